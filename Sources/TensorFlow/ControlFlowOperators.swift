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

  func isUndefinedReturn(_ value: Value) -> Bool {
    value.object(as: UndefinedObject.self)?.customType === undefinedTypes?.1
  }

  func names(_ value: Value) -> [String] {
    (value.asTuple?.elements ?? []).map { $0.text ?? "" }
  }

  /// The trace that is being made, for the journal.
  var traceID: String {
    if case .tracing(let id) = journal.phase { return id }
    return ""
  }

  func lineText() -> String {
    guard let frame = interpreter.currentFrames().last else { return "" }
    return (frame.source.lineText(frame.source.line(of: Int(frame.span.start))) ?? "").trimmed
  }

  private func describeStaged(_ value: Value) -> String {
    guard let operand = value.object(as: TensorObject.self)?.operand else { return "a tensor" }
    return describe(.tensor(operand.dtype, operand.shape))
  }

  func journalStaged(_ statement: String, _ operand: Value, node: String) {
    journal.emit(
      .staged(
        statement: statement, subject: StagedSubject.text(of: statement, in: lineText()),
        operand: describeStaged(operand), node: node,
        trace: traceID))
  }

  func journalPython(_ statement: String, _ operand: Value) {
    guard !context.isEager else { return }
    journal.emit(
      .leftToPython(
        statement: statement, subject: StagedSubject.text(of: statement, in: lineText()),
        operand: "a Python \(interpreter.typeName(operand))", trace: traceID))
  }

  /// The name that the next node of a scope will get.
  func nextName(_ base: String) -> String {
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

  /// Checks the condition of a staged statement.
  func verified(_ condition: Value, _ tag: String) throws(Raise) -> Value {
    guard semantics.checksConditions else { return condition }
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
}
