// Which names a function, class body or module binds, uses, and leaves to the functions around it.
//
// CPython's rules: a name that is bound anywhere in a function is local to it unless it is declared
// `global` or `nonlocal`; a name that an inner function uses and an outer one binds lives in a cell; the
// names of a class body are not seen by the functions in it. Comprehensions are scopes too, but the
// compiler puts them in line, so only the names they bind need care.

import Syntax

/// What one scope does with names; nested scopes have been folded into `innerFree`.
struct ScopeNames {
  /// In the order in which they are first bound; parameters first.
  private(set) var bound: [String] = []
  private var boundSet: Set<String> = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  private(set) var used: Set<String> = []
  /// Names that inner functions and classes need from here or from further out.
  private(set) var innerFree: Set<String> = []
  /// Names that `del` or the end of an `except` clause unbinds.
  private(set) var unbindable: Set<String> = []
  private(set) var isGenerator = false
  private(set) var hasWalrus = false
  /// Whether `super` or `__class__` occurs, so that the cell of the class is needed.
  private(set) var usesClassCell = false

  /// The names that live in cells: bound here, used by an inner function.
  var cells: Set<String> { Set(bound).intersection(innerFree).subtracting(globals) }

  func isLocal(_ name: String) -> Bool {
    boundSet.contains(name) && !globals.contains(name) && !nonlocals.contains(name)
  }

  /// What the scope needs from outside.
  var free: Set<String> {
    var names = used.union(innerFree)
    names = names.filter { !isLocal($0) && !globals.contains($0) }
    return names.union(nonlocals)
  }

  init() {}

  init(parameters: Parameters, body: [Statement], mangling className: String?) {
    self.className = className
    for parameter in parameters.positionalOnly + parameters.positionalOrKeyword
      + parameters.keywordOnly
    {
      bind(parameter.name)
    }
    if let rest = parameters.variadic { bind(rest.name) }
    if let rest = parameters.variadicKeyword { bind(rest.name) }
    visit(body)
  }

  init(parameters: Parameters, expression: Expression, mangling className: String?) {
    self.init(parameters: parameters, body: [], mangling: className)
    visit(expression)
  }

  init(body: [Statement], mangling className: String?) {
    self.className = className
    visit(body)
  }

  private var className: String?

  private func mangle(_ name: String) -> String { Compiler.mangle(name, in: className) }

  private mutating func bind(_ name: String) {
    let name = mangle(name)
    if boundSet.insert(name).inserted { bound.append(name) }
  }

