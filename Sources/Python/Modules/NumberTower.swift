// `numbers`, the abstract classes of numbers, and `__future__`.

import Syntax

extension Interpreter {
  /// Fills `numbers`: each class asks for methods and gives others by them.
  func fillNumberTower(_ module: ModuleObject) throws(Raise) {
    let names = ["Number", "Complex", "Real", "Rational", "Integral"]
    set(module, "__all__", .list(names.map { .str($0) }))
    let meta = try libraryType("_abc", "ABCMeta")
    var base: [TypeObject] = []
    for name in names {
      let type = try makeLibraryClass(
        name, module: module.name, bases: base, meta: meta, slots: [])
      switch name {
      case "Number": type.set(Special.hash.symbol, to: .none)
      case "Complex": fillComplexNumber(type)
      case "Real": fillRealNumber(type)
      case "Rational": fillRationalNumber(type)
      default: fillIntegralNumber(type)
      }
      try becomeAbstract(type)
      set(module, name, .object(type))
      base = [type]
    }
    for (name, native) in [
      ("Complex", types.complex), ("Real", types.float), ("Integral", types.int),
    ] {
      guard let type = ownAttribute(module, symbol(name)) else { continue }
      _ = try callMethod(type, "register", [.object(native)])
    }
  }

  /// Methods without a content of their own.
  private func require(_ type: TypeObject, _ signatures: [String]) {
    for signature in signatures {
      defineAbstractMethod(type, signature) { interpreter, _ throws(Raise) in
        throw interpreter.error("NotImplementedError", arguments: [])
      }
    }
  }

  private func defineNumberProperty(
    _ type: TypeObject, _ name: String, isAbstract: Bool = false,
    _ getter: @escaping NativeFunction.Body
  ) {
    let function = makeLibraryMethod(type, "\(name)(self)", getter)
    if isAbstract {
      setOwnAttribute(function, symbol("__isabstractmethod__"), .bool(true))
    }
    let property = PropertyObject(
      getter: .object(function), setter: .none, deleter: .none, doc: .none, type: nil)
    type.set(symbol(name), to: .object(property))
  }

  private func requireProperties(_ type: TypeObject, _ names: [String]) {
    for name in names {
      defineNumberProperty(type, name, isAbstract: true) { interpreter, _ throws(Raise) in
        throw interpreter.error("NotImplementedError", arguments: [])
      }
    }
  }

  /// `+self`
  private var itself: NativeFunction.Body {
    { interpreter, call throws(Raise) in try interpreter.unary(.positive, call[0]) }
  }

  private func convert(_ type: TypeObject, _ value: Value) throws(Raise) -> Value {
    try call(.object(type), [value])
  }

  private func fillComplexNumber(_ type: TypeObject) {
    require(
      type,
      [
        "__complex__(self)", "__neg__(self)", "__pos__(self)", "__abs__(self)",
        "conjugate(self)", "__pow__(self, exponent)", "__rpow__(self, base)",
      ])
    require(
      type,
      ["__add__", "__radd__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__", "__eq__"]
        .map { "\($0)(self, other)" })
    requireProperties(type, ["real", "imag"])
    type.set(Special.hash.symbol, to: .none)
    defineLibraryMethod(type, "__bool__(self)") { interpreter, call throws(Raise) in
      try interpreter.compare(.notEqual, call[0], .int(0))
    }
    defineLibraryMethod(type, "__sub__(self, other)") { interpreter, call throws(Raise) in
      try interpreter.binary(.add, call[0], try interpreter.unary(.negative, call[1]))
    }
    defineLibraryMethod(type, "__rsub__(self, other)") { interpreter, call throws(Raise) in
      try interpreter.binary(.add, try interpreter.unary(.negative, call[0]), call[1])
    }
  }

