// Variables: resources of version 2, references of version 1.
import Dataflow
import Tensors

extension KernelCall {
  /// The variable of a resource handle.
  func variable(_ index: Int = 0) throws -> VariableResource {
    guard let variable = inputs[index].object as? VariableResource else {
      throw KernelError(.invalidArgument, "Trying to access a resource that is no variable.")
    }
    return variable
  }

  /// Where the value of a reference variable lives: under the name of its node.
  func reference(_ index: Int = 0) throws -> (state: SessionState, name: String) {
    guard let session else {
      throw KernelError(.failedPrecondition, "Reference variables live in sessions only.")
    }
    guard let holder = inputs[index].object as? ReferenceHolder else {
      throw KernelError(.invalidArgument, "The input is no reference to a variable.")
    }
    return (session, holder.name)
  }
}

private func resourceUpdate(
  _ name: String, _ function: BinaryFunction, _ summary: String
) -> Op {
  Op(
    name, "resource: resource, value: dtype ->", attributes: [.type("dtype")], isStateful: true,
    summary: summary,
    shape: { call in
      try checkAssigned(call)
      return []
    },
    kernel: .general { call in
      let variable = try call.variable()
      let old = try variable.read(call.context.messages)
      guard old.shape == call.inputs[1].shape else {
        throw KernelError(
          .invalidArgument,
          "Cannot update variable with shape \(old.shape) using a Tensor with shape "
            + "\(call.inputs[1].shape), shapes must be equal.")
      }
      variable.assign(try Kernels.binary(function, old, call.inputs[1]))
      return []
    })
}

private func checkAssigned(_ call: InferenceContext) throws {
  guard let handle = call.handle(0) else { return }
  guard handle.shape.merged(with: call.inputs[1]) != nil else {
    throw ShapeError(mismatch(handle.shape, call.inputs[1]))
  }
}

extension Op {
  package static let varHandle: Op = Op(
    "VarHandleOp", "-> resource: resource",
    attributes: [
      .string("container", ""), .string("shared_name", ""),
      .string("debug_name", "", in: .v221), .type("dtype"), .shape("shape"),
      .strings("allowed_devices", [], in: .v221),
    ],
    isStateful: true, summary: "The handle of a variable of a graph.",
    shape: { call in
      call.outputHandles[0] = HandleType(
        dtype: call.attributes.type("dtype") ?? .float32,
        shape: call.attributes.shape("shape") ?? .unknown)
      return [.scalar]
    },
    kernel: .single { call in
      let given = call.attributes.string("shared_name")
      let name = given.isEmpty ? call.node?.name ?? "Variable" : given
      func make() -> VariableResource {
        VariableResource(
          name: name, dtype: call.attributes.type("dtype") ?? .float32,
          shape: call.attributes.shape("shape") ?? .unknown)
      }
      guard let session = call.session else { return Tensor(object: make()) }
      if let variable = session.resources[name] { return Tensor(object: variable) }
      let variable = make()
      session.resources[name] = variable
      return Tensor(object: variable)
    })

  package static let readVariable: Op = Op(
    "ReadVariableOp", "resource: resource -> value: dtype", attributes: [.type("dtype")],
    isStateful: true, summary: "The value of a variable.",
    shape: { [$0.handle(0)?.shape ?? .unknown] },
    kernel: .single { call in try call.variable().read(call.context.messages) },
    gradient: { g in [g.upstream] })

  package static let assignVariable: Op = Op(
    "AssignVariableOp", "resource: resource, value: dtype ->",
    attributes: [.type("dtype"), .bool("validate_shape", false, in: .v221)], isStateful: true,
    summary: "Gives a variable a value.",
    shape: { call in
      try checkAssigned(call)
      return []
    },
    kernel: .general { call in
      try call.variable().assign(call.inputs[1])
      return []
    })

  package static let assignAddVariable: Op = resourceUpdate(
    "AssignAddVariableOp", .add, "Adds to a variable.")
  package static let assignSubVariable: Op = resourceUpdate(
    "AssignSubVariableOp", .subtract, "Subtracts from a variable.")

