// Python values as arrays, and elements as Python values.

import BigInt
import Python
import Tensors

extension NumPyRuntime {
  func error(_ type: String, _ message: String) -> Raise { interpreter.error(type, message) }
  func error(_ type: TypeObject, _ message: String) -> Raise { interpreter.error(type, message) }

  /// A shape or index as Python writes tuples: `(2, 3)`, `(2,)`.
  static func tuple(_ sizes: [Int]) -> String {
    sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.map(String.init).joined(separator: ", ") + ")"
  }

  /// An array of rank 0 becomes a scalar; any other stays.
  func output(_ array: NDArrayObject) -> Value {
    array.rank == 0 ? element(array, at: array.offset) : .object(array)
  }

  func output(_ tensor: Tensor) -> Value { value(of: tensor) }

  /// The element at a place of the buffer as a NumPy scalar; the object itself in object arrays.
  func element(_ array: NDArrayObject, at place: Int) -> Value {
    switch array.dtype {
    case .object: return array.buffer.values[place]
    case .unicode:
      let text = StrObject(array.buffer.values[place].text ?? "")
      text.customType = types.str
      return .object(text)
    case .bytes:
      var bytes: [UInt8] = []
      if case .object(let object as BytesObject) = array.buffer.values[place] {
        bytes = object.bytes
      }
      let scalar = BytesObject(bytes)
      scalar.customType = types.bytes
      return .object(scalar)
    case .number(let dtype):
      let tensor = Tensor(uninitialized: dtype, .scalar)
      tensor.unsafeBase.copyMemory(
        from: array.buffer.tensor.unsafeBase + place * dtype.size, byteCount: dtype.size)
      return scalar(tensor)
    }
  }

  /// The element at a place of the buffer as `item()` and `tolist()` give it.
  func item(_ array: NDArrayObject, at place: Int) -> Value {
    guard array.dtype.number != nil else { return array.buffer.values[place] }
    return item(array.buffer.tensor, place, array.dtype.number)
  }

  /// An element of a tensor as a Python number.
  func item(_ tensor: Tensor, _ index: Int = 0, _ dtype: DType? = nil) -> Value {
    let base = tensor.unsafeBase
    defer { withExtendedLifetime(tensor) {} }
    func load<T: BitwiseCopyable>(_: T.Type) -> T {
      base.load(fromByteOffset: index * MemoryLayout<T>.stride, as: T.self)
    }
    switch dtype ?? tensor.dtype {
    case .float32: return .float(Double(load(Float.self)))
    case .float64: return .float(load(Double.self))
    case .float16: return .float(Double(load(Float16.self)))
    case .bfloat16: return .float(Double(load(BFloat16.self).float))
    case .int8: return .int(Int(load(Int8.self)))
    case .int16: return .int(Int(load(Int16.self)))
    case .int32: return .int(Int(load(Int32.self)))
    case .int64: return .int(load(Int.self))
    case .uint8: return .int(Int(load(UInt8.self)))
    case .uint16: return .int(Int(load(UInt16.self)))
    case .uint32: return .int(Int(load(UInt32.self)))
    case .uint64: return .integer(BigInt(load(UInt64.self)))
    case .bool: return .bool(load(UInt8.self) != 0)
    case .complex64:
      let value = load(Complex<Float>.self)
      return .object(ComplexObject(Double(value.real), Double(value.imaginary)))
    case .complex128:
      let value = load(Complex<Double>.self)
      return .object(ComplexObject(value.real, value.imaginary))
    case .string: return .object(BytesObject(tensor.string(index)))
    case .resource, .variant: return .none
    }
  }

  // MARK: Element types

  /// The element type that an argument `dtype=` names; nil for None.
  func elementType(_ value: Value) throws(Raise) -> ElementType? {
    switch value {
    case .none, .unbound: return nil
    case .str(let text):
      if let element = ElementType(text: text.value) { return element }
      let quote = version == .v2 ? "'" : "\""
      throw error("TypeError", "data type \(quote)\(text.value)\(quote) not understood")
    case .object(let object):
      if let dtype = object as? DTypeObject { return dtype.element }
      if let type = object as? TypeObject {
        if let element = types.element(of: type) { return element }
        let known = interpreter.types
        if type === known.float || type === types.named("floating") { return .float64 }
        if type === known.int || type === types.named("integer") { return .int64 }
        if type === known.bool { return .bool }
        if type === known.complex { return .number(.complex128) }
        if type === known.str { return .unicode(0) }
        if type === known.bytes { return .bytes(0) }
        return .object
      }
    default: break
    }
    if let inner = try interpreter.attributeIfPresent(value, "dtype") {
      return try elementType(inner)
    }
    if version == .v2 {
      throw error(
        "TypeError", "Cannot interpret '\(try interpreter.repr(value))' as a data type")
    }
    throw error("TypeError", "data type not understood")
  }

