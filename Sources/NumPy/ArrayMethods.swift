// `ndarray` and scalars as Python sees them: attributes, methods, protocols.

import Python
import Tensors

extension NumPyRuntime {
  /// A method's body: the receiver as an array, and the call.
  typealias Body = (NDArrayObject, Call) throws(Raise) -> Value

  /// Gives arrays and scalars a method; scalars go through an array of rank 0.
  private func method(_ signature: String, _ body: @escaping Body) {
    for type in [types.ndarray, types.generic] {
      interpreter.defineMethod(type, signature) { [unowned self] _, call throws(Raise) in
        try body(try array(from: call[0]), call)
      }
    }
  }

  private func property(_ name: String, _ getter: @escaping (NDArrayObject) throws(Raise) -> Value)
  {
    for type in [types.ndarray, types.generic] {
      interpreter.defineProperty(type, name) { [unowned self] _, value throws(Raise) in
        try getter(try array(from: value))
      }
    }
  }

  func defineArrays() {
    defineOperators()
    defineAttributes()
    defineProtocols()
    defineReductionMethods()
    defineShapeMethods()
    defineScalarProtocols()
  }

  private func defineAttributes() {
    property("ndim") { .int($0.rank) }
    property("size") { .int($0.count) }
    property("dtype") { [unowned self] in dtypeValue($0.dtype) }
    property("itemsize") { .int($0.dtype.itemSize) }
    property("nbytes") { .int($0.dtype.itemSize * $0.count) }
    property("strides") { array in .tuple(array.strides.map { .int($0 * array.dtype.itemSize) }) }
    property("T") { [unowned self] array throws(Raise) in
      output(array, keeping: array.transposed(Array((0..<array.rank).reversed())))
    }
    property("real") { [unowned self] array throws(Raise) in
      output(array, keeping: try part(array, imaginary: false))
    }
    property("imag") { [unowned self] array throws(Raise) in
      output(array, keeping: try part(array, imaginary: true))
    }
    property("base") { array in array.base.map { .object($0) } ?? Value.none }
    property("flags") { [unowned self] array in .object(flags(array)) }
    property("data") { [unowned self] _ throws(Raise) in
      throw error("NotImplementedError", "ndarray.data is not supported by this engine")
    }
    interpreter.defineProperty(types.generic, "shape") { _, _ in .tuple([]) }
    interpreter.defineProperty(types.ndarray, "shape") { _, value in
      .tuple((value.object(as: NDArrayObject.self)?.shape ?? []).map { .int($0) })
    } setter: { [unowned self] _, value, new throws(Raise) in
      guard let array = value.object(as: NDArrayObject.self) else { return }
      let shape = try resolve(try shape(new), count: array.count)
      guard array.isContiguous else {
        throw error(
          "AttributeError",
          "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the "
            + "desired shape.")
      }
      array.shape = shape
      array.strides = Shape(shape).strides
    }
    interpreter.defineProperty(types.ndarray, "flat") { [unowned self] _, value throws(Raise) in
      .object(FlatObject(try array(from: value), type: types.flat))
    } setter: { [unowned self] _, value, new throws(Raise) in
      let array = try array(from: value)
      let source = try self.array(from: new, dtype: array.dtype)
      guard source.count > 0 else { return }
      let positions = (0..<array.count).map { $0 % source.count }
      try assign(
        .object(source.gathered(positions, shape: [array.count])), to: array, at: array.places,
        shape: [array.count])
    }
    for type in [types.ndarray, types.generic] {
      type.set(
        interpreter.symbol("__array_priority__"), to: .float(type === types.ndarray ? 0 : -1e6))
    }
  }

  /// An array stays one, the result for a scalar becomes one.
  private func output(_ receiver: NDArrayObject, keeping array: NDArrayObject) -> Value {
    array.rank == 0 && receiver.base == nil && receiver.rank == 0 ? output(array) : .object(array)
  }

