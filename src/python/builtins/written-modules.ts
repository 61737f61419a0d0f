// Modules that a program writes while it runs: files of the file system in memory, found as any other.
// CPython: Lib/importlib/_bootstrap_external.py PathFinder
import { bytesOf } from "../objects/bytes.ts";
import type { ModuleSource } from "../objects/caller.ts";
import { dictEntryKey, dictGetText, dictNext, dictSize } from "../objects/dict.ts";
import { moduleDict } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { decodeSource } from "./source-bytes.ts";

/** A module that the program itself wrote into the file system in memory, in one of the folders. */
export function writtenSource(rt: Runtime, name: string, folders: readonly string[]): ModuleSource | null {
  const posix = dictGetText(rt, rt.sysModules, "posix");
  if (posix === 0 || rt.typeOf(posix) !== T.module) return null;
  const files = dictGetText(rt, moduleDict(rt, posix), "_files");
  if (files === 0 || dictSize(rt, files) === 0) return null;
  const hereText = dictGetText(rt, moduleDict(rt, posix), "_here");
  const here = hereText === 0 ? "/" : rt.text(hereText);
  const portions: string[] = [];
  const last = name.slice(name.lastIndexOf(".") + 1);
  for (const folder of folders) {
    const place = folder.startsWith("/") ? folder : `${here}/${folder}`.replace(/\/$/, "");
    const base = `${place.replace(/\/$/, "")}/${last}`;
    for (const [filename, isPackage] of [
      [`${base}/__init__.py`, true],
      [`${base}.py`, false],
    ] as const) {
      const data = dictGetText(rt, files, filename);
      if (data !== 0)
        return { source: decodeSource(rt, data, dataBytes(rt, data), filename), filename, isPackage };
    }
    if (isFolder(rt, files, base)) portions.push(base);
  }
  return portions.length === 0 ? null : { source: "", filename: "", isPackage: true, portions };
}

/** True where a file was written below that path. */
function isFolder(rt: Runtime, files: Ref, path: string): boolean {
  for (let at = dictNext(rt, files, 0); at >= 0; at = dictNext(rt, files, at + 1)) {
    if (rt.text(dictEntryKey(rt, files, at)).startsWith(`${path}/`)) return true;
  }
  return false;
}

function dataBytes(rt: Runtime, data: Ref): Uint8Array {
  const bytes = rt.call(T.bytes, [data]);
  try {
    return bytesOf(rt, bytes).slice();
  } finally {
    rt.decref(bytes);
  }
}
