// The inputs and outputs of an op, written as `x: T, y: T -> z: T`.
import Tensors

/// What an op takes or gives: one tensor or a list of them.
package struct ArgumentSpec: Sendable {
  /// Where the dtype comes from.
  package enum TypeSource: Hashable, Sendable {
    case fixed(DType)
    /// A type attribute, such as `T`.
    case attribute(String)
    /// A list attribute, such as `Tin`; the argument is a list of as many tensors.
    case list(String)
  }

  package let name: String
  package let type: TypeSource
  /// The attribute that counts a list of tensors of one dtype: `N` in `values: N * T`.
  package let count: String?
  /// A reference to a variable of version 1, `Ref(T)`.
  package let isReference: Bool

  package var isList: Bool {
    if case .list = type { return true }
    return count != nil
  }
}

/// The inputs and outputs of an op.
package struct Signature: Sendable {
  package let inputs: [ArgumentSpec]
  package let outputs: [ArgumentSpec]
  /// All arguments are single tensors, so that positions in the list of operands are arguments.
  package let hasLists: Bool

  /// Reads `x: T, axes: Tidx -> y: T`.
  ///
  /// A type is a dtype (`int32`), a type attribute (`T`), a list attribute (which `attributes`
  /// says it is), `N * T` for a list of one dtype, or `Ref(T)`.
  init(_ text: String, attributes: [AttributeSpec]) {
    let sides = text.split(separator: ">", omittingEmptySubsequences: false)
    func side(_ index: Int) -> [ArgumentSpec] {
      guard index < sides.count else { return [] }
      let text = sides[index].hasSuffix("-") ? sides[index].dropLast() : sides[index]
      return text.split(separator: ",").compactMap { argument($0, attributes) }
    }
    inputs = side(0)
    outputs = side(1)
    hasLists = inputs.contains(where: \.isList)
  }
}

private func argument(_ text: Substring, _ attributes: [AttributeSpec]) -> ArgumentSpec? {
  let parts = text.split(separator: ":").map { $0.filter { $0 != " " } }
  guard parts.count == 2 else { return nil }
  var type = Substring(parts[1])
  var count: String?
  if let star = type.firstIndex(of: "*") {
    count = String(type[..<star])
    type = type[type.index(after: star)...]
  }
  let isReference = type.hasPrefix("Ref(")
  if isReference { type = type.dropFirst(4).dropLast() }
  let name = String(type)
  let source: ArgumentSpec.TypeSource =
    if let spec = attributes.first(where: { $0.name == name }) {
      spec.kind == .types ? .list(name) : .attribute(name)
    } else if let dtype = DType.allCases.first(where: { $0.name == name }) {
      .fixed(dtype)
    } else {
      .attribute(name)
    }
  return ArgumentSpec(name: parts[0], type: source, count: count, isReference: isReference)
}
