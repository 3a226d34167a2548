// `textwrap`: cutting text into words and words into lines. The class that keeps the settings is Python.

/// A piece of text that is not cut, unless it is longer than a line: a word, or the space between two.
private struct Piece {
  var scalars: ArraySlice<Unicode.Scalar>

  var count: Int { scalars.count }
  var isBlank: Bool { scalars.allSatisfy(Characters.isSpace) }
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Cuts text into pieces.
private struct PieceScanner {
  let text: [Unicode.Scalar]
  let breaksAtHyphens: Bool

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (scalar.value >= 9 && scalar.value <= 13)
  }

  private func isWord(_ place: Int) -> Bool {
    guard text.indices.contains(place) else { return false }
    let scalar = text[place]
    return scalar == "_" || Characters.isAlpha(scalar) || Characters.isNumeric(scalar)
      || Characters.isDigit(scalar)
  }

  /// Word characters that are no digits.
  private func isLetter(_ place: Int) -> Bool {
    isWord(place) && !Characters.isDecimal(text[place])
  }

  private func isHyphen(_ place: Int) -> Bool {
    text.indices.contains(place) && text[place] == "-"
  }

  /// Whether a dash may follow what stands at a place.
  private func endsWord(_ place: Int) -> Bool {
    isWord(place) || (place >= 0 && "!\"'&.,?".unicodeScalars.contains(text[place]))
  }

  /// Where a dash of two or more hyphens between words ends; nil where there is none.
  private func dashEnd(_ start: Int) -> Int? {
    guard isHyphen(start), start > 0, endsWord(start - 1) else { return nil }
    var end = start
    while isHyphen(end) { end += 1 }
    return end - start >= 2 && isWord(end) ? end : nil
  }

  /// Whether a word may be cut behind the hyphen at a place: letters on both sides of it.
  private func isCut(_ place: Int) -> Bool {
    guard isHyphen(place), isLetter(place - 1) else { return false }
    let isBehindWord =
      isLetter(place - 2) || (isHyphen(place - 2) && isLetter(place - 3))
    guard isBehindWord, isLetter(place + 1) else { return false }
    return isLetter(place + 2) || (isHyphen(place + 2) && isLetter(place + 3))
  }

  /// Where the piece that begins at a place ends.
  private func end(of start: Int) -> Int {
    var end = start
    if PieceScanner.isSpace(text[start]) {
      while end < text.count, PieceScanner.isSpace(text[end]) { end += 1 }
      return end
    }
    if breaksAtHyphens, let dash = dashEnd(start) { return dash }
    repeat {
      end += 1
      guard breaksAtHyphens else { continue }
      if isCut(end) { return end + 1 }
      if dashEnd(end) != nil { return end }
    } while end < text.count && !PieceScanner.isSpace(text[end])
    return end
  }

  func pieces() -> [Piece] {
    var result: [Piece] = []
    var place = 0
    while place < text.count {
      let end = end(of: place)
      result.append(Piece(scalars: text[place..<end]))
      place = end
    }
    return result
  }
}

/// Puts pieces into lines.
private struct LineFiller {
  var width: Int
  var firstIndent: StrObject
  var otherIndent: StrObject
  var placeholder: StrObject
  var maximum: Int?
  var breaksLongWords: Bool
  var breaksAtHyphens: Bool
  var dropsSpace: Bool

  private var pieces: ArraySlice<Piece> = []
  private var lines: [String] = []

  init(
    width: Int, indents: (StrObject, StrObject), placeholder: StrObject, maximum: Int?,
    breaksLongWords: Bool, breaksAtHyphens: Bool, dropsSpace: Bool
  ) {
    self.width = width
    (firstIndent, otherIndent) = indents
    self.placeholder = placeholder
    self.maximum = maximum
    self.breaksLongWords = breaksLongWords
    self.breaksAtHyphens = breaksAtHyphens
    self.dropsSpace = dropsSpace
  }

  private var indent: StrObject { lines.isEmpty ? firstIndent : otherIndent }
  private var room: Int { width - indent.count }

