// The one file that knows Yams: YAML in, values with their places in the file out.

import Yams

/// A value of a YAML text and where it stands in the file.
struct YAMLValue {
  indirect enum Content {
    /// `isQuoted` where quotes say that it is a text, whatever it looks like.
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLValue])
    case mapping([YAMLEntry])
  }

  var content: Content
  var place: YAMLPlace
}

/// A `key: value` of a mapping.
struct YAMLEntry {
  var key: String
  var place: YAMLPlace
  var value: YAMLValue
}

/// A place in the file, both numbers from 1.
struct YAMLPlace {
  var line: Int
  var column: Int
}

/// Why a text is no YAML, or none that is read here.
struct YAMLProblem: Error {
  var place: YAMLPlace
  var message: String
}

enum YAMLText {
  /// Reads the `key: value` lines of a text that begins on `firstLine` of the file.
  ///
  /// - Parameter columnShift: how many characters of each line of the file stand before the text.
  static func entries(
    _ text: String, firstLine: Int, columnShift: Int = 0
  ) throws(YAMLProblem) -> [YAMLEntry] {
    var reader = YAMLReader(lineShift: firstLine - 1, columnShift: columnShift)
    try reader.refuseDeepNesting(text)
    guard let node = try reader.compose(text) else { return [] }
    let value = try reader.value(node, depth: 0)
    switch value.content {
    case .mapping(let entries): return entries
    case .scalar("", isQuoted: false): return []
    default: throw YAMLProblem(place: value.place, message: "expected `key: value` lines")
    }
  }
}

private struct YAMLReader {
  var lineShift: Int
  var columnShift: Int
  /// Counts the values, since aliases can make very many out of a short text.
  var count = 0

  static let maximumDepth = 50
  static let maximumCount = 10_000

  func place(_ mark: Mark?) -> YAMLPlace {
    YAMLPlace(
      line: lineShift + (mark?.line ?? 1), column: columnShift + (mark?.column ?? 1))
  }

  /// Yams reads nested values by recursion, so the depth is looked at before it begins: brackets,
  /// `- - -` on one line, and lines that stand ever further to the right.
  func refuseDeepNesting(_ text: String) throws(YAMLProblem) {
    var brackets = 0
    var indents: [Int] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var dashes = 0
      var previous: UInt8 = 0
      for byte in line.utf8 {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        case UInt8(ascii: " ") where previous == UInt8(ascii: "-") || previous == UInt8(ascii: "?"):
          dashes += 1
        default: break
        }
        previous = byte
      }
      let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
      if indent < line.utf8.count {
        while let last = indents.last, last >= indent { indents.removeLast() }
        indents.append(indent)
      }
      if brackets > Self.maximumDepth || dashes + indents.count > Self.maximumDepth * 2 {
        throw YAMLProblem(
          place: YAMLPlace(line: lineShift + index + 1, column: columnShift + 1),
          message: "too many values stand in one another")
      }
    }
  }

  func compose(_ text: String) throws(YAMLProblem) -> Node? {
    do {
      return try Yams.Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw problem(error, text)
    } catch {
      throw YAMLProblem(place: place(nil), message: "cannot be read as YAML")
    }
  }

  func problem(_ error: YamlError, _ text: String) -> YAMLProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let lead = context.map { $0.text + ", " } ?? ""
      // What is missing at the end is missed on the line after it.
      let lineCount = text.utf8.reduce(into: 0) { if $1 == 10 { $0 += 1 } }
      guard mark.line <= max(1, lineCount) else {
        let last = YAMLPlace(line: lineShift + max(1, lineCount), column: columnShift + 1)
        return YAMLProblem(place: last, message: lead + problem)
      }
      return YAMLProblem(place: place(mark), message: lead + problem)
    case .reader(let problem, let offset, _, _):
      let before = text.utf8.prefix(offset ?? 0)
      let line = before.reduce(into: 1) { if $1 == 10 { $0 += 1 } }
      return YAMLProblem(
        place: YAMLPlace(line: lineShift + line, column: columnShift + 1), message: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      // Yams tells where the mapping begins; the reader wants the second of the two lines.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let found = lines.indices.filter {
        lines[$0].drop { $0 == " " }.hasPrefix(key + ":")
      }
      let line = found.count > 1 ? found[1] + 1 : context.mark.line
      return YAMLProblem(
        place: YAMLPlace(line: lineShift + line, column: columnShift + 1),
        message: "`\(key)` is given twice")
    default:
      return YAMLProblem(place: place(nil), message: "cannot be read as YAML")
    }
  }

  mutating func value(_ node: Node, depth: Int) throws(YAMLProblem) -> YAMLValue {
    count += 1
    guard depth <= Self.maximumDepth, count <= Self.maximumCount else {
      throw YAMLProblem(place: place(node.mark), message: "too many values stand in one another")
    }
    let place = place(node.mark)
    switch node {
    case .scalar(let scalar):
      let isQuoted: Bool
      switch scalar.style {
      case .any, .plain: isQuoted = false
      default: isQuoted = true
      }
      return YAMLValue(content: .scalar(scalar.string, isQuoted: isQuoted), place: place)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for node in sequence { values.append(try value(node, depth: depth + 1)) }
      return YAMLValue(content: .sequence(values), place: place)
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for (key, node) in mapping {
        guard case .scalar(let name) = key else {
          throw YAMLProblem(place: self.place(key.mark), message: "a key must be a word")
        }
        entries.append(
          YAMLEntry(
            key: name.string, place: self.place(key.mark),
            value: try value(node, depth: depth + 1)))
      }
      return YAMLValue(content: .mapping(entries), place: place)
    case .alias:
      throw YAMLProblem(place: place, message: "found an alias to nothing")
    }
  }
}
