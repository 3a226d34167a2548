// `list`.

import Syntax

extension Interpreter {
  func setUpList() {
    let type = types.list
    type.direct = makeFunction("list(iterable=(), /)") { interpreter, call throws(Raise) in
      .list(ListObject(ContiguousArray(try interpreter.elements(of: call[0]))))
    }
    defineContainer(type, "__init__(iterable=(), /)") { cls in
      let list = ListObject()
      list.customType = cls
      return list
    } fill: { interpreter, call throws(Raise) in
      guard let list = call[0].asList else {
        throw interpreter.wrongReceiver("__init__", "list", call[0])
      }
      list.elements = ContiguousArray(try interpreter.elements(of: call[1]))
      return .none
    }
    setUpListOperators(type)
    setUpListItems()
    setUpListMethods(type)
  }

  private func listMethod(
    _ signature: String,
    _ body: @escaping (Interpreter, ListObject, Call) throws(Raise) -> Value
  ) {
    let name = String(signature.prefix { $0 != "(" })
    defineMethod(types.list, signature) { interpreter, call throws(Raise) in
      if case .list(let list) = call[0] { return try body(interpreter, list, call) }
      guard let list = call[0].asList else {
        throw interpreter.wrongReceiver(name, "list", call[0])
      }
      return try body(interpreter, list, call)
    }
  }

  private func setUpListOperators(_ type: TypeObject) {
    listMethod("__add__(self, value, /)") { interpreter, list, call throws(Raise) in
      guard let other = call[1].asList else {
        if interpreter.answersAddition(call[1]) { return interpreter.notImplemented }
        throw interpreter.error(
          "TypeError",
          "can only concatenate list (not \"\(interpreter.typeName(call[1]))\") to list")
      }
      try interpreter.checkCount(list.elements.count + other.elements.count)
      return .list(ListObject(list.elements + other.elements))
    }
    for name in ["__mul__", "__rmul__"] {
      listMethod("\(name)(self, value, /)") { interpreter, list, call throws(Raise) in
        guard let elements = try interpreter.repeated(list.elements, call[1]) else {
          if interpreter.answersMultiplication(call[1]) { return interpreter.notImplemented }
          throw try interpreter.notRepeatable(call[1], isReflected: name == "__rmul__")
        }
        return .list(ListObject(elements))
      }
    }
    listMethod("__iadd__(self, value, /)") { interpreter, list, call throws(Raise) in
      try interpreter.extend(list, with: call[1])
      return call[0]
    }
    listMethod("__imul__(self, value, /)") { interpreter, list, call throws(Raise) in
      guard let elements = try interpreter.repeated(list.elements, call[1]) else {
        throw try interpreter.notRepeatable(call[1], isReflected: false)
      }
      list.elements = elements
      return call[0]
    }
    for (op, name) in comparisonMethods {
      listMethod("\(name)(self, value, /)") { interpreter, list, call throws(Raise) in
        guard let other = call[1].asList else { return interpreter.notImplemented }
        return try interpreter.compareSequences(op, list.elements, other.elements)
      }
    }
    type.set(Special.hash.symbol, to: .none)
    listMethod("__len__(self, /)") { _, list, _ in .int(list.elements.count) }
    listMethod("__iter__(self, /)") { _, list, _ in .object(ListIterator(list)) }
    listMethod("__reversed__(self, /)") { _, list, _ in .object(ReversedListIterator(list)) }
    listMethod("__repr__(self, /)") { interpreter, list, _ throws(Raise) in
      .str(try interpreter.listRepr(list))
    }
    listMethod("__contains__(self, key, /)") { interpreter, list, call throws(Raise) in
      var index = 0
      while index < list.elements.count {
        if try interpreter.equals(list.elements[index], call[1]) { return .bool(true) }
        index += 1
      }
      return .bool(false)
    }
  }

