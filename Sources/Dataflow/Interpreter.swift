// Running a function node by node under a tape, so that the tape sees every op: what a gradient
// needs is there then, through calls, branches and loops, and for gradients of any order.
import Tensors

extension ExecutionContext {
  /// Whether a tape watches one of the operands.
  func isWatched(_ operands: [Operand]) -> Bool {
    tapes.contains { tape in operands.contains(where: tape.isWatching) }
  }

  /// Runs a function eagerly, op by op.
  func interpret(
    _ function: GraphFunction, _ arguments: [Operand]
  ) throws(OpError) -> [Operand] {
    var values: [[Operand]] = Array(repeating: [], count: function.graph.nodes.count)
    var fed: Set<ObjectIdentifier> = []
    for (input, argument) in zip(function.inputs, arguments) {
      if input.node.op === Op.const {
        // A captured constant: the tape may follow the tensor outside.
        values[input.node.index] = [argument]
      } else {
        values[input.node.index] = [argument]
      }
      fed.insert(ObjectIdentifier(input))
    }
    func value(_ tensor: SymbolicTensor) throws(OpError) -> Operand {
      let outputs = values[tensor.node.index]
      guard tensor.index < outputs.count else {
        throw OpError(.internal, "\(tensor.name) has no value.")
      }
      return outputs[tensor.index]
    }
    let nodes = Schedule.needed(
      outputs: function.outputs, targets: function.controlOutputs, fed: fed)
    for node in nodes where values[node.index].isEmpty {
      try tick()
      executedNodes += 1
      var inputs: [Operand] = []
      for input in node.inputs { inputs.append(try value(input)) }
      do {
        values[node.index] = try interpret(node, inputs, function)
      } catch {
        var error = error
        if error.node == nil { error.node = node } else { error.path.insert(node, at: 0) }
        throw error
      }
    }
    var outputs: [Operand] = []
    for output in function.outputs { outputs.append(try value(output)) }
    return outputs
  }

  private func interpret(
    _ node: Node, _ inputs: [Operand], _ function: GraphFunction
  ) throws(OpError) -> [Operand] {
    let attributes = node.attributes
    if node.op === Op.const, let tensor = attributes.tensor("value") {
      return [.eager(eager(tensor))]
    }
    guard case .structural = node.op.kernel else {
      let state = node.op.isStateful ? function.state(of: node) : sharedState
      return try runBare(node, inputs, attributes, state)
    }
    if let callee = attributes.function("f") { return try interpret(callee, inputs) }
    if let then = attributes.function("then_branch"),
      let otherwise = attributes.function("else_branch"), let predicate = inputs.first?.tensor
    {
      return try interpret(
        predicate.scalarBool ? then : otherwise, Array(inputs.dropFirst()))
    }
    if let branches = attributes.functions("branches"), let index = inputs.first?.tensor?.scalarInt,
      let last = branches.last
    {
      let branch = branches.indices.contains(index) ? branches[index] : last
      return try interpret(branch, Array(inputs.dropFirst()))
    }
    if let condition = attributes.function("cond"), let body = attributes.function("body") {
      var values = inputs
      while true {
        guard let outcome = try interpret(condition, values).first?.tensor, outcome.scalarBool
        else { return values }
        values = try interpret(body, values)
      }
    }
    throw OpError(.invalidArgument, messages.notFed(node.outputs[0]), node: node)
  }

  /// Runs an op eagerly with the state of its node; errors keep the bare message of the kernel.
  private func runBare(
    _ node: Node, _ inputs: [Operand], _ attributes: Attributes, _ state: KernelState
  ) throws(OpError) -> [Operand] {
    var tensors: [Tensor] = []
    for input in inputs {
      guard let tensor = input.tensor else { throw OpError(.internal, "A value is missing.") }
      tensors.append(tensor)
    }
    if node.op.readsVariable, let variable = tensors.first?.object as? VariableResource {
      didRead(variable, handle: inputs[0])
    }
    let results: [Tensor]
    do {
      results = try node.op.compute(
        tensors, attributes, context: self, node: node, state: state)
    } catch {
      throw OpError(wrapping: error)
    }
    let outputs = results.map { Operand.eager(eager($0)) }
    record(node.op, inputs, outputs, attributes)
    return outputs
  }
}
