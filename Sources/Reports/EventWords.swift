// What the engine did, in words that a learner understands.
//
// One sentence an event, in TensorFlow's own vocabulary: traced, retraced, answered by a trace.
// What a reader may not expect comes behind the sentence, and so does what he can do about it.

import Records

/// An event as the report tells it.
struct EventWords {
  /// What kind of thing happened, for the mark before the sentence.
  enum Mark: String {
    case traced, retraced, reused, surprise, converted, staged, python, captured, variable
    case ran, gradient, warning

    /// For those who don't see the mark.
    var label: String {
      switch self {
      case .traced: "Traced"
      case .retraced: "Retraced"
      case .reused: "Reused"
      case .surprise: "Reused, to your surprise perhaps"
      case .converted: "Converted"
      case .staged: "Put into the graph"
      case .python: "Left to Python"
      case .captured: "Captured"
      case .variable: "Variable"
      case .ran: "Ran"
      case .gradient: "Gradient"
      case .warning: "Warning"
      }
    }
  }

  var mark: Mark
  var sentence: HTML
  /// What can be done about it, or why it matters.
  var advice: HTML?

  init(_ event: Event.Kind, in places: Places) {
    switch event {
    case .traced(let function, let trace, let call, let reason):
      self = Self.traced(function, trace, call, reason, in: places)
    case .reused(_, let trace, let call, let surprise):
      mark = surprise == nil ? .reused : .surprise
      sentence = "\(source(call)) answered by \(places.name(ofTrace: trace))"
      sentence += surprise == nil ? "." : ":"
      advice = surprise.map { "<span class=\"mind\">\(Self.sentence($0))</span>" }
    case .converted(let function, _, _):
      mark = .converted
      sentence =
        "AutoGraph rewrote \(code(places.name(ofFunction: function))), so that its control flow "
        + "can go into a graph."
    case .staged(let statement, let subject, let operand, let node, let trace):
      mark = .staged
      sentence =
        "This \(code(statement)) became the node "
        + "\(places.name(ofNode: node, in: trace)) of \(places.name(ofTrace: trace)), "
        + "because \(source(subject)) is \(operand)."
    case .leftToPython(let statement, let subject, let operand, let trace):
      mark = .python
      sentence =
        "This \(code(statement)) stayed with Python and is not in \(places.name(ofTrace: trace)), "
        + "because \(source(subject)) is \(operand)."
    case .captured(let name, let what, let trace):
      mark = .captured
      sentence =
        "\(code(name)), \(what), comes from outside and became an input of "
        + "\(places.name(ofTrace: trace))."
    case .variableCreated(let name, let dtype, let shape):
      mark = .variable
      sentence = "Variable \(code(name)) created: \(dtype) \(shape)."
    case .graphExecuted(let trace, let operations):
      mark = .ran
      sentence =
        "The graph of \(places.name(ofTrace: trace)) ran \(count(operations, "operation"))."
    case .eagerExecuted(let operations):
      mark = .python
      sentence =
        operations == 1
        ? "Python asked for 1 operation."
        : "Python asked for \(count(operations, "operation")), one after the other."
    case .sessionRun(let fetches, let feeds, let operations):
      mark = .ran
      sentence = "The session ran \(count(operations, "operation"))"
      if !fetches.isEmpty { sentence += " to fetch \(Self.list(fetches.map(code)))" }
      if !feeds.isEmpty { sentence += ", with \(Self.list(feeds.map(code))) fed" }
      sentence += "."
    case .gradient(let target, let sources, let operations):
      mark = .gradient
      sentence = "Gradient of \(name(target))"
      if !sources.isEmpty { sentence += " with respect to \(Self.list(sources.map(name)))" }
      // A gradient that is computed at once makes no nodes.
      sentence += operations == 0 ? "." : ": \(count(operations, "operation"))."
    case .warning(let text):
      mark = .warning
      sentence = HTML(text)
    }
  }

  private init(mark: Mark, sentence: HTML, advice: HTML? = nil) {
    self.mark = mark
    self.sentence = sentence
    self.advice = advice
  }

  /// The event in a list of many of its kind, where only what differs is worth saying.
  static func short(_ event: Event.Kind, in places: Places) -> HTML {
    switch event {
    case .traced(_, let trace, let call, _):
      "\(call): traced as \(places.plainName(ofTrace: trace))"
    case .reused(_, let trace, let call, _):
      "\(call): answered by \(places.plainName(ofTrace: trace))"
    case .graphExecuted(let trace, let operations):
      "\(places.plainName(ofTrace: trace)) ran \(count(operations, "operation"))"
    default: EventWords(event, in: places).sentence
    }
  }

  private static func traced(
    _ function: String, _ trace: String, _ call: String, _ reason: TraceReason, in places: Places
  ) -> EventWords {
    let name = places.name(ofTrace: trace)
    switch reason {
    case .firstCall:
      return EventWords(
        mark: .traced, sentence: "\(source(call)) traced as \(name): first call.")
    case .variablesCreated:
      return EventWords(
        mark: .retraced,
        sentence:
          "\(source(call)) traced once more as \(name): the first trace made variables; now "
          + "that they are there, the body is traced without making them.")
    case .argumentsChanged(_, let changes):
      return EventWords(
        mark: .retraced,
        sentence: "\(source(call)) retraced as \(name): \(differences(changes)).",
        advice: advice(changes))
    case .other(let words):
      return EventWords(
        mark: .retraced, sentence: "\(source(call)) retraced as \(name): \(sentence(words))")
    }
  }

  /// `x was the Python int 1, is now the Python int 2`.
  private static func differences(_ changes: [ArgumentChange]) -> HTML {
    changes.map { change in
      change.before == change.after
        ? "\(code(change.argument)) was \(change.before), is now another one"
        : "\(code(change.argument)) was \(change.before), is now \(change.after)"
    }.joined(separator: "; ")
  }

  /// Each advice once.
  static func advice(_ changes: [ArgumentChange]) -> HTML? {
    var seen: Set<String> = []
    let texts = changes.compactMap(\.advice).filter { seen.insert($0).inserted }
    return texts.isEmpty ? nil : texts.map { sentence($0) }.joined(separator: " ")
  }

  /// Text that ends as a sentence does.
  private static func sentence(_ text: String) -> HTML {
    HTML(text.last.map { ".!?".contains($0) } ?? true ? text : text + ".")
  }

  /// `a`, `b` and `c`
  static func list(_ items: [HTML]) -> HTML {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// Text in the type of code.
func code(_ text: String) -> HTML { "<code>\(text)</code>" }

/// A name in the type of code; what has no name is told in words.
private func name(_ text: String) -> HTML { text.contains(" ") ? HTML(text) : code(text) }

/// Source in the type of code, on one line, its middle left out where it is long.
private func source(_ text: String) -> HTML {
  let limit = 160
  let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  guard flat.count > limit else { return code(flat) }
  return code("\(flat.prefix(limit / 2)) … \(flat.suffix(limit / 2 - 3))")
}

/// `1 operation`, `2 operations`
func count(_ number: Int, _ noun: String) -> HTML {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}

/// A number with a thin space between its thousands, where it has five figures or more.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  guard digits.count > 4 else { return String(number) }
  var result = number < 0 ? "\u{2212}" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += "\u{202F}" }
    result.append(digit)
  }
  return result
}
