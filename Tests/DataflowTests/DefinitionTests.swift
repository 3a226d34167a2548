import Dataflow
import Foundation
import Ops
import Tensors
import Testing

/// The declarations agree with the definitions of the real ops.
@Suite struct DefinitionTests {
  /// Types that our tensors do not have.
  private static let unknownTypes: Set<String> = [
    "DT_QINT8", "DT_QUINT8", "DT_QINT32", "DT_QINT16", "DT_QUINT16", "DT_FLOAT8_E5M2",
    "DT_FLOAT8_E4M3FN", "DT_INT4", "DT_UINT4",
  ]

  @Test(arguments: Semantics.all.map(\.label)) func agree(_ label: String) throws {
    let semantics = try #require(Semantics.named(label))
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")
    let text = try String(
      contentsOf: folder.appending(path: "definitions.\(label).txt"), encoding: .utf8)
    var real: [String: [Substring]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      real[String(fields[0])] = Array(fields)
    }
    for op in Registry.all.ops {
      // Recorded in no version: declared after the last recording.
      guard try isRecorded(op) else { continue }
      guard let fields = real[op.name] else {
        if op.versions.contains(semantics.versions) {
          Issue.record("\(op.name) does not exist in \(label)")
        }
        continue
      }
      #expect(signature(op, semantics) == fields[1], "\(op.name) in \(label)")
      let expected = attributes(String(fields[2]))
      let declared = attributes(op, semantics)
      for (name, spec) in expected {
        // TensorFlow lists bfloat16 twice, and here an index type that indices never have.
        if op.name == "ResizeBilinear" || op.name == "TensorScatterUpdate" { continue }
        // 1.15 took int8 and int16 already, 2.0 did not: one list stands for both.
        if op.name == "Abs", label == "1.15" { continue }
        if declared[name] != spec {
          Issue.record("\(op.name).\(name) in \(label): \(declared[name] ?? "-") is \(spec)")
        }
      }
      for name in declared.keys where expected[name] == nil {
        Issue.record("\(op.name).\(name) does not exist in \(label)")
      }
      #expect(op.isStateful == (fields[3] == "stateful"), "\(op.name) in \(label)")
    }
  }

  private func isRecorded(_ op: Op) throws -> Bool {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")
    let text = try String(
      contentsOf: folder.appending(path: "definitions.2.21.txt"), encoding: .utf8)
    return text.contains("\n\(op.name)\t") || text.hasPrefix("\(op.name)\t")
  }

  private func signature(_ op: Op, _ semantics: Semantics) -> String {
    func show(_ arguments: [ArgumentSpec]) -> String {
      arguments.map { argument in
        var type =
          switch argument.type {
          case .fixed(let dtype): dtype.protoName
          case .attribute(let name), .list(let name): name
          }
        // An attribute that came later was a fixed dtype before.
        if let spec = op.attribute(type), !spec.versions.contains(semantics.versions) {
          type = spec.defaultValue?.summary ?? type
        }
        if let count = argument.count { type = "\(count)*\(type)" }
        if argument.isReference { type = "Ref(\(type))" }
        return "\(argument.name):\(type)"
      }.joined(separator: ", ")
    }
    return show(op.signature.inputs) + " -> " + show(op.signature.outputs)
  }

  /// `keep_dims:bool=false T:type{DT_FLOAT,…}` by name.
  private func attributes(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for match in text.matches(
      of: /(\w+):(list\(\w+\)|\w+)(=("[^"]*"|\[[^\]]*\]|[^ {]+))?({[^}]*})?/)
    {
      let name = String(match.1)
      var spec = String(match.2)
      if let value = match.4 { spec += "=\(value)" }
      if let types = match.5 {
        let known = types.dropFirst().dropLast().split(separator: ",").map(String.init).filter {
          !DefinitionTests.unknownTypes.contains($0)
        }
        spec += "{" + known.joined(separator: ",") + "}"
      }
      result[name] = spec
    }
    return result
  }

  private func attributes(_ op: Op, _ semantics: Semantics) -> [String: String] {
    var result: [String: String] = [:]
    for spec in op.attributes where spec.versions.contains(semantics.versions) {
      var text = spec.kind.text
      if let value = spec.defaultValue { text += "=\(show(value))" }
      if let allowed = spec.allowed?.types(in: semantics.versions) {
        text += "{" + allowed.map(\.protoName).joined(separator: ",") + "}"
      }
      result[spec.name] = text
    }
    return result
  }

  private func show(_ value: Attribute) -> String {
    switch value {
    case .string(let value): "\"\(value.replacing("\n", with: "\\n"))\""
    case .shape(let value): value.rank == nil ? "unknown" : "\(value)"
    case .ints(let values): "[" + values.map(String.init).joined(separator: ",") + "]"
    case .types(let values): "[" + values.map(\.protoName).joined(separator: ",") + "]"
    case .strings(let values): "[" + values.joined(separator: ",") + "]"
    case .shapes: "[]"
    case .float(let value): "\(Double(Float(value)))"
    default: value.summary
    }
  }
}

extension AttributeSpec.Kind {
  fileprivate var text: String {
    switch self {
    case .int: "int"
    case .float: "float"
    case .bool: "bool"
    case .string: "string"
    case .type: "type"
    case .shape: "shape"
    case .tensor: "tensor"
    case .function: "func"
    case .ints: "list(int)"
    case .floats: "list(float)"
    case .bools: "list(bool)"
    case .strings: "list(string)"
    case .types: "list(type)"
    case .shapes: "list(shape)"
    case .functions: "list(func)"
    }
  }
}
