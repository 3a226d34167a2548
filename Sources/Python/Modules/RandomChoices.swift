// `random`: choosing whole numbers, elements and samples.

import BigInt
import Foundation

/// Draws for the methods of one generator, which a subclass may have replaced.
struct RandomSource {
  /// How a number below a limit is made: the way that the first class of the method resolution order
  /// says that has a word in it.
  private enum Way { case bits, bitsOfSubclass, floats, method }

  let interpreter: Interpreter
  let receiver: Value
  /// The generator, where no subclass replaces `random`.
  private let plain: RandomObject?
  private let way: Way

  init(_ interpreter: Interpreter, _ receiver: Value) {
    self.interpreter = interpreter
    self.receiver = receiver
    let generator = receiver.object(as: RandomObject.self)
    var way = Way.bits
    var replacesRandom = false
    let type = interpreter.type(of: receiver)
    let names = (
      below: interpreter.symbol("_randbelow"), bits: interpreter.symbol("getrandbits"),
      random: interpreter.symbol("random")
    )
    var isDecided = false
    for cls in type.mro {
      if !cls.isUserDefined { break }
      if cls.own(names.random) != nil { replacesRandom = true }
      if isDecided { continue }
      isDecided = true
      if cls.own(names.below) != nil {
        way = .method
      } else if cls.own(names.bits) != nil {
        way = .bitsOfSubclass
      } else if cls.own(names.random) != nil {
        way = .floats
      } else {
        isDecided = false
      }
    }
    self.way = way
    plain = replacesRandom ? nil : generator
  }

  /// A float of [0, 1).
  func float() throws(Raise) -> Double {
    if let plain { return plain.double() }
    return try interpreter.double(try interpreter.callMethod(receiver, "random"))
  }

  /// An index below a count.
  func index(below count: Int) throws(Raise) -> Int {
    if way == .bits, let generator = receiver.object(as: RandomObject.self), count > 0 {
      let shift = UInt32(count.leadingZeroBitCount)
      if shift > 32 {
        while true {
          let drawn = Int(generator.next() >> (shift - 32))
          if drawn < count { return drawn }
        }
      }
    }
    return try interpreter.integerIndex(.integer(try number(below: BigInt(count))))
  }

  /// A number below a limit of any size.
  func number(below limit: BigInt) throws(Raise) -> BigInt {
    guard limit > 0 else { return 0 }
    let width = limit.magnitude.bitWidth
    switch way {
    case .method:
      return try interpreter.bigIndex(
        try interpreter.callMethod(receiver, "_randbelow", [.integer(limit)]))
    case .floats:
      return try number(byFloatsBelow: limit)
    case .bits, .bitsOfSubclass:
      while true {
        let drawn: BigInt
        if way == .bits, let generator = receiver.object(as: RandomObject.self) {
          drawn = generator.bits(width)
        } else {
          drawn = try interpreter.bigIndex(
            try interpreter.callMethod(receiver, "getrandbits", [.int(width)]))
        }
        if drawn < limit { return drawn }
      }
    }
  }

  /// The same from floats alone, as long as 53 bits are enough.
  private func number(byFloatsBelow limit: BigInt) throws(Raise) -> BigInt {
    let all = 1 << 53
    guard let count = Int(exactly: limit), count < all else {
      try interpreter.warn(
        "UserWarning",
        """
        Underlying random() generator does not supply 
        enough bits to choose from a population range this large.
        To remove the range limitation, add a getrandbits() method.
        """)
      return BigInt((try float() * Double(limit)).rounded(.down))
    }
    // The floats that would make the low numbers more likely are drawn again.
    let fair = Double(all - all % count) / Double(all)
    var drawn = try float()
    while drawn >= fair { drawn = try float() }
    return BigInt(Int((drawn * Double(all)).rounded(.down)) % count)
  }
}

extension Interpreter {
  /// Warns about the line of Python that runs.
  func warn(_ category: String, _ message: String) throws(Raise) {
    _ = try callMethod(
      try importModule("warnings"), "warn",
      [.str(message), .object(exceptionType(category))])
  }

