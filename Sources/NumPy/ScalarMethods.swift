// What scalars, dtypes and `flat` do beside what arrays do.

import BigInt
import Python
import Tensors

extension NumPyRuntime {
  func defineScalarProtocols() {
    let generic = types.generic
    func define(_ signature: String, _ body: @escaping (Value, Call) throws(Raise) -> Value) {
      interpreter.defineMethod(generic, signature) { _, call throws(Raise) in
        try body(call[0], call)
      }
    }
    define("__repr__(self, /)") { [unowned self] value, _ in
      .str(tensor(from: value).map { format.scalarRepr($0) } ?? "")
    }
    define("__str__(self, /)") { [unowned self] value, _ in
      .str(tensor(from: value).map { format.scalarStr($0) } ?? "")
    }
    define("__format__(self, spec, /)") { [unowned self] value, call throws(Raise) in
      let spec = call[1].text ?? ""
      guard let tensor = tensor(from: value) else { return .str("") }
      if tensor.dtype == .bool || tensor.dtype.isComplex && spec.isEmpty {
        return .str(try interpreter.format(.str(format.scalarStr(tensor)), spec))
      }
      return .str(try interpreter.format(item(tensor), spec))
    }
    define("__hash__(self, /)") { [unowned self] value, _ throws(Raise) in
      .int(try interpreter.hash(tensor(from: value).map { item($0) } ?? .none))
    }
    define("__bool__(self, /)") { [unowned self] value, _ in
      .bool(tensor(from: value)?.scalarBool ?? false)
    }
    for (name, builtin) in [
      ("float", interpreter.types.float), ("int", interpreter.types.int),
      ("complex", interpreter.types.complex),
    ] {
      define("__\(name)__(self, /)") { [unowned self] value, _ throws(Raise) in
        try interpreter.call(
          .object(builtin), [tensor(from: value).map { item($0) } ?? .none])
      }
    }
    for dtype in DType.allCases where dtype.isInteger {
      guard let type = types.scalars[dtype] else { continue }
      interpreter.defineMethod(type, "__index__(self, /)") { [unowned self] _, call in
        tensor(from: call[0]).map { item($0) } ?? .none
      }
      interpreter.defineMethod(type, "bit_count(self, /)") { [unowned self] _, call in
        .int(tensor(from: call[0]).map { $0.scalarInt.magnitude.nonzeroBitCount } ?? 0)
      }
    }
    for dtype in [DType.float16, .float32] {
      guard let type = types.scalars[dtype] else { continue }
      interpreter.defineMethod(type, "is_integer(self, /)") { [unowned self] _, call in
        let number = tensor(from: call[0])?.scalarDouble ?? 0
        return .bool(number == number.rounded())
      }
      interpreter.defineMethod(type, "as_integer_ratio(self, /)") {
        [unowned self] interpreter, call throws(Raise) in
        try interpreter.callMethod(
          tensor(from: call[0]).map { item($0) } ?? .none, "as_integer_ratio")
      }
    }
    define("__round__(self, ndigits=None, /)") { [unowned self] value, call throws(Raise) in
      guard let tensor = tensor(from: value) else { return .none }
      guard call.has(1) else {
        if tensor.dtype.isInteger { return version == .v2 ? item(tensor) : value }
        if version == .v1, tensor.dtype != .float64 {
          return output(try round(array(tensor), 0))
        }
        let builtin = interpreter.builtins[interpreter.symbol("round")] ?? .none
        return try interpreter.call(builtin, [item(tensor)])
      }
      return output(try round(array(tensor), try interpreter.integerIndex(call[1])))
    }
    define("__array__(self, dtype=None, *, copy=None)") {
      [unowned self] value, call throws(Raise) in
      let array = try array(from: value)
      if let element = try elementType(call[1]) { return .object(try cast(array, to: element)) }
      return .object(array)
    }
    define("__getitem__(self, key, /)") { [unowned self] value, call throws(Raise) in
      switch call[1] {
      case .tuple(let key) where key.elements.isEmpty: return value
      case .none: return try getItem(try array(from: value), call[1])
      case .object where call[1].isIdentical(to: interpreter.ellipsis):
        return .object(try array(from: value))
      default:
        throw error("IndexError", "invalid index to scalar variable.")
      }
    }
    define("__copy__(self)") { value, _ in value }
    define("__deepcopy__(self, memo=None)") { value, _ in value }
    for dtype in DType.allCases where dtype.size > 0 {
      guard let type = types.scalars[dtype] else { continue }
      interpreter.defineNew(type, "__new__(cls, value=0, /, *args)") {
        [unowned self] _, call throws(Raise) in
        try makeScalar(dtype, call[1])
      }
    }
    interpreter.defineNew(generic, "__new__(cls, *args)") {
      [unowned self] interpreter, call throws(Raise) in
      let name = call[0].object(as: TypeObject.self)?.name ?? "generic"
      throw error("TypeError", "cannot create 'numpy.\(name)' instances")
    }
    interpreter.defineNew(types.object, "__new__(cls, value=None, /)") { _, call in call[1] }
    interpreter.defineNew(types.str, "__new__(cls, value='', *args)") {
      [unowned self] interpreter, call throws(Raise) in
      let text = StrObject(try interpreter.str(call[1]))
      text.customType = types.str
      return .object(text)
    }
    interpreter.defineNew(types.bytes, "__new__(cls, value=?, *args)") {
      [unowned self] interpreter, call throws(Raise) in
      var given: [Value] = call[1].isUnbound ? [] : [call[1]]
      given += call[2].asTuple?.elements ?? []
      let made = try interpreter.call(.object(interpreter.types.bytes), given)
      let bytes = BytesObject(made.object(as: BytesObject.self)?.bytes ?? [])
      bytes.customType = types.bytes
      return .object(bytes)
    }
    for (type, name) in [(types.str, "str_"), (types.bytes, "bytes_")] {
      interpreter.defineMethod(type, "__repr__(self, /)") {
        [unowned self] interpreter, call throws(Raise) in
        let plain: Value
        if let text = call[0].text {
          plain = .str(text)
        } else {
          plain = .object(BytesObject(call[0].object(as: BytesObject.self)?.bytes ?? []))
        }
        let text = try interpreter.repr(plain)
        return .str(version == .v2 ? "np.\(name)(\(text))" : text)
      }
    }
    defineDTypes()
    defineFlat()
  }

