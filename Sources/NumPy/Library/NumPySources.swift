/// The Python texts of the module and its parts.
enum NumPySources {
  static func numpy(_ version: NumPyRuntime.Version) -> String {
    basics + "\n" + numeric + "\n" + (version == .v2 ? modern : classic) + "\n" + parts
  }

  /// The parts that `import numpy` brings along.
  private static let parts = """
    from numpy import linalg, random, testing
    """

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
