// The operators that converted code calls: `ag__.if_stmt`, `ag__.while_stmt` and so on. They look at
// their operand: a tensor is staged, anything else is plain Python.

import AutoGraph
import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

/// Stands for a name that has no value yet.
package final class UndefinedObject: Object {
  let name: String

  init(_ name: String, type: TypeObject) {
    self.name = name
    super.init(type: type)
  }
}

/// A `for` over objects of another part.
struct LoopHandler {
  let handles: (Value) -> Bool
  /// Stages the loop; the state is read and written through the closures.
  let stage: (Value, LoopParts) throws(Raise) -> Void
}

/// A loop in the form that both generators have: a state of named values.
struct LoopParts {
  var names: [String]
  var getState: () throws(Raise) -> [Value]
  var setState: ([Value]) throws(Raise) -> Void
  /// One iteration, with the item.
  var body: (Value) throws(Raise) -> Void
  var extraTest: (() throws(Raise) -> Value)?
  var options: DictObject
}

extension TensorFlowRuntime {
  func defineOperators() {
    let module = ModuleObject("ag__")
    agCell.content = .object(module)
    let undefined = interpreter.makeType("Undefined", module: "tensorflow.python.autograph")
    let undefinedReturn = interpreter.makeType(
      "UndefinedReturnValue", module: "tensorflow.python.autograph")
    undefinedTypes = (undefined, undefinedReturn)
    func define(_ signature: String, _ body: @escaping NativeFunction.Body) {
      interpreter.defineFunction(module, signature, style: .python, body)
    }
    define("Undefined(symbol_name)") { _, call in
      .object(UndefinedObject(call[0].text ?? "", type: undefined))
    }
    define("UndefinedReturnValue()") { _, _ in
      .object(UndefinedObject("", type: undefinedReturn))
    }
    define("ld(v)") { [unowned self] _, call throws(Raise) in
      if let value = call[0].object(as: UndefinedObject.self), value.customType === undefined {
        throw error("UnboundLocalError", "'\(value.name)' is used before assignment")
      }
      return call[0]
    }
    define("ConversionOptions(**kwargs)") { _, _ in .none }
    define("do_not_convert_internal(f)") { _, call in call[0] }
    interpreter.set(module, "STD", .none)
    define("autograph_artifact(entity, extras=None)") { _, call in call[0] }
    define("retval(value)") { _, call in
      call[0].object(as: UndefinedObject.self) == nil ? call[0] : .none
    }
    define("converted_call(*args)") { [unowned self] _, call throws(Raise) in
      try convertedCall(Array(call[0].asTuple?.elements ?? []))
    }
    define("with_function_scope(thunk, scope_name, options)") {
      [unowned self] interpreter, call throws(Raise) in
      try interpreter.call(call[0], [.object(InstanceObject(type: types.autoGraph))])
    }
    defineScopes(module)
    define("match_staging_level(value, like_value)") { [unowned self] _, call throws(Raise) in
      guard isTensor(call[1]), !context.isEager else { return call[0] }
      return value(try settled(try operand(call[0])))
    }
    define("not_(a)") { [unowned self] interpreter, call throws(Raise) in
      guard isTensor(call[0]), !context.isEager else {
        return .bool(!(try interpreter.isTrue(call[0])))
      }
      return try callFunction("tf.logical_not", [call[0]])
    }
    define("and_(a, b)") { [unowned self] interpreter, call throws(Raise) in
      try logical(call[0], call[1], isAnd: true)
    }
    define("or_(a, b)") { [unowned self] interpreter, call throws(Raise) in
      try logical(call[0], call[1], isAnd: false)
    }
    for (name, op) in [("eq", "=="), ("not_eq", "!=")] {
      define("\(name)(a, b)") { interpreter, call throws(Raise) in
        try interpreter.compare(op == "==" ? .equal : .notEqual, call[0], call[1])
      }
    }
    define("if_exp(cond, if_true, if_false, expr_repr)") {
      [unowned self] interpreter, call throws(Raise) in
      try conditionalExpression(call[0], call[1], call[2], call[3].text ?? "")
    }
    define(
      "if_stmt(cond, body, orelse, get_state, set_state, symbol_names=None, last=None)"
    ) { [unowned self] _, call throws(Raise) in
      style == .modern ? try modernIf(call) : try classicIf(call)
    }
    define("while_stmt(test, body, get_state, set_state, a, b=None, c=None, d=None)") {
      [unowned self] _, call throws(Raise) in
      style == .modern ? try modernWhile(call) : try classicWhile(call)
    }
    define("for_stmt(iter_, extra_test, body, get_state, set_state, a, b=None, c=None)") {
      [unowned self] _, call throws(Raise) in
      style == .modern ? try modernFor(call) : try classicFor(call)
    }
  }

