// Runs written by hand, as the engine would record them.

import Documents
import Records

/// A document and what happened when it ran.
struct Fixture {
  var document: Document
  var execution: Execution
}

/// Puts a document and its run together, cell by cell, counting lines as a file would.
struct FixtureBuilder {
  private var document: Document
  private var execution = Execution()
  private var line = 10
  private var eventCount = 0

  init(title: String?, named name: String = "fixture.md") {
    document = Document(name: name)
    document.title = title.map { [.text($0)] }
  }

  mutating func edit(_ change: (inout Document, inout Execution) -> Void) {
    change(&document, &execution)
  }

  mutating func add(_ kinds: Block.Kind...) {
    for kind in kinds {
      document.blocks.append(Block(line: line, kind))
      line += 2
    }
  }

  mutating func heading(_ level: Int, _ text: String) {
    add(.heading(level: level, [.text(text)], id: Self.id(text)))
  }

  mutating func paragraph(_ inlines: Inline...) { add(.paragraph(inlines)) }

  private static func id(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter }.joined(separator: "-")
  }

  /// Adds a cell; `items` gets the line of the file on which its code begins.
  @discardableResult
  mutating func cell(
    _ source: String, status: CellRecord.Status = .ran, tensorflow: [String] = ["2.21"],
    session: String = "", options: CellOptions = CellOptions(),
    items: (_ first: Int, _ version: String) -> [CellRecord.Item]
  ) -> Int {
    let index = document.cells.count
    var options = options
    options.tensorflow = tensorflow
    options.session = session
    let first = line + 1
    let cell = Cell(
      index: index, line: line, firstCodeLine: first, source: source + "\n", options: options)
    document.blocks.append(Block(line: line, .cell(cell)))
    line += source.split(separator: "\n", omittingEmptySubsequences: false).count + 3
    for version in tensorflow {
      let numbered = items(first, version).map { item -> CellRecord.Item in
        guard case .event(var event) = item else { return item }
        event.id = eventCount
        eventCount += 1
        return .event(event)
      }
      execution.cells.append(
        CellRecord(
          cell: index, tensorflow: version, session: session, status: status, items: numbered))
    }
    return first
  }

  func build() -> Fixture { Fixture(document: document, execution: execution) }
}

extension CellOptions {
  static func with(_ change: (inout CellOptions) -> Void) -> CellOptions {
    var options = CellOptions()
    change(&options)
    return options
  }
}

extension CellRecord.Item {
  static func print(
    _ text: String, _ phase: Phase = .python, line: Int? = nil, as kind: Output.Kind = .stdout
  ) -> CellRecord.Item {
    .output(Output(kind: kind, text: text + "\n", phase: phase, line: line))
  }

  static func event(
    _ kind: Event.Kind, line: Int? = nil, _ phase: Phase = .python
  ) -> CellRecord.Item {
    .event(Event(id: 0, line: line, phase: phase, kind: kind))
  }
}

extension GraphRecord.Node {
  static func argument(_ name: String, _ type: String) -> GraphRecord.Node {
    GraphRecord.Node(
      name: name, operation: "Placeholder", role: .argument, outputTypes: [type])
  }

  static func constant(_ name: String, _ value: String, _ type: String) -> GraphRecord.Node {
    GraphRecord.Node(
      name: name, operation: "Const", role: .constant, outputTypes: [type], value: value)
  }

  static func operation(
    _ operation: String, _ name: String, _ inputs: [String], _ type: String?, line: Int? = nil,
    after controls: [String] = [], bodies: [GraphRecord.Body] = []
  ) -> GraphRecord.Node {
    GraphRecord.Node(
      name: name, operation: operation, role: .operation, inputs: inputs,
      controlInputs: controls, outputTypes: type.map { [$0] } ?? [], line: line, bodies: bodies)
  }
}

