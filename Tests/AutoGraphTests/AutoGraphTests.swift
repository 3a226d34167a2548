// Compares the code that AutoGraph generates with records of what TensorFlow generates.

import Foundation
import Syntax
import Testing

@testable import AutoGraph

/// A function of a program, its name as in the records.
private enum Entity {
  case function(FunctionDefinition)
  case lambda(Parameters, Syntax.Expression, Span)
}

/// A program in the folder beside this file, and the names that are its globals.
private struct Program {
  var name: String
  var entities: [(name: String, entity: Entity)] = []
  var globals: Set<String> = []
  var source: Source
  var options = ConversionOptions()

  init(_ url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    let text = try String(contentsOf: url, encoding: .utf8)
    source = Source(name: url.lastPathComponent, text: text)
    let lines = text.split(separator: "\n", maxSplits: 2)
    if lines.count > 1, lines[1].hasPrefix("# features: ") {
      let names = lines[1].split(separator: " ").dropFirst(2).map(String.init)
      options.features = Set(names.compactMap(AutoGraphFeature.init))
    }
    for statement in try parse(source).body {
      switch statement.kind {
      case .function(let definition):
        globals.insert(definition.name)
        entities.append((definition.name, .function(definition)))
      case .class(let definition):
        globals.insert(definition.name)
        for member in definition.body {
          guard case .function(let method) = member.kind else { continue }
          entities.append(("\(definition.name).\(method.name)", .function(method)))
        }
      case .assign(let targets, let value):
        for target in targets { add(target, value) }
      case .importModules(let aliases), .importFrom(_, let aliases, _):
        for alias in aliases { globals.insert(alias.alias ?? alias.name) }
      default: break
      }
    }
  }

  /// Notes the names that an assignment binds, and the lambda functions that it binds them to.
  private mutating func add(_ target: Syntax.Expression, _ value: Syntax.Expression) {
    switch (target.kind, value.kind) {
    case (.tuple(let targets), .tuple(let values)):
      for (target, value) in zip(targets, values) { add(target, value) }
    case (.name(let name), _):
      globals.insert(name)
      let lambdas = Lift(style: .modern).expression(value).lambdas
      guard let lambda = lambdas.first, case .lambda(let parameters, let body) = lambda.kind
      else { return }
      entities.append((name, .lambda(parameters, body, lambda.span)))
    default: break
    }
  }

  func code(of entity: Entity, _ style: AutoGraphStyle) -> String {
    let context = ConversionContext(
      style: style, options: options, source: source, isTaken: globals.contains)
    do throws(ConversionFault) {
      let conversion: Conversion
      switch entity {
      case .function(let definition):
        conversion = try convert(definition, in: context)
      case .lambda(let parameters, let body, let span):
        conversion = try convert(lambda: parameters, body: body, at: span, in: context)
      }
      return conversion.text
    } catch {
      if let text = error.conversionError(for: "") {
        return "!! ConversionError: \(text.dropFirst("converting : ".count))\n"
      }
      return "!! \(error.type): \(error.message)\n"
    }
  }
}

extension Expr {
  /// The lambda function that this is, or those in it, the last one first.
  fileprivate var lambdas: [Syntax.Expression] {
    if case .lambda = kind { return [Lower.expression(self)] }
    return children.flatMap { child -> [Syntax.Expression] in
      if case .lambda(_, let body) = child.kind { return body.lambdas + child.lambdas }
      return child.lambdas
    }
  }
}

/// A record: the code of each function, by name.
private func sections(_ text: String) -> [(name: String, code: String)] {
  var result: [(name: String, code: String)] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("### ") {
      result.append((String(line.dropFirst(4)), ""))
    } else if !result.isEmpty {
      result[result.count - 1].code += result[result.count - 1].code.isEmpty ? line : "\n" + line
    }
  }
  return result.map { ($0.name, $0.code) }
}

private func programs() throws -> [URL] {
  let environment = ProcessInfo.processInfo.environment["AUTOGRAPH_PROGRAMS"]
  let folder =
    environment.map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Programs")
  return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .filter { $0.pathExtension == "py" && $0.lastPathComponent != "record.py" }
    .sorted { $0.path < $1.path }
}

