// Making a trace: the graph, its arguments, the variables that the function makes, what it returns.

import AutoGraph
import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

/// Lifts the variables that a function makes out of its graph: they live in the eager world (or in the
/// plain graph around), with an initial value that the first call computes.
final class LiftingCreator: VariableCreator {
  var made: [(variable: VariableObject, initial: Operand)] = []

  func make(
    _ request: VariableRequest, in runtime: TensorFlowRuntime
  ) throws(Raise) -> Value {
    if request.initialValue.isNone { return try runtime.makePlainVariable(request) }
    let initial = try runtime.settled(try runtime.initialOperand(request), name: "initial_value")
    let shape = request.shape ?? initial.shape
    let name =
      (runtime.context.graph?.nameScope.map { $0 + "/" } ?? "") + (request.name ?? "Variable")
    let resource = VariableResource(
      name: name, dtype: initial.dtype, shape: shape, isTrainable: request.isTrainable)
    let variable = VariableObject(
      name: name + ":0", dtype: initial.dtype, shape: shape, isTrainable: request.isTrainable,
      handle: .eager(runtime.context.eager(Tensor(object: resource))), resource: resource,
      type: runtime.types.resourceVariable)
    resource.owner = variable
    made.append((variable, initial))
    runtime.journal.emit(
      .variableCreated(
        name: variable.name, dtype: initial.dtype.name, shape: runtime.shapeText(shape)))
    return .object(variable)
  }
}

/// Refuses to make variables: the second trace of a function, and every later one.
final class ForbiddingCreator: VariableCreator {
  let isFirstCall: Bool

  init(isFirstCall: Bool) { self.isFirstCall = isFirstCall }

  func make(
    _ request: VariableRequest, in runtime: TensorFlowRuntime
  ) throws(Raise) -> Value {
    throw runtime.error("ValueError", runtime.wording.variableOnRetrace())
  }
}

/// A trace before it is known whether it is kept.
struct TraceDraft {
  let graph: FuncGraph
  let outputs: Value
  let outputIndices: [Int?]
  let created: [(variable: VariableObject, initial: Operand)]
}

extension TensorFlowRuntime {
  /// Traces a function and keeps the trace.
  func makeTrace(
    _ function: TracedFunctionObject, _ bound: BoundArguments, _ argumentTypes: [TraceType],
    reason: TraceReason, isConcrete: Bool
  ) throws(Raise) -> ConcreteFunctionObject {
    if function.recordID.isEmpty { register(function) }
    let traceID = "\(function.recordID)[\(function.traces.count + function.extraTraces)]"
    journal.emit(
      .traced(
        function: function.recordID, trace: traceID, call: callText(function, bound),
        reason: reason))
    var draft: TraceDraft
    var id = traceID
    if function.forbidsVariables {
      let creator = LiftingCreator()
      draft = try trace(function, bound, argumentTypes, creator, traceID)
      if !creator.made.isEmpty {
        function.extraTraces += 1
        throw error(
          "ValueError",
          "Creating variables on a non-first call to a function decorated with tf.function.")
      }
    } else {
      let creator = LiftingCreator()
      draft = try trace(function, bound, argumentTypes, creator, traceID)
      if !creator.made.isEmpty {
        // The variables exist now; the body runs again and must not make any.
        function.extraTraces += 1
        id = "\(function.recordID)[\(function.traces.count + function.extraTraces)]"
        journal.emit(
          .traced(
            function: function.recordID, trace: id, call: callText(function, bound),
            reason: .variablesCreated))
        let second = try trace(
          function, bound, argumentTypes, ForbiddingCreator(isFirstCall: true), id)
        try initialize(draft, bound, argumentTypes)
        draft = second
      }
      function.forbidsVariables = true
    }
    let graphFunction = GraphFunction(
      name: "__inference_\(function.name)_\(context.nextUID())", graph: draft.graph,
      caption: function.name)
    let concrete = ConcreteFunctionObject(
      function: graphFunction, argumentTypes: argumentTypes, argumentNames: bound.names,
      keywordNames: bound.keywords.map(\.name), outputs: draft.outputs,
      outputIndices: draft.outputIndices, traceID: id, type: types.concreteFunction)
    graphFunction.owner = concrete
    concrete.origins = try origins(bound, hasSignature: function.inputSignature != nil)
    concrete.polymorphic = function
    concrete.heldVariables =
      semantics.holdsVariables
      ? variables(of: draft.graph).compactMap { $0.object(as: VariableObject.self) } : []
    function.byHash[hash(argumentTypes), default: []].append(function.traces.count)
    function.traces.append(concrete)
    function.reuses.append(0)
    record(function, concrete)
    return concrete
  }

