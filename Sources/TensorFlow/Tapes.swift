// `tf.GradientTape` and `tf.gradients`.

import Dataflow
import Ops
import Python
import Tensors

/// `tf.GradientTape`
package final class TapeObject: Object {
  var tape: Tape? {
    didSet { if tape == nil, let oldValue { watched = oldValue.watchedVariables } }
  }
  /// What a tape that was used up had watched.
  private(set) var watched: [VariableResource] = []
  let isPersistent: Bool
  let watchesVariables: Bool
  var isRecording = false
  /// Watched before the tape began to record: nothing, but the error differs.
  var wasUsed = false
  var createdEagerly = true

  init(isPersistent: Bool, watchesVariables: Bool, type: TypeObject) {
    self.isPersistent = isPersistent
    self.watchesVariables = watchesVariables
    super.init(type: type)
  }
}

extension TensorFlowRuntime {
  func defineTapes() {
    set("tf.GradientTape", .object(types.tape))
    let unconnected = interpreter.makeType(
      "UnconnectedGradients", module: "tensorflow.python.ops.unconnected_gradients",
      instancesHaveDictionary: true)
    for (name, text) in [("NONE", "none"), ("ZERO", "zero")] {
      let member = InstanceObject(type: unconnected)
      interpreter.set(member, "value", .str(text))
      interpreter.set(member, "name", .str(name))
      interpreter.set(unconnected, name, .object(member))
    }
    set("tf.UnconnectedGradients", .object(unconnected))
    defineTapeMethods()
    defineIndexedSlices()
    define(
      "tf.gradients(ys, xs, grad_ys=None, name='gradients', gate_gradients=False, aggregation_method=None, stop_gradients=None, unconnected_gradients='none')",
      aliases: ["tf.compat.v1.gradients"]
    ) { [unowned self] _, call throws(Raise) in
      try symbolicGradients(call)
    }
    define("tf.custom_gradient(f=None)") { [unowned self] _, call throws(Raise) in
      let function = call[0]
      let wrapped = interpreter.makeFunction("custom_gradient", style: .python) {
        [unowned self] _, call throws(Raise) in
        let arguments = Array(call[0].asTuple?.elements ?? [])
        let keywords = (call[1].asDict?.items ?? []).compactMap { entry in
          entry.key.text.map { ($0, entry.value) }
        }
        return try applyCustomGradient(function, arguments, keywords)
      }
      wrapped.qualifiedName =
        try interpreter.attributeIfPresent(function, "__qualname__")?.text ?? "decorated"
      interpreter.set(wrapped, "__wrapped__", function)
      return .object(wrapped)
    }
    define("tf.grad_pass_through(f)") { [unowned self] _, call throws(Raise) in
      let function = call[0]
      return .object(
        interpreter.makeFunction("grad_pass_through", style: .python) {
          [unowned self] _, call throws(Raise) in
          let x = try operand((call[0].asTuple?.elements ?? []).first ?? .none)
          let result = try operand(try interpreter.call(function, [value(x)]))
          let output = try recordCustom([x], [result]) { upstreams in [upstreams.first ?? nil] }
          return output.first ?? .none
        })
    }
  }

  private func tapeObject(_ value: Value) throws(Raise) -> TapeObject {
    guard let object = value.object(as: TapeObject.self) else {
      throw error("TypeError", "a GradientTape is expected")
    }
    return object
  }

