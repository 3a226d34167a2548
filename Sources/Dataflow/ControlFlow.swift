// Branches and loops in graphs: functions for the parts, and a node that runs them.
//
// The parts are built by closures, with their own graph under construction. Names, the order of
// inputs and the nodes around follow TensorFlow's `cond_v2` and `while_v2` (semantics 6.3, 6.4).
import Tensors

/// A part of control flow that was built: a branch, a condition or a body.
package typealias BranchBuilder = () throws -> [Operand]

extension ExecutionContext {
  /// A name for a function of a node: the scope with `_` for `/`, the part, and a number.
  private func functionName(_ scope: String, _ part: String) -> String {
    "\(scope)\(part)_\(nextUID())".map { $0 == "/" ? "_" : String($0) }.joined()
  }

  private var ordersEffects: Bool { (graph as? FuncGraph)?.ordersEffects ?? false }

  /// Builds a function graph inside the graph under construction.
  ///
  /// - Parameter body: gives the outputs; literals and outer tensors may be among them.
  package func buildFunction(
    _ name: String, scope: String?, arguments: (FuncGraph) throws -> Void = { _ in },
    body: () throws -> [Operand]
  ) throws(OpError) -> FuncGraph {
    let part = FuncGraph(
      context: self, name: name, outer: graph, ordersEffects: ordersEffects,
      nameScope: semantics.prefixesBranchNodes ? scope : nil)
    enter(part)
    defer { leave() }
    do {
      try arguments(part)
      var outputs: [SymbolicTensor] = []
      for output in try body() { outputs.append(try part.markAsReturn(output)) }
      try part.finish(outputs: outputs)
    } catch {
      throw OpError(wrapping: error)
    }
    return part
  }

  /// `tf.cond` in a graph: an `If` or `StatelessIf` node named `cond`.
  ///
  /// - Parameters:
  ///   - predicate: a bool tensor; one that is no scalar is squeezed.
  ///   - then: builds the first branch and gives its outputs; an operation that gives none returns
  ///     the predicate, as TensorFlow does.
  /// - Returns: an `Identity` of each output of the node.
  package func cond(
    _ predicate: Operand, name: String? = nil, then: @escaping BranchBuilder,
    else otherwise: @escaping BranchBuilder
  ) throws(OpError) -> [Operand] {
    if usesControlFlowV1 {
      return try condV1(predicate, name: name, then: then, else: otherwise)
    }
    return try branches(
      predicate, [then, otherwise], parts: ["true", "false"], name: name ?? "cond")
  }

  /// Whether branches and loops become nodes among the others: in plain graphs of version 1.
  package var usesControlFlowV1: Bool {
    semantics.controlFlowV1 && graph != nil && !(graph is FuncGraph)
  }

  /// A loop of version 1; a bound on the iterations is a counter among its variables.
  private func loopV1(
    _ initial: [Operand], _ shapeInvariants: [PartialShape]?, _ maximumIterations: Operand?,
    _ parallelIterations: Int, _ allowsGradients: Bool, _ name: String?,
    _ condition: ([Operand]) throws -> Operand, _ body: ([Operand]) throws -> [Operand]
  ) throws(OpError) -> [Operand] {
    guard let graph else { throw OpError(.internal, "A loop needs a graph.") }
    let (_, previous) = graph.enterScope(name ?? "while")
    defer { graph.leaveScope(previous) }
    guard let maximumIterations else {
      return try whileLoopV1(
        initial, shapeInvariants: shapeInvariants, parallelIterations: parallelIterations,
        allowsGradients: allowsGradients, condition: condition, body: body)
    }
    let maximum = try graph.capture(maximumIterations, name: "maximum_iterations")
    let zero = try constant(Tensor(maximum.dtype, scalar: 0), name: "iteration_counter")
    let outputs = try whileLoopV1(
      [zero] + initial, shapeInvariants: shapeInvariants.map { [.scalar] + $0 },
      parallelIterations: parallelIterations, allowsGradients: allowsGradients,
      condition: { arguments in
        let isWithin = try apply1(op("Less"), [arguments[0], .symbolic(maximum)])
        let goesOn = try condition(Array(arguments.dropFirst()))
        return try apply1(op("LogicalAnd"), [isWithin, goesOn])
      },
      body: { arguments in
        let one = Operand.literal(Tensor(maximum.dtype, scalar: 1))
        let next = try apply1(op("AddV2"), [arguments[0], one], name: "add")
        return try [next] + body(Array(arguments.dropFirst()))
      })
    return Array(outputs.dropFirst())
  }

