// Small helpers of the loop: windows of registers, names, annotations.

import Syntax

extension Interpreter {
  @inline(__always)
  func integerCompare(_ op: UInt8, _ x: Int, _ y: Int) -> Bool {
    switch op {
    case 0: x == y
    case 1: x != y
    case 2: x < y
    case 3: x <= y
    case 4: x > y
    default: x >= y
    }
  }

  @inline(__always)
  func cell(_ value: Value) -> CellObject {
    if case .object(let object) = value { return unsafeDowncast(object, to: CellObject.self) }
    return CellObject()
  }

  @inline(__always)
  func window(
    _ base: UnsafeMutablePointer<Value>, _ count: Int
  ) -> ContiguousArray<Value> {
    ContiguousArray(UnsafeBufferPointer(start: base, count: count))
  }

  /// The registers of a function that is called with arguments at `first`: the arguments where they
  /// lie, unless the caller is a generator, whose registers are not on the stack.
  @inline(__always)
  func window(
    _ first: UnsafeMutablePointer<Value>, _ count: Int, of frame: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> UnsafeMutablePointer<Value> {
    if frame.pointee.generator == nil { return first }
    let target = stackTop
    try prepareStack(upTo: target + count)
    for index in 0..<count {
      target[index] = first[index]
      first[index] = .unbound
    }
    return target
  }

  func restoreHandled(_ value: Value) {
    if case .object(let object) = value {
      handled = object as? ExceptionObject
    } else {
      handled = nil
    }
  }

  func nameError(_ name: String) -> Raise {
    let raise = error("NameError", "name '\(name)' is not defined")
    setOwnAttribute(raise.exception, symbol("name"), .str(name))
    return raise
  }

  func unboundLocal(_ name: String) -> Raise {
    error(
      "UnboundLocalError",
      "cannot access local variable '\(name)' where it is not associated with a value")
  }

  func freeNameError(_ name: String) -> Raise {
    error(
      "NameError",
      "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
    )
  }

  func loadName(_ name: Symbol, _ frame: UnsafeMutablePointer<Frame>) throws(Raise) -> Value {
    if let names = frame.pointee.held as? DictObject,
      let value = try names.get(.str(self.name(name)), self)
    {
      return value
    }
    if let value = frame.pointee.globals[name] ?? builtins[name] { return value }
    throw nameError(text(name))
  }

  func annotate(
    _ frame: UnsafeMutablePointer<Frame>, _ name: Symbol, _ annotation: Value
  ) throws(Raise) {
    guard let names = frame.pointee.held as? DictObject else { return }
    let annotations: DictObject
    if case .dict(let known)? = names.get("__annotations__") {
      annotations = known
    } else {
      annotations = DictObject()
      names.set("__annotations__", .dict(annotations))
    }
    annotations.set(self.name(name), annotation)
  }
}
