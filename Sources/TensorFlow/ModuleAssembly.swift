// Puts the `tf` module together: the ops under their Python names, and the functions that are more than
// one op. Every function of `tf` is declared once, with its path and signature, by `define`.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  /// Fills the module `tensorflow`.
  func fill(_ module: ModuleObject) throws(Raise) {
    modules["tf"] = module
    load(module, from: "tf")
    interpreter.set(module, "__version__", .str(semantics.version))
    defineLibrary()
    setUpTensors()
    setUpShapes()
    setUpVariables()
    setUpGraphs()
    defineErrors()
    defineTypes()
    defineOps()
    defineRefusals()
    for family in functionFamilies { family(self)() }
    defineCompatibility()
  }

  /// `tf.compat.v1` and `tf.compat.v2`: the one that this version is itself is `tf`; in the others
  /// `tf.compat.v1` has the modules of `tf`, and what a module lacks it takes from its likeness there.
  private func defineCompatibility() {
    let own = semantics.tfIsCompatV1 ? "v1" : "v2"
    for (path, module) in modules.sorted(by: { $0.key < $1.key })
    where !path.hasPrefix("tf.compat") {
      let rest = path.dropFirst("tf".count)
      interpreter.modules["tensorflow.compat.\(own)\(rest)"] = module
      if !semantics.tfIsCompatV1 { _ = self.module("tf.compat.v1\(rest)") }
    }
    interpreter.set(module("tf.compat"), own, .object(module("tf")))
  }

  /// The families of functions, each of a file of its own.
  private var functionFamilies: [(TensorFlowRuntime) -> () -> Void] {
    [
      TensorFlowRuntime.defineBasics, TensorFlowRuntime.definePrinting,
      TensorFlowRuntime.defineFunctions, TensorFlowRuntime.defineAutoGraph,
      TensorFlowRuntime.defineTapes, TensorFlowRuntime.defineGraphs,
      TensorFlowRuntime.defineControlFlow, TensorFlowRuntime.defineSessions,
      TensorFlowRuntime.defineGraphMode, TensorFlowRuntime.defineGraphDefs,
    ]
  }

  /// The module at a path such as `tf.math`, made if it is not there yet.
  func module(_ path: String) -> ModuleObject {
    let path = semantics.home(of: path)
    if let known = modules[path] { return known }
    let (parentPath, name) = TensorFlowRuntime.split(path)
    let parent = module(parentPath)
    let module = ModuleObject("tensorflow" + path.dropFirst("tf".count))
    interpreter.set(module, "__name__", .str(module.name))
    load(module, from: path)
    modules[path] = module
    interpreter.set(parent, name, .object(module))
    interpreter.modules[module.name] = module
    return module
  }

  private func load(_ module: ModuleObject, from path: String) {
    module.loader = { [unowned self] name throws(Raise) in
      try lazyValue(interpreter.text(name), in: path)
    }
  }

  /// The module and the name of a path: `tf.math` and `sin` of `tf.math.sin`.
  static func split(_ path: String) -> (module: String, name: String) {
    let dot = path.lastIndex(of: ".") ?? path.startIndex
    return (String(path[..<dot]), String(path[dot...].dropFirst()))
  }

  /// Sets `tf.a.b` to a value.
  func set(_ path: String, _ value: Value) {
    let path = semantics.home(of: path)
    let (parent, name) = TensorFlowRuntime.split(path)
    interpreter.set(module(parent), name, value)
    functionsByPath[path] = value
  }

  /// Defines a function of `tf`.
  ///
  /// - Parameters:
  ///   - signature: with its path: `tf.math.reduce_sum(input_tensor, axis=None, …)`.
  ///   - aliases: further paths of the same function, `tf.reduce_sum`.
  @discardableResult
  func define(
    _ signature: String, aliases: [String] = [], in versions: Versions = .all,
    _ body: @escaping NativeFunction.Body
  ) -> NativeFunction? {
    guard versions.contains(semantics.versions) else { return nil }
    let open = signature.firstIndex(of: "(") ?? signature.endIndex
    let path = signature[..<open]
    let dot = path.lastIndex(of: ".") ?? path.startIndex
    let function = interpreter.makeFunction(
      String(signature[signature.index(after: dot)...]), style: .python, body)
    function.moduleName = "tensorflow"
    set(String(path), .object(function))
    for alias in aliases { set(alias, .object(function)) }
    return function
  }

  /// A name of `tf` that exists and is not supported: using it says so.
  func refuse(_ paths: [String]) {
    for path in paths {
      define("\(path)(*args, **kwargs)") { [unowned self] _, _ throws(Raise) in
        throw error("NotImplementedError", "\(path) is not supported by this engine")
      }
    }
  }

  // MARK: Ops

  /// The ops under the names that they declare.
  private func defineOps() {
    for op in context.registry.ops where op.versions.contains(semantics.versions) {
      var function: NativeFunction?
      for binding in op.bindings {
        let open = binding.signature.firstIndex(of: "(")
        if open != nil {
          function = opFunction(op, binding.signature)
        }
        guard binding.versions.contains(semantics.versions), let function else { continue }
        set(String(binding.signature[..<(open ?? binding.signature.endIndex)]), .object(function))
      }
    }
  }

  private func opFunction(_ op: Op, _ signature: String) -> NativeFunction {
    let open = signature.firstIndex(of: "(") ?? signature.endIndex
    let dot = signature[..<open].lastIndex(of: ".") ?? signature.startIndex
    let function = interpreter.makeFunction(
      String(signature[signature.index(after: dot)...]), style: .python
    ) { _, _ in .none }
    let parameters = function.signature.parameters.map(\.name)
    let inputCount = op.signature.inputs.count
    let nameIndex = parameters.firstIndex(of: "name")
    let made = NativeFunction(function.signature) { [unowned self] _, call throws(Raise) in
      let name = nameIndex.flatMap { call[$0].text }
      if inputCount == 1, parameters.count <= 2, context.isEager,
        let x = call[0].object(as: TensorObject.self)
      {
        return value(
          try engine { () throws(OpError) in try context.apply1(op, [x.operand], name: name) })
      }
      var inputs: [Value] = []
      for index in 0..<inputCount { inputs.append(call[index]) }
      var attributes: Attributes = [:]
      for index in inputCount..<max(inputCount, parameters.count)
      where index != nameIndex && !call[index].isUnbound && !call[index].isNone {
        if let attribute = try attribute(call[index], parameters[index], of: op) {
          attributes[parameters[index]] = attribute
        }
      }
      return try callOp(op, inputs, attributes, name: name)
    }
    made.looksLikePython = true
    made.moduleName = "tensorflow"
    return made
  }

  /// An attribute of an op from a Python value.
  func attribute(_ value: Value, _ name: String, of op: Op) throws(Raise) -> Attribute? {
    guard let spec = op.attribute(name) else { return nil }
    switch spec.kind {
    case .int: return .int(try interpreter.integerIndex(value))
    case .float: return .float(try interpreter.double(value))
    case .bool: return .bool(try interpreter.isTrue(value))
    case .string: return .string(try interpreter.str(value))
    case .type: return try dtype(value).map { .type($0) }
    case .shape: return .shape(try shape(value))
    case .ints:
      var numbers: [Int] = []
      for element in try interpreter.elements(of: value) {
        numbers.append(try interpreter.integerIndex(element))
      }
      return .ints(numbers)
    default: return nil
    }
  }

  /// Applies an op to Python values: converts them as TensorFlow's generated functions do.
  func callOp(
    _ op: Op, _ inputs: [Value], _ attributes: Attributes = [:], name: String? = nil
  ) throws(Raise) -> Value {
    if let result = try raggedResult(op, inputs, attributes, name: name) { return result }
    var shown = name
    if context.isEager, name == nil, semantics.namelessWhereUntyped, hasUntypedList(inputs, op) {
      shown = Messages.unnamed
    }
    let outputs = try inScope(name ?? op.name) { (scope) throws(Raise) in
      let operands = try self.convert(inputs, for: op)
      return try self.engine { () throws(OpError) in
        try self.context.apply(
          op, operands, attributes, name: self.context.isEager ? shown : scope)
      }
    }
    switch op.signature.outputs.count {
    case 0: return outputs.isEmpty ? .none : .list(values(outputs))
    case 1 where !op.signature.outputs[0].isList: return outputs.first.map { value($0) } ?? .none
    case 1: return .list(values(outputs))
    default: return .tuple(values(outputs))
    }
  }

  /// An element-wise op of ragged tensors is applied to their values.
  private func raggedResult(
    _ op: Op, _ inputs: [Value], _ attributes: Attributes, name: String?
  ) throws(Raise) -> Value? {
    guard !library.composites.isEmpty else { return nil }
    switch op.kernel {
    case .unaryFunction, .binaryFunction: break
    default:
      let others = ["Cast", "ZerosLike", "OnesLike"]
      guard others.contains(op.name) || (op.name == "SelectV2" && semantics.versions == .v221)
      else { return nil }
    }
    guard inputs.contains(where: isRagged) else { return nil }
    let function = interpreter.makeFunction("op(*inputs)") { [unowned self] _, call throws(Raise) in
      try callOp(op, try interpreter.elements(of: call[0]), attributes, name: name)
    }
    return try callFunction("tf.ragged._apply", [.object(function), .list(inputs)])
  }

  /// Whether a value is a ragged tensor.
  func isRagged(_ value: Value) -> Bool {
    guard let object = value.reference else { return false }
    return compositeType(of: object)?.type.name == "RaggedTensor"
  }

  /// Whether an argument is a list or a text whose dtype no tensor among the arguments says; errors
  /// of 2.21 lack the name of the op then.
  private func hasUntypedList(_ inputs: [Value], _ op: Op) -> Bool {
    func source(_ index: Int) -> String? {
      guard index < op.signature.inputs.count,
        case .attribute(let name) = op.signature.inputs[index].type
      else { return nil }
      return name
    }
    for (index, input) in inputs.enumerated() where index < op.signature.inputs.count {
      switch input {
      case .list, .tuple, .str:
        if op.signature.inputs[index].isList { continue }
        guard let name = source(index) else { return true }
        let isKnown = inputs.indices.contains { other in
          source(other) == name && inputs[other].object(as: TensorObject.self) != nil
        }
        if !isKnown { return true }
      default: continue
      }
    }
    return false
  }

  /// The operands of an op from Python values; values that share a type attribute get one dtype.
  func convert(_ inputs: [Value], for op: Op) throws(Raise) -> [Operand] {
    var operands: [Operand] = []
    var known: [String: DType] = [:]
    // Eagerly, any tensor among the inputs decides; in a graph the first input does.
    if context.isEager {
      for (index, spec) in op.signature.inputs.enumerated() where index < inputs.count {
        guard case .attribute(let name) = spec.type, known[name] == nil else { continue }
        let candidates = spec.isList ? try interpreter.elements(of: inputs[index]) : [inputs[index]]
        for candidate in candidates {
          if let tensor = candidate.object(as: TensorObject.self) {
            known[name] = tensor.operand.dtype
            break
          }
          if let variable = candidate.object(as: VariableObject.self) {
            known[name] = variable.dtype
            break
          }
        }
      }
    }
    let packs =
      !context.isEager && !op.signature.hasLists && inputs.contains { containsTensor($0) }
    for (index, spec) in op.signature.inputs.enumerated() where index < inputs.count {
      if spec.isList {
        for (place, element) in try interpreter.elements(of: inputs[index]).enumerated() {
          operands.append(
            try convert(element, spec, &known, op, name: "\(spec.name)_\(place)"))
        }
      } else {
        let operand = try convert(inputs[index], spec, &known, op)
        // What is packed makes nodes at once, so constants before it do, too.
        operands.append(packs ? try settled(operand, name: spec.name) : operand)
      }
    }
    return operands
  }

  /// Whether a Python number can't become an eager tensor of a dtype: a float of integers, a number
  /// of bools.
  static func isRefusedAtOnce(_ value: Value, for dtype: DType) -> Bool {
    switch value {
    case .float: dtype.isInteger
    case .int: dtype == .bool
    default: false
    }
  }

  /// Whether an op takes its second operand in a dtype of its own where the first one's doesn't fit,
  /// and refuses it then: those whose functions convert their arguments themselves.
  func asksOtherDtypes(_ op: String) -> Bool { semantics.refusesFloatsForIntegers && op == "AddV2" }

  private func convert(
    _ value: Value, _ spec: ArgumentSpec, _ known: inout [String: DType], _ op: Op,
    name packed: String? = nil
  ) throws(Raise) -> Operand {
    let packedName = packed ?? spec.name
    if case .object(let object) = value {
      if let variable = object as? VariableObject {
        if case .fixed(.resource) = spec.type { return variable.handle }
        if spec.isReference { return variable.handle }
        let operand = try read(variable)
        if case .attribute(let name) = spec.type, known[name] == nil { known[name] = operand.dtype }
        return operand
      }
      if let tensor = object as? TensorObject {
        if case .attribute(let name) = spec.type, known[name] == nil {
          known[name] = tensor.operand.dtype
        }
        return tensor.operand
      }
    }
    switch spec.type {
    case .fixed(let dtype):
      return try operand(value, dtype: dtype, name: packedName)
    case .attribute(let name):
      if let dtype = known[name] {
        if context.isEager {
          do throws(Raise) {
            return try operand(value, dtype: dtype, name: packedName)
          } catch {
            if Self.isRefusedAtOnce(value, for: dtype), !asksOtherDtypes(op.name) { throw error }
            // Left to the op to refuse.
            if let other = try? operand(value) { return other }
            throw error
          }
        }
        do throws(Raise) {
          return try operand(value, dtype: dtype, name: packedName)
        } catch {
          if value.isNone {
            throw self.error(
              "ValueError",
              "Tried to convert '\(spec.name)' to a tensor and failed. Error: None values not supported."
            )
          }
          guard let inner = try? interpreter.str(.object(expected(dtype, value).exception)) else {
            throw error
          }
          let text = (try? interpreter.repr(value)) ?? ""
          throw self.error(
            "TypeError",
            "Expected \(dtype.name) passed to parameter '\(spec.name)' of op '\(op.name)', got \(text) of type '\(interpreter.typeName(value))' instead. Error: \(inner)"
          )
        }
      }
      var preferred: DType?
      if case .type(let dtype)? = op.attribute(name)?.defaultValue { preferred = dtype }
      let operand: Operand
      if let preferred, let converted = try? self.operand(value, dtype: preferred, name: packedName)
      {
        operand = converted
      } else {
        if value.isNone, !context.isEager {
          throw error(
            "ValueError",
            "Tried to convert '\(spec.name)' to a tensor and failed. Error: None values not supported."
          )
        }
        operand = try self.operand(value, name: packedName)
      }
      known[name] = operand.dtype
      return operand
    case .list: return try operand(value)
    }
  }

  // MARK: Names

  private func defineTypes() {
    for dtype in DType.allCases {
      set("tf.\(dtype.name)", .object(object(of: dtype)))
      set("tf.dtypes.\(dtype.name)", .object(object(of: dtype)))
    }
    set("tf.half", .object(object(of: .float16)))
    set("tf.double", .object(object(of: .float64)))
    set("tf.dtypes.DType", .object(types.dtype))
    set("tf.DType", .object(types.dtype))
    set("tf.Tensor", .object(types.tensor))
    set("tf.TensorShape", .object(types.shape))
    set("tf.TensorSpec", .object(types.tensorSpec))
    set("tf.Variable", .object(types.variable))
    set("tf.Operation", .object(types.operation))
    set("tf.Graph", .object(types.graph))
    set("tf.IndexedSlices", .object(types.indexedSlices))
    set("tf.compat.v1.Dimension", .object(types.dimension))
    set("tf.newaxis", Value.none)
    define("tf.as_dtype(type_value)", aliases: ["tf.dtypes.as_dtype"]) {
      [unowned self] _, call throws(Raise) in
      guard let dtype = try dtype(call[0]) else { return .none }
      return .object(object(of: dtype))
    }
  }
}