  /// The real or imaginary part.
  func part(_ array: NDArrayObject, imaginary: Bool) throws(Raise) -> NDArrayObject {
    guard let dtype = array.dtype.number, dtype.isComplex else {
      if !imaginary { return array }
      guard let dtype = array.dtype.number else { return array }
      return self.array(Tensor(zeros: dtype, Shape(array.shape)))
    }
    let tensor = array.tensor
    return self.array(
      try guarded { () throws(KernelError) in
        try Kernels.unary(imaginary ? .imaginary : .real, tensor)
      })
  }

  private func flags(_ array: NDArrayObject) -> Object {
    let flags = InstanceObject(type: types.flags)
    var lines: [(String, Bool)] = [
      ("C_CONTIGUOUS", array.isContiguous), ("F_CONTIGUOUS", array.isColumnMajor),
      ("OWNDATA", array.base == nil), ("WRITEABLE", array.isWriteable), ("ALIGNED", true),
      ("WRITEBACKIFCOPY", false),
    ]
    if version == .v1 { lines.append(("UPDATEIFCOPY", false)) }
    let text = lines.map { "  \($0.0) : \($0.1 ? "True" : "False")\n" }.joined()
    interpreter.set(flags, "_text", .str(text))
    interpreter.set(flags, "c_contiguous", .bool(array.isContiguous))
    interpreter.set(flags, "f_contiguous", .bool(array.isColumnMajor))
    interpreter.set(flags, "owndata", .bool(array.base == nil))
    interpreter.set(flags, "writeable", .bool(array.isWriteable))
    interpreter.set(flags, "aligned", .bool(true))
    interpreter.set(flags, "writebackifcopy", .bool(false))
    return flags
  }

  private func defineProtocols() {
    interpreter.defineMethod(types.flags, "__repr__(self, /)") {
      interpreter, call throws(Raise) in
      try interpreter.getAttribute(call[0], "_text")
    }
    interpreter.defineMethod(types.flags, "__getitem__(self, key, /)") {
      interpreter, call throws(Raise) in
      try interpreter.getAttribute(call[0], (call[1].text ?? "").lowercased())
    }
    let ndarray = types.ndarray
    func define(_ signature: String, _ body: @escaping Body) {
      interpreter.defineMethod(ndarray, signature) { [unowned self] _, call throws(Raise) in
        try body(try array(from: call[0]), call)
      }
    }
    define("__repr__(self, /)") { [unowned self] array, _ throws(Raise) in
      .str(try repr(array))
    }
    define("__str__(self, /)") { [unowned self] array, _ throws(Raise) in
      .str(try str(array))
    }
    define("__format__(self, spec, /)") { [unowned self] array, call throws(Raise) in
      let spec = call[1].text ?? ""
      if array.rank == 0 {
        return .str(try interpreter.format(item(array, at: array.offset), spec))
      }
      guard spec.isEmpty else {
        throw error("TypeError", "unsupported format string passed to numpy.ndarray.__format__")
      }
      return .str(try str(array))
    }
    define("__len__(self, /)") { [unowned self] array, _ throws(Raise) in
      guard let size = array.shape.first else {
        throw error("TypeError", "len() of unsized object")
      }
      return .int(size)
    }
    define("__getitem__(self, key, /)") { [unowned self] array, call throws(Raise) in
      try getItem(array, call[1])
    }
    define("__setitem__(self, key, value, /)") { [unowned self] array, call throws(Raise) in
      try setItem(array, call[1], call[2])
      return .none
    }
    define("__delitem__(self, key, /)") { [unowned self] _, _ throws(Raise) in
      throw error("ValueError", "cannot delete array elements")
    }
    define("__iter__(self, /)") { [unowned self] array, _ throws(Raise) in
      guard array.rank > 0 else { throw error("TypeError", "iteration over a 0-d array") }
      var index = 0
      return .object(
        ClosureIterator("iterator") { [unowned self] _ throws(Raise) in
          guard index < array.shape[0] else { return nil }
          index += 1
          return try getItem(array, .int(index - 1))
        })
    }
    define("__contains__(self, item, /)") { [unowned self] array, call throws(Raise) in
      let found = try apply(.equal, .object(array), call[1])
      let flags = try self.array(from: found)
      return .bool(flags.dtype == .bool && flags.tensor.integers.contains { $0 != 0 })
    }
    define("__bool__(self, /)") { [unowned self] array, _ throws(Raise) in
      guard array.count == 1 else {
        if array.count == 0 {
          if version == .v1 {
            try warn(
              "The truth value of an empty array is ambiguous. Returning False, but in future this "
                + "will result in an error. Use `array.size > 0` to check that an array is not "
                + "empty.", category: "DeprecationWarning")
            return .bool(false)
          }
          throw error(
            "ValueError",
            "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an "
              + "array is not empty.")
        }
        throw error(
          "ValueError",
          "The truth value of an array with more than one element is ambiguous. Use a.any() or "
            + "a.all()")
      }
      return .bool(try interpreter.isTrue(item(array, at: array.places[0])))
    }
    for (name, builtin) in [
      ("float", interpreter.types.float), ("int", interpreter.types.int),
      ("complex", interpreter.types.complex),
    ] {
      define("__\(name)__(self, /)") { [unowned self] array, _ throws(Raise) in
        guard array.count == 1 else {
          throw error(
            "TypeError",
            version == .v2
              ? "only 0-dimensional arrays can be converted to Python scalars"
              : "only size-1 arrays can be converted to Python scalars")
        }
        if version == .v2, array.rank > 0 {
          throw error(
            "TypeError", "only 0-dimensional arrays can be converted to Python scalars")
        }
        return try interpreter.call(
          .object(builtin), [item(array, at: array.places[0])])
      }
    }
    define("__index__(self, /)") { [unowned self] array, _ throws(Raise) in
      guard let dtype = array.dtype.number, dtype.isInteger, array.rank == 0 else {
        throw error(
          "TypeError", "only integer scalar arrays can be converted to a scalar index")
      }
      return item(array, at: array.offset)
    }
    define("__array__(self, dtype=None, *, copy=None)") {
      [unowned self] array, call throws(Raise) in
      try elementType(call[1]).map { element throws(Raise) in
        .object(try cast(array, to: element))
      } ?? .object(array)
    }
    define("__copy__(self)") { array, _ in .object(array.copied()) }
    define("__deepcopy__(self, memo=None)") { array, _ in .object(array.copied()) }
    ndarray.set(interpreter.symbol("__hash__"), to: Value.none)
    interpreter.defineNew(
      ndarray, "__new__(cls, shape, dtype=None, buffer=None, offset=0, strides=None, order=None)"
    ) { [unowned self] _, call throws(Raise) in
      .object(
        try filled(try shape(call[1]), try elementType(call[2]) ?? .float64, with: nil))
    }
  }

