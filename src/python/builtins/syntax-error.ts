// A mistake that the parser or the compiler found, as an exception object of the program.
import type { PythonSyntaxError } from "../syntax/index.ts";
import { newException } from "../objects/exceptions.ts";
import { newInt } from "../objects/int.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { newTuple } from "../objects/tuple.ts";

/** SyntaxError, IndentationError, TabError or MemoryError with its place. */
export function raisedSyntaxError(rt: Runtime, error: PythonSyntaxError): Raised {
  if (error.kind === "MemoryError") return rt.error(T.MemoryError, error.message);
  const number = (value: number | null): Ref => (value === null ? None : newInt(rt, value));
  const text = (value: string | null): Ref => (value === null ? None : rt.newStr(value));
  const message = rt.newStr(error.message);
  const args = [message];
  if (error.lineno !== null || error.text !== null) {
    const details = [text(error.filename), number(error.lineno), number(error.offset), text(error.text)];
    args.push(newTuple(rt, [...details, number(error.end_lineno), number(error.end_offset)]));
  }
  const exception = newException(rt, T[error.kind], args);
  for (const each of args) rt.decref(each);
  return new Raised(exception);
}
