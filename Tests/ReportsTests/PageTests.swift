import Foundation
import Records
import Testing

@testable import Reports

@Suite("The page")
struct PageTests {
  @Test("The talk looks as it did", arguments: ["talk"])
  func snapshot(name: String) throws {
    let html = Report.html(document: Fixture.talk.document, execution: Fixture.talk.execution)
    try Snapshot.preview(html, named: "\(name).html")
    try Snapshot.check(Snapshot.withoutCoordinates(html), named: "\(name).html")
  }

  @Test("The same notebook gives the same bytes")
  func same() {
    let fixture = Fixture.talk
    let first = Report.html(document: fixture.document, execution: fixture.execution)
    let second = Report.html(document: fixture.document, execution: fixture.execution)
    #expect(first == second)
  }

  @Test("Hostile text never becomes markup")
  func hostile() throws {
    let fixture = Fixture.hostile
    let html = Report.html(document: fixture.document, execution: fixture.execution)
    try Snapshot.preview(html, named: "hostile.html")
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(!html.contains("javascript:"))
    #expect(!html.contains("onerror=alert(1)\"") && !html.contains("\" onerror"))
    #expect(!html.contains("\u{0}"))
  }

  @Test("The page asks for nothing from elsewhere, and forbids it")
  func network() throws {
    let html = Report.html(document: Fixture.talk.document, execution: Fixture.talk.execution)
    let policy = try #require(html.firstRange(of: /Content-Security-Policy" content="[^"]*/))
    #expect(html[policy].contains("default-src 'none'"))
    #expect(!html[policy].contains("unsafe"))
    for attribute in ["src=\"http", "<link", "@import", "url(", "style=\""] {
      #expect(!html.contains(attribute), "\(attribute)")
    }
  }

  @Test("Each id is there once, and each link within the page leads somewhere")
  func ids() {
    let html = Report.html(document: Fixture.talk.document, execution: Fixture.talk.execution)
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = html.matches(of: /\ href="#([^"]*)"/).map { String($0.1) }
    #expect(Set(links).subtracting(ids) == [])
  }
}