extension GraphRecord {
  /// `x * w + b`, with a variable from outside.
  static func dense(line: Int = 12, cell: Int = 0) -> GraphRecord {
    var variable = Node.argument("w", "resource ()")
    variable.role = .variable
    variable.operation = "VarHandleOp"
    var capture = Node.argument("table", "float32 (3,)")
    capture.role = .capture
    return GraphRecord(
      id: "dense[0]", name: "dense", cell: cell,
      nodes: [
        .argument("x", "float32 (2, 3)"), variable, capture,
        .operation("ReadVariableOp", "MatMul/ReadVariableOp", ["w"], "float32 (3, 3)", line: line),
        .operation(
          "MatMul", "MatMul", ["x", "MatMul/ReadVariableOp"], "float32 (2, 3)", line: line),
        .operation("AddV2", "add", ["MatMul", "table"], "float32 (2, 3)", line: line),
        .operation("PrintV2", "PrintV2", ["add"], nil, line: line),
        .operation(
          "Identity", "Identity", ["add"], "float32 (2, 3)", after: ["PrintV2"]),
      ],
      outputs: ["Identity"], graphDef: "node {\n  name: \"x\"\n  op: \"Placeholder\"\n}\n")
  }

  /// The same for more rows, without the print and with a cast.
  static func wider(line: Int = 12, cell: Int = 0) -> GraphRecord {
    var graph = dense(line: line, cell: cell)
    graph.id = "dense[1]"
    graph.nodes.removeAll { $0.operation == "PrintV2" }
    for index in graph.nodes.indices {
      graph.nodes[index].outputTypes = graph.nodes[index].outputTypes.map {
        $0 == "float32 (2, 3)" ? "float32 (5, 3)" : $0
      }
    }
    graph.nodes[graph.nodes.count - 1].controlInputs = []
    graph.nodes[graph.nodes.count - 1].inputs = ["Cast"]
    graph.nodes.insert(
      .operation("Cast", "Cast", ["add"], "float32 (5, 3)", line: line),
      at: graph.nodes.count - 1)
    return graph
  }

  /// `if x > 0: y = x * 2 else: y = -x`, then a loop.
  static func branches(line: Int, cell: Int) -> GraphRecord {
    let type = "float32 ()"
    return GraphRecord(
      id: "f[0]", name: "f", cell: cell,
      nodes: [
        .argument("x", type),
        .constant("Greater/y", "0.0", type),
        .operation("Greater", "Greater", ["x", "Greater/y"], "bool ()", line: line),
        .operation(
          "StatelessIf", "cond", ["Greater", "x"], type, line: line,
          bodies: [
            Body(
              caption: "then",
              nodes: [
                .argument("mul_x", type), .constant("mul/y", "2.0", type),
                .operation("Mul", "mul", ["mul_x", "mul/y"], type, line: line + 1),
              ], outputs: ["mul"]),
            Body(
              caption: "else",
              nodes: [
                .argument("neg_x", type),
                .operation("Neg", "Neg", ["neg_x"], type, line: line + 3),
              ], outputs: ["Neg"]),
          ]),
        .constant("while/limit", "100.0", type),
        .operation(
          "StatelessWhile", "while", ["cond", "while/limit"], type, line: line + 4,
          bodies: [
            Body(
              caption: "condition",
              nodes: [
                .argument("y", type), .argument("limit", type),
                .operation("Less", "Less", ["y", "limit"], "bool ()", line: line + 4),
              ], outputs: ["Less"]),
            Body(
              caption: "body",
              nodes: [
                .argument("y", type),
                .operation("Mul", "mul_1", ["y", "y"], type, line: line + 5),
              ], outputs: ["mul_1"]),
          ]),
        .operation("Identity", "Identity", ["while"], type),
      ],
      outputs: ["Identity"],
      graphDef: "node {\n  name: \"x\"\n  op: \"Placeholder\"\n}\nnode {\n  name: \"cond\"\n}\n")
  }

  /// A chain of `count` operations in scopes of ten.
  static func chain(of count: Int) -> GraphRecord {
    var nodes: [Node] = [.argument("x", "int32 ()")]
    for index in 0..<count {
      nodes.append(
        .operation("Neg", "scope_\(index / 10)/Neg_\(index)", [nodes[index].name], "int32 ()"))
    }
    return GraphRecord(
      id: "long[0]", name: "long", cell: 0, nodes: nodes, outputs: [nodes[count].name],
      graphDef: "")
  }
}
