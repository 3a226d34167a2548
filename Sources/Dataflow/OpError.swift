// What goes wrong when an op is applied or run.
import Tensors

/// A refusal in the words of the version of TensorFlow; the room above makes a Python exception
/// of it.
///
/// Unchecked Sendable: it refers to nodes, which stay on the thread of their run; so do errors.
package struct OpError: Error, @unchecked Sendable {
  /// The Python exception: a status of TensorFlow (`InvalidArgumentError`, …) or a built-in one.
  package enum Code: String, Sendable {
    case invalidArgument = "InvalidArgumentError"
    case notFound = "NotFoundError"
    case failedPrecondition = "FailedPreconditionError"
    case unimplemented = "UnimplementedError"
    case outOfRange = "OutOfRangeError"
    case resourceExhausted = "ResourceExhaustedError"
    case `internal` = "InternalError"
    case unknown = "UnknownError"
    case typeError = "TypeError"
    case valueError = "ValueError"
    case runtimeError = "RuntimeError"
    case lookupError = "LookupError"
    case notImplemented = "NotImplementedError"
    case inaccessibleTensor = "InaccessibleTensorError"
    /// An exception from above travels through; it lies in `cause`.
    case foreign
  }

  package var code: Code
  package var message: String
  /// The node that failed while a graph ran, or that could not be made.
  package var node: Node?
  /// The nodes through which control came to it, outermost first: calls, branches, loops.
  package var path: [Node] = []
  /// What a closure of the room above threw.
  package var cause: (any Error)?

  package init(_ code: Code, _ message: String, node: Node? = nil) {
    self.code = code
    self.message = message
    self.node = node
  }

  /// Wraps what a closure of the room above threw; an `OpError` stays as it is.
  package init(wrapping error: any Error) {
    if let error = error as? OpError {
      self = error
    } else if let error = error as? KernelError {
      self.init(Code(error.code), error.message)
    } else if let error = error as? ShapeError {
      self.init(.valueError, error.message)
    } else {
      self.init(.foreign, String(describing: error))
      cause = error
    }
  }
}

extension OpError.Code {
  init(_ code: KernelError.Code) {
    self =
      switch code {
      case .invalidArgument: .invalidArgument
      case .unimplemented: .unimplemented
      case .notFound: .notFound
      case .outOfRange: .outOfRange
      case .failedPrecondition: .failedPrecondition
      case .resourceExhausted: .resourceExhausted
      case .internal: .internal
      }
  }
}
