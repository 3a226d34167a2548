"""Records what TensorFlow's ops compute, and their gradients, for OpRecordingTests.

Run with the interpreter of each version: python record_ops.py > ops-VERSION.jsonl
The gradient is that of the sum of the first output by each float input.
"""
import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf

if tf.__version__.startswith("1"):
    tf.compat.v1.enable_eager_execution()
random = np.random.RandomState(11)
f32, i32, i64 = np.float32, np.int32, np.int64


def encode(value):
    array = np.asarray(value)
    if array.dtype.kind in "OSU":
        flat = [v if isinstance(v, bytes) else str(v).encode() for v in array.reshape(-1).tolist()]
        return {"dtype": "string", "shape": list(array.shape), "strings": [list(v) for v in flat]}
    return {"dtype": array.dtype.name, "shape": list(array.shape), "hex": array.tobytes().hex()}


def attribute(value):
    if isinstance(value, tf.DType):
        return {"type": value.name}
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, (list, tuple)):
        return {"floats": value} if value and isinstance(value[0], float) else {"ints": list(value)}
    if isinstance(value, int):
        return {"int": value}
    if isinstance(value, float):
        return {"float": value}
    return {"string": value}


def case(op, inputs, differentiate=True, **attributes):
    function = getattr(tf.raw_ops, op, None)
    if function is None:
        return
    names = list(inputs)
    tensors = [
        [tf.constant(t) for t in value] if isinstance(value, list) else tf.constant(value) for value in inputs.values()
    ]
    flat = [t for group in tensors for t in (group if isinstance(group, list) else [group])]
    row = {"op": op, "inputs": [encode(t.numpy()) for t in flat],
           "attributes": {k: attribute(v) for k, v in attributes.items()}}
    try:
        with tf.GradientTape() as tape:
            floats = [t for t in flat if t.dtype.is_floating]
            for t in floats:
                tape.watch(t)
            result = function(**dict(zip(names, tensors)), **attributes)
            outputs = list(result) if isinstance(result, (list, tuple)) else [result]
        row["outputs"] = [encode(o.numpy()) for o in outputs]
    except TypeError as error:
        print(op, error, file=sys.stderr)
        return
    except tf.errors.OpError as error:
        row["error"] = error.message
        print(json.dumps(row))
        return
    if differentiate and outputs[0].dtype.is_floating and floats:
        try:
            gradients = tape.gradient(outputs[0], floats)
            row["gradients"] = [None if g is None else encode(tf.convert_to_tensor(g).numpy()) for g in gradients]
        except (LookupError, TypeError, tf.errors.OpError):
            row["gradients"] = "none"
    print(json.dumps(row))


def normal(*shape):
    return random.randn(*shape).astype(f32)


def positive(n):
    a = random.randn(n, n)
    return (a @ a.T + n * np.eye(n)).astype(f32)


for shape in [(3,), (1, 3), (2, 5), (4, 10), (3, 8), (2, 33)]:
    case("Softmax", {"logits": normal(*shape)})
    case("LogSoftmax", {"logits": normal(*shape)})
case("SoftmaxCrossEntropyWithLogits", {"features": normal(3, 4), "labels": np.eye(4, dtype=f32)[[0, 2, 1]]})
case("SparseSoftmaxCrossEntropyWithLogits", {"features": normal(3, 4), "labels": np.array([0, 3, 1], i32)})
case("SparseSoftmaxCrossEntropyWithLogits", {"features": normal(2, 3), "labels": np.array([0, 5], i32)})
case("BiasAdd", {"value": normal(2, 3), "bias": normal(3)})
case("BiasAdd", {"value": normal(2, 3), "bias": normal(2)})
case("LeakyRelu", {"features": normal(7)}, alpha=0.3)
case("L2Loss", {"t": normal(5)})
case("InTopKV2", {"predictions": normal(3, 5), "targets": np.array([0, 1, 2], i32), "k": np.int32(2)})
for padding in ("SAME", "VALID"):
    for stride in (1, 2):
        case("Conv2D", {"input": normal(2, 5, 6, 3), "filter": normal(3, 2, 3, 4)}, strides=[1, stride, stride, 1],
             padding=padding)
        case("MaxPool", {"input": normal(1, 5, 5, 2)}, ksize=[1, 2, 3, 1], strides=[1, stride, stride, 1], padding=padding)
        case("AvgPool", {"value": normal(1, 5, 5, 2)}, ksize=[1, 2, 2, 1], strides=[1, stride, stride, 1], padding=padding)
