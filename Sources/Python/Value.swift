/// A Python value: two words, with the common types told apart by the tag.
///
/// `str`, `tuple`, `list` and `dict` hold values of exactly those types; an instance of a subclass,
/// and of every other type, is an `object`. Small integers are inline; one that does not fit 64 bits
/// is an `object` holding an `IntObject`.
package enum Value {
  case int(Int)
  case float(Double)
  case bool(Bool)
  case str(StrObject)
  case tuple(TupleObject)
  case list(ListObject)
  case dict(DictObject)
  case object(Object)
  case none
  /// No value: a local name before its assignment, an argument that was not given.
  case unbound
}

extension Value {
  package static func str(_ text: String) -> Value { .str(StrObject(text)) }
  package static func tuple(_ elements: [Value]) -> Value { .tuple(TupleObject(elements)) }
  package static func list(_ elements: [Value]) -> Value { .list(ListObject(elements)) }

  package var isNone: Bool { if case .none = self { true } else { false } }
  package var isUnbound: Bool { if case .unbound = self { true } else { false } }

  /// The object of a value that is one, whatever its tag.
  package var reference: Object? {
    switch self {
    case .str(let object): object
    case .tuple(let object): object
    case .list(let object): object
    case .dict(let object): object
    case .object(let object): object
    case .int, .float, .bool, .none, .unbound: nil
    }
  }

  /// The text of a `str` or of an instance of a subclass of it.
  package var text: String? { asStr?.value }

  package var asStr: StrObject? {
    switch self {
    case .str(let object): object
    case .object(let object): object as? StrObject
    default: nil
    }
  }

  package var asTuple: TupleObject? {
    switch self {
    case .tuple(let object): object
    case .object(let object): object as? TupleObject
    default: nil
    }
  }

  package var asList: ListObject? {
    switch self {
    case .list(let object): object
    case .object(let object): object as? ListObject
    default: nil
    }
  }

  package var asDict: DictObject? {
    switch self {
    case .dict(let object): object
    case .object(let object): object as? DictObject
    default: nil
    }
  }

  /// The object of an `object` value, as the given class.
  package func object<T: Object>(as type: T.Type) -> T? {
    if case .object(let object) = self { return object as? T }
    return nil
  }

  /// Python's `is`.
  package func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none), (.unbound, .unbound): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.int(let a), .int(let b)): return a == b
    case (.float(let a), .float(let b)): return a.bitPattern == b.bitPattern
    default:
      if let a = reference, let b = other.reference { return a === b }
      return false
    }
  }
}

/// A Python exception on its way up.
///
/// `Error` asks for `Sendable`. An exception never leaves the thread of its interpreter, and nothing
/// else of it does: that is the reason for `@unchecked`.
package struct Raise: Error, @unchecked Sendable {
  package let exception: ExceptionObject

  package init(_ exception: ExceptionObject) { self.exception = exception }
}

/// A name that was interned by an interpreter: of an attribute, a keyword, a global.
///
/// Symbols of one interpreter are equal exactly where their texts are.
package struct Symbol: Hashable, Sendable {
  package let id: Int32

  package init(id: Int32) { self.id = id }
}
