// Sparse tensors cut, masked and stretched; batches made of places.

extension LibraryTexts {
  static let sparseMore = ##"""
    # Sparse tensors cut, masked and stretched; batches made of places.
    from _tensorflow import *


    def _chosen(sp, keep, shape=None, offset=None):
        indices = tf.boolean_mask(sp.indices, keep)
        if offset is not None:
            indices = indices - offset
        return tf.SparseTensor(indices, tf.boolean_mask(sp.values, keep),
                               sp.dense_shape if shape is None else shape)


    # tf.sparse.slice
    def slice(sp_input, start, size, name=None):
        with scope(name or "SparseSlice"):
            start, size = tensor(start, tf.int64, "start"), tensor(size, tf.int64, "size")
            inside = tf.logical_and(sp_input.indices >= start, sp_input.indices < start + size)
            shape = tf.maximum(tf.minimum(sp_input.dense_shape - start, size), 0)
            return _chosen(sp_input, tf.reduce_all(inside, axis=1), shape, start)


    # tf.sparse.expand_dims
    def expand_dims(sp_input, axis=None, name=None):
        with scope(name or "expand_dims"):
            rank = dims(sp_input.dense_shape)[0]
            axis = -1 if axis is None else axis
            if axis < 0:
                axis += rank + 1
            if not 0 <= axis <= rank:
                refuse("tf.sparse.expand_dims with an axis out of range")
            zeros = tf.zeros_like(sp_input.indices[:, :1])
            indices = tf.concat([sp_input.indices[:, :axis], zeros, sp_input.indices[:, axis:]], 1)
            one = tf.ones([1], tf.int64)
            shape = tf.concat([sp_input.dense_shape[:axis], one, sp_input.dense_shape[axis:]], 0)
            return tf.SparseTensor(indices, sp_input.values, shape)


    # tf.sparse.softmax
    def softmax(sp_input, name=None):
        with scope(name or "SparseSoftmax"):
            # Rows are numbered in the order in which they come.
            outer = sp_input.indices[:, :-1]
            shape = sp_input.dense_shape[:-1]
            strides = tf.math.cumprod(shape, exclusive=True, reverse=True)
            rows = tf.reduce_sum(outer * strides, axis=1)
            _, rows = tf.unique(rows)
            values = sp_input.values
            values = values - tf.gather(tf.math.segment_max(values, rows), rows)
            powers = tf.exp(values)
            values = powers / tf.gather(tf.math.segment_sum(powers, rows), rows)
            return tf.SparseTensor(sp_input.indices, values, sp_input.dense_shape)


    # tf.sparse.to_indicator
    def to_indicator(sp_input, vocab_size, name=None):
        with scope(name or "SparseToIndicator"):
            column = tf.cast(tf.reshape(sp_input.values, [-1, 1]), tf.int64)
            indices = tf.concat([sp_input.indices[:, :-1], column], 1)
            size = tf.cast(tf.reshape(vocab_size, [1]), tf.int64)
            shape = tf.concat([sp_input.dense_shape[:-1], size], 0)
            ones = tf.ones_like(sp_input.values, dtype=tf.int32)
            return tf.scatter_nd(indices, ones, shape) > 0


    # tf.sparse.fill_empty_rows
    def fill_empty_rows(sp_input, default_value, name=None):
        with scope(name or "SparseFillEmptyRows"):
            default_value = tensor(default_value, sp_input.values.dtype, "default_value")
            rows = sp_input.indices[:, 0]
            count = tf.math.unsorted_segment_sum(tf.ones_like(rows), rows, sp_input.dense_shape[0])
            empty = tf.equal(count, 0)
            missing = tf.where(empty)
            rank = dims(sp_input.dense_shape)[0]
            added = tf.pad(missing, [[0, 0], [0, rank - 1]])
            indices = tf.concat([sp_input.indices, added], 0)
            filler = tf.fill(tf.shape(missing)[:1], default_value)
            values = tf.concat([sp_input.values, filler], 0)
            order = tf.argsort(indices[:, 0], stable=True)
            result = tf.SparseTensor(tf.gather(indices, order), tf.gather(values, order),
                                     sp_input.dense_shape)
            return result, empty


