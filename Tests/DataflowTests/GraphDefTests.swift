import Dataflow
import Foundation
import Ops
import Tensors
import Testing

/// The graphs that `record_graphs.py` recorded, built by hand.
@Suite struct GraphDefTests {
  @Test(arguments: Semantics.all.map(\.label)) func arithmetic(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    try compare("arith", run) {
      try run.function("arith", [(.float32, .scalar), (.float32, .scalar)]) {
        let product = try run.apply(.multiply, $0[0], $0[1], name: "mul")
        return [try run.apply(.addV2, product, .literal(f32(1)), name: "add")]
      }
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func branches(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    try compare("cond", run) {
      try run.function("cond", [(.float32, .scalar)]) { inputs in
        let x = inputs[0]
        let test = try run.apply(.greater, x, .literal(f32(0)))
        return try run.context.cond(
          test, then: { [try run.apply(.addV2, x, .literal(f32(1)), name: "add")] },
          else: { [try run.apply(.negate, x)] })
      }
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func loops(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    try compare("while", run) {
      try run.function("while", [(.int32, .scalar)], names: ["n"]) { inputs in
        try run.context.whileLoop(
          [.literal(i32(0))],
          condition: { try run.apply(.less, $0[0], inputs[0]) },
          body: {
            let next = try run.apply(.addV2, $0[0], .literal(i32(1)), name: "add")
            // AutoGraph converts the first value once more, to compare it.
            if label == "2.21" { _ = try run.context.constant(i32(0)) }
            return [next]
          })
      }
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func effects(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    let handle = run.variable(f32(1))
    let big = run.eager(Tensor(zeros: .float32, Shape([200])))
    func read(_ name: String? = nil) throws -> Operand {
      run.context.graph?.device =
        label == "2.21" ? "" : "/job:localhost/replica:0/task:0/device:CPU:0"
      defer { run.context.graph?.device = "" }
      return try run.read(handle, name: name)
    }
    try compare("var", run) {
      try run.function("var", [(.float32, .scalar)]) { inputs in
        try run.context.apply(.assignAddVariable, [handle, inputs[0]])
        let value = try read("StringFormat/ReadVariableOp")
        let text = try run.apply(
          .stringFormat, value, attributes: ["template": "v {}", "placeholder": "{}"])
        try run.context.apply(.printV2, [text])
        let product = try run.apply(.multiply, read(), .literal(f32(2)), name: "mul")
        let axes = try run.context.constant(Tensor(integers: [0]))
        let sum = try run.apply(.sum, big, axes)
        return [try run.apply(.addV2, product, sum, name: "add")]
      }
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func tapes(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    try compare("tape", run) {
      try run.function("tape", [(.float32, .scalar)]) { inputs in
        let tape = Tape()
        tape.watch(inputs[0])
        run.context.push(tape)
        let product = try run.context.withNameScope("mul") {
          try run.apply(.multiply, inputs[0], inputs[0], name: $0)
        }
        let power = try run.apply(.exp, inputs[0])
        let sum = try run.context.withNameScope("add") {
          try run.apply(.addV2, product, power, name: $0)
        }
        run.context.pop(tape)
        let gradient = try run.context.gradients(of: [sum], with: inputs, on: tape)
        return [try run.context.densified(gradient[0]!)]
      }
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func matrices(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    try compare("matmul", run) {
      try run.function("matmul", [(.float32, PartialShape([2, nil]))], names: ["m"]) {
        [try run.apply(.matMul, $0[0], $0[0], attributes: ["transpose_b": true])]
      }
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func calls(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    let handle = run.variable(f32(1))
    try compare("call", run) {
      let inner = try run.function("<lambda>", [(.float32, .scalar)], names: ["q"]) { inputs in
        let value = try run.context.withNameScope("add") { scope in
          run.context.graph?.device =
            label == "2.21" ? "" : "/job:localhost/replica:0/task:0/device:CPU:0"
          let value = try run.read(handle)
          run.context.graph?.device = ""
          return try run.apply(.addV2, inputs[0], value, name: scope)
        }
        return [value]
      }
      return try run.function("h", [(.float32, .scalar)]) { inputs in
        try run.context.call(inner, inputs + inner.graph.captures.map(\.outer))
      }
    }
  }

  @Test(arguments: Semantics.all.map(\.label)) func constants(_ label: String) throws {
    let run = Run(try #require(Semantics.named(label)))
    try compare("consts", run) {
      try run.function("consts", [(.float32, .scalar)]) { inputs in
        let context = run.context
        let pair = try context.constant(Tensor([1, 2] as [Float]))
        let product = try run.apply(.multiply, pair, inputs[0], name: "mul")
        let zeros = { () throws -> Operand in
          let zeros = try context.constant(Tensor(zeros: .float32, Shape([3])), name: "zeros")
          zeros.symbolic?.node.attributes[Node.filledKey] = true
          return zeros
        }
        return [
          product, try context.constant(Tensor(["a", "b\n"])),
          try context.constant(Tensor([true])), try zeros(), try context.constant(f32(0.1)),
          try context.constant(Tensor([] as [Float])),
        ]
      }
    }
  }

  @Test func branchesOfVersionOne() throws {
    let run = Run(.v115)
    let graph = Graph(context: run.context)
    run.context.enter(graph)
    defer { run.context.leave() }
    let x = Operand.symbolic(try graph.placeholder(.float32, .scalar, name: "x"))
    let test = try run.apply(.greater, x, .literal(f32(0)))
    _ = try run.context.condV1(
      test, then: { [try run.apply(.multiply, x, x, name: "mul")] },
      else: { [try run.apply(.negate, x)] })
    try compare("cond", graph, "version_one.1.15.txt")
  }

  @Test func loopsOfVersionOne() throws {
    let run = Run(.v115)
    let graph = Graph(context: run.context)
    run.context.enter(graph)
    defer { run.context.leave() }
    let n = Operand.symbolic(try graph.placeholder(.int32, .scalar, name: "n"))
    let (_, previous) = graph.enterScope("while")
    defer { graph.leaveScope(previous) }
    _ = try run.context.whileLoopV1(
      [.literal(i32(0)), .literal(f32(1))], condition: { try run.apply(.less, $0[0], n) },
      body: {
        [
          try run.apply(.addV2, $0[0], .literal(i32(1)), name: "add"),
          try run.apply(.multiply, $0[1], .literal(f32(2)), name: "mul"),
        ]
      })
    try compare("while", graph, "version_one.1.15.txt")
  }

  /// Compares the text of a GraphDef with the recorded one; numbers that count the ops of a process
  /// are replaced, functions of the library compared by name.
  private func compare(
    _ name: String, _ run: Run, _ build: () throws -> GraphFunction
  ) throws {
    try compare(name, try build().graph, "graphs.\(run.context.semantics.label).txt")
  }

  private func compare(_ name: String, _ graph: Graph, _ file: String) throws {
    let label = graph.context.semantics.label
    let expected = try #require(try recording(file)[name], "no record of \(name)")
    let actual = graph.graphDefText
    let (mine, real) = (normalized(actual), normalized(expected))
    if mine != real {
      let difference = zip(mine, real).enumerated().first { $0.element.0 != $0.element.1 }
      let line = difference?.offset ?? min(mine.count, real.count)
      let context = { (lines: [String]) in
        lines[max(0, line - 6)..<min(lines.count, line + 6)].joined(separator: "\n")
      }
      Issue.record(
        "\(name) in \(label), line \(line):\n\(context(mine))\n--- real\n\(context(real))")
    }
  }

  private func recording(_ file: String) throws -> [String: String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var parts: [String: String] = [:]
    for part in text.components(separatedBy: "=== ").dropFirst() {
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      parts[String(part[..<end])] = String(part[part.index(after: end)...])
    }
    return parts
  }

  private func normalized(_ text: String) -> [String] {
    var lines: [String] = []
    var functions: [[String]] = []
    var isInFunction = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      if line.hasPrefix("Tensor(") || line.hasPrefix("(<tf.") { continue }
      if line.contains("\\nCPU") || line.contains("CPU\\020") { continue }
      let plain = line.replacing(/((true|false|cond|body|lambda>|Call-?)_?-?)\d+/) { "\($0.1)N" }
        .replacing(/"\d+"/) { _ in "\"N\"" }
      if plain == "  function {" {
        isInFunction = true
        functions.append([])
      }
      if plain == "}" { isInFunction = false }
      if isInFunction { functions[functions.count - 1].append(plain) } else { lines.append(plain) }
    }
    functions.sort { $0.joined() < $1.joined() }
    return lines + functions.flatMap(\.self)
  }
}