  /// The dtype object of an element type; there is one for each.
  func dtypeValue(_ element: ElementType) -> Value {
    if let known = dtypeObjects[element] { return .object(known) }
    let object = DTypeObject(element, type: types.dtype)
    dtypeObjects[element] = object
    return .object(object)
  }

  /// The smallest element type that holds the elements of both.
  func promote(_ a: ElementType, _ b: ElementType) -> ElementType {
    if a == b { return a }
    func width(_ element: ElementType) -> Int {
      switch element {
      case .unicode(let width), .bytes(let width): return width
      case .object: return 0
      case .number(let dtype):
        switch dtype {
        case .bool: return 5
        case .int8: return 4
        case .uint8: return 3
        case .int16: return 6
        case .uint16: return 5
        case .int32: return 11
        case .uint32: return 10
        case .int64: return 21
        case .uint64: return 20
        case .complex64, .complex128: return 64
        default: return 32
        }
      }
    }
    switch (a, b) {
    case (.number(let x), .number(let y)): return .number(DType.promoted(x, y))
    case (.object, _), (_, .object): return .object
    case (.unicode, _), (_, .unicode): return .unicode(max(width(a), width(b)))
    default: return .bytes(max(width(a), width(b)))
    }
  }

  /// The element type that a Python value has by itself.
  func natural(_ value: Value) -> ElementType {
    switch value {
    case .bool: return .bool
    case .int: return .int64
    case .float: return .float64
    case .str(let text): return .unicode(text.count)
    case .object(let object):
      switch object {
      case let scalar as NumPyScalarObject: return .number(scalar.dtype)
      case let array as NDArrayObject: return array.dtype
      case is FloatObject: return .float64
      case let big as IntObject:
        if UInt64(exactly: big.value) != nil { return .number(.uint64) }
        return Int64(exactly: big.value) != nil ? .int64 : .object
      case is ComplexObject: return .number(.complex128)
      case let text as StrObject: return .unicode(text.count)
      case let bytes as BytesObject: return .bytes(bytes.bytes.count)
      default: return .object
      }
    default: return .object
    }
  }

  // MARK: Arrays of Python values

  /// `np.asarray(value, dtype)`: an array as it is, anything else converted.
  func array(from value: Value, dtype: ElementType? = nil) throws(Raise) -> NDArrayObject {
    let found = try discover(value, dtype)
    guard let dtype, found.dtype != dtype else { return found }
    return try cast(found, to: dtype)
  }

  private func discover(_ value: Value, _ dtype: ElementType?) throws(Raise) -> NDArrayObject {
    if case .object(let object) = value {
      if let array = object as? NDArrayObject { return array }
      if let tensor = tensor(from: value) {
        if tensor.dtype == .string {
          return NDArrayObject([value], dtype: natural(value), shape: [], type: types.ndarray)
        }
        return array(tensor)
      }
    }
    if let array = try arrayByProtocol(value) { return array }
    var leaves: [Value] = []
    let shape = try collect(value, into: &leaves, dtype)
    return try make(leaves, shape: shape, dtype: dtype)
  }

  /// What `value.__array__()` returns, where there is such a method.
  func arrayByProtocol(_ value: Value) throws(Raise) -> NDArrayObject? {
    guard case .object(let object) = value, !(object is TypeObject),
      !(object is BytesObject), !(object is StrObject),
      let method = try interpreter.attributeIfPresent(value, "__array__")
    else { return nil }
    let result = try interpreter.call(method)
    if let tensor = tensor(from: result) {
      return result.object(as: NDArrayObject.self) ?? array(tensor)
    }
    throw error("ValueError", "object __array__ method not producing an array")
  }

  /// The elements of a sequence that makes an axis; nil for what is an element itself.
  private func sequence(_ value: Value) throws(Raise) -> [Value]? {
    switch value {
    case .list(let list): return Array(list.elements)
    case .tuple(let tuple): return Array(tuple.elements)
    case .object(let object):
      if object is StrObject || object is BytesObject || object is NumPyScalarObject
        || object is TypeObject || object is SetObject || object.asDictionary != nil
      {
        return nil
      }
      if object is ListObject || object is TupleObject || object is RangeObject {
        return try interpreter.elements(of: value)
      }
      let type = interpreter.type(of: value)
      if type.special(.len) != nil, type.special(.getitem) != nil {
        return try interpreter.elements(of: value)
      }
      return nil
    default: return nil
    }
  }

