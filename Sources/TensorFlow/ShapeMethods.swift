// `tf.DType`, `tf.TensorShape`, 1.15's `Dimension` and `tf.TensorSpec`.

import Dataflow
import Python
import Tensors

extension TensorFlowRuntime {
  func setUpShapes() {
    setUpDTypes()
    setUpTensorShape()
    setUpDimension()
    setUpTensorSpec()
  }

  private func setUpDTypes() {
    let type = types.dtype
    func dtype(_ value: Value) -> DTypeObject? { value.object(as: DTypeObject.self) }
    func name(_ object: DTypeObject) -> String {
      object.dtype.name + (object.isReference ? "_ref" : "")
    }
    interpreter.defineMethod(type, "__repr__(self)") { _, call in
      .str("tf." + (dtype(call[0]).map(name) ?? ""))
    }
    interpreter.defineMethod(type, "__str__(self)") { _, call in
      .str("<dtype: '\(dtype(call[0]).map(name) ?? "")'>")
    }
    interpreter.defineProperty(type, "name") { _, value in
      .str(dtype(value).map(name) ?? "")
    }
    interpreter.defineProperty(type, "base_dtype") { [unowned self] _, value in
      dtype(value).map { .object(object(of: $0.dtype)) } ?? Value.none
    }
    interpreter.defineProperty(type, "as_numpy_dtype") { [unowned self] _, value throws(Raise) in
      guard let object = dtype(value) else { return .none }
      return try numpyType(object.dtype)
    }
    interpreter.defineProperty(type, "as_datatype_enum") { _, value in
      .int(Int(dtype(value)?.dtype.rawValue ?? 0))
    }
    interpreter.defineProperty(type, "size") { _, value in .int(dtype(value)?.dtype.size ?? 0) }
    for (name, test) in [
      ("is_floating", { (d: DType) in d.isFloating }), ("is_integer", { $0.isInteger }),
      ("is_complex", { $0.isComplex }), ("is_bool", { $0 == .bool }),
      ("is_unsigned", { $0.isUnsigned }),
      ("is_numpy_compatible", { $0 != .resource && $0 != .variant }),
    ] {
      interpreter.defineProperty(type, name) { _, value in
        .bool(dtype(value).map { test($0.dtype) } ?? false)
      }
    }
    for (name, isMax) in [("max", true), ("min", false)] {
      interpreter.defineProperty(type, name) { [unowned self] _, value throws(Raise) in
        guard let object = dtype(value) else { return .none }
        return try limit(of: object.dtype, isMax: isMax)
      }
    }
    interpreter.defineMethod(type, "__eq__(self, other)") { [unowned self] _, call throws(Raise) in
      guard let a = dtype(call[0]) else { return interpreter.notImplemented }
      if let b = dtype(call[1]) {
        return .bool(a.dtype == b.dtype && a.isReference == b.isReference)
      }
      if call[1].isNone { return .bool(false) }
      guard let b = try? self.dtype(call[1]) else { return .bool(false) }
      return .bool(a.dtype == b)
    }
    interpreter.defineMethod(type, "__hash__(self)") { _, call in
      .int(Int(dtype(call[0])?.dtype.rawValue ?? 0))
    }
    interpreter.defineMethod(type, "is_compatible_with(self, other)", style: .python) {
      [unowned self] _, call throws(Raise) in
      .bool(dtype(call[0])?.dtype == (try self.dtype(call[1])))
    }
  }

  /// The class `np.float32` for a dtype.
  func numpyType(_ dtype: DType) throws(Raise) -> Value {
    let module = try interpreter.importModule("numpy")
    let name = dtype == .string ? "object_" : dtype == .bool ? "bool_" : dtype.name
    return try interpreter.getAttribute(module, name)
  }

