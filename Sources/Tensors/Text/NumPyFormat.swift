/// Prints tensors as NumPy prints arrays: `str`, `repr` and `array2string`, and scalars.
///
/// The layout is NumPy's: columns as wide as the widest element, lines broken at 75 characters, more
/// than a thousand elements summarised by their corners.
package struct NumPyFormat: Sendable {
  /// The NumPy whose output is meant.
  package enum Style: Sendable {
    /// Beside TensorFlow 1.15 and 2.0.
    case numpy118
    /// Beside TensorFlow 2.21.
    case numpy24
  }

  package var style: Style
  /// Digits after the point, at most.
  package var precision = 8
  /// The number of elements above which an array is summarised.
  package var threshold = 1000
  /// How many elements a summary shows at each end of an axis.
  package var edgeItems = 3
  package var lineWidth = 75
  /// Whether small numbers are printed as zeros rather than with an exponent.
  package var suppressesSmall = false

  package init(_ style: Style) { self.style = style }

  /// `str(array)`; for a scalar that of the NumPy scalar.
  package func str(_ tensor: Tensor) -> String {
    if tensor.shape.rank == 0 { return scalarStr(tensor) }
    return arrayToString(tensor)
  }

  /// `repr(array)`: `array([1., 2.], dtype=float32)`, also for rank 0 (`array(1.)`).
  package func repr(_ tensor: Tensor) -> String {
    let prefix = "array("
    let isImplied =
      switch tensor.dtype {
      case .int64, .float64, .complex128, .bool: true
      default: false
      }
    let shape = pythonTuple(tensor.shape.dimensions)
    var body = arrayToString(
      tensor, separator: ", ", prefix: prefix,
      suffix: style == .numpy118 && !(isImplied && tensor.count > 0) ? "," : ")")
    var extras: [String] = []
    let isHollow = tensor.count == 0 && tensor.shape != Shape([0])
    if style == .numpy118 {
      if isHollow { body = "[], shape=" + shape }
    } else if isHollow || tensor.count > threshold {
      extras.append("shape=" + shape)
    }
    if !isImplied || tensor.count == 0 { extras.append("dtype=" + dtypeName(tensor.dtype)) }
    if extras.isEmpty { return prefix + body + ")" }
    return joined(prefix + body + ",", extras)
  }

  /// Adds the shape and dtype behind the elements, on a line of their own where they don't fit.
  private func joined(_ text: String, _ extras: [String]) -> String {
    let extra = extras.joined(separator: ", ") + ")"
    let lastLine =
      text.utf8.count
      - (text.utf8.lastIndex(of: UInt8(ascii: "\n")).map {
        text.utf8.distance(from: text.utf8.startIndex, to: $0) + 1
      } ?? 0)
    let isTooLong = lastLine + extra.utf8.count + 1 > lineWidth
    let spacer = isTooLong ? "\n      " : " "
    return text + spacer + extra
  }

  private func dtypeName(_ dtype: DType) -> String {
    switch dtype {
    case .string, .resource, .variant: "object"
    default: dtype.name
    }
  }

  /// `repr` of an array whose elements are already words of one width.
  package func repr(words: [String], shape: Shape, dtype: String) -> String {
    let prefix = "array("
    var body = str(words: words, shape: shape, separator: ", ", prefix: prefix)
    var extras: [String] = []
    if words.isEmpty && shape != Shape([0]) {
      if style == .numpy118 {
        body = "[], shape=" + pythonTuple(shape.dimensions)
      } else {
        extras.append("shape=" + pythonTuple(shape.dimensions))
      }
    }
    extras.append("dtype=" + dtype)
    return joined(prefix + body + ",", extras)
  }

  /// `str` of an array whose elements are already words of one width.
  package func str(
    words: [String], shape: Shape, separator: String = " ", prefix: String = ""
  ) -> String {
    if words.isEmpty { return "[]" }
    if shape.rank == 0 { return words[0] }
    var layout = ArrayLayout(
      shape: shape, separator: separator,
      edgeItems: words.count > threshold ? edgeItems : Int.max / 4
    ) { words[$0] }
    return layout.text(
      lineWidth: lineWidth - (prefix.isEmpty ? 0 : 1),
      indent: " " + String(repeating: " ", count: prefix.utf8.count))
  }

  private func pythonTuple(_ values: [Int]) -> String {
    if values.count == 1 { return "(\(values[0]),)" }
    return "(" + values.map(String.init).joined(separator: ", ") + ")"
  }

  /// `np.array2string(array, separator=…, prefix=…, suffix=…)`.
  package func arrayToString(
    _ tensor: Tensor, separator: String = " ", prefix: String = "", suffix: String = ""
  ) -> String {
    if tensor.count == 0 { return "[]" }
    let isSummary = tensor.count > threshold
    let indices = isSummary ? corners(tensor.shape) : Array(0..<tensor.count)
    let formatter = ElementFormatter(tensor, indices, self)
    var layout = ArrayLayout(
      shape: tensor.shape, separator: separator, edgeItems: isSummary ? edgeItems : Int.max / 4,
      word: formatter.text)
    return layout.text(
      lineWidth: lineWidth - suffix.utf8.count,
      indent: " " + String(repeating: " ", count: prefix.utf8.count))
  }

  /// The positions of the elements that a summary shows.
  private func corners(_ shape: Shape) -> [Int] {
    var positions = [0]
    for (size, stride) in zip(shape.dimensions, shape.strides) {
      let shown =
        size > 2 * edgeItems
        ? Array(0..<edgeItems) + Array((size - edgeItems)..<size) : Array(0..<size)
      positions = positions.flatMap { base in shown.map { base + $0 * stride } }
    }
    return positions
  }
}

