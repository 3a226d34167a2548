// Elements in another order: reversed, rolled, mirrored, partitioned; and scattered into tensors.
import Dataflow
import Tensors

private func tensorScatter(
  _ name: String, _ mode: Kernels.Scatter, _ python: [Binding], versions: Versions = .all,
  gradient: Op.GradientFunction? = nil
) -> Op {
  Op(
    name, "tensor: T, indices: Tindices, updates: T -> output: T", python: python,
    attributes: [
      .type("T"), .type("Tindices", .indices), .string("bad_indices_policy", "", in: .v221),
    ],
    versions: versions, summary: "The tensor with updates put in at indices.",
    shape: { [$0.inputs[0]] },
    kernel: .ternary { try Kernels.scatterNd(mode, into: $0, $1, $2) }, gradient: gradient,
    isOpaque: gradient != nil)
}

/// The pairs of a matrix of paddings.
private func pairs(_ tensor: Tensor) -> [(Int, Int)] {
  let values = tensor.integers
  return stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
}

extension Op {
  package static let reverse: Op = Op(
    "ReverseV2", "tensor: T, axis: Tidx -> output: T",
    python: ["tf.reverse(tensor, axis, name=None)"],
    attributes: [
      .type("Tidx", .indices, default: .int32),
      .type(
        "T",
        TypeSet(
          [
            .uint8, .int8, .uint16, .int16, .int32, .int64, .bool, .bfloat16, .float16, .float32,
            .float64, .complex64, .complex128, .string,
          ],
          new: [
            .uint8, .int8, .uint16, .int16, .int32, .uint32, .int64, .uint64, .bool, .bfloat16,
            .float16, .float32, .float64, .complex64, .complex128, .string,
          ])),
    ],
    summary: "Backwards along axes.", shape: { [$0.inputs[0]] },
    kernel: .binary { try Kernels.reverse($0, axes: $1.integers) },
    gradient: { g in [try g(.reverse, g.upstream, g.inputs[1]), nil] })

