// What happened when a notebook ran: plain data, the same on every run and every machine.
//
// The engine writes it, the report reads it, and `notebook render --to json` saves it. It holds
// strings, numbers and ids and nothing of the engine; no clock, no address, no path of a machine.

/// One run of one notebook.
package struct Execution: Codable, Hashable, Sendable {
  /// The version of this layout. A reader refuses a greater one than it knows.
  package static let currentSchemaVersion = 1

  package var schemaVersion = Execution.currentSchemaVersion
  package var cells: [CellRecord]
  /// The traced functions (`tf.function`) of all engines, in the order of their first trace.
  package var functions: [FunctionRecord]
  package var graphs: [GraphRecord]

  package init(
    cells: [CellRecord] = [], functions: [FunctionRecord] = [], graphs: [GraphRecord] = []
  ) {
    self.cells = cells
    self.functions = functions
    self.graphs = graphs
  }
}

/// What one cell did under one version of TensorFlow.
package struct CellRecord: Codable, Hashable, Sendable {
  package enum Status: String, Codable, Sendable {
    case ran
    /// An exception ended it.
    case failed
    /// It expects an exception (`error: true`) and got it.
    case failedAsExpected
    /// It expects an exception, and none or another one came.
    case unexpectedSuccess
    /// `eval: false`
    case notEvaluated
    /// An earlier cell ended the run.
    case notRun
  }

  /// The number of the cell in the document, from 0.
  package var cell: Int
  /// The version of TensorFlow: `1.15`, `2.0` or `2.21`.
  package var tensorflow: String
  /// The named session, or an empty text for the version's own engine.
  package var session: String
  package var status: Status
  /// Outputs and events in the order in which they came.
  package var items: [Item]
  /// Seconds it took, only where the notebook asks for it.
  package var seconds: Double?

  package init(
    cell: Int, tensorflow: String, session: String = "", status: Status, items: [Item] = [],
    seconds: Double? = nil
  ) {
    self.cell = cell
    self.tensorflow = tensorflow
    self.session = session
    self.status = status
    self.items = items
    self.seconds = seconds
  }

  package enum Item: Codable, Hashable, Sendable {
    case output(Output)
    case event(Event)
  }
}

/// What a reader would see on a terminal, or, for a value, in Jupyter.
package struct Output: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, Sendable {
    /// Python's `print`.
    case stdout
    /// `tf.print` and what else goes to standard error.
    case stderr
    /// The `repr` of the last expression of a cell.
    case value
    /// A log line or a Python warning.
    case warning
    /// A traceback, `text` whole; see also `fault`.
    case error
  }

  package var kind: Kind
  package var text: String
  package var phase: Phase
  /// The line of the file that wrote it, where it is known.
  package var line: Int?
  /// For an error, its parts.
  package var fault: Fault?

  package init(kind: Kind, text: String, phase: Phase, line: Int? = nil, fault: Fault? = nil) {
    self.kind = kind
    self.text = text
    self.phase = phase
    self.line = line
    self.fault = fault
  }
}

/// Who was at work when a line was written.
package enum Phase: Codable, Hashable, Sendable {
  /// Plain Python.
  case python
  /// Python, while this trace was made; the id is that of a `TraceRecord`.
  case tracing(String)
  /// The graph of this trace, running.
  case graph(String)
  /// A session, running a 1.x graph.
  case session
}

/// An uncaught exception.
package struct Fault: Codable, Hashable, Sendable {
  /// The name of its class, such as `ValueError`.
  package var type: String
  package var message: String
  /// The lines of the file from the cell down to where it was raised.
  package var lines: [Int]

  package init(type: String, message: String, lines: [Int]) {
    self.type = type
    self.message = message
    self.lines = lines
  }
}

