// The faults of names: what CPython's symbol table refuses.

final class NameChecks {
  /// What is known of a name in a scope.
  private struct Uses: OptionSet {
    let rawValue: Int
    static let global = Uses(rawValue: 1)
    static let local = Uses(rawValue: 2)
    static let parameter = Uses(rawValue: 4)
    static let nonlocal = Uses(rawValue: 8)
    static let used = Uses(rawValue: 16)
    static let annotated = Uses(rawValue: 32)
    static let iteration = Uses(rawValue: 64)
  }

  private enum ScopeKind {
    case module, function, type
  }

  private final class Scope {
    let kind: ScopeKind
    /// What a comprehension is called; nil for other scopes.
    let comprehension: String?
    var names: [String: Uses] = [:]
    /// The names in the order in which they appeared.
    var order: [String] = []
    var directives: [(name: String, span: Span)] = []
    var children: [Scope] = []
    var isIterationTarget = false
    var iterableDepth = 0

    init(_ kind: ScopeKind, comprehension: String? = nil, iterableDepth: Int = 0) {
      self.kind = kind
      self.comprehension = comprehension
      self.iterableDepth = iterableDepth
    }
  }

  private var stack: [Scope] = [Scope(.module)]
  private var scope: Scope { stack[stack.count - 1] }

  func check(_ body: [Statement]) throws(SyntaxFault) {
    try visit(body)
    try analyze(stack[0], bound: nil)
  }

  // MARK: - Scopes

  private func enter(_ kind: ScopeKind, comprehension: String? = nil) {
    let inner = Scope(kind, comprehension: comprehension, iterableDepth: scope.iterableDepth)
    scope.children.append(inner)
    stack.append(inner)
  }

  private func leave() { stack.removeLast() }

  private func define(_ name: String, _ uses: Uses, at span: Span) throws(SyntaxFault) {
    try define(name, uses, at: span, in: scope)
    if uses.contains(.global), stack.count > 1 { note(name, .global, in: stack[0]) }
  }

  private func note(_ name: String, _ uses: Uses, in scope: Scope) {
    if scope.names[name] == nil { scope.order.append(name) }
    scope.names[name, default: []].formUnion(uses)
  }

  private func define(
    _ name: String, _ uses: Uses, at span: Span, in scope: Scope
  ) throws(SyntaxFault) {
    let known = scope.names[name] ?? []
    if uses.contains(.parameter), known.contains(.parameter) {
      throw SyntaxFault("duplicate argument '\(name)' in function definition", at: span)
    }
    var uses = uses
    if scope.isIterationTarget {
      if !known.isDisjoint(with: [.global, .nonlocal]) {
        throw SyntaxFault(
          "comprehension inner loop cannot rebind assignment expression target '\(name)'",
          at: span)
      }
      uses.insert(.iteration)
    }
    note(name, uses, in: scope)
  }

  // MARK: - Statements

  private func visit(_ body: [Statement]) throws(SyntaxFault) {
    for statement in body { try visit(statement) }
  }

