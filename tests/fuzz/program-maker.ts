// Derives programs from the grammar. A program is a function of its seed, so a failure can be had again from a number.
import { SeededRandom } from "../../src/base/random.ts";
import { GRAMMAR, PRELUDE } from "./grammar.ts";

/** How deep a derivation goes before it takes the shortest way to its end. */
const DEPTH_MAX = 5;
const PARTS = 30;
const ONE_IN_SPOILED = 12;
const SPOILERS = [
  "(",
  ")",
  ":",
  ",",
  "=",
  "[",
  "]",
  "{",
  "}",
  "'",
  "*",
  " ",
  "\n",
  ".",
  "if",
  "for",
  "\\",
  "0",
  "é",
  "@",
  "lambda",
  "\t",
];

/** The program of a seed, as source text. Each part is compiled by the program itself, so that one that does not parse
 * spoils no other. */
export function makeProgram(seed: number): string {
  const random = new SeededRandom(seed);
  const maker = new ProgramMaker(random);
  const parts = Array.from({ length: PARTS }, () => {
    const part = maker.derive("part", 0);
    return random.below(ONE_IN_SPOILED) > 0 ? part : spoiled(random, part);
  });
  return `${PRELUDE}${parts.map((part) => `guarded(${quoted(part)})\n`).join("")}`;
}

/** As a literal that JSON and Python read alike. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The text with a few characters put in, taken out or moved. */
function spoiled(random: SeededRandom, text: string): string {
  let result = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(result.length + 1);
    const to = Math.min(result.length, at + random.below(4));
    result = result.slice(0, at) + random.pick(SPOILERS) + result.slice(to);
  }
  return result;
}

class ProgramMaker {
  private readonly random: SeededRandom;

  constructor(random: SeededRandom) {
    this.random = random;
  }

  derive(nonterminal: string, depth: number): string {
    return this.expand(this.choose(nonterminal, depth), depth + 1);
  }

  private choose(nonterminal: string, depth: number): string {
    const alternatives = GRAMMAR[nonterminal];
    if (alternatives === undefined) throw new Error(`the grammar has no <${nonterminal}>`);
    const end = nonterminal === "arguments" || nonterminal === "parameters" ? -1 : alternatives.indexOf("");
    if (end <= 0) {
      if (depth <= DEPTH_MAX) return this.random.pick(alternatives);
      const plain = alternatives.filter((alternative) => !alternative.includes("<"));
      return plain.length > 0 ? this.random.pick(plain) : alternatives[0];
    }
    const choices = depth > DEPTH_MAX ? alternatives.slice(0, end) : alternatives;
    return this.random.pick(choices.filter((alternative) => alternative !== ""));
  }

  private expand(alternative: string, depth: number): string {
    const lines = alternative.split("\n").map((line) => {
      const block = /^(\{+)(<\w+>)\}+$/.exec(line);
      if (block === null) return this.fill(line, depth);
      const indent = "    ".repeat(block[1].length);
      return this.fill(block[2], depth).replace(/^/gm, indent);
    });
    return lines.join("\n");
  }

  private fill(text: string, depth: number): string {
    return text.replace(/<([a-z]\w*)>/gi, (_whole, name: string) => this.derive(name, depth));
  }
}
