// The one file that knows libcmark: Markdown in, a tree of plain Swift values out.

import CCmark

/// A node of libcmark's tree, copied.
struct CommonMarkNode {
  enum Kind {
    case document
    case quote
    case list(start: Int?, isTight: Bool)
    case item
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case text(String)
    case softBreak
    case hardBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(source: String, title: String)
    case other
  }

  var kind: Kind
  /// The first and last line, from 1, in the text that was parsed.
  var line: Int
  var endLine: Int
  /// The byte of the line at which it begins, from 1.
  var column: Int
  var children: [CommonMarkNode] = []
}

/// Things stand in one another deeper than is allowed.
struct NestingTooDeep: Error {
  /// From 1, in the text that was parsed.
  var line: Int
}

enum CommonMark {
  /// Parses `text`; bytes that are no UTF-8 and NUL have been replaced by then.
  ///
  /// libcmark itself works without recursion; the limit is for those who read the tree, and it is
  /// looked at before parsing too, since quotes cost time for each line and each level.
  static func parse(_ text: String, maximumDepth: Int) throws(NestingTooDeep) -> CommonMarkNode {
    if let line = firstLineOfTooManyQuotes(text, maximumDepth) { throw NestingTooDeep(line: line) }
    var text = text.isEmpty ? "\n" : text
    let parsed: OpaquePointer? = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root = parsed else { return CommonMarkNode(kind: .document) }
    defer { cmark_node_free(root) }
    return try copy(root, maximumDepth)
  }

  private static func firstLineOfTooManyQuotes(_ text: String, _ maximum: Int) -> Int? {
    var line = 1
    var quotes = 0
    var isPrefix = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        quotes = 0
        isPrefix = true
      case UInt8(ascii: ">") where isPrefix:
        quotes += 1
        if quotes > maximum { return line }
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: isPrefix = false
      }
    }
    return nil
  }

  private static func copy(
    _ root: OpaquePointer, _ maximumDepth: Int
  ) throws(NestingTooDeep) -> CommonMarkNode {
    guard let iterator = cmark_iter_new(root) else { return CommonMarkNode(kind: .document) }
    defer { cmark_iter_free(iterator) }
    // The nodes that are open, from the root down.
    var open: [CommonMarkNode] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER {
        let copy = CommonMarkNode(
          kind: kind(node), line: Int(cmark_node_get_start_line(node)),
          endLine: Int(cmark_node_get_end_line(node)),
          column: Int(cmark_node_get_start_column(node)))
        if isLeaf(node) {
          if open.isEmpty { return copy }
          open[open.count - 1].children.append(copy)
        } else {
          open.append(copy)
          if open.count > maximumDepth + 1 {
            throw NestingTooDeep(line: open.last { $0.line > 0 }?.line ?? 1)
          }
        }
      } else if let closed = open.popLast() {
        if open.isEmpty { return closed }
        open[open.count - 1].children.append(closed)
      }
    }
    return open.first ?? CommonMarkNode(kind: .document)
  }

  /// libcmark's iterator leaves these nodes no second time.
  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func kind(_ node: OpaquePointer) -> CommonMarkNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(info: string(cmark_node_get_fence_info(node)), text: literal(node))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal(node))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_CODE: .code(literal(node))
    case CMARK_NODE_HTML_INLINE: .html(literal(node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: .other
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

extension CommonMarkNode {
  fileprivate init(kind: Kind) {
    self.init(kind: kind, line: 1, endLine: 1, column: 1)
  }
}
