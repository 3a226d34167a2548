// AutoGraph at run time: which functions are converted, and how what they call is called.

import AutoGraph
import Dataflow
import NumPy
import Python
import Records
import Syntax
import Tensors

/// A function that was converted: the code to run instead.
final class ConvertedCode {
  let code: Code
  let conversion: Conversion

  init(code: Code, conversion: Conversion) {
    self.code = code
    self.conversion = conversion
  }
}

/// Code that AutoGraph made, or code of an inner function inside of it.
struct GeneratedCode {
  /// The name of the user's function to which its lines belong; nil prints as `None`.
  let userName: String
  /// The converted function that it is a part of.
  let root: ObjectIdentifier
  let isLambda: Bool
  let lambdaText: String
}

extension TensorFlowRuntime {
  var style: AutoGraphStyle { semantics.hasModernAutoGraph ? .modern : .classic }

  func defineAutoGraph() {
    define("tf.autograph.to_code(entity, recursive=True, experimental_optional_features=None)") {
      [unowned self] _, call throws(Raise) in
      .str(try generatedText(call[0]))
    }
    define("tf.autograph.to_graph(entity, recursive=True, experimental_optional_features=None)") {
      [unowned self] _, call throws(Raise) in
      guard let function = call[0].object(as: FunctionObject.self),
        let converted = try convertedFunction(function)
      else { return call[0] }
      return .object(converted)
    }
    for path in ["tf.autograph.experimental.do_not_convert"] {
      define("\(path)(func=None)") { [unowned self] _, call in
        markUnconverted(call[0])
        return call[0]
      }
    }
    define("tf.autograph.experimental.set_loop_options(**kwargs)") { _, _ in .none }
    define("tf.autograph.set_verbosity(level, alsologtostdout=False)") { _, _ in .none }
    define("tf.autograph.trace(*args)") { [unowned self] _, call throws(Raise) in
      var parts: [String] = []
      for value in call[0].asTuple?.elements ?? [] { parts.append(try interpreter.str(value)) }
      interpreter.writeOutput(parts.joined(separator: " ") + "\n", .stdout)
      return .none
    }
    defineOperators()
  }

  private func markUnconverted(_ value: Value) {
    guard let object = value.reference else { return }
    functions.unconverted.insert(ObjectIdentifier(object))
    functions.keptFunctions.append(object)
  }

  // MARK: Converting

  private func convert(_ function: FunctionObject) throws(ConversionFault) -> Conversion {
    let globals = function.globals
    let closureNames = Set(function.code.freeNames.map { interpreter.text($0) })
    let context = ConversionContext(
      style: style, source: function.code.source,
      entity: try? interpreter.repr(.object(function)),
      isTaken: { [unowned self] name in
        closureNames.contains(name) || globals[interpreter.symbol(name)] != nil
          || interpreter.builtins[interpreter.symbol(name)] != nil
      })
    switch function.code.definition {
    case .definition(let definition): return try AutoGraph.convert(definition, in: context)
    case .lambda(let parameters, let body, let span):
      return try AutoGraph.convert(lambda: parameters, body: body, at: span, in: context)
    case nil:
      throw ConversionFault("ValueError", "there is no source", at: .none)
    }
  }

  /// The converted form of a function, or nil where it runs as it is.
  func convertedFunction(_ function: FunctionObject) throws(Raise) -> FunctionObject? {
    let key = ObjectIdentifier(function.code)
    let converted: ConvertedCode
    if let known = functions.conversions[key] {
      converted = known
    } else {
      if functions.unconverted.contains(key) { return nil }
      do throws(ConversionFault) {
        converted = try compile(function)
      } catch {
        functions.unconverted.insert(key)
        functions.keptFunctions.append(CodeReference(function.code))
        warnUnconverted(function, error)
        return nil
      }
      functions.conversions[key] = converted
      functions.keptFunctions.append(CodeReference(function.code))
      journal.emit(
        .converted(
          function: function.name, source: sourceText(function),
          code: converted.conversion.text)
      )
    }
    return makeFunction(converted.code, like: function)
  }

  private func sourceText(_ function: FunctionObject) -> String {
    switch function.code.definition {
    case .definition(let definition): return function.code.source.text(of: definition.span)
    case .lambda(_, _, let span): return function.code.source.text(of: span)
    case nil: return ""
    }
  }

  private func compile(_ function: FunctionObject) throws(ConversionFault) -> ConvertedCode {
    let conversion = try convert(function)
    let form: FunctionForm
    switch conversion.code {
    case .function(let definition): form = .definition(definition)
    case .lambda(let parameters, let body):
      form = .lambda(parameters, body, conversion.span)
    }
    var free = Set(function.code.freeNames.map { interpreter.text($0) })
    free.insert("ag__")
    free.insert("__class__")
    let code: Code
    do throws(SyntaxFault) {
      code = try Compiler.compile(
        form, source: function.code.source, interpreter, globals: function.globals, free: free,
        className: className(of: function), qualifiedName: conversion.name)
    } catch {
      throw ConversionFault(error.type, error.message, at: error.span)
    }
    let isLambda: Bool
    if case .lambda? = function.code.definition { isLambda = true } else { isLambda = false }
    register(
      code, userName: isLambda ? "None" : function.code.name, root: ObjectIdentifier(code),
      isLambda: isLambda, lambdaText: isLambda ? sourceText(function) : "")
    return ConvertedCode(code: code, conversion: conversion)
  }

