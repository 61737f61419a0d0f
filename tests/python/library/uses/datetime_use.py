# Dates, times and what lies between them.
from datetime import UTC, date, datetime, timedelta, timezone

day = date(2024, 2, 28) + timedelta(days=2)
print(day, day.weekday(), tuple(day.isocalendar()), day.strftime("%d %B %Y"))
moment = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
print(moment.isoformat(), moment.astimezone(timezone(timedelta(hours=2))))
print(datetime.fromisoformat("2024-01-31T10:00") - datetime(2024, 1, 1))
print(repr(timedelta(hours=30)), datetime.strptime("3/4/2021", "%d/%m/%Y"))

#> 2024-03-01 4 (2024, 9, 5) 01 March 2024
#> 2024-05-06T07:08:09+00:00 2024-05-06 09:08:09+02:00
#> 30 days, 10:00:00
#> datetime.timedelta(days=1, seconds=21600) 2021-04-03 00:00:00
