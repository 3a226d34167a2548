/// The one place into which the engine writes what happens, in order.
///
/// It belongs to one run and is used on one thread.
package final class Journal {
  package private(set) var items: [CellRecord.Item] = []
  private var eventCount = 0
  /// Who is at work; the innermost stands last.
  package var phases: [Phase] = [.python]
  /// The line of the file that is being executed, as the interpreter knows it.
  package var currentLine: () -> Int? = { nil }

  package init() {}

  package var phase: Phase { phases.last ?? .python }

  /// Adds text that was written; text of one kind, phase and line that follows itself is joined.
  package func write(_ text: String, as kind: Output.Kind, line: Int? = nil) {
    guard !text.isEmpty else { return }
    if case .output(var last)? = items.last, last.kind == kind, last.phase == phase,
      kind != .error, kind != .value
    {
      items.removeLast()
      last.text += text
      items.append(.output(last))
      return
    }
    items.append(
      .output(Output(kind: kind, text: text, phase: phase, line: line ?? currentLine())))
  }

  package func add(_ output: Output) { items.append(.output(output)) }

  package func emit(_ kind: Event.Kind, line: Int? = nil) {
    let event = Event(id: eventCount, line: line ?? currentLine(), phase: phase, kind: kind)
    items.append(.event(event))
    eventCount += 1
  }

  /// Hands over what has come since the last cut: the items of one cell.
  package func cut() -> [CellRecord.Item] {
    defer { items = [] }
    return items
  }
}
