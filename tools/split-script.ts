// Divides a bundled script in two: what runs, and what did not run while it was watched. A function that did not is replaced
// by a stub and moves, as it stands, into a second script, which is handed the names that it uses of the first; what only such
// functions use moves with them, without a stub. A stub that is called fetches the second script, at once and in the middle
// of whatever runs, which a classic worker may (`importScripts`). Nothing else changes: which functions move is a matter of
// size alone. A stub has no `length` of its own; nothing of ours asks a function for that.

import { parseAst } from "vite";
import { childrenOf, isNode, isOfBody, readScopes } from "./javascript-scopes.ts";
import type { CallCount } from "./count-calls.ts";
import type { Binding, FunctionFacts, Node } from "./javascript-scopes.ts";

export interface Halves {
  readonly first: string;
  readonly second: string;
}

/** A body shorter than this is not worth a stub. */
const LENGTH_MIN = 24;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Edit extends Range {
  readonly text: string;
}

/** Something that is declared in the script's body and may move whole. */
interface Declaration extends Range {
  readonly binding: Binding;
  /** What it is in the second script. */
  readonly moved: string;
}

/**
 * The script's halves; the first asks for the second by the name that `nameOf` gives it, a file beside itself. The script is
 * one function that is called at once, as bundlers make it.
 */
export function splitScript(
  text: string,
  ran: readonly CallCount[],
  nameOf: (second: string) => string,
): Halves {
  const program = parseAst(text) as unknown as Node;
  const { functions, namesIn } = readScopes(program);
  const whole = functions.find(({ node }) => node.end - node.start > text.length / 2);
  if (whole === undefined) throw new TypeError("the script is not one function");
  const names = namesIn(whole.node);
  const stubbed = new Map<Node, FunctionFacts>();
  const counts = new Map<number, CallCount[]>();
  for (const each of ran) counts.set(each.end, [...(counts.get(each.end) ?? []), each]);
  const visit = (facts: FunctionFacts): void => {
    if (isUnused(facts, counts) && mayMove(facts, whole.node) && isLong(facts))
      stubbed.set(facts.node, facts);
    else facts.inner.forEach(visit);
  };
  whole.inner.forEach(visit);

  const statements = (whole.node.body as Node).body as Node[];
  const gone = goneWith([...stubbed.keys()], declarationsOf(text, statements, names), names, text.length);
  const isGone = ({ start, end }: Range): boolean =>
    gone.some((each) => each.start <= start && end <= each.end);

  const holder = unusedName(text);
  const edits: Edit[] = removals(statements, isGone);
  const moved: string[] = [];
  const parts: Range[] = [...gone];
  const inside = gone.map((each) => each.moved);
  const handedBack = new Set<Binding>();
  const stubs = [...stubbed.values()].filter(({ node }) => !isGone(node));
  const isDeclared = ({ node }: FunctionFacts): boolean => statements.includes(node);
  // First those that are declared in the script's body: their stubs are nothing but names.
  const declared = stubs.filter(isDeclared);
  const byName = new Map(names.map((name) => [name.name, name]));
  for (const { node } of declared) {
    const { name } = node.id as unknown as { name: string };
    const binding = byName.get(name);
    edits.push({ start: node.start, end: node.end, text: "" });
    parts.push(node);
    // One that is only called need not be the same function for both scripts: the second calls its own.
    if (binding !== undefined && binding.uses.length === binding.callCount + 1) {
      handedBack.add(binding);
      inside.push(text.slice(node.start, node.end));
      moved.push(name);
    } else moved.push(functionOf(text, node));
  }
  for (const facts of stubs) {
    if (isDeclared(facts)) continue;
    const halves = halvesOf(text, facts, `${holder}[${moved.length}]`);
    edits.push(...halves.edits);
    moved.push(halves.moved);
    parts.push(facts.node);
  }
  const marks = marksOf(parts, text.length);
  for (const { binding } of gone) handedBack.add(binding);
  const handed = names.filter((name) => !handedBack.has(name) && name.uses.some((at) => marks[at] === 1));
  const list = handed.map(({ name }) => name).join();
  const second = `self.${holder}(([${list}])=>{${inside.join("\n")}\nreturn[${moved.join(",\n")}]});\n`;
  const stubNames = declared.map(({ node }) => (node.id as unknown as { name: string }).name).join();
  const prelude =
    `let ${holder}f;self.loadSeldomUsed=()=>{if(!${holder}f)importScripts(new URL(${JSON.stringify(nameOf(second))},self.location.href))};` +
    `self.${holder}=m=>{${holder}f=m([${list}])};` +
    `const ${holder}=Array.from({length:${moved.length}},(_,i)=>function(){if(!${holder}f)self.loadSeldomUsed();return ${holder}f[i].apply(this,arguments)});` +
    `const[${stubNames}]=${holder};`;
  const at = (whole.node.body as Node).start + 1;
  edits.push({ start: at, end: at, text: prelude });
  return { first: withEdits(text, edits), second };
}

