// Values of options as they are written, and what to say where one is of the wrong kind.

extension YAMLValue {
  /// The text of a scalar, quoted or not; nil for lists, mappings and nothing at all.
  var text: String? {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted || !isNull(text) ? text : nil
    default: nil
    }
  }

  private func isNull(_ text: String) -> Bool {
    text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  /// `true` and `false`, as YAML 1.1 lets one write them too.
  var bool: Bool? {
    guard case .scalar(let text, isQuoted: false) = content else { return nil }
    switch text {
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": return true
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": return false
    default: return nil
    }
  }

  var int: Int? {
    guard case .scalar(let text, isQuoted: false) = content else { return nil }
    return Int(text)
  }

  /// A list of texts, or one text as a list of one.
  var texts: [String]? {
    if case .sequence(let values) = content {
      var texts: [String] = []
      for value in values {
        guard let text = value.text else { return nil }
        texts.append(text)
      }
      return texts
    }
    return text.map { [$0] }
  }

  /// The values of a list, or the value as a list of one.
  var elements: [YAMLValue] {
    if case .sequence(let values) = content { return values }
    return [self]
  }

  /// As a message names it.
  var shown: String {
    switch content {
    case .scalar(let text, let isQuoted):
      if isQuoted { return "\"\(text.prefix(40))\"" }
      return isNull(text) ? "nothing" : "`\(text.prefix(40))`"
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    }
  }
}

/// Reads values for a purpose and reports those that do not fit.
struct ValueReader {
  let findings: Findings

  func bool(_ entry: YAMLEntry) -> Bool? {
    if let bool = entry.value.bool { return bool }
    return refuse(entry, "true or false")
  }

  /// A text of at least one character.
  func text(_ entry: YAMLEntry) -> String? {
    if let text = entry.value.text, !text.trimmed.isEmpty { return text }
    return refuse(entry, "a text")
  }

  func int(_ entry: YAMLEntry, atLeast minimum: Int) -> Int? {
    if let int = entry.value.int, int >= minimum { return int }
    return refuse(entry, "a number, \(minimum) or more")
  }

  func texts(_ entry: YAMLEntry) -> [String]? {
    if let texts = entry.value.texts { return texts }
    return refuse(entry, "a text or a list of texts")
  }

  /// One of some words, by its position.
  func choice(_ entry: YAMLEntry, of words: [String]) -> Int? {
    if case .scalar(let text, _) = entry.value.content, let index = words.firstIndex(of: text) {
      return index
    }
    return refuse(entry, Spelling.enumerated(words, "or"))
  }

  /// The versions of TensorFlow that a value names; reports each that is unknown.
  func versions(_ entry: YAMLEntry) -> [String]? {
    var versions: [String] = []
    for value in entry.value.elements {
      guard let text = value.text else { return refuse(entry, "a version or a list of versions") }
      guard Document.knownVersions.contains(text) else {
        findings.fault(
          line: value.place.line, column: value.place.column,
          "TensorFlow \(text) is not one of the versions known here",
          remedy: "Write \(Spelling.enumerated(Document.knownVersions, "or"))"
            + nearestVersion(to: text) + ".")
        return nil
      }
      if !versions.contains(text) { versions.append(text) }
    }
    return versions.isEmpty ? refuse(entry, "a version or a list of versions") : versions
  }

  /// `2.21.0` and `1.15.5` name a release of a version that is known.
  private func nearestVersion(to text: String) -> String {
    let known = Document.knownVersions.first { text.hasPrefix($0 + ".") }
    return known.map { " (\(text) is a release of \($0))" } ?? ""
  }

  @discardableResult
  func refuse<Value>(_ entry: YAMLEntry, _ expected: String) -> Value? {
    findings.fault(
      line: entry.value.place.line, column: entry.value.place.column,
      "`\(entry.key)` takes \(expected), not \(entry.value.shown)",
      remedy: "Write `\(entry.key): …` with \(expected).")
    return nil
  }
}
