// `collections.abc`: the abstract classes and how classes become subclasses of them. What the classes
// give to those that derive from them is in AbstractSequences, AbstractSets and AbstractMappings.

extension Interpreter {
  /// What an abstract class says of itself.
  struct AbstractClass {
    let name: String
    let bases: [String]
    /// The methods by which any class counts as a subclass; nil where only deriving counts.
    let recognised: [String]?
    let isSubscriptable: Bool

    init(
      _ name: String, _ bases: [String] = [], recognised: [String]? = nil,
      isSubscriptable: Bool = false
    ) {
      self.name = name
      self.bases = bases
      self.recognised = recognised
      self.isSubscriptable = isSubscriptable
    }
  }

  private static let abstractClasses: [AbstractClass] = [
    AbstractClass("Awaitable", recognised: ["__await__"], isSubscriptable: true),
    AbstractClass("Coroutine", ["Awaitable"], recognised: ["__await__", "send", "throw", "close"]),
    AbstractClass("AsyncIterable", recognised: ["__aiter__"], isSubscriptable: true),
    AbstractClass("AsyncIterator", ["AsyncIterable"], recognised: ["__anext__", "__aiter__"]),
    AbstractClass(
      "AsyncGenerator", ["AsyncIterator"],
      recognised: ["__aiter__", "__anext__", "asend", "athrow", "aclose"]),
    AbstractClass("Hashable", recognised: ["__hash__"]),
    AbstractClass("Iterable", recognised: ["__iter__"], isSubscriptable: true),
    AbstractClass("Iterator", ["Iterable"], recognised: ["__iter__", "__next__"]),
    AbstractClass(
      "Generator", ["Iterator"], recognised: ["__iter__", "__next__", "send", "throw", "close"]),
    AbstractClass("Reversible", ["Iterable"], recognised: ["__reversed__", "__iter__"]),
    AbstractClass("Sized", recognised: ["__len__"]),
    AbstractClass("Container", recognised: ["__contains__"], isSubscriptable: true),
    AbstractClass("Callable", recognised: ["__call__"]),
    AbstractClass(
      "Collection", ["Sized", "Iterable", "Container"],
      recognised: ["__len__", "__iter__", "__contains__"]),
    AbstractClass("Set", ["Collection"]), AbstractClass("MutableSet", ["Set"]),
    AbstractClass("Mapping", ["Collection"]), AbstractClass("MutableMapping", ["Mapping"]),
    AbstractClass("MappingView", ["Sized"], isSubscriptable: true),
    AbstractClass("KeysView", ["MappingView", "Set"]),
    AbstractClass("ItemsView", ["MappingView", "Set"]),
    AbstractClass("ValuesView", ["MappingView", "Collection"]),
    AbstractClass("Sequence", ["Reversible", "Collection"]),
    AbstractClass("MutableSequence", ["Sequence"]), AbstractClass("ByteString", ["Sequence"]),
  ]

