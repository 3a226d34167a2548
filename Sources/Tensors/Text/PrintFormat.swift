import Literals

/// Tensors as `tf.print` and `tf.strings.format` write them: numbers in C's short form, rows on lines
/// of their own, long dimensions summarised.
package struct PrintFormat: Sendable {
  /// How many entries of a dimension are shown at each end; -1 for all.
  package var summarize: Int
  /// TensorFlow 2.21's ways: UTF-8 stays as it is in quoted strings, bfloat16 is printed.
  package var isModern: Bool

  package init(summarize: Int = 3, isModern: Bool = true) {
    self.summarize = summarize
    self.isModern = isModern
  }

  /// The whole tensor.
  ///
  /// - Parameter quotesScalar: Whether a string scalar is quoted and escaped (it is unless it is the
  ///   only thing that is printed).
  package func text(_ tensor: Tensor, quotesScalar: Bool = true) -> [UInt8] {
    if !isPrintable(tensor.dtype) { return marks(tensor) }
    // An oddity of the newer ones.
    if isModern && tensor.dtype == .bool && tensor.count == 0 { return [] }
    if tensor.shape.rank == 0 {
      if tensor.dtype == .string && !quotesScalar { return tensor.string(0) }
      return element(tensor, 0)
    }
    var out: [UInt8] = []
    write(tensor, axis: 0, offset: 0, into: &out)
    return out
  }

  /// Whether the real one knows how to print elements of the dtype.
  private func isPrintable(_ dtype: DType) -> Bool {
    switch dtype {
    case .complex64, .complex128, .resource, .variant: false
    case .bfloat16: isModern
    default: true
    }
  }

  /// A question mark for each element, in one row whatever the shape.
  private func marks(_ tensor: Tensor) -> [UInt8] {
    if isModern && tensor.shape.rank == 0 { return Array("?".utf8) }
    let shown = summarize < 0 ? tensor.count : min(summarize, tensor.count)
    let marks = Array(repeating: "?", count: shown).joined(separator: " ")
    return Array(("[" + marks + (shown < tensor.count ? "..." : "") + "]").utf8)
  }

  private func write(_ tensor: Tensor, axis: Int, offset: Int, into out: inout [UInt8]) {
    let rank = tensor.shape.rank
    if axis == rank {
      out += element(tensor, offset)
      return
    }
    let size = tensor.shape.dimensions[axis]
    let stride = tensor.shape.dimensions[(axis + 1)...].reduce(1, *)
    out.append(UInt8(ascii: "["))
    let isInner = axis == rank - 1
    let separator: [UInt8]
    if isInner {
      separator = [UInt8(ascii: " ")]
    } else {
      separator =
        Array(repeating: UInt8(ascii: "\n"), count: rank - axis - 1)
        + Array(repeating: UInt8(ascii: " "), count: axis + 1)
    }
    if tensor.count == 0 && size > 0 {
      // What the real one makes of an empty tensor with filled outer dimensions.
      out += separator + Array("...".utf8)
    } else if tensor.count > 0 {
      let isCut = summarize >= 0 && size > 2 * summarize
      let head = isCut ? summarize : size
      for position in 0..<head {
        if position > 0 { out += separator }
        write(tensor, axis: axis + 1, offset: offset + position * stride, into: &out)
      }
      if isCut {
        out += separator + Array("...".utf8)
        for position in (size - summarize)..<size {
          out += separator
          write(tensor, axis: axis + 1, offset: offset + position * stride, into: &out)
        }
      }
    }
    out.append(UInt8(ascii: "]"))
  }

  /// One element: `1`, `0.333333343`, `"a\n"`.
  package func element(_ tensor: Tensor, _ index: Int) -> [UInt8] {
    switch tensor.dtype {
    case .float32, .float16:
      return Array(FloatText.print(Float(tensor.elementAsDouble(index))).utf8)
    case .bfloat16:
      guard isModern else { return unprintable(tensor) }
      return Array(FloatText.print(Float(tensor.elementAsDouble(index))).utf8)
    case .float64: return Array(FloatText.print(tensor.elementAsDouble(index)).utf8)
    case .string: return quoted(tensor.string(index))
    case .complex64, .complex128, .resource, .variant: return unprintable(tensor)
    default: return Array(ElementFormatter.integer(tensor, index).utf8)
    }
  }

  /// What stands for an element without a text: older versions put even a scalar in brackets.
  private func unprintable(_ tensor: Tensor) -> [UInt8] {
    Array((!isModern && tensor.shape.rank == 0 ? "[?]" : "?").utf8)
  }

  /// A byte string in double quotes with C's escapes.
  package func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [UInt8(ascii: "\"")]
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): out += Array("\\n".utf8)
      case UInt8(ascii: "\r"): out += Array("\\r".utf8)
      case UInt8(ascii: "\t"): out += Array("\\t".utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
        out += [UInt8(ascii: "\\"), byte]
      case 0x20..<0x7F: out.append(byte)
      case 0x80... where isModern: out.append(byte)
      default:
        out += [
          UInt8(ascii: "\\"), 48 + byte >> 6, 48 + (byte >> 3 & 7), 48 + (byte & 7),
        ]
      }
    }
    out.append(UInt8(ascii: "\""))
    return out
  }
}
