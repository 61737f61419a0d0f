// The bytes of one object at a step, with the names of CPython's fields in them: what the X-ray shows.

import { isObject, objectBlocks } from "../python/index.ts";
import type { FieldKind, InspectedBlock, InspectedField, Runtime } from "../python/index.ts";
import type { ObjectId } from "./snapshot.ts";
import type { Viewer } from "./viewer.ts";
import type { Tape } from "./tape.ts";

/** Bytes of one block that are handed out at most. */
export const BYTE_COUNT_MAX = 4096;

export interface FieldView {
  readonly name: string;
  /** From the start of its block, in bytes. */
  readonly offset: number;
  readonly byteCount: number;
  readonly kind: FieldKind;
  /** An integer, a double, or where it leads: the 64-bit address that the bytes spell. */
  readonly value: number;
  /** A pointer's object, where it leads to one. */
  readonly target: ObjectId | null;
  /** A pointer's other block of the same object (`items`, `keys` …), where it leads to one. */
  readonly block: string | null;
}

export interface BlockBytes {
  /** `object`, or what it has beside itself: `items`, `keys`, `values`, `table`, `bytes`. */
  readonly name: string;
  /** The 64-bit address of its first byte, whatever the lens. */
  readonly address: number;
  /** Bytes before the object's own address: GC head, dict and weak reference pointers. */
  readonly prefixByteCount: number;
  readonly byteCount: number;
  /** The first of its bytes, 0 to 255. */
  readonly bytes: readonly number[];
  readonly fields: readonly FieldView[];
}

export interface ObjectBytes {
  readonly id: ObjectId;
  /** As the drawing says it. */
  readonly address: number;
  readonly type: string;
  readonly blocks: readonly BlockBytes[];
}

/** Reads an object at the step to which memory has been put; `address` is its place in the buffer. */
export function objectBytes(tape: Tape, viewer: Viewer, id: ObjectId, address: number): ObjectBytes {
  const { rt } = tape;
  const blocks = objectBlocks(rt, address);
  return {
    id,
    address: viewer.addressOf(address),
    type: rt.info(address).name,
    blocks: blocks.map((block) => blockBytes(tape, viewer, block, blocks)),
  };
}

function blockBytes(
  { rt }: Tape,
  viewer: Viewer,
  block: InspectedBlock,
  blocks: readonly InspectedBlock[],
): BlockBytes {
  const { name, address, prefixByteCount, byteCount } = block;
  const fieldView = (field: InspectedField): FieldView => {
    const { value } = field;
    const known = { name: field.name, offset: field.offset, byteCount: field.byteCount, kind: field.kind };
    if (field.kind !== "pointer") return { ...known, value, target: null, block: null };
    const own = value === 0 ? undefined : blocks.find((other) => other.address === value && other !== block);
    const leadsToObject = value !== 0 && own === undefined && isObject(rt, value);
    return {
      ...known,
      value: rt.heap.virtualAddress(value),
      target: leadsToObject ? viewer.idOf(value) : null,
      block: own?.name ?? null,
    };
  };
  return {
    name,
    address: rt.heap.virtualAddress(address),
    prefixByteCount,
    byteCount,
    bytes: bytesAsSeen(rt, block),
    fields: block.fields.map(fieldView),
  };
}

/** The block's first bytes, with its addresses as the program would read them: 64-bit ones. */
function bytesAsSeen(rt: Runtime, { address, byteCount, fields }: InspectedBlock): number[] {
  const { heap } = rt;
  const bytes = heap.u8.slice(address, address + Math.min(byteCount, BYTE_COUNT_MAX));
  const view = new DataView(bytes.buffer);
  for (const { kind, offset, value } of fields) {
    if (kind !== "pointer" || value === 0 || offset + 8 > bytes.length) continue;
    const flags = (heap.i32[(address + offset) >> 2] ?? 0) & 3;
    view.setBigUint64(offset, BigInt(heap.virtualAddress(value) + flags), true);
  }
  return [...bytes];
}
