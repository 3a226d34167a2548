// Iterating: `iter`, `next`, and walking an iterable from Swift.

extension Interpreter {
  /// `iter(value)`
  package func iterator(of value: Value) throws(Raise) -> Value {
    switch value {
    case .list(let list): return .object(ListIterator(list))
    case .tuple(let tuple): return .object(TupleIterator(tuple))
    case .str(let string): return .object(StrIterator(string))
    case .dict(let dictionary): return .object(DictIterator(dictionary, .keys))
    case .object(let object):
      if object is IteratorObject || object is GeneratorObject { return value }
      if object.customType == nil, let range = object as? RangeObject {
        return .object(RangeIterator(range))
      }
    default: break
    }
    let type = type(of: value)
    if let method = type.special(.iter) {
      if method.isNone { throw error("TypeError", "'\(type.name)' object is not iterable") }
      let result = try call(method, [value])
      guard isIterator(result) else {
        throw error("TypeError", "iter() returned non-iterator of type '\(typeName(result))'")
      }
      return result
    }
    if type.special(.getitem) != nil { return .object(SequenceIterator(value)) }
    throw error("TypeError", "'\(type.name)' object is not iterable")
  }

  package func isIterator(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return object is IteratorObject || object is GeneratorObject
      || type(of: value).special(.next) != nil
  }

  /// The next value of an iterator, or nil at its end.
  package func next(_ iterator: Value) throws(Raise) -> Value? {
    guard case .object(let object) = iterator else { throw notAnIterator(iterator) }
    if let native = object as? IteratorObject { return try native.next(self) }
    if let generator = object as? GeneratorObject {
      return try resume(generator, sending: .none)
    }
    guard let method = type(of: iterator).special(.next) else { throw notAnIterator(iterator) }
    do throws(Raise) {
      return try call(method, [iterator])
    } catch {
      if matches(error, "StopIteration") { return nil }
      throw error
    }
  }

  private func notAnIterator(_ value: Value) -> Raise {
    error("TypeError", "'\(typeName(value))' object is not an iterator")
  }

  /// All elements of an iterable.
  package func elements(of value: Value) throws(Raise) -> [Value] {
    switch value {
    case .list(let list): return Array(list.elements)
    case .tuple(let tuple): return Array(tuple.elements)
    case .dict(let dictionary): return dictionary.keys
    case .object(let object) where object.customType == nil:
      if let range = object as? RangeObject {
        try checkCount(range.count)
        var result: [Value] = []
        result.reserveCapacity(range.count)
        var value = range.start
        for _ in 0..<range.count {
          result.append(.int(value))
          value &+= range.step
        }
        return result
      }
      if let set = object as? SetObject { return set.elements }
      if let view = object as? DictView { return view.elements }
    default: break
    }
    let iterator = try iterator(of: value)
    var result: [Value] = []
    while let element = try next(iterator) {
      result.append(element)
      if result.count & 0xffff == 0 { try checkLimits() }
    }
    return result
  }

  /// Calls `body` for each element of an iterable, until it returns false.
  package func forEach(
    _ value: Value, _ body: (Value) throws(Raise) -> Bool
  ) throws(Raise) {
    let iterator = try iterator(of: value)
    while let element = try next(iterator) {
      if !(try body(element)) { return }
    }
  }

  package func extend(_ list: ListObject, with value: Value) throws(Raise) {
    list.elements.append(contentsOf: try elements(of: value))
  }
}
