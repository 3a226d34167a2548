// Datasets: sources, transformations, iterators.

/// The text of the library.
enum DataLibrary {
  static let text = #"""
    from _tf_native import tf, export, version, dataset_variant, symbolic_iterator, next_symbolic
    from _tf_native import apply, transformed, dataset_elements, eager_scope, is_symbolic, one_shot_iterator, known_value


    def _stacked(values):
        return apply("Pack", values, {"axis": 0}, None)


    def _is_named(value):
        return isinstance(value, tuple) and hasattr(value, "_fields")


    def _map(f, structure):
        if isinstance(structure, dict):
            return {key: _map(f, structure[key]) for key in structure}
        if _is_named(structure):
            return type(structure)(*[_map(f, part) for part in structure])
        if isinstance(structure, tuple):
            return tuple([_map(f, part) for part in structure])
        return f(structure)


    def _flat(structure):
        if isinstance(structure, dict):
            return [leaf for key in sorted(structure) for leaf in _flat(structure[key])]
        if isinstance(structure, tuple):
            return [leaf for part in structure for leaf in _flat(part)]
        return [structure]


    def _pack(template, leaves):
        rest = list(leaves)

        def take(part):
            if isinstance(part, dict):
                made = {key: take(part[key]) for key in sorted(part)}
                return {key: made[key] for key in part}
            if _is_named(part):
                return type(part)(*[take(p) for p in part])
            if isinstance(part, tuple):
                return tuple([take(p) for p in part])
            return rest.pop(0)
        return take(template)


    def _tensors(structure):
        def convert(leaf):
            if isinstance(leaf, Dataset):
                return leaf
            if is_symbolic(leaf):
                value = known_value(leaf)
                if value is None:
                    raise NotImplementedError(
                        "datasets of tensors of a graph are not supported by this engine")
                return tf.convert_to_tensor(value)
            return tf.convert_to_tensor(leaf)
        with eager_scope():
            return _map(convert, structure)


    def _spec_of(structure):
        def spec(leaf):
            if isinstance(leaf, Dataset):
                return DatasetSpec(leaf.element_spec)
            return tf.TensorSpec(leaf.shape, leaf.dtype)
        return _map(spec, structure)


    class DatasetSpec:
        def __init__(self, element_spec, dataset_shape=()):
            self._element_spec = element_spec

        element_spec = property(lambda self: self._element_spec)

        def __repr__(self):
            return "DatasetSpec(%r, %r)" % (self._element_spec, tf.TensorShape([]))

        def __eq__(self, other):
            return isinstance(other, DatasetSpec) and self._element_spec == other._element_spec


    def _dims(shape):
        return None if shape.rank is None else shape.as_list()


    def _apply(function, element):
        if isinstance(element, tuple) and not _is_named(element):
            return function(*element)
        return function(element)


    def _result(structure):
        if isinstance(structure, list):
            return _stacked(structure)
        if _is_named(structure):
            return type(structure)(*[_result(part) for part in structure])
        if isinstance(structure, tuple):
            return tuple([_result(part) for part in structure])
        if isinstance(structure, dict):
            return {key: _result(structure[key]) for key in structure}
        return structure


    class _Function:
        """A function of elements, traced once for their types."""

        def __init__(self, function, spec):
            self.plain = any(isinstance(leaf, DatasetSpec) for leaf in _flat(spec))
            self.function = function
            self.spec = spec
            self.output_spec = None
            if self.plain:
                return

            def traced(*leaves):
                self.in_trace = True
                result = _result(_apply(self.converted, _pack(spec, leaves)))
                return result
            specs = [tf.TensorSpec(leaf.shape, leaf.dtype, "args_%d" % index)
                     for index, leaf in enumerate(_flat(spec))]
            with eager_scope():
                self.converted = tf.autograph.to_graph(function) if _converts(function) else function
                self.concrete = tf.function(traced, autograph=False).get_concrete_function(*specs)
                outputs = self.concrete.structured_outputs
            self.template = outputs
            self.output_spec = _spec_of(outputs)

        def __call__(self, element):
            if self.plain:
                return _apply(self.function, element)
            return self.concrete(*_flat(element))


    def _converts(function):
        return type(function).__name__ == "function"