  private func setUpListItems() {
    listMethod("__getitem__(self, key, /)") { interpreter, list, call throws(Raise) in
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        let range = try interpreter.resolve(slice, count: list.elements.count)
        if range.step == 1 {
          return .list(
            ListObject(
              ContiguousArray(list.elements[range.start..<(range.start + range.count)])))
        }
        var result: ContiguousArray<Value> = []
        result.reserveCapacity(range.count)
        for place in range { result.append(list.elements[place]) }
        return .list(ListObject(result))
      }
      let place = try interpreter.place(
        call[1], count: list.elements.count, "list", "list index out of range")
      return list.elements[place]
    }
    listMethod("__setitem__(self, key, value, /)") { interpreter, list, call throws(Raise) in
      guard case .object(let object) = call[1], let slice = object as? SliceObject else {
        let place = try interpreter.place(
          call[1], count: list.elements.count, "list", "list assignment index out of range")
        list.elements[place] = call[2]
        return .none
      }
      let range = try interpreter.resolve(slice, count: list.elements.count)
      guard
        call[2].asList != nil || call[2].asTuple != nil || interpreter.isIterator(call[2])
          || interpreter.type(of: call[2]).special(.iter) != nil
          || interpreter.type(of: call[2]).special(.getitem) != nil
      else {
        throw interpreter.error(
          "TypeError",
          range.step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice"
        )
      }
      let new = try interpreter.elements(of: call[2])
      if range.step == 1 {
        let start = min(range.start, list.elements.count)
        let end = min(start + range.count, list.elements.count)
        list.elements.replaceSubrange(start..<end, with: new)
        return .none
      }
      guard new.count == range.count else {
        throw interpreter.error(
          "ValueError",
          "attempt to assign sequence of size \(new.count) to extended slice of size \(range.count)"
        )
      }
      for (index, place) in range.enumerated() { list.elements[place] = new[index] }
      return .none
    }
    listMethod("__delitem__(self, key, /)") { interpreter, list, call throws(Raise) in
      guard case .object(let object) = call[1], let slice = object as? SliceObject else {
        let place = try interpreter.place(
          call[1], count: list.elements.count, "list", "list assignment index out of range")
        list.elements.remove(at: place)
        return .none
      }
      let range = try interpreter.resolve(slice, count: list.elements.count)
      if range.step == 1 {
        list.elements.removeSubrange(range.start..<(range.start + range.count))
        return .none
      }
      let dropped = Set(range)
      var kept: ContiguousArray<Value> = []
      kept.reserveCapacity(list.elements.count)
      for (index, element) in list.elements.enumerated() where !dropped.contains(index) {
        kept.append(element)
      }
      list.elements = kept
      return .none
    }
  }

  private func setUpListMethods(_ type: TypeObject) {
    listMethod("append(self, object, /)") { _, list, call in
      list.elements.append(call[1])
      return .none
    }
    listMethod("extend(self, iterable, /)") { interpreter, list, call throws(Raise) in
      try interpreter.extend(list, with: call[1])
      return .none
    }
    listMethod("insert(self, index, object, /)") { interpreter, list, call throws(Raise) in
      let index = try interpreter.intArgument(call[1])
      let count = list.elements.count
      let place = min(count, max(0, index < 0 ? index + count : index))
      list.elements.insert(call[2], at: place)
      return .none
    }
    listMethod("pop(self, index=-1, /)") { interpreter, list, call throws(Raise) in
      let index = try interpreter.intArgument(call[1])
      let count = list.elements.count
      if count == 0 { throw interpreter.error("IndexError", "pop from empty list") }
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw interpreter.error("IndexError", "pop index out of range")
      }
      if place == count - 1 { return list.elements.removeLast() }
      return list.elements.remove(at: place)
    }
    listMethod("remove(self, value, /)") { interpreter, list, call throws(Raise) in
      var index = 0
      while index < list.elements.count {
        if try interpreter.equals(list.elements[index], call[1]) {
          if index < list.elements.count { list.elements.remove(at: index) }
          return .none
        }
        index += 1
      }
      throw interpreter.error("ValueError", "list.remove(x): x not in list")
    }
    listMethod("clear(self, /)") { _, list, _ in
      list.elements.removeAll()
      return .none
    }
    listMethod("copy(self, /)") { _, list, _ in .list(ListObject(list.elements)) }
    listMethod("reverse(self, /)") { _, list, _ in
      list.elements.reverse()
      return .none
    }
    listMethod("index(self, value, start=0, stop=9223372036854775807, /)") {
      interpreter, list, call throws(Raise) in
      let found = try interpreter.firstPlace(
        of: call[1], from: call[2], to: call[3], count: { list.elements.count },
        element: { list.elements[$0] })
      if let found { return .int(found) }
      throw interpreter.error(
        "ValueError", "\(try interpreter.repr(call[1])) is not in list")
    }
    listMethod("count(self, value, /)") { interpreter, list, call throws(Raise) in
      var count = 0
      var index = 0
      while index < list.elements.count {
        if try interpreter.equals(list.elements[index], call[1]) { count += 1 }
        index += 1
      }
      return .int(count)
    }
    listMethod("sort(self, /, *, key=None, reverse=False)") {
      interpreter, list, call throws(Raise) in
      let reverse = try interpreter.isTrue(call[2])
      let elements = list.elements
      // The list is empty while it is sorted, so changes are noticed.
      list.elements = []
      do throws(Raise) {
        let sorted = try interpreter.sorted(elements, key: call[1], reverse: reverse)
        let wasChanged = !list.elements.isEmpty
        list.elements = sorted
        if wasChanged {
          throw interpreter.error("ValueError", "list modified during sort")
        }
      } catch {
        if list.elements.isEmpty { list.elements = elements }
        throw error
      }
      return .none
    }
  }
}

package final class ReversedListIterator: IteratorObject {
  private var list: ListObject?
  private var index: Int

  init(_ list: ListObject) {
    self.list = list
    index = list.elements.count
    super.init()
  }

  override package func next(_ interpreter: Interpreter) -> Value? {
    guard let list else { return nil }
    index -= 1
    if index >= 0, index < list.elements.count { return list.elements[index] }
    self.list = nil
    return nil
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.iterator(named: "list_reverseiterator")
  }
}
