// Sorting, distinct values, places, segments and counts.
import Dataflow
import Tensors

private func segment(
  _ name: String, _ function: Kernels.SegmentFunction, types: TypeSet = .reals,
  gradient: Op.GradientFunction? = nil
) -> Op {
  let python = name.replacing("Segment", with: "").lowercased()
  return Op(
    name, "data: T, segment_ids: Tindices -> output: T",
    python: [
      Binding("tf.math.segment_\(python)(data, segment_ids, name=None)"),
      Binding("tf.segment_\(python)", .v115),
    ],
    attributes: [.type("T", types), .type("Tindices", .indices)],
    summary: "Reduces rows of equal, sorted ids to one.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, !sizes.isEmpty else { return [.unknown] }
      let first: [Int?] = [nil]
      return [PartialShape(first + Array(sizes.dropFirst()))]
    },
    kernel: .binary { try Kernels.segments(function, $0, ids: $1) }, gradient: gradient,
    isOpaque: gradient != nil)
}

private let extremeGradient: Op.GradientFunction = { try $0.extremeOfSegments() }

private func unsortedSegment(
  _ name: String, _ function: Kernels.SegmentFunction, types: TypeSet = .reals,
  isExtreme: Bool = true
) -> Op {
  let python = name.replacing("UnsortedSegment", with: "").lowercased()
  return Op(
    name, "data: T, segment_ids: Tindices, num_segments: Tnumsegments -> output: T",
    python: [
      Binding("tf.math.unsorted_segment_\(python)(data, segment_ids, num_segments, name=None)"),
      Binding("tf.unsorted_segment_\(python)", .v115),
    ],
    attributes: [
      .type("T", types), .type("Tindices", .indices),
      .type("Tnumsegments", .indices, default: .int32),
    ],
    summary: "Reduces rows of equal ids to one.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, let depth = call.inputs[1].rank else {
        return [.unknown]
      }
      let first: [Int?] = [call.constant(2)?.scalarInt]
      return [PartialShape(first + Array(sizes.dropFirst(depth)))]
    },
    kernel: .ternary {
      try Kernels.unsortedSegments(function, $0, ids: $1, count: $2.scalarInt)
    },
    gradient: isExtreme ? extremeGradient : nil, isOpaque: false)
}

private func search(_ name: String, isUpper: Bool) -> Op {
  Op(
    name, "sorted_inputs: T, values: T -> output: out_type",
    attributes: [.type("T"), .type("out_type", .indices, default: .int32)],
    summary: "Where values belong in sorted rows.", shape: { [$0.inputs[1]] },
    kernel: .single { call in
      try Kernels.searchSorted(
        call.inputs[0], call.inputs[1], isUpper: isUpper,
        result: call.attributes.type("out_type") ?? .int32)
    })
}

extension GradientCall {
  /// The gradient of a greatest or least element.
  fileprivate func extremeOfSegments() throws -> [Operand?] {
    // Shared among the elements that are equal to the result.
    let rows = try context.apply1(
      .gather, [outputs[0], inputs[1], constant(Tensor(Int32(0)))])
    let isChosen = try self(.equal, inputs[0], rows)
    let chosen = try self(.cast, isChosen, to: upstream.dtype)
    let counts = try self(.unsortedSegmentSum, chosen, inputs[1], inputs[2])
    let share = try self(.realDivide, upstream, counts)
    let spread = try context.apply1(
      .gather, [share, inputs[1], constant(Tensor(Int32(0)))])
    return [try self(.selectV2, isChosen, spread, self(.zerosLike, spread)), nil, nil]
  }

  /// The gradient of the greatest elements of rows whose number shows only at run time.
  fileprivate func topOfUnknownShape() throws -> Operand {
    func number(_ value: Int) throws -> Operand { try constant(Tensor(Int32(value))) }
    let shape = try self(.shape, inputs[0])
    let last = try context.apply1(
      .stridedSlice, [shape] + [-1, 0, 1].map { try constant(Tensor(integers: [$0])) },
      ["shrink_axis_mask": 1, "end_mask": 1])
    let total = try self(.prod, shape, constant(Tensor(integers: [0])))
    let starts = try self(.range, number(0), total, last)
    let indices = try outputs[1].dtype == .int32 ? outputs[1] : self(.cast, outputs[1], to: .int32)
    let counts = try context.apply1(.pack, [number(-1), self(.reshape, inputs[1], noDimensions())])
    let rows = try self(.reshape, indices, counts)
    let places = try self(.addV2, rows, self(.expandDims, starts, number(-1)))
    let flat = try self(.reshape, places, constant(Tensor(integers: [-1])))
    let values = try self(.reshape, upstream, constant(Tensor(integers: [-1])))
    let scattered = try self(
      .scatterNd, self(.expandDims, flat, number(-1)), values,
      self(.expandDims, total, number(0)))
    return try self(.reshape, scattered, shape)
  }

