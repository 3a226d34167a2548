// What the real Python and the real libraries said, as recorded in the folder `Recorded`.

import Foundation
import Testing

@testable import Syntax

/// The faults and texts that were recorded.
enum Recorded {
  /// What CPython 3.11 says of a faulty program; everything is nil for one that it accepts.
  struct Fault: Decodable {
    var text: String
    var type: String?
    var message: String?
    var line: Int?
    var offset: Int?
    var endLine: Int?
    var endOffset: Int?

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      text = try values.decode(String.self)
      type = try values.decode(String?.self)
      message = try values.decode(String?.self)
      line = try values.decode(Int?.self)
      offset = try values.decode(Int?.self)
      endLine = try values.decode(Int?.self)
      endOffset = try values.decode(Int?.self)
    }
  }

  static func faults() throws -> [Fault] {
    try JSONDecoder().decode([Fault].self, from: data("faults.json"))
  }

  /// Programs, and what was written for them.
  static func unparsed(_ name: String) throws -> [(program: String, text: String)] {
    try JSONDecoder().decode([[String]].self, from: data(name)).map { ($0[0], $0[1]) }
  }

  private static func data(_ name: String) throws -> Data {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Recorded")
    return try Data(contentsOf: folder.appendingPathComponent(name))
  }
}

/// Runs something on a thread with a stack like the engine's.
func onDeepStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
  await withCheckedContinuation { continuation in
    let thread = Thread { continuation.resume(returning: body()) }
    thread.stackSize = 256 << 20
    thread.start()
  }
}

/// The fault of a program, if it has one.
func fault(in text: String) -> SyntaxFault? {
  do throws(SyntaxFault) {
    _ = try parse(Source(name: "cell", text: text))
    return nil
  } catch {
    return error
  }
}
