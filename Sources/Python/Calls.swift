// Calling: binding arguments to parameters, and every kind of callable.

import Syntax

extension Interpreter {
  enum CallOutcome {
    case value(Value)
    /// A frame was pushed; its result goes where the caller asked.
    case pushed
  }

  // MARK: From Swift

  /// Calls any callable and waits for its result.
  package func call(
    _ callee: Value, _ arguments: [Value] = [], keywords: [(Symbol, Value)] = []
  ) throws(Raise) -> Value {
    guard nativeDepth < 2_000 else { throw recursionError() }
    let count = arguments.count + keywords.count
    let base = stackTop
    try prepareStack(upTo: base + count + 2)
    base[0] = callee
    for (index, argument) in arguments.enumerated() { base[1 + index] = argument }
    for (index, keyword) in keywords.enumerated() {
      base[1 + arguments.count + index] = keyword.1
    }
    let reserve = nativeReserve
    nativeReserve = base + count + 2 - frameTop
    nativeDepth += 1
    defer {
      nativeReserve = reserve
      nativeDepth -= 1
      for index in 0..<(count + 2) { base[index] = .unbound }
    }
    return try callWindow(base, count, keywords.map(\.0))
  }

  package func call(
    _ callee: Value, _ arguments: [Value], keywords: [(String, Value)]
  ) throws(Raise) -> Value {
    try call(callee, arguments, keywords: keywords.map { (symbol($0.0), $0.1) })
  }

  package func callMethod(
    _ receiver: Value, _ name: String, _ arguments: [Value] = []
  ) throws(Raise) -> Value {
    try call(try getAttribute(receiver, name), arguments)
  }

  /// Calls a special method of two operands, found on the type.
  package func callSpecial(_ method: Value, _ a: Value, _ b: Value) throws(Raise) -> Value {
    if case .object(let object) = method, let native = object as? NativeFunction,
      native.signature.slotCount == 2, native.signature.positionalCount == 2
    {
      let base = stackTop
      try prepareStack(upTo: base + 2)
      base[0] = a
      base[1] = b
      let reserve = nativeReserve
      nativeReserve = base + 2 - frameTop
      defer {
        nativeReserve = reserve
        base[0] = .unbound
        base[1] = .unbound
      }
      return try native.body(self, Call(base: base, count: 2))
    }
    return try call(method, [a, b])
  }

  /// The first slot behind the registers of the frames, natives not counted.
  var frameTop: UnsafeMutablePointer<Value> { stackTop - nativeReserve }

  /// Calls the callable at `base[0]` with `count` arguments behind it, the last ones by keyword.
  private func callWindow(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: [Symbol]
  ) throws(Raise) -> Value {
    // Frames pushed from here on return to Swift.
    switch try beginCall(base, count, keywords, destination: 0, nil) {
    case .value(let value): return value
    case .pushed:
      frames[frameCount - 1].kind =
        frames[frameCount - 1].kind == .construct ? .construct : .entry
      if frames[frameCount - 1].kind == .construct {
        let held = frames[frameCount - 1].held
        frames[frameCount - 1].kind = .entry
        frames[frameCount - 1].held = nil
        let result = try run()
        if !result.isNone {
          throw error("TypeError", "__init__() should return None, not '\(typeName(result))'")
        }
        return held.map { .object($0) } ?? .none
      }
      return try run()
    }
  }

  // MARK: From the machine

  /// Starts the call of `base[0]`; a Python function gets its frame, anything else runs to its end.
  func beginCall(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: [Symbol], destination: UInt16,
    _ caller: UnsafeMutablePointer<Frame>?
  ) throws(Raise) -> CallOutcome {
    var base = base
    var count = count
    var depth = 0
    if base < stack || base >= stack + stackCapacity {
      // The registers of a generator have no room behind them: call from the stack.
      let copy = stackTop
      try prepareStack(upTo: copy + count + 2)
      for index in 0...count {
        copy[index] = base[index]
        base[index] = .unbound
      }
      base = copy
    }
    while true {
      guard case .object(let callee) = base.pointee else {
        throw error("TypeError", "'\(typeName(base.pointee))' object is not callable")
      }
      switch callee {
      case let function as FunctionObject:
        return try enter(
          function, base + 1, count, keywords, destination: destination, caller, kind: .call)
      case let native as NativeFunction:
        return .value(try callNative(native, base + 1, count, keywords, caller))
      case let method as BoundMethod:
        // The receiver goes in front of the arguments.
        try prepareStack(upTo: base + count + 2)
        if count > 0 {
          for index in stride(from: count, through: 1, by: -1) { base[index + 1] = base[index] }
        }
        base[1] = method.receiver
        base[0] = method.function
        count += 1
      case let type as TypeObject:
        return try construct(type, base, count, keywords, destination: destination, caller)
      default:
        guard let method = callee.type(in: self).special(.call) else {
          throw error("TypeError", "'\(typeName(base.pointee))' object is not callable")
        }
        try prepareStack(upTo: base + count + 2)
        let receiver = base.pointee
        if count > 0 {
          for index in stride(from: count, through: 1, by: -1) { base[index + 1] = base[index] }
        }
        base[1] = receiver
        base[0] = method
        count += 1
        if case .object(let object) = method, object is MethodWrapper || object is PropertyObject {
          base[0] = try bind(method, to: receiver, callee.type(in: self))
          for index in 1..<count { base[index] = base[index + 1] }
          count -= 1
        }
      }
      depth += 1
      if depth > 100 { throw recursionError() }
    }
  }