private func check(_ style: AutoGraphStyle, _ version: String) throws {
  for url in try programs() {
    let record = url.deletingPathExtension().appendingPathExtension("\(version).txt")
    guard let text = try? String(contentsOf: record, encoding: .utf8) else { continue }
    let program = try Program(url)
    for (name, code) in sections(text) {
      guard let entity = program.entities.first(where: { $0.name == name })?.entity else {
        Issue.record("\(program.name) has no function \(name)")
        continue
      }
      let ours = program.code(of: entity, style)
      #expect(ours == code, "\(program.name) \(name) \(version):\n\(ours)\n---\n\(code)")
    }
  }
}

@Test func generatesTheCodeOfTensorFlow2_21() throws { try check(.modern, "2.21") }

@Test func generatesTheCodeOfTensorFlow2_0() throws { try check(.classic, "2.0") }

@Test func keepsTheSpansOfTheUser() throws {
  let text = """
    def f(x):
        while x > 0:
            if x == 3:
                break
            x = x - 1 if x > 2 else x and 2
        return x
    """
  let source = Source(name: "f.py", text: text)
  guard case .function(let definition)? = try parse(source).body.first?.kind else { return }
  for style in [AutoGraphStyle.modern, .classic] {
    let code = try convert(definition, in: ConversionContext(style: style, source: source))
    let calls = try #require(Operators.calls(code.statement, source))
    let name = style == .modern ? "if_exp" : "if_stmt"
    #expect(calls["while_stmt"] == [2])
    #expect(calls["if_stmt"]?.contains(3) == true)
    #expect(calls[name]?.contains(5) == true)
    #expect(calls["and_"]?.contains(5) == true)
  }
}

private enum Operators {
  /// The lines at which the operators of `ag__` are called.
  static func calls(_ statement: Statement, _ source: Source) -> [String: Set<Int>]? {
    var result: [String: Set<Int>] = [:]
    func visit(_ expression: Expr) {
      if case .call(let callee, _) = expression.kind,
        case .attribute(let value, let name) = callee.kind, case .name("ag__") = value.kind
      {
        result[name, default: []].insert(source.line(of: Int(expression.span.start)))
      }
      expression.children.forEach(visit)
    }
    func visit(_ block: Block) {
      for statement in block.statements {
        statement.expressions.forEach(visit)
        if case .function(let inner) = statement.kind { visit(inner.body) }
        statement.blocks.forEach(visit)
      }
    }
    guard let block = try? Lift(style: .modern).block([statement]) else { return nil }
    visit(block)
    return result
  }
}

@Test func namesDifferFromTheGlobalsOfTheFunction() throws {
  let source = Source(name: "f.py", text: "def f(x):\n  if x:\n    x = 1\n  return x\n")
  guard case .function(let definition)? = try parse(source).body.first?.kind else { return }
  let taken: Set = ["tf__f", "fscope", "get_state", "get_state_1", "do_return"]
  let context = ConversionContext(style: .modern, source: source, isTaken: taken.contains)
  let code = try convert(definition, in: context)
  #expect(code.name == "tf__f_1")
  #expect(code.scopeName == "fscope_1")
  #expect(code.text.contains("def get_state_2():"))
  #expect(code.text.contains("do_return_1 = False"))
}

@Test func functionsThatAreCalledGetTheStandardOptions() throws {
  let source = Source(name: "f.py", text: "def f(x):\n  return x\n")
  guard case .function(let definition)? = try parse(source).body.first?.kind else { return }
  for style in [AutoGraphStyle.modern, .classic] {
    let context = ConversionContext(style: style, options: ConversionOptions().ofCalls)
    #expect(try convert(definition, in: context).text.contains(", ag__.STD) as "))
  }
}

@Test func tellsWhichNamesComeFromOutside() throws {
  let text = """
    def outer(n):
        def f(x, y=z):
            nonlocal n
            n = [k + a for k in x]
            if x:
                r = g(x).h
            try:
                pass
            except E as e:
                r = e
            return r, lambda q: q + b
    """
  let source = Source(name: "f.py", text: text)
  guard case .function(let outer)? = try parse(source).body.first?.kind,
    case .function(let definition)? = outer.body.first?.kind
  else { return }
  for style in [AutoGraphStyle.modern, .classic] {
    let code = try convert(definition, in: ConversionContext(style: style, source: source))
    #expect(Set(code.freeNames) == ["ag__", "n", "a", "g", "E", "b"])
  }
}
