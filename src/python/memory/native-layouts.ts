// How large CPython makes the objects of its modules in C which here are classes written in Python: what `__basicsize__`
// and `sys.getsizeof` say of them. As measured with 3.14; what another version has otherwise is in its row of versions.ts.

export interface NativeLayout {
  /** tp_basicsize, tp_itemsize: bytes. */
  readonly basicSize: number;
  readonly itemSize?: number;
  /** Without a GC head in front. */
  readonly isUntracked?: true;
}

/** By module and name. */
const LAYOUTS: Readonly<Record<string, NativeLayout>> = {
  "datetime.date": { basicSize: 32, isUntracked: true },
  "datetime.time": { basicSize: 40, isUntracked: true },
  "datetime.datetime": { basicSize: 48, isUntracked: true },
  "datetime.timedelta": { basicSize: 40, isUntracked: true },
  "datetime.timezone": { basicSize: 32, isUntracked: true },
  "_io.BytesIO": { basicSize: 64 },
  "_io.StringIO": { basicSize: 120 },
  "_io.TextIOWrapper": { basicSize: 200 },
  "_io.BufferedReader": { basicSize: 152 },
  "_io.BufferedWriter": { basicSize: 152 },
  "_io.BufferedRandom": { basicSize: 152 },
  "_io.FileIO": { basicSize: 48 },
  "re.Pattern": { basicSize: 96, itemSize: 4 },
  "re.Match": { basicSize: 88, itemSize: 8 },
  "_sre.SRE_Scanner": { basicSize: 264 },
  "_struct.Struct": { basicSize: 56 },
  "decimal.Decimal": { basicSize: 104 },
  "decimal.Context": { basicSize: 104 },
  "_random.Random": { basicSize: 2520, isUntracked: true },
  "collections.deque": { basicSize: 216 },
  "collections.OrderedDict": { basicSize: 112 },
  "functools.partial": { basicSize: 80 },
  "functools.KeyWrapper": { basicSize: 32 },
  "functools._lru_cache_wrapper": { basicSize: 152 },
  "_contextvars.ContextVar": { basicSize: 64 },
  "_contextvars.Token": { basicSize: 48 },
  "_contextvars.Context": { basicSize: 48 },
  "operator.itemgetter": { basicSize: 48 },
  "operator.attrgetter": { basicSize: 40 },
  "operator.methodcaller": { basicSize: 64 },
  "itertools.accumulate": { basicSize: 56 },
  "itertools.batched": { basicSize: 40 },
  "itertools.chain": { basicSize: 32 },
  "itertools.combinations": { basicSize: 56 },
  "itertools.combinations_with_replacement": { basicSize: 56 },
  "itertools.compress": { basicSize: 32 },
  "itertools.count": { basicSize: 40 },
  "itertools.cycle": { basicSize: 40 },
  "itertools.dropwhile": { basicSize: 40 },
  "itertools.filterfalse": { basicSize: 32 },
  "itertools.groupby": { basicSize: 72 },
  "itertools._grouper": { basicSize: 32 },
  "itertools.islice": { basicSize: 56 },
  "itertools.pairwise": { basicSize: 40 },
  "itertools.permutations": { basicSize: 64 },
  "itertools.product": { basicSize: 48 },
  "itertools.repeat": { basicSize: 32 },
  "itertools.starmap": { basicSize: 32 },
  "itertools.takewhile": { basicSize: 40 },
  "itertools._tee": { basicSize: 48 },
  "itertools.zip_longest": { basicSize: 56 },
};

/** The layout of the class of that full name, null when it is none of these. */
export function nativeLayout(fullName: string): NativeLayout | null {
  return LAYOUTS[fullName] ?? null;
}
