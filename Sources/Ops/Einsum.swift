// Einstein's summation: products summed over axes that letters name.
import Dataflow
import Tensors

extension GradientCall {
  /// For each operand the summation of the upstream with the other one.
  fileprivate func einsumGradient() throws -> [Operand?] {
    let equation = attributes.string("equation").filter { $0 != " " }
    let sides = equation.split(separator: "->", omittingEmptySubsequences: false).map(String.init)
    let terms = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, terms.count <= 2 else {
      throw KernelError(.unimplemented, "The gradient of einsum \(equation) is not supported")
    }
    return try terms.indices.map { index in
      guard needed[index] else { return nil }
      let (own, other) = (terms[index], terms.count == 2 ? terms[1 - index] : nil)
      guard Set(own).count == own.count || own.contains("...") else {
        throw KernelError(.unimplemented, "The gradient of einsum \(equation) is not supported")
      }
      // Letters that appear in neither the result nor the other operand were summed: the gradient
      // is the same along them.
      let available = sides[1] + (other ?? "")
      let reachable = own.filter { $0 == "." || available.contains($0) }
      let factors = try [upstream] + (other == nil ? [] : [conjugated(inputs[1 - index])])
      let term = ([sides[1]] + (other.map { [$0] } ?? [])).joined(separator: ",")
      let inner = try context.apply1(
        .einsum, factors, ["equation": .string("\(term)->\(reachable)")])
      guard let shape = inputs[index].shape.known else { return inner }
      if reachable.count == own.count {
        return try inner.shape.known == shape ? inner : self.reduce(inner, to: shape)
      }
      var sizes: [Int] = []
      for (letter, size) in zip(own, shape.dimensions) {
        sizes.append(reachable.contains(letter) ? size : 1)
      }
      let spread = try self(.reshape, inner, constant(Tensor(integers: sizes)))
      return try self(.broadcastTo, spread, shapeVector(inputs[index]))
    }
  }
}

extension Op {
  package static let einsum: Op = Op(
    "Einsum", "inputs: N * T -> output: T",
    attributes: [.string("equation"), .int("N"), .type("T")],
    summary: "Sums of products over axes named by letters.",
    shape: { call in
      var ranks: [Int] = []
      for input in call.inputs {
        guard let rank = input.rank else { return [.unknown] }
        ranks.append(rank)
      }
      let plan: Einsum
      do {
        plan = try Einsum(call.attributes.string("equation"), ranks: ranks)
      } catch let error as KernelError {
        throw ShapeError(error.message)
      }
      var sizes: [Int: Int] = [:]
      for (names, input) in zip(plan.operands, call.inputs) {
        for (name, size) in zip(names, input.dimensions ?? []) {
          guard let size else { continue }
          if let known = sizes[name], known != size, name >= 0 || (known != 1 && size != 1) {
            throw ShapeError("Dimensions must be equal, but are \(known) and \(size)")
          }
          sizes[name] = Swift.max(sizes[name] ?? 0, size)
        }
      }
      return [PartialShape(plan.result.map { sizes[$0] })]
    },
    kernel: .single { call in
      try Kernels.einsum(
        call.attributes.string("equation"), call.inputs, style: call.context.semantics.mathStyle)
    },
    gradient: { try $0.einsumGradient() })
}