  func fillRandomChoices(_ type: TypeObject) {
    defineMethod(type, "_randbelow(self, n)", style: .python) {
      interpreter, call throws(Raise) in
      .integer(
        try RandomSource(interpreter, call[0]).number(below: try interpreter.bigIndex(call[1])))
    }
    defineMethod(type, "randrange(self, start, stop=None, step=1)", style: .python) {
      interpreter, call throws(Raise) in
      try interpreter.randomFromRange(call[0], call[1], call[2], call[3], warns: true)
    }
    defineMethod(type, "randint(self, a, b)", style: .python) { interpreter, call throws(Raise) in
      let end = try interpreter.binary(.add, call[2], .int(1))
      if interpreter.type(of: call[0]).isUserDefined {
        return try interpreter.callMethod(call[0], "randrange", [call[1], end])
      }
      return try interpreter.randomFromRange(call[0], call[1], end, .int(1), warns: false)
    }
    defineMethod(type, "choice(self, seq)", style: .python) { interpreter, call throws(Raise) in
      let count = try interpreter.length(call[1])
      guard count > 0 else {
        throw interpreter.error("IndexError", "Cannot choose from an empty sequence")
      }
      let index = try RandomSource(interpreter, call[0]).index(below: count)
      return try interpreter.getItem(call[1], .int(index))
    }
    defineMethod(type, "shuffle(self, x)", style: .python) { interpreter, call throws(Raise) in
      try interpreter.shuffle(call[1], RandomSource(interpreter, call[0]))
      return .none
    }
    defineMethod(type, "sample(self, population, k, *, counts=None)", style: .python) {
      interpreter, call throws(Raise) in
      try interpreter.sample(call[1], call[2], counts: call[3], of: call[0])
    }
    defineMethod(
      type, "choices(self, population, weights=None, *, cum_weights=None, k=1)", style: .python
    ) { interpreter, call throws(Raise) in
      try interpreter.choices(call[1], call[2], call[3], call[4], of: call[0])
    }
  }

  // MARK: Ranges

  private func randomFromRange(
    _ receiver: Value, _ start: Value, _ stop: Value, _ step: Value, warns: Bool
  ) throws(Raise) -> Value {
    func whole(_ value: Value, _ role: String) throws(Raise) -> BigInt {
      if let number = value.asBigInt { return number }
      do throws(Raise) {
        return try bigIndex(value)
      } catch {
        guard matches(error, "TypeError") else { throw error }
      }
      let number = try call(.object(types.int), [value])
      let isWhole = try equals(number, value)
      if warns {
        try warn(
          "DeprecationWarning",
          isWhole
            ? """
            non-integer arguments to randrange() have been deprecated since Python 3.10 and will be \
            removed in a subsequent version
            """ : "randrange() will raise TypeError in the future")
      }
      if !isWhole { throw error("ValueError", "non-integer \(role) for randrange()") }
      return try bigIndex(number)
    }
    func drawn(_ count: BigInt) throws(Raise) -> BigInt {
      try RandomSource(self, receiver).number(below: count)
    }
    let first = try whole(start, "arg 1")
    if stop.isNone {
      guard case .int(1) = step else {
        throw error("TypeError", "Missing a non-None stop argument")
      }
      guard first > 0 else { throw error("ValueError", "empty range for randrange()") }
      return .integer(try drawn(first))
    }
    let end = try whole(stop, "stop")
    let stride = try whole(step, "step")
    guard stride != 0 else { throw error("ValueError", "zero step for randrange()") }
    let distance = end - first
    // As many steps as fit, the last one cut short.
    let count =
      stride == 1
      ? distance : floorDivide(distance + stride - BigInt(stride.signum()), stride).0
    guard count > 0 else {
      throw error(
        "ValueError",
        stride == 1
          ? "empty range for randrange() (\(first), \(end), \(distance))"
          : "empty range for randrange()")
    }
    return .integer(first + stride * (try drawn(count)))
  }

  // MARK: Sequences

  private func shuffle(_ sequence: Value, _ source: RandomSource) throws(Raise) {
    let count = try length(sequence)
    guard count > 1 else { return }
    for last in stride(from: count - 1, to: 0, by: -1) {
      let other = try source.index(below: last + 1)
      if case .list(let list) = sequence, last < list.elements.count {
        list.elements.swapAt(last, other)
        continue
      }
      let moved = try getItem(sequence, .int(other))
      let kept = try getItem(sequence, .int(last))
      try setItem(sequence, .int(last), moved)
      try setItem(sequence, .int(other), kept)
    }
  }

