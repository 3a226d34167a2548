// The operators of arrays and scalars.

import Python
import Syntax
import Tensors

extension NumPyRuntime {
  private static let arithmetic: [(String, BinaryUfunc)] = [
    ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
    ("floordiv", .floorDivide), ("mod", .remainder), ("pow", .power), ("and", .bitwiseAnd),
    ("or", .bitwiseOr), ("xor", .bitwiseXor), ("lshift", .leftShift), ("rshift", .rightShift),
  ]
  private static let comparisons: [(String, BinaryUfunc)] = [
    ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessEqual), ("gt", .greater),
    ("ge", .greaterEqual),
  ]

  /// Whether the operator of the other operand shall do it: that has a higher `__array_priority__`,
  /// or refuses `__array_ufunc__`.
  private func defers(_ own: Value, to other: Value) throws(Raise) -> Bool {
    guard case .object(let object) = other else { return false }
    switch object {
    case is NDArrayObject, is NumPyScalarObject, is FloatObject, is IntObject, is StrObject,
      is BytesObject, is ComplexObject, is ListObject, is TupleObject:
      return false
    default: break
    }
    if let protocolMethod = try interpreter.attributeIfPresent(other, "__array_ufunc__") {
      return protocolMethod.isNone
    }
    let isArray = own.object(as: NDArrayObject.self) != nil
    guard let value = try interpreter.attributeIfPresent(other, "__array_priority__") else {
      guard !isArray, interpreter.type(of: other).isUserDefined else { return false }
      return try interpreter.attributeIfPresent(other, "__array__") == nil
    }
    return try interpreter.double(value) > (isArray ? 0 : -1_000_000)
  }

  private func operate(
    _ function: BinaryUfunc, _ a: Value, _ b: Value, own: Value, other: Value
  ) throws(Raise) -> Value {
    if try defers(own, to: other) { return interpreter.notImplemented }
    if function == .multiply, let repeated = try repeatSequence(own, other) { return repeated }
    return try apply(function, a, b)
  }

  /// A scalar times a list, tuple or text repeats it, as an int does.
  private func repeatSequence(_ own: Value, _ other: Value) throws(Raise) -> Value? {
    guard own.object(as: NDArrayObject.self) == nil else { return nil }
    switch other {
    case .list, .tuple, .str: break
    case .object(let object) where object is BytesObject || object is StrObject: break
    default: return nil
    }
    guard let scalar = own.object(as: NumPyScalarObject.self), scalar.dtype.isInteger else {
      throw error(
        "TypeError",
        "can't multiply sequence by non-int of type '\(interpreter.typeName(own))'")
    }
    return try interpreter.binary(.multiply, other, item(scalar.tensor))
  }

  private func compareValues(
    _ function: BinaryUfunc, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    if try defers(a, to: b) { return interpreter.notImplemented }
    let isEquality = function == .equal || function == .notEqual
    if b.isNone, isEquality, tensor(from: a) != nil {
      guard let array = a.object(as: NDArrayObject.self), array.rank > 0 else {
        return truth(function == .notEqual)
      }
      if array.dtype != .object {
        return .object(
          self.array(
            Tensor(.bool, Shape(array.shape), filling: function == .notEqual ? 1 : 0)))
      }
    }
    if isEquality, a.object(as: NDArrayObject.self) == nil {
      switch b {
      case .dict: return interpreter.notImplemented
      case .object(let object)
      where object is TypeObject || object is SingletonObject || object is SetObject
        || object is InstanceObject || object is DTypeObject:
        if try interpreter.attributeIfPresent(b, "__array__") == nil {
          return interpreter.notImplemented
        }
      default: break
      }
    }
    do throws(Raise) {
      return try apply(function, a, b)
    } catch {
      guard version == .v1, isEquality, interpreter.matches(error, "ValueError") else {
        throw error
      }
      try warn(
        "elementwise comparison failed; this will raise an error in the future.",
        category: "DeprecationWarning")
      return interpreter.notImplemented
    }
  }

  /// `np.True_` or `np.False_`
  func truth(_ value: Bool) -> Value { scalar(Tensor(value)) }

  func defineOperators() {
    for type in [types.ndarray, types.generic] {
      for (name, function) in NumPyRuntime.arithmetic {
        interpreter.defineMethod(type, "__\(name)__(self, value, /)") {
          [unowned self] _, call throws(Raise) in
          try operate(function, call[0], call[1], own: call[0], other: call[1])
        }
        interpreter.defineMethod(type, "__r\(name)__(self, value, /)") {
          [unowned self] _, call throws(Raise) in
          try operate(function, call[1], call[0], own: call[0], other: call[1])
        }
        if type === types.ndarray {
          interpreter.defineMethod(type, "__i\(name)__(self, value, /)") {
            [unowned self] _, call throws(Raise) in
            try update(function, call[0], call[1])
          }
        }
      }
      for (name, function) in NumPyRuntime.comparisons {
        interpreter.defineMethod(type, "__\(name)__(self, value, /)") {
          [unowned self] _, call throws(Raise) in
          try compareValues(function, call[0], call[1])
        }
      }
      for (name, function) in [
        ("neg", UnaryUfunc.negative), ("pos", .positive), ("abs", .absolute), ("invert", .invert),
      ] {
        interpreter.defineMethod(type, "__\(name)__(self, /)") {
          [unowned self] _, call throws(Raise) in try apply(function, call[0])
        }
      }
      interpreter.defineMethod(type, "__divmod__(self, value, /)") {
        [unowned self] _, call throws(Raise) in
        .tuple([
          try apply(.floorDivide, call[0], call[1]), try apply(.remainder, call[0], call[1]),
        ])
      }
      interpreter.defineMethod(type, "__rdivmod__(self, value, /)") {
        [unowned self] _, call throws(Raise) in
        .tuple([
          try apply(.floorDivide, call[1], call[0]), try apply(.remainder, call[1], call[0]),
        ])
      }
      interpreter.defineMethod(type, "__matmul__(self, value, /)") {
        [unowned self] interpreter, call throws(Raise) in
        if try defers(call[0], to: call[1]) { return interpreter.notImplemented }
        return try matmul(call[0], call[1])
      }
      if type === types.ndarray {
        interpreter.defineMethod(type, "__imatmul__(self, value, /)") {
          [unowned self] interpreter, call throws(Raise) in
          guard version == .v2, let array = call[0].object(as: NDArrayObject.self) else {
            throw error(
              "TypeError",
              "In-place matrix multiplication is not (yet) supported. Use 'a = a @ b' instead of "
                + "'a @= b'.")
          }
          let result = try self.array(from: try matmul(call[0], call[1]))
          try write(result, into: array, function: "matmul")
          return call[0]
        }
      }
      interpreter.defineMethod(type, "__rmatmul__(self, value, /)") {
        [unowned self] interpreter, call throws(Raise) in
        if try defers(call[0], to: call[1]) { return interpreter.notImplemented }
        return try matmul(call[1], call[0])
      }
    }
  }

  /// `a += b`: the result goes into the array.
  func update(_ function: BinaryUfunc, _ target: Value, _ value: Value) throws(Raise) -> Value {
    guard let array = target.object(as: NDArrayObject.self) else {
      return interpreter.notImplemented
    }
    let result = try arrays(function, try operand(target), try operand(value))
    try write(result, into: array, function: function.name(version))
    return target
  }

  /// Writes a result into an array given as `out=`.
  func write(
    _ result: NDArrayObject, into array: NDArrayObject, function: String
  ) throws(Raise) {
    if result.dtype != array.dtype, let from = result.dtype.number, let to = array.dtype.number,
      from.rankOfKind > to.rankOfKind
    {
      throw error(
        castingType,
        "Cannot cast ufunc '\(function)' output from dtype('\(from.name)') to dtype('\(to.name)') "
          + "with casting rule 'same_kind'")
    }
    guard array.isWriteable else {
      throw error("ValueError", "output array is read-only")
    }
    guard let common = Shape.broadcast(Shape(result.shape), Shape(array.shape)),
      common.dimensions == array.shape
    else {
      throw error(
        "ValueError",
        "non-broadcastable output operand with shape \(broadcastText(array.shape)) doesn't match "
          + "the broadcast shape \(broadcastText(result.shape))")
    }
    try assign(
      .object(try cast(result, to: array.dtype)), to: array, at: array.places, shape: array.shape)
  }
}
