// `_re`: the patterns and matches of the `re` module.

/// `re.compile(…)`
package final class PatternObject: Object {
  let program: RegexProgram
  let pattern: Value
  let isBytes: Bool
  let firstLetter: UInt32?

  init(_ program: RegexProgram, _ pattern: Value, isBytes: Bool, type: TypeObject) {
    self.program = program
    self.pattern = pattern
    self.isBytes = isBytes
    firstLetter = program.firstLetter
    super.init(type: type)
  }
}

/// What a pattern matched.
package final class MatchObject: Object {
  let pattern: PatternObject
  let subject: RegexSubject
  let start: Int
  let end: Int
  let places: [Int]

  init(
    _ pattern: PatternObject, _ subject: RegexSubject, _ places: [Int], start: Int, end: Int,
    type: TypeObject
  ) {
    self.pattern = pattern
    self.subject = subject
    self.places = places
    self.start = start
    self.end = end
    super.init(type: type)
  }

  func text(_ group: Int) -> Value? {
    let from = places[group * 2]
    let to = places[group * 2 + 1]
    return to >= 0 ? subject.slice(from, to) : nil
  }
}

/// The text or bytes that a pattern is matched with.
final class RegexSubject {
  let value: Value
  let scalars: [Unicode.Scalar]
  let isBytes: Bool
  private let isASCII: Bool

  init(_ string: StrObject) {
    value = .str(string)
    scalars = string.scalars
    isBytes = false
    isASCII = string.isASCII
  }

  init(_ bytes: BytesObject) {
    value = .object(bytes)
    scalars = bytes.bytes.map { Unicode.Scalar($0) }
    isBytes = true
    isASCII = false
  }

  func slice(_ from: Int, _ to: Int) -> Value {
    if isBytes {
      return .object(BytesObject(scalars[from..<to].map { UInt8(truncatingIfNeeded: $0.value) }))
    }
    if from == 0, to == scalars.count { return value }
    if isASCII {
      let bytes = scalars[from..<to].map { UInt8(truncatingIfNeeded: $0.value) }
      return .str(StrObject(ascii: String(decoding: bytes, as: UTF8.self)))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[from..<to])
    return .str(String(text))
  }
}

extension Interpreter {
  func fillRegex(_ module: ModuleObject) {
    let errorType = makeType("error", bases: [exceptionType("Exception")], module: "re")
    registerExceptionType(errorType, as: "re.error")
    set(module, "error", .object(errorType))
    let initializer = defineMethod(
      errorType, "__init__(self, msg, pattern=None, pos=None)", style: .python
    ) { interpreter, call throws(Raise) in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      let letters =
        call[2].asStr?.scalars.map(\.value)
        ?? call[2].object(as: BytesObject.self)?.bytes.map(UInt32.init) ?? []
      interpreter.describe(
        exception, try interpreter.str(call[1]), call[2], letters, call[3].asInt)
      return .none
    }
    initializer.signature.errorName = "error.__init__"
    let pattern = makeType("Pattern", module: "re")
    let match = makeType("Match", module: "re")
    for type in [pattern, match] {
      type.isSubclassable = false
      if case .object(let list)? = types.list.own(symbol("__class_getitem__")) {
        type.set(symbol("__class_getitem__"), to: .object(list))
      }
    }
    set(module, "Pattern", .object(pattern))
    set(module, "Match", .object(match))
    fillRegexFunctions(module, pattern)
    definePattern(pattern, match)
    defineMatch(match)
  }

  func compilePattern(
    _ value: Value, _ flags: Int, _ type: TypeObject
  ) throws(Raise) -> Value {
    let letters: [UInt32]
    let isBytes: Bool
    if let text = value.asStr {
      letters = text.scalars.map(\.value)
      isBytes = false
    } else if let bytes = value.object(as: BytesObject.self) {
      letters = bytes.bytes.map { UInt32($0) }
      isBytes = true
    } else {
      throw error("TypeError", "first argument must be string or compiled pattern")
    }
    do throws(RegexFault) {
      let program = try RegexProgram(letters, flags: flags, isBytes: isBytes)
      return .object(PatternObject(program, value, isBytes: isBytes, type: type))
    } catch {
      throw regexError(error, value, letters)
    }
  }

  private func regexError(_ fault: RegexFault, _ pattern: Value, _ letters: [UInt32]) -> Raise {
    let raise = error("re.error", fault.message)
    describe(raise.exception, fault.message, pattern, letters, fault.position)
    return raise
  }

