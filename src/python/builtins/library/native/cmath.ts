// The cmath module.   CPython: Modules/cmathmodule.c
export const CMATH_SOURCE = String.raw`"""This module provides access to mathematical functions for complex numbers."""

import math as _m
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def _z(x):
    if isinstance(x, complex) and type(x) is complex:
        return x
    if isinstance(x, str):
        raise TypeError("must be real number, not str")
    try:
        return complex(x)
    except TypeError:
        raise TypeError(f"must be real number, not {type(x).__name__}") from None


def _finite(z):
    return _m.isfinite(z.real) and _m.isfinite(z.imag)


def phase(z, /):
    """Return argument, also known as the phase angle, of a complex."""
    z = _z(z)
    return _m.atan2(z.imag, z.real)


def polar(z, /):
    """Convert a complex from rectangular coordinates to polar coordinates."""
    z = _z(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    if phi == 0.0:
        return complex(r, r * phi)
    if not _m.isfinite(phi) and r:
        raise ValueError("math domain error")
    return complex(r * _m.cos(phi), r * _m.sin(phi))


def isfinite(z, /):
    return _finite(_z(z))


def isinf(z, /):
    z = _z(z)
    return _m.isinf(z.real) or _m.isinf(z.imag)


def isnan(z, /):
    z = _z(z)
    return _m.isnan(z.real) or _m.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    a, b = _z(a), _z(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol


def sqrt(z, /):
    """Return the square root of z."""
    z = _z(z)
    x, y = z.real, z.imag
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    if _m.isinf(y):
        return complex(inf, y)
    if not _finite(z):
        if _m.isinf(x):
            return complex(x, _m.copysign(0.0, y) if y == y else nan) if x > 0 else complex(
                nan if y != y else 0.0, _m.copysign(inf, y))
        return complex(nan, nan)
    ax = abs(x)
    ay = abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        ax = _m.ldexp(ax, 54)
        s = _m.ldexp(_m.sqrt(ax + _m.hypot(ax, _m.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _m.sqrt(ax + _m.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, _m.copysign(d, y)) if x >= 0.0 else complex(d, _m.copysign(s, y))


def exp(z, /):
    """Return the exponential value e**z."""
    z = _z(z)
    x, y = z.real, z.imag
    if not _finite(z):
        if _m.isinf(x) and _m.isfinite(y):
            if x > 0:
                return complex(_m.copysign(inf, _m.cos(y)), _m.copysign(inf, _m.sin(y)) if y else y)
            return complex(_m.copysign(0.0, _m.cos(y)), _m.copysign(0.0, _m.sin(y)))
        if _m.isinf(y) and not _m.isnan(x) and x != -inf:
            raise ValueError("math domain error")
        return complex(nan, nan) if y else complex(x, y)
    try:
        size = _m.exp(x)
    except OverflowError:
        raise OverflowError("math range error") from None
    return complex(size * _m.cos(y), size * _m.sin(y))


def _log(z):
    x, y = z.real, z.imag
    ax, ay = abs(x), abs(y)
    if not _finite(z):
        return complex(inf if _m.isinf(x) or _m.isinf(y) else nan, _m.atan2(y, x))
    if ax == 0.0 and ay == 0.0:
        raise ValueError("math domain error")
    h = _m.hypot(ax, ay)
    if 0.71 <= h <= 1.73:
        ax, ay = max(ax, ay), min(ax, ay)
        real = _m.log1p((ax - 1) * (ax + 1) + ay * ay) / 2.0
    else:
        real = _m.log(h) if h != inf else _m.log(_m.hypot(ax / 2, ay / 2)) + _m.log(2.0)
    return complex(real, _m.atan2(y, x))


def log(z, base=None, /):
    """log(z[, base]) -> the logarithm of z to the given base."""
    result = _log(_z(z))
    return result if base is None else result / _log(_z(base))


def log10(z, /):
    """Return the base-10 logarithm of z."""
    result = _log(_z(z))
    return complex(result.real / _m.log(10.0), result.imag / _m.log(10.0))


def sinh(z, /):
    z = _z(z)
    return complex(_m.cos(z.imag) * _m.sinh(z.real), _m.sin(z.imag) * _m.cosh(z.real))


def cosh(z, /):
    z = _z(z)
    return complex(_m.cos(z.imag) * _m.cosh(z.real), _m.sin(z.imag) * _m.sinh(z.real))


def tanh(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if abs(x) > 20:
        return complex(_m.copysign(1.0, x), 4.0 * _m.sin(y) * _m.cos(y) * _m.exp(-2.0 * abs(x)))
    tx = _m.tanh(x)
    ty = _m.tan(y)
    cx = 1.0 / _m.cosh(x)
    t = tx * ty
    d = 1.0 + t * t
    return complex(tx * (1.0 + ty * ty) / d, ty / d * cx * cx)


def sin(z, /):
    z = _z(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cos(z, /):
    z = _z(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    z = _z(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def asinh(z, /):
    z = _z(z)
    s1 = sqrt(complex(1.0 + z.imag, -z.real))
    s2 = sqrt(complex(1.0 - z.imag, z.real))
    return complex(_m.asinh(s1.real * s2.imag - s2.real * s1.imag), _m.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def acosh(z, /):
    z = _z(z)
    s1 = sqrt(complex(z.real - 1.0, z.imag))
    s2 = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_m.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _m.atan2(s1.imag, s2.real))


def atanh(z, /):
    z = _z(z)
    if z.real < 0.0 or (z.real == 0.0 and _m.copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    x, y = z.real, z.imag
    ay = abs(y)
    if x == 1.0 and ay == 0.0:
        raise ValueError("math domain error")
    real = _m.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0
    imag = -_m.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0
    return complex(real, imag)


def asin(z, /):
    z = _z(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def acos(z, /):
    z = _z(z)
    s1 = sqrt(complex(1.0 - z.real, -z.imag))
    s2 = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _m.atan2(s1.real, s2.real), _m.asinh(s2.real * s1.imag - s2.imag * s1.real))


def atan(z, /):
    z = _z(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)
`;
