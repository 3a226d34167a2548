// `tf.gradients` through the branches and loops of a plain graph of 1.15.
//
// The walk goes over nodes as `gradients_util` of 1.15 does: a `Switch` of a loop is visited twice,
// the exits of a loop together, and what is made for a node of a loop is made in the loop of the
// gradient. The gradients of all other nodes are those that their ops declare.
import Tensors

/// One walk; made where control flow of version 1 stands between the targets and the sources.
final class BackwardWalkV1 {
  /// A node, or a part of the graph with a gradient of its own.
  private final class Step {
    let node: Node
    let inputs: [SymbolicTensor]
    let outputs: [SymbolicTensor]
    let record: TapeRecord
    var pending = 0
    var slots: [Slot]

    init(_ node: Node, _ custom: TapeRecord?) {
      self.node = node
      inputs = custom?.inputs.compactMap(\.symbolic) ?? node.inputs
      outputs = custom?.outputs.compactMap(\.symbolic) ?? node.outputs
      record =
        custom
        ?? TapeRecord(
          op: node.op, inputs: node.inputs.map(Operand.symbolic),
          outputs: node.outputs.map(Operand.symbolic), attributes: node.attributes)
      slots = Array(repeating: .parts([]), count: outputs.count)
    }
  }

  /// The gradients of an output: those so far, or their sum.
  private enum Slot {
    case parts([Gradient])
    case sum(Gradient?)

    var isSomething: Bool {
      switch self {
      case .parts(let parts): !parts.isEmpty
      case .sum(let sum): sum != nil
      }
    }
  }

  private let context: ExecutionContext
  private let graph: Graph
  private let root: String
  private let targets: [SymbolicTensor]
  private let sources: [Operand]
  private let stops: Set<ObjectIdentifier>
  private var consumers: [ObjectIdentifier: [Node]] = [:]
  private var steps: [ObjectIdentifier: Step] = [:]
  private var between: [Step] = []
  private var isBetween: Set<ObjectIdentifier> = []
  private var loops: [GradientLoopV1] = []
  private var queue: [Step] = []

  /// nil where no control flow of version 1 is in the way, so that the common walk will do.
  init?(
    _ context: ExecutionContext, _ graph: Graph, root: String, targets: [SymbolicTensor],
    sources: [Operand], stops: [SymbolicTensor]
  ) {
    guard !(graph is FuncGraph),
      graph.nodes.contains(where: { $0.isSwitch || $0.isMerge || $0.isEnter })
    else { return nil }
    self.context = context
    self.graph = graph
    self.root = root
    self.targets = targets
    self.sources = sources
    self.stops = Set(stops.map { ObjectIdentifier($0.node) })
    findBetween()
    guard
      between.contains(where: {
        $0.node.isSwitch || $0.node.isMerge || $0.node.isEnter || $0.node.isExit
      })
    else { return nil }
  }

  private func step(of node: Node) -> Step {
    if let known = steps[ObjectIdentifier(node)] { return known }
    let custom = node.outputs.lazy.compactMap {
      self.graph.customGradients[ObjectIdentifier($0)]
    }.first
    let made = Step(node, custom)
    for output in made.outputs { steps[ObjectIdentifier(output.node)] = made }
    steps[ObjectIdentifier(node)] = made
    return made
  }

  private func findBetween() {
    for node in graph.nodes {
      let step = step(of: node)
      for input in step.inputs { consumers[ObjectIdentifier(input), default: []].append(node) }
    }
    var reached: Set<ObjectIdentifier> = []
    var open = sources.compactMap { $0.symbolic?.node }
    var next = 0
    while next < open.count {
      let node = open[next]
      next += 1
      guard reached.insert(ObjectIdentifier(step(of: node))).inserted else { continue }
      for output in step(of: node).outputs
      where output.dtype.carriesGradients || output.dtype == .bfloat16 {
        open += consumers[ObjectIdentifier(output)] ?? []
      }
    }
    open = targets.map(\.node)
    next = 0
    while next < open.count {
      let step = step(of: open[next])
      next += 1
      guard reached.remove(ObjectIdentifier(step)) != nil else { continue }
      isBetween.insert(ObjectIdentifier(step))
      between.append(step)
      for input in step.inputs { open.append(input.node) }
    }
  }

  // MARK: The walk

