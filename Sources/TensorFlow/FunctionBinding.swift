// Binding the arguments of a call of a `tf.function` to its parameters and its input signature.

import AutoGraph
import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

extension TensorFlowRuntime {
  /// Binds a call to the parameters of the Python function.
  func bind(
    _ function: TracedFunctionObject, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> BoundArguments {
    guard let code = function.signature else {
      // A callable that is no Python function: whatever comes.
      return BoundArguments(
        positional: arguments,
        keywords: keywords.map { (name: $0.0, value: $0.1) }.sorted { $0.name < $1.name },
        names: arguments.indices.map { "args_\($0)" })
    }
    let isMethod =
      function.pythonFunction.object(as: BoundMethod.self) != nil
    let target: FunctionObject? =
      isMethod
      ? function.pythonFunction.object(as: BoundMethod.self)?.function.object(
        as: FunctionObject.self)
      : function.pythonFunction.object(as: FunctionObject.self)
    let skipped = isMethod ? 1 : 0
    let names = code.parameterNames.map { interpreter.text($0) }
    let positionalNames = Array(names[skipped..<code.positionalCount])
    var values: [Value] = Array(repeating: .unbound, count: positionalNames.count)
    func fail(_ reason: String, _ old: @autoclosure () -> Raise) throws(Raise) -> Raise {
      guard semantics.versions == .v221 else { return old() }
      return error(
        "TypeError",
        "Binding inputs to tf.function failed due to `\(reason)`. \(try received(arguments, keywords)) for signature: \(signatureText(function, code, target, skipped))."
      )
    }
    func wrapped(_ message: String) -> Raise {
      error("TypeError", "in converted code:\n\n\n    TypeError: \(message)\n")
    }
    for (index, argument) in arguments.prefix(values.count).enumerated() {
      values[index] = argument
    }
    var rest: [Value] = []
    if arguments.count > values.count {
      guard code.hasVariadic else {
        if function.inputSignature != nil, semantics.versions != .v221 {
          throw error(
            "TypeError",
            "When input_signature is provided, only pass arguments covered by it. Received \(arguments.count) argument(s)."
          )
        }
        throw try fail(
          "too many positional arguments",
          wrapped(
            "tf__\(function.name)() takes \(positionalNames.count + skipped) positional argument\(positionalNames.count + skipped == 1 ? "" : "s") but \(arguments.count + skipped) were given"
          ))
      }
      rest = Array(arguments[values.count...])
    }
    var named: [(name: String, value: Value)] = []
    let keywordOnly = Array(
      names[code.positionalCount..<(code.positionalCount + code.keywordOnlyCount)])
    var unknown: String?
    for (name, value) in keywords {
      if let index = positionalNames.firstIndex(of: name) {
        if !values[index].isUnbound {
          throw try fail(
            "multiple values for argument '\(name)'",
            wrapped("tf__\(function.name)() got multiple values for argument '\(name)'"))
        }
        values[index] = value
      } else if keywordOnly.contains(name) || code.hasVariadicKeyword {
        named.append((name, value))
      } else {
        unknown = unknown ?? name
      }
    }
    let defaults = target?.defaults ?? []
    let firstDefault = positionalNames.count - defaults.count
    for index in values.indices where values[index].isUnbound {
      if index >= firstDefault {
        values[index] = defaults[index - firstDefault]
      } else {
        throw try fail(
          "missing a required argument: '\(positionalNames[index])'",
          function.inputSignature != nil
            ? structureRefused(function, values)
            : missing(function, positionalNames, values, firstDefault))
      }
    }
    if let unknown {
      if function.inputSignature != nil, semantics.versions != .v221 {
        throw error("TypeError", "Function got an unexpected keyword argument \(unknown)")
      }
      throw try fail(
        "got an unexpected keyword argument '\(unknown)'",
        wrapped("tf__\(function.name)() got an unexpected keyword argument '\(unknown)'"))
    }
    if let target {
      for name in keywordOnly where !named.contains(where: { $0.name == name }) {
        if let value = target.keywordDefaults[interpreter.symbol(name)] {
          // Old versions leave defaults of keyword-only parameters out of the key.
          if semantics.versions == .v221 { named.append((name, value)) }
        } else {
          throw try fail(
            "missing a required keyword-only argument: '\(name)'",
            wrapped(
              "tf__\(function.name)() missing 1 required keyword-only argument: '\(name)'"))
        }
      }
    }
    named.sort { $0.name < $1.name }
    let restName =
      code.hasVariadic ? names[code.positionalCount + code.keywordOnlyCount] : "args"
    return BoundArguments(
      positional: values + rest, keywords: named,
      names: positionalNames + rest.indices.map { "\(restName)_\($0)" })
  }

  private func structureRefused(
    _ function: TracedFunctionObject, _ values: [Value]
  ) -> Raise {
    let shown = values.filter { !$0.isUnbound }.map { (try? interpreter.str($0)) ?? "" }
    let specs = (function.inputSignature ?? []).map { typeText($0) }
    return error(
      "ValueError",
      "Structure of Python function inputs does not match input_signature:\n  inputs: (\n    \(shown.joined(separator: ",\n    ")))\n  input_signature: (\n    \(specs.joined(separator: ",\n    ")))"
    )
  }

  private func missing(
    _ function: TracedFunctionObject, _ names: [String], _ values: [Value], _ firstDefault: Int
  ) -> Raise {
    if firstDefault < names.count {
      let given = values.prefix { !$0.isUnbound }
      let shown = (try? interpreter.repr(.tuple(Array(given)))) ?? "()"
      let defaults =
        (try? interpreter.repr(
          .list(
            function.pythonFunction.object(as: FunctionObject.self)?.defaults ?? []))) ?? "[]"
      let all = (try? interpreter.repr(.list(names.map { .str($0) }))) ?? "[]"
      return error("AssertionError", "Not enough arguments (\(shown), \(defaults), \(all))")
    }
    let absent = names.indices.filter { values[$0].isUnbound }.map { "'\(names[$0])'" }
    let list =
      absent.count == 1
      ? absent[0]
      : absent.dropLast().joined(separator: ", ") + (absent.count > 2 ? "," : "") + " and "
        + absent[absent.count - 1]
    return error(
      "TypeError",
      "in converted code:\n\n\n    TypeError: tf__\(function.name)() missing \(absent.count) required positional argument\(absent.count == 1 ? "" : "s"): \(list)\n"
    )
  }

  /// `(x, y=<captured_default_value>, *a, z=<captured_default_value>, **k)`
  private func signatureText(
    _ function: TracedFunctionObject, _ code: Code, _ target: FunctionObject?, _ skipped: Int
  ) -> String {
    let names = code.parameterNames.map { interpreter.text($0) }
    var parts: [String] = []
    let firstDefault = code.positionalCount - (target?.defaults.count ?? 0)
    for index in skipped..<max(skipped, code.positionalCount) {
      var text = names[index]
      let place = index - skipped
      if let signature = function.inputSignature, place < signature.count {
        text += ": \(typeText(signature[place]))"
        if index >= firstDefault { text += " = <captured_default_value>" }
      } else if index >= firstDefault {
        if function.inputSignature != nil {
          let value = target?.defaults[index - firstDefault] ?? .none
          text += ": \(typeText(.literal(value))) = <captured_default_value>"
        } else {
          text += "=<captured_default_value>"
        }
      }
      parts.append(text)
      if index == code.positionalOnlyCount - 1 { parts.append("/") }
    }
    let keywordStart = code.positionalCount
    let variadic = keywordStart + code.keywordOnlyCount
    if code.hasVariadic {
      parts.append("*\(names[variadic])")
    } else if code.keywordOnlyCount > 0 {
      parts.append("*")
    }
    for index in keywordStart..<variadic {
      let hasDefault = target?.keywordDefaults[code.parameterNames[index]] != nil
      parts.append(names[index] + (hasDefault ? "=<captured_default_value>" : ""))
    }
    if code.hasVariadicKeyword {
      parts.append("**\(names[variadic + (code.hasVariadic ? 1 : 0)])")
    }
    return "(" + parts.joined(separator: ", ") + ")"
  }

  /// Brings arguments to an input signature, or refuses them (1.5).
  func cast(
    _ bound: BoundArguments, to signature: [TraceType], _ function: TracedFunctionObject,
    _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> BoundArguments {
    var result = bound
    let isModern = semantics.versions == .v221
    func fail(_ reason: String) throws(Raise) -> Raise {
      let code = function.signature
      let target = function.pythonFunction.object(as: FunctionObject.self)
      let text =
        code.map { signatureText(function, $0, target, function.receiver == nil ? 0 : 1) } ?? "()"
      return error(
        "TypeError",
        "Binding inputs to tf.function failed due to `\(reason)`. \(try received(arguments, keywords)) for signature: \(text)."
      )
    }
    func incompatible(_ head: String) throws(Raise) -> Raise {
      var shown: [String] = []
      for value in bound.positional.prefix(signature.count) {
        shown.append(try interpreter.str(value))
      }
      let specs = signature.map { typeText($0) }
      return error(
        "ValueError",
        "\(head)\n  inputs: (\n    \(shown.joined(separator: ",\n    ")))\n  input_signature: (\n    \(specs.joined(separator: ",\n    ")))"
      )
    }
    if bound.positional.count > signature.count {
      // What the signature leaves out must have its default.
      let target = function.pythonFunction.object(as: FunctionObject.self)
      let firstDefault = bound.positional.count - (target?.defaults.count ?? 0)
      for index in signature.count..<bound.positional.count {
        guard let defaults = target?.defaults, index >= firstDefault else {
          if isModern { throw try fail("too many positional arguments") }
          throw error(
            "TypeError",
            "When input_signature is provided, only pass arguments covered by it. Received \(bound.positional.count) argument(s)."
          )
        }
        let value = defaults[index - firstDefault]
        if !(try interpreter.equals(value, bound.positional[index])) {
          throw try isModern
            ? fail(
              "Can not cast \(interpreter.repr(bound.positional[index])) to \(typeText(.literal(value)))"
            )
            : error(
              "TypeError",
              "When input_signature is provided, only pass arguments covered by it. Received \(arguments.count) argument(s)."
            )
        }
      }
    }
    for (index, type) in signature.enumerated() where index < bound.positional.count {
      do throws(Raise) {
        result.positional[index] = try cast(bound.positional[index], to: type)
      } catch {
        if isModern {
          throw try fail(try interpreter.str(.object(error.exception)))
        }
        throw try incompatible("Python inputs incompatible with input_signature:")
      }
    }
    return result
  }

  func cast(_ value: Value, to type: TraceType) throws(Raise) -> Value {
    switch type {
    case .tensor(let dtype, let shape):
      let operand: Operand
      if let tensor = value.object(as: TensorObject.self) {
        operand = tensor.operand
      } else if let spec = value.object(as: TensorSpecObject.self) {
        return .object(spec)
      } else if let array = numpy.tensor(from: value) {
        operand = .literal(try casted(array, dtype))
      } else if value.object(as: VariableObject.self) != nil {
        operand = try self.operand(value)
      } else {
        do throws(Raise) {
          operand = try self.operand(value, dtype: dtype)
        } catch {
          if value.isNone { throw error }
          throw self.error(
            "TypeError",
            "Cannot convert \(try interpreter.repr(value)) to EagerTensor of dtype \(dtype.name)")
        }
      }
      guard operand.dtype == dtype, operand.shape.isWithin(shape) else {
        throw error(
          "TypeError",
          "Can not cast \(typeText(.tensor(operand.dtype, operand.shape))) to \(typeText(type))")
      }
      return self.value(try settled(operand))
    case .ragged(_, let types):
      var variables: [VariableObject] = []
      let given = try traceType(value, &variables)
      guard case .ragged(_, let own) = given, own.count == types.count, try matches(type, given)
      else {
        throw error("TypeError", "Can not cast \(typeText(given)) to \(typeText(type))")
      }
      return value
    case .list(let types):
      guard case .list(let list) = value, list.elements.count == types.count else {
        throw error("TypeError", "Can not cast \(try interpreter.repr(value)) to list type.")
      }
      var elements: [Value] = []
      for (element, type) in zip(list.elements, types) {
        elements.append(try cast(element, to: type))
      }
      return .list(elements)
    case .tuple(let types, _):
      guard let tuple = value.asTuple, tuple.elements.count == types.count else {
        throw error("TypeError", "Can not cast \(try interpreter.repr(value)) to tuple type.")
      }
      var elements: [Value] = []
      for (element, type) in zip(tuple.elements, types) {
        elements.append(try cast(element, to: type))
      }
      return .tuple(elements)
    case .dictionary(let entries):
      guard let dictionary = value.asDict, dictionary.count == entries.count else {
        throw error(
          "TypeError",
          "\(try interpreter.repr(value)) has different keys with the TraceType \(typeText(type)).")
      }
      let copy = DictObject()
      for entry in entries {
        guard let element = try dictionary.get(entry.key, interpreter) else {
          throw error(
            "TypeError",
            "\(try interpreter.repr(value)) has different keys with the TraceType \(typeText(type))."
          )
        }
        try copy.set(entry.key, try cast(element, to: entry.type), interpreter)
      }
      return .dict(copy)
    default: return value
    }
  }
}
