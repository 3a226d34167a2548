// What `Session.run` is asked for: structures of tensors, operations and names.

import Dataflow
import NumPy
import Ops
import Python
import Records
import Tensors

/// What one fetch stands for, and how its value is put together again.
indirect enum FetchPlan {
  case tensor(Int)
  case operation
  case list([FetchPlan])
  case tuple([FetchPlan], type: TypeObject?)
  case dictionary([(key: Value, plan: FetchPlan)], type: TypeObject?)
  /// Parts that an object is remade of.
  case made([FetchPlan], make: FetchMaker)
}

/// Makes a value of the values of its parts.
struct FetchMaker {
  let make: ([Value]) throws(Raise) -> Value
}

/// What a run is asked for.
struct FetchList {
  var tensors: [SymbolicTensor] = []
  var targets: [Node] = []
  var names: [String] = []
}

extension TensorFlowRuntime {
  /// What a structure of fetches asks for.
  ///
  /// - Throws: TypeError or ValueError for what cannot be fetched.
  func plan(
    _ fetch: Value, in graph: Graph, _ list: inout FetchList
  ) throws(Raise) -> FetchPlan {
    func all(_ values: [Value], _ list: inout FetchList) throws(Raise) -> [FetchPlan] {
      var plans: [FetchPlan] = []
      for value in values { plans.append(try plan(value, in: graph, &list)) }
      return plans
    }
    if fetch.isNone {
      throw error("TypeError", wording.noFetch())
    }
    if let elements = fetch.asList?.elements { return .list(try all(Array(elements), &list)) }
    if let tuple = fetch.asTuple {
      return .tuple(try all(Array(tuple.elements), &list), type: tuple.customType)
    }
    if let dictionary = fetch.asDict {
      var entries: [(Value, FetchPlan)] = []
      for entry in dictionary.items {
        entries.append((entry.key, try plan(entry.value, in: graph, &list)))
      }
      return .dictionary(entries.map { (key: $0.0, plan: $0.1) }, type: dictionary.customType)
    }
    if case .object(let object) = fetch {
      for special in sessionFetches {
        if let (parts, maker) = try special.expand(object) {
          return .made(try all(parts, &list), make: maker)
        }
      }
    }
    switch try element(fetch, in: graph) {
    case .tensor(let tensor):
      try checkFetchable(tensor.node)
      list.tensors.append(tensor)
      list.names.append(tensor.name)
      return .tensor(list.tensors.count - 1)
    case .operation(let node):
      try checkFetchable(node)
      list.targets.append(node)
      list.names.append(node.name)
      return .operation
    }
  }

  /// What is inside of a branch or loop of version 1 has no one value.
  private func checkFetchable(_ node: Node) throws(Raise) {
    guard !node.isFetchable else { return }
    throw raise(OpError(.inaccessibleTensor, wording.notFetchable(node.name)))
  }

  private enum Element {
    case tensor(SymbolicTensor)
    case operation(Node)
  }

  /// The tensor or operation that a fetch is.
  private func element(
    _ value: Value, in graph: Graph
  ) throws(Raise) -> Element {
    func refused(_ reason: String) throws(Raise) -> Raise {
      error(
        "ValueError",
        wording.noTensor(
          fetched: try interpreter.str(value), shown: try interpreter.repr(value), reason))
    }
    if let name = value.text {
      do throws(Raise) {
        return name.contains(":")
          ? .tensor(try tensor(named: name, in: graph))
          : .operation(try node(named: name, in: graph))
      } catch {
        let inner = try interpreter.str(.object(error.exception))
        throw try refused(inner)
      }
    }
    if let tensor = value.object(as: TensorObject.self) {
      guard let symbol = tensor.operand.symbolic, symbol.graph === graph else {
        throw try refused("Tensor \(try interpreter.str(value)) is not an element of this graph.")
      }
      return .tensor(symbol)
    }
    if let operation = value.object(as: OperationObject.self) {
      guard operation.node.graph === graph else {
        throw try refused(
          "Operation \(try interpreter.repr(value)) is not an element of this graph.")
      }
      return .operation(operation.node)
    }
    if let variable = value.object(as: VariableObject.self) {
      let symbol = variable.isReference ? variable.handle.symbolic : variable.snapshot?.symbolic
      guard let symbol, symbol.graph === graph else {
        throw try refused("Tensor \(try interpreter.str(value)) is not an element of this graph.")
      }
      return .tensor(symbol)
    }
    let type = interpreter.type(of: value)
    throw error(
      "TypeError",
      wording.wrongFetch(
        fetched: try interpreter.str(value), shown: try interpreter.repr(value), type: type.name,
        qualified: interpreter.displayName(type)))
  }
}

/// How objects of other parts are fetched: as tensors from which they are remade.
struct SessionFetch {
  let expand: (Object) throws(Raise) -> (parts: [Value], maker: FetchMaker)?
}
