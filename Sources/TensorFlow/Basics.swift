// The functions of `tf` that everything else stands on: constants, conversion, casts, shapes, ranges,
// reductions, products.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func defineBasics() {
    defineConstants()
    defineCasts()
    defineShapesOfTensors()
    defineReductions()
    defineProducts()
  }

  /// An integer argument that may be None.
  func optionalInt(_ value: Value) throws(Raise) -> Int? {
    value.isNone || value.isUnbound ? nil : try interpreter.integerIndex(value)
  }

  func flag(_ value: Value) throws(Raise) -> Bool { try interpreter.isTrue(value) }

  /// A literal as an eager tensor or as a `Const` node of its own.
  func constant(_ tensor: Tensor, name: String? = nil) throws(Raise) -> Operand {
    try engine { () throws(OpError) in try context.constant(tensor, name: name) }
  }

  /// A literal becomes a tensor or node under a name; anything else stays.
  func settled(_ operand: Operand, name: String? = nil) throws(Raise) -> Operand {
    if case .literal(let tensor) = operand { return try constant(tensor, name: name) }
    return operand
  }

  private func defineConstants() {
    for (signature, versions) in [
      (
        "tf.compat.v1.constant(value, dtype=None, shape=None, name='Const', verify_shape=False)",
        .all
      ),
      ("tf.constant(value, dtype=None, shape=None, name='Const')", Versions.second),
    ] {
      define(signature, in: versions) { [unowned self] _, call throws(Raise) in
        try makeConstant(call[0], call[1], call[2], name: call[3].text ?? "Const")
      }
    }
    define(
      "tf.convert_to_tensor(value, dtype=None, dtype_hint=None, name=None)",
      aliases: ["tf.compat.v1.convert_to_tensor"]
    ) { [unowned self] _, call throws(Raise) in
      let wanted = try dtype(call[1])
      if wanted == nil, let hint = try dtype(call[2]),
        let converted = try? operand(call[0], dtype: hint)
      {
        return value(try settled(converted, name: call[3].text))
      }
      return value(
        try settled(try operand(call[0], dtype: wanted, name: call[3].text), name: call[3].text))
    }
    define("tf.identity(input, name=None)") { [unowned self] _, call throws(Raise) in
      let input = try operand(call[0])
      return value(
        try engine { () throws(OpError) in
          try context.apply1(.identity, [input], name: call[1].text)
        })
    }
    for (signature, versions) in [
      ("tf.is_tensor(x)", .all), ("tf.contrib.framework.is_tensor(tensor)", Versions.v115),
    ] {
      define(signature, in: versions) { _, call in
        .bool(
          call[0].object(as: TensorObject.self) != nil
            || call[0].object(as: VariableObject.self) != nil)
      }
    }
    define("tf.no_op(name=None)") { [unowned self] _, call throws(Raise) in
      let node = try engine { () throws(OpError) in
        try context.applyNode(.noOp, [], name: call[0].text)
      }
      return node.map { .object(object(of: $0)) } ?? .none
    }
    for (name, filling) in [("zeros", 0), ("ones", 1)] {
      define("tf.\(name)(shape, dtype=tf.float32, name=None)") {
        [unowned self] _, call throws(Raise) in
        let dtype = call[1].text == "tf.float32" ? .float32 : try dtype(call[1]) ?? .float32
        return try filled(call[0], dtype, filling, name: call[2].text ?? name)
      }
      define(
        "tf.\(name)_like(input, dtype=None, name=None)", aliases: ["tf.compat.v1.\(name)_like"]
      ) { [unowned self] _, call throws(Raise) in
        let input = try operand(call[0])
        let dtype = try dtype(call[1]) ?? input.dtype
        return try inScope(call[2].text ?? "\(name)_like") { (scope) throws(Raise) in
          if let shape = input.shape.known, dtype != .variant, !self.context.isEager {
            let tensor =
              dtype == .string
              ? Tensor(zeros: dtype, shape) : Tensor(dtype, shape, filling: filling)
            return self.value(
              try self.constant(
                tensor, name: self.context.isEager ? nil : scope.map { String($0) }))
          }
          if self.context.isEager, let shape = input.shape.known {
            return self.value(
              .eager(
                self.context.eager(
                  dtype == .string
                    ? Tensor(zeros: dtype, shape) : Tensor(dtype, shape, filling: filling))))
          }
          let op = filling == 0 ? Op.zerosLike : Op.onesLike
          let like = try self.castOperand(input, to: dtype)
          return self.value(
            try self.engine { () throws(OpError) in
              try self.context.apply1(op, [like], name: scope)
            })
        }
      }
    }
    define("tf.range(start, limit=None, delta=1, dtype=None, name='range')") {
      [unowned self] _, call throws(Raise) in
      try makeRange(call[0], call[1], call[2], try dtype(call[3]), call[4].text ?? "range")
    }
  }

  private func makeConstant(
    _ value: Value, _ type: Value, _ size: Value, name: String
  ) throws(Raise) -> Value {
    let wanted = try dtype(type)
    if let tensor = value.object(as: TensorObject.self), size.isNone {
      if context.isEager || tensor.eager == nil, wanted == nil || wanted == tensor.operand.dtype {
        if tensor.eager != nil { return value }
        if context.graph != nil { return value }
      }
    }
    var tensor: Tensor
    if let eager = value.object(as: TensorObject.self)?.eager {
      tensor = eager.tensor
      if let wanted, wanted != tensor.dtype {
        throw error(
          "TypeError",
          "Cannot convert \(try interpreter.repr(value)) to EagerTensor of dtype \(wanted.name)")
      }
    } else if containsTensor(value), context.isEager {
      // Scalars of eager tensors are taken by value.
      let packed = try operand(value, dtype: wanted)
      tensor = packed.tensor ?? Tensor(Float(0))
    } else {
      tensor = try self.tensor(from: value, dtype: wanted)
    }
    if !size.isNone {
      guard let shape = try self.shape(size).known else {
        throw error("ValueError", "The shape of a constant must be known.")
      }
      tensor = try reshaped(tensor, to: shape)
    }
    return self.value(try constant(tensor, name: name))
  }

  /// The value under a shape, where one element fills it.
  private func reshaped(_ tensor: Tensor, to shape: Shape) throws(Raise) -> Tensor {
    if tensor.shape == shape { return tensor }
    if tensor.count == shape.count { return tensor.reshaped(shape) }
    if tensor.count == 1 {
      do throws(KernelError) {
        return try Kernels.fill(shape.dimensions, with: tensor.reshaped(.scalar))
      } catch { throw raise(OpError(wrapping: error)) }
    }
    let wanted = shapeText(PartialShape(shape))
    throw error(
      "TypeError",
      wording.unsupportedShape(
        NumPyFormat(.numpy24).str(tensor), list: listText(tensor), count: tensor.count,
        shape: wanted, shapeCount: shape.count))
  }

  private func listText(_ tensor: Tensor) -> String {
    (try? interpreter.repr(interpreter.callMethod(numpy.value(of: tensor), "tolist"))) ?? ""
  }

  /// `tf.zeros`, `tf.ones`: a constant where the shape is known.
  private func filled(
    _ size: Value, _ dtype: DType, _ filling: Int, name: String
  ) throws(Raise) -> Value {
    if context.isEager, let negative = try negativeSize(size) {
      // The op refuses it.
      return value(
        try engine { () throws(OpError) in
          try context.apply1(
            .fill,
            [.literal(Tensor(integers: negative)), .literal(Tensor(dtype, scalar: filling))],
            name: eagerScope(name))
        })
    }
    var known: Shape?
    if !containsSymbol(size) { known = try shape(size).known }
    if let known {
      if known.count > 1 << 34 {
        throw raise(
          OpError(
            .resourceExhausted,
            "OOM when allocating tensor with shape\(known.bracketed) and type \(dtype.cName)"))
      }
      let tensor =
        dtype == .string
        ? Tensor(zeros: dtype, known)
        : dtype == .bool
          ? Tensor(Array(repeating: filling == 1, count: known.count), shape: known)
          : Tensor(dtype, known, filling: filling)
      return value(try constant(tensor, name: name))
    }
    return try inScope(name) { (scope) throws(Raise) in
      let dims = try self.operand(
        size, dtype: size.object(as: TensorObject.self) == nil ? .int32 : nil)
      let one = try self.constant(Tensor(dtype, scalar: filling), name: "Const")
      return self.value(
        try self.engine { () throws(OpError) in
          try self.context.apply1(.fill, [dims, one], name: scope)
        })
    }
  }

  /// The sizes of a list of numbers, where one of them is negative.
  private func negativeSize(_ size: Value) throws(Raise) -> [Int]? {
    let elements: ContiguousArray<Value>
    switch size {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    default: return nil
    }
    let sizes = elements.compactMap(\.asInt)
    return sizes.count == elements.count && sizes.contains { $0 < 0 } ? sizes : nil
  }

  /// Whether a shape argument holds a tensor without a value.
  func containsSymbol(_ value: Value) -> Bool {
    if let tensor = value.object(as: TensorObject.self) { return tensor.eager == nil }
    switch value {
    case .list(let list): return list.elements.contains { containsSymbol($0) }
    case .tuple(let tuple): return tuple.elements.contains { containsSymbol($0) }
    default: return false
    }
  }

  private func makeRange(
    _ start: Value, _ limit: Value, _ delta: Value, _ wanted: DType?, _ name: String
  ) throws(Raise) -> Value {
    let (start, limit) = limit.isNone ? (Value.int(0), start) : (start, limit)
    return try inScope(name) { (scope) throws(Raise) in
      var operands: [Operand] = []
      for (value, _) in [(start, "start"), (limit, "limit"), (delta, "delta")] {
        operands.append(
          try self.operand(
            value, dtype: value.object(as: TensorObject.self) == nil ? wanted : nil))
      }
      let order: [DType] = [.int32, .int64, .float32, .float64]
      let dtype =
        wanted
        ?? operands.map(\.dtype).max {
          (order.firstIndex(of: $0) ?? -1) < (order.firstIndex(of: $1) ?? -1)
        } ?? .int32
      for (index, parameter) in ["start", "limit", "delta"].enumerated() {
        if case .literal(let tensor) = operands[index], tensor.dtype != dtype {
          do throws(KernelError) {
            operands[index] = .literal(try Kernels.cast(tensor, to: dtype))
          } catch { throw self.raise(OpError(wrapping: error)) }
        } else {
          operands[index] = try self.castOperand(operands[index], to: dtype, name: parameter)
        }
      }
      let ready = operands
      return self.value(
        try self.engine { () throws(OpError) in
          try self.context.apply1(.range, ready, name: scope)
        })
    }
  }

  private func defineCasts() {
    define("tf.cast(x, dtype, name=None)", aliases: ["tf.dtypes.cast"]) {
      [unowned self] _, call throws(Raise) in
      guard let wanted = try dtype(call[1]) else { return call[0] }
      if isRagged(call[0]) { return try callOp(.cast, [call[0]], ["DstT": .type(wanted)]) }
      if let tensor = call[0].object(as: TensorObject.self), tensor.operand.dtype == wanted {
        return call[0]
      }
      return try inScope(call[2].text ?? "Cast") { (scope) throws(Raise) in
        let x = try self.settled(try self.operand(call[0]), name: "x")
        if x.dtype == wanted { return self.value(x) }
        return self.value(
          try self.engine { () throws(OpError) in
            try self.context.apply1(.cast, [x], ["DstT": .type(wanted)], name: scope)
          })
      }
    }
    for (name, dtype) in [
      ("to_float", DType.float32), ("to_double", .float64), ("to_int32", .int32),
      ("to_int64", .int64),
    ] {
      define("tf.\(name)(x, name='\(name)')", in: .v115) { [unowned self] _, call throws(Raise) in
        value(try castOperand(try settled(try operand(call[0])), to: dtype))
      }
    }
  }

  private func defineShapesOfTensors() {
    func shapeLike(
      _ name: String, _ op: Op, _ compute: @escaping (Shape) -> Tensor
    ) {
      let hasType = name != "rank"
      define(
        hasType
          ? "tf.\(name)(input, out_type=tf.int32, name=None)" : "tf.rank(input, name=None)",
        aliases: ["tf.compat.v1.\(name)"]
      ) { [unowned self] _, call throws(Raise) in
        let type = !hasType || call[1].text == "tf.int32" ? .int32 : try dtype(call[1]) ?? .int32
        let title = (hasType ? call[2] : call[1]).text
        let input = try settled(try operand(call[0]))
        return try inScope(title ?? (name.prefix(1).uppercased() + name.dropFirst())) {
          (scope) throws(Raise) in
          if !self.context.isEager, let known = input.shape.known,
            name != "rank" || true
          {
            let tensor = try self.casted(compute(known), type)
            return self.value(
              try self.constant(tensor, name: scope.map { String($0) }))
          }
          if name == "rank", let rank = input.shape.rank, !self.context.isEager {
            return self.value(
              try self.constant(Tensor(.int32, scalar: rank), name: scope.map { String($0) }))
          }
          return self.value(
            try self.engine { () throws(OpError) in
              try self.context.apply1(
                op, [input], hasType ? ["out_type": .type(type)] : [:], name: scope)
            })
        }
      }
    }
    shapeLike("shape", .shape) { Tensor(integers: $0.dimensions) }
    shapeLike("size", .size) { Tensor(.int32, scalar: $0.count) }
    shapeLike("rank", .rank) { Tensor(.int32, scalar: $0.rank) }
  }

  func casted(_ tensor: Tensor, _ dtype: DType) throws(Raise) -> Tensor {
    if tensor.dtype == dtype { return tensor }
    do throws(KernelError) {
      return try Kernels.cast(tensor, to: dtype)
    } catch { throw raise(OpError(wrapping: error)) }
  }

  // MARK: Reductions

  /// The axes of a reduction: what is given, or all of them.
  func reductionAxes(_ x: Operand, _ axis: Value) throws(Raise) -> Operand {
    if !axis.isNone { return try operand(axis) }
    if let rank = x.shape.rank {
      return try settled(
        .literal(Tensor(integers: Array(0..<rank))), name: "Const")
    }
    let rank = try engine { () throws(OpError) in try context.apply1(.rank, [x]) }
    let zero = try constant(Tensor(Int32(0)), name: "range/start")
    let one = try constant(Tensor(Int32(1)), name: "range/delta")
    return try engine { () throws(OpError) in
      try context.apply1(.range, [zero, rank, one], name: "range")
    }
  }

  private func defineReductions() {
    for (name, op) in [
      ("sum", Op.sum), ("mean", .mean), ("prod", .prod), ("max", .max), ("min", .min),
      ("any", .any), ("all", .all),
    ] {
      define(
        "tf.math.reduce_\(name)(input_tensor, axis=None, keepdims=False, name=None)",
        aliases: ["tf.reduce_\(name)", "tf.compat.v1.reduce_\(name)"]
      ) { [unowned self] _, call throws(Raise) in
        let isLogical = name == "any" || name == "all"
        if let object = call[0].reference, let composite = compositeType(of: object),
          composite.type.name == "RaggedTensor"
        {
          return try callFunction("tf.ragged._reduce", [.str(name), call[0], call[1], call[2]])
        }
        let x = try settled(
          try operand(call[0], dtype: isLogical && containsNoTensor(call[0]) ? .bool : nil),
          name: "input_tensor")
        let axes = try reductionAxes(x, call[1])
        let keeps = try flag(call[2])
        return value(
          try engine { () throws(OpError) in
            try context.apply1(op, [x, axes], ["keep_dims": .bool(keeps)], name: call[3].text)
          })
      }
    }
    for (name, op) in [("argmax", Op.argMax), ("argmin", .argMin)] {
      define(
        "tf.math.\(name)(input, axis=None, output_type=tf.int64, name=None)",
        aliases: ["tf.\(name)", "tf.compat.v1.\(name)"]
      ) { [unowned self] _, call throws(Raise) in
        let type = call[2].text == "tf.int64" ? .int64 : try dtype(call[2]) ?? .int64
        return try callOp(
          op, [call[0], call[1].isNone ? .int(0) : call[1]], ["output_type": .type(type)],
          name: call[3].text)
      }
    }
  }

  private func containsNoTensor(_ value: Value) -> Bool {
    value.object(as: TensorObject.self) == nil && value.object(as: VariableObject.self) == nil
      && !containsTensor(value)
  }

  private func defineProducts() {
    define(
      "tf.linalg.matmul(a, b, transpose_a=False, transpose_b=False, adjoint_a=False, adjoint_b=False, a_is_sparse=False, b_is_sparse=False, output_type=None, grad_a=False, grad_b=False, name=None)",
      aliases: ["tf.matmul"]
    ) { [unowned self] _, call throws(Raise) in
      if context.isEager, let a = call[0].object(as: TensorObject.self),
        let b = call[1].object(as: TensorObject.self), case .bool(false) = call[2],
        case .bool(false) = call[3], case .bool(false) = call[4], case .bool(false) = call[5]
      {
        return value(try matrixMultiply(a.operand, b.operand, name: eagerScope("MatMul")))
      }
      let flags = try (2..<6).map { (index) throws(Raise) in try flag(call[index]) }
      return try inScope(call[11].text ?? "MatMul") { (scope) throws(Raise) in
        var wanted: DType?
        if let b = call[1].object(as: TensorObject.self), self.context.isEager {
          wanted = b.operand.dtype
        }
        let a: Operand
        if call[0].object(as: TensorObject.self) == nil, let wanted,
          let converted = try? self.operand(call[0], dtype: wanted)
        {
          a = try self.settled(converted, name: "a")
        } else {
          a = try self.settled(try self.operand(call[0]), name: "a")
        }
        let b: Operand
        if let converted = try? self.operand(call[1], dtype: a.dtype) {
          b = try self.settled(converted, name: "b")
        } else {
          b = try self.settled(try self.operand(call[1]), name: "b")
        }
        return self.value(
          try self.matrixMultiply(
            a, b, transposeA: flags[0], transposeB: flags[1], adjointA: flags[2],
            adjointB: flags[3], name: scope ?? "MatMul"))
      }
    }
  }
}
