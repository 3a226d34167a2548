// `tf.custom_gradient` and the like.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func applyCustomGradient(
    _ function: Value, _ arguments: [Value], _ keywords: [(String, Value)]
  ) throws(Raise) -> Value {
    var inputs: [Operand] = []
    for argument in arguments { inputs.append(try settled(try operand(argument))) }
    // What runs inside is not recorded: the given gradient stands for all of it.
    let given = values(inputs)
    let saved = try withoutRecording { () throws(Raise) in
      try self.interpreter.call(function, given, keywords: keywords)
    }
    guard let pair = saved.asTuple?.elements, pair.count == 2 else {
      throw error(
        "TypeError", "cannot unpack non-iterable \(interpreter.typeName(saved)) object")
    }
    let result = pair[0]
    let grad = pair[1]
    let leaves = try flatten(result)
    var outputs: [Operand] = []
    for leaf in leaves { outputs.append(try settled(try operand(leaf))) }
    let count = inputs.count
    let recorded = try recordCustom(inputs, outputs) { [unowned self] upstreams in
      var seeds: [Value] = []
      for (index, upstream) in upstreams.enumerated() {
        if let upstream {
          seeds.append(value(upstream))
        } else {
          seeds.append(try zeros(like: value(outputs[index])))
        }
      }
      let result = try interpreter.call(grad, seeds)
      let gradients: [Value]
      switch result {
      case .list, .tuple: gradients = try interpreter.elements(of: result)
      default: gradients = [result]
      }
      guard gradients.count == count else {
        throw error(
          "ValueError",
          "custom_gradient function expected to return \(count) gradients, but returned \(gradients.count) instead."
        )
      }
      var operands: [Operand?] = []
      for gradient in gradients {
        operands.append(gradient.isNone ? nil : try settled(try operand(gradient)))
      }
      return operands
    }
    return try pack(result, recorded)
  }

  /// Passes outputs on under a gradient of their own.
  func recordCustom(
    _ inputs: [Operand], _ outputs: [Operand],
    _ pullback: @escaping ([Operand?]) throws -> [Operand?]
  ) throws(Raise) -> [Value] {
    var fresh: [Operand] = []
    try withoutRecording { () throws(Raise) in
      for output in outputs {
        fresh.append(
          try self.engine { () throws(OpError) in try self.context.apply1(.identity, [output]) })
      }
    }
    let gradient = CustomGradient(pullback)
    context.record(.identity, inputs, fresh, [:], backward: gradient)
    if let graph = context.graph {
      graph.setCustomGradient(
        gradient, inputs: inputs.compactMap(\.symbolic), outputs: fresh.compactMap(\.symbolic))
    }
    return values(fresh)
  }

  func withoutRecording<R>(_ body: () throws(Raise) -> R) throws(Raise) -> R {
    var result: Result<R, Raise>?
    context.withoutRecording {
      do throws(Raise) { result = .success(try body()) } catch { result = .failure(error) }
    }
    switch result {
    case .success(let value)?: return value
    case .failure(let raise)?: throw raise
    case nil: throw error("RuntimeError", "nothing ran")
    }
  }
}
