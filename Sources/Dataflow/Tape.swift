// A tape: the ops that were performed on watched tensors.
import Tensors

/// An op that was performed; what the reverse walk goes over.
package struct TapeRecord {
  package let op: Op
  package let inputs: [Operand]
  package let outputs: [Operand]
  package let attributes: Attributes
  package let backward: CustomGradient?
  /// The name scope in force, for the names of gradient nodes.
  package let scope: String?

  package init(
    op: Op, inputs: [Operand], outputs: [Operand], attributes: Attributes,
    backward: CustomGradient? = nil, scope: String? = nil
  ) {
    self.op = op
    self.inputs = inputs
    self.outputs = outputs
    self.attributes = attributes
    self.backward = backward
    self.scope = scope
  }
}

/// Records ops on watched tensors, as `GradientTape` does.
///
/// The context tells it of every op while it is pushed there.
package final class Tape {
  package let isPersistent: Bool
  /// Trainable variables are watched when they are read.
  package let watchesVariables: Bool
  /// The ops so far that depend on something watched.
  package private(set) var records: [TapeRecord] = []
  /// Read variables in the order of their first read.
  package private(set) var watchedVariables: [VariableResource] = []
  private var watched: Set<ObjectIdentifier> = []
  /// Keeps what is watched alive, so that its identity is not given to another object.
  private var kept: [Operand] = []
  /// The position of the record that made a tensor.
  private(set) var producers: [ObjectIdentifier: Int] = [:]

  package init(isPersistent: Bool = false, watchesVariables: Bool = true) {
    self.isPersistent = isPersistent
    self.watchesVariables = watchesVariables
  }

  /// Follows the tensor from now on.
  package func watch(_ operand: Operand) {
    if watched.insert(operand.identity).inserted { kept.append(operand) }
  }

  package func isWatching(_ operand: Operand) -> Bool { watched.contains(operand.identity) }

  /// Follows a variable (its handle) and lists it among the watched variables.
  package func watch(_ variable: VariableResource, handle: Operand) {
    watch(handle)
    if !watchedVariables.contains(where: { $0 === variable }) { watchedVariables.append(variable) }
  }

  func didRead(_ variable: VariableResource, handle: Operand) {
    guard watchesVariables, variable.isTrainable else { return }
    watch(variable, handle: handle)
  }

  func record(
    _ op: Op, _ inputs: [Operand], _ outputs: [Operand], _ attributes: Attributes,
    backward: CustomGradient?, scope: String?
  ) {
    guard inputs.contains(where: { watched.contains($0.identity) }) else { return }
    for output in outputs {
      watched.insert(output.identity)
      producers[output.identity] = records.count
    }
    records.append(
      TapeRecord(
        op: op, inputs: inputs, outputs: outputs, attributes: attributes, backward: backward,
        scope: scope))
  }

  /// Forgets everything.
  package func reset() {
    records = []
    watchedVariables = []
    watched = []
    kept = []
    producers = [:]
  }
}