  func walk(_ seeds: [(Operand, Gradient)]) throws(OpError) -> [Gradient?] {
    var next = 0
    while next < between.count {
      let node = between[next].node
      next += 1
      if node.isExit, let loop = node.contextV1?.loop { try addLoop(loop) }
    }
    for step in between {
      for input in step.inputs {
        let producer = self.step(of: input.node)
        if isBetween.contains(ObjectIdentifier(producer)) { producer.pending += 1 }
      }
    }
    let pendingAtFirst = Set(between.filter { $0.pending > 0 }.map(ObjectIdentifier.init))
    for (target, seed) in seeds { if let tensor = target.symbolic { add(seed, to: tensor) } }
    var begun: Set<ObjectIdentifier> = []
    for target in targets {
      let step = step(of: target.node)
      guard step.pending == 0, isBetween.contains(ObjectIdentifier(step)),
        begun.insert(ObjectIdentifier(step)).inserted
      else { continue }
      queue.append(step)
    }
    try beginUnusedExits(begun)
    let stopSteps = Set(
      sources.compactMap { source -> ObjectIdentifier? in
        guard let node = source.symbolic?.node else { return nil }
        let step = step(of: node)
        let hasPredecessor = step.inputs.contains {
          pendingAtFirst.contains(ObjectIdentifier(self.step(of: $0.node)))
        }
        return hasPredecessor ? nil : ObjectIdentifier(step)
      })
    var position = 0
    while position < queue.count {
      let step = queue[position]
      position += 1
      try visit(step, isStop: stopSteps.contains(ObjectIdentifier(step)))
      try didVisit(step)
    }
    for loop in loops { try loop.finish() }
    var results: [Gradient?] = []
    for source in sources {
      guard let tensor = source.symbolic else {
        results.append(nil)
        continue
      }
      switch step(of: tensor.node).slots[place(of: tensor)] {
      case .sum(let sum): results.append(sum)
      case .parts(let parts): results.append(parts.isEmpty ? nil : try sum(parts))
      }
    }
    return results
  }

  private func place(of tensor: SymbolicTensor) -> Int {
    step(of: tensor.node).outputs.firstIndex { $0 === tensor } ?? tensor.index
  }

  private func add(_ gradient: Gradient, to tensor: SymbolicTensor) {
    let step = step(of: tensor.node)
    let place = place(of: tensor)
    switch step.slots[place] {
    case .parts(let parts): step.slots[place] = .parts(parts + [gradient])
    // The second visit of the `Switch` of a loop.
    case .sum: step.slots[place] = .sum(gradient)
    }
  }

  private func sum(_ parts: [Gradient]) throws(OpError) -> Gradient { try context.add(parts) }

  private func visit(_ step: Step, isStop: Bool) throws(OpError) {
    let node = step.node
    do {
      let loop = gradientLoop(of: node, isBefore: true)
      loop?.backward.enter()
      defer { loop?.backward.exit() }
      for place in step.slots.indices {
        guard case .parts(let parts) = step.slots[place] else { continue }
        step.slots[place] = .sum(parts.isEmpty ? nil : try sum(parts))
      }
    }
    var upstreams: [Gradient?] = step.slots.map { slot in
      if case .sum(let sum) = slot { sum } else { nil }
    }
    let hasUpstream = upstreams.contains { $0 != nil }
    let isStopped = isStop || stops.contains(ObjectIdentifier(node))
    let loop = gradientLoop(of: node, isBefore: false)
    loop?.backward.enter()
    defer { loop?.backward.exit() }
    if node.isSwitch, let own = node.contextV1 as? LoopV1, own === graph.controlFlow as? ContextV1 {
      throw initialValueError(node)
    }
    guard hasUpstream, !isStopped, try canBeWalked(step) else { return }
    for place in upstreams.indices
    where upstreams[place] == nil && step.outputs[place].dtype.carriesGradients {
      upstreams[place] = try zeros(step, place).map { .dense(.symbolic($0)) }
    }
    let scoped = "\(node.name)_grad"
    let (_, previous) = graph.enterScope(scoped)
    defer { graph.leaveScope(previous) }
    let results = try gradients(step, upstreams, loop)
    for (place, input) in step.inputs.enumerated() where place < results.count {
      guard let result = results[place] else { continue }
      result.refine(like: .symbolic(input))
      add(result, to: input)
    }
  }

  /// Whether the op of a step has a gradient, and not that of an opaque one.
  private func canBeWalked(_ step: Step) throws(OpError) -> Bool {
    let node = step.node
    if step.record.backward != nil || controlFlowNames.contains(node.op.name) { return true }
    if node.op === Op.identity || node.op.gradient != nil { return true }
    if case .structural = node.op.kernel { return node.op !== Op.placeholder }
    if node.op.isOpaque { return false }
    throw OpError(
      .lookupError,
      "No gradient defined for operation '\(node.name)' (op type: \(node.op.name))")
  }

