// Strings.

extension LibraryTexts {
  static let texts = ##"""
    # Strings.
    from _tensorflow import *


    # tf.strings.join
    # tf.compat.v1.string_join
    def join(inputs, separator="", name=None):
        inputs = [tensor(x, tf.string, "inputs_%d" % i) if not is_tensor(x) else x
                  for i, x in enumerate(inputs)] if eager() else inputs
        return op("StringJoin", [inputs], {"separator": separator}, name)


    # tf.strings.length
    # tf.string_length [0]
    def length(input, unit="BYTE", name=None):
        return op("StringLength", [input], {"unit": unit}, name)


    # tf.strings.substr
    # tf.compat.v1.substr
    def substr(input, pos, len, unit="BYTE", name=None):
        return op("Substr", [input, pos, len], {"unit": unit}, name)


    # tf.strings.regex_replace
    # tf.compat.v1.regex_replace
    def regex_replace(input, pattern, rewrite, replace_global=True, name=None):
        if isinstance(pattern, (str, bytes)) and isinstance(rewrite, (str, bytes)):
            return _static("StaticRegexReplace", input, pattern, rewrite, replace_global, name)
        return op("RegexReplace", [input, pattern, rewrite], {"replace_global": replace_global}, name)


    def _static(kind, input, pattern, rewrite, replace_global, name):
        return op(kind, [input], {"pattern": pattern, "rewrite": rewrite,
                                  "replace_global": replace_global}, name)


    # tf.strings.regex_full_match
    def regex_full_match(input, pattern, name=None):
        if isinstance(pattern, (str, bytes)):
            return op("StaticRegexFullMatch", [input], {"pattern": pattern}, name)
        return op("RegexFullMatch", [input, pattern], None, name)


    # tf.strings.to_number [2.0 2.21]
    def to_number(input, out_type=None, name=None):
        return op("StringToNumber", [input], {"out_type": tf.float32 if out_type is None else out_type},
                  name)


    # tf.compat.v1.strings.to_number tf.compat.v1.string_to_number
    def to_number_v1(string_tensor=None, out_type=None, name=None, input=None):
        return to_number(string_tensor if input is None else input, out_type, name)


    # tf.strings.as_string tf.as_string
    def as_string(input, precision=-1, scientific=False, shortest=False, width=-1, fill="", name=None):
        return op("AsString", [input], {"precision": precision, "scientific": scientific,
                                        "shortest": shortest, "width": width, "fill": fill}, name)


    def _reduce_axes(x, axis):
        if axis is None:
            sizes = dims(x)
            if sizes is not None:
                return tensor(list(range(len(sizes) - 1, -1, -1)), tf.int32, "Const")
            return tf.range(tf.rank(x) - 1, -1, -1)
        return axis


    # tf.strings.reduce_join [2.0 2.21]
    def reduce_join(inputs, axis=None, keepdims=False, separator="", name=None):
        inputs = tensor(inputs, tf.string) if not is_tensor(inputs) else inputs
        return op("ReduceJoin", [inputs, _reduce_axes(inputs, axis)],
                  {"keep_dims": keepdims, "separator": separator}, name)


    # tf.compat.v1.strings.reduce_join tf.compat.v1.reduce_join
    def reduce_join_v1(inputs, axis=None, keep_dims=None, separator="", name=None,
                       reduction_indices=None, keepdims=None):
        return reduce_join(inputs, reduction_indices if axis is None else axis,
                           bool(keep_dims or keepdims), separator, name)


    # tf.strings.split [2.0 2.21]
    def split(input, sep=None, maxsplit=-1, name=None):
        with scope(name or "StringSplit"):
            input = tensor(input, tf.string, "input")
            sizes = dims(input)
            if sizes is not None and len(sizes) == 0:
                return split(tf.stack([input]), sep, maxsplit).values
            if len(sizes) > 1:
                flat = split(tf.reshape(input, [-1]), sep, maxsplit)
                ragged = flat
                for axis in range(len(sizes) - 1, 0, -1):
                    ragged = tf.RaggedTensor.from_uniform_row_length(ragged, sizes[axis])
                return ragged
            indices, values, shape = op("StringSplitV2", [input, "" if sep is None else sep],
                                        {"maxsplit": maxsplit})
            return tf.RaggedTensor.from_value_rowids(values, indices[:, 0], nrows=shape[0])


