// Classes of the library that are written in Swift but look as if a class statement had made them:
// they have a `__dict__`, may be changed, and their methods speak of arguments as Python's do.

extension Interpreter {
  /// Makes such a class.
  ///
  /// - Parameters:
  ///   - meta: the metaclass; nil for `type`.
  ///   - slots: what `__slots__` lists; nil where instances have a `__dict__`.
  func makeLibraryClass(
    _ name: String, module: String, bases: [TypeObject] = [], meta: TypeObject? = nil,
    slots: [String]? = nil
  ) throws(Raise) -> TypeObject {
    let names = DictObject()
    names.set("__module__", .str(module))
    names.set("__qualname__", .str(name))
    if let slots { names.set("__slots__", .tuple(slots.map { .str($0) })) }
    let made = try makeClass(
      meta: meta ?? types.type, name: name, bases: bases.map { .object($0) }, names: names,
      keywords: [])
    guard case .object(let type as TypeObject) = made else {
      throw error("TypeError", "\(name) is not a class")
    }
    return type
  }

  /// A function that looks as if a def statement in a class had made it.
  func makeLibraryMethod(
    _ type: TypeObject, _ signature: String, _ body: @escaping NativeFunction.Body
  ) -> NativeFunction {
    let function = makeFunction(signature, style: .python, body)
    function.qualifiedName = "\(type.qualifiedName).\(function.signature.name)"
    function.signature.errorName = function.qualifiedName
    function.moduleName = type.module
    return function
  }

  /// Gives a class a method of Python's looks; the first parameter is the receiver.
  @discardableResult
  func defineLibraryMethod(
    _ type: TypeObject, _ signature: String, _ body: @escaping NativeFunction.Body
  ) -> NativeFunction {
    let function = makeLibraryMethod(type, signature, body)
    type.set(symbol(function.signature.name), to: .object(function))
    return function
  }

  /// The same for a class method; the first parameter is the class.
  func defineLibraryClassMethod(
    _ type: TypeObject, _ signature: String, _ body: @escaping NativeFunction.Body
  ) {
    let function = makeLibraryMethod(type, signature, body)
    type.set(
      symbol(function.signature.name),
      to: .object(MethodWrapper(.object(function), isClassMethod: true)))
  }

  /// Lets a class be subscripted with types, as `__class_getitem__ = classmethod(GenericAlias)` does.
  func makeSubscriptable(_ type: TypeObject) {
    if let method = types.list.own(symbol("__class_getitem__")) {
      type.set(symbol("__class_getitem__"), to: method)
    }
  }

  /// A function of a library module of Python's looks.
  @discardableResult
  func defineLibraryFunction(
    _ module: ModuleObject, _ signature: String, _ body: @escaping NativeFunction.Body
  ) -> NativeFunction {
    let function = makeFunction(signature, style: .python, body)
    // What a module with an underscore makes belongs to the one without.
    function.moduleName = module.name.hasPrefix("_") ? String(module.name.dropFirst()) : module.name
    set(module, function.signature.name, .object(function))
    return function
  }

  /// What a generator of a library would be: an iterator of that name.
  func makeGenerator(_ step: @escaping ClosureIterator.Step) -> Value {
    .object(ClosureIterator("generator", step))
  }

  /// The name of the module that called a function of the library.
  func callerModule() throws(Raise) -> Value {
    let caller = try call(try libraryAttribute("_library", "caller"))
    return caller.asTuple?.elements.last ?? .str("__main__")
  }

  /// An attribute of a module of the library.
  func libraryAttribute(_ module: String, _ name: String) throws(Raise) -> Value {
    try getAttribute(try importModule(module), name)
  }

  /// A class of a module of the library.
  func libraryType(_ module: String, _ name: String) throws(Raise) -> TypeObject {
    guard case .object(let type as TypeObject) = try libraryAttribute(module, name) else {
      throw error("TypeError", "\(module).\(name) is not a class")
    }
    return type
  }
}
