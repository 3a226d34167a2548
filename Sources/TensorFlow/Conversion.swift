// From Python's values to tensors: which dtype a value gets, and what is refused in which words.

import BigInt
import Dataflow
import NumPy
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  // MARK: Operands

  /// What an op takes for a Python value: a tensor as it is, a variable's value, anything else as a
  /// constant of the wanted dtype, or of the one that it would get by itself.
  ///
  /// - Throws: TypeError or ValueError for what is no tensor, in the words of the version.
  func operand(
    _ value: Value, dtype: DType? = nil, name: String? = nil
  ) throws(Raise) -> Operand {
    if case .object(let object) = value {
      switch object {
      case let tensor as TensorObject:
        if let dtype, tensor.operand.dtype != dtype {
          throw error(
            "ValueError",
            "Tensor conversion requested dtype \(dtype.name) for Tensor with dtype \(tensor.operand.dtype.name): \(try interpreter.repr(value))"
          )
        }
        return tensor.operand
      case let variable as VariableObject:
        let read = try self.read(variable)
        if let dtype, read.dtype != dtype {
          throw error(
            "ValueError",
            "Tensor conversion requested dtype \(dtype.name) for Tensor with dtype \(read.dtype.name): \(try interpreter.repr(self.value(read)))"
          )
        }
        return read
      default: break
      }
      if let convert = try customConversion(object, dtype) { return convert }
    }
    if containsTensor(value) { return try pack(value, dtype: dtype, name: name) }
    return .literal(try tensor(from: value, dtype: dtype))
  }

  /// What other objects of the runtime are as tensors: ragged ones, datasets' elements, slices of
  /// gradients, classes that define `__tf_tensor__`.
  private func customConversion(_ object: Object, _ dtype: DType?) throws(Raise) -> Operand? {
    if let shape = object as? ShapeObject {
      guard let known = shape.shape.known else {
        throw error(
          "ValueError",
          "Cannot convert a partially known TensorShape \(shapeText(shape.shape)) to a Tensor.")
      }
      return .literal(Tensor(integers: known.dimensions, dtype: dtype ?? .int32))
    }
    if let dimension = object as? DimensionObject, let size = dimension.size {
      return .literal(Tensor(dtype ?? .int32, scalar: size))
    }
    for conversion in conversions {
      if let operand = try conversion.convert(object, dtype) { return operand }
    }
    return nil
  }

  /// Whether a list holds a tensor or variable, so that it must be packed by an op.
  func containsTensor(_ value: Value) -> Bool {
    let elements: ContiguousArray<Value>
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    default: return false
    }
    for element in elements {
      switch element {
      case .object(let object):
        if object is TensorObject || object is VariableObject { return true }
        if containsTensor(element) { return true }
      case .list, .tuple: if containsTensor(element) { return true }
      default: break
      }
    }
    return false
  }

  /// A list of tensors and numbers as one tensor.
  private func pack(
    _ value: Value, dtype: DType?, name: String?
  ) throws(Raise) -> Operand {
    let elements = try interpreter.elements(of: value)
    var wanted = dtype
    if wanted == nil { wanted = firstTensorType(value) }
    return try inScope(name ?? "packed") { (scope) throws(Raise) in
      var operands: [Operand] = []
      for (index, element) in elements.enumerated() {
        if case .object(let object) = element, object is TensorObject || object is VariableObject {
          operands.append(try self.operand(element))
        } else {
          operands.append(
            try self.settled(
              try self.operand(element, dtype: wanted, name: "\(index)"), name: "\(index)"))
        }
      }
      return try self.engine { () throws(OpError) in
        try self.context.apply1(
          .pack, operands, ["axis": 0], name: scope ?? "packed")
      }
    }
  }

  private func firstTensorType(_ value: Value) -> DType? {
    let elements: ContiguousArray<Value>
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    default: return nil
    }
    for element in elements {
      if let tensor = element.object(as: TensorObject.self) { return tensor.operand.dtype }
      if let variable = element.object(as: VariableObject.self) { return variable.dtype }
      if let dtype = firstTensorType(element) { return dtype }
    }
    return nil
  }

  /// What errors of eager ops call a scope, in the versions that do.
  func eagerScope(_ name: String) -> String { semantics.namesEagerScopes ? name + "/" : "" }

  /// Runs code inside a name scope of the graph under construction; eagerly there is none.
  func inScope<R>(
    _ name: String, _ body: (String?) throws(Raise) -> R
  ) throws(Raise) -> R {
    guard let graph = context.graph else {
      return try body(eagerScope(name))
    }
    let (scope, previous) = graph.enterScope(name)
    defer { graph.leaveScope(previous) }
    return try body(scope)
  }

  // MARK: Values

  /// The tensor of a Python value that holds no tensors.
  func tensor(from value: Value, dtype: DType? = nil) throws(Raise) -> Tensor {
    switch value {
    case .int(let n) where dtype == nil || dtype == .int32:
      if let small = Int32(exactly: n) { return Tensor(small) }
      if dtype == nil { return Tensor(Int64(n)) }
    case .float(let d) where dtype == nil || dtype == .float32:
      if d.isFinite, abs(d) > 3.5e38, dtype == nil {
        throw outOfRange()
      }
      return Tensor(Float(d))
    case .bool(let b) where dtype == nil || dtype == .bool: return Tensor(b)
    case .str(let text) where dtype == nil || dtype == .string: return Tensor(text.value)
    default: break
    }
    if let array = numpy.tensor(from: value) {
      guard let dtype, dtype != array.dtype else { return array }
      return try cast(array, to: dtype, of: value)
    }
    var leaves: [Value] = []
    var sizes: [Int] = []
    try flatten(value, depth: 0, &sizes, &leaves, root: value)
    if let dtype { return try build(leaves, Shape(sizes), dtype, of: value) }
    return try build(leaves, Shape(sizes), try inferType(leaves, of: value), of: value)
  }

  private func outOfRange() -> Raise {
    error(
      "ValueError",
      "Can't convert Python sequence with a value out of range for a double-precision float.")
  }

  private func cast(_ tensor: Tensor, to dtype: DType, of value: Value) throws(Raise) -> Tensor {
    guard tensor.dtype != .string, dtype != .string else {
      throw error(
        "TypeError",
        "Cannot convert \(try interpreter.repr(value)) to EagerTensor of dtype \(dtype.name)")
    }
    do throws(KernelError) {
      return try Kernels.cast(tensor, to: dtype)
    } catch {
      throw self.raise(OpError(wrapping: error))
    }
  }

  /// Takes nested sequences apart; all must have the sizes of the first.
  private func flatten(
    _ value: Value, depth: Int, _ sizes: inout [Int], _ leaves: inout [Value], root: Value
  ) throws(Raise) {
    if depth > 254 { throw error("ValueError", "Nested too deeply to be a tensor.") }
    let elements: ContiguousArray<Value>?
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    case .object(let object):
      switch object {
      case let list as ListObject: elements = list.elements
      case let tuple as TupleObject: elements = tuple.elements
      case let range as RangeObject:
        elements = ContiguousArray((0..<range.count).map { .int(range[$0]) })
      default:
        if let tensor = numpy.tensor(from: value), tensor.shape.rank > 0 {
          try flatten(tensor, depth, &sizes, &leaves)
          return
        }
        elements = nil
      }
    default: elements = nil
    }
    guard let elements else {
      if depth < sizes.count || (!leaves.isEmpty && depth != sizes.count) { throw notRectangular() }
      leaves.append(value)
      return
    }
    let isFirst = leaves.isEmpty && depth == sizes.count
    if isFirst {
      sizes.append(elements.count)
    } else if depth >= sizes.count || sizes[depth] != elements.count {
      throw notRectangular()
    }
    for element in elements {
      try flatten(element, depth: depth + 1, &sizes, &leaves, root: root)
    }
  }

  private func flatten(
    _ tensor: Tensor, _ depth: Int, _ sizes: inout [Int], _ leaves: inout [Value]
  ) throws(Raise) {
    for (offset, size) in tensor.shape.dimensions.enumerated() {
      if depth + offset == sizes.count {
        sizes.append(size)
      } else if depth + offset > sizes.count || sizes[depth + offset] != size {
        throw notRectangular()
      }
    }
    let flat = tensor.reshaped(Shape([tensor.count]))
    for index in 0..<tensor.count {
      do throws(KernelError) {
        leaves.append(
          numpy.value(of: try Kernels.slice(flat, begin: [index], size: [1]).reshaped(.scalar)))
      } catch { throw raise(OpError(wrapping: error)) }
    }
  }

  private func notRectangular() -> Raise {
    error("ValueError", "Can't convert non-rectangular Python sequence to Tensor.")
  }

  private func mixedTypes() -> Raise {
    error("ValueError", "Can't convert Python sequence with mixed types to Tensor.")
  }

  private enum Kind {
    case bool, int, float, complex, string
    case array(DType)
    case other
  }

  private func kind(_ value: Value) -> Kind {
    switch value {
    case .bool: .bool
    case .int: .int
    case .float: .float
    case .str: .string
    case .object(let object):
      switch object {
      case is IntObject: .int
      case is FloatObject where numpy.tensor(from: value) == nil: .float
      case is ComplexObject: .complex
      case is BytesObject, is StrObject: .string
      default: numpy.tensor(from: value).map { .array($0.dtype) } ?? .other
      }
    default: .other
    }
  }

  /// The dtype that the elements of a sequence have together.
  private func inferType(_ leaves: [Value], of root: Value) throws(Raise) -> DType {
    guard let first = leaves.first else { return .float32 }
    var result: DType
    switch kind(first) {
    case .bool: result = .bool
    case .int: result = .int32
    case .float: result = .float32
    case .complex: result = .complex128
    case .string: result = .string
    case .array(let dtype): result = dtype
    case .other: throw unsupported(first)
    }
    var needsInt64 = false
    for leaf in leaves {
      if leaf.isNone, context.isEager, !first.isNone { throw mixedTypes() }
      switch (kind(leaf), result) {
      case (.bool, .string), (.int, .string), (.float, .string), (.complex, .string):
        throw mixedTypes()
      case (.string, let known) where known != .string: throw mixedTypes()
      case (.int, .bool), (.float, .bool), (.complex, .bool): throw mixedTypes()
      case (.float, .int32): result = .float32
      case (.complex, .int32), (.complex, .float32): result = .complex128
      case (.other, _): throw unsupported(leaf)
      case (.array(let dtype), let known) where known == .int32 && dtype.isFloating:
        result = dtype
      case (.int, _):
        if let n = leaf.asInt, Int32(exactly: n) == nil { needsInt64 = true }
        if leaf.asInt == nil {
          throw error(
            "ValueError",
            "Can't convert Python sequence with out-of-range integer to Tensor.")
        }
      default: break
      }
    }
    return result == .int32 && needsInt64 ? .int64 : result
  }

  private func unsupported(_ leaf: Value) -> Raise {
    let text = (try? interpreter.repr(leaf)) ?? ""
    let type = interpreter.type(of: leaf)
    return error(
      "ValueError",
      "Attempt to convert a value (\(text)) with an unsupported type (<class '\(interpreter.displayName(type))'>) to a Tensor."
    )
  }

  private func build(
    _ leaves: [Value], _ shape: Shape, _ dtype: DType, of root: Value
  ) throws(Raise) -> Tensor {
    func refused(_ value: Value) throws(Raise) -> Raise {
      if case .none = value { return unsupported(value) }
      if case .other = kind(value) { return unsupported(value) }
      if leaves.count > 1 { _ = try inferType(leaves, of: root) }
      return error(
        "TypeError",
        "Cannot convert \(try interpreter.repr(root)) to EagerTensor of dtype \(dtype.cName)")
    }
    switch dtype {
    case .string:
      var strings: [[UInt8]] = []
      for leaf in leaves {
        if let text = leaf.text {
          strings.append(Array(text.utf8))
        } else if let bytes = leaf.object(as: BytesObject.self) {
          strings.append(bytes.bytes)
        } else {
          throw try refused(leaf)
        }
      }
      return Tensor(strings: strings, shape: shape)
    case .bool:
      var bools: [Bool] = []
      for leaf in leaves {
        if case .bool(let b) = leaf {
          bools.append(b)
        } else if case .array(.bool) = kind(leaf), let tensor = numpy.tensor(from: leaf) {
          bools.append(tensor.scalarBool)
        } else {
          throw try refused(leaf)
        }
      }
      return Tensor(bools, shape: shape)
    case .complex64, .complex128:
      var numbers: [Complex<Double>] = []
      for leaf in leaves {
        if let complex = leaf.object(as: ComplexObject.self) {
          numbers.append(Complex(complex.real, complex.imaginary))
        } else if let d = leaf.asFloat ?? leaf.asBigInt.map({ Double($0) }) {
          numbers.append(Complex(d))
        } else if let tensor = numpy.tensor(from: leaf) {
          numbers.append(tensor.elementAsComplex(0))
        } else {
          throw try refused(leaf)
        }
      }
      let wide = Tensor(numbers, shape: shape)
      return dtype == .complex128 ? wide : try cast(wide, to: dtype, of: .none)
    case _ where dtype.isFloating:
      var numbers: [Double] = []
      numbers.reserveCapacity(leaves.count)
      for leaf in leaves {
        switch leaf {
        case .float(let d): numbers.append(d)
        case .int(let n): numbers.append(Double(n))
        case .bool(let b): numbers.append(b ? 1 : 0)
        default:
          if let n = leaf.asBigInt {
            let d = Double(n)
            if d.isInfinite { throw outOfRange() }
            numbers.append(d)
          } else if let d = leaf.asFloat {
            numbers.append(d)
          } else if let tensor = numpy.tensor(from: leaf), tensor.dtype.isNumeric,
            !tensor.dtype.isComplex
          {
            numbers.append(tensor.scalarDouble)
          } else {
            throw try refused(leaf)
          }
        }
      }
      if dtype == .float64 { return Tensor(numbers, shape: shape) }
      if dtype == .float32 { return Tensor(numbers.map { Float($0) }, shape: shape) }
      return try cast(Tensor(numbers, shape: shape), to: dtype, of: .none)
    default:
      guard dtype.isInteger else {
        guard let first = leaves.first else { return Tensor(zeros: dtype, shape) }
        throw try refused(first)
      }
      var numbers: [Int] = []
      numbers.reserveCapacity(leaves.count)
      for leaf in leaves {
        if let n = leaf.asInt {
          numbers.append(n)
        } else if let big = leaf.asBigInt, dtype == .uint64, let n = UInt64(exactly: big) {
          numbers.append(Int(bitPattern: UInt(n)))
        } else if let tensor = numpy.tensor(from: leaf), tensor.dtype.isInteger {
          numbers.append(tensor.scalarInt)
        } else if let dimension = leaf.object(as: DimensionObject.self), let size = dimension.size {
          numbers.append(size)
        } else if case .other = kind(leaf), let n = try interpreter.index(leaf, orNil: true) {
          numbers.append(n)
        } else {
          throw try refused(leaf)
        }
      }
      return Tensor(integers: numbers, dtype: dtype, shape: shape)
    }
  }

  // MARK: Arguments

  /// A dtype given as `tf.float32`, `"float32"`, `np.float32` or a Python type; nil for None.
  func dtype(_ value: Value) throws(Raise) -> DType? {
    switch value {
    case .none, .unbound: return nil
    case .object(let object):
      if let dtype = object as? DTypeObject { return dtype.dtype }
      if let type = object as? TypeObject {
        if type === interpreter.types.float { return .float32 }
        if type === interpreter.types.int { return .int32 }
        if type === interpreter.types.bool { return .bool }
        if type === interpreter.types.str || type === interpreter.types.bytes { return .string }
        if type === interpreter.types.complex { return .complex128 }
      }
      var name = try interpreter.attributeIfPresent(value, "__name__")?.text
      if name == nil { name = try interpreter.attributeIfPresent(value, "name")?.text }
      if let name, let dtype = DType(name: name == "bool_" ? "bool" : name) {
        return dtype
      }
    default:
      if let name = value.text, let dtype = DType(name: name) { return dtype }
    }
    throw error(
      "TypeError",
      "Cannot convert value \(try interpreter.repr(value)) to a TensorFlow DType.")
  }

  /// A shape given as a list, tuple, TensorShape or number; nil for None (unknown).
  func shape(_ value: Value) throws(Raise) -> PartialShape {
    switch value {
    case .none, .unbound: return .unknown
    default: break
    }
    if let shape = value.object(as: ShapeObject.self) { return shape.shape }
    if let n = value.asInt { return PartialShape([n]) }
    if let tensor = value.object(as: TensorObject.self)?.operand.tensor ?? numpy.tensor(from: value)
    {
      return PartialShape(tensor.shape.rank == 0 ? [tensor.scalarInt] : tensor.integers.map { $0 })
    }
    var sizes: [Int?] = []
    for element in try interpreter.elements(of: value) {
      if element.isNone {
        sizes.append(nil)
      } else if let dimension = element.object(as: DimensionObject.self) {
        sizes.append(dimension.size)
      } else if let tensor = element.object(as: TensorObject.self)?.operand.tensor {
        sizes.append(tensor.scalarInt)
      } else {
        let size = try interpreter.integerIndex(element)
        if size < 0 {
          throw error("ValueError", "Dimension \(size) must be >= 0")
        }
        sizes.append(size)
      }
    }
    return PartialShape(sizes)
  }
}

/// A way to tensors that a part of the runtime adds for objects of its own.
struct TensorConversion {
  let convert: (Object, DType?) throws(Raise) -> Operand?
}
