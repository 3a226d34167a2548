// Putting tensors together, taking them apart, repeating them, choosing between them.
import Dataflow
import Tensors

extension Op {
  package static let pack: Op = Op(
    "Pack", "values: N * T -> output: T",
    attributes: [.int("N"), .type("T"), .int("axis", 0)],
    summary: "Stacks tensors along a new dimension.",
    shape: { call in
      var merged = PartialShape.unknown
      for (index, input) in call.inputs.enumerated() {
        guard let both = merged.merged(with: input) else {
          throw ShapeError(
            mismatch(call.inputs[0], input)
              + "\n\tFrom merging shape \(index - 1) with other shapes.")
        }
        merged = both
      }
      guard let dimensions = merged.dimensions else { return [.unknown] }
      let axis = try call.axis(call.attributes.int("axis"), rank: dimensions.count + 1)
      var sizes = dimensions
      sizes.insert(call.inputs.count, at: axis)
      return [PartialShape(sizes)]
    },
    kernel: .single { try Kernels.stack($0.inputs, axis: $0.attributes.int("axis")) },
    gradient: { g in
      let axis = g.attributes.int("axis")
      return try g.all(
        .unpack, [g.upstream], ["num": .int(g.inputs.count), "axis": .int(axis)])
    })

  package static let unpack: Op = Op(
    "Unpack", "value: T -> output: num * T",
    attributes: [.int("num"), .type("T"), .int("axis", 0)],
    summary: "Takes a tensor apart along a dimension.",
    shape: { call in
      let count = call.attributes.int("num")
      guard let dimensions = call.inputs[0].dimensions else {
        return Array(repeating: .unknown, count: count)
      }
      let axis = try call.axis(call.attributes.int("axis"), rank: dimensions.count)
      if let size = dimensions[axis], size != count {
        throw ShapeError("Dimension must be \(size) but is \(count)")
      }
      var sizes = dimensions
      sizes.remove(at: axis)
      return Array(repeating: PartialShape(sizes), count: count)
    },
    kernel: .general { call in
      let parts = try Kernels.unstack(call.inputs[0], axis: call.attributes.int("axis"))
      let wanted = call.attributes.int("num", default: parts.count)
      guard parts.count == wanted else {
        let axis = call.attributes.int("axis")
        throw KernelError(
          .invalidArgument,
          "Input shape axis \(axis) must equal \(wanted), got shape \(call.inputs[0].shape)")
      }
      return parts
    },
    gradient: { g in
      let parts = try zip(g.upstreams, g.outputs).map { try $0 ?? g(.zerosLike, $1) }
      return [
        try g.context.apply1(.pack, parts, ["axis": .int(g.attributes.int("axis"))])
      ]
    })

  package static let concat: Op = Op(
    "ConcatV2", "values: N * T, axis: Tidx -> output: T",
    attributes: [.int("N"), .type("T"), .type("Tidx", .indices, default: .int32)],
    summary: "Joins tensors along a dimension.",
    shape: { call in
      let parts = call.inputs.dropLast()
      guard let rank = parts.compactMap(\.rank).first else { return [.unknown] }
      for part in parts {
        if let other = part.rank, other != rank {
          throw ShapeError("Shape must be rank \(rank) but is rank \(other)")
        }
      }
      guard let given = call.constant(parts.count)?.scalarInt else { return [.unknown(rank: rank)] }
      let axis = try call.axis(given, rank: rank)
      var sizes: [Int?] = Array(repeating: nil, count: rank)
      var total: Int? = 0
      for part in parts {
        guard let dimensions = part.dimensions else {
          total = nil
          continue
        }
        for (index, size) in dimensions.enumerated() where index != axis {
          guard let size else { continue }
          if let known = sizes[index], known != size {
            throw ShapeError(
              "Dimension \(index) in both shapes must be equal, but are \(known) and \(size). "
                + "Shapes are \(remaining(parts.first, axis)) and \(remaining(part, axis)).")
          }
          sizes[index] = size
        }
        if let sum = total, let size = dimensions[axis] { total = sum + size } else { total = nil }
      }
      sizes[axis] = total
      return [PartialShape(sizes)]
    },
    kernel: .single { call in
      try Kernels.concat(
        Array(call.inputs.dropLast()), axis: call.inputs[call.inputs.count - 1].scalarInt)
    },
    gradient: { g in try concatGradient(g) })

