// Datasets: their sources, and the class that has everything.

extension LibraryTexts {
  static let datasets = ##"""
    # Datasets: their sources, and the class that has everything.
    import builtins as _builtins
    from _tensorflow import *
    from _tensorflow_dataset_parts import (
        _flat, _flat_like, _map, _pack, _plain, _spec_of, _tensors)
    from _tensorflow_dataset_iterators import Iterator, _GraphIterator, _SymbolicIterator
    from _tensorflow_dataset_transformations import Transformations


    # tf.data.Dataset
    class Dataset(Transformations):
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
            if not eager():
                if self._symbol is None and not in_function():
                    raise RuntimeError("__iter__() is only supported inside of tf.function or when "
                                       "eager execution is enabled.")
                return _SymbolicIterator(self)
            return Iterator(self)

        def __bool__(self):
            return True

        __nonzero__ = __bool__

        def __len__(self):
            if VERSION == 200 or VERSION == 115:
                raise TypeError("object of type '%s' has no len()" % self._kind)
            if self._size == -1:
                raise TypeError("The dataset is infinite.")
            if self._size == -2:
                raise TypeError("The dataset length is unknown.")
            return self._size

        def __repr__(self):
            if VERSION == 221:
                return "<_%s element_spec=%r>" % (self._kind, self._spec)
            shapes = _map(lambda s: s.shape, self._spec)
            types = _map(lambda s: s.dtype, self._spec)
            return "<%s shapes: %s, types: %s>" % (self._kind, _plain(shapes), _plain(types))

        __str__ = __repr__

        # Sources

        @staticmethod
        def range(*args, **kwargs):
            with eager_scope():
                numbers = [int(known(a)) if is_symbolic(a) else int(a) for a in args]
            dtype = kwargs.get("output_type", tf.int64)
            steps = _builtins.range(*numbers)

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
                    if VERSION == 221:
                        raise ValueError("Unbatching a tensor is only supported for rank >= 1")
                    raise ValueError("Unbatching a tensor is only supported for rank >= 1")
            sizes = [leaf.shape.as_list()[0] for leaf in leaves]
            for size in sizes[1:]:
                if size != sizes[0]:
                    raise ValueError("Dimensions %d and %d are not compatible" % (sizes[0], size))
            spec = _map(lambda leaf: tf.TensorSpec(leaf.shape.as_list()[1:], leaf.dtype), structure)
            count = sizes[0]

            def start():
                for i in _builtins.range(count):
                    yield _map(lambda leaf: leaf[i], structure)
            return Dataset(start, spec, "TensorSliceDataset", count)

        @staticmethod
        def from_generator(generator, output_types=None, output_shapes=None, args=None,
                           output_signature=None, name=None):
            if not callable(generator):
                raise TypeError("`generator` must be a Python callable." if VERSION == 221
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
                for leaves in _builtins.zip(*[p._elements() for p in parts]):
                    yield _pack(datasets, leaves)
            finite = [s for s in sizes if s >= 0]
            size = -2 if -2 in sizes else (min(finite) if finite else -1)
            return Dataset(start, spec, "ZipDataset", size)

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


    def _of_variant(symbol, like):
        dataset = Dataset(None, like._spec, like._kind, like._size)
        dataset._symbol = symbol
        return dataset


    def _from_source(variant, like):
        def start():
            pull = dataset_elements(variant)
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


    # tf.compat.v1.data.make_one_shot_iterator
    def make_one_shot_iterator(dataset):
        return dataset.make_one_shot_iterator()


    # tf.compat.v1.data.make_initializable_iterator
    def make_initializable_iterator(dataset, shared_name=None):
        return dataset.make_initializable_iterator(shared_name)


    if VERSION != 221:
        del Dataset.as_numpy_iterator
    if VERSION != 115:
        Dataset.__module__ = "tensorflow.python.data.ops.dataset_ops"


    # tf.data.experimental.cardinality
    def cardinality(dataset):
        return dataset.cardinality()


    # tf.data.experimental.AUTOTUNE
    # tf.data.AUTOTUNE [2.21]
    AUTOTUNE = -1
    # tf.data.experimental.INFINITE_CARDINALITY
    # tf.data.INFINITE_CARDINALITY [2.21]
    INFINITE_CARDINALITY = -1
    # tf.data.experimental.UNKNOWN_CARDINALITY
    # tf.data.UNKNOWN_CARDINALITY [2.21]
    UNKNOWN_CARDINALITY = -2
    """##
}
