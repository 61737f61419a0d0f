# Tracebacks as text.
import traceback

def inner():
    return 1 / 0

try:
    inner()
except ZeroDivisionError as error:
    print(traceback.format_exc().splitlines()[-1])
    print("".join(traceback.format_exception_only(error)), end="")
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
    print(traceback.TracebackException.from_exception(error).exc_type_str)

#> ZeroDivisionError: division by zero
#> ZeroDivisionError: division by zero
#> ['<module>', 'inner']
#> ZeroDivisionError
