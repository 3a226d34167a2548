// What the families of built-in types share: constructors, receivers of a certain class, sizes.

import BigInt
import Syntax

extension Interpreter {
  /// Gives a type whose values are made with their content a constructor and its `__new__`.
  ///
  /// - Parameters:
  ///   - signature: the parameters without the class, under the name that errors show.
  ///   - make: makes an instance of the type itself.
  ///   - convert: makes an instance of a subclass of what `make` made.
  func defineConstructor(
    _ type: TypeObject, _ signature: String, make: @escaping NativeFunction.Body,
    convert: @escaping (Interpreter, Value, TypeObject) throws(Raise) -> Object?
  ) {
    type.direct = makeFunction(signature, make)
    let open = signature.firstIndex(of: "(") ?? signature.endIndex
    let rest = signature[signature.index(after: open)...]
    // The class comes first and has no name.
    let inner = signature[..<open] + "(cls, " + rest
    defineNew(type, String(inner)) { interpreter, call throws(Raise) in
      let made = try make(interpreter, Call(base: call.base + 1, count: call.count - 1))
      guard case .object(let cls as TypeObject) = call[0], cls !== type else { return made }
      guard let converted = try convert(interpreter, made, cls) else { return made }
      return .object(converted)
    }
  }

  /// Gives a type whose values are filled by `__init__` its constructor, `__new__` and `__init__`.
  ///
  /// - Parameter fill: gets the new object in front of the arguments.
  func defineContainer(
    _ type: TypeObject, _ signature: String, allocate: @escaping (TypeObject) -> Object,
    fill: @escaping NativeFunction.Body
  ) {
    type.allocate = allocate
    let open = signature.firstIndex(of: "(") ?? signature.endIndex
    let rest = signature[signature.index(after: open)...]
    let initializer = defineMethod(type, "__init__(self, " + rest, fill)
    initializer.signature.errorName = type.name
    defineNew(type, "__new__(cls, *args, **kwargs)") { interpreter, call throws(Raise) in
      guard case .object(let cls as TypeObject) = call[0] else {
        throw interpreter.error("TypeError", "\(type.name).__new__(): not enough arguments")
      }
      if let abstract = interpreter.abstractError(cls) { throw abstract }
      return (cls.allocate ?? allocate)(cls).asValue
    }
  }

  /// TypeError of a method that was called on something else.
  func wrongReceiver(_ name: String, _ type: String, _ value: Value) -> Raise {
    error(
      "TypeError",
      "descriptor '\(name)' for '\(type)' objects doesn't apply to a '\(typeName(value))' object")
  }

  /// MemoryError where `count` elements take more than an object may.
  func checkCount(_ count: Int, elementSize: Int = 16) throws(Raise) {
    if count > limits.objectBytes / elementSize { throw error("MemoryError", arguments: []) }
  }

  /// MemoryError (or OverflowError) where a sequence repeated is too large.
  func repeatedCount(_ count: Int, _ times: Int, elementSize: Int = 16) throws(Raise) -> Int {
    if times <= 0 || count == 0 { return 0 }
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow { throw error("MemoryError", arguments: []) }
    try checkCount(total, elementSize: elementSize)
    return total
  }

  /// The number of repetitions that `sequence * value` asks for; nil where `value` is no integer.
  func repetitions(_ value: Value) throws(Raise) -> Int? {
    if let n = value.asInt { return n }
    if value.asBigInt != nil {
      throw error(
        "OverflowError", "cannot fit '\(typeName(value))' into an index-sized integer")
    }
    guard type(of: value).special(.index) != nil else { return nil }
    return try integerIndex(value)
  }

  /// The value of an integer of any size (`__index__`).
  package func integerOf(_ value: Value) throws(Raise) -> BigInt {
    if let n = value.asBigInt { return n }
    if let method = type(of: value).special(.index) {
      let result = try call(method, [value])
      if let n = result.asBigInt { return n }
      throw error("TypeError", "__index__ returned non-int (type \(typeName(result)))")
    }
    throw error(
      "TypeError", "'\(typeName(value))' object cannot be interpreted as an integer")
  }

  /// An argument that CPython takes as a C integer.
  func intArgument(_ value: Value) throws(Raise) -> Int {
    let n = try integerOf(value)
    guard let small = Int(exactly: n) else {
      throw error("OverflowError", "Python int too large to convert to C ssize_t")
    }
    return small
  }

  /// Runs `body` one level deeper; RecursionError where values are nested too deeply.
  func nested<T>(
    _ doing: String = " in comparison", _ body: () throws(Raise) -> T
  ) throws(Raise) -> T {
    nativeDepth += 1
    defer { nativeDepth -= 1 }
    if nativeDepth > recursionLimit {
      throw error("RecursionError", "maximum recursion depth exceeded\(doing)")
    }
    return try body()
  }
}

/// The comparison methods, in the order in which types define them.
let comparisonMethods: [(ComparisonOperator, String)] = [
  (.less, "__lt__"), (.lessEqual, "__le__"), (.equal, "__eq__"), (.notEqual, "__ne__"),
  (.greater, "__gt__"), (.greaterEqual, "__ge__"),
]
