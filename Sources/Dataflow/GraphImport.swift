// Graphs from the bytes of a GraphDef.
import Tensors

/// Reads the wire format: fields one after the other.
private struct WireReader {
  enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next field; nil at the end.
  mutating func next() throws(OpError) -> (number: Int, value: Value)? {
    guard position < bytes.endIndex else { return nil }
    let key = try varint()
    let number = Int(truncatingIfNeeded: key >> 3)
    switch key & 7 {
    case 0: return (number, .number(try varint()))
    case 1: return (number, .number(try fixed(8)))
    case 5: return (number, .number(try fixed(4)))
    case 2:
      let count = try varint()
      guard count <= UInt64(bytes.endIndex - position) else { throw WireReader.damaged }
      defer { position += Int(count) }
      return (number, .bytes(bytes[position..<(position + Int(count))]))
    default: throw WireReader.damaged
    }
  }

  static var damaged: OpError {
    OpError(.invalidArgument, "Error parsing message with type 'tensorflow.GraphDef'")
  }

  mutating func varint() throws(OpError) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 64 {
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return result }
      shift += 7
    }
    throw WireReader.damaged
  }

  private mutating func fixed(_ count: Int) throws(OpError) -> UInt64 {
    guard bytes.endIndex - position >= count else { throw WireReader.damaged }
    var result: UInt64 = 0
    for index in 0..<count { result |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    position += count
    return result
  }

  var isAtEnd: Bool { position >= bytes.endIndex }
}

/// A NodeDef as it is read.
private struct ReadNode {
  var name = ""
  var op = ""
  var inputs: [String] = []
  var device = ""
  var attributes = Attributes()
}

extension Graph {
  /// `tf.import_graph_def`: adds the nodes of a GraphDef.
  ///
  /// - Parameters:
  ///   - bytes: the GraphDef in the wire format.
  ///   - prefix: a name scope for the nodes; empty for none.
  ///   - inputs: tensors that stand for tensors of the GraphDef, by their names.
  /// - Returns: the nodes, by their names in the GraphDef.
  /// - Throws: `OpError` for damaged bytes, unknown ops, and graphs with functions or loops of
  ///   version 1, which are not supported.
  @discardableResult
  package func importGraphDef(
    _ bytes: [UInt8], prefix: String = "import", inputs: [String: SymbolicTensor] = [:]
  ) throws(OpError) -> [String: Node] {
    var reader = WireReader(bytes[...])
    var read: [ReadNode] = []
    while let (number, value) = try reader.next() {
      guard case .bytes(let content) = value else { continue }
      if number == 1 { read.append(try Graph.node(content)) }
      if number == 2, !content.isEmpty {
        throw OpError(.notImplemented, "Importing a graph with functions is not supported.")
      }
    }
    let (_, previous) = enterScope(prefix.isEmpty ? nil : prefix)
    defer { leaveScope(previous) }
    var made: [String: Node] = [:]
    var waiting = read
    while !waiting.isEmpty {
      var rest: [ReadNode] = []
      for node in waiting {
        let sources = node.inputs.map { Graph.source($0).name }
        if node.inputs.allSatisfy({ inputs[$0] != nil })
          || zip(node.inputs, sources).allSatisfy({ inputs[$0] != nil || made[$1] != nil })
        {
          made[node.name] = try add(node, made, inputs)
        } else {
          rest.append(node)
        }
      }
      guard rest.count < waiting.count else {
        throw OpError(
          .valueError, "Node '\(rest[0].name)': its inputs are unknown, or are a loop.")
      }
      waiting = rest
    }
    return made
  }

  /// `a`, `a:1` or `^a` as the name of a node and the number of an output.
  private static func source(_ input: String) -> (name: String, index: Int) {
    var text = Substring(input)
    if text.hasPrefix("^") { text = text.dropFirst() }
    guard let colon = text.lastIndex(of: ":"), let index = Int(text[text.index(after: colon)...])
    else { return (String(text), 0) }
    return (String(text[..<colon]), index)
  }