  /// `tf.switch_case` in a graph: a `Case` or `StatelessCase` node.
  package func switchCase(
    _ index: Operand, name: String? = nil, branches: [BranchBuilder]
  ) throws(OpError) -> [Operand] {
    let parts = branches.indices.map { "branch\($0)" }
    return try self.branches(index, branches, parts: parts, name: name ?? "switch_case")
  }

  private func branches(
    _ selector: Operand, _ builders: [BranchBuilder], parts: [String], name: String
  ) throws(OpError) -> [Operand] {
    guard let graph else {
      throw OpError(.internal, "A branch was to be staged while ops run eagerly.")
    }
    let (scope, previous) = graph.enterScope(name)
    defer { graph.leaveScope(previous) }
    let isCase = parts.first == "branch0"
    let names = parts.map { functionName(scope, $0) }
    var selector = selector
    if selector.shape.rank != 0 { selector = try apply1(op("Squeeze"), [selector]) }
    var functions: [FuncGraph] = []
    for (name, builder) in zip(names, builders) {
      functions.append(
        try buildFunction(name, scope: graph.nameScope, body: builder))
    }
    try checkOutputs(functions, isCase: isCase)
    let inputs = try matchInputs(functions)
    let made = functions.map { GraphFunction(name: $0.name, graph: $0) }
    let shapes = functions[0].outputs.indices.map { index in
      functions.dropFirst().reduce(functions[0].outputs[index].shape) {
        $0.relaxed(with: $1.outputs[index].shape)
      }
    }
    let isStateful = made.contains(where: \.isStateful)
    var attributes: Attributes = [
      "Tout": .types(functions[0].outputs.map(\.dtype)), "output_shapes": .shapes(shapes),
      "_lower_using_switch_merge": true,
    ]
    if semantics.showsFullTypes {
      attributes["_read_only_resource_inputs"] = .ints(readOnlyInputs(functions))
    }
    let op: Op
    if isCase {
      attributes["branches"] = .functions(made)
      op = isStateful || !semantics.statelessWhile ? .caseOf : .statelessCase
    } else {
      attributes["then_branch"] = .function(made[0])
      attributes["else_branch"] = .function(made[1])
      op = isStateful ? .ifElse : .statelessIf
    }
    let outputs = try apply(op, [selector] + inputs, attributes, name: scope)
    var results: [Operand] = []
    for output in outputs { results.append(try apply1(.identity, [output])) }
    return results
  }

  /// Positions of resource inputs that no part writes to.
  private func readOnlyInputs(_ parts: [FuncGraph]) -> [Int] {
    guard let first = parts.first else { return [] }
    return first.inputs.indices.filter { index in
      first.inputs[index].dtype == .resource
        && parts.allSatisfy { part in
          part.nodes.allSatisfy { node in
            !node.inputs.contains { $0 === part.inputs[index] } || node.op.name == "ReadVariableOp"
          }
        }
    }
  }

  private func checkOutputs(_ parts: [FuncGraph], isCase: Bool) throws(OpError) {
    for part in parts.dropFirst() {
      guard part.outputs.count == parts[0].outputs.count else {
        throw OpError(
          .valueError,
          "true_fn and false_fn must return the same number of outputs, got "
            + "\(parts[0].outputs.count) and \(part.outputs.count)")
      }
      for (a, b) in zip(parts[0].outputs, part.outputs) where a.dtype != b.dtype {
        throw OpError(
          .typeError,
          "true_fn and false_fn arguments to tf.cond must have the same number, type, and overall "
            + "structure of return values.\n\ntrue_fn output:  \(messages.text(a))\nfalse_fn "
            + "output: \(messages.text(b))")
      }
    }
  }

  /// Gives all parts the same inputs: the captures of all of them, each once.
  private func matchInputs(_ parts: [FuncGraph]) throws(OpError) -> [Operand] {
    var seen: Set<ObjectIdentifier> = []
    var outer: [Operand] = []
    for part in parts {
      for capture in part.captures where seen.insert(capture.outer.identity).inserted {
        outer.append(capture.outer)
      }
    }
    for part in parts {
      var captures: [FuncGraph.Capture] = []
      for operand in outer {
        if let inner = part.captured(operand) {
          captures.append(.init(outer: operand, inner: inner))
        } else {
          let inner = try part.placeholder(operand.dtype, operand.shape)
          captures.append(.init(outer: operand, inner: inner))
        }
      }
      part.setInputs(captures.map(\.inner), captures: captures)
    }
    return outer
  }

