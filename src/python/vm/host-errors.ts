// What the loop catches: Python exceptions, and the host's own complaint that its stack is full, which becomes a
// RecursionError. Anything else (a limit, a failed assertion, a mistake of ours) goes on as it is.
import { Raised } from "../objects/raised.ts";
import type { Machine } from "./machine.ts";

/** The Python exception in what was thrown; throws on what is none. */
export function raisedFrom(machine: Machine, error: unknown): Raised {
  if (error instanceof Raised) return error;
  if (isStackOverflow(error)) return machine.recursionError();
  throw error;
}

/** V8 and Safari throw a RangeError, Firefox an InternalError. */
function isStackOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /call stack|too much recursion/i.test(error.message);
}
