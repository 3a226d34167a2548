// What a cell did, in the order in which it happened: lines of output and events, each marked with
// who was at work.
//
// Items in a row that have the same phase stand together in a stretch, which says its phase in
// words and by the form of its edge. Repeated events are folded first, so that a loop of a thousand
// calls doesn't break into two thousand stretches.

import Documents
import Records

/// Writes the items of one record of a cell.
struct Ledger {
  private static let longestOutput = 64_000
  private static let mostEventsListed = 2000
  /// Where more items than this alternate, those between the first and the last ones are folded.
  private static let mostEntries = 80
  private static let entriesBeforeFold = 60
  private static let entriesAfterFold = 8

  let cell: Cell
  let record: CellRecord
  let places: Places
  /// Lines that the other versions of TensorFlow printed as well; nil where there is one version.
  var sharedLines: Set<String>?
  /// Whether outputs of any length are shown whole.
  var isFull = false

  /// An item that is shown.
  private enum Entry {
    case output(Output)
    case event(Event)
    case repeated(period: Int, [Event])

    var phase: Phase {
      switch self {
      case .output(let output): output.phase
      case .event(let event): event.phase
      case .repeated(_, let events): events.first?.phase ?? .python
      }
    }
  }

  var html: HTML {
    let (entries, executions) = entries
    guard entries.count > Self.mostEntries, !isFull else {
      return html(of: entries[...], executions: executions)
    }
    let middle = entries[Self.entriesBeforeFold..<entries.count - Self.entriesAfterFold]
    return html(of: entries.prefix(Self.entriesBeforeFold), executions: executions)
      + compact(middle)
      + html(of: entries.suffix(Self.entriesAfterFold), executions: executions)
  }

  /// Items one on a line, for a loop whose calls print: nobody reads a thousand of them, and who
  /// looks for one finds it.
  private func compact(_ entries: ArraySlice<Entry>) -> HTML {
    let items = entries.prefix(Self.mostEventsListed).map { entry -> HTML in
      switch entry {
      case .output(let output):
        let text = Cut.cut(output.text, limit: 2000).shown
        return "<li><b>\(brief(output.phase)):</b> <samp>\(text)</samp>\n"
      case .event(let event): return "<li>\(EventWords.short(event.kind, in: places))\n"
      case .repeated(let period, let events):
        return "<li>\(grouped(events.count / period)) times: "
          + events.prefix(period).map { EventWords.short($0.kind, in: places) }
          .joined(separator: "; ") + "\n"
      }
    }
    let rest = entries.count - Self.mostEventsListed
    let note: HTML = rest > 0 ? "<p class=\"note\">And \(grouped(rest)) more.</p>\n" : ""
    return """
      <details class="fold between"><summary>\(grouped(entries.count)) lines and events between\
      </summary>
      <div class="events-box" tabindex="0" role="group" aria-label="Lines and events">\
      <ol class="events">
      \(items.joined())</ol></div>
      \(note)</details>

      """
  }

  private func brief(_ phase: Phase) -> HTML {
    switch phase {
    case .python: "Python"
    case .tracing(let trace): "tracing \(places.plainName(ofTrace: trace))"
    case .graph(let trace): "\(places.plainName(ofTrace: trace)) running"
    case .session: "session"
    }
  }

  private func html(of entries: ArraySlice<Entry>, executions: [Int: Int]) -> HTML {
    guard !entries.isEmpty else { return "" }
    var stretches: [(phase: Phase, entries: [Entry])] = []
    for entry in entries {
      if let last = stretches.last, last.phase == entry.phase {
        stretches[stretches.count - 1].entries.append(entry)
      } else {
        stretches.append((entry.phase, [entry]))
      }
    }
    let items = stretches.map { phase, entries in
      """
      <li class="stretch \(Self.className(phase))\(showsCode(entries) ? " with-code" : "")">
      <p class="phase">\(words(phase))</p>
      <div class="items">
      \(entries.map { html(of: $0, executions: executions) }.joined())</div>
      </li>

      """ as HTML
    }
    return "<ol class=\"ledger\">\n\(items.joined())</ol>\n"
  }

  /// Whether converted code stands open among the entries, which needs the whole width.
  private func showsCode(_ entries: [Entry]) -> Bool {
    opensCode
      && entries.contains { entry in
        if case .event(let event) = entry, case .converted = event.kind { true } else { false }
      }
  }

  /// A cell that names conversions among the events it shows is about the code.
  private var opensCode: Bool {
    cell.options.trace != .all && cell.options.trace.contains(.converted)
  }

  // MARK: What is shown

