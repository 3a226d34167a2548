// Graphs as GraphDef: nodes, the library of functions, the version of the producer.
import Tensors

extension Graph {
  /// The GraphDef as text, as `print(graph.as_graph_def())` shows it.
  package var graphDefText: String {
    graphDef.text(shortFloats: context.semantics.shortFloatsInText)
  }

  /// The GraphDef as a message.
  package var graphDef: ProtoMessage {
    let writer = GraphDefWriter(context.semantics)
    var message = ProtoMessage()
    for node in nodes { message.add("node", 1) { writer.write(node, into: &$0, reference: nil) } }
    if !functionOrder.isEmpty {
      message.add("library", 2) { library in
        for function in functionOrder {
          library.add("function", 1) { writer.write(function, into: &$0) }
        }
      }
    }
    message.add("versions", 4) { versions in
      versions.add("producer", 1, .int(context.semantics.producer))
      if !functionOrder.isEmpty { versions.add("min_consumer", 2, .int(12)) }
    }
    return message
  }
}

extension Node {
  /// The NodeDef as a message.
  package var nodeDef: ProtoMessage {
    var message = ProtoMessage()
    GraphDefWriter(graph.context.semantics).write(
      self, into: &message, reference: replacedInputs.isEmpty ? nil : ownInputName)
    return message
  }

  /// What the node's own NodeDef calls an input: with its number where it was replaced.
  fileprivate func ownInputName(_ tensor: SymbolicTensor) -> String {
    let index = inputs.firstIndex { $0 === tensor }
    return index.map(replacedInputs.contains) ?? false ? tensor.name : tensor.inputName
  }

  /// The NodeDef as text, as `print(op)` shows it.
  package var nodeDefText: String {
    nodeDef.text(shortFloats: graph.context.semantics.shortFloatsInText)
  }
}

/// Writes nodes and functions in the manner of one version.
private struct GraphDefWriter {
  let semantics: Semantics

  init(_ semantics: Semantics) { self.semantics = semantics }

  /// Writes a NodeDef.
  ///
  /// - Parameter reference: how an input is named; inside a function it tells the output argument.
  func write(
    _ node: Node, into message: inout ProtoMessage, reference: ((SymbolicTensor) -> String)?
  ) {
    message.add("name", 1, node.name)
    message.add("op", 2, node.op.name)
    for input in node.inputs { message.add("input", 3, reference?(input) ?? input.inputName) }
    for control in node.controlInputs { message.add("input", 3, "^" + control.name) }
    if !node.device.isEmpty { message.add("device", 4, node.device) }
    for (name, value) in sorted(node.attributes.entries) where !name.hasPrefix("#") {
      message.add("attr", 5) { entry in
        entry.add("key", 1, name)
        entry.add("value", 2) { write(value, into: &$0, isFilled: node.isFilled) }
      }
    }
    if semantics.showsFullTypes, let type = node.fullType {
      message.add("experimental_type", 7, .message(type))
    }
  }

  /// Map entries in the order of the version: ascending by key, or descending, where a key still
  /// stands before the keys that it begins.
  func sorted<T>(_ entries: [(name: String, value: T)]) -> [(name: String, value: T)] {
    entries.sorted { a, b in
      guard semantics.attributesDescend else { return a.name < b.name }
      if b.name.hasPrefix(a.name) { return a.name != b.name }
      if a.name.hasPrefix(b.name) { return false }
      return a.name > b.name
    }
  }

  func write(_ attribute: Attribute, into message: inout ProtoMessage, isFilled: Bool) {
    func list(_ build: (inout ProtoMessage) -> Void) { message.add("list", 1, build) }
    switch attribute {
    case .string(let value): message.add("s", 2, value)
    case .int(let value): message.add("i", 3, .int(value))
    case .float(let value): message.add("f", 4, .float(Float(value)))
    case .bool(let value): message.add("b", 5, .bool(value))
    case .type(let value): message.add("type", 6, choice(value))
    case .shape(let value): message.add("shape", 7) { write(value, into: &$0) }
    case .tensor(let value): message.add("tensor", 8) { write(value, into: &$0, isFilled) }
    case .function(let value): message.add("func", 10) { $0.add("name", 1, value.name) }
    case .strings(let values): list { for value in values { $0.add("s", 2, value) } }
    case .ints(let values): list { for value in values { $0.add("i", 3, .int(value)) } }
    case .floats(let values): list { for value in values { $0.add("f", 4, .float(Float(value))) } }
    case .bools(let values): list { for value in values { $0.add("b", 5, .bool(value)) } }
    case .types(let values): list { for value in values { $0.add("type", 6, choice(value)) } }
    case .shapes(let values):
      list { list in
        for value in values { list.add("shape", 7) { write(value, into: &$0) } }
      }
    case .functions(let values):
      list { list in
        for value in values { list.add("func", 9) { $0.add("name", 1, value.name) } }
      }
    }
  }

