// The `sys` and `gc` modules, and `_library`: what library modules written in Python ask of the engine.

import BigInt
import Foundation
import Records
import Syntax

extension Interpreter {
  func fillSystem(_ module: ModuleObject) {
    set(module, "maxsize", .int(Int.max))
    set(module, "maxunicode", .int(0x10ffff))
    set(module, "byteorder", .str("little"))
    set(module, "platform", .str("linux"))
    set(module, "executable", .str(""))
    set(module, "prefix", .str(""))
    set(module, "argv", .list([.str("")]))
    set(module, "path", .list([]))
    set(module, "flags", .none)
    set(module, "dont_write_bytecode", .bool(false))
    set(module, "copyright", .str("Copyright (c) 2001-2023 Python Software Foundation."))
    set(module, "api_version", .int(1013))
    set(module, "hexversion", .int(0x030b_07f0))
    set(module, "version", .str("3.11.7 (main)"))
    set(module, "ps1", .str(">>> "))
    set(
      module, "version_info",
      structSequence(
        "sys.version_info",
        [
          ("major", .int(3)), ("minor", .int(11)), ("micro", .int(7)),
          ("releaselevel", .str("final")), ("serial", .int(0)),
        ]))
    set(
      module, "float_info",
      structSequence(
        "sys.float_info",
        [
          ("max", .float(Double.greatestFiniteMagnitude)), ("max_exp", .int(1024)),
          ("max_10_exp", .int(308)), ("min", .float(Double.leastNormalMagnitude)),
          ("min_exp", .int(-1021)), ("min_10_exp", .int(-307)), ("dig", .int(15)),
          ("mant_dig", .int(53)), ("epsilon", .float(Double.ulpOfOne)), ("radix", .int(2)),
          ("rounds", .int(1)),
        ]))
    set(
      module, "int_info",
      structSequence(
        "sys.int_info",
        [
          ("bits_per_digit", .int(30)), ("sizeof_digit", .int(4)),
          ("default_max_str_digits", .int(4300)), ("str_digits_check_threshold", .int(640)),
        ]))
    set(
      module, "hash_info",
      structSequence(
        "sys.hash_info",
        [
          ("width", .int(64)), ("modulus", .int((1 << 61) - 1)), ("inf", .int(314159)),
          ("nan", .int(0)), ("imag", .int(1_000_003)), ("algorithm", .str("siphash13")),
          ("hash_bits", .int(64)), ("seed_bits", .int(128)), ("cutoff", .int(0)),
        ]))
    set(
      module, "implementation",
      structSequence("sys.implementation", [("name", .str("cpython"))]))
    fillStreams(module)
    fillSystemFunctions(module)
  }

  private func fillStreams(_ module: ModuleObject) {
    let type = makeType("TextIOWrapper", module: "_io", instancesHaveDictionary: true)
    for (name, kind) in [("stdout", Output.Kind.stdout), ("stderr", Output.Kind.stderr)] {
      let stream = StreamObject(kind, name: "<\(name)>", type: type)
      set(module, name, .object(stream))
      set(module, "__\(name)__", .object(stream))
    }
    let input = StreamObject(nil, name: "<stdin>", type: type)
    set(module, "stdin", .object(input))
    defineMethod(type, "write(self, text, /)") { interpreter, call throws(Raise) in
      guard let text = call[1].asStr else {
        throw interpreter.error(
          "TypeError",
          "write() argument must be str, not \(interpreter.typeName(call[1]))")
      }
      guard let kind = call[0].object(as: StreamObject.self)?.kind else {
        throw interpreter.error("UnsupportedOperation", "not writable")
      }
      interpreter.writeOutput(text.value, kind)
      return .int(text.count)
    }
    defineMethod(type, "writelines(self, lines, /)") { interpreter, call throws(Raise) in
      for line in try interpreter.elements(of: call[1]) {
        _ = try interpreter.callMethod(call[0], "write", [line])
      }
      return .none
    }
    defineMethod(type, "flush(self, /)") { _, _ in .none }
    defineMethod(type, "close(self, /)") { _, _ in .none }
    defineMethod(type, "isatty(self, /)") { _, _ in .bool(false) }
    defineMethod(type, "readable(self, /)") { _, call in
      .bool(call[0].object(as: StreamObject.self)?.kind == nil)
    }
    defineMethod(type, "writable(self, /)") { _, call in
      .bool(call[0].object(as: StreamObject.self)?.kind != nil)
    }
    defineMethod(type, "fileno(self, /)") { interpreter, _ throws(Raise) in
      throw interpreter.error("OSError", "the streams of a notebook have no file number")
    }
    defineMethod(type, "read(self, size=-1, /)") { _, _ in .str("") }
    defineMethod(type, "readline(self, size=-1, /)") { _, _ in .str("") }
    defineMethod(type, "__repr__(self, /)") { _, call in
      guard let stream = call[0].object(as: StreamObject.self) else { return .none }
      let mode = stream.kind == nil ? "r" : "w"
      return .str("<_io.TextIOWrapper name='\(stream.name)' mode='\(mode)' encoding='utf-8'>")
    }
    defineProperty(type, "name") { _, value in
      .str(value.object(as: StreamObject.self)?.name ?? "")
    }
    defineProperty(type, "encoding") { _, _ in .str("utf-8") }
    defineProperty(type, "closed") { _, _ in .bool(false) }
  }