  package static let split: Op = Op(
    "Split", "split_dim: int32, value: T -> output: num_split * T",
    attributes: [.int("num_split"), .type("T")], summary: "Cuts into equal parts.",
    shape: { call in
      let count = call.attributes.int("num_split")
      guard let dimensions = call.inputs[1].dimensions else {
        return Array(repeating: .unknown, count: count)
      }
      guard let given = call.constant(0)?.scalarInt else {
        return Array(repeating: .unknown(rank: dimensions.count), count: count)
      }
      let axis = try call.axis(given, rank: dimensions.count)
      var sizes = dimensions
      if let size = dimensions[axis] {
        guard count > 0, size % count == 0 else {
          throw ShapeError(
            "Dimension size must be evenly divisible by \(count) but is \(size)")
        }
        sizes[axis] = size / count
      }
      return Array(repeating: PartialShape(sizes), count: count)
    },
    kernel: .general { call in
      try Kernels.split(
        call.inputs[1], axis: call.inputs[0].scalarInt, count: call.attributes.int("num_split"))
    },
    gradient: { g in
      let parts = try zip(g.upstreams, g.outputs).map { try $0 ?? g(.zerosLike, $1) }
      return [nil, try g.context.apply1(.concat, parts + [g.inputs[0]])]
    })

  package static let splitV: Op = Op(
    "SplitV", "value: T, size_splits: Tlen, split_dim: int32 -> output: num_split * T",
    attributes: [
      .int("num_split"), .type("T"),
      .type("Tlen", TypeSet([.int32, .int64], new: [.int8, .int32, .int64]), default: .int64),
    ],
    summary: "Cuts into parts of given sizes.",
    shape: { call in
      let count = call.attributes.int("num_split")
      guard let dimensions = call.inputs[0].dimensions, let sizes = call.integers(1),
        let given = call.constant(2)?.scalarInt
      else {
        let shape = call.inputs[0].rank.map(PartialShape.unknown(rank:)) ?? .unknown
        return Array(repeating: shape, count: count)
      }
      let axis = try call.axis(given, rank: dimensions.count)
      let known = sizes.filter { $0 >= 0 }.reduce(0, +)
      return sizes.map { size in
        var part = dimensions
        part[axis] = size >= 0 ? size : dimensions[axis].map { $0 - known }
        return PartialShape(part)
      }
    },
    kernel: .general { call in
      try Kernels.split(
        call.inputs[0], axis: call.inputs[2].scalarInt, sizes: call.inputs[1].integers)
    },
    gradient: { g in
      let parts = try zip(g.upstreams, g.outputs).map { try $0 ?? g(.zerosLike, $1) }
      return [try g.context.apply1(.concat, parts + [g.inputs[2]]), nil, nil]
    })

  package static let tile: Op = Op(
    "Tile", "input: T, multiples: Tmultiples -> output: T",
    python: ["tf.tile(input, multiples, name=None)"],
    attributes: [.type("T"), .type("Tmultiples", .indices, default: .int32)],
    summary: "Repeats along each dimension.",
    shape: { call in
      guard let multiples = call.integers(1) else {
        return [call.inputs[0].rank.map(PartialShape.unknown(rank:)) ?? .unknown]
      }
      guard let dimensions = call.inputs[0].dimensions else {
        return [.unknown(rank: multiples.count)]
      }
      guard dimensions.count == multiples.count else {
        throw ShapeError("Shape must be rank \(multiples.count) but is rank \(dimensions.count)")
      }
      return [
        PartialShape(zip(dimensions, multiples).map { size, times in size.map { $0 * times } })
      ]
    },
    kernel: .binary { try Kernels.tile($0, multiples: $1.integers) },
    gradient: { g in
      // The copies are put side by side and added up.
      guard let shape = g.inputs[0].shape.known,
        let multiples = g.inputs[1].constantValue?.integers
      else {
        let shape = try g(.shape, g.inputs[0])
        let stacked = try g.context.apply1(.pack, [g.inputs[1], shape])
        let order = try g.constant(Tensor(integers: [1, 0]))
        let flat = try g.constant(Tensor(integers: [-1]))
        let split = try g(.reshape, g(.transpose, stacked, order), flat)
        let zero = try g.constant(Tensor(Int32(0)))
        let two = try g.constant(Tensor(Int32(2)))
        let axes = try g.context.apply1(.range, [zero, g(.size, split), two])
        return [try g(.sum, g(.reshape, g.upstream, split), axes), nil]
      }
      let sizes = zip(multiples, shape.dimensions).flatMap { [$0, $1] }
      let axes = stride(from: 0, to: sizes.count, by: 2).map { $0 }
      let parts = try g(.reshape, g.upstream, g.constant(Tensor(integers: sizes)))
      return [try g(.sum, parts, g.constant(Tensor(integers: axes))), nil]
    })

