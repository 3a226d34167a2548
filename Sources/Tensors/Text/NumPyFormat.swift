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
    let layout = ArrayLayout(
      shape: shape, separator: separator,
      edgeItems: words.count > threshold ? edgeItems : Int.max / 4
    ) { $1.append(contentsOf: words[$0].utf8) }
    return layout.text(
      lineWidth: lineWidth - (prefix.isEmpty ? 0 : 1), indent: 1 + prefix.utf8.count)
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
    let layout = ArrayLayout(
      shape: tensor.shape, separator: separator, edgeItems: isSummary ? edgeItems : Int.max / 4
    ) { formatter.append($0, to: &$1) }
    return layout.text(
      lineWidth: lineWidth - suffix.utf8.count, indent: 1 + prefix.utf8.count)
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
  let separator: [UInt8]
  let edgeItems: Int
  /// Appends the text of the element at a position in row order.
  let append: (Int, inout [UInt8]) -> Void
  private var rank: Int { shape.rank }

  init(
    shape: Shape, separator: String, edgeItems: Int,
    append: @escaping (Int, inout [UInt8]) -> Void
  ) {
    self.shape = shape
    self.separator = Array(separator.utf8)
    self.edgeItems = edgeItems
    self.append = append
  }

  func text(lineWidth: Int, indent: Int) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(min(shape.count, 1000) * 10 + 16)
    write(axis: 0, offset: 0, indent: indent, width: lineWidth, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The separator without its space.
  private var tightSeparator: ArraySlice<UInt8> {
    separator.last == 32 ? separator.dropLast() : separator[...]
  }

  private func write(
    axis: Int, offset: Int, indent: Int, width: Int, into out: inout [UInt8]
  ) {
    if axis == rank {
      append(offset, &out)
      return
    }
    let size = shape.dimensions[axis]
    let isCut = size > 2 * edgeItems
    let (leading, trailing) = isCut ? (edgeItems, edgeItems) : (0, size)
    out.append(UInt8(ascii: "["))
    if axis == rank - 1 {
      row(
        offset: offset, size: size, isCut: isCut, leading: leading, trailing: trailing,
        indent: indent, width: width, into: &out)
    } else {
      let stride = shape.dimensions[(axis + 1)...].reduce(1, *)
      var isFirst = true
      func begin() {
        if !isFirst { for _ in 0..<indent { out.append(32) } }
        isFirst = false
      }
      func item(_ position: Int) {
        begin()
        write(
          axis: axis + 1, offset: offset + position * stride, indent: indent + 1,
          width: width - 1, into: &out)
      }
      func end() {
        out.append(contentsOf: tightSeparator)
        for _ in 0..<(rank - axis - 1) { out.append(10) }
      }
      for position in 0..<leading {
        item(position)
        end()
      }
      if isCut {
        begin()
        out.append(contentsOf: "...".utf8)
        end()
      }
      for position in (size - trailing)..<size {
        item(position)
        if position < size - 1 { end() }
      }
    }
    out.append(UInt8(ascii: "]"))
  }

  private func row(
    offset: Int, size: Int, isCut: Bool, leading: Int, trailing: Int, indent: Int, width: Int,
    into out: inout [UInt8]
  ) {
    let room = width - max(tightSeparator.count, 1)
    // The line so far counts the indentation, which the opening bracket has taken the place of.
    var lineLength = indent
    func extend(_ appendWord: (inout [UInt8]) -> Void) {
      let start = out.count
      appendWord(&out)
      let length = out.count - start
      if lineLength + length > room && lineLength > indent {
        // The word goes to a line of its own, and the space before it goes.
        let word = Array(out[start...])
        out.removeLast(length)
        while out.last == 32 { out.removeLast() }
        out.append(10)
        for _ in 0..<indent { out.append(32) }
        out.append(contentsOf: word)
        lineLength = indent
      }
      lineLength += length
    }
    func separate() {
      out.append(contentsOf: separator)
      lineLength += separator.count
    }
    for position in 0..<leading {
      extend { append(offset + position, &$0) }
      separate()
    }
    if isCut {
      extend { $0.append(contentsOf: "...".utf8) }
      separate()
    }
    for position in (size - trailing)..<size {
      extend { append(offset + position, &$0) }
      if position < size - 1 { separate() }
    }
  }
}
