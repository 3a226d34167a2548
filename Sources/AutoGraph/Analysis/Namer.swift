// Names for what the conversion makes up.

/// Hands out names that clash neither with the function's surroundings nor with each other.
final class Namer {
  private let isTaken: (String) -> Bool
  private var generated: Set<String> = []

  init(isTaken: @escaping (String) -> Bool) { self.isTaken = isTaken }

  /// The root, or the root with the first free number: `get_state`, `get_state_1`, … A number at the
  /// end of the root is counted on from. `reserved` are names that the code around reads.
  func symbol(_ root: String, reserved: Set<QualifiedName> = []) -> String {
    let locals = Set(reserved.flatMap(\.reserved))
    var root = root
    var number = 0
    var name = root
    let pieces = root.split(separator: "_", omittingEmptySubsequences: false)
    if let last = pieces.last, !last.isEmpty, last.allSatisfy(\.isWholeNumber),
      let value = Int(last)
    {
      root = pieces.dropLast().joined(separator: "_")
      number = value
      name = root
    }
    while isTaken(name) || locals.contains(name) || generated.contains(name) {
      number += 1
      name = "\(root)_\(number)"
    }
    generated.insert(name)
    return name
  }

  /// A name for a converted function, free among the function's surroundings only.
  func functionName(_ root: String) -> String {
    var name = root
    var number = 0
    while isTaken(name) {
      number += 1
      name = "\(root)_\(number)"
    }
    generated.insert(name)
    return name
  }
}
