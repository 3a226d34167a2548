// A cell: code that the engine runs, and how the report shows it.

/// A fenced block of code that is run.
package struct Cell: Hashable, Sendable {
  /// How the fence says that its code is run.
  package enum Fence: String, Hashable, Sendable {
    case python = "{python}"
    case tf = "{tf}"
    /// MyST's.
    case codeCell = "{code-cell}"
    /// A plain `python` fence, under `plain-fences: run`.
    case plain = "python"
  }

  /// Counts the cells of the document from 0, those with `eval: false` included.
  package var index: Int
  /// The line of the opening fence.
  package var line: Int
  /// The line of the file on which `source` begins. Line i of `source` is line
  /// `firstCodeLine + i` of the file.
  package var firstCodeLine: Int
  /// The code without the lines of options; ends in a newline unless it is empty.
  package var source: String
  /// The lines of options as they were written, for `echo: fenced` and for conversion.
  package var optionLines: [String]
  package var options: CellOptions
  package var fence: Fence

  package init(
    index: Int, line: Int, firstCodeLine: Int, source: String, optionLines: [String] = [],
    options: CellOptions = CellOptions(), fence: Fence = .python
  ) {
    self.index = index
    self.line = line
    self.firstCodeLine = firstCodeLine
    self.source = source
    self.optionLines = optionLines
    self.options = options
    self.fence = fence
  }
}

/// What `#| key: value` lines say about a cell, over the defaults of the front matter's
/// `execute:`. The names and meanings are Quarto's where Quarto has them.
package struct CellOptions: Hashable, Sendable {
  package enum Echo: Hashable, Sendable {
    case hidden
    case shown
    /// With its fence and its options, as in the file.
    case fenced
  }

  package enum ExpectedError: Hashable, Sendable {
    case none
    /// `error: true`: any exception.
    case any
    /// An exception of this class, or one whose message has this text in it.
    case matching(String)
  }

  package enum CodeFold: Hashable, Sendable {
    case none
    /// `code-fold: true`
    case closed
    /// `code-fold: show`
    case open
  }

  package enum OutputFold: Hashable, Sendable {
    case none
    /// Closed; `question` stands on the fold where one is given (predict, then reveal).
    case closed(question: String?)
  }

  /// `true`, `false` or a list of names.
  package enum Selection<Name: Hashable & Sendable>: Hashable, Sendable {
    case none
    case all
    case only([Name])

    package func contains(_ name: Name) -> Bool {
      switch self {
      case .none: false
      case .all: true
      case .only(let names): names.contains(name)
      }
    }
  }

  /// What `trace` can select. The raw values are the names of the journal's events; `retraced` is
  /// the part of `traced` that is not a first trace.
  package enum EventKind: String, CaseIterable, Hashable, Sendable {
    case traced, retraced, reused, converted, staged, leftToPython, captured, variableCreated
    case graphExecuted, sessionRun, gradient, warning
    /// How many operations ran eagerly. It is counted where a list names it, and else nowhere: it
    /// would be said before each line of output.
    case eagerExecuted
  }

  /// `max-traces: 1`, or by function, `max-traces: {f: 2}`.
  package enum TraceBudget: Hashable, Sendable {
    case each(Int)
    case byFunction([FunctionBudget])
  }

  package struct FunctionBudget: Hashable, Sendable {
    package var function: String
    package var traces: Int

    package init(function: String, traces: Int) {
      self.function = function
      self.traces = traces
    }
  }

  package enum LineNumbers: Hashable, Sendable {
    case hidden
    case shown
    /// `"2-3"` marks these lines, `"1|2-3"` one set after the other in slides. Lines count from 1
    /// in the code that is shown.
    case highlighted(steps: [[ClosedRange<Int>]])
  }

  package var label: String?
  package var echo = Echo.shown
  package var eval = true
  package var output = true
  package var include = true
  package var error = ExpectedError.none
  package var warning = true
  package var codeFold = CodeFold.none
  package var codeSummary: String?
  package var outputFold = OutputFold.none
  package var figCap: String?
  package var figAlt: String?
  /// The versions of TensorFlow under which the cell runs, one or more; the document's where the
  /// cell names none.
  package var tensorflow = [Document.defaultVersion]
  /// The named engine, or an empty text for the version's own.
  package var session = ""
  package var trace = Selection<EventKind>.all
  /// The functions whose graphs are shown.
  package var graph = Selection<String>.all
  /// Measured times are shown; such a cell is not the same on every run.
  package var timing = false
  package var maxTraces: TraceBudget?
  package var codeLineNumbers = LineNumbers.hidden
  /// MyST's and Jupyter's tags. Those with a meaning here (`raises-exception`, `remove-input`, …)
  /// have also set the option that says the same.
  package var tags: [String] = []

  package init() {}
}
