// What kind of character a code point is, and its other case, as Python's str methods ask. The classes come from the
// host's own Unicode tables; what those lack (digits that are no decimals, ideographs that count, title case, case
// folding beyond lower case) is listed here.  CPython: Objects/unicodectype.c

/** Digits that are not decimals: superscripts, circled digits and their like. */
const OTHER_DIGITS = [
  String.raw`\u{b2}\u{b3}\u{b9}\u{1369}-\u{1371}\u{19da}\u{2070}\u{2074}-\u{2079}\u{2080}-\u{2089}`,
  String.raw`\u{2460}-\u{2468}\u{2474}-\u{247c}\u{2488}-\u{2490}\u{24ea}\u{24f5}-\u{24fd}\u{24ff}`,
  String.raw`\u{2776}-\u{277e}\u{2780}-\u{2788}\u{278a}-\u{2792}\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}`,
  String.raw`\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}`,
].join("");

/** Ideographs with a numeric value. */
const NUMERIC_LETTERS = [
  String.raw`\u{3405}\u{3483}\u{382a}\u{3b4d}\u{4e00}\u{4e03}\u{4e07}\u{4e09}\u{4e24}\u{4e5d}\u{4e8c}\u{4e94}`,
  String.raw`\u{4e96}\u{4eac}\u{4ebf}\u{4ec0}\u{4edf}\u{4ee8}\u{4f0d}\u{4f70}\u{4fe9}\u{5006}\u{5104}\u{5146}`,
  String.raw`\u{5169}\u{516b}\u{516d}\u{5341}\u{5343}-\u{5345}\u{534c}\u{53c1}-\u{53c4}\u{56db}\u{58f1}\u{58f9}`,
  String.raw`\u{5e7a}\u{5efe}\u{5eff}\u{5f0c}-\u{5f0e}\u{5f10}\u{62d0}\u{62fe}\u{634c}\u{67d2}\u{6d1e}\u{6f06}`,
  String.raw`\u{7396}\u{767e}\u{7695}\u{79ed}\u{8086}\u{842c}\u{8cae}\u{8cb3}\u{8d30}\u{920e}\u{94a9}\u{9621}`,
  String.raw`\u{9646}\u{964c}\u{9678}\u{96f6}\u{f96b}\u{f973}\u{f978}\u{f9b2}\u{f9d1}\u{f9d3}\u{f9fd}\u{20001}`,
  String.raw`\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\u{22390}`,
  String.raw`\u{22998}\u{23b1b}\u{2626d}\u{2f890}`,
].join("");

const ALPHA = /^\p{L}$/u;
const DECIMAL = /^\p{Nd}$/u;
const DIGIT = new RegExp(`^[\\p{Nd}${OTHER_DIGITS}]$`, "u");
const NUMERIC = new RegExp(`^[\\p{N}${NUMERIC_LETTERS}]$`, "u");
const LOWER = /^[\p{Lowercase}\u0295]$/u;
const UPPER = /^\p{Uppercase}$/u;
const TITLE = /^\p{Lt}$/u;
const CASED = /^[\p{Cased}\u0295]$/u;
const CASE_IGNORABLE = /^\p{Case_Ignorable}$/u;
const NOT_PRINTABLE = /^[\p{C}\p{Z}]$/u;
const IDENTIFIER_START = /^[\p{XID_Start}_]$/u;
const IDENTIFIER_CONTINUE = /^\p{XID_Continue}$/u;

function character(code: number): string {
  return String.fromCodePoint(code);
}

function isAsciiLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isAsciiUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

export function isAlpha(code: number): boolean {
  return code < 128 ? isAsciiLower(code | 32) : ALPHA.test(character(code));
}

export function isDecimal(code: number): boolean {
  return code < 128 ? code >= 48 && code <= 57 : DECIMAL.test(character(code));
}

export function isDigit(code: number): boolean {
  return code < 128 ? code >= 48 && code <= 57 : DIGIT.test(character(code));
}

export function isNumeric(code: number): boolean {
  return code < 128 ? code >= 48 && code <= 57 : NUMERIC.test(character(code));
}

