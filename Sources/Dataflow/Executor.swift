// Running plans.
import Tensors

extension ExecutionContext {
  /// Runs a function on tensors.
  ///
  /// - Throws: `OpError` whose `node` failed, with the bare message of the kernel; `path` leads to
  ///   it through calls, branches and loops.
  package func run(
    _ function: GraphFunction, _ inputs: [Tensor], session: SessionState? = nil
  ) throws(OpError) -> [Tensor] {
    var values: [Tensor?] = inputs
    return try run(function.schedule(self), &values, session)
  }

  /// Runs a plan; `inputs` are taken out of their array, so that kernels may reuse them.
  func run(
    _ plan: Plan, _ inputs: inout [Tensor?], _ session: SessionState?
  ) throws(OpError) -> [Tensor] {
    let slots = UnsafeMutablePointer<Tensor?>.allocate(capacity: max(plan.slotCount, 1))
    slots.initialize(repeating: nil, count: plan.slotCount)
    defer {
      slots.deinitialize(count: plan.slotCount)
      slots.deallocate()
    }
    for (index, slot) in plan.inputSlots.enumerated() where index < inputs.count {
      if slot >= 0 { slots[slot] = inputs[index] }
      inputs[index] = nil
    }
    for preset in plan.presets { slots[preset.slot] = preset.tensor }
    try execute(plan, slots, session)
    var outputs: [Tensor] = []
    outputs.reserveCapacity(plan.outputSlots.count)
    for (index, slot) in plan.outputSlots.enumerated() {
      guard slot >= 0, let value = slots[slot] else {
        throw OpError(.internal, "An output of the function has no value.")
      }
      outputs.append(value)
      if plan.takesOutput[index] { slots[slot] = nil }
    }
    return outputs
  }

  private func execute(
    _ plan: Plan, _ slots: UnsafeMutablePointer<Tensor?>, _ session: SessionState?
  ) throws(OpError) {
    executedNodes += plan.steps.count
    for index in plan.steps.indices {
      try tick()
      do {
        try execute(plan.steps[index], slots, session)
      } catch {
        throw locate(error, at: plan.steps[index].node)
      }
    }
  }

  /// Says which node failed.
  private func locate(_ error: any Error, at node: Node) -> OpError {
    var error = OpError(wrapping: error)
    if error.node == nil {
      error.node = node
    } else {
      error.path.insert(node, at: 0)
    }
    return error
  }

  @inline(__always)
  private func input(
    _ step: Plan.Step, _ position: Int, _ slots: UnsafeMutablePointer<Tensor?>
  ) throws -> Tensor {
    let slot = step.inputs[position]
    guard slot >= 0, let value = slots[slot] else {
      throw OpError(.internal, "Input \(position) of \(step.node.name) has no value.")
    }
    return value
  }

  private func execute(
    _ step: Plan.Step, _ slots: UnsafeMutablePointer<Tensor?>, _ session: SessionState?
  ) throws {
    switch step.kind {
    case .unaryFunction(let function):
      let isFree = isDead(step, 0, slots)
      let value = try input(step, 0, slots)
      release(step, slots)
      slots[step.firstOutput] = try Kernels.unary(
        function, value, reusing: isFree ? value : nil, style: semantics.mathStyle)
    case .binaryFunction(let function):
      let (isFreeA, isFreeB) = (isDead(step, 0, slots), isDead(step, 1, slots))
      let (a, b) = (try input(step, 0, slots), try input(step, 1, slots))
      release(step, slots)
      let dead = isFreeA && a.count >= b.count ? a : (isFreeB && b.count >= a.count ? b : nil)
      slots[step.firstOutput] = try Kernels.binary(function, a, b, reusing: dead)
    case .unary(let function):
      let value = try input(step, 0, slots)
      release(step, slots)
      slots[step.firstOutput] = try function(value)
    case .binary(let function):
      let (a, b) = (try input(step, 0, slots), try input(step, 1, slots))
      release(step, slots)
      slots[step.firstOutput] = try function(a, b)
    case .general:
      var inputs: [Tensor] = []
      inputs.reserveCapacity(step.inputs.count)
      var reusable: UInt64 = 0
      for position in step.inputs.indices {
        if position < 64, isDead(step, position, slots) { reusable |= 1 << UInt64(position) }
      }
      for position in step.inputs.indices { inputs.append(try input(step, position, slots)) }
      release(step, slots)
      let node = step.node
      let state =
        session.map { $0.state(of: node, sharing: step.state) } ?? step.state
      let outputs: [Tensor]
      switch node.op.kernel {
      case .single(let kernel):
        slots[step.firstOutput] = try kernel(
          KernelCall(
            inputs: inputs, attributes: node.attributes, context: self, node: node, state: state,
            session: session, reusable: reusable))
        return
      case .general(let kernel):
        outputs = try kernel(
          KernelCall(
            inputs: inputs, attributes: node.attributes, context: self, node: node, state: state,
            session: session, reusable: reusable))
      default:
        outputs = try node.op.compute(
          inputs, node.attributes, context: self, node: node, state: state, session: session)
      }
      store(outputs, step, slots)
    case .call(let function):
      var values = try take(step, from: 0, slots)
      store(try run(function.schedule(self), &values, session), step, slots)
    case .branch(let then, let otherwise):
      let isTrue = try input(step, 0, slots).scalarBool
      var values = try take(step, from: 1, slots)
      let function = isTrue ? then : otherwise
      store(try run(function.schedule(self), &values, session), step, slots)
    case .branches(let functions):
      let index = try input(step, 0, slots).scalarInt
      var values = try take(step, from: 1, slots)
      let function = functions[functions.indices.contains(index) ? index : functions.count - 1]
      store(try run(function.schedule(self), &values, session), step, slots)
    case .loop(let condition, let body):
      var values = try take(step, from: 0, slots)
      try loop(condition.schedule(self), body.schedule(self), &values, session)
      for (index, value) in values.enumerated() { slots[step.firstOutput + index] = value }
      for slot in step.unread { slots[slot] = nil }
    case .dereference:
      let holder = try input(step, 0, slots).object as? ReferenceHolder
      guard let holder, let session else {
        throw KernelError(.failedPrecondition, "Reference variables live in sessions only.")
      }
      guard let value = session.references[holder.name] else {
        throw KernelError(
          .failedPrecondition, "Attempting to use uninitialized value \(holder.name)")
      }
      slots[step.firstOutput] = value
    case .unfed:
      throw KernelError(
        .invalidArgument, messages.notFed(step.node.outputs[0]))
    }
  }

