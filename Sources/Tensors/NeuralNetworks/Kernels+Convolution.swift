// Convolution of images (batch, row, column, channel) with filters (row, column, channel, result):
// patches are laid out as the rows of a matrix, which BLAS multiplies with the filters.

extension Kernels {
  /// `Conv2D`.
  ///
  /// - Throws: "input depth must be evenly divisible by filter depth: 3 vs 2".
  package static func conv2D(
    _ input: Tensor, filter: Tensor, _ window: Window
  ) throws(KernelError) -> Tensor {
    let plan = try ConvolutionPlan(input.shape, filter.shape, window)
    if input.dtype == .float16 || input.dtype == .bfloat16 {
      let wide = try conv2D(cast(input, to: .float32), filter: cast(filter, to: .float32), window)
      return try cast(wide, to: input.dtype)
    }
    let patches = try plan.patches(of: input)
    let product = try matMul(patches, filter.reshaped(plan.filterMatrix))
    return product.reshaped(plan.outputShape)
  }

  /// The gradient of a convolution by its input.
  package static func conv2DInputGradient(
    _ shape: Shape, filter: Tensor, upstream: Tensor, _ window: Window
  ) throws(KernelError) -> Tensor {
    let plan = try ConvolutionPlan(shape, filter.shape, window)
    try plan.check(upstream.shape)
    let rows = plan.batch * plan.outRows * plan.outColumns
    let patches = try matMul(
      upstream.reshaped(Shape([rows, plan.results])), filter.reshaped(plan.filterMatrix),
      MatrixForm(), MatrixForm(isTransposed: true))
    return try plan.image(from: patches)
  }

  /// The gradient of a convolution by its filter.
  package static func conv2DFilterGradient(
    _ input: Tensor, filterShape: Shape, upstream: Tensor, _ window: Window
  ) throws(KernelError) -> Tensor {
    let plan = try ConvolutionPlan(input.shape, filterShape, window)
    try plan.check(upstream.shape)
    let rows = plan.batch * plan.outRows * plan.outColumns
    let product = try matMul(
      plan.patches(of: input), upstream.reshaped(Shape([rows, plan.results])),
      MatrixForm(isTransposed: true))
    return product.reshaped(filterShape)
  }

  /// `DepthwiseConv2dNative`: each channel has filters of its own.
  package static func depthwiseConv2D(
    _ input: Tensor, filter: Tensor, _ window: Window
  ) throws(KernelError) -> Tensor {
    let sizes = filter.shape.dimensions
    guard sizes.count == 4, input.shape.rank == 4 else {
      throw .invalid("input must be 4-dimensional\(input.shape)")
    }
    guard sizes[2] == input.shape.dimensions[3] else {
      throw .invalid(
        "input and filter must have the same depth: \(input.shape.dimensions[3]) vs \(sizes[2])")
    }
    var parts: [Tensor] = []
    for channel in 0..<sizes[2] {
      let image = try part(input, axis: 3, start: channel, size: 1)
      let own = try part(filter, axis: 2, start: channel, size: 1)
      parts.append(try conv2D(image, filter: own, window))
    }
    return try concat(parts, axis: 3)
  }
}

/// The sizes of one convolution.
struct ConvolutionPlan {
  let batch: Int
  let rows: Int
  let columns: Int
  let channels: Int
  let results: Int
  let outRows: Int
  let outColumns: Int
  let window: Window
  private let top: Int
  private let left: Int

  var outputShape: Shape { Shape([batch, outRows, outColumns, results]) }
  var filterMatrix: Shape { Shape([window.height * window.width * channels, results]) }

  init(_ input: Shape, _ filter: Shape, _ window: Window) throws(KernelError) {
    guard input.rank == 4 else { throw .invalid("input must be 4-dimensional\(input)") }
    guard filter.rank == 4 else { throw .invalid("filter must be 4-dimensional: \(filter)") }
    let (sizes, filters) = (input.dimensions, filter.dimensions)
    guard filters[2] == sizes[3] else {
      throw .invalid(
        "input depth must be evenly divisible by filter depth: \(sizes[3]) vs \(filters[2])")
    }
    var window = window
    (window.height, window.width) = (filters[0], filters[1])
    self.window = window
    (batch, rows, columns, channels) = (sizes[0], sizes[1], sizes[2], sizes[3])
    results = filters[3]
    let extents = try window.extents(rows: rows, columns: columns)
    (outRows, top) = extents.rows
    (outColumns, left) = extents.columns
  }

  func check(_ upstream: Shape) throws(KernelError) {
    guard upstream == outputShape else {
      throw .invalid(
        "Conv2DSlowBackpropInput: Size of out_backprop doesn't match computed: actual = "
          + "\(upstream), computed = \(outputShape)")
    }
  }

  /// Calls `body` with the row of the patch matrix, the place in it and the place in the image, for
  /// each stretch of channels that lies in the image.
  @inline(__always)
  private func forEachStretch(_ body: (Int, Int, Int) -> Void) {
    var row = 0
    for image in 0..<batch {
      for outRow in 0..<outRows {
        for outColumn in 0..<outColumns {
          for y in 0..<window.height {
            let imageRow = outRow * window.rowStride - top + y * window.rowDilation
            guard imageRow >= 0, imageRow < rows else { continue }
            for x in 0..<window.width {
              let column = outColumn * window.columnStride - left + x * window.columnDilation
              guard column >= 0, column < columns else { continue }
              body(
                row, (y * window.width + x) * channels,
                ((image * rows + imageRow) * columns + column) * channels)
            }
          }
          row += 1
        }
      }
    }
  }

  /// The patches under the window, one in each row.
  func patches(of input: Tensor) throws(KernelError) -> Tensor {
    let length = window.height * window.width * channels
    let shape = Shape([batch * outRows * outColumns, length])
    let result = try Kernels.zeros(input.dtype, shape)
    let size = input.dtype.size
    forEachStretch { row, place, source in
      (result.base + (row * length + place) * size).copyMemory(
        from: input.base + source * size, byteCount: channels * size)
    }
    return result
  }

  /// The image whose pixels are the sums of what patches have in their place.
  func image(from patches: Tensor) throws(KernelError) -> Tensor {
    let length = window.height * window.width * channels
    let shape = Shape([batch, rows, columns, channels])
    let result = try Kernels.zeros(patches.dtype, shape)
    let size = patches.dtype.size
    forEachStretch { row, place, target in
      let pixel = result.base + target * size
      try? Block.binary(
        .add, patches.dtype, pixel, 1, patches.base + (row * length + place) * size, 1, pixel,
        channels)
    }
    return result
  }
}
