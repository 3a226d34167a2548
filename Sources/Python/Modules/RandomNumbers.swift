// `random`: numbers of the continuous distributions.
//
// The order in which uniform numbers are drawn and in which they are put together is CPython's, since
// every seed must give the same numbers to the last bit.

import Foundation

/// Arithmetic on uniform numbers with the errors of Python's `math` and operators.
private struct Draws {
  let interpreter: Interpreter
  let source: RandomSource

  init(_ interpreter: Interpreter, _ receiver: Value) {
    self.interpreter = interpreter
    source = RandomSource(interpreter, receiver)
  }

  func uniform() throws(Raise) -> Double { try source.float() }

  /// A uniform number of (0, 1].
  func positiveUniform() throws(Raise) -> Double { 1 - (try source.float()) }

  func logarithm(_ x: Double) throws(Raise) -> Double {
    guard x > 0 || x.isNaN else { throw interpreter.error("ValueError", "math domain error") }
    return log(x)
  }

  func exponential(_ x: Double) throws(Raise) -> Double {
    let result = exp(x)
    if result.isInfinite, x.isFinite {
      throw interpreter.error("OverflowError", "math range error")
    }
    return result
  }

  /// `a op b` of floats, with the errors of Python.
  func apply(_ op: ArithmeticStep, _ a: Double, _ b: Double) throws(Raise) -> Double {
    try interpreter.double(try apply(op, .float(a), .float(b)))
  }

  /// `a op b` of what a caller gave, which need not be floats.
  func apply(_ op: ArithmeticStep, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .plus: try interpreter.binary(.add, a, b)
    case .minus: try interpreter.binary(.subtract, a, b)
    case .times: try interpreter.binary(.multiply, a, b)
    case .over: try interpreter.binary(.divide, a, b)
    case .toThe: try interpreter.binary(.power, a, b)
    case .remainder: try interpreter.binary(.modulo, a, b)
    }
  }

  enum ArithmeticStep { case plus, minus, times, over, toThe, remainder }

  /// `centre + deviate * width`
  func scaled(_ deviate: Value, _ centre: Value, _ width: Value) throws(Raise) -> Value {
    try apply(.plus, centre, try apply(.times, deviate, width))
  }
}

extension Interpreter {
  func fillRandomNumbers(_ type: TypeObject) {
    fillFlatNumbers(type)
    fillBellNumbers(type)
    fillGammaNumbers(type)
  }

  /// Uniform, triangular, and those that are made of one uniform number.
  private func fillFlatNumbers(_ type: TypeObject) {
    defineMethod(type, "uniform(self, a, b)", style: .python) { interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let width = try draws.apply(.minus, call[2], call[1])
      return try draws.scaled(width, call[1], .float(try draws.uniform()))
    }
    defineMethod(type, "triangular(self, low=0.0, high=1.0, mode=None)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      var share = try draws.uniform()
      var ends = (call[1], call[2])
      var peak = 0.5
      if !call[3].isNone {
        let left = try draws.apply(.minus, call[3], call[1])
        let whole = try draws.apply(.minus, call[2], call[1])
        do throws(Raise) {
          peak = try interpreter.double(try draws.apply(.over, left, whole))
        } catch {
          if interpreter.matches(error, "ZeroDivisionError") { return call[1] }
          throw error
        }
      }
      if share > peak {
        share = 1 - share
        peak = 1 - peak
        ends = (ends.1, ends.0)
      }
      let reach = share * peak
      guard reach >= 0 || reach.isNaN else {
        throw interpreter.error("ValueError", "math domain error")
      }
      return try draws.scaled(
        try draws.apply(.minus, ends.1, ends.0), ends.0, .float(reach.squareRoot()))
    }
    defineMethod(type, "expovariate(self, lambd)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let wait = -(try draws.logarithm(try draws.positiveUniform()))
      return try draws.apply(.over, .float(wait), call[1])
    }
    defineMethod(type, "paretovariate(self, alpha)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let share = try draws.positiveUniform()
      return try draws.apply(.toThe, .float(share), try draws.apply(.over, .float(-1), call[1]))
    }
    defineMethod(type, "weibullvariate(self, alpha, beta)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let wait = -(try draws.logarithm(try draws.positiveUniform()))
      let shape = try draws.apply(.over, .float(1), call[2])
      return try draws.apply(.times, call[1], try draws.apply(.toThe, .float(wait), shape))
    }
  }