  /// Runs the body until the condition is false.
  private func loop(
    _ condition: Plan, _ body: Plan, _ values: inout [Tensor?], _ session: SessionState?
  ) throws(OpError) {
    while true {
      var arguments = values
      let outcome = try run(condition, &arguments, session)
      guard let first = outcome.first, first.scalarBool else { return }
      arguments = []
      let next = try run(body, &values, session)
      values = next
    }
  }

  @inline(__always)
  private func isDead(
    _ step: Plan.Step, _ position: Int, _ slots: UnsafeMutablePointer<Tensor?>
  ) -> Bool {
    step.isLast[position] && isKnownUniquelyReferenced(&slots[step.inputs[position]])
  }

  /// Frees the slots that this step is the last to read.
  @inline(__always)
  private func release(_ step: Plan.Step, _ slots: UnsafeMutablePointer<Tensor?>) {
    for position in step.inputs.indices where step.isLast[position] {
      slots[step.inputs[position]] = nil
    }
  }

  /// The inputs from `start` on, taken out of their slots where this step is the last to read them.
  private func take(
    _ step: Plan.Step, from start: Int, _ slots: UnsafeMutablePointer<Tensor?>
  ) throws -> [Tensor?] {
    var values: [Tensor?] = []
    values.reserveCapacity(step.inputs.count)
    for position in start..<step.inputs.count {
      values.append(try input(step, position, slots))
    }
    for position in step.inputs.indices where step.isLast[position] {
      slots[step.inputs[position]] = nil
    }
    return values
  }

  private func store(
    _ outputs: [Tensor], _ step: Plan.Step, _ slots: UnsafeMutablePointer<Tensor?>
  ) {
    for (index, value) in outputs.prefix(step.outputCount).enumerated() {
      slots[step.firstOutput + index] = value
    }
    for slot in step.unread { slots[slot] = nil }
  }

  /// Runs a call, branch or loop eagerly.
  func runStructural(
    _ op: Op, _ tensors: [Tensor], _ attributes: Attributes
  ) throws(OpError) -> [Tensor] {
    if let function = attributes.function("f") { return try run(function, tensors) }
    if let then = attributes.function("then_branch"),
      let otherwise = attributes.function("else_branch"), let predicate = tensors.first
    {
      return try run(predicate.scalarBool ? then : otherwise, Array(tensors.dropFirst()))
    }
    if let branches = attributes.functions("branches"), let index = tensors.first?.scalarInt,
      let last = branches.last
    {
      let function = branches.indices.contains(index) ? branches[index] : last
      return try run(function, Array(tensors.dropFirst()))
    }
    if let condition = attributes.function("cond"), let body = attributes.function("body") {
      var values: [Tensor?] = tensors
      try loop(condition.schedule(self), body.schedule(self), &values, nil)
      return values.compactMap(\.self)
    }
    throw OpError(.unimplemented, "\(op.name) is not supported while ops run eagerly.")
  }
}
