// One trace of a function: its graph, its signature, and how it is called.

import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

/// `ConcreteFunction`
package final class ConcreteFunctionObject: Object {
  let function: GraphFunction
  var graph: FuncGraph { function.graph }
  /// The types of the bound arguments, positional ones first, then those by keyword.
  let argumentTypes: [TraceType]
  let argumentNames: [String]
  let keywordNames: [String]
  /// What the function returned, with symbols at the leaves.
  let outputs: Value
  /// For each leaf of the outputs the position among the outputs of the graph; nil for None.
  let outputIndices: [Int?]
  /// `f[0]`
  let traceID: String
  weak var polymorphic: TracedFunctionObject?
  /// See `origins`.
  var origins: [Bool] = []
  /// Values captured from outside, in the order of the captures.
  var captured: [Operand] { graph.captures.map(\.outer) }
  /// The variables that its trace made; held so that they live as long as the trace.
  var heldVariables: [VariableObject] = []

  init(
    function: GraphFunction, argumentTypes: [TraceType], argumentNames: [String],
    keywordNames: [String], outputs: Value, outputIndices: [Int?], traceID: String, type: TypeObject
  ) {
    self.function = function
    self.argumentTypes = argumentTypes
    self.argumentNames = argumentNames
    self.keywordNames = keywordNames
    self.outputs = outputs
    self.outputIndices = outputIndices
    self.traceID = traceID
    super.init(type: type)
  }
}

extension TensorFlowRuntime {
  /// Calls a trace with the tensors of its arguments, flattened.
  func run(
    _ concrete: ConcreteFunctionObject, _ operands: [Operand]
  ) throws(Raise) -> Value {
    let inputs = operands + concrete.captured
    if context.isEager {
      // Variables among the arguments are watched like those that the function captures.
      for operand in operands {
        if let variable = operand.tensor?.object as? VariableResource {
          context.didRead(variable, handle: operand)
        }
      }
    }
    let results: [Operand]
    if context.isEager {
      let nodesBefore = context.executedNodes
      journal.phases.append(.graph(concrete.traceID))
      functions.runningGraphs += 1
      defer {
        journal.phases.removeLast()
        functions.runningGraphs -= 1
      }
      do throws(OpError) {
        results = try context.call(concrete.function, inputs)
      } catch {
        throw graphError(error, concrete)
      }
      journal.emit(
        .graphExecuted(
          trace: concrete.traceID, operations: context.executedNodes - nodesBefore))
    } else {
      results = try engine { () throws(OpError) in
        try context.call(concrete.function, inputs)
      }
    }
    var leaves: [Value] = []
    for index in concrete.outputIndices {
      leaves.append(index.map { value(results[$0]) } ?? .none)
    }
    if concrete.outputIndices.count == 1, case .object(let object) = concrete.outputs,
      object is TensorObject
    {
      return leaves[0]
    }
    if concrete.outputs.isNone { return .none }
    return try pack(concrete.outputs, leaves)
  }

  /// The operands for the tensors among bound arguments.
  func operands(
    _ arguments: BoundArguments, for types: [TraceType]
  ) throws(Raise) -> [Operand] {
    var result: [Operand] = []
    let all = arguments.positional + arguments.keywords.map(\.value)
    for (value, type) in zip(all, types) { try collect(value, type, &result) }
    return result
  }

  private func collect(
    _ value: Value, _ type: TraceType, _ result: inout [Operand]
  ) throws(Raise) {
    switch type {
    case .tensor(let dtype, _):
      if let tensor = value.object(as: TensorObject.self) {
        result.append(tensor.operand)
      } else {
        result.append(try settled(try operand(value, dtype: dtype)))
      }
    case .variable:
      if let variable = value.object(as: VariableObject.self) { result.append(variable.handle) }
    case .literal, .object: break
    case .dataset: result.append(try operand(try interpreter.getAttribute(value, "_variant")))
    case .list(let types), .tuple(let types, _), .ragged(_, let types):
      for (element, type) in zip(try parts(value) ?? [], types) {
        try collect(element, type, &result)
      }
    case .dictionary(let entries):
      for (element, entry) in zip(try parts(value) ?? [], entries) {
        try collect(element, entry.type, &result)
      }
    }
  }

  // MARK: Python's view