  /// Collects the elements of nested sequences row by row and gives their shape.
  private func collect(
    _ value: Value, into leaves: inout [Value], _ dtype: ElementType?
  ) throws(Raise) -> [Int] {
    if case .object(let object) = value {
      var inner = object as? NDArrayObject
      if inner == nil, !(object is NumPyScalarObject) { inner = try arrayByProtocol(value) }
      if let inner {
        for place in inner.places { leaves.append(element(inner, at: place)) }
        return inner.shape
      }
    }
    guard let children = try sequence(value) else {
      leaves.append(value)
      return []
    }
    guard let first = children.first else { return [0] }
    let start = leaves.count
    let inner = try collect(first, into: &leaves, dtype)
    for (index, child) in children.enumerated().dropFirst() {
      let shape = try collect(child, into: &leaves, dtype)
      guard shape == inner else {
        return try ragged(
          children, inner, shape, &leaves, start, index, isObject: dtype == .object)
      }
    }
    return [children.count] + inner
  }

  /// What becomes of sequences of different lengths: an error, or an array of lists.
  private func ragged(
    _ children: [Value], _ first: [Int], _ other: [Int], _ leaves: inout [Value], _ start: Int,
    _ index: Int, isObject: Bool
  ) throws(Raise) -> [Int] {
    var common = Array(zip(first, other).prefix { $0 == $1 }.map(\.0))
    for child in children[index...] {
      var ignored: [Value] = []
      let shape = try collect(child, into: &ignored, .object)
      common = Array(zip(common, shape).prefix { $0 == $1 }.map(\.0))
    }
    guard version == .v1 || isObject else {
      let shape = [children.count] + common
      throw error(
        "ValueError",
        "setting an array element with a sequence. The requested array has an inhomogeneous shape "
          + "after \(shape.count) dimensions. The detected shape was \(NumPyRuntime.tuple(shape)) "
          + "+ inhomogeneous part.")
    }
    leaves.removeSubrange(start...)
    for child in children { try spread(child, depth: common.count, into: &leaves) }
    return [children.count] + common
  }

  private func spread(_ value: Value, depth: Int, into leaves: inout [Value]) throws(Raise) {
    if depth == 0 {
      leaves.append(value)
      return
    }
    for child in try sequence(value) ?? [value] {
      try spread(child, depth: depth - 1, into: &leaves)
    }
  }

