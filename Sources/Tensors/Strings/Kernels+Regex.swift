// Regular expressions over strings. TensorFlow's are RE2's; Swift's understand the same common core.

extension Kernels {
  private static func compile(_ pattern: [UInt8]) throws(KernelError) -> Regex<AnyRegexOutput> {
    let text = String(decoding: pattern, as: UTF8.self)
    do {
      return try Regex(text).matchingSemantics(.unicodeScalar)
    } catch {
      throw .invalid("Invalid pattern: \(text), error: \(error)")
    }
  }

  /// Strings with matches replaced; `\1` in the replacement is the first group, `\0` the match.
  package static func regexReplace(
    _ a: Tensor, pattern: [UInt8], with rewrite: [UInt8], isGlobal: Bool
  ) throws(KernelError) -> Tensor {
    let regex = try compile(pattern)
    let pieces = Array(String(decoding: rewrite, as: UTF8.self).unicodeScalars)
    return mapStrings(a) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let replaced = text.replacing(regex, maxReplacements: isGlobal ? .max : 1) { match in
        var out = ""
        var index = 0
        while index < pieces.count {
          if pieces[index] == "\\", index + 1 < pieces.count {
            index += 1
            if let digit = Int(String(pieces[index])) {
              if digit < match.output.count, let group = match.output[digit].substring {
                out += group
              }
            } else {
              out.unicodeScalars.append(pieces[index])
            }
          } else {
            out.unicodeScalars.append(pieces[index])
          }
          index += 1
        }
        return out
      }
      return Array(replaced.utf8)
    }
  }

  /// Whether whole strings match.
  package static func regexFullMatch(_ a: Tensor, pattern: [UInt8]) throws(KernelError) -> Tensor {
    let regex = try compile(pattern)
    var matches: [Bool] = []
    for bytes in a.strings {
      let text = String(decoding: bytes, as: UTF8.self)
      matches.append((try? regex.wholeMatch(in: text)) != nil)
    }
    return Tensor(matches, shape: a.shape)
  }
}