  /// The class whose private names a method sees.
  private func className(of function: FunctionObject) -> String? {
    let parts = function.qualifiedName.split(separator: ".")
    guard parts.count > 1, parts[parts.count - 2] != "<locals>" else { return nil }
    return String(parts[parts.count - 2])
  }

  /// Notes to which of the user's functions the code and its inner functions belong.
  private func register(
    _ code: Code, userName: String, root: ObjectIdentifier, isLambda: Bool, lambdaText: String
  ) {
    functions.generated[ObjectIdentifier(code)] = GeneratedCode(
      userName: userName, root: root, isLambda: isLambda, lambdaText: lambdaText)
    for child in code.innerCodes {
      let isHelper =
        TensorFlowRuntime.helperNames.contains(
          String(child.name.prefix { !$0.isNumber }.trimmingUnderscore))
        || child.name == "<lambda>" || child.name == "<genexpr>"
      register(
        child, userName: isHelper ? userName : child.name, root: root,
        isLambda: isLambda && isHelper, lambdaText: lambdaText)
    }
  }

  static let helperNames: Set<String> = [
    "if_body", "else_body", "loop_body", "loop_test", "extra_test", "get_state", "set_state",
    "if_true", "if_false",
  ]

  private func makeFunction(_ code: Code, like original: FunctionObject) -> FunctionObject {
    var closure: [CellObject] = []
    for name in code.freeNames {
      let text = interpreter.text(name)
      if text == "ag__" {
        closure.append(agCell)
      } else if let index = original.code.freeNames.firstIndex(of: name) {
        closure.append(original.closure[index])
      } else {
        closure.append(CellObject())
      }
    }
    let function = FunctionObject(
      code: code, globals: original.globals, closure: closure, defaults: original.defaults,
      keywordDefaults: original.keywordDefaults)
    function.name = code.name
    function.moduleName = original.moduleName
    convertedOriginals[ObjectIdentifier(code)] = original
    return function
  }

  private func warnUnconverted(_ function: FunctionObject, _ fault: ConversionFault) {
    let shown = (try? interpreter.repr(.object(function))) ?? ""
    if function.code.isGenerator {
      if semantics.convertsGeneratorsSilently { return }
      warn(
        "Entity \(shown) appears to be a generator function. It will not be converted by AutoGraph."
      )
    } else {
      warn(wording.unconverted(shown, cause: fault.message))
    }
  }

  /// `tf.autograph.to_code(f)`
  private func generatedText(_ value: Value) throws(Raise) -> String {
    var target = value
    if let method = value.object(as: BoundMethod.self) { target = method.function }
    if value.object(as: TracedFunctionObject.self) != nil {
      let shown = try interpreter.repr(value)
      throw error("ConversionError", wording.noCode(of: shown))
    }
    guard let function = target.object(as: FunctionObject.self) else {
      let shown = try interpreter.repr(value)
      throw error(
        "NotImplementedError",
        "cannot convert entity \"\(shown)\": object conversion is not yet supported.")
    }
    do throws(ConversionFault) {
      let conversion = try convert(function)
      return conversion.text
    } catch {
      let shown = try interpreter.repr(target)
      if let message = error.conversionError(for: shown) {
        throw self.error("ConversionError", message)
      }
      throw self.error(
        interpreter.hasExceptionType(error.type) ? error.type : "NotImplementedError",
        error.message)
    }
  }

  // MARK: Calls

  /// Calls a callable from converted code: Python functions are converted first.
  func callConverted(
    _ callee: Value, _ arguments: [Value], _ keywords: [(String, Value)], isRoot: Bool = false
  ) throws(Raise) -> Value {
    guard case .object(let object) = callee else {
      return try interpreter.call(callee, arguments, keywords: keywords)
    }
    switch object {
    case let function as FunctionObject:
      if isPlain(function) { return try interpreter.call(callee, arguments, keywords: keywords) }
      if let converted = try convertedFunction(function) {
        let depth = functions.conversionDepth
        functions.conversionDepth = depth + 1
        defer { functions.conversionDepth = depth }
        return try interpreter.call(.object(converted), arguments, keywords: keywords)
      }
      return try callPlain(callee, arguments, keywords)
    case let method as BoundMethod:
      if method.function.object(as: FunctionObject.self) != nil,
        !functions.unconverted.contains(ObjectIdentifier(method))
      {
        return try callConverted(
          method.function, [method.receiver] + arguments, keywords, isRoot: isRoot)
      }
      return try interpreter.call(callee, arguments, keywords: keywords)
    case let native as NativeFunction:
      if let result = try callBuiltin(native, arguments, keywords) { return result }
      return try interpreter.call(callee, arguments, keywords: keywords)
    case let type as TypeObject:
      if let result = try callBuiltinType(type, arguments, keywords) { return result }
      return try interpreter.call(callee, arguments, keywords: keywords)
    default: break
    }
    let type = object.type(in: interpreter)
    if type.isUserDefined, let method = type.special(.call),
      method.object(as: FunctionObject.self) != nil
    {
      return try callConverted(method, [callee] + arguments, keywords, isRoot: isRoot)
    }
    if type.name == "partial", type.module == "functools" {
      let function = try interpreter.getAttribute(callee, "func")
      let bound = try interpreter.elements(of: try interpreter.getAttribute(callee, "args"))
      var named: [(String, Value)] = []
      if let dictionary = try interpreter.getAttribute(callee, "keywords").asDict {
        for entry in dictionary.items {
          if let name = entry.key.text, !keywords.contains(where: { $0.0 == name }) {
            named.append((name, entry.value))
          }
        }
      }
      return try callConverted(function, bound + arguments, named + keywords)
    }
    return try interpreter.call(callee, arguments, keywords: keywords)
  }