  /// The normal distribution, in both ways, and what is made of it; von Mises' on the circle.
  private func fillBellNumbers(_ type: TypeObject) {
    /// By the ratio of two uniform numbers.
    func ratioDeviate(_ draws: Draws) throws(Raise) -> Double {
      let widest = 4 * exp(-0.5) / 2.0.squareRoot()
      while true {
        let numerator = try draws.uniform()
        let denominator = try draws.positiveUniform()
        let deviate = widest * (numerator - 0.5) / denominator
        if deviate * deviate / 4 <= -(try draws.logarithm(denominator)) { return deviate }
      }
    }
    defineMethod(type, "normalvariate(self, mu=0.0, sigma=1.0)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      return try draws.scaled(.float(try ratioDeviate(draws)), call[1], call[2])
    }
    defineMethod(type, "lognormvariate(self, mu, sigma)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let power = try draws.scaled(.float(try ratioDeviate(draws)), call[1], call[2])
      return .float(try draws.exponential(try interpreter.double(power)))
    }
    defineMethod(type, "gauss(self, mu=0.0, sigma=1.0)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let generator = call[0].object(as: RandomObject.self)
      var deviate = generator?.spareGauss ?? .none
      generator?.spareGauss = .none
      if deviate.isNone {
        // A point of the plane, by its angle and its distance.
        let angle = try draws.uniform() * (2 * Double.pi)
        let distance = (-2 * (try draws.logarithm(try draws.positiveUniform()))).squareRoot()
        deviate = .float(cos(angle) * distance)
        generator?.spareGauss = .float(sin(angle) * distance)
      }
      return try draws.scaled(deviate, call[1], call[2])
    }
    defineMethod(type, "vonmisesvariate(self, mu, kappa)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let circle = 2 * Double.pi
      if try interpreter.isTrue(try interpreter.compare(.lessEqual, call[2], .float(1e-6))) {
        return .float(circle * (try draws.uniform()))
      }
      let spread = 0.5 / (try interpreter.double(call[2]))
      let bound = spread + (1 + spread * spread).squareRoot()
      var cosine = 0.0
      while true {
        cosine = cos(Double.pi * (try draws.uniform()))
        let share = cosine / (bound + cosine)
        let test = try draws.uniform()
        if test < 1 - share * share { break }
        if test <= (1 - share) * (try draws.exponential(share)) { break }
      }
      let inverse = 1 / bound
      let angle = acos((inverse + cosine) / (1 + inverse * cosine))
      let isBehind = try draws.uniform() > 0.5
      return try draws.apply(
        .remainder, try draws.apply(isBehind ? .plus : .minus, call[1], .float(angle)),
        .float(circle))
    }
  }

  /// The gamma distribution, and beta, which is made of two numbers of it.
  private func fillGammaNumbers(_ type: TypeObject) {
    func checked(_ interpreter: Interpreter, _ shape: Value, _ scale: Value) throws(Raise) -> Double
    {
      for value in [shape, scale] {
        if try interpreter.isTrue(try interpreter.compare(.lessEqual, value, .float(0))) {
          throw interpreter.error("ValueError", "gammavariate: alpha and beta must be > 0.0")
        }
      }
      return try interpreter.double(shape)
    }
    func deviate(_ draws: Draws, _ shape: Double) throws(Raise) -> Double {
      shape > 1
        ? try gammaDeviate(ofLarge: shape, draws)
        : shape == 1
          ? -(try draws.logarithm(try draws.positiveUniform()))
          : try gammaDeviate(ofSmall: shape, draws)
    }
    defineMethod(type, "gammavariate(self, alpha, beta)", style: .python) {
      interpreter, call throws(Raise) in
      let shape = try checked(interpreter, call[1], call[2])
      let draws = Draws(interpreter, call[0])
      return try draws.apply(.times, .float(try deviate(draws, shape)), call[2])
    }
    defineMethod(type, "betavariate(self, alpha, beta)", style: .python) {
      interpreter, call throws(Raise) in
      let draws = Draws(interpreter, call[0])
      let first = try deviate(draws, try checked(interpreter, call[1], .float(1)))
      guard first != 0 else { return .float(0) }
      let second = try deviate(draws, try checked(interpreter, call[2], .float(1)))
      return .float(try draws.apply(.over, first, first + second))
    }
  }

  /// Cheng's way (1977), for shapes above 1.
  private func gammaDeviate(ofLarge shape: Double, _ draws: Draws) throws(Raise) -> Double {
    let root = (2 * shape - 1).squareRoot()
    let low = shape - log(4.0)
    let slope = shape + root
    let allowance = 1 + log(4.5)
    while true {
      let share = try draws.uniform()
      guard share > 1e-7, share < 0.9999999 else { continue }
      let other = try draws.positiveUniform()
      let odds = try draws.logarithm(share / (1 - share)) / root
      let deviate = shape * (try draws.exponential(odds))
      let area = share * share * other
      let height = low + slope * odds - deviate
      if height + allowance - 4.5 * area >= 0 { return deviate }
      if try height >= draws.logarithm(area) { return deviate }
    }
  }

  /// Ahrens' and Dieter's way (1974), for shapes below 1.
  private func gammaDeviate(ofSmall shape: Double, _ draws: Draws) throws(Raise) -> Double {
    let whole = (M_E + shape) / M_E
    while true {
      let share = whole * (try draws.uniform())
      let isTail = share > 1
      let deviate =
        isTail
        ? -(try draws.logarithm((whole - share) / shape))
        : try draws.apply(.toThe, share, 1 / shape)
      let test = try draws.uniform()
      let bound =
        isTail
        ? try draws.apply(.toThe, deviate, shape - 1) : try draws.exponential(-deviate)
      if test <= bound { return deviate }
    }
  }
}
