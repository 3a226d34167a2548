// What an op is.
//
// ## How to add an op
//
// One declaration in a family file of the `Ops` room, and its word in the family's list at the foot
// of the same file; nothing else has to be touched:
//
// ```swift
// extension Op {
//   package static let cumulativeSum: Op = Op(
//     "Cumsum", "x: T, axis: Tidx -> out: T",
//     python: ["tf.math.cumsum(x, axis=0, exclusive=False, reverse=False, name=None)", "tf.cumsum"],
//     attributes: [
//       .bool("exclusive", false), .bool("reverse", false),
//       .type("T", .numbers), .type("Tidx", .indices, default: .int32),
//     ],
//     summary: "Adds up along an axis.",
//     shape: { [$0.inputs[0]] },
//     kernel: .general { call in
//       [try Kernels.cumulativeSum(call.inputs[0], axis: call.inputs[1].scalarInt, …)]
//     },
//     gradient: { g in [try g(.cumulativeSum, g.upstream, g.inputs[1], ["reverse": …]), nil] })
// }
// ```
//
// - The static's type is written out (`: Op`), or a gradient that mentions ops is a circular
//   reference for the compiler.
// - The first text is the name in GraphDefs. The second is the signature in the words of
//   TensorFlow's `REGISTER_OP`: argument names matter, because constants and captures are named
//   after them (`add/y`). `values: N * T` is a list of one dtype, `input: Tin` with
//   `.types("Tin")` a list of several. Attributes that can be inferred from the inputs (`T`, `N`,
//   `Tin`) are filled in; the others have a default or are given by the caller.
// - `python` lists the names under which cells call it, the first with its parameters; the room
//   above makes callables of them. `Binding("tf.add", .second)` restricts a name to versions.
//   An op without a name is reached through functions that compose ops.
// - `shape` gives a shape for each output, from `inputs` (PartialShapes), `attributes` and, where
//   an input is known while the graph is built, `constant(i)`. Refuse with
//   `throw ShapeError("Dimensions must be equal, but are 2 and 3")`: the message gets its
//   ` for '{{node …` tail by itself.
// - `kernel`: `.unaryFunction(.tanh)` and `.binaryFunction(.add)` are the element-wise functions of
//   the `Tensors` room; `.unary`, `.binary` take functions of tensors and are the quick way; `.general` gets a
//   `KernelCall` with all inputs and attributes. Throw `KernelError`.
// - `gradient` gets a `GradientCall` and gives a gradient for each input (nil: none). It is
//   written with ops, `g(.op, a, b)`, so it runs eagerly, in graphs, and under further tapes.
//   `.none` (the default) says that nothing flows back: the op is not differentiable.

import Tensors