  /// Runs the Python function with symbols for its tensors.
  private func trace(
    _ function: TracedFunctionObject, _ bound: BoundArguments, _ argumentTypes: [TraceType],
    _ creator: VariableCreator, _ traceID: String
  ) throws(Raise) -> TraceDraft {
    let graph = FuncGraph(context: context, name: function.name, outer: context.graph)
    context.enter(graph)
    variableCreators.append(creator)
    journal.phases.append(.tracing(traceID))
    let depth = functions.conversionDepth
    defer {
      context.leave()
      variableCreators.removeLast()
      journal.phases.removeLast()
      functions.conversionDepth = depth
    }
    var positional: [Value] = []
    let count = bound.positional.count
    for (index, value) in bound.positional.enumerated() {
      positional.append(
        try argument(value, argumentTypes[index], bound.names[index], graph))
    }
    var keywords: [(String, Value)] = []
    for (offset, keyword) in bound.keywords.enumerated() {
      keywords.append(
        (
          keyword.name,
          try argument(keyword.value, argumentTypes[count + offset], keyword.name, graph)
        ))
    }
    let result: Value
    do throws(Raise) {
      if function.usesAutoGraph {
        result = try callConverted(
          function.pythonFunction, positional, keywords, isRoot: true)
      } else {
        functions.conversionDepth = 0
        result = try interpreter.call(function.pythonFunction, positional, keywords: keywords)
      }
    } catch {
      throw function.usesAutoGraph ? userCodeError(error) : error
    }
    return try finish(function, graph, result, (creator as? LiftingCreator)?.made ?? [])
  }

  /// What the function gets for an argument: a placeholder for each tensor in it.
  private func argument(
    _ value: Value, _ type: TraceType, _ name: String, _ graph: FuncGraph
  ) throws(Raise) -> Value {
    switch type {
    case .tensor(let dtype, let shape):
      var extra: Attributes = ["_user_specified_name": .string(name)]
      if let spec = value.object(as: TensorSpecObject.self), let given = spec.name {
        extra = ["_user_specified_name": .string(given)]
        return self.value(
          .symbolic(
            try engine { () throws(OpError) in
              try graph.addArgument(dtype, shape, name: given, extra: extra)
            }))
      }
      return self.value(
        .symbolic(
          try engine { () throws(OpError) in
            try graph.addArgument(dtype, shape, name: name, extra: extra)
          }))
    case .variable(let variable, let dtype, let shape, let isTrainable, let alias):
      // The same variable twice is one argument object.
      if alias < graph.argumentVariables.count,
        let known = graph.argumentVariables[alias] as? VariableObject,
        semantics.mergesEqualVariables
      {
        _ = try engine { () throws(OpError) in
          try graph.addArgument(
            .resource, .scalar, name: name, handle: HandleType(dtype: dtype, shape: shape),
            extra: ["_user_specified_name": .string(name)])
        }
        return .object(known)
      }
      let handle = try engine { () throws(OpError) in
        try graph.addArgument(
          .resource, .scalar, name: name, handle: HandleType(dtype: dtype, shape: shape),
          extra: ["_user_specified_name": .string(name)])
      }
      let inner = VariableObject(
        name: variable.name, dtype: dtype, shape: shape, isTrainable: isTrainable,
        handle: .symbolic(handle), resource: nil, type: types.resourceVariable)
      inner.isEagerlyMade = variable.isEagerlyMade
      graph.argumentVariables.append(inner)
      return .object(inner)
    case .literal, .object: return value
    case .ragged(_, let types):
      guard let object = value.reference, let composite = compositeType(of: object) else {
        return value
      }
      var tensors: [Value] = []
      for type in types { tensors.append(try argument(.none, type, name, graph)) }
      return try interpreter.call(composite.make, [value, .list(tensors)])
    case .dataset:
      let symbol = try engine { () throws(OpError) in
        try graph.addArgument(
          .variant, .scalar, name: name, extra: ["_user_specified_name": .string(name)])
      }
      return try dataset(of: symbol, like: value)
    case .list(let types):
      var elements: [Value] = []
      for (index, element) in try interpreter.elements(of: value).enumerated() {
        elements.append(try argument(element, types[index], name, graph))
      }
      return .list(elements)
    case .tuple(let types, _):
      var elements: [Value] = []
      for (index, element) in (try parts(value) ?? []).enumerated() {
        elements.append(try argument(element, types[index], name, graph))
      }
      if let tuple = value.object(as: TupleObject.self), let type = tuple.customType {
        return try interpreter.call(.object(type), elements)
      }
      return .tuple(elements)
    case .dictionary(let entries):
      let copy = DictObject()
      guard let dictionary = value.asDict else { return value }
      // Placeholders are made by sorted key, the dict keeps its own order.
      var made: [(Value, Value)] = []
      for entry in entries {
        let element = try dictionary.get(entry.key, interpreter) ?? .none
        made.append((entry.key, try argument(element, entry.type, name, graph)))
      }
      for entry in dictionary.items {
        for (key, value) in made where try interpreter.equals(key, entry.key) {
          try copy.set(key, value, interpreter)
        }
      }
      return .dict(copy)
    }
  }

