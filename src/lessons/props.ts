// Reads the attributes of a tag that an author wrote, strictly: a word that the tag does not know, or a value of the wrong
// sort, stops the build with the file, the line and what the tag does know.

import { LessonError } from "./mdx-programs.ts";

export type PropSort = "text" | "whole number" | "yes or no";

export interface PropRule {
  readonly sort: PropSort;
  /** Closed list of values, for texts. */
  readonly values?: readonly string[];
  readonly isRequired?: boolean;
}

export type PropRules = Readonly<Record<string, PropRule>>;

/** Where a tag stands, for what is said about it. */
export interface TagPlace {
  readonly tag: string;
  readonly file: string;
  readonly line: number;
}

export type PropValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** What the build hands to every tag beside the author's attributes. */
const ownProps = new Set([
  "file",
  "line",
  "program",
  "parts",
  "starter",
  "solution",
  "checks",
  "starterLine",
  "solutionLine",
  "checksLine",
]);

export function placeOfTag(tag: string, props: Readonly<Record<string, unknown>>): TagPlace {
  return { tag, file: String(props.file ?? "?"), line: Number(props.line ?? 1) };
}

/** The author's attributes, checked. Throws LessonError. */
export function readProps(
  place: TagPlace,
  props: Readonly<Record<string, unknown>>,
  rules: PropRules,
): PropValues {
  const found: Record<string, string | number | boolean | undefined> = {};
  for (const [name, value] of Object.entries(props)) {
    if (ownProps.has(name)) continue;
    const rule = rules[name];
    if (rule === undefined) throw fault(place, unknownText(place, name, Object.keys(rules)));
    found[name] = readValue(place, name, value, rule);
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.isRequired && found[name] === undefined) throw fault(place, `<${place.tag}> needs ${name}="…".`);
  }
  return found;
}

/** The program that the tag's fence holds. Throws LessonError where there is none. */
export function programOf(
  place: TagPlace,
  props: Readonly<Record<string, unknown>>,
  fence = "program",
): string {
  const program = props[fence];
  if (typeof program === "string" && program.trim() !== "") return program;
  const sign = fence === "program" ? "```python" : `\`\`\`python ${fence}`;
  throw fault(place, `<${place.tag}> needs a program: a fence ${sign} … \`\`\` between its tags.`);
}

export function fault(place: TagPlace, message: string): LessonError {
  return new LessonError(place.file, place.line, message);
}

function unknownText({ tag }: TagPlace, name: string, known: readonly string[]): string {
  const near = known.find(
    (word) => word.toLowerCase() === name.toLowerCase() || word.startsWith(name) || name.startsWith(word),
  );
  const advice = near === undefined ? `It knows ${known.join(", ")}.` : `Did you mean ${near}?`;
  return `<${tag}> has no attribute ${name}. ${advice}`;
}

function readValue(place: TagPlace, name: string, value: unknown, rule: PropRule): string | number | boolean {
  switch (rule.sort) {
    case "whole number": {
      const number = typeof value === "string" ? Number(value) : value;
      if (typeof number === "number" && Number.isInteger(number)) return number;
      throw fault(
        place,
        `<${place.tag} ${name}>: a whole number is wanted, as in ${name}={3}, not ${String(value)}.`,
      );
    }
    case "yes or no":
      if (typeof value === "boolean") return value;
      throw fault(place, `<${place.tag} ${name}>: write ${name} alone for yes, or leave it out.`);
    case "text": {
      if (typeof value !== "string")
        throw fault(place, `<${place.tag} ${name}>: a text in quotes is wanted.`);
      if (rule.values !== undefined && !rule.values.includes(value)) {
        throw fault(
          place,
          `<${place.tag} ${name}="${value}">: it may be ${rule.values.map((word) => `"${word}"`).join(", ")}.`,
        );
      }
      return value;
    }
  }
}
