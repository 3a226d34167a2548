// The register machine: runs code until the frame that was entered from Swift is done.
//
// Python calls push frames and never recurse in Swift, so generators are saved frames, deep recursion is
// a count, and an exception finds its handler by walking frames and tables. Swift code that calls back
// into Python (`sorted(key=…)`, the tracer) enters the loop again.

import Syntax

/// A call in progress.
struct Frame {
  enum Kind {
    /// Entered from Swift; its end ends the loop.
    case entry
    /// A call; the result goes to a register of the caller.
    case call
    /// `__init__`: the result is the object in `held`.
    case construct
    /// A generator that a `for` asks for its next value.
    case iteration
    /// A generator that another one delegates to.
    case delegation
  }

  unowned(unsafe) var code: Code
  unowned(unsafe) var globals: Namespace
  /// nil for the code of a module.
  unowned(unsafe) var function: FunctionObject?
  var registers: UnsafeMutablePointer<Value>
  var pc: UnsafePointer<Instruction>
  var destination: UInt16
  var kind: Kind
  /// The generator whose frame it is.
  var generator: GeneratorObject?
  /// The new object of a constructor, or the names of a class body.
  var held: Object?
  /// What was handled when the call began.
  var handledBefore: ExceptionObject?

  /// The first stack slot behind the registers of the frame.
  var end: UnsafeMutablePointer<Value> { registers + code.registerCount }
}

extension Interpreter {
  /// Where the registers of the next frame may begin.
  var stackTop: UnsafeMutablePointer<Value> {
    var index = frameCount - 1
    while index >= 0 {
      // The registers of a generator lie elsewhere.
      if frames[index].generator == nil { return frames[index].end + nativeReserve }
      index -= 1
    }
    return stack + nativeReserve
  }

  /// Runs the top frame, which was pushed with the kind `entry`, to its end (or to its next `yield`).
  func run() throws(Raise) -> Value {
    let entry = frameCount
    nativeDepth += 1
    defer { nativeDepth -= 1 }
    while true {
      do throws(Raise) {
        return try execute(entry)
      } catch {
        try unwind(error, downTo: entry)
      }
    }
  }

  // MARK: The loop

