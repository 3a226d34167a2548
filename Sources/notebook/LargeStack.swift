import Foundation
import Synchronization

/// Runs work on a thread whose stack is large enough for deep recursion of the interpreter.
func onLargeStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
  let slot = Slot<Result>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    let result = work()
    slot.result.withLock { $0 = result }
    done.signal()
  }
  thread.stackSize = 1 << 29
  thread.start()
  done.wait()
  guard let result = slot.result.withLock({ $0 }) else {
    preconditionFailure("The thread signals after it has set its result.")
  }
  return result
}

private final class Slot<Result: Sendable>: Sendable {
  let result = Mutex<Result?>(nil)
}
