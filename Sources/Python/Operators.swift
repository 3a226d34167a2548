// The operators: fast for the built-in types, by special method for everything else.

import BigInt
import Literals
import Syntax

extension BinaryOperator {
  /// The special methods of `a op b`: of a, of b reflected, and of `a op= b`.
  var specials: (Special, Special, Special) {
    switch self {
    case .add: (.add, .radd, .iadd)
    case .subtract: (.sub, .rsub, .isub)
    case .multiply: (.mul, .rmul, .imul)
    case .matrixMultiply: (.matmul, .rmatmul, .imatmul)
    case .divide: (.truediv, .rtruediv, .itruediv)
    case .floorDivide: (.floordiv, .rfloordiv, .ifloordiv)
    case .modulo: (.mod, .rmod, .imod)
    case .power: (.pow, .rpow, .ipow)
    case .leftShift: (.lshift, .rlshift, .ilshift)
    case .rightShift: (.rshift, .rrshift, .irshift)
    case .bitAnd: (.and, .rand, .iand)
    case .bitOr: (.or, .ror, .ior)
    case .bitXor: (.xor, .rxor, .ixor)
    }
  }

  /// What the TypeError about operand types calls it.
  var errorText: String { self == .power ? "** or pow()" : rawValue }
}

extension ComparisonOperator {
  var special: Special? {
    switch self {
    case .equal: .eq
    case .notEqual: .ne
    case .less: .lt
    case .lessEqual: .le
    case .greater: .gt
    case .greaterEqual: .ge
    case .is, .isNot, .in, .notIn: nil
    }
  }

  /// The operator with its operands exchanged.
  var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    default: self
    }
  }
}

extension Interpreter {
  // MARK: Arithmetic