    class Dataset:
        def __init__(self, start, element_spec, kind="Dataset", cardinality=-2, inputs=()):
            self._start = start
            self._spec = element_spec
            self._kind = kind
            self._size = cardinality
            self._inputs = inputs
            self._symbol = None
            self._tensor = None

        element_spec = property(lambda self: self._spec)

        @property
        def _variant(self):
            if self._symbol is not None:
                return self._symbol
            if self._tensor is None:
                start = self._start
                with eager_scope():
                    self._tensor = dataset_variant(lambda: map(_flat, start()))
            return self._tensor

        _variant_tensor = _variant

        def _elements(self):
            if self._start is None:
                raise RuntimeError("dataset iteration is only supported in Python code of the "
                                   "eager world by this engine")
            return self._start()

        def __iter__(self):
            if not tf.executing_eagerly():
                if self._symbol is None and not _in_function():
                    raise RuntimeError("__iter__() is only supported inside of tf.function or when "
                                       "eager execution is enabled.")
                return _SymbolicIterator(self)
            return Iterator(self)

        def __bool__(self):
            return True

        __nonzero__ = __bool__

        def __len__(self):
            if version == "2.0" or version == "1.15":
                raise TypeError("object of type '%s' has no len()" % self._kind)
            if self._size == -1:
                raise TypeError("The dataset is infinite.")
            if self._size == -2:
                raise TypeError("The dataset length is unknown.")
            return self._size

        def __repr__(self):
            if version == "2.21":
                return "<_%s element_spec=%r>" % (self._kind, self._spec)
            shapes = _map(lambda s: s.shape, self._spec)
            types = _map(lambda s: s.dtype, self._spec)
            return "<%s shapes: %s, types: %s>" % (self._kind, _plain(shapes), _plain(types))

        __str__ = __repr__

        # Sources

        @staticmethod
        def range(*args, **kwargs):
            with eager_scope():
                numbers = [int(known_value(a)) if is_symbolic(a) else int(a) for a in args]
            dtype = kwargs.get("output_type", tf.int64)
            steps = _b_range(*numbers)

            def start():
                for i in steps:
                    yield tf.constant(i, dtype)
            return Dataset(start, tf.TensorSpec([], dtype), "RangeDataset", len(steps))

        @staticmethod
        def from_tensors(tensors, name=None):
            structure = _tensors(tensors)

            def start():
                yield structure
            return Dataset(start, _spec_of(structure), "TensorDataset", 1)

        @staticmethod
        def from_tensor_slices(tensors, name=None):
            structure = _tensors(tensors)
            leaves = _flat(structure)
            for leaf in leaves:
                if leaf.shape.rank == 0:
                    if version == "2.21":
                        raise ValueError("Unbatching a tensor is only supported for rank >= 1")
                    raise ValueError("Unbatching a tensor is only supported for rank >= 1")
            sizes = [leaf.shape.as_list()[0] for leaf in leaves]
            for size in sizes[1:]:
                if size != sizes[0]:
                    raise ValueError("Dimensions %d and %d are not compatible" % (sizes[0], size))
            spec = _map(lambda leaf: tf.TensorSpec(leaf.shape.as_list()[1:], leaf.dtype), structure)
            count = sizes[0]

            def start():
                for i in _b_range(count):
                    yield _map(lambda leaf: leaf[i], structure)
            return Dataset(start, spec, "TensorSliceDataset", count)

        @staticmethod
        def from_generator(generator, output_types=None, output_shapes=None, args=None,
                           output_signature=None, name=None):
            if not callable(generator):
                raise TypeError("`generator` must be a Python callable." if version == "2.21"
                                else "`generator` must be callable.")
            if output_signature is not None:
                spec = output_signature
            else:
                if output_types is None:
                    raise TypeError("Either `output_signature` or `output_types` must be specified")
                shapes = output_shapes
                types = _flat(output_types)
                if shapes is None:
                    flat_shapes = [None for _ in types]
                elif len(types) == 1 and not isinstance(output_types, (tuple, dict)):
                    flat_shapes = [shapes]
                elif isinstance(shapes, dict):
                    flat_shapes = [shapes[key] for key in sorted(shapes)]
                else:
                    flat_shapes = list(shapes)
                spec = _pack(output_types, [tf.TensorSpec(s, tf.as_dtype(t))
                                            for s, t in zip(flat_shapes, types)])

