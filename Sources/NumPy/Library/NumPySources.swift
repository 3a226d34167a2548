/// The Python texts of the module and its parts.
enum NumPySources {
  static func numpy(_ version: NumPyRuntime.Version) -> String { "from _numpy import *\n" + basics }
  static func submodules(_ version: NumPyRuntime.Version) -> [(String, String)] { [] }
}
