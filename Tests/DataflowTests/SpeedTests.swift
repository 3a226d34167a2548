import Dataflow
import Foundation
import Ops
import Tensors
import Testing

@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["MEASURE"] != nil))
struct SpeedTests {
  private func measure(_ name: String, _ count: Int, _ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    var best = Duration.seconds(1000)
    for _ in 0..<5 {
      let time = try clock.measure { try body() }
      best = min(best, time)
    }
    let nanoseconds =
      Double(best.components.attoseconds) / 1e9 + Double(best.components.seconds) * 1e9
    print("MEASURE \(name): \((nanoseconds / Double(count)).rounded()) ns")
  }

  @Test func eagerScalars() throws {
    let run = Run()
    let (x, y) = (run.eager(f32(2)), run.eager(f32(3)))
    try measure("apply2 scalar", 100_000) {
      for _ in 0..<100_000 { _ = try run.context.apply2(.addV2, x, y) }
    }
    try measure("apply1 scalar", 100_000) {
      for _ in 0..<100_000 { _ = try run.context.apply1(.addV2, [x, y]) }
    }
    try measure("apply sum", 100_000) {
      let axes = run.eager(Tensor(integers: [0]))
      let v = run.eager(Tensor([1, 2, 3] as [Float]))
      for _ in 0..<100_000 { _ = try run.context.apply1(.sum, [v, axes]) }
    }
    try measure("tape mul and gradient", 10_000) {
      for _ in 0..<10_000 {
        let tape = Tape()
        tape.watch(x)
        run.context.push(tape)
        let z = try run.context.apply2(.multiply, x, x)
        run.context.pop(tape)
        _ = try run.context.gradients(of: [z], with: [x], on: tape)
      }
    }
  }

  @Test func functions() throws {
    let run = Run()
    let x = run.eager(f32(2))
    let small = try run.function("f", [(.float32, .scalar)]) {
      [try run.apply(.addV2, run.apply(.multiply, $0[0], $0[0]), .literal(f32(1)))]
    }
    try measure("call of two ops", 100_000) {
      for _ in 0..<100_000 { _ = try run.call(small, [x]) }
    }
    let loop = try run.function("g", [(.int32, .scalar)]) { inputs in
      [
        try run.context.whileLoop(
          [.literal(i32(0)), .literal(i32(0))],
          condition: { try run.apply(.less, $0[0], inputs[0]) },
          body: {
            [
              try run.apply(.addV2, $0[0], .literal(i32(1))),
              try run.apply(.addV2, $0[1], $0[0]),
            ]
          })[1]
      ]
    }
    let n = run.eager(i32(100_000))
    try measure("turn of a loop", 100_000) { _ = try run.call(loop, [n]) }
    try measure("trace of 50 ops", 50 * 100) {
      for _ in 0..<100 {
        _ = try run.function("h", [(.float32, .scalar)]) {
          var value = $0[0]
          for _ in 0..<50 { value = try run.apply(.addV2, value, $0[0], name: "add") }
          return [value]
        }
      }
    }
  }
}
