// What CPython 3.11 says of a text that it cannot parse.
//
// CPython parses such a text a second time, with rules for common mistakes switched on, and tells
// the first mistake that it meets. This does the same: it walks the error grammar as CPython's
// parser walks its own, because which mistake is met first depends on the order of the search.

extension ErrorGrammar {
  enum Entry: String {
    case program
    case expression = "expressionProgram"
    case field = "fieldProgram"
  }

  /// The fault to tell for a text that the parser gave up on.
  static func explain(
    _ failure: ParseFailure, _ lexer: Lexer, furthest: Int, entry: Entry
  ) -> SyntaxFault {
    if case .fault(let fault) = failure {
      return fault.type.hasSuffix("Error") && fault.type != "RecursionError"
        ? later(than: fault, lexer, furthest) : fault
    }
    if lexer.tokens[furthest].kind == .error, let fault = lexer.fault { return fault.fault }
    let search = FaultSearch(lexer, furthest: furthest, isField: entry == .field)
    var found: SyntaxFault?
    do throws(SyntaxFault) {
      try search.run(entry.rawValue)
    } catch {
      found = error
    }
    if let found {
      return search.isLexical ? found : later(than: found, lexer, search.furthest)
    }
    let kind = lexer.tokens[search.firstFurthest].kind
    if kind == .indent || kind == .dedent {
      let message = kind == .indent ? "unexpected indent" : "unexpected unindent"
      return SyntaxFault(
        type: "IndentationError", message, at: search.place(ofToken: search.furthest))
    }
    let prefix = entry == .field ? "f-string: " : ""
    return later(
      than: SyntaxFault(prefix + "invalid syntax", at: search.place(ofToken: search.firstFurthest)),
      lexer,
      search.furthest)
  }

  /// The fault of the lexer, where CPython prefers it to one of the parser that stands earlier.
  private static func later(
    than fault: SyntaxFault, _ lexer: Lexer, _ furthest: Int
  ) -> SyntaxFault {
    guard let lexical = lexer.fault else { return fault }
    if lexical.isRaised { return lexical.fault }
    guard let open = lexer.brackets.last else { return fault }
    let line = lexer.source.line(of: Int(lexer.tokens[furthest].start))
    return line > lexer.source.line(of: open.offset) ? lexer.neverClosed(open) : fault
  }
}

/// What a rule of the error grammar found: a name for faults, and the tokens it covers.
final class FoundNode {
  let kind: String
  let first: Int
  let last: Int
  let children: [FoundNode]

  init(_ kind: String, _ first: Int, _ last: Int, _ children: [FoundNode] = []) {
    self.kind = kind
    self.first = first
    self.last = last
    self.children = children
  }

  /// The nodes with names beneath nodes without.
  var named: [FoundNode] { kind.isEmpty ? children.flatMap(\.named) : [self] }
}

/// One walk through the error grammar.
final class FaultSearch {
  private let grammar = ErrorGrammar.standard
  private let lexer: Lexer
  private let isField: Bool
  private var mark = 0
  /// The last token that was looked at, in this walk or by the parser before it.
  private(set) var furthest: Int
  /// The last token that the first walk looked at: where a fault without a name is told.
  private(set) var firstFurthest: Int
  /// Whether the fault is the lexer's, met on the way.
  private(set) var isLexical = false
  private var looksForMistakes = false
  private var memory: [Int: (node: FoundNode?, mark: Int)] = [:]
  private var steps = 0
  private var depth = 0

  /// Longer searches are given up; the fault is then a plain one.
  private static let mostSteps = 3_000_000
  private static let deepest = 6000

  init(_ lexer: Lexer, furthest: Int, isField: Bool) {
    self.lexer = lexer
    self.furthest = furthest
    firstFurthest = furthest
    self.isField = isField
  }

  /// Walks twice, as CPython does: only the second walk looks for all mistakes.
  func run(_ entry: String) throws(SyntaxFault) {
    let rule = grammar.indices[entry] ?? 0
    furthest = 0
    let isRead = try node(ofRule: rule) != nil
    if isRead || steps > Self.mostSteps {
      furthest = max(furthest, firstFurthest)
    } else {
      firstFurthest = furthest
    }
    looksForMistakes = true
    mark = 0
    memory = [:]
    steps = 0
    _ = try node(ofRule: rule)
  }

  // MARK: - The walk

  private func kind() throws(SyntaxFault) -> TokenKind {
    furthest = max(furthest, mark)
    let kind = lexer.tokens[mark].kind
    if kind == .error, let fault = lexer.fault {
      isLexical = true
      throw fault.fault
    }
    return kind
  }

  private func take() -> FoundNode {
    let kind =
      switch lexer.tokens[mark].kind {
      case .name: "name"
      case .number: "literal"
      case .kTrue: "True"
      case .kFalse: "False"
      case .kNone: "None"
      case .ellipsis: "ellipsis"
      default: ""
      }
    let node = FoundNode(kind, mark, mark)
    mark = min(mark + 1, lexer.tokens.count - 1)
    return node
  }

