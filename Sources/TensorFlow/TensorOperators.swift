// The operators of tensors: which op each is, under which name it appears in a graph, and what becomes
// of the other operand.

import Dataflow
import Ops
import Python
import Tensors

/// An operator of two tensors.
struct TensorOperator {
  /// `add`: the name of the special method without underscores, and of the node.
  let special: String
  let scope: String
  let apply: (TensorFlowRuntime, Operand, Operand, String) throws(Raise) -> Operand
}

extension TensorFlowRuntime {
  /// The engine's op of two operands.
  private func op2(
    _ op: Op, _ x: Operand, _ y: Operand, _ name: String
  ) throws(Raise) -> Operand {
    try engine { () throws(OpError) in try context.apply2(op, x, y, name: name) }
  }

  func setUpTensorOperators() {
    let operators: [TensorOperator] = [
      TensorOperator(special: "add", scope: "add") { runtime, x, y, name throws(Raise) in
        try runtime.op2(x.dtype == .string ? .add : .addV2, x, y, name)
      },
      TensorOperator(special: "sub", scope: "sub") { runtime, x, y, name throws(Raise) in
        try runtime.op2(.subtract, x, y, name)
      },
      TensorOperator(special: "mul", scope: "mul") { runtime, x, y, name throws(Raise) in
        try runtime.op2(.multiply, x, y, name)
      },
      TensorOperator(special: "truediv", scope: "truediv") { runtime, x, y, name throws(Raise) in
        try runtime.trueDivide(x, y, name)
      },
      TensorOperator(special: "floordiv", scope: "floordiv") { runtime, x, y, name throws(Raise) in
        try runtime.op2(.floorDivide, x, y, name)
      },
      TensorOperator(special: "mod", scope: "mod") { runtime, x, y, name throws(Raise) in
        try runtime.op2(.floorMod, x, y, name)
      },
      TensorOperator(special: "pow", scope: "pow") { runtime, x, y, name throws(Raise) in
        try runtime.op2(.power, x, y, name)
      },
      TensorOperator(special: "matmul", scope: "matmul") { runtime, x, y, name throws(Raise) in
        try runtime.matrixMultiply(x, y, name: name)
      },
      TensorOperator(special: "and", scope: "and") { runtime, x, y, name throws(Raise) in
        try runtime.op2(runtime.bitwise(x, .logicalAnd, "BitwiseAnd"), x, y, name)
      },
      TensorOperator(special: "or", scope: "or") { runtime, x, y, name throws(Raise) in
        try runtime.op2(runtime.bitwise(x, .logicalOr, "BitwiseOr"), x, y, name)
      },
      TensorOperator(special: "xor", scope: "xor") { runtime, x, y, name throws(Raise) in
        try runtime.exclusiveOr(x, y, name)
      },
    ]
    for type in [types.tensor, types.variable] {
      for op in operators { define(op, on: type) }
      for (special, op, scope) in [
        ("lt", Op.less, "Less"), ("le", Op.lessEqual, "LessEqual"), ("gt", Op.greater, "Greater"),
        ("ge", Op.greaterEqual, "GreaterEqual"),
      ] {
        interpreter.defineMethod(type, "__\(special)__(self, other)") {
          [unowned self] _, call throws(Raise) in
          try compare(op, scope, call[0], call[1])
        }
      }
      defineEquality(on: type)
      interpreter.defineMethod(type, "__neg__(self)") { [unowned self] _, call throws(Raise) in
        try unary(.negate, call[0])
      }
      interpreter.defineMethod(type, "__abs__(self)") { [unowned self] _, call throws(Raise) in
        try unary(.abs, call[0])
      }
      interpreter.defineMethod(type, "__invert__(self)") { [unowned self] _, call throws(Raise) in
        let x = try operand(call[0])
        if x.dtype.isInteger, semantics.operatorsAreBitwise, let op = context.registry["Invert"] {
          return value(try engine { () throws(OpError) in try context.apply1(op, [x]) })
        }
        return try unary(.logicalNot, call[0])
      }
    }
  }

