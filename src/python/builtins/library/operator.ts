// The operator module, where CPython's own is not at hand.   CPython: Lib/operator.py
export const OPERATOR_SOURCE = String.raw`"""Operator interface: the operators of Python as functions."""

from _operator import *
from _operator import __all__
import _operator

for _name in dir(_operator):
    if _name.startswith("__") and _name not in globals():
        globals()[_name] = getattr(_operator, _name)
del _operator, _name
`;