  /// Turns what the function returned into outputs of the graph.
  private func finish(
    _ function: TracedFunctionObject, _ graph: FuncGraph, _ result: Value,
    _ created: [(variable: VariableObject, initial: Operand)]
  ) throws(Raise) -> TraceDraft {
    let result = try asStructure(result)
    var outputs: [SymbolicTensor] = []
    var indices: [Int?] = []
    var leaves: [Value] = []
    for leaf in try flatten(result) {
      if leaf.isNone {
        indices.append(nil)
        leaves.append(.none)
        continue
      }
      let operand = try returned(leaf, function)
      let output = try engine { () throws(OpError) in try graph.markAsReturn(operand) }
      indices.append(outputs.count)
      outputs.append(output)
      leaves.append(value(.symbolic(output)))
    }
    let finished = outputs
    try engine { () throws(OpError) in try graph.finish(outputs: finished) }
    let structured = try pack(result, leaves)
    graph.structuredOutputs = ValueBox(structured)
    return TraceDraft(
      graph: graph, outputs: structured, outputIndices: indices, created: created)
  }

  /// Ranges become lists.
  private func asStructure(_ value: Value) throws(Raise) -> Value {
    if let range = value.object(as: RangeObject.self) {
      return .list((0..<range.count).map { .int(range[$0]) })
    }
    return value
  }

  private func returned(
    _ leaf: Value, _ function: TracedFunctionObject
  ) throws(Raise) -> Operand {
    switch leaf {
    case .int, .float, .bool, .str: return try settled(try operand(leaf))
    case .object(let object):
      if object is TensorObject || object is VariableObject || object is IndexedSlicesObject
        || numpy.tensor(from: leaf) != nil || object is BytesObject || object is ComplexObject
        || object is IntObject
      {
        return try settled(try operand(leaf))
      }
      for conversion in conversions {
        if let operand = try conversion.convert(object, nil) { return try settled(operand) }
      }
      if object is ShapeObject { return try settled(try operand(leaf)) }
    default: break
    }
    let shown = try interpreter.repr(function.pythonFunction)
    let type = interpreter.type(of: leaf)
    let typeText = try interpreter.repr(.object(type))
    throw error(
      "TypeError", wording.wrongReturnValue(of: shown, typeText, name: type.name))
  }

  /// Computes the initial values of the variables that a trace made, with the arguments of the call.
  private func initialize(
    _ draft: TraceDraft, _ bound: BoundArguments, _ argumentTypes: [TraceType]
  ) throws(Raise) {
    var known: [ObjectIdentifier: Operand] = [:]
    if let given = try? operands(bound, for: argumentTypes) {
      for (input, operand) in zip(draft.graph.inputs, given) {
        known[ObjectIdentifier(input)] = operand
      }
    }
    for capture in draft.graph.captures { known[ObjectIdentifier(capture.inner)] = capture.outer }
    for (variable, initial) in draft.created {
      let value = try withoutRecording { () throws(Raise) in
        try self.outside { () throws(Raise) in try self.evaluate(initial, &known) }
      }
      if let tensor = value.tensor { variable.resource?.assign(tensor) }
    }
  }