  private func define(_ op: TensorOperator, on type: TypeObject) {
    interpreter.defineMethod(type, "__\(op.special)__(self, other)") {
      [unowned self] _, call throws(Raise) in
      try binary(op, call[0], call[1])
    }
    interpreter.defineMethod(type, "__r\(op.special)__(self, other)") {
      [unowned self] _, call throws(Raise) in
      try reflected(op, call[0], call[1])
    }
  }

  /// `x op y` with a tensor on the left: `y` becomes a tensor of its dtype if it can.
  private func binary(_ op: TensorOperator, _ x: Value, _ y: Value) throws(Raise) -> Value {
    if context.isEager, let left = x.object(as: TensorObject.self)?.eager {
      if let right = y.object(as: TensorObject.self), right.eager != nil {
        return value(try op.apply(self, .eager(left), right.operand, eagerScope(op.scope)))
      }
      switch y {
      case .int, .float:
        if let right = quickLiteral(y, left.dtype) {
          return value(try op.apply(self, .eager(left), .literal(right), eagerScope(op.scope)))
        }
      default: break
      }
    }
    if defersTo(y) { return interpreter.notImplemented }
    // A variable on the left is read before the scope of the operator is entered.
    let left = try self.operand(x)
    return try inScope(op.scope) { (scope) throws(Raise) in
      let right = try self.matching(y, left, hintsOnly: ["add", "truediv"].contains(op.special))
      return self.value(try op.apply(self, left, right, scope ?? op.scope))
    }
  }

  private func reflected(_ op: TensorOperator, _ x: Value, _ y: Value) throws(Raise) -> Value {
    let right = try operand(x)
    return try inScope(op.scope) { (scope) throws(Raise) in
      let left: Operand
      do throws(Raise) {
        left = try self.operand(y, dtype: right.dtype)
      } catch {
        if !self.context.isEager, case .float = y {
          throw self.expected(right.dtype, y)
        }
        throw error
      }
      return self.value(try op.apply(self, left, right, scope ?? op.scope))
    }
  }

  /// `Expected int32, but got 1.5 of type 'float'.`
  func expected(_ dtype: DType, _ value: Value) -> Raise {
    let text = (try? interpreter.repr(value)) ?? ""
    let type = interpreter.typeName(value)
    return error(
      "TypeError",
      wording.expected(dtype.name, text, of: type))
  }

  /// A Python number as a tensor of the dtype of the other operand, where no question arises.
  @inline(__always)
  private func quickLiteral(_ value: Value, _ dtype: DType) -> Tensor? {
    switch (value, dtype) {
    case (.int(let n), .int32): Int32(exactly: n).map { Tensor($0) }
    case (.int(let n), .float32): Tensor(Float(n))
    case (.float(let d), .float32): Tensor(Float(d))
    case (.int(let n), .int64): Tensor(Int64(n))
    case (.int(let n), .float64): Tensor(Double(n))
    case (.float(let d), .float64): Tensor(d)
    default: nil
    }
  }

  /// Operands that have operators of their own for tensors: datasets' and users' classes.
  private func defersTo(_ value: Value) -> Bool {
    guard case .object(let object) = value, let type = object.customType, type.isUserDefined else {
      return false
    }
    return !(object is TensorObject) && !(object is VariableObject)
      && type.special(.radd) != nil && numpy.tensor(from: value) == nil
  }

  /// The right operand in the dtype of the left one; what cannot be converted gets its own dtype, and
  /// the op refuses it.
  ///
  /// - Parameter hintsOnly: Whether the operator takes the dtype of the left operand as a hint.
  func matching(_ value: Value, _ left: Operand, hintsOnly: Bool) throws(Raise) -> Operand {
    if case .object(let object) = value {
      if let tensor = object as? TensorObject { return tensor.operand }
      if object is VariableObject { return try operand(value) }
    }
    do throws(Raise) {
      return try operand(value, dtype: left.dtype)
    } catch {
      if value.isNone { throw noneRefused(error) }
      if context.isEager, semantics.refusesFloatsForIntegers, !hintsOnly,
        Self.isRefusedAtOnce(value, for: left.dtype)
      {
        throw error
      }
      guard interpreter.matches(error, "TypeError") || interpreter.matches(error, "ValueError"),
        let other = try? operand(value)
      else { throw error }
      return other
    }
  }

