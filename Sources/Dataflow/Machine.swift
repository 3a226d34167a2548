// The machine that runs programs.
import Tensors

extension ExecutionContext {
  /// Runs a function on tensors.
  ///
  /// - Throws: `OpError` whose `node` failed, with the bare message of the kernel; `path` leads to
  ///   it through calls, branches and loops.
  package func run(
    _ function: GraphFunction, _ inputs: [Tensor], session: SessionState? = nil
  ) throws(OpError) -> [Tensor] {
    var values: [Tensor?] = inputs
    return try run(function.compiled(self), &values, session)
  }

  /// Runs a program; `inputs` are taken out of their array, so that kernels may reuse them.
  func run(
    _ program: Program, _ inputs: inout [Tensor?], _ session: SessionState?
  ) throws(OpError) -> [Tensor] {
    let frame = program.takeFrame()
    defer { program.give(frame) }
    let slots = frame.slots
    for (index, slot) in program.inputSlots.enumerated() where index < inputs.count {
      if slot >= 0 { slots[slot] = inputs[index] }
      inputs[index] = nil
    }
    try execute(program, frame, session)
    var outputs: [Tensor] = []
    outputs.reserveCapacity(program.outputSlots.count)
    for (slot, isLast) in program.outputSlots {
      guard slot >= 0, let value = slots[slot] else {
        throw OpError(.internal, "An output of the function has no value.")
      }
      outputs.append(value)
      if isLast { slots[slot] = nil }
    }
    return outputs
  }

  private func fail(
    _ error: any Error, _ program: Program, _ instruction: Program.Instruction
  ) -> OpError {
    var error = OpError(wrapping: error)
    let origin = program.origins[Int(instruction.origin)]
    if error.node == nil {
      error.node = origin.node
      error.path = origin.path
    } else {
      error.path = origin.path + [origin.node] + error.path
    }
    return error
  }

