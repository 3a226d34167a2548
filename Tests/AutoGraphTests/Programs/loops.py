# tensorflow: 2.0 2.21
import tensorflow as tf


def countdown(n):
    while n > 0:
        n -= 1
    return n


def total(values):
    s = 0
    for v in values:
        s += v
    return s


def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        steps = steps + 1
    return steps


def fizzbuzz(n):
    for i in tf.range(n):
        if i % 3 == 0:
            tf.print("Fizz")
        elif i % 5 == 0:
            tf.print("Buzz")
        else:
            tf.print(i)


def table(n):
    for i in range(n):
        for j in range(n):
            tf.print(i, j, i * j)


def sums(rows):
    total = 0.0
    largest = rows[0]
    for row in rows:
        part = 0.0
        for value in row:
            part = part + value
            if value > largest:
                largest = value
        total += part
    return total, largest


def pairs(items):
    result = 0
    for a, (b, c) in items:
        result = result + a * b - c
    return result


def first_negative(values):
    found = -1
    for i in tf.range(10):
        if values[i] < 0:
            found = i
            break
    return found


def skip_odd(n):
    s = 0
    for i in range(n):
        if i % 2 == 1:
            continue
        s += i
    return s


def both(n):
    s = 0
    i = 0
    while True:
        i += 1
        if i > n:
            break
        if i % 3 == 0:
            continue
        s += i
        if s > 100:
            break
        tf.print(s)
    return s


def nested_breaks(n):
    count = 0
    for i in range(n):
        for j in range(n):
            if j > i:
                break
            if j == 3:
                continue
            count += 1
        if count > 20:
            break
    return count


def return_inside(values, x):
    for v in values:
        if v == x:
            return True
    return False


def return_in_while(n):
    i = 0
    while i < n:
        i += 1
        if i * i > n:
            return i
        tf.print(i)
    tf.print("end")
    return n


def return_in_nested(rows, x):
    for row in rows:
        for v in row:
            if v == x:
                return row
        print(row)


def break_and_return(values):
    for v in values:
        if v < 0:
            break
        if v > 10:
            return v
    return 0


def loop_else(values):
    y = 0
    for v in values:
        y += v
    else:
        y = 10
    return y


def loop_while_else(n):
    x = 1
    while n > 0:
        n -= 1
        if n == 5:
            break
    else:
        x = 2
    return x, n


def unused_target(n):
    x = 1.0
    for _ in range(n):
        x = x / 2.0 + 1.0 / x
    return x


def target_used_later(n):
    for i in tf.range(n):
        pass
    return i


def defined_inside(n):
    while n > 0:
        a = n
        n = n - a
    return a


def enumerated(ds):
    t = 0
    for i, x in enumerate(ds):
        t += i * x
    return t


def zipped(xs, ys):
    t = 0
    for x, y in zip(xs, ys):
        t = t + x * y
    return t


def complex_test(a, b, c):
    while a < b and not c:
        a = a + 1
        c = a > 5 or b < 2
    return a


def two_loops(n):
    s = 0
    for i in range(n):
        s += i
    for j in range(n):
        s -= j
    while s > 0:
        s -= 1
    while s < 0:
        s += 1
    return s


def empty_body(n):
    while n:
        pass
    for i in n:
        pass


def loop_options(n):
    x = tf.constant([1.0])
    for i in tf.range(n):
        tf.autograph.experimental.set_loop_options(shape_invariants=[(x, tf.TensorShape([None]))])
        x = tf.concat([x, x], 0)
    return x


def powers(n):
    a = tf.TensorArray(tf.int32, n)
    i = 0
    while i < n:
        a = a.write(i, i * i)
        i += 1
    return a.stack()


def appends(n):
    l = []
    for i in range(n):
        l.append(i)
    return tf.stack(l)


def continue_in_while(n):
    while n > 0:
        n = n - 1
        if n == 3:
            continue
        with tf.name_scope("a"):
            if n == 4:
                continue
            tf.print("in", n)
        tf.print(n)
    return n
