// The control flow graph of a function, and how it is built.
//
// A step is a simple statement, the test of an `if` or `while`, the iterable of a `for`, an item of a
// `with`, the parameters of a function. Exceptions make no edges, save `raise` to the handlers around
// it; `finally` blocks stand between a jump and where it leads.

import Syntax

/// A step of the graph.
final class Step {
  let node: Node
  /// Whether the step surely touches no variable, so that it needs no scope.
  let canBeIgnored: Bool
  /// The compound statements around the step.
  let owners: Set<ObjectIdentifier>
  fileprivate(set) var next: [Step] = []
  fileprivate(set) var previous: [Step] = []

  fileprivate init(_ node: Node, canBeIgnored: Bool, owners: Set<ObjectIdentifier>) {
    self.node = node
    self.canBeIgnored = canBeIgnored
    self.owners = owners
  }
}

/// The graph of one function or lambda function.
struct ControlFlowGraph {
  /// The steps in the order of the text; the first is the entry.
  fileprivate(set) var steps: [Step] = []
  fileprivate(set) var exits: [Step] = []
  private var index: [ObjectIdentifier: Step] = [:]
  private var before: [ObjectIdentifier: [Step]] = [:]
  private var after: [ObjectIdentifier: [Step]] = [:]

  /// The step of a node, if it has one.
  subscript(node: Node) -> Step? { index[ObjectIdentifier(node)] }

  /// The steps from which control enters a compound statement; nil where the graph does not have it.
  func predecessors(of node: Node) -> [Step]? { before[ObjectIdentifier(node)] }

  /// The steps to which control leaves a compound statement.
  func successors(of node: Node) -> [Step]? { after[ObjectIdentifier(node)] }

  fileprivate init(steps: [Step], exits: [Step], edges: [(Step, Step)]) {
    self.steps = steps
    self.exits = exits
    for step in steps {
      index[ObjectIdentifier(step.node)] = step
      for owner in step.owners {
        before[owner, default: []] += []
        after[owner, default: []] += []
      }
    }
    for (first, second) in edges {
      for left in first.owners.subtracting(second.owners) {
        after[left, default: []].append(second)
      }
      for entered in second.owners.subtracting(first.owners) {
        before[entered, default: []].append(first)
      }
    }
  }
}

/// The graphs of a function and of all functions in it.
struct ControlFlowGraphs {
  fileprivate(set) var graphs: [ObjectIdentifier: ControlFlowGraph] = [:]

  subscript(function: Node) -> ControlFlowGraph? { graphs[ObjectIdentifier(function)] }

  init(_ function: FunctionNode, _ style: AutoGraphStyle) throws(ConversionFault) {
    let walk = GraphWalk(style)
    try walk.visit(function)
    graphs = walk.graphs
  }

  init(lambda: Expr, _ style: AutoGraphStyle) throws(ConversionFault) {
    let walk = GraphWalk(style)
    try walk.visit(lambda)
    graphs = walk.graphs
  }
}

// MARK: - Building

/// Grows a graph while the nodes come in the order of the text.
private final class GraphBuilder {
  private(set) var steps: [Step] = []
  private var edges: [(Step, Step)] = []
  /// The steps after which the next one comes.
  var leaves: [Step] = []
  private var activeStatements: Set<ObjectIdentifier> = []

  /// The `finally` blocks that stand between a jump and its target.
  private var guards: [ObjectIdentifier: [ObjectIdentifier]] = [:]
  private var finallyBlocks: [ObjectIdentifier: (begin: Step?, ends: [Step])] = [:]
  private var finallyIsReached: [ObjectIdentifier: Bool] = [:]
  private var pendingFinallyBlocks: [ObjectIdentifier] = []

  private var exits: [ObjectIdentifier: [Step]] = [:]
  private var loopEntries: [ObjectIdentifier: Step] = [:]
  private var continues: [ObjectIdentifier: [Step]] = [:]
  private var raises: [ObjectIdentifier: [Step]] = [:]
  private var branchPoints: [ObjectIdentifier: [Step]] = [:]
  private var branchEnds: [ObjectIdentifier: [Step]] = [:]

  var graph: ControlFlowGraph { ControlFlowGraph(steps: steps, exits: leaves, edges: edges) }

  // MARK: Steps

