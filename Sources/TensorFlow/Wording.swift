// The messages of `tf` that its versions put into other words. What differs in more than words is a row
// of `Semantics`; messages of ops and kernels are in Dataflow's `Messages`.

import Dataflow

/// Puts messages into the words of one version.
struct Wording {
  let semantics: Semantics

  /// What 2.21 says, and what was said before.
  private func now(_ now: @autoclosure () -> String, before: @autoclosure () -> String) -> String {
    semantics.versions == .v221 ? now() : before()
  }

  // MARK: Tensors

  func unhashableTensor() -> String {
    now(
      "Tensor is unhashable. Instead, use tensor.ref() as the key.",
      before:
        "Tensor is unhashable if Tensor equality is enabled. Instead, use tensor.experimental_ref() as the key."
    )
  }

  /// A property that eager tensors do not have.
  func onlyInGraphs(_ property: String) -> String {
    "Tensor.\(property) is \(now("undefined", before: "meaningless")) when eager execution is enabled."
  }

  func noArray(of tensor: String) -> String {
    now(
      "Cannot convert a symbolic tf.Tensor (\(tensor)) to a numpy array. This error may indicate that you're trying to pass a Tensor to a NumPy call, which is not supported.",
      before: "Cannot convert a symbolic Tensor (\(tensor)) to a numpy array.")
  }

  func noLength(of tensor: String) -> String {
    now(
      "len is not well defined for a symbolic Tensor (\(tensor)).",
      before: "len is not well defined for symbolic Tensors. (\(tensor))")
      + " Please call `x.shape` rather than `len(x)` for shape information."
  }

  func noScalar() -> String {
    now(
      "only 0-dimensional arrays can be converted to Python scalars",
      before: "only size-1 arrays can be converted to Python scalars")
  }

  /// Operands of `/` whose dtypes differ.
  func differentDtypes(_ x: String, _ y: String) -> String {
    now(
      "`x` and `y` must have the same dtype, got \(x) != \(y).",
      before: "x and y must have the same dtype, got \(x) != \(y)")
  }

  /// A Python value that does not become a tensor of the wanted dtype.
  func expected(_ dtype: String, _ value: String, of type: String) -> String {
    now(
      "Expected \(dtype), but got \(value) of type '\(type)'.",
      before: "Expected \(dtype), got \(value) of type '\(type)' instead.")
  }

  /// `tf.constant` of values that do not fill the wanted shape.
  func unsupportedShape(
    _ tensor: @autoclosure () -> String, list: @autoclosure () -> String, count: Int,
    shape: String, shapeCount: Int
  ) -> String {
    "Eager execution of tf.constant with unsupported shape"
      + now(
        ". Tensor \(tensor()) (converted from \(list())) has \(count) elements, but got `shape` \(shape) with \(shapeCount) elements).",
        before:
          " (value has \(count) elements, shape is \(shape) with \(shapeCount) elements).")
  }

  // MARK: Variables

  func noInitialValue() -> String {
    now(
      "The `initial_value` arg to `tf.Variable` must be specified except when you are not providing a `variable_def`. You provided neither.",
      before: "initial_value must be specified.")
  }

  func cannotAssign(to variable: String, shape: String, given: String) -> String {
    now(
      "Cannot assign value to variable ' \(variable)': Shape mismatch.The variable shape \(shape), and the assigned value shape \(given) are incompatible.",
      before: "Shapes \(shape) and \(given) are incompatible")
  }

  func unhashableVariable(_ shown: @autoclosure () -> String) -> String {
    now(
      "Variable is unhashable. Instead, use variable.ref() as the key. (Variable: \(shown()))",
      before:
        "Variable is unhashable if Tensor equality is enabled. Instead, use tensor.experimental_ref() as the key."
    )
  }

  /// `variable += value`, where `call` is what to write instead.
  func noAugmentedAssignment(_ symbol: String, _ op: String, call: String) -> String {
    now(
      "`variable \(symbol) value` with `tf.Variable`s is not supported. Use `\(call)` to modify the variable, or `out = variable \(op) value` if you need to get a new output Tensor.",
      before:
        "Variable \(symbol) value not supported. Use \(call) to modify the variable value and variable = variable \(op) value to get a new Tensor object."
    )
  }

  /// A function that makes a variable when it is traced again.
  func variableOnRetrace() -> String {
    now(
      "tf.function only supports singleton tf.Variables created on the first call. Make sure the tf.Variable is only created once or created outside tf.function. See https://www.tensorflow.org/guide/function#creating_tfvariables for more information.",
      before: "tf.function-decorated function tried to create variables on non-first call.")
  }

  // MARK: Functions

  func wrongReturnValue(
    of function: String, _ type: @autoclosure () -> String, name: String
  ) -> String {
    now(
      "To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of \(function), found return value of type \(name), which is not a Tensor or ExtensionType.",
      before:
        "To be compatible with tf.contrib.eager.defun, Python functions must return zero or more Tensors; in compilation of \(function), found return value of type \(type()), which is not a Tensor."
    )
  }

  func retracing(_ function: String, traces: Int, calls: Int) -> String {
    "\(traces) out of the last \(calls) calls to \(function) triggered tf.function retracing. Tracing is expensive and the excessive number of tracings "
      + now(
        "could be due to (1) creating @tf.function repeatedly in a loop, (2) passing tensors with different shapes, (3) passing Python objects instead of tensors. For (1), please define your @tf.function outside of the loop. For (2), @tf.function has reduce_retracing=True option that can avoid unnecessary retracing. For (3), please refer to https://www.tensorflow.org/guide/function#controlling_retracing and https://www.tensorflow.org/api_docs/python/tf/function for  more details.",
        before:
          "is likely due to passing python objects instead of tensors. Also, tf.function has experimental_relax_shapes=True option that relaxes argument shapes that can avoid unnecessary retracing. Please refer to https://www.tensorflow.org/beta/tutorials/eager/tf_function#python_or_tensor_args and https://www.tensorflow.org/api_docs/python/tf/function for more details."
      )
  }

