// Tracebacks as CPython 3.11 prints them, with the markers below the source line.

import Syntax

extension Interpreter {
  /// The text of an exception: `Traceback (most recent call last): …`, causes and contexts first.
  /// A limit is that of `traceback.print_exc`: as many entries, the innermost ones where it is negative.
  /// - Parameter suggests: whether names that may have been meant are named, as CPython does for an
  ///   exception that nobody caught.
  package func formatTraceback(
    _ exception: ExceptionObject, limit: Int? = nil, chain: Bool = true, suggests: Bool = true
  ) -> String {
    var context = TracebackContext(limit: limit, chain: chain, suggests: suggests)
    return format(exception, &context)
  }

  private func format(_ exception: ExceptionObject, _ context: inout TracebackContext) -> String {
    context.seen.insert(ObjectIdentifier(exception))
    var text = ""
    if !context.chain {
    } else if let cause = exception.cause.object(as: ExceptionObject.self) {
      if !context.seen.contains(ObjectIdentifier(cause)) {
        text += format(cause, &context)
        text += context.emit(
          "\nThe above exception was the direct cause of the following exception:\n\n")
      }
    } else if let earlier = exception.context, !exception.suppressesContext,
      !context.seen.contains(ObjectIdentifier(earlier))
    {
      text += format(earlier, &context)
      text += context.emit(
        "\nDuring handling of the above exception, another exception occurred:\n\n")
    }
    if exception.type(in: self).isSubtype(of: exceptionType("BaseExceptionGroup")),
      let members = exception.payload.asTuple
    {
      return text + formatGroup(exception, members, &context)
    }
    if !exception.traceback.isEmpty {
      text += context.emit("Traceback (most recent call last):\n" + entries(exception, context))
    }
    return text + context.emit(formatExceptionOnly(exception, suggests: context.suggests))
  }

  private func entries(_ exception: ExceptionObject, _ context: TracebackContext) -> String {
    let entries = exception.traceback.reversed().filter { !$0.isHidden }
    let shown =
      context.limit.map { $0 < 0 ? entries.suffix(-$0) : entries.prefix($0) } ?? entries[...]
    return formatEntries(Array(shown))
  }

  /// A group of exceptions: a tree, each exception below a line with its number.
  private func formatGroup(
    _ exception: ExceptionObject, _ members: TupleObject, _ context: inout TracebackContext
  ) -> String {
    let isOutermost = context.depth == 0
    if isOutermost { context.depth = 1 }
    var text = ""
    if !exception.traceback.isEmpty {
      text += context.emit(
        "Exception Group Traceback (most recent call last):\n", margin: isOutermost ? "+" : "|")
      text += context.emit(entries(exception, context))
    }
    text += context.emit(formatExceptionOnly(exception, suggests: context.suggests))
    let count = members.elements.count
    let shown = min(count, TracebackContext.widestGroup + 1)
    context.needsClosing = false
    for index in 0..<shown {
      if index == shown - 1 { context.needsClosing = true }
      let isCut = index >= TracebackContext.widestGroup
      text +=
        context.indent + (index == 0 ? "+-" : "  ")
        + "+---------------- \(isCut ? "..." : String(index + 1)) ----------------\n"
      context.depth += 1
      if isCut {
        let rest = count - TracebackContext.widestGroup
        text += context.emit("and \(rest) more exception\(rest == 1 ? "" : "s")\n")
      } else if let member = members.elements[index].object(as: ExceptionObject.self) {
        text += format(member, &context)
      }
      if index == shown - 1, context.needsClosing {
        text += context.indent + "+------------------------------------\n"
        context.needsClosing = false
      }
      context.depth -= 1
    }
    if isOutermost { context.depth = 0 }
    return text
  }

  /// The frames, outermost first; repeated ones are counted as CPython does.
  package func formatEntries(_ entries: [TracebackEntry]) -> String {
    var text = ""
    var last: (String, Int, String)?
    var count = 0
    func note() -> String {
      count > 3
        ? "  [Previous line repeated \(count - 3) more time\(count - 3 == 1 ? "" : "s")]\n" : ""
    }
    for entry in entries {
      let file = entry.file ?? entry.source.name
      let line = entry.line ?? entry.source.line(of: Int(entry.span.start))
      if let known = last, known == (file, line, entry.functionName) {
        count += 1
        if count > 3 { continue }
      } else {
        text += note()
        last = (file, line, entry.functionName)
        count = 1
      }
      text += "  File \"\(file)\", line \(line), in \(entry.functionName)\n"
      if entry.file == nil, file != "<string>", let source = entry.source.lineText(line) {
        text += formatLine(source, entry)
      }
    }
    return text + note()
  }

  /// The source line, and the markers where they say more than the line.
  private func formatLine(_ line: String, _ entry: TracebackEntry) -> String {
    let stripped = line.drop { $0 == " " || $0 == "\t" }
    let indent = line.unicodeScalars.count - stripped.unicodeScalars.count
    var trimmed = stripped
    while let last = trimmed.last, last == " " || last == "\t" { trimmed.removeLast() }
    guard !trimmed.isEmpty else { return "" }
    var text = "    \(trimmed)\n"
    let start = entry.source.position(of: Int(entry.span.start))
    let end = entry.source.position(of: Int(entry.span.end))
    guard marksTracebacks, entry.span.end > entry.span.start else { return text }
    let length = trimmed.unicodeScalars.count
    let from = start.column - indent
    let to = end.line == start.line ? end.column - indent : length
    guard from >= 0, to > from, to <= length else { return text }
    // The whole line needs no markers.
    if from == 0, to == length, anchors(entry) == nil { return text }
    var marks = Array(repeating: Character("^"), count: to - from)
    if end.line == start.line, let (left, right) = anchors(entry) {
      let base = Int(entry.span.start)
      for index in marks.indices {
        let offset = base + index
        marks[index] = offset >= left && offset < right ? "^" : "~"
      }
    }
    text += "    " + String(repeating: " ", count: from) + String(marks) + "\n"
    return text
  }

