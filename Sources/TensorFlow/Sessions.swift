// `tf.compat.v1.Session`: running parts of a plain graph.

import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

/// What a runtime keeps for plain graphs and sessions.
final class SessionRuntime {
  /// The graph in which ops land when nothing else was entered; nil until it is needed.
  var defaultGraph: Graph?
  /// Whether the default graph lies under everything: no eager execution.
  var isGraphMode = false
  /// The sessions that `with` or `InteractiveSession` put into force, innermost last.
  var stack: [SessionObject] = []
  /// Plain graphs in the order in which they first ran, with the cell that ran them last: there
  /// they are complete.
  var ran: [(graph: Graph, cell: Int)] = []
  var type: TypeObject?
  var interactiveType: TypeObject?
}

/// `tf.Session`
package final class SessionObject: Object {
  let session: Session
  var graph: Graph { session.graph }
  var isClosed = false
  /// What `with` entered and has to leave again.
  var entered = 0

  init(_ session: Session, type: TypeObject) {
    self.session = session
    super.init(type: type)
  }
}

/// What one fetch stands for, and how its value is put together again.
indirect enum FetchPlan {
  case tensor(Int)
  case operation
  case list([FetchPlan])
  case tuple([FetchPlan], type: TypeObject?)
  case dictionary([(key: Value, plan: FetchPlan)], type: TypeObject?)
  /// Parts that an object is remade of.
  case made([FetchPlan], make: FetchMaker)
}

/// Makes a value of the values of its parts.
struct FetchMaker {
  let make: ([Value]) throws(Raise) -> Value
}

/// What a run is asked for.
struct FetchList {
  var tensors: [SymbolicTensor] = []
  var targets: [Node] = []
  var names: [String] = []
}

extension TensorFlowRuntime {
  func defineSessions() {
    let module =
      semantics.versions == .v20
      ? "tensorflow_core.python.client.session" : "tensorflow.python.client.session"
    let base = interpreter.makeType("BaseSession", module: module, instancesHaveDictionary: true)
    let type = interpreter.makeType("Session", bases: [base], module: module)
    let interactive = interpreter.makeType("InteractiveSession", bases: [base], module: module)
    sessions.type = type
    sessions.interactiveType = interactive
    interpreter.defineNew(type, "Session(cls, target='', graph=None, config=None)", style: .python)
    { [unowned self] _, call throws(Raise) in
      .object(try makeSession(call[2], type: type))
    }
    interpreter.defineNew(
      interactive, "InteractiveSession(cls, target='', graph=None, config=None)", style: .python
    ) { [unowned self] _, call throws(Raise) in
      let session = try makeSession(call[2], type: interactive)
      sessions.stack.append(session)
      if !call[2].isNone { context.enter(session.graph) }
      return .object(session)
    }
    defineSessionMethods(on: base)
    let paths = semantics.versions == .v115 ? ["tf", "tf.compat.v1"] : ["tf.compat.v1"]
    for path in paths {
      set("\(path).Session", .object(type))
      set("\(path).InteractiveSession", .object(interactive))
    }
    define(
      "tf.compat.v1.get_default_session()",
      aliases: semantics.versions == .v115 ? ["tf.get_default_session"] : []
    ) { [unowned self] _, _ in
      sessions.stack.last.map { .object($0) } ?? Value.none
    }
    sessionFetches.append(
      SessionFetch { [unowned self] (object) throws(Raise) in
        guard object.customType?.name == "SparseTensor" else { return nil }
        var parts: [Value] = []
        for name in ["indices", "values", "dense_shape"] {
          parts.append(try interpreter.getAttribute(.object(object), name))
        }
        let maker = FetchMaker { [unowned self] (values) throws(Raise) in
          let type = try interpreter.getAttribute(
            .object(self.module("tf.compat.v1")), "SparseTensorValue")
          return try interpreter.call(type, values)
        }
        return (parts, maker)
      })
    sessionRunner = { [unowned self] (fetch, feeds, session) throws(Raise) in
      try run(fetch, feeds, in: try self.session(for: fetch, given: session))
    }
  }

