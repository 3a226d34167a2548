// `collections.Counter`: a dict of counts.

import Syntax

/// The counts of a `Counter`: read and written directly where nothing of a subclass is in between.
private struct Tally {
  let interpreter: Interpreter
  let value: Value
  let dictionary: DictObject
  let isPlain: Bool

  init?(_ interpreter: Interpreter, _ value: Value, _ type: TypeObject) {
    guard let dictionary = value.asDict else { return nil }
    self.interpreter = interpreter
    self.value = value
    self.dictionary = dictionary
    isPlain = dictionary.customType === type
  }

  /// `counter[element]`
  subscript(element: Value) -> Value {
    get throws(Raise) {
      if isPlain { return try dictionary.get(element, interpreter) ?? .int(0) }
      return try interpreter.getItem(value, element)
    }
  }

  func set(_ element: Value, _ count: Value) throws(Raise) {
    if isPlain {
      try dictionary.set(element, count, interpreter)
    } else {
      try interpreter.setItem(value, element, count)
    }
  }

  func has(_ element: Value) throws(Raise) -> Bool {
    try dictionary.get(element, interpreter) != nil
  }
}

extension Interpreter {
  /// Puts `Counter` into `collections`.
  func fillCounter(_ module: ModuleObject) throws(Raise) {
    let type = try makeLibraryClass("Counter", module: "collections", bases: [types.dict])
    type.doc = .str("A dict that counts the elements of an iterable.")
    set(module, "Counter", .object(type))
    fillCounting(type)
    fillCounterQueries(type)
    fillCounterComparisons(type)
    fillCounterArithmetic(type)
    fillCounterUpdates(type)
  }