  /// An array of the values; without a dtype, of the one that holds them all.
  func make(_ leaves: [Value], shape: [Int], dtype: ElementType?) throws(Raise) -> NDArrayObject {
    var element = dtype
    if element == nil || element == .unicode(0) || element == .bytes(0) {
      if leaves.isEmpty {
        element = element.map { $0 == .unicode(0) ? .unicode(1) : .bytes(1) } ?? .float64
      } else if element == nil {
        var found = natural(leaves[0])
        for leaf in leaves.dropFirst() {
          let next = natural(leaf)
          if next != found { found = promote(found, next) }
        }
        element = found
      }
    }
    guard let element else { return array(Tensor(zeros: .float64, Shape(shape))) }
    switch element {
    case .number(let dtype):
      let tensor = Tensor(uninitialized: dtype, Shape(shape))
      for (index, leaf) in leaves.enumerated() {
        try write(leaf, as: dtype, to: tensor.unsafeBase, at: index)
      }
      return array(tensor)
    case .object:
      return NDArrayObject(
        ContiguousArray(leaves), dtype: .object, shape: shape, type: types.ndarray)
    case .unicode(let width):
      var texts: ContiguousArray<Value> = []
      var widest = 0
      for leaf in leaves {
        var text: String
        if case .object(let bytes as BytesObject) = leaf {
          text = String(decoding: bytes.bytes, as: UTF8.self)
        } else {
          text = try interpreter.str(leaf)
        }
        if width > 0, text.unicodeScalars.count > width {
          text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(width)))
        }
        widest = max(widest, text.unicodeScalars.count)
        texts.append(.str(text))
      }
      return NDArrayObject(
        texts, dtype: .unicode(width > 0 ? width : max(widest, 1)), shape: shape,
        type: types.ndarray)
    case .bytes(let width):
      var strings: ContiguousArray<Value> = []
      var widest = 0
      for leaf in leaves {
        var bytes: [UInt8]
        if case .object(let object as BytesObject) = leaf {
          bytes = object.bytes
        } else {
          bytes = Array(try interpreter.str(leaf).utf8)
        }
        while bytes.last == 0 { bytes.removeLast() }
        if width > 0 { bytes = Array(bytes.prefix(width)) }
        widest = max(widest, bytes.count)
        strings.append(.object(BytesObject(bytes)))
      }
      return NDArrayObject(
        strings, dtype: .bytes(width > 0 ? width : max(widest, 1)), shape: shape,
        type: types.ndarray)
    }
  }

  /// `array.astype(dtype)`: the same array where nothing changes.
  func cast(_ array: NDArrayObject, to element: ElementType) throws(Raise) -> NDArrayObject {
    if array.dtype == element { return array }
    if case .number(let from) = array.dtype, case .number(let to) = element {
      if from.isComplex && !to.isComplex && to != .bool {
        try warn(
          "Casting complex values to real discards the imaginary part",
          category: version == .v2 ? "ComplexWarning" : "ComplexWarning")
      }
      return try guarded { () throws(KernelError) in
        self.array(try Kernels.cast(array.tensor, to: to))
      }
    }
    let leaves = array.places.map { self.element(array, at: $0) }
    if element == .object {
      return NDArrayObject(
        ContiguousArray(array.places.map { item(array, at: $0) }), dtype: .object,
        shape: array.shape, type: types.ndarray)
    }
    return try make(leaves, shape: array.shape, dtype: element)
  }

  /// Runs a kernel; what it refuses is a ValueError here.
  func guarded<T>(_ body: () throws(KernelError) -> T) throws(Raise) -> T {
    do throws(KernelError) {
      return try body()
    } catch {
      throw self.error("ValueError", error.message)
    }
  }

  // MARK: Writing elements

  /// Stores a Python value as an element of a number type.
  func write(
    _ value: Value, as dtype: DType, to base: UnsafeMutableRawPointer, at index: Int
  ) throws(Raise) {
    switch value {
    case .float(let number): return store(number, dtype, base, index)
    case .int(let number):
      if version == .v2, dtype.isInteger { try checkRange(BigInt(number), dtype) }
      return store(number, dtype, base, index)
    case .bool(let flag): return store(flag ? 1 : 0, dtype, base, index)
    case .none where dtype.isFloating: return store(Double.nan, dtype, base, index)
    case .str(let text):
      return try write(text: text.value, as: dtype, to: base, at: index)
    case .object(let object):
      if let number = object as? FloatObject { return store(number.value, dtype, base, index) }
      if let scalar = object as? NumPyScalarObject {
        return store(scalar.tensor, 0, dtype, base, index)
      }
      if let number = object as? ComplexObject {
        switch dtype {
        case .complex64:
          base.assumingMemoryBound(to: Complex<Float>.self)[index] = Complex(
            Float(number.real), Float(number.imaginary))
        case .complex128:
          base.assumingMemoryBound(to: Complex<Double>.self)[index] = Complex(
            number.real, number.imaginary)
        case .bool: store(number.real != 0 || number.imaginary != 0 ? 1 : 0, dtype, base, index)
        default:
          throw error(
            "TypeError",
            dtype.isInteger
              ? "int() argument must be a string, a bytes-like object or a real number, not 'complex'"
              : "float() argument must be a string or a real number, not 'complex'")
        }
        return
      }
      if let big = object as? IntObject {
        if dtype.isFloating || dtype.isComplex {
          return store(Double(big.value), dtype, base, index)
        }
        if dtype == .uint64, let number = UInt64(exactly: big.value) {
          return store(Int(bitPattern: UInt(number)), dtype, base, index)
        }
        if version == .v2, dtype.isInteger { try checkRange(big.value, dtype) }
        throw error("OverflowError", "Python int too large to convert to C long")
      }
      if let array = object as? NDArrayObject {
        guard array.count == 1 else {
          throw error("ValueError", "setting an array element with a sequence.")
        }
        return try write(
          element(array, at: array.places[0]), as: dtype, to: base, at: index)
      }
      if let text = object as? StrObject {
        return try write(text: text.value, as: dtype, to: base, at: index)
      }
      if let bytes = object as? BytesObject {
        return try write(
          text: String(decoding: bytes.bytes, as: UTF8.self), as: dtype, to: base, at: index)
      }
      if let array = try arrayByProtocol(value) {
        return try write(.object(array), as: dtype, to: base, at: index)
      }
    default: break
    }
    if dtype == .bool {
      return store(try interpreter.isTrue(value) ? 1 : 0, dtype, base, index)
    }
    if case .list = value { throw error("ValueError", "setting an array element with a sequence.") }
    if case .tuple = value {
      throw error("ValueError", "setting an array element with a sequence.")
    }
    if dtype.isInteger {
      guard let number = try integer(value) else {
        throw error(
          "TypeError",
          "int() argument must be a string, a bytes-like object or a real number, not "
            + "'\(interpreter.typeName(value))'")
      }
      return store(number, dtype, base, index)
    }
    guard interpreter.type(of: value).special(.float) != nil else {
      throw error(
        "TypeError",
        "float() argument must be a string or a real number, not '\(interpreter.typeName(value))'")
    }
    store(try interpreter.double(value), dtype, base, index)
  }

  private func integer(_ value: Value) throws(Raise) -> Int? {
    if let number = try interpreter.index(value, orNil: true) { return number }
    if let method = interpreter.type(of: value).special(.int) {
      return try interpreter.call(method, [value]).asInt
    }
    return nil
  }

  private func write(
    text: String, as dtype: DType, to base: UnsafeMutableRawPointer, at index: Int
  ) throws(Raise) {
    let builtin: Value =
      dtype.isInteger
      ? .object(interpreter.types.int)
      : .object(dtype == .bool ? interpreter.types.bool : interpreter.types.float)
    let number = try interpreter.call(builtin, [.str(text)])
    try write(number, as: dtype, to: base, at: index)
  }

  /// Refuses an integer that the type cannot hold.
  func checkRange(_ number: BigInt, _ dtype: DType) throws(Raise) {
    let bits = dtype.size * 8
    let (least, greatest): (BigInt, BigInt) =
      dtype.isUnsigned
      ? (0, (BigInt(1) << bits) - 1) : (-(BigInt(1) << (bits - 1)), (BigInt(1) << (bits - 1)) - 1)
    if number < least || number > greatest {
      throw error("OverflowError", "Python integer \(number) out of bounds for \(dtype.name)")
    }
  }

  /// Stores an integer, wrapped to the type.
  func store(_ value: Int, _ dtype: DType, _ base: UnsafeMutableRawPointer, _ index: Int) {
    func set<T: BitwiseCopyable>(_ value: T) {
      base.assumingMemoryBound(to: T.self)[index] = value
    }
    switch dtype {
    case .int64, .uint64: set(value)
    case .int32, .uint32: set(Int32(truncatingIfNeeded: value))
    case .int16, .uint16: set(Int16(truncatingIfNeeded: value))
    case .int8, .uint8: set(Int8(truncatingIfNeeded: value))
    case .bool: set(UInt8(value == 0 ? 0 : 1))
    case .float32: set(Float(value))
    default: store(Double(value), dtype, base, index)
    }
  }

  /// Stores a float as a C cast would convert it.
  func store(_ value: Double, _ dtype: DType, _ base: UnsafeMutableRawPointer, _ index: Int) {
    func set<T: BitwiseCopyable>(_ value: T) {
      base.assumingMemoryBound(to: T.self)[index] = value
    }
    switch dtype {
    case .float64: set(value)
    case .float32: set(Float(value))
    case .float16: set(Float16(value))
    case .bfloat16: set(BFloat16(Float(value)))
    case .complex64: set(Complex<Float>(Float(value)))
    case .complex128: set(Complex<Double>(value))
    case .bool: set(UInt8(value == 0 ? 0 : 1))
    case .uint64 where value >= 0x1p63 && value < 0x1p64: set(UInt64(value))
    default:
      let isInside = value > -0x1p63 && value < 0x1p63
      store(isInside ? Int(value) : Int.min, dtype, base, index)
    }
  }

  /// Stores an element of a tensor, converted.
  func store(
    _ source: Tensor, _ from: Int, _ dtype: DType, _ base: UnsafeMutableRawPointer, _ index: Int
  ) {
    if source.dtype == dtype {
      (base + index * dtype.size).copyMemory(
        from: source.unsafeBase + from * dtype.size, byteCount: dtype.size)
      return
    }
    guard let converted = try? Kernels.cast(source, to: dtype) else { return }
    (base + index * dtype.size).copyMemory(
      from: converted.unsafeBase + from * dtype.size, byteCount: dtype.size)
  }
}

extension Object {
  /// The object as a dict.
  fileprivate var asDictionary: DictObject? { self as? DictObject }
}
