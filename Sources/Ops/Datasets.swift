// Iterators over datasets. What a dataset is, the room above knows; here it is a source that can be
// started.
import Dataflow
import Tensors

extension Op {
  private static func source(_ call: KernelCall) throws -> ElementSource {
    guard let source = call.inputs.first?.object as? ElementSource else {
      throw KernelError(.invalidArgument, "The input is no dataset.")
    }
    return source
  }

  private static func stream(_ call: KernelCall) throws -> ElementStream {
    guard let stream = call.inputs.first?.object as? ElementStream else {
      throw KernelError(.invalidArgument, "The input is no iterator.")
    }
    return stream
  }

  /// An iterator over a dataset, made anew whenever it runs.
  private static let anonymousIterator: Op = Op(
    "MakeAnonymousIterator", "dataset: variant -> iterator: resource", isStateful: true,
    summary: "An iterator over a dataset.", shape: { _ in [.scalar] },
    kernel: .single { call in
      let stream = ElementStream(try source(call))
      try stream.restart()
      return Tensor(object: stream)
    })

  private static let iteratorHasNext: Op = Op(
    "IteratorHasNext", "iterator: resource -> has_next: bool", isStateful: true,
    summary: "Whether an iterator has another element.", shape: { _ in [.scalar] },
    kernel: .single { call in Tensor(try stream(call).peek() != nil) })

  private static let iteratorGetNext: Op = Op(
    "IteratorGetNext", "iterator: resource -> components: output_types",
    attributes: [.types("output_types"), .shapes("output_shapes")], isStateful: true,
    summary: "The next element of an iterator.",
    shape: { $0.attributes.shapes("output_shapes") ?? [] },
    kernel: .general { call in
      let stream = try stream(call)
      guard stream.isStarted else {
        throw KernelError(
          .failedPrecondition,
          "GetNext() failed because the iterator has not been initialized. Ensure that you have run the initializer operation for this iterator before getting the next element."
        )
      }
      guard let element = try stream.next() else {
        throw KernelError(.outOfRange, "End of sequence")
      }
      return element
    })

  /// An iterator of a plain graph: its dataset and its position lie in a hidden attribute.
  private static func graphIterator(_ name: String) -> Op {
    Op(
      name, "-> handle: resource", isStateful: true, summary: "An iterator of a plain graph.",
      shape: { _ in [.scalar] },
      kernel: .single { call in
        guard let source = call.attributes.tensor("#dataset")?.object as? ElementSource else {
          throw KernelError(.invalidArgument, "The iterator has no dataset.")
        }
        if let stream = call.session?.iterators[call.node?.name ?? ""] {
          return Tensor(object: stream)
        }
        let stream = ElementStream(source)
        if name == "OneShotIterator" { try stream.restart() }
        call.session?.iterators[call.node?.name ?? ""] = stream
        return Tensor(object: stream)
      })
  }

  private static let makeIterator: Op = Op(
    "MakeIterator", "iterator: resource ->", isStateful: true,
    summary: "Puts an iterator at the beginning.", shape: { _ in [] },
    kernel: .general { call in
      try stream(call).restart()
      return []
    })

  /// A dataset that is made of another one in a function.
  private static let transform: Op = Op(
    "TransformDataset", "input_dataset: variant -> handle: variant",
    summary: "A dataset made of another one.", shape: { _ in [.scalar] },
    kernel: .single { call in
      guard let transform = call.attributes.tensor("#transform")?.object as? DatasetTransform else {
        throw KernelError(.invalidArgument, "The dataset has no transformation.")
      }
      return Tensor(object: try transform.apply(try source(call)), dtype: .variant)
    })

  /// The ops of this file.
  static let datasets: [Op] = [
    anonymousIterator, iteratorHasNext, iteratorGetNext, graphIterator("OneShotIterator"),
    graphIterator("IteratorV2"), makeIterator, transform,
  ]
}
