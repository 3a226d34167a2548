// Losses.

extension LibraryTexts {
  static let kerasLosses = ##"""
    # Losses.
    from _tensorflow import *
    from _tensorflow_keras_parts import MODERN


    def _mean_last(x):
        return tf.reduce_mean(x, axis=-1)


    # tf.keras.losses.MSE tf.keras.losses.mse
    # tf.keras.losses.mean_squared_error [1.15 2.0]
    # tf.keras.metrics.MSE tf.keras.metrics.mse
    # tf.keras.metrics.mean_squared_error [1.15 2.0]
    def mean_squared_error(y_true, y_pred):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, y_pred.dtype)
        return _mean_last(tf.math.squared_difference(y_pred, y_true))


    # tf.keras.losses.mae tf.keras.metrics.mae
    # tf.keras.losses.mean_absolute_error [1.15 2.0]
    # tf.keras.metrics.mean_absolute_error [1.15 2.0]
    def mean_absolute_error(y_true, y_pred):
        y_pred = tf.convert_to_tensor(y_pred)
        return _mean_last(tf.abs(y_pred - tf.cast(y_true, y_pred.dtype)))


    # tf.keras.losses.binary_crossentropy tf.keras.metrics.binary_crossentropy
    def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, y_pred.dtype)
        if from_logits:
            return _mean_last(tf.nn.sigmoid_cross_entropy_with_logits(labels=y_true, logits=y_pred))
        p = tf.clip_by_value(y_pred, 1e-7, 1.0 - 1e-7)
        if MODERN:
            return _mean_last(-(y_true * tf.math.log(p) + (1.0 - y_true) * tf.math.log(1.0 - p)))
        return _mean_last(-(y_true * tf.math.log(p + 1e-7) + (1.0 - y_true) * tf.math.log(1.0 - p + 1e-7)))


    # tf.keras.losses.categorical_crossentropy tf.keras.metrics.categorical_crossentropy
    def categorical_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, y_pred.dtype)
        if from_logits:
            return tf.nn.softmax_cross_entropy_with_logits(labels=y_true, logits=y_pred)
        p = y_pred / tf.reduce_sum(y_pred, axis=-1, keepdims=True)
        p = tf.clip_by_value(p, 1e-7, 1.0 - 1e-7)
        return -tf.reduce_sum(y_true * tf.math.log(p), axis=-1)


    # tf.keras.losses.sparse_categorical_crossentropy
    # tf.keras.metrics.sparse_categorical_crossentropy
    def sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, axis=-1):
        y_pred = tf.convert_to_tensor(y_pred)
        y_true = tf.cast(y_true, tf.int64)
        if y_true.shape.rank == y_pred.shape.rank:
            y_true = tf.squeeze(y_true, axis=-1)
        if not from_logits:
            y_pred = tf.math.log(tf.clip_by_value(y_pred, 1e-7, 1.0 - 1e-7))
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y_true, logits=y_pred)


    # tf.keras.losses.huber tf.keras.metrics.huber [2.21]
    def huber(y_true, y_pred, delta=1.0):
        y_pred = tf.convert_to_tensor(y_pred)
        error = y_pred - tf.cast(y_true, y_pred.dtype)
        size = tf.abs(error)
        quadratic = tf.minimum(size, delta)
        return _mean_last(0.5 * quadratic * quadratic + delta * (size - quadratic))


    # tf.keras.losses.Loss
    class Loss:
        def __init__(self, reduction="auto", name=None):
            self.reduction = reduction
            self.name = name

        def call(self, y_true, y_pred):
            raise NotImplementedError("Must be implemented in subclasses.")

        def __call__(self, y_true, y_pred, sample_weight=None):
            values = self.call(tf.convert_to_tensor(y_true), tf.convert_to_tensor(y_pred))
            if sample_weight is not None:
                values = values * tf.cast(sample_weight, values.dtype)
            reduction = getattr(self.reduction, "value", self.reduction)
            if reduction in ("none", None):
                return values
            if reduction == "sum":
                return tf.reduce_sum(values)
            return tf.reduce_mean(values)


    def _loss_class(name, function, options=()):
        def __init__(self, *args, **kwargs):
            given = dict(zip(options, args))
            for key in list(kwargs):
                if key in options:
                    given[key] = kwargs.pop(key)
            Loss.__init__(self, **kwargs)
            self._options = given

        def call(self, y_true, y_pred):
            return function(y_true, y_pred, **self._options)
        return type(name, (Loss,), {"__init__": __init__, "call": call})


    _losses = {"mse": mean_squared_error, "MSE": mean_squared_error, "mae": mean_absolute_error,
               "mean_squared_error": mean_squared_error, "mean_absolute_error": mean_absolute_error,
               "binary_crossentropy": binary_crossentropy, "huber": huber,
               "categorical_crossentropy": categorical_crossentropy,
               "sparse_categorical_crossentropy": sparse_categorical_crossentropy}
    # tf.keras.losses.MeanSquaredError
    # tf.losses.MeanSquaredError [2.0 2.21]
    MeanSquaredError = _loss_class("MeanSquaredError", mean_squared_error, ())

    # tf.keras.losses.MeanAbsoluteError
    # tf.losses.MeanAbsoluteError [2.0 2.21]
    MeanAbsoluteError = _loss_class("MeanAbsoluteError", mean_absolute_error, ())

    # tf.keras.losses.BinaryCrossentropy
    # tf.losses.BinaryCrossentropy [2.0 2.21]
    BinaryCrossentropy = _loss_class("BinaryCrossentropy", binary_crossentropy, ("from_logits", "label_smoothing"))

    # tf.keras.losses.CategoricalCrossentropy
    # tf.losses.CategoricalCrossentropy [2.0 2.21]
    CategoricalCrossentropy = _loss_class("CategoricalCrossentropy", categorical_crossentropy, ("from_logits", "label_smoothing"))

    # tf.keras.losses.SparseCategoricalCrossentropy
    # tf.losses.SparseCategoricalCrossentropy [2.0 2.21]
    SparseCategoricalCrossentropy = _loss_class("SparseCategoricalCrossentropy", sparse_categorical_crossentropy, ("from_logits",))

    # tf.keras.losses.Huber
    # tf.losses.Huber [2.0 2.21]
    Huber = _loss_class("Huber", huber, ("delta",))

    for _class in [MeanSquaredError, MeanAbsoluteError, BinaryCrossentropy, CategoricalCrossentropy,
                   SparseCategoricalCrossentropy, Huber]:
        _losses[_class.__name__] = _class


    def _get_loss(value):
        if isinstance(value, str):
            value = _losses[value]
        return value() if isinstance(value, type) else value
    """##
}
