// `tf.Variable`: eager and resource variables, those that a function being traced makes, and the
// references of version 1.

import Dataflow
import NumPy
import Ops
import Python
import Tensors

/// `tf.Variable`
package final class VariableObject: Object {
  /// `Variable:0`
  package var name: String
  package let dtype: DType
  package let shape: PartialShape
  package let isTrainable: Bool
  /// The handle of a resource variable, or the reference of version 1.
  var handle: Operand
  /// What holds the value of an eager variable.
  var resource: VariableResource?
  /// `VariableV2` of version 1.
  let isReference: Bool
  /// The node that assigns the initial value, in a graph.
  var initializer: Node?
  var initialValue: Operand?
  /// What reading gives in a graph of version 1, `Variable/read`.
  var snapshot: Operand?
  /// Made while nothing was being traced: prints its value.
  var isEagerlyMade = true
  /// Whether the text shows the value although a graph is being built.
  var printsValueInGraphs = false
  var constraint: Value = .none
  /// The variable whose assignment this stands for, as `assign` returns it.
  var parent: VariableObject?

  init(
    name: String, dtype: DType, shape: PartialShape, isTrainable: Bool, handle: Operand,
    resource: VariableResource?, isReference: Bool = false, type: TypeObject
  ) {
    self.name = name
    self.dtype = dtype
    self.shape = shape
    self.isTrainable = isTrainable
    self.handle = handle
    self.resource = resource
    self.isReference = isReference
    super.init(type: type)
  }
}

/// What a new variable is to be.
struct VariableRequest {
  var initialValue: Value
  var name: String?
  var dtype: DType?
  var shape: PartialShape?
  var isTrainable = true
  var usesResource: Bool?
  var collections: Value = .none
  var constraint: Value = .none
  var validatesShape = true
}

/// Takes part in making variables: `tf.function` lifts them out of the graph that it traces.
protocol VariableCreator: AnyObject {
  func make(_ request: VariableRequest, in runtime: TensorFlowRuntime) throws(Raise) -> Value
}

extension TensorFlowRuntime {
  /// `tf.Variable(…)`
  func makeVariable(_ request: VariableRequest) throws(Raise) -> Value {
    if let creator = variableCreators.last { return try creator.make(request, in: self) }
    return try makePlainVariable(request)
  }

  /// A variable of the world around functions: eager, or of the graph under construction.
  func makePlainVariable(_ request: VariableRequest) throws(Raise) -> Value {
    if request.initialValue.isNone || request.initialValue.isUnbound {
      throw error("ValueError", wording.noInitialValue())
    }
    if let graph = context.graph { return try makeGraphVariable(request, graph) }
    return try makeEagerVariable(request)
  }

  /// The initial value, computed where a function gives it.
  func initialOperand(_ request: VariableRequest) throws(Raise) -> Operand {
    var initial = request.initialValue
    if isFunction(initial) { initial = try interpreter.call(initial) }
    if let dtype = request.dtype, let tensor = initial.object(as: TensorObject.self),
      tensor.operand.dtype != dtype
    {
      return try operand(initial, dtype: dtype)
    }
    return try operand(initial, dtype: request.dtype)
  }

  private func isFunction(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return object is FunctionObject || object is BoundMethod || object is NativeFunction
  }

  private func makeEagerVariable(_ request: VariableRequest) throws(Raise) -> Value {
    let initial = try initialOperand(request)
    guard let tensor = initial.tensor else {
      guard let symbol = initial.symbolic else {
        throw error("ValueError", "The initial value of a variable is no tensor.")
      }
      throw raise(context.messages.leakedTensor(symbol))
    }
    let scope = context.eagerScope.map { $0 + "/" } ?? ""
    let name = scope + (request.name ?? "Variable")
    let shape = request.shape ?? PartialShape(tensor.shape)
    let resource = VariableResource(
      name: name, dtype: tensor.dtype, shape: shape, isTrainable: request.isTrainable)
    resource.assign(tensor)
    let variable = VariableObject(
      name: name + ":0", dtype: tensor.dtype, shape: shape, isTrainable: request.isTrainable,
      handle: .eager(context.eager(Tensor(object: resource))), resource: resource,
      type: types.resourceVariable)
    variable.constraint = request.constraint
    resource.owner = variable
    journal.emit(
      .variableCreated(
        name: variable.name, dtype: tensor.dtype.name, shape: shapeText(shape)))
    return .object(variable)
  }

