// The loop that computes the gradient of a loop of version 1.
//
// It runs as often as the loop itself did, which counts its turns for it. What it needs from a
// turn of the loop is pushed on a stack there and popped here. Names, order and control inputs
// follow `control_flow_state` of 1.15.
import Tensors

/// What is known, while gradients are built, of a loop and of the loop that is its gradient.
final class GradientLoopV1 {
  private let context: ExecutionContext
  private let graph: Graph
  /// The same of the loop around.
  let outer: GradientLoopV1?
  let forward: LoopV1
  private(set) var backward: LoopV1
  /// The counters for the next turn: of the loop, and of its gradient.
  private var forwardIndex: Node
  private var backwardIndex: Node
  private var forwardSync: Node?
  private var backwardSync: Node?
  /// What stands in the gradient for tensors of the loop.
  var history: [ObjectIdentifier: SymbolicTensor] = [:]
  /// The `Merge` nodes of the gradient by the `Switch` nodes of the loop.
  var merges: [(key: Node, merge: SymbolicTensor)] = []
  var unusedExits: [SymbolicTensor] = []
  var deferredExits: [SymbolicTensor] = []
  let forwardExits: [SymbolicTensor]
  /// How many exits the walk has not reached yet.
  var pendingExits: Int

  init(_ forward: LoopV1, outer: GradientLoopV1?) throws(OpError) {
    context = forward.context
    graph = forward.graph
    self.forward = forward
    self.outer = outer
    forwardExits = forward.exits
    pendingExits = forward.exits.count
    let around = outer?.forward ?? forward.outer
    around?.enter()
    let count: SymbolicTensor
    do {
      defer { around?.exit() }
      (count, forwardIndex) = try GradientLoopV1.addCounter(to: forward, outer)
    }
    backward = forward
    backwardIndex = forwardIndex
    let real: SymbolicTensor
    let backwardAround: ContextV1?
    if let outer {
      outer.forward.own(count)
      let stack = try outer.accumulate(count)
      backwardAround = outer.backward
      backwardAround?.enter()
      backward = makeBackward()
      real = try outer.pop(stack, count)
    } else {
      backwardAround = around
      backwardAround?.enter()
      backward = makeBackward()
      real = count
    }
    defer { backwardAround?.exit() }
    backwardIndex = try addBackwardCounter(real)
  }

  private func makeBackward() -> LoopV1 {
    LoopV1(
      context, graph, frame: graph.uniqueName(forward.frame),
      parallelIterations: forward.parallelIterations, allowsGradients: forward.allowsGradients,
      gradient: self)
  }

  // MARK: Counters

  /// Lets the loop count its turns.
  ///
  /// - Returns: the number of turns, and the node of the counter for the next turn.
  private static func addCounter(
    to loop: LoopV1, _ outer: GradientLoopV1?
  ) throws(OpError) -> (SymbolicTensor, Node) {
    let context = loop.context
    let zero = try loop.graph.constant(Tensor(Int32(0)), name: "f_count")
    if let outer { zero.node.addControlInput(outer.forwardIndex.inputs[0].node) }
    guard let test = loop.test else { throw OpError(.internal, "A loop without a test.") }
    loop.enter()
    defer { loop.exit() }
    loop.own(zero)
    let entered = try loop.enter(zero, isConstant: false, name: "f_count")
    loop.enters.append(entered)
    let merge = try context.symbolV1(context.op("Merge"), [entered, entered])
    let sides = try context.sidesV1(merge, test)
    let index = try context.apply1(
      context.op("Add"), [.symbolic(sides[1]), .literal(Tensor(Int32(1)))])
    let next = try context.symbolV1(
      context.op("NextIteration"), index.symbolic.map { [$0] } ?? [])
    merge.node.setInput(1, to: next)
    let total = try context.symbolV1(context.op("Exit"), [sides[0]], name: "f_count")
    loop.exits.append(total)
    loop.outer?.own(total)
    return (total, next.node)
  }

