// `tuple`.

import Syntax

extension Interpreter {
  func setUpTuple() {
    let type = types.tuple
    defineConstructor(type, "tuple(iterable=(), /)") { interpreter, call throws(Raise) in
      if case .tuple = call[0] { return call[0] }
      return .tuple(try interpreter.elements(of: call[0]))
    } convert: { _, made, cls in
      TupleObject(made.asTuple?.elements ?? [], type: cls)
    }
    func method(
      _ signature: String,
      _ body: @escaping (Interpreter, TupleObject, Call) throws(Raise) -> Value
    ) {
      let name = String(signature.prefix { $0 != "(" })
      defineMethod(type, signature) { interpreter, call throws(Raise) in
        guard let tuple = call[0].asTuple else {
          throw interpreter.wrongReceiver(name, "tuple", call[0])
        }
        return try body(interpreter, tuple, call)
      }
    }
    method("__add__(self, value, /)") { interpreter, tuple, call throws(Raise) in
      guard let other = call[1].asTuple else {
        if interpreter.answersAddition(call[1]) { return interpreter.notImplemented }
        throw interpreter.error(
          "TypeError",
          "can only concatenate tuple (not \"\(interpreter.typeName(call[1]))\") to tuple")
      }
      return .tuple(TupleObject(tuple.elements + other.elements))
    }
    for name in ["__mul__", "__rmul__"] {
      method("\(name)(self, value, /)") { interpreter, tuple, call throws(Raise) in
        guard let elements = try interpreter.repeated(tuple.elements, call[1]) else {
          if interpreter.answersMultiplication(call[1]) { return interpreter.notImplemented }
          throw try interpreter.notRepeatable(call[1], isReflected: name == "__rmul__")
        }
        return .tuple(TupleObject(elements))
      }
    }
    for (op, name) in comparisonMethods {
      method("\(name)(self, value, /)") { interpreter, tuple, call throws(Raise) in
        guard let other = call[1].asTuple else { return interpreter.notImplemented }
        return try interpreter.compareSequences(op, tuple.elements, other.elements)
      }
    }
    method("__hash__(self, /)") { interpreter, tuple, _ throws(Raise) in
      .int(try interpreter.hash(tuple))
    }
    method("__len__(self, /)") { _, tuple, _ in .int(tuple.elements.count) }
    method("__iter__(self, /)") { _, tuple, _ in .object(TupleIterator(tuple)) }
    method("__repr__(self, /)") { interpreter, tuple, _ throws(Raise) in
      .str(try interpreter.tupleRepr(tuple))
    }
    method("__contains__(self, key, /)") { interpreter, tuple, call throws(Raise) in
      for element in tuple.elements where try interpreter.equals(element, call[1]) {
        return .bool(true)
      }
      return .bool(false)
    }
    method("__getitem__(self, key, /)") { interpreter, tuple, call throws(Raise) in
      if case .object(let object) = call[1], let slice = object as? SliceObject {
        let range = try interpreter.resolve(slice, count: tuple.elements.count)
        if range.count == tuple.elements.count, range.step == 1, case .tuple = call[0] {
          return call[0]
        }
        return .tuple(range.map { tuple.elements[$0] })
      }
      let place = try interpreter.place(
        call[1], count: tuple.elements.count, "tuple", "tuple index out of range")
      return tuple.elements[place]
    }
    method("__getnewargs__(self, /)") { _, tuple, _ in
      .tuple([.tuple(TupleObject(tuple.elements))])
    }
    method("index(self, value, start=0, stop=9223372036854775807, /)") {
      interpreter, tuple, call throws(Raise) in
      let found = try interpreter.firstPlace(
        of: call[1], from: call[2], to: call[3], count: { tuple.elements.count },
        element: { tuple.elements[$0] })
      if let found { return .int(found) }
      throw interpreter.error("ValueError", "tuple.index(x): x not in tuple")
    }
    method("count(self, value, /)") { interpreter, tuple, call throws(Raise) in
      var count = 0
      for element in tuple.elements where try interpreter.equals(element, call[1]) { count += 1 }
      return .int(count)
    }
  }
}