  private func noDimensions() throws -> Operand { try constant(Tensor(integers: [])) }

  fileprivate func rowsOfSegments(_ operand: Operand) throws -> Operand {
    try context.apply1(.gather, [operand, inputs[1], constant(Tensor(Int32(0)))])
  }
}

extension Op {
  package static let topK: Op = Op(
    "TopKV2", "input: T, k: Tk -> values: T, indices: index_type",
    attributes: [
      .bool("sorted", true), .type("T", .reals),
      .type("Tk", TypeSet([.int16, .int32, .int64]), default: .int32, in: .v221),
      .type("index_type", TypeSet([.int16, .int32, .int64]), default: .int32, in: .v221),
    ],
    summary: "The greatest elements of each row and where they are.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions else { return [.unknown, .unknown] }
      guard let last = sizes.last else {
        throw ShapeError("Shape must be at least rank 1 but is rank 0")
      }
      let count = call.constant(1)?.scalarInt
      if let count, let last, last < count {
        throw ShapeError("input must have last dimension >= k = \(count) but is \(last)")
      }
      let shape = PartialShape(Array(sizes.dropLast()) + [count])
      return [shape, shape]
    },
    kernel: .general { call in
      let (values, indices) = try Kernels.topK(
        call.inputs[0], count: call.inputs[1].scalarInt,
        result: call.attributes.type("index_type") ?? .int32)
      return [values, indices]
    },
    gradient: { g in
      guard let shape = g.inputs[0].shape.known, let last = shape.dimensions.last,
        let chosen = g.outputs[1].shape.known
      else { return [try g.topOfUnknownShape(), nil] }
      // Places in the flattened input: the place in the row and the start of the row.
      let rows = last == 0 ? 0 : shape.count / last
      let count = chosen.dimensions.last ?? 0
      let starts = (0..<rows).flatMap { Array(repeating: $0 * last, count: count) }
      let flat = try g(.reshape, g.outputs[1], g.constant(Tensor(integers: [-1])))
      let indices = try g.outputs[1].dtype == .int32 ? flat : g(.cast, flat, to: .int32)
      let places = try g(.addV2, indices, g.constant(Tensor(integers: starts)))
      let column = try g(.expandDims, places, g.constant(Tensor(Int32(-1))))
      let values = try g(.reshape, g.upstream, g.constant(Tensor(integers: [-1])))
      let scattered = try g(
        .scatterNd, column, values, g.constant(Tensor(integers: [shape.count])))
      return [try g(.reshape, scattered, g.shapeVector(g.inputs[0])), nil]
    })

  package static let unique: Op = Op(
    "Unique", "x: T -> y: T, idx: out_idx",
    attributes: [.type("T"), .type("out_idx", .indices, default: .int32)],
    summary: "The distinct elements, and which each element is.",
    shape: { [.vector(nil), $0.inputs[0]] },
    kernel: .general { call in
      let (values, indices, _) = try Kernels.unique(
        call.inputs[0], index: call.attributes.type("out_idx") ?? .int32)
      return [values, indices]
    })

  package static let uniqueWithCounts: Op = Op(
    "UniqueWithCounts", "x: T -> y: T, idx: out_idx, count: out_idx",
    attributes: [.type("T"), .type("out_idx", .indices, default: .int32)],
    summary: "The distinct elements, which each element is, and how many there are.",
    shape: { [.vector(nil), $0.inputs[0], .vector(nil)] },
    kernel: .general { call in
      let (values, indices, counts) = try Kernels.unique(
        call.inputs[0], index: call.attributes.type("out_idx") ?? .int32)
      return [values, indices, counts]
    })

  package static let `where`: Op = Op(
    "Where", "input: T -> index: int64",
    attributes: [
      .type(
        "T", TypeSet(TypeSet.numbers.early + [.bool], new: TypeSet.numbers.new + [.bool]),
        default: .bool)
    ],
    summary: "The places of true elements, one a row.",
    shape: { [PartialShape([nil, $0.inputs[0].rank])] },
    kernel: .unary { try Kernels.positions(where: $0) })

  package static let listDifference: Op = Op(
    "ListDiff", "x: T, y: T -> out: T, idx: out_idx",
    attributes: [.type("T"), .type("out_idx", .indices, default: .int32)],
    summary: "The elements of x that are not in y, and their places.",
    shape: { _ in [.vector(nil), .vector(nil)] },
    kernel: .general { call in
      let (values, indices) = try Kernels.difference(
        call.inputs[0], call.inputs[1], index: call.attributes.type("out_idx") ?? .int32)
      return [values, indices]
    })

  package static let upperBound: Op = search("UpperBound", isUpper: true)
  package static let lowerBound: Op = search("LowerBound", isUpper: false)

  package static let bucketize: Op = Op(
    "Bucketize", "input: T -> output: int32",
    attributes: [
      .type("T", TypeSet([.int32, .int64, .float32, .float64])), .floats("boundaries"),
    ],
    summary: "The interval between boundaries of each element.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      guard case .floats(let boundaries)? = call.attributes["boundaries"] else {
        throw KernelError(.invalidArgument, "Expected sorted boundaries")
      }
      return try Kernels.bucketize(call.inputs[0], boundaries: boundaries)
    })

  package static let bincount: Op = Op(
    "Bincount", "arr: int32, size: int32, weights: T -> bins: T",
    attributes: [.type("T", TypeSet([.int32, .int64, .float32, .float64]))],
    summary: "How often each integer appears.",
    shape: { [.vector($0.constant(1)?.scalarInt)] },
    kernel: .single { call in
      try Kernels.bincount(
        call.inputs[0].reshaped(Shape([call.inputs[0].count])), size: call.inputs[1].scalarInt,
        weights: call.inputs[2], result: call.inputs[2].dtype)
    })

  package static let denseBincount: Op = Op(
    "DenseBincount", "input: Tidx, size: Tidx, weights: T -> output: T",
    attributes: [
      .type("Tidx", .indices), .type("T", TypeSet([.int32, .int64, .float32, .float64])),
      .bool("binary_output", false),
    ],
    versions: .v221, summary: "How often each integer appears, row by row.",
    shape: { call in
      let size = call.constant(1)?.scalarInt
      if let sizes = call.inputs[0].dimensions, sizes.count == 2 {
        return [PartialShape([sizes[0], size])]
      }
      return [.vector(size)]
    },
    kernel: .single { call in
      try Kernels.bincount(
        call.inputs[0], size: call.inputs[1].scalarInt, weights: call.inputs[2],
        isBinary: call.attributes.bool("binary_output"), result: call.inputs[2].dtype)
    })

  package static let segmentSum: Op = segment(
    "SegmentSum", .sum, types: .numbers,
    gradient: { g in [try g.rowsOfSegments(g.upstream), nil] })
  package static let segmentMean: Op = segment(
    "SegmentMean", .mean, types: .numbers,
    gradient: { g in
      let ones = try g(.onesLike, g.inputs[0])
      let counts = try g.context.apply1(.segmentSum, [ones, g.inputs[1]])
      return [try g.rowsOfSegments(g(.realDivide, g.upstream, counts)), nil]
    })
  package static let segmentProduct: Op = segment("SegmentProd", .product, types: .numbers)
  package static let segmentMinimum: Op = segment("SegmentMin", .minimum)
  package static let segmentMaximum: Op = segment("SegmentMax", .maximum)

  package static let unsortedSegmentProduct: Op = unsortedSegment(
    "UnsortedSegmentProd", .product, types: .numbers, isExtreme: false)
  package static let unsortedSegmentMaximum: Op = unsortedSegment("UnsortedSegmentMax", .maximum)
  package static let unsortedSegmentMinimum: Op = unsortedSegment("UnsortedSegmentMin", .minimum)

  static let sets: [Op] = [
    .topK, .unique, .uniqueWithCounts, .where, .listDifference, .upperBound, .lowerBound,
    .bucketize, .bincount, .denseBincount, .segmentSum, .segmentMean, .segmentProduct,
    .segmentMinimum, .segmentMaximum, .unsortedSegmentProduct, .unsortedSegmentMaximum,
    .unsortedSegmentMinimum,
  ]
}