            def start():
                for element in generator(*(args or ())):
                    leaves = element
                    if isinstance(element, list):
                        leaves = tuple(element) if isinstance(spec, tuple) else element
                    if isinstance(spec, tuple) and isinstance(leaves, tuple):
                        parts = _flat_like(spec, leaves)
                    elif isinstance(spec, dict):
                        parts = _flat_like(spec, leaves)
                    else:
                        parts = [leaves]
                    made = []
                    for part, leaf in zip(parts, _flat(spec)):
                        made.append(tf.convert_to_tensor(part, leaf.dtype))
                    yield _pack(spec, made)
            return Dataset(start, spec, "FlatMapDataset")

        @staticmethod
        def zip(*args, **kwargs):
            datasets = kwargs.get("datasets")
            if datasets is None:
                datasets = args[0] if len(args) == 1 else args
            parts = _flat(datasets)
            for part in parts:
                if not isinstance(part, Dataset):
                    raise TypeError("The argument to `Dataset.zip()` must be a (nested) structure of "
                                    "`Dataset` objects.")
            spec = _pack(datasets, [part._spec for part in parts])
            sizes = [p._size for p in parts]

            def start():
                for leaves in _b_zip(*[p._elements() for p in parts]):
                    yield _pack(datasets, leaves)
            finite = [s for s in sizes if s >= 0]
            size = -2 if -2 in sizes else (min(finite) if finite else -1)
            return Dataset(start, spec, "ZipDataset", size)

        # Transformations

        def map(self, map_func, num_parallel_calls=None, deterministic=None, name=None, **kwargs):
            function = _Function(map_func, self._spec)
            source = self._elements
            spec = function.output_spec

            def start():
                for element in source():
                    yield function(element)
            if spec is None:
                first = next(iter(start()), None)
                spec = _spec_of(_tensors(first)) if first is not None else self._spec
            kind = "ParallelMapDataset" if num_parallel_calls is not None else "MapDataset"
            return Dataset(start, spec, kind, self._size)

        def filter(self, predicate, name=None):
            function = _Function(predicate, self._spec)
            source = self._elements

            def start():
                for element in source():
                    if function(element):
                        yield element
            return Dataset(start, self._spec, "FilterDataset")

        def flat_map(self, map_func, name=None):
            return self._inner(map_func, "FlatMapDataset", 1, 1)

        def interleave(self, map_func, cycle_length=None, block_length=1, num_parallel_calls=None,
                       deterministic=None, name=None):
            if cycle_length is None or cycle_length == -1:
                cycle_length = 10
            return self._inner(map_func, "InterleaveDataset", cycle_length, block_length)

        def _inner(self, map_func, kind, cycle, block):
            source = self._elements

            def start():
                if cycle == 1:
                    for element in source():
                        for inner in _apply(map_func, element)._elements():
                            yield inner
                    return
                outer = iter(source())
                slots = [None] * cycle
                ended = False
                while True:
                    alive = False
                    for i in _b_range(cycle):
                        if slots[i] is None and not ended:
                            element = next(outer, None)
                            if element is None:
                                ended = True
                            else:
                                slots[i] = iter(_apply(map_func, element)._elements())
                        if slots[i] is None:
                            continue
                        alive = True
                        for _ in _b_range(block):
                            inner = next(slots[i], None)
                            if inner is None:
                                slots[i] = None
                                break
                            yield inner
                    if not alive and ended:
                        return
            with eager_scope():
                sample = next(iter(source()), None)
                spec = _apply(map_func, sample)._spec if sample is not None else self._spec
            return Dataset(start, spec, kind)

