// `while` in converted code, and what all staged loops have in common.

import AutoGraph
import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

extension TensorFlowRuntime {
  func modernWhile(_ call: Call) throws(Raise) -> Value {
    let (test, body, getState, setState) = (call[0], call[1], call[2], call[3])
    let options = call[5].asDict ?? DictObject()
    let parts = LoopParts(
      names: names(call[4]),
      getState: { [unowned self] () throws(Raise) in
        try interpreter.elements(of: try interpreter.call(getState))
      },
      setState: { [unowned self] (state) throws(Raise) in
        _ = try interpreter.call(setState, [.tuple(state)])
      },
      body: { [unowned self] (_) throws(Raise) in _ = try interpreter.call(body) },
      extraTest: { [unowned self] () throws(Raise) in try interpreter.call(test) },
      options: options)
    let first = try scratch { () throws(Raise) in try self.interpreter.call(test) }
    if isStaged(first) {
      journalStaged("while", first, node: nextName("while"))
      try stageLoop(
        parts, test: { [unowned self] () throws(Raise) in try interpreter.call(test) },
        iteration: { [unowned self] () throws(Raise) in _ = try interpreter.call(body) })
      return .none
    }
    journalPython("while", first)
    guard try interpreter.isTrue(first) else { return .none }
    while true {
      _ = try interpreter.call(body)
      try interpreter.checkStep()
      let next = try interpreter.call(test)
      if isStaged(next), next.object(as: TensorObject.self)?.eager == nil {
        throw error(
          "NotImplementedError",
          "The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return statement inside the loop depends on a Tensor condition. In both cases, changing to a TF loop should remove the error.\nSee https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/limitations.md#consistency-of-control-flow-types for more info."
        )
      }
      if !(try interpreter.isTrue(next)) { return .none }
    }
  }

  /// Runs code in a graph that is thrown away.
  func scratch<R>(_ body: () throws(Raise) -> R) throws(Raise) -> R {
    guard !context.isEager else { return try body() }
    let graph = FuncGraph(context: context, name: "tmp", outer: context.graph)
    context.enter(graph)
    defer { context.leave() }
    return try body()
  }

  func classicWhile(_ call: Call) throws(Raise) -> Value {
    let (test, body) = (call[0], call[1])
    var state = try interpreter.elements(of: call[4])
    let start = state
    let first = try scratch { () throws(Raise) in try self.interpreter.call(test, start) }
    if isStaged(first) {
      journalStaged("while", first, node: nextName("while"))
      let result = try stageClassicLoop(
        state, names: names(call[5]) + names(call[6]),
        composite: (call[2], call[3]), verifies: !call[5].isNone,
        test: { [unowned self] (values) throws(Raise) in try interpreter.call(test, values) },
        body: { [unowned self] (values) throws(Raise) in
          try interpreter.elements(of: try interpreter.call(body, values))
        })
      return .tuple(result)
    }
    journalPython("while", first)
    guard try interpreter.isTrue(first) else { return .tuple(state) }
    while true {
      state = try interpreter.elements(of: try interpreter.call(body, state))
      try interpreter.checkStep()
      if !(try interpreter.isTrue(try interpreter.call(test, state))) { return .tuple(state) }
    }
  }

  // MARK: Staged loops

