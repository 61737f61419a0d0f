// The library in a browser (`#library`): its files lie beside the site, and an import waits for them, which a worker may.
// What was fetched once is kept by the browser, and by the service worker for times without a connection.

import { inflateSync } from "fflate";
import { latinText } from "../python/index.ts";
import { LibraryShelf } from "./library-shelf.ts";
import type { ModuleSource } from "../python/index.ts";

/** The folder of the library's files as seen from the worker's own; the build puts it here. */
const place = import.meta.env.PH_LIBRARY as string;

function read(path: string): Uint8Array | null {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", new URL(`${place}${path}`, self.location.href), false);
    request.responseType = "arraybuffer";
    request.send();
  } catch {
    // There is no connection, and the file was never fetched.
    return null;
  }
  return request.status === 200 ? new Uint8Array(request.response as ArrayBuffer) : null;
}

const shelf = new LibraryShelf(read);

/** The module of that dotted name, null where there is none. */
export function findInLibrary(name: string): ModuleSource | null {
  return shelf.find(name);
}

/** The Unicode character database, which lies at the site's root. */
export function unicodeDatabase(): string | null {
  const bytes = read("../../unicode-16.0.0.bin");
  return bytes === null ? null : latinText(inflateSync(bytes));
}
