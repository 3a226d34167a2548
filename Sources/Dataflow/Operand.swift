// What ops are applied to.
import Tensors

/// A tensor with a value, as cells hold it.
package final class EagerTensor {
  package let tensor: Tensor
  /// Counts the tensors and ops of the run, as `id=` in the text of 2.0 shows.
  package let id: Int

  package init(_ tensor: Tensor, id: Int) {
    self.tensor = tensor
    self.id = id
  }

  package var dtype: DType { tensor.dtype }
  package var shape: Shape { tensor.shape }
}

/// An output of a node: a tensor that has a value when the graph runs.
package final class SymbolicTensor {
  package let node: Node
  package let index: Int
  package let dtype: DType
  /// What is known of the shape; `set_shape` makes it more precise.
  package var shape: PartialShape
  /// For a resource or variant: dtype and shape of what it refers to.
  package var handle: HandleType?
  /// A reference to a variable of version 1, whose dtype prints as `float32_ref`.
  package let isReference: Bool
  package let id: Int

  init(
    node: Node, index: Int, dtype: DType, shape: PartialShape, handle: HandleType?,
    isReference: Bool, id: Int
  ) {
    self.node = node
    self.index = index
    self.dtype = dtype
    self.shape = shape
    self.handle = handle
    self.isReference = isReference
    self.id = id
  }

  package var graph: Graph { node.graph }
  /// `add:0`
  package var name: String { "\(node.name):\(index)" }
  /// What a NodeDef calls it as an input: `add`, or `split:1`.
  package var inputName: String { index == 0 ? node.name : "\(node.name):\(index)" }
}

/// What a resource or a variant refers to, where it is known.
package struct HandleType: Hashable, Sendable {
  package var dtype: DType
  package var shape: PartialShape
  package init(dtype: DType, shape: PartialShape) {
    self.dtype = dtype
    self.shape = shape
  }
}

/// A tensor as ops take it and give it.
package enum Operand {
  case eager(EagerTensor)
  case symbolic(SymbolicTensor)
  /// A value that becomes an eager tensor or, in a graph, a `Const` node named after the argument
  /// for which it stands (`add/y`). Ops take it and never give it.
  case literal(Tensor)

  package var dtype: DType {
    switch self {
    case .eager(let tensor): tensor.tensor.dtype
    case .symbolic(let tensor): tensor.dtype
    case .literal(let tensor): tensor.dtype
    }
  }

  /// What is known of the shape.
  package var shape: PartialShape {
    switch self {
    case .eager(let tensor): PartialShape(tensor.tensor.shape)
    case .symbolic(let tensor): tensor.shape
    case .literal(let tensor): PartialShape(tensor.shape)
    }
  }

  /// The value, where it is known now.
  package var tensor: Tensor? {
    switch self {
    case .eager(let tensor): tensor.tensor
    case .symbolic: nil
    case .literal(let tensor): tensor
    }
  }

  package var eager: EagerTensor? {
    if case .eager(let tensor) = self { tensor } else { nil }
  }

  package var symbolic: SymbolicTensor? {
    if case .symbolic(let tensor) = self { tensor } else { nil }
  }

  /// The object by which tapes know the tensor.
  package var identity: ObjectIdentifier {
    switch self {
    case .eager(let tensor): ObjectIdentifier(tensor)
    case .symbolic(let tensor): ObjectIdentifier(tensor)
    case .literal(let tensor): ObjectIdentifier(tensor)
    }
  }
}

extension PartialShape {
  /// `[2,?]`, as messages of the C++ side show shapes; `<unknown>` without a rank.
  package var bracketed: String {
    guard let dimensions else { return "<unknown>" }
    return "[" + dimensions.map { $0.map(String.init) ?? "?" }.joined(separator: ",") + "]"
  }
}

extension Shape {
  /// `[2,3]`, as messages of the C++ side show shapes.
  package var bracketed: String {
    "[" + dimensions.map(String.init).joined(separator: ",") + "]"
  }
}
