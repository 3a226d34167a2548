# tensorflow: 2.0 2.21
# tf.nn: losses and moments, eagerly and in graphs.
import tensorflow as tf

logits = tf.constant([[2.0, 1.0, 0.5], [0.0, 3.0, -1.0]])
print(tf.nn.softmax(logits, axis=0), tf.nn.log_softmax(logits))
print(tf.nn.moments(logits, [0]), tf.nn.l2_normalize(logits, axis=1))
print(tf.nn.batch_normalization(logits, 1.0, 4.0, None, 2.0, 1e-3))
print(tf.clip_by_norm(logits, 2.0), tf.clip_by_global_norm([logits], 2.0)[1])
for f in [lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 1, 2], logits=logits),
          lambda: tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.zeros([3]), logits=logits)]:
    try:
        f()
    except ValueError as e:
        print(e)
g = tf.Graph()
with g.as_default():
    x = tf.constant([[1.0, 2.0]])
    print(tf.nn.softmax_cross_entropy_with_logits(labels=[[1.0, 0.0]], logits=x))
    print(tf.nn.sigmoid_cross_entropy_with_logits(labels=x, logits=x), tf.nn.bias_add(x, [1.0, 1.0]))
    print(tf.nn.l2_loss(x), tf.nn.leaky_relu(x), tf.nn.relu6(x))
    print([op.name for op in g.get_operations()])
