// How bytes are shown: `b'…'` with escapes.  CPython: Objects/bytesobject.c PyBytes_Repr

const ESCAPES: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\" };

/** As `repr(bytes)`: single quotes unless only they occur inside. */
export function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? 34 : 39;
  return `b${String.fromCharCode(quote)}${escapedBytes(bytes, quote)}${String.fromCharCode(quote)}`;
}

/** As `repr(bytearray)` shows the bytes: a single quote has its backslash between double quotes too. */
export function bytearrayBytesRepr(bytes: Uint8Array): string {
  const mark = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  return `b${mark}${escapedBytes(bytes, 39)}${mark}`;
}

/** `quote` is the quotation mark that needs a backslash. */
function escapedBytes(bytes: Uint8Array, quote: number): string {
  let text = "";
  for (const byte of bytes) {
    if (byte === quote) text += `\\${String.fromCharCode(quote)}`;
    else if (ESCAPES[byte] !== undefined) text += ESCAPES[byte];
    else if (byte < 32 || byte >= 127) text += `\\x${byte.toString(16).padStart(2, "0")}`;
    else text += String.fromCharCode(byte);
  }
  return text;
}
