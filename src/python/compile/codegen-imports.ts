// `import` and `from ... import`. CPython: codegen_import, codegen_from_import.

import type { Import, ImportFrom } from "../syntax/ast.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { emitNameOp } from "./codegen-names.ts";
import { intConstant, NONE, strTupleConstant } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  CALL_INTRINSIC_1,
  IMPORT_FROM,
  IMPORT_NAME,
  INTRINSIC_IMPORT_STAR,
  POP_TOP,
  SWAP,
} from "./opcodes.ts";

export function compileImport(c: Compiler, s: Import): void {
  const location = locationOf(s);
  for (const alias of s.names) {
    c.loadConst(location, intConstant(0));
    c.loadConst(location, NONE);
    c.emitName(location, IMPORT_NAME, alias.name);
    if (alias.asname !== null) bindModuleAs(c, location, alias.name, alias.asname);
    else emitNameOp(c, location, alias.name.split(".")[0], "Store");
  }
}

// `import a.b.c as d`: IMPORT_NAME gave `a`, and `d` is bound to what `a.b.c` names.
function bindModuleAs(c: Compiler, location: Location, name: string, asname: string): void {
  const [, ...attributes] = name.split(".");
  if (attributes.length === 0) {
    emitNameOp(c, location, asname, "Store");
    return;
  }
  attributes.forEach((attribute, index) => {
    if (index > 0) {
      c.emit(location, SWAP, 2);
      c.emit(location, POP_TOP);
    }
    c.emit(location, IMPORT_FROM, c.unit.names.add(attribute));
  });
  emitNameOp(c, location, asname, "Store");
  c.emit(location, POP_TOP);
}

export function compileImportFrom(c: Compiler, s: ImportFrom): void {
  const location = locationOf(s);
  c.loadConst(location, intConstant(s.level));
  c.loadConst(location, strTupleConstant(s.names.map((alias) => alias.name)));
  c.emitName(location, IMPORT_NAME, s.module ?? "");
  if (s.names[0].name === "*") {
    c.emit(location, CALL_INTRINSIC_1, INTRINSIC_IMPORT_STAR);
    c.emit(NO_LOCATION, POP_TOP);
    return;
  }
  for (const alias of s.names) {
    c.emitName(location, IMPORT_FROM, alias.name);
    emitNameOp(c, location, alias.asname ?? alias.name, "Store");
  }
  c.emit(location, POP_TOP);
}
