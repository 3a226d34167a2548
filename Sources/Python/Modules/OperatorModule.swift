// `_operator`: the operators as functions, and the getters.

import BigInt
import Syntax

/// `operator.itemgetter(…)`, `attrgetter(…)` and `methodcaller(…)`.
package final class GetterObject: Object {
  enum Kind { case item, attribute, method }

  let kind: Kind
  let arguments: [Value]
  let keywords: [(Symbol, Value)]

  init(_ kind: Kind, _ arguments: [Value], _ keywords: [(Symbol, Value)], type: TypeObject) {
    self.kind = kind
    self.arguments = arguments
    self.keywords = keywords
    super.init(type: type)
  }
}

extension Interpreter {
  /// Fills `operator`: all of `_operator`, and its functions under the names of their methods too.
  func fillOperatorNames(_ module: ModuleObject) throws(Raise) {
    guard case .object(let native as ModuleObject) = try importModule("_operator") else { return }
    let plain = [
      "is_", "is_not", "truth", "countOf", "indexOf", "length_hint", "attrgetter", "itemgetter",
      "methodcaller",
    ]
    let names = native.layout?.names.map { text($0) } ?? []
    for name in names where !name.hasPrefix("__") {
      guard let value = ownAttribute(native, symbol(name)) else { continue }
      set(module, name, value)
      if plain.contains(name) { continue }
      let bare = name.hasSuffix("_") ? String(name.dropLast()) : name
      set(module, "__\(bare)__", value)
    }
    set(module, "__all__", .list(names.filter { !$0.hasPrefix("_") }.sorted().map { .str($0) }))
  }

  func fillOperator(_ module: ModuleObject) {
    fillArithmetic(module)
    fillComparisons(module)
    fillItems(module)
    fillGetters(module)
  }

