// The `itertools` module.

import BigInt

/// An iterator of `itertools`: a step, and how it shows itself where that says more than its type.
package final class ToolIterator: IteratorObject {
  typealias Step = (Interpreter) throws(Raise) -> Value?
  typealias Text = (Interpreter) throws(Raise) -> String
  private var step: Step?
  let text: Text?

  init(_ type: TypeObject, text: Text? = nil, _ step: @escaping Step) {
    self.step = step
    self.text = text
    super.init()
    customType = type
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let step else { return nil }
    if let value = try step(interpreter) { return value }
    self.step = nil
    return nil
  }
}

extension Interpreter {
  /// A type of iterators; calling it makes one.
  private func defineTool(
    _ module: ModuleObject, _ name: String, _ parameters: String,
    _ make: @escaping (Interpreter, Call, TypeObject) throws(Raise) -> Value
  ) {
    let type = makeType(name, module: module.name)
    defineNew(type, "\(name)(cls, \(parameters))") {
      [unowned type] interpreter, call throws(Raise) in
      try make(interpreter, call, call[0].object(as: TypeObject.self) ?? type)
    }
    defineMethod(type, "__iter__(self, /)") { _, call in call[0] }
    defineMethod(type, "__next__(self, /)") { interpreter, call throws(Raise) in
      guard let value = try interpreter.next(call[0]) else {
        throw interpreter.error("StopIteration", arguments: [])
      }
      return value
    }
    defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
      guard let text = call[0].object(as: ToolIterator.self)?.text else {
        return .str(interpreter.defaultRepr(call[0]))
      }
      return .str(try text(interpreter))
    }
    set(module, name, .object(type))
  }

  func fillItertools(_ module: ModuleObject) {
    fillInfiniteTools(module)
    fillChainingTools(module)
    fillFilteringTools(module)
    fillGroupingTools(module)
    fillCombinations(module)
  }

  private func fillInfiniteTools(_ module: ModuleObject) {
    defineTool(module, "count", "start=0, step=1") { interpreter, call, type throws(Raise) in
      for value in [call[1], call[2]] where Number(value) == nil {
        let type = interpreter.type(of: value)
        if type.special(.index) == nil, type.special(.float) == nil, type.special(.int) == nil {
          throw interpreter.error("TypeError", "a number is required")
        }
      }
      var current = call[1]
      let step = call[2]
      return .object(
        ToolIterator(
          type,
          text: { interpreter throws(Raise) in
            let start = try interpreter.repr(current)
            if case .int(1) = step { return "count(\(start))" }
            return "count(\(start), \(try interpreter.repr(step)))"
          }
        ) { interpreter throws(Raise) in
          let value = current
          current = try interpreter.binary(.add, current, step)
          return value
        })
    }
    defineTool(module, "cycle", "iterable, /") { interpreter, call, type throws(Raise) in
      let iterator = try interpreter.iterator(of: call[1])
      var saved: [Value] = []
      var isFirst = true
      var index = 0
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          if isFirst {
            if let value = try interpreter.next(iterator) {
              saved.append(value)
              return value
            }
            isFirst = false
          }
          if saved.isEmpty { return nil }
          if index == saved.count { index = 0 }
          index += 1
          return saved[index - 1]
        })
    }
    defineTool(module, "repeat", "object, times=?") { interpreter, call, type throws(Raise) in
      let value = call[1]
      var left: Int? = nil
      if !call[2].isUnbound { left = max(0, try interpreter.integerIndex(call[2])) }
      return .object(
        ToolIterator(
          type,
          text: { interpreter throws(Raise) in
            let shown = try interpreter.repr(value)
            return left.map { "repeat(\(shown), \($0))" } ?? "repeat(\(shown))"
          }
        ) { _ throws(Raise) in
          guard let count = left else { return value }
          if count == 0 { return nil }
          left = count - 1
          return value
        })
    }
  }

  private func fillChainingTools(_ module: ModuleObject) {
    func chain(_ sources: Value, _ type: TypeObject) -> Value {
      var current: Value?
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          while true {
            if let iterator = current {
              if let value = try interpreter.next(iterator) { return value }
              current = nil
            }
            guard let source = try interpreter.next(sources) else { return nil }
            current = try interpreter.iterator(of: source)
          }
        })
    }
    defineTool(module, "chain", "*iterables") { interpreter, call, type throws(Raise) in
      chain(try interpreter.iterator(of: call[1]), type)
    }
    if case .object(let type as TypeObject)? = ownAttribute(module, symbol("chain")) {
      defineClassMethod(type, "from_iterable(cls, iterable, /)") {
        interpreter, call throws(Raise) in
        guard let type = call[0].object(as: TypeObject.self) else { return .none }
        return chain(try interpreter.iterator(of: call[1]), type)
      }
    }
    defineTool(module, "islice", "iterable, *args") { interpreter, call, type throws(Raise) in
      let arguments = interpreter.argumentList(call[2])
      guard (1...3).contains(arguments.count) else {
        throw interpreter.error(
          "TypeError",
          arguments.isEmpty
            ? "islice expected at least 2 arguments, got 1"
            : "islice expected at most 4 arguments, got \(arguments.count + 1)")
      }
      func bound(_ value: Value) throws(Raise) -> Int? {
        if value.isNone { return nil }
        return try interpreter.index(value, orNil: true) ?? -1
      }
      var start = 0
      var stop: Int?
      var step = 1
      if arguments.count == 1 {
        stop = try bound(arguments[0])
        if let stop, stop < 0 {
          throw interpreter.error(
            "ValueError",
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        }
      } else {
        start = try bound(arguments[0]) ?? 0
        stop = try bound(arguments[1])
        if start < 0 || (stop ?? 0) < 0 {
          throw interpreter.error(
            "ValueError",
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        }
        if arguments.count == 3 { step = try bound(arguments[2]) ?? 1 }
        if step < 1 {
          throw interpreter.error(
            "ValueError", "Step for islice() must be a positive integer or None.")
        }
      }
      let iterator = try interpreter.iterator(of: call[1])
      var position = 0
      var wanted = start
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          if let stop, wanted >= stop {
            while position < stop {
              guard try interpreter.next(iterator) != nil else { return nil }
              position += 1
            }
            return nil
          }
          while position < wanted {
            guard try interpreter.next(iterator) != nil else { return nil }
            position += 1
          }
          guard let value = try interpreter.next(iterator) else { return nil }
          position += 1
          wanted += step
          return value
        })
    }
    defineTool(module, "zip_longest", "*iterables, fillvalue=None") {
      interpreter, call, type throws(Raise) in
      var iterators: [Value?] = []
      for source in interpreter.argumentList(call[1]) {
        iterators.append(try interpreter.iterator(of: source))
      }
      let filler = call[2]
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          var row: [Value] = []
          var isAlive = false
          for index in iterators.indices {
            guard let iterator = iterators[index] else {
              row.append(filler)
              continue
            }
            if let value = try interpreter.next(iterator) {
              row.append(value)
              isAlive = true
            } else {
              iterators[index] = nil
              row.append(filler)
            }
          }
          return isAlive ? .tuple(row) : nil
        })
    }
    defineFunction(module, "tee(iterable, n=2, /)") { interpreter, call throws(Raise) in
      let count = try interpreter.integerIndex(call[1])
      if count < 0 { throw interpreter.error("ValueError", "n must be >= 0") }
      let type = interpreter.types.iterator(named: "_tee")
      let first: TeeIterator
      if let known = call[0].object(as: TeeIterator.self) {
        first = known
      } else {
        first = TeeIterator(TeeLink(try interpreter.iterator(of: call[0])), type)
      }
      var result: [Value] = []
      for index in 0..<count {
        result.append(.object(index == 0 ? first : TeeIterator(first.link, type)))
      }
      return .tuple(result)
    }
  }

  private func fillFilteringTools(_ module: ModuleObject) {
    defineTool(module, "takewhile", "predicate, iterable, /") {
      interpreter, call, type throws(Raise) in
      let predicate = call[1]
      let iterator = try interpreter.iterator(of: call[2])
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          guard let value = try interpreter.next(iterator),
            try interpreter.isTrue(try interpreter.call(predicate, [value]))
          else { return nil }
          return value
        })
    }
    defineTool(module, "dropwhile", "predicate, iterable, /") {
      interpreter, call, type throws(Raise) in
      let predicate = call[1]
      let iterator = try interpreter.iterator(of: call[2])
      var isDropping = true
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          while let value = try interpreter.next(iterator) {
            if !isDropping { return value }
            if !(try interpreter.isTrue(try interpreter.call(predicate, [value]))) {
              isDropping = false
              return value
            }
          }
          return nil
        })
    }
    defineTool(module, "filterfalse", "function, iterable, /") {
      interpreter, call, type throws(Raise) in
      let predicate = call[1]
      let iterator = try interpreter.iterator(of: call[2])
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          while let value = try interpreter.next(iterator) {
            let verdict = predicate.isNone ? value : try interpreter.call(predicate, [value])
            if !(try interpreter.isTrue(verdict)) { return value }
          }
          return nil
        })
    }
    defineTool(module, "compress", "data, selectors") { interpreter, call, type throws(Raise) in
      let data = try interpreter.iterator(of: call[1])
      let selectors = try interpreter.iterator(of: call[2])
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          while let value = try interpreter.next(data) {
            guard let selector = try interpreter.next(selectors) else { return nil }
            if try interpreter.isTrue(selector) { return value }
          }
          return nil
        })
    }
    defineTool(module, "starmap", "function, iterable, /") {
      interpreter, call, type throws(Raise) in
      let function = call[1]
      let iterator = try interpreter.iterator(of: call[2])
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          guard let arguments = try interpreter.next(iterator) else { return nil }
          return try interpreter.call(function, try interpreter.elements(of: arguments))
        })
    }
    defineTool(module, "accumulate", "iterable, func=None, *, initial=None") {
      interpreter, call, type throws(Raise) in
      let iterator = try interpreter.iterator(of: call[1])
      let function = call[2]
      var initial: Value? = call[3].isNone ? nil : call[3]
      var total: Value?
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          if let first = initial {
            initial = nil
            total = first
            return first
          }
          guard let value = try interpreter.next(iterator) else { return nil }
          if let known = total {
            total =
              function.isNone
              ? try interpreter.binary(.add, known, value)
              : try interpreter.call(function, [known, value])
          } else {
            total = value
          }
          return total
        })
    }
  }

  private func fillGroupingTools(_ module: ModuleObject) {
    defineTool(module, "pairwise", "iterable, /") { interpreter, call, type throws(Raise) in
      let iterator = try interpreter.iterator(of: call[1])
      var last: Value?
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          if last == nil { last = try interpreter.next(iterator) }
          guard let before = last, let value = try interpreter.next(iterator) else { return nil }
          last = value
          return .tuple([before, value])
        })
    }
    let groupType = makeType("_grouper", module: "itertools")
    defineMethod(groupType, "__iter__(self, /)") { _, call in call[0] }
    defineMethod(groupType, "__next__(self, /)") { interpreter, call throws(Raise) in
      guard let value = try interpreter.next(call[0]) else {
        throw interpreter.error("StopIteration", arguments: [])
      }
      return value
    }
    defineTool(module, "groupby", "iterable, key=None") { interpreter, call, type throws(Raise) in
      let grouping = Grouping(try interpreter.iterator(of: call[1]), key: call[2])
      return .object(
        ToolIterator(type) { interpreter throws(Raise) in
          grouping.serial += 1
          let serial = grouping.serial
          // Skips what is left of the group before.
          while true {
            if let target = grouping.target, let key = grouping.key {
              if !(try interpreter.equals(key, target)) { break }
            } else if grouping.key != nil {
              break
            }
            guard try grouping.advance(interpreter) else { return nil }
          }
          guard let key = grouping.key else { return nil }
          grouping.target = key
          let group = ToolIterator(groupType) { interpreter throws(Raise) in
            guard grouping.serial == serial else { return nil }
            if grouping.value == nil {
              guard try grouping.advance(interpreter) else { return nil }
            }
            guard let value = grouping.value, let current = grouping.key,
              try interpreter.equals(key, current)
            else { return nil }
            grouping.value = nil
            return value
          }
          return .tuple([key, .object(group)])
        })
    }
  }

  private func fillCombinations(_ module: ModuleObject) {
    defineTool(module, "product", "*iterables, repeat=1") {
      interpreter, call, type throws(Raise) in
      let times = try interpreter.integerIndex(call[2])
      if times < 0 {
        throw interpreter.error("ValueError", "repeat argument cannot be negative")
      }
      var pools: [[Value]] = []
      for source in interpreter.argumentList(call[1]) {
        pools.append(try interpreter.elements(of: source))
      }
      let all = Array(repeating: pools, count: times).flatMap { $0 }
      var indices: [Int]? =
        all.contains { $0.isEmpty } ? nil : Array(repeating: 0, count: all.count)
      return .object(
        ToolIterator(type) { _ throws(Raise) in
          guard var current = indices else { return nil }
          let row = Value.tuple(all.indices.map { all[$0][current[$0]] })
          var place = all.count - 1
          while place >= 0 {
            current[place] += 1
            if current[place] < all[place].count { break }
            current[place] = 0
            place -= 1
          }
          indices = place < 0 ? nil : current
          return row
        })
    }
    func size(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Int {
      let r = try interpreter.integerIndex(value)
      if r < 0 { throw interpreter.error("ValueError", "r must be non-negative") }
      return r
    }
    defineTool(module, "combinations", "iterable, r") { interpreter, call, type throws(Raise) in
      let pool = try interpreter.elements(of: call[1])
      let r = try size(call[2], interpreter)
      var indices: [Int]? = r > pool.count ? nil : Array(0..<r)
      return .object(
        ToolIterator(type) { _ throws(Raise) in
          guard var current = indices else { return nil }
          let row = Value.tuple(current.map { pool[$0] })
          var place = r - 1
          while place >= 0, current[place] == place + pool.count - r { place -= 1 }
          if place < 0 {
            indices = nil
          } else {
            current[place] += 1
            for next in (place + 1)..<max(place + 1, r) { current[next] = current[next - 1] + 1 }
            indices = current
          }
          return row
        })
    }
    defineTool(module, "combinations_with_replacement", "iterable, r") {
      interpreter, call, type throws(Raise) in
      let pool = try interpreter.elements(of: call[1])
      let r = try size(call[2], interpreter)
      var indices: [Int]? = pool.isEmpty && r > 0 ? nil : Array(repeating: 0, count: r)
      return .object(
        ToolIterator(type) { _ throws(Raise) in
          guard var current = indices else { return nil }
          let row = Value.tuple(current.map { pool[$0] })
          var place = r - 1
          while place >= 0, current[place] == pool.count - 1 { place -= 1 }
          if place < 0 {
            indices = nil
          } else {
            let value = current[place] + 1
            for next in place..<r { current[next] = value }
            indices = current
          }
          return row
        })
    }
    defineTool(module, "permutations", "iterable, r=None") {
      interpreter, call, type throws(Raise) in
      let pool = try interpreter.elements(of: call[1])
      let n = pool.count
      var r = n
      if !call[2].isNone {
        guard call[2].asBigInt != nil else {
          throw interpreter.error("TypeError", "Expected int as r")
        }
        r = try size(call[2], interpreter)
      }
      var isDone = r > n
      var indices = Array(0..<n)
      var cycles = isDone ? [] : Array(stride(from: n, to: n - r, by: -1))
      return .object(
        ToolIterator(type) { [r] _ throws(Raise) in
          if isDone { return nil }
          let row = Value.tuple(indices[..<r].map { pool[$0] })
          var place = r - 1
          while place >= 0 {
            cycles[place] -= 1
            if cycles[place] == 0 {
              let first = indices.remove(at: place)
              indices.append(first)
              cycles[place] = n - place
              place -= 1
            } else {
              indices.swapAt(place, n - cycles[place])
              break
            }
          }
          if place < 0 { isDone = true }
          return row
        })
    }
  }
}

