// _test_internals: what `_testinternalcapi` asks of the interpreter and no program can do by other means.
// CPython: Modules/_testinternalcapi.c
import { dictGetKnownHash } from "../../objects/dict.ts";
import { keyError } from "../../objects/exceptions.ts";
import { bigIntOf } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { TPFLAGS_DICT_SUBCLASS } from "../../objects/type-info.ts";
import { makeModule } from "./make-module.ts";

/** The value of a key that is looked for by the given hash, whatever its own would be. */
function itemOfHash(rt: Runtime, _self: Ref, dict: Ref, key: Ref, hash: Ref): Ref {
  if (!rt.hasFlag(dict, TPFLAGS_DICT_SUBCLASS))
    throw rt.error(T.SystemError, "Objects/dictobject.c: bad argument to internal function");
  const bits = BigInt.asIntN(64, bigIntOf(rt, hash));
  const low = Number(BigInt.asIntN(32, bits));
  const found = dictGetKnownHash(rt, dict, key, low, Number(bits >> 32n));
  if (found === 0) throw keyError(rt, key);
  return rt.incref(found);
}

export function makeTestInternalsModule(rt: Runtime): Ref {
  return makeModule(rt, "_test_internals", "What tests ask of the interpreter.", [
    method("item_of_hash", "dict, key, hash, /", itemOfHash),
  ]);
}