  /// `tf.while_loop` in a graph: a `While` or `StatelessWhile` node named `while`.
  ///
  /// - Parameters:
  ///   - condition: from the loop variables to a scalar bool.
  ///   - body: from the loop variables to their next values.
  ///   - shapeInvariants: what the shapes stay within; those of `initial` where nil.
  ///   - allowsGradients: `back_prop`, which loops of version 1 heed.
  /// - Returns: the loop variables at the end.
  package func whileLoop(
    _ initial: [Operand], shapeInvariants: [PartialShape]? = nil,
    maximumIterations: Operand? = nil, parallelIterations: Int = 10,
    allowsGradients: Bool = true, name: String? = nil,
    condition: ([Operand]) throws -> Operand, body: ([Operand]) throws -> [Operand]
  ) throws(OpError) -> [Operand] {
    guard let graph else {
      throw OpError(.internal, "A loop was to be staged while ops run eagerly.")
    }
    if usesControlFlowV1 {
      return try loopV1(
        initial, shapeInvariants, maximumIterations, parallelIterations, allowsGradients, name,
        condition, body)
    }
    var variables: [Operand] = []
    for operand in initial { variables.append(.symbolic(try graph.capture(operand, name: nil))) }
    let invariants = shapeInvariants ?? variables.map(\.shape)
    let (scope, previous) = graph.enterScope(name ?? "while")
    defer { graph.leaveScope(previous) }
    let conditionName = functionName(scope, "cond")
    let bodyName = functionName(scope, "body")
    let maximum = try graph.capture(
      maximumIterations ?? .literal(Tensor(Int32(-1))), name: "maximum_iterations")
    let counter = try graph.constant(Tensor(maximum.dtype, scalar: 0), name: "loop_counter")

    // The arguments of both functions: the counter, its limit, the loop variables.
    func addArguments(_ part: FuncGraph) throws {
      for tensor in [counter, maximum] {
        _ = try part.addArgument(
          tensor.dtype, .scalar, name: tensor.node.name, extra: part.userName(tensor.node.name))
      }
      for (variable, shape) in zip(variables, invariants) {
        _ = try part.addArgument(
          variable.dtype, shape, name: "Placeholder", handle: variable.symbolic?.handle)
      }
    }
    let conditionGraph = try buildFunction(
      conditionName, scope: graph.nameScope, arguments: addArguments
    ) {
      let inputs = currentArguments
      var outcome = try condition(Array(inputs.dropFirst(2)))
      if outcome.shape.rank != 0 { outcome = try apply1(op("Squeeze"), [outcome]) }
      guard maximumIterations != nil else { return [outcome] }
      let isBelow = try apply1(op("Less"), [inputs[0], inputs[1]])
      return [try apply1(op("LogicalAnd"), [isBelow, outcome])]
    }
    let bodyGraph = try buildFunction(bodyName, scope: graph.nameScope, arguments: addArguments) {
      let inputs = currentArguments
      for capture in conditionGraph.captures {
        _ = try self.graph?.capture(capture.outer, name: nil)
      }
      let outputs = try body(Array(inputs.dropFirst(2)))
      let one = Operand.literal(Tensor(counter.dtype, scalar: 1))
      let next = try apply1(op("AddV2"), [inputs[0], one], name: "add")
      return [next, inputs[1]] + outputs
    }
    guard bodyGraph.outputs.count == variables.count + 2 else {
      throw OpError(
        .valueError,
        "The body of the loop gives \(bodyGraph.outputs.count - 2) values for \(variables.count) "
          + "loop variables.")
    }
    try checkLoop(variables, invariants, Array(bodyGraph.outputs.dropFirst(2)))

    let captures = bodyGraph.captures
    for (index, capture) in captures.dropFirst(conditionGraph.captures.count).enumerated() {
      let name = "\(conditionName)___redundant_placeholder\(index)"
      let inner = try conditionGraph.placeholder(
        capture.outer.dtype, capture.outer.shape,
        name: semantics.prefixesBranchNodes ? name : capture.outer.symbolic?.node.name,
        handle: capture.inner.handle)
      conditionGraph.add(.init(outer: capture.outer, inner: inner))
    }
    bodyGraph.appendOutputs(captures.map(\.inner))
    let parts = [conditionGraph, bodyGraph]
    let functions = parts.map { GraphFunction(name: $0.name, graph: $0) }
    let isStateless = semantics.statelessWhile && !functions.contains(where: \.isStateful)
    let shapes =
      [PartialShape.scalar, .scalar] + invariants
      + bodyGraph.outputs.dropFirst(2 + variables.count).map(\.shape)
    var attributes: Attributes = [
      "cond": .function(functions[0]), "body": .function(functions[1]),
      "output_shapes": .shapes(shapes), "parallel_iterations": .int(parallelIterations),
      "_lower_using_switch_merge": true, "_num_original_outputs": .int(shapes.count),
    ]
    if semantics.showsFullTypes {
      attributes["_read_only_resource_inputs"] = .ints(readOnlyInputs(parts))
    }
    let outputs = try apply(
      isStateless ? .statelessWhile : .whileLoop,
      [.symbolic(counter), .symbolic(maximum)] + variables + captures.map(\.outer), attributes,
      name: scope)
    var results = outputs
    if semantics.loopOutputsThroughIdentity || !(graph is FuncGraph) {
      results = []
      for output in outputs { results.append(try apply1(.identity, [output])) }
    }
    return Array(results[2..<(2 + variables.count)])
  }

