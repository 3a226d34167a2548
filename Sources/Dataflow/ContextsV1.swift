// The branches and loops of version 1 while they are built: in plain graphs of 1.15 their nodes
// stand among the others.
//
// A context sees every new node: tensors from outside come in through a `Switch` or an `Enter`, and
// nodes without inputs wait for a pivot, so that they run only where the control flow is. Names,
// order and control inputs follow `control_flow_ops` of 1.15.
import Tensors

/// What a branch and a loop of version 1 have in common.
class ContextV1: ControlFlowContext {
  unowned let context: ExecutionContext
  unowned let graph: Graph
  let outer: ContextV1?
  /// The tensors that may be used inside as they are, or for which something stands already.
  var values: Set<ObjectIdentifier> = []
  /// What stands inside for tensors from outside.
  var externals: [ObjectIdentifier: SymbolicTensor] = [:]
  private var entered: [ControlFlowContext?] = []

  init(_ context: ExecutionContext, _ graph: Graph) {
    self.context = context
    self.graph = graph
    outer = graph.controlFlow as? ContextV1
  }

  /// The node that nodes without inputs wait for.
  var pivot: Node? { nil }
  /// The nearest loop: this context or one around it.
  var loop: LoopV1? { outer?.loop }

  func enter() {
    entered.append(graph.controlFlow)
    graph.controlFlow = self
  }
  func exit() {
    if let previous = entered.popLast() { graph.controlFlow = previous }
  }
  /// Builds with this context in force.
  func building<R>(_ body: () throws -> R) rethrows -> R {
    enter()
    defer { exit() }
    return try body()
  }

  /// What stands inside for a tensor.
  func bring(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor { tensor }

  /// Takes a new node in.
  func didAdd(_ node: Node) throws(OpError) {}

  func own(_ tensor: SymbolicTensor) { values.insert(ObjectIdentifier(tensor)) }

  /// Tells this context and those around it that the outputs of a node are inside.
  func ownOutputs(_ node: Node) {
    var context: ContextV1? = self
    while let current = context {
      for output in node.outputs { current.own(output) }
      context = current.outer
    }
  }

  /// Puts what stands inside in the place of the inputs of a node.
  func bringInputs(of node: Node) throws(OpError) {
    let (_, previous) = graph.enterScope(node.name + "/")
    defer { graph.leaveScope(previous) }
    for (index, input) in node.inputs.enumerated() {
      if node.op.name == "Merge", input.node.op.name == "NextIteration" { continue }
      let inner = try bring(input)
      if inner !== input { node.setInput(index, to: inner) }
    }
  }

  /// Drops what a node waits for outside of the nearest loop, and gives it.
  func removeExternalControls(of node: Node) -> [Node] {
    guard let loop else { return [] }
    let inside = node.controlInputs.filter { $0.outputContext?.loop === loop }
    guard inside.count != node.controlInputs.count else { return [] }
    let outside = node.controlInputs.filter { control in !inside.contains { $0 === control } }
    node.setControlInputs(inside)
    return outside
  }

  /// Whether this context is `other` or stands inside of it.
  func isWithin(_ other: ContextV1?) -> Bool {
    guard let other else { return true }
    var context: ContextV1? = self
    while let current = context {
      if current === other { return true }
      context = current.outer
    }
    return false
  }
}

extension Node {
  /// The context that the node is part of.
  var contextV1: ContextV1? { controlFlow as? ContextV1 }
  /// The context in which the outputs are: what leaves a loop is outside of it.
  var outputContext: ContextV1? { isExit ? contextV1?.outer : contextV1 }
  var isSwitch: Bool { op.name == "Switch" || op.name == "RefSwitch" }
  var isMerge: Bool { op.name == "Merge" || op.name == "RefMerge" }
  var isEnter: Bool { op.name == "Enter" || op.name == "RefEnter" }
  var isExit: Bool { op.name == "Exit" || op.name == "RefExit" }
  var isConstantEnter: Bool { isEnter && attributes.bool("is_constant") }

  /// Refuses inputs that are inside of a loop that is not around the node.
  func checkContexts() throws(OpError) {
    for input in inputs {
      guard let home = input.node.outputContext, home !== contextV1, let inputLoop = home.loop
      else { continue }
      guard let loop = contextV1?.loop else {
        if isEnter || isSwitch { continue }
        throw OpError(
          .valueError,
          "Cannot use '\(input.node.name)' as input to '\(name)' because '\(input.node.name)' is "
            + "in a while loop. See info log for more details.")
      }
      if loop.isWithin(inputLoop) || loop.isGradient || inputLoop.isGradient { continue }
      throw OpError(
        .valueError,
        "Cannot use '\(input.node.name)' as input to '\(name)' because they are in different "
          + "while loops. See info log for more details.")
    }
  }

