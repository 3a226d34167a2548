// Images: sizes and contrast.
import Dataflow
import Tensors

private let resizing: [AttributeSpec] = [
  .bool("align_corners", false), .bool("half_pixel_centers", false),
]

private let resampled = TypeSet([
  .int8, .uint8, .int16, .uint16, .int32, .int64, .bfloat16, .float16, .float32, .float64,
])

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

  package static let resizeBicubic: Op = resampler("ResizeBicubic") { call in
    let size = try call.wantedSize
    return try Kernels.resizeBicubic(
      call.inputs[0], rows: size.rows, columns: size.columns, call.resizing)
  }

  package static let resizeArea: Op = resampler("ResizeArea") { call in
    let size = try call.wantedSize
    return try Kernels.resizeArea(
      call.inputs[0], rows: size.rows, columns: size.columns, call.resizing)
  }

  package static let scaleAndTranslate: Op = Op(
    "ScaleAndTranslate",
    "images: T, size: int32, scale: float32, translation: float32 -> resized_images: float32",
    attributes: [
      .type("T", resampled), .string("kernel_type", "lanczos3"), .bool("antialias", true),
    ],
    summary: "Another size, through a sampling kernel.", shape: { try resizedShape($0) },
    kernel: .single { call in
      let size = try call.wantedSize
      return try Kernels.scaleAndTranslate(
        call.inputs[0], rows: size.rows, columns: size.columns,
        scale: [call.inputs[2].elementAsDouble(0), call.inputs[2].elementAsDouble(1)],
        shift: [call.inputs[3].elementAsDouble(0), call.inputs[3].elementAsDouble(1)],
        kernel: call.attributes.string("kernel_type", default: "lanczos3"),
        antialiases: call.attributes.bool("antialias"))
    }, isOpaque: false)

  package static let rgbToHSV: Op = color(
    "RGBToHSV", .toHSV, "tf.image.rgb_to_hsv(images, name=None)", "Hue, saturation and value.")
  package static let hsvToRGB: Op = color(
    "HSVToRGB", .fromHSV, "tf.image.hsv_to_rgb(images, name=None)", "Red, green and blue.")

  private static func color(
    _ name: String, _ function: Kernels.ColorFunction, _ python: String, _ summary: String
  ) -> Op {
    Op(
      name, "images: T -> output: T", python: [Binding(python)],
      attributes: [
        .type(
          "T", TypeSet([.float16, .bfloat16, .float32, .float64]), default: .float32)
      ],
      summary: summary, shape: { [$0.inputs[0]] },
      kernel: .unary { try Kernels.colors(function, $0) }, isOpaque: false)
  }

  package static let adjustHue: Op = adjustment("AdjustHue", "delta", .hue)
  package static let adjustSaturation: Op = adjustment("AdjustSaturation", "scale", .saturation)

  private static func adjustment(
    _ name: String, _ argument: String, _ function: Kernels.ColorFunction
  ) -> Op {
    Op(
      name, "images: T, \(argument): float32 -> output: T",
      attributes: [.type("T", TypeSet([.float16, .float32]), default: .float32)],
      summary: "Images of other colours.",
      shape: { call in
        if let rank = call.inputs[0].rank, rank < 3 {
          throw ShapeError("Shape must be at least rank 3 but is rank \(rank)")
        }
        return [call.inputs[0]]
      },
      kernel: .binary { try Kernels.colors(function, $0, amount: $1.scalarDouble) },
      isOpaque: false)
  }

  private static func resampler(
    _ name: String, _ kernel: @escaping @Sendable (KernelCall) throws -> Tensor
  ) -> Op {
    Op(
      name, "images: T, size: int32 -> resized_images: float32",
      attributes: [.type("T", resampled)] + (name == "ResizeArea" ? [resizing[0]] : resizing),
      summary: "Images of another size.", shape: { try resizedShape($0) },
      kernel: .single(kernel), isOpaque: false)
  }

  package static let extractPatches: Op = Op(
    "ExtractImagePatches", "images: T -> patches: T",
    attributes: [
      .ints("ksizes"), .ints("strides"), .ints("rates"), .type("T", .reals),
      .string("padding"),
    ],
    summary: "The pixels below each place of a window, as channels.",
    shape: { _ in [.unknown] },
    kernel: .single { call in
      try Kernels.extractPatches(
        call.inputs[0], sizes: call.attributes.ints("ksizes"),
        strides: call.attributes.ints("strides"), rates: call.attributes.ints("rates"),
        isSame: call.attributes.string("padding") == "SAME")
    }, isOpaque: false)

  static let images: [Op] = [
    .extractPatches,
    .resizeNearest, .resizeBilinear, .resizeBicubic, .resizeArea, .scaleAndTranslate,
    .adjustContrast, .adjustHue, .adjustSaturation, .rgbToHSV, .hsvToRGB,
  ]
}