function unusedName(text: string): string {
  let name = "$s";
  while (text.includes(name)) name += "s";
  return name;
}

function marksOf(ranges: readonly Range[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of ranges) marks.fill(1, start, end);
  return marks;
}

// ---- which functions -----------------------------------------------------------------------------------------------------
/** True when the function was seen and never ran. */
function isUnused(
  { node, parent }: FunctionFacts,
  counts: ReadonlyMap<number, readonly CallCount[]>,
): boolean {
  // A method's text starts at its name, its function's node behind it.
  const from = parent.value === node ? parent.start : node.start;
  const seen = (counts.get(node.end) ?? []).filter(({ start }) => start >= from && start <= node.start);
  return seen.length > 0 && seen.every(({ count }) => count === 0);
}

/** True when the function means the same elsewhere, given what it uses of the whole. */
function mayMove(facts: FunctionFacts, whole: Node): boolean {
  const { node, parent } = facts;
  if (facts.isBound || (node.async === true && node.generator === true)) return false;
  if (facts.usesThis && !isMethod(node, parent)) return false;
  if (parent.type === "MethodDefinition" && parent.kind === "constructor") return false;
  return [...facts.outside].every((binding) => !binding.isWritten && isOfBody(binding, whole));
}

function isLong({ node }: FunctionFacts): boolean {
  const body = node.body as Node;
  return body.end - body.start >= LENGTH_MIN;
}

function isMethod(node: Node, parent: Node): boolean {
  if (node.type === "ArrowFunctionExpression" || parent.value !== node) return false;
  return parent.type === "MethodDefinition" || (parent.type === "Property" && parent.method === true);
}

// ---- what goes with them -------------------------------------------------------------------------------------------------
/** Declarations of the script's body that can stand in the second script: making them has no effect and asks for no state. */
function declarationsOf(
  text: string,
  statements: readonly Node[],
  names: readonly Binding[],
): readonly Declaration[] {
  const byName = new Map(names.map((name) => [name.name, name]));
  const found: Declaration[] = [];
  for (const statement of statements) {
    const add = (node: Node, id: unknown, start: string): void => {
      const binding = isNode(id) && id.type === "Identifier" ? byName.get(id.name as string) : undefined;
      if (binding === undefined || binding.isWritten) return;
      found.push({
        start: node.start,
        end: node.end,
        binding,
        moved: start + text.slice(node.start, node.end),
      });
    };
    if (statement.type === "FunctionDeclaration") add(statement, statement.id, "");
    if (statement.type !== "VariableDeclaration") continue;
    for (const each of statement.declarations as Node[]) {
      if (isNode(each.init) && isPlain(each.init)) add(each, each.id, "const ");
    }
  }
  // A name that anything gives a value anywhere would be two names afterwards.
  const written = names.filter(({ isWritten }) => isWritten).flatMap(({ uses }) => uses);
  return found
    .map((each) => (each.moved.startsWith("const ") ? { ...each, moved: `${each.moved};` } : each))
    .filter(({ start, end }) => !written.some((at) => at >= start && at < end));
}

/** Methods of JavaScript's own that only make something out of what they are given. */
const MAKERS = new Set([
  "split",
  "map",
  "filter",
  "flatMap",
  "slice",
  "fromEntries",
  "entries",
  "freeze",
  "from",
]);

/** True for an expression that may as well be evaluated later. */
function isPlain(node: Node): boolean {
  switch (node.type) {
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "Literal":
    case "Identifier":
      return true;
    case "ArrayExpression":
    case "ObjectExpression":
    case "Property":
    case "SpreadElement":
    case "TemplateLiteral":
    case "TemplateElement":
    case "UnaryExpression":
    case "BinaryExpression":
    case "ConditionalExpression":
    case "NewExpression":
      return childrenOf(node).every(isPlain);
    case "CallExpression": {
      const { callee } = node;
      if (!isNode(callee) || callee.type !== "MemberExpression" || callee.computed === true) return false;
      const { object, property } = callee;
      if (!isNode(object) || !isNode(property) || !MAKERS.has(property.name as string)) return false;
      return isPlain(object) && (node.arguments as Node[]).every(isPlain);
    }
    default:
      return false;
  }
}