  /// `np.float32(value)`: a scalar, or an array where the value is one.
  private func makeScalar(_ dtype: DType, _ value: Value) throws(Raise) -> Value {
    let source: NDArrayObject
    if case .none = value {
      guard dtype.isFloating else {
        if dtype == .bool { return scalar(Tensor(false)) }
        throw error(
          "TypeError",
          "int() argument must be a string, a bytes-like object or a "
            + (version == .v2 ? "real number" : "number") + ", not 'NoneType'")
      }
      source = array(Tensor(Double.nan))
    } else if dtype == .bool, value.text != nil {
      return scalar(Tensor(try interpreter.isTrue(value)))
    } else if value.asBigInt != nil || value.text != nil {
      source = try array(from: value, dtype: .number(dtype))
    } else {
      source = try array(from: value)
    }
    let result = try cast(source, to: .number(dtype))
    if source.dtype == .float64, dtype == .float32 || dtype == .float16, result.rank == 0,
      result.tensor.scalarDouble.isInfinite, source.tensor.scalarDouble.isFinite
    {
      try warn("overflow encountered in cast", category: "RuntimeWarning")
    }
    return output(result)
  }

  // MARK: dtype

  private func defineDTypes() {
    let dtype = types.dtype
    func property(_ name: String, _ getter: @escaping (ElementType) -> Value) {
      interpreter.defineProperty(dtype, name) { _, value in
        value.object(as: DTypeObject.self).map { getter($0.element) } ?? .none
      }
    }
    property("name") { .str($0.name) }
    property("kind") { .str($0.kind) }
    property("char") { .str($0.character) }
    property("num") { .int($0.ordinal) }
    property("str") { .str($0.code) }
    property("itemsize") { .int($0.itemSize) }
    property("alignment") {
      .int($0.number?.size ?? ($0.kind == "U" ? 4 : ($0.kind == "S" ? 1 : 8)))
    }
    property("byteorder") { element in
      switch element {
      case .number(let dtype): .str(dtype.size == 1 ? "|" : "=")
      case .unicode: .str("=")
      default: .str("|")
      }
    }
    property("shape") { _ in .tuple([]) }
    property("ndim") { _ in .int(0) }
    property("names") { _ in .none }
    property("fields") { _ in .none }
    property("subdtype") { _ in .none }
    property("hasobject") { .bool($0 == .object) }
    property("isnative") { _ in .bool(true) }
    property("isbuiltin") { .int($0.number == nil ? 0 : 1) }
    property("base") { [unowned self] in dtypeValue($0) }
    property("type") { [unowned self] element in
      switch element {
      case .number(let dtype): types.scalars[dtype].map { .object($0) } ?? Value.none
      case .object: .object(types.object)
      case .unicode: .object(types.str)
      case .bytes: .object(types.bytes)
      }
    }
    interpreter.defineMethod(dtype, "newbyteorder(self, new_order='S', /)") { _, call in call[0] }
    interpreter.defineMethod(dtype, "__repr__(self, /)") { _, call in
      .str("dtype('\(call[0].object(as: DTypeObject.self)?.element.reprText ?? "")')")
    }
    interpreter.defineMethod(dtype, "__str__(self, /)") { _, call in
      .str(call[0].object(as: DTypeObject.self)?.element.text ?? "")
    }
    interpreter.defineMethod(dtype, "__hash__(self, /)") { _, call in
      .int(call[0].object(as: DTypeObject.self)?.element.ordinal ?? 0)
    }
    for (name, isEqual) in [("eq", true), ("ne", false)] {
      interpreter.defineMethod(dtype, "__\(name)__(self, other, /)") {
        [unowned self] interpreter, call throws(Raise) in
        guard let own = call[0].object(as: DTypeObject.self)?.element else { return .none }
        var other: ElementType?
        switch call[1] {
        case .none: other = version == .v1 ? .float64 : nil
        case .str, .object:
          if case .object(let object) = call[1], !(object is DTypeObject),
            !(object is TypeObject), !(object is StrObject)
          {
            // Such as a dtype of TensorFlow, which knows how to compare.
            return interpreter.notImplemented
          }
          do throws(Raise) {
            other = try elementType(call[1])
          } catch {
            guard interpreter.matches(error, "TypeError") else { throw error }
          }
          if case .object(let type as TypeObject) = call[1], other == .object,
            type !== types.object, type !== interpreter.types.object
          {
            other = nil
          }
        default: break
        }
        return .bool((other == own) == isEqual)
      }
    }
    for (name, order) in [("lt", false), ("gt", true)] {
      interpreter.defineMethod(dtype, "__\(name)__(self, other, /)") {
        [unowned self] _, call throws(Raise) in
        guard let a = try elementType(call[0])?.number, let b = try elementType(call[1])?.number
        else { return interpreter.notImplemented }
        return .bool(a != b && (order ? b.casts(safelyTo: a) : a.casts(safelyTo: b)))
      }
    }
    interpreter.defineNew(dtype, "__new__(cls, dtype=?, align=False, copy=False, **kwargs)") {
      [unowned self] _, call throws(Raise) in
      if call[1].isUnbound {
        throw error("TypeError", "function missing required argument 'dtype' (pos 1)")
      }
      return dtypeValue(try elementType(call[1]) ?? .float64)
    }
  }