  private func noneRefused(_ raise: Raise) -> Raise {
    context.isEager ? raise : error("ValueError", "None values not supported.")
  }

  private func compare(
    _ op: Op, _ scope: String, _ x: Value, _ y: Value
  ) throws(Raise) -> Value {
    if context.isEager, let left = x.object(as: TensorObject.self)?.eager,
      let right = quickLiteral(y, left.dtype)
    {
      return value(try op2(op, .eager(left), .literal(right), eagerScope(scope)))
    }
    let left = try operand(x)
    return try inScope(scope) { (name) throws(Raise) in
      self.value(
        try self.op2(op, left, try self.matchingArgument(y, left, op, "y"), name ?? scope))
    }
  }

  /// The second argument of a generated op: what cannot be converted in a graph is refused with the
  /// name of the parameter.
  func matchingArgument(
    _ value: Value, _ left: Operand, _ op: Op, _ parameter: String
  ) throws(Raise) -> Operand {
    guard !context.isEager else {
      if case .object(let object) = value, object is TensorObject || object is VariableObject {
        return try operand(value)
      }
      return try operand(value, dtype: left.dtype)
    }
    if case .object(let object) = value, object is TensorObject || object is VariableObject {
      return try operand(value)
    }
    do throws(Raise) {
      return try operand(value, dtype: left.dtype)
    } catch {
      if value.isNone {
        throw self.error(
          "ValueError",
          "Tried to convert '\(parameter)' to a tensor and failed. Error: None values not supported."
        )
      }
      guard let inner = try? interpreter.str(.object(expected(left.dtype, value).exception)) else {
        throw error
      }
      let text = (try? interpreter.repr(value)) ?? ""
      throw self.error(
        "TypeError",
        "Expected \(left.dtype.name) passed to parameter '\(parameter)' of op '\(op.name)', got \(text) of type '\(interpreter.typeName(value))' instead. Error: \(inner)"
      )
    }
  }

  private func unary(_ op: Op, _ x: Value) throws(Raise) -> Value {
    let operand = try operand(x)
    return value(try engine { () throws(OpError) in try context.apply1(op, [operand]) })
  }

  // MARK: Equality

  private func defineEquality(on type: TypeObject) {
    for (special, isEqual) in [("eq", true), ("ne", false)] {
      interpreter.defineMethod(type, "__\(special)__(self, other)") {
        [unowned self] interpreter, call throws(Raise) in
        try equality(call[0], call[1], isEqual)
      }
    }
  }

  /// `==` and `!=`: identity in 1.15; element by element from 2.0 on.
  private func equality(_ x: Value, _ y: Value, _ isEqual: Bool) throws(Raise) -> Value {
    guard semantics.elementwiseEquality else {
      return .bool(x.isIdentical(to: y) == isEqual)
    }
    if y.isNone, semantics.comparesWithNone { return .bool(!isEqual) }
    let op = isEqual ? Op.equal : Op.notEqual
    let scope = isEqual ? "Equal" : "NotEqual"
    if context.isEager, let left = x.object(as: TensorObject.self)?.eager,
      let right = quickLiteral(y, left.dtype)
    {
      return value(try op2(op, .eager(left), .literal(right), ""))
    }
    guard context.graph is FuncGraph || context.isEager || semantics.comparesInPlainGraphs else {
      return .bool(x.isIdentical(to: y) == isEqual)
    }
    return try inScope(scope) { (name) throws(Raise) in
      let left = try self.operand(x)
      let right = try self.matchingArgument(y, left, op, "y")
      if self.semantics.misfitsAreUnequal, left.dtype == right.dtype || !self.context.isEager,
        !PartialShape.areBroadcastable(left.shape, right.shape)
      {
        // Shapes that do not fit are unequal.
        if self.context.isEager {
          return self.value(.eager(self.context.eager(Tensor(!isEqual))))
        }
        return .bool(!isEqual)
      }
      return self.value(try self.op2(op, left, right, self.context.isEager ? "" : name ?? scope))
    }
  }

