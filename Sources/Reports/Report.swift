// The report of a run: what was written (a Document) and what happened (an Execution), for a
// reader.
//
// It reads these two and nothing else, so that a report can be made again from a saved Execution,
// by this program or by another one. The same two give the same bytes.

import Documents
import Foundation
import Records

/// What whoever asks for a report can say about it.
package struct ReportOptions: Sendable {
  /// Added to the style sheet of the report.
  package var styleSheet: String
  /// A picture that the document names, as a `data:image/…` address; nil where there is none.
  package var image: @Sendable (String) -> String?

  /// Shows outputs of any length whole.
  package var fullOutput: Bool

  package init(
    styleSheet: String = "", fullOutput: Bool = false,
    image: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.fullOutput = fullOutput
    // The end of the element would end the style sheet, whatever stands around it.
    self.styleSheet = styleSheet.replacingOccurrences(of: "</", with: "<\\/")
    self.image = image
  }

  /// Finds pictures in files beside a document and puts them into the page.
  ///
  /// - Parameter folder: The folder of the document; files above it are not read.
  package static func images(in folder: String) -> @Sendable (String) -> String? {
    { source in
      let types = [
        "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp",
        "svg": "svg+xml",
      ]
      guard let path = source.removingPercentEncoding, !path.hasPrefix("/"),
        !path.split(separator: "/").contains(".."),
        let type = types[(path as NSString).pathExtension.lowercased()],
        let data = FileManager.default.contents(
          atPath: (folder as NSString).appendingPathComponent(path))
      else { return nil }
      return "data:image/\(type);base64,\(data.base64EncodedString())"
    }
  }
}

/// Makes reports.
package enum Report {
  /// One page in HTML that needs no other file and no network.
  package static func html(
    document: Document, execution: Execution, options: ReportOptions = ReportOptions()
  ) -> String {
    Page(document: document, execution: execution, options: options).html
  }

  /// The Execution, its keys in order.
  ///
  /// - Throws: What the encoder throws, for a number that JSON has not (`seconds` that is no
  /// number).
  package static func json(_ execution: Execution) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(execution), as: UTF8.self) + "\n"
  }

  /// Reads what `json` wrote.
  ///
  /// - Throws: `UnknownSchema` for a later version of the layout, `DecodingError` for anything else
  ///   that is no Execution.
  package static func execution(json: String) throws -> Execution {
    struct Head: Decodable {
      var schemaVersion: Int
    }
    let data = Data(json.utf8)
    let version = try JSONDecoder().decode(Head.self, from: data).schemaVersion
    guard version <= Execution.currentSchemaVersion else { throw UnknownSchema(version: version) }
    return try JSONDecoder().decode(Execution.self, from: data)
  }

  /// An Execution was written by a later release.
  package struct UnknownSchema: Error, Hashable, CustomStringConvertible {
    package var version: Int

    package var description: String {
      "This record has layout \(version); this release reads layouts up to "
        + "\(Execution.currentSchemaVersion)."
    }
  }
}