  /// The order of `__all__`.
  private static let exported = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable",
    "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
    "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
    "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString",
  ]

  /// Fills `collections.abc`.
  func fillAbstractCollections(_ module: ModuleObject) throws(Raise) {
    set(module, "__all__", .list(Interpreter.exported.map { .str($0) }))
    let meta = try libraryType("_abc", "ABCMeta")
    var made: [String: TypeObject] = [:]
    for description in Interpreter.abstractClasses {
      let type = try makeLibraryClass(
        description.name, module: module.name, bases: description.bases.compactMap { made[$0] },
        meta: meta, slots: description.name == "MappingView" ? ["_mapping"] : [])
      made[description.name] = type
      if let names = description.recognised { defineHook(type, names) }
      if description.isSubscriptable { makeSubscriptable(type) }
      try fillAbstractClass(type, made)
      try becomeAbstract(type)
      set(module, description.name, .object(type))
    }
    let proxy = try libraryType("_types", "MappingProxyType")
    for (name, natives) in concreteClasses + [("Mapping", [proxy])] {
      guard let type = made[name] else { continue }
      for native in natives {
        _ = try callMethod(.object(type), "register", [.object(native)])
      }
    }
  }

  private var concreteClasses: [(String, [TypeObject])] {
    [
      ("Generator", [types.generator]),
      ("Callable", [types.function, types.builtinFunction, types.method]),
      ("Set", [types.frozenset]), ("MutableSet", [types.set]), ("MutableMapping", [types.dict]),
      ("KeysView", [types.dictKeys]), ("ItemsView", [types.dictItems]),
      ("ValuesView", [types.dictValues]), ("Sequence", [types.tuple, types.str, types.range]),
      ("ByteString", [types.bytes, types.bytearray]),
      ("MutableSequence", [types.list, types.bytearray]),
    ]
  }

  /// A class with all the methods counts as a subclass; one that sets a method to None does not.
  private func defineHook(_ type: TypeObject, _ names: [String]) {
    let symbols = names.map { symbol($0) }
    defineLibraryClassMethod(type, "__subclasshook__(cls, C)") {
      [unowned type] interpreter, call in
      guard call[0].object(as: TypeObject.self) === type,
        let candidate = call[1].object(as: TypeObject.self)
      else { return interpreter.notImplemented }
      let hasAll = symbols.allSatisfy { candidate.lookup($0).map { !$0.isNone } ?? false }
      return hasAll ? .bool(true) : interpreter.notImplemented
    }
  }

  /// Gives a class a method that those who derive from it must have of their own.
  func defineAbstractMethod(
    _ type: TypeObject, _ signature: String, _ body: @escaping NativeFunction.Body
  ) {
    let method = defineLibraryMethod(type, signature, body)
    setOwnAttribute(method, symbol("__isabstractmethod__"), .bool(true))
  }

  private func fillAbstractClass(
    _ type: TypeObject, _ known: [String: TypeObject]
  ) throws(Raise) {
    switch type.name {
    case "Set": if let iterable = known["Iterable"] { fillAbstractSet(type, iterable) }
    case "MutableSet": if let base = known["Set"] { fillAbstractMutableSet(type, base) }
    case "Mapping": fillAbstractMapping(type)
    case "MutableMapping": fillAbstractMutableMapping(type)
    case "MappingView": fillMappingView(type)
    case "KeysView": fillKeysView(type)
    case "ItemsView": fillItemsView(type)
    case "ValuesView": fillValuesView(type)
    case "Sequence": fillAbstractSequence(type)
    case "MutableSequence": fillAbstractMutableSequence(type)
    case "Callable": fillAbstractCallable(type)
    default: fillSingleMethod(type)
    }
  }

  /// The classes that ask for one or two methods. A subclass may call what stands here by `super()`.
  private func fillSingleMethod(_ type: TypeObject) {
    func require(_ signature: String, _ body: @escaping NativeFunction.Body) {
      defineAbstractMethod(type, signature, body)
    }
    func stop(_ name: String) -> NativeFunction.Body {
      { interpreter, _ throws(Raise) in throw interpreter.error(name, arguments: []) }
    }
    switch type.name {
    case "Hashable": require("__hash__(self)") { _, _ in .int(0) }
    case "Awaitable":
      require("__await__(self)") { interpreter, _ in
        interpreter.makeGenerator { _ in nil }
      }
    case "Coroutine", "Generator":
      require("send(self, value)", stop("StopIteration"))
      require("throw(self, typ, val=None, tb=None)") { interpreter, call throws(Raise) in
        throw try interpreter.makeRaise(call[2].isNone ? call[1] : call[2])
      }
      defineClosing(type)
    case "AsyncIterable": require("__aiter__(self)") { _, _ in .none }
    case "AsyncIterator":
      require("__anext__(self)", stop("StopAsyncIteration"))
      defineLibraryMethod(type, "__aiter__(self)") { _, call in call[0] }
    case "AsyncGenerator":
      defineLibraryMethod(type, "__anext__(self)") { interpreter, call throws(Raise) in
        try interpreter.callMethod(call[0], "asend", [.none])
      }
      require("asend(self, value)", stop("StopAsyncIteration"))
      require("athrow(self, typ, val=None, tb=None)", stop("StopAsyncIteration"))
    case "Iterable":
      require("__iter__(self)") { interpreter, _ in
        interpreter.makeGenerator { _ in nil }
      }
    case "Iterator":
      require("__next__(self)", stop("StopIteration"))
      defineLibraryMethod(type, "__iter__(self)") { _, call in call[0] }
    case "Reversible":
      require("__reversed__(self)") { interpreter, _ in
        interpreter.makeGenerator { _ in nil }
      }
    case "Sized": require("__len__(self)") { _, _ in .int(0) }
    case "Container": require("__contains__(self, x)") { _, _ in .bool(false) }
    default: break
    }
  }

  /// `__next__` and `close`, by `send` and `throw`.
  private func defineClosing(_ type: TypeObject) {
    let kind = type.name == "Generator" ? "generator" : "coroutine"
    if kind == "generator" {
      defineLibraryMethod(type, "__next__(self)") { interpreter, call throws(Raise) in
        try interpreter.callMethod(call[0], "send", [.none])
      }
    }
    defineLibraryMethod(type, "close(self)") { interpreter, call throws(Raise) in
      do throws(Raise) {
        _ = try interpreter.callMethod(
          call[0], "throw", [.object(interpreter.exceptionType("GeneratorExit"))])
      } catch {
        let isExpected =
          interpreter.matches(error, "GeneratorExit") || interpreter.matches(error, "StopIteration")
        if isExpected { return .none }
        throw error
      }
      throw interpreter.error("RuntimeError", "\(kind) ignored GeneratorExit")
    }
  }

  private func fillAbstractCallable(_ type: TypeObject) {
    defineAbstractMethod(type, "__call__(self, *args, **kwds)") { _, _ in .bool(false) }
    let alias = makeCallableAlias()
    defineLibraryClassMethod(type, "__class_getitem__(cls, item)") {
      interpreter, call throws(Raise) in
      guard let pair = call[1].asTuple, pair.elements.count == 2 else {
        throw interpreter.error(
          "TypeError", "Callable must be used as Callable[[arg, ...], result].")
      }
      let parameters = pair.elements[0].asList.map { Array($0.elements) } ?? [pair.elements[0]]
      return .object(
        GenericAliasObject(call[0], parameters + [pair.elements[1]], type: alias))
    }
  }

  /// The type of `Callable[[int], str]`.
  private func makeCallableAlias() -> TypeObject {
    let alias = makeType("_CallableGenericAlias", module: "collections.abc")
    func parts(_ value: Value) -> [Value] {
      value.object(as: GenericAliasObject.self)?.arguments ?? []
    }
    defineProperty(alias, "__origin__") { _, value in
      value.object(as: GenericAliasObject.self)?.origin ?? .none
    }
    defineProperty(alias, "__args__") { _, value in .tuple(parts(value)) }
    defineProperty(alias, "__parameters__") { interpreter, value throws(Raise) in
      .tuple(try interpreter.typeParameters(parts(value)))
    }
    defineMethod(alias, "__repr__(self, /)") { interpreter, call throws(Raise) in
      var texts: [String] = []
      for part in parts(call[0]) {
        texts.append(part.isNone ? "None" : try interpreter.typeText(part))
      }
      let result = texts.popLast() ?? ""
      let given = texts == ["..."] ? "..." : "[\(texts.joined(separator: ", "))]"
      return .str("collections.abc.Callable[\(given), \(result)]")
    }
    defineMethod(alias, "__eq__(self, other, /)") {
      [unowned alias] interpreter, call throws(Raise) in
      guard interpreter.type(of: call[1]) === alias else { return interpreter.notImplemented }
      return try interpreter.compare(.equal, .tuple(parts(call[0])), .tuple(parts(call[1])))
    }
    defineMethod(alias, "__hash__(self, /)") { interpreter, call throws(Raise) in
      .int(try interpreter.hash(.tuple(parts(call[0]))))
    }
    return alias
  }
}