  func choice(_ dtype: DType) -> ProtoMessage.Value {
    .choice(dtype.protoName, Int(dtype.rawValue))
  }

  func write(_ shape: PartialShape, into message: inout ProtoMessage) {
    guard let dimensions = shape.dimensions else {
      message.add("unknown_rank", 3, .bool(true))
      return
    }
    for size in dimensions {
      message.add("dim", 2) { dimension in
        // Zero is the default, which is not written.
        if size != 0 { dimension.add("size", 1, .int(size ?? -1)) }
      }
    }
  }

  func write(_ tensor: Tensor, into message: inout ProtoMessage, _ isFilled: Bool) {
    message.add("dtype", 1, choice(tensor.dtype))
    message.add("tensor_shape", 2) { write(PartialShape(tensor.shape), into: &$0) }
    let isListed = tensor.dtype == .bool || tensor.dtype == .string
    if tensor.count > 1, !isListed, !isFilled, tensor.dtype.size > 0 {
      message.add("tensor_content", 4, .bytes(tensor.bytes))
      return
    }
    let count = isFilled ? min(tensor.count, 1) : tensor.count
    for index in 0..<count {
      switch tensor.dtype {
      case .float32: message.add("float_val", 5, .float(Float(tensor.elementAsDouble(index))))
      case .float64: message.add("double_val", 6, .double(tensor.elementAsDouble(index)))
      case .int32, .int16, .int8, .uint8, .uint16:
        message.add("int_val", 7, .int(tensor.elementAsInt(index)))
      case .string: message.add("string_val", 8, .bytes(tensor.string(index)))
      case .complex64:
        let value = tensor.elementAsComplex(index)
        message.add("scomplex_val", 9, .float(Float(value.real)))
        message.add("scomplex_val", 9, .float(Float(value.imaginary)))
      case .int64: message.add("int64_val", 10, .int(tensor.elementAsInt(index)))
      case .bool: message.add("bool_val", 11, .bool(tensor.elementAsInt(index) != 0))
      case .complex128:
        let value = tensor.elementAsComplex(index)
        message.add("dcomplex_val", 12, .double(value.real))
        message.add("dcomplex_val", 12, .double(value.imaginary))
      case .float16, .bfloat16:
        let bytes = tensor.bytes
        let bits = Int(bytes[2 * index]) | Int(bytes[2 * index + 1]) << 8
        message.add("half_val", 13, .int(bits))
      case .uint32: message.add("uint32_val", 16, .int(tensor.elementAsInt(index)))
      case .uint64: message.add("uint64_val", 17, .int(tensor.elementAsInt(index)))
      case .resource, .variant: break
      }
    }
  }

  // MARK: Functions

  /// Writes a FunctionDef.
  ///
  /// Arguments and results are named after their nodes, in lower case; results take the names
  /// first, so an argument that is returned as it is gets `_0`.
  func write(_ function: GraphFunction, into message: inout ProtoMessage) {
    var names = FunctionNames()
    let results = function.outputs.map { names.normalized($0.node.name) }
    let arguments = function.inputs.map { names.normalized($0.node.name) }
    var references: [ObjectIdentifier: String] = [:]
    for (input, name) in zip(function.inputs, arguments) {
      references[ObjectIdentifier(input)] = name
    }
    func reference(_ tensor: SymbolicTensor) -> String {
      if let name = references[ObjectIdentifier(tensor)] { return name }
      let (argument, index) = tensor.node.op.outputArgument(tensor.index, tensor.node.attributes)
      return "\(tensor.node.name):\(argument):\(index)"
    }
    let controls = function.controlOutputs.map(\.name).sorted()
    let argumentNodes = Set(function.inputs.map { ObjectIdentifier($0.node) })
    message.add("signature", 1) { signature in
      signature.add("name", 1, function.name)
      for (input, name) in zip(function.inputs, arguments) {
        signature.add("input_arg", 2) {
          $0.add("name", 1, name)
          $0.add("type", 3, choice(input.dtype))
        }
      }
      for (output, name) in zip(function.outputs, results) {
        signature.add("output_arg", 3) {
          $0.add("name", 1, name)
          $0.add("type", 3, choice(output.dtype))
        }
      }
      if function.isStateful { signature.add("is_stateful", 17, .bool(true)) }
      for name in controls { signature.add("control_output", 20, name) }
    }
    for node in function.graph.nodes where !argumentNodes.contains(ObjectIdentifier(node)) {
      message.add("node_def", 3) { write(node, into: &$0, reference: reference) }
    }
    let pairs = zip(results, function.outputs).map { (name: $0, value: reference($1)) }
    for (name, value) in sorted(pairs) {
      message.add("ret", 4) {
        $0.add("key", 1, name)
        $0.add("value", 2, value)
      }
    }
    if semantics.showsFullTypes {
      message.add("attr", 5) { entry in
        entry.add("key", 1, "_construction_context")
        entry.add("value", 2) { $0.add("s", 2, "kEagerRuntime") }
      }
    }
    for name in controls {
      message.add("control_ret", 6) {
        $0.add("key", 1, name)
        $0.add("value", 2, name)
      }
    }
    for (index, input) in function.inputs.enumerated() {
      message.add("arg_attr", 7) { entry in
        entry.add("key", 1, .int(index))
        entry.add("value", 2) { writeArgument(input, into: &$0) }
      }
    }
  }

