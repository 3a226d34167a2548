// The methods and attributes of `tf.Tensor`, eager and symbolic.

import Dataflow
import NumPy
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func setUpTensors() {
    let type = types.tensor
    let interpreter = interpreter
    func tensor(_ value: Value) throws(Raise) -> TensorObject {
      guard let tensor = value.object(as: TensorObject.self) else {
        throw interpreter.error("TypeError", "a tensor is expected")
      }
      return tensor
    }
    interpreter.defineMethod(type, "__repr__(self)") { [unowned self] _, call throws(Raise) in
      .str(repr(try tensor(call[0])))
    }
    interpreter.defineMethod(type, "__str__(self)") { [unowned self] _, call throws(Raise) in
      .str(str(try tensor(call[0])))
    }
    interpreter.defineMethod(type, "__format__(self, spec)") {
      [unowned self] interpreter, call throws(Raise) in
      let tensor = try tensor(call[0])
      if let eager = tensor.eager, eager.shape.rank == 0 {
        return .str(
          try interpreter.format(numpy.value(of: eager.tensor), call[1].text ?? ""))
      }
      if let eager = tensor.eager {
        return .str(
          try interpreter.format(numpy.value(of: eager.tensor), call[1].text ?? ""))
      }
      if call[1].text?.isEmpty ?? true { return .str(str(tensor)) }
      throw error(
        "TypeError",
        "unsupported format string passed to \(interpreter.typeName(call[0])).__format__")
    }
    setUpTensorAttributes(tensor)
    setUpTensorConversions(tensor)
    setUpTensorOperators()
    setUpIndexing()
  }

  private func setUpTensorAttributes(
    _ tensor: @escaping (Value) throws(Raise) -> TensorObject
  ) {
    let type = types.tensor
    interpreter.defineProperty(type, "shape") { [unowned self] _, value throws(Raise) in
      .object(ShapeObject(try tensor(value).operand.shape, type: types.shape))
    }
    interpreter.defineProperty(type, "dtype") { [unowned self] _, value throws(Raise) in
      let tensor = try tensor(value)
      if tensor.operand.symbolic?.isReference ?? false {
        return .object(DTypeObject(tensor.operand.dtype, type: types.dtype, isReference: true))
      }
      return .object(object(of: tensor.operand.dtype))
    }
    interpreter.defineProperty(type, "ndim") { _, value throws(Raise) in
      (try tensor(value).operand.shape.rank).map { .int($0) } ?? Value.none
    }
    interpreter.defineProperty(type, "device") { _, value throws(Raise) in
      switch try tensor(value).operand {
      case .symbolic(let symbol): .str(symbol.node.device)
      default: .str("/job:localhost/replica:0/task:0/device:CPU:0")
      }
    }
    for name in ["name", "op", "graph", "value_index"] {
      interpreter.defineProperty(type, name) { [unowned self] _, value throws(Raise) in
        guard let symbol = try tensor(value).operand.symbolic else {
          throw error("AttributeError", wording.onlyInGraphs(name))
        }
        switch name {
        case "name": return .str(symbol.name)
        case "op": return .object(object(of: symbol.node))
        case "graph": return .object(object(of: symbol.graph))
        default: return .int(symbol.index)
        }
      }
    }
    interpreter.defineMethod(type, "get_shape(self)") { [unowned self] _, call throws(Raise) in
      .object(ShapeObject(try tensor(call[0]).operand.shape, type: types.shape))
    }
    interpreter.defineMethod(type, "set_shape(self, shape)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let tensor = try tensor(call[0])
      let wanted = try shape(call[1])
      guard let merged = tensor.operand.shape.merged(with: wanted) else {
        throw error(
          "ValueError",
          "Shapes \(shapeText(tensor.operand.shape)) and \(shapeText(wanted)) are not compatible")
      }
      tensor.operand.symbolic?.shape = merged
      return .none
    }
    interpreter.defineMethod(type, "eval(self, feed_dict=None, session=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let tensor = try tensor(call[0])
      if tensor.eager != nil {
        throw error(
          "NotImplementedError",
          "eval is not supported when eager execution is enabled, is .numpy() what you're looking for?"
        )
      }
      return try evaluate(call[0], feeds: call[1], session: call[2])
    }
    for name in ["ref", "experimental_ref"] {
      guard semantics.elementwiseEquality, name == "experimental_ref" || semantics.hasReferences
      else { continue }
      interpreter.defineMethod(type, "\(name)(self)") { [unowned self] _, call in
        .object(ReferenceObject(call[0], type: types.reference))
      }
    }
    interpreter.defineMethod(type, "consumers(self)") { [unowned self] _, call throws(Raise) in
      guard let symbol = try tensor(call[0]).operand.symbolic else { return .list([]) }
      let users = symbol.graph.nodes.filter { $0.inputs.contains { $0 === symbol } }
      return .list(users.map { .object(object(of: $0)) })
    }
    // What only one of the two kinds has.
    interpreter.defineMethod(type, "__getattr__(self, name)") {
      [unowned self] interpreter, call throws(Raise) in
      let tensor = try tensor(call[0])
      let name = call[1].text ?? ""
      guard tensor.eager != nil else {
        throw error(
          "AttributeError", "'\(types.symbolicTensor.name)' object has no attribute '\(name)'")
      }
      let numpyNames = [
        "T", "astype", "ravel", "transpose", "reshape", "clip", "size", "tolist", "data",
      ]
      if semantics.hintsAtNumPy, numpyNames.contains(name) {
        throw error(
          "AttributeError",
          """
          EagerTensor object has no attribute '\(name)'. 
                  If you are looking for numpy-related methods, please run the following:
                  tf.experimental.numpy.experimental_enable_numpy_behavior()
                
          """)
      }
      throw error(
        "AttributeError",
        "'tensorflow.python.framework.ops.EagerTensor' object has no attribute '\(name)'")
    }
    types.eagerTensor.set(
      interpreter.symbol("__array_priority__"), to: .int(100))
    types.tensor.set(interpreter.symbol("__array_priority__"), to: .int(100))
  }

  private func setUpTensorConversions(
    _ tensor: @escaping (Value) throws(Raise) -> TensorObject
  ) {
    let type = types.tensor
    func eager(_ value: Value) throws(Raise) -> Tensor? { try tensor(value).eager?.tensor }
    interpreter.defineMethod(types.eagerTensor, "numpy(self)") {
      [unowned self] _, call throws(Raise) in
      guard let tensor = try eager(call[0]) else { return .none }
      guard tensor.dtype != .resource, tensor.dtype != .variant else {
        throw error(
          "InvalidArgumentError",
          "Cannot convert a Tensor of dtype \(tensor.dtype.name) to a NumPy array.")
      }
      return numpy.value(of: tensor)
    }
    interpreter.defineMethod(type, "__array__(self, dtype=None, copy=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let object = try tensor(call[0])
      guard let tensor = object.eager?.tensor else {
        let name = object.operand.symbolic?.name ?? ""
        throw error("NotImplementedError", wording.noArray(of: name))
      }
      return .object(numpy.array(tensor))
    }
    interpreter.defineMethod(type, "__bool__(self)") { [unowned self] _, call throws(Raise) in
      let object = try tensor(call[0])
      guard let value = object.eager?.tensor else { throw symbolicUse(.bool) }
      if value.count > 1 {
        throw error(
          "ValueError",
          "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
        )
      }
      return .bool(value.count == 1 && value.scalarBool)
    }
    interpreter.defineMethod(type, "__iter__(self)") { [unowned self] _, call throws(Raise) in
      let object = try tensor(call[0])
      guard let value = object.eager?.tensor else { throw symbolicUse(.iteration) }
      guard value.shape.rank > 0 else {
        throw error("TypeError", "Cannot iterate over a scalar tensor.")
      }
      var index = 0
      let count = value.shape.dimensions[0]
      let subject = call[0]
      return .object(
        ClosureIterator("generator") { [unowned self] _ throws(Raise) in
          guard index < count else { return nil }
          index += 1
          return try item(subject, at: index - 1)
        })
    }
    interpreter.defineMethod(type, "__len__(self)") { [unowned self] _, call throws(Raise) in
      let object = try tensor(call[0])
      guard let value = object.eager?.tensor else {
        let name = object.operand.symbolic?.name ?? ""
        throw error("TypeError", wording.noLength(of: name))
      }
      guard value.shape.rank > 0 else {
        throw error("TypeError", "Scalar tensor has no `len()`")
      }
      return .int(value.shape.dimensions[0])
    }
    for (name, word) in [
      ("__int__", "int()"), ("__float__", "float()"), ("__complex__", "complex()"),
    ] {
      interpreter.defineMethod(types.eagerTensor, "\(name)(self)") {
        [unowned self] interpreter, call throws(Raise) in
        guard let value = try eager(call[0]) else { return .none }
        if value.count != 1 || (value.shape.rank > 0 && semantics.scalarsHaveNoAxes) {
          throw error("TypeError", wording.noScalar())
        }
        let scalar = numpy.value(of: value.reshaped(.scalar))
        return try interpreter.call(
          .object(
            word == "int()"
              ? interpreter.types.int
              : word == "float()" ? interpreter.types.float : interpreter.types.complex), [scalar])
      }
    }
    interpreter.defineMethod(types.eagerTensor, "__index__(self)") {
      [unowned self] _, call throws(Raise) in
      guard let value = try eager(call[0]), value.dtype.isInteger, value.shape.rank == 0 else {
        throw error("TypeError", "only integer scalar arrays can be converted to a scalar index")
      }
      return .int(value.scalarInt)
    }
    interpreter.defineMethod(type, "__hash__(self)") {
      [unowned self] interpreter, call throws(Raise) in
      guard semantics.elementwiseEquality else {
        return .int(interpreter.identity(call[0]) >> 4)
      }
      let hashes =
        try semantics.symbolicTensorsHash
        ? tensor(call[0]).eager == nil : context.outermost != nil
      if hashes { return .int(interpreter.identity(call[0]) >> 4) }
      throw error("TypeError", wording.unhashableTensor())
    }
    interpreter.defineMethod(type, "__copy__(self)") { _, call in call[0] }
    interpreter.defineMethod(type, "__deepcopy__(self, memo)") { _, call in call[0] }
  }

  enum SymbolicUse { case bool, iteration }

  /// What a tensor without a value refuses (4.6).
  func symbolicUse(_ use: SymbolicUse) -> Raise {
    if semantics.hintsAtGraphMode {
      let hint =
        "You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mode or decorate this function with @tf.function. If you are using AutoGraph, you can try decorating this function with @tf.function. If that does not work, then you may be using an unsupported feature or your source code may not be visible to AutoGraph. See https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/limitations.md#access-to-source-code for more information."
      return error(
        "OperatorNotAllowedInGraphError",
        use == .bool
          ? "Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. \(hint)"
          : "Iterating over a symbolic `tf.Tensor` is not allowed. \(hint)")
    }
    let task =
      use == .bool ? "using a `tf.Tensor` as a Python `bool`" : "iterating over `tf.Tensor`"
    let reason: String
    if context.graph is FuncGraph {
      reason =
        functions.isConverting
        ? "is not allowed: AutoGraph did not convert this function. Try decorating it directly with @tf.function."
        : "is not allowed: AutoGraph is disabled in this function. Try decorating it directly with @tf.function."
    } else {
      reason =
        "is not allowed in Graph execution. Use Eager execution or decorate this function with @tf.function."
    }
    return error("OperatorNotAllowedInGraphError", "\(task) \(reason)")
  }
}

/// `tensor.ref()`
package final class ReferenceObject: Object {
  let target: Value

  init(_ target: Value, type: TypeObject) {
    self.target = target
    super.init(type: type)
  }
}
