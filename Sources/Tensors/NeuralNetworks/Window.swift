/// How a window moves over images: strides, padding and dilation of the two spatial axes.
package struct Window: Sendable {
  /// What happens where the window sticks out.
  package enum Padding: Hashable, Sendable {
    /// It never does.
    case valid
    /// Zeros are put around, so that the result is as large as the image over the stride.
    case same
    /// Zeros before and after, for rows and columns.
    case explicit(rows: (Int, Int), columns: (Int, Int))

    package static func == (a: Padding, b: Padding) -> Bool {
      switch (a, b) {
      case (.valid, .valid), (.same, .same): true
      case (.explicit(let a, let b), .explicit(let c, let d)): a == c && b == d
      default: false
      }
    }
    package func hash(into hasher: inout Hasher) {
      if case .explicit(let rows, let columns) = self {
        hasher.combine([rows.0, rows.1, columns.0, columns.1])
      } else {
        hasher.combine(self == .valid)
      }
    }
  }

  package var height: Int
  package var width: Int
  package var rowStride: Int
  package var columnStride: Int
  package var rowDilation = 1
  package var columnDilation = 1
  package var padding: Padding

  package init(
    height: Int, width: Int, rowStride: Int = 1, columnStride: Int = 1, rowDilation: Int = 1,
    columnDilation: Int = 1, padding: Padding
  ) {
    self.height = height
    self.width = width
    self.rowStride = rowStride
    self.columnStride = columnStride
    self.rowDilation = rowDilation
    self.columnDilation = columnDilation
    self.padding = padding
  }

  /// The size of the result and the padding before, along one axis.
  ///
  /// - Throws: "Computed output size would be negative: -1 [input_size: 1, effective_filter_size: 3,
  ///   stride: 1]".
  package static func extent(
    input: Int, filter: Int, stride: Int, dilation: Int, padding: Padding, isRow: Bool
  ) throws(KernelError) -> (size: Int, before: Int) {
    guard stride > 0 else { throw .invalid("Stride must be > 0, but got \(stride)") }
    let reach = (filter - 1) * dilation + 1
    switch padding {
    case .valid:
      let size = (input - reach + stride) / stride
      guard input - reach + stride >= 0 else {
        throw .invalid(
          "Computed output size would be negative: \(size) [input_size: \(input), "
            + "effective_filter_size: \(reach), stride: \(stride)]")
      }
      return (size, 0)
    case .same:
      let size = (input + stride - 1) / stride
      return (size, max(0, (size - 1) * stride + reach - input) / 2)
    case .explicit(let rows, let columns):
      let (before, after) = isRow ? rows : columns
      let size = (input + before + after - reach + stride) / stride
      guard size >= 0 else {
        throw .invalid(
          "Computed output size would be negative: \(size) [input_size: \(input), "
            + "effective_filter_size: \(reach), stride: \(stride)]")
      }
      return (size, before)
    }
  }

  /// Size of the result and padding before, for rows and columns of an image.
  func extents(
    rows: Int, columns: Int
  ) throws(KernelError) -> (rows: (size: Int, before: Int), columns: (size: Int, before: Int)) {
    let vertical = try Self.extent(
      input: rows, filter: height, stride: rowStride, dilation: rowDilation, padding: padding,
      isRow: true)
    let horizontal = try Self.extent(
      input: columns, filter: width, stride: columnStride, dilation: columnDilation,
      padding: padding, isRow: false)
    return (vertical, horizontal)
  }
}
