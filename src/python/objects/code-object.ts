// The code object on the heap: the compiled code's tables as objects (constants, names, bytes), and beside them what
// the virtual machine reads fast, kept in JavaScript and found by the index that the object holds.
// CPython: Objects/codeobject.c
import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_LOCAL, decode, positions } from "../compile/code.ts";
import type { CodeObject, Constant, DecodedCode } from "../compile/code.ts";
import { hash, indexNumber, iter, richCompareBool } from "./abstract.ts";
import { bytesOf, newBytes } from "./bytes.ts";
import { newComplex } from "./complex.ts";
import { newFloat } from "./float.ts";
import { newBigInt, newInt, numberOf } from "./int.ts";
import { newFrozenset } from "./set.ts";
import { newList } from "./list.ts";
import { method, NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { newSlice } from "./slice.ts";
import { Ellipsis, False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { internInPlace } from "./str.ts";
import { newTrackedTuple, newTuple, tupleItems } from "./tuple.ts";
import { Py_EQ, Py_NE } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { clearWeakrefs } from "./weakref.ts";

// PyCodeObject: 208 bytes, then the bytecode, two bytes a code unit; ob_size counts the units.
export const CODE_CONSTS = 24;
export const CODE_NAMES = 32;
export const CODE_EXCEPTIONTABLE = 40;
export const CODE_FLAGS = 48;
export const CODE_ARGCOUNT = 52;
export const CODE_POSONLYARGCOUNT = 56;
export const CODE_KWONLYARGCOUNT = 60;
export const CODE_STACKSIZE = 64;
export const CODE_FIRSTLINENO = 68;
export const CODE_NLOCALSPLUS = 72;
export const CODE_FRAMESIZE = 76;
export const CODE_NLOCALS = 80;
export const CODE_NCELLVARS = 84;
export const CODE_NFREEVARS = 88;
export const CODE_LOCALSPLUSNAMES = 96;
export const CODE_LOCALSPLUSKINDS = 104;
export const CODE_FILENAME = 112;
export const CODE_NAME = 120;
export const CODE_QUALNAME = 128;
export const CODE_LINETABLE = 136;
const CODE_WEAKREFS = 144;
/** co_executors' place: the index into `rt.codes`. */
export const CODE_INDEX = 152;
const CODE_UNITS = 208;
/** Words of a frame before its locals, as co_framesize counts them. */
const FRAME_WORDS = 10;

const OBJECT_FIELDS = [
  CODE_CONSTS,
  CODE_NAMES,
  CODE_LOCALSPLUSNAMES,
  CODE_LOCALSPLUSKINDS,
  CODE_FILENAME,
  CODE_NAME,
  CODE_QUALNAME,
  CODE_LINETABLE,
  CODE_EXCEPTIONTABLE,
];

/** Modules of the library that CPython leaves aside for its own in C. */
const STANDS_FOR_C = /[/<](?:_pydatetime|_pydecimal)(?:\.py|>)$/;

/** Classes that CPython takes from `_asyncio`, and the modules where the library has them in Python too. */
const ASYNCIO_MODULE = /[/<]asyncio[/.](?:futures|tasks)(?:\.py|>)$/;
const ASYNCIO_METHOD = /^(?:Future|Task)\./;

function standsForC({ filename, qualname }: CodeObject): boolean {
  return (
    filename.startsWith("<native ") ||
    STANDS_FOR_C.test(filename) ||
    (ASYNCIO_METHOD.test(qualname) && ASYNCIO_MODULE.test(filename))
  );
}

/** What the virtual machine reads of a code object. The addresses are borrowed from the object's tuples. */
export class HeapCode {
  readonly ref: Ref;
  readonly code: CodeObject;
  readonly consts: readonly Ref[];
  /** Interned. */
  readonly names: readonly Ref[];
  /** Names of the frame's slots, interned. */
  readonly localNames: readonly Ref[];
  /** What the virtual machine made of it, at its first call. */
  prepared: unknown = null;
  /** It stands for what CPython has in C: no program sees its frames. */
  readonly isNative: boolean;
  private decodedOrNull: DecodedCode | null = null;

  constructor(rt: Runtime, ref: Ref, code: CodeObject) {
    this.ref = ref;
    this.code = code;
    this.isNative = standsForC(code);
    this.consts = tupleItems(rt, rt.pointer(ref + CODE_CONSTS));
    this.names = tupleItems(rt, rt.pointer(ref + CODE_NAMES));
    this.localNames = tupleItems(rt, rt.pointer(ref + CODE_LOCALSPLUSNAMES));
  }

  /** The instructions, unpacked when they are first needed: most functions of a library are never called. */
  get decoded(): DecodedCode {
    return (this.decodedOrNull ??= decode(this.code));
  }
}

/** The tables of a code object in memory. */
export function heapCode(rt: Runtime, ref: Ref): HeapCode {
  return rt.codes[rt.heap.i32[(ref + CODE_INDEX) >> 2]] as HeapCode;
}

/** A code object with all that it holds. `made` remembers the constants of one compilation, so that equal ones are one
 * object; it holds no references. */
export function newCode(rt: Runtime, code: CodeObject, made: Map<Constant, Ref> = new Map()): Ref {
  const consts = newTuple(
    rt,
    code.consts.map((constant) => newConstant(rt, constant, made)),
  );
  return codeWithConstants(rt, code, consts);
}

/** As `newCode`, with the tuple of constants at hand (stolen). */
function codeWithConstants(rt: Runtime, code: CodeObject, consts: Ref): Ref {
  const unitCount = code.code.length >> 1;
  const self = rt.newObject(T.code, CODE_UNITS + code.code.length);
  const heap = rt.heap;
  heap.fill(self + 16, CODE_UNITS - 16);
  const putInt = (offset: number, value: number): void => heap.store((self + offset) >> 2, value);
  const kinds = Array.from(code.localspluskinds);
  putInt(16, unitCount);
  putInt(CODE_FLAGS, code.flags);
  putInt(CODE_ARGCOUNT, code.argcount);
  putInt(CODE_POSONLYARGCOUNT, code.posonlyargcount);
  putInt(CODE_KWONLYARGCOUNT, code.kwonlyargcount);
  putInt(CODE_STACKSIZE, code.shownStacksize ?? code.stacksize);
  putInt(CODE_FIRSTLINENO, code.firstlineno);
  putInt(CODE_NLOCALSPLUS, code.localsplusnames.length);
  putInt(CODE_FRAMESIZE, code.localsplusnames.length + code.stacksize + FRAME_WORDS);
  putInt(CODE_NLOCALS, code.nlocals);
  putInt(CODE_NCELLVARS, kinds.filter((kind) => (kind & CO_FAST_CELL) !== 0).length);
  putInt(CODE_NFREEVARS, kinds.filter((kind) => (kind & CO_FAST_FREE) !== 0).length);
  putInt(CODE_CONSTS, consts);
  putInt(CODE_NAMES, internedTuple(rt, code.names));
  putInt(CODE_LOCALSPLUSNAMES, internedTuple(rt, code.localsplusnames));
  putInt(CODE_LOCALSPLUSKINDS, newBytes(rt, code.localspluskinds));
  putInt(CODE_FILENAME, rt.intern(code.filename));
  putInt(CODE_NAME, rt.intern(code.name));
  putInt(CODE_QUALNAME, rt.intern(code.qualname));
  putInt(CODE_LINETABLE, newBytes(rt, code.linetable));
  putInt(CODE_EXCEPTIONTABLE, newBytes(rt, code.exceptiontable));
  heap.storeBytes(self + CODE_UNITS, code.code);
  putInt(CODE_INDEX, rt.codes.length);
  rt.codes.push(new HeapCode(rt, self, code));
  return self;
}

function internedTuple(rt: Runtime, names: readonly string[]): Ref {
  return newTuple(
    rt,
    names.map((name) => rt.intern(name)),
  );
}

/** An owned reference to the constant, made at its first use. */
function newConstant(rt: Runtime, constant: Constant, made: Map<Constant, Ref>): Ref {
  const known = made.get(constant);
  if (known !== undefined) return rt.incref(known);
  const ref = makeConstant(rt, constant, made);
  made.set(constant, ref);
  return ref;
}

function makeConstant(rt: Runtime, constant: Constant, made: Map<Constant, Ref>): Ref {
  const all = (items: readonly Constant[]): Ref[] => items.map((item) => newConstant(rt, item, made));
  switch (constant.kind) {
    case "none":
      return None;
    case "ellipsis":
      return Ellipsis;
    case "bool":
      return constant.value ? True : False;
    case "int":
      return newBigInt(rt, constant.value);
    case "float":
      return newFloat(rt, constant.value);
    case "complex":
      return newComplex(rt, constant.real, constant.imag);
    case "str": {
      const str = rt.newStr(constant.value);
      // Strings that look like names are interned, so that two compilations share them.
      return /^[A-Za-z0-9_]*$/.test(constant.value) ? internInPlace(rt, str) : str;
    }
    case "bytes":
      return newBytes(rt, constant.value);
    case "tuple":
      return newTrackedTuple(rt, all(constant.items));
    case "frozenset": {
      const items = all(constant.items);
      const set = newFrozenset(rt, items);
      for (const item of items) rt.decref(item);
      return set;
    }
    case "slice": {
      const [start, stop, step] = all([constant.start, constant.stop, constant.step]);
      const slice = newSlice(rt, start, stop, step);
      for (const part of [start, stop, step]) rt.decref(part);
      return slice;
    }
    case "code":
      return newCode(rt, constant.code, made);
  }
}

/** The entry of `rt.codes` stays: a recording that is walked backwards finds the object alive again. */
function dealloc(rt: Runtime, self: Ref): void {
  clearWeakrefs(rt, self);
  for (const field of OBJECT_FIELDS) rt.decrefOrNull(rt.pointer(self + field));
  rt.freeObject(self);
}

function repr(rt: Runtime, self: Ref): Ref {
  const { name, filename, firstlineno } = heapCode(rt, self).code;
  const line = firstlineno === 0 ? -1 : firstlineno;
  return rt.newStr(`<code object ${name} at ${rt.addressText(self)}, file "${filename}", line ${line}>`);
}

// ---- equality ------------------------------------------------------------------------------------------------------------
function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || rt.typeOf(left) !== T.code || rt.typeOf(right) !== T.code) {
    return NotImplemented;
  }
  return isEqual(rt, left, right) === (op === Py_EQ) ? True : False;
}

