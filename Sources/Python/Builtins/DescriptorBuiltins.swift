// Functions, methods, properties, `super` and the other helpers of classes, as Python sees them.

extension Interpreter {
  func setUpDescriptors() {
    setUpFunctionType()
    let property = types.property
    defineNew(property, "property(cls, fget=None, fset=None, fdel=None, doc=None)") {
      interpreter, call throws(Raise) in
      var doc = call[4]
      if doc.isNone, !call[1].isNone {
        doc = try interpreter.attributeIfPresent(call[1], "__doc__") ?? .none
      }
      let type = call[0].object(as: TypeObject.self)
      return .object(
        PropertyObject(
          getter: call[1], setter: call[2], deleter: call[3], doc: doc,
          type: type === interpreter.types.property ? nil : type))
    }
    func copy(
      _ value: Value, getter: Value? = nil, setter: Value? = nil, deleter: Value? = nil
    ) -> Value {
      guard let old = value.object(as: PropertyObject.self) else { return .none }
      return .object(
        PropertyObject(
          getter: getter ?? old.getter, setter: setter ?? old.setter,
          deleter: deleter ?? old.deleter, doc: old.doc, type: old.customType))
    }
    defineMethod(property, "getter(self, fget, /)") { _, call in copy(call[0], getter: call[1]) }
    defineMethod(property, "setter(self, fset, /)") { _, call in copy(call[0], setter: call[1]) }
    defineMethod(property, "deleter(self, fdel, /)") { _, call in copy(call[0], deleter: call[1]) }
    defineProperty(property, "fget") { _, value in
      value.object(as: PropertyObject.self)?.getter ?? .none
    }
    defineProperty(property, "fset") { _, value in
      value.object(as: PropertyObject.self)?.setter ?? .none
    }
    defineProperty(property, "fdel") { _, value in
      value.object(as: PropertyObject.self)?.deleter ?? .none
    }
    defineProperty(property, "__doc__") { _, value in
      value.object(as: PropertyObject.self)?.doc ?? .none
    }
    defineMethod(property, "__get__(self, instance, owner=None, /)") {
      interpreter, call throws(Raise) in
      guard let property = call[0].object(as: PropertyObject.self), !call[1].isNone else {
        return call[0]
      }
      return try interpreter.call(property.getter, [call[1]])
    }
    for (type, isClassMethod) in [(types.classmethod, true), (types.staticmethod, false)] {
      defineNew(type, "\(type.name)(cls, function, /)") { interpreter, call throws(Raise) in
        let cls = call[0].object(as: TypeObject.self)
        return .object(
          MethodWrapper(
            call[1], isClassMethod: isClassMethod, type: cls === type ? nil : cls))
      }
      defineProperty(type, "__func__") { _, value in
        value.object(as: MethodWrapper.self)?.callable ?? .none
      }
      defineMethod(type, "__get__(self, instance, owner=None, /)") {
        interpreter, call throws(Raise) in
        let cls =
          call[2].object(as: TypeObject.self) ?? interpreter.type(of: call[1])
        return try interpreter.bind(call[0], to: call[1], cls)
      }
      defineProperty(type, "__wrapped__") { _, value in
        value.object(as: MethodWrapper.self)?.callable ?? .none
      }
    }
    defineMethod(types.staticmethod, "__call__(self, *args, **kwargs)") {
      interpreter, call throws(Raise) in
      let keywords = (call[2].asDict?.items ?? []).compactMap { entry in
        entry.key.asStr.map { (interpreter.symbol($0), entry.value) }
      }
      return try interpreter.call(
        call[0].object(as: MethodWrapper.self)?.callable ?? .none,
        Array(call[1].asTuple?.elements ?? []), keywords: keywords)
    }
    defineNew(types.superType, "super(cls, type=?, object=?, /)") {
      interpreter, call throws(Raise) in
      if call[1].isUnbound {
        throw interpreter.error("RuntimeError", "super(): no arguments")
      }
      return try interpreter.makeSuper(call[1], call[2])
    }
    defineMethod(types.superType, "__repr__(self, /)") { interpreter, call in
      guard let object = call[0].object(as: SuperObject.self) else { return .none }
      return .str(
        "<super: <class '\(object.start.name)'>, <\(object.objectType.name) object>>")
    }
    defineMethod(types.module, "__repr__(self, /)") { _, call in
      guard let module = call[0].object(as: ModuleObject.self) else { return .none }
      return .str("<module '\(module.name)'>")
    }
    defineNew(types.module, "module(cls, name, doc=None)") { interpreter, call throws(Raise) in
      let module = ModuleObject(call[1].text ?? "")
      interpreter.set(module, "__name__", call[1])
      interpreter.set(module, "__doc__", call[2])
      return .object(module)
    }
    defineMethod(types.cell, "__repr__(self, /)") { interpreter, call in
      .str("<cell at \(interpreter.address(call[0]))>")
    }
    defineProperty(types.cell, "cell_contents") { interpreter, value throws(Raise) in
      guard let cell = value.object(as: CellObject.self), !cell.content.isUnbound else {
        throw interpreter.error("ValueError", "Cell is empty")
      }
      return cell.content
    }
    defineMethod(types.none, "__repr__(self, /)") { _, _ in .str("None") }
    defineMethod(types.none, "__bool__(self, /)") { _, _ in .bool(false) }
    defineMethod(types.ellipsis, "__repr__(self, /)") { _, _ in .str("Ellipsis") }
    defineMethod(types.notImplemented, "__repr__(self, /)") { _, _ in .str("NotImplemented") }
    defineMethod(types.weakReference, "__call__(self)") { _, call in
      (call[0].object(as: WeakReferenceObject.self)?.target).map(\.asValue) ?? .none
    }
  }