  private func limit(of dtype: DType, isMax: Bool) throws(Raise) -> Value {
    func number(_ value: Double) -> Value {
      numpy.value(of: Tensor(dtype, scalar: value))
    }
    switch dtype {
    case .float32: return number(Double(Float.greatestFiniteMagnitude) * (isMax ? 1 : -1))
    case .float64: return number(Double.greatestFiniteMagnitude * (isMax ? 1 : -1))
    case .float16: return number(65504 * (isMax ? 1 : -1))
    case .bool: return .bool(isMax)
    case .int8: return .int(isMax ? 127 : -128)
    case .int16: return .int(isMax ? 32767 : -32768)
    case .int32: return .int(isMax ? Int(Int32.max) : Int(Int32.min))
    case .int64: return .int(isMax ? Int.max : Int.min)
    case .uint8: return .int(isMax ? 255 : 0)
    case .uint16: return .int(isMax ? 65535 : 0)
    case .uint32: return .int(isMax ? Int(UInt32.max) : 0)
    case .uint64: return isMax ? .integer(.init(UInt64.max)) : .int(0)
    default:
      throw error(
        "TypeError", "Cannot find \(isMax ? "maximum" : "minimum") value of \(dtypeRepr(dtype)).")
    }
  }

  // MARK: TensorShape

  func value(of shape: PartialShape) -> Value { .object(ShapeObject(shape, type: types.shape)) }

  /// A size of a shape, as Python sees it in this version.
  func value(ofSize size: Int?) -> Value {
    if semantics.hasDimensions { return .object(DimensionObject(size, type: types.dimension)) }
    return size.map { .int($0) } ?? Value.none
  }

  /// The other shape as it was given, a list as a list.
  private func otherText(_ value: Value, _ shape: PartialShape) throws(Raise) -> String {
    if case .list = value { return try interpreter.str(value) }
    return shapeText(shape)
  }

