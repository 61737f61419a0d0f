// Python coloured for reading, without Monaco: what a lesson's program looks like before anyone edits it, and without
// JavaScript. It sees words, not grammar, and gives each piece of a line a class; Monaco uses the same colours.

export type TokenKind = "plain" | "keyword" | "string" | "number" | "comment" | "definition" | "builtin";

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

const keywords = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in " +
    "is lambda nonlocal not or pass raise return try while with yield match case"
  ).split(" "),
);
const builtins = new Set(
  (
    "abs all any bool bytes callable chr dict dir enumerate float frozenset getattr hasattr hash id input int isinstance iter len list " +
    "map max min next object open ord pow print range repr reversed round set setattr sorted str sum super tuple type vars zip"
  ).split(" "),
);

const pattern =
  /(#.*)|((?:[rbfutRBFUT]{0,2})(?:'''|"""))|((?:[rbfutRBFUT]{0,2})(?:'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?))|(\b(?:0[xXoObB][\da-fA-F_]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?[jJ]?))|([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/g;

/** The pieces of each line, in order; joined they are the line. */
export function highlight(source: string): Token[][] {
  let openQuote: string | null = null;
  return source.split("\n").map((line) => {
    const tokens: Token[] = [];
    let at = 0;
    const add = (text: string, kind: TokenKind): void => {
      if (text !== "") tokens.push({ text, kind });
    };
    while (at < line.length) {
      if (openQuote !== null) {
        const end = line.indexOf(openQuote, at);
        const stop = end < 0 ? line.length : end + openQuote.length;
        add(line.slice(at, stop), "string");
        at = stop;
        if (end >= 0) openQuote = null;
        continue;
      }
      pattern.lastIndex = at;
      const match = pattern.exec(line);
      if (match === null) break;
      add(line.slice(at, match.index), "plain");
      at = match.index + match[0].length;
      const [text, comment, triple, string, number, word] = match;
      if (comment !== undefined) add(text, "comment");
      else if (triple !== undefined) {
        add(text, "string");
        openQuote = triple.slice(-3);
      } else if (string !== undefined) add(text, "string");
      else if (number !== undefined) add(text, "number");
      else if (word !== undefined) add(text, kindOfWord(word, tokens, line[match.index - 1]));
    }
    add(line.slice(at), "plain");
    return tokens;
  });
}

function kindOfWord(word: string, before: readonly Token[], characterBefore: string | undefined): TokenKind {
  if (characterBefore === ".") return "plain";
  if (keywords.has(word)) return "keyword";
  const last = before.filter(({ text }) => text.trim() !== "").at(-1);
  if (last?.kind === "keyword" && (last.text === "def" || last.text === "class")) return "definition";
  return builtins.has(word) ? "builtin" : "plain";
}
