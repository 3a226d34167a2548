// Control flow of version 1: tokens that are dead on the side that is not taken. The executor of
// sessions runs these ops itself (FrameExecutor).
import Dataflow
import Tensors

private func pass(_ call: InferenceContext) -> [PartialShape] {
  for index in call.op.signature.outputs.indices { call.outputHandles[index] = call.handle(0) }
  return call.op.signature.outputs.map { _ in call.inputs[0] }
}

extension Op {
  package static let switchV1: Op = Op(
    "Switch", "data: T, pred: bool -> output_false: T, output_true: T", attributes: [.type("T")],
    summary: "Passes a tensor to one of two sides.", shape: { pass($0) }, kernel: .structural,
    gradient: { g in
      // Each side's gradient; the side that was not taken has none.
      let sides = try zip(g.upstreams, g.outputs).map { try $0 ?? g(.zerosLike, $1) }
      return [try g.context.apply1(.mergeV1, sides), nil]
    })

  package static let mergeV1: Op = Op(
    "Merge", "inputs: N * T -> output: T, value_index: int32",
    attributes: [.type("T"), .int("N")], summary: "Takes the tensor that is there.",
    shape: { call in
      let shape = call.inputs.dropFirst().reduce(call.inputs[0]) { $0.relaxed(with: $1) }
      return [shape, .scalar]
    },
    kernel: .structural,
    gradient: { g in
      guard let upstream = g.upstreams[0],
        let predicate = g.inputs.compactMap({ switchPredicate($0.symbolic, depth: 32) }).first
      else { return g.inputs.map { _ in nil } }
      return try g.all(.switchV1, [upstream, .symbolic(predicate)])
    })

  package static let enterV1: Op = Op(
    "Enter", "data: T -> output: T",
    attributes: [
      .type("T"), .string("frame_name"), .bool("is_constant", false),
      .int("parallel_iterations", 10),
    ],
    summary: "Brings a tensor into a loop.",
    shape: { call in
      call.attributes.bool("is_constant") ? pass(call) : [call.inputs[0]]
    }, kernel: .structural)

  package static let exitV1: Op = Op(
    "Exit", "data: T -> output: T", attributes: [.type("T")],
    summary: "Takes a tensor out of a loop.", shape: { pass($0) }, kernel: .structural)

  package static let nextIterationV1: Op = Op(
    "NextIteration", "data: T -> output: T", attributes: [.type("T")],
    summary: "Passes a tensor to the next turn.", shape: { pass($0) }, kernel: .structural)

  package static let loopCondV1: Op = Op(
    "LoopCond", "input: bool -> output: bool", summary: "Whether the loop goes on.",
    shape: { [$0.inputs[0]] }, kernel: .unary { $0 })

  static let controlFlowV1: [Op] = [
    .switchV1, .mergeV1, .enterV1, .exitV1, .nextIterationV1, .loopCondV1,
  ]
}

/// The predicate of the nearest `Switch` behind a tensor.
private func switchPredicate(_ tensor: SymbolicTensor?, depth: Int) -> SymbolicTensor? {
  guard let tensor, depth > 0 else { return nil }
  if tensor.node.op === Op.switchV1 { return tensor.node.inputs[1] }
  for input in tensor.node.inputs {
    if let found = switchPredicate(input, depth: depth - 1) { return found }
  }
  return nil
}
