// Tensors that are made or ordered along an axis.

extension LibraryTexts {
  static let sequences = ##"""
    # Tensors that are made or ordered along an axis.
    from _tensorflow import *
    from _tensorflow_support import named
    from _tensorflow_support import _rank
    from _tensorflow_arrays import _scalar, concat, expand_dims, stack, transpose
    from _tensorflow_indexing import boolean_mask, where


    # tf.one_hot
    def one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None):
        with scope(name or "one_hot") as name:
            if dtype is not None:
                dtype = tf.as_dtype(dtype)
            on_dtype = off_dtype = None
            if VERSION == 221:
                if on_value is not None:
                    on_value = hinted(on_value, dtype)
                    on_dtype = on_value.dtype
                if off_value is not None:
                    off_value = hinted(off_value, dtype)
                    off_dtype = off_value.dtype
            else:
                if on_value is not None:
                    on_dtype = tensor(on_value).dtype
                if off_value is not None:
                    off_dtype = tensor(off_value).dtype
            if on_dtype is not None or off_dtype is not None:
                if dtype is None:
                    dtype = on_dtype if on_dtype is not None else off_dtype
                else:
                    for label, found in (("on_value", on_dtype), ("off_value", off_dtype)):
                        if found is not None and found != dtype:
                            raise TypeError("dtype {0} of {1} does not match dtype parameter {2}".format(
                                found, label, dtype))
            elif dtype is None:
                dtype = tf.float32
            if on_dtype is None:
                on_value = tensor(True if dtype == tf.bool else 1, dtype, "on_value")
                on_dtype = dtype
            if off_dtype is None:
                off_value = tensor(False if dtype == tf.bool else 0, dtype, "off_value")
                off_dtype = dtype
            if on_dtype != off_dtype:
                raise TypeError("dtype {0} of on_value does not match dtype {1} of off_value".format(
                    on_dtype, off_dtype))
            return op("OneHot", [indices, depth, on_value, off_value],
                      {"axis": -1 if axis is None else axis}, name)


    # tf.sequence_mask
    def sequence_mask(lengths, maxlen=None, dtype=None, name=None):
        if dtype is None:
            dtype = tf.bool
        with scope(name or "SequenceMask"):
            lengths = tensor(lengths)
            if maxlen is None:
                maxlen = op("Max", [lengths, _all_dimensions(lengths)])
                maxlen = op("Maximum", [tensor(0, maxlen.dtype, "Const"), maxlen])
            else:
                maxlen = tensor(maxlen)
            rank = _rank(maxlen)
            if rank is not None and rank != 0:
                if VERSION == 221:
                    raise ValueError("Argument `maxlen` must be scalar for sequence_mask, "
                                     f"received `maxlen` = {maxlen} "
                                     f"with shape '{maxlen.shape}' instead")
                raise ValueError("maxlen must be scalar for sequence_mask")
            row = op("Range", [tensor(0, maxlen.dtype, "Const"), maxlen,
                               tensor(1, maxlen.dtype, "Const")])
            matrix = op("Cast", [expand_dims(lengths, -1)], {"DstT": maxlen.dtype})
            result = row < matrix
            if dtype is None or tf.as_dtype(dtype) == tf.bool:
                return result
            return tf.cast(result, dtype)


    def _all_dimensions(x):
        rank = _rank(x)
        if rank is not None:
            return tensor(list(range(rank)), tf.int32, "Const")
        return op("Range", [0, op("Rank", [x]), 1])


    # tf.reverse_sequence [2.0 2.21]
    def reverse_sequence(input, seq_lengths, seq_axis=None, batch_axis=None, name=None):
        return op("ReverseSequence", [input, seq_lengths],
                  {"seq_dim": seq_axis, "batch_dim": batch_axis}, name)


    # tf.compat.v1.reverse_sequence
    def reverse_sequence_v1(input, seq_lengths, seq_axis=None, batch_axis=None, name=None,
                            seq_dim=None, batch_dim=None):
        seq_axis = seq_dim if seq_axis is None else seq_axis
        batch_axis = batch_dim if batch_axis is None else batch_axis
        return op("ReverseSequence", [input, seq_lengths],
                  {"seq_dim": seq_axis, "batch_dim": batch_axis}, name)


    # tf.compat.v1.reverse_v2
    def reverse_v2(tensor, axis, name=None):
        return op("ReverseV2", [tensor, axis], None, name)


    # tf.meshgrid
    def meshgrid(*args, **kwargs):
        indexing = kwargs.pop("indexing", "xy")
        name = kwargs.pop("name", "meshgrid")
        if kwargs:
            key = list(kwargs.keys())[0]
            raise TypeError("'{}' is an invalid keyword argument for this function".format(key))
        if indexing not in ("xy", "ij"):
            if VERSION == 221:
                raise ValueError("Argument `indexing` parameter must be either "
                                 f"'xy' or 'ij', got '{indexing}'")
            raise ValueError("indexing parameter must be either 'xy' or 'ij'")
        with scope(name) as name:
            count = len(args)
            ones = (1,) * count
            if not count:
                return []
            output = [tf.reshape(stack(x), ones[:i] + (-1,) + ones[i + 1:])
                      for i, x in enumerate(args)]
            shapes = [tf.size(x) for x in args]
            dtype = tensor(args[0]).dtype
            if indexing == "xy" and count > 1:
                output[0] = tf.reshape(output[0], (1, -1) + (1,) * (count - 2))
                output[1] = tf.reshape(output[1], (-1, 1) + (1,) * (count - 2))
                shapes[0], shapes[1] = shapes[1], shapes[0]
            factor = tf.ones(shapes, dtype)
            return [x * factor for x in output]


    def _int_tensor(value, name):
        value = tensor(value, None, name)
        if not value.dtype.is_integer:
            if VERSION == 221:
                raise TypeError(f"Argument `tensor` (name: {name}) must be of type integer."
                                f" Received `tensor` = {value} of dtype: {value.dtype}")
            raise TypeError("%s must be an integer tensor; dtype=%s" % (name, value.dtype))
        return op("Cast", [value], {"DstT": tf.int32})


    # tf.repeat [1.15 2.21]
    def repeat(input, repeats, axis=None, name=None):
        if axis is None:
            input = tf.reshape(input, [-1])
            axis = 0
        return repeat_with_axis(input, repeats, axis, name)


    def _tile_one(data, axis, multiple):
        sizes = dims(data)
        if sizes is not None:
            multiples = [1] * len(sizes)
            multiples[axis] = multiple
        else:
            ones = tf.ones(tf.rank(data), tf.int32)
            multiples = concat([ones[:axis], [multiple], ones[axis + 1:]], axis=0)
        return tf.tile(data, multiples)


    def repeat_with_axis(data, repeats, axis, name=None):
        if not isinstance(axis, int):
            raise TypeError("axis must be an int; got %s" % type(axis).__name__)
        with scope(name or "Repeat"):
            data = tensor(data, name="data")
            repeats = _int_tensor(repeats, "repeats")
            if _rank(repeats) is not None and _rank(repeats) > 1:
                raise ValueError("Shape %s must have rank at most 1" % shape_text(repeats.shape))
            if _rank(data) == 0:
                data = expand_dims(data, 0)
            data_shape = tf.shape(data)
            rank = _rank(data)
            if rank is not None and axis < 0:
                if axis < -rank:
                    raise ValueError(f"axis={axis} out of bounds: expected {-rank}<=axis<{rank}")
                axis += rank
            if rank is not None and axis >= rank:
                raise ValueError(f"axis={axis} out of bounds: expected {-rank}<=axis<{rank}")
            sizes = dims(repeats)
            if VERSION == 221:
                single = sizes is not None and (sizes == [] or sizes == [1])
            else:
                single = sizes == []
                if sizes == [1]:
                    repeats = tf.reshape(repeats, [])
                    single = True
                    sizes = []
            if single:
                if sizes != [] or VERSION == 221:
                    repeats = tf.reshape(repeats, [])
                expanded = expand_dims(data, axis + 1)
                tiled = _tile_one(expanded, axis + 1, repeats)
                result_shape = concat(
                    [data_shape[:axis], [repeats * data_shape[axis]], data_shape[axis + 1:]]
                    if VERSION == 221 else
                    [data_shape[:axis], [-1], data_shape[axis + 1:]], axis=0)
                return tf.reshape(tiled, result_shape)
            if sizes is not None and len(sizes) == 1:
                n = dims(data)[axis]
                if n is not None and sizes[0] is not None and n != sizes[0]:
                    raise ValueError("Dimensions %d and %d are not compatible" % (n, sizes[0]))
            repeats = tf.broadcast_to(repeats, [data_shape[axis]])
            original = repeats
            if _rank(repeats) != axis + 1:
                repeats_shape = tf.shape(repeats)
                repeats_rank = tf.rank(repeats)
                wide = concat([data_shape[:axis + 1 - repeats_rank], repeats_shape], axis=0)
                repeats = tf.broadcast_to(repeats, wide)
            most = op("Max", [repeats, _all_dimensions(repeats)])
            if VERSION == 221:
                most = op("Maximum", [tensor(0, most.dtype, "zero"), most])
            mask = sequence_mask(repeats, most)
            expanded = expand_dims(data, axis + 1)
            tiled = _tile_one(expanded, axis + 1, most)
            masked = boolean_mask(tiled, mask)
            if axis == 0:
                return masked
            size = op("Sum", [original, tf.range(0, tf.rank(original), 1)])
            return tf.reshape(masked, concat(
                [data_shape[:axis], [size], data_shape[axis + 1:]], axis=0))


    # tf.sort
    def sort(values, axis=-1, direction="ASCENDING", name=None):
        with scope(name or "sort"):
            return _sorted(values, axis, direction, False)


    # tf.argsort
    def argsort(values, axis=-1, direction="ASCENDING", stable=False, name=None):
        with scope(name or "argsort"):
            return _sorted(values, axis, direction, True)


    def _sorted(values, axis, direction, wants_indices):
        if direction not in ("ASCENDING", "DESCENDING"):
            if VERSION == 221:
                raise ValueError("Argument `direction` should be one of ASCENDING, DESCENDING"
                                 f". Received: direction={direction}")
            raise ValueError("%s should be one of %s" % (direction, "ASCENDING, DESCENDING"))
        axis_tensor = tensor(axis, name="axis")
        axis = _scalar(axis_tensor)
        if axis is None:
            if VERSION == 221:
                raise ValueError(f"Argument `axis` must be a constant scalar. Received: axis={axis_tensor}.")
            raise ValueError("axis must be a constant scalar")
        values = tensor(values, name="values")
        if direction == "DESCENDING":
            return _descending(values, axis, wants_indices)
        if VERSION == 221 and values.dtype.is_unsigned:
            offset = values.dtype.max
            found = _descending(offset - values, axis, wants_indices)
            return found if wants_indices else offset - found
        if VERSION == 221 and values.dtype.is_integer:
            found = _descending(-values - 1, axis, wants_indices)
            return found if wants_indices else -found - 1
        found = _descending(-values, axis, wants_indices)
        return found if wants_indices else -found


    def _descending(values, axis, wants_indices):
        k = tf.shape(values)[axis]
        rank = tf.rank(values)
        known_rank = _rank(values)
        if axis == -1 or axis + 1 == known_rank:
            found = op("TopKV2", [values, k], {"sorted": True})
            return found[1] if wants_indices else found[0]
        if axis < 0:
            axis += known_rank or rank
        if known_rank is not None:
            order = tf.constant(list(range(axis)) + [known_rank - 1]
                                + list(range(axis + 1, known_rank - 1)) + [axis],
                                tf.int64 if VERSION < 221 else tf.int64, name="transposition")
        elif VERSION == 221:
            order = tf.tensor_scatter_nd_update(
                tf.range(rank), [[axis], [rank - 1]], [rank - 1, axis])
        else:
            order = concat([tf.range(axis), [rank - 1], tf.range(axis + 1, rank - 1), [axis]], axis=0)
        found = op("TopKV2", [transpose(values, order), k], {"sorted": True})
        return transpose(found[1] if wants_indices else found[0], order)


    # tf.searchsorted
    def searchsorted(sorted_sequence, values, side="left", out_type=None, name=None):
        out_type = tf.int32 if out_type is None else out_type
        count = tf.shape(sorted_sequence)[-1]
        values_count = tf.shape(values)[-1]
        rows = tf.reshape(sorted_sequence, [-1, count])
        values_2d = tf.reshape(values, [-1, values_count])
        if side == "right":
            found = op("UpperBound", [rows, values_2d], {"out_type": out_type}, name)
        elif side == "left":
            found = op("LowerBound", [rows, values_2d], {"out_type": out_type}, name)
        else:
            if VERSION == 221:
                raise ValueError("Argument `side` must be either 'right' or 'left'. "
                                 f"Received: `side` = '{side}'.")
            raise ValueError("side must be either 'right' or 'left'.  Saw: %s." % side)
        return tf.reshape(found, tf.shape(values))


    _Unique = named("Unique", ["y", "idx"])


    _UniqueWithCounts = named("UniqueWithCounts", ["y", "idx", "count"])


    _ListDiff = named("ListDiff", ["out", "idx"])


    # tf.unique
    def unique(x, out_idx=None, name=None):
        return _Unique(*op("Unique", [x], {"out_idx": out_idx or tf.int32}, name))


    # tf.unique_with_counts
    def unique_with_counts(x, out_idx=None, name=None):
        return _UniqueWithCounts(
            *op("UniqueWithCounts", [x], {"out_idx": out_idx or tf.int32}, name))


    # tf.compat.v1.setdiff1d
    def setdiff1d(x, y, index_dtype=None, name=None):
        return _ListDiff(*op("ListDiff", [x, y], {"out_idx": index_dtype or tf.int32}, name))


    # tf.linspace [1.15 2.0]
    # tf.compat.v1.lin_space
    def linspace_v1(start, stop, num, name=None):
        return op("LinSpace", [start, stop, num], None, name)


    # tf.linspace [2.21]
    # tf.lin_space [0]
    def linspace(start, stop, num, name=None, axis=0):
        with scope(name or "linspace"):
            start = tensor(start, name="start")
            stop = tensor(stop, start.dtype, "stop")
            count = _int_tensor(num, "num")
            if not start.dtype.is_integer:
                pass
            num = tf.cast(count, start.dtype)
            both = tf.broadcast_dynamic_shape(tf.shape(start), tf.shape(stop))
            start = tf.broadcast_to(start, both)
            stop = tf.broadcast_to(stop, both)
            wide_start = expand_dims(start, axis)
            wide_stop = expand_dims(stop, axis)
            sizes = tf.shape(wide_start)
            rank = tf.shape(sizes)[0]
            axis = where(axis >= 0, axis, rank + axis)
            fill = op("Maximum", [count - 2, 0])
            steps = op("Maximum", [count - 1, 1])
            delta = (wide_stop - wide_start) / tf.cast(steps, wide_stop.dtype)
            wide_start = tf.cast(wide_start, delta.dtype)
            wide_stop = tf.cast(wide_stop, delta.dtype)
            end = where(count >= 0, steps, -1)
            wanted = tf.cast(tf.range(1, end, dtype=tf.int64), delta.dtype)
            mask = op("Equal", [axis, tf.range(rank)])
            wanted_shape = where(mask, fill, 1)
            wanted = tf.reshape(wanted, wanted_shape)
            inner = wide_start + delta * wanted
            joined = concat((wide_start, inner, wide_stop), axis=axis)
            begin = tf.zeros_like(sizes)
            size = concat((sizes[0:axis], tf.reshape(count, [1]), sizes[axis + 1:]), axis=0)
            return tf.slice(joined, begin, size)


    # tf.eye tf.linalg.eye
    def eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None):
        dtype = tf.float32 if dtype is None else dtype
        with scope(name or "eye"):
            is_square = num_columns is None
            batch = [] if batch_shape is None else batch_shape
            columns = num_rows if num_columns is None else num_columns
            is_static = not is_tensor(num_rows) and not is_tensor(columns)
            if is_static:
                num_rows, columns = int(num_rows), int(columns)
                size = min(num_rows, columns)
                if VERSION == 221:
                    is_square = num_rows == columns
            elif VERSION == 221 or not is_square:
                size = tf.minimum(num_rows, columns)
            else:
                size = num_rows
            if is_tensor(batch) or not is_static:
                batch = tensor(batch, tf.int32, "shape")
                diagonal = concat((batch, [size]), axis=0)
                if not is_square:
                    shape = concat((batch, [num_rows, columns]), axis=0)
            else:
                batch = list(dims(batch)) if hasattr(batch, "as_list") else list(batch)
                diagonal = batch + [size]
                if not is_square:
                    shape = batch + [num_rows, columns]
            ones = tf.ones(diagonal, dtype=dtype)
            if is_square:
                return tf.linalg.diag(ones)
            return tf.linalg.set_diag(tf.zeros(shape, dtype=dtype), ones)


    # tf.broadcast_static_shape
    def broadcast_static_shape(shape_x, shape_y):
        a, b = dims(shape_x), dims(shape_y)
        if a is None or b is None:
            return tf.TensorShape(None)
        result = []
        for i in range(max(len(a), len(b))):
            x = a[-1 - i] if i < len(a) else 1
            y = b[-1 - i] if i < len(b) else 1
            if x is None or y is None:
                known_one = x if y is None else y
                result.append(known_one if known_one is not None and known_one > 1 else None)
            elif x == y or y == 1:
                result.append(x)
            elif x == 1:
                result.append(y)
            else:
                raise ValueError("Incompatible shapes for broadcasting: %s and %s" % (
                    shape_text(shape_x), shape_text(shape_y)))
        return tf.TensorShape(result[::-1])
    """##
}