  private func defineTapeMethods() {
    let type = types.tape
    interpreter.defineNew(
      type, "GradientTape(cls, persistent=False, watch_accessed_variables=True)", style: .python
    ) { [unowned self] _, call throws(Raise) in
      .object(
        TapeObject(
          isPersistent: try flag(call[1]), watchesVariables: try flag(call[2]), type: types.tape))
    }
    interpreter.defineMethod(type, "__enter__(self)") { [unowned self] _, call throws(Raise) in
      let object = try tapeObject(call[0])
      if object.isRecording {
        throw error("ValueError", wording.tapeIsRecording())
      }
      if object.tape == nil {
        object.tape = Tape(
          isPersistent: object.isPersistent, watchesVariables: object.watchesVariables)
      }
      start(object)
      return call[0]
    }
    interpreter.defineMethod(type, "__exit__(self, *args)") {
      [unowned self] _, call throws(Raise) in
      let object = try tapeObject(call[0])
      if object.isRecording { stop(object) }
      return .none
    }
    interpreter.defineMethod(type, "watch(self, tensor)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let object = try tapeObject(call[0])
      for leaf in try flatten(call[1]) { try watch(leaf, on: object) }
      return .none
    }
    interpreter.defineMethod(type, "reset(self)") { [unowned self] _, call throws(Raise) in
      let object = try tapeObject(call[0])
      if object.isRecording { stop(object) }
      object.tape = Tape(
        isPersistent: object.isPersistent, watchesVariables: object.watchesVariables)
      start(object)
      return .none
    }
    interpreter.defineMethod(type, "stop_recording(self)") { [unowned self] _, call throws(Raise) in
      let object = try tapeObject(call[0])
      guard object.tape != nil else {
        throw error("RuntimeError", "Missing GradientTape")
      }
      return contextManager(
        enter: { [unowned self] in
          stop(object)
          return .none
        }, exit: { [unowned self] in start(object) })
    }
    interpreter.defineMethod(type, "watched_variables(self)") {
      [unowned self] _, call throws(Raise) in
      let object = try tapeObject(call[0])
      if object.tape == nil, semantics.versions != .v221 {
        throw error("AttributeError", "'NoneType' object has no attribute 'watched_variables'")
      }
      let variables = object.tape?.watchedVariables ?? object.watched
      return .tuple(
        variables.compactMap { ($0.owner as? VariableObject).map { .object($0) } })
    }
    interpreter.defineMethod(
      type,
      "gradient(self, target, sources, output_gradients=None, unconnected_gradients='none')",
      style: .python
    ) { [unowned self] _, call throws(Raise) in
      try gradient(try tapeObject(call[0]), call[1], call[2], call[3], call[4])
    }
    interpreter.defineMethod(
      type,
      "jacobian(self, target, sources, unconnected_gradients='none', parallel_iterations=None, experimental_use_pfor=True)",
      style: .python
    ) { [unowned self] _, call throws(Raise) in
      try jacobian(try tapeObject(call[0]), call[1], call[2], call[3])
    }
    interpreter.defineMethod(
      type,
      "batch_jacobian(self, target, source, unconnected_gradients='none', parallel_iterations=None, experimental_use_pfor=True)",
      style: .python
    ) { [unowned self] _, call throws(Raise) in
      try batchJacobian(try tapeObject(call[0]), call[1], call[2], call[3])
    }
  }

  private func start(_ object: TapeObject) {
    guard let tape = object.tape else { return }
    context.push(tape)
    object.isRecording = true
  }

  func stop(_ object: TapeObject) {
    guard let tape = object.tape else { return }
    context.pop(tape)
    object.isRecording = false
  }

  func warn(_ message: String) {
    interpreter.writeOutput("WARNING:tensorflow:\(message)\n", .warning)
    journal.emit(.warning(message))
  }

  private func watch(_ value: Value, on object: TapeObject) throws(Raise) {
    guard let tape = object.tape else {
      throw error("AttributeError", "'NoneType' object has no attribute '_tape'")
    }
    if let variable = value.object(as: VariableObject.self) {
      warnOfDType(variable.dtype, "watched")
      if let resource = variable.resource {
        tape.watch(resource, handle: variable.handle)
      } else {
        tape.watch(variable.handle)
      }
      return
    }
    guard let tensor = value.object(as: TensorObject.self) else {
      throw error(
        "ValueError",
        wording.notWatched(
          try interpreter.repr(value), typeName: interpreter.typeName(value),
          type: try interpreter.repr(.object(interpreter.type(of: value)))))
    }
    warnOfDType(tensor.operand.dtype, "watched")
    tape.watch(tensor.operand)
  }

  private func warnOfDType(_ dtype: DType, _ role: String) {
    guard !dtype.isFloating, !dtype.isComplex else { return }
    warn(
      "The dtype of the \(role) tensor must be floating (e.g. tf.float32), got \(dtypeRepr(dtype))")
  }

  // MARK: gradient

  /// The operand of a target or source: a tensor, or the handle of a variable.
  func gradientOperand(_ value: Value) throws(Raise) -> Operand {
    if let tensor = value.object(as: TensorObject.self) { return tensor.operand }
    if let variable = value.object(as: VariableObject.self) { return variable.handle }
    throw error(
      "AttributeError", "'\(interpreter.typeName(value))' object has no attribute 'dtype'")
  }

  func unconnectedIsZero(_ value: Value) throws(Raise) -> Bool {
    var text = value.text ?? ""
    if value.text == nil {
      text = try interpreter.attributeIfPresent(value, "value")?.text ?? ""
    }
    guard text == "none" || text == "zero" else {
      throw error("ValueError", "Unknown value for unconnected_gradients: '\(text)'")
    }
    return text == "zero"
  }

