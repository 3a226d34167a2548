// Lists of tensors, which stand behind TensorArray and loops over tensors.
import Dataflow
import Tensors

extension KernelCall {
  /// The list of a variant input.
  fileprivate func list(_ index: Int = 0) throws -> TensorList {
    guard let list = inputs[index].object as? TensorList else {
      throw KernelError(.invalidArgument, "Input handle is not a list. Saw: 'null'")
    }
    return list
  }

  /// The list to change: itself where nobody else holds it, else a copy.
  fileprivate func ownedList() throws -> (TensorList, Tensor) {
    let list = try list()
    if reusable & 1 == 1 { return (list, inputs[0]) }
    let copy = list.copy()
    return (copy, Tensor(object: copy, dtype: .variant))
  }
}

extension TensorList {
  /// What a tensor of sizes says of the elements; a scalar -1 says nothing.
  fileprivate static func elementShape(_ sizes: Tensor) -> PartialShape {
    sizes.shape.rank == 0 ? .unknown : PartialShape(sizes: sizes.integers)
  }

  /// An element; zeros where none was stored.
  fileprivate func element(_ index: Int, _ wanted: PartialShape) throws -> Tensor {
    guard index >= 0, index < elements.count else {
      throw KernelError(
        .invalidArgument,
        "Trying to access element \(index) in a list with \(elements.count) elements.")
    }
    if let element = elements[index] { return element }
    return try zeros(wanted)
  }

  fileprivate func zeros(_ wanted: PartialShape) throws -> Tensor {
    var shape = elementShape.merged(with: wanted) ?? elementShape
    if shape.known == nil, let other = elements.compactMap(\.self).first {
      shape = PartialShape(other.shape)
    }
    guard let known = shape.known else {
      throw KernelError(
        .invalidArgument,
        "Trying to read an uninitialized tensor but element_shape is not fully defined: "
          + "\(shape.bracketed) and no uninitialized element is found.")
    }
    if dtype == .variant || dtype == .resource {
      return Tensor(
        object: TensorList(dtype: .float32, elementShape: .unknown, elements: []), dtype: .variant)
    }
    return Tensor(zeros: dtype, known)
  }

  fileprivate func stacked(_ wanted: PartialShape) throws -> Tensor {
    guard !elements.isEmpty else {
      let shape = elementShape.merged(with: wanted) ?? elementShape
      guard let known = shape.known else {
        throw KernelError(
          .invalidArgument,
          "Tried to stack elements of an empty list with non-fully-defined element_shape: "
            + shape.bracketed)
      }
      return Tensor(zeros: dtype, Shape([0] + known.dimensions))
    }
    let values = try elements.indices.map { try element($0, wanted) }
    for value in values where value.shape != values[0].shape {
      throw KernelError(
        .invalidArgument,
        "Tried to stack list which only contains uninitialized or incompatible tensors: "
          + "\(values[0].shape) vs. \(value.shape)")
    }
    return try Kernels.stack(values)
  }
}

/// What the list behind the input holds, passed on to the output.
private func passHandle(_ call: InferenceContext, to output: Int = 0) {
  call.outputHandles[output] = call.handle(0)
}

/// Sets the handle of a new list.
private func makeHandle(_ call: InferenceContext, _ shape: PartialShape) {
  call.outputHandles[0] = HandleType(
    dtype: call.attributes.type("element_dtype") ?? .float32, shape: shape)
}

/// The shape that an input gives for elements: unknown for the scalar -1.
private func givenShape(_ call: InferenceContext, _ index: Int) -> PartialShape {
  guard let value = call.constant(index) else {
    return call.inputs[index].rank == 1 ? call.shapeValue(index) : .unknown
  }
  return TensorList.elementShape(value)
}

/// What is known of an element: from the list and from the input that says its shape.
private func elementShape(_ call: InferenceContext, _ index: Int) -> PartialShape {
  let given = givenShape(call, index)
  guard let handle = call.handle(0) else { return given }
  return handle.shape.merged(with: given) ?? given
}

