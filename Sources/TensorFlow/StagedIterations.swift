// `for` in converted code: over tensors, ranges and datasets a staged loop, else plain Python.

import AutoGraph
import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

extension TensorFlowRuntime {
  func modernFor(_ call: Call) throws(Raise) -> Value {
    let (subject, extraTest, body, getState, setState) = (
      call[0], call[1], call[2], call[3], call[4]
    )
    let options = call[6].asDict ?? DictObject()
    let parts = LoopParts(
      names: names(call[5]),
      getState: { [unowned self] () throws(Raise) in
        try interpreter.elements(of: try interpreter.call(getState))
      },
      setState: { [unowned self] (state) throws(Raise) in
        _ = try interpreter.call(setState, [.tuple(state)])
      },
      body: { [unowned self] (item) throws(Raise) in _ = try interpreter.call(body, [item]) },
      extraTest: extraTest.isNone
        ? nil : { [unowned self] () throws(Raise) in try interpreter.call(extraTest) },
      options: options)
    if let handler = loopHandlers.first(where: { $0.handles(subject) }), !context.isEager {
      journal.emit(
        .staged(
          statement: "for", subject: StagedSubject.text(of: "for", in: lineText()),
          operand: "a dataset", node: nextName("while"),
          trace: traceID))
      try handler.stage(subject, parts)
      return .none
    }
    guard isStaged(subject) else {
      journalPython("for", subject)
      try pythonFor(subject, parts)
      return .none
    }
    journalStaged("for", subject, node: nextName("while"))
    let iterateName = options.get("iterate_names")?.text
    let iteration = try loopIteration(subject)
    let index = Saved<Value>(iteration.start)
    let inner = LoopParts(
      names: ["<internal iterate>"] + parts.names,
      getState: { [unowned self] () throws(Raise) in
        var state = try parts.getState()
        if iteration.isRange, let iterateName {
          for (place, name) in parts.names.enumerated()
          where name == iterateName && isUndefined(state[place]) {
            state[place] = index.value
          }
        }
        return [index.value] + state
      },
      setState: { (state) throws(Raise) in
        index.value = state[0]
        try parts.setState(Array(state.dropFirst()))
      }, body: parts.body, extraTest: nil, options: options)
    try stageLoop(
      inner,
      test: { [unowned self] () throws(Raise) in
        let main = try iteration.test(index.value)
        guard let extra = parts.extraTest else { return main }
        return try stagedCondition(
          main, then: { () throws(Raise) in try extra() }, else: { .bool(false) })
      },
      iteration: { () throws(Raise) in
        try parts.body(try iteration.item(index.value))
        index.value = try iteration.next(index.value)
      })
    return .none
  }

  private func pythonFor(_ subject: Value, _ parts: LoopParts) throws(Raise) {
    func goesOn() throws(Raise) -> Bool {
      guard let extra = parts.extraTest else { return true }
      let result = try extra()
      if isStaged(result), result.object(as: TensorObject.self)?.eager == nil {
        throw error(
          "NotImplementedError",
          "break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?\nSee https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/limitations.md#consistency-of-control-flow-types for more info."
        )
      }
      return try interpreter.isTrue(result)
    }
    guard try goesOn() else { return }
    let iterator = try interpreter.iterator(of: subject)
    while let item = try interpreter.next(iterator) {
      try parts.body(item)
      try interpreter.checkStep()
      if !(try goesOn()) { return }
    }
  }

  /// How a tensor is walked: by counting, or by reading its rows from a list.
  struct LoopIteration {
    let start: Value
    let isRange: Bool
    let test: (Value) throws(Raise) -> Value
    let item: (Value) throws(Raise) -> Value
    let next: (Value) throws(Raise) -> Value
  }

  private func loopIteration(_ subject: Value) throws(Raise) -> LoopIteration {
    let tensor = try operand(subject)
    if let node = tensor.symbolic?.node, node.op.name == "Range" {
      let (start, limit, delta) = (
        value(.symbolic(node.inputs[0])), value(.symbolic(node.inputs[1])),
        value(.symbolic(node.inputs[2]))
      )
      if semantics.checksTripCounts { try tripCount(node) }
      let step = node.inputs[2].node.attributes.tensor("value")?.scalarDouble
      return LoopIteration(
        start: start, isRange: true,
        test: { [unowned self] (index) throws(Raise) in
          if let step {
            return try interpreter.compare(step >= 0 ? .less : .greater, index, limit)
          }
          let up = try callFunction(
            "tf.logical_and",
            [
              try interpreter.compare(.greaterEqual, delta, .int(0)),
              try interpreter.compare(.less, index, limit),
            ])
          let down = try callFunction(
            "tf.logical_and",
            [
              try interpreter.compare(.less, delta, .int(0)),
              try interpreter.compare(.greater, index, limit),
            ])
          return try callFunction("tf.logical_or", [up, down])
        },
        item: { $0 },
        next: { [unowned self] (index) throws(Raise) in
          try interpreter.binary(.add, index, delta)
        })
    }
    let count = try length(subject)
    let list = try unstacked(tensor, count)
    let elementShape = PartialShape(tensor.shape.dimensions.map { Array($0.dropFirst()) })
    let dtype = tensor.dtype
    return LoopIteration(
      start: .int(0), isRange: false,
      test: { [unowned self] (index) throws(Raise) in
        try interpreter.compare(.less, index, count)
      },
      item: { [unowned self] (index) throws(Raise) in
        try inScope("TensorArrayV2Read") { (_) throws(Raise) in
          let place = try operand(index)
          let shape = try settled(
            .literal(elementShapeTensor(elementShape)),
            name: elementShape.rank == 0 ? "Const" : "TensorListGetItem/element_shape")
          let item = try engine { () throws(OpError) in
            try context.apply1(
              .tensorListGetItem, [list, place, shape], ["element_dtype": .type(dtype)],
              name: "TensorListGetItem")
          }
          item.symbolic?.shape = elementShape
          return value(item)
        }
      },
      next: { [unowned self] (index) throws(Raise) in
        try interpreter.binary(.add, index, .int(1))
      })
  }

