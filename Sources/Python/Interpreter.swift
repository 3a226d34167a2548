import Records
import Syntax

/// One run of Python: the types, the modules and the machine. Used on one thread, thrown away afterwards.
package final class Interpreter {
  package let types: CoreTypes
  package let journal: Journal
  /// The names that every module sees.
  package let builtins: Namespace
  /// Modules by name, made when they are imported; see `moduleMakers`.
  package var modules: [String: ModuleObject] = [:]
  /// How to make a module, by name.
  package var moduleMakers: [String: ModuleMaker] = [:]
  package let notImplemented: Value
  package let ellipsis: Value
  let emptyLayout = Layout()
  let dictionaryLayout = Layout(isDictionary: true)

  /// What `display` does with the value of a last expression; set by the notebook.
  package var displayHook: ((Value) throws(Raise) -> Void)?
  /// Where `print` writes; standard output of the run.
  package var writeOutput: (String, Output.Kind) -> Void = { _, _ in }
  package var limits = Limits()
  /// Whether tracebacks mark the part of a line at which it failed.
  package var marksTracebacks = true
  /// Other parts of the run, by the type that asks for them (the runtime of TensorFlow).
  package var extensions: [ObjectIdentifier: AnyObject] = [:]

  // MARK: The machine

  let stackCapacity = 1 << 20
  let stack: UnsafeMutablePointer<Value>
  /// Registers below this were initialised.
  var stackHighWater: UnsafeMutablePointer<Value>
  let frames: UnsafeMutablePointer<Frame>
  let frameCapacity = 1 << 17
  var frameCount = 0
  /// The number of frames at which `RecursionError` comes; `sys.setrecursionlimit` changes it.
  package var recursionLimit = 1000
  /// Calls between Swift and Python that are nested in each other.
  var nativeDepth = 0
  var fuel = Limits.fuelPerCheck
  /// Whether the frame that was just left ended with `yield`.
  var didYield = false
  /// Whether the exception that is thrown next passed through the top frame before.
  var skipsTraceback = false
  /// What a `yield from` gives when its iterator ends.
  var delegatedResult = Value.none
  /// The containers whose `repr` is under way: one that is inside itself shows `[...]`.
  var reprInProgress: [Object] = []
  /// Slots that natives under way use above the registers of the top frame.
  var nativeReserve = 0
  /// Makes `int | str`; set by the module that has the class of unions.
  package var unionMaker: (([Value]) throws(Raise) -> Value)?
  /// Lets a library add frames of its own to a traceback.
  package var tracebackHook: ((ExceptionObject, Code) -> Void)?
  /// The exception that the innermost `except` block handles.
  var handled: ExceptionObject?
  /// Counts native operations that keep Python from being interrupted, see `checkLimits`.
  package var deadline: Limits.Deadline?
  package var isInterrupted: () -> Bool = { false }

  // MARK: Names

  private(set) lazy var knownNames = KnownNames(self)
  private var symbolTexts: [StrObject] = []
  private var symbols: [String: Symbol] = [:]
  private var characters: [Value] = []
  private var exceptionTypes: [String: TypeObject] = [:]
  /// Frames refer to code without counting it: modules stay.
  var keptCodes: [Code] = []
  var identities: [ObjectIdentifier: Int] = [:]
  var identityKeepers: [Object] = []

  package init(journal: Journal = Journal()) {
    self.journal = journal
    types = CoreTypes()
    builtins = Namespace(name: "builtins")
    notImplemented = .object(SingletonObject("NotImplemented"))
    ellipsis = .object(SingletonObject("Ellipsis"))
    stack = .allocate(capacity: stackCapacity)
    stackHighWater = stack
    frames = .allocate(capacity: frameCapacity)
    for special in Special.allCases { _ = symbol(special.text) }
    for type in types.all { type.inherit() }
    notImplemented.reference?.customType = types.notImplemented
    ellipsis.reference?.customType = types.ellipsis
    for code in 0..<128 {
      characters.append(.str(StrObject(ascii: String(Unicode.Scalar(UInt8(code))))))
    }
    setUpBuiltins()
  }

  deinit {
    stack.deinitialize(count: stackHighWater - stack)
    stack.deallocate()
    frames.deallocate()
  }

  package func symbol(_ text: String) -> Symbol {
    if let known = symbols[text] { return known }
    let symbol = Symbol(id: Int32(symbolTexts.count))
    let object = StrObject(text)
    object.symbol = symbol
    symbolTexts.append(object)
    symbols[text] = symbol
    return symbol
  }

  package func symbol(_ string: StrObject) -> Symbol {
    if let known = string.symbol { return known }
    let symbol = symbol(string.value)
    string.symbol = symbol
    return symbol
  }

  package func text(_ symbol: Symbol) -> String { symbolTexts[Int(symbol.id)].value }
  package func name(_ symbol: Symbol) -> StrObject { symbolTexts[Int(symbol.id)] }

  /// The text of one code point; those of ASCII are shared.
  package func character(_ scalar: Unicode.Scalar) -> Value {
    if scalar.value < 128 { return characters[Int(scalar.value)] }
    return .str(StrObject(String(Character(scalar))))
  }

  // MARK: Types

  package func type(of value: Value) -> TypeObject {
    switch value {
    case .int: types.int
    case .float: types.float
    case .bool: types.bool
    case .str: types.str
    case .tuple: types.tuple
    case .list: types.list
    case .dict: types.dict
    case .object(let object): object.type(in: self)
    case .none, .unbound: types.none
    }
  }

  /// What messages call the type of a value.
  package func typeName(_ value: Value) -> String {
    let type = type(of: value)
    return type.messageName ?? type.name
  }

  /// Makes a native class and works out what it inherits.
  package func makeType(
    _ name: String, bases: [TypeObject] = [], module: String = "builtins",
    instancesHaveDictionary: Bool = false
  ) -> TypeObject {
    let bases = bases.isEmpty ? [types.object] : bases
    let type = TypeObject(
      name: name, bases: bases, module: module,
      instancesHaveDictionary: instancesHaveDictionary
        || bases.contains { $0.instancesHaveDictionary })
    type.mro = [type] + (mergedOrder(of: bases) ?? bases[0].mro)
    type.inherit()
    return type
  }

  // MARK: Exceptions

  /// A built-in exception class, or one that a library has registered.
  package func exceptionType(_ name: String) -> TypeObject {
    exceptionTypes[name] ?? exceptionTypes["Exception"] ?? types.object
  }

  package func registerExceptionType(_ type: TypeObject, as name: String? = nil) {
    exceptionTypes[name ?? type.name] = type
  }

  package func hasExceptionType(_ name: String) -> Bool { exceptionTypes[name] != nil }

  /// An exception to throw: `throw interpreter.error("TypeError", "…")`.
  package func error(_ type: String, _ message: String) -> Raise {
    error(exceptionType(type), message)
  }

  package func error(_ type: TypeObject, _ message: String) -> Raise {
    Raise(ExceptionObject(type: type, arguments: TupleObject([.str(message)])))
  }

  /// An exception with any arguments: `KeyError(key)`, `StopIteration()`.
  package func error(_ type: String, arguments: [Value]) -> Raise {
    let exception = ExceptionObject(type: exceptionType(type), arguments: TupleObject(arguments))
    if type == "StopIteration" { exception.payload = arguments.first ?? .none }
    return Raise(exception)
  }

  /// Whether a raised exception is an instance of a class.
  package func matches(_ raise: Raise, _ type: String) -> Bool {
    raise.exception.type(in: self).isSubtype(of: exceptionType(type))
  }
}

/// How a native module is made.
package struct ModuleMaker {
  let name: String
  let fill: (Interpreter, ModuleObject) throws(Raise) -> Void

  func make(_ interpreter: Interpreter) throws(Raise) -> ModuleObject {
    let module = ModuleObject(name)
    interpreter.set(module, "__name__", .str(name))
    try fill(interpreter, module)
    return module
  }
}

/// What a run may use before it is stopped by an exception.
package struct Limits {
  /// Loop steps and calls between two looks at the clock.
  static let fuelPerCheck = 20_000

  package struct Deadline {
    package let clock: ContinuousClock.Instant
    package let seconds: Double

    /// That many seconds from now.
    package init(after seconds: Double) {
      self.seconds = seconds
      clock = ContinuousClock.now + .seconds(seconds)
    }
  }

  package var seconds: Double?
  /// Bytes that one object may take.
  package var objectBytes = 4 << 30

  package init() {}
}
