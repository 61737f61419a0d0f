// The remark plugin that makes a lesson out of MDX: a fence inside a component becomes its prop `program` (its text) with
// `file` and `line`, a fence with a name (```python solution) becomes the prop of that name, and the vocabulary is put in
// scope, so that a lesson imports nothing. It is the first of the author's safeguards: an unknown tag, an import, an
// expression or a second nameless program stops the build here, with the file, the line and what to do instead.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { markParts, refuseNamesOfHeadings, strayPartMessage } from "./exercise-parts.ts";
import { namedFences, plainHtmlTags, vocabularyWords } from "./vocabulary.ts";

/** As much of an mdast node as this plugin reads and writes. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  attributes?: MdxAttribute[];
  children?: MdxNode[];
  data?: { estree?: unknown; hProperties?: Record<string, unknown> };
  position?: { start: { line: number; column: number } };
}

/** An attribute of a tag: a string, a literal in braces, or (refused) a spread. */
export interface MdxAttribute {
  type: string;
  name?: string;
  value?: string | null | { type: string; value: string; data?: { estree?: unknown } };
}

interface EsExpression {
  type: string;
  elements?: (EsExpression | null)[];
  argument?: EsExpression;
  properties?: { type: string; value?: EsExpression }[];
  body?: { expression?: EsExpression }[];
  value?: unknown;
}

/** An author's mistake: says where it is and what to write instead. */
export class LessonError extends Error {
  override readonly name = "LessonError";
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.file = file;
    this.line = line;
  }
}

interface LessonPlace {
  /** Path from the repository's root, with forward slashes: what an author sees. */
  readonly file: string;
  readonly folder: string;
  readonly root: string;
  /** Parts of exercises that were met where they may stand. */
  readonly parts: Set<MdxNode>;
}

/**
 * The plugin, for `unified({ remarkPlugins: [[lessonPrograms, { root }]] })`. `root` is the repository's folder.
 * Files outside `content/` pass untouched.
 */
export function lessonPrograms(options: { readonly root: string }) {
  return (tree: MdxNode, vfile: { path?: string }): void => {
    const path = vfile.path ?? "";
    const file = relative(options.root, path).split(sep).join("/");
    if (!file.startsWith("content/") || !file.endsWith(".mdx")) return;
    const place = { file, folder: dirname(path), root: options.root, parts: new Set<MdxNode>() };
    refuseImports(tree, place);
    const clash = refuseNamesOfHeadings(tree);
    if (clash !== null) throw new LessonError(place.file, clash.line, clash.message);
    for (const child of tree.children ?? []) visit(child, place);
    bringVocabularyIntoScope(tree, place);
  };
}

const lineOf = (node: MdxNode): number => node.position?.start.line ?? 1;

function refuseImports(tree: MdxNode, place: LessonPlace): void {
  for (const child of tree.children ?? []) {
    if (child.type !== "mdxjsEsm") continue;
    throw new LessonError(
      place.file,
      lineOf(child),
      "a lesson has no import and no export. Remove this line: every tag of the vocabulary is in scope already.",
    );
  }
}

function visit(node: MdxNode, place: LessonPlace): void {
  if (node.type === "inlineCode") markAddress(node);
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") refuseExpression(node, place);
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") visitTag(node, place);
  for (const child of node.children ?? []) visit(child, place);
}

/** In prose an address looks as it does in the drawing: textbook addresses have four digits, CPython's are in hex. */
function markAddress(node: MdxNode): void {
  if (!/^(1\d{3}|0x[0-9a-f]{4,})$/i.test(node.value ?? "")) return;
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, className: ["ph-address"] } };
}

function refuseExpression(node: MdxNode, place: LessonPlace): void {
  const text = (node.value ?? "").trim();
  if (text === "" || /^\/\*[^]*\*\/$/.test(text)) return;
  throw new LessonError(
    place.file,
    lineOf(node),
    `{${text}} is JavaScript, and a lesson has none. For braces in the text write \\{ and \\}, or put them in backticks.`,
  );
}

function visitTag(node: MdxNode, place: LessonPlace): void {
  const name = node.name ?? "";
  const word = vocabularyWords.get(name);
  if (word === undefined) {
    if (plainHtmlTags.has(name)) return;
    throw new LessonError(place.file, lineOf(node), unknownTagMessage(name));
  }
  refuseWrittenByThePlugin(node, place);
  if (word.isPart && !place.parts.has(node))
    throw new LessonError(place.file, lineOf(node), strayPartMessage(name));
  for (const attribute of node.attributes ?? []) checkAttribute(attribute, node, place);
  const own = word.takesProgram ? takeFences(node, place) : new Map<string, string | number>();
  if (!own.has("line")) own.set("line", lineOf(node));
  own.set("file", place.file);
  if (word.isExercise) own.set("parts", JSON.stringify(partsOf(node, place)));
  for (const [key, value] of own) (node.attributes ??= []).push(literalAttribute(key, value));
}

function unknownTagMessage(name: string): string {
  const known = [...vocabularyWords.keys()];
  const near = known.find((word) => word.toLowerCase() === name.toLowerCase());
  const advice =
    near === undefined
      ? `The words of a lesson are ${known.join(", ")}.`
      : `Write <${near}>: capitals matter.`;
  return `<${name}> is not a word that a lesson knows. ${advice} For a plain < in the text write \\<, or use backticks.`;
}

/** The <When>, <Hint> and <Note> of an exercise become its slots; what each of them is for, its prop `parts`. */
function partsOf(node: MdxNode, place: LessonPlace) {
  const { parts, nodes, fault } = markParts(node);
  if (fault !== null) throw new LessonError(place.file, fault.line, fault.message);
  for (const child of nodes) place.parts.add(child);
  return parts;
}

