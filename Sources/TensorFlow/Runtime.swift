// One run of TensorFlow on one interpreter: the types, the modules, and the way between Python's values
// and the engine's operands.

import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

/// The `tf` of one interpreter, in one version.
package final class TensorFlowRuntime {
  package unowned let interpreter: Interpreter
  package let context: ExecutionContext
  package let numpy: NumPyRuntime
  package let types: TensorTypes
  let names: FunctionNames
  package var semantics: Semantics { context.semantics }
  package var journal: Journal { context.journal }
  /// The Python object of a symbolic tensor, so that it is always the same one.
  var symbols: [ObjectIdentifier: TensorObject] = [:]
  /// The Python objects of nodes and graphs.
  var operations: [ObjectIdentifier: OperationObject] = [:]
  var graphs: [ObjectIdentifier: GraphObject] = [:]
  var dtypes: [DType: DTypeObject] = [:]
  /// What `tf.function` and AutoGraph keep; see `FunctionState`.
  let functions = FunctionState()
  /// Default graph and sessions; see `SessionRuntime`.
  let sessions = SessionRuntime()
  /// Who makes variables at the moment: `tf.function` puts itself in charge while it traces.
  var variableCreators: [VariableCreator] = []
  /// The functions of `tf` by their path.
  var functionsByPath: [String: Value] = [:]
  var managerType: TypeObject?
  /// The cell by which converted code reaches AutoGraph's operators.
  let agCell = CellObject()
  /// The user's function that converted code came from.
  var convertedOriginals: [ObjectIdentifier: FunctionObject] = [:]
  /// Iterators that `next()` stages.
  var nextHandlers: [NextHandler] = []
  /// `enumerate`, `zip`, `map`, `filter` over datasets, by name.
  var datasetBuiltins: [String: DatasetBuiltin] = [:]
  /// How `for` loops over objects of other parts are staged.
  var loopHandlers: [LoopHandler] = []
  /// The classes of names without a value, and of a missing return value.
  var undefinedTypes: (TypeObject, TypeObject)?
  /// How objects of other parts print in `tf.print`.
  var printers: [TensorPrinter] = []
  /// The types of GraphDef's messages.
  let messages = MessageTypes()
  /// How objects of other parts are fetched by sessions.
  var sessionFetches: [SessionFetch] = []
  /// Evaluates for `eval()`; set by the part that has sessions.
  var sessionRunner: ((Value, Value, Value) throws(Raise) -> Value)?
  /// Modules by their path, `tf.math`.
  var modules: [String: ModuleObject] = [:]
  /// The parts of `tf` that are written in Python.
  let library = LibraryState()
  /// How objects of other parts become tensors; asked in order.
  var conversions: [TensorConversion] = []

  /// - Parameter names: shared by the engines of one execution.
  package init(
    _ interpreter: Interpreter, semantics: Semantics, names: FunctionNames = FunctionNames()
  ) {
    self.names = names
    self.interpreter = interpreter
    context = ExecutionContext(
      semantics: semantics, registry: .all, journal: interpreter.journal)
    numpy = NumPyRuntime(interpreter, version: semantics.hasNumPy2 ? .v2 : .v1)
    types = TensorTypes(interpreter, semantics)
    numpy.register()
    interpreter.marksTracebacks = semantics.marksTracebacks
    interpreter.extensions[ObjectIdentifier(TensorFlowRuntime.self)] = self
    context.output = { [unowned self] text, destination in
      interpreter.writeOutput(text, destination == "stdout" ? .stdout : .stderr)
      _ = self
    }
    context.currentLine = { [unowned interpreter] in interpreter.currentLine }
    context.currentOrigin = { [unowned self] in currentOrigin() }
    context.checkpoint = { [unowned interpreter] in try interpreter.checkLimits() }
    interpreter.registerModule("tensorflow") { [unowned self] interpreter, module throws(Raise) in
      try fill(module)
    }
  }

  /// The runtime of an interpreter, for natives that have nothing else at hand.
  static func of(_ interpreter: Interpreter) -> TensorFlowRuntime? {
    interpreter.extensions[ObjectIdentifier(TensorFlowRuntime.self)] as? TensorFlowRuntime
  }

  // MARK: Errors

  /// Runs engine code; what it throws becomes a Python exception.
  @inline(__always)
  func engine<R>(_ body: () throws(OpError) -> R) throws(Raise) -> R {
    do throws(OpError) {
      return try body()
    } catch {
      throw raise(error)
    }
  }

  /// The Python exception of an engine error.
  package func raise(_ error: OpError) -> Raise {
    if let raise = error.cause as? Raise { return raise }
    var message = error.message
    if let node = error.node, error.code.isStatus, !error.path.isEmpty || isRunningGraph {
      message = runtimeMessage(error, node)
    }
    let raise = interpreter.error(error.code.rawValue, message)
    if error.code.isStatus {
      interpreter.set(raise.exception, "message", .str(message))
      interpreter.set(
        raise.exception, "op", error.node.map { .object(object(of: $0)) } ?? Value.none)
      interpreter.set(raise.exception, "node_def", .none)
    }
    return raise
  }

  func error(_ type: String, _ message: String) -> Raise { interpreter.error(type, message) }

  /// Whether an error that comes up now comes out of a running graph.
  var isRunningGraph: Bool { functions.runningGraphs > 0 }

  // MARK: Operands and objects

  /// The Python object of an operand.
  package func value(_ operand: Operand) -> Value {
    switch operand {
    case .eager(let tensor): .object(TensorObject(operand, type: types.eagerTensor, eager: tensor))
    case .symbolic(let tensor): .object(object(of: tensor))
    case .literal(let tensor): value(.eager(context.eager(tensor)))
    }
  }

  func object(of tensor: SymbolicTensor) -> TensorObject {
    if let known = symbols[ObjectIdentifier(tensor)] { return known }
    let object = TensorObject(.symbolic(tensor), type: types.symbolicTensor, eager: nil)
    symbols[ObjectIdentifier(tensor)] = object
    return object
  }

  /// The values of several operands: None, one tensor or a list.
  func values(_ operands: [Operand]) -> [Value] { operands.map { value($0) } }

  func object(of dtype: DType) -> DTypeObject {
    if let known = dtypes[dtype] { return known }
    let object = DTypeObject(dtype, type: types.dtype)
    dtypes[dtype] = object
    return object
  }

  // MARK: Where code comes from

  /// The frames of the program, for errors that come up later.
  func currentOrigin() -> AnyObject? {
    OriginObject(frames: interpreter.currentFrames())
  }
}

/// Where a node was made: the frames of the program, innermost last.
final class OriginObject {
  let frames: [TracebackEntry]

  init(frames: [TracebackEntry]) { self.frames = frames }
}

extension OpError.Code {
  /// Whether the class is one of `tf.errors`.
  var isStatus: Bool {
    switch self {
    case .invalidArgument, .notFound, .failedPrecondition, .unimplemented, .outOfRange,
      .resourceExhausted, .internal, .unknown:
      true
    default: false
    }
  }
}
