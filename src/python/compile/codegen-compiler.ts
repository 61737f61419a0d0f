// The state of one compilation: the scopes that are open, the constants they share, and the ways to emit an instruction.
// The `codegen-` files around it each compile one kind of node with it. CPython: Python/compile.c struct _PyCompiler.

import { assert } from "../../base/assert.ts";
import type { Located } from "../syntax/ast.ts";
import { assemble } from "./assemble.ts";
import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_FUTURE_ANNOTATIONS,
  CO_GENERATOR,
  CO_HAS_DOCSTRING,
  CO_METHOD,
  CO_NESTED,
  CO_NEWLOCALS,
  CO_OPTIMIZED,
  CO_VARARGS,
  CO_VARKEYWORDS,
} from "./code.ts";
import type { CodeObject, Constant } from "./code.ts";
import { Unit, NO_PARAMETERS } from "./codegen-unit.ts";
import type { FrameBlock, NameTable, ParameterCounts, ScopeType } from "./codegen-unit.ts";
import { compileError } from "./compile-error.ts";
import { ConstantTable, NONE } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { InstructionSequence, Label, Location } from "./instruction-sequence.ts";
import {
  ANNOTATIONS_PLACEHOLDER,
  LOAD_ATTR,
  LOAD_CONST,
  RESUME,
  RESUME_AT_FUNC_START,
  RETURN_VALUE,
} from "./opcodes.ts";
import { isFunctionLike, mangle, maybeMangle, scopeOf } from "./symtable.ts";
import type { CompileTarget } from "./target.ts";
import type { SymbolTable, SymbolTableEntry } from "./symtable.ts";

/** Blocks that may stand in one another, loops and `with` and `try` counted. CPython: CO_MAXBLOCKS. */
const BLOCKS_NESTED_MAX = 21;

export function locationOf(node: Located): Location {
  return {
    line: node.lineno,
    endLine: node.end_lineno,
    column: node.col_offset,
    endColumn: node.end_col_offset,
  };
}

export class Compiler {
  readonly filename: string;
  readonly table: SymbolTable;
  readonly constants = new ConstantTable();
  readonly isInteractive: boolean;
  /** The open scopes around `unit`, outermost first. */
  private readonly outerUnits: Unit[] = [];
  private currentUnit: Unit | null = null;

  readonly target: CompileTarget;

  constructor(table: SymbolTable, filename: string, isInteractive: boolean, target: CompileTarget) {
    this.target = target;
    this.table = table;
    this.filename = filename;
    this.isInteractive = isInteractive;
  }

  get unit(): Unit {
    assert(this.currentUnit !== null, "no scope is open");
    return this.currentUnit;
  }

  get entry(): SymbolTableEntry {
    return this.unit.entry;
  }

  get sequence(): InstructionSequence {
    return this.unit.sequence;
  }

  get isInteractiveTopLevel(): boolean {
    return this.isInteractive && this.outerUnits.length === 0;
  }

  get hasFutureAnnotations(): boolean {
    return (this.table.future.features & CO_FUTURE_ANNOTATIONS) !== 0;
  }

  // Scopes

  /** The scope that the symbol table made for a node (or for the list of type parameters). */
  entryFor(node: object): SymbolTableEntry {
    const entry = this.table.entries.get(node);
    assert(entry !== undefined, "the symbol table has no scope for a node");
    return entry;
  }

  /** CPython: codegen_enter_scope. */
  enterScope(
    name: string,
    scopeType: ScopeType,
    entry: SymbolTableEntry,
    line: number,
    privateName: string | null = null,
    counts: ParameterCounts = NO_PARAMETERS,
  ): void {
    const outer = this.currentUnit;
    const unit = new Unit(entry, scopeType, name, line, privateName ?? outer?.privateName ?? null, counts);
    if (outer !== null) this.outerUnits.push(outer);
    this.currentUnit = unit;
    if (scopeType !== "module") unit.qualname = this.qualnameOf(unit);
    const location = { line: scopeType === "module" ? 0 : line, endLine: line, column: 0, endColumn: 0 };
    this.emit(location, RESUME, RESUME_AT_FUNC_START);
    if (scopeType === "module") this.emit(location, ANNOTATIONS_PLACEHOLDER);
  }

  /** Ends the scope: assembles its code and goes back to the scope around it. `addsNone`: falling off the end returns None. */
  exitScope(addsNone: boolean): CodeObject {
    if (addsNone) this.loadConst(NO_LOCATION, NONE);
    this.emit(NO_LOCATION, RETURN_VALUE);
    const unit = this.unit;
    const code = assemble(
      unit.sequence,
      {
        name: unit.name,
        qualname: unit.qualname,
        filename: this.filename,
        firstlineno: unit.firstlineno,
        ...unit.counts,
        // Positional-only parameters count among `argcount` in a code object, apart in the tree.
        argcount: unit.counts.argcount + unit.counts.posonlyargcount,
        flags: this.codeFlags(),
        consts: [...unit.consts.keys()],
        names: unit.names.names,
        varnames: unit.varnames.names,
        cellvars: unit.cellvars.names,
        freevars: unit.freevars.names,
        hiddenNames: new Set(unit.fastHidden.keys()),
      },
      this.constants,
      this.target,
    );
    this.currentUnit = this.outerUnits.pop() ?? null;
    return code;
  }