  func setUpConcreteFunctions() {
    let type = types.concreteFunction
    func concrete(_ value: Value) throws(Raise) -> ConcreteFunctionObject {
      guard let object = value.object(as: ConcreteFunctionObject.self) else {
        throw interpreter.error("TypeError", "a ConcreteFunction is expected")
      }
      return object
    }
    interpreter.defineMethod(type, "__call__(self, *args, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      try callConcrete(
        try concrete(call[0]), Array(call[1].asTuple?.elements ?? []),
        (call[2].asDict?.items ?? []).compactMap { entry in
          entry.key.text.map { ($0, entry.value) }
        })
    }
    interpreter.defineProperty(type, "name") { _, value throws(Raise) in
      .object(BytesObject(Array(try concrete(value).function.name.utf8)))
    }
    interpreter.defineProperty(type, "graph") { [unowned self] _, value throws(Raise) in
      .object(object(of: try concrete(value).graph))
    }
    interpreter.defineProperty(type, "inputs") { [unowned self] _, value throws(Raise) in
      .list(try concrete(value).function.inputs.map { .object(object(of: $0)) })
    }
    interpreter.defineProperty(type, "outputs") { [unowned self] _, value throws(Raise) in
      .list(try concrete(value).graph.outputs.map { .object(object(of: $0)) })
    }
    interpreter.defineProperty(type, "structured_outputs") { _, value throws(Raise) in
      try concrete(value).outputs
    }
    interpreter.defineProperty(type, "captured_inputs") { [unowned self] _, value throws(Raise) in
      .list(try concrete(value).captured.map { self.value($0) })
    }
    interpreter.defineProperty(type, "output_shapes") { [unowned self] _, value throws(Raise) in
      try map(try concrete(value).outputs) { (leaf) throws(Raise) in
        leaf.isNone
          ? self.value(of: .unknown) : try self.interpreter.getAttribute(leaf, "shape")
      }
    }
    interpreter.defineProperty(type, "output_dtypes") { [unowned self] _, value throws(Raise) in
      try map(try concrete(value).outputs) { (leaf) throws(Raise) in
        leaf.isNone ? .none : try self.interpreter.getAttribute(leaf, "dtype")
      }
    }
    if semantics.listsFunctionVariables {
      for (name, onlyTrainable) in [("variables", false), ("trainable_variables", true)] {
        interpreter.defineProperty(type, name) { [unowned self] _, value throws(Raise) in
          .tuple(
            variables(of: try concrete(value).graph).filter {
              !onlyTrainable || $0.object(as: VariableObject.self)?.isTrainable ?? false
            })
        }
      }
      interpreter.defineProperty(type, "function_type") { [unowned self] _, value throws(Raise) in
        .object(FunctionTypeObject(try concrete(value), type: types.functionType))
      }
      interpreter.defineProperty(type, "inference_fn") { _, value in value }
      interpreter.defineMethod(type, "pretty_printed_signature(self, verbose=True)") {
        [unowned self] _, call throws(Raise) in
        .str(signatureBlock(try concrete(call[0])))
      }
      interpreter.defineMethod(type, "__str__(self)") { [unowned self] _, call throws(Raise) in
        .str("ConcreteFunction " + signatureBlock(try concrete(call[0])))
      }
      interpreter.defineMethod(type, "__repr__(self)") {
        [unowned self] interpreter, call throws(Raise) in
        let address = String(interpreter.identity(call[0]), radix: 16, uppercase: true)
        return .str(
          "<ConcreteFunction \(signatureLine(try concrete(call[0]))) at 0x\(address)>")
      }
      interpreter.defineMethod(types.functionType, "__str__(self)") { [unowned self] _, call in
        .str(
          (call[0].object(as: FunctionTypeObject.self)?.concrete).map { signatureLine($0) } ?? "")
      }
      interpreter.defineMethod(types.functionType, "__repr__(self)") { [unowned self] _, call in
        .str(
          (call[0].object(as: FunctionTypeObject.self)?.concrete).map { signatureBlock($0) } ?? "")
      }
    }
    interpreter.defineProperty(type, "structured_input_signature") {
      [unowned self] _, value throws(Raise) in
      try structuredSignature(try concrete(value))
    }
  }

  /// `((TensorSpec(…),), {})`
  private func structuredSignature(_ concrete: ConcreteFunctionObject) throws(Raise) -> Value {
    var positional: [Value] = []
    let count = concrete.argumentTypes.count - concrete.keywordNames.count
    var uses: [String: Int] = [:]
    for index in 0..<count {
      positional.append(
        specValue(concrete.argumentTypes[index], concrete.argumentNames[index], &uses))
    }
    let keywords = DictObject()
    for (offset, name) in concrete.keywordNames.enumerated() {
      keywords.set(name, specValue(concrete.argumentTypes[count + offset], name, &uses))
    }
    return .tuple([.tuple(positional), .dict(keywords)])
  }

  private func specValue(
    _ type: TraceType, _ name: String, _ uses: inout [String: Int]
  ) -> Value {
    let separator = semantics.underscoresNestedArguments ? "_" : "/"
    switch type {
    case .tensor(let dtype, let shape):
      return .object(TensorSpecObject(shape, dtype, name: name, type: types.tensorSpec))
    case .variable(_, let dtype, let shape, _, _):
      return .object(TensorSpecObject(shape, dtype, name: name, type: types.tensorSpec))
    case .literal(let value), .dataset(let value, _), .ragged(let value, _): return value
    case .object(let reference, _): return reference.target.map { .object($0) } ?? .none
    case .list(let types):
      return .list(
        types.enumerated().map { specValue($0.element, "\(name)\(separator)\($0.offset)", &uses) })
    case .tuple(let types, _):
      return .tuple(
        types.enumerated().map { specValue($0.element, "\(name)\(separator)\($0.offset)", &uses) })
    case .dictionary(let entries):
      let dictionary = DictObject()
      for entry in entries {
        let key = (try? interpreter.str(entry.key)) ?? ""
        try? dictionary.set(
          entry.key, specValue(entry.type, "\(name)\(separator)\(key)", &uses), interpreter)
      }
      return .dict(dictionary)
    }
  }

  /// What 2.21 calls the type of the outputs.
  private func outputText(_ value: Value) -> String {
    if value.isNone { return "Literal[None]" }
    if let tensor = value.object(as: TensorObject.self) {
      return
        "TensorSpec(shape=\(shapeText(tensor.operand.shape)), dtype=\(dtypeRepr(tensor.operand.dtype)), name=None)"
    }
    switch value {
    case .list(let list):
      return "List[" + list.elements.map { outputText($0) }.joined(separator: ", ") + "]"
    case .tuple(let tuple):
      return "Tuple[" + tuple.elements.map { outputText($0) }.joined(separator: ", ") + "]"
    case .dict(let dictionary):
      return "Dict["
        + dictionary.items.map {
          "[\((try? interpreter.repr($0.key)) ?? ""), \(outputText($0.value))]"
        }.joined(separator: ", ") + "]"
    default: return (try? interpreter.repr(value)) ?? ""
    }
  }

  private func parameterKinds(
    _ concrete: ConcreteFunctionObject
  ) -> [(name: String, kind: String, type: String)] {
    let count = concrete.argumentTypes.count - concrete.keywordNames.count
    let code = concrete.polymorphic?.signature
    let hasVariadic = code?.hasVariadic ?? false
    var result: [(String, String, String)] = []
    for index in 0..<count {
      result.append(
        (
          concrete.argumentNames[index],
          hasVariadic ? "POSITIONAL_ONLY" : "POSITIONAL_OR_KEYWORD",
          typeText(concrete.argumentTypes[index])
        ))
    }
    for (offset, name) in concrete.keywordNames.enumerated() {
      result.append((name, "KEYWORD_ONLY", typeText(concrete.argumentTypes[count + offset])))
    }
    return result
  }

  func signatureBlock(_ concrete: ConcreteFunctionObject) -> String {
    var lines = ["Input Parameters:"]
    let parameters = parameterKinds(concrete)
    if parameters.isEmpty { lines.append("  None") }
    for parameter in parameters {
      lines.append("  \(parameter.name) (\(parameter.kind)): \(parameter.type)")
    }
    lines.append("Output Type:")
    lines.append("  \(outputText(concrete.outputs))")
    lines.append("Captures:")
    if concrete.graph.captures.isEmpty { lines.append("  None") }
    for capture in concrete.graph.captures {
      let dtype = capture.outer.dtype
      lines.append(
        "  \(interpreter.identity(value(capture.outer))): TensorSpec(shape=\(shapeText(capture.outer.shape)), dtype=\(dtypeRepr(dtype)), name=None)"
      )
    }
    return lines.joined(separator: "\n")
  }

  private func signatureLine(_ concrete: ConcreteFunctionObject) -> String {
    var parts: [String] = []
    var hasStar = false
    let parameters = parameterKinds(concrete)
    for (index, parameter) in parameters.enumerated() {
      if parameter.kind == "KEYWORD_ONLY", !hasStar {
        if index > 0, parameters[index - 1].kind == "POSITIONAL_ONLY" { parts.append("/") }
        parts.append("*")
        hasStar = true
      }
      parts.append("\(parameter.name): \(parameter.type)")
    }
    if let last = parameters.last, last.kind == "POSITIONAL_ONLY" { parts.append("/") }
    return "(\(parts.joined(separator: ", "))) -> \(outputText(concrete.outputs))"
  }

  // MARK: Calling one directly

  private func callConcrete(
    _ concrete: ConcreteFunctionObject, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> Value {
    // The tensors by the names of their placeholders, as the flat signature has them.
    let inputs = concrete.graph.inputs.prefix(concrete.graph.argumentCount)
    let flatNames = inputs.map { $0.node.name }
    if semantics.bindsConcreteFunctions,
      let operands = try structured(concrete, arguments, keywords)
    {
      return try run(concrete, try checked(operands, Array(inputs), concrete))
    }
    let name = concrete.graph.name
    var values: [Value?] = Array(repeating: nil, count: flatNames.count)
    if semantics.bindsConcreteFunctions {
      let received = try received(arguments, keywords)
      func fail(_ reason: String, _ flat: String) -> Raise {
        error(
          "TypeError",
          "Binding inputs to tf.function failed due to `\(reason)`. \(received) for signature: \(signatureLine(concrete)).\nFallback to flat signature also failed due to: \(flat)"
        )
      }
      let reason = try bindingFailure(concrete, arguments, keywords)
      let shown = "\(name)(\(flatNames.joined(separator: ", ")))"
      if arguments.count > flatNames.count {
        throw fail(
          reason,
          "\(shown) takes \(flatNames.count) positional arguments, got \(arguments.count).")
      }
      for (index, argument) in arguments.enumerated() { values[index] = argument }
      for (key, value) in keywords {
        guard let index = flatNames.firstIndex(of: key) else {
          throw fail(reason, "\(shown) got unexpected keyword arguments: \(key).")
        }
        if values[index] != nil {
          throw fail(reason, "\(shown) got two values for '\(key)'.")
        }
        values[index] = value
      }
      let missing = flatNames.indices.filter { values[$0] == nil }.map { flatNames[$0] }
      if !missing.isEmpty {
        throw fail(
          reason, "\(shown) missing required arguments: \(missing.joined(separator: ", ")).")
      }
      for (index, value) in values.enumerated() {
        if let value, value.object(as: TensorObject.self) == nil,
          value.object(as: VariableObject.self) == nil
        {
          throw fail(
            reason,
            "\(shown): expected argument #\(index)(zero-based) to be a Tensor; got \(interpreter.typeName(value)) (\(try interpreter.str(value)))."
          )
        }
      }
    } else {
      if arguments.count > flatNames.count {
        throw error(
          "TypeError",
          "Expected at most \(flatNames.count) positional arguments (and the rest keywords, of \(try interpreter.repr(.list(flatNames.map { .str($0) })))), got \(try interpreter.repr(.tuple(arguments))). When calling a concrete function, positional arguments may not be bound to Tensors within nested structures."
        )
      }
      for (index, argument) in arguments.enumerated() { values[index] = argument }
      var unknown: [String] = []
      for (key, value) in keywords {
        if let index = flatNames.firstIndex(of: key) {
          if values[index] != nil {
            throw error(
              "TypeError", "Got two values for keyword '\(key)'.")
          }
          values[index] = value
        } else {
          unknown.append(key)
        }
      }
      let missing = flatNames.indices.filter { values[$0] == nil }.map { flatNames[$0] }
      if !missing.isEmpty {
        let names = try interpreter.repr(.list(flatNames.map { .str($0) }))
        let given = try interpreter.repr(
          .list(flatNames.indices.filter { values[$0] != nil }.map { .str(flatNames[$0]) }))
        throw error(
          "TypeError",
          "Expected argument names \(names) but got values for \(given). Missing: \(try interpreter.repr(.list(missing.map { .str($0) })))."
        )
      }
      if !unknown.isEmpty {
        throw error(
          "TypeError",
          "Keyword arguments \(try interpreter.repr(.list(unknown.map { .str($0) }))) unknown. Expected \(try interpreter.repr(.list(flatNames.map { .str($0) })))."
        )
      }
    }
    var operands: [Operand] = []
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      if let tensor = value.object(as: TensorObject.self) {
        operands.append(tensor.operand)
      } else if let variable = value.object(as: VariableObject.self) {
        operands.append(
          inputs[inputs.startIndex + index].dtype == .resource
            ? variable.handle : try read(variable))
      } else {
        throw error(
          "ValueError",
          "All inputs to `ConcreteFunction`s must be Tensors; on invocation of \(name), the \(index)-th input (\(try interpreter.str(value))) was not a Tensor."
        )
      }
    }
    return try run(concrete, try checked(operands, Array(inputs), concrete))
  }

  /// Refuses tensors of another dtype than the placeholders have.
  private func checked(
    _ operands: [Operand], _ inputs: [SymbolicTensor], _ concrete: ConcreteFunctionObject
  ) throws(Raise) -> [Operand] {
    for (index, operand) in operands.enumerated() where index < inputs.count {
      if operand.dtype != inputs[index].dtype {
        throw error(
          "InvalidArgumentError",
          "cannot compute \(concrete.function.name) as input #\(index)(zero-based) was expected to be a \(inputs[index].dtype.cName) tensor but is a \(operand.dtype.cName) tensor [Op:\(concrete.function.name)]"
        )
      }
    }
    return operands
  }

  func received(_ arguments: [Value], _ keywords: [(String, Value)]) throws(Raise) -> String {
    let dictionary = DictObject()
    for (name, value) in keywords { dictionary.set(name, value) }
    return
      "Received args: \(try interpreter.repr(.tuple(arguments))) and kwargs: \(try interpreter.repr(.dict(dictionary)))"
  }

  /// The operands of a call by the structured signature of 2.21; nil where it does not fit.
  private func structured(
    _ concrete: ConcreteFunctionObject, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> [Operand]? {
    let count = concrete.argumentTypes.count - concrete.keywordNames.count
    guard arguments.count <= count else { return nil }
    var values: [Value?] = Array(repeating: nil, count: concrete.argumentTypes.count)
    let names = concrete.argumentNames + concrete.keywordNames
    for (index, argument) in arguments.enumerated() { values[index] = argument }
    for (key, value) in keywords {
      guard let index = names.firstIndex(of: key), values[index] == nil else { return nil }
      values[index] = value
    }
    var operands: [Operand] = []
    for (index, type) in concrete.argumentTypes.enumerated() {
      guard let value = values[index] else { return nil }
      switch type {
      case .literal(let literal):
        guard try interpreter.equals(literal, value) else { return nil }
      case .tensor(let dtype, _):
        if let tensor = value.object(as: TensorObject.self) {
          operands.append(tensor.operand)
        } else if let converted = try? operand(value, dtype: dtype) {
          operands.append(try settled(converted))
        } else {
          return nil
        }
      default: try collect(value, type, &operands)
      }
    }
    return operands
  }

  private func bindingFailure(
    _ concrete: ConcreteFunctionObject, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> String {
    let names = concrete.argumentNames + concrete.keywordNames
    if arguments.count > concrete.argumentNames.count { return "too many positional arguments" }
    for (key, value) in keywords {
      guard let index = names.firstIndex(of: key) else {
        return "got an unexpected keyword argument '\(key)'"
      }
      if index < arguments.count { return "multiple values for argument '\(key)'" }
      if case .literal(let literal) = concrete.argumentTypes[index],
        !(try interpreter.equals(literal, value))
      {
        return "Can not cast \(try interpreter.repr(value)) to \(typeText(.literal(literal)))"
      }
    }
    for index in arguments.count..<max(arguments.count, names.count)
    where !keywords.contains(where: { $0.0 == names[index] }) {
      return "missing a required argument: '\(names[index])'"
    }
    return "the arguments do not fit"
  }
}

/// `concrete_function.function_type`
package final class FunctionTypeObject: Object {
  let concrete: ConcreteFunctionObject

  init(_ concrete: ConcreteFunctionObject, type: TypeObject) {
    self.concrete = concrete
    super.init(type: type)
  }
}
