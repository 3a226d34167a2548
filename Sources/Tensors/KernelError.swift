/// Why a kernel refused its inputs: the status code of TensorFlow and the bare text of the message,
/// without the `[Op:…]` suffix and the prefixes that a version adds around it.
package struct KernelError: Error, Hashable, Sendable {
  /// The status codes that kernels use; the Python exception is named after them.
  package enum Code: String, Sendable {
    case invalidArgument, unimplemented, notFound, outOfRange, failedPrecondition
    case resourceExhausted, `internal`
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The commonest refusal.
  static func invalid(_ message: String) -> KernelError { KernelError(.invalidArgument, message) }
}
