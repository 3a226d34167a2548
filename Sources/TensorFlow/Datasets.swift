// Datasets in graphs: as arguments of functions, as ranges of loops, and their iterators.

import Dataflow
import Ops
import Python
import Tensors

extension TensorFlowRuntime {
  /// The class of datasets, once its text has run.
  private var datasetType: TypeObject? {
    loadedValue("Dataset", in: "datasets")?.object(as: TypeObject.self)
  }

  func isDataset(_ value: Value) -> Bool {
    isInstance(value, of: datasetType)
  }

  private func isSymbolicIterator(_ value: Value) -> Bool {
    isInstance(
      value,
      of: loadedValue("_SymbolicIterator", in: "datasets")?.object(as: TypeObject.self))
  }

  private func isInstance(_ value: Value, of wanted: TypeObject?) -> Bool {
    guard case .object(let object) = value, let type = object.customType, let wanted else {
      return false
    }
    return type.isSubtype(of: wanted)
  }

  /// A dataset inside of a function: an argument or a capture stands for it.
  func dataset(of symbol: SymbolicTensor, like value: Value) throws(Raise) -> Value {
    guard let make = loadedValue("_of_variant", in: "datasets") else { return value }
    return try interpreter.call(make, [self.value(.symbolic(symbol)), value])
  }

  /// The natives that the library of datasets uses.
  func defineDatasetHelpers(_ define: (String, @escaping NativeFunction.Body) -> Void) {
    loopHandlers.append(
      LoopHandler(
        handles: { [unowned self] in isDataset($0) || isSymbolicIterator($0) },
        stage: { [unowned self] (subject, parts) throws(Raise) in
          try stageLoop(over: subject, parts)
        }))
    nextHandlers.append(
      NextHandler(
        handles: { [unowned self] in isSymbolicIterator($0) },
        next: { [unowned self] (iterator) throws(Raise) in
          try interpreter.callMethod(iterator, "get_next")
        }))
    datasetBuiltins["enumerate"] = DatasetBuiltin { [unowned self] (arguments) throws(Raise) in
      try interpreter.callMethod(arguments[0], "enumerate", Array(arguments.dropFirst()))
    }
    datasetBuiltins["zip"] = DatasetBuiltin { [unowned self] (arguments) throws(Raise) in
      guard let type = datasetType else { return .none }
      return try interpreter.callMethod(.object(type), "zip", [.tuple(arguments)])
    }
    datasetBuiltins["map"] = DatasetBuiltin { [unowned self] (arguments) throws(Raise) in
      try interpreter.callMethod(arguments[1], "map", [arguments[0]])
    }
    datasetBuiltins["filter"] = DatasetBuiltin { [unowned self] (arguments) throws(Raise) in
      try interpreter.callMethod(arguments[1], "filter", [arguments[0]])
    }
    define("eager_scope()") { [unowned self] _, _ in
      contextManager(
        enter: { [unowned self] in
          context.enter(nil)
          return .none
        }, exit: { [unowned self] in context.leave() })
    }
    define("outside()") { [unowned self] _, _ in
      let saved = Saved<[VariableCreator]>([])
      return contextManager(
        enter: { [unowned self] in
          saved.value = variableCreators
          variableCreators = []
          context.enter(context.outermost)
          return .none
        },
        exit: { [unowned self] in
          context.leave()
          variableCreators = saved.value
        })
    }
    define("convert_call(function, args, kwargs)") { [unowned self] _, call throws(Raise) in
      let arguments = try interpreter.elements(of: call[1])
      let keywords = (call[2].asDict?.items ?? []).map { ($0.key.text ?? "", $0.value) }
      return try callConverted(call[0], arguments, keywords)
    }
    define("is_symbolic(value)") { _, call in
      .bool(call[0].object(as: TensorObject.self)?.operand.symbolic != nil)
    }
    define("dataset_elements(variant)") { [unowned self] _, call throws(Raise) in
      guard let source = try operand(call[0]).tensor?.object as? ElementSource else {
        throw error("TypeError", "a dataset is expected")
      }
      let stream = ElementStream(source)
      do { try stream.restart() } catch { throw raise(OpError(wrapping: error)) }
      return .object(
        interpreter.makeFunction("next_element()") { [unowned self] _, _ throws(Raise) in
          do {
            guard let element = try stream.next() else { return .none }
            return .list(element.map { value(.eager(context.eager($0))) })
          } catch { throw raise(OpError(wrapping: error)) }
        })
    }
    define("transformed(variant, transform)") { [unowned self] _, call throws(Raise) in
      let variant = try operand(call[0])
      let transform = call[1]
      let box = DatasetTransform { [unowned self] source in
        let inner = value(.eager(context.eager(Tensor(object: source, dtype: .variant))))
        let made = try eagerly { () throws(Raise) in try interpreter.call(transform, [inner]) }
        guard
          let result = made.object(as: TensorObject.self)?.operand.tensor?.object
            as? ElementSource
        else { throw error("TypeError", "a dataset is expected") }
        return result
      }
      return value(
        try engine { () throws(OpError) in
          try context.apply1(
            try context.op("TransformDataset"), [variant],
            ["#transform": .tensor(Tensor(object: box))])
        })
    }
    define("dataset_variant(start)") { [unowned self] _, call in
      let start = call[0]
      let source = ElementSource { [unowned self] in
        let iterator = try eagerly { () throws(Raise) in
          try interpreter.iterator(of: try interpreter.call(start))
        }
        return { [unowned self] in
          let element = try eagerly { () throws(Raise) in try interpreter.next(iterator) }
          guard let element else { return nil }
          var tensors: [Tensor] = []
          for leaf in try interpreter.elements(of: element) {
            if let tensor = leaf.object(as: TensorObject.self)?.operand.tensor {
              tensors.append(tensor)
            }
          }
          return tensors
        }
      }
      return value(.eager(context.eager(Tensor(object: source, dtype: .variant))))
    }
    define("symbolic_iterator(variant)") { [unowned self] _, call throws(Raise) in
      let variant = try operand(call[0])
      return value(
        try engine { () throws(OpError) in
          try context.apply1(try context.op("MakeAnonymousIterator"), [variant])
        })
    }
    define("next_symbolic(iterator, specs)") { [unowned self] _, call throws(Raise) in
      let iterator = try operand(call[0])
      var types: [DType] = []
      var shapes: [PartialShape] = []
      for spec in try interpreter.elements(of: call[1]) {
        guard let spec = spec.object(as: TensorSpecObject.self) else {
          throw error(
            "NotImplementedError", "datasets of datasets in graphs are not supported by this engine"
          )
        }
        types.append(spec.dtype)
        shapes.append(spec.shape)
      }
      let (outputTypes, outputShapes) = (types, shapes)
      return .list(
        values(
          try engine { () throws(OpError) in
            try context.apply(
              try context.op("IteratorGetNext"), [iterator],
              ["output_types": .types(outputTypes), "output_shapes": .shapes(outputShapes)])
          }))
    }
    define("one_shot_iterator(variant, initializable)") { [unowned self] _, call throws(Raise) in
      guard let dataset = try operand(call[0]).tensor else {
        throw error("TypeError", "a dataset is expected")
      }
      let isInitializable = try flag(call[1])
      let handle = try engine { () throws(OpError) in
        try context.apply1(
          try context.op(isInitializable ? "IteratorV2" : "OneShotIterator"), [],
          ["#dataset": .tensor(dataset)])
      }
      guard isInitializable else { return .tuple([value(handle), .none]) }
      let node = try engine { () throws(OpError) in
        try context.applyNode(try context.op("MakeIterator"), [handle])
      }
      return .tuple([value(handle), node.map { .object(object(of: $0)) } ?? Value.none])
    }
  }