/// A constant scalar -1: an element shape that says nothing.
private func anyShape(_ g: GradientCall) throws -> Operand {
  try g.constant(Tensor(Int32(-1)))
}

extension Op {
  package static let emptyTensorList: Op = Op(
    "EmptyTensorList", "element_shape: shape_type, max_num_elements: int32 -> handle: variant",
    attributes: [.type("element_dtype"), .type("shape_type", .indices)],
    summary: "A list without elements.",
    shape: { call in
      makeHandle(call, givenShape(call, 0))
      return [.scalar]
    },
    kernel: .single { call in
      let limit = call.inputs[1].scalarInt
      return Tensor(
        object: TensorList(
          dtype: call.attributes.type("element_dtype") ?? .float32,
          elementShape: TensorList.elementShape(call.inputs[0]), elements: [],
          maximumCount: limit < 0 ? nil : limit), dtype: .variant)
    })

  package static let tensorListReserve: Op = Op(
    "TensorListReserve", "element_shape: shape_type, num_elements: int32 -> handle: variant",
    attributes: [.type("element_dtype"), .type("shape_type", .indices)],
    summary: "A list with room for elements.",
    shape: { call in
      makeHandle(call, givenShape(call, 0))
      return [.scalar]
    },
    kernel: .single { call in
      let count = call.inputs[1].scalarInt
      guard count >= 0 else {
        throw KernelError(
          .invalidArgument,
          "The num_elements to reserve must be a non negative number, but got "
            + "\(count)")
      }
      return Tensor(
        object: TensorList(
          dtype: call.attributes.type("element_dtype") ?? .float32,
          elementShape: TensorList.elementShape(call.inputs[0]),
          elements: Array(repeating: nil, count: count)), dtype: .variant)
    })

  package static let tensorListSetItem: Op = Op(
    "TensorListSetItem",
    "input_handle: variant, index: int32, item: element_dtype -> output_handle: variant",
    attributes: [
      .type("element_dtype"), .bool("resize_if_index_out_of_bounds", false, in: .v221),
    ],
    summary: "Stores an element.",
    shape: { call in
      passHandle(call)
      return [.scalar]
    },
    kernel: .single { call in
      let (list, result) = try call.ownedList()
      let index = call.inputs[1].scalarInt
      guard index >= 0,
        index < list.elements.count || call.attributes.bool("resize_if_index_out_of_bounds")
      else {
        throw KernelError(
          .invalidArgument,
          "Trying to modify element \(index) in a list with \(list.elements.count) elements.")
      }
      while list.elements.count <= index { list.elements.append(nil) }
      list.elements[index] = call.inputs[2]
      return result
    },
    gradient: { g in
      // The element's gradient is the list's gradient there; the rest goes on to the old list.
      let shape = try g.shapeVector(g.inputs[2])
      let type: Attributes = ["element_dtype": .type(g.inputs[2].dtype)]
      let item = try g.context.apply1(.tensorListGetItem, [g.upstream, g.inputs[1], shape], type)
      let rest = try g.context.apply1(
        .tensorListSetItem, [g.upstream, g.inputs[1], g(.zerosLike, g.inputs[2])])
      return [rest, nil, item]
    })

  package static let tensorListResize: Op = Op(
    "TensorListResize", "input_handle: variant, size: int32 -> output_handle: variant",
    isStateful: true, summary: "A list of another length.",
    shape: { call in
      passHandle(call)
      return [.scalar]
    },
    kernel: .single { call in
      let size = call.inputs[1].scalarInt
      guard size >= 0 else {
        throw KernelError(
          .invalidArgument,
          "TensorListSlice expects size to be non-negative. Got: \(size)")
      }
      let (list, result) = try call.ownedList()
      while list.elements.count < size { list.elements.append(nil) }
      list.elements.removeLast(list.elements.count - size)
      return result
    },
    gradient: { g in
      let length = try g.context.apply1(.tensorListLength, [g.inputs[0]])
      return [try g.context.apply1(.tensorListResize, [g.upstream, length]), nil]
    })

