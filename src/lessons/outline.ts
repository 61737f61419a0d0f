// The table of contents, read from the folders: `content/lessons/01-names/02-aliasing/index.mdx` is chapter 1, lesson 2,
// at `/names/aliasing/`. Numbers order and are not part of an address, so a lesson may move without breaking a link.
// It runs at build time only (sidebar, chapter pages, eyebrow lines), and reads titles and exercise names from the text.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vocabularyWords } from "./vocabulary.ts";

/** An exercise as the contents list shows it. Its key (`aliasing/rotate`) never changes: progress and links hang on it. */
export interface OutlineExercise {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  /** What a person calls it: its `title` attribute, else its name in words. */
  readonly title: string;
  readonly line: number;
}

export interface OutlineLesson {
  /** Address below the site's base, without slashes at the ends: `names/aliasing`. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly file: string;
  readonly number: number;
  readonly exercises: readonly OutlineExercise[];
}

export interface OutlineChapter {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly number: number;
  readonly part: string;
  readonly lessons: readonly OutlineLesson[];
}

/** The last chapter of each part, and the part's name. */
const parts: readonly (readonly [number, string])[] = [
  [3, "I · The picture"],
  [7, "II · Sharing"],
  [11, "III · Lifetime"],
  [16, "IV · The allocator"],
  [Infinity, "V · Practice"],
];

/** `lessons/01-names/02-aliasing/index.mdx` to `names/aliasing`: the address of a content file. */
export function addressOf(entry: string): string {
  return entry
    .replace(/\.(mdx?|md)$/, "")
    .replace(/^lessons\//, "")
    .split("/")
    .filter((segment, index, all) => !(segment === "index" && index === all.length - 1 && index > 0))
    .map((segment) => segment.replace(/^\d+-/, ""))
    .join("/");
}

/** Every chapter with its lessons, in order. `root` is the repository's folder. */
export function readOutline(root: string): OutlineChapter[] {
  const base = join(root, "content/lessons");
  return numberedFolders(base).map(({ folder, number }) => {
    const page = readPage(join(base, folder, "index.mdx"), addressOf(folder));
    const lessons = numberedFolders(join(base, folder))
      .filter((lesson) => existsSync(join(base, folder, lesson.folder, "index.mdx")))
      .map((lesson) =>
        readLesson(root, `content/lessons/${folder}/${lesson.folder}/index.mdx`, lesson.number),
      );
    const part = parts.find(([last]) => number <= last)?.[1] ?? "";
    return { id: addressOf(folder), title: page.title, description: page.description, number, part, lessons };
  });
}

function numberedFolders(path: string): { folder: string; number: number }[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d+-/.test(entry.name))
    .map((entry) => ({ folder: entry.name, number: parseInt(entry.name, 10) }))
    .sort((first, second) => first.number - second.number);
}

function readLesson(root: string, file: string, number: number): OutlineLesson {
  const id = addressOf(file.replace(/^content\//, ""));
  const slug = id.slice(id.lastIndexOf("/") + 1);
  const page = readPage(join(root, file), slug);
  return { id, slug, ...page, file, number, exercises: exercisesIn(page.text, slug) };
}

function readPage(path: string, fallback: string): { title: string; description: string; text: string } {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const frontmatter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? "";
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:\\s*(["']?)(.*?)\\1\\s*$`, "m").exec(frontmatter)?.[2];
  return { title: field("title") ?? fallback, description: field("description") ?? "", text };
}

/** The exercises of a lesson's text, in order. Fences are skipped, so a tag shown as an example does not count. */
export function exercisesIn(text: string, lessonSlug: string): OutlineExercise[] {
  const withoutFences = text.replace(/^(`{3,})[^]*?^\1/gm, (fence) => fence.replace(/[^\n]/g, " "));
  const found: OutlineExercise[] = [];
  for (const match of withoutFences.matchAll(/<([A-Z]\w*)\b((?:"[^"]*"|[^">])*)>/g)) {
    const kind = match[1] ?? "";
    const name = /\bname="([^"]*)"/.exec(match[2] ?? "")?.[1];
    if (!vocabularyWords.get(kind)?.isExercise || name === undefined) continue;
    const title = /\btitle="([^"]*)"/.exec(match[2] ?? "")?.[1] ?? inWords(name);
    const line = withoutFences.slice(0, match.index).split("\n").length;
    found.push({ key: `${lessonSlug}/${name}`, kind, name, title, line });
  }
  return found;
}

function inWords(name: string): string {
  const words = name.replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
