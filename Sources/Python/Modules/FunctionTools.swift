// What `_functools` has beside partial functions and caches: `wraps`, `total_ordering`, `lru_cache` and
// `cached_property`.

import Literals

extension Interpreter {
  /// Adds them to `_functools`.
  func fillFunctionTools(_ module: ModuleObject) throws(Raise) {
    fillWrapping(module)
    fillOrdering(module)
    fillCaching(module)
    try fillCachedProperty(module)
  }

  // MARK: wraps

  private func fillWrapping(_ module: ModuleObject) {
    let assigned = Value.tuple(
      ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"].map { .str($0) })
    let updated = Value.tuple([.str("__dict__")])
    set(module, "WRAPPER_ASSIGNMENTS", assigned)
    set(module, "WRAPPER_UPDATES", updated)
    let update = defineLibraryFunction(
      module, "update_wrapper(wrapper, wrapped, assigned=?, updated=?)"
    ) { interpreter, call throws(Raise) in
      for name in try interpreter.elements(of: call[2]) {
        guard let name = name.asStr else { continue }
        if let value = try interpreter.attributeIfPresent(call[1], interpreter.symbol(name)) {
          try interpreter.setAttribute(call[0], interpreter.symbol(name), value)
        }
      }
      for name in try interpreter.elements(of: call[3]) {
        guard let name = name.asStr else { continue }
        let own = try interpreter.getAttribute(call[0], interpreter.symbol(name))
        let more = try interpreter.attributeIfPresent(call[1], interpreter.symbol(name))
        _ = try interpreter.callMethod(own, "update", [more ?? .dict(DictObject())])
      }
      try interpreter.setAttribute(call[0], "__wrapped__", call[1])
      return call[0]
    }
    update.signature.setDefaults([assigned, updated])
    let wraps = defineLibraryFunction(module, "wraps(wrapped, assigned=?, updated=?)") {
      interpreter, call throws(Raise) in
      try interpreter.call(
        try interpreter.libraryAttribute("_functools", "partial"), [.object(update)],
        keywords: [("wrapped", call[0]), ("assigned", call[1]), ("updated", call[2])])
    }
    wraps.signature.setDefaults([assigned, updated])
  }

  // MARK: total_ordering

  /// One of the four orders: which way it points, and whether equal values are in it.
  private struct Order: Equatable {
    let isLess: Bool
    let isStrict: Bool

    var name: String { "__\(isLess ? "l" : "g")\(isStrict ? "t" : "e")__" }

    /// The order in which the others are derived, first from the first that a class has.
    static let all = [
      Order(isLess: true, isStrict: true), Order(isLess: true, isStrict: false),
      Order(isLess: false, isStrict: true), Order(isLess: false, isStrict: false),
    ]
  }

  private func fillOrdering(_ module: ModuleObject) {
    defineLibraryFunction(module, "total_ordering(cls)") { interpreter, call throws(Raise) in
      guard let type = call[0].object(as: TypeObject.self) else { return call[0] }
      let own = Order.all.filter { order in
        let name = interpreter.symbol(order.name)
        guard let method = type.lookup(name) else { return false }
        return !(interpreter.types.object.lookup(name)?.isIdentical(to: method) ?? false)
      }
      guard let root = own.first else {
        throw interpreter.error(
          "ValueError", "must define at least one ordering operation: < > <= >=")
      }
      for order in Order.all where !own.contains(order) {
        interpreter.derive(order, from: root, for: type)
      }
      return call[0]
    }
  }

  /// `a > b` is `not a <= b`; the other two also ask whether the values are equal.
  private func derive(_ order: Order, from root: Order, for type: TypeObject) {
    let rootName = symbol(root.name)
    let negates = order.isLess != root.isLess
    let asksEquality = negates == (order.isStrict == root.isStrict)
    let method = makeFunction("\(order.name)(self, other)", style: .python) {
      interpreter, call throws(Raise) in
      let own = interpreter.type(of: call[0])
      guard let compare = own.lookup(rootName) else { return interpreter.notImplemented }
      let answer = try interpreter.call(compare, [call[0], call[1]])
      if answer.isIdentical(to: interpreter.notImplemented) { return answer }
      let isTrue = try interpreter.isTrue(answer)
      let holds = negates ? !isTrue : isTrue
      let known = negates ? Value.bool(holds) : answer
      guard asksEquality, holds == order.isStrict else { return known }
      return try interpreter.compare(order.isStrict ? .notEqual : .equal, call[0], call[1])
    }
    let words = (order.name, root.name)
    let origin = words.1.filter { $0 != "_" }
    method.qualifiedName = "_\(words.0.filter { $0 != "_" })_from_\(origin)"
    method.moduleName = "functools"
    method.doc = .str("Derived from \(words.1).")
    type.set(symbol(order.name), to: .object(method))
  }

  // MARK: lru_cache

  private func fillCaching(_ module: ModuleObject) {
    func cached(
      _ interpreter: Interpreter, _ function: Value, size: Value, isTyped: Value
    ) throws(Raise) -> Value {
      guard interpreter.isCallable(function) else {
        throw interpreter.error("TypeError", "the first argument must be callable")
      }
      let made = try interpreter.call(
        try interpreter.libraryAttribute("_functools", "_lru_cache_wrapper"),
        [function, size, isTyped])
      let parameters = interpreter.makeFunction("cache_parameters()", style: .python) { _, _ in
        let result = DictObject()
        result.set("maxsize", size)
        result.set("typed", isTyped)
        return .dict(result)
      }
      try interpreter.setAttribute(made, "cache_parameters", .object(parameters))
      let update = try interpreter.libraryAttribute("_functools", "update_wrapper")
      return try interpreter.call(update, [made, function])
    }
    defineLibraryFunction(module, "lru_cache(maxsize=128, typed=False)") {
      interpreter, call throws(Raise) in
      let isTyped = call[1]
      var size = call[0]
      if let number = size.asBigInt {
        if number < 0 { size = .int(0) }
      } else if case .bool = isTyped, interpreter.isCallable(size) {
        return try cached(interpreter, size, size: .int(128), isTyped: isTyped)
      } else if !size.isNone {
        throw interpreter.error(
          "TypeError", "Expected first argument to be an integer, a callable, or None")
      }
      let limit = size
      let decorator = interpreter.makeFunction("decorating_function(user_function)", style: .python)
      {
        interpreter, call throws(Raise) in
        try cached(interpreter, call[0], size: limit, isTyped: isTyped)
      }
      decorator.qualifiedName = "lru_cache.<locals>.decorating_function"
      decorator.moduleName = "functools"
      return .object(decorator)
    }
    defineLibraryFunction(module, "cache(user_function, /)") { interpreter, call throws(Raise) in
      try cached(interpreter, call[0], size: .none, isTyped: .bool(false))
    }
    guard
      case .object(let type as TypeObject)? = ownAttribute(module, symbol("_lru_cache_wrapper"))
    else { return }
    var infoType: Value?
    defineMethod(type, "cache_info(self)") { interpreter, call throws(Raise) in
      let info: Value
      if let infoType {
        info = infoType
      } else {
        info = try interpreter.makeNamedTuple(
          "CacheInfo", ["hits", "misses", "maxsize", "currsize"], defaults: [],
          module: .str("functools"))
      }
      infoType = info
      guard let cache = call[0].object(as: CachedFunction.self) else { return .none }
      let size = cache.maximum.map { Value.int($0) } ?? .none
      return try interpreter.call(
        info, [.int(cache.hits), .int(cache.misses), size, .int(cache.size)])
    }
  }

  // MARK: cached_property

  private func fillCachedProperty(_ module: ModuleObject) throws(Raise) {
    let type = try makeLibraryClass("cached_property", module: "functools")
    set(module, "cached_property", .object(type))
    makeSubscriptable(type)
    let functionName = symbol("func")
    let attributeName = symbol("attrname")
    defineLibraryMethod(type, "__init__(self, func)") { interpreter, call throws(Raise) in
      guard case .object(let property) = call[0] else { return .none }
      interpreter.setOwnAttribute(property, functionName, call[1])
      interpreter.setOwnAttribute(property, attributeName, .none)
      let doc = try interpreter.getAttribute(call[1], "__doc__")
      interpreter.setOwnAttribute(property, interpreter.knownNames.doc, doc)
      return .none
    }
    defineLibraryMethod(type, "__set_name__(self, owner, name)") {
      interpreter, call throws(Raise) in
      let known = try interpreter.getAttribute(call[0], attributeName)
      if known.isNone {
        try interpreter.setAttribute(call[0], attributeName, call[2])
      } else if !(try interpreter.equals(known, call[2])) {
        let names = "\(try interpreter.repr(known)) and \(try interpreter.repr(call[2]))"
        throw interpreter.error(
          "TypeError",
          "Cannot assign the same cached_property to two different names (\(names)).")
      }
      return .none
    }
    defineLibraryMethod(type, "__get__(self, instance, owner=None)") {
      interpreter, call throws(Raise) in
      if call[1].isNone { return call[0] }
      guard let name = try interpreter.getAttribute(call[0], attributeName).asStr else {
        throw interpreter.error(
          "TypeError",
          "Cannot use cached_property instance without calling __set_name__ on it.")
      }
      guard case .object(let object) = call[1], object.hasDictionary else {
        let kind = PythonText.repr(interpreter.typeName(call[1]))
        throw interpreter.error(
          "TypeError",
          "No '__dict__' attribute on \(kind) instance to cache "
            + "\(PythonText.repr(name.value)) property.")
      }
      let key = interpreter.symbol(name)
      if let known = interpreter.ownAttribute(object, key) { return known }
      let function = try interpreter.getAttribute(call[0], functionName)
      let value = try interpreter.call(function, [call[1]])
      interpreter.setOwnAttribute(object, key, value)
      return value
    }
  }
}
