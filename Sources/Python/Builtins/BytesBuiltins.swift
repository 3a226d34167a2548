// `bytes` and `bytearray`: construction, operators and what changes a bytearray.

import Literals
import Syntax

extension Interpreter {
  func setUpBytes() {
    defineConstructor(types.bytes, "bytes(source=?, encoding=?, errors=?)") {
      interpreter, call throws(Raise) in
      .object(BytesObject(try interpreter.makeBytes(call, "bytes")))
    } convert: { _, made, cls in
      let copy = BytesObject(made.object(as: BytesObject.self)?.bytes ?? [])
      copy.customType = cls
      return copy
    }
    types.bytearray.direct = makeFunction("bytearray(source=?, encoding=?, errors=?)") {
      interpreter, call throws(Raise) in
      .object(BytesObject(try interpreter.makeBytes(call, "bytearray"), isMutable: true))
    }
    defineContainer(types.bytearray, "__init__(source=?, encoding=?, errors=?)") { cls in
      let object = BytesObject([], isMutable: true)
      object.customType = cls
      return object
    } fill: { interpreter, call throws(Raise) in
      let arguments = Call(base: call.base + 1, count: call.count - 1)
      call[0].object(as: BytesObject.self)?.bytes =
        try interpreter.makeBytes(arguments, "bytearray")
      return .none
    }
    for type in [types.bytes, types.bytearray] {
      setUpBytesOperators(type)
      setUpBytesItems(type)
      setUpBytesMethods(type)
    }
    setUpBytearray()
    setUpUnicodeErrors()
  }

  /// The bytes of a bytes-like object.
  package func bufferBytes(_ value: Value) -> [UInt8]? {
    value.object(as: BytesObject.self)?.bytes
  }

  /// A method of `bytes` or `bytearray`.
  func bytesMethod(
    _ type: TypeObject, _ signature: String,
    _ body: @escaping (Interpreter, BytesObject, Call) throws(Raise) -> Value
  ) {
    let name = String(signature.prefix { $0 != "(" })
    defineMethod(type, signature) { interpreter, call throws(Raise) in
      guard let object = call[0].object(as: BytesObject.self) else {
        throw interpreter.wrongReceiver(name, type.name, call[0])
      }
      return try body(interpreter, object, call)
    }
  }

  private func makeBytes(_ call: Call, _ name: String) throws(Raise) -> [UInt8] {
    let source = call[0]
    if source.isUnbound { return [] }
    if let string = source.asStr {
      guard !call[1].isUnbound else {
        throw error("TypeError", "string argument without an encoding")
      }
      return try encode(string, call[1].text ?? "utf-8", errors: call[2].text ?? "strict")
    }
    if !call[1].isUnbound {
      throw error("TypeError", "encoding without a string argument")
    }
    if let bytes = bufferBytes(source) { return bytes }
    if let method = type(of: source).special(.bytes) {
      let result = try self.call(method, [source])
      guard let bytes = bufferBytes(result) else {
        throw error("TypeError", "__bytes__ returned non-bytes (type \(typeName(result)))")
      }
      return bytes
    }
    if source.isInteger || type(of: source).special(.index) != nil {
      let count = try integerIndex(source)
      if count < 0 { throw error("ValueError", "negative count") }
      try checkCount(count, elementSize: 1)
      return [UInt8](repeating: 0, count: count)
    }
    if let bytes = try byteValues(of: source, orNil: true, name) { return bytes }
    throw error("TypeError", "cannot convert '\(typeName(source))' object to \(name)")
  }

  /// The bytes that an iterable of integers gives.
  func byteValues(of value: Value, orNil: Bool, _ name: String = "bytes") throws(Raise) -> [UInt8]?
  {
    guard
      value.asStr == nil,
      type(of: value).special(.iter) != nil || isIterator(value)
        || type(of: value).special(.getitem) != nil
    else { return nil }
    var result: [UInt8] = []
    for element in try elements(of: value) {
      result.append(try byte(element, name))
    }
    return result
  }

  /// The bytes of a bytes-like object or of an iterable of integers.
  func anyBytes(_ value: Value) throws(Raise) -> [UInt8]? {
    if let bytes = bufferBytes(value) { return bytes }
    return try byteValues(of: value, orNil: true, "byte")
  }

  func byte(_ value: Value, _ name: String) throws(Raise) -> UInt8 {
    let n = try integerOf(value)
    guard let byte = UInt8(exactly: n) else {
      throw error(
        "ValueError",
        name == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)")
    }
    return byte
  }

