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
    define("print(*args, sep=None, end=None, file=None, flush=False)") {
      interpreter, call throws(Raise) in
      let separator = call[1].text ?? " "
      let end = call[2].text ?? "\n"
      var line = ""
      for (index, value) in (call[0].asTuple?.elements ?? []).enumerated() {
        if index > 0 { line += separator }
        line += try interpreter.str(value)
      }
      line += end
      if call.has(3) {
        _ = try interpreter.callMethod(call[3], "write", [.str(line)])
      } else {
        interpreter.writeOutput(line, .stdout)
      }
      return .none
    }
  }
}