  /// Runs code where no graph is being built.
  func outside<R>(_ body: () throws(Raise) -> R) throws(Raise) -> R {
    context.enter(nil)
    defer { context.leave() }
    return try body()
  }

  /// The value of a symbol, op by op, without the effects around it.
  private func evaluate(
    _ operand: Operand, _ known: inout [ObjectIdentifier: Operand]
  ) throws(Raise) -> Operand {
    guard let symbol = operand.symbolic else { return operand }
    if let value = known[ObjectIdentifier(symbol)] { return value }
    var inputs: [Operand] = []
    for input in symbol.node.inputs { inputs.append(try evaluate(.symbolic(input), &known)) }
    let node = symbol.node
    if node.op.name == "Const", let tensor = node.attributes.tensor("value") {
      let value = Operand.eager(context.eager(tensor))
      known[ObjectIdentifier(symbol)] = value
      return value
    }
    if node.op.name == "Placeholder" {
      throw error(
        "ValueError",
        "The initial value of a variable depends on an argument that has no value yet.")
    }
    let ready = inputs
    let results = try engine { () throws(OpError) in
      try context.apply(node.op, ready, node.attributes)
    }
    for (output, result) in zip(node.outputs, results) { known[ObjectIdentifier(output)] = result }
    return results[symbol.index]
  }

  // MARK: The journal

  private func register(_ function: TracedFunctionObject) {
    function.recordID = names.unique(function.name)
    functions.records.append(function)
  }

  /// `f(x=2)`
  func callText(_ function: TracedFunctionObject, _ bound: BoundArguments) -> String {
    var parts: [String] = []
    for (name, value) in zip(bound.names, bound.positional) {
      parts.append("\(name)=\(shortText(value))")
    }
    for keyword in bound.keywords { parts.append("\(keyword.name)=\(shortText(keyword.value))") }
    return "\(function.name)(\(parts.joined(separator: ", ")))"
  }

  private func shortText(_ value: Value) -> String {
    if let tensor = value.object(as: TensorObject.self) {
      return
        tensor.operand.shape.rank == 0
        ? "\(tensor.operand.dtype.name) tensor"
        : "\(tensor.operand.dtype.name) tensor \(shapeText(tensor.operand.shape))"
    }
    if let spec = value.object(as: TensorSpecObject.self) {
      return "\(spec.dtype.name) spec \(shapeText(spec.shape))"
    }
    if let variable = value.object(as: VariableObject.self) { return "variable \(variable.name)" }
    switch value {
    case .object(let object):
      if let function = object as? FunctionObject { return function.name }
      if numpy.tensor(from: value) != nil { return "NumPy \(interpreter.typeName(value))" }
      if object is ComplexObject || object is IntObject || object is BytesObject {
        return (try? interpreter.repr(value)) ?? "?"
      }
      return withArticle(interpreter.typeName(value))
    case .list(let list):
      return "[" + list.elements.prefix(4).map { shortText($0) }.joined(separator: ", ")
        + (list.elements.count > 4 ? ", …]" : "]")
    case .tuple(let tuple):
      return "(" + tuple.elements.prefix(4).map { shortText($0) }.joined(separator: ", ")
        + (tuple.elements.count > 4 ? ", …)" : ")")
    default: return (try? interpreter.repr(value)) ?? "?"
    }
  }

  /// Why a call is not answered by a trace that is there.
  func traceReason(
    _ function: TracedFunctionObject, _ bound: BoundArguments, _ given: [TraceType]
  ) -> TraceReason {
    guard !function.traces.isEmpty else { return .firstCall }
    let names = bound.names + bound.keywords.map(\.name)
    var best: (trace: ConcreteFunctionObject, changes: [ArgumentDifference])?
    for trace in function.traces.suffix(64).reversed() {
      guard trace.argumentTypes.count == given.count,
        trace.keywordNames == bound.keywords.map(\.name)
      else { continue }
      let changes = changes(names, trace.argumentTypes, given)
      if changes.isEmpty { continue }
      if best == nil || changes.count < (best?.changes.count ?? 0) { best = (trace, changes) }
    }
    guard let best else {
      if let trace = function.traces.last, trace.argumentTypes.count != given.count {
        return .other(
          "\(given.count) arguments were given, \(trace.argumentTypes.count) before")
      }
      return .other("it is called while another graph is built")
    }
    return .argumentsChanged(
      nearest: best.trace.traceID,
      best.changes.map { change in
        ArgumentChange(
          argument: change.name, before: describe(change.before), after: describe(change.after),
          advice: change.advice)
      })
  }

