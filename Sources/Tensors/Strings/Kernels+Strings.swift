// Byte strings: joined, split, trimmed, measured, changed in case.

extension Kernels {
  /// Applies a function to each string.
  package static func mapStrings(
    _ a: Tensor, _ function: ([UInt8]) -> [UInt8]
  ) -> Tensor {
    Tensor(strings: a.strings.map(function), shape: a.shape)
  }

  /// What is done to letters.
  package enum LetterCase: Sendable { case upper, lower }

  /// Strings in upper or lower case: ASCII letters only, or all letters of UTF-8 text.
  package static func changeCase(_ a: Tensor, _ letters: LetterCase, isUTF8: Bool) -> Tensor {
    mapStrings(a) { bytes in
      if isUTF8 {
        let text = String(decoding: bytes, as: UTF8.self)
        return Array((letters == .upper ? text.uppercased() : text.lowercased()).utf8)
      }
      return bytes.map { byte in
        switch (letters, byte) {
        case (.upper, 97...122): byte - 32
        case (.lower, 65...90): byte + 32
        default: byte
        }
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Strings without white space at their ends.
  package static func strip(_ a: Tensor) -> Tensor {
    mapStrings(a) { bytes in
      guard let first = bytes.firstIndex(where: { !isSpace($0) }),
        let last = bytes.lastIndex(where: { !isSpace($0) })
      else { return [] }
      return Array(bytes[first...last])
    }
  }

  /// The number of bytes, or of characters of UTF-8, of each string.
  package static func stringLengths(_ a: Tensor, isUTF8: Bool) throws(KernelError) -> Tensor {
    Tensor(
      integers: a.strings.map { bytes in
        isUTF8 ? bytes.count { $0 & 0xC0 != 0x80 } : bytes.count
      }, shape: a.shape)
  }

  /// Strings joined element by element, scalars being repeated.
  ///
  /// - Throws: "Input shapes do not match: [2] vs. [3]".
  package static func joinStrings(
    _ parts: [Tensor], separator: [UInt8]
  ) throws(KernelError) -> Tensor {
    var shape = Shape.scalar
    for part in parts where part.shape.rank > 0 {
      if shape.rank == 0 {
        shape = part.shape
      } else if shape != part.shape {
        throw .invalid(
          "Input shapes do not match: \(shape) vs. \(part.shape)")
      }
    }
    let all = parts.map(\.strings)
    var joined: [[UInt8]] = []
    for index in 0..<shape.count {
      let words = zip(parts, all).map { $0.shape.rank == 0 ? $1[0] : $1[index] }
      joined.append(Array(words.joined(separator: separator)))
    }
    return Tensor(strings: joined, shape: shape)
  }

  /// Strings joined along axes.
  package static func reduceJoin(
    _ a: Tensor, axes: [Int]?, keepsAxes: Bool, separator: [UInt8]
  ) throws(KernelError) -> Tensor {
    // The first axis that is named runs fastest.
    let order = (axes ?? Array(stride(from: a.shape.rank - 1, through: 0, by: -1)))
    let reduced = try a.shape.reductionAxes(order)
    let counted = order.map { $0 < 0 ? $0 + a.shape.rank : $0 }
    let kept = (0..<a.shape.rank).filter { !reduced.contains($0) }
    let moved = try transpose(a, kept + counted.reversed())
    let shape = a.shape.reduced(over: reduced, keepsAxes: keepsAxes)
    let length = shape.count == 0 ? 0 : a.count / shape.count
    let strings = moved.strings
    let joined = (0..<shape.count).map { index in
      Array(strings[(index * length)..<((index + 1) * length)].joined(separator: separator))
    }
    return Tensor(strings: joined, shape: shape)
  }

  /// The pieces of each string of a vector (`StringSplitV2`), as a sparse matrix.
  ///
  /// - Parameters:
  ///   - separator: Empty for stretches of white space.
  ///   - limit: The most splits; -1 for any number.
  package static func splitStrings(
    _ a: Tensor, separator: [UInt8], limit: Int
  ) throws(KernelError) -> (indices: Tensor, values: Tensor, shape: Tensor) {
    guard a.shape.rank == 1 else {
      throw .invalid("input must be a vector, got shape: \(a.shape)")
    }
    var indices: [Int] = []
    var values: [[UInt8]] = []
    var widest = 0
    for (row, bytes) in a.strings.enumerated() {
      let pieces =
        separator.isEmpty ? words(bytes, limit) : pieces(bytes, separator, limit)
      widest = max(widest, pieces.count)
      for column in pieces.indices { indices += [row, column] }
      values += pieces
    }
    return (
      Tensor(integers: indices, dtype: .int64, shape: Shape([values.count, 2])),
      Tensor(strings: values, shape: Shape([values.count])),
      Tensor(integers: [a.count, widest], dtype: .int64)
    )
  }

  private static func words(_ bytes: [UInt8], _ limit: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var rest = bytes[...]
    while true {
      rest = rest.drop(while: isSpace)
      if rest.isEmpty { return result }
      if limit >= 0 && result.count == limit {
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        result.append(Array(rest))
        return result
      }
      let word = rest.prefix { !isSpace($0) }
      result.append(Array(word))
      rest = rest[word.endIndex...]
    }
  }

  private static func pieces(
    _ bytes: [UInt8], _ separator: [UInt8], _ limit: Int
  ) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var (start, index) = (0, 0)
    while index + separator.count <= bytes.count {
      if limit >= 0 && result.count == limit { break }
      if bytes[index..<(index + separator.count)].elementsEqual(separator) {
        result.append(Array(bytes[start..<index]))
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    result.append(Array(bytes[start...]))
    return result
  }

  /// Parts of strings: from a place on, so many bytes or characters.
  ///
  /// - Throws: "pos 5 out of range for string b'abc' at index 0".
  package static func substrings(
    _ a: Tensor, positions: Tensor, lengths: Tensor, isUTF8: Bool
  ) throws(KernelError) -> Tensor {
    guard let shape = Shape.broadcast(a.shape, positions.shape) else {
      throw .invalid("Incompatible shapes: \(a.shape) vs. \(positions.shape)")
    }
    let strings = try broadcast(a, to: shape).strings
    let starts = try broadcast(positions, to: shape).integers
    let counts = try broadcast(lengths, to: shape).integers
    var result: [[UInt8]] = []
    for index in strings.indices {
      let bytes = strings[index]
      // Where each unit starts; the last entry is the end.
      let units =
        isUTF8
        ? bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
        : Array(0...bytes.count)
      let size = units.count - 1
      let start = starts[index] < 0 ? starts[index] + size : starts[index]
      guard start >= 0, start <= size else {
        throw .invalid(
          "pos \(starts[index]) out of range for string b'"
            + String(decoding: bytes, as: UTF8.self) + "' at index \(index)")
      }
      let end = max(start, min(size, start + counts[index]))
      result.append(Array(bytes[units[start]..<units[end]]))
    }
    return Tensor(strings: result, shape: shape)
  }

  /// Strings of bytes read as numbers of a dtype, in a new last axis (`DecodeRaw`).
  package static func decodeRaw(
    _ a: Tensor, _ dtype: DType, isLittleEndian: Bool = true
  ) throws(KernelError) -> Tensor {
    let strings = a.strings
    let length = strings.first?.count ?? 0
    guard strings.allSatisfy({ $0.count == length }) else {
      throw .invalid("DecodeRaw requires input strings to all be the same size")
    }
    guard dtype.size > 0, length % dtype.size == 0 else {
      throw .invalid(
        "Input to DecodeRaw has length \(length) that is not a multiple of \(dtype.size), "
          + "the size of \(dtype.cName)")
    }
    var bytes = strings.flatMap { $0 }
    if !isLittleEndian {
      for start in stride(from: 0, to: bytes.count, by: dtype.size) {
        bytes[start..<(start + dtype.size)].reverse()
      }
    }
    let shape = Shape(a.shape.dimensions + [length / dtype.size])
    guard let result = Tensor(bytes: bytes, dtype: dtype, shape: shape) else {
      throw .invalid("DecodeRaw does not support \(dtype.cName)")
    }
    return result
  }
}
