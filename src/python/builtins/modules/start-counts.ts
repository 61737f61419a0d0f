// The counts of objects that every program shares, as CPython 3.11 starts: there nothing is immortal, and the start itself
// holds them. What a program adds is not counted here: see tests/known-differences.txt.
// Measured: `python3.11 -I -c` of 3.11.7, `sys.getrefcount` of each, what lies in its own tables less 1,000,000,000.
import {
  Ellipsis,
  emptyBytes,
  emptyStr,
  emptyTuple,
  False,
  latin1Character,
  None,
  NotImplemented,
  SMALL_INT_MIN,
  smallInt,
  True,
} from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";

/** What statically allocated objects start from. CPython: Include/internal/pycore_global_objects.h, 3.11 */
const STATIC_COUNT = 1_000_000_000;

/** Of the ints from -5 on, above `STATIC_COUNT`; `1*41`: 41 of them in a row. */
const INTS =
  "3 1 3 9 76 467 300 197 83 104 48 43 32 64 35 26 23 16 10 9 14 41 9 13 10 12 9 7 10 12 5 8 5 7 8 11 " +
  "9 32 6 5 7 5 4 5 4 9 4 5 6 5 8*2 4 8 5*4 7 5*2 8 5 2 6 5 4*2 10 30 8 7*10 8 7*2 5 7 5*2 6 5*8 6 " +
  "5*2 6 7 6*2 5 7 5*2 6 7*2 5*2 6 5 6*3 5 6 8 5*7 7 5*2 6 4 43 5 4*2 3 1*48 3 1*15 2 1*51 2 1*5 9 28";

/** Of the characters of Latin-1, in the same writing. */
const CHARACTERS =
  "0*9 3 12 1*2 2 0*18 18 1 0 7 1 4 3 4 13 17 6*3 5 51 34 10 5 4 5 6 5*4 4 19 4 13 4 13 7 4 10 4*5 " +
  "2*2 10 2*3 8 5 2 3*2 2*3 9 2*2 8 2*2 8 11 10 3 0*2 4*6 42 2*10 3 2*2 10 2 4 2*2 6 5 4 6 4 0*129";

function unpack(text: string): number[] {
  return text.split(" ").flatMap((run) => {
    const [count = "0", times = "1"] = run.split("*");
    return new Array<number>(Number(times)).fill(Number(count));
  });
}

const measured: ReadonlyMap<Ref, number> = new Map([
  [None, 5479],
  [True, 410],
  [False, 389],
  [Ellipsis, 17],
  [NotImplemented, 7],
  [emptyStr, STATIC_COUNT + 148],
  [emptyTuple, STATIC_COUNT + 554],
  [emptyBytes, STATIC_COUNT + 1723],
  ...unpack(INTS).map((count, at) => [smallInt(SMALL_INT_MIN + at), STATIC_COUNT + count] as const),
  ...unpack(CHARACTERS).map((count, at) => [latin1Character(at), STATIC_COUNT + count] as const),
]);

/** Null of what was not measured. */
export function startCountOf(object: Ref): number | null {
  return measured.get(object) ?? null;
}
