// Built-in functions about numbers and text: `abs`, `round`, `pow`, `chr`, `format`, `print` …

import BigInt
import Syntax

extension Interpreter {
  func setUpNumericFunctions() {
    define("abs(x, /)") { interpreter, call throws(Raise) in
      switch call[0] {
      case .int(let n) where n != Int.min: return .int(abs(n))
      case .float(let d): return .float(d.magnitude)
      default: break
      }
      guard let method = interpreter.type(of: call[0]).special(.abs) else {
        throw interpreter.error(
          "TypeError", "bad operand type for abs(): '\(interpreter.typeName(call[0]))'")
      }
      return try interpreter.call(method, [call[0]])
    }
    define("round(number, ndigits=None)") { interpreter, call throws(Raise) in
      guard let method = interpreter.type(of: call[0]).special(.round) else {
        throw interpreter.error(
          "TypeError",
          "type \(interpreter.typeName(call[0])) doesn't define __round__ method")
      }
      return try interpreter.call(method, call[1].isNone ? [call[0]] : [call[0], call[1]])
    }
    define("pow(base, exp, mod=None)") { interpreter, call throws(Raise) in
      if call[2].isNone { return try interpreter.binary(.power, call[0], call[1]) }
      if let method = interpreter.type(of: call[0]).special(.pow) {
        let result = try interpreter.call(method, [call[0], call[1], call[2]])
        if !result.isIdentical(to: interpreter.notImplemented) { return result }
      }
      throw interpreter.error(
        "TypeError",
        "unsupported operand type(s) for ** or pow(): '\(interpreter.typeName(call[0]))', "
          + "'\(interpreter.typeName(call[1]))', '\(interpreter.typeName(call[2]))'")
    }
    define("divmod(x, y, /)") { interpreter, call throws(Raise) in
      for (special, a, b) in [(Special.divmod, 0, 1), (.rdivmod, 1, 0)] {
        guard let method = interpreter.type(of: call[a]).special(special) else { continue }
        let result = try interpreter.callSpecial(method, call[a], call[b])
        if !result.isIdentical(to: interpreter.notImplemented) { return result }
      }
      throw interpreter.unsupported("divmod()", call[0], call[1])
    }
    for (name, radix, prefix) in [("bin", 2, "0b"), ("oct", 8, "0o"), ("hex", 16, "0x")] {
      define("\(name)(number, /)") { interpreter, call throws(Raise) in
        let n = try interpreter.integerOf(call[0])
        return .str(
          StrObject(ascii: (n < 0 ? "-" : "") + prefix + String(n.magnitude, radix: radix)))
      }
    }
    setUpTextFunctions()
    setUpPrint()
  }

  private func setUpTextFunctions() {
    define("chr(i, /)") { interpreter, call throws(Raise) in
      let n = try interpreter.integerOf(call[0])
      if Int32(exactly: n) == nil {
        throw interpreter.error("OverflowError", "Python int too large to convert to C int")
      }
      guard let code = UInt32(exactly: n), code < 0x110000 else {
        throw interpreter.error("ValueError", "chr() arg not in range(0x110000)")
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw interpreter.error(
          "NotImplementedError", "lone surrogates are not supported by this engine")
      }
      return interpreter.character(scalar)
    }
    define("ord(c, /)") { interpreter, call throws(Raise) in
      if let string = call[0].asStr {
        let count = string.count
        guard count == 1, let scalar = string.value.unicodeScalars.first else {
          throw interpreter.error(
            "TypeError", "ord() expected a character, but string of length \(count) found")
        }
        return .int(Int(scalar.value))
      }
      if let bytes = interpreter.bufferBytes(call[0]) {
        guard bytes.count == 1 else {
          throw interpreter.error(
            "TypeError",
            "ord() expected a character, but string of length \(bytes.count) found")
        }
        return .int(Int(bytes[0]))
      }
      throw interpreter.error(
        "TypeError",
        "ord() expected string of length 1, but \(interpreter.typeName(call[0])) found")
    }
    define("ascii(obj, /)") { interpreter, call throws(Raise) in
      .str(interpreter.asciiEscaped(try interpreter.repr(call[0])))
    }
    define("repr(obj, /)") { interpreter, call throws(Raise) in
      .str(try interpreter.repr(call[0]))
    }
    define("format(value, format_spec='', /)") { interpreter, call throws(Raise) in
      guard let spec = call[1].text else {
        throw interpreter.error(
          "TypeError",
          "format() argument 2 must be str, not \(interpreter.typeName(call[1]))")
      }
      return .str(try interpreter.format(call[0], spec))
    }
    define("hash(obj, /)") { interpreter, call throws(Raise) in
      .int(try interpreter.hash(call[0]))
    }
    define("id(obj, /)") { interpreter, call in .int(interpreter.identity(call[0])) }
    define("len(obj, /)") { interpreter, call throws(Raise) in
      .int(try interpreter.length(call[0]))
    }
  }

  private func setUpPrint() {
    define("print(*args, sep=None, end=None, file=None, flush=False)") {
      interpreter, call throws(Raise) in
      func option(_ index: Int, _ name: String, _ standard: String) throws(Raise) -> String {
        if call[index].isNone { return standard }
        guard let text = call[index].text else {
          throw interpreter.error(
            "TypeError",
            "\(name) must be None or a string, not \(interpreter.typeName(call[index]))")
        }
        return text
      }
      let separator = try option(1, "sep", " ")
      let end = try option(2, "end", "\n")
      if call.has(3) {
        return try interpreter.print(
          call[0].asTuple?.elements ?? [], separator, end, to: call[3],
          flushes: try interpreter.isTrue(call[4]))
      }
      if let standard = interpreter.modules["sys"],
        let output = interpreter.ownAttribute(standard, interpreter.symbol("stdout")),
        (output.reference as? StreamObject)?.kind != .stdout
      {
        return try interpreter.print(
          call[0].asTuple?.elements ?? [], separator, end, to: output,
          flushes: try interpreter.isTrue(call[4]))
      }
      var line = ""
      for (index, value) in (call[0].asTuple?.elements ?? []).enumerated() {
        if index > 0 { line += separator }
        if case .str(let string) = value {
          line += string.value
        } else {
          line += try interpreter.str(value)
        }
      }
      interpreter.writeOutput(line + end, .stdout)
      return .none
    }
  }

  /// `print` to an object: each part is written by itself.
  private func print(
    _ values: ContiguousArray<Value>, _ separator: String, _ end: String, to file: Value,
    flushes: Bool
  ) throws(Raise) -> Value {
    let write = try getAttribute(file, "write")
    for (index, value) in values.enumerated() {
      if index > 0 { _ = try call(write, [.str(separator)]) }
      _ = try call(write, [.str(try str(value))])
    }
    _ = try call(write, [.str(end)])
    if flushes { _ = try callMethod(file, "flush") }
    return .none
  }
}