export function isAlnum(code: number): boolean {
  return isAlpha(code) || isDecimal(code) || isDigit(code) || isNumeric(code);
}

export function isLower(code: number): boolean {
  return code < 128 ? isAsciiLower(code) : LOWER.test(character(code));
}

export function isUpper(code: number): boolean {
  return code < 128 ? isAsciiUpper(code) : UPPER.test(character(code));
}

/** One of the few characters that are a capital followed by a small letter. */
export function isTitle(code: number): boolean {
  return code >= 128 && TITLE.test(character(code));
}

export function isCased(code: number): boolean {
  return code < 128 ? isAsciiLower(code | 32) : CASED.test(character(code));
}

export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Ends a line for `splitlines`. */
export function isLineBreak(code: number): boolean {
  if (code < 128) return (code >= 10 && code <= 13) || (code >= 28 && code <= 30);
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isPrintable(code: number): boolean {
  if (code < 127) return code >= 32;
  return !NOT_PRINTABLE.test(character(code));
}

export function isIdentifierStart(code: number): boolean {
  return code < 128 ? code === 95 || isAsciiLower(code | 32) : IDENTIFIER_START.test(character(code));
}

export function isIdentifierContinue(code: number): boolean {
  if (code < 128) return code === 95 || isAsciiLower(code | 32) || (code >= 48 && code <= 57);
  return IDENTIFIER_CONTINUE.test(character(code));
}

/** Value of a decimal digit of any script, -1 for anything else. Each script's ten stand in a row. */
export function decimalValue(code: number): number {
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  if (!isDecimal(code)) return -1;
  let first = code;
  while (isDecimal(first - 1)) first--;
  return (code - first) % 10;
}

// ---- case --------------------------------------------------------------------------------------------------------
const GEORGIAN = /^[\u10d0-\u10fa\u10fd-\u10ff]$/;
const IOTA_BELOW = "\u0345";
const CAPITAL_IOTA = "\u0399";

/** The code point's title case: for most its capital. */
export function titleOf(code: number): string {
  const text = character(code);
  if (code < 128) return text.toUpperCase();
  if (code >= 0x1c4 && code <= 0x1cc) return character(0x1c5 + Math.floor((code - 0x1c4) / 3) * 3);
  if (code >= 0x1f1 && code <= 0x1f3) return "\u01f2";
  if (GEORGIAN.test(text)) return text;
  if (code >= 0x1f80 && code <= 0x1faf) return character(code | 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return character(code + 9);
  if (code === 0x1fbc || code === 0x1fcc || code === 0x1ffc || code === 0xa7d3 || code === 0xa7d5)
    return text;
  const upper = text.toUpperCase();
  const points = Array.from(upper);
  if (points.length === 1 || code === 0x149) return upper;
  if (code >= 0x1f00 && code <= 0x1fff && upper.endsWith(CAPITAL_IOTA))
    return upper.slice(0, -1) + IOTA_BELOW;
  return points[0] + points.slice(1).join("").toLowerCase();
}

/** What caseless comparison puts in the code point's place. */
export function foldOf(code: number): string {
  const text = character(code);
  if (code < 128) return text.toLowerCase();
  if (code === 0x131 || (code >= 0x13a0 && code <= 0x13f5)) return text;
  if (code >= 0x13f8 && code <= 0x13fd) return character(code - 8);
  if (code === 0x1e9e) return "ss";
  if (code >= 0xab70 && code <= 0xabbf) return character(code - 0xab70 + 0x13a0);
  let folded = "";
  for (const part of text.toUpperCase()) folded += part.toLowerCase();
  return folded;
}

/** The code point at `index` in lower case; a capital sigma that ends a word has a form of its own. */
export function lowerAt(points: ArrayLike<number>, index: number): string {
  if (points[index] !== 0x3a3) return character(points[index]).toLowerCase();
  let before = index - 1;
  while (before >= 0 && CASE_IGNORABLE.test(character(points[before]))) before--;
  if (before < 0 || !isCased(points[before])) return "\u03c3";
  let after = index + 1;
  while (after < points.length && CASE_IGNORABLE.test(character(points[after]))) after++;
  return after < points.length && isCased(points[after]) ? "\u03c3" : "\u03c2";
}
