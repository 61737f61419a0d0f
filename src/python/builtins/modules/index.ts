// The modules written in TypeScript, by name. Each is made when it is first imported.
import type { Runtime } from "../../objects/runtime.ts";
import type { Ref } from "../../objects/static.ts";
import { makeAtexitModule } from "./atexit.ts";
import { makeBitsModule } from "./bits.ts";
import { makeDisModule } from "./dis.ts";
import { makeGcModule } from "./gc.ts";
import { makeHashesModule } from "./hashes.ts";
import { makeBisectModule, makeHeapqModule } from "./heapq.ts";
import { makeImpModule } from "./imp.ts";
import { makeMathModule } from "./math.ts";
import { makeMemoryModule } from "./memory.ts";
import { makeNativeTypesModule } from "./native-types.ts";
import { makeOperatorModule } from "./operator.ts";
import { makeTestInternalsModule } from "./test-internals.ts";
import { makeRandomModule } from "./random.ts";
import { makeReductionModule } from "./reduction.ts";
import { makeSreEngineModule } from "./sre.ts";
import { makeTimeModule } from "./time.ts";
import { makeTracemallocModule } from "./tracemalloc.ts";
import { makeTypesModule } from "./types.ts";
import { makeTypingModule } from "./typing.ts";
import { makeUnicodeDataModule } from "./unicodedata.ts";
import { makeWeakrefModule } from "./weakref.ts";

/** `builtins` and `sys` are not here: they are in `sys.modules` from the start. */
export const BUILTIN_MODULES: ReadonlyMap<string, (rt: Runtime) => Ref> = new Map([
  ["atexit", makeAtexitModule],
  ["_dis", makeDisModule],
  ["gc", makeGcModule],
  ["_hashes", makeHashesModule],
  ["_bisect", makeBisectModule],
  ["_heapq", makeHeapqModule],
  ["_imp", makeImpModule],
  ["math", makeMathModule],
  ["_clock", makeTimeModule],
  ["_bits", makeBitsModule],
  ["_memory", makeMemoryModule],
  ["_ctypes", makeMemoryModule],
  ["_native_types", makeNativeTypesModule],
  ["_operators", makeOperatorModule],
  ["_test_internals", makeTestInternalsModule],
  ["_twister", makeRandomModule],
  ["_reduction", makeReductionModule],
  ["_sre_engine", makeSreEngineModule],
  ["_tracemalloc", makeTracemallocModule],
  ["_types", makeTypesModule],
  ["_typing", makeTypingModule],
  ["unicodedata", makeUnicodeDataModule],
  ["_weakref", makeWeakrefModule],
]);
