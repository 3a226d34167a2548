// What outlives the running of an op: variables, lists, and the state of a session.
import Tensors

/// The value of a variable. A handle is a resource tensor whose object this is.
package final class VariableResource {
  /// `Variable`; unnamed eager variables share it.
  package let name: String
  package let dtype: DType
  /// What values may be assigned.
  package let shape: PartialShape
  /// nil until it is initialised.
  package var value: Tensor?
  package let isTrainable: Bool
  /// Counts assignments.
  package var version = 0
  /// The variable of the room above.
  package weak var owner: AnyObject?

  package init(name: String, dtype: DType, shape: PartialShape, isTrainable: Bool = true) {
    self.name = name
    self.dtype = dtype
    self.shape = shape
    self.isTrainable = isTrainable
  }

  /// The value.
  /// - Throws: `KernelError` where there is none yet.
  package func read(_ messages: Messages) throws(KernelError) -> Tensor {
    if let value { return value }
    throw KernelError(.failedPrecondition, messages.uninitializedResource(name))
  }

  package func assign(_ tensor: Tensor) {
    value = tensor
    version &+= 1
  }
}

/// What flows along the edge of a reference of version 1: the name of the variable, whose value
/// the session holds. Ops that want the value get it from the executor.
package final class ReferenceHolder {
  package let name: String
  package let dtype: DType

  package init(name: String, dtype: DType) {
    self.name = name
    self.dtype = dtype
  }
}

/// A list of tensors, the value of a variant tensor. Ops give new lists; the elements are shared,
/// and an op that holds the only reference changes the list in place.
package final class TensorList {
  package let dtype: DType
  package let elementShape: PartialShape
  /// nil where nothing was stored yet.
  package var elements: [Tensor?]
  /// The most elements that may be pushed; nil for any number.
  package let maximumCount: Int?

  package init(
    dtype: DType, elementShape: PartialShape, elements: [Tensor?], maximumCount: Int? = nil
  ) {
    self.dtype = dtype
    self.elementShape = elementShape
    self.elements = elements
    self.maximumCount = maximumCount
  }

  package func copy() -> TensorList {
    TensorList(
      dtype: dtype, elementShape: elementShape, elements: elements, maximumCount: maximumCount)
  }
}

/// Something whose elements can be gone through again and again: a dataset, the value of a variant.
package final class ElementSource {
  /// Starts at the beginning; the closure that it gives returns nil at the end.
  package let start: () throws -> () throws -> [Tensor]?

  package init(_ start: @escaping () throws -> () throws -> [Tensor]?) { self.start = start }
}

/// Makes a dataset of another one.
package final class DatasetTransform {
  package let apply: (ElementSource) throws -> ElementSource

  package init(_ apply: @escaping (ElementSource) throws -> ElementSource) { self.apply = apply }
}

/// A position in a source: the value of an iterator's resource.
package final class ElementStream {
  private let source: ElementSource
  private var pull: (() throws -> [Tensor]?)?
  private var peeked: [Tensor]?

  package init(_ source: ElementSource) { self.source = source }

  package var isStarted: Bool { pull != nil }

  package func restart() throws {
    pull = try source.start()
    peeked = nil
  }

  /// The next element, which stays the next one.
  package func peek() throws -> [Tensor]? {
    if peeked == nil { peeked = try pull?() }
    return peeked
  }

  package func next() throws -> [Tensor]? {
    let element = try peek()
    peeked = nil
    return element
  }
}

/// What a session holds: the variables of its graph, by name, and the states of its random ops.
package final class SessionState {
  /// Values of reference variables (`VariableV2`), by the name of their node.
  package var references: [String: Tensor] = [:]
  /// Resource variables, by their shared name.
  package var resources: [String: VariableResource] = [:]
  /// Iterators, by the name of their node.
  package var iterators: [String: ElementStream] = [:]
  /// What nodes keep between runs.
  private var states: [ObjectIdentifier: KernelState] = [:]

  package init() {}

  /// What a stateful node keeps in this session.
  func state(of node: Node, sharing shared: KernelState) -> KernelState {
    guard node.op.isStateful else { return shared }
    if let state = states[ObjectIdentifier(node)] { return state }
    let state = KernelState()
    states[ObjectIdentifier(node)] = state
    return state
  }
}
