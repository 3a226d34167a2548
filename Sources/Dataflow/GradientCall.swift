// What a gradient function sees, and the values that gradients have.
import Tensors

/// Part of a gradient: rows `indices` of a tensor of `shape`, all else being zero.
package struct IndexedSlices {
  package var values: Operand
  package var indices: Operand
  /// The shape of the whole, as a vector.
  package var denseShape: Operand?

  package init(values: Operand, indices: Operand, denseShape: Operand?) {
    self.values = values
    self.indices = indices
    self.denseShape = denseShape
  }
}

/// A gradient: a tensor, or slices of one.
package enum Gradient {
  case dense(Operand)
  case slices(IndexedSlices)

  /// In a graph: the gradient has the shape of that of which it is the gradient.
  func refine(like input: Operand) {
    guard case .dense(let operand) = self, let tensor = operand.symbolic,
      input.dtype != .resource, input.dtype != .variant,
      let shape = tensor.shape.merged(with: input.shape)
    else { return }
    tensor.shape = shape
  }
}

/// What asks an op for the gradients of its inputs.
///
/// It is called to apply an op, `try g(.multiply, dz, y)`, in whatever context the gradient is
/// computed.
package final class GradientCall {
  package let context: ExecutionContext
  package let op: Op
  package let inputs: [Operand]
  package let outputs: [Operand]
  package let attributes: Attributes
  /// For each output the gradient that comes from behind; nil where none does.
  package let upstreams: [Operand?]
  /// The node, where the op was applied in a graph.
  package let node: Node?
  /// The inputs whose gradients are wanted.
  package let needed: [Bool]
  /// Gradients that are slices, by input; set instead of giving an operand.
  package private(set) var slices: [Int: IndexedSlices] = [:]

  init(
    context: ExecutionContext, op: Op, inputs: [Operand], outputs: [Operand],
    attributes: Attributes, upstreams: [Operand?], node: Node?, needed: [Bool]
  ) {
    self.context = context
    self.op = op
    self.inputs = inputs
    self.outputs = outputs
    self.attributes = attributes
    self.upstreams = upstreams
    self.node = node
    self.needed = needed
  }

  /// The gradient of the first output, which is there in ops of one output.
  package var upstream: Operand { (upstreams.first ?? nil) ?? outputs[0] }

  /// Applies an op of one output.
  ///
  /// TensorFlow writes most gradients with operators, so without a name the node is called as the
  /// operator is: `mul`, not `Mul`.
  package func callAsFunction(
    _ op: Op, _ inputs: Operand..., attributes: Attributes = [:], name: String? = nil
  ) throws -> Operand {
    if let made = try filled(op, inputs) ?? knownShape(op, inputs, attributes) { return made }
    return try context.apply1(op, inputs, attributes, name: name ?? op.operatorName)
  }

  /// The shape of a tensor of a graph where it is known, as `tf.shape` gives it.
  private func knownShape(
    _ op: Op, _ inputs: [Operand], _ attributes: Attributes
  ) throws -> Operand? {
    guard op.name == "Shape", let graph = context.graph,
      let shape = inputs[0].symbolic?.shape.known
    else { return nil }
    let dtype = attributes.type("out_type") ?? .int32
    return .symbolic(
      try graph.constant(Tensor(integers: shape.dimensions, dtype: dtype), name: "Shape"))
  }

  /// Zeros or ones of the shape of a tensor of a graph, as `zeros_like` and `ones_like` make them.
  private func filled(_ op: Op, _ inputs: [Operand]) throws -> Operand? {
    guard op.name == "ZerosLike" || op.name == "OnesLike", let graph = context.graph,
      let tensor = inputs[0].symbolic, tensor.dtype != .variant, tensor.dtype != .resource
    else { return nil }
    if op.name == "ZerosLike" {
      guard let shape = tensor.shape.known, shape.count < 1000 else { return nil }
      return .symbolic(try graph.constant(Tensor(zeros: tensor.dtype, shape), name: "zeros_like"))
    }
    return try context.withNameScope("ones_like") { scope in
      let shape: Operand
      if let known = tensor.shape.known {
        let name = context.semantics.reducesGradientsLast ? "Shape/shape_as_tensor" : "Shape"
        shape = try context.constant(Tensor(integers: known.dimensions), name: name)
      } else {
        shape = try context.apply1(context.op("Shape"), inputs)
      }
      let one = try context.constant(Tensor(tensor.dtype, scalar: 1), name: "Const")
      return try context.apply1(context.op("Fill"), [shape, one], name: scope)
    }
  }

  /// Applies an op and gives all outputs.
  package func all(
    _ op: Op, _ inputs: [Operand], _ attributes: Attributes = [:], name: String? = nil
  ) throws -> [Operand] {
    try context.apply(op, inputs, attributes, name: name)
  }

  /// A constant in the context of the gradient.
  package func constant(_ tensor: Tensor, name: String? = nil) throws -> Operand {
    try context.constant(tensor, name: name)
  }

  /// A scalar constant of the dtype of `operand`.
  package func scalar(_ value: Double, like operand: Operand, name: String? = nil) throws -> Operand
  {
    try context.constant(Tensor(operand.dtype, scalar: value), name: name)
  }

  /// Says that the gradient of an input is slices.
  package func setSlices(_ slices: IndexedSlices, forInput index: Int) {
    self.slices[index] = slices
  }
}

/// A gradient that the room above defines: `custom_gradient`.
package struct CustomGradient {
  /// From the gradients of the outputs (nil: none) to those of the inputs.
  package var pullback: (_ upstreams: [Operand?]) throws -> [Operand?]
  package init(_ pullback: @escaping (_ upstreams: [Operand?]) throws -> [Operand?]) {
    self.pullback = pullback
  }
}

extension Op {
  /// The name of nodes that the operator of this op makes.
  fileprivate var operatorName: String? {
    switch name {
    case "AddV2": "add"
    case "Sub": "sub"
    case "Mul": "mul"
    case "RealDiv": "truediv"
    case "FloorDiv": "floordiv"
    case "FloorMod": "mod"
    case "ZerosLike": "zeros_like"
    case "OnesLike": "ones_like"
    case "Transpose": "transpose"
    case "Pack": "stack"
    case "ConcatV2": "concat"
    default: nil
    }
  }
}
