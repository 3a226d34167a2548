// Which names are read later: live into a statement if its value at the beginning may still be read,
// live out of it if its value at the end may.
//
//     if x:        live in: x, z     live out: y
//       y = 1
//     else:
//       y = z
//     return y

import Syntax

struct Liveness {
  private let style: AutoGraphStyle
  private let graphs: ControlFlowGraphs

  /// The result for one function.
  private struct State {
    let graph: ControlFlowGraph
    var into: [ObjectIdentifier: Set<QualifiedName>] = [:]

    subscript(step: Step) -> Set<QualifiedName> { into[ObjectIdentifier(step)] ?? [] }
  }

  /// Annotates the statements of a function, and of the functions in it. Needs `Activity` and, for the
  /// modern generator, `ReachingFunctions`.
  static func annotate(
    _ function: FunctionNode, _ graphs: ControlFlowGraphs, _ style: AutoGraphStyle
  ) throws(ConversionFault) {
    let liveness = Liveness(style: style, graphs: graphs)
    switch style {
    case .modern:
      try liveness.annotateModern(function)
    case .classic:
      var closures: [ObjectIdentifier: Set<QualifiedName>] = [:]
      var states: [ObjectIdentifier: State] = [:]
      try liveness.analyzeClassic(function, isOutermost: true, &closures, &states)
      try liveness.annotate(function, states)
    }
  }

  // MARK: Modern

  private func annotateModern(_ function: FunctionNode) throws(ConversionFault) {
    let state = try analyze(function) { step in
      step.node.functionsIn.reduce(into: []) { names, function in
        guard let scope = function.wholeScope else { return }
        names.formUnion(scope.read.subtracting(scope.bound))
      }
    }
    guard let state else { return }
    try annotate(function.body, state) { inner throws(ConversionFault) in
      try annotateModern(inner)
    }
  }

  // MARK: Classic

  /// Analyses the functions inside first: what they need when they begin is live at their `def`.
  private func analyzeClassic(
    _ function: FunctionNode, isOutermost: Bool,
    _ closures: inout [ObjectIdentifier: Set<QualifiedName>],
    _ states: inout [ObjectIdentifier: State]
  ) throws(ConversionFault) {
    for inner in function.body.functions {
      try analyzeClassic(inner, isOutermost: false, &closures, &states)
    }
    let known = closures
    let state = try analyze(function) { known[ObjectIdentifier($0.node)] ?? [] }
    guard let state, let entry = state.graph.steps.first else { return }
    states[ObjectIdentifier(function)] = state
    if !isOutermost {
      closures[ObjectIdentifier(function)] =
        state[entry].subtracting(function.bodyScope?.modified ?? [])
    }
  }

  private func annotate(
    _ function: FunctionNode, _ states: [ObjectIdentifier: State]
  ) throws(ConversionFault) {
    guard let state = states[ObjectIdentifier(function)] else { return }
    try annotate(function.body, state) { inner throws(ConversionFault) in
      try annotate(inner, states)
    }
  }

  // MARK: One function

  /// Walks the graph against the flow until nothing changes. Steps that never reach an exit are not
  /// visited: nothing is live there.
  private func analyze(
    _ function: FunctionNode, closure: (Step) -> Set<QualifiedName>
  ) throws(ConversionFault) -> State? {
    guard let graph = graphs[function] else { return nil }
    var state = State(graph: graph)
    var open = graph.exits
    var closed: Set<ObjectIdentifier> = []
    var position = 0
    while position < open.count {
      let step = open[position]
      position += 1
      let id = ObjectIdentifier(step)
      closed.insert(id)
      var live: Set<QualifiedName> = []
      for next in step.next { live.formUnion(state[next]) }
      if let scope = step.node.scope {
        live.subtract(scope.modified)
        live.subtract(scope.deleted)
        live.formUnion(scope.read)
        live.formUnion(closure(step))
      } else if !step.canBeIgnored, !step.node.isGlobalDeclaration {
        throw .withoutScope(step.node)
      }
      let changed = (state.into.updateValue(live, forKey: id) ?? []) != live
      for previous in step.previous
      where changed || !closed.contains(ObjectIdentifier(previous)) {
        open.append(previous)
      }
    }
    return state
  }

  // MARK: Annotation

  private func annotate(
    _ block: Block, _ state: State, inner: (FunctionNode) throws(ConversionFault) -> Void
  ) throws(ConversionFault) {
    for statement in block.statements { try annotate(statement, state, inner: inner) }
  }

  private func annotate(
    _ statement: Stmt, _ state: State, inner: (FunctionNode) throws(ConversionFault) -> Void
  ) throws(ConversionFault) {
    for block in statement.blocks { try annotate(block, state, inner: inner) }
    if let step = state.graph[statement] { statement.liveIn = state[step] }
    switch statement.kind {
    case .if(let entry, _, _), .while(let entry, _, _), .for(_, let entry, _, _):
      try annotateLiveOut(statement, state)
      statement.liveIn = try live(into: entry, state)
    case .try(let body, let handlers, _, _, _):
      for handler in handlers {
        try annotateLiveOut(handler, state)
        handler.liveIn = try live(into: handler.body, state)
      }
      try annotateLiveOut(statement, state)
      statement.liveIn = try live(into: body, state)
    case .with(let items, _):
      if let first = items.first { statement.liveIn = try live(into: first, state) }
    case .expression:
      if state.graph[statement] == nil { throw .notInGraph(statement) }
    case .function(let node):
      try inner(node)
      if let step = state.graph[node] { statement.liveIn = state[step] }
    case .class(let node):
      if let step = state.graph[node] { statement.liveIn = state[step] }
    default:
      break
    }
  }

  private func annotateLiveOut(_ node: Node, _ state: State) throws(ConversionFault) {
    guard let steps = state.graph.successors(of: node) else { throw .notInGraph(node) }
    node.liveOut = steps.reduce(into: []) { $0.formUnion(state[$1]) }
  }

  private func live(
    into block: Block, _ state: State
  ) throws(ConversionFault) -> Set<QualifiedName> {
    guard let first = block.statements.first else { return [] }
    return try live(into: first, state)
  }

  private func live(
    into node: Node, _ state: State
  ) throws(ConversionFault) -> Set<QualifiedName> {
    if let step = state.graph[node] { return state[step] }
    if let live = node.liveIn { return live }
    throw ConversionFault(
      "AssertionError",
      "If not matching a CFG node, must be a block statement: \(node.pythonText)", at: node.span)
  }
}

extension Node {
  fileprivate var isGlobalDeclaration: Bool {
    switch (self as? Stmt)?.kind {
    case .global, .nonlocal: true
    default: false
    }
  }
}

extension Block {
  /// The functions that are defined in the block, at any depth of statements but not of functions.
  var functions: [FunctionNode] {
    statements.flatMap { statement -> [FunctionNode] in
      if case .function(let node) = statement.kind { return [node] }
      return statement.blocks.flatMap(\.functions)
    }
  }
}
