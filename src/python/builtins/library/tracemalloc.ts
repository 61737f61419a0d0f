// tracemalloc: snapshots of what was allocated where, over `_tracemalloc`.   CPython: Lib/tracemalloc.py
export const TRACEMALLOC_SOURCE = String.raw`"""Which lines allocated the memory that is in use."""

from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces


def _size_text(size, sign):
    for unit in ("B", "KiB", "MiB", "GiB", "TiB"):
        if abs(size) < 100 and unit != "B":
            return ("%+.1f %s" if sign else "%.1f %s") % (size, unit)
        if abs(size) < 10 * 1024 or unit == "TiB":
            return ("%+.0f %s" if sign else "%.0f %s") % (size, unit)
        size /= 1024


class Frame:
    """A line of a file."""

    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return "%s:%s" % self._frame

    def __repr__(self):
        return "<Frame filename=%r lineno=%r>" % self._frame


class Traceback:
    """Frames, the oldest first."""

    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(reversed(frames))
        self._total_nframe = total_nframe

    @property
    def total_nframe(self):
        return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Frame(each) for each in self._frames[index])
        return Frame(self._frames[index])

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        return "<Traceback %r>" % (tuple(self),)

    def format(self, limit=None, most_recent_first=False):
        frames = list(self)
        if limit is not None:
            frames = frames[-limit:] if limit > 0 else frames[:limit]
        if most_recent_first:
            frames.reverse()
        return ['  File "%s", line %s' % (each.filename, each.lineno) for each in frames]


class Statistic:
    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def _key(self):
        return self.size, self.count, self.traceback

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Statistic) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        text = "%s: size=%s, count=%i" % (self.traceback, _size_text(self.size, False), self.count)
        if self.count:
            text += ", average=%s" % _size_text(self.size / self.count, False)
        return text

    def __repr__(self):
        return "<Statistic traceback=%r size=%i count=%i>" % (self.traceback, self.size, self.count)


class StatisticDiff:
    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def _key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback

    def __str__(self):
        text = "%s: size=%s (%s), count=%i (%+i)" % (
            self.traceback, _size_text(self.size, False), _size_text(self.size_diff, True),
            self.count, self.count_diff)
        if self.count:
            text += ", average=%s" % _size_text(self.size / self.count, False)
        return text

    def __repr__(self):
        return "<StatisticDiff traceback=%r size=%i (%+i) count=%i (%+i)>" % (
            self.traceback, self.size, self.size_diff, self.count, self.count_diff)


class Trace:
    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(*self._trace[2:])

    def __str__(self):
        return "%s: %s" % (self.traceback, _size_text(self.size, False))

    def __repr__(self):
        return "<Trace domain=%s size=%s, traceback=%r>" % (self.domain, _size_text(self.size, False), self.traceback)


class Filter:
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        self.inclusive = inclusive
        self.filename_pattern = filename_pattern
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    def _fits(self, trace):
        from fnmatch import fnmatchcase

        frames = trace[2] if self.all_frames else trace[2][:1]
        for filename, lineno in frames:
            if fnmatchcase(filename, self.filename_pattern):
                if self.lineno is None or self.lineno == lineno:
                    return True
        return False


class Snapshot:
    """What was allocated at one moment."""

    def __init__(self, traces, traceback_limit):
        self._raw = traces
        self.traceback_limit = traceback_limit

    @property
    def traces(self):
        return [Trace(each) for each in self._raw]

    def filter_traces(self, filters):
        wanted = [each for each in filters if each.inclusive]
        unwanted = [each for each in filters if not each.inclusive]
        kept = [trace for trace in self._raw
                if (not wanted or any(each._fits(trace) for each in wanted))
                and not any(each._fits(trace) for each in unwanted)]
        return Snapshot(kept, self.traceback_limit)

    def _group(self, key_type, cumulative):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError("unknown key_type: %r" % (key_type,))
        if cumulative and key_type not in ("lineno", "filename"):
            raise ValueError("cumulative mode cannot by used with key type %r" % key_type)
        groups = {}
        for _, size, frames, total in self._raw:
            if key_type == "traceback":
                keys = [frames]
            elif key_type == "lineno":
                keys = [(frame,) for frame in (frames if cumulative else frames[:1])]
            else:
                keys = [((frame[0], 0),) for frame in (frames if cumulative else frames[:1])]
            for key in keys:
                group = groups.get(key)
                if group is None:
                    groups[key] = Statistic(Traceback(key, total if key_type == "traceback" else None), size, 1)
                else:
                    group.size += size
                    group.count += 1
        return groups

    def statistics(self, key_type, cumulative=False):
        return sorted(self._group(key_type, cumulative).values(), reverse=True, key=Statistic._key)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        new = self._group(key_type, cumulative)
        old = old_snapshot._group(key_type, cumulative)
        found = []
        for key, group in new.items():
            before = old.pop(key, None)
            size, count = (before.size, before.count) if before else (0, 0)
            found.append(StatisticDiff(group.traceback, group.size, group.size - size, group.count, group.count - count))
        for group in old.values():
            found.append(StatisticDiff(group.traceback, 0, -group.size, 0, -group.count))
        found.sort(reverse=True, key=StatisticDiff._key)
        return found


def take_snapshot():
    """Take a snapshot of traces of memory blocks allocated by Python."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot(_get_traces(), get_traceback_limit())


def get_object_traceback(obj):
    """The traceback where the object was allocated, or None."""
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)
`;
