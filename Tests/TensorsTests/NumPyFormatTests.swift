import Tensors
import Testing

@Suite("Arrays are printed as NumPy prints them")
struct NumPyFormatTests {
  @Test(
    "str and repr agree with recorded NumPy",
    arguments: [("numpy-2.4.tsv", NumPyFormat.Style.numpy24), ("numpy-1.18.tsv", .numpy118)])
  func recorded(file: String, style: NumPyFormat.Style) throws {
    let format = NumPyFormat(style)
    var faults: [String] = []
    let rows = try Recordings.rows(file)
    #expect(rows.count > 500)
    for row in rows {
      let tensor = try #require(Recordings.tensor(row[0], row[1], row[2]))
      let (str, repr) = (try Recordings.text(row[3]), try Recordings.text(row[4]))
      let isScalar = tensor.shape.rank == 0
      let ourStr = format.str(tensor)
      let ourRepr = isScalar ? format.scalarRepr(tensor) : format.repr(tensor)
      if ourStr != str { faults.append("\(row[0]) [\(row[1])] str\n\(str)\n\(ourStr)") }
      if ourRepr != repr { faults.append("\(row[0]) [\(row[1])] repr\n\(repr)\n\(ourRepr)") }
    }
    #expect(faults.isEmpty, "\(faults.count) differ:\n\(faults.prefix(8).joined(separator: "\n"))")
  }

  @Test("Byte strings are printed as Python's")
  func byteStrings() {
    let tensor = Tensor(["a", "it's", "\"'\\\n"], shape: Shape([3]))
    #expect(NumPyFormat(.numpy24).str(tensor) == #"[b'a' b"it's" b'"\'\\\n']"#)
    #expect(
      NumPyFormat(.numpy118).repr(tensor) == #"array([b'a', b"it's", b'"\'\\\n'], dtype=object)"#)
  }
}
