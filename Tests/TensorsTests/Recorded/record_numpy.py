"""Records how NumPy prints arrays and scalars, for NumPyFormatTests.

Run with the interpreter of each NumPy: python record_numpy.py > numpy-VERSION.tsv
A line is: dtype, shape, bytes in hex, str, repr, each text as JSON. The arrays are the same for each.
"""
import json
import sys

import numpy as np

random = np.random.RandomState(7)
dtypes = "float32 float64 float16 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool complex64 complex128".split()
shapes = [(), (1,), (2,), (3,), (5,), (9,), (20,), (40,), (2, 2), (3, 4), (1, 1), (2, 3, 2), (4, 12),
          (0,), (2, 0), (0, 3), (1, 2, 1, 3), (3, 25)]
large = [(1001,), (2000,), (40, 30), (10, 10, 11), (1100, 1), (2, 600), (7, 7, 30)]


def floats(kind, shape):
    n = int(np.prod(shape))
    if kind == 0:
        x = random.randn(n)
    elif kind == 1:
        x = np.round(random.randn(n) * 10) / 4
    elif kind == 2:
        x = np.round(random.randn(n) * 20)
    elif kind == 3:
        x = random.randn(n) * 10.0 ** random.randint(-12, 12, n)
    elif kind == 4:
        x = random.randn(n) * 10.0 ** random.randint(-3, 1, n)
    elif kind == 5:
        x = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, 2.5, 100.0])[random.randint(0, 8, n)]
    elif kind == 6:
        x = random.randn(n) * 10.0 ** random.randint(5, 9)
    elif kind == 7:
        x = np.array([0.1, 0.2, 0.3, 1 / 3, 2 / 3, 1e-4, 9.9999e-5, 1e8, 99999999.0, 1e16, 123456789.0, 1e6,
                      999999.0, 1e5, 16777216.0, 65504.0, 1e3, 0.125])[random.randint(0, 18, n)]
    elif kind == 8:
        x = np.arange(n, dtype=float) * 0.1
    else:
        x = np.round(random.rand(n), 2)
    return x.reshape(shape)


def cases():
    with np.errstate(all="ignore"):
        for dtype in dtypes:
            for shape in shapes + (large if dtype in ("float16", "int8", "bool") else []):
                n = int(np.prod(shape))
                if dtype.startswith("float"):
                    for kind in range(10) if shape not in large else [2, 7]:
                        yield floats(kind, shape).astype(dtype)
                elif dtype.startswith("complex"):
                    for kind in [0, 1, 2, 5, 7]:
                        yield (floats(kind, shape) + 1j * floats((kind + 1) % 6, shape)).astype(dtype)
                elif dtype == "bool":
                    yield (random.rand(*shape) > 0.5).astype(dtype) if shape else np.array(True)
                else:
                    for scale in (10, 1000, 2 ** 40) if shape not in large else (100,):
                        yield np.floor(random.randn(n) * scale).reshape(shape).astype(np.int64).astype(dtype)


for array in cases():
    array = np.asarray(array)
    if array.shape == ():
        str_, repr_ = str(array[()]), repr(array[()])
    else:
        str_, repr_ = str(array), repr(array)
    data = array.tobytes()
    print(array.dtype.name, ",".join(map(str, array.shape)), data.hex(), json.dumps(str_), json.dumps(repr_), sep="\t")
