// GraphDefs: what graphs say of themselves, and graphs made of them.

import Dataflow
import Python
import Tensors

extension TensorFlowRuntime {
  func defineGraphDefs() {
    setUpMessages()
    let graphType = types.graph
    interpreter.defineMethod(
      graphType, "as_graph_def(self, from_version=None, add_shapes=False)", style: .python
    ) { [unowned self] _, call throws(Raise) in
      guard let graph = call[0].object(as: GraphObject.self)?.graph else { return .none }
      return .object(try graphDef(graph, addsShapes: try flag(call[2])))
    }
    interpreter.defineProperty(graphType, "graph_def_versions") {
      [unowned self] _, value throws(Raise) in
      try interpreter.getAttribute(
        try interpreter.callMethod(value, "as_graph_def"), "versions")
    }
    interpreter.defineProperty(types.operation, "node_def") { [unowned self] _, value in
      guard let node = value.object(as: OperationObject.self)?.node else { return .none }
      return .object(object(of: node.nodeDef, as: "NodeDef"))
    }
    interpreter.defineMethod(types.operation, "__str__(self)") { _, call in
      .str(call[0].object(as: OperationObject.self)?.node.nodeDefText ?? "")
    }
    let signature =
      "import_graph_def(graph_def, input_map=None, return_elements=None, name=None, op_dict=None, producer_op_list=None)"
    define(
      "tf.graph_util.\(signature)",
      aliases: ["tf.compat.v1.graph_util.import_graph_def", "tf.compat.v1.import_graph_def"]
    ) { [unowned self] _, call throws(Raise) in
      try importGraph(call[0], inputs: call[1], elements: call[2], name: call[3])
    }
    defineV1("graph_util.extract_sub_graph(graph_def, dest_nodes)") {
      [unowned self] _, call throws(Raise) in
      try subgraph(call[0], call[1])
    }
    for name in [
      "convert_variables_to_constants", "remove_training_nodes", "must_run_on_cpu",
      "tensor_shape_from_node_def_name",
    ] {
      refuse(["tf.compat.v1.graph_util.\(name)"])
    }
  }

  /// The GraphDef of a graph as an object.
  func graphDef(_ graph: Graph, addsShapes: Bool) throws(Raise) -> MessageObject {
    for function in graph.functionOrder { messages.functions[function.name] = function }
    let object = object(of: graph.graphDef, as: "GraphDef")
    guard addsShapes, let nodes = object.values["node"]?.asList?.elements else { return object }
    for (node, value) in zip(graph.nodes, nodes) where !node.outputs.isEmpty {
      guard let message = value.object(as: MessageObject.self) else { continue }
      let attributes = message.values["attr"]?.asDict ?? DictObject()
      message.values["attr"] = .dict(attributes)
      var proto = ProtoMessage()
      proto.add("list", 1) { list in
        for output in node.outputs { list.add("shape", 7, .message(output.shape.proto)) }
      }
      attributes.set("_output_shapes", .object(self.object(of: proto, as: "AttrValue")))
    }
    return object
  }

  /// The nodes that some nodes need.
  private func subgraph(_ definition: Value, _ names: Value) throws(Raise) -> Value {
    guard let message = definition.object(as: MessageObject.self) else {
      throw error("TypeError", "graph_def must be a graph_pb2.GraphDef proto.")
    }
    let nodes = message.values["node"]?.asList?.elements ?? []
    var byName: [String: MessageObject] = [:]
    for value in nodes {
      guard let node = value.object(as: MessageObject.self) else { continue }
      byName[node.values["name"]?.text ?? ""] = node
    }
    var wanted: Set<String> = []
    var stack = try interpreter.elements(of: names).compactMap(\.text)
    while let name = stack.popLast() {
      guard let node = byName[name] else {
        throw error("AssertionError", "\(name) is not in graph")
      }
      guard wanted.insert(name).inserted else { continue }
      for input in node.values["input"]?.asList?.elements ?? [] {
        stack.append(InputName(input.text ?? "").node)
      }
    }
    let result = MessageObject(message.schema, type: messageType("GraphDef"))
    result.values = message.values
    result.values["node"] = .list(
      nodes.filter { value in
        let name = value.object(as: MessageObject.self)?.values["name"]?.text ?? ""
        return wanted.contains(name)
      })
    return .object(result)
  }

  // MARK: Import