  private func makeSession(_ graph: Value, type: TypeObject) throws(Raise) -> SessionObject {
    let plain: Graph
    if graph.isNone {
      plain = currentPlainGraph()
    } else if let object = graph.object(as: GraphObject.self) {
      plain = object.graph
    } else {
      throw error(
        "TypeError",
        "graph must be a tf.Graph, but got \(try interpreter.str(.object(interpreter.type(of: graph))))"
      )
    }
    return SessionObject(Session(graph: plain), type: type)
  }

  private func session(_ value: Value) throws(Raise) -> SessionObject {
    guard let session = value.object(as: SessionObject.self) else {
      throw error("TypeError", "a session is expected")
    }
    return session
  }

  private func defineSessionMethods(on type: TypeObject) {
    interpreter.defineMethod(
      type, "run(self, fetches, feed_dict=None, options=None, run_metadata=None)", style: .python
    ) { [unowned self] _, call throws(Raise) in
      try run(call[1], call[2], in: try session(call[0]))
    }
    interpreter.defineMethod(
      type, "make_callable(self, fetches, feed_list=None, accept_options=False)", style: .python
    ) { [unowned self] _, call throws(Raise) in
      let session = try session(call[0])
      let fetches = call[1]
      let keys = call[2].isNone ? [] : try interpreter.elements(of: call[2])
      var list = FetchList()
      _ = try plan(fetches, in: session.graph, &list)
      return .object(
        interpreter.makeFunction("_generic_run(*feed_args, **kwargs)", style: .python) {
          [unowned self] _, call throws(Raise) in
          let values = Array(call[0].asTuple?.elements ?? [])
          let feeds = DictObject()
          for (key, value) in zip(keys, values) { try feeds.set(key, value, interpreter) }
          return try run(fetches, .dict(feeds), in: session)
        })
    }
    interpreter.defineMethod(type, "close(self)") { [unowned self] _, call throws(Raise) in
      let session = try session(call[0])
      session.isClosed = true
      if session.customType === sessions.interactiveType {
        sessions.stack.removeAll { $0 === session }
      }
      return .none
    }
    interpreter.defineMethod(type, "as_default(self)") { [unowned self] _, call throws(Raise) in
      let session = try session(call[0])
      return contextManager(
        enter: { [unowned self] in
          sessions.stack.append(session)
          return .object(session)
        }, exit: { [unowned self] in _ = sessions.stack.popLast() })
    }
    interpreter.defineMethod(type, "__enter__(self)") { [unowned self] _, call throws(Raise) in
      let session = try session(call[0])
      context.enter(session.graph)
      sessions.stack.append(session)
      session.entered += 1
      return call[0]
    }
    interpreter.defineMethod(type, "__exit__(self, *args)") {
      [unowned self] _, call throws(Raise) in
      let session = try session(call[0])
      if session.entered > 0 {
        session.entered -= 1
        _ = sessions.stack.popLast()
        context.leave()
      }
      session.isClosed = true
      return .bool(false)
    }
    interpreter.defineProperty(type, "graph") { [unowned self] _, value throws(Raise) in
      .object(object(of: try session(value).graph))
    }
    interpreter.defineProperty(type, "graph_def") { [unowned self] _, value throws(Raise) in
      try interpreter.callMethod(.object(object(of: try session(value).graph)), "as_graph_def")
    }
    interpreter.defineProperty(type, "sess_str") { _, _ in .str("") }
    for name in ["partial_run", "partial_run_setup", "list_devices"] {
      interpreter.defineMethod(type, "\(name)(self, *args, **kwargs)") {
        [unowned self] _, _ throws(Raise) in
        throw error("NotImplementedError", "Session.\(name) is not supported by this engine")
      }
    }
  }

  // MARK: Running