  /// Runs Python outside of the graph under construction.
  private func eagerly<R>(_ body: () throws(Raise) -> R) throws(Raise) -> R {
    context.enter(nil)
    defer { context.leave() }
    return try body()
  }

  // MARK: Loops

  /// `for x in dataset` in converted code: a loop that asks an iterator.
  private func stageLoop(over subject: Value, _ parts: LoopParts) throws(Raise) {
    let iterator: Value
    if isDataset(subject) {
      iterator = try interpreter.callMethod(subject, "__iter__")
    } else {
      iterator = subject
    }
    let resource = try operand(try interpreter.getAttribute(iterator, "_resource"))
    let initial = try parts.getState()
    let places = initial.indices.filter { initial[$0].object(as: UndefinedObject.self) == nil }
    func whole(_ values: [Value]) -> [Value] {
      var state = initial
      for (place, value) in zip(places, values) { state[place] = value }
      return state
    }
    let result = try whileLoop(
      places.map { initial[$0] }, invariants: [], name: nil,
      test: { [unowned self] (values) throws(Raise) in
        try parts.setState(whole(values))
        let goesOn = value(
          try engine { () throws(OpError) in
            try context.apply1(try context.op("IteratorHasNext"), [resource])
          })
        guard let extra = parts.extraTest else { return goesOn }
        return try stagedCondition(
          goesOn, then: { () throws(Raise) in try extra() }, else: { .bool(false) })
      },
      body: { [unowned self] (values) throws(Raise) in
        try parts.setState(whole(values))
        try parts.body(try interpreter.callMethod(iterator, "get_next"))
        let next = try parts.getState()
        return places.map { next[$0] }
      })
    try parts.setState(whole(result))
  }
}
