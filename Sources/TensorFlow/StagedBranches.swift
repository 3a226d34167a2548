// `if` in converted code: staged as `tf.cond` where its condition is a tensor.

import AutoGraph
import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

extension TensorFlowRuntime {
  func modernIf(_ call: Call) throws(Raise) -> Value {
    guard isStaged(call[0]) else {
      journalPython("if", call[0])
      _ = try interpreter.call(try interpreter.isTrue(call[0]) ? call[1] : call[2])
      return .none
    }
    let (body, otherwise, getState, setState) = (call[1], call[2], call[3], call[4])
    let symbolNames = names(call[5])
    let outputCount = call[6].asInt ?? 0
    let predicate = try verified(call[0], "if statement")
    journalStaged("if", call[0], node: nextName("cond"))
    let initial = try interpreter.elements(of: try interpreter.call(getState))
    let bodyVariables = Saved<[Value]?>(nil)
    func run(_ block: Value) throws(Raise) -> [Value] {
      _ = try interpreter.call(setState, [.tuple(initial)])
      _ = try interpreter.call(block)
      let state = try interpreter.elements(of: try interpreter.call(getState))
      return Array(state.prefix(outputCount))
    }
    let result = try stagedCondition(
      predicate,
      then: { [unowned self] () throws(Raise) in
        let state = try run(body)
        bodyVariables.value = state
        try verifyInitialized(state, symbolNames, "main")
        return .tuple(outputCount == 0 ? [.int(0)] : state)
      },
      else: { [unowned self] () throws(Raise) in
        let state = try run(otherwise)
        try verifyInitialized(state, symbolNames, "else")
        if let known = bodyVariables.value {
          try verifyBranches(symbolNames, known, state)
        }
        return .tuple(outputCount == 0 ? [.int(0)] : state)
      })
    var state = outputCount == 0 ? [] : Array(result.asTuple?.elements ?? [])
    state += initial.dropFirst(outputCount)
    _ = try interpreter.call(setState, [.tuple(state)])
    return .none
  }

  private func verifyInitialized(
    _ state: [Value], _ names: [String], _ branch: String
  ) throws(Raise) {
    for (name, value) in zip(names, state) {
      guard let undefined = value.object(as: UndefinedObject.self) else { continue }
      if isUndefinedReturn(.object(undefined)) {
        throw error("ValueError", "the \(branch) branch must also have a return statement.")
      }
      throw error(
        "ValueError", "'\(name)' must also be initialized in the \(branch) branch")
    }
  }

  /// Checks that two branches give the same structures and dtypes.
  func verifyBranches(
    _ names: [String], _ body: [Value], _ otherwise: [Value]
  ) throws(Raise) {
    for (name, (a, b)) in zip(names, zip(body, otherwise)) {
      if let difference = try structureDifference(a, b) {
        throw error("TypeError", wording.branchStructures(name, difference.message))
      }
      for (x, y) in zip(try flatten(a), try flatten(b)) {
        if semantics.refusesNoneInStagedCode {
          if x.isNone {
            throw error("ValueError", "'\(name)' is None at the end of the main branch.")
          }
          if y.isNone {
            throw error("ValueError", "'\(name)' is None at the end of the else branch.")
          }
        }
        guard let left = try dtypeOfLeaf(x), let right = try dtypeOfLeaf(y), left != right else {
          continue
        }
        throw error("TypeError", wording.branchTypes(name, left.name, right.name))
      }
    }
  }

  /// The dtype that a value has or would get; nil for what is no tensor.
  func dtypeOfLeaf(_ value: Value) throws(Raise) -> DType? {
    if let tensor = value.object(as: TensorObject.self) { return tensor.operand.dtype }
    if let variable = value.object(as: VariableObject.self) { return variable.dtype }
    switch value {
    case .bool: return .bool
    case .int(let n): return Int32(exactly: n) == nil ? .int64 : .int32
    case .float: return .float32
    case .str: return .string
    default: return numpy.tensor(from: value)?.dtype
    }
  }

  // MARK: if, 1.15 and 2.0

  func classicIf(_ call: Call) throws(Raise) -> Value {
    guard isStaged(call[0]) else {
      journalPython("if", call[0])
      return try interpreter.call(try interpreter.isTrue(call[0]) ? call[1] : call[2])
    }
    let (body, otherwise, getState, setState) = (call[1], call[2], call[3], call[4])
    let basicNames = call[5].isNone || call[5].isUnbound ? nil : names(call[5])
    let compositeNames = call[6].isNone || call[6].isUnbound ? [] : names(call[6])
    journalStaged("if", call[0], node: nextName("cond"))
    let initial = try interpreter.call(getState)
    let bodyOutputs = Saved<[Value]?>(nil)
    func run(_ block: Value, _ branch: String) throws(Raise) -> (Value, Value) {
      _ = try interpreter.call(setState, [initial])
      let result = try interpreter.call(block)
      let state = try interpreter.call(getState)
      // What the branch did not bind is refused.
      let outputs = result.asTuple.map { Array($0.elements) } ?? [result]
      let undefined = outputs.compactMap { $0.object(as: UndefinedObject.self) }
      if undefined.contains(where: { isUndefinedReturn(.object($0)) }) {
        throw error(
          "ValueError",
          "A value must also be returned from the \(branch) branch. If a value is returned from one branch of a conditional a value must be returned from all branches."
        )
      }
      if !undefined.isEmpty {
        let list = try interpreter.repr(.tuple(undefined.map { .str($0.name) }))
        throw error(
          "ValueError",
          "The following symbols must also be initialized in the \(branch) branch: \(list). Alternatively, you may initialize them before the if statement."
        )
      }
      return (result, state)
    }
    func list(_ result: Value, _ state: Value) -> [Value] {
      let basic: [Value]
      if let basicNames, basicNames.count > 1, let tuple = result.asTuple {
        basic = Array(tuple.elements)
      } else if let tuple = result.asTuple, basicNames?.count != 1 {
        basic = Array(tuple.elements)
      } else {
        basic = [result]
      }
      return basic + (state.asTuple.map { Array($0.elements) } ?? [])
    }
    let packed = try stagedCondition(
      call[0],
      then: { () throws(Raise) in
        let (result, state) = try run(body, "if")
        bodyOutputs.value = list(result, state)
        return .tuple([result, state])
      },
      else: { [unowned self] () throws(Raise) in
        let (result, state) = try run(otherwise, "else")
        if let basicNames, let known = bodyOutputs.value {
          try verifyBranches(basicNames + compositeNames, known, list(result, state))
        }
        return .tuple([result, state])
      })
    let parts = packed.asTuple?.elements ?? []
    guard parts.count == 2 else { return .none }
    _ = try interpreter.call(setState, [parts[1]])
    return parts[0]
  }
}
