// Images: sizes and contrast.
import Dataflow
import Tensors

private let resizing: [AttributeSpec] = [
  .bool("align_corners", false), .bool("half_pixel_centers", false),
]

private func resizedShape(_ call: InferenceContext) throws -> [PartialShape] {
  try call.requireRank(0, 4)
  let sizes = call.inputs[0].dimensions ?? [nil, nil, nil, nil]
  let wanted = call.integers(1)
  return [
    PartialShape([
      sizes[0], wanted.flatMap { $0.first }, wanted.flatMap { $0.count > 1 ? $0[1] : nil },
      sizes[3],
    ])
  ]
}

extension KernelCall {
  fileprivate var resizing: Kernels.Resizing {
    Kernels.Resizing(
      alignsCorners: attributes.bool("align_corners"),
      usesHalfPixelCenters: attributes.bool("half_pixel_centers"))
  }
  fileprivate var wantedSize: (rows: Int, columns: Int) {
    get throws {
      guard inputs[1].count == 2 else {
        throw KernelError(
          .invalidArgument,
          "shape_t must be 1-dimensional and have two elements "
            + "\(inputs[1].shape)")
      }
      return (inputs[1].elementAsInt(0), inputs[1].elementAsInt(1))
    }
  }
}

extension Op {
  package static let resizeNearest: Op = Op(
    "ResizeNearestNeighbor", "images: T, size: int32 -> resized_images: T",
    attributes: [
      .type(
        "T",
        TypeSet(
          [.int8, .uint8, .int16, .uint16, .int32, .int64, .float16, .float32, .float64],
          new: [
            .int8, .uint8, .int16, .uint16, .int32, .int64, .float16, .float32, .float64,
            .bfloat16,
          ]))
    ] + resizing,
    summary: "Another size, each pixel being its nearest one.",
    shape: { try resizedShape($0) },
    kernel: .single { call in
      let size = try call.wantedSize
      return try Kernels.resizeNearest(
        call.inputs[0], rows: size.rows, columns: size.columns, call.resizing)
    }, isOpaque: false)

  package static let resizeBilinear: Op = Op(
    "ResizeBilinear", "images: T, size: int32 -> resized_images: float32",
    attributes: [
      .type(
        "T",
        TypeSet([
          .int8, .uint8, .int16, .uint16, .int32, .int64, .bfloat16, .float16, .float32, .float64,
        ]))
    ] + resizing,
    summary: "Another size, pixels being mixed from their four neighbours.",
    shape: { try resizedShape($0) },
    kernel: .single { call in
      let size = try call.wantedSize
      return try Kernels.resizeBilinear(
        call.inputs[0], rows: size.rows, columns: size.columns, call.resizing)
    }, isOpaque: false)

  package static let adjustContrast: Op = Op(
    "AdjustContrastv2", "images: T, contrast_factor: float32 -> output: T",
    attributes: [.type("T", TypeSet([.float16, .float32]), default: .float32)],
    summary: "Away from the mean of each channel by a factor.",
    shape: { call in
      if let rank = call.inputs[0].rank, rank < 3 {
        throw ShapeError("Shape must be at least rank 3 but is rank \(rank)")
      }
      return [call.inputs[0]]
    },
    kernel: .binary { try Kernels.adjustContrast($0, factor: $1) }, isOpaque: false)

  static let images: [Op] = [.resizeNearest, .resizeBilinear, .adjustContrast]
}
