// Running graphs with control flow of version 1: Switch, Merge, Enter, Exit, NextIteration.
//
// A token is a value, or dead: what comes from the side of a Switch that was not taken. Nodes of a
// loop run once for each iteration of their frame; a frame is one run of a loop. A node runs when
// all its inputs have tokens; a Merge when the first living one is there, or all are dead.
import Tensors

/// One run of a part of a graph with frames.
final class FrameExecutor {
  /// A run of a loop; the root is no loop.
  private final class Frame {
    let name: String
    let parent: Frame?
    let parentIteration: Int
    var iterations: [Iteration] = [Iteration()]
    /// Loop invariants, which every iteration gets: node and value.
    var constants: [(Int, Tensor?)] = []

    init(name: String, parent: Frame?, parentIteration: Int) {
      self.name = name
      self.parent = parent
      self.parentIteration = parentIteration
    }
  }

  private final class Iteration {
    /// What arrived at each node so far.
    var arrived: [Int: Arrivals] = [:]
    var frames: [String: Frame] = [:]
  }

  private struct Arrivals {
    var values: [Tensor?]
    var isThere: [Bool]
    var missing: Int
    var isDead = false
    var isDone = false
  }

  private struct Edge {
    let target: Int
    /// The input; nil for a control edge.
    let input: Int?
  }

  private struct Task {
    let node: Int
    let frame: Frame
    let iteration: Int
    let inputs: [Tensor?]
    let isDead: Bool
  }

  private let nodes: [Node]
  private let context: ExecutionContext
  private let session: SessionState
  /// For each node, for each output, where it goes; control edges stand after the last output.
  private var edges: [[[Edge]]] = []
  private var controls: [[Edge]] = []
  private var place: [ObjectIdentifier: Int] = [:]
  private var fed: [ObjectIdentifier: Tensor] = [:]
  private var results: [ObjectIdentifier: Tensor] = [:]
  private var wanted: Set<ObjectIdentifier> = []
  private var queue: [Task] = []

  init(_ program: Program, _ context: ExecutionContext, _ session: SessionState) {
    nodes = program.nodes
    self.context = context
    self.session = session
    for (index, node) in nodes.enumerated() { place[ObjectIdentifier(node)] = index }
  }

  func run(
    feeds: [(SymbolicTensor, Tensor)], fetches: [SymbolicTensor]
  ) throws(OpError) -> [Tensor] {
    for (tensor, value) in feeds { fed[ObjectIdentifier(tensor)] = value }
    wanted = Set(fetches.map(ObjectIdentifier.init))
    connect()
    let root = Frame(name: "", parent: nil, parentIteration: 0)
    for index in nodes.indices where inputCount(index) == 0 {
      let inputs = nodes[index].inputs.map { fed[ObjectIdentifier($0)] }
      queue.append(Task(node: index, frame: root, iteration: 0, inputs: inputs, isDead: false))
    }
    var next = 0
    while next < queue.count {
      try context.tick()
      let task = queue[next]
      next += 1
      if next > 4096 {
        queue.removeFirst(next)
        next = 0
      }
      do {
        try perform(task)
      } catch {
        var error = OpError(wrapping: error)
        if error.node == nil { error.node = nodes[task.node] }
        throw error
      }
    }
    var values: [Tensor] = []
    for fetch in fetches {
      if let value = fed[ObjectIdentifier(fetch)] ?? results[ObjectIdentifier(fetch)] {
        values.append(try dereferenced(value, fetch))
      } else {
        throw OpError(
          .invalidArgument,
          "Retval[0] does not have value", node: fetch.node)
      }
    }
    return values
  }

  private func connect() {
    edges = nodes.map { Array(repeating: [], count: $0.outputs.count) }
    controls = Array(repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for (position, input) in node.inputs.enumerated() {
        guard fed[ObjectIdentifier(input)] == nil, let source = place[ObjectIdentifier(input.node)]
        else { continue }
        edges[source][input.index].append(Edge(target: index, input: position))
      }
      for control in node.controlInputs {
        guard let source = place[ObjectIdentifier(control)] else { continue }
        controls[source].append(Edge(target: index, input: nil))
      }
    }
  }

