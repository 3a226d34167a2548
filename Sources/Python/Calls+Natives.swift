// Calls of functions that are written in Swift: their arguments are bound by their signatures.

import Syntax

extension Interpreter {
  func callNative(
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
}
