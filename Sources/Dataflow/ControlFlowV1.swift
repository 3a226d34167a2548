// Branches and loops of version 1: in plain graphs of 1.15 they are nodes among the others.
//
// While a branch or a loop is built its context sees every new node: tensors from outside come in
// through a `Switch` or an `Enter`, and nodes without inputs wait for a pivot, so that they run only
// where the control flow is. Names and order follow `control_flow_ops` of 1.15.
import Tensors

/// What a branch and a loop of version 1 have in common.
private class ContextV1: ControlFlowContext {
  let context: ExecutionContext
  let graph: Graph
  let outer: ContextV1?
  /// The tensors that may be used inside as they are.
  var values: Set<ObjectIdentifier> = []
  /// What stands inside for tensors from outside.
  private var replacements: [ObjectIdentifier: SymbolicTensor] = [:]

  init(_ context: ExecutionContext, _ graph: Graph) {
    self.context = context
    self.graph = graph
    outer = graph.controlFlow as? ContextV1
  }

  /// The node that nodes without inputs wait for.
  var pivot: Node? { nil }

  /// Brings a tensor in.
  func bringIn(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor { tensor }

  /// Builds with this context in force.
  func building<R>(_ body: () throws -> R) rethrows -> R {
    graph.controlFlow = self
    defer { graph.controlFlow = outer }
    return try body()
  }

  func inner(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    if let known = replacements[ObjectIdentifier(tensor)] { return known }
    if values.contains(ObjectIdentifier(tensor)) { return tensor }
    values.insert(ObjectIdentifier(tensor))
    let saved = graph.controlFlow
    graph.controlFlow = nil
    graph.pushControlDependencies(nil)
    defer {
      graph.controlFlow = saved
      graph.popControlDependencies()
    }
    let source = try outer?.inner(tensor) ?? tensor
    let result = try bringIn(source)
    values.insert(ObjectIdentifier(result))
    replacements[ObjectIdentifier(tensor)] = result
    return result
  }

  func didAdd(_ node: Node) {
    if node.inputs.isEmpty {
      let isInside = node.controlInputs.contains { control in
        control.outputs.contains { values.contains(ObjectIdentifier($0)) }
      }
      if let pivot, !isInside { node.addControlInput(pivot) }
    } else {
      let (_, previous) = graph.enterScope(node.name + "/")
      defer { graph.leaveScope(previous) }
      for (index, input) in node.inputs.enumerated() {
        // What cannot be brought in is found when the graph runs.
        guard let inner = try? inner(input), inner !== input else { continue }
        node.setInput(index, to: inner)
      }
    }
    var context: ContextV1? = self
    while let current = context {
      for output in node.outputs { current.values.insert(ObjectIdentifier(output)) }
      context = current.outer
    }
  }
}

private final class BranchV1: ContextV1 {
  let predicate: SymbolicTensor
  let side: Int
  let gate: SymbolicTensor

  init(
    _ context: ExecutionContext, _ graph: Graph, predicate: SymbolicTensor, side: Int,
    gate: SymbolicTensor
  ) {
    self.predicate = predicate
    self.side = side
    self.gate = gate
    super.init(context, graph)
    values = [ObjectIdentifier(predicate), ObjectIdentifier(gate)]
  }

  override var pivot: Node? { gate.node }

  override func bringIn(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    try context.switchV1(tensor, predicate)[side]
  }
}

private final class LoopV1: ContextV1 {
  let frame: String
  let parallelIterations: Int
  var current: Node?

  init(_ context: ExecutionContext, _ graph: Graph, frame: String, parallelIterations: Int) {
    self.frame = frame
    self.parallelIterations = parallelIterations
    super.init(context, graph)
  }

  override var pivot: Node? { current }

  override func bringIn(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    try enter(tensor, isConstant: true)
  }

  func enter(_ tensor: SymbolicTensor, isConstant: Bool) throws(OpError) -> SymbolicTensor {
    try context.symbol(
      context.op("Enter"), [tensor],
      [
        "frame_name": .string(frame), "is_constant": .bool(isConstant),
        "parallel_iterations": .int(parallelIterations),
      ])
  }
}

extension ExecutionContext {
  /// Applies an op in the graph under construction and gives its first output.
  fileprivate func symbol(
    _ op: Op, _ inputs: [SymbolicTensor], _ attributes: Attributes = [:], name: String? = nil
  ) throws(OpError) -> SymbolicTensor {
    guard
      let result = try apply1(op, inputs.map(Operand.symbolic), attributes, name: name).symbolic
    else { throw OpError(.internal, "Control flow of version 1 needs a graph.") }
    return result
  }

  /// A `Switch` that is colocated with its data.
  fileprivate func switchV1(
    _ tensor: SymbolicTensor, _ predicate: SymbolicTensor
  ) throws(OpError) -> [SymbolicTensor] {
    let outputs = try apply(
      op("Switch"), [.symbolic(tensor), .symbolic(predicate)],
      ["_class": .strings(["loc:@" + tensor.node.name])])
    return outputs.compactMap(\.symbolic)
  }

