// Metrics.

extension LibraryTexts {
  static let kerasMetrics = ##"""
    # Metrics.
    from _tensorflow import *
    from _tensorflow_keras_layers import Layer
    from _tensorflow_keras_losses import mean_absolute_error, mean_squared_error
    from _tensorflow_keras_parts import _snake


    # tf.keras.metrics.Metric
    # tf.metrics.Metric [2.0 2.21]
    class Metric(Layer):
        def __init__(self, name=None, dtype=None):
            super().__init__(name=name or _snake(type(self).__name__))
            self.built = True

        def __call__(self, *args, **kwargs):
            self.update_state(*args, **kwargs)
            return self.result()

        def reset_states(self):
            for variable in self._weights:
                variable.assign(tf.zeros(variable.shape, variable.dtype))

        reset_state = reset_states


    # tf.keras.metrics.Mean
    # tf.metrics.Mean [2.0 2.21]
    class Mean(Metric):
        def __init__(self, name="mean", dtype=None):
            super().__init__(name)
            self.total = self.add_weight("total", shape=(), initializer="zeros")
            self.count = self.add_weight("count", shape=(), initializer="zeros")

        def update_state(self, values, sample_weight=None):
            values = tf.cast(values, tf.float32)
            if sample_weight is not None:
                weight = tf.cast(sample_weight, tf.float32)
                self.total.assign_add(tf.reduce_sum(values * weight))
                self.count.assign_add(tf.reduce_sum(weight * tf.ones_like(values)))
                return
            self.total.assign_add(tf.reduce_sum(values))
            self.count.assign_add(tf.cast(tf.size(values), tf.float32))

        def result(self):
            return tf.math.divide_no_nan(self.total, self.count)


    # tf.keras.metrics.Sum
    # tf.metrics.Sum [2.0 2.21]
    class Sum(Mean):
        def __init__(self, name="sum", dtype=None):
            super().__init__(name)

        def result(self):
            return tf.identity(self.total)


    def _metric_class(name, function):
        def __init__(self, name=_snake(name), dtype=None):
            Mean.__init__(self, name)

        def update_state(self, y_true, y_pred, sample_weight=None):
            Mean.update_state(self, function(tf.convert_to_tensor(y_true), tf.convert_to_tensor(y_pred)),
                              sample_weight)
        return type(name, (Mean,), {"__init__": __init__, "update_state": update_state})


    def _accuracy(y_true, y_pred):
        return tf.cast(tf.equal(tf.cast(y_true, y_pred.dtype), y_pred), tf.float32)


    def _binary_accuracy(y_true, y_pred):
        return tf.cast(tf.equal(tf.cast(y_true, tf.float32), tf.cast(y_pred > 0.5, tf.float32)), tf.float32)


    def _categorical_accuracy(y_true, y_pred):
        return tf.cast(tf.equal(tf.argmax(y_true, axis=-1), tf.argmax(y_pred, axis=-1)), tf.float32)


    def _sparse_accuracy(y_true, y_pred):
        if y_true.shape.rank == y_pred.shape.rank:
            y_true = tf.squeeze(y_true, axis=-1)
        return tf.cast(tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, axis=-1)), tf.float32)


    # tf.keras.metrics.Accuracy
    # tf.metrics.Accuracy [2.0 2.21]
    Accuracy = _metric_class("Accuracy", _accuracy)

    # tf.keras.metrics.BinaryAccuracy
    # tf.metrics.BinaryAccuracy [2.0 2.21]
    BinaryAccuracy = _metric_class("BinaryAccuracy", _binary_accuracy)

    # tf.keras.metrics.CategoricalAccuracy
    # tf.metrics.CategoricalAccuracy [2.0 2.21]
    CategoricalAccuracy = _metric_class("CategoricalAccuracy", _categorical_accuracy)

    # tf.keras.metrics.SparseCategoricalAccuracy
    # tf.metrics.SparseCategoricalAccuracy [2.0 2.21]
    SparseCategoricalAccuracy = _metric_class("SparseCategoricalAccuracy", _sparse_accuracy)

    # tf.keras.metrics.MeanSquaredError
    # tf.metrics.MeanSquaredError [2.0 2.21]
    MeanSquaredError = _metric_class("MeanSquaredError", mean_squared_error)

    # tf.keras.metrics.MeanAbsoluteError
    # tf.metrics.MeanAbsoluteError [2.0 2.21]
    MeanAbsoluteError = _metric_class("MeanAbsoluteError", mean_absolute_error)

    _metrics = {}
    for _class in [Accuracy, BinaryAccuracy, CategoricalAccuracy, SparseCategoricalAccuracy,
                   MeanSquaredError, MeanAbsoluteError]:
        _metrics[_class.__name__] = _metrics[_snake(_class.__name__)] = _class
    _metrics["mse"], _metrics["mae"] = _metrics["MeanSquaredError"], _metrics["MeanAbsoluteError"]
    """##
}