  /// The items that the options of the cell let through, and for each call the number of operations
  /// that its graph ran: the call says it, so that it takes no line of its own.
  private var entries: ([Entry], executions: [Int: Int]) {
    var entries: [Entry] = []
    var executions: [Int: Int] = [:]
    var pending: [Event] = []
    func flush() {
      for folded in FoldedEvents.fold(pending) {
        switch folded {
        case .single(let event): entries.append(.event(event))
        case .repeated(let period, let events): entries.append(.repeated(period: period, events))
        }
      }
      pending = []
    }
    // The calls whose graph has not yet run, by trace.
    var calls: [String: Int] = [:]
    var warned = ""
    for item in record.items {
      switch item {
      case .output(let output):
        guard isShown(output) else { continue }
        if output.kind == .warning { warned = output.text }
        flush()
        entries.append(.output(output))
      case .event(let event):
        guard isShown(event) else { continue }
        // What a warning printed need not be said again.
        if case .warning(let text) = event.kind, warned.contains(text) { continue }
        if case .graphExecuted(let trace, let operations) = event.kind,
          let call = calls.removeValue(forKey: trace)
        {
          executions[call] = operations
          continue
        }
        switch event.kind {
        case .traced(_, let trace, _, _), .reused(_, let trace, _, _): calls[trace] = event.id
        default: break
        }
        pending.append(event)
      }
    }
    flush()
    return (entries, executions)
  }

  private func isShown(_ output: Output) -> Bool {
    switch output.kind {
    case .error: true
    case .warning: cell.options.warning && cell.options.output
    case .stdout, .stderr, .value: cell.options.output
    }
  }

  private func isShown(_ event: Event) -> Bool {
    guard cell.options.output else { return false }
    switch event.kind {
    case .traced(_, _, _, let reason):
      let isFirst = if case .firstCall = reason { true } else { false }
      return cell.options.trace.contains(.traced)
        || !isFirst && cell.options.trace.contains(.retraced)
    case .warning: return cell.options.warning && cell.options.trace.contains(.warning)
    default:
      return CellOptions.EventKind(rawValue: event.kind.name)
        .map { cell.options.trace.contains($0) } ?? false
    }
  }

  // MARK: The phase

  static func className(_ phase: Phase) -> String {
    switch phase {
    case .python: "python"
    case .tracing: "tracing"
    case .graph: "running"
    case .session: "session"
    }
  }

  /// Who was at work, in words, behind a mark whose form says the same.
  private func words(_ phase: Phase) -> HTML {
    let words: HTML =
      switch phase {
      case .python: "Python"
      case .tracing(let trace): "Python, while tracing \(places.name(ofTrace: trace))"
      case .graph(let trace): "the graph of \(places.name(ofTrace: trace)), running"
      case .session: "the session, running"
      }
    return Icon.mark(Self.className(phase)) + words
  }

  // MARK: An item

  private func html(of entry: Entry, executions: [Int: Int]) -> HTML {
    switch entry {
    case .output(let output): return html(of: output)
    case .event(let event): return html(of: event, operations: executions[event.id])
    case .repeated(let period, let events): return fold(events, period: period)
    }
  }

  private func html(of output: Output) -> HTML {
    switch output.kind {
    case .error: return error(output)
    case .warning:
      return """
        <div class="out-box warning"><p class="label">Warning</p>
        \(text(of: output, class: "out"))</div>

        """
    case .value: return text(of: output, class: "out value", label: "Value")
    case .stdout: return text(of: output, class: "out stdout", label: "Printed")
    case .stderr:
      return text(of: output, class: "out stderr", label: "Printed to standard error")
    }
  }

