// Arrays as text: `str`, `repr` and their options.

import Python
import Tensors

extension NumPyRuntime {
  /// `repr(array)`
  func repr(_ array: NDArrayObject) throws(Raise) -> String {
    guard array.dtype.number == nil else { return format.repr(array.tensor) }
    let words = try words(array)
    let name: String
    switch array.dtype {
    case .unicode(let width): name = "'<U\(width)'"
    case .bytes(let width): name = "'|S\(width)'"
    default: name = "object"
    }
    return format.repr(words: words, shape: Shape(array.shape), dtype: name)
  }

  /// `str(array)`
  func str(_ array: NDArrayObject) throws(Raise) -> String {
    guard array.dtype.number == nil else { return format.str(array.tensor) }
    if array.rank == 0 { return try interpreter.str(item(array, at: array.offset)) }
    return format.str(words: try words(array), shape: Shape(array.shape))
  }

  /// `np.array2string` with the usual separator or another.
  func text(
    _ array: NDArrayObject, separator: String, prefix: String, suffix: String, _ format: NumPyFormat
  ) throws(Raise) -> String {
    guard array.dtype.number == nil else {
      return format.arrayToString(
        array.tensor, separator: separator, prefix: prefix, suffix: suffix)
    }
    return format.str(
      words: try words(array), shape: Shape(array.shape), separator: separator, prefix: prefix)
  }

  /// The elements of an array of text or objects as they are shown.
  private func words(_ array: NDArrayObject) throws(Raise) -> [String] {
    var words: [String] = []
    for place in array.places {
      let value = item(array, at: place)
      switch value {
      case .list, .tuple:
        words.append(try interpreter.repr(value))
      default: words.append(try interpreter.repr(value))
      }
      if array.dtype == .object, value.asList != nil {
        words[words.count - 1] = "list(\(words[words.count - 1]))"
      }
    }
    return words
  }
}
