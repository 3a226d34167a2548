// Graphs without functions around them: the default graph, placeholders, collections, groups.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  /// The plain graph in which nodes land now, or, eagerly, the global default graph.
  func currentPlainGraph() -> Graph { context.graph ?? defaultGraph() }

  private func defaultGraph() -> Graph {
    if let known = sessions.defaultGraph { return known }
    let graph = Graph(context: context)
    sessions.defaultGraph = graph
    return graph
  }

  /// From now on nodes land in the default graph.
  private func enterGraphMode() {
    guard !sessions.isGraphMode else { return }
    sessions.isGraphMode = true
    context.enter(defaultGraph())
  }

  private func leaveGraphMode() throws(Raise) {
    guard sessions.isGraphMode else { return }
    if let graph = sessions.defaultGraph, !graph.nodes.isEmpty {
      throw error(
        "ValueError", "tf.enable_eager_execution must be called at program startup.")
    }
    sessions.isGraphMode = false
    context.leave()
  }

  /// Defines a function of version 1: at `tf.compat.v1`, and in 1.15 at `tf` too.
  @discardableResult
  func defineV1(
    _ signature: String, aliases: [String] = [], _ body: @escaping NativeFunction.Body
  ) -> NativeFunction? {
    define("tf.compat.v1.\(signature)", aliases: aliases.map { "tf.compat.v1.\($0)" }, body)
  }

  func defineGraphMode() {
    if !semantics.eagerByDefault { enterGraphMode() }
    defineModes()
    defineDefaultGraphs()
    definePlaceholders()
    defineCollections()
    defineGroups()
    defineAssignments()
  }

  private func defineModes() {
    defineV1("enable_eager_execution(config=None, device_policy=None, execution_mode=None)") {
      [unowned self] _, _ throws(Raise) in
      try leaveGraphMode()
      return .none
    }
    defineV1("disable_eager_execution()") { [unowned self] _, _ in
      enterGraphMode()
      return .none
    }
    let own = semantics
    defineV1("disable_v2_behavior()") { [unowned self] _, _ in
      enterGraphMode()
      var changed = semantics
      changed.elementwiseEquality = false
      changed.questionMarkForUnknownSize = true
      changed.controlFlowV1 = true
      changed.refVariables = true
      context.change(changed)
      return .none
    }
    defineV1("enable_v2_behavior()") { [unowned self] _, _ throws(Raise) in
      try leaveGraphMode()
      var changed = own
      changed.elementwiseEquality = true
      changed.questionMarkForUnknownSize = false
      changed.controlFlowV1 = false
      changed.refVariables = false
      context.change(changed)
      return .none
    }
    func toggle(_ names: [String], _ change: @escaping (inout Semantics, Bool) -> Void) {
      for name in names {
        for isOn in [true, false] {
          defineV1("\(isOn ? "enable" : "disable")_\(name)()") { [unowned self] _, _ in
            var changed = semantics
            change(&changed, isOn)
            context.change(changed)
            return .none
          }
        }
      }
    }
    toggle(["resource_variables"]) { $0.refVariables = !$1 }
    toggle(["control_flow_v2"]) { $0.controlFlowV1 = !$1 }
    toggle(["tensor_equality"]) { $0.elementwiseEquality = $1 }
    toggle(["v2_tensorshape"]) { $0.questionMarkForUnknownSize = !$1 }
    defineV1("resource_variables_enabled()") { [unowned self] _, _ in
      .bool(!semantics.refVariables)
    }
    defineV1("executing_eagerly_outside_functions()") { [unowned self] _, _ in
      .bool(context.outermost == nil)
    }
    define("tf.compat.v1.executing_eagerly()") { [unowned self] _, _ in .bool(context.isEager) }
  }

  private func defineDefaultGraphs() {
    defineV1("get_default_graph()") { [unowned self] _, _ in
      .object(object(of: currentPlainGraph()))
    }
    defineV1("reset_default_graph()") { [unowned self] _, _ throws(Raise) in
      if context.buildingDepth > (sessions.isGraphMode ? 1 : 0) {
        throw error(
          "AssertionError",
          "Do not use tf.reset_default_graph() to clear nested graphs. If you need a cleared graph, exit the nesting and create a new graph."
        )
      }
      sessions.defaultGraph = nil
      if sessions.isGraphMode {
        context.leave()
        context.enter(defaultGraph())
      }
      return .none
    }
    let type = types.graph
    interpreter.defineProperty(type, "collections") { [unowned self] _, value throws(Raise) in
      .list(collectionKeys(try plainGraph(value)))
    }
    interpreter.defineMethod(type, "get_all_collection_keys(self)") {
      [unowned self] _, call throws(Raise) in
      .list(collectionKeys(try plainGraph(call[0])))
    }
    interpreter.defineMethod(type, "get_collection(self, name, scope=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      .list(try collection(call[1], scope: call[2], in: try plainGraph(call[0])))
    }
    interpreter.defineMethod(type, "get_collection_ref(self, name)", style: .python) {
      [unowned self] _, call throws(Raise) in
      .list(try collection(call[1], scope: .none, in: try plainGraph(call[0])))
    }
    interpreter.defineMethod(type, "add_to_collection(self, name, value)", style: .python) {
      [unowned self] _, call throws(Raise) in
      try add(call[2], to: call[1], in: try plainGraph(call[0]))
      return .none
    }
    interpreter.defineMethod(type, "clear_collection(self, name)", style: .python) {
      [unowned self] _, call throws(Raise) in
      try plainGraph(call[0]).collections[call[1].text ?? ""] = nil
      return .none
    }
    interpreter.defineMethod(type, "is_feedable(self, tensor)", style: .python) { _, call in
      .bool(call[1].object(as: TensorObject.self)?.operand.symbolic?.node.isFeedable ?? true)
    }
    interpreter.defineMethod(type, "is_fetchable(self, tensor_or_op)", style: .python) { _, call in
      let node =
        call[1].object(as: OperationObject.self)?.node
        ?? call[1].object(as: TensorObject.self)?.operand.symbolic?.node
      return .bool(node?.isFetchable ?? true)
    }
    interpreter.defineMethod(type, "switch_to_thread_local(self)") { _, _ in .none }
    interpreter.defineProperty(type, "version") { [unowned self] _, value throws(Raise) in
      .int(try plainGraph(value).nodes.count)
    }
  }

  private func plainGraph(_ value: Value) throws(Raise) -> Graph {
    guard let object = value.object(as: GraphObject.self) else {
      throw error("TypeError", "a graph is expected")
    }
    return object.graph
  }

  // MARK: Placeholders

  private func definePlaceholders() {
    defineV1("placeholder(dtype, shape=None, name=None)") { [unowned self] _, call throws(Raise) in
      guard let graph = context.graph else {
        throw error(
          "RuntimeError", "tf.placeholder() is not compatible with eager execution.")
      }
      let dtype = try dtype(call[0]) ?? .float32
      let shape = try shape(call[1])
      return value(
        .symbolic(
          try engine { () throws(OpError) in
            try graph.placeholder(dtype, shape, name: call[2].text)
          }))
    }
    defineV1("placeholder_with_default(input, shape, name=None)") {
      [unowned self] _, call throws(Raise) in
      let shape = try shape(call[1])
      return try inScope(call[2].text ?? "PlaceholderWithDefault") { (scope) throws(Raise) in
        let input = try self.settled(try self.operand(call[0]), name: "input")
        return self.value(
          try self.engine { () throws(OpError) in
            try self.context.apply1(
              try self.context.op("PlaceholderWithDefault"), [input], ["shape": .shape(shape)],
              name: scope)
          })
      }
    }
  }

  // MARK: Collections

  private func collectionKeys(_ graph: Graph) -> [Value] {
    graph.collectionOrder.filter { graph.collections[$0]?.isEmpty == false }.map { .str($0) }
  }

  private func collectionName(_ value: Value) throws(Raise) -> String {
    if let text = value.text { return text }
    return try interpreter.repr(value)
  }

  private func collection(
    _ name: Value, scope: Value, in graph: Graph
  ) throws(Raise) -> [Value] {
    var values: [Value] = []
    for object in graph.collections[try collectionName(name)] ?? [] {
      if let box = object as? ValueBox {
        values.append(box.value)
      } else if let object = object as? Object {
        values.append(.object(object))
      }
    }
    guard let scope = scope.text else { return values }
    var found: [Value] = []
    for value in values {
      if let name = try interpreter.attributeIfPresent(value, "name")?.text,
        name.hasPrefix(scope)
      {
        found.append(value)
      }
    }
    return found
  }

  private func add(_ value: Value, to name: Value, in graph: Graph) throws(Raise) {
    let key = try collectionName(name)
    if case .object(let object) = value, object is VariableObject {
      graph.collections[key, default: []].append(object)
    } else {
      graph.collections[key, default: []].append(ValueBox(value))
    }
  }

  private func defineCollections() {
    let keys = interpreter.makeType("GraphKeys", module: "tensorflow.python.framework.ops")
    for (name, text) in [
      ("GLOBAL_VARIABLES", "variables"), ("LOCAL_VARIABLES", "local_variables"),
      ("METRIC_VARIABLES", "metric_variables"), ("MODEL_VARIABLES", "model_variables"),
      ("TRAINABLE_VARIABLES", "trainable_variables"), ("SUMMARIES", "summaries"),
      ("QUEUE_RUNNERS", "queue_runners"), ("TABLE_INITIALIZERS", "table_initializer"),
      ("ASSET_FILEPATHS", "asset_filepaths"), ("BIASES", "biases"), ("WEIGHTS", "weights"),
      ("ACTIVATIONS", "activations"), ("UPDATE_OPS", "update_ops"), ("LOSSES", "losses"),
      ("SAVERS", "savers"), ("REGULARIZATION_LOSSES", "regularization_losses"),
      ("CONCATENATED_VARIABLES", "concatenated_variables"), ("INIT_OP", "init_op"),
      ("LOCAL_INIT_OP", "local_init_op"), ("READY_OP", "ready_op"),
      ("SUMMARY_OP", "summary_op"), ("GLOBAL_STEP", "global_step"), ("TRAIN_OP", "train_op"),
      ("MOVING_AVERAGE_VARIABLES", "moving_average_variables"),
    ] {
      keys.set(interpreter.symbol(name), to: .str(text))
    }
    set("tf.compat.v1.GraphKeys", .object(keys))
    defineV1("get_collection(key, scope=None)", aliases: ["get_collection_ref"]) {
      [unowned self] _, call throws(Raise) in
      .list(try collection(call[0], scope: call[1], in: currentPlainGraph()))
    }
    defineV1("add_to_collection(name, value)") { [unowned self] _, call throws(Raise) in
      try add(call[1], to: call[0], in: currentPlainGraph())
      return .none
    }
    defineV1("add_to_collections(names, value)") { [unowned self] _, call throws(Raise) in
      let names = call[0].text != nil ? [call[0]] : try interpreter.elements(of: call[0])
      for name in names { try add(call[1], to: name, in: currentPlainGraph()) }
      return .none
    }
    for (name, key) in [
      ("global_variables", "variables"), ("local_variables", "local_variables"),
      ("trainable_variables", "trainable_variables"), ("model_variables", "model_variables"),
      ("moving_average_variables", "moving_average_variables"), ("all_variables", "variables"),
    ] {
      defineV1("\(name)(scope=None)") { [unowned self] _, call throws(Raise) in
        .list(try collection(.str(key), scope: call[0], in: currentPlainGraph()))
      }
    }
  }

  // MARK: Groups

  private func defineGroups() {
    for (name, key) in [
      ("global_variables_initializer()", "variables"),
      ("local_variables_initializer()", "local_variables"),
      ("initialize_all_variables()", "variables"),
      ("initialize_local_variables()", "local_variables"),
    ] {
      defineV1(name) { [unowned self] _, _ throws(Raise) in
        guard let graph = context.graph else { return .none }
        return try initializer(
          try collection(.str(key), scope: .none, in: graph), name: "init")
      }
    }
    defineV1(
      "variables_initializer(var_list, name='init')",
      aliases: ["initializers.variables", "initialize_variables"]
    ) { [unowned self] _, call throws(Raise) in
      guard context.graph != nil else { return .none }
      return try initializer(
        try interpreter.elements(of: call[0]), name: call[1].text ?? "init")
    }
    defineV1("tables_initializer(name='init_all_tables')", aliases: ["initialize_all_tables"]) {
      [unowned self] _, call throws(Raise) in
      try group([], name: call[0].text ?? "init_all_tables")
    }
  }

  private func initializer(_ variables: [Value], name: String) throws(Raise) -> Value {
    var nodes: [Node] = []
    for value in variables {
      if let node = value.object(as: VariableObject.self)?.initializer { nodes.append(node) }
    }
    return try group(nodes, name: name)
  }

  /// A `NoOp` that waits for all the nodes.
  private func group(_ nodes: [Node], name: String) throws(Raise) -> Value {
    let node = try groupNode(nodes, name: name)
    return node.map { .object(object(of: $0)) } ?? .none
  }

  private func groupNode(_ nodes: [Node], name: String) throws(Raise) -> Node? {
    guard let graph = context.graph else { return nil }
    graph.pushControlDependencies(nodes)
    defer { graph.popControlDependencies() }
    return try engine { () throws(OpError) in try context.applyNode(.noOp, [], name: name) }
  }

  // MARK: Assignments

  private func defineAssignments() {
    for (name, op, reference, parameter) in [
      ("assign", Op.assignVariable, Op.assign, "value"),
      ("assign_add", .assignAddVariable, .assignAdd, "value"),
      ("assign_sub", .assignSubVariable, .assignSub, "value"),
    ] {
      let signature =
        name == "assign"
        ? "assign(ref, value, validate_shape=None, use_locking=None, name=None)"
        : "\(name)(ref, \(parameter), use_locking=None, name=None)"
      defineV1(signature) { [unowned self] _, call throws(Raise) in
        guard let variable = call[0].object(as: VariableObject.self) else {
          throw error(
            "AttributeError",
            "'\(interpreter.typeName(call[0]))' object has no attribute '\(name)'")
        }
        return try assign(
          variable, call[1], op, reference, name: call[name == "assign" ? 4 : 3])
      }
    }
    defineV1("is_variable_initialized(ref, name=None)") { [unowned self] _, call throws(Raise) in
      guard let variable = call[0].object(as: VariableObject.self) else {
        throw error("TypeError", "a variable is expected")
      }
      return try isInitialized(variable, name: call[1].text)
    }
    let type = types.variable
    interpreter.defineMethod(type, "load(self, value, session=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      guard let variable = call[0].object(as: VariableObject.self),
        let initializer = variable.initializer
      else { throw error("TypeError", "a variable is expected") }
      var session = call[2]
      if session.isNone {
        guard let current = sessions.stack.last else {
          throw error(
            "ValueError",
            "Either session argument should be provided or default session should be established")
        }
        session = .object(current)
      }
      let feeds = DictObject()
      try feeds.set(
        .object(object(of: initializer.inputs[1])), call[1], interpreter)
      _ = try interpreter.callMethod(
        session, "run", [.object(object(of: initializer)), .dict(feeds)])
      return .none
    }
    interpreter.defineMethod(type, "is_initialized(self, name=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      guard let variable = call[0].object(as: VariableObject.self) else {
        throw error("TypeError", "a variable is expected")
      }
      return try isInitialized(variable, name: call[1].text)
    }
  }

  private func isInitialized(
    _ variable: VariableObject, name: String?
  ) throws(Raise) -> Value {
    let op = variable.isReference ? Op.isVariableInitialized : .varIsInitialized
    return value(
      try engine { () throws(OpError) in
        try context.apply1(op, [variable.handle], name: name)
      })
  }

  // MARK: For the Python texts

  /// What the texts of graph mode ask of the engine.
  func defineGraphHelpers(_ define: (String, @escaping NativeFunction.Body) -> Void) {
    define(
      "make_variable(initial_value, trainable, collections, name, dtype, shape, use_resource, validate_shape, constraint)"
    ) {
      [unowned self] _, call throws(Raise) in
      var request = VariableRequest(initialValue: call[0])
      request.isTrainable = try interpreter.isTrue(call[1])
      request.collections = call[2]
      request.name = call[3].text
      request.dtype = try dtype(call[4])
      if !call[5].isNone { request.shape = try shape(call[5]) }
      if !call[6].isNone { request.usesResource = try interpreter.isTrue(call[6]) }
      request.validatesShape = try interpreter.isTrue(call[7])
      request.constraint = call[8]
      return try makeVariable(request)
    }
    define("apply(op, inputs, attributes, name)") { [unowned self] _, call throws(Raise) in
      let op = try engine { () throws(OpError) in try context.op(call[0].text ?? "") }
      var operands: [Operand] = []
      for input in try interpreter.elements(of: call[1]) {
        if let variable = input.object(as: VariableObject.self) {
          operands.append(variable.handle)
        } else {
          operands.append(try settled(try operand(input)))
        }
      }
      var attributes: Attributes = [:]
      for entry in call[2].asDict?.items ?? [] {
        let key = entry.key.text ?? ""
        switch entry.value {
        case .bool(let flag): attributes[key] = .bool(flag)
        case .int(let n): attributes[key] = .int(n)
        case .float(let d): attributes[key] = .float(d)
        default:
          if let text = entry.value.text { attributes[key] = .string(text) }
        }
      }
      let (ready, named) = (operands, attributes)
      let before = context.graph?.nodes.count ?? 0
      let outputs = try engine { () throws(OpError) in
        try context.apply(op, ready, named, name: call[3].text)
      }
      if let first = outputs.first {
        return outputs.count == 1 ? value(first) : .tuple(values(outputs))
      }
      guard let graph = context.graph, graph.nodes.count > before, let node = graph.nodes.last
      else { return .none }
      return .object(object(of: node))
    }
    define("is_reference(variable)") { _, call in
      .bool(call[0].object(as: VariableObject.self)?.isReference ?? false)
    }
    define("handle(variable)") { [unowned self] _, call in
      call[0].object(as: VariableObject.self).map { value($0.handle) } ?? Value.none
    }
    define("graph_state()") { [unowned self] _, _ in
      let graph = currentPlainGraph()
      if let known = graph.collections["#state"]?.first as? ValueBox { return known.value }
      let state = Value.dict(DictObject())
      graph.collections["#state"] = [ValueBox(state)]
      return state
    }
    define("is_dense(value)") { _, call in
      .bool(call[0].object(as: IndexedSlicesObject.self) == nil)
    }
    define("origin()") { [unowned self] _, _ in
      var text = ""
      for frame in interpreter.currentFrames().reversed() {
        let line = frame.line ?? frame.source.line(of: Int(frame.span.start))
        text +=
          "  File \"\(frame.file ?? frame.source.name)\", line \(line), in \(frame.functionName)\n"
        if let source = frame.source.lineText(line) { text += "    \(source.trimmed)\n" }
      }
      return .str(text)
    }
    define("current_scope()") { [unowned self] _, _ in
      .str((context.graph.map { $0.nameScope } ?? context.eagerScope) ?? "")
    }
  }
}
