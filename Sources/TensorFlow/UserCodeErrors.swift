// Errors of traced code: the frames of the user's code in the message (4.5).

import Dataflow
import Python
import Syntax

/// What an exception that came out of converted code keeps: its own text and the frames so far.
package final class ErrorMetadata: Object {
  var frames: [UserFrame]
  let typeName: String
  let message: String

  init(frames: [UserFrame], typeName: String, message: String) {
    self.frames = frames
    self.typeName = typeName
    self.message = message
    super.init()
  }
}

/// A line of the user's code that an exception went through.
struct UserFrame {
  let file: String
  let line: Int
  let function: String
  let text: String
  let isConverted: Bool
}

extension TensorFlowRuntime {
  /// The exception with the user's frames in its message, raised where tracing ends.
  func userCodeError(_ raise: Raise) -> Raise {
    let exception = raise.exception
    let key = interpreter.symbol("ag_error_metadata")
    let known = interpreter.ownAttribute(exception, key)?.object(as: ErrorMetadata.self)
    let type = exception.type(in: interpreter)
    if type.isSubtype(of: interpreter.exceptionType("BaseException")),
      !type.isSubtype(of: interpreter.exceptionType("Exception"))
    {
      return raise
    }
    if type.name == "InaccessibleTensorError", known == nil, exception.traceback.isEmpty {
      return raise
    }
    var frames = userFrames(exception)
    if let known { frames += known.frames }
    let message =
      known?.message ?? (try? interpreter.str(.object(exception))) ?? ""
    let typeName = known?.typeName ?? type.name
    guard !frames.isEmpty || known != nil else { return raise }
    let metadata = ErrorMetadata(frames: frames, typeName: typeName, message: message)
    let text = userCodeText(metadata)
    let made = remade(type, text, exception)
    interpreter.set(made, "ag_error_metadata", .object(metadata))
    // The message tells the way through converted code; of their own the older versions keep no
    // frame of it, 2.21 those that AutoGraph did not write.
    made.traceback = exception.traceback.map { entry in
      var entry = entry
      let isGenerated = entry.code.map { functions.generated[ObjectIdentifier($0)] != nil } ?? false
      entry.isHidden = entry.isHidden || isGenerated || !semantics.keepsUserFrames
      return entry
    }
    return Raise(made)
  }

  /// An exception of the same class where it can be made from a message.
  private func remade(
    _ type: TypeObject, _ text: String, _ original: ExceptionObject
  ) -> ExceptionObject {
    let arguments = TupleObject([.str(text)])
    if type.name == "KeyError" {
      let subclass = interpreter.makeType(
        "MultilineMessageKeyError", bases: [type],
        module: "tensorflow.python.autograph.pyct.error_utils", instancesHaveDictionary: true)
      subclass.name = "KeyError"
      interpreter.defineMethod(subclass, "__str__(self)") { _, call in
        call[0].object(as: ExceptionObject.self)?.arguments.elements.first ?? Value.none
      }
      return ExceptionObject(type: subclass, arguments: arguments)
    }
    if type.isSubtype(of: interpreter.exceptionType("OpError")) {
      let made = ExceptionObject(type: type, arguments: arguments)
      for name in ["op", "node_def"] {
        interpreter.set(
          made, name,
          interpreter.ownAttribute(original, interpreter.symbol(name)) ?? Value.none)
      }
      interpreter.set(made, "message", .str(text))
      return made
    }
    if !type.isUserDefined { return ExceptionObject(type: type, arguments: arguments) }
    // A class of the program: only if its constructor takes just a message.
    if type.lookup(Special.`init`.symbol)?.object(as: FunctionObject.self) == nil {
      return ExceptionObject(type: type, arguments: arguments)
    }
    return ExceptionObject(
      type: interpreter.exceptionType("StagingError"), arguments: arguments)
  }

