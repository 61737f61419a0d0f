// The call of a function written in TypeScript with positional arguments that lie on the stack: they go from there to its
// parameters, without an array in between. What this cannot do, `rt.call` does.
// CPython: Python/bytecodes.c _CALL_BUILTIN_O, _CALL_METHOD_DESCRIPTOR_O and their kin
import { str } from "../objects/abstract.ts";
import { BUILTIN_SELF, nativeOf } from "../objects/builtin-function.ts";
import { DESCR_TYPE, nativeOfMethodDescriptor } from "../objects/descriptors.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";

// As constants of this module V8 folds them.
const TYPE_BUILTIN_FUNCTION = T.builtin_function;
const TYPE_STR = T.str;
const TYPE_TYPE = T.type;

/** `str(x)` and `type(x)`, the result owned; 0 for any other call of a class, and where str gets its argument in a tuple.
 * CPython: _CALL_STR_1, _CALL_TYPE_1 */
export function callTypeOfOne(rt: Runtime, type: Ref, argument: Ref): Ref {
  if (type === TYPE_STR) return rt.version.tupleTypes.has("str") ? 0 : str(rt, argument);
  return type === TYPE_TYPE ? rt.incref(rt.typeOf(argument)) : 0;
}

/** Calls a builtin function or, where `callable` is none, the method_descriptor that it then is, with the `count` slots
 * from word `first` on: the result, owned, or 0 where the call has to be made the general way. */
export function callNative(rt: Runtime, callable: Ref, type: Ref, first: number, count: number): Ref {
  const { i32 } = rt.heap;
  const isFunction = type === TYPE_BUILTIN_FUNCTION;
  let self: Ref;
  let at = first;
  let given = count;
  if (isFunction) self = i32[(callable + BUILTIN_SELF) >> 2];
  else {
    if (count === 0) return 0;
    self = i32[first] & ~1;
    if (rt.typeOf(self) !== i32[(callable + DESCR_TYPE) >> 2]) return 0;
    at += 2;
    given--;
  }
  const native = isFunction ? nativeOf(rt, callable) : nativeOfMethodDescriptor(rt, callable);
  if (given < native.positionalMin || given > native.positionalMax) return 0;
  const { implementation } = native;
  switch (native.plainParameterCount) {
    case 0:
      return implementation(rt, self);
    case 1:
      return implementation(rt, self, given > 0 ? i32[at] & ~1 : 0);
    case 2:
      return implementation(rt, self, given > 0 ? i32[at] & ~1 : 0, given > 1 ? i32[at + 2] & ~1 : 0);
    case 3:
      return implementation(
        rt,
        self,
        given > 0 ? i32[at] & ~1 : 0,
        given > 1 ? i32[at + 2] & ~1 : 0,
        given > 2 ? i32[at + 4] & ~1 : 0,
      );
    default:
      return 0;
  }
}
