// What gradients have in common.
import Dataflow
import Tensors

extension GradientCall {
  /// The gradients of an op with broadcasting: each is summed along the dimensions in which its
  /// input was stretched.
  ///
  /// In a graph the shapes may be known only when it runs; then `Shape` and
  /// `BroadcastGradientArgs` nodes find the axes, as in TensorFlow.
  func broadcast(
    _ first: () throws -> Operand, _ second: () throws -> Operand
  ) throws -> [Operand?] {
    let (x, y) = (inputs[0], inputs[1])
    if case .eager(let a) = x, case .eager(let b) = y {
      return [
        needed[0] ? try reduce(first(), to: a.shape) : nil,
        needed[1] ? try reduce(second(), to: b.shape) : nil,
      ]
    }
    if let a = x.shape.known, let b = y.shape.known {
      if a == b || context.isEager {
        return [
          needed[0] ? try reduce(first(), to: a) : nil,
          needed[1] ? try reduce(second(), to: b) : nil,
        ]
      }
    }
    let shapeX = try self(.shape, x)
    let shapeY = try self(.shape, y)
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
