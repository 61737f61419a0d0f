// The third of our three kinds of failure: a mistake in this program itself, never in the learner's.
// A failed assertion is an `AssertionFailure`, which no layer catches to turn into a Python exception.

/** A broken promise inside the interpreter. Not a Python exception, and never shown as one. */
export class AssertionFailure extends Error {
  override name = "AssertionFailure";
}

/** Throws `AssertionFailure` unless `condition` holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message);
}

/** Closes a `switch` over a union: the type checker proves that no case is left. */
export function unreachable(value: never, message = "unexpected value"): never {
  throw new AssertionFailure(`${message}: ${String(value)}`);
}