/// An op: the only thing that a graph node can be and that eager execution can run.
package final class Op: Sendable {
  /// Shapes of the outputs from what is known of the inputs.
  package typealias ShapeFunction = @Sendable (InferenceContext) throws -> [PartialShape]
  /// Gradients for the inputs, written with ops.
  package typealias GradientFunction = @Sendable (GradientCall) throws -> [Operand?]

  /// What a GraphDef calls it.
  package let name: String
  package let signature: Signature
  package let bindings: [Binding]
  package let attributes: [AttributeSpec]
  /// Runs for its effect or on state: not folded, not dropped from functions, kept in order.
  package let isStateful: Bool
  package let versions: Versions
  package let summary: String
  package let shape: ShapeFunction
  package let kernel: Kernel
  /// nil where no gradient is defined (asking for one is an error); see also `isOpaque`.
  package let gradient: GradientFunction?
  /// Declared as not differentiable: walking back stops here silently.
  package let isOpaque: Bool
  /// The defaults of all attributes that have one.
  private let defaultValues: AttributeDefaults
  /// All inputs are single tensors of one dtype, so that checking it is checking a set of bits.
  let isSimple: Bool
  /// What each input must be, for the quick check of eager ops; nil where there are lists.
  private let quickChecks: [QuickCheck]?
  /// Reads a variable, so that tapes watch it.
  let readsVariable: Bool
  /// The dtypes of a simple op, a bit for each raw value.
  private let allowedBits: (early: UInt32, new: UInt32)

  /// See "How to add an op" at the top of the file.
  package init(
    _ name: String, _ signature: String, python bindings: [Binding] = [],
    attributes: [AttributeSpec] = [], isStateful: Bool = false, versions: Versions = .all,
    summary: String, shape: @escaping ShapeFunction, kernel: Kernel,
    gradient: GradientFunction? = nil, isOpaque: Bool = true
  ) {
    self.name = name
    self.signature = Signature(signature, attributes: attributes)
    self.bindings = bindings
    self.attributes = attributes
    self.isStateful = isStateful
    self.versions = versions
    self.summary = summary
    self.shape = shape
    self.kernel = kernel
    self.gradient = gradient
    self.isOpaque = isOpaque
    var defaults = Attributes()
    for spec in attributes {
      if let value = spec.defaultValue { defaults.entries.append((spec.name, value)) }
    }
    defaultValues = AttributeDefaults(values: defaults)
    var names: Set<String> = []
    for input in self.signature.inputs {
      if case .attribute(let name) = input.type, input.count == nil {
        names.insert(name)
      } else {
        names.insert("")
      }
    }
    quickChecks = self.signature.hasLists ? nil : QuickCheck.checks(self.signature, attributes)
    readsVariable = name == "ReadVariableOp" || name == "ResourceGather"
    isSimple = names.count == 1 && !names.contains("")
    let allowed = attributes.first { names.contains($0.name) }?.allowed
    allowedBits = (bits(allowed?.early), bits(allowed?.new))
  }

  var defaults: Attributes { defaultValues.values }

  /// Whether a simple op takes the dtype.
  @inline(__always)
  func allows(_ dtype: DType, _ semantics: Semantics) -> Bool {
    let bits = semantics.hasNewTypes ? allowedBits.new : allowedBits.early
    return bits >> UInt32(dtype.rawValue) & 1 == 1
  }

  /// Whether the op is simple and takes two operands of these dtypes.
  @inline(__always)
  func acceptsPair(_ a: DType, _ b: DType, _ semantics: Semantics) -> Bool {
    isSimple && a == b && allows(a, semantics)
  }

  /// Whether tensors of these dtypes may be the inputs; where false, `resolve` knows why not.
  func accepts(_ tensors: [Tensor], _ semantics: Semantics) -> Bool {
    guard let quickChecks, quickChecks.count == tensors.count else { return false }
    for (index, check) in quickChecks.enumerated() {
      let dtype = tensors[index].dtype
      if check.sameAs >= 0 {
        if dtype != tensors[check.sameAs].dtype { return false }
      } else {
        let bits = semantics.hasNewTypes ? check.new : check.early
        if bits >> UInt32(dtype.rawValue) & 1 == 0 { return false }
      }
    }
    return true
  }

  /// Whether tensors of these dtypes may be the inputs.
  func accepts(_ dtypes: [DType], _ semantics: Semantics) -> Bool {
    guard let quickChecks, quickChecks.count == dtypes.count else { return false }
    for (index, check) in quickChecks.enumerated() {
      let dtype = dtypes[index]
      if check.sameAs >= 0 {
        if dtype != dtypes[check.sameAs] { return false }
      } else {
        let bits = semantics.hasNewTypes ? check.new : check.early
        if bits >> UInt32(dtype.rawValue) & 1 == 0 { return false }
      }
    }
    return true
  }

  package func attribute(_ name: String) -> AttributeSpec? {
    attributes.first { $0.name == name }
  }
}

/// A name under which cells call an op.
package struct Binding: Sendable, ExpressibleByStringLiteral {
  /// `tf.math.add(x, y, name=None)`, or `tf.add` for a second name of the same function.
  package let signature: String
  package let versions: Versions

  package init(_ signature: String, _ versions: Versions = .all) {
    self.signature = signature
    self.versions = versions
  }

  package init(stringLiteral value: String) { self.init(value) }
}