function isEqual(rt: Runtime, left: Ref, right: Ref): boolean {
  const a = heapCode(rt, left).code;
  const b = heapCode(rt, right).code;
  return (
    a.name === b.name &&
    a.argcount === b.argcount &&
    a.posonlyargcount === b.posonlyargcount &&
    a.kwonlyargcount === b.kwonlyargcount &&
    a.flags === b.flags &&
    a.firstlineno === b.firstlineno &&
    sameBytes(a.code, b.code) &&
    richCompareBool(rt, rt.pointer(left + CODE_CONSTS), rt.pointer(right + CODE_CONSTS), Py_EQ) &&
    a.names.join() === b.names.join() &&
    a.localsplusnames.join() === b.localsplusnames.join() &&
    sameBytes(a.linetable, b.linetable) &&
    sameBytes(a.exceptiontable, b.exceptiontable)
  );
}

function hashCode(rt: Runtime, self: Ref): number {
  const { code } = heapCode(rt, self);
  return (
    hash(rt, rt.pointer(self + CODE_NAME)) ^
    (code.argcount * 31 + code.firstlineno * 1000003 + code.code.length)
  );
}

// ---- what programs ask ------------------------------------------------------------------------------------------------------
function optionalInt(rt: Runtime, value: number | null): Ref {
  return value === null ? None : newInt(rt, value);
}