  private func connect(_ first: Step, _ second: Step) {
    if !first.next.contains(where: { $0 === second }) {
      first.next.append(second)
      second.previous.append(first)
      edges.append((first, second))
    }
  }

  private func addStep(_ node: Node, canBeIgnored: Bool) -> Step {
    let step = Step(node, canBeIgnored: canBeIgnored, owners: activeStatements)
    steps.append(step)
    for leaf in leaves { connect(leaf, step) }
    for block in pendingFinallyBlocks { finallyBlocks[block]?.begin = step }
    pendingFinallyBlocks = []
    return step
  }

  @discardableResult
  func add(_ node: Node, canBeIgnored: Bool = false) -> Step {
    let step = addStep(node, canBeIgnored: canBeIgnored)
    leaves = [step]
    return step
  }

  private func addJump(
    _ node: Node, canBeIgnored: Bool, guards: [ObjectIdentifier]
  ) -> Step {
    let step = addStep(node, canBeIgnored: canBeIgnored)
    leaves = []
    self.guards[ObjectIdentifier(step)] = guards
    return step
  }

  @discardableResult
  func addExit(
    _ node: Node, canBeIgnored: Bool = false, of section: ObjectIdentifier?,
    guards: [ObjectIdentifier]
  ) -> Step {
    let step = addJump(node, canBeIgnored: canBeIgnored, guards: guards)
    if let section { exits[section, default: []].append(step) }
    return step
  }

  func addContinue(_ node: Node, of section: ObjectIdentifier, guards: [ObjectIdentifier]) {
    let step = addJump(node, canBeIgnored: true, guards: guards)
    continues[section, default: []].append(step)
  }

  func connectRaise(_ step: Step, to handlers: [ObjectIdentifier]) {
    for handler in handlers { raises[handler, default: []].append(step) }
  }

  /// Leads a jump through the `finally` blocks on its way; gives the steps after which it lands.
  private func landing(of step: Step) -> [Step] {
    var cursor = [step]
    for block in guards.removeValue(forKey: ObjectIdentifier(step)) ?? [] {
      guard let (begin, ends) = finallyBlocks[block], let begin else { continue }
      for step in cursor { connect(step, begin) }
      cursor = ends
    }
    return cursor
  }

  // MARK: Statements and sections

  func beginStatement(_ id: ObjectIdentifier) { activeStatements.insert(id) }

  func endStatement(_ id: ObjectIdentifier) { activeStatements.remove(id) }

  func enterSection(_ id: ObjectIdentifier) { exits[id] = [] }

  func exitSection(_ id: ObjectIdentifier) {
    for exit in exits.removeValue(forKey: id) ?? [] { addLeaves(landing(of: exit)) }
  }

  private func addLeaves(_ steps: [Step]) {
    for step in steps where !leaves.contains(where: { $0 === step }) { leaves.append(step) }
  }

  func enterLoop(_ id: ObjectIdentifier, entry: Node) {
    continues[id] = []
    loopEntries[id] = add(entry)
  }

  func exitLoop(_ id: ObjectIdentifier) {
    guard let entry = loopEntries.removeValue(forKey: id) else { return }
    for leaf in leaves { connect(leaf, entry) }
    for jump in continues.removeValue(forKey: id) ?? [] {
      for step in landing(of: jump) { connect(step, entry) }
    }
    leaves = [entry]
  }

  func enterBranches(_ id: ObjectIdentifier) { branchEnds[id] = [] }

  func beginBranch(_ id: ObjectIdentifier) {
    if let point = branchPoints[id] {
      branchEnds[id, default: []] += leaves
      leaves = point
    } else {
      branchPoints[id] = leaves
    }
  }

  func exitBranches(_ id: ObjectIdentifier) {
    addLeaves(branchEnds.removeValue(forKey: id) ?? [])
    branchPoints[id] = nil
  }

  /// A `raise` leads to its handler, and, in TensorFlow's graph, past it to the following handlers and
  /// the statement after them as well.
  func enterHandler(_ id: ObjectIdentifier, of section: ObjectIdentifier) {
    addLeaves(raises[id] ?? [])
    branchPoints[section] = leaves
  }

  func enterFinally(_ id: ObjectIdentifier) {
    finallyBlocks[id] = (nil, [])
    finallyIsReached[id] = !leaves.isEmpty
    pendingFinallyBlocks.append(id)
  }

