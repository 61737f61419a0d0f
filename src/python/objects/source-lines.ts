// The texts of the files that code was compiled from, for the lines that a traceback shows.
import type { Runtime } from "./runtime.ts";

const sources = new WeakMap<Runtime, Map<string, readonly string[]>>();

/** Remembers the text of a file that was imported or run. */
export function rememberSource(rt: Runtime, filename: string, source: string): void {
  let files = sources.get(rt);
  if (files === undefined) {
    files = new Map();
    sources.set(rt, files);
  }
  files.set(filename, source.split(/\r\n|[\n\r]/));
}

/** At the end of a program its files can no longer be read: tracebacks have no source lines then. */
export function forgetSources(rt: Runtime): void {
  sources.delete(rt);
}

/** A line (from 1) without its newline; null when the file or the line is not known. */
export function sourceLine(rt: Runtime, filename: string, line: number): string | null {
  return sources.get(rt)?.get(filename)?.[line - 1] ?? null;
}

/** All lines of a file; null when it is not known. */
export function sourceLines(rt: Runtime, filename: string): readonly string[] | null {
  return sources.get(rt)?.get(filename) ?? null;
}