  package static let selectV2: Op = Op(
    "SelectV2", "condition: bool, t: T, e: T -> output: T", attributes: [.type("T")],
    summary: "One of two, element by element, with broadcasting.",
    shape: { [try .broadcast(try .broadcast($0.inputs[1], $0.inputs[2]), $0.inputs[0])] },
    kernel: .ternary { try Kernels.select($0, $1, $2) },
    gradient: { g in
      let zeros = try g(.zerosLike, g.upstream)
      let chosen = try g(.selectV2, g.inputs[0], g.upstream, zeros)
      let other = try g(.selectV2, g.inputs[0], zeros, g.upstream)
      return [
        nil, try g.reduced(chosen, like: g.inputs[1]), try g.reduced(other, like: g.inputs[2]),
      ]
    })

  package static let select: Op = Op(
    "Select", "condition: bool, t: T, e: T -> output: T", attributes: [.type("T")],
    summary: "One of two, element by element or row by row.",
    shape: { call in
      guard let merged = call.inputs[1].merged(with: call.inputs[2]) else {
        throw ShapeError(mismatch(call.inputs[1], call.inputs[2]))
      }
      return [merged]
    },
    kernel: .ternary { condition, t, e in
      guard t.shape == e.shape else {
        throw KernelError(
          .invalidArgument,
          "'then' and 'else' must have the same size.  but received: \(t.shape) vs. \(e.shape)")
      }
      // A vector chooses rows.
      if condition.shape.rank == 1, t.shape.rank > 1 {
        let ones = Array(repeating: 1, count: t.shape.rank - 1)
        return try Kernels.select(
          condition.reshaped(Shape(condition.shape.dimensions + ones)), t, e)
      }
      return try Kernels.select(condition, t, e)
    },
    gradient: { g in
      let zeros = try g(.zerosLike, g.upstream)
      return [
        nil, try g(.select, g.inputs[0], g.upstream, zeros),
        try g(.select, g.inputs[0], zeros, g.upstream),
      ]
    })

  package static let addN: Op = Op(
    "AddN", "inputs: N * T -> sum: T",
    attributes: [.int("N"), .type("T", TypeSet(TypeSet.numbers.early + [.variant]))],
    summary: "Adds up tensors of one shape.",
    shape: { call in
      var merged = PartialShape.unknown
      for (index, input) in call.inputs.enumerated() {
        guard let both = merged.merged(with: input) else {
          throw ShapeError(
            mismatch(call.inputs[0], input)
              + "\n\tFrom merging shape \(index - 1) with other shapes.")
        }
        merged = both
      }
      return [merged]
    },
    kernel: .single { call in
      var sum = call.inputs[0]
      for (index, input) in call.inputs.dropFirst().enumerated() {
        guard input.shape == sum.shape else {
          throw KernelError(
            .invalidArgument,
            "Inputs to operation \(call.node?.name ?? "AddN") of type AddN must have the same size "
              + "and shape.  Input 0: \(call.inputs[0].shape) != input \(index + 1): \(input.shape)"
          )
        }
        sum = try addTensors(sum, input)
      }
      return sum
    },
    gradient: { g in g.inputs.map { _ in g.upstream } })