  private func fillArithmetic(_ module: ModuleObject) {
    let operators: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("mul", .multiply), ("matmul", .matrixMultiply),
      ("truediv", .divide), ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power),
      ("lshift", .leftShift), ("rshift", .rightShift), ("and_", .bitAnd), ("or_", .bitOr),
      ("xor", .bitXor),
    ]
    for (name, op) in operators {
      defineFunction(module, "\(name)(a, b, /)") { interpreter, call throws(Raise) in
        try interpreter.binary(op, call[0], call[1])
      }
      let bare = name.hasSuffix("_") ? String(name.dropLast()) : name
      defineFunction(module, "i\(bare)(a, b, /)") { interpreter, call throws(Raise) in
        try interpreter.inplace(op, call[0], call[1])
      }
    }
    let unaries: [(String, UnaryOperator)] = [
      ("neg", .negative), ("pos", .positive), ("invert", .invert), ("inv", .invert),
      ("not_", .not),
    ]
    for (name, op) in unaries {
      defineFunction(module, "\(name)(a, /)") { interpreter, call throws(Raise) in
        try interpreter.unary(op, call[0])
      }
    }
    defineFunction(module, "abs(a, /)") { interpreter, call throws(Raise) in
      guard let method = interpreter.type(of: call[0]).special(.abs) else {
        throw interpreter.error(
          "TypeError", "bad operand type for abs(): '\(interpreter.typeName(call[0]))'")
      }
      return try interpreter.call(method, [call[0]])
    }
    defineFunction(module, "truth(a, /)") { interpreter, call throws(Raise) in
      .bool(try interpreter.isTrue(call[0]))
    }
    defineFunction(module, "index(a, /)") { interpreter, call throws(Raise) in
      .integer(try interpreter.bigIndex(call[0]))
    }
  }

  private func fillComparisons(_ module: ModuleObject) {
    let operators: [(String, ComparisonOperator)] = [
      ("lt", .less), ("le", .lessEqual), ("eq", .equal), ("ne", .notEqual), ("ge", .greaterEqual),
      ("gt", .greater), ("is_", .is), ("is_not", .isNot),
    ]
    for (name, op) in operators {
      defineFunction(module, "\(name)(a, b, /)") { interpreter, call throws(Raise) in
        try interpreter.compare(op, call[0], call[1])
      }
    }
  }

  private func fillItems(_ module: ModuleObject) {
    defineFunction(module, "contains(a, b, /)") { interpreter, call throws(Raise) in
      .bool(try interpreter.contains(call[0], call[1]))
    }
    defineFunction(module, "getitem(a, b, /)") { interpreter, call throws(Raise) in
      try interpreter.getItem(call[0], call[1])
    }
    defineFunction(module, "setitem(a, b, c, /)") { interpreter, call throws(Raise) in
      try interpreter.setItem(call[0], call[1], call[2])
      return .none
    }
    defineFunction(module, "delitem(a, b, /)") { interpreter, call throws(Raise) in
      try interpreter.deleteItem(call[0], call[1])
      return .none
    }
    for (name, isInPlace) in [("concat", false), ("iconcat", true)] {
      defineFunction(module, "\(name)(a, b, /)") { interpreter, call throws(Raise) in
        guard interpreter.type(of: call[0]).special(.getitem) != nil else {
          throw interpreter.error(
            "TypeError", "'\(interpreter.typeName(call[0]))' object can't be concatenated")
        }
        return isInPlace
          ? try interpreter.inplace(.add, call[0], call[1])
          : try interpreter.binary(.add, call[0], call[1])
      }
    }
    defineFunction(module, "countOf(a, b, /)") { interpreter, call throws(Raise) in
      var count = 0
      for value in try interpreter.elements(of: call[0])
      where try interpreter.equals(value, call[1]) { count += 1 }
      return .int(count)
    }
    defineFunction(module, "indexOf(a, b, /)") { interpreter, call throws(Raise) in
      for (index, value) in try interpreter.elements(of: call[0]).enumerated()
      where try interpreter.equals(value, call[1]) { return .int(index) }
      throw interpreter.error("ValueError", "sequence.index(x): x not in sequence")
    }
    defineFunction(module, "length_hint(obj, default=0, /)") { interpreter, call throws(Raise) in
      let type = interpreter.type(of: call[0])
      if let iterator = call[0].object(as: ListIterator.self) {
        return .int((iterator.list?.elements.count ?? iterator.index) - iterator.index)
      }
      if type.special(.len) != nil { return .int(try interpreter.length(call[0])) }
      if let method = type.special(.lengthHint) {
        return try interpreter.call(method, [call[0]])
      }
      return call[1]
    }
    defineFunction(module, "call(obj, /, *args, **kwargs)") { interpreter, call throws(Raise) in
      try interpreter.call(
        call[0], interpreter.argumentList(call[1]), keywords: interpreter.keywordList(call[2]))
    }
  }

  private func fillGetters(_ module: ModuleObject) {
    func define(_ name: String, _ kind: GetterObject.Kind) -> TypeObject {
      let type = makeType(name, module: "operator")
      set(module, name, .object(type))
      defineNew(type, "\(name)(cls, *args, **kwargs)") { interpreter, call throws(Raise) in
        let arguments = interpreter.argumentList(call[1])
        let keywords = interpreter.keywordList(call[2])
        if kind != .method, !keywords.isEmpty {
          throw interpreter.error("TypeError", "\(name)() takes no keyword arguments")
        }
        if arguments.isEmpty {
          throw interpreter.error(
            "TypeError",
            kind == .method
              ? "methodcaller needs at least one argument, the method name"
              : "\(name) expected 1 argument, got 0")
        }
        if kind == .attribute, arguments.contains(where: { $0.text == nil }) {
          throw interpreter.error("TypeError", "attribute name must be a string")
        }
        if kind == .method, arguments[0].text == nil {
          throw interpreter.error("TypeError", "method name must be a string")
        }
        return .object(GetterObject(kind, arguments, keywords, type: type))
      }
      defineMethod(type, "__call__(self, obj, /)") { interpreter, call throws(Raise) in
        guard let getter = call[0].object(as: GetterObject.self) else { return .none }
        return try interpreter.apply(getter, call[1])
      }
      defineMethod(type, "__repr__(self, /)") { interpreter, call throws(Raise) in
        guard let getter = call[0].object(as: GetterObject.self) else { return .none }
        var parts: [String] = []
        for value in getter.arguments { parts.append(try interpreter.repr(value)) }
        for (key, value) in getter.keywords {
          parts.append("\(interpreter.text(key))=\(try interpreter.repr(value))")
        }
        return .str("operator.\(name)(\(parts.joined(separator: ", ")))")
      }
      return type
    }
    _ = define("itemgetter", .item)
    _ = define("attrgetter", .attribute)
    _ = define("methodcaller", .method)
  }

  private func apply(_ getter: GetterObject, _ object: Value) throws(Raise) -> Value {
    func get(_ argument: Value) throws(Raise) -> Value {
      if getter.kind == .item { return try getItem(object, argument) }
      var value = object
      for part in (argument.text ?? "").split(separator: ".", omittingEmptySubsequences: false) {
        value = try getAttribute(value, String(part))
      }
      return value
    }
    switch getter.kind {
    case .method:
      return try call(
        try getAttribute(object, getter.arguments[0].text ?? ""),
        Array(getter.arguments.dropFirst()), keywords: getter.keywords)
    case .item, .attribute:
      if getter.arguments.count == 1 { return try get(getter.arguments[0]) }
      var result: [Value] = []
      for argument in getter.arguments { result.append(try get(argument)) }
      return .tuple(result)
    }
  }
}
