// Compares a text with a file that is committed. `RECORD_SNAPSHOTS=1` writes the files anew;
// `PREVIEW_FOLDER=…` puts whole pages where a browser can look at them.

import Foundation
import Testing

enum Snapshot {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Snapshots")

  static func check(
    _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "\(name) is not recorded: run with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
      return
    }
    guard recorded != text else { return }
    let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let after = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(before, after).prefix { $0 == $1 }.count
    let was = before.indices.contains(line) ? before[line] : "(the end)"
    let now = after.indices.contains(line) ? after[line] : "(the end)"
    Issue.record(
      """
      \(name) differs from line \(line + 1) on; look at it, then run with RECORD_SNAPSHOTS=1.
      was: \(was)
      now: \(now)
      """, sourceLocation: sourceLocation)
  }

  static func preview(_ text: String, named name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["PREVIEW_FOLDER"] else { return }
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }

  /// A page without its style and script and without what depends on the release of Graphviz.
  static func withoutCoordinates(_ html: String) -> String {
    html
      .replacing(/<style>(?s:.*?)<\/style>/, with: "<style>…</style>")
      .replacing(/<script>(?s:.*?)<\/script>/, with: "<script>…</script>")
      .replacing(/'sha256-[^']*'/, with: "'sha256-…'")
      .replacing(/(<svg width=)(?s:.*?)<\/svg>/) { "\($0.1)…</svg>" }
  }
}
