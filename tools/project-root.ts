// The folder of this repository. A page of the site that runs programs while it is built lies in a bundle somewhere below
// it, so the folder is looked for and not counted from here.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

function findRoot(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, "src/python/index.ts"))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error("The folder of the sources is not above the working directory.");
}

export const projectRoot = findRoot();
