// The options of a cell: which keys there are and what their values mean.

/// Applies `key: value` entries to the options of a cell, or to the defaults of all cells.
struct OptionReader {
  enum Scope {
    case cell
    /// `execute:` in the front matter.
    case defaults
  }

  let findings: Findings
  var refusesUnknown = false
  private var values: ValueReader { ValueReader(findings: findings) }

  init(findings: Findings, refusesUnknown: Bool = false) {
    self.findings = findings
    self.refusesUnknown = refusesUnknown
  }

  /// The keys that have a meaning, in the order in which the documentation tells of them.
  static let keys = [
    "label", "echo", "eval", "output", "include", "error", "warning", "code-fold",
    "code-summary", "code-line-numbers", "output-fold", "fig-cap", "fig-alt", "tensorflow",
    "session", "trace", "graph", "timing", "max-traces", "tags",
  ]

  /// Keys that say something about one cell only.
  private static let cellKeys: Set<String> = ["label", "fig-cap", "fig-alt", "tags"]

  /// Keys of Quarto and Jupyter that mean nothing here and are no mistake either.
  static let foreignKeys: Set<String> = [
    "cache", "freeze", "classes", "id", "code-overflow", "code-annotations", "code-tools",
    "code-copy", "code-block-bg", "column", "fig-width", "fig-height", "fig-format", "fig-dpi",
    "fig-align", "fig-link", "fig-pos", "fig-env", "fig-scap", "fig-subcap", "fig-cap-location",
    "layout", "layout-ncol", "layout-nrow", "layout-align", "lst-label", "lst-cap", "message",
    "output-location", "panel", "results", "tbl-cap", "tbl-colwidths", "tbl-cap-location",
    "renderings", "slideshow", "enabled", "debug", "daemon", "ipynb-shell-interactivity",
    "plotly-connected", "keep-ipynb", "keep-hidden",
  ]

  func apply(_ entry: YAMLEntry, to options: inout CellOptions, scope: Scope) {
    guard scope == .cell || !Self.cellKeys.contains(entry.key) else {
      findings.fault(
        line: entry.place.line, column: entry.place.column,
        "`\(entry.key)` says something about one cell and has no place in `execute:`",
        remedy: "Write `#| \(entry.key): …` at the top of the cell that is meant.")
      return
    }
    switch entry.key {
    case "label": options.label = label(entry) ?? options.label
    case "echo": options.echo = echo(entry) ?? options.echo
    case "eval": options.eval = values.bool(entry) ?? options.eval
    case "output": options.output = values.bool(entry) ?? options.output
    case "include": options.include = values.bool(entry) ?? options.include
    case "error": options.error = expectedError(entry) ?? options.error
    case "warning": options.warning = values.bool(entry) ?? options.warning
    case "code-fold": options.codeFold = codeFold(entry) ?? options.codeFold
    case "code-summary": options.codeSummary = values.text(entry) ?? options.codeSummary
    case "code-line-numbers":
      options.codeLineNumbers = lineNumbers(entry) ?? options.codeLineNumbers
    case "output-fold": options.outputFold = outputFold(entry) ?? options.outputFold
    case "fig-cap": options.figCap = values.text(entry) ?? options.figCap
    case "fig-alt": options.figAlt = values.text(entry) ?? options.figAlt
    case "tensorflow": options.tensorflow = values.versions(entry) ?? options.tensorflow
    case "session": options.session = values.text(entry) ?? options.session
    case "trace": options.trace = trace(entry) ?? options.trace
    case "graph": options.graph = graph(entry) ?? options.graph
    case "timing": options.timing = values.bool(entry) ?? options.timing
    case "max-traces": options.maxTraces = budget(entry) ?? options.maxTraces
    case "tags": tags(entry, &options)
    default: unknown(entry)
    }
  }

  private func unknown(_ entry: YAMLEntry) {
    if Self.foreignKeys.contains(entry.key) {
      findings.warn(line: entry.place.line, "the cell option `\(entry.key)` has no effect here")
      return
    }
    let nearest = Spelling.nearest(to: entry.key, among: Self.keys)
    let question = nearest.map { "; did you mean `\($0)`?" } ?? ""
    if refusesUnknown {
      findings.fault(
        line: entry.place.line, column: entry.place.column,
        "there is no cell option `\(entry.key)`" + question,
        remedy: "The options are \(Spelling.enumerated(Self.keys)).")
    } else {
      findings.warn(
        line: entry.place.line, "there is no cell option `\(entry.key)`" + question)
    }
  }

  // MARK: Values

  private func label(_ entry: YAMLEntry) -> String? {
    guard let text = values.text(entry) else { return nil }
    let isFit = text.allSatisfy {
      Attributes.isNameCharacter($0) || $0 == "." || $0 == ":"
    }
    return isFit ? text : values.refuse(entry, "letters, digits, `-`, `_`, `.` and `:`")
  }

