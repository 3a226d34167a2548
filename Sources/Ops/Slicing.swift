// Parts of tensors: slices and gathered rows.
import Dataflow
import Tensors

extension TypeSet {
  static let sliceIndices = TypeSet([.int32, .int64], new: [.int16, .int32, .int64])
}

private func masks(_ indices: TypeSet) -> [AttributeSpec] {
  [
    .type("T"), .type("Index", indices), .int("begin_mask", 0), .int("end_mask", 0),
    .int("ellipsis_mask", 0), .int("new_axis_mask", 0), .int("shrink_axis_mask", 0),
  ]
}

extension StridedSlice {
  /// From the inputs `begin`, `end`, `strides` and the mask attributes.
  fileprivate init(_ begin: Tensor, _ end: Tensor, _ strides: Tensor, _ attributes: Attributes) {
    self.init(
      begin: begin.integers, end: end.integers, strides: strides.integers,
      beginMask: attributes.int("begin_mask"), endMask: attributes.int("end_mask"),
      ellipsisMask: attributes.int("ellipsis_mask"),
      newAxisMask: attributes.int("new_axis_mask"),
      shrinkAxisMask: attributes.int("shrink_axis_mask"))
  }
}

/// The shape of a slice, with sizes that may be unknown.
private func slicedShape(_ call: InferenceContext) throws -> PartialShape {
  guard let begin = call.constant(1), let end = call.constant(2), let strides = call.constant(3)
  else {
    // Bounds known only at run time leave the sizes open; which axes vanish is known.
    guard let rank = call.inputs[0].rank, let count = call.inputs[1].dimensions?.first ?? nil,
      call.attributes.int("ellipsis_mask") == 0
    else { return .unknown }
    let shrink = call.attributes.int("shrink_axis_mask")
    let new = call.attributes.int("new_axis_mask")
    var sizes: [Int?] = []
    var axis = 0
    for index in 0..<count {
      if new >> index & 1 == 1 {
        sizes.append(1)
      } else {
        if shrink >> index & 1 == 0 {
          let isWhole =
            call.attributes.int("begin_mask") >> index & 1 == 1
            && call.attributes.int("end_mask") >> index & 1 == 1
          sizes.append(isWhole ? (call.inputs[0].dimensions?[axis] ?? nil) : nil)
        }
        axis += 1
      }
    }
    if axis < rank { sizes += call.inputs[0].dimensions?[axis...] ?? [] }
    return PartialShape(sizes)
  }
  let slice = StridedSlice(begin, end, strides, call.attributes)
  guard let dimensions = call.inputs[0].dimensions else { return .unknown }
  if let known = call.inputs[0].known {
    do {
      return PartialShape(try slice.resolve(for: known).shape)
    } catch {
      throw ShapeError(error.message)
    }
  }
  // A size is certain only where it is the same whatever the unknown ones are.
  let trials = [0, 1, 2, 1 << 20].compactMap { size in
    try? slice.resolve(for: Shape(dimensions.map { $0 ?? size })).shape.dimensions
  }
  guard let last = trials.last, trials.allSatisfy({ $0.count == last.count }) else {
    return .unknown
  }
  return PartialShape(
    last.indices.map { index in
      trials.allSatisfy { $0[index] == last[index] } ? last[index] : nil
    })
}

extension Op {
  package static let stridedSlice: Op = Op(
    "StridedSlice", "input: T, begin: Index, end: Index, strides: Index -> output: T",
    attributes: masks(.sliceIndices), summary: "A part of a tensor, as `x[1:3, ..., 0]` names it.",
    shape: { [try slicedShape($0)] },
    kernel: .single { call in
      try Kernels.stridedSlice(
        call.inputs[0],
        StridedSlice(call.inputs[1], call.inputs[2], call.inputs[3], call.attributes))
    },
    gradient: { g in
      var attributes = Attributes()
      for name in [
        "begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask",
      ] {
        attributes[name] = .int(g.attributes.int(name))
      }
      let shape = try g.shapeVector(g.inputs[0])
      return [
        try g.context.apply1(
          .stridedSliceGrad, [shape, g.inputs[1], g.inputs[2], g.inputs[3], g.upstream],
          attributes),
        nil, nil, nil,
      ]
    })