  /// The `Switch` of a loop variable: all that a branch brings in through one is in the branch.
  func isLoopSwitch(_ consumers: (SymbolicTensor) -> [Node]) -> Bool {
    guard isSwitch, contextV1 is LoopV1 else { return false }
    for output in outputs {
      for consumer in consumers(output) {
        var context = consumer.contextV1
        if consumer.isEnter { context = context?.outer }
        if !(context is BranchV1) { return true }
      }
    }
    return false
  }
}

/// A branch of version 1.
final class BranchV1: ContextV1 {
  let predicate: SymbolicTensor
  /// 1 where the predicate is true.
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
    externals[ObjectIdentifier(predicate)] = predicate
    gate.node.controlFlow = self
  }

  override var pivot: Node? { gate.node }

  override func bring(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    try admit(tensor) { (outside) throws(OpError) in
      graph.pushControlDependencies(nil)
      defer { graph.popControlDependencies() }
      let result = try context.switchV1(outside, predicate)[side]
      result.node.isFetchable = false
      result.node.controlFlow = self
      var context: ContextV1? = self
      while let current = context {
        current.own(result)
        context = current.outer
      }
      return result
    }
  }

  /// What a branch returns, which may come from outside.
  func bringResult(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    try admit(tensor) { (outside) throws(OpError) in
      try context.switchV1(outside, predicate)[side]
    }
  }

  /// What stands for a tensor from outside here: known already, or made by `enter` of what stands for
  /// it in the context around this one.
  private func admit(
    _ tensor: SymbolicTensor, _ enter: (SymbolicTensor) throws(OpError) -> SymbolicTensor
  ) throws(OpError) -> SymbolicTensor {
    let key = ObjectIdentifier(tensor)
    if values.contains(key) { return externals[key] ?? tensor }
    values.insert(key)
    var outside = tensor
    if let outer {
      outside = try outer.bring(tensor)
      own(outside)
      externals[ObjectIdentifier(outside)] = outside
    }
    let result = try enter(outside)
    externals[key] = result
    return result
  }

  override func didAdd(_ node: Node) throws(OpError) {
    if node.inputs.isEmpty {
      _ = removeExternalControls(of: node)
      let isInside = node.controlInputs.contains { $0.contextV1?.isWithin(self) ?? false }
      if !isInside { node.addControlInput(gate.node) }
    } else {
      try bringInputs(of: node)
      _ = removeExternalControls(of: node)
      if case .structural = node.op.kernel, node.attributes.function("f") != nil {
        node.addControlInput(gate.node)
      }
    }
    ownOutputs(node)
    if outer != nil || !node.isExit { node.isFetchable = false }
  }
}

/// A loop of version 1, of the program or of a gradient.
final class LoopV1: ContextV1 {
  let frame: String
  let parallelIterations: Int
  let allowsGradients: Bool
  /// The loop is the gradient of another one.
  let isGradient: Bool
  /// While gradients are built: what is known of the loop that this one is the gradient of.
  weak var gradient: GradientLoopV1?
  /// What nodes wait for in the condition, then in the body.
  var conditionPivot: Node?
  var bodyPivot: Node?
  /// The output of `LoopCond`.
  var test: SymbolicTensor?
  var enters: [SymbolicTensor] = []
  var exits: [SymbolicTensor] = []

  init(
    _ context: ExecutionContext, _ graph: Graph, frame: String, parallelIterations: Int,
    allowsGradients: Bool = true, gradient: GradientLoopV1? = nil
  ) {
    self.frame = frame
    self.parallelIterations = parallelIterations
    self.allowsGradients = allowsGradients
    self.gradient = gradient
    isGradient = gradient != nil
    super.init(context, graph)
  }

  override var pivot: Node? { bodyPivot ?? conditionPivot }
  override var loop: LoopV1? { self }

  func enter(
    _ tensor: SymbolicTensor, isConstant: Bool, name: String? = nil
  ) throws(OpError) -> SymbolicTensor {
    let result = try context.symbolV1(
      context.op(tensor.isReference ? "RefEnter" : "Enter"), [tensor],
      [
        "frame_name": .string(frame), "is_constant": .bool(isConstant),
        "parallel_iterations": .int(parallelIterations),
      ], name: name)
    if result.dtype == tensor.dtype, result.dtype != .resource { result.shape = tensor.shape }
    return result
  }

