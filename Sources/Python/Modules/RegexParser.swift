// The syntax of regular expressions, as the `re` module of Python reads it.

/// Letters that a pattern may match at one place: `[a-z]`, `\d`.
final class RegexSet {
  enum Class { case digit, space, word }

  struct Member {
    let cls: Class
    let isNegated: Bool
  }

  var isNegated = false
  var ranges: [ClosedRange<UInt32>] = []
  var classes: [Member] = []
  let ignoresCase: Bool
  let isASCII: Bool
  private var small = [UInt8](repeating: 2, count: 256)

  init(ignoresCase: Bool, isASCII: Bool) {
    self.ignoresCase = ignoresCase
    self.isASCII = isASCII
  }

  /// Whether the set has the letter; the first 256 are remembered.
  func contains(_ letter: UInt32) -> Bool {
    if letter < 256 {
      if small[Int(letter)] == 2 { small[Int(letter)] = find(letter) ? 1 : 0 }
      return small[Int(letter)] == 1
    }
    return find(letter)
  }

  private func find(_ letter: UInt32) -> Bool {
    var found = has(letter)
    if !found, ignoresCase {
      let lower = RegexLetters.lowered(letter, isASCII: isASCII)
      found =
        has(lower) || has(RegexLetters.raised(letter, isASCII: isASCII))
        || has(RegexLetters.raised(lower, isASCII: isASCII))
    }
    return found != isNegated
  }

  private func has(_ letter: UInt32) -> Bool {
    for range in ranges where range.contains(letter) { return true }
    for member in classes
    where RegexLetters.isMember(letter, member.cls, isASCII: isASCII) != member.isNegated {
      return true
    }
    return false
  }
}

/// What kinds of letters there are.
enum RegexLetters {
  static func isMember(_ letter: UInt32, _ cls: RegexSet.Class, isASCII: Bool) -> Bool {
    if letter < 128 {
      switch cls {
      case .digit: return letter >= 48 && letter <= 57
      case .space:
        return letter == 32 || (letter >= 9 && letter <= 13)
          || (!isASCII && letter >= 28 && letter <= 31)
      case .word:
        return (letter >= 48 && letter <= 57) || (letter >= 65 && letter <= 90)
          || (letter >= 97 && letter <= 122) || letter == 95
      }
    }
    guard !isASCII, let scalar = Unicode.Scalar(letter) else { return false }
    switch cls {
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .space: return scalar.properties.isWhitespace
    case .word:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        return true
      default: return false
      }
    }
  }

  static func isWord(_ letter: UInt32, isASCII: Bool) -> Bool {
    isMember(letter, .word, isASCII: isASCII)
  }

  static func lowered(_ letter: UInt32, isASCII: Bool) -> UInt32 {
    if letter < 128 { return letter >= 65 && letter <= 90 ? letter + 32 : letter }
    guard !isASCII, let scalar = Unicode.Scalar(letter) else { return letter }
    let text = scalar.properties.lowercaseMapping.unicodeScalars
    return text.count == 1 ? text.first?.value ?? letter : letter
  }

  static func raised(_ letter: UInt32, isASCII: Bool) -> UInt32 {
    if letter < 128 { return letter >= 97 && letter <= 122 ? letter - 32 : letter }
    guard !isASCII, let scalar = Unicode.Scalar(letter) else { return letter }
    let text = scalar.properties.uppercaseMapping.unicodeScalars
    return text.count == 1 ? text.first?.value ?? letter : letter
  }
}

