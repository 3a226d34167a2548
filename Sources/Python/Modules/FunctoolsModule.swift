// `_functools`: `partial`, `reduce`, the cache of `lru_cache`, and `cmp_to_key`.

/// `functools.partial(function, …)`
package final class PartialObject: Object {
  let function: Value
  let arguments: [Value]
  let keywords: DictObject

  init(_ function: Value, _ arguments: [Value], _ keywords: DictObject, type: TypeObject) {
    self.function = function
    self.arguments = arguments
    self.keywords = keywords
    super.init(type: type)
  }

  override package var hasDictionary: Bool { true }
}

/// A function whose results are kept: `functools.lru_cache`.
package final class CachedFunction: Object {
  let function: Value
  let maximum: Int?
  let isTyped: Bool
  private var results = DictObject()
  private(set) var hits = 0
  private(set) var misses = 0
  var size: Int { results.count }

  init(_ function: Value, maximum: Int?, isTyped: Bool, type: TypeObject) {
    self.function = function
    self.maximum = maximum
    self.isTyped = isTyped
    super.init(type: type)
  }

  override package var hasDictionary: Bool { true }

  func clear() {
    results = DictObject()
    hits = 0
    misses = 0
  }

  func call(
    _ interpreter: Interpreter, _ arguments: [Value], _ keywords: DictObject?
  ) throws(Raise) -> Value {
    let named = interpreter.keywordList(keywords.map { .dict($0) } ?? .none)
    if maximum == 0 {
      misses += 1
      return try interpreter.call(function, arguments, keywords: named)
    }
    let key = key(interpreter, arguments, keywords)
    if let known = try results.get(key, interpreter) {
      hits += 1
      if maximum != nil {
        // The oldest entries come first.
        try results.remove(key, interpreter)
        try results.set(key, known, interpreter)
      }
      return known
    }
    misses += 1
    let result = try interpreter.call(function, arguments, keywords: named)
    if let maximum, results.count >= maximum, try results.get(key, interpreter) == nil,
      let oldest = results.firstKey
    {
      try results.remove(oldest, interpreter)
    }
    try results.set(key, result, interpreter)
    return result
  }

  private func key(
    _ interpreter: Interpreter, _ arguments: [Value], _ keywords: DictObject?
  ) -> Value {
    if keywords?.count ?? 0 == 0, !isTyped, arguments.count == 1 {
      switch arguments[0] {
      case .int, .str: return arguments[0]
      default: break
      }
    }
    var parts = arguments
    let named = keywords?.items ?? []
    if !named.isEmpty {
      parts.append(interpreter.ellipsis)
      for entry in named { parts += [entry.key, entry.value] }
    }
    if isTyped {
      parts += arguments.map { .object(interpreter.type(of: $0)) }
      parts += named.map { .object(interpreter.type(of: $0.value)) }
    }
    return .tuple([.tuple(parts)])
  }
}

/// What `cmp_to_key` wraps around a value to sort it by a comparing function.
package final class ComparisonKey: Object {
  let function: Value
  let value: Value

  init(_ function: Value, _ value: Value, type: TypeObject) {
    self.function = function
    self.value = value
    super.init(type: type)
  }
}

extension DictObject {
  /// The key of the oldest entry.
  var firstKey: Value? { entries.first { !$0.key.isUnbound }?.key }
}

extension Interpreter {
  /// Fills `_functools`.
  func fillFunctools(_ module: ModuleObject) throws(Raise) {
    fillPartial(module)
    fillCache(module)
    fillComparisonKey(module)
    try fillFunctionTools(module)
    defineFunction(module, "reduce(function, iterable, initial=?, /)") {
      interpreter, call throws(Raise) in
      guard
        interpreter.type(of: call[1]).special(.iter) != nil || interpreter.isIterator(call[1])
          || interpreter.type(of: call[1]).special(.getitem) != nil
      else {
        throw interpreter.error("TypeError", "reduce() arg 2 must support iteration")
      }
      let iterator = try interpreter.iterator(of: call[1])
      var result = call[2]
      if result.isUnbound {
        guard let first = try interpreter.next(iterator) else {
          throw interpreter.error(
            "TypeError", "reduce() of empty iterable with no initial value")
        }
        result = first
      }
      while let value = try interpreter.next(iterator) {
        result = try interpreter.call(call[0], [result, value])
      }
      return result
    }
  }

