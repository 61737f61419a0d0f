// What a recorded run may use where nobody says otherwise: a page must stay alive beside it.

import type { Limits } from "../python/index.ts";

export const DEFAULT_TRACE_LIMITS: Partial<Limits> = {
  heapBytesMax: 64 << 20,
  outputCharactersMax: 1_000_000,
  ticksMax: 50_000_000,
};
