import Dataflow
import Foundation
import Ops
import Tensors
import Testing

/// `tf.gradients` makes the nodes that `record_gradients.py` recorded.
@Suite struct GradientGraphTests {
  private func compare(
    _ name: String, _ label: String, _ build: (Run, Graph) throws -> (SymbolicTensor, [Operand])
  ) throws {
    let run = Run(try #require(Semantics.named(label)))
    let graph = Graph(context: run.context)
    run.context.enter(graph)
    defer { run.context.leave() }
    let (target, sources) = try build(run, graph)
    _ = try run.context.gradients(of: [target], with: sources)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")
    let text = try String(
      contentsOf: folder.appending(path: "gradients.\(label).txt"), encoding: .utf8)
    let part = try #require(
      text.components(separatedBy: "=== ").first { $0.hasPrefix(name + "\n") })
    let expected = part.split(separator: "\n").dropFirst().map(String.init)
    let actual = graph.nodes.map { node in
      ([node.name, node.op.name] + node.inputs.map(\.inputName)
        + node.controlInputs.map { "^" + $0.name }).joined(separator: " ")
    }
    for (index, (mine, real)) in zip(actual, expected).enumerated() where mine != real {
      Issue.record("\(name) in \(label), node \(index): \(mine) is \(real)")
      return
    }
    #expect(actual.count == expected.count, "\(name) in \(label): \(actual.last ?? "")")
  }

  private func placeholder(
    _ graph: Graph, _ sizes: [Int?], _ name: String
  ) throws -> Operand {
    .symbolic(try graph.placeholder(.float32, PartialShape(sizes), name: name))
  }

  @Test(arguments: Semantics.all.map(\.label)) func regression(_ label: String) throws {
    try compare("regression", label) { run, graph in
      let (x, w) = (try placeholder(graph, [nil, 3], "x"), try placeholder(graph, [3, 1], "w"))
      let (b, t) = (try placeholder(graph, [], "b"), try placeholder(graph, [nil, 1], "t"))
      let sum = try run.apply(.addV2, run.apply(.matMul, x, w), b, name: "add")
      let square = try run.apply(.square, run.apply(.subtract, sum, t, name: "sub"))
      let loss = try run.apply(.mean, square, run.context.constant(Tensor(integers: [0, 1])))
      return (try #require(loss.symbolic), [w, b])
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func elementwise(_ label: String) throws {
    try compare("elementwise", label) { run, graph in
      let x = try placeholder(graph, [2, 3], "x")
      let product = try run.apply(.multiply, run.apply(.relu, x), .literal(f32(2)), name: "mul")
      let quotient = try run.apply(
        .realDivide, run.apply(.exp, x), run.apply(.squareRoot, x), name: "truediv")
      let sum = try run.apply(.addV2, product, quotient, name: "add")
      let y = try run.apply(.sum, sum, run.context.constant(Tensor(integers: [0, 1])))
      return (try #require(y.symbolic), [x])
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func rows(_ label: String) throws {
    try compare("rows", label) { run, graph in
      let x = try placeholder(graph, [2, 3], "x")
      let mean = try run.apply(.mean, x, .literal(i32(1)))
      let sum = try run.apply(.sum, x, .literal(i32(1)))
      let y = try run.apply(.subtract, mean, sum, name: "sub")
      return (try #require(y.symbolic), [x])
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func scalars(_ label: String) throws {
    try compare("scalars", label) { run, graph in
      let x = try placeholder(graph, [], "x")
      let product = try run.apply(.multiply, run.apply(.sin, x), x, name: "mul")
      let y = try run.apply(.addV2, product, run.apply(.log, x), name: "add")
      return (try #require(y.symbolic), [x])
    }
  }
}