  private func add(
    _ node: ReadNode, _ made: [String: Node], _ given: [String: SymbolicTensor]
  ) throws(OpError) -> Node {
    let op: Op =
      switch node.op {
      case "Placeholder": .placeholder
      default: try context.op(node.op)
      }
    var inputs: [SymbolicTensor] = []
    var controls: [Node] = []
    for input in node.inputs {
      if let tensor = given[input] {
        inputs.append(tensor)
        continue
      }
      let (name, index) = Graph.source(input)
      guard let source = made[name] else { continue }
      if input.hasPrefix("^") {
        controls.append(source)
      } else {
        guard index < source.outputs.count else {
          throw OpError(
            .valueError,
            "Node '\(node.name)': Connecting to invalid output \(index) of source node \(name) "
              + "which has \(source.outputs.count) outputs.")
        }
        inputs.append(source.outputs[index])
      }
    }
    let resolved: ResolvedTypes
    do {
      resolved = try op.resolve(inputs.map(\.dtype), node.attributes, context.semantics)
    } catch {
      throw context.messages.graphTypeError(error, op: op)
    }
    let saved = device
    device = node.device
    defer { device = saved }
    return try addNode(
      op, inputs: inputs, attributes: resolved.attributes, outputTypes: resolved.outputs,
      name: node.name, controlInputs: controls)
  }

  // MARK: Reading

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func node(_ bytes: ArraySlice<UInt8>) throws(OpError) -> ReadNode {
    var node = ReadNode()
    var reader = WireReader(bytes)
    while let (number, value) = try reader.next() {
      guard case .bytes(let content) = value else { continue }
      switch number {
      case 1: node.name = text(content)
      case 2: node.op = text(content)
      case 3: node.inputs.append(text(content))
      case 4: node.device = text(content)
      case 5:
        var entry = WireReader(content)
        var key = ""
        var read: Attribute?
        while let (number, value) = try entry.next() {
          guard case .bytes(let content) = value else { continue }
          if number == 1 { key = text(content) } else { read = try attribute(content) }
        }
        if let read { node.attributes[key] = read }
      default: break
      }
    }
    return node
  }

  private static func dtype(_ number: UInt64) throws(OpError) -> DType {
    guard let dtype = DType(rawValue: UInt8(truncatingIfNeeded: number % 100)) else {
      throw OpError(.notImplemented, "The dtype number \(number) is not supported.")
    }
    return dtype
  }

