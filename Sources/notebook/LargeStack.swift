import Foundation
import Synchronization

/// Runs work on a thread whose stack is large enough for deep recursion of the interpreter.
func onLargeStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
  let result = Mutex<Result?>(nil)
  let done = DispatchSemaphore(value: 0)
  withExtendedLifetime(result) {
    let box = UncheckedBox(work)
    let slot = ResultSlot<Result>()
    let thread = Thread {
      slot.value.withLock { $0 = box.work() }
      done.signal()
    }
    thread.stackSize = 1 << 29
    thread.start()
    done.wait()
    slot.value.withLock { value in result.withLock { $0 = value } }
  }
  guard let value = result.withLock({ $0 }) else { return work() }
  return value
}

private final class ResultSlot<Result: Sendable>: Sendable {
  let value = Mutex<Result?>(nil)
}

private struct UncheckedBox<Result: Sendable>: Sendable {
  let work: @Sendable () -> Result

  init(_ work: @escaping @Sendable () -> Result) { self.work = work }
}
