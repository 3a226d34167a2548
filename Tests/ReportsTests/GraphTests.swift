import Foundation
import Records
import Testing

@testable import Reports

@Suite("Graphs")
struct GraphTests {
  @Test(
    "A graph is written as DOT as it was",
    arguments: [
      ("dense", GraphRecord.dense()), ("branches", GraphRecord.branches(line: 3, cell: 0)),
    ])
  func dot(name: String, graph: GraphRecord) throws {
    let dot = DotWriter.write(graph, figure: "fig") { "#line-\($0)" }
    try Snapshot.check(dot.text, named: "\(name).dot")
  }

  @Test("A graph without nodes, with a cycle or with inputs from nowhere is drawn")
  func odd() throws {
    let empty = GraphRecord(id: "e", name: "e", cell: 0, nodes: [], outputs: ["x"], graphDef: "")
    let cycle = GraphRecord(
      id: "c", name: "c", cell: 0,
      nodes: [
        .operation("Merge", "a", ["b:1", "a", "nowhere:7"], "int32 ()", after: ["^b", "gone"]),
        .operation("NextIteration", "b", ["a"], nil),
        .operation("If", "b", ["a"], nil, bodies: [.init(caption: "", nodes: [], outputs: ["q"])]),
      ], outputs: ["a:9", "", ":", "b"], graphDef: "")
    for graph in [empty, cycle] {
      let html = GraphFigure(graph: graph, id: "fig", places: Fixture.places).html.markup
      #expect(html.contains("<svg"), "\(html)")
    }
  }

  @Test("Names with quotes, backslashes and entities stay text in DOT and in the drawing")
  func escapes() throws {
    let name = "a\"b\\N\\l<&amp;>\n\u{7}ü[0]"
    let graph = GraphRecord(
      id: name, name: name, cell: 0, nodes: [.operation(name, "x", [], name)], outputs: ["x"],
      graphDef: "")
    let dot = DotWriter.write(graph, figure: "fig")
    let svg = try GraphLayout.svg(dot: dot.text)
    #expect(svg.contains("a&quot;b\\N\\l&lt;&amp;amp;&gt;"))
  }

  @Test("The layout is the same on every run, also with clusters")
  func repeats() throws {
    let dot = DotWriter.write(.branches(line: 3, cell: 0), figure: "fig").text
    let first = try GraphLayout.svg(dot: dot)
    for _ in 0..<20 { #expect(try GraphLayout.svg(dot: dot) == first) }
  }

  @Test("Subgraphs come in the order of the text")
  func order() throws {
    let names = (0..<12).map { "cluster_\(($0 * 7) % 12)" }
    let dot = "digraph { " + names.map { "subgraph \($0) { x\($0) }" }.joined(separator: " ") + " }"
    let svg = try GraphLayout.svg(dot: dot)
    let found = svg.matches(of: /<title>(cluster_\d+)<\/title>/).map { String($0.1) }
    #expect(found == names)
  }

  @Test("The widths of texts don't come from the fonts of the machine")
  func fonts() throws {
    let svg = try GraphLayout.svg(dot: "digraph { a [label=\"MatMul\" fontname=Helvetica] }")
    #expect(svg.contains("font-family=\"Helvetica,sans-Serif\""))
  }

  @Test("What Graphviz can't read is refused with its words", arguments: ["", "digraph {", "}{"])
  func refuses(text: String) {
    #expect(throws: GraphLayout.Failure.self) { try GraphLayout.svg(dot: text) }
  }

  @Test("A drawing has a title, a description and no id, colour or font of Graphviz")
  func drawing() throws {
    let dot = DotWriter.write(.branches(line: 3, cell: 0), figure: "fig") { "#line-\($0)" }
    let html = GraphDrawing.element(
      svg: try GraphLayout.svg(dot: dot.text), dot: dot, figure: "fig", title: "A <graph>",
      description: "In: x.")
    #expect(html.markup.hasPrefix("<svg width="))
    #expect(html.markup.contains("role=\"img\""))
    #expect(html.markup.contains("aria-labelledby=\"fig-title fig-about\""))
    #expect(html.markup.contains("<title id=\"fig-title\">A &lt;graph&gt;</title>"))
    #expect(html.markup.contains("<desc id=\"fig-about\">In: x.</desc>"))
    #expect(html.markup.contains("<title>Greater: Greater, bool (), line 3</title>"))
    #expect(html.markup.contains("data-line=\"line-3\""))
    for attribute in ["fill=", "stroke=", "font-family=", "<!--", "<?xml", "_edge", "_node"] {
      #expect(!html.markup.contains(attribute), "\(attribute)")
    }
  }

  @Test("A graph of some hundred nodes folds its scopes, a huge one becomes a table")
  func sizes() {
    func figure(_ count: Int) -> String {
      let places = Fixture.places
      return GraphFigure(graph: .chain(of: count), id: "fig", places: places).html.markup
    }
    #expect(figure(30).contains("<svg") && !figure(30).contains("each name scope"))
    let folded = figure(900)
    #expect(folded.contains("<svg") && folded.contains("each name scope is drawn as one node"))
    let huge = figure(8000)
    #expect(!huge.contains("<svg"))
    #expect(huge.contains("too large to be drawn"))
    #expect(huge.contains("The first 200 of 8001 nodes."))
  }
}

extension Fixture {
  static var places: Places {
    Places(document: Fixture.talk.document, execution: Fixture.talk.execution)
  }
}
