import Syntax

/// What a function, a class body, a module or a cell is compiled to.
///
/// A register machine: the first registers of a frame are the parameters and the other local names, the
/// rest are temporaries that the compiler gives out like a stack.
package final class Code {
  package let name: String
  package let qualifiedName: String
  package let source: Source
  /// What it was compiled from, where that is a function; AutoGraph reads it.
  package let definition: FunctionForm?
  package let docstring: String?

  // Parameters, in the order of their registers.
  package let parameterNames: [Symbol]
  package let positionalOnlyCount: Int
  package let positionalCount: Int
  package let keywordOnlyCount: Int
  package let hasVariadic: Bool
  package let hasVariadicKeyword: Bool

  package let localNames: [Symbol]
  package let registerCount: Int
  /// Names of enclosing functions that it uses, in the order of the closure.
  package let freeNames: [Symbol]
  package let isGenerator: Bool
  /// A class body: names live in a dictionary.
  package let usesDictionary: Bool

  let instructions: UnsafeMutablePointer<Instruction>
  package let instructionCount: Int
  let constants: UnsafeMutablePointer<Value>
  let constantCount: Int
  let sites: UnsafeMutablePointer<AttributeSite>
  let siteCount: Int
  let children: [Code]
  let names: [Symbol]
  let keywordNames: [[Symbol]]
  /// Of each instruction, the span it was compiled from.
  let spans: [Span]
  let handlers: [Handler]
  /// Stretches that were a function of their own in CPython: comprehensions, for tracebacks.
  let inlined: [Inlined]
  /// Whether the plain fast call applies: positional parameters only.
  let isSimple: Bool

  struct Handler {
    let start: Int32
    let end: Int32
    let target: Int32
    /// The register that gets the exception; the next one keeps what was handled before.
    let register: UInt16
  }

  struct Inlined {
    let start: Int
    let end: Int
    let name: String
    let span: Span
  }

  init(_ builder: CodeBuilder) {
    name = builder.name
    qualifiedName = builder.qualifiedName
    source = builder.source
    definition = builder.form
    docstring = builder.docstring
    parameterNames = builder.parameterNames
    positionalOnlyCount = builder.positionalOnlyCount
    positionalCount = builder.positionalCount
    keywordOnlyCount = builder.keywordOnlyCount
    hasVariadic = builder.hasVariadic
    hasVariadicKeyword = builder.hasVariadicKeyword
    localNames = builder.localNames
    registerCount = builder.registerHighWater
    freeNames = builder.freeNames
    isGenerator = builder.isGenerator
    usesDictionary = builder.usesDictionary
    instructions = .allocate(capacity: builder.instructions.count)
    instructions.initialize(from: builder.instructions, count: builder.instructions.count)
    instructionCount = builder.instructions.count
    constants = .allocate(capacity: max(1, builder.constants.count))
    constants.initialize(from: builder.constants, count: builder.constants.count)
    constantCount = builder.constants.count
    sites = .allocate(capacity: max(1, builder.siteNames.count))
    siteCount = builder.siteNames.count
    for (index, name) in builder.siteNames.enumerated() {
      (sites + index).initialize(to: AttributeSite(name: name))
    }
    children = builder.children
    names = builder.names
    keywordNames = builder.keywordNames
    spans = builder.spans
    handlers = builder.handlers
    inlined = builder.inlined
    isSimple = !hasVariadic && !hasVariadicKeyword && keywordOnlyCount == 0 && !isGenerator
  }

  deinit {
    instructions.deallocate()
    constants.deinitialize(count: constantCount)
    constants.deallocate()
    sites.deinitialize(count: siteCount)
    sites.deallocate()
  }

  func index(of pc: UnsafePointer<Instruction>) -> Int {
    pc - UnsafePointer(instructions)
  }

  /// The code of the functions and classes inside.
  package var innerCodes: [Code] { children }

  /// The span of the instruction before `pc`: the one being executed.
  func span(before pc: UnsafePointer<Instruction>) -> Span {
    let position = index(of: pc) - 1
    return spans.indices.contains(position) ? spans[position] : .none
  }
}

/// The syntax of a function: a `def` or a `lambda`.
package enum FunctionForm {
  case definition(FunctionDefinition)
  case lambda(Parameters, Expression, Span)
}

/// Where code reads or writes an attribute: the name, and what was found there the last time.
struct AttributeSite {
  enum Kind { case empty, slot, method }

  let name: Symbol
  var kind = Kind.empty
  var slot: Int32 = 0
  var version: UInt32 = 0
  var layout: Unmanaged<Layout>?
  var type: Unmanaged<TypeObject>?
  /// What the site keeps alive, so that the unmanaged pointers stay valid.
  var keptLayout: Layout?
  var keptType: TypeObject?
  /// The function of a method, unbound.
  var method: Value = .unbound

  init(name: Symbol) { self.name = name }
}

