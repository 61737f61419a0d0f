# What dates, times and zones say of wrong arguments.
from datetime import *
moment = datetime(2020, 2, 29, 13, 45, 59, 123456)
day = moment.date()
zone = timezone(timedelta(hours=5, minutes=30))

for text in r'''date.max + timedelta(1)
datetime.min - timedelta(1)
moment.astimezone(5)
datetime(2020, 1, 1, tzinfo=5)
datetime.combine(1, 2)
timedelta(10**10)
timedelta.max + timedelta(1)
timedelta(1, 2, 3, 4, 5, 6, 7, 8)
date(2020, 1)
date(2020, 1, 1, 1)
date(2**31, 1, 1)
datetime(2020, 1, 1, hours=2)
datetime.fromtimestamp(1e20)
datetime.fromtimestamp(float("nan"))
date.fromisoformat(5)
date.fromisoformat("2020-02-30")
datetime.fromisoformat("2020-01-01T")
time.fromisoformat("25:00")
timezone(5)
zone.utcoffset(5)
zone.__reduce__()
tzinfo().utcoffset(moment)
day - moment
moment.isoformat("ab")
moment.time().strftime("%H:%M:%S.%f %Y")
date.fromordinal(0)
setattr(day, "year", 5)
setattr(date, "year", 5)
setattr(timedelta(1), "days", 2)
date.year
hash(day) == hash(date(2020, 2, 29)), hash(day) == hash(bytes([7, 228, 2, 29]))
abs(type("Span", (timedelta,), {})(1))'''.split("\n"):
    try:
        print(repr(eval(text)))
    except Exception as error:
        print(type(error).__name__, error)
#> OverflowError date value out of range
#> OverflowError date value out of range
#> TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
#> TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
#> TypeError combine() argument 1 must be datetime.date, not int
#> OverflowError Python int too large to convert to C int
#> OverflowError days=1000000000; must have magnitude <= 999999999
#> TypeError __new__() takes at most 7 arguments (8 given)
#> TypeError function missing required argument 'day' (pos 3)
#> TypeError function takes at most 3 arguments (4 given)
#> OverflowError signed integer is greater than maximum
#> TypeError this function got an unexpected keyword argument 'hours'. Did you mean 'hour'?
#> OverflowError timestamp out of range for platform time_t
#> ValueError Invalid value NaN (not a number)
#> TypeError fromisoformat: argument must be str
#> ValueError day 30 must be in range 1..29 for month 2 in year 2020
#> ValueError Invalid isoformat string: '2020-01-01T'
#> ValueError hour must be in 0..23, not 25
#> TypeError timezone() argument 1 must be datetime.timedelta, not int
#> TypeError utcoffset(dt) argument must be a datetime instance or None, not int
#> (<class 'datetime.timezone'>, (datetime.timedelta(seconds=19800),), None)
#> NotImplementedError a tzinfo subclass must implement utcoffset()
#> TypeError unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
#> TypeError isoformat() argument 1 must be a unicode character, not a string of length 2
#> '13:45:59.123456 1900'
#> ValueError ordinal must be >= 1
#> AttributeError attribute 'year' of 'datetime.date' objects is not writable
#> TypeError cannot set 'year' attribute of immutable type 'datetime.date'
#> AttributeError readonly attribute
#> <attribute 'year' of 'datetime.date' objects>
#> (True, True)
#> datetime.timedelta(days=1)