  /// A variable of a plain graph: `VarHandleOp` with an assignment, or `VariableV2`.
  func makeGraphVariable(
    _ request: VariableRequest, _ graph: Graph
  ) throws(Raise) -> Value {
    let usesResource = request.usesResource ?? !semantics.refVariables
    graph.pushControlDependencies(nil)
    defer { graph.popControlDependencies() }
    return try inScope(request.name ?? "Variable") { (scope) throws(Raise) in
      let scope = scope ?? "Variable/"
      let plainName = String(scope.dropLast())
      // The initial value of a function, and of a resource, lies in a scope of its own.
      let isMade = self.isFunction(request.initialValue)
      let inner = usesResource || isMade ? scope + "Initializer/" : scope
      let (_, previous) = graph.enterScope(inner)
      var initial: Operand
      do throws(Raise) {
        initial = try self.initialOperand(request)
      } catch {
        graph.leaveScope(previous)
        throw error
      }
      if case .literal(let tensor) = initial {
        initial = .symbolic(
          try self.engine { () throws(OpError) in
            try graph.constant(tensor, name: "initial_value")
          })
      }
      graph.leaveScope(previous)
      let shape = request.shape ?? (request.validatesShape ? initial.shape : .unknown)
      let variable =
        usesResource
        ? try self.makeHandleVariable(request, graph, plainName, scope, initial, shape)
        : try self.makeReferenceVariable(request, graph, plainName, scope, initial, shape)
      variable.isEagerlyMade = false
      variable.initialValue = initial
      try self.addToCollections(variable, request)
      self.journal.emit(
        .variableCreated(
          name: variable.name, dtype: variable.dtype.name, shape: self.shapeText(shape)))
      return .object(variable)
    }
  }

  private func makeHandleVariable(
    _ request: VariableRequest, _ graph: Graph, _ name: String, _ scope: String,
    _ initial: Operand, _ shape: PartialShape
  ) throws(Raise) -> VariableObject {
    let dtype = initial.dtype
    let handle = try engine { () throws(OpError) in
      try context.apply1(
        .varHandle, [],
        ["dtype": .type(dtype), "shape": .shape(shape), "shared_name": .string(name)],
        name: scope)
    }
    let variable = VariableObject(
      name: name + ":0", dtype: dtype, shape: shape, isTrainable: request.isTrainable,
      handle: handle, resource: nil, type: types.resourceVariable)
    _ = try engine { () throws(OpError) in
      try graph.enterAndApply(scope + "IsInitialized/") { () throws(OpError) in
        try context.apply(
          .varIsInitialized, [handle], name: scope + "IsInitialized/VarIsInitializedOp/")
      }
    }
    variable.initializer = try engine { () throws(OpError) in
      try context.applyNode(.assignVariable, [handle, initial], name: scope + "Assign/")
    }
    variable.snapshot = try engine { () throws(OpError) in
      try context.apply1(
        .readVariable, [handle], ["dtype": .type(dtype)],
        name: scope + "Read/ReadVariableOp/")
    }
    return variable
  }

  private func makeReferenceVariable(
    _ request: VariableRequest, _ graph: Graph, _ name: String, _ scope: String,
    _ initial: Operand, _ shape: PartialShape
  ) throws(Raise) -> VariableObject {
    let dtype = initial.dtype
    let op = try engine { () throws(OpError) in try context.op("VariableV2") }
    let reference = try engine { () throws(OpError) in
      try context.apply1(
        op, [], ["dtype": .type(dtype), "shape": .shape(shape)], name: scope)
    }
    let variable = VariableObject(
      name: name + ":0", dtype: dtype, shape: shape, isTrainable: request.isTrainable,
      handle: reference, resource: nil, isReference: true, type: types.refVariable)
    variable.initializer = try engine { () throws(OpError) in
      try context.applyNode(.assign, [reference, initial], name: scope + "Assign/")
    }
    variable.snapshot = try engine { () throws(OpError) in
      try context.apply1(.identity, [reference], name: scope + "read/")
    }
    return variable
  }

