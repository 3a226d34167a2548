// One run of the engine: what is being built, what is recorded, what is counted.
//
// `apply` (in Apply.swift) is the only way to perform an op. Everything that has state belongs to a
// context, so several runs never meet.
import Records
import Tensors

/// One run.
package final class ExecutionContext {
  package private(set) var semantics: Semantics
  package private(set) var messages: Messages
  package let registry: Registry
  package let journal: Journal

  /// The graph under construction; nil while ops run eagerly.
  package private(set) var graph: Graph?
  /// What was under construction before: graphs, or nil for eager execution.
  private var graphStack: [Graph?] = []
  /// The scope that `name_scope` put into force while ops run eagerly, without its `/`.
  package var eagerScope: String?

  /// The tapes that are recording, outermost first.
  package internal(set) var tapes: [Tape] = []
  /// Whether any tape records: asked on every op.
  package internal(set) var isRecording = false

  /// Where `tf.print` writes: the text, and `stdout`, `stderr` or a log.
  package var output: (_ text: String, _ destination: String) -> Void = { _, _ in }
  /// The line of the file that is being executed.
  package var currentLine: () -> Int? = { nil }
  /// What new nodes remember for error messages.
  package var currentOrigin: () -> AnyObject? = { nil }
  /// Asked every few hundred steps of running graphs; throws to stop the run.
  package var checkpoint: (() throws -> Void)?
  private var steps = 0

  /// The functions of the room above that nodes call.
  package let hostFunctions = HostFunctions()

  /// `tf.random.set_seed`.
  package private(set) var seed: Int?
  /// Counts calls of `setSeed`: kernels with an older number restart their streams.
  package private(set) var randomGeneration = 0
  /// The states of random ops that run eagerly, by op and attributes.
  private var eagerStates: [String: KernelState] = [:]
  let sharedState = KernelState()
  private var randomStreams = 0

  private var uid = 0
  private var graphs: [Graph] = []
  /// The nodes that the last run of a graph executed.
  package var executedNodes = 0
  /// How many ops were applied to eager tensors, one at a time.
  package var eagerOperations = 0
  /// Variables of the eager world that are made while nothing else names them.
  package var nodesMade = 0

  package init(semantics: Semantics, registry: Registry, journal: Journal = Journal()) {
    self.semantics = semantics
    self.registry = registry
    self.journal = journal
    messages = Messages(semantics)
  }

  deinit {
    for graph in graphs { graph.dismantle() }
  }

  /// Takes on behaviours of another version, as `disable_v2_behavior` does.
  package func change(_ semantics: Semantics) {
    self.semantics = semantics
    messages = Messages(semantics)
  }

  // MARK: Counters

  /// The next number of the run, which tensors, nodes and functions share as in TensorFlow.
  package func nextUID() -> Int {
    defer { uid += 1 }
    return uid
  }

  func register(_ graph: Graph) { graphs.append(graph) }
  func didAdd(_ node: Node) { nodesMade &+= 1 }

  func didCapture(_ capture: FuncGraph.Capture, in graph: FuncGraph) {
    captureObserver?(capture, graph)
  }
  /// Told of every capture, for the journal.
  package var captureObserver: ((FuncGraph.Capture, FuncGraph) -> Void)?

  /// Counts a step of a running graph and lets the run be stopped now and then.
  @inline(__always)
  func tick() throws(OpError) {
    steps &+= 1
    if steps & 0xFF == 0 { try ask() }
  }

  private func ask() throws(OpError) {
    guard let checkpoint else { return }
    do { try checkpoint() } catch { throw OpError(wrapping: error) }
  }

  // MARK: What is being built

  package var isEager: Bool { graph == nil }

  /// How many changes of what is being built have not been taken back.
  package var buildingDepth: Int { graphStack.count }

  /// Builds `graph` from now on; nil runs ops eagerly (`init_scope`).
  package func enter(_ graph: Graph?) {
    graphStack.append(self.graph)
    self.graph = graph
  }

  /// Goes back to what was built before.
  package func leave() {
    if let previous = graphStack.popLast() { graph = previous }
  }

  package func building<R>(_ graph: Graph?, _ body: () throws -> R) rethrows -> R {
    enter(graph)
    defer { leave() }
    return try body()
  }

  /// The graph around all functions: nil (eager) or the plain graph at the bottom, as
  /// `init_scope` enters it.
  package var outermost: Graph? {
    var current = graph
    while let function = current as? FuncGraph { current = function.outer }
    return current
  }

  // MARK: Names

  /// Enters a name scope and gives its text with `/`.
  package func withNameScope<R>(_ name: String?, _ body: (String) throws -> R) rethrows -> R {
    if let graph { return try graph.withNameScope(name, body) }
    let previous = eagerScope
    defer { eagerScope = previous }
    if let name, !name.isEmpty {
      eagerScope =
        name.hasSuffix("/") ? String(name.dropLast()) : (previous.map { "\($0)/\(name)" } ?? name)
    } else {
      eagerScope = nil
    }
    return try body(eagerScope.map { $0 + "/" } ?? "")
  }

  // MARK: Tensors

  /// An eager tensor of a value.
  package func eager(_ tensor: Tensor) -> EagerTensor { EagerTensor(tensor, id: nextUID()) }

  /// A value where ops are applied: an eager tensor, or a `Const` node.
  package func constant(_ tensor: Tensor, name: String? = nil) throws(OpError) -> Operand {
    guard let graph else { return .eager(eager(tensor)) }
    return .symbolic(try graph.constant(tensor, name: name ?? "Const"))
  }

  /// The op of this name.
  /// - Throws: `OpError` not found, so that a missing family is refused by name.
  package func op(_ name: String) throws(OpError) -> Op {
    if let op = registry[name] { return op }
    throw OpError(.notImplemented, "The op \(name) is not supported.")
  }

  // MARK: Random numbers

  /// `tf.random.set_seed`: random ops restart.
  package func setSeed(_ seed: Int?) {
    self.seed = seed
    randomGeneration += 1
    eagerStates = [:]
  }

  /// The state of an op that runs eagerly: kernels of the same op and attributes share it.
  func eagerState(_ op: Op, _ attributes: Attributes) -> KernelState {
    guard op.isStateful, attributes["seed"] != nil || attributes["seed2"] != nil else {
      return op.isStateful ? KernelState() : sharedState
    }
    let key = op.name + attributes.entries.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    if let state = eagerStates[key] { return state }
    let state = KernelState()
    eagerStates[key] = state
    return state
  }

  /// The number of a stream for a random op without any seed.
  package func nextRandomStream() -> Int {
    randomStreams += 1
    return randomStreams
  }

  // MARK: Tapes

  /// Starts recording on a tape.
  package func push(_ tape: Tape) {
    tapes.append(tape)
    isRecording = true
  }

  /// Stops recording on a tape.
  package func pop(_ tape: Tape) {
    tapes.removeAll { $0 === tape }
    isRecording = !tapes.isEmpty
  }

  /// Runs without any tape seeing it.
  package func withoutRecording<R>(_ body: () throws -> R) rethrows -> R {
    let saved = tapes
    tapes = []
    isRecording = false
    defer {
      tapes = saved
      isRecording = !saved.isEmpty
    }
    return try body()
  }

  /// A variable was read: tapes that watch variables watch it from now on.
  package func didRead(_ variable: VariableResource, handle: Operand) {
    for tape in tapes { tape.didRead(variable, handle: handle) }
    (graph as? FuncGraph)?.didRead(variable, handle: handle)
  }
}
