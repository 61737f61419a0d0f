// The SyntaxErrors that the compiler raises once the tree is built: 'return' outside function, nonlocal without a binding.
// CPython: Python/errors.c PyErr_RangedSyntaxLocationObject. The offsets count UTF-8 bytes, from 1; the text is null, because
// CPython reads the line from the file, which only the host can do.

import type { Located } from "../syntax/ast.ts";
import { PythonSyntaxError } from "../syntax/errors.ts";

export function compileError(message: string, filename: string, at: Located): PythonSyntaxError {
  return new PythonSyntaxError("SyntaxError", message, filename, {
    lineno: at.lineno,
    offset: at.col_offset + 1,
    end_lineno: at.end_lineno,
    end_offset: at.end_col_offset + 1,
  });
}