  private func defineScopes(_ module: ModuleObject) {
    let type = types.autoGraph
    interpreter.defineNew(type, "FunctionScope(cls, function_name, scope_name, options)") {
      [unowned self] _, _ in .object(InstanceObject(type: types.autoGraph))
    }
    interpreter.defineMethod(type, "__enter__(self)") { _, call in call[0] }
    interpreter.defineMethod(type, "__exit__(self, *args)") { _, _ in .bool(false) }
    interpreter.defineMethod(type, "ret(self, value, did_return)") { _, call in
      call[1].object(as: UndefinedObject.self) == nil ? call[1] : .none
    }
    interpreter.defineMethod(type, "mark_return_value(self, value)") { _, call in call[1] }
    interpreter.defineProperty(type, "callopts") { _, _ in Value.none }
    interpreter.set(module, "FunctionScope", .object(type))
  }

  /// `converted_call(f, args, kwargs, fscope)`; the older form has the options in between.
  private func convertedCall(_ parts: [Value]) throws(Raise) -> Value {
    let offset = style == .modern ? 1 : 2
    guard parts.count > offset + 1 else {
      throw error("TypeError", "converted_call() misses arguments")
    }
    let arguments = try interpreter.elements(of: parts[offset])
    var keywords: [(String, Value)] = []
    for entry in parts[offset + 1].asDict?.items ?? [] {
      if let name = entry.key.text { keywords.append((name, entry.value)) }
    }
    return try callConverted(parts[0], arguments, keywords)
  }

  // MARK: Helpers

  /// Whether a value stands for a tensor whose value a graph has to compute.
  func isStaged(_ value: Value) -> Bool { isTensor(value) && !context.isEager }

  func isUndefined(_ value: Value) -> Bool { value.object(as: UndefinedObject.self) != nil }

  private func isUndefinedReturn(_ value: Value) -> Bool {
    value.object(as: UndefinedObject.self)?.customType === undefinedTypes?.1
  }

  private func names(_ value: Value) -> [String] {
    (value.asTuple?.elements ?? []).map { $0.text ?? "" }
  }

  /// The trace that is being made, for the journal.
  private var traceID: String {
    if case .tracing(let id) = journal.phase { return id }
    return ""
  }

  private func lineText() -> String {
    guard let frame = interpreter.currentFrames().last else { return "" }
    return (frame.source.lineText(frame.source.line(of: Int(frame.span.start))) ?? "").trimmed
  }

  private func describeStaged(_ value: Value) -> String {
    guard let operand = value.object(as: TensorObject.self)?.operand else { return "a tensor" }
    return describe(.tensor(operand.dtype, operand.shape))
  }

  private func journalStaged(_ statement: String, _ operand: Value, node: String) {
    journal.emit(
      .staged(
        statement: statement, subject: StagedSubject.text(of: statement, in: lineText()),
        operand: describeStaged(operand), node: node,
        trace: traceID))
  }

  private func journalPython(_ statement: String, _ operand: Value) {
    guard !context.isEager else { return }
    journal.emit(
      .leftToPython(
        statement: statement, subject: StagedSubject.text(of: statement, in: lineText()),
        operand: "a Python \(interpreter.typeName(operand))", trace: traceID))
  }

  /// The name that the next node of a scope will get.
  private func nextName(_ base: String) -> String {
    context.graph?.uniqueName(base, isMarked: false) ?? base
  }

  // MARK: and, or, conditional expressions