  // MARK: Reductions

  /// Puts a result into the array given as `out=`, where there is one.
  func finish(_ result: NDArrayObject, out: Value) throws(Raise) -> Value {
    guard let target = out.object(as: NDArrayObject.self) else { return output(result) }
    try write(result, into: target, function: "add")
    return out
  }

  private func truth(_ value: Value) throws(Raise) -> Bool {
    value.isUnbound ? false : try interpreter.isTrue(value)
  }

  private func defineReductionMethods() {
    for (name, function) in [("sum", Reducer.sum), ("prod", .product)] {
      method(
        "\(name)(self, axis=None, dtype=None, out=None, keepdims=False, initial=?, where=?)"
      ) { [unowned self] array, call throws(Raise) in
        let source = try masked(array, call[6], filler: name == "sum" ? 0 : 1)
        var result = try total(
          function, source, axes: try axes(call[1], rank: array.rank),
          dtype: try elementType(call[2]), keepsAxes: try truth(call[4]))
        if !call[5].isUnbound {
          result = try arrays(
            function == .sum ? .add : .multiply, Operand(array: result), try operand(call[5]))
        }
        return try finish(result, out: call[3])
      }
    }
    for (name, function) in [("max", Reducer.maximum), ("min", .minimum)] {
      method("\(name)(self, axis=None, out=None, keepdims=False, initial=?, where=?)") {
        [unowned self] array, call throws(Raise) in
        if !call[4].isUnbound {
          let bound = try operand(call[4])
          let source = try masked(array, call[5], filler: item(bound.array, at: 0).asInt ?? 0)
          let axes = try axes(call[1], rank: array.rank)
          let combine: BinaryUfunc = function == .maximum ? .maximum : .minimum
          if source.count == 0 { return output(bound.array) }
          let result = try reduce(function, source, axes: axes, keepsAxes: try truth(call[3]))
          return try finish(
            try arrays(combine, Operand(array: result), bound), out: call[2])
        }
        return try finish(
          try reduce(
            function, array, axes: try axes(call[1], rank: array.rank),
            keepsAxes: try truth(call[3])), out: call[2])
      }
    }
    for name in ["any", "all"] {
      method("\(name)(self, axis=None, out=None, keepdims=False, *, where=?)") {
        [unowned self] array, call throws(Raise) in
        try finish(
          try test(
            any: name == "any", array, axes: try axes(call[1], rank: array.rank),
            keepsAxes: try truth(call[3])), out: call[2])
      }
    }
    method("mean(self, axis=None, dtype=None, out=None, keepdims=False, *, where=?)") {
      [unowned self] array, call throws(Raise) in
      try finish(
        try mean(
          array, axes: try axes(call[1], rank: array.rank), dtype: try elementType(call[2]),
          keepsAxes: try truth(call[4])), out: call[3])
    }
    for name in ["var", "std"] {
      method("\(name)(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False)") {
        [unowned self] array, call throws(Raise) in
        let variance = try variance(
          array, axes: try axes(call[1], rank: array.rank), dtype: try elementType(call[2]),
          ddof: try interpreter.double(call[4]), keepsAxes: try truth(call[5]))
        return try finish(
          name == "var" ? variance : try arrays(.sqrt, variance), out: call[3])
      }
    }
    for name in ["argmax", "argmin"] {
      method("\(name)(self, axis=None, out=None, *, keepdims=False)") {
        [unowned self] array, call throws(Raise) in
        output(
          try argument(
            ofMinimum: name == "argmin", array,
            axis: try axes(call[1], rank: max(array.rank, 1))?.first,
            keepsAxes: try truth(call[3])))
      }
    }
    for (name, function) in [("cumsum", Reducer.sum), ("cumprod", .product)] {
      method("\(name)(self, axis=None, dtype=None, out=None)") {
        [unowned self] array, call throws(Raise) in
        try finish(
          try accumulate(function, array, axis: call[1], dtype: try elementType(call[2])),
          out: call[3])
      }
    }
    method("ptp(self, axis=None, out=None, keepdims=False)") {
      [unowned self] array, call throws(Raise) in
      let axes = try axes(call[1], rank: array.rank)
      let keeps = try truth(call[3])
      return output(
        try arrays(
          .subtract, Operand(array: try reduce(.maximum, array, axes: axes, keepsAxes: keeps)),
          Operand(array: try reduce(.minimum, array, axes: axes, keepsAxes: keeps))))
    }
  }

