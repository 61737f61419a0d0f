// The library as it lies beside the site: packs of compiled modules, each fetched when a program first imports something
// out of it, and the modules' texts, fetched when a traceback shows one of their lines. Where the bytes come from is the
// host's business: the page's worker asks the site (`library.browser.ts`), tests read the same files from the disk.
//
// A pack is the length of its head (four bytes, the low one first), the head (JSON), then the modules' deflated code.
// The first pack also tells where every other module is.

import { inflateSync } from "fflate";
import { codeFilename, ModuleUnreachable, unmarshalCode } from "../python/index.ts";
import type { CodeObject, ModuleSource } from "../python/index.ts";

/** Where the library's files are said to lie, as in CPython's tracebacks. */
export const LIBRARY_PLACE = "/usr/lib/python3.14";
export const FIRST_PACK = "base.pack";
/** Stands for a pack where a module is there as text. */
const TEXT_ONLY = "";

export interface PackHead {
  /** Each module's place behind the head, and its length there. */
  readonly modules: Readonly<Record<string, readonly [place: number, length: number]>>;
  readonly index?: LibraryIndex;
}

export interface LibraryIndex {
  /** Names of modules by the pack that they are in. */
  readonly packs: Readonly<Record<string, readonly string[]>>;
  /** Modules that are there as text only. */
  readonly texts: readonly string[];
  readonly packages: readonly string[];
  /** Modules that stand for what CPython writes in C; they have no text there. */
  readonly natives: readonly string[];
}

/** The bytes of a file of the library; null where it cannot be had. */
export type ReadFile = (path: string) => Uint8Array | null;

interface Pack {
  readonly bytes: Uint8Array;
  readonly head: PackHead;
  /** Where the first module lies. */
  readonly start: number;
}

export class LibraryShelf {
  private readonly read: ReadFile;
  private readonly packs = new Map<string, Pack>();
  private readonly packOf = new Map<string, string>();
  private readonly packages = new Set<string>();
  private readonly natives = new Set<string>();
  private readonly codes = new Map<string, CodeObject>();
  private isIndexed = false;

  constructor(read: ReadFile) {
    this.read = read;
  }

  /** The module of that dotted name; null where there is none. That and reading its code throw `ModuleUnreachable`. */
  find(name: string): ModuleSource | null {
    this.readIndex();
    const packName = this.packOf.get(name);
    if (packName === undefined) return null;
    const isPackage = this.packages.has(name);
    const path = `${name.replaceAll(".", "/")}${isPackage ? "/__init__" : ""}.py`;
    if (packName === TEXT_ONLY) return this.withText(name, path, isPackage);
    const isNative = this.natives.has(name);
    const filename = isNative ? `<native ${name}>` : `${LIBRARY_PLACE}/${path}`;
    const readCode = (): CodeObject => this.code(packName, name, codeFilename(name, filename));
    const read = (): string => (isNative ? "" : (this.text(path) ?? ""));
    return {
      get source() {
        return read();
      },
      filename,
      isPackage,
      compiled: { read: readCode, write: () => undefined },
    };
  }

  private withText(name: string, path: string, isPackage: boolean): ModuleSource {
    const source = this.text(path);
    if (source === null) throw new ModuleUnreachable(name);
    const compiled = {
      read: () => this.codes.get(name) ?? null,
      write: (code: CodeObject) => void this.codes.set(name, code),
    };
    return { source, filename: `${LIBRARY_PLACE}/${path}`, isPackage, compiled };
  }

  private readIndex(): void {
    if (this.isIndexed) return;
    const { index } = this.pack(FIRST_PACK, "the library").head;
    if (index === undefined) throw new TypeError("the first pack has no index");
    this.isIndexed = true;
    for (const [pack, names] of Object.entries(index.packs)) {
      for (const name of names) this.packOf.set(name, pack);
    }
    for (const name of index.texts) this.packOf.set(name, TEXT_ONLY);
    for (const name of index.packages) this.packages.add(name);
    for (const name of index.natives) this.natives.add(name);
  }

  private pack(path: string, module: string): Pack {
    const known = this.packs.get(path);
    if (known !== undefined) return known;
    const bytes = this.read(path);
    if (bytes === null) throw new ModuleUnreachable(module);
    const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))) as PackHead;
    const pack = { bytes, head, start };
    this.packs.set(path, pack);
    return pack;
  }

  private code(path: string, name: string, filename: string): CodeObject {
    const known = this.codes.get(name);
    if (known !== undefined) return known;
    const pack = this.pack(path, name);
    const [place, length] = pack.head.modules[name];
    const start = pack.start + place;
    const code = unmarshalCode(inflateSync(pack.bytes.subarray(start, start + length)), filename);
    this.codes.set(name, code);
    return code;
  }

  private text(path: string): string | null {
    const bytes = this.read(`text/${path}`);
    return bytes === null ? null : new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  }
}
