// Assertions: `tf.debugging`.

extension LibraryTexts {
  static let checks = ##"""
    # Assertions: `tf.debugging`.
    from _tensorflow import *


    def _prefix(message):
        if VERSION < 221:
            return message or ""
        return "%s.  " % message if message else ""


    def _label(x):
        if eager():
            return "shape=%s dtype=%s" % (x.shape, x.dtype.name)
        return x.name


    def _flat(x):
        return x.numpy().reshape((-1,))


    def _shown(item, summarize):
        if is_tensor(item):
            value = item.numpy()
            if not dims(item):
                return str(value)
            flat = value.reshape((-1,))
            texts = [str(x) for x in flat[:summarize]]
            if len(texts) < flat.size:
                texts.append("...")
            return str(texts)
        return str(item)


    def _details(symbol, x, y, summarize, test):
        data = ["Condition x %s y did not hold." % symbol]
        if summarize > 0:
            if dims(x) == dims(y) and dims(x):
                mask = tf.logical_not(test)
                indices = tf.where(mask).numpy()
                count = min(summarize, indices.shape[0])
                data.append("Indices of first %d different values:" % count)
                data.append(indices[:count])
                data.append("Corresponding x values:")
                data.append(_flat(tf.boolean_mask(x, mask))[:count])
                data.append("Corresponding y values:")
                data.append(_flat(tf.boolean_mask(y, mask))[:count])
            xs, ys = _flat(x), _flat(y)
            x_count, y_count = min(xs.size, summarize), min(ys.size, summarize)
            data.append("First %d elements of x:" % x_count)
            data.append(xs[:x_count])
            data.append("First %d elements of y:" % y_count)
            data.append(ys[:y_count])
        return data


    def _compare(symbol, title, compare, x, y, data, summarize, message, name):
        with scope(name or title):
            x = tensor(x, name="x")
            y = tensor(y, name="y")
            if VERSION < 221 and symbol not in ("==", "!="):
                # Before, these were assertions of graphs even eagerly.
                if data is None:
                    name_x, name_y = _label(x), _label(y)
                    data = [message or "", "Condition x %s y did not hold element-wise:" % symbol,
                            "x (%s) = " % name_x, x, "y (%s) = " % name_y, y]
                return tf.debugging.Assert(tf.reduce_all(compare(x, y)), data,
                                           summarize=3 if summarize is None else summarize)
            if eager():
                test = compare(x, y)
                if bool(tf.reduce_all(test)):
                    return None
                if summarize is None:
                    summarize = 3
                elif summarize < 0:
                    summarize = 1000000000
                if data is None:
                    data = _details(symbol, x, y, summarize, test)
                if message is not None:
                    data = [message] + list(data)
                raise tf.errors.InvalidArgumentError(
                    None, None, "\n".join(_shown(item, summarize) for item in data))
            if data is None:
                data = ["Condition x %s y did not hold element-wise:" % symbol,
                        "x (%s) = " % x.name, x, "y (%s) = " % y.name, y]
            if message is not None:
                data = [message] + list(data)
            condition = tf.reduce_all(compare(x, y))
            known_x, known_y = known(x), known(y)
            if known_x is not None and known_y is not None:
                with tf.init_scope():
                    holds = None
                    if tf.executing_eagerly():
                        holds = bool(tf.reduce_all(compare(tf.constant(known_x), tf.constant(known_y))))
                if holds is False:
                    raise tf.errors.InvalidArgumentError(
                        None, None, "\n".join(_static_text(item) for item in data))
            return tf.debugging.Assert(condition, data,
                                       summarize=3 if summarize is None else summarize)


    def _static_text(item):
        value = known(item) if is_tensor(item) else item
        return str(item) if value is None else str(value)


    def _equal(x, y):
        return tf.equal(x, y)


    def _not_equal(x, y):
        return tf.not_equal(x, y)


    def _less(x, y):
        return tf.less(x, y)


    def _less_equal(x, y):
        return tf.less_equal(x, y)


    def _greater(x, y):
        return tf.greater(x, y)


    def _greater_equal(x, y):
        return tf.greater_equal(x, y)


    # tf.debugging.assert_equal [2.0 2.21]
    # tf.assert_equal [2.0 2.21]
    def assert_equal(x, y, message=None, summarize=None, name=None):
        return _assert_equal(x, y, None, summarize, message, name)


