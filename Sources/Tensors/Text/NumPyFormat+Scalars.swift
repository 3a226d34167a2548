// NumPy scalars as text.

extension NumPyFormat {
  /// `str(scalar)` of one element: `0.1`, `1e-05`, `True`, `(1+2j)`, `b'a'`.
  package func scalarStr(_ tensor: Tensor, index: Int = 0) -> String {
    switch tensor.dtype {
    case .float16, .float32, .float64:
      return float(ShortestFloat(tensor, index), tensor.dtype)
    case .bfloat16: return FloatText.general(tensor.elementAsDouble(index), digits: 6)
    case .complex64, .complex128:
      return complex(tensor.elementAsComplex(index), tensor.dtype.realPart)
    case .bool: return tensor.elementAsInt(index) != 0 ? "True" : "False"
    case .string: return PythonText.repr(bytes: tensor.string(index))
    case .resource, .variant: return "<unprintable>"
    default: return ElementFormatter.integer(tensor, index)
    }
  }

  /// `repr(scalar)` of one element: `np.float32(0.1)` with NumPy 2, `0.1` with NumPy 1.
  package func scalarRepr(_ tensor: Tensor, index: Int = 0) -> String {
    let text = scalarStr(tensor, index: index)
    guard style == .numpy24 else { return text }
    switch tensor.dtype {
    case .string, .resource, .variant: return text
    case .bfloat16: return text
    case .bool: return "np.\(text)_"
    case .complex64, .complex128:
      let inner = text.hasPrefix("(") ? String(text.dropFirst().dropLast()) : text
      return "np.\(tensor.dtype.name)(\(inner))"
    default: return "np.\(tensor.dtype.name)(\(text))"
    }
  }

  /// The number from which on a scalar is written with an exponent.
  private func exponentCutoff(_ dtype: DType) -> Int {
    guard style == .numpy24 else { return 16 }
    return dtype == .float16 ? 3 : (dtype == .float32 ? 6 : 16)
  }

  private func float(_ number: ShortestFloat, _ dtype: DType) -> String {
    if number.value.isNaN { return "nan" }
    if number.value.isInfinite { return number.value < 0 ? "-inf" : "inf" }
    let sign = number.isNegative ? "-" : ""
    if number.value != 0 && (number.exponent < -4 || number.exponent >= exponentCutoff(dtype)) {
      return sign + FloatText.scientific(number.digits, number.exponent)
    }
    return sign + FloatText.positional(number.digits, number.exponent)
  }

  private func complex(_ value: Complex<Double>, _ part: DType) -> String {
    func text(_ value: Double, showsPlus: Bool) -> String {
      if value.isNaN { return showsPlus ? "+nan" : "nan" }
      let sign = value.sign == .minus ? "-" : (showsPlus ? "+" : "")
      if value.isInfinite { return sign + "inf" }
      let number = ShortestFloat(value, part)
      if value != 0 && (number.exponent < -4 || number.exponent >= exponentCutoff(part)) {
        return sign + FloatText.scientific(number.digits, number.exponent)
      }
      return sign + FloatText.positional(number.digits, number.exponent, pointZero: "")
    }
    if value.real == 0 && value.real.sign == .plus {
      return text(value.imaginary, showsPlus: false) + "j"
    }
    return "(" + text(value.real, showsPlus: false) + text(value.imaginary, showsPlus: true) + "j)"
  }
}
