import Records
import Testing

@testable import Reports

@Suite("Events in words")
struct WordsTests {
  /// A sentence without its markup.
  private func said(_ kind: Event.Kind) -> String {
    let words = EventWords(kind, in: Fixture.places)
    let markup = words.sentence.markup + (words.advice.map { " " + $0.markup } ?? "")
    return Self.plain(markup)
  }

  private static func plain(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: "").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
  }

  private func changed(_ changes: ArgumentChange...) -> Event.Kind {
    .traced(
      function: "f", trace: "f[1]", call: "f(x=2)",
      reason: .argumentsChanged(nearest: "f[0]", changes))
  }

  @Test("A first trace says so")
  func first() {
    #expect(
      said(.traced(function: "f", trace: "f[0]", call: "f(x=1)", reason: .firstCall))
        == "f(x=1) traced as f[0]: first call.")
  }

  @Test("A retrace says which argument made the difference, and what to do about it")
  func retrace() {
    let change = ArgumentChange(
      argument: "x", before: "the Python int 1", after: "the Python int 2",
      advice: "Pass a tensor to reuse one trace")
    #expect(
      said(changed(change))
        == "f(x=2) retraced as f[1]: x was the Python int 1, is now the Python int 2. "
        + "Pass a tensor to reuse one trace.")
  }

  @Test("All arguments that differ are named, an advice for several once")
  func several() {
    let x = ArgumentChange(argument: "x", before: "1", after: "2", advice: "Pass a tensor.")
    let y = ArgumentChange(argument: "y", before: "3", after: "4", advice: "Pass a tensor.")
    #expect(
      said(changed(x, y))
        == "f(x=2) retraced as f[1]: x was 1, is now 2; y was 3, is now 4. Pass a tensor.")
  }

  @Test("A reuse names the trace that answered, and what may surprise")
  func reuse() {
    #expect(
      said(.reused(function: "f", trace: "f[0]", call: "f(x=1)", surprise: nil))
        == "f(x=1) answered by f[0].")
    #expect(
      said(.reused(function: "f", trace: "f[0]", call: "f(x=1.0)", surprise: "1.0 == 1"))
        == "f(x=1.0) answered by f[0]: 1.0 == 1.")
  }

  @Test("A statement says where it went, and why")
  func staged() {
    #expect(
      said(
        .staged(
          statement: "if", subject: "x > 0", operand: "a bool tensor", node: "cond", trace: "f[0]"))
        == "This if became the node cond of f[0], because x > 0 is a bool tensor.")
    #expect(
      said(
        .leftToPython(
          statement: "for", subject: "range(n)", operand: "a Python range", trace: "f[0]"))
        == "This for stayed with Python and is not in f[0], because range(n) is a Python range.")
  }

  @Test("A run of a session says what was fetched and fed")
  func session() {
    #expect(
      said(.sessionRun(fetches: ["a:0", "b:0", "c:0"], feeds: ["x:0"], operations: 1))
        == "The session ran 1 operation to fetch a:0, b:0 and c:0, with x:0 fed.")
  }
}

@Suite("Repeated events")
struct FoldingTests {
  private func retrace(_ number: Int) -> Event {
    Event(
      id: number, line: 3, phase: .python,
      kind: .traced(
        function: "f", trace: "f[\(number)]", call: "f(x=\(number))",
        reason: .argumentsChanged(
          nearest: "f[0]",
          [
            ArgumentChange(
              argument: "x", before: "the Python int \(number - 1)",
              after: "the Python int \(number)", advice: nil)
          ])))
  }

  private func run(_ number: Int) -> Event {
    Event(
      id: 1000 + number, line: 3, phase: .python,
      kind: .graphExecuted(trace: "f[0]", operations: 2))
  }

  private func counts(_ folded: [FoldedEvents]) -> [Int] {
    folded.map {
      switch $0 {
      case .single: 1
      case .repeated(_, let events): events.count
      }
    }
  }

  @Test("Four of a kind become one, three stay")
  func shortest() {
    #expect(counts(FoldedEvents.fold((1...3).map(retrace))) == [1, 1, 1])
    #expect(counts(FoldedEvents.fold((1...4).map(retrace))) == [4])
    #expect(counts(FoldedEvents.fold([])) == [])
  }

  @Test("Events that alternate are folded, what does not fit stays beside them")
  func alternating() {
    let events = [run(0)] + (1...10).flatMap { [retrace($0), run($0)] } + [retrace(11)]
    #expect(counts(FoldedEvents.fold(events)).reduce(0, +) == events.count)
    #expect(counts(FoldedEvents.fold(events)).contains { $0 >= 20 })
  }

  @Test("The summary tells how often, and from where to where")
  func summary() throws {
    let words = try #require(
      FoldedEvents.summary(of: (2...999).map(retrace), in: Fixture.places))
    let text = words.sentence.markup.replacing(/<[^>]*>/, with: "")
    #expect(
      text == "f retraced 998 times, as f[2] to f[999]: x is another each time, "
        + "the Python int 2 … 999.")
  }

  @Test("Ten thousand events fold at once")
  func large() {
    #expect(counts(FoldedEvents.fold((1...10_000).map(retrace))) == [10_000])
  }
}