  private func setUpTensorShape() {
    let type = types.shape
    func shape(_ value: Value) -> PartialShape {
      value.object(as: ShapeObject.self)?.shape ?? .unknown
    }
    interpreter.defineNew(type, "TensorShape(cls, dims)", style: .python) {
      [unowned self] _, call throws(Raise) in
      value(of: try self.shape(call[1]))
    }
    interpreter.defineMethod(type, "__repr__(self)") { [unowned self] _, call in
      .str(repr(shape(call[0])))
    }
    interpreter.defineMethod(type, "__str__(self)") { [unowned self] _, call in
      .str(shapeText(shape(call[0])))
    }
    interpreter.defineMethod(type, "__len__(self)") { [unowned self] _, call throws(Raise) in
      guard let rank = shape(call[0]).rank else {
        throw error("ValueError", "Cannot take the length of shape with unknown rank.")
      }
      return .int(rank)
    }
    interpreter.defineMethod(type, "__bool__(self)") { _, call in
      .bool(shape(call[0]).dimensions != nil)
    }
    interpreter.defineMethod(type, "__iter__(self)") {
      [unowned self] interpreter, call throws(Raise) in
      guard let dimensions = shape(call[0]).dimensions else {
        throw error("ValueError", "Cannot iterate over a shape with unknown rank.")
      }
      return try interpreter.iterator(of: .list(dimensions.map { value(ofSize: $0) }))
    }
    interpreter.defineMethod(type, "__getitem__(self, key)") {
      [unowned self] interpreter, call throws(Raise) in
      guard let dimensions = shape(call[0]).dimensions else {
        if call[1].object(as: SliceObject.self) != nil { return value(of: .unknown) }
        return value(ofSize: nil)
      }
      let list = Value.list(dimensions.map { $0.map { .int($0) } ?? Value.none })
      let found = try interpreter.getItem(list, call[1])
      if call[1].object(as: SliceObject.self) != nil {
        return value(of: try self.shape(found))
      }
      return value(ofSize: found.asInt)
    }
    interpreter.defineMethod(type, "__eq__(self, other)") { [unowned self] _, call throws(Raise) in
      if call[1].isNone { return .bool(false) }
      guard let other = try? self.shape(call[1]) else { return interpreter.notImplemented }
      return .bool(shape(call[0]) == other)
    }
    interpreter.defineMethod(type, "__hash__(self)") { [unowned self] _, call throws(Raise) in
      if semantics.shapesHash {
        return .int(
          try interpreter.hash(
            .tuple((shape(call[0]).dimensions ?? []).map { $0.map { .int($0) } ?? Value.none })))
      }
      throw error("TypeError", "unhashable type: 'TensorShape'")
    }
    for (name, isReflected) in [("__add__", false), ("__radd__", true)] {
      interpreter.defineMethod(type, "\(name)(self, other)") {
        [unowned self] _, call throws(Raise) in
        let mine = shape(call[0])
        let other = try self.shape(call[1])
        guard let a = mine.dimensions, let b = other.dimensions else { return value(of: .unknown) }
        return value(of: PartialShape(isReflected ? b + a : a + b))
      }
    }
    interpreter.defineProperty(type, "rank") { _, value in
      shape(value).rank.map { .int($0) } ?? Value.none
    }
    interpreter.defineProperty(type, "ndims") { _, value in
      shape(value).rank.map { .int($0) } ?? Value.none
    }
    interpreter.defineProperty(type, "dims") { [unowned self] _, value in
      guard let dimensions = shape(value).dimensions else { return .none }
      return .list(
        dimensions.map { .object(DimensionObject($0, type: types.dimension)) })
    }
    interpreter.defineMethod(type, "as_list(self)") { [unowned self] _, call throws(Raise) in
      guard let dimensions = shape(call[0]).dimensions else {
        throw error("ValueError", "as_list() is not defined on an unknown TensorShape.")
      }
      return .list(dimensions.map { $0.map { .int($0) } ?? Value.none })
    }
    interpreter.defineMethod(type, "is_fully_defined(self)") { _, call in
      .bool(shape(call[0]).known != nil)
    }
    interpreter.defineMethod(type, "num_elements(self)") { _, call in
      shape(call[0]).known.map { .int($0.count) } ?? Value.none
    }
    interpreter.defineMethod(type, "concatenate(self, other)", style: .python) {
      [unowned self] _, call throws(Raise) in
      guard let a = shape(call[0]).dimensions, let b = try self.shape(call[1]).dimensions else {
        return value(of: .unknown)
      }
      return value(of: PartialShape(a + b))
    }
    interpreter.defineMethod(type, "merge_with(self, other)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let other = try self.shape(call[1])
      guard let merged = shape(call[0]).merged(with: other) else {
        throw error(
          "ValueError",
          "Shapes \(shapeText(shape(call[0]))) and \(shapeText(other)) are not compatible")
      }
      return value(of: merged)
    }
    interpreter.defineMethod(type, "is_compatible_with(self, other)", style: .python) {
      [unowned self] _, call throws(Raise) in
      .bool(shape(call[0]).merged(with: try self.shape(call[1])) != nil)
    }
    interpreter.defineMethod(type, "assert_is_compatible_with(self, other)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let other = try self.shape(call[1])
      if shape(call[0]).merged(with: other) == nil {
        throw error(
          "ValueError",
          "Shapes \(shapeText(shape(call[0]))) and \(try otherText(call[1], other)) are incompatible"
        )
      }
      return .none
    }
    interpreter.defineMethod(type, "with_rank(self, rank)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let wanted = try interpreter.integerIndex(call[1])
      guard let rank = shape(call[0]).rank else {
        return value(of: PartialShape(Array(repeating: nil, count: wanted)))
      }
      guard rank == wanted else {
        throw error("ValueError", "Shape \(shapeText(shape(call[0]))) must have rank \(wanted)")
      }
      return call[0]
    }
  }

