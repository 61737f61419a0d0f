import sys, datetime as dt
print(sys.getsizeof(dt.date(2020, 1, 1)), sys.getsizeof(dt.time(1)), sys.getsizeof(dt.time(1, tzinfo=dt.timezone.utc)))
print(sys.getsizeof(dt.datetime(2020, 1, 1)), sys.getsizeof(dt.datetime(2020, 1, 1, tzinfo=dt.timezone.utc)))
print(sys.getsizeof(dt.timedelta(1)), sys.getsizeof(dt.timezone.utc), sys.getsizeof(dt.timezone(dt.timedelta(hours=1))))
print(sys.getsizeof(dt.timezone(dt.timedelta(hours=1), "X")), dt.date.__basicsize__, dt.datetime.__basicsize__, dt.time.__basicsize__, dt.timedelta.__basicsize__)
class D(dt.date): pass
print(sys.getsizeof(D(2020, 1, 1)))