  /// Lets the gradient run as often as the loop did.
  private func addBackwardCounter(_ count: SymbolicTensor) throws(OpError) -> Node {
    let one = try graph.constant(Tensor(Int32(1)), name: "b_count")
    backward.enter()
    defer { backward.exit() }
    backward.own(count)
    let entered = try backward.enter(count, isConstant: false, name: "b_count")
    backward.enters.append(entered)
    let merge = try context.symbolV1(context.op("Merge"), [entered, entered])
    backward.conditionPivot = merge.node
    let isOpen = try context.symbolV1(context.op("GreaterEqual"), [merge, one])
    let test = try context.symbolV1(context.op("LoopCond"), [isOpen], name: "b_count")
    backward.test = test
    let sides = try context.sidesV1(merge, test)
    let index = try context.symbolV1(context.op("Sub"), [sides[1], one])
    backward.bodyPivot = index.node
    let next = try context.symbolV1(context.op("NextIteration"), [index])
    merge.node.setInput(1, to: next)
    let final = try context.symbolV1(context.op("Exit"), [sides[0]], name: "b_count")
    backward.exits.append(final)
    if let outer { try outer.backwardTrigger().addControlInput(final.node) }
    backward.outer?.own(final)
    return next.node
  }

  /// Keeps pushes that are in branches before the next turn.
  private func forwardTrigger() throws(OpError) -> Node {
    if let forwardSync { return forwardSync }
    let node = try trigger("f_sync", forward)
    forwardSync = node
    forwardIndex.addControlInput(node)
    return node
  }

  /// Keeps pops before the next turn of the gradient.
  private func backwardTrigger() throws(OpError) -> Node {
    if let backwardSync { return backwardSync }
    let node = try trigger("b_sync", backward)
    backwardSync = node
    backwardIndex.addControlInput(node)
    return node
  }

  private func trigger(_ name: String, _ loop: LoopV1) throws(OpError) -> Node {
    graph.pushControlDependencies(nil)
    defer { graph.popControlDependencies() }
    guard let node = try context.applyNode(context.op("ControlTrigger"), [], name: name) else {
      throw OpError(.internal, "Control flow of version 1 needs a graph.")
    }
    node.controlFlow = loop
    return node
  }

  // MARK: Stacks

  /// Pushes a tensor of the loop on a stack in each turn.
  ///
  /// - Parameter isDead: the tensor is on the side of a branch that is not taken.
  /// - Returns: the stack.
  func accumulate(_ value: SymbolicTensor, isDead: Bool = false) throws(OpError) -> SymbolicTensor {
    let around = graph.controlFlow as? ContextV1
    graph.pushControlDependencies(nil)
    defer { graph.popControlDependencies() }
    let stack: SymbolicTensor
    do {
      around?.enter()
      defer { around?.exit() }
      graph.attributeScopes.append(("_class", .strings(value.node.colocationGroups)))
      defer { graph.attributeScopes.removeLast() }
      let limit = try graph.constant(Tensor(Int32(-1)), name: "Const")
      stack = try context.symbolV1(
        context.op("StackV2"), [limit], ["elem_type": .type(value.dtype)], name: "f_acc")
    }
    let inner = try forward.bring(stack)
    let home = value.node.outputContext
    let push: SymbolicTensor
    let successor: Node
    if home === forward {
      push = try pushed(inner, value, in: forward)
      successor = forwardIndex
    } else {
      guard let home = home as? BranchV1 else {
        throw OpError(.notImplemented, "Gradients of this loop in a loop are not supported.")
      }
      if isDead {
        push = try pushed(inner, value, in: home.outer)
        push.node.controlFlow = home
      } else {
        push = try pushed(inner, value, in: home)
      }
      successor = try forwardTrigger()
    }
    successor.addControlInput(push.node)
    push.node.addControlInput(forwardIndex.inputs[0].node)
    return stack
  }

