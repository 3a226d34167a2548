// `_io`: the base classes of streams. Texts and bytes in memory are in MemoryStreams.

extension Interpreter {
  /// Fills `_io`.
  func fillStreamClasses(_ module: ModuleObject) throws(Raise) {
    let fault = try makeLibraryClass(
      "UnsupportedOperation", module: "io",
      bases: [exceptionType("OSError"), exceptionType("ValueError")])
    set(module, fault.name, .object(fault))
    registerExceptionType(fault)
    let meta = try libraryType("_abc", "ABCMeta")
    let base = try makeLibraryClass("IOBase", module: "io", meta: meta)
    fillStreamBase(base)
    set(module, base.name, .object(base))
    var made: [String: TypeObject] = [:]
    for (name, refused) in [
      ("RawIOBase", []), ("BufferedIOBase", ["detach", "read", "read1", "write"]),
      ("TextIOBase", ["detach", "read", "readline", "write"]),
    ] {
      let type = try makeLibraryClass(name, module: "io", bases: [base], meta: meta)
      for method in refused { refuse(type, method) }
      made[name] = type
      set(module, name, .object(type))
    }
    if let text = made["TextIOBase"] {
      for name in ["encoding", "errors", "newlines"] { set(text, name, .none) }
      fillTextStream(module, text)
    }
    if let raw = made["RawIOBase"] {
      for name in ["readinto", "write"] {
        defineLibraryMethod(raw, "\(name)(self, b)") { interpreter, _ throws(Raise) in
          throw interpreter.error("NotImplementedError", arguments: [])
        }
      }
      defineLibraryMethod(raw, "read(self, size=-1)") { interpreter, _ throws(Raise) in
        throw interpreter.error("NotImplementedError", arguments: [])
      }
    }
    if let buffered = made["BufferedIOBase"] { fillByteStream(module, buffered) }
    for type in [base] + made.values { try becomeAbstract(type) }
  }

  /// A method that a stream has only where its class brings it.
  private func refuse(_ type: TypeObject, _ name: String) {
    defineLibraryMethod(type, "\(name)(self, *args)") { interpreter, _ throws(Raise) in
      throw interpreter.error("UnsupportedOperation", name)
    }
  }

  private var closedName: Symbol { symbol("__IOBase_closed") }

  /// - Throws: ValueError for a stream that is closed.
  private func checkOpen(_ stream: Value) throws(Raise) {
    if try isTrue(try getAttribute(stream, "closed")) {
      throw error("ValueError", "I/O operation on closed file.")
    }
  }

  private func fillStreamBase(_ type: TypeObject) {
    for name in ["fileno", "seek", "truncate"] { refuse(type, name) }
    defineProperty(type, "closed") { interpreter, stream in
      let mark = stream.reference.flatMap { interpreter.ownAttribute($0, interpreter.closedName) }
      return mark ?? .bool(false)
    }
    defineLibraryMethod(type, "close(self)") { interpreter, call throws(Raise) in
      if try interpreter.isTrue(try interpreter.getAttribute(call[0], "closed")) { return .none }
      _ = try interpreter.callMethod(call[0], "flush")
      try interpreter.setAttribute(call[0], interpreter.closedName, .bool(true))
      return .none
    }
    for name in ["readable", "writable", "seekable"] {
      defineLibraryMethod(type, "\(name)(self)") { _, _ in .bool(false) }
    }
    let checked: [(String, (Value) -> Value)] = [
      ("flush", { _ in .none }), ("isatty", { _ in .bool(false) }), ("__enter__", { $0 }),
      ("__iter__", { $0 }),
    ]
    for (name, result) in checked {
      defineLibraryMethod(type, "\(name)(self)") { interpreter, call throws(Raise) in
        try interpreter.checkOpen(call[0])
        return result(call[0])
      }
    }
    defineLibraryMethod(type, "__exit__(self, *args)") { interpreter, call throws(Raise) in
      try interpreter.callMethod(call[0], "close")
    }
    defineLibraryMethod(type, "tell(self)") { interpreter, call throws(Raise) in
      try interpreter.callMethod(call[0], "seek", [.int(0), .int(1)])
    }
    defineLibraryMethod(type, "__next__(self)") { interpreter, call throws(Raise) in
      let line = try interpreter.callMethod(call[0], "readline")
      if try interpreter.isTrue(line) { return line }
      throw interpreter.error("StopIteration", arguments: [])
    }
    defineLibraryMethod(type, "readline(self, size=-1, /)") { interpreter, call throws(Raise) in
      // Byte by byte, as nothing is known of how the class reads.
      var line: [UInt8] = []
      let most = call[1].isNone ? -1 : try interpreter.integerIndex(call[1])
      while most < 0 || line.count < most {
        let part = try interpreter.callMethod(call[0], "read", [.int(1)])
        guard let bytes = part.object(as: BytesObject.self)?.bytes, !bytes.isEmpty else { break }
        line += bytes
        if bytes.last == 0x0a { break }
      }
      return .object(BytesObject(line))
    }
    defineLibraryMethod(type, "readlines(self, hint=-1, /)") { interpreter, call throws(Raise) in
      let most = call[1].isNone ? -1 : try interpreter.integerIndex(call[1])
      var lines: [Value] = []
      var size = 0
      try interpreter.forEach(call[0]) { line throws(Raise) in
        lines.append(line)
        size += try interpreter.length(line)
        return most <= 0 || size <= most
      }
      return .list(lines)
    }
    defineLibraryMethod(type, "writelines(self, lines, /)") { interpreter, call throws(Raise) in
      try interpreter.checkOpen(call[0])
      try interpreter.forEach(call[1]) { line throws(Raise) in
        _ = try interpreter.callMethod(call[0], "write", [line])
        return true
      }
      return .none
    }
  }
}

extension LibrarySources {
  static let streams = ##"""
    from _io import (BufferedIOBase, BytesIO, IOBase, RawIOBase, StringIO, TextIOBase,
                     UnsupportedOperation)

    __all__ = ["open", "IOBase", "RawIOBase", "BytesIO", "StringIO", "BufferedIOBase",
               "TextIOBase", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
               "DEFAULT_BUFFER_SIZE"]

    DEFAULT_BUFFER_SIZE = 1 << 13
    SEEK_SET, SEEK_CUR, SEEK_END = range(3)


    def open(*args, **kwargs):
        raise NotImplementedError("opening files is not supported by this engine")
    """##
}