  private func setUpFunctionType() {
    let function = types.function
    func field(
      _ name: String, _ get: @escaping (FunctionObject) -> Value,
      native: @escaping (NativeFunction) -> Value = { _ in .none },
      set: ((Interpreter, FunctionObject, Value) -> Void)? = nil
    ) {
      for type in [
        types.function, types.builtinFunction, types.methodDescriptor, types.wrapperDescriptor,
      ] {
        defineProperty(type, name) { _, value in
          if let function = value.object(as: FunctionObject.self) { return get(function) }
          if let function = value.object(as: NativeFunction.self) { return native(function) }
          if let method = value.object(as: BoundMethod.self),
            let function = method.function.object(as: NativeFunction.self)
          {
            return native(function)
          }
          return .none
        } setter: { interpreter, value, new throws(Raise) in
          guard let function = value.object(as: FunctionObject.self), let set else {
            if let native = value.object(as: NativeFunction.self), native.looksLikePython {
              return
            }
            throw interpreter.error("AttributeError", "readonly attribute")
          }
          set(interpreter, function, new)
        }
      }
    }
    field(
      "__name__", { .str($0.name) }, native: { .str($0.signature.name) },
      set: { if let text = $2.text { $1.name = text } })
    field(
      "__qualname__", { .str($0.qualifiedName) }, native: { .str($0.qualifiedName) },
      set: { if let text = $2.text { $1.qualifiedName = text } })
    field("__doc__", { $0.doc }, native: { $0.doc }, set: { $1.doc = $2 })
    field(
      "__module__", { $0.moduleName }, native: { $0.moduleName.map { .str($0) } ?? .none },
      set: { $1.moduleName = $2 })
    field(
      "__defaults__", { $0.defaults.isEmpty ? .none : .tuple($0.defaults) },
      native: { $0.signature.defaults.isEmpty ? .none : .tuple($0.signature.defaults) },
      set: { $1.defaults = Array($2.asTuple?.elements ?? []) })
    field(
      "__kwdefaults__",
      { [unowned self] function in
        if function.keywordDefaults.isEmpty { return .none }
        let dictionary = DictObject()
        for name in function.code.parameterNames {
          if let value = function.keywordDefaults[name] {
            dictionary.set(self.name(name), value)
          }
        }
        return .dict(dictionary)
      })
    field(
      "__annotations__",
      { function in
        if let known = function.annotations { return .dict(known) }
        let empty = DictObject()
        function.annotations = empty
        return .dict(empty)
      },
      set: { $1.annotations = $2.asDict })
    field(
      "__closure__",
      { $0.closure.isEmpty ? .none : .tuple($0.closure.map { .object($0) }) })
    field("__code__", { .object(CodeReference($0.code)) })
    field(
      "__globals__",
      { [unowned self] function in
        let dictionary = DictObject()
        for name in function.globals.names {
          if let value = function.globals[name] { dictionary.set(self.name(name), value) }
        }
        return .dict(dictionary)
      })
    defineMethod(function, "__repr__(self, /)") { interpreter, call in
      if let native = call[0].object(as: NativeFunction.self) {
        return .str("<function \(native.qualifiedName) at \(interpreter.address(call[0]))>")
      }
      let name = call[0].object(as: FunctionObject.self)?.qualifiedName ?? ""
      return .str("<function \(name) at \(interpreter.address(call[0]))>")
    }
    defineMethod(function, "__get__(self, instance, owner=None, /)") { _, call in
      call[1].isNone ? call[0] : .object(BoundMethod(call[0], receiver: call[1]))
    }
    for (type, kind) in [
      (types.methodDescriptor, "method"), (types.wrapperDescriptor, "slot wrapper"),
    ] {
      defineMethod(type, "__repr__(self, /)") { _, call in
        guard let native = call[0].object(as: NativeFunction.self) else { return .none }
        let signature = native.signature
        return .str("<\(kind) '\(signature.name)' of '\(signature.owner ?? "")' objects>")
      }
      defineMethod(type, "__get__(self, instance, owner=None, /)") { _, call in
        call[1].isNone ? call[0] : .object(BoundMethod(call[0], receiver: call[1]))
      }
    }
    defineMethod(types.builtinFunction, "__repr__(self, /)") { interpreter, call in
      if let native = call[0].object(as: NativeFunction.self) {
        return .str(
          native.signature.isMethod
            ? "<method '\(native.signature.name)' of '\(native.qualifiedName.split(separator: ".").first ?? "")' objects>"
            : "<built-in function \(native.signature.name)>")
      }
      if let method = call[0].object(as: BoundMethod.self),
        let native = method.function.object(as: NativeFunction.self)
      {
        return .str(
          "<built-in method \(native.signature.name) of \(interpreter.typeName(method.receiver)) object at \(interpreter.address(method.receiver))>"
        )
      }
      return .none
    }
    let method = types.method
    method.direct = makeFunction("method(function, instance, /)") {
      interpreter, call throws(Raise) in
      guard interpreter.isCallable(call[0]) else {
        throw interpreter.error("TypeError", "first argument must be callable")
      }
      if call[1].isNone {
        throw interpreter.error("TypeError", "instance must not be None")
      }
      return .object(BoundMethod(call[0], receiver: call[1]))
    }
    defineMethod(method, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let method = call[0].object(as: BoundMethod.self) else { return .none }
      let name =
        try interpreter.attributeIfPresent(method.function, "__qualname__")?.text ?? "?"
      return .str("<bound method \(name) of \(try interpreter.repr(method.receiver))>")
    }
    for type in [types.method, types.builtinFunction] {
      defineProperty(type, "__self__") { _, value in
        value.object(as: BoundMethod.self)?.receiver ?? .none
      }
    }
    defineProperty(method, "__func__") { _, value in
      value.object(as: BoundMethod.self)?.function ?? .none
    }
    for name in ["__name__", "__qualname__", "__doc__", "__module__"] {
      defineProperty(method, name) { interpreter, value throws(Raise) in
        guard let method = value.object(as: BoundMethod.self) else { return .none }
        return try interpreter.getAttribute(method.function, name)
      }
    }
    // Anything else is looked up on the function.
    defineMethod(method, "__getattr__(self, name, /)") { interpreter, call throws(Raise) in
      guard let method = call[0].object(as: BoundMethod.self), let name = call[1].asStr,
        let value = try interpreter.attributeIfPresent(
          method.function, interpreter.symbol(name))
      else {
        throw interpreter.error(
          "AttributeError", "'method' object has no attribute '\(call[1].text ?? "")'")
      }
      return value
    }
    defineMethod(method, "__eq__(self, other, /)") { interpreter, call throws(Raise) in
      guard let a = call[0].object(as: BoundMethod.self),
        let b = call[1].object(as: BoundMethod.self)
      else { return interpreter.notImplemented }
      return .bool(
        a.function.isIdentical(to: b.function) && a.receiver.isIdentical(to: b.receiver))
    }
    defineMethod(method, "__hash__(self, /)") { interpreter, call in
      guard let a = call[0].object(as: BoundMethod.self) else { return .none }
      return .int(
        (interpreter.identity(a.function) ^ interpreter.identity(a.receiver)) >> 4)
    }
    let code = types.code
    defineProperty(code, "co_name") { _, value in
      (value.object(as: CodeReference.self)?.code.name).map { .str($0) } ?? .none
    }
    defineProperty(code, "co_argcount") { _, value in
      .int(value.object(as: CodeReference.self)?.code.positionalCount ?? 0)
    }
    defineProperty(code, "co_kwonlyargcount") { _, value in
      .int(value.object(as: CodeReference.self)?.code.keywordOnlyCount ?? 0)
    }
    defineProperty(code, "co_varnames") { interpreter, value in
      .tuple(
        (value.object(as: CodeReference.self)?.code.localNames ?? []).map {
          .str(interpreter.name($0))
        })
    }
    defineProperty(code, "co_freevars") { interpreter, value in
      .tuple(
        (value.object(as: CodeReference.self)?.code.freeNames ?? []).map {
          .str(interpreter.name($0))
        })
    }
    defineProperty(code, "co_filename") { _, value in
      (value.object(as: CodeReference.self)?.code.source.name).map { .str($0) } ?? .none
    }
    defineProperty(code, "co_firstlineno") { _, value in
      guard let code = value.object(as: CodeReference.self)?.code else { return .none }
      switch code.definition {
      case .definition(let definition):
        return .int(code.source.line(of: Int(definition.span.start)))
      case .lambda(_, _, let span): return .int(code.source.line(of: Int(span.start)))
      case nil: return .int(1)
      }
    }
  }