  mutating func fill(_ all: [Piece]) -> [String] {
    pieces = all[...]
    while !pieces.isEmpty {
      let line = nextLine()
      if line.isEmpty { continue }
      let used = line.reduce(0) { $0 + $1.count }
      if mayBeWhole(used) {
        lines.append(joined(line))
      } else {
        endShortened(line)
        break
      }
    }
    return lines
  }

  /// Takes the pieces of the next line.
  private mutating func nextLine() -> [Piece] {
    if dropsSpace, !lines.isEmpty, pieces.first?.isBlank ?? false { pieces.removeFirst() }
    var line: [Piece] = []
    var left = room
    while let piece = pieces.first, piece.count <= left {
      left -= piece.count
      line.append(piece)
      pieces.removeFirst()
    }
    if let long = pieces.first, long.count > room {
      if breaksLongWords {
        line.append(cut(long, room < 1 ? 1 : left))
      } else if line.isEmpty {
        line.append(long)
        pieces.removeFirst()
      }
    }
    if dropsSpace, line.last?.isBlank ?? false { line.removeLast() }
    return line
  }

  /// Takes the part of the first piece that fits, up to a hyphen where there is one.
  private mutating func cut(_ piece: Piece, _ size: Int) -> Piece {
    var size = size
    if breaksAtHyphens, let hyphen = piece.scalars.prefix(size).lastIndex(of: "-") {
      let before = piece.scalars[..<hyphen]
      if before.contains(where: { $0 != "-" }) { size = before.count + 1 }
    }
    pieces[pieces.startIndex].scalars = piece.scalars.dropFirst(size)
    return Piece(scalars: piece.scalars.prefix(size))
  }

  /// Whether a line need not tell that something is left out behind it.
  private func mayBeWhole(_ used: Int) -> Bool {
    guard let maximum, lines.count + 1 >= maximum else { return true }
    let isLast = pieces.isEmpty || (dropsSpace && pieces.count == 1 && pieces.first!.isBlank)
    return isLast && used <= room
  }

  private func joined(_ line: [Piece]) -> String {
    indent.value + line.map(\.text).joined()
  }

  /// Ends with the placeholder, in place of as many pieces as it takes.
  private mutating func endShortened(_ line: [Piece]) {
    var line = line
    while let last = line.last {
      let used = line.reduce(0) { $0 + $1.count }
      if !last.isBlank, used + placeholder.count <= room {
        lines.append(joined(line) + placeholder.value)
        return
      }
      line.removeLast()
    }
    if let last = lines.last {
      let kept = Piece(scalars: ArraySlice(last.unicodeScalars)).withoutTrailingSpace
      if kept.count + placeholder.count <= width {
        lines[lines.count - 1] = kept.text + placeholder.value
        return
      }
    }
    let bare = Piece(scalars: placeholder.scalars[...]).withoutLeadingSpace
    lines.append(indent.value + bare.text)
  }
}

extension Piece {
  fileprivate var withoutLeadingSpace: Piece {
    Piece(scalars: scalars.drop(while: Characters.isSpace))
  }

  fileprivate var withoutTrailingSpace: Piece {
    var rest = scalars
    while let last = rest.last, Characters.isSpace(last) { rest.removeLast() }
    return Piece(scalars: rest)
  }
}

