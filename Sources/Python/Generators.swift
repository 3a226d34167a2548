// Generators: frames that are put aside and taken up again.

import Syntax

extension Interpreter {
  /// Pushes the frame of a suspended generator.
  func enter(
    _ generator: GeneratorObject, kind: Frame.Kind, destination: UInt16, sending value: Value
  ) throws(Raise) {
    switch generator.state {
    case .running: throw error("ValueError", "generator already executing")
    case .finished: return
    case .created:
      if !value.isNone {
        throw error("TypeError", "can't send non-None value to a just-started generator")
      }
    case .suspended: generator.registers[Int(generator.resumeRegister)] = value
    }
    try pushGeneratorFrame(generator, kind: kind, destination: destination)
  }

  private func pushGeneratorFrame(
    _ generator: GeneratorObject, kind: Frame.Kind, destination: UInt16
  ) throws(Raise) {
    if frameCount >= recursionLimit || frameCount >= frameCapacity { throw recursionError() }
    generator.state = .running
    let frame = Frame(
      code: generator.function.code, globals: generator.function.globals,
      function: generator.function, registers: generator.registers, pc: generator.pc,
      destination: destination, kind: kind, generator: generator, held: nil,
      handledBefore: handled)
    (frames + frameCount).initialize(to: frame)
    frameCount += 1
    if let inner = generator.handled { handled = inner }
  }

  /// Runs a generator to its next `yield`; nil where it ends, with its result in `delegatedResult`.
  package func resume(
    _ generator: GeneratorObject, sending value: Value
  ) throws(Raise) -> Value? {
    delegatedResult = .none
    if generator.state == .finished { return nil }
    guard nativeDepth < 2_000 else { throw recursionError() }
    try enter(generator, kind: .entry, destination: 0, sending: value)
    let result = try run()
    if didYield { return result }
    delegatedResult = result
    return nil
  }

  /// Raises an exception inside a suspended generator, at its `yield`.
  package func `throw`(_ raise: Raise, into generator: GeneratorObject) throws(Raise) -> Value? {
    delegatedResult = .none
    switch generator.state {
    case .running: throw error("ValueError", "generator already executing")
    case .finished: throw raise
    case .created:
      generator.state = .finished
      throw raise
    case .suspended: break
    }
    // A delegated iterator gets it first.
    if generator.pc.pointee.op == .yieldFrom {
      let inner = generator.registers[Int(generator.pc.pointee.b)]
      if case .object(let object) = inner, let delegate = object as? GeneratorObject {
        generator.state = .running
        do throws(Raise) {
          if let value = try self.throw(raise, into: delegate) {
            generator.state = .suspended
            return value
          }
          generator.state = .suspended
          generator.registers[Int(generator.pc.pointee.a)] = delegatedResult
          generator.pc += 1
          try pushGeneratorFrame(generator, kind: .entry, destination: 0)
          return try finishResume()
        } catch {
          if generator.state == .running { generator.state = .suspended }
          if generator.state == .finished { throw error }
          return try raiseInside(generator, error)
        }
      }
    }
    return try raiseInside(generator, raise)
  }

  private func raiseInside(
    _ generator: GeneratorObject, _ raise: Raise
  ) throws(Raise) -> Value? {
    if generator.state == .finished { throw raise }
    if generator.pc.pointee.op == .yieldFrom {
      // The position of the handler is that of the instruction itself.
      generator.pc += 1
    }
    try pushGeneratorFrame(generator, kind: .entry, destination: 0)
    try unwind(raise, downTo: frameCount)
    return try finishResume()
  }

  private func finishResume() throws(Raise) -> Value? {
    let result = try run()
    if didYield { return result }
    delegatedResult = result
    return nil
  }

  /// One step of `yield from`: the next value, or nil at the end of the iterator.
  func delegate(_ iterator: Value, _ sent: Value) throws(Raise) -> Value? {
    if case .object(let object) = iterator, let generator = object as? GeneratorObject {
      return try resume(generator, sending: sent)
    }
    if sent.isNone {
      delegatedResult = .none
      if case .object(let object) = iterator, object is IteratorObject { return try next(iterator) }
      do throws(Raise) {
        guard let method = type(of: iterator).special(.next) else { return try next(iterator) }
        return try call(method, [iterator])
      } catch {
        guard matches(error, "StopIteration") else { throw error }
        delegatedResult = error.exception.payload
        return nil
      }
    }
    do throws(Raise) {
      return try callMethod(iterator, "send", [sent])
    } catch {
      guard matches(error, "StopIteration") else { throw error }
      delegatedResult = error.exception.payload
      return nil
    }
  }

  /// `generator.close()`
  package func close(_ generator: GeneratorObject) throws(Raise) {
    guard generator.state == .suspended else {
      if generator.state == .created { generator.state = .finished }
      return
    }
    do throws(Raise) {
      if try self.throw(error("GeneratorExit", arguments: []), into: generator) != nil {
        throw error("RuntimeError", "generator ignored GeneratorExit")
      }
    } catch {
      if matches(error, "GeneratorExit") || matches(error, "StopIteration") { return }
      throw error
    }
  }
}
