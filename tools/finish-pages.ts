// The last hand on each built page, so that `dist/` works below any address of any static host: every link that starts at
// the root is written relative to its page. Astro knows one base at build time; a school's server, a sub-folder or a zip
// unpacked beside a course page has another. The 404 page is served at any depth and keeps its links from the root.
// Without JavaScript a page is light paper, where Starlight would leave it dark. A page says which scripts it may run and that
// it fetches nothing from elsewhere; the worker that keeps the course for times without a connection gets its list of files.

import type { AstroIntegration } from "astro";
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { SHARED_PACKS } from "./library-packs.ts";

const linkAttribute =
  /(\s(?:href|src|component-url|renderer-url|before-hydration-url|data-base)=)"\/(?!\/)([^"]*)"/g;

/** The text of a page `depth` folders below the site's root, with its root links made relative. */
export function withRelativeLinks(html: string, depth: number): string {
  const up = depth === 0 ? "./" : "../".repeat(depth);
  return html.replace(
    linkAttribute,
    (_match, attribute: string, path: string) => `${attribute}"${up}${path}"`,
  );
}

/** A stylesheet of `_astro/` with the files beside it named as such. */
export function withFilesBeside(css: string): string {
  return css.replace(/url\((["']?)\/_astro\//g, "url($1./");
}

/** Starlight's page is dark until its script has run; ours is light. */
export function withPaperFirst(html: string): string {
  return html.replace(/(<html[^>]*\sdata-theme=)"dark"/, '$1"light"');
}

/**
 * The page with its policy: scripts from this site and the inline ones that it has now, by their hashes; nothing from other
 * hosts. Styles may be inline (Monaco and our drawings set them); the search runs WebAssembly.
 */
export function withPolicy(html: string): string {
  const inline = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]
    .filter(([, attributes = ""]) => !/\bsrc=/.test(attributes))
    .map(([, , text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...new Set(inline)].join(" ");
  const policy = [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
  return html.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/** What is fetched ahead for times without a connection: neither the editor nor the letters of other scripts. */
export function isKeptAhead(asset: string): boolean {
  if (/^editor\b/i.test(asset)) return false;
  return !asset.endsWith(".woff2") || /-latin-wght-/.test(asset);
}

async function listAssets(root: string): Promise<void> {
  const path = join(root, "sw.js");
  const parts = (await readdir(join(root, "_astro"))).filter(isKeptAhead).map((name) => `_astro/${name}`);
  const [library = ""] = await readdir(join(root, "stdlib"));
  // Of the library, what `dataclasses` and `typing` need; the rest is kept when a program has imported it.
  const packs = Object.keys(SHARED_PACKS).map((name) => `stdlib/${library}/${name}`);
  const assets = [...parts, ...packs].sort();
  const id = createHash("sha256").update(assets.join()).digest("hex").slice(0, 12);
  const list = JSON.stringify({ id, assets });
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    text.replace(/^const build = .*$/m, () => `const build = ${list};`),
  );
}

/** Stylesheets that the script asks for and that are not among the files: the build drops some that are reached only
 * through import(), and the island that imports them would fail in the page. */
export function missingStyles(script: string, files: ReadonlySet<string>): string[] {
  const asked = [...script.matchAll(/"(?:\.\/|_astro\/)([\w.-]+\.css)"/g)].map((match) => match[1] ?? "");
  return asked.filter((name) => !files.has(name));
}

/** The search finds its index from where its script lies, like every other file; undefined for a script that is not it. */
export function withSearchBeside(script: string): string | undefined {
  const found = /baseUrl:([`"])\/\1,bundlePath:[^}]{1,60}?pagefind\/[`"]/.exec(script);
  if (found === null) return undefined;
  const beside =
    "baseUrl:new URL(`../`,import.meta.url).pathname,bundlePath:new URL(`../pagefind/`,import.meta.url).pathname";
  return script.replace(found[0], () => beside);
}

async function makeStylesRelative(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".css")) continue;
    const path = join(folder, file);
    await writeFile(path, withFilesBeside(await readFile(path, "utf8")));
  }
}

async function moveSearch(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".js")) continue;
    const path = join(folder, file);
    const moved = withSearchBeside(await readFile(path, "utf8"));
    if (moved === undefined) continue;
    await writeFile(path, moved);
    return;
  }
  throw new Error(
    "_astro/ holds no search script of the form that tools/finish-pages.ts knows: look at withSearchBeside.",
  );
}

async function refuseMissingStyles(folder: string): Promise<void> {
  const files = new Set(await readdir(folder));
  for (const file of files) {
    if (!file.endsWith(".js")) continue;
    const missing = missingStyles(await readFile(join(folder, file), "utf8"), files);
    if (missing.length === 0) continue;
    throw new Error(
      `_astro/${file} asks for ${missing.join(", ")}, which the build has dropped. Import that component statically, or give it <svelte:options css="injected" />.`,
    );
  }
}

/** The Astro integration. */
export function finishPages(): AstroIntegration {
  return {
    name: "finish-pages",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        await refuseMissingStyles(join(root, "_astro"));
        await makeStylesRelative(join(root, "_astro"));
        await moveSearch(join(root, "_astro"));
        for (const file of await readdir(root, { recursive: true })) {
          if (!file.endsWith(".html")) continue;
          const path = join(root, file);
          const html = withPaperFirst(await readFile(path, "utf8"));
          const depth = relative(root, path).split(sep).length - 1;
          await writeFile(path, withPolicy(file === "404.html" ? html : withRelativeLinks(html, depth)));
        }
        await listAssets(root);
      },
    },
  };
}
