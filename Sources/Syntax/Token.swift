// Tokens: what the lexer makes of the text and what the parsers read.

/// A kind of token. Keywords and operators are kinds of their own, so that parsers compare bytes.
enum TokenKind: UInt8, Sendable {
  case endOfText, newline, indent, dedent, name, number, string
  /// A character that begins nothing, such as `?` or `$`.
  case unknown
  /// Where the lexer gave up; its fault says why.
  case error

  case kFalse, kNone, kTrue, kAnd, kAs, kAssert, kAsync, kAwait, kBreak, kClass, kContinue, kDef
  case kDel, kElif, kElse, kExcept, kFinally, kFor, kFrom, kGlobal, kIf, kImport, kIn, kIs
  case kLambda, kNonlocal, kNot, kOr, kPass, kRaise, kReturn, kTry, kWhile, kWith, kYield

  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, assign, walrus
  case plus, minus, star, slash, doubleSlash, percent, at, doubleStar
  case shiftLeft, shiftRight, ampersand, bar, caret, tilde
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case plusAssign, minusAssign, starAssign, slashAssign, doubleSlashAssign, percentAssign
  case atAssign, doubleStarAssign, shiftLeftAssign, shiftRightAssign, ampersandAssign
  case barAssign, caretAssign

  /// The keywords of Python 3.11; soft keywords are names.
  static let keywords: [String: TokenKind] = [
    "False": .kFalse, "None": .kNone, "True": .kTrue, "and": .kAnd, "as": .kAs,
    "assert": .kAssert, "async": .kAsync, "await": .kAwait, "break": .kBreak, "class": .kClass,
    "continue": .kContinue, "def": .kDef, "del": .kDel, "elif": .kElif, "else": .kElse,
    "except": .kExcept, "finally": .kFinally, "for": .kFor, "from": .kFrom, "global": .kGlobal,
    "if": .kIf, "import": .kImport, "in": .kIn, "is": .kIs, "lambda": .kLambda,
    "nonlocal": .kNonlocal, "not": .kNot, "or": .kOr, "pass": .kPass, "raise": .kRaise,
    "return": .kReturn, "try": .kTry, "while": .kWhile, "with": .kWith, "yield": .kYield,
  ]

  /// The keywords by their (at most eight) bytes, packed.
  static let packedKeywords: [UInt64: TokenKind] = {
    var table: [UInt64: TokenKind] = [:]
    for (text, kind) in keywords {
      table[text.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = kind
    }
    return table
  }()

  /// Operators and delimiters, by their text.
  static let operators: [String: TokenKind] = [
    "(": .leftParenthesis, ")": .rightParenthesis, "[": .leftBracket, "]": .rightBracket,
    "{": .leftBrace, "}": .rightBrace, ",": .comma, ":": .colon, ";": .semicolon, ".": .dot,
    "...": .ellipsis, "->": .arrow, "=": .assign, ":=": .walrus, "+": .plus, "-": .minus,
    "*": .star, "/": .slash, "//": .doubleSlash, "%": .percent, "@": .at, "**": .doubleStar,
    "<<": .shiftLeft, ">>": .shiftRight, "&": .ampersand, "|": .bar, "^": .caret, "~": .tilde,
    "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessEqual, ">": .greater,
    ">=": .greaterEqual, "+=": .plusAssign, "-=": .minusAssign, "*=": .starAssign,
    "/=": .slashAssign, "//=": .doubleSlashAssign, "%=": .percentAssign, "@=": .atAssign,
    "**=": .doubleStarAssign, "<<=": .shiftLeftAssign, ">>=": .shiftRightAssign,
    "&=": .ampersandAssign, "|=": .barAssign, "^=": .caretAssign,
  ]

  /// The operator of an augmented assignment.
  var augmented: BinaryOperator? {
    switch self {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .modulo
    case .atAssign: .matrixMultiply
    case .doubleStarAssign: .power
    case .shiftLeftAssign: .leftShift
    case .shiftRightAssign: .rightShift
    case .ampersandAssign: .bitAnd
    case .barAssign: .bitOr
    case .caretAssign: .bitXor
    default: nil
    }
  }

  /// The left-associative binary operator with the level at which it binds.
  var binary: (level: Int, operation: BinaryOperator)? {
    switch self {
    case .bar: (1, .bitOr)
    case .caret: (2, .bitXor)
    case .ampersand: (3, .bitAnd)
    case .shiftLeft: (4, .leftShift)
    case .shiftRight: (4, .rightShift)
    case .plus: (5, .add)
    case .minus: (5, .subtract)
    case .star: (6, .multiply)
    case .slash: (6, .divide)
    case .doubleSlash: (6, .floorDivide)
    case .percent: (6, .modulo)
    case .at: (6, .matrixMultiply)
    default: nil
    }
  }
}

/// A token: a kind and a stretch of the text.
struct Token: Sendable {
  var kind: TokenKind
  /// How many brackets are open after the token.
  var level: UInt8
  var start: Int32
  var end: Int32

  var span: Span { Span(Int(start), Int(end)) }
}

/// Why the lexer gave up.
struct LexicalFault: Error, Sendable {
  var fault: SyntaxFault
  /// Whether CPython's tokenizer raises the fault itself. Such a fault wins over a fault of the
  /// parser that stands earlier in the text; the others are only told when the parser gets there.
  var isRaised: Bool
}
