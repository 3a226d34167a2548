// `tf.gradients`.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func symbolicGradients(_ call: Call) throws(Raise) -> Value {
    if context.isEager {
      throw error(
        "RuntimeError",
        "tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead."
      )
    }
    func list(_ value: Value) throws(Raise) -> [Value] {
      switch value {
      case .list, .tuple: return try interpreter.elements(of: value)
      default: return [value]
      }
    }
    var targets: [SymbolicTensor] = []
    for target in try list(call[0]) {
      let operand = try settled(try self.operand(target))
      guard let symbol = operand.symbolic else {
        throw error("TypeError", "tf.gradients needs tensors of the graph")
      }
      targets.append(symbol)
    }
    var sources: [Operand] = []
    let sourceValues = try list(call[1])
    for source in sourceValues {
      if let variable = source.object(as: VariableObject.self) {
        sources.append(variable.handle)
      } else {
        sources.append(try self.operand(source))
      }
    }
    var upstreams: [Operand?]?
    if !call[2].isNone {
      var values: [Operand?] = []
      for seed in try list(call[2]) {
        values.append(seed.isNone ? nil : try settled(try self.operand(seed)))
      }
      upstreams = values
    }
    var stops: [SymbolicTensor] = []
    if !call[6].isNone {
      for stop in try list(call[6]) {
        if let symbol = try self.operand(stop).symbolic { stops.append(symbol) }
      }
    }
    let isZero = try unconnectedIsZero(call[7])
    let (ys, xs, seeds, ends) = (targets, sources, upstreams, stops)
    let before = context.nodesMade
    let found = try engine { () throws(OpError) in
      try context.gradients(
        of: ys, with: xs, upstreams: seeds, stops: ends, name: call[3].text)
    }
    var results: [Value] = []
    for (index, gradient) in found.enumerated() {
      if let gradient {
        results.append(try value(of: gradient))
      } else {
        results.append(isZero ? try zeros(like: sourceValues[index]) : .none)
      }
    }
    journal.emit(
      .gradient(
        target: targets.map(\.name).joined(separator: ", "),
        sources: try sourceValues.map(gradientName), operations: context.nodesMade - before))
    return .list(results)
  }
}
