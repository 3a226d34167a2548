// Random numbers: streams with seeds, functions of a seed, generators.

extension LibraryTexts {
  static let randoms = ##"""
    # Random numbers: streams with seeds, functions of a seed, generators.
    from _tensorflow import *


    def _seeds(seed):
        # The two seeds of an op: of the graph or the program, and its own.
        overall = op_seed_graph()
        if overall is not None:
            if seed is None:
                seed = next_op_seed()
            return overall, seed
        if seed is not None:
            return 87654321, seed
        return 0, 0


    def _pair(seed):
        first, second = _seeds(seed)
        if (first, second) == (0, 0) and (op_seed_graph() is not None or seed is not None):
            return {"seed": 0, "seed2": 2147483647}
        return {"seed": _wrapped(first), "seed2": _wrapped(second)}


    def _wrapped(n):
        return n % 2147483647 if n > 2147483647 or n < 0 else n


    def _shape_tensor(shape):
        if isinstance(shape, (list, tuple)) and not shape:
            return tensor([], tf.int32, "shape")
        if isinstance(shape, (list, tuple)):
            return tensor(shape, name="shape") if any(is_tensor(s) for s in shape) else \
                tensor([int(s) for s in shape], tf.int32, "shape")
        if isinstance(shape, int):
            return tensor(shape, tf.int32, "shape")
        return tensor(shape, name="shape")


    # tf.random.uniform [2.0 2.21]
    # tf.compat.v1.random_uniform tf.compat.v1.random.uniform
    def uniform(shape, minval=0, maxval=None, dtype=None, seed=None, name=None):
        dtype = tf.as_dtype(tf.float32 if dtype is None else dtype)
        if dtype not in (tf.float16, tf.bfloat16, tf.float32, tf.float64, tf.int32, tf.int64):
            if VERSION == 221:
                allowed = (tf.float16, tf.bfloat16, tf.float32, tf.float64, tf.int32, tf.int64)
                raise ValueError(f"Argument `dtype` got invalid value {dtype}. Accepted dtypes are "
                                 f"{allowed}.")
            raise ValueError("Invalid dtype %r" % dtype)
        if maxval is None:
            if dtype.is_integer:
                raise ValueError("Must specify maxval for integer dtype %r" % dtype)
            maxval = 1
        with scope(name or "random_uniform") as name:
            shape = _shape_tensor(shape)
            plain = VERSION == 221 and isinstance(minval, int) and minval == 0 \
                and isinstance(maxval, (int, float)) and maxval == 1
            if not (plain and dtype.is_floating):
                minval = tensor(minval, dtype, "min")
                maxval = tensor(maxval, dtype, "max")
            if dtype.is_integer:
                return op("RandomUniformInt", [shape, minval, maxval], _pair(seed), name)
            attributes = _pair(seed)
            attributes["dtype"] = dtype
            if plain:
                return op("RandomUniform", [shape], attributes, name)
            drawn = op("RandomUniform", [shape], attributes)
            if VERSION == 221:
                return tf.add(drawn * (maxval - minval), minval, name=name)
            return tf.add(drawn * (maxval - minval), minval, name=name)


    def _normal(kind, title, scope_name, shape, mean, stddev, dtype, seed, name):
        dtype = tf.as_dtype(tf.float32 if dtype is None else dtype)
        with scope(name or scope_name) as name:
            shape = _shape_tensor(shape)
            mean = tensor(mean, dtype, "mean")
            stddev = tensor(stddev, dtype, "stddev")
            attributes = _pair(seed)
            attributes["dtype"] = dtype
            drawn = op(kind, [shape], attributes)
            return tf.add(drawn * stddev, mean, name=name)


