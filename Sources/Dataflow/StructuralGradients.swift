// Gradients of calls, branches and loops in graphs.
//
// For each function a second one is built that computes its gradient. What that needs from inside
// of the first is added to the outputs of the node; a loop puts it into lists, one element a turn,
// from which the loop of the gradient takes it in reverse.
//
// Eagerly none of this is needed: under a tape a function runs op by op (Interpreter.swift).
import Tensors

extension ExecutionContext {
  /// The gradients of the inputs of a node that runs functions.
  func structuralGradients(
    of record: TapeRecord, _ upstreams: [Operand?], needed: [Bool]
  ) throws(OpError) -> [Operand?] {
    guard let node = record.outputs.first?.symbolic?.node, graph != nil else {
      throw OpError(.notImplemented, "The gradient of \(record.op.name) needs a graph.")
    }
    var upstreams = upstreams
    while upstreams.count < node.outputs.count { upstreams.append(nil) }
    if let function = node.attributes.function("f") {
      return try callGradients(node, function, upstreams, needed)
    }
    if let then = node.attributes.function("then_branch"),
      let otherwise = node.attributes.function("else_branch")
    {
      return try branchGradients(node, [then, otherwise], upstreams, needed)
    }
    if let branches = node.attributes.functions("branches") {
      return try branchGradients(node, branches, upstreams, needed)
    }
    if let condition = node.attributes.function("cond"),
      let body = node.attributes.function("body")
    {
      return try loopGradients(node, condition, body, upstreams)
    }
    throw OpError(.lookupError, "No gradient defined for operation '\(node.name)'.")
  }

  /// A function graph that computes gradients of the outputs of `function` that have upstreams.
  ///
  /// - Returns: the graph, in which the upstreams are the first arguments, and for each input its
  ///   gradient.
  private func differentiate(
    _ function: GraphFunction, name: String, _ upstreams: [Operand?], needed: [Bool]
  ) throws(OpError) -> (graph: FuncGraph, gradients: [Operand?]) {
    let part = FuncGraph(
      context: self, name: name, outer: function.graph,
      ordersEffects: function.graph.ordersEffects)
    part.isInliningConstants = true
    enter(part)
    defer { leave() }
    var seeds: [(Operand, Gradient)] = []
    for (output, upstream) in zip(function.outputs, upstreams) {
      guard let upstream, output.dtype.carriesGradients else { continue }
      let argument = try part.addArgument(
        upstream.dtype, upstream.shape, name: "grad_ys_\(seeds.count)",
        handle: upstream.symbolic?.handle ?? output.handle)
      seeds.append((.symbolic(output), .dense(.symbolic(argument))))
    }
    let sources = zip(function.inputs, needed).filter(\.1).map { Operand.symbolic($0.0) }
    let records = recordsBehind(seeds.compactMap { $0.0.symbolic })
    let results = try walk(
      records, seeds, sources, scope: .graph(root: "gradients", computesAll: false))
    var gradients: [Operand?] = []
    var next = results.makeIterator()
    for isNeeded in needed {
      guard isNeeded, let result = next.next(), let gradient = result else {
        gradients.append(nil)
        continue
      }
      gradients.append(try densified(gradient))
    }
    return (part, gradients)
  }

  /// Zeros of the shape of an input: of the variable, where it is a resource.
  private func zeros(like tensor: SymbolicTensor) throws(OpError) -> Operand {
    if tensor.dtype == .resource, let handle = tensor.handle {
      if let shape = handle.shape.known {
        return try constant(Tensor(zeros: handle.dtype, shape), name: "zeros")
      }
      let value = try apply1(
        op("ReadVariableOp"), [.symbolic(tensor)], ["dtype": .type(handle.dtype)])
      return try apply1(op("ZerosLike"), [value])
    }
    return try apply1(op("ZerosLike"), [.symbolic(tensor)])
  }

  /// What a captured tensor of a function is at its node: an input, or a new output.
  private func outside(
    _ operand: Operand, of function: GraphFunction, at node: Node, inputOffset: Int,
    more: inout [SymbolicTensor]
  ) -> Operand? {
    guard let tensor = operand.symbolic, tensor.graph === function.graph else { return operand }
    if let index = function.inputs.firstIndex(where: { $0 === tensor }) {
      return .symbolic(node.inputs[index + inputOffset])
    }
    more.append(tensor)
    return nil
  }