  func setUpGenerators() {
    let type = types.generator
    defineMethod(type, "__iter__(self, /)") { _, call in call[0] }
    func stop(_ interpreter: Interpreter) -> Raise {
      let result = interpreter.delegatedResult
      interpreter.delegatedResult = .none
      return interpreter.error("StopIteration", arguments: result.isNone ? [] : [result])
    }
    defineMethod(type, "__next__(self, /)") { interpreter, call throws(Raise) in
      guard let generator = call[0].object(as: GeneratorObject.self) else { return .none }
      guard let value = try interpreter.resume(generator, sending: .none) else {
        throw stop(interpreter)
      }
      return value
    }
    defineMethod(type, "send(self, value, /)") { interpreter, call throws(Raise) in
      guard let generator = call[0].object(as: GeneratorObject.self) else { return .none }
      guard let value = try interpreter.resume(generator, sending: call[1]) else {
        throw stop(interpreter)
      }
      return value
    }
    defineMethod(type, "throw(self, typ, val=None, tb=None, /)") {
      interpreter, call throws(Raise) in
      guard let generator = call[0].object(as: GeneratorObject.self) else { return .none }
      var exception = call[1]
      if !call[2].isNone, case .object(let object) = exception, object is TypeObject {
        exception =
          call[2].object(as: ExceptionObject.self) != nil
          ? call[2] : try interpreter.call(exception, [call[2]])
      }
      let raise = try interpreter.makeRaise(exception)
      guard let value = try interpreter.throw(raise, into: generator) else {
        throw stop(interpreter)
      }
      return value
    }
    defineMethod(type, "close(self, /)") { interpreter, call throws(Raise) in
      guard let generator = call[0].object(as: GeneratorObject.self) else { return .none }
      try interpreter.close(generator)
      return .none
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call in
      let name = call[0].object(as: GeneratorObject.self)?.qualifiedName ?? ""
      return .str("<generator object \(name) at \(interpreter.address(call[0]))>")
    }
    defineProperty(type, "__name__") { _, value in
      (value.object(as: GeneratorObject.self)?.name).map { .str($0) } ?? .none
    }
    defineProperty(type, "__qualname__") { _, value in
      (value.object(as: GeneratorObject.self)?.qualifiedName).map { .str($0) } ?? .none
    }
    defineProperty(type, "gi_running") { _, value in
      .bool(value.object(as: GeneratorObject.self)?.state == .running)
    }
  }
}

/// `f.__code__`
package final class CodeReference: Object {
  package let code: Code

  package init(_ code: Code) {
    self.code = code
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.code
  }
}
