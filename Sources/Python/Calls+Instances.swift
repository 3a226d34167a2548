// Calls of classes: how instances are made.

import Syntax

extension Interpreter {
  /// `type(…)`: `__call__` of the metaclass, else `__new__` and `__init__`.
  func construct(
    _ type: TypeObject, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: [Symbol],
    destination: UInt16, _ caller: UnsafeMutablePointer<Frame>?
  ) throws(Raise) -> CallOutcome {
    if let meta = type.metatype, let method = meta.special(.call), isPythonDefined(method) {
      let arguments = Array(UnsafeBufferPointer(start: base + 1, count: count))
      return .value(
        try callWithKeywords(method, [.object(type)] + arguments, keywords))
    }
    if type === types.type, count == 1, keywords.isEmpty {
      return .value(.object(self.type(of: base[1])))
    }
    if let direct = type.direct {
      return .value(try callNative(direct, base + 1, count, keywords, caller))
    }
    let new = type.special(.new)
    let initializer = type.special(.`init`)
    let usesDefaultNew = new.map { $0.isIdentical(to: objectNew) } ?? true
    if usesDefaultNew {
      if let abstract = abstractError(type) { throw abstract }
      let instance = type.allocate?(type) ?? InstanceObject(type: type)
      guard case .object(let object)? = initializer, let function = object as? FunctionObject else {
        if let initializer, !initializer.isIdentical(to: objectInit) {
          let arguments = Array(UnsafeBufferPointer(start: base + 1, count: count))
          _ = try callWithKeywords(initializer, [.object(instance)] + arguments, keywords)
        } else if count > 0 {
          throw error("TypeError", "\(type.name)() takes no arguments")
        }
        return .value(instance.asValue)
      }
      try prepareStack(upTo: base + count + 2)
      if count > 0 {
        for index in stride(from: count, through: 1, by: -1) { base[index + 1] = base[index] }
      }
      base[1] = .object(instance)
      base[0] = .object(function)
      let outcome = try enter(
        function, base + 1, count + 1, keywords, destination: destination, caller,
        kind: .construct, held: instance)
      return outcome
    }
    let arguments = Array(UnsafeBufferPointer(start: base + 1, count: count))
    guard let new else { return .value(.none) }
    let function: Value
    if case .object(let wrapper as MethodWrapper) = new {
      function = wrapper.callable
    } else {
      function = new
    }
    let made = try callWithKeywords(function, [.object(type)] + arguments, keywords)
    if let initializer, !initializer.isIdentical(to: objectInit),
      self.type(of: made).isSubtype(of: type)
    {
      let own = self.type(of: made).special(.`init`) ?? initializer
      let result = try callWithKeywords(own, [made] + arguments, keywords)
      if !result.isNone {
        throw error("TypeError", "__init__() should return None, not '\(typeName(result))'")
      }
    }
    return .value(made)
  }

  private func callWithKeywords(
    _ callee: Value, _ arguments: [Value], _ keywords: [Symbol]
  ) throws(Raise) -> Value {
    let positional = arguments.count - keywords.count
    return try call(
      callee, Array(arguments[..<positional]),
      keywords: Array(zip(keywords, arguments[positional...])))
  }

  /// TypeError for a class with abstract methods.
  func abstractError(_ type: TypeObject) -> Raise? {
    guard type.isUserDefined,
      case .object(let set as SetObject)? = type.lookup(symbol("__abstractmethods__")),
      set.count > 0
    else { return nil }
    let names = set.elements.compactMap(\.text).sorted()
    let list = names.joined(separator: ", ")
    return error(
      "TypeError",
      "Can't instantiate abstract class \(type.name) with abstract method\(names.count == 1 ? "" : "s") \(list)"
    )
  }
}
