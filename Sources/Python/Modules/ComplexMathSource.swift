// `cmath`: the functions of complex numbers, by those of real ones.

extension LibrarySources {
  static let complexMath = ##"""
    import math as _math
    from math import pi, e, tau, inf, nan

    infj = complex(0.0, inf)
    nanj = complex(0.0, nan)


    def _value(z):
        if isinstance(z, str) or not isinstance(z, (int, float, complex)):
            if hasattr(z, '__complex__'):
                return complex(z)
            if hasattr(z, '__float__') or hasattr(z, '__index__'):
                return complex(float(z))
            raise TypeError(f"must be real number, not {type(z).__name__}")
        return complex(z)


    def phase(z, /):
        z = _value(z)
        return _math.atan2(z.imag, z.real)


    def polar(z, /):
        z = _value(z)
        return (abs(z), phase(z))


    def rect(r, phi, /):
        return complex(r * _math.cos(phi), r * _math.sin(phi))


    def exp(z, /):
        z = _value(z)
        r = _math.exp(z.real)
        return complex(r * _math.cos(z.imag), r * _math.sin(z.imag))


    def log(z, base=None, /):
        z = _value(z)
        if z == 0:
            raise ValueError("math domain error")
        result = complex(_math.log(abs(z)), phase(z))
        return result if base is None else result / log(base)


    def log10(z, /):
        z = _value(z)
        if z == 0:
            raise ValueError("math domain error")
        return complex(_math.log10(abs(z)), phase(z) / _math.log(10.0))


    def sqrt(z, /):
        z = _value(z)
        if z == 0:
            return complex(0.0, z.imag)
        ax, ay = abs(z.real), abs(z.imag)
        s = 2.0 * _math.sqrt(ax / 8.0 + _math.hypot(ax / 8.0, ay / 8.0))
        d = ay / (2.0 * s)
        if z.real >= 0.0:
            return complex(s, _math.copysign(d, z.imag))
        return complex(d, _math.copysign(s, z.imag))


    def sin(z, /):
        z = _value(z)
        return complex(_math.sin(z.real) * _math.cosh(z.imag),
                       _math.cos(z.real) * _math.sinh(z.imag))


    def cos(z, /):
        z = _value(z)
        return complex(_math.cos(z.real) * _math.cosh(z.imag),
                       -_math.sin(z.real) * _math.sinh(z.imag))


    def tan(z, /):
        return sin(z) / cos(z)


    def sinh(z, /):
        z = _value(z)
        return complex(_math.cos(z.imag) * _math.sinh(z.real),
                       _math.sin(z.imag) * _math.cosh(z.real))


    def cosh(z, /):
        z = _value(z)
        return complex(_math.cos(z.imag) * _math.cosh(z.real),
                       _math.sin(z.imag) * _math.sinh(z.real))


    def tanh(z, /):
        return sinh(z) / cosh(z)


    def asin(z, /):
        w = asinh(1j * _value(z))
        return complex(w.imag, -w.real)


    def acos(z, /):
        z = _value(z)
        s1, s2 = sqrt(1 - z), sqrt(1 + z)
        return complex(2.0 * _math.atan2(s1.real, s2.real),
                       _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


    def atan(z, /):
        w = atanh(1j * _value(z))
        return complex(w.imag, -w.real)


    def asinh(z, /):
        z = _value(z)
        s1, s2 = sqrt(complex(1 + z.imag, -z.real)), sqrt(complex(1 - z.imag, z.real))
        return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                       _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


    def acosh(z, /):
        z = _value(z)
        s1, s2 = sqrt(z - 1), sqrt(z + 1)
        return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag),
                       2.0 * _math.atan2(s1.imag, s2.real))


    def atanh(z, /):
        z = _value(z)
        return 0.5 * (log(1 + z) - log(1 - z))


    def isnan(z, /):
        z = _value(z)
        return _math.isnan(z.real) or _math.isnan(z.imag)


    def isinf(z, /):
        z = _value(z)
        return _math.isinf(z.real) or _math.isinf(z.imag)


    def isfinite(z, /):
        z = _value(z)
        return _math.isfinite(z.real) and _math.isfinite(z.imag)


    def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
        if rel_tol < 0 or abs_tol < 0:
            raise ValueError("tolerances must be non-negative")
        a, b = _value(a), _value(b)
        if a == b:
            return True
        if isinf(a) or isinf(b):
            return False
        diff = abs(a - b)
        return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol
    """##
}
