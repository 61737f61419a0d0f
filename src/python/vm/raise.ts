// `raise`, and what `except` and `except*` ask of an exception.
// CPython: Python/ceval.c do_raise, _PyEval_CheckExceptTypeValid, _PyEval_ExceptionGroupMatch
import { callMethod, reprText } from "../objects/abstract.ts";
import { exceptionMatches, isException, isExceptionClass, setCause, tupleOf } from "../objects/exceptions.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { tupleItem, tupleItems, tupleLength } from "../objects/tuple.ts";

/** The exception of `raise exc from cause` (cause 0: no `from`), owned. Arguments borrowed. */
export function exceptionToRaise(rt: Runtime, exc: Ref, cause: Ref): Ref {
  const exception = instantiated(rt, exc, "exceptions must derive from BaseException");
  if (cause === 0) return exception;
  try {
    const fixed =
      cause === None ? 0 : instantiated(rt, cause, "exception causes must derive from BaseException");
    setCause(rt, exception, fixed);
  } catch (error) {
    rt.decref(exception);
    throw error;
  }
  return exception;
}

/** An exception as it is, or made from its class. */
function instantiated(rt: Runtime, value: Ref, complaint: string): Ref {
  if (isExceptionClass(rt, value)) {
    const exception = rt.call(value, []);
    if (isException(rt, exception)) return exception;
    const message = `calling ${reprText(rt, value)} should have returned an instance of BaseException, not ${reprText(rt, rt.typeOf(exception))}`;
    rt.decref(exception);
    throw rt.typeError(message);
  }
  if (isException(rt, value)) return rt.incref(value);
  throw rt.typeError(complaint);
}

/** CHECK_EXC_MATCH. */
export function matchesExcept(rt: Runtime, exception: Ref, wanted: Ref): boolean {
  const all = rt.typeOf(wanted) === T.tuple ? tupleItems(rt, wanted) : [wanted];
  if (!all.every((type) => isExceptionClass(rt, type))) {
    throw rt.typeError("catching classes that do not inherit from BaseException is not allowed");
  }
  return exceptionMatches(rt, exception, wanted);
}

/** CHECK_EG_MATCH: [rest, match], both owned; None where there is nothing. `group` is borrowed. */
export function matchesExceptStar(rt: Runtime, group: Ref, wanted: Ref): [Ref, Ref] {
  const all = rt.typeOf(wanted) === T.tuple ? tupleItems(rt, wanted) : [wanted];
  if (!all.every((type) => isExceptionClass(rt, type))) {
    throw rt.typeError("catching classes that do not inherit from BaseException is not allowed");
  }
  if (all.some((type) => rt.isSubtype(type, T.BaseExceptionGroup))) {
    throw rt.typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
  }
  if (group === None) return [None, None];
  if (exceptionMatches(rt, group, wanted)) {
    if (rt.isSubtype(rt.typeOf(group), T.BaseExceptionGroup)) return [None, rt.incref(group)];
    return [None, wrapped(rt, group)];
  }
  if (!rt.isSubtype(rt.typeOf(group), T.BaseExceptionGroup)) return [rt.incref(group), None];
  const pair = callMethod(rt, group, "split", [wanted]);
  if (rt.typeOf(pair) !== T.tuple || tupleLength(rt, pair) < 2) {
    const problem =
      rt.typeOf(pair) === T.tuple
        ? `${rt.typeName(group)}.split must return a 2-tuple, got tuple of size ${tupleLength(rt, pair)}`
        : `${rt.typeName(group)}.split must return a tuple, not ${rt.typeName(pair)}`;
    rt.decref(pair);
    throw rt.typeError(problem);
  }
  const match = rt.incref(tupleItem(rt, pair, 0));
  const rest = rt.incref(tupleItem(rt, pair, 1));
  rt.decref(pair);
  return [rest, match];
}

/** A naked exception that `except*` caught, in a group of one. */
function wrapped(rt: Runtime, exception: Ref): Ref {
  const message = rt.newStr("");
  const members = tupleOf(rt, [exception]);
  const group = rt.call(T.BaseExceptionGroup, [message, members]);
  rt.decref(message);
  rt.decref(members);
  return group;
}