function iterateOver(rt: Runtime, items: Ref[]): Ref {
  const list = newList(rt, items);
  const iterator = iter(rt, list);
  rt.decref(list);
  return iterator;
}

/** `(start, end, line)` for each run of bytecode that belongs to one line; offsets in bytes. */
function coLines(rt: Runtime, self: Ref): Ref {
  const lines = positions(heapCode(rt, self).code).map((position) => position.line);
  const rows: Ref[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (end < lines.length && lines[end] === lines[start]) end++;
    rows.push(newTuple(rt, [newInt(rt, start * 2), newInt(rt, end * 2), optionalInt(rt, lines[start])]));
    start = end;
  }
  return iterateOver(rt, rows);
}

function coPositions(rt: Runtime, self: Ref): Ref {
  const rows = positions(heapCode(rt, self).code).map((each) =>
    newTuple(
      rt,
      [each.line, each.endLine, each.column, each.endColumn].map((value) => optionalInt(rt, value)),
    ),
  );
  return iterateOver(rt, rows);
}

function replace(
  rt: Runtime,
  self: Ref,
  argcount: Ref,
  posonlyargcount: Ref,
  kwonlyargcount: Ref,
  stacksize: Ref,
  flags: Ref,
  firstlineno: Ref,
  code: Ref,
  consts: Ref,
  names: Ref,
  filename: Ref,
  name: Ref,
  qualname: Ref,
  linetable: Ref,
  exceptiontable: Ref,
  nlocals: Ref,
  varnames: Ref,
  freevars: Ref,
  cellvars: Ref,
): Ref {
  const before = heapCode(rt, self).code;
  const number = (given: Ref, otherwise: number): number => (given === 0 ? otherwise : numberOf(rt, given));
  const text = (given: Ref, otherwise: string): string => (given === 0 ? otherwise : rt.text(given));
  const bytes = (given: Ref, otherwise: Uint8Array): Uint8Array =>
    given === 0 ? otherwise : bytesOf(rt, given).slice();
  const texts = (given: Ref, otherwise: readonly string[]): readonly string[] =>
    given === 0 ? otherwise : tupleItems(rt, given).map((each) => rt.text(each));
  const keepsSlots = varnames === 0 && freevars === 0 && cellvars === 0;
  const slots = keepsSlots
    ? {}
    : localsPlus(
        texts(varnames, before.varnames),
        texts(cellvars, before.cellvars),
        texts(freevars, before.freevars),
      );
  const changed: CodeObject = {
    ...before,
    ...slots,
    argcount: number(argcount, before.argcount),
    posonlyargcount: number(posonlyargcount, before.posonlyargcount),
    kwonlyargcount: number(kwonlyargcount, before.kwonlyargcount),
    stacksize: number(stacksize, before.stacksize),
    shownStacksize: stacksize === 0 ? before.shownStacksize : undefined,
    flags: number(flags, before.flags),
    firstlineno: number(firstlineno, before.firstlineno),
    code: bytes(code, before.code),
    names: texts(names, before.names),
    filename: text(filename, before.filename),
    name: text(name, before.name),
    qualname: text(qualname, before.qualname),
    linetable: bytes(linetable, before.linetable),
    exceptiontable: bytes(exceptiontable, before.exceptiontable),
  };
  if (number(nlocals, changed.nlocals) !== changed.nlocals) {
    throw rt.valueError("code: co_nlocals != len(co_varnames)");
  }
  return codeWithConstants(rt, changed, rt.incref(consts === 0 ? rt.pointer(self + CODE_CONSTS) : consts));
}

