// `tf.cond`, `tf.while_loop` and the like, called directly.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func defineControlFlow() {
    define("tf.cond(pred, true_fn=None, false_fn=None, name=None)", in: .second) {
      [unowned self] _, call throws(Raise) in
      try cond(call[0], call[1], call[2], name: call[3].text)
    }
    define(
      "tf.compat.v1.cond(pred, true_fn=None, false_fn=None, strict=False, name=None, fn1=None, fn2=None)",
    ) { [unowned self] _, call throws(Raise) in
      try cond(call[0], call[1], call[2], name: call[4].text)
    }
    define(
      "tf.while_loop(cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False, maximum_iterations=None, name=None)",
      in: .second
    ) { [unowned self] _, call throws(Raise) in
      try whileLoop(
        call[0], call[1], call[2], invariants: call[3], parallel: call[4], gradients: call[5],
        maximum: call[7], name: call[8].text)
    }
    define(
      "tf.compat.v1.while_loop(cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None, maximum_iterations=None, return_same_structure=False)",
    ) { [unowned self] _, call throws(Raise) in
      try whileLoop(
        call[0], call[1], call[2], invariants: call[3], parallel: call[4], gradients: call[5],
        maximum: call[8], name: call[7].text)
    }
    define(
      "tf.case(pred_fn_pairs, default=None, exclusive=False, strict=False, name='case')"
    ) { [unowned self] _, call throws(Raise) in
      var pairs: [Value]
      if let dictionary = call[0].asDict {
        pairs = dictionary.items.map { .tuple([$0.key, $0.value]) }
      } else {
        pairs = try interpreter.elements(of: call[0])
      }
      if context.isEager {
        return try caseOf(pairs[...], call[1], name: call[4].text)
      }
      // The predicates are tensors of the graph before the scope of the cases is entered.
      for (index, pair) in pairs.enumerated() {
        let parts = try interpreter.elements(of: pair)
        guard parts.count == 2 else { continue }
        pairs[index] = .tuple([value(try settled(try operand(parts[0]))), parts[1]])
      }
      let cases = pairs
      return try inScope(call[4].text ?? "case") { (scope) throws(Raise) in
        try self.caseOf(cases[...], call[1], name: scope)
      }
    }
    define("tf.switch_case(branch_index, branch_fns, default=None, name='switch_case')") {
      [unowned self] _, call throws(Raise) in
      try switchCase(call[0], call[1], call[2], name: call[3].text)
    }
    define("tf.debugging.Assert(condition, data, summarize=3, name=None)", aliases: ["tf.Assert"]) {
      [unowned self] _, call throws(Raise) in
      try assert(
        call[0], call[1], summarize: try interpreter.integerIndex(call[2]), name: call[3].text)
    }
  }

  private func cond(
    _ predicate: Value, _ then: Value, _ otherwise: Value, name: String?
  ) throws(Raise) -> Value {
    guard !context.isEager else {
      return try interpreter.call(try interpreter.isTrue(predicate) ? then : otherwise)
    }
    if case .bool = predicate, semantics.refusesPythonConditions {
      throw error("TypeError", "pred must not be a Python bool")
    }
    return try stagedCondition(
      predicate, name: name,
      then: { [unowned self] () throws(Raise) in try interpreter.call(then) },
      else: { [unowned self] () throws(Raise) in try interpreter.call(otherwise) })
  }

  private func whileLoop(
    _ test: Value, _ body: Value, _ variables: Value, invariants: Value, parallel: Value,
    gradients: Value, maximum: Value, name: String?
  ) throws(Raise) -> Value {
    var state = try interpreter.elements(of: variables)
    // What the body gave last has the structure of the result; a graph of today keeps that of the
    // loop's variables.
    let structure = Saved<Value>(variables)
    if context.isEager {
      let limit = try optionalInt(maximum)
      var count = 0
      while try interpreter.isTrue(try interpreter.call(test, state)) {
        if let limit, count >= limit { break }
        count += 1
        let result = try interpreter.call(body, state)
        switch result {
        case .list, .tuple:
          state = try interpreter.elements(of: result)
          structure.value = result
        default: state = [result]
        }
        try interpreter.checkStep()
      }
      var tensors: [Value] = []
      for value in state {
        tensors.append(
          try map(value) { (leaf) throws(Raise) in
            self.isTensor(leaf) || self.isOther(leaf)
              ? leaf : self.value(try self.settled(try self.operand(leaf)))
          })
      }
      return try pack(loop: structure.value, tensors)
    }
    var shapes: [PartialShape?] = []
    if !invariants.isNone {
      for leaf in try interpreter.elements(of: invariants) {
        shapes.append(try leaf.isNone ? nil : shape(leaf))
      }
    }
    let result = try whileLoop(
      state, invariants: shapes, maximumIterations: maximum,
      parallelIterations: try optionalInt(parallel) ?? 10,
      allowsGradients: try interpreter.isTrue(gradients), name: name,
      test: { [unowned self] (values) throws(Raise) in try interpreter.call(test, values) },
      body: { [unowned self] (values) throws(Raise) in
        let result = try interpreter.call(body, values)
        switch result {
        case .list, .tuple:
          let elements = try interpreter.elements(of: result)
          if self.semantics.controlFlowV1 { structure.value = result }
          return elements.count == values.count || values.count > 1 ? elements : [result]
        default: return [result]
        }
      })
    return try pack(loop: structure.value, result)
  }

  private func isOther(_ leaf: Value) -> Bool {
    switch leaf {
    case .object(let object): !(object is VariableObject) && numpy.tensor(from: leaf) == nil
    default: false
    }
  }

  private func pack(loop variables: Value, _ values: [Value]) throws(Raise) -> Value {
    if semantics.unpacksSingleLoopVariables, values.count == 1 { return values[0] }
    switch variables {
    case .list: return .list(values)
    default: return .tuple(values)
    }
  }

  private func caseOf(
    _ pairs: ArraySlice<Value>, _ otherwise: Value, name: String?
  ) throws(Raise) -> Value {
    guard let pair = pairs.first else {
      guard !otherwise.isNone else {
        throw error("ValueError", "None of the conditions was true and there is no default.")
      }
      return try interpreter.call(otherwise)
    }
    let parts = try interpreter.elements(of: pair)
    guard parts.count == 2 else {
      throw error(
        "TypeError", "Each entry in pred_fn_pairs must be a tuple of length 2.")
    }
    if context.isEager {
      return try interpreter.isTrue(parts[0])
        ? interpreter.call(parts[1]) : caseOf(pairs.dropFirst(), otherwise, name: name)
    }
    if pairs.count == 1, otherwise.isNone { return try interpreter.call(parts[1]) }
    let rest = pairs.dropFirst()
    return try stagedCondition(
      parts[0],
      then: { [unowned self] () throws(Raise) in try interpreter.call(parts[1]) },
      else: { [unowned self] () throws(Raise) in try caseOf(rest, otherwise, name: name) })
  }

  private func switchCase(
    _ index: Value, _ branches: Value, _ otherwise: Value, name: String?
  ) throws(Raise) -> Value {
    var functions: [Value] = []
    if let dictionary = branches.asDict {
      let entries = try sorted(dictionary)
      for (position, entry) in entries.enumerated() {
        guard entry.key.asInt == position else {
          throw error(
            "ValueError",
            "branch indices must form contiguous range of [0 to \(entries.count)) but found {\(entries.map { (try? interpreter.repr($0.key)) ?? "" }.joined(separator: ","))}"
          )
        }
        functions.append(entry.value)
      }
    } else {
      for (position, element) in try interpreter.elements(of: branches).enumerated() {
        if let pair = element.asTuple, pair.elements.count == 2, pair.elements[0].asInt != nil {
          guard pair.elements[0].asInt == position else {
            throw error(
              "ValueError", "branch indices must form contiguous range")
          }
          functions.append(pair.elements[1])
        } else {
          functions.append(element)
        }
      }
    }
    if !otherwise.isNone { functions.append(otherwise) }
    let count = functions.count
    if context.isEager {
      let number = try operand(index).tensor?.scalarInt ?? 0
      let place = number < 0 || number >= count ? count - 1 : number
      return try interpreter.call(functions[place])
    }
    let selector = try settled(try operand(index))
    let structure = Saved<Value>(.none)
    let builders: [BranchBuilder] = functions.map { function in
      { [unowned self] in
        let result = try interpreter.call(function)
        structure.value = result
        var operands: [Operand] = []
        for leaf in try flatten(result) where !leaf.isNone {
          operands.append(try settled(try operand(leaf)))
        }
        return operands
      }
    }
    let outputs = try engine { () throws(OpError) in
      try context.switchCase(selector, name: name, branches: builders)
    }
    return try pack(structure.value, values(outputs), skippingNone: true)
  }

  private func assert(
    _ condition: Value, _ data: Value, summarize: Int, name: String?
  ) throws(Raise) -> Value {
    if context.isEager {
      if try interpreter.isTrue(condition) { return .none }
      var texts: [String] = []
      for element in try interpreter.elements(of: data) {
        if let tensor = try operand(element).tensor {
          texts.append(
            tensor.shape.rank == 0
              ? try interpreter.str(numpy.value(of: tensor))
              : try interpreter.str(numpy.value(of: tensor)))
        }
      }
      throw raise(
        OpError(
          .invalidArgument,
          "Expected '\(try interpreter.str(condition))' to be true. Summarized data: \(texts.joined(separator: "\n"))"
        ))
    }
    return try inScope(name ?? "Assert") { (scope) throws(Raise) in
      let predicate = try settled(try operand(condition), name: "condition")
      if let known = predicate.symbolic?.node.attributes.tensor("value"), known.scalarBool {
        let node = try engine { () throws(OpError) in try context.applyNode(.noOp, []) }
        return node.map { .object(object(of: $0)) } ?? .none
      }
      var operands: [Operand] = [predicate]
      for element in try interpreter.elements(of: data) {
        operands.append(try operand(element))
      }
      let ready = operands
      let node = try engine { () throws(OpError) in
        try context.applyNode(
          .assert, ready, ["summarize": .int(summarize)],
          name: (scope.map { $0 + "Assert" }).map { _ in "Assert" })
      }
      return node.map { .object(object(of: $0)) } ?? .none
    }
  }
}
