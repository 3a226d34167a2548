// GraphDef and its parts as Python objects: fields as attributes, text, and the wire format.

import Dataflow
import Python
import Tensors

/// What a message type consists of.
struct MessageSchema: Sendable {
  enum Kind: Sendable {
    case int, bool, float, double, bytes, string
    /// A `DataType`.
    case dtype
    /// Another enumeration, of which the names are known where values come from the engine.
    case choice
    case message(String)
    /// Entries of a key and a value of this kind.
    indirect case map(Kind, key: KeyKind)
  }
  enum KeyKind: Sendable { case string, int }

  struct Field: Sendable {
    let name: String
    let number: Int
    let kind: Kind
    var isRepeated = false
  }

  let name: String
  let module: String
  let fields: [Field]
  /// The fields of the `oneof value`, which are present even with a default value.
  var choices: Set<String> = []

  func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  private static func one(_ name: String, _ number: Int, _ kind: Kind) -> Field {
    Field(name: name, number: number, kind: kind)
  }
  private static func many(_ name: String, _ number: Int, _ kind: Kind) -> Field {
    Field(name: name, number: number, kind: kind, isRepeated: true)
  }

  static let all: [String: MessageSchema] = {
    let list = [
      MessageSchema(
        name: "GraphDef", module: "graph",
        fields: [
          many("node", 1, .message("NodeDef")),
          one("library", 2, .message("FunctionDefLibrary")), one("version", 3, .int),
          one("versions", 4, .message("VersionDef")),
        ]),
      MessageSchema(
        name: "NodeDef", module: "node_def",
        fields: [
          one("name", 1, .string), one("op", 2, .string), many("input", 3, .string),
          one("device", 4, .string),
          one("attr", 5, .map(.message("AttrValue"), key: .string)),
          one("experimental_type", 7, .message("FullTypeDef")),
        ]),
      MessageSchema(
        name: "AttrValue", module: "attr_value",
        fields: [
          one("list", 1, .message("ListValue")), one("s", 2, .bytes), one("i", 3, .int),
          one("f", 4, .float), one("b", 5, .bool), one("type", 6, .dtype),
          one("shape", 7, .message("TensorShapeProto")),
          one("tensor", 8, .message("TensorProto")), one("placeholder", 9, .string),
          one("func", 10, .message("NameAttrList")),
        ],
        choices: ["list", "s", "i", "f", "b", "type", "shape", "tensor", "placeholder", "func"]),
      MessageSchema(
        name: "ListValue", module: "attr_value",
        fields: [
          many("s", 2, .bytes), many("i", 3, .int), many("f", 4, .float), many("b", 5, .bool),
          many("type", 6, .dtype), many("shape", 7, .message("TensorShapeProto")),
          many("tensor", 8, .message("TensorProto")), many("func", 9, .message("NameAttrList")),
        ]),
      MessageSchema(
        name: "NameAttrList", module: "attr_value",
        fields: [
          one("name", 1, .string), one("attr", 2, .map(.message("AttrValue"), key: .string)),
        ]),
      MessageSchema(
        name: "TensorShapeProto", module: "tensor_shape",
        fields: [many("dim", 2, .message("Dim")), one("unknown_rank", 3, .bool)]),
      MessageSchema(
        name: "Dim", module: "tensor_shape",
        fields: [one("size", 1, .int), one("name", 2, .string)]
      ),
      MessageSchema(
        name: "TensorProto", module: "tensor",
        fields: [
          one("dtype", 1, .dtype), one("tensor_shape", 2, .message("TensorShapeProto")),
          one("version_number", 3, .int), one("tensor_content", 4, .bytes),
          many("float_val", 5, .float), many("double_val", 6, .double), many("int_val", 7, .int),
          many("string_val", 8, .bytes), many("scomplex_val", 9, .float),
          many("int64_val", 10, .int), many("bool_val", 11, .bool),
          many("dcomplex_val", 12, .double), many("half_val", 13, .int),
          many("uint32_val", 16, .int), many("uint64_val", 17, .int),
        ]),
      MessageSchema(
        name: "VersionDef", module: "versions",
        fields: [
          one("producer", 1, .int), one("min_consumer", 2, .int), many("bad_consumers", 3, .int),
        ]),
      MessageSchema(
        name: "FunctionDefLibrary", module: "function",
        fields: [many("function", 1, .message("FunctionDef"))]),
      MessageSchema(
        name: "FunctionDef", module: "function",
        fields: [
          one("signature", 1, .message("OpDef")), many("node_def", 3, .message("NodeDef")),
          one("ret", 4, .map(.string, key: .string)),
          one("attr", 5, .map(.message("AttrValue"), key: .string)),
          one("control_ret", 6, .map(.string, key: .string)),
          one("arg_attr", 7, .map(.message("ArgAttrs"), key: .int)),
        ]),
      MessageSchema(
        name: "ArgAttrs", module: "function",
        fields: [one("attr", 1, .map(.message("AttrValue"), key: .string))]),
      MessageSchema(
        name: "OpDef", module: "op_def",
        fields: [
          one("name", 1, .string), many("input_arg", 2, .message("ArgDef")),
          many("output_arg", 3, .message("ArgDef")), one("is_stateful", 17, .bool),
          many("control_output", 20, .string),
        ]),
      MessageSchema(
        name: "ArgDef", module: "op_def",
        fields: [
          one("name", 1, .string), one("description", 2, .string), one("type", 3, .dtype),
        ]),
      MessageSchema(
        name: "FullTypeDef", module: "full_type",
        fields: [one("type_id", 1, .choice), many("args", 2, .message("FullTypeDef"))]),
    ]
    return Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0) })
  }()
}

