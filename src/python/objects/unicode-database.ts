// The Unicode character database that CPython compiles into its unicodedata module: names, properties, decompositions,
// numbers. It is a text that `tools/unicode-database.py` writes and the host hands over when something first asks for it;
// where the host has none, no character has a name.   CPython: Modules/unicodedata_db.h, unicodename_db.h
import type { Runtime } from "./runtime.ts";

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const LEADS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const TAILS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");
const IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
const HANGUL = "HANGUL SYLLABLE ";

export interface CharacterProperties {
  readonly category: string;
  /** "" where it has none. */
  readonly direction: string;
  readonly combining: number;
  readonly width: string;
  readonly isMirrored: boolean;
}

export interface CharacterNumber {
  readonly numeric: number;
  readonly digit: number | null;
  readonly decimal: number | null;
}

const UNASSIGNED: CharacterProperties = {
  category: "Cn",
  direction: "",
  combining: 0,
  width: "N",
  isMirrored: false,
};

/** Sections stand one after the other, an empty line between; the first of a line is mostly a code point in hexadecimal. */
export class UnicodeDatabase {
  private readonly names = new Map<number, string>();
  /** By name: characters, aliases and sequences of several characters. */
  private readonly characters = new Map<string, string>();
  private readonly sequences = new Set<string>();
  private readonly ideographs: readonly (readonly [number, number])[];
  private readonly starts: number[] = [];
  private readonly runs: CharacterProperties[] = [];
  private readonly decompositions = new Map<number, string>();
  private readonly numbers = new Map<number, CharacterNumber>();

  constructor(text: string) {
    const [names, ideographs, properties, decompositions, numbers, aliases] = text
      .split("\n\n")
      .map((section) => section.split("\n"));
    let code = 0;
    for (const line of names) {
      if (line.startsWith("+")) code = parseInt(line.slice(1), 16);
      else {
        this.characters.set(line, String.fromCodePoint(code));
        this.names.set(code++, line);
      }
    }
    this.ideographs = ideographs.map((line) => {
      const [first, last] = line.split(" ").map((end) => parseInt(end, 16));
      return [first, last];
    });
    this.readProperties(properties);
    for (const line of decompositions) {
      const space = line.indexOf(" ");
      this.decompositions.set(parseInt(line, 16), line.slice(space + 1));
    }
    for (const line of numbers) {
      const [at, numeric, digit, decimal] = line.split(" ");
      this.numbers.set(parseInt(at, 16), {
        numeric: Number(numeric),
        digit: digit === undefined ? null : Number(digit),
        decimal: decimal === undefined ? null : Number(decimal),
      });
    }
    for (const line of aliases) {
      const [codes, name] = line.split(";");
      const points = codes.split(" ").map((point) => parseInt(point, 16));
      this.characters.set(name, String.fromCodePoint(...points));
      if (points.length > 1) this.sequences.add(name);
    }
  }

  private readProperties(lines: readonly string[]): void {
    const known = new Map<string, CharacterProperties>();
    for (const line of lines) {
      const space = line.indexOf(" ");
      const rest = line.slice(space + 1);
      let properties = known.get(rest);
      if (properties === undefined) {
        const [category, direction, combining, width, mirrored] = rest.split(" ");
        properties = {
          category,
          direction: direction === "-" ? "" : direction,
          combining: Number(combining),
          width,
          isMirrored: mirrored === "1",
        };
        known.set(rest, properties);
      }
      this.starts.push(parseInt(line, 16));
      this.runs.push(properties);
    }
  }

  /** The name of a code point, or null. */
  nameOf(code: number): string | null {
    if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
      const index = code - HANGUL_FIRST;
      const tail = TAILS[index % 28];
      const vowel = VOWELS[Math.floor(index / 28) % 21];
      return `${HANGUL}${LEADS[Math.floor(index / 588)]}${vowel}${tail}`;
    }
    if (this.isIdeograph(code)) return `${IDEOGRAPH}${code.toString(16).toUpperCase()}`;
    return this.names.get(code) ?? null;
  }

  /** The character of that name or alias, in any case; with `hasSequences` several characters too. */
  lookUp(name: string, hasSequences: boolean): string | null {
    const upper = name.replace(/[a-z]/g, (letter) => letter.toUpperCase());
    const found = this.characters.get(upper);
    if (found !== undefined) return !hasSequences && this.sequences.has(upper) ? null : found;
    if (upper.startsWith(IDEOGRAPH) && /^[0-9A-F]{4,5}$/.test(upper.slice(IDEOGRAPH.length))) {
      const code = parseInt(upper.slice(IDEOGRAPH.length), 16);
      return this.isIdeograph(code) ? String.fromCodePoint(code) : null;
    }
    if (!upper.startsWith(HANGUL)) return null;
    const parts = /^([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)$/.exec(upper.slice(HANGUL.length));
    if (parts === null) return null;
    const [lead, vowel, tail] = [LEADS.indexOf(parts[1]), VOWELS.indexOf(parts[2]), TAILS.indexOf(parts[3])];
    if (lead < 0 || vowel < 0 || tail < 0) return null;
    return String.fromCodePoint(HANGUL_FIRST + (lead * 21 + vowel) * 28 + tail);
  }

  propertiesOf(code: number): CharacterProperties {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= code) low = middle + 1;
      else high = middle;
    }
    return this.runs[low - 1] ?? UNASSIGNED;
  }

  decompositionOf(code: number): string {
    return this.decompositions.get(code) ?? "";
  }

  numberOf(code: number): CharacterNumber | null {
    return this.numbers.get(code) ?? null;
  }

  private isIdeograph(code: number): boolean {
    return this.ideographs.some(([first, last]) => code >= first && code <= last);
  }
}

const databases = new WeakMap<Runtime, UnicodeDatabase | null>();

/** The run's database, read when it is first asked for; null where the host has none. */
export function unicodeDatabase(rt: Runtime): UnicodeDatabase | null {
  let database = databases.get(rt);
  if (database === undefined) {
    const text = rt.host.unicodeDatabase();
    database = text === null ? null : new UnicodeDatabase(text);
    databases.set(rt, database);
  }
  return database;
}

/** Answers `\N{NAME}`. */
export function characterNamed(rt: Runtime): (name: string) => string | null {
  return (name) => unicodeDatabase(rt)?.lookUp(name, false) ?? null;
}