  // MARK: Calls

  private func callGradients(
    _ node: Node, _ function: GraphFunction, _ upstreams: [Operand?], _ needed: [Bool]
  ) throws(OpError) -> [Operand?] {
    let number = nextUID()
    let (part, gradients) = try differentiate(
      function, name: "__backward_\(function.caption)_\(number)", upstreams, needed: needed)
    let seeds = zip(function.outputs, upstreams).compactMap { output, upstream in
      output.dtype.carriesGradients ? upstream : nil
    }
    let positions = gradients.indices.filter { gradients[$0] != nil }
    try finish(part, gradients.compactMap(\.self))
    // Values from inside become outputs of the call.
    var arguments = seeds
    var more: [SymbolicTensor] = []
    let existing = node.outputs.count
    for capture in part.captures {
      let extra = more.count
      if let index = function.outputs.firstIndex(where: { $0 === capture.outer.symbolic }),
        capture.outer.symbolic?.graph === function.graph, index < existing
      {
        arguments.append(.symbolic(node.outputs[index]))
      } else if let operand = outside(
        capture.outer, of: function, at: node, inputOffset: 0, more: &more)
      {
        arguments.append(operand)
      } else {
        let tensor = more[extra]
        node.extend(outputs: [(tensor.dtype, tensor.shape, tensor.handle)])
        arguments.append(.symbolic(node.outputs[existing + extra]))
      }
    }
    if !more.isEmpty {
      let forward = function.extended(
        name: "__forward_\(function.caption)_\(nextUID())", by: more)
      node.attributes["f"] = .function(forward)
      node.attributes["Tout"] = .types(forward.outputs.map(\.dtype))
      node.graph.add(forward)
    }
    let backward = GraphFunction(name: part.name, graph: part, caption: function.caption)
    let outputs = try apply(
      backward.isStateful ? .statefulPartitionedCall : .partitionedCall, arguments,
      ["f": .function(backward), "Tout": .types(backward.outputs.map(\.dtype))])
    var results: [Operand?] = Array(repeating: nil, count: needed.count)
    for (position, output) in zip(positions, outputs) { results[position] = output }
    return results
  }

  private func finish(_ part: FuncGraph, _ outputs: [Operand]) throws(OpError) {
    enter(part)
    defer { leave() }
    var marked: [SymbolicTensor] = []
    for output in outputs { marked.append(try part.markAsReturn(output)) }
    try part.finish(outputs: marked)
  }

  // MARK: Branches

  private func branchGradients(
    _ node: Node, _ functions: [GraphFunction], _ upstreams: [Operand?], _ needed: [Bool]
  ) throws(OpError) -> [Operand?] {
    let inputNeeds = Array(needed.dropFirst())
    var parts: [(graph: FuncGraph, gradients: [Operand?])] = []
    for (index, function) in functions.enumerated() {
      parts.append(
        try differentiate(
          function, name: "cond_grad_\(index)_\(nextUID())", upstreams, needed: inputNeeds))
    }
    let positions = inputNeeds.indices.filter { index in
      parts.contains { $0.gradients[index] != nil }
    }
    guard !positions.isEmpty else { return [] }
    for (part, function) in zip(parts, functions) {
      enter(part.graph)
      defer { leave() }
      var outputs: [Operand] = []
      for position in positions {
        if let gradient = part.gradients[position] {
          outputs.append(gradient)
        } else {
          outputs.append(try zeros(like: function.inputs[position]))
        }
      }
      try finish(part.graph, outputs)
    }
    // The inputs of the branches of the gradient: the upstreams, then what each branch needs.
    let seeds = zip(functions[0].outputs, upstreams).compactMap { output, upstream in
      output.dtype.carriesGradients ? upstream : nil
    }
    var outer: [Operand] = []
    var inner: [[ObjectIdentifier: SymbolicTensor]] = parts.map { _ in [:] }
    for (branch, part) in parts.enumerated() {
      for capture in part.graph.captures {
        var more: [SymbolicTensor] = []
        let operand: Operand
        if let known = outside(
          capture.outer, of: functions[branch], at: node, inputOffset: 1, more: &more)
        {
          operand = known
        } else {
          operand = .symbolic(try addOutput(more[0], of: functions, branch, to: node))
        }
        if !outer.contains(where: { $0.identity == operand.identity }) { outer.append(operand) }
        inner[branch][operand.identity] = capture.inner
      }
    }
    for (branch, part) in parts.enumerated() {
      let arguments = Array(part.graph.inputs.prefix(seeds.count))
      var captures: [FuncGraph.Capture] = []
      for operand in outer {
        let tensor =
          if let known = inner[branch][operand.identity] { known } else {
            try part.graph.placeholder(operand.dtype, operand.shape)
          }
        captures.append(.init(outer: operand, inner: tensor))
      }
      part.graph.setInputs(arguments + captures.map(\.inner), captures: captures)
    }
    let made = parts.map { GraphFunction(name: $0.graph.name, graph: $0.graph) }
    var attributes: Attributes = [
      "Tout": .types(made[0].outputs.map(\.dtype)),
      "output_shapes": .shapes(
        made[0].outputs.indices.map { index in
          made.dropFirst().reduce(made[0].outputs[index].shape) {
            $0.relaxed(with: $1.outputs[index].shape)
          }
        }),
    ]
    let isStateful = made.contains(where: \.isStateful)
    let op: Op
    if node.attributes.functions("branches") != nil {
      attributes["branches"] = .functions(made)
      op = isStateful || !semantics.statelessWhile ? .caseOf : .statelessCase
    } else {
      attributes["then_branch"] = .function(made[0])
      attributes["else_branch"] = .function(made[1])
      op = isStateful ? .ifElse : .statelessIf
    }
    let outputs = try apply(op, [.symbolic(node.inputs[0])] + seeds + outer, attributes)
    var results: [Operand?] = Array(repeating: nil, count: needed.count)
    for (position, output) in zip(positions, outputs) { results[position + 1] = output }
    return results
  }