  private func setUpDimension() {
    let type = types.dimension
    func size(_ value: Value) -> Int? { value.object(as: DimensionObject.self)?.size }
    interpreter.defineNew(type, "Dimension(cls, value)", style: .python) { _, call in
      .object(DimensionObject(call[1].asInt, type: type))
    }
    interpreter.defineMethod(type, "__repr__(self)") { _, call in
      .str("Dimension(\(size(call[0]).map(String.init) ?? "None"))")
    }
    interpreter.defineMethod(type, "__str__(self)") { _, call in
      .str(size(call[0]).map(String.init) ?? "?")
    }
    interpreter.defineProperty(type, "value") { _, value in
      size(value).map { .int($0) } ?? Value.none
    }
    for name in ["__int__", "__index__"] {
      interpreter.defineMethod(type, "\(name)(self)") { _, call in
        size(call[0]).map { .int($0) } ?? Value.none
      }
    }
    interpreter.defineMethod(type, "__hash__(self)") { _, call in .int(size(call[0]) ?? 0) }
    func other(_ value: Value) -> Int?? {
      if let dimension = value.object(as: DimensionObject.self) { return .some(dimension.size) }
      if value.isNone { return .some(nil) }
      return value.asInt.map { .some($0) }
    }
    let comparisons: [(String, (Int, Int) -> Bool)] = [
      ("__eq__", { $0 == $1 }), ("__ne__", { $0 != $1 }), ("__lt__", { $0 < $1 }),
      ("__le__", { $0 <= $1 }), ("__gt__", { $0 > $1 }), ("__ge__", { $0 >= $1 }),
    ]
    for (name, test) in comparisons {
      interpreter.defineMethod(type, "\(name)(self, other)") { interpreter, call in
        guard let right = other(call[1]) else { return interpreter.notImplemented }
        guard let a = size(call[0]), let b = right else { return .none }
        return .bool(test(a, b))
      }
    }
    let operations: [(String, (Int, Int) -> Int)] = [
      ("add", { $0 + $1 }), ("sub", { $0 - $1 }), ("mul", { $0 * $1 }),
      ("floordiv", { $1 == 0 ? 0 : $0 / $1 }), ("mod", { $1 == 0 ? 0 : $0 % $1 }),
    ]
    for (name, apply) in operations {
      for (prefix, flips) in [("__", false), ("__r", true)] {
        interpreter.defineMethod(type, "\(prefix)\(name)__(self, other)") {
          [unowned self] interpreter, call in
          guard let right = other(call[1]) else { return interpreter.notImplemented }
          guard let a = size(call[0]), let b = right else {
            return .object(DimensionObject(nil, type: types.dimension))
          }
          return .object(
            DimensionObject(flips ? apply(b, a) : apply(a, b), type: types.dimension))
        }
      }
    }
  }

  // MARK: TensorSpec

  private func setUpTensorSpec() {
    let type = types.tensorSpec
    func spec(_ value: Value) -> TensorSpecObject? { value.object(as: TensorSpecObject.self) }
    interpreter.defineNew(type, "TensorSpec(cls, shape, dtype=None, name=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      .object(
        TensorSpecObject(
          try shape(call[1]), try dtype(call[2]) ?? .float32, name: call[3].text,
          type: types.tensorSpec))
    }
    interpreter.defineMethod(type, "__repr__(self)") { [unowned self] _, call in
      .str(spec(call[0]).map { repr($0) } ?? "")
    }
    interpreter.defineProperty(type, "shape") { [unowned self] _, value in
      self.value(of: spec(value)?.shape ?? .unknown)
    }
    interpreter.defineProperty(type, "dtype") { [unowned self] _, value in
      .object(object(of: spec(value)?.dtype ?? .float32))
    }
    interpreter.defineProperty(type, "name") { _, value in
      (spec(value)?.name).map { .str($0) } ?? Value.none
    }
    interpreter.defineMethod(type, "__eq__(self, other)") { interpreter, call in
      guard let a = spec(call[0]), let b = spec(call[1]) else { return .bool(false) }
      return .bool(a.shape == b.shape && a.dtype == b.dtype && a.name == b.name)
    }
    interpreter.defineMethod(type, "__hash__(self)") { _, call in
      .int(Int(spec(call[0])?.dtype.rawValue ?? 0))
    }
    interpreter.defineClassMethod(type, "from_tensor(cls, tensor, name=None)") {
      [unowned self] _, call throws(Raise) in
      let operand = try operand(call[1])
      return .object(
        TensorSpecObject(
          operand.shape, operand.dtype, name: call[2].text ?? operand.symbolic?.node.name,
          type: types.tensorSpec))
    }
    interpreter.defineMethod(type, "is_compatible_with(self, spec_or_tensor)", style: .python) {
      _, call throws(Raise) in
      guard let mine = spec(call[0]) else { return .bool(false) }
      if let other = spec(call[1]) {
        return .bool(other.dtype == mine.dtype && other.shape.merged(with: mine.shape) != nil)
      }
      guard let tensor = call[1].object(as: TensorObject.self) else { return .bool(false) }
      return .bool(
        tensor.operand.dtype == mine.dtype
          && tensor.operand.shape.merged(with: mine.shape) != nil)
    }
  }
}