  func elementShapeTensor(_ shape: PartialShape) -> Tensor {
    guard let dimensions = shape.dimensions else { return Tensor(Int32(-1)) }
    return Tensor(integers: dimensions.map { $0 ?? -1 })
  }

  /// The rows of a tensor as a list, through the nodes of a `TensorArray`.
  private func unstacked(_ tensor: Operand, _ count: Value) throws(Raise) -> Operand {
    let dtype = tensor.dtype
    _ = try inScope("TensorArrayV2") { (scope) throws(Raise) in
      let shape = try settled(.literal(Tensor(Int32(-1))), name: "element_shape")
      let size = try settled(try operand(count), name: "num_elements")
      return try engine { () throws(OpError) in
        try context.apply1(
          .tensorListReserve, [shape, size], ["element_dtype": .type(dtype)], name: scope)
      }
    }
    let row = PartialShape(tensor.shape.dimensions.map { Array($0.dropFirst()) })
    return try inScope("TensorArrayUnstack") { (_) throws(Raise) in
      let empty =
        row.rank == 0 ? try settled(.literal(elementShapeTensor(row)), name: "Const") : nil
      return try inScope("TensorListFromTensor") { (scope) throws(Raise) in
        let shape =
          if let empty { empty } else {
            try settled(.literal(elementShapeTensor(row)), name: "element_shape")
          }
        return try engine { () throws(OpError) in
          try context.apply1(.tensorListFromTensor, [tensor, shape], name: scope)
        }
      }
    }
  }

  /// The unused nodes that 2.21 makes for the number of iterations.
  private func tripCount(_ range: Node) throws(Raise) {
    let (start, limit, delta) = (
      Operand.symbolic(range.inputs[0]), Operand.symbolic(range.inputs[1]),
      Operand.symbolic(range.inputs[2])
    )
    _ = try engine { () throws(OpError) in
      let distance = try context.apply1(.subtract, [limit, start], name: "sub")
      let quotient = try context.apply1(.floorDivide, [distance, delta], name: "floordiv")
      let remainder = try context.apply1(.floorMod, [distance, delta], name: "mod")
      let zero = try context.apply1(.zerosLike, [remainder], name: "zeros_like")
      let isPart = try context.apply1(.notEqual, [remainder, zero])
      let extra = try context.apply1(.cast, [isPart], ["DstT": .type(distance.dtype)])
      let total = try context.apply1(.addV2, [quotient, extra], name: "add")
      let none = try context.apply1(.zerosLike, [total], name: "zeros_like")
      return try context.apply1(.maximum, [none, total])
    }
  }

  func classicFor(_ call: Call) throws(Raise) -> Value {
    let (subject, extraTest, body) = (call[0], call[1], call[2])
    var state = try interpreter.elements(of: call[5])
    let loopNames = names(call[6]) + names(call[7])
    let composite = (get: call[3], set: call[4])
    if let handler = loopHandlers.first(where: { $0.handles(subject) }), !context.isEager {
      try refuseUndefined(state)
      journal.emit(
        .staged(
          statement: "for", subject: StagedSubject.text(of: "for", in: lineText()),
          operand: "a dataset", node: nextName("while"),
          trace: traceID))
      let values = Saved(state)
      try handler.stage(
        subject,
        LoopParts(
          names: loopNames, getState: { () throws(Raise) in values.value },
          setState: { (state) throws(Raise) in values.value = state },
          body: { [unowned self] (item) throws(Raise) in
            values.value = try interpreter.elements(
              of: try interpreter.call(body, [item] + values.value))
          },
          extraTest: extraTest.isNone
            ? nil
            : { [unowned self] () throws(Raise) in
              try interpreter.call(extraTest, values.value)
            }, options: DictObject()))
      return .tuple(values.value)
    }
    guard isStaged(subject) else {
      journalPython("for", subject)
      let iterator = try interpreter.iterator(of: subject)
      while let item = try interpreter.next(iterator) {
        if !extraTest.isNone, !(try interpreter.isTrue(try interpreter.call(extraTest, state))) {
          break
        }
        state = try interpreter.elements(of: try interpreter.call(body, [item] + state))
        try interpreter.checkStep()
      }
      return .tuple(state)
    }
    try refuseUndefined(state)
    journalStaged("for", subject, node: nextName("while"))
    let iteration = try loopIteration(subject)
    let isRange = iteration.isRange
    let result = try stageClassicLoop(
      [iteration.start] + state, names: isRange ? [""] + loopNames : [], composite: composite,
      verifies: isRange,
      test: { [unowned self] (values) throws(Raise) in
        let main = try iteration.test(values[0])
        guard !extraTest.isNone else { return main }
        return try stagedCondition(
          main,
          then: { [unowned self] () throws(Raise) in
            try interpreter.call(extraTest, Array(values.dropFirst()))
          }, else: { .bool(false) })
      },
      body: { [unowned self] (values) throws(Raise) in
        let rest = Array(values.dropFirst())
        let item = try iteration.item(values[0])
        let next = try interpreter.elements(of: try interpreter.call(body, [item] + rest))
        if !isRange { try verifyLoop(loopNames, rest, rest, next, []) }
        return [try iteration.next(values[0])] + next
      })
    return .tuple(Array(result.dropFirst()))
  }
}
