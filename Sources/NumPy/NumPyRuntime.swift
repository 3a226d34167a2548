import Python
import Tensors

/// The `np` module of one interpreter: its types, and the way between tensors and arrays.
package final class NumPyRuntime {
  /// Whose text arrays and scalars have.
  package enum Version: Sendable {
    /// 1.18, under TensorFlow 1.15 and 2.0.
    case v1
    /// 2.4, under TensorFlow 2.21.
    case v2
  }

  package unowned let interpreter: Interpreter
  package let version: Version

  package init(_ interpreter: Interpreter, version: Version) {
    self.interpreter = interpreter
    self.version = version
  }
}
