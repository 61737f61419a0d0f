// LOAD_SPECIAL: `__enter__`, `__exit__` and their asynchronous kin, looked up on the type for `with`.
// CPython: Python/ceval.c _Py_SpecialMethods, _PyEval_SpecialMethodCanSuggest; Objects/object.c _PyObject_LookupSpecialMethod
import { qualifiedTypeName } from "../objects/dict.ts";
import { SPECIAL_METHODS } from "../compile/opcodes.ts";
import { lookupSpecial } from "../objects/abstract.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { typeLookupText } from "../objects/type.ts";
import { TPFLAGS_METHOD_DESCRIPTOR } from "../objects/type-info.ts";

const FIRST_ASYNC = 2;

/** The method, owned; `rt.isMethodUnbound` when it wants the object as first argument. */
export function loadSpecial(rt: Runtime, owner: Ref, which: number): Ref {
  const name = SPECIAL_METHODS[which];
  const found = typeLookupText(rt, rt.typeOf(owner), name);
  if (found === 0) throw missing(rt, owner, which);
  rt.isMethodUnbound = (rt.info(found).flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0;
  if (rt.isMethodUnbound) return rt.incref(found);
  const bound = lookupSpecial(rt, owner, name);
  rt.isMethodUnbound = false;
  return bound;
}

function missing(rt: Runtime, owner: Ref, which: number): ReturnType<Runtime["typeError"]> {
  const type = rt.typeOf(owner);
  const isAsync = which >= FIRST_ASYNC;
  const protocol = isAsync ? "asynchronous context manager protocol" : "context manager protocol";
  const other = isAsync ? "context manager protocol" : "asynchronous context manager protocol";
  const [enter, exit] = isAsync ? ["__enter__", "__exit__"] : ["__aenter__", "__aexit__"];
  const supportsOther = typeLookupText(rt, type, enter) !== 0 && typeLookupText(rt, type, exit) !== 0;
  return rt.typeError(
    `'${qualifiedTypeName(rt, owner)}' object does not support the ${protocol} (missed ${SPECIAL_METHODS[which]} method)` +
      (supportsOther
        ? ` but it supports the ${other}. Did you mean to use '${isAsync ? "with" : "async with"}'?`
        : ""),
  );
}
