// The ops without which no graph can be built: constants, arguments, identities. The other
// families are in the room above, in the same form.
import Tensors

extension Op {
  package static let const: Op = Op(
    "Const", "-> output: dtype", attributes: [.tensor("value"), .type("dtype")],
    summary: "A constant.",
    shape: { [$0.attributes.tensor("value").map { PartialShape($0.shape) } ?? .unknown] },
    kernel: .single { call in
      guard let value = call.attributes.tensor("value") else {
        throw KernelError(.invalidArgument, "Const needs a value")
      }
      return value
    })

  package static let placeholder: Op = Op(
    "Placeholder", "-> output: dtype", attributes: [.type("dtype"), .shape("shape", .unknown)],
    summary: "A tensor that is given when the graph runs.",
    shape: { [$0.attributes.shape("shape") ?? .unknown] },
    kernel: .structural)

  package static let identity: Op = Op(
    "Identity", "input: T -> output: T", python: ["tf.identity(input, name=None)"],
    attributes: [.type("T")], summary: "The same tensor.",
    shape: { call in
      call.outputHandles[0] = call.handle(0)
      return [call.inputs[0]]
    },
    kernel: .unary { $0 },
    gradient: { [$0.upstream] })

  package static let noOp: Op = Op(
    "NoOp", "->", python: ["tf.no_op(name=None)"],
    summary: "Does nothing; other nodes can be made to wait for it.",
    shape: { _ in [] }, kernel: .general { _ in [] })

  /// The ops of this file.
  package static let structural: [Op] = [.const, .placeholder, .identity, .noOp]
}
