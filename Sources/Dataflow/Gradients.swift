// Gradients: one walk back over records of ops, which is both what a tape and what a graph is.
import Tensors

extension DType {
  /// Whether gradients flow through tensors of the dtype; resources and variants stand for what
  /// they refer to.
  package var carriesGradients: Bool {
    isFloating || isComplex || self == .resource || self == .variant
  }
}

extension ExecutionContext {
  // MARK: Entrances

  /// The gradients that a tape has recorded.
  ///
  /// - Parameters:
  ///   - targets: their gradients are added up.
  ///   - sources: tensors, or handles of variables.
  ///   - upstreams: the gradient of each target, ones where nil.
  /// - Returns: for each source its gradient; nil where the targets do not depend on it.
  package func gradients(
    of targets: [Operand], with sources: [Operand], upstreams: [Operand?]? = nil, on tape: Tape
  ) throws(OpError) -> [Gradient?] {
    var seeds: [(Operand, Gradient)] = []
    for (index, target) in targets.enumerated() {
      guard tape.isWatching(target), target.dtype.carriesGradients else { continue }
      if let upstream = upstreams?[index] {
        seeds.append((target, .dense(upstream)))
      } else {
        seeds.append((target, .dense(try ones(target))))
      }
    }
    return try walk(tape.records, seeds, sources, scope: .tape)
  }

  /// `tf.gradients` in a graph: new nodes under `gradients/`.
  ///
  /// - Parameter stops: tensors behind which nothing is looked for.
  package func gradients(
    of targets: [SymbolicTensor], with sources: [Operand], upstreams: [Operand?]? = nil,
    stops: [SymbolicTensor] = [], name: String? = nil
  ) throws(OpError) -> [Gradient?] {
    guard let graph else { throw OpError(.runtimeError, "tf.gradients needs a graph.") }
    let (_, previous) = graph.enterScope(name ?? "gradients")
    defer { graph.leaveScope(previous) }
    let root = graph.nameScope ?? "gradients"
    var seeds: [(Operand, Gradient)] = []
    for (index, target) in targets.enumerated() {
      let upstream =
        if let given = upstreams?[index] { given } else { try symbolicOnes(target, index) }
      seeds.append((.symbolic(target), .dense(upstream)))
    }
    // A variable outside stands for what was captured of it. A tensor of a graph around is found
    // itself: the walk leaves the function where it finds a capture.
    let inner = sources.map { source in
      guard source.symbolic == nil else { return source }
      return ((graph as? FuncGraph)?.captured(source)).map(Operand.symbolic) ?? source
    }
    if let back = BackwardWalkV1(
      self, graph, root: root, targets: targets, sources: inner, stops: stops)
    {
      return try back.walk(seeds)
    }
    let records = recordsBehind(
      targets, stops: stops, leavingFor: Set(inner.map(\.identity)))
    return try walk(records, seeds, inner, scope: .graph(root: root, computesAll: true))
  }

  /// Ones of the shape of an operand.
  private func ones(_ operand: Operand) throws(OpError) -> Operand {
    if case .eager(let tensor) = operand {
      return .eager(eager(Tensor(tensor.dtype, tensor.shape, filling: 1)))
    }
    if let shape = operand.shape.known {
      let ones = try constant(Tensor(operand.dtype, shape, filling: 1), name: "ones")
      ones.symbolic?.node.attributes[Node.filledKey] = true
      if semantics.marksManualControl {
        ones.symbolic?.node.attributes["_has_manual_control_dependencies"] = true
      }
      return ones
    }
    return try apply1(op("OnesLike"), [operand], name: "ones_like")
  }

  private func symbolicOnes(_ tensor: SymbolicTensor, _ index: Int) throws(OpError) -> Operand {
    let shape: Operand
    if let known = tensor.shape.known {
      shape = try constant(Tensor(integers: known.dimensions), name: "Shape")
    } else {
      shape = try apply1(op("Shape"), [.symbolic(tensor)])
    }
    let name = "grad_ys_\(index)"
    let value = Tensor(tensor.dtype, scalar: 1)
    guard semantics.reducesGradientsLast else {
      return try apply1(op("Fill"), [shape, try constant(value, name: name)])
    }
    do {
      return try withNameScope(name) { scope in
        try apply1(op("Fill"), [shape, try constant(value)], name: scope)
      }
    } catch {
      throw OpError(wrapping: error)
    }
  }