  package static let varIsInitialized: Op = Op(
    "VarIsInitializedOp", "resource: resource -> is_initialized: bool", isStateful: true,
    summary: "Whether a variable has a value.", shape: { _ in [.scalar] },
    kernel: .single { call in Tensor(try call.variable().value != nil) })

  package static let variableShape: Op = Op(
    "VariableShape", "input: resource -> output: out_type",
    attributes: [.type("out_type", .indices, default: .int32)], isStateful: true,
    summary: "The shape of a variable's value.",
    shape: { [.vector($0.handle(0)?.shape.rank)] },
    kernel: .single { call in
      let value = try call.variable().read(call.context.messages)
      return Tensor(
        integers: value.shape.dimensions, dtype: call.attributes.type("out_type") ?? .int32)
    })

  package static let destroyResource: Op = Op(
    "DestroyResourceOp", "resource: resource ->",
    attributes: [.bool("ignore_lookup_error", true)], isStateful: true,
    summary: "Takes a variable's value away.", shape: { _ in [] },
    kernel: .general { call in
      try call.variable().value = nil
      return []
    })

  package static let resourceGather: Op = Op(
    "ResourceGather", "resource: resource, indices: Tindices -> output: dtype",
    attributes: [
      .int("batch_dims", 0), .bool("validate_indices", true), .type("dtype"),
      .type("Tindices", .indices),
    ],
    isStateful: true, summary: "Rows of a variable.",
    shape: { call in
      guard let shape = call.handle(0)?.shape.dimensions else { return [.unknown] }
      return [call.inputs[1] + PartialShape(Array(shape.dropFirst()))]
    },
    kernel: .single { call in
      try Kernels.gather(try call.variable().read(call.context.messages), call.inputs[1])
    },
    gradient: { g in
      let shape = try g(.variableShape, g.inputs[0])
      let flat = try g.constant(Tensor(integers: [-1]))
      let indices = try g(.reshape, g.inputs[1], flat)
      let one = try g.constant(Tensor(integers: [1]))
      let rest = try g.context.apply1(
        .stridedSlice, [shape, one, g.constant(Tensor(integers: [0])), one], ["end_mask": 1])
      let count = try g(.shape, indices)
      let rows = try g.context.apply1(.concat, [count, rest, g.constant(Tensor(Int32(0)))])
      let values = try g(.reshape, g.upstream, rows)
      g.setSlices(
        IndexedSlices(values: values, indices: indices, denseShape: shape), forInput: 0)
      return [nil, nil]
    })

  private static func resourceScatter(
    _ name: String, _ mode: Kernels.Scatter, _ types: TypeSet?, _ summary: String
  ) -> Op {
    Op(
      name, "resource: resource, indices: Tindices, updates: dtype ->",
      attributes: [.type("dtype", types), .type("Tindices", .indices)], isStateful: true,
      summary: summary, shape: { _ in [] },
      kernel: .general { call in
        let variable = try call.variable()
        let old = try variable.read(call.context.messages)
        variable.assign(try Kernels.scatterRows(mode, into: old, call.inputs[1], call.inputs[2]))
        return []
      })
  }

  package static let resourceScatterUpdate: Op = resourceScatter(
    "ResourceScatterUpdate", .update, nil, "Replaces rows of a variable.")
  package static let resourceScatterAdd: Op = resourceScatter(
    "ResourceScatterAdd", .add, .numbers, "Adds to rows of a variable.")
  package static let resourceScatterSub: Op = resourceScatter(
    "ResourceScatterSub", .subtract, .numbers, "Subtracts from rows of a variable.")