/// A message as Python sees it.
package final class MessageObject: Object {
  let schema: MessageSchema
  /// The fields that are present, repeated ones as lists and maps as dicts.
  var values: [String: Value] = [:]

  init(_ schema: MessageSchema, type: TypeObject) {
    self.schema = schema
    super.init(type: type)
  }
}

/// The Python types of messages, by name.
final class MessageTypes {
  var types: [String: TypeObject] = [:]
  /// Functions that a GraphDef of this run named, so that it can be imported.
  var functions: [String: GraphFunction] = [:]
  /// The names of numbers of enumerations that messages of the engine held.
  var choices: [Int: String] = [:]
}

extension TensorFlowRuntime {
  // MARK: From and to messages

  func messageType(_ name: String) -> TypeObject {
    messages.types[name] ?? interpreter.types.object
  }

  /// A message of the engine as an object.
  func object(of message: ProtoMessage, as name: String) -> MessageObject {
    guard let schema = MessageSchema.all[name] else {
      return MessageObject(
        MessageSchema(name: name, module: "", fields: []), type: messageType(name))
    }
    let object = MessageObject(schema, type: messageType(name))
    for field in message.fields {
      guard let spec = schema.field(field.name) else { continue }
      if case .map(let kind, _) = spec.kind {
        guard case .message(let entry) = field.value, let key = entry.fields.first else { continue }
        let dictionary = object.values[spec.name]?.asDict ?? DictObject()
        object.values[spec.name] = .dict(dictionary)
        let value =
          entry.fields.count > 1
          ? value(of: entry.fields[1].value, kind) : emptyValue(kind)
        let keyValue: Value
        if case .int(let n) = key.value {
          keyValue = .int(n)
        } else {
          keyValue = self.value(of: key.value, .string)
        }
        // Keys are strings or integers, which always hash.
        try? dictionary.set(keyValue, value, interpreter)
        continue
      }
      let value = value(of: field.value, spec.kind)
      if spec.isRepeated {
        if let list = object.values[spec.name]?.asList {
          list.elements.append(value)
        } else {
          object.values[spec.name] = .list([value])
        }
      } else {
        object.values[spec.name] = value
      }
    }
    return object
  }

  private func value(of value: ProtoMessage.Value, _ kind: MessageSchema.Kind) -> Value {
    switch value {
    case .int(let n): return .int(n)
    case .bool(let flag): return .bool(flag)
    case .float(let number): return .float(Double(number))
    case .double(let number): return .float(number)
    case .choice(let name, let number):
      if case .choice = kind { messages.choices[number] = name }
      return .int(number)
    case .bytes(let bytes):
      if case .bytes = kind { return .object(BytesObject(bytes)) }
      return .str(String(decoding: bytes, as: UTF8.self))
    case .message(let message):
      guard case .message(let name) = kind else { return .none }
      return .object(object(of: message, as: name))
    }
  }

