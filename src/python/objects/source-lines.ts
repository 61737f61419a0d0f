// The texts of the files that code was compiled from, for the lines that a traceback shows.
import type { Runtime } from "./runtime.ts";

/** A file's text, read when it is first asked for, then its lines. */
type File = { readonly source: string } | readonly string[];

const sources = new WeakMap<Runtime, Map<string, File>>();

/** Remembers the text of a file that was imported or run. */
export function rememberSource(rt: Runtime, filename: string, file: { readonly source: string }): void {
  let files = sources.get(rt);
  if (files === undefined) {
    files = new Map();
    sources.set(rt, files);
  }
  files.set(filename, file);
}

/** At the end of a program its files can no longer be read: tracebacks have no source lines then. */
export function forgetSources(rt: Runtime): void {
  sources.delete(rt);
}

/** A line (from 1) without its newline; null when the file or the line is not known. */
export function sourceLine(rt: Runtime, filename: string, line: number): string | null {
  return sourceLines(rt, filename)?.[line - 1] ?? null;
}

/** All lines of a file; null when it is not known. */
export function sourceLines(rt: Runtime, filename: string): readonly string[] | null {
  const files = sources.get(rt);
  const file = files?.get(filename);
  if (file === undefined || !("source" in file)) return file ?? null;
  const lines = file.source.split(/\r\n|[\n\r]/);
  files?.set(filename, lines);
  return lines;
}
