// `io.StringIO` and `io.BytesIO`: streams in memory.

/// What a stream in memory holds: code points or bytes, and the place where it is read and written.
private struct Memory<Element: Equatable> {
  private(set) var content: ContiguousArray<Element> = []
  var place = 0
  /// What fills the gap where something is written behind the end.
  let filler: Element

  init(filler: Element) { self.filler = filler }

  mutating func write(_ elements: some Collection<Element>) {
    if elements.isEmpty { return }
    if place > content.count {
      content.append(contentsOf: repeatElement(filler, count: place - content.count))
    }
    let end = min(content.count, place + elements.count)
    if place == content.count {
      content.append(contentsOf: elements)
    } else {
      content.replaceSubrange(place..<end, with: elements)
    }
    place += elements.count
  }

  /// Takes what lies between the place and an end, but not more than `most` of it.
  mutating func take(upTo end: Int, most: Int?) -> ArraySlice<Element> {
    let start = min(place, content.count)
    var stop = max(start, min(end, content.count))
    if let most { stop = min(stop, start + most) }
    if stop > start { place = stop }
    return ArraySlice(content[start..<stop])
  }

  mutating func truncate(_ size: Int) {
    if size < content.count { content.removeSubrange(size...) }
  }

  mutating func replaceAll(_ elements: some Collection<Element>) {
    content = ContiguousArray(elements)
    place = 0
  }
}

/// An `io.StringIO`.
package final class TextStreamObject: Object {
  fileprivate var memory = Memory<Unicode.Scalar>(filler: "\0")
  fileprivate var isClosed = false
  /// What ends a line: nil for "\n", "\r" and "\r\n" alike, which are read as "\n".
  fileprivate var newline: String? = "\n"

  override package var hasDictionary: Bool { true }

  /// Text as it is kept: line ends translated as `newline` says.
  fileprivate func translated(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    switch newline {
    case nil:
      var result: [Unicode.Scalar] = []
      for (index, scalar) in scalars.enumerated() {
        if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
        result.append(scalar == "\r" ? "\n" : scalar)
      }
      return result
    case "\r", "\r\n":
      return scalars.flatMap { $0 == "\n" ? Array((newline ?? "").unicodeScalars) : [$0] }
    default: return scalars
    }
  }

  /// Where the line at the place ends, its end included.
  fileprivate var lineEnd: Int {
    let content = memory.content
    var index = memory.place
    while index < content.count {
      let isBeforeFeed = index + 1 < content.count && content[index + 1] == "\n"
      switch (newline, content[index]) {
      case (nil, "\n"), ("\n", "\n"), ("", "\n"), ("\r", "\r"): return index + 1
      case ("", "\r"): return index + (isBeforeFeed ? 2 : 1)
      case ("\r\n", "\r") where isBeforeFeed: return index + 2
      default: index += 1
      }
    }
    return content.count
  }
}

/// An `io.BytesIO`.
package final class ByteStreamObject: Object {
  fileprivate var memory = Memory<UInt8>(filler: 0)
  fileprivate var isClosed = false

  override package var hasDictionary: Bool { true }
}

extension Interpreter {
  private func closedFault(_ text: String = "I/O operation on closed file") -> Raise {
    error("ValueError", text)
  }

  /// A size argument: nil for None or a negative number, which stand for everything.
  private func sizeLimit(_ value: Value) throws(Raise) -> Int? {
    if value.isNone || value.isUnbound { return nil }
    guard let size = try index(value, orNil: true) else {
      throw error("TypeError", "argument should be integer or None, not '\(typeName(value))'")
    }
    return size < 0 ? nil : size
  }

  // MARK: StringIO

