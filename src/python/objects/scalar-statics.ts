// Writes the immortal scalars into their places in the data segment when an interpreter starts.
import { initBytesStatics } from "./bytes.ts";
import { initIntStatics } from "./int.ts";
import { initStrStatics } from "./str.ts";
import type { Runtime } from "./runtime.ts";

/** Small ints, True and False, "" and one-character str, b"" and one-byte bytes. Call it before anything is interned. */
export function initScalarStatics(rt: Runtime): void {
  initStrStatics(rt);
  initBytesStatics(rt);
  initIntStatics(rt);
}