  private func fillPartial(_ module: ModuleObject) {
    let type = makeType("partial", module: "functools", instancesHaveDictionary: true)
    set(module, "partial", .object(type))
    defineNew(type, "partial(cls, *args, **keywords)") { interpreter, call throws(Raise) in
      var arguments = interpreter.argumentList(call[1])
      guard !arguments.isEmpty else {
        throw interpreter.error("TypeError", "type 'partial' takes at least one argument")
      }
      var function = arguments.removeFirst()
      guard interpreter.isCallable(function) else {
        throw interpreter.error("TypeError", "the first argument must be callable")
      }
      let keywords = DictObject()
      if let inner = function.object(as: PartialObject.self), inner.customType === type {
        arguments = inner.arguments + arguments
        function = inner.function
        for entry in inner.keywords.items {
          try keywords.set(entry.key, entry.value, interpreter)
        }
      }
      for entry in call[2].asDict?.items ?? [] {
        try keywords.set(entry.key, entry.value, interpreter)
      }
      return .object(
        PartialObject(
          function, arguments, keywords, type: call[0].object(as: TypeObject.self) ?? type))
    }
    defineMethod(type, "__call__(self, *args, **keywords)") { interpreter, call throws(Raise) in
      guard let partial = call[0].object(as: PartialObject.self) else { return .none }
      var keywords = interpreter.keywordList(.dict(partial.keywords))
      for (name, value) in interpreter.keywordList(call[2]) {
        if let index = keywords.firstIndex(where: { $0.0 == name }) {
          keywords[index].1 = value
        } else {
          keywords.append((name, value))
        }
      }
      return try interpreter.call(
        partial.function, partial.arguments + interpreter.argumentList(call[1]),
        keywords: keywords)
    }
    defineProperty(type, "func") { _, value in
      value.object(as: PartialObject.self)?.function ?? .none
    }
    defineProperty(type, "args") { _, value in
      .tuple(value.object(as: PartialObject.self)?.arguments ?? [])
    }
    defineProperty(type, "keywords") { _, value in
      (value.object(as: PartialObject.self)?.keywords).map { .dict($0) } ?? .none
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let partial = call[0].object(as: PartialObject.self) else { return .none }
      var parts = [try interpreter.repr(partial.function)]
      for value in partial.arguments { parts.append(try interpreter.repr(value)) }
      for entry in partial.keywords.items {
        parts.append("\(try interpreter.str(entry.key))=\(try interpreter.repr(entry.value))")
      }
      let own = interpreter.type(of: call[0])
      let name = own === type ? "functools.partial" : own.qualifiedName
      return .str("\(name)(\(parts.joined(separator: ", ")))")
    }
  }

  /// `callable(value)`
  func isCallable(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    switch object {
    case is FunctionObject, is NativeFunction, is BoundMethod, is TypeObject: return true
    default: return type(of: value).special(.call) != nil
    }
  }

  private func fillCache(_ module: ModuleObject) {
    let type = makeType("_lru_cache_wrapper", module: "functools", instancesHaveDictionary: true)
    set(module, "_lru_cache_wrapper", .object(type))
    defineNew(type, "_lru_cache_wrapper(cls, function, maxsize, typed, /)") {
      interpreter, call throws(Raise) in
      .object(
        CachedFunction(
          call[1], maximum: call[2].isNone ? nil : try interpreter.integerIndex(call[2]),
          isTyped: try interpreter.isTrue(call[3]), type: type))
    }
    defineMethod(type, "__call__(self, *args, **kwargs)") { interpreter, call throws(Raise) in
      guard let cache = call[0].object(as: CachedFunction.self) else { return .none }
      return try cache.call(
        interpreter, interpreter.argumentList(call[1]), call[2].asDict)
    }
    defineMethod(type, "__get__(self, instance, owner=None, /)") { _, call in
      call[1].isNone ? call[0] : .object(BoundMethod(call[0], receiver: call[1]))
    }
    defineMethod(type, "cache_clear(self)") { _, call in
      call[0].object(as: CachedFunction.self)?.clear()
      return .none
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call in
      .str("<functools._lru_cache_wrapper object at \(interpreter.address(call[0]))>")
    }
    defineMethod(type, "__copy__(self)") { _, call in call[0] }
    defineMethod(type, "__deepcopy__(self, memo)") { _, call in call[0] }
  }

  private func fillComparisonKey(_ module: ModuleObject) {
    let type = makeType("KeyWrapper", module: "functools")
    defineFunction(module, "cmp_to_key(mycmp)") { interpreter, call in
      let function = call[0]
      return .object(
        interpreter.makeFunction("K(obj)") { _, call in
          .object(ComparisonKey(function, call[0], type: type))
        })
    }
    let comparisons: [(String, (Int) -> Bool)] = [
      ("__lt__", { $0 < 0 }), ("__le__", { $0 <= 0 }), ("__eq__", { $0 == 0 }),
      ("__ne__", { $0 != 0 }), ("__gt__", { $0 > 0 }), ("__ge__", { $0 >= 0 }),
    ]
    for (name, test) in comparisons {
      defineMethod(type, "\(name)(self, other, /)") { interpreter, call throws(Raise) in
        guard let a = call[0].object(as: ComparisonKey.self),
          let b = call[1].object(as: ComparisonKey.self)
        else {
          throw interpreter.error("TypeError", "other argument must be K instance")
        }
        let result = try interpreter.call(a.function, [a.value, b.value])
        let sign: Int
        if try interpreter.isLess(result, .int(0)) {
          sign = -1
        } else {
          sign = try interpreter.equals(result, .int(0)) ? 0 : 1
        }
        return .bool(test(sign))
      }
    }
    type.set(Special.hash.symbol, to: .none)
    defineProperty(type, "obj") { _, value in
      value.object(as: ComparisonKey.self)?.value ?? .none
    }
  }
}
