// Matching regular expressions: a backtracking machine with a stack of its own, so deep patterns don't
// recurse, and a count of steps, so that none runs for ever.

enum RegexInstruction {
  case letter(UInt32)
  /// A letter in lower case.
  case folded(UInt32, isASCII: Bool)
  case any
  case anyButNewline
  case set(RegexSet)
  /// Goes on at the first place, and at the second one if that fails.
  case split(Int, Int)
  case jump(Int)
  case save(Int)
  case closeGroup(Int)
  case place(RegexNode.Place)
  case boundary(isNegated: Bool, isASCII: Bool)
  case backreference(Int, ignoresCase: Bool, isASCII: Bool)
  /// Repeats the next instruction, which matches one letter.
  case single(Int, Int, isLazy: Bool)
  case loopStart(Int)
  case loopTest(Int, Int, Int, isLazy: Bool, exit: Int)
  case loopEnter(Int)
  case look(isAhead: Bool, isNegated: Bool, width: Int, exit: Int)
  case atomic(exit: Int)
  case conditional(Int, otherwise: Int)
  case accept
}

/// A compiled pattern.
final class RegexProgram {
  fileprivate(set) var code: [RegexInstruction] = []
  let groupCount: Int
  let groupNames: [(String, Int)]
  let flags: Int
  /// Places of groups, the last closed group, and what loops count.
  private(set) var slotCount: Int
  var lastIndexSlot: Int { (groupCount + 1) * 2 }
  /// The letter with which every match begins, where there is one.
  var firstLetter: UInt32? {
    for instruction in code {
      switch instruction {
      case .save: continue
      case .letter(let letter): return letter
      default: return nil
      }
    }
    return nil
  }

  init(_ pattern: [UInt32], flags: Int, isBytes: Bool) throws(RegexFault) {
    var parser = RegexParser(pattern, flags: flags, isBytes: isBytes)
    let first: RegexNode
    do throws(RegexFault) {
      first = try parser.parse()
    } catch {
      throw error
    }
    var node = first
    // Flags that the pattern itself gives at its start hold for all of it.
    let verbose = RegexFlags.verbose
    if parser.flags & verbose != 0, flags & verbose == 0 {
      parser = RegexParser(pattern, flags: flags | verbose, isBytes: isBytes)
      node = try parser.parse()
    }
    groupCount = parser.groupCount
    groupNames = parser.groupNames
    self.flags = parser.flags
    slotCount = (parser.groupCount + 1) * 2 + 1
    compile(node)
    code.append(.accept)
  }

  private func compile(_ node: RegexNode) {
    switch node {
    case .empty: break
    case .literal(let letter, let ignoresCase, let isASCII):
      let lower = RegexLetters.lowered(letter, isASCII: isASCII)
      if ignoresCase,
        lower != letter || RegexLetters.raised(letter, isASCII: isASCII) != letter
      {
        code.append(.folded(lower, isASCII: isASCII))
      } else {
        code.append(.letter(letter))
      }
    case .any(let matchesNewline): code.append(matchesNewline ? .any : .anyButNewline)
    case .set(let set): code.append(.set(set))
    case .sequence(let nodes): for node in nodes { compile(node) }
    case .alternation(let nodes):
      var jumps: [Int] = []
      for (index, node) in nodes.enumerated() {
        if index == nodes.count - 1 {
          compile(node)
        } else {
          let split = code.count
          code.append(.jump(0))
          compile(node)
          jumps.append(code.count)
          code.append(.jump(0))
          code[split] = .split(split + 1, code.count)
        }
      }
      for jump in jumps { code[jump] = .jump(code.count) }
    case .group(let number, let node):
      code.append(.save(number * 2))
      compile(node)
      code.append(.closeGroup(number))
    case .repetition(let node, let least, let most, let mode):
      compileRepetition(node, least, most, mode)
    case .place(let place): code.append(.place(place))
    case .boundary(let isNegated, let isASCII):
      code.append(.boundary(isNegated: isNegated, isASCII: isASCII))
    case .look(let node, let isAhead, let isNegated):
      let start = code.count
      code.append(.accept)
      compile(node)
      code.append(.accept)
      code[start] = .look(
        isAhead: isAhead, isNegated: isNegated, width: isAhead ? 0 : node.width([:]).0,
        exit: code.count)
    case .backreference(let number, let ignoresCase, let isASCII):
      code.append(.backreference(number, ignoresCase: ignoresCase, isASCII: isASCII))
    case .conditional(let number, let yes, let no):
      let start = code.count
      code.append(.accept)
      compile(yes)
      let jump = code.count
      code.append(.jump(0))
      code[start] = .conditional(number, otherwise: code.count)
      compile(no)
      code[jump] = .jump(code.count)
    case .atomic(let node):
      let start = code.count
      code.append(.accept)
      compile(node)
      code.append(.accept)
      code[start] = .atomic(exit: code.count)
    }
  }

