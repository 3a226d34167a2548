// Built-in functions about objects, names and types: `getattr`, `isinstance`, `dir`, `globals` …

import Syntax

extension Interpreter {
  func setUpReflectionFunctions() {
    define("callable(obj, /)") { interpreter, call in .bool(interpreter.isCallable(call[0])) }
    define("isinstance(obj, class_or_tuple, /)") { interpreter, call throws(Raise) in
      .bool(try interpreter.isInstance(call[0], call[1]))
    }
    define("issubclass(cls, class_or_tuple, /)") { interpreter, call throws(Raise) in
      .bool(try interpreter.isSubclass(call[0], call[1]))
    }
    define("getattr(object, name, default=?, /)") { interpreter, call throws(Raise) in
      let name = try interpreter.attributeName(call[1])
      if call[2].isUnbound { return try interpreter.getAttribute(call[0], name) }
      return try interpreter.attributeIfPresent(call[0], name) ?? call[2]
    }
    define("hasattr(obj, name, /)") { interpreter, call throws(Raise) in
      let name = try interpreter.attributeName(call[1])
      do throws(Raise) {
        return .bool(try interpreter.attributeIfPresent(call[0], name) != nil)
      } catch {
        if interpreter.matches(error, "AttributeError") { return .bool(false) }
        throw error
      }
    }
    define("setattr(obj, name, value, /)") { interpreter, call throws(Raise) in
      try interpreter.setAttribute(call[0], try interpreter.attributeName(call[1]), call[2])
      return .none
    }
    define("delattr(obj, name, /)") { interpreter, call throws(Raise) in
      try interpreter.deleteAttribute(call[0], try interpreter.attributeName(call[1]))
      return .none
    }
    setUpNameFunctions()
    setUpEvaluationFunctions()
    setUpRefusedFunctions()
  }

  private func attributeName(_ value: Value) throws(Raise) -> Symbol {
    guard let name = value.asStr else {
      throw error("TypeError", "attribute name must be string, not '\(typeName(value))'")
    }
    return symbol(name)
  }

  private func setUpNameFunctions() {
    define("locals()") { interpreter, _ in interpreter.currentLocals().asValue }
    define("vars(object=?, /)") { interpreter, call throws(Raise) in
      if call[0].isUnbound { return interpreter.currentLocals().asValue }
      if let found = try interpreter.attributeIfPresent(call[0], "__dict__") { return found }
      throw interpreter.error("TypeError", "vars() argument must have __dict__ attribute")
    }
    define("dir(object=?, /)") { interpreter, call throws(Raise) in
      if call[0].isUnbound {
        let names = interpreter.currentLocals().keys.compactMap(\.asStr)
        return .list(names.sorted { StrObject.precedes($0, $1) }.map { .str($0) })
      }
      if let method = interpreter.type(of: call[0]).special(.dir) {
        let names = try interpreter.elements(of: try interpreter.call(method, [call[0]]))
        return .list(
          ListObject(
            try interpreter.sorted(ContiguousArray(names), key: .none, reverse: false)))
      }
      return .list(interpreter.attributeNames(call[0]).map { .str($0) })
    }
    define("__import__(name, globals=None, locals=None, fromlist=(), level=0)") {
      interpreter, call throws(Raise) in
      let name = try interpreter.strArgument(call[0], "__import__", 1)
      return try interpreter.importModule(
        name.value, whole: try interpreter.isTrue(call[3]))
    }
  }

  /// Functions that would leave the engine: they are there, and say that they are not supported.
  private func setUpRefusedFunctions() {
    for name in ["compile", "open", "input", "breakpoint", "help", "memoryview"] {
      define("\(name)(*args, **kwargs)") { interpreter, _ throws(Raise) in
        throw interpreter.error(
          "NotImplementedError", "\(name)() is not supported by this engine")
      }
    }
  }

  /// The local names of the code that is running.
  func currentLocals() -> DictObject {
    guard frameCount > 0 else { return DictObject() }
    let frame = frames[frameCount - 1]
    if let names = frame.held as? DictObject { return names }
    guard let function = frame.function else { return currentGlobals() }
    let dictionary = DictObject()
    func add(_ name: Symbol, _ value: Value) {
      var value = value
      if let cell = value.object(as: CellObject.self) { value = cell.content }
      if !value.isUnbound, !text(name).hasPrefix(".") { dictionary.set(self.name(name), value) }
    }
    for (index, name) in frame.code.localNames.enumerated() { add(name, frame.registers[index]) }
    for (index, name) in frame.code.freeNames.enumerated() where index < function.closure.count {
      add(name, .object(function.closure[index]))
    }
    return dictionary
  }
}