  override func bring(_ tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    let key = ObjectIdentifier(tensor)
    guard !values.contains(key), tensor.node.contextV1 !== self else {
      return externals[key] ?? tensor
    }
    values.insert(key)
    if let gradient = (graph.controlFlow as? ContextV1)?.loop?.gradient,
      gradient.forward === tensor.node.outputContext?.loop
    {
      let real = try gradient.realValue(of: tensor)
      externals[key] = real
      return real
    }
    let source = try outer?.bring(tensor) ?? tensor
    let result: SymbolicTensor
    do {
      graph.pushControlDependencies(nil)
      defer { graph.popControlDependencies() }
      result = try enter(source, isConstant: true)
      result.node.isFeedable = false
    }
    adopt([result])
    own(result)
    externals[key] = result
    return result
  }

  /// Makes `Enter` nodes part of the loop; they wait for what is in force outside.
  func adopt(_ entered: [SymbolicTensor]) {
    for tensor in entered {
      let node = tensor.node
      for control in graph.controlInputs(for: [node.inputs[0]]) {
        var around = outer
        let outerLoop = outer?.loop
        var isKept = true
        while around !== control.outputContext {
          if around == nil || around === outerLoop {
            isKept = false
            break
          }
          around = around?.outer
        }
        if isKept { node.addControlInput(control) }
      }
      node.controlFlow = self
    }
  }

  override func didAdd(_ node: Node) throws(OpError) {
    // The shape of a value of the loop is taken in the loop, and only the shape is kept.
    if ["Shape", "Size", "Rank"].contains(node.op.name), let source = node.inputs.first,
      let gradient = (graph.controlFlow as? ContextV1)?.loop?.gradient,
      let inner = source.node.contextV1, inner.loop === gradient.forward
    {
      node.controlFlow = inner
      if let loop = inner as? LoopV1 { try loop.take(node) } else { try inner.didAdd(node) }
      return
    }
    try take(node)
  }

  private func take(_ node: Node) throws(OpError) {
    let outside: [Node]
    if node.inputs.isEmpty {
      outside = removeExternalControls(of: node)
      if node.controlInputs.isEmpty, let pivot { node.addControlInput(pivot) }
    } else {
      try bringInputs(of: node)
      outside = removeExternalControls(of: node)
      if node.controlInputs.isEmpty, node.inputs.allSatisfy(\.node.isConstantEnter), let pivot {
        node.addControlInput(pivot)
      }
    }
    for output in node.outputs { own(output) }
    for control in outside where !control.outputs.isEmpty {
      graph.pushControlDependencies(nil)
      defer { graph.popControlDependencies() }
      enter()
      defer { exit() }
      node.addControlInput(try context.symbolV1(.identity, [control.outputs[0]]).node)
    }
    if outer != nil || !node.isExit {
      node.isFetchable = false
      node.isFeedable = false
    }
  }
}

extension ExecutionContext {
  /// Applies an op in the graph under construction and gives its first output.
  func symbolV1(
    _ op: Op, _ inputs: [SymbolicTensor], _ attributes: Attributes = [:], name: String? = nil
  ) throws(OpError) -> SymbolicTensor {
    guard
      let result = try apply1(op, inputs.map(Operand.symbolic), attributes, name: name).symbolic
    else { throw OpError(.internal, "Control flow of version 1 needs a graph.") }
    return result
  }

  /// A `Switch` that is colocated with its data.
  func switchV1(
    _ tensor: SymbolicTensor, _ predicate: SymbolicTensor, name: String? = nil
  ) throws(OpError) -> [SymbolicTensor] {
    let outputs = try apply(
      op(tensor.isReference ? "RefSwitch" : "Switch"), [.symbolic(tensor), .symbolic(predicate)],
      ["_class": .strings(tensor.node.colocationGroups)], name: name ?? "Switch")
    return outputs.compactMap(\.symbolic)
  }

  /// The tensor that nodes of the branch of version 1 under construction wait for.
  package var branchPivotV1: SymbolicTensor? { (graph?.controlFlow as? BranchV1)?.gate }
}

extension Node {
  /// The nodes with which others that are colocated with this one stand together.
  package var colocationGroups: [String] {
    let groups = attributes.strings("_class")
    return groups.isEmpty ? ["loc:@" + name] : groups
  }
}