  /// Pushes the frame of a function, or makes its generator.
  func enter(
    _ function: FunctionObject, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: [Symbol], destination: UInt16, _ caller: UnsafeMutablePointer<Frame>?,
    kind: Frame.Kind, held: Object? = nil
  ) throws(Raise) -> CallOutcome {
    let code = function.code
    let window = arguments
    try prepareStack(upTo: window + max(code.registerCount, count) + 1)
    try bindArguments(function, window, count, keywords)
    if code.isGenerator {
      let generator = GeneratorObject(function)
      for index in 0..<code.parameterNames.count {
        generator.registers[index] = window[index]
        window[index] = .unbound
      }
      return .value(.object(generator))
    }
    for index in code.parameterNames.count..<max(code.parameterNames.count, code.localNames.count) {
      window[index] = .unbound
    }
    try pushFrame(
      Frame(
        code: code, globals: function.globals, function: function, registers: window,
        pc: UnsafePointer(code.instructions), destination: destination, kind: kind,
        generator: nil, held: held, handledBefore: handled))
    return .pushed
  }

  /// Brings the arguments in `window` into the order of the parameters.
  private func bindArguments(
    _ function: FunctionObject, _ window: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: [Symbol]
  ) throws(Raise) {
    let code = function.code
    let positional = count - keywords.count
    if code.isSimple, keywords.isEmpty, positional == code.positionalCount { return }
    let given = Array(UnsafeBufferPointer(start: window, count: count))
    let slotCount = code.parameterNames.count
    for index in 0..<max(slotCount, count) { window[index] = .unbound }
    let taken = min(positional, code.positionalCount)
    for index in 0..<taken { window[index] = given[index] }

    let fixed = code.positionalCount + code.keywordOnlyCount
    if code.hasVariadic {
      window[fixed] = .tuple(Array(given[taken..<max(taken, positional)]))
    } else if positional > code.positionalCount {
      throw tooManyArguments(function, positional, keywords, given)
    }
    var rest: DictObject?
    if code.hasVariadicKeyword {
      let dictionary = DictObject()
      rest = dictionary
      window[fixed + (code.hasVariadic ? 1 : 0)] = .dict(dictionary)
    }
    var misplaced: [String] = []
    for (offset, keyword) in keywords.enumerated() {
      let value = given[positional + offset]
      if let index = code.parameterNames[..<fixed].firstIndex(of: keyword),
        index >= code.positionalOnlyCount
      {
        if !window[index].isUnbound {
          throw error(
            "TypeError",
            "\(function.qualifiedName)() got multiple values for argument '\(text(keyword))'")
        }
        window[index] = value
      } else if let rest {
        rest.set(name(keyword), value)
      } else if code.parameterNames[..<code.positionalOnlyCount].contains(keyword) {
        misplaced.append(text(keyword))
      } else {
        throw error(
          "TypeError",
          "\(function.qualifiedName)() got an unexpected keyword argument '\(text(keyword))'")
      }
    }
    if !misplaced.isEmpty {
      throw error(
        "TypeError",
        "\(function.qualifiedName)() got some positional-only arguments passed as keyword arguments: '\(misplaced.joined(separator: ", "))'"
      )
    }
    // Defaults
    let firstDefault = code.positionalCount - function.defaults.count
    var missing: [String] = []
    for index in taken..<max(taken, code.positionalCount) where window[index].isUnbound {
      if index >= firstDefault {
        window[index] = function.defaults[index - firstDefault]
      } else {
        missing.append(text(code.parameterNames[index]))
      }
    }
    if !missing.isEmpty { throw missingArguments(function, missing, "positional") }
    for index in code.positionalCount..<max(code.positionalCount, fixed)
    where window[index].isUnbound {
      if let value = function.keywordDefaults[code.parameterNames[index]] {
        window[index] = value
      } else {
        missing.append(text(code.parameterNames[index]))
      }
    }
    if !missing.isEmpty { throw missingArguments(function, missing, "keyword-only") }
  }

  private func missingArguments(
    _ function: FunctionObject, _ names: [String], _ kind: String
  ) -> Raise {
    error(
      "TypeError",
      "\(function.qualifiedName)() missing \(names.count) required \(kind) argument\(names.count == 1 ? "" : "s"): \(Interpreter.enumeration(names.map { "'\($0)'" }))"
    )
  }

  /// `a`, `a and b`, `a, b, and c`
  static func enumeration(_ items: [String]) -> String {
    switch items.count {
    case 0: ""
    case 1: items[0]
    case 2: "\(items[0]) and \(items[1])"
    default: items.dropLast().joined(separator: ", ") + ", and " + items[items.count - 1]
    }
  }

  private func tooManyArguments(
    _ function: FunctionObject, _ given: Int, _ keywords: [Symbol], _ values: [Value]
  ) -> Raise {
    let code = function.code
    let most = code.positionalCount
    let least = most - function.defaults.count
    let takes =
      least == most
      ? "\(most) positional argument\(most == 1 ? "" : "s")"
      : "from \(least) to \(most) positional arguments"
    let keywordOnly = keywords.filter {
      code.parameterNames[most..<(most + code.keywordOnlyCount)].contains($0)
    }.count
    let were: String
    if keywordOnly > 0 {
      were =
        "\(given) positional argument\(given == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s")) were given"
    } else {
      were = given == 1 ? "1 was given" : "\(given) were given"
    }
    return error(
      "TypeError", "\(function.qualifiedName)() takes \(takes) but \(were)")
  }
}
