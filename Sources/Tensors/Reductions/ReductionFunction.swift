/// The functions that reduce many elements to one.
package enum ReductionFunction: UInt8, CaseIterable, Sendable {
  case sum, mean, product, maximum, minimum, any, all
  /// The square root of the sum of squares.
  case euclideanNorm
}
