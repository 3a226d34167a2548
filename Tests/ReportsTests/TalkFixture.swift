// A small talk: each feature of the report once.

import Documents
import Records

extension Fixture {
  static let talk: Fixture = {
    var builder = FixtureBuilder(title: "Functions, not sessions", named: "talk.md")
    builder.edit { document, _ in
      document.subtitle = [.text("What "), .code("tf.function"), .text(" does, and when")]
      document.authors = ["Ada Example", "Paolo Galeone (after a talk by)"]
      document.date = "2019-11-08"
      document.footnotes = [
        Footnote(line: 1, label: "trace", number: 1, content: [.text("A concrete function.")])
      ]
      document.labels = [
        DocumentLabel(label: "fig-branches", kind: .cell(3), number: 1, line: 60),
        DocumentLabel(label: "tbl-costs", kind: .table, number: 1, line: 70),
      ]
    }
    prose(&builder)
    dense(&builder)
    retraces(&builder)
    branches(&builder)
    loop(&builder)
    versions(&builder)
    session(&builder)
    faults(&builder)
    return builder.build()
  }()

  private static func prose(_ builder: inout FixtureBuilder) {
    builder.heading(2, "Eager first")
    builder.paragraph(
      .text("A function runs line by line"), .footnoteReference(label: "trace", number: 1),
      .text(", as Python does. "), .strong([.text("Nothing")]), .text(" is kept; see "),
      .crossReference(label: "fig-branches"), .text(" for what changes, and "),
      .link(
        destination: "https://pgaleone.eu", title: "", [.text("the articles")]), .text("."))
    builder.cell(
      """
      x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
      print("x is", x.shape)  # a tuple of sizes
      tf.print(x)
      x @ x
      """
    ) { first, _ in
      [
        .print("x is (2, 2)", line: first + 1),
        .print("[[1 2]\n [3 4]]", line: first + 2, as: .stderr),
        .print(
          "<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[ 7., 10.],\n"
            + "       [15., 22.]], dtype=float32)>", line: first + 3, as: .value),
      ]
    }
    builder.add(.slideBreak)
    builder.heading(2, "The first trace")
    builder.add(
      .list(
        List(
          isTight: true,
          items: [
            [Block(line: 1, .paragraph([.code("print"), .text(" speaks while Python runs,")]))],
            [Block(line: 1, .paragraph([.code("tf.print"), .text(" when the graph runs.")]))],
          ])))
  }

  private static func dense(_ builder: inout FixtureBuilder) {
    let first = builder.cell(
      """
      class Dense:
          def __init__(self):
              self.w = None

          @tf.function
          def dense(self, x):
              if self.w is None:
                  self.w = tf.Variable(tf.ones((3, 3)))
              print("tracing with", x)
              y = x @ self.w + table
              tf.print("running", y[0, 0])
              return y

      layer = Dense()
      layer.dense(tf.ones((2, 3)))
      """,
      options: .with { $0.codeLineNumbers = .shown }
    ) { first, _ in
      [
        .event(
          .traced(
            function: "dense", trace: "dense[0]", call: "layer.dense(x=<float32 (2, 3)>)",
            reason: .firstCall), line: first + 14),
        .event(
          .converted(
            function: "dense",
            source:
              "def dense(self, x):\n    if self.w is None:\n        self.w = 1\n    return x\n",
            code: "def tf__dense(self, x):\n    with ag__.FunctionScope('dense') as fscope:\n"
              + "        do_return = False\n        retval_ = ag__.UndefinedReturnValue()\n"),
          line: first + 5),
        .event(
          .leftToPython(
            statement: "if", subject: "self.w is None", operand: "the Python bool True",
            trace: "dense[0]"), line: first + 6, .tracing("dense[0]")),
        .event(
          .variableCreated(name: "Variable", dtype: "float32", shape: "(3, 3)"),
          line: first + 7, .tracing("dense[0]")),
        .print(
          "tracing with Tensor(\"x:0\", shape=(2, 3), dtype=float32)", .tracing("dense[0]"),
          line: first + 8),
        .event(
          .captured(
            name: "table", what: "a float32 tensor of shape (3,)", trace: "dense[0]"),
          line: first + 9, .tracing("dense[0]")),
        .print("running 3", .graph("dense[0]"), line: first + 10, as: .stderr),
        .event(.graphExecuted(trace: "dense[0]", operations: 6), line: first + 14),
        .print(
          "<tf.Tensor: shape=(2, 3), dtype=float32, numpy=\narray([[3., 3., 3.],\n"
            + "       [3., 3., 3.]], dtype=float32)>", line: first + 14, as: .value),
      ]
    }
    builder.edit { _, execution in
      execution.functions.append(
        FunctionRecord(
          id: "dense", name: "dense", line: first + 5,
          traces: [
            TraceRecord(
              id: "dense[0]", signature: "x: float32 (2, 3)", cell: 1, line: first + 14,
              reuses: 0, graph: "dense[0]"),
            TraceRecord(
              id: "dense[1]", signature: "x: float32 (5, 3)", cell: 1, line: first + 14,
              reuses: 2, graph: "dense[1]"),
          ]))
      execution.graphs.append(.dense(line: first + 9, cell: 1))
      execution.graphs.append(.wider(line: first + 9, cell: 1))
    }
  }