  /// `tf.cond` in a plain graph of 1.15.
  ///
  /// - Returns: the outputs of the `Merge` nodes.
  package func condV1(
    _ predicate: Operand, name: String? = nil, then: BranchBuilder, else otherwise: BranchBuilder
  ) throws(OpError) -> [Operand] {
    guard let graph else { throw OpError(.internal, "A branch needs a graph.") }
    let (_, previous) = graph.enterScope(name ?? "cond")
    defer { graph.leaveScope(previous) }
    let condition = try graph.capture(predicate, name: "pred")
    let sides = try apply(op("Switch"), [.symbolic(condition), .symbolic(condition)])
    let isTrue = try apply1(.identity, [sides[1]], name: "switch_t").symbolic
    let isFalse = try apply1(.identity, [sides[0]], name: "switch_f").symbolic
    let id = try apply1(.identity, [.symbolic(condition)], name: "pred_id").symbolic
    guard let isTrue, let isFalse, let id else { return [] }
    func branch(_ side: Int, _ gate: SymbolicTensor, _ build: BranchBuilder) throws(OpError)
      -> [Operand]
    {
      let context = BranchV1(self, graph, predicate: id, side: side, gate: gate)
      do {
        return try context.building {
          try build().map { output in
            let tensor = try graph.capture(output, name: nil)
            return .symbolic(try context.inner(tensor))
          }
        }
      } catch {
        throw OpError(wrapping: error)
      }
    }
    let whenTrue = try branch(1, isTrue, then)
    let whenFalse = try branch(0, isFalse, otherwise)
    guard whenTrue.count == whenFalse.count else {
      throw OpError(
        .valueError, "true_fn and false_fn must return the same number of outputs.")
    }
    var merged: [Operand] = []
    for (no, yes) in zip(whenFalse, whenTrue) {
      guard no.dtype == yes.dtype else {
        throw OpError(
          .valueError,
          "Outputs of true_fn and false_fn must have the same type: \(yes.dtype.name), "
            + no.dtype.name)
      }
      merged.append(try apply1(op("Merge"), [no, yes]))
    }
    return merged
  }

  /// `tf.while_loop` in a plain graph of 1.15.
  ///
  /// - Returns: the outputs of the `Exit` nodes.
  package func whileLoopV1(
    _ initial: [Operand], shapeInvariants: [PartialShape]? = nil, parallelIterations: Int = 10,
    name: String? = nil, condition: ([Operand]) throws -> Operand,
    body: ([Operand]) throws -> [Operand]
  ) throws(OpError) -> [Operand] {
    guard let graph else { throw OpError(.internal, "A loop needs a graph.") }
    let (_, previous) = graph.enterScope(name ?? "while")
    defer { graph.leaveScope(previous) }
    var variables: [SymbolicTensor] = []
    for operand in initial { variables.append(try graph.capture(operand, name: nil)) }
    let loop = LoopV1(
      self, graph, frame: graph.uniqueName("while_context"),
      parallelIterations: parallelIterations)
    if let outer = loop.outer {
      for index in variables.indices { variables[index] = try outer.inner(variables[index]) }
    }
    let saved = graph.controlFlow
    graph.controlFlow = nil
    defer { graph.controlFlow = saved }
    func own(_ tensor: SymbolicTensor) -> SymbolicTensor {
      loop.values.insert(ObjectIdentifier(tensor))
      return tensor
    }
    var entered: [SymbolicTensor] = []
    for variable in variables { entered.append(own(try loop.enter(variable, isConstant: false))) }
    var merged: [SymbolicTensor] = []
    for tensor in entered { merged.append(own(try symbol(op("Merge"), [tensor, tensor]))) }
    if let shapeInvariants {
      for (tensor, shape) in zip(merged, shapeInvariants) { tensor.shape = shape }
    }
    loop.current = merged.first?.node
    do {
      let outcome = try loop.building {
        try graph.capture(try condition(merged.map(Operand.symbolic)), name: nil)
      }
      let test = own(try symbol(op("LoopCond"), [try loop.inner(outcome)], name: "LoopCond"))
      var sides: [[SymbolicTensor]] = []
      for tensor in merged { sides.append(try switchV1(tensor, test).map(own)) }
      var inside: [SymbolicTensor] = []
      for side in sides { inside.append(own(try symbol(.identity, [side[1]]))) }
      loop.current = inside.first?.node
      let results = try loop.building { () -> [SymbolicTensor] in
        try body(inside.map(Operand.symbolic)).map {
          try loop.inner(try graph.capture($0, name: nil))
        }
      }
      for (index, (merge, result)) in zip(merged, results).enumerated() {
        let next = own(try symbol(op("NextIteration"), [result]))
        if !result.shape.isWithin(merge.shape) {
          throw OpError(
            .valueError,
            "The shape for \(merge.name) is not an invariant for the loop. It enters the loop with "
              + "shape \(messages.shape(entered[index].shape)), but has shape "
              + "\(messages.shape(result.shape)) after one iteration. Provide shape invariants using "
              + "either the `shape_invariants` argument of tf.while_loop or set_shape() on the loop "
              + "variables.")
        }
        merge.node.setInput(1, to: next)
      }
      var exits: [Operand] = []
      for side in sides { exits.append(.symbolic(try symbol(op("Exit"), [side[0]]))) }
      return exits
    } catch {
      throw OpError(wrapping: error)
    }
  }
}
