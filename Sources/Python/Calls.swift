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
  private var frameTop: UnsafeMutablePointer<Value> { stackTop - nativeReserve }

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
  private func enter(
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

  // MARK: Native functions

  private func callNative(
    _ function: NativeFunction, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: [Symbol], _ caller: UnsafeMutablePointer<Frame>?
  ) throws(Raise) -> Value {
    let signature = function.signature
    let slotCount = signature.slotCount
    if keywords.isEmpty, count == slotCount, count == signature.positionalCount {
      return try withReserve(arguments + count, caller) { () throws(Raise) in
        try function.body(self, Call(base: arguments, count: count))
      }
    }
    // Bind above the arguments.
    let target = max(arguments + count, stackTop)
    try prepareStack(upTo: target + slotCount + 1)
    defer { for index in 0..<slotCount { target[index] = .unbound } }
    try bindNative(signature, arguments, count, keywords, into: target)
    return try withReserve(target + slotCount, caller) { () throws(Raise) in
      try function.body(self, Call(base: target, count: slotCount))
    }
  }

  /// Keeps the slots up to `end` from being used by calls that the body makes.
  @inline(__always)
  private func withReserve(
    _ end: UnsafeMutablePointer<Value>, _ caller: UnsafeMutablePointer<Frame>?,
    _ body: () throws(Raise) -> Value
  ) throws(Raise) -> Value {
    let top = frameTop
    guard end > top + nativeReserve, end <= stack + stackCapacity, end >= stack else {
      return try body()
    }
    let reserve = nativeReserve
    nativeReserve = end - top
    defer { nativeReserve = reserve }
    return try body()
  }

  private func bindNative(
    _ signature: Signature, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: [Symbol], into target: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let positional = count - keywords.count
    let fixed = signature.positionalCount
    let taken = min(positional, fixed)
    for index in 0..<taken { target[index] = arguments[index] }
    for index in taken..<max(taken, signature.slotCount) { target[index] = .unbound }
    if signature.hasVariadic {
      var rest: [Value] = []
      for index in taken..<max(taken, positional) { rest.append(arguments[index]) }
      target[fixed] = .tuple(rest)
    } else if positional > fixed {
      throw nativeArityError(signature, positional)
    }
    var rest: DictObject?
    if signature.hasVariadicKeyword {
      let dictionary = DictObject()
      rest = dictionary
      target[signature.slotCount - 1] = .dict(dictionary)
    }
    for (offset, keyword) in keywords.enumerated() {
      let value = arguments[positional + offset]
      var found = false
      for index in 0..<signature.slotCount where signature.parameters[index].symbol == keyword {
        if index < signature.positionalOnlyCount { continue }
        if signature.hasVariadic, index == fixed { continue }
        if signature.hasVariadicKeyword, index == signature.slotCount - 1 { continue }
        if !target[index].isUnbound {
          throw error(
            "TypeError",
            signature.style == .python
              ? "\(signature.shownName)() got multiple values for argument '\(text(keyword))'"
              : "argument for \(signature.name)() given by name ('\(text(keyword))') and position (\(index + (signature.isMethod ? 0 : 1)))"
          )
        }
        target[index] = value
        found = true
        break
      }
      if found { continue }
      if let rest {
        rest.set(name(keyword), value)
      } else if signature.style == .native,
        signature.positionalOnlyCount == signature.positionalCount,
        signature.keywordOnlyRange.isEmpty
      {
        throw error("TypeError", "\(signature.fullName)() takes no keyword arguments")
      } else {
        throw error(
          "TypeError",
          signature.style == .python
            ? "\(signature.shownName)() got an unexpected keyword argument '\(text(keyword))'"
            : "'\(text(keyword))' is an invalid keyword argument for \(signature.keywordErrorName ?? signature.shownName)()"
        )
      }
    }
    var missing: [String] = []
    for index in 0..<signature.slotCount where target[index].isUnbound {
      if let value = signature.parameters[index].defaultValue {
        target[index] = value
      } else {
        missing.append(signature.parameters[index].name)
      }
    }
    guard !missing.isEmpty else { return }
    if signature.style == .python {
      throw error(
        "TypeError",
        "\(signature.shownName)() missing \(missing.count) required positional argument\(missing.count == 1 ? "" : "s"): \(Interpreter.enumeration(missing.map { "'\($0)'" }))"
      )
    }
    if signature.keywordErrorName == nil,
      signature.positionalOnlyCount < signature.positionalCount
        || !signature.keywordOnlyRange.isEmpty
    {
      let index = signature.parameters.firstIndex { $0.name == missing[0] } ?? 0
      throw error(
        "TypeError",
        "\(signature.shownName)() missing required argument '\(missing[0])' (pos \(index + (signature.isMethod ? 0 : 1)))"
      )
    }
    throw nativeArityError(signature, positional)
  }

  private func nativeArityError(_ signature: Signature, _ given: Int) -> Raise {
    let hidden = signature.isMethod ? 1 : 0
    let most = signature.positionalCount - hidden
    let least = signature.requiredCount - hidden
    let given = given - hidden
    if signature.style == .python {
      let all = signature.positionalCount
      let needed = signature.requiredCount
      let takes =
        needed == all
        ? "\(all) positional argument\(all == 1 ? "" : "s")"
        : "from \(needed) to \(all) positional arguments"
      let count = given + hidden
      return error(
        "TypeError",
        "\(signature.shownName)() takes \(takes) but \(count) \(count == 1 ? "was" : "were") given")
    }
    if given < 0, let owner = signature.owner {
      return error(
        "TypeError",
        signature.isSpecial
          ? "descriptor '\(signature.name)' of '\(owner)' object needs an argument"
          : "unbound method \(signature.fullName)() needs an argument")
    }
    if signature.isSpecial, least == most, !signature.hasVariadic {
      return error(
        "TypeError", "expected \(most) argument\(most == 1 ? "" : "s"), got \(given)")
    }
    if signature.keywordErrorName != nil {
      return error("TypeError", "\(signature.name) expected 1 argument, got \(given)")
    }
    if least == most, !signature.hasVariadic, most > 0 || signature.keywordOnlyRange.isEmpty {
      switch most {
      case 0:
        return error("TypeError", "\(signature.fullName)() takes no arguments (\(given) given)")
      case 1:
        return error(
          "TypeError", "\(signature.fullName)() takes exactly one argument (\(given) given)")
      default:
        return error("TypeError", "\(signature.shownName) expected \(most) arguments, got \(given)")
      }
    }
    if most == 0, !signature.keywordOnlyRange.isEmpty {
      return error(
        "TypeError", "\(signature.shownName)() takes no positional arguments")
    }
    if signature.countsInParentheses {
      return error(
        "TypeError",
        given < least
          ? "\(signature.shownName)() takes at least \(least) argument\(least == 1 ? "" : "s") (\(given) given)"
          : "\(signature.shownName)() takes at most \(most) argument\(most == 1 ? "" : "s") (\(given) given)"
      )
    }
    if given < least {
      return error(
        "TypeError",
        "\(signature.shownName) expected at least \(least) argument\(least == 1 ? "" : "s"), got \(given)"
      )
    }
    if signature.positionalOnlyCount < signature.positionalCount
      || !signature.keywordOnlyRange.isEmpty
    {
      return error(
        "TypeError",
        "\(signature.shownName)() takes at most \(most) argument\(most == 1 ? "" : "s") (\(given) given)"
      )
    }
    return error(
      "TypeError",
      "\(signature.shownName) expected at most \(most) argument\(most == 1 ? "" : "s"), got \(given)"
    )
  }

  // MARK: Making instances

  /// `type(…)`: `__call__` of the metaclass, else `__new__` and `__init__`.
  private func construct(
    _ type: TypeObject, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: [Symbol],
    destination: UInt16, _ caller: UnsafeMutablePointer<Frame>?
  ) throws(Raise) -> CallOutcome {
    if let meta = type.metatype, let method = meta.special(.call), isPythonDefined(method) {
      let arguments = Array(UnsafeBufferPointer(start: base + 1, count: count))
      return .value(
        try callWithKeywords(method, [.object(type)] + arguments, keywords))
    }
    if type === types.type, count == 1, keywords.isEmpty {
      return .value(.object(self.type(of: base[1])))
    }
    if let direct = type.direct {
      return .value(try callNative(direct, base + 1, count, keywords, caller))
    }
    let new = type.special(.new)
    let initializer = type.special(.`init`)
    let usesDefaultNew = new.map { $0.isIdentical(to: objectNew) } ?? true
    if usesDefaultNew {
      if let abstract = abstractError(type) { throw abstract }
      let instance = type.allocate?(type) ?? InstanceObject(type: type)
      guard case .object(let object)? = initializer, let function = object as? FunctionObject else {
        if let initializer, !initializer.isIdentical(to: objectInit) {
          let arguments = Array(UnsafeBufferPointer(start: base + 1, count: count))
          _ = try callWithKeywords(initializer, [.object(instance)] + arguments, keywords)
        } else if count > 0 {
          throw error("TypeError", "\(type.name)() takes no arguments")
        }
        return .value(instance.asValue)
      }
      try prepareStack(upTo: base + count + 2)
      if count > 0 {
        for index in stride(from: count, through: 1, by: -1) { base[index + 1] = base[index] }
      }
      base[1] = .object(instance)
      base[0] = .object(function)
      let outcome = try enter(
        function, base + 1, count + 1, keywords, destination: destination, caller,
        kind: .construct, held: instance)
      return outcome
    }
    let arguments = Array(UnsafeBufferPointer(start: base + 1, count: count))
    guard let new else { return .value(.none) }
    let function: Value
    if case .object(let wrapper as MethodWrapper) = new {
      function = wrapper.callable
    } else {
      function = new
    }
    let made = try callWithKeywords(function, [.object(type)] + arguments, keywords)
    if let initializer, !initializer.isIdentical(to: objectInit),
      self.type(of: made).isSubtype(of: type)
    {
      let own = self.type(of: made).special(.`init`) ?? initializer
      let result = try callWithKeywords(own, [made] + arguments, keywords)
      if !result.isNone {
        throw error("TypeError", "__init__() should return None, not '\(typeName(result))'")
      }
    }
    return .value(made)
  }

  private func callWithKeywords(
    _ callee: Value, _ arguments: [Value], _ keywords: [Symbol]
  ) throws(Raise) -> Value {
    let positional = arguments.count - keywords.count
    return try call(
      callee, Array(arguments[..<positional]),
      keywords: Array(zip(keywords, arguments[positional...])))
  }

  /// TypeError for a class with abstract methods.
  func abstractError(_ type: TypeObject) -> Raise? {
    guard type.isUserDefined,
      case .object(let set as SetObject)? = type.lookup(symbol("__abstractmethods__")),
      set.count > 0
    else { return nil }
    let names = set.elements.compactMap(\.text).sorted()
    let list = names.joined(separator: ", ")
    return error(
      "TypeError",
      "Can't instantiate abstract class \(type.name) with abstract method\(names.count == 1 ? "" : "s") \(list)"
    )
  }

  // MARK: Generators

  /// Pushes the frame of a suspended generator.
  func enter(
    _ generator: GeneratorObject, kind: Frame.Kind, destination: UInt16, sending value: Value
  ) throws(Raise) {
    switch generator.state {
    case .running: throw error("ValueError", "generator already executing")
    case .finished: return
    case .created:
      if !value.isNone {
        throw error("TypeError", "can't send non-None value to a just-started generator")
      }
    case .suspended: generator.registers[Int(generator.resumeRegister)] = value
    }
    try pushGeneratorFrame(generator, kind: kind, destination: destination)
  }

  private func pushGeneratorFrame(
    _ generator: GeneratorObject, kind: Frame.Kind, destination: UInt16
  ) throws(Raise) {
    if frameCount >= recursionLimit || frameCount >= frameCapacity { throw recursionError() }
    generator.state = .running
    let frame = Frame(
      code: generator.function.code, globals: generator.function.globals,
      function: generator.function, registers: generator.registers, pc: generator.pc,
      destination: destination, kind: kind, generator: generator, held: nil,
      handledBefore: handled)
    (frames + frameCount).initialize(to: frame)
    frameCount += 1
    if let inner = generator.handled { handled = inner }
  }

  /// Runs a generator to its next `yield`; nil where it ends, with its result in `delegatedResult`.
  package func resume(
    _ generator: GeneratorObject, sending value: Value
  ) throws(Raise) -> Value? {
    delegatedResult = .none
    if generator.state == .finished { return nil }
    guard nativeDepth < 2_000 else { throw recursionError() }
    try enter(generator, kind: .entry, destination: 0, sending: value)
    let result = try run()
    if didYield { return result }
    delegatedResult = result
    return nil
  }

  /// Raises an exception inside a suspended generator, at its `yield`.
  package func `throw`(_ raise: Raise, into generator: GeneratorObject) throws(Raise) -> Value? {
    delegatedResult = .none
    switch generator.state {
    case .running: throw error("ValueError", "generator already executing")
    case .finished: throw raise
    case .created:
      generator.state = .finished
      throw raise
    case .suspended: break
    }
    // A delegated iterator gets it first.
    if generator.pc.pointee.op == .yieldFrom {
      let inner = generator.registers[Int(generator.pc.pointee.b)]
      if case .object(let object) = inner, let delegate = object as? GeneratorObject {
        generator.state = .running
        do throws(Raise) {
          if let value = try self.throw(raise, into: delegate) {
            generator.state = .suspended
            return value
          }
          generator.state = .suspended
          generator.registers[Int(generator.pc.pointee.a)] = delegatedResult
          generator.pc += 1
          try pushGeneratorFrame(generator, kind: .entry, destination: 0)
          return try finishResume()
        } catch {
          if generator.state == .running { generator.state = .suspended }
          if generator.state == .finished { throw error }
          return try raiseInside(generator, error)
        }
      }
    }
    return try raiseInside(generator, raise)
  }

  private func raiseInside(
    _ generator: GeneratorObject, _ raise: Raise
  ) throws(Raise) -> Value? {
    if generator.state == .finished { throw raise }
    if generator.pc.pointee.op == .yieldFrom {
      // The position of the handler is that of the instruction itself.
      generator.pc += 1
    }
    try pushGeneratorFrame(generator, kind: .entry, destination: 0)
    try unwind(raise, downTo: frameCount)
    return try finishResume()
  }

  private func finishResume() throws(Raise) -> Value? {
    let result = try run()
    if didYield { return result }
    delegatedResult = result
    return nil
  }

  /// One step of `yield from`: the next value, or nil at the end of the iterator.
  func delegate(_ iterator: Value, _ sent: Value) throws(Raise) -> Value? {
    if case .object(let object) = iterator, let generator = object as? GeneratorObject {
      return try resume(generator, sending: sent)
    }
    if sent.isNone {
      delegatedResult = .none
      if case .object(let object) = iterator, object is IteratorObject { return try next(iterator) }
      do throws(Raise) {
        guard let method = type(of: iterator).special(.next) else { return try next(iterator) }
        return try call(method, [iterator])
      } catch {
        guard matches(error, "StopIteration") else { throw error }
        delegatedResult = error.exception.payload
        return nil
      }
    }
    do throws(Raise) {
      return try callMethod(iterator, "send", [sent])
    } catch {
      guard matches(error, "StopIteration") else { throw error }
      delegatedResult = error.exception.payload
      return nil
    }
  }

  /// `generator.close()`
  package func close(_ generator: GeneratorObject) throws(Raise) {
    guard generator.state == .suspended else {
      if generator.state == .created { generator.state = .finished }
      return
    }
    do throws(Raise) {
      if try self.throw(error("GeneratorExit", arguments: []), into: generator) != nil {
        throw error("RuntimeError", "generator ignored GeneratorExit")
      }
    } catch {
      if matches(error, "GeneratorExit") || matches(error, "StopIteration") { return }
      throw error
    }
  }
}
