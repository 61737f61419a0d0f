// The time module around the clock: dates and their texts, in UTC.   CPython: Modules/timemodule.c
export const TIME_SOURCE = String.raw`"""This module provides various functions to manipulate time values."""

from _clock import *

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3
_STRUCT_TM_ITEMS = 11
_days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_names = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and accepted by asctime(), mktime() and strftime()."""

    __slots__ = ()
    __match_args__ = _names
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, sequence, dict={}):
        values = tuple(sequence)
        if not 9 <= len(values) <= 11:
            bound = "at least 9" if len(values) < 9 else "at most 11"
            raise TypeError(f"time.struct_time() takes an {bound}-sequence ({len(values)}-sequence given)")
        return tuple.__new__(cls, values[:9])

    tm_zone = property(lambda self: "UTC")
    tm_gmtoff = property(lambda self: 0)

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{n}={v!r}' for n, v in zip(_names, self))})"

    def __reduce__(self):
        return struct_time, (tuple(self), {"tm_zone": None, "tm_gmtoff": None})


for _i, _name in enumerate(_names):
    setattr(struct_time, _name, property(lambda self, i=_i: self[i]))
del _i, _name


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_before = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _day_number(year, month, day):
    """Days since 1970-01-01."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    y = year - 1
    leap = month > 2 and _is_leap(year)
    return y * 365 + y // 4 - y // 100 + y // 400 + _before[month - 1] + leap + day - 1 - 719162


def gmtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."""
    seconds = time() if seconds is None else seconds
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    days, rest = divmod(int(seconds // 1), 86400)
    year = 1970 + int(days // 365.2425)
    while _day_number(year, 1, 1) > days:
        year -= 1
    while _day_number(year + 1, 1, 1) <= days:
        year += 1
    yday = days - _day_number(year, 1, 1)
    month = 12
    while _day_number(year, month, 1) > days:
        month -= 1
    return struct_time((year, month, days - _day_number(year, month, 1) + 1, rest // 3600, rest // 60 % 60, rest % 60,
                        (days + 3) % 7, yday + 1, 0))


def localtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing local time."""
    return gmtime(seconds)


def mktime(tuple, /):
    """mktime(tuple) -> floating-point number"""
    year, month, day, hour, minute, second = tuple[:6]
    return float(_day_number(year, month, day) * 86400 + hour * 3600 + minute * 60 + second)


def asctime(tuple=None, /):
    """Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."""
    t = localtime() if tuple is None else tuple
    return f"{_days[t[6]][:3]} {_months[t[1] - 1][:3]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def _week(t, first):
    return (t[7] + 6 - (t[6] - first) % 7) // 7


def _iso(t):
    week = (t[7] - 1 - t[6] + 10) // 7
    year = t[0]
    if week < 1:
        year -= 1
        last = 366 if _is_leap(year) else 365
        week = (t[7] - 1 + last - t[6] + 10) // 7
    elif week == 53:
        last = 366 if _is_leap(year) else 365
        if t[7] - t[6] + 3 > last:
            return year + 1, 1
    return year, week


def strftime(format, tuple=None, /):
    """Convert a time tuple to a string according to a format specification."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    t = localtime() if tuple is None else tuple
    parts = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != "%" or i >= len(format):
            parts.append(c)
            continue
        c = format[i]
        i += 1
        pad = None
        if c in "-_0#" and i < len(format):
            pad = c
            c = format[i]
            i += 1
        parts.append(_directive(c, t, pad))
    return "".join(parts)


def _directive(c, t, pad):
    def number(value, width, fill="0"):
        if pad == "-":
            return str(value)
        return str(value).rjust(width, " " if pad == "_" else "0" if pad == "0" else fill)
    hour = t[3] % 12 or 12
    match c:
        case "Y":
            return number(t[0], 4) if t[0] < 1000 and pad else str(t[0])
        case "m":
            return number(t[1], 2)
        case "d":
            return number(t[2], 2)
        case "e":
            return number(t[2], 2, " ")
        case "H":
            return number(t[3], 2)
        case "k":
            return number(t[3], 2, " ")
        case "I":
            return number(hour, 2)
        case "l":
            return number(hour, 2, " ")
        case "M":
            return number(t[4], 2)
        case "S":
            return number(t[5], 2)
        case "y":
            return number(t[0] % 100, 2)
        case "C":
            return number(t[0] // 100, 2)
        case "j":
            return number(t[7], 3)
        case "a":
            return _days[t[6]][:3]
        case "A":
            return _days[t[6]]
        case "b" | "h":
            return _months[t[1] - 1][:3]
        case "B":
            return _months[t[1] - 1]
        case "p":
            return "AM" if t[3] < 12 else "PM"
        case "P":
            return "am" if t[3] < 12 else "pm"
        case "w":
            return str((t[6] + 1) % 7)
        case "u":
            return str(t[6] + 1)
        case "U":
            return number(_week(t, 6), 2)
        case "W":
            return number(_week(t, 0), 2)
        case "G":
            return str(_iso(t)[0])
        case "g":
            return number(_iso(t)[0] % 100, 2)
        case "V":
            return number(_iso(t)[1], 2)
        case "Z":
            return "UTC"
        case "z":
            return "+0000"
        case "s":
            return str(int(mktime(t)))
        case "n":
            return "\n"
        case "t":
            return "\t"
        case "%":
            return "%"
        case "c":
            return strftime("%a %b %e %H:%M:%S %Y", t)
        case "x" | "D":
            return strftime("%m/%d/%y", t)
        case "X" | "T":
            return strftime("%H:%M:%S", t)
        case "R":
            return strftime("%H:%M", t)
        case "r":
            return strftime("%I:%M:%S %p", t)
        case "F":
            return strftime("%Y-%m-%d", t)
    return "%" + c


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """Parse a string to a time tuple according to a format specification."""
    import _strptime
    return _strptime._strptime_time(string, format)


def tzset():
    pass


class _ClockInfo:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __repr__(self):
        return f"namespace({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


def get_clock_info(name, /):
    """Get information of the specified clock."""
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return _ClockInfo(implementation=f"clock_gettime({name})", monotonic=name != "time", adjustable=name == "time",
                      resolution=1e-09)


def clock_gettime(clk_id, /):
    return time()


def clock_gettime_ns(clk_id, /):
    return time_ns()


def clock_getres(clk_id, /):
    return 1e-09
`;
