// A graph function, scheduled: a flat list of steps over numbered slots.
//
// Only what the outputs and the effects need is in the plan. Constants are put into their slots
// before the first step; steps release the slots that nobody reads any more, so that kernels can
// write into memory that has become free.
import Tensors

/// A schedule that the executor runs as often as it likes.
final class Plan {
  /// How a step is run; decided once, so that running does not ask again.
  enum Kind {
    case unaryFunction(UnaryFunction)
    case binaryFunction(BinaryFunction)
    case unary(@Sendable (Tensor) throws -> Tensor)
    case binary(@Sendable (Tensor, Tensor) throws -> Tensor)
    case general
    case call(GraphFunction)
    case branch(then: GraphFunction, else: GraphFunction)
    case branches([GraphFunction])
    case loop(condition: GraphFunction, body: GraphFunction)
    /// The value of a variable of version 1, for an op that does not take the reference.
    case dereference
    /// A placeholder that was given no value.
    case unfed
  }

  struct Step {
    let kind: Kind
    let node: Node
    /// The slots of the inputs.
    let inputs: [Int]
    /// For each input, whether this is the last step that reads its slot.
    var isLast: [Bool]
    let firstOutput: Int
    let outputCount: Int
    /// Slots among the outputs that nobody reads.
    var unread: [Int] = []
    let state: KernelState
  }

  /// Where a value comes from that is there before the first step.
  struct Preset {
    let slot: Int
    let tensor: Tensor
  }

  /// The count of changes of the graph when this was made.
  fileprivate(set) var changes = 0
  private(set) var steps: [Step] = []
  private(set) var presets: [Preset] = []
  /// For each input of the function its slot; -1 where the value is not needed.
  private(set) var inputSlots: [Int] = []
  private(set) var outputSlots: [Int] = []
  /// For each output, whether it is the last one that takes its slot.
  private(set) var takesOutput: [Bool] = []
  private(set) var slotCount = 0
  /// What was scheduled, for runs that need frames.
  let nodes: [Node]
  /// There is control flow of version 1, which this schedule cannot run.
  let needsFrames: Bool

  /// Schedules what `outputs` and `targets` need.
  ///
  /// - Parameters:
  ///   - inputs: tensors whose values are given.
  ///   - targets: nodes that run although nothing reads them.
  ///   - feedsConstants: a given value replaces that of a constant as well.
  init(
    inputs: [SymbolicTensor], outputs: [SymbolicTensor], targets: [Node],
    context: ExecutionContext, feedsConstants: Bool = false,
    state: (Node) -> KernelState = { _ in KernelState() }
  ) {
    var slots: [ObjectIdentifier: Int] = [:]
    var fed: Set<ObjectIdentifier> = []
    for input in inputs where feedsConstants || input.node.op !== Op.const {
      fed.insert(ObjectIdentifier(input))
    }

    let nodes = Plan.needed(outputs: outputs, targets: targets, fed: fed)
    self.nodes = nodes
    needsFrames = nodes.contains { $0.op.name == "Merge" || $0.op.name == "Enter" }
    if needsFrames { return }
    for input in inputs {
      guard fed.contains(ObjectIdentifier(input)) else {
        inputSlots.append(-1)
        continue
      }
      if let slot = slots[ObjectIdentifier(input)] {
        inputSlots.append(slot)
        continue
      }
      slots[ObjectIdentifier(input)] = slotCount
      inputSlots.append(slotCount)
      slotCount += 1
    }
    for node in nodes {
      let isFed =
        !node.outputs.isEmpty
        && node.outputs.allSatisfy {
          fed.contains(ObjectIdentifier($0))
        }
      if isFed { continue }
      let firstOutput = slotCount
      for output in node.outputs {
        let key = ObjectIdentifier(output)
        if slots[key] == nil { slots[key] = slotCount }
        slotCount += 1
      }
      if node.op === Op.const, let tensor = node.attributes.tensor("value") {
        presets.append(Preset(slot: firstOutput, tensor: tensor))
        continue
      }
      if node.op === Op.noOp { continue }
      var inputSlots = node.inputs.map { slots[ObjectIdentifier($0)] ?? -1 }
      for (index, input) in node.inputs.enumerated()
      where input.isReference && !fed.contains(ObjectIdentifier(input)) {
        let arguments = node.op.signature.inputs
        if index < arguments.count, arguments[index].isReference { continue }
        inputSlots[index] = dereference(input, inputSlots[index], for: node, context)
      }
      steps.append(
        Step(
          kind: Plan.kind(of: node), node: node, inputs: inputSlots,
          isLast: Array(repeating: false, count: inputSlots.count), firstOutput: firstOutput,
          outputCount: node.outputs.count,
          state: node.op.isStateful ? state(node) : context.sharedState))
    }
    outputSlots = outputs.map { output in
      let slot = slots[ObjectIdentifier(output)] ?? -1
      guard output.isReference, !fed.contains(ObjectIdentifier(output)) else { return slot }
      return dereference(output, slot, for: output.node, context)
    }
    fold(context)
    findLastUses()
  }

  /// Adds a step that reads the variable behind a reference; gives the slot of the value.
  private func dereference(
    _ tensor: SymbolicTensor, _ slot: Int, for node: Node, _ context: ExecutionContext
  ) -> Int {
    steps.append(
      Step(
        kind: .dereference, node: node, inputs: [slot], isLast: [false], firstOutput: slotCount,
        outputCount: 1, state: context.sharedState))
    slotCount += 1
    return slotCount - 1
  }

