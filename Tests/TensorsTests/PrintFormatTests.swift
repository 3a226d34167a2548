import Tensors
import Testing

@Suite("Tensors are laid out as tf.print lays them out")
struct PrintFormatTests {
  @Test("Recorded texts", arguments: [("print-2.21.tsv", true), ("print-2.0.tsv", false)])
  func recorded(file: String, isModern: Bool) throws {
    var faults: [String] = []
    let rows = try Recordings.rows(file)
    #expect(rows.count > 300)
    for row in rows {
      let shape = Shape(row[1].split(separator: ",").compactMap { Int($0) })
      let tensor: Tensor
      if row[0] == "string" {
        let words = row[2].split(separator: ",", omittingEmptySubsequences: false)
        tensor = Tensor(
          strings: Array(words.map { Recordings.bytes(String($0)) }.prefix(shape.count)),
          shape: shape)
      } else {
        tensor = try #require(Recordings.tensor(row[0], row[1], row[2]))
      }
      let format = PrintFormat(summarize: Int(row[3]) ?? 3, isModern: isModern)
      let ours = String(decoding: format.text(tensor), as: UTF8.self)
      let theirs = String(decoding: Recordings.bytes(row[4]), as: UTF8.self)
      if ours != theirs { faults.append("\(row[0]) [\(row[1])] \(row[3])\n\(theirs)\n\(ours)") }
    }
    #expect(faults.isEmpty, "\(faults.count) differ:\n\(faults.prefix(8).joined(separator: "\n"))")
  }
}