  /// The array with a neutral number where `where=` is false.
  private func masked(
    _ array: NDArrayObject, _ condition: Value, filler: Int
  ) throws(Raise) -> NDArrayObject {
    guard !condition.isUnbound, case .number(let dtype) = array.dtype else { return array }
    if case .bool(true) = condition { return array }
    return try select(
      try self.array(from: condition, dtype: .bool), array,
      self.array(Tensor(dtype, scalar: filler)))
  }

  // MARK: Shapes

  private func defineShapeMethods() {
    method("reshape(self, *shape, order='C', copy=None)") {
      [unowned self] array, call throws(Raise) in
      let given = call[1].asTuple?.elements ?? []
      let target: Value
      if given.count == 1, let only = given.first { target = only } else { target = call[1] }
      return .object(try reshape(array, try shape(target), order: call[2]))
    }
    for name in ["ravel", "flatten"] {
      method("\(name)(self, order='C')") { [unowned self] array, call throws(Raise) in
        let source =
          call[1].text == "F" ? array.transposed(Array((0..<array.rank).reversed())) : array
        let flat = try reshape(source, [-1], order: .none)
        let isView = flat.buffer === array.buffer
        return .object(name == "flatten" && isView ? flat.copied() : flat)
      }
    }
    method("transpose(self, *axes)") { [unowned self] array, call throws(Raise) in
      var given = Array(call[1].asTuple?.elements ?? [])
      if given.count == 1 {
        if given[0].isNone {
          given = []
        } else if given[0].asInt == nil {
          given = try interpreter.elements(of: given[0])
        }
      }
      return .object(try transpose(array, given))
    }
    method("swapaxes(self, axis1, axis2, /)") { [unowned self] array, call throws(Raise) in
      var order = Array(0..<array.rank)
      var places: [Int] = []
      for index in 1...2 {
        let number = try interpreter.integerIndex(call[index])
        guard number >= -array.rank, number < array.rank else {
          throw error(
            axisErrorType,
            "axis\(index): axis \(number) is out of bounds for array of dimension \(array.rank)")
        }
        places.append(number < 0 ? number + array.rank : number)
      }
      order.swapAt(places[0], places[1])
      return .object(array.transposed(order))
    }
    method("squeeze(self, axis=None)") { [unowned self] array, call throws(Raise) in
      output(array, keeping: try squeeze(array, call[1]))
    }
    method("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)") {
      [unowned self] array, call throws(Raise) in
      let element = try elementType(call[1]) ?? .float64
      let result = try cast(array, to: element)
      if element == array.dtype, call[0].object(as: NDArrayObject.self) != nil {
        return try truth(call[5]) ? .object(array.copied()) : .object(array)
      }
      return call[0].object(as: NDArrayObject.self) == nil ? output(result) : .object(result)
    }
    method("copy(self, order='C')") { array, _ in .object(array.copied()) }
    method("tolist(self, /)") { [unowned self] array, _ in list(array) }
    method("item(self, *args)") { [unowned self] array, call throws(Raise) in
      var given = Array(call[1].asTuple?.elements ?? [])
      if given.count == 1, case .tuple(let tuple) = given[0] { given = Array(tuple.elements) }
      if given.isEmpty {
        guard array.count == 1 else {
          throw error(
            "ValueError", "can only convert an array of size 1 to a Python scalar")
        }
        return item(array, at: array.places[0])
      }
      if given.count == 1 {
        let index = try interpreter.integerIndex(given[0])
        let place = index < 0 ? index + array.count : index
        guard place >= 0, place < array.count else {
          throw error("IndexError", "index \(index) is out of bounds for size \(array.count)")
        }
        return item(array, at: array.places[place])
      }
      let view = try select(array, .tuple(given))
      guard let place = view.places.first, view.shape.isEmpty else {
        throw error("ValueError", "incorrect number of indices for array")
      }
      return item(array, at: place)
    }
    method("fill(self, value, /)") { [unowned self] array, call throws(Raise) in
      try assign(
        .object(try self.array(from: call[1], dtype: array.dtype)), to: array, at: array.places,
        shape: array.shape)
      return .none
    }
    method("round(self, decimals=0, out=None)") { [unowned self] array, call throws(Raise) in
      let result = try round(array, try interpreter.integerIndex(call[1]))
      return try finish(result, out: call[2])
    }
    method("conjugate(self)") { [unowned self] array, _ throws(Raise) in
      output(try arrays(.conjugate, array))
    }
    method("conj(self)") { [unowned self] array, _ throws(Raise) in
      output(try arrays(.conjugate, array))
    }
    method("clip(self, min=None, max=None, out=None, **kwargs)") {
      [unowned self] array, call throws(Raise) in
      var result = array
      if call.has(1) {
        result = try arrays(.maximum, Operand(array: result), try operand(call[1]))
      }
      if call.has(2) {
        result = try arrays(.minimum, Operand(array: result), try operand(call[2]))
      }
      return try finish(result, out: call[3])
    }
    method("dot(self, b, out=None)") { [unowned self] array, call throws(Raise) in
      try dot(.object(array), call[1])
    }
    method("argsort(self, axis=-1, kind=None, order=None, **kwargs)") {
      [unowned self] array, call throws(Raise) in
      .object(try sorted(array, axis: call[1], givesPositions: true))
    }
    method("sort(self, axis=-1, kind=None, order=None, **kwargs)") {
      [unowned self] array, call throws(Raise) in
      let result = try sorted(array, axis: call[1], givesPositions: false)
      try assign(.object(result), to: array, at: array.places, shape: array.shape)
      return .none
    }
    method("nonzero(self)") { [unowned self] array, _ throws(Raise) in
      .tuple(try nonzero(array).map { .object($0) })
    }
    method("take(self, indices, axis=None, out=None, mode='raise')") {
      [unowned self] array, call throws(Raise) in
      output(try take(array, call[1], axis: call[2], mode: call[4].text ?? "raise"))
    }
    method("repeat(self, repeats, axis=None)") { [unowned self] array, call throws(Raise) in
      .object(try `repeat`(array, call[1], axis: call[2]))
    }
    method("diagonal(self, offset=0, axis1=0, axis2=1)") {
      [unowned self] array, call throws(Raise) in
      .object(
        try diagonal(
          array, try interpreter.integerIndex(call[1]), try interpreter.integerIndex(call[2]),
          try interpreter.integerIndex(call[3])))
    }
    method("trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None)") {
      [unowned self] array, call throws(Raise) in
      let line = try diagonal(
        array, try interpreter.integerIndex(call[1]), try interpreter.integerIndex(call[2]),
        try interpreter.integerIndex(call[3]))
      return output(try sum(line, axes: [line.rank - 1]))
    }
    method("searchsorted(self, v, side='left', sorter=None)") {
      [unowned self] array, call throws(Raise) in
      output(try search(array, try self.array(from: call[1]), side: call[2].text ?? "left"))
    }
    method("tobytes(self, order='C')") { array, _ in
      .object(BytesObject(array.tensor.bytes))
    }
    method("view(self, dtype=None, type=None)") { [unowned self] array, call throws(Raise) in
      guard let element = try elementType(call[1]) else {
        return .object(array.view(shape: array.shape, strides: array.strides))
      }
      guard let from = array.dtype.number, let to = element.number else {
        throw error("TypeError", "Cannot change data-type for array of text or objects.")
      }
      if from.size == to.size, from != .bool || to != .bool {
        return .object(
          array.view(shape: array.shape, strides: array.strides, dtype: element))
      }
      var shape = array.shape
      let bytes = (shape.last ?? 1) * from.size
      guard !shape.isEmpty, bytes % to.size == 0 else {
        throw error(
          "ValueError",
          "When changing to a larger dtype, its size must be a divisor of the total size in bytes of "
            + "the last axis of the array.")
      }
      shape[shape.count - 1] = bytes / to.size
      let tensor = Tensor(bytes: array.tensor.bytes, dtype: to, shape: Shape(shape))
      return .object(self.array(tensor ?? array.tensor))
    }
    method("setflags(self, write=None, align=None, uic=None)") {
      [unowned self] array, call throws(Raise) in
      if call.has(1) { array.isWriteable = try truth(call[1]) }
      return .none
    }
    method("itemset(self, *args)") { [unowned self] array, call throws(Raise) in
      let given = Array(call[1].asTuple?.elements ?? [])
      guard let value = given.last else { return .none }
      let key: Value = given.count == 2 ? given[0] : .tuple(Array(given.dropLast()))
      try setItem(array, key, value)
      return .none
    }
    method("resize(self, *new_shape, refcheck=True)") {
      [unowned self] _, _ throws(Raise) in
      throw error("NotImplementedError", "ndarray.resize is not supported by this engine")
    }
  }

  /// `tolist()`
  func list(_ array: NDArrayObject) -> Value {
    if array.rank == 0 { return item(array, at: array.offset) }
    let places = array.places
    func level(_ axis: Int, _ start: Int, _ count: Int) -> Value {
      let size = array.shape[axis]
      if axis == array.rank - 1 {
        return .list(places[start..<(start + count)].map { item(array, at: $0) })
      }
      let step = size > 0 ? count / size : 0
      return .list((0..<size).map { level(axis + 1, start + $0 * step, step) })
    }
    return level(0, 0, array.count)
  }
}

/// `array.flat`
package final class FlatObject: Object {
  let array: NDArrayObject

  init(_ array: NDArrayObject, type: TypeObject?) {
    self.array = array
    super.init(type: type)
  }
}
