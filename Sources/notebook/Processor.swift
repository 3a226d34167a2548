// The kernels are compiled for instructions that not every processor of the architecture has. The
// program looks for them before it does anything else, since what a missing one gives is a crash.

import CProcessor

/// Instructions beyond those that every processor of the architecture has.
struct ProcessorFeatures: OptionSet, Sendable {
  let rawValue: UInt8

  /// Vectors of 256 bits.
  static let avx2 = ProcessorFeatures(rawValue: 1)
  /// Products that are added and rounded once.
  static let fma = ProcessorFeatures(rawValue: 2)
  /// Conversions of float16.
  static let f16c = ProcessorFeatures(rawValue: 4)

  private static let names: [(ProcessorFeatures, String)] = [
    (.avx2, "AVX2"), (.fma, "FMA"), (.f16c, "F16C"),
  ]

  /// What the kernels are compiled for: `vectors` in Package.swift.
  static var needed: ProcessorFeatures {
    #if arch(x86_64)
      [.avx2, .fma, .f16c]
    #else
      []
    #endif
  }

  /// What this processor has.
  static var present: ProcessorFeatures {
    var features: ProcessorFeatures = []
    #if arch(x86_64)
      if processor_has_avx2() { features.insert(.avx2) }
      if processor_has_fma() { features.insert(.fma) }
      if processor_has_f16c() { features.insert(.f16c) }
    #endif
    return features
  }

  /// Says which needed instructions are missing; nil where none is.
  static func complaint(needed: ProcessorFeatures, present: ProcessorFeatures) -> String? {
    let missing = names.filter { needed.subtracting(present).contains($0.0) }.map(\.1)
    guard let last = missing.last else { return nil }
    let list =
      missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + " and " + last
    return "this processor lacks the instructions \(list), with which the engine computes; "
      + "any x86-64 processor of the Haswell generation (2013) or later has them"
  }
}
