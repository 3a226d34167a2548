// The built-in objects that have no file of their own.

import BigInt

/// A `str`. Equality and order are those of code points; Swift's canonical equivalence is never used.
package final class StrObject: Object {
  package let value: String
  package let isASCII: Bool
  private var cachedHash: Int?
  /// The interned name, once somebody asked for it.
  var symbol: Symbol?
  private var cachedScalars: [Unicode.Scalar]?

  package init(_ value: String) {
    self.value = value
    isASCII = value.utf8.allSatisfy { $0 < 0x80 }
    super.init()
  }

  package init(ascii value: String) {
    self.value = value
    isASCII = true
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.str
  }

  /// The number of code points.
  package var count: Int { isASCII ? value.utf8.count : scalars.count }

  /// The code points, for indexing.
  package var scalars: [Unicode.Scalar] {
    if let cachedScalars { return cachedScalars }
    let scalars = Array(value.unicodeScalars)
    cachedScalars = scalars
    return scalars
  }

  package var hash: Int {
    if let cachedHash { return cachedHash }
    var value = self.value
    let hash = value.withUTF8 { bytes in
      var state: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return Int(truncatingIfNeeded: state ^ (state >> 29))
    }
    cachedHash = hash
    return hash
  }

  package static func equal(_ a: StrObject, _ b: StrObject) -> Bool {
    if a === b { return true }
    if a.isASCII != b.isASCII || a.value.utf8.count != b.value.utf8.count { return false }
    return a.value.utf8.elementsEqual(b.value.utf8)
  }
}

package final class TupleObject: Object {
  package let elements: ContiguousArray<Value>

  package init(_ elements: [Value]) {
    self.elements = ContiguousArray(elements)
    super.init()
  }
  package init(_ elements: ContiguousArray<Value>, type: TypeObject? = nil) {
    self.elements = elements
    super.init(type: type)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.tuple
  }
}

package final class ListObject: Object {
  package var elements: ContiguousArray<Value>

  package init(_ elements: [Value] = []) {
    self.elements = ContiguousArray(elements)
    super.init()
  }
  package init(_ elements: ContiguousArray<Value>) {
    self.elements = elements
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.list
  }
}

/// An `int` of more than 64 bits, or an instance of a subclass of `int`.
package final class IntObject: Object {
  package let value: BigInt

  package init(_ value: BigInt, type: TypeObject? = nil) {
    self.value = value
    super.init(type: type)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.int
  }
}

/// An instance of a subclass of `float`.
package final class FloatObject: Object {
  package let value: Double

  package init(_ value: Double, type: TypeObject) {
    self.value = value
    super.init(type: type)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.float
  }
}

package final class ComplexObject: Object {
  package let real: Double
  package let imaginary: Double

  package init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.complex
  }
}

/// `bytes`, or `bytearray` where `isMutable`.
package final class BytesObject: Object {
  package var bytes: [UInt8]
  package let isMutable: Bool

  package init(_ bytes: [UInt8], isMutable: Bool = false) {
    self.bytes = bytes
    self.isMutable = isMutable
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    isMutable ? interpreter.types.bytearray : interpreter.types.bytes
  }
}

/// `range(start, stop, step)`. Sizes beyond 64 bits are refused when it is made.
package final class RangeObject: Object {
  package let start: Int
  package let stop: Int
  package let step: Int
  package let count: Int

  package init(_ start: Int, _ stop: Int, _ step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    if step > 0 {
      count = start < stop ? (stop - start - 1) / step + 1 : 0
    } else {
      count = start > stop ? (start - stop - 1) / -step + 1 : 0
    }
    super.init()
  }

  package subscript(index: Int) -> Int { start + index * step }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.range
  }
}

package final class SliceObject: Object {
  package let start: Value
  package let stop: Value
  package let step: Value

  package init(_ start: Value, _ stop: Value, _ step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.slice
  }
}

/// An object that stands for itself: `Ellipsis`, `NotImplemented`.
package final class SingletonObject: Object {
  package let name: String

  init(_ name: String) {
    self.name = name
    super.init()
  }
}

