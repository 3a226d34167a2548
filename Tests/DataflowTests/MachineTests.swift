import Dataflow
import Ops
import Tensors
import Testing

@Suite struct MachineTests {
  private func loop(
    _ run: Run, _ initial: [Operand], _ test: @escaping ([Operand]) throws -> Operand,
    _ body: @escaping ([Operand]) throws -> [Operand]
  ) throws -> [Operand] {
    try run.context.whileLoop(initial, condition: test, body: body)
  }

  @Test func variablesOfALoopChangeTogether() throws {
    let run = Run()
    let fibonacci = try run.function("f", [(.int32, .scalar)]) { inputs in
      let results = try loop(
        run, [.literal(i32(0)), .literal(i32(0)), .literal(i32(1))],
        { try run.apply(.less, $0[0], inputs[0]) },
        {
          [
            try run.apply(.addV2, $0[0], .literal(i32(1))), $0[2],
            try run.apply(.addV2, $0[1], $0[2]),
          ]
        })
      return [results[1]]
    }
    for (n, expected) in [(0, 0), (1, 1), (10, 55)] {
      #expect(try run.call(fibonacci, [run.eager(i32(n))])[0].int == expected)
    }
  }

  @Test func branchesInsideOfLoops() throws {
    let run = Run()
    // The steps of the Collatz sequence.
    let collatz = try run.function("f", [(.int64, .scalar)]) { inputs in
      func constant(_ value: Int) -> Operand { .literal(Tensor(Int64(value))) }
      return [
        try loop(
          run, [inputs[0], constant(0)],
          { try run.apply(.notEqual, $0[0], constant(1)) },
          { variables in
            let n = variables[0]
            let isEven = try run.apply(
              .equal, run.apply(.floorMod, n, constant(2)), constant(0))
            let next = try run.context.cond(
              isEven, then: { [try run.apply(.floorDivide, n, constant(2))] },
              else: {
                [try run.apply(.addV2, run.apply(.multiply, n, constant(3)), constant(1))]
              })
            return [next[0], try run.apply(.addV2, variables[1], constant(1))]
          })[1]
      ]
    }
    #expect(try run.call(collatz, [run.eager(Tensor(Int64(27)))])[0].int == 111)
  }

  @Test func loopsInsideOfLoops() throws {
    let run = Run()
    let function = try run.function("f", [(.int32, .scalar), (.float32, .vector(2))]) { inputs in
      let one = Operand.literal(i32(1))
      let results = try loop(
        run, [.literal(i32(0)), inputs[1]], { try run.apply(.less, $0[0], inputs[0]) },
        { outer in
          let inner = try loop(
            run, [.literal(i32(0)), outer[1]], { try run.apply(.less, $0[0], outer[0]) },
            {
              [
                try run.apply(.addV2, $0[0], one),
                try run.apply(.addV2, $0[1], inputs[1]),
              ]
            })
          return [try run.apply(.addV2, outer[0], one), inner[1]]
        })
      return [results[1]]
    }
    let vector = run.eager(Tensor([1, 2] as [Float]))
    let result = try run.call(function, [run.eager(i32(4)), vector])[0]
    #expect(result.tensor == Tensor([7, 14] as [Float]))
    #expect(vector.tensor == Tensor([1, 2] as [Float]))
    #expect(try run.call(function, [run.eager(i32(0)), vector])[0].tensor == vector.tensor)
  }

  @Test func aListThatIsFilledInALoop() throws {
    let run = Run()
    let function = try run.function("f", [(.int32, .scalar)]) { inputs in
      let any = Operand.literal(i32(-1))
      let list = try run.context.apply1(
        .tensorListReserve, [any, inputs[0]], ["element_dtype": .type(.int32)])
      let filled = try loop(
        run, [.literal(i32(0)), list], { try run.apply(.less, $0[0], inputs[0]) },
        {
          let square = try run.apply(.multiply, $0[0], $0[0])
          return [
            try run.apply(.addV2, $0[0], .literal(i32(1))),
            try run.apply(.tensorListSetItem, $0[1], $0[0], square),
          ]
        })
      return [
        try run.context.apply1(
          .tensorListStack, [filled[1], any], ["element_dtype": .type(.int32)])
      ]
    }
    #expect(
      try run.call(function, [run.eager(i32(5))])[0].tensor == Tensor(integers: [0, 1, 4, 9, 16]))
  }

  @Test func anErrorNamesItsNodeAndTheWayThere() throws {
    let run = Run()
    let function = try run.function("f", [(.int32, .scalar)]) { inputs in
      try run.context.cond(
        run.apply(.less, inputs[0], .literal(i32(1))),
        then: { [try run.apply(.floorDivide, .literal(i32(7)), inputs[0], name: "floordiv")] },
        else: { [inputs[0]] })
    }
    #expect(try run.call(function, [run.eager(i32(3))])[0].int == 3)
    let error = #expect(throws: OpError.self) { try run.call(function, [run.eager(i32(0))]) }
    #expect(error?.message == "Integer division by zero")
    #expect(error?.node?.name == "cond/floordiv")
    #expect(error?.path.map(\.name) == ["cond"])
  }

  @Test func aRunCanBeStopped() throws {
    struct Stop: Error {}
    let run = Run()
    let forever = try run.function("f", []) { _ in
      [
        try loop(
          run, [.literal(i32(0))], { try run.apply(.lessEqual, $0[0], $0[0]) },
          { [try run.apply(.addV2, $0[0], .literal(i32(1)))] })[0]
      ]
    }
    var asked = 0
    run.context.checkpoint = {
      asked += 1
      if asked > 10 { throw Stop() }
    }
    let error = #expect(throws: OpError.self) { try run.call(forever, []) }
    #expect(error?.cause is Stop)
  }

  @Test func effectsOfAFunctionHappenInOrderAndInTheBranchTaken() throws {
    let run = Run()
    var printed = ""
    run.context.output = { text, _ in printed += text }
    func say(_ text: String) throws {
      try run.context.apply(.printV2, [run.context.constant(Tensor(text))])
    }
    let function = try run.function("f", [(.bool, .scalar)]) { inputs in
      try say("before")
      let result = try run.context.cond(
        inputs[0],
        then: {
          try say("yes")
          return [.literal(i32(1))]
        },
        else: {
          try say("no")
          return [.literal(i32(0))]
        })
      try say("after")
      return result
    }
    _ = try run.call(function, [run.eager(Tensor(true))])
    _ = try run.call(function, [run.eager(Tensor(false))])
    #expect(printed == "before\nyes\nafter\nbefore\nno\nafter\n")
  }

  @Test func randomOpsOfAFunctionGoOnAndStartAnew() throws {
    for (semantics, expected) in [(Semantics.v20, [0.7787856, 0.5431652]), (.v221, [0.81269646])] {
      let run = Run(semantics)
      run.context.setSeed(1)
      let seed2 = semantics == .v20 ? 3 : 0
      let function = try run.function("f", []) { _ in
        [
          try run.context.apply1(
            .randomUniform, [.literal(Tensor(integers: [2]))],
            ["seed": 1, "seed2": .int(seed2), "dtype": .type(.float32)])
        ]
      }
      let first = try #require(try run.call(function, [])[0].tensor)
      #expect(abs(first.elementAsDouble(0) - expected[0]) < 1e-6)
      let second = try #require(try run.call(function, [])[0].tensor)
      #expect(first != second)
      run.context.setSeed(1)
      #expect(try run.call(function, [])[0].tensor == first)
    }
  }
}