    # tf.compat.v1.strings.split
    def split_v1(input=None, sep=None, maxsplit=-1, result_type="SparseTensor", source=None, name=None):
        input = source if input is None else input
        input = tensor(input, tf.string)
        if result_type == "RaggedTensor":
            return split(input, sep, maxsplit, name)
        if dims(input) == []:
            input = tf.stack([input])
        indices, values, shape = op("StringSplitV2", [input, "" if sep is None else sep],
                                    {"maxsplit": maxsplit})
        return tf.SparseTensor(indices, values, shape)


    # tf.compat.v1.string_split
    def string_split(source, sep=None, skip_empty=True, delimiter=" ", result_type="SparseTensor",
                     name=None):
        return split_v1(source, None if sep in (None, " ") else sep, -1, result_type)


    # tf.strings.bytes_split
    def bytes_split(input, name=None):
        return _characters(input, name or "StringsByteSplit", lambda text: [
            text[i:i + 1] for i in range(len(text))])


    # tf.strings.unicode_split
    def unicode_split(input, input_encoding, errors="replace", replacement_char=65533, name=None):
        return _characters(input, name or "UnicodeSplit", lambda text: [
            c.encode("utf-8") for c in text.decode("utf-8", "replace")])


    # tf.strings.unicode_decode
    def unicode_decode(input, input_encoding, errors="replace", replacement_char=65533,
                       replace_control_characters=False, name=None):
        input = tensor(input, tf.string, "input")
        flat = tf.reshape(input, [-1])
        splits, values = op("UnicodeDecode", [flat], {
            "input_encoding": input_encoding, "errors": errors, "replacement_char": replacement_char,
            "replace_control_characters": replace_control_characters}, name)
        sizes = dims(input)
        if sizes == []:
            return values
        ragged = tf.RaggedTensor.from_row_splits(values, splits, validate=False)
        for axis in range(len(sizes) - 1, 0, -1):
            ragged = tf.RaggedTensor.from_uniform_row_length(ragged, sizes[axis])
        return ragged


    # tf.strings.unicode_encode
    def unicode_encode(input, output_encoding, errors="replace", replacement_char=65533, name=None):
        if type(input).__name__ == "RaggedTensor":
            return op("UnicodeEncode", [input.values, input.row_splits], {
                "output_encoding": output_encoding, "errors": errors}, name)
        input = tensor(input, tf.int32)
        sizes = dims(input)
        if len(sizes) == 1:
            splits = tensor([0, sizes[0]], tf.int64)
            return tf.reshape(op("UnicodeEncode", [input, splits], {
                "output_encoding": output_encoding, "errors": errors}, name), [])
        return unicode_encode(tf.RaggedTensor.from_tensor(input), output_encoding, errors)


    def _characters(input, name, cut):
        # Each string as the list of its parts.
        input = tensor(input, tf.string)
        if not eager():
            raise NotImplementedError("tf.strings.bytes_split in a graph is not supported by this engine")
        sizes = dims(input)
        if sizes == []:
            return tensor(cut(input.numpy()), tf.string)
        flat = [cut(text) for text in tf.reshape(input, [-1]).numpy().tolist()]
        splits = [0]
        for parts in flat:
            splits.append(splits[-1] + len(parts))
        values = tensor([p for parts in flat for p in parts], tf.string)
        ragged = tf.RaggedTensor.from_row_splits(values, tensor(splits, tf.int64))
        for axis in range(len(sizes) - 1, 0, -1):
            ragged = tf.RaggedTensor.from_uniform_row_length(ragged, sizes[axis])
        return ragged


    # tf.strings.to_hash_bucket_fast
    # tf.compat.v1.string_to_hash_bucket_fast
    def to_hash_bucket_fast(input, num_buckets, name=None):
        return op("StringToHashBucketFast", [input], {"num_buckets": num_buckets}, name)


    # tf.strings.to_hash_bucket [2.0 2.21]
    def to_hash_bucket(input, num_buckets, name=None):
        return op("StringToHashBucket", [input], {"num_buckets": num_buckets}, name)


    # tf.io.decode_raw [2.0 2.21]
    def decode_raw(input_bytes, out_type, little_endian=True, fixed_length=None, name=None):
        return op("DecodeRaw", [input_bytes], {"out_type": out_type, "little_endian": little_endian},
                  name)


    # tf.compat.v1.io.decode_raw tf.compat.v1.decode_raw
    def decode_raw_v1(input_bytes=None, out_type=None, little_endian=True, name=None, bytes=None):
        return decode_raw(bytes if input_bytes is None else input_bytes, out_type, little_endian, name=name)
    """##
}
