// Shapes: asking for them and changing them.
import Dataflow
import Tensors

extension Op {
  private static func measure(
    _ name: String, _ summary: String, shape: @escaping ShapeFunction,
    kernel: @escaping @Sendable (Tensor, DType) -> Tensor
  ) -> Op {
    Op(
      name, "input: T -> output: out_type",
      attributes: [.type("T"), .type("out_type", .indices, default: .int32)], summary: summary,
      shape: shape,
      kernel: .single { call in
        kernel(call.inputs[0], call.attributes.type("out_type") ?? .int32)
      })
  }

  package static let shape: Op = measure(
    "Shape", "The sizes of the dimensions.",
    shape: { [.vector($0.inputs[0].rank)] },
    kernel: { Tensor(integers: $0.shape.dimensions, dtype: $1) })

  package static let size: Op = measure(
    "Size", "The number of elements.", shape: { _ in [.scalar] },
    kernel: { Tensor($1, scalar: $0.count) })

  package static let rank: Op = Op(
    "Rank", "input: T -> output: int32", attributes: [.type("T")],
    summary: "The number of dimensions.", shape: { _ in [.scalar] },
    kernel: .unary { Tensor(Int32($0.shape.rank)) })

  package static let reshape: Op = Op(
    "Reshape", "tensor: T, shape: Tshape -> output: T",
    python: ["tf.reshape(tensor, shape, name=None)"],
    attributes: [.type("T"), .type("Tshape", .indices, default: .int32)],
    summary: "The same elements in another shape.",
    shape: { call in [try reshaped(call)] },
    kernel: .binary { try Kernels.reshape($0, to: $1.integers) },
    gradient: { g in [try g(.reshape, g.upstream, g.shapeVector(g.inputs[0])), nil] })

  package static let expandDims: Op = Op(
    "ExpandDims", "input: T, dim: Tdim -> output: T",
    attributes: [.type("T"), .type("Tdim", .indices, default: .int32)],
    summary: "With another dimension of size 1.",
    shape: { call in
      guard let dimensions = call.inputs[0].dimensions else { return [.unknown] }
      guard let axis = call.constant(1)?.scalarInt else {
        return [.unknown(rank: dimensions.count + 1)]
      }
      guard axis >= -dimensions.count - 1, axis <= dimensions.count else {
        throw ShapeError(
          "dim \(axis) not in the interval [\(-dimensions.count - 1), \(dimensions.count)].")
      }
      var sizes = dimensions
      sizes.insert(1, at: axis < 0 ? axis + dimensions.count + 1 : axis)
      return [PartialShape(sizes)]
    },
    kernel: .binary { try Kernels.expandDims($0, axis: $1.scalarInt) },
    gradient: { g in [try g(.reshape, g.upstream, g.shapeVector(g.inputs[0])), nil] })

  package static let squeeze: Op = Op(
    "Squeeze", "input: T -> output: T", attributes: [.type("T"), .ints("squeeze_dims", [])],
    summary: "Without dimensions of size 1.",
    shape: { call in
      guard let dimensions = call.inputs[0].dimensions else { return [.unknown] }
      let axes = call.attributes.ints("squeeze_dims")
      if axes.isEmpty {
        guard !dimensions.contains(nil) else { return [.unknown] }
        return [PartialShape(dimensions.filter { $0 != 1 })]
      }
      var dropped: Set<Int> = []
      for axis in axes {
        let counted = try call.axis(axis, rank: dimensions.count)
        if let size = dimensions[counted], size != 1 {
          throw ShapeError(
            "Can not squeeze dim[\(counted)], expected a dimension of 1, got \(size)")
        }
        dropped.insert(counted)
      }
      return [
        PartialShape(dimensions.enumerated().filter { !dropped.contains($0.offset) }.map(\.element))
      ]
    },
    kernel: .single { call in
      try Kernels.squeeze(call.inputs[0], axes: call.attributes.ints("squeeze_dims"))
    },
    gradient: { g in [try g(.reshape, g.upstream, g.shapeVector(g.inputs[0]))] })

  package static let transpose: Op = Op(
    "Transpose", "x: T, perm: Tperm -> y: T",
    attributes: [.type("T"), .type("Tperm", .indices, default: .int32)],
    summary: "With the dimensions in another order.",
    shape: { call in
      guard let order = call.integers(1) else {
        return [call.inputs[0].rank.map(PartialShape.unknown(rank:)) ?? .unknown]
      }
      guard let dimensions = call.inputs[0].dimensions else {
        return [.unknown(rank: order.count)]
      }
      guard order.count == dimensions.count else {
        throw ShapeError(
          "Dimension must be \(dimensions.count) but is \(order.count)")
      }
      return [
        PartialShape(
          try order.map { axis in dimensions[try call.axis(axis, rank: dimensions.count)] })
      ]
    },
    kernel: .binary { try Kernels.transpose($0, $1.integers) },
    gradient: { g in
      [try g(.transpose, g.upstream, g(.invertPermutation, g.inputs[1])), nil]
    })

  package static let invertPermutation: Op = Op(
    "InvertPermutation", "x: T -> y: T",
    python: ["tf.math.invert_permutation(x, name=None)"],
    attributes: [.type("T", .indices, default: .int32)], summary: "The inverse permutation.",
    shape: { [$0.inputs[0]] },
    kernel: .unary { x in
      let order = x.integers
      var inverse = Array(repeating: -1, count: order.count)
      for (index, place) in order.enumerated() {
        guard inverse.indices.contains(place) else {
          throw KernelError(.invalidArgument, "\(place) is not between 0 and \(order.count)")
        }
        guard inverse[place] < 0 else {
          throw KernelError(.invalidArgument, "\(place) is duplicated in the input.")
        }
        inverse[place] = index
      }
      return Tensor(integers: inverse, dtype: x.dtype)
    })

