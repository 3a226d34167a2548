// `_numpy`: what `numpy` has that is written in Swift. The Python text of `numpy` imports all of it.

import Python
import Tensors

extension NumPyRuntime {
  /// Makes `import numpy` work.
  package func register() {
    interpreter.registerModule("_numpy") { [self] interpreter, module throws(Raise) in
      fillTypes(module)
      fillUfuncs(module)
      fillCreation(module)
      fillFunctions(module)
      fillPrinting(module)
      fillLinearAlgebra(module)
      fillRandom(module)
    }
    let moduleType = interpreter.makeType("module", bases: [interpreter.types.module])
    interpreter.defineMethod(moduleType, "__getattr__(self, name, /)") {
      [unowned self] _, call throws(Raise) in
      throw missingName(call[1].text ?? "")
    }
    interpreter.registerModule("numpy") { [self] interpreter, module throws(Raise) in
      try interpreter.runLibrary(module, NumPySources.numpy(version))
      module.customType = moduleType
    }
    for (name, source) in NumPySources.submodules(version) {
      interpreter.registerLibraryModule(name, source)
    }
  }

  /// Defines a function that Python sees as one of NumPy's own.
  func define(_ module: ModuleObject, _ signature: String, _ body: @escaping NativeFunction.Body) {
    let function = interpreter.makeFunction(signature, style: .python, body)
    function.moduleName = "numpy"
    interpreter.set(module, function.signature.name, .object(function))
  }

  private func fillTypes(_ module: ModuleObject) {
    func set(_ name: String, _ value: Value) { interpreter.set(module, name, value) }
    for (name, type) in types.named { set(name, .object(type)) }
    let aliases: [(String, DType)] = [
      ("bool_", .bool), ("intc", .int32), ("intp", .int64), ("int_", .int64), ("byte", .int8),
      ("ubyte", .uint8), ("short", .int16), ("ushort", .uint16), ("uintc", .uint32),
      ("uint", .uint64), ("uintp", .uint64), ("longlong", .int64), ("ulonglong", .uint64),
      ("half", .float16), ("single", .float32), ("double", .float64), ("csingle", .complex64),
      ("cdouble", .complex128),
    ]
    for (name, dtype) in aliases {
      if let type = types.scalars[dtype] { set(name, .object(type)) }
    }
    if version == .v1 {
      let builtins = interpreter.types
      for (name, type) in [
        ("bool", builtins.bool), ("int", builtins.int), ("float", builtins.float),
        ("complex", builtins.complex), ("object", builtins.object), ("str", builtins.str),
        ("long", builtins.int), ("unicode", builtins.str),
      ] {
        set(name, .object(type))
      }
      for (name, dtype) in [
        ("float_", DType.float64), ("complex_", .complex128), ("cfloat", .complex128),
        ("singlecomplex", .complex64), ("bool8", .bool), ("int0", .int64), ("uint0", .uint64),
      ] {
        if let type = types.scalars[dtype] { set(name, .object(type)) }
      }
      set("unicode_", .object(types.str))
      set("string_", .object(types.bytes))
    } else {
      if let type = types.scalars[.int64] { set("long", .object(type)) }
      if let type = types.scalars[.uint64] { set("ulong", .object(type)) }
    }
    set("True_", truth(true))
    set("False_", truth(false))
    set("pi", .float(.pi))
    set("e", .float(2.718281828459045))
    set("euler_gamma", .float(0.5772156649015329))
    set("inf", .float(.infinity))
    set("nan", .float(.nan))
    set("newaxis", .none)
    set("__version__", .str(version == .v2 ? "2.4.6" : "1.18.5"))
    set("_is_v2", .bool(version == .v2))
    for (name, type) in exceptionTypes { set(name, .object(type)) }
    define(module, "_finfo(dtype)") { [unowned self] _, call throws(Raise) in
      let dtype = try elementType(call[0])?.number ?? .float64
      func limits<T: BinaryFloatingPoint & Element>(_: T.Type) -> Value {
        let values: [T] = [
          .greatestFiniteMagnitude, T.ulpOfOne, .leastNormalMagnitude, .leastNonzeroMagnitude,
          T.ulpOfOne / 2,
        ]
        let digits = Int(Double(T.significandBitCount) * 0.30103)
        return .tuple(
          values.map { scalar(Tensor(scalar: $0)) } + [
            .int(dtype.size * 8), .int(digits), .int(T.significandBitCount),
            .int(T.exponentBitCount),
          ])
      }
      switch dtype.realPart {
      case .float16: return limits(Float16.self)
      case .float32: return limits(Float.self)
      case .float64: return limits(Double.self)
      default:
        throw error("ValueError", "data type \(try interpreter.repr(call[0])) not inexact")
      }
    }
  }