  /// Where the operator of a binary operation or the brackets of a subscript lie in an expression.
  private func anchors(_ entry: TracebackEntry) -> (Int, Int)? {
    let text = entry.source.text(of: entry.span)
    guard text.utf8.count == text.unicodeScalars.count,
      let expression = try? parseExpression(Source(name: "", text: text))
    else { return nil }
    let base = Int(entry.span.start)
    switch expression.kind {
    case .binary(let op, let left, let right):
      // The operator stands between the operands, behind closing parentheses.
      let bytes = Array(text.utf8)
      var place = Int(left.span.end)
      let limit = Int(right.span.start)
      while place < limit, bytes[place] == 0x20 || bytes[place] == 0x29 || bytes[place] == 0x5c {
        place += 1
      }
      return (base + place, base + min(limit, place + op.rawValue.utf8.count))
    case .subscripted(let value, _):
      let bytes = Array(text.utf8)
      var place = Int(value.span.end)
      while place < bytes.count, bytes[place] != UInt8(ascii: "[") { place += 1 }
      return (base + place, base + bytes.count)
    default: return nil
    }
  }

  /// The last part: `ValueError: message`, for a SyntaxError with the faulty line.
  package func formatExceptionOnly(
    _ exception: ExceptionObject, suggests: Bool = false
  ) -> String {
    let type = exception.type(in: self)
    let name =
      type.module == "builtins" || type.module == "__main__"
      ? type.qualifiedName : "\(type.module).\(type.qualifiedName)"
    var text = ""
    if let (fault, source) = exception.syntaxFault {
      let (line, column) = source.position(of: Int(fault.span.start))
      text += "  File \"\(source.name)\", line \(line)\n"
      if let whole = source.lineText(line) {
        let stripped = whole.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
        let indent = whole.unicodeScalars.count - stripped.unicodeScalars.count
        text += "    \(stripped)\n"
        let end = source.position(of: Int(fault.span.end))
        let from = max(0, column - indent)
        let to =
          end.line == line ? max(from + 1, end.column - indent) : stripped.unicodeScalars.count
        text +=
          "    " + String(repeating: " ", count: from)
          + String(repeating: "^", count: max(1, to - from)) + "\n"
      }
      return text + "\(name): \(fault.message)\n"
    }
    let message = (try? str(.object(exception))) ?? "<exception str() failed>"
    let meant = suggests ? suggestionText(exception) : ""
    text += message.isEmpty ? "\(name)\(meant)\n" : "\(name): \(message)\(meant)\n"
    for note in exception.notes { text += ((try? str(note)) ?? "") + "\n" }
    if type.isSubtype(of: exceptionType("BaseExceptionGroup")) { return text }
    return text
  }

  /// The lines of a file through which an exception went, outermost first.
  package func lines(of exception: ExceptionObject, in file: String) -> [Int] {
    if let (fault, source) = exception.syntaxFault, source.name == file {
      return [source.line(of: Int(fault.span.start))]
    }
    return exception.traceback.reversed().filter { $0.source.name == file }.map {
      $0.line ?? $0.source.line(of: Int($0.span.start))
    }
  }

  /// The line with which a record of an uncaught exception ends.
  package func recordLine(_ exception: ExceptionObject) -> String {
    let name = exception.type(in: self).name + ": "
    let message: String
    if let (fault, source) = exception.syntaxFault {
      message =
        "\(fault.message) (\(source.name), line \(source.line(of: Int(fault.span.start))))"
    } else {
      message = (try? str(.object(exception))) ?? ""
    }
    let last =
      message.split(whereSeparator: \.isNewline).map { part -> Substring in
        var line = part
        while let first = line.first, first.isWhitespace { line.removeFirst() }
        while let last = line.last, last.isWhitespace { line.removeLast() }
        return line
      }.last { !$0.isEmpty } ?? ""
    return "!! " + (last.hasPrefix(name) ? String(last) : name + String(last))
  }
}

/// What is known while the text of an exception is put together.
private struct TracebackContext {
  /// The members of a group that are shown.
  static let widestGroup = 15

  let limit: Int?
  let chain: Bool
  let suggests: Bool
  var seen: Set<ObjectIdentifier> = []
  /// Groups around this exception.
  var depth = 0
  /// Whether the line below the last member of a group is still to come.
  var needsClosing = false

  init(limit: Int?, chain: Bool, suggests: Bool) {
    self.limit = limit
    self.chain = chain
    self.suggests = suggests
  }

  var indent: String { String(repeating: " ", count: 2 * depth) }

  /// The lines of a text, behind the margin of the groups around it.
  func emit(_ text: String, margin: String = "|") -> String {
    guard depth > 0 else { return text }
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      result += indent + margin + " " + line + "\n"
    }
    return result
  }
}
