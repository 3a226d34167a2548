// Built-in functions that walk iterables: `sum`, `min`, `max`, `sorted`, `any`, `next` …

import Syntax

extension Interpreter {
  func setUpIterationFunctions() {
    define("iter(object, sentinel=?, /)") { interpreter, call throws(Raise) in
      if call[1].isUnbound { return try interpreter.iterator(of: call[0]) }
      guard interpreter.isCallable(call[0]) else {
        throw interpreter.error("TypeError", "iter(v, w): v must be callable")
      }
      return .object(CallableIterator(call[0], sentinel: call[1]))
    }
    define("next(iterator, default=?, /)") { interpreter, call throws(Raise) in
      guard interpreter.isIterator(call[0]) else {
        throw interpreter.error(
          "TypeError", "'\(interpreter.typeName(call[0]))' object is not an iterator")
      }
      if call[1].isUnbound, case .object(let object) = call[0], !(object is IteratorObject),
        let method = interpreter.type(of: call[0]).special(.next)
      {
        return try interpreter.call(method, [call[0]])
      }
      if let value = try interpreter.next(call[0]) { return value }
      if call[1].isUnbound { throw interpreter.error("StopIteration", arguments: []) }
      return call[1]
    }
    for (name, stops) in [("any", true), ("all", false)] {
      define("\(name)(iterable, /)") { interpreter, call throws(Raise) in
        let iterator = try interpreter.iterator(of: call[0])
        while let value = try interpreter.next(iterator) {
          if try interpreter.isTrue(value) == stops { return .bool(stops) }
        }
        return .bool(!stops)
      }
    }
    define("sum(iterable, /, start=0)") { interpreter, call throws(Raise) in
      try interpreter.sum(call[0], start: call[1])
    }
    define("sorted(iterable, /, *, key=None, reverse=False)") {
      interpreter, call throws(Raise) in
      let elements = ContiguousArray(try interpreter.elements(of: call[0]))
      let reverse = try interpreter.isTrue(call[2])
      return .list(
        ListObject(try interpreter.sorted(elements, key: call[1], reverse: reverse)))
    }
    sortedArity()
    for (name, op) in [("min", ComparisonOperator.less), ("max", .greater)] {
      define("\(name)(*args, key=None, default=?)") { interpreter, call throws(Raise) in
        try interpreter.extreme(name, op, call)
      }
    }
  }

  /// `sorted(1, 2)` speaks of the arguments of `sorted`, its keywords of those of `sort`.
  private func sortedArity() {
    builtins[symbol("sorted")]?.object(as: NativeFunction.self)?.signature.keywordErrorName = "sort"
  }

  private func sum(_ values: Value, start: Value) throws(Raise) -> Value {
    if start.asStr != nil {
      throw error("TypeError", "sum() can't sum strings [use ''.join(seq) instead]")
    }
    if let bytes = start.object(as: BytesObject.self) {
      throw error(
        "TypeError",
        bytes.isMutable
          ? "sum() can't sum bytearray [use b''.join(seq) instead]"
          : "sum() can't sum bytes [use b''.join(seq) instead]")
    }
    var total = start
    if case .object(let object) = values, object.customType == nil,
      let range = object as? RangeObject, case .int(let first) = start, range.count < 1 << 31,
      abs(range.start) < 1 << 31, abs(range.stop) < 1 << 31, abs(range.step) < 1 << 31,
      abs(first) < 1 << 61
    {
      let count = range.count
      let (product, overflow) = (2 * range.start + (count - 1) * range.step)
        .multipliedReportingOverflow(by: count)
      if !overflow { return .int(first + product / 2) }
    }
    let iterator = try iterator(of: values)
    while let value = try next(iterator) {
      switch (total, value) {
      case (.int(let a), .int(let b)):
        let (sum, overflow) = a.addingReportingOverflow(b)
        if !overflow {
          total = .int(sum)
          continue
        }
      case (.float(let a), .float(let b)):
        total = .float(a + b)
        continue
      default: break
      }
      total = try binary(.add, total, value)
    }
    return total
  }

  private func extreme(
    _ name: String, _ op: ComparisonOperator, _ call: Call
  ) throws(Raise) -> Value {
    let arguments = call[0].asTuple?.elements ?? []
    let key = call[1]
    if arguments.isEmpty {
      throw error("TypeError", "\(name) expected at least 1 argument, got 0")
    }
    if arguments.count > 1, !call[2].isUnbound {
      throw error(
        "TypeError",
        "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    let iterator: Value
    if arguments.count == 1 {
      iterator = try self.iterator(of: arguments[0])
    } else {
      iterator = .object(TupleIterator(TupleObject(arguments)))
    }
    var best: Value?
    var bestKey = Value.none
    while let value = try next(iterator) {
      let valueKey = key.isNone ? value : try self.call(key, [value])
      if best != nil {
        guard try isTrue(try compare(op, valueKey, bestKey)) else { continue }
      }
      best = value
      bestKey = valueKey
    }
    if let best { return best }
    if !call[2].isUnbound { return call[2] }
    throw error("ValueError", "\(name)() arg is an empty sequence")
  }
}