  private func gradients(
    _ step: Step, _ upstreams: [Gradient?], _ loop: GradientLoopV1?
  ) throws(OpError) -> [Gradient?] {
    let node = step.node
    guard step.record.backward == nil, controlFlowNames.contains(node.op.name) else {
      return try context.gradients(
        of: step.record, upstreams, needed: step.inputs.map { _ in true })
    }
    if node.isConstantEnter, case .slices(let slices)?? = upstreams.first, let loop,
      loop.backward.allowsGradients, let sum = try loop.sum(of: slices, entering: node)
    {
      return [.slices(sum)]
    }
    var dense: [SymbolicTensor?] = []
    for upstream in upstreams {
      guard let upstream else {
        dense.append(nil)
        continue
      }
      guard let tensor = try context.densified(upstream).symbolic else {
        throw OpError(.internal, "A gradient of a graph is no tensor of it.")
      }
      dense.append(tensor)
    }
    let results = try controlFlowGradients(node, dense)
    return results.map { $0.map { .dense(.symbolic($0)) } }
  }

  // MARK: Control flow

  private func controlFlowGradients(
    _ node: Node, _ upstreams: [SymbolicTensor?]
  ) throws(OpError) -> [SymbolicTensor?] {
    // The loop of the gradient that is being built, if any.
    let backward = (graph.controlFlow as? ContextV1)?.loop
    let upstream = upstreams.first ?? nil
    switch node.op.name {
    case "Switch", "RefSwitch": return try switchGradient(node, upstreams, backward)
    case "Merge", "RefMerge":
      guard let upstream else { return [] }
      let home = node.inputs[0].node.outputContext
      if home is LoopV1, let test = backward?.test {
        return try context.switchV1(upstream, test)
      }
      if let branch = home as? BranchV1 {
        let predicate = try backward?.gradient?.predicate(of: branch) ?? branch.predicate
        return try context.switchV1(upstream, predicate, name: "cond_grad")
      }
      var conditions: [SymbolicTensor] = []
      for index in node.inputs.indices {
        let isChosen = try context.apply1(
          context.op("Equal"), [.symbolic(node.outputs[1]), .literal(Tensor(Int32(index)))])
        if let tensor = isChosen.symbolic { conditions.append(tensor) }
      }
      var results: [SymbolicTensor?] = []
      for condition in conditions {
        results.append(try context.switchV1(upstream, condition)[1])
      }
      return results
    case "Exit", "RefExit":
      guard let upstream, let backward, backward.allowsGradients else { return [nil] }
      if node.contextV1?.loop?.isGradient ?? false {
        throw OpError(.typeError, "Second-order gradient for while loops not supported.")
      }
      backward.own(upstream)
      backward.enter()
      defer { backward.exit() }
      let result = try backward.enter(upstream, isConstant: false, name: "b_exit")
      backward.enters.append(result)
      return [result]
    case "Enter", "RefEnter":
      guard let upstream, let backward, backward.allowsGradients, let loop = backward.gradient
      else { return [upstream] }
      if node.attributes.bool("is_constant") {
        return [try loop.sum(of: upstream, entering: node)]
      }
      let result = try context.symbolV1(context.op("Exit"), [upstream])
      backward.exits.append(result)
      backward.outer?.own(result)
      return [result]
    case "NextIteration", "RefNextIteration": return [upstream]
    default: return [nil]
    }
  }

  private func switchGradient(
    _ node: Node, _ upstreams: [SymbolicTensor?], _ backward: LoopV1?
  ) throws(OpError) -> [SymbolicTensor?] {
    if node.contextV1 is LoopV1, let loop = backward?.gradient {
      if let merge = loop.merges.first(where: { $0.key === node })?.merge {
        // The second visit, from the body: the way back of the loop of the gradient.
        if let next = upstreams[1] {
          merge.node.setInput(
            1, to: try context.symbolV1(context.op("NextIteration"), [next]))
        }
        return [nil, nil]
      }
      guard let first = upstreams[0] else { return [nil, nil] }
      let merge = try context.symbolV1(context.op("Merge"), [first, first], name: "b_switch")
      loop.merges.append((node, merge))
      return [merge, nil]
    }
    if let branch = node.contextV1 as? BranchV1 {
      guard let other = upstreams[1 - branch.side] else {
        guard node.inputs[0].dtype == .resource, let own = upstreams[branch.side] else {
          return [nil, nil]
        }
        return [
          try context.symbolV1(context.op("Merge"), [own, own], name: "cond_resource_grad"), nil,
        ]
      }
      let own = upstreams[branch.side] ?? other
      let pair = branch.side == 1 ? [other, own] : [own, other]
      return [try context.symbolV1(context.op("Merge"), pair, name: "cond_grad"), nil]
    }
    guard let no = upstreams[0], let yes = upstreams[1] else { return [nil, nil] }
    let whenFalse = try context.sidesV1(no, node.inputs[1])[0]
    let whenTrue = try context.sidesV1(yes, node.inputs[1])[1]
    return [try context.symbolV1(context.op("Merge"), [whenFalse, whenTrue]), nil]
  }

