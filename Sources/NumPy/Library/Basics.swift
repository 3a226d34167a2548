extension NumPySources {
  static let basics = ""
}