  package static let stridedSliceGrad: Op = Op(
    "StridedSliceGrad",
    "shape: Index, begin: Index, end: Index, strides: Index, dy: T -> output: T",
    attributes: masks(.indices), summary: "A gradient put into its place, with zeros around.",
    shape: { [$0.shapeValue(0)] },
    kernel: .single { call in
      try Kernels.stridedSliceGrad(
        shape: Shape(call.inputs[0].integers),
        StridedSlice(call.inputs[1], call.inputs[2], call.inputs[3], call.attributes),
        call.inputs[4])
    },
    gradient: { g in
      var attributes = g.attributes
      attributes["T"] = nil
      attributes["Index"] = nil
      return [
        nil, nil, nil, nil,
        try g.context.apply1(
          .stridedSlice, [g.upstream, g.inputs[1], g.inputs[2], g.inputs[3]], attributes),
      ]
    })

  package static let slice: Op = Op(
    "Slice", "input: T, begin: Index, size: Index -> output: T",
    python: ["tf.slice(input_, begin, size, name=None)"],
    attributes: [.type("T"), .type("Index", .indices)],
    summary: "A part of a tensor from a beginning and a size.",
    shape: { call in
      guard let sizes = call.integers(2) else {
        return [call.inputs[0].rank.map(PartialShape.unknown(rank:)) ?? .unknown]
      }
      let begin = call.integers(1)
      let dimensions = call.inputs[0].dimensions
      return [
        PartialShape(
          sizes.enumerated().map { index, size in
            guard size < 0 else { return size }
            guard let whole = dimensions?[index], let start = begin?[index] else { return nil }
            return whole - start
          })
      ]
    },
    kernel: .ternary { try Kernels.slice($0, begin: $1.integers, size: $2.integers) },
    gradient: { g in
      // Padding puts the gradient back into its place.
      guard let shape = g.inputs[0].shape.known, let begin = g.inputs[1].constantValue?.integers,
        let part = g.outputs[0].shape.known
      else {
        let whole = try g(.shape, g.inputs[0])
        let begin = try g(.cast, g.inputs[1], to: .int32)
        let after = try g(.subtract, g(.subtract, whole, g(.shape, g.outputs[0])), begin)
        let paddings = try g.context.apply1(.pack, [begin, after], ["axis": .int(1)])
        return [try g(.pad, g.upstream, paddings), nil, nil]
      }
      var paddings: [Int] = []
      for index in begin.indices {
        paddings += [begin[index], shape.dimensions[index] - begin[index] - part.dimensions[index]]
      }
      let operand = try g.constant(
        Tensor(integers: paddings, shape: Shape([begin.count, 2])))
      return [try g(.pad, g.upstream, operand), nil, nil]
    })

  package static let pad: Op = Op(
    "Pad", "input: T, paddings: Tpaddings -> output: T",
    attributes: [.type("T"), .type("Tpaddings", .indices, default: .int32)],
    summary: "Zeros before and after each dimension.", shape: { [try padded($0)] },
    kernel: .binary { try Kernels.pad($0, paddings: pairs($1)) },
    gradient: { g in
      let paddings = g.inputs[1]
      let rank = try g(.rank, g.inputs[0])
      let one = try g.constant(Tensor(Int32(1)))
      let size = try g.context.apply1(.pack, [rank, one])
      let zeros = try g.constant(Tensor(integers: [0, 0]))
      let before = try g(.slice, paddings, zeros, size)
      let flat = try g.constant(Tensor(integers: [-1]))
      let begin = try g(.reshape, before, flat)
      return [try g(.slice, g.upstream, begin, g.shapeVector(g.inputs[0])), nil]
    })

  package static let padV2: Op = Op(
    "PadV2", "input: T, paddings: Tpaddings, constant_values: T -> output: T",
    attributes: [.type("T"), .type("Tpaddings", .indices, default: .int32)],
    summary: "A value before and after each dimension.", shape: { [try padded($0)] },
    kernel: .ternary { try Kernels.pad($0, paddings: pairs($1), value: $2) })

