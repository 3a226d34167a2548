// What makes datasets out of datasets.

extension LibraryTexts {
  static let datasetTransformations = ##"""
    # What makes datasets out of datasets.
    import builtins as _builtins
    from _tensorflow import *
    from _tensorflow_dataset_parts import (
        _apply, _brackets, _dims, _flat, _map, _pack, _shape_list, _spec_of, _stacked, _tensors, _wider,
        _Function, DatasetSpec)


    class Transformations:
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
            return tf.data.Dataset(start, spec, kind, self._size)

        def filter(self, predicate, name=None):
            function = _Function(predicate, self._spec)
            source = self._elements

            def start():
                for element in source():
                    if function(element):
                        yield element
            return tf.data.Dataset(start, self._spec, "FilterDataset")

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
                    for i in _builtins.range(cycle):
                        if slots[i] is None and not ended:
                            element = next(outer, None)
                            if element is None:
                                ended = True
                            else:
                                slots[i] = iter(_apply(map_func, element)._elements())
                        if slots[i] is None:
                            continue
                        alive = True
                        for _ in _builtins.range(block):
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
            return tf.data.Dataset(start, spec, kind)

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
            return tf.data.Dataset(start, spec, "BatchDataset", self._grouped(size, drop_remainder))

        def _grouped(self, size, drop_remainder):
            if self._size < 0:
                return self._size
            return self._size // size if drop_remainder else -(-self._size // size)

        def _stack(self, rows):
            columns = []
            for column in _builtins.zip(*rows):
                shapes = [c.shape.as_list() for c in column]
                for i, shape in enumerate(shapes):
                    if shape != shapes[0]:
                        raise tf.errors.InvalidArgumentError(
                            None, None,
                            "Cannot batch tensors with different shapes in component %d. First "
                            "element had shape %s and element %d had shape %s."
                            % (len(columns), _brackets(shapes[0]), i, _brackets(shape))
                            + (" [Op:IteratorGetNext] name: " if VERSION == 221
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
                for index, column in enumerate(_builtins.zip(*rows)):
                    goal = []
                    for axis, extent in enumerate(wanted[index]):
                        if extent is None or extent == -1:
                            extent = max(c.shape.as_list()[axis] for c in column)
                        goal.append(extent)
                    padded = []
                    for c in column:
                        amounts = [[0, g - s] for g, s in _builtins.zip(goal, c.shape.as_list())]
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
                for w, s in _builtins.zip(wanted, specs)])
            return tf.data.Dataset(start, spec, "PaddedBatchDataset", self._grouped(size, drop_remainder))

        def unbatch(self, name=None):
            source = self._elements

            def start():
                for element in source():
                    leaves = _flat(element)
                    for i in _builtins.range(leaves[0].shape.as_list()[0]):
                        yield _pack(self._spec, [leaf[i] for leaf in leaves])
            spec = _map(lambda s: tf.TensorSpec(None if s.shape.rank is None
                                                else s.shape.as_list()[1:], s.dtype), self._spec)
            return tf.data.Dataset(start, spec, "_UnbatchDataset")

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
                    parts = [tf.data.Dataset(lambda part=part: iter(part), leaf, "_VariantDataset", len(part))
                             for part, leaf in _builtins.zip(
                                 _builtins.zip(*[_flat(c) for c in chosen]), _flat(spec))]
                    yield _pack(spec, parts)
                    elements = elements[shift:]
            whole = _map(lambda s: DatasetSpec(s), spec)
            return tf.data.Dataset(start, whole, "WindowDataset")

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
            return tf.data.Dataset(start, self._spec, "TakeDataset", size)

        def skip(self, count, name=None):
            source = self._elements
            count = int(count)

            def start():
                for i, element in enumerate(source()):
                    if count >= 0 and i >= count:
                        yield element
            size = self._size if self._size < 0 else max(0, self._size - count)
            return tf.data.Dataset(start, self._spec, "SkipDataset", size)

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
            return tf.data.Dataset(start, self._spec, "RepeatDataset", size)

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
            spec = _pack(self._spec, [_wider(a, b) for a, b in _builtins.zip(
                _flat(self._spec), _flat(dataset._spec))])
            sizes = (self._size, dataset._size)
            size = -1 if -1 in sizes else (-2 if -2 in sizes else sum(sizes))
            return tf.data.Dataset(start, spec, "ConcatenateDataset", size)

        def enumerate(self, start=0, name=None):
            first = start
            source = self._elements

            def begin():
                number = first
                for element in source():
                    yield (tf.constant(number, tf.int64), element)
                    number += 1
            return tf.data.Dataset(begin, (tf.TensorSpec([], tf.int64), self._spec), "EnumerateDataset" if VERSION == 221 else "ZipDataset",
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
            return tf.data.Dataset(start, self._spec, "ShuffleDataset", self._size)

        def _same(self, kind):
            return tf.data.Dataset(self._start, self._spec, kind, self._size)

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
            return tf.data.Dataset(start, self._spec, "CacheDataset", self._size)

        def shard(self, num_shards, index, name=None):
            source = self._elements

            def start():
                for i, element in enumerate(source()):
                    if i % num_shards == index:
                        yield element
            return tf.data.Dataset(start, self._spec, "ShardDataset")

        def scan(self, initial_state, scan_func, name=None):
            source = self._elements

            def start():
                state = _tensors(initial_state)
                for element in source():
                    state, output = scan_func(state, element)
                    yield _tensors(output)
            with eager_scope():
                sample = next(iter(start()), None)
            return tf.data.Dataset(start, _spec_of(sample), "ScanDataset", self._size)

        def take_while(self, predicate, name=None):
            function = _Function(predicate, self._spec)
            source = self._elements

            def start():
                for element in source():
                    if not function(element):
                        return
                    yield element
            return tf.data.Dataset(start, self._spec, "TakeWhileDataset")

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
    """##
}
