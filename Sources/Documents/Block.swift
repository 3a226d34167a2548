// What a document is made of, from top to bottom: paragraphs, lists, tables, cells, slide breaks.

/// A block of a document and the line of the file on which it begins (from 1).
package struct Block: Hashable, Sendable {
  package var line: Int
  package var kind: Kind

  package init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }

  package indirect enum Kind: Hashable, Sendable {
    /// `level` from 1 to 6; `id` is unique in the document and fit for a URL fragment.
    case heading(level: Int, [Inline], id: String)
    case paragraph([Inline])
    case list(List)
    case quote([Block])
    /// Code that is shown and not run. `info` is the info string of its fence, as written.
    case codeBlock(info: String, text: String)
    /// Code that is run.
    case cell(Cell)
    case table(Table)
    /// `---`: here the next slide begins.
    case slideBreak
    /// A paragraph that is nothing but `$$…$$`; LaTeX without the dollar signs.
    case math(latex: String)
    /// Raw HTML, only in documents whose front matter says `raw-html: true`.
    case html(String)
    /// An HTML comment that begins with `note`: for the one who speaks, not for the page.
    case speakerNote([Block])
    /// A paragraph that is nothing but an image with a text.
    case figure(Figure)
  }
}

/// A list and its items.
package struct List: Hashable, Sendable {
  /// The number of the first item of a numbered list; nil for bullets.
  package var start: Int?
  /// No blank lines between the items: their paragraphs stand without distance.
  package var isTight: Bool
  package var items: [[Block]]

  package init(start: Int? = nil, isTight: Bool, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A pipe table. Every row has as many cells as the header.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case none, left, center, right }

  package var alignments: [Alignment]
  package var header: [[Inline]]
  package var rows: [[[Inline]]]
  /// From a paragraph `: caption` that follows the table.
  package var caption: [Inline]
  /// From `{#tbl-label}` at the end of the caption.
  package var label: String?

  package init(
    alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]], caption: [Inline] = [],
    label: String? = nil
  ) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.caption = caption
    self.label = label
  }
}

/// An image with a caption: `![caption](source){#fig-label fig-alt="…"}`.
package struct Figure: Hashable, Sendable {
  package var source: String
  package var title: String
  package var caption: [Inline]
  /// What a reader hears who does not see the image: `fig-alt`, or else the caption's text.
  package var alternative: String
  package var label: String?

  package init(
    source: String, title: String, caption: [Inline], alternative: String, label: String? = nil
  ) {
    self.source = source
    self.title = title
    self.caption = caption
    self.alternative = alternative
    self.label = label
  }
}

/// A footnote, `[^label]: text`.
package struct Footnote: Hashable, Sendable {
  package var line: Int
  package var label: String
  /// Counts the footnotes from 1, in the order in which they are first mentioned.
  package var number: Int
  package var content: [Inline]

  package init(line: Int, label: String, number: Int, content: [Inline]) {
    self.line = line
    self.label = label
    self.number = number
    self.content = content
  }
}