  private func fillCounting(_ type: TypeObject) {
    defineLibraryMethod(type, "__init__(self, iterable=None, /, **kwds)") {
      interpreter, call throws(Raise) in
      if let fill = interpreter.types.dict.special(.`init`) {
        _ = try interpreter.call(fill, [call[0]])
      }
      _ = try interpreter.call(
        try interpreter.getAttribute(call[0], "update"), [call[1]],
        keywords: interpreter.keywordList(call[2]))
      return .none
    }
    defineLibraryMethod(type, "update(self, iterable=None, /, **kwds)") {
      [unowned type] interpreter, call throws(Raise) in
      guard let tally = Tally(interpreter, call[0], type) else { return .none }
      if try interpreter.isMapping(call[1]) {
        try interpreter.add(call[1], to: tally)
      } else if !call[1].isNone {
        try interpreter.count(call[1], in: tally)
      }
      if let more = call[2].asDict, more.count > 0 {
        _ = try interpreter.callMethod(call[0], "update", [call[2]])
      }
      return .none
    }
    defineLibraryMethod(type, "subtract(self, iterable=None, /, **kwds)") {
      [unowned type] interpreter, call throws(Raise) in
      guard let tally = Tally(interpreter, call[0], type) else { return .none }
      func take(_ element: Value, _ count: Value) throws(Raise) {
        let known = try tally.dictionary.get(element, interpreter) ?? .int(0)
        try tally.set(element, try interpreter.binary(.subtract, known, count))
      }
      if try interpreter.isMapping(call[1]) {
        for (element, count) in try interpreter.counts(of: call[1]) { try take(element, count) }
      } else if !call[1].isNone {
        try interpreter.forEach(call[1]) { element throws(Raise) in
          try take(element, .int(1))
          return true
        }
      }
      if let more = call[2].asDict, more.count > 0 {
        _ = try interpreter.callMethod(call[0], "subtract", [call[2]])
      }
      return .none
    }
    defineLibraryMethod(type, "__missing__(self, key)") { _, _ in .int(0) }
    defineLibraryMethod(type, "__delitem__(self, elem)") { interpreter, call throws(Raise) in
      try call[0].asDict?.remove(call[1], interpreter)
      return .none
    }
    defineLibraryClassMethod(type, "fromkeys(cls, iterable, v=None)") {
      interpreter, _ throws(Raise) in
      throw interpreter.error(
        "NotImplementedError", "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
    }
  }

  private func isMapping(_ value: Value) throws(Raise) -> Bool {
    if value.asDict != nil { return true }
    guard case .object = value else { return false }
    return try isInstance(value, try libraryAttribute("collections.abc", "Mapping"))
  }

  /// The pairs of `value.items()`.
  private func counts(of value: Value) throws(Raise) -> [(Value, Value)] {
    if let dictionary = value.asDict, !type(of: value).isUserDefined {
      return dictionary.items.map { ($0.key, $0.value) }
    }
    var result: [(Value, Value)] = []
    for item in try elements(of: try callMethod(value, "items")) {
      result.append(try pair(item))
    }
    return result
  }

  private func add(_ mapping: Value, to tally: Tally) throws(Raise) {
    if tally.dictionary.count == 0 {
      try merge(mapping, into: tally.dictionary)
      return
    }
    for (element, count) in try counts(of: mapping) {
      let known = try tally.dictionary.get(element, self) ?? .int(0)
      try tally.set(element, try binary(.add, count, known))
    }
  }

  private func count(_ iterable: Value, in tally: Tally) throws(Raise) {
    try forEach(iterable) { element throws(Raise) in
      let known = try tally.dictionary.get(element, self) ?? .int(0)
      if case .int(let number) = known, number < Int.max {
        try tally.set(element, .int(number + 1))
      } else {
        try tally.set(element, try binary(.add, known, .int(1)))
      }
      return true
    }
  }

  // MARK: What it tells

  private func fillCounterQueries(_ type: TypeObject) {
    defineLibraryMethod(type, "total(self)") { interpreter, call throws(Raise) in
      var total = Value.int(0)
      for count in try interpreter.elements(of: try interpreter.callMethod(call[0], "values")) {
        total = try interpreter.binary(.add, total, count)
      }
      return total
    }
    let byCount = makeFunction("count_of(item, /)") { _, call in
      call[0].asTuple?.elements.last ?? .none
    }
    func ranked(_ interpreter: Interpreter, _ counter: Value) throws(Raise) -> [Value] {
      let items = try interpreter.counts(of: counter).map { Value.tuple([$0.0, $0.1]) }
      return Array(
        try interpreter.sorted(ContiguousArray(items), key: .object(byCount), reverse: true))
    }
    defineLibraryMethod(type, "most_common(self, n=None)") { interpreter, call throws(Raise) in
      let all = try ranked(interpreter, call[0])
      if call[1].isNone { return .list(all) }
      _ = try interpreter.compare(.greaterEqual, call[1], .int(all.count))
      return .list(Array(all.prefix(max(0, try interpreter.integerIndex(call[1])))))
    }
    defineLibraryMethod(type, "elements(self)") { interpreter, call throws(Raise) in
      let repeated = try interpreter.call(
        try interpreter.libraryAttribute("itertools", "starmap"),
        [
          try interpreter.libraryAttribute("itertools", "repeat"),
          try interpreter.callMethod(call[0], "items"),
        ])
      return try interpreter.callMethod(
        try interpreter.libraryAttribute("itertools", "chain"), "from_iterable", [repeated])
    }
    for name in ["copy", "__copy__"] {
      defineLibraryMethod(type, "\(name)(self)") { interpreter, call throws(Raise) in
        try interpreter.call(.object(interpreter.type(of: call[0])), [call[0]])
      }
    }
    defineLibraryMethod(type, "__reduce__(self)") { interpreter, call in
      .tuple([
        .object(interpreter.type(of: call[0])),
        .tuple([.dict(call[0].asDict?.copy() ?? DictObject())]),
      ])
    }
    defineLibraryMethod(type, "__repr__(self)") { interpreter, call throws(Raise) in
      guard let dictionary = call[0].asDict else { return .none }
      let name = interpreter.type(of: call[0]).name
      if dictionary.count == 0 { return .str("\(name)()") }
      let shown = DictObject()
      do throws(Raise) {
        let items = try interpreter.callMethod(call[0], "most_common")
        try interpreter.merge(items, into: shown)
      } catch {
        // Counts that cannot be compared stay in the order in which they came.
        guard interpreter.matches(error, "TypeError") else { throw error }
        shown.removeAll()
        try interpreter.merge(call[0], into: shown)
      }
      return .str(
        try interpreter.nested(" while getting the repr of an object") { () throws(Raise) in
          "\(name)(\(try interpreter.dictRepr(shown)))"
        })
    }
  }

  // MARK: Comparing

  /// Each comparison holds where it holds for the counts of all elements of either.
  private func fillCounterComparisons(_ type: TypeObject) {
    func holds(
      _ op: ComparisonOperator, _ interpreter: Interpreter, _ a: Value, _ b: Value
    ) throws(Raise) -> Bool? {
      guard interpreter.type(of: b).isSubtype(of: type), let mine = Tally(interpreter, a, type),
        let theirs = Tally(interpreter, b, type)
      else { return nil }
      for elements in [mine.dictionary.keys, theirs.dictionary.keys] {
        for element in elements {
          let outcome = try interpreter.compare(op, try mine[element], try theirs[element])
          if !(try interpreter.isTrue(outcome)) { return false }
        }
      }
      return true
    }
    for (op, name) in comparisonMethods {
      defineLibraryMethod(type, "\(name)(self, other)") { interpreter, call throws(Raise) in
        let isStrict = op == .less || op == .greater
        let asked: ComparisonOperator =
          switch op {
          case .notEqual: .equal
          case .less: .lessEqual
          case .greater: .greaterEqual
          default: op
          }
        guard let answer = try holds(asked, interpreter, call[0], call[1]) else {
          return interpreter.notImplemented
        }
        if op == .notEqual { return .bool(!answer) }
        guard isStrict, answer else { return .bool(answer) }
        return .bool(try holds(.equal, interpreter, call[0], call[1]) == false)
      }
    }
    type.set(Special.hash.symbol, to: .none)
  }

  // MARK: Arithmetic

  private func isPositive(_ count: Value) throws(Raise) -> Bool {
    try isTrue(try compare(.greater, count, .int(0)))
  }

  private func isNegative(_ count: Value) throws(Raise) -> Bool {
    try isTrue(try compare(.less, count, .int(0)))
  }

  /// The larger (or smaller) of two counts; the first where neither is.
  private func choose(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    try isTrue(try compare(op, b, a)) ? b : a
  }

  private func fillCounterArithmetic(_ type: TypeObject) {
    typealias Join = (Interpreter, Value, Value) throws(Raise) -> Value
    /// What an operator does with an element only the right operand has.
    enum Rest { case ignored, kept, negated }
    let operators: [(String, Rest, Join)] = [
      ("__add__", .kept, { i, a, b throws(Raise) in try i.binary(.add, a, b) }),
      ("__sub__", .negated, { i, a, b throws(Raise) in try i.binary(.subtract, a, b) }),
      ("__or__", .kept, { i, a, b throws(Raise) in try i.choose(.greater, a, b) }),
      ("__and__", .ignored, { i, a, b throws(Raise) in try i.choose(.less, a, b) }),
    ]
    for (name, rest, join) in operators {
      defineLibraryMethod(type, "\(name)(self, other)") {
        [unowned type] interpreter, call throws(Raise) in
        guard interpreter.type(of: call[1]).isSubtype(of: type),
          let mine = Tally(interpreter, call[0], type),
          let theirs = Tally(interpreter, call[1], type)
        else { return interpreter.notImplemented }
        let result = DictObject()
        result.customType = type
        for entry in mine.dictionary.items {
          let count = try join(interpreter, entry.value, try theirs[entry.key])
          if try interpreter.isPositive(count) { try result.set(entry.key, count, interpreter) }
        }
        for entry in theirs.dictionary.items where rest != .ignored {
          if try mine.has(entry.key) { continue }
          if rest == .kept, try interpreter.isPositive(entry.value) {
            try result.set(entry.key, entry.value, interpreter)
          } else if rest == .negated, try interpreter.isNegative(entry.value) {
            let count = try interpreter.binary(.subtract, .int(0), entry.value)
            try result.set(entry.key, count, interpreter)
          }
        }
        return .object(result)
      }
    }
    for (name, negates) in [("__pos__", false), ("__neg__", true)] {
      defineLibraryMethod(type, "\(name)(self)") { [unowned type] interpreter, call throws(Raise) in
        let result = DictObject()
        result.customType = type
        for entry in call[0].asDict?.items ?? [] {
          if negates, try interpreter.isNegative(entry.value) {
            let count = try interpreter.binary(.subtract, .int(0), entry.value)
            try result.set(entry.key, count, interpreter)
          } else if !negates, try interpreter.isPositive(entry.value) {
            try result.set(entry.key, entry.value, interpreter)
          }
        }
        return .object(result)
      }
    }
  }

  /// `+=`, `-=`, `|=` and `&=`: change the counts, then drop what is not positive.
  private func fillCounterUpdates(_ type: TypeObject) {
    typealias Change = (Interpreter, Tally, Value) throws(Raise) -> Void
    func eachOfOther(
      _ join: @escaping (Interpreter, Value, Value) throws(Raise) -> Value
    ) -> Change {
      { interpreter, tally, other throws(Raise) in
        for (element, count) in try interpreter.counts(of: other) {
          try tally.set(element, try join(interpreter, try tally[element], count))
        }
      }
    }
    let operators: [(String, Change)] = [
      ("__iadd__", eachOfOther { i, a, b throws(Raise) in try i.inplace(.add, a, b) }),
      ("__isub__", eachOfOther { i, a, b throws(Raise) in try i.inplace(.subtract, a, b) }),
      (
        "__ior__",
        { interpreter, tally, other throws(Raise) in
          for (element, count) in try interpreter.counts(of: other) {
            let known = try tally[element]
            if try interpreter.isTrue(try interpreter.compare(.greater, count, known)) {
              try tally.set(element, count)
            }
          }
        }
      ),
      (
        "__iand__",
        { interpreter, tally, other throws(Raise) in
          for entry in tally.dictionary.items {
            let limit = try interpreter.getItem(other, entry.key)
            if try interpreter.isTrue(try interpreter.compare(.less, limit, entry.value)) {
              try tally.set(entry.key, limit)
            }
          }
        }
      ),
    ]
    for (name, change) in operators {
      defineLibraryMethod(type, "\(name)(self, other)") {
        [unowned type] interpreter, call throws(Raise) in
        guard let tally = Tally(interpreter, call[0], type) else { return .none }
        try change(interpreter, tally, call[1])
        for entry in tally.dictionary.items where !(try interpreter.isPositive(entry.value)) {
          if tally.isPlain {
            try tally.dictionary.remove(entry.key, interpreter)
          } else {
            try interpreter.deleteItem(call[0], entry.key)
          }
        }
        return call[0]
      }
    }
  }
}
