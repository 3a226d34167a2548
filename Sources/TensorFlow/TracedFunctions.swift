// `tf.function`: binding a call, finding a trace or making one, and saying why.

import AutoGraph
import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

/// Gives traced functions names that are unique in an execution; engines share it.
package final class FunctionNames {
  private var counts: [String: Int] = [:]

  package init() {}

  /// `f` for the first function of the name, `f·2` for the second.
  func unique(_ name: String) -> String {
    let count = (counts[name] ?? 0) + 1
    counts[name] = count
    return count == 1 ? name : "\(name)·\(count)"
  }
}

/// What `tf.function` keeps for a run.
final class FunctionState {
  /// Graphs that run at the moment.
  var runningGraphs = 0
  /// Whether code runs that AutoGraph has converted.
  var isConverting: Bool { conversionDepth > 0 }
  var conversionDepth = 0
  var runsEagerly = false
  /// All functions, in the order of their first trace.
  var records: [TracedFunctionObject] = []
  /// Converted code by the code it was made from.
  var conversions: [ObjectIdentifier: ConvertedCode] = [:]
  /// Codes that AutoGraph made (those of inner functions included), with their user names.
  var generated: [ObjectIdentifier: GeneratedCode] = [:]
  /// Functions that must not be converted: `do_not_convert`.
  var unconverted: Set<ObjectIdentifier> = []
  var keptFunctions: [Object] = []
  /// The retracing detector of 2.21 counts by the code of the Python function.
  var detectors: [ObjectIdentifier: RetracingDetector] = [:]
  var graphRecords: [GraphRecord] = []
  /// The cell that runs, for the records.
  var currentCell = 0
}

/// Counts calls and traces, as TensorFlow does before it warns (1.6).
final class RetracingDetector {
  var traces: [Int]
  var count = 0
  var warnings = 0

  init() { traces = [] }
}

/// `tf.function(f)`
package final class TracedFunctionObject: Object {
  let pythonFunction: Value
  let name: String
  let inputSignature: [TraceType]?
  let signatureNames: [String?]
  let usesAutoGraph: Bool
  let relaxesShapes: Bool
  /// The first parameter, for a function that was looked up on an object.
  let receiver: Value?
  var traces: [ConcreteFunctionObject] = []
  var byHash: [Int: [Int]] = [:]
  var relaxed: [[TraceType]] = []
  var hasMissed = false
  /// Set once variables were made, or the first call made none: no more may be made.
  var forbidsVariables = false
  var recordID = ""
  var reuses: [Int] = []
  var detector: RetracingDetector?
  var bound: [ObjectIdentifier: (WeakReferenceObject, TracedFunctionObject)] = [:]
  var line: Int?
  /// Traces that were made and not kept.
  var extraTraces = 0
  var traceRecords: [TraceRecord] = []
  /// The parameters of the Python function.
  var signature: Code?

  init(
    _ pythonFunction: Value, name: String, inputSignature: [TraceType]?,
    signatureNames: [String?], usesAutoGraph: Bool, relaxesShapes: Bool, receiver: Value?,
    type: TypeObject
  ) {
    self.pythonFunction = pythonFunction
    self.name = name
    self.inputSignature = inputSignature
    self.signatureNames = signatureNames
    self.usesAutoGraph = usesAutoGraph
    self.relaxesShapes = relaxesShapes
    self.receiver = receiver
    super.init(type: type)
  }
}

