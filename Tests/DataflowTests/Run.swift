// What the tests build with: a run of one version, and functions traced by hand.
import Dataflow
import Ops
import Tensors

struct Run {
  let context: ExecutionContext

  init(_ semantics: Semantics = .v221) {
    context = ExecutionContext(semantics: semantics, registry: .all)
  }

  func eager(_ tensor: Tensor) -> Operand { .eager(context.eager(tensor)) }

  /// Traces a function of tensors of the given specifications, as `tf.function` does.
  func function(
    _ name: String = "f", _ arguments: [(DType, PartialShape)],
    names: [String] = ["x", "y", "z", "w"],
    _ body: ([Operand]) throws -> [Operand]
  ) throws -> GraphFunction {
    let graph = FuncGraph(context: context, name: name, outer: context.graph)
    context.enter(graph)
    defer { context.leave() }
    var inputs: [Operand] = []
    for (index, argument) in arguments.enumerated() {
      inputs.append(
        .symbolic(
          try graph.addArgument(
            argument.0, argument.1, name: names[index],
            extra: ["_user_specified_name": .string(names[index])])))
    }
    var outputs: [SymbolicTensor] = []
    for output in try body(inputs) { outputs.append(try graph.markAsReturn(output)) }
    try graph.finish(outputs: outputs)
    return GraphFunction(name: "__inference_\(name)_\(context.nextUID())", graph: graph)
  }

  /// Calls a function eagerly with its captures.
  func call(_ function: GraphFunction, _ arguments: [Operand]) throws -> [Operand] {
    try context.call(function, arguments + function.graph.captures.map(\.outer))
  }

  func apply(_ op: Op, _ inputs: Operand..., attributes: Attributes = [:], name: String? = nil)
    throws -> Operand
  {
    try context.apply1(op, inputs, attributes, name: name)
  }

  /// The gradient of a function of eager tensors.
  func gradient(
    of body: ([Operand]) throws -> Operand, at points: [Tensor]
  ) throws -> [Tensor?] {
    let tape = Tape()
    let inputs = points.map(eager)
    inputs.forEach(tape.watch)
    context.push(tape)
    let target = try body(inputs)
    context.pop(tape)
    return try context.gradients(of: [target], with: inputs, on: tape).map {
      try $0.map { try context.densified($0).tensor } ?? nil
    }
  }

  /// A variable with a value.
  func variable(_ value: Tensor, name: String = "Variable") -> Operand {
    let resource = VariableResource(
      name: name, dtype: value.dtype, shape: PartialShape(value.shape))
    resource.assign(value)
    return eager(Tensor(object: resource))
  }

  func read(_ handle: Operand, _ dtype: DType = .float32, name: String? = nil) throws -> Operand {
    try context.apply1(.readVariable, [handle], ["dtype": .type(dtype)], name: name)
  }
}

extension Operand {
  var float: Float? { tensor.map { Float($0.scalarDouble) } }
  var int: Int? { tensor?.scalarInt }
}

func f32(_ value: Float) -> Tensor { Tensor(value) }
func i32(_ value: Int) -> Tensor { Tensor(Int32(value)) }
