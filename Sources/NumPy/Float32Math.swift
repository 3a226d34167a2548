import Tensors

/// Functions of float32, to the last digit that NumPy gives.
enum Float32Math {
  static func apply(
    _ function: UnaryUfunc, _ a: Tensor, _ version: NumPyRuntime.Version
  ) -> Tensor {
    UnaryLoop.floats(function, a, Float.self)
  }
}
