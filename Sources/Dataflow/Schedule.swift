// Which nodes of a graph run, and in which order.
import Tensors

enum Schedule {
  /// The nodes from which outputs and targets follow, each after those it waits for, otherwise in
  /// the order of their creation.
  ///
  /// - Parameter fed: tensors whose values are given, behind which nothing is needed.
  static func needed(
    outputs: [SymbolicTensor], targets: [Node], fed: Set<ObjectIdentifier>
  ) -> [Node] {
    var found: Set<ObjectIdentifier> = []
    var nodes: [Node] = []
    var isOrdered = true
    var stack = outputs.filter { !fed.contains(ObjectIdentifier($0)) }.map(\.node) + targets
    while let node = stack.popLast() {
      guard found.insert(ObjectIdentifier(node)).inserted else { continue }
      nodes.append(node)
      for input in node.inputs where !fed.contains(ObjectIdentifier(input)) {
        stack.append(input.node)
        if input.node.index > node.index { isOrdered = false }
      }
      stack += node.controlInputs
      for control in node.controlInputs where control.index > node.index { isOrdered = false }
    }
    nodes.sort { $0.index < $1.index }
    return isOrdered ? nodes : topological(nodes, fed)
  }

  /// Gradients add inputs to loops that are older than these; so the order is sought.
  private static func topological(_ nodes: [Node], _ fed: Set<ObjectIdentifier>) -> [Node] {
    var done: Set<ObjectIdentifier> = []
    var begun: Set<ObjectIdentifier> = []
    var result: [Node] = []
    for root in nodes {
      var stack = [root]
      while let node = stack.last {
        let key = ObjectIdentifier(node)
        if done.contains(key) {
          stack.removeLast()
          continue
        }
        let isSecondVisit = !begun.insert(key).inserted
        let waiting =
          node.inputs.filter { !fed.contains(ObjectIdentifier($0)) }.map(\.node)
          + node.controlInputs
        let open = waiting.filter {
          !done.contains(ObjectIdentifier($0)) && !begun.contains(ObjectIdentifier($0))
        }
        if isSecondVisit || open.isEmpty {
          stack.removeLast()
          done.insert(key)
          result.append(node)
        } else {
          stack += open
        }
      }
    }
    return result
  }
}