  /// The nodes of which tensors are made, as records in the order of their creation.
  ///
  /// - Parameter sources: where given, what a function captured of the graphs around it stands for
  ///   what it captured, save a source itself.
  func recordsBehind(
    _ tensors: [SymbolicTensor], stops: [SymbolicTensor] = [],
    leavingFor sources: Set<ObjectIdentifier>? = nil
  ) -> [TapeRecord] {
    var found: Set<ObjectIdentifier> = []
    var nodes: [(depth: Int, index: Int, record: TapeRecord)] = []
    let stopped = Set(stops.map(ObjectIdentifier.init))
    func outside(_ tensor: SymbolicTensor) -> SymbolicTensor {
      guard let sources, !sources.contains(ObjectIdentifier(tensor)),
        let graph = tensor.graph as? FuncGraph, tensor.node.op === Op.placeholder,
        let outer = graph.captures.first(where: { $0.inner === tensor })?.outer.symbolic
      else { return tensor }
      return outside(outer)
    }
    var stack = tensors.map(outside)
    while let tensor = stack.popLast() {
      if stopped.contains(ObjectIdentifier(tensor)) { continue }
      if let custom = tensor.graph.customGradients[ObjectIdentifier(tensor)] {
        guard let last = custom.outputs.compactMap({ $0.symbolic?.node.index }).max(),
          let key = custom.outputs.first?.identity, found.insert(key).inserted
        else { continue }
        nodes.append((tensor.graph.depth, last, custom))
        stack += custom.inputs.compactMap(\.symbolic)
        continue
      }
      let node = tensor.node
      guard found.insert(ObjectIdentifier(node)).inserted else { continue }
      let inputs = node.inputs.map(outside)
      nodes.append(
        (
          node.graph.depth, node.index,
          TapeRecord(
            op: node.op, inputs: inputs.map(Operand.symbolic),
            outputs: node.outputs.map(Operand.symbolic), attributes: node.attributes)
        ))
      stack += inputs
    }
    return nodes.sorted { ($0.depth, $0.index) < ($1.depth, $1.index) }.map(\.record)
  }

  /// `custom_gradient`: values that were computed unseen by the tapes get a gradient of their own.
  ///
  /// - Parameters:
  ///   - inputs: what the values depend on.
  ///   - values: what the function of the room above gave, computed in `withoutRecording`.
  ///   - gradient: from the gradients of the values to those of the inputs.
  /// - Returns: the values, as tensors that have the gradient.
  package func withCustomGradient(
    _ values: [Operand], inputs: [Operand], gradient: CustomGradient
  ) throws(OpError) -> [Operand] {
    let saved = tapes
    tapes = []
    isRecording = false
    defer {
      tapes = saved
      isRecording = !saved.isEmpty
    }
    var outputs: [Operand] = []
    for value in values { outputs.append(try apply1(.identity, [value])) }
    for tape in saved {
      tape.record(
        .identity, inputs, outputs, [:], backward: gradient, scope: graph?.nameScope)
    }
    graph?.setCustomGradient(
      gradient, inputs: inputs.compactMap(\.symbolic), outputs: outputs.compactMap(\.symbolic))
    return outputs
  }

  // MARK: The walk

  /// How the nodes of gradients are named.
  enum GradientScope {
    /// `gradients/mul_grad/…`
    case graph(root: String, computesAll: Bool)
    /// `gradient_tape/…` in 2.21, none before.
    case tape
    case none

    /// `tf.gradients` computes the gradients of all inputs, also of those that nobody asked for.
    var computesAll: Bool {
      if case .graph(_, let computesAll) = self { computesAll } else { false }
    }
  }

  func walk(
    _ records: [TapeRecord], _ seeds: [(Operand, Gradient)], _ sources: [Operand],
    scope: GradientScope
  ) throws(OpError) -> [Gradient?] {
    let records = records.map(\.current)
    var order = BackwardOrder(records, sources: sources, targets: seeds.map(\.0))
    var gradients: [[Gradient]] = Array(repeating: [], count: order.tensorCount)
    for (target, seed) in zip(order.targets, seeds) { gradients[target].append(seed.1) }
    var isWanted = Array(repeating: false, count: order.tensorCount)
    for source in order.sources { isWanted[source] = true }
    while let index = order.next() {
      let record = records[index]
      var upstreams: [Gradient?] = []
      var hasUpstream = false
      for number in order.outputs(index) {
        guard !gradients[number].isEmpty else {
          upstreams.append(nil)
          continue
        }
        let sum = try add(gradients[number])
        upstreams.append(sum)
        hasUpstream = true
        // A source in the middle keeps its gradient; others are done with.
        gradients[number] = isWanted[number] ? [sum] : []
      }
      if hasUpstream {
        let inputs = order.inputs(index)
        let needed = zip(inputs, record.inputs).map { number, operand in
          order.isReached[number] && operand.dtype.carriesGradients
        }
        let results = try scoped(record, scope) { () throws(OpError) in
          try self.gradients(
            of: record, upstreams, needed: scope.computesAll ? needed.map { _ in true } : needed)
        }
        for (place, number) in inputs.enumerated() where place < results.count && needed[place] {
          guard let result = results[place] else { continue }
          if case .graph = scope { result.refine(like: record.inputs[place]) }
          gradients[number].append(result)
        }
      }
      order.didFinish(index)
    }
    var results: [Gradient?] = []
    for source in order.sources {
      guard !gradients[source].isEmpty else {
        results.append(nil)
        continue
      }
      let sum = try add(gradients[source])
      gradients[source] = [sum]
      results.append(sum)
    }
    return results
  }

