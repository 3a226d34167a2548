/// A dataflow graph as the report draws it.
package struct GraphRecord: Codable, Hashable, Sendable {
  /// Unique in the execution: the id of the trace, or `session graph 1`.
  package var id: String
  /// What the reader calls it: the name of the function, or of the graph.
  package var name: String
  /// The number of the cell that made it, or, of a plain graph, that ran it last.
  package var cell: Int
  package var nodes: [Node]
  /// Outputs by the name of the tensor, in order.
  package var outputs: [String]
  /// The GraphDef as protocol buffer text, library included.
  package var graphDef: String

  package init(
    id: String, name: String, cell: Int, nodes: [Node], outputs: [String], graphDef: String
  ) {
    self.id = id
    self.name = name
    self.cell = cell
    self.nodes = nodes
    self.outputs = outputs
    self.graphDef = graphDef
  }

  package struct Node: Codable, Hashable, Sendable {
    package enum Role: String, Codable, Sendable {
      case argument
      /// A placeholder for something from outside the function.
      case capture
      case constant
      case variable
      case operation
      case output
    }

    package var name: String
    package var operation: String
    package var role: Role
    /// The tensors it reads, `name` or `name:1`.
    package var inputs: [String]
    /// The nodes that must run before it.
    package var controlInputs: [String]
    /// Of each output: `float32 (2, 2)`.
    package var outputTypes: [String]
    /// For a constant, its value in short.
    package var value: String?
    /// The line of the file that made it.
    package var line: Int?
    /// The graphs inside it: the branches of an `If`, the condition and body of a `While`, the
    /// function that a call runs.
    package var bodies: [Body]

    package init(
      name: String, operation: String, role: Role, inputs: [String] = [],
      controlInputs: [String] = [], outputTypes: [String] = [], value: String? = nil,
      line: Int? = nil, bodies: [Body] = []
    ) {
      self.name = name
      self.operation = operation
      self.role = role
      self.inputs = inputs
      self.controlInputs = controlInputs
      self.outputTypes = outputTypes
      self.value = value
      self.line = line
      self.bodies = bodies
    }
  }

  /// A graph inside a node.
  package struct Body: Codable, Hashable, Sendable {
    /// `then`, `else`, `condition`, `body` or the name of the function that is called.
    package var caption: String
    package var nodes: [Node]
    package var outputs: [String]

    package init(caption: String, nodes: [Node], outputs: [String]) {
      self.caption = caption
      self.nodes = nodes
      self.outputs = outputs
    }
  }
}
