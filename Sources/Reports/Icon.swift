// The small marks before events and phases, drawn once in the page and used by reference: no font
// has to have them.

/// The marks of the report.
enum Icon {
  /// A mark; `label` is for those who don't see it, where no words beside it say the same.
  static func mark(_ name: String, label: String? = nil) -> HTML {
    let spoken: HTML = label.map { "<span class=\"sr\">\($0): </span>" } ?? ""
    return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-\(name)\"></use></svg>"
      + spoken
  }

  /// The drawings, on a square of 16; their strokes take the colour of the text.
  private static let drawings: [(name: String, drawing: HTML)] = [
    // Phases: an outline, a dashed outline, a filled and a striped form.
    ("python", "<circle cx=\"8\" cy=\"8\" r=\"4.2\"/>"),
    ("tracing", "<circle cx=\"8\" cy=\"8\" r=\"4.6\" stroke-dasharray=\"2.4 2.4\"/>"),
    ("running", "<path class=\"full\" d=\"M5 3.2 12.4 8 5 12.8z\"/>"),
    ("session", "<path d=\"M4 3.5h8v9H4zM4 8h8\"/>"),
    // Events.
    ("traced", "<path d=\"M3 13l1-3.6L11 2.4 13.6 5 6.6 12z\"/>"),
    ("retraced", "<path d=\"M13 8a5 5 0 1 1-1.6-3.7M13 1.8V5h-3.2\"/>"),
    ("reused", "<path d=\"M2.5 8.6 6.2 12.2 13.5 4.2\"/>"),
    ("surprise", "<path d=\"M2.5 9.6 5.6 12.6 11 6.4M13.6 2v5.2M13.6 10v.6\"/>"),
    ("converted", "<path d=\"M2 5h9.5M9 2.2 11.8 5 9 7.8M14 11H4.5M7 8.2 4.2 11 7 13.8\"/>"),
    ("staged", "<path d=\"M8 2v3M8 5 3.6 9.4M8 5l4.4 4.4M2 9.4h3.6V13H2zM10.4 9.4H14V13h-3.6z\"/>"),
    ("captured", "<path d=\"M8 2v8M4.8 7 8 10.2 11.2 7M2.5 10.5V13.5h11V10.5\"/>"),
    (
      "variable",
      "<path d=\"M3.5 4c0-2.4 9-2.4 9 0v8c0 2.4-9 2.4-9 0zM3.5 4c0 2.4 9 2.4 9 0\"/>"
    ),
    ("ran", "<path class=\"full\" d=\"M5 3.2 12.4 8 5 12.8z\"/>"),
    ("gradient", "<path d=\"M2 3.5h12L8 13.2z\"/>"),
    ("warning", "<path d=\"M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.2v.6\"/>"),
  ]

  /// The element that holds the drawings.
  static var sprite: HTML {
    let symbols = drawings.map { name, drawing in
      "<symbol id=\"icon-\(name)\" viewBox=\"0 0 16 16\">\(drawing)</symbol>\n" as HTML
    }.joined()
    return
      "<svg class=\"sprite\" aria-hidden=\"true\" width=\"0\" height=\"0\">\n\(symbols)</svg>\n"
  }
}
