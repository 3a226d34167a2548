// The texts of errors, in the words of each version.
import Literals
import Tensors

/// Puts what went wrong into the words of one version of TensorFlow.
package struct Messages: Sendable {
  package let semantics: Semantics

  package init(_ semantics: Semantics) { self.semantics = semantics }

  // MARK: Eager ops

  /// The prefix of errors that kernels report.
  ///
  /// - Parameter kernel: What the name of the op is replaced by.
  /// - Parameter lists: How many tensors each list of arguments or results has, by the attribute that
  ///   says so: they are part of the name.
  package func functionNode(
    _ op: Op, kernel: String? = nil, lists: [(attribute: String, count: Int)] = []
  ) -> String {
    guard semantics.wrappedKernelErrors else { return "" }
    let counts = lists.map { "_\($0.attribute)_\($0.count)" }.joined()
    return
      "{{function_node __wrapped__\(kernel ?? op.name)\(counts)_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
  }

  /// The name of an op whose errors say nothing of a name: 2.21 leaves it out where an argument was
  /// a list.
  package static let unnamed = "\u{1}"

  /// The end of errors of eager ops: ` [Op:AddV2] name: add/`.
  package func suffix(_ op: Op, name: String?) -> String {
    if name == Messages.unnamed { return " [Op:\(op.name)]" }
    if semantics.wrappedKernelErrors { return " [Op:\(op.name)] name: \(name ?? "")" }
    return " [Op:\(op.name)]" + (name.flatMap { $0.isEmpty ? nil : " name: \($0)" } ?? "")
  }

  /// An error of a kernel that ran eagerly.
  package func kernelError(
    _ error: any Error, op: Op, name: String?, inputs: [DType] = [], attributes: Attributes = [:]
  ) -> OpError {
    guard let error = error as? KernelError else { return OpError(wrapping: error) }
    let lists = op.lists(inputs: inputs.count, attributes)
    // An underscore at the beginning of a name is doubled.
    let kernel = fastKernel(of: op, inputs).map { "_" + $0 }
    return OpError(
      OpError.Code(error.code),
      functionNode(op, kernel: kernel, lists: lists) + error.message + suffix(op, name: name))
  }

  /// The kernel of oneDNN that takes the place of an op of float32.
  private func fastKernel(of op: Op, _ inputs: [DType]) -> String? {
    guard semantics.wrappedKernelErrors, inputs.first == .float32 else { return nil }
    return switch op.name {
    case "MatMul", "BatchMatMulV2", "Einsum": "_Mkl" + op.name
    case "Conv2D": "_MklNativeConv2D"
    default: nil
    }
  }

  /// Dtypes that do not fit, of an op that is applied eagerly.
  package func eagerTypeError(
    _ error: any Error, op: Op, name: String?, inputs: [DType] = []
  ) -> OpError {
    guard let error = error as? TypeMismatch else { return OpError(wrapping: error) }
    switch error {
    case .differs(let position, _, let dtype, let expected, _),
      .expected(let position, _, let dtype, let expected):
      return OpError(
        .invalidArgument,
        "cannot compute \(fastKernel(of: op, inputs) ?? op.name) as input #\(position)(zero-based) was expected to be a "
          + "\(expected.cName) tensor but is a \(dtype.cName) tensor" + suffix(op, name: name))
    case .notAllowed(_, let attribute, let dtype, let allowed):
      guard semantics.checksTypesEagerly else {
        return OpError(.notFound, noKernel(op, attribute: attribute, allowed: allowed))
      }
      return OpError(
        .invalidArgument,
        "Value for attr '\(attribute)' of \(dtype.cName) is not in the list of allowed values: "
          + allowed.map(\.cName).joined(separator: ", ")
          + "\n\t; NodeDef: {{node \(op.name)}}; \(definition(of: op))" + suffix(op, name: name))
    default: return other(error, op: op)
    }
  }

  private func noKernel(_ op: Op, attribute: String, allowed: [DType]) -> String {
    let kernels = allowed.map { "  device='CPU'; \(attribute) in [\($0.protoName)]" }
    return "Could not find valid device for node.\nNode:{{node \(op.name)}}\n"
      + "All kernels registered for op \(op.name) :\n" + kernels.joined(separator: "\n")
      + "\n [Op:\(op.name)]"
  }

  /// `Op<name=Sqrt; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, …]>`
  private func definition(of op: Op) -> String {
    func show(_ arguments: [ArgumentSpec]) -> String {
      arguments.map { argument in
        let type =
          switch argument.type {
          case .fixed(let dtype): dtype.cName
          case .attribute(let name), .list(let name): name
          }
        return argument.name + ":" + (argument.count.map { "\($0)*" } ?? "") + type
      }.joined(separator: ", ")
    }
    var text = "Op<name=\(op.name); signature=\(show(op.signature.inputs)) -> "
    text += show(op.signature.outputs)
    for spec in op.attributes where spec.versions.contains(semantics.versions) {
      text += "; attr=\(spec.name):\(spec.kind.definitionName)"
      if let value = spec.defaultValue { text += ",default=\(value.summary)" }
      if let allowed = spec.allowed?.types(in: semantics.versions) {
        text += ",allowed=[" + allowed.map(\.protoName).joined(separator: ", ") + "]"
      }
    }
    if op.isStateful { text += "; is_stateful=true" }
    return text + ">"
  }

  private func other(_ error: TypeMismatch, op: Op) -> OpError {
    switch error {
    case .wrongCount(let expected, let given):
      return OpError(.typeError, "\(op.name) takes \(expected) inputs, but \(given) were given.")
    case .missing(let attribute):
      return OpError(.typeError, "\(op.name) needs the attribute \(attribute).")
    default: return OpError(.internal, "\(op.name): the dtypes do not fit.")
    }
  }

  // MARK: Ops in graphs

  /// Dtypes that do not fit, of an op in a graph.
  package func graphTypeError(_ error: any Error, op: Op) -> OpError {
    guard let error = error as? TypeMismatch else { return OpError(wrapping: error) }
    switch error {
    case .differs(_, let argument, let dtype, let expected, let from):
      if op.signature.inputs.contains(where: { $0.name == argument && $0.isList }) {
        return OpError(
          .typeError,
          "Tensors in list passed to '\(argument)' of '\(op.name)' Op have types "
            + "[\(expected.name), \(dtype.name)] that don't all match.")
      }
      return OpError(
        .typeError,
        "Input '\(argument)' of '\(op.name)' Op has type \(dtype.name) that does not match type "
          + "\(expected.name) of argument '\(from)'.")
    case .expected(_, let argument, let dtype, let expected):
      return OpError(
        .typeError,
        "Input '\(argument)' of '\(op.name)' Op has type \(dtype.name) that does not match "
          + "expected type of \(expected.name).")
    case .notAllowed(let argument, _, let dtype, let allowed):
      return OpError(
        .typeError,
        "Value passed to parameter '\(argument)' has DataType \(dtype.name) not in list of "
          + "allowed values: " + allowed.map(\.name).joined(separator: ", "))
    default: return other(error, op: op)
    }
  }

  /// The tail of a refusal by a shape function (6.8).
  func shapeError(_ message: String, node: Node, _ inference: InferenceContext) -> String {
    var text = message + " for '"
    if semantics.rendersNodeDefs {
      text += node.summary
    } else {
      text += node.name
    }
    text += semantics.rendersNodeDefs ? "'" : "' (op: '\(node.op.name)')"
    text += " with input shapes: "
    text += inference.inputs.map(\.bracketed).joined(separator: ", ")
    let constants = inference.usedConstants.sorted { $0.key < $1.key }
    if !constants.isEmpty {
      text += " and with computed input tensors: "
      text += constants.map { "input[\($0.key)] = <\($0.value.shortElements)>" }
        .joined(separator: ", ")
    }
    let shapes = inference.usedShapes.sorted { $0.key < $1.key }
    if !shapes.isEmpty {
      text += " and with input tensors computed as partial shapes: "
      text += shapes.map { "input[\($0.key)] = \($0.value.bracketed)" }.joined(separator: ", ")
    }
    return text + "."
  }

  // MARK: Tensors out of place

  /// A tensor of a graph where ops run eagerly.
  package func leakedTensor(_ tensor: SymbolicTensor) -> OpError {
    if semantics.wrappedKernelErrors {
      return OpError(
        .typeError,
        outOfScope(tensor)
          + "The tensor \(reference(tensor)) cannot be accessed from here, because it was defined "
          + "in \(describe(tensor.graph)), which is out of scope.", node: tensor.node)
    }
    return OpError(
      .typeError,
      """
      An op outside of the function building code is being passed
      a "Graph" tensor. It is possible to have Graph tensors
      leak out of the function building context by including a
      tf.init_scope in your function building code.
      For example, the following function will fail:
        @tf.function
        def has_init_scope():
          my_constant = tf.constant(1.)
          with tf.init_scope():
            added = my_constant * 2
      The graph tensor has name: \(tensor.name)
      """, node: tensor.node)
  }

  /// A tensor of a graph that the graph under construction cannot see.
  package func foreignTensor(_ tensor: SymbolicTensor, in graph: Graph) -> OpError {
    guard let function = graph as? FuncGraph else {
      return OpError(
        .valueError,
        "\(text(tensor)) is not an element of this graph.", node: tensor.node)
    }
    var isInner = false
    var around: Graph? = tensor.graph
    while let current = around as? FuncGraph {
      if current === function { isInner = true }
      around = current.outer
    }
    if semantics.wrappedKernelErrors {
      let text =
        outOfScope(tensor)
        + "The tensor \(reference(tensor)) cannot be accessed from \(describe(function)), because "
        + "it was defined in \(describe(tensor.graph)), which is out of scope."
      return OpError(isInner ? .inaccessibleTensor : .typeError, text, node: tensor.node)
    }
    guard isInner else { return leakedTensor(tensor) }
    return OpError(
      .inaccessibleTensor,
      "The tensor '\(text(tensor))' cannot be accessed here: it is defined in another function or "
        + "code block. Use return values, explicit Python locals or TensorFlow collections to "
        + "access it. Defined in: \(describe(tensor.graph)); accessed from: "
        + "\(describe(function)).\n", node: tensor.node)
  }

  private func outOfScope(_ tensor: SymbolicTensor) -> String {
    let name = reference(tensor)
    let line = tensor.node.line.map { "  line \($0)" } ?? ""
    return """
      \(name) is out of scope and cannot be used here. Use return values, explicit Python locals \
      or TensorFlow collections to access it.
      Please see https://www.tensorflow.org/guide/function\
      #all_outputs_of_a_tffunction_must_be_return_values for more information.

      \(name) was defined here:
      \(line)


      """
  }

  /// `FuncGraph(name=f, id=…)`
  package func describe(_ graph: Graph) -> String {
    graph.displayName.map { "FuncGraph(name=\($0), id=…)" } ?? "a graph"
  }

  /// `Tensor("add:0", shape=(), dtype=int32)`
  package func text(_ tensor: SymbolicTensor) -> String {
    var text = "Tensor(\"\(tensor.name)\""
    if tensor.shape.rank != nil { text += ", shape=\(shape(tensor.shape))" }
    text += ", dtype=\(tensor.dtype.name)\(tensor.isReference ? "_ref" : "")"
    if !tensor.node.device.isEmpty { text += ", device=\(tensor.node.device)" }
    return text + ")"
  }

  /// `<tf.Tensor 'add:0' shape=() dtype=int32>`
  package func reference(_ tensor: SymbolicTensor) -> String {
    "<tf.Tensor '\(tensor.name)' shape=\(shape(tensor.shape)) "
      + "dtype=\(tensor.dtype.name)\(tensor.isReference ? "_ref" : "")>"
  }

  /// `(2, None)`; `(2, ?)` in 1.15; `<unknown>` without a rank.
  package func shape(_ shape: PartialShape) -> String {
    guard let dimensions = shape.dimensions else { return "<unknown>" }
    let unknown = semantics.questionMarkForUnknownSize ? "?" : "None"
    let sizes = dimensions.map { $0.map(String.init) ?? unknown }
    return sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.joined(separator: ", ") + ")"
  }

  /// The serialised session configuration that calls of functions carry.
  var callConfiguration: String {
    let devices = "\n\u{7}\n\u{3}CPU\u{10}\u{1}\n\u{7}\n\u{3}GPU\u{10}\u{0}"
    return devices + "2\u{2}J\u{0}8\u{1}"
  }

  // MARK: Variables and sessions

  /// A resource variable without a value.
  package func uninitializedResource(_ name: String) -> String {
    if semantics.wrappedKernelErrors {
      return "Could not find variable \(name). This could mean that the variable has been deleted. "
        + "In TF1, it can also mean the variable is uninitialized. Debug info: "
        + "container=localhost, status error message=Container localhost does not exist. "
        + "(Could not find resource: localhost/\(name))"
    }
    return "Error while reading resource variable \(name) from Container: localhost. This could "
      + "mean that the variable was uninitialized. Not found: Container localhost does not exist. "
      + "(Could not find resource: localhost/\(name))"
  }

  /// A placeholder that was not fed.
  package func notFed(_ tensor: SymbolicTensor) -> String {
    var text =
      "You must feed a value for placeholder tensor '\(tensor.node.name)' with dtype "
      + tensor.dtype.cName
    if let rank = tensor.shape.rank, rank > 0 || tensor.shape.known != nil {
      text += " and shape \(tensor.shape.bracketed)"
    }
    return text
  }
}

