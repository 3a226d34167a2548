// Einstein's summation: products of tensors whose axes are named by letters.

/// A summation as `ij,jk->ik` says it, for operands of known ranks: an ellipsis has become axes of
/// its own.
package struct Einsum: Sendable {
  /// The names of the axes of each operand, and of the result. Axes of an ellipsis are negative.
  package var operands: [[Int]]
  package var result: [Int]

  /// - Throws: "Expected input 0 to have rank 2 but got: 3".
  package init(_ equation: String, ranks: [Int]) throws(KernelError) {
    let text = equation.unicodeScalars.filter { $0 != " " }
    let sides = String(String.UnicodeScalarView(text)).split(
      separator: "->", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let terms = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard terms.count == ranks.count else {
      throw .invalid("Expected \(terms.count) inputs but got: \(ranks.count)")
    }
    func letters(_ term: String) -> (before: [Int], after: [Int], hasEllipsis: Bool) {
      let parts = term.split(separator: "...", omittingEmptySubsequences: false)
      let names = parts.map { $0.unicodeScalars.map { Int($0.value) } }
      return (names[0], names.count > 1 ? names[1] : [], names.count > 1)
    }
    var all: [[Int]] = []
    var widest = 0
    for (index, term) in terms.enumerated() {
      let (before, after, hasEllipsis) = letters(term)
      let named = before.count + after.count
      guard hasEllipsis ? ranks[index] >= named : ranks[index] == named else {
        throw .invalid(
          "Expected input \(index) to have rank \(hasEllipsis ? "at least " : "")\(named) but got: "
            + "\(ranks[index])")
      }
      // Axes of an ellipsis are counted from the back, so that shorter ones are broadcast.
      let extra = hasEllipsis ? ranks[index] - named : 0
      widest = max(widest, extra)
      all.append(before + (0..<extra).map { $0 - extra } + after)
    }
    operands = all
    if sides.count > 1 {
      let (before, after, hasEllipsis) = letters(sides[1])
      result = before + (hasEllipsis ? Array(-widest..<0) : []) + after
    } else {
      // Letters that appear once, in alphabetical order.
      var counts: [Int: Int] = [:]
      for name in all.flatMap({ $0 }) { counts[name, default: 0] += 1 }
      result =
        Array(-widest..<0) + counts.filter { $0.value == 1 && $0.key >= 0 }.keys.sorted()
    }
  }
}

extension Kernels {
  /// Sums products of the operands' elements over the axes that the result does not name.
  ///
  /// - Throws: "Expected dimension 3 at axis 0 of the input shaped [2,3] but got dimension 2".
  package static func einsum(
    _ equation: String, _ operands: [Tensor], style: MathStyle = .eigen2025
  ) throws(KernelError) -> Tensor {
    let plan = try Einsum(equation, ranks: operands.map(\.shape.rank))
    var sizes: [Int: Int] = [:]
    for (names, operand) in zip(plan.operands, operands) {
      for (axis, name) in names.enumerated() {
        let size = operand.shape.dimensions[axis]
        let known = sizes[name] ?? (name < 0 ? 1 : size)
        if name < 0 && (known == 1 || size == 1) {
          sizes[name] = max(known, size)
        } else if known == size {
          sizes[name] = size
        } else {
          throw .invalid(
            "Expected dimension \(known) at axis \(axis) of the input shaped \(operand.shape) but got "
              + "dimension \(size)")
        }
      }
    }
    guard var value = operands.first, var names = plan.operands.first else {
      throw .invalid("einsum needs at least one operand")
    }
    (value, names) = try simplified(value, names, keeping: plan, from: 1, style)
    for index in 1..<max(operands.count, 1) {
      var (other, otherNames) = (operands[index], plan.operands[index])
      (other, otherNames) = try simplified(
        other, otherNames, keeping: plan, from: index + 1, style, with: names)
      (value, names) = try contracted(
        value, names, other, otherNames, keeping: plan, from: index + 1, style)
    }
    (value, names) = try simplified(value, names, keeping: plan, from: operands.count, style)
    // What the result repeats is put on a diagonal; what is left is brought in order.
    var order: [Int] = []
    var shape: [Int] = []
    for name in plan.result {
      guard let axis = names.firstIndex(of: name) else { continue }
      order.append(axis)
      shape.append(sizes[name] ?? 1)
    }
    guard order.count == plan.result.count, Set(order).count == order.count else {
      throw KernelError(
        .unimplemented, "einsum equation \(equation) is not supported")
    }
    return try broadcast(transpose(value, order), to: Shape(shape))
  }

  /// Takes diagonals of repeated axes and sums over those that nothing else needs.
  private static func simplified(
    _ value: Tensor, _ names: [Int], keeping plan: Einsum, from next: Int, _ style: MathStyle,
    with others: [Int] = []
  ) throws(KernelError) -> (Tensor, [Int]) {
    var (value, names) = (value, names)
    for (axis, name) in names.enumerated().reversed() {
      guard let first = names.firstIndex(of: name), first != axis else { continue }
      // Both axes to the back, then their diagonal.
      let rest = names.indices.filter { $0 != first && $0 != axis }
      value = try matrixDiagonalPart(transpose(value, rest + [first, axis]))
      names = rest.map { names[$0] } + [name]
      return try simplified(value, names, keeping: plan, from: next, style, with: others)
    }
    let needed = Set(plan.result + plan.operands.dropFirst(next).flatMap { $0 } + others)
    let dropped = names.indices.filter { !needed.contains(names[$0]) }
    if !dropped.isEmpty {
      value = try reduce(.sum, value, axes: dropped, style: style)
      names = names.filter { needed.contains($0) }
    }
    return (value, names)
  }

  /// The product of two operands as a batch of matrix products.
  private static func contracted(
    _ a: Tensor, _ aNames: [Int], _ b: Tensor, _ bNames: [Int], keeping plan: Einsum,
    from next: Int, _ style: MathStyle
  ) throws(KernelError) -> (Tensor, [Int]) {
    let needed = Set(plan.result + plan.operands.dropFirst(next).flatMap { $0 })
    let common = aNames.filter { bNames.contains($0) }
    let batch = common.filter { needed.contains($0) || $0 < 0 }
    let summed = common.filter { !batch.contains($0) }
    let left = aNames.filter { !common.contains($0) }
    let right = bNames.filter { !common.contains($0) }
    func arranged(
      _ value: Tensor, _ names: [Int], _ order: [Int]
    ) throws(KernelError) -> Tensor {
      var axes: [Int] = []
      for name in order { if let axis = names.firstIndex(of: name) { axes.append(axis) } }
      return try transpose(value, axes)
    }
    let x = try arranged(a, aNames, batch + left + summed)
    let y = try arranged(b, bNames, batch + summed + right)
    let (xs, ys) = (x.shape.dimensions, y.shape.dimensions)
    let m = xs[batch.count..<(batch.count + left.count)].reduce(1, *)
    let k = xs[(batch.count + left.count)...].reduce(1, *)
    let n = ys[(batch.count + summed.count)...].reduce(1, *)
    let product = try batchMatMul(
      x.reshaped(Shape(xs[..<batch.count] + [m, k])),
      y.reshaped(Shape(ys[..<batch.count] + [k, n])), style: style)
    let sizes =
      Array(product.shape.dimensions.dropLast(2)) + xs[batch.count..<(batch.count + left.count)]
      + ys[(batch.count + summed.count)...]
    return (product.reshaped(Shape(sizes)), batch + left + right)
  }
}