case("Conv2D", {"input": normal(1, 6, 6, 1), "filter": normal(3, 3, 1, 1)}, strides=[1, 1, 1, 1], padding="VALID",
     dilations=[1, 2, 2, 1])
case("DepthwiseConv2dNative", {"input": normal(1, 4, 4, 2), "filter": normal(2, 2, 2, 3)}, strides=[1, 1, 1, 1],
     padding="SAME", differentiate=False)
for training in (True, False):
    case("FusedBatchNormV3", {"x": normal(2, 3, 3, 4), "scale": normal(4), "offset": normal(4),
                              "mean": normal(0) if training else normal(4),
                              "variance": normal(0) if training else np.abs(normal(4))}, is_training=training,
         differentiate=training)
square = normal(3, 3)
case("MatrixDeterminant", {"input": square})
case("MatrixDeterminant", {"input": normal(2, 4, 4)})
case("LogMatrixDeterminant", {"input": square}, differentiate=False)
case("MatrixInverse", {"input": positive(3)})
case("MatrixInverse", {"input": np.zeros((2, 2), f32)})
case("MatrixSolve", {"matrix": positive(3), "rhs": normal(3, 2)})
case("MatrixSolve", {"matrix": positive(3), "rhs": normal(3, 1)}, adjoint=True)
case("MatrixTriangularSolve", {"matrix": np.tril(positive(3)), "rhs": normal(3, 2)})
case("Cholesky", {"input": positive(4)})
case("Qr", {"input": normal(4, 3)}, differentiate=False)
case("SelfAdjointEigV2", {"input": np.array([[2, 1], [1, 3]], f32)}, differentiate=False)
case("Svd", {"input": np.array([[3, 0], [0, -2]], f32)}, differentiate=False)
case("Cross", {"a": normal(2, 3), "b": normal(2, 3)})
case("MatrixDiag", {"diagonal": normal(2, 3)})
case("MatrixDiagPart", {"input": normal(2, 3, 4)})
case("MatrixSetDiag", {"input": normal(3, 4), "diagonal": normal(3)})
case("MatrixDiagV3", {"diagonal": normal(3), "k": np.int32(1), "num_rows": np.int32(-1), "num_cols": np.int32(-1),
                      "padding_value": np.float32(7)})
case("MatrixDiagPartV3", {"input": normal(3, 4), "k": np.int32(-1), "padding_value": np.float32(0)})
case("MatrixSetDiagV3", {"input": normal(3, 4), "diagonal": normal(3), "k": np.int32(1)})
case("MatrixBandPart", {"input": normal(4, 4), "num_lower": np.int64(1), "num_upper": np.int64(0)})
case("MatrixBandPart", {"input": normal(4, 4), "num_lower": np.int64(-1), "num_upper": np.int64(1)})
case("Diag", {"diagonal": normal(3)})
case("DiagPart", {"input": normal(3, 3)})
for exclusive in (False, True):
    for reverse in (False, True):
        case("Cumsum", {"x": normal(3, 4), "axis": np.int32(1)}, exclusive=exclusive, reverse=reverse)
        case("Cumprod", {"x": normal(4), "axis": np.int32(0)}, exclusive=exclusive, reverse=reverse)
