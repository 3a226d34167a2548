/// The type of the elements of a tensor; the raw value is the number in TensorFlow's `DataType` enum.
package enum DType: UInt8, CaseIterable, Codable, Hashable, Sendable {
  case float32 = 1
  case float64 = 2
  case int32 = 3
  case uint8 = 4
  case int16 = 5
  case int8 = 6
  case string = 7
  case complex64 = 8
  case int64 = 9
  case bool = 10
  case bfloat16 = 14
  case uint16 = 17
  case complex128 = 18
  case float16 = 19
  case resource = 20
  case variant = 21
  case uint32 = 22
  case uint64 = 23

  /// What Python calls it: `float32`.
  package var name: String { String(describing: self) }
}
