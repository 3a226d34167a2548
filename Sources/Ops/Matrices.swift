// Determinants, inverses, solutions, factors and diagonals of matrices in the last two dimensions.
import Dataflow
import Tensors

extension TypeSet {
  fileprivate static let factored = TypeSet([
    .float64, .float32, .float16, .complex64, .complex128,
  ])
  fileprivate static let determined = TypeSet([
    .float16, .float32, .float64, .complex64, .complex128,
  ])
  fileprivate static let diagonal = TypeSet([
    .bfloat16, .float16, .float32, .float64, .int32, .int64, .complex64, .complex128,
  ])
}

/// The shape, where it can be one of square matrices.
private func squareShape(_ call: InferenceContext, _ index: Int = 0) throws -> PartialShape {
  guard let sizes = call.inputs[index].dimensions else { return .unknown }
  guard sizes.count >= 2 else {
    throw ShapeError("Shape must be at least rank 2 but is rank \(sizes.count)")
  }
  if let rows = sizes[sizes.count - 2], let columns = sizes[sizes.count - 1], rows != columns {
    throw ShapeError("Dimensions must be equal, but are \(rows) and \(columns)")
  }
  return PartialShape(sizes)
}

extension PartialShape {
  /// Without the last `count` dimensions.
  fileprivate func dropping(_ count: Int) -> PartialShape {
    PartialShape(dimensions.map { Array($0.dropLast(count)) })
  }
}

extension GradientCall {
  fileprivate func product(
    _ a: Operand, _ b: Operand, adjointA: Bool = false, adjointB: Bool = false
  ) throws -> Operand {
    if a.shape.rank == 2 && b.shape.rank == 2 && !a.dtype.isComplex {
      return try self(
        .matMul, a, b,
        attributes: ["transpose_a": .bool(adjointA), "transpose_b": .bool(adjointB)])
    }
    return try self(
      .batchMatMul, a, b, attributes: ["adj_x": .bool(adjointA), "adj_y": .bool(adjointB)])
  }

  /// The matrix with the last two axes exchanged.
  fileprivate func adjoint(_ a: Operand) throws -> Operand {
    let rank = a.shape.rank ?? 2
    let order = Array(0..<(rank - 2)) + [rank - 1, rank - 2]
    return try conjugated(self(.transpose, a, constant(Tensor(integers: order))))
  }

  /// A vector of two more axes of size 1, so that it scales matrices.
  fileprivate func asMatrices(_ a: Operand) throws -> Operand {
    let last = try constant(Tensor(Int32(-1)))
    return try self(.expandDims, self(.expandDims, a, last), last)
  }

  /// The lower triangle of a matrix.
  fileprivate func lowerTriangle(_ a: Operand) throws -> Operand {
    try self(.matrixBandPart, a, constant(Tensor(Int64(-1))), constant(Tensor(Int64(0))))
  }
}

extension Op {
  package static let determinant: Op = Op(
    "MatrixDeterminant", "input: T -> output: T",
    python: ["tf.linalg.det(input, name=None)", Binding("tf.matrix_determinant", .v115)],
    attributes: [.type("T", .determined)], summary: "The determinants.",
    shape: { [try squareShape($0).dropping(2)] }, kernel: .unary { try Kernels.determinant($0) },
    gradient: { g in
      let inverse = try g(.matrixInverse, g.inputs[0], attributes: ["adjoint": true])
      let scale = try g.asMatrices(g(.multiply, g.upstream, g.outputs[0]))
      return [try g(.multiply, scale, inverse)]
    })

  package static let logDeterminant: Op = Op(
    "LogMatrixDeterminant", "input: T -> sign: T, log_abs_determinant: T",
    python: ["tf.linalg.slogdet(input, name=None)"],
    attributes: [.type("T", .determined)],
    summary: "The signs of the determinants and the logarithms of their sizes.",
    shape: { call in
      let shape = try squareShape(call).dropping(2)
      return [shape, shape]
    },
    kernel: .general { call in
      let (sign, logarithm) = try Kernels.logDeterminant(call.inputs[0])
      return [sign, logarithm]
    },
    gradient: { g in
      guard let upstream = g.upstreams[1] else { return [nil] }
      let inverse = try g(.matrixInverse, g.inputs[0], attributes: ["adjoint": true])
      return [try g(.multiply, g.asMatrices(upstream), inverse)]
    })

