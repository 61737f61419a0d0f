// _hashes: what `_md5`, `_sha1`, `_sha2`, `_sha3` and `_blake2` ask for, the digest of a whole message.
import { bytesOf, newBytes } from "../../objects/bytes.ts";
import { numberOf } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { blake2b, blake2s, DIGESTS } from "./digests.ts";
import { makeModule } from "./make-module.ts";

function digest(rt: Runtime, _self: Ref, name: Ref, message: Ref, size: Ref): Ref {
  const make = DIGESTS.get(rt.text(name));
  if (make === undefined) throw rt.valueError(`unsupported hash type ${rt.text(name)}`);
  return newBytes(rt, make(bytesOf(rt, message).slice(), numberOf(rt, size)));
}

function blake(make: typeof blake2b): (rt: Runtime, _self: Ref, ...args: Ref[]) => Ref {
  return (rt, _self, message, parameters, isLastNode) =>
    newBytes(rt, make(bytesOf(rt, message).slice(), bytesOf(rt, parameters).slice(), isLastNode === True));
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("digest", "name, message, size, /", digest),
  method("blake2b", "message, parameters, last_node, /", blake(blake2b)),
  method("blake2s", "message, parameters, last_node, /", blake(blake2s)),
];

export function makeHashesModule(rt: Runtime): Ref {
  return makeModule(rt, "_hashes", "Digests of whole messages.", FUNCTIONS);
}
