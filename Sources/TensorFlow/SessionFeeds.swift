// What `Session.run` is given: the values of `feed_dict`.

import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

extension TensorFlowRuntime {
  func feeds(
    _ value: Value, in graph: Graph
  ) throws(Raise) -> [(SymbolicTensor, Tensor)] {
    if value.isNone || value.isUnbound { return [] }
    guard let dictionary = value.asDict else {
      throw error(
        "TypeError",
        wording.noFeeds(interpreter.typeName(value)))
    }
    var feeds: [(SymbolicTensor, Tensor)] = []
    for entry in dictionary.items {
      let target = try feedTarget(entry.key, in: graph)
      guard target.node.isFeedable else {
        throw error("ValueError", "Tensor \(context.messages.text(target)) may not be fed.")
      }
      feeds.append((target, try fed(entry.value, to: target, key: entry.key)))
    }
    return feeds
  }

  private func feedTarget(_ key: Value, in graph: Graph) throws(Raise) -> SymbolicTensor {
    func refused(_ type: String, _ reason: String) -> Raise {
      error(type, "Cannot interpret feed_dict key as Tensor: \(reason)")
    }
    if let name = key.text {
      do throws(Raise) {
        return try tensor(named: name, in: graph)
      } catch {
        throw refused(
          "TypeError", try interpreter.str(error.exception.arguments.elements.first ?? .none))
      }
    }
    let symbol: SymbolicTensor?
    if let variable = key.object(as: VariableObject.self) {
      symbol = variable.isReference ? variable.handle.symbolic : variable.snapshot?.symbolic
    } else if let tensor = key.object(as: TensorObject.self) {
      symbol = tensor.operand.symbolic
    } else {
      throw refused(
        "TypeError", "Can not convert a \(interpreter.typeName(key)) into a Tensor.")
    }
    guard let symbol, symbol.graph === graph else {
      throw refused(
        "TypeError", "Tensor \(try interpreter.str(key)) is not an element of this graph.")
    }
    return symbol
  }

  /// The tensor that a Python value gives for a fed one.
  func fed(
    _ value: Value, to target: SymbolicTensor, key: Value
  ) throws(Raise) -> Tensor {
    if value.object(as: TensorObject.self) != nil {
      throw error(
        "TypeError",
        "The value of a feed cannot be a tf.Tensor object. Acceptable feed values include Python scalars, strings, lists, numpy ndarrays, or TensorHandles. For reference, the tensor object was \(try interpreter.str(value)) which was passed to the feed with key \(try interpreter.str(key))."
      )
    }
    let tensor: Tensor
    if target.dtype == .string {
      tensor = try self.tensor(from: value, dtype: .string)
    } else {
      if let n = value.asInt, target.dtype.isInteger {
        let fits = target.dtype.holds(n)
        if !fits {
          throw error(
            "TypeError",
            "Type of feed value \(n) with type <class 'int'> is not compatible with Tensor type <class 'numpy.\(target.dtype.name)'>. Try explicitly setting the type of the feed tensor to a larger type (e.g. int64)."
          )
        }
      }
      let numpyModule = try interpreter.importModule("numpy")
      let array = try interpreter.call(
        try interpreter.getAttribute(numpyModule, "asarray"), [value],
        keywords: [
          (
            "dtype",
            try interpreter.getAttribute(
              numpyModule, target.dtype == .bool ? "bool_" : target.dtype.name)
          )
        ])
      guard let made = numpy.tensor(from: array) else {
        throw error("TypeError", "The value of a feed is no array.")
      }
      tensor = made
    }
    guard target.shape.accepts(tensor.shape) else {
      let shown = shapeText(PartialShape(tensor.shape))
      throw error(
        "ValueError",
        wording.wrongFeed(shown, for: target.name, shape: shapeText(target.shape)))
    }
    return tensor
  }
}

extension DType {
  /// Whether an integer dtype can represent a number.
  fileprivate func holds(_ n: Int) -> Bool {
    switch self {
    case .int8: Int8(exactly: n) != nil
    case .uint8: UInt8(exactly: n) != nil
    case .int16: Int16(exactly: n) != nil
    case .uint16: UInt16(exactly: n) != nil
    case .int32: Int32(exactly: n) != nil
    case .uint32: UInt32(exactly: n) != nil
    case .uint64: n >= 0
    default: true
    }
  }
}

extension PartialShape {
  /// Whether a tensor of this shape may be fed.
  fileprivate func accepts(_ shape: Shape) -> Bool {
    guard let dimensions else { return true }
    guard dimensions.count == shape.rank else { return false }
    return zip(dimensions, shape.dimensions).allSatisfy { $0 == nil || $0 == $1 }
  }
}
