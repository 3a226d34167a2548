// Fills the built-in names: types, exceptions and functions, each family in a file of its own.

extension Interpreter {
  func setUpBuiltins() {
    for type in types.all where isPublic(type) {
      builtins[symbol(type.name)] = .object(type)
    }
    builtins[symbol("Ellipsis")] = ellipsis
    builtins[symbol("NotImplemented")] = notImplemented
    builtins[symbol("__name__")] = .str("builtins")
    builtins[symbol("__debug__")] = .bool(true)
    setUpObject()
    setUpExceptions()
    setUpFunctions()
    setUpDescriptors()
    setUpGenerators()
    setUpIntegers()
    setUpFloats()
    setUpStr()
    setUpBytes()
    setUpList()
    setUpTuple()
    setUpDict()
    setUpSets()
    setUpSlice()
    setUpRange()
    setUpIteratorTypes()
    setUpNumericFunctions()
    setUpIterationFunctions()
    setUpReflectionFunctions()
    setUpModules()
    types.setUpIterator = { [unowned self] type in setUpIterator(type) }
  }

  /// Whether a type has a name that programs can use without an import.
  private func isPublic(_ type: TypeObject) -> Bool {
    let hidden = [
      types.none, types.notImplemented, types.ellipsis, types.function, types.builtinFunction,
      types.method, types.generator, types.module, types.cell, types.getsetDescriptor,
      types.methodDescriptor, types.wrapperDescriptor, types.weakReference, types.code,
      types.dictKeys, types.dictValues, types.dictItems,
    ]
    return !hidden.contains { $0 === type }
  }

  private func setUpIterator(_ type: TypeObject) {
    defineMethod(type, "__iter__(self, /)") { _, call in call[0] }
    defineMethod(type, "__next__(self, /)") { interpreter, call throws(Raise) in
      guard let value = try interpreter.next(call[0]) else {
        throw interpreter.error("StopIteration", arguments: [])
      }
      return value
    }
  }

  /// `object.__new__`, `object.__init__` and `object.__setattr__`: the defaults that fast paths look for.
  var objectNew: Value { types.object.own(Special.new.symbol) ?? .unbound }
  var objectStr: Value { types.object.own(Special.str.symbol) ?? .unbound }
  var objectInit: Value { types.object.own(Special.`init`.symbol) ?? .unbound }
  var objectSetattr: Value { types.object.own(Special.setattr.symbol) ?? .unbound }
}