  private static func retraces(_ builder: inout FixtureBuilder) {
    builder.add(.slideBreak)
    builder.heading(2, "Why was this retraced?")
    builder.paragraph(
      .text("Python numbers are part of the key, tensors are not. Guess what comes out:"))
    let first = builder.cell(
      """
      @tf.function
      def g(x):
          print("tracing", x)
          return x

      g(1); g(2); g(1.0)
      for i in range(3, 1000):
          g(i)
      """,
      options: .with { $0.outputFold = .closed(question: "How many traces will there be?") }
    ) { first, _ in
      func changed(from old: Int, to new: Int) -> Event.Kind {
        .traced(
          function: "g", trace: "g[\(new - 1)]", call: "g(x=\(new))",
          reason: .argumentsChanged(
            nearest: "g[\(old - 1)]",
            [
              ArgumentChange(
                argument: "x", before: "the Python int \(old)", after: "the Python int \(new)",
                advice: "Pass a tensor to reuse one trace.")
            ]))
      }
      var items: [CellRecord.Item] = [
        .event(
          .traced(function: "g", trace: "g[0]", call: "g(x=1)", reason: .firstCall),
          line: first + 5),
        .print("tracing 1", .tracing("g[0]"), line: first + 2),
        .event(changed(from: 1, to: 2), line: first + 5),
        .print("tracing 2", .tracing("g[1]"), line: first + 2),
        .event(
          .reused(
            function: "g", trace: "g[0]", call: "g(x=1.0)",
            surprise: "1.0 == 1, so that the trace of the int 1 answers, and the result is an int32"
          ), line: first + 5),
      ]
      for index in 3..<1000 {
        items.append(.event(changed(from: index - 1, to: index), line: first + 7))
        items.append(
          .event(.graphExecuted(trace: "g[\(index - 1)]", operations: 2), line: first + 7))
      }
      items.append(
        .print(
          "WARNING:tensorflow:5 out of the last 5 calls to <function g> triggered tf.function "
            + "retracing.", line: first + 7, as: .warning))
      return items
    }
    builder.edit { _, execution in
      execution.functions.append(
        FunctionRecord(
          id: "g", name: "g", line: first + 1,
          traces: (0..<999).map { index in
            TraceRecord(
              id: "g[\(index)]", signature: "x: Python int \(index + 1)", cell: 2,
              line: first + (index < 2 ? 5 : 7), reuses: index == 0 ? 1 : 0)
          }))
    }
    builder.add(
      .table(
        Table(
          alignments: [.left, .right], header: [[.text("Argument")], [.text("Traces")]],
          rows: [
            [[.code("tf.range(1000)")], [.text("1")]], [[.code("range(1000)")], [.text("999")]],
          ],
          caption: [.text("What a thousand calls cost.")], label: "tbl-costs")))
  }