/// One step of the machine. `x` is a sub-operation, flag or small number; `a`, `b` and `c` are registers
/// unless the opcode says otherwise.
struct Instruction {
  var op: Opcode
  var x: UInt8 = 0
  var a: UInt16 = 0
  var b: UInt16 = 0
  var c: UInt16 = 0

  /// `b` and `c` together: an index or a jump.
  var wide: Int32 {
    get { Int32(bitPattern: UInt32(b) | UInt32(c) << 16) }
    set {
      b = UInt16(truncatingIfNeeded: UInt32(bitPattern: newValue))
      c = UInt16(truncatingIfNeeded: UInt32(bitPattern: newValue) >> 16)
    }
  }
}

/// `r[a]` is a register, `k` the constants, `→` a jump to the instruction of that index.
enum Opcode: UInt8 {
  /// r[a] = r[b]
  case move
  /// r[a] = r[b], r[b] = unbound
  case take
  /// r[a] = k[wide]
  case constant
  /// r[a] = unbound
  case clear
  /// r[a] = globals[b], else builtins[c]
  case loadGlobal
  /// globals[wide] = r[a]
  case storeGlobal
  /// globals[wide] = unbound
  case deleteGlobal
  /// r[a] = contents of the cell in r[b]
  case loadCell
  /// contents of the cell in r[b] = r[a]
  case storeCell
  case deleteCell
  /// r[a] = new cell with what r[a] held
  case makeCell
  /// r[a] = closure[b]; c: in a class body, look in the dictionary first (name index c - 1)
  case loadFree
  case storeFree
  case deleteFree
  /// r[a] = the cell closure[b] itself
  case loadFreeCell
  /// r[a] = names[wide] of the dictionary of a class body, else a global
  case loadName
  case storeName
  case deleteName
  /// UnboundLocalError unless r[a] is bound; b: the index of the name
  case checkLocal
  /// r[a] = unbound, UnboundLocalError unless it was bound
  case deleteLocal

  /// r[a] = r[b] x r[c], x a `BinaryOperator`
  case binary
  /// r[a] = r[b] x c, c a small signed integer
  case binaryImmediate
  /// r[a] = r[b] x= r[c]
  case inplace
  case unary
  /// r[a] = r[b] x r[c], x a `ComparisonOperator`
  case compare
  /// jumps to the target in the next word unless r[a] x r[b]
  case compareJump
  case compareImmediateJump
  case not
  /// → wide
  case jump
  /// → wide, backwards: also counts the steps
  case loop
  case jumpIfTrue
  case jumpIfFalse
  /// the target of the instruction before
  case extra

  /// r[a] = r[b].site[c]
  case getAttribute
  /// r[b].site[c] = r[a]
  case setAttribute
  case deleteAttribute
  /// r[a], r[a+1] = the function and its first argument for r[b].site[c](…); r[a] is unbound where
  /// the callable in r[a+1] takes no further one
  case loadMethod
  /// r[a] = r[b][r[c]]
  case getItem
  /// r[a][r[b]] = r[c]
  case setItem
  case deleteItem
  /// r[a] = slice(r[b], r[b+1], r[b+2])
  case buildSlice

  /// r[a] = r[b](c arguments from b+1); x = 1: the next word holds the keyword names
  case call
  /// as `call` after `loadMethod` at r[b]
  case callMethod
  /// r[a] = r[b](*r[b+1], **r[b+2])
  case callSpread
  case `return`
  case yield
  /// r[a] = result of yielding all of the iterator r[b]
  case yieldFrom

  case buildTuple
  case buildList
  case buildSet
  /// r[a] = dict of c pairs from r[b]
  case buildDict
  /// r[a].append(r[b])
  case listAppend
  case listExtend
  case listToTuple
  case setAdd
  case setUpdate
  /// r[a][r[b]] = r[c]
  case dictSet
  case dictUpdate
  /// as `dictUpdate`, for the keywords of a call; c: the register of the callee
  case dictMerge
  case buildString
  /// r[a] = format(r[b], r[c]); x: conversion
  case formatValue

  case getIterator
  /// r[a] = next of r[b], or jumps to the target in the next word
  case forIter
  /// r[b], r[b+1] … = c values of r[a]
  case unpack
  /// as `unpack` with a starred target: c & 0xff before it, c >> 8 after it
  case unpackStarred

  case raise
  case raiseFrom
  case reraise
  /// jumps to the target in the next word unless exception r[a] matches r[b]
  case matchException
  /// what was handled before becomes what is handled: r[a + 1]
  case popException
  /// r[a], r[b] = matched and rest of group r[a] for types r[b]
  case matchGroup
  case assertionFailed

  /// r[a] = function of children[b], defaults from r[c]; the next word tells what is there
  case makeFunction
  case buildClass
  case importModule
  case importFrom
  case importStar
  /// r[a] = r[b].__enter__(), r[c] = r[b].__exit__
  case withEnter
  /// r[a](None, None, None)
  case withExit
  /// r[a] = r[b](type, exception r[c], traceback)
  case withFailed
  case display
  case annotation

  case matchSequence
  case matchMapping
  case matchKeys
  case matchClass
  case getLength
  case superCall
}
