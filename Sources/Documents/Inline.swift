// What stands inside a line of prose: text, code, emphasis, links, mathematics.

/// A piece of running text, as it was written.
package indirect enum Inline: Hashable, Sendable {
  /// Characters as the reader sees them; nothing in them is markup.
  case text(String)
  /// A code span, such as `` `tf.print` ``.
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String, [Inline])
  /// `alternative` is what a reader hears who does not see the image.
  case image(source: String, title: String, alternative: [Inline])
  /// LaTeX without its dollar signs; `display` for `$$…$$`. See `mathML(_:display:)`.
  case math(latex: String, display: Bool)
  /// The end of a line of the source: a space to the reader.
  case softBreak
  /// A line break that was asked for.
  case hardBreak
  /// Raw HTML, only in documents whose front matter says `raw-html: true`.
  case html(String)
  /// `number` counts the footnotes of the document from 1, in the order in which they are
  /// first mentioned.
  case footnoteReference(label: String, number: Int)
  /// `@fig-label`: the label is that of a cell, a figure, a table or a heading of the document.
  case crossReference(label: String)
}

extension Inline {
  /// The text without its markup, for titles, alternative texts and ids.
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
      inlines.plainText
    case .link(_, _, let inlines), .image(_, _, let inlines): inlines.plainText
    case .math(let latex, _): latex
    case .softBreak, .hardBreak: " "
    case .html, .footnoteReference: ""
    case .crossReference(let label): "@" + label
    }
  }
}

extension [Inline] {
  /// The text of all, without markup.
  package var plainText: String {
    var text = ""
    for inline in self { text += inline.plainText }
    return text
  }
}
