// The bridge between the Python texts of `tf` and the engine: the module `_tensorflow`.

import Dataflow
import NumPy
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  /// The bridge: what library text may ask of the engine.
  func fillBridge(_ module: ModuleObject) {
    interpreter.set(module, "VERSION", .int(semantics.number))
    interpreter.set(module, "tf", .object(self.module("tf")))
    interpreter.set(module, "SymbolicTensor", .object(types.symbolicTensor))
    func define(_ signature: String, _ body: @escaping NativeFunction.Body) {
      interpreter.defineFunction(module, signature, body)
    }
    define("op(name, inputs, attributes=None, scope=None)") {
      [unowned self] _, call throws(Raise) in
      let op = try engine { () throws(OpError) in try context.op(call[0].text ?? "") }
      return try callOp(
        op, try interpreter.elements(of: call[1]), try libraryAttributes(call[2], of: op),
        name: call[3].text)
    }
    define("node(name, inputs, attributes=None, scope=None)") {
      [unowned self] _, call throws(Raise) in
      let op = try engine { () throws(OpError) in try context.op(call[0].text ?? "") }
      let count = context.graph?.nodes.count ?? 0
      _ = try callOp(
        op, try interpreter.elements(of: call[1]), try libraryAttributes(call[2], of: op),
        name: call[3].text)
      guard let graph = context.graph, graph.nodes.count > count, let node = graph.nodes.last else {
        return .none
      }
      return .object(object(of: node))
    }
    define("eager()") { [unowned self] _, _ in .bool(context.isEager) }
    define("in_function()") { [unowned self] _, _ in .bool(context.graph is FuncGraph) }
    define("scope(name)") { [unowned self] _, call throws(Raise) in
      if context.isEager, !semantics.namesEagerScopes {
        return contextManager(enter: { .none }, exit: {})
      }
      return managedNameScope(call[0].text)
    }
    define("tensor(value, dtype=None, name=None)") { [unowned self] _, call throws(Raise) in
      value(
        try settled(
          try operand(call[0], dtype: try dtype(call[1]), name: call[2].text), name: call[2].text))
    }
    define("hinted(value, hint, name=None)") { [unowned self] _, call throws(Raise) in
      if let hint = try dtype(call[1]), let hinted = try? operand(call[0], dtype: hint) {
        return value(try settled(hinted, name: call[2].text))
      }
      return value(
        try settled(try operand(call[0], name: call[2].text), name: call[2].text))
    }
    define("dims(x)") { [unowned self] _, call throws(Raise) in
      let shape: PartialShape
      if let object = call[0].object(as: ShapeObject.self) {
        shape = object.shape
      } else if let tensor = call[0].object(as: TensorObject.self) {
        shape = tensor.operand.shape
      } else if let variable = call[0].object(as: VariableObject.self) {
        shape = variable.shape
      } else {
        shape = try self.shape(call[0])
      }
      guard let dimensions = shape.dimensions else { return .none }
      return .list(dimensions.map { $0.map { .int($0) } ?? Value.none })
    }
    define("known(x)") { [unowned self] _, call throws(Raise) in
      if let tensor = call[0].object(as: TensorObject.self) {
        return tensor.operand.constantValue.map { numpy.value(of: $0) } ?? Value.none
      }
      if call[0].object(as: VariableObject.self) != nil || containsTensor(call[0]) { return .none }
      return numpy.value(of: try self.tensor(from: call[0]))
    }
    define("is_tensor(x)") { _, call in .bool(call[0].object(as: TensorObject.self) != nil) }
    define("is_variable(x)") { _, call in .bool(call[0].object(as: VariableObject.self) != nil) }
    define("is_eager(x)") { _, call in
      .bool(call[0].object(as: TensorObject.self)?.eager != nil)
    }
    define("shape_text(x)") { [unowned self] _, call throws(Raise) in
      .str(shapeText(try shape(call[0])))
    }
    define("flatten(structure)") { [unowned self] _, call throws(Raise) in
      try withoutComposites { () throws(Raise) in .list(try self.flatten(call[0])) }
    }
    define("flatten_all(structure)") { [unowned self] _, call throws(Raise) in
      .list(try flatten(call[0]))
    }
    define("pack(structure, leaves)") { [unowned self] _, call throws(Raise) in
      try withoutComposites { () throws(Raise) in
        try self.pack(call[0], try self.interpreter.elements(of: call[1]))
      }
    }
    define("is_nested(structure)") { [unowned self] _, call throws(Raise) in
      try withoutComposites { () throws(Raise) in .bool(try self.parts(call[0]) != nil) }
    }
    define("difference(a, b)") { [unowned self] _, call throws(Raise) in
      try withoutComposites { () throws(Raise) in
        guard let found = try self.structureDifference(call[0], call[1]) else { return Value.none }
        return .tuple([.str(found.type), .str(found.message)])
      }
    }
    define("composite(type, parts, make)") { [unowned self] _, call in
      if let type = call[0].object(as: TypeObject.self) {
        library.composites.append(CompositeType(type: type, parts: call[1], make: call[2]))
      }
      return .none
    }
    define("converted(function, *args)") { [unowned self] _, call throws(Raise) in
      let arguments = try interpreter.elements(of: call[1])
      guard functions.conversionDepth > 0 else { return try interpreter.call(call[0], arguments) }
      return try callConverted(call[0], arguments, [])
    }
    define("rename(variable, name)") { _, call in
      if let name = call[1].text { call[0].object(as: VariableObject.self)?.name = name }
      return .none
    }
    define("trainable(variable)") { _, call in
      .bool(call[0].object(as: VariableObject.self)?.isTrainable ?? false)
    }
    defineGraphHelpers(define)
    defineDatasetHelpers(define)
    define("refuse(name)") { [unowned self] _, call throws(Raise) in
      throw error("NotImplementedError", "\(call[0].text ?? "") is not supported by this engine")
    }
    define("converted_call(function, args, kwargs)") { [unowned self] _, call throws(Raise) in
      let arguments = try interpreter.elements(of: call[1])
      var keywords: [(String, Value)] = []
      for entry in call[2].asDict?.items ?? [] {
        if let name = entry.key.text { keywords.append((name, entry.value)) }
      }
      guard functions.conversionDepth > 0 else {
        return try interpreter.call(call[0], arguments, keywords: keywords)
      }
      return try callConverted(call[0], arguments, keywords)
    }
    define("warn(message)") { [unowned self] _, call in
      warn(call[0].text ?? "")
      return .none
    }
    fillGraphBridge(define)
    define("op_seed_graph()") { [unowned self] _, _ in
      (context.graph?.seed ?? context.seed).map { .int($0) } ?? Value.none
    }
    define("next_op_seed()") { [unowned self] _, _ in .int(nextOpSeed()) }
    define("next_stream()") { [unowned self] _, _ in .int(context.nextRandomStream()) }
  }

  /// The seed of a random op that has none, where there is one for the program or the graph.
  ///
  /// Eagerly it is the next of `random.Random(seed)`; in a graph it counts nodes or random ops.
  private func nextOpSeed() -> Int {
    guard let graph = context.graph else {
      let seed = context.seed ?? 0
      if library.seedGeneration != context.randomGeneration || library.seedSource == nil {
        library.seedGeneration = context.randomGeneration
        var words: [UInt32] = []
        var rest = UInt64(seed.magnitude)
        repeat {
          words.append(UInt32(truncatingIfNeeded: rest))
          rest >>= 32
        } while rest > 0
        library.seedSource = BitSource(twister: words)
      }
      while true {
        let drawn = library.seedSource?.next32() ?? 0
        if drawn < 1 << 31 { return Int(drawn) }
      }
    }
    if semantics.countsRandomOps {
      defer { graph.randomOpCount += 1 }
      return graph.randomOpCount
    }
    return graph.nodes.count
  }

  /// The attributes of an op from a dict of Python values.
  private func libraryAttributes(_ value: Value, of op: Op) throws(Raise) -> Attributes {
    guard let dictionary = value.asDict else { return [:] }
    var attributes: Attributes = [:]
    for entry in dictionary.items where !entry.value.isNone {
      guard let name = entry.key.text, let spec = op.attribute(name) else { continue }
      switch spec.kind {
      case .tensor: attributes[name] = .tensor(try tensor(from: entry.value))
      case .types:
        var types: [DType] = []
        for element in try interpreter.elements(of: entry.value) {
          if let dtype = try dtype(element) { types.append(dtype) }
        }
        attributes[name] = .types(types)
      case .shapes:
        var shapes: [PartialShape] = []
        for element in try interpreter.elements(of: entry.value) {
          shapes.append(try shape(element))
        }
        attributes[name] = .shapes(shapes)
      case .strings:
        var texts: [String] = []
        for element in try interpreter.elements(of: entry.value) {
          texts.append(try interpreter.str(element))
        }
        attributes[name] = .strings(texts)
      default:
        if let attribute = try attribute(entry.value, name, of: op) {
          attributes[name] = attribute
        }
      }
    }
    return attributes
  }
}
