enum Checks {
  static func check(_ body: [Statement], in source: Source) throws(SyntaxFault) {}
}