case("Cumsum", {"x": np.arange(5, dtype=i32), "axis": np.int32(3)})
case("CumulativeLogsumexp", {"x": normal(5), "axis": np.int32(0)}, differentiate=False)
case("EuclideanNorm", {"input": normal(3, 4), "axis": np.array([1], i32)}, differentiate=False)
case("TopKV2", {"input": np.array([[3, 1, 3, 2], [5, 9, 0, 9]], f32), "k": np.int32(2)})
case("TopKV2", {"input": np.array([1, 5, 2], i32), "k": np.int32(3)})
case("TopKV2", {"input": np.array([1, 5, 2], i32), "k": np.int32(4)})
case("Unique", {"x": np.array([3, 1, 3, 2, 1], i32)})
case("UniqueWithCounts", {"x": np.array([3, 1, 3, 2, 1], f32)})
case("Unique", {"x": np.array([b"a", b"b", b"a"])})
case("Where", {"condition" if tf.__version__ < "2" else "condition": np.array([[True, False], [True, True]])})
case("ListDiff", {"x": np.array([1, 2, 3, 4, 2], i32), "y": np.array([2], i32)})
case("LowerBound", {"sorted_inputs": np.array([[1, 3, 3, 5]], f32), "values": np.array([[0, 3, 9]], f32)})
case("UpperBound", {"sorted_inputs": np.array([[1, 3, 3, 5]], f32), "values": np.array([[0, 3, 9]], f32)})
case("Bucketize", {"input": normal(6)}, boundaries=[-0.5, 0.0, 1.0], differentiate=False)
case("Bincount", {"arr": np.array([1, 1, 3, 7], i32), "size": np.int32(5), "weights": np.array([], i32)})
case("Bincount", {"arr": np.array([1, 1, 3], i32), "size": np.int32(5), "weights": np.array([0.5, 1, 2], f32)},
     differentiate=False)
case("DenseBincount", {"input": np.array([[1, 1], [0, 2]], i32), "size": np.int32(3), "weights": np.array([], f32)},
     differentiate=False)
ids = np.array([0, 0, 2], i32)
for name in ("SegmentSum", "SegmentMean", "SegmentProd", "SegmentMin", "SegmentMax"):
    case(name, {"data": normal(3, 2), "segment_ids": ids}, differentiate=name in ("SegmentSum", "SegmentMean"))
case("SegmentSum", {"data": normal(3, 2), "segment_ids": np.array([0, 2, 1], i32)})
for name in ("UnsortedSegmentSum", "UnsortedSegmentProd", "UnsortedSegmentMin", "UnsortedSegmentMax"):
    case(name, {"data": normal(4, 2), "segment_ids": np.array([2, 0, 2, 1], i32), "num_segments": np.int32(4)},
         differentiate=not name.endswith("Prod"))
case("UnsortedSegmentSum", {"data": normal(2), "segment_ids": np.array([0, 5], i32), "num_segments": np.int32(3)})
case("ReverseV2", {"tensor": normal(2, 3), "axis": np.array([1], i32)})
case("ReverseSequence", {"input": normal(2, 4), "seq_lengths": np.array([2, 3], i64)}, seq_dim=1, batch_dim=0)
case("Roll", {"input": normal(5), "shift": np.array([2], i32), "axis": np.array([0], i32)})
case("MirrorPad", {"input": normal(3), "paddings": np.array([[2, 1]], i32)}, mode="REFLECT", differentiate=False)
case("MirrorPad", {"input": normal(3), "paddings": np.array([[2, 1]], i32)}, mode="SYMMETRIC", differentiate=False)
for name in ("Update", "Add", "Sub", "Max", "Min"):
    case("TensorScatter" + name, {"tensor": normal(4), "indices": np.array([[1], [3]], i32), "updates": normal(2)},
         differentiate=name in ("Update", "Add", "Sub"))
case("TensorScatterUpdate", {"tensor": normal(4), "indices": np.array([[9]], i32), "updates": normal(1)})
case("Bitcast", {"input": normal(3)}, type=tf.int32)
case("DynamicPartition", {"data": normal(4), "partitions": np.array([0, 1, 0, 2], i32)}, num_partitions=3,
     differentiate=False)
