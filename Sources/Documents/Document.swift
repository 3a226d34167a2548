// A notebook as it was written: plain data that the engine (cells to run) and the report (blocks to
// show) read. `Document(markdown:named:options:)` and `Document.load` make one.

/// What was written: one notebook.
package struct Document: Hashable, Sendable {
  /// The versions of TensorFlow that a notebook can name.
  package static let knownVersions = ["1.15", "2.0", "2.21"]
  /// The version where the front matter names none.
  package static let defaultVersion = "2.21"

  /// The base name of the file, as given.
  package var name: String
  /// From the front matter; nil where it says none. See `displayTitle`.
  package var title: [Inline]?
  package var subtitle: [Inline]?
  package var authors: [String] = []
  /// As written.
  package var date: String?
  package var abstract: String?
  /// A language tag, `en` where the front matter says none.
  package var lang = "en"
  package var tensorflow = Document.defaultVersion
  package var settings = DocumentSettings()
  package var blocks: [Block] = []
  /// In the order of their numbers; those that nothing mentions come last.
  package var footnotes: [Footnote] = []
  /// Labels that a cross reference can name: cells, figures, tables and headings.
  package var labels: [DocumentLabel] = []
  /// In the order of their lines.
  package var warnings: [DocumentWarning] = []

  package init(name: String) { self.name = name }

  /// The cells, wherever they stand, in order.
  package var cells: [Cell] {
    var cells: [Cell] = []
    Document.collectCells(blocks, into: &cells)
    return cells
  }

  /// The title of the front matter, or the text of the first heading, or the file's name.
  package var displayTitle: String {
    if let title { return title.plainText }
    for block in blocks {
      if case .heading(_, let inlines, _) = block.kind { return inlines.plainText }
    }
    return name
  }

  private static func collectCells(_ blocks: [Block], into cells: inout [Cell]) {
    for block in blocks {
      switch block.kind {
      case .cell(let cell): cells.append(cell)
      case .quote(let inner): collectCells(inner, into: &cells)
      case .list(let list): for item in list.items { collectCells(item, into: &cells) }
      default: break
      }
    }
  }
}

/// What the front matter says about the whole.
package struct DocumentSettings: Hashable, Sendable {
  package enum PlainFences: String, CaseIterable, Hashable, Sendable {
    /// A plain `python` fence is shown.
    case show
    /// It is a cell.
    case run
  }

  /// The options of a cell that says nothing (`execute:`).
  package var execute = CellOptions()
  package var plainFences = PlainFences.show
  package var rawHTML = false
  package var theme: String?
  /// Whether a table of contents is shown; nil leaves it to the report.
  package var toc: Bool?
  package var tocDepth: Int?
  package var numberSections = false
  /// Style sheets beside the document.
  package var css: [String] = []

  package init() {}
}

/// Something that a cross reference can name.
package struct DocumentLabel: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// With the index of the cell.
    case cell(Int)
    case figure
    case table
    /// With the id of the heading.
    case heading(String)
  }

  package var label: String
  package var kind: Kind
  /// Counts the labelled things of its kind from 1 (a cell whose label begins with `fig-` counts
  /// as a figure, one that begins with `tbl-` as a table).
  package var number: Int
  package var line: Int

  package init(label: String, kind: Kind, number: Int, line: Int) {
    self.label = label
    self.kind = kind
    self.number = number
    self.line = line
  }
}

/// Something in the document that has no effect or may not mean what its author thinks.
package struct DocumentWarning: Hashable, Sendable {
  package var line: Int
  package var message: String

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// What the command line says about reading a document.
package struct ParsingOptions: Hashable, Sendable {
  /// Goes before the front matter's `plain-fences`.
  package var plainFences: DocumentSettings.PlainFences?
  /// Blocks and inlines that stand in one another deeper than this are a fault.
  package var maximumDepth = 100
  /// An unknown cell option is a fault instead of a warning.
  package var refusesUnknownOptions = false

  package init(plainFences: DocumentSettings.PlainFences? = nil) {
    self.plainFences = plainFences
  }
}
