import Dataflow
import Ops
import Tensors
import Testing

@Suite struct ApplyTests {
  @Test func anEagerOpRunsItsKernel() throws {
    let run = Run()
    let sum = try run.apply(.addV2, run.eager(f32(2)), run.eager(f32(3)))
    #expect(sum.float == 5)
  }

  @Test func dtypesThatDifferAreRefusedInTheWordsOfEachVersion() throws {
    for (semantics, ending) in [
      (Semantics.v20, "[Op:AddV2] name: add/"), (.v221, "[Op:AddV2] name: "),
    ] {
      let run = Run(semantics)
      let error = #expect(throws: OpError.self) {
        try run.apply(
          .addV2, run.eager(i32(1)), run.eager(f32(2)),
          name: semantics == .v20 ? "add/" : nil)
      }
      #expect(
        error?.message
          == "cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is "
          + "a float tensor \(ending)")
    }
  }

  @Test func aFunctionIsBuiltAndRuns() throws {
    let run = Run()
    let function = try run.function("f", [(.float32, .scalar)]) { arguments in
      let sum = try run.apply(.addV2, arguments[0], .literal(f32(1)), name: "add")
      return [try run.apply(.multiply, sum, arguments[0], name: "mul")]
    }
    #expect(function.graph.nodes.map(\.name) == ["x", "add/y", "add", "mul", "Identity"])
    #expect(try run.call(function, [run.eager(f32(3))])[0].float == 12)
  }

  @Test func smallTensorsAreInlinedAndListedAsCaptures() throws {
    let run = Run()
    let outside = run.eager(f32(10))
    let function = try run.function("f", [(.float32, .scalar)]) { arguments in
      [try run.apply(.addV2, arguments[0], outside, name: "add")]
    }
    #expect(function.graph.nodes.map(\.op.name) == ["Placeholder", "Const", "AddV2", "Identity"])
    #expect(function.graph.nodes[1].name == "add/y")
    #expect(function.graph.captures.count == 1)
    #expect(try run.call(function, [run.eager(f32(3))])[0].float == 13)
  }

  @Test func shapesThatDoNotFitNameTheNode() throws {
    for (semantics, text) in [
      (
        Semantics.v20,
        "Dimensions must be equal, but are 2 and 3 for 'add' (op: 'AddV2') with input shapes: [2], "
          + "[3]."
      ),
      (
        .v221,
        "Dimensions must be equal, but are 2 and 3 for '{{node add}} = AddV2[T=DT_INT32](x, y)' with "
          + "input shapes: [2], [3]."
      ),
    ] {
      let run = Run(semantics)
      let error = #expect(throws: (any Error).self) {
        _ = try run.function("f", [(.int32, .vector(2)), (.int32, .vector(3))]) {
          [try run.apply(.addV2, $0[0], $0[1], name: "add")]
        }
      }
      #expect((error as? OpError)?.message == text)
    }
  }

  @Test func reshapesAreCheckedInGraphs() throws {
    let run = Run()
    let error = #expect(throws: (any Error).self) {
      _ = try run.function("f", [(.int32, .vector(3))]) {
        [try run.apply(.reshape, $0[0], .literal(Tensor(integers: [2, 2])))]
      }
    }
    #expect(
      (error as? OpError)?.message
        == "Cannot reshape a tensor with 3 elements to shape [2,2] (4 elements) for '{{node Reshape}}"
        + " = Reshape[T=DT_INT32, Tshape=DT_INT32](x, Reshape/shape)' with input shapes: [3], [2] "
        + "and with input tensors computed as partial shapes: input[1] = [2,2].")
  }

  @Test func namesAreMadeUniqueWithoutCase() throws {
    let run = Run()
    let graph = Graph(context: run.context)
    run.context.enter(graph)
    defer { run.context.leave() }
    let x = Operand.symbolic(try graph.placeholder(.float32, .scalar, name: "x"))
    for name in ["add", "add", "Add", "pow"] { _ = try run.apply(.addV2, x, x, name: name) }
    graph.withNameScope("sc") { _ in _ = try? run.apply(.addV2, x, x, name: "add") }
    graph.withNameScope("sc") { _ in _ = try? run.apply(.addV2, x, x, name: "add") }
    #expect(
      graph.nodes.map(\.name) == ["x", "add", "add_1", "Add_2", "pow", "sc/add", "sc_1/add"])
  }

  @Test func effectsAreOrderedAsEachVersionDoes() throws {
    for semantics in [Semantics.v20, .v221] {
      let run = Run(semantics)
      let handle = run.variable(f32(1))
      let function = try run.function("f", []) { _ in
        try run.context.apply(.assignVariable, [handle, .literal(f32(2))])
        _ = try run.read(handle, name: "Read/ReadVariableOp")
        try run.context.apply(.assignVariable, [handle, .literal(f32(3))])
        return [try run.apply(.addV2, run.read(handle), .literal(f32(1)), name: "add")]
      }
      let second = try #require(function.graph.node("AssignVariableOp_1"))
      let expected =
        semantics == .v20
        ? ["Read/ReadVariableOp"] : ["AssignVariableOp", "Read/ReadVariableOp"]
      #expect(second.controlInputs.map(\.name) == expected)
      let last = try #require(function.outputs.first?.node.controlInputs.map(\.name))
      if semantics == .v221 {
        #expect(last == ["NoOp"])
      } else {
        #expect(
          last == [
            "AssignVariableOp", "AssignVariableOp_1", "Read/ReadVariableOp", "ReadVariableOp",
          ])
      }
      #expect(try run.call(function, [])[0].float == 4)
    }
  }
}