  private func node(ofRule index: Int) throws(SyntaxFault) -> FoundNode? {
    let rule = grammar.rules[index]
    if rule.isForMistakes, !looksForMistakes { return nil }
    steps += 1
    depth += 1
    defer { depth -= 1 }
    if steps > Self.mostSteps || depth > Self.deepest { return nil }
    let key = mark << 10 | index
    if rule.isRemembered, let known = memory[key] {
      mark = known.mark
      return known.node
    }
    let begin = mark
    let calms = rule.name == "calmExpression"
    let before = looksForMistakes
    if calms { looksForMistakes = false }
    let result = try node(of: rule.alternatives)
    looksForMistakes = before
    if result == nil { mark = begin }
    if rule.isRemembered { memory[key] = (result, mark) }
    return result
  }

  private func node(of alternatives: [ErrorGrammar.Alternative]) throws(SyntaxFault) -> FoundNode? {
    let begin = mark
    for alternative in alternatives {
      var labels: [String: FoundNode] = [:]
      var found: [FoundNode] = []
      var isCommitted = false
      var fits = true
      for (label, item) in alternative.items {
        if case .commit = item {
          isCommitted = true
          continue
        }
        guard let node = try node(of: item) else {
          fits = false
          break
        }
        if let label { labels[label] = node }
        switch item {
        case .ahead, .notAhead: break
        default: found.append(node)
        }
      }
      if fits { return try finish(alternative, begin, found, labels) }
      mark = begin
      if isCommitted { return nil }
    }
    return nil
  }

  private func node(of item: ErrorGrammar.Item) throws(SyntaxFault) -> FoundNode? {
    switch item {
    case .token(let wanted): return try kind() == wanted ? take() : nil
    case .softKeyword(let text):
      return try kind() == .name && self.text(ofToken: mark) == text ? take() : nil
    case .anySoftKeyword:
      guard try kind() == .name else { return nil }
      // CPython compares only as many letters as the name has: `c` and `m` count as well.
      let name = text(ofToken: mark)
      return ["_", "case", "match"].contains { $0.hasPrefix(name) } ? take() : nil
    case .augmented: return try kind().augmented != nil ? take() : nil
    case .rule(let index): return try node(ofRule: index)
    case .group(let alternatives): return try node(of: alternatives)
    case .optional(let inner):
      return try node(of: inner) ?? FoundNode("", mark, mark - 1)
    case .many(let inner, let atLeastOne):
      let begin = mark
      var nodes: [FoundNode] = []
      while true {
        let before = mark
        guard let node = try node(of: inner), mark > before else { break }
        nodes.append(node)
      }
      return atLeastOne && nodes.isEmpty ? nil : FoundNode("", begin, lastVisible, nodes)
    case .separated(let separator, let inner):
      let begin = mark
      guard let first = try node(of: inner) else { return nil }
      var nodes = [first]
      while true {
        let before = mark
        guard try node(of: separator) != nil, let next = try node(of: inner) else {
          mark = before
          break
        }
        nodes.append(next)
      }
      return FoundNode("", begin, lastVisible, nodes)
    case .ahead(let inner):
      let begin = mark
      let node = try node(of: inner)
      mark = begin
      return node
    case .notAhead(let inner):
      let begin = mark
      let node = try node(of: inner)
      mark = begin
      return node == nil ? FoundNode("", mark, mark - 1) : nil
    case .commit: return FoundNode("", mark, mark - 1)
    case .forced(let wanted, let text):
      if try kind() == wanted { return take() }
      throw fault("expected '\(text)'", place(ofToken: mark))
    }
  }

  /// The last token before the mark that is visible.
  private var lastVisible: Int {
    var index = mark - 1
    while index > 0 {
      switch lexer.tokens[index].kind {
      case .newline, .indent, .dedent, .endOfText: index -= 1
      default: return index
      }
    }
    return index
  }

  private func finish(
    _ alternative: ErrorGrammar.Alternative, _ begin: Int, _ found: [FoundNode],
    _ labels: [String: FoundNode]
  ) throws(SyntaxFault) -> FoundNode? {
    switch alternative.result {
    case .plain:
      if alternative.items.count == 1, let only = found.first { return only }
      return FoundNode("", begin, lastVisible, found)
    case .kind(let kind): return FoundNode(kind, begin, lastVisible, found)
    case .handOn(let label): return labels[label]
    case .fold:
      guard let tail = found.last?.children.last else { return found.first }
      return FoundNode(tail.kind, begin, lastVisible, found)
    case .raise(let place, let names, let message):
      return try raise(place, names.compactMap { labels[$0] }, message, begin)
    }
  }

  // MARK: - Faults

