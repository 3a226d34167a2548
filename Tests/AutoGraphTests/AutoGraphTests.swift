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

  init(_ url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    let text = try String(contentsOf: url, encoding: .utf8)
    source = Source(name: url.lastPathComponent, text: text)
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
        for target in targets {
          guard case .name(let name) = target.kind else { continue }
          globals.insert(name)
          if case .lambda(let parameters, let body) = value.kind {
            entities.append((name, .lambda(parameters, body, value.span)))
          }
        }
      case .importModules(let aliases), .importFrom(_, let aliases, _):
        for alias in aliases { globals.insert(alias.alias ?? alias.name) }
      default: break
      }
    }
  }

  func code(of entity: Entity, _ style: AutoGraphStyle) -> String {
    let context = ConversionContext(style: style, source: source, isTaken: globals.contains)
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
      switch error.type {
      case "NotImplementedError", "UnsupportedLanguageElementError", "IndentationError":
        return "!! \(error.type): \(error.message)\n"
      default:
        return "!! ConversionError: \(error.type): \(error.message)\n"
      }
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