  package static let tensorListGetItem: Op = Op(
    "TensorListGetItem",
    "input_handle: variant, index: int32, element_shape: Tshape -> item: element_dtype",
    attributes: [
      .type("element_dtype"), .type("Tshape", .indices, default: .int32, in: .v221),
    ],
    summary: "Reads an element.",
    shape: { call in
      if let inner = call.handle(0), inner.dtype == .variant { call.outputHandles[0] = nil }
      return [elementShape(call, 2)]
    },
    kernel: .single { call in
      try call.list().element(
        call.inputs[1].scalarInt, TensorList.elementShape(call.inputs[2]))
    },
    gradient: { g in
      // A list of zeros with the gradient in the element's place.
      let count = try g(.tensorListLength, g.inputs[0])
      let shape = try g.shapeVector(g.outputs[0])
      let list = try g.context.apply1(
        .tensorListReserve, [shape, count], ["element_dtype": .type(g.outputs[0].dtype)])
      return [
        try g.context.apply1(.tensorListSetItem, [list, g.inputs[1], g.upstream]), nil, nil,
      ]
    })

  package static let tensorListLength: Op = Op(
    "TensorListLength", "input_handle: variant -> length: int32",
    summary: "The number of elements.", shape: { _ in [.scalar] },
    kernel: .single { Tensor(Int32(try $0.list().elements.count)) })

  package static let tensorListPushBack: Op = Op(
    "TensorListPushBack",
    "input_handle: variant, tensor: element_dtype -> output_handle: variant",
    attributes: [.type("element_dtype")], summary: "Appends an element.",
    shape: { call in
      passHandle(call)
      return [.scalar]
    },
    kernel: .single { call in
      let (list, result) = try call.ownedList()
      if let limit = list.maximumCount, list.elements.count >= limit {
        throw KernelError(
          .invalidArgument,
          "Tried to push item into a full list list size: \(list.elements.count) "
            + "max_num_elements: \(limit)")
      }
      list.elements.append(call.inputs[1])
      return result
    },
    gradient: { g in
      let shape = try g.shapeVector(g.inputs[1])
      return try g.all(
        .tensorListPopBack, [g.upstream, shape],
        ["element_dtype": .type(g.inputs[1].dtype)])
    })

  package static let tensorListPopBack: Op = Op(
    "TensorListPopBack",
    "input_handle: variant, element_shape: int32 -> output_handle: variant, tensor: element_dtype",
    attributes: [.type("element_dtype")], summary: "Takes the last element away.",
    shape: { call in
      passHandle(call)
      return [.scalar, elementShape(call, 1)]
    },
    kernel: .general { call in
      let (list, result) = try call.ownedList()
      guard let last = list.elements.popLast() else {
        throw KernelError(.invalidArgument, "Trying to pop from an empty list.")
      }
      return [result, try last ?? list.zeros(TensorList.elementShape(call.inputs[1]))]
    },
    gradient: { g in
      let element = try g.upstreams[1] ?? g(.zerosLike, g.outputs[1])
      let list: Operand
      if let upstream = g.upstreams[0] {
        list = upstream
      } else {
        let shape = try anyShape(g)
        list = try g.context.apply1(
          .tensorListReserve, [shape, g(.tensorListLength, g.outputs[0])],
          ["element_dtype": .type(g.outputs[1].dtype)])
      }
      return [try g(.tensorListPushBack, list, element), nil]
    })

