import Syntax

/// A function made by `def` or `lambda`.
package final class FunctionObject: Object {
  package let code: Code
  package let globals: Namespace
  /// The shared variables of the enclosing functions, in the order of `code.freeNames`.
  package let closure: [CellObject]
  /// The defaults of the last positional parameters.
  package var defaults: [Value]
  package var keywordDefaults: [Symbol: Value]
  package var name: String
  package var qualifiedName: String
  package var doc: Value
  package var annotations: DictObject?
  package var moduleName: Value = .none

  package init(
    code: Code, globals: Namespace, closure: [CellObject] = [], defaults: [Value] = [],
    keywordDefaults: [Symbol: Value] = [:]
  ) {
    self.code = code
    self.globals = globals
    self.closure = closure
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    name = code.name
    qualifiedName = code.qualifiedName
    doc = code.docstring.map(Value.str) ?? .none
    super.init()
  }

  override package var hasDictionary: Bool { true }
  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.function
  }
}

/// A function written in Swift.
package final class NativeFunction: Object {
  /// Gets the bound arguments in the order of the parameters; see `Call`.
  package typealias Body = (Interpreter, Call) throws(Raise) -> Value

  package let signature: Signature
  package let body: Body
  /// The `__doc__` it shows.
  package var doc: Value = .none
  package var moduleName: String?
  package var qualifiedName: String
  /// Whether Python sees it as one of its own functions (`<function f at …>`), as TensorFlow's are.
  package var looksLikePython = false

  /// Whether it takes the object it is read from as its first argument: `len` in a class does not.
  var isBinding: Bool { looksLikePython || signature.isMethod }

  package init(_ signature: Signature, _ body: @escaping Body) {
    self.signature = signature
    self.body = body
    qualifiedName = signature.name
    super.init()
  }

  override package var hasDictionary: Bool { true }
  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    if looksLikePython { return interpreter.types.function }
    guard signature.isMethod, signature.owner != nil else {
      return interpreter.types.builtinFunction
    }
    return signature.isSpecial
      ? interpreter.types.wrapperDescriptor : interpreter.types.methodDescriptor
  }
}

/// The arguments of a call of a native function, bound to its parameters.
///
/// They lie on the stack of the interpreter, valid until the function returns. A parameter without
/// argument and default is `unbound`; `*args` is a tuple and `**kwargs` a dict.
package struct Call {
  let base: UnsafeMutablePointer<Value>
  package let count: Int

  package subscript(index: Int) -> Value {
    assert(index < count)
    return base[index]
  }

  /// Whether an argument was given (or has a default) that is not None.
  package func has(_ index: Int) -> Bool {
    switch base[index] {
    case .none, .unbound: false
    default: true
    }
  }
}

/// A function bound to the object it was looked up on.
package final class BoundMethod: Object {
  package let function: Value
  package let receiver: Value

  package init(_ function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    if case .object(let object) = function, let native = object as? NativeFunction,
      !native.looksLikePython
    {
      return interpreter.types.builtinFunction
    }
    return interpreter.types.method
  }
}

/// A suspended call of a function that contains `yield`.
package final class GeneratorObject: Object {
  enum State { case created, suspended, running, finished }

  let function: FunctionObject
  var state = State.created
  var pc: UnsafePointer<Instruction>
  /// The registers while it is suspended; they stay where they are when it runs.
  let registers: UnsafeMutablePointer<Value>
  /// The register that gets the value sent in.
  var resumeRegister: UInt16 = 0
  /// What the frame had handled when it was suspended, so a bare `raise` works after `yield`.
  var handled: ExceptionObject?
  package var name: String { function.name }
  package var qualifiedName: String { function.qualifiedName }

  init(_ function: FunctionObject) {
    self.function = function
    pc = UnsafePointer(function.code.instructions)
    registers = .allocate(capacity: function.code.registerCount)
    registers.initialize(repeating: .unbound, count: function.code.registerCount)
    super.init()
  }

  deinit {
    registers.deinitialize(count: function.code.registerCount)
    registers.deallocate()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.generator
  }
}

/// An exception: an instance of a subclass of `BaseException`.
package final class ExceptionObject: Object {
  package var arguments: TupleObject
  package var cause: Value = .none
  package var context: ExceptionObject?
  package var suppressesContext = false
  package var traceback: [TracebackEntry] = []
  /// The value a StopIteration carries, or what else its class keeps beside the arguments.
  package var payload: Value = .none
  package var notes: [Value] = []
  /// Of a SyntaxError: what the parser found, and where.
  package var syntaxFault: (SyntaxFault, Source)?

  package init(type: TypeObject, arguments: TupleObject = TupleObject([Value]())) {
    self.arguments = arguments
    super.init(type: type)
  }

  override package var hasDictionary: Bool { true }
}

/// A frame through which an exception went: innermost frames come first.
package struct TracebackEntry {
  package let functionName: String
  package let source: Source
  package let span: Span
  /// The code of the frame, where it is Python's.
  package var code: Code?
  /// The file and line that are shown instead of those of the source, for frames of libraries.
  package var file: String?
  package var line: Int?
  /// Whether tracebacks leave it out: code that a library generated has frames that nobody wrote.
  package var isHidden = false

  package init(
    functionName: String, source: Source, span: Span, file: String? = nil, line: Int? = nil
  ) {
    self.functionName = functionName
    self.source = source
    self.span = span
    self.file = file
    self.line = line
  }
}
