# tensorflow: 2.0 2.21
# tf.Module: names, variables in the order of attributes, submodules, scopes.
import tensorflow as tf


class DenseLayer(tf.Module):
    def __init__(self, n, name=None):
        super().__init__(name)
        self.b = tf.Variable(tf.zeros([n]), name="b")
        self.a = tf.Variable(tf.ones([n]), name="a", trainable=False)

    @tf.Module.with_name_scope
    def grow(self):
        return tf.Variable(1.0, name="extra").name


class MLPModel(tf.Module):
    def __init__(self):
        super().__init__()
        self.parts = [DenseLayer(1), DenseLayer(2, name="second")]
        self.table = {"x": DenseLayer(3)}


m = MLPModel()
print(m.name, [v.name for v in m.variables], [v.shape for v in m.variables])
print(len(m.trainable_variables), len(m.non_trainable_variables), [s.name for s in m.submodules])
print(m.parts[0].grow(), m.parts[0].name_scope.name)
try:
    tf.Module(name="not valid")
except ValueError as e:
    print(e)
