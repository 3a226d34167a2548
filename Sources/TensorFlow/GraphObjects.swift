// `tf.Graph` and `tf.Operation` as Python sees them.

import Dataflow
import Python
import Tensors

extension TensorFlowRuntime {
  func object(of node: Node) -> OperationObject {
    if let known = operations[ObjectIdentifier(node)] { return known }
    let object = OperationObject(node, type: types.operation)
    operations[ObjectIdentifier(node)] = object
    return object
  }

  func object(of graph: Graph) -> GraphObject {
    if let known = graphs[ObjectIdentifier(graph)] { return known }
    let object = GraphObject(graph, type: graph is FuncGraph ? types.funcGraph : types.graph)
    graphs[ObjectIdentifier(graph)] = object
    return object
  }

  func setUpGraphs() {
    setUpOperations()
    let type = types.graph
    func graph(_ value: Value) throws(Raise) -> Graph {
      guard let object = value.object(as: GraphObject.self) else {
        throw interpreter.error("TypeError", "a graph is expected")
      }
      return object.graph
    }
    interpreter.defineNew(type, "Graph(cls)", style: .python) { [unowned self] _, _ in
      .object(object(of: Graph(context: context)))
    }
    interpreter.defineMethod(type, "__repr__(self)") {
      [unowned self] interpreter, call throws(Raise) in
      if let function = try graph(call[0]) as? FuncGraph, semantics.namesFunctionGraphs {
        return .str("FuncGraph(name=\(function.name), id=\(interpreter.identity(call[0])))")
      }
      return .str(interpreter.defaultRepr(call[0]))
    }
    interpreter.defineProperty(type, "name") { _, value throws(Raise) in
      (try graph(value) as? FuncGraph).map { .str($0.name) } ?? Value.none
    }
    interpreter.defineMethod(type, "get_operations(self)") { [unowned self] _, call throws(Raise) in
      .list(try graph(call[0]).nodes.map { .object(object(of: $0)) })
    }
    interpreter.defineMethod(type, "get_operation_by_name(self, name)", style: .python) {
      [unowned self] _, call throws(Raise) in
      .object(object(of: try node(named: call[1].text ?? "", in: try graph(call[0]))))
    }
    interpreter.defineMethod(type, "get_tensor_by_name(self, name)", style: .python) {
      [unowned self] _, call throws(Raise) in
      .object(object(of: try tensor(named: call[1].text ?? "", in: try graph(call[0]))))
    }
    interpreter.defineMethod(
      type, "as_graph_element(self, obj, allow_tensor=True, allow_operation=True)", style: .python
    ) { [unowned self] _, call throws(Raise) in
      let graph = try graph(call[0])
      guard let name = call[1].text else { return call[1] }
      return name.contains(":")
        ? .object(object(of: try tensor(named: name, in: graph)))
        : .object(object(of: try node(named: name, in: graph)))
    }
    interpreter.defineMethod(type, "unique_name(self, name, mark_as_used=True)", style: .python) {
      interpreter, call throws(Raise) in
      .str(
        try graph(call[0]).uniqueName(
          call[1].text ?? "", isMarked: try interpreter.isTrue(call[2])))
    }
    interpreter.defineMethod(type, "finalize(self)") { _, call throws(Raise) in
      try graph(call[0]).finalize()
      return .none
    }
    interpreter.defineProperty(type, "finalized") { _, value throws(Raise) in
      .bool(try graph(value).isFinalized)
    }
    interpreter.defineProperty(type, "seed") { _, value throws(Raise) in
      (try graph(value).seed).map { .int($0) } ?? Value.none
    }
    interpreter.defineProperty(type, "inputs") { [unowned self] _, value throws(Raise) in
      .list(((try graph(value) as? FuncGraph)?.inputs ?? []).map { .object(object(of: $0)) })
    }
    interpreter.defineProperty(type, "outputs") { [unowned self] _, value throws(Raise) in
      .list(((try graph(value) as? FuncGraph)?.outputs ?? []).map { .object(object(of: $0)) })
    }
    interpreter.defineProperty(type, "captures") { [unowned self] _, value throws(Raise) in
      let captures = (try graph(value) as? FuncGraph)?.captures ?? []
      return .list(
        captures.map { .tuple([self.value($0.outer), .object(object(of: $0.inner))]) })
    }
    interpreter.defineProperty(type, "variables") { [unowned self] _, value throws(Raise) in
      guard let function = try graph(value) as? FuncGraph else { return .list([]) }
      return .list(variables(of: function))
    }
    interpreter.defineProperty(type, "structured_outputs") { _, value throws(Raise) in
      ((try graph(value) as? FuncGraph)?.structuredOutputs as? ValueBox)?.value ?? Value.none
    }
    interpreter.defineProperty(type, "building_function") { _, value throws(Raise) in
      .bool(try graph(value) is FuncGraph)
    }
    interpreter.defineMethod(type, "as_default(self)") {
      [unowned self] interpreter, call throws(Raise) in
      let graph = try graph(call[0])
      return contextManager(
        enter: { [unowned self] () throws(Raise) in
          context.enter(graph)
          return .object(object(of: graph))
        }, exit: { [unowned self] in context.leave() })
    }
    for name in ["name_scope", "control_dependencies", "device"] {
      interpreter.defineMethod(type, "\(name)(self, name)", style: .python) {
        [unowned self] interpreter, call throws(Raise) in
        let graph = try graph(call[0])
        switch name {
        case "name_scope": return nameScope(call[1].text, in: graph)
        case "control_dependencies":
          let nodes = call[1].isNone ? nil : try controlNodes(call[1])
          return contextManager(
            enter: {
              graph.pushControlDependencies(nodes)
              return .none
            }, exit: { graph.popControlDependencies() })
        default: return deviceScope(call[1].text ?? "", in: graph)
        }
      }
    }
  }

