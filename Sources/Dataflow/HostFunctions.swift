// Functions of the room above that nodes call by a token: `py_function` and its kind.
import Tensors

/// A function that a node calls while its graph runs.
package struct HostFunction {
  /// From the inputs to the outputs, which are eager or literal; it runs eagerly.
  package var call: (_ inputs: [EagerTensor]) throws -> [Operand]
  /// The function sees tensors, and gradients flow through what it does with them.
  package var isDifferentiable: Bool

  package init(
    isDifferentiable: Bool, call: @escaping (_ inputs: [EagerTensor]) throws -> [Operand]
  ) {
    self.isDifferentiable = isDifferentiable
    self.call = call
  }
}

/// The functions of a run, and what their last calls recorded.
package final class HostFunctions {
  private var functions: [String: HostFunction] = [:]
  /// The last call of each function through which gradients flow.
  private var calls: [String: (tape: Tape, inputs: [Operand], outputs: [Operand])] = [:]
  private var count = 0

  /// Keeps a function and gives its token, `pyfunc_0`.
  package func add(_ function: HostFunction) -> String {
    defer { count += 1 }
    let token = "pyfunc_\(count)"
    functions[token] = function
    return token
  }

  fileprivate func function(_ token: String) throws(OpError) -> HostFunction {
    if let function = functions[token] { return function }
    throw OpError(.invalidArgument, "ValueError: callback \(token) is not found")
  }

  fileprivate func remember(
    _ token: String, _ call: (tape: Tape, inputs: [Operand], outputs: [Operand])
  ) { calls[token] = call }

  fileprivate func takeCall(
    _ token: String
  ) throws(OpError) -> (tape: Tape, inputs: [Operand], outputs: [Operand]) {
    if let call = calls.removeValue(forKey: token) { return call }
    throw OpError(.unknown, "KeyError: b'\(token)'")
  }
}

extension ExecutionContext {
  /// Calls a function by its token, eagerly, whatever is being built.
  package func callHost(_ token: String, _ inputs: [Tensor]) throws -> [Tensor] {
    let function = try hostFunctions.function(token)
    let tensors = inputs.map(eager)
    let saved = tapes
    tapes = []
    isRecording = false
    defer {
      tapes = saved
      isRecording = !saved.isEmpty
    }
    return try building(nil) {
      guard function.isDifferentiable else {
        return try function.call(tensors).compactMap(\.tensor)
      }
      let tape = Tape()
      let operands = tensors.map(Operand.eager)
      for operand in operands where operand.dtype.carriesGradients { tape.watch(operand) }
      push(tape)
      defer { pop(tape) }
      let outputs = try function.call(tensors)
      hostFunctions.remember(token, (tape, operands, outputs))
      return outputs.compactMap(\.tensor)
    }
  }

  /// The gradient of the last call of a function, as a function of the gradients of its outputs.
  package func hostGradient(_ token: String, _ types: [DType]) -> HostFunction {
    HostFunction(isDifferentiable: true) { [unowned self] upstreams in
      let call = try hostFunctions.takeCall(token)
      let gradients = try gradients(
        of: call.outputs, with: call.inputs, upstreams: upstreams.map(Operand.eager),
        on: call.tape)
      var results: [Operand] = []
      for (gradient, dtype) in zip(gradients, types) {
        let operand = try gradient.map { g throws(OpError) in try densified(g) }
        results.append(operand ?? .eager(eager(Tensor(dtype, scalar: 0))))
      }
      return results
    }
  }
}
