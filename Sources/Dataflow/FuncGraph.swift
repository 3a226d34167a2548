// The graph of a function: its arguments, what it captures from outside, and what it returns.
import Tensors

/// A graph that becomes a function.
package final class FuncGraph: Graph {
  /// The name of the function, as `FuncGraph(name=f, …)` shows it.
  package let name: String
  /// The graph that was being built when this one was begun; nil for one begun eagerly.
  package let outer: Graph?
  /// The arguments, followed by the captures.
  package private(set) var inputs: [SymbolicTensor] = []
  /// Outer tensors and the placeholders (or constants) that stand for them inside.
  package private(set) var captures: [Capture] = []
  /// What the function returns; set by `finish`.
  package private(set) var outputs: [SymbolicTensor] = []
  /// The nodes that run although nothing may read them.
  package private(set) var controlOutputs: [Node] = []
  /// Whether effects are put in order when the function is finished.
  package let ordersEffects: Bool
  /// The structure of the outputs, as the room above knows it.
  package var structuredOutputs: AnyObject?
  /// The variables among the arguments, as the room above knows them.
  package var argumentVariables: [AnyObject] = []
  /// The variables that were read while the function was built, with their handles, in the order
  /// of their first read; those read inside of parts and of called functions are among them.
  package private(set) var watchedVariables: [(variable: VariableResource, handle: Operand)] = []
  /// Asked first what stands for a tensor of an outer graph: in the gradient of a loop it is taken
  /// from a list.
  var captureHook: ((SymbolicTensor) throws(OpError) -> SymbolicTensor?)?

  /// An outer tensor and what stands for it inside.
  package struct Capture {
    package let outer: Operand
    package let inner: SymbolicTensor
  }

  private var captureIndex: [ObjectIdentifier: Int] = [:]
  private var returned: [SymbolicTensor] = []
  /// Constants of outer graphs are copied, not captured: in functions that compute gradients.
  var isInliningConstants = false
  private var inlined: [ObjectIdentifier: SymbolicTensor] = [:]

  /// The greatest number of elements of an eager tensor that becomes a constant when captured.
  static let constantLimit = 128

  /// - Parameters:
  ///   - outer: the graph under construction, nil if there is none.
  ///   - nameScope: the scope in which the nodes are named; functions of `If` and `While` begin in
  ///     the scope of their node where the version prefixes them.
  package init(
    context: ExecutionContext, name: String, outer: Graph?, ordersEffects: Bool = true,
    nameScope: String? = nil
  ) {
    self.name = name
    self.outer = outer
    self.ordersEffects = ordersEffects
    super.init(context: context, nameScope: nameScope)
    seed = outer?.seed
    device = outer?.device ?? ""
    if let outer { collections = outer.collections }
  }

  package override var displayName: String? { name }

  /// Adds an argument.
  package func addArgument(
    _ dtype: DType, _ shape: PartialShape, name: String, handle: HandleType? = nil,
    extra: Attributes = [:]
  ) throws(OpError) -> SymbolicTensor {
    let tensor = try placeholder(dtype, shape, name: name, handle: handle, extra: extra)
    inputs.append(tensor)
    return tensor
  }

  /// The number of arguments before the captures.
  package var argumentCount: Int { inputs.count - captures.count }

  /// What stands inside for an outer tensor: made at the first use, found at the next ones.
  ///
  /// Small eager tensors become constants, which are listed as inputs all the same; resources and
  /// large tensors become placeholders. `name` names what is made for an eager tensor; what is
  /// made for a tensor of an outer graph is named after its node.
  package override func capture(
    _ operand: Operand, name: String?
  ) throws(OpError) -> SymbolicTensor {
    let inner = try captureUnseen(operand, name: name)
    if context.isRecording, operand.identity != ObjectIdentifier(inner) {
      // Tapes follow the tensor into the function.
      context.record(.identity, [operand], [.symbolic(inner)], [:])
    }
    return inner
  }

  private func captureUnseen(
    _ operand: Operand, name: String?
  ) throws(OpError) -> SymbolicTensor {
    switch operand {
    case .literal(let tensor):
      return try constant(tensor, name: name)
    case .symbolic(let tensor) where tensor.graph === self:
      return tensor
    case .symbolic(let tensor):
      if let index = captureIndex[ObjectIdentifier(tensor)] { return captures[index].inner }
      if isInliningConstants, tensor.node.op === Op.const,
        let value = tensor.node.attributes.tensor("value")
      {
        if let copy = inlined[ObjectIdentifier(tensor)] { return copy }
        let copy = try constant(value, name: tensor.node.name)
        inlined[ObjectIdentifier(tensor)] = copy
        return copy
      }
      guard canSee(tensor) else { throw context.messages.foreignTensor(tensor, in: self) }
      if let captureHook, let inner = try captureHook(tensor) { return inner }
      return try captureTensor(operand)
    case .eager(let tensor):
      if let index = captureIndex[ObjectIdentifier(tensor)] { return captures[index].inner }
      let name = name ?? String(context.nextUID())
      let isValue = tensor.dtype != .resource && tensor.dtype != .variant
      if isValue, tensor.tensor.count <= FuncGraph.constantLimit {
        pushControlDependencies(nil)
        defer { popControlDependencies() }
        let inner = try constant(tensor.tensor, name: name)
        add(Capture(outer: operand, inner: inner))
        return inner
      }
      pushControlDependencies(nil)
      defer { popControlDependencies() }
      let inner = try placeholder(
        tensor.dtype, PartialShape(tensor.shape), name: name,
        handle: tensor.tensor.handleType, extra: userName(name))
      add(Capture(outer: operand, inner: inner))
      return inner
    }
  }

  private func captureTensor(_ operand: Operand) throws(OpError) -> SymbolicTensor {
    guard case .symbolic(let tensor) = operand else { return try capture(operand, name: nil) }
    if let index = captureIndex[ObjectIdentifier(tensor)] { return captures[index].inner }
    pushControlDependencies(nil)
    defer { popControlDependencies() }
    let inner = try placeholder(
      tensor.dtype, tensor.shape, name: tensor.node.name, handle: tensor.handle,
      extra: userName(tensor.node.name))
    add(Capture(outer: operand, inner: inner))
    return inner
  }

  /// The attribute by which 2.21 remembers the name that was asked for.
  func userName(_ name: String) -> Attributes {
    context.semantics.namesCaptures ? ["_user_specified_name": .string(name)] : [:]
  }

  /// Registers an outer tensor for which something inside stands already.
  package func add(_ capture: Capture) {
    captureIndex[capture.outer.identity] = captures.count
    captures.append(capture)
    inputs.append(capture.inner)
    context.didCapture(capture, in: self)
  }

  /// What stands for an outer tensor, where it was captured.
  package func captured(_ operand: Operand) -> SymbolicTensor? {
    captureIndex[operand.identity].map { captures[$0].inner }
  }

  /// Puts inputs in another order or takes others: for control flow, which makes the branches agree.
  package func setInputs(_ inputs: [SymbolicTensor], captures: [Capture]) {
    self.inputs = inputs
    self.captures = captures
    captureIndex = [:]
    for (index, capture) in captures.enumerated() {
      captureIndex[capture.outer.identity] = index
    }
  }

  /// Adds outputs that need no `Identity`: captures that a loop passes on, values for gradients.
  func appendOutputs(_ more: [SymbolicTensor]) { outputs += more }

  /// Adds an input that is no argument and no capture of the program: for gradients.
  func appendInput(_ input: SymbolicTensor) { inputs.append(input) }

  /// A variable was read in this function or in a part of it.
  func didRead(_ variable: VariableResource, handle: Operand) {
    guard !watchedVariables.contains(where: { $0.variable === variable }) else { return }
    watchedVariables.append((variable, handle))
    (outer as? FuncGraph)?.didRead(variable, handle: handle)
  }

  /// Whether a tensor belongs to a graph around this one.
  func canSee(_ tensor: SymbolicTensor) -> Bool {
    var graph = outer
    while let current = graph {
      if current === tensor.graph { return true }
      graph = (current as? FuncGraph)?.outer
    }
    return false
  }

  /// Passes a value to be returned through an `Identity`, so that effects can be made to come
  /// before it; in a graph whose effects are not put in order it stays as it is.
  package func markAsReturn(_ operand: Operand) throws(OpError) -> SymbolicTensor {
    let inner = try capture(operand, name: nil)
    guard ordersEffects else { return inner }
    let result = try context.apply(.identity, [.symbolic(inner)])
    guard let tensor = result.first?.symbolic else { return inner }
    returned.append(tensor)
    return tensor
  }

  /// Ends the function: orders its effects (6.2) and fixes its outputs.
  package func finish(outputs: [SymbolicTensor]) throws(OpError) {
    self.outputs = outputs
    guard ordersEffects else {
      controlOutputs = nodes.filter(\.mustRun)
      return
    }
    controlOutputs = try orderEffects(returned: returned)
  }

}

