// Keeps Monaco's stylesheets with Monaco. The editor is reached only through `import()` inside an island, and the build
// drops the CSS of such modules: green build, broken editor. This Vite plugin turns each of them into a module that adopts
// its rules when the editor is loaded, so that no reading page pays for them.

import type { Plugin } from "vite";
import { readFile } from "node:fs/promises";

const suffix = "-adopted";

/** The Vite plugin. Its styles live in `document.adoptedStyleSheets`. */
export function monacoStyles(): Plugin {
  return {
    name: "monaco-styles",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(".css") || importer === undefined || !importer.includes("monaco-editor"))
        return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      // A name that does not end in `.css`, so that no other plugin takes it for a stylesheet.
      return resolved === null ? null : `\0${resolved.id}${suffix}.js`;
    },
    async load(id) {
      if (!id.startsWith("\0") || !id.endsWith(`.css${suffix}.js`)) return null;
      const path = id.slice(1, -`${suffix}.js`.length);
      const css = await withInlinedFiles(await readFile(path, "utf8"), path);
      return [
        `if (typeof document !== "undefined") {`,
        `  const sheet = new CSSStyleSheet();`,
        `  sheet.replaceSync(${JSON.stringify(css)});`,
        `  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`,
        `}`,
        `export {};`,
      ].join("\n");
    },
  };
}

/** Monaco's icon font is a file beside its stylesheet; inlined, it needs no address. */
async function withInlinedFiles(css: string, path: string): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const match of css.matchAll(/url\((["']?)(\.[^)"']+)\1\)/g)) {
    const file = (match[2] ?? "").replace(/[?#].*$/, "");
    const bytes = await readFile(new URL(file, `file://${path}`));
    const type = file.endsWith(".ttf") ? "font/ttf" : "image/svg+xml";
    parts.push(css.slice(end, match.index), `url(data:${type};base64,${bytes.toString("base64")})`);
    end = match.index + match[0].length;
  }
  return [...parts, css.slice(end)].join("");
}
