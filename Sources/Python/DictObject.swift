/// A `dict`: entries in the order of insertion, found through an open-addressed table of indices, as
/// CPython lays it out.
package final class DictObject: Object {
  package struct Entry {
    package var hash: Int
    /// Unbound where the entry was deleted.
    package var key: Value
    package var value: Value
  }

  package private(set) var entries: ContiguousArray<Entry> = []
  package private(set) var count = 0
  /// Indices into `entries`; -1 is free, -2 was deleted.
  private var table: ContiguousArray<Int32> = []
  /// Rises with each change of the keys, so iterators notice.
  package private(set) var keyVersion = 0

  /// Told of each change of a value under a string; nil for the value where it was removed.
  var didChange: ((StrObject, Value?) -> Void)?
  /// The namespace whose names these are, of what `globals()` gives.
  var namespace: Namespace?

  override package init() { super.init() }

  package init(capacity: Int) {
    super.init()
    entries.reserveCapacity(capacity)
  }

  override package func nativeType(in interpreter: Interpreter) -> TypeObject {
    interpreter.types.dict
  }

  /// The value for a text key.
  package func get(_ key: String) -> Value? { get(StrObject(key)) }

  package func get(_ key: StrObject) -> Value? {
    guard let index = find(key) else { return nil }
    return entries[index].value
  }

  package func get(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Value? {
    if case .str(let string) = key { return get(string) }
    let hash = try interpreter.hash(key)
    guard let index = try find(key, hash, interpreter) else { return nil }
    return entries[index].value
  }

  package func set(_ key: String, _ value: Value) { set(StrObject(key), value) }

  package func set(_ key: StrObject, _ value: Value) {
    if let index = find(key) {
      entries[index].value = value
    } else {
      insert(.str(key), key.hash, value)
    }
    didChange?(key, value)
  }

  package func set(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws(Raise) {
    if case .str(let string) = key { return set(string, value) }
    let hash = try interpreter.hash(key)
    if let index = try find(key, hash, interpreter) {
      entries[index].value = value
    } else {
      insert(key, hash, value)
    }
  }

  /// Removes a key and hands back its entry.
  @discardableResult
  package func remove(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Entry? {
    let index: Int?
    if case .str(let string) = key {
      index = find(string)
    } else {
      index = try find(key, try interpreter.hash(key), interpreter)
    }
    let entry = index.map(removeEntry(at:))
    if let name = entry?.key.asStr { didChange?(name, nil) }
    return entry
  }

  package func removeLast() -> Entry? {
    guard let index = entries.lastIndex(where: { !$0.key.isUnbound }) else { return nil }
    return removeEntry(at: index)
  }

  package func removeAll() {
    entries.removeAll()
    table.removeAll()
    count = 0
    keyVersion += 1
  }

  /// The entries that were not deleted, in order.
  package var items: [Entry] { entries.filter { !$0.key.isUnbound } }
  package var keys: [Value] { items.map(\.key) }
  package var values: [Value] { items.map(\.value) }

  package func copy() -> DictObject {
    let copy = DictObject()
    copy.entries = ContiguousArray(items)
    copy.count = count
    copy.rebuild()
    return copy
  }

  // MARK: The table

  private func removeEntry(at index: Int) -> Entry {
    let entry = entries[index]
    let mask = table.count - 1
    var place = entry.hash & mask
    var perturbation = UInt(bitPattern: entry.hash)
    while table[place] != Int32(index) {
      perturbation >>= 5
      place = (place &* 5 &+ Int(bitPattern: perturbation) &+ 1) & mask
    }
    table[place] = -2
    entries[index].key = .unbound
    entries[index].value = .unbound
    count -= 1
    keyVersion += 1
    if count == 0 {
      entries.removeAll(keepingCapacity: true)
      for place in table.indices { table[place] = -1 }
    }
    return entry
  }

  private func insert(_ key: Value, _ hash: Int, _ value: Value) {
    if (entries.count + 1) * 3 > table.count * 2 {
      if entries.count > count * 2 { entries = ContiguousArray(items) }
      rebuild(for: max(8, (count + 1) * 3))
    }
    entries.append(Entry(hash: hash, key: key, value: value))
    place(index: entries.count - 1, hash: hash)
    count += 1
    keyVersion += 1
  }

  private func rebuild(for wanted: Int? = nil) {
    var size = 8
    let wanted = wanted ?? max(8, count * 2)
    while size < wanted { size *= 2 }
    table = ContiguousArray(repeating: -1, count: size)
    for (index, entry) in entries.enumerated() where !entry.key.isUnbound {
      place(index: index, hash: entry.hash)
    }
  }

  private func place(index: Int, hash: Int) {
    let mask = table.count - 1
    var place = hash & mask
    var perturbation = UInt(bitPattern: hash)
    while table[place] >= 0 {
      perturbation >>= 5
      place = (place &* 5 &+ Int(bitPattern: perturbation) &+ 1) & mask
    }
    table[place] = Int32(index)
  }

  private func find(_ key: StrObject) -> Int? {
    guard !table.isEmpty else { return nil }
    let mask = table.count - 1
    let hash = key.hash
    var place = hash & mask
    var perturbation = UInt(bitPattern: hash)
    while true {
      let index = Int(table[place])
      if index == -1 { return nil }
      if index >= 0, entries[index].hash == hash, let other = entries[index].key.asStr,
        StrObject.equal(key, other)
      {
        return index
      }
      perturbation >>= 5
      place = (place &* 5 &+ Int(bitPattern: perturbation) &+ 1) & mask
    }
  }

  private func find(
    _ key: Value, _ hash: Int, _ interpreter: Interpreter
  ) throws(Raise) -> Int? {
    guard !table.isEmpty else { return nil }
    var mask = table.count - 1
    var place = hash & mask
    var perturbation = UInt(bitPattern: hash)
    while true {
      let index = Int(table[place])
      if index == -1 { return nil }
      if index >= 0, entries[index].hash == hash {
        let candidate = entries[index].key
        if candidate.isIdentical(to: key) { return index }
        let version = keyVersion
        if try interpreter.equals(candidate, key) { return index }
        if version != keyVersion {  // `__eq__` changed the dictionary: start again
          guard !table.isEmpty else { return nil }
          mask = table.count - 1
          place = hash & mask
          perturbation = UInt(bitPattern: hash)
          continue
        }
      }
      perturbation >>= 5
      place = (place &* 5 &+ Int(bitPattern: perturbation) &+ 1) & mask
    }
  }
}
