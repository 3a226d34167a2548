// Ragged tensors while graphs are built: what eagerly is counted in Python is made of nodes here.

extension LibraryTexts {
  static let raggedGraphs = ##"""
    # Ragged tensors while graphs are built.
    from _tensorflow import *


    def staged(value):
        """Whether what a ragged tensor holds is known only when a graph runs."""
        if not eager() or not is_eager(value.row_splits):
            return True
        inner = value.values
        return staged(inner) if hasattr(inner, "row_splits") else not is_eager(inner)


    def _is_ragged(value):
        return hasattr(value, "row_splits")


    def _size(values, dtype):
        if _is_ragged(values):
            return tf.cast(values.nrows(), dtype)
        return tf.shape(values, out_type=dtype)[0]


    def rowids(splits):
        """The row of each value: the rows that begin before it, counted."""
        total = splits[-1]
        ones = tf.ones_like(splits[1:-1])
        starts = tf.math.unsorted_segment_sum(ones, splits[1:-1], tf.cast(total + 1, tf.int32))
        return tf.cumsum(starts)[:-1]


    def columns(splits):
        """The place of each value in its row."""
        ids = rowids(splits)
        return tf.range(splits[-1]) - tf.gather(splits, ids)


    def _splits_of(lengths):
        return tf.concat([tf.zeros([1], lengths.dtype), tf.cumsum(lengths)], axis=0)


    def pick(value, starts, limits):
        """The ragged tensor of the parts of the values from starts to limits."""
        splits = _splits_of(limits - starts)
        places = columns(splits) + tf.gather(starts, rowids(splits))
        return type(value)(take(value.values, places), splits)


    def take(value, places):
        """Rows by their places."""
        if _is_ragged(value):
            return pick(value, tf.gather(value.row_starts(), places),
                        tf.gather(value.row_limits(), places))
        return tf.gather(value, places)


    def row(value, index):
        splits = value.row_splits
        if isinstance(index, int) and index < 0:
            index = value.nrows() + index
        index = tf.cast(index, tf.int32)
        begin, end = splits[index], splits[index + 1]
        inner = value.values
        if _is_ragged(inner):
            return type(value)(inner.values, inner.row_splits[begin:end + 1])
        return inner[begin:end]


    def _bound(index, starts, limits, default):
        if index is None:
            return default
        if isinstance(index, int) and index < 0:
            return tf.maximum(limits + index, starts)
        return tf.minimum(starts + tf.cast(index, starts.dtype), limits)


    def sliced(value, key):
        """`value[key]` with a tuple of integers and slices."""
        if not key:
            return value
        first, rest = key[0], list(key[1:])
        if first is Ellipsis:
            return value
        if not isinstance(first, slice):
            part = row(value, first)
            if not rest:
                return part
            return sliced(part, rest) if _is_ragged(part) else part[tuple(rest)]
        if first.step not in (None, 1):
            refuse("a RaggedTensor in a graph, sliced with a step")
        starts, limits = value.row_starts()[first], value.row_limits()[first]
        if first.start is not None or first.stop is not None:
            value = pick(value, starts, limits)
        if not rest:
            return value
        return _columns_sliced(value, rest)


    def _columns_sliced(value, key):
        first, rest = key[0], key[1:]
        if not isinstance(first, slice):
            raise ValueError("Cannot index into an inner ragged dimension.")
        if first.step not in (None, 1):
            refuse("a RaggedTensor in a graph, sliced with a step")
        starts, limits = value.row_starts(), value.row_limits()
        begin = _bound(first.start, starts, limits, starts)
        end = _bound(first.stop, starts, limits, limits)
        result = pick(value, begin, tf.maximum(begin, end))
        if not rest:
            return result
        if _is_ragged(result.values):
            return result.with_values(_columns_sliced(result.values, rest))
        return result.with_values(result.values[tuple([slice(None)] + rest)])


    def bounds(value, dtype):
        """The size of the smallest box around a ragged tensor, as a list of scalars."""
        widest = tf.maximum(tf.reduce_max(tf.concat([tf.zeros([1], value.row_splits.dtype),
                                                     value.row_lengths()], axis=0)), 0)
        rest = bounds(value.values, dtype)[1:] if _is_ragged(value.values) else [
            tf.cast(n, dtype) for n in tf.unstack(
                tf.shape(value.values)[1:], num=len(dims(value.values)) - 1)]
        return [tf.cast(value.nrows(), dtype), tf.cast(widest, dtype)] + rest


