// What the Python text of `numpy.random` draws with.

import BigInt
import Python
import Tensors

/// A generator of random bits as a Python object.
package final class BitSourceObject: Object {
  var source: BitSource

  init(_ source: BitSource, type: TypeObject?) {
    self.source = source
    super.init(type: type)
  }
}

extension NumPyRuntime {
  func fillRandom(_ module: ModuleObject) {
    let type = interpreter.makeType("_BitSource", module: "numpy.random")
    func words(_ value: Value) throws(Raise) -> [UInt32] {
      var words: [UInt32] = []
      var numbers: [Value] = [value]
      if value.asInt == nil, value.asBigInt == nil {
        let seeds = try array(from: value)
        numbers = seeds.places.map { item(seeds, at: $0) }
      }
      for number in numbers {
        guard var rest = number.asBigInt, rest >= 0 else {
          throw error("ValueError", "expected non-negative integer")
        }
        repeat {
          words.append(UInt32(rest & 0xffff_ffff))
          rest >>= 32
        } while rest > 0
      }
      return words
    }
    define(module, "_twister(seed)") { [unowned self] interpreter, call throws(Raise) in
      if let seed = try interpreter.index(call[0], orNil: true) {
        guard seed >= 0, seed <= 0xffff_ffff else {
          throw error("ValueError", "Seed must be between 0 and 2**32 - 1")
        }
        return .object(BitSourceObject(BitSource(twister: UInt32(seed)), type: type))
      }
      let seeds = try words(call[0])
      return .object(BitSourceObject(BitSource(twister: seeds), type: type))
    }
    define(module, "_congruential(seed)") { _, call throws(Raise) in
      .object(BitSourceObject(BitSource(congruential: try words(call[0])), type: type))
    }
    func draw(
      _ name: String, _ body: @escaping (inout BitSource) -> Double
    ) {
      interpreter.defineMethod(type, "\(name)(self, count)") {
        [unowned self] interpreter, call throws(Raise) in
        guard let object = call[0].object(as: BitSourceObject.self) else { return .none }
        let count = try interpreter.integerIndex(call[1])
        _ = try checkedShape([count])
        var source = object.source
        let values = (0..<count).map { _ in body(&source) }
        object.source = source
        return .object(array(Tensor(values)))
      }
    }
    draw("doubles") { $0.nextDouble() }
    let bits = version == .v2 ? 24 : 23
    draw("floats") { Double($0.nextFloat(bits: bits)) }
    draw("polar") { $0.polarNormal() }
    draw("ziggurat") { $0.zigguratNormal() }
    draw("exponential") { $0.zigguratExponential() }
    interpreter.defineMethod(type, "narrow(self, limit, count, bits)") {
      [unowned self] interpreter, call throws(Raise) in
      // Small integers by rejection: several come out of each word of 32 bits.
      guard let object = call[0].object(as: BitSourceObject.self) else { return .none }
      let count = try interpreter.integerIndex(call[2])
      _ = try checkedShape([count])
      let limit = UInt32(truncatingIfNeeded: try interpreter.integerIndex(call[1]))
      let bits = UInt32(truncatingIfNeeded: try interpreter.integerIndex(call[3]))
      return .object(
        array(Tensor(object.source.narrow(limit, count: count, bits: bits).map(Int64.init))))
    }
    for (name, isMasked) in [("masked", true), ("bounded", false)] {
      interpreter.defineMethod(type, "\(name)(self, limit, count)") {
        [unowned self] interpreter, call throws(Raise) in
        guard let object = call[0].object(as: BitSourceObject.self) else { return .none }
        let count = try interpreter.integerIndex(call[2])
        _ = try checkedShape([count])
        let limit = UInt64(exactly: call[1].asBigInt ?? 0) ?? .max
        var values: [UInt64] = []
        values.reserveCapacity(count)
        for _ in 0..<count {
          values.append(
            isMasked ? object.source.masked(limit) : object.source.bounded(limit))
        }
        return .object(array(Tensor(values)))
      }
      interpreter.defineMethod(type, "\(name)_swaps(self, count, first=1)") {
        [unowned self] interpreter, call throws(Raise) in
        // The order in which a shuffle of so many elements leaves them.
        guard let object = call[0].object(as: BitSourceObject.self) else { return .none }
        let count = try interpreter.integerIndex(call[1])
        let first = try interpreter.integerIndex(call[2])
        var order = Array(0..<count)
        for index in stride(from: count - 1, through: max(first, 1), by: -1) {
          let limit = UInt64(index)
          let other =
            isMasked ? object.source.masked(limit) : object.source.bounded(limit)
          order.swapAt(index, Int(other))
        }
        return .object(array(Tensor(integers: order, dtype: .int64)))
      }
    }
    interpreter.set(module, "_BitSource", .object(type))
  }
}