/// Lays the elements of an array out in nested brackets.
private struct ArrayLayout {
  let shape: Shape
  let separator: String
  let edgeItems: Int
  /// The text of the element at a position in row order.
  let word: (Int) -> String
  private var rank: Int { shape.rank }

  init(shape: Shape, separator: String, edgeItems: Int, word: @escaping (Int) -> String) {
    self.shape = shape
    self.separator = separator
    self.edgeItems = edgeItems
    self.word = word
  }

  mutating func text(lineWidth: Int, indent: String) -> String {
    var out = ""
    write(axis: 0, offset: 0, indent: indent, width: lineWidth, into: &out)
    return out
  }

  private func write(
    axis: Int, offset: Int, indent: String, width: Int, into out: inout String
  ) {
    if axis == rank {
      out += word(offset)
      return
    }
    let size = shape.dimensions[axis]
    let stride = shape.dimensions[(axis + 1)...].reduce(1, *)
    let isCut = size > 2 * edgeItems
    let (leading, trailing) = isCut ? (edgeItems, edgeItems) : (0, size)
    out += "["
    if axis == rank - 1 {
      row(
        offset: offset, size: size, isCut: isCut, leading: leading, trailing: trailing,
        indent: indent, width: width, into: &out)
    } else {
      let trimmed = separator.last == " " ? String(separator.dropLast()) : separator
      let lineEnd = trimmed + String(repeating: "\n", count: rank - axis - 1)
      let next = indent + " "
      var isFirst = true
      func item(_ position: Int) {
        if !isFirst { out += indent }
        isFirst = false
        write(
          axis: axis + 1, offset: offset + position * stride, indent: next, width: width - 1,
          into: &out)
      }
      for position in 0..<leading {
        item(position)
        out += lineEnd
      }
      if isCut {
        if !isFirst { out += indent }
        isFirst = false
        out += "..." + lineEnd
      }
      for position in (size - trailing)..<size {
        item(position)
        if position < size - 1 { out += lineEnd }
      }
    }
    out += "]"
  }

  private func row(
    offset: Int, size: Int, isCut: Bool, leading: Int, trailing: Int, indent: String, width: Int,
    into out: inout String
  ) {
    let room =
      width - max(separator.last == " " ? separator.utf8.count - 1 : separator.utf8.count, 1)
    // The line so far counts the indentation, which the opening bracket has taken the place of.
    var lineLength = indent.utf8.count
    let indentLength = indent.utf8.count
    func extend(_ word: String) {
      let length = word.utf8.count
      if lineLength + length > room && lineLength > indentLength {
        while out.utf8.last == UInt8(ascii: " ") { out.removeLast() }
        out += "\n" + indent
        lineLength = indentLength
      }
      out += word
      lineLength += length
    }
    func separate() {
      out += separator
      lineLength += separator.utf8.count
    }
    for position in 0..<leading {
      extend(word(offset + position))
      separate()
    }
    if isCut {
      extend("...")
      separate()
    }
    for position in (size - trailing)..<size {
      extend(word(offset + position))
      if position < size - 1 { separate() }
    }
  }
}