  func exitFinally(_ id: ObjectIdentifier) {
    finallyBlocks[id]?.ends = leaves
    // A block that only jumps lead to does not flow into the statement after it.
    if finallyIsReached.removeValue(forKey: id) == false { leaves = [] }
  }
}

/// Walks a function and builds the graphs.
private final class GraphWalk {
  enum Lexical {
    case function(ObjectIdentifier)
    case lambda(ObjectIdentifier)
    case loop(ObjectIdentifier)
    case `class`
    case `try`(ObjectIdentifier, hasFinally: Bool, handlers: [ObjectIdentifier])
  }

  enum Target {
    case function
    case lambda
    case loop
  }

  let style: AutoGraphStyle
  var graphs: [ObjectIdentifier: ControlFlowGraph] = [:]
  private var builder: GraphBuilder?
  private var scopes: [Lexical] = []

  init(_ style: AutoGraphStyle) { self.style = style }

  // MARK: Jumps

  /// The section that a jump leaves, and the `finally` blocks on the way.
  private func target(
    _ target: Target
  ) -> (section: ObjectIdentifier, guards: [ObjectIdentifier], handlers: [ObjectIdentifier])? {
    var guards: [ObjectIdentifier] = []
    var handlers: [ObjectIdentifier] = []
    for scope in scopes.reversed() {
      switch (scope, target) {
      case (.try(let id, let hasFinally, let around), _):
        if hasFinally { guards.append(id) }
        handlers += around
      case (.function(let id), .function), (.lambda(let id), .lambda), (.loop(let id), .loop):
        return (id, guards, handlers)
      default:
        break
      }
    }
    return nil
  }

  private func jump(_ target: Target, _ name: String, at span: Span) throws(ConversionFault)
    -> (section: ObjectIdentifier, guards: [ObjectIdentifier], handlers: [ObjectIdentifier])
  {
    guard let found = self.target(target) else {
      throw ConversionFault("ValueError", "'\(name)' outside of what it leaves", at: span)
    }
    return found
  }

  // MARK: Functions

  func visit(_ function: FunctionNode) throws(ConversionFault) {
    builder?.add(function)
    let outer = builder
    let inner = GraphBuilder()
    let id = ObjectIdentifier(function)
    builder = inner
    scopes.append(.function(id))
    inner.enterSection(id)
    visit(function.arguments.expressions)
    inner.add(function.arguments)
    try visit(function.body)
    inner.exitSection(id)
    scopes.removeLast()
    graphs[id] = inner.graph
    builder = outer
  }

  func visit(_ lambda: Expr) throws(ConversionFault) {
    visit([lambda])
  }

  private func visitLambda(_ lambda: Expr, _ arguments: Arguments, _ body: Expr) {
    builder?.add(lambda)
    let outer = builder
    let inner = GraphBuilder()
    let id = ObjectIdentifier(lambda)
    builder = inner
    scopes.append(.lambda(id))
    inner.enterSection(id)
    visit(arguments.expressions)
    inner.add(arguments)
    visit(body.children)
    inner.addExit(body, of: id, guards: [])
    inner.exitSection(id)
    scopes.removeLast()
    graphs[id] = inner.graph
    builder = outer
  }

  // MARK: Expressions

  /// Lambda functions and assignments in expressions are steps of their own, in the modern generator.
  private func visit(_ expressions: [Expr]) {
    guard style == .modern else { return }
    for expression in expressions {
      switch expression.kind {
      case .lambda(let arguments, let body):
        visitLambda(expression, arguments, body)
      case .named:
        visit(expression.children)
        builder?.add(expression)
      default:
        visit(expression.children)
      }
    }
  }

  // MARK: Statements

  private func visit(_ block: Block) throws(ConversionFault) {
    for statement in block.statements { try visit(statement) }
  }

