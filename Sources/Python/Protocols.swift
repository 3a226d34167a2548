// What every value can be asked: truth, length, hash, items.

import BigInt
import Literals
import Syntax

extension Interpreter {
  package func isTrue(_ value: Value) throws(Raise) -> Bool {
    switch value {
    case .bool(let b): return b
    case .none, .unbound: return false
    case .int(let n): return n != 0
    case .float(let d): return d != 0
    case .str(let string): return !string.value.isEmpty
    case .list(let list): return !list.elements.isEmpty
    case .tuple(let tuple): return !tuple.elements.isEmpty
    case .dict(let dictionary): return dictionary.count != 0
    case .object:
      let type = type(of: value)
      if let method = type.special(.bool) {
        let result = try call(method, [value])
        guard case .bool(let truth) = result else {
          throw error("TypeError", "__bool__ should return bool, returned \(typeName(result))")
        }
        return truth
      }
      if type.special(.len) != nil { return try length(value) != 0 }
      return true
    }
  }

  /// `len(value)`
  package func length(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .str(let string): return string.count
    case .list(let list): return list.elements.count
    case .tuple(let tuple): return tuple.elements.count
    case .dict(let dictionary): return dictionary.count
    default: break
    }
    guard let method = type(of: value).special(.len) else {
      throw error("TypeError", "object of type '\(typeName(value))' has no len()")
    }
    let result = try call(method, [value])
    guard let count = try index(result, orNil: true) else {
      throw error(
        "TypeError", "'\(typeName(result))' object cannot be interpreted as an integer")
    }
    if count < 0 { throw error("ValueError", "__len__() should return >= 0") }
    return count
  }

  package func hash(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .str(let string): return string.hash
    case .int(let n): return Interpreter.hash(n)
    case .bool(let b): return b ? 1 : 0
    case .float(let d): return Interpreter.hash(d)
    case .none: return 0x5_fca_8634
    case .tuple(let tuple): return try hash(tuple)
    case .list, .dict, .unbound: break
    case .object:
      let type = type(of: value)
      if let method = type.special(.hash), !method.isNone {
        let result = try call(method, [value])
        guard let n = result.asBigInt else {
          throw error("TypeError", "__hash__ method should return an integer")
        }
        return Int(exactly: n) ?? Interpreter.hash(n)
      }
    }
    throw error("TypeError", "unhashable type: '\(typeName(value))'")
  }

  static let hashModulus = (1 << 61) - 1

  static func hash(_ n: Int) -> Int {
    if n > -hashModulus, n < hashModulus { return n == -1 ? -2 : n }
    let result = n.magnitude % UInt(hashModulus)
    let signed = n < 0 ? -Int(result) : Int(result)
    return signed == -1 ? -2 : signed
  }

  package static func hash(_ n: BigInt) -> Int {
    let result = Int(n.magnitude % BigUInt(hashModulus))
    let signed = n < 0 ? -result : result
    return signed == -1 ? -2 : signed
  }

  package static func hash(_ d: Double) -> Int {
    if d.isInfinite { return d < 0 ? -314159 : 314159 }
    if d.isNaN { return 0 }
    var mantissa = d.magnitude.significand
    var exponent = d == 0 ? 0 : Int(d.magnitude.exponent) + 1
    mantissa = d == 0 ? 0 : mantissa / 2
    var x: UInt64 = 0
    while mantissa != 0 {
      x = ((x << 28) & UInt64(hashModulus)) | x >> 33
      mantissa *= 268_435_456
      exponent -= 28
      let y = UInt64(mantissa)
      mantissa -= Double(y)
      x += y
      if x >= UInt64(hashModulus) { x -= UInt64(hashModulus) }
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
    x = ((x << UInt64(exponent)) & UInt64(hashModulus)) | x >> UInt64(61 - exponent)
    let result = d < 0 ? -Int(x) : Int(x)
    return result == -1 ? -2 : result
  }

  /// CPython's hash of tuples (xxHash).
  package func hash(_ tuple: TupleObject) throws(Raise) -> Int {
    var accumulator: UInt64 = 2_870_177_450_012_600_261
    for element in tuple.elements {
      let lane = UInt64(bitPattern: Int64(try hash(element)))
      accumulator &+= lane &* 14_029_467_366_897_019_727
      accumulator = (accumulator << 31) | (accumulator >> 33)
      accumulator = accumulator &* 11_400_714_785_074_694_791
    }
    accumulator &+= UInt64(tuple.elements.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539)
    if accumulator == UInt64.max { return 1_546_275_796 }
    return Int(bitPattern: UInt(accumulator))
  }

  // MARK: Items

  package func contains(_ container: Value, _ item: Value) throws(Raise) -> Bool {
    switch container {
    case .list(let list):
      var index = 0
      while index < list.elements.count {
        if try equals(list.elements[index], item) { return true }
        index += 1
      }
      return false
    case .tuple(let tuple):
      for element in tuple.elements where try equals(element, item) { return true }
      return false
    case .dict(let dictionary):
      return try dictionary.get(item, self) != nil
    case .str(let string):
      guard let part = item.text else {
        throw error(
          "TypeError",
          "'in <string>' requires string as left operand, not \(typeName(item))")
      }
      return StringSearch.contains(string.value, part)
    default: break
    }
    let type = type(of: container)
    if let method = type.special(.contains) {
      if method.isNone {
        throw error("TypeError", "'\(type.name)' object is not a container")
      }
      return try isTrue(try callSpecial(method, container, item))
    }
    if type.special(.iter) == nil && type.special(.getitem) == nil {
      throw error("TypeError", "argument of type '\(type.name)' is not iterable")
    }
    let iterator = try iterator(of: container)
    while let element = try next(iterator) {
      if try equals(element, item) { return true }
    }
    return false
  }

  package func getItem(_ container: Value, _ key: Value) throws(Raise) -> Value {
    switch (container, key) {
    case (.list(let list), .int(let index)):
      let count = list.elements.count
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw error("IndexError", "list index out of range")
      }
      return list.elements[place]
    case (.tuple(let tuple), .int(let index)):
      let count = tuple.elements.count
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw error("IndexError", "tuple index out of range")
      }
      return tuple.elements[place]
    case (.dict(let dictionary), _):
      if let value = try dictionary.get(key, self) { return value }
      throw error("KeyError", arguments: [key])
    case (.str(let string), .int(let index)) where string.isASCII:
      let utf8 = string.value.utf8
      let place = index < 0 ? index + utf8.count : index
      guard place >= 0, place < utf8.count else {
        throw error("IndexError", "string index out of range")
      }
      return characters(utf8[utf8.index(utf8.startIndex, offsetBy: place)])
    default: break
    }
    let type = type(of: container)
    if let method = type.special(.getitem) { return try callSpecial(method, container, key) }
    if case .object(let cls as TypeObject) = container {
      if let method = cls.lookup(Special.classGetitem.symbol) {
        let bound = try bindClassAttribute(method, of: cls)
        if case .object(let object) = bound, object is BoundMethod { return try call(bound, [key]) }
        return try call(bound, [container, key])
      }
      throw error("TypeError", "type '\(cls.name)' is not subscriptable")
    }
    throw error("TypeError", "'\(type.name)' object is not subscriptable")
  }

  private func characters(_ byte: UInt8) -> Value { character(Unicode.Scalar(byte)) }

  package func setItem(_ container: Value, _ key: Value, _ value: Value) throws(Raise) {
    switch (container, key) {
    case (.list(let list), .int(let index)):
      let count = list.elements.count
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else {
        throw error("IndexError", "list assignment index out of range")
      }
      list.elements[place] = value
      return
    case (.dict(let dictionary), _):
      return try dictionary.set(key, value, self)
    default: break
    }
    let type = type(of: container)
    guard let method = type.special(.setitem) else {
      // TensorFlow's tensors are named by their module.
      let name =
        type.name == "EagerTensor" && !type.isUserDefined
        ? "tensorflow.python.framework.ops.EagerTensor" : type.name
      throw error("TypeError", "'\(name)' object does not support item assignment")
    }
    _ = try call(method, [container, key, value])
  }

  package func deleteItem(_ container: Value, _ key: Value) throws(Raise) {
    let type = type(of: container)
    guard let method = type.special(.delitem) else {
      throw error("TypeError", "'\(type.name)' object doesn't support item deletion")
    }
    _ = try callSpecial(method, container, key)
  }
}
