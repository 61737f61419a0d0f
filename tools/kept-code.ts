// Compiled code of the library's modules, kept in `.cache/code/` from run to run, and in memory for the runs of one process.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { CodeObject, CompiledStore } from "../src/python/index.ts";
import { marshalCode, unmarshalCode } from "../src/python/compile/marshal.ts";
import { projectRoot } from "./project-root.ts";

/** When the compiler was changed last: what it made before that is of no use. */
function compilerStamp(): string {
  let latest = 0;
  for (const room of ["syntax", "compile"]) {
    const place = join(projectRoot, "src/python", room);
    for (const file of readdirSync(place)) latest = Math.max(latest, statSync(join(place, file)).mtimeMs);
  }
  return Math.round(latest).toString(36);
}

let stamp: string | undefined;
const inMemory = new Map<string, CodeObject>();

/** A place for the code of a module. `mark` changes when the module's text does; `filename` is what its tracebacks say. */
export function keptCode(filename: string, mark: string): CompiledStore {
  const key = createHash("sha256").update(`${filename}\0${mark}`).digest("hex").slice(0, 24);
  const place = (): string => join(projectRoot, ".cache/code", (stamp ??= compilerStamp()));
  return {
    read: () => {
      const known = inMemory.get(key);
      if (known !== undefined) return known;
      const file = join(place(), key);
      if (!existsSync(file)) return null;
      const code = unmarshalCode(readFileSync(file), filename);
      inMemory.set(key, code);
      return code;
    },
    write: (code) => {
      inMemory.set(key, code);
      mkdirSync(place(), { recursive: true });
      // Written beside and moved, so that nobody finds half of it.
      const fresh = join(place(), `${key}.${process.pid}`);
      writeFileSync(fresh, marshalCode(code));
      renameSync(fresh, join(place(), key));
    },
  };
}