    # tf.random.normal [2.0 2.21]
    # tf.compat.v1.random_normal tf.compat.v1.random.normal
    def normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None):
        return _normal("RandomStandardNormal", "normal", "random_normal", shape, mean, stddev, dtype,
                       seed, name)


    # tf.compat.v1.random.truncated_normal
    # tf.random.truncated_normal [2.0 2.21]
    # tf.compat.v1.truncated_normal
    def truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None):
        return _normal("TruncatedNormal", "truncated", "truncated_normal", shape, mean, stddev, dtype,
                       seed, name)


    # tf.random.shuffle
    # tf.compat.v1.random_shuffle
    def shuffle(value, seed=None, name=None):
        return op("RandomShuffle", [value], _pair(seed), name)


    # tf.random.categorical
    # tf.compat.v1.multinomial tf.compat.v1.random.multinomial
    def categorical(logits, num_samples, dtype=None, seed=None, name=None):
        with scope(name or "categorical"):
            attributes = _pair(seed)
            attributes["output_dtype"] = tf.int64 if dtype is None else dtype
            return op("Multinomial", [tensor(logits, name="logits"), num_samples], attributes)


    def _stateless(kind, seed, shape, dtype):
        # An op of a seed; from 2.4 on by a key and a counter.
        if VERSION < 221:
            return op(kind, [shape, seed], {"dtype": dtype})
        key, counter, algorithm = _key_counter(seed)
        return op(kind + "V2", [shape, key, counter, algorithm], {"dtype": dtype})


    def _key_counter(seed):
        key, counter = op("StatelessRandomGetKeyCounter", [seed])
        if eager():
            algorithm = tensor(1, tf.int32)
        else:
            algorithm = op("StatelessRandomGetAlg", [])
        return key, counter, algorithm


    def _stateless_uniform(shape, seed, minval, maxval, dtype, name):
        dtype = tf.as_dtype(tf.float32 if dtype is None else dtype)
        if dtype.is_integer:
            if (minval is None) != (maxval is None):
                raise ValueError(
                    f"For integer `dtype` argument {dtype}, argument `minval` and `maxval` must be "
                    f"both None or not None. Got `minval`={minval} and `maxval`={maxval}."
                    if VERSION == 221 else
                    "For integer dtype {}, minval and maxval must be both `None` or both non-`None`."
                    .format(dtype))
        elif maxval is None:
            maxval = 1
        with scope(name or "stateless_random_uniform") as name:
            shape = _shape_tensor(shape)
            if dtype.is_integer and minval is None:
                key, counter, algorithm = _key_counter(seed)
                return op("StatelessRandomUniformFullIntV2", [shape, key, counter, algorithm],
                          {"dtype": dtype}, name)
            minval = tensor(minval, dtype, "min")
            maxval = tensor(maxval, dtype, "max")
            if dtype.is_integer:
                if VERSION < 221:
                    return op("StatelessRandomUniformInt", [shape, seed, minval, maxval], None, name)
                key, counter, algorithm = _key_counter(seed)
                return op("StatelessRandomUniformIntV2",
                          [shape, key, counter, algorithm, minval, maxval], None, name)
            drawn = _stateless("StatelessRandomUniform", seed, shape, dtype)
            return tf.add(drawn * (maxval - minval), minval, name=name)


    # tf.random.stateless_uniform [1.15 2.0]
    def stateless_uniform_v1(shape, seed, minval=0, maxval=None, dtype=None, name=None):
        return _stateless_uniform(shape, seed, minval, maxval, dtype, name)


    # tf.random.stateless_uniform [2.21]
    def stateless_uniform(shape, seed, minval=0, maxval=None, dtype=None, name=None,
                          alg="auto_select"):
        return _stateless_uniform(shape, seed, minval, maxval, dtype, name)


    def _stateless_normal(kind, title, shape, seed, mean, stddev, dtype, name):
        dtype = tf.as_dtype(tf.float32 if dtype is None else dtype)
        with scope(name or title) as name:
            shape = _shape_tensor(shape)
            mean = tensor(mean, dtype, "mean")
            stddev = tensor(stddev, dtype, "stddev")
            drawn = _stateless(kind, seed, shape, dtype)
            return tf.add(drawn * stddev, mean, name=name)


    # tf.random.stateless_normal
    def stateless_normal(shape, seed, mean=0.0, stddev=1.0, dtype=None, name=None, alg="auto_select"):
        return _stateless_normal("StatelessRandomNormal", "stateless_random_normal", shape, seed, mean,
                                 stddev, dtype, name)


    # tf.random.stateless_truncated_normal
    def stateless_truncated_normal(shape, seed, mean=0.0, stddev=1.0, dtype=None, name=None,
                                   alg="auto_select"):
        return _stateless_normal("StatelessTruncatedNormal", "stateless_truncated_normal", shape, seed,
                                 mean, stddev, dtype, name)


    # tf.random.stateless_categorical
    def stateless_categorical(logits, num_samples, seed, dtype=None, name=None):
        with scope(name or "stateless_categorical"):
            return op("StatelessMultinomial", [tensor(logits, name="logits"), num_samples, seed],
                      {"output_dtype": tf.int64 if dtype is None else dtype})


    # tf.random.split tf.random.experimental.stateless_split [2.21]
    def split(seed, num=2, alg="auto_select"):
        seed = tensor(seed)
        return _stateless_uniform([num, 2], seed, None, None, seed.dtype, None)


    # tf.random.fold_in tf.random.experimental.stateless_fold_in [2.21]
    def fold_in(seed, data, alg="auto_select"):
        data = tensor(data)
        seed1 = _stateless_uniform([], seed, None, None, data.dtype, None)
        return tf.stack([seed1, data])


    def _signed(n):
        n &= (1 << 64) - 1
        return n - (1 << 64) if n >= 1 << 63 else n


    class Generator:
        """A stream of random numbers whose state is a variable."""

        def __init__(self, copy_from=None, state=None, alg=None):
            if copy_from is not None:
                alg, state = copy_from.algorithm, copy_from.state
            if alg is None:
                alg = 1
            self._alg = 1 if alg in ("philox", "auto_select") else int(alg)
            state = tensor(state, tf.int64) if not is_variable(state) else state.read_value()
            self._state_var = tf.Variable(state, dtype=tf.int64, name="StateVar", trainable=False)

        @classmethod
        def from_seed(cls, seed, alg=None):
            value = int(seed) if not is_tensor(seed) else int(seed.numpy())
            return cls(state=[_signed(value), 0, 0], alg=alg)

        @classmethod
        def from_state(cls, state, alg):
            return cls(state=state, alg=alg)

        @classmethod
        def from_key_counter(cls, key, counter, alg):
            return cls(state=[int(counter[0]), int(counter[1]), int(key)], alg=alg)

        @classmethod
        def from_non_deterministic_state(cls, alg=None):
            return cls.from_seed(next_stream(), alg)

        @property
        def state(self):
            return self._state_var

        @property
        def algorithm(self):
            return self._alg

        @property
        def key(self):
            return self._state_var[2]

        def reset(self, state):
            self._state_var.assign(tensor(state, tf.int64))

        def reset_from_seed(self, seed):
            self._state_var.assign([_signed(int(seed)), 0, 0])

        def reset_from_key_counter(self, key, counter):
            self._state_var.assign([int(counter[0]), int(counter[1]), int(key)])

        def _draw(self, kind, shape, inputs, attributes):
            if VERSION < 221:
                return op("Stateful" + kind, [self._state_var.handle, tensor(1, tf.int64), shape]
                          + inputs, attributes)
            state = op("RngReadAndSkip", [self._state_var.handle, tensor(1, tf.int32),
                                          tf.cast(
                                              tf.reduce_prod(tf.cast(shape, tf.int64)), tf.uint64)])
            key, counter = tf.bitcast(state[2:3], tf.uint64), tf.bitcast(state[:2], tf.uint64)
            return op("Stateless" + kind + "V2", [shape, key, counter, tensor(1, tf.int32)] + inputs,
                      attributes)

        def skip(self, delta):
            return op("RngReadAndSkip", [self._state_var.handle, tensor(1, tf.int32),
                                         tf.cast(delta, tf.uint64)])

        def normal(self, shape, mean=0.0, stddev=1.0, dtype=None, name=None):
            dtype = tf.float32 if dtype is None else dtype
            with scope(name or "stateful_normal") as name:
                shape = _shape_tensor(shape)
                mean = tensor(mean, dtype, "mean")
                stddev = tensor(stddev, dtype, "stddev")
                kind = "RandomNormal" if VERSION == 221 else "StandardNormalV2"
                drawn = self._draw(kind, shape, [], {"dtype": dtype})
                return tf.add(drawn * stddev, mean, name=name)

        def truncated_normal(self, shape, mean=0.0, stddev=1.0, dtype=None, name=None):
            dtype = tf.float32 if dtype is None else dtype
            with scope(name or "truncated_normal") as name:
                shape = _shape_tensor(shape)
                mean = tensor(mean, dtype, "mean")
                stddev = tensor(stddev, dtype, "stddev")
                drawn = self._draw("TruncatedNormal", shape, [], {"dtype": dtype})
                return tf.add(drawn * stddev, mean, name=name)

        def uniform(self, shape, minval=0, maxval=None, dtype=None, name=None):
            dtype = tf.as_dtype(tf.float32 if dtype is None else dtype)
            if maxval is None:
                if dtype.is_integer:
                    raise ValueError("Must specify maxval for integer dtype %r" % dtype)
                maxval = 1
            with scope(name or "stateful_uniform") as name:
                shape = _shape_tensor(shape)
                minval = tensor(minval, dtype, "min")
                maxval = tensor(maxval, dtype, "max")
                if dtype.is_integer:
                    kind = "RandomUniformInt" if VERSION == 221 else "UniformInt"
                    return self._draw(kind, shape, [minval, maxval], {"dtype": dtype})
                kind = "RandomUniform" if VERSION == 221 else "Uniform"
                drawn = self._draw(kind, shape, [], {"dtype": dtype})
                return tf.add(drawn * (maxval - minval), minval, name=name)

        def uniform_full_int(self, shape, dtype=None, name=None):
            dtype = tf.uint64 if dtype is None else dtype
            with scope(name or "stateful_uniform_full_int"):
                kind = "RandomUniformFullInt" if VERSION == 221 else "UniformFullInt"
                return self._draw(kind, _shape_tensor(shape), [], {"dtype": dtype})

        def make_seeds(self, count=1):
            drawn = self.uniform_full_int([count], dtype=tf.int64)
            zeros = tf.zeros_like(drawn)
            return tf.stack([drawn, zeros])

        def split(self, count=1):
            keys = self.uniform_full_int([count], dtype=tf.int64).numpy().tolist()
            return [Generator(state=[0, 0, key], alg=self._alg) for key in keys]


    Generator.__module__ = "tensorflow.python.ops.stateful_random_ops"

    # tf.random.Generator [2.21]
    # tf.random.experimental.Generator
    RandomGenerator = Generator

    _current = []


    # tf.random.get_global_generator [2.21]
    # tf.random.experimental.get_global_generator
    def get_global_generator():
        if not _current:
            _current.append(Generator.from_non_deterministic_state())
        return _current[0]


    # tf.random.set_global_generator [2.21]
    # tf.random.experimental.set_global_generator
    def set_global_generator(generator):
        _current[:] = [generator]


    # tf.random.create_rng_state [2.21]
    def create_rng_state(seed, alg):
        return tensor([_signed(int(seed)), 0, 0], tf.int64)
    """##
}
