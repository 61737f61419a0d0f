// What the tokenizer hands to the parser. A keyword's or operator's `kind` is its own text; the rest have CPython's
// token names. Soft keywords (`match`, `case`, `type`, `_`) are plain names here: only the grammar can tell them apart.

export interface Token {
  readonly kind: string;
  readonly text: string;
  /** Index of the first UTF-16 unit in the tokenizer's source, and of the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly lineno: number;
  /** UTF-8 bytes from the start of the line; -1 for tokens that have no text (INDENT, DEDENT, ENDMARKER). */
  readonly col: number;
  readonly endLineno: number;
  readonly endCol: number;
  /** How many brackets are open after this token. */
  readonly level: number;
}

export const KEYWORDS: readonly string[] = [
  ...["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def"],
  ...[
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
  ],
  ...["nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"],
];

export const SOFT_KEYWORDS: readonly string[] = ["_", "case", "match", "type"];

const KEYWORD_KINDS = new Map(KEYWORDS.map((word) => [word, word]));

/** The kind of an identifier: the keyword itself, or NAME. */
export function kindOfWord(word: string): string {
  return KEYWORD_KINDS.get(word) ?? "NAME";
}

export const OPERATORS_OF_THREE: ReadonlySet<string> = new Set(["**=", "//=", "<<=", ">>=", "..."]);

export const OPERATORS_OF_TWO: ReadonlySet<string> = new Set([
  ...[
    "!=",
    "%=",
    "&=",
    "**",
    "*=",
    "+=",
    "-=",
    "->",
    "//",
    "/=",
    ":=",
    "<<",
    "<=",
    "==",
    ">=",
    ">>",
    "@=",
    "^=",
    "|=",
  ],
  "<>",
]);