/// A finished function, as attributes of nodes refer to it.
package final class GraphFunction {
  /// `__inference_f_12`, `cond_true_5`
  package let name: String
  package let graph: FuncGraph
  package private(set) var inputs: [SymbolicTensor]
  /// The outputs; more than the graph's where a gradient needs values from inside.
  package private(set) var outputs: [SymbolicTensor]
  package private(set) var controlOutputs: [Node]
  /// Whether running it has effects.
  package private(set) var isStateful: Bool
  /// What the compiler made of it.
  var program: Program?
  /// What stateful nodes keep between runs, also where the function runs node by node.
  private var states: [ObjectIdentifier: KernelState] = [:]
  /// The Python name shown in errors, `f`.
  package var caption: String
  /// What the room above knows of it, such as the `ConcreteFunction`.
  package weak var owner: AnyObject?

  /// - Parameter extraOutputs: values from inside that a gradient needs.
  package init(
    name: String, graph: FuncGraph, caption: String? = nil, extraOutputs: [SymbolicTensor] = []
  ) {
    self.name = name
    self.graph = graph
    self.caption = caption ?? graph.name
    inputs = graph.inputs
    outputs = graph.outputs + extraOutputs
    controlOutputs = graph.controlOutputs
    isStateful = graph.nodes.contains { $0.op.isStateful && $0.op !== Op.placeholder }
  }

  /// Takes over the inputs and outputs that were added to the graph since.
  func refresh() {
    inputs = graph.inputs
    outputs = graph.outputs
    program = nil
  }

  /// The same function with more outputs, for a gradient that needs values from inside.
  func extended(name: String, by more: [SymbolicTensor]) -> GraphFunction {
    let function = GraphFunction(name: name, graph: graph, caption: caption)
    function.outputs = outputs + more
    function.states = states
    return function
  }

  /// What a stateful node keeps between runs of this function.
  func state(of node: Node) -> KernelState {
    if let state = states[ObjectIdentifier(node)] { return state }
    let state = KernelState()
    states[ObjectIdentifier(node)] = state
    return state
  }
}
