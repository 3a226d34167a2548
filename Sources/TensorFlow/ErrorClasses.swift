// The exceptions of `tf.errors`, the codes of statuses among them, and those of AutoGraph.

import Python

extension TensorFlowRuntime {
  /// The statuses, by their codes.
  private static let statuses: [(code: Int, name: String, type: String)] = [
    (1, "CANCELLED", "CancelledError"), (2, "UNKNOWN", "UnknownError"),
    (3, "INVALID_ARGUMENT", "InvalidArgumentError"),
    (4, "DEADLINE_EXCEEDED", "DeadlineExceededError"), (5, "NOT_FOUND", "NotFoundError"),
    (6, "ALREADY_EXISTS", "AlreadyExistsError"),
    (7, "PERMISSION_DENIED", "PermissionDeniedError"),
    (16, "UNAUTHENTICATED", "UnauthenticatedError"),
    (8, "RESOURCE_EXHAUSTED", "ResourceExhaustedError"),
    (9, "FAILED_PRECONDITION", "FailedPreconditionError"), (10, "ABORTED", "AbortedError"),
    (11, "OUT_OF_RANGE", "OutOfRangeError"), (12, "UNIMPLEMENTED", "UnimplementedError"),
    (13, "INTERNAL", "InternalError"), (14, "UNAVAILABLE", "UnavailableError"),
    (15, "DATA_LOSS", "DataLossError"),
  ]

  /// Defines the exceptions.
  func defineErrors() {
    let base = makeException("OpError", "Exception", in: "framework.errors_impl")
    set("tf.errors.OpError", .object(base))
    set("tf.errors.OK", .int(0))
    if semantics.tfIsCompatV1 { set("tf.OpError", .object(base)) }
    defineInitializer(base, "__init__(self, node_def, op, message, error_code=2, *args)") {
      exception, call, interpreter in
      interpreter.set(exception, "error_code", call[4])
    }
    interpreter.defineMethod(base, "__repr__(self)") { interpreter, call in
      .str("\(interpreter.typeName(call[0]))()")
    }
    var types: [Int: TypeObject] = [:]
    for status in TensorFlowRuntime.statuses {
      let type = makeException(status.type, base, in: "framework.errors_impl")
      defineInitializer(type, "__init__(self, node_def, op, message, *args)") { _, _, _ in }
      interpreter.set(type, "error_code", .int(status.code))
      set("tf.errors.\(status.type)", .object(type))
      set("tf.errors.\(status.name)", .int(status.code))
      types[status.code] = type
    }
    defineCodeFunctions(types)
    for (name, parent, module, isPublic) in [
      (
        "OperatorNotAllowedInGraphError", "TypeError", "framework.errors_impl",
        semantics.exportsGraphErrors
      ),
      ("InaccessibleTensorError", "ValueError", "framework.errors_impl", false),
      ("ConversionError", "Exception", "autograph.impl.api", false),
      ("UnsupportedLanguageElementError", "Exception", "autograph.impl.api", false),
      ("StagingError", "Exception", "autograph.impl.api", false),
    ] {
      let type = makeException(name, parent, in: module)
      if isPublic { set("tf.errors.\(name)", .object(type)) }
    }
  }

  private func makeException(_ name: String, _ parent: String, in module: String) -> TypeObject {
    makeException(name, interpreter.exceptionType(parent), in: module)
  }

  private func makeException(
    _ name: String, _ parent: TypeObject, in module: String
  ) -> TypeObject {
    let type = interpreter.makeType(
      name, bases: [parent], module: "tensorflow.python.\(module)", instancesHaveDictionary: true)
    interpreter.registerExceptionType(type)
    return type
  }

  /// What all of them keep: the node, the op and the message.
  private func defineInitializer(
    _ type: TypeObject, _ signature: String,
    _ more: @escaping (ExceptionObject, Call, Interpreter) -> Void
  ) {
    interpreter.defineMethod(type, signature) { interpreter, call in
      guard let exception = call[0].object(as: ExceptionObject.self) else { return .none }
      exception.arguments = TupleObject([call[3]])
      interpreter.set(exception, "node_def", call[1])
      interpreter.set(exception, "op", call[2])
      interpreter.set(exception, "message", call[3])
      more(exception, call, interpreter)
      return .none
    }
  }

  /// The functions of `tf.compat.v1.errors` from a code to its class and back.
  private func defineCodeFunctions(_ types: [Int: TypeObject]) {
    define("tf.compat.v1.errors.exception_type_from_error_code(error_code)") {
      interpreter, call throws(Raise) in
      guard let type = types[try interpreter.integerIndex(call[0])] else {
        throw interpreter.error("KeyError", arguments: [call[0]])
      }
      return .object(type)
    }
    define("tf.compat.v1.errors.error_code_from_exception_type(cls)") {
      interpreter, call throws(Raise) in
      let type = call[0].object(as: TypeObject.self)
      guard let code = types.first(where: { $0.value === type })?.key else {
        throw interpreter.error("KeyError", arguments: [call[0]])
      }
      return .int(code)
    }
  }
}
