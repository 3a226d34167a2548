// What layers are made of: names, initializers, activations, regularizers.

extension LibraryTexts {
  static let kerasParts = ##"""
    # What layers are made of: names, initializers, activations, regularizers.
    from _tensorflow import *


    MODERN = VERSION == 221
    _counts = {}


    def _snake(name):
        out = ""
        for i, c in enumerate(name):
            if c.isupper() and i and (not name[i - 1].isupper() or (i + 1 < len(name) and name[i + 1].islower())):
                out += "_"
            out += c.lower()
        return out


    def _unique(name):
        count = _counts.get(name, 0)
        _counts[name] = count + 1
        return name if count == 0 else "%s_%d" % (name, count)


    def _flat(value):
        if isinstance(value, dict):
            return [leaf for key in sorted(value) for leaf in _flat(value[key])]
        if isinstance(value, (list, tuple)):
            return [leaf for part in value for leaf in _flat(part)]
        return [value]


    # Initializers

    # tf.keras.initializers.Initializer
    class Initializer:
        def get_config(self):
            return {}

        @classmethod
        def from_config(cls, config):
            return cls(**config)


    # tf.keras.initializers.Zeros tf.keras.initializers.zeros
    # tf.initializers.Zeros tf.initializers.zeros [2.0 2.21]
    class Zeros(Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return tf.zeros(shape, dtype or tf.float32)


    # tf.keras.initializers.Ones tf.keras.initializers.ones
    # tf.initializers.Ones tf.initializers.ones [2.0 2.21]
    class Ones(Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return tf.ones(shape, dtype or tf.float32)


    # tf.keras.initializers.Constant tf.keras.initializers.constant
    # tf.initializers.Constant tf.initializers.constant [2.0 2.21]
    class Constant(Initializer):
        def __init__(self, value=0.0):
            self.value = value

        def __call__(self, shape, dtype=None, **kwargs):
            return tf.constant(self.value, dtype or tf.float32, shape)


    class _Random(Initializer):
        def _uniform(self, shape, low, high, dtype):
            if self._is_stateless():
                return tf.random.stateless_uniform(shape, self._seed(), low, high, dtype or tf.float32)
            return tf.random.uniform(shape, low, high, dtype or tf.float32, seed=self.seed)

        def _normal(self, shape, mean, stddev, dtype):
            if self._is_stateless():
                return tf.random.stateless_normal(shape, self._seed(), mean, stddev, dtype or tf.float32)
            return tf.random.normal(shape, mean, stddev, dtype or tf.float32, seed=self.seed)

        def _truncated(self, shape, mean, stddev, dtype):
            if self._is_stateless():
                return tf.random.stateless_truncated_normal(
                    shape, self._seed(), mean, stddev, dtype or tf.float32)
            return tf.random.truncated_normal(shape, mean, stddev, dtype or tf.float32, seed=self.seed)

        def _is_stateless(self):
            return MODERN or (VERSION == 200 and self.seed is not None)

        def _seed(self):
            if self.seed is None:
                _counts["#seed"] = _counts.get("#seed", 0) + 1
                self.seed = _counts["#seed"] * 7919
            return [int(self.seed), 0]


    # tf.keras.initializers.RandomUniform
    # tf.keras.initializers.random_uniform [1.15 2.21]
    # tf.initializers.RandomUniform [2.0 2.21]
    # tf.initializers.random_uniform [2.21]
    class RandomUniform(_Random):
        def __init__(self, minval=-0.05, maxval=0.05, seed=None):
            self.minval, self.maxval, self.seed = minval, maxval, seed

        def __call__(self, shape, dtype=None, **kwargs):
            return self._uniform(shape, self.minval, self.maxval, dtype)


    # tf.keras.initializers.RandomNormal
    # tf.keras.initializers.random_normal [1.15 2.21]
    # tf.initializers.RandomNormal [2.0 2.21]
    # tf.initializers.random_normal [2.21]
    class RandomNormal(_Random):
        def __init__(self, mean=0.0, stddev=0.05, seed=None):
            self.mean, self.stddev, self.seed = mean, stddev, seed

        def __call__(self, shape, dtype=None, **kwargs):
            return self._normal(shape, self.mean, self.stddev, dtype)


    # tf.keras.initializers.TruncatedNormal
    # tf.keras.initializers.truncated_normal [1.15 2.21]
    # tf.initializers.TruncatedNormal [2.0 2.21]
    # tf.initializers.truncated_normal [2.21]
    class TruncatedNormal(RandomNormal):
        def __call__(self, shape, dtype=None, **kwargs):
            return self._truncated(shape, self.mean, self.stddev, dtype)


    def _fans(shape):
        shape = [int(s) for s in shape]
        if len(shape) < 1:
            return 1, 1
        if len(shape) == 1:
            return shape[0], shape[0]
        field = 1
        for size in shape[:-2]:
            field *= size
        return shape[-2] * field, shape[-1] * field


    # tf.keras.initializers.VarianceScaling
    # tf.keras.initializers.variance_scaling [2.21]
    # tf.initializers.VarianceScaling [2.0 2.21]
    # tf.initializers.variance_scaling [2.21]
    class VarianceScaling(_Random):
        def __init__(self, scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None):
            self.scale, self.mode, self.distribution, self.seed = scale, mode, distribution, seed

        def __call__(self, shape, dtype=None, **kwargs):
            fan_in, fan_out = _fans(shape)
            scale = self.scale
            if self.mode == "fan_in":
                scale /= max(1.0, fan_in)
            elif self.mode == "fan_out":
                scale /= max(1.0, fan_out)
            else:
                scale /= max(1.0, (fan_in + fan_out) / 2.0)
            if self.distribution == "uniform":
                limit = (3.0 * scale) ** 0.5
                return self._uniform(shape, -limit, limit, dtype)
            if self.distribution == "untruncated_normal":
                return self._normal(shape, 0.0, scale ** 0.5, dtype)
            return self._truncated(shape, 0.0, scale ** 0.5 / 0.87962566103423978, dtype)


    def _scaling(name, scale, mode, distribution):
        def __init__(self, seed=None):
            VarianceScaling.__init__(self, scale, mode, distribution, seed)
        return type(name, (VarianceScaling,), {"__init__": __init__})


    # tf.keras.initializers.glorot_uniform
    # tf.keras.initializers.GlorotUniform [2.0 2.21]
    # tf.initializers.GlorotUniform tf.initializers.glorot_uniform [2.0 2.21]
    GlorotUniform = _scaling("GlorotUniform", 1.0, "fan_avg", "uniform")
    # tf.keras.initializers.glorot_normal
    # tf.keras.initializers.GlorotNormal [2.0 2.21]
    # tf.initializers.GlorotNormal tf.initializers.glorot_normal [2.0 2.21]
    GlorotNormal = _scaling("GlorotNormal", 1.0, "fan_avg", "truncated_normal")
    # tf.keras.initializers.he_uniform
    # tf.keras.initializers.HeUniform [2.21]
    # tf.initializers.he_uniform [2.0 2.21]
    # tf.initializers.HeUniform [2.21]
    HeUniform = _scaling("HeUniform", 2.0, "fan_in", "uniform")
    # tf.keras.initializers.he_normal
    # tf.keras.initializers.HeNormal [2.21]
    # tf.initializers.he_normal [2.0 2.21]
    # tf.initializers.HeNormal [2.21]
    HeNormal = _scaling("HeNormal", 2.0, "fan_in", "truncated_normal")
    # tf.keras.initializers.lecun_uniform
    # tf.keras.initializers.LecunUniform [2.21]
    # tf.initializers.lecun_uniform [2.0 2.21]
    # tf.initializers.LecunUniform [2.21]
    LecunUniform = _scaling("LecunUniform", 1.0, "fan_in", "uniform")
    # tf.keras.initializers.lecun_normal
    # tf.keras.initializers.LecunNormal [2.21]
    # tf.initializers.lecun_normal [2.0 2.21]
    # tf.initializers.LecunNormal [2.21]
    LecunNormal = _scaling("LecunNormal", 1.0, "fan_in", "truncated_normal")


    # tf.keras.initializers.Identity tf.keras.initializers.identity
    # tf.initializers.Identity tf.initializers.identity [2.0 2.21]
    class Identity(Initializer):
        def __init__(self, gain=1.0):
            self.gain = gain

        def __call__(self, shape, dtype=None, **kwargs):
            return self.gain * tf.eye(shape[0], shape[1], dtype=dtype or tf.float32)


    _initializers = {}
    for _class in [Zeros, Ones, Constant, RandomUniform, RandomNormal, TruncatedNormal,
                   VarianceScaling, GlorotUniform, GlorotNormal, HeUniform, HeNormal, LecunUniform,
                   LecunNormal, Identity]:
        _initializers[_snake(_class.__name__)] = _class
        _initializers[_class.__name__] = _class


    # tf.keras.initializers.get
    def _get_initializer(value):
        if value is None or callable(value):
            return value() if isinstance(value, type) else value
        if value in _initializers:
            return _initializers[value]()
        raise ValueError("Could not interpret initializer identifier: %s" % value)


    # Activations

    # tf.keras.activations.linear
    def linear(x):
        return x


    # tf.keras.activations.relu
    def relu(x, alpha=0.0, max_value=None, threshold=0.0):
        return tf.nn.relu(x)


    # tf.keras.activations.sigmoid
    def sigmoid(x):
        return tf.nn.sigmoid(x)


    # tf.keras.activations.tanh
    def tanh(x):
        return tf.tanh(x)


    # tf.keras.activations.softmax
    def softmax(x, axis=-1):
        return tf.nn.softmax(x, axis=axis)


    # tf.keras.activations.softplus
    def softplus(x):
        return tf.nn.softplus(x)


    # tf.keras.activations.softsign
    def softsign(x):
        return tf.nn.softsign(x)


    # tf.keras.activations.elu
    def elu(x, alpha=1.0):
        return tf.nn.elu(x)


    # tf.keras.activations.selu
    def selu(x):
        return tf.nn.selu(x)


    # tf.keras.activations.exponential
    def exponential(x):
        return tf.exp(x)


    _activations = {
        function.__name__: function
        for function in [linear, relu, sigmoid, tanh, softmax, softplus, softsign, elu, selu, exponential]}


    # tf.keras.activations.get
    def _get_activation(value):
        if value is None:
            return linear
        if callable(value):
            return value
        if value in _activations:
            return _activations[value]
        raise ValueError("Unknown activation function: %s" % value)


    # Regularizers

    # tf.keras.regularizers.L1L2
    class L1L2:
        def __init__(self, l1=0.0, l2=0.0):
            self.l1, self.l2 = l1, l2

        def __call__(self, x):
            loss = 0.0
            if self.l1:
                loss = loss + self.l1 * tf.reduce_sum(tf.abs(x))
            if self.l2:
                loss = loss + self.l2 * tf.reduce_sum(tf.square(x))
            return loss


    # tf.keras.regularizers.l1
    # tf.keras.regularizers.L1 [2.21]
    def l1(l=0.01):
        return L1L2(l1=l)


    # tf.keras.regularizers.l2
    # tf.keras.regularizers.L2 [2.21]
    def l2(l=0.01):
        return L1L2(l2=l)


    # tf.keras.regularizers.l1_l2
    def l1_l2(l1=0.01, l2=0.01):
        return L1L2(l1, l2)
    """##
}