  /// The session of `eval()`: the one that is given, or the one in force.
  private func session(
    for fetch: Value, given: Value
  ) throws(Raise) -> SessionObject {
    let isOperation = fetch.object(as: OperationObject.self) != nil
    let verb = isOperation ? "execute operation using `run()`" : "evaluate tensor using `eval()`"
    let hint = isOperation ? "run(session=sess)" : "eval(session=sess)"
    if !given.isNone {
      let session = try session(given)
      if let graph = graph(of: fetch), graph !== session.graph {
        throw error(
          "ValueError",
          "The passed session's graph is different from the tensor's graph.")
      }
      return session
    }
    guard let session = sessions.stack.last else {
      throw error(
        "ValueError",
        "Cannot \(verb): No default session is registered. Use `with sess.as_default()` or pass an explicit session to `\(hint)`"
      )
    }
    if let graph = graph(of: fetch), graph !== session.graph {
      throw error(
        "ValueError",
        "Cannot use the default session to \(isOperation ? "execute operation" : "evaluate tensor"): the \(isOperation ? "operation" : "tensor")'s graph is different from the session's graph. Pass an explicit session to `\(hint)`."
      )
    }
    return session
  }

  private func graph(of value: Value) -> Graph? {
    value.object(as: TensorObject.self)?.operand.symbolic?.graph
      ?? value.object(as: OperationObject.self)?.node.graph
  }

  /// `session.run(fetches, feed_dict)`
  func run(
    _ fetches: Value, _ feedDictionary: Value, in object: SessionObject
  ) throws(Raise) -> Value {
    if object.isClosed {
      throw error("RuntimeError", "Attempted to use a closed Session.")
    }
    let graph = object.graph
    if graph.nodes.isEmpty {
      throw error(
        "RuntimeError",
        semantics.versions == .v221
          ? "The Session graph is empty. Add operations to the graph before calling run()."
          : "The Session graph is empty.  Add operations to the graph before calling run().")
    }
    let feeds = try self.feeds(feedDictionary, in: graph)
    var list = FetchList()
    let plan = try plan(fetches, in: graph, &list)
    if let index = sessions.ran.firstIndex(where: { $0.graph === graph }) {
      sessions.ran[index].cell = functions.currentCell
    } else {
      sessions.ran.append((graph, functions.currentCell))
    }
    var wanted: [SymbolicTensor] = []
    var places: [ObjectIdentifier: Int] = [:]
    for tensor in list.tensors where places[ObjectIdentifier(tensor)] == nil {
      places[ObjectIdentifier(tensor)] = wanted.count
      wanted.append(tensor)
    }
    let (tensors, targets) = (wanted, list.targets)
    journal.emit(
      .sessionRun(
        fetches: list.names, feeds: feeds.map(\.0.name),
        operations: object.session.operationCount(
          fetches: tensors, targets: targets, feeds: feeds.map(\.0))))
    var results: [Tensor] = []
    if !tensors.isEmpty || !targets.isEmpty {
      journal.phases.append(.session)
      defer { journal.phases.removeLast() }
      do throws(OpError) {
        results = try object.session.run(fetches: tensors, targets: targets, feeds: feeds)
      } catch {
        throw sessionError(error, fetches: tensors)
      }
    }
    let values = results
    let indices = list.tensors.map { places[ObjectIdentifier($0)] ?? 0 }
    // What was fed comes back as the array that it became.
    let fed = Set(feeds.map { ObjectIdentifier($0.0) })
    let isFed = list.tensors.map { fed.contains(ObjectIdentifier($0)) }
    return try assemble(plan) { [unowned self] index throws(Raise) in
      let tensor = values[indices[index]]
      return isFed[index] ? .object(numpy.array(tensor)) : numpy.value(of: tensor)
    }
  }

  private func assemble(
    _ plan: FetchPlan, _ value: (Int) throws(Raise) -> Value
  ) throws(Raise) -> Value {
    func all(_ plans: [FetchPlan]) throws(Raise) -> [Value] {
      var values: [Value] = []
      for plan in plans { values.append(try assemble(plan, value)) }
      return values
    }
    switch plan {
    case .tensor(let index): return try value(index)
    case .operation: return .none
    case .list(let plans): return .list(try all(plans))
    case .tuple(let plans, nil): return .tuple(try all(plans))
    case .tuple(let plans, let type?): return try interpreter.call(.object(type), try all(plans))
    case .dictionary(let entries, let type):
      let dictionary = DictObject()
      dictionary.customType = type
      for entry in entries {
        try dictionary.set(entry.key, try assemble(entry.plan, value), interpreter)
      }
      return dictionary.asValue
    case .made(let plans, let maker): return try maker.make(try all(plans))
    }
  }