indirect enum RegexNode {
  enum Mode { case greedy, lazy, possessive }
  enum Place { case start, lineStart, end, lineEnd, absoluteEnd }

  case empty
  case literal(UInt32, ignoresCase: Bool, isASCII: Bool)
  case any(matchesNewline: Bool)
  case set(RegexSet)
  case sequence([RegexNode])
  case alternation([RegexNode])
  case group(Int, RegexNode)
  case repetition(RegexNode, Int, Int, Mode)
  case place(Place)
  case boundary(isNegated: Bool, isASCII: Bool)
  case look(RegexNode, isAhead: Bool, isNegated: Bool)
  case backreference(Int, ignoresCase: Bool, isASCII: Bool)
  case conditional(Int, RegexNode, RegexNode)
  case atomic(RegexNode)

  /// The least and the most letters that it matches.
  func width(_ groups: [Int: (Int, Int)]) -> (Int, Int) {
    func sum(_ a: Int, _ b: Int) -> Int {
      a == Int.max || b == Int.max ? Int.max : a + b
    }
    switch self {
    case .empty, .place, .boundary, .look: return (0, 0)
    case .literal, .any, .set: return (1, 1)
    case .sequence(let nodes):
      var result = (0, 0)
      for node in nodes {
        let (low, high) = node.width(groups)
        result = (sum(result.0, low), sum(result.1, high))
      }
      return result
    case .alternation(let nodes):
      let widths = nodes.map { $0.width(groups) }
      return (widths.map(\.0).min() ?? 0, widths.map(\.1).max() ?? 0)
    case .group(_, let node), .atomic(let node): return node.width(groups)
    case .repetition(let node, let least, let most, _):
      let (low, high) = node.width(groups)
      let top = high == 0 ? 0 : most == Int.max || high == Int.max ? Int.max : high * most
      return (low * least, top)
    case .backreference(let number, _, _): return groups[number] ?? (0, Int.max)
    case .conditional(_, let yes, let no):
      let a = yes.width(groups)
      let b = no.width(groups)
      return (min(a.0, b.0), max(a.1, b.1))
    }
  }
}

/// A fault of a pattern or a template.
struct RegexFault: Error {
  let message: String
  /// nil where the message names no place.
  let position: Int?
}

/// The flags of `re`, by their numbers.
enum RegexFlags {
  static let template = 1
  static let ignoreCase = 2
  static let locale = 4
  static let multiline = 8
  static let dotAll = 16
  static let unicode = 32
  static let verbose = 64
  static let debug = 128
  static let ascii = 256

  static func named(_ letter: UInt32) -> Int? {
    switch letter {
    case 0x69: ignoreCase
    case 0x4c: locale
    case 0x6d: multiline
    case 0x73: dotAll
    case 0x75: unicode
    case 0x78: verbose
    case 0x61: ascii
    case 0x74: template
    default: nil
    }
  }
}

struct RegexParser {
  let pattern: [UInt32]
  let isBytes: Bool
  private var position = 0
  private(set) var flags: Int
  private(set) var groupCount = 0
  private(set) var groupNames: [(String, Int)] = []
  private var openGroups: Set<Int> = []
  private var widths: [Int: (Int, Int)] = [:]
  private var lookBehindGroups: Int?

  init(_ pattern: [UInt32], flags: Int, isBytes: Bool) {
    self.pattern = pattern
    self.flags = flags
    self.isBytes = isBytes
  }

  private func at(_ index: Int) -> UInt32? { index < pattern.count ? pattern[index] : nil }
  private var current: UInt32? { at(position) }
  private func isNext(_ letter: Character) -> Bool {
    current == letter.unicodeScalars.first?.value
  }

  private mutating func take(_ letter: Character) -> Bool {
    if isNext(letter) {
      position += 1
      return true
    }
    return false
  }

  private func text(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for value in pattern[range] { result.append(Unicode.Scalar(value) ?? "?") }
    return String(result)
  }

  private func fault(_ message: String, _ position: Int?) -> RegexFault {
    RegexFault(message: message, position: position)
  }

  mutating func parse() throws(RegexFault) -> RegexNode {
    let node = try parseAlternation(flags, isTop: true)
    if current != nil {
      throw fault("unbalanced parenthesis", position)
    }
    if !isBytes {
      if flags & RegexFlags.ascii == 0 { flags |= RegexFlags.unicode }
    }
    return node
  }

