// Applying an op: the one way, for eager execution and for graphs.
import Tensors

extension ExecutionContext {
  /// Applies an op.
  ///
  /// Eagerly the kernel runs; while a graph is built, dtypes and shapes are inferred and a node is
  /// added, and eager inputs are captured. Tapes see both.
  ///
  /// - Parameters:
  ///   - inputs: the operands in the order of the signature, lists flattened.
  ///   - attributes: those that are neither inferred nor left at their defaults.
  ///   - name: the name of the node (one that ends in `/` is a scope that was entered already); the
  ///     op's where it is nil. Eagerly it only appears in error messages.
  /// - Returns: the outputs, lists flattened.
  @discardableResult
  package func apply(
    _ op: Op, _ inputs: [Operand], _ attributes: Attributes = [:], name: String? = nil
  ) throws(OpError) -> [Operand] {
    guard let graph else { return try run(op, inputs, attributes, name: name) }
    if let other = try plainGraph(of: inputs, in: graph) {
      enter(other)
      defer { leave() }
      return try add(op, inputs, attributes, name: name, to: other)
    }
    return try add(op, inputs, attributes, name: name, to: graph)
  }

  /// The plain graph to which tensors belong, where it is not the one under construction.
  ///
  /// - Throws: `OpError` where they belong to several.
  private func plainGraph(of inputs: [Operand], in graph: Graph) throws(OpError) -> Graph? {
    guard !(graph is FuncGraph) else { return nil }
    var first: SymbolicTensor?
    for case .symbolic(let tensor) in inputs where !(tensor.graph is FuncGraph) {
      guard let known = first else {
        first = tensor
        continue
      }
      if tensor.graph !== known.graph {
        throw OpError(
          .valueError,
          "\(messages.text(tensor)) must be from the same graph as \(messages.text(known)).")
      }
    }
    guard let other = first?.graph, other !== graph else { return nil }
    return other
  }

  /// Applies an op of one output.
  @discardableResult
  package func apply1(
    _ op: Op, _ inputs: [Operand], _ attributes: Attributes = [:], name: String? = nil
  ) throws(OpError) -> Operand {
    let outputs = try apply(op, inputs, attributes, name: name)
    guard let first = outputs.first else {
      throw OpError(.internal, "\(op.name) has no output.")
    }
    return first
  }

  /// Applies an element-wise op of two operands; the quick way for eager scalars.
  package func apply2(
    _ op: Op, _ x: Operand, _ y: Operand, name: String? = nil
  ) throws(OpError) -> Operand {
    if graph == nil, !isRecording, case .binaryFunction(let function) = op.kernel,
      let a = x.tensor, let b = y.tensor, op.acceptsPair(a.dtype, b.dtype, semantics)
    {
      eagerOperations += 1
      do throws(KernelError) {
        return .eager(EagerTensor(try Kernels.binary(function, a, b), id: nextUID()))
      } catch {
        throw messages.kernelError(error, op: op, name: name)
      }
    }
    return try apply1(op, [x, y], name: name)
  }

  // MARK: Eager

  func run(
    _ op: Op, _ inputs: [Operand], _ attributes: Attributes, name: String?,
    state: KernelState? = nil, node: Node? = nil
  ) throws(OpError) -> [Operand] {
    if node == nil { eagerOperations += 1 }
    var operands = inputs
    var tensors: [Tensor] = []
    tensors.reserveCapacity(inputs.count)
    for (index, operand) in inputs.enumerated() {
      switch operand {
      case .eager(let tensor): tensors.append(tensor.tensor)
      case .literal(let tensor):
        operands[index] = .eager(eager(tensor))
        tensors.append(tensor)
      case .symbolic(let tensor): throw messages.leakedTensor(tensor)
      }
    }
    if op.readsVariable, isRecording, let variable = tensors.first?.object as? VariableResource {
      didRead(variable, handle: operands[0])
    }
    let attributes = try resolveEagerly(op, tensors, attributes, name: name)
    let results: [Tensor]
    if case .structural = op.kernel {
      results = try runStructural(op, tensors, attributes)
    } else {
      do {
        results = try op.compute(
          tensors, attributes, context: self, node: node,
          state: state ?? eagerState(op, attributes))
      } catch {
        throw messages.kernelError(
          error, op: op, name: name, inputs: tensors.map(\.dtype), attributes: attributes)
      }
    }
    let outputs = results.map { Operand.eager(eager($0)) }
    if isRecording { record(op, operands, outputs, attributes) }
    return outputs
  }