  private func fillSystemFunctions(_ module: ModuleObject) {
    defineFunction(module, "exit(status=None, /)") { interpreter, call throws(Raise) in
      throw interpreter.error("SystemExit", arguments: call[0].isNone ? [] : [call[0]])
    }
    defineFunction(module, "exc_info()") { interpreter, _ in
      guard let handled = interpreter.handled else { return .tuple([.none, .none, .none]) }
      let value = Value.object(handled)
      return .tuple([
        .object(interpreter.type(of: value)), value, interpreter.traceback(of: value),
      ])
    }
    defineFunction(module, "exception()") { interpreter, _ in
      interpreter.handled.map { .object($0) } ?? .none
    }
    defineFunction(module, "getrecursionlimit()") { interpreter, _ in
      .int(interpreter.recursionLimit)
    }
    defineFunction(module, "setrecursionlimit(limit, /)") { interpreter, call throws(Raise) in
      let limit = try interpreter.integerIndex(call[0])
      if limit < 1 {
        throw interpreter.error("ValueError", "recursion limit must be greater or equal than 1")
      }
      interpreter.recursionLimit = limit
      return .none
    }
    defineFunction(module, "intern(string, /)") { interpreter, call throws(Raise) in
      guard let text = call[0].asStr else {
        throw interpreter.error(
          "TypeError", "intern() argument must be str, not \(interpreter.typeName(call[0]))")
      }
      return .str(interpreter.name(interpreter.symbol(text)))
    }
    defineFunction(module, "getdefaultencoding()") { _, _ in .str("utf-8") }
    defineFunction(module, "getfilesystemencoding()") { _, _ in .str("utf-8") }
    defineFunction(module, "get_int_max_str_digits()") { _, _ in .int(4300) }
    defineFunction(module, "set_int_max_str_digits(maxdigits)") { _, _ in .none }
    for name in [
      "getsizeof", "getrefcount", "settrace", "gettrace", "setprofile", "_getframe",
      "_current_frames", "displayhook", "excepthook",
    ] {
      defineFunction(module, "\(name)(*args)") { interpreter, _ throws(Raise) in
        throw interpreter.error(
          "NotImplementedError", "sys.\(name) is not supported by this engine")
      }
    }
    let modules = DictObject()
    for (name, module) in self.modules.sorted(by: { $0.key < $1.key }) {
      modules.set(name, .object(module))
    }
    modules.set("sys", .object(module))
    set(module, "modules", .dict(modules))
    set(
      module, "builtin_module_names",
      .tuple(["builtins", "gc", "itertools", "math", "sys", "time"].map { .str($0) }))
  }

  /// Enters a new module in `sys.modules`.
  func noteModule(_ name: String, _ module: ModuleObject) {
    guard let system = modules["sys"],
      case .dict(let known)? = ownAttribute(system, symbol("modules"))
    else { return }
    known.set(name, .object(module))
  }

  /// A named tuple as C code of CPython makes them: `sys.version_info`.
  func structSequence(_ name: String, _ fields: [(String, Value)]) -> Value {
    let parts = name.split(separator: ".").map(String.init)
    let type = makeType(parts.last ?? name, bases: [types.tuple], module: parts[0])
    type.isSubclassable = false
    for (index, field) in fields.enumerated() {
      defineProperty(type, field.0) { _, value in value.asTuple?.elements[index] ?? .none }
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      var parts: [String] = []
      for (field, value) in zip(fields, call[0].asTuple?.elements ?? []) {
        parts.append("\(field.0)=\(try interpreter.repr(value))")
      }
      return .str("\(name)(\(parts.joined(separator: ", ")))")
    }
    return .object(TupleObject(ContiguousArray(fields.map(\.1)), type: type))
  }