  private mutating func use(_ name: String) {
    let name = mangle(name)
    used.insert(name)
    if name == "super" || name == "__class__" { usesClassCell = true }
  }

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assign(let targets, let value):
      visit(value)
      for target in targets { visitTarget(target) }
    case .augmentedAssign(let target, _, let value):
      visit(value)
      if case .name(let name) = target.kind { use(name) }
      visitTarget(target)
    case .annotatedAssign(let target, let annotation, let value, _):
      if let value { visit(value) }
      visit(annotation)
      visitTarget(target)
    case .delete(let targets):
      for target in targets { visitDeleted(target) }
    case .pass, .break, .continue: break
    case .return(let value): if let value { visit(value) }
    case .raise(let exception, let cause):
      if let exception { visit(exception) }
      if let cause { visit(cause) }
    case .global(let names): globals.formUnion(names.map(mangle))
    case .nonlocal(let names): nonlocals.formUnion(names.map(mangle))
    case .assert(let test, let message):
      visit(test)
      if let message { visit(message) }
    case .importModules(let aliases):
      for alias in aliases {
        bind(alias.alias ?? String(alias.name.prefix { $0 != "." }))
      }
    case .importFrom(_, let aliases, _):
      for alias in aliases where alias.name != "*" { bind(alias.alias ?? alias.name) }
    case .if(let test, let body, let otherwise), .while(let test, let body, let otherwise):
      visit(test)
      visit(body)
      visit(otherwise)
    case .for(let target, let iterable, let body, let otherwise, _):
      visit(iterable)
      visitTarget(target)
      visit(body)
      visit(otherwise)
    case .try(let body, let handlers, let otherwise, let finally, _):
      visit(body)
      for handler in handlers {
        if let type = handler.type { visit(type) }
        if let name = handler.name {
          bind(name)
          unbindable.insert(mangle(name))
        }
        visit(handler.body)
      }
      visit(otherwise)
      visit(finally)
    case .with(let items, let body, _):
      for item in items {
        visit(item.context)
        if let target = item.target { visitTarget(target) }
      }
      visit(body)
    case .function(let function):
      for decorator in function.decorators { visit(decorator) }
      visitDefaults(function.parameters, returns: function.returns)
      bind(function.name)
      nest(
        ScopeNames(parameters: function.parameters, body: function.body, mangling: className))
    case .class(let definition):
      for decorator in definition.decorators { visit(decorator) }
      for argument in definition.arguments { visit(argument) }
      bind(definition.name)
      var inner = ScopeNames(body: definition.body, mangling: definition.name)
      // What the body binds hides nothing from the functions in it, and its own reads may be of outer names.
      inner.used.formUnion(inner.bound.filter { inner.used.contains($0) })
      var free = inner.innerFree.union(inner.used).subtracting(inner.globals)
      free.formUnion(inner.nonlocals)
      free.remove("__class__")
      innerFree.formUnion(free)
    case .match(let subject, let cases):
      visit(subject)
      for matchCase in cases {
        visit(matchCase.pattern)
        if let condition = matchCase.guardExpression { visit(condition) }
        visit(matchCase.body)
      }
    }
  }

  private mutating func nest(_ inner: ScopeNames) {
    innerFree.formUnion(inner.free)
    if inner.usesClassCell {
      innerFree.insert("__class__")
    }
  }

  private mutating func visitDefaults(_ parameters: Parameters, returns: Expression?) {
    for parameter in parameters.all {
      if let value = parameter.defaultValue { visit(value) }
      if let annotation = parameter.annotation { visit(annotation) }
    }
    if let returns { visit(returns) }
  }

  private mutating func visitTarget(_ target: Expression) {
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let elements), .list(let elements): for element in elements { visitTarget(element) }
    case .starred(let inner): visitTarget(inner)
    default: visit(target)
    }
  }

  private mutating func visitDeleted(_ target: Expression) {
    switch target.kind {
    case .name(let name):
      bind(name)
      unbindable.insert(mangle(name))
    case .tuple(let elements), .list(let elements):
      for element in elements { visitDeleted(element) }
    default: visit(target)
    }
  }

  private mutating func visit(_ argument: Argument) {
    switch argument {
    case .positional(let value), .starred(let value), .keyword(_, let value, _),
      .doubleStarred(let value):
      visit(value)
    }
  }

  private mutating func visit(_ parts: [FormattedPart]) {
    for case .field(let value, _, let format) in parts {
      visit(value)
      if let format { visit(format) }
    }
  }

  private mutating func visit(_ pattern: Pattern) {
    switch pattern.kind {
    case .value(let value): visit(value)
    case .singleton: break
    case .sequence(let patterns), .or(let patterns): for pattern in patterns { visit(pattern) }
    case .star(let name): if let name { bind(name) }
    case .mapping(let items, let rest):
      for item in items {
        visit(item.key)
        visit(item.pattern)
      }
      if let rest { bind(rest) }
    case .class(let cls, let patterns, let keywords):
      visit(cls)
      for pattern in patterns { visit(pattern) }
      for keyword in keywords { visit(keyword.pattern) }
    case .capture(let inner, let name):
      if let inner { visit(inner) }
      if let name { bind(name) }
    }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .constant: break
    case .formatted(let parts): visit(parts)
    case .name(let name): use(name)
    case .attribute(let value, _), .unary(_, let value), .starred(let value): visit(value)
    case .await(let value):
      visit(value)
      isGenerator = true
    case .subscripted(let value, let index):
      visit(value)
      visit(index)
    case .slice(let lower, let upper, let step):
      if let lower { visit(lower) }
      if let upper { visit(upper) }
      if let step { visit(step) }
    case .call(let callee, let arguments):
      visit(callee)
      for argument in arguments { visit(argument) }
    case .binary(_, let left, let right):
      visit(left)
      visit(right)
    case .boolean(_, let operands), .tuple(let operands), .list(let operands), .set(let operands):
      for operand in operands { visit(operand) }
    case .comparison(let first, let rest):
      visit(first)
      for (_, operand) in rest { visit(operand) }
    case .conditional(let test, let body, let otherwise):
      visit(test)
      visit(body)
      visit(otherwise)
    case .lambda(let parameters, let body):
      visitDefaults(parameters, returns: nil)
      nest(ScopeNames(parameters: parameters, expression: body, mangling: className))
    case .dictionary(let items):
      for item in items {
        if let key = item.key { visit(key) }
        visit(item.value)
      }
    case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses):
      visitComprehension([element], clauses)
    case .dictionaryComprehension(let key, let value, let clauses):
      visitComprehension([key, value], clauses)
    case .generator(let element, let clauses):
      if let first = clauses.first { visit(first.iterable) }
      let inner = ScopeNames.ofGenerator(element, clauses, mangling: className)
      nest(inner)
      // A walrus in it binds a name of the function around it.
      for name in inner.nonlocals where !nonlocals.contains(name) {
        if boundSet.insert(name).inserted { bound.append(name) }
      }
    case .yield(let value):
      isGenerator = true
      if let value { visit(value) }
    case .yieldFrom(let value):
      isGenerator = true
      visit(value)
    case .named(let target, let value):
      hasWalrus = true
      visit(value)
      visitTarget(target)
    }
  }

  /// The names that the clauses of a comprehension bind, in order.
  static func targets(of clauses: [ComprehensionClause], mangling className: String?) -> ScopeNames
  {
    var names = ScopeNames()
    names.className = className
    for clause in clauses { names.visitTarget(clause.target) }
    return names
  }

  /// The scope of a comprehension that is put in line: its own names and what inner functions take.
  static func ofComprehension(
    _ elements: [Expression], _ clauses: [ComprehensionClause], mangling className: String?
  ) -> ScopeNames {
    var inner = targets(of: clauses, mangling: className)
    for (index, clause) in clauses.enumerated() {
      if index > 0 { inner.visit(clause.iterable) }
      for condition in clause.conditions { inner.visit(condition) }
    }
    for element in elements { inner.visit(element) }
    return inner
  }

  /// The scope of a generator expression: a function with one hidden parameter.
  static func ofGenerator(
    _ element: Expression, _ clauses: [ComprehensionClause], mangling className: String?
  ) -> ScopeNames {
    var inner = ofComprehension([element], clauses, mangling: className)
    let own = targets(of: clauses, mangling: className).boundSet
    for name in inner.bound where !own.contains(name) {
      inner.boundSet.remove(name)
      inner.nonlocals.insert(name)
    }
    inner.bound.removeAll { !own.contains($0) }
    return inner
  }

  private mutating func visitComprehension(
    _ elements: [Expression], _ clauses: [ComprehensionClause]
  ) {
    if let first = clauses.first { visit(first.iterable) }
    let inner = ScopeNames.ofComprehension(elements, clauses, mangling: className)
    let own = Set(ScopeNames.targets(of: clauses, mangling: className).bound)
    used.formUnion(inner.used.subtracting(own))
    innerFree.formUnion(inner.innerFree.subtracting(own))
    // A walrus in a comprehension binds a name of the function around it.
    for name in inner.bound where !own.contains(name) {
      if boundSet.insert(name).inserted { bound.append(name) }
    }
    hasWalrus = hasWalrus || inner.hasWalrus
    usesClassCell = usesClassCell || inner.usesClassCell
  }
}
