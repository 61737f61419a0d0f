// Which dicts the collector looks at. From 3.14 on all of them; before, a dict joins when it first gets a key or a value
// that can be in a cycle, and a full collection lets those go that hold none any more.
// CPython 3.13: Objects/dictobject.c MAINTAIN_TRACKING, _PyDict_MaybeUntrack
import { DICT_VALUES } from "../memory/layout.ts";
import { dictEntryKey, dictEntryValue, dictNext } from "./dict.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { mayBeTracked } from "./tuple.ts";

/** A dict was made. */
export function trackNewDict(rt: Runtime, dict: Ref): void {
  if (rt.version.tracksEveryDict) rt.track(dict);
}

/** A key and a value came into a dict. */
export function trackForEntry(rt: Runtime, dict: Ref, key: Ref, value: Ref): void {
  if (rt.version.tracksEveryDict || rt.isTracked(dict)) return;
  if (mayBeTracked(rt, value) || mayBeTracked(rt, key)) rt.track(dict);
}

/** A dict got its entries at once, from another dict or from an instance. */
export function trackForAllEntries(rt: Runtime, dict: Ref): void {
  if (!rt.version.tracksEveryDict && !rt.isTracked(dict) && holdsTrackable(rt, dict)) rt.track(dict);
}

/** A full collection passes. */
export function untrackPlainDict(rt: Runtime, dict: Ref): void {
  if (rt.version.tracksEveryDict || rt.typeOf(dict) !== T.dict || rt.pointer(dict + DICT_VALUES) !== 0)
    return;
  if (!holdsTrackable(rt, dict)) rt.untrack(dict);
}

function holdsTrackable(rt: Runtime, dict: Ref): boolean {
  for (let at = dictNext(rt, dict, 0); at >= 0; at = dictNext(rt, dict, at + 1)) {
    if (mayBeTracked(rt, dictEntryValue(rt, dict, at)) || mayBeTracked(rt, dictEntryKey(rt, dict, at)))
      return true;
  }
  return false;
}
