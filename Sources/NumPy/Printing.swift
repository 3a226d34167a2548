// `set_printoptions`, `array2string` and their kin.

import Python
import Tensors

extension NumPyRuntime {
  func fillPrinting(_ module: ModuleObject) {
    define(
      module,
      "set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, "
        + "suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, "
        + "legacy=None, override_repr=None)"
    ) { [unowned self] interpreter, call throws(Raise) in
      format = try options(format, call, 0)
      return .none
    }
    define(module, "get_printoptions()") { [unowned self] _, _ in
      let options = DictObject()
      let entries: [(String, Value)] = [
        ("edgeitems", .int(format.edgeItems)), ("threshold", .int(format.threshold)),
        ("floatmode", .str("maxprec")), ("precision", .int(format.precision)),
        ("suppress", .bool(format.suppressesSmall)), ("linewidth", .int(format.lineWidth)),
        ("nanstr", .str("nan")), ("infstr", .str("inf")), ("sign", .str("-")),
        ("formatter", .none), ("legacy", .bool(false)),
      ]
      for (name, value) in entries { options.set(name, value) }
      if version == .v2 { options.set("override_repr", .none) }
      return .dict(options)
    }
    define(
      module,
      "array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', "
        + "prefix='', style=?, formatter=None, threshold=None, edgeitems=None, sign=None, "
        + "floatmode=None, suffix='', *, legacy=None)"
    ) { [unowned self] interpreter, call throws(Raise) in
      var format = self.format
      if call.has(1) { format.lineWidth = try interpreter.integerIndex(call[1]) }
      if call.has(2) { format.precision = try interpreter.integerIndex(call[2]) }
      if call.has(3) { format.suppressesSmall = try interpreter.isTrue(call[3]) }
      if call.has(8) { format.threshold = try interpreter.integerIndex(call[8]) }
      if call.has(9) { format.edgeItems = try interpreter.integerIndex(call[9]) }
      let array = try array(from: call[0])
      if call.has(7), let formatter = call[7].asDict {
        return .str(
          try text(
            array, formatter, format, separator: call[4].text ?? " ", prefix: call[5].text ?? ""))
      }
      return .str(
        try text(
          array, separator: call[4].text ?? " ", prefix: call[5].text ?? "",
          suffix: call[12].text ?? "", format))
    }
    define(module, "array_repr(arr, max_line_width=None, precision=None, suppress_small=None)") {
      [unowned self] interpreter, call throws(Raise) in
      let array = try array(from: call[0])
      let saved = format
      defer { format = saved }
      if call.has(1) { format.lineWidth = try interpreter.integerIndex(call[1]) }
      if call.has(2) { format.precision = try interpreter.integerIndex(call[2]) }
      if call.has(3) { format.suppressesSmall = try interpreter.isTrue(call[3]) }
      return .str(try repr(array))
    }
    define(module, "array_str(a, max_line_width=None, precision=None, suppress_small=None)") {
      [unowned self] interpreter, call throws(Raise) in
      let array = try array(from: call[0])
      let saved = format
      defer { format = saved }
      if call.has(1) { format.lineWidth = try interpreter.integerIndex(call[1]) }
      if call.has(2) { format.precision = try interpreter.integerIndex(call[2]) }
      if call.has(3) { format.suppressesSmall = try interpreter.isTrue(call[3]) }
      return .str(try str(array))
    }
    define(module, "_save_printoptions()") { [unowned self] _, _ in
      savedFormats.append(format)
      return .none
    }
    define(module, "_restore_printoptions()") { [unowned self] _, _ in
      if let last = savedFormats.popLast() { format = last }
      return .none
    }
  }

  private func options(
    _ format: NumPyFormat, _ call: Call, _ first: Int
  ) throws(Raise) -> NumPyFormat {
    var format = format
    if call.has(first) { format.precision = try interpreter.integerIndex(call[first]) }
    if call.has(first + 1) {
      // `sys.maxsize` or infinity: never summarise.
      let limit = try interpreter.double(call[first + 1])
      if limit.isNaN {
        throw error(
          "ValueError", "threshold must be non-NAN, try sys.maxsize for untruncated representation")
      }
      format.threshold = limit < 1e18 ? Int(limit) : Int.max
    }
    if call.has(first + 2) { format.edgeItems = try interpreter.integerIndex(call[first + 2]) }
    if call.has(first + 3) {
      let width = try interpreter.double(call[first + 3])
      format.lineWidth = width < 1e9 ? Int(width) : 1_000_000_000
    }
    if call.has(first + 4) { format.suppressesSmall = try interpreter.isTrue(call[first + 4]) }
    return format
  }

  /// The text of an array whose elements a function of the program formats.
  private func text(
    _ array: NDArrayObject, _ formatter: DictObject, _ format: NumPyFormat, separator: String,
    prefix: String
  ) throws(Raise) -> String {
    let kinds: [String: [String]] = [
      "f": ["float", "float_kind", "all"], "i": ["int", "int_kind", "all"],
      "u": ["int", "int_kind", "all"], "b": ["bool", "all"], "U": ["numpystr", "str_kind", "all"],
      "S": ["numpystr", "str_kind", "all"], "c": ["complexfloat", "complex_kind", "all"],
      "O": ["object", "all"],
    ]
    var function: Value?
    for name in kinds[array.dtype.kind] ?? [] where function == nil {
      function = formatter.get(name)
    }
    guard let function else {
      return try text(array, separator: separator, prefix: prefix, suffix: "", format)
    }
    var words: [String] = []
    for place in array.places {
      words.append(try interpreter.str(try interpreter.call(function, [element(array, at: place)])))
    }
    return format.str(
      words: words, shape: Shape(array.shape), separator: separator, prefix: prefix)
  }
}