  package func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch (a, b) {
    case (.int, .int), (.float, .float), (.int, .float), (.float, .int), (.bool, .int),
      (.int, .bool), (.bool, .float), (.float, .bool):
      if let result = try numericBinary(op, a, b) { return result }
    case (.str(let x), .str(let y)) where op == .add:
      if y.value.isEmpty { return a }
      if x.value.isEmpty { return b }
      if x.isASCII && y.isASCII { return .str(StrObject(ascii: x.value + y.value)) }
      return .str(StrObject(x.value + y.value))
    default: break
    }
    return try binaryBySpecial(op, a, b)
  }

  private func binaryBySpecial(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    if let result = try trySpecials(op, a, b) { return result }
    throw sequenceFault(op, a, b) ?? unsupported(op.errorText, a, b)
  }

  /// The error of a built-in sequence whose operand could have answered itself, and did not.
  private func sequenceFault(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Raise? {
    func isSequence(_ value: Value) -> Bool {
      value.asStr != nil || value.asList != nil || value.asTuple != nil
        || value.object(as: BytesObject.self) != nil
    }
    switch op {
    case .add where isSequence(a):
      let name = typeName(a)
      return error(
        "TypeError",
        a.object(as: BytesObject.self) != nil
          ? "can't concat \(typeName(b)) to \(name)"
          : "can only concatenate \(name) (not \"\(typeName(b))\") to \(name)")
    case .multiply where isSequence(a) || isSequence(b):
      return error(
        "TypeError",
        "can't multiply sequence by non-int of type '\(typeName(isSequence(a) ? b : a))'")
    default: return nil
    }
  }

  private func trySpecials(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    let (forward, reflected, _) = op.specials
    let left = type(of: a)
    let right = type(of: b)
    let method = left.special(forward)
    var reflectedMethod = left === right ? nil : right.special(reflected)
    if op == .multiply || op == .add, isPlainSequence(a), let candidate = reflectedMethod,
      !isPlainSequence(b)
    {
      // Sequences have no arithmetic in CPython: joining and repeating come after it.
      let result = try callSpecial(candidate, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
      reflectedMethod = nil
    }
    if let candidate = reflectedMethod, let method, right.isSubtype(of: left),
      left.special(reflected)?.isIdentical(to: candidate) != true
    {
      _ = method
      let result = try callSpecial(candidate, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
      reflectedMethod = nil
    }
    if let method {
      let result = try callSpecial(method, a, b)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if let reflectedMethod {
      let result = try callSpecial(reflectedMethod, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    return nil
  }

  private func isPlainSequence(_ value: Value) -> Bool {
    switch value {
    case .list, .tuple, .str: true
    case .object(let object):
      object is ListObject || object is TupleObject || object is StrObject || object is BytesObject
    default: false
    }
  }

  package func unsupported(_ op: String, _ a: Value, _ b: Value) -> Raise {
    error(
      "TypeError",
      "unsupported operand type(s) for \(op): '\(typeName(a))' and '\(typeName(b))'")
  }

  package func inplace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch (a, b) {
    case (.int, .int), (.float, .float), (.int, .float), (.float, .int), (.str, .str):
      return try binary(op, a, b)
    case (.list(let list), _) where op == .add:
      try extend(list, with: b)
      return a
    default: break
    }
    let (_, _, special) = op.specials
    if let method = type(of: a).special(special) {
      let result = try callSpecial(method, a, b)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if let result = try trySpecials(op, a, b) { return result }
    throw unsupported(op == .power ? "** or pow()" : op.rawValue + "=", a, b)
  }

  package func unary(_ op: UnaryOperator, _ a: Value) throws(Raise) -> Value {
    switch op {
    case .not: return .bool(!(try isTrue(a)))
    case .negative:
      switch a {
      case .int(let n) where n != Int.min: return .int(-n)
      case .int(let n): return .integer(-BigInt(n))
      case .float(let d): return .float(-d)
      case .bool(let b): return .int(b ? -1 : 0)
      default: break
      }
      if let method = type(of: a).special(.neg) { return try call(method, [a]) }
    case .positive:
      switch a {
      case .int, .float: return a
      case .bool(let b): return .int(b ? 1 : 0)
      default: break
      }
      if let method = type(of: a).special(.pos) { return try call(method, [a]) }
    case .invert:
      switch a {
      case .int(let n): return .int(~n)
      case .bool(let b): return .int(b ? -2 : -1)
      default: break
      }
      if let method = type(of: a).special(.invert) { return try call(method, [a]) }
    }
    throw error("TypeError", "bad operand type for unary \(op.rawValue): '\(typeName(a))'")
  }

  // MARK: Comparison

  package func compare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    switch op {
    case .is: return .bool(a.isIdentical(to: b))
    case .isNot: return .bool(!a.isIdentical(to: b))
    case .in: return .bool(try contains(b, a))
    case .notIn: return .bool(!(try contains(b, a)))
    default: break
    }
    if let result = try fastCompare(op, a, b) { return .bool(result) }
    return try richCompare(op, a, b)
  }

  /// The comparison of two numbers or two strings; nil for anything else.
  @inline(__always)
  private func fastCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Bool? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return ordered(op, x, y)
    case (.float(let x), .float(let y)): return ordered(op, x, y)
    case (.int(let x), .float(let y)) where abs(x) < 1 << 53: return ordered(op, Double(x), y)
    case (.float(let x), .int(let y)) where abs(y) < 1 << 53: return ordered(op, x, Double(y))
    case (.str(let x), .str(let y)):
      switch op {
      case .equal: return StrObject.equal(x, y)
      case .notEqual: return !StrObject.equal(x, y)
      case .less: return StrObject.precedes(x, y)
      case .greater: return StrObject.precedes(y, x)
      case .lessEqual: return !StrObject.precedes(y, x)
      case .greaterEqual: return !StrObject.precedes(x, y)
      default: return nil
      }
    default: return nil
    }
  }

  @inline(__always)
  private func ordered<T: Comparable>(_ op: ComparisonOperator, _ x: T, _ y: T) -> Bool? {
    switch op {
    case .equal: x == y
    case .notEqual: x != y
    case .less: x < y
    case .lessEqual: x <= y
    case .greater: x > y
    case .greaterEqual: x >= y
    default: nil
    }
  }

  /// Comparison by `__eq__`, `__lt__` …; what they return may be anything.
  package func richCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    switch (a, b) {
    case (.tuple(let x), .tuple(let y)):
      return try compareSequences(op, x.elements, y.elements)
    case (.list(let x), .list(let y)):
      return try compareSequences(op, x.elements, y.elements)
    default: break
    }
    guard let special = op.special, let mirrored = op.mirrored.special else { return .unbound }
    let left = type(of: a)
    let right = type(of: b)
    var triedRight = false
    if left !== right, right.isSubtype(of: left), let method = right.special(mirrored) {
      triedRight = true
      let result = try callSpecial(method, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if let method = left.special(special) {
      let result = try callSpecial(method, a, b)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    if !triedRight, let method = right.special(mirrored) {
      let result = try callSpecial(method, b, a)
      if !result.isIdentical(to: notImplemented) { return result }
    }
    switch op {
    case .equal: return .bool(a.isIdentical(to: b))
    case .notEqual: return .bool(!a.isIdentical(to: b))
    default:
      throw error(
        "TypeError",
        "'\(op.rawValue)' not supported between instances of '\(left.messageName ?? left.name)' and '\(right.messageName ?? right.name)'"
      )
    }
  }

  /// `a == b`, or identity: how containers compare their elements.
  package func equals(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    if a.isIdentical(to: b) {
      return true
    }
    if let result = try fastCompare(.equal, a, b) { return result }
    return try isTrue(try richCompare(.equal, a, b))
  }

  /// `a < b`, as sorting asks.
  package func isLess(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    if let result = try fastCompare(.less, a, b) { return result }
    return try isTrue(try richCompare(.less, a, b))
  }

  /// Compares two numbers of any built-in type; nil where one is none.
  package func numericCompare(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
    guard let x = Number(a), let y = Number(b) else { return nil }
    switch (x, y) {
    case (.complex, _), (_, .complex):
      guard op == .equal || op == .notEqual else { return nil }
      func parts(_ number: Number) -> (Double, Double) {
        switch number {
        case .complex(let re, let im): (re, im)
        case .int(let n): (Double(n), 0)
        case .big(let n): (Double(n), 0)
        case .float(let d): (d, 0)
        }
      }
      let same = parts(x) == parts(y)
      return op == .equal ? same : !same
    case (.int(let m), .int(let n)): return ordered(op, m, n)
    case (.float(let m), .float(let n)): return ordered(op, m, n)
    case (.float(let d), _):
      guard let n = y.big else { return nil }
      return compare(op, d, n)
    case (_, .float(let d)):
      guard let n = x.big else { return nil }
      return compare(op.mirrored, d, n)
    default:
      guard let m = x.big, let n = y.big else { return nil }
      return ordered(op, m, n)
    }
  }

  private func compare(_ op: ComparisonOperator, _ d: Double, _ n: BigInt) -> Bool? {
    if d.isNaN { return op == .notEqual }
    if d.isInfinite { return ordered(op, d, 0) }
    let whole = BigInt(d.rounded(.down))
    if whole != n { return ordered(op, whole, n) }
    return ordered(op, d - d.rounded(.down), 0)
  }
}

/// Finding text in text by code points.
package enum StringSearch {
  package static func contains(_ text: String, _ part: String) -> Bool {
    part.isEmpty || firstOffset(of: part, in: text) != nil
  }

  /// The UTF-8 offset of the first occurrence at or after `start`.
  package static func firstOffset(of part: String, in text: String, from start: Int = 0) -> Int? {
    let needle = Array(part.utf8)
    var text = text
    return text.withUTF8 { bytes in
      guard needle.count > 0 else { return start <= bytes.count ? start : nil }
      guard bytes.count >= needle.count else { return nil }
      var place = start
      while place <= bytes.count - needle.count {
        if bytes[place] == needle[0] {
          var matched = 1
          while matched < needle.count, bytes[place + matched] == needle[matched] { matched += 1 }
          if matched == needle.count { return place }
        }
        place += 1
      }
      return nil
    }
  }
}