  // MARK: flat

  private func defineFlat() {
    let flat = types.flat
    func array(_ value: Value) -> NDArrayObject? { value.object(as: FlatObject.self)?.array }
    interpreter.defineMethod(flat, "__iter__(self, /)") { [unowned self] _, call in
      guard let array = array(call[0]) else { return .none }
      let places = array.places
      var index = 0
      return .object(
        ClosureIterator("flatiter") { [unowned self] _ in
          guard index < places.count else { return nil }
          index += 1
          return element(array, at: places[index - 1])
        })
    }
    interpreter.defineMethod(flat, "__len__(self, /)") { _, call in
      .int(array(call[0])?.count ?? 0)
    }
    interpreter.defineMethod(flat, "__getitem__(self, key, /)") {
      [unowned self] _, call throws(Raise) in
      guard let array = array(call[0]) else { return .none }
      return try getItem(array.reshaped([array.count]), call[1])
    }
    interpreter.defineMethod(flat, "__setitem__(self, key, value, /)") {
      [unowned self] _, call throws(Raise) in
      guard let array = array(call[0]) else { return .none }
      let positions = self.array(
        Tensor(integers: Array(0..<array.count), dtype: .int64))
      let chosen = try self.array(from: try getItem(positions, call[1]))
      let places = array.places
      try assign(
        call[2], to: array, at: chosen.tensor.integers.map { places[$0] }, shape: chosen.shape)
      return .none
    }
  }
}