  private func callPlain(
    _ callee: Value, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> Value {
    let depth = functions.conversionDepth
    defer { functions.conversionDepth = depth }
    return try interpreter.call(callee, arguments, keywords: keywords)
  }

  /// Functions that are never converted: those that were already, library code, marked ones.
  private func isPlain(_ function: FunctionObject) -> Bool {
    functions.generated[ObjectIdentifier(function.code)] != nil
      || functions.unconverted.contains(ObjectIdentifier(function))
      || function.globals.name != "__main__" || function.code.isGenerator
  }

  // MARK: Built-in functions on tensors

  func isTensor(_ value: Value) -> Bool {
    value.object(as: TensorObject.self) != nil
  }

  private func callBuiltin(
    _ native: NativeFunction, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> Value? {
    guard native.moduleName == nil, !native.looksLikePython else { return nil }
    let first = arguments.first ?? .none
    switch native.signature.name {
    case "len" where isTensor(first): return try length(first)
    case "abs" where isTensor(first): return try callFunction("tf.abs", [first])
    case "sorted" where isTensor(first) && semantics.sortsTensors:
      return try callFunction("tf.sort", [first])
    case "locals", "globals": return nil
    case "next":
      if let handler = nextHandlers.first(where: { $0.handles(first) }) {
        return try handler.next(first)
      }
      return nil
    default: return nil
    }
  }

  private func callBuiltinType(
    _ type: TypeObject, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> Value? {
    if type === interpreter.types.superType, arguments.isEmpty { return try originalSuper() }
    guard let first = arguments.first else { return nil }
    if type === interpreter.types.range {
      guard arguments.contains(where: isTensor) else { return nil }
      return try callFunction("tf.range", arguments)
    }
    guard isTensor(first), first.object(as: TensorObject.self)?.eager == nil else {
      if let handler = datasetBuiltins[type.name], arguments.contains(where: isDataset) {
        return try handler.call(arguments)
      }
      return nil
    }
    if type === interpreter.types.int {
      return try callFunction("tf.cast", [first, .object(object(of: .int32))])
    }
    if type === interpreter.types.float {
      return try callFunction("tf.cast", [first, .object(object(of: .float32))])
    }
    return nil
  }

  /// `super()` in a converted method: the class and the object of the original one.
  private func originalSuper() throws(Raise) -> Value {
    for frame in interpreter.frameLocals() {
      guard let original = convertedOriginals[ObjectIdentifier(frame.code)],
        let index = original.code.freeNames.firstIndex(of: interpreter.symbol("__class__")),
        let receiver = frame.firstArgument
      else { continue }
      return try interpreter.makeSuper(original.closure[index].content, receiver)
    }
    throw error("RuntimeError", "super(): no arguments")
  }

  /// `len(tensor)` in converted code: the static size, or an op.
  func length(_ value: Value) throws(Raise) -> Value {
    guard let tensor = value.object(as: TensorObject.self) else { return .none }
    if let rank = tensor.operand.shape.rank, rank == 0 {
      throw error(
        "ValueError",
        "len requires a non-scalar tensor, got one of shape Tensor(\"Shape:0\", shape=(0,), dtype=int32)"
      )
    }
    if let size = tensor.operand.shape.dimensions?.first ?? nil { return .int(size) }
    return try inScope("len") { (_) throws(Raise) in
      let shape = try self.callFunction("tf.shape", [value])
      return try self.slice(shape, .int(0))
    }
  }
}

extension Substring {
  fileprivate var trimmingUnderscore: Substring {
    var text = self
    while text.hasSuffix("_") { text.removeLast() }
    return text
  }
}

/// `next()` for iterators of tensors.
struct NextHandler {
  let handles: (Value) -> Bool
  let next: (Value) throws(Raise) -> Value
}

/// A built-in function on datasets.
struct DatasetBuiltin {
  let call: ([Value]) throws(Raise) -> Value
}
