/// The Python texts of the module and its parts.
enum NumPySources {
  /// The module itself: texts that share their names, one after the other.
  static func numpy(_ version: NumPyRuntime.Version) -> String {
    [
      basics, making, arranging, picking, comparing, statistics, sets, mapping, polynomials,
      version == .v2 ? modern : classic, parts,
    ].joined(separator: "\n")
  }

  /// The parts that `import numpy` brings along.
  private static let parts = """
    from numpy import linalg, random, testing
    """

  /// The modules below `numpy`.
  static func submodules(_ version: NumPyRuntime.Version) -> [(String, String)] {
    [
      ("numpy.linalg", linalg), ("numpy.random", random), ("numpy.testing", testing),
      ("numpy.exceptions", exceptions), ("numpy.typing", typing),
    ]
  }

  private static let exceptions = """
    from _numpy import AxisError, ComplexWarning, VisibleDeprecationWarning
    """

  private static let typing = """
    from _numpy import ndarray as NDArray
    from typing import Any as ArrayLike, Any as DTypeLike
    """
}