/** A frame's slots by kind: locals with the cells among them, the other cells, the free variables.
 * CPython: PyUnstable_Code_NewWithPosOnlyArgs */
function localsPlus(
  varnames: readonly string[],
  cellvars: readonly string[],
  freevars: readonly string[],
): Pick<
  CodeObject,
  "localsplusnames" | "localspluskinds" | "varnames" | "cellvars" | "freevars" | "nlocals"
> {
  const otherCells = cellvars.filter((name) => !varnames.includes(name));
  const kinds = [
    ...varnames.map((name) => CO_FAST_LOCAL | (cellvars.includes(name) ? CO_FAST_CELL : 0)),
    ...otherCells.map(() => CO_FAST_CELL),
    ...freevars.map(() => CO_FAST_FREE),
  ];
  return {
    localsplusnames: [...varnames, ...otherCells, ...freevars],
    localspluskinds: Uint8Array.from(kinds),
    varnames,
    cellvars,
    freevars,
    nlocals: varnames.length,
  };
}

const constructor = new NativeFunction(
  "code",
  "argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, " +
    "filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /",
  construct,
  "staticmethod",
);

function construct(rt: Runtime, _type: Ref, ...args: readonly Ref[]): Ref {
  const [argcount, posonly, kwonly, nlocals, stacksize, flags] = args
    .slice(0, 6)
    .map((each) => numberOf(rt, each));
  const [codestring, constants, names, varnames, filename, name, qualname] = args.slice(6, 13);
  const [firstlineno, linetable, exceptiontable, freevars, cellvars] = args.slice(13);
  const check = (value: Ref, position: number, type: Ref, wanted: string): Ref => {
    if (rt.isSubtype(rt.typeOf(value), type)) return value;
    throw rt.typeError(`code() argument ${position} must be ${wanted}, not ${rt.typeOrNone(value)}`);
  };
  const texts = (value: Ref, position: number): string[] =>
    value === 0 ? [] : tupleItems(rt, check(value, position, T.tuple, "tuple")).map((each) => rt.text(each));
  const bytes = (value: Ref, position: number): Uint8Array =>
    bytesOf(rt, check(value, position, T.bytes, "bytes")).slice();
  const text = (value: Ref, position: number): string => rt.text(check(value, position, T.str, "str"));
  for (const [value, what] of [
    [argcount, "argcount"],
    [posonly, "posonlyargcount"],
    [kwonly, "kwonlyargcount"],
    [nlocals, "nlocals"],
  ] as const) {
    if (value < 0) throw rt.valueError(`code: ${what} must not be negative`);
  }
  const code: CodeObject = {
    ...localsPlus(texts(varnames, 10), texts(cellvars, 18), texts(freevars, 17)),
    argcount: argcount,
    posonlyargcount: posonly,
    kwonlyargcount: kwonly,
    // Where `co_stacksize` says less than our code needs, the handler around a generator is what it lacks.
    stacksize: rt.version.guardsGenerators ? stacksize : stacksize + 2,
    shownStacksize: stacksize,
    flags,
    code: bytes(codestring, 7),
    consts: [],
    names: texts(names, 9),
    filename: text(filename, 11),
    name: text(name, 12),
    qualname: text(qualname, 13),
    firstlineno: numberOf(rt, firstlineno),
    linetable: bytes(linetable, 15),
    exceptiontable: bytes(exceptiontable, 16),
  };
  if (code.nlocals !== nlocals) throw rt.valueError("code: co_nlocals != len(co_varnames)");
  return codeWithConstants(rt, code, rt.incref(check(constants, 8, T.tuple, "tuple")));
}

