# tensorflow: 2.0 2.21
import functools

import tensorflow as tf


def inner(x):
    def square(y):
        return y * y

    return square(x)


def inner_with_branches(x):
    def choose(y, z=1):
        """Chooses."""
        if y > 0:
            r = z
        else:
            r = -z
        return r

    if x > 0:
        x = choose(x)
    return choose(x, 2)


def closure(x):
    n = 1

    def add(y):
        return x + y + n

    n = 2
    return add(x)


def nonlocal_counter(n):
    count = 0

    def increment():
        nonlocal count
        count += 1

    for i in range(n):
        increment()
    return count


def branch_before_function(x):
    if x:
        y = 1
    else:
        y = 2

    def f():
        return y

    return f()


def function_in_branch(x):
    if x:
        def f(a):
            return a
    else:
        def f(a):
            return -a
    return f(x)


def function_in_loop(n):
    fs = []
    for i in range(n):
        def f(a, i=i):
            if a:
                return i
            return a
        fs.append(f)
    return fs


def inner_loops(n):
    def loop(m):
        for i in range(m):
            if i == 2:
                break
        return i

    s = 0
    while s < n:
        s += loop(s)
    return s


def two_levels(x):
    def a(y):
        def b(z):
            if z > y:
                return z
            return y
        return b(y)
    return a(x)


def recursive(n):
    if n <= 1:
        return 1
    return n * recursive(n - 1)


def decorated_inner(x):
    @tf.function
    def f(y):
        return y

    @functools.wraps(f)
    def g(y):
        return f(y)

    return f(x) + g(x)


def no_return_inside(x):
    def log(y):
        print(y)

    log(x)
    return x


def returns_function(n):
    return lambda x: x + n


def generator_argument(xs):
    return any(x > 0 for x in xs)


square = lambda x: x * x
choose = lambda x, y=2, *rest: x if x > y else y
both = lambda a, b: a and b and not (a == b)
nothing = lambda: None
call = lambda f, x: f(f(x), k=x)
inner_lambda = lambda x: (lambda y: y + x)(x)


class Counter:
    def __init__(self, start=0):
        self.value = start

    def add(self, x):
        if x > 0:
            self.value = self.value + x
        return self.value

    def __call__(self, x):
        for i in range(x):
            self.add(i)
        return self.value

    @tf.function
    def decorated(self, x):
        while x > 0:
            x -= self.value
        return x

    @staticmethod
    def static(x):
        return x if x else 0


class Layer(tf.Module):
    def __init__(self, n, **kwargs):
        super().__init__(**kwargs)
        self.n = n
        self.w = None

    def build(self, x):
        super(Layer, self).build(x)
        if self.w is None:
            self.w = tf.Variable(tf.ones([x, self.n]))
            self.b = tf.Variable(tf.zeros([self.n]), name="b")

    def __call__(self, x):
        self.build(x.shape[-1])
        y = tf.matmul(x, self.w) + self.b
        if self.n > 3:
            y = tf.nn.relu(y)
        return y


def train(model, xs, ys, epochs):
    for epoch in tf.range(epochs):
        with tf.GradientTape() as t:
            current = model(xs)
            loss = tf.reduce_mean(tf.square(ys - current))
        dw, db = t.gradient(loss, [model.w, model.b])
        model.w.assign_sub(0.1 * dw)
        model.b.assign_sub(0.1 * db)
        if epoch % 10 == 0:
            tf.print("epoch", epoch, loss)
    return loss


def buggy(iterator):
    tf.print("Value:", next(iterator))


def log_and(x):
    tf.print(x)
    return tf.nn.softmax(x)


@tf.function
def decorated(x):
    return x + 1


@tf.function(autograph=True)
def decorated_with_arguments(x):
    if x > 0:
        return x
    return x + 1


def tanh_loop(x):
    while tf.reduce_sum(x) > 1:
        tf.print(x)
        x = tf.tanh(x)
    return x


def dynamic_rnn(rnn_step, input_data, initial_state):
    input_data = tf.transpose(input_data, [1, 0, 2])
    max_seq_len = tf.shape(input_data)[0]
    states = tf.TensorArray(tf.float32, size=max_seq_len)
    state = initial_state
    for i in tf.range(max_seq_len):
        state = rnn_step(input_data[i], state)
        states = states.write(i, state)
    return tf.transpose(states.stack(), [1, 0, 2])
