# tensorflow: 2.0 2.21
import tensorflow as tf

x = tf.constant([0.5, 2.0, 3.0])
print(tf.math.bessel_i0([0.0, 1.0, 5.0, 10.0]), tf.math.bessel_i1([0.0, 1.0, 5.0, 10.0]))
print(tf.math.bessel_i0e([0.0, 1.0, 5.0, 10.0]), tf.math.bessel_i1e([-1.0, 9.0]))
print(tf.math.igamma([1.0, 2.0, 3.0], [0.5, 2.0, 7.0]))
print(tf.math.igammac([1.0, 2.0, 3.0], [0.5, 2.0, 7.0]), tf.math.igamma(2.0, [0.0, -1.0, 1e9]))
print(tf.math.zeta([2.0, 3.0, 4.5], [1.0, 2.0, 0.5]), tf.math.zeta([1.0, 0.5, 2.0], [1.0, 1.0, 0.0]))
print(tf.math.polygamma([0.0, 1.0, 2.0, 3.0], [1.0, 2.0, 3.0, 0.5]))
print(tf.math.betainc([1.0, 2.0, 0.5], [2.0, 3.0, 0.5], [0.3, 0.5, 0.9]))
print(tf.math.betainc(tf.fill([3], 20.0), tf.fill([3], 15.0), [0.0, 0.01, 0.8]))

wide = [tf.constant(v, tf.float64) for v in ([1.0, 2.0, 30.0], [0.5, 2.0, 7.0], [0.3, 0.5, 0.9])]
print(tf.math.igamma(wide[0], wide[1]), tf.math.igammac(wide[0], wide[1]))
print(tf.math.zeta(wide[0] + 1, wide[1]), tf.math.betainc(wide[0], wide[1], wide[2]))
print(tf.math.bessel_i0(wide[1]), tf.math.bessel_i1(wide[1]))


def gradients(function, *arguments):
    with tf.GradientTape(persistent=True) as tape:
        for argument in arguments:
            tape.watch(argument)
        y = function(*arguments)
    print([tape.gradient(y, argument) for argument in arguments])


gradients(tf.math.digamma, x)
gradients(tf.math.bessel_i0, x)
gradients(tf.math.bessel_i1, x)
gradients(tf.math.bessel_i0e, x)
gradients(tf.math.bessel_i1e, tf.constant([0.0, -2.0, 0.5]))
gradients(tf.math.igamma, x, x + 1)
gradients(tf.math.igammac, x, x + 1)
gradients(tf.math.igamma, tf.constant(2.0), x)
gradients(tf.math.zeta, x + 1.0, x)
gradients(lambda z: tf.math.polygamma(tf.ones_like(z), z), x)
gradients(lambda z: tf.math.betainc(x, x + 1, z), tf.constant([0.1, 0.5, 0.7]))
gradients(tf.nn.softplus, tf.constant([1.0, 2.0, 3.0]))
gradients(tf.math.reciprocal_no_nan, x)