  /// Gives an error its text and where in the pattern it is.
  private func describe(
    _ exception: ExceptionObject, _ message: String, _ pattern: Value, _ letters: [UInt32],
    _ position: Int?
  ) {
    var shown = message
    var line: Int?
    var column: Int?
    if let position, !pattern.isNone {
      let before = letters.prefix(position)
      line = before.filter { $0 == 10 }.count + 1
      column = position - (before.lastIndex(of: 10) ?? -1)
      shown += " at position \(position)"
      if letters.contains(10), let line, let column {
        shown += " (line \(line), column \(column))"
      }
    }
    exception.arguments = TupleObject([.str(shown)])
    set(exception, "msg", .str(message))
    set(exception, "pattern", pattern)
    set(exception, "pos", position.map { .int($0) } ?? .none)
    set(exception, "lineno", line.map { .int($0) } ?? .none)
    set(exception, "colno", column.map { .int($0) } ?? .none)
  }

  private func subject(_ value: Value, _ pattern: PatternObject) throws(Raise) -> RegexSubject {
    if let text = value.asStr {
      guard !pattern.isBytes else {
        throw error("TypeError", "cannot use a bytes pattern on a string-like object")
      }
      return RegexSubject(text)
    }
    if let bytes = value.object(as: BytesObject.self) {
      guard pattern.isBytes else {
        throw error("TypeError", "cannot use a string pattern on a bytes-like object")
      }
      return RegexSubject(bytes)
    }
    throw error(
      "TypeError", "expected string or bytes-like object, got '\(typeName(value))'")
  }

  private func checkSteps(_ steps: Int) throws(Raise) {
    try checkLimits()
    if steps > RegexMatcher.stepLimit {
      throw error(
        "TimeoutError",
        "the regular expression took more than \(RegexMatcher.stepLimit) steps")
    }
  }

  /// Where in the text a search or a match looks: `pos` and `endpos`.
  private func bounds(
    _ subject: RegexSubject, _ pos: Value, _ endpos: Value
  ) throws(Raise) -> (Int, Int) {
    let count = subject.scalars.count
    let start = pos.isUnbound ? 0 : min(count, max(0, try integerIndex(pos)))
    let end = endpos.isUnbound ? count : min(count, max(0, try integerIndex(endpos)))
    return (start, end)
  }

  private func find(
    _ pattern: PatternObject, _ subject: RegexSubject, _ start: Int, _ end: Int, _ type: TypeObject,
    anchored: Bool = false, isFull: Bool = false
  ) throws(Raise) -> MatchObject? {
    var found: MatchObject?
    try walk(pattern, subject, start, end, type, anchored: anchored, isFull: isFull) { match in
      found = match
      return false
    }
    return found
  }

  /// Calls `body` with one match behind the other, until it returns false.
  private func walk(
    _ pattern: PatternObject, _ subject: RegexSubject, _ start: Int, _ end: Int, _ type: TypeObject,
    anchored: Bool = false, isFull: Bool = false, _ body: (MatchObject) throws(Raise) -> Bool
  ) throws(Raise) {
    var position = start
    var forbidden = -1
    while position <= end {
      guard
        let match = try findNext(
          pattern, subject, from: position, start, end, type, forbidden: forbidden,
          anchored: anchored, isFull: isFull)
      else { return }
      if !(try body(match)) { return }
      // Behind an empty match the next one must not be empty at the same place.
      forbidden = match.places[1] == match.places[0] ? match.places[1] : -1
      position = match.places[1]
    }
  }