  private mutating func parseAlternation(
    _ local: Int, isTop: Bool = false
  ) throws(RegexFault) -> RegexNode {
    var branches: [RegexNode] = []
    var local = local
    while true {
      branches.append(try parseSequence(&local, isStart: isTop && branches.isEmpty))
      if !take("|") { break }
    }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func parseSequence(
    _ local: inout Int, isStart: Bool
  ) throws(RegexFault) -> RegexNode {
    var nodes: [RegexNode] = []
    let first = position
    while let letter = current, letter != 0x7c, letter != 0x29 {
      let start = position
      if local & RegexFlags.verbose != 0 {
        if letter == 32 || (letter >= 9 && letter <= 13) {
          position += 1
          continue
        }
        if letter == 0x23 {
          while let next = current, next != 10 {
            _ = next
            position += 1
          }
          if current != nil { position += 1 }
          continue
        }
      }
      if letter == 0x28, at(position + 1) == 0x3f, isFlagGroup(position + 2) {
        let (changed, isGlobal) = try parseInlineFlags(local)
        if isGlobal {
          guard isStart, start == first || nodes.isEmpty && start == first else {
            throw fault("global flags not at the start of the expression", start)
          }
          flags |= changed
          local |= changed
          continue
        }
      }
      guard let node = try parseItem(local) else { continue }
      nodes.append(try parseRepeats(node, start))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  /// Whether `(?…` gives flags for the whole pattern: letters up to a parenthesis.
  private func isFlagGroup(_ index: Int) -> Bool {
    var place = index
    while let letter = at(place), RegexFlags.named(letter) != nil { place += 1 }
    return place > index && at(place) == 0x29
  }

  private mutating func parseInlineFlags(_ local: Int) throws(RegexFault) -> (Int, Bool) {
    position += 2
    var added = 0
    while let letter = current, let flag = RegexFlags.named(letter) {
      added |= flag
      position += 1
    }
    position += 1
    return (added, true)
  }

  private mutating func parseRepeats(
    _ node: RegexNode, _ start: Int
  ) throws(RegexFault) -> RegexNode {
    var node = node
    var isRepeated = false
    while let letter = current {
      let here = position
      var least = 0
      var most = Int.max
      switch letter {
      case 0x2a: position += 1
      case 0x2b:
        position += 1
        least = 1
      case 0x3f:
        position += 1
        most = 1
      case 0x7b:
        if at(position + 1) == 0x7d { return node }
        let saved = position
        position += 1
        let low = digits()
        var high = low
        if take(",") { high = digits() }
        guard take("}") else {
          position = saved
          return node
        }
        if low != nil || at(saved + 1) == 0x2c {
          least = low ?? 0
          most = high ?? Int.max
        }
        if most < least {
          throw fault("min repeat greater than max repeat", here + 1)
        }
      default: return node
      }
      switch node {
      case .empty: throw fault("nothing to repeat", here)
      case .place, .boundary: throw fault("nothing to repeat", here)
      default: break
      }
      if isRepeated { throw fault("multiple repeat", here) }
      isRepeated = true
      var mode = RegexNode.Mode.greedy
      if take("?") { mode = .lazy } else if take("+") { mode = .possessive }
      node = .repetition(node, least, most, mode)
    }
    return node
  }

  private mutating func digits() -> Int? {
    var value: Int?
    while let letter = current, letter >= 48, letter <= 57 {
      value = min((value ?? 0) * 10 + Int(letter - 48), 1 << 31)
      position += 1
    }
    return value
  }

  private mutating func parseItem(_ local: Int) throws(RegexFault) -> RegexNode? {
    guard let letter = current else { return nil }
    let start = position
    position += 1
    let ignoresCase = local & RegexFlags.ignoreCase != 0
    let isASCII = isBytes || local & RegexFlags.ascii != 0
    switch letter {
    case 0x2e: return .any(matchesNewline: local & RegexFlags.dotAll != 0)
    case 0x5e: return .place(local & RegexFlags.multiline != 0 ? .lineStart : .start)
    case 0x24: return .place(local & RegexFlags.multiline != 0 ? .lineEnd : .end)
    case 0x2a, 0x2b, 0x3f: throw fault("nothing to repeat", start)
    case 0x7b:
      // A brace that is no repeat stands for itself.
      var probe = self
      let low = probe.digits()
      let comma = probe.take(",")
      let high = comma ? probe.digits() : nil
      if probe.take("}"), low != nil || comma, !(low == nil && high == nil && !comma) {
        throw fault("nothing to repeat", start)
      }
      return .literal(letter, ignoresCase: ignoresCase, isASCII: isASCII)
    case 0x5b: return try parseSet(start, ignoresCase: ignoresCase, isASCII: isASCII)
    case 0x5c: return try parseEscape(start, ignoresCase: ignoresCase, isASCII: isASCII)
    case 0x28: return try parseGroup(start, local)
    default: return .literal(letter, ignoresCase: ignoresCase, isASCII: isASCII)
    }
  }

  // MARK: Groups

  private mutating func parseGroup(_ start: Int, _ local: Int) throws(RegexFault) -> RegexNode? {
    guard take("?") else { return try finishGroup(start, local, name: nil, isCapturing: true) }
    guard let kind = current else { throw fault("unexpected end of pattern", position) }
    position += 1
    switch kind {
    case 0x50:  // P
      if take("<") {
        let nameStart = position
        let name = try parseName(">", "group name")
        try checkName(name, nameStart)
        return try finishGroup(
          start, local, name: name, isCapturing: true, nameStart: nameStart)
      }
      if take("=") {
        let nameStart = position
        let name = try parseName(")", "group name")
        try checkName(name, nameStart)
        guard let number = groupNames.first(where: { $0.0 == name })?.1 else {
          throw fault("unknown group name \(quoted(name))", nameStart)
        }
        if openGroups.contains(number) {
          throw fault("cannot refer to an open group", nameStart)
        }
        return .backreference(
          number, ignoresCase: local & RegexFlags.ignoreCase != 0,
          isASCII: isBytes || local & RegexFlags.ascii != 0)
      }
      guard let other = current else { throw fault("unexpected end of pattern", position) }
      throw fault("unknown extension ?P" + letterText(other), start + 1)
    case 0x3a: return try finishGroup(start, local, name: nil, isCapturing: false)
    case 0x23:  // #
      while let letter = current, letter != 0x29 {
        _ = letter
        position += 1
      }
      guard take(")") else { throw fault("missing ), unterminated comment", start) }
      return nil
    case 0x3d, 0x21:
      let body = try finishGroup(start, local, name: nil, isCapturing: false)
      return .look(body, isAhead: true, isNegated: kind == 0x21)
    case 0x3c:
      guard let direction = current else { throw fault("unexpected end of pattern", position) }
      guard direction == 0x3d || direction == 0x21 else {
        throw fault("unknown extension ?<" + letterText(direction), start + 1)
      }
      position += 1
      let body = try finishGroup(start, local, name: nil, isCapturing: false)
      let (low, high) = body.width(widths)
      guard low == high else {
        throw fault("look-behind requires fixed-width pattern", nil)
      }
      return .look(body, isAhead: false, isNegated: direction == 0x21)
    case 0x28:
      return try parseConditional(start, local)
    case 0x3e:
      return .atomic(try finishGroup(start, local, name: nil, isCapturing: false))
    default:
      position -= 1
      return try parseFlagGroup(start, local)
    }
  }

  private mutating func parseFlagGroup(
    _ start: Int, _ local: Int
  ) throws(RegexFault) -> RegexNode {
    guard let first = current else { throw fault("unexpected end of pattern", position) }
    guard RegexFlags.named(first) != nil || first == 0x2d else {
      position += 1
      throw fault("unknown extension ?" + letterText(first), start + 1)
    }
    var added = 0
    var removed = 0
    var isRemoving = false
    while true {
      guard let letter = current else {
        throw fault(isRemoving ? "missing :" : "missing -, : or )", position)
      }
      if letter == 0x3a { break }
      if letter == 0x29 {
        throw isRemoving
          ? fault("missing :", position)
          : fault("global flags not at the start of the expression", start)
      }
      if letter == 0x2d, !isRemoving {
        isRemoving = true
        position += 1
        guard let next = current else { throw fault("missing flag", position) }
        guard RegexFlags.named(next) != nil else {
          throw fault(isLetter(next) ? "unknown flag" : "missing flag", position)
        }
        continue
      }
      guard let flag = RegexFlags.named(letter) else {
        throw fault(
          isLetter(letter)
            ? "unknown flag" : isRemoving ? "missing :" : "missing -, : or )", position)
      }
      if isRemoving { removed |= flag } else { added |= flag }
      position += 1
    }
    position += 1
    return try finishGroup(
      start, (local | added) & ~removed, name: nil, isCapturing: false)
  }

  private func isLetter(_ letter: UInt32) -> Bool {
    (letter >= 65 && letter <= 90) || (letter >= 97 && letter <= 122)
  }

  private func letterText(_ letter: UInt32) -> String {
    String(Character(Unicode.Scalar(letter) ?? "?"))
  }

  private func quoted(_ name: String) -> String { isBytes ? "b'\(name)'" : "'\(name)'" }

  private mutating func parseName(
    _ end: Character, _ what: String
  ) throws(RegexFault) -> String {
    let start = position
    while let letter = current, letter != end.unicodeScalars.first?.value {
      _ = letter
      position += 1
    }
    guard current != nil else {
      if start == position { throw fault("missing \(what)", start) }
      throw fault("missing \(end), unterminated name", start)
    }
    let name = text(start..<position)
    position += 1
    if name.isEmpty { throw fault("missing \(what)", start) }
    return name
  }

  private func checkName(_ name: String, _ start: Int) throws(RegexFault) {
    let letters = Array(name.unicodeScalars)
    let isFine = letters.enumerated().allSatisfy { index, letter in
      letter == "_" || (index == 0 ? letter.properties.isXIDStart : letter.properties.isXIDContinue)
    }
    if !isFine { throw fault("bad character in group name \(quoted(name))", start) }
  }

  private mutating func finishGroup(
    _ start: Int, _ local: Int, name: String?, isCapturing: Bool, nameStart: Int = 0
  ) throws(RegexFault) -> RegexNode {
    var number = 0
    if isCapturing {
      groupCount += 1
      number = groupCount
      if let name {
        if let known = groupNames.first(where: { $0.0 == name })?.1 {
          throw fault(
            "redefinition of group name \(quoted(name)) as group \(number); was group \(known)",
            nameStart)
        }
        groupNames.append((name, number))
      }
      openGroups.insert(number)
    }
    let body = try parseAlternation(local)
    guard take(")") else { throw fault("missing ), unterminated subpattern", start) }
    guard isCapturing else {
      // An empty group may be repeated.
      if case .empty = body { return .sequence([]) }
      return .sequence([body])
    }
    openGroups.remove(number)
    widths[number] = body.width(widths)
    return .group(number, body)
  }

  private mutating func parseConditional(
    _ start: Int, _ local: Int
  ) throws(RegexFault) -> RegexNode {
    let nameStart = position
    let name = try parseName(")", "group name")
    let number: Int
    if let value = Int(name), name.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      if value == 0 { throw fault("bad group number", nameStart) }
      number = value
    } else {
      try checkName(name, nameStart)
      guard let known = groupNames.first(where: { $0.0 == name })?.1 else {
        throw fault("unknown group name \(quoted(name))", nameStart)
      }
      number = known
    }
    var inner = local
    let yes = try parseSequence(&inner, isStart: false)
    var no = RegexNode.empty
    if take("|") {
      no = try parseSequence(&inner, isStart: false)
      if isNext("|") {
        throw fault("conditional backref with more than two branches", position)
      }
    }
    guard take(")") else { throw fault("missing ), unterminated subpattern", start) }
    if number > groupCount { throw fault("invalid group reference \(number)", nameStart) }
    return .conditional(number, yes, no)
  }

  // MARK: Escapes and sets

  private mutating func parseEscape(
    _ start: Int, ignoresCase: Bool, isASCII: Bool
  ) throws(RegexFault) -> RegexNode {
    guard let letter = current else { throw fault("bad escape (end of pattern)", start) }
    func literal(_ value: UInt32) -> RegexNode {
      .literal(value, ignoresCase: ignoresCase, isASCII: isASCII)
    }
    func set(_ cls: RegexSet.Class, _ isNegated: Bool) -> RegexNode {
      let set = RegexSet(ignoresCase: false, isASCII: isASCII)
      set.classes = [RegexSet.Member(cls: cls, isNegated: isNegated)]
      return .set(set)
    }
    position += 1
    switch letter {
    case 0x64: return set(.digit, false)
    case 0x44: return set(.digit, true)
    case 0x73: return set(.space, false)
    case 0x53: return set(.space, true)
    case 0x77: return set(.word, false)
    case 0x57: return set(.word, true)
    case 0x41: return .place(.start)
    case 0x5a: return .place(.absoluteEnd)
    case 0x62: return .boundary(isNegated: false, isASCII: isASCII)
    case 0x42: return .boundary(isNegated: true, isASCII: isASCII)
    case 0x30:
      var value: UInt32 = 0
      var count = 0
      while count < 2, let digit = current, digit >= 48, digit <= 55 {
        value = value * 8 + digit - 48
        position += 1
        count += 1
      }
      return literal(value)
    case 0x31...0x39:
      var number = Int(letter - 48)
      if let second = current, second >= 48, second <= 57 {
        if letter <= 51, second <= 55, let third = at(position + 1), third >= 48, third <= 55 {
          let value = (letter - 48) * 64 + (second - 48) * 8 + third - 48
          if value > 0o377 {
            throw fault(
              "octal escape value \(text(start..<(position + 2))) outside of range 0-0o377", start)
          }
          position += 2
          return literal(value)
        }
        number = number * 10 + Int(second - 48)
        position += 1
      }
      if number <= groupCount {
        if openGroups.contains(number) {
          throw fault("cannot refer to an open group", start)
        }
        return .backreference(number, ignoresCase: ignoresCase, isASCII: isASCII)
      }
      throw fault("invalid group reference \(number)", start + 1)
    default:
      position -= 1
      return literal(try parseLetterEscape(start))
    }
  }

  /// The letter behind a backslash, in a set or outside.
  private mutating func parseLetterEscape(_ start: Int) throws(RegexFault) -> UInt32 {
    guard let letter = current else { throw fault("bad escape (end of pattern)", start) }
    position += 1
    switch letter {
    case 0x61: return 7
    case 0x66: return 12
    case 0x6e: return 10
    case 0x72: return 13
    case 0x74: return 9
    case 0x76: return 11
    case 0x5c: return 0x5c
    case 0x78, 0x75, 0x55:
      if letter != 0x78, isBytes { break }
      let wanted = letter == 0x78 ? 2 : letter == 0x75 ? 4 : 8
      var value: UInt32 = 0
      var count = 0
      while count < wanted, let digit = current,
        let scalar = Unicode.Scalar(digit), let hex = Character(scalar).hexDigitValue
      {
        value = value &* 16 &+ UInt32(hex)
        position += 1
        count += 1
      }
      if count < wanted {
        throw fault("incomplete escape \(text(start..<position))", start)
      }
      if Unicode.Scalar(value) == nil {
        throw fault("bad escape \(text(start..<position))", start)
      }
      return value
    default:
      if !isLetter(letter), !(letter >= 48 && letter <= 57) { return letter }
    }
    throw fault("bad escape \(text(start..<position))", start)
  }

  private mutating func parseSet(
    _ start: Int, ignoresCase: Bool, isASCII: Bool
  ) throws(RegexFault) -> RegexNode {
    let set = RegexSet(ignoresCase: ignoresCase, isASCII: isASCII)
    if take("^") { set.isNegated = true }
    var isFirst = true
    while true {
      guard let letter = current else { throw fault("unterminated character set", start) }
      if letter == 0x5d, !isFirst {
        position += 1
        break
      }
      isFirst = false
      let from = position
      guard let low = try parseMember(set) else {
        // A class cannot begin a range.
        if isNext("-"), let next = at(position + 1), next != 0x5d {
          position += 1
          _ = try parseMember(set)
          throw fault("bad character range \(text(from..<position))", from)
        }
        continue
      }
      if isNext("-"), let next = at(position + 1) {
        if next == 0x5d {
          set.ranges.append(low...low)
          continue
        }
        position += 1
        guard let high = try parseMember(set), high >= low else {
          throw fault("bad character range \(text(from..<position))", from)
        }
        set.ranges.append(low...high)
      } else if isNext("-"), at(position + 1) == nil {
        throw fault("unterminated character set", start)
      } else {
        set.ranges.append(low...low)
      }
    }
    return .set(set)
  }

  /// One letter of a set; nil where a class was added to it.
  private mutating func parseMember(_ set: RegexSet) throws(RegexFault) -> UInt32? {
    guard let letter = current else { return nil }
    let start = position
    position += 1
    guard letter == 0x5c else { return letter }
    guard let escaped = current else { throw fault("bad escape (end of pattern)", start) }
    func add(_ cls: RegexSet.Class, _ isNegated: Bool) -> UInt32? {
      set.classes.append(RegexSet.Member(cls: cls, isNegated: isNegated))
      return nil
    }
    switch escaped {
    case 0x64, 0x44:
      position += 1
      return add(.digit, escaped == 0x44)
    case 0x73, 0x53:
      position += 1
      return add(.space, escaped == 0x53)
    case 0x77, 0x57:
      position += 1
      return add(.word, escaped == 0x57)
    case 0x62:
      position += 1
      return 8
    case 0x30...0x37:
      var value: UInt32 = 0
      var count = 0
      while count < 3, let digit = current, digit >= 48, digit <= 55 {
        value = value * 8 + digit - 48
        position += 1
        count += 1
      }
      if value > 0o377 {
        throw fault(
          "octal escape value \(text(start..<position)) outside of range 0-0o377", start)
      }
      return value
    default: return try parseLetterEscape(start)
    }
  }
}