  private func addToCollections(
    _ variable: VariableObject, _ request: VariableRequest
  ) throws(Raise) {
    guard let graph = context.graph else { return }
    var names: [String] = []
    if request.collections.isNone || request.collections.isUnbound {
      names = ["variables"]
    } else {
      names = try interpreter.elements(of: request.collections).compactMap(\.text)
    }
    if request.isTrainable, !names.contains("trainable_variables") {
      names.append("trainable_variables")
    }
    for name in names { graph.collections[name, default: []].append(variable) }
  }

  // MARK: Reading and writing

  /// The value of a variable, read by an op (or the snapshot of a graph of version 1).
  func read(_ variable: VariableObject, name: String? = nil) throws(Raise) -> Operand {
    if variable.isReference {
      return variable.snapshot ?? variable.handle
    }
    return try engine { () throws(OpError) in
      try context.apply1(
        .readVariable, [variable.handle], ["dtype": .type(variable.dtype)], name: name)
    }
  }

  /// The method `assign` and its kind: returns what Python sees.
  func assign(
    _ variable: VariableObject, _ new: Value, _ op: Op, _ referenceOp: Op, name: Value,
    readsValue: Bool = true
  ) throws(Raise) -> Value {
    if variable.isReference {
      let operand = try self.operand(new, dtype: variable.dtype)
      return value(
        try engine { () throws(OpError) in
          try context.apply1(referenceOp, [variable.handle, operand], name: name.text)
        })
    }
    let operand = try settled(try self.operand(new, dtype: variable.dtype))
    if op === Op.assignVariable, variable.shape.merged(with: operand.shape) == nil {
      throw error(
        "ValueError",
        wording.cannotAssign(
          to: variable.name, shape: shapeText(variable.shape), given: shapeText(operand.shape)))
    }
    let node = try engine { () throws(OpError) in
      try context.applyNode(op, [variable.handle, operand], name: name.text)
    }
    guard readsValue else { return node.map { .object(object(of: $0)) } ?? .none }
    let result = VariableObject(
      name: node.map { $0.name } ?? "UnreadVariable", dtype: variable.dtype,
      shape: variable.shape, isTrainable: variable.isTrainable, handle: variable.handle,
      resource: variable.resource, type: types.unreadVariable)
    result.isEagerlyMade = variable.isEagerlyMade
    result.initializer = node
    result.parent = variable
    if let graph = context.graph, !(graph is FuncGraph), let node {
      // What a session gives for it is a read behind the assignment.
      graph.pushControlDependencies([node])
      defer { graph.popControlDependencies() }
      result.snapshot = try read(variable)
    }
    return .object(result)
  }

