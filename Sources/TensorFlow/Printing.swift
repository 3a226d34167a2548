// `tf.print`: a template with a placeholder for each tensor, formatted by an op, printed by another.

import Dataflow
import NumPy
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func definePrinting() {
    define("tf.print(*inputs, **kwargs)") { [unowned self] _, call throws(Raise) in
      try printTensors(
        Array(call[0].asTuple?.elements ?? []), call[1].asDict ?? DictObject())
    }
    define("tf.strings.format(template, inputs, placeholder='{}', summarize=3, name=None)") {
      [unowned self] _, call throws(Raise) in
      let inputs: [Value]
      switch call[1] {
      case .list, .tuple: inputs = try interpreter.elements(of: call[1])
      default: inputs = [call[1]]
      }
      var operands: [Operand] = []
      for input in inputs { operands.append(try settled(try operand(input))) }
      return value(
        try stringFormat(
          call[0].text ?? "", operands, placeholder: call[2].text ?? "{}",
          summarize: try interpreter.integerIndex(call[3])))
    }
  }

  private func stringFormat(
    _ template: String, _ inputs: [Operand], placeholder: String, summarize: Int
  ) throws(Raise) -> Operand {
    try engine { () throws(OpError) in
      try context.apply1(
        .stringFormat, inputs,
        [
          "template": .string(template), "placeholder": .string(placeholder),
          "summarize": .int(summarize),
        ])
    }
  }

  private func printTensors(_ inputs: [Value], _ options: DictObject) throws(Raise) -> Value {
    var separator = " "
    var end = "\n"
    var summarize = 3
    var stream = "stderr"
    var name: String?
    var unknown = DictObject()
    for entry in options.items {
      switch entry.key.text {
      case "sep": separator = entry.value.text ?? " "
      case "end": end = entry.value.text ?? "\n"
      case "summarize": summarize = try interpreter.integerIndex(entry.value)
      case "name": name = entry.value.text
      case "output_stream": stream = try outputStream(entry.value)
      default: try unknown.set(entry.key, entry.value, interpreter)
      }
    }
    if unknown.count > 0 {
      throw error(
        "ValueError",
        "Unrecognized keyword arguments for tf.print: \(try interpreter.repr(.dict(unknown)))")
    }
    unknown = DictObject()

    let text: Operand
    if inputs.count == 1, let single = inputs[0].object(as: TensorObject.self)?.operand,
      single.dtype == .string, single.shape.rank == 0
    {
      text = single
    } else {
      var operands: [Operand] = []
      var templates: [String] = []
      for input in inputs {
        if let string = input.text, input.asStr?.customType == nil {
          templates.append(string)
        } else {
          templates.append(try template(input, &operands, isTop: true))
        }
      }
      let placeholder = unusedPlaceholder(templates)
      let joined = templates.map {
        $0.replacingMarks(with: placeholder)
      }.joined(separator: separator)
      text = try stringFormat(
        joined, operands, placeholder: placeholder, summarize: summarize)
    }
    let ready = text
    let node = try engine { () throws(OpError) in
      try context.applyNode(
        .printV2, [ready], ["output_stream": .string(stream), "end": .string(end)], name: name)
    }
    return node.map { .object(object(of: $0)) } ?? .none
  }

  /// Stands for a tensor until the placeholder is chosen.
  static let mark = "\u{1}\u{2}\u{1}"

  private func unusedPlaceholder(_ templates: [String]) -> String {
    var placeholder = "{}"
    while templates.contains(where: { StringSearch.contains($0, placeholder) }) {
      placeholder = "{\(placeholder)}"
    }
    return placeholder
  }

  /// Python's text of a structure, with a mark for each tensor.
  private func template(
    _ value: Value, _ operands: inout [Operand], isTop: Bool
  ) throws(Raise) -> String {
    if case .object(let object) = value {
      switch object {
      case let tensor as TensorObject:
        operands.append(tensor.operand)
        return TensorFlowRuntime.mark
      case is VariableObject:
        // Read in the scope of the op that formats it.
        let operand = try inScope("StringFormat") { (_) throws(Raise) in try self.operand(value) }
        operands.append(operand)
        return TensorFlowRuntime.mark
      default: break
      }
      for printer in printers {
        if let text = try printer.text(object) { return text }
      }
    }
    switch value {
    case .list(let list):
      var texts: [String] = []
      for element in list.elements {
        texts.append(try template(element, &operands, isTop: false))
      }
      return "[" + texts.joined(separator: ", ") + "]"
    case .tuple(let tuple):
      var texts: [String] = []
      for element in tuple.elements {
        texts.append(try template(element, &operands, isTop: false))
      }
      return "(" + texts.joined(separator: ", ") + (texts.count == 1 ? ",)" : ")")
    case .dict(let dictionary):
      var texts: [String] = []
      for entry in try sorted(dictionary) {
        texts.append(
          "\(try interpreter.repr(entry.key)): \(try template(entry.value, &operands, isTop: false))"
        )
      }
      return "{" + texts.joined(separator: ", ") + "}"
    case .object(let object) where object is RangeObject:
      return try interpreter.repr(.list(try interpreter.elements(of: value)))
    case .object(let object) where object is TupleObject && object.customType != nil:
      var texts: [String] = []
      let fields = try interpreter.attributeIfPresent(value, "_fields")
      var names: [Value] = []
      if let fields { names = try interpreter.elements(of: fields) }
      let elements = (object as? TupleObject)?.elements ?? []
      for (index, element) in elements.enumerated() {
        let name = index < names.count ? "\(names[index].text ?? "")=" : ""
        texts.append(name + (try template(element, &operands, isTop: false)))
      }
      return "\(interpreter.typeName(value))(" + texts.joined(separator: ", ") + ")"
    default:
      return try isTop && !isObjectWithoutText(value)
        ? interpreter.str(value) : interpreter.repr(value)
    }
  }

  /// Objects print by their `repr`, at the top too.
  private func isObjectWithoutText(_ value: Value) -> Bool {
    if case .object(let object) = value {
      return numpy.tensor(from: value) == nil || object is NDArrayObject
    }
    return false
  }

  /// `sys.stdout`, `sys.stderr`, a logger of TensorFlow, or `file://…`, which is refused.
  private func outputStream(_ value: Value) throws(Raise) -> String {
    if let text = value.text {
      if text.hasPrefix("file://") {
        throw error(
          "NotImplementedError", "tf.print to a file is not supported by this engine")
      }
    } else if let name = try interpreter.attributeIfPresent(value, "name")?.text {
      if name == "<stdout>" { return "stdout" }
      if name == "<stderr>" { return "stderr" }
    } else if let name = try interpreter.attributeIfPresent(value, "__name__")?.text {
      if ["info", "warning", "error"].contains(name) { return "log(\(name))" }
    }
    throw error(
      "ValueError",
      "Unsupported output stream, logging level, or file.\(try interpreter.str(value)). Supported streams are sys.stdout, sys.stderr, tf.logging.info, tf.logging.warning, tf.logging.error. File needs to be in the form of 'file://<filepath>'."
    )
  }
}

/// How objects of another part print in `tf.print`.
struct TensorPrinter {
  let text: (Object) throws(Raise) -> String?
}

extension String {
  fileprivate func replacingMarks(with placeholder: String) -> String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstRange(of: TensorFlowRuntime.mark) {
      result += rest[..<start.lowerBound] + placeholder
      rest = rest[start.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  /// The first place where a text stands, found by code units.
  fileprivate func firstRange(of part: String) -> Range<Substring.Index>? {
    let needle = Array(part.utf8)
    var place = utf8.startIndex
    while place < utf8.endIndex {
      if utf8[place] == needle[0] {
        var index = place
        var matched = 0
        while index < utf8.endIndex, matched < needle.count, utf8[index] == needle[matched] {
          index = utf8.index(after: index)
          matched += 1
        }
        if matched == needle.count { return place..<index }
      }
      place = utf8.index(after: place)
    }
    return nil
  }
}