  private func visit(_ statement: Statement) throws(SyntaxFault) {
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      for target in targets { try visit(target, isStored: true) }
      try visit(value)
    case .augmentedAssign(let target, _, let value):
      try visit(target, isStored: true)
      try visit(value)
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      try visitAnnotated(target, hasValue: value != nil, isSimple, statement.span)
      try visit(annotation)
      if let value { try visit(value) }
    case .delete(let targets):
      for target in targets { try visit(target, isStored: true) }
    case .pass, .break, .continue: break
    case .return(let value):
      if let value { try visit(value) }
    case .raise(let raised, let cause):
      for value in [raised, cause] { if let value { try visit(value) } }
    case .global(let names): try declare(names, .global, "global", statement.span)
    case .nonlocal(let names): try declare(names, .nonlocal, "nonlocal", statement.span)
    case .assert(let condition, let message):
      try visit(condition)
      if let message { try visit(message) }
    case .importModules(let aliases), .importFrom(_, let aliases, _):
      for alias in aliases { try visit(alias) }
    default: try visitCompound(statement)
    }
  }

  private func visit(_ alias: ImportAlias) throws(SyntaxFault) {
    if alias.name == "*" {
      if scope.kind != .module {
        throw SyntaxFault("import * only allowed at module level", at: alias.span)
      }
      return
    }
    let first = alias.name.prefix { $0 != "." }
    try define(alias.alias ?? String(first), .local, at: alias.span)
  }

  private func visitAnnotated(
    _ target: Expression, hasValue: Bool, _ isSimple: Bool, _ span: Span
  ) throws(SyntaxFault) {
    guard case .name(let name) = target.kind else { return try visit(target, isStored: true) }
    let known = scope.names[name] ?? []
    if isSimple, scope.kind != .module, !known.isDisjoint(with: [.global, .nonlocal]) {
      let kind = known.contains(.global) ? "global" : "nonlocal"
      throw SyntaxFault("annotated name '\(name)' can't be \(kind)", at: span)
    }
    if isSimple {
      try define(name, [.annotated, .local], at: target.span)
    } else if hasValue {
      try define(name, .local, at: target.span)
    }
  }

  private func declare(
    _ names: [String], _ uses: Uses, _ word: String, _ span: Span
  ) throws(SyntaxFault) {
    for name in names {
      let known = scope.names[name] ?? []
      if known.contains(.parameter) {
        throw SyntaxFault("name '\(name)' is parameter and \(word)", at: span)
      } else if known.contains(.used) {
        throw SyntaxFault("name '\(name)' is used prior to \(word) declaration", at: span)
      } else if known.contains(.annotated) {
        throw SyntaxFault("annotated name '\(name)' can't be \(word)", at: span)
      } else if known.contains(.local) {
        throw SyntaxFault("name '\(name)' is assigned to before \(word) declaration", at: span)
      }
      try define(name, uses, at: span)
      scope.directives.append((name, span))
    }
  }

  private func visitCompound(_ statement: Statement) throws(SyntaxFault) {
    switch statement.kind {
    case .if(let test, let body, let otherwise), .while(let test, let body, let otherwise):
      try visit(test)
      try visit(body)
      try visit(otherwise)
    case .for(let target, let iterable, let body, let otherwise, _):
      try visit(target, isStored: true)
      try visit(iterable)
      try visit(body)
      try visit(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      try visit(body)
      try visit(otherwise)
      for handler in handlers {
        if let type = handler.type { try visit(type) }
        if let name = handler.name { try define(name, .local, at: handler.span) }
        try visit(handler.body)
      }
      try visit(finally)
    case .with(let items, let body, _):
      for item in items {
        try visit(item.context)
        if let target = item.target { try visit(target, isStored: true) }
      }
      try visit(body)
    case .function(let definition):
      try define(definition.name, .local, at: statement.span)
      for value in definition.parameters.defaults { try visit(value) }
      for parameter in definition.parameters.declared {
        if let annotation = parameter.annotation { try visit(annotation) }
      }
      if let returns = definition.returns { try visit(returns) }
      for decorator in definition.decorators { try visit(decorator) }
      enter(.function)
      try define(definition.parameters)
      try visit(definition.body)
      leave()
    case .class(let definition):
      try define(definition.name, .local, at: statement.span)
      for value in definition.arguments.values { try visit(value) }
      for decorator in definition.decorators { try visit(decorator) }
      enter(.type)
      try visit(definition.body)
      leave()
    case .match(let subject, let cases):
      try visit(subject)
      for matchCase in cases {
        try visit(matchCase.pattern)
        if let condition = matchCase.guardExpression { try visit(condition) }
        try visit(matchCase.body)
      }
    default: break
    }
  }

  private func define(_ parameters: Parameters) throws(SyntaxFault) {
    for parameter in parameters.declared {
      try define(parameter.name, .parameter, at: parameter.span)
    }
  }

  private func visit(_ pattern: Pattern) throws(SyntaxFault) {
    switch pattern.kind {
    case .value(let value): try visit(value)
    case .singleton: break
    case .sequence(let items), .or(let items):
      for item in items { try visit(item) }
    case .star(let name):
      if let name { try define(name, .local, at: pattern.span) }
    case .mapping(let items, let rest):
      for item in items { try visit(item.key) }
      for item in items { try visit(item.pattern) }
      if let rest { try define(rest, .local, at: pattern.span) }
    case .class(let type, let positional, let keywords):
      try visit(type)
      for item in positional { try visit(item) }
      for item in keywords { try visit(item.pattern) }
    case .capture(let inner, let name):
      if let inner { try visit(inner) }
      if let name { try define(name, .local, at: pattern.span) }
    }
  }

  // MARK: - Expressions

  private func visit(_ expression: Expression, isStored: Bool = false) throws(SyntaxFault) {
    switch expression.kind {
    case .name(let name): try define(name, isStored ? .local : .used, at: expression.span)
    case .tuple(let items) where isStored, .list(let items) where isStored:
      for item in items { try visit(item, isStored: true) }
    case .starred(let value) where isStored: try visit(value, isStored: true)
    case .named(let target, let value):
      if scope.iterableDepth > 0 {
        throw SyntaxFault(
          "assignment expression cannot be used in a comprehension iterable expression",
          at: expression.span)
      }
      if scope.comprehension != nil { try extend(target) }
      try visit(value)
      try visit(target, isStored: true)
    case .lambda(let parameters, let body):
      for value in parameters.defaults { try visit(value) }
      enter(.function)
      try define(parameters)
      try visit(body)
      leave()
    case .listComprehension(let item, let clauses):
      try visitComprehension("list comprehension", [item], clauses)
    case .setComprehension(let item, let clauses):
      try visitComprehension("set comprehension", [item], clauses)
    case .dictionaryComprehension(let key, let value, let clauses):
      try visitComprehension("dict comprehension", [value, key], clauses)
    case .generator(let item, let clauses):
      try visitComprehension("generator expression", [item], clauses)
    default:
      for child in expression.children { try visit(child) }
      switch expression.kind {
      case .yield, .yieldFrom:
        if let comprehension = scope.comprehension {
          throw SyntaxFault("'yield' inside \(comprehension)", at: expression.span)
        }
      default: break
      }
    }
  }

  private func visitComprehension(
    _ kind: String, _ items: [Expression], _ clauses: [ComprehensionClause]
  ) throws(SyntaxFault) {
    guard let first = clauses.first else { return }
    scope.iterableDepth += 1
    try visit(first.iterable)
    scope.iterableDepth -= 1
    enter(.function, comprehension: kind)
    for (index, clause) in clauses.enumerated() {
      scope.isIterationTarget = true
      try visit(clause.target, isStored: true)
      scope.isIterationTarget = false
      if index > 0 {
        scope.iterableDepth += 1
        try visit(clause.iterable)
        scope.iterableDepth -= 1
      }
      for condition in clause.conditions { try visit(condition) }
    }
    for item in items { try visit(item) }
    leave()
  }

  /// Binds the target of `:=` inside a comprehension in the scope around it.
  private func extend(_ target: Expression) throws(SyntaxFault) {
    guard case .name(let name) = target.kind else { return }
    for outer in stack.reversed() {
      if outer.comprehension != nil {
        if let uses = outer.names[name], uses.isSuperset(of: [.iteration, .local]) {
          throw SyntaxFault(
            "assignment expression cannot rebind comprehension iteration variable '\(name)'",
            at: target.span)
        }
        continue
      }
      switch outer.kind {
      case .function:
        let isGlobal = outer.names[name]?.contains(.global) == true
        try define(name, isGlobal ? .global : .nonlocal, at: target.span)
        scope.directives.append((name, target.span))
        return try define(name, .local, at: target.span, in: outer)
      case .module:
        try define(name, .global, at: target.span)
        scope.directives.append((name, target.span))
        return try define(name, .global, at: target.span, in: outer)
      case .type:
        throw SyntaxFault(
          "assignment expression within a comprehension cannot be used in a class body",
          at: target.span)
      }
    }
  }

  // MARK: - After all names are known

  private func analyze(_ scope: Scope, bound: Set<String>?) throws(SyntaxFault) {
    var bound = bound
    var local: Set<String> = []
    let outer = bound
    for name in scope.order {
      let uses = scope.names[name] ?? []
      func fault(_ message: String) -> SyntaxFault {
        SyntaxFault(message, at: scope.directives.first { $0.name == name }?.span ?? .none)
      }
      if uses.contains(.global) {
        if uses.contains(.nonlocal) { throw fault("name '\(name)' is nonlocal and global") }
        bound?.remove(name)
      } else if uses.contains(.nonlocal) {
        guard let bound else { throw fault("nonlocal declaration not allowed at module level") }
        if !bound.contains(name) { throw fault("no binding for nonlocal '\(name)' found") }
      } else if !uses.isDisjoint(with: [.local, .parameter]) {
        local.insert(name)
      }
    }
    var inner: Set<String> = []
    switch scope.kind {
    case .module: break
    case .function: inner = local.union(bound ?? [])
    case .type: inner = (outer ?? []).union(["__class__"])
    }
    for child in scope.children { try analyze(child, bound: inner) }
  }
}
