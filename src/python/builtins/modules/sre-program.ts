// Regular expressions: the code that Lib/re/_compiler.py makes of a pattern, turned into functions that call each other. Each
// stands for one instruction and knows what comes after it; backtracking is returning false.   CPython: Modules/_sre/sre_lib.h
import { isAlnum, isDecimal, isLineBreak, isSpace } from "../../objects/unicode-classes.ts";

/** Instructions, as Lib/re/_constants.py numbers them. */
const [
  FAILURE,
  SUCCESS,
  ANY,
  ANY_ALL,
  ASSERT,
  ASSERT_NOT,
  AT,
  BRANCH,
  CATEGORY,
  CHARSET,
  BIGCHARSET,
  GROUPREF,
  GROUPREF_EXISTS,
  IN,
  INFO,
  JUMP,
  LITERAL,
  MARK,
  MAX_UNTIL,
  MIN_UNTIL,
  NOT_LITERAL,
  NEGATE,
  RANGE,
  REPEAT,
  REPEAT_ONE,
  ,
  MIN_REPEAT_ONE,
  ATOMIC_GROUP,
  POSSESSIVE_REPEAT,
  POSSESSIVE_REPEAT_ONE,
  GROUPREF_IGNORE,
  IN_IGNORE,
  LITERAL_IGNORE,
  NOT_LITERAL_IGNORE,
  GROUPREF_LOC_IGNORE,
  IN_LOC_IGNORE,
  LITERAL_LOC_IGNORE,
  NOT_LITERAL_LOC_IGNORE,
  GROUPREF_UNI_IGNORE,
  IN_UNI_IGNORE,
  LITERAL_UNI_IGNORE,
  NOT_LITERAL_UNI_IGNORE,
  RANGE_UNI_IGNORE,
] = Array.from({ length: 43 }, (_, code) => code);
const MAXREPEAT = 4294967295;

/** The code is none that the compiler of patterns makes. */
export class InvalidProgram extends Error {
  override readonly name = "InvalidProgram";
}

type Node = (at: number) => boolean;
type Test = (code: number) => boolean;
type Fold = (code: number) => number;

interface Repeat {
  count: number;
  last: number;
  previous: Repeat | null;
}

// ---- characters ------------------------------------------------------------------------------------------------------------
export function asciiLower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** The simple lower case: one character for one. */
export function unicodeLower(code: number): number {
  if (code < 128) return asciiLower(code);
  if (code === 0x130) return 0x69;
  const lower = String.fromCodePoint(code).toLowerCase();
  const first = lower.codePointAt(0) ?? code;
  return lower.length === (first > 0xffff ? 2 : 1) ? first : code;
}

