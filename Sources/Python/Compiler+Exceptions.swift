// Code of `try` and `with`, and the tables of their handlers.

import Syntax

extension Compiler {
  private func addHandlers(_ protected: Protected, target: Int, register: Int) {
    for (start, end) in protected.stretches {
      builder.addHandler(from: start, to: end, target: target, register: register)
    }
  }

  func tryStatement(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement],
    _ finally: [Statement], isStar: Bool
  ) throws(SyntaxFault) {
    guard !finally.isEmpty else {
      return try tryExcept(body, handlers, otherwise, isStar: isStar)
    }
    let before = assigned
    let protected = Protected()
    protected.open(at: builder.position)
    blocks.append(.finally(finally, protected))
    if handlers.isEmpty {
      try statements(body)
    } else {
      try tryExcept(body, handlers, otherwise, isStar: isStar)
    }
    blocks.removeLast()
    protected.close(at: builder.position)
    let afterBody = assigned
    try statements(finally)
    let end = builder.makeLabel()
    builder.emitJump(.jump, to: end)
    let afterAll = assigned
    // The way of an exception: the same statements, then it goes on.
    assigned = before
    let registers = builder.allocate(2)
    let handler = builder.position
    let cleanup = Protected()
    cleanup.open(at: builder.position)
    blocks.append(.handler(register: registers, name: nil, cleanup))
    try statements(finally)
    blocks.removeLast()
    cleanup.close(at: builder.position)
    builder.emit(.reraise, registers)
    addHandlers(protected, target: handler, register: registers)
    addCleanup(cleanup, restoring: registers, name: nil)
    builder.place(end)
    assigned = afterAll.union(afterBody.intersection(afterAll))
  }

  /// An exception that comes out of a handler: what was handled before is handled again.
  private func addCleanup(_ cleanup: Protected, restoring registers: Int, name: String?) {
    guard !cleanup.stretches.isEmpty else { return }
    let pair = builder.allocate(2)
    let position = builder.position
    if let name { clearHandlerName(name) }
    builder.emit(.popException, x: 1, registers)
    builder.emit(.reraise, x: 2, pair)
    addHandlers(cleanup, target: position, register: pair)
  }

  private func tryExcept(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement], isStar: Bool
  ) throws(SyntaxFault) {
    let mark = builder.nextRegister
    let before = assigned
    let protected = Protected()
    protected.open(at: builder.position)
    blocks.append(.protected(protected))
    try statements(body)
    blocks.removeLast()
    protected.close(at: builder.position)
    try statements(otherwise)
    let end = builder.makeLabel()
    builder.emitJump(.jump, to: end)
    var afterAll: Set<Int>? = (body + otherwise).leaves ? nil : assigned

    let registers = builder.allocate(2)
    let target = builder.position
    for handler in handlers {
      assigned = before
      let next = builder.makeLabel()
      builder.span = handler.type?.span ?? handler.span
      let inner = builder.nextRegister
      var subject = registers
      let cleanup = Protected()
      if let type = handler.type {
        let register = try expression(type)
        if isStar {
          subject = builder.allocate(2)
          builder.emit(.move, subject, registers)
          builder.emit(.matchGroup, subject, register, registers)
          builder.emitJump(.extra, to: next)
        } else {
          builder.emit(.matchException, registers, register)
          builder.emitJump(.extra, to: next)
        }
      }
      cleanup.open(at: builder.position)
      if let name = handler.name { store(name, from: subject) }
      blocks.append(.handler(register: registers, name: handler.name, cleanup))
      try statements(handler.body)
      blocks.removeLast()
      cleanup.close(at: builder.position)
      if isStar {
        if let name = handler.name { clearHandlerName(name) }
      } else {
        builder.emit(.popException, registers)
        if let name = handler.name { clearHandlerName(name) }
        builder.emitJump(.jump, to: end)
      }
      if !handler.body.leaves { afterAll = afterAll?.intersection(assigned) ?? assigned }
      addCleanup(cleanup, restoring: registers, name: handler.name)
      builder.place(next)
      builder.release(to: inner)
    }
    if isStar {
      // What no clause took goes on; nothing left means that all is handled.
      builder.emit(.reraise, x: 3, registers)
      builder.emit(.popException, registers)
    } else {
      builder.emit(.reraise, registers)
    }
    addHandlers(protected, target: target, register: registers)
    builder.place(end)
    assigned = afterAll ?? before
    builder.release(to: mark)
  }

  func with(_ items: ArraySlice<WithItem>, _ body: [Statement]) throws(SyntaxFault) {
    guard let item = items.first else { return try statements(body) }
    let outerSpan = builder.span
    let exitRegister = builder.allocate()
    let manager = try expression(item.context)
    let entered = builder.allocate()
    builder.span = item.context.span
    builder.emit(.withEnter, entered, manager, exitRegister)
    let before = assigned
    let protected = Protected()
    protected.open(at: builder.position)
    blocks.append(.with(exit: exitRegister, protected))
    if let target = item.target { try store(target, from: entered) }
    builder.emit(.clear, entered)
    builder.span = outerSpan
    try with(items.dropFirst(), body)
    blocks.removeLast()
    protected.close(at: builder.position)
    builder.span = item.context.span
    builder.emit(.withExit, exitRegister)
    let end = builder.makeLabel()
    builder.emitJump(.jump, to: end)
    let afterBody = assigned
    let registers = builder.allocate(2)
    let target = builder.position
    let cleanup = Protected()
    cleanup.open(at: builder.position)
    let suppressed = builder.allocate()
    builder.emit(.withFailed, suppressed, exitRegister, registers)
    cleanup.close(at: builder.position)
    let goesOn = builder.makeLabel()
    builder.emitJump(.jumpIfFalse, suppressed, to: goesOn)
    builder.emit(.popException, registers)
    builder.emitJump(.jump, to: end)
    builder.place(goesOn)
    builder.emit(.reraise, registers)
    addHandlers(protected, target: target, register: registers)
    addCleanup(cleanup, restoring: registers, name: nil)
    builder.place(end)
    builder.span = outerSpan
    // The body may have been left early by an exception that was suppressed.
    assigned = before.intersection(afterBody)
  }
}
