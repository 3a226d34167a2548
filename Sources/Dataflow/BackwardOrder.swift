// The order of the walk back over records, and the numbers by which it knows tensors.

/// Which records the walk takes, and when: one is ready when all that read its outputs are done, and
/// those that became ready first come first, as in TensorFlow.
///
/// Tensors are numbered once, so that the walk itself looks nothing up.
struct BackwardOrder {
  private var numbers: [ObjectIdentifier: Int] = [:]
  /// The numbers of the inputs of each record, then of its outputs, one after the other.
  private var operands: [Int] = []
  private var starts: [(inputs: Int, outputs: Int, end: Int)] = []
  /// For each tensor whether it depends on a source.
  private(set) var isReached: [Bool] = []
  /// For each tensor the record that made it; -1 for none.
  private var producers: [Int] = []
  private var waiting: [Int] = []
  private var queue: [Int] = []
  private var position = 0
  /// The numbers of the sources and the targets.
  let sources: [Int]
  let targets: [Int]
  var tensorCount: Int { isReached.count }

  init(_ records: [TapeRecord], sources: [Operand], targets: [Operand]) {
    numbers.reserveCapacity(records.count * 2 + 4)
    operands.reserveCapacity(records.count * 3)
    var numbers: [ObjectIdentifier: Int] = [:]
    var isReached: [Bool] = []
    var producers: [Int] = []
    func number(_ operand: Operand) -> Int {
      let key = operand.identity
      if let known = numbers[key] { return known }
      numbers[key] = isReached.count
      isReached.append(false)
      producers.append(-1)
      return isReached.count - 1
    }
    self.sources = sources.map(number)
    for source in self.sources { isReached[source] = true }
    for (index, record) in records.enumerated() {
      let start = operands.count
      var depends = false
      for input in record.inputs {
        let input = number(input)
        operands.append(input)
        if isReached[input] { depends = true }
      }
      let middle = operands.count
      let isActive = depends && (record.op.gradient != nil || record.canBeWalked)
      for output in record.outputs {
        let number = number(output)
        operands.append(number)
        if depends, output.dtype.carriesGradients { isReached[number] = true }
        if isActive { producers[number] = index }
      }
      starts.append((start, middle, operands.count))
    }
    self.targets = targets.map(number)
    self.numbers = numbers
    self.isReached = isReached
    self.producers = producers
    begin(records.count)
  }

  private mutating func begin(_ count: Int) {
    waiting = Array(repeating: 0, count: count)
    var isFound = Array(repeating: false, count: count)
    var stack = targets.map { producers[$0] }.filter { $0 >= 0 }
    let roots = stack
    while let index = stack.popLast() {
      guard !isFound[index] else { continue }
      isFound[index] = true
      for input in inputs(index) {
        let producer = producers[input]
        guard producer >= 0, producer != index else { continue }
        waiting[producer] += 1
        stack.append(producer)
      }
    }
    for root in roots where waiting[root] == 0 && !queue.contains(root) { queue.append(root) }
  }

  /// The numbers of the inputs of a record.
  func inputs(_ index: Int) -> ArraySlice<Int> {
    operands[starts[index].inputs..<starts[index].outputs]
  }
  /// The numbers of the outputs of a record.
  func outputs(_ index: Int) -> ArraySlice<Int> {
    operands[starts[index].outputs..<starts[index].end]
  }

  mutating func next() -> Int? {
    guard position < queue.count else { return nil }
    defer { position += 1 }
    return queue[position]
  }

  mutating func didFinish(_ index: Int) {
    for place in starts[index].inputs..<starts[index].outputs {
      let producer = producers[operands[place]]
      guard producer >= 0, producer != index else { continue }
      waiting[producer] -= 1
      if waiting[producer] == 0 { queue.append(producer) }
    }
  }
}
