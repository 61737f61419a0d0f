// What the loop catches: Python exceptions, and the host's own complaint that its stack is full, which becomes a
// RecursionError. Anything else (a limit, a failed assertion, a mistake of ours) goes on as it is.
import { Raised } from "../objects/raised.ts";
import type { Address } from "../memory/layout.ts";
import type { Machine } from "./machine.ts";

/** The Python exception in what was thrown into the loop that runs `frame`; throws on what is none. */
export function raisedFrom(machine: Machine, frame: Address, error: unknown): Raised {
  if (error instanceof Raised) return error;
  if (!isStackOverflow(error)) throw error;
  machine.abandonAbove(frame);
  return machine.recursionError();
}

/** V8 and Safari throw a RangeError, Firefox an InternalError. */
function isStackOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /call stack|too much recursion/i.test(error.message);
}