  /// Stages a loop whose state lives in the variables of the function (2.21).
  func stageLoop(
    _ parts: LoopParts, test: @escaping () throws(Raise) -> Value,
    iteration: @escaping () throws(Raise) -> Void
  ) throws(Raise) {
    let original = try parts.getState()
    var initial = original
    var invariants = try shapeInvariants(parts.options, original)
    var needsIteration = false
    if initial.contains(where: { $0.isNone || isUndefined($0) }) {
      (initial, invariants) = try fillUndefined(parts, initial, invariants, iteration)
      needsIteration = true
    }
    let start = initial
    let shapes = invariants
    let names = parts.names
    let outcome = try whileLoop(
      needsIteration ? [.bool(false)] + start : start,
      invariants: needsIteration ? [nil] + shapes : shapes,
      // A `for` counts its own iterations, whatever the option says.
      maximumIterations: parts.options.get("iterate_names") == nil
        ? parts.options.get("maximum_iterations") ?? .none : .none,
      test: { [unowned self] (values) throws(Raise) in
        try parts.setState(needsIteration ? Array(values.dropFirst()) : values)
        return try verified(try test(), "while loop")
      },
      body: { [unowned self] (values) throws(Raise) in
        let entry = needsIteration ? Array(values.dropFirst()) : values
        try parts.setState(entry)
        try iteration()
        let exit = try parts.getState()
        try verifyLoop(names, start, entry, exit, shapes)
        return needsIteration ? [.bool(true)] + exit : exit
      })
    if needsIteration, context.graph != nil, let ran = outcome.first {
      // The loop must have run once, or the values that it made up would be read.
      let undefinedNames = zip(names, original).filter { $0.1.isNone || isUndefined($0.1) }
        .map { isUndefinedReturn($0.1) ? "the function return value" : $0.0 }
      let message =
        "loop must iterate at least once to initialize \(undefinedNames.joined(separator: ", "))"
      let node = try assertion(ran, message)
      context.graph?.pushControlDependencies(node.map { [$0] } ?? [])
      defer { context.graph?.popControlDependencies() }
      var state: [Value] = []
      for value in outcome.dropFirst() {
        state.append(
          try map(value) { (leaf) throws(Raise) in
            guard self.isTensor(leaf) else { return leaf }
            return try self.callFunction("tf.identity", [leaf])
          })
      }
      try parts.setState(state)
      return
    }
    try parts.setState(outcome)
  }

  private func assertion(_ condition: Value, _ message: String) throws(Raise) -> Node? {
    let result = try callFunction(
      "tf.debugging.Assert", [condition, .list([.str(message)])])
    return result.object(as: OperationObject.self)?.node
  }

  /// The invariants that `set_loop_options` gave, by the identity of the value.
  private func shapeInvariants(
    _ options: DictObject, _ state: [Value]
  ) throws(Raise) -> [PartialShape?] {
    guard let given = options.get("shape_invariants") else {
      return Array(repeating: nil, count: state.count)
    }
    var pairs: [(Value, PartialShape)] = []
    for pair in try interpreter.elements(of: given) {
      let parts = try interpreter.elements(of: pair)
      if parts.count == 2 { pairs.append((parts[0], try shape(parts[1]))) }
    }
    return state.map { value in pairs.first { $0.0.isIdentical(to: value) }?.1 }
  }

  /// Values for names that the loop itself defines, found by tracing one iteration.
  private func fillUndefined(
    _ parts: LoopParts, _ initial: [Value], _ invariants: [PartialShape?],
    _ iteration: () throws(Raise) -> Void
  ) throws(Raise) -> ([Value], [PartialShape?]) {
    var first: [Value] = []
    var note: String?
    do throws(Raise) {
      first = try scratch { () throws(Raise) in
        var state: [Value] = []
        for value in initial {
          switch value {
          case .int, .float, .bool, .str, .list, .tuple:
            if try self.flatten(value).contains(where: { self.isUndefined($0) || $0.isNone }) {
              state.append(value)
              continue
            }
            let operand = try self.operand(value)
            state.append(
              self.value(
                .symbolic(
                  try self.engine { () throws(OpError) in
                    guard let graph = self.context.graph else {
                      throw OpError(.internal, "no graph")
                    }
                    return try graph.placeholder(operand.dtype, operand.shape)
                  })))
          default: state.append(value)
          }
        }
        try parts.setState(state)
        try iteration()
        return try parts.getState()
      }
    } catch {
      let type = interpreter.typeName(.object(error.exception))
      guard ["UnboundLocalError", "TypeError", "ValueError", "KeyError"].contains(type) else {
        throw error
      }
      note =
        "Note: AutoGraph tried to define it automatically, but ran into a \(type): \(try interpreter.str(.object(error.exception)))"
    }
    try parts.setState(initial)
    var filled = initial
    var shapes = invariants
    for index in initial.indices where initial[index].isNone || isUndefined(initial[index]) {
      guard index < first.count, !first[index].isNone, !isUndefined(first[index]) else { continue }
      let (value, shape) = try placeholder(like: first[index], invariants[index])
      filled[index] = value
      if shapes[index] == nil { shapes[index] = shape }
    }
    for (index, value) in filled.enumerated() {
      if isUndefinedReturn(value) {
        throw error(
          "NotImplementedError",
          "a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparameter"
        )
      }
      let name = parts.names[index]
      if value.isNone {
        throw error("ValueError", "'\(name)' is not allowed to be None before the loop")
      }
      if isUndefined(value) {
        throw error(
          "ValueError",
          "'\(name)' must be defined before the loop" + (note.map { "\n\($0)" } ?? ""))
      }
    }
    return (filled, shapes)
  }