  private func text(of output: Output, class name: String, label: String = "Output") -> HTML {
    let whole = output.text.hasSuffix("\n") ? String(output.text.dropLast()) : output.text
    let (shown, note) = Cut.cut(whole, limit: isFull ? .max : Self.longestOutput)
    let line: HTML =
      output.line.flatMap { places.anchor(ofLine: $0) }.map { " data-line=\"\($0)\"" } ?? ""
    var content = HTML(shown)
    if let sharedLines {
      content = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.isEmpty || sharedLines.contains(String(line))
          ? HTML(line) : "<mark class=\"differs\">\(line)</mark>"
      }.joined(separator: "\n")
    }
    return "<pre class=\"\(name)\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\"\(line)>"
      + "\(content)</pre>\n\(note)"
  }

  private func html(of event: Event, operations: Int?) -> HTML {
    if case .converted(_, let source, let code) = event.kind {
      return converted(event, source: source, code: code)
    }
    var words = EventWords(event.kind, in: places)
    if let operations {
      words.advice =
        (words.advice.map { $0 + " " } ?? "")
        + "<span class=\"ran\">Its graph ran \(count(operations, "operation")).</span>"
    }
    return paragraph(words, line: event.line)
  }

  private func paragraph(_ words: EventWords, line: Int?) -> HTML {
    let anchor: HTML =
      line.flatMap { places.anchor(ofLine: $0) }.map { " data-line=\"\($0)\"" } ?? ""
    return "<p class=\"event \(words.mark.rawValue)\"\(anchor)>\(content(words, line: line))</p>\n"
  }

  private func content(_ words: EventWords, line: Int?) -> HTML {
    let advice: HTML = words.advice.map { " <span class=\"advice\">\($0)</span>" } ?? ""
    return "\(Icon.mark(words.mark.rawValue, label: words.mark.label))"
      + "<span class=\"words\">\(words.sentence)\(advice)\(place(line))</span>"
  }

  private func place(_ line: Int?) -> HTML {
    guard let line, places.place(ofLine: line) != nil else { return "" }
    return " <span class=\"at\">\(places.link(toLine: line, from: cell.index))</span>"
  }

  /// One sentence for many events, and the many behind it.
  private func fold(_ events: [Event], period: Int) -> HTML {
    let summaries = (0..<period).compactMap { offset -> EventWords? in
      let same = stride(from: offset, to: events.count, by: period).map { events[$0] }
      return FoldedEvents.summary(of: same, in: places)
    }
    let list = events.prefix(Self.mostEventsListed).map { event in
      "<li>\(EventWords.short(event.kind, in: places))\n" as HTML
    }.joined()
    let rest = events.count - Self.mostEventsListed
    let note: HTML = rest > 0 ? "<p class=\"note\">And \(count(rest, "more event")).</p>\n" : ""
    return """
      <div class="folded">
      \(summaries.map { paragraph($0, line: events.first?.line) }.joined())\
      <details class="fold"><summary>All \(grouped(events.count))</summary>
      <div class="events-box" tabindex="0" role="group" aria-label="Events"><ol class="events">
      \(list)</ol></div>
      \(note)</details>
      </div>

      """
  }

  /// A function beside what AutoGraph made of it.
  private func converted(_ event: Event, source: String, code: String) -> HTML {
    let words = EventWords(event.kind, in: places)
    func side(_ caption: HTML, _ text: String) -> HTML {
      let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
      return """
        <div class="side"><p class="label">\(caption)</p>
        <pre tabindex="0"><code>\(PythonHighlighter.markup(trimmed).joined(separator: "\n"))\
        </code></pre></div>

        """
    }
    let state: HTML = opensCode ? " open" : ""
    return """
      <details class="fold event converted"\(state)><summary>\(content(words, line: nil))</summary>
      <div class="sides">
      \(side("What you wrote", source))\(side("What runs", code))</div></details>

      """
  }

  // MARK: An error

  private func error(_ output: Output) -> HTML {
    let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false)
    // The last line that is not indented names the exception; the rest is how it came there.
    var text = output.text
    while text.hasSuffix("\n") { text.removeLast() }
    let (shown, note) = Cut.cut(text, limit: isFull ? .max : Self.longestOutput)
    var content = HTML(shown)
    if let fault = output.fault, note.isEmpty,
      let start = lines.lastIndex(where: { Self.names(fault.type, in: $0) })
    {
      let before = lines[..<start].joined(separator: "\n")
      var after = lines[start...].joined(separator: "\n")
      while after.hasSuffix("\n") { after.removeLast() }
      content =
        "\(before)\(before.isEmpty ? "" : "\n")<strong class=\"exception\">\(after)</strong>"
    }
    return """
      <div class="out-box error">
      <pre class="out" tabindex="0" role="group" aria-label="Error">\(content)</pre>
      \(note)\(output.fault.map { way($0) } ?? "")</div>

      """
  }

  /// Whether a line of a traceback names the exception: `ValueError: …`, perhaps behind the path of
  /// a module.
  private static func names(_ type: String, in line: Substring) -> Bool {
    let name = line.prefix { $0 != ":" }
    return name == type || name.hasSuffix("." + type)
  }

  /// The user's own lines on the way to the exception, from where it was raised.
  private func way(_ fault: Fault) -> HTML {
    let links = fault.lines.reversed().filter { places.place(ofLine: $0) != nil }
      .map { places.link(toLine: $0, from: cell.index) }
    guard let first = links.first else { return "" }
    var sentence: HTML = "Raised in \(first)"
    if links.count > 1 {
      sentence += ", reached from \(EventWords.list(Array(links.dropFirst())))"
    }
    var result: HTML = "<p class=\"way\">\(sentence).</p>\n"
    if let remedy = Remedy.of(fault) {
      result += """
        <p class="remedy"><strong>What it means.</strong> \(remedy.meaning) \
        <strong>What helps.</strong> \(remedy.help)</p>

        """
    }
    return result
  }
}
