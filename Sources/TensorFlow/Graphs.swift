// Names, scopes and default graphs: the functions of `tf` around graphs.

import Dataflow
import Python
import Tensors

extension TensorFlowRuntime {
  func defineGraphs() {
    define("tf.executing_eagerly()") { [unowned self] _, _ in .bool(context.isEager) }
    define(
      "tf.name_scope(name, default_name=None, values=None)", aliases: ["tf.compat.v1.name_scope"]
    ) {
      [unowned self] _, call throws(Raise) in
      let name = call[0].text ?? call[1].text
      return managedNameScope(name)
    }
    define("tf.control_dependencies(control_inputs)") { [unowned self] _, call throws(Raise) in
      guard let graph = context.graph else {
        return contextManager(enter: { .none }, exit: {})
      }
      let nodes = call[0].isNone ? nil : try controlNodes(call[0])
      return contextManager(
        enter: {
          graph.pushControlDependencies(nodes)
          return .none
        }, exit: { graph.popControlDependencies() })
    }
    define("tf.init_scope()") { [unowned self] _, _ in
      contextManager(
        enter: { [unowned self] in
          let outer = context.outermost
          context.enter(outer)
          return .none
        }, exit: { [unowned self] in context.leave() })
    }
    define("tf.device(device_name)", aliases: ["tf.compat.v1.device"]) {
      [unowned self] _, call in
      deviceScope(call[0].text ?? "", in: context.graph)
    }
    define("tf.random.set_seed(seed)", in: .second) { [unowned self] _, call throws(Raise) in
      context.setSeed(try interpreter.integerIndex(call[0]))
      return .none
    }
    define(
      "tf.compat.v1.set_random_seed(seed)",
      aliases: ["tf.compat.v1.random.set_random_seed"]
    ) { [unowned self] _, call throws(Raise) in
      let seed = try interpreter.integerIndex(call[0])
      if let graph = context.graph, !context.isEager {
        graph.seed = seed
      } else {
        context.setSeed(seed)
      }
      return .none
    }
  }

  /// `tf.name_scope(name)` for whatever is being built when it is entered.
  func managedNameScope(_ name: String?) -> Value {
    let saved = Saved<String?>(nil)
    let graphAtEntry = Saved<Graph?>(nil)
    return contextManager(
      enter: { [unowned self] in
        if let graph = context.graph {
          graphAtEntry.value = graph
          let (scope, previous) = graph.enterScope(name)
          saved.value = previous
          return .str(scope)
        }
        saved.value = context.eagerScope
        if let name, !name.isEmpty {
          context.eagerScope =
            name.hasSuffix("/")
            ? String(name.dropLast()) : (saved.value.map { "\($0)/\(name)" } ?? name)
        } else {
          context.eagerScope = nil
        }
        return .str(context.eagerScope.map { $0 + "/" } ?? "")
      },
      exit: { [unowned self] in
        if let graph = graphAtEntry.value {
          graph.leaveScope(saved.value)
        } else {
          context.eagerScope = saved.value
        }
      })
  }

  /// `tensor.eval()`, `operation.run()`: what a session of the default graph gives.
  func evaluate(_ fetch: Value, feeds: Value, session: Value) throws(Raise) -> Value {
    guard let run = sessionRunner else {
      throw error(
        "ValueError",
        "Cannot evaluate tensor using `eval()`: No default session is registered. Use `with sess.as_default()` or pass an explicit session to `eval(session=sess)`"
      )
    }
    return try run(fetch, feeds, session)
  }
}
