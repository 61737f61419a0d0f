// The body of a module or class: its docstring, its statements, and in the end the `__annotate__` function of the
// annotations found on the way. CPython: _PyCodegen_Module, codegen_body.

import type { Stmt } from "../syntax/ast.ts";
import { compileDeferredAnnotations } from "./codegen-annotations.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { cleanDocstring, docstringOf } from "./codegen-docstring.ts";
import { emitNameOp } from "./codegen-names.ts";
import { visitStatements } from "./codegen-statements.ts";
import { strConstant } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Location } from "./instruction-sequence.ts";
import { BUILD_SET, SETUP_ANNOTATIONS, STORE_NAME } from "./opcodes.ts";

export function compileModuleBody(c: Compiler, statements: readonly Stmt[], isInteractive: boolean): void {
  const location =
    statements.length > 0 ? locationOf(statements[0]) : { line: 1, endLine: 1, column: 0, endColumn: 0 };
  if (c.entry.has_conditional_annotations) {
    c.emit(location, BUILD_SET, 0);
    c.emit(location, STORE_NAME, c.unit.names.add("__conditional_annotations__"));
  }
  compileBody(c, location, statements, isInteractive);
}

export function compileBody(
  c: Compiler,
  location: Location,
  statements: readonly Stmt[],
  isInteractive: boolean,
): void {
  if (c.hasFutureAnnotations && c.entry.annotations_used) c.emit(location, SETUP_ANNOTATIONS);
  if (statements.length === 0) return;
  const docstring = !isInteractive && c.entry.has_docstring ? docstringOf(statements) : null;
  const [first] = statements;
  if (docstring !== null && first.kind === "Expr") {
    c.loadConst(locationOf(first.value), strConstant(cleanDocstring(docstring)));
    emitNameOp(c, NO_LOCATION, "__doc__", "Store");
    visitStatements(c, statements.slice(1));
  } else {
    visitStatements(c, statements);
  }
  if (!c.hasFutureAnnotations) compileDeferredAnnotations(c, location);
}