  package static let broadcastTo: Op = Op(
    "BroadcastTo", "input: T, shape: Tidx -> output: T",
    python: ["tf.broadcast_to(input, shape, name=None)"],
    attributes: [.type("T"), .type("Tidx", .indices, default: .int32)],
    summary: "Stretched to a shape.",
    shape: { call in
      let shape = call.shapeValue(1)
      if shape.known != nil, let from = call.inputs[0].known, let to = shape.known,
        Shape.broadcast(from, to) != to
      {
        throw ShapeError("Incompatible shapes: \(from) vs. \(to)")
      }
      return [shape]
    },
    kernel: .binary { try Kernels.broadcast($0, to: Shape($1.integers)) },
    gradient: { g in
      let x = g.inputs[0]
      if let shape = x.shape.known, g.upstream.shape.known != nil {
        return [try g.reduce(g.upstream, to: shape), nil]
      }
      let shape = try g(.shape, x)
      let axes = try g.all(.broadcastGradientArgs, [g.inputs[1], shape])
      return [try g(.reshape, g(.sum, g.upstream, axes[1]), shape), nil]
    })

  package static let broadcastGradientArgs: Op = Op(
    "BroadcastGradientArgs", "s0: T, s1: T -> r0: T, r1: T",
    attributes: [.type("T", .indices, default: .int32)],
    summary: "The axes along which operands of two shapes were stretched.",
    shape: { _ in [.vector(nil), .vector(nil)] },
    kernel: .general { call in
      let (a, b) = (call.inputs[0].integers, call.inputs[1].integers)
      let rank = Swift.max(a.count, b.count)
      func axes(_ sizes: [Int], _ other: [Int]) -> [Int] {
        (0..<rank).filter { index in
          let own = index - (rank - sizes.count)
          let others = index - (rank - other.count)
          if own < 0 { return true }
          return sizes[own] == 1 && others >= 0 && other[others] != 1
        }
      }
      let dtype = call.inputs[0].dtype
      return [
        Tensor(integers: axes(a, b), dtype: dtype), Tensor(integers: axes(b, a), dtype: dtype),
      ]
    })

  package static let broadcastArgs: Op = Op(
    "BroadcastArgs", "s0: T, s1: T -> r0: T",
    python: ["tf.broadcast_dynamic_shape(shape_x, shape_y)"],
    attributes: [.type("T", .indices, default: .int32)],
    summary: "The shape to which two shapes broadcast.", shape: { _ in [.vector(nil)] },
    kernel: .binary { a, b in
      let (x, y) = (Shape(a.integers), Shape(b.integers))
      guard let shape = Shape.broadcast(x, y) else {
        throw KernelError(.invalidArgument, "Incompatible shapes: \(x) vs. \(y)")
      }
      return Tensor(integers: shape.dimensions, dtype: a.dtype)
    })

  package static let ensureShape: Op = Op(
    "EnsureShape", "input: T -> output: T", python: ["tf.ensure_shape(x, shape, name=None)"],
    attributes: [.shape("shape"), .type("T")], summary: "Checks the shape.",
    shape: { call in
      let wanted = call.attributes.shape("shape") ?? .unknown
      guard let merged = call.inputs[0].merged(with: wanted) else {
        throw ShapeError("Shapes must be equal rank, but are incompatible")
      }
      return [merged]
    },
    kernel: .single { call in
      let wanted = call.attributes.shape("shape") ?? .unknown
      guard PartialShape(call.inputs[0].shape).isCompatible(with: wanted) else {
        throw KernelError(
          .invalidArgument,
          "Shape of tensor \(call.context.semantics.wrappedKernelErrors ? "input" : "dummy_input") \(call.inputs[0].shape) is not compatible with expected shape "
            + "\(wanted.bracketed).")
      }
      return call.inputs[0]
    },
    gradient: { g in [g.upstream] })

  static let shapes: [Op] = [
    .shape, .size, .rank, .reshape, .expandDims, .squeeze, .transpose, .invertPermutation,
    .broadcastTo, .broadcastGradientArgs, .broadcastArgs, .ensureShape,
  ]
}

/// The shape of `Reshape`, in which -1 stands for what remains.
private func reshaped(_ call: InferenceContext) throws -> PartialShape {
  let input = call.inputs[0]
  let wanted = call.shapeValue(1)
  guard let sizes = wanted.dimensions else { return .unknown }
  let known = sizes.compactMap(\.self).reduce(1, *)
  guard let count = input.count else { return wanted }
  let open = sizes.filter { $0 == nil }.count
  if open == 0 {
    guard known == count else {
      throw ShapeError(
        "Cannot reshape a tensor with \(count) elements to shape \(wanted.bracketed) "
          + "(\(known) elements)")
    }
    return wanted
  }
  guard open == 1 else { return wanted }
  guard known > 0, count % known == 0 else {
    if known == 0 { return wanted }
    throw ShapeError(
      "Dimension size must be evenly divisible by \(known) but is \(count)")
  }
  return PartialShape(sizes.map { $0 ?? count / known })
}