  private static func branches(_ builder: inout FixtureBuilder) {
    builder.add(.slideBreak)
    builder.heading(2, "Control flow in the graph")
    let first = builder.cell(
      """
      @tf.function
      def f(x):
          if x > 0:
              y = x * 2.0
          else:
              y = -x
          while y < 100.0:
              y = y * y
          return y

      f(tf.constant(3.0))
      """,
      options: .with {
        $0.label = "fig-branches"
        $0.figCap = "A condition and a loop, in the graph."
      }
    ) { first, _ in
      [
        .event(
          .traced(
            function: "f", trace: "f[0]", call: "f(x=<float32 ()>)", reason: .firstCall),
          line: first + 10),
        .event(
          .staged(
            statement: "if", subject: "x > 0", operand: "a bool tensor", node: "cond",
            trace: "f[0]"), line: first + 2, .tracing("f[0]")),
        .event(
          .staged(
            statement: "while", subject: "y < 100.0", operand: "a bool tensor", node: "while",
            trace: "f[0]"), line: first + 6, .tracing("f[0]")),
        .event(.graphExecuted(trace: "f[0]", operations: 14), line: first + 10),
        .print(
          "<tf.Tensor: shape=(), dtype=float32, numpy=1296.0>", line: first + 10, as: .value),
      ]
    }
    builder.edit { _, execution in
      execution.functions.append(
        FunctionRecord(
          id: "f", name: "f", line: first + 1,
          traces: [
            TraceRecord(
              id: "f[0]", signature: "x: float32 ()", cell: 3, line: first + 10, reuses: 4,
              graph: "f[0]")
          ]))
      execution.graphs.append(.branches(line: first + 2, cell: 3))
    }
  }

  private static func loop(_ builder: inout FixtureBuilder) {
    builder.add(.slideBreak)
    builder.heading(3, "A gradient comes for free")
    builder.add(
      .quote([Block(line: 1, .paragraph([.text("Differentiate the program.")]))]),
      .codeBlock(info: "python", text: "dy = tape.gradient(y, x)  # shown, not run\n"),
      .speakerNote([Block(line: 1, .paragraph([.text("Wait for questions.")]))]))
    builder.cell(
      "with tf.GradientTape() as tape:\n    tape.watch(x)\n    y = f(x)\ntape.gradient(y, x)"
    ) { first, _ in
      [
        .event(
          .reused(function: "f", trace: "f[0]", call: "f(x=<float32 ()>)", surprise: nil),
          line: first + 2),
        .event(.graphExecuted(trace: "f[0]", operations: 14), line: first + 2),
        .event(.gradient(target: "y", sources: ["x"], operations: 9), line: first + 3),
        .print("<tf.Tensor: shape=(), dtype=float32, numpy=864.0>", line: first + 3, as: .value),
      ]
    }
  }

  private static func versions(_ builder: inout FixtureBuilder) {
    builder.heading(3, "One source, three versions")
    builder.cell(
      "t = tf.constant(1)\nprint(t == t)\nprint('done')", tensorflow: ["1.15", "2.0", "2.21"]
    ) {
      first, version in
      [
        .print(
          version == "1.15" ? "True" : "tf.Tensor(True, shape=(), dtype=bool)", line: first + 1),
        .print("done", line: first + 2),
      ]
    }
  }

  private static func session(_ builder: inout FixtureBuilder) {
    builder.cell(
      "with tf.Session(graph=g) as s:\n    print(s.run(y))", tensorflow: ["1.15"],
      session: "graph mode"
    ) { first, _ in
      [
        .event(.sessionRun(fetches: ["y:0"], feeds: ["x:0"], operations: 5), line: first + 1),
        .print("running", .session, line: first + 1, as: .stderr),
        .print("[3. 3.]", line: first + 1),
      ]
    }
  }