  func fillTextStream(_ module: ModuleObject, _ base: TypeObject) {
    let type = makeType(
      "StringIO", bases: [base], module: "_io", instancesHaveDictionary: true)
    type.metatype = base.metatype
    type.allocate = { TextStreamObject(type: $0) }
    set(module, type.name, .object(type))
    func method(
      _ signature: String,
      _ body: @escaping (Interpreter, TextStreamObject, Call) throws(Raise) -> Value
    ) {
      defineMethod(type, signature) { interpreter, call throws(Raise) in
        guard let stream = call[0].object(as: TextStreamObject.self) else {
          throw interpreter.wrongReceiver("StringIO", "StringIO", call[0])
        }
        if stream.isClosed { throw interpreter.closedFault() }
        return try body(interpreter, stream, call)
      }
    }
    func text(_ scalars: some Sequence<Unicode.Scalar>) -> Value {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return .str(String(view))
    }
    let initializer = defineMethod(type, "__init__(self, initial_value='', newline=?)") {
      interpreter, call throws(Raise) in
      guard let stream = call[0].object(as: TextStreamObject.self) else { return .none }
      if !call[2].isUnbound {
        guard call[2].isNone || ["", "\n", "\r", "\r\n"].contains(call[2].text) else {
          throw interpreter.error(
            "ValueError", "illegal newline value: \(try interpreter.repr(call[2]))")
        }
        stream.newline = call[2].text
      }
      guard call[1].isNone || call[1].asStr != nil else {
        throw interpreter.error(
          "TypeError",
          "initial_value must be str or None, not \(interpreter.typeName(call[1]))")
      }
      stream.isClosed = false
      stream.memory.replaceAll(stream.translated(call[1].text ?? ""))
      return .none
    }
    initializer.signature.errorName = type.name
    method("getvalue(self, /)") { _, stream, _ in text(stream.memory.content) }
    method("write(self, text, /)") { interpreter, stream, call throws(Raise) in
      guard let string = call[1].asStr else {
        throw interpreter.error(
          "TypeError", "string argument expected, got '\(interpreter.typeName(call[1]))'")
      }
      if stream.newline == "\n" {
        stream.memory.write(string.isASCII ? Array(string.value.unicodeScalars) : string.scalars)
      } else {
        stream.memory.write(stream.translated(string.value))
      }
      return .int(string.count)
    }
    method("read(self, size=None, /)") { interpreter, stream, call throws(Raise) in
      text(stream.memory.take(upTo: Int.max, most: try interpreter.sizeLimit(call[1])))
    }
    method("readline(self, size=None, /)") { interpreter, stream, call throws(Raise) in
      let most = try interpreter.sizeLimit(call[1])
      return text(stream.memory.take(upTo: stream.lineEnd, most: most))
    }
    method("tell(self, /)") { _, stream, _ in .int(stream.memory.place) }
    method("seek(self, pos, whence=0, /)") { interpreter, stream, call throws(Raise) in
      let (place, origin) = (
        try interpreter.integerIndex(call[1]), try interpreter.integerIndex(call[2])
      )
      switch origin {
      case 0:
        if place < 0 {
          throw interpreter.error("ValueError", "Negative seek position \(place)")
        }
        stream.memory.place = place
      case 1, 2:
        if place != 0 {
          throw interpreter.error("OSError", "Can't do nonzero cur-relative seeks")
        }
        if origin == 2 { stream.memory.place = stream.memory.content.count }
      default:
        throw interpreter.error(
          "ValueError", "Invalid whence (\(origin), should be 0, 1 or 2)")
      }
      return .int(stream.memory.place)
    }
    method("truncate(self, pos=None, /)") { interpreter, stream, call throws(Raise) in
      let size = call[1].isNone ? stream.memory.place : try interpreter.integerIndex(call[1])
      if size < 0 { throw interpreter.error("ValueError", "Negative size value \(size)") }
      stream.memory.truncate(size)
      return .int(size)
    }
    for name in ["readable", "writable", "seekable"] {
      method("\(name)(self, /)") { _, _, _ in .bool(true) }
    }
    defineMethod(type, "flush(self, /)") { _, _ in .none }
    defineMethod(type, "close(self, /)") { _, call in
      call[0].object(as: TextStreamObject.self)?.isClosed = true
      return .none
    }
    defineProperty(type, "closed") { _, value in
      .bool(value.object(as: TextStreamObject.self)?.isClosed ?? false)
    }
    defineProperty(type, "line_buffering") { interpreter, value throws(Raise) in
      if value.object(as: TextStreamObject.self)?.isClosed ?? true {
        throw interpreter.closedFault()
      }
      return .bool(false)
    }
  }

  // MARK: BytesIO

  private func bytes(_ value: Value) throws(Raise) -> [UInt8] {
    if let object = value.object(as: BytesObject.self) { return object.bytes }
    guard case .object = value, try attributeIfPresent(value, "tobytes") != nil,
      let object = try callMethod(value, "tobytes").object(as: BytesObject.self)
    else {
      throw error("TypeError", "a bytes-like object is required, not '\(typeName(value))'")
    }
    return object.bytes
  }