extension Tensor {
  /// `5 6`: the elements in short, as messages show values that were computed.
  package var shortElements: String {
    let limit = 10
    var parts = (0..<min(count, limit)).map { index -> String in
      switch dtype {
      case .string: String(decoding: string(index), as: UTF8.self)
      case .bool: elementAsInt(index) != 0 ? "1" : "0"
      case _ where dtype.isInteger: String(elementAsInt(index))
      default: shortNumber(elementAsDouble(index), dtype)
      }
    }
    if count > limit { parts.append("...") }
    return parts.joined(separator: " ")
  }
}

/// A number in its shortest form: `2`, `0.1`.
func shortNumber(_ value: Double, _ dtype: DType) -> String {
  if dtype == .float64 { return FloatText.shortest(value, pointZero: "") }
  if let text = FloatText.notFinite(value) { return text }
  return Decimal(shortest: Float(value)).text(
    isNegative: value.sign == .minus, scientificFrom: 16, pointZero: "")
}

extension AttributeSpec.Kind {
  /// What an OpDef calls it: `list(int)`.
  var definitionName: String {
    switch self {
    case .int: "int"
    case .float: "float"
    case .bool: "bool"
    case .string: "string"
    case .type: "type"
    case .shape: "shape"
    case .tensor: "tensor"
    case .function: "func"
    case .ints: "list(int)"
    case .floats: "list(float)"
    case .bools: "list(bool)"
    case .strings: "list(string)"
    case .types: "list(type)"
    case .shapes: "list(shape)"
    case .functions: "list(func)"
    }
  }
}