  private func emptyValue(_ kind: MessageSchema.Kind) -> Value {
    switch kind {
    case .int, .dtype, .choice: .int(0)
    case .bool: .bool(false)
    case .float, .double: .float(0)
    case .bytes: .object(BytesObject([]))
    case .string: .str("")
    case .map: .dict(DictObject())
    case .message(let name): .object(object(of: ProtoMessage(), as: name))
    }
  }

  /// The message of an object, as the engine writes it.
  func message(of object: MessageObject) -> ProtoMessage {
    var message = ProtoMessage()
    for field in object.schema.fields {
      guard let value = object.values[field.name] else { continue }
      if case .map(let kind, let keyKind) = field.kind {
        for entry in sortedEntries(value) {
          message.add(field.name, field.number) { entryMessage in
            switch keyKind {
            case .string: entryMessage.add("key", 1, entry.key.text ?? "")
            case .int: entryMessage.add("key", 1, .int(entry.key.asInt ?? 0))
            }
            if let value = protoValue(entry.value, kind) { entryMessage.add("value", 2, value) }
          }
        }
      } else if field.isRepeated {
        for element in value.asList?.elements ?? [] {
          if let value = protoValue(element, field.kind) {
            message.add(field.name, field.number, value)
          }
        }
      } else if let proto = protoValue(value, field.kind),
        object.schema.choices.contains(field.name) || !isDefault(value)
      {
        message.add(field.name, field.number, proto)
      }
    }
    return message
  }

  private func isDefault(_ value: Value) -> Bool {
    switch value {
    case .int(let n): n == 0
    case .bool(let flag): !flag
    case .float(let d): d == 0
    case .str(let text): text.value.isEmpty
    case .object(let object): (object as? BytesObject)?.bytes.isEmpty ?? false
    default: false
    }
  }

  private func sortedEntries(_ value: Value) -> [DictObject.Entry] {
    let entries = value.asDict?.items ?? []
    return entries.sorted { a, b in
      if let x = a.key.asInt, let y = b.key.asInt { return x < y }
      let (x, y) = (a.key.text ?? "", b.key.text ?? "")
      guard semantics.attributesDescend else { return x < y }
      if y.hasPrefix(x) { return x != y }
      if x.hasPrefix(y) { return false }
      return x > y
    }
  }

  private func protoValue(_ value: Value, _ kind: MessageSchema.Kind) -> ProtoMessage.Value? {
    switch kind {
    case .int: return value.asInt.map { .int($0) }
    case .bool:
      if case .bool(let flag) = value { return .bool(flag) }
      return value.asInt.map { .bool($0 != 0) }
    case .float: return (value.asFloat ?? value.asInt.map { Double($0) }).map { .float(Float($0)) }
    case .double: return (value.asFloat ?? value.asInt.map { Double($0) }).map { .double($0) }
    case .bytes, .string:
      if let bytes = value.object(as: BytesObject.self) { return .bytes(bytes.bytes) }
      return value.text.map { .bytes(Array($0.utf8)) }
    case .dtype:
      guard let number = value.asInt else { return nil }
      let isReference = number > 100
      let name =
        UInt8(exactly: isReference ? number - 100 : number)
        .flatMap { DType(rawValue: $0) }?.protoName ?? "\(number)"
      return .choice(isReference ? name + "_REF" : name, number)
    case .choice:
      return value.asInt.map { .choice(messages.choices[$0] ?? "\($0)", $0) }
    case .message:
      return value.object(as: MessageObject.self).map { .message(message(of: $0)) }
    case .map: return nil
    }
  }

  // MARK: The wire

