// Short ways to read a text in a test.

import Testing

@testable import Documents

/// Reads a text as `talk.md`.
func read(
  _ text: String, _ options: ParsingOptions = ParsingOptions()
) throws -> Document {
  try Document(markdown: text, named: "talk.md", options: options)
}

/// The blocks of a text without their lines.
func blocks(_ text: String) throws -> [Block.Kind] {
  try read(text).blocks.map(\.kind)
}

/// The running text of the only paragraph of a text.
func inlines(_ text: String) throws -> [Inline] {
  let blocks = try blocks(text)
  guard blocks.count == 1, case .paragraph(let inlines) = blocks[0] else {
    Issue.record("not one paragraph: \(blocks)")
    return []
  }
  return inlines
}

/// The faults of a text; none where it can be read.
func faults(_ text: String, _ options: ParsingOptions = ParsingOptions()) -> [DocumentFault] {
  do {
    _ = try Document(markdown: text, named: "talk.md", options: options)
    return []
  } catch {
    return error.faults
  }
}

/// The warnings of a text, as `line: message`.
func warnings(_ text: String) throws -> [String] {
  try read(text).warnings.map { "\($0.line): \($0.message)" }
}

/// The options of the only cell of a text.
func options(_ lines: String, frontMatter: String = "") throws -> CellOptions {
  let top = frontMatter.isEmpty ? "" : "---\n\(frontMatter)\n---\n"
  let document = try read(top + "```{python}\n\(lines)\nx\n```\n")
  return try #require(document.cells.first).options
}