  private func pushed(
    _ stack: SymbolicTensor, _ value: SymbolicTensor, in home: ContextV1?
  ) throws(OpError) -> SymbolicTensor {
    home?.enter()
    defer { home?.exit() }
    return try context.symbolV1(context.op("StackPushV2"), [stack, value])
  }

  /// Pops what `accumulate` pushed, in the loop of the gradient.
  func pop(
    _ stack: SymbolicTensor, _ value: SymbolicTensor, isDead: Bool = false
  ) throws(OpError) -> SymbolicTensor {
    let home = stack.node.contextV1
    var branch: BranchV1?
    var around = value.node.contextV1
    while let current = around, current !== home {
      if let found = current as? BranchV1 {
        branch = found
        break
      }
      around = current.outer
    }
    let result: SymbolicTensor
    do {
      graph.pushControlDependencies(nil)
      defer { graph.popControlDependencies() }
      backward.enter()
      defer { backward.exit() }
      var stack = stack
      if let branch {
        let side = isDead ? 1 - branch.side : branch.side
        stack = try context.switchV1(stack, realPredicate(of: branch))[side]
      }
      result = try context.symbolV1(
        context.op("StackPopV2"), [stack], ["elem_type": .type(value.dtype)])
      result.shape = value.shape
      result.handle = value.handle
    }
    if backward.parallelIterations > 1 { try backwardTrigger().addControlInput(result.node) }
    return result
  }

  /// The predicate of a branch of the loop, as its gradient has it by now.
  private func realPredicate(of branch: BranchV1) -> SymbolicTensor {
    var state: GradientLoopV1? = self
    while let current = state {
      if let known = current.history[ObjectIdentifier(branch.predicate)] { return known }
      state = current.outer
    }
    return branch.predicate
  }

  /// The predicate of a branch of the loop in each turn of the gradient.
  func predicate(of branch: BranchV1) throws(OpError) -> SymbolicTensor {
    if let known = history[ObjectIdentifier(branch.predicate)] { return known }
    let stack: SymbolicTensor
    do {
      backward.exit()
      defer { backward.enter() }
      stack = try accumulate(branch.predicate)
    }
    let real = try pop(stack, branch.predicate)
    history[ObjectIdentifier(branch.predicate)] = real
    return real
  }

  /// What stands in the gradient for a tensor of the loop.
  func realValue(of tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    if let known = history[ObjectIdentifier(tensor)] { return known }
    var current = tensor
    var state = self
    var real: SymbolicTensor?
    while true {
      if let invariant = invariant(current) {
        current = invariant
        guard let next = state.outer else {
          real = try backward.bring(current)
          break
        }
        state = next
      } else if current.node.op === Op.const, let value = current.node.attributes.tensor("value") {
        real = try graph.constant(value, name: "Const")
        break
      } else {
        break
      }
    }
    if real == nil {
      let stack: SymbolicTensor
      do {
        backward.exit()
        defer { backward.enter() }
        stack = try state.accumulate(current)
      }
      real = try state.pop(stack, current)
      if state !== self, let popped = real { real = try backward.bring(popped) }
    }
    guard let real else { throw OpError(.internal, "A loop without history.") }
    history[ObjectIdentifier(tensor)] = real
    return real
  }

  /// What enters the loop unchanged in each turn.
  private func invariant(_ tensor: SymbolicTensor) -> SymbolicTensor? {
    var node = tensor.node
    while node.isSwitch || node.op === Op.identity || node.op.name == "RefIdentity" {
      node = node.inputs[0].node
    }
    return node.isConstantEnter ? node.inputs[0] : nil
  }

  // MARK: Sums