  /// The variables that a function reads, as Python objects.
  func variables(of function: FuncGraph) -> [Value] {
    var result: [Value] = []
    for capture in function.captures {
      if let resource = capture.outer.tensor?.object as? VariableResource,
        let owner = resource.owner as? VariableObject
      {
        result.append(.object(owner))
      }
    }
    return result
  }

  func node(named name: String, in graph: Graph) throws(Raise) -> Node {
    guard let node = graph.node(name) else {
      throw error("KeyError", "The name '\(name)' refers to an Operation not in the graph.")
    }
    return node
  }

  func tensor(named name: String, in graph: Graph) throws(Raise) -> SymbolicTensor {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[1]) else {
      if graph.node(name) != nil {
        throw error(
          "ValueError",
          "The name '\(name)' refers to an Operation, not a Tensor. Tensor names must be of the form \"<op_name>:<output_index>\"."
        )
      }
      throw error(
        "ValueError",
        "The name '\(name)' looks like an (invalid) Operation name, not a Tensor. Tensor names must be of the form \"<op_name>:<output_index>\"."
      )
    }
    guard let node = graph.node(String(parts[0])) else {
      throw error(
        "KeyError",
        "The name '\(name)' refers to a Tensor which does not exist. The operation, '\(parts[0])', does not exist in the graph."
      )
    }
    guard node.outputs.indices.contains(index) else {
      throw error(
        "KeyError",
        "The name '\(name)' refers to a Tensor which does not exist. The operation, '\(node.name)', exists but only has \(node.outputs.count) outputs."
      )
    }
    return node.outputs[index]
  }

  /// The nodes that control dependencies name: operations, tensors, variables.
  func controlNodes(_ value: Value) throws(Raise) -> [Node] {
    var nodes: [Node] = []
    for element in try interpreter.elements(of: value) {
      if let operation = element.object(as: OperationObject.self) {
        nodes.append(operation.node)
      } else if let tensor = element.object(as: TensorObject.self)?.operand.symbolic {
        nodes.append(tensor.node)
      } else if let variable = element.object(as: VariableObject.self) {
        if variable.parent != nil, let node = variable.initializer {
          nodes.append(node)
        } else if let symbol = try read(variable).symbolic {
          nodes.append(symbol.node)
        }
      }
    }
    return nodes
  }

  private func setUpOperations() {
    let type = types.operation
    func node(_ value: Value) throws(Raise) -> Node {
      guard let object = value.object(as: OperationObject.self) else {
        throw interpreter.error("TypeError", "an operation is expected")
      }
      return object.node
    }
    interpreter.defineMethod(type, "__repr__(self)") { _, call throws(Raise) in
      let node = try node(call[0])
      return .str("<tf.Operation '\(node.name)' type=\(node.op.name)>")
    }
    interpreter.defineProperty(type, "name") { _, value throws(Raise) in .str(try node(value).name)
    }
    interpreter.defineProperty(type, "type") { _, value throws(Raise) in
      .str(try node(value).op.name)
    }
    interpreter.defineProperty(type, "device") { _, value throws(Raise) in
      .str(try node(value).device)
    }
    interpreter.defineProperty(type, "graph") { [unowned self] _, value throws(Raise) in
      .object(object(of: try node(value).graph))
    }
    interpreter.defineProperty(type, "inputs") { [unowned self] _, value throws(Raise) in
      let inputs = try node(value).inputs.map { Value.object(object(of: $0)) }
      return semantics.operationInputsAreTuples ? .tuple(inputs) : .list(inputs)
    }
    interpreter.defineProperty(type, "outputs") { [unowned self] _, value throws(Raise) in
      .list(try node(value).outputs.map { .object(object(of: $0)) })
    }
    interpreter.defineProperty(type, "control_inputs") { [unowned self] _, value throws(Raise) in
      .list(try node(value).controlInputs.map { .object(object(of: $0)) })
    }
    interpreter.defineMethod(type, "get_attr(self, name)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let node = try node(call[0])
      guard let attribute = node.attributes[call[1].text ?? ""] else {
        throw error(
          "ValueError", "Operation '\(node.name)' has no attr named '\(call[1].text ?? "")'.")
      }
      return try value(of: attribute)
    }
    interpreter.defineMethod(type, "values(self)") { [unowned self] _, call throws(Raise) in
      .tuple(try node(call[0]).outputs.map { .object(object(of: $0)) })
    }
    interpreter.defineMethod(type, "run(self, feed_dict=None, session=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      _ = try evaluate(call[0], feeds: call[1], session: call[2])
      return .none
    }
  }

  private func value(of attribute: Attribute) throws(Raise) -> Value {
    switch attribute {
    case .int(let n): .int(n)
    case .float(let d): .float(d)
    case .bool(let b): .bool(b)
    case .string(let s): .object(BytesObject(Array(s.utf8)))
    case .type(let t): .object(object(of: t))
    case .ints(let n): .list(n.map { .int($0) })
    case .types(let t): .list(t.map { .object(object(of: $0)) })
    default:
      throw error("NotImplementedError", "This attribute is not supported by this engine")
    }
  }

  // MARK: Contexts

  /// A `with` object of two closures.
  func contextManager(
    enter: @escaping () throws(Raise) -> Value, exit: @escaping () throws(Raise) -> Void
  ) -> Value {
    .object(ContextManagerObject(enter: enter, exit: exit, type: contextManagerType))
  }

  private var contextManagerType: TypeObject {
    if let known = managerType { return known }
    let type = interpreter.makeType("_GeneratorContextManager", module: "contextlib")
    interpreter.defineMethod(type, "__enter__(self)") { _, call throws(Raise) in
      try call[0].object(as: ContextManagerObject.self)?.enter() ?? Value.none
    }
    interpreter.defineMethod(type, "__exit__(self, *args)") { _, call throws(Raise) in
      try call[0].object(as: ContextManagerObject.self)?.exit()
      return .bool(false)
    }
    managerType = type
    return type
  }

  /// `tf.name_scope(name)` in a graph.
  func nameScope(_ name: String?, in graph: Graph) -> Value {
    let saved = Saved<String?>(nil)
    return contextManager(
      enter: {
        let (scope, previous) = graph.enterScope(name)
        saved.value = previous
        return .str(scope)
      }, exit: { graph.leaveScope(saved.value) })
  }

  func deviceScope(_ device: String, in graph: Graph?) -> Value {
    let saved = Saved("")
    return contextManager(
      enter: {
        saved.value = graph?.device ?? ""
        graph?.device = TensorFlowRuntime.canonicalDevice(device)
        return .none
      }, exit: { graph?.device = saved.value })
  }

  /// `/device:CPU:0` for `/cpu:0`.
  static func canonicalDevice(_ text: String) -> String {
    let lower = text.lowercased()
    for kind in ["cpu", "gpu"] where lower.contains("/\(kind)") || lower == "\(kind):0" {
      let number = lower.split(separator: ":").last.flatMap { Int($0) } ?? 0
      return "/device:\(kind.uppercased()):\(number)"
    }
    return text
  }
}

/// Something that a closure changes.
final class Saved<Content> {
  var value: Content

  init(_ value: Content) { self.value = value }
}

/// A Python value where the engine keeps an object.
final class ValueBox {
  let value: Value

  init(_ value: Value) { self.value = value }
}

package final class ContextManagerObject: Object {
  let enter: () throws(Raise) -> Value
  let exit: () throws(Raise) -> Void

  init(
    enter: @escaping () throws(Raise) -> Value, exit: @escaping () throws(Raise) -> Void,
    type: TypeObject
  ) {
    self.enter = enter
    self.exit = exit
    super.init(type: type)
  }
}