  /// The arguments of the function graph under construction.
  private var currentArguments: [Operand] {
    ((graph as? FuncGraph)?.inputs ?? []).map(Operand.symbolic)
  }

  private func checkLoop(
    _ variables: [Operand], _ invariants: [PartialShape], _ outputs: [SymbolicTensor]
  ) throws(OpError) {
    for ((variable, invariant), output) in zip(zip(variables, invariants), outputs) {
      let name = variable.symbolic?.name ?? "?"
      guard output.dtype == variable.dtype else {
        throw OpError(
          .typeError,
          "Loop var \(name) enters the loop with type <dtype: '\(variable.dtype.name)'> but has "
            + "type <dtype: '\(output.dtype.name)'> after 1 iteration.")
      }
      guard output.shape.isWithin(invariant) else {
        throw OpError(
          .valueError,
          "Input tensor '\(name)' enters the loop with shape \(messages.shape(invariant)), but has "
            + "shape \(messages.shape(output.shape)) after one iteration. To allow the shape to "
            + "vary across iterations, use the `shape_invariants` argument of tf.while_loop to "
            + "specify a less-specific shape.")
      }
    }
  }

  /// A call of a function as a node (`PartitionedCall`, `StatefulPartitionedCall`), or its run
  /// where ops run eagerly.
  ///
  /// Under a tape an eager call is performed op by op, so that the tape sees what it needs.
  ///
  /// - Parameter arguments: the arguments and the captures, in the order of the function's inputs.
  package func call(
    _ function: GraphFunction, _ arguments: [Operand], name: String? = nil
  ) throws(OpError) -> [Operand] {
    for (variable, handle) in function.graph.watchedVariables {
      didRead(variable, handle: handle)
    }
    if graph == nil {
      if isRecording, isWatched(arguments) { return try interpret(function, arguments) }
      var values: [Tensor?] = []
      values.reserveCapacity(arguments.count)
      for argument in arguments {
        if case .symbolic(let tensor) = argument { throw messages.leakedTensor(tensor) }
        values.append(argument.tensor)
      }
      let results = try run(function.compiled(self), &values, nil)
      return results.map { .eager(eager($0)) }
    }
    var attributes: Attributes = [
      "f": .function(function), "Tout": .types(function.outputs.map(\.dtype)),
      "config_proto": .string(messages.callConfiguration),
    ]
    if semantics.showsFullTypes {
      attributes["_read_only_resource_inputs"] = .ints(readOnlyInputs([function.graph]))
      attributes["_collective_manager_ids"] = .ints([])
    } else {
      attributes["_gradient_op_type"] = .string("PartitionedCall-\(nextUID())")
    }
    return try apply(
      function.isStateful ? .statefulPartitionedCall : .partitionedCall, arguments, attributes,
      name: name)
  }
}

extension PartialShape {
  /// Whether every shape that this describes is one that `other` describes.
  package func isWithin(_ other: PartialShape) -> Bool {
    guard let wide = other.dimensions else { return true }
    guard let own = dimensions, own.count == wide.count else { return false }
    return zip(own, wide).allSatisfy { $1 == nil || $0 == $1 }
  }
}
