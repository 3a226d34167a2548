// The built-in functions that the machine needs; the families of types bring their own.

extension Interpreter {
  func setUpFunctions() {
    define("__build_class__(func, name, /, *bases, **kwds)") { interpreter, call throws(Raise) in
      guard let body = call[0].object(as: FunctionObject.self), let name = call[1].text else {
        return .none
      }
      return try interpreter.buildClass(
        body, name, Array(call[2].asTuple?.elements ?? []), call[3].asDict ?? DictObject())
    }
  }
}
