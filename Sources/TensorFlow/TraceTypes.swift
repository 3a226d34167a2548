// The cache key of `tf.function`: what of an argument decides whether a trace can be used again.

import Dataflow
import NumPy
import Python
import Tensors

/// The type of an argument, as a trace knows it.
indirect enum TraceType {
  case tensor(DType, PartialShape)
  /// 2.x: dtype, shape and whether it is the same one as an earlier argument; 1.15: its identity.
  case variable(VariableObject, dtype: DType, shape: PartialShape, isTrainable: Bool, alias: Int)
  /// A Python value that is compared with `==`.
  case literal(Value)
  /// An object that is compared as its class does, held weakly.
  case object(WeakReferenceObject, name: String)
  /// A dataset, by the text of the types of its elements; one of them stands for all.
  case dataset(Value, spec: String)
  /// A ragged tensor, by the types of its tensors: values, then where the rows begin. The object
  /// stands for all.
  case ragged(Value, [TraceType])
  case list([TraceType])
  case tuple([TraceType], name: String?)
  case dictionary([(key: Value, type: TraceType)])
}

/// The arguments of a call, bound to the parameters.
struct BoundArguments {
  /// Positional values, defaults filled in, those of `*args` at the end.
  var positional: [Value]
  /// By name, sorted.
  var keywords: [(name: String, value: Value)]
  /// The names of the positional values: `x`, `args_0`.
  var names: [String]
}

extension TensorFlowRuntime {
  /// The type of an argument.
  ///
  /// - Parameter variables: the variables met so far in the call, for aliasing.
  /// - Throws: what TensorFlow says of a value that can't be a key.
  func traceType(
    _ value: Value, _ variables: inout [VariableObject]
  ) throws(Raise) -> TraceType {
    switch value {
    case .int, .float, .bool, .str, .none, .unbound: return .literal(value)
    case .list(let list):
      var types: [TraceType] = []
      for element in list.elements { types.append(try traceType(element, &variables)) }
      return .list(types)
    case .tuple(let tuple):
      var types: [TraceType] = []
      for element in tuple.elements { types.append(try traceType(element, &variables)) }
      return .tuple(types, name: nil)
    case .dict(let dictionary):
      var entries: [(Value, TraceType)] = []
      for entry in try sorted(dictionary) {
        entries.append((entry.key, try traceType(entry.value, &variables)))
      }
      return .dictionary(entries)
    case .object(let object):
      return try traceType(of: object, value, &variables)
    }
  }

  private func traceType(
    of object: Object, _ value: Value, _ variables: inout [VariableObject]
  ) throws(Raise) -> TraceType {
    switch object {
    case let tensor as TensorObject:
      return .tensor(tensor.operand.dtype, tensor.operand.shape)
    case let spec as TensorSpecObject:
      return .tensor(spec.dtype, spec.shape)
    case let variable as VariableObject:
      let known = variables.firstIndex { $0 === variable }
      if known == nil { variables.append(variable) }
      return .variable(
        variable, dtype: variable.dtype, shape: variable.shape,
        isTrainable: variable.isTrainable, alias: known ?? variables.count - 1)
    case is NDArrayObject:
      guard let tensor = numpy.tensor(from: value) else { return .literal(value) }
      return .tensor(tensor.dtype, PartialShape(tensor.shape))
    case let range as RangeObject:
      return .list((0..<range.count).map { .literal(.int(range[$0])) })
    case let tuple as TupleObject:
      var types: [TraceType] = []
      for element in tuple.elements { types.append(try traceType(element, &variables)) }
      return .tuple(types, name: interpreter.typeName(value))
    case let list as ListObject:
      var types: [TraceType] = []
      for element in list.elements { types.append(try traceType(element, &variables)) }
      return .list(types)
    case let dictionary as DictObject:
      return try traceType(.dict(dictionary), &variables)
    default: break
    }
    if isRagged(value), let parts = try compositeParts(object) {
      return .ragged(value, try raggedTypes(parts, &variables))
    }
    if isDataset(value) {
      return .dataset(
        value, spec: try interpreter.repr(try interpreter.getAttribute(value, "element_spec")))
    }
    if let tensor = numpy.tensor(from: value) {
      return semantics.numpyScalarsAreTensors
        ? .tensor(tensor.dtype, PartialShape(tensor.shape)) : .literal(value)
    }
    if object is ShapeObject, semantics.usesTraceTypes { return .literal(value) }
    if let method = try interpreter.attributeIfPresent(value, "__tf_tracing_type__"),
      semantics.usesTraceTypes, !(object is TypeObject)
    {
      return .literal(try interpreter.call(method, [.none]))
    }
    let type = interpreter.type(of: value)
    let usesIdentity =
      type.special(.eq)?.isIdentical(
        to: interpreter.types.object.special(.eq) ?? .unbound) ?? true
    if object is SliceObject, !semantics.usesTraceTypes {
      throw error(
        "TypeError",
        "Arguments supplied to `defun`-generated functions must be hashable.  Original error: 'slice' object is not callable"
      )
    }
    if object is FunctionObject || object is TypeObject || object is NativeFunction
      || (usesIdentity && type.special(.hash).map { !$0.isNone } ?? false)
    {
      return .object(WeakReferenceObject(object), name: type.name)
    }
    do throws(Raise) {
      _ = try interpreter.hash(value)
    } catch {
      throw unhashable(value)
    }
    // Objects of the program that compare by value are held weakly as well: one that is gone equals
    // none.
    return type.isUserDefined
      ? .object(WeakReferenceObject(object), name: type.name) : .literal(value)
  }

