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

extension TensorFlowRuntime {
  func defineSessions() {
    let module = "tensorflow.python.client.session"
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
    set("tf.compat.v1.Session", .object(type))
    set("tf.compat.v1.InteractiveSession", .object(interactive))
    define("tf.compat.v1.get_default_session()") { [unowned self] _, _ in
      sessions.stack.last.map { .object($0) } ?? Value.none
    }
    sessionFetches.append(
      SessionFetch { [unowned self] object in
        guard let slices = object as? IndexedSlicesObject else { return nil }
        let hasShape = !slices.denseShape.isNone
        let parts = [slices.values, slices.indices] + (hasShape ? [slices.denseShape] : [])
        return (
          parts,
          FetchMaker { [unowned self] (values) throws(Raise) in
            let type = try interpreter.getAttribute(
              .object(self.module("tf.compat.v1")), "_IndexedSlicesValue")
            return try interpreter.call(type, values + (hasShape ? [] : [.none]))
          }
        )
      })
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

  func session(_ value: Value) throws(Raise) -> SessionObject {
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
  func session(
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

  func graph(of value: Value) -> Graph? {
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
      throw error("RuntimeError", wording.emptyGraph())
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