  private func writeArgument(_ input: SymbolicTensor, into message: inout ProtoMessage) {
    if let name = input.node.attributes["_user_specified_name"] {
      message.add("attr", 1) { entry in
        entry.add("key", 1, "_user_specified_name")
        entry.add("value", 2) { write(name, into: &$0, isFilled: false) }
      }
    }
    guard semantics.showsFullTypes, input.dtype != .resource else { return }
    message.add("attr", 1) { entry in
      entry.add("key", 1, "_output_shapes")
      entry.add("value", 2) { write(.shapes([input.shape]), into: &$0, isFilled: false) }
    }
  }
}

/// The names of arguments and results of a FunctionDef.
private struct FunctionNames {
  private var used: Set<String> = []

  mutating func normalized(_ name: String) -> String {
    var text = ""
    for character in name.unicodeScalars {
      switch character {
      case "a"..."z", "0"..."9", "_": text.unicodeScalars.append(character)
      case "A"..."Z": text += String(character).lowercased()
      default: text += "_"
      }
    }
    while let first = text.first, !("a"..."z").contains(first) { text.removeFirst() }
    if text.isEmpty { text = "unknown" }
    var unique = text
    var count = 0
    while !used.insert(unique).inserted {
      unique = "\(text)_\(count)"
      count += 1
    }
    return unique
  }
}

extension Op {
  /// The output argument to which an output belongs, and its place in it.
  fileprivate func outputArgument(_ index: Int, _ attributes: Attributes) -> (String, Int) {
    var rest = index
    for argument in signature.outputs {
      var count = 1
      if let name = argument.count { count = attributes.int(name, default: 1) }
      if case .list(let name) = argument.type { count = attributes.types(name)?.count ?? 0 }
      if rest < count { return (argument.name, rest) }
      rest -= count
    }
    return (signature.outputs.last?.name ?? "output", index)
  }
}

extension Node {
  /// The key of the attribute that marks a constant that was made by filling a shape; it is not
  /// written.
  package static let filledKey = "#filled"

  fileprivate var isFilled: Bool { attributes[Node.filledKey] != nil }

  /// What TensorFlow 2.21 infers of the type of the output, beyond its dtype.
  fileprivate var fullType: ProtoMessage? {
    func type(_ name: String, _ number: Int, _ arguments: ProtoMessage...) -> ProtoMessage {
      var message = ProtoMessage()
      message.add("type_id", 1, .choice(name, number))
      for argument in arguments { message.add("args", 2, .message(argument)) }
      return message
    }
    switch op.name {
    case "Shape":
      let element =
        attributes.type("out_type") == .int64
        ? type("TFT_INT64", 208) : type("TFT_INT32", 207)
      return type("TFT_PRODUCT", 3, type("TFT_SHAPE_TENSOR", 1005, element))
    case "EmptyTensorList", "TensorListReserve", "TensorListFromTensor", "TensorListPushBack",
      "TensorListSetItem":
      guard let dtype = attributes.type("element_dtype"), let (name, number) = dtype.fullType else {
        return nil
      }
      return type(
        "TFT_PRODUCT", 3,
        type("TFT_ARRAY", 1001, type("TFT_TENSOR", 1000, type(name, number))))
    default: return nil
    }
  }
}

extension DType {
  fileprivate var fullType: (String, Int)? {
    switch self {
    case .bool: ("TFT_BOOL", 200)
    case .uint8: ("TFT_UINT8", 201)
    case .uint16: ("TFT_UINT16", 202)
    case .uint32: ("TFT_UINT32", 203)
    case .uint64: ("TFT_UINT64", 204)
    case .int8: ("TFT_INT8", 205)
    case .int16: ("TFT_INT16", 206)
    case .int32: ("TFT_INT32", 207)
    case .int64: ("TFT_INT64", 208)
    case .float16: ("TFT_HALF", 209)
    case .float32: ("TFT_FLOAT", 210)
    case .float64: ("TFT_DOUBLE", 211)
    case .bfloat16: ("TFT_BFLOAT16", 215)
    case .complex64: ("TFT_COMPLEX64", 212)
    case .complex128: ("TFT_COMPLEX128", 213)
    case .string: ("TFT_STRING", 214)
    default: nil
    }
  }
}
