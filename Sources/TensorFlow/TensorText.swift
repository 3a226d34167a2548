// How tensors, variables, shapes and dtypes print.

import Dataflow
import Literals
import Python
import Tensors

extension TensorFlowRuntime {
  /// As arrays print, `np.set_printoptions` included.
  private var format: NumPyFormat { numpy.format }

  /// `(2, None)`
  func shapeText(_ shape: PartialShape) -> String { context.messages.shape(shape) }

  /// The value as `str(tensor)` shows it, a line break before it where it has several lines.
  private func valueText(_ tensor: Tensor) -> String {
    let text: String
    switch tensor.dtype {
    case .resource, .variant: text = "<unprintable>"
    default: text = format.str(tensor)
    }
    return text.contains("\n") ? "\n" + text : text
  }

  /// The value as `repr(tensor)` shows it.
  func valueRepr(_ tensor: Tensor) -> String {
    let text: String
    switch tensor.dtype {
    case .resource, .variant: text = "<unprintable>"
    default:
      if tensor.shape.rank == 0 {
        text =
          tensor.dtype.isFloating && semantics.showsScalarsAsPython
          ? FloatText.repr(tensor.scalarDouble) : format.str(tensor)
      } else {
        text = format.repr(tensor)
      }
    }
    return text.contains("\n") ? "\n" + text : text
  }

  func str(_ tensor: TensorObject) -> String {
    switch tensor.operand {
    case .eager(let eager):
      "tf.Tensor(\(valueText(eager.tensor)), shape=\(shapeText(PartialShape(eager.shape))), dtype=\(eager.dtype.name))"
    case .symbolic(let symbol): context.messages.text(symbol)
    case .literal: ""
    }
  }

  func repr(_ tensor: TensorObject) -> String {
    switch tensor.operand {
    case .eager(let eager):
      "<tf.Tensor: \(idText(eager))shape=\(shapeText(PartialShape(eager.shape))), dtype=\(eager.dtype.name), numpy=\(valueRepr(eager.tensor))>"
    case .symbolic(let symbol): context.messages.reference(symbol)
    case .literal: ""
    }
  }

  private func idText(_ eager: EagerTensor) -> String {
    semantics.showsTensorIds ? "id=\(eager.id), " : ""
  }

  /// `TensorShape([2, None])`
  func repr(_ shape: PartialShape) -> String {
    guard let dimensions = shape.dimensions else { return "TensorShape(None)" }
    let sizes = dimensions.map { size in
      let text = size.map(String.init) ?? "None"
      return semantics.hasDimensions ? "Dimension(\(text))" : text
    }
    return "TensorShape([\(sizes.joined(separator: ", "))])"
  }

  func repr(_ spec: TensorSpecObject) -> String {
    let name = spec.name.map { "'\($0)'" } ?? "None"
    return
      "TensorSpec(shape=\(shapeText(spec.shape)), dtype=\(dtypeRepr(spec.dtype)), name=\(name))"
  }

  func dtypeRepr(_ dtype: DType) -> String { "tf.\(dtype.name)" }

  /// `<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>`
  func repr(_ variable: VariableObject) -> String {
    var text =
      "<tf.Variable '\(variable.name)' shape=\(shapeText(variable.shape)) dtype=\(variable.dtype.name)"
    if variable.isReference { text += "_ref" }
    if context.isEager || variable.printsValueInGraphs, let value = variable.resource?.value {
      text += ", numpy=\(valueRepr(value))"
    } else if context.isEager, variable.resource != nil, variable.isEagerlyMade {
      text += ", numpy=<unavailable>"
    }
    return text + ">"
  }
}