  /// How many tokens a node waits for; values that were fed need no token.
  private func inputCount(_ index: Int) -> Int {
    let node = nodes[index]
    let values = node.inputs.filter { fed[ObjectIdentifier($0)] == nil }.count
    return values + node.controlInputs.filter { place[ObjectIdentifier($0)] != nil }.count
  }

  // MARK: Tokens

  /// Brings a token to a node of a frame's iteration.
  private func deliver(
    _ edge: Edge, _ value: Tensor?, isDead: Bool, _ frame: Frame, _ iteration: Int
  ) {
    while frame.iterations.count <= iteration { begin(frame) }
    let state = frame.iterations[iteration]
    let node = nodes[edge.target]
    var arrivals =
      state.arrived[edge.target]
      ?? Arrivals(
        values: node.inputs.map { fed[ObjectIdentifier($0)] },
        isThere: node.inputs.map { fed[ObjectIdentifier($0)] != nil },
        missing: inputCount(edge.target))
    arrivals.missing -= 1
    if let input = edge.input, !isDead {
      arrivals.values[input] = value
      arrivals.isThere[input] = true
    }
    let isMerge = node.op.name == "Merge" || node.op.name == "RefMerge"
    // A trigger runs also where what it waits for is dead.
    if isDead, !isMerge, node.op.name != "ControlTrigger" { arrivals.isDead = true }
    defer { state.arrived[edge.target] = arrivals }
    guard !arrivals.isDone else { return }
    if isMerge {
      // The back edge of a loop brings its token in a later iteration.
      let waits = node.inputs.contains { $0.node.op.name == "NextIteration" }
      let isAlive = arrivals.isThere.contains(true)
      let controlsAreThere = node.controlInputs.isEmpty || arrivals.missing == 0
      guard (isAlive && controlsAreThere) || arrivals.missing == 0 || (waits && isDead) else {
        return
      }
      arrivals.isDone = true
      queue.append(
        Task(
          node: edge.target, frame: frame, iteration: iteration, inputs: arrivals.values,
          isDead: !isAlive))
      return
    }
    guard arrivals.missing == 0 else { return }
    arrivals.isDone = true
    queue.append(
      Task(
        node: edge.target, frame: frame, iteration: iteration, inputs: arrivals.values,
        isDead: arrivals.isDead))
  }

  private func begin(_ frame: Frame) {
    frame.iterations.append(Iteration())
    let iteration = frame.iterations.count - 1
    for (node, value) in frame.constants {
      for edge in edges[node][0] { deliver(edge, value, isDead: false, frame, iteration) }
    }
  }

  private func send(
    _ index: Int, _ outputs: [Tensor?], dead: [Bool], isNodeDead: Bool, _ frame: Frame,
    _ iteration: Int
  ) {
    for (position, targets) in edges[index].enumerated() {
      let value = position < outputs.count ? outputs[position] : nil
      let isDead = isNodeDead || (position < dead.count && dead[position])
      for edge in targets { deliver(edge, value, isDead: isDead, frame, iteration) }
    }
    for edge in controls[index] {
      deliver(edge, nil, isDead: isNodeDead, frame, iteration)
    }
  }

