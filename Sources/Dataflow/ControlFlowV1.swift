// `tf.cond` and `tf.while_loop` in plain graphs of 1.15: nodes among the others.
//
// Names and order follow `control_flow_ops` of 1.15.
import Tensors

extension ExecutionContext {
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
    for tensor in [sides[0].symbolic, isTrue, isFalse, id] { tensor?.node.isFetchable = false }
    func branch(_ side: Int, _ gate: SymbolicTensor, _ build: BranchBuilder) throws(OpError)
      -> [Operand]
    {
      let context = BranchV1(self, graph, predicate: id, side: side, gate: gate)
      let results: [SymbolicTensor]
      do {
        results = try context.building {
          try build().map { try context.bringResult(graph.capture($0, name: nil)) }
        }
      } catch {
        throw OpError(wrapping: error)
      }
      for result in results { context.outer?.own(result) }
      return results.map(Operand.symbolic)
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
      let areReferences = no.symbolic?.isReference == true && yes.symbolic?.isReference == true
      merged.append(
        try apply1(op(areReferences ? "RefMerge" : "Merge"), [no, yes], name: "Merge"))
    }
    return merged
  }

  /// `tf.while_loop` in a plain graph of 1.15, in the name scope of the loop.
  ///
  /// - Parameter allowsGradients: `back_prop`; where it is off the loop is a constant for
  ///   gradients.
  /// - Returns: the outputs of the `Exit` nodes.
  package func whileLoopV1(
    _ initial: [Operand], shapeInvariants: [PartialShape]? = nil, parallelIterations: Int = 10,
    allowsGradients: Bool = true,
    condition: ([Operand]) throws -> Operand, body: ([Operand]) throws -> [Operand]
  ) throws(OpError) -> [Operand] {
    guard let graph else { throw OpError(.internal, "A loop needs a graph.") }
    var variables: [SymbolicTensor] = []
    for operand in initial { variables.append(try graph.capture(operand, name: nil)) }
    let loop = LoopV1(
      self, graph, frame: graph.uniqueName("while_context"),
      parallelIterations: parallelIterations, allowsGradients: allowsGradients)
    do {
      return try loop.building {
        try buildLoop(loop, variables, shapeInvariants, condition: condition, body: body)
      }
    } catch {
      throw OpError(wrapping: error)
    }
  }

  private func buildLoop(
    _ loop: LoopV1, _ variables: [SymbolicTensor], _ shapeInvariants: [PartialShape]?,
    condition: ([Operand]) throws -> Operand, body: ([Operand]) throws -> [Operand]
  ) throws -> [Operand] {
    let graph = loop.graph
    loop.values = Set(variables.map(ObjectIdentifier.init))
    var real = variables
    if let outer = loop.outer {
      for index in real.indices { real[index] = try outer.bring(real[index]) }
    }
    var entered: [SymbolicTensor] = []
    do {
      graph.pushControlDependencies(nil)
      defer { graph.popControlDependencies() }
      for variable in real {
        entered.append(try loop.enter(variable, isConstant: false))
      }
    }
    var around = loop.outer
    while let current = around, current.pivot == nil { around = current.outer }
    for (index, tensor) in entered.enumerated() {
      tensor.node.isFeedable = false
      if let pivot = around?.pivot, real[index].node.isConstantEnter {
        tensor.node.addControlInput(pivot)
      }
      if let shapeInvariants { tensor.shape = shapeInvariants[index] }
    }
    loop.adopt(entered)
    loop.values = Set(entered.map(ObjectIdentifier.init))
    loop.enters = entered
    var merged: [SymbolicTensor] = []
    for tensor in entered { merged.append(try symbolV1(op("Merge"), [tensor, tensor])) }
    loop.conditionPivot = merged.first?.node
    let outcome = try graph.capture(try condition(merged.map(Operand.symbolic)), name: nil)
    let test = try symbolV1(op("LoopCond"), [outcome], name: "LoopCond")
    loop.test = test
    var sides: [[SymbolicTensor]] = []
    for tensor in merged { sides.append(try switchV1(tensor, test)) }
    var inside: [SymbolicTensor] = []
    for side in sides { inside.append(try symbolV1(.identity, [side[1]])) }
    loop.bodyPivot = inside.first?.node
    let results = try body(inside.map(Operand.symbolic)).map { try graph.capture($0, name: nil) }
    guard results.count == merged.count else {
      throw OpError(
        .valueError,
        "Number of inputs and outputs of body must match loop_vars: \(merged.count), "
          + "\(results.count)")
    }
    for (index, (merge, result)) in zip(merged, results).enumerated() {
      let next = try symbolV1(op("NextIteration"), [result])
      if !next.shape.isWithin(merge.shape) {
        let start = real[index]
        throw OpError(
          .valueError,
          "Input tensor '\(start.name)' enters the loop with shape \(messages.shape(start.shape)), "
            + "but has shape \(messages.shape(next.shape)) after one iteration. To allow the shape "
            + "to vary across iterations, use the `shape_invariants` argument of tf.while_loop to "
            + "specify a less-specific shape.")
      }
      merge.node.setInput(1, to: next)
    }
    for side in sides { loop.exits.append(try symbolV1(op("Exit"), [side[0]])) }
    for exit in loop.exits { loop.outer?.own(exit) }
    return loop.exits.map(Operand.symbolic)
  }
}
