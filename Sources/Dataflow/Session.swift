// Running parts of a plain graph, as sessions of version 1 do.
import Tensors

/// A session: a graph, and the values of its variables.
package final class Session {
  package let graph: Graph
  package let state = SessionState()
  private var programs: [Key: Program] = [:]

  private struct Key: Hashable {
    let fetches: [ObjectIdentifier]
    let targets: [ObjectIdentifier]
    let feeds: [ObjectIdentifier]
    let changes: Int
  }

  package init(graph: Graph) { self.graph = graph }

  /// Runs what the fetches and the targets need.
  ///
  /// - Parameters:
  ///   - fetches: tensors whose values are wanted.
  ///   - targets: operations that shall run.
  ///   - feeds: values that replace what the graph would compute; of the tensors' dtypes.
  /// - Throws: `OpError` whose `node` failed, with the bare message of the kernel.
  package func run(
    fetches: [SymbolicTensor], targets: [Node] = [], feeds: [(SymbolicTensor, Tensor)] = []
  ) throws(OpError) -> [Tensor] {
    let context = graph.context
    let key = Key(
      fetches: fetches.map(ObjectIdentifier.init), targets: targets.map(ObjectIdentifier.init),
      feeds: feeds.map { ObjectIdentifier($0.0) }, changes: graph.changes)
    let program: Program
    if let known = programs[key] {
      program = known
    } else {
      program = Compiler(context).compile(
        inputs: feeds.map(\.0), outputs: fetches, targets: targets, feedsConstants: true,
        state: { _ in KernelState() })
      programs[key] = program
    }
    if program.needsFrames {
      return try FrameExecutor(program, context, state).run(feeds: feeds, fetches: fetches)
    }
    var values: [Tensor?] = feeds.map(\.1)
    return try context.run(program, &values, state)
  }

  /// The number of nodes that a run of these fetches executes.
  package func operationCount(
    fetches: [SymbolicTensor], targets: [Node] = [], feeds: [SymbolicTensor] = []
  ) -> Int {
    Schedule.needed(
      outputs: fetches, targets: targets, fed: Set(feeds.map(ObjectIdentifier.init))
    ).count
  }

  /// The value of a variable: by the name of its node, or the shared name of its handle.
  package func value(ofVariable name: String) -> Tensor? {
    state.references[name] ?? state.resources[name]?.value
  }
}
