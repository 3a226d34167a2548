// NumPy scalars as text.

import Literals

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
    case .string: return PythonText.repr(tensor.string(index))
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
    var out: [UInt8] = []
    if number.isNegative { out.append(UInt8(ascii: "-")) }
    // The float32 next to 1e-4 lies below it.
    if abs(Double(number.value)) < 1e-4, !number.decimal.isZero {
      number.decimal.appendScientific(to: &out)
    } else {
      append(number.decimal, dtype, pointZero: ".0", to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func append(
    _ decimal: Decimal, _ dtype: DType, pointZero: StaticString, to out: inout [UInt8]
  ) {
    if !decimal.isZero
      && (decimal.exponent < -4 || decimal.exponent >= exponentCutoff(dtype))
    {
      decimal.appendScientific(to: &out)
    } else {
      decimal.appendPositional(to: &out, pointZero: pointZero)
    }
  }

  private func complex(_ value: Complex<Double>, _ part: DType) -> String {
    var out: [UInt8] = []
    func append(_ value: Double, showsPlus: Bool) {
      if value.sign == .minus && !value.isNaN {
        out.append(UInt8(ascii: "-"))
      } else if showsPlus {
        out.append(UInt8(ascii: "+"))
      }
      if value.isNaN {
        out.append(contentsOf: "nan".utf8)
      } else if value.isInfinite {
        out.append(contentsOf: "inf".utf8)
      } else {
        self.append(ShortestFloat(value, part).decimal, part, pointZero: "", to: &out)
      }
    }
    if value.real == 0 && value.real.sign == .plus {
      append(value.imaginary, showsPlus: false)
      out.append(UInt8(ascii: "j"))
    } else {
      out.append(UInt8(ascii: "("))
      append(value.real, showsPlus: false)
      append(value.imaginary, showsPlus: true)
      out.append(contentsOf: "j)".utf8)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
