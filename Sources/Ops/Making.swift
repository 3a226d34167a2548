// Tensors out of nothing: filled ones, ranges, one-hot vectors.
import Dataflow
import Tensors

extension Op {
  package static let fill: Op = Op(
    "Fill", "dims: index_type, value: T -> output: T",
    python: ["tf.fill(dims, value, name=None)"],
    attributes: [.type("T"), .type("index_type", .indices, default: .int32)],
    summary: "The same value everywhere.", shape: { [$0.shapeValue(0)] },
    kernel: .binary { dims, value in
      guard dims.shape.rank == 1 else {
        throw KernelError(.invalidArgument, "dims must be a vector, got shape \(dims.shape)")
      }
      guard value.shape.rank == 0 else {
        throw KernelError(.invalidArgument, "value must be a scalar, got shape \(value.shape)")
      }
      if let size = dims.integers.first(where: { $0 < 0 }) {
        throw KernelError(.invalidArgument, "Dimension \(size) must be >= 0")
      }
      return try Kernels.fill(dims.integers, with: value)
    },
    gradient: { g in
      guard let rank = g.upstream.shape.rank else { return [nil, nil] }
      let axes = try g.constant(Tensor(integers: Array(0..<rank)))
      return [nil, try g(.sum, g.upstream, axes)]
    })

  package static let zerosLike: Op = Op(
    "ZerosLike", "x: T -> y: T", attributes: [.type("T")],
    summary: "Zeros of the shape of a tensor.",
    shape: { call in
      call.outputHandles[0] = call.handle(0)
      return [call.inputs[0]]
    },
    kernel: .unary { x in
      if let list = x.object as? TensorList {
        let zeros = list.elements.map { element in
          element.map { Tensor(zeros: $0.dtype, $0.shape) }
        }
        return Tensor(
          object: TensorList(
            dtype: list.dtype, elementShape: list.elementShape, elements: zeros), dtype: .variant)
      }
      return Tensor(zeros: x.dtype, x.shape)
    },
    gradient: { g in [try g(.zerosLike, g.inputs[0])] })

  package static let onesLike: Op = Op(
    "OnesLike", "x: T -> y: T",
    attributes: [
      .type(
        "T",
        TypeSet(
          [
            .bfloat16, .float16, .float32, .float64, .int8, .uint8, .int16, .uint16, .int32,
            .int64, .complex64, .complex128, .bool,
          ],
          new: [
            .bfloat16, .float16, .float32, .float64, .int8, .uint8, .int16, .uint16, .int32,
            .uint32, .int64, .uint64, .complex64, .complex128, .bool,
          ]))
    ],
    summary: "Ones of the shape of a tensor.", shape: { [$0.inputs[0]] },
    kernel: .unary { Tensor($0.dtype, $0.shape, filling: 1) },
    gradient: { g in [try g(.zerosLike, g.inputs[0])] })

  package static let range: Op = Op(
    "Range", "start: Tidx, limit: Tidx, delta: Tidx -> output: Tidx",
    attributes: [
      .type(
        "Tidx",
        TypeSet(
          [.bfloat16, .float32, .float64, .int32, .int64],
          new: [
            .bfloat16, .float16, .float32, .float64, .int8, .int16, .int32, .int64, .uint16,
            .uint32, .uint64,
          ]), default: .int32)
    ],
    summary: "Numbers from start to limit.",
    shape: { call in
      guard let start = call.constant(0), let limit = call.constant(1), let delta = call.constant(2)
      else { return [.vector(nil)] }
      do throws(KernelError) {
        return [PartialShape(try Kernels.range(start, limit, delta).shape)]
      } catch {
        throw ShapeError(error.message)
      }
    },
    kernel: .ternary { try Kernels.range($0, $1, $2) })

  package static let linSpace: Op = Op(
    "LinSpace", "start: T, stop: T, num: Tidx -> output: T",
    attributes: [
      .type(
        "T",
        TypeSet(
          [.bfloat16, .float32, .float64], new: [.bfloat16, .float16, .float32, .float64])),
      .type("Tidx", .indices, default: .int32),
    ],
    summary: "Evenly spaced numbers.",
    shape: { [.vector($0.constant(2)?.scalarInt)] },
    kernel: .ternary { try Kernels.linspace($0, $1, count: $2.scalarInt) })

  package static let oneHot: Op = Op(
    "OneHot", "indices: TI, depth: int32, on_value: T, off_value: T -> output: T",
    attributes: [
      .int("axis", -1), .type("T"),
      .type(
        "TI", TypeSet([.uint8, .int32, .int64], new: [.uint8, .int8, .int32, .int64]),
        default: .int64),
    ],
    summary: "One value where the index is, another elsewhere.",
    shape: { call in
      guard let dimensions = call.inputs[0].dimensions else { return [.unknown] }
      let axis = call.attributes.int("axis", default: -1)
      let place = axis < 0 ? dimensions.count : axis
      guard place <= dimensions.count else { return [.unknown] }
      var sizes = dimensions
      sizes.insert(call.constant(1)?.scalarInt, at: place)
      return [PartialShape(sizes)]
    },
    kernel: .single { call in
      try Kernels.oneHot(
        call.inputs[0], depth: call.inputs[1].scalarInt, on: call.inputs[2], off: call.inputs[3],
        axis: call.attributes.int("axis", default: -1))
    })

  static let making: [Op] = [.fill, .zerosLike, .onesLike, .range, .linSpace, .oneHot]
}
