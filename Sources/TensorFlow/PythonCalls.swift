// Nodes that call Python, and what the texts of the library ask about graphs.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  /// What library text may ask of graphs.
  func fillGraphBridge(_ define: (String, @escaping NativeFunction.Body) -> Void) {
    define("plain_control_flow()") { [unowned self] _, _ in .bool(context.usesControlFlowV1) }
    define("colocated(tensor)") { [unowned self] _, call in
      let node = call[0].object(as: TensorObject.self)?.operand.symbolic?.node
      return contextManager(
        enter: { [unowned self] () throws(Raise) in
          if let node {
            context.graph?.attributeScopes.append(("_class", .strings(node.colocationGroups)))
          }
          return .none
        },
        exit: { [unowned self] () throws(Raise) in
          if node != nil { context.graph?.attributeScopes.removeLast() }
        })
    }
    define("python_node(op, function, inputs, types, name)") {
      [unowned self] _, call throws(Raise) in
      try pythonNode(
        call[0].text ?? "", call[1], try interpreter.elements(of: call[2]),
        try interpreter.elements(of: call[3]), name: call[4].text)
    }
    define("python_call(function, inputs, count)") { [unowned self] _, call throws(Raise) in
      var inputs: [Value] = []
      for input in try interpreter.elements(of: call[1]) {
        inputs.append(value(try settled(try operand(input))))
      }
      do throws(Raise) {
        return try interpreter.call(call[0], inputs)
      } catch {
        let op = try engine { () throws(OpError) in try context.op("EagerPyFunc") }
        var failure = try hostError(error)
        let counts = "_Tin_\(inputs.count)_Tout_\(call[2].asInt ?? 0)_device"
        failure.message =
          context.messages.functionNode(op).replacing("_device", with: counts, maxReplacements: 1)
          + failure.message + context.messages.suffix(op, name: nil)
        throw raise(failure)
      }
    }
  }

  /// A node that calls a function, which gives a list.
  private func pythonNode(
    _ name: String, _ function: Value, _ inputs: [Value], _ types: [Value], name given: String?
  ) throws(Raise) -> Value {
    let op = try engine { () throws(OpError) in try context.op(name) }
    var wanted: [DType] = []
    for type in types { if let dtype = try dtype(type) { wanted.append(dtype) } }
    let dtypes = wanted
    let isEager = name == "EagerPyFunc"
    let token = Saved<String>("")
    token.value = context.hostFunctions.add(
      HostFunction(isDifferentiable: isEager) { [unowned self] tensors in
        var arguments: [Value] = []
        for tensor in tensors {
          arguments.append(
            isEager ? value(.eager(tensor)) : numpy.value(of: tensor.tensor))
        }
        let results: [Value]
        do throws(Raise) {
          results = try interpreter.elements(of: try interpreter.call(function, arguments))
        } catch {
          throw try hostError(error)
        }
        var operands: [Operand] = []
        for (index, result) in results.enumerated() {
          let operand =
            isEager ? try settled(try operand(result)) : .literal(try tensor(from: result))
          if index < dtypes.count, operand.dtype != dtypes[index] {
            throw OpError(
              .invalidArgument,
              "\(index)-th value returned by \(token.value) is \(cName(operand.dtype)), but expects "
                + cName(dtypes[index]))
          }
          operands.append(operand)
        }
        guard operands.count == dtypes.count else {
          throw OpError(
            .invalidArgument,
            "\(token.value) returns \(operands.count) values, but expects to see "
              + "\(dtypes.count) values.")
        }
        return operands
      })
    var attributes: Attributes = ["token": .string(token.value), "Tout": .types(dtypes)]
    if isEager { attributes["is_async"] = false }
    let before = context.graph?.nodes.count ?? 0
    let results: [Operand]
    var operands: [Operand] = []
    for input in inputs { operands.append(try operand(input)) }
    let (ready, complete) = (operands, attributes)
    results = try engine { () throws(OpError) in
      try context.apply(op, ready, complete, name: given)
    }
    if results.isEmpty, let graph = context.graph, graph.nodes.count > before,
      let node = graph.nodes.last, types.isEmpty
    {
      return .object(object(of: node))
    }
    return .list(results.map { value($0) })
  }

  /// What the kernel makes of an exception of Python.
  private func hostError(_ raised: Raise) throws(Raise) -> OpError {
    let type = raised.exception.type(in: interpreter)
    let brief = "\(type.name): \(try interpreter.str(.object(raised.exception)))"
    var text = "\(brief)\nTraceback (most recent call last):\n\n"
    for entry in raised.exception.traceback.reversed()
    where !entry.source.name.contains("_tensorflow_") {
      let line = entry.line ?? entry.source.line(of: Int(entry.span.start))
      text +=
        "  File \"\(entry.file ?? entry.source.name)\", line \(line), in \(entry.functionName)\n"
      if let source = entry.source.lineText(line) { text += "    \(source.trimmed)\n" }
      text += "\n"
    }
    text += "\(brief)\n\n"
    let code: OpError.Code =
      switch type.name {
      case "ValueError", "TypeError": .invalidArgument
      case "StopIteration": .outOfRange
      case "MemoryError": .resourceExhausted
      case "NotImplementedError": .unimplemented
      default: .unknown
      }
    return OpError(code, text)
  }

  /// What C++ calls a dtype.
  private func cName(_ dtype: DType) -> String {
    switch dtype {
    case .float32: "float"
    case .float64: "double"
    default: dtype.name
    }
  }
}
