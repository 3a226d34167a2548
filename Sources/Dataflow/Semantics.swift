// The one table of what differs between TensorFlow 1.15, 2.0 and 2.21.
//
// Each property is a behaviour, not a version: whoever needs to know a difference asks for the
// behaviour. Texts that differ stand in Messages.swift, names that exist in some versions only are
// said in the declarations of the ops (`Versions`).

import Tensors

/// The versions in which something exists.
package struct Versions: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let v115 = Versions(rawValue: 1)
  package static let v20 = Versions(rawValue: 2)
  package static let v221 = Versions(rawValue: 4)
  /// All three.
  package static let all: Versions = [.v115, .v20, .v221]
  /// 1.15 and 2.0.
  package static let early: Versions = [.v115, .v20]
  /// 2.0 and 2.21.
  package static let second: Versions = [.v20, .v221]
}

/// What one version of TensorFlow does where the three differ.
package struct Semantics: Hashable, Sendable {
  /// What `tf.__version__` says.
  package var version: String
  /// The name under which the report and the records know the version: `1.15`, `2.0`, `2.21`.
  package var label: String
  /// The single version, for declarations that say in which versions they exist.
  package var versions: Versions
  /// The `producer` of a GraphDef.
  package var producer: Int
  /// `tf` is what the later versions keep as `tf.compat.v1`; they are their own `tf.compat.v2`.
  package var tfIsCompatV1: Bool
  /// Ops run at once unless a graph is being built.
  package var eagerByDefault: Bool
  /// `==` on tensors compares elements; before, it compared identities.
  package var elementwiseEquality: Bool
  /// `tf.add` is `AddV2`; before, the operator `+` was `AddV2` and `tf.add` was `Add`.
  package var addIsAddV2: Bool
  /// Errors of kernels begin with `{{function_node __wrapped__…}} ` and all end in ` name: `.
  package var wrappedKernelErrors: Bool
  /// Graph-time errors show the node as `{{node add}} = AddV2[T=DT_INT32](x, y)`.
  package var rendersNodeDefs: Bool
  /// Unsupported dtypes of an eager op are found when attributes are checked (InvalidArgument);
  /// before, when no kernel was found (NotFound).
  package var checksTypesEagerly: Bool
  /// Unknown sizes print as `?` in shapes of symbolic tensors; else as `None`.
  package var questionMarkForUnknownSize: Bool
  /// A read of a resource waits for the last write only; before, every op waited for the op
  /// before it.
  package var readsAreUnordered: Bool
  /// One last `NoOp` gathers the ops that must run; before, every output waited for all.
  package var gathersControlOutputs: Bool
  /// Placeholders made for captures carry `_user_specified_name`.
  package var namesCaptures: Bool
  /// Nodes inside the functions of `If` and `While` have the prefix of the outer node.
  package var prefixesBranchNodes: Bool
  /// `StatelessWhile` exists and is chosen; before, a loop was always `While`.
  package var statelessWhile: Bool
  /// The outputs of a loop pass through `Identity` nodes.
  package var loopOutputsThroughIdentity: Bool
  /// A call's captures that become placeholders are named by a bare number.
  package var numbersCallCaptures: Bool
  /// Random ops without a seed of their own count themselves per graph; before, the number of
  /// ops of the graph was taken.
  package var countsRandomOps: Bool
  /// Attributes of a GraphDef print in descending order of their keys.
  package var attributesDescend: Bool
  /// Floats in GraphDef text print in their shortest form, `2`; before, as `2.0`.
  package var shortFloatsInText: Bool
  /// Graph mode has control flow of version 1: `Switch`, `Merge`, `Enter` and so on.
  package var controlFlowV1: Bool
  /// Variables of graph mode are references (`VariableV2`).
  package var refVariables: Bool
  /// `tf.where` is `SelectV2`.
  package var whereBroadcasts: Bool
  /// A matrix product of tensors of more than two dimensions is `BatchMatMulV2` and `MatMul`
  /// carries `grad_a` and `grad_b`.
  package var matMulKnowsGradients: Bool
  /// Warnings are given for integer sources and targets of gradients.
  package var warnsOfIntegerGradients: Bool
  /// Ops take the dtypes that were added after 2.0.
  package var hasNewTypes: Bool
  /// Nodes of gradients that a tape computes in a graph are named under `gradient_tape/`.
  package var namesTapeGradients: Bool
  /// GraphDefs carry full types, shapes of arguments and which resources are only read.
  package var showsFullTypes: Bool
  /// Nodes for which others wait because of `control_dependencies` are marked.
  package var marksManualControl: Bool
  /// Gradients of broadcasting ops are computed first and reduced then, along axes that are
  /// inferred; before, shapes and axes came first.
  package var reducesGradientsLast: Bool
  /// Its Python marks the faulty part of a line in tracebacks, as CPython does since 3.11; the
  /// older versions run on 3.7.
  package var marksTracebacks: Bool
  /// The formulas behind the last digits of `exp`, `tanh` and their like.
  package var mathStyle: MathStyle

  package static let v115 = Semantics(
    version: "1.15.0", label: "1.15", versions: .v115, producer: 134, tfIsCompatV1: true,
    eagerByDefault: false,
    elementwiseEquality: false, addIsAddV2: false, wrappedKernelErrors: false,
    rendersNodeDefs: false, checksTypesEagerly: false, questionMarkForUnknownSize: true,
    readsAreUnordered: false, gathersControlOutputs: false, namesCaptures: false,
    prefixesBranchNodes: false, statelessWhile: false, loopOutputsThroughIdentity: true,
    numbersCallCaptures: false, countsRandomOps: false, attributesDescend: false,
    shortFloatsInText: false, controlFlowV1: true, refVariables: true, whereBroadcasts: false,
    matMulKnowsGradients: false, warnsOfIntegerGradients: true, hasNewTypes: false,
    namesTapeGradients: false,
    showsFullTypes: false, marksManualControl: false,
    reducesGradientsLast: false, marksTracebacks: false,
    mathStyle: .eigen2019)

  package static let v20 = Semantics(
    version: "2.0.0", label: "2.0", versions: .v20, producer: 119, tfIsCompatV1: false,
    eagerByDefault: true,
    elementwiseEquality: true, addIsAddV2: false, wrappedKernelErrors: false,
    rendersNodeDefs: false, checksTypesEagerly: false, questionMarkForUnknownSize: false,
    readsAreUnordered: false, gathersControlOutputs: false, namesCaptures: false,
    prefixesBranchNodes: false, statelessWhile: false, loopOutputsThroughIdentity: true,
    numbersCallCaptures: false, countsRandomOps: false, attributesDescend: false,
    shortFloatsInText: false, controlFlowV1: false, refVariables: false, whereBroadcasts: true,
    matMulKnowsGradients: false, warnsOfIntegerGradients: true, hasNewTypes: false,
    namesTapeGradients: false,
    showsFullTypes: false, marksManualControl: false,
    reducesGradientsLast: false, marksTracebacks: false,
    mathStyle: .eigen2019)

  package static let v221 = Semantics(
    version: "2.21.0", label: "2.21", versions: .v221, producer: 2474, tfIsCompatV1: false,
    eagerByDefault: true,
    elementwiseEquality: true, addIsAddV2: true, wrappedKernelErrors: true,
    rendersNodeDefs: true, checksTypesEagerly: true, questionMarkForUnknownSize: false,
    readsAreUnordered: true, gathersControlOutputs: true, namesCaptures: true,
    prefixesBranchNodes: true, statelessWhile: true, loopOutputsThroughIdentity: false,
    numbersCallCaptures: true, countsRandomOps: true, attributesDescend: true,
    shortFloatsInText: true, controlFlowV1: false, refVariables: false, whereBroadcasts: true,
    matMulKnowsGradients: true, warnsOfIntegerGradients: false, hasNewTypes: true,
    namesTapeGradients: true,
    showsFullTypes: true, marksManualControl: true,
    reducesGradientsLast: true, marksTracebacks: true,
    mathStyle: .eigen2025)

  /// The three, oldest first.
  package static let all = [v115, v20, v221]

  /// The version with this label, such as `2.0`.
  package static func named(_ label: String) -> Semantics? {
    all.first { $0.label == label }
  }
}