  private func fillCreation(_ module: ModuleObject) {
    define(
      module, "array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None)"
    ) {
      [unowned self] interpreter, call throws(Raise) in
      var result = try array(from: call[0], dtype: try elementType(call[1]))
      if result === call[0].object(as: NDArrayObject.self), try interpreter.isTrue(call[2]) {
        result = result.copied()
      }
      let missing = try interpreter.integerIndex(call[5]) - result.rank
      if missing > 0 {
        result = result.reshaped([Int](repeating: 1, count: missing) + result.shape)
      }
      return .object(result)
    }
    for name in ["asarray", "asanyarray", "ascontiguousarray", "asfortranarray"] {
      define(module, "\(name)(a, dtype=None, order=None, *, device=None, copy=None, like=None)") {
        [unowned self] _, call throws(Raise) in
        let result = try array(from: call[0], dtype: try elementType(call[1]))
        if name == "ascontiguousarray", !result.isContiguous { return .object(result.copied()) }
        return .object(result)
      }
    }
    for (name, fill) in [("zeros", Value.int(0)), ("ones", .int(1)), ("empty", .int(0))] {
      define(module, "\(name)(shape, dtype=None, order='C', *, device=None, like=None)") {
        [unowned self] _, call throws(Raise) in
        let element = try elementType(call[1]) ?? .float64
        var filler: Value? = name == "ones" ? fill : nil
        if element == .object, name == "empty" { filler = Value.none }
        return .object(try filled(try shape(call[0]), element, with: filler))
      }
      define(
        module,
        "\(name)_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)"
      ) { [unowned self] _, call throws(Raise) in
        let model = try array(from: call[0])
        let size = call.has(4) ? try shape(call[4]) : model.shape
        return .object(
          try filled(
            size, try elementType(call[1]) ?? model.dtype, with: name == "ones" ? fill : nil))
      }
    }
    define(module, "full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)") {
      [unowned self] _, call throws(Raise) in
      let value = try array(from: call[1])
      return .object(
        try filled(
          try shape(call[0]), try elementType(call[2]) ?? value.dtype, with: call[1]))
    }
    define(module, "full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None)") {
      [unowned self] _, call throws(Raise) in
      let model = try array(from: call[0])
      let size = call.has(5) ? try shape(call[5]) : model.shape
      return .object(
        try filled(size, try elementType(call[2]) ?? model.dtype, with: call[1]))
    }
    define(module, "arange(start, stop=None, step=None, dtype=None, *, device=None, like=None)") {
      [unowned self] _, call throws(Raise) in
      try arange(call[0], call[1], call[2], dtype: try elementType(call[3]))
    }
    define(module, "_spread(start, step, num)") { [unowned self] _, call throws(Raise) in
      // start + i * step, as linspace adds it up.
      let (start, step) = (try interpreter.double(call[0]), try interpreter.double(call[1]))
      let count = try interpreter.integerIndex(call[2])
      return .object(array(Tensor((0..<count).map { Double($0) * step + start })))
    }
    define(module, "fromiter(iter, dtype, count=-1)") { [unowned self] _, call throws(Raise) in
      let values = try interpreter.elements(of: call[0])
      return .object(
        try make(values, shape: [values.count], dtype: try elementType(call[1]) ?? .float64))
    }
    define(module, "frombuffer(buffer, dtype=None, count=-1, offset=0)") {
      [unowned self] _, call throws(Raise) in
      let bytes = call[0].object(as: BytesObject.self)?.bytes ?? []
      let dtype = try elementType(call[1])?.number ?? .float64
      let start = try interpreter.integerIndex(call[3])
      var rest = Array(bytes.dropFirst(start))
      let limit = try interpreter.integerIndex(call[2])
      if limit >= 0 { rest = Array(rest.prefix(limit * dtype.size)) }
      guard rest.count % dtype.size == 0,
        let tensor = Tensor(
          bytes: rest, dtype: dtype, shape: Shape([rest.count / dtype.size]))
      else {
        throw error("ValueError", "buffer size must be a multiple of element size")
      }
      return .object(array(tensor))
    }
    define(module, "eye(N, M=None, k=0, dtype=None, order='C')") {
      [unowned self] _, call throws(Raise) in
      let rows = try interpreter.integerIndex(call[0])
      let columns = call.has(1) ? try interpreter.integerIndex(call[1]) : rows
      let offset = try interpreter.integerIndex(call[2])
      let result = try filled([rows, columns], try elementType(call[3]) ?? .float64, with: nil)
      let places = (0..<rows).filter { $0 + offset >= 0 && $0 + offset < columns }
        .map { $0 * columns + $0 + offset }
      try assign(.int(1), to: result, at: places, shape: [places.count])
      return .object(result)
    }
    define(module, "tri(N, M=None, k=0, dtype=None)") { [unowned self] _, call throws(Raise) in
      let rows = try interpreter.integerIndex(call[0])
      let columns = call.has(1) ? try interpreter.integerIndex(call[1]) : rows
      let offset = try interpreter.integerIndex(call[2])
      let result = try filled([rows, columns], try elementType(call[3]) ?? .float64, with: nil)
      var places: [Int] = []
      for row in 0..<rows {
        for column in 0..<columns where column <= row + offset {
          places.append(row * columns + column)
        }
      }
      try assign(.int(1), to: result, at: places, shape: [places.count])
      return .object(result)
    }
  }