extension TensorFlowRuntime {
  func defineFunctions() {
    setUpConcreteFunctions()
    setUpTracedFunctions()
    let options =
      semantics.versions == .v221
      ? "func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False, experimental_implements=None, experimental_autograph_options=None, experimental_attributes=None, experimental_relax_shapes=None, experimental_compile=None, experimental_follow_type_hints=None"
      : "func=None, input_signature=None, autograph=True, experimental_autograph_options=None, experimental_relax_shapes=False, experimental_compile=None"
    let relaxIndices = semantics.versions == .v221 ? [4, 8] : [4]
    define("tf.function(\(options))") { [unowned self] interpreter, call throws(Raise) in
      var relaxes = false
      for index in relaxIndices where !call[index].isNone {
        relaxes = try flag(call[index])
      }
      let usesAutoGraph = try flag(call[2])
      let signature = call[1]
      let doesRelax = relaxes
      if call[0].isNone {
        return .object(
          interpreter.makeFunction("decorated(inner_function)", style: .python) {
            [unowned self] _, call throws(Raise) in
            try makeFunction(
              call[0], signature: signature, usesAutoGraph: usesAutoGraph, relaxes: doesRelax)
          })
      }
      return try makeFunction(
        call[0], signature: signature, usesAutoGraph: usesAutoGraph, relaxes: doesRelax)
    }
    define(
      "tf.config.run_functions_eagerly(run_eagerly)", in: .v221
    ) { [unowned self] _, call throws(Raise) in
      functions.runsEagerly = try flag(call[0])
      return .none
    }
    define(
      "tf.config.experimental_run_functions_eagerly(run_eagerly)", in: .second
    ) { [unowned self] _, call throws(Raise) in
      functions.runsEagerly = try flag(call[0])
      return .none
    }
    define("tf.config.functions_run_eagerly()", in: .v221) { [unowned self] _, _ in
      .bool(functions.runsEagerly)
    }
  }

  /// `tf.function(f)`
  private func makeFunction(
    _ function: Value, signature: Value, usesAutoGraph: Bool, relaxes: Bool
  ) throws(Raise) -> Value {
    var types: [TraceType]?
    var names: [String?] = []
    if !signature.isNone {
      switch signature {
      case .list, .tuple: break
      default:
        let type = try interpreter.repr(.object(interpreter.type(of: signature)))
        throw error(
          "TypeError",
          semantics.versions == .v221
            ? "input_signature must be either a tuple or a list, got \(type)."
            : "input_signature must be either a tuple or a list, received \(type)")
      }
      var variables: [VariableObject] = []
      var list: [TraceType] = []
      for element in try interpreter.elements(of: signature) {
        if let ragged = try raggedType(of: element) {
          list.append(ragged)
          names.append(nil)
          continue
        }
        for leaf in try flatten(element) where leaf.object(as: TensorSpecObject.self) == nil {
          let shown = try interpreter.repr(signature)
          let leafType = try interpreter.repr(.object(interpreter.type(of: leaf)))
          throw error(
            "TypeError",
            semantics.versions == .v221
              ? "input_signature must be a possibly nested sequence of TensorSpec objects, got invalid args \(shown) with types [\(leafType)]."
              : "Invalid input_signature \(shown); input_signature must be a possibly nested sequence of TensorSpec objects."
          )
        }
        list.append(try traceType(element, &variables))
        names.append(element.object(as: TensorSpecObject.self)?.name)
      }
      types = list
    }
    let base = function.object(as: TracedFunctionObject.self)?.pythonFunction ?? function
    guard isCallable(base) else {
      throw error(
        "TypeError",
        semantics.versions == .v221
          ? "\(try interpreter.repr(function)) is not a callable object." : "unsupported callable")
    }
    let name =
      try interpreter.attributeIfPresent(base, "__name__")?.text ?? interpreter.typeName(base)
    let made = TracedFunctionObject(
      base, name: name, inputSignature: types, signatureNames: names,
      usesAutoGraph: usesAutoGraph, relaxesShapes: relaxes, receiver: nil,
      type: tensorTypes.function)
    made.signature = pythonCode(base)
    if let types, let code = made.signature {
      let parameters = code.positionalCount - (base.object(as: BoundMethod.self) == nil ? 0 : 1)
      if types.count > parameters, !code.hasVariadic, semantics.versions == .v221,
        code.parameterNames.first.map({ interpreter.text($0) }) != "self"
      {
        throw error(
          "TypeError",
          "input_signature contains \(types.count - parameters) extra type constraints.")
      }
    }
    describe(made)
    return .object(made)
  }

