// How errors of sessions are worded.

import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

extension TensorFlowRuntime {
  /// The Python exception of what went wrong while a session ran.
  func sessionError(_ error: OpError, fetches: [SymbolicTensor]) -> Raise {
    if let raise = error.cause as? Raise { return raise }
    guard error.code.isStatus else { return raise(error) }
    let node = error.node
    var brief = error.message
    var full = brief
    if let node, node.op.name != "VariableV2" {
      if semantics.graphErrorsNameNodes {
        brief = runtimeMessage(error, node)
        full = brief
      } else {
        let file = (node.origin as? OriginObject)?.frames.last?.source.name ?? ""
        let place =
          node.line.map { "[[node \(node.name) (defined at \(file):\($0)) ]]" }
          ?? "[[{{node \(node.name)}}]]"
        brief += "\n\t \(place)"
        full = brief + originalStackTrace(node)
      }
    } else if let node {
      let index = fetches.firstIndex { $0.node === node } ?? 0
      brief += "\n\t [[{{node _retval_\(node.name)_\(index)_\(index)}}]]"
      full = brief
    }
    let raise = interpreter.error(error.code.rawValue, full)
    interpreter.set(raise.exception, "message", .str(brief))
    interpreter.set(raise.exception, "op", node.map { .object(object(of: $0)) } ?? Value.none)
    interpreter.set(raise.exception, "node_def", .none)
    return raise
  }

  private func originalStackTrace(_ node: Node) -> String {
    guard let frames = (node.origin as? OriginObject)?.frames, !frames.isEmpty else { return "" }
    var text = "\n\nOriginal stack trace for '\(node.name)':\n"
    for frame in frames {
      let line = frame.line ?? frame.source.line(of: Int(frame.span.start))
      text +=
        "  File \"\(frame.file ?? frame.source.name)\", line \(line), in \(frame.functionName)\n"
      if let source = frame.source.lineText(line) { text += "    \(source.trimmed)\n" }
    }
    return text
  }
}