  /// A zero value of the kind of another one.
  private func placeholder(
    like value: Value, _ invariant: PartialShape?
  ) throws(Raise) -> (Value, PartialShape?) {
    switch value {
    case .bool: return (.bool(false), nil)
    case .int: return (.int(0), nil)
    case .float: return (.float(0), nil)
    default: break
    }
    if let tensor = value.object(as: TensorObject.self)?.operand {
      let shape = invariant ?? tensor.shape
      guard let dimensions = shape.dimensions else {
        return (try zeros([], tensor.dtype), shape)
      }
      let isDynamic = (tensor.shape.dimensions ?? []).contains { $0 == nil }
      return (
        try zeros(dimensions.map { $0 ?? 0 }, tensor.dtype), isDynamic ? shape : nil
      )
    }
    if try parts(value) != nil {
      let filled = try map(value) { (leaf) throws(Raise) in
        try self.placeholder(like: leaf, nil).0
      }
      return (filled, nil)
    }
    throw error(
      "TypeError",
      "Found an unsupported type '\(interpreter.typeName(value))' while creating placeholder for \(try interpreter.str(value)). Supported types include Tensor, int, float, bool, list, tuple or dict."
    )
  }

  private func zeros(_ sizes: [Int], _ dtype: DType) throws(Raise) -> Value {
    try callFunction(
      "tf.zeros", [.tuple(sizes.map { .int($0) }), .object(object(of: dtype))])
  }

  /// `tf.while_loop` over a list of structures.
  func whileLoop(
    _ initial: [Value], invariants: [PartialShape?], maximumIterations: Value = .none,
    parallelIterations: Int = 10, allowsGradients: Bool = true, name: String? = nil,
    test: @escaping ([Value]) throws(Raise) -> Value,
    body: @escaping ([Value]) throws(Raise) -> [Value]
  ) throws(Raise) -> [Value] {
    let template = Value.tuple(initial)
    var operands: [Operand] = []
    var shapes: [PartialShape] = []
    for (index, value) in initial.enumerated() {
      for leaf in try flatten(value) {
        if leaf.isNone {
          throw error("ValueError", "None values not supported.")
        }
        // In a loop of version 1 constants are made in its own scope.
        let operand =
          context.usesControlFlowV1
          ? try loopOperand(leaf) : try settled(try loopOperand(leaf), name: "Const")
        operands.append(operand)
        let given = index < invariants.count ? invariants[index] : nil
        shapes.append(given ?? operand.shape)
      }
    }
    let (start, limits) = (operands, shapes)
    let limit = maximumIterations.isNone ? nil : try operand(maximumIterations)
    let final = Saved<Value>(template)
    let outputs = try engine { () throws(OpError) in
      try context.whileLoop(
        start, shapeInvariants: limits, maximumIterations: limit,
        parallelIterations: parallelIterations, allowsGradients: allowsGradients, name: name,
        condition: { [unowned self] arguments in
          let state = try pack(template, values(arguments))
          let result = try test(Array(state.asTuple?.elements ?? []))
          return try settled(try operand(result))
        },
        body: { [unowned self] arguments in
          let state = try pack(template, values(arguments))
          let next = try body(Array(state.asTuple?.elements ?? []))
          final.value = .tuple(next)
          var results: [Operand] = []
          for (index, leaf) in try flatten(.tuple(next)).enumerated() {
            let wanted = index < arguments.count ? arguments[index].dtype : nil
            if leaf.isNone {
              throw error("ValueError", "None values not supported.")
            }
            if isTensor(leaf) || leaf.object(as: VariableObject.self) != nil {
              results.append(try operand(leaf))
            } else {
              results.append(
                try settled((try? operand(leaf, dtype: wanted)) ?? operand(leaf)))
            }
          }
          return results
        })
    }
    let packed = try pack(template, values(outputs))
    return Array(packed.asTuple?.elements ?? [])
  }

