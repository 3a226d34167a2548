// Fewer nodes for graphs that are too large to be drawn whole.

import Records

extension DotWriter {
  /// How many nodes a graph has, with those inside.
  package static func count(_ nodes: [GraphRecord.Node]) -> Int {
    nodes.reduce(0) { count, node in
      count + 1 + node.bodies.reduce(0) { $0 + self.count($1.nodes) }
    }
  }

  /// One node for all nodes whose names begin with the same scope: `dense/MatMul` and `dense/Add`
  /// become `dense`.
  static func foldingScopes(_ nodes: [GraphRecord.Node]) -> [GraphRecord.Node] {
    func scope(_ name: String) -> String {
      let parts = name.split(separator: "/")
      return parts.count > 1 ? String(parts[0]) + "/" : name
    }
    var folded: [GraphRecord.Node] = []
    var places: [String: Int] = [:]
    var members: [String: Int] = [:]
    for node in nodes {
      let name = scope(node.name)
      members[name, default: 0] += 1
      let inputs = node.inputs.map { scope(parts(of: $0).name) }.filter { $0 != name }
      let controls = node.controlInputs.map { scope(parts(of: $0).name) }.filter { $0 != name }
      if let place = places[name] {
        folded[place].inputs += inputs
        folded[place].controlInputs += controls
      } else {
        places[name] = folded.count
        var first = node
        first.name = name
        first.inputs = inputs
        first.controlInputs = controls
        first.bodies = []
        folded.append(first)
      }
    }
    for place in folded.indices where members[folded[place].name, default: 1] > 1 {
      let count = members[folded[place].name, default: 1]
      folded[place].operation = "\(count) operations"
      folded[place].role = .operation
      folded[place].outputTypes = []
      folded[place].value = nil
      folded[place].line = nil
    }
    return folded
  }
}