  private func sample(
    _ population: Value, _ wanted: Value, counts: Value, of receiver: Value
  ) throws(Raise) -> Value {
    switch population {
    case .list, .tuple, .str: break
    default:
      let sequences = try getAttribute(try importModule("collections.abc"), "Sequence")
      guard try isInstance(population, sequences) else {
        throw error(
          "TypeError",
          "Population must be a sequence.  For dicts or sets, use sorted(d).")
      }
    }
    let count = try length(population)
    guard counts.isNone else {
      let sums = try runningSums(counts)
      guard sums.count == count else {
        throw error("ValueError", "The number of counts does not match the population")
      }
      guard let total = sums.last else { throw error("IndexError", "pop from empty list") }
      guard let end = total.asBigInt else { throw error("TypeError", "Counts must be integers") }
      guard end > 0 else {
        throw error("ValueError", "Total of counts must be greater than zero")
      }
      let all = RangeObject(0, Int(clamping: end), 1)
      var chosen: [Value] = []
      for place in try elements(of: sample(.object(all), wanted, counts: .none, of: receiver)) {
        let owner = try firstAbove(place, in: sums, upTo: sums.count - 1)
        chosen.append(try getItem(population, .int(owner)))
      }
      return .list(chosen)
    }
    var fits = try isTrue(try compare(.lessEqual, .int(0), wanted))
    if fits { fits = try isTrue(try compare(.lessEqual, wanted, .int(count))) }
    guard fits else {
      throw error("ValueError", "Sample larger than population or is negative")
    }
    let size = try integerIndex(wanted)
    let source = RandomSource(self, receiver)
    var places: [Int] = []
    places.reserveCapacity(size)
    if count <= sampleTableLimit(size) {
      // Those that are left stay in front; the hole of a chosen one takes the last of them.
      var left = Array(0..<count)
      for taken in 0..<size {
        let place = try source.index(below: count - taken)
        places.append(left[place])
        left[place] = left[count - taken - 1]
      }
    } else {
      var seen = Set<Int>()
      while places.count < size {
        let place = try source.index(below: count)
        if seen.insert(place).inserted { places.append(place) }
      }
    }
    var chosen: [Value] = []
    chosen.reserveCapacity(size)
    for place in places { chosen.append(try getItem(population, .int(place))) }
    return .list(chosen)
  }

  /// Up to how large a population a sample is drawn from a table of it: while the table takes less
  /// room than a set of what was drawn.
  private func sampleTableLimit(_ size: Int) -> Int {
    guard size > 5 else { return 21 }
    let power = (log(Double(size * 3)) / log(4)).rounded(.up)
    return 21 + Int(pow(4, min(power, 30)))
  }

  private func choices(
    _ population: Value, _ weights: Value, _ sums: Value, _ wanted: Value, of receiver: Value
  ) throws(Raise) -> Value {
    let source = RandomSource(self, receiver)
    let count = try length(population)
    func repeated(_ place: () throws(Raise) -> Int) throws(Raise) -> Value {
      var chosen: [Value] = []
      for _ in 0..<max(0, try integerIndex(wanted)) {
        chosen.append(try getItem(population, .int(try place())))
        try checkStep()
      }
      return .list(chosen)
    }
    let limits: [Value]
    if sums.isNone {
      if weights.isNone {
        return try repeated { () throws(Raise) in
          Int((try source.float() * Double(count)).rounded(.down))
        }
      }
      if let number = weights.asBigInt {
        throw error(
          "TypeError", "The number of choices must be a keyword argument: k=\(number)")
      }
      limits = try runningSums(weights)
    } else {
      guard weights.isNone else {
        throw error("TypeError", "Cannot specify both weights and cumulative weights")
      }
      _ = try length(sums)
      limits = try elements(of: sums)
    }
    guard limits.count == count else {
      throw error("ValueError", "The number of weights does not match the population")
    }
    guard let last = limits.last else { throw error("IndexError", "list index out of range") }
    let total = try binary(.add, last, .float(0))
    if try isTrue(try compare(.lessEqual, total, .float(0))) {
      throw error("ValueError", "Total of weights must be greater than zero")
    }
    guard try double(total).isFinite else {
      throw error("ValueError", "Total of weights must be finite")
    }
    return try repeated { () throws(Raise) in
      let place = try binary(.multiply, .float(try source.float()), total)
      return try firstAbove(place, in: limits, upTo: count - 1)
    }
  }

  /// The sums of the first one, two, three … values.
  private func runningSums(_ values: Value) throws(Raise) -> [Value] {
    var sums: [Value] = []
    for value in try elements(of: values) {
      sums.append(try sums.last.map { sum throws(Raise) in try binary(.add, sum, value) } ?? value)
    }
    return sums
  }

  /// The place of the first sum that is greater than a value, at most the given one.
  private func firstAbove(
    _ value: Value, in sums: [Value], upTo last: Int
  ) throws(Raise) -> Int {
    var range = 0..<last
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if try isTrue(try compare(.less, value, sums[middle])) {
        range = range.lowerBound..<middle
      } else {
        range = (middle + 1)..<range.upperBound
      }
    }
    return range.lowerBound
  }
}
