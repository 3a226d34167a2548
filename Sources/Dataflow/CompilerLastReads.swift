// Where a program reads each slot for the last time, so that its tensor can be given away there.

import Tensors

extension Compiler {
  /// Finds where slots are read for the last time, so that kernels can reuse the memory.
  ///
  /// A read is the last one if no other read follows before the slot is written again, or at all;
  /// inside of a loop only if the slot is written in the same loop.
  func findLastReads() {
    var reads: [[Int]] = Array(repeating: [], count: program.slotCount)
    var writes: [[Int]] = Array(repeating: [], count: program.slotCount)
    for (index, instruction) in program.code.enumerated() {
      switch instruction.code {
      case .moveTensor:
        reads[Int(instruction.b)].append(index)
        writes[Int(instruction.a)].append(index)
      case .box: writes[Int(instruction.a)].append(index)
      case .unbox, .truth:
        if instruction.b >= 0 { reads[Int(instruction.b)].append(index) }
      case .step:
        let step = program.steps[Int(instruction.a)]
        for slot in step.inputs where slot >= 0 { reads[slot].append(index) }
        for slot in step.outputs where slot >= 0 { writes[slot].append(index) }
      default: break
      }
    }
    let end = program.code.count
    for (slot, _) in program.outputSlots where slot >= 0 { reads[slot].append(end) }
    func isLast(_ slot: Int, at index: Int) -> Bool {
      guard slot >= 0, !constantSlots.contains(slot) else { return false }
      let nextRead = reads[slot].first { $0 > index } ?? .max
      let nextWrite = writes[slot].first { $0 >= index && index < end } ?? .max
      guard
        let loop = loops.filter({ $0.start <= index && index < $0.end }).max(by: {
          $0.start < $1.start
        })
      else { return nextRead == .max }
      if nextWrite < loop.end { return nextRead > nextWrite }
      let isLocal = writes[slot].contains { $0 >= loop.start && $0 < index }
      return isLocal && nextRead == .max
    }
    for index in program.code.indices {
      let instruction = program.code[index]
      switch instruction.code {
      case .moveTensor, .unbox:
        if instruction.b >= 0, isLast(Int(instruction.b), at: index) { program.code[index].c = 1 }
      case .step:
        let number = Int(instruction.a)
        let inputs = program.steps[number].inputs
        for position in inputs.indices where isLast(inputs[position], at: index) {
          // A slot that is read twice by one step is let go once, at its last place.
          let isRepeated = inputs[(position + 1)...].contains(inputs[position])
          program.steps[number].isLast[position] = !isRepeated
        }
        for (position, slot) in program.steps[number].outputs.enumerated()
        where slot >= 0 && reads[slot].isEmpty {
          program.steps[number].outputs[position] = -1
        }
      default: break
      }
    }
    var taken: Set<Int> = []
    for index in program.outputSlots.indices.reversed() {
      let slot = program.outputSlots[index].slot
      program.outputSlots[index].isLast =
        !constantSlots.contains(slot) && taken.insert(slot).inserted
    }
    program.usedSlots = (0..<program.slotCount).filter { !constantSlots.contains($0) }
  }
}
