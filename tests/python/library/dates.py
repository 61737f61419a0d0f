import datetime
import time
print(datetime.date(2024, 2, 29) + datetime.timedelta(days=366))
print(datetime.datetime(2024, 1, 1, 12, 30).isoformat(), datetime.datetime(2024, 1, 1).strftime("%A %d %B %Y"))
print(datetime.datetime.fromisoformat("2024-05-06T07:08:09+02:00"))
print(time.gmtime(86400 * 365.25 * 30))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %U", time.gmtime(1e9)), time.mktime(time.gmtime(12345678)))

#> 2025-03-01
#> 2024-01-01T12:30:00 Monday 01 January 2024
#> 2024-05-06 07:08:09+02:00
#> time.struct_time(tm_year=2000, tm_mon=1, tm_mday=1, tm_hour=12, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=1, tm_isdst=0)
#> 2001-09-09 01:46:40 252 36 12345678.0
