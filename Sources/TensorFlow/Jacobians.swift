// `GradientTape.jacobian` and `batch_jacobian`.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func jacobian(
    _ object: TapeObject, _ target: Value, _ sources: Value, _ unconnected: Value
  ) throws(Raise) -> Value {
    let tape = try checkUsable(object)
    let isZero = try unconnectedIsZero(unconnected)
    let y = try gradientOperand(target)
    let leaves = try flatten(sources)
    guard let shape = y.shape.known else {
      throw error(
        "NotImplementedError",
        "jacobian of a target of unknown shape is not supported by this engine")
    }
    if object.isRecording, !object.isPersistent { stop(object) }
    var sourceOperands: [Operand] = []
    for leaf in leaves { sourceOperands.append(try gradientOperand(leaf)) }
    var rows: [[Operand?]] = Array(repeating: [], count: leaves.count)
    for index in 0..<shape.count {
      var seed = Array(repeating: 0.0, count: shape.count)
      seed[index] = 1
      let upstream = try constant(
        try casted(Tensor(seed, shape: shape), y.dtype), name: "seed")
      let found = try engine { () throws(OpError) in
        try context.gradients(of: [y], with: sourceOperands, upstreams: [upstream], on: tape)
      }
      for (source, gradient) in found.enumerated() {
        if let gradient {
          rows[source].append(
            try engine { () throws(OpError) in try context.densified(gradient) })
        } else {
          rows[source].append(nil)
        }
      }
    }
    if !object.isPersistent {
      object.wasUsed = true
      object.tape = nil
    }
    var results: [Value] = []
    for (index, leaf) in leaves.enumerated() {
      let source = try operand(leaf)
      let parts = rows[index].compactMap { $0 }
      let size = source.shape.dimensions ?? []
      if parts.count < rows[index].count {
        if !isZero {
          results.append(.none)
          continue
        }
        let whole = Shape(shape.dimensions + size.compactMap { $0 })
        results.append(value(try constant(Tensor(zeros: y.dtype, whole))))
        continue
      }
      let wanted = shape.dimensions + size.map { $0 ?? -1 }
      if parts.isEmpty {
        results.append(
          value(try constant(Tensor(zeros: y.dtype, Shape(wanted.map { max($0, 0) })))))
        continue
      }
      let stacked = try engine { () throws(OpError) in
        try context.apply1(.pack, parts, ["axis": 0])
      }
      let dims = try settled(.literal(Tensor(integers: wanted)), name: "shape")
      results.append(
        value(
          try engine { () throws(OpError) in try context.apply1(.reshape, [stacked, dims]) }))
    }
    return try pack(sources, results)
  }

  func batchJacobian(
    _ object: TapeObject, _ target: Value, _ source: Value, _ unconnected: Value
  ) throws(Raise) -> Value {
    let y = try gradientOperand(target)
    let x = try operand(source)
    guard let rows = y.shape.known, let columns = x.shape.known else {
      throw error(
        "NotImplementedError",
        "batch_jacobian of unknown shapes is not supported by this engine")
    }
    for shape in [rows, columns] where shape.rank < 2 {
      throw error(
        "ValueError",
        "Shape \(shapeText(PartialShape(shape))) must have rank at least 2")
    }
    guard rows.dimensions[0] == columns.dimensions[0] else {
      throw error(
        "ValueError",
        "Need first dimension of target shape (\(rows.dimensions[0])) and source shape (\(columns.dimensions[0])) to match."
      )
    }
    let whole = try jacobian(object, target, source, unconnected)
    guard !whole.isNone else { return whole }
    // The diagonal over the two batch dimensions.
    let batch = rows.dimensions[0]
    var parts: [Value] = []
    for index in 0..<batch {
      var key: [Value] = [.int(index)]
      for _ in rows.dimensions.dropFirst() {
        key.append(.object(SliceObject(.none, .none, .none)))
      }
      key.append(.int(index))
      parts.append(try slice(whole, .tuple(key)))
    }
    return try callFunction("tf.stack", [.list(parts)])
  }
}