extension Attribute {
  /// As a node's summary shows it: `T=DT_INT32`, `keep_dims=false`.
  package var summary: String {
    func list<T>(_ values: [T], _ show: (T) -> String) -> String {
      "[" + values.map(show).joined(separator: ", ") + "]"
    }
    switch self {
    case .int(let value): return String(value)
    case .float(let value): return shortNumber(value, .float32)
    case .bool(let value): return value ? "true" : "false"
    case .string(let value): return "\"\(value)\""
    case .type(let value): return value.protoName
    case .shape(let value): return value.bracketed
    case .tensor(let value):
      return "Tensor<type: \(value.dtype.cName) shape: \(value.shape.bracketed) "
        + "values: \(value.shortElements)>"
    case .function(let value): return value.name
    case .ints(let values): return list(values) { String($0) }
    case .floats(let values): return list(values) { shortNumber($0, .float32) }
    case .bools(let values): return list(values) { $0 ? "true" : "false" }
    case .strings(let values): return list(values) { "\"\($0)\"" }
    case .types(let values): return list(values) { $0.protoName }
    case .shapes(let values): return list(values) { $0.bracketed }
    case .functions(let values): return list(values) { $0.name }
    }
  }
}

extension Node {
  /// `{{node add}} = AddV2[T=DT_INT32](x, y)`
  package var summary: String {
    var text = "{{node \(name)}} = \(op.name)"
    let shown = attributes.entries.sorted { $0.name < $1.name }
    text += "[" + shown.map { "\($0.name)=\($0.value.summary)" }.joined(separator: ", ") + "]"
    let inputs = inputs.map(\.inputName) + controlInputs.map { "^" + $0.name }
    return text + "(" + inputs.joined(separator: ", ") + ")"
  }
}

extension Op {
  /// The lengths of the lists among arguments and results, each attribute once. The list of the
  /// arguments has what the single ones leave; the others are attributes.
  fileprivate func lists(
    inputs: Int, _ attributes: Attributes
  ) -> [(attribute: String, count: Int)] {
    var result: [(attribute: String, count: Int)] = []
    let single = signature.inputs.count { !$0.isList }
    for (index, spec) in (signature.inputs + signature.outputs).enumerated() {
      let name: String
      switch (spec.count, spec.type) {
      case (let count?, _): name = count
      case (nil, .list(let types)): name = types
      default: continue
      }
      guard !result.contains(where: { $0.attribute == name }) else { continue }
      let isInput = index < signature.inputs.count
      if isInput {
        result.append((name, inputs - single))
      } else if case .int(let count)? = attributes[name] {
        result.append((name, count))
      }
    }
    return result
  }
}