  private func compileRepetition(
    _ node: RegexNode, _ least: Int, _ most: Int, _ mode: RegexNode.Mode
  ) {
    if mode == .possessive {
      return compile(.atomic(.repetition(node, least, most, .greedy)))
    }
    var single = node
    while case .sequence(let nodes) = single, nodes.count == 1 { single = nodes[0] }
    switch single {
    case .literal, .any, .set:
      code.append(.single(least, most, isLazy: mode == .lazy))
      compile(single)
      return
    default: break
    }
    if most == 1, least == 0 {
      let split = code.count
      code.append(.jump(0))
      compile(node)
      code[split] =
        mode == .lazy ? .split(code.count, split + 1) : .split(split + 1, code.count)
      return
    }
    let slot = slotCount
    slotCount += 2
    code.append(.loopStart(slot))
    let test = code.count
    code.append(.accept)
    code.append(.loopEnter(slot))
    compile(node)
    code.append(.jump(test))
    code[test] = .loopTest(slot, least, most, isLazy: mode == .lazy, exit: code.count)
  }
}

/// One attempt to match a program with a text.
struct RegexMatcher {
  /// More steps than any sensible match takes.
  static let stepLimit = 20_000_000

  private struct Choice {
    enum Kind { case place, greedy, lazy }
    var kind: Kind
    var pc: Int
    var position: Int
    /// The first position of a greedy run; how often a lazy one may still repeat.
    var limit: Int
    var trail: Int
  }

  let program: RegexProgram
  let text: UnsafeBufferPointer<Unicode.Scalar>
  let end: Int
  private(set) var slots: [Int]
  private var trail: [(Int, Int)] = []
  private var choices: [Choice] = []
  private(set) var steps = 0

  init(_ program: RegexProgram, _ text: UnsafeBufferPointer<Unicode.Scalar>, end: Int) {
    self.program = program
    self.text = text
    self.end = end
    slots = Array(repeating: -1, count: program.slotCount)
  }

  /// The end of a match at a position; with `isFull`, one that reaches the end of the text.
  ///
  /// It doesn't end at the place `forbidden`: an empty match right behind the one before is none.
  mutating func match(
    at start: Int, isFull: Bool, forbidden: Int = -1, check: (Int) throws(Raise) -> Void
  ) throws(Raise) -> Int? {
    for index in slots.indices { slots[index] = -1 }
    trail.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    guard let stop = try run(0, start, isFull: isFull, forbidden: forbidden, check: check) else {
      return nil
    }
    slots[0] = start
    slots[1] = stop
    return stop
  }

  private mutating func set(_ slot: Int, _ value: Int) {
    trail.append((slot, slots[slot]))
    slots[slot] = value
  }

  private mutating func undo(to height: Int) {
    while trail.count > height {
      let (slot, value) = trail.removeLast()
      slots[slot] = value
    }
  }

  @inline(__always)
  private func matchesOne(_ instruction: RegexInstruction, _ letter: UInt32) -> Bool {
    switch instruction {
    case .letter(let wanted): letter == wanted
    case .folded(let wanted, let isASCII):
      letter == wanted || RegexLetters.lowered(letter, isASCII: isASCII) == wanted
    case .any: true
    case .anyButNewline: letter != 10
    case .set(let set): set.contains(letter)
    default: false
    }
  }

