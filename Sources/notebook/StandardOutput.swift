import Foundation

/// Standard output and standard error, buffered; one is flushed before the other is written.
final class StandardOutput {
  private var buffer: [UInt8] = []
  private var isError = false
  /// Whether what was written so far ends in the middle of a line.
  private(set) var isInLine = false

  func write(_ text: String, toError: Bool) {
    if toError != isError { flush() }
    isError = toError
    if let last = text.utf8.last { isInLine = last != UInt8(ascii: "\n") }
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 16 { flush() }
  }

  func flush() {
    guard !buffer.isEmpty else { return }
    (isError ? FileHandle.standardError : FileHandle.standardOutput).write(Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
