// A graph: nodes in the order of their creation, and what is in force while it is built.
import Tensors

/// An op in a graph. Nodes refer to their inputs and never change, except that control inputs are
/// added when a function is finished.
package final class Node {
  package unowned let graph: Graph
  /// Its place in the order of creation, from 0.
  package let index: Int
  package let name: String
  package let op: Op
  package private(set) var inputs: [SymbolicTensor]
  package private(set) var controlInputs: [Node]
  /// All attributes, those that were inferred from the inputs included.
  package var attributes: Attributes
  package private(set) var outputs: [SymbolicTensor] = []
  package var device: String
  /// The line of the file that made it.
  package let line: Int?
  /// What the room above wants to remember for error messages: the frames of the program.
  package let origin: AnyObject?

  init(
    graph: Graph, index: Int, name: String, op: Op, inputs: [SymbolicTensor],
    controlInputs: [Node], attributes: Attributes, device: String, line: Int?, origin: AnyObject?
  ) {
    self.graph = graph
    self.index = index
    self.name = name
    self.op = op
    self.inputs = inputs
    self.controlInputs = controlInputs
    self.attributes = attributes
    self.device = device
    self.line = line
    self.origin = origin
  }

  func setOutputs(_ outputs: [SymbolicTensor]) { self.outputs = outputs }

  /// Adds inputs and outputs, as gradients do that need values from inside of a function.
  func extend(
    inputs more: [SymbolicTensor] = [], outputs types: [(DType, PartialShape, HandleType?)] = []
  ) {
    inputs += more
    graph.didChange()
    for (dtype, shape, handle) in types {
      outputs.append(
        SymbolicTensor(
          node: self, index: outputs.count, dtype: dtype, shape: shape, handle: handle,
          isReference: false, id: graph.context.nextUID()))
    }
  }

  /// Makes the node wait for another one; one that it waits for already is ignored.
  package func addControlInput(_ node: Node) {
    guard node !== self, !controlInputs.contains(where: { $0 === node }) else { return }
    controlInputs.append(node)
  }

  /// Breaks the cycle between a node and its outputs.
  fileprivate func dismantle() {
    outputs = []
    controlInputs = []
    controlFlow = nil
  }

  /// Replaces an input: the back edge of a loop of version 1 is known after the `Merge` is made.
  package func setInput(_ index: Int, to tensor: SymbolicTensor) {
    inputs[index] = tensor
    replacedInputs.insert(index)
    graph.didChange()
  }
  /// The inputs that were replaced: a NodeDef names these with their number even if it is 0.
  package private(set) var replacedInputs: Set<Int> = []

  /// Takes out what the node waits for.
  func setControlInputs(_ nodes: [Node]) { controlInputs = nodes }
  /// The branch or loop of version 1 that the node is part of.
  package var controlFlow: ControlFlowContext?
  /// Nodes of branches and loops have no value that a session could give.
  package var isFetchable = true
  /// The tensors of loops cannot be fed.
  package var isFeedable = true
}

/// What `control_dependencies` puts into force: nodes that new nodes wait for.
final class ControlScope {
  let nodes: [Node]
  /// An empty scope made by `control_dependencies(None)` hides the scopes around it.
  let hidesOuter: Bool
  /// The branch or loop of version 1 around a scope that hides it.
  let hidden: ControlFlowContext?
  /// The nodes made inside: a node that reads one of them waits for the scope's nodes anyway.
  var members: Set<ObjectIdentifier> = []

  init(_ nodes: [Node], hidesOuter: Bool, hidden: ControlFlowContext?) {
    self.nodes = nodes
    self.hidesOuter = hidesOuter
    self.hidden = hidden
  }
}

