// The one table of what differs between TensorFlow 1.15, 2.0 and 2.21.
//
// Each row is a behaviour, not a version: whoever needs to know a difference asks for the behaviour.
// Texts that differ stand in Messages.swift, names that exist in some versions only are
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
  package let version: String
  /// The name under which the report and the records know the version: `1.15`, `2.0`, `2.21`.
  package let label: String
  /// The single version, for declarations that say in which versions they exist.
  package let versions: Versions
  /// The `producer` of a GraphDef.
  package let producer: Int
  /// The version as a number that the library's Python texts compare.
  package let number: Int

  // MARK: What programs can switch

  /// `==` on tensors compares elements; before, it compared identities.
  package var elementwiseEquality: Bool
  /// Unknown sizes print as `?` in shapes of symbolic tensors; else as `None`.
  package var questionMarkForUnknownSize: Bool
  /// Graph mode has control flow of version 1: `Switch`, `Merge`, `Enter` and so on.
  package var controlFlowV1: Bool
  /// Variables of graph mode are references (`VariableV2`).
  package var refVariables: Bool

  private init(
    version: String, label: String, versions: Versions, producer: Int, number: Int
  ) {
    self.version = version
    self.label = label
    self.versions = versions
    self.producer = producer
    self.number = number
    elementwiseEquality = Versions.second.contains(versions)
    questionMarkForUnknownSize = Versions.v115.contains(versions)
    controlFlowV1 = Versions.v115.contains(versions)
    refVariables = Versions.v115.contains(versions)
  }

  package static let v115 = Semantics(
    version: "1.15.0", label: "1.15", versions: .v115, producer: 134, number: 115)
  package static let v20 = Semantics(
    version: "2.0.0", label: "2.0", versions: .v20, producer: 119, number: 200)
  package static let v221 = Semantics(
    version: "2.21.0", label: "2.21", versions: .v221, producer: 2474, number: 221)

  /// The three, oldest first.
  package static let all = [v115, v20, v221]

  /// The version with this label, such as `2.0`.
  package static func named(_ label: String) -> Semantics? {
    all.first { $0.label == label }
  }

  /// A row of the table: whether a behaviour is that of these versions.
  private func holds(in behaving: Versions) -> Bool { behaving.contains(versions) }

  // MARK: Tensors and shapes

  /// Ops run at once unless a graph is being built.
  package var eagerByDefault: Bool { holds(in: .second) }
  /// Ops take the dtypes that were added after 2.0.
  package var hasNewTypes: Bool { holds(in: .v221) }
  /// A gradient of None is refused by name; before, by the attribute that it lacked.
  package var namesMissingTargets: Bool { holds(in: .v221) }
  /// Warnings are given for integer sources and targets of gradients.
  package var warnsOfIntegerGradients: Bool { holds(in: .early) }
  /// The `repr` of an eager tensor begins with its `id`.
  package var showsTensorIds: Bool { holds(in: .early) }
  /// The `repr` of an eager scalar shows it as NumPy's `item()` gives it, a float32 widened.
  package var showsScalarsAsPython: Bool { holds(in: .v221) }
  /// The sizes of a shape are `Dimension` objects; later they are numbers.
  package var hasDimensions: Bool { holds(in: .v115) }
  /// Shapes can be keys; before, only those that are fully known could.
  package var shapesHash: Bool { holds(in: .v221) }
  /// Symbolic tensors can be keys although `==` compares elements.
  package var symbolicTensorsHash: Bool { holds(in: .v221) }
  /// Tensors and variables have `ref()`; before, `experimental_ref()` alone.
  package var hasReferences: Bool { holds(in: .v221) }
  /// Symbolic tensors have a class of their own.
  package var hasSymbolicTensorClass: Bool { holds(in: .v221) }
  /// `tensor == None` is False; before, None was converted.
  package var comparesWithNone: Bool { holds(in: .v221) }
  /// `==` compares elements in plain graphs too; before, only in functions and eagerly.
  package var comparesInPlainGraphs: Bool { holds(in: .v221) }
  /// Tensors whose shapes do not fit are unequal; before, comparing them was an error.
  package var misfitsAreUnequal: Bool { holds(in: .v221) }
  /// `~`, `&`, `|` and `^` on integers work bit by bit; before, they were logical only.
  package var operatorsAreBitwise: Bool { holds(in: .v221) }
  /// An eager tensor of integers refuses a float beside it at once; before, the other operand was
  /// asked. (`+` and `/` ask still.)
  package var refusesFloatsForIntegers: Bool { holds(in: .v221) }
  /// `int()`, `float()` and their like take tensors without axes only; before, of one element.
  package var scalarsHaveNoAxes: Bool { holds(in: .v221) }
  /// Variables answer `float()`, `complex()` and iteration as their values do; before, they
  /// refused.
  package var variablesAreNumbers: Bool { holds(in: .v221) }
  /// Attributes of NumPy arrays that tensors lack come with a hint at NumPy's behaviour on TensorFlow.
  package var hintsAtNumPy: Bool { holds(in: .v221) }
  /// The error of a symbolic tensor that is used as a value is in `tf.errors`.
  package var exportsGraphErrors: Bool { holds(in: .v221) }
  /// A symbolic tensor that is used as a bool or iterated over comes with resolutions; before, with
  /// what AutoGraph had done.
  package var hintsAtGraphMode: Bool { holds(in: .v221) }
  /// Classes stand in the modules of today.
  package var hasModernModules: Bool { holds(in: .v221) }
  /// NumPy is of version 2.
  package var hasNumPy2: Bool { holds(in: .v221) }

  // MARK: Ops

  /// Random ops without a seed of their own count themselves per graph; before, the number of
  /// ops of the graph was taken.
  package var countsRandomOps: Bool { holds(in: .v221) }
  /// Unsupported dtypes of an eager op are found when attributes are checked (InvalidArgument);
  /// before, when no kernel was found (NotFound).
  package var checksTypesEagerly: Bool { holds(in: .v221) }
  /// Errors of kernels begin with `{{function_node __wrapped__…}} ` and all end in ` name: `.
  package var wrappedKernelErrors: Bool { holds(in: .v221) }
  /// Graph-time errors show the node as `{{node add}} = AddV2[T=DT_INT32](x, y)`.
  package var rendersNodeDefs: Bool { holds(in: .v221) }
  /// Name scopes exist eagerly, and errors of eager ops name them; later there are none.
  package var namesEagerScopes: Bool { holds(in: .early) }
  /// Errors of eager ops lack the name where a list or a text had no tensor to give it a dtype.
  package var namelessWhereUntyped: Bool { holds(in: .v221) }
  /// The formulas behind the last digits of `exp`, `tanh` and their like.
  package var mathStyle: MathStyle { holds(in: .v221) ? .eigen2025 : .eigen2019 }

  // MARK: Functions

  /// NumPy's scalars are tensors as arguments of a function; before, they were values.
  package var numpyScalarsAreTensors: Bool { holds(in: .v221) }
  /// Arguments have trace types: shapes and slices count by value and `__tf_tracing_type__` is
  /// asked; before, arguments had to be hashable.
  package var usesTraceTypes: Bool { holds(in: .v221) }
  /// Another variable is another trace; later, one of the same type will do.
  package var keysVariablesByIdentity: Bool { holds(in: .v115) }
  /// Whether a variable is trainable is a part of its type.
  package var keysTrainability: Bool { holds(in: .v221) }
  /// A variable that is given twice is one argument of the graph.
  package var mergesEqualVariables: Bool { holds(in: .second) }
  /// A trace keeps the variables alive that it uses.
  package var holdsVariables: Bool { holds(in: .v221) }
  /// Concrete functions list their `variables`.
  package var listsFunctionVariables: Bool { holds(in: .v221) }
  /// Concrete functions take arguments as the Python function does; before, by the names of
  /// placeholders alone.
  package var bindsConcreteFunctions: Bool { holds(in: .v221) }
  /// Parts of nested arguments are named `x_0`; before, `x/0`.
  package var underscoresNestedArguments: Bool { holds(in: .v221) }
  /// The `repr` of the graph of a function shows its name.
  package var namesFunctionGraphs: Bool { holds(in: .v221) }
  /// `op.inputs` is a tuple; before, it was a list.
  package var operationInputsAreTuples: Bool { holds(in: .v221) }
  /// An eager tensor that is indexed in a function is captured outside of the scope of the
  /// indexing.
  package var capturesBeforeIndexing: Bool { holds(in: .v221) }
  /// A function that is traced again and again is warned of.
  package var warnsOfRetracing: Bool { holds(in: .second) }
  /// Calls are counted for the code of a function, reused traces among them, and two warnings are
  /// the most; before, for each function object.
  package var countsRetracesByCode: Bool { holds(in: .v221) }
  /// Its Python marks the faulty part of a line in tracebacks, as CPython does since 3.11; the
  /// older versions run on 3.7.
  package var marksTracebacks: Bool { holds(in: .v221) }

  // MARK: AutoGraph

  /// Conditions of staged statements are checked to be scalars of booleans.
  package var checksConditions: Bool { holds(in: .v221) }
  /// None is no value that a staged branch or loop may leave behind.
  package var refusesNoneInStagedCode: Bool { holds(in: .v221) }
  /// Loops over constant ranges are checked for how often they would run.
  package var checksTripCounts: Bool { holds(in: .v221) }
  /// AutoGraph converts with state functions (`get_state`); before, with tuples of state.
  package var hasModernAutoGraph: Bool { holds(in: .v221) }
  /// `sorted` of a tensor in converted code is `tf.sort`.
  package var sortsTensors: Bool { holds(in: .v221) }
  /// Generators are left unconverted without a warning.
  package var convertsGeneratorsSilently: Bool { holds(in: .v221) }
  /// Errors show converted code as a traceback does, lambdas as they were generated; before, as
  /// `file:line`.
  package var showsUserCodeAsTraceback: Bool { holds(in: .v221) }
  /// Errors in converted code keep the frames that AutoGraph did not write; before, none.
  package var keepsUserFrames: Bool { holds(in: .v221) }
  /// Errors of a running graph begin with the node and where it was made; before, they ended with
  /// the functions that called.
  package var graphErrorsNameNodes: Bool { holds(in: .v221) }

  // MARK: Graphs of functions

  /// A read of a resource waits for the last write only; before, every op waited for the op
  /// before it.
  package var readsAreUnordered: Bool { holds(in: .v221) }
  /// One last `NoOp` gathers the ops that must run; before, every output waited for all.
  package var gathersControlOutputs: Bool { holds(in: .v221) }
  /// Placeholders made for captures carry `_user_specified_name`.
  package var namesCaptures: Bool { holds(in: .v221) }
  /// Nodes inside the functions of `If` and `While` have the prefix of the outer node.
  package var prefixesBranchNodes: Bool { holds(in: .v221) }
  /// `StatelessWhile` exists and is chosen; before, a loop was always `While`.
  package var statelessWhile: Bool { holds(in: .v221) }
  /// The outputs of a loop pass through `Identity` nodes.
  package var loopOutputsThroughIdentity: Bool { holds(in: .early) }
  /// A call's captures that become placeholders are named by a bare number.
  package var numbersCallCaptures: Bool { holds(in: .v221) }
  /// Nodes of gradients that a tape computes in a graph are named under `gradient_tape/`.
  package var namesTapeGradients: Bool { holds(in: .v221) }
  /// Gradients of broadcasting ops are computed first and reduced then, along axes that are
  /// inferred; before, shapes and axes came first.
  package var reducesGradientsLast: Bool { holds(in: .v221) }

  // MARK: GraphDefs

  /// Attributes of a GraphDef print in descending order of their keys.
  package var attributesDescend: Bool { holds(in: .v221) }
  /// Floats in GraphDef text print in their shortest form, `2`; before, as `2.0`.
  package var shortFloatsInText: Bool { holds(in: .v221) }
  /// GraphDefs carry full types, shapes of arguments and which resources are only read.
  package var showsFullTypes: Bool { holds(in: .v221) }
  /// Nodes for which others wait because of `control_dependencies` are marked.
  package var marksManualControl: Bool { holds(in: .v221) }

  // MARK: Graph mode

  /// `tf` is what the later versions keep as `tf.compat.v1`; they are their own `tf.compat.v2`.
  package var tfIsCompatV1: Bool { holds(in: .v115) }
  /// `tf.cond` in a graph refuses a Python bool.
  package var refusesPythonConditions: Bool { holds(in: .second) }
  /// `tf.while_loop` gives a single variable as it is; later, in a list or tuple.
  package var unpacksSingleLoopVariables: Bool { holds(in: .v115) }
}