export function unicodeUpper(code: number): number {
  const upper = String.fromCodePoint(code).toUpperCase();
  return upper.codePointAt(0) ?? code;
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

function isUnicodeWord(code: number): boolean {
  return code < 128 ? isAsciiWord(code) : isAlnum(code);
}

const isAsciiDigit: Test = (code) => code >= 48 && code <= 57;
const isAsciiSpace: Test = (code) => code === 32 || (code >= 9 && code <= 13);
const isUnicodeDigit: Test = (code) => (code < 128 ? isAsciiDigit(code) : isDecimal(code));
const isNewline: Test = (code) => code === 10;
/** In the order of their numbers; every second one is the opposite of the one before. */
const CATEGORIES: readonly Test[] = [
  isAsciiDigit,
  isAsciiSpace,
  isAsciiWord,
  isNewline,
  isAsciiWord,
  isUnicodeDigit,
  isSpace,
  isUnicodeWord,
  isLineBreak,
];

function category(number: number): Test {
  const test = CATEGORIES[number >> 1];
  return (number & 1) === 0 ? test : (code) => !test(code);
}

// ---- the program -----------------------------------------------------------------------------------------------------------
export class Program {
  readonly code: readonly number[];
  readonly groupCount: number;
  /** The subject, and the part of it that is looked at. */
  private text: ArrayLike<number> = [];
  private end = 0;
  private mustEndAtEnd = false;
  /** No match may end here: the empty one that was found before. -1: none. */
  private refused = -1;
  /** Starts and ends of groups; -1 for none. */
  readonly marks: number[];
  lastIndex = -1;
  matchEnd = 0;
  private repeat: Repeat | null = null;
  private readonly start: Node;
  private readonly nodes = new Map<number, Node>();
  private readonly firstTest: Test | null;

  constructor(code: readonly number[], groupCount: number) {
    this.code = code;
    this.groupCount = groupCount;
    this.marks = new Array<number>(groupCount * 2).fill(-1);
    const first = code[0] === INFO ? 1 + code[1] : 0;
    this.firstTest = this.isUnit(first) ? this.unit(first) : null;
    this.start = this.node(first, (at) => this.succeed(at));
  }

  /** Matches at `from`, or where it can from there on; the start of the match or -1. */
  run(
    text: ArrayLike<number>,
    from: number,
    end: number,
    mode: "match" | "search" | "fullmatch",
    mustAdvance: boolean,
  ): number {
    this.text = text;
    this.end = end;
    this.mustEndAtEnd = mode === "fullmatch";
    this.refused = mustAdvance ? from : -1;
    this.repeat = null;
    const last = mode === "search" ? end : from;
    const { firstTest } = this;
    for (let at = from; at <= last; at++) {
      if (firstTest !== null && (at >= end || !firstTest(text[at]))) continue;
      this.marks.fill(-1);
      this.lastIndex = -1;
      if (this.start(at)) return at;
    }
    return -1;
  }

  private succeed(at: number): boolean {
    if ((this.mustEndAtEnd && at !== this.end) || at === this.refused) return false;
    this.matchEnd = at;
    return true;
  }

  /** The end of a part that is matched by itself (a lookahead): where it ended is in `matchEnd`. */
  private readonly arrive: Node = (at) => {
    this.matchEnd = at;
    return true;
  };

  /** The node for the instruction at `pc`; `after` is what a SUCCESS (or the repeat's end) goes on with. */
  private node(pc: number, after: Node): Node {
    const known = this.nodes.get(pc);
    if (known !== undefined) return known;
    // A branch's alternatives all jump to the same place; a loop cannot come about, jumps go forward.
    const made = this.make(pc, after);
    this.nodes.set(pc, made);
    return made;
  }

  private make(pc: number, after: Node): Node {
    const { code } = this;
    const argument = code[pc + 1];
    if (this.isUnit(pc)) {
      const test = this.unit(pc);
      const next = this.node(this.afterUnit(pc), after);
      return (at) => at < this.end && test(this.text[at]) && next(at + 1);
    }
    switch (code[pc]) {
      case FAILURE:
        return () => false;
      case SUCCESS:
      case MAX_UNTIL:
      case MIN_UNTIL:
        return after;
      case JUMP:
      case INFO:
        return this.node(pc + 1 + argument, after);
      case MARK:
        return this.mark(argument, this.node(pc + 2, after));
      case AT:
        return this.place(argument, this.node(pc + 2, after));
      case BRANCH:
        return this.branch(pc, after);
      case GROUPREF:
        return this.reference(argument, (each) => each, this.node(pc + 2, after));
      case GROUPREF_IGNORE:
      case GROUPREF_LOC_IGNORE:
        return this.reference(argument, asciiLower, this.node(pc + 2, after));
      case GROUPREF_UNI_IGNORE:
        return this.reference(argument, unicodeLower, this.node(pc + 2, after));
      case GROUPREF_EXISTS: {
        const yes = this.node(pc + 3, after);
        const no = this.node(pc + 1 + code[pc + 2], after);
        return (at) => (this.marks[2 * argument + 1] >= 0 ? yes(at) : no(at));
      }
      case ASSERT:
      case ASSERT_NOT:
        return this.assertion(pc, after);
      case ATOMIC_GROUP: {
        const body = this.node(pc + 2, this.arrive);
        const next = this.node(pc + 1 + argument, after);
        return (at) => this.undoing(() => body(at) && next(this.matchEnd));
      }
      case REPEAT_ONE:
      case MIN_REPEAT_ONE:
      case POSSESSIVE_REPEAT_ONE:
        return this.repeatUnit(pc, after);
      case REPEAT:
        return this.repeatGroup(pc, after);
      case POSSESSIVE_REPEAT:
        return this.possessive(pc, after);
      default:
        throw new InvalidProgram();
    }
  }

  /** What fails leaves the groups as they were. */
  private undoing(attempt: () => boolean): boolean {
    const marks = this.marks.slice();
    const { lastIndex } = this;
    if (attempt()) return true;
    for (let i = 0; i < marks.length; i++) this.marks[i] = marks[i];
    this.lastIndex = lastIndex;
    return false;
  }

  private mark(number: number, next: Node): Node {
    const { marks } = this;
    return (at) => {
      const before = marks[number];
      const { lastIndex } = this;
      marks[number] = at;
      if ((number & 1) === 1) this.lastIndex = (number >> 1) + 1;
      if (next(at)) return true;
      marks[number] = before;
      this.lastIndex = lastIndex;
      return false;
    };
  }

  private place(kind: number, next: Node): Node {
    const test = this.placeTest(kind);
    return (at) => test(at) && next(at);
  }

  private placeTest(kind: number): (at: number) => boolean {
    const boundary =
      (isWord: Test, wanted: boolean): Node =>
      (at) => {
        const before = at > 0 && isWord(this.text[at - 1]);
        const here = at < this.end && isWord(this.text[at]);
        return (before !== here) === wanted;
      };
    switch (kind) {
      case 0:
      case 2:
        return (at) => at === 0;
      case 1:
        return (at) => at === 0 || this.text[at - 1] === 10;
      case 5:
        return (at) => at === this.end || (at === this.end - 1 && this.text[at] === 10);
      case 6:
        return (at) => at === this.end || this.text[at] === 10;
      case 7:
        return (at) => at === this.end;
      case 3:
      case 8:
        return boundary(isAsciiWord, true);
      case 4:
      case 9:
        return boundary(isAsciiWord, false);
      case 10:
        return boundary(isUnicodeWord, true);
      default:
        return boundary(isUnicodeWord, false);
    }
  }

  private branch(pc: number, after: Node): Node {
    const alternatives: Node[] = [];
    for (let at = pc + 1; this.code[at] !== 0; at += this.code[at])
      alternatives.push(this.node(at + 1, after));
    return (at) => {
      for (const alternative of alternatives) if (alternative(at)) return true;
      return false;
    };
  }

  private reference(group: number, fold: Fold, next: Node): Node {
    return (at) => {
      const start = this.marks[2 * group];
      const end = this.marks[2 * group + 1];
      if (start < 0 || end < start || at + end - start > this.end) return false;
      for (let i = 0; i < end - start; i++) {
        if (
          this.text[at + i] !== this.text[start + i] &&
          fold(this.text[at + i]) !== fold(this.text[start + i])
        )
          return false;
      }
      return next(at + end - start);
    };
  }

  private assertion(pc: number, after: Node): Node {
    const body = this.node(pc + 3, this.arrive);
    const next = this.node(pc + 1 + this.code[pc + 1], after);
    const back = this.code[pc + 2];
    if (this.code[pc] === ASSERT)
      return (at) => at >= back && this.undoing(() => this.apart(body, at - back) && next(at));
    return (at) => {
      if (at < back) return next(at);
      const marks = this.marks.slice();
      const { lastIndex } = this;
      if (this.apart(body, at - back)) {
        for (let i = 0; i < marks.length; i++) this.marks[i] = marks[i];
        this.lastIndex = lastIndex;
        return false;
      }
      return next(at);
    };
  }

  /** Runs a part by itself, outside of the repeats around it. */
  private apart(body: Node, at: number): boolean {
    const { repeat } = this;
    const isMatch = body(at);
    this.repeat = repeat;
    return isMatch;
  }

  private repeatUnit(pc: number, after: Node): Node {
    const { code } = this;
    const test = this.unit(pc + 4);
    const next = this.node(pc + 1 + code[pc + 1], after);
    const [least, most] = [code[pc + 2], code[pc + 3]];
    if (code[pc] === MIN_REPEAT_ONE) {
      return (at) => {
        const top = most === MAXREPEAT ? this.end : Math.min(this.end, at + most);
        for (let to = at; ; to++) {
          if (to >= at + least && next(to)) return true;
          if (to >= top || !test(this.text[to])) return false;
        }
      };
    }
    const isPossessive = code[pc] === POSSESSIVE_REPEAT_ONE;
    // What must follow, where that is one character: most places are ruled out without a call.
    const tail = pc + 1 + code[pc + 1];
    const follower = !isPossessive && code[tail] === LITERAL ? code[tail + 1] : -1;
    return (at) => {
      const { text } = this;
      const top = most === MAXREPEAT ? this.end : Math.min(this.end, at + most);
      let to = at;
      while (to < top && test(text[to])) to++;
      if (isPossessive) return to - at >= least && next(to);
      for (; to >= at + least; to--) {
        if (follower >= 0 && (to >= this.end || text[to] !== follower)) continue;
        if (next(to)) return true;
      }
      return false;
    };
  }

  private repeatGroup(pc: number, after: Node): Node {
    const { code } = this;
    const untilAt = pc + 1 + code[pc + 1];
    const [least, most] = [code[pc + 2], code[pc + 3]];
    const tail = this.node(untilAt + 1, after);
    const isGreedy = code[untilAt] === MAX_UNTIL;
    const again = (repeat: Repeat, at: number): boolean => {
      const { last } = repeat;
      repeat.count++;
      repeat.last = at;
      if (body(at)) return true;
      repeat.count--;
      repeat.last = last;
      return false;
    };
    const leave = (repeat: Repeat, at: number): boolean => {
      this.repeat = repeat.previous;
      if (tail(at)) return true;
      this.repeat = repeat;
      return false;
    };
    const until: Node = (at) => {
      const { repeat } = this;
      if (repeat === null) return false;
      if (repeat.count < least) {
        repeat.count++;
        if (body(at)) return true;
        repeat.count--;
        return false;
      }
      const mayRepeat = (): boolean => (repeat.count < most || most === MAXREPEAT) && repeat.last !== at;
      if (isGreedy) return (mayRepeat() && again(repeat, at)) || leave(repeat, at);
      return leave(repeat, at) || (mayRepeat() && again(repeat, at));
    };
    const body = this.node(pc + 4, until);
    return (at) => {
      const repeat: Repeat = { count: 0, last: -1, previous: this.repeat };
      this.repeat = repeat;
      if (until(at)) return true;
      this.repeat = repeat.previous;
      return false;
    };
  }

  private possessive(pc: number, after: Node): Node {
    const { code } = this;
    const body = this.node(pc + 4, this.arrive);
    const tailAt = pc + 1 + code[pc + 1];
    const next = this.node(code[tailAt] === SUCCESS ? tailAt + 1 : tailAt, after);
    const [least, most] = [code[pc + 2], code[pc + 3]];
    return (at) =>
      this.undoing(() => {
        let to = at;
        for (let count = 0; count < most; count++) {
          if (!this.undoing(() => this.apart(body, to))) {
            if (count < least) return false;
            break;
          }
          if (this.matchEnd === to && count >= least) break;
          to = this.matchEnd;
        }
        return next(to);
      });
  }

  // ---- one character ----------------------------------------------------------------------------------------------------
  private isUnit(pc: number): boolean {
    const code = this.code[pc];
    return (
      code === ANY ||
      code === ANY_ALL ||
      code === CATEGORY ||
      code === IN ||
      code === LITERAL ||
      code === NOT_LITERAL ||
      (code >= IN_IGNORE && code <= NOT_LITERAL_IGNORE) ||
      (code >= IN_LOC_IGNORE && code <= NOT_LITERAL_LOC_IGNORE) ||
      (code >= IN_UNI_IGNORE && code <= NOT_LITERAL_UNI_IGNORE)
    );
  }

  private afterUnit(pc: number): number {
    const code = this.code[pc];
    if (code === ANY || code === ANY_ALL) return pc + 1;
    return code === IN || code === IN_IGNORE || code === IN_LOC_IGNORE || code === IN_UNI_IGNORE
      ? pc + 1 + this.code[pc + 1]
      : pc + 2;
  }

  private unit(pc: number): Test {
    const argument = this.code[pc + 1];
    switch (this.code[pc]) {
      case ANY:
        return (code) => code !== 10;
      case ANY_ALL:
        return () => true;
      case CATEGORY:
        return category(argument);
      case LITERAL:
        return (code) => code === argument;
      case NOT_LITERAL:
        return (code) => code !== argument;
      case LITERAL_IGNORE:
      case LITERAL_LOC_IGNORE:
        return (code) => asciiLower(code) === asciiLower(argument);
      case NOT_LITERAL_IGNORE:
      case NOT_LITERAL_LOC_IGNORE:
        return (code) => asciiLower(code) !== asciiLower(argument);
      case LITERAL_UNI_IGNORE:
        return (code) => unicodeLower(code) === argument;
      case NOT_LITERAL_UNI_IGNORE:
        return (code) => unicodeLower(code) !== argument;
      case IN:
        return this.set(pc + 2);
      case IN_IGNORE:
      case IN_LOC_IGNORE: {
        const set = this.set(pc + 2);
        return (code) => set(asciiLower(code));
      }
      default: {
        const set = this.set(pc + 2);
        return (code) => set(unicodeLower(code));
      }
    }
  }

  private set(start: number): Test {
    const { code } = this;
    const tests: Test[] = [];
    let isNegated = false;
    for (let pc = start; code[pc] !== FAILURE;) {
      const at = pc;
      const first = code[at + 1];
      switch (code[pc]) {
        case NEGATE:
          isNegated = !isNegated;
          pc += 1;
          break;
        case LITERAL:
          tests.push((each) => each === first);
          pc += 2;
          break;
        case RANGE:
          tests.push((each) => each >= first && each <= code[at + 2]);
          pc += 3;
          break;
        case RANGE_UNI_IGNORE:
          tests.push((each) => {
            const upper = unicodeUpper(each);
            return (each >= first && each <= code[at + 2]) || (upper >= first && upper <= code[at + 2]);
          });
          pc += 3;
          break;
        case CATEGORY:
          tests.push(category(first));
          pc += 2;
          break;
        case CHARSET:
          tests.push((each) => each < 256 && (code[at + 1 + (each >> 5)] & (1 << (each & 31))) !== 0);
          pc += 9;
          break;
        case BIGCHARSET:
          tests.push((each) => this.isInBigSet(at + 2, each));
          pc += 2 + 64 + 8 * first;
          break;
        default:
          throw new InvalidProgram();
      }
    }
    const [only] = tests;
    if (tests.length === 1) return isNegated ? (each) => !only(each) : only;
    return (each) => {
      for (const test of tests) if (test(each)) return !isNegated;
      return isNegated;
    };
  }

  /** 256 numbers of blocks, four in a word, then blocks of 256 bits. */
  private isInBigSet(start: number, each: number): boolean {
    if (each > 0xffff) return false;
    const high = each >> 8;
    const block = (this.code[start + (high >> 2)] >>> (8 * (high & 3))) & 255;
    const low = each & 255;
    return (this.code[start + 64 + 8 * block + (low >> 5)] & (1 << (low & 31))) !== 0;
  }
}
