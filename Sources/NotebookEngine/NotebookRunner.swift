import Dataflow
import Python
import Records
import Syntax
import TensorFlow

/// Runs the cells of a notebook: cells in, an `Execution` out.
///
/// Cells share their names with the other cells of their version and session; each such pair has an
/// engine of its own, made when its first cell runs. A runner is used once, on one thread with a large
/// stack.
package final class NotebookRunner {
  /// A cell as the engine needs it.
  package struct Cell: Sendable {
    package enum ExpectedError: Sendable {
      case none
      /// Any exception.
      case any
      /// An exception of this class, or whose message has this text.
      case matching(String)
    }

    package var index: Int
    package var source: String
    /// The line of the file on which the source begins.
    package var firstLine: Int
    /// `1.15`, `2.0`, `2.21`; the cell runs once under each.
    package var versions: [String]
    package var session = ""
    package var evaluates = true
    package var expectedError = ExpectedError.none
    package var showsTiming = false
    /// What the reader calls it in progress messages.
    package var label: String?
    /// The greatest number of traces of a function, by name; the name `*` stands for every one.
    package var traceBudget: [String: Int] = [:]
    /// Whether the operations that run eagerly are counted, `eagerExecuted`.
    package var countsEagerOperations = false

    /// A semicolon at the end keeps the value from being shown, as in Jupyter.
    var isQuiet: Bool {
      source.utf8.last { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D } == 0x3B
    }

    package init(index: Int, source: String, firstLine: Int, versions: [String]) {
      self.index = index
      self.source = source
      self.firstLine = firstLine
      self.versions = versions
    }
  }

  package struct Options: Sendable {
    /// Goes on after a cell that failed.
    package var allowsErrors = false
    package var limits = Limits()

    package init() {}
  }

  /// A fault of the text of a cell, found before anything runs.
  package struct CellFault: Sendable {
    package let type: String
    package let message: String
    /// The line of the file, and the column from 1.
    package let line: Int
    package let column: Int
    package let sourceLine: String
  }

  /// The interpreter and the TensorFlow of one version and session.
  private final class Engine {
    let version: String
    let session: String
    let interpreter: Interpreter
    let runtime: TensorFlowRuntime
    let namespace: Namespace

    init(
      _ version: String, session: String, journal: Journal, names: FunctionNames, limits: Limits
    ) {
      self.version = version
      self.session = session
      interpreter = Interpreter(journal: journal)
      interpreter.limits = limits
      interpreter.writeOutput = { text, kind in journal.write(text, as: kind) }
      runtime = TensorFlowRuntime(
        interpreter, semantics: Semantics.named(version) ?? .v221, names: names)
      namespace = interpreter.makeNamespace()
    }

    var functionRecords: [FunctionRecord] {
      runtime.functionRecords().map { function in
        var record = function
        record.tensorflow = version
        record.session = session
        return record
      }
    }
  }

  private let fileName: String
  private let options: Options
  private let journal = Journal()
  private let names = FunctionNames()
  private var engines: [String: Engine] = [:]
  private var engineOrder: [Engine] = []

  package init(fileName: String, options: Options = Options()) {
    self.fileName = fileName
    self.options = options
  }

  /// The faults of cells that expect none.
  package static func syntaxFaults(of cells: [Cell], in fileName: String) -> [CellFault] {
    var faults: [CellFault] = []
    for cell in cells where cell.evaluates {
      if case .none = cell.expectedError {} else { continue }
      let source = Source(name: fileName, text: cell.source, linesAbove: cell.firstLine - 1)
      do throws(SyntaxFault) {
        _ = try parse(source)
      } catch {
        let report = error.report(in: source)
        faults.append(
          CellFault(
            type: error.type, message: error.message, line: report.line,
            column: max(1, report.offset),
            sourceLine: source.lineText(report.line) ?? ""))
      }
    }
    return faults
  }

  /// Runs all cells.
  ///
  /// - Parameter progress: told of each cell before it runs.
  /// - Returns: what happened; see `Execution.hasFailed`.
  package func run(_ cells: [Cell], progress: (Cell) -> Void = { _ in }) -> Execution {
    var records: [CellRecord] = []
    var hasEnded = false
    for cell in cells {
      for version in cell.versions {
        guard cell.evaluates else {
          records.append(record(cell, version, .notEvaluated))
          continue
        }
        if hasEnded {
          records.append(record(cell, version, .notRun))
          continue
        }
        progress(cell)
        let result = run(cell, version)
        records.append(result)
        if result.status == .failed || result.status == .unexpectedSuccess,
          !options.allowsErrors
        {
          hasEnded = true
        }
      }
    }
    return Execution(
      cells: records, functions: engineOrder.flatMap(\.functionRecords),
      graphs: engineOrder.flatMap { $0.runtime.graphRecords() } + sessionGraphs())
  }

  /// The graphs of sessions, which have no names in TensorFlow, numbered through all engines.
  private func sessionGraphs() -> [GraphRecord] {
    let graphs = engineOrder.flatMap { $0.runtime.sessionGraphRecords() }
    return graphs.enumerated().map { index, graph in
      var numbered = graph
      numbered.id = "session graph \(index + 1)"
      numbered.name = numbered.id
      return numbered
    }
  }

  private func record(
    _ cell: Cell, _ version: String, _ status: CellRecord.Status, items: [CellRecord.Item] = []
  ) -> CellRecord {
    CellRecord(
      cell: cell.index, tensorflow: version, session: cell.session, status: status, items: items)
  }

  private func engine(_ version: String, _ session: String) throws(Raise) -> Engine {
    let key = "\(version)/\(session)"
    if let known = engines[key] { return known }
    let engine = Engine(
      version, session: session, journal: journal, names: names, limits: options.limits)
    engines[key] = engine
    engineOrder.append(engine)
    // As on the slides of a talk, these two are there without an import.
    let interpreter = engine.interpreter
    for (name, module) in [("tf", "tensorflow"), ("np", "numpy")] {
      engine.namespace[interpreter.symbol(name)] = try interpreter.importModule(module)
    }
    interpreter.displayHook = { [unowned interpreter, journal] value throws(Raise) in
      if value.isNone { return }
      journal.write(try interpreter.repr(value), as: .value)
    }
    return engine
  }

  private func run(_ cell: Cell, _ version: String) -> CellRecord {
    let clock = ContinuousClock()
    let start = clock.now
    var status = CellRecord.Status.ran
    var raised: (exception: ExceptionObject, interpreter: Interpreter)?
    do throws(Raise) {
      let engine = try engine(version, cell.session)
      let interpreter = engine.interpreter
      interpreter.deadline = options.limits.seconds.map {
        Limits.Deadline(after: $0)
      }
      journal.currentLine = { [unowned interpreter] in interpreter.currentLine }
      engine.runtime.beginCell(cell.index)
      journal.takeEagerOperations =
        cell.countsEagerOperations ? Self.counter(of: engine.runtime.context) : nil
      do throws(Raise) {
        try interpreter.run(
          Source(name: fileName, text: cell.source, linesAbove: cell.firstLine - 1),
          in: engine.namespace, displaysLast: !cell.isQuiet)
      } catch {
        raised = (error.exception, interpreter)
      }
    } catch {
      raised = nil
      journal.add(
        Output(kind: .error, text: "The engine could not be started.", phase: .python))
      status = .failed
    }
    journal.phases = [.python]
    if let (exception, interpreter) = raised {
      let text = interpreter.formatTraceback(exception)
      let type = exception.type(in: interpreter).name
      let message = (try? interpreter.str(.object(exception))) ?? ""
      let lines = interpreter.lines(of: exception, in: fileName)
      journal.add(
        Output(
          kind: .error, text: text, phase: .python, line: lines.last,
          fault: Fault(type: type, message: message, lines: lines)))
      switch cell.expectedError {
      case .none: status = .failed
      case .any: status = .failedAsExpected
      case .matching(let wanted):
        let isExpected =
          exception.type(in: interpreter).mro.contains { $0.name == wanted }
          || StringSearch.contains(message, wanted)
        status = isExpected ? .failedAsExpected : .unexpectedSuccess
        if !isExpected {
          journal.add(
            Output(
              kind: .error,
              text:
                "This cell expects an exception that matches \"\(wanted)\"; another one came.\n",
              phase: .python))
        }
      }
    } else if status == .ran {
      switch cell.expectedError {
      case .none: break
      case .any, .matching:
        status = .unexpectedSuccess
        journal.add(
          Output(
            kind: .error, text: "This cell expects an exception, and none came.\n", phase: .python))
      }
    }
    checkBudget(cell, version, &status)
    var result = record(cell, version, status, items: journal.cut())
    if cell.showsTiming {
      let elapsed = clock.now - start
      result.seconds =
        Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }
    return result
  }

  /// Gives how many operations ran since it was last asked.
  private static func counter(of context: ExecutionContext) -> () -> Int {
    var seen = context.eagerOperations
    return { [unowned context] in
      defer { seen = context.eagerOperations }
      return context.eagerOperations - seen
    }
  }

  /// Fails a cell whose functions were traced more often than it allows, and says why each time.
  private func checkBudget(_ cell: Cell, _ version: String, _ status: inout CellRecord.Status) {
    guard !cell.traceBudget.isEmpty, let engine = engines["\(version)/\(cell.session)"] else {
      return
    }
    for function in engine.runtime.functionRecords() {
      let budget = cell.traceBudget[function.name] ?? cell.traceBudget["*"]
      let made = function.traces.filter { $0.cell == cell.index }
      guard let budget, made.count > budget else { continue }
      var text =
        "max-traces: \(function.name) was traced \(made.count) times in this cell, and \(budget) \(budget == 1 ? "is" : "are") allowed.\n"
      for trace in made { text += "  \(trace.id): \(trace.signature)\n" }
      journal.add(Output(kind: .error, text: text, phase: .python))
      status = .failed
    }
  }
}

extension Execution {
  /// Whether a cell failed, or did not fail as it should have.
  package var hasFailed: Bool {
    cells.contains { $0.status == .failed || $0.status == .unexpectedSuccess }
  }
}
