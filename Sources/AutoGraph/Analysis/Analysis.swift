// The analyses in the order in which they build on each other.

import Syntax

/// What is converted: a function, or a lambda function.
enum Subject {
  case function(FunctionNode)
  case lambda(Expr)
}

enum Analysis {
  /// Finds out which names each part of the subject uses.
  static func activity(_ subject: Subject, _ style: AutoGraphStyle) throws(ConversionFault) {
    switch (subject, style) {
    case (.function(let function), .modern): ModernActivity.annotate(function)
    case (.function(let function), .classic): try ClassicActivity.annotate(function)
    case (.lambda(let lambda), .modern): ModernActivity.annotate(lambda)
    case (.lambda(let lambda), .classic): ClassicActivity.annotate(lambda)
    }
  }

  /// All of them: names, definitions, and what is live.
  static func all(_ subject: Subject, _ style: AutoGraphStyle) throws(ConversionFault) {
    guard case .function(let function) = subject else { return try activity(subject, style) }
    let graphs = try ControlFlowGraphs(function, style)
    try activity(subject, style)
    try ReachingDefinitions.annotate(function, graphs, style)
    if style == .modern { ReachingFunctions.annotate(function, graphs) }
    try Liveness.annotate(function, graphs, style)
  }
}
