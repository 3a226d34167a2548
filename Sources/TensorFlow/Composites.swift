// Objects of Python classes that stand for several tensors: arrays of tensors, ragged tensors.

import Python

/// A class whose objects stand for several tensors.
struct CompositeType {
  let type: TypeObject
  /// Gives the tensors of an object, or None where it is a leaf.
  let parts: Value
  /// Makes an object like another one of other tensors.
  let make: Value
}

extension TensorFlowRuntime {
  /// Runs code for which objects made of tensors are leaves.
  func withoutComposites<R>(_ body: () throws(Raise) -> R) throws(Raise) -> R {
    let saved = library.expandsComposites
    library.expandsComposites = false
    defer { library.expandsComposites = saved }
    return try body()
  }

  /// The class of an object that stands for several tensors.
  func compositeType(of object: Object) -> CompositeType? {
    guard library.expandsComposites, !library.composites.isEmpty, let type = object.customType
    else { return nil }
    return library.composites.first { composite in
      type.mro.contains { $0 === composite.type }
    }
  }

  /// The tensors that an object stands for; nil where it is none of these.
  func compositeParts(_ object: Object) throws(Raise) -> [Value]? {
    guard let composite = compositeType(of: object) else { return nil }
    let parts = try interpreter.call(composite.parts, [.object(object)])
    return parts.isNone ? nil : try interpreter.elements(of: parts)
  }
}