  /// Reads a message of the wire format.
  func decode(_ bytes: ArraySlice<UInt8>, as name: String) throws(Raise) -> MessageObject {
    let object = object(of: ProtoMessage(), as: name)
    var rest = bytes
    func malformed() -> Raise {
      interpreter.error("DecodeError", "Error parsing message")
    }
    func varint(_ rest: inout ArraySlice<UInt8>) throws(Raise) -> Int {
      var result: UInt64 = 0
      var shift: UInt64 = 0
      while let byte = rest.popFirst() {
        if shift > 63 { throw malformed() }
        result |= UInt64(byte & 0x7F) << shift
        if byte & 0x80 == 0 { return Int(Int64(bitPattern: result)) }
        shift += 7
      }
      throw malformed()
    }
    func fixed(_ count: Int, _ rest: inout ArraySlice<UInt8>) throws(Raise) -> UInt64 {
      guard rest.count >= count else { throw malformed() }
      var bits: UInt64 = 0
      for (index, byte) in rest.prefix(count).enumerated() {
        bits |= UInt64(byte) << UInt64(8 * index)
      }
      rest = rest.dropFirst(count)
      return bits
    }
    func scalar(
      _ kind: MessageSchema.Kind, _ wire: Int, _ rest: inout ArraySlice<UInt8>
    ) throws(Raise) -> Value {
      switch wire {
      case 0:
        let number = try varint(&rest)
        if case .bool = kind { return .bool(number != 0) }
        return .int(number)
      case 1: return .float(Double(bitPattern: try fixed(8, &rest)))
      case 5:
        return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: try fixed(4, &rest)))))
      case 2:
        let count = try varint(&rest)
        guard count >= 0, count <= rest.count else { throw malformed() }
        let part = rest.prefix(count)
        rest = rest.dropFirst(count)
        switch kind {
        case .bytes: return .object(BytesObject(Array(part)))
        case .message(let name): return .object(try decode(part, as: name))
        default: return .str(String(decoding: part, as: UTF8.self))
        }
      default: throw malformed()
      }
    }
    while !rest.isEmpty {
      let key = try varint(&rest)
      let wire = key & 7
      guard let field = object.schema.fields.first(where: { $0.number == key >> 3 }) else {
        _ = try scalar(.bytes, wire, &rest)
        continue
      }
      if case .map(let kind, let keyKind) = field.kind {
        let count = try varint(&rest)
        guard count >= 0, count <= rest.count else { throw malformed() }
        var part = rest.prefix(count)
        rest = rest.dropFirst(count)
        var key: Value = keyKind == .string ? .str("") : .int(0)
        var value = emptyValue(kind)
        while !part.isEmpty {
          let tag = try varint(&part)
          if tag >> 3 == 1 {
            key = try scalar(keyKind == .string ? .string : .int, tag & 7, &part)
          } else {
            value = try scalar(kind, tag & 7, &part)
          }
        }
        let dictionary = object.values[field.name]?.asDict ?? DictObject()
        object.values[field.name] = .dict(dictionary)
        try dictionary.set(key, value, interpreter)
      } else if field.isRepeated {
        let list = object.values[field.name]?.asList ?? ListObject([])
        object.values[field.name] = .list(list)
        var isPacked = false
        switch field.kind {
        case .bytes, .string, .message, .map: break
        default: isPacked = wire == 2
        }
        if isPacked {
          let count = try varint(&rest)
          guard count >= 0, count <= rest.count else { throw malformed() }
          var part = rest.prefix(count)
          rest = rest.dropFirst(count)
          let inner: Int
          switch field.kind {
          case .float: inner = 5
          case .double: inner = 1
          default: inner = 0
          }
          while !part.isEmpty { list.elements.append(try scalar(field.kind, inner, &part)) }
        } else {
          list.elements.append(try scalar(field.kind, wire, &rest))
        }
      } else {
        object.values[field.name] = try scalar(field.kind, wire, &rest)
      }
    }
    return object
  }

  // MARK: Python's view

  func setUpMessages() {
    interpreter.registerExceptionType(
      interpreter.makeType(
        "DecodeError", bases: [interpreter.exceptionType("Exception")],
        module: "google.protobuf.message", instancesHaveDictionary: true))
    for (name, schema) in MessageSchema.all.sorted(by: { $0.key < $1.key }) {
      let type = interpreter.makeType(
        name, module: "tensorflow.core.framework.\(schema.module)_pb2")
      messages.types[name] = type
      defineMessage(type, schema)
    }
    for name in ["GraphDef", "NodeDef", "AttrValue"] {
      set("tf.compat.v1.\(name)", .object(messageType(name)))
    }
  }

  private func messageObject(_ value: Value) throws(Raise) -> MessageObject {
    guard let object = value.object(as: MessageObject.self) else {
      throw error("TypeError", "a message is expected")
    }
    return object
  }

  private func defineMessage(_ type: TypeObject, _ schema: MessageSchema) {
    interpreter.defineNew(type, "\(schema.name)(cls, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      let object = MessageObject(schema, type: type)
      for entry in call[1].asDict?.items ?? [] {
        let name = entry.key.text ?? ""
        guard let field = schema.field(name) else {
          throw error(
            "ValueError", "Protocol message \(schema.name) has no \"\(name)\" field.")
        }
        object.values[name] =
          field.isRepeated
          ? .list(try interpreter.elements(of: entry.value)) : entry.value
      }
      return .object(object)
    }
    for field in schema.fields {
      let name = field.name
      let kind = field.kind
      interpreter.defineProperty(
        type, name,
        { [unowned self] _, value throws(Raise) in
          let object = try messageObject(value)
          if let value = object.values[name] { return value }
          if field.isRepeated {
            let list = Value.list([])
            object.values[name] = list
            return list
          }
          let empty = emptyValue(kind)
          if case .map = kind { object.values[name] = empty }
          return empty
        },
        setter: { [unowned self] _, value, new throws(Raise) in
          let object = try messageObject(value)
          if field.isRepeated {
            throw error(
              "AttributeError",
              "Assignment not allowed to repeated field \"\(name)\" in protocol message object.")
          }
          if schema.choices.contains(name) { object.values = [:] }
          object.values[name] = new
        })
    }
    interpreter.defineMethod(type, "__repr__(self)") { [unowned self] _, call throws(Raise) in
      .str(
        message(of: try messageObject(call[0])).text(shortFloats: semantics.shortFloatsInText))
    }
    interpreter.defineMethod(type, "SerializeToString(self, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      .object(BytesObject(message(of: try messageObject(call[0])).wire))
    }
    interpreter.defineMethod(type, "ByteSize(self)") { [unowned self] _, call throws(Raise) in
      .int(message(of: try messageObject(call[0])).wire.count)
    }
    for name in ["ParseFromString", "MergeFromString"] {
      interpreter.defineMethod(type, "\(name)(self, serialized)") {
        [unowned self] _, call throws(Raise) in
        guard let bytes = call[1].object(as: BytesObject.self) else {
          throw error(
            "TypeError",
            "a bytes-like object is required, not '\(interpreter.typeName(call[1]))'")
        }
        let object = try messageObject(call[0])
        object.values = try decode(bytes.bytes[...], as: schema.name).values
        return .int(bytes.bytes.count)
      }
    }
    interpreter.defineMethod(type, "CopyFrom(self, other)") {
      [unowned self] _, call throws(Raise) in
      let wire = message(of: try messageObject(call[1])).wire
      try messageObject(call[0]).values = try decode(wire[...], as: schema.name).values
      return .none
    }
    interpreter.defineMethod(type, "HasField(self, name)") {
      [unowned self] _, call throws(Raise) in
      .bool(try messageObject(call[0]).values[call[1].text ?? ""] != nil)
    }
    interpreter.defineMethod(type, "ClearField(self, name)") {
      [unowned self] _, call throws(Raise) in
      try messageObject(call[0]).values[call[1].text ?? ""] = nil
      return .none
    }
    interpreter.defineMethod(type, "Clear(self)") { [unowned self] _, call throws(Raise) in
      try messageObject(call[0]).values = [:]
      return .none
    }
    interpreter.defineMethod(type, "WhichOneof(self, name)") {
      [unowned self] _, call throws(Raise) in
      let object = try messageObject(call[0])
      for field in schema.fields where object.values[field.name] != nil { return .str(field.name) }
      return .none
    }
    interpreter.defineMethod(type, "__eq__(self, other)") {
      [unowned self] _, call throws(Raise) in
      guard let other = call[1].object(as: MessageObject.self), other.schema.name == schema.name
      else { return .bool(false) }
      return .bool(message(of: try messageObject(call[0])).wire == message(of: other).wire)
    }
  }
}
