# tensorflow: 2.0 2.21
# Sorting, searching, counting, repeating.
import tensorflow as tf

x = tf.constant([[3, 1, 2], [6, 5, 4]])
print(tf.sort(x), tf.sort(x, axis=0, direction="DESCENDING"), tf.argsort(x), tf.math.top_k(x, 2))
print(tf.searchsorted([1, 3, 5], [0, 3, 6]), tf.searchsorted([1, 3, 5], [3], side="right"))
print(tf.unique([1, 1, 2]), tf.unique_with_counts(["a", "b", "a"]))
print(tf.math.bincount([1, 1, 3]), tf.math.bincount([0, 1], weights=[0.5, 1.5]), tf.math.bincount([], minlength=2))
print(tf.math.segment_sum([1, 2, 3], [0, 0, 1]), tf.math.unsorted_segment_mean([1.0, 3.0], [1, 1], 2))
print(tf.meshgrid([1, 2], [3, 4, 5]), tf.linspace(0.0, 1.0, 5))
try:
    tf.sort(x, direction="UP")
except ValueError as e:
    print(e)
