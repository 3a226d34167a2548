// Text that is markup, kept apart from text that is not.
//
// A literal is markup; a `String` put into it by interpolation is escaped; only another `HTML` goes
// in as it is. So hostile text in prose, output, labels or names never becomes markup, whoever
// writes the next piece of the report.

/// A piece of an HTML page.
package struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// The markup.
  package private(set) var markup: String

  package init(stringLiteral value: String) { markup = value }

  package init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  /// Takes text that is markup already, such as a drawing that was made here.
  package init(trusted markup: String) { self.markup = markup }

  /// Escapes text.
  package init(_ text: some StringProtocol) { markup = Self.escaped(text) }

  package var isEmpty: Bool { markup.isEmpty }

  package static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.markup + right.markup)
  }

  package struct Interpolation: StringInterpolationProtocol {
    var markup = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }
    package mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    package mutating func appendInterpolation(_ text: some StringProtocol) {
      markup += HTML.escaped(text)
    }
    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }
  }

  /// Escapes the five characters that mean something in text and in attributes; control characters,
  /// which HTML forbids, become U+FFFD.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\r": result += "&#13;"
      default:
        let isForbidden =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
        result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}

extension Sequence<HTML> {
  /// The pieces one after the other.
  package func joined(separator: HTML = "") -> HTML {
    var result = HTML("")
    var isFirst = true
    for piece in self {
      if !isFirst { result += separator }
      result += piece
      isFirst = false
    }
    return result
  }
}

/// Gives out the ids of a page: letters, digits and hyphens, none twice.
package struct Identifiers: Sendable {
  private var taken: Set<String> = []

  package init() {}

  /// The id that says `text`; the same text again gets a number behind it.
  package mutating func claim(_ text: String) -> String {
    let base = Self.slug(text)
    var candidate = base
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(base)-\(number)"
      number += 1
    }
    return candidate
  }

  /// `f[0]` becomes `f-0`.
  package static func slug(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII,
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || scalar == "_"
      {
        result.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar == "·" {
        result += "u" + String(scalar.value, radix: 16)
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty ? "id" : result
  }
}
