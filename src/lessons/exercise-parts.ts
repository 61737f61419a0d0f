// The parts of an exercise: <When answer="…">, <Hint>, <Note>. They stand directly in it, each on lines of its own. When the
// page is built each of them is a slot of the exercise, named here, and `parts` says what each is for.

import type { MdxAttribute, MdxNode } from "./mdx-programs.ts";
import { vocabularyWords } from "./vocabulary.ts";

export interface ExerciseParts {
  /** Slots `when-0`, `when-1` … */
  readonly whens: readonly { readonly answer: string; readonly line: number }[];
  /** Slots `hint-0` … */
  readonly hintCount: number;
  /** Slots `note-0` … */
  readonly noteCount: number;
}

export const NO_PARTS: ExerciseParts = { whens: [], hintCount: 0, noteCount: 0 };

interface Fault {
  readonly line: number;
  readonly message: string;
}

interface Marked {
  readonly parts: ExerciseParts;
  readonly nodes: readonly MdxNode[];
  readonly fault: Fault | null;
}

const lineOf = (node: MdxNode): number => node.position?.start.line ?? 1;

/** Gives each part of an exercise its slot. */
export function markParts(exercise: MdxNode): Marked {
  const nodes = (exercise.children ?? []).filter(
    (child) => child.type === "mdxJsxFlowElement" && vocabularyWords.get(child.name ?? "")?.isPart === true,
  );
  const whens: { answer: string; line: number }[] = [];
  const counts = { When: 0, Hint: 0, Note: 0 };
  for (const node of nodes) {
    const name = node.name as keyof typeof counts;
    const fault = faultOf(node, name);
    if (fault !== null) return { parts: NO_PARTS, nodes, fault: { line: lineOf(node), message: fault } };
    if (name === "When") whens.push({ answer: answerOf(node) ?? "", line: lineOf(node) });
    node.attributes = [
      { type: "mdxJsxAttribute", name: "slot", value: `${name.toLowerCase()}-${counts[name]++}` },
    ];
  }
  return { parts: { whens, hintCount: counts.Hint, noteCount: counts.Note }, nodes, fault: null };
}

function faultOf(node: MdxNode, name: string): string | null {
  const known = name === "When" ? ["answer"] : [];
  const stray = (node.attributes ?? []).find((attribute) => !known.includes(attribute.name ?? ""));
  if (stray !== undefined) {
    return `<${name}> has no attribute ${stray.name ?? "{…}"}.${name === "When" ? ' It takes answer="…" alone.' : " It takes none."}`;
  }
  if (name === "When" && answerOf(node) === null)
    return '<When> needs the wrong answer that it speaks to: <When answer="[1, 2]">.';
  return null;
}

/** The text of `answer`; `\n` in it is the end of a line. */
function answerOf(node: MdxNode): string | null {
  const attribute: MdxAttribute | undefined = (node.attributes ?? []).find(({ name }) => name === "answer");
  const value = attribute?.value;
  if (typeof value === "string") return value.replace(/\\n/g, "\n");
  if (typeof value !== "object" || value === null) return null;
  try {
    const literal: unknown = JSON.parse(value.value);
    return typeof literal === "string" || typeof literal === "number" ? String(literal) : null;
  } catch {
    return null;
  }
}

export function strayPartMessage(name: string): string {
  return `<${name}> stands alone. It belongs directly into <Predict>, <Draw>, <Point> or <Write>, on lines of its own.`;
}

/** An exercise's name is its address on the page, and so is a heading in small letters: they must not be the same. */
export function refuseNamesOfHeadings(tree: MdxNode): Fault | null {
  const headings = new Map<string, number>();
  const exercises: { name: string; line: number }[] = [];
  for (const node of tree.children ?? []) {
    if (node.type === "heading") headings.set(slugOf(textOf(node)), lineOf(node));
    if (vocabularyWords.get(node.name ?? "")?.isExercise !== true) continue;
    const name = node.attributes?.find((attribute) => attribute.name === "name")?.value;
    if (typeof name === "string") exercises.push({ name, line: lineOf(node) });
  }
  for (const { name, line } of exercises) {
    const heading = headings.get(name);
    if (heading === undefined) continue;
    return {
      line,
      message: `name="${name}" is also the address of the heading in line ${heading}. Give the exercise another name.`,
    };
  }
  return null;
}

function textOf(node: MdxNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
