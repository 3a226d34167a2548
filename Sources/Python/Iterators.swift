/// An iterator that is written in Swift.
package class IteratorObject: Object {
  /// The next value, or nil at the end.
  package func next(_ interpreter: Interpreter) throws(Raise) -> Value? { nil }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "iterator")
  }
}

package final class RangeIterator: IteratorObject {
  var current: Int
  var remaining: Int
  let step: Int

  init(_ range: RangeObject) {
    current = range.start
    remaining = range.count
    step = range.step
    super.init()
  }

  init(first: Int, count: Int, step: Int) {
    current = first
    remaining = count
    self.step = step
    super.init()
  }

  override package func next(_ interpreter: Interpreter) -> Value? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let value = current
    current &+= step
    return .int(value)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "range_iterator")
  }
}

package final class ListIterator: IteratorObject {
  var list: ListObject?
  var index = 0

  init(_ list: ListObject) {
    self.list = list
    super.init()
  }

  override package func next(_ interpreter: Interpreter) -> Value? {
    guard let list else { return nil }
    if index < list.elements.count {
      index += 1
      return list.elements[index - 1]
    }
    self.list = nil
    return nil
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "list_iterator")
  }
}

package final class TupleIterator: IteratorObject {
  let elements: ContiguousArray<Value>
  var index = 0

  init(_ tuple: TupleObject) {
    elements = tuple.elements
    super.init()
  }

  override package func next(_ interpreter: Interpreter) -> Value? {
    guard index < elements.count else { return nil }
    index += 1
    return elements[index - 1]
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "tuple_iterator")
  }
}

package final class StrIterator: IteratorObject {
  private var iterator: String.UnicodeScalarView.Iterator
  private let keep: StrObject

  init(_ string: StrObject) {
    keep = string
    iterator = string.value.unicodeScalars.makeIterator()
    super.init()
  }

  override package func next(_ interpreter: Interpreter) -> Value? {
    guard let scalar = iterator.next() else { return nil }
    return interpreter.character(scalar)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: keep.isASCII ? "str_ascii_iterator" : "str_iterator")
  }
}

/// Walks any sequence by `__getitem__` with 0, 1, 2 … until IndexError.
package final class SequenceIterator: IteratorObject {
  let sequence: Value
  var index = 0
  var isFinished = false

  init(_ sequence: Value) {
    self.sequence = sequence
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    if isFinished { return nil }
    do throws(Raise) {
      let value = try interpreter.getItem(sequence, .int(index))
      index += 1
      return value
    } catch {
      guard interpreter.matches(error, "IndexError") || interpreter.matches(error, "StopIteration")
      else { throw error }
      isFinished = true
      return nil
    }
  }
}

/// An iterator made of a closure, for what the libraries return (`map`, `zip`, `itertools` …).
package final class ClosureIterator: IteratorObject {
  package typealias Step = (Interpreter) throws(Raise) -> Value?
  private let typeName: String
  private var step: Step?

  package init(_ typeName: String, _ step: @escaping Step) {
    self.typeName = typeName
    self.step = step
    super.init()
  }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let step else { return nil }
    if let value = try step(interpreter) { return value }
    self.step = nil
    return nil
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: typeName)
  }
}