  package static let tensorListStack: Op = Op(
    "TensorListStack", "input_handle: variant, element_shape: int32 -> tensor: element_dtype",
    attributes: [.type("element_dtype"), .int("num_elements", -1)],
    summary: "All elements as one tensor.",
    shape: { call in
      let count = call.attributes.int("num_elements", default: -1)
      return [.vector(count < 0 ? nil : count) + elementShape(call, 1)]
    },
    kernel: .single { try $0.list().stacked(TensorList.elementShape($0.inputs[1])) },
    gradient: { g in
      let shape: Operand
      if let sizes = g.outputs[0].shape.dimensions?.dropFirst() {
        shape = try g.constant(Tensor(integers: sizes.map { $0 ?? -1 }))
      } else {
        shape = try anyShape(g)
      }
      return [try g(.tensorListFromTensor, g.upstream, shape), nil]
    })

  package static let tensorListFromTensor: Op = Op(
    "TensorListFromTensor",
    "tensor: element_dtype, element_shape: shape_type -> output_handle: variant",
    attributes: [.type("element_dtype"), .type("shape_type", .indices)],
    summary: "The rows of a tensor as a list.",
    shape: { call in
      let rows = call.inputs[0].dimensions.map { PartialShape(Array($0.dropFirst())) } ?? .unknown
      call.outputHandles[0] = HandleType(dtype: call.dtype(0), shape: rows)
      return [.scalar]
    },
    kernel: .single { call in
      let tensor = call.inputs[0]
      guard tensor.shape.rank > 0 else {
        throw KernelError(
          .invalidArgument, "Tensor must be at least a vector, but saw shape: \(tensor.shape)")
      }
      return Tensor(
        object: TensorList(
          dtype: tensor.dtype, elementShape: TensorList.elementShape(call.inputs[1]),
          elements: try Kernels.unstack(tensor)), dtype: .variant)
    },
    gradient: { g in
      let sizes = g.inputs[0].shape.dimensions?.dropFirst()
      let shape = try sizes.map { try g.constant(Tensor(integers: $0.map { $0 ?? -1 })) }
      return [
        try g.context.apply1(
          .tensorListStack, [g.upstream, shape ?? anyShape(g)],
          [
            "element_dtype": .type(g.inputs[0].dtype),
            "num_elements": .int((g.inputs[0].shape.dimensions?.first ?? nil) ?? -1),
          ]), nil,
      ]
    })

  package static let tensorListElementShape: Op = Op(
    "TensorListElementShape", "input_handle: variant -> element_shape: shape_type",
    attributes: [.type("shape_type", .indices)], summary: "The shape of the elements.",
    shape: { [.vector($0.handle(0)?.shape.rank)] },
    kernel: .single { call in
      let sizes = try call.list().elementShape.dimensions
      let dtype = call.attributes.type("shape_type") ?? .int32
      guard let sizes else { return Tensor(dtype, scalar: -1) }
      return Tensor(integers: sizes.map { $0 ?? -1 }, dtype: dtype)
    })

  package static let tensorListGather: Op = Op(
    "TensorListGather",
    "input_handle: variant, indices: int32, element_shape: int32 -> values: element_dtype",
    attributes: [.type("element_dtype")], summary: "Elements by their indices as one tensor.",
    shape: { [$0.inputs[1] + elementShape($0, 2)] },
    kernel: .single { call in
      let list = try call.list()
      let wanted = TensorList.elementShape(call.inputs[2])
      let chosen = TensorList(
        dtype: list.dtype, elementShape: list.elementShape,
        elements: try call.inputs[1].integers.map { try list.element($0, wanted) })
      return try chosen.stacked(wanted)
    },
    gradient: { g in
      let shape = try anyShape(g)
      let count = try g(.tensorListLength, g.inputs[0])
      return [try g(.tensorListScatter, g.upstream, g.inputs[1], shape, count), nil, nil]
    })

