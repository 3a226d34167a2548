// `_weakref`: weak references.

extension Interpreter {
  func fillWeakReferences(_ module: ModuleObject) {
    let type = types.weakReference
    set(module, "ref", .object(type))
    defineNew(type, "ReferenceType(cls, object, callback=None, /)") {
      interpreter, call throws(Raise) in
      guard case .object(let object) = call[1] else {
        throw interpreter.error(
          "TypeError",
          "cannot create weak reference to '\(interpreter.typeName(call[1]))' object")
      }
      return .object(WeakReferenceObject(object))
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call in
      let address = interpreter.address(call[0])
      guard let target = call[0].object(as: WeakReferenceObject.self)?.target else {
        return .str("<weakref at \(address); dead>")
      }
      let name = target.type(in: interpreter).name
      return .str(
        "<weakref at \(address); to '\(name)' at \(interpreter.address(target.asValue))>")
    }
    defineMethod(type, "__eq__(self, other, /)") { interpreter, call throws(Raise) in
      guard let a = call[0].object(as: WeakReferenceObject.self),
        let b = call[1].object(as: WeakReferenceObject.self)
      else { return interpreter.notImplemented }
      guard let x = a.target, let y = b.target else { return .bool(a === b) }
      return .bool(try interpreter.equals(x.asValue, y.asValue))
    }
    defineMethod(type, "__hash__(self, /)") { interpreter, call throws(Raise) in
      guard let target = call[0].object(as: WeakReferenceObject.self)?.target else {
        throw interpreter.error("TypeError", "weak object has gone away")
      }
      return .int(try interpreter.hash(target.asValue))
    }
    // Unlike `id`, it doesn't keep the object alive.
    defineFunction(module, "identity(object)") { interpreter, call in
      guard let object = call[0].reference else { return .int(interpreter.identity(call[0])) }
      return .int(ObjectIdentifier(object).hashValue)
    }
  }
}