  /// The types of the tensors of a ragged tensor. Since 2.21 nothing is known of the number of its
  /// values; before, traces do not depend on it.
  private func raggedTypes(
    _ parts: [Value], _ variables: inout [VariableObject]
  ) throws(Raise) -> [TraceType] {
    var types: [TraceType] = []
    for (index, part) in parts.enumerated() {
      var type = try traceType(part, &variables)
      if index != 1, semantics.versions == .v221, case .tensor(let dtype, let shape) = type {
        type = .tensor(dtype, shape.withoutFirst)
      }
      types.append(type)
    }
    return types
  }

  private func unhashable(_ value: Value) -> Raise {
    if semantics.usesTraceTypes {
      let text = (try? interpreter.repr(value)) ?? ""
      return error(
        "TypeError",
        "Could not generate a generic TraceType for \(text).Please verify that it is immutable/hashable. Otherwise, consider implementing the Tracing Protocol for it."
      )
    }
    return error(
      "AttributeError",
      "'\(interpreter.typeName(value))' object has no attribute 'shape'")
  }

  /// Whether a call of type `given` can be answered by a trace of type `known`.
  func matches(_ known: TraceType, _ given: TraceType) throws(Raise) -> Bool {
    switch (known, given) {
    case (.tensor(let a, let x), .tensor(let b, let y)):
      return a == b && y.isWithin(x)
    case (
      .variable(let a, let dtype, let shape, let trainable, let alias),
      .variable(let b, let otherDType, let otherShape, let otherTrainable, let otherAlias)
    ):
      if semantics.keysVariablesByIdentity { return a === b }
      return dtype == otherDType && shape == otherShape && alias == otherAlias
        && (!semantics.keysTrainability || trainable == otherTrainable)
    case (.literal(let a), .literal(let b)):
      return try interpreter.equals(a, b)
    case (.object(let a, _), .object(let b, _)):
      guard let first = a.target, let second = b.target else { return false }
      if first === second { return true }
      return try interpreter.equals(.object(first), .object(second))
    case (.dataset(_, let a), .dataset(_, let b)): return a == b
    case (.ragged(_, let a), .ragged(_, let b)):
      guard a.count == b.count else { return false }
      for (index, pair) in zip(a, b).enumerated() {
        guard case .tensor(let x, let m) = pair.0, case .tensor(let y, let n) = pair.1, x == y,
          index == 1 ? n.isWithin(m) : n.withoutFirst.isWithin(m.withoutFirst)
        else { return false }
      }
      return true
    case (.list(let a), .list(let b)): return try matches(a, b)
    case (.tuple(let a, let m), .tuple(let b, let n)): return m == n ? try matches(a, b) : false
    case (.dictionary(let a), .dictionary(let b)):
      guard a.count == b.count else { return false }
      for (x, y) in zip(a, b) {
        guard try interpreter.equals(x.key, y.key), try matches(x.type, y.type) else {
          return false
        }
      }
      return true
    default: return false
    }
  }

  func matches(_ a: [TraceType], _ b: [TraceType]) throws(Raise) -> Bool {
    guard a.count == b.count else { return false }
    for (x, y) in zip(a, b) where !(try matches(x, y)) { return false }
    return true
  }