  func fillGarbage(_ module: ModuleObject) {
    defineFunction(module, "collect(generation=2)") { _, _ in .int(0) }
    for name in ["enable", "disable", "freeze", "unfreeze"] {
      defineFunction(module, "\(name)()") { _, _ in .none }
    }
    defineFunction(module, "isenabled()") { _, _ in .bool(true) }
    defineFunction(module, "get_count()") { _, _ in .tuple([.int(0), .int(0), .int(0)]) }
    defineFunction(module, "get_threshold()") { _, _ in .tuple([.int(700), .int(10), .int(10)]) }
  }

  // MARK: What library code asks for

  func fillLibrary(_ module: ModuleObject) {
    defineFunction(module, "define(source, names, result, module)") {
      interpreter, call throws(Raise) in
      // Runs generated text with the given global names; hands back what it defined.
      let namespace = Namespace(name: call[3].text ?? "builtins")
      namespace[interpreter.symbol("__name__")] = call[3]
      for entry in call[1].asDict?.items ?? [] {
        if let key = entry.key.asStr { namespace[interpreter.symbol(key)] = entry.value }
      }
      _ = try interpreter.runNested(
        Source(name: "<string>", text: call[0].text ?? ""), in: namespace)
      return namespace[interpreter.symbol(call[2].text ?? "")] ?? .none
    }
    defineFunction(module, "write_error(text)") { interpreter, call in
      interpreter.writeOutput(call[0].text ?? "", .stderr)
      return .none
    }
    defineFunction(module, "write_warning(text)") { interpreter, call in
      interpreter.writeOutput(call[0].text ?? "", .warning)
      return .none
    }
    defineFunction(module, "caller(depth=1)") { interpreter, call in
      // (file, line, source line, name of the module) of a frame, library frames left out.
      interpreter.describeCaller(call[0].asInt ?? 1)
    }
    defineFunction(module, "caller_function(depth=1)") { interpreter, call in
      // The name of the function of a frame, library frames left out.
      interpreter.describeCaller(call[0].asInt ?? 1, wantsFunction: true)
    }
    defineFunction(module, "name_in_messages(cls, name)") { _, call in
      // What errors about operands and arguments call the class.
      call[0].object(as: TypeObject.self)?.messageName = call[1].text
      return call[0]
    }
    defineFunction(module, "now()") { _, _ in .float(Date().timeIntervalSince1970) }
    defineFunction(module, "entries(exception)") { interpreter, call in
      // The frames of a traceback, outermost first: (file, line, function, source line).
      let exception =
        call[0].object(as: ExceptionObject.self)
        ?? call[0].object(as: TracebackObject.self)?.exception
      let shown = (exception?.traceback ?? []).reversed().filter { !$0.isHidden }
      let entries = shown.map { entry -> Value in
        let line = entry.line ?? entry.source.line(of: Int(entry.span.start))
        let text = entry.file == nil ? entry.source.lineText(line) : nil
        let name = entry.file ?? entry.source.name
        return .tuple([
          .str(name), .int(line), .str(entry.functionName), text.map { .str($0) } ?? .none,
        ])
      }
      return .list(entries)
    }
    defineFunction(module, "format_exception(exception, limit=None, chain=True)") {
      interpreter, call in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .str("") }
      return .str(
        interpreter.formatTraceback(
          exception, limit: call[1].asInt, chain: call[2].asInt != 0, suggests: false))
    }
    defineFunction(module, "format_exception_only(exception)") { interpreter, call in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .str("") }
      return .str(interpreter.formatExceptionOnly(exception))
    }
    defineFunction(module, "exception_of(traceback)") { _, call in
      (call[0].object(as: TracebackObject.self)?.exception).map { .object($0) } ?? .none
    }
    defineFunction(module, "pack_float(value, size)") { interpreter, call throws(Raise) in
      // The bytes of a float, lowest first.
      let value = try interpreter.double(call[0])
      let size = call[1].asInt ?? 8
      let bits: UInt64
      switch size {
      case 4:
        let small = Float(value)
        if small.isInfinite, value.isFinite {
          throw interpreter.error("OverflowError", "float too large to pack with f format")
        }
        bits = UInt64(small.bitPattern)
      case 2: bits = UInt64(halfBits(value))
      default: bits = value.bitPattern
      }
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
      return .object(BytesObject(bytes))
    }
    defineFunction(module, "unpack_float(data)") { _, call in
      let bytes = call[0].object(as: BytesObject.self)?.bytes ?? []
      let bits = bytes.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.1) << UInt64(8 * $1.0) }
      switch bytes.count {
      case 4: return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
      case 2: return .float(halfValue(UInt16(truncatingIfNeeded: bits)))
      default: return .float(Double(bitPattern: bits))
      }
    }
    defineFunction(module, "traceback_size(exception)") { _, call in
      .int(call[0].object(as: ExceptionObject.self)?.traceback.count ?? 0)
    }
    defineFunction(module, "trim_traceback(exception, size)") { _, call in
      // Forgets the frames through which an exception went since it had so many.
      if let exception = call[0].object(as: ExceptionObject.self), let size = call[1].asInt,
        exception.traceback.count > size
      {
        exception.traceback.removeSubrange(size...)
      }
      return .none
    }
    defineFunction(module, "handled()") { interpreter, _ in
      interpreter.handled.map { .object($0) } ?? .none
    }
    fillFunctionInspection(module)
  }

  private func describeCaller(_ depth: Int, wantsFunction: Bool = false) -> Value {
    var left = depth
    var index = frameCount - 1
    while index >= 0 {
      let frame = frames[index]
      index -= 1
      if frame.code.source.name.hasPrefix(Interpreter.libraryPrefix) { continue }
      left -= 1
      if left > 0 { continue }
      if wantsFunction { return .str(frame.code.name) }
      let source = frame.code.source
      let line = source.line(of: Int(frame.code.span(before: frame.pc).start))
      return .tuple([
        .str(source.name), .int(line), .str(source.lineText(line) ?? ""),
        frame.globals[symbol("__name__")] ?? .str(frame.globals.name),
      ])
    }
    return wantsFunction ? .str("<module>") : .tuple([.str("sys"), .int(1), .str(""), .str("sys")])
  }

  private func fillFunctionInspection(_ module: ModuleObject) {
    defineFunction(module, "parameters(function)") { interpreter, call in
      // (name, kind, default or nothing) of each parameter; None for what has none to tell.
      if let function = call[0].object(as: FunctionObject.self) {
        return .list(interpreter.parameters(of: function))
      }
      if let native = call[0].object(as: NativeFunction.self) {
        return .list(interpreter.parameters(of: native))
      }
      return .none
    }
    defineFunction(module, "source(object)") { interpreter, call in
      // (text, first line, file) of what a def or class statement made.
      if let function = call[0].object(as: FunctionObject.self) {
        return interpreter.sourceText(of: function)
      }
      return call[0].object(as: TypeObject.self).map(interpreter.sourceText(of:)) ?? .none
    }
    defineFunction(module, "is_function(object)") { _, call in
      if call[0].object(as: FunctionObject.self) != nil { return .bool(true) }
      return .bool(call[0].object(as: NativeFunction.self)?.looksLikePython ?? false)
    }
    defineFunction(module, "is_generator_function(object)") { _, call in
      .bool(call[0].object(as: FunctionObject.self)?.code.isGenerator ?? false)
    }
  }

  private func parameters(of function: FunctionObject) -> [Value] {
    let code = function.code
    var result: [Value] = []
    let firstDefault = code.positionalCount - function.defaults.count
    func add(_ index: Int, _ kind: Int, _ defaultValue: Value?) {
      let name = Value.str(name(code.parameterNames[index]))
      result.append(.tuple(defaultValue.map { [name, .int(kind), $0] } ?? [name, .int(kind)]))
    }
    for index in 0..<code.positionalCount {
      add(
        index, index < code.positionalOnlyCount ? 0 : 1,
        index >= firstDefault ? function.defaults[index - firstDefault] : nil)
    }
    let fixed = code.positionalCount + code.keywordOnlyCount
    if code.hasVariadic { add(fixed, 2, nil) }
    for index in code.positionalCount..<fixed {
      add(index, 3, function.keywordDefaults[code.parameterNames[index]])
    }
    if code.hasVariadicKeyword { add(fixed + (code.hasVariadic ? 1 : 0), 4, nil) }
    return result
  }

  private func parameters(of function: NativeFunction) -> [Value] {
    let signature = function.signature
    return signature.parameters.enumerated().map { index, parameter in
      let kind: Int
      if signature.hasVariadicKeyword, index == signature.slotCount - 1 {
        kind = 4
      } else if index == signature.variadicIndex {
        kind = 2
      } else if index >= signature.positionalCount {
        kind = 3
      } else {
        kind = index < signature.positionalOnlyCount ? 0 : 1
      }
      let name = Value.str(parameter.name)
      guard let value = parameter.defaultValue, !value.isUnbound else {
        return .tuple([name, .int(kind)])
      }
      return .tuple([name, .int(kind), value])
    }
  }

  private func sourceText(of function: FunctionObject) -> Value {
    let code = function.code
    var span: Span
    switch code.definition {
    case .definition(let definition):
      span = definition.span
      if let first = definition.decorators.first { span = first.span.to(span) }
    case .lambda(_, _, let lambdaSpan): span = lambdaSpan
    case nil: return .none
    }
    return linesText(of: span, in: code.source)
  }

  /// The source of a class: that of one of its methods tells the file, its name the place.
  private func sourceText(of type: TypeObject) -> Value {
    for name in type.names {
      guard let function = type.own(name)?.object(as: FunctionObject.self),
        let module = try? parse(function.code.source)
      else { continue }
      let path = type.qualifiedName.split(separator: ".").filter { $0 != "<locals>" }
      guard let span = classSpan(path.map(String.init)[...], in: module.body) else { return .none }
      return linesText(of: span, in: function.code.source)
    }
    return .none
  }

  private func classSpan(_ path: ArraySlice<String>, in statements: [Statement]) -> Span? {
    guard let name = path.first else { return nil }
    let rest = path.dropFirst()
    var found: Span?
    for statement in statements {
      switch statement.kind {
      case .class(let definition) where definition.name == name:
        if rest.isEmpty {
          found = definition.decorators.first.map { $0.span.to(definition.span) } ?? definition.span
        } else {
          found = classSpan(rest, in: definition.body) ?? found
        }
      case .function(let definition) where definition.name == name:
        found = classSpan(rest, in: definition.body) ?? found
      case .if(_, let body, let otherwise):
        found = classSpan(path, in: body + otherwise) ?? found
      default: break
      }
    }
    return found
  }

  /// (text, first line, file) of the whole lines that a span touches.
  private func linesText(of span: Span, in source: Source) -> Value {
    let first = source.line(of: Int(span.start))
    let last = source.line(of: max(Int(span.start), Int(span.end) - 1))
    var text = ""
    for line in first...max(first, last) { text += (source.lineText(line) ?? "") + "\n" }
    return .tuple([.str(text), .int(first), .str(source.name)])
  }
}

