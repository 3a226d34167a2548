// From the syntax tree to code for the register machine.
//
// One `Compiler` compiles one scope. Names become registers, cells, or slots of the global namespace
// before anything runs. Temporaries are given out like a stack; an expression that is just a local name
// is used where it lies.

import Syntax

package final class Compiler {
  enum ScopeKind { case module, function, classBody }

  let interpreter: Interpreter
  let globals: Namespace
  let kind: ScopeKind
  let parent: Compiler?
  let builder: CodeBuilder
  var names: ScopeNames
  /// The class whose body this is, or around it: private names are mangled with it.
  let className: String?

  /// Registers of local names.
  var locals: [String: Int] = [:]
  /// Local names that live in cells: the register holds the cell.
  var cellNames: Set<String> = []
  var freeIndices: [String: Int] = [:]
  /// Names that the targets of comprehensions in line have hidden, innermost last.
  var hidden: [(name: String, register: Int, isCell: Bool)] = []
  /// Registers that are certainly bound at this point of the code.
  var assigned: Set<Int> = []
  /// Comprehensions in line around this point; in a class body they don't see its names.
  var comprehensionDepth = 0
  var blocks: [Block] = []
  /// Names that the caller provides as free variables (converted functions).
  let providedFree: Set<String>
  /// Whether the value of the last expression statement is displayed.
  var displaysLast = false

  /// What lies around a statement and must be left in order by `break`, `continue` and `return`.
  enum Block {
    case loop(start: Int, end: Int, mark: Int)
    case finally([Statement], Protected)
    case with(exit: Int, Protected)
    case handler(register: Int, name: String?, Protected)
    case protected(Protected)
  }

  /// The stretches of code that one exception handler covers.
  final class Protected {
    var start: Int?
    var stretches: [(Int, Int)] = []

    func open(at position: Int) { start = position }
    func close(at position: Int) {
      if let start { stretches.append((start, position)) }
      start = nil
    }
  }

  init(
    _ interpreter: Interpreter, globals: Namespace, kind: ScopeKind, source: Source,
    names: ScopeNames, className: String? = nil, parent: Compiler? = nil,
    providedFree: Set<String> = []
  ) {
    self.interpreter = interpreter
    self.globals = globals
    self.kind = kind
    self.parent = parent
    self.names = names
    self.className = className
    self.providedFree = providedFree
    builder = CodeBuilder(source: source)
  }

  static func mangle(_ name: String, in className: String?) -> String {
    guard let className, name.utf8.count > 2, name.hasPrefix("__"), !name.hasSuffix("__"),
      !name.contains(".")
    else { return name }
    let stem = className.drop { $0 == "_" }
    return stem.isEmpty ? name : "_\(stem)\(name)"
  }

  func mangle(_ name: String) -> String { Compiler.mangle(name, in: className) }
  func symbol(_ name: String) -> Symbol { interpreter.symbol(name) }

  // MARK: Entry points

  /// The code of a program or a cell.
  static func compile(
    _ module: Module, _ interpreter: Interpreter, globals: Namespace, displaysLast: Bool = false,
    usesDictionary: Bool = false, value: Expression? = nil
  ) throws(SyntaxFault) -> Code {
    let compiler = Compiler(
      interpreter, globals: globals, kind: usesDictionary ? .classBody : .module,
      source: module.source, names: ScopeNames(body: module.body, mangling: nil))
    compiler.builder.usesDictionary = usesDictionary
    compiler.builder.name = "<module>"
    compiler.builder.qualifiedName = "<module>"
    compiler.displaysLast = displaysLast
    if let value {
      let register = compiler.builder.allocate()
      compiler.builder.span = value.span
      try compiler.expression(value, into: register)
      compiler.builder.emit(.return, register)
    } else {
      try compiler.statements(module.body)
      compiler.returnNone()
    }
    return compiler.finish()
  }

  /// The code of a function that stands by itself; `free` names come from the closure it is given, in
  /// the order of the `freeNames` of the result.
  package static func compile(
    _ form: FunctionForm, source: Source, _ interpreter: Interpreter, globals: Namespace,
    free: Set<String>, className: String?, qualifiedName: String? = nil
  ) throws(SyntaxFault) -> Code {
    let outer = Compiler(
      interpreter, globals: globals, kind: .function, source: source, names: ScopeNames(),
      className: className, providedFree: free)
    let compiler = try outer.functionCompiler(form)
    if let qualifiedName { compiler.builder.qualifiedName = qualifiedName }
    return compiler.finish()
  }

  func finish() -> Code {
    builder.resolveLabels()
    return Code(builder)
  }

  func returnNone() {
    let mark = builder.nextRegister
    let register = builder.allocate()
    builder.emitWide(.constant, register, builder.constant(.none))
    builder.emit(.return, register)
    builder.release(to: mark)
  }

  // MARK: Functions

  /// Compiles the body of a function in a compiler of its own.
  func functionCompiler(_ form: FunctionForm) throws(SyntaxFault) -> Compiler {
    let parameters: Parameters
    let inner: Compiler
    switch form {
    case .definition(let definition):
      parameters = definition.parameters
      inner = Compiler(
        interpreter, globals: globals, kind: .function, source: builder.source,
        names: ScopeNames(
          parameters: parameters, body: definition.body, mangling: className),
        className: className, parent: self)
      inner.builder.name = definition.name
      inner.builder.docstring = definition.body.docstring
    case .lambda(let lambdaParameters, let body, _):
      parameters = lambdaParameters
      inner = Compiler(
        interpreter, globals: globals, kind: .function, source: builder.source,
        names: ScopeNames(parameters: parameters, expression: body, mangling: className),
        className: className, parent: self)
      inner.builder.name = "<lambda>"
    }
    inner.builder.form = form
    inner.builder.qualifiedName = qualifiedName(of: inner.builder.name)
    inner.declare(parameters)
    switch form {
    case .definition(let definition):
      try inner.statements(definition.body)
      inner.returnNone()
    case .lambda(_, let body, _):
      inner.builder.span = body.span
      let register = try inner.expression(body)
      if inner.builder.isGenerator {
        inner.returnNone()
      } else {
        inner.builder.emit(.return, register)
      }
    }
    return inner
  }

  private func qualifiedName(of name: String) -> String {
    switch kind {
    case .module: name
    case .function:
      builder.qualifiedName.isEmpty ? name : "\(builder.qualifiedName).<locals>.\(name)"
    // Text that `exec` runs with names of its own is a module to its functions.
    case .classBody: className == nil ? name : "\(builder.qualifiedName).\(name)"
    }
  }

  /// Gives parameters and local names their registers.
  private func declare(_ parameters: Parameters) {
    let ordered =
      parameters.positionalOnly + parameters.positionalOrKeyword + parameters.keywordOnly
    builder.positionalOnlyCount = parameters.positionalOnly.count
    builder.positionalCount = parameters.positionalOnly.count + parameters.positionalOrKeyword.count
    builder.keywordOnlyCount = parameters.keywordOnly.count
    builder.hasVariadic = parameters.variadic != nil
    builder.hasVariadicKeyword = parameters.variadicKeyword != nil
    let all =
      ordered.map(\.name)
      + [parameters.variadic?.name, parameters.variadicKeyword?.name]
      .compactMap { $0 }
    builder.parameterNames = all.map { symbol(mangle($0)) }
    builder.isGenerator = names.isGenerator
    declareLocals(parameterCount: all.count)
  }

  func declareLocals(parameterCount: Int) {
    let bound = names.bound.filter { names.isLocal($0) }
    cellNames = names.cells.filter { names.isLocal($0) }
    for (index, name) in bound.enumerated() {
      let register = builder.allocate()
      locals[name] = register
      builder.localNames.append(symbol(name))
      if index < parameterCount { assigned.insert(register) }
    }
    for name in bound where cellNames.contains(name) {
      if let register = locals[name] { builder.emit(.makeCell, register) }
    }
  }

  /// The index of a free variable of this function, if an enclosing one binds the name.
  func freeIndex(of name: String) -> Int? {
    if let known = freeIndices[name] { return known }
    guard let parent, parent.provides(name) else {
      return nil
    }
    let index = builder.freeNames.count
    builder.freeNames.append(symbol(name))
    freeIndices[name] = index
    return index
  }

  /// Whether a function in this scope can take the name as a free variable.
  private func provides(_ name: String) -> Bool {
    if hidden.contains(where: { $0.name == name && $0.isCell }) { return true }
    if providedFree.contains(name) { return true }
    switch kind {
    case .module: return false
    case .classBody:
      if name == "__class__" { return true }
      return freeIndex(of: name) != nil
    case .function:
      if cellNames.contains(name) { return true }
      if names.globals.contains(name) { return false }
      return freeIndex(of: name) != nil
    }
  }

  /// Puts the cell that an inner function takes into a register.
  func loadCell(_ name: String, into register: Int) {
    if let entry = hidden.last(where: { $0.name == name && $0.isCell }) {
      builder.emit(.move, register, entry.register)
    } else if let cell = locals[name], cellNames.contains(name) {
      builder.emit(.move, register, cell)
    } else if let index = freeIndex(of: name) {
      builder.emit(.loadFreeCell, register, index)
    } else if providedFree.contains(name) {
      builder.emitWide(.constant, register, builder.constant(.none))
    }
  }

  /// Makes a function object in a register; the defaults are evaluated here.
  func makeFunction(_ form: FunctionForm, into destination: Int?) throws(SyntaxFault) -> Int {
    let mark = builder.nextRegister
    let span = builder.span
    let extras = builder.allocate(3)
    let parameters: Parameters
    var returns: Expression?
    switch form {
    case .definition(let definition):
      parameters = definition.parameters
      returns = definition.returns
    case .lambda(let lambdaParameters, _, _): parameters = lambdaParameters
    }
    var flags = 0
    let defaults = (parameters.positionalOnly + parameters.positionalOrKeyword)
      .compactMap(\.defaultValue)
    if !defaults.isEmpty {
      flags |= 1
      try sequence(.buildTuple, defaults, into: extras)
    }
    let keywordDefaults = parameters.keywordOnly.filter { $0.defaultValue != nil }
    if !keywordDefaults.isEmpty {
      flags |= 2
      let base = builder.allocate(keywordDefaults.count * 2)
      for (index, parameter) in keywordDefaults.enumerated() {
        builder.emitWide(
          .constant, base + index * 2, builder.constant(.str(mangle(parameter.name))))
        if let value = parameter.defaultValue {
          _ = try expression(value, into: base + index * 2 + 1)
        }
      }
      builder.emit(.buildDict, extras + 1, base, keywordDefaults.count)
      builder.release(to: base)
    }
    let annotated =
      parameters.all.compactMap { parameter in
        parameter.annotation.map { (parameter.name, $0) }
      } + (returns.map { [("return", $0)] } ?? [])
    if !annotated.isEmpty {
      flags |= 4
      let base = builder.allocate(annotated.count * 2)
      for (index, (name, annotation)) in annotated.enumerated() {
        builder.emitWide(.constant, base + index * 2, builder.constant(.str(mangle(name))))
        _ = try expression(annotation, into: base + index * 2 + 1)
      }
      builder.emit(.buildDict, extras + 2, base, annotated.count)
      builder.release(to: base)
    }
    let inner = try functionCompiler(form)
    let code = inner.finish()
    builder.children.append(code)
    let cells = builder.allocate(max(1, code.freeNames.count))
    for (index, name) in code.freeNames.enumerated() {
      loadCell(interpreter.text(name), into: cells + index)
    }
    builder.span = span
    builder.emit(.makeFunction, x: flags, cells, builder.children.count - 1, extras)
    let result = destination ?? mark
    builder.emit(.take, result, cells)
    builder.release(to: destination == nil ? mark + 1 : mark)
    return result
  }

  // MARK: Names

  enum Place {
    case register(Int)
    case cell(Int)
    case free(Int)
    case global
    case dictionary
  }

  func place(of mangled: String) -> Place {
    if let entry = hidden.last(where: { $0.name == mangled }) {
      return entry.isCell ? .cell(entry.register) : .register(entry.register)
    }
    switch kind {
    case .module: return .global
    case .classBody:
      if names.globals.contains(mangled) { return .global }
      if names.nonlocals.contains(mangled), let index = freeIndex(of: mangled) {
        return .free(index)
      }
      return .dictionary
    case .function:
      if names.isLocal(mangled), let register = locals[mangled] {
        return cellNames.contains(mangled) ? .cell(register) : .register(register)
      }
      if names.globals.contains(mangled) { return .global }
      if let index = freeIndex(of: mangled) { return .free(index) }
      return .global
    }
  }

  /// Reads a name; the register of a local name itself where no destination is asked for.
  func load(_ name: String, into destination: Int?) -> Int {
    let mangled = mangle(name)
    switch place(of: mangled) {
    case .register(let register):
      if !assigned.contains(register), !hidden.contains(where: { $0.register == register }) {
        builder.emit(.checkLocal, register, builder.nameIndex(symbol(mangled)))
      }
      if let destination {
        if destination != register { builder.emit(.move, destination, register) }
        return destination
      }
      if names.hasWalrus {
        let copy = builder.allocate()
        builder.emit(.move, copy, register)
        return copy
      }
      return register
    case .cell(let register):
      let result = destination ?? builder.allocate()
      builder.emit(.loadCell, result, register, builder.nameIndex(symbol(mangled)))
      return result
    case .free(let index):
      let result = destination ?? builder.allocate()
      builder.emit(.loadFree, result, index)
      return result
    case .global:
      let result = destination ?? builder.allocate()
      let symbol = symbol(mangled)
      builder.emit(
        .loadGlobal, result, globals.slot(for: symbol), interpreter.builtins.slot(for: symbol))
      return result
    case .dictionary where comprehensionDepth > 0:
      let result = destination ?? builder.allocate()
      if let index = freeIndex(of: mangled) {
        builder.emit(.loadFree, result, index)
      } else {
        let symbol = symbol(mangled)
        builder.emit(
          .loadGlobal, result, globals.slot(for: symbol), interpreter.builtins.slot(for: symbol))
      }
      return result
    case .dictionary:
      let result = destination ?? builder.allocate()
      // A name of an enclosing function, unless the class body has bound it itself.
      if names.free.contains(mangled) || names.used.contains(mangled),
        let index = freeIndex(of: mangled)
      {
        builder.emit(.loadFree, result, index, builder.nameIndex(symbol(mangled)) + 1)
      } else {
        builder.emitWide(.loadName, result, builder.nameIndex(symbol(mangled)))
      }
      return result
    }
  }

  func store(_ name: String, from register: Int) {
    let mangled = mangle(name)
    switch place(of: mangled) {
    case .register(let target):
      if target != register { builder.emit(.move, target, register) }
      if !names.unbindable.contains(mangled) { assigned.insert(target) }
    case .cell(let cell): builder.emit(.storeCell, register, cell)
    case .free(let index): builder.emit(.storeFree, register, index)
    case .global:
      builder.emitWide(.storeGlobal, register, globals.slot(for: symbol(mangled)))
    case .dictionary:
      builder.emitWide(.storeName, register, builder.nameIndex(symbol(mangled)))
    }
  }

  func delete(_ name: String) {
    let mangled = mangle(name)
    switch place(of: mangled) {
    case .register(let register):
      builder.emit(.deleteLocal, register, builder.nameIndex(symbol(mangled)))
      assigned.remove(register)
    case .cell(let cell):
      builder.emit(.deleteCell, 0, cell, builder.nameIndex(symbol(mangled)))
    case .free(let index): builder.emit(.deleteFree, 0, index)
    case .global: builder.emitWide(.deleteGlobal, 0, globals.slot(for: symbol(mangled)))
    case .dictionary: builder.emitWide(.deleteName, 0, builder.nameIndex(symbol(mangled)))
    }
  }

  /// The register to compute a value into that is then stored under a name: the name's own, if it is a
  /// plain local.
  func register(storing target: Expression) -> Int? {
    guard case .name(let name) = target.kind, !names.hasWalrus else { return nil }
    if case .register(let register) = place(of: mangle(name)) { return register }
    return nil
  }
}

extension [Statement] {
  /// The text of a leading string.
  var docstring: String? {
    if case .expression(let value)? = first?.kind, case .constant(.string(let text)) = value.kind {
      return text
    }
    return nil
  }
}
