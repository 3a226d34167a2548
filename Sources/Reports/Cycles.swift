// Which edges of a graph go back, so that the others go down the page.

import Records

/// Finds the inputs that close a cycle, as the loops of TensorFlow 1 do.
struct Cycles {
  private struct Edge: Hashable {
    var from: Int
    var to: Int
  }

  private var indices: [String: Int] = [:]
  private var closing: Set<Edge> = []

  init(_ nodes: [GraphRecord.Node]) {
    for (index, node) in nodes.enumerated() { indices[node.name] = index }
    let inputs = nodes.map { node in
      (node.inputs + node.controlInputs).compactMap { indices[DotWriter.parts(of: $0).name] }
    }
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: nodes.count)
    // Depth first without recursion: a chain may be as long as the graph.
    for start in nodes.indices where states[start] == .new {
      var path = [(node: start, next: 0)]
      states[start] = .open
      while let (node, next) = path.last {
        guard next < inputs[node].count else {
          states[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let input = inputs[node][next]
        switch states[input] {
        case .new:
          states[input] = .open
          path.append((input, 0))
        case .open: closing.insert(Edge(from: input, to: node))
        case .done: break
        }
      }
    }
  }

  func closes(from name: String, to node: Int) -> Bool {
    guard let from = indices[name] else { return false }
    return closing.contains(Edge(from: from, to: node))
  }
}