  /// Checks dtypes and fills in defaults.
  private func resolveEagerly(
    _ op: Op, _ tensors: [Tensor], _ attributes: Attributes, name: String?
  ) throws(OpError) -> Attributes {
    if op.accepts(tensors, semantics) {
      // Kernels see the dtypes of their inputs; only what was given and defaults are attributes.
      return attributes.entries.isEmpty ? op.defaults : op.defaults.merging(attributes)
    }
    do {
      return try op.resolve(tensors.map(\.dtype), attributes, semantics).attributes
    } catch {
      throw messages.eagerTypeError(
        error, op: op, name: name, inputs: tensors.map(\.dtype))
    }
  }

  /// Tells the tapes of an op that was performed.
  package func record(
    _ op: Op, _ inputs: [Operand], _ outputs: [Operand], _ attributes: Attributes,
    backward: CustomGradient? = nil
  ) {
    for tape in tapes {
      tape.record(
        op, inputs, outputs, attributes, backward: backward, scope: graph?.nameScope)
    }
  }

  // MARK: Graphs

  private func add(
    _ op: Op, _ inputs: [Operand], _ attributes: Attributes, name: String?, to graph: Graph
  ) throws(OpError) -> [Operand] {
    if graph.isFinalized {
      throw OpError(.runtimeError, "Graph is finalized and cannot be modified.")
    }
    if op.readsVariable, let handle = inputs.first,
      let variable = handle.tensor?.object as? VariableResource
    {
      didRead(variable, handle: handle)
    }
    var inputs = inputs
    if semantics.numbersCallCaptures, op === Op.partitionedCall || op === Op.statefulPartitionedCall
    {
      // The arguments of a call are captured before the call has a name.
      for index in inputs.indices {
        inputs[index] = .symbolic(try graph.capture(inputs[index], name: nil))
      }
    }
    let (scope, previous) = graph.enterScope(name ?? op.name)
    var symbols: [SymbolicTensor] = []
    do {
      defer { graph.leaveScope(previous) }
      let names = op.argumentNames(for: inputs.count, attributes)
      for (index, operand) in inputs.enumerated() {
        if case .symbolic(let tensor) = operand, tensor.graph === graph {
          symbols.append(tensor)
        } else {
          symbols.append(
            try graph.capture(operand, name: index < names.count ? names[index] : nil))
        }
      }
    }
    let resolved: ResolvedTypes
    do {
      resolved = try op.resolve(symbols.map(\.dtype), attributes, semantics)
    } catch {
      throw messages.graphTypeError(error, op: op)
    }
    let node = try graph.addNode(
      op, inputs: symbols, attributes: resolved.attributes, outputTypes: resolved.outputs,
      name: scope.isEmpty ? name : scope)
    let outputs = node.outputs.map(Operand.symbolic)
    if isRecording {
      record(op, symbols.map(Operand.symbolic), outputs, resolved.attributes)
    }
    return outputs
  }

  /// Adds a node that has no output, or whose effect is what matters, and gives the node.
  @discardableResult
  package func applyNode(
    _ op: Op, _ inputs: [Operand], _ attributes: Attributes = [:], name: String? = nil
  ) throws(OpError) -> Node? {
    guard let graph else {
      try apply(op, inputs, attributes, name: name)
      return nil
    }
    let count = graph.nodes.count
    try apply(op, inputs, attributes, name: name)
    return graph.nodes.count > count ? graph.nodes.last : nil
  }
}
