// Nodes that call functions of the program while their graph runs.
import Dataflow
import Tensors

private func unknownShapes(_ call: InferenceContext) -> [PartialShape] {
  (call.attributes.types("Tout") ?? []).map { _ in .unknown }
}

private let callAttributes: [AttributeSpec] = [
  .string("token", ""), .types("Tin"), .types("Tout"),
]

private let call = Kernel.general { call in
  try call.context.callHost(call.attributes.string("token"), call.inputs)
}

extension Op {
  package static let pyFunc: Op = Op(
    "PyFunc", "input: Tin -> output: Tout", attributes: callAttributes, isStateful: true,
    summary: "Calls a function of arrays.", shape: { unknownShapes($0) }, kernel: call)

  package static let pyFuncStateless: Op = Op(
    "PyFuncStateless", "input: Tin -> output: Tout", attributes: callAttributes,
    summary: "Calls a function of arrays that has no effects.", shape: { unknownShapes($0) },
    kernel: call)

  package static let eagerPyFunc: Op = Op(
    "EagerPyFunc", "input: Tin -> output: Tout",
    attributes: callAttributes + [.bool("is_async", false)], isStateful: true,
    summary: "Calls a function of eager tensors.", shape: { unknownShapes($0) },
    kernel: .general { call in
      let context = call.context
      // In 2.0 the gradient of a function that makes such a call cannot be built.
      if call.node?.graph is FuncGraph, context.isRecording,
        context.semantics.elementwiseEquality, !context.semantics.hasNewTypes
      {
        throw OpError(
          .typeError,
          "Tensor is unhashable if Tensor equality is enabled. Instead, use "
            + "tensor.experimental_ref() as the key.")
      }
      return try context.callHost(call.attributes.string("token"), call.inputs)
    },
    gradient: { g in
      let types = g.inputs.map(\.dtype)
      let token = g.attributes.string("token")
      let upstreams = try zip(g.upstreams, g.outputs).map { try $0 ?? g(.zerosLike, $1) }
      let function = g.context.hostGradient(token, types)
      if g.context.isEager {
        let tensors = upstreams.compactMap(\.eager)
        return try function.call(tensors)
      }
      let attributes: Attributes = [
        "token": .string(g.context.hostFunctions.add(function)), "Tout": .types(types),
      ]
      let before = g.outputs.compactMap { $0.symbolic?.node }
      let waits = before.first?.graph === g.context.graph ? [before[0]] : []
      if g.context.semantics.marksManualControl {
        for node in waits { node.attributes["_has_manual_control_dependencies"] = true }
      }
      return try g.context.graph?.withControlDependencies(waits) {
        try g.all(.eagerPyFunc, upstreams, attributes)
      } ?? []
    })

  static let pythonCalls: [Op] = [.pyFunc, .pyFuncStateless, .eagerPyFunc]
}