    # tf.sparse.map_values [2.21]
    def map_values(op, *args, **kwargs):
        sparse = [a for a in args if isinstance(a, tf.SparseTensor)]
        if not sparse:
            raise ValueError("No SparseTensor in argument list of map_values")
        values = [a.values if isinstance(a, tf.SparseTensor) else a for a in args]
        return tf.SparseTensor(sparse[0].indices, op(*values, **kwargs), sparse[0].dense_shape)


    # tf.sparse.mask
    def mask(a, mask_indices, name=None):
        with scope(name or "sparse_mask"):
            slices = a
            kept = tf.compat.v1.setdiff1d(slices.indices, tensor(mask_indices, slices.indices.dtype))
            return tf.IndexedSlices(tf.gather(slices.values, kept[1]), kept[0], slices.dense_shape)


    # Batches of places


    # tf.compat.v1.space_to_batch_nd
    # tf.space_to_batch tf.nn.space_to_batch [2.0 2.21]
    def space_to_batch(input, block_shape, paddings, name=None):
        with scope(name or "SpaceToBatchND"):
            input = tensor(input, name="input")
            blocks = [int(b) for b in known(tensor(block_shape, tf.int32))]
            edges = tensor(paddings, tf.int32, "paddings")
            rank, count = len(dims(input)), len(blocks)
            edges = tf.pad(edges, [[1, rank - count - 1], [0, 0]])
            padded = tf.pad(input, edges)
            sizes = tf.shape(padded)
            parts = [sizes[:1]]
            for axis, block in enumerate(blocks):
                parts.append(tf.stack([sizes[axis + 1] // block, block]))
            parts.append(sizes[count + 1:])
            split = tf.reshape(padded, tf.concat(parts, 0))
            inner = [2 * axis + 2 for axis in range(count)]
            outer = [2 * axis + 1 for axis in range(count)]
            rest = list(range(2 * count + 1, rank + count))
            moved = tf.transpose(split, inner + [0] + outer + rest)
            product = 1
            for block in blocks:
                product *= block
            shape = tf.concat([sizes[:1] * product, sizes[1:count + 1] // tf.constant(blocks),
                               sizes[count + 1:]], 0)
            return tf.reshape(moved, shape)


    # tf.compat.v1.batch_to_space_nd
    # tf.batch_to_space [2.0 2.21]
    def batch_to_space(input, block_shape, crops, name=None):
        with scope(name or "BatchToSpaceND"):
            input = tensor(input, name="input")
            blocks = [int(b) for b in known(tensor(block_shape, tf.int32))]
            crops = known(tensor(crops, tf.int32, "crops"))
            rank, count = len(dims(input)), len(blocks)
            sizes = tf.shape(input)
            product = 1
            for block in blocks:
                product *= block
            split = tf.reshape(input, tf.concat([tf.constant(blocks), sizes[:1] // product, sizes[1:]], 0))
            order = [count]
            for axis in range(count):
                order += [count + 1 + axis, axis]
            order += list(range(2 * count + 1, rank + count))
            moved = tf.transpose(split, order)
            shape = tf.concat([sizes[:1] // product, sizes[1:count + 1] * tf.constant(blocks),
                               sizes[count + 1:]], 0)
            whole = tf.reshape(moved, shape)
            begin, size = [0], [-1]
            for axis in range(count):
                begin.append(int(crops[axis][0]))
                size.append(shape[axis + 1] - int(crops[axis][0]) - int(crops[axis][1]))
            begin += [0] * (rank - count - 1)
            size += [-1] * (rank - count - 1)
            return tf.slice(whole, begin, tf.stack(size))
    """##
}