  private static func faults(_ builder: inout FixtureBuilder) {
    builder.add(.slideBreak)
    builder.heading(2, "What goes wrong")
    builder.cell(
      """
      @tf.function
      def h():
          v = tf.Variable(1.0)
          return v

      h()
      """, status: .failedAsExpected,
      options: .with { $0.error = .any }
    ) { first, _ in
      let message =
        "tf.function only supports singleton tf.Variables created on the first call. Make sure the "
        + "tf.Variable is only created once or created outside tf.function."
      return [
        .event(
          .traced(function: "h", trace: "h[0]", call: "h()", reason: .firstCall), line: first + 5),
        .event(
          .traced(function: "h", trace: "h[1]", call: "h()", reason: .variablesCreated),
          line: first + 5),
        .output(
          Output(
            kind: .error,
            text: "Traceback (most recent call last):\n  File \"talk.md\", line \(first + 5), in "
              + "<module>\n    h()\n  File \"talk.md\", line \(first + 2), in h\n"
              + "    v = tf.Variable(1.0)\nValueError: \(message)\n",
            phase: .python, line: first + 2,
            fault: Fault(type: "ValueError", message: message, lines: [first + 5, first + 2]))),
      ]
    }
    builder.cell("print(1 / 0)", status: .failed) { first, _ in
      [
        .output(
          Output(
            kind: .error,
            text: "Traceback (most recent call last):\n  File \"talk.md\", line \(first), in "
              + "<module>\nZeroDivisionError: division by zero\n",
            phase: .python, line: first,
            fault: Fault(
              type: "ZeroDivisionError", message: "division by zero", lines: [first])))
      ]
    }
    builder.cell("print('never')", status: .notRun) { _, _ in [] }
  }

  /// Text that tries to become markup, wherever text goes.
  static let hostile: Fixture = {
    let evil = "</pre><script>alert(1)</script>\"'&\u{0}"
    var builder = FixtureBuilder(title: evil, named: evil)
    builder.edit { document, _ in
      document.subtitle = [.text(evil)]
      document.authors = [evil]
      document.date = evil
      document.abstract = evil
      document.lang = "\"><script>"
      document.settings.theme = evil
    }
    builder.add(.heading(level: 2, [.text(evil), .code(evil)], id: "x"))
    builder.paragraph(
      .text(evil), .code(evil), .emphasis([.text(evil)]),
      .link(destination: "javascript:alert(1)", title: evil, [.text("a")]),
      .link(destination: " JAVA\tscript:alert(1)", title: evil, [.text("b")]),
      .link(destination: "https://example.org/\"><script>", title: evil, [.text("c")]),
      .image(source: "x\" onerror=alert(1)", title: evil, alternative: [.text(evil)]),
      .crossReference(label: evil), .math(latex: evil, display: false))
    builder.cell(
      "print('\(evil)')", session: evil,
      options: .with {
        $0.figCap = evil
        $0.figAlt = evil
        $0.codeFold = .closed
        $0.codeSummary = evil
        $0.outputFold = .closed(question: evil)
        $0.label = "fig-1"
      }
    ) { first, _ in
      [
        .print(evil, .tracing(evil), line: first),
        .print(evil, .graph(evil), line: first, as: .value),
        .event(
          .traced(
            function: evil, trace: evil, call: evil,
            reason: .argumentsChanged(
              nearest: evil,
              [ArgumentChange(argument: evil, before: evil, after: evil, advice: evil)])),
          line: first),
        .event(.converted(function: evil, source: evil, code: evil)),
        .event(.warning(evil)),
        .event(.sessionRun(fetches: [evil], feeds: [evil], operations: 1)),
        .output(
          Output(
            kind: .error, text: evil, phase: .python,
            fault: Fault(type: evil, message: evil, lines: [first]))),
      ]
    }
    builder.edit { _, execution in
      execution.functions = [
        FunctionRecord(
          id: evil, name: evil, line: 1,
          traces: [TraceRecord(id: evil, signature: evil, cell: 0, line: nil, graph: evil)])
      ]
      execution.graphs = [
        GraphRecord(
          id: evil, name: evil, cell: 0,
          nodes: [
            .argument(evil, evil), .constant("\\N\\l", evil, evil),
            .operation(
              evil, evil + "2", [evil], evil, after: ["\\N\\l"],
              bodies: [
                GraphRecord.Body(caption: evil, nodes: [.argument(evil, evil)], outputs: [evil])
              ]),
          ], outputs: [evil], graphDef: evil)
      ]
    }
    return builder.build()
  }()
}