/// How an op computes.
package enum Kernel: Sendable {
  /// A function of one element, so that chains can be run block by block.
  case unaryFunction(UnaryFunction)
  /// A function of two elements, with broadcasting.
  case binaryFunction(BinaryFunction)
  case unary(@Sendable (Tensor) throws -> Tensor)
  case binary(@Sendable (Tensor, Tensor) throws -> Tensor)
  case ternary(@Sendable (Tensor, Tensor, Tensor) throws -> Tensor)
  /// One output from any inputs and the attributes.
  case single(@Sendable (KernelCall) throws -> Tensor)
  case general(@Sendable (KernelCall) throws -> [Tensor])
  /// Run by the executor itself: calls, branches, loops.
  case structural
}

/// A run of a `.general` kernel.
package struct KernelCall {
  package let inputs: [Tensor]
  package let attributes: Attributes
  /// The run: variables, random streams, printing.
  package let context: ExecutionContext
  /// The node that runs; nil where the op is run eagerly.
  package let node: Node?
  /// What the op keeps between its runs, such as the position in a random stream.
  package let state: KernelState
  /// The variables of a session; nil outside of sessions.
  package let session: SessionState?
  /// A bit for each input that nobody else holds, so that the kernel may change it in place.
  package let reusable: UInt64

  package init(
    inputs: [Tensor], attributes: Attributes, context: ExecutionContext, node: Node? = nil,
    state: KernelState, session: SessionState? = nil, reusable: UInt64 = 0
  ) {
    self.reusable = reusable
    self.inputs = inputs
    self.attributes = attributes
    self.context = context
    self.node = node
    self.state = state
    self.session = session
  }
}

/// What an instance of a stateful op keeps between its runs.
package final class KernelState {
  /// The random streams were restarted as often when this state was made.
  package var generation = -1
  /// Any object that the kernel wants to find again, such as a random generator.
  package var content: AnyObject?
  package init() {}
}

/// Why a shape function refuses its inputs; the message lacks the tail that names the node.
package struct ShapeError: Error {
  package let message: String
  package init(_ message: String) { self.message = message }
}

/// A group of ops that belong together, for the registry and the table of what is supported.
package struct Family: Sendable {
  package let name: String
  package let ops: [Op]
  package init(_ name: String, _ ops: [Op]) {
    self.name = name
    self.ops = ops
  }
}

/// The ops by name.
package struct Registry: Sendable {
  package let families: [Family]
  private let byName: [String: Op]

  package init(_ families: [Family]) {
    self.families = families
    var byName: [String: Op] = [:]
    for family in families {
      for op in family.ops where byName[op.name] == nil { byName[op.name] = op }
    }
    self.byName = byName
  }

  package subscript(name: String) -> Op? { byName[name] }

  /// All ops, family by family.
  package var ops: [Op] { families.flatMap(\.ops) }
}

/// Unchecked Sendable: plain values and tensors that nothing changes.
private struct AttributeDefaults: @unchecked Sendable {
  let values: Attributes
}

/// A bit for each dtype; all where any is allowed.
private func bits(_ types: [DType]?) -> UInt32 {
  guard let types, !types.isEmpty else { return .max }
  return types.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
}

/// What an input must be: of the dtype of an earlier one, or of one of a set of dtypes.
private struct QuickCheck {
  /// The earlier input of the same type attribute; -1 for none.
  var sameAs = -1
  var early: UInt32 = .max
  var new: UInt32 = .max

  static func checks(_ signature: Signature, _ attributes: [AttributeSpec]) -> [QuickCheck] {
    signature.inputs.indices.map { index in
      switch signature.inputs[index].type {
      case .fixed(let dtype):
        return QuickCheck(early: bits([dtype]), new: bits([dtype]))
      case .attribute(let name):
        if let earlier = signature.inputs[..<index].firstIndex(where: {
          $0.type == .attribute(name)
        }) {
          return QuickCheck(sameAs: earlier)
        }
        let allowed = attributes.first { $0.name == name }?.allowed
        return QuickCheck(early: bits(allowed?.early), new: bits(allowed?.new))
      case .list: return QuickCheck()
      }
    }
  }
}