  /// `np.arange`
  private func arange(
    _ a: Value, _ b: Value, _ c: Value, dtype: ElementType?
  ) throws(Raise) -> Value {
    let start = b.isNone ? Value.int(0) : a
    let stop = b.isNone ? a : b
    let step = c.isNone ? Value.int(1) : c
    var operands: [Operand] = []
    for value in [start, stop, step] { operands.append(try operand(value)) }
    var element = dtype
    if element == nil {
      guard let common = commonType(operands.filter { $0.python == nil } + operands) else {
        throw error(
          "TypeError", "arange() not supported for inputs with DType \(operands[1].dtype)")
      }
      element = .number(common == .bool ? .int64 : common)
    }
    let isExact = operands.allSatisfy { $0.dtype.number.map { $0.isInteger } ?? false }
    let first = operands[0].array.tensor
    let last = operands[1].array.tensor
    let delta = operands[2].array.tensor
    if delta.scalarDouble == 0 {
      throw error(
        version == .v2 ? "ZeroDivisionError" : "ZeroDivisionError", "division by zero")
    }
    let count: Int
    if isExact {
      let (x, y, d) = (first.scalarInt, last.scalarInt, delta.scalarInt)
      count = d > 0 ? max(0, (y - x + d - 1) / d) : max(0, (x - y - d - 1) / -d)
    } else {
      let length = ((last.scalarDouble - first.scalarDouble) / delta.scalarDouble).rounded(.up)
      guard length.isFinite else {
        throw error("ValueError", "Maximum allowed size exceeded")
      }
      count = max(0, Int(length))
    }
    _ = try checkedShape([count])
    guard case .number(let dtype)? = element else {
      throw error("TypeError", "arange of \(element?.name ?? "") is not supported")
    }
    let result = Tensor(uninitialized: dtype, Shape([count]))
    let base = result.unsafeBase
    if isExact, !dtype.isFloating {
      let (x, d) = (first.scalarInt, delta.scalarInt)
      for index in 0..<count { store(x + index * d, dtype, base, index) }
    } else if dtype.isInteger {
      // The first two elements are converted; the rest go on from them.
      let x = Int(first.scalarDouble)
      let d = Int(first.scalarDouble + delta.scalarDouble) - x
      for index in 0..<count { store(x + index * d, dtype, base, index) }
    } else if dtype == .float32 || dtype == .float16 {
      let x = Float(first.scalarDouble)
      let d = Float(first.scalarDouble + delta.scalarDouble) - x
      for index in 0..<count { store(Double(x + Float(index) * d), dtype, base, index) }
    } else {
      let x = first.scalarDouble
      let d = (x + delta.scalarDouble) - x
      for index in 0..<count { store(x + Double(index) * d, dtype, base, index) }
    }
    return .object(array(result))
  }

