import Dataflow
import Ops
import Tensors
import Testing

@Suite struct SessionTests {
  /// A plain graph under construction.
  private func graph(_ run: Run, _ body: (Graph) throws -> Void) throws -> Graph {
    let graph = Graph(context: run.context)
    run.context.enter(graph)
    defer { run.context.leave() }
    try body(graph)
    return graph
  }

  @Test func aVariableOfVersionOneLivesInItsSession() throws {
    let run = Run(.v115)
    var read: Operand?
    var initializer: Operand?
    var update: Operand?
    let graph = try graph(run) { _ in
      let variable = try run.context.apply1(
        .variableV2, [], ["shape": .shape(.scalar), "dtype": .type(.float32)], name: "Variable")
      initializer = try run.apply(.assign, variable, .literal(f32(3)), name: "Variable/Assign")
      read = try run.apply(.identity, variable, name: "Variable/read")
      update = try run.apply(.assignAdd, variable, .literal(f32(2)))
    }
    let (value, start, next) = (
      try #require(read?.symbolic), try #require(initializer?.symbolic),
      try #require(update?.symbolic)
    )
    let (first, second) = (Session(graph: graph), Session(graph: graph))
    let error = #expect(throws: OpError.self) { try first.run(fetches: [value]) }
    #expect(error?.message == "Attempting to use uninitialized value Variable")
    #expect(error?.node?.name == "Variable/read")
    _ = try first.run(fetches: [], targets: [start.node])
    _ = try second.run(fetches: [], targets: [start.node])
    #expect(try first.run(fetches: [next])[0] == f32(5))
    #expect(try first.run(fetches: [value])[0] == f32(5))
    #expect(try second.run(fetches: [value])[0] == f32(3))
  }

  @Test func anyTensorCanBeFed() throws {
    let run = Run(.v115)
    var sum: Operand?
    var constant: Operand?
    let graph = try graph(run) { _ in
      constant = try run.context.constant(f32(1))
      let twice = try run.apply(.addV2, constant!, constant!)
      sum = try run.apply(.addV2, twice, .literal(f32(10)))
    }
    let session = Session(graph: graph)
    let fetch = try #require(sum?.symbolic)
    #expect(try session.run(fetches: [fetch])[0] == f32(12))
    let feed = try #require(constant?.symbolic)
    #expect(try session.run(fetches: [fetch], feeds: [(feed, f32(4))])[0] == f32(18))
    #expect(try session.run(fetches: [feed], feeds: [(feed, f32(4))])[0] == f32(4))
  }

  @Test func aPlaceholderMustBeFed() throws {
    let run = Run(.v115)
    var double: Operand?
    let graph = try graph(run) { graph in
      let x = Operand.symbolic(
        try graph.placeholder(.float32, PartialShape([nil, 2]), name: "inp"))
      double = try run.apply(.addV2, x, x)
    }
    let fetch = try #require(double?.symbolic)
    let error = #expect(throws: OpError.self) { try Session(graph: graph).run(fetches: [fetch]) }
    #expect(
      error?.message
        == "You must feed a value for placeholder tensor 'inp' with dtype float and shape [?,2]")
  }

  @Test func controlDependenciesRunFirst() throws {
    let run = Run(.v115)
    var printed: [String] = []
    run.context.output = { text, _ in printed.append(text) }
    var fetch: Operand?
    let graph = try graph(run) { graph in
      let text = try run.context.constant(Tensor("hello"))
      let node = try run.context.applyNode(.printV2, [text])
      graph.withControlDependencies(node.map { [$0] }) {
        fetch = try? run.apply(.identity, run.context.constant(f32(1)))
      }
    }
    _ = try Session(graph: graph).run(fetches: [try #require(fetch?.symbolic)])
    #expect(printed == ["hello\n"])
  }

  @Test func gradientsAreNodesUnderTheirOwnScope() throws {
    let run = Run(.v115)
    var results: [Operand] = []
    let graph = try graph(run) { graph in
      let x = Operand.symbolic(try graph.placeholder(.float32, .scalar, name: "x"))
      let y = try run.apply(.multiply, x, x, name: "mul")
      let gradients = try run.context.gradients(of: [try #require(y.symbolic)], with: [x])
      results = [try run.context.densified(try #require(gradients[0]))]
    }
    #expect(
      graph.nodes.map(\.name) == [
        "x", "mul", "gradients/Shape", "gradients/grad_ys_0", "gradients/Fill",
        "gradients/mul_grad/Mul", "gradients/mul_grad/Mul_1", "gradients/AddN",
      ])
    let value = try Session(graph: graph).run(
      fetches: [try #require(results[0].symbolic)],
      feeds: [(try #require(graph.nodes[0].outputs.first), f32(3))])
    #expect(value[0] == f32(6))
  }

  @Test(arguments: [false, true]) func switchAndMergeChooseASide(_ isTrue: Bool) throws {
    let run = Run(.v115)
    var merged: [Operand] = []
    let graph = try graph(run) { _ in
      let predicate = try run.context.constant(Tensor(isTrue))
      let data = try run.context.constant(f32(3))
      let sides = try run.context.apply(.switchV1, [data, predicate])
      let no = try run.apply(.negate, sides[0])
      let yes = try run.apply(.square, sides[1])
      merged = try run.context.apply(.mergeV1, [no, yes])
    }
    let values = try Session(graph: graph).run(fetches: merged.compactMap(\.symbolic))
    #expect(values == [f32(isTrue ? 9 : -3), i32(isTrue ? 1 : 0)])
  }

  @Test func aLoopOfVersionOneRuns() throws {
    let run = Run(.v115)
    var result: [Operand] = []
    let graph = try graph(run) { _ in
      result = try run.context.whileLoopV1(
        [.literal(i32(0)), .literal(f32(1))],
        condition: { try run.apply(.less, $0[0], .literal(i32(5))) },
        body: {
          [
            try run.apply(.addV2, $0[0], .literal(i32(1))),
            try run.apply(.multiply, $0[1], .literal(f32(2))),
          ]
        })
    }
    let values = try Session(graph: graph).run(fetches: result.compactMap(\.symbolic))
    #expect(values == [i32(5), f32(32)])
  }

  @Test(arguments: [1, -1]) func aBranchOfVersionOneRuns(_ sign: Int) throws {
    let run = Run(.v115)
    var result: [Operand] = []
    var fed: SymbolicTensor?
    let graph = try graph(run) { graph in
      let tensor = try graph.placeholder(.float32, .scalar, name: "x")
      fed = tensor
      let x = Operand.symbolic(tensor)
      let test = try run.apply(.greater, x, .literal(f32(0)))
      result = try run.context.condV1(
        test, then: { [try run.apply(.multiply, x, x)] }, else: { [try run.apply(.negate, x)] })
    }
    let values = try Session(graph: graph).run(
      fetches: result.compactMap(\.symbolic), feeds: [(try #require(fed), f32(Float(3 * sign)))])
    #expect(values == [f32(sign > 0 ? 9 : 3)])
  }
}
