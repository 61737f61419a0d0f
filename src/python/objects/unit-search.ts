// Searching in a row of code points or bytes: what str, bytes and bytearray share. Positions count units.
// CPython: Objects/stringlib/fastsearch.h

export type Units = Uint8Array | Uint16Array | Int32Array;

function matchesAt(units: Units, part: Units, at: number): boolean {
  for (let i = 0; i < part.length; i++) if (units[at + i] !== part[i]) return false;
  return true;
}

/** Whether trying every place could take quadratic time that is worth avoiding. */
function isLongSearch(partLength: number, length: number): boolean {
  return partLength > 32 && length > 2000;
}

/** Knuth, Morris and Pratt: a table of the part's own prefixes says how far a mismatch may step. From the end, both are
 * read backwards. */
function findByTable(units: Units, part: Units, start: number, end: number, isLast: boolean): number {
  const count = part.length;
  const partAt = (i: number): number => (isLast ? part[count - 1 - i] : part[i]);
  const table = new Int32Array(count);
  for (let i = 1, matched = 0; i < count; i++) {
    while (matched > 0 && partAt(i) !== partAt(matched)) matched = table[matched - 1];
    if (partAt(i) === partAt(matched)) matched++;
    table[i] = matched;
  }
  let matched = 0;
  for (let step = 0; step < end - start; step++) {
    const at = isLast ? end - 1 - step : start + step;
    while (matched > 0 && units[at] !== partAt(matched)) matched = table[matched - 1];
    if (units[at] === partAt(matched)) matched++;
    if (matched === count) return isLast ? at : at - count + 1;
  }
  return -1;
}

/** The first place in `start` … `end` where `part` stands whole, or -1. */
export function findUnits(units: Units, part: Units, start: number, end: number): number {
  const last = end - part.length;
  if (start > last || start < 0) return -1;
  if (part.length === 0) return start;
  if (isLongSearch(part.length, end - start)) return findByTable(units, part, start, end, false);
  const first = part[0];
  for (let at = units.indexOf(first, start); at >= 0 && at <= last; at = units.indexOf(first, at + 1)) {
    if (matchesAt(units, part, at)) return at;
  }
  return -1;
}

/** The last such place, or -1. */
export function findLastUnits(units: Units, part: Units, start: number, end: number): number {
  const last = end - part.length;
  if (start > last) return -1;
  if (isLongSearch(part.length, end - start)) return findByTable(units, part, start, end, true);
  for (let at = last; at >= start; at--) if (matchesAt(units, part, at)) return at;
  return -1;
}

/** How often `part` stands there without overlapping itself, up to `max`. An empty part stands between all units. */
export function countUnits(units: Units, part: Units, start: number, end: number, max = Infinity): number {
  if (end < start) return 0;
  if (part.length === 0) return Math.min(end - start + 1, max);
  let count = 0;
  for (let at = findUnits(units, part, start, end); at >= 0 && count < max; count++) {
    at = findUnits(units, part, at + part.length, end);
  }
  return count;
}

export function startsWithUnits(units: Units, part: Units, start: number, end: number): boolean {
  return end - start >= part.length && matchesAt(units, part, start);
}

export function endsWithUnits(units: Units, part: Units, start: number, end: number): boolean {
  return end - start >= part.length && end >= part.length && matchesAt(units, part, end - part.length);
}

/** `start` and `end` of a method, made to lie in the row: negative ones count from its end. */
export function clipRange(start: number, end: number, length: number): [number, number] {
  if (end > length) end = length;
  else if (end < 0) end = Math.max(0, end + length);
  if (start < 0) start = Math.max(0, start + length);
  return [start, end];
}