  private func fillFunctions(_ module: ModuleObject) {
    define(module, "concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')") {
      [unowned self] _, call throws(Raise) in
      var parts: [NDArrayObject] = []
      for part in try interpreter.elements(of: call[0]) { parts.append(try array(from: part)) }
      var along = 0
      if call[1].isNone {
        parts = parts.map { $0.reshaped([$0.count]) }
      } else {
        along = try interpreter.integerIndex(call[1])
      }
      var result = try concatenate(parts, axis: along)
      if let element = try elementType(call[3]) { result = try cast(result, to: element) }
      return .object(result)
    }
    define(module, "where(condition, x=?, y=?, /)") { [unowned self] _, call throws(Raise) in
      let condition = try array(from: call[0])
      guard !call[1].isUnbound, !call[2].isUnbound else {
        if call[1].isUnbound && call[2].isUnbound {
          return .tuple(try nonzero(condition).map { .object($0) })
        }
        throw error("ValueError", "either both or neither of x and y should be given")
      }
      let result = try select(
        try cast(condition, to: .bool), try operand(call[1]), try operand(call[2]))
      return .object(result)
    }
    define(module, "dot(a, b, out=None)") { [unowned self] _, call throws(Raise) in
      try dot(call[0], call[1])
    }
    define(module, "matmul(x1, x2, /, out=None)") { [unowned self] _, call throws(Raise) in
      let result = try matmul(call[0], call[1])
      guard call.has(2) else { return result }
      return try finish(try array(from: result), out: call[2])
    }
    define(module, "broadcast_to(array, shape, subok=False)") {
      [unowned self] _, call throws(Raise) in
      let source = try array(from: call[0])
      let target = try shape(call[1])
      guard let result = source.broadcast(to: target) else {
        throw error(
          "ValueError",
          version == .v2
            ? "operands could not be broadcast together with remapped shapes [original->remapped]: "
              + "\(broadcastText(source.shape))  and requested shape \(broadcastText(target))"
            : "operands could not be broadcast together with remapped shapes [original->remapped]: "
              + "\(broadcastText(source.shape)) and requested shape \(broadcastText(target))")
      }
      result.isWriteable = false
      return .object(result)
    }
    define(module, "result_type(*arrays_and_dtypes)") { [unowned self] _, call throws(Raise) in
      var operands: [Operand] = []
      for value in call[0].asTuple?.elements ?? [] {
        if value.object(as: DTypeObject.self) != nil || value.object(as: TypeObject.self) != nil
          || value.text != nil
        {
          let element = try elementType(value) ?? .float64
          operands.append(
            Operand(array: try filled(version == .v1 ? [1] : [], element, with: nil)))
        } else {
          operands.append(try operand(value))
        }
      }
      if let common = commonType(operands) { return dtypeValue(.number(common)) }
      guard let first = operands.first else {
        throw error("ValueError", "at least one array or dtype is required")
      }
      return dtypeValue(operands.dropFirst().reduce(first.dtype) { promote($0, $1.dtype) })
    }
    define(module, "promote_types(type1, type2)") { [unowned self] _, call throws(Raise) in
      dtypeValue(
        promote(
          try elementType(call[0]) ?? .float64, try elementType(call[1]) ?? .float64))
    }
    define(module, "min_scalar_type(a)") { [unowned self] _, call throws(Raise) in
      let array = try array(from: call[0])
      guard array.rank == 0, array.dtype.number != nil else { return dtypeValue(array.dtype) }
      return dtypeValue(.number(leastType(array.tensor).dtype))
    }
    define(module, "can_cast(from_, to, casting='safe')") { [unowned self] _, call throws(Raise) in
      let to = try elementType(call[1]) ?? .float64
      let from: ElementType
      switch call[0] {
      case .int, .float, .bool:
        if version == .v2 {
          throw error(
            "TypeError",
            "can_cast() does not support Python ints, floats, and complex because the result used to "
              + "depend on the value.\nThis change was part of adopting NEP 50, we may explicitly "
              + "allow them again in the future.")
        }
        from = .number(leastType(try array(from: call[0]).tensor).dtype)
      default:
        if let array = call[0].object(as: NDArrayObject.self) {
          from = array.dtype
        } else {
          from = try elementType(call[0]) ?? .float64
        }
      }
      guard let a = from.number, let b = to.number else { return .bool(promote(from, to) == to) }
      switch call[2].text {
      case "unsafe": return .bool(true)
      case "same_kind": return .bool(a.rankOfKind <= b.rankOfKind || a.casts(safelyTo: b))
      case "no", "equiv": return .bool(a == b)
      default: return .bool(a.casts(safelyTo: b))
      }
    }
    define(module, "_tensor_sort(a, axis)") { [unowned self] _, call throws(Raise) in
      .object(try sorted(try array(from: call[0]), axis: call[1], givesPositions: false))
    }
    define(module, "bincount(x, /, weights=None, minlength=0)") {
      [unowned self] _, call throws(Raise) in
      let source = try array(from: call[0])
      guard source.dtype.number.map({ $0.isInteger || $0 == .bool }) ?? false || source.count == 0
      else {
        throw error(
          "TypeError",
          "Cannot cast array data from dtype('\(source.dtype.reprText)') to dtype('int64') according "
            + "to the rule 'safe'")
      }
      guard source.rank == 1 else {
        throw error("ValueError", "object too deep for desired array")
      }
      let numbers = source.tensor.integers
      if numbers.contains(where: { $0 < 0 }) {
        throw error("ValueError", "'list' argument must have no negative elements")
      }
      let size = max((numbers.max() ?? -1) + 1, try interpreter.integerIndex(call[2]))
      if call.has(1) {
        let weights = try array(from: call[1], dtype: .float64).tensor
        guard weights.count == numbers.count else {
          throw error("ValueError", "The weights and list don't have the same length.")
        }
        var sums = [Double](repeating: 0, count: size)
        for (index, number) in numbers.enumerated() {
          sums[number] += weights.elementAsDouble(index)
        }
        return .object(array(Tensor(sums)))
      }
      var counts = [Int](repeating: 0, count: size)
      for number in numbers { counts[number] += 1 }
      return .object(array(Tensor(integers: counts, dtype: .int64)))
    }
    define(module, "_add_at(a, indices, b)") { [unowned self] _, call throws(Raise) in
      guard let target = call[0].object(as: NDArrayObject.self) else { return .none }
      let positions = array(Tensor(integers: Array(0..<target.count), dtype: .int64))
      let chosen = try array(
        from: try getItem(positions.reshaped(target.shape), call[1]))
      guard let terms = try array(from: call[2], dtype: target.dtype).broadcast(to: chosen.shape)
      else { throw error("ValueError", "array is not broadcastable to correct shape") }
      let places = target.places
      for (position, from) in zip(chosen.tensor.integers, terms.places) {
        let place = places[position]
        let sum = try apply(
          .add, element(target, at: place), element(terms, at: from))
        try assign(sum, to: target, at: [place], shape: [])
      }
      return .none
    }
    define(module, "seterr(all=None, divide=None, over=None, under=None, invalid=None)") {
      [unowned self] _, call in
      let names = ["divide", "over", "under", "invalid"]
      let old = DictObject()
      for name in names {
        old.set(name, .str(errorState[name] ?? (name == "under" ? "ignore" : "warn")))
      }
      for (index, name) in names.enumerated() {
        if let all = call[0].text { errorState[name] = all }
        if let own = call[index + 1].text { errorState[name] = own }
      }
      return .dict(old)
    }
  }

