// Text of a program to a code object on the heap.
import { compileSource } from "../compile/index.ts";
import type { Mode } from "../syntax/index.ts";
import { PythonSyntaxError } from "../syntax/index.ts";
import { newCode } from "../objects/code-object.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { raisedSyntaxError } from "./syntax-error.ts";

/** An owned code object. Raises SyntaxError and its kin. */
export function compileText(rt: Runtime, source: string, filename: string, mode: Mode): Ref {
  try {
    return newCode(rt, compileSource(source, filename, mode));
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw raisedSyntaxError(rt, error);
    throw error;
  }
}
