// Sparse tensors as rows of indices, values and a shape.
import Dataflow
import Tensors

extension Op {
  package static let sparseToDense: Op = Op(
    "SparseToDense",
    "sparse_indices: Tindices, output_shape: Tindices, sparse_values: T, default_value: T "
      + "-> dense: T",
    attributes: [.bool("validate_indices", true), .type("T"), .type("Tindices", .indices)],
    summary: "The dense tensor with values at indices.", shape: { [$0.shapeValue(1)] },
    kernel: .single { call in
      try Kernels.dense(
        indices: call.inputs[0], shape: Shape(call.inputs[1].integers), values: call.inputs[2],
        filling: call.inputs[3],
        isChecked: call.attributes.bool("validate_indices", default: true),
        style: call.context.semantics.mathStyle)
    },
    gradient: { g in
      let values = try g(.gatherNd, g.upstream, g.inputs[0])
      func total(_ operand: Operand) throws -> Operand? {
        guard let rank = operand.shape.rank else { return nil }
        return try g(.sum, operand, .literal(Tensor(integers: Array(0..<rank))))
      }
      // What the values do not take goes to the default.
      guard let all = try total(g.upstream), let taken = try total(values) else {
        return [nil, nil, values, nil]
      }
      return [nil, nil, values, try g(.subtract, all, taken)]
    })

  package static let sparseReorder: Op = Op(
    "SparseReorder",
    "input_indices: int64, input_values: T, input_shape: int64 -> output_indices: int64, "
      + "output_values: T",
    attributes: [.type("T")], summary: "The entries in the order of rows.",
    shape: { [$0.inputs[0], $0.inputs[1]] },
    kernel: .general { call in
      let (indices, values) = try Kernels.sparseReordered(
        indices: call.inputs[0], values: call.inputs[1], shape: Shape(call.inputs[2].integers))
      return [indices, values]
    }, isOpaque: false)

  package static let sparseDenseMatMul: Op = Op(
    "SparseTensorDenseMatMul",
    "a_indices: Tindices, a_values: T, a_shape: int64, b: T -> product: T",
    attributes: [
      .type("T"), .type("Tindices", .indices, default: .int64), .bool("adjoint_a", false),
      .bool("adjoint_b", false),
    ],
    summary: "A sparse matrix times a dense one.",
    shape: { call in
      let rows = call.integers(2).flatMap { sizes -> Int? in
        guard sizes.count == 2 else { return nil }
        return call.attributes.bool("adjoint_a") ? sizes[1] : sizes[0]
      }
      var columns: Int?
      if let sizes = call.inputs[3].dimensions, sizes.count == 2 {
        columns = call.attributes.bool("adjoint_b") ? sizes[0] : sizes[1]
      }
      return [PartialShape([rows, columns])]
    },
    kernel: .single { call in
      try Kernels.sparseDenseMatMul(
        indices: call.inputs[0], values: call.inputs[1], shape: Shape(call.inputs[2].integers),
        call.inputs[3], isAdjointA: call.attributes.bool("adjoint_a"),
        isAdjointB: call.attributes.bool("adjoint_b"))
    },
    gradient: { g in
      let (adjointA, adjointB) = (g.attributes.bool("adjoint_a"), g.attributes.bool("adjoint_b"))
      guard !adjointA, !adjointB else {
        throw KernelError(
          .unimplemented, "The gradient of an adjoint sparse product is not supported")
      }
      let dense = try g(
        .sparseDenseMatMul, g.inputs[0], g.inputs[1], g.inputs[2], g.upstream,
        attributes: ["adjoint_a": true])
      guard g.needed[1] else { return [nil, nil, nil, dense] }
      // For each entry the product of its row of the upstream and its row of b.
      let zero = try g.constant(Tensor(Int32(0)))
      let columns = try g.context.apply(
        .unpack, [g.inputs[0]], ["num": .int(2), "axis": .int(1)])
      let left = try g.context.apply1(.gather, [g.upstream, columns[0], zero])
      let right = try g.context.apply1(.gather, [g.inputs[3], columns[1], zero])
      let values = try g(
        .sum, g(.multiply, left, right), g.constant(Tensor(integers: [1])))
      return [nil, values, nil, dense]
    })

  package static let sparseReduceSum: Op = Op(
    "SparseReduceSum",
    "input_indices: int64, input_values: T, input_shape: int64, reduction_axes: int32 "
      + "-> output: T",
    attributes: [.bool("keep_dims", false), .type("T", .numbers)],
    summary: "Sums of a sparse tensor over axes.", shape: { _ in [.unknown] },
    kernel: .single { call in
      let values = call.inputs[1]
      let dense = try Kernels.dense(
        indices: call.inputs[0], shape: Shape(call.inputs[2].integers), values: values,
        filling: Tensor(values.dtype, scalar: 0), isChecked: false)
      return try Kernels.reduce(
        .sum, dense, axes: call.inputs[3].integers,
        keepsAxes: call.attributes.bool("keep_dims"), style: call.context.semantics.mathStyle)
    }, isOpaque: false)

  package static let histogramFixedWidth: Op = Op(
    "HistogramFixedWidth", "values: T, value_range: T, nbins: int32 -> out: dtype",
    attributes: [
      .type("T", TypeSet([.int32, .int64, .float32, .float64])),
      .type("dtype", .indices, default: .int32),
    ],
    summary: "How many values fall into each of equal intervals.",
    shape: { [.vector($0.constant(2)?.scalarInt)] },
    kernel: .single { call in
      try Kernels.histogram(
        call.inputs[0], range: call.inputs[1], bins: call.inputs[2].scalarInt,
        result: call.attributes.type("dtype") ?? .int32)
    })

  package static let hashBucketFast: Op = Op(
    "StringToHashBucketFast", "input: string -> output: int64",
    attributes: [.int("num_buckets")], summary: "A bucket for each string.",
    shape: { [$0.inputs[0]] },
    kernel: .single {
      try Kernels.hashBuckets($0.inputs[0], count: $0.attributes.int("num_buckets"))
    })

  static let sparse: [Op] = [
    .sparseToDense, .sparseReorder, .sparseDenseMatMul, .sparseReduceSum, .histogramFixedWidth,
    .hashBucketFast,
  ]
}
