// `eval` and `exec` of text that the program made, and the dictionary that `globals` gives.

import Syntax

extension Interpreter {
  func setUpEvaluationFunctions() {
    define("globals()") { interpreter, _ in .dict(interpreter.currentGlobals()) }
    define("eval(source, globals=None, locals=None, /)") { interpreter, call throws(Raise) in
      try interpreter.evaluate("eval", call[0], globals: call[1], locals: call[2])
    }
    define("exec(source, globals=None, locals=None, /)") { interpreter, call throws(Raise) in
      _ = try interpreter.evaluate("exec", call[0], globals: call[1], locals: call[2])
      return .none
    }
  }

  /// The names of the module whose code is running.
  func currentGlobals() -> DictObject {
    guard frameCount > 0 else { return DictObject() }
    return dictionary(of: frames[frameCount - 1].globals)
  }

  /// The dictionary of a namespace: one for each, brought up to date here; what is written into it
  /// is written into the namespace.
  private func dictionary(of namespace: Namespace) -> DictObject {
    let dictionary = namespace.dictionary ?? DictObject()
    dictionary.didChange = nil
    for key in dictionary.keys.compactMap(\.asStr) where namespace[symbol(key.value)] == nil {
      _ = try? dictionary.remove(.str(key), self)
    }
    for name in namespace.names {
      if let value = namespace[name] { dictionary.set(self.name(name), value) }
    }
    namespace.dictionary = dictionary
    connect(dictionary, to: namespace)
    return dictionary
  }

  private func connect(_ dictionary: DictObject, to namespace: Namespace) {
    dictionary.didChange = { [unowned self, weak namespace] name, value in
      namespace?[symbol(name.value)] = value
    }
    dictionary.namespace = namespace
  }

  // MARK: Text

  /// - Parameter function: `eval`, which takes an expression, or `exec`, which takes statements.
  private func evaluate(
    _ function: String, _ source: Value, globals: Value, locals: Value
  ) throws(Raise) -> Value {
    guard let text = source.asStr else {
      throw error(
        "TypeError", "\(function)() arg 1 must be a string, bytes or code object")
    }
    if !globals.isNone, globals.asDict == nil {
      throw error(
        "TypeError",
        function == "eval"
          ? "globals must be a dict"
          : "exec() globals must be a dict, not \(typeName(globals))")
    }
    var names: DictObject?
    if !locals.isNone {
      guard let dictionary = locals.asDict else {
        throw error(
          "TypeError",
          function == "eval"
            ? "locals must be a mapping"
            : "locals must be a mapping or None, not \(typeName(locals))")
      }
      names = dictionary
    } else if globals.isNone, frameCount > 0, isInsideFunction {
      names = currentLocals()
    }
    let namespace = globals.asDict.map { self.namespace(for: $0) } ?? frames[frameCount - 1].globals
    defer { if globals.asDict != nil { _ = dictionary(of: namespace) } }
    let code = try compile(text.value, isExpression: function == "eval", namespace, names)
    return try run(code, in: namespace, names: names)
  }

  private var isInsideFunction: Bool {
    frames[frameCount - 1].function != nil || frames[frameCount - 1].held is DictObject
  }

  private func compile(
    _ text: String, isExpression: Bool, _ globals: Namespace, _ names: DictObject?
  ) throws(Raise) -> Code {
    let source = Source(
      name: "<string>", text: isExpression ? String(text.drop { " \t".contains($0) }) : text)
    do throws(SyntaxFault) {
      if isExpression {
        let expression = try parseExpression(source)
        let body = [Statement(.expression(expression), at: expression.span)]
        return try Compiler.compile(
          Module(source: source, body: body), self, globals: globals,
          usesDictionary: names != nil, value: expression)
      }
      return try Compiler.compile(
        try parse(source), self, globals: globals, usesDictionary: names != nil)
    } catch {
      throw syntaxError(error, source)
    }
  }

  /// The namespace that a dictionary stands for, made where there is none.
  private func namespace(for dictionary: DictObject) -> Namespace {
    if let known = dictionary.namespace { return known }
    let namespace = Namespace(name: "__main__")
    for entry in dictionary.items {
      if let key = entry.key.asStr { namespace[symbol(key.value)] = entry.value }
    }
    namespace.dictionary = dictionary
    if dictionary.get("__builtins__") == nil, let builtins = try? importModule("builtins") {
      namespace[symbol("__builtins__")] = builtins
    }
    return namespace
  }
}
