// `tf.IndexedSlices`: gradients that are rows of a tensor.

import Dataflow
import Ops
import Python
import Tensors

/// `tf.IndexedSlices`
package final class IndexedSlicesObject: Object {
  let values: Value
  let indices: Value
  let denseShape: Value

  init(_ values: Value, _ indices: Value, _ denseShape: Value, type: TypeObject) {
    self.values = values
    self.indices = indices
    self.denseShape = denseShape
    super.init(type: type)
  }
}

extension TensorFlowRuntime {
  func defineIndexedSlices() {
    let type = types.indexedSlices
    func slices(_ value: Value) -> IndexedSlicesObject? {
      value.object(as: IndexedSlicesObject.self)
    }
    interpreter.defineNew(
      type, "IndexedSlices(cls, values, indices, dense_shape=None)", style: .python
    ) { [unowned self] _, call in
      .object(IndexedSlicesObject(call[1], call[2], call[3], type: types.indexedSlices))
    }
    interpreter.defineProperty(type, "values") { _, value in slices(value)?.values ?? Value.none }
    interpreter.defineProperty(type, "indices") { _, value in slices(value)?.indices ?? Value.none }
    interpreter.defineProperty(type, "dense_shape") { _, value in
      slices(value)?.denseShape ?? Value.none
    }
    interpreter.defineProperty(type, "dtype") { interpreter, value throws(Raise) in
      try interpreter.getAttribute(slices(value)?.values ?? .none, "dtype")
    }
    interpreter.defineProperty(type, "shape") { [unowned self] interpreter, value in
      guard let tensor = slices(value)?.denseShape.object(as: TensorObject.self)?.operand.tensor
      else { return self.value(of: .unknown) }
      return self.value(of: PartialShape(tensor.integers.map { $0 }))
    }
    interpreter.defineMethod(type, "__str__(self)") { interpreter, call throws(Raise) in
      guard let object = slices(call[0]) else { return .none }
      var text =
        "IndexedSlices(indices=\(try interpreter.str(object.indices)), values=\(try interpreter.str(object.values))"
      if !object.denseShape.isNone {
        text += ", dense_shape=\(try interpreter.str(object.denseShape))"
      }
      return .str(text + ")")
    }
    conversions.append(
      TensorConversion { [unowned self] object, dtype throws(Raise) in
        guard let slices = object as? IndexedSlicesObject else { return nil }
        let values = try operand(slices.values)
        let indices = try operand(slices.indices)
        guard !slices.denseShape.isNone else {
          throw error(
            "ValueError",
            "Tensor conversion requested for IndexedSlices without dense_shape: \(try interpreter.str(.object(slices)))"
          )
        }
        let shape = try operand(slices.denseShape)
        return try engine { () throws(OpError) in
          try context.densified(
            .slices(IndexedSlices(values: values, indices: indices, denseShape: shape)))
        }
      })
  }
}
