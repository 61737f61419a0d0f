// The last hand on each built page, so that `dist/` works below any address of any static host: every link that starts at
// the root is written relative to its page. Astro knows one base at build time; a school's server, a sub-folder or a zip
// unpacked beside a course page has another. The 404 page is served at any depth and keeps its links from the root.
// And without JavaScript a page is light paper, where Starlight would leave it dark.

import type { AstroIntegration } from "astro";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Starlight's page is dark until its script has run; ours is light. */
export function withPaperFirst(html: string): string {
  return html.replace(/(<html[^>]*\sdata-theme=)"dark"/, '$1"light"');
}

/** Stylesheets that the script asks for and that are not among the files: the build drops some that are reached only
 * through import(), and the island that imports them would fail in the page. */
export function missingStyles(script: string, files: ReadonlySet<string>): string[] {
  const asked = [...script.matchAll(/"(?:\.\/|_astro\/)([\w.-]+\.css)"/g)].map((match) => match[1] ?? "");
  return asked.filter((name) => !files.has(name));
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
        for (const file of await readdir(root, { recursive: true })) {
          if (!file.endsWith(".html")) continue;
          const path = join(root, file);
          const html = withPaperFirst(await readFile(path, "utf8"));
          const depth = relative(root, path).split(sep).length - 1;
          await writeFile(path, file === "404.html" ? html : withRelativeLinks(html, depth));
        }
      },
    },
  };
}
