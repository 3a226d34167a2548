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
    summary: "Passes a tensor to one of two sides.", shape: { pass($0) }, kernel: .structural)

  package static let mergeV1: Op = Op(
    "Merge", "inputs: N * T -> output: T, value_index: int32",
    attributes: [.type("T"), .int("N")], summary: "Takes the tensor that is there.",
    shape: { call in
      let shape = call.inputs.dropFirst().reduce(call.inputs[0]) { $0.relaxed(with: $1) }
      return [shape, .scalar]
    },
    kernel: .structural)

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

  // MARK: The same for references to variables

  package static let refSwitch: Op = Op(
    "RefSwitch", "data: Ref(T), pred: bool -> output_false: Ref(T), output_true: Ref(T)",
    attributes: [.type("T")], summary: "Passes a reference to one of two sides.",
    shape: { pass($0) }, kernel: .structural)

  package static let refMerge: Op = Op(
    "RefMerge", "inputs: N * Ref(T) -> output: Ref(T), value_index: int32",
    attributes: [.type("T"), .int("N")], summary: "Takes the reference that is there.",
    shape: { call in
      let shape = call.inputs.dropFirst().reduce(call.inputs[0]) { $0.relaxed(with: $1) }
      return [shape, .scalar]
    }, kernel: .structural)

  package static let refEnter: Op = Op(
    "RefEnter", "data: Ref(T) -> output: Ref(T)",
    attributes: [
      .type("T"), .string("frame_name"), .bool("is_constant", false),
      .int("parallel_iterations", 10),
    ], summary: "Brings a reference into a loop.", shape: { pass($0) }, kernel: .structural)

  package static let controlTrigger: Op = Op(
    "ControlTrigger", " -> ", summary: "Runs when all that it waits for is done or dead.",
    shape: { _ in [] }, kernel: .general { _ in [] })

  // MARK: Stacks, by which loops hand values to their gradients

  package static let stack: Op = Op(
    "StackV2", "max_size: int32 -> handle: resource",
    attributes: [.type("elem_type"), .string("stack_name", "")], isStateful: true,
    summary: "Makes a stack.", shape: { _ in [PartialShape(sizes: [2])] },
    kernel: .general { _ in [Tensor(object: StackHolder())] })

  package static let stackPush: Op = Op(
    "StackPushV2", "handle: resource, elem: T -> output: T",
    attributes: [.type("T"), .bool("swap_memory", false)], isStateful: true,
    summary: "Puts a tensor on a stack.", shape: { [$0.inputs[1]] },
    kernel: .general { call in
      try call.stack().elements.append(call.inputs[1])
      return [call.inputs[1]]
    })

  package static let stackPop: Op = Op(
    "StackPopV2", "handle: resource -> elem: elem_type", attributes: [.type("elem_type")],
    isStateful: true, summary: "Takes the last tensor from a stack.", shape: { _ in [.unknown] },
    kernel: .general { call in
      guard let last = try call.stack().elements.popLast() else {
        throw KernelError(.invalidArgument, "Stack is empty when calling Pop()")
      }
      return [last]
    })

  static let controlFlowV1: [Op] = [
    .refSwitch, .refMerge, .refEnter, .switchV1, .mergeV1, .enterV1, .exitV1, .nextIterationV1,
    .loopCondV1, .controlTrigger,
    .stack, .stackPush, .stackPop,
  ]
}

/// The tensors that a loop has pushed.
private final class StackHolder {
  var elements: [Tensor] = []
}

extension KernelCall {
  fileprivate func stack() throws -> StackHolder {
    guard let stack = inputs[0].object as? StackHolder else {
      throw KernelError(.invalidArgument, "The handle is not a stack.")
    }
    return stack
  }
}