        def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None,
                  name=None):
            size = int(batch_size)
            source = self._elements

            def start():
                rows = []
                for element in source():
                    rows.append(_flat(element))
                    if len(rows) == size:
                        yield self._stack(rows)
                        rows = []
                if rows and not drop_remainder:
                    yield self._stack(rows)
            lead = size if drop_remainder else None
            spec = _map(lambda s: tf.TensorSpec(None if s.shape.rank is None
                                                else [lead] + s.shape.as_list(), s.dtype), self._spec)
            return Dataset(start, spec, "BatchDataset", self._grouped(size, drop_remainder))

        def _grouped(self, size, drop_remainder):
            if self._size < 0:
                return self._size
            return self._size // size if drop_remainder else -(-self._size // size)

        def _stack(self, rows):
            columns = []
            for column in _b_zip(*rows):
                shapes = [c.shape.as_list() for c in column]
                for i, shape in enumerate(shapes):
                    if shape != shapes[0]:
                        raise tf.errors.InvalidArgumentError(
                            None, None,
                            "Cannot batch tensors with different shapes in component %d. First "
                            "element had shape %s and element %d had shape %s."
                            % (len(columns), _brackets(shapes[0]), i, _brackets(shape))
                            + (" [Op:IteratorGetNext] name: " if version == "2.21"
                               else " [Op:IteratorGetNextSync]"))
                columns.append(_stacked(list(column)))
            return _pack(self._spec, columns)

        def padded_batch(self, batch_size, padded_shapes=None, padding_values=None,
                         drop_remainder=False, name=None):
            size = int(batch_size)
            source = self._elements
            specs = _flat(self._spec)
            if padded_shapes is None:
                wanted = [_dims(s.shape) for s in specs]
            elif isinstance(self._spec, (tuple, dict)):
                wanted = [_shape_list(s) for s in (
                    [padded_shapes[k] for k in sorted(padded_shapes)]
                    if isinstance(padded_shapes, dict) else padded_shapes)]
            else:
                wanted = [_shape_list(padded_shapes)]
            if padding_values is None:
                values = [None for _ in specs]
            elif isinstance(self._spec, (tuple, dict)):
                values = _flat(padding_values)
            else:
                values = [padding_values]

            def pad(rows):
                columns = []
                for index, column in enumerate(_b_zip(*rows)):
                    goal = []
                    for axis, extent in enumerate(wanted[index]):
                        if extent is None or extent == -1:
                            extent = max(c.shape.as_list()[axis] for c in column)
                        goal.append(extent)
                    padded = []
                    for c in column:
                        amounts = [[0, g - s] for g, s in _b_zip(goal, c.shape.as_list())]
                        if values[index] is None:
                            filling = tf.zeros([], c.dtype) if c.dtype != tf.string else tf.constant("")
                        else:
                            filling = tf.constant(values[index], c.dtype)
                        if amounts and any(b for _, b in amounts):
                            c = apply("PadV2", [c, tf.constant(amounts), filling], {}, None)
                        padded.append(c)
                    columns.append(_stacked(padded))
                return _pack(self._spec, columns)

            def start():
                rows = []
                for element in source():
                    rows.append(_flat(element))
                    if len(rows) == size:
                        yield pad(rows)
                        rows = []
                if rows and not drop_remainder:
                    yield pad(rows)
            lead = size if drop_remainder else None
            spec = _pack(self._spec, [
                tf.TensorSpec([lead] + [None if e == -1 else e for e in w], s.dtype)
                for w, s in _b_zip(wanted, specs)])
            return Dataset(start, spec, "PaddedBatchDataset", self._grouped(size, drop_remainder))

        def unbatch(self, name=None):
            source = self._elements

            def start():
                for element in source():
                    leaves = _flat(element)
                    for i in _b_range(leaves[0].shape.as_list()[0]):
                        yield _pack(self._spec, [leaf[i] for leaf in leaves])
            spec = _map(lambda s: tf.TensorSpec(None if s.shape.rank is None
                                                else s.shape.as_list()[1:], s.dtype), self._spec)
            return Dataset(start, spec, "_UnbatchDataset")

        def window(self, size, shift=None, stride=1, drop_remainder=False, name=None):
            size, stride = int(size), int(stride)
            shift = size if shift is None else int(shift)
            source = self._elements
            spec = self._spec

            def start():
                elements = []
                base = 0
                stream = iter(source())
                ended = False
                while True:
                    need = (size - 1) * stride + 1
                    while not ended and len(elements) < need:
                        element = next(stream, None)
                        if element is None:
                            ended = True
                        else:
                            elements.append(element)
                    if not elements:
                        return
                    chosen = elements[0:need:stride]
                    if len(chosen) < size and drop_remainder:
                        return
                    parts = [Dataset(lambda part=part: iter(part), leaf, "_VariantDataset", len(part))
                             for part, leaf in _b_zip(
                                 _b_zip(*[_flat(c) for c in chosen]), _flat(spec))]
                    yield _pack(spec, parts)
                    elements = elements[shift:]
            whole = _map(lambda s: DatasetSpec(s), spec)
            return Dataset(start, whole, "WindowDataset")

        def take(self, count, name=None):
            source = self._elements
            count = int(count)

            def start():
                taken = 0
                if count == 0:
                    return
                for element in source():
                    yield element
                    taken += 1
                    if taken == count:
                        return
            size = self._size
            if count >= 0 and size != -2:
                size = count if size == -1 else min(size, count)
            return Dataset(start, self._spec, "TakeDataset", size)

        def skip(self, count, name=None):
            source = self._elements
            count = int(count)

            def start():
                for i, element in enumerate(source()):
                    if count >= 0 and i >= count:
                        yield element
            size = self._size if self._size < 0 else max(0, self._size - count)
            return Dataset(start, self._spec, "SkipDataset", size)

        def repeat(self, count=None, name=None):
            source = self._elements
            times = None if count is None or int(count) < 0 else int(count)

            def start():
                done = 0
                while times is None or done < times:
                    empty = True
                    for element in source():
                        empty = False
                        yield element
                    done += 1
                    if empty:
                        return
            if times is None:
                size = -1
            else:
                size = self._size * times if self._size >= 0 else self._size
            return Dataset(start, self._spec, "RepeatDataset", size)

        def concatenate(self, dataset, name=None):
            first, second = self._elements, dataset._elements
            if _map(lambda s: s.dtype, self._spec) != _map(lambda s: s.dtype, dataset._spec):
                raise TypeError("Two datasets to concatenate have different types %s and %s" % (
                    _map(lambda s: s.dtype, self._spec), _map(lambda s: s.dtype, dataset._spec)))

            def start():
                for element in first():
                    yield element
                for element in second():
                    yield element
            spec = _pack(self._spec, [_wider(a, b) for a, b in _b_zip(
                _flat(self._spec), _flat(dataset._spec))])
            sizes = (self._size, dataset._size)
            size = -1 if -1 in sizes else (-2 if -2 in sizes else sum(sizes))
            return Dataset(start, spec, "ConcatenateDataset", size)

        def enumerate(self, start=0, name=None):
            first = start
            source = self._elements

            def begin():
                number = first
                for element in source():
                    yield (tf.constant(number, tf.int64), element)
                    number += 1
            return Dataset(begin, (tf.TensorSpec([], tf.int64), self._spec), "EnumerateDataset" if version == "2.21" else "ZipDataset",
                           self._size)

        def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=None, name=None):
            source = self._elements
            size = int(buffer_size)
            state = [(0 if seed is None else int(seed)) * 2654435761 % 2147483647 + 1]

            def pick(n):
                state[0] = state[0] * 48271 % 2147483647
                return state[0] % n

            def start():
                if reshuffle_each_iteration is False:
                    state[0] = (0 if seed is None else int(seed)) * 2654435761 % 2147483647 + 1
                buffer = []
                for element in source():
                    if len(buffer) < size:
                        buffer.append(element)
                        continue
                    i = pick(len(buffer))
                    chosen, buffer[i] = buffer[i], element
                    yield chosen
                while buffer:
                    i = pick(len(buffer))
                    buffer[i], buffer[-1] = buffer[-1], buffer[i]
                    yield buffer.pop()
            return Dataset(start, self._spec, "ShuffleDataset", self._size)

        def _same(self, kind):
            return Dataset(self._start, self._spec, kind, self._size)

        def prefetch(self, buffer_size, name=None):
            return self._same("PrefetchDataset")

        def cache(self, filename="", name=None):
            source = self._elements
            kept = []

            def start():
                if kept:
                    return iter(kept[0])
                kept.append(list(source()))
                return iter(kept[0])
            return Dataset(start, self._spec, "CacheDataset", self._size)

        def shard(self, num_shards, index, name=None):
            source = self._elements

            def start():
                for i, element in enumerate(source()):
                    if i % num_shards == index:
                        yield element
            return Dataset(start, self._spec, "ShardDataset")

        def scan(self, initial_state, scan_func, name=None):
            source = self._elements

            def start():
                state = _tensors(initial_state)
                for element in source():
                    state, output = scan_func(state, element)
                    yield _tensors(output)
            with eager_scope():
                sample = next(iter(start()), None)
            return Dataset(start, _spec_of(sample), "ScanDataset", self._size)

        def take_while(self, predicate, name=None):
            function = _Function(predicate, self._spec)
            source = self._elements

            def start():
                for element in source():
                    if not function(element):
                        return
                    yield element
            return Dataset(start, self._spec, "TakeWhileDataset")

        def apply(self, transformation_func):
            return transformation_func(self)

        def with_options(self, options, name=None):
            return self._same("OptionsDataset")

        def reduce(self, initial_state, reduce_func, name=None):
            state = _tensors(initial_state)
            spec = _spec_of(state)
            function = _Function(reduce_func, (spec, self._spec))
            if function.plain:
                for element in self._elements():
                    state = reduce_func(state, element)
                return state
            with eager_scope():
                for element in self._elements():
                    state = function((state, element))
            return state

        def cardinality(self):
            return tf.constant(self._size, tf.int64)

        def as_numpy_iterator(self):
            if not tf.executing_eagerly():
                raise RuntimeError("as_numpy_iterator() is not supported while tracing functions")

            def convert(leaf):
                if isinstance(leaf, Dataset):
                    return leaf
                value = leaf.numpy()
                return value
            for element in self._elements():
                yield _map(convert, element)

        def get_single_element(self, name=None):
            elements = list(self.take(2)._elements())
            if len(elements) != 1:
                raise tf.errors.InvalidArgumentError(
                    None, None, "Dataset was empty." if not elements
                    else "Dataset had more than one element.")
            return elements[0]

        # Version 1

        def make_one_shot_iterator(self):
            if tf.executing_eagerly():
                return Iterator(self)
            return _GraphIterator(self)

        def make_initializable_iterator(self, shared_name=None):
            return _GraphIterator(self, initializable=True)

        output_types = property(lambda self: _map(lambda s: s.dtype, self._spec))
        output_shapes = property(lambda self: _map(lambda s: s.shape, self._spec))
        output_classes = property(lambda self: _map(lambda s: tf.Tensor, self._spec))


    import builtins as _builtins
    _b_range = _builtins.range
    _b_zip = _builtins.zip


    def _shape_list(shape):
        return shape.as_list() if hasattr(shape, "as_list") else list(shape)


    def _brackets(shape):
        return "[" + ",".join(str(s) for s in shape) + "]"


    def _plain(structure):
        if isinstance(structure, dict):
            return "{" + ", ".join("%s: %s" % (k, _plain(v)) for k, v in structure.items()) + "}"
        if isinstance(structure, tuple):
            return "(" + ", ".join(_plain(p) for p in structure) + (",)" if len(structure) == 1 else ")")
        return str(structure) if isinstance(structure, tf.TensorShape) else repr(structure)


    def _flat_like(spec, value):
        if isinstance(spec, dict):
            return [leaf for key in sorted(spec) for leaf in _flat_like(spec[key], value[key])]
        if isinstance(spec, tuple):
            return [leaf for s, v in zip(spec, value) for leaf in _flat_like(s, v)]
        return [value]


    def _wider(a, b):
        if isinstance(a, DatasetSpec):
            return a
        x, y = _dims(a.shape), _dims(b.shape)
        if x is None or y is None or len(x) != len(y):
            return tf.TensorSpec(None, a.dtype)
        return tf.TensorSpec([m if m == n else None for m, n in zip(x, y)], a.dtype)


    def _in_function():
        return not tf.executing_eagerly() and tf.inside_function() if hasattr(tf, "inside_function") else True


    class Iterator:
        def __init__(self, dataset):
            self._dataset = dataset
            self._stream = iter(dataset._elements())

        element_spec = property(lambda self: self._dataset._spec)

        def __iter__(self):
            return self

        def __next__(self):
            with eager_scope():
                return next(self._stream)

        next = __next__

        def get_next(self, name=None):
            with eager_scope():
                for element in self._stream:
                    return element
            raise tf.errors.OutOfRangeError(
                None, None, "End of sequence [Op:IteratorGetNext] name: "
                if version == "2.21" else "End of sequence [Op:IteratorGetNextSync]")

        def __repr__(self):
            return "<tensorflow.python.data.ops.iterator_ops.OwnedIterator object at 0x7f0000000000>"


    class _SymbolicIterator:
        """An iterator inside of a function."""

        def __init__(self, dataset):
            self._dataset = dataset
            self._resource = symbolic_iterator(dataset._variant)

        element_spec = property(lambda self: self._dataset._spec)

        def __iter__(self):
            return self

        def get_next(self, name=None):
            return next_symbolic(self._resource, self._dataset._spec, _flat(self._dataset._spec))

        __next__ = get_next


    class _GraphIterator:
        """An iterator of a plain graph, which sessions run."""

        def __init__(self, dataset, initializable=False):
            self._dataset = dataset
            self._resource, self._initializer = one_shot_iterator(dataset._variant, initializable)

        element_spec = property(lambda self: self._dataset._spec)
        output_types = property(lambda self: self._dataset.output_types)
        output_shapes = property(lambda self: self._dataset.output_shapes)

        @property
        def initializer(self):
            if self._initializer is None:
                raise ValueError("Iterator does not have an initializer.")
            return self._initializer

        def get_next(self, name=None):
            leaves = next_symbolic(self._resource, None, _flat(self._dataset._spec))
            return _pack(self._dataset._spec, leaves)


    def _next_symbolic_packed(iterator):
        return _pack(iterator._dataset._spec, next_symbolic(iterator._resource, None, _flat(iterator._dataset._spec)))


    _SymbolicIterator.get_next = lambda self, name=None: _next_symbolic_packed(self)
    _SymbolicIterator.__next__ = lambda self: _next_symbolic_packed(self)


    def _of_variant(symbol, like):
        dataset = Dataset(None, like._spec, like._kind, like._size)
        dataset._symbol = symbol
        return dataset


    def _from_source(variant, like):
        def start():
            pull = dataset_elements(variant, None)
            while True:
                leaves = pull()
                if leaves is None:
                    return
                yield _pack(like._spec, leaves)
        return Dataset(start, like._spec, like._kind, -2)


    def _stageable(method):
        def call(self, *args, **kwargs):
            if self._symbol is None:
                return method(self, *args, **kwargs)
            empty = Dataset(lambda: iter(()), self._spec, self._kind, self._size)
            like = method(empty, *args, **kwargs)
            made = transformed(self._symbol, lambda variant: method(
                _from_source(variant, self), *args, **kwargs)._variant)
            return _of_variant(made, like)
        call.__name__ = method.__name__
        return call


    for _name in ["map", "filter", "batch", "padded_batch", "unbatch", "take", "skip", "repeat",
                  "enumerate", "shuffle", "prefetch", "cache", "shard", "take_while", "with_options"]:
        setattr(Dataset, _name, _stageable(getattr(Dataset, _name)))


    def make_one_shot_iterator(dataset):
        return dataset.make_one_shot_iterator()


    def make_initializable_iterator(dataset, shared_name=None):
        return dataset.make_initializable_iterator(shared_name)


    if version != "2.21":
        del Dataset.as_numpy_iterator
    if version != "1.15":
        Dataset.__module__ = "tensorflow.python.data.ops.dataset_ops"
    export("tf.data.Dataset", Dataset)
    export("tf.data.DatasetSpec", DatasetSpec)
    export("tf.data.Iterator", Iterator)
    export("tf.compat.v1.data.Dataset", Dataset)
    export("tf.compat.v1.data.make_one_shot_iterator", make_one_shot_iterator)
    export("tf.compat.v1.data.make_initializable_iterator", make_initializable_iterator)
    if version == "1.15":
        export("tf.data.make_one_shot_iterator", make_one_shot_iterator)
        export("tf.data.make_initializable_iterator", make_initializable_iterator)
    export("tf.data.experimental.AUTOTUNE", -1)
    export("tf.data.AUTOTUNE", -1)
    export("tf.data.experimental.cardinality", lambda dataset: dataset.cardinality())
    export("tf.data.experimental.INFINITE_CARDINALITY", -1)
    export("tf.data.experimental.UNKNOWN_CARDINALITY", -2)
    export("tf.data.INFINITE_CARDINALITY", -1)
    export("tf.data.UNKNOWN_CARDINALITY", -2)
    """#
}
