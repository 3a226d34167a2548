// Writes reports to files: whole or not at all.

import Documents
import Foundation
import Records

/// Writes the reports of one notebook.
package struct ReportWriter: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case html, json
  }

  /// A report could not be written.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    package var path: String
    package var reason: String

    package var description: String { "\(path): \(reason)" }
  }

  package var folder: String
  package var options: ReportOptions

  package init(folder: String, options: ReportOptions = ReportOptions()) {
    self.folder = folder
    self.options = options
  }

  /// Writes a report beside its place and moves it there when it is whole, so that an earlier one
  /// stays as it was until then.
  ///
  /// - Parameter name: The name of the file without its extension.
  /// - Returns: The path of the file.
  package func write(
    _ document: Document, _ execution: Execution, as format: Format, named name: String
  ) throws(Failure) -> String {
    let text: String
    switch format {
    case .html: text = Report.html(document: document, execution: execution, options: options)
    case .json:
      do { text = try Report.json(execution) } catch {
        throw Failure(path: "\(name).json", reason: "\(error)")
      }
    }
    let path = (folder as NSString).appendingPathComponent("\(name).\(format.rawValue)")
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(path: folder, reason: "this folder can't be made")
    }
    try Self.replace(path, with: text)
    return path
  }

  /// Puts a text into a file at once.
  package static func replace(_ path: String, with text: String) throws(Failure) {
    let temporary = path + ".part"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
    } catch {
      throw Failure(path: path, reason: "this file can't be written")
    }
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw Failure(path: path, reason: reason)
    }
  }
}
