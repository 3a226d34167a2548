// What a shape function sees of an op that is being applied in a graph.
import Tensors

/// The inputs of an op as far as they are known while a graph is built.
package final class InferenceContext {
  package let op: Op
  package let operands: [Operand]
  package let inputs: [PartialShape]
  package let attributes: Attributes
  /// For resources and variants: what the outputs refer to; shape functions of variable and list
  /// ops fill it in.
  package var outputHandles: [Int: HandleType] = [:]
  /// The values that were asked for and found, for the tail of error messages.
  private(set) var usedConstants: [Int: Tensor] = [:]
  /// The inputs that were asked for as shapes.
  private(set) var usedShapes: [Int: PartialShape] = [:]

  package init(op: Op, operands: [Operand], attributes: Attributes) {
    self.op = op
    self.operands = operands
    self.attributes = attributes
    inputs = operands.map(\.shape)
  }

  /// The value of an input, where the graph knows it.
  package func constant(_ index: Int) -> Tensor? {
    guard index < operands.count, let value = operands[index].constantValue else { return nil }
    usedConstants[index] = value
    return value
  }

  /// The integers of an input that is known.
  package func integers(_ index: Int) -> [Int]? { constant(index)?.integers }

  /// A vector input read as a shape, with sizes that may be unknown (`-1` in a constant).
  package func shapeValue(_ index: Int) -> PartialShape {
    guard index < operands.count else { return .unknown }
    let shape = operands[index].constantShape
    if shape.rank != nil { usedShapes[index] = shape }
    return shape
  }

  /// What a resource or variant input refers to.
  package func handle(_ index: Int) -> HandleType? {
    guard index < operands.count else { return nil }
    switch operands[index] {
    case .symbolic(let tensor): return tensor.handle
    case .eager(let tensor): return tensor.tensor.handleType
    case .literal(let tensor): return tensor.handleType
    }
  }

  /// The dtype of an input.
  package func dtype(_ index: Int) -> DType { operands[index].dtype }

  /// Refuses an input whose rank is known and is not `rank`.
  package func requireRank(_ index: Int, _ rank: Int) throws {
    guard let actual = inputs[index].rank, actual != rank else { return }
    throw ShapeError("Shape must be rank \(rank) but is rank \(actual)")
  }

  /// As many outputs of unknown shape as the op has.
  package var unknownOutputs: [PartialShape] {
    Array(repeating: .unknown, count: max(1, op.signature.outputs.count))
  }
}

extension Tensor {
  /// Of a resource scalar: the dtype and shape of its variable.
  package var handleType: HandleType? {
    guard dtype == .resource, let variable = object as? VariableResource else { return nil }
    return HandleType(dtype: variable.dtype, shape: variable.shape)
  }
}

extension Operand {
  /// The value, where it is known without running the graph: of a constant, or of what is computed
  /// from constants by stateless ops.
  package var constantValue: Tensor? {
    switch self {
    case .eager(let tensor): tensor.tensor
    case .literal(let tensor): tensor
    case .symbolic(let tensor): tensor.constantValue(depth: 8)
    }
  }

  /// A vector of integers read as a shape, as far as its elements are known.
  package var constantShape: PartialShape {
    if let value = constantValue { return PartialShape(sizes: value.integers) }
    guard case .symbolic(let tensor) = self else { return .unknown }
    return tensor.constantShape(depth: 8)
  }
}

extension PartialShape {
  /// A shape from integers, of which -1 means unknown.
  package init(sizes: [Int]) { self.init(sizes.map { $0 < 0 ? nil : $0 }) }

  /// A shape of known rank and unknown sizes.
  package static func unknown(rank: Int) -> PartialShape {
    PartialShape(Array(repeating: nil, count: rank))
  }

  package static let scalar = PartialShape([])
  package static func vector(_ size: Int?) -> PartialShape { PartialShape([size]) }

  /// Whether no size contradicts the other's.
  package func isCompatible(with other: PartialShape) -> Bool {
    guard let a = dimensions, let b = other.dimensions else { return true }
    return a.count == b.count && zip(a, b).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }

  /// What both say together; nil where they contradict each other.
  package func merged(with other: PartialShape) -> PartialShape? {
    guard let a = dimensions else { return other }
    guard let b = other.dimensions else { return self }
    guard a.count == b.count else { return nil }
    var result: [Int?] = []
    for (x, y) in zip(a, b) {
      if let x, let y, x != y { return nil }
      result.append(x ?? y)
    }
    return PartialShape(result)
  }

  /// What is true of both: sizes that differ become unknown.
  package func relaxed(with other: PartialShape) -> PartialShape {
    guard let a = dimensions, let b = other.dimensions, a.count == b.count else { return .unknown }
    return PartialShape(zip(a, b).map { $0 == $1 ? $0 : nil })
  }

  /// The number of elements, where all sizes are known.
  package var count: Int? { known?.count }

  /// The sizes before and after each other; unknown where one is of unknown rank.
  package static func + (a: PartialShape, b: PartialShape) -> PartialShape {
    guard let x = a.dimensions, let y = b.dimensions else { return .unknown }
    return PartialShape(x + y)
  }

