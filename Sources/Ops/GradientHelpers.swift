// What gradients have in common.
import Dataflow
import Tensors

/// Which nodes TensorFlow makes for the gradient of a broadcasting op.
enum BroadcastStyle {
  /// Shapes and axes, whatever is known.
  case plain
  /// Constants where shapes are known (in 1.15 and 2.0).
  case smart
  /// And nothing at all where operands and upstream have one shape.
  case shortcut
}

extension GradientCall {
  /// The gradients of an op with broadcasting, in the plain style.
  func broadcast(
    _ first: () throws -> Operand, _ second: () throws -> Operand
  ) throws -> [Operand?] {
    try broadcast(.plain, first, second)
  }

  /// The gradients of an op with broadcasting: each is summed along the dimensions in which its
  /// input was stretched.
  ///
  /// In a graph the shapes may be known only when it runs; then `Shape` and
  /// `BroadcastGradientArgs` nodes find the axes, as in TensorFlow.
  func broadcast(
    _ style: BroadcastStyle, _ first: () throws -> Operand,
    _ second: () throws -> Operand
  ) throws -> [Operand?] {
    let (x, y) = (inputs[0], inputs[1])
    if case .eager(let a) = x, case .eager(let b) = y {
      return [
        needed[0] ? try reduce(first(), to: a.shape) : nil,
        needed[1] ? try reduce(second(), to: b.shape) : nil,
      ]
    }
    let known = (x.shape.known, y.shape.known)
    if style == .shortcut, let shape = known.0, shape == known.1, upstream.shape.known == shape {
      return [needed[0] ? try first() : nil, needed[1] ? try second() : nil]
    }
    if context.semantics.reducesGradientsLast {
      return try reducedLast(first, second)
    }
    if style != .plain, let a = known.0, let b = known.1 {
      return try reducedByKnownShapes(first, second, a, b)
    }
    let shapeX = try style == .plain ? shapeNode(x) : all(.shape, [x])[0]
    let shapeY = try style == .plain ? shapeNode(y) : all(.shape, [y])[0]
    let axes = try all(.broadcastGradientArgs, [shapeX, shapeY])
    var result: [Operand?] = [nil, nil]
    if needed[0] {
      result[0] = try self(.reshape, self(.sum, first(), axes[0]), shapeX)
    }
    if needed[1] {
      result[1] = try self(.reshape, self(.sum, second(), axes[1]), shapeY)
    }
    return result
  }

  /// A `Shape` node, or a constant of that name where the shape is known.
  func shapeNode(_ operand: Operand) throws -> Operand {
    guard let shape = operand.shape.known else { return try self(.shape, operand) }
    return try constant(Tensor(integers: shape.dimensions), name: "Shape")
  }

  /// `tf.zeros` of a shape that is a tensor.
  func zeros(_ shape: Operand, _ dtype: DType) throws -> Operand {
    try context.withNameScope("zeros") { scope in
      let zero = try constant(Tensor(dtype, scalar: 0), name: "Const")
      return try self(.fill, shape, zero, name: scope.isEmpty ? nil : scope)
    }
  }

  /// As 2.21 does: the gradients, then the shapes, then sums along the axes that can be inferred.
  private func reducedLast(
    _ first: () throws -> Operand, _ second: () throws -> Operand
  ) throws -> [Operand?] {
    let (x, y) = (inputs[0], inputs[1])
    var result: [Operand?] = [nil, nil]
    if needed[0] { result[0] = try first() }
    if needed[1] { result[1] = try second() }
    let shapes = [try shapeNode(x), try shapeNode(y)]
    if let a = x.shape.dimensions, let b = y.shape.dimensions,
      let axes = inferredAxes(a, b)
    {
      for (index, own) in [axes.0, axes.1].enumerated() {
        let isShorter = index == 0 ? a.count < b.count : b.count < a.count
        guard let gradient = result[index], !own.isEmpty || isShorter else { continue }
        let sum = try self(
          .sum, gradient, .literal(Tensor(integers: own)), attributes: ["keep_dims": true])
        result[index] = try self(.reshape, sum, shapes[index])
      }
      return result
    }
    let axes = try all(.broadcastGradientArgs, shapes)
    for index in 0..<2 {
      guard let gradient = result[index] else { continue }
      let sum = try self(.sum, gradient, axes[index], attributes: ["keep_dims": true])
      result[index] = try self(.reshape, sum, shapes[index])
    }
    return result
  }