case("SpaceToDepth", {"input": normal(1, 4, 4, 1)}, block_size=2)
case("DepthToSpace", {"input": normal(1, 2, 2, 4)}, block_size=2)
bits = np.array([5, 12, -7], i32), np.array([3, 1, 2], i32)
for name in ("BitwiseAnd", "BitwiseOr", "BitwiseXor", "LeftShift", "RightShift"):
    case(name, {"x": bits[0], "y": bits[1]})
case("Invert", {"x": bits[0]})
case("NextAfter", {"x1": normal(3), "x2": normal(3)}, differentiate=False)
case("Complex", {"real": normal(3), "imag": normal(3)}, differentiate=False)
case("ComplexAbs", {"x": (normal(3) + 1j * normal(3)).astype(np.complex64)}, differentiate=False)
case("Angle", {"input": (normal(3) + 1j * normal(3)).astype(np.complex64)}, differentiate=False)
case("Real", {"input": (normal(3) + 1j * normal(3)).astype(np.complex64)}, differentiate=False)
case("ClipByValue", {"t": normal(5), "clip_value_min": np.float32(-0.5), "clip_value_max": np.float32(0.5)})
case("ApproximateEqual", {"x": normal(3), "y": normal(3)}, tolerance=0.5, differentiate=False)
seed = np.array([3, 5], i64)
case("StatelessRandomUniform", {"shape": np.array([7], i32), "seed": seed})
case("StatelessRandomNormal", {"shape": np.array([2, 3], i32), "seed": seed})
case("StatelessTruncatedNormal", {"shape": np.array([9], i32), "seed": seed})
case("StatelessRandomUniformInt", {"shape": np.array([6], i32), "seed": seed, "minval": np.int32(-5), "maxval": np.int32(50)})
case("StatelessRandomGetKeyCounter", {"seed": seed})
case("StatelessMultinomial", {"logits": normal(2, 3), "num_samples": np.int32(8), "seed": seed}, differentiate=False)
words = np.array([b" Hello World ", b"a,b,,c", b"\xc3\xa9t\xc3\xa9"])
case("StringJoin", {"inputs": [words, np.array(b"-"), words]}, separator="|")
case("StringSplitV2", {"input": words, "sep": b""})
case("StringSplitV2", {"input": words, "sep": b","})
case("StringSplitV2", {"input": words, "sep": b","}, maxsplit=1)
case("StringUpper", {"input": words})
case("StringLower", {"input": words}, encoding="utf-8")
case("StringStrip", {"input": words})
case("StringLength", {"input": words})
case("StringLength", {"input": words}, unit="UTF8_CHAR")
case("Substr", {"input": words, "pos": np.int32(1), "len": np.int32(2)}, unit="UTF8_CHAR")
case("Substr", {"input": words, "pos": np.int32(-3), "len": np.int32(2)})
case("Substr", {"input": words, "pos": np.int32(50), "len": np.int32(2)})
case("AsString", {"input": normal(3)}, differentiate=False)
case("AsString", {"input": np.array([1, -20], i32)}, width=5, fill="0")
case("AsString", {"input": np.array([1.5, 1e10], f32)}, shortest=True, differentiate=False)
case("AsString", {"input": np.array([1.5, 1e10], f32)}, scientific=True, precision=2, differentiate=False)
case("AsString", {"input": np.array([True, False])})
case("StringToNumber", {"string_tensor": np.array([b"1.5", b" -2e3 ", b"inf"])})
case("StringToNumber", {"string_tensor": np.array([b"12", b"-7"])}, out_type=tf.int32)
case("StringToNumber", {"string_tensor": np.array([b"abc"])})
case("ReduceJoin", {"inputs": np.array([[b"a", b"b"], [b"c", b"d"]]), "reduction_indices": np.array([0], i32)}, separator="-")
case("ReduceJoin", {"inputs": np.array([[b"a", b"b"], [b"c", b"d"]]), "reduction_indices": np.array([0, 1], i32)})
case("RegexReplace", {"input": words, "pattern": b"[aeiou]", "rewrite": b"<\\0>"})
case("RegexReplace", {"input": words, "pattern": b"(l+)o", "rewrite": b"\\1"}, replace_global=False)
case("RegexFullMatch", {"input": words, "pattern": b"a.*"})
case("DecodeRaw", {"bytes": np.array([b"abcd", b"efgh"])}, out_type=tf.int16)
case("UnicodeDecode", {"input": words}, input_encoding="UTF-8")
case("AdjustContrastv2", {"images": normal(1, 3, 3, 2), "contrast_factor": np.float32(2)}, differentiate=False)
for corners, half in ((False, False), (True, False), (False, True)):
    case("ResizeNearestNeighbor", {"images": normal(1, 3, 4, 2), "size": np.array([5, 3], i32)}, align_corners=corners,
         half_pixel_centers=half, differentiate=False)
    case("ResizeBilinear", {"images": normal(1, 3, 4, 2), "size": np.array([5, 3], i32)}, align_corners=corners,
         half_pixel_centers=half, differentiate=False)