extension Interpreter {
  /// Fills `_textwrap`.
  func fillTextwrap(_ module: ModuleObject) {
    defineFunction(module, "lines(settings, text, /)") { interpreter, call throws(Raise) in
      guard let text = call[1].asStr else { return .list([]) }
      func setting(_ name: String) throws(Raise) -> Value {
        try interpreter.getAttribute(call[0], name)
      }
      func flag(_ name: String) throws(Raise) -> Bool { try interpreter.isTrue(try setting(name)) }
      func textual(_ name: String) throws(Raise) -> StrObject {
        StrObject(try interpreter.str(try setting(name)))
      }
      let breaksAtHyphens = try flag("break_on_hyphens")
      var pieces = PieceScanner(text: text.scalars, breaksAtHyphens: breaksAtHyphens).pieces()
      if try flag("fix_sentence_endings") { Interpreter.widenSentenceEnds(&pieces) }
      let width = try setting("width")
      if try interpreter.isTrue(try interpreter.compare(.lessEqual, width, .int(0))) {
        throw interpreter.error(
          "ValueError", "invalid width \(try interpreter.repr(width)) (must be > 0)")
      }
      let maximum = try setting("max_lines")
      var filler = LineFiller(
        width: try interpreter.integerIndex(width),
        indents: (try textual("initial_indent"), try textual("subsequent_indent")),
        placeholder: try textual("placeholder"),
        maximum: maximum.isNone ? nil : try interpreter.integerIndex(maximum),
        breaksLongWords: try flag("break_long_words"), breaksAtHyphens: breaksAtHyphens,
        dropsSpace: try flag("drop_whitespace"))
      if let maximum = filler.maximum {
        let indent = maximum > 1 ? filler.otherIndent : filler.firstIndent
        let bare = Piece(scalars: filler.placeholder.scalars[...]).withoutLeadingSpace
        if indent.count + bare.count > filler.width {
          throw interpreter.error("ValueError", "placeholder too large for max width")
        }
      }
      return .list(filler.fill(pieces).map { .str($0) })
    }
    defineFunction(module, "dedent(text, /)") { interpreter, call throws(Raise) in
      guard let text = call[0].asStr else {
        throw interpreter.error(
          "TypeError",
          "expected string or bytes-like object, got '\(interpreter.typeName(call[0]))'")
      }
      return .str(Interpreter.dedented(text.value))
    }
  }

  /// Two spaces behind a sentence: a small letter, a mark, perhaps a quote.
  private static func widenSentenceEnds(_ pieces: inout [Piece]) {
    for place in pieces.indices.dropFirst() where pieces[place].scalars.elementsEqual([" "]) {
      var word = pieces[place - 1].scalars
      if let last = word.last, last == "\"" || last == "'" { word.removeLast() }
      guard let mark = word.popLast(), mark == "." || mark == "!" || mark == "?",
        let letter = word.last, ("a"..."z").contains(letter)
      else { continue }
      pieces[place].scalars = [" ", " "]
    }
  }

  /// Takes away the white space that all lines begin with; lines of nothing else become empty.
  private static func dedented(_ text: String) -> String {
    func isIndent(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var margin: Substring.UTF8View.SubSequence?
    let lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map { line in
      let content = line.drop(while: isIndent)
      if content.isEmpty { return content }
      let indent = line[..<content.startIndex]
      if let known = margin {
        let shared = zip(known, indent).prefix { $0 == $1 }.count
        margin = known.prefix(shared)
      } else {
        margin = indent
      }
      return line
    }
    let size = margin?.count ?? 0
    return lines.map { String(Substring($0.dropFirst(size))) }.joined(separator: "\n")
  }
}

extension LibrarySources {
  static let textwrapping = ##"""
    import _textwrap

    __all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

    _to_spaces = {ord(c): ' ' for c in '\t\n\v\f\r'}


    class TextWrapper:
        "The settings by which text is put into lines."

        def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                     replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                     drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                     placeholder=' [...]'):
            settings = locals()
            del settings['self']
            self.__dict__.update(settings)

        def wrap(self, text):
            if self.expand_tabs:
                text = text.expandtabs(self.tabsize)
            if self.replace_whitespace:
                text = text.translate(_to_spaces)
            return _textwrap.lines(self, text)

        def fill(self, text):
            return '\n'.join(self.wrap(text))


    def wrap(text, width=70, **kwargs):
        return TextWrapper(width, **kwargs).wrap(text)


    def fill(text, width=70, **kwargs):
        return TextWrapper(width, **kwargs).fill(text)


    def shorten(text, width, **kwargs):
        words = text.split()
        return TextWrapper(width, max_lines=1, **kwargs).fill(' '.join(words))


    def dedent(text):
        return _textwrap.dedent(text)


    def indent(text, prefix, predicate=None):
        wanted = str.strip if predicate is None else predicate
        return ''.join([(prefix if wanted(line) else '') + line for line in text.splitlines(True)])
    """##
}
