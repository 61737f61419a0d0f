// Modules that a program writes while it runs: files of the file system in memory, found through `sys.path` as any other.
// CPython: Lib/importlib/_bootstrap_external.py PathFinder
import { bytesOf } from "../objects/bytes.ts";
import type { ModuleSource } from "../objects/caller.ts";
import { dictGetText, dictSize } from "../objects/dict.ts";
import { listItems } from "../objects/list.ts";
import { moduleDict } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";
import { decodeSource } from "./source-bytes.ts";

/** A module that the program itself wrote into the file system in memory, in a folder of `sys.path`. */
export function writtenSource(rt: Runtime, name: string): ModuleSource | null {
  const posix = dictGetText(rt, rt.sysModules, "posix");
  if (posix === 0 || rt.typeOf(posix) !== T.module) return null;
  const files = dictGetText(rt, moduleDict(rt, posix), "_files");
  const path = dictGetText(rt, rt.sysDict, "path");
  if (files === 0 || dictSize(rt, files) === 0 || path === 0 || rt.typeOf(path) !== T.list) return null;
  const hereText = dictGetText(rt, moduleDict(rt, posix), "_here");
  const here = hereText === 0 ? "/" : rt.text(hereText);
  for (const entry of listItems(rt, path)) {
    if (!rt.hasFlag(entry, TPFLAGS_UNICODE_SUBCLASS)) continue;
    const folder = rt.text(entry);
    const base = `${folder.startsWith("/") ? folder : `${here}/${folder}`.replace(/\/$/, "")}/${name.replaceAll(".", "/")}`;
    for (const [filename, isPackage] of [
      [`${base}/__init__.py`, true],
      [`${base}.py`, false],
    ] as const) {
      const data = dictGetText(rt, files, filename);
      if (data !== 0)
        return { source: decodeSource(rt, data, dataBytes(rt, data), filename), filename, isPackage };
    }
  }
  return null;
}

function dataBytes(rt: Runtime, data: Ref): Uint8Array {
  const bytes = rt.call(T.bytes, [data]);
  try {
    return bytesOf(rt, bytes).slice();
  } finally {
    rt.decref(bytes);
  }
}