  package static let tensorListScatter: Op = Op(
    "TensorListScatterV2",
    "tensor: element_dtype, indices: int32, element_shape: shape_type, num_elements: int32 -> "
      + "output_handle: variant",
    attributes: [.type("element_dtype"), .type("shape_type", .indices)],
    summary: "A list with the rows of a tensor at given places.",
    shape: { call in
      call.outputHandles[0] = HandleType(dtype: call.dtype(0), shape: givenShape(call, 2))
      return [.scalar]
    },
    kernel: .single { call in
      let indices = call.inputs[1].integers
      let count = Swift.max(call.inputs[3].scalarInt, (indices.max() ?? -1) + 1)
      var elements: [Tensor?] = Array(repeating: nil, count: count)
      for (index, row) in zip(indices, try Kernels.unstack(call.inputs[0])) where index >= 0 {
        elements[index] = row
      }
      return Tensor(
        object: TensorList(
          dtype: call.inputs[0].dtype, elementShape: TensorList.elementShape(call.inputs[2]),
          elements: elements), dtype: .variant)
    },
    gradient: { g in
      let type: Attributes = ["element_dtype": .type(g.inputs[0].dtype)]
      return [
        try g.context.apply1(.tensorListGather, [g.upstream, g.inputs[1], anyShape(g)], type), nil,
        nil, nil,
      ]
    })

  package static let tensorListConcat: Op = Op(
    "TensorListConcatV2",
    "input_handle: variant, element_shape: shape_type, leading_dims: int64 -> "
      + "tensor: element_dtype, lengths: int64",
    attributes: [.type("element_dtype"), .type("shape_type", .indices, default: .int32)],
    summary: "Joins the elements of a list.",
    shape: { call in
      guard let sizes = elementShape(call, 1).dimensions, !sizes.isEmpty else {
        return [.unknown, PartialShape([nil])]
      }
      return [PartialShape([nil] + sizes.dropFirst()), PartialShape([nil])]
    },
    kernel: .general { call in
      let list = try call.list()
      let wanted = TensorList.elementShape(call.inputs[1])
      guard !list.elements.isEmpty else {
        let rest = wanted.dimensions?.dropFirst().compactMap(\.self) ?? []
        return [
          Tensor(zeros: list.dtype, Shape([0] + rest)), Tensor(integers: [], dtype: .int64),
        ]
      }
      let parts = try list.elements.indices.map { try list.element($0, wanted) }
      return [
        try Kernels.concat(parts, axis: 0),
        Tensor(integers: parts.map { $0.shape.dimensions.first ?? 0 }, dtype: .int64),
      ]
    },
    gradient: { g in
      [
        try g.context.apply1(.tensorListSplit, [g.upstream, anyShape(g), g.outputs[1]]), nil, nil,
      ]
    })

  package static let tensorListSplit: Op = Op(
    "TensorListSplit",
    "tensor: element_dtype, element_shape: shape_type, lengths: int64 -> output_handle: variant",
    attributes: [.type("element_dtype"), .type("shape_type", .indices, default: .int32)],
    summary: "A list of the parts of a tensor.", shape: { _ in [.scalar] },
    kernel: .single { call in
      let lengths = call.inputs[2].integers
      let total = lengths.reduce(0, +)
      guard let rows = call.inputs[0].shape.dimensions.first, rows == total else {
        throw KernelError(
          .invalidArgument,
          "Invalid argument: lengths must sum up to the length of the tensor's first dimension.")
      }
      return Tensor(
        object: TensorList(
          dtype: call.inputs[0].dtype, elementShape: TensorList.elementShape(call.inputs[1]),
          elements: try Kernels.split(call.inputs[0], axis: 0, sizes: lengths)), dtype: .variant)
    },
    gradient: { g in
      let parts = try g.context.apply(
        .tensorListConcat, [g.upstream, anyShape(g), g.inputs[2]],
        ["element_dtype": .type(g.inputs[0].dtype)])
      return [parts[0], nil, nil]
    })

  static let lists: [Op] = [
    .emptyTensorList, .tensorListReserve, .tensorListSetItem, .tensorListResize, .tensorListGetItem,
    .tensorListLength, .tensorListPushBack, .tensorListPopBack, .tensorListStack,
    .tensorListFromTensor, .tensorListElementShape,
    .tensorListGather, .tensorListScatter, .tensorListConcat, .tensorListSplit,
  ]
}
