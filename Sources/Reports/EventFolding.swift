// Repeated events become one: a loop that retraces a function a thousand times is one line, with
// the thousand behind it.
//
// What repeats is a block of one to three events that tell the same story, with other arguments and
// other traces. Output is never folded away: it stands between the events, and ends a repetition.

import Records

/// Events in a row.
enum FoldedEvents {
  /// An event by itself.
  case single(Event)
  /// `period` events that come again and again; all of them, in order.
  case repeated(period: Int, [Event])

  /// Repetitions shorter than this stay as they are.
  private static let shortest = 4
  private static let longestPeriod = 3

  /// Finds the repetitions.
  static func fold(_ events: [Event]) -> [FoldedEvents] {
    let keys = events.map { key($0) }
    var result: [FoldedEvents] = []
    var start = 0
    while start < events.count {
      var best = (period: 0, count: 0)
      for period in 1...longestPeriod where start + 2 * period <= events.count {
        var end = start + period
        while end < events.count, keys[end] == keys[end - period] { end += 1 }
        let count = (end - start) / period * period
        if count / period >= shortest, count > best.count { best = (period, count) }
      }
      if best.period > 0 {
        result.append(
          .repeated(period: best.period, Array(events[start..<start + best.count])))
        start += best.count
      } else {
        result.append(.single(events[start]))
        start += 1
      }
    }
    return result
  }

  /// What two events have in common that tell the same story.
  private static func key(_ event: Event) -> String {
    let parts: [String] =
      switch event.kind {
      case .traced(let function, _, _, let reason):
        switch reason {
        case .firstCall: ["first", function]
        case .variablesCreated: ["variables", function]
        case .argumentsChanged(_, let changes): ["changed", function] + changes.map(\.argument)
        case .other(let words): ["other", function, words]
        }
      // A surprise is said each time it comes.
      case .reused(let function, let trace, let call, let surprise):
        surprise.map { [function, trace, call, $0] } ?? [function, trace]
      case .converted(let function, _, _): [function]
      case .staged(let statement, let subject, let operand, let node, _):
        [statement, subject, operand, node]
      case .leftToPython(let statement, let subject, _, _): [statement, subject]
      case .captured(let name, let what, _): [name, what]
      case .variableCreated(_, let dtype, let shape): [dtype, shape]
      case .graphExecuted(let trace, _): [trace]
      case .eagerExecuted(let operations): [String(operations)]
      case .sessionRun(let fetches, let feeds, _): fetches + ["|"] + feeds
      case .gradient(let target, let sources, _): [target] + sources
      case .warning(let text): [text]
      }
    return ([event.kind.name, event.line.map(String.init) ?? ""] + parts)
      .joined(separator: "\u{1F}")
  }

  /// One sentence for events of one key.
  static func summary(of events: [Event], in places: Places) -> EventWords? {
    guard let first = events.first, let last = events.last else { return nil }
    var words = EventWords(first.kind, in: places)
    let times: HTML = "\(grouped(events.count)) times"
    switch (first.kind, last.kind) {
    case (
      .traced(let function, let firstTrace, _, .argumentsChanged(_, let changes)),
      .traced(_, let lastTrace, _, .argumentsChanged(_, let lastChanges))
    ):
      let name = code(places.name(ofFunction: function))
      let traces: HTML =
        "\(places.name(ofTrace: firstTrace)) to \(places.name(ofTrace: lastTrace))"
      words.sentence = "\(name) retraced \(times), as \(traces): "
      words.sentence += zip(changes, lastChanges).map { change, last in
        let values = range(from: change.after, to: last.after)
        return "\(code(change.argument)) is another each time, \(values)" as HTML
      }.joined(separator: "; ")
      words.sentence += "."
      words.advice = EventWords.advice(changes)
    case (.traced(let function, _, _, _), _):
      words.sentence = "\(code(places.name(ofFunction: function))) traced \(times)."
    case (.reused(let function, let trace, _, nil), _):
      words.sentence =
        "\(code(places.name(ofFunction: function))) answered by \(places.name(ofTrace: trace)) "
        + "\(times)."
    case (.graphExecuted(let trace, let operations), _):
      words.sentence =
        "The graph of \(places.name(ofTrace: trace)) ran \(times), "
        + "\(count(operations, "operation")) each time."
    case (.staged(let statement, let subject, let operand, let node, _), _):
      words.sentence =
        "This \(code(statement)) became a node \(code(node)) \(times), because \(code(subject)) is "
        + "\(operand)."
    case (.leftToPython(let statement, let subject, let operand, _), _):
      words.sentence =
        "This \(code(statement)) stayed with Python \(times), because \(code(subject)) is "
        + "\(operand)."
    default:
      words.sentence += " (\(times))"
    }
    return words
  }

  /// `the Python int 2 … 999`: what two texts share at their beginning is said once.
  static func range(from first: String, to last: String) -> HTML {
    guard first != last else { return HTML(first) }
    let start = first.split(separator: " ", omittingEmptySubsequences: false)
    let end = last.split(separator: " ", omittingEmptySubsequences: false)
    var shared = 0
    while shared < min(start.count, end.count) - 1, start[shared] == end[shared] { shared += 1 }
    let tail = end[shared...].joined(separator: " ")
    return "\(first) … \(tail)"
  }
}