  private func visit(_ statement: Stmt) throws(ConversionFault) {
    guard let builder else { return }
    let id = ObjectIdentifier(statement)
    switch statement.kind {
    case .expression, .assign, .annotatedAssign, .augmentedAssign, .assert, .delete, .global,
      .nonlocal:
      visit(statement.expressions)
      builder.add(statement)
    case .pass:
      builder.add(statement, canBeIgnored: true)
    case .importModules, .importFrom:
      if style == .modern { builder.add(statement) }
    case .return:
      visit(statement.expressions)
      let (section, guards, _) = try jump(.function, "return", at: statement.span)
      builder.addExit(statement, of: section, guards: guards)
    case .break:
      let (section, guards, _) = try jump(.loop, "break", at: statement.span)
      builder.addExit(statement, canBeIgnored: true, of: section, guards: guards)
    case .continue:
      let (section, guards, _) = try jump(.loop, "continue", at: statement.span)
      builder.addContinue(statement, of: section, guards: guards)
    case .raise:
      visit(statement.expressions)
      let (section, guards, handlers) = try jump(.function, "raise", at: statement.span)
      switch style {
      case .classic:
        builder.addExit(statement, canBeIgnored: true, of: nil, guards: guards)
      case .modern:
        let step = builder.addExit(statement, of: section, guards: guards)
        builder.connectRaise(step, to: handlers)
      }
    case .if(let test, let body, let otherwise):
      builder.beginStatement(id)
      builder.enterBranches(id)
      visit(test.children)
      builder.add(test)
      builder.beginBranch(id)
      try visit(body)
      builder.beginBranch(id)
      try visit(otherwise)
      builder.exitBranches(id)
      builder.endStatement(id)
    case .while(let test, let body, let otherwise):
      try visitLoop(statement, entry: test, body, otherwise)
    case .for(_, let iterable, let body, let otherwise):
      try visitLoop(statement, entry: iterable, body, otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      try visitTry(statement, body, handlers, otherwise, finally)
    case .with(let items, let body):
      for item in items {
        visit([item.context] + (item.target.map { [$0] } ?? []))
        builder.add(item)
      }
      try visit(body)
    case .function(let node):
      try visit(node)
    case .class(let node):
      builder.add(node)
      // What stands in the class is not part of the function's flow; only its methods have graphs.
      self.builder = GraphBuilder()
      scopes.append(.class)
      visit(node.arguments.map(\.value))
      try visit(node.body)
      scopes.removeLast()
      self.builder = builder
    }
  }

  private func visitLoop(
    _ statement: Stmt, entry: Expr, _ body: Block, _ otherwise: Block
  ) throws(ConversionFault) {
    guard let builder else { return }
    let id = ObjectIdentifier(statement)
    builder.beginStatement(id)
    scopes.append(.loop(id))
    builder.enterSection(id)
    visit(entry.children)
    builder.enterLoop(id, entry: entry)
    if style == .modern, let test = statement.extraTest {
      visit(test.children)
      builder.add(test)
    }
    try visit(body)
    builder.exitLoop(id)
    scopes.removeLast()
    try visit(otherwise)
    builder.exitSection(id)
    builder.endStatement(id)
  }

  private func visitTry(
    _ statement: Stmt, _ body: Block, _ handlers: [Handler], _ otherwise: Block,
    _ finally: Block
  ) throws(ConversionFault) {
    guard let builder else { return }
    let id = ObjectIdentifier(statement)
    builder.beginStatement(id)
    scopes.append(
      .try(id, hasFinally: !finally.isEmpty, handlers: handlers.map(ObjectIdentifier.init)))
    try visit(body)
    if case .if? = otherwise.statements.first?.kind {
      // TensorFlow takes the first statement for the branch, and then finds it in use.
      throw ConversionFault("AssertionError", "", at: statement.span)
    }
    if let first = otherwise.statements.first.map(ObjectIdentifier.init) {
      builder.enterBranches(first)
      builder.beginBranch(first)
      try visit(otherwise)
      builder.beginBranch(first)
      builder.exitBranches(first)
    }
    scopes.removeLast()
    if let first = handlers.first.map(ObjectIdentifier.init) {
      builder.enterBranches(first)
      for handler in handlers {
        builder.beginBranch(first)
        let id = ObjectIdentifier(handler)
        builder.beginStatement(id)
        if style == .modern { builder.enterHandler(id, of: first) }
        if let type = handler.type { visit([type]) }
        try visit(handler.body)
        builder.endStatement(id)
      }
      builder.beginBranch(first)
      builder.exitBranches(first)
    }
    if !finally.isEmpty {
      builder.enterFinally(id)
      try visit(finally)
      builder.exitFinally(id)
    }
    builder.endStatement(id)
  }
}