  /// The nodes from which outputs and targets follow, each after those it waits for, otherwise in
  /// the order of their creation.
  static func needed(
    outputs: [SymbolicTensor], targets: [Node], fed: Set<ObjectIdentifier>
  ) -> [Node] {
    var found: Set<ObjectIdentifier> = []
    var nodes: [Node] = []
    var isOrdered = true
    var stack = outputs.filter { !fed.contains(ObjectIdentifier($0)) }.map(\.node) + targets
    while let node = stack.popLast() {
      guard found.insert(ObjectIdentifier(node)).inserted else { continue }
      nodes.append(node)
      for input in node.inputs where !fed.contains(ObjectIdentifier(input)) {
        stack.append(input.node)
        if input.node.index > node.index { isOrdered = false }
      }
      stack += node.controlInputs
      for control in node.controlInputs where control.index > node.index { isOrdered = false }
    }
    nodes.sort { $0.index < $1.index }
    return isOrdered ? nodes : topological(nodes, fed)
  }

  /// Gradients add inputs to loops that are older than these; so the order is sought.
  private static func topological(_ nodes: [Node], _ fed: Set<ObjectIdentifier>) -> [Node] {
    var done: Set<ObjectIdentifier> = []
    var begun: Set<ObjectIdentifier> = []
    var result: [Node] = []
    for root in nodes {
      var stack = [root]
      while let node = stack.last {
        let key = ObjectIdentifier(node)
        if done.contains(key) {
          stack.removeLast()
          continue
        }
        let isSecondVisit = !begun.insert(key).inserted
        let waiting =
          node.inputs.filter { !fed.contains(ObjectIdentifier($0)) }.map(\.node)
          + node.controlInputs
        let open = waiting.filter {
          !done.contains(ObjectIdentifier($0)) && !begun.contains(ObjectIdentifier($0))
        }
        if isSecondVisit || open.isEmpty {
          stack.removeLast()
          done.insert(key)
          result.append(node)
        } else {
          stack += open
        }
      }
    }
    return result
  }

  private static func kind(of node: Node) -> Kind {
    switch node.op.kernel {
    case .unaryFunction(let function): return .unaryFunction(function)
    case .binaryFunction(let function): return .binaryFunction(function)
    case .unary(let function): return .unary(function)
    case .binary(let function): return .binary(function)
    case .ternary, .single, .general: return .general
    case .structural:
      let attributes = node.attributes
      if let function = attributes.function("f") { return .call(function) }
      if let then = attributes.function("then_branch"),
        let otherwise = attributes.function("else_branch")
      {
        return .branch(then: then, else: otherwise)
      }
      if let branches = attributes.functions("branches") { return .branches(branches) }
      if let condition = attributes.function("cond"), let body = attributes.function("body") {
        return .loop(condition: condition, body: body)
      }
      return .unfed
    }
  }

  /// Computes what follows from constants alone.
  private func fold(_ context: ExecutionContext) {
    guard !presets.isEmpty else { return }
    var known: [Int: Tensor] = [:]
    for preset in presets { known[preset.slot] = preset.tensor }
    var rest: [Step] = []
    for step in steps {
      let inputs = step.inputs.compactMap { known[$0] }
      guard !step.node.op.isStateful, inputs.count == step.inputs.count, !inputs.isEmpty,
        step.node.controlInputs.isEmpty, inputs.allSatisfy({ $0.count <= 4096 }),
        step.node.outputs.allSatisfy({ $0.dtype != .variant && ($0.shape.count ?? 0) <= 4096 }),
        step.isFoldable,
        let outputs = try? step.node.op.compute(
          inputs, step.node.attributes, context: context, node: step.node, state: step.state)
      else {
        rest.append(step)
        continue
      }
      for (index, output) in outputs.enumerated() {
        known[step.firstOutput + index] = output
        presets.append(Preset(slot: step.firstOutput + index, tensor: output))
      }
    }
    steps = rest
    let read = Set(steps.flatMap(\.inputs)).union(outputSlots)
    presets.removeAll { !read.contains($0.slot) }
  }

  private func findLastUses() {
    var isNeeded = Set(outputSlots)
    takesOutput = Array(repeating: false, count: outputSlots.count)
    var taken: Set<Int> = []
    for index in outputSlots.indices.reversed() {
      takesOutput[index] = taken.insert(outputSlots[index]).inserted
    }
    for preset in presets { isNeeded.insert(preset.slot) }
    for index in steps.indices.reversed() {
      let outputs = steps[index].firstOutput..<(steps[index].firstOutput + steps[index].outputCount)
      steps[index].unread = outputs.filter { !isNeeded.contains($0) }
      for position in steps[index].inputs.indices.reversed() {
        let slot = steps[index].inputs[position]
        if isNeeded.insert(slot).inserted { steps[index].isLast[position] = true }
      }
    }
  }
}

extension Plan.Step {
  fileprivate var isFoldable: Bool {
    switch kind {
    case .unaryFunction, .binaryFunction, .unary, .binary, .general: true
    default: false
    }
  }
}

extension GraphFunction {
  /// The schedule, made at the first run.
  func schedule(_ context: ExecutionContext) -> Plan {
    if let plan, plan.changes == graph.changes { return plan }
    let made = Plan(
      inputs: inputs, outputs: outputs, targets: controlOutputs, context: context,
      state: state(of:))
    made.changes = graph.changes
    plan = made
    return made
  }
}