/// An instance of a class without a native layout.
package final class InstanceObject: Object {}

/// A variable that an inner function shares with the one that defines it.
package final class CellObject: Object {
  package var content: Value

  package init(_ content: Value = .unbound) {
    self.content = content
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.cell
  }
}

package final class ModuleObject: Object {
  package let name: String
  /// The names of a module whose code is Python; a native module keeps its own in attributes.
  package var namespace: Namespace?
  /// Makes what is missing when it is first asked for; nil for a name that does not exist.
  package var loader: ((Symbol) throws(Raise) -> Value?)?

  package init(_ name: String) {
    self.name = name
    super.init()
  }

  override package var hasDictionary: Bool { true }
  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.module
  }
}

/// The global names of a program or of the cells of a notebook, by slot.
package final class Namespace {
  package private(set) var names: [Symbol] = []
  private var indices: [Symbol: Int] = [:]
  /// Grows with `names`; read by the interpreter without a check.
  private(set) var values: UnsafeMutablePointer<Value>
  private var capacity = 64
  /// `__name__`
  package let name: String
  /// What `globals()` gave for it.
  weak var dictionary: DictObject?

  package init(name: String) {
    self.name = name
    values = .allocate(capacity: capacity)
  }

  deinit {
    values.deinitialize(count: names.count)
    values.deallocate()
  }

  /// The slot of a name, made if it is new.
  package func slot(for name: Symbol) -> Int {
    if let index = indices[name] { return index }
    let index = names.count
    if index == capacity {
      let grown = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
      grown.moveInitialize(from: values, count: capacity)
      values.deallocate()
      values = grown
      capacity *= 2
    }
    (values + index).initialize(to: .unbound)
    names.append(name)
    indices[name] = index
    return index
  }

  package subscript(name: Symbol) -> Value? {
    get {
      guard let index = indices[name], !values[index].isUnbound else { return nil }
      return values[index]
    }
    set {
      // First the slot: making it may move the values.
      let index = slot(for: name)
      values[index] = newValue ?? .unbound
    }
  }
}

package final class PropertyObject: Object {
  package let getter: Value
  package let setter: Value
  package let deleter: Value
  package let doc: Value

  package init(getter: Value, setter: Value, deleter: Value, doc: Value, type: TypeObject?) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    self.doc = doc
    super.init(type: type)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.property
  }
}

/// `staticmethod(f)` and `classmethod(f)`.
package final class MethodWrapper: Object {
  package let callable: Value
  package let isClassMethod: Bool

  package init(_ callable: Value, isClassMethod: Bool, type: TypeObject? = nil) {
    self.callable = callable
    self.isClassMethod = isClassMethod
    super.init(type: type)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    isClassMethod ? interpreter.types.classmethod : interpreter.types.staticmethod
  }
}

/// An attribute of a native type that Swift code reads and, where there is a setter, writes.
package final class NativeProperty: Object {
  package typealias Getter = (Interpreter, Value) throws(Raise) -> Value
  package typealias Setter = (Interpreter, Value, Value) throws(Raise) -> Void

  package let name: String
  package let getter: Getter
  package let setter: Setter?
  /// Whether it is a plain member, of which CPython says "readonly attribute".
  package var isMember = false

  package init(_ name: String, getter: @escaping Getter, setter: Setter? = nil) {
    self.name = name
    self.getter = getter
    self.setter = setter
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.getsetDescriptor
  }
}

/// `super()`: looks attributes up behind a class in the order of an object's type.
package final class SuperObject: Object {
  package let start: TypeObject
  package let object: Value
  package let objectType: TypeObject

  package init(start: TypeObject, object: Value, objectType: TypeObject) {
    self.start = start
    self.object = object
    self.objectType = objectType
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.superType
  }
}

/// A weak reference: `weakref.ref(x)`.
package final class WeakReferenceObject: Object {
  package weak var target: Object?

  package init(_ target: Object) {
    self.target = target
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.weakReference
  }
}
