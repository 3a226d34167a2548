/// A `set` or `frozenset`, with CPython's table, so that its order is the same: 8 slots at first, linear
/// probing over 9 neighbours, then a perturbed jump; growth by four when three fifths are filled.
package final class SetObject: Object {
  package struct Slot {
    var hash: Int
    /// Unbound where free; see `isDeleted`.
    var key: Value
    var isDeleted: Bool
  }

  package let isFrozen: Bool
  private var table: ContiguousArray<Slot>
  package private(set) var count = 0
  /// Used slots, deleted ones included.
  private var fill = 0
  package private(set) var version = 0
  /// Where `pop` looks first.
  private var finger = 0
  private var mask: Int { table.count - 1 }
  private static var free: Slot { Slot(hash: 0, key: .unbound, isDeleted: false) }

  package init(isFrozen: Bool = false) {
    self.isFrozen = isFrozen
    table = ContiguousArray(repeating: SetObject.free, count: 8)
    super.init()
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    isFrozen ? interpreter.types.frozenset : interpreter.types.set
  }

  /// The elements in the order of the table.
  package var elements: [Value] {
    var result: [Value] = []
    result.reserveCapacity(count)
    for slot in table where !slot.key.isUnbound { result.append(slot.key) }
    return result
  }

  package func contains(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    try find(key, try interpreter.hash(key), interpreter).found
  }

  /// Adds an element; false where it was there.
  @discardableResult
  package func insert(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    let hash = try interpreter.hash(key)
    let (index, found) = try find(key, hash, interpreter)
    if found { return false }
    table[index] = Slot(hash: hash, key: key, isDeleted: false)
    fill += 1
    count += 1
    version += 1
    if fill * 5 >= mask * 3 { resize(count > 50000 ? count * 2 : count * 4) }
    return true
  }

  @discardableResult
  package func remove(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    let (index, found) = try find(key, try interpreter.hash(key), interpreter)
    guard found else { return false }
    table[index] = Slot(hash: 0, key: .unbound, isDeleted: true)
    count -= 1
    version += 1
    return true
  }

  package func removeFirst() -> Value? {
    guard count > 0 else { return nil }
    var index = finger & mask
    while table[index].key.isUnbound { index = index == mask ? 0 : index + 1 }
    let key = table[index].key
    table[index] = Slot(hash: 0, key: .unbound, isDeleted: true)
    finger = index + 1
    count -= 1
    version += 1
    return key
  }

  package func removeAll() {
    table = ContiguousArray(repeating: SetObject.free, count: 8)
    count = 0
    fill = 0
    version += 1
  }

  /// A copy, as `set.copy` makes it.
  package func copy(isFrozen: Bool) -> SetObject {
    let copy = SetObject(isFrozen: isFrozen)
    copy.takeOver(self)
    return copy
  }

  /// Adds the elements of another set; the table grows once, before.
  package func merge(_ other: SetObject, _ interpreter: Interpreter) throws(Raise) {
    if other === self || other.count == 0 { return }
    if fill == 0 { return takeOver(other) }
    if (fill + other.count) * 5 >= mask * 3 { resize((count + other.count) * 2) }
    for slot in other.table where !slot.key.isUnbound {
      try insert(slot.key, interpreter)
    }
  }

  /// Becomes what the other set is.
  package func replace(with other: SetObject) {
    table = other.table
    count = other.count
    fill = other.fill
    version += 1
  }

  package func isSubset(of other: SetObject, _ interpreter: Interpreter) throws(Raise) -> Bool {
    if count > other.count { return false }
    for slot in table where !slot.key.isUnbound {
      if !(try other.find(slot.key, slot.hash, interpreter).found) { return false }
    }
    return true
  }

  /// Fills an empty set.
  private func takeOver(_ other: SetObject) {
    if (fill + other.count) * 5 >= mask * 3 { resize((count + other.count) * 2) }
    if mask == other.mask, other.fill == other.count {
      table = other.table
    } else {
      for slot in other.table where !slot.key.isUnbound { insertClean(slot.hash, slot.key) }
    }
    fill = other.count
    count = other.count
    version += 1
  }

  private func resize(_ minimum: Int) {
    var size = 8
    while size <= minimum { size *= 2 }
    let old = table
    table = ContiguousArray(repeating: SetObject.free, count: size)
    for slot in old where !slot.key.isUnbound { insertClean(slot.hash, slot.key) }
    fill = count
  }

  private func insertClean(_ hash: Int, _ key: Value) {
    var perturbation = UInt(bitPattern: hash)
    var index = hash & mask
    while true {
      let last = index + 9 <= mask ? index + 9 : index
      for place in index...last where table[place].key.isUnbound {
        table[place] = Slot(hash: hash, key: key, isDeleted: false)
        return
      }
      perturbation >>= 5
      index = (index &* 5 &+ 1 &+ Int(bitPattern: perturbation)) & mask
    }
  }

  private func find(
    _ key: Value, _ hash: Int, _ interpreter: Interpreter
  ) throws(Raise) -> (index: Int, found: Bool) {
    var perturbation = UInt(bitPattern: hash)
    var index = hash & mask
    while true {
      let last = index + 9 <= mask ? index + 9 : index
      for place in index...last {
        let slot = table[place]
        if slot.key.isUnbound {
          if !slot.isDeleted { return (place, false) }
        } else if slot.hash == hash {
          if slot.key.isIdentical(to: key) { return (place, true) }
          if try interpreter.equals(slot.key, key) { return (place, true) }
        }
      }
      perturbation >>= 5
      index = (index &* 5 &+ 1 &+ Int(bitPattern: perturbation)) & mask
    }
  }
}