  // MARK: Operators that are more than one op

  /// `/`: integers are divided as floats.
  func trueDivide(_ x: Operand, _ y: Operand, _ name: String) throws(Raise) -> Operand {
    let wide: DType?
    switch x.dtype {
    case .uint8, .int8, .uint16, .int16: wide = .float32
    case .int32, .int64, .uint32, .uint64: wide = .float64
    default: wide = nil
    }
    guard let wide else { return try op2(.realDivide, x, y, name) }
    if x.dtype != y.dtype {
      throw error(
        "TypeError",
        wording.differentDtypes("tf.\(x.dtype.name)", "tf.\(y.dtype.name)"))
    }
    let left = try castOperand(x, to: wide, name: "Cast")
    let right = try castOperand(y, to: wide, name: "Cast")
    return try op2(.realDivide, left, right, name)
  }

  /// A cast under a given name; nothing where the dtype is the same.
  func castOperand(_ x: Operand, to dtype: DType, name: String? = nil) throws(Raise) -> Operand {
    if x.dtype == dtype { return x }
    return try engine { () throws(OpError) in
      try context.apply1(.cast, [x], ["DstT": .type(dtype)], name: name)
    }
  }

  /// `@`: `MatMul` for matrices, `BatchMatMulV2` for anything of more dimensions.
  func matrixMultiply(
    _ x: Operand, _ y: Operand, transposeA: Bool = false, transposeB: Bool = false,
    adjointA: Bool = false, adjointB: Bool = false, name: String
  ) throws(Raise) -> Operand {
    let isMatrix: Bool
    if let a = x.shape.rank, let b = y.shape.rank {
      isMatrix = a <= 2 && b <= 2
    } else {
      isMatrix = (x.shape.rank ?? 3) <= 2 || (y.shape.rank ?? 3) <= 2
    }
    return try engine { () throws(OpError) in
      if isMatrix, !adjointA, !adjointB {
        return try context.apply1(
          .matMul, [x, y],
          ["transpose_a": .bool(transposeA), "transpose_b": .bool(transposeB)], name: name)
      }
      return try context.apply1(
        try context.op("BatchMatMulV2"), [x, y],
        ["adj_x": .bool(transposeA || adjointA), "adj_y": .bool(transposeB || adjointB)],
        name: name)
    }
  }

  private func bitwise(_ x: Operand, _ logical: Op, _ name: String) -> Op {
    if x.dtype.isInteger, semantics.operatorsAreBitwise, let op = context.registry[name] {
      return op
    }
    return logical
  }

  private func exclusiveOr(_ x: Operand, _ y: Operand, _ name: String) throws(Raise) -> Operand {
    if x.dtype.isInteger, let op = context.registry["BitwiseXor"] { return try op2(op, x, y, name) }
    let either = try op2(.logicalOr, x, y, "LogicalOr")
    let both = try op2(.logicalAnd, x, y, "LogicalAnd")
    let notBoth = try engine { () throws(OpError) in try context.apply1(.logicalNot, [both]) }
    return try op2(.logicalAnd, either, notBoth, name)
  }
}

extension PartialShape {
  /// Whether two shapes may be broadcast together, as far as they are known.
  static func areBroadcastable(_ a: PartialShape, _ b: PartialShape) -> Bool {
    guard let x = a.dimensions, let y = b.dimensions else { return true }
    for (m, n) in zip(x.reversed(), y.reversed()) {
      if let m, let n, m != n, m != 1, n != 1 { return false }
    }
    return true
  }
}