  /// The sum over all turns of the gradient of something that enters the loop unchanged.
  func sum(of gradient: SymbolicTensor, entering node: Node) throws(OpError) -> SymbolicTensor {
    backward.exit()
    defer { backward.enter() }
    let start: SymbolicTensor
    if gradient.dtype == .variant {
      start = try inOuter { () throws(OpError) in
        try self.context.symbolV1(self.context.op("ZerosLike"), [node.inputs[0]])
      }
    } else if let shape = gradient.shape.known {
      start = try inOuter { () throws(OpError) in
        try self.graph.constant(Tensor(zeros: gradient.dtype, shape), name: "b_acc")
      }
    } else {
      let value = node.inputs[0]
      if let outer, backward.outer is LoopV1 {
        let around = forward.outer
        around?.enter()
        let shape: SymbolicTensor
        do {
          defer { around?.exit() }
          shape = try context.symbolV1(context.op("Shape"), [value])
        }
        let stack = try outer.accumulate(shape)
        start = try inOuter { () throws(OpError) in
          try self.context.zerosV1(try outer.pop(stack, shape), gradient.dtype)
        }
      } else {
        start = try inOuter { () throws(OpError) in
          let shape = try self.context.symbolV1(self.context.op("Shape"), [value])
          return try self.context.zerosV1(shape, gradient.dtype)
        }
      }
    }
    backward.enter()
    defer { backward.exit() }
    backward.own(start)
    let entered = try backward.enter(start, isConstant: false, name: "b_acc")
    backward.enters.append(entered)
    let merge = try context.symbolV1(context.op("Merge"), [entered, entered], name: "b_acc")
    guard let test = backward.test else { throw OpError(.internal, "A loop without a test.") }
    let sides = try context.sidesV1(merge, test)
    let added = try context.symbolV1(
      context.op(gradient.dtype == .variant ? "AddN" : "Add"), [sides[1], gradient])
    let next = try context.symbolV1(context.op("NextIteration"), [added])
    merge.node.setInput(1, to: next)
    let result = try context.symbolV1(context.op("Exit"), [sides[0]], name: "b_acc")
    backward.exits.append(result)
    backward.outer?.own(result)
    return result
  }

  /// The slices of all turns of the gradient of something that enters the loop unchanged, side by
  /// side, behind a first row of zeros.
  func sum(of slices: IndexedSlices, entering node: Node) throws(OpError) -> IndexedSlices? {
    guard let values = slices.values.symbolic, let indices = slices.indices.symbolic,
      let shape = slices.denseShape?.symbolic, let rest = values.shape.dimensions?.dropFirst(),
      !rest.contains(nil), let shapeSize = shape.shape.known, let test = backward.test
    else { return nil }
    backward.exit()
    defer { backward.enter() }
    let row = Shape([1] + rest.compactMap(\.self))
    var starts: [SymbolicTensor] = []
    do {
      backward.outer?.enter()
      defer { backward.outer?.exit() }
      let zeros = try graph.constant(Tensor(zeros: values.dtype, row), name: "b_acc")
      starts = [
        try graph.constant(Tensor(zeros: indices.dtype, Shape([1])), name: "Const"), zeros,
        try graph.constant(Tensor(zeros: shape.dtype, shapeSize), name: "Const"),
      ]
    }
    backward.enter()
    defer { backward.exit() }
    var entered: [SymbolicTensor] = []
    for start in starts {
      backward.own(start)
      entered.append(try backward.enter(start, isConstant: false, name: "b_acc"))
    }
    entered[0].shape = PartialShape([nil])
    entered[1].shape = PartialShape([nil] + Array(rest))
    entered[2].shape = .unknown
    backward.enters += entered
    var merges: [SymbolicTensor] = []
    for tensor in entered {
      merges.append(try context.symbolV1(context.op("Merge"), [tensor, tensor], name: "b_acc"))
    }
    var sides: [[SymbolicTensor]] = []
    for merge in merges { sides.append(try context.sidesV1(merge, test)) }
    var next: [SymbolicTensor] = []
    for (side, part) in zip(sides, [indices, values]) {
      let joined = try context.apply1(
        context.op("ConcatV2"),
        [.symbolic(side[1]), .symbolic(part), .literal(Tensor(Int32(0)))], name: "concat")
      if let tensor = joined.symbolic { next.append(tensor) }
    }
    next.append(try context.symbolV1(context.op("Maximum"), [shape, sides[2][1]]))
    var back: [SymbolicTensor] = []
    for tensor in next { back.append(try context.symbolV1(context.op("NextIteration"), [tensor])) }
    for (merge, tensor) in zip(merges, back) { merge.node.setInput(1, to: tensor) }
    var exits: [SymbolicTensor] = []
    for side in sides {
      exits.append(try context.symbolV1(context.op("Exit"), [side[0]], name: "b_acc"))
    }
    backward.exits += exits
    for exit in exits { backward.outer?.own(exit) }
    return IndexedSlices(
      values: .symbolic(exits[1]), indices: .symbolic(exits[0]), denseShape: .symbolic(exits[2]))
  }

