// From graph functions to programs.
import Tensors

/// Compiles one program.
final class Compiler {
  /// Where a value is: unboxed in a register, as a tensor in a slot, or both; -1 for nowhere.
  struct Place {
    var register = -1
    var slot = -1
  }

  /// The places of the tensors of one graph, at one of its uses: a function that is called twice
  /// has two.
  final class Scope {
    var places: [ObjectIdentifier: Place] = [:]
    /// Values that are known while compiling.
    var known: [ObjectIdentifier: Tensor] = [:]
    let path: [Node]
    let state: (Node) -> KernelState
    init(path: [Node], state: @escaping (Node) -> KernelState) {
      self.path = path
      self.state = state
    }
  }

  /// A loop: from its first instruction to the one after its last.
  struct Loop {
    let start: Int
    var end: Int
  }

  private let context: ExecutionContext
  let program = Program()
  var loops: [Loop] = []
  /// Slots that hold constants, which are never emptied.
  var constantSlots: Set<Int> = []
  /// More instructions than this, and called functions stay on their own.
  let codeLimit = 50_000

  init(_ context: ExecutionContext) { self.context = context }

  // MARK: Entrances

  func compile(_ function: GraphFunction) -> Program {
    compile(
      inputs: function.inputs, outputs: function.outputs, targets: function.controlOutputs,
      feedsConstants: false, state: function.state(of:))
  }

  /// Compiles what `outputs` and `targets` need.
  ///
  /// - Parameter feedsConstants: a given value replaces that of a constant as well.
  func compile(
    inputs: [SymbolicTensor], outputs: [SymbolicTensor], targets: [Node], feedsConstants: Bool,
    state: @escaping (Node) -> KernelState
  ) -> Program {
    let scope = Scope(path: [], state: state)
    var fed: Set<ObjectIdentifier> = []
    for input in inputs {
      guard feedsConstants || input.node.op !== Op.const else {
        program.inputSlots.append(-1)
        continue
      }
      fed.insert(ObjectIdentifier(input))
      if let place = scope.places[ObjectIdentifier(input)] {
        program.inputSlots.append(place.slot)
        continue
      }
      let slot = newSlot()
      scope.places[ObjectIdentifier(input)] = Place(slot: slot)
      program.inputSlots.append(slot)
    }
    program.nodes = Schedule.needed(outputs: outputs, targets: targets, fed: fed)
    program.needsFrames = program.nodes.contains {
      $0.isMerge || $0.isEnter
    }
    if program.needsFrames { return program }
    for node in program.nodes { emit(node, scope, fed) }
    for output in outputs {
      var slot = self.slot(of: output, scope, at: output.node)
      if output.isReference, !fed.contains(ObjectIdentifier(output)) {
        slot = dereference(slot, output.node, scope)
      }
      program.outputSlots.append((slot, false))
    }
    findLastReads()
    return program
  }

  // MARK: Places

  func newSlot() -> Int {
    program.slotCount += 1
    return program.slotCount - 1
  }

  func newRegister() -> Int {
    program.registerCount += 1
    return program.registerCount - 1
  }

  private func origin(_ node: Node, _ scope: Scope) -> Int32 {
    if let last = program.origins.last, last.node === node, last.path.last === scope.path.last {
      return Int32(program.origins.count - 1)
    }
    program.origins.append(.init(node: node, path: scope.path))
    return Int32(program.origins.count - 1)
  }

  func emit(
    _ code: Program.Code, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0, _ node: Node,
    _ scope: Scope
  ) {
    program.code.append(
      .init(
        code: code, a: Int32(a), b: Int32(b), c: Int32(c), d: Int32(d),
        origin: origin(node, scope)))
  }

  /// The slot of a value, boxed where it is in a register only.
  func slot(of tensor: SymbolicTensor, _ scope: Scope, at node: Node) -> Int {
    let key = ObjectIdentifier(tensor)
    var place = scope.places[key] ?? Place()
    if place.slot >= 0 { return place.slot }
    if let value = scope.known[key] {
      let slot = newSlot()
      program.presetSlots.append((slot, value))
      constantSlots.insert(slot)
      place.slot = slot
    } else if place.register >= 0 {
      let slot = newSlot()
      emit(.box, slot, place.register, Int(tensor.dtype.rawValue), node, scope)
      place.slot = slot
    }
    scope.places[key] = place
    return place.slot
  }

  /// The register of a scalar, unboxed where it is in a slot only.
  func register(of tensor: SymbolicTensor, _ scope: Scope, at node: Node) -> Int {
    let key = ObjectIdentifier(tensor)
    var place = scope.places[key] ?? Place()
    if place.register >= 0 { return place.register }
    let register = newRegister()
    if let value = scope.known[key] {
      program.presetRegisters.append(.init(index: register, bits: value.registerBits))
    } else {
      emit(.unbox, register, place.slot, 0, node, scope)
    }
    place.register = register
    scope.places[key] = place
    return register
  }

  /// Copies a value into the place that stands for it elsewhere.
  func move(_ tensor: SymbolicTensor, _ scope: Scope, to place: Place, at node: Node) {
    if place.register >= 0 {
      emit(.move, place.register, register(of: tensor, scope, at: node), node, scope)
    } else {
      emit(.moveTensor, place.slot, slot(of: tensor, scope, at: node), node, scope)
    }
  }

  func newPlace(_ isScalar: Bool) -> Place {
    isScalar ? Place(register: newRegister()) : Place(slot: newSlot())
  }

