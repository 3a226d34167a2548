import Foundation
import Tensors

/// The recorded results beside the tests.
enum Recordings {
  /// The lines of a file in `Recorded`, each split at tabs.
  static func rows(_ name: String, file: String = #filePath) throws -> [[String]] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let url = folder.appendingPathComponent("Recorded").appendingPathComponent(name)
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Bytes written in hex.
  static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8).map { $0 < 58 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// A tensor written as dtype, sizes and bytes in hex.
  static func tensor(_ dtype: String, _ shape: String, _ hex: String) -> Tensor? {
    guard let dtype = DType(name: dtype) else { return nil }
    let shape = Shape(shape.split(separator: ",").compactMap { Int($0) })
    return Tensor(bytes: bytes(hex), dtype: dtype, shape: shape)
  }

  /// A text written as JSON.
  static func text(_ json: String) throws -> String {
    try JSONDecoder().decode(String.self, from: Data(json.utf8))
  }
}