/** The declarations that nothing uses but the functions that move, and each other. */
function goneWith(
  functions: readonly Node[],
  declarations: readonly Declaration[],
  names: readonly Binding[],
  length: number,
): readonly Declaration[] {
  const marks = marksOf(functions, length);
  const gone = new Set<Declaration>();
  let isChanged = names.length > 0;
  while (isChanged) {
    isChanged = false;
    for (const each of declarations) {
      if (gone.has(each)) continue;
      const isUsedElsewhere = each.binding.uses.some(
        (at) => marks[at] === 0 && (at < each.start || at >= each.end),
      );
      if (isUsedElsewhere) continue;
      marks.fill(1, each.start, each.end);
      gone.add(each);
      isChanged = true;
    }
  }
  return declarations.filter((each) => gone.has(each));
}

/** Takes the declarations out of the script. */
function removals(statements: readonly Node[], isGone: (range: Range) => boolean): Edit[] {
  const edits: Edit[] = [];
  const remove = (start: number, end: number): void => void edits.push({ start, end, text: "" });
  for (const statement of statements) {
    if (statement.type === "FunctionDeclaration" && isGone(statement)) remove(statement.start, statement.end);
    if (statement.type !== "VariableDeclaration") continue;
    const all = statement.declarations as Node[];
    const lastKept = all.findLastIndex((each) => !isGone(each));
    if (lastKept === -1) remove(statement.start, statement.end);
    else {
      for (const [index, each] of all.entries()) {
        if (!isGone(each)) continue;
        if (index < lastKept) remove(each.start, all[index + 1].start);
        else remove(all[index - 1].end, each.end);
      }
    }
  }
  return edits;
}

// ---- the two halves of a function ----------------------------------------------------------------------------------------
/** A function where it is a value, and a method of an object, become the stub itself; a method of a class calls it. */
function halvesOf(
  text: string,
  { node, parent, usesThis }: FunctionFacts,
  stub: string,
): { edits: Edit[]; moved: string } {
  const moved = functionOf(text, node);
  if (parent.type === "Property" && parent.method === true) {
    const key = parent.key as Node;
    const name = text.slice(key.start, key.end);
    const value = `${parent.computed === true ? `[${name}]` : name}:${stub}`;
    return { edits: [{ start: parent.start, end: parent.end, text: value }], moved };
  }
  const isAccessor = parent.type === "Property" && parent.value === node && parent.kind !== "init";
  if (node.type !== "FunctionDeclaration" && parent.type !== "MethodDefinition" && !isAccessor) {
    return { edits: [{ start: node.start, end: node.end, text: stub }], moved };
  }
  const body = node.body as Node;
  const edits: Edit[] = [];
  const passed = (node.params as Node[]).map((param, index) => {
    if (param.type === "Identifier") return param.name as string;
    // What the other half takes apart, or has a value for, is handed on as it comes.
    const name = `${param.type === "RestElement" ? "..." : ""}$${index}`;
    edits.push({ start: param.start, end: param.end, text: name });
    return name;
  });
  const call = usesThis ? `${stub}.call(${["this", ...passed].join()})` : `${stub}(${passed.join()})`;
  const result = node.generator === true ? `yield*${call}` : call;
  edits.push({ start: body.start, end: body.end, text: `{return ${result}}` });
  return { edits, moved };
}

/** The function as an expression. */
function functionOf(text: string, node: Node): string {
  if (node.type === "ArrowFunctionExpression") return `(${text.slice(node.start, node.end)})`;
  const id = isNode(node.id) ? node.id : null;
  // A named function expression may call itself by that name.
  const name = node.type === "FunctionExpression" && id !== null ? ` ${id.name as string}` : "";
  const kind = `${node.async === true ? "async " : ""}function${node.generator === true ? "*" : ""}`;
  return `${kind}${name}${text.slice(text.indexOf("(", id?.end ?? node.start), node.end)}`;
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = "";
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    if (edit.start < at) throw new RangeError("two edits of one place");
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
