// The _datetime module: the library's own classes, with the checks and the words of those in C.
// CPython: Modules/_datetimemodule.c
export const DATETIME_SOURCE = String.raw`"""Fast implementation of the datetime module."""

import _pydatetime as _python
from _native_types import finish as _finish
from _operators import index as _index
from _pydatetime import *


def _give(cls, source):
    # The methods of source replace those of cls.
    for name, value in source.__dict__.items():
        if name not in ("__module__", "__dict__", "__weakref__", "__qualname__", "__firstlineno__", "__static_attributes__"):
            if name != "__doc__" or value is not None:
                setattr(cls, name, value)
    return cls


def _checked(value, wanted, function, position):
    if not isinstance(value, wanted):
        name = wanted.__name__ if wanted is str else "datetime." + wanted.__name__
        raise TypeError(f"{function}() argument {position} must be {name}, not {type(value).__name__}")


# ---- the checks of fields ---------------------------------------------------------------------------------------------
def _fits(*values):
    for value in values:
        if value > 0x7FFFFFFF:
            raise OverflowError("signed integer is greater than maximum")
        if value < -0x80000000:
            raise OverflowError("signed integer is less than minimum")


def _check_date_fields(year, month, day):
    year = _index(year)
    if month is None:
        raise TypeError("function missing required argument 'month' (pos 2)")
    month = _index(month)
    if day is None:
        raise TypeError("function missing required argument 'day' (pos 3)")
    day = _index(day)
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28):
        _fits(year, month, day)
        return _fields_of_date(year, month, day)
    return year, month, day


def _check_time_fields(hour, minute, second, microsecond, fold):
    try:
        return _fields_of_time(hour, minute, second, microsecond, fold)
    except ValueError:
        _fits(hour, minute, second, microsecond, fold)
        raise


def _check_tzinfo_arg(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _check_tzname(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")


_fields_of_date, _fields_of_time = _python._check_date_fields, _python._check_time_fields
_python._check_date_fields = _check_date_fields
_python._check_time_fields = _check_time_fields
_python._check_tzinfo_arg = _check_tzinfo_arg
_python._check_tzname = _check_tzname


def _check_timestamp(t):
    if isinstance(t, float):
        if t != t:
            raise ValueError("Invalid value NaN (not a number)")
    elif hasattr(type(t), "__index__"):
        t = _index(t)
    else:
        raise TypeError(f"argument must be int or float, not {type(t).__name__}")
    if not -1 << 63 <= t < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return t


def _iso_date(string):
    try:
        return _python._parse_isoformat_date(string)
    except ValueError:
        return None


def _iso_time(string):
    try:
        return _python._parse_isoformat_time(string)
    except ValueError as error:
        if str(error).startswith("offset must be"):
            raise
    return None


# ---- the classes ------------------------------------------------------------------------------------------------------
def _make_methods():
    new_delta = timedelta.__new__

    class __new__:
        # Named for the function, which is what the arguments' parser calls it.
        def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
            try:
                return new_delta(cls, days, seconds, microseconds, milliseconds, minutes, hours, weeks)
            except OverflowError as error:
                if not str(error).startswith("timedelta # of days"):
                    raise
                days = int(str(error).rpartition(" ")[2])
            if not -1 << 31 <= days < 1 << 31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")

    class delta:
        def __pos__(self):
            return timedelta(self._days, self._seconds, self._microseconds)

        def __abs__(self):
            return -self if self._days < 0 else timedelta(self._days, self._seconds, self._microseconds)

    def readonly(self, value):
        raise AttributeError("readonly attribute")

    delta.__new__ = __new__.__new__
    for name in ("days", "seconds", "microseconds"):
        setattr(delta, name, getattr(timedelta, name).setter(readonly))

    class date:
        """date(year, month, day) --> date object"""

        @classmethod
        def fromtimestamp(cls, timestamp, /):
            """Create a date from a POSIX timestamp.

The timestamp is a number, e.g. created via time.time(), that is interpreted
as local time."""
            if not isinstance(timestamp, float):
                timestamp = _index(timestamp)
            return from_timestamp(cls, _check_timestamp(timestamp))

        @classmethod
        def fromordinal(cls, ordinal, /):
            """Construct a date from a proleptic Gregorian ordinal.

January 1 of year 1 is day 1.  Only the year, month and day are
non-zero in the result."""
            ordinal = _index(ordinal)
            _fits(ordinal)
            if ordinal < 1:
                raise ValueError("ordinal must be >= 1")
            return from_ordinal(cls, ordinal)

        @classmethod
        def fromisoformat(cls, string, /):
            """Construct a date from a string in ISO 8601 format."""
            if not isinstance(string, str):
                raise TypeError("fromisoformat: argument must be str")
            parts = _iso_date(string) if len(string) in (7, 8, 10) else None
            if parts is None:
                raise ValueError(f"Invalid isoformat string: {string!r}")
            return cls(*parts)

        @classmethod
        def fromisocalendar(cls, year, week, day):
            """Construct a date from the ISO year, week number and weekday.

This is the inverse of the date.isocalendar() function."""
            values = _index(year), _index(week), _index(day)
            if any([not -1 << 31 <= each < 1 << 31 for each in values]):
                raise ValueError("ISO calendar component out of range")
            return from_iso_calendar(cls, *values)

        @classmethod
        def strptime(cls, string, format, /):
            """Parse string according to the given date format (like time.strptime())."""
            _checked(string, str, "strptime", 1)
            _checked(format, str, "strptime", 2)
            return parse_date(cls, string, format)

        def strftime(self, format):
            """Format using strftime().

Example: "%d/%m/%Y, %H:%M:%S"."""
            _checked(format, str, "strftime", 1)
            return date_text(self, format)

        def __format__(self, format, /):
            """Formats self with strftime."""
            _checked(format, str, "__format__", 1)
            return self.strftime(format) if format else str(self)

        def __add__(self, other):
            """Return self+value."""
            if not isinstance(other, timedelta):
                return NotImplemented
            ordinal = self.toordinal() + other.days
            if not 0 < ordinal <= 3652059:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(ordinal)

        def __radd__(self, other):
            """Return value+self."""
            return self.__add__(other)

        def __sub__(self, other):
            """Return self-value."""
            if isinstance(other, datetime) or isinstance(self, datetime):
                return NotImplemented
            if isinstance(other, timedelta):
                return self + timedelta(-other.days)
            if isinstance(other, here["date"]):
                return timedelta(self.toordinal() - other.toordinal())
            return NotImplemented

        def __hash__(self):
            """Return hash(self)."""
            if self._hashcode == -1:
                self._hashcode = hash(self._getstate()[0])
            return self._hashcode

    here = globals()
    from_timestamp = here["date"].fromtimestamp.__func__
    from_ordinal = here["date"].fromordinal.__func__
    from_iso_calendar = here["date"].fromisocalendar.__func__
    parse_date = here["date"].strptime.__func__
    date_text = here["date"].strftime
    time_isoformat = here["time"].isoformat
    parse_time = here["time"].strptime.__func__

    class _Dated:
        # A time as strftime's helper wants it.
        def __init__(self, time):
            self.year, self.month, self.day = 1900, 1, 1
            self.microsecond = time.microsecond
            self.utcoffset, self.tzname = time.utcoffset, time.tzname

    class time:
        """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints.
"""

        @classmethod
        def fromisoformat(cls, string, /):
            """Construct a time from a string in ISO 8601 format."""
            if not isinstance(string, str):
                raise TypeError("fromisoformat: argument must be str")
            parts = _iso_time(string.removeprefix("T"))
            if parts is None:
                raise ValueError(f"Invalid isoformat string: {string!r}")
            fields, _, error = parts
            if error:
                raise ValueError("minute, second, and microsecond must be 0 when hour is 24")
            return cls(*fields)

        @classmethod
        def strptime(cls, string, format, /):
            """Parse string according to the given time format (like time.strptime())."""
            _checked(string, str, "strptime", 1)
            _checked(format, str, "strptime", 2)
            return parse_time(cls, string, format)

        def isoformat(self, timespec="auto"):
            """Return the time formatted according to ISO.

The full format is 'HH:MM:SS.mmmmmm+zz:zz'. By default, the fractional
part is _omitted if self.microsecond == 0."""
            _checked(timespec, str, "isoformat", 1)
            return time_isoformat(self, timespec)

        def strftime(self, format):
            """Format using strftime().

The date part of the timestamp passed to underlying strftime should not be used."""
            _checked(format, str, "strftime", 1)
            fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
            return _python._wrap_strftime(_Dated(self), format, fields)

        def __format__(self, format, /):
            """Formats self with strftime."""
            _checked(format, str, "__format__", 1)
            return self.strftime(format) if format else str(self)

    class timezone:
        """Fixed offset from UTC implementation of tzinfo."""

        def __new__(cls, offset, name=_python_timezone._Omitted):
            _checked(offset, timedelta, "timezone", 1)
            if name is not _omitted:
                _checked(name, str, "timezone", 2)
            return _new_timezone(cls, offset, name)

        def __reduce__(self):
            return type(self), self.__getinitargs__(), None

        def utcoffset(self, dt, /):
            """Return fixed offset."""
            of_datetime(dt, "utcoffset(dt)")
            return self._offset

        def tzname(self, dt, /):
            """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
            of_datetime(dt, "tzname(dt)")
            return _zone_name(self, dt)

        def dst(self, dt, /):
            """Return None."""
            of_datetime(dt, "dst(dt)")

        def fromutc(self, dt, /):
            """datetime in UTC -> datetime in local time."""
            if not isinstance(dt, datetime):
                raise TypeError("fromutc: argument must be a datetime")
            return _zone_fromutc(self, dt)

    def of_datetime(dt, function):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{function} argument must be a datetime instance or None, not {type(dt).__name__}")

    class tzinfo:
        """Abstract base class for time zone info objects."""

        def tzname(self, dt, /):
            """datetime -> string name of time zone."""
            raise NotImplementedError("a tzinfo subclass must implement tzname()")

        def utcoffset(self, dt, /):
            """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
            raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

        def dst(self, dt, /):
            """datetime -> DST offset as timedelta positive east of UTC."""
            raise NotImplementedError("a tzinfo subclass must implement dst()")

        def fromutc(self, dt, /):
            """datetime in UTC -> datetime in local time."""
            if not isinstance(dt, datetime):
                raise TypeError("fromutc: argument must be a datetime")
            if dt.tzinfo is not self:
                raise ValueError("fromutc: dt.tzinfo is not self")
            return _zone_of_utc(self, dt)

    return delta, date, time, _make_datetime_methods(datetime, here["date"], here["time"]), timezone, tzinfo


def _deprecated(function, instead):
    from warnings import warn
    # The frames of these functions are not counted.
    warn(f"datetime.datetime.{function} is deprecated and scheduled for removal in a future version. Use timezone-aware "
         f"objects to represent datetimes in UTC: datetime.datetime.{instead}.", DeprecationWarning, stacklevel=1)


def _make_datetime_methods(python, date_class, time_class):
    combined = python.combine.__func__
    moved = python.astimezone
    datetime_isoformat = python.isoformat
    parse_datetime = python.strptime.__func__
    added = python.__add__
    subtracted = python.__sub__
    of_timestamp = python._fromtimestamp.__func__
    of_isoformat = python.fromisoformat.__func__

    class datetime:
        """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints.
"""

        @classmethod
        def _fromtimestamp(cls, t, utc, tz):
            return of_timestamp(cls, _check_timestamp(t), utc, tz)

        @classmethod
        def today(cls):
            """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
            return cls.fromtimestamp(_python._time.time())

        @classmethod
        def utcnow(cls):
            """Return a new datetime representing UTC day and time."""
            _deprecated("utcnow()", "now(datetime.UTC)")
            return cls._fromtimestamp(_python._time.time(), True, None)

        @classmethod
        def utcfromtimestamp(cls, timestamp, /):
            """Construct a naive UTC datetime from a POSIX timestamp."""
            _deprecated("utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)")
            return cls._fromtimestamp(timestamp, True, None)

        @classmethod
        def combine(cls, date, time, tzinfo=True):
            """Construct a datetime from a given date and a given time."""
            _checked(date, date_class, "combine", 1)
            _checked(time, time_class, "combine", 2)
            return combined(cls, date, time, tzinfo)

        @classmethod
        def fromisoformat(cls, string, /):
            """Construct a date from a string in ISO 8601 format."""
            if not isinstance(string, str):
                raise TypeError("fromisoformat: argument must be str")
            try:
                at = _python._find_isoformat_datetime_separator(string) if len(string) >= 7 else 0
            except ValueError:
                at = 0
            if at and len(string) == at + 1:
                raise ValueError(f"Invalid isoformat string: {string!r}")
            if at:
                _iso_time(string[at + 1:])
            return of_isoformat(cls, string)

        @classmethod
        def strptime(cls, string, format, /):
            """Parse string according to the given date and time format (like time.strptime())."""
            _checked(string, str, "strptime", 1)
            _checked(format, str, "strptime", 2)
            return parse_datetime(cls, string, format)

        def astimezone(self, tz=None):
            """Convert to local time in new timezone tz."""
            _check_tzinfo_arg(tz)
            return moved(self, tz)

        def isoformat(self, sep="T", timespec="auto"):
            """Return the time formatted according to ISO.

The full format looks like 'YYYY-MM-DD HH:MM:SS.mmmmmm'. By default, the
fractional part is _omitted if self.microsecond == 0."""
            if not isinstance(sep, str):
                raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
            if len(sep) != 1:
                raise TypeError(f"isoformat() argument 1 must be a unicode character, not a string of length {len(sep)}")
            _checked(timespec, str, "isoformat", 2)
            return datetime_isoformat(self, sep, timespec)

        def __add__(self, other):
            """Return self+value."""
            try:
                return added(self, other)
            except OverflowError:
                pass
            raise OverflowError("date value out of range")

        def __radd__(self, other):
            """Return value+self."""
            return self.__add__(other)

        def __sub__(self, other):
            """Return self-value."""
            if isinstance(other, python) and (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return subtracted(self, other)

    return datetime


_python_timezone = timezone
_omitted = timezone._Omitted
_new_timezone = timezone.__new__
_zone_name = timezone.tzname
_zone_fromutc = timezone.fromutc
_zone_of_utc = tzinfo.fromutc


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


_mixed = [("naive and aware datetimes", "can't compare offset-naive and offset-aware datetimes"),
          ("naive and aware times", "can't compare offset-naive and offset-aware times")]

for _class in (datetime, time):
    for _name in ("__lt__", "__le__", "__gt__", "__ge__"):
        setattr(_class, _name, _worded(getattr(_class, _name), _mixed))

for _class, _methods in zip((timedelta, date, time, datetime, timezone, tzinfo), _make_methods()):
    _give(_class, _methods)


def _shown(self):
    return "datetime." + _repr(self)


_calendar_date = type(date.min.isocalendar())
_repr = _calendar_date.__repr__
_calendar_date.__repr__ = _shown
_finish(timedelta, date, time, datetime, timezone, tzinfo, _calendar_date)
del _class, _methods, _name
`;
