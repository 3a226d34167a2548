// Calls, branches and loops in programs.

import Tensors

extension Compiler {
  func emitStructural(_ node: Node, _ scope: Scope) {
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
}