  /// The type that a `RaggedTensorSpec` describes.
  private func raggedType(of spec: Value) throws(Raise) -> TraceType? {
    guard interpreter.typeName(spec) == "RaggedTensorSpec" else { return nil }
    func attribute(_ name: String) throws(Raise) -> Value {
      try interpreter.getAttribute(spec, name)
    }
    guard let dtype = try self.dtype(try attribute("dtype")),
      let splits = try self.dtype(try attribute("row_splits_dtype"))
    else { return nil }
    let depth = try interpreter.integerIndex(try attribute("ragged_rank"))
    let sizes = try shape(try attribute("shape")).dimensions
    var types: [TraceType] = [
      .tensor(
        dtype, sizes.map { PartialShape([nil] + $0.dropFirst(depth + 1)) } ?? .unknown)
    ]
    for level in 0..<depth {
      let rows = level == 0 ? sizes?.first ?? nil : nil
      types.append(.tensor(splits, PartialShape([rows.map { $0 + 1 }])))
    }
    return .ragged(spec, types)
  }

  private var tensorTypes: TensorTypes { types }

  private func isCallable(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return object is FunctionObject || object is NativeFunction || object is BoundMethod
      || object is TypeObject || interpreter.type(of: value).special(.call) != nil
  }

  /// The code of a Python function, behind methods and partial applications.
  func pythonCode(_ value: Value) -> Code? {
    switch value.reference {
    case let function as FunctionObject: function.code
    case let method as BoundMethod: pythonCode(method.function)
    default: nil
    }
  }

  private func describe(_ function: TracedFunctionObject) {
    if let code = function.signature, case .definition(let definition)? = code.definition {
      function.line = code.source.line(of: Int(definition.span.start))
    }
    for name in ["__name__", "__doc__", "__module__", "__qualname__"] {
      if let value = try? interpreter.attributeIfPresent(function.pythonFunction, name) {
        interpreter.set(function, name, value)
      }
    }
    interpreter.set(function, "__wrapped__", function.pythonFunction)
  }

