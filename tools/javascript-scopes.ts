// Which names of its surroundings each function of a script uses: what has to be known before a function can be moved to
// another file (`split-worker.ts`). Reads the tree that Vite's parser makes of a bundle; scopes are JavaScript's, strict.

/** A node of the tree (ESTree), read by name. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A name where it was declared. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  /** True when anything but its own declaration at the outermost level gives it a value. */
  isWritten: boolean;
  /** Where it is used, as places in the text; that includes being written. */
  readonly uses: number[];
  /** How many of the uses are calls of it. */
  callCount: number;
}

interface Scope {
  readonly parent: Scope | null;
  /** The function whose scope this is or lies in; null outside all. */
  readonly owner: Node | null;
  readonly isOwners: boolean;
  readonly names: Map<string, Binding>;
}

export interface FunctionFacts {
  readonly node: Node;
  readonly parent: Node;
  /** Names declared outside that it uses. */
  readonly outside: Set<Binding>;
  usesThis: boolean;
  /** It has `arguments`, `super`, `new.target` or private names in it, which mean something only where it stands. */
  isBound: boolean;
  readonly inner: FunctionFacts[];
}

export interface ScriptFacts {
  /** The outermost functions. */
  readonly functions: readonly FunctionFacts[];
  /** The names of a function's body, those of inner blocks left out. */
  namesIn(owner: Node): readonly Binding[];
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const BLOCKS = new Set([
  "BlockStatement",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "SwitchStatement",
  "CatchClause",
  "StaticBlock",
  "ClassDeclaration",
  "ClassExpression",
]);

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    // Of `{a}` the parser gives the name twice, as key and as value.
    if (key === "key" && node.shorthand === true) continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

export const isFunction = (node: Node): boolean => FUNCTIONS.has(node.type);

/** The names that a pattern binds or assigns. */
function namesOf(pattern: unknown): Node[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return (pattern.properties as Node[]).flatMap((each) =>
        namesOf(each.type === "RestElement" ? each.argument : each.value),
      );
    case "ArrayPattern":
      return (pattern.elements as (Node | null)[]).flatMap((each) => namesOf(each));
    case "RestElement":
      return namesOf(pattern.argument);
    case "AssignmentPattern":
      return namesOf(pattern.left);
    default:
      return [];
  }
}

/** True where an Identifier stands for no variable. */
function isPlainName(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case "MemberExpression":
      return parent.property === node && parent.computed === false;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return parent.key === node && parent.computed === false && parent.shorthand !== true;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
      return true;
    default:
      return false;
  }
}

/** What each function of the script uses. */
export function readScopes(program: Node): ScriptFacts {
  const scopes = new Map<Node, Scope>();
  declareIn(program, null, scopes);
  const functions: FunctionFacts[] = [];
  resolveIn(program, program, { scope: scopes.get(program) ?? null, around: [] }, scopes, functions);
  const namesIn = (owner: Node): readonly Binding[] =>
    [...scopes.values()]
      .filter((scope) => scope.owner === owner && isOfBody({ scope }, owner))
      .flatMap(({ names }) => [...names.values()]);
  return { functions, namesIn };
}

// ---- declarations ------------------------------------------------------------------------------------------------------
function declareIn(node: Node, outer: Scope | null, scopes: Map<Node, Scope>): void {
  let scope = outer;
  if (node.type === "Program" || isFunction(node) || BLOCKS.has(node.type)) {
    const isOwners = isFunction(node) || node.type === "Program";
    const owner = isFunction(node) ? node : (outer?.owner ?? null);
    scope = { parent: outer, owner, isOwners, names: new Map() };
    scopes.set(node, scope);
  }
  if (scope === null) throw new TypeError("a tree starts with its program");
  const declare = (name: Node, place: Scope, isWritten = false): void => {
    const text = name.name as string;
    const known = place.names.get(text);
    if (known === undefined)
      place.names.set(text, { name: text, scope: place, isWritten, uses: [], callCount: 0 });
    else known.isWritten = true;
  };
  if (node.type === "FunctionDeclaration" && isNode(node.id)) declare(node.id, outer ?? scope);
  if (node.type === "ClassDeclaration" && isNode(node.id)) declare(node.id, outer ?? scope);
  if ((node.type === "FunctionExpression" || node.type === "ClassExpression") && isNode(node.id)) {
    declare(node.id, scope);
  }
  if (isFunction(node)) for (const name of (node.params as Node[]).flatMap(namesOf)) declare(name, scope);
  if (node.type === "CatchClause") for (const name of namesOf(node.param)) declare(name, scope);
  if (node.type === "VariableDeclaration") {
    const place = node.kind === "var" ? ownersScope(scope) : scope;
    for (const each of node.declarations as Node[]) {
      // A `var` in an inner block, or without a value, gets one some time.
      const isLate = each.init === null || (node.kind === "var" && !isBodyOfOwner(scope));
      for (const name of namesOf(each.id)) declare(name, place, isLate);
    }
  }
  for (const child of childrenOf(node)) declareIn(child, scope, scopes);
}

