// Automatic control dependencies: effects of a function happen in the order of the program.
//
// What is ordered and how the outputs wait differs between the versions (semantics 6.2):
// `readsAreUnordered` and `gathersControlOutputs`.
import Tensors

/// Stateful ops whose order TensorFlow leaves open: random numbers.
private let unorderedOps: Set<String> = [
  "RandomUniform", "RandomUniformInt", "RandomStandardNormal", "ParameterizedTruncatedNormal",
  "TruncatedNormal", "RandomShuffle", "Multinomial", "RandomGamma", "RandomPoissonV2",
]

/// Ops that read a variable and do not change it.
private let readingOps: Set<String> = [
  "ReadVariableOp", "VariableShape", "ResourceGather", "ResourceGatherNd", "VarIsInitializedOp",
]

extension Op {
  /// Whether it has an effect whose order matters.
  var isOrdered: Bool {
    isStateful && !unorderedOps.contains(name) && self !== Op.placeholder
  }
}

extension Node {
  /// Whether it runs even if nothing reads its outputs.
  var mustRun: Bool {
    guard op.isOrdered else { return false }
    guard graph.context.semantics.readsAreUnordered, readingOps.contains(op.name) else {
      return true
    }
    return graph.isRead(self)
  }
}

extension Graph {
  /// Whether another node reads an output of the node. O(nodes).
  fileprivate func isRead(_ node: Node) -> Bool {
    nodes[node.index...].contains { $0.inputs.contains { $0.node === node } }
  }
}

extension FuncGraph {
  /// Adds control edges between effects, and from them to the outputs.
  ///
  /// - Returns: the nodes that must run, in order of creation.
  func orderEffects(returned: [SymbolicTensor]) throws(OpError) -> [Node] {
    let semantics = context.semantics
    var mustRun: [Node] = []
    var lastWrite: [ObjectIdentifier: Node] = [:]
    var reads: [ObjectIdentifier: [Node]] = [:]
    var lastOther: Node?
    for node in nodes {
      let isOrdered = node.op.isOrdered
      if isOrdered, node.mustRun { mustRun.append(node) }
      var seen: Set<ObjectIdentifier> = []
      for input in node.inputs where input.dtype == .resource {
        let key = ObjectIdentifier(input)
        guard seen.insert(key).inserted else { continue }
        if semantics.readsAreUnordered {
          if let last = lastWrite[key] { node.addControlInput(last) }
          if readingOps.contains(node.op.name) {
            reads[key, default: []].append(node)
          } else {
            for reader in reads.removeValue(forKey: key) ?? [] { node.addControlInput(reader) }
            lastWrite[key] = node
          }
        } else {
          if let last = lastWrite[key] { node.addControlInput(last) }
          lastWrite[key] = node
          if !isOrdered, !mustRun.contains(where: { $0 === node }) { mustRun.append(node) }
        }
      }
      if isOrdered, seen.isEmpty {
        if let lastOther { node.addControlInput(lastOther) }
        lastOther = node
      }
    }
    guard !mustRun.isEmpty, !returned.isEmpty else { return mustRun }
    let sorted = mustRun.sorted { $0.name < $1.name }
    if semantics.gathersControlOutputs {
      let gather = try addNode(
        .noOp, inputs: [], attributes: [:], outputTypes: [], name: nil, controlInputs: sorted)
      for output in returned { output.node.addControlInput(gather) }
    } else {
      for output in returned {
        for node in sorted { output.node.addControlInput(node) }
      }
    }
    return mustRun
  }
}