  /// `in user code: …`
  private func userCodeText(_ metadata: ErrorMetadata) -> String {
    var lines: [String] = []
    if semantics.showsUserCodeAsTraceback {
      lines = ["in user code:", ""]
      for frame in metadata.frames {
        lines.append(
          "    File \"\(frame.file)\", line \(frame.line), in \(frame.function)\(frame.isConverted ? "  *" : "  **")"
        )
        lines.append("        \(frame.text)")
      }
    } else {
      lines = ["in converted code:", ""]
      for frame in metadata.frames {
        lines.append(
          "    \(frame.file):\(frame.line) \(frame.function)\(frame.isConverted ? "  *" : "")")
        lines.append("        \(frame.text)")
      }
    }
    lines.append("")
    let indented = "\(metadata.typeName): \(metadata.message)".split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { "    \($0)" }
    lines += indented.map { $0.trimmedRight }
    lines.append("")
    return lines.joined(separator: "\n")
  }

  /// The frames of an exception in converted code and below, outermost first; of each converted
  /// function the innermost line.
  private func userFrames(_ exception: ExceptionObject) -> [UserFrame] {
    var frames: [UserFrame] = []
    var lastRoot: ObjectIdentifier?
    for entry in exception.traceback.reversed() {
      let line = entry.line ?? entry.source.line(of: Int(entry.span.start))
      let text = (entry.source.lineText(line) ?? "").trimmed
      let file = entry.file ?? entry.source.name
      if let code = entry.code, let generated = functions.generated[ObjectIdentifier(code)] {
        var shown = text
        if generated.isLambda, semantics.showsUserCodeAsTraceback {
          shown = generated.lambdaText
        }
        let frame = UserFrame(
          file: file, line: line, function: generated.userName, text: shown, isConverted: true)
        if lastRoot == generated.root, !frames.isEmpty {
          frames[frames.count - 1] = frame
        } else {
          frames.append(frame)
        }
        lastRoot = generated.root
      } else {
        guard lastRoot != nil else { continue }
        frames.append(
          UserFrame(
            file: file, line: line, function: entry.functionName, text: text, isConverted: false))
        lastRoot = ObjectIdentifier(TensorFlowRuntime.self)
      }
    }
    return frames
  }

  // MARK: Errors of running graphs

  /// The error of a graph that ran, as a call of its function raises it (6.8).
  func graphError(_ error: OpError, _ concrete: ConcreteFunctionObject) -> Raise {
    if let raise = error.cause as? Raise { return raise }
    guard error.code.isStatus else { return raise(error) }
    let node = error.node
    let raise = interpreter.error(
      error.code.rawValue,
      runtimeMessage(error, node) + " [Op:\(concrete.function.name)]"
        + (semantics.graphErrorsNameNodes
          ? "" : "\n\nFunction call stack:\n\(callStack(error, concrete))\n"))
    let message = (try? interpreter.str(.object(raise.exception))) ?? ""
    interpreter.set(raise.exception, "message", .str(message))
    interpreter.set(
      raise.exception, "op", node.map { .object(object(of: $0)) } ?? Value.none)
    interpreter.set(raise.exception, "node_def", .none)
    return raise
  }

  private func callStack(_ error: OpError, _ concrete: ConcreteFunctionObject) -> String {
    var names = [concrete.graph.name]
    for node in error.path {
      if case .function(let function)? = node.attributes["f"] { names.append(function.caption) }
    }
    return names.joined(separator: " -> ")
  }

  /// `Graph execution error: …`
  func runtimeMessage(_ error: OpError, _ node: Node?) -> String {
    guard let node else { return error.message }
    if semantics.graphErrorsNameNodes {
      var text =
        "Graph execution error:\n\nDetected at node \(node.name) defined at (most recent call last):\n"
      for frame in (node.origin as? OriginObject)?.frames ?? [] {
        let line = frame.line ?? frame.source.line(of: Int(frame.span.start))
        text +=
          "  File \"\(frame.file ?? frame.source.name)\", line \(line), in \(frame.functionName)\n\n"
      }
      return text + "\(error.message)\n\t [[{{node \(node.name)}}]]"
    }
    let place =
      node.line.map { line in
        let file =
          (node.origin as? OriginObject)?.frames.last?.source.name ?? ""
        return "[[node \(node.name) (defined at \(file):\(line)) ]]"
      } ?? "[[{{node \(node.name)}}]]"
    return " \(error.message)\n\t \(place)"
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }

  var trimmedRight: String {
    var text = self[...]
    while let last = text.last, last == " " { text.removeLast() }
    return String(text)
  }
}
