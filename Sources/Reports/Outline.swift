// The headings of a document as a page has them: one of the first level, no level jumped, numbered
// where the document asks for it.

import Documents

/// The headings of a document, below the title of its page.
struct Outline {
  struct Entry {
    /// Its id in the page.
    var id: String
    var text: [Inline]
    /// From 2 to 6.
    var level: Int
    /// Such as `2.1`, where sections are numbered.
    var number: String?
  }

  /// The place of the heading that serves as the title, where the front matter gives none.
  let titleBlock: Int?
  let entries: [Entry]
  private let places: [String: Int]

  init(_ document: Document) {
    let firstHeading = document.blocks.firstIndex { block in
      if case .heading = block.kind { true } else { false }
    }
    titleBlock = document.title == nil ? firstHeading : nil
    var headings: [(level: Int, text: [Inline], id: String)] = []
    for (index, block) in document.blocks.enumerated() where index != titleBlock {
      Self.collect(block, into: &headings)
    }
    // The page has one heading of the first level, its title.
    let shift = 2 - min(2, headings.map(\.level).min() ?? 2)
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    var counters: [Int] = []
    for heading in headings {
      let level = min(6, heading.level + shift, (entries.last?.level ?? 1) + 1)
      var number: String?
      if document.settings.numberSections {
        while counters.count > level - 1 { counters.removeLast() }
        while counters.count < level - 1 { counters.append(0) }
        counters[level - 2] += 1
        number = counters.map(String.init).joined(separator: ".")
      }
      places[heading.id] = entries.count
      entries.append(
        Entry(id: Self.pageID(heading.id), text: heading.text, level: level, number: number))
    }
    self.entries = entries
    self.places = places
  }

  /// The id in the page of what the document calls `id`: another one where the page needs that name
  /// for something of its own, such as `cell-1`.
  static func pageID(_ id: String) -> String {
    let isReserved =
      reserved.contains(id)
      || reservedPrefixes.contains { prefix in
        id.hasPrefix(prefix) && id.dropFirst(prefix.count).first?.isNumber ?? false
      } || id.hasPrefix("trace-") || id.hasPrefix("graph-") || id.hasPrefix("icon-")
    return isReserved ? "section-" + id : id
  }

  private static let reserved: Set<String> = [
    "content", "logbook", "scheme-button", "slide-back", "slide-bar", "slide-count", "slide-next",
    "slide-progress", "slides", "slides-button", "toolbar",
  ]
  private static let reservedPrefixes = ["cell-", "slide-", "footnote-"]

  subscript(id: String) -> Entry? { places[id].map { entries[$0] } }

  private static func collect(
    _ block: Block, into headings: inout [(level: Int, text: [Inline], id: String)]
  ) {
    switch block.kind {
    case .heading(let level, let text, let id): headings.append((level, text, id))
    case .quote(let inner), .speakerNote(let inner):
      for block in inner { collect(block, into: &headings) }
    case .list(let list):
      for item in list.items { for block in item { collect(block, into: &headings) } }
    default: break
    }
  }
}