  private func logical(_ a: Value, _ b: Value, isAnd: Bool) throws(Raise) -> Value {
    let first = try interpreter.call(a)
    guard isStaged(first) else {
      let truth = try interpreter.isTrue(first)
      return truth == isAnd ? try interpreter.call(b) : first
    }
    journalStaged(isAnd ? "and" : "or", first, node: nextName("cond"))
    return try stagedCondition(
      first,
      then: { [unowned self] () throws(Raise) in isAnd ? try interpreter.call(b) : first },
      else: { [unowned self] () throws(Raise) in isAnd ? first : try interpreter.call(b) })
  }

  /// `tf.cond` of two thunks that give structures of tensors.
  func stagedCondition(
    _ predicate: Value, name: String? = nil, then: @escaping () throws(Raise) -> Value,
    else otherwise: @escaping () throws(Raise) -> Value
  ) throws(Raise) -> Value {
    let condition = try operand(predicate)
    let structure = Saved<Value>(.none)
    let other = Saved<Value>(.none)
    func branch(
      _ thunk: @escaping () throws(Raise) -> Value, _ saved: Saved<Value>
    ) -> BranchBuilder {
      { [unowned self] in
        let result = try thunk()
        saved.value = result
        return try branchOutputs(result)
      }
    }
    let outputs = try engine { () throws(OpError) in
      try context.cond(
        condition, name: name, then: branch(then, structure), else: branch(otherwise, other))
    }
    return try pack(structure.value, values(outputs), skippingNone: true)
  }

  /// The operands of a branch's result; None gives nothing.
  private func branchOutputs(_ value: Value) throws(Raise) -> [Operand] {
    var operands: [Operand] = []
    for leaf in try flatten(value) where !leaf.isNone {
      if let operation = leaf.object(as: OperationObject.self) {
        // An effect: the branch gives something that depends on it.
        if let pivot = context.branchPivotV1 {
          operands.append(try dependency(of: pivot, on: operation.node))
          continue
        }
        context.graph?.pushControlDependencies([operation.node])
        defer { context.graph?.popControlDependencies() }
        operands.append(try settled(.literal(Tensor(true))))
      } else {
        operands.append(try settled(try operand(leaf)))
      }
    }
    return operands
  }

  /// The pivot of a branch of version 1, after an operation.
  private func dependency(
    of pivot: SymbolicTensor, on operation: Node
  ) throws(Raise) -> Operand {
    try engine { () throws(OpError) in
      guard let graph = pivot.node.outputs.first?.graph else { return .symbolic(pivot) }
      graph.pushControlDependencies([operation])
      defer { graph.popControlDependencies() }
      return try context.apply1(
        .identity, [.symbolic(pivot)], ["_class": .strings(pivot.node.colocationGroups)],
        name: "control_dependency")
    }
  }

  /// The structure with new leaves; None stays where it was.
  func pack(_ template: Value, _ leaves: [Value], skippingNone: Bool) throws(Raise) -> Value {
    var rest = leaves[...]
    var all: [Value] = []
    for leaf in try flatten(template) {
      all.append(leaf.isNone ? .none : rest.popFirst() ?? .none)
    }
    return try pack(template, all)
  }

  private func conditionalExpression(
    _ condition: Value, _ body: Value, _ otherwise: Value, _ text: String
  ) throws(Raise) -> Value {
    guard isStaged(condition) else {
      journalPython("conditional expression", condition)
      return try interpreter.call(try interpreter.isTrue(condition) ? body : otherwise)
    }
    let predicate = try verified(condition, "if expression")
    journalStaged("conditional expression", condition, node: nextName("cond"))
    let first = Saved<Value>(.none)
    return try stagedCondition(
      predicate,
      then: { [unowned self] () throws(Raise) in
        let result = try interpreter.call(body)
        first.value = result
        return result
      },
      else: { [unowned self] () throws(Raise) in
        let result = try interpreter.call(otherwise)
        try verifyBranches([text], [first.value], [result])
        return result
      })
  }