  /// Makes a value from inside of one branch an output of the node; the other branches give
  /// something that nobody reads.
  private func addOutput(
    _ tensor: SymbolicTensor, of functions: [GraphFunction], _ branch: Int, to node: Node
  ) throws(OpError) -> SymbolicTensor {
    if let index = functions[branch].graph.outputs.firstIndex(where: { $0 === tensor }),
      index < node.outputs.count
    {
      return node.outputs[index]
    }
    for (index, function) in functions.enumerated() {
      let output =
        index == branch ? tensor : try function.graph.constant(Tensor(Float(0)), name: "unused")
      function.graph.appendOutputs([output])
      function.refresh()
    }
    node.extend(outputs: [(tensor.dtype, tensor.shape, tensor.handle)])
    node.attributes["Tout"] = .types(node.outputs.map(\.dtype))
    node.attributes["output_shapes"] = .shapes(node.outputs.map(\.shape))
    return node.outputs[node.outputs.count - 1]
  }

  // MARK: Loops

  private func loopGradients(
    _ node: Node, _ condition: GraphFunction, _ body: GraphFunction, _ upstreams: [Operand?]
  ) throws(OpError) -> [Operand?] {
    let inputs = body.inputs
    let moving = movingVariables(body, upstreams)
    guard !moving.isEmpty else { return [] }
    let part = FuncGraph(
      context: self, name: "while_grad_body_\(nextUID())", outer: body.graph,
      ordersEffects: body.graph.ordersEffects)
    part.isInliningConstants = true
    let lists = LoopLists(context: self, node: node, condition: condition, body: body, part: part)
    part.captureHook = { tensor throws(OpError) in try lists.element(of: tensor) }

    // In the body of the gradient: the counter, the number of turns, the gradients so far.
    enter(part)
    var outputs: [Operand] = []
    do {
      defer { leave() }
      let counter = try part.addArgument(.int32, .scalar, name: "grad_counter")
      let total = try part.addArgument(.int32, .scalar, name: "grad_total")
      var seeds: [(Operand, Gradient)] = []
      var arguments: [SymbolicTensor] = []
      for index in moving {
        let (dtype, shape) = gradientType(inputs[index])
        let argument = try part.addArgument(
          dtype, shape, name: "grad_\(index)",
          handle: inputs[index].dtype == .variant ? inputs[index].handle : nil)
        arguments.append(argument)
        seeds.append((.symbolic(body.outputs[index]), .dense(.symbolic(argument))))
      }
      let records = recordsBehind(seeds.compactMap { $0.0.symbolic })
      let results = try walk(
        records, seeds, moving.map { .symbolic(inputs[$0]) },
        scope: .graph(root: "gradients", computesAll: false))
      let one = Operand.literal(Tensor(Int32(1)))
      outputs = [
        try apply1(op("AddV2"), [.symbolic(counter), one]), .symbolic(total),
      ]
      for (argument, result) in zip(arguments, results) {
        if let result {
          outputs.append(try densified(result))
        } else {
          outputs.append(try apply1(op("ZerosLike"), [.symbolic(argument)]))
        }
      }
    }
    part.captureHook = nil
    try finish(part, outputs)
    // Lists and what does not change are loop variables of the gradient as well.
    for list in lists.popped {
      part.appendInput(list.before)
      part.appendOutputs([list.after])
    }
    let fixed = part.captures
    part.setInputs(
      part.inputs.filter { input in !fixed.contains { $0.inner === input } }, captures: [])
    for capture in fixed {
      part.appendInput(capture.inner)
      part.appendOutputs([capture.inner])
    }

    let test = FuncGraph(
      context: self, name: "while_grad_cond_\(nextUID())", outer: graph, ordersEffects: false)
    enter(test)
    do {
      defer { leave() }
      var arguments: [SymbolicTensor] = []
      for input in part.inputs {
        arguments.append(
          try test.addArgument(
            input.dtype, input.shape, name: "Placeholder", handle: input.handle))
      }
      let isBelow = try apply1(
        op("Less"), [.symbolic(arguments[0]), .symbolic(arguments[1])])
      try test.finish(outputs: isBelow.symbolic.map { [$0] } ?? [])
    }

    var initial: [Operand] = [.literal(Tensor(Int32(0))), .symbolic(node.outputs[0])]
    if node.outputs[0].dtype != .int32 {
      initial[1] = try apply1(op("Cast"), [initial[1]], ["DstT": .type(.int32)])
    }
    for index in moving {
      if index < upstreams.count, let upstream = upstreams[index] {
        initial.append(upstream)
      } else if inputs[index].dtype == .resource {
        initial.append(try zeros(like: node.inputs[index]))
      } else {
        initial.append(try zeros(like: node.outputs[index]))
      }
    }
    initial += lists.popped.map { .symbolic(node.outputs[$0.output]) }
    initial += fixed.map { capture in
      if let tensor = capture.outer.symbolic,
        let index = body.inputs.firstIndex(where: { $0 === tensor })
      {
        return .symbolic(node.inputs[index])
      }
      return capture.outer
    }
    let functions = [
      GraphFunction(name: test.name, graph: test), GraphFunction(name: part.name, graph: part),
    ]
    let isStateless = semantics.statelessWhile && !functions[1].isStateful
    let results = try apply(
      isStateless ? .statelessWhile : .whileLoop, initial,
      [
        "cond": .function(functions[0]), "body": .function(functions[1]),
        "output_shapes": .shapes(part.inputs.map(\.shape)),
      ])
    var gradients: [Operand?] = Array(repeating: nil, count: inputs.count)
    for (place, index) in moving.enumerated() { gradients[index] = results[place + 2] }
    return gradients
  }