  /// Tells the journal that a trace answered a call.
  func reused(
    _ function: TracedFunctionObject, _ index: Int, _ bound: BoundArguments,
    _ given: [TraceType]
  ) {
    let trace = function.traces[index]
    function.reuses[index] += 1
    var surprise: String?
    let names = bound.names + bound.keywords.map(\.name)
    for (offset, pair) in zip(trace.argumentTypes, given).enumerated() {
      if case .literal(let known) = pair.0, case .literal(let now) = pair.1,
        interpreter.type(of: known) !== interpreter.type(of: now)
      {
        let before = (try? interpreter.repr(known)) ?? ""
        let after = (try? interpreter.repr(now)) ?? ""
        surprise =
          "\(names[offset]) is \(after), and \(before) == \(after): the trace made for \(before) answers, with \(before) built into its graph."
      }
    }
    journal.emit(
      .reused(
        function: function.recordID, trace: trace.traceID, call: callText(function, bound),
        surprise: surprise))
  }

  private func record(_ function: TracedFunctionObject, _ concrete: ConcreteFunctionObject) {
    let names = concrete.argumentNames + concrete.keywordNames
    let signature = zip(names, concrete.argumentTypes)
      .map { "\($0): \(brief($1))" }.joined(separator: ", ")
    function.traceRecords.append(
      TraceRecord(
        id: concrete.traceID, signature: signature, cell: functions.currentCell,
        line: interpreter.currentLine))
  }

  /// The functions and their traces, for the Execution.
  package func functionRecords() -> [FunctionRecord] {
    functions.records.map { function in
      var record = FunctionRecord(
        id: function.recordID, name: function.name, line: function.line,
        traces: function.traceRecords)
      for index in record.traces.indices where index < function.reuses.count {
        record.traces[index].reuses = function.reuses[index]
        record.traces[index].graph = record.traces[index].id
      }
      return record
    }
  }

  /// The cell whose code runs from now on, for the records.
  package func beginCell(_ index: Int) { functions.currentCell = index }

  /// The graphs of all traces.
  package func graphRecords() -> [GraphRecord] {
    functions.records.flatMap { function in
      zip(function.traces, function.traceRecords).map { concrete, trace in
        concrete.graph.record(id: concrete.traceID, name: function.name, cell: trace.cell)
      }
    }
  }

  // MARK: The retracing warning (1.6)

  func count(_ function: TracedFunctionObject, didTrace: Bool) {
    guard semantics.warnsOfRetracing else { return }
    let countsByCode = semantics.countsRetracesByCode
    let detector: RetracingDetector
    if countsByCode {
      let key = function.signature.map { ObjectIdentifier($0) } ?? ObjectIdentifier(function)
      if let known = functions.detectors[key] {
        detector = known
      } else {
        detector = RetracingDetector()
        functions.detectors[key] = detector
      }
    } else {
      detector = function.detector ?? RetracingDetector()
      function.detector = detector
    }
    if didTrace {
      detector.traces.append(1)
      detector.count += 1
    } else {
      if detector.traces.isEmpty {
        guard countsByCode else { return }
        detector.traces = [0]
      }
      detector.traces[detector.traces.count - 1] += 1
      detector.count += 1
      return
    }
    while detector.count - (detector.traces.first ?? 0) > 10 {
      detector.count -= detector.traces.removeFirst()
    }
    guard detector.traces.count >= 5 else { return }
    if countsByCode {
      guard detector.warnings < 2 else { return }
      detector.warnings += 1
    }
    let shown = (try? interpreter.repr(plain(function.pythonFunction))) ?? ""
    warn(
      wording.retracing(shown, traces: detector.traces.count, calls: detector.count))
  }

  /// The function behind a method, as the warning shows it.
  private func plain(_ value: Value) -> Value {
    value.object(as: BoundMethod.self)?.function ?? value
  }
}