  /// Checks the condition of a staged statement (2.21).
  private func verified(_ condition: Value, _ tag: String) throws(Raise) -> Value {
    guard semantics.versions == .v221 else { return condition }
    let operand = try settled(try operand(condition))
    func shown() throws(Raise) -> String { try interpreter.str(value(operand)) }
    if operand.dtype != .bool {
      throw error(
        "ValueError",
        "condition of \(tag) expected to be `tf.bool` scalar, got \(try shown()); to use as boolean Tensor, use `tf.cast`; to check for None, use `is not None`"
      )
    }
    if let dimensions = operand.shape.dimensions, !dimensions.isEmpty {
      if dimensions.compactMap({ $0 }).reduce(1, *) > 1 {
        throw error(
          "ValueError",
          "condition of \(tag) expected to be `tf.bool` scalar, got \(try shown()); to check for None, use `is not None`"
        )
      }
      return try callFunction("tf.reshape", [value(operand), .tuple([])])
    }
    if operand.shape.rank == nil {
      return try callFunction("tf.reshape", [value(operand), .tuple([])])
    }
    return value(operand)
  }

  // MARK: if, 2.21

  private func modernIf(_ call: Call) throws(Raise) -> Value {
    guard isStaged(call[0]) else {
      journalPython("if", call[0])
      _ = try interpreter.call(try interpreter.isTrue(call[0]) ? call[1] : call[2])
      return .none
    }
    let (body, otherwise, getState, setState) = (call[1], call[2], call[3], call[4])
    let symbolNames = names(call[5])
    let outputCount = call[6].asInt ?? 0
    let predicate = try verified(call[0], "if statement")
    journalStaged("if", call[0], node: nextName("cond"))
    let initial = try interpreter.elements(of: try interpreter.call(getState))
    let bodyVariables = Saved<[Value]?>(nil)
    func run(_ block: Value) throws(Raise) -> [Value] {
      _ = try interpreter.call(setState, [.tuple(initial)])
      _ = try interpreter.call(block)
      let state = try interpreter.elements(of: try interpreter.call(getState))
      return Array(state.prefix(outputCount))
    }
    let result = try stagedCondition(
      predicate,
      then: { [unowned self] () throws(Raise) in
        let state = try run(body)
        bodyVariables.value = state
        try verifyInitialized(state, symbolNames, "main")
        return .tuple(outputCount == 0 ? [.int(0)] : state)
      },
      else: { [unowned self] () throws(Raise) in
        let state = try run(otherwise)
        try verifyInitialized(state, symbolNames, "else")
        if let known = bodyVariables.value {
          try verifyBranches(symbolNames, known, state)
        }
        return .tuple(outputCount == 0 ? [.int(0)] : state)
      })
    var state = outputCount == 0 ? [] : Array(result.asTuple?.elements ?? [])
    state += initial.dropFirst(outputCount)
    _ = try interpreter.call(setState, [.tuple(state)])
    return .none
  }

  private func verifyInitialized(
    _ state: [Value], _ names: [String], _ branch: String
  ) throws(Raise) {
    for (name, value) in zip(names, state) {
      guard let undefined = value.object(as: UndefinedObject.self) else { continue }
      if isUndefinedReturn(.object(undefined)) {
        throw error("ValueError", "the \(branch) branch must also have a return statement.")
      }
      throw error(
        "ValueError", "'\(name)' must also be initialized in the \(branch) branch")
    }
  }

  /// Checks that two branches give the same structures and dtypes.
  private func verifyBranches(
    _ names: [String], _ body: [Value], _ otherwise: [Value]
  ) throws(Raise) {
    let isModern = semantics.versions == .v221
    for (name, (a, b)) in zip(names, zip(body, otherwise)) {
      if let difference = try structureDifference(a, b) {
        throw error(
          isModern ? "TypeError" : "TypeError",
          isModern
            ? "'\(name)' must have the same nested structure in the main and else branches:\n\n\(difference.message)"
            : "\"\(name)\" does not have the same nested structure in the TRUE and FALSE branches.\n\n\(difference.message)"
        )
      }
      for (x, y) in zip(try flatten(a), try flatten(b)) {
        if isModern {
          if x.isNone {
            throw error("ValueError", "'\(name)' is None at the end of the main branch.")
          }
          if y.isNone {
            throw error("ValueError", "'\(name)' is None at the end of the else branch.")
          }
        }
        guard let left = try dtypeOfLeaf(x), let right = try dtypeOfLeaf(y), left != right else {
          continue
        }
        throw error(
          "TypeError",
          isModern
            ? "'\(name)' has dtype \(left.name) in the main branch, but dtype \(right.name) in the else branch"
            : "\"\(name)\" has dtype \(left.name) in the TRUE branch, but dtype=\(right.name) in the FALSE branch. TensorFlow control flow requires that they are the same."
        )
      }
    }
  }