/** The name of a frame's slot, as an instruction's argument counts it. */
function variableName(rt: Runtime, self: Ref, argument: Ref): Ref {
  const { localNames } = heapCode(rt, self);
  const index = indexNumber(rt, argument, T.OverflowError);
  const name = index < 0 ? undefined : localNames[index];
  if (name === undefined) throw rt.indexError("tuple index out of range");
  return rt.incref(name);
}

const REPLACEABLE =
  "*, co_argcount=0, co_posonlyargcount=0, co_kwonlyargcount=0, co_stacksize=0, co_flags=0, co_firstlineno=0, " +
  "co_code=b'', co_consts=(), co_names=(), co_filename='', co_name='', co_qualname='', co_linetable=b'', " +
  "co_exceptiontable=b'', co_nlocals=0, co_varnames=(), co_freevars=(), co_cellvars=()";

export const codeSpec: TypeSpec = {
  name: "code",
  address: T.code,
  basicSize: CODE_UNITS,
  itemSize: 2,
  flags: 0,
  weaklistOffset: CODE_WEAKREFS,
  sizeOf: (rt, self) => (CODE_UNITS + 2 * rt.heap.i32[(self + 16) >> 2] + 7) & ~7,
  documentation: "Create a code object.  Not for the faint of heart.",
  slots: {
    tp_new: (rt, type, args, names) => constructor.call(rt, type, args, names),
    tp_dealloc: dealloc,
    tp_repr: repr,
    tp_richcompare: compare,
    tp_hash: hashCode,
  },
  methods: [
    method("co_lines", "", coLines),
    method("co_positions", "", coPositions),
    method(
      "_varname_from_oparg",
      "oparg",
      variableName,
      "(internal-only) Return the local variable name for the given oparg.",
    ),
    method(
      "replace",
      REPLACEABLE,
      replace,
      "Return a copy of the code object with new values for the specified fields.",
    ),
    method("__replace__", REPLACEABLE, replace, "The same as replace()."),
  ],
  members: [
    { name: "co_argcount", offset: CODE_ARGCOUNT, kind: "int", isReadOnly: true },
    { name: "co_posonlyargcount", offset: CODE_POSONLYARGCOUNT, kind: "int", isReadOnly: true },
    { name: "co_kwonlyargcount", offset: CODE_KWONLYARGCOUNT, kind: "int", isReadOnly: true },
    { name: "co_stacksize", offset: CODE_STACKSIZE, kind: "int", isReadOnly: true },
    { name: "co_flags", offset: CODE_FLAGS, kind: "int", isReadOnly: true },
    { name: "co_nlocals", offset: CODE_NLOCALS, kind: "int", isReadOnly: true },
    { name: "co_firstlineno", offset: CODE_FIRSTLINENO, kind: "int", isReadOnly: true },
    { name: "co_consts", offset: CODE_CONSTS, kind: "object", isReadOnly: true },
    { name: "co_names", offset: CODE_NAMES, kind: "object", isReadOnly: true },
    { name: "co_filename", offset: CODE_FILENAME, kind: "object", isReadOnly: true },
    { name: "co_name", offset: CODE_NAME, kind: "object", isReadOnly: true },
    { name: "co_qualname", offset: CODE_QUALNAME, kind: "object", isReadOnly: true },
    { name: "co_linetable", offset: CODE_LINETABLE, kind: "object", isReadOnly: true },
    { name: "co_exceptiontable", offset: CODE_EXCEPTIONTABLE, kind: "object", isReadOnly: true },
  ],
  getset: [
    { name: "co_varnames", get: (rt, self) => internedTuple(rt, heapCode(rt, self).code.varnames) },
    { name: "co_cellvars", get: (rt, self) => internedTuple(rt, heapCode(rt, self).code.cellvars) },
    { name: "co_freevars", get: (rt, self) => internedTuple(rt, heapCode(rt, self).code.freevars) },
    { name: "co_code", get: (rt, self) => newBytes(rt, heapCode(rt, self).code.code) },
    { name: "_co_code_adaptive", get: (rt, self) => newBytes(rt, heapCode(rt, self).code.code) },
  ],
};
