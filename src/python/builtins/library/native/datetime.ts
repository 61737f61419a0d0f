// The _datetime module: the library's own classes, with the words of those in C.   CPython: Modules/_datetimemodule.c
export const DATETIME_SOURCE = String.raw`"""Fast implementation of the datetime module."""

from _pydatetime import *


def _worded(function, texts):
    def call(self, other, *args):
        try:
            return function(self, other, *args)
        except TypeError as error:
            for found, text in texts:
                if found in str(error):
                    raise TypeError(text) from None
            raise
    call.__name__ = function.__name__
    call.__qualname__ = function.__qualname__
    call.__doc__ = function.__doc__
    return call


_mixed = [("naive and timezone-aware", "can't subtract offset-naive and offset-aware datetimes"),
          ("naive and aware datetimes", "can't compare offset-naive and offset-aware datetimes"),
          ("naive and aware times", "can't compare offset-naive and offset-aware times")]

datetime.__sub__ = _worded(datetime.__sub__, _mixed)
for _class in (datetime, time):
    for _name in ("__lt__", "__le__", "__gt__", "__ge__"):
        setattr(_class, _name, _worded(getattr(_class, _name), _mixed))


def _shown(self):
    return "datetime." + _repr(self)


_calendar_date = type(date.min.isocalendar())
_repr = _calendar_date.__repr__
_calendar_date.__repr__ = _shown
`;
