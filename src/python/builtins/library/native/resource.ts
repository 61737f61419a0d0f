// resource: the limits of a process and what it has used; here a process has an ordinary stack and uses nothing that is
// measured.   CPython: Modules/resource.c
export const RESOURCE_SOURCE = String.raw`"""Limits of the process and what it uses."""

import time as _time
from posix import _fields

error = OSError
RLIM_INFINITY = -1
(RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE,
 RLIMIT_MEMLOCK, RLIMIT_AS) = range(10)
RLIMIT_OFILE = RLIMIT_NOFILE
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1

struct_rusage = _fields("struct_rusage", "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt ru_majflt "
                        "ru_nswap ru_inblock ru_oublock ru_msgsnd ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw")
struct_rusage.__module__ = "resource"
_limits = {RLIMIT_STACK: (8388608, -1), RLIMIT_NOFILE: (1024, 4096)}


def _check(resource):
    if not 0 <= resource < 10:
        raise ValueError("invalid resource specified")


def getrlimit(resource, /):
    _check(resource)
    return _limits.get(resource, (RLIM_INFINITY, RLIM_INFINITY))


def setrlimit(resource, limits, /):
    _check(resource)
    soft, hard = limits
    if hard != RLIM_INFINITY and (soft == RLIM_INFINITY or soft > hard):
        raise ValueError("current limit exceeds maximum limit")
    _limits[resource] = soft, hard


def getrusage(who, /):
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError("invalid who parameter")
    used = 0.0 if who == RUSAGE_CHILDREN else _time.process_time()
    return struct_rusage((used, 0.0, 8192) + (0,) * 13)


def getpagesize():
    return 4096
`;
