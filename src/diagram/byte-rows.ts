// An object's bytes as rows to read: one field a row, its bytes in hexadecimal, and what they mean. What no field covers
// (padding, spare room) is said as such, so that every byte of the block has its row.

import type { BlockBytes, FieldView } from "../trace/index.ts";

export interface ByteRow {
  readonly name: string;
  /** From the object's own address; negative for what lies in front of it. */
  readonly offset: number;
  readonly byteCount: number;
  /** Two digits a byte, at most eight bytes. */
  readonly hex: string;
  /** What the bytes mean, in one line; empty for a pointer, which is followed instead. */
  readonly meaning: string;
  readonly field: FieldView | null;
  /** The bytes differ from those of the step before. */
  readonly isChanged: boolean;
}

const HEX_BYTES_MAX = 8;

/** The rows of a block; `before` is the same block one step earlier, if it was there. */
export function byteRows(block: BlockBytes, before: BlockBytes | null): ByteRow[] {
  const rows: ByteRow[] = [];
  let at = 0;
  const fields = [...block.fields].sort((a, b) => a.offset - b.offset);
  const add = (name: string, from: number, byteCount: number, field: FieldView | null): void => {
    rows.push({
      name,
      offset: from - block.prefixByteCount,
      byteCount,
      hex: hexText(block.bytes.slice(from, from + Math.min(byteCount, HEX_BYTES_MAX)), byteCount),
      meaning: field === null ? "" : meaningOf(field, block.bytes),
      field,
      isChanged: before !== null && isDifferent(block, before, from, byteCount),
    });
  };
  for (const field of fields) {
    if (field.offset > at) add("unused", at, field.offset - at, null);
    add(field.name, field.offset, field.byteCount, field);
    at = Math.max(at, field.offset + field.byteCount);
  }
  if (at < block.byteCount) add("unused", at, block.byteCount - at, null);
  return rows;
}

function isDifferent(block: BlockBytes, before: BlockBytes, from: number, byteCount: number): boolean {
  for (let at = from; at < from + byteCount; at++) if (block.bytes[at] !== before.bytes[at]) return true;
  return false;
}

function hexText(bytes: readonly number[], byteCount: number): string {
  const text = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  return byteCount > bytes.length ? `${text} …` : text;
}

function meaningOf(field: FieldView, bytes: readonly number[]): string {
  switch (field.kind) {
    case "pointer":
      return field.value === 0 ? "NULL" : "";
    case "size":
      return field.name === "ob_refcnt" && field.value < 0 ? "immortal" : field.value.toLocaleString("en");
    case "float":
      return String(field.value);
    case "hash":
      return field.value === -1 ? "-1: not computed yet" : hexNumber(field.value);
    case "flags":
      return hexNumber(field.value);
    case "bytes":
      return field.name === "padding"
        ? ""
        : printable(bytes.slice(field.offset, field.offset + field.byteCount));
  }
}

function hexNumber(value: number): string {
  return value < 0 ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

/** The bytes as text where they are text; a dot for what has no sign. */
function printable(bytes: readonly number[]): string {
  const text = bytes.slice(0, 24).map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : "·"));
  return `${text.join("")}${bytes.length > 24 ? "…" : ""}`;
}
