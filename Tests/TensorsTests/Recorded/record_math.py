"""Records float32 functions of TensorFlow to the last bit, for MathTests.

Run with the interpreter of each version: python record_math.py > math-VERSION.tsv
A line is: function, input bytes, output bytes. The first 8*n elements go through TensorFlow's vectors,
the last ones do not.
"""
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf

if tf.__version__.startswith("1"):
    tf.compat.v1.enable_eager_execution()
random = np.random.RandomState(3)
special = np.array([0, -0.0, 1, -1, 0.5, -0.5, np.inf, -np.inf, np.nan, 100, -100, 1e-3, -1e-3, 1e-30, 10, -10])
wide = np.concatenate([special, random.randn(96) * 2, random.randn(24) * 12, random.rand(31) * 2 - 1]).astype(np.float32)
functions = {
    "exp": tf.exp, "expm1": tf.math.expm1, "log": tf.math.log, "log1p": tf.math.log1p, "tanh": tf.tanh,
    "sigmoid": tf.sigmoid, "sqrt": tf.sqrt, "sin": tf.sin, "cos": tf.cos, "tan": tf.tan, "atan": tf.atan,
    "asin": tf.asin, "acos": tf.acos, "sinh": tf.sinh, "cosh": tf.cosh, "asinh": tf.asinh, "acosh": tf.acosh,
    "atanh": tf.atanh, "erf": tf.math.erf, "erfc": tf.math.erfc, "softplus": tf.nn.softplus, "elu": tf.nn.elu,
    "selu": tf.nn.selu, "softsign": tf.nn.softsign, "lgamma": tf.math.lgamma, "digamma": tf.math.digamma,
    "relu": tf.nn.relu, "relu6": tf.nn.relu6, "round": tf.round, "floor": tf.floor, "sign": tf.sign,
    "rsqrt": tf.math.rsqrt, "reciprocal": tf.math.reciprocal,
}
for name, function in functions.items():
    result = function(tf.constant(wide)).numpy()
    print(name, wide.tobytes().hex(), result.tobytes().hex(), sep="\t")
