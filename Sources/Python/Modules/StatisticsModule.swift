// `_statistics`: where a normal distribution reaches a given share.

import Foundation

extension Interpreter {
  func fillStatistics(_ module: ModuleObject) {
    defineFunction(module, "inverse_normal(p, /)") { interpreter, call throws(Raise) in
      .float(NormalQuantile.of(try interpreter.double(call[0])))
    }
  }
}

/// The inverse of the cumulative normal distribution by the rational approximations of Wichura's
/// algorithm AS 241 (PPND16), whose coefficients these are, from the highest power down.
private enum NormalQuantile {
  private typealias Ratio = (top: [Double], bottom: [Double])

  private static let middle: Ratio = (
    [
      2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
      4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
      1.3314166789178437745e+2, 3.3871328727963666080,
    ],
    [
      5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
      2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
      4.2313330701600911252e+1, 1,
    ]
  )

  private static let side: Ratio = (
    [
      7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
      1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550,
      4.63033784615654529590, 1.42343711074968357734,
    ],
    [
      1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
      1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940,
      2.05319162663775882187, 1,
    ]
  )

  private static let far: Ratio = (
    [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580,
      5.46378491116411436990, 6.65790464350110377720,
    ],
    [
      2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
      7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
      5.99832206555887937690e-1, 1,
    ]
  )

  static func of(_ share: Double) -> Double {
    let fromMiddle = share - 0.5
    if abs(fromMiddle) <= 0.425 {
      let x = 0.180625 - fromMiddle * fromMiddle
      return power(middle.top, x) * fromMiddle / power(middle.bottom, x)
    }
    let tail = (-log(fromMiddle <= 0 ? share : 1 - share)).squareRoot()
    let (ratio, x) = tail <= 5 ? (side, tail - 1.6) : (far, tail - 5)
    let distance = power(ratio.top, x) / power(ratio.bottom, x)
    return fromMiddle < 0 ? -distance : distance
  }

  /// The value of a polynomial.
  private static func power(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.dropFirst().reduce(coefficients[0]) { $0 * x + $1 }
  }
}