  /// The most specific type that covers both; nil where the structures differ or a literal does.
  func generalized(_ a: TraceType, _ b: TraceType) throws(Raise) -> TraceType? {
    switch (a, b) {
    case (.tensor(let x, let s), .tensor(let y, let t)):
      guard x == y else { return nil }
      guard let m = s.dimensions, let n = t.dimensions, m.count == n.count else {
        return .tensor(x, .unknown)
      }
      return .tensor(x, PartialShape(zip(m, n).map { $0 == $1 ? $0 : nil }))
    case (.list(let x), .list(let y)):
      return try generalized(x, y).map { .list($0) }
    case (.ragged(let value, let x), .ragged(_, let y)):
      return try generalized(x, y).map { .ragged(value, $0) }
    case (.tuple(let x, let m), .tuple(let y, _)):
      return try generalized(x, y).map { .tuple($0, name: m) }
    case (.dictionary(let x), .dictionary(let y)):
      guard x.count == y.count else { return nil }
      var entries: [(key: Value, type: TraceType)] = []
      for (m, n) in zip(x, y) {
        guard try interpreter.equals(m.key, n.key), let type = try generalized(m.type, n.type)
        else { return nil }
        entries.append((m.key, type))
      }
      return .dictionary(entries)
    default: return try matches(a, b) ? a : nil
    }
  }

  func generalized(_ a: [TraceType], _ b: [TraceType]) throws(Raise) -> [TraceType]? {
    guard a.count == b.count else { return nil }
    var result: [TraceType] = []
    for (x, y) in zip(a, b) {
      guard let type = try generalized(x, y) else { return nil }
      result.append(type)
    }
    return result
  }

  /// A number that is equal for types that match, so that many traces are found quickly.
  func hash(_ types: [TraceType]) -> Int {
    var hasher = 17
    for type in types { hasher = hasher &* 31 &+ hash(type) }
    return hasher
  }

  private func hash(_ type: TraceType) -> Int {
    switch type {
    case .tensor(let dtype, _): return 1 &+ Int(dtype.rawValue)
    case .variable: return 3
    case .literal(let value): return (try? interpreter.hash(value)) ?? 5
    case .object: return 7
    case .dataset: return 9
    case .ragged(_, let types): return hash(types) &+ 23
    case .list(let types): return hash(types) &+ 11
    case .tuple(let types, _): return hash(types) &+ 13
    case .dictionary(let entries): return hash(entries.map(\.type)) &+ 19
    }
  }

  // MARK: Words

  /// `the Python int 2`, `a float32 tensor of shape (2,)`.
  func describe(_ type: TraceType) -> String {
    switch type {
    case .tensor(let dtype, let shape):
      return shape.rank == 0
        ? "a scalar \(dtype.name) tensor"
        : "\(withArticle(dtype.name)) tensor of shape \(shapeText(shape))"
    case .variable(let variable, let dtype, let shape, _, _):
      return "the variable \(variable.name) (\(dtype.name), shape \(shapeText(shape)))"
    case .literal(let value):
      if value.isNone { return "None" }
      let text = (try? interpreter.repr(value)) ?? "?"
      return "the Python \(interpreter.typeName(value)) \(text)"
    case .object(let reference, let name):
      if let function = reference.target as? FunctionObject {
        return "the function \(function.name)"
      }
      return "an object of class \(name)"
    case .dataset(_, let spec): return "a dataset of \(spec)"
    case .ragged: return "a ragged tensor: \(brief(type))"
    case .list(let types): return "a list of \(types.count)"
    case .tuple(let types, _): return "a tuple of \(types.count)"
    case .dictionary(let entries): return "a dict of \(entries.count)"
    }
  }

  /// As a signature: `int32 tensor ()`, `2`.
  func brief(_ type: TraceType) -> String {
    switch type {
    case .tensor(let dtype, let shape): return "\(dtype.name) tensor \(shapeText(shape))"
    case .variable(_, let dtype, let shape, _, _):
      return "\(dtype.name) variable \(shapeText(shape))"
    case .literal(let value): return (try? interpreter.repr(value)) ?? "?"
    case .object(let reference, let name):
      if let function = reference.target as? FunctionObject { return function.name }
      return name
    case .dataset: return "dataset"
    case .ragged(_, let types):
      return "ragged tensor of " + types.map(brief).joined(separator: ", ")
    case .list(let types): return "[" + types.map(brief).joined(separator: ", ") + "]"
    case .tuple(let types, _):
      return "(" + types.map(brief).joined(separator: ", ") + (types.count == 1 ? ",)" : ")")
    case .dictionary(let entries):
      return "{"
        + entries.map { "\((try? interpreter.repr($0.key)) ?? ""): \(brief($0.type))" }
        .joined(separator: ", ") + "}"
    }
  }