  private codeFlags(): number {
    const entry = this.entry;
    let flags = 0;
    if (isFunctionLike(entry)) {
      flags |= CO_NEWLOCALS | CO_OPTIMIZED;
      if (entry.nested) flags |= CO_NESTED;
      if (entry.generator) flags |= entry.coroutine ? CO_ASYNC_GENERATOR : CO_GENERATOR;
      if (entry.varargs) flags |= CO_VARARGS;
      if (entry.varkeywords) flags |= CO_VARKEYWORDS;
      if (entry.has_docstring) flags |= CO_HAS_DOCSTRING;
      if (entry.method) flags |= CO_METHOD;
    }
    if (entry.coroutine && !entry.generator) flags |= CO_COROUTINE;
    return flags | this.table.future.features;
  }

  // A scope inside annotations (as those of a generic function's parameters) is named as if it stood around them.
  // CPython: compiler_set_qualname.
  private qualnameOf(unit: Unit): string {
    const outerUnits = this.outerUnits;
    if (outerUnits.length <= 1) return unit.name;
    let parent = outerUnits[outerUnits.length - 1];
    if (parent.scopeType === "annotations") {
      if (outerUnits.length === 2) return unit.name;
      parent = outerUnits[outerUnits.length - 2];
    }
    if (unit.scopeType === "function" || unit.scopeType === "asyncFunction" || unit.scopeType === "class") {
      const mangled = mangle(parent.privateName, unit.name);
      if (scopeOf(parent.entry, mangled) === "GLOBAL_EXPLICIT") return unit.name;
    }
    const isLocal =
      parent.scopeType === "function" ||
      parent.scopeType === "asyncFunction" ||
      parent.scopeType === "lambda";
    return `${parent.qualname}${isLocal ? ".<locals>" : ""}.${unit.name}`;
  }

  /** `self.name = ...` in a method: the innermost class around lists the attribute in `__static_attributes__`. */
  addStaticAttribute(name: string): void {
    for (let at = this.outerUnits.length - 1; at >= 0; at -= 1) {
      if (this.outerUnits[at].scopeType === "class") {
        this.outerUnits[at].staticAttributes.add(name);
        return;
      }
    }
  }

  /** Where `break` and the like would go through. CPython: _PyCompile_PushFBlock. */
  pushBlock(block: FrameBlock): void {
    const blocks = this.unit.frameBlocks;
    if (blocks.length >= BLOCKS_NESTED_MAX) this.error(block.location, "too many statically nested blocks");
    blocks.push(block);
  }

  popBlock(): void {
    this.unit.frameBlocks.pop();
  }

  // Instructions

  newLabel(): Label {
    return this.sequence.newLabel();
  }

  placeLabel(label: Label): void {
    this.sequence.placeLabel(label);
  }

  emit(location: Location, op: number, arg = 0): void {
    this.sequence.emit(op, arg, location);
  }

  /** A jump, or a SETUP_ pseudo-instruction with its handler. */
  jump(location: Location, op: number, label: Label): void {
    this.sequence.emit(op, label, location);
  }

  loadConst(location: Location, constant: Constant): void {
    this.emit(location, LOAD_CONST, this.addConst(constant));
  }

  /** The index of the constant in `co_consts`. */
  addConst(constant: Constant): number {
    const merged = this.constants.intern(constant);
    const consts = this.unit.consts;
    const known = consts.get(merged);
    if (known !== undefined) return known;
    consts.set(merged, consts.size);
    return consts.size - 1;
  }

  /** An instruction whose argument is an index of `co_names`; the name is mangled first. */
  emitName(location: Location, op: number, name: string): void {
    const index = this.unit.names.add(this.mangle(name));
    this.emit(location, op, op === LOAD_ATTR ? index << 1 : index);
  }

  /** An instruction whose argument is an index of one of the unit's tables of variables. */
  emitIn(location: Location, op: number, table: NameTable, name: string): void {
    this.emit(location, op, table.add(this.mangle(name)));
  }

  /** `__x` in a class as the class keeps it. CPython: _PyCompile_MaybeMangle. */
  mangle(name: string): string {
    return maybeMangle(this.unit.privateName, this.entry, name);
  }

  /** Throws the SyntaxError at the location. CPython: _PyCompile_Error, which counts its offset in bytes. */
  error(location: Location, message: string): never {
    throw compileError(message, this.filename, {
      lineno: location.line,
      col_offset: location.column,
      end_lineno: location.endLine,
      end_col_offset: location.endColumn,
    });
  }
}
