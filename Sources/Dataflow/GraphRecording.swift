// Graphs as the report draws them.
import Records
import Tensors

extension Graph {
  /// A record of the graph.
  ///
  /// - Parameters:
  ///   - id: unique in the execution, such as the id of the trace.
  ///   - cell: the cell that made it.
  package func record(id: String, name: String, cell: Int) -> GraphRecord {
    let function = self as? FuncGraph
    return GraphRecord(
      id: id, name: name, cell: cell, nodes: recordedNodes(),
      outputs: function?.outputs.map(\.inputName) ?? [], graphDef: graphDefText)
  }

  fileprivate func recordedNodes() -> [GraphRecord.Node] {
    let function = self as? FuncGraph
    let captured = Set(function?.captures.map { ObjectIdentifier($0.inner.node) } ?? [])
    let returned = Set(function?.outputs.map { ObjectIdentifier($0.node) } ?? [])
    return nodes.map { node in
      let key = ObjectIdentifier(node)
      let role: GraphRecord.Node.Role
      switch node.op.name {
      case "Const": role = .constant
      case "Placeholder": role = captured.contains(key) ? .capture : .argument
      case "VarHandleOp", "VariableV2": role = .variable
      default: role = returned.contains(key) ? .output : .operation
      }
      return GraphRecord.Node(
        name: node.name, operation: node.op.name, role: role, inputs: node.inputs.map(\.inputName),
        controlInputs: node.controlInputs.map(\.name),
        outputTypes: node.outputs.map { "\($0.dtype.name) \(context.messages.shape($0.shape))" },
        value: node.op === Op.const ? node.attributes.tensor("value")?.shortText : nil,
        line: node.line, bodies: node.bodies)
    }
  }
}

extension Node {
  /// The graphs inside of the node.
  fileprivate var bodies: [GraphRecord.Body] {
    func body(_ caption: String, _ function: GraphFunction) -> GraphRecord.Body {
      GraphRecord.Body(
        caption: caption, nodes: function.graph.recordedNodes(),
        outputs: function.outputs.map(\.inputName))
    }
    if let function = attributes.function("f") { return [body(function.caption, function)] }
    if let then = attributes.function("then_branch"),
      let otherwise = attributes.function("else_branch")
    {
      return [body("then", then), body("else", otherwise)]
    }
    if let condition = attributes.function("cond"), let loop = attributes.function("body") {
      return [body("condition", condition), body("body", loop)]
    }
    return (attributes.functions("branches") ?? []).enumerated().map {
      body("branch \($0.offset)", $0.element)
    }
  }
}

extension Tensor {
  /// The value on one line: `1.5`, `[1 2 3 ... 7 8 9]`.
  fileprivate var shortText: String {
    // The format of `tf.print` has no complex numbers.
    let text =
      dtype.isComplex
      ? NumPyFormat(.numpy24).str(self)
      : String(decoding: PrintFormat(summarize: 3).text(self), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " })
    }.joined(separator: " ")
  }
}
