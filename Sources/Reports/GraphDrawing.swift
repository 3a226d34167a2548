// The drawing that goes into the page: what Graphviz wrote, without what does not belong there.
//
// Graphviz writes a document of its own with colours, fonts and comments that name its release. The
// page wants an element that takes its colours from the style sheet, ids that no other figure has,
// links, and for each part a title that means something.

import Foundation

/// Makes the SVG element of a figure from what Graphviz wrote.
package struct GraphDrawing {
  private let titles: [String: String]
  private let figure: String

  /// - Parameters:
  ///   - svg: What `GraphLayout` gave for the text of `dot`.
  ///   - figure: The id of the figure. Elements `<figure>-title` and `<figure>-about`, which are
  ///     written here, name and describe the drawing.
  ///   - title: The name of the drawing.
  ///   - description: The drawing in words.
  /// - Returns: An `svg` element, without colours.
  package static func element(
    svg: String, dot: Dot, figure: String, title: String, description: String
  ) -> HTML {
    let drawing = GraphDrawing(titles: dot.titles, figure: figure)
    return drawing.element(svg, title: title, description: description)
  }

  private func element(_ svg: String, title: String, description: String) -> HTML {
    var result = HTML("")
    var tags = TagScanner(text: svg)
    /// The name that Graphviz gives to the part in which we are, until its title is written.
    var isTitle = false
    while let piece = tags.next() {
      switch piece {
      case .text(let text):
        if isTitle {
          result += titleElement(for: text)
          isTitle = false
        } else if !text.allSatisfy(\.isWhitespace) {
          result += HTML(trusted: text)
        }
      case .open(let name, _, _) where name == "title": isTitle = true
      case .close(let name) where name == "title": isTitle = false
      // A link would be a stop of its own in a picture; the script knows the line, the table links
      // it.
      case .open("a", let attributes, _):
        let line = attributes.first { $0.name == "xlink:href" }?.value.dropFirst() ?? ""
        result += HTML(trusted: "<g data-line=\"\(line)\">")
      case .close("a"): result += "</g>"
      case .open(let name, let attributes, let isClosed):
        result += open(name, attributes, isClosed: isClosed)
        if name == "svg" {
          result += """
            <title id="\(figure)-title">\(title)</title>\
            <desc id="\(figure)-about">\(description)</desc>

            """
        }
      case .close(let name):
        result += HTML(trusted: "</\(name)>" + (name == "g" || name == "svg" ? "\n" : ""))
      }
    }
    return result
  }

  private func titleElement(for text: String) -> HTML {
    let name = text.replacingOccurrences(of: "&#45;", with: "-")
      .replacingOccurrences(of: "&gt;", with: ">")
    guard let title = titles[name] else { return "" }
    return "<title>\(title)</title>"
  }

  private func open(
    _ name: String, _ attributes: [(name: String, value: String)], isClosed: Bool
  ) -> HTML {
    if name == "polygon", let points = attributes.first(where: { $0.name == "points" })?.value,
      let rectangle = Self.rectangle(points)
    {
      return rectangle
    }
    let isWide = name == "svg" && Self.isWide(attributes)
    var tag = "<\(name)"
    for (key, value) in attributes {
      switch (name, key) {
      case ("svg", "width"), ("svg", "height"):
        let size = Self.points(value).map { isWide ? $0 * Self.scaleOfWide : $0 }
        tag += " \(key)=\"\(size.map(Self.shortest) ?? value)\""
      case ("svg", "viewBox"):
        tag += " viewBox=\"\(value)\" role=\"img\" class=\"drawing\(isWide ? " wide" : "")\""
        tag += " aria-labelledby=\"\(figure)-title \(figure)-about\""
      case ("svg", _): continue
      case (_, "fill"), (_, "stroke"), (_, "font-family"), (_, "font-size"),
        (_, "text-anchor") where value != "start",
        (_, "stroke-dasharray"):
        continue
      case ("g", "id"):
        // Graphviz numbers what has no id of its own, and gives the group of a link one.
        let id = value.replacingOccurrences(of: "&#45;", with: "-")
        let isOwn = id.hasPrefix("\(figure)-") && !id.contains("_")
        if isOwn { tag += " id=\"\(id)\"" }
      case (_, "d"), (_, "points"), (_, "x"), (_, "y"), (_, "cx"), (_, "cy"), (_, "rx"), (_, "ry"):
        tag += " \(key)=\"\(Self.rounded(value))\""
      default: tag += " \(key)=\"\(value)\""
      }
    }
    return HTML(trusted: tag + (isClosed ? "/>" : ">"))
  }

  /// A drawing up to this width, in pixels, is made to fit the column; its texts stay readable.
  private static let widestShownWhole = 1080.0
  private static let scaleOfWide = 0.75

  /// Whether the drawing is shown smaller and may be wider than the column.
  package static func isWide(svg: String) -> Bool {
    var tags = TagScanner(text: svg)
    while let piece = tags.next() {
      if case .open("svg", let attributes, _) = piece { return isWide(attributes) }
    }
    return false
  }

  private static func isWide(_ attributes: [(name: String, value: String)]) -> Bool {
    let width = attributes.first { $0.name == "width" }.flatMap { points($0.value) } ?? 0
    return width > widestShownWhole
  }

  /// A length such as `123pt`.
  private static func points(_ length: String) -> Double? {
    Double(length.hasSuffix("pt") ? length.dropLast(2) : length[...])
  }

  /// A box, which Graphviz draws as a polygon of four corners, with round corners.
  private static func rectangle(_ points: String) -> HTML? {
    let corners = points.split(separator: " ").map { point in
      point.split(separator: ",").compactMap { Double($0) }
    }
    guard corners.count == 5, corners.allSatisfy({ $0.count == 2 }), corners[0] == corners[4]
    else { return nil }
    let xs = Set(corners.map { $0[0] })
    let ys = Set(corners.map { $0[1] })
    guard xs.count == 2, ys.count == 2, let left = xs.min(), let right = xs.max(),
      let top = ys.min(), let bottom = ys.max()
    else { return nil }
    // What is lower than a node with one line is an input of a graph inside another: round.
    let height = bottom - top
    let radius = height < 20 ? height / 2 : 6
    return HTML(
      trusted: "<rect x=\"\(shortest(left))\" y=\"\(shortest(top))\" "
        + "width=\"\(shortest(right - left))\" height=\"\(shortest(height))\" rx=\"\(shortest(radius))\"/>"
    )
  }

  /// A number with one place behind the point at most: a tenth of a pixel is not seen.
  private static func shortest(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let whole = tenths / 10
    let rest = abs(tenths % 10)
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return rest == 0 ? "\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// The numbers of a path, shortened.
  private static func rounded(_ text: String) -> String {
    var result = ""
    var number = ""
    func flush() {
      guard !number.isEmpty else { return }
      result += Double(number).map { abs($0) < 1e9 ? shortest($0) : number } ?? number
      number = ""
    }
    for character in text {
      if character.isNumber || character == "." {
        number.append(character)
      } else if character == "-" {
        flush()
        number = "-"
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}

/// Walks over the tags of a document that Graphviz wrote.
private struct TagScanner {
  enum Piece {
    case text(String)
    case open(String, [(name: String, value: String)], isClosed: Bool)
    case close(String)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Piece? {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(string(start, position))
      }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<?") || starts("<!") {
        skip(past: ">")
      } else if starts("</") {
        let start = position + 2
        skip(past: ">")
        return .close(string(start, position - 1))
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Piece {
    position += 1
    let name = word()
    var attributes: [(name: String, value: String)] = []
    while position < bytes.count {
      skipSpace()
      if starts("/>") {
        position += 2
        return .open(name, attributes, isClosed: true)
      }
      if starts(">") {
        position += 1
        break
      }
      let key = word()
      guard starts("=\"") else {
        position += 1
        continue
      }
      position += 2
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
      attributes.append((key, string(start, position)))
      position += 1
    }
    return .open(name, attributes, isClosed: false)
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, !" \n\t=/>".utf8.contains(bytes[position]) { position += 1 }
    return string(start, position)
  }

  private mutating func skipSpace() {
    while position < bytes.count, " \n\t".utf8.contains(bytes[position]) { position += 1 }
  }

  private mutating func skip(past end: String) {
    while position < bytes.count, !starts(end) { position += 1 }
    position = min(bytes.count, position + end.utf8.count)
  }

  private func starts(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
  }
}