  // MARK: Fetches

  /// What a structure of fetches asks for.
  ///
  /// - Throws: TypeError or ValueError for what cannot be fetched.
  func plan(
    _ fetch: Value, in graph: Graph, _ list: inout FetchList
  ) throws(Raise) -> FetchPlan {
    func all(_ values: [Value], _ list: inout FetchList) throws(Raise) -> [FetchPlan] {
      var plans: [FetchPlan] = []
      for value in values { plans.append(try plan(value, in: graph, &list)) }
      return plans
    }
    if fetch.isNone {
      throw error(
        "TypeError",
        semantics.versions == .v221
          ? "Argument `fetch` = None has invalid type \"NoneType\". Cannot be None"
          : "Fetch argument None has invalid type <class 'NoneType'>")
    }
    if let elements = fetch.asList?.elements { return .list(try all(Array(elements), &list)) }
    if let tuple = fetch.asTuple {
      return .tuple(try all(Array(tuple.elements), &list), type: tuple.customType)
    }
    if let dictionary = fetch.asDict {
      var entries: [(Value, FetchPlan)] = []
      for entry in dictionary.items {
        entries.append((entry.key, try plan(entry.value, in: graph, &list)))
      }
      return .dictionary(entries.map { (key: $0.0, plan: $0.1) }, type: dictionary.customType)
    }
    if case .object(let object) = fetch {
      for special in sessionFetches {
        if let (parts, maker) = try special.expand(object) {
          return .made(try all(parts, &list), make: maker)
        }
      }
    }
    switch try element(fetch, in: graph) {
    case .tensor(let tensor):
      try checkFetchable(tensor.node)
      list.tensors.append(tensor)
      list.names.append(tensor.name)
      return .tensor(list.tensors.count - 1)
    case .operation(let node):
      try checkFetchable(node)
      list.targets.append(node)
      list.names.append(node.name)
      return .operation
    }
  }

  /// What is inside of a branch or loop of version 1 has no one value.
  private func checkFetchable(_ node: Node) throws(Raise) {
    guard !node.isFetchable else { return }
    let isModern = semantics.versions == .v221
    throw raise(
      OpError(
        .inaccessibleTensor,
        "Operation \(isModern ? node.name : "'\(node.name)'") has been marked as not fetchable. "
          + "Typically this happens when it is defined in another function or code block. Use "
          + "return values,\(isModern ? " " : "")explicit Python locals or TensorFlow collections "
          + "to access it."))
  }

  private enum Element {
    case tensor(SymbolicTensor)
    case operation(Node)
  }

  /// The tensor or operation that a fetch is.
  private func element(
    _ value: Value, in graph: Graph
  ) throws(Raise) -> Element {
    func refused(_ reason: String) throws(Raise) -> Raise {
      error(
        "ValueError",
        semantics.versions == .v221
          ? "Argument `fetch` = \(try interpreter.str(value)) cannot be interpreted as a Tensor. (\(reason))"
          : "Fetch argument \(try interpreter.repr(value)) cannot be interpreted as a Tensor. (\(reason))"
      )
    }
    if let name = value.text {
      do throws(Raise) {
        return name.contains(":")
          ? .tensor(try tensor(named: name, in: graph))
          : .operation(try node(named: name, in: graph))
      } catch {
        let inner = try interpreter.str(.object(error.exception))
        throw try refused(inner)
      }
    }
    if let tensor = value.object(as: TensorObject.self) {
      guard let symbol = tensor.operand.symbolic, symbol.graph === graph else {
        throw try refused("Tensor \(try interpreter.str(value)) is not an element of this graph.")
      }
      return .tensor(symbol)
    }
    if let operation = value.object(as: OperationObject.self) {
      guard operation.node.graph === graph else {
        throw try refused(
          "Operation \(try interpreter.repr(value)) is not an element of this graph.")
      }
      return .operation(operation.node)
    }
    if let variable = value.object(as: VariableObject.self) {
      let symbol = variable.isReference ? variable.handle.symbolic : variable.snapshot?.symbolic
      guard let symbol, symbol.graph === graph else {
        throw try refused("Tensor \(try interpreter.str(value)) is not an element of this graph.")
      }
      return .tensor(symbol)
    }
    let type = interpreter.type(of: value)
    throw error(
      "TypeError",
      semantics.versions == .v221
        ? "Argument `fetch` = \(try interpreter.str(value)) has invalid type \"\(type.name)\" must be a string or Tensor. (Can not convert a \(type.name) into a Tensor or Operation.)"
        : "Fetch argument \(try interpreter.repr(value)) has invalid type <class '\(interpreter.displayName(type))'>, must be a string or Tensor. (Can not convert a \(type.name) into a Tensor or Operation.)"
    )
  }

