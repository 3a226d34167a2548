// `np.add(…)`, `np.add.reduce(…)` and the other methods of such functions.

import Python
import Tensors

extension NumPyRuntime {
  func defineUfuncMethods() {
    let ufunc = types.ufunc
    func object(_ value: Value) throws(Raise) -> UfuncObject {
      guard let object = value.object(as: UfuncObject.self) else {
        throw error("TypeError", "a ufunc is required")
      }
      return object
    }
    interpreter.defineProperty(ufunc, "__name__") { _, value throws(Raise) in
      .str(try object(value).name)
    }
    interpreter.defineProperty(ufunc, "nin") { _, value throws(Raise) in
      if case .unary = try object(value).kind { return .int(1) }
      return .int(2)
    }
    interpreter.defineProperty(ufunc, "nout") { _, _ in .int(1) }
    interpreter.defineProperty(ufunc, "nargs") { _, value throws(Raise) in
      if case .unary = try object(value).kind { return .int(2) }
      return .int(3)
    }
    interpreter.defineProperty(ufunc, "identity") { _, value throws(Raise) in
      switch try object(value).name {
      case "add", "logical_or", "bitwise_or", "bitwise_xor": return .int(0)
      case "multiply", "logical_and": return .int(1)
      default: return .none
      }
    }
    interpreter.defineMethod(ufunc, "__repr__(self, /)") { _, call throws(Raise) in
      .str("<ufunc '\(try object(call[0]).name)'>")
    }
    interpreter.defineMethod(ufunc, "__call__(self, *args, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      try callUfunc(
        try object(call[0]), Array(call[1].asTuple?.elements ?? []), call[2].asDict)
    }
    interpreter.defineMethod(
      ufunc, "reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=?, where=?)"
    ) { [unowned self] interpreter, call throws(Raise) in
      let source = try array(from: call[1])
      let axes =
        call[2].isNone ? nil : try axes(call[2], rank: source.rank)
      let keeps = try interpreter.isTrue(call[5])
      guard case .binary(let function) = try object(call[0]).kind else {
        throw error("ValueError", "reduce only supported for binary functions")
      }
      let element = try elementType(call[3])
      let result: NDArrayObject
      switch function {
      case .add:
        result = try total(.sum, source, axes: axes, dtype: element, keepsAxes: keeps)
      case .multiply:
        result = try total(.product, source, axes: axes, dtype: element, keepsAxes: keeps)
      case .maximum: result = try reduce(.maximum, source, axes: axes, keepsAxes: keeps)
      case .minimum: result = try reduce(.minimum, source, axes: axes, keepsAxes: keeps)
      case .logicalAnd, .logicalOr:
        result = try test(
          any: function == .logicalOr, source, axes: axes, keepsAxes: keeps)
      default: result = try fold(function, source, axis: axes?.first ?? 0)
      }
      return try finish(result, out: call[4])
    }
    interpreter.defineMethod(ufunc, "accumulate(self, array, axis=0, dtype=None, out=None)") {
      [unowned self] _, call throws(Raise) in
      let source = try array(from: call[1])
      guard case .binary(let function) = try object(call[0]).kind else {
        throw error("ValueError", "accumulate only supported for binary functions")
      }
      let reducers: [BinaryUfunc: Reducer] = [
        .add: .sum, .multiply: .product, .maximum: .maximum, .minimum: .minimum,
      ]
      let element = try elementType(call[3])
      if let reducer = reducers[function] {
        let widens = function == .add || function == .multiply
        return .object(
          try accumulate(reducer, source, axis: call[2], dtype: element, widens: widens))
      }
      let along = try axes(call[2], rank: source.rank)?.first ?? 0
      var rows: [NDArrayObject] = []
      for index in 0..<source.shape[along] {
        let next = pick(source, [index], axis: along)
        guard let last = rows.last else {
          rows.append(next)
          continue
        }
        rows.append(try arrays(function, Operand(array: last), Operand(array: next)))
      }
      return .object(try concatenate(rows, axis: along))
    }
    interpreter.defineMethod(ufunc, "outer(self, A, B, /, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      let (a, b) = (try array(from: call[1]), try array(from: call[2]))
      guard case .binary(let function) = try object(call[0]).kind else {
        throw error("ValueError", "outer product only supported for binary functions")
      }
      let left = a.reshaped(a.shape + [Int](repeating: 1, count: b.rank))
      return output(try arrays(function, Operand(array: left), Operand(array: b)))
    }
    interpreter.defineMethod(ufunc, "at(self, a, indices, b=None, /)") {
      [unowned self] _, call throws(Raise) in
      guard let target = call[1].object(as: NDArrayObject.self) else {
        throw error("TypeError", "first operand must be array")
      }
      let positions = array(Tensor(integers: Array(0..<target.count), dtype: .int64))
      let chosen = try array(
        from: try getItem(positions.reshaped(target.shape), call[2]))
      let places = target.places
      let spots = chosen.tensor.integers.map { places[$0] }
      switch try object(call[0]).kind {
      case .unary(let function):
        for spot in spots {
          try assign(
            try apply(function, element(target, at: spot)), to: target, at: [spot], shape: [])
        }
      case .binary(let function):
        guard let terms = try array(from: call[3]).broadcast(to: chosen.shape) else {
          throw error("ValueError", "array is not broadcastable to correct shape")
        }
        for (spot, from) in zip(spots, terms.places) {
          try assign(
            try apply(function, element(target, at: spot), element(terms, at: from)),
            to: target, at: [spot], shape: [])
        }
      }
      return .none
    }
  }

  /// Combines the rows along an axis one after the other.
  private func fold(
    _ function: BinaryUfunc, _ array: NDArrayObject, axis: Int
  ) throws(Raise) -> NDArrayObject {
    var shape = array.shape
    shape.remove(at: axis)
    guard array.shape[axis] > 0 else {
      throw error(
        "ValueError",
        "zero-size array to reduction operation \(function.rawValue) which has no identity")
    }
    var result = pick(array, [0], axis: axis).reshaped(shape)
    for index in 1..<max(array.shape[axis], 1) {
      result = try arrays(
        function, Operand(array: result),
        Operand(array: pick(array, [index], axis: axis).reshaped(shape)))
    }
    return result
  }

  private func callUfunc(
    _ ufunc: UfuncObject, _ given: [Value], _ keywords: DictObject?
  ) throws(Raise) -> Value {
    var out = keywords?.get("out") ?? .none
    if case .tuple(let tuple) = out { out = tuple.elements.first ?? .none }
    let dtype = try elementType(keywords?.get("dtype") ?? .none)
    let condition = keywords?.get("where")
    for key in keywords?.keys ?? [] {
      guard let name = key.text,
        ["out", "dtype", "where", "casting", "order", "subok", "signature"].contains(name)
      else {
        throw error(
          "TypeError",
          "\(ufunc.name)() got an unexpected keyword argument '\(key.text ?? "")'")
      }
    }
    let arity: Int
    if case .unary = ufunc.kind { arity = 1 } else { arity = 2 }
    guard given.count == arity || given.count == arity + 1 else {
      throw error(
        "TypeError",
        given.count < arity || version == .v2
          ? "\(ufunc.name)() takes from \(arity) to \(arity + 1) positional arguments but "
            + "\(given.count) were given"
          : "invalid number of arguments")
    }
    if given.count == arity + 1 { out = given[arity] }
    var result: NDArrayObject
    switch ufunc.kind {
    case .unary(let function):
      var source = try array(from: given[0])
      if let dtype { source = try cast(source, to: dtype) }
      result = try arrays(function, source)
    case .binary(let function):
      for value in given[..<2] {
        if case .object(let object) = value, !(object is NDArrayObject),
          !(object is NumPyScalarObject),
          let other = try interpreter.attributeIfPresent(value, "__array_ufunc__"), other.isNone
        {
          throw error(
            "TypeError",
            "operand '\(interpreter.typeName(value))' does not support ufuncs "
              + "(__array_ufunc__=None)")
        }
      }
      result = try arrays(
        function, try operand(given[0]), try operand(given[1]), dtype: dtype?.number)
    }
    if let condition, !condition.isNone {
      if case .bool(true) = condition {
      } else {
        let flags = try array(from: condition, dtype: .bool)
        let rest: NDArrayObject
        if let target = out.object(as: NDArrayObject.self) {
          rest = target
        } else {
          rest = try filled([], result.dtype, with: nil)
        }
        result = try select(flags, result, try cast(rest, to: result.dtype))
      }
    }
    guard let target = out.object(as: NDArrayObject.self) else { return output(result) }
    try write(result, into: target, function: ufunc.name)
    return out
  }
}
