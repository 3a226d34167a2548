/// What every Python object that is not an inline value inherits from.
///
/// Objects are counted by reference and belong to one interpreter and its thread. Open so that other
/// modules can derive from it: Swift lets `package` classes be derived from in their own module only.
open class Object {
  /// The type, where it is not the one that the Swift class stands for: instances of classes that a
  /// cell defines, and of native classes that have no Swift class of their own.
  package final var customType: TypeObject?
  /// The names of the attributes in `slots`; nil without attributes. See `Layout`.
  package final var layout: Layout?
  package final var slots: ContiguousArray<Value> = []

  package init() {}

  package init(type: TypeObject?) { customType = type }

  /// The type that the Swift class stands for.
  package func nativeType(in interpreter: Interpreter) -> TypeObject { interpreter.types.object }

  package final func type(in interpreter: Interpreter) -> TypeObject {
    customType ?? nativeType(in: interpreter)
  }

  /// Whether attributes may be set on it without a class of its own (functions, modules, classes).
  package var hasDictionary: Bool { customType?.instancesHaveDictionary ?? false }

  /// The object as a value, under its tag.
  package final var asValue: Value {
    if customType == nil {
      if let object = self as? StrObject { return .str(object) }
      if let object = self as? TupleObject { return .tuple(object) }
      if let object = self as? ListObject { return .list(object) }
      if let object = self as? DictObject { return .dict(object) }
    }
    return .object(self)
  }
}

/// The names of the attributes of an object, in the order in which they were set.
///
/// Objects that got the same attributes in the same order share one layout, so code that reads
/// `self.x` remembers layout and slot and skips the look-up. An object whose `__dict__` was asked for,
/// or that lost an attribute, has the layout `dictionary`: its single slot holds a `dict`.
package final class Layout {
  package let names: [Symbol]
  private let indices: [Symbol: Int]
  private var successors: [Symbol: Layout] = [:]
  package let isDictionary: Bool

  package init(names: [Symbol] = [], isDictionary: Bool = false) {
    self.names = names
    self.isDictionary = isDictionary
    var indices: [Symbol: Int] = [:]
    for (index, name) in names.enumerated() { indices[name] = index }
    self.indices = indices
  }

  /// The slot of a name. Few attributes are searched faster one by one than by hashing.
  package func slot(of name: Symbol) -> Int? {
    if names.count <= 8 {
      for index in names.indices where names[index] == name { return index }
      return nil
    }
    return indices[name]
  }

  package func adding(_ name: Symbol) -> Layout {
    if let known = successors[name] { return known }
    let next = Layout(names: names + [name])
    successors[name] = next
    return next
  }
}
