// The cell: the box in which a variable lies that an inner function shares with its outer one.
// CPython: Objects/cellobject.c
import { richCompare } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { False, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { Py_EQ, Py_GE, Py_GT, Py_LE, Py_LT, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// PyCellObject: | 16 | ob_ref, 0 when the variable is unbound |
export const CELL_VALUE = 16;
const CELL_SIZE = 24;

/** A new cell; `value` is stolen, 0 makes an empty one. */
export function newCell(rt: Runtime, value: Ref): Ref {
  const cell = rt.newObject(T.cell, CELL_SIZE);
  rt.heap.storeInt64(cell + CELL_VALUE, value);
  rt.track(cell);
  return cell;
}

/** What the cell holds, borrowed; 0 when it is empty. */
export function cellValue(rt: Runtime, cell: Ref): Ref {
  return rt.pointer(cell + CELL_VALUE);
}

const constructor = new NativeFunction("cell", "contents=None, /", construct, "staticmethod");

function construct(rt: Runtime, type: Ref, contents: Ref): Ref {
  const self = allocateInstance(rt, type);
  if (contents !== 0) rt.heap.store((self + CELL_VALUE) >> 2, rt.incref(contents));
  return self;
}

function clear(rt: Runtime, self: Ref): void {
  rt.decrefOrNull(rt.exchange(self + CELL_VALUE, 0));
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.pointer(self + CELL_VALUE));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  const value = rt.pointer(self + CELL_VALUE);
  if (value !== 0) visit(value);
}

function repr(rt: Runtime, self: Ref): Ref {
  const value = rt.pointer(self + CELL_VALUE);
  const at = rt.addressText(self);
  if (value === 0) return rt.newStr(`<cell at ${at}: empty>`);
  return rt.newStr(`<cell at ${at}: ${rt.typeName(value)} object at ${rt.addressText(value)}>`);
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (rt.typeOf(left) !== T.cell || rt.typeOf(right) !== T.cell) return NotImplemented;
  const a = rt.pointer(left + CELL_VALUE);
  const b = rt.pointer(right + CELL_VALUE);
  if (a !== 0 && b !== 0) return richCompare(rt, a, b, op);
  // An empty cell comes before any other.
  const difference = (a === 0 ? 0 : 1) - (b === 0 ? 0 : 1);
  const orders = new Map([
    [Py_LT, difference < 0],
    [Py_LE, difference <= 0],
    [Py_EQ, difference === 0],
    [Py_GT, difference > 0],
    [Py_GE, difference >= 0],
  ]);
  return (orders.get(op) ?? difference !== 0) ? True : False;
}

function contents(rt: Runtime, self: Ref): Ref {
  const value = rt.pointer(self + CELL_VALUE);
  if (value === 0) throw rt.valueError("Cell is empty");
  return rt.incref(value);
}

export const cellSpec: TypeSpec = {
  name: "cell",
  address: T.cell,
  basicSize: CELL_SIZE,
  flags: TPFLAGS_HAVE_GC,
  documentation:
    "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n" +
    "    and\n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
  slots: {
    tp_new: (rt, type, args, names) => constructor.call(rt, type, args, names),
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_clear: clear,
    tp_repr: repr,
    tp_richcompare: compare,
  },
  getset: [
    {
      name: "cell_contents",
      get: contents,
      set: (rt, self, value) => rt.replace(self + CELL_VALUE, value === 0 ? 0 : rt.incref(value)),
    },
  ],
};
