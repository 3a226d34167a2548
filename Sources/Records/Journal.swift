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

  /// Gives the number of operations that ran eagerly since it was last asked, for cells that want
  /// to know.
  package var takeEagerOperations: (() -> Int)?

  package init() {}

  package var phase: Phase { phases.last ?? .python }

  /// Adds text that was written; text of one kind, phase and line that follows itself is joined.
  package func write(_ text: String, as kind: Output.Kind, line: Int? = nil) {
    guard !text.isEmpty else { return }
    noteEagerOperations()
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

  package func add(_ output: Output) {
    noteEagerOperations()
    items.append(.output(output))
  }

  package func emit(_ kind: Event.Kind, line: Int? = nil) {
    noteEagerOperations()
    append(kind, line: line)
  }

  /// Says how many operations ran before what comes now.
  private func noteEagerOperations() {
    guard let count = takeEagerOperations?(), count > 0 else { return }
    append(.eagerExecuted(operations: count), line: nil)
  }

  private func append(_ kind: Event.Kind, line: Int?) {
    let event = Event(id: eventCount, line: line ?? currentLine(), phase: phase, kind: kind)
    items.append(.event(event))
    eventCount += 1
  }

  /// Hands over what has come since the last cut: the items of one cell.
  package func cut() -> [CellRecord.Item] {
    noteEagerOperations()
    defer { items = [] }
    return items
  }
}