  /// Ends the search with a fault, or lets the rule fail if there is none after all.
  private func raise(
    _ place: String, _ nodes: [FoundNode], _ message: String, _ begin: Int
  ) throws(SyntaxFault) -> FoundNode? {
    switch place {
    case "strings":
      try checkStrings(begin)
      let isFormatted = (begin..<mark).contains {
        Literals.shape(of: lexer.tokens[$0], in: lexer.source).isFormatted
      }
      return FoundNode(isFormatted ? "f-string expression" : "literal", begin, mark - 1)
    case "here": throw fault(message, self.place(ofToken: furthest))
    case "block":
      let line = nodes.first.map { lexer.source.line(of: Int(lexer.tokens[$0.first].start)) }
      throw SyntaxFault(
        type: "IndentationError", fill(message, "%l", line.map(String.init) ?? ""),
        at: self.place(ofToken: furthest))
    case "argumentOrder":
      let isUnpacked = nodes[0].named.contains { $0.kind == "unpacking" }
      throw fault(
        "positional argument follows keyword argument" + (isUnpacked ? " unpacking" : ""),
        self.place(ofToken: furthest))
    case "from":
      throw fault(
        message,
        Span(Int(lexer.tokens[nodes[0].first].start), Int(lexer.tokens[furthest].end) - 1))
    case "last":
      let end = Int(lexer.tokens[nodes[0].last].end) - 1
      throw fault(message, Span(end, end))
    case "legacy":
      let name = text(ofToken: nodes[0].first)
      guard name == "print" || name == "exec" else { return nil }
      throw fault(
        "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
        span(nodes[0], nodes[1]))
    case "comma":
      let name = nodes[0].kind == "name" ? text(ofToken: nodes[0].first) : ""
      if name == "print" || name == "exec" || lexer.tokens[mark - 1].level == 0 { return nil }
      throw fault("invalid syntax. Perhaps you forgot a comma?", span(nodes[0], nodes[1]))
    case "generatorArgument":
      let positional = nodes[0].named.filter { $0.kind != "keyword" && $0.kind != "unpacking" }
      guard positional.count > 1, let last = positional.last else { return nil }
      throw fault(
        "Generator expression must be parenthesized", span(last, lastExpression(nodes[1])))
    case "clauses": throw fault(message, span(nodes[0], lastExpression(nodes[1])))
    case "assign", "forTarget", "delete":
      guard let bad = invalidTarget(nodes[0], place) else { return nil }
      throw fault(
        "cannot \(place == "delete" ? "delete" : "assign to") \(bad.kind)", span(bad, bad))
    default:
      throw fault(fill(message, "%e", nodes[0].kind), span(nodes[0], nodes.last ?? nodes[0]))
    }
  }

  /// Throws the fault of the strings that begin at a token; the parser may not have got there.
  private func checkStrings(_ index: Int) throws(SyntaxFault) {
    var parser = Parser(lexer.source, lexer.tokens)
    parser.position = index
    do throws(ParseFailure) {
      _ = try parser.parseStrings()
    } catch {
      if case .fault(let fault) = error { throw fault }
    }
  }

  private func fault(_ message: String, _ span: Span) -> SyntaxFault {
    SyntaxFault(isField ? "f-string: " + message : message, at: span)
  }

  private func fill(_ message: String, _ hole: String, _ text: String) -> String {
    let parts = message.split(separator: hole, omittingEmptySubsequences: false)
    return parts.joined(separator: text)
  }

  /// The last expression of the last clause of a comprehension.
  private func lastExpression(_ clauses: FoundNode) -> FoundNode {
    clauses.named.last ?? clauses
  }

  /// The part of a target that cannot be assigned to or deleted.
  private func invalidTarget(_ node: FoundNode, _ purpose: String) -> FoundNode? {
    switch node.kind {
    case "name", "attribute", "subscript": return nil
    case "tuple", "list":
      for child in node.children.flatMap(\.named) {
        if let bad = invalidTarget(child, purpose) { return bad }
      }
      return nil
    case "starred":
      if purpose == "delete" { return node }
      return node.children.last.flatMap { invalidTarget($0, purpose) }
    case "comparison" where purpose == "forTarget":
      guard node.children.last?.children.first?.kind == "in" else { return nil }
      return node.children.first.flatMap { invalidTarget($0, purpose) }
    default: return node
    }
  }

  // MARK: - Places

  private func text(ofToken index: Int) -> String {
    lexer.source.text(of: lexer.tokens[index].span)
  }

  private func span(_ first: FoundNode, _ last: FoundNode) -> Span {
    Span(Int(lexer.tokens[first.first].start), Int(lexer.tokens[last.last].end))
  }

  /// Where CPython points for a token; tokens without text are pointed at from where it reads.
  func place(ofToken index: Int) -> Span {
    let token = lexer.tokens[index]
    switch token.kind {
    case .indent, .dedent:
      if Int(token.start) >= lexer.limit { return endOfText }
      let start = max(Int(token.start) - 1, 0)
      return Span(start, start)
    case .endOfText: return endOfText
    default: return token.span
    }
  }

  /// The end of the last line.
  private var endOfText: Span {
    let bytes = lexer.bytes
    let end = bytes.count - (bytes.last == 10 ? 1 : 0)
    return Span(end, end)
  }
}