  func setUpVariables() {
    let type = types.variable
    func variable(_ value: Value) throws(Raise) -> VariableObject {
      guard let variable = value.object(as: VariableObject.self) else {
        throw interpreter.error("TypeError", "a variable is expected")
      }
      return variable
    }
    let signature =
      semantics.tfIsCompatV1
      ? "Variable(cls, initial_value=None, trainable=None, collections=None, validate_shape=True, caching_device=None, name=None, variable_def=None, dtype=None, expected_shape=None, import_scope=None, constraint=None, use_resource=None, synchronization=None, aggregation=None, shape=None)"
      : "Variable(cls, initial_value=None, trainable=None, validate_shape=True, caching_device=None, name=None, variable_def=None, dtype=None, import_scope=None, constraint=None, synchronization=None, aggregation=None, shape=None, experimental_enable_variable_lifting=True)"
    interpreter.defineNew(type, signature, style: .python) {
      [unowned self] _, call throws(Raise) in
      var request = VariableRequest(initialValue: call[1])
      if !call[2].isNone { request.isTrainable = try interpreter.isTrue(call[2]) }
      if semantics.tfIsCompatV1 {
        request.collections = call[3]
        request.validatesShape = try interpreter.isTrue(call[4])
        request.name = call[6].text
        request.dtype = try dtype(call[8])
        request.constraint = call[11]
        if !call[12].isNone { request.usesResource = try interpreter.isTrue(call[12]) }
        if !call[15].isNone { request.shape = try shape(call[15]) }
      } else {
        request.name = call[5].text
        request.dtype = try dtype(call[7])
        request.constraint = call[9]
        if !call[12].isNone { request.shape = try shape(call[12]) }
      }
      return try makeVariable(request)
    }
    interpreter.defineMethod(type, "__repr__(self)") { [unowned self] _, call throws(Raise) in
      .str(repr(try variable(call[0])))
    }
    interpreter.defineProperty(type, "name") { _, value throws(Raise) in
      .str(try variable(value).name)
    }
    interpreter.defineProperty(type, "dtype") { [unowned self] _, value throws(Raise) in
      let variable = try variable(value)
      if variable.isReference {
        return .object(DTypeObject(variable.dtype, type: types.dtype, isReference: true))
      }
      return .object(object(of: variable.dtype))
    }
    interpreter.defineProperty(type, "shape") { [unowned self] _, value throws(Raise) in
      self.value(of: try variable(value).shape)
    }
    interpreter.defineMethod(type, "get_shape(self)") { [unowned self] _, call throws(Raise) in
      self.value(of: try variable(call[0]).shape)
    }
    interpreter.defineProperty(type, "trainable") { _, value throws(Raise) in
      .bool(try variable(value).isTrainable)
    }
    interpreter.defineProperty(type, "handle") { [unowned self] _, value throws(Raise) in
      self.value(try variable(value).handle)
    }
    interpreter.defineProperty(type, "device") { _, _ in
      .str("/job:localhost/replica:0/task:0/device:CPU:0")
    }
    interpreter.defineProperty(type, "constraint") { _, value throws(Raise) in
      try variable(value).constraint
    }
    interpreter.defineProperty(type, "graph") { [unowned self] _, value throws(Raise) in
      guard let symbol = try variable(value).handle.symbolic else { return .none }
      return .object(object(of: symbol.graph))
    }
    interpreter.defineProperty(type, "op") { [unowned self] _, value throws(Raise) in
      let variable = try variable(value)
      if let node = variable.initializer, variable.parent != nil {
        return .object(object(of: node))
      }
      guard let symbol = variable.handle.symbolic else { return .none }
      return .object(object(of: symbol.node))
    }
    interpreter.defineProperty(type, "initializer") { [unowned self] _, value throws(Raise) in
      (try variable(value).initializer).map { .object(object(of: $0)) } ?? Value.none
    }
    interpreter.defineProperty(type, "initial_value") { [unowned self] _, value throws(Raise) in
      (try variable(value).initialValue).map { self.value($0) } ?? Value.none
    }
    interpreter.defineMethod(type, "initialized_value(self)") {
      [unowned self] _, call throws(Raise) in
      value(try read(try variable(call[0])))
    }
    interpreter.defineMethod(type, "numpy(self)") { [unowned self] _, call throws(Raise) in
      let variable = try variable(call[0])
      guard context.isEager, let resource = variable.resource else {
        throw error(
          "NotImplementedError", "numpy() is only available when eager execution is enabled.")
      }
      let tensor = try engine { () throws(OpError) in
        do throws(KernelError) {
          return try resource.read(context.messages)
        } catch { throw OpError(wrapping: error) }
      }
      return numpy.value(of: tensor)
    }
    interpreter.defineMethod(type, "value(self)") { [unowned self] _, call throws(Raise) in
      value(try read(try variable(call[0])))
    }
    interpreter.defineMethod(type, "read_value(self)") { [unowned self] _, call throws(Raise) in
      let variable = try variable(call[0])
      let scope = variable.isReference ? "read" : "Read"
      let value = try inScope(scope) { (_) throws(Raise) in try self.read(variable) }
      return self.value(
        try engine { () throws(OpError) in try context.apply1(.identity, [value]) })
    }
    for (name, op, reference) in [
      ("assign", Op.assignVariable, Op.assign), ("assign_add", .assignAddVariable, .assignAdd),
      ("assign_sub", .assignSubVariable, .assignSub),
    ] {
      let parameter = name == "assign" ? "value" : "delta"
      interpreter.defineMethod(
        type, "\(name)(self, \(parameter), use_locking=None, name=None, read_value=True)",
        style: .python
      ) { [unowned self] _, call throws(Raise) in
        let variable = try variable(call[0])
        return try assign(
          variable, call[1], op, reference, name: call[3],
          readsValue: try interpreter.isTrue(call[4]))
      }
    }
    interpreter.defineMethod(type, "eval(self, session=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      let variable = try variable(call[0])
      return try evaluate(value(try read(variable)), feeds: .none, session: call[1])
    }
    interpreter.defineMethod(type, "__hash__(self)") {
      [unowned self] interpreter, call throws(Raise) in
      if semantics.elementwiseEquality {
        throw error(
          "TypeError",
          wording.unhashableVariable((try? interpreter.repr(call[0])) ?? ""))
      }
      return .int(interpreter.identity(call[0]) >> 4)
    }
    for name in ["ref", "experimental_ref"] {
      guard semantics.elementwiseEquality, name == "experimental_ref" || semantics.hasReferences
      else { continue }
      interpreter.defineMethod(type, "\(name)(self)") { [unowned self] _, call in
        .object(ReferenceObject(call[0], type: types.reference))
      }
    }
    interpreter.defineMethod(type, "__array__(self, dtype=None, copy=None)", style: .python) {
      [unowned self] _, call throws(Raise) in
      guard let tensor = try read(try variable(call[0])).tensor else {
        throw error(
          "NotImplementedError", "numpy() is only available when eager execution is enabled.")
      }
      return .object(numpy.array(tensor))
    }
    type.set(interpreter.symbol("__array_priority__"), to: .int(100))
    setUpVariableConversions(variable)
  }