  private func execute(_ entry: Int) throws(Raise) -> Value {
    var frame = frames + (frameCount - 1)
    var regs = frame.pointee.registers
    var pc = frame.pointee.pc
    unowned(unsafe) var code = frame.pointee.code
    unowned(unsafe) var globals = frame.pointee.globals

    while true {
      let i = pc.pointee
      pc += 1
      switch i.op {
      case .move:
        regs[Int(i.a)] = regs[Int(i.b)]
      case .take:
        if i.a != i.b {
          regs[Int(i.a)] = regs[Int(i.b)]
          regs[Int(i.b)] = .unbound
        }
      case .constant:
        regs[Int(i.a)] = code.constants[Int(i.wide)]
      case .clear:
        regs[Int(i.a)] = .unbound

      case .loadGlobal:
        let value = globals.values[Int(i.b)]
        if !value.isUnbound {
          regs[Int(i.a)] = value
        } else {
          let builtin = builtins.values[Int(i.c)]
          if builtin.isUnbound {
            frame.pointee.pc = pc
            throw nameError(text(globals.names[Int(i.b)]))
          }
          regs[Int(i.a)] = builtin
        }
      case .storeGlobal:
        globals.values[Int(i.wide)] = regs[Int(i.a)]
      case .deleteGlobal:
        if globals.values[Int(i.wide)].isUnbound {
          frame.pointee.pc = pc
          throw nameError(text(globals.names[Int(i.wide)]))
        }
        globals.values[Int(i.wide)] = .unbound
      case .loadCell:
        let content = cell(regs[Int(i.b)]).content
        if content.isUnbound {
          frame.pointee.pc = pc
          throw unboundLocal(text(code.names[Int(i.c)]))
        }
        regs[Int(i.a)] = content
      case .storeCell:
        cell(regs[Int(i.b)]).content = regs[Int(i.a)]
      case .deleteCell:
        let target = cell(regs[Int(i.b)])
        if target.content.isUnbound {
          frame.pointee.pc = pc
          throw unboundLocal(text(code.names[Int(i.c)]))
        }
        target.content = .unbound
      case .makeCell:
        let content = regs[Int(i.a)]
        regs[Int(i.a)] = .object(CellObject(content))
      case .loadFree:
        frame.pointee.pc = pc
        if i.c != 0, case .dict(let names)? = frame.pointee.held?.asValue,
          let value = names.get(name(code.names[Int(i.c) - 1]))
        {
          regs[Int(i.a)] = value
        } else {
          guard let content = frame.pointee.function?.closure[Int(i.b)].content,
            !content.isUnbound
          else {
            throw freeNameError(text(code.freeNames[Int(i.b)]))
          }
          regs[Int(i.a)] = content
        }
      case .storeFree:
        frame.pointee.function?.closure[Int(i.b)].content = regs[Int(i.a)]
      case .deleteFree:
        frame.pointee.function?.closure[Int(i.b)].content = .unbound
      case .loadFreeCell:
        if let cell = frame.pointee.function?.closure[Int(i.b)] { regs[Int(i.a)] = .object(cell) }
      case .loadName:
        frame.pointee.pc = pc
        regs[Int(i.a)] = try loadName(code.names[Int(i.wide)], frame)
      case .storeName:
        frame.pointee.pc = pc
        if let names = frame.pointee.held as? DictObject {
          try setItem(names.asValue, .str(name(code.names[Int(i.wide)])), regs[Int(i.a)])
        }
      case .deleteName:
        frame.pointee.pc = pc
        let symbol = code.names[Int(i.wide)]
        if let names = frame.pointee.held as? DictObject,
          try names.remove(.str(name(symbol)), self) == nil
        {
          throw nameError(text(symbol))
        }
      case .checkLocal:
        if regs[Int(i.a)].isUnbound {
          frame.pointee.pc = pc
          throw unboundLocal(text(code.names[Int(i.b)]))
        }
      case .deleteLocal:
        if regs[Int(i.a)].isUnbound {
          frame.pointee.pc = pc
          throw unboundLocal(text(code.names[Int(i.b)]))
        }
        regs[Int(i.a)] = .unbound

      case .binary:
        if case .int(let x) = regs[Int(i.b)], case .int(let y) = regs[Int(i.c)] {
          switch i.x {
          case 0:
            let (sum, overflow) = x.addingReportingOverflow(y)
            if !overflow {
              regs[Int(i.a)] = .int(sum)
              continue
            }
          case 1:
            let (difference, overflow) = x.subtractingReportingOverflow(y)
            if !overflow {
              regs[Int(i.a)] = .int(difference)
              continue
            }
          case 2:
            let (product, overflow) = x.multipliedReportingOverflow(by: y)
            if !overflow {
              regs[Int(i.a)] = .int(product)
              continue
            }
          default: break
          }
        } else if case .float(let x) = regs[Int(i.b)], case .float(let y) = regs[Int(i.c)] {
          switch i.x {
          case 0:
            regs[Int(i.a)] = .float(x + y)
            continue
          case 1:
            regs[Int(i.a)] = .float(x - y)
            continue
          case 2:
            regs[Int(i.a)] = .float(x * y)
            continue
          case 4 where y != 0:
            regs[Int(i.a)] = .float(x / y)
            continue
          default: break
          }
        }
        frame.pointee.pc = pc
        regs[Int(i.a)] = try binary(.of(i.x), regs[Int(i.b)], regs[Int(i.c)])
      case .binaryImmediate:
        let n = Int(Int16(bitPattern: i.c))
        if case .int(let x) = regs[Int(i.b)] {
          switch i.x & 0x7f {
          case 0:
            let (sum, overflow) = x.addingReportingOverflow(n)
            if !overflow {
              regs[Int(i.a)] = .int(sum)
              continue
            }
          case 1:
            let (difference, overflow) = x.subtractingReportingOverflow(n)
            if !overflow {
              regs[Int(i.a)] = .int(difference)
              continue
            }
          case 2:
            let (product, overflow) = x.multipliedReportingOverflow(by: n)
            if !overflow {
              regs[Int(i.a)] = .int(product)
              continue
            }
          case 5 where n > 0:
            let quotient = x / n
            regs[Int(i.a)] = .int(x % n < 0 ? quotient - 1 : quotient)
            continue
          case 6 where n > 0:
            let remainder = x % n
            regs[Int(i.a)] = .int(remainder < 0 ? remainder + n : remainder)
            continue
          default: break
          }
        }
        frame.pointee.pc = pc
        let op = BinaryOperator.of(i.x & 0x7f)
        regs[Int(i.a)] =
          i.x & 0x80 == 0
          ? try binary(op, regs[Int(i.b)], .int(n)) : try inplace(op, regs[Int(i.b)], .int(n))
      case .inplace:
        if case .int(let x) = regs[Int(i.b)], case .int(let y) = regs[Int(i.c)], i.x == 0 {
          let (sum, overflow) = x.addingReportingOverflow(y)
          if !overflow {
            regs[Int(i.a)] = .int(sum)
            continue
          }
        } else if case .float(let x) = regs[Int(i.b)], case .float(let y) = regs[Int(i.c)],
          i.x == 0
        {
          regs[Int(i.a)] = .float(x + y)
          continue
        }
        frame.pointee.pc = pc
        regs[Int(i.a)] = try inplace(.of(i.x), regs[Int(i.b)], regs[Int(i.c)])
      case .unary:
        frame.pointee.pc = pc
        regs[Int(i.a)] = try unary(UnaryOperator.allCases[Int(i.x)], regs[Int(i.b)])
      case .compare:
        if case .int(let x) = regs[Int(i.b)], case .int(let y) = regs[Int(i.c)], i.x < 6 {
          regs[Int(i.a)] = .bool(integerCompare(i.x, x, y))
          continue
        }
        frame.pointee.pc = pc
        regs[Int(i.a)] = try compare(.of(i.x), regs[Int(i.b)], regs[Int(i.c)])
      case .compareJump:
        let target = pc.pointee
        pc += 1
        if case .int(let x) = regs[Int(i.a)], case .int(let y) = regs[Int(i.b)], i.x < 6 {
          if !integerCompare(i.x, x, y) {
            pc = UnsafePointer(code.instructions) + Int(target.wide)
          }
          continue
        }
        frame.pointee.pc = pc - 1
        let result = try compare(.of(i.x), regs[Int(i.a)], regs[Int(i.b)])
        let truth: Bool
        if case .bool(let known) = result { truth = known } else { truth = try isTrue(result) }
        if !truth { pc = UnsafePointer(code.instructions) + Int(target.wide) }
      case .compareImmediateJump:
        let target = pc.pointee
        pc += 1
        let n = Int(Int16(bitPattern: i.b))
        if case .int(let x) = regs[Int(i.a)] {
          if !integerCompare(i.x, x, n) {
            pc = UnsafePointer(code.instructions) + Int(target.wide)
          }
          continue
        }
        frame.pointee.pc = pc - 1
        if !(try isTrue(try compare(.of(i.x), regs[Int(i.a)], .int(n)))) {
          pc = UnsafePointer(code.instructions) + Int(target.wide)
        }
      case .not:
        if case .bool(let truth) = regs[Int(i.b)] {
          regs[Int(i.a)] = .bool(!truth)
          continue
        }
        frame.pointee.pc = pc
        regs[Int(i.a)] = .bool(!(try isTrue(regs[Int(i.b)])))
      case .jump:
        pc = UnsafePointer(code.instructions) + Int(i.wide)
      case .loop:
        pc = UnsafePointer(code.instructions) + Int(i.wide)
        fuel -= 1
        if fuel < 0 {
          frame.pointee.pc = pc + 1
          try checkLimits()
        }
      case .jumpIfTrue:
        let truth: Bool
        if case .bool(let known) = regs[Int(i.a)] {
          truth = known
        } else {
          frame.pointee.pc = pc
          truth = try isTrue(regs[Int(i.a)])
        }
        if truth { pc = UnsafePointer(code.instructions) + Int(i.wide) }
      case .jumpIfFalse:
        let truth: Bool
        if case .bool(let known) = regs[Int(i.a)] {
          truth = known
        } else {
          frame.pointee.pc = pc
          truth = try isTrue(regs[Int(i.a)])
        }
        if !truth { pc = UnsafePointer(code.instructions) + Int(i.wide) }
      case .extra: break

      case .getAttribute:
        let site = code.sites + Int(i.c)
        if case .object(let object) = regs[Int(i.b)], site.pointee.kind == .slot,
          let layout = object.layout,
          site.pointee.layout?.toOpaque() == Unmanaged.passUnretained(layout).toOpaque(),
          let type = object.customType,
          site.pointee.type?.toOpaque() == Unmanaged.passUnretained(type).toOpaque(),
          type.version == site.pointee.version
        {
          regs[Int(i.a)] = object.slots[Int(site.pointee.slot)]
          continue
        }
        frame.pointee.pc = pc
        regs[Int(i.a)] = try loadAttribute(regs[Int(i.b)], site)
      case .setAttribute:
        let site = code.sites + Int(i.c)
        if case .object(let object) = regs[Int(i.b)], site.pointee.kind == .slot,
          let layout = object.layout,
          site.pointee.layout?.toOpaque() == Unmanaged.passUnretained(layout).toOpaque(),
          let type = object.customType,
          site.pointee.type?.toOpaque() == Unmanaged.passUnretained(type).toOpaque(),
          type.version == site.pointee.version
        {
          object.slots[Int(site.pointee.slot)] = regs[Int(i.a)]
          continue
        }
        frame.pointee.pc = pc
        try storeAttribute(regs[Int(i.b)], site, regs[Int(i.a)])
      case .deleteAttribute:
        frame.pointee.pc = pc
        try deleteAttribute(regs[Int(i.b)], code.sites[Int(i.c)].name)
      case .loadMethod:
        let site = code.sites + Int(i.c)
        if site.pointee.kind == .method, case .object(let object) = regs[Int(i.b)],
          let type = object.customType,
          site.pointee.type?.toOpaque() == Unmanaged.passUnretained(type).toOpaque(),
          type.version == site.pointee.version,
          site.pointee.layout?.toOpaque()
            == object.layout.map({ Unmanaged.passUnretained($0).toOpaque() })
        {
          let receiver = regs[Int(i.b)]
          regs[Int(i.a)] = site.pointee.method
          regs[Int(i.a) + 1] = receiver
          continue
        }
        frame.pointee.pc = pc
        try loadMethod(regs[Int(i.b)], site, into: regs + Int(i.a))
      case .getItem:
        if case .int(let index) = regs[Int(i.c)], case .list(let list) = regs[Int(i.b)],
          index >= 0, index < list.elements.count
        {
          regs[Int(i.a)] = list.elements[index]
          continue
        }
        frame.pointee.pc = pc
        regs[Int(i.a)] = try getItem(regs[Int(i.b)], regs[Int(i.c)])
      case .setItem:
        if case .int(let index) = regs[Int(i.b)], case .list(let list) = regs[Int(i.a)],
          index >= 0, index < list.elements.count
        {
          list.elements[index] = regs[Int(i.c)]
          continue
        }
        frame.pointee.pc = pc
        try setItem(regs[Int(i.a)], regs[Int(i.b)], regs[Int(i.c)])
      case .deleteItem:
        frame.pointee.pc = pc
        try deleteItem(regs[Int(i.a)], regs[Int(i.b)])
      case .buildSlice:
        let b = Int(i.b)
        let slice = SliceObject(regs[b], regs[b + 1], regs[b + 2])
        regs[Int(i.a)] = .object(slice)

      case .call, .callMethod:
        var keywords: Int32 = -1
        frame.pointee.pc = pc
        if i.x != 0 {
          keywords = pc.pointee.wide
          pc += 1
        }
        var base = regs + Int(i.b)
        var count = Int(i.c)
        if i.op == .callMethod {
          if base.pointee.isUnbound { base += 1 } else { count += 1 }
        }
        if case .object(let callee) = base.pointee {
          if let function = callee as? FunctionObject, keywords < 0, function.code.isSimple,
            count == function.code.positionalCount
          {
            unowned(unsafe) let target = function.code
            let window = try window(base + 1, count, of: frame)
            try prepareStack(upTo: window + target.registerCount)
            for index in count..<max(count, target.localNames.count) { window[index] = .unbound }
            let next = Frame(
              code: target, globals: function.globals, function: function, registers: window,
              pc: UnsafePointer(target.instructions), destination: i.a, kind: .call,
              generator: nil, held: nil, handledBefore: handled)
            frame.pointee.pc = pc
            do throws(Raise) { try pushFrame(next) } catch {
              frame.pointee.pc = keywords < 0 ? pc : pc - 1
              throw error
            }
            frame += 1
            regs = window
            pc = next.pc
            code = target
            globals = next.globals
            fuel -= 1
            if fuel < 0 {
              frame.pointee.pc = pc + 1
              try checkLimits()
            }
            continue
          }
        }
        let names = keywords < 0 ? [] : code.keywordNames[Int(keywords)]
        let outcome = try beginCall(base, count, names, destination: i.a, frame)
        switch outcome {
        case .value(let value):
          regs[Int(i.a)] = value
          for index in 0...count where base + index != regs + Int(i.a) { base[index] = .unbound }
        case .pushed:
          frame.pointee.pc = pc
          frame = frames + (frameCount - 1)
          regs = frame.pointee.registers
          pc = frame.pointee.pc
          code = frame.pointee.code
          globals = frame.pointee.globals
        }
      case .callSpread:
        frame.pointee.pc = pc
        let base = regs + Int(i.b)
        guard case .list(let arguments) = base[1], case .dict(let keywords) = base[2] else {
          continue
        }
        var named: [(Symbol, Value)] = []
        for entry in keywords.items {
          guard let key = entry.key.asStr else {
            throw error("TypeError", "keywords must be strings")
          }
          named.append((symbol(key), entry.value))
        }
        let callee = base[0]
        base[0] = .unbound
        base[1] = .unbound
        base[2] = .unbound
        regs[Int(i.a)] = try call(callee, Array(arguments.elements), keywords: named)

      case .return:
        let value = regs[Int(i.a)]
        let kind = frame.pointee.kind
        let destination = Int(frame.pointee.destination)
        let generator = frame.pointee.generator
        let held = frame.pointee.held
        if let generator {
          generator.state = .finished
          generator.handled = nil
          for index in 0..<code.registerCount { regs[index] = .unbound }
        }
        if kind == .construct, !value.isNone {
          frame.pointee.pc = pc
          throw error("TypeError", "__init__() should return None, not '\(typeName(value))'")
        }
        popFrame()
        if kind == .entry {
          didYield = false
          return value
        }
        frame -= 1
        regs = frame.pointee.registers
        pc = frame.pointee.pc
        code = frame.pointee.code
        globals = frame.pointee.globals
        switch kind {
        case .call: regs[destination] = value
        case .construct: if let held { regs[destination] = .object(held) }
        case .iteration:
          // `pc` stands behind the `forIter`: its extra word holds where the loop ends.
          pc = UnsafePointer(code.instructions) + Int(pc.pointee.wide)
        case .delegation: regs[destination] = value
        case .entry: break
        }
      case .yield:
        guard let generator = frame.pointee.generator else { continue }
        let value = regs[Int(i.a)]
        generator.pc = pc
        generator.resumeRegister = i.a
        generator.state = .suspended
        generator.handled = handled === frame.pointee.handledBefore ? nil : handled
        let kind = frame.pointee.kind
        let destination = Int(frame.pointee.destination)
        handled = frame.pointee.handledBefore
        frameCount -= 1
        frame.deinitialize(count: 1)
        if kind == .entry {
          didYield = true
          return value
        }
        frame -= 1
        regs = frame.pointee.registers
        pc = frame.pointee.pc
        code = frame.pointee.code
        globals = frame.pointee.globals
        if kind == .iteration { pc += 1 }
        regs[destination] = value
      case .yieldFrom:
        frame.pointee.pc = pc
        guard let generator = frame.pointee.generator else { continue }
        let sent = regs[Int(i.a)]
        if let value = try delegate(regs[Int(i.b)], sent) {
          generator.pc = pc - 1
          generator.resumeRegister = i.a
          generator.state = .suspended
          generator.handled = handled === frame.pointee.handledBefore ? nil : handled
          let kind = frame.pointee.kind
          let destination = Int(frame.pointee.destination)
          handled = frame.pointee.handledBefore
          frameCount -= 1
          frame.deinitialize(count: 1)
          if kind == .entry {
            didYield = true
            return value
          }
          frame -= 1
          regs = frame.pointee.registers
          pc = frame.pointee.pc
          code = frame.pointee.code
          globals = frame.pointee.globals
          if kind == .iteration { pc += 1 }
          regs[destination] = value
        } else {
          regs[Int(i.a)] = delegatedResult
          delegatedResult = .none
        }

      case .buildTuple:
        regs[Int(i.a)] = .tuple(TupleObject(window(regs + Int(i.b), Int(i.c))))
      case .buildList:
        regs[Int(i.a)] = .list(ListObject(window(regs + Int(i.b), Int(i.c))))
      case .buildSet:
        frame.pointee.pc = pc
        let set = SetObject()
        for index in 0..<Int(i.c) { try set.insert(regs[Int(i.b) + index], self) }
        regs[Int(i.a)] = .object(set)
      case .buildDict:
        frame.pointee.pc = pc
        let dictionary = DictObject()
        for index in 0..<Int(i.c) {
          try dictionary.set(
            regs[Int(i.b) + index * 2], regs[Int(i.b) + index * 2 + 1], self)
        }
        regs[Int(i.a)] = .dict(dictionary)
      case .listAppend:
        if case .list(let list) = regs[Int(i.a)] { list.elements.append(regs[Int(i.b)]) }
      case .listExtend:
        frame.pointee.pc = pc
        if case .list(let list) = regs[Int(i.a)] {
          try spread(regs[Int(i.b)], into: list, callee: i.x == 1 ? regs[Int(i.c)] : nil)
        }
      case .listToTuple:
        if case .list(let list) = regs[Int(i.b)] {
          regs[Int(i.a)] = .tuple(TupleObject(list.elements))
        }
      case .setAdd:
        frame.pointee.pc = pc
        if case .object(let object) = regs[Int(i.a)], let set = object as? SetObject {
          try set.insert(regs[Int(i.b)], self)
        }
      case .setUpdate:
        frame.pointee.pc = pc
        if case .object(let object) = regs[Int(i.a)], let set = object as? SetObject {
          for element in try elements(of: regs[Int(i.b)]) { try set.insert(element, self) }
        }
      case .dictSet:
        frame.pointee.pc = pc
        if case .dict(let dictionary) = regs[Int(i.a)] {
          try dictionary.set(regs[Int(i.b)], regs[Int(i.c)], self)
        }
      case .dictUpdate:
        frame.pointee.pc = pc
        if case .dict(let dictionary) = regs[Int(i.a)] {
          try update(dictionary, with: regs[Int(i.b)], callee: nil)
        }
      case .dictMerge:
        frame.pointee.pc = pc
        if case .dict(let dictionary) = regs[Int(i.a)] {
          try update(dictionary, with: regs[Int(i.b)], callee: regs[Int(i.c)])
        }
      case .buildString:
        var text = ""
        for index in 0..<Int(i.c) {
          if case .str(let part) = regs[Int(i.b) + index] { text += part.value }
        }
        regs[Int(i.a)] = .str(StrObject(text))
      case .formatValue:
        frame.pointee.pc = pc
        regs[Int(i.a)] = try formatted(regs[Int(i.b)], regs[Int(i.c)], conversion: i.x)

      case .getIterator:
        frame.pointee.pc = pc
        if i.x == 1, case .object(let object) = regs[Int(i.b)], object is GeneratorObject {
          regs[Int(i.a)] = regs[Int(i.b)]
        } else {
          regs[Int(i.a)] = try iterator(of: regs[Int(i.b)])
        }
      case .forIter:
        guard case .object(let object) = regs[Int(i.b)] else { continue }
        frame.pointee.pc = pc
        if let range = object as? RangeIterator {
          if range.remaining > 0 {
            range.remaining -= 1
            regs[Int(i.a)] = .int(range.current)
            range.current &+= range.step
            pc += 1
          } else {
            pc = UnsafePointer(code.instructions) + Int(pc.pointee.wide)
          }
        } else if let native = object as? IteratorObject {
          if let value = try native.next(self) {
            regs[Int(i.a)] = value
            pc += 1
          } else {
            pc = UnsafePointer(code.instructions) + Int(pc.pointee.wide)
          }
        } else if let generator = object as? GeneratorObject {
          if generator.state == .finished {
            pc = UnsafePointer(code.instructions) + Int(pc.pointee.wide)
            continue
          }
          try enter(generator, kind: .iteration, destination: i.a, sending: .none)
          frame = frames + (frameCount - 1)
          regs = frame.pointee.registers
          pc = frame.pointee.pc
          code = frame.pointee.code
          globals = frame.pointee.globals
        } else if let value = try next(regs[Int(i.b)]) {
          regs[Int(i.a)] = value
          pc += 1
        } else {
          pc = UnsafePointer(code.instructions) + Int(pc.pointee.wide)
        }
      case .unpack:
        frame.pointee.pc = pc
        try unpack(regs[Int(i.a)], into: regs + Int(i.b), count: Int(i.c))
      case .unpackStarred:
        frame.pointee.pc = pc
        try unpack(
          regs[Int(i.a)], into: regs + Int(i.b), before: Int(i.c & 0xff), after: Int(i.c >> 8))

      case .raise:
        frame.pointee.pc = pc
        throw try makeRaise(regs[Int(i.a)])
      case .raiseFrom:
        frame.pointee.pc = pc
        let raise = try makeRaise(regs[Int(i.a)])
        try setCause(of: raise.exception, regs[Int(i.b)])
        throw raise
      case .reraise:
        frame.pointee.pc = pc
        if i.x == 1 {
          guard let handled else {
            throw error("RuntimeError", "No active exception to reraise")
          }
          skipsTraceback = true
          throw Raise(handled)
        }
        if i.x == 3, regs[Int(i.a)].isNone { continue }
        guard case .object(let object) = regs[Int(i.a)],
          let exception = object as? ExceptionObject
        else { continue }
        if i.x != 2 { restoreHandled(regs[Int(i.a) + 1]) }
        skipsTraceback = true
        throw Raise(exception)
      case .matchException:
        frame.pointee.pc = pc
        if try matchesClause(regs[Int(i.a)], regs[Int(i.b)]) {
          pc += 1
        } else {
          pc = UnsafePointer(code.instructions) + Int(pc.pointee.wide)
        }
      case .popException:
        restoreHandled(regs[Int(i.a) + 1])
        if i.x == 0 {
          regs[Int(i.a)] = .unbound
          regs[Int(i.a) + 1] = .unbound
        }
      case .matchGroup:
        frame.pointee.pc = pc
        let (matched, rest) = try splitGroup(regs[Int(i.a)], regs[Int(i.b)])
        if matched.isNone {
          pc = UnsafePointer(code.instructions) + Int(pc.pointee.wide)
        } else {
          regs[Int(i.a)] = matched
          regs[Int(i.c)] = rest
          pc += 1
        }
      case .assertionFailed:
        frame.pointee.pc = pc
        throw error("AssertionError", arguments: i.x == 1 ? [regs[Int(i.a)]] : [])

      case .makeFunction:
        let child = code.children[Int(i.b)]
        var closure: [CellObject] = []
        closure.reserveCapacity(child.freeNames.count)
        for index in child.freeNames.indices {
          if case .object(let object) = regs[Int(i.a) + index], let cell = object as? CellObject {
            closure.append(cell)
          } else {
            closure.append(CellObject())
          }
        }
        let function = FunctionObject(code: child, globals: globals, closure: closure)
        function.moduleName = globals[knownNames.name] ?? .str(globals.name)
        let c = Int(i.c)
        if i.x & 1 != 0, case .tuple(let defaults) = regs[c] {
          function.defaults = Array(defaults.elements)
        }
        if i.x & 2 != 0, case .dict(let defaults) = regs[c + 1] {
          for entry in defaults.items {
            if let key = entry.key.asStr { function.keywordDefaults[symbol(key)] = entry.value }
          }
        }
        if i.x & 4 != 0, case .dict(let annotations) = regs[c + 2] {
          function.annotations = annotations
        }
        regs[Int(i.a)] = .object(function)
      case .importModule:
        frame.pointee.pc = pc
        regs[Int(i.a)] = try importModule(text(code.names[Int(i.b)]), whole: i.x == 1)
      case .importFrom:
        frame.pointee.pc = pc
        regs[Int(i.a)] = try importName(code.names[Int(i.c)], from: regs[Int(i.b)])
      case .importStar:
        frame.pointee.pc = pc
        try importAll(from: regs[Int(i.a)], into: globals)
      case .withEnter:
        frame.pointee.pc = pc
        let (exit, entered) = try enterContext(regs[Int(i.b)])
        regs[Int(i.c)] = exit
        regs[Int(i.a)] = entered
      case .withExit:
        frame.pointee.pc = pc
        let exit = regs[Int(i.a)]
        regs[Int(i.a)] = .unbound
        _ = try call(exit, [.none, .none, .none])
      case .withFailed:
        frame.pointee.pc = pc
        let exit = regs[Int(i.b)]
        let exception = regs[Int(i.c)]
        let result = try call(
          exit, [.object(type(of: exception)), exception, traceback(of: exception)])
        regs[Int(i.a)] = .bool(try isTrue(result))
      case .display:
        frame.pointee.pc = pc
        if let displayHook {
          let value = regs[Int(i.a)]
          regs[Int(i.a)] = .unbound
          try displayHook(value)
        }
      case .annotation:
        frame.pointee.pc = pc
        try annotate(frame, code.names[Int(i.b)], regs[Int(i.a)])

      case .matchSequence:
        frame.pointee.pc = pc
        regs[Int(i.a)] = .bool(
          try matchSequence(regs[Int(i.b)], count: Int(i.c), orMore: i.x == 1))
      case .matchMapping:
        frame.pointee.pc = pc
        regs[Int(i.a)] = .bool(try matchMapping(regs[Int(i.b)], count: Int(i.c)))
      case .matchKeys:
        frame.pointee.pc = pc
        regs[Int(i.a)] = .bool(
          try matchKeys(
            regs[Int(i.a)], keys: regs + Int(i.b), count: Int(i.c), keepsRest: i.x == 1))
      case .matchClass:
        frame.pointee.pc = pc
        regs[Int(i.a)] = .bool(
          try matchClass(
            regs[Int(i.b)], keywords: regs[Int(i.b) + 1], subject: regs[Int(i.b) + 2],
            into: regs + Int(i.b) + 2, positional: Int(i.c)))
      case .superCall:
        frame.pointee.pc = pc
        regs[Int(i.a)] = try makeSuper(regs[Int(i.b)], regs[Int(i.b) + 1])
      case .buildClass, .getLength: break
      }
    }
  }
}
