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

// MARK: Calls, branches, loops: ops whose attributes are functions. The executor runs them.

extension Op {
  private static func call(_ name: String, isStateful: Bool) -> Op {
    Op(
      name, "args: Tin -> output: Tout",
      attributes: [
        .types("Tin"), .types("Tout"), .function("f"), .string("config", ""),
        .string("config_proto", ""), .string("executor_type", ""),
      ],
      isStateful: isStateful, summary: "Runs a function.",
      shape: { call in
        let outputs = call.attributes.function("f")?.outputs ?? []
        for (index, output) in outputs.enumerated() { call.outputHandles[index] = output.handle }
        return outputs.map(\.shape)
      },
      kernel: .structural)
  }

  private static func branch(_ name: String, isStateful: Bool) -> Op {
    Op(
      name, "cond: Tcond, input: Tin -> output: Tout",
      attributes: [
        .type("Tcond"), .types("Tin"), .types("Tout"), .function("then_branch"),
        .function("else_branch"), .shapes("output_shapes", []),
      ],
      isStateful: isStateful, summary: "Runs one of two functions.",
      shape: { call in
        let outputs = call.attributes.function("then_branch")?.outputs ?? []
        for (index, output) in outputs.enumerated() { call.outputHandles[index] = output.handle }
        if let shapes = call.attributes.shapes("output_shapes"), !shapes.isEmpty { return shapes }
        return outputs.map { _ in .unknown }
      },
      kernel: .structural)
  }

  private static func selection(
    _ name: String, isStateful: Bool, versions: Versions = .all
  ) -> Op {
    Op(
      name, "branch_index: int32, input: Tin -> output: Tout",
      attributes: [
        .types("Tin"), .types("Tout"), .functions("branches"), .shapes("output_shapes", []),
      ],
      isStateful: isStateful, versions: versions, summary: "Runs one of several functions.",
      shape: { call in
        let outputs = call.attributes.functions("branches")?.first?.outputs ?? []
        for (index, output) in outputs.enumerated() { call.outputHandles[index] = output.handle }
        if let shapes = call.attributes.shapes("output_shapes"), !shapes.isEmpty { return shapes }
        return outputs.map { _ in .unknown }
      },
      kernel: .structural)
  }

  private static func loop(_ name: String, isStateful: Bool) -> Op {
    Op(
      name, "input: T -> output: T",
      attributes: [
        .types("T"), .function("cond"), .function("body"), .shapes("output_shapes", []),
        .int("parallel_iterations", 10),
      ],
      isStateful: isStateful, summary: "Runs a function until another says to stop.",
      shape: { call in
        for index in call.operands.indices { call.outputHandles[index] = call.handle(index) }
        if let shapes = call.attributes.shapes("output_shapes"), !shapes.isEmpty { return shapes }
        return call.inputs
      },
      kernel: .structural)
  }

  package static let partitionedCall: Op = call("PartitionedCall", isStateful: false)
  package static let statefulPartitionedCall: Op = call(
    "StatefulPartitionedCall", isStateful: true)
  package static let statelessIf: Op = branch("StatelessIf", isStateful: false)
  package static let ifElse: Op = branch("If", isStateful: true)
  package static let statelessCase: Op = selection(
    "StatelessCase", isStateful: false, versions: .v221)
  package static let caseOf: Op = selection("Case", isStateful: true)
  package static let statelessWhile: Op = loop("StatelessWhile", isStateful: false)
  package static let whileLoop: Op = loop("While", isStateful: true)

  /// The ops whose attributes are functions.
  package static let functional: [Op] = [
    .partitionedCall, .statefulPartitionedCall, .statelessIf, .ifElse, .statelessCase, .caseOf,
    .statelessWhile, .whileLoop,
  ]
}
