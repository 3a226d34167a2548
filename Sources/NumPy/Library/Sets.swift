// Sets, orders and products of arrays.

extension NumPySources {
  static let sets = ##"""
    def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *,
               equal_nan=True, sorted=True):
        ar = asarray(ar)
        shape = ar.shape
        if axis is None:
            flat = ar.ravel()
            order = flat.argsort()
            aux = flat[order]
            mask = ones(aux.shape, dtype=bool_)
            mask[1:] = aux[1:] != aux[:-1]
            if _is_v2 and equal_nan and aux.dtype.kind == 'f' and aux.size and isnan(aux[-1]):
                mask[1:] &= ~(isnan(aux[1:]) & isnan(aux[:-1]))
            values = aux[mask]
        else:
            moved = moveaxis(ar, axis, 0)
            rows = moved.reshape(moved.shape[0], -1).tolist()
            order = asarray(_py.sorted(range(len(rows)), key=lambda i: (rows[i], i)), dtype=int64)
            mask = asarray([i == 0 or rows[order[i]] != rows[order[i - 1]]
                            for i in range(len(rows))], dtype=bool_)
            values = moveaxis(moved[order[mask]], 0, axis)
        result = [values]
        if return_index:
            result.append(order[mask])
        if return_inverse:
            inverse = empty(mask.shape, dtype=int64)
            inverse[order] = cumsum(mask) - 1
            result.append(inverse.reshape(shape) if _is_v2 and axis is None else inverse)
        if return_counts:
            places = concatenate([nonzero(mask)[0], [mask.size]])
            result.append(diff(places))
        return result[0] if len(result) == 1 else tuple(result)


    def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
        element = asarray(element)
        known = set(asarray(test_elements).ravel().tolist())
        flags = [(one in known) != invert for one in element.ravel().tolist()]
        return asarray(flags, dtype=bool_).reshape(element.shape)


    def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
        a, b = unique(ar1), unique(ar2)
        return a[isin(a, b)].astype(result_type(a, b))


    def union1d(ar1, ar2):
        return unique(concatenate([ravel(ar1), ravel(ar2)]))


    def setdiff1d(ar1, ar2, assume_unique=False):
        a = ravel(ar1) if assume_unique else unique(ar1)
        return a[isin(a, ar2, invert=True)]


    def setxor1d(ar1, ar2, assume_unique=False):
        a, b = unique(ar1), unique(ar2)
        both = concatenate([a[isin(a, b, invert=True)], b[isin(b, a, invert=True)]])
        return sort(both)


    def lexsort(keys, axis=-1):
        order = arange(len(keys[0]))
        for key in keys:
            order = order[asarray(key)[order].argsort(kind='stable')]
        return order


    def partition(a, kth, axis=-1, kind='introselect', order=None):
        return sort(a, axis)


    def argpartition(a, kth, axis=-1, kind='introselect', order=None):
        return argsort(a, axis)


    def sort_complex(a):
        return sort(asarray(a).astype(complex128))


    def outer(a, b, out=None):
        return multiply(ravel(a)[:, None], ravel(b)[None, :])


    def inner(a, b, /):
        a, b = asarray(a), asarray(b)
        if a.ndim == 0 or b.ndim == 0:
            return multiply(a, b)
        if a.shape[-1] != b.shape[-1]:
            text = ['(%s)' % (','.join(str(n) for n in s) + (',' if len(s) == 1 else ''))
                    for s in (a.shape, b.shape)]
            raise ValueError('shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)' % (
                text[0], text[1], a.shape[-1], a.ndim - 1, b.shape[-1], b.ndim - 1))
        return tensordot(a, b, (-1, -1))


    def vdot(a, b, /):
        return dot(ravel(a).conj(), ravel(b))


    def vecdot(x1, x2, /, axis=-1):
        return sum(asarray(x1).conj() * x2, axis=axis)


    def tensordot(a, b, axes=2):
        a, b = asarray(a), asarray(b)
        if isinstance(axes, int):
            first, second = list(range(a.ndim - axes, a.ndim)), list(range(axes))
        else:
            first, second = axes
            first = [first] if isinstance(first, int) else list(first)
            second = [second] if isinstance(second, int) else list(second)
        if len(first) != len(second):
            raise ValueError('shape-mismatch for sum')
        first, second = [i % a.ndim for i in first], [i % b.ndim for i in second]
        for i, j in zip(first, second):
            if a.shape[i] != b.shape[j]:
                raise ValueError('shape-mismatch for sum')
        left = [i for i in range(a.ndim) if i not in first]
        right = [i for i in range(b.ndim) if i not in second]
        count = 1
        for i in first:
            count *= a.shape[i]
        x = a.transpose(left + first).reshape(-1 if count else 0, count)
        y = b.transpose(second + right).reshape(count, -1 if count else 0)
        return dot(x, y).reshape([a.shape[i] for i in left] + [b.shape[i] for i in right])


    def kron(a, b):
        a, b = asarray(a), asarray(b)
        rank = _py.max([a.ndim, b.ndim])
        a = a.reshape((1,) * (rank - a.ndim) + a.shape)
        b = b.reshape((1,) * (rank - b.ndim) + b.shape)
        x = expand_dims(a, tuple(range(1, 2 * rank, 2)))
        y = expand_dims(b, tuple(range(0, 2 * rank, 2)))
        return (x * y).reshape([m * n for m, n in zip(a.shape, b.shape)])


    def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
        a, b = asarray(a), asarray(b)
        if a.shape[-1] == 2 and b.shape[-1] == 2:
            return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
        if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
            raise ValueError('incompatible dimensions for cross product\n'
                             '(dimension must be 2 or 3)')
        return stack([a[..., 1] * b[..., 2] - a[..., 2] * b[..., 1],
                      a[..., 2] * b[..., 0] - a[..., 0] * b[..., 2],
                      a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]], -1)


    def einsum(subscripts, *operands, out=None, optimize=False, **kwargs):
        operands = [asarray(one) for one in operands]
        text = subscripts.replace(' ', '')
        inputs, arrow, output = text.partition('->')
        terms = inputs.split(',')
        if len(terms) != len(operands):
            raise ValueError('more operands provided to einstein sum function than specified in the '
                             'subscripts string' if len(terms) < len(operands) else
                             'fewer operands provided to einstein sum function than specified in the '
                             'subscripts string')
        dots = 0
        for term, one in zip(terms, operands):
            if '...' in term:
                dots = _py.max([dots, one.ndim - len(term.replace('...', ''))])
        marks = [chr(0x100 + i) for i in range(dots)]
        full = []
        for term, one in zip(terms, operands):
            if '...' in term:
                rank = one.ndim - len(term.replace('...', ''))
                term = term.replace('...', ''.join(marks[dots - rank:]))
            if len(term) != one.ndim:
                raise ValueError(
                    'einstein sum subscripts string contains too many subscripts for operand %d'
                    % len(full) if len(term) > one.ndim else
                    'operand has more dimensions than subscripts given in einstein sum, but no '
                    "'...' ellipsis provided to broadcast the extra dimensions.")
            full.append(term)
        if not arrow:
            letters = ''.join(full)
            output = ''.join(marks) + ''.join(
                _py.sorted(c for c in set(letters) if letters.count(c) == 1 and c not in marks))
        else:
            output = output.replace('...', ''.join(marks))
        for label in output:
            if not _py.any([label in term for term in full]):
                raise ValueError(
                    "einstein sum subscripts string included output subscript '%s' which never "
                    'appeared in an input' % label)
        sizes = {}
        parts = []
        for term, one in zip(full, operands):
            # A repeated label takes the diagonal.
            labels = ''
            for label in term:
                if label in labels:
                    i, j = labels.index(label), len(labels)
                    one = moveaxis(one.diagonal(0, i, j), -1, i)
                else:
                    labels += label
            for label, n in zip(labels, one.shape):
                if sizes.get(label, 1) != 1 and n != 1 and sizes[label] != n:
                    raise ValueError(
                        'operands could not be broadcast together with remapped shapes '
                        '[original->remapped]: ' + ' '.join(
                            '%s->%s' % (str(o.shape).replace(' ', ''), '(%s)' % ','.join(
                                str(o.shape[t.index(c)]) if c in t else 'newaxis'
                                for c in dict.fromkeys(output + ''.join(full))))
                            for o, t in zip(operands, full)) + ' ')
                sizes[label] = _py.max([n, sizes.get(label, 1)])
            parts.append((labels, one))
        while len(parts) > 1:
            (x, a), (y, b) = parts[0], parts[1]
            later = output + ''.join(term for term, _ in parts[2:])
            shared = [c for c in x if c in y]
            summed = [c for c in shared if c not in later]
            kept = [c for c in shared if c in later]
            alone = [c for c in x if c not in y], [c for c in y if c not in x]
            for c in [c for c in alone[0] if c not in later]:
                a, x = a.sum(x.index(c)), x.replace(c, '')
            for c in [c for c in alone[1] if c not in later]:
                b, y = b.sum(y.index(c)), y.replace(c, '')
            left, right = [c for c in x if c not in y], [c for c in y if c not in x]
            a = asarray(a).transpose([x.index(c) for c in kept + left + summed])
            b = asarray(b).transpose([y.index(c) for c in kept + summed + right])

            def count(labels):
                total = 1
                for c in labels:
                    total *= sizes[c]
                return total
            batch = [sizes[c] for c in kept]
            a = broadcast_to(a, [sizes[c] for c in kept + left + summed])
            b = broadcast_to(b, [sizes[c] for c in kept + summed + right])
            a = a.reshape(batch + [count(left), count(summed)])
            b = b.reshape(batch + [count(summed), count(right)])
            c = matmul(a, b).reshape([sizes[one] for one in kept + left + right])
            parts[:2] = [(''.join(kept + left + right), c)]
        labels, one = parts[0]
        for label in [c for c in labels if c not in output]:
            one, labels = asarray(one).sum(labels.index(label)), labels.replace(label, '')
        result = asarray(one).transpose([labels.index(c) for c in output])
        return result if result.ndim else result[()]
    """##
}
