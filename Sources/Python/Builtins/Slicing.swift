// `slice` and `range`.

import BigInt

/// The places that a slice names in a sequence of some length.
struct SliceRange: Sequence {
  let start: Int
  let stop: Int
  let step: Int
  let count: Int

  init(start: Int, stop: Int, step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    if step > 0 {
      count = start < stop ? (stop - start - 1) / step + 1 : 0
    } else {
      count = start > stop ? (start - stop - 1) / -step + 1 : 0
    }
  }

  struct Iterator: IteratorProtocol {
    var current: Int
    var remaining: Int
    let step: Int

    mutating func next() -> Int? {
      guard remaining > 0 else { return nil }
      remaining -= 1
      defer { current &+= step }
      return current
    }
  }

  func makeIterator() -> Iterator { Iterator(current: start, remaining: count, step: step) }

  var underestimatedCount: Int { count }
}

extension Interpreter {
  /// What a slice means for a sequence of `count` elements.
  func resolve(_ slice: SliceObject, count: Int) throws(Raise) -> SliceRange {
    let step = try sliceIndex(slice.step) ?? 1
    if step == 0 { throw error("ValueError", "slice step cannot be zero") }
    let size = max(step, -Int.max)
    func place(_ index: Int?, _ missing: Int) -> Int {
      guard var place = index else { return missing }
      if place < 0 {
        place += count
        if place < 0 { return step < 0 ? -1 : 0 }
      } else if place >= count {
        return step < 0 ? count - 1 : count
      }
      return place
    }
    let start = place(try sliceIndex(slice.start), step < 0 ? count - 1 : 0)
    let stop = place(try sliceIndex(slice.stop), step < 0 ? -1 : count)
    return SliceRange(start: start, stop: stop, step: size)
  }

  func setUpSlice() {
    let type = types.slice
    type.direct = makeFunction("slice(start, stop=?, step=None, /)") {
      _, call throws(Raise) in
      call[1].isUnbound
        ? .object(SliceObject(.none, call[0], .none))
        : .object(SliceObject(call[0], call[1], call[2]))
    }
    for (name, part) in [("start", 0), ("stop", 1), ("step", 2)] {
      defineMember(type, name) { _, value in
        guard let slice = value.object(as: SliceObject.self) else { return .none }
        return [slice.start, slice.stop, slice.step][part]
      }
    }
    defineMethod(type, "indices(self, len, /)") { interpreter, call throws(Raise) in
      guard let slice = call[0].object(as: SliceObject.self) else { return .none }
      let count = try interpreter.intArgument(call[1])
      if count < 0 { throw interpreter.error("ValueError", "length should not be negative") }
      let range = try interpreter.resolve(slice, count: count)
      return .tuple([.int(range.start), .int(range.stop), .int(range.step)])
    }
    func parts(_ value: Value) -> Value? {
      value.object(as: SliceObject.self).map { .tuple([$0.start, $0.stop, $0.step]) }
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let parts = parts(call[0]) else { return .none }
      return .str("slice" + (try interpreter.repr(parts)))
    }
    for (op, name) in comparisonMethods {
      defineMethod(type, "\(name)(self, value, /)") { interpreter, call throws(Raise) in
        guard let a = parts(call[0]), let b = parts(call[1]) else {
          return interpreter.notImplemented
        }
        return try interpreter.compare(op, a, b)
      }
    }
    type.set(Special.hash.symbol, to: .none)
  }

  // MARK: range

