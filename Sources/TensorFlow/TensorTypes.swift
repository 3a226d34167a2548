import Dataflow
import Python
import Tensors

/// The Python types of one runtime; their methods are defined beside what they stand for.
package final class TensorTypes {
  /// `tf.Tensor`: what `isinstance` asks for.
  let tensor: TypeObject
  let eagerTensor: TypeObject
  let symbolicTensor: TypeObject
  let operation: TypeObject
  let graph: TypeObject
  let funcGraph: TypeObject
  let dtype: TypeObject
  let shape: TypeObject
  let dimension: TypeObject
  let tensorSpec: TypeObject
  let variable: TypeObject
  let resourceVariable: TypeObject
  let refVariable: TypeObject
  let function: TypeObject
  let concreteFunction: TypeObject
  let tape: TypeObject
  let indexedSlices: TypeObject
  let module: TypeObject
  let unreadVariable: TypeObject
  let reference: TypeObject
  let autoGraph: TypeObject
  let functionType: TypeObject

  init(_ interpreter: Interpreter, _ semantics: Semantics) {
    let modern = semantics.hasModernModules
    func make(
      _ name: String, _ oldModule: String, _ newModule: String, _ bases: [TypeObject] = [],
      hasDictionary: Bool = true
    ) -> TypeObject {
      interpreter.makeType(
        name, bases: bases,
        module: "tensorflow.python.\(modern ? newModule : oldModule)",
        instancesHaveDictionary: hasDictionary)
    }
    tensor = make("Tensor", "framework.ops", "framework.tensor")
    eagerTensor = interpreter.makeType(
      "EagerTensor", bases: [tensor], module: "tensorflow.python.framework.ops",
      instancesHaveDictionary: true)
    symbolicTensor =
      semantics.hasSymbolicTensorClass
      ? make("SymbolicTensor", "framework.ops", "framework.ops", [tensor]) : tensor
    operation = make("Operation", "framework.ops", "framework.ops")
    graph = make("Graph", "framework.ops", "framework.ops")
    funcGraph = make("FuncGraph", "framework.func_graph", "framework.func_graph", [graph])
    dtype = make("DType", "framework.dtypes", "framework.dtypes")
    shape = make("TensorShape", "framework.tensor_shape", "framework.tensor_shape")
    dimension = make("Dimension", "framework.tensor_shape", "framework.tensor_shape")
    tensorSpec = make("TensorSpec", "framework.tensor_spec", "framework.tensor")
    variable = make("Variable", "ops.variables", "ops.variables")
    resourceVariable = make(
      "ResourceVariable", "ops.resource_variable_ops", "ops.resource_variable_ops", [variable])
    refVariable = make("RefVariable", "ops.variables", "ops.ref_variable", [variable])
    function = make(
      "Function", "eager.def_function", "eager.polymorphic_function.polymorphic_function")
    concreteFunction = make(
      "ConcreteFunction", "eager.function",
      "eager.polymorphic_function.concrete_function")
    tape = make("GradientTape", "eager.backprop", "eager.backprop")
    indexedSlices = make("IndexedSlices", "framework.indexed_slices", "framework.indexed_slices")
    module = make("Module", "module.module", "module.module")
    unreadVariable = make(
      "_UnreadVariable", "ops.resource_variable_ops", "ops.resource_variable_ops",
      [resourceVariable])
    reference = make("Reference", "util.object_identity", "util.object_identity")
    functionType = make("FunctionType", "function_type", "core.function.polymorphism")
    autoGraph = make("FunctionScope", "autograph.core", "autograph.core")
  }
}

/// A tensor as Python sees it.
package final class TensorObject: Object {
  package let operand: Operand
  /// The eager tensor, where it is one; what the quick paths look at.
  let eager: EagerTensor?

  init(_ operand: Operand, type: TypeObject, eager: EagerTensor?) {
    self.operand = operand
    self.eager = eager
    super.init(type: type)
  }
}

/// `tf.float32` and its kind.
package final class DTypeObject: Object {
  package let dtype: DType
  /// `float32_ref`
  let isReference: Bool

  init(_ dtype: DType, type: TypeObject, isReference: Bool = false) {
    self.dtype = dtype
    self.isReference = isReference
    super.init(type: type)
  }
}

/// `tf.TensorShape`
package final class ShapeObject: Object {
  package let shape: PartialShape

  init(_ shape: PartialShape, type: TypeObject) {
    self.shape = shape
    super.init(type: type)
  }
}

/// A size of 1.15's shapes.
package final class DimensionObject: Object {
  let size: Int?

  init(_ size: Int?, type: TypeObject) {
    self.size = size
    super.init(type: type)
  }
}

/// `tf.TensorSpec`
package final class TensorSpecObject: Object {
  package let shape: PartialShape
  package let dtype: DType
  package let name: String?

  init(_ shape: PartialShape, _ dtype: DType, name: String?, type: TypeObject) {
    self.shape = shape
    self.dtype = dtype
    self.name = name
    super.init(type: type)
  }
}

/// `tf.Operation`
package final class OperationObject: Object {
  package let node: Node

  init(_ node: Node, type: TypeObject) {
    self.node = node
    super.init(type: type)
  }
}

/// `tf.Graph`
package final class GraphObject: Object {
  package let graph: Graph

  init(_ graph: Graph, type: TypeObject) {
    self.graph = graph
    super.init(type: type)
  }
}
