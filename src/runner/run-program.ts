// A program and its limits to an outcome that can be looked at, in this process: Node, the build, tests, or a worker.

import { record } from "../trace/index.ts";
import { readingModules, readingNamed } from "../readings/index.ts";
import { readingNatives } from "../readings/natives.ts";
import type { ProgramRun, RunRequest } from "./request.ts";

/** Throws a RangeError for a reading that does not exist. */
export function runProgram(request: RunRequest): ProgramRun {
  const { source, reading, ...options } = request;
  if (reading === null) return record(source, options);
  const { rewrite } = readingNamed(reading);
  return record(source, { ...options, transform: rewrite, modules: readingModules, natives: readingNatives });
}
