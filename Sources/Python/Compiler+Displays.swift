// Code of lists, tuples, sets, dictionaries and f-strings.

import BigInt
import Syntax

extension Compiler {
  private func hasStarred(_ elements: [Expression]) -> Bool {
    elements.contains { if case .starred = $0.kind { true } else { false } }
  }

  /// Elements in consecutive registers, then one instruction.
  func sequence(_ op: Opcode, _ elements: [Expression], into destination: Int) throws(SyntaxFault) {
    let base = builder.allocate(elements.count)
    for (index, element) in elements.enumerated() {
      try expression(element, into: base + index)
    }
    builder.emit(op, destination, base, elements.count)
    builder.release(to: base)
  }

  func display(
    _ op: Opcode, _ elements: [Expression], into destination: Int?
  ) throws(SyntaxFault) -> Int {
    // A destination that is a local name may be read by the elements: build in a temporary.
    let mark = builder.nextRegister
    if !hasStarred(elements), elements.count < 4096 {
      let target = builder.allocate()
      try sequence(op, elements, into: target)
      guard let destination else { return target }
      builder.emit(.take, destination, target)
      builder.release(to: mark)
      return destination
    }
    let target = builder.allocate()
    builder.emit(op == .buildSet ? .buildSet : .buildList, target, target, 0)
    for element in elements {
      let inner = builder.nextRegister
      if case .starred(let value) = element.kind {
        let register = try expression(value)
        builder.emit(op == .buildSet ? .setUpdate : .listExtend, target, register)
      } else {
        let register = try expression(element)
        builder.emit(op == .buildSet ? .setAdd : .listAppend, target, register)
      }
      builder.release(to: inner)
    }
    if op == .buildTuple { builder.emit(.listToTuple, target, target) }
    guard let destination else { return target }
    builder.emit(.take, destination, target)
    builder.release(to: mark)
    return destination
  }

  func dictionary(
    _ items: [(key: Expression?, value: Expression)], into destination: Int?
  ) throws(SyntaxFault) -> Int {
    let mark = builder.nextRegister
    let target = builder.allocate()
    if items.count < 2048, items.allSatisfy({ $0.key != nil }) {
      let base = builder.allocate(max(1, items.count * 2))
      for (index, item) in items.enumerated() {
        if let key = item.key { try expression(key, into: base + index * 2) }
        try expression(item.value, into: base + index * 2 + 1)
      }
      builder.emit(.buildDict, target, base, items.count)
    } else {
      builder.emit(.buildDict, target, target, 0)
      for item in items {
        let inner = builder.nextRegister
        if let key = item.key {
          let keyRegister = try expression(key)
          let valueRegister = try expression(item.value)
          builder.emit(.dictSet, target, keyRegister, valueRegister)
        } else {
          let register = try expression(item.value)
          builder.emit(.dictUpdate, target, register)
        }
        builder.release(to: inner)
      }
    }
    builder.release(to: target + 1)
    guard let destination else { return target }
    builder.emit(.take, destination, target)
    builder.release(to: mark)
    return destination
  }

  func formatted(
    _ parts: [FormattedPart], into destination: Int?
  ) throws(SyntaxFault) -> Int {
    let mark = builder.nextRegister
    let base = builder.allocate(max(1, parts.count))
    for (index, part) in parts.enumerated() {
      let target = base + index
      switch part {
      case .literal(let text):
        builder.emitWide(.constant, target, builder.constant(.str(text)))
      case .field(let value, let conversion, let format):
        let inner = builder.nextRegister
        let register = try expression(value)
        let specification = builder.allocate()
        if let format, !format.isEmpty {
          _ = try formatted(format, into: specification)
        } else {
          builder.emitWide(.constant, specification, builder.constant(.str("")))
        }
        let code =
          switch conversion {
          case "s": 1
          case "r": 2
          case "a": 3
          default: 0
          }
        builder.span = value.span
        builder.emit(.formatValue, x: code, target, register, specification)
        builder.release(to: inner)
      }
    }
    let target = destination ?? mark
    builder.emit(.buildString, target, base, parts.count)
    builder.release(to: destination == nil ? mark + 1 : mark)
    return target
  }
}
