// "Did you mean: 'x'?": what CPython 3.11 adds to a NameError or AttributeError that nobody caught.

extension Interpreter {
  /// `. Did you mean: 'x'?`, or nothing.
  func suggestionText(_ exception: ExceptionObject) -> String {
    let type = exception.type(in: self)
    guard type === exceptionType("NameError") || type === exceptionType("AttributeError"),
      let name = ownAttribute(exception, symbol("name"))?.text
    else { return "" }
    let found: String?
    if type === exceptionType("AttributeError") {
      guard let object = ownAttribute(exception, symbol("obj")), !object.isUnbound else {
        return ""
      }
      found = Suggestions.best(for: name, among: listedNames(object))
    } else {
      found = nameSuggestion(name, exception)
    }
    return found.map { ". Did you mean: '\($0)'?" } ?? ""
  }

  /// The names that `dir(object)` gives.
  private func listedNames(_ object: Value) -> [String] {
    if let method = type(of: object).special(.dir), let listed = try? call(method, [object]),
      let names = try? elements(of: listed)
    {
      return names.compactMap(\.text).sorted { StrObject.precedes(StrObject($0), StrObject($1)) }
    }
    return attributeNames(object)
  }

  /// Local names first, then those of the module, then the built-in ones.
  private func nameSuggestion(_ name: String, _ exception: ExceptionObject) -> String? {
    guard let entry = exception.traceback.first else { return nil }
    let locals = (entry.code?.localNames ?? []).map { text($0) }
    if let found = Suggestions.best(for: name, among: locals) { return found }
    if let module = modules["__main__"]?.namespace {
      let names = module.names.filter { module[$0] != nil }.map { text($0) }
      if let found = Suggestions.best(for: name, among: names) { return found }
    }
    let names = builtins.names.filter { builtins[$0] != nil }.map { text($0) }
    return Suggestions.best(for: name, among: names)
  }
}

/// CPython's measure of how near two names are.
enum Suggestions {
  private static let moveCost = 2
  private static let caseCost = 1

  static func best(for name: String, among candidates: [String]) -> String? {
    guard candidates.count < 750 else { return nil }
    let wanted = Array(name.utf8)
    var best: String?
    var bestDistance = Int.max
    for candidate in candidates {
      let item = Array(candidate.utf8)
      if item == wanted { continue }
      let limit = min((wanted.count + item.count + 3) * moveCost / 6, bestDistance - 1)
      let distance = distance(wanted, item, limit: limit)
      if distance > limit { continue }
      best = candidate
      bestDistance = distance
    }
    return best
  }

  private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte }
    return lower(a) == lower(b) ? caseCost : moveCost
  }

  private static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
    var a = first[...]
    var b = second[...]
    while let x = a.first, x == b.first {
      a.removeFirst()
      b.removeFirst()
    }
    while let x = a.last, x == b.last {
      a.removeLast()
      b.removeLast()
    }
    if a.isEmpty || b.isEmpty { return (a.count + b.count) * moveCost }
    if a.count > 40 || b.count > 40 { return limit + 1 }
    if a.count > b.count { swap(&a, &b) }
    if (b.count - a.count) * moveCost > limit { return limit + 1 }
    var row = (1...a.count).map { $0 * moveCost }
    var result = 0
    for (index, byte) in b.enumerated() {
      var left = index * moveCost
      result = left
      var smallest = Int.max
      for (place, other) in a.enumerated() {
        let substitute = left + cost(byte, other)
        left = row[place]
        result = min(result + moveCost, left + moveCost, substitute)
        row[place] = result
        smallest = min(smallest, result)
      }
      if smallest > limit { return limit + 1 }
    }
    return result
  }
}