  func checkUsable(_ object: TapeObject) throws(Raise) -> Tape {
    guard let tape = object.tape, !object.wasUsed || object.isPersistent else {
      throw error("RuntimeError", wording.tapeWasUsed())
    }
    return tape
  }

  func gradient(
    _ object: TapeObject, _ target: Value, _ sources: Value, _ outputs: Value,
    _ unconnected: Value
  ) throws(Raise) -> Value {
    let tape = try checkUsable(object)
    let isZero = try unconnectedIsZero(unconnected)
    if object.isRecording {
      if object.isPersistent {
        warn(
          "Calling GradientTape.gradient on a persistent tape inside its context is significantly less efficient than calling it outside the context (it causes the gradient ops to be recorded on the tape, leading to increased CPU and memory usage). Only call GradientTape.gradient inside the context if you actually want to trace the gradient in order to compute higher order derivatives."
        )
      } else {
        stop(object)
      }
    }
    let targets = try flatten(target)
    try checkTarget(target)
    var targetOperands: [Operand] = []
    for target in targets {
      if target.isNone { continue }
      var operand = try gradientOperand(target)
      if let variable = target.object(as: VariableObject.self) {
        operand = variable.handle
      }
      if semantics.warnsOfIntegerGradients, !operand.dtype.carriesGradients {
        warn(
          "The dtype of the target tensor must be floating (e.g. tf.float32) when calling GradientTape.gradient, got \(dtypeRepr(operand.dtype))"
        )
      }
      targetOperands.append(operand)
    }
    let sourceLeaves = try flatten(sources)
    var sourceOperands: [Operand] = []
    for source in sourceLeaves {
      let operand = try gradientOperand(source)
      let dtype = source.object(as: VariableObject.self)?.dtype ?? operand.dtype
      if semantics.warnsOfIntegerGradients, !dtype.carriesGradients {
        warn(
          "The dtype of the source tensor must be floating (e.g. tf.float32) when calling GradientTape.gradient, got \(dtypeRepr(dtype))"
        )
      }
      sourceOperands.append(operand)
    }
    var upstreams: [Operand?]?
    if !outputs.isNone {
      var list: [Operand?] = []
      for output in try flatten(outputs) {
        list.append(output.isNone ? nil : try settled(try operand(output)))
      }
      upstreams = list
    }
    let before = context.nodesMade
    let found: [Gradient?]
    if !object.isPersistent {
      object.wasUsed = true
    }
    let seeds = upstreams
    found = try engine { () throws(OpError) in
      try context.gradients(
        of: targetOperands, with: sourceOperands, upstreams: seeds, on: tape)
    }
    if !object.isPersistent { object.tape = nil }
    var results: [Value] = []
    for (index, gradient) in found.enumerated() {
      if let gradient {
        results.append(try self.value(of: gradient))
      } else if isZero {
        results.append(try zeros(like: sourceLeaves[index]))
      } else {
        results.append(.none)
      }
    }
    journal.emit(
      .gradient(
        target: try gradientName(target), sources: try sourceLeaves.map(gradientName),
        operations: context.nodesMade - before))
    return try pack(sources, results)
  }

  /// Refuses what has no gradient in the words of the version.
  private func checkTarget(_ target: Value) throws(Raise) {
    if target.isNone {
      throw semantics.namesMissingTargets
        ? error(
          "TypeError",
          "Argument `target` should be a list or nested structure of Tensors, Variables or CompositeTensors to be differentiated, but received None."
        ) : error("AttributeError", "'NoneType' object has no attribute 'dtype'")
    }
    if target.object(as: TensorObject.self) == nil, target.object(as: VariableObject.self) == nil,
      numpy.tensor(from: target) != nil, try parts(target) == nil
    {
      let name = interpreter.displayName(interpreter.type(of: target))
      throw error(
        "AttributeError",
        wording.noTarget(name))
    }
  }

  func gradientName(_ value: Value) throws(Raise) -> String {
    if let variable = value.object(as: VariableObject.self) { return variable.name }
    if let symbol = value.object(as: TensorObject.self)?.operand.symbolic { return symbol.name }
    return "a tensor"
  }

  func zeros(like value: Value) throws(Raise) -> Value {
    try callFunction("tf.zeros_like", [value])
  }

  func value(of gradient: Gradient) throws(Raise) -> Value {
    switch gradient {
    case .dense(let operand): return value(operand)
    case .slices(let slices):
      return .object(
        IndexedSlicesObject(
          value(slices.values), value(slices.indices),
          slices.denseShape.map { value($0) } ?? .none,
          type: types.indexedSlices))
    }
  }
}
