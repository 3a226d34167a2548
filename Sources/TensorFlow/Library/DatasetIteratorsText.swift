// Iterators over datasets: eager ones, those of functions, those of graphs.

extension LibraryTexts {
  static let datasetIterators = ##"""
    # Iterators over datasets: eager ones, those of functions, those of graphs.
    from _tensorflow import *
    from _tensorflow_dataset_parts import _flat, _pack


    # tf.data.Iterator [1.15 2.21]
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
                if VERSION == 221 else "End of sequence [Op:IteratorGetNextSync]")

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
            leaves = next_symbolic(self._resource, _flat(self._dataset._spec))
            return _pack(self._dataset._spec, leaves)

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
            leaves = next_symbolic(self._resource, _flat(self._dataset._spec))
            return _pack(self._dataset._spec, leaves)
    """##
}