  // MARK: Feeds

  private func feeds(
    _ value: Value, in graph: Graph
  ) throws(Raise) -> [(SymbolicTensor, Tensor)] {
    if value.isNone || value.isUnbound { return [] }
    guard let dictionary = value.asDict else {
      throw error(
        "TypeError",
        semantics.versions == .v221
          ? "FlattenDictItems: 'dict' must be a dictionary or collection.Mapping type object, instead of '\(interpreter.typeName(value))'."
          : "input must be a dictionary"
      )
    }
    var feeds: [(SymbolicTensor, Tensor)] = []
    for entry in dictionary.items {
      let target = try feedTarget(entry.key, in: graph)
      guard target.node.isFeedable else {
        throw error("ValueError", "Tensor \(context.messages.text(target)) may not be fed.")
      }
      feeds.append((target, try fed(entry.value, to: target, key: entry.key)))
    }
    return feeds
  }

  private func feedTarget(_ key: Value, in graph: Graph) throws(Raise) -> SymbolicTensor {
    func refused(_ type: String, _ reason: String) -> Raise {
      error(type, "Cannot interpret feed_dict key as Tensor: \(reason)")
    }
    if let name = key.text {
      do throws(Raise) {
        return try tensor(named: name, in: graph)
      } catch {
        throw refused(
          "TypeError", try interpreter.str(error.exception.arguments.elements.first ?? .none))
      }
    }
    let symbol: SymbolicTensor?
    if let variable = key.object(as: VariableObject.self) {
      symbol = variable.isReference ? variable.handle.symbolic : variable.snapshot?.symbolic
    } else if let tensor = key.object(as: TensorObject.self) {
      symbol = tensor.operand.symbolic
    } else {
      throw refused(
        "TypeError", "Can not convert a \(interpreter.typeName(key)) into a Tensor.")
    }
    guard let symbol, symbol.graph === graph else {
      throw refused(
        "TypeError", "Tensor \(try interpreter.str(key)) is not an element of this graph.")
    }
    return symbol
  }

  /// The tensor that a Python value gives for a fed one.
  private func fed(
    _ value: Value, to target: SymbolicTensor, key: Value
  ) throws(Raise) -> Tensor {
    if value.object(as: TensorObject.self) != nil {
      throw error(
        "TypeError",
        "The value of a feed cannot be a tf.Tensor object. Acceptable feed values include Python scalars, strings, lists, numpy ndarrays, or TensorHandles. For reference, the tensor object was \(try interpreter.str(value)) which was passed to the feed with key \(try interpreter.str(key))."
      )
    }
    let tensor: Tensor
    if target.dtype == .string {
      tensor = try self.tensor(from: value, dtype: .string)
    } else {
      if let n = value.asInt, target.dtype.isInteger {
        let fits = target.dtype.holds(n)
        if !fits {
          throw error(
            "TypeError",
            "Type of feed value \(n) with type <class 'int'> is not compatible with Tensor type <class 'numpy.\(target.dtype.name)'>. Try explicitly setting the type of the feed tensor to a larger type (e.g. int64)."
          )
        }
      }
      let numpyModule = try interpreter.importModule("numpy")
      let array = try interpreter.call(
        try interpreter.getAttribute(numpyModule, "asarray"), [value],
        keywords: [
          (
            "dtype",
            try interpreter.getAttribute(
              numpyModule, target.dtype == .bool ? "bool_" : target.dtype.name)
          )
        ])
      guard let made = numpy.tensor(from: array) else {
        throw error("TypeError", "The value of a feed is no array.")
      }
      tensor = made
    }
    guard target.shape.accepts(tensor.shape) else {
      let shown = shapeText(PartialShape(tensor.shape))
      throw error(
        "ValueError",
        semantics.versions == .v221
          ? "Cannot feed value of shape \(shown) for Tensor \(target.name), which has shape \(shapeText(target.shape))"
          : "Cannot feed value of shape \(shown) for Tensor '\(target.name)', which has shape '\(shapeText(target.shape))'"
      )
    }
    return tensor
  }

