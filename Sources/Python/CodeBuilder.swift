import Syntax

/// Collects the instructions of one code object.
final class CodeBuilder {
  var name = ""
  var qualifiedName = ""
  let source: Source
  var form: FunctionForm?
  var docstring: String?
  var parameterNames: [Symbol] = []
  var positionalOnlyCount = 0
  var positionalCount = 0
  var keywordOnlyCount = 0
  var hasVariadic = false
  var hasVariadicKeyword = false
  var localNames: [Symbol] = []
  var freeNames: [Symbol] = []
  var isGenerator = false
  var usesDictionary = false

  private(set) var instructions: [Instruction] = []
  private(set) var spans: [Span] = []
  private(set) var constants: [Value] = []
  private var constantIndices: [ConstantKey: Int] = [:]
  private(set) var siteNames: [Symbol] = []
  var children: [Code] = []
  private(set) var names: [Symbol] = []
  private var nameIndices: [Symbol: Int] = [:]
  private(set) var keywordNames: [[Symbol]] = []
  private(set) var handlers: [Code.Handler] = []
  var inlined: [Code.Inlined] = []
  var span = Span.none

  private enum ConstantKey: Hashable {
    case none
    case bool(Bool)
    case int(Int)
    case float(UInt64)
    case str(String)
  }

  // MARK: Registers

  private(set) var registerHighWater = 0
  private(set) var nextRegister = 0

  init(source: Source) { self.source = source }

  /// Gives out registers that stay until `release` goes back below them.
  func allocate(_ count: Int = 1) -> Int {
    let register = nextRegister
    nextRegister += count
    registerHighWater = max(registerHighWater, nextRegister)
    return register
  }

  func release(to mark: Int) { nextRegister = mark }

  // MARK: Instructions

  struct Label {
    var position: Int?
    var uses: [Int] = []
  }

  private var labels: [Label] = []

  func makeLabel() -> Int {
    labels.append(Label())
    return labels.count - 1
  }

  var position: Int { instructions.count }

  @discardableResult
  func emit(_ op: Opcode, x: Int = 0, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) -> Int {
    instructions.append(
      Instruction(
        op: op, x: UInt8(truncatingIfNeeded: x), a: UInt16(truncatingIfNeeded: a),
        b: UInt16(truncatingIfNeeded: b), c: UInt16(truncatingIfNeeded: c)))
    spans.append(span)
    return instructions.count - 1
  }

  @discardableResult
  func emitWide(_ op: Opcode, _ a: Int, _ wide: Int) -> Int {
    var instruction = Instruction(op: op, a: UInt16(truncatingIfNeeded: a))
    instruction.wide = Int32(truncatingIfNeeded: wide)
    instructions.append(instruction)
    spans.append(span)
    return instructions.count - 1
  }

  /// A jump, or the `extra` word that holds the target of the instruction before.
  func emitJump(_ op: Opcode, _ a: Int = 0, to label: Int) {
    labels[label].uses.append(emitWide(op, a, 0))
  }

  func place(_ label: Int) { labels[label].position = instructions.count }

  func resolveLabels() {
    for label in labels {
      guard let position = label.position else { continue }
      for use in label.uses { instructions[use].wide = Int32(position) }
    }
  }

  func addHandler(from start: Int, to end: Int, target: Int, register: Int) {
    guard start < end else { return }
    handlers.append(
      Code.Handler(
        start: Int32(start), end: Int32(end), target: Int32(target), register: UInt16(register)))
  }

  func constant(_ value: Value) -> Int {
    let key: ConstantKey?
    switch value {
    case .none: key = ConstantKey.none
    case .bool(let b): key = .bool(b)
    case .int(let n): key = .int(n)
    case .float(let d): key = .float(d.bitPattern)
    case .str(let s): key = .str(s.value)
    default: key = nil
    }
    if let key, let known = constantIndices[key] { return known }
    constants.append(value)
    if let key { constantIndices[key] = constants.count - 1 }
    return constants.count - 1
  }

  func site(_ name: Symbol) -> Int {
    siteNames.append(name)
    return siteNames.count - 1
  }

  func nameIndex(_ name: Symbol) -> Int {
    if let known = nameIndices[name] { return known }
    names.append(name)
    nameIndices[name] = names.count - 1
    return names.count - 1
  }

  func keywords(_ names: [Symbol]) -> Int {
    keywordNames.append(names)
    return keywordNames.count - 1
  }
}
