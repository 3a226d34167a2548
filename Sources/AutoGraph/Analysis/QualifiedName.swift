// Names as the analyses see them: simple ones, and composites such as `self.x` and `x[0]`.

import Syntax

/// `x`, `x.y`, `x[i]`, `x['k']`: what can be read and written and has a name.
indirect enum QualifiedName: Hashable {
  case name(String)
  case attribute(QualifiedName, String)
  case item(QualifiedName, QualifiedName)
  /// A constant index, only below an item.
  case literal(Constant)

  /// The name of an expression, nil where it has none, as in `f().x` or `x[1:]`.
  init?(_ expression: Expr) {
    switch expression.kind {
    case .name(let name):
      self = .name(name)
    case .attribute(let value, let name):
      guard let parent = QualifiedName(value) else { return nil }
      self = .attribute(parent, name)
    case .subscripted(let value, let index):
      guard let parent = QualifiedName(value) else { return nil }
      switch index.kind {
      case .constant(.ellipsis): return nil
      case .constant(let constant): self = .item(parent, .literal(constant))
      default:
        guard let index = QualifiedName(index) else { return nil }
        self = .item(parent, index)
      }
    default:
      return nil
    }
  }

  /// The name of a simple name; nil for a composite.
  var simple: String? {
    if case .name(let name) = self { name } else { nil }
  }

  var isComposite: Bool {
    switch self {
    case .name, .literal: false
    case .attribute, .item: true
    }
  }

  /// What the composite belongs to: `x.y` for `x.y.z` and `x.y[0]`.
  var parent: QualifiedName? {
    switch self {
    case .attribute(let parent, _), .item(let parent, _): parent
    case .name, .literal: nil
    }
  }

  /// The names that this one belongs to: `x` and `x.y` for `x.y.z`.
  var owners: [QualifiedName] {
    guard let parent else { return [] }
    return [parent] + parent.owners
  }

  /// The simple names that one must know to find it: `x` and `i` for `x.y[i]`. Literals are left out
  /// or, with `literals`, given as they are.
  func support(literals: Bool = false) -> [QualifiedName] {
    switch self {
    case .name: [self]
    case .literal: literals ? [self] : []
    case .attribute(let parent, _): parent.support(literals: literals)
    case .item(let parent, let index):
      parent.support(literals: literals) + index.support(literals: literals)
    }
  }

  /// The strings in it that a generated name must differ from.
  var reserved: [String] {
    switch self {
    case .name(let name), .attribute(_, let name): [name]
    case .item, .literal: []
    }
  }
}

extension QualifiedName: CustomStringConvertible {
  var description: String {
    switch self {
    case .name(let name): name
    case .attribute(let parent, let name): "\(parent).\(name)"
    case .item(let parent, let index): "\(parent)[\(index)]"
    case .literal(let constant): constant.indexText
    }
  }
}

extension QualifiedName: Comparable {
  /// The order of Python's strings, code point by code point.
  static func < (left: QualifiedName, right: QualifiedName) -> Bool {
    left.description.unicodeScalars.lexicographicallyPrecedes(right.description.unicodeScalars)
  }
}

extension Constant {
  /// The text of a constant index: strings are quoted but not escaped.
  fileprivate var indexText: String {
    switch self {
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .int(let value): value.description
    case .float(let value): value.description
    case .imaginary(let value): "\(value)j"
    case .string(let text): "'\(text)'"
    case .bytes(let bytes): "b'\(String(decoding: bytes, as: UTF8.self))'"
    case .ellipsis: "Ellipsis"
    }
  }
}
