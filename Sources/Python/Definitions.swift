// How Swift code gives Python functions, methods, properties and modules.

extension Interpreter {
  /// A native function; `signature` is written as Python would write it.
  package func makeFunction(
    _ signature: String, style: Signature.Style = .native, _ body: @escaping NativeFunction.Body
  ) -> NativeFunction {
    let signature = Signature(signature, style: style)
    signature.internNames(self)
    let function = NativeFunction(signature, body)
    function.looksLikePython = style == .python
    return function
  }

  /// Defines a built-in function.
  package func define(_ signature: String, _ body: @escaping NativeFunction.Body) {
    let function = makeFunction(signature, body)
    builtins[symbol(function.signature.name)] = .object(function)
  }

  /// Registers a module that is made when it is first imported.
  package func registerModule(
    _ name: String, _ fill: @escaping (Interpreter, ModuleObject) throws(Raise) -> Void
  ) {
    moduleMakers[name] = ModuleMaker(name: name, fill: fill)
  }

  /// Sets an attribute of a native object, without `__setattr__`.
  package func set(_ object: Object, _ name: String, _ value: Value) {
    if let type = object as? TypeObject {
      type.set(symbol(name), to: value)
    } else {
      setOwnAttribute(object, symbol(name), value)
    }
  }

  package func defineFunction(
    _ module: ModuleObject, _ signature: String, style: Signature.Style = .native,
    _ body: @escaping NativeFunction.Body
  ) {
    let function = makeFunction(signature, style: style, body)
    function.moduleName = module.name
    function.signature.owner = module.name
    set(module, function.signature.name, .object(function))
  }

  /// Gives a native type a method; the first parameter is the receiver.
  @discardableResult
  package func defineMethod(
    _ type: TypeObject, _ signature: String, style: Signature.Style = .native,
    _ body: @escaping NativeFunction.Body
  ) -> NativeFunction {
    let function = makeFunction(signature, style: style, body)
    function.signature.isMethod = true
    function.signature.owner = type.name
    function.qualifiedName = "\(type.name).\(function.signature.name)"
    type.set(symbol(function.signature.name), to: .object(function))
    return function
  }

  package func defineStaticMethod(
    _ type: TypeObject, _ signature: String, _ body: @escaping NativeFunction.Body
  ) {
    let function = makeFunction(signature, body)
    function.qualifiedName = "\(type.name).\(function.signature.name)"
    type.set(
      symbol(function.signature.name),
      to: .object(MethodWrapper(.object(function), isClassMethod: false)))
  }

  /// The first parameter is the class.
  package func defineClassMethod(
    _ type: TypeObject, _ signature: String, _ body: @escaping NativeFunction.Body
  ) {
    let function = makeFunction(signature, body)
    function.signature.isMethod = true
    function.qualifiedName = "\(type.name).\(function.signature.name)"
    type.set(
      symbol(function.signature.name),
      to: .object(MethodWrapper(.object(function), isClassMethod: true)))
  }

  package func defineProperty(
    _ type: TypeObject, _ name: String, _ getter: @escaping NativeProperty.Getter,
    setter: NativeProperty.Setter? = nil
  ) {
    type.set(symbol(name), to: .object(NativeProperty(name, getter: getter, setter: setter)))
  }

  /// An attribute that nobody may set: a plain member of the native layout.
  package func defineMember(
    _ type: TypeObject, _ name: String, _ getter: @escaping NativeProperty.Getter
  ) {
    let property = NativeProperty(name, getter: getter)
    property.isMember = true
    type.set(symbol(name), to: .object(property))
  }

  /// Says how calling the type makes an instance: a static `__new__` whose first parameter is the class.
  package func defineNew(
    _ type: TypeObject, _ signature: String, style: Signature.Style = .native,
    _ body: @escaping NativeFunction.Body
  ) {
    let function = makeFunction(signature, style: style, body)
    function.signature.isMethod = true
    function.qualifiedName = "\(type.name).__new__"
    type.set(
      Special.new.symbol, to: .object(MethodWrapper(.object(function), isClassMethod: false)))
  }
}