  package static let dynamicStitch: Op = Op(
    "DynamicStitch", "indices: N * int32, data: N * T -> merged: T",
    attributes: [.int("N"), .type("T")], summary: "Puts rows together by their indices.",
    shape: { _ in [.unknown] },
    kernel: .single { call in
      let count = call.inputs.count / 2
      let indices = call.inputs.prefix(count).map(\.integers)
      let length = (indices.flatMap(\.self).max() ?? -1) + 1
      let first = call.inputs[count]
      let rowShape = Array(first.shape.dimensions.dropFirst(call.inputs[0].shape.rank))
      var rows: [Tensor] = Array(
        repeating: Tensor(zeros: first.dtype, Shape(rowShape)), count: length)
      for (part, places) in indices.enumerated() {
        let data = call.inputs[count + part].reshaped(Shape([places.count] + rowShape))
        for (row, value) in zip(places, try Kernels.unstack(data)) where row >= 0 {
          rows[row] = value
        }
      }
      guard !rows.isEmpty else { return Tensor(zeros: first.dtype, Shape([0] + rowShape)) }
      return try Kernels.stack(rows)
    })

  static let joining: [Op] = [
    .pack, .unpack, .concat, .split, .splitV, .tile, .selectV2, .select, .addN, .dynamicStitch,
  ]
}

/// The sum of two tensors, or of two lists element by element.
func addTensors(_ a: Tensor, _ b: Tensor) throws -> Tensor {
  guard let left = a.object as? TensorList, let right = b.object as? TensorList else {
    return try Kernels.binary(.add, a, b)
  }
  var elements: [Tensor?] = []
  for (x, y) in zip(left.elements, right.elements) {
    if let x, let y { elements.append(try addTensors(x, y)) } else { elements.append(x ?? y) }
  }
  return Tensor(
    object: TensorList(dtype: left.dtype, elementShape: left.elementShape, elements: elements),
    dtype: .variant)
}

/// Why two shapes cannot be one.
func mismatch(_ a: PartialShape, _ b: PartialShape) -> String {
  if let x = a.rank, let y = b.rank, x != y {
    return "Shapes must be equal rank, but are \(x) and \(y)"
  }
  for (index, (x, y)) in zip(a.dimensions ?? [], b.dimensions ?? []).enumerated() {
    if let x, let y, x != y {
      return "Dimension \(index) in both shapes must be equal, but are \(x) and \(y). Shapes are "
        + "\(a.bracketed) and \(b.bracketed)."
    }
  }
  return "Shapes \(a.bracketed) and \(b.bracketed) must be equal"
}

private func remaining(_ shape: PartialShape?, _ axis: Int) -> String {
  guard var dimensions = shape?.dimensions, dimensions.indices.contains(axis) else { return "[]" }
  dimensions.remove(at: axis)
  return PartialShape(dimensions).bracketed
}

private func concatGradient(_ g: GradientCall) throws -> [Operand?] {
  let parts = g.inputs.dropLast()
  let axisOperand = g.inputs[parts.count]
  if let axis = axisOperand.constantValue?.scalarInt, let rank = g.upstream.shape.rank,
    parts.allSatisfy({ $0.shape.dimensions?[axis < 0 ? axis + rank : axis] != nil })
  {
    let counted = axis < 0 ? axis + rank : axis
    let sizes = parts.map { part -> Int in (part.shape.dimensions?[counted]).flatMap(\.self) ?? 0 }
    let pieces = try g.all(
      .splitV,
      [
        g.upstream, g.constant(Tensor(integers: sizes)),
        g.constant(Tensor(Int32(counted))),
      ], ["num_split": .int(parts.count)])
    return pieces + [nil]
  }
  // The sizes are known only when the graph runs.
  let shapes = try parts.map { try g(.shape, $0) }
  let offsets = try g.all(.concatOffset, [axisOperand] + shapes)
  var pieces: [Operand?] = []
  for (offset, shape) in zip(offsets, shapes) {
    pieces.append(try g(.slice, g.upstream, offset, shape))
  }
  return pieces + [nil]
}

extension GradientCall {
  /// Sums a gradient down to the shape of `operand`.
  func reduced(_ gradient: Operand, like operand: Operand) throws -> Operand {
    if let shape = operand.shape.known, gradient.shape.known != nil {
      return try reduce(gradient, to: shape)
    }
    let shape = try self(.shape, operand)
    let whole = try self(.shape, gradient)
    let axes = try all(.broadcastGradientArgs, [shape, whole])
    return try self(.reshape, self(.sum, gradient, axes[0]), shape)
  }
}