  private func perform(_ task: Task) throws {
    let node = nodes[task.node]
    let (frame, iteration) = (task.frame, task.iteration)
    func keep(_ outputs: [Tensor?]) {
      for (position, output) in outputs.enumerated() where position < node.outputs.count {
        let key = ObjectIdentifier(node.outputs[position])
        if wanted.contains(key), let output { results[key] = output }
      }
    }
    switch node.op.name {
    case "Enter", "RefEnter":
      let name = node.attributes.string("frame_name")
      let inner: Frame
      if let known = frame.iterations[iteration].frames[name] {
        inner = known
      } else {
        inner = Frame(name: name, parent: frame, parentIteration: iteration)
        frame.iterations[iteration].frames[name] = inner
      }
      let value = task.inputs.first ?? nil
      if node.attributes.bool("is_constant"), !task.isDead {
        inner.constants.append((task.node, value))
        for index in inner.iterations.indices {
          send(task.node, [value], dead: [], isNodeDead: false, inner, index)
        }
      } else {
        send(task.node, [value], dead: [], isNodeDead: task.isDead, inner, 0)
      }
    case "NextIteration", "RefNextIteration":
      guard !task.isDead else { return }
      let value = task.inputs.first ?? nil
      send(task.node, [value], dead: [], isNodeDead: false, frame, iteration + 1)
    case "Exit", "RefExit":
      guard !task.isDead, let parent = frame.parent else { return }
      let value = task.inputs.first ?? nil
      keep([value])
      send(task.node, [value], dead: [], isNodeDead: false, parent, frame.parentIteration)
    case "Switch", "RefSwitch":
      guard !task.isDead, let value = task.inputs[0], let predicate = task.inputs[1] else {
        send(task.node, [nil, nil], dead: [true, true], isNodeDead: true, frame, iteration)
        return
      }
      let isTrue = predicate.scalarBool
      keep([isTrue ? nil : value, isTrue ? value : nil])
      send(
        task.node, [value, value], dead: [isTrue, !isTrue], isNodeDead: false, frame, iteration)
    case "Merge", "RefMerge":
      guard !task.isDead,
        let chosen = task.inputs.indices.first(where: { task.inputs[$0] != nil })
      else {
        send(task.node, [nil, nil], dead: [], isNodeDead: true, frame, iteration)
        return
      }
      let outputs = [
        node.op.name == "RefMerge"
          ? task.inputs[chosen]
          : try task.inputs[chosen].map { try dereferenced($0, node.inputs[chosen]) },
        Tensor(Int32(chosen)),
      ]
      keep(outputs)
      send(task.node, outputs, dead: [], isNodeDead: false, frame, iteration)
    default:
      guard !task.isDead else {
        send(task.node, [], dead: [], isNodeDead: true, frame, iteration)
        return
      }
      let outputs = try compute(node, task.inputs)
      keep(outputs)
      send(task.node, outputs, dead: [], isNodeDead: false, frame, iteration)
    }
  }

  private func compute(_ node: Node, _ values: [Tensor?]) throws -> [Tensor] {
    context.executedNodes += 1
    if let output = node.outputs.first, let value = fed[ObjectIdentifier(output)] { return [value] }
    if node.op === Op.const, let value = node.attributes.tensor("value") { return [value] }
    var inputs: [Tensor] = []
    for (position, value) in values.enumerated() {
      guard let value else { throw OpError(.internal, "An input of \(node.name) is missing.") }
      let arguments = node.op.signature.inputs
      if position < arguments.count, arguments[position].isReference {
        inputs.append(value)
      } else {
        inputs.append(try dereferenced(value, node.inputs[position]))
      }
    }
    if case .structural = node.op.kernel {
      guard node.op !== Op.placeholder else {
        throw OpError(.invalidArgument, context.messages.notFed(node.outputs[0]), node: node)
      }
      return try context.runStructural(node.op, inputs, node.attributes)
    }
    return try node.op.compute(
      inputs, node.attributes, context: context, node: node,
      state: session.state(of: node, sharing: context.sharedState), session: session)
  }

  private func dereferenced(_ value: Tensor, _ tensor: SymbolicTensor) throws(OpError) -> Tensor {
    guard tensor.isReference, let holder = value.object as? ReferenceHolder else { return value }
    guard let current = session.references[holder.name] else {
      throw OpError(
        .failedPrecondition, "Attempting to use uninitialized value \(holder.name)",
        node: tensor.node)
    }
    return current
  }
}
