// The arrays of tensors of plain graphs of 1.15: a resource, and a flow that orders what is done
// with it. Gradients use arrays of their own, in which what is written twice is added up.
import Dataflow
import Tensors

/// What stands behind the handle of an array.
private final class ArrayHolder {
  let dtype: DType
  var elementShape: PartialShape
  let isDynamic: Bool
  let clearsAfterRead: Bool
  let hasOneShape: Bool
  let isGradient: Bool
  var elements: [Tensor?]
  var written: Set<Int> = []
  var cleared: Set<Int> = []
  /// The arrays of gradients, by the call of `tf.gradients`.
  var gradients: [String: ArrayHolder] = [:]

  init(
    _ dtype: DType, _ elementShape: PartialShape, size: Int, isDynamic: Bool,
    clearsAfterRead: Bool, hasOneShape: Bool, isGradient: Bool
  ) {
    self.dtype = dtype
    self.elementShape = elementShape
    self.isDynamic = isDynamic
    self.clearsAfterRead = clearsAfterRead
    self.hasOneShape = hasOneShape
    self.isGradient = isGradient
    elements = Array(repeating: nil, count: size)
  }

  func gradient(_ source: String) -> ArrayHolder {
    if let known = gradients[source] { return known }
    let made = ArrayHolder(
      dtype, elementShape, size: elements.count, isDynamic: false, clearsAfterRead: true,
      hasOneShape: hasOneShape, isGradient: true)
    gradients[source] = made
    return made
  }

  func read(_ index: Int) throws -> Tensor {
    guard elements.indices.contains(index) else {
      throw KernelError(
        .invalidArgument,
        "Tried to read from index \(index) but array size is: \(elements.count)")
    }
    if cleared.contains(index) {
      throw KernelError(
        .invalidArgument,
        "Could not read index \(index) twice because it was cleared after a previous read "
          + "(perhaps try setting clear_after_read = false?).")
    }
    if let element = elements[index] {
      if clearsAfterRead {
        elements[index] = nil
        cleared.insert(index)
      }
      return element
    }
    guard let shape = elementShape.known else {
      throw KernelError(
        .invalidArgument,
        "Could not read from TensorArray index \(index).  Furthermore, the element shape is not "
          + "fully defined: \(elementShape.bracketed).  It is possible you are working with a "
          + "resizeable TensorArray and stop_gradients is not allowing the gradients to be "
          + "written.  If you set the full element_shape property on the forward TensorArray, the "
          + "proper all-zeros tensor will be returned instead of incurring this error.")
    }
    return Tensor(zeros: dtype, shape)
  }

  func write(_ index: Int, _ value: Tensor) throws {
    guard index >= 0, isDynamic || index < elements.count else {
      throw KernelError(
        .invalidArgument,
        "Tried to write to index \(index) but array is not resizeable and size is: "
          + "\(elements.count)")
    }
    guard elementShape.merged(with: PartialShape(value.shape)) != nil else {
      throw KernelError(
        .invalidArgument,
        "Could not write to TensorArray index \(index) because the value shape is "
          + "\(value.shape.bracketed) which is incompatible with the TensorArray's inferred element "
          + "shape: \(elementShape.bracketed) (consider setting infer_shape=False).")
    }
    while elements.count <= index { elements.append(nil) }
    if isGradient, let earlier = elements[index] {
      elements[index] = try Kernels.binary(.add, earlier, value)
      return
    }
    if written.contains(index) {
      throw KernelError(
        .invalidArgument,
        "Could not write to TensorArray index \(index) because it has already been "
          + (cleared.contains(index) ? "read." : "written to."))
    }
    written.insert(index)
    if hasOneShape { elementShape = PartialShape(value.shape) }
    elements[index] = value
  }
}

extension KernelCall {
  fileprivate func array() throws -> ArrayHolder {
    guard let array = inputs[0].object as? ArrayHolder else {
      throw KernelError(.invalidArgument, "The handle is not a TensorArray.")
    }
    return array
  }
}

extension GradientCall {
  /// The array of gradients of the array of a node, as `TensorArray.grad` makes it.
  fileprivate func gradientArray(
    _ handle: Operand, _ flow: Operand, naming: Operand
  ) throws -> (handle: Operand, flow: Operand) {
    // The array of which the gradient is asked takes a name, though it makes no node.
    _ = context.graph?.uniqueName("TensorArray")
    return try context.withNameScope("TensorArrayGrad") { _ in
      let made = try all(
        .tensorArrayGrad, [handle, flow],
        ["source": .string(source(naming)), "_class": colocation(handle)])
      guard let node = made[0].symbolic?.node, let graph = context.graph else {
        return (made[0], made[1])
      }
      let ordered = try graph.withControlDependencies([node]) {
        try all(.identity, [flow], ["_class": colocation(handle)], name: "gradient_flow")[0]
      }
      _ = graph.uniqueName("TensorArray")
      return (made[0], ordered)
    }
  }

