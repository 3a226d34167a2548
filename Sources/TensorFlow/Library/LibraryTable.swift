// The table of the names of `tf` that are written in Python: which text each is in, by version.
//
// A text says itself what it exports. A line `# tf.math.reduce_std tf.reduce_std` above a definition or
// an assignment names the paths under which cells find it; `[2.0 2.21]` at the end of such a line says
// in which versions.

import Dataflow

/// Where a name of `tf` is defined.
struct LibraryPlace: Sendable {
  let text: LibraryText
  /// The name in the text's module.
  let definition: String
}

/// The names that Python texts define, and where.
enum LibraryTable {
  /// One path of one definition.
  struct Export: Sendable {
    let path: String
    let versions: Versions
    let place: LibraryPlace
  }

  /// What all texts export, in the order of the texts.
  static let exports = LibraryTexts.all.flatMap { exports(of: $0) }

  private static let tables: [Versions: [String: LibraryPlace]] = {
    var tables: [Versions: [String: LibraryPlace]] = [:]
    for semantics in Semantics.all {
      var table: [String: LibraryPlace] = [:]
      for export in exports where export.versions.contains(semantics.versions) {
        table[semantics.home(of: export.path)] = export.place
      }
      tables[semantics.versions] = table
    }
    return tables
  }()

  /// The names of one version.
  static func places(in semantics: Semantics) -> [String: LibraryPlace] {
    tables[semantics.versions] ?? [:]
  }

  /// What a text exports, read from its comments.
  static func exports(of text: LibraryText) -> [Export] {
    var exports: [Export] = []
    var pending: [(path: String, versions: Versions)] = []
    for line in text.text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let first = line.first, first != UInt8(ascii: " ") else { continue }
      if line.starts(with: "# tf.".utf8) {
        pending += paths(in: Substring(line.dropFirst(2)))
      } else if !pending.isEmpty, first != UInt8(ascii: "#"), first != UInt8(ascii: "@") {
        let words = Substring(line).split(whereSeparator: { " (:=".contains($0) })
        let isDefinition = words.first == "def" || words.first == "class"
        if let name = isDefinition ? words.dropFirst().first : words.first {
          let place = LibraryPlace(text: text, definition: String(name))
          exports += pending.map { Export(path: $0.path, versions: $0.versions, place: place) }
        }
        pending = []
      }
    }
    return exports
  }

  /// The paths of a comment, `tf.squeeze tf.compat.v2.squeeze [2.0 2.21]`, and their versions.
  private static func paths(in comment: Substring) -> [(path: String, versions: Versions)] {
    var paths = comment
    var versions = Versions.all
    if let open = comment.firstIndex(of: "["), let close = comment.lastIndex(of: "]") {
      versions = []
      for label in comment[comment.index(after: open)..<close].split(separator: " ") {
        if let semantics = Semantics.named(String(label)) { versions.insert(semantics.versions) }
      }
      paths = comment[..<open]
    }
    return paths.split(separator: " ").map { (String($0), versions) }
  }
}

extension Semantics {
  /// The path at which a version has what declarations name by a path below `tf.compat`.
  ///
  /// 1.15 is its own `tf.compat.v1`, the others are their own `tf.compat.v2`: there such a name
  /// stands at `tf` itself.
  func home(of path: String) -> String {
    let own = tfIsCompatV1 ? "tf.compat.v1" : "tf.compat.v2"
    guard path.utf8.starts(with: own.utf8) else { return path }
    return "tf" + path.dropFirst(own.count)
  }
}
