// Dtypes and type attributes of an op from those of its inputs.
import Tensors

/// The attributes with those that follow from the inputs, and the dtypes of the outputs.
package struct ResolvedTypes {
  package var attributes: Attributes
  package var outputs: [DType]
}

/// Why the dtypes of inputs do not fit; put into words per version by `Messages`.
package enum TypeMismatch: Error {
  /// Input `position` (`argument`) should be of the dtype of another argument.
  case differs(position: Int, argument: String, dtype: DType, expected: DType, from: String)
  /// Input should be of a fixed dtype.
  case expected(position: Int, argument: String, dtype: DType, expected: DType)
  case notAllowed(argument: String, attribute: String, dtype: DType, allowed: [DType])
  case wrongCount(expected: Int, given: Int)
  case missing(attribute: String)
}

extension Op {
  /// Names of the arguments position by position: `x`, `y`; `values_0`, `values_1` for lists.
  func argumentNames(for count: Int, _ attributes: Attributes) -> [String] {
    guard signature.hasLists else { return signature.inputs.map(\.name) }
    guard let counts = try? argumentCounts(count, attributes) else { return [] }
    var names: [String] = []
    for (argument, count) in zip(signature.inputs, counts) {
      if argument.isList {
        for index in 0..<count { names.append("\(argument.name)_\(index)") }
      } else {
        names.append(argument.name)
      }
    }
    return names
  }

  /// How many operands belong to each argument.
  func argumentCounts(_ total: Int, _ attributes: Attributes) throws(TypeMismatch) -> [Int] {
    let arguments = signature.inputs
    guard signature.hasLists else {
      guard total == arguments.count else {
        throw .wrongCount(expected: arguments.count, given: total)
      }
      return Array(repeating: 1, count: total)
    }
    var counts: [Int?] = arguments.map { argument in
      guard argument.isList else { return 1 }
      if case .list(let name) = argument.type { return attributes.types(name)?.count }
      if let name = argument.count, case .int(let count)? = attributes[name] { return count }
      return nil
    }
    let open = counts.indices.filter { counts[$0] == nil }
    if !open.isEmpty {
      let rest = total - counts.compactMap(\.self).reduce(0, +)
      guard rest >= 0, rest % open.count == 0 else {
        throw .wrongCount(expected: arguments.count, given: total)
      }
      for index in open { counts[index] = rest / open.count }
    }
    let result = counts.compactMap(\.self)
    guard result.reduce(0, +) == total else {
      throw .wrongCount(expected: result.reduce(0, +), given: total)
    }
    return result
  }

  /// Infers type and count attributes from the dtypes of the inputs, checks them, fills in
  /// defaults, and gives the dtypes of the outputs.
  package func resolve(
    _ dtypes: [DType], _ given: Attributes, _ semantics: Semantics
  ) throws(TypeMismatch) -> ResolvedTypes {
    if let quick = resolveQuickly(dtypes, given, semantics) { return quick }
    let counts = try argumentCounts(dtypes.count, given)
    var attributes = given
    var origin: [String: String] = [:]
    var position = 0
    for (argument, count) in zip(signature.inputs, counts) {
      let range = position..<(position + count)
      position += count
      if let name = argument.count { attributes[name] = .int(count) }
      switch argument.type {
      case .list(let name): attributes[name] = .types(Array(dtypes[range]))
      case .fixed(let dtype):
        for index in range where dtypes[index] != dtype {
          throw .expected(
            position: index, argument: argument.name, dtype: dtypes[index], expected: dtype)
        }
      case .attribute(let name):
        for index in range {
          if let expected = attributes.type(name) {
            guard dtypes[index] != expected else { continue }
            throw .differs(
              position: index, argument: argument.name, dtype: dtypes[index], expected: expected,
              from: origin[name] ?? name)
          }
          let spec = attribute(name)
          if let allowed = spec?.allowed?.types(in: semantics.versions),
            !allowed.contains(dtypes[index])
          {
            throw .notAllowed(
              argument: argument.name, attribute: name, dtype: dtypes[index], allowed: allowed)
          }
          attributes[name] = .type(dtypes[index])
          origin[name] = argument.name
        }
      }
    }
    for spec in self.attributes
    where attributes[spec.name] == nil && spec.versions.contains(semantics.versions) {
      if let value = spec.defaultValue { attributes[spec.name] = value }
    }
    // Attributes that came later than this version are not shown.
    attributes.entries.removeAll { entry in
      attribute(entry.name).map { !$0.versions.contains(semantics.versions) } ?? false
    }
    var outputs: [DType] = []
    for argument in signature.outputs {
      switch argument.type {
      case .fixed(let dtype):
        let count = argument.count.map { attributes.int($0) } ?? 1
        outputs += Array(repeating: dtype, count: count)
      case .list(let name): outputs += attributes.types(name) ?? []
      case .attribute(let name):
        // An attribute that came later has its default in earlier versions.
        var later = DType?.none
        if case .type(let value)? = attribute(name)?.defaultValue { later = value }
        guard let dtype = attributes.type(name) ?? later else { throw .missing(attribute: name) }
        let count = argument.count.map { attributes.int($0) } ?? 1
        outputs += Array(repeating: dtype, count: count)
      }
    }
    return ResolvedTypes(attributes: attributes, outputs: outputs)
  }
}

extension Op {
  /// The commonest case, without lists and without errors.
  private func resolveQuickly(
    _ dtypes: [DType], _ given: Attributes, _ semantics: Semantics
  ) -> ResolvedTypes? {
    guard accepts(dtypes, semantics), signature.outputs.allSatisfy({ !$0.isList }) else {
      return nil
    }
    var attributes = given
    attributes.entries.reserveCapacity(self.attributes.count)
    for (argument, dtype) in zip(signature.inputs, dtypes) {
      guard case .attribute(let name) = argument.type else { continue }
      switch attributes[name] {
      case nil: attributes.entries.append((name, .type(dtype)))
      case .type(dtype): break
      default: return nil
      }
    }
    for spec in self.attributes {
      guard spec.versions.contains(semantics.versions) else { return nil }
      if let value = spec.defaultValue, attributes[spec.name] == nil {
        attributes.entries.append((spec.name, value))
      }
    }
    var outputs: [DType] = []
    for argument in signature.outputs {
      switch argument.type {
      case .fixed(let dtype): outputs.append(dtype)
      case .attribute(let name):
        guard let dtype = attributes.type(name) else { return nil }
        outputs.append(dtype)
      case .list: return nil
      }
    }
    return ResolvedTypes(attributes: attributes, outputs: outputs)
  }
}