  package static let matrixInverse: Op = Op(
    "MatrixInverse", "input: T -> output: T",
    python: [
      "tf.linalg.inv(input, adjoint=False, name=None)", Binding("tf.matrix_inverse", .v115),
    ],
    attributes: [.bool("adjoint", false), .type("T", .factored)], summary: "The inverses.",
    shape: { [try squareShape($0)] },
    kernel: .single {
      try Kernels.inverse($0.inputs[0], isAdjoint: $0.attributes.bool("adjoint"))
    },
    gradient: { g in
      let inverse = g.outputs[0]
      let isAdjoint = g.attributes.bool("adjoint")
      let inner =
        isAdjoint
        ? try g.product(inverse, g.product(g.adjoint(g.upstream), inverse), adjointA: false)
        : try g.product(
          inverse, g.product(g.upstream, inverse, adjointB: true), adjointA: true)
      return [try g(.negate, inner)]
    })

  package static let matrixSolve: Op = Op(
    "MatrixSolve", "matrix: T, rhs: T -> output: T",
    python: [
      "tf.linalg.solve(matrix, rhs, adjoint=False, name=None)", Binding("tf.matrix_solve", .v115),
    ],
    attributes: [.bool("adjoint", false), .type("T", .factored)],
    summary: "The solutions of linear systems.",
    shape: { call in
      _ = try squareShape(call)
      return [call.inputs[1]]
    },
    kernel: .single {
      try Kernels.solve(
        $0.inputs[0], $0.inputs[1], isAdjoint: $0.attributes.bool("adjoint"))
    },
    gradient: { g in
      let isAdjoint = g.attributes.bool("adjoint")
      let right = try g(
        .matrixSolve, g.inputs[0], g.upstream, attributes: ["adjoint": .bool(!isAdjoint)])
      let left =
        isAdjoint
        ? try g.product(g.outputs[0], right, adjointB: true)
        : try g.product(right, g.outputs[0], adjointB: true)
      return [try g(.negate, left), right]
    })

  package static let triangularSolve: Op = Op(
    "MatrixTriangularSolve", "matrix: T, rhs: T -> output: T",
    python: ["tf.linalg.triangular_solve(matrix, rhs, lower=True, adjoint=False, name=None)"],
    attributes: [
      .bool("lower", true), .bool("adjoint", false),
      .type("T", TypeSet(TypeSet.factored.early, new: [.bfloat16] + TypeSet.factored.new)),
    ],
    summary: "The solutions of triangular systems.", shape: { [$0.inputs[1]] },
    kernel: .single {
      try Kernels.solveTriangular(
        $0.inputs[0], $0.inputs[1], isLower: $0.attributes.bool("lower", default: true),
        isAdjoint: $0.attributes.bool("adjoint"))
    },
    gradient: { g in
      let isAdjoint = g.attributes.bool("adjoint")
      let isLower = g.attributes.bool("lower", default: true)
      let right = try g(
        .triangularSolve, g.inputs[0], g.upstream,
        attributes: ["lower": .bool(isLower), "adjoint": .bool(!isAdjoint)])
      let whole =
        isAdjoint
        ? try g.product(g.outputs[0], right, adjointB: true)
        : try g.product(right, g.outputs[0], adjointB: true)
      let (all, none) = (try g.constant(Tensor(Int64(-1))), try g.constant(Tensor(Int64(0))))
      let left = try g(.negate, whole)
      return [
        isLower ? try g(.matrixBandPart, left, all, none) : try g(.matrixBandPart, left, none, all),
        right,
      ]
    })