/// A step of the engine that a reader wants to know of.
package struct Event: Codable, Hashable, Sendable {
  /// Counts the events of an execution from 0.
  package var id: Int
  /// The line of the file that caused it, where there is one.
  package var line: Int?
  package var phase: Phase
  package var kind: Kind

  package init(id: Int, line: Int?, phase: Phase, kind: Kind) {
    self.id = id
    self.line = line
    self.phase = phase
    self.kind = kind
  }

  package enum Kind: Codable, Hashable, Sendable {
    /// `call` shows the call as the reader would write it, such as `f(x=2)`.
    case traced(function: String, trace: String, call: String, reason: TraceReason)
    /// The trace that answered; `surprise` says what a reader may not expect of it.
    case reused(function: String, trace: String, call: String, surprise: String?)
    /// AutoGraph rewrote a function.
    case converted(function: String, source: String, code: String)
    /// A statement of Python became a node of a graph. `statement` is `if`, `while`, `for`,
    /// `and`, …; `subject` the source of the condition or the iterable; `operand` what it was.
    case staged(statement: String, subject: String, operand: String, node: String, trace: String)
    /// A statement stayed with Python, because its condition or iterable is no tensor.
    case leftToPython(statement: String, subject: String, operand: String, trace: String)
    /// A tensor or variable from outside became an input of a trace.
    case captured(name: String, what: String, trace: String)
    case variableCreated(name: String, dtype: String, shape: String)
    /// The graph of a trace ran; `operations` counts the nodes that did.
    case graphExecuted(trace: String, operations: Int)
    /// Python ran operations eagerly, one call for each; recorded only for cells that ask for it.
    case eagerExecuted(operations: Int)
    case sessionRun(fetches: [String], feeds: [String], operations: Int)
    /// `operations` counts the nodes that were made for it, none where it was computed eagerly.
    case gradient(target: String, sources: [String], operations: Int)
    case warning(String)
  }
}

extension Event.Kind {
  /// The names that the cell option `trace` takes, in the order of the cases.
  package static let names = [
    "traced", "reused", "converted", "staged", "leftToPython", "captured", "variableCreated",
    "graphExecuted", "eagerExecuted", "sessionRun", "gradient", "warning",
  ]

  package var name: String {
    switch self {
    case .traced: "traced"
    case .reused: "reused"
    case .converted: "converted"
    case .staged: "staged"
    case .leftToPython: "leftToPython"
    case .captured: "captured"
    case .variableCreated: "variableCreated"
    case .graphExecuted: "graphExecuted"
    case .eagerExecuted: "eagerExecuted"
    case .sessionRun: "sessionRun"
    case .gradient: "gradient"
    case .warning: "warning"
    }
  }
}

/// Why a function was traced.
package enum TraceReason: Codable, Hashable, Sendable {
  /// No trace was there.
  case firstCall
  /// The body made variables, so it is traced a second time, now that they are there.
  case variablesCreated
  /// Every argument in which the call differs from the nearest earlier trace.
  case argumentsChanged(nearest: String, [ArgumentChange])
  /// Something else, in words: another graph, a changed number of arguments.
  case other(String)
}

/// An argument in which a call differs from an earlier trace.
package struct ArgumentChange: Codable, Hashable, Sendable {
  /// `x`, or `x[0]` for a part of a structure.
  package var argument: String
  /// In words: `the Python int 1`, `a float32 tensor of shape (2,)`.
  package var before: String
  package var after: String
  /// What a reader can do to reuse one trace; nil where nothing general can be said.
  package var advice: String?

  package init(argument: String, before: String, after: String, advice: String? = nil) {
    self.argument = argument
    self.before = before
    self.after = after
    self.advice = advice
  }
}

/// A `tf.function` and its traces.
package struct FunctionRecord: Codable, Hashable, Sendable {
  /// Unique in the execution, such as `f` or, for another function of that name, `f·2`.
  package var id: String
  package var name: String
  /// The version of TensorFlow and the session of the engine that has it, as in `CellRecord`.
  package var tensorflow: String
  package var session: String
  /// The line of its `def`.
  package var line: Int?
  package var traces: [TraceRecord]

  package init(
    id: String, name: String, tensorflow: String = "", session: String = "", line: Int?,
    traces: [TraceRecord] = []
  ) {
    self.id = id
    self.name = name
    self.tensorflow = tensorflow
    self.session = session
    self.line = line
    self.traces = traces
  }
}

/// One trace: what TensorFlow calls a `ConcreteFunction`.
package struct TraceRecord: Codable, Hashable, Sendable {
  /// Unique in the execution, such as `f[0]`.
  package var id: String
  /// The signature as a reader would write it, such as `x: int32 tensor ()`.
  package var signature: String
  /// The cell and the line of the call that made it.
  package var cell: Int
  package var line: Int?
  package var reuses: Int
  /// The id of its `GraphRecord`.
  package var graph: String?

  package init(
    id: String, signature: String, cell: Int, line: Int?, reuses: Int = 0, graph: String? = nil
  ) {
    self.id = id
    self.signature = signature
    self.cell = cell
    self.line = line
    self.reuses = reuses
    self.graph = graph
  }
}