  // MARK: Errors

  /// The Python exception of what went wrong while a session ran.
  private func sessionError(_ error: OpError, fetches: [SymbolicTensor]) -> Raise {
    if let raise = error.cause as? Raise { return raise }
    guard error.code.isStatus else { return raise(error) }
    let node = error.node
    var brief = error.message
    var full = brief
    if let node, node.op.name != "VariableV2" {
      if semantics.versions == .v221 {
        brief = runtimeMessage(error, node)
        full = brief
      } else {
        let file = (node.origin as? OriginObject)?.frames.last?.source.name ?? ""
        let place =
          node.line.map { "[[node \(node.name) (defined at \(file):\($0)) ]]" }
          ?? "[[{{node \(node.name)}}]]"
        brief += "\n\t \(place)"
        full = brief + originalStackTrace(node)
      }
    } else if let node {
      let index = fetches.firstIndex { $0.node === node } ?? 0
      brief += "\n\t [[{{node _retval_\(node.name)_\(index)_\(index)}}]]"
      full = brief
    }
    let raise = interpreter.error(error.code.rawValue, full)
    interpreter.set(raise.exception, "message", .str(brief))
    interpreter.set(raise.exception, "op", node.map { .object(object(of: $0)) } ?? Value.none)
    interpreter.set(raise.exception, "node_def", .none)
    return raise
  }

  private func originalStackTrace(_ node: Node) -> String {
    guard let frames = (node.origin as? OriginObject)?.frames, !frames.isEmpty else { return "" }
    var text = "\n\nOriginal stack trace for '\(node.name)':\n"
    for frame in frames {
      let line = frame.line ?? frame.source.line(of: Int(frame.span.start))
      text +=
        "  File \"\(frame.file ?? frame.source.name)\", line \(line), in \(frame.functionName)\n"
      if let source = frame.source.lineText(line) { text += "    \(source.trimmed)\n" }
    }
    return text
  }

  // MARK: Records

  /// The plain graphs that ran, or that are the default graph and have nodes.
  package func sessionGraphRecords() -> [GraphRecord] {
    var all = sessions.ran
    if let graph = sessions.defaultGraph, !graph.nodes.isEmpty, sessions.isGraphMode,
      !all.contains(where: { $0.graph === graph })
    {
      all.append((graph, functions.currentCell))
    }
    return all.enumerated().map { index, entry in
      entry.graph.record(
        id: "graph \(index + 1)", name: "graph \(index + 1)", cell: entry.cell)
    }
  }
}

/// How objects of other parts are fetched: as tensors from which they are remade.
struct SessionFetch {
  let expand: (Object) throws(Raise) -> (parts: [Value], maker: FetchMaker)?
}

extension DType {
  /// Whether an integer dtype can represent a number.
  fileprivate func holds(_ n: Int) -> Bool {
    switch self {
    case .int8: Int8(exactly: n) != nil
    case .uint8: UInt8(exactly: n) != nil
    case .int16: Int16(exactly: n) != nil
    case .uint16: UInt16(exactly: n) != nil
    case .int32: Int32(exactly: n) != nil
    case .uint32: UInt32(exactly: n) != nil
    case .uint64: n >= 0
    default: true
    }
  }
}

extension PartialShape {
  /// Whether a tensor of this shape may be fed.
  fileprivate func accepts(_ shape: Shape) -> Bool {
    guard let dimensions else { return true }
    guard dimensions.count == shape.rank else { return false }
    return zip(dimensions, shape.dimensions).allSatisfy { $0 == nil || $0 == $1 }
  }
}