  package static let reverseSequence: Op = Op(
    "ReverseSequence", "input: T, seq_lengths: Tlen -> output: T",
    attributes: [
      .int("seq_dim"), .int("batch_dim", 0), .type("T"), .type("Tlen", .indices, default: .int64),
    ],
    summary: "The first elements of each sequence backwards.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      let (a, lengths) = (call.inputs[0], call.inputs[1].integers)
      let (axis, batch) = (call.attributes.int("seq_dim"), call.attributes.int("batch_dim"))
      guard axis < a.shape.rank, batch < a.shape.rank, axis >= 0, batch >= 0 else {
        throw KernelError(
          .invalidArgument, "seq_dim must be < input rank ( \(axis) vs. \(a.shape.rank))")
      }
      guard lengths.count == a.shape.dimensions[batch] else {
        throw KernelError(
          .invalidArgument,
          "Length of seq_lengths != input.dims(\(batch)), (\(lengths.count) vs. "
            + "\(a.shape.dimensions[batch]))")
      }
      let rows = try Kernels.unstack(a, axis: batch)
      let inner = axis > batch ? axis - 1 : axis
      var result: [Tensor] = []
      for (row, length) in zip(rows, lengths) {
        let size = row.shape.dimensions[inner]
        guard length >= 0, length <= size else {
          throw KernelError(
            .invalidArgument, "seq_lens(\(result.count)) > input.dims(\(axis))")
        }
        let order = Array((0..<length).reversed()) + Array(length..<size)
        result.append(try Kernels.gather(row, Tensor(integers: order), axis: inner))
      }
      return try Kernels.stack(result, axis: batch)
    },
    gradient: { g in
      [
        try g(
          .reverseSequence, g.upstream, g.inputs[1],
          attributes: [
            "seq_dim": .int(g.attributes.int("seq_dim")),
            "batch_dim": .int(g.attributes.int("batch_dim")),
          ]), nil,
      ]
    })

  package static let roll: Op = Op(
    "Roll", "input: T, shift: Tshift, axis: Taxis -> output: T",
    python: ["tf.roll(input, shift, axis, name=None)"],
    attributes: [.type("T"), .type("Tshift", .indices), .type("Taxis", .indices)],
    summary: "Moved along axes, and in again at the other end.", shape: { [$0.inputs[0]] },
    kernel: .ternary { try Kernels.roll($0, shifts: $1.integers, axes: $2.integers) },
    gradient: { g in
      [try g(.roll, g.upstream, g(.negate, g.inputs[1]), g.inputs[2]), nil, nil]
    })

  package static let mirrorPad: Op = Op(
    "MirrorPad", "input: T, paddings: Tpaddings -> output: T",
    attributes: [
      .type("T"), .type("Tpaddings", .indices, default: .int32), .string("mode"),
    ],
    summary: "With mirrored elements around it.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions else { return [.unknown] }
      guard let paddings = call.constant(1), paddings.count == 2 * sizes.count else {
        return [.unknown(rank: sizes.count)]
      }
      return [
        PartialShape(
          zip(sizes, pairs(paddings)).map { size, padding in
            size.map { $0 + padding.0 + padding.1 }
          })
      ]
    },
    kernel: .single { call in
      try Kernels.pad(
        call.inputs[0], paddings: pairs(call.inputs[1]),
        mode: call.attributes.string("mode") == "REFLECT" ? .reflect : .symmetric)
    }, isOpaque: false)

  package static let tensorScatterUpdate: Op = tensorScatter(
    "TensorScatterUpdate", .update,
    ["tf.tensor_scatter_nd_update(tensor, indices, updates, name=None)"],
    gradient: { g in
      let updates = try g(.gatherNd, g.upstream, g.inputs[1])
      let rest = try g(
        .tensorScatterUpdate, g.upstream, g.inputs[1], g(.zerosLike, g.inputs[2]))
      return [rest, nil, updates]
    })
  package static let tensorScatterAdd: Op = tensorScatter(
    "TensorScatterAdd", .add,
    ["tf.tensor_scatter_nd_add(tensor, indices, updates, name=None)"],
    gradient: { g in [g.upstream, nil, try g(.gatherNd, g.upstream, g.inputs[1])] })
  package static let tensorScatterSubtract: Op = tensorScatter(
    "TensorScatterSub", .subtract,
    ["tf.tensor_scatter_nd_sub(tensor, indices, updates, name=None)"],
    gradient: { g in
      [g.upstream, nil, try g(.negate, g(.gatherNd, g.upstream, g.inputs[1]))]
    })
  package static let tensorScatterMaximum: Op = tensorScatter(
    "TensorScatterMax", .maximum,
    ["tf.tensor_scatter_nd_max(tensor, indices, updates, name=None)"], versions: .v221)
  package static let tensorScatterMinimum: Op = tensorScatter(
    "TensorScatterMin", .minimum,
    ["tf.tensor_scatter_nd_min(tensor, indices, updates, name=None)"], versions: .v221)

  package static let bitcast: Op = Op(
    "Bitcast", "input: T -> output: type", python: ["tf.bitcast(input, type, name=None)"],
    attributes: [.type("T", .bits), .type("type", .bits)],
    summary: "The same bits as another dtype.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, let dtype = call.attributes.type("type") else {
        return [.unknown]
      }
      let (from, to) = (call.dtype(0).size, dtype.size)
      guard from > 0, to > 0 else { throw ShapeError("Cannot bitcast types with no fixed size") }
      if from == to { return [call.inputs[0]] }
      if from > to { return [PartialShape(sizes + [from / to])] }
      return [PartialShape(Array(sizes.dropLast()))]
    },
    kernel: .single { call in
      try Kernels.bitcast(call.inputs[0], to: call.attributes.type("type") ?? .uint8)
    })

  package static let dynamicPartition: Op = Op(
    "DynamicPartition", "data: T, partitions: int32 -> outputs: num_partitions * T",
    python: ["tf.dynamic_partition(data, partitions, num_partitions, name=None)"],
    attributes: [.int("num_partitions"), .type("T")],
    summary: "The rows of each of several kinds.",
    shape: { call in
      let count = call.attributes.int("num_partitions")
      guard let sizes = call.inputs[0].dimensions, let depth = call.inputs[1].rank else {
        return Array(repeating: .unknown, count: count)
      }
      return Array(repeating: PartialShape([nil] + sizes.dropFirst(depth)), count: count)
    },
    kernel: .general { call in
      let (data, partitions) = (call.inputs[0], call.inputs[1])
      let depth = partitions.shape.rank
      guard depth <= data.shape.rank,
        Array(data.shape.dimensions[..<depth]) == partitions.shape.dimensions
      else {
        throw KernelError(
          .invalidArgument,
          "data.shape must start with partitions.shape, got data.shape = \(data.shape), "
            + "partitions.shape = \(partitions.shape)")
      }
      let count = call.attributes.int("num_partitions")
      let kinds = partitions.integers
      for (index, kind) in kinds.enumerated() where kind < 0 || kind >= count {
        throw KernelError(
          .invalidArgument, "partitions[\(index)] = \(kind) is not in [0, \(count))")
      }
      let rows = data.reshaped(
        Shape([partitions.count] + Array(data.shape.dimensions[depth...])))
      return try (0..<count).map { kind in
        let places = kinds.indices.filter { kinds[$0] == kind }
        return try Kernels.gather(rows, Tensor(integers: places))
      }
    }, isOpaque: false)

  package static let depthToSpace: Op = blocks(
    "DepthToSpace", "tf.nn.depth_to_space(input, block_size, name=None)", isSpread: true)
  package static let spaceToDepth: Op = blocks(
    "SpaceToDepth", "tf.nn.space_to_depth(input, block_size, name=None)", isSpread: false)

  /// Blocks of pixels that become channels, or the other way round.
  private static func blocks(_ name: String, _ python: String, isSpread: Bool) -> Op {
    Op(
      name, "input: T -> output: T", python: [Binding(python)],
      attributes: [.type("T"), .int("block_size"), .string("data_format", "NHWC")],
      summary: isSpread ? "Channels as blocks of pixels." : "Blocks of pixels as channels.",
      shape: { call in
        guard let sizes = call.inputs[0].dimensions, sizes.count == 4 else {
          return [.unknown(rank: 4)]
        }
        let block = Swift.max(call.attributes.int("block_size"), 1)
        func scaled(_ size: Int?, _ grows: Bool, _ factor: Int) -> Int? {
          size.map { grows ? $0 * factor : $0 / factor }
        }
        return [
          PartialShape([
            sizes[0], scaled(sizes[1], isSpread, block), scaled(sizes[2], isSpread, block),
            scaled(sizes[3], !isSpread, block * block),
          ])
        ]
      },
      kernel: .single { call in
        let a = call.inputs[0]
        let block = call.attributes.int("block_size")
        guard a.shape.rank == 4 else {
          throw KernelError(.invalidArgument, "Input rank should be: 4 instead of: \(a.shape.rank)")
        }
        let sizes = a.shape.dimensions
        let (rows, columns, depth) = (sizes[1], sizes[2], sizes[3])
        if isSpread {
          guard block > 1, depth % (block * block) == 0 else {
            throw KernelError(
              .invalidArgument,
              "Input depth dimension \(depth) should be divisible by: \(block * block)")
          }
          let inner = depth / (block * block)
          let split = a.reshaped(Shape([sizes[0], rows, columns, block, block, inner]))
          let moved = try Kernels.transpose(split, [0, 1, 3, 2, 4, 5])
          return moved.reshaped(Shape([sizes[0], rows * block, columns * block, inner]))
        }
        guard block > 1, rows % block == 0, columns % block == 0 else {
          throw KernelError(
            .invalidArgument,
            "Image width \(columns) and height \(rows) should be divisible by block_size: \(block)")
        }
        let split = a.reshaped(
          Shape([sizes[0], rows / block, block, columns / block, block, depth]))
        let moved = try Kernels.transpose(split, [0, 1, 3, 2, 4, 5])
        return moved.reshaped(
          Shape([sizes[0], rows / block, columns / block, depth * block * block]))
      },
      gradient: { g in
        [
          try g(
            isSpread ? .spaceToDepth : .depthToSpace, g.upstream,
            attributes: ["block_size": .int(g.attributes.int("block_size"))])
        ]
      })
  }

  static let rearranging: [Op] = [
    .reverse, .reverseSequence, .roll, .mirrorPad, .tensorScatterUpdate, .tensorScatterAdd,
    .tensorScatterSubtract, .tensorScatterMaximum, .tensorScatterMinimum, .bitcast,
    .dynamicPartition, .depthToSpace, .spaceToDepth,
  ]
}

extension TypeSet {
  /// What has bits that can be read as another dtype.
  fileprivate static let bits = TypeSet([
    .bfloat16, .float16, .float32, .float64, .int64, .int32, .uint8, .uint16, .uint32, .uint64,
    .int8, .int16, .complex64, .complex128,
  ])
}