  package static let gather: Op = Op(
    "GatherV2", "params: Tparams, indices: Tindices, axis: Taxis -> output: Tparams",
    attributes: [
      .int("batch_dims", 0), .type("Tparams"), .type("Tindices", .sliceIndices),
      .type("Taxis", .indices),
    ],
    summary: "Rows by their indices.",
    shape: { call in
      guard let dimensions = call.inputs[0].dimensions, let indices = call.inputs[1].dimensions,
        let given = call.constant(2)?.scalarInt
      else { return [.unknown] }
      let axis = try call.axis(given, rank: dimensions.count)
      let batch = call.attributes.int("batch_dims")
      let counted = batch < 0 ? batch + indices.count : batch
      return [
        PartialShape(
          Array(dimensions[..<axis]) + Array(indices[counted...])
            + Array(dimensions[(axis + 1)...]))
      ]
    },
    kernel: .single { call in
      try Kernels.gather(
        call.inputs[0], call.inputs[1], axis: call.inputs[2].scalarInt,
        batchDimensions: call.attributes.int("batch_dims"))
    },
    gradient: { g in try gatherGradient(g) })

  package static let gatherNd: Op = Op(
    "GatherNd", "params: Tparams, indices: Tindices -> output: Tparams",
    attributes: [
      .type("Tparams"), .type("Tindices", .sliceIndices),
      .string("bad_indices_policy", "", in: .v221),
    ],
    summary: "Parts by tuples of indices.",
    shape: { call in
      guard let dimensions = call.inputs[0].dimensions, let indices = call.inputs[1].dimensions,
        let last = indices.last, let depth = last, depth <= dimensions.count
      else { return [.unknown] }
      return [PartialShape(Array(indices.dropLast()) + Array(dimensions[depth...]))]
    },
    kernel: .binary { try Kernels.gatherNd($0, $1) },
    gradient: { g in
      let shape = try g(.shape, g.inputs[0], attributes: ["out_type": .type(g.inputs[1].dtype)])
      return [try g(.scatterNd, g.inputs[1], g.upstream, shape), nil]
    })

  package static let scatterNd: Op = Op(
    "ScatterNd", "indices: Tindices, updates: T, shape: Tindices -> output: T",
    python: ["tf.scatter_nd(indices, updates, shape, name=None)"],
    attributes: [
      .type("T"), .type("Tindices", .sliceIndices), .string("bad_indices_policy", "", in: .v221),
    ],
    summary: "Updates added up in zeros.", shape: { [$0.shapeValue(2)] },
    kernel: .ternary { indices, updates, shape in
      try Kernels.scatterNd(
        .add, into: Kernels.zeros(updates.dtype, Shape(shape.integers)), indices, updates)
    },
    gradient: { g in [nil, try g(.gatherNd, g.upstream, g.inputs[0]), nil] })

  package static let concatOffset: Op = Op(
    "ConcatOffset", "concat_dim: int32, shape: N * shape_type -> offset: N * shape_type",
    attributes: [.int("N"), .type("shape_type", .indices, default: .int32, in: .v221)],
    summary: "Where parts of a concatenation begin.",
    shape: { call in Array(repeating: call.inputs[1], count: call.inputs.count - 1) },
    kernel: .general { call in
      let shapes = call.inputs.dropFirst().map(\.integers)
      let rank = shapes.first?.count ?? 0
      let given = call.inputs[0].scalarInt
      let axis = given < 0 ? given + rank : given
      var start = 0
      return shapes.map { sizes in
        var offset = Array(repeating: 0, count: rank)
        if offset.indices.contains(axis) {
          offset[axis] = start
          start += sizes[axis]
        }
        return Tensor(integers: offset)
      }
    })

  package static let unsortedSegmentSum: Op = Op(
    "UnsortedSegmentSum",
    "data: T, segment_ids: Tindices, num_segments: Tnumsegments -> output: T",
    python: ["tf.math.unsorted_segment_sum(data, segment_ids, num_segments, name=None)"],
    attributes: [
      .type("T", .numbers), .type("Tindices", .sliceIndices),
      .type("Tnumsegments", .indices, default: .int32),
    ],
    summary: "Adds up rows by their segment.",
    shape: { call in
      guard let data = call.inputs[0].dimensions, let ids = call.inputs[1].rank,
        ids <= data.count
      else { return [.unknown] }
      return [PartialShape([call.constant(2)?.scalarInt] + data[ids...])]
    },
    kernel: .ternary {
      try Kernels.unsortedSegments(.sum, $0, ids: $1, count: $2.scalarInt)
    },
    gradient: { g in
      let axis = try g.constant(Tensor(Int32(0)))
      return [try g(.gather, g.upstream, g.inputs[1], axis), nil, nil]
    })

