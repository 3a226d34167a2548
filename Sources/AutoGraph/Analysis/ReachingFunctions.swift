// Which functions may have been defined before a step: what they close over is live there.

import Syntax

struct ReachingFunctions {
  private let graphs: ControlFlowGraphs

  /// Annotates the steps of a function, and of the functions in it.
  static func annotate(_ function: FunctionNode, _ graphs: ControlFlowGraphs) {
    ReachingFunctions(graphs: graphs).analyze(function, outer: [])
  }

  private func analyze(_ function: FunctionNode, outer: [FunctionNode]) {
    guard let graph = graphs[function], let entry = graph.steps.first else { return }
    var out: [ObjectIdentifier: [FunctionNode]] = [:]
    var open = [entry]
    var closed: Set<ObjectIdentifier> = []
    var position = 0
    while position < open.count {
      let step = open[position]
      position += 1
      closed.insert(ObjectIdentifier(step))
      var functions = out[ObjectIdentifier(step)] ?? []
      let count = functions.count
      if step === entry { functions.add(outer) }
      for previous in step.previous { functions.add(out[ObjectIdentifier(previous)] ?? []) }
      step.node.functionsIn = functions
      if let node = step.node as? FunctionNode { functions.add([node]) }
      out[ObjectIdentifier(step)] = functions
      for next in step.next
      where functions.count != count || !closed.contains(ObjectIdentifier(next)) {
        open.append(next)
      }
    }
    for step in graph.steps where !closed.contains(ObjectIdentifier(step)) {
      step.node.functionsIn = []
    }
    visit(function.body, graph)
  }

  private func visit(_ block: Block, _ graph: ControlFlowGraph) {
    for statement in block.statements {
      switch statement.kind {
      case .function(let node):
        analyze(node, outer: graph[node] == nil ? [] : node.functionsIn)
      default:
        for inner in statement.blocks { visit(inner, graph) }
      }
    }
  }
}

extension [FunctionNode] {
  fileprivate mutating func add(_ functions: [FunctionNode]) {
    for function in functions where !contains(where: { $0 === function }) { append(function) }
  }
}

extension Stmt {
  /// The blocks right below this statement; not the body of a function.
  var blocks: [Block] {
    switch kind {
    case .if(_, let body, let otherwise), .while(_, let body, let otherwise),
      .for(_, _, let body, let otherwise):
      [body, otherwise]
    case .try(let body, let handlers, let otherwise, let finally, _):
      [body] + handlers.map(\.body) + [otherwise, finally]
    case .with(_, let body): [body]
    case .class(let node): [node.body]
    default: []
    }
  }
}