  private func execute(
    _ program: Program, _ frame: Program.Frame, _ session: SessionState?
  ) throws(OpError) {
    let r = frame.registers
    let slots = frame.slots
    let failure: OpError? = program.code.withUnsafeBufferPointer { code -> OpError? in
      var pc = 0
      var executed = 0
      defer { executedNodes += executed }
      while pc < code.count {
        let i = code[pc]
        pc &+= 1
        executed &+= 1
        let (a, b, c) = (Int(i.a), Int(i.b), Int(i.c))
        switch i.code {
        case .jump:
          executed &-= 1
          pc = a
        case .repeatLoop:
          executed &-= 1
          pc = a
          do throws(OpError) { try tick() } catch { return error }
        case .jumpIfFalse:
          executed &-= 1
          if r[a] == 0 { pc = b }
        case .jumpTable:
          let targets = program.tables[b]
          let index = Int(Int32(truncatingIfNeeded: r[a]))
          pc = Int(targets[targets.indices.contains(index) ? index : targets.count - 1])
        case .move:
          executed &-= 1
          r[a] = r[b]
        case .moveTensor:
          executed &-= 1
          guard b >= 0, let value = slots[b] else {
            return fail(OpError(.internal, "A value is missing."), program, i)
          }
          if c == 1 { slots[b] = nil }
          slots[a] = value
        case .box:
          executed &-= 1
          slots[a] = ExecutionContext.box(r[b], UInt8(truncatingIfNeeded: i.c))
        case .unbox:
          executed &-= 1
          guard b >= 0, let value = slots[b] else {
            return fail(OpError(.internal, "A value is missing."), program, i)
          }
          r[a] = value.registerBits
          if c == 1 { slots[b] = nil }
        case .truth:
          executed &-= 1
          guard b >= 0, let value = slots[b] else {
            return fail(OpError(.internal, "A value is missing."), program, i)
          }
          r[a] = value.scalarBool ? 1 : 0
        case .step:
          do {
            try tick()
            try execute(program.steps[a], slots, session)
          } catch {
            return fail(error, program, i)
          }

        case .addInt32: r.setInt32(a, r.int32(b) &+ r.int32(c))
        case .subtractInt32: r.setInt32(a, r.int32(b) &- r.int32(c))
        case .multiplyInt32: r.setInt32(a, r.int32(b) &* r.int32(c))
        case .floorDivideInt32, .floorModInt32:
          guard let (quotient, remainder) = floorDivision(r.int32(b), r.int32(c)) else {
            return fail(
              KernelError(.invalidArgument, "Integer division by zero"), program, i)
          }
          r.setInt32(a, i.code == .floorModInt32 ? remainder : quotient)
        case .maximumInt32: r.setInt32(a, max(r.int32(b), r.int32(c)))
        case .minimumInt32: r.setInt32(a, min(r.int32(b), r.int32(c)))
        case .negateInt32: r.setInt32(a, 0 &- r.int32(b))
        case .absInt32: r.setInt32(a, r.int32(b) < 0 ? 0 &- r.int32(b) : r.int32(b))
        case .squareInt32: r.setInt32(a, r.int32(b) &* r.int32(b))
        case .lessInt32: r[a] = r.int32(b) < r.int32(c) ? 1 : 0
        case .lessEqualInt32: r[a] = r.int32(b) <= r.int32(c) ? 1 : 0
        case .greaterInt32: r[a] = r.int32(b) > r.int32(c) ? 1 : 0
        case .greaterEqualInt32: r[a] = r.int32(b) >= r.int32(c) ? 1 : 0
        case .equalInt32: r[a] = r.int32(b) == r.int32(c) ? 1 : 0
        case .notEqualInt32: r[a] = r.int32(b) != r.int32(c) ? 1 : 0

        case .addInt64: r[a] = r[b] &+ r[c]
        case .subtractInt64: r[a] = r[b] &- r[c]
        case .multiplyInt64: r[a] = r[b] &* r[c]
        case .floorDivideInt64, .floorModInt64:
          guard let (quotient, remainder) = floorDivision(r.int64(b), r.int64(c)) else {
            return fail(
              KernelError(.invalidArgument, "Integer division by zero"), program, i)
          }
          r.setInt64(a, i.code == .floorModInt64 ? remainder : quotient)
        case .maximumInt64: r.setInt64(a, max(r.int64(b), r.int64(c)))
        case .minimumInt64: r.setInt64(a, min(r.int64(b), r.int64(c)))
        case .negateInt64: r[a] = 0 &- r[b]
        case .absInt64: r[a] = r.int64(b) < 0 ? 0 &- r[b] : r[b]
        case .squareInt64: r[a] = r[b] &* r[b]
        case .lessInt64: r[a] = r.int64(b) < r.int64(c) ? 1 : 0
        case .lessEqualInt64: r[a] = r.int64(b) <= r.int64(c) ? 1 : 0
        case .greaterInt64: r[a] = r.int64(b) > r.int64(c) ? 1 : 0
        case .greaterEqualInt64: r[a] = r.int64(b) >= r.int64(c) ? 1 : 0
        case .equalInt64: r[a] = r[b] == r[c] ? 1 : 0
        case .notEqualInt64: r[a] = r[b] != r[c] ? 1 : 0

        case .addFloat: r.setFloat(a, r.float(b) + r.float(c))
        case .subtractFloat: r.setFloat(a, r.float(b) - r.float(c))
        case .multiplyFloat: r.setFloat(a, r.float(b) * r.float(c))
        case .divideFloat: r.setFloat(a, r.float(b) / r.float(c))
        case .negateFloat: r.setFloat(a, -r.float(b))
        case .absFloat: r.setFloat(a, abs(r.float(b)))
        case .squareFloat: r.setFloat(a, r.float(b) * r.float(b))
        case .squareRootFloat: r.setFloat(a, r.float(b).squareRoot())
        case .lessFloat: r[a] = r.float(b) < r.float(c) ? 1 : 0
        case .lessEqualFloat: r[a] = r.float(b) <= r.float(c) ? 1 : 0
        case .greaterFloat: r[a] = r.float(b) > r.float(c) ? 1 : 0
        case .greaterEqualFloat: r[a] = r.float(b) >= r.float(c) ? 1 : 0
        case .equalFloat: r[a] = r.float(b) == r.float(c) ? 1 : 0
        case .notEqualFloat: r[a] = r.float(b) != r.float(c) ? 1 : 0

        case .addDouble: r.setDouble(a, r.double(b) + r.double(c))
        case .subtractDouble: r.setDouble(a, r.double(b) - r.double(c))
        case .multiplyDouble: r.setDouble(a, r.double(b) * r.double(c))
        case .divideDouble: r.setDouble(a, r.double(b) / r.double(c))
        case .negateDouble: r.setDouble(a, -r.double(b))
        case .absDouble: r.setDouble(a, abs(r.double(b)))
        case .squareDouble: r.setDouble(a, r.double(b) * r.double(b))
        case .squareRootDouble: r.setDouble(a, r.double(b).squareRoot())
        case .lessDouble: r[a] = r.double(b) < r.double(c) ? 1 : 0
        case .lessEqualDouble: r[a] = r.double(b) <= r.double(c) ? 1 : 0
        case .greaterDouble: r[a] = r.double(b) > r.double(c) ? 1 : 0
        case .greaterEqualDouble: r[a] = r.double(b) >= r.double(c) ? 1 : 0
        case .equalDouble: r[a] = r.double(b) == r.double(c) ? 1 : 0
        case .notEqualDouble: r[a] = r.double(b) != r.double(c) ? 1 : 0

        case .and: r[a] = r[b] & r[c]
        case .or: r[a] = r[b] | r[c]
        case .not: r[a] = r[b] ^ 1
        case .select: r[a] = r[b] != 0 ? r[c] : r[Int(i.d)]
        case .int32ToInt64: r.setInt64(a, Int64(r.int32(b)))
        case .int64ToInt32: r.setInt32(a, Int32(truncatingIfNeeded: r.int64(b)))
        case .int32ToFloat: r.setFloat(a, Float(r.int32(b)))
        case .int64ToFloat: r.setFloat(a, Float(r.int64(b)))
        case .int32ToDouble: r.setDouble(a, Double(r.int32(b)))
        case .int64ToDouble: r.setDouble(a, Double(r.int64(b)))
        case .floatToDouble: r.setDouble(a, Double(r.float(b)))
        case .doubleToFloat: r.setFloat(a, Float(r.double(b)))
        case .boolToInt32, .boolToInt64: r[a] = r[b]
        case .boolToFloat: r.setFloat(a, r[b] == 0 ? 0 : 1)
        case .boolToDouble: r.setDouble(a, r[b] == 0 ? 0 : 1)
        }
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// A scalar tensor of the bits of a register.
  private static func box(_ bits: UInt64, _ dtype: UInt8) -> Tensor {
    switch DType(rawValue: dtype) {
    case .float32: Tensor(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    case .float64: Tensor(Double(bitPattern: bits))
    case .int64: Tensor(Int64(bitPattern: bits))
    case .bool: Tensor(bits != 0)
    default: Tensor(Int32(truncatingIfNeeded: bits))
    }
  }

  // MARK: Steps

  @inline(__always)
  private func input(
    _ step: Program.Step, _ position: Int, _ slots: UnsafeMutablePointer<Tensor?>
  ) throws -> Tensor {
    let slot = step.inputs[position]
    guard slot >= 0, let value = slots[slot] else {
      throw OpError(.internal, "Input \(position) of \(step.node.name) has no value.")
    }
    return value
  }

  /// Whether the step is the last to read an input that nothing else holds.
  @inline(__always)
  private func isFree(
    _ step: Program.Step, _ position: Int, _ slots: UnsafeMutablePointer<Tensor?>
  ) -> Bool {
    step.isLast[position] && isKnownUniquelyReferenced(&slots[step.inputs[position]])
  }

  @inline(__always)
  private func release(_ step: Program.Step, _ slots: UnsafeMutablePointer<Tensor?>) {
    for position in step.inputs.indices where step.isLast[position] {
      slots[step.inputs[position]] = nil
    }
  }

  private func execute(
    _ step: Program.Step, _ slots: UnsafeMutablePointer<Tensor?>, _ session: SessionState?
  ) throws {
    switch step.kind {
    case .unaryFunction(let function):
      let isFree = isFree(step, 0, slots)
      let value = try input(step, 0, slots)
      release(step, slots)
      let result = try Kernels.unary(
        function, value, reusing: isFree ? value : nil, style: semantics.mathStyle)
      if step.outputs[0] >= 0 { slots[step.outputs[0]] = result }
    case .binaryFunction(let function):
      let (isFreeA, isFreeB) = (isFree(step, 0, slots), isFree(step, 1, slots))
      let (a, b) = (try input(step, 0, slots), try input(step, 1, slots))
      release(step, slots)
      let dead = isFreeA && a.count >= b.count ? a : (isFreeB && b.count >= a.count ? b : nil)
      let result = try Kernels.binary(function, a, b, reusing: dead)
      if step.outputs[0] >= 0 { slots[step.outputs[0]] = result }
    case .general:
      var inputs: [Tensor] = []
      inputs.reserveCapacity(step.inputs.count)
      var reusable: UInt64 = 0
      for position in step.inputs.indices {
        if position < 64, isFree(step, position, slots) { reusable |= 1 << UInt64(position) }
      }
      for position in step.inputs.indices { inputs.append(try input(step, position, slots)) }
      release(step, slots)
      let node = step.node
      let state = session.map { $0.state(of: node, sharing: step.state) } ?? step.state
      let call = KernelCall(
        inputs: inputs, attributes: node.attributes, context: self, node: node, state: state,
        session: session, reusable: reusable)
      switch node.op.kernel {
      case .single(let kernel):
        let result = try kernel(call)
        if step.outputs[0] >= 0 { slots[step.outputs[0]] = result }
      case .general(let kernel): store(try kernel(call), step, slots)
      case .unary(let kernel):
        let result = try kernel(inputs[0])
        if step.outputs[0] >= 0 { slots[step.outputs[0]] = result }
      case .binary(let kernel):
        let result = try kernel(inputs[0], inputs[1])
        if step.outputs[0] >= 0 { slots[step.outputs[0]] = result }
      default:
        store(
          try node.op.compute(
            inputs, node.attributes, context: self, node: node, state: state, session: session),
          step, slots)
      }
    case .dereference:
      let holder = try input(step, 0, slots).object as? ReferenceHolder
      guard let holder, let session else {
        throw KernelError(.failedPrecondition, "Reference variables live in sessions only.")
      }
      guard let value = session.references[holder.name] else {
        throw KernelError(
          .failedPrecondition, "Attempting to use uninitialized value \(holder.name)")
      }
      slots[step.outputs[0]] = value
    case .call(let function):
      var values: [Tensor?] = []
      for position in step.inputs.indices { values.append(try input(step, position, slots)) }
      release(step, slots)
      store(try run(function.compiled(self), &values, session), step, slots)
    case .unfed:
      throw KernelError(.invalidArgument, messages.notFed(step.node.outputs[0]))
    }
  }

  private func store(
    _ outputs: [Tensor], _ step: Program.Step, _ slots: UnsafeMutablePointer<Tensor?>
  ) {
    for (output, slot) in zip(outputs, step.outputs) where slot >= 0 { slots[slot] = output }
  }

  // MARK: Without a graph

  /// Runs a call, branch or loop eagerly.
  func runStructural(
    _ op: Op, _ tensors: [Tensor], _ attributes: Attributes
  ) throws(OpError) -> [Tensor] {
    if let function = attributes.function("f") { return try run(function, tensors) }
    if let then = attributes.function("then_branch"),
      let otherwise = attributes.function("else_branch"), let predicate = tensors.first
    {
      return try run(predicate.scalarBool ? then : otherwise, Array(tensors.dropFirst()))
    }
    if let branches = attributes.functions("branches"), let index = tensors.first?.scalarInt,
      let last = branches.last
    {
      let function = branches.indices.contains(index) ? branches[index] : last
      return try run(function, Array(tensors.dropFirst()))
    }
    if let condition = attributes.function("cond"), let body = attributes.function("body") {
      var values = tensors
      while try run(condition, values).first?.scalarBool ?? false {
        try tick()
        values = try run(body, values)
      }
      return values
    }
    throw OpError(.unimplemented, "\(op.name) is not supported while ops run eagerly.")
  }
}

/// Quotient and remainder rounded down; nil where the divisor is zero.
@inline(__always)
private func floorDivision<T: FixedWidthInteger>(_ a: T, _ b: T) -> (T, T)? {
  guard b != 0 else { return nil }
  // The one quotient that does not fit wraps.
  if b == ~0 { return (0 &- a, 0) }
  let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
  return remainder != 0 && (remainder < 0) != (b < 0)
    ? (quotient &- 1, remainder &+ b) : (quotient, remainder)
}

extension UnsafeMutablePointer where Pointee == UInt64 {
  @inline(__always) fileprivate func int32(_ index: Int) -> Int32 {
    Int32(truncatingIfNeeded: self[index])
  }
  @inline(__always) fileprivate func int64(_ index: Int) -> Int64 { Int64(bitPattern: self[index]) }
  @inline(__always) fileprivate func float(_ index: Int) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: self[index]))
  }
  @inline(__always) fileprivate func double(_ index: Int) -> Double {
    Double(bitPattern: self[index])
  }
  @inline(__always) fileprivate func setInt32(_ index: Int, _ value: Int32) {
    self[index] = UInt64(UInt32(bitPattern: value))
  }
  @inline(__always) fileprivate func setInt64(_ index: Int, _ value: Int64) {
    self[index] = UInt64(bitPattern: value)
  }
  @inline(__always) fileprivate func setFloat(_ index: Int, _ value: Float) {
    self[index] = UInt64(value.bitPattern)
  }
  @inline(__always) fileprivate func setDouble(_ index: Int, _ value: Double) {
    self[index] = value.bitPattern
  }
}