  // MARK: Loops

  private func gradientLoop(of node: Node, isBefore: Bool) -> GradientLoopV1? {
    var loop = node.contextV1?.loop
    if isBefore, node.isExit { loop = node.contextV1?.outer?.loop }
    guard let loop else { return nil }
    return loops.first { $0.forward === loop }
  }

  private func addLoop(_ loop: LoopV1) throws(OpError) {
    guard !loops.contains(where: { $0.forward === loop }) else { return }
    let around = loop.outer?.loop
    let outer = loops.first { $0.forward === around }
    let made = try GradientLoopV1(loop, outer: outer)
    loops.append(made)
    for exit in made.forwardExits {
      let step = step(of: exit.node)
      if isBetween.insert(ObjectIdentifier(step)).inserted { between.append(step) }
    }
  }

  /// Exits that lead to no target get zeros.
  private func beginUnusedExits(_ begun: Set<ObjectIdentifier>) throws(OpError) {
    var unused: [SymbolicTensor] = []
    for loop in loops {
      for exit in loop.forwardExits {
        let step = step(of: exit.node)
        guard step.pending == 0 else { continue }
        loop.pendingExits -= 1
        if !begun.contains(ObjectIdentifier(step)) { loop.unusedExits.append(exit) }
        if loop.pendingExits == 0 { unused += loop.unusedExits }
      }
      for enter in loop.forward.enters {
        let step = step(of: enter.node)
        if step.pending == 0 { step.pending = 1 }
      }
    }
    for exit in unused where exit.dtype.carriesGradients {
      add(.dense(.symbolic(try zeros(ofExit: exit))), to: exit)
      queue.append(step(of: exit.node))
    }
  }

  private func didVisit(_ step: Step) throws(OpError) {
    for input in step.inputs {
      let producer = self.step(of: input.node)
      producer.pending -= 1
      var isReady = producer.pending == 0
      if !isReady, !loops.isEmpty {
        isReady = producer.pending > 0 && isLoopSwitch(producer.node)
      }
      guard isReady else { continue }
      guard producer.node.isExit, let loop = gradientLoop(of: producer.node, isBefore: false) else {
        queue.append(producer)
        continue
      }
      loop.deferredExits.append(input)
      loop.pendingExits -= 1
      guard loop.pendingExits == 0 else { continue }
      var hasGradient = false
      for exit in loop.deferredExits {
        let step = self.step(of: exit.node)
        if step.slots.contains(where: \.isSomething) {
          hasGradient = true
          queue.append(step)
        } else {
          loop.unusedExits.append(exit)
        }
      }
      for exit in loop.unusedExits {
        if hasGradient, exit.dtype.carriesGradients {
          add(.dense(.symbolic(try zeros(ofExit: exit))), to: exit)
        }
        queue.append(self.step(of: exit.node))
      }
    }
  }

  private func isLoopSwitch(_ node: Node) -> Bool {
    node.isLoopSwitch { self.consumers[ObjectIdentifier($0)] ?? [] }
  }

  private func initialValueError(_ node: Node) -> OpError {
    let from = Set(sources.compactMap { $0.symbolic.map { ObjectIdentifier($0.node) } })
    var open = [node]
    var seen: Set<ObjectIdentifier> = []
    var next = 0
    var name = node.name
    while next < open.count {
      let current = open[next]
      next += 1
      guard seen.insert(ObjectIdentifier(current)).inserted else { continue }
      if from.contains(ObjectIdentifier(current)) {
        name = current.name
        break
      }
      open += current.inputs.map(\.node)
    }
    return OpError(
      .valueError,
      "Cannot compute gradient inside while loop with respect to op '\(name)'. We do not support "
        + "taking the gradient wrt or through the initial value of a loop variable. Gradients can "
        + "be computed through loop invariants or wrt the input parameters to the loop body.")
  }

  // MARK: Zeros

