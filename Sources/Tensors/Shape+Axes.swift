// Axes: negative ones, those that are reduced, and what remains.

extension Shape {
  /// The axis counted from the front; nil where it is out of range.
  package func axis(_ axis: Int) -> Int? {
    let counted = axis < 0 ? axis + rank : axis
    return counted >= 0 && counted < rank ? counted : nil
  }

  /// The shape without the axes (`keepsAxes`: with size 1 in their place).
  package func reduced(over axes: Set<Int>, keepsAxes: Bool) -> Shape {
    var sizes: [Int] = []
    for (index, size) in dimensions.enumerated() {
      if !axes.contains(index) {
        sizes.append(size)
      } else if keepsAxes {
        sizes.append(1)
      }
    }
    return Shape(sizes)
  }

  /// The axes of a reduction, counted from the front.
  ///
  /// - Parameter axes: nil for all of them.
  /// - Throws: "Invalid reduction dimension (3 for input with 2 dimension(s)".
  package func reductionAxes(_ axes: [Int]?) throws(KernelError) -> Set<Int> {
    guard let axes else { return Set(0..<rank) }
    var counted: Set<Int> = []
    for axis in axes {
      guard let index = self.axis(axis) else {
        throw .invalid(
          "Invalid reduction dimension (\(axis) for input with \(rank) dimension(s)")
      }
      guard counted.insert(index).inserted else {
        throw .invalid(
          "Invalid reduction arguments: Axes contains duplicate dimension: \(index)")
      }
    }
    return counted
  }
}

/// The dimensions of a reduction, merged until reduced and kept ones alternate.
struct ReductionPlan {
  /// The sizes of the merged dimensions.
  private(set) var sizes: [Int] = []
  /// Whether each merged dimension is reduced.
  private(set) var isReduced: [Bool] = []

  init(_ shape: Shape, over axes: Set<Int>) {
    for (index, size) in shape.dimensions.enumerated() where size != 1 {
      let reduces = axes.contains(index)
      if isReduced.last == reduces {
        sizes[sizes.count - 1] *= size
      } else {
        sizes.append(size)
        isReduced.append(reduces)
      }
    }
    if sizes.isEmpty {
      sizes = [1]
      isReduced = [false]
    }
  }
}