/// A graph. `FuncGraph` is the graph of a function.
package class Graph {
  package unowned let context: ExecutionContext
  package private(set) var nodes: [Node] = []
  package private(set) var isFinalized = false
  /// Bags of the room above, such as `variables`, by name.
  package var collections: [String: [AnyObject]] = [:] {
    didSet {
      guard collections.count != oldValue.count else { return }
      for name in collections.keys.sorted() where !collectionOrder.contains(name) {
        if !name.hasPrefix("#") { collectionOrder.append(name) }
      }
    }
  }
  /// The names of the bags in the order in which they were first used; those of the engine's own
  /// bags begin with `#` and are left out.
  package private(set) var collectionOrder: [String] = []
  /// `set_random_seed` of this graph.
  package var seed: Int?
  /// Random ops without a seed of their own, counted where the version does so.
  package var randomOpCount = 0
  package var device = ""
  /// The functions that nodes call, by name; the library of the GraphDef.
  package private(set) var functions: [String: GraphFunction] = [:]
  package private(set) var functionOrder: [GraphFunction] = []
  /// Attributes that new nodes get, such as `_class` for colocation; the innermost stands last.
  package var attributeScopes: [(name: String, value: Attribute)] = []
  /// The control-flow context of version 1 in force, for the room that builds it.
  package var controlFlow: ControlFlowContext?
  /// Gradients that the room above defined for parts of the graph, by an output.
  private(set) var customGradients: [ObjectIdentifier: TapeRecord] = [:]

  /// Says that `outputs` have a gradient of their own with respect to `inputs`.
  package func setCustomGradient(
    _ gradient: CustomGradient, inputs: [SymbolicTensor], outputs: [SymbolicTensor]
  ) {
    let record = TapeRecord(
      op: .identity, inputs: inputs.map(Operand.symbolic),
      outputs: outputs.map(Operand.symbolic), attributes: [:], backward: gradient)
    for output in outputs { customGradients[ObjectIdentifier(output)] = record }
  }

  /// Pairs of shapes whose gradient axes were asked for: the nodes for them are made once.
  package var broadcastCache: Set<String> = []

  private var namesInUse: [String: Int] = [:]
  private var byName: [String: Node] = [:]
  var controlScopes: [ControlScope] = []
  /// The current scope without its `/`.
  package private(set) var nameScope: String?

  package init(context: ExecutionContext, nameScope: String? = nil) {
    self.context = context
    self.nameScope = nameScope
    context.register(self)
  }

  /// A name for texts: `FuncGraph(name=f, …)` has one, a plain graph has none.
  package var displayName: String? { nil }

  /// The node of this name.
  package func node(_ name: String) -> Node? { byName[name] }

  /// No node can be added from now on.
  package func finalize() { isFinalized = true }

  /// Adds a function that nodes of this graph call, and those that it calls.
  package func add(_ function: GraphFunction) {
    guard functions[function.name] == nil else { return }
    for inner in function.graph.functionOrder { add(inner) }
    functions[function.name] = function
    functionOrder.append(function)
  }

  // MARK: Names

  /// A name that no node has yet, by TensorFlow's rule: names compare without case, `_1`, `_2` …
  /// are appended to the spelling asked for, inside of the current scope.
  package func uniqueName(_ name: String, isMarked: Bool = true) -> String {
    let full = nameScope.map { "\($0)/\(name)" } ?? name
    var key = full.utf8.contains { $0 >= 65 && $0 <= 90 } ? full.lowercased() : full
    var count = namesInUse[key] ?? 0
    if isMarked { namesInUse[key] = count + 1 }
    guard count > 0 else { return full }
    let base = key
    while namesInUse[key] != nil {
      key = "\(base)_\(count)"
      count += 1
    }
    if isMarked { namesInUse[key] = 1 }
    return "\(full)_\(count - 1)"
  }

  /// Enters a scope and gives its text, with `/` at the end (empty for the root).
  ///
  /// A name that ends in `/` is entered again as it stands; nil or an empty name is the root.
  package func enterScope(_ name: String?) -> (scope: String, previous: String?) {
    let previous = nameScope
    if let name, !name.isEmpty {
      nameScope = name.hasSuffix("/") ? String(name.dropLast()) : uniqueName(name)
    } else {
      nameScope = nil
    }
    return (nameScope.map { $0 + "/" } ?? "", previous)
  }

  /// Goes back to the scope that `enterScope` replaced.
  package func leaveScope(_ previous: String?) { nameScope = previous }

  package func withNameScope<R>(_ name: String?, _ body: (String) throws -> R) rethrows -> R {
    let (scope, previous) = enterScope(name)
    defer { leaveScope(previous) }
    return try body(scope)
  }

  // MARK: Control dependencies

  /// New nodes wait for `nodes`; nil clears what is in force, branches and loops of version 1
  /// included.
  package func pushControlDependencies(_ nodes: [Node]?) {
    controlScopes.append(
      ControlScope(nodes ?? [], hidesOuter: nodes == nil, hidden: controlFlow))
    if nodes == nil { controlFlow = nil }
  }
  package func popControlDependencies() {
    guard let scope = controlScopes.popLast(), scope.hidesOuter else { return }
    controlFlow = scope.hidden
  }

  package func withControlDependencies<R>(_ nodes: [Node]?, _ body: () throws -> R) rethrows -> R {
    pushControlDependencies(nodes)
    defer { popControlDependencies() }
    return try body()
  }

  func controlInputs(for inputs: [SymbolicTensor]) -> [Node] {
    guard !controlScopes.isEmpty else { return [] }
    var result: [Node] = []
    for scope in activeScopes {
      // A node of the scope is an input already: waiting for the scope follows from it.
      if inputs.contains(where: { scope.members.contains(ObjectIdentifier($0.node)) }) { continue }
      for node in scope.nodes
      where !inputs.contains(where: { $0.node === node })
        && !result.contains(where: { $0 === node })
      {
        result.append(node)
      }
    }
    return result
  }

  private var activeScopes: ArraySlice<ControlScope> {
    guard let last = controlScopes.lastIndex(where: \.hidesOuter) else { return controlScopes[...] }
    return controlScopes[last...]
  }

  // MARK: Nodes

  /// Adds a node whose inputs belong to this graph and whose attributes are complete.
  ///
  /// - Parameter name: a full name that is free, or nil for one after the op.
  /// - Throws: `OpError` where the graph is finalized or the shapes do not fit.
  func addNode(
    _ op: Op, inputs: [SymbolicTensor], attributes: Attributes, outputTypes: [DType],
    name: String?, controlInputs extra: [Node] = []
  ) throws(OpError) -> Node {
    guard !isFinalized else {
      throw OpError(.runtimeError, "Graph is finalized and cannot be modified.")
    }
    let name =
      if let name, name.hasSuffix("/") { String(name.dropLast()) } else {
        uniqueName(name ?? op.name)
      }
    guard name.utf8.allSatisfy(Graph.isAllowedInNames) else {
      throw OpError(.valueError, "'\(name)' is not a valid node name")
    }
    var attributes = attributes
    for scope in attributeScopes { attributes[scope.name] = scope.value }
    let operands = inputs.map(Operand.symbolic)
    let inference = InferenceContext(op: op, operands: operands, attributes: attributes)
    var controls = controlInputs(for: inputs)
    if context.semantics.marksManualControl {
      for control in controls { control.attributes["_has_manual_control_dependencies"] = true }
    }
    for node in extra where !controls.contains(where: { $0 === node }) { controls.append(node) }
    let node = Node(
      graph: self, index: nodes.count, name: name, op: op, inputs: inputs,
      controlInputs: controls, attributes: attributes, device: device,
      line: context.currentLine(), origin: context.currentOrigin())
    var shapes: [PartialShape] = []
    do {
      shapes = try op.shape(inference)
    } catch let error as ShapeError {
      throw OpError(
        .valueError, context.messages.shapeError(error.message, node: node, inference), node: node)
    } catch {
      throw OpError(wrapping: error)
    }
    let references = op.signature.outputs
    node.setOutputs(
      outputTypes.enumerated().map { index, dtype in
        SymbolicTensor(
          node: node, index: index, dtype: dtype,
          shape: index < shapes.count ? shapes[index] : .unknown,
          handle: inference.outputHandles[index],
          isReference: index < references.count && references[index].isReference,
          id: context.nextUID())
      })
    if outputTypes.isEmpty { _ = context.nextUID() }
    try append(node)
    return node
  }

  /// Letters, digits and the signs that names of nodes may contain.
  private static func isAllowedInNames(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "\\"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  private func append(_ node: Node) throws(OpError) {
    nodes.append(node)
    byName[node.name] = node
    for scope in controlScopes { scope.members.insert(ObjectIdentifier(node)) }
    for entry in node.attributes.entries {
      switch entry.value {
      case .function(let function): add(function)
      case .functions(let functions): functions.forEach(add)
      default: break
      }
    }
    node.controlFlow = controlFlow
    if node.inputs.contains(where: { $0.node.controlFlow != nil }) { try node.checkContexts() }
    try controlFlow?.didAdd(node)
    context.didAdd(node)
  }

  /// Makes an outer tensor known in this graph.
  ///
  /// - Throws: `OpError` where the tensor belongs to another graph.
  func capture(_ operand: Operand, name: String?) throws(OpError) -> SymbolicTensor {
    switch operand {
    case .symbolic(let tensor):
      if tensor.graph === self { return tensor }
      throw context.messages.foreignTensor(tensor, in: self)
    case .eager(let tensor):
      // Only functions capture: in a plain graph the value becomes a constant.
      return try constant(tensor.tensor, name: name)
    case .literal(let tensor): return try constant(tensor, name: name)
    }
  }

  /// A `Const` node.
  package func constant(_ tensor: Tensor, name: String? = nil) throws(OpError) -> SymbolicTensor {
    guard tensor.dtype != .resource, tensor.dtype != .variant else {
      throw OpError(.typeError, "A \(tensor.dtype.name) has no value that a graph can hold.")
    }
    let node = try addNode(
      .const, inputs: [], attributes: ["value": .tensor(tensor), "dtype": .type(tensor.dtype)],
      outputTypes: [tensor.dtype], name: name)
    return node.outputs[0]
  }

  /// A `Placeholder` node.
  package func placeholder(
    _ dtype: DType, _ shape: PartialShape, name: String? = nil, handle: HandleType? = nil,
    extra: Attributes = [:]
  ) throws(OpError) -> SymbolicTensor {
    var attributes: Attributes = ["dtype": .type(dtype), "shape": .shape(shape)]
    for entry in extra.entries { attributes[entry.name] = entry.value }
    let node = try addNode(
      .placeholder, inputs: [], attributes: attributes, outputTypes: [dtype], name: name)
    node.outputs[0].handle = handle
    return node.outputs[0]
  }

  /// Counts changes of nodes that existed already; schedules that are older are void.
  private(set) var changes = 0
  func didChange() {
    changes += 1
    (self as? FuncGraph)?.outer?.didChange()
  }

  /// Frees the nodes; the run is over.
  func dismantle() {
    for node in nodes { node.dismantle() }
    nodes = []
    byName = [:]
  }
}

/// A branch or loop of version 1, which sees every node that is made inside of it.
package protocol ControlFlowContext: AnyObject {
  func didAdd(_ node: Node) throws(OpError)
}