  private func importGraph(
    _ definition: Value, inputs: Value, elements: Value, name: Value
  ) throws(Raise) -> Value {
    guard let message = definition.object(as: MessageObject.self),
      message.schema.name == "GraphDef"
    else {
      throw error("TypeError", wording.noGraphDef())
    }
    guard let graph = context.graph else { return .none }
    var replaced: [String: SymbolicTensor] = [:]
    for entry in inputs.asDict?.items ?? [] {
      let operand = try settled(try operand(entry.value))
      var key = entry.key.text ?? ""
      if !key.contains(":") { key += ":0" }
      replaced[key] = operand.symbolic
    }
    let prefix = name.text ?? "import"
    let importer = GraphImporter(runtime: self, graph: graph, replaced: replaced)
    let (_, previous) = prefix.isEmpty ? ("", graph.nameScope) : graph.enterScope(prefix)
    defer { graph.leaveScope(previous) }
    try importer.add(message)
    guard !elements.isNone else { return .none }
    var results: [Value] = []
    for element in try interpreter.elements(of: elements) {
      let text = element.text ?? ""
      let input = InputName(text)
      guard let node = importer.nodes[input.node] else {
        throw error(
          "ValueError",
          "Requested return \(text.contains(":") ? "tensor" : "node") '\(text)' not found in graph def"
        )
      }
      if text.contains(":") {
        guard node.outputs.indices.contains(input.index) else {
          throw error("ValueError", "Requested return tensor '\(text)' not found in graph def")
        }
        results.append(.object(object(of: node.outputs[input.index])))
      } else {
        results.append(.object(object(of: node)))
      }
    }
    return .list(results)
  }
}

/// How a NodeDef names an input: `a`, `a:1`, `^a`.
private struct InputName {
  let node: String
  let index: Int
  let isControl: Bool

  init(_ text: String) {
    isControl = text.hasPrefix("^")
    let parts = (isControl ? text.dropFirst() : text[...]).split(separator: ":")
    node = parts.first.map(String.init) ?? ""
    index = parts.count > 1 ? Int(parts[parts.count - 1]) ?? 0 : 0
  }
}

/// Makes nodes of a GraphDef.
private final class GraphImporter {
  let runtime: TensorFlowRuntime
  let graph: Graph
  let replaced: [String: SymbolicTensor]
  var nodes: [String: Node] = [:]

  init(runtime: TensorFlowRuntime, graph: Graph, replaced: [String: SymbolicTensor]) {
    self.runtime = runtime
    self.graph = graph
    self.replaced = replaced
  }

  func add(_ definition: MessageObject) throws(Raise) {
    var waiting: [MessageObject] = []
    for value in definition.values["node"]?.asList?.elements ?? [] {
      if let node = value.object(as: MessageObject.self) { waiting.append(node) }
    }
    var late: [(node: Node, index: Int, input: InputName)] = []
    while !waiting.isEmpty {
      var rest: [MessageObject] = []
      for node in waiting {
        if isReady(node) { _ = try place(node) } else { rest.append(node) }
      }
      if rest.count == waiting.count {
        // A loop: its `Merge` is made of the inputs that are there, the back edge is added later.
        guard let index = rest.firstIndex(where: { $0.values["op"]?.text == "Merge" }) else {
          throw runtime.error(
            "ValueError",
            "\(rest.count) nodes in a cycle or with missing inputs: \(rest[0].values["name"]?.text ?? "")"
          )
        }
        let merge = rest.remove(at: index)
        late += try place(merge)
      }
      waiting = rest
    }
    for entry in late {
      if let node = nodes[entry.input.node] {
        entry.node.setInput(entry.index, to: node.outputs[entry.input.index])
      }
    }
  }

  private func inputNames(_ node: MessageObject) -> [InputName] {
    (node.values["input"]?.asList?.elements ?? []).map { InputName($0.text ?? "") }
  }

  private func tensor(_ input: InputName) -> SymbolicTensor? {
    if let tensor = replaced["\(input.node):\(input.index)"] { return tensor }
    guard let node = nodes[input.node], node.outputs.indices.contains(input.index) else {
      return nil
    }
    return node.outputs[input.index]
  }

  private func isReady(_ node: MessageObject) -> Bool {
    inputNames(node).allSatisfy { $0.isControl ? nodes[$0.node] != nil : tensor($0) != nil }
  }

  /// Makes one node; gives the inputs that are still missing.
  private func place(
    _ definition: MessageObject
  ) throws(Raise) -> [(node: Node, index: Int, input: InputName)] {
    let name = definition.values["name"]?.text ?? ""
    let kind = definition.values["op"]?.text ?? ""
    guard let op = runtime.context.registry[kind] else {
      throw runtime.error(
        "NotImplementedError", "The op \(kind) is not supported by this engine.")
    }
    var operands: [Operand] = []
    var controls: [Node] = []
    var missing: [(Int, InputName)] = []
    let names = inputNames(definition)
    let known = names.lazy.compactMap { $0.isControl ? nil : self.tensor($0) }.first
    for input in names {
      if input.isControl {
        if let node = nodes[input.node] { controls.append(node) }
      } else if let tensor = tensor(input) {
        operands.append(.symbolic(tensor))
      } else if let known {
        missing.append((operands.count, input))
        operands.append(.symbolic(known))
      }
    }
    var attributes: Attributes = [:]
    for entry in definition.values["attr"]?.asDict?.items ?? [] {
      guard let key = entry.key.text, key != "_output_shapes",
        let value = entry.value.object(as: MessageObject.self)
      else { continue }
      if let attribute = try attribute(value, op.attribute(key)?.kind) {
        attributes[key] = attribute
      }
    }
    let (ready, given, runtime) = (operands, attributes, runtime)
    graph.pushControlDependencies(nil)
    graph.pushControlDependencies(controls)
    defer {
      graph.popControlDependencies()
      graph.popControlDependencies()
    }
    let made = try runtime.engine { () throws(OpError) in
      try runtime.context.applyNode(op, ready, given, name: name)
    }
    guard let made else { return [] }
    nodes[name] = made
    return missing.map { (node: made, index: $0.0, input: $0.1) }
  }

