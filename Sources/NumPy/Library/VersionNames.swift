// The names that only one of the versions of NumPy has.

extension NumPySources {
  /// What only version 2 has, and what it has no longer.
  static let modern = ##"""
    del Inf, Infinity, PINF
    row_stack = vstack
    concat = concatenate
    permute_dims = transpose
    matrix_transpose = lambda x: swapaxes(x, -1, -2)
    cumulative_sum = cumsum


    def astype(x, dtype, /, *, copy=True, device=None):
        return x.astype(dtype, copy=copy)


    def unstack(x, /, *, axis=0):
        return tuple(moveaxis(x, axis, 0))


    def isdtype(dtype, kind):
        names = {'bool': 'b', 'signed integer': 'i', 'unsigned integer': 'u', 'integral': 'iu',
                 'real floating': 'f', 'complex floating': 'c', 'numeric': 'iufc'}
        if isinstance(kind, tuple):
            return _py.any([isdtype(dtype, one) for one in kind])
        if isinstance(kind, str):
            return globals()['dtype'](dtype).kind in names[kind]
        return globals()['dtype'](dtype) == kind


    def unique_values(x, /):
        return unique(x)
    """##

  /// What only version 1 has.
  static let classic = ##"""
    NaN = NAN = nan
    NINF = -inf
    PZERO, NZERO = 0.0, -0.0
    in1d = isin
    trapz = trapezoid
    row_stack = vstack
    product = prod
    cumproduct = cumprod
    alltrue = all
    sometrue = any
    round_ = round
    del trapezoid, vecdot


    def asscalar(a):
        return a.item()


    def msort(a):
        return sort(a, 0)


    def asfarray(a, dtype=float64):
        return asarray(a, dtype=dtype)
    """##
}