  private mutating func run(
    _ start: Int, _ from: Int, isFull: Bool, forbidden: Int, check: (Int) throws(Raise) -> Void
  ) throws(Raise) -> Int? {
    let base = choices.count
    var pc = start
    var position = from
    while true {
      steps += 1
      if steps & 0xffff == 0 { try check(steps) }
      var isFailed = false
      let instruction = program.code[pc]
      switch instruction {
      case .letter(let wanted):
        if position < end, text[position].value == wanted {
          position += 1
          pc += 1
        } else {
          isFailed = true
        }
      case .folded, .any, .anyButNewline, .set:
        if position < end, matchesOne(instruction, text[position].value) {
          position += 1
          pc += 1
        } else {
          isFailed = true
        }
      case .split(let first, let second):
        choices.append(
          Choice(kind: .place, pc: second, position: position, limit: 0, trail: trail.count))
        pc = first
      case .jump(let target): pc = target
      case .save(let slot):
        // The start of a group counts only once the group closes.
        set(slot, position)
        pc += 1
      case .closeGroup(let number):
        set(number * 2 + 1, position)
        set(program.lastIndexSlot, number)
        pc += 1
      case .place(let place):
        if isAt(place, position) { pc += 1 } else { isFailed = true }
      case .boundary(let isNegated, let isASCII):
        let before =
          position > 0 && RegexLetters.isWord(text[position - 1].value, isASCII: isASCII)
        let after =
          position < end && RegexLetters.isWord(text[position].value, isASCII: isASCII)
        if (before != after) != isNegated { pc += 1 } else { isFailed = true }
      case .backreference(let number, let ignoresCase, let isASCII):
        if let length = matchBack(number, position, ignoresCase, isASCII) {
          position += length
          pc += 1
        } else {
          isFailed = true
        }
      case .single(let least, let most, let isLazy):
        let unit = program.code[pc + 1]
        let wanted = isLazy ? least : most
        var count = 0
        while count < wanted, position + count < end,
          matchesOne(unit, text[position + count].value)
        {
          count += 1
        }
        steps += count
        if count < least {
          isFailed = true
        } else if isLazy {
          position += count
          if most > count {
            choices.append(
              Choice(
                kind: .lazy, pc: pc, position: position, limit: most - count, trail: trail.count))
          }
          pc += 2
        } else {
          if count > least {
            choices.append(
              Choice(
                kind: .greedy, pc: pc + 2, position: position + count, limit: position + least,
                trail: trail.count))
          }
          position += count
          pc += 2
        }
      case .loopStart(let slot):
        set(slot, 0)
        set(slot + 1, -1)
        pc += 1
      case .loopTest(let slot, let least, let most, let isLazy, let exit):
        let count = slots[slot]
        if count < least {
          pc += 1
        } else if count < most, slots[slot + 1] != position {
          choices.append(
            Choice(
              kind: .place, pc: isLazy ? pc + 1 : exit, position: position, limit: 0,
              trail: trail.count))
          pc = isLazy ? exit : pc + 1
        } else {
          pc = exit
        }
      case .loopEnter(let slot):
        set(slot, slots[slot] + 1)
        set(slot + 1, position)
        pc += 1
      case .look(let isAhead, let isNegated, let width, let exit):
        let height = trail.count
        let from = isAhead ? position : position - width
        var found = false
        if from >= 0 {
          found = try run(pc + 1, from, isFull: false, forbidden: -1, check: check) != nil
        }
        if found == isNegated {
          isFailed = true
        } else {
          if isNegated { undo(to: height) }
          pc = exit
        }
      case .atomic(let exit):
        if let stop = try run(pc + 1, position, isFull: false, forbidden: -1, check: check) {
          position = stop
          pc = exit
        } else {
          isFailed = true
        }
      case .conditional(let number, let otherwise):
        pc = slots[number * 2 + 1] >= 0 ? pc + 1 : otherwise
      case .accept:
        if position != forbidden, !isFull || position == end {
          choices.removeSubrange(base...)
          return position
        }
        isFailed = true
      }
      guard isFailed else { continue }
      // The last choice that is left.
      var isResumed = false
      while choices.count > base {
        let last = choices.count - 1
        let choice = choices[last]
        undo(to: choice.trail)
        switch choice.kind {
        case .place:
          choices.removeLast()
          pc = choice.pc
          position = choice.position
        case .greedy:
          position = choice.position - 1
          pc = choice.pc
          if position == choice.limit {
            choices.removeLast()
          } else {
            choices[last].position = position
          }
        case .lazy:
          guard choice.position < end,
            matchesOne(program.code[choice.pc + 1], text[choice.position].value)
          else {
            choices.removeLast()
            continue
          }
          position = choice.position + 1
          pc = choice.pc + 2
          if choice.limit == 1 {
            choices.removeLast()
          } else {
            choices[last].position = position
            choices[last].limit -= choice.limit == Int.max ? 0 : 1
          }
        }
        isResumed = true
        break
      }
      if !isResumed { return nil }
    }
  }

  private func isAt(_ place: RegexNode.Place, _ position: Int) -> Bool {
    switch place {
    case .start: position == 0
    case .lineStart: position == 0 || text[position - 1].value == 10
    case .end: position == end || (position == end - 1 && text[position].value == 10)
    case .lineEnd: position == end || text[position].value == 10
    case .absoluteEnd: position == end
    }
  }

  private func matchBack(
    _ number: Int, _ position: Int, _ ignoresCase: Bool, _ isASCII: Bool
  ) -> Int? {
    let from = slots[number * 2]
    let to = slots[number * 2 + 1]
    guard from >= 0, to >= from, position + to - from <= end else { return nil }
    for offset in 0..<(to - from) {
      let a = text[from + offset].value
      let b = text[position + offset].value
      if a == b { continue }
      guard ignoresCase,
        RegexLetters.lowered(a, isASCII: isASCII) == RegexLetters.lowered(b, isASCII: isASCII)
      else { return nil }
    }
    return to - from
  }
}
