// The attributes of ops: values that are fixed when the op is applied.
import Tensors

/// The value of an attribute, as a NodeDef holds it.
package enum Attribute {
  case int(Int)
  case float(Double)
  case bool(Bool)
  case string(String)
  case type(DType)
  case shape(PartialShape)
  case tensor(Tensor)
  case function(GraphFunction)
  case ints([Int])
  case floats([Double])
  case bools([Bool])
  case strings([String])
  case types([DType])
  case shapes([PartialShape])
  case functions([GraphFunction])
}

extension Attribute: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral
{
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(floatLiteral value: Double) { self = .float(value) }
  package init(stringLiteral value: String) { self = .string(value) }
}

extension Attribute: Equatable {
  /// Whether the values agree; functions are compared by identity.
  package static func == (a: Attribute, b: Attribute) -> Bool {
    switch (a, b) {
    case (.int(let a), .int(let b)): a == b
    case (.float(let a), .float(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.type(let a), .type(let b)): a == b
    case (.shape(let a), .shape(let b)): a == b
    case (.tensor(let a), .tensor(let b)): a == b
    case (.function(let a), .function(let b)): a === b
    case (.ints(let a), .ints(let b)): a == b
    case (.floats(let a), .floats(let b)): a == b
    case (.bools(let a), .bools(let b)): a == b
    case (.strings(let a), .strings(let b)): a == b
    case (.types(let a), .types(let b)): a == b
    case (.shapes(let a), .shapes(let b)): a == b
    case (.functions(let a), .functions(let b)): a.elementsEqual(b) { $0 === $1 }
    default: false
    }
  }
}

/// Attributes by name, in the order in which they were given.
///
/// Few ops have more than four, so a name is searched from the front.
package struct Attributes: ExpressibleByDictionaryLiteral {
  package var entries: [(name: String, value: Attribute)]

  package init() { entries = [] }

  package init(dictionaryLiteral elements: (String, Attribute)...) {
    entries = elements.map { (name: $0.0, value: $0.1) }
  }

  package subscript(name: String) -> Attribute? {
    get {
      for entry in entries where entry.name == name { return entry.value }
      return nil
    }
    set {
      if let index = entries.firstIndex(where: { $0.name == name }) {
        if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
      } else if let newValue {
        entries.append((name: name, value: newValue))
      }
    }
  }

  /// The integer of this name; `fallback` where it is absent.
  package func int(_ name: String, default fallback: Int = 0) -> Int {
    if case .int(let value)? = self[name] { value } else { fallback }
  }
  package func float(_ name: String, default fallback: Double = 0) -> Double {
    switch self[name] {
    case .float(let value)?: value
    case .int(let value)?: Double(value)
    default: fallback
    }
  }
  package func bool(_ name: String, default fallback: Bool = false) -> Bool {
    if case .bool(let value)? = self[name] { value } else { fallback }
  }
  package func string(_ name: String, default fallback: String = "") -> String {
    if case .string(let value)? = self[name] { value } else { fallback }
  }
  package func type(_ name: String) -> DType? {
    if case .type(let value)? = self[name] { value } else { nil }
  }
  package func types(_ name: String) -> [DType]? {
    if case .types(let value)? = self[name] { value } else { nil }
  }
  package func shape(_ name: String) -> PartialShape? {
    if case .shape(let value)? = self[name] { value } else { nil }
  }
  package func shapes(_ name: String) -> [PartialShape]? {
    if case .shapes(let value)? = self[name] { value } else { nil }
  }
  package func tensor(_ name: String) -> Tensor? {
    if case .tensor(let value)? = self[name] { value } else { nil }
  }
  package func function(_ name: String) -> GraphFunction? {
    if case .function(let value)? = self[name] { value } else { nil }
  }
  package func functions(_ name: String) -> [GraphFunction]? {
    if case .functions(let value)? = self[name] { value } else { nil }
  }
  package func ints(_ name: String) -> [Int] {
    if case .ints(let value)? = self[name] { value } else { [] }
  }
  package func strings(_ name: String) -> [String] {
    if case .strings(let value)? = self[name] { value } else { [] }
  }

  /// These and those of `other`, which win.
  package func merging(_ other: Attributes) -> Attributes {
    if entries.isEmpty { return other }
    var result = self
    for entry in other.entries { result[entry.name] = entry.value }
    return result
  }
}

/// What a declaration says of an attribute.
///
/// Unchecked Sendable: defaults are plain values and tensors, never functions, and nothing changes
/// after the declaration.
package struct AttributeSpec: @unchecked Sendable {
  package enum Kind: Hashable, Sendable {
    case int, float, bool, string, type, shape, tensor, function
    case ints, floats, bools, strings, types, shapes, functions
  }

  package let name: String
  package let kind: Kind
  /// The dtypes that a type attribute may take; nil for any.
  package let allowed: TypeSet?
  package let defaultValue: Attribute?
  /// The versions whose GraphDefs show it.
  package let versions: Versions

  private init(
    _ name: String, _ kind: Kind, allowed: TypeSet? = nil, default value: Attribute? = nil,
    versions: Versions = .all
  ) {
    self.name = name
    self.kind = kind
    self.allowed = allowed
    self.defaultValue = value
    self.versions = versions
  }

  package static func type(
    _ name: String, _ allowed: TypeSet? = nil, default value: DType? = nil,
    in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(
      name, .type, allowed: allowed, default: value.map(Attribute.type), versions: versions)
  }
  package static func types(_ name: String, default value: [DType]? = nil) -> AttributeSpec {
    AttributeSpec(name, .types, default: value.map(Attribute.types))
  }
  package static func int(
    _ name: String, _ value: Int? = nil, in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(name, .int, default: value.map(Attribute.int), versions: versions)
  }
  package static func float(
    _ name: String, _ value: Double? = nil, in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(name, .float, default: value.map(Attribute.float), versions: versions)
  }
  package static func bool(
    _ name: String, _ value: Bool? = nil, in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(name, .bool, default: value.map(Attribute.bool), versions: versions)
  }
  package static func string(
    _ name: String, _ value: String? = nil, in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(name, .string, default: value.map(Attribute.string), versions: versions)
  }
  package static func shape(
    _ name: String, _ value: PartialShape? = nil, in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(name, .shape, default: value.map(Attribute.shape), versions: versions)
  }
  package static func tensor(_ name: String) -> AttributeSpec { AttributeSpec(name, .tensor) }
  package static func function(_ name: String) -> AttributeSpec { AttributeSpec(name, .function) }
  package static func ints(
    _ name: String, _ value: [Int]? = nil, in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(name, .ints, default: value.map(Attribute.ints), versions: versions)
  }
  package static func strings(
    _ name: String, _ value: [String]? = nil, in versions: Versions = .all
  ) -> AttributeSpec {
    AttributeSpec(name, .strings, default: value.map(Attribute.strings), versions: versions)
  }
  package static func floats(_ name: String, _ value: [Double]? = nil) -> AttributeSpec {
    AttributeSpec(name, .floats, default: value.map(Attribute.floats))
  }
  package static func shapes(_ name: String, _ value: [PartialShape]? = nil) -> AttributeSpec {
    AttributeSpec(name, .shapes, default: value.map(Attribute.shapes))
  }
  package static func functions(_ name: String) -> AttributeSpec {
    AttributeSpec(name, .functions)
  }
}

/// The dtypes that an attribute may take, in the order in which messages list them.
package struct TypeSet: Sendable {
  /// In 1.15 and 2.0.
  package let early: [DType]
  /// In 2.21.
  package let new: [DType]

  package init(_ early: [DType], new: [DType]? = nil) {
    self.early = early
    self.new = new ?? early
  }

  /// Some in 1.15 and 2.0, any in 2.21.
  package init(_ early: [DType], acceptsAllWhenNew: Bool) {
    self.early = early
    new = acceptsAllWhenNew ? [] : early
  }

  /// The dtypes in a version; nil for any.
  package func types(in versions: Versions) -> [DType]? {
    let types = versions.contains(.v221) ? new : early
    return types.isEmpty ? nil : types
  }
}

extension TypeSet {
  /// bfloat16, float16, float32, float64.
  package static let floats = TypeSet([.bfloat16, .float16, .float32, .float64])
  /// Floats and complex numbers.
  package static let floatsAndComplex = TypeSet([
    .bfloat16, .float16, .float32, .float64, .complex64, .complex128,
  ])
  /// Whatever has an order: floats and integers.
  package static let reals = TypeSet([
    .float32, .float64, .int32, .uint8, .int16, .int8, .int64, .bfloat16, .uint16, .float16,
    .uint32, .uint64,
  ])
  /// `reals` and complex numbers.
  package static let numbers = TypeSet([
    .float32, .float64, .int32, .uint8, .int16, .int8, .complex64, .int64, .bfloat16, .uint16,
    .complex128, .float16, .uint32, .uint64,
  ])
  /// The dtypes of axes, shapes and indices.
  package static let indices = TypeSet([.int32, .int64])
}