  private func findNext(
    _ pattern: PatternObject, _ subject: RegexSubject, from: Int, _ start: Int, _ end: Int,
    _ type: TypeObject, forbidden: Int, anchored: Bool, isFull: Bool
  ) throws(Raise) -> MatchObject? {
    let scalars = subject.scalars
    var result: MatchObject?
    var failure: Raise?
    scalars.withUnsafeBufferPointer { buffer in
      var matcher = RegexMatcher(pattern.program, buffer, end: end)
      var position = from
      do throws(Raise) {
        while position <= end {
          if let letter = pattern.firstLetter, !anchored {
            while position < end, buffer[position].value != letter { position += 1 }
            if position >= end { break }
          }
          let stop = try matcher.match(
            at: position, isFull: isFull, forbidden: position == from ? forbidden : -1
          ) { steps throws(Raise) in try checkSteps(steps) }
          if stop != nil {
            result = MatchObject(
              pattern, subject, matcher.slots, start: start, end: end, type: type)
            break
          }
          if anchored { break }
          position += 1
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return result
  }

  // MARK: Patterns

  private func definePattern(_ type: TypeObject, _ matchType: TypeObject) {
    func of(_ value: Value) -> PatternObject? { value.object(as: PatternObject.self) }
    for (name, anchored, isFull) in [
      ("search", false, false), ("match", true, false), ("fullmatch", true, true),
    ] {
      defineMethod(type, "\(name)(self, string, pos=?, endpos=?)") {
        interpreter, call throws(Raise) in
        guard let pattern = of(call[0]) else { return .none }
        let subject = try interpreter.subject(call[1], pattern)
        let (start, end) = try interpreter.bounds(subject, call[2], call[3])
        let found = try interpreter.find(
          pattern, subject, start, end, matchType, anchored: anchored, isFull: isFull)
        return found.map { .object($0) } ?? .none
      }
    }
    defineMethod(type, "findall(self, string, pos=?, endpos=?)") {
      interpreter, call throws(Raise) in
      guard let pattern = of(call[0]) else { return .none }
      let subject = try interpreter.subject(call[1], pattern)
      let (start, end) = try interpreter.bounds(subject, call[2], call[3])
      var result: [Value] = []
      let empty = subject.slice(0, 0)
      try interpreter.walk(pattern, subject, start, end, matchType) { match in
        switch pattern.program.groupCount {
        case 0: result.append(match.text(0) ?? empty)
        case 1: result.append(match.text(1) ?? empty)
        default:
          result.append(
            .tuple((1...pattern.program.groupCount).map { match.text($0) ?? empty }))
        }
        return true
      }
      return .list(result)
    }
    defineMethod(type, "finditer(self, string, pos=?, endpos=?)") {
      interpreter, call throws(Raise) in
      guard let pattern = of(call[0]) else { return .none }
      let subject = try interpreter.subject(call[1], pattern)
      let (start, end) = try interpreter.bounds(subject, call[2], call[3])
      var position = start
      var forbidden = -1
      return .object(
        ClosureIterator("callable_iterator") { interpreter throws(Raise) in
          guard position <= end,
            let match = try interpreter.findNext(
              pattern, subject, from: position, start, end, matchType, forbidden: forbidden,
              anchored: false, isFull: false)
          else { return nil }
          forbidden = match.places[1] == match.places[0] ? match.places[1] : -1
          position = match.places[1]
          return .object(match)
        })
    }
    for name in ["sub", "subn"] {
      defineMethod(type, "\(name)(self, repl, string, count=0)") {
        interpreter, call throws(Raise) in
        guard let pattern = of(call[0]) else { return .none }
        let (text, count) = try interpreter.substitute(
          pattern, call[1], call[2], try interpreter.integerIndex(call[3]), matchType)
        return name == "sub" ? text : .tuple([text, .int(count)])
      }
    }
    defineMethod(type, "split(self, string, maxsplit=0)") { interpreter, call throws(Raise) in
      guard let pattern = of(call[0]) else { return .none }
      let subject = try interpreter.subject(call[1], pattern)
      let most = try interpreter.integerIndex(call[2])
      var result: [Value] = []
      var last = 0
      var count = 0
      if most >= 0 {
        try interpreter.walk(pattern, subject, 0, subject.scalars.count, matchType) { match in
          result.append(subject.slice(last, match.places[0]))
          for group in 0..<pattern.program.groupCount {
            result.append(match.text(group + 1) ?? Value.none)
          }
          last = match.places[1]
          count += 1
          return most == 0 || count < most
        }
      }
      result.append(subject.slice(last, subject.scalars.count))
      return .list(result)
    }
    defineMethod(type, "_expand(self, template, match)") { interpreter, call throws(Raise) in
      guard let pattern = of(call[0]), let match = call[2].object(as: MatchObject.self) else {
        return .none
      }
      return try interpreter.expand(
        try interpreter.template(call[1], pattern), match)
    }
    defineProperty(type, "pattern") { _, value in of(value)?.pattern ?? .none }
    defineProperty(type, "flags") { _, value in .int(of(value)?.program.flags ?? 0) }
    defineProperty(type, "groups") { _, value in .int(of(value)?.program.groupCount ?? 0) }
    defineProperty(type, "groupindex") { interpreter, value in
      let names = DictObject()
      for (name, number) in of(value)?.program.groupNames ?? [] { names.set(name, .int(number)) }
      return .dict(names)
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let pattern = of(call[0]) else { return .none }
      var text = try interpreter.repr(pattern.pattern)
      if text.unicodeScalars.count > 200 {
        text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(200)))
      }
      var flags = pattern.program.flags
      if !pattern.isBytes, flags & (RegexFlags.locale | RegexFlags.ascii) == 0 {
        flags &= ~RegexFlags.unicode
      }
      var names: [String] = []
      for (flag, name) in [
        (1, "TEMPLATE"), (2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"),
        (32, "UNICODE"), (64, "VERBOSE"), (128, "DEBUG"), (256, "ASCII"),
      ] where flags & flag != 0 { names.append("re.\(name)") }
      let end = names.isEmpty ? "" : ", \(names.joined(separator: "|"))"
      return .str("re.compile(\(text)\(end))")
    }
    defineMethod(type, "__eq__(self, other, /)") { interpreter, call throws(Raise) in
      guard let a = of(call[0]), let b = of(call[1]) else { return interpreter.notImplemented }
      return .bool(
        try interpreter.equals(a.pattern, b.pattern) && a.program.flags == b.program.flags)
    }
    defineMethod(type, "__hash__(self, /)") { interpreter, call throws(Raise) in
      guard let pattern = of(call[0]) else { return .none }
      return .int(try interpreter.hash(pattern.pattern) ^ pattern.program.flags)
    }
    defineMethod(type, "__copy__(self, /)") { _, call in call[0] }
    defineMethod(type, "__deepcopy__(self, memo, /)") { _, call in call[0] }
  }

  // MARK: Substitution

  private enum TemplatePart {
    case text(Value)
    case group(Int)
  }

  private func substitute(
    _ pattern: PatternObject, _ replacement: Value, _ text: Value, _ most: Int, _ type: TypeObject
  ) throws(Raise) -> (Value, Int) {
    var parts: [TemplatePart]?
    let isCalled = isCallable(replacement)
    if !isCalled { parts = try template(replacement, pattern) }
    let subject = try subject(text, pattern)
    var pieces: [Value] = []
    var last = 0
    var count = 0
    try walk(pattern, subject, 0, subject.scalars.count, type) { match throws(Raise) in
      pieces.append(subject.slice(last, match.places[0]))
      if let parts {
        pieces.append(try expand(parts, match))
      } else {
        let value = try call(replacement, [.object(match)])
        if !value.isNone { pieces.append(value) }
      }
      last = match.places[1]
      count += 1
      return most <= 0 || count < most
    }
    if count == 0 { return (text, 0) }
    pieces.append(subject.slice(last, subject.scalars.count))
    return (try joined(pieces, isBytes: subject.isBytes), count)
  }

  private func joined(_ pieces: [Value], isBytes: Bool) throws(Raise) -> Value {
    if isBytes {
      var bytes: [UInt8] = []
      for (index, piece) in pieces.enumerated() {
        guard let object = piece.object(as: BytesObject.self) else {
          throw error(
            "TypeError",
            "sequence item \(index): expected a bytes-like object, \(typeName(piece)) found")
        }
        bytes += object.bytes
      }
      return .object(BytesObject(bytes))
    }
    var text = ""
    for (index, piece) in pieces.enumerated() {
      guard let part = piece.text else {
        throw error(
          "TypeError", "sequence item \(index): expected str instance, \(typeName(piece)) found")
      }
      text += part
    }
    return .str(text)
  }

  private func expand(_ parts: [TemplatePart], _ match: MatchObject) throws(Raise) -> Value {
    var pieces: [Value] = []
    for part in parts {
      switch part {
      case .text(let value): pieces.append(value)
      case .group(let number): if let value = match.text(number) { pieces.append(value) }
      }
    }
    return try joined(pieces, isBytes: match.subject.isBytes)
  }

  /// Reads the text that replaces matches: `\1`, `\g<name>`, `\n`.
  private func template(
    _ value: Value, _ pattern: PatternObject
  ) throws(Raise) -> [TemplatePart] {
    let letters: [UInt32]
    if let text = value.asStr {
      if text.isASCII, !text.value.utf8.contains(0x5c) { return [.text(value)] }
      letters = text.scalars.map(\.value)
    } else if let bytes = value.object(as: BytesObject.self) {
      letters = bytes.bytes.map { UInt32($0) }
    } else {
      throw error(
        "TypeError", "decoding to str: need a bytes-like object, \(typeName(value)) found")
    }
    var reader = TemplateReader(letters, pattern.program)
    do throws(RegexFault) {
      return try reader.read().map { part in
        switch part {
        case .group(let number): return .group(number)
        case .letters(let letters):
          if pattern.isBytes {
            return .text(.object(BytesObject(letters.map { UInt8(truncatingIfNeeded: $0) })))
          }
          var text = String.UnicodeScalarView()
          for letter in letters { text.append(Unicode.Scalar(letter) ?? "?") }
          return .text(.str(String(text)))
        }
      }
    } catch {
      if error.message.hasPrefix("unknown group name") {
        throw self.error("IndexError", error.message)
      }
      throw regexError(error, value, letters)
    }
  }

  // MARK: Matches

  private func groupNumber(_ match: MatchObject, _ value: Value) throws(Raise) -> Int {
    if let number = try value.text == nil ? index(value, orNil: true) : nil {
      if number >= 0, number <= match.pattern.program.groupCount { return number }
    } else if let name = value.text,
      let known = match.pattern.program.groupNames.first(where: { $0.0 == name })
    {
      return known.1
    }
    throw error("IndexError", "no such group")
  }

  private func defineMatch(_ type: TypeObject) {
    func of(_ value: Value) -> MatchObject? { value.object(as: MatchObject.self) }
    defineMethod(type, "group(self, *groups)") { interpreter, call throws(Raise) in
      guard let match = of(call[0]) else { return .none }
      let wanted = interpreter.argumentList(call[1])
      if wanted.isEmpty { return match.text(0) ?? .none }
      var result: [Value] = []
      for value in wanted {
        result.append(match.text(try interpreter.groupNumber(match, value)) ?? .none)
      }
      return result.count == 1 ? result[0] : .tuple(result)
    }
    defineMethod(type, "__getitem__(self, group, /)") { interpreter, call throws(Raise) in
      guard let match = of(call[0]) else { return .none }
      return match.text(try interpreter.groupNumber(match, call[1])) ?? .none
    }
    defineMethod(type, "groups(self, default=None)") { _, call in
      guard let match = of(call[0]) else { return .none }
      return .tuple(
        (0..<match.pattern.program.groupCount).map { match.text($0 + 1) ?? call[1] })
    }
    defineMethod(type, "groupdict(self, default=None)") { _, call in
      guard let match = of(call[0]) else { return .none }
      let result = DictObject()
      for (name, number) in match.pattern.program.groupNames {
        result.set(name, match.text(number) ?? call[1])
      }
      return .dict(result)
    }
    for name in ["start", "end", "span"] {
      defineMethod(type, "\(name)(self, group=0, /)") { interpreter, call throws(Raise) in
        guard let match = of(call[0]) else { return .none }
        let number = try interpreter.groupNumber(match, call[1])
        let isSet = match.places[number * 2 + 1] >= 0
        let from = isSet ? match.places[number * 2] : -1
        let to = match.places[number * 2 + 1]
        switch name {
        case "start": return .int(from)
        case "end": return .int(to)
        default: return .tuple([.int(from), .int(to)])
        }
      }
    }
    defineMethod(type, "expand(self, template)") { interpreter, call throws(Raise) in
      guard let match = of(call[0]) else { return .none }
      return try interpreter.expand(try interpreter.template(call[1], match.pattern), match)
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let match = of(call[0]) else { return .none }
      return .str(
        "<re.Match object; span=(\(match.places[0]), \(match.places[1])), match=\(try interpreter.repr(match.text(0) ?? .none))>"
      )
    }
    defineMethod(type, "__copy__(self, /)") { _, call in call[0] }
    defineMethod(type, "__deepcopy__(self, memo, /)") { _, call in call[0] }
    defineProperty(type, "string") { _, value in of(value)?.subject.value ?? .none }
    defineProperty(type, "re") { _, value in (of(value)?.pattern).map { .object($0) } ?? .none }
    defineProperty(type, "pos") { _, value in .int(of(value)?.start ?? 0) }
    defineProperty(type, "endpos") { _, value in .int(of(value)?.end ?? 0) }
    defineProperty(type, "regs") { _, value in
      guard let match = of(value) else { return .none }
      return .tuple(
        (0...match.pattern.program.groupCount).map {
          .tuple([.int(match.places[$0 * 2]), .int(match.places[$0 * 2 + 1])])
        })
    }
    defineProperty(type, "lastindex") { _, value in
      guard let match = of(value) else { return .none }
      let last = match.places[match.pattern.program.lastIndexSlot]
      return last > 0 ? .int(last) : .none
    }
    defineProperty(type, "lastgroup") { _, value in
      guard let match = of(value) else { return .none }
      let last = match.places[match.pattern.program.lastIndexSlot]
      let name = match.pattern.program.groupNames.first { $0.1 == last }?.0
      return name.map { .str($0) } ?? .none
    }
  }
}

/// Reads the replacement text of `sub`.
private struct TemplateReader {
  enum Part {
    case letters([UInt32])
    case group(Int)
  }

  private let letters: [UInt32]
  private let program: RegexProgram
  private var position = 0
  private var parts: [Part] = []
  private var current: [UInt32] = []

  init(_ letters: [UInt32], _ program: RegexProgram) {
    self.letters = letters
    self.program = program
  }

  private func text(_ range: Range<Int>) -> String {
    String(letters[range].map { Character(Unicode.Scalar($0) ?? "?") })
  }

  private mutating func add(_ group: Int, _ place: Int) throws(RegexFault) {
    guard group <= program.groupCount else {
      throw RegexFault(message: "invalid group reference \(group)", position: place)
    }
    if !current.isEmpty { parts.append(.letters(current)) }
    current = []
    parts.append(.group(group))
  }

  private func digit(_ index: Int, below limit: UInt32 = 58) -> Int? {
    guard index < letters.count, letters[index] >= 48, letters[index] < limit else { return nil }
    return Int(letters[index] - 48)
  }

  mutating func read() throws(RegexFault) -> [Part] {
    while position < letters.count {
      let start = position
      let letter = letters[position]
      position += 1
      guard letter == 0x5c else {
        current.append(letter)
        continue
      }
      guard position < letters.count else {
        throw RegexFault(message: "bad escape (end of pattern)", position: start)
      }
      let escaped = letters[position]
      position += 1
      switch escaped {
      case 0x67: try readNamed(start)
      case 0x30:
        var value = 0
        if let next = digit(position, below: 56) {
          value = next
          position += 1
          if let next = digit(position, below: 56) {
            value = value * 8 + next
            position += 1
          }
        }
        current.append(UInt32(value & 0xff))
      case 0x31...0x39:
        var number = Int(escaped - 48)
        if let next = digit(position) {
          if escaped < 56, let second = digit(position, below: 56),
            let third = digit(position + 1, below: 56)
          {
            let value = number * 64 + second * 8 + third
            position += 2
            if value > 0o377 {
              throw RegexFault(
                message:
                  "octal escape value \(text(start..<position)) outside of range 0-0o377",
                position: start)
            }
            current.append(UInt32(value))
            continue
          }
          number = number * 10 + next
          position += 1
        }
        try add(number, start + 1)
      case 0x6e: current.append(10)
      case 0x74: current.append(9)
      case 0x72: current.append(13)
      case 0x61: current.append(7)
      case 0x66: current.append(12)
      case 0x76: current.append(11)
      case 0x62: current.append(8)
      case 0x5c: current.append(0x5c)
      default:
        if (escaped >= 65 && escaped <= 90) || (escaped >= 97 && escaped <= 122) {
          throw RegexFault(
            message: "bad escape \(text(start..<position))", position: start)
        }
        current += [0x5c, escaped]
      }
    }
    if !current.isEmpty || parts.isEmpty { parts.append(.letters(current)) }
    return parts
  }

  private mutating func readNamed(_ start: Int) throws(RegexFault) {
    guard position < letters.count, letters[position] == 0x3c else {
      throw RegexFault(message: "missing <", position: position)
    }
    position += 1
    let nameStart = position
    guard let end = letters[position...].firstIndex(of: 0x3e) else {
      throw RegexFault(
        message: position == letters.count
          ? "missing group name"
          : "missing >, unterminated name", position: nameStart)
    }
    let name = text(nameStart..<end)
    position = end + 1
    if name.isEmpty { throw RegexFault(message: "missing group name", position: nameStart) }
    if name.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = Int(name) {
      return try add(number, nameStart)
    }
    guard name.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isXIDContinue }),
      name.utf8.first.map({ $0 < 48 || $0 > 57 }) ?? false
    else {
      throw RegexFault(
        message: "bad character in group name '\(name)'", position: nameStart)
    }
    guard let known = program.groupNames.first(where: { $0.0 == name }) else {
      throw RegexFault(message: "unknown group name '\(name)'", position: nameStart)
    }
    try add(known.1, nameStart)
  }
}
