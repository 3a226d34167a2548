// Printing and checking while a graph runs.
import Dataflow
import Tensors

extension Op {
  package static let stringFormat: Op = Op(
    "StringFormat", "inputs: T -> output: string",
    attributes: [
      .types("T"), .string("template", "%s"), .string("placeholder", "%s"), .int("summarize", 3),
    ],
    summary: "A text in which tensors stand for placeholders.", shape: { _ in [.scalar] },
    kernel: .single { call in
      let format = PrintFormat(
        summarize: call.attributes.int("summarize", default: 3),
        isModern: call.context.semantics.hasNewTypes)
      let template = Array(call.attributes.string("template", default: "%s").utf8)
      let placeholder = Array(call.attributes.string("placeholder", default: "%s").utf8)
      var out: [UInt8] = []
      var next = 0
      var index = 0
      while index < template.count {
        let end = index + placeholder.count
        if !placeholder.isEmpty, end <= template.count,
          template[index..<end].elementsEqual(placeholder), next < call.inputs.count
        {
          out += format.text(call.inputs[next])
          next += 1
          index = end
        } else {
          out.append(template[index])
          index += 1
        }
      }
      return Tensor(out)
    })

  package static let printV2: Op = Op(
    "PrintV2", "input: string ->",
    attributes: [.string("output_stream", "stderr"), .string("end", "\n")], isStateful: true,
    summary: "Prints a text.",
    shape: { call in
      try call.requireRank(0, 0)
      return []
    },
    kernel: .general { call in
      let text = String(decoding: call.inputs[0].string(0), as: UTF8.self)
      call.context.output(
        text + call.attributes.string("end", default: "\n"),
        call.attributes.string("output_stream", default: "stderr"))
      return []
    })

  package static let printV1: Op = Op(
    "Print", "input: T, data: U -> output: T",
    attributes: [
      .type("T"), .types("U"), .string("message", ""), .int("first_n", -1), .int("summarize", 3),
    ],
    isStateful: true, summary: "Prints tensors on their way.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      let limit = call.attributes.int("first_n", default: -1)
      let printed = (call.state.content as? PrintCount) ?? PrintCount()
      call.state.content = printed
      if limit < 0 || printed.count < limit {
        printed.count += 1
        let summarize = call.attributes.int("summarize", default: 3)
        let data = call.inputs.dropFirst().map { "[\(elementsInShort(of: $0, limit: summarize))]" }
        call.context.output(
          call.attributes.string("message") + data.joined() + "\n", "stderr")
      }
      return call.inputs[0]
    },
    gradient: { g in [g.upstream] + Array(repeating: nil, count: g.inputs.count - 1) })

  package static let assert: Op = Op(
    "Assert", "condition: bool, data: T ->", attributes: [.types("T"), .int("summarize", 3)],
    isStateful: true, summary: "Fails where the condition is false.",
    shape: { call in
      try call.requireRank(0, 0)
      return []
    },
    kernel: .general { call in
      guard !call.inputs[0].scalarBool else { return [] }
      let limit = call.attributes.int("summarize", default: 3)
      let data = call.inputs.dropFirst().map { " [\(elementsInShort(of: $0, limit: limit))]" }
      throw KernelError(.invalidArgument, "assertion failed:" + data.joined())
    })

  package static let checkNumerics: Op = Op(
    "CheckNumerics", "tensor: T -> output: T",
    attributes: [.type("T", .floats), .string("message")],
    isStateful: true, summary: "Fails where an element is not finite.",
    shape: { [$0.inputs[0]] },
    kernel: .single { call in
      let x = call.inputs[0]
      let nan = try Kernels.unary(.isNan, x)
      let inf = try Kernels.unary(.isInf, x)
      let hasNan = (0..<x.count).contains { nan.elementAsInt($0) != 0 }
      let hasInf = (0..<x.count).contains { inf.elementAsInt($0) != 0 }
      guard hasNan || hasInf else { return x }
      let what = hasNan && hasInf ? "Inf and NaN" : (hasNan ? "NaN" : "Inf")
      throw KernelError(
        .invalidArgument, "\(call.attributes.string("message")) : Tensor had \(what) values")
    },
    gradient: { g in
      [
        try g(
          .checkNumerics, g.upstream,
          attributes: [
            "message": "Not a number (NaN) or infinity (Inf) values detected in gradient."
          ])
      ]
    })

  static let printing: [Op] = [.stringFormat, .printV2, .printV1, .assert, .checkNumerics]
}

/// How often a `Print` has printed.
private final class PrintCount {
  var count = 0
}

/// The first elements of a tensor as `Assert` and `Print` show them: `1 2 3...`, `[1 2][3 4]`.
private func elementsInShort(of tensor: Tensor, limit: Int) -> String {
  let shown = limit < 0 ? tensor.count : Swift.min(limit, tensor.count)
  func element(_ index: Int) -> String {
    if tensor.dtype == .string { return String(decoding: tensor.string(index), as: UTF8.self) }
    let format = PrintFormat(summarize: -1)
    return String(decoding: format.element(tensor, index), as: UTF8.self)
  }
  var next = 0
  func rows(_ axis: Int) -> String {
    if axis == tensor.shape.rank {
      defer { next += 1 }
      return element(next)
    }
    var parts: [String] = []
    for _ in 0..<tensor.shape.dimensions[axis] {
      guard next < shown else { break }
      parts.append(rows(axis + 1))
    }
    let isInner = axis == tensor.shape.rank - 1
    return isInner ? parts.joined(separator: " ") : parts.map { "[\($0)]" }.joined()
  }
  guard tensor.count > 0 else { return "" }
  return rows(0) + (shown < tensor.count ? "..." : "")
}