  private func colocation(_ handle: Operand) -> Attribute {
    .strings(handle.symbolic?.node.colocationGroups ?? [])
  }

  /// The name of the call of `tf.gradients`, by which its arrays are told from those of others.
  private func source(_ gradient: Operand) throws -> String {
    let name = gradient.symbolic?.name ?? ""
    let parts = name.split(separator: "/")
    guard let last = parts.lastIndex(where: { $0.hasPrefix("gradients") }) else {
      throw OpError(
        .valueError,
        "Expected op/tensor name to start with gradients (excluding scope), got: \(name). This "
          + "means that a tf.gradients op with this op in its dependency path has a custom name "
          + "that does not start with 'gradients'. Please make sure all calls to tf.gradients that "
          + "have non-empty 'name' arguments use names that start with 'gradients'.")
    }
    return parts[...last].joined(separator: "/")
  }
}

private func handleShape(_ call: InferenceContext) -> PartialShape {
  call.handle(0)?.shape ?? .unknown
}

extension Op {
  package static let tensorArray: Op = Op(
    "TensorArrayV3", "size: int32 -> handle: resource, flow: float32",
    attributes: [
      .type("dtype"), .shape("element_shape", .unknown), .bool("dynamic_size", false),
      .bool("clear_after_read", true), .bool("identical_element_shapes", false),
      .string("tensor_array_name", ""),
    ], isStateful: true, summary: "Makes an array of tensors.",
    shape: { call in
      if let dtype = call.attributes.type("dtype") {
        call.outputHandles[0] = HandleType(
          dtype: dtype, shape: call.attributes.shape("element_shape") ?? .unknown)
      }
      return [PartialShape(sizes: [2]), .scalar]
    },
    kernel: .general { call in
      let size = call.inputs[0].scalarInt
      guard size >= 0 else {
        throw KernelError(.invalidArgument, "Size should be >= 0.")
      }
      let attributes = call.attributes
      let holder = ArrayHolder(
        attributes.type("dtype") ?? .float32, attributes.shape("element_shape") ?? .unknown,
        size: size, isDynamic: attributes.bool("dynamic_size"),
        clearsAfterRead: attributes.bool("clear_after_read", default: true),
        hasOneShape: attributes.bool("identical_element_shapes"), isGradient: false)
      return [Tensor(object: holder), Tensor(Float(0))]
    })

  package static let tensorArrayGrad: Op = Op(
    "TensorArrayGradV3",
    "handle: resource, flow_in: float32 -> grad_handle: resource, flow_out: float32",
    attributes: [.string("source", "")], isStateful: true,
    summary: "Makes the array of the gradients of an array, or finds it.",
    shape: { call in
      call.outputHandles[0] = call.handle(0)
      return [PartialShape(sizes: [2]), .scalar]
    },
    kernel: .general { call in
      let holder = try call.array().gradient(call.attributes.string("source"))
      return [Tensor(object: holder), Tensor(Float(0))]
    })

  package static let tensorArrayWrite: Op = Op(
    "TensorArrayWriteV3",
    "handle: resource, index: int32, value: T, flow_in: float32 -> flow_out: float32",
    attributes: [.type("T")], isStateful: true, summary: "Writes an element.",
    shape: { _ in [.scalar] },
    kernel: .general { call in
      try call.array().write(call.inputs[1].scalarInt, call.inputs[2])
      return [call.inputs[3]]
    },
    gradient: { g in
      let array = try g.gradientArray(g.inputs[0], g.upstream, naming: g.upstream)
      let value = try g.all(
        .tensorArrayRead, [array.handle, g.inputs[1], array.flow],
        ["dtype": .type(g.inputs[2].dtype)])[0]
      return [nil, nil, value, g.upstream]
    })

  package static let tensorArrayRead: Op = Op(
    "TensorArrayReadV3", "handle: resource, index: int32, flow_in: float32 -> value: dtype",
    attributes: [.type("dtype")], isStateful: true, summary: "Reads an element.",
    shape: { [handleShape($0)] },
    kernel: .general { [try $0.array().read($0.inputs[1].scalarInt)] },
    gradient: { g in
      let array = try g.gradientArray(g.inputs[0], g.inputs[2], naming: g.upstream)
      return try g.context.withNameScope("TensorArrayWrite") { _ in
        let flow = try g(
          .tensorArrayWrite, array.handle, g.inputs[1], g.upstream, array.flow)
        return [nil, nil, flow]
      }
    })

