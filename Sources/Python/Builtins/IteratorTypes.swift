// `enumerate`, `map`, `filter`, `zip`, `reversed` and `iter(callable, sentinel)`.

package final class EnumerateIterator: IteratorObject {
  private let source: Value
  private var index: Value

  init(_ source: Value, start: Value) {
    self.source = source
    index = start
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let value = try interpreter.next(source) else { return nil }
    let pair = TupleObject([index, value] as ContiguousArray<Value>)
    if case .int(let n) = index, n < Int.max {
      index = .int(n + 1)
    } else {
      index = try interpreter.binary(.add, index, .int(1))
    }
    return .tuple(pair)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.enumerate
  }
}

package final class MapIterator: IteratorObject {
  private let function: Value
  private let sources: [Value]

  init(_ function: Value, _ sources: [Value]) {
    self.function = function
    self.sources = sources
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    if sources.count == 1 {
      guard let value = try interpreter.next(sources[0]) else { return nil }
      return try interpreter.call(function, [value])
    }
    var arguments: [Value] = []
    arguments.reserveCapacity(sources.count)
    for source in sources {
      guard let value = try interpreter.next(source) else { return nil }
      arguments.append(value)
    }
    return try interpreter.call(function, arguments)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.map
  }
}

package final class FilterIterator: IteratorObject {
  private let function: Value
  private let source: Value

  init(_ function: Value, _ source: Value) {
    self.function = function
    self.source = source
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    while let value = try interpreter.next(source) {
      let keeps = function.isNone ? value : try interpreter.call(function, [value])
      if try interpreter.isTrue(keeps) { return value }
    }
    return nil
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.filter
  }
}

package final class ZipIterator: IteratorObject {
  private let sources: [Value]
  private let isStrict: Bool
  private var isFinished = false

  init(_ sources: [Value], isStrict: Bool) {
    self.sources = sources
    self.isStrict = isStrict
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    if sources.isEmpty || isFinished { return nil }
    var elements: ContiguousArray<Value> = []
    elements.reserveCapacity(sources.count)
    for (index, source) in sources.enumerated() {
      guard let value = try interpreter.next(source) else {
        isFinished = true
        if isStrict { try complain(at: index, interpreter) }
        return nil
      }
      elements.append(value)
    }
    return .tuple(TupleObject(elements))
  }

  private func complain(at index: Int, _ interpreter: Interpreter) throws(Raise) {
    func others(_ index: Int) -> String { index == 1 ? "argument 1" : "arguments 1-\(index)" }
    if index > 0 {
      throw interpreter.error(
        "ValueError", "zip() argument \(index + 1) is shorter than \(others(index))")
    }
    for other in sources.indices.dropFirst() where try interpreter.next(sources[other]) != nil {
      throw interpreter.error(
        "ValueError", "zip() argument \(other + 1) is longer than \(others(other))")
    }
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.zip
  }
}

package final class ReversedIterator: IteratorObject {
  private let sequence: Value
  private var index: Int

  init(_ sequence: Value, count: Int) {
    self.sequence = sequence
    index = count
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard index > 0 else { return nil }
    index -= 1
    do throws(Raise) {
      return try interpreter.getItem(sequence, .int(index))
    } catch {
      index = 0
      guard interpreter.matches(error, "IndexError") || interpreter.matches(error, "StopIteration")
      else { throw error }
      return nil
    }
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.reversed
  }
}

/// Calls a function until it returns the sentinel.
package final class CallableIterator: IteratorObject {
  private var function: Value?
  private let sentinel: Value

  init(_ function: Value, sentinel: Value) {
    self.function = function
    self.sentinel = sentinel
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let function else { return nil }
    do throws(Raise) {
      let value = try interpreter.call(function)
      if try interpreter.equals(value, sentinel) {
        self.function = nil
        return nil
      }
      return value
    } catch {
      guard interpreter.matches(error, "StopIteration") else { throw error }
      self.function = nil
      return nil
    }
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "callable_iterator")
  }
}

extension Interpreter {
  func setUpIteratorTypes() {
    for type in [types.enumerate, types.map, types.filter, types.zip, types.reversed] {
      defineMethod(type, "__iter__(self, /)") { _, call in call[0] }
      defineMethod(type, "__next__(self, /)") { interpreter, call throws(Raise) in
        guard let value = try interpreter.next(call[0]) else {
          throw interpreter.error("StopIteration", arguments: [])
        }
        return value
      }
    }
    func made(_ type: TypeObject, _ signature: String, _ body: @escaping NativeFunction.Body) {
      defineConstructor(type, signature, make: body) { _, made, cls in
        made.reference?.customType = cls
        return made.reference
      }
    }
    made(types.enumerate, "enumerate(iterable, start=0)") { interpreter, call throws(Raise) in
      let start = Value.integer(try interpreter.integerOf(call[1]))
      return .object(EnumerateIterator(try interpreter.iterator(of: call[0]), start: start))
    }
    made(types.map, "map(*args)") { interpreter, call throws(Raise) in
      let arguments = call[0].asTuple?.elements ?? []
      guard arguments.count > 1 else {
        throw interpreter.error("TypeError", "map() must have at least two arguments.")
      }
      var sources: [Value] = []
      for argument in arguments.dropFirst() {
        sources.append(try interpreter.iterator(of: argument))
      }
      return .object(MapIterator(arguments[0], sources))
    }
    made(types.filter, "filter(function, iterable, /)") { interpreter, call throws(Raise) in
      .object(FilterIterator(call[0], try interpreter.iterator(of: call[1])))
    }
    made(types.zip, "zip(*iterables, strict=False)") { interpreter, call throws(Raise) in
      var sources: [Value] = []
      for argument in call[0].asTuple?.elements ?? [] {
        sources.append(try interpreter.iterator(of: argument))
      }
      return .object(ZipIterator(sources, isStrict: try interpreter.isTrue(call[1])))
    }
    made(types.reversed, "reversed(sequence, /)") { interpreter, call throws(Raise) in
      let type = interpreter.type(of: call[0])
      if let method = type.special(.reversed), !method.isNone {
        return try interpreter.call(method, [call[0]])
      }
      guard type.special(.reversed) == nil, call[0].asDict == nil,
        type.special(.getitem) != nil
      else { throw interpreter.error("TypeError", "'\(type.name)' object is not reversible") }
      return .object(ReversedIterator(call[0], count: try interpreter.length(call[0])))
    }
  }
}