/// What the groups of one `groupby` share.
private final class Grouping {
  private let iterator: Value
  private let function: Value
  var key: Value?
  var value: Value?
  var target: Value?
  var serial = 0

  init(_ iterator: Value, key: Value) {
    self.iterator = iterator
    function = key
  }

  func advance(_ interpreter: Interpreter) throws(Raise) -> Bool {
    guard let next = try interpreter.next(iterator) else { return false }
    key = function.isNone ? next : try interpreter.call(function, [next])
    value = next
    return true
  }
}

/// One value that the iterators of a `tee` read, and the way to the next.
private final class TeeLink {
  private let iterator: Value
  private var value: Value?
  private var following: TeeLink?

  init(_ iterator: Value) { self.iterator = iterator }

  func read(_ interpreter: Interpreter) throws(Raise) -> (Value, TeeLink)? {
    if let value, let following { return (value, following) }
    guard let next = try interpreter.next(iterator) else { return nil }
    let link = TeeLink(iterator)
    value = next
    following = link
    return (next, link)
  }
}

private final class TeeIterator: IteratorObject {
  private(set) var link: TeeLink

  init(_ link: TeeLink, _ type: TypeObject) {
    self.link = link
    super.init()
    customType = type
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let (value, following) = try link.read(interpreter) else { return nil }
    link = following
    return value
  }
}
