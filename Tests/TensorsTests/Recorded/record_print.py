"""Records tensors in the layout of tf.print, for PrintFormatTests.

Run with the interpreter of each version: python record_print.py > print-VERSION.tsv
A line is: dtype, shape, bytes in hex (strings: each in hex, separated by commas), summarize, text as hex.
"""
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf

if tf.__version__.startswith("1"):
    tf.compat.v1.enable_eager_execution()
random = np.random.RandomState(5)
shapes = [(), (1,), (3,), (6,), (7,), (2, 3), (8, 2), (2, 8, 2), (2, 2, 2, 2), (8, 8), (0,), (0, 2), (2, 0), (2, 0, 3)]
for shape in shapes:
    for dtype in ("float32", "float64", "int32", "int64", "uint8", "bool", "float16", "bfloat16", "string", "complex64"):
        for summarize in (3, -1, 1):
            n = int(np.prod(shape))
            raw = random.randn(n) * 10.0 ** random.randint(-6, 12, n)
            if dtype == "string":
                words = [b"a b", b"q\"'\\", b"\n\t\r\x00\x7f", "é€".encode(), b"", b"{}%d"]
                flat = [words[i] for i in random.randint(0, 6, n)]
                tensor = tf.constant(flat, shape=shape, dtype=tf.string) if n else tf.zeros(shape, tf.string)
                data = ",".join(v.hex() for v in flat)
            elif dtype == "bfloat16":
                tensor = tf.cast(tf.constant(raw.reshape(shape).astype(np.float32)), tf.bfloat16)
                data = np.asarray(tf.bitcast(tensor, tf.uint16).numpy()).tobytes().hex()
            else:
                with np.errstate(all="ignore"):
                    values = np.where(random.rand(n) < 0.3, np.round(raw), raw)
                    values = np.where(random.rand(n) < 0.1, np.array([np.nan, np.inf, -np.inf, -0.0])[random.randint(0, 4, n)], values)
                    if dtype.startswith(("int", "uint", "bool")):
                        values = random.randint(-300, 300, n)
                    array = values.astype(dtype).reshape(shape)
                tensor = tf.constant(array)
                data = array.tobytes().hex()
            text = tf.strings.format("{}", tensor, summarize=summarize).numpy()
            print(dtype, ",".join(map(str, shape)), data, summarize, text.hex(), sep="\t")