for shape, axes in [((20, 30), [0]), ((20, 30), [1]), ((64, 16), [0]), ((3, 20, 9), [1]), ((100,), [0]), ((5, 4, 3), [0, 2]), ((40, 3), [0])]:
    for name in ("Sum", "Mean", "Max", "Prod"):
        case(name, {"input": normal(*shape), "axis": np.array(axes, i32)})
for a, b in [((2, 2), (2, 2)), ((1, 10), (10, 1)), ((5, 7), (7, 3)), ((32, 64), (64, 10)), ((1, 64), (64, 10))]:
    case("MatMul", {"a": normal(*a), "b": normal(*b)})
case("BatchMatMulV2", {"x": normal(3, 2, 4), "y": normal(4, 5)})
for equation, shapes in [("ij,jk->ik", [(2, 3), (3, 4)]), ("bij,bjk->bik", [(2, 2, 3), (2, 3, 2)]), ("ij->ji", [(2, 3)]),
                         ("ii->i", [(3, 3)]), ("ij->", [(2, 3)]), ("i,j->ij", [(2,), (3,)]), ("...ij,jk->...ik", [(2, 3, 4), (4, 2)]),
                         ("ij,ij->", [(2, 3), (2, 3)]), ("ijk,k->ij", [(2, 3, 4), (4,)])]:
    case("Einsum", {"inputs": [normal(*s) for s in shapes]}, equation=equation)
lengths = [b"", b"a", b"abc", b"abcdefg", b"0123456789abcdef", b"0123456789abcdefg", b"y" * 33, b"0123456789" * 7, b"q" * 128]
case("StringToHashBucketFast", {"input": np.array(lengths)}, num_buckets=2 ** 40)
places = np.array([[0, 1], [2, 0]], i64)
case("SparseToDense", {"sparse_indices": places, "output_shape": np.array([3, 2], i64), "sparse_values": normal(2),
                       "default_value": np.float32(-1)}, differentiate=False)
case("SparseToDense", {"sparse_indices": places[::-1].copy(), "output_shape": np.array([3, 2], i64), "sparse_values": normal(2),
                       "default_value": np.float32(-1)})
case("SparseReorder", {"input_indices": places[::-1].copy(), "input_values": normal(2), "input_shape": np.array([3, 2], i64)},
     differentiate=False)
case("SparseTensorDenseMatMul", {"a_indices": places, "a_values": normal(2), "a_shape": np.array([3, 2], i64), "b": normal(2, 4)})
case("SparseReduceSum", {"input_indices": places, "input_values": normal(2), "input_shape": np.array([3, 2], i64),
                         "reduction_axes": np.array([0], i32)}, differentiate=False)
case("HistogramFixedWidth", {"values": normal(9), "value_range": np.array([-1, 1], f32), "nbins": np.int32(4)})
