// `x[…]`: what becomes a `StridedSlice`, with which masks.

import Dataflow
import NumPy
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  func setUpIndexing() {
    for type in [types.tensor, types.variable] {
      interpreter.defineMethod(type, "__getitem__(self, slice_spec)") {
        [unowned self] _, call throws(Raise) in
        try slice(call[0], call[1])
      }
    }
  }

  /// `x[index]` of a tensor with at least one dimension, for iteration.
  func item(_ value: Value, at index: Int) throws(Raise) -> Value { try slice(value, .int(index)) }

  private func refused(_ index: Value) throws(Raise) -> Raise {
    error(
      "TypeError",
      "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got \(try interpreter.repr(index))"
    )
  }

  /// A part of a tensor; a part of a variable can be assigned to.
  func slice(_ subject: Value, _ key: Value) throws(Raise) -> Value {
    let part = try read(subject, key)
    if subject.object(as: VariableObject.self) != nil, context.isEager,
      let tensor = part.object(as: TensorObject.self)
    {
      let assign = interpreter.makeFunction("assign(value, name=None)", style: .python) {
        [unowned self] _, call throws(Raise) in
        try callFunction("tf._assign_slice", [subject, key, call[0]])
      }
      interpreter.set(tensor, "assign", .object(assign))
    }
    return part
  }

  private func read(_ subject: Value, _ key: Value) throws(Raise) -> Value {
    if let mask = try booleanMask(key) {
      return try callFunction("tf.boolean_mask", [subject, mask])
    }
    var parts: [Value]
    switch key {
    case .tuple(let tuple): parts = Array(tuple.elements)
    case .list(let list): parts = Array(list.elements)
    default: parts = [key]
    }
    if parts.isEmpty { parts = [interpreter.ellipsis] }
    var source = try operand(subject)
    if semantics.capturesBeforeIndexing, case .eager = source,
      let graph = context.graph as? FuncGraph
    {
      // Captured before the scope is entered, and so without a name of its own.
      let eager = source
      source = .symbolic(
        try engine { () throws(OpError) in try graph.capture(eager, name: nil) })
    }
    var begin: [Value] = []
    var end: [Value] = []
    var strides: [Value] = []
    var masks = (begin: 0, end: 0, ellipsis: 0, newAxis: 0, shrink: 0)
    for (place, part) in parts.enumerated() {
      let bit = 1 << place
      if let slice = part.object(as: SliceObject.self) {
        if slice.start.isNone {
          begin.append(.int(0))
          masks.begin |= bit
        } else {
          begin.append(try checked(slice.start, part))
        }
        if slice.stop.isNone {
          end.append(.int(0))
          masks.end |= bit
        } else {
          end.append(try checked(slice.stop, part))
        }
        strides.append(slice.step.isNone ? .int(1) : try checked(slice.step, part))
      } else if part.isIdentical(to: interpreter.ellipsis) {
        begin.append(.int(0))
        end.append(.int(0))
        strides.append(.int(1))
        masks.ellipsis |= bit
      } else if part.isNone {
        begin.append(.int(0))
        end.append(.int(0))
        strides.append(.int(1))
        masks.newAxis |= bit
      } else {
        let index = try checked(part, part)
        begin.append(index)
        if let n = index.asInt {
          end.append(.int(n &+ 1))
        } else {
          end.append(try interpreter.binary(.add, index, .int(1)))
        }
        strides.append(.int(1))
        masks.shrink |= bit
      }
    }
    let tensor = source
    return try inScope("strided_slice") { (scope) throws(Raise) in
      let dtype = self.indexType(begin + end + strides)
      let operands = [
        tensor, try self.packIndices(begin, dtype, "stack"),
        try self.packIndices(end, dtype, "stack"), try self.packIndices(strides, dtype, "stack"),
      ]
      let attributes: Attributes = [
        "begin_mask": .int(masks.begin), "end_mask": .int(masks.end),
        "ellipsis_mask": .int(masks.ellipsis), "new_axis_mask": .int(masks.newAxis),
        "shrink_axis_mask": .int(masks.shrink),
      ]
      return self.value(
        try self.engine { () throws(OpError) in
          try self.context.apply1(.stridedSlice, operands, attributes, name: scope)
        })
    }
  }

  /// An index that counts: an integer or an integer tensor.
  private func checked(_ index: Value, _ part: Value) throws(Raise) -> Value {
    switch index {
    case .int: return index
    case .bool: throw try refused(part)
    case .object(let object):
      if let tensor = object as? TensorObject {
        guard tensor.operand.dtype == .int32 || tensor.operand.dtype == .int64,
          tensor.operand.shape.rank != 1
        else { throw try refused(part) }
        return index
      }
      if let variable = object as? VariableObject { return value(try read(variable)) }
      if let dimension = object as? DimensionObject, let size = dimension.size { return .int(size) }
      if let tensor = numpy.tensor(from: index), tensor.dtype.isInteger, tensor.shape.rank == 0 {
        return .int(tensor.scalarInt)
      }
    default: break
    }
    throw try refused(part)
  }

  private func indexType(_ values: [Value]) -> DType {
    for value in values {
      if let tensor = value.object(as: TensorObject.self), tensor.operand.dtype == .int64 {
        return .int64
      }
    }
    return .int32
  }

  private func packIndices(
    _ values: [Value], _ dtype: DType, _ name: String
  ) throws(Raise) -> Operand {
    if values.allSatisfy({ $0.asInt != nil }) {
      let tensor = Tensor(integers: values.compactMap(\.asInt), dtype: dtype)
      guard let graph = context.graph else { return .literal(tensor) }
      return .symbolic(
        try engine { () throws(OpError) in try graph.constant(tensor, name: name) })
    }
    return try inScope(name) { (scope) throws(Raise) in
      var operands: [Operand] = []
      for value in values {
        let operand = try self.operand(value, dtype: value.asInt == nil ? nil : dtype)
        operands.append(try self.castOperand(operand, to: dtype))
      }
      return try self.engine { () throws(OpError) in
        try self.context.apply1(.pack, operands, ["axis": 0], name: scope)
      }
    }
  }

  /// The mask of `x[x > 3]`: a Boolean tensor or array.
  private func booleanMask(_ key: Value) throws(Raise) -> Value? {
    guard case .object(let object) = key else {
      if case .bool = key { throw error("ValueError", "mask cannot be scalar.") }
      return nil
    }
    if let tensor = object as? TensorObject, tensor.operand.dtype == .bool { return key }
    if let array = numpy.tensor(from: key), array.dtype == .bool { return key }
    return nil
  }

  /// Calls a function of `tf` by its path, for what Python code of TensorFlow would call.
  func callFunction(
    _ path: String, _ arguments: [Value], keywords: [(String, Value)] = []
  ) throws(Raise) -> Value {
    var known = functionsByPath[path]
    if known == nil { known = try libraryValue(path) }
    guard let function = known else {
      throw error("NotImplementedError", "\(path) is not supported by this engine")
    }
    return try interpreter.call(function, arguments, keywords: keywords)
  }
}
