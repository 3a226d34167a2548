import Foundation

/// What the program says to the one who called it: progress on a terminal, silence in a pipe.
struct Terminal: Sendable {
  private let isQuiet: Bool
  private let isInteractive: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isInteractive = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// A line that the next one overwrites.
  func progress(_ text: String) {
    guard isInteractive else { return }
    write("\r\u{1B}[K\(text)…")
  }

  func clear() {
    if isInteractive { write("\r\u{1B}[K") }
  }

  /// A result; not said in a pipe.
  func say(_ text: String) {
    if isInteractive { write(text + "\n") }
  }

  /// A fault or a warning.
  func complain(_ text: String) {
    clear()
    write(text + "\n")
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