  // MARK: Gradients

  func tapeIsRecording() -> String {
    now(
      "Tape is still recording, This can happen if you try to re-enter an already-active tape.",
      before: "Tape is already recording.")
  }

  func tapeWasUsed() -> String {
    now(
      "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)",
      before: "GradientTape.gradient can only be called once on non-persistent tapes.")
  }

  func notWatched(_ shown: String, typeName: String, type: String) -> String {
    now(
      "Passed in object \(shown) of type '\(typeName)', not tf.Tensor or tf.Variable or ExtensionType.",
      before: "Passed in object of type \(type), not tf.Tensor")
  }

  /// A NumPy array as the target of a gradient.
  func noTarget(_ type: String) -> String {
    now(
      "'\(type)' object has no attribute '_id'",
      before: "'numpy.dtype' object has no attribute 'is_floating'")
  }

  // MARK: AutoGraph

  func branchStructures(_ name: String, _ difference: String) -> String {
    now(
      "'\(name)' must have the same nested structure in the main and else branches:",
      before:
        "\"\(name)\" does not have the same nested structure in the TRUE and FALSE branches.")
      + "\n\n\(difference)"
  }

  func branchTypes(_ name: String, _ main: String, _ otherwise: String) -> String {
    now(
      "'\(name)' has dtype \(main) in the main branch, but dtype \(otherwise) in the else branch",
      before:
        "\"\(name)\" has dtype \(main) in the TRUE branch, but dtype=\(otherwise) in the FALSE branch. TensorFlow control flow requires that they are the same."
    )
  }

  func loopStructure(_ name: String, _ difference: String) -> String {
    now("'\(name)'", before: "\"\(name)\"")
      + " does not have the same nested structure after one iteration.\n\n\(difference)"
  }

  func loopType(_ name: String, _ before: String, _ after: String) -> String {
    now(
      "'\(name)' has dtype \(before) before the loop, but dtype \(after) after one iteration",
      before:
        "\"\(name)\" has dtype \(before) before the loop, but dtype \(after) after one iteration. TensorFlow control flow requires it stays the same."
    )
  }

  func loopShape(_ name: String, _ before: String, _ after: String) -> String {
    now(
      "'\(name)' has shape \(before) before the loop, but shape \(after) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.",
      before:
        "\"\(name)\" has shape \(before) before the loop, but shape \(after) after one iteration. TensorFlow control flow requires it stays the same or be more specific."
    )
  }

  func noCode(of shown: String) -> String {
    "converting \(shown): "
      + now(
        "ValueError: Cannot apply autograph to a function that doesn't expose a __code__ object. If this is a @tf.function, try passing f.python_function instead.",
        before: "AttributeError: 'Function' object has no attribute '__code__'")
  }

  /// The warning of a function that cannot be converted.
  func unconverted(_ function: String, cause: String) -> String {
    now(
      "AutoGraph could not transform \(function) and will run it as-is.\nCause: \(cause)\nTo silence this warning, decorate the function with @tf.autograph.experimental.do_not_convert",
      before:
        "Entity \(function) could not be transformed and will be executed as-is. Please report this to the AutoGraph team. When filing the bug, set the verbosity to 10 (on Linux, `export AUTOGRAPH_VERBOSITY=10`) and attach the full output. Cause: \(cause)"
    )
  }

  // MARK: Graphs

  func emptyGraph() -> String {
    "The Session graph is empty.\(now(" ", before: "  "))Add operations to the graph before calling run()."
  }

  func noFetch() -> String {
    now(
      "Argument `fetch` = None has invalid type \"NoneType\". Cannot be None",
      before: "Fetch argument None has invalid type <class 'NoneType'>")
  }

  func notFetchable(_ node: String) -> String {
    "Operation \(now(node, before: "'\(node)'")) has been marked as not fetchable. Typically this "
      + "happens when it is defined in another function or code block. Use return values,"
      + now(" ", before: "") + "explicit Python locals or TensorFlow collections to access it."
  }

  func noTensor(fetched: String, shown: String, _ reason: String) -> String {
    now("Argument `fetch` = \(fetched)", before: "Fetch argument \(shown)")
      + " cannot be interpreted as a Tensor. (\(reason))"
  }

  func wrongFetch(fetched: String, shown: String, type: String, qualified: String) -> String {
    now(
      "Argument `fetch` = \(fetched) has invalid type \"\(type)\"",
      before: "Fetch argument \(shown) has invalid type <class '\(qualified)'>,")
      + " must be a string or Tensor. (Can not convert a \(type) into a Tensor or Operation.)"
  }

  func noFeeds(_ type: String) -> String {
    now(
      "FlattenDictItems: 'dict' must be a dictionary or collection.Mapping type object, instead of '\(type)'.",
      before: "input must be a dictionary")
  }

  func wrongFeed(_ given: String, for tensor: String, shape: String) -> String {
    "Cannot feed value of shape \(given) for Tensor "
      + now(
        "\(tensor), which has shape \(shape)", before: "'\(tensor)', which has shape '\(shape)'")
  }

  func noGraphDef() -> String {
    now(
      "Argument `graph_def` must be a GraphDef proto.",
      before: "graph_def must be a GraphDef proto.")
  }
}

extension TensorFlowRuntime {
  var wording: Wording { Wording(semantics: semantics) }
}
