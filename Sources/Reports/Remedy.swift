// What the well-known errors of this subject mean, and what helps against them.
//
// They are known by words that their messages have in every version of TensorFlow.

import Records

/// A word on a well-known error.
struct Remedy {
  let meaning: HTML
  let help: HTML

  private struct Case: Sendable {
    let types: Set<String>
    /// The message has one of these texts in it.
    let texts: [String]
    let meaning: HTML
    let help: HTML
  }

  /// Nil where the error is none of the well-known.
  static func of(_ fault: Fault) -> Remedy? {
    cases.first { candidate in
      (candidate.types.isEmpty || candidate.types.contains(fault.type))
        && candidate.texts.contains { fault.message.contains($0) }
    }.map { Remedy(meaning: $0.meaning, help: $0.help) }
  }

  private static let cases = [
    Case(
      types: ["ValueError"],
      texts: ["tried to create variables on non-first call", "singleton tf.Variables"],
      meaning: """
        A variable was made in the body of a <code>tf.function</code>, and the body is traced \
        again: each trace would make another variable, where plain Python would have made one in each call.
        """,
      help: """
        Make the variable once, outside of the function or behind \
        <code>if self.v is None</code> in an object that keeps it.
        """),
    Case(
      types: [],
      texts: [
        "as a Python `bool` is not allowed", "as a Python bool is not allowed",
        "Using a symbolic `tf.Tensor` as a Python `bool`",
      ],
      meaning: """
        Python asked a tensor of a graph whether it is true. While the graph is made there is no \
        value to answer with.
        """,
      help: """
        Use the condition inside a <code>tf.function</code> that AutoGraph converts, or write \
        <code>tf.cond</code>.
        """),
    Case(
      types: [],
      texts: ["must also be initialized in the", "may not be None", "is not defined for all"],
      meaning: """
        A name gets its value in one branch only. In a graph both branches are there, and both \
        must give the same names.
        """,
      help: "Give the name a value before the condition, or in each branch."),
    Case(
      types: ["TypeError"],
      texts: ["in the main branch, but", "in the TRUE branch, but", "must have the same dtype"],
      meaning: """
        The two branches give a name values of different dtypes. The node that chooses between them \
        has one dtype for each of its outputs.
        """,
      help: "Convert one of them, for instance by <code>tf.cast</code>, so that both are the same."),
    Case(
      types: [],
      texts: [
        "is out of scope", "cannot be accessed from here", "was leaked", "from a different graph",
        "must be from the same graph",
      ],
      meaning: """
        A tensor of one graph was kept, and used where that graph is not being made. It has no \
        value outside.
        """,
      help: """
        Return it from the function instead of putting it into a list, a global or an attribute; \
        in a loop, use a <code>tf.TensorArray</code>.
        """),
    Case(
      types: [],
      texts: [
        "shape invariant", "has shape () before the loop", "before the loop, but",
        "dtype after one iteration", "is not the same as its dtype", "shape_invariants",
      ],
      meaning: """
        A variable of the loop changes its shape or dtype from one turn to the next. A \
        <code>While</code> in a graph needs one type for all turns.
        """,
      help: """
        Begin with the dtype and shape that it will have, or allow the change by \
        <code>tf.autograph.experimental.set_loop_options(shape_invariants=…)</code>.
        """),
    Case(
      types: [],
      texts: [
        "Attempting to use uninitialized value", "uninitialized", "Could not find variable",
      ],
      meaning: "The variable has no value yet.",
      help: """
        In a session, run <code>tf.global_variables_initializer()</code> before anything that \
        reads it.
        """),
    Case(
      types: [],
      texts: ["must feed a value for placeholder"],
      meaning: "A placeholder is where a value comes in, and none came.",
      help: "Give it one: <code>session.run(…, feed_dict={x: 1.0})</code>."),
  ]
}