  /// The dtype and shape of the gradient of a loop variable.
  private func gradientType(_ tensor: SymbolicTensor) -> (DType, PartialShape) {
    if tensor.dtype == .resource, let handle = tensor.handle { return (handle.dtype, handle.shape) }
    return (tensor.dtype, tensor.shape)
  }

  /// The loop variables that gradients reach: from those with an upstream, through as many turns
  /// as it takes.
  private func movingVariables(_ body: GraphFunction, _ upstreams: [Operand?]) -> [Int] {
    var reached: Set<Int> = []
    var open: [Int] = upstreams.indices.filter { upstreams[$0] != nil && $0 < body.outputs.count }
    let places = Dictionary(
      body.inputs.enumerated().map { (ObjectIdentifier($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    while let index = open.popLast() {
      guard reached.insert(index).inserted else { continue }
      var found: Set<ObjectIdentifier> = []
      var stack = [body.outputs[index]]
      while let tensor = stack.popLast() {
        guard tensor.dtype.carriesGradients, found.insert(ObjectIdentifier(tensor)).inserted else {
          continue
        }
        if let place = places[ObjectIdentifier(tensor)] {
          open.append(place)
          continue
        }
        stack += tensor.node.inputs
      }
    }
    return reached.sorted().filter { index in
      let input = body.inputs[index]
      switch input.dtype {
      case .resource: return input.handle?.dtype.isFloating ?? false
      case .variant: return input.handle?.dtype.carriesGradients ?? false
      default: return input.dtype.carriesGradients
      }
    }
  }
}

/// The lists into which a loop puts what its gradient needs.
private final class LoopLists {
  struct Popped {
    /// In the body of the gradient: the list before and after an element was taken.
    let before: SymbolicTensor
    let after: SymbolicTensor
    /// The output of the loop that is the full list.
    let output: Int
  }

  private let context: ExecutionContext
  private let node: Node
  private let condition: GraphFunction
  private let body: GraphFunction
  private let part: FuncGraph
  private var elements: [ObjectIdentifier: SymbolicTensor] = [:]
  private(set) var popped: [Popped] = []

  init(
    context: ExecutionContext, node: Node, condition: GraphFunction, body: GraphFunction,
    part: FuncGraph
  ) {
    self.context = context
    self.node = node
    self.condition = condition
    self.body = body
    self.part = part
  }

  /// What stands in the gradient for a tensor of the body; nil for one that never changes, which
  /// is captured in the common way.
  func element(of tensor: SymbolicTensor) throws(OpError) -> SymbolicTensor? {
    if let known = elements[ObjectIdentifier(tensor)] { return known }
    guard tensor.graph === body.graph else { return nil }
    if let index = body.inputs.firstIndex(where: { $0 === tensor }),
      body.outputs[index] === tensor
    {
      return nil
    }
    let output = try accumulate(tensor)
    // In the gradient: take the last element.
    let handle = HandleType(dtype: tensor.dtype, shape: tensor.shape)
    let before = try part.placeholder(.variant, .scalar, name: "accumulator", handle: handle)
    let shape = try part.constant(elementShape(tensor), name: "element_shape")
    let outputs = try context.apply(
      context.op("TensorListPopBack"), [.symbolic(before), .symbolic(shape)],
      ["element_dtype": .type(tensor.dtype)])
    guard let after = outputs[0].symbolic, let element = outputs[1].symbolic else { return nil }
    element.handle = tensor.handle
    elements[ObjectIdentifier(tensor)] = element
    popped.append(Popped(before: before, after: after, output: output))
    return element
  }

  private func elementShape(_ tensor: SymbolicTensor) -> Tensor {
    guard let sizes = tensor.shape.dimensions else { return Tensor(Int32(-1)) }
    return Tensor(integers: sizes.map { $0 ?? -1 })
  }

  /// Makes the loop put a tensor of its body into a list at each turn.
  ///
  /// - Returns: the output of the node that is the list.
  private func accumulate(_ tensor: SymbolicTensor) throws(OpError) -> Int {
    let handle = HandleType(dtype: tensor.dtype, shape: tensor.shape)
    let graph = node.graph
    context.enter(graph)
    let list: Operand
    do {
      defer { context.leave() }
      graph.pushControlDependencies(nil)
      defer { graph.popControlDependencies() }
      let shape = try graph.constant(elementShape(tensor), name: "accumulator/element_shape")
      let limit = try graph.constant(Tensor(Int32(-1)), name: "accumulator/max_num_elements")
      list = try context.apply1(
        context.op("EmptyTensorList"), [.symbolic(shape), .symbolic(limit)],
        ["element_dtype": .type(tensor.dtype)], name: "accumulator")
    }
    context.enter(body.graph)
    do {
      defer { context.leave() }
      let inner = try body.graph.placeholder(.variant, .scalar, name: "accumulator", handle: handle)
      let pushed = try context.apply1(
        context.op("TensorListPushBack"), [.symbolic(inner), .symbolic(tensor)])
      body.graph.appendInput(inner)
      if let output = pushed.symbolic { body.graph.appendOutputs([output]) }
    }
    let unused = try condition.graph.placeholder(
      .variant, .scalar, name: "accumulator", handle: handle)
    condition.graph.appendInput(unused)
    condition.refresh()
    body.refresh()
    node.extend(
      inputs: list.symbolic.map { [$0] } ?? [], outputs: [(.variant, .scalar, handle)])
    node.attributes["T"] = .types(node.outputs.map(\.dtype))
    node.attributes["output_shapes"] = .shapes(node.outputs.map(\.shape))
    return node.outputs.count - 1
  }
}