  private func setUpVariableConversions(
    _ variable: @escaping (Value) throws(Raise) -> VariableObject
  ) {
    let type = types.variable
    for name in ["__bool__", "__int__", "__float__", "__complex__", "__index__"] {
      interpreter.defineMethod(type, "\(name)(self)") {
        [unowned self] interpreter, call throws(Raise) in
        let name = name
        if !semantics.variablesAreNumbers, name == "__float__" || name == "__complex__" {
          throw error(
            "TypeError", "float() argument must be a string or a number, not 'ResourceVariable'")
        }
        return try interpreter.callMethod(value(try read(try variable(call[0]))), name)
      }
    }
    interpreter.defineMethod(type, "__iter__(self)") {
      [unowned self] interpreter, call throws(Raise) in
      if !semantics.variablesAreNumbers {
        throw error("TypeError", "'Variable' object is not iterable.")
      }
      return try interpreter.iterator(of: value(try read(try variable(call[0]))))
    }
    interpreter.defineMethod(type, "__format__(self, spec)") {
      [unowned self] interpreter, call throws(Raise) in
      if call[1].text?.isEmpty ?? true { return .str(repr(try variable(call[0]))) }
      return .str(
        try interpreter.format(value(try read(try variable(call[0]))), call[1].text ?? ""))
    }
    for (name, symbol, method) in [
      ("__iadd__", "+=", "assign_add"), ("__isub__", "-=", "assign_sub"),
      ("__imul__", "*=", "assign"), ("__itruediv__", "/=", "assign"), ("__ipow__", "**=", "assign"),
    ] {
      interpreter.defineMethod(type, "\(name)(self, other)") {
        [unowned self] _, call throws(Raise) in
        let op = String(symbol.dropLast())
        let call =
          method == "assign"
          ? "variable.assign(variable \(op) value)" : "variable.\(method)(value)"
        throw error("RuntimeError", wording.noAugmentedAssignment(symbol, op, call: call))
      }
    }
  }
}

extension Graph {
  /// Runs engine code inside a scope that is entered again as it stands.
  func enterAndApply<R>(
    _ scope: String, _ body: () throws(OpError) -> R
  ) throws(OpError) -> R {
    let (_, previous) = enterScope(scope)
    defer { leaveScope(previous) }
    return try body()
  }
}
