// Floats as `tf.print` writes them.

import Literals

extension FloatText {
  /// What `tf.print` and `tf.strings.format` write for a float32: the shorter of `%.6g` where that
  /// reads back exactly and `%.9g`.
  package static func print(_ value: Float) -> String {
    if let text = notFinite(Double(value)) { return text }
    // Six digits read back exactly where the shortest digits are no more than six.
    let decimal = Decimal(shortest: value)
    guard decimal.count <= 6 else { return general(Double(value), digits: 9) }
    return decimal.text(isNegative: value.sign == .minus, scientificFrom: 6, pointZero: "")
  }

  /// The same for a float64, with `%.15g` and `%.17g`.
  package static func print(_ value: Double) -> String {
    if let text = notFinite(value) { return text }
    let decimal = Decimal(shortest: value)
    guard decimal.count <= 15 else { return general(value, digits: 17) }
    return decimal.text(isNegative: value.sign == .minus, scientificFrom: 15, pointZero: "")
  }
}