  /// The dtype that a value has or would get; nil for what is no tensor.
  func dtypeOfLeaf(_ value: Value) throws(Raise) -> DType? {
    if let tensor = value.object(as: TensorObject.self) { return tensor.operand.dtype }
    if let variable = value.object(as: VariableObject.self) { return variable.dtype }
    switch value {
    case .bool: return .bool
    case .int(let n): return Int32(exactly: n) == nil ? .int64 : .int32
    case .float: return .float32
    case .str: return .string
    default: return numpy.tensor(from: value)?.dtype
    }
  }

  // MARK: if, 1.15 and 2.0

  private func classicIf(_ call: Call) throws(Raise) -> Value {
    guard isStaged(call[0]) else {
      journalPython("if", call[0])
      return try interpreter.call(try interpreter.isTrue(call[0]) ? call[1] : call[2])
    }
    let (body, otherwise, getState, setState) = (call[1], call[2], call[3], call[4])
    let basicNames = call[5].isNone || call[5].isUnbound ? nil : names(call[5])
    let compositeNames = call[6].isNone || call[6].isUnbound ? [] : names(call[6])
    journalStaged("if", call[0], node: nextName("cond"))
    let initial = try interpreter.call(getState)
    let bodyOutputs = Saved<[Value]?>(nil)
    func run(_ block: Value, _ branch: String) throws(Raise) -> (Value, Value) {
      _ = try interpreter.call(setState, [initial])
      let result = try interpreter.call(block)
      let state = try interpreter.call(getState)
      // What the branch did not bind is refused.
      let outputs = result.asTuple.map { Array($0.elements) } ?? [result]
      let undefined = outputs.compactMap { $0.object(as: UndefinedObject.self) }
      if undefined.contains(where: { isUndefinedReturn(.object($0)) }) {
        throw error(
          "ValueError",
          "A value must also be returned from the \(branch) branch. If a value is returned from one branch of a conditional a value must be returned from all branches."
        )
      }
      if !undefined.isEmpty {
        let list = try interpreter.repr(.tuple(undefined.map { .str($0.name) }))
        throw error(
          "ValueError",
          "The following symbols must also be initialized in the \(branch) branch: \(list). Alternatively, you may initialize them before the if statement."
        )
      }
      return (result, state)
    }
    func list(_ result: Value, _ state: Value) -> [Value] {
      let basic: [Value]
      if let basicNames, basicNames.count > 1, let tuple = result.asTuple {
        basic = Array(tuple.elements)
      } else if let tuple = result.asTuple, basicNames?.count != 1 {
        basic = Array(tuple.elements)
      } else {
        basic = [result]
      }
      return basic + (state.asTuple.map { Array($0.elements) } ?? [])
    }
    let packed = try stagedCondition(
      call[0],
      then: { () throws(Raise) in
        let (result, state) = try run(body, "if")
        bodyOutputs.value = list(result, state)
        return .tuple([result, state])
      },
      else: { [unowned self] () throws(Raise) in
        let (result, state) = try run(otherwise, "else")
        if let basicNames, let known = bodyOutputs.value {
          try verifyBranches(basicNames + compositeNames, known, list(result, state))
        }
        return .tuple([result, state])
      })
    let parts = packed.asTuple?.elements ?? []
    guard parts.count == 2 else { return .none }
    _ = try interpreter.call(setState, [parts[1]])
    return parts[0]
  }

  // MARK: while