  private func zeros(ofExit exit: SymbolicTensor) throws(OpError) -> SymbolicTensor {
    let around = exit.node.contextV1?.outer
    let loop = around?.loop
    guard let outer = loops.first(where: { $0.forward === loop }), loop != nil else {
      if let shape = exit.shape.known, exit.dtype != .variant {
        return try context.zerosV1(shape, exit.dtype)
      }
      return try context.symbolV1(context.op("ZerosLike"), [exit], name: "zeros_like")
    }
    if exit.dtype == .variant {
      outer.backward.enter()
      defer { outer.backward.exit() }
      return try context.symbolV1(context.op("ZerosLike"), [exit], name: "zeros_like")
    }
    if let shape = exit.shape.known {
      outer.backward.enter()
      defer { outer.backward.exit() }
      return try context.zerosV1(shape, exit.dtype)
    }
    let shape: SymbolicTensor
    do {
      around?.enter()
      defer { around?.exit() }
      shape = try context.symbolV1(context.op("Shape"), [exit])
    }
    let stack = try outer.accumulate(shape)
    outer.backward.enter()
    defer { outer.backward.exit() }
    return try context.zerosV1(try outer.pop(stack, shape), exit.dtype)
  }

  /// Zeros for an output that no target depends on.
  private func zeros(_ step: Step, _ place: Int) throws(OpError) -> SymbolicTensor? {
    let node = step.node
    let value = step.outputs[place]
    if !loops.isEmpty, isLoopSwitch(node) { return nil }
    guard let loop = gradientLoop(of: node, isBefore: false) else {
      return try zerosOutsideLoops(node, value)
    }
    let branch = node.isSwitch ? node.contextV1 as? BranchV1 : nil
    if value.dtype == .variant, branch == nil {
      return try context.symbolV1(context.op("ZerosLike"), [value], name: "zeros_like")
    }
    if let shape = value.shape.known {
      let zeros = try graph.constant(Tensor(zeros: value.dtype, shape), name: "Const")
      guard let branch else { return zeros }
      let predicate = try loop.predicate(of: branch)
      return try context.switchV1(zeros, predicate, name: "Switch")[1 - branch.side]
    }
    let shape: SymbolicTensor
    if let branch {
      branch.outer?.enter()
      defer { branch.outer?.exit() }
      let other = try context.switchV1(node.inputs[0], branch.predicate)[1 - branch.side]
      shape = try context.symbolV1(context.op("Shape"), [other])
      other.node.controlFlow = branch
      shape.node.controlFlow = branch
    } else {
      let home = node.contextV1
      home?.enter()
      defer { home?.exit() }
      shape = try context.symbolV1(context.op("Shape"), [value])
    }
    let stack: SymbolicTensor
    do {
      loop.backward.exit()
      defer { loop.backward.enter() }
      stack = try loop.accumulate(shape, isDead: branch != nil)
    }
    let real = try loop.pop(stack, shape, isDead: branch != nil)
    return try context.zerosV1(real, value.dtype)
  }

  private func zerosOutsideLoops(
    _ node: Node, _ value: SymbolicTensor
  ) throws(OpError) -> SymbolicTensor? {
    guard node.isSwitch, let branch = node.contextV1 as? BranchV1 else {
      if value.dtype == .resource {
        guard let handle = value.handle else { return nil }
        let shape = try context.symbolV1(context.op("VariableShape"), [value])
        return try context.zerosV1(shape, handle.dtype)
      }
      return try context.symbolV1(context.op("ZerosLike"), [value], name: "zeros_like")
    }
    let other = try context.sidesV1(node.inputs[0], branch.predicate)[1 - branch.side]
    if value.dtype == .variant {
      return try context.symbolV1(context.op("ZerosLike"), [other], name: "zeros_like")
    }
    let pivot = try context.symbolV1(.identity, [other])
    guard value.dtype != .resource else {
      guard let handle = value.handle else { return nil }
      graph.pushControlDependencies([pivot.node])
      defer { graph.popControlDependencies() }
      let shape = try context.symbolV1(context.op("VariableShape"), [other])
      return try context.zerosV1(shape, handle.dtype)
    }
    let shape = try context.symbolV1(context.op("Shape"), [other])
    graph.pushControlDependencies([pivot.node])
    defer { graph.popControlDependencies() }
    return try context.zerosV1(shape, value.dtype)
  }
}

/// The ops whose gradients the walk makes itself.
private let controlFlowNames: Set<String> = [
  "Switch", "RefSwitch", "Merge", "RefMerge", "Enter", "RefEnter", "Exit", "RefExit",
  "NextIteration", "RefNextIteration", "LoopCond",
]