const ownAttributes = new Set(["program", "file", "line", "parts", ...namedFences]);

function refuseWrittenByThePlugin(node: MdxNode, place: LessonPlace): void {
  const written = (node.attributes ?? []).find((attribute) => ownAttributes.has(attribute.name ?? ""));
  if (written === undefined) return;
  throw new LessonError(
    place.file,
    lineOf(node),
    `<${node.name}> has no attribute ${written.name}: programs are written as fences inside the tag (\`\`\`python).`,
  );
}

function checkAttribute(attribute: MdxAttribute, node: MdxNode, place: LessonPlace): void {
  if (attribute.type !== "mdxJsxAttribute") {
    throw new LessonError(
      place.file,
      lineOf(node),
      `<${node.name}> spreads {...}: write its attributes one by one.`,
    );
  }
  const value = attribute.value;
  if (typeof value !== "object" || value === null) return;
  const program = value.data?.estree as EsExpression | undefined;
  const expression = program?.body?.[0]?.expression;
  if (expression !== undefined && isLiteral(expression)) return;
  throw new LessonError(
    place.file,
    lineOf(node),
    `<${node.name} ${attribute.name}={${value.value}}>: braces hold a number, true, false, a string or a list of these.`,
  );
}

function isLiteral(expression: EsExpression): boolean {
  switch (expression.type) {
    case "Literal":
      return true;
    case "UnaryExpression":
      return expression.argument?.type === "Literal";
    case "ArrayExpression":
      return (expression.elements ?? []).every((element) => element !== null && isLiteral(element));
    case "ObjectExpression":
      return (expression.properties ?? []).every((property) => property.value && isLiteral(property.value));
    default:
      return false;
  }
}

/** Moves the fences of a tag out of its children; returns the props that they become. */
function takeFences(node: MdxNode, place: LessonPlace): Map<string, string | number> {
  const props = new Map<string, string | number>();
  const kept: MdxNode[] = [];
  for (const child of node.children ?? []) {
    if (child.type !== "code" || child.lang !== "python") {
      kept.push(child);
      continue;
    }
    const key = fenceName(child, node, place);
    if (props.has(key)) throw new LessonError(place.file, lineOf(child), twiceMessage(key, node));
    props.set(key, child.value ?? "");
    props.set(key === "program" ? "line" : `${key}Line`, lineOf(child));
  }
  node.children = kept;
  readFolder(node, place, props);
  return props;
}

function twiceMessage(key: string, node: MdxNode): string {
  const names = namedFences.map((name) => `\`\`\`python ${name}`).join(", ");
  return key === "program"
    ? `<${node.name}> has two programs. Name the second (${names}), or close the tag before it.`
    : `<${node.name}> has two fences named ${key}. Keep one.`;
}

function fenceName(fence: MdxNode, node: MdxNode, place: LessonPlace): string {
  const meta = (fence.meta ?? "").trim();
  if (meta === "") return "program";
  if (namedFences.includes(meta)) return meta;
  throw new LessonError(
    place.file,
    lineOf(fence),
    `a fence of <${node.name}> is named "${meta}". It may be nameless, or ${namedFences.join(", ")}.`,
  );
}

/** An exercise may keep its longer programs beside the lesson: `rotate/{starter,solution,checks}.py` for name="rotate". */
function readFolder(node: MdxNode, place: LessonPlace, props: Map<string, string | number>): void {
  const name = node.attributes?.find((attribute) => attribute.name === "name")?.value;
  if (typeof name !== "string" || !/^[a-z0-9-]+$/.test(name)) return;
  for (const key of namedFences) {
    const path = join(place.folder, name, `${key}.py`);
    if (!existsSync(path)) continue;
    if (props.has(key)) {
      throw new LessonError(
        place.file,
        lineOf(node),
        `"${name}" has its ${key} twice: in a fence and in ${key}.py.`,
      );
    }
    props.set(key, readFileSync(path, "utf8").replace(/\n$/, ""));
  }
}

function literalAttribute(name: string, value: string | number): MdxAttribute {
  const raw = JSON.stringify(value);
  const estree = {
    type: "Program",
    sourceType: "module",
    comments: [],
    body: [{ type: "ExpressionStatement", expression: { type: "Literal", value, raw } }],
  };
  return {
    type: "mdxJsxAttribute",
    name,
    value: { type: "mdxJsxAttributeValueExpression", value: raw, data: { estree } },
  };
}

/** `export { vocabulary as components } from …`: Astro hands an MDX file's own `components` to its tags. */
function bringVocabularyIntoScope(tree: MdxNode, place: LessonPlace): void {
  const index = relative(place.folder, join(place.root, "src/components/index.ts")).split(sep).join("/");
  const source = { type: "Literal", value: index, raw: JSON.stringify(index) };
  const imported = { type: "Identifier", name: "vocabulary" };
  const local = { type: "Identifier", name: "components" };
  const body = [
    {
      type: "ImportDeclaration",
      specifiers: [{ type: "ImportSpecifier", imported, local }],
      source,
      attributes: [],
    },
    {
      type: "ExportNamedDeclaration",
      declaration: null,
      specifiers: [{ type: "ExportSpecifier", local, exported: local }],
      source: null,
      attributes: [],
    },
  ];
  const estree = { type: "Program", sourceType: "module", comments: [], body };
  (tree.children ??= []).unshift({ type: "mdxjsEsm", value: "", data: { estree } });
}
