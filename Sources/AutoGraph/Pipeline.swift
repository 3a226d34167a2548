// The passes, in the order in which they build on each other.

import Syntax

/// Runs the passes of a generator.
struct Pipeline {
  let context: PassContext

  init(_ context: ConversionContext) { self.context = PassContext(context) }

  func run(_ subject: Subject) throws(ConversionFault) -> Subject {
    if context.options.uses(.lists) {
      throw ConversionFault(
        "NotImplementedError", "the AutoGraph feature LISTS is not supported", at: subject.span)
    }
    return switch context.style {
    case .modern: try runModern(subject)
    case .classic: try runClassic(subject)
    }
  }

  private func runModern(_ original: Subject) throws(ConversionFault) -> Subject {
    original.eraseDefaults()
    var subject = original
    try Analysis.all(subject, .modern)
    OriginalNames.mark(in: subject)
    subject = try subject.rewrite(with: ModernFunctionScopes(context))
    subject = try subject.rewrite(with: Directives(context))
    try Analysis.activity(subject, .modern)
    subject = try subject.rewrite(with: BreakStatements(context))
    if context.options.uses(.assertStatements) {
      subject = try subject.rewrite(with: AssertStatements())
    }
    try Analysis.activity(subject, .modern)
    subject = try subject.rewrite(with: ContinueStatements(context))
    subject = try subject.rewrite(with: ConditionalReturns())
    try Analysis.activity(subject, .modern)
    subject = try subject.rewrite(with: ReturnStatements(context))
    subject = try subject.rewrite(with: CallTrees(context))
    try Analysis.all(subject, .modern)
    subject = try subject.rewrite(with: ModernControlFlow(context, subject.order))
    subject = try subject.rewrite(with: ConditionalExpressions(context))
    subject = try subject.rewrite(with: LogicalExpressions(context))
    return try subject.rewrite(with: VariableAccess())
  }

  private func runClassic(_ original: Subject) throws(ConversionFault) -> Subject {
    var subject = original
    // The whole analysis runs once, and again before each pass: what it cannot digest stops the
    // conversion.
    try Analysis.all(subject, .classic)
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: ClassicFunctionScopes(context))
    try Analysis.all(subject, .classic)
    subject.eraseDefaults()
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: Directives(context))
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: BreakStatements(context))
    if context.options.uses(.assertStatements) {
      try Analysis.all(subject, .classic)
      subject = try subject.rewrite(with: AssertStatements())
    }
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: ContinueStatements(context))
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: ConditionalReturns())
    subject = try subject.rewrite(with: ReturnStatements(context))
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: CallTrees(context))
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: ClassicControlFlow(context, subject.order))
    try Analysis.all(subject, .classic)
    subject = try subject.rewrite(with: ConditionalExpressions(context))
    try Analysis.all(subject, .classic)
    return try subject.rewrite(with: LogicalExpressions(context))
  }
}

extension Subject {
  fileprivate var span: Span {
    switch self {
    case .function(let function): function.span
    case .lambda(let lambda): lambda.span
    }
  }

  fileprivate func eraseDefaults() {
    switch self {
    case .function(let function): function.arguments.eraseDefaults()
    case .lambda(let lambda):
      if case .lambda(let arguments, _) = lambda.kind { arguments.eraseDefaults() }
    }
  }

  fileprivate var order: AppearanceOrder {
    switch self {
    case .function(let function): AppearanceOrder(in: function)
    case .lambda(let lambda): AppearanceOrder(in: lambda)
    }
  }
}