  private func scoped<R>(
    _ record: TapeRecord, _ scope: GradientScope, _ body: () throws(OpError) -> R
  ) throws(OpError) -> R {
    guard let graph else { return try body() }
    let name: String
    switch scope {
    case .graph(let root, _):
      guard let node = record.outputs.first?.symbolic?.node else { return try body() }
      name = "\(root)/\(node.name)_grad/"
    case .tape:
      guard semantics.namesTapeGradients else { return try body() }
      name = "gradient_tape/" + (record.scope.map { $0 + "/" } ?? "")
    case .none: return try body()
    }
    let (_, previous) = graph.enterScope(name)
    defer { graph.leaveScope(previous) }
    return try body()
  }

  /// The gradients of the inputs of a record.
  func gradients(
    of record: TapeRecord, _ upstreams: [Gradient?], needed: [Bool]
  ) throws(OpError) -> [Gradient?] {
    if record.backward == nil, record.op === Op.identity || record.op.readsWhole {
      // What only passes on, passes slices on.
      return [upstreams.first ?? nil]
    }
    var dense: [Operand?] = []
    for upstream in upstreams {
      dense.append(try upstream.map { g throws(OpError) in try densified(g) })
    }
    do {
      if let backward = record.backward {
        return try backward.pullback(dense).map { $0.map(Gradient.dense) }
      }
      if case .structural = record.op.kernel, record.op.gradient == nil {
        return try structuralGradients(of: record, dense, needed: needed)
          .map { $0.map(Gradient.dense) }
      }
      guard let gradient = record.op.gradient else { return [] }
      let call = GradientCall(
        context: self, op: record.op, inputs: record.inputs, outputs: record.outputs,
        attributes: record.attributes, upstreams: dense,
        node: record.outputs.first?.symbolic?.node, needed: needed)
      var results = try gradient(call).map { $0.map(Gradient.dense) }
      for (index, slices) in call.slices where index < results.count {
        results[index] = .slices(slices)
      }
      return results
    } catch {
      throw OpError(wrapping: error)
    }
  }

  /// The sum of gradients: `AddN` of tensors, slices put side by side.
  package func add(_ parts: [Gradient]) throws(OpError) -> Gradient {
    guard parts.count > 1 else { return parts[0] }
    let slices = parts.compactMap { part -> IndexedSlices? in
      if case .slices(let slices) = part { slices } else { nil }
    }
    if slices.count == parts.count {
      let axis = try constant(Tensor(Int32(0)))
      let values = try apply1(op("ConcatV2"), slices.map(\.values) + [axis])
      let indices = try apply1(op("ConcatV2"), slices.map(\.indices) + [axis])
      return .slices(
        IndexedSlices(values: values, indices: indices, denseShape: slices[0].denseShape))
    }
    var operands: [Operand] = []
    for part in parts { operands.append(try densified(part)) }
    if operands[0].dtype == .variant {
      return .dense(try apply1(op("AddN"), operands))
    }
    return .dense(try apply1(op("AddN"), operands))
  }

  /// A gradient as one tensor; rows that slices name twice are added up.
  package func densified(_ gradient: Gradient) throws(OpError) -> Operand {
    switch gradient {
    case .dense(let operand): return operand
    case .slices(let slices):
      guard let shape = slices.denseShape else {
        throw OpError(.valueError, "Slices of unknown shape cannot become a tensor.")
      }
      let rows: Operand
      if let sizes = shape.constantValue?.integers, let first = sizes.first {
        rows = try constant(Tensor(Int32(first)))
      } else {
        let zero = try constant(Tensor(integers: [0]))
        let one = try constant(Tensor(integers: [1]))
        rows = try apply1(
          op("StridedSlice"), [shape, zero, one, one], ["shrink_axis_mask": 1])
      }
      return try apply1(op("UnsortedSegmentSum"), [slices.values, slices.indices, rows])
    }
  }
}

extension Graph {
  /// How many graphs are around this one.
  fileprivate var depth: Int {
    var depth = 0
    var graph = (self as? FuncGraph)?.outer
    while let current = graph {
      depth += 1
      graph = (current as? FuncGraph)?.outer
    }
    return depth
  }
}

extension TapeRecord {
  /// The record with the inputs and outputs that its node has by now: gradients add some to nodes
  /// that run functions.
  fileprivate var current: TapeRecord {
    guard case .structural = op.kernel, backward == nil,
      let node = outputs.first?.symbolic?.node, node.outputs.count != outputs.count
    else { return self }
    return TapeRecord(
      op: op, inputs: node.inputs.map(Operand.symbolic),
      outputs: node.outputs.map(Operand.symbolic), attributes: node.attributes, scope: scope)
  }

  /// Whether gradients pass although the op declares none: custom ones, and functions.
  var canBeWalked: Bool {
    if backward != nil { return true }
    if case .structural = op.kernel { return op !== Op.placeholder }
    return false
  }
}

extension Op {
  /// Gives the whole value of a variable.
  fileprivate var readsWhole: Bool { name == "ReadVariableOp" }
}