  package static let cholesky: Op = Op(
    "Cholesky", "input: T -> output: T",
    python: ["tf.linalg.cholesky(input, name=None)", Binding("tf.cholesky", .v115)],
    attributes: [.type("T", .factored)], summary: "The lower Cholesky factors.",
    shape: { [try squareShape($0)] },
    kernel: .single {
      try Kernels.cholesky($0.inputs[0], style: $0.context.semantics.mathStyle)
    },
    gradient: { g in
      let factor = g.outputs[0]
      let rank = factor.shape.rank ?? 2
      let size = factor.shape.dimensions?[rank - 1] ?? nil
      let eye: Operand
      if let size {
        eye = try g.constant(Kernels.eye(rows: size, dtype: factor.dtype))
      } else {
        throw KernelError(
          .unimplemented, "The gradient of Cholesky needs a matrix of known size")
      }
      let inverse = try g(
        .triangularSolve, factor,
        rank == 2 ? eye : g(.broadcastTo, eye, g.shapeVector(factor)), attributes: ["lower": true])
      let middle = try g.product(factor, g.upstream, adjointA: true)
      let diagonal = try g(.matrixDiagonalPart, middle)
      let half = try g.scalar(0.5, like: diagonal)
      let halved = try g(.matrixSetDiagonal, middle, g(.multiply, half, diagonal))
      let triangle = try g.lowerTriangle(halved)
      let outer = try g.product(g.product(inverse, triangle, adjointA: true), inverse)
      let sum = try g(.addV2, outer, g.adjoint(outer))
      return [try g(.multiply, sum, half)]
    })