  private func setUpBytesOperators(_ type: TypeObject) {
    let isMutable = type === types.bytearray
    func make(_ bytes: [UInt8]) -> Value { .object(BytesObject(bytes, isMutable: isMutable)) }
    bytesMethod(type, "__add__(self, value, /)") { interpreter, a, call throws(Raise) in
      guard let b = interpreter.bufferBytes(call[1]) else {
        if interpreter.answersAddition(call[1]) { return interpreter.notImplemented }
        throw interpreter.error(
          "TypeError", "can't concat \(interpreter.typeName(call[1])) to \(type.name)")
      }
      return make(a.bytes + b)
    }
    for name in ["__mul__", "__rmul__"] {
      bytesMethod(type, "\(name)(self, value, /)") { interpreter, a, call throws(Raise) in
        guard let times = try interpreter.repetitions(call[1]) else {
          throw try interpreter.notRepeatable(call[1], isReflected: name == "__rmul__")
        }
        let total = try interpreter.repeatedCount(a.bytes.count, times, elementSize: 1)
        var result: [UInt8] = []
        result.reserveCapacity(total)
        while result.count < total { result += a.bytes }
        return make(result)
      }
    }
    bytesMethod(type, "__mod__(self, value, /)") { interpreter, a, call throws(Raise) in
      let template = StrObject(Codec.latin1Text(a.bytes))
      let text = try interpreter.percentFormat(template, call[1], isBytes: true)
      return make(Codec.latin1Bytes(text))
    }
    for (op, name) in comparisonMethods {
      bytesMethod(type, "\(name)(self, value, /)") { interpreter, a, call in
        guard let b = interpreter.bufferBytes(call[1]) else { return interpreter.notImplemented }
        switch op {
        case .equal: return .bool(a.bytes == b)
        case .notEqual: return .bool(a.bytes != b)
        case .less: return .bool(a.bytes.lexicographicallyPrecedes(b))
        case .lessEqual: return .bool(!b.lexicographicallyPrecedes(a.bytes))
        case .greater: return .bool(b.lexicographicallyPrecedes(a.bytes))
        default: return .bool(!a.bytes.lexicographicallyPrecedes(b))
        }
      }
    }
    if isMutable {
      type.set(Special.hash.symbol, to: .none)
    } else {
      bytesMethod(type, "__hash__(self, /)") { _, a, _ in
        .int(StrObject(Codec.latin1Text(a.bytes)).hash)
      }
    }
    bytesMethod(type, "__len__(self, /)") { _, a, _ in .int(a.bytes.count) }
    for name in ["__repr__", "__str__"] {
      bytesMethod(type, "\(name)(self, /)") { interpreter, a, _ in
        let text = PythonText.repr(a.bytes)
        return .str(isMutable ? "bytearray(\(text))" : text)
      }
    }
    bytesMethod(type, "__contains__(self, key, /)") { interpreter, a, call throws(Raise) in
      if let part = interpreter.bufferBytes(call[1]) {
        return .bool(
          part.isEmpty || StrText.find(part, in: a.bytes, range: 0..<a.bytes.count) != nil)
      }
      guard call[1].isInteger || interpreter.type(of: call[1]).special(.index) != nil else {
        throw interpreter.error(
          "TypeError",
          "a bytes-like object is required, not '\(interpreter.typeName(call[1]))'")
      }
      let byte = try interpreter.byte(call[1], "byte")
      return .bool(a.bytes.contains(byte))
    }
    bytesMethod(type, "__iter__(self, /)") { _, a, _ in .object(BytesIterator(a)) }
    if !isMutable {
      bytesMethod(type, "__bytes__(self, /)") { _, a, _ in make(a.bytes) }
      bytesMethod(type, "__getnewargs__(self, /)") { _, a, _ in .tuple([make(a.bytes)]) }
    }
  }

