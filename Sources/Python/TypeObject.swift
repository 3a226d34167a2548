/// A class: `int`, one that a cell defines, or a native one such as `tf.Variable`.
package final class TypeObject: Object {
  package var name: String
  package var qualifiedName: String
  /// What messages call the type, where that is not its name: CPython's types of C modules have their
  /// module in it (`numpy.ndarray`).
  package var messageName: String?
  package var module: String
  package let bases: [TypeObject]
  /// The method resolution order, from the class itself to `object`.
  package var mro: [TypeObject] = []
  /// What the class body defined, in order.
  package private(set) var names: [Symbol] = []
  private var values: [Symbol: Value] = [:]
  /// What `lookup` found in the method resolution order, until a class in it changes.
  private var found: [Symbol: Value] = [:]
  /// Special methods by number, inherited ones included; see `Special`.
  package private(set) var specials = [Value](repeating: .unbound, count: Special.count)
  package var subclasses: [TypeObject] { derived.map { $0.takeUnretainedValue() } }
  /// The subclasses, which take themselves out when they go. Weak references would make each count of
  /// an instance's class a slow one.
  private var derived: [Unmanaged<TypeObject>] = []
  /// Rises with each change of the class or of a base.
  package private(set) var version: UInt32 = 0
  package var instancesHaveDictionary: Bool
  /// Whether instances may be made by `class X(ThisType)`.
  package var isSubclassable = true
  /// Names in `__slots__`, where the class body gave them.
  package var slotNames: [Symbol]?
  /// Whether it was made by a class statement or a call of `type`.
  package var isUserDefined = false
  /// Makes a bare instance of the native layout: `list` for subclasses of `list`.
  package var allocate: ((TypeObject) -> Object)?
  /// Makes an instance of exactly this type, without going through `__new__` and `__init__`.
  package var direct: NativeFunction?
  package var metatype: TypeObject?
  package var doc: Value = .none

  package init(
    name: String, bases: [TypeObject], module: String = "builtins",
    instancesHaveDictionary: Bool = false
  ) {
    self.name = name
    qualifiedName = name
    self.module = module
    self.bases = bases
    self.instancesHaveDictionary = instancesHaveDictionary
    super.init()
    allocate = bases.first?.allocate
  }

  deinit {
    let own = Unmanaged.passUnretained(self).toOpaque()
    for base in bases { base.derived.removeAll { $0.toOpaque() == own } }
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    metatype ?? interpreter.types.type
  }

  override package var hasDictionary: Bool { true }

  /// The attribute of the class itself, not of its bases.
  package func own(_ name: Symbol) -> Value? { values[name] }

  /// The attribute of the first class in the method resolution order that has it.
  package func lookup(_ name: Symbol) -> Value? {
    if let value = found[name] { return value.isUnbound ? nil : value }
    for type in mro {
      if let value = type.values[name] {
        found[name] = value
        return value
      }
    }
    found[name] = .unbound
    return nil
  }

  package func special(_ special: Special) -> Value? {
    let value = specials[Int(special.rawValue)]
    return value.isUnbound ? nil : value
  }

  package func set(_ name: Symbol, to value: Value) {
    if values.updateValue(value, forKey: name) == nil { names.append(name) }
    changed(name)
  }

  @discardableResult
  package func remove(_ name: Symbol) -> Bool {
    guard values.removeValue(forKey: name) != nil else { return false }
    names.removeAll { $0 == name }
    changed(name)
    return true
  }

  /// Works out what is inherited, once the method resolution order is set.
  package func inherit() {
    for base in bases { base.derived.append(.passUnretained(self)) }
    for index in 0..<Special.count {
      specials[index] = lookup(Symbol(id: Int32(index))) ?? .unbound
    }
  }

  private func changed(_ name: Symbol) {
    found[name] = nil
    version &+= 1
    if name.id < Special.count, !mro.isEmpty {
      specials[Int(name.id)] = lookup(name) ?? .unbound
    }
    for subclass in subclasses { subclass.changed(name) }
  }

  package func isSubtype(of other: TypeObject) -> Bool {
    if self === other { return true }
    for type in mro where type === other { return true }
    return false
  }
}

/// The special methods that operators and statements look up on the type: their symbols have the same
/// numbers in every interpreter.
package enum Special: UInt8, CaseIterable {
  case `init`, new, del, repr, str, bytes, format, hash, bool
  case lt, le, eq, ne, gt, ge
  case getattribute, getattr, setattr, delattr, dir
  case get, set, delete, setName
  case call, len, lengthHint, getitem, setitem, delitem, missing, iter, next, reversed, contains
  case add, sub, mul, matmul, truediv, floordiv, mod, divmod, pow, lshift, rshift, and, xor, or
  case radd, rsub, rmul, rmatmul, rtruediv, rfloordiv, rmod, rdivmod, rpow, rlshift, rrshift, rand,
    rxor, ror
  case iadd, isub, imul, imatmul, itruediv, ifloordiv, imod, ipow, ilshift, irshift, iand, ixor, ior
  case neg, pos, abs, invert, complex, int, float, index, round, trunc, floor, ceil
  case enter, exit, await, aiter, anext, aenter, aexit
  case initSubclass, classGetitem, instancecheck, subclasscheck, prepare, mroEntries
  case copy, deepcopy, reduce, sizeof, fspath

  package static let count = Special.allCases.count

  package var symbol: Symbol { Symbol(id: Int32(rawValue)) }
  /// `__set_name__` for `setName`.
  package var text: String {
    let words = "\(self)".map { $0.isUppercase ? "_\($0.lowercased())" : String($0) }
    return "__\(words.joined())__"
  }
}