  /// As 2.21's signatures print it: `TensorSpec(…)`, `Literal[2]`.
  func typeText(_ type: TraceType) -> String {
    switch type {
    case .tensor(let dtype, let shape):
      return "TensorSpec(shape=\(shapeText(shape)), dtype=\(dtypeRepr(dtype)), name=None)"
    case .variable(_, let dtype, let shape, let isTrainable, let alias):
      return
        "VariableSpec(shape=\(shapeText(shape)), dtype=\(dtypeRepr(dtype)), trainable=\(isTrainable ? "True" : "False"), alias_id=\(alias))"
    case .literal(let value): return "Literal[\((try? interpreter.repr(value)) ?? "")]"
    case .object(let reference, let name):
      guard let target = reference.target else { return "Weakref[<weakref dead>])" }
      return
        "Weakref[<weakref at \(interpreter.address(.object(reference))); to '\(name)' at \(interpreter.address(.object(target)))>])"
    case .dataset(_, let spec): return "DatasetSpec(\(spec), TensorShape([]))"
    case .ragged(let value, let types):
      guard case .tensor(let dtype, let values)? = types.first,
        case .tensor(let splitsType, let splits)? = types.dropFirst().first
      else { return (try? interpreter.repr(value)) ?? "" }
      let rows = (splits.dimensions?.first ?? nil).map { $0 - 1 }
      let depth = types.count - 1
      let shape = PartialShape(
        [rows] + Array(repeating: nil, count: depth) + (values.dimensions?.dropFirst() ?? []))
      return
        "RaggedTensorSpec(TensorShape(\(shapeListText(shape))), \(dtypeRepr(dtype)), \(depth), "
        + "\(dtypeRepr(splitsType)))"
    case .list(let types): return "List[" + types.map(typeText).joined(separator: ", ") + "]"
    case .tuple(let types, _): return "Tuple[" + types.map(typeText).joined(separator: ", ") + "]"
    case .dictionary(let entries):
      return "Dict["
        + entries.map { "[\((try? interpreter.repr($0.key)) ?? ""), \(typeText($0.type))]" }
        .joined(separator: ", ") + "]"
    }
  }

  /// What differs between two lists of argument types, for the report.
  func changes(
    _ names: [String], _ before: [TraceType], _ after: [TraceType]
  ) -> [ArgumentDifference] {
    var result: [ArgumentDifference] = []
    for (index, pair) in zip(before, after).enumerated() {
      let name = index < names.count ? names[index] : "argument \(index)"
      collect(name, pair.0, pair.1, &result)
    }
    return result
  }

  private func collect(
    _ name: String, _ before: TraceType, _ after: TraceType, _ result: inout [ArgumentDifference]
  ) {
    switch (before, after) {
    case (.list(let a), .list(let b)) where a.count == b.count,
      (.tuple(let a, _), .tuple(let b, _)) where a.count == b.count:
      for (index, pair) in zip(a, b).enumerated() {
        collect("\(name)[\(index)]", pair.0, pair.1, &result)
      }
      return
    case (.dictionary(let a), .dictionary(let b)) where a.count == b.count:
      for (x, y) in zip(a, b) {
        collect("\(name)[\((try? interpreter.repr(x.key)) ?? "")]", x.type, y.type, &result)
      }
      return
    default: break
    }
    if (try? matches(before, after)) == true { return }
    result.append(ArgumentDifference(name: name, before: before, after: after))
  }
}

extension PartialShape {
  /// The shape with nothing known of its first dimension.
  var withoutFirst: PartialShape {
    guard let dimensions, !dimensions.isEmpty else { return self }
    return PartialShape([nil] + dimensions.dropFirst())
  }
}

/// `[3, None]`, as the repr of a shape shows it.
private func shapeListText(_ shape: PartialShape) -> String {
  guard let dimensions = shape.dimensions else { return "None" }
  return "[" + dimensions.map { $0.map(String.init) ?? "None" }.joined(separator: ", ") + "]"
}

/// An argument in which two calls differ.
struct ArgumentDifference {
  let name: String
  let before: TraceType
  let after: TraceType

  /// What a reader can do to reuse one trace.
  var advice: String? {
    switch (before, after) {
    case (.literal(.int), .literal(.int)), (.literal(.float), .literal(.float)),
      (.literal(.int), .literal(.float)), (.literal(.float), .literal(.int)):
      "Pass a tensor to reuse one trace."
    case (.tensor(let a, _), .tensor(let b, _)) where a == b:
      "Give an input_signature with None for the size that varies, or reduce_retracing=True."
    case (.tensor, .tensor): "Cast to one dtype to reuse one trace."
    case (.object, .object): "Pass the same object, or what it holds as tensors."
    default: nil
    }
  }
}

/// `a float32`, `an int32`; a word with `u` at its beginning is spoken with a consonant here.
func withArticle(_ word: String) -> String {
  let startsWithVowel = word.first.map { "aeio".contains($0.lowercased()) } ?? false
  return (startsWithVowel ? "an " : "a ") + word
}
