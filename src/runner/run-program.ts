// A program and its limits to an outcome that can be looked at, in this process: Node, the build, tests, or a worker.

import { record } from "../trace/index.ts";
import { readingNamed } from "../readings/index.ts";
import type { ProgramRun, RunRequest } from "./request.ts";

/** Throws a RangeError for a reading that does not exist. */
export function runProgram(request: RunRequest): ProgramRun {
  const { source, reading, ...options } = request;
  return record(source, { ...options, transform: reading === null ? null : readingNamed(reading).rewrite });
}
