// From graph functions to programs.
import Tensors

/// Compiles one program.
final class Compiler {
  /// Where a value is: unboxed in a register, as a tensor in a slot, or both; -1 for nowhere.
  private struct Place {
    var register = -1
    var slot = -1
  }

  /// The places of the tensors of one graph, at one of its uses: a function that is called twice
  /// has two.
  private final class Scope {
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
  private struct Loop {
    let start: Int
    var end: Int
  }

  private let context: ExecutionContext
  private let program = Program()
  private var loops: [Loop] = []
  /// Slots that hold constants, which are never emptied.
  private var constantSlots: Set<Int> = []
  /// More instructions than this, and called functions stay on their own.
  private let codeLimit = 50_000

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
      $0.op.name == "Merge" || $0.op.name == "Enter"
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

  private func newSlot() -> Int {
    program.slotCount += 1
    return program.slotCount - 1
  }

  private func newRegister() -> Int {
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

  private func emit(
    _ code: Program.Code, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0, _ node: Node,
    _ scope: Scope
  ) {
    program.code.append(
      .init(
        code: code, a: Int32(a), b: Int32(b), c: Int32(c), d: Int32(d),
        origin: origin(node, scope)))
  }

  /// The slot of a value, boxed where it is in a register only.
  private func slot(of tensor: SymbolicTensor, _ scope: Scope, at node: Node) -> Int {
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
  private func register(of tensor: SymbolicTensor, _ scope: Scope, at node: Node) -> Int {
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
  private func move(_ tensor: SymbolicTensor, _ scope: Scope, to place: Place, at node: Node) {
    if place.register >= 0 {
      emit(.move, place.register, register(of: tensor, scope, at: node), node, scope)
    } else {
      emit(.moveTensor, place.slot, slot(of: tensor, scope, at: node), node, scope)
    }
  }

  private func newPlace(_ isScalar: Bool) -> Place {
    isScalar ? Place(register: newRegister()) : Place(slot: newSlot())
  }

  // MARK: Nodes

  private func emit(_ node: Node, _ scope: Scope, _ fed: Set<ObjectIdentifier>) {
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

  private func emit(_ code: Program.Code, _ a: Int, _ node: Node, _ scope: Scope) {
    emit(code, a, 0, 0, 0, node, scope)
  }
  private func emit(_ code: Program.Code, _ a: Int, _ b: Int, _ node: Node, _ scope: Scope) {
    emit(code, a, b, 0, 0, node, scope)
  }
  private func emit(
    _ code: Program.Code, _ a: Int, _ b: Int, _ c: Int, _ node: Node, _ scope: Scope
  ) {
    emit(code, a, b, c, 0, node, scope)
  }

  private func emitStep(_ node: Node, _ scope: Scope, kind: Program.Step.Kind? = nil) {
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

  // MARK: Calls, branches, loops

  private func emitStructural(_ node: Node, _ scope: Scope) {
    let attributes = node.attributes
    if let function = attributes.function("f") {
      guard program.code.count < codeLimit, scope.path.count < 64 else {
        return emitStep(node, scope, kind: .call(function))
      }
      let inner = inline(function, Array(node.inputs), node, scope)
      for (output, result) in zip(node.outputs, function.outputs) {
        adopt(result, inner, as: output, scope)
      }
    } else if let then = attributes.function("then_branch"),
      let otherwise = attributes.function("else_branch")
    {
      emitBranches(node, [otherwise, then], scope, isTable: false)
    } else if let branches = attributes.functions("branches") {
      emitBranches(node, branches, scope, isTable: true)
    } else if let condition = attributes.function("cond"), let body = attributes.function("body") {
      emitLoop(node, condition, body, scope)
    } else {
      emitStep(node, scope, kind: .unfed)
    }
  }

  /// Lets a tensor of this scope be what a tensor of an inner scope is.
  private func adopt(
    _ inner: SymbolicTensor, _ innerScope: Scope, as tensor: SymbolicTensor, _ scope: Scope
  ) {
    let (from, to) = (ObjectIdentifier(inner), ObjectIdentifier(tensor))
    if let value = innerScope.known[from] { scope.known[to] = value }
    if let place = innerScope.places[from] { scope.places[to] = place }
  }

  /// Compiles the body of a function whose inputs are tensors of `scope`.
  private func inline(
    _ function: GraphFunction, _ arguments: [SymbolicTensor], _ node: Node, _ scope: Scope
  ) -> Scope {
    let inner = Scope(path: scope.path + [node], state: function.state(of:))
    var fed: Set<ObjectIdentifier> = []
    for (input, argument) in zip(function.inputs, arguments) {
      adopt(argument, scope, as: input, inner)
      fed.insert(ObjectIdentifier(input))
    }
    compileBody(function, inner, fed)
    return inner
  }

  private func compileBody(_ function: GraphFunction, _ scope: Scope, _ fed: Set<ObjectIdentifier>)
  {
    let nodes = Schedule.needed(
      outputs: function.outputs, targets: function.controlOutputs, fed: fed)
    for node in nodes { emit(node, scope, fed) }
  }

  /// - Parameter functions: for a truth value, false first.
  private func emitBranches(
    _ node: Node, _ functions: [GraphFunction], _ scope: Scope, isTable: Bool
  ) {
    let selector = node.inputs[0]
    let arguments = Array(node.inputs.dropFirst())
    if let value = scope.known[ObjectIdentifier(selector)] {
      // The choice is known: only one branch is compiled.
      let wanted = isTable ? value.scalarInt : (value.scalarBool ? 1 : 0)
      let index = functions.indices.contains(wanted) ? wanted : functions.count - 1
      let inner = inline(functions[index], arguments, node, scope)
      for (output, result) in zip(node.outputs, functions[index].outputs) {
        adopt(result, inner, as: output, scope)
      }
      return
    }
    // Conversions that all branches can use are made before.
    for argument in arguments where argument.isRegisterScalar {
      _ = register(of: argument, scope, at: node)
    }
    // A place for each output, the same for all branches.
    let places = node.outputs.indices.map { index in
      newPlace(
        functions.allSatisfy { index < $0.outputs.count && $0.outputs[index].isRegisterScalar }
          && node.outputs[index].isRegisterScalar)
    }
    var exits: [Int] = []
    var starts: [Int32] = []
    let test: Int
    if isTable || selector.isRegisterScalar {
      test = register(of: selector, scope, at: node)
    } else {
      test = newRegister()
      emit(.truth, test, slot(of: selector, scope, at: node), node, scope)
    }
    let jump = program.code.count
    if isTable {
      program.tables.append([])
      emit(.jumpTable, test, program.tables.count - 1, node, scope)
    } else {
      emit(.jumpIfFalse, test, 0, node, scope)
    }
    // For a truth value the true branch follows, the false one is jumped to.
    let order = isTable ? Array(functions.indices) : [1, 0]
    for (position, index) in order.enumerated() {
      starts.append(Int32(program.code.count))
      let inner = inline(functions[index], arguments, node, scope)
      for (place, result) in zip(places, functions[index].outputs) {
        move(result, inner, to: place, at: node)
      }
      if position < order.count - 1 {
        exits.append(program.code.count)
        emit(.jump, 0, node, scope)
      }
    }
    let end = Int32(program.code.count)
    for exit in exits { program.code[exit].a = end }
    if isTable {
      program.tables[Int(program.code[jump].b)] = starts
    } else {
      program.code[jump].b = starts[1]
    }
    for (output, place) in zip(node.outputs, places) {
      scope.places[ObjectIdentifier(output)] = place
    }
  }

  private func emitLoop(
    _ node: Node, _ condition: GraphFunction, _ body: GraphFunction, _ scope: Scope
  ) {
    // The variables get places of their own; what the body passes on unchanged needs none.
    var places: [Place] = []
    var isFixed: [Bool] = []
    for (index, input) in node.inputs.enumerated() {
      let passes = passesOn(body, index)
      isFixed.append(passes)
      let isScalar =
        body.inputs[index].isRegisterScalar && input.isRegisterScalar
        && body.outputs[index].isRegisterScalar
      if passes {
        if input.isRegisterScalar { _ = register(of: input, scope, at: node) }
        if scope.known[ObjectIdentifier(input)] != nil, !input.isRegisterScalar {
          _ = slot(of: input, scope, at: node)
        }
        places.append(scope.places[ObjectIdentifier(input)] ?? Place())
      } else {
        let place = newPlace(isScalar)
        move(input, scope, to: place, at: node)
        places.append(place)
      }
    }
    let start = program.code.count
    loops.append(Loop(start: start, end: start))
    let number = loops.count - 1
    func part(_ function: GraphFunction) -> Scope {
      let inner = Scope(path: scope.path + [node], state: function.state(of:))
      var fed: Set<ObjectIdentifier> = []
      for (index, input) in function.inputs.enumerated() where index < places.count {
        inner.places[ObjectIdentifier(input)] = places[index]
        if isFixed[index], let value = scope.known[ObjectIdentifier(node.inputs[index])] {
          inner.known[ObjectIdentifier(input)] = value
        }
        fed.insert(ObjectIdentifier(input))
      }
      compileBody(function, inner, fed)
      return inner
    }
    let test = part(condition)
    let outcome: Int
    if condition.outputs[0].isRegisterScalar {
      outcome = register(of: condition.outputs[0], test, at: node)
    } else {
      outcome = newRegister()
      emit(.truth, outcome, slot(of: condition.outputs[0], test, at: node), node, scope)
    }
    let exit = program.code.count
    emit(.jumpIfFalse, outcome, 0, node, scope)
    let turn = part(body)
    moveTogether(
      places.indices.filter { !isFixed[$0] }.map { (body.outputs[$0], places[$0]) }, turn, node)
    emit(.repeatLoop, start, node, scope)
    program.code[exit].b = Int32(program.code.count)
    loops[number].end = program.code.count
    for (index, output) in node.outputs.enumerated() where index < places.count {
      scope.places[ObjectIdentifier(output)] = places[index]
      if isFixed[index], let value = scope.known[ObjectIdentifier(node.inputs[index])] {
        scope.known[ObjectIdentifier(output)] = value
      }
    }
  }

  /// Whether the body gives a variable back as it got it.
  private func passesOn(_ body: GraphFunction, _ index: Int) -> Bool {
    var tensor = body.outputs[index]
    while tensor.node.op === Op.identity, let input = tensor.node.inputs.first { tensor = input }
    return tensor === body.inputs[index]
  }

  /// Moves the new values of loop variables into their places, all at once: a value that another
  /// move overwrites first is kept aside.
  private func moveTogether(
    _ moves: [(tensor: SymbolicTensor, place: Place)], _ scope: Scope, _ node: Node
  ) {
    // First all conversions, then the moves.
    var sources: [Place] = []
    for (tensor, place) in moves {
      if place.register >= 0 {
        sources.append(Place(register: register(of: tensor, scope, at: node)))
      } else {
        sources.append(Place(slot: slot(of: tensor, scope, at: node)))
      }
    }
    let registers = Set(moves.map(\.place.register).filter { $0 >= 0 })
    let slots = Set(moves.map(\.place.slot).filter { $0 >= 0 })
    for index in sources.indices {
      let (source, place) = (sources[index], moves[index].place)
      if source.register >= 0, registers.contains(source.register),
        source.register != place.register
      {
        let aside = newRegister()
        emit(.move, aside, source.register, node, scope)
        sources[index].register = aside
      } else if source.slot >= 0, slots.contains(source.slot), source.slot != place.slot {
        let aside = newSlot()
        emit(.moveTensor, aside, source.slot, node, scope)
        sources[index].slot = aside
      }
    }
    for (source, move) in zip(sources, moves) {
      if move.place.register >= 0 {
        if source.register != move.place.register {
          emit(.move, move.place.register, source.register, node, scope)
        }
      } else if source.slot != move.place.slot {
        emit(.moveTensor, move.place.slot, source.slot, node, scope)
      }
    }
  }

  // MARK: Last reads

  /// Finds where slots are read for the last time, so that kernels can reuse the memory.
  ///
  /// A read is the last one if no other read follows before the slot is written again, or at all;
  /// inside of a loop only if the slot is written in the same loop.
  private func findLastReads() {
    var reads: [[Int]] = Array(repeating: [], count: program.slotCount)
    var writes: [[Int]] = Array(repeating: [], count: program.slotCount)
    for (index, instruction) in program.code.enumerated() {
      switch instruction.code {
      case .moveTensor:
        reads[Int(instruction.b)].append(index)
        writes[Int(instruction.a)].append(index)
      case .box: writes[Int(instruction.a)].append(index)
      case .unbox, .truth:
        if instruction.b >= 0 { reads[Int(instruction.b)].append(index) }
      case .step:
        let step = program.steps[Int(instruction.a)]
        for slot in step.inputs where slot >= 0 { reads[slot].append(index) }
        for slot in step.outputs where slot >= 0 { writes[slot].append(index) }
      default: break
      }
    }
    let end = program.code.count
    for (slot, _) in program.outputSlots where slot >= 0 { reads[slot].append(end) }
    func isLast(_ slot: Int, at index: Int) -> Bool {
      guard slot >= 0, !constantSlots.contains(slot) else { return false }
      let nextRead = reads[slot].first { $0 > index } ?? .max
      let nextWrite = writes[slot].first { $0 >= index && index < end } ?? .max
      guard
        let loop = loops.filter({ $0.start <= index && index < $0.end }).max(by: {
          $0.start < $1.start
        })
      else { return nextRead == .max }
      if nextWrite < loop.end { return nextRead > nextWrite }
      let isLocal = writes[slot].contains { $0 >= loop.start && $0 < index }
      return isLocal && nextRead == .max
    }
    for index in program.code.indices {
      let instruction = program.code[index]
      switch instruction.code {
      case .moveTensor, .unbox:
        if instruction.b >= 0, isLast(Int(instruction.b), at: index) { program.code[index].c = 1 }
      case .step:
        let number = Int(instruction.a)
        let inputs = program.steps[number].inputs
        for position in inputs.indices where isLast(inputs[position], at: index) {
          // A slot that is read twice by one step is let go once, at its last place.
          let isRepeated = inputs[(position + 1)...].contains(inputs[position])
          program.steps[number].isLast[position] = !isRepeated
        }
        for (position, slot) in program.steps[number].outputs.enumerated()
        where slot >= 0 && reads[slot].isEmpty {
          program.steps[number].outputs[position] = -1
        }
      default: break
      }
    }
    var taken: Set<Int> = []
    for index in program.outputSlots.indices.reversed() {
      let slot = program.outputSlots[index].slot
      program.outputSlots[index].isLast =
        !constantSlots.contains(slot) && taken.insert(slot).inserted
    }
    program.usedSlots = (0..<program.slotCount).filter { !constantSlots.contains($0) }
  }
}

extension SymbolicTensor {
  /// Whether it is known to be a scalar of a dtype that registers hold.
  fileprivate var isRegisterScalar: Bool {
    guard let dimensions = shape.dimensions, dimensions.isEmpty, !isReference else { return false }
    switch dtype {
    case .int32, .int64, .float32, .float64, .bool: return true
    default: return false
    }
  }
}

extension Tensor {
  /// The bits of a scalar as registers hold them.
  var registerBits: UInt64 {
    defer { withExtendedLifetime(self) {} }
    switch dtype {
    case .int32, .float32: return UInt64(unsafeBase.load(as: UInt32.self))
    case .bool: return unsafeBase.load(as: UInt8.self) == 0 ? 0 : 1
    default: return unsafeBase.load(as: UInt64.self)
    }
  }
}

extension Program {
  /// The instruction for a function of two scalars, where there is one.
  static func code(_ function: BinaryFunction, _ dtype: DType) -> Code? {
    switch (dtype, function) {
    case (.int32, .add): .addInt32
    case (.int32, .subtract): .subtractInt32
    case (.int32, .multiply): .multiplyInt32
    case (.int32, .floorDivide): .floorDivideInt32
    case (.int32, .floorMod): .floorModInt32
    case (.int32, .maximum): .maximumInt32
    case (.int32, .minimum): .minimumInt32
    case (.int32, .less): .lessInt32
    case (.int32, .lessEqual): .lessEqualInt32
    case (.int32, .greater): .greaterInt32
    case (.int32, .greaterEqual): .greaterEqualInt32
    case (.int32, .equal): .equalInt32
    case (.int32, .notEqual): .notEqualInt32
    case (.int64, .add): .addInt64
    case (.int64, .subtract): .subtractInt64
    case (.int64, .multiply): .multiplyInt64
    case (.int64, .floorDivide): .floorDivideInt64
    case (.int64, .floorMod): .floorModInt64
    case (.int64, .maximum): .maximumInt64
    case (.int64, .minimum): .minimumInt64
    case (.int64, .less): .lessInt64
    case (.int64, .lessEqual): .lessEqualInt64
    case (.int64, .greater): .greaterInt64
    case (.int64, .greaterEqual): .greaterEqualInt64
    case (.int64, .equal): .equalInt64
    case (.int64, .notEqual): .notEqualInt64
    case (.float32, .add): .addFloat
    case (.float32, .subtract): .subtractFloat
    case (.float32, .multiply): .multiplyFloat
    case (.float32, .divide): .divideFloat
    case (.float32, .less): .lessFloat
    case (.float32, .lessEqual): .lessEqualFloat
    case (.float32, .greater): .greaterFloat
    case (.float32, .greaterEqual): .greaterEqualFloat
    case (.float32, .equal): .equalFloat
    case (.float32, .notEqual): .notEqualFloat
    case (.float64, .add): .addDouble
    case (.float64, .subtract): .subtractDouble
    case (.float64, .multiply): .multiplyDouble
    case (.float64, .divide): .divideDouble
    case (.float64, .less): .lessDouble
    case (.float64, .lessEqual): .lessEqualDouble
    case (.float64, .greater): .greaterDouble
    case (.float64, .greaterEqual): .greaterEqualDouble
    case (.float64, .equal): .equalDouble
    case (.float64, .notEqual): .notEqualDouble
    case (.bool, .logicalAnd): .and
    case (.bool, .logicalOr): .or
    default: nil
    }
  }

  /// The instruction for a function of one scalar, where there is one.
  static func code(_ function: UnaryFunction, _ dtype: DType) -> Code? {
    switch (dtype, function) {
    case (.int32, .negate): .negateInt32
    case (.int32, .abs): .absInt32
    case (.int32, .square): .squareInt32
    case (.int64, .negate): .negateInt64
    case (.int64, .abs): .absInt64
    case (.int64, .square): .squareInt64
    case (.float32, .negate): .negateFloat
    case (.float32, .abs): .absFloat
    case (.float32, .square): .squareFloat
    case (.float32, .squareRoot): .squareRootFloat
    case (.float64, .negate): .negateDouble
    case (.float64, .abs): .absDouble
    case (.float64, .square): .squareDouble
    case (.float64, .squareRoot): .squareRootDouble
    case (.bool, .logicalNot): .not
    default: nil
    }
  }

  /// The instruction for a cast that cannot lose what C leaves open.
  static func cast(_ from: DType, _ to: DType) -> Code? {
    switch (from, to) {
    case (.int32, .int64): .int32ToInt64
    case (.int64, .int32): .int64ToInt32
    case (.int32, .float32): .int32ToFloat
    case (.int64, .float32): .int64ToFloat
    case (.int32, .float64): .int32ToDouble
    case (.int64, .float64): .int64ToDouble
    case (.float32, .float64): .floatToDouble
    case (.float64, .float32): .doubleToFloat
    case (.bool, .int32): .boolToInt32
    case (.bool, .int64): .boolToInt64
    case (.bool, .float32): .boolToFloat
    case (.bool, .float64): .boolToDouble
    default: nil
    }
  }
}
