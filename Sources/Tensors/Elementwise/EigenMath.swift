// float32 functions by the formulas that TensorFlow's kernels use, so that last digits agree.

extension UnaryRow {
  /// Computes a float32 function whose last digits differ from the C library's; false for the rest.
  func singles(_ function: UnaryFunction) -> Bool {
    switch (function, style) {
    default: return false
    }
  }
}
