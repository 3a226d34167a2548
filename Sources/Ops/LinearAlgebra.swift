// Matrix products.
import Dataflow
import Tensors

extension TypeSet {
  static let matrices = TypeSet(
    [.bfloat16, .float16, .float32, .float64, .int32, .int64, .complex64, .complex128],
    new: [
      .bfloat16, .float16, .float32, .float64, .int32, .int64, .uint8, .uint16, .uint32, .uint64,
      .complex64, .complex128,
    ])
  static let batchedMatrices = TypeSet(
    matrices.early,
    new: [
      .bfloat16, .float16, .float32, .float64, .int16, .int32, .int64, .uint8, .uint16, .uint32,
      .uint64, .complex64, .complex128,
    ])
}

extension Op {
  package static let matMul: Op = Op(
    "MatMul", "a: T, b: T -> product: T",
    attributes: [
      .bool("transpose_a", false), .bool("transpose_b", false), .type("T", .matrices),
      .bool("grad_a", false, in: .v221), .bool("grad_b", false, in: .v221),
    ],
    summary: "The product of two matrices.",
    shape: { call in
      try call.requireRank(0, 2)
      try call.requireRank(1, 2)
      let a = call.inputs[0].dimensions ?? [nil, nil]
      let b = call.inputs[1].dimensions ?? [nil, nil]
      let (ta, tb) = (call.attributes.bool("transpose_a"), call.attributes.bool("transpose_b"))
      if let inner = a[ta ? 0 : 1], let other = b[tb ? 1 : 0], inner != other {
        throw ShapeError("Dimensions must be equal, but are \(inner) and \(other)")
      }
      return [PartialShape([a[ta ? 1 : 0], b[tb ? 0 : 1]])]
    },
    kernel: .single { call in
      let (a, b) = (call.inputs[0], call.inputs[1])
      if call.context.semantics.hasNewTypes {
        if a.dtype == .float32 {
          // This is checked by the kernel of oneDNN, the others by TensorFlow's own.
          for (index, matrix) in [a, b].enumerated() where matrix.shape.rank < 2 {
            throw KernelError(.invalidArgument, "In[\(index)] ndims must be >= 2")
          }
        } else if a.shape.rank != b.shape.rank {
          throw KernelError(
            .invalidArgument, "In[0] and In[1] has different ndims: \(a.shape) vs. \(b.shape)")
        } else if a.shape.rank != 2 {
          throw KernelError(
            .invalidArgument, "In[0] and In[1] ndims must be == 2: \(a.shape.rank)")
        }
      }
      return try Kernels.matMul(
        a, b, .init(isTransposed: call.attributes.bool("transpose_a")),
        .init(isTransposed: call.attributes.bool("transpose_b")),
        style: call.context.semantics.mathStyle)
    },
    gradient: { g in
      let (ta, tb) = (g.attributes.bool("transpose_a"), g.attributes.bool("transpose_b"))
      let (a, b) = (try g.conjugated(g.inputs[0]), try g.conjugated(g.inputs[1]))
      func product(_ x: Operand, _ y: Operand, _ tx: Bool, _ ty: Bool) throws -> Operand {
        var attributes: Attributes = [:]
        if tx { attributes["transpose_a"] = true }
        if ty { attributes["transpose_b"] = true }
        return try g(.matMul, x, y, attributes: attributes)
      }
      let dy = g.upstream
      switch (ta, tb) {
      case (false, false):
        return [
          g.needed[0] ? try product(dy, b, false, true) : nil,
          g.needed[1] ? try product(a, dy, true, false) : nil,
        ]
      case (false, true):
        return [
          g.needed[0] ? try product(dy, b, false, false) : nil,
          g.needed[1] ? try product(dy, a, true, false) : nil,
        ]
      case (true, false):
        return [
          g.needed[0] ? try product(b, dy, false, true) : nil,
          g.needed[1] ? try product(a, dy, false, false) : nil,
        ]
      case (true, true):
        return [
          g.needed[0] ? try product(b, dy, true, true) : nil,
          g.needed[1] ? try product(dy, a, true, true) : nil,
        ]
      }
    })

  package static let batchMatMul: Op = Op(
    "BatchMatMulV2", "x: T, y: T -> output: T",
    attributes: [
      .type("T", .batchedMatrices), .bool("adj_x", false), .bool("adj_y", false),
      .bool("grad_x", false, in: .v221), .bool("grad_y", false, in: .v221),
    ],
    summary: "The products of matrices in the last two dimensions.",
    shape: { call in
      guard let a = call.inputs[0].dimensions, let b = call.inputs[1].dimensions else {
        return [.unknown]
      }
      guard a.count >= 2, b.count >= 2 else {
        throw ShapeError("Shape must be at least rank 2 but is rank \(Swift.min(a.count, b.count))")
      }
      let (adjointX, adjointY) = (call.attributes.bool("adj_x"), call.attributes.bool("adj_y"))
      let (rows, inner) = (a[a.count - 2], a[a.count - 1])
      let (other, columns) = (b[b.count - 2], b[b.count - 1])
      if let p = adjointX ? rows : inner, let q = adjointY ? columns : other, p != q {
        throw ShapeError("Dimensions must be equal, but are \(p) and \(q)")
      }
      let batch = try PartialShape.broadcast(
        PartialShape(Array(a.dropLast(2))), PartialShape(Array(b.dropLast(2))))
      return [batch + PartialShape([adjointX ? inner : rows, adjointY ? other : columns])]
    },
    kernel: .single { call in
      try Kernels.batchMatMul(
        call.inputs[0], call.inputs[1], .init(isAdjoint: call.attributes.bool("adj_x")),
        .init(isAdjoint: call.attributes.bool("adj_y")),
        style: call.context.semantics.mathStyle)
    },
    gradient: { g in
      let (x, y, dz) = (g.inputs[0], g.inputs[1], g.upstream)
      func product(_ a: Operand, _ b: Operand, _ p: Bool, _ q: Bool) throws -> Operand {
        try g(.batchMatMul, a, b, attributes: ["adj_x": .bool(p), "adj_y": .bool(q)])
      }
      let dx: Operand
      let dy: Operand
      switch (g.attributes.bool("adj_x"), g.attributes.bool("adj_y")) {
      case (false, false):
        (dx, dy) = (try product(dz, y, false, true), try product(x, dz, true, false))
      case (false, true):
        (dx, dy) = (try product(dz, y, false, false), try product(dz, x, true, false))
      case (true, false):
        (dx, dy) = (try product(y, dz, false, true), try product(x, dz, false, false))
      case (true, true): (dx, dy) = (try product(y, dz, true, true), try product(dz, x, true, true))
      }
      return [try g.reduced(dx, like: x), try g.reduced(dy, like: y)]
    })

  static let linearAlgebra: [Op] = [.matMul, .batchMatMul]
}
