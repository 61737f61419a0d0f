// _memory: reading and writing the process's memory by address, for `ctypes`.
import { BRK_START, STATIC_START } from "../../memory/layout.ts";
import { Raised } from "../../objects/raised.ts";
import { bytesOf, newBytes } from "../../objects/bytes.ts";
import { newException } from "../../objects/exceptions.ts";
import { bigIntOf, numberOf } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";

import { makeModule } from "./make-module.ts";

/** Nothing of a process lies below. */
const LOWEST_ADDRESS = 0x10000;

/** A program that reads where nothing is dies in CPython; here it is told. */
function fault(rt: Runtime, address: number): Raised {
  const message = rt.newStr(`nothing is mapped at 0x${address.toString(16)}`);
  const exception = newException(rt, T.ReferenceError, [message]);
  rt.decref(message);
  return new Raised(exception);
}

function place(rt: Runtime, address: Ref, size: number): number {
  const virtual = Number(bigIntOf(rt, address));
  const start = rt.heap.fromVirtual(virtual);
  if (start === 0 || (size > 0 && rt.heap.fromVirtual(virtual + size - 1) === 0)) throw fault(rt, virtual);
  return start;
}

/** A pointer is an offset of our buffer in memory; the program is shown the address that it stands for. What lies on a
 * word's place and could be the offset of an object or a block is taken for one. */
function showPointers(rt: Runtime, start: number, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer);
  for (let at = -start & 7; at + 8 <= bytes.length; at += 8) {
    const offset = view.getInt32(at, true);
    if (view.getInt32(at + 4, true) !== 0 || !isPlace(rt, offset)) continue;
    view.setBigUint64(at, BigInt(rt.heap.virtualAddress(offset)), true);
  }
}

/** Where an object or a block may begin. */
function isPlace(rt: Runtime, offset: number): boolean {
  const { heap } = rt;
  if (offset % 8 !== 0 || offset < STATIC_START) return false;
  return offset < heap.staticTop || (offset >= BRK_START && offset < heap.brkTop) || isInPool(rt, offset);
}

function isInPool(rt: Runtime, offset: number): boolean {
  return offset >= rt.heap.mmapStart && offset < rt.heap.mmapTop;
}

/** Pointers are offsets in our buffer; a program that reads one is shown the address that it stands for. */
function read(rt: Runtime, _self: Ref, address: Ref, size: Ref): Ref {
  const count = numberOf(rt, size);
  const start = place(rt, address, count);
  const bytes = rt.heap.u8.slice(start, start + count);
  showPointers(rt, start, bytes);
  return newBytes(rt, bytes);
}

/** The other way: the address of something in our memory that a program writes into a word becomes its offset. */
function hidePointers(rt: Runtime, start: number, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer);
  for (let at = -start & 7; at + 8 <= bytes.length; at += 8) {
    if (view.getUint32(at + 4, true) === 0 && view.getUint32(at, true) < LOWEST_ADDRESS) continue;
    const offset = rt.heap.fromVirtual(Number(view.getBigUint64(at, true)));
    if (offset !== 0 && isPlace(rt, offset)) view.setBigUint64(at, BigInt(offset), true);
  }
}

function write(rt: Runtime, _self: Ref, address: Ref, bytes: Ref): Ref {
  const data = bytesOf(rt, bytes).slice();
  const start = place(rt, address, data.length);
  hidePointers(rt, start, data);
  rt.heap.storeBytes(start, data);
  return None;
}

/** The object at an address, as `ctypes.cast(address, ctypes.py_object).value` gives it. */
function objectAt(rt: Runtime, _self: Ref, address: Ref): Ref {
  const start = place(rt, address, 16);
  const type = rt.heap.i32[(start + 8) >> 2];
  const isObject =
    rt.heap.i32[start >> 2] !== 0 && type !== 0 && rt.types[rt.heap.i32[(type + 48) >> 2]]?.address === type;
  if (!isObject) throw fault(rt, Number(bigIntOf(rt, address)));
  return rt.incref(start);
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("read", "address, size, /", read),
  method("write", "address, data, /", write),
  method("object_at", "address, /", objectAt),
  method("is_mapped", "address, /", (rt: Runtime, _self: Ref, address: Ref) =>
    rt.heap.fromVirtual(Number(bigIntOf(rt, address))) === 0 ? False : True,
  ),
  method("PyObj_FromPtr", "address, /", objectAt),
];

export function makeMemoryModule(rt: Runtime): Ref {
  return makeModule(rt, "_memory", "Memory by address.", FUNCTIONS);
}
