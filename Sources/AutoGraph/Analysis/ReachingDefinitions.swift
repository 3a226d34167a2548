// Which names may be defined where a compound statement begins.
//
//     def f(x):
//       y = 1
//       if x: …            x, y
//       while x: z = 2     x, y, and z because the body may have run

import Syntax

struct ReachingDefinitions {
  private let style: AutoGraphStyle
  private let graphs: ControlFlowGraphs

  /// Annotates the compound statements of a function, and of the functions in it. Needs `Activity`.
  static func annotate(
    _ function: FunctionNode, _ graphs: ControlFlowGraphs, _ style: AutoGraphStyle
  ) throws(ConversionFault) {
    try ReachingDefinitions(style: style, graphs: graphs).analyze(function, outer: [])
  }

  private func analyze(
    _ function: FunctionNode, outer: Set<QualifiedName>
  ) throws(ConversionFault) {
    guard let graph = graphs[function], let entry = graph.steps.first else { return }
    var out: [ObjectIdentifier: Set<QualifiedName>] = [:]
    var open = [entry]
    var closed: Set<ObjectIdentifier> = []
    var position = 0
    while position < open.count {
      let step = open[position]
      position += 1
      let id = ObjectIdentifier(step)
      let isFirstVisit = closed.insert(id).inserted
      var names = step === entry ? outer : []
      for previous in step.previous { names.formUnion(out[ObjectIdentifier(previous)] ?? []) }
      try apply(step, to: &names, isFirstVisit: isFirstVisit)
      let changed = out.updateValue(names, forKey: id) ?? [] != names
      for next in step.next where changed || !closed.contains(ObjectIdentifier(next)) {
        open.append(next)
      }
    }
    let state = State(graph: graph, out: out)
    try annotate(function.body, state)
  }

  /// The names after a step, given those before it.
  private func apply(
    _ step: Step, to names: inout Set<QualifiedName>, isFirstVisit: Bool
  ) throws(ConversionFault) {
    if style == .classic, let statement = step.node as? Stmt {
      switch statement.kind {
      case .global(let globals), .nonlocal(let globals):
        for name in globals {
          if isFirstVisit, names.contains(.name(name)) {
            throw ConversionFault(
              "ValueError", "\"\(name)\" is assigned before global definition",
              at: statement.span)
          }
          names.insert(.name(name))
        }
        return
      default:
        break
      }
    }
    guard let scope = step.node.scope else {
      if step.canBeIgnored { return }
      throw .withoutScope(step.node)
    }
    names.subtract(scope.modified)
    names.subtract(scope.deleted)
    switch style {
    case .classic: names.formUnion(scope.modified)
    case .modern: names.formUnion(scope.bound.union(scope.globals).subtracting(scope.deleted))
    }
  }

  // MARK: Annotation

  private struct State {
    let graph: ControlFlowGraph
    let out: [ObjectIdentifier: Set<QualifiedName>]

    func definedIn(_ node: Node) throws(ConversionFault) -> Set<QualifiedName> {
      guard let steps = graph.predecessors(of: node) else { throw .notInGraph(node) }
      return steps.reduce(into: []) { $0.formUnion(out[ObjectIdentifier($1)] ?? []) }
    }
  }

  private func annotate(_ block: Block, _ state: State) throws(ConversionFault) {
    for statement in block.statements { try annotate(statement, state) }
  }

  private func annotate(_ statement: Stmt, _ state: State) throws(ConversionFault) {
    switch statement.kind {
    case .if(_, let body, let otherwise), .while(_, let body, let otherwise),
      .for(_, _, let body, let otherwise):
      statement.definedIn = try state.definedIn(statement)
      try annotate(body, state)
      try annotate(otherwise, state)
    case .try(let body, let handlers, let otherwise, let finally, _):
      statement.definedIn = try state.definedIn(statement)
      try annotate(body, state)
      for handler in handlers {
        handler.definedIn = try state.definedIn(handler)
        try annotate(handler.body, state)
      }
      try annotate(otherwise, state)
      try annotate(finally, state)
    case .with(_, let body):
      try annotate(body, state)
    case .function(let node):
      var outer: Set<QualifiedName> = []
      if style == .classic {
        // A function sees what is defined around it, except what it makes local to itself.
        guard let step = state.graph[node] else { throw .notInGraph(node) }
        outer = state.out[ObjectIdentifier(step)] ?? []
        outer.subtract(node.bodyScope?.modified ?? [])
      }
      try analyze(node, outer: outer)
    case .class(let node):
      try annotate(node.body, state)
    default:
      break
    }
  }
}

extension ConversionFault {
  /// What Python says when a node is looked up that the graph does not have.
  static func notInGraph(_ node: Node) -> ConversionFault {
    ConversionFault("KeyError", node.pythonText, at: node.span)
  }

  /// What Python says when a step of the graph has no scope.
  static func withoutScope(_ node: Node) -> ConversionFault {
    let text = (node as? Expr)?.sourceText ?? node.pythonText
    return ConversionFault("AssertionError", "(\(node.pythonText), \(text))", at: node.span)
  }
}

extension Node {
  /// What Python shows of such a node. Addresses are different in each run.
  var pythonText: String {
    "<gast.gast.\(pythonType) object at 0x…>"
  }

  private var pythonType: String {
    switch self {
    case is FunctionNode: "FunctionDef"
    case is ClassNode: "ClassDef"
    case is Arguments: "arguments"
    case is Handler: "ExceptHandler"
    case is With: "withitem"
    case let statement as Stmt:
      switch statement.kind {
      case .importModules: "Import"
      case .importFrom: "ImportFrom"
      case .if: "If"
      case .while: "While"
      case .for: "For"
      case .try: "Try"
      case .expression: "Expr"
      case .raise: "Raise"
      default: "stmt"
      }
    case let expression as Expr:
      if case .named = expression.kind { "NamedExpr" } else { "expr" }
    default: "AST"
    }
  }
}