function ownersScope(scope: Scope): Scope {
  let place = scope;
  while (!place.isOwners && place.parent !== null) {
    // The body of a function is a block of its own here; names with `var` lie in it.
    if (place.parent.isOwners) return place;
    place = place.parent;
  }
  return place;
}

const isBodyOfOwner = (scope: Scope): boolean => ownersScope(scope) === scope;

// ---- uses ----------------------------------------------------------------------------------------------------------------
interface Place {
  readonly scope: Scope | null;
  /** The functions around, the innermost last. */
  readonly around: readonly FunctionFacts[];
}

function resolveIn(
  node: Node,
  parent: Node,
  place: Place,
  scopes: ReadonlyMap<Node, Scope>,
  outermost: FunctionFacts[],
): void {
  let { around } = place;
  const scope = scopes.get(node) ?? place.scope;
  if (isFunction(node)) {
    const facts = { node, parent, outside: new Set<Binding>(), usesThis: false, isBound: false, inner: [] };
    (around.at(-1)?.inner ?? outermost).push(facts);
    around = [...around, facts];
  }
  switch (node.type) {
    case "Identifier":
      if (!isPlainName(node, parent)) use(node, parent, scope, around);
      break;
    case "ThisExpression":
      markUntilFunction(around, (facts) => (facts.usesThis = true));
      break;
    case "Super":
    case "MetaProperty":
      markUntilFunction(around, (facts) => (facts.isBound = true));
      break;
    case "PrivateIdentifier":
      for (const facts of around) facts.isBound = true;
      break;
    case "AssignmentExpression":
      write(namesOf(node.left), scope);
      break;
    case "UpdateExpression":
      write(namesOf(node.argument), scope);
      break;
    case "ForInStatement":
    case "ForOfStatement":
      write(namesOf(node.left), scope);
      break;
  }
  for (const child of childrenOf(node)) resolveIn(child, node, { scope, around }, scopes, outermost);
}

/** What `this` means is told by the nearest function that is no arrow. */
function markUntilFunction(around: readonly FunctionFacts[], mark: (facts: FunctionFacts) => void): void {
  for (const facts of around.toReversed()) {
    mark(facts);
    if (facts.node.type !== "ArrowFunctionExpression") return;
  }
}

function find(name: string, scope: Scope | null): Binding | null {
  for (let place = scope; place !== null; place = place.parent) {
    const binding = place.names.get(name);
    if (binding !== undefined) return binding;
  }
  return null;
}

function use(node: Node, parent: Node, scope: Scope | null, around: readonly FunctionFacts[]): void {
  const binding = find(node.name as string, scope);
  if (binding === null) {
    if (node.name === "arguments") markUntilFunction(around, (facts) => (facts.isBound = true));
    return;
  }
  binding.uses.push(node.start);
  if (parent.type === "CallExpression" && parent.callee === node) binding.callCount += 1;
  for (const facts of around.toReversed()) {
    if (isWithin(binding.scope, facts.node)) return;
    facts.outside.add(binding);
  }
}

function isWithin(scope: Scope, node: Node): boolean {
  for (let place: Scope | null = scope; place !== null; place = place.parent) {
    if (place.owner === node) return true;
  }
  return false;
}

function write(names: readonly Node[], scope: Scope | null): void {
  for (const name of names) {
    const binding = find(name.name as string, scope);
    if (binding !== null) binding.isWritten = true;
  }
}

/** True for a name declared in the body of that function and in no inner block. */
export function isOfBody({ scope }: Pick<Binding, "scope">, owner: Node): boolean {
  return scope.owner === owner && (scope.isOwners || scope.parent?.isOwners === true);
}