  private static func attribute(_ bytes: ArraySlice<UInt8>) throws(OpError) -> Attribute? {
    var reader = WireReader(bytes)
    guard let (number, value) = try reader.next() else { return nil }
    switch (number, value) {
    case (1, .bytes(let content)): return try list(content)
    case (2, .bytes(let content)): return .string(text(content))
    case (3, .number(let value)): return .int(Int(Int64(bitPattern: value)))
    case (4, .number(let value)):
      return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: value))))
    case (5, .number(let value)): return .bool(value != 0)
    case (6, .number(let value)): return .type(try dtype(value))
    case (7, .bytes(let content)): return .shape(try shape(content))
    case (8, .bytes(let content)): return .tensor(try tensor(content))
    default: return nil
    }
  }

  private static func list(_ bytes: ArraySlice<UInt8>) throws(OpError) -> Attribute {
    var reader = WireReader(bytes)
    var strings: [String] = []
    var shapes: [PartialShape] = []
    var numbers: [UInt64] = []
    var kind = 3
    while let (number, value) = try reader.next() {
      kind = number
      switch (number, value) {
      case (2, .bytes(let content)): strings.append(text(content))
      case (7, .bytes(let content)): shapes.append(try shape(content))
      case (_, .number(let value)): numbers.append(value)
      case (3, .bytes(let content)), (5, .bytes(let content)), (6, .bytes(let content)):
        var packed = WireReader(content)
        while !packed.isAtEnd { numbers.append(try packed.varint()) }
      default: break
      }
    }
    switch kind {
    case 2: return .strings(strings)
    case 4:
      return .floats(
        numbers.map { Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) })
    case 5: return .bools(numbers.map { $0 != 0 })
    case 6:
      var types: [DType] = []
      for number in numbers { types.append(try dtype(number)) }
      return .types(types)
    case 7: return .shapes(shapes)
    default: return .ints(numbers.map { Int(Int64(bitPattern: $0)) })
    }
  }

  private static func shape(_ bytes: ArraySlice<UInt8>) throws(OpError) -> PartialShape {
    var reader = WireReader(bytes)
    var sizes: [Int?] = []
    while let (number, value) = try reader.next() {
      switch (number, value) {
      case (3, .number(let flag)) where flag != 0: return .unknown
      case (2, .bytes(let content)):
        var dimension = WireReader(content)
        var size = 0
        while let (number, value) = try dimension.next() {
          if number == 1, case .number(let read) = value { size = Int(Int64(bitPattern: read)) }
        }
        sizes.append(size < 0 ? nil : size)
      default: break
      }
    }
    return PartialShape(sizes)
  }

  private static func tensor(_ bytes: ArraySlice<UInt8>) throws(OpError) -> Tensor {
    var reader = WireReader(bytes)
    var type = DType.float32
    var shape = Shape.scalar
    var content: [UInt8]?
    var numbers: [Double] = []
    var integers: [Int] = []
    var strings: [[UInt8]] = []
    while let (number, value) = try reader.next() {
      switch (number, value) {
      case (1, .number(let value)): type = try dtype(value)
      case (2, .bytes(let bytes)): shape = try Graph.shape(bytes).known ?? .scalar
      case (4, .bytes(let bytes)): content = Array(bytes)
      case (5, .number(let value)):
        numbers.append(Double(Float(bitPattern: UInt32(truncatingIfNeeded: value))))
      case (6, .number(let value)): numbers.append(Double(bitPattern: value))
      case (8, .bytes(let bytes)): strings.append(Array(bytes))
      case (5, .bytes(let bytes)), (6, .bytes(let bytes)):
        // Packed floats of four bytes, or doubles of eight.
        let size = number == 5 ? 4 : 8
        let all = Array(bytes)
        for start in stride(from: 0, to: all.count - size + 1, by: size) {
          var bits: UInt64 = 0
          for index in 0..<size { bits |= UInt64(all[start + index]) << UInt64(8 * index) }
          numbers.append(
            size == 4
              ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
              : Double(bitPattern: bits))
        }
      case (7, .number(let value)), (10, .number(let value)), (11, .number(let value)),
        (16, .number(let value)), (17, .number(let value)):
        integers.append(Int(Int64(bitPattern: value)))
      case (7, .bytes(let bytes)), (10, .bytes(let bytes)), (11, .bytes(let bytes)),
        (16, .bytes(let bytes)), (17, .bytes(let bytes)):
        var packed = WireReader(bytes)
        while !packed.isAtEnd { integers.append(Int(Int64(bitPattern: try packed.varint()))) }
      default: break
      }
    }
    guard shape.dimensions.allSatisfy({ $0 >= 0 }), shape.count < 1 << 28 else {
      throw WireReader.damaged
    }
    if type == .string {
      while strings.count < shape.count { strings.append(strings.last ?? []) }
      return Tensor(strings: Array(strings.prefix(shape.count)), shape: shape)
    }
    if let content {
      guard let tensor = Tensor(bytes: content, dtype: type, shape: shape) else {
        throw WireReader.damaged
      }
      return tensor
    }
    // The last value stands for the missing ones.
    do {
      if !integers.isEmpty {
        while integers.count < shape.count { integers.append(integers[integers.count - 1]) }
        let whole = Tensor(
          integers: Array(integers.prefix(shape.count)), dtype: .int64, shape: shape)
        return try Kernels.cast(whole, to: type)
      }
      while numbers.count < shape.count { numbers.append(numbers.last ?? 0) }
      return try Kernels.cast(
        Tensor(Array(numbers.prefix(shape.count)), shape: shape), to: type)
    } catch {
      throw OpError(wrapping: error)
    }
  }
}