  private func setUpTracedFunctions() {
    let type = types.function
    func function(_ value: Value) throws(Raise) -> TracedFunctionObject {
      guard let object = value.object(as: TracedFunctionObject.self) else {
        throw interpreter.error("TypeError", "a tf.function is expected")
      }
      return object
    }
    interpreter.defineMethod(type, "__call__(self, *args, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      try self.call(
        try function(call[0]), Array(call[1].asTuple?.elements ?? []),
        (call[2].asDict?.items ?? []).compactMap { entry in
          entry.key.text.map { ($0, entry.value) }
        })
    }
    interpreter.defineMethod(type, "__get__(self, instance, owner=None)") {
      [unowned self] _, call throws(Raise) in
      guard !call[1].isNone else { return call[0] }
      return .object(bound(try function(call[0]), to: call[1]))
    }
    interpreter.defineProperty(type, "python_function") { _, value throws(Raise) in
      try function(value).pythonFunction
    }
    interpreter.defineProperty(type, "function_spec") { _, _ in Value.none }
    interpreter.defineProperty(type, "input_signature") { [unowned self] _, value throws(Raise) in
      guard let types = try function(value).inputSignature else { return .none }
      return .tuple(
        types.map { type in
          if case .tensor(let dtype, let shape) = type {
            return .object(
              TensorSpecObject(shape, dtype, name: nil, type: self.types.tensorSpec))
          }
          return .none
        })
    }
    interpreter.defineMethod(type, "get_concrete_function(self, *args, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      try concreteFunction(
        try function(call[0]), Array(call[1].asTuple?.elements ?? []),
        (call[2].asDict?.items ?? []).compactMap { entry in
          entry.key.text.map { ($0, entry.value) }
        })
    }
    if semantics.versions == .v221 {
      interpreter.defineMethod(type, "experimental_get_tracing_count(self)") {
        _, call throws(Raise) in
        let function = try function(call[0])
        return .int(function.tracingCount)
      }
      interpreter.defineMethod(type, "pretty_printed_concrete_signatures(self, verbose=True)") {
        [unowned self] _, call throws(Raise) in
        .str(
          try function(call[0]).traces.map { signatureBlock($0) }.joined(separator: "\n\n"))
      }
    }
    for name in ["_list_all_concrete_functions", "_list_all_concrete_functions_for_serialization"] {
      interpreter.defineMethod(type, "\(name)(self)") { _, call throws(Raise) in
        .list(try function(call[0]).traces.map { .object($0) })
      }
    }
  }

  /// The function of one instance, where a class has it as a method.
  func bound(_ function: TracedFunctionObject, to receiver: Value) -> TracedFunctionObject {
    guard let object = receiver.reference else { return function }
    if let (reference, known) = function.bound[ObjectIdentifier(object)],
      reference.target === object
    {
      return known
    }
    let method = Value.object(BoundMethod(function.pythonFunction, receiver: receiver))
    let made = TracedFunctionObject(
      method, name: function.name, inputSignature: function.inputSignature,
      signatureNames: function.signatureNames, usesAutoGraph: function.usesAutoGraph,
      relaxesShapes: function.relaxesShapes, receiver: receiver, type: types.function)
    made.signature = function.signature
    describe(made)
    made.line = function.line
    function.bound[ObjectIdentifier(object)] = (WeakReferenceObject(object), made)
    return made
  }

  // MARK: Calling

  func call(
    _ function: TracedFunctionObject, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> Value {
    if functions.runsEagerly {
      return try interpreter.call(function.pythonFunction, arguments, keywords: keywords)
    }
    let (concrete, operands, didTrace) = try trace(function, arguments, keywords)
    defer { count(function, didTrace: didTrace) }
    return try run(concrete, operands)
  }

  private func concreteFunction(
    _ function: TracedFunctionObject, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> Value {
    var arguments = arguments
    if let signature = function.inputSignature, arguments.isEmpty, keywords.isEmpty {
      for (index, type) in signature.enumerated() {
        arguments.append(try specs(type, name: function.signatureNames[index]))
      }
    }
    let (concrete, _, _) = try trace(function, arguments, keywords, isConcrete: true)
    return .object(concrete)
  }

  /// The specs of a type, for tracing without values.
  func specs(_ type: TraceType, name: String?) throws(Raise) -> Value {
    switch type {
    case .tensor(let dtype, let shape):
      return .object(TensorSpecObject(shape, dtype, name: name, type: types.tensorSpec))
    case .list(let list):
      var values: [Value] = []
      for element in list { values.append(try specs(element, name: nil)) }
      return .list(values)
    case .tuple(let list, _):
      var values: [Value] = []
      for element in list { values.append(try specs(element, name: nil)) }
      return .tuple(values)
    case .dictionary(let entries):
      let dictionary = DictObject()
      for entry in entries {
        try dictionary.set(entry.key, try specs(entry.type, name: nil), interpreter)
      }
      return .dict(dictionary)
    case .literal(let value): return value
    default: return .none
    }
  }

  /// Finds the trace for a call, or makes it.
  private func trace(
    _ function: TracedFunctionObject, _ arguments: [Value], _ keywords: [(String, Value)],
    isConcrete: Bool = false
  ) throws(Raise) -> (ConcreteFunctionObject, [Operand], Bool) {
    var bound = try bind(function, arguments, keywords)
    if let signature = function.inputSignature {
      bound = try cast(bound, to: signature, function, arguments, keywords)
    }
    var variables: [VariableObject] = []
    var types: [TraceType] = []
    for value in bound.positional { types.append(try traceType(value, &variables)) }
    for keyword in bound.keywords { types.append(try traceType(keyword.value, &variables)) }
    if let signature = function.inputSignature {
      for index in signature.indices where index < types.count { types[index] = signature[index] }
    }
    if let index = try find(function, types, bound) {
      let concrete = function.traces[index]
      guard !isConcrete else { return (concrete, [], false) }
      reused(function, index, bound, types)
      return (concrete, try operands(bound, for: concrete.argumentTypes), false)
    }
    var wanted = types
    if function.relaxesShapes, function.inputSignature == nil {
      wanted = try relax(function, types)
    }
    let reason = traceReason(function, bound, types)
    let concrete = try makeTrace(
      function, bound, wanted, reason: reason, isConcrete: isConcrete)
    let ready = try isConcrete ? [] : operands(bound, for: concrete.argumentTypes)
    return (concrete, ready, true)
  }

  private func find(
    _ function: TracedFunctionObject, _ types: [TraceType], _ bound: BoundArguments
  ) throws(Raise) -> Int? {
    let graph = contextKey
    let origins = try origins(bound, hasSignature: function.inputSignature != nil)
    for index in (function.byHash[hash(types)] ?? []).reversed() {
      let trace = function.traces[index]
      guard trace.contextKey == graph, trace.keywordNames == bound.keywords.map(\.name) else {
        continue
      }
      if trace.origins == origins, try matches(trace.argumentTypes, types) { return index }
    }
    return nil
  }

  /// Which tensors of a call are symbols. Before 2.21 the key of a tensor with dimensions differs
  /// between eager tensors and symbols, so a function that is called both ways has two traces.
  func origins(
    _ bound: BoundArguments, hasSignature: Bool
  ) throws(Raise) -> [Bool] {
    guard semantics.versions != .v221, !hasSignature else { return [] }
    var flags: [Bool] = []
    for value in bound.positional + bound.keywords.map(\.value) {
      for leaf in try flatten(value) {
        if let tensor = leaf.object(as: TensorObject.self) {
          flags.append(tensor.eager == nil && tensor.operand.shape.rank != 0)
        } else if let spec = leaf.object(as: TensorSpecObject.self) {
          flags.append(spec.shape.rank != 0)
        } else if leaf.reference is NDArrayObject || leaf.reference is NumPyScalarObject {
          // It becomes an eager tensor.
          flags.append(false)
        }
      }
    }
    return flags
  }

  /// A function called inside a plain graph has a trace for that graph.
  private var contextKey: ObjectIdentifier? { context.outermost.map { ObjectIdentifier($0) } }

  /// The types to trace with, where shapes may be relaxed (1.3).
  private func relax(
    _ function: TracedFunctionObject, _ types: [TraceType]
  ) throws(Raise) -> [TraceType] {
    if semantics.versions == .v221 {
      var wanted = types
      for trace in function.traces {
        if let wider = try generalized(trace.argumentTypes, wanted) { wanted = wider }
      }
      return wanted
    }
    guard function.hasMissed else {
      function.hasMissed = true
      return types
    }
    for (index, known) in function.relaxed.enumerated() {
      if let wider = try generalized(known, types), ranksAgree(known, types) {
        function.relaxed[index] = wider
        return wider
      }
    }
    function.relaxed.append(types)
    return types
  }

  private func ranksAgree(_ a: [TraceType], _ b: [TraceType]) -> Bool {
    for case (.tensor(_, let x), .tensor(_, let y)) in zip(a, b) where x.rank != y.rank {
      return false
    }
    return true
  }
}

extension ConcreteFunctionObject {
  /// The plain graph in which the trace was made, nil for eager.
  var contextKey: ObjectIdentifier? {
    var graph = self.graph.outer
    while let function = graph as? FuncGraph { graph = function.outer }
    return graph.map { ObjectIdentifier($0) }
  }
}

extension TracedFunctionObject {
  /// `experimental_get_tracing_count`: a first call that makes variables traces twice.
  var tracingCount: Int { traces.count + extraTraces }
}