    def dense(value, default_value, sizes):
        """`to_tensor`: the values at their places in a filled tensor."""
        inner = value.values
        if _is_ragged(inner):
            inner = dense(inner, default_value, None if sizes is None else [None] + sizes[2:])
        splits = value.row_splits
        kind = splits.dtype
        rows, widest = bounds(value, kind)[:2]
        ids, places = rowids(splits), columns(splits)
        if sizes is not None:
            if sizes[0] is not None:
                rows = tf.constant(sizes[0], kind)
            if len(sizes) > 1 and sizes[1] is not None:
                widest = tf.constant(sizes[1], kind)
            kept = tf.logical_and(ids < rows, places < widest)
            ids, places = tf.boolean_mask(ids, kept), tf.boolean_mask(places, kept)
            inner = tf.boolean_mask(inner, kept)
        rest = tf.shape(inner, out_type=kind)[1:]
        base = tf.fill(tf.concat([tf.stack([rows, widest]), rest], axis=0),
                       tf.cast(default_value, inner.dtype))
        result = tf.tensor_scatter_nd_update(base, tf.stack([ids, places], axis=1), inner)
        known_rows = dims(splits)[0]
        result.set_shape([None if known_rows is None or sizes is not None else known_rows - 1, None]
                         + dims(inner)[1:])
        return result


    def from_tensor(cls, value, lengths, padding):
        kind = tf.int64
        width = tf.shape(value, out_type=kind)[1]
        if lengths is None:
            if len(dims(value)) > 2:
                refuse("tf.RaggedTensor.from_tensor with padding of more than two dimensions in a graph")
            places = tf.broadcast_to(tf.range(1, width + 1), tf.shape(value))
            used = tf.not_equal(value, tf.cast(padding, value.dtype))
            lengths = tf.reduce_max(tf.where(used, places, tf.zeros_like(places)), axis=1)
        else:
            lengths = tf.cast(lengths, kind)
        mask = tf.sequence_mask(lengths, width)
        return cls(tf.boolean_mask(value, mask), _splits_of(lengths))


    def reduced(name, value, axis):
        """A reduction over rows (axis 1) or columns (axis 0)."""
        inner = value.values
        if _is_ragged(inner):
            if axis == 0:
                refuse("tf.reduce_%s of a RaggedTensor in a graph along this axis" % name)
            refuse("tf.reduce_%s of nested ragged dimensions in a graph" % name)
        splits = value.row_splits
        if axis == 1:
            ids, count = rowids(splits), value.nrows()
        else:
            ids, count = columns(splits), bounds(value, splits.dtype)[1]
        count = tf.cast(count, tf.int32)
        if name == "mean":
            total = tf.math.unsorted_segment_sum(inner, ids, count)
            sizes = tf.math.unsorted_segment_sum(tf.ones_like(inner), ids, count)
            return _rows_known(total / sizes, value, axis)
        if name in ("all", "any"):
            wide = tf.cast(inner, tf.int32)
            function = tf.math.unsorted_segment_prod if name == "all" else \
                tf.math.unsorted_segment_max
            return _rows_known(tf.cast(tf.maximum(function(wide, ids, count), 0), tf.bool), value, axis)
        function = {"sum": tf.math.unsorted_segment_sum, "prod": tf.math.unsorted_segment_prod,
                    "max": tf.math.unsorted_segment_max, "min": tf.math.unsorted_segment_min}[name]
        return _rows_known(function(inner, ids, count), value, axis)


    def _rows_known(result, value, axis):
        splits = dims(value.row_splits)[0]
        if axis == 1 and splits is not None:
            result.set_shape([splits - 1] + dims(value.values)[1:])
        return result


    def masked(data, mask):
        """`boolean_mask` of a ragged tensor with a ragged mask of the same rows."""
        keep = mask.flat_values
        lengths = tf.math.unsorted_segment_sum(
            tf.cast(keep, data.row_splits.dtype), rowids(data.row_splits),
            tf.cast(data.nrows(), tf.int32))
        return type(data)(tf.boolean_mask(data.values, keep), _splits_of(lengths))


    def joined(values, axis):
        """`concat` along the rows, or along the columns."""
        kind = values[0].row_splits.dtype
        if axis == 0:
            inner = tf.concat([v.values for v in values], axis=0)
            lengths = tf.concat([v.row_lengths() for v in values], axis=0)
            return type(values[0])(inner, _splits_of(lengths))
        if axis != 1:
            refuse("tf.concat of ragged tensors along this axis in a graph")
        count = values[0].nrows()
        below = joined(values, 0)
        order = tf.reshape(tf.transpose(tf.stack(
            [tf.range(count) + count * tf.constant(k, kind) for k in range(len(values))])), [-1])
        mixed = take(below, order)
        rows = tf.range(count + 1) * len(values)
        return type(below)(mixed.values, tf.gather(mixed.row_splits, rows))


    def ranges(starts, limits, deltas, cls):
        lengths = tf.cast(tf.maximum((limits - starts + deltas - tf.sign(deltas)) // deltas, 0), tf.int64)
        splits = _splits_of(lengths)
        ids = rowids(splits)
        places = tf.cast(columns(splits), starts.dtype)
        return cls(tf.gather(starts, ids) + places * tf.gather(deltas, ids), splits)
    """##
}
