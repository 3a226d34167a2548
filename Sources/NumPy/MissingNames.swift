// What `np.name` says where there is no such name.

import Python

extension NumPyRuntime {
  /// Names that version 2 has no longer, and what it says to use.
  private static let removed: [String: String] = [
    "float_": "Use `np.float64` instead.", "complex_": "Use `np.complex128` instead.",
    "unicode_": "Use `np.str_` instead.", "string_": "Use `np.bytes_` instead.",
    "Inf": "Use `np.inf` instead.", "Infinity": "Use `np.inf` instead.",
    "NaN": "Use `np.nan` instead.", "infty": "Use `np.inf` instead.",
    "PINF": "Use `np.inf` instead.", "NINF": "Use `-np.inf` instead.",
    "PZERO": "Use `0.0` instead.", "NZERO": "Use `-0.0` instead.",
    "alltrue": "Use `np.all` instead.", "sometrue": "Use `np.any` instead.",
    "asfarray": "Use `np.asarray` with a proper dtype instead.",
    "round_": "Use `np.round` instead.", "mat": "Use `np.asmatrix` instead.",
    "find_common_type":
      "Use `numpy.promote_types` or `numpy.result_type` instead. To achieve semantics for the "
      + "`scalar_types` argument, use `numpy.result_type` and pass the Python values `0`, `0.0`, or "
      + "`0j`.",
    "cast": "Use `np.asarray(arr, dtype=dtype)` instead.",
    "source": "Use `inspect.getsource` instead.",
    "who": "Use an IDE variable explorer or `locals()` instead.",
    "safe_eval": "Use `ast.literal_eval` instead.",
    "issctype": "Use `issubclass(rep, np.generic)` instead.",
    "sctypes": "Access dtypes explicitly instead.",
    "obj2sctype": "Use `np.dtype(obj).type` instead.",
    "set_string_function":
      "Use `np.set_printoptions` instead with a formatter for custom printing of NumPy objects.",
    "nbytes": "Use `np.dtype(<dtype>).itemsize` instead.",
    "longfloat": "Use `np.longdouble` instead.",
    "singlecomplex": "Use `np.complex64` instead.", "cfloat": "Use `np.complex128` instead.",
    "issubclass_": "Use `issubclass` builtin instead.",
    "issubsctype": "Use `np.issubdtype` instead.",
  ]

  /// The built-in types that used to have a second name, with the advice about a NumPy type.
  private static let aliases: [String: String] = [
    "int":
      "When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the "
      + "precision. If you wish to review your current use, check the release note link for "
      + "additional information.",
    "float": "If you specifically wanted the numpy scalar type, use `np.float64` here.",
    "complex": "If you specifically wanted the numpy scalar type, use `np.complex128` here.",
    "str": "If you specifically wanted the numpy scalar type, use `np.str_` here.",
    "object": "",
  ]

  /// Names that NumPy has and this module has not.
  private static let unsupported: Set<String> = [
    "datetime64", "timedelta64", "busday_count", "matrix", "asmatrix", "bmat", "nditer", "fft",
    "ma",
    "char", "strings", "rec", "recarray", "record", "void", "memmap", "save", "savez",
    "savez_compressed", "savetxt", "load", "loadtxt", "genfromtxt", "fromfile", "fromstring",
    "fromfunction", "poly1d", "polynomial", "longdouble", "clongdouble", "einsum_path", "i0",
    "lib", "ctypeslib", "chararray", "broadcast", "nested_iters", "histogramdd", "core", "emath",
    "polysub", "polydiv", "poly", "float128", "complex256", "show_config",
  ]

  /// The exception for a name that `numpy` lacks.
  func missingName(_ name: String) -> Raise {
    if NumPyRuntime.unsupported.contains(name) {
      return error("NotImplementedError", "numpy.\(name) is not supported by this engine")
    }
    let plain = "module 'numpy' has no attribute '\(name)'"
    guard version == .v2 else { return error("AttributeError", plain) }
    if let advice = NumPyRuntime.removed[name] {
      return error(
        "AttributeError", "`np.\(name)` was removed in the NumPy 2.0 release. \(advice)")
    }
    guard let advice = NumPyRuntime.aliases[name] else { return error("AttributeError", plain) }
    return error(
      "AttributeError",
      plain
        + ".\n`np.\(name)` was a deprecated alias for the builtin `\(name)`. To avoid this error "
        + "in existing code, use `\(name)` by itself. Doing this will not modify any behavior and is "
        + "safe. \(advice)\nThe aliases was originally deprecated in NumPy 1.20; for more details "
        + "and guidance see the original release note at:\n"
        + "    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations")
  }
}