  private func loopOperand(_ leaf: Value) throws(Raise) -> Operand { try operand(leaf) }

  /// Checks the state of a loop before, at the start and at the end of an iteration.
  func verifyLoop(
    _ names: [String], _ initial: [Value], _ entry: [Value], _ exit: [Value],
    _ invariants: [PartialShape?]
  ) throws(Raise) {
    for (index, name) in names.enumerated() where index < exit.count && index < entry.count {
      if isUndefined(exit[index]) { continue }
      if let difference = try structureDifference(entry[index], exit[index]) {
        throw error("TypeError", wording.loopStructure(name, difference.message))
      }
      for (x, y) in zip(try flatten(entry[index]), try flatten(exit[index])) {
        if y.isNone, semantics.refusesNoneInStagedCode {
          throw error("ValueError", "'\(name)' is None at the end of the iteration.")
        }
        guard let before = try dtypeOfLeaf(x), let after = try dtypeOfLeaf(y) else { continue }
        if before != after {
          throw error("TypeError", wording.loopType(name, before.name, after.name))
        }
        guard let left = shapeOfLeaf(x), let right = shapeOfLeaf(y) else { continue }
        if let invariant = invariants.indices.contains(index) ? invariants[index] : nil {
          if !right.isWithin(invariant) {
            throw error(
              "ValueError",
              "'\(name)' has shape \(shapeText(right)) after one iteration, which does not conform with the shape invariant \(shapeText(invariant))."
            )
          }
        } else if !right.isWithin(left) {
          throw error("ValueError", wording.loopShape(name, shapeText(left), shapeText(right)))
        }
      }
    }
  }

  private func shapeOfLeaf(_ value: Value) -> PartialShape? {
    if let tensor = value.object(as: TensorObject.self) { return tensor.operand.shape }
    if let variable = value.object(as: VariableObject.self) { return variable.shape }
    switch value {
    case .int, .float, .bool, .str: return PartialShape(.scalar)
    default: return numpy.tensor(from: value).map { PartialShape($0.shape) }
    }
  }

  /// Stages a loop whose state is passed along (1.15, 2.0).
  func stageClassicLoop(
    _ initial: [Value], names: [String], composite: (get: Value, set: Value), verifies: Bool,
    test: @escaping ([Value]) throws(Raise) -> Value,
    body: @escaping ([Value]) throws(Raise) -> [Value]
  ) throws(Raise) -> [Value] {
    try refuseUndefined(initial)
    let state = try interpreter.elements(of: try interpreter.call(composite.get))
    let count = initial.count
    let result = try whileLoop(
      initial + state, invariants: [],
      test: { [unowned self] (values) throws(Raise) in
        _ = try interpreter.call(composite.set, [.tuple(Array(values[count...]))])
        return try test(Array(values[..<count]))
      },
      body: { [unowned self] (values) throws(Raise) in
        _ = try interpreter.call(composite.set, [.tuple(Array(values[count...]))])
        let next = try body(Array(values[..<count]))
        let all =
          next + (try interpreter.elements(of: try interpreter.call(composite.get)))
        if verifies, names.count == all.count {
          try verifyLoop(names, initial + state, values, all, [])
        }
        return all
      })
    _ = try interpreter.call(composite.set, [.tuple(Array(result[count...]))])
    return Array(result[..<count])
  }

  func refuseUndefined(_ values: [Value]) throws(Raise) {
    let undefined = values.compactMap { $0.object(as: UndefinedObject.self) }
    let plain = undefined.filter { !isUndefinedReturn(.object($0)) }
    if !plain.isEmpty {
      let list = try interpreter.repr(.tuple(plain.map { .str($0.name) }))
      throw error(
        "ValueError",
        "TensorFlow requires that the following symbols must be defined before the loop: \(list)")
    }
    if !undefined.isEmpty {
      throw error(
        "ValueError", "return statements are not supported within a TensorFlow loop.")
    }
  }
}