  func setUpRange() {
    let type = types.range
    type.direct = makeFunction("range(start, stop=?, step=?, /)") {
      interpreter, call throws(Raise) in
      func bound(_ value: Value) throws(Raise) -> Int {
        if case .int(let n) = value { return n }
        let n = try interpreter.integerOf(value)
        guard let small = Int(exactly: n) else {
          throw interpreter.error(
            "OverflowError", "Python int too large to convert to C ssize_t")
        }
        return small
      }
      if call[1].isUnbound { return .object(RangeObject(0, try bound(call[0]), 1)) }
      let step = call[2].isUnbound ? 1 : try bound(call[2])
      if step == 0 { throw interpreter.error("ValueError", "range() arg 3 must not be zero") }
      return .object(RangeObject(try bound(call[0]), try bound(call[1]), step))
    }
    func method(
      _ signature: String,
      _ body: @escaping (Interpreter, RangeObject, Call) throws(Raise) -> Value
    ) {
      let name = String(signature.prefix { $0 != "(" })
      defineMethod(type, signature) { interpreter, call throws(Raise) in
        guard let range = call[0].object(as: RangeObject.self) else {
          throw interpreter.wrongReceiver(name, "range", call[0])
        }
        return try body(interpreter, range, call)
      }
    }
    for (name, get) in [
      ("start", { $0.start }), ("stop", { $0.stop }), ("step", { $0.step }),
    ] as [(String, (RangeObject) -> Int)] {
      defineMember(type, name) { _, value in
        .int(value.object(as: RangeObject.self).map(get) ?? 0)
      }
    }
    method("__len__(self, /)") { _, range, _ in .int(range.count) }
    method("__bool__(self, /)") { _, range, _ in .bool(range.count > 0) }
    method("__iter__(self, /)") { _, range, _ in .object(RangeIterator(range)) }
    method("__reversed__(self, /)") { _, range, _ in
      .object(
        RangeIterator(
          first: range.start + (range.count - 1) * range.step, count: range.count,
          step: -range.step))
    }
    method("__repr__(self, /)") { _, range, _ in
      .str(
        range.step == 1
          ? "range(\(range.start), \(range.stop))"
          : "range(\(range.start), \(range.stop), \(range.step))")
    }
    method("__getitem__(self, key, /)") { interpreter, range, call throws(Raise) in
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        let places = try interpreter.resolve(slice, count: range.count)
        return .object(
          RangeObject(
            range.start + places.start * range.step, range.start + places.stop * range.step,
            range.step * places.step))
      }
      guard let index = try interpreter.index(call[1], orNil: true) else {
        throw interpreter.error(
          "TypeError",
          "range indices must be integers or slices, not \(interpreter.typeName(call[1]))")
      }
      let place = index < 0 ? index + range.count : index
      guard place >= 0, place < range.count else {
        throw interpreter.error("IndexError", "range object index out of range")
      }
      return .int(range[place])
    }
    func place(_ interpreter: Interpreter, _ range: RangeObject, _ value: Value) throws(Raise)
      -> Int?
    {
      if value.isInteger {
        guard let n = value.asInt else { return nil }
        let (offset, overflow) = n.subtractingReportingOverflow(range.start)
        guard !overflow, offset % range.step == 0 else { return nil }
        let place = offset / range.step
        return place >= 0 && place < range.count ? place : nil
      }
      for index in 0..<range.count where try interpreter.equals(.int(range[index]), value) {
        return index
      }
      return nil
    }
    method("__contains__(self, key, /)") { interpreter, range, call throws(Raise) in
      .bool(try place(interpreter, range, call[1]) != nil)
    }
    method("index(self, value, /)") { interpreter, range, call throws(Raise) in
      if let index = try place(interpreter, range, call[1]) { return .int(index) }
      throw interpreter.error("ValueError", "\(try interpreter.repr(call[1])) is not in range")
    }
    method("count(self, value, /)") { interpreter, range, call throws(Raise) in
      .int(try place(interpreter, range, call[1]) == nil ? 0 : 1)
    }
    func key(_ range: RangeObject) -> Value {
      switch range.count {
      case 0: .tuple([.int(0), .none, .none])
      case 1: .tuple([.int(1), .int(range.start), .none])
      default: .tuple([.int(range.count), .int(range.start), .int(range.step)])
      }
    }
    for (name, negates) in [("__eq__", false), ("__ne__", true)] {
      method("\(name)(self, value, /)") { interpreter, range, call throws(Raise) in
        guard let other = call[1].object(as: RangeObject.self) else {
          return interpreter.notImplemented
        }
        return .bool(try interpreter.equals(key(range), key(other)) != negates)
      }
    }
    method("__hash__(self, /)") { interpreter, range, _ throws(Raise) in
      .int(try interpreter.hash(key(range)))
    }
  }
}