  static let slicing: [Op] = [
    .stridedSlice, .stridedSliceGrad, .slice, .pad, .padV2, .gather, .gatherNd, .scatterNd,
    .concatOffset, .unsortedSegmentSum,
  ]
}

private func pairs(_ paddings: Tensor) -> [(Int, Int)] {
  let values = paddings.integers
  return stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
}

private func padded(_ call: InferenceContext) throws -> PartialShape {
  guard let dimensions = call.inputs[0].dimensions else { return .unknown }
  guard let paddings = call.constant(1) else { return .unknown(rank: dimensions.count) }
  guard paddings.count == dimensions.count * 2 else {
    throw ShapeError(
      "Shape must be rank \(paddings.count / 2) but is rank \(dimensions.count)")
  }
  return PartialShape(
    zip(dimensions, pairs(paddings)).map { size, pair in size.map { $0 + pair.0 + pair.1 } })
}

/// The gradient of a gather along the first axis is slices; along others it is added up.
private func gatherGradient(_ g: GradientCall) throws -> [Operand?] {
  let (params, indices) = (g.inputs[0], g.inputs[1])
  let axis = g.inputs[2].constantValue?.scalarInt ?? 0
  let rank = params.shape.rank ?? 1
  let batch = g.attributes.int("batch_dims")
  if axis == 0 || axis == -rank, batch == 0 {
    let shape = try g.shapeVector(params)
    let flat: Operand
    let values: Operand
    if let sizes = params.shape.known, let count = indices.shape.count {
      let rows = try g.constant(Tensor(integers: [count] + sizes.dimensions.dropFirst()))
      values = try g(.reshape, g.upstream, rows)
      flat = try g(.reshape, indices, g.constant(Tensor(integers: [count])))
    } else {
      let count = try g(.expandDims, g(.size, indices), g.constant(Tensor(Int32(0))))
      let one = try g.constant(Tensor(integers: [1]))
      let rest = try g.context.apply1(
        .stridedSlice, [shape, one, g.constant(Tensor(integers: [0])), one], ["end_mask": 1])
      let rows = try g.context.apply1(.concat, [count, rest, g.constant(Tensor(Int32(0)))])
      values = try g(.reshape, g.upstream, rows)
      flat = try g(.reshape, indices, count)
    }
    g.setSlices(
      IndexedSlices(values: values, indices: flat, denseShape: shape), forInput: 0)
    return [nil, nil, nil]
  }
  // The axis is brought to the front, added up there, and brought back.
  let counted = axis < 0 ? axis + rank : axis
  guard batch == 0 else {
    throw OpError(
      .notImplemented, "The gradient of a gather with batch_dims is not supported.")
  }
  guard let sizes = params.shape.dimensions, let indexRank = indices.shape.rank else {
    throw OpError(
      .notImplemented, "The gradient of a gather needs tensors of known rank.")
  }
  let size: Operand
  if let known = sizes[counted] {
    size = try g.constant(Tensor(Int32(known)))
  } else {
    let bounds = try [counted, counted + 1, 1].map { try g.constant(Tensor(integers: [$0])) }
    size = try g.context.apply1(
      .stridedSlice, [g(.shape, params)] + bounds, ["shrink_axis_mask": 1])
  }
  let outerOrder =
    Array(counted..<(counted + indexRank)) + Array(0..<counted)
    + Array((counted + indexRank)..<(rank - 1 + indexRank))
  let front = try g(.transpose, g.upstream, g.constant(Tensor(integers: outerOrder)))
  let sums = try g(.unsortedSegmentSum, front, indices, size)
  let back = Array(1..<(counted + 1)) + [0] + Array((counted + 1)..<rank)
  return [try g(.transpose, sums, g.constant(Tensor(integers: back))), nil, nil]
}