  /// An attribute of a node from its message.
  private func attribute(
    _ message: MessageObject, _ kind: AttributeSpec.Kind?
  ) throws(Raise) -> Attribute? {
    if let list = message.values["list"]?.object(as: MessageObject.self) {
      func elements(_ name: String) -> [Value] {
        Array(list.values[name]?.asList?.elements ?? [])
      }
      let strings = elements("s").map(text)
      let numbers = elements("i").compactMap(\.asInt)
      let types = elements("type").compactMap(dtype)
      let shapes = elements("shape").map(shape)
      switch kind {
      case .strings?: return .strings(strings)
      case .ints?: return .ints(numbers)
      case .types?: return .types(types)
      case .shapes?: return .shapes(shapes)
      case .floats?: return .floats(elements("f").compactMap(\.asFloat))
      default:
        if !strings.isEmpty { return .strings(strings) }
        if !numbers.isEmpty { return .ints(numbers) }
        if !types.isEmpty { return .types(types) }
        return nil
      }
    }
    if let value = message.values["s"] { return .string(text(value)) }
    if let value = message.values["i"]?.asInt { return .int(value) }
    if let value = message.values["f"]?.asFloat { return .float(value) }
    if case .bool(let flag)? = message.values["b"] { return .bool(flag) }
    if let value = message.values["type"] { return dtype(value).map { .type($0) } }
    if let value = message.values["shape"] { return .shape(shape(value)) }
    if let value = message.values["tensor"]?.object(as: MessageObject.self) {
      return .tensor(try tensor(value))
    }
    if let value = message.values["func"]?.object(as: MessageObject.self) {
      let name = value.values["name"]?.text ?? ""
      guard let function = runtime.messages.functions[name] else {
        throw runtime.error(
          "NotImplementedError",
          "importing the function \(name) of another program is not supported by this engine")
      }
      return .function(function)
    }
    return nil
  }

  private func text(_ value: Value) -> String {
    if let bytes = value.object(as: BytesObject.self) {
      return String(decoding: bytes.bytes, as: UTF8.self)
    }
    return value.text ?? ""
  }

  private func dtype(_ value: Value) -> DType? {
    value.asInt.flatMap { UInt8(exactly: $0 > 100 ? $0 - 100 : $0) }.flatMap {
      DType(rawValue: $0)
    }
  }

  private func shape(_ value: Value) -> PartialShape {
    guard let message = value.object(as: MessageObject.self) else { return .unknown }
    if case .bool(true)? = message.values["unknown_rank"] { return .unknown }
    return PartialShape(
      (message.values["dim"]?.asList?.elements ?? []).map { dimension -> Int? in
        let size = dimension.object(as: MessageObject.self)?.values["size"]?.asInt ?? 0
        return size < 0 ? nil : size
      })
  }

  /// The value of a `TensorProto`.
  private func tensor(_ message: MessageObject) throws(Raise) -> Tensor {
    let dtype = message.values["dtype"].flatMap(dtype) ?? .float32
    let shape = (message.values["tensor_shape"].map(shape) ?? .scalar).known ?? .scalar
    if let content = message.values["tensor_content"]?.object(as: BytesObject.self),
      !content.bytes.isEmpty
    {
      guard let tensor = Tensor(bytes: content.bytes, dtype: dtype, shape: shape) else {
        throw runtime.error("ValueError", "The content of a tensor does not fit its shape.")
      }
      return tensor
    }
    for name in [
      "float_val", "double_val", "int_val", "string_val", "int64_val", "bool_val", "uint32_val",
      "uint64_val",
    ] {
      guard let elements = message.values[name]?.asList?.elements, let last = elements.last else {
        continue
      }
      // The last element fills what is missing.
      let missing = max(0, shape.count - elements.count)
      let all = Array(elements.prefix(shape.count)) + Array(repeating: last, count: missing)
      let flat = try runtime.tensor(from: .list(all), dtype: dtype)
      return flat.reshaped(shape)
    }
    return Tensor(zeros: dtype, shape)
  }
}

extension PartialShape {
  /// The shape as a `TensorShapeProto`.
  fileprivate var proto: ProtoMessage {
    var message = ProtoMessage()
    guard let dimensions else {
      message.add("unknown_rank", 3, .bool(true))
      return message
    }
    for size in dimensions {
      message.add("dim", 2) { if size != 0 { $0.add("size", 1, .int(size ?? -1)) } }
    }
    return message
  }
}
