/// The sizes of the dimensions of a tensor; a scalar has none.
package struct Shape: Hashable, Sendable {
  package var dimensions: [Int]

  package init(_ dimensions: [Int]) { self.dimensions = dimensions }

  package static let scalar = Shape([])

  package var rank: Int { dimensions.count }
  /// The number of elements.
  package var count: Int { dimensions.reduce(1, *) }
}

/// A shape as a graph knows it: of unknown rank, or with unknown sizes (nil).
package struct PartialShape: Hashable, Sendable {
  /// nil where even the rank is unknown.
  package var dimensions: [Int?]?

  package init(_ dimensions: [Int?]?) { self.dimensions = dimensions }
  package init(_ shape: Shape) { dimensions = shape.dimensions }

  package static let unknown = PartialShape(nil)

  package var rank: Int? { dimensions?.count }
  /// The shape, where all of it is known.
  package var known: Shape? {
    guard let dimensions else { return nil }
    var sizes: [Int] = []
    for case let size? in dimensions { sizes.append(size) }
    return sizes.count == dimensions.count ? Shape(sizes) : nil
  }
}