    def _assert_equal(x, y, data, summarize, message, name):
        with scope(name or "assert_equal"):
            if x is y and eager():
                return None if eager() else tf.no_op()
            return _compare("==", "assert_equal", _equal, x, y, data, summarize, message, name)


    # tf.debugging.assert_none_equal [2.0 2.21]
    def assert_none_equal(x, y, summarize=None, message=None, name=None):
        return _compare("!=", "assert_none_equal", _not_equal, x, y, None, summarize, message, name)


    # tf.debugging.assert_less tf.assert_less [2.0 2.21]
    def assert_less(x, y, message=None, summarize=None, name=None):
        return _compare("<", "assert_less", _less, x, y, None, summarize, message, name)


    # tf.debugging.assert_less_equal [2.0 2.21]
    def assert_less_equal(x, y, message=None, summarize=None, name=None):
        return _compare("<=", "assert_less_equal", _less_equal, x, y, None, summarize, message, name)


    # tf.debugging.assert_greater tf.assert_greater [2.0 2.21]
    def assert_greater(x, y, message=None, summarize=None, name=None):
        return _compare(">", "assert_greater", _greater, x, y, None, summarize, message, name)


    # tf.debugging.assert_greater_equal [2.0 2.21]
    def assert_greater_equal(x, y, message=None, summarize=None, name=None):
        return _compare(">=", "assert_greater_equal", _greater_equal, x, y, None, summarize, message,
                        name)


