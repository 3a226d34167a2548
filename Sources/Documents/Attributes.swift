// `{#label .class key="value"}` behind headings, images and captions, as in pandoc and Quarto.

/// What stands in the braces.
struct Attributes {
  var id: String?
  var values: [(key: String, value: String)] = []

  func value(_ key: String) -> String? { values.first { $0.key == key }?.value }

  /// Reads `{…}` from its opening to its closing brace; nil where it is something else.
  init?(_ text: some StringProtocol) {
    guard text.hasPrefix("{"), text.hasSuffix("}"), text.count > 2 else { return nil }
    var rest = Substring(text.dropFirst().dropLast())
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard let first = rest.first else { break }
      if first == "#" || first == "." {
        let word = rest.dropFirst().prefix { Self.isNameCharacter($0) || $0 == "." || $0 == ":" }
        guard !word.isEmpty else { return nil }
        if first == "#" { id = id ?? String(word) }
        rest = rest[word.endIndex...]
      } else {
        let key = rest.prefix(while: Self.isNameCharacter)
        rest = rest[key.endIndex...]
        if key == "-" { continue }
        guard !key.isEmpty, rest.first == "=" else { return nil }
        rest = rest.dropFirst()
        let value: Substring
        if let quote = rest.first, quote == "\"" || quote == "'" || quote == "”" || quote == "“" {
          let body = rest.dropFirst()
          guard let end = body.firstIndex(of: quote) else { return nil }
          value = body[..<end]
          rest = body[end...].dropFirst()
        } else {
          value = rest.prefix { !$0.isWhitespace }
          rest = rest[value.endIndex...]
        }
        values.append((String(key), String(value)))
      }
      guard rest.first?.isWhitespace ?? true else { return nil }
    }
  }

  static func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }

  /// Takes the attributes off the end of a text; nil where it does not end in any.
  static func taken(from inlines: [Inline]) -> (rest: [Inline], attributes: Attributes)? {
    guard case .text(let text)? = inlines.last, text.last == "}",
      let open = text.lastIndex(of: "{"), let attributes = Attributes(text[open...])
    else { return nil }
    var before = text[..<open]
    while before.last?.isWhitespace ?? false { before = before.dropLast() }
    var rest = Array(inlines.dropLast())
    if !before.isEmpty { rest.append(.text(String(before))) }
    return (rest, attributes)
  }
}

extension BlockReader {
  /// The text of a heading without its attributes, and the id that they give it.
  func takingHeadingAttributes(_ inlines: [Inline]) -> ([Inline], id: String?) {
    guard let (rest, attributes) = Attributes.taken(from: inlines), !rest.isEmpty else {
      return (inlines, nil)
    }
    return (rest, attributes.id)
  }

  /// A paragraph that is nothing but an image with a text, and perhaps its attributes.
  func figure(_ inlines: [Inline], line: Int) -> Figure? {
    guard case .image(let source, let title, let caption)? = inlines.first, !caption.isEmpty
    else { return nil }
    var attributes: Attributes?
    if inlines.count > 1 {
      guard let (rest, found) = Attributes.taken(from: inlines), rest.count == 1 else {
        return nil
      }
      attributes = found
    }
    return Figure(
      source: source, title: title, caption: caption,
      alternative: attributes?.value("fig-alt") ?? attributes?.value("alt")
        ?? caption.plainText,
      label: attributes?.id)
  }

  /// The table with the caption of a paragraph `: caption {#tbl-label}`.
  func captioned(_ table: Table, by inlines: [Inline]) -> Table? {
    guard case .text(let text)? = inlines.first, text.hasPrefix(": ") else { return nil }
    var table = table
    var caption = inlines
    caption[0] = .text(String(text.dropFirst(2)))
    if let (rest, attributes) = Attributes.taken(from: caption) {
      caption = rest
      table.label = attributes.id
    }
    table.caption = caption
    return table
  }
}