  // MARK: Nodes

  func emit(_ node: Node, _ scope: Scope, _ fed: Set<ObjectIdentifier>) {
    if !node.outputs.isEmpty, node.outputs.allSatisfy({ fed.contains(ObjectIdentifier($0)) }) {
      return
    }
    if node.op === Op.noOp { return }
    if node.op === Op.const, let value = node.attributes.tensor("value") {
      scope.known[ObjectIdentifier(node.outputs[0])] = value
      return
    }
    if fold(node, scope) { return }
    if isPassing(node), let input = node.inputs.first, !input.isReference {
      let (from, to) = (ObjectIdentifier(input), ObjectIdentifier(node.outputs[0]))
      if let value = scope.known[from] {
        scope.known[to] = value
      } else {
        scope.places[to] = scope.places[from]
      }
      return
    }
    switch node.op.kernel {
    case .structural: emitStructural(node, scope)
    default:
      if !emitScalar(node, scope) { emitStep(node, scope) }
    }
  }

  /// Whether the op gives its input as it is.
  private func isPassing(_ node: Node) -> Bool {
    switch node.op.name {
    case "Identity", "StopGradient", "PreventGradient", "Snapshot": true
    default: false
    }
  }

  /// Computes what follows from constants alone.
  private func fold(_ node: Node, _ scope: Scope) -> Bool {
    guard !node.op.isStateful, !node.inputs.isEmpty, node.controlInputs.isEmpty else {
      return false
    }
    if case .structural = node.op.kernel { return false }
    var inputs: [Tensor] = []
    for input in node.inputs {
      guard let value = scope.known[ObjectIdentifier(input)], value.count <= 4096 else {
        return false
      }
      inputs.append(value)
    }
    guard node.outputs.allSatisfy({ $0.dtype != .variant && ($0.shape.count ?? 0) <= 4096 }),
      let outputs = try? node.op.compute(
        inputs, node.attributes, context: context, node: node, state: context.sharedState),
      outputs.count == node.outputs.count
    else { return false }
    for (output, value) in zip(node.outputs, outputs) {
      scope.known[ObjectIdentifier(output)] = value
    }
    return true
  }

  private func dereference(_ slot: Int, _ node: Node, _ scope: Scope) -> Int {
    let output = newSlot()
    program.steps.append(
      .init(
        kind: .dereference, node: node, inputs: [slot], isLast: [false], outputs: [output],
        state: context.sharedState))
    emit(.step, program.steps.count - 1, node, scope)
    return output
  }

  func emit(_ code: Program.Code, _ a: Int, _ node: Node, _ scope: Scope) {
    emit(code, a, 0, 0, 0, node, scope)
  }
  func emit(_ code: Program.Code, _ a: Int, _ b: Int, _ node: Node, _ scope: Scope) {
    emit(code, a, b, 0, 0, node, scope)
  }
  func emit(
    _ code: Program.Code, _ a: Int, _ b: Int, _ c: Int, _ node: Node, _ scope: Scope
  ) {
    emit(code, a, b, c, 0, node, scope)
  }

  func emitStep(_ node: Node, _ scope: Scope, kind: Program.Step.Kind? = nil) {
    var inputs: [Int] = []
    let arguments = node.op.signature.inputs
    for (index, input) in node.inputs.enumerated() {
      var slot = self.slot(of: input, scope, at: node)
      if input.isReference, !(index < arguments.count && arguments[index].isReference) {
        slot = dereference(slot, node, scope)
      }
      inputs.append(slot)
    }
    var outputs: [Int] = []
    for output in node.outputs {
      let slot = newSlot()
      scope.places[ObjectIdentifier(output)] = Place(slot: slot)
      outputs.append(slot)
    }
    let kind =
      kind
      ?? {
        switch node.op.kernel {
        case .unaryFunction(let function): .unaryFunction(function)
        case .binaryFunction(let function): .binaryFunction(function)
        default: .general
        }
      }()
    program.steps.append(
      .init(
        kind: kind, node: node, inputs: inputs, isLast: inputs.map { _ in false },
        outputs: outputs,
        state: node.op.isStateful ? scope.state(node) : context.sharedState))
    emit(.step, program.steps.count - 1, node, scope)
  }

  /// Compiles an op on scalars in registers; false where it is none.
  private func emitScalar(_ node: Node, _ scope: Scope) -> Bool {
    guard node.outputs.count == 1, node.outputs[0].isRegisterScalar,
      node.inputs.allSatisfy(\.isRegisterScalar), let first = node.inputs.first
    else { return false }
    let code: Program.Code?
    switch node.op.kernel {
    case .binaryFunction(let function): code = Program.code(function, first.dtype)
    case .unaryFunction(let function): code = Program.code(function, first.dtype)
    default:
      switch node.op.name {
      case "Equal": code = Program.code(.equal, first.dtype)
      case "NotEqual": code = Program.code(.notEqual, first.dtype)
      case "Cast": code = Program.cast(first.dtype, node.outputs[0].dtype)
      case "SelectV2", "Select": code = .select
      default: code = nil
      }
    }
    guard let code else { return false }
    let inputs = node.inputs.map { register(of: $0, scope, at: node) }
    let output = newRegister()
    emit(
      code, output, inputs[0], inputs.count > 1 ? inputs[1] : 0, inputs.count > 2 ? inputs[2] : 0,
      node, scope)
    scope.places[ObjectIdentifier(node.outputs[0])] = Place(register: output)
    return true
  }
}