  /// The shape of an element-wise op on two tensors.
  /// - Throws: `ShapeError` "Dimensions must be equal, but are 2 and 3".
  package static func broadcast(_ a: PartialShape, _ b: PartialShape) throws -> PartialShape {
    guard let x = a.dimensions, let y = b.dimensions else { return .unknown }
    if x == y, !x.contains(nil) { return a }
    let rank = max(x.count, y.count)
    var result: [Int?] = []
    for index in 0..<rank {
      let i = index - (rank - x.count)
      let j = index - (rank - y.count)
      guard i >= 0 else {
        result.append(y[j])
        continue
      }
      guard j >= 0 else {
        result.append(x[i])
        continue
      }
      switch (x[i], y[j]) {
      case (1?, let size): result.append(size)
      case (let size, 1?): result.append(size)
      case (let p?, let q?):
        guard p == q else {
          throw ShapeError("Dimensions must be equal, but are \(p) and \(q)")
        }
        result.append(p)
      // One is unknown and the other greater than 1: broadcasting succeeds only if it is that.
      case (let p?, nil): result.append(p)
      case (nil, let q?): result.append(q)
      case (nil, nil): result.append(nil)
      }
    }
    return PartialShape(result)
  }
}

extension SymbolicTensor {
  /// Evaluates a small graph of constants.
  func constantValue(depth: Int) -> Tensor? {
    let op = node.op
    if op === Op.const { return node.attributes.tensor("value") }
    guard depth > 0, !op.isStateful, op !== Op.placeholder, node.controlInputs.isEmpty,
      op.name != "PlaceholderWithDefault"
    else {
      return nil
    }
    switch op.name {
    case "Shape", "Size", "Rank":
      // Known from the static shape, whatever the value will be.
      guard let input = node.inputs.first else { return nil }
      let type = node.attributes.type("out_type") ?? .int32
      if op.name == "Rank" { return input.shape.rank.map { Tensor(type, scalar: $0) } }
      guard let shape = input.shape.known else { return nil }
      return op.name == "Size"
        ? Tensor(type, scalar: shape.count) : Tensor(integers: shape.dimensions, dtype: type)
    default: break
    }
    if case .structural = op.kernel { return nil }
    guard !node.inputs.isEmpty else { return nil }
    if let size = shape.count, size > 1024 { return nil }
    var values: [Tensor] = []
    for input in node.inputs {
      guard let value = input.constantValue(depth: depth - 1) else { return nil }
      values.append(value)
    }
    let outputs = try? op.compute(
      values, node.attributes, context: graph.context, node: node, state: KernelState())
    guard let outputs, index < outputs.count else { return nil }
    return outputs[index]
  }

  /// Reads a vector as a shape where some of its elements are known.
  func constantShape(depth: Int) -> PartialShape {
    let length = shape.dimensions?.first ?? nil
    let unknown = length.map(PartialShape.unknown(rank:)) ?? .unknown
    if let value = constantValue(depth: depth) { return PartialShape(sizes: value.integers) }
    guard depth > 0 else { return unknown }
    switch node.op.name {
    case "Shape": return node.inputs[0].shape
    case "Pack":
      return PartialShape(
        node.inputs.map { input in
          guard let value = input.constantValue(depth: depth - 1)?.scalarInt, value >= 0 else {
            return nil
          }
          return value
        })
    case "ConcatV2":
      var result = PartialShape.scalar
      for input in node.inputs.dropLast() {
        result = result + input.constantShape(depth: depth - 1)
      }
      return result
    case "Cast", "Identity": return node.inputs[0].constantShape(depth: depth - 1)
    case "StridedSlice":
      guard let sizes = node.inputs[0].constantShape(depth: depth - 1).dimensions,
        node.attributes.int("shrink_axis_mask") == 0,
        node.attributes.int("new_axis_mask") == 0,
        node.attributes.int("ellipsis_mask") == 0,
        let begin = node.inputs[1].constantValue(depth: 1)?.integers.first,
        let end = node.inputs[2].constantValue(depth: 1)?.integers.first,
        node.inputs[3].constantValue(depth: 1)?.integers.first == 1
      else { return unknown }
      func clamp(_ bound: Int) -> Int {
        min(max(bound < 0 ? bound + sizes.count : bound, 0), sizes.count)
      }
      let low = node.attributes.int("begin_mask") & 1 == 1 ? 0 : clamp(begin)
      let high = node.attributes.int("end_mask") & 1 == 1 ? sizes.count : clamp(end)
      return low < high ? PartialShape(Array(sizes[low..<high])) : .scalar
    default: return unknown
    }
  }
}

extension Op {
  /// Runs the kernel on tensors.
  ///
  /// - Throws: `KernelError` or what the kernel throws.
  package func compute(
    _ inputs: [Tensor], _ attributes: Attributes, context: ExecutionContext, node: Node? = nil,
    state: KernelState, session: SessionState? = nil
  ) throws -> [Tensor] {
    switch kernel {
    case .unaryFunction(let function):
      return [try Kernels.unary(function, inputs[0], style: context.semantics.mathStyle)]
    case .binaryFunction(let function):
      return [try Kernels.binary(function, inputs[0], inputs[1])]
    case .unary(let function): return [try function(inputs[0])]
    case .binary(let function): return [try function(inputs[0], inputs[1])]
    case .ternary(let function): return [try function(inputs[0], inputs[1], inputs[2])]
    case .single(let function):
      return [
        try function(
          KernelCall(
            inputs: inputs, attributes: attributes, context: context, node: node, state: state,
            session: session))
      ]
    case .general(let function):
      return try function(
        KernelCall(
          inputs: inputs, attributes: attributes, context: context, node: node, state: state,
          session: session))
    case .structural:
      throw KernelError(.unimplemented, "Op \(name) is run by the executor only")
    }
  }
}