  package static let tensorArrayGather: Op = Op(
    "TensorArrayGatherV3", "handle: resource, indices: int32, flow_in: float32 -> value: dtype",
    attributes: [.type("dtype"), .shape("element_shape", .unknown)], isStateful: true,
    summary: "Stacks elements.",
    shape: { call in
      guard let rest = handleShape(call).dimensions else { return [.unknown] }
      let count = call.inputs[1].dimensions?.first ?? nil
      return [PartialShape([count] + rest)]
    },
    kernel: .general { call in
      let holder = try call.array()
      let indices = call.inputs[1].integers
      guard !indices.isEmpty else {
        let wanted = call.attributes.shape("element_shape") ?? .unknown
        guard let shape = (holder.elementShape.merged(with: wanted) ?? wanted).known else {
          throw KernelError(
            .unimplemented,
            "TensorArray has size zero, but element shape \(wanted.bracketed) is not fully "
              + "defined. Currently only static shapes are supported when packing zero-size "
              + "TensorArrays.")
        }
        return [Tensor(zeros: holder.dtype, Shape([0] + shape.dimensions))]
      }
      return [try Kernels.stack(indices.map { try holder.read($0) })]
    },
    gradient: { g in
      let array = try g.gradientArray(g.inputs[0], g.inputs[2], naming: g.upstream)
      return try g.context.withNameScope("TensorArrayScatter") { _ in
        let flow = try g(
          .tensorArrayScatter, array.handle, g.inputs[1], g.upstream, array.flow)
        return [nil, nil, flow]
      }
    })

  package static let tensorArrayScatter: Op = Op(
    "TensorArrayScatterV3",
    "handle: resource, indices: int32, value: T, flow_in: float32 -> flow_out: float32",
    attributes: [.type("T")], isStateful: true, summary: "Writes the rows of a tensor.",
    shape: { _ in [.scalar] },
    kernel: .general { call in
      let holder = try call.array()
      let indices = call.inputs[1].integers
      let rows = try Kernels.unstack(call.inputs[2])
      guard rows.count == indices.count else {
        throw KernelError(
          .invalidArgument,
          "Expected len(indices) == values.shape[0], but saw: \(indices.count) vs. \(rows.count)")
      }
      for (index, row) in zip(indices, rows) { try holder.write(index, row) }
      return [call.inputs[3]]
    },
    gradient: { g in
      let array = try g.gradientArray(g.inputs[0], g.upstream, naming: g.upstream)
      let value = try g.all(
        .tensorArrayGather, [array.handle, g.inputs[1], array.flow],
        ["dtype": .type(g.inputs[2].dtype)])[0]
      return [nil, nil, value, g.upstream]
    })

  package static let tensorArrayConcat: Op = Op(
    "TensorArrayConcatV3",
    "handle: resource, flow_in: float32 -> value: dtype, lengths: int64",
    attributes: [.type("dtype"), .shape("element_shape_except0", .unknown)], isStateful: true,
    summary: "Joins the elements.", shape: { _ in [.unknown, PartialShape([nil])] },
    kernel: .general { call in
      let holder = try call.array()
      let parts = try holder.elements.indices.map { try holder.read($0) }
      let lengths = parts.map { $0.shape.dimensions.first ?? 0 }
      return [
        try Kernels.concat(parts, axis: 0), Tensor(integers: lengths, dtype: .int64),
      ]
    },
    gradient: { g in
      let array = try g.gradientArray(g.inputs[0], g.inputs[1], naming: g.upstream)
      return try g.context.withNameScope("TensorArraySplit") { _ in
        let flow = try g(.tensorArraySplit, array.handle, g.upstream, g.outputs[1], array.flow)
        return [nil, flow]
      }
    })

  package static let tensorArraySplit: Op = Op(
    "TensorArraySplitV3",
    "handle: resource, value: T, lengths: int64, flow_in: float32 -> flow_out: float32",
    attributes: [.type("T")], isStateful: true, summary: "Writes the parts of a tensor.",
    shape: { _ in [.scalar] },
    kernel: .general { call in
      let holder = try call.array()
      let lengths = call.inputs[2].integers
      let parts = try Kernels.split(call.inputs[1], axis: 0, sizes: lengths)
      for (index, part) in parts.enumerated() { try holder.write(index, part) }
      return [call.inputs[3]]
    },
    gradient: { g in
      let array = try g.gradientArray(g.inputs[0], g.upstream, naming: g.upstream)
      let value = try g.all(
        .tensorArrayConcat, [array.handle, array.flow], ["dtype": .type(g.inputs[1].dtype)])[0]
      return [nil, value, nil, g.upstream]
    })

  package static let tensorArraySize: Op = Op(
    "TensorArraySizeV3", "handle: resource, flow_in: float32 -> size: int32", isStateful: true,
    summary: "The number of elements.", shape: { _ in [.scalar] },
    kernel: .general { [Tensor(Int32(try $0.array().elements.count))] })

  package static let tensorArrayClose: Op = Op(
    "TensorArrayCloseV3", "handle: resource -> ", isStateful: true, summary: "Frees an array.",
    shape: { _ in [] }, kernel: .general { _ in [] })

  static let tensorArrays: [Op] = [
    .tensorArray, .tensorArrayGrad, .tensorArrayWrite, .tensorArrayRead, .tensorArrayGather,
    .tensorArrayScatter, .tensorArrayConcat, .tensorArraySplit, .tensorArraySize,
    .tensorArrayClose,
  ]
}