  private func fillRealNumber(_ type: TypeObject) {
    require(
      type,
      [
        "__float__(self)", "__trunc__(self)", "__floor__(self)", "__ceil__(self)",
        "__round__(self, ndigits=None)",
      ])
    require(
      type,
      ["__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__lt__", "__le__"]
        .map { "\($0)(self, other)" })
    for (name, isReflected) in [("__divmod__", false), ("__rdivmod__", true)] {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        let (left, right) = isReflected ? (call[1], call[0]) : (call[0], call[1])
        let quotient = try interpreter.binary(.floorDivide, left, right)
        return .tuple([quotient, try interpreter.binary(.modulo, left, right)])
      }
    }
    defineLibraryMethod(type, "__complex__(self)") { interpreter, call throws(Raise) in
      let float = try interpreter.convert(interpreter.types.float, call[0])
      return try interpreter.convert(interpreter.types.complex, float)
    }
    defineNumberProperty(type, "real", itself)
    defineNumberProperty(type, "imag") { _, _ in .int(0) }
    defineLibraryMethod(type, "conjugate(self)", itself)
  }

  private func fillRationalNumber(_ type: TypeObject) {
    requireProperties(type, ["numerator", "denominator"])
    defineLibraryMethod(type, "__float__(self)") { interpreter, call throws(Raise) in
      let int = interpreter.types.int
      let top = try interpreter.getAttribute(call[0], "numerator")
      let bottom = try interpreter.getAttribute(call[0], "denominator")
      return try interpreter.binary(
        .divide, try interpreter.convert(int, top), try interpreter.convert(int, bottom))
    }
  }

  private func fillIntegralNumber(_ type: TypeObject) {
    require(type, ["__int__(self)", "__invert__(self)", "__pow__(self, exponent, modulus=None)"])
    require(
      type,
      ["lshift", "rlshift", "rshift", "rrshift", "and", "rand", "xor", "rxor", "or", "ror"]
        .map { "__\($0)__(self, other)" })
    defineLibraryMethod(type, "__index__(self)") { interpreter, call throws(Raise) in
      try interpreter.convert(interpreter.types.int, call[0])
    }
    defineLibraryMethod(type, "__float__(self)") { interpreter, call throws(Raise) in
      let whole = try interpreter.convert(interpreter.types.int, call[0])
      return try interpreter.convert(interpreter.types.float, whole)
    }
    defineNumberProperty(type, "numerator", itself)
    defineNumberProperty(type, "denominator") { _, _ in .int(1) }
  }

  // MARK: __future__

  /// A feature of the language: since which release it can be asked for, and since which it is there.
  private struct Feature {
    let name: String
    let optional: (Int, Int, String, Int)
    let mandatory: (Int, Int, String)?
    let flag: Int
  }

  private static let features = [
    Feature(
      name: "nested_scopes", optional: (2, 1, "beta", 1), mandatory: (2, 2, "alpha"), flag: 1 << 4),
    Feature(
      name: "generators", optional: (2, 2, "alpha", 1), mandatory: (2, 3, "final"), flag: 0),
    Feature(
      name: "division", optional: (2, 2, "alpha", 2), mandatory: (3, 0, "alpha"), flag: 1 << 17),
    Feature(
      name: "absolute_import", optional: (2, 5, "alpha", 1), mandatory: (3, 0, "alpha"),
      flag: 1 << 18),
    Feature(
      name: "with_statement", optional: (2, 5, "alpha", 1), mandatory: (2, 6, "alpha"),
      flag: 1 << 19),
    Feature(
      name: "print_function", optional: (2, 6, "alpha", 2), mandatory: (3, 0, "alpha"),
      flag: 1 << 20),
    Feature(
      name: "unicode_literals", optional: (2, 6, "alpha", 2), mandatory: (3, 0, "alpha"),
      flag: 1 << 21),
    Feature(
      name: "barry_as_FLUFL", optional: (3, 1, "alpha", 2), mandatory: (4, 0, "alpha"),
      flag: 1 << 22),
    Feature(
      name: "generator_stop", optional: (3, 5, "beta", 1), mandatory: (3, 7, "alpha"),
      flag: 1 << 23),
    Feature(name: "annotations", optional: (3, 7, "beta", 1), mandatory: nil, flag: 1 << 24),
  ]

  /// Fills `__future__`.
  func fillFuture(_ module: ModuleObject) throws(Raise) {
    let type = try makeLibraryClass("_Feature", module: module.name)
    let fields = ["optional", "mandatory", "compiler_flag"]
    defineLibraryMethod(type, "__repr__(self)") { interpreter, call throws(Raise) in
      var parts: [Value] = []
      for field in fields { parts.append(try interpreter.getAttribute(call[0], field)) }
      return .str("_Feature\(try interpreter.repr(.tuple(parts)))")
    }
    for (name, field) in [
      ("getOptionalRelease", "optional"), ("getMandatoryRelease", "mandatory"),
    ] {
      defineLibraryMethod(type, "\(name)(self)") { interpreter, call throws(Raise) in
        try interpreter.getAttribute(call[0], field)
      }
    }
    for feature in Interpreter.features {
      let since = feature.optional
      let values: [Value] = [
        .tuple([.int(since.0), .int(since.1), .int(0), .str(since.2), .int(since.3)]),
        feature.mandatory.map {
          .tuple([.int($0.0), .int($0.1), .int(0), .str($0.2), .int(0)])
        } ?? .none,
        .int(feature.flag),
      ]
      let object = InstanceObject(type: type)
      for (field, value) in zip(fields, values) { setOwnAttribute(object, symbol(field), value) }
      set(module, feature.name, .object(object))
    }
    set(module, "all_feature_names", .list(Interpreter.features.map { .str($0.name) }))
  }
}