  /// The axes along which each operand was stretched; nil where that shows only at run time.
  private func inferredAxes(_ a: [Int?], _ b: [Int?]) -> ([Int], [Int])? {
    let rank = Swift.max(a.count, b.count)
    var axes: ([Int], [Int]) = ([], [])
    for axis in 0..<rank {
      let p = axis < rank - a.count ? 1 : a[axis - (rank - a.count)]
      let q = axis < rank - b.count ? 1 : b[axis - (rank - b.count)]
      if p == 1, q != 1 {
        axes.0.append(axis)
      } else if q == 1, p != 1 {
        axes.1.append(axis)
      } else if p == nil || q == nil {
        return nil
      }
    }
    return axes
  }

  /// As 1.15 and 2.0 do for known shapes: constants, and sums only where they are needed.
  private func reducedByKnownShapes(
    _ first: () throws -> Operand, _ second: () throws -> Operand, _ a: Shape, _ b: Shape
  ) throws -> [Operand?] {
    if let graph = context.graph, graph.broadcastCache.insert("\(a) \(b)").inserted {
      _ = try all(
        .broadcastGradientArgs,
        [
          .literal(Tensor(integers: a.dimensions)), .literal(Tensor(integers: b.dimensions)),
        ])
    }
    let axes = inferredAxes(a.dimensions, b.dimensions) ?? ([], [])
    var result: [Operand?] = [nil, nil]
    for (index, (shape, own)) in [(a, axes.0), (b, axes.1)].enumerated() where needed[index] {
      let gradient = try index == 0 ? first() : second()
      guard upstream.shape.known != shape else {
        result[index] = gradient
        continue
      }
      let sum = try self(.sum, gradient, .literal(Tensor(integers: own)))
      result[index] = try self(.reshape, sum, .literal(Tensor(integers: shape.dimensions)))
    }
    return result
  }

  /// Sums a gradient of known shape down to `shape`.
  func reduce(_ gradient: Operand, to shape: Shape) throws -> Operand {
    if case .eager(let tensor) = gradient, tensor.shape == shape { return gradient }
    guard let from = gradient.shape.known, from != shape else { return gradient }
    let missing = from.rank - shape.rank
    var axes: [Int] = []
    for index in 0..<from.rank {
      if index < missing || (shape.dimensions[index - missing] == 1 && from.dimensions[index] != 1)
      {
        axes.append(index)
      }
    }
    let summed = try self(.sum, gradient, constant(Tensor(integers: axes)))
    guard summed.shape.known != shape else { return summed }
    return try self(.reshape, summed, constant(Tensor(integers: shape.dimensions)))
  }

  /// Makes nodes that wait for the upstream: constants of gradients shall not take memory early.
  func afterUpstream<R>(_ body: () throws -> R) throws -> R {
    guard let graph = context.graph, let node = upstream.symbolic?.node else { return try body() }
    return try graph.withControlDependencies([node], body)
  }

  /// The conjugate of a complex tensor; others as they are.
  func conjugated(_ operand: Operand) throws -> Operand {
    operand.dtype.isComplex ? try self(.conjugate, operand) : operand
  }

  /// A tensor in another dtype.
  func callAsFunction(_ op: Op, _ operand: Operand, to dtype: DType) throws -> Operand {
    try self(op, operand, attributes: ["DstT": .type(dtype)])
  }

  /// The shape of a tensor as a vector: a constant where it is known, else a `Shape` node.
  func shapeVector(_ operand: Operand) throws -> Operand {
    if context.isEager, let shape = operand.shape.known {
      return try constant(Tensor(integers: shape.dimensions))
    }
    return try self(.shape, operand)
  }
}

extension InferenceContext {
  /// An axis counted from the front, where the rank is known.
  func axis(_ axis: Int, rank: Int) throws -> Int {
    guard axis >= -rank, axis < rank else {
      throw ShapeError(
        "Shape must be at least rank \(axis < 0 ? -axis : axis + 1) but is rank \(rank)")
    }
    return axis < 0 ? axis + rank : axis
  }
}