  package static let resourceStridedSliceAssign: Op = Op(
    "ResourceStridedSliceAssign",
    "ref: resource, begin: Index, end: Index, strides: Index, value: T ->",
    attributes: [
      .type("T"), .type("Index", .indices), .int("begin_mask", 0), .int("end_mask", 0),
      .int("ellipsis_mask", 0), .int("new_axis_mask", 0), .int("shrink_axis_mask", 0),
    ],
    isStateful: true, summary: "Replaces a part of a variable.", shape: { _ in [] },
    kernel: .general { call in
      let variable = try call.variable()
      let old = try variable.read(call.context.messages)
      let attributes = call.attributes
      let slice = StridedSlice(
        begin: call.inputs[1].integers, end: call.inputs[2].integers,
        strides: call.inputs[3].integers, beginMask: attributes.int("begin_mask"),
        endMask: attributes.int("end_mask"), ellipsisMask: attributes.int("ellipsis_mask"),
        newAxisMask: attributes.int("new_axis_mask"),
        shrinkAxisMask: attributes.int("shrink_axis_mask"))
      variable.assign(try Kernels.stridedSliceAssign(old, slice, call.inputs[4]))
      return []
    })

  // MARK: References

  package static let variableV2: Op = Op(
    "VariableV2", "-> ref: Ref(dtype)",
    attributes: [
      .shape("shape"), .type("dtype"), .string("container", ""), .string("shared_name", ""),
    ],
    isStateful: true, summary: "A variable of version 1.",
    shape: { [$0.attributes.shape("shape") ?? .unknown] },
    kernel: .single { call in
      Tensor(
        object: ReferenceHolder(
          name: call.node?.name ?? "Variable", dtype: call.attributes.type("dtype") ?? .float32))
    })

  package static let assign: Op = Op(
    "Assign", "ref: Ref(T), value: T -> output_ref: Ref(T)",
    attributes: [.type("T"), .bool("validate_shape", true), .bool("use_locking", true)],
    summary: "Gives a variable of version 1 a value.",
    shape: { call in
      if call.attributes.bool("validate_shape", default: true) {
        guard let merged = call.inputs[0].merged(with: call.inputs[1]) else {
          throw ShapeError(mismatch(call.inputs[0], call.inputs[1]))
        }
        return [merged]
      }
      return [call.inputs[1]]
    },
    kernel: .single { call in
      let (state, name) = try call.reference()
      state.references[name] = call.inputs[1]
      return call.inputs[0]
    })

  private static func referenceUpdate(
    _ name: String, _ function: BinaryFunction, _ summary: String
  ) -> Op {
    Op(
      name, "ref: Ref(T), value: T -> output_ref: Ref(T)",
      attributes: [.type("T", .numbers), .bool("use_locking", false)], summary: summary,
      shape: { [$0.inputs[0]] },
      kernel: .single { call in
        let (state, name) = try call.reference()
        guard let old = state.references[name] else {
          throw KernelError(
            .failedPrecondition, "Attempting to use uninitialized value \(name)")
        }
        state.references[name] = try Kernels.binary(function, old, call.inputs[1])
        return call.inputs[0]
      })
  }

  package static let assignAdd: Op = referenceUpdate(
    "AssignAdd", .add, "Adds to a variable of version 1.")
  package static let assignSub: Op = referenceUpdate(
    "AssignSub", .subtract, "Subtracts from a variable of version 1.")

  package static let isVariableInitialized: Op = Op(
    "IsVariableInitialized", "ref: Ref(dtype) -> is_initialized: bool",
    attributes: [.type("dtype")], summary: "Whether a variable of version 1 has a value.",
    shape: { _ in [.scalar] },
    kernel: .single { call in
      let (state, name) = try call.reference()
      return Tensor(state.references[name] != nil)
    })

  static let variables: [Op] = [
    .varHandle, .readVariable, .assignVariable, .assignAddVariable, .assignSubVariable,
    .varIsInitialized, .variableShape, .destroyResource, .resourceGather, .resourceScatterUpdate,
    .resourceScatterAdd, .resourceScatterSub, .resourceStridedSliceAssign, .variableV2, .assign,
    .assignAdd, .assignSub, .isVariableInitialized,
  ]
}
