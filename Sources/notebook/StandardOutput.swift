import Foundation

/// Standard output and standard error, buffered; one is flushed before the other is written.
final class StandardOutput {
  private var buffer: [UInt8] = []
  private var isError = false

  func write(_ text: String, toError: Bool) {
    if toError != isError { flush() }
    isError = toError
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 16 { flush() }
  }

  func flush() {
    guard !buffer.isEmpty else { return }
    (isError ? FileHandle.standardError : FileHandle.standardOutput).write(Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
