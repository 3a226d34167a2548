import Foundation
import Records
import Testing

@testable import Reports

@Suite("Files")
struct WriterTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("reports-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("Reports go into a folder that is made, and leave nothing else there")
  func writes() throws {
    try withFolder { folder in
      let writer = ReportWriter(folder: folder + "/a/b")
      let fixture = Fixture.talk
      for format in ReportWriter.Format.allCases {
        let path = try writer.write(
          fixture.document, fixture.execution, as: format, named: "talk")
        #expect(FileManager.default.fileExists(atPath: path))
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b")
      #expect(files.sorted() == ["talk.html", "talk.json"])
    }
  }

  @Test("A report that can't be written leaves the earlier one, and says why")
  func failure() throws {
    try withFolder { folder in
      let file = folder + "/talk.html"
      try FileManager.default.createDirectory(
        atPath: file + "/occupied", withIntermediateDirectories: true)
      #expect(throws: ReportWriter.Failure.self) {
        try ReportWriter.replace(file, with: "new")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["talk.html"])
    }
  }

  @Test("The JSON of a run is read again as it was")
  func json() throws {
    let execution = Fixture.talk.execution
    let text = try Report.json(execution)
    #expect(try Report.execution(json: text) == execution)
    #expect(try Report.json(execution) == text)
  }

  @Test("A record of a later release is refused by its number")
  func schema() throws {
    var execution = Execution()
    execution.schemaVersion = 99
    let text = try Report.json(execution)
    #expect(throws: Report.UnknownSchema(version: 99)) { try Report.execution(json: text) }
  }

  @Test(
    "The hash of the security policy is SHA-256",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ])
  func hash(text: String, expected: String) {
    #expect(SHA256.source(text) == "sha256-" + expected)
  }

  @Test(
    "The hash is right around the length of a block", arguments: [55, 56, 63, 64, 65, 119, 120])
  func blocks(length: Int) {
    // Each length gives a digest of its own, and 32 bytes.
    let digest = SHA256.digest([UInt8](repeating: 97, count: length))
    #expect(digest.count == 32)
    #expect(digest != SHA256.digest([UInt8](repeating: 97, count: length + 1)))
  }
}
