import BigInt

/// The parameters of a native function, written as Python would: `sorted(iterable, /, *, key=None)`.
///
/// A default of `?` means that the function can tell that nothing was given: the argument is unbound.
package final class Signature {
  package struct Parameter {
    package let name: String
    package let defaultValue: Value?
    var symbol: Symbol?
  }

  /// Whose wording the errors about arguments have.
  package enum Style { case native, python }

  package let name: String
  package private(set) var parameters: [Parameter] = []
  package private(set) var positionalOnlyCount = 0
  /// Parameters that a position can fill.
  package private(set) var positionalCount = 0
  package private(set) var requiredCount = 0
  package private(set) var hasVariadic = false
  package private(set) var hasVariadicKeyword = false
  package let style: Style
  /// Whether it is a method, whose first parameter the errors don't count.
  package var isMethod = false
  /// Whether errors about the number of arguments are worded as those of older functions.
  package var countsInParentheses = false
  /// The name of the type of a method: some errors show it.
  package var owner: String?
  /// The name that errors show instead of the own one.
  package var errorName: String?

  /// The name that errors about keywords show, where `sorted` speaks for `sort`.
  package var keywordErrorName: String?

  /// Whether it is a special method of a native type, `__len__`.
  var isSpecial: Bool { owner != nil && name.hasPrefix("__") && name.hasSuffix("__") }

  var shownName: String { errorName ?? name }
  /// `list.append`
  var fullName: String { errorName ?? owner.map { "\($0).\(name)" } ?? name }

  /// All parameters, `*args` and `**kwargs` included.
  package var slotCount: Int { parameters.count }
  package var variadicIndex: Int? { hasVariadic ? positionalCount : nil }

  package init(_ text: String, style: Style = .native) {
    self.style = style
    let open = text.firstIndex(of: "(") ?? text.endIndex
    name = String(text[..<open])
    guard open < text.endIndex else {
      // Without parentheses: whatever arguments.
      hasVariadic = true
      hasVariadicKeyword = true
      parameters = [
        Parameter(name: "args", defaultValue: nil), Parameter(name: "kwargs", defaultValue: nil),
      ]
      return
    }
    let list = text[text.index(after: open)...].dropLast()
    var keywordOnly = false
    for part in Signature.split(list) {
      if part == "/" {
        positionalOnlyCount = positionalCount
      } else if part == "*" {
        keywordOnly = true
      } else if part.hasPrefix("**") {
        hasVariadicKeyword = true
        parameters.append(Parameter(name: String(part.dropFirst(2)), defaultValue: nil))
      } else if part.hasPrefix("*") {
        hasVariadic = true
        keywordOnly = true
        parameters.append(Parameter(name: String(part.dropFirst()), defaultValue: nil))
      } else {
        let pieces = part.split(separator: "=", maxSplits: 1)
        let name = pieces[0].trimmed
        let value = pieces.count > 1 ? Signature.literal(pieces[1].trimmed) : nil
        parameters.append(Parameter(name: name, defaultValue: value))
        if !keywordOnly {
          positionalCount += 1
          if value == nil { requiredCount += 1 }
        }
      }
    }
  }

  /// Gives the last parameters that positions can fill values for when they are not given.
  func setDefaults(_ values: [Value]) {
    for (offset, value) in values.enumerated() {
      let index = positionalCount - values.count + offset
      guard parameters.indices.contains(index) else { continue }
      let known = parameters[index]
      parameters[index] = Parameter(name: known.name, defaultValue: value, symbol: known.symbol)
    }
    requiredCount = min(requiredCount, positionalCount - values.count)
  }

  /// The defaults of the parameters that positions can fill.
  var defaults: [Value] {
    parameters.prefix(positionalCount).compactMap(\.defaultValue).filter { !$0.isUnbound }
  }

  func internNames(_ interpreter: Interpreter) {
    guard parameters.first.map({ $0.symbol == nil }) ?? false else { return }
    for index in parameters.indices {
      parameters[index].symbol = interpreter.symbol(parameters[index].name)
    }
  }

  /// The indices of keyword-only parameters.
  var keywordOnlyRange: Range<Int> {
    let start = positionalCount + (hasVariadic ? 1 : 0)
    return start..<(parameters.count - (hasVariadicKeyword ? 1 : 0))
  }

  private static func split(_ text: Substring) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if character == "," && depth == 0 {
        parts.append(current)
        current = ""
        continue
      }
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      current.append(character)
    }
    parts.append(current)
    return parts.map { $0[...].trimmed }.filter { !$0.isEmpty }
  }

  private static func literal(_ text: String) -> Value {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "?": return .unbound
    case "()": return .tuple([])
    case "[]": return .list([])
    default: break
    }
    if let quote = text.first, quote == "'" || quote == "\"" {
      return .str(String(text.dropFirst().dropLast()))
    }
    if let number = Int(text) { return .int(number) }
    if let number = Double(text) { return .float(number) }
    return .str(text)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var slice = self
    while let first = slice.first, first == " " || first == "\n" { slice.removeFirst() }
    while let last = slice.last, last == " " || last == "\n" { slice.removeLast() }
    return String(slice)
  }
}