  private func setUpBytesItems(_ type: TypeObject) {
    let isMutable = type === types.bytearray
    bytesMethod(type, "__getitem__(self, key, /)") { interpreter, a, call throws(Raise) in
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        let range = try interpreter.resolve(slice, count: a.bytes.count)
        return .object(BytesObject(range.map { a.bytes[$0] }, isMutable: isMutable))
      }
      guard let index = try interpreter.index(call[1], orNil: true) else {
        throw interpreter.error(
          "TypeError",
          "\(isMutable ? "bytearray" : "byte") indices must be integers or slices, not \(interpreter.typeName(call[1]))"
        )
      }
      let place = index < 0 ? index + a.bytes.count : index
      guard a.bytes.indices.contains(place) else {
        throw interpreter.error(
          "IndexError", isMutable ? "bytearray index out of range" : "index out of range")
      }
      return .int(Int(a.bytes[place]))
    }
  }

  private func setUpBytearray() {
    let type = types.bytearray
    bytesMethod(type, "__setitem__(self, key, value, /)") { interpreter, a, call throws(Raise) in
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        let range = try interpreter.resolve(slice, count: a.bytes.count)
        guard let new = try interpreter.anyBytes(call[2]) else {
          throw interpreter.error(
            "TypeError", "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        }
        if range.step == 1 {
          a.bytes.replaceSubrange(range.start..<(range.start + range.count), with: new)
          return .none
        }
        guard new.count == range.count else {
          throw interpreter.error(
            "ValueError",
            "attempt to assign bytes of size \(new.count) to extended slice of size \(range.count)"
          )
        }
        for (index, place) in range.enumerated() { a.bytes[place] = new[index] }
        return .none
      }
      let index = try interpreter.integerIndex(call[1])
      let place = index < 0 ? index + a.bytes.count : index
      guard a.bytes.indices.contains(place) else {
        throw interpreter.error("IndexError", "bytearray index out of range")
      }
      a.bytes[place] = try interpreter.byte(call[2], "byte")
      return .none
    }
    bytesMethod(type, "__delitem__(self, key, /)") { interpreter, a, call throws(Raise) in
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        let range = try interpreter.resolve(slice, count: a.bytes.count)
        for place in range.sorted(by: >) { a.bytes.remove(at: place) }
        return .none
      }
      let index = try interpreter.integerIndex(call[1])
      let place = index < 0 ? index + a.bytes.count : index
      guard a.bytes.indices.contains(place) else {
        throw interpreter.error("IndexError", "bytearray index out of range")
      }
      a.bytes.remove(at: place)
      return .none
    }
    bytesMethod(type, "append(self, item, /)") { interpreter, a, call throws(Raise) in
      a.bytes.append(try interpreter.byte(call[1], "byte"))
      return .none
    }
    for name in ["extend", "__iadd__"] {
      bytesMethod(type, "\(name)(self, iterable, /)") { interpreter, a, call throws(Raise) in
        let bytes =
          name == "extend" ? try interpreter.anyBytes(call[1]) : interpreter.bufferBytes(call[1])
        guard let new = bytes else {
          throw interpreter.error(
            "TypeError",
            name == "extend"
              ? "can't extend bytearray with \(interpreter.typeName(call[1]))"
              : "can't concat \(interpreter.typeName(call[1])) to bytearray")
        }
        a.bytes += new
        return name == "extend" ? .none : call[0]
      }
    }
    bytesMethod(type, "insert(self, index, item, /)") { interpreter, a, call throws(Raise) in
      let index = try interpreter.intArgument(call[1])
      let place = min(a.bytes.count, max(0, index < 0 ? index + a.bytes.count : index))
      a.bytes.insert(try interpreter.byte(call[2], "byte"), at: place)
      return .none
    }
    bytesMethod(type, "pop(self, index=-1, /)") { interpreter, a, call throws(Raise) in
      if a.bytes.isEmpty { throw interpreter.error("IndexError", "pop from empty bytearray") }
      let index = try interpreter.intArgument(call[1])
      let place = index < 0 ? index + a.bytes.count : index
      guard a.bytes.indices.contains(place) else {
        throw interpreter.error("IndexError", "pop index out of range")
      }
      return .int(Int(a.bytes.remove(at: place)))
    }
    bytesMethod(type, "remove(self, value, /)") { interpreter, a, call throws(Raise) in
      let byte = try interpreter.byte(call[1], "byte")
      guard let place = a.bytes.firstIndex(of: byte) else {
        throw interpreter.error("ValueError", "value not found in bytearray")
      }
      a.bytes.remove(at: place)
      return .none
    }
    bytesMethod(type, "clear(self, /)") { _, a, _ in
      a.bytes.removeAll()
      return .none
    }
    bytesMethod(type, "reverse(self, /)") { _, a, _ in
      a.bytes.reverse()
      return .none
    }
    bytesMethod(type, "copy(self, /)") { _, a, _ in
      .object(BytesObject(a.bytes, isMutable: true))
    }
  }
}

package final class BytesIterator: IteratorObject {
  private let object: BytesObject
  private var index = 0

  init(_ object: BytesObject) {
    self.object = object
    super.init()
  }

  override package func next(_ interpreter: Interpreter) -> Value? {
    guard index < object.bytes.count else { return nil }
    index += 1
    return .int(Int(object.bytes[index - 1]))
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: object.isMutable ? "bytearray_iterator" : "bytes_iterator")
  }
}