  private func inOuter(
    _ body: () throws(OpError) -> SymbolicTensor
  ) throws(OpError) -> SymbolicTensor {
    backward.outer?.enter()
    defer { backward.outer?.exit() }
    return try body()
  }

  /// Loop variables whose next value does not depend on them get zeros after the first turn.
  func finish() throws(OpError) {
    for (_, merge) in merges where merge.node.inputs[0] === merge.node.inputs[1] {
      let entered = merge.node.inputs[0]
      if entered.dtype == .variant {
        backward.enter()
        defer { backward.exit() }
        let zeros = try context.symbolV1(context.op("ZerosLike"), [entered])
        merge.node.setInput(
          1, to: try context.symbolV1(context.op("NextIteration"), [zeros]))
      } else if let shape = entered.shape.known {
        backward.enter()
        defer { backward.exit() }
        let zeros = try graph.constant(Tensor(zeros: entered.dtype, shape), name: "Const")
        merge.node.setInput(
          1, to: try context.symbolV1(context.op("NextIteration"), [zeros]))
      } else {
        let zeros = try inOuter { () throws(OpError) in
          let shape = try self.context.symbolV1(
            self.context.op("Shape"), [entered.node.inputs[0]])
          return try self.context.zerosV1(shape, entered.dtype)
        }
        backward.enter()
        defer { backward.exit() }
        merge.node.setInput(
          1, to: try context.symbolV1(context.op("NextIteration"), [zeros]))
      }
    }
  }
}

extension ExecutionContext {
  /// Both sides of a `Switch` that is not colocated.
  func sidesV1(
    _ tensor: SymbolicTensor, _ predicate: SymbolicTensor
  ) throws(OpError) -> [SymbolicTensor] {
    try apply(op("Switch"), [.symbolic(tensor), .symbolic(predicate)]).compactMap(\.symbolic)
  }

  /// `tf.zeros` of a shape that is a tensor.
  func zerosV1(_ shape: SymbolicTensor, _ dtype: DType) throws(OpError) -> SymbolicTensor {
    do {
      return try withNameScope("zeros") { scope in
        let zero = try constant(Tensor(dtype, scalar: 0))
        guard let zero = zero.symbolic else { throw OpError(.internal, "No graph.") }
        return try symbolV1(op("Fill"), [shape, zero], name: scope)
      }
    } catch {
      throw OpError(wrapping: error)
    }
  }

  /// `tf.zeros` of a known shape.
  func zerosV1(_ shape: Shape, _ dtype: DType) throws(OpError) -> SymbolicTensor {
    guard let graph else { throw OpError(.internal, "No graph.") }
    if shape.count < 1000 {
      return try graph.constant(Tensor(zeros: dtype, shape), name: "zeros")
    }
    do {
      return try withNameScope("zeros") { scope in
        let sizes = try graph.constant(
          Tensor(integers: shape.dimensions), name: "shape_as_tensor")
        let zero = try graph.constant(Tensor(dtype, scalar: 0), name: "Const")
        return try symbolV1(op("Fill"), [sizes, zero], name: scope)
      }
    } catch {
      throw OpError(wrapping: error)
    }
  }
}
