// The modules of the library that are written in Swift and may fail to be made, and what belongs to them.

extension Interpreter {
  /// Registers the modules; each is made when it is first imported.
  func registerNativeLibrary() {
    registerModule("_collections") { interpreter, module throws(Raise) in
      try interpreter.fillCollections(module)
    }
    registerModule("collections.abc") { interpreter, module throws(Raise) in
      try interpreter.fillAbstractCollections(module)
    }
    registerModule("_contextlib") { interpreter, module throws(Raise) in
      try interpreter.fillContexts(module)
    }
    registerModule("_io") { interpreter, module throws(Raise) in
      try interpreter.fillStreamClasses(module)
    }
    registerModule("base64") { interpreter, module throws(Raise) in
      try interpreter.fillBase64(module)
    }
    registerModule("operator") { interpreter, module throws(Raise) in
      try interpreter.fillOperatorNames(module)
    }
    registerModule("heapq") { $0.fillHeaps($1) }
    registerModule("bisect") { $0.fillBisection($1) }
    registerModule("_textwrap") { $0.fillTextwrap($1) }
    registerModule("numbers") { interpreter, module throws(Raise) in
      try interpreter.fillNumberTower(module)
    }
    registerModule("__future__") { interpreter, module throws(Raise) in
      try interpreter.fillFuture(module)
    }
  }
}
