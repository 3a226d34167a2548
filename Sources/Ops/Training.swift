// The steps of optimizers, each on references of version 1 and on resources; and placeholders that have
// a default.
//
// The formulas and the order of their operations are those of TensorFlow's `training_ops`, so that
// results agree to the last digit.
import Dataflow
import Tensors

/// A variable that a step changes: a reference of version 1 or a resource.
private struct Slot {
  let call: KernelCall
  let index: Int
  let isResource: Bool

  func read() throws -> Tensor {
    if isResource { return try call.variable(index).read(call.context.messages) }
    let (state, name) = try call.reference(index)
    guard let value = state.references[name] else {
      throw KernelError(.failedPrecondition, "Attempting to use uninitialized value \(name)")
    }
    return value
  }

  func write(_ value: Tensor) throws {
    if isResource {
      try call.variable(index).assign(value)
    } else {
      let (state, name) = try call.reference(index)
      state.references[name] = value
    }
  }
}

private func * (a: Tensor, b: Tensor) throws -> Tensor { try Kernels.binary(.multiply, a, b) }
private func + (a: Tensor, b: Tensor) throws -> Tensor { try Kernels.binary(.add, a, b) }
private func - (a: Tensor, b: Tensor) throws -> Tensor { try Kernels.binary(.subtract, a, b) }
private func / (a: Tensor, b: Tensor) throws -> Tensor { try Kernels.binary(.divide, a, b) }

extension Op {
  /// The two forms of a step: `ApplyX` and `ResourceApplyX`.
  ///
  /// - Parameters:
  ///   - slots: the names of the variables that the step changes, `var` first.
  ///   - rest: the names of its other inputs, all of the dtype of the variable.
  ///   - body: the new values of the slots from their old ones and the other inputs.
  private static func step(
    _ name: String, slots: [String], rest: [String], flags: [AttributeSpec] = [],
    summary: String,
    body: @escaping @Sendable (_ slots: [Tensor], _ rest: [Tensor], Attributes) throws -> [Tensor]
  ) -> [Op] {
    [false, true].map { isResource in
      let inputs =
        slots.map { "\($0): \(isResource ? "resource" : "Ref(T)")" } + rest.map { "\($0): T" }
      return Op(
        (isResource ? "ResourceApply" : "Apply") + name,
        inputs.joined(separator: ", ") + (isResource ? " ->" : " -> out: Ref(T)"),
        attributes: [.type("T", .numbers), .bool("use_locking", false)] + flags,
        isStateful: isResource, summary: summary,
        shape: { isResource ? [] : [$0.inputs[0]] },
        kernel: .general { call in
          let variables = slots.indices.map { Slot(call: call, index: $0, isResource: isResource) }
          let old = try variables.map { try $0.read() }
          let others = Array(call.inputs[slots.count...])
          let new = try body(old, others, call.attributes)
          for (variable, value) in zip(variables, new) { try variable.write(value) }
          return isResource ? [] : [call.inputs[0]]
        })
    }
  }

  private static let gradientDescent = step(
    "GradientDescent", slots: ["var"], rest: ["alpha", "delta"],
    summary: "A step down the gradient."
  ) { slots, rest, _ in
    [try slots[0] - rest[1] * rest[0]]
  }

  private static let momentum = step(
    "Momentum", slots: ["var", "accum"], rest: ["lr", "grad", "momentum"],
    flags: [.bool("use_nesterov", false)], summary: "A step with momentum."
  ) { slots, rest, attributes in
    let (rate, gradient, momentum) = (rest[0], rest[1], rest[2])
    let accumulated = try slots[1] * momentum + gradient
    if attributes.bool("use_nesterov", default: false) {
      return [
        try slots[0] - (gradient * rate + accumulated * momentum * rate), accumulated,
      ]
    }
    return [try slots[0] - accumulated * rate, accumulated]
  }

  private static let kerasMomentum = step(
    "KerasMomentum", slots: ["var", "accum"], rest: ["lr", "grad", "momentum"],
    flags: [.bool("use_nesterov", false)], summary: "A step with momentum, as Keras defines it."
  ) { slots, rest, attributes in
    let (rate, gradient, momentum) = (rest[0], rest[1], rest[2])
    let accumulated = try slots[1] * momentum - gradient * rate
    if attributes.bool("use_nesterov", default: false) {
      return [try slots[0] + (accumulated * momentum - gradient * rate), accumulated]
    }
    return [try slots[0] + accumulated, accumulated]
  }

  private static let adam = step(
    "Adam", slots: ["var", "m", "v"],
    rest: ["beta1_power", "beta2_power", "lr", "beta1", "beta2", "epsilon", "grad"],
    flags: [.bool("use_nesterov", false)], summary: "A step of Adam."
  ) { slots, rest, attributes in
    let one = Tensor(slots[0].dtype, scalar: 1)
    let (power1, power2, rate) = (rest[0], rest[1], rest[2])
    let (beta1, beta2, epsilon, gradient) = (rest[3], rest[4], rest[5], rest[6])
    let alpha = try rate * Kernels.unary(.squareRoot, one - power2) / (one - power1)
    let m = try slots[1] + (gradient - slots[1]) * (one - beta1)
    let v = try slots[2] + (gradient * gradient - slots[2]) * (one - beta2)
    let root = try Kernels.unary(.squareRoot, v) + epsilon
    if attributes.bool("use_nesterov", default: false) {
      return [try slots[0] - ((gradient * (one - beta1) + beta1 * m) * alpha) / root, m, v]
    }
    return [try slots[0] - (m * alpha) / root, m, v]
  }

  private static let rmsProp = step(
    "RMSProp", slots: ["var", "ms", "mom"],
    rest: ["lr", "rho", "momentum", "epsilon", "grad"], summary: "A step of RMSProp."
  ) { slots, rest, _ in
    let one = Tensor(slots[0].dtype, scalar: 1)
    let (rate, rho, momentum, epsilon, gradient) = (rest[0], rest[1], rest[2], rest[3], rest[4])
    let ms = try slots[1] + (gradient * gradient - slots[1]) * (one - rho)
    let mom =
      try slots[2] * momentum + (gradient * rate) / Kernels.unary(.squareRoot, ms + epsilon)
    return [try slots[0] - mom, ms, mom]
  }

  private static let adagrad = step(
    "Adagrad", slots: ["var", "accum"], rest: ["lr", "grad"],
    flags: [.bool("update_slots", true)], summary: "A step of Adagrad."
  ) { slots, rest, attributes in
    let accumulated =
      attributes.bool("update_slots", default: true)
      ? try slots[1] + rest[1] * rest[1] : slots[1]
    return [
      try slots[0] - rest[1] * rest[0] * Kernels.unary(.reciprocalSquareRoot, accumulated),
      accumulated,
    ]
  }

  private static let placeholderWithDefault: Op = Op(
    "PlaceholderWithDefault", "input: dtype -> output: dtype",
    attributes: [.type("dtype"), .shape("shape")],
    summary: "A tensor that may be given when the graph runs.",
    shape: { [$0.attributes.shape("shape") ?? .unknown] },
    kernel: .unary { $0 },
    gradient: { [$0.upstream] })

  /// The ops of this file.
  static let training: [Op] =
    gradientDescent + momentum + kerasMomentum.filter { $0.name.hasPrefix("Resource") } + adam
    + rmsProp + adagrad + [placeholderWithDefault]
}