    # tf.compat.v1.assert_equal tf.compat.v1.debugging.assert_equal
    def assert_equal_v1(x, y, data=None, summarize=None, message=None, name=None):
        return _assert_equal(x, y, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_none_equal tf.compat.v1.assert_none_equal
    def assert_none_equal_v1(x, y, data=None, summarize=None, message=None, name=None):
        return _compare("!=", "assert_none_equal", _not_equal, x, y, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_less tf.compat.v1.assert_less
    def assert_less_v1(x, y, data=None, summarize=None, message=None, name=None):
        return _compare("<", "assert_less", _less, x, y, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_less_equal tf.compat.v1.assert_less_equal
    def assert_less_equal_v1(x, y, data=None, summarize=None, message=None, name=None):
        return _compare("<=", "assert_less_equal", _less_equal, x, y, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_greater tf.compat.v1.assert_greater
    def assert_greater_v1(x, y, data=None, summarize=None, message=None, name=None):
        return _compare(">", "assert_greater", _greater, x, y, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_greater_equal tf.compat.v1.assert_greater_equal
    def assert_greater_equal_v1(x, y, data=None, summarize=None, message=None, name=None):
        return _compare(">=", "assert_greater_equal", _greater_equal, x, y, data, summarize, message,
                        name)


    def _against_zero(symbol, title, compare, swapped, x, data, summarize, message, name):
        message = _prefix(message)
        with scope(name or title):
            x = tensor(x, name="x")
            if data is None:
                data = [message, "Condition x %s 0 did not hold element-wise:" % symbol,
                        "x (%s) = " % _label(x), x]
            zero = tensor(0, x.dtype)
            first, second = (zero, x) if swapped else (x, zero)
            inner, operator = {"<": ("assert_less", "<"), "<=": ("assert_less_equal", "<=")}[compare]
            function = _less if operator == "<" else _less_equal
            return _compare(operator, inner, function, first, second, data, summarize, None, None)


    # tf.debugging.assert_positive [2.0 2.21]
    def assert_positive(x, message=None, summarize=None, name=None):
        return _against_zero(">", "assert_positive", "<", True, x, None, summarize, message, name)


    # tf.debugging.assert_negative [2.0 2.21]
    def assert_negative(x, message=None, summarize=None, name=None):
        return _against_zero("<", "assert_negative", "<", False, x, None, summarize, message, name)


    # tf.debugging.assert_non_negative [2.0 2.21]
    def assert_non_negative(x, message=None, summarize=None, name=None):
        return _against_zero(">=", "assert_non_negative", "<=", True, x, None, summarize, message, name)


    # tf.debugging.assert_non_positive [2.0 2.21]
    def assert_non_positive(x, message=None, summarize=None, name=None):
        return _against_zero("<=", "assert_non_positive", "<=", False, x, None, summarize, message,
                             name)


    # tf.compat.v1.debugging.assert_positive tf.compat.v1.assert_positive
    def assert_positive_v1(x, data=None, summarize=None, message=None, name=None):
        return _against_zero(">", "assert_positive", "<", True, x, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_negative tf.compat.v1.assert_negative
    def assert_negative_v1(x, data=None, summarize=None, message=None, name=None):
        return _against_zero("<", "assert_negative", "<", False, x, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_non_negative tf.compat.v1.assert_non_negative
    def assert_non_negative_v1(x, data=None, summarize=None, message=None, name=None):
        return _against_zero(">=", "assert_non_negative", "<=", True, x, data, summarize, message, name)


    # tf.compat.v1.debugging.assert_non_positive tf.compat.v1.assert_non_positive
    def assert_non_positive_v1(x, data=None, summarize=None, message=None, name=None):
        return _against_zero("<=", "assert_non_positive", "<=", False, x, data, summarize, message,
                             name)


    _EPS = {"float16": 0.0009765625, "float32": 1.1920928955078125e-07,
            "float64": 2.220446049250313e-16, "bfloat16": 0.0078125}


    # tf.debugging.assert_near [2.0 2.21]
    def assert_near(x, y, rtol=None, atol=None, message=None, summarize=None, name=None):
        message = _prefix(message)
        with scope(name or "assert_near"):
            x = tensor(x, name="x")
            y = tensor(y, x.dtype, "y")
            dtype = {"complex64": tf.float32, "complex128": tf.float64}.get(x.dtype.name, x.dtype)
            eps = _EPS[dtype.name]
            rtol = tensor(10 * eps if rtol is None else rtol, dtype, "rtol")
            atol = tensor(10 * eps if atol is None else atol, dtype, "atol")
            data = [message, "x and y not equal to tolerance rtol = %s, atol = %s" % (rtol, atol),
                    "x (%s) = " % _label(x), x, "y (%s) = " % _label(y), y]
            tolerance = atol + rtol * tf.abs(y)
            difference = tf.abs(x - y)
            condition = tf.reduce_all(tf.less(difference, tolerance))
            return tf.debugging.Assert(condition, data, summarize=3 if summarize is None else summarize)


    def _rank_check(x, rank, title, words, holds, dynamic, message, name):
        with scope(name or title):
            x = tensor(x, name="x")
            rank = tensor(rank, name="rank")
            message = _prefix(message)
            name = "" if eager() else x.name
            if rank.dtype != tf.int32:
                raise TypeError(f"tensor must be of type {tf.int32!r}; got {rank.dtype!r}")
            wanted = known(rank)
            sizes = dims(x)
            if wanted is not None and sizes is not None:
                if not holds(len(sizes), int(wanted)):
                    raise ValueError("%sTensor %s must have rank %s%d.  Received rank %d, shape %s" % (
                        message, name, words, int(wanted), len(sizes), x.shape))
                return None if eager() else tf.no_op(name="static_checks_determined_all_ok")
            data = [message, "Tensor %s must have rank%s" % (name, " " + words.strip() if words else ""),
                    rank, "Received shape: ", tf.shape(x)]
            return tf.debugging.Assert(dynamic(tf.rank(x), rank), data)


    # tf.debugging.assert_rank [2.0 2.21]
    def assert_rank(x, rank, message=None, name=None):
        return _rank_check(x, rank, "assert_rank", "", lambda a, b: a == b, _equal, message, name)


    # tf.debugging.assert_rank_at_least [2.0 2.21]
    def assert_rank_at_least(x, rank, message=None, name=None):
        return _rank_check(x, rank, "assert_rank_at_least", "at least ", lambda a, b: a >= b,
                           _greater_equal, message, name)


    # tf.compat.v1.debugging.assert_rank tf.compat.v1.assert_rank
    def assert_rank_v1(x, rank, data=None, summarize=None, message=None, name=None):
        return assert_rank(x, rank, message, name)


    # tf.compat.v1.debugging.assert_rank_at_least tf.compat.v1.assert_rank_at_least
    def assert_rank_at_least_v1(x, rank, data=None, summarize=None, message=None, name=None):
        return assert_rank_at_least(x, rank, message, name)


    # tf.debugging.assert_rank_in [2.0 2.21]
    def assert_rank_in(x, ranks, message=None, name=None):
        with scope(name or "assert_rank_in"):
            x = tensor(x, name="x")
            ranks = tuple(tensor(rank, name="rank") for rank in ranks)
            message = _prefix(message)
            name = "" if eager() else x.name
            sizes = dims(x)
            wanted = [known(rank) for rank in ranks]
            if sizes is not None and not any(w is None for w in wanted):
                numbers = tuple(int(w) for w in wanted)
                if len(sizes) not in numbers:
                    raise ValueError("%sTensor %s must have rank in %s.  Received rank %d, shape %s" % (
                        message, name, numbers, len(sizes), x.shape))
                return None if eager() else tf.no_op(name="static_checks_determined_all_ok")
            actual = tf.rank(x)
            condition = tf.equal(actual, ranks[0])
            for rank in ranks[1:]:
                condition = tf.logical_or(condition, tf.equal(actual, rank))
            data = [message, "Tensor %s must have rank in" % name] + list(ranks) + [
                "Received shape: ", tf.shape(x)]
            return tf.debugging.Assert(condition, data)


    # tf.debugging.assert_integer
    # tf.compat.v1.assert_integer
    def assert_integer(x, message=None, name=None):
        with scope(name or "assert_integer"):
            x = tensor(x, name="x")
            if not x.dtype.is_integer:
                raise TypeError('%sExpected "x" to be integer type.  Found: %s of dtype %s' % (
                    _prefix(message), "tensor" if eager() else x.name, x.dtype))
            return None if eager() else tf.no_op("statically_determined_was_integer")


    # tf.debugging.assert_type
    # tf.compat.v1.assert_type
    def assert_type(tensor, tf_type, message=None, name=None):
        tf_type = tf.as_dtype(tf_type)
        with scope(name or "assert_type"):
            tensor = _tensor(tensor, name="tensor")
            if tensor.dtype != tf_type:
                if VERSION == 221:
                    raise TypeError(f"{_prefix(message)}{_name(tensor)} must be of type "
                                    f"{tf_type!r}; got {tensor.dtype!r}")
                if eager():
                    raise TypeError("%s tensor must be of type %s" % (message or "", tf_type))
                raise TypeError("%s  %s must be of type %s" % (message or "", tensor.name, tf_type))
            return None if eager() else tf.no_op("statically_determined_correct_type")


    _tensor = tensor


    def _name(value):
        return "tensor" if eager() else value.name


    # tf.debugging.assert_scalar [2.0 2.21]
    def assert_scalar(tensor, message=None, name=None):
        with scope(name or "assert_scalar") as name:
            tensor = _tensor(tensor, name=name)
            message = _prefix(message)
            if dims(tensor) != []:
                if eager():
                    raise ValueError("%sExpected scalar shape, saw shape: %s." % (message, tensor.shape))
                raise ValueError("%sExpected scalar shape for %s, saw shape: %s." % (
                    message, tensor.name, tensor.shape))


    # tf.compat.v1.debugging.assert_scalar tf.compat.v1.assert_scalar
    def assert_scalar_v1(tensor, name=None, message=None):
        assert_scalar(tensor, message, name)
        return tensor


    # tf.debugging.assert_all_finite [2.0 2.21]
    def assert_all_finite(x, message, name=None):
        with scope(name or "VerifyFinite") as name:
            x = tensor(x, name="x")
            checked = op("CheckNumerics", [x], {"message": message})
            with tf.control_dependencies([checked]):
                return tf.identity(x, name=name) if not eager() else x


    # tf.compat.v1.debugging.assert_all_finite tf.compat.v1.verify_tensor_all_finite
    def verify_tensor_all_finite(t=None, msg=None, name=None, x=None, message=None):
        return assert_all_finite(t if x is None else x, msg if message is None else message, name)


    # tf.debugging.check_numerics
    # tf.compat.v1.check_numerics
    def check_numerics(tensor, message, name=None):
        return op("CheckNumerics", [tensor], {"message": message}, name)


    # tf.debugging.is_numeric_tensor
    # tf.compat.v1.is_numeric_tensor
    def is_numeric_tensor(tensor):
        return is_tensor(tensor) and (
            tensor.dtype.is_floating or tensor.dtype.is_integer or tensor.dtype.is_complex)


    # tf.debugging.assert_proper_iterable
    # tf.compat.v1.assert_proper_iterable
    def assert_proper_iterable(values):
        if is_tensor(values) or isinstance(values, (str, bytes)) or type(values).__name__ == "ndarray":
            raise TypeError('Expected argument "values" to be a "proper" iterable.  Found: %s' %
                            type(values))
        if not hasattr(values, "__iter__"):
            raise TypeError('Expected argument "values" to be iterable.  Found: %s' % type(values))


    def _monotonic(x, compare):
        x = tf.reshape(x, [-1])
        return compare(x[1:], x[:-1])


    # tf.math.is_non_decreasing
    def is_non_decreasing(x, name=None):
        with scope(name or "is_non_decreasing"):
            return tf.reduce_all(_monotonic(tensor(x), _greater_equal))


    # tf.math.is_strictly_increasing
    def is_strictly_increasing(x, name=None):
        with scope(name or "is_strictly_increasing"):
            return tf.reduce_all(_monotonic(tensor(x), _greater))


    def _is_known(size):
        if is_tensor(size):
            return known(size) is not None
        try:
            int(size)
            return True
        except (TypeError, ValueError):
            return False


    # tf.debugging.assert_shapes
    def assert_shapes(shapes, data=None, summarize=None, message=None, name=None):
        if isinstance(shapes, dict):
            shapes = shapes.items()
        message = _prefix(message)
        with scope(name or "assert_shapes"):
            checks = []
            for x, wanted in [(tensor(x), s) for x, s in shapes if s is not None]:
                if not hasattr(wanted, "__iter__") and not hasattr(wanted, "__getitem__"):
                    raise ValueError(
                        "%sTensor %s.  Specified shape must be an iterable.  An iterable has the "
                        "attribute `__iter__` or `__getitem__`.  Received specified shape: %s" % (
                            message, _label(x), wanted))
                wanted = tuple(wanted)
                is_open = False
                for i, symbol in enumerate(wanted):
                    if symbol is Ellipsis or isinstance(symbol, str) and symbol == "*":
                        if i != 0:
                            raise ValueError(
                                "%sTensor %s specified shape index %d.  Symbol `...` or `*` for a "
                                "variable number of unspecified dimensions is only allowed as the "
                                "first entry" % (message, _label(x), i))
                        is_open = True
                checks.append((x, is_open, wanted[1:] if is_open else wanted))
            for x, is_open, wanted in checks:
                rank = len(wanted)
                if is_open:
                    if rank > 1:
                        assert_rank_at_least(x, rank, _strip(message), name)
                elif rank <= 1:
                    assert_rank_in(x, [0, 1], _strip(message), name)
                else:
                    assert_rank(x, rank, _strip(message), name)
            sizes = {}
            assertions = []
            for x, is_open, wanted in checks:
                actual = dims(x)
                for i, symbol in enumerate(wanted):
                    if symbol is None or isinstance(symbol, str) and symbol == ".":
                        continue
                    place = i - len(wanted) if is_open else i
                    size = 1 if actual == [] else actual[place] if actual is not None else None
                    if size is None:
                        size = tf.shape(x)[place]
                    if not _is_known(symbol) and symbol not in sizes:
                        sizes[symbol] = (size, x, place)
                        continue
                    if _is_known(symbol):
                        expected, origin = int(symbol), "Specified explicitly"
                    else:
                        expected, other, other_place = sizes[symbol]
                        origin = "Specified by tensor %s dimension %d" % (_label(other), other_place)
                    if _is_known(size) and _is_known(expected):
                        if int(size) != int(expected):
                            raise ValueError(
                                "%s%s.  Tensor %s dimension %s must have size %d.  Received size %d, "
                                "shape %s" % (message, origin, _label(x), place, expected, size,
                                              x.shape))
                        continue
                    condition = tf.equal(tensor(size), tensor(expected))
                    details = [message, origin, "Tensor %s dimension" % _label(x), place,
                               "must have size", expected, "Received shape: ", tf.shape(x)]
                    assertions.append(tf.debugging.Assert(condition, details))
            return tf.group(*assertions) if not eager() else None


    def _strip(message):
        return message[:-3] if message else None


    # tf.debugging.enable_check_numerics tf.debugging.disable_check_numerics tf.debugging.enable_traceback_filtering tf.debugging.disable_traceback_filtering [2.21]
    def _no_effect(*args, **kwargs):
        return None
    """##
}