  private func fillUfuncs(_ module: ModuleObject) {
    func add(_ kind: UfuncObject.Kind, _ name: String, _ aliases: [String] = []) {
      let value = Value.object(UfuncObject(kind, name: name, type: types.ufunc))
      for name in [name] + aliases { interpreter.set(module, name, value) }
    }
    for function in UnaryUfunc.allCases {
      let aliases: [UnaryUfunc: [String]] = [
        .absolute: ["abs"], .conjugate: ["conj"], .invert: ["bitwise_not"],
      ]
      var names = aliases[function] ?? []
      if version == .v2 {
        let modern: [UnaryUfunc: [String]] = [
          .arcsin: ["asin"], .arccos: ["acos"], .arctan: ["atan"], .arcsinh: ["asinh"],
          .arccosh: ["acosh"], .arctanh: ["atanh"], .invert: ["bitwise_invert"],
        ]
        names += modern[function] ?? []
      }
      add(.unary(function), function.rawValue, names)
    }
    for function in BinaryUfunc.allCases {
      var names: [String] = function == .remainder ? ["mod"] : []
      if version == .v2 {
        if function == .arctan2 { names.append("atan2") }
        if function == .power { names.append("pow") }
        if function == .leftShift { names.append("bitwise_left_shift") }
        if function == .rightShift { names.append("bitwise_right_shift") }
      }
      if function == .divide { names += ["divide", "true_divide"] }
      add(.binary(function), function.name(version), names)
    }
    defineUfuncMethods()
  }
}