  private func echo(_ entry: YAMLEntry) -> CellOptions.Echo? {
    if let bool = entry.value.bool { return bool ? .shown : .hidden }
    if entry.value.text == "fenced" { return .fenced }
    return values.refuse(entry, "true, false or fenced")
  }

  private func expectedError(_ entry: YAMLEntry) -> CellOptions.ExpectedError? {
    if let bool = entry.value.bool { return bool ? .any : CellOptions.ExpectedError.none }
    if let text = entry.value.text, !text.trimmed.isEmpty { return .matching(text) }
    return values.refuse(entry, "true, false, the name of an exception or a part of its message")
  }

  private func codeFold(_ entry: YAMLEntry) -> CellOptions.CodeFold? {
    if let bool = entry.value.bool { return bool ? .closed : CellOptions.CodeFold.none }
    if entry.value.text == "show" { return .open }
    return values.refuse(entry, "true, false or show")
  }

  private func outputFold(_ entry: YAMLEntry) -> CellOptions.OutputFold? {
    if let bool = entry.value.bool {
      return bool ? .closed(question: nil) : CellOptions.OutputFold.none
    }
    if let text = entry.value.text, !text.trimmed.isEmpty { return .closed(question: text) }
    return values.refuse(entry, "true, false or a question")
  }

  private func lineNumbers(_ entry: YAMLEntry) -> CellOptions.LineNumbers? {
    if let bool = entry.value.bool { return bool ? .shown : .hidden }
    let expected = "true, false or lines such as \"2-3\" or \"1|2-3\""
    guard let text = entry.value.text else { return values.refuse(entry, expected) }
    var steps: [[ClosedRange<Int>]] = []
    for step in text.split(separator: "|", omittingEmptySubsequences: false) {
      var ranges: [ClosedRange<Int>] = []
      for part in step.split(separator: ",") {
        let ends = part.split(separator: "-", maxSplits: 1).map { Int($0.trimmed) ?? 0 }
        guard let first = ends.first, let last = ends.last, first >= 1, last >= first else {
          return values.refuse(entry, expected)
        }
        ranges.append(first...last)
      }
      steps.append(ranges)
    }
    return .highlighted(steps: steps)
  }

  private func trace(_ entry: YAMLEntry) -> CellOptions.Selection<CellOptions.EventKind>? {
    if let bool = entry.value.bool { return bool ? .all : CellOptions.Selection.none }
    var kinds: [CellOptions.EventKind] = []
    let names = CellOptions.EventKind.allCases.map(\.rawValue)
    for value in entry.value.elements {
      guard let name = value.text else {
        return values.refuse(entry, "true, false or a list of kinds of events")
      }
      guard let kind = CellOptions.EventKind(rawValue: name) else {
        let nearest = Spelling.nearest(to: name, among: names)
        findings.fault(
          line: value.place.line, column: value.place.column,
          "there is no kind of event `\(name)`"
            + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
          remedy: "`trace` takes true, false or a list of \(Spelling.enumerated(names, "or")).")
        return nil
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return .only(kinds)
  }

  private func graph(_ entry: YAMLEntry) -> CellOptions.Selection<String>? {
    if let bool = entry.value.bool { return bool ? .all : CellOptions.Selection.none }
    if let names = entry.value.texts { return .only(names) }
    return values.refuse(entry, "true, false or the names of functions")
  }

  private func budget(_ entry: YAMLEntry) -> CellOptions.TraceBudget? {
    if let int = entry.value.int, int >= 0 { return .each(int) }
    if case .mapping(let entries) = entry.value.content, !entries.isEmpty {
      var budgets: [CellOptions.FunctionBudget] = []
      for function in entries {
        guard let traces = values.int(function, atLeast: 0) else { return nil }
        budgets.append(CellOptions.FunctionBudget(function: function.key, traces: traces))
      }
      return .byFunction(budgets)
    }
    return values.refuse(entry, "a number or, by function, a mapping such as {f: 1}")
  }

  /// Jupyter's and MyST's tags, of which some say what an option says.
  private func tags(_ entry: YAMLEntry, _ options: inout CellOptions) {
    guard let tags = values.texts(entry) else { return }
    options.tags = tags
    for tag in tags {
      switch tag {
      case "raises-exception": if options.error == .none { options.error = .any }
      case "skip-execution": options.eval = false
      case "remove-cell", "remove_cell": options.include = false
      case "remove-input", "remove_input": options.echo = .hidden
      case "remove-output", "remove_output": options.output = false
      case "hide-input": options.codeFold = .closed
      case "hide-output": options.outputFold = .closed(question: nil)
      case "hide-cell":
        options.codeFold = .closed
        options.outputFold = .closed(question: nil)
      default: break
      }
    }
  }
}