  package static let qr: Op = Op(
    "Qr", "input: T -> q: T, r: T",
    python: ["tf.linalg.qr(input, full_matrices=False, name=None)", Binding("tf.qr", .v115)],
    attributes: [.bool("full_matrices", false), .type("T", .factored)],
    summary: "Orthogonal and upper triangular factors.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, sizes.count >= 2 else {
        return [.unknown, .unknown]
      }
      let batch = Array(sizes.dropLast(2))
      let (rows, columns) = (sizes[sizes.count - 2], sizes[sizes.count - 1])
      var inner: Int?
      if let rows, let columns {
        inner = call.attributes.bool("full_matrices") ? rows : Swift.min(rows, columns)
      }
      return [PartialShape(batch + [rows, inner]), PartialShape(batch + [inner, columns])]
    },
    kernel: .general { call in
      let (q, r) = try Kernels.qr(
        call.inputs[0], isFull: call.attributes.bool("full_matrices"))
      return [q, r]
    }, isOpaque: false)

  package static let svd: Op = Op(
    "Svd", "input: T -> s: T, u: T, v: T",
    attributes: [
      .bool("compute_uv", true), .bool("full_matrices", false), .type("T", .factored),
    ],
    summary: "Singular values and vectors.", shape: { $0.unknownOutputs },
    kernel: .general { call in
      let (values, left, right) = try Kernels.svd(
        call.inputs[0], isFull: call.attributes.bool("full_matrices"))
      return [values, left, right]
    }, isOpaque: false)

  package static let symmetricEigen: Op = Op(
    "SelfAdjointEigV2", "input: T -> e: T, v: T",
    attributes: [.bool("compute_v", true), .type("T", .factored)],
    summary: "Eigenvalues and eigenvectors of symmetric matrices.",
    shape: { call in
      let shape = try squareShape(call)
      return [shape.dropping(1), shape]
    },
    kernel: .general { call in
      let (values, vectors) = try Kernels.symmetricEigen(call.inputs[0])
      return [values, vectors]
    }, isOpaque: false)

  package static let cross: Op = Op(
    "Cross", "a: T, b: T -> product: T",
    python: ["tf.linalg.cross(a, b, name=None)", Binding("tf.cross", .v115)],
    attributes: [.type("T", .reals)], summary: "The cross products of vectors.",
    shape: { [$0.inputs[0]] }, kernel: .binary { try Kernels.cross($0, $1) },
    gradient: { g in
      [
        try g(.cross, g.inputs[1], g.upstream), try g(.cross, g.upstream, g.inputs[0]),
      ]
    })

  package static let matrixDiagonal: Op = Op(
    "MatrixDiag", "diagonal: T -> output: T", attributes: [.type("T")],
    summary: "Matrices with given diagonals.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, let last = sizes.last else { return [.unknown] }
      return [PartialShape(sizes + [last])]
    },
    kernel: .unary { try Kernels.matrixDiagonal($0) },
    gradient: { g in [try g(.matrixDiagonalPart, g.upstream)] })

  package static let matrixDiagonalPart: Op = Op(
    "MatrixDiagPart", "input: T -> diagonal: T", attributes: [.type("T")],
    summary: "The diagonals of matrices.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, sizes.count >= 2 else { return [.unknown] }
      var length: Int?
      if let rows = sizes[sizes.count - 2], let columns = sizes[sizes.count - 1] {
        length = Swift.min(rows, columns)
      }
      return [PartialShape(Array(sizes.dropLast(2)) + [length])]
    },
    kernel: .unary { try Kernels.matrixDiagonalPart($0) },
    gradient: { g in
      let zeros = try g(.zerosLike, g.inputs[0])
      return [try g(.matrixSetDiagonal, zeros, g.upstream)]
    })

  package static let matrixSetDiagonal: Op = Op(
    "MatrixSetDiag", "input: T, diagonal: T -> output: T", attributes: [.type("T")],
    summary: "Matrices with their diagonals replaced.", shape: { [$0.inputs[0]] },
    kernel: .binary { try Kernels.matrixSetDiagonal($0, $1) },
    gradient: { g in
      let zeros = try g(.zerosLike, g.inputs[1])
      return [
        try g(.matrixSetDiagonal, g.upstream, zeros), try g(.matrixDiagonalPart, g.upstream),
      ]
    })

  /// The versions of the diagonal ops that name the diagonal; bands of several are refused.
  private static func offset(_ k: Tensor) throws -> Int {
    let values = k.integers
    guard let first = values.first, values.allSatisfy({ $0 == first }) else {
      throw KernelError(.unimplemented, "Bands of several diagonals are not supported")
    }
    return first
  }

  package static let matrixDiagonalV3: Op = Op(
    "MatrixDiagV3",
    "diagonal: T, k: int32, num_rows: int32, num_cols: int32, padding_value: T -> output: T",
    attributes: [.type("T"), .string("align", "RIGHT_LEFT")], versions: .v221,
    summary: "Matrices with given diagonals.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, let last = sizes.last else { return [.unknown] }
      let batch = Array(sizes.dropLast())
      guard let k = call.constant(1)?.scalarInt, let rows = call.constant(2)?.scalarInt,
        let columns = call.constant(3)?.scalarInt, let length = last
      else { return [PartialShape(batch + [nil, nil])] }
      let isOpen = rows < 0 && columns < 0
      let height = length + (isOpen ? Swift.max(k, -k) : Swift.max(-k, 0))
      let width = length + (isOpen ? Swift.max(k, -k) : Swift.max(k, 0))
      return [
        PartialShape(batch + [rows < 0 ? height : rows, columns < 0 ? width : columns])
      ]
    },
    kernel: .single { call in
      let (rows, columns) = (call.inputs[2].scalarInt, call.inputs[3].scalarInt)
      return try Kernels.matrixDiagonal(
        call.inputs[0], offset: offset(call.inputs[1]), rows: rows < 0 ? nil : rows,
        columns: columns < 0 ? nil : columns, padding: call.inputs[4])
    },
    gradient: { g in
      let zero = try g.scalar(0, like: g.upstream)
      return [
        try g(.matrixDiagonalPartV3, g.upstream, g.inputs[1], zero), nil, nil, nil, nil,
      ]
    })

  package static let matrixDiagonalPartV3: Op = Op(
    "MatrixDiagPartV3", "input: T, k: int32, padding_value: T -> diagonal: T",
    attributes: [.type("T"), .string("align", "RIGHT_LEFT")], versions: .v221,
    summary: "The diagonals of matrices.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions, sizes.count >= 2 else { return [.unknown] }
      var length: Int?
      if let rows = sizes[sizes.count - 2], let columns = sizes[sizes.count - 1],
        let k = call.constant(1)?.scalarInt
      {
        length = Swift.min(rows - Swift.max(-k, 0), columns - Swift.max(k, 0))
      }
      return [PartialShape(Array(sizes.dropLast(2)) + [length])]
    },
    kernel: .single { call in
      try Kernels.matrixDiagonalPart(call.inputs[0], offset: offset(call.inputs[1]))
    },
    gradient: { g in
      let zeros = try g(.zerosLike, g.inputs[0])
      return [try g(.matrixSetDiagonalV3, zeros, g.upstream, g.inputs[1]), nil, nil]
    })

  package static let matrixSetDiagonalV3: Op = Op(
    "MatrixSetDiagV3", "input: T, diagonal: T, k: int32 -> output: T",
    attributes: [.type("T"), .string("align", "RIGHT_LEFT")], versions: .v221,
    summary: "Matrices with a diagonal replaced.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      try Kernels.matrixSetDiagonal(
        call.inputs[0], call.inputs[1], offset: offset(call.inputs[2]))
    },
    gradient: { g in
      let zeros = try g(.zerosLike, g.inputs[1])
      let zero = try g.scalar(0, like: g.upstream)
      return [
        try g(.matrixSetDiagonalV3, g.upstream, zeros, g.inputs[2]),
        try g(.matrixDiagonalPartV3, g.upstream, g.inputs[2], zero), nil,
      ]
    })

  package static let matrixBandPart: Op = Op(
    "MatrixBandPart", "input: T, num_lower: Tindex, num_upper: Tindex -> band: T",
    python: [
      "tf.linalg.band_part(input, num_lower, num_upper, name=None)",
      Binding("tf.matrix_band_part", .v115),
    ],
    attributes: [.type("T"), .type("Tindex", .indices, default: .int64)],
    summary: "Matrices with zeros outside a band.", shape: { [$0.inputs[0]] },
    kernel: .ternary {
      try Kernels.matrixBandPart($0, lower: $1.scalarInt, upper: $2.scalarInt)
    },
    gradient: { g in
      [try g(.matrixBandPart, g.upstream, g.inputs[1], g.inputs[2]), nil, nil]
    })

  package static let diagonal: Op = Op(
    "Diag", "diagonal: T -> output: T",
    python: ["tf.linalg.tensor_diag(diagonal, name=None)", Binding("tf.diag", .v115)],
    attributes: [.type("T", .diagonal)],
    summary: "A tensor of twice the rank with given elements on its diagonal.",
    shape: { [$0.inputs[0] + $0.inputs[0]] },
    kernel: .unary { a in
      let flat = try Kernels.matrixDiagonal(a.reshaped(Shape([a.count])))
      return flat.reshaped(Shape(a.shape.dimensions + a.shape.dimensions))
    },
    gradient: { g in [try g(.diagonalPart, g.upstream)] })

  package static let diagonalPart: Op = Op(
    "DiagPart", "input: T -> diagonal: T",
    python: ["tf.linalg.tensor_diag_part(input, name=None)", Binding("tf.diag_part", .v115)],
    attributes: [.type("T", .diagonal)], summary: "The diagonal of a tensor of even rank.",
    shape: { call in
      guard let sizes = call.inputs[0].dimensions else { return [.unknown] }
      guard sizes.count % 2 == 0, !sizes.isEmpty else {
        throw ShapeError("Input must have even and non-zero rank, input rank is \(sizes.count)")
      }
      return [PartialShape(Array(sizes.prefix(sizes.count / 2)))]
    },
    kernel: .unary { a in
      let half = Shape(Array(a.shape.dimensions.prefix(a.shape.rank / 2)))
      guard a.shape.rank > 0, half.dimensions + half.dimensions == a.shape.dimensions else {
        throw KernelError(
          .invalidArgument, "Invalid shape \(a.shape): dimensions of the halves do not match.")
      }
      let matrix = a.reshaped(Shape([half.count, half.count]))
      return try Kernels.matrixDiagonalPart(matrix).reshaped(half)
    },
    gradient: { g in [try g(.diagonal, g.upstream)] })

  static let matrices: [Op] = [
    .einsum,
    .determinant, .logDeterminant, .matrixInverse, .matrixSolve, .triangularSolve, .cholesky, .qr,
    .svd, .symmetricEigen, .cross, .matrixDiagonal, .matrixDiagonalPart, .matrixSetDiagonal,
    .matrixDiagonalV3, .matrixDiagonalPartV3, .matrixSetDiagonalV3, .matrixBandPart, .diagonal,
    .diagonalPart,
  ]
}