/// `sys.stdout` and `sys.stderr`; the standard input is empty.
package final class StreamObject: Object {
  let kind: Output.Kind?
  let name: String

  init(_ kind: Output.Kind?, name: String, type: TypeObject) {
    self.kind = kind
    self.name = name
    super.init(type: type)
  }
}

/// The nearest float of 16 bits.
private func halfBits(_ value: Double) -> UInt16 {
  let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
  let size = abs(value)
  if size.isNaN { return sign | 0x7e00 }
  if size >= 65520 { return sign | 0x7c00 }
  if size < 0x1p-14 { return sign | UInt16((size * 0x1p24).rounded(.toNearestOrEven)) }
  let exponent = Int(size.exponent)
  let mantissa = ((size.significand - 1) * 1024).rounded(.toNearestOrEven)
  return sign | (UInt16((exponent + 15) * 1024) + UInt16(mantissa))
}

private func halfValue(_ bits: UInt16) -> Double {
  let sign = bits & 0x8000 == 0 ? 1.0 : -1.0
  let exponent = Int(bits >> 10 & 31)
  let mantissa = Double(bits & 1023)
  switch exponent {
  case 0: return sign * mantissa * 0x1p-24
  case 31: return mantissa == 0 ? sign * .infinity : .nan
  default:
    return sign * (1 + mantissa / 1024)
      * Double(sign: .plus, exponent: exponent - 15, significand: 1)
  }
}