  func fillByteStream(_ module: ModuleObject, _ base: TypeObject) {
    let type = makeType("BytesIO", bases: [base], module: "_io", instancesHaveDictionary: true)
    type.metatype = base.metatype
    type.allocate = { ByteStreamObject(type: $0) }
    set(module, type.name, .object(type))
    func method(
      _ signature: String,
      _ body: @escaping (Interpreter, ByteStreamObject, Call) throws(Raise) -> Value
    ) {
      defineMethod(type, signature) { interpreter, call throws(Raise) in
        guard let stream = call[0].object(as: ByteStreamObject.self) else {
          throw interpreter.wrongReceiver("BytesIO", "BytesIO", call[0])
        }
        if stream.isClosed { throw interpreter.closedFault("I/O operation on closed file.") }
        return try body(interpreter, stream, call)
      }
    }
    func data(_ bytes: some Sequence<UInt8>) -> Value { .object(BytesObject(Array(bytes))) }
    defineMethod(type, "__init__(self, initial_bytes=?)") { interpreter, call throws(Raise) in
      guard let stream = call[0].object(as: ByteStreamObject.self) else { return .none }
      stream.isClosed = false
      stream.memory.replaceAll(call.has(1) ? try interpreter.bytes(call[1]) : [])
      return .none
    }
    method("getvalue(self, /)") { _, stream, _ in data(stream.memory.content) }
    method("getbuffer(self, /)") { _, stream, _ in
      .object(BytesObject(Array(stream.memory.content), isMutable: true))
    }
    method("write(self, b, /)") { interpreter, stream, call throws(Raise) in
      let bytes = try interpreter.bytes(call[1])
      stream.memory.write(bytes)
      return .int(bytes.count)
    }
    for name in ["read", "read1"] {
      method("\(name)(self, size=-1, /)") { interpreter, stream, call throws(Raise) in
        data(stream.memory.take(upTo: Int.max, most: try interpreter.sizeLimit(call[1])))
      }
    }
    method("readinto(self, buffer, /)") { interpreter, stream, call throws(Raise) in
      guard let target = call[1].object(as: BytesObject.self), target.isMutable else {
        throw interpreter.error(
          "TypeError",
          "readinto() argument must be read-write bytes-like object, not "
            + interpreter.typeName(call[1]))
      }
      let taken = stream.memory.take(upTo: Int.max, most: target.bytes.count)
      target.bytes.replaceSubrange(..<taken.count, with: taken)
      return .int(taken.count)
    }
    method("readline(self, size=-1, /)") { interpreter, stream, call throws(Raise) in
      let rest = stream.memory.content.dropFirst(stream.memory.place)
      let end = rest.firstIndex(of: 0x0a).map { $0 + 1 } ?? Int.max
      return data(stream.memory.take(upTo: end, most: try interpreter.sizeLimit(call[1])))
    }
    method("tell(self, /)") { _, stream, _ in .int(stream.memory.place) }
    method("seek(self, pos, whence=0, /)") { interpreter, stream, call throws(Raise) in
      let (place, whence) = (
        try interpreter.integerIndex(call[1]), try interpreter.integerIndex(call[2])
      )
      let origins = [0, stream.memory.place, stream.memory.content.count]
      guard origins.indices.contains(whence) else {
        throw interpreter.error(
          "ValueError", "invalid whence (\(whence), should be 0, 1 or 2)")
      }
      if whence == 0, place < 0 {
        throw interpreter.error("ValueError", "negative seek value \(place)")
      }
      stream.memory.place = max(0, origins[whence] + place)
      return .int(stream.memory.place)
    }
    method("truncate(self, size=None, /)") { interpreter, stream, call throws(Raise) in
      let size = call[1].isNone ? stream.memory.place : try interpreter.integerIndex(call[1])
      if size < 0 { throw interpreter.error("ValueError", "negative size value \(size)") }
      stream.memory.truncate(size)
      return .int(size)
    }
    for name in ["readable", "writable", "seekable"] {
      method("\(name)(self, /)") { _, _, _ in .bool(true) }
    }
    defineMethod(type, "flush(self, /)") { _, _ in .none }
    defineMethod(type, "close(self, /)") { _, call in
      call[0].object(as: ByteStreamObject.self)?.isClosed = true
      return .none
    }
    defineProperty(type, "closed") { _, value in
      .bool(value.object(as: ByteStreamObject.self)?.isClosed ?? false)
    }
  }
}
