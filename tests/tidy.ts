// The house's rules as code: which folder may import which, and what a file of each sort may use. `tidy.test.ts` holds every
// source against them, and holds them against files that must fail.

/** From low to high: a folder imports folders that stand before it, and itself. Two on one line do not know each other. */
export const ranks: readonly (readonly string[])[] = [
  ["src/base"],
  ["src/python/syntax"],
  ["src/python/compile", "src/python/memory"],
  ["src/python/objects"],
  ["src/python/vm"],
  ["src/python/builtins", "src/python/inspect"],
  ["src/python"],
  ["src/trace", "src/readings"],
  ["src/runner"],
  ["src/diagram", "src/editor", "src/lessons"],
  ["src/player"],
  ["src/exercises"],
  ["src/homework"],
  ["src/playground"],
  ["src/components"],
  ["src/layouts", "src/styles"],
  ["src/pages"],
];

/** Edges that go up, each with its reason. */
export const exceptions: ReadonlyMap<string, string> = new Map([
  ["src/exercises -> src/homework", "an exercise notes its attempts where progress is kept"],
  ["src/editor -> src/styles", "Monaco's colours are the palette's"],
  ["src/player -> src/styles", "the same"],
]);

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The folder of the table to which a file belongs, or undefined for files outside the house (tools, tests). */
export function roomOf(path: string): string | undefined {
  const rooms = ranks.flat().sort((a, b) => b.length - a.length);
  return rooms.find((room) => path.startsWith(`${room}/`));
}

function rankOf(room: string): number {
  return ranks.findIndex((rooms) => rooms.includes(room));
}

/** Paths that a source imports, resolved against its own; packages are left out. */
export function importsOf({ path, text }: Source): string[] {
  const found: string[] = [];
  const pattern =
    /^\s*(?:import|export)\b[^;]*?\bfrom\s+"(\.[^"]+)"|\bimport\(\s*"(\.[^"]+)"\s*\)|^\s*import\s+"(\.[^"]+)"/gm;
  for (const match of text.matchAll(pattern)) {
    const target = match[1] ?? match[2] ?? match[3];
    if (target !== undefined) found.push(resolve(path, target.replace(/\?.*$/, "")));
  }
  return found;
}

function resolve(from: string, target: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

/** What is wrong with a source, in sentences; empty when it is tidy. */
export function faultsOf(source: Source): string[] {
  return [...importFaults(source), ...worldFaults(source), ...nameFaults(source)];
}

function importFaults(source: Source): string[] {
  const room = roomOf(source.path);
  if (room === undefined) return [];
  const faults: string[] = [];
  for (const target of importsOf(source)) {
    const other = roomOf(target);
    if (other === undefined) {
      if (target.startsWith("src/")) continue;
      faults.push(`imports ${target}, which is outside src`);
      continue;
    }
    if (other === room || exceptions.has(`${room} -> ${other}`)) continue;
    if (rankOf(other) >= rankOf(room)) faults.push(`imports ${target}: ${other} is not below ${room}`);
    const isInside = room.startsWith("src/python");
    if (!isInside && other.startsWith("src/python") && target !== "src/python/index.ts") {
      faults.push(`imports ${target}: only src/python/index.ts is imported from outside`);
    }
    if (other === "src/trace" && target !== "src/trace/index.ts") {
      faults.push(`imports ${target}: only src/trace/index.ts is imported from outside`);
    }
  }
  return faults;
}

const browserWords = /\b(document|window|localStorage|navigator|HTMLElement|requestAnimationFrame)\b\s*[.([]/;

/** A plain `.ts` file of `src` thinks: it never touches the DOM, Svelte or Monaco. */
function worldFaults({ path, text }: Source): string[] {
  const isPlain = path.startsWith("src/") && path.endsWith(".ts") && !/\.(browser|svelte|d)\.ts$/.test(path);
  if (!isPlain) return [];
  const code = withoutComments(text);
  const faults: string[] = [];
  const word = browserWords.exec(code);
  if (word !== null)
    faults.push(`uses ${word[1]}: only .svelte, .svelte.ts and .browser.ts files touch the page`);
  if (/from "(svelte|monaco-editor)/.test(code))
    faults.push("imports Svelte or Monaco: name the file .browser.ts");
  return faults;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

const vagueNames = /(^|[-/])(utils?|helpers?|common|misc|stuff)([-./]|$)/;

function nameFaults({ path, text }: Source): string[] {
  const faults: string[] = [];
  if (vagueNames.test(path)) faults.push("is named for nothing: name it for the noun in it");
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path.endsWith(".ts") && !/^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/.test(name))
    faults.push("is not named in kebab-case");
  if (path.endsWith(".svelte") && !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name))
    faults.push("is not named in PascalCase");
  if (
    path.startsWith("src/") &&
    path.endsWith(".ts") &&
    !path.endsWith(".d.ts") &&
    !/^(\/\/|\/\*)/.test(text)
  ) {
    faults.push("does not open with what it holds and why");
  }
  return faults;
}
