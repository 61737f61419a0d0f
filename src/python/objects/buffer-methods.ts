// `__buffer__` and `__release_buffer__`, by which Python code asks for an object's memory and lets it go (PEP 688).
// CPython: Objects/typeobject.c wrap_buffer, wrap_releasebuffer
import { indexNumber } from "./abstract.ts";
import { isMemoryview, releaseView, VIEW_OBJECT, viewOf } from "./memoryview.ts";
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";

function getBuffer(rt: Runtime, self: Ref, flags: Ref): Ref {
  indexNumber(rt, flags, T.OverflowError);
  return viewOf(rt, self);
}

function releaseBuffer(rt: Runtime, self: Ref, view: Ref): Ref {
  if (!isMemoryview(rt, view)) throw rt.typeError("expected a memoryview object");
  const owner = rt.pointer(view + VIEW_OBJECT);
  if (owner === 0) throw rt.valueError("memoryview's buffer has already been released");
  if (owner !== self) throw rt.valueError("memoryview's buffer is not this object");
  releaseView(rt, view);
  return None;
}

/** `isReleasable`: the type counts the views on it. */
export function bufferMethods(isReleasable: boolean): NativeFunction[] {
  const get = method(
    "__buffer__",
    "flags, /",
    getBuffer,
    "Return a buffer object that exposes the underlying memory of the object.",
  );
  if (!isReleasable) return [get];
  const release = method(
    "__release_buffer__",
    "buffer, /",
    releaseBuffer,
    "Release the buffer object that exposes the underlying memory of the object.",
  );
  return [get, release];
}