  private func modernWhile(_ call: Call) throws(Raise) -> Value {
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

  private func classicWhile(_ call: Call) throws(Raise) -> Value {
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
  private func verifyLoop(
    _ names: [String], _ initial: [Value], _ entry: [Value], _ exit: [Value],
    _ invariants: [PartialShape?]
  ) throws(Raise) {
    let isModern = semantics.versions == .v221
    for (index, name) in names.enumerated() where index < exit.count && index < entry.count {
      if isUndefined(exit[index]) { continue }
      if let difference = try structureDifference(entry[index], exit[index]) {
        throw error(
          "TypeError",
          isModern
            ? "'\(name)' does not have the same nested structure after one iteration.\n\n\(difference.message)"
            : "\"\(name)\" does not have the same nested structure after one iteration.\n\n\(difference.message)"
        )
      }
      for (x, y) in zip(try flatten(entry[index]), try flatten(exit[index])) {
        if y.isNone, isModern {
          throw error("ValueError", "'\(name)' is None at the end of the iteration.")
        }
        guard let before = try dtypeOfLeaf(x), let after = try dtypeOfLeaf(y) else { continue }
        if before != after {
          throw error(
            "TypeError",
            isModern
              ? "'\(name)' has dtype \(before.name) before the loop, but dtype \(after.name) after one iteration"
              : "\"\(name)\" has dtype \(before.name) before the loop, but dtype \(after.name) after one iteration. TensorFlow control flow requires it stays the same."
          )
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
          throw error(
            "ValueError",
            isModern
              ? "'\(name)' has shape \(shapeText(left)) before the loop, but shape \(shapeText(right)) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants."
              : "\"\(name)\" has shape \(shapeText(left)) before the loop, but shape \(shapeText(right)) after one iteration. TensorFlow control flow requires it stays the same or be more specific."
          )
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

  private func refuseUndefined(_ values: [Value]) throws(Raise) {
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

  // MARK: for

  private func modernFor(_ call: Call) throws(Raise) -> Value {
    let (subject, extraTest, body, getState, setState) = (
      call[0], call[1], call[2], call[3], call[4]
    )
    let options = call[6].asDict ?? DictObject()
    let parts = LoopParts(
      names: names(call[5]),
      getState: { [unowned self] () throws(Raise) in
        try interpreter.elements(of: try interpreter.call(getState))
      },
      setState: { [unowned self] (state) throws(Raise) in
        _ = try interpreter.call(setState, [.tuple(state)])
      },
      body: { [unowned self] (item) throws(Raise) in _ = try interpreter.call(body, [item]) },
      extraTest: extraTest.isNone
        ? nil : { [unowned self] () throws(Raise) in try interpreter.call(extraTest) },
      options: options)
    if let handler = loopHandlers.first(where: { $0.handles(subject) }), !context.isEager {
      journal.emit(
        .staged(
          statement: "for", subject: StagedSubject.text(of: "for", in: lineText()),
          operand: "a dataset", node: nextName("while"),
          trace: traceID))
      try handler.stage(subject, parts)
      return .none
    }
    guard isStaged(subject) else {
      journalPython("for", subject)
      try pythonFor(subject, parts)
      return .none
    }
    journalStaged("for", subject, node: nextName("while"))
    let iterateName = options.get("iterate_names")?.text
    let iteration = try loopIteration(subject)
    let index = Saved<Value>(iteration.start)
    let inner = LoopParts(
      names: ["<internal iterate>"] + parts.names,
      getState: { [unowned self] () throws(Raise) in
        var state = try parts.getState()
        if iteration.isRange, let iterateName {
          for (place, name) in parts.names.enumerated()
          where name == iterateName && isUndefined(state[place]) {
            state[place] = index.value
          }
        }
        return [index.value] + state
      },
      setState: { (state) throws(Raise) in
        index.value = state[0]
        try parts.setState(Array(state.dropFirst()))
      }, body: parts.body, extraTest: nil, options: options)
    try stageLoop(
      inner,
      test: { [unowned self] () throws(Raise) in
        let main = try iteration.test(index.value)
        guard let extra = parts.extraTest else { return main }
        return try stagedCondition(
          main, then: { () throws(Raise) in try extra() }, else: { .bool(false) })
      },
      iteration: { () throws(Raise) in
        try parts.body(try iteration.item(index.value))
        index.value = try iteration.next(index.value)
      })
    return .none
  }

  private func pythonFor(_ subject: Value, _ parts: LoopParts) throws(Raise) {
    func goesOn() throws(Raise) -> Bool {
      guard let extra = parts.extraTest else { return true }
      let result = try extra()
      if isStaged(result), result.object(as: TensorObject.self)?.eager == nil {
        throw error(
          "NotImplementedError",
          "break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?\nSee https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/limitations.md#consistency-of-control-flow-types for more info."
        )
      }
      return try interpreter.isTrue(result)
    }
    guard try goesOn() else { return }
    let iterator = try interpreter.iterator(of: subject)
    while let item = try interpreter.next(iterator) {
      try parts.body(item)
      try interpreter.checkStep()
      if !(try goesOn()) { return }
    }
  }

  /// How a tensor is walked: by counting, or by reading its rows from a list.
  struct LoopIteration {
    let start: Value
    let isRange: Bool
    let test: (Value) throws(Raise) -> Value
    let item: (Value) throws(Raise) -> Value
    let next: (Value) throws(Raise) -> Value
  }

  private func loopIteration(_ subject: Value) throws(Raise) -> LoopIteration {
    let tensor = try operand(subject)
    if let node = tensor.symbolic?.node, node.op.name == "Range" {
      let (start, limit, delta) = (
        value(.symbolic(node.inputs[0])), value(.symbolic(node.inputs[1])),
        value(.symbolic(node.inputs[2]))
      )
      if semantics.versions == .v221 { try tripCount(node) }
      let step = node.inputs[2].node.attributes.tensor("value")?.scalarDouble
      return LoopIteration(
        start: start, isRange: true,
        test: { [unowned self] (index) throws(Raise) in
          if let step {
            return try interpreter.compare(step >= 0 ? .less : .greater, index, limit)
          }
          let up = try callFunction(
            "tf.logical_and",
            [
              try interpreter.compare(.greaterEqual, delta, .int(0)),
              try interpreter.compare(.less, index, limit),
            ])
          let down = try callFunction(
            "tf.logical_and",
            [
              try interpreter.compare(.less, delta, .int(0)),
              try interpreter.compare(.greater, index, limit),
            ])
          return try callFunction("tf.logical_or", [up, down])
        },
        item: { $0 },
        next: { [unowned self] (index) throws(Raise) in
          try interpreter.binary(.add, index, delta)
        })
    }
    let count = try length(subject)
    let list = try unstacked(tensor, count)
    let elementShape = PartialShape(tensor.shape.dimensions.map { Array($0.dropFirst()) })
    let dtype = tensor.dtype
    return LoopIteration(
      start: .int(0), isRange: false,
      test: { [unowned self] (index) throws(Raise) in
        try interpreter.compare(.less, index, count)
      },
      item: { [unowned self] (index) throws(Raise) in
        try inScope("TensorArrayV2Read") { (_) throws(Raise) in
          let place = try operand(index)
          let shape = try settled(
            .literal(elementShapeTensor(elementShape)),
            name: elementShape.rank == 0 ? "Const" : "TensorListGetItem/element_shape")
          let item = try engine { () throws(OpError) in
            try context.apply1(
              .tensorListGetItem, [list, place, shape], ["element_dtype": .type(dtype)],
              name: "TensorListGetItem")
          }
          item.symbolic?.shape = elementShape
          return value(item)
        }
      },
      next: { [unowned self] (index) throws(Raise) in
        try interpreter.binary(.add, index, .int(1))
      })
  }

  func elementShapeTensor(_ shape: PartialShape) -> Tensor {
    guard let dimensions = shape.dimensions else { return Tensor(Int32(-1)) }
    return Tensor(integers: dimensions.map { $0 ?? -1 })
  }

  /// The rows of a tensor as a list, through the nodes of a `TensorArray`.
  private func unstacked(_ tensor: Operand, _ count: Value) throws(Raise) -> Operand {
    let dtype = tensor.dtype
    _ = try inScope("TensorArrayV2") { (scope) throws(Raise) in
      let shape = try settled(.literal(Tensor(Int32(-1))), name: "element_shape")
      let size = try settled(try operand(count), name: "num_elements")
      return try engine { () throws(OpError) in
        try context.apply1(
          .tensorListReserve, [shape, size], ["element_dtype": .type(dtype)], name: scope)
      }
    }
    let row = PartialShape(tensor.shape.dimensions.map { Array($0.dropFirst()) })
    return try inScope("TensorArrayUnstack") { (_) throws(Raise) in
      let empty =
        row.rank == 0 ? try settled(.literal(elementShapeTensor(row)), name: "Const") : nil
      return try inScope("TensorListFromTensor") { (scope) throws(Raise) in
        let shape =
          if let empty { empty } else {
            try settled(.literal(elementShapeTensor(row)), name: "element_shape")
          }
        return try engine { () throws(OpError) in
          try context.apply1(.tensorListFromTensor, [tensor, shape], name: scope)
        }
      }
    }
  }

  /// The unused nodes that 2.21 makes for the number of iterations.
  private func tripCount(_ range: Node) throws(Raise) {
    let (start, limit, delta) = (
      Operand.symbolic(range.inputs[0]), Operand.symbolic(range.inputs[1]),
      Operand.symbolic(range.inputs[2])
    )
    _ = try engine { () throws(OpError) in
      let distance = try context.apply1(.subtract, [limit, start], name: "sub")
      let quotient = try context.apply1(.floorDivide, [distance, delta], name: "floordiv")
      let remainder = try context.apply1(.floorMod, [distance, delta], name: "mod")
      let zero = try context.apply1(.zerosLike, [remainder], name: "zeros_like")
      let isPart = try context.apply1(.notEqual, [remainder, zero])
      let extra = try context.apply1(.cast, [isPart], ["DstT": .type(distance.dtype)])
      let total = try context.apply1(.addV2, [quotient, extra], name: "add")
      let none = try context.apply1(.zerosLike, [total], name: "zeros_like")
      return try context.apply1(.maximum, [none, total])
    }
  }

  private func classicFor(_ call: Call) throws(Raise) -> Value {
    let (subject, extraTest, body) = (call[0], call[1], call[2])
    var state = try interpreter.elements(of: call[5])
    let loopNames = names(call[6]) + names(call[7])
    let composite = (get: call[3], set: call[4])
    if let handler = loopHandlers.first(where: { $0.handles(subject) }), !context.isEager {
      try refuseUndefined(state)
      journal.emit(
        .staged(
          statement: "for", subject: StagedSubject.text(of: "for", in: lineText()),
          operand: "a dataset", node: nextName("while"),
          trace: traceID))
      let values = Saved(state)
      try handler.stage(
        subject,
        LoopParts(
          names: loopNames, getState: { () throws(Raise) in values.value },
          setState: { (state) throws(Raise) in values.value = state },
          body: { [unowned self] (item) throws(Raise) in
            values.value = try interpreter.elements(
              of: try interpreter.call(body, [item] + values.value))
          },
          extraTest: extraTest.isNone
            ? nil
            : { [unowned self] () throws(Raise) in
              try interpreter.call(extraTest, values.value)
            }, options: DictObject()))
      return .tuple(values.value)
    }
    guard isStaged(subject) else {
      journalPython("for", subject)
      let iterator = try interpreter.iterator(of: subject)
      while let item = try interpreter.next(iterator) {
        if !extraTest.isNone, !(try interpreter.isTrue(try interpreter.call(extraTest, state))) {
          break
        }
        state = try interpreter.elements(of: try interpreter.call(body, [item] + state))
        try interpreter.checkStep()
      }
      return .tuple(state)
    }
    try refuseUndefined(state)
    journalStaged("for", subject, node: nextName("while"))
    let iteration = try loopIteration(subject)
    let isRange = iteration.isRange
    let result = try stageClassicLoop(
      [iteration.start] + state, names: isRange ? [""] + loopNames : [], composite: composite,
      verifies: isRange,
      test: { [unowned self] (values) throws(Raise) in
        let main = try iteration.test(values[0])
        guard !extraTest.isNone else { return main }
        return try stagedCondition(
          main,
          then: { [unowned self] () throws(Raise) in
            try interpreter.call(extraTest, Array(values.dropFirst()))
          }, else: { .bool(false) })
      },
      body: { [unowned self] (values) throws(Raise) in
        let rest = Array(values.dropFirst())
        let item = try iteration.item(values[0])
        let next = try interpreter.elements(of: try interpreter.call(body, [item] + rest))
        if !isRange { try verifyLoop(loopNames, rest, rest, next, []) }
        return [try iteration.next(values[0])] + next
      })
    return .tuple(Array(result.dropFirst()))
  }
}
