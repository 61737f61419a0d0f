// CALL_INTRINSIC_1 and CALL_INTRINSIC_2: rare operations that share two opcodes.   CPython: Python/intrinsics.c
import {
  INTRINSIC_ASYNC_GEN_WRAP,
  INTRINSIC_IMPORT_STAR,
  INTRINSIC_LIST_TO_TUPLE,
  INTRINSIC_PARAMSPEC,
  INTRINSIC_PREP_RERAISE_STAR,
  INTRINSIC_PRINT,
  INTRINSIC_SET_FUNCTION_TYPE_PARAMS,
  INTRINSIC_SET_TYPEPARAM_DEFAULT,
  INTRINSIC_STOPITERATION_ERROR,
  INTRINSIC_SUBSCRIPT_GENERIC,
  INTRINSIC_TYPEALIAS,
  INTRINSIC_TYPEVAR,
  INTRINSIC_TYPEVARTUPLE,
  INTRINSIC_TYPEVAR_WITH_BOUND,
  INTRINSIC_TYPEVAR_WITH_CONSTRAINTS,
  INTRINSIC_UNARY_POSITIVE,
} from "../compile/opcodes.ts";
import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE } from "../compile/code.ts";
import type { Address } from "../memory/layout.ts";
import { getAttrText, unaryOp } from "../objects/abstract.ts";
import { dictGetText } from "../objects/dict.ts";
import { newAsyncWrappedValue } from "../objects/async-generator.ts";
import { prepareReraiseStar } from "../objects/exception-group.ts";
import { EXC_CAUSE, EXC_CONTEXT, EXC_SUPPRESS_CONTEXT, newExceptionWithText } from "../objects/exceptions.ts";
import { FUNC_TYPEPARAMS } from "../objects/function.ts";
import { listItems } from "../objects/list.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { newTuple } from "../objects/tuple.ts";
import {
  newGenericBase,
  newParamSpec,
  newTypeAlias,
  newTypeVar,
  newTypeVarTuple,
  setTypeParameterDefault,
} from "../objects/type-parameters.ts";
import { framePrepared } from "./frame.ts";
import { importStar } from "./imports.ts";

/** Value borrowed, result owned. */
export function intrinsic1(rt: Runtime, frame: Address, which: number, value: Ref): Ref {
  switch (which) {
    case INTRINSIC_PRINT:
      return displayHook(rt, value);
    case INTRINSIC_IMPORT_STAR:
      importStar(rt, frame, value);
      return None;
    case INTRINSIC_STOPITERATION_ERROR:
      return stopIterationError(rt, frame, value);
    case INTRINSIC_ASYNC_GEN_WRAP:
      return newAsyncWrappedValue(rt, value);
    case INTRINSIC_UNARY_POSITIVE:
      return unaryOp(rt, value, "nb_positive", "unary +");
    case INTRINSIC_LIST_TO_TUPLE:
      return newTuple(
        rt,
        listItems(rt, value).map((item) => rt.incref(item)),
      );
    case INTRINSIC_TYPEVAR:
      return newTypeVar(rt, frame, value, 0, 0);
    case INTRINSIC_PARAMSPEC:
      return newParamSpec(rt, frame, value);
    case INTRINSIC_TYPEVARTUPLE:
      return newTypeVarTuple(rt, frame, value);
    case INTRINSIC_SUBSCRIPT_GENERIC:
      return newGenericBase(rt, value);
    case INTRINSIC_TYPEALIAS:
      return newTypeAlias(rt, frame, value);
    default:
      throw rt.error(T.SystemError, `intrinsic ${which} does not exist`);
  }
}

/** `below` is the value under the top, `top` the top of the stack; both borrowed, result owned. */
export function intrinsic2(rt: Runtime, frame: Address, which: number, below: Ref, top: Ref): Ref {
  switch (which) {
    case INTRINSIC_PREP_RERAISE_STAR:
      return prepareReraiseStar(rt, below, top);
    case INTRINSIC_TYPEVAR_WITH_BOUND:
      return newTypeVar(rt, frame, below, top, 0);
    case INTRINSIC_TYPEVAR_WITH_CONSTRAINTS:
      return newTypeVar(rt, frame, below, 0, top);
    case INTRINSIC_SET_FUNCTION_TYPE_PARAMS:
      rt.replace(below + FUNC_TYPEPARAMS, rt.incref(top));
      return rt.incref(below);
    case INTRINSIC_SET_TYPEPARAM_DEFAULT:
      setTypeParameterDefault(rt, below, top);
      return rt.incref(below);
    default:
      throw rt.error(T.SystemError, `intrinsic ${which} does not exist`);
  }
}

function displayHook(rt: Runtime, value: Ref): Ref {
  const hook = getAttrText(rt, dictGetText(rt, rt.sysModules, "sys"), "displayhook");
  try {
    return rt.call(hook, [value]);
  } finally {
    rt.decref(hook);
  }
}

/** PEP 479: a StopIteration may not leave a generator. Borrowed; the result is the exception to raise, owned. */
function stopIterationError(rt: Runtime, frame: Address, exception: Ref): Ref {
  const { flags } = framePrepared(rt, frame).code;
  let message: string | null = null;
  if (rt.isSubtype(rt.typeOf(exception), T.StopIteration)) {
    if (flags & CO_ASYNC_GENERATOR) message = "async generator raised StopIteration";
    else if (flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE)) message = "coroutine raised StopIteration";
    else if (flags & CO_GENERATOR) message = "generator raised StopIteration";
  } else if (flags & CO_ASYNC_GENERATOR && rt.isSubtype(rt.typeOf(exception), T.StopAsyncIteration)) {
    message = "async generator raised StopAsyncIteration";
  }
  if (message === null) return rt.incref(exception);
  const error = newExceptionWithText(rt, T.RuntimeError, message);
  rt.replace(error + EXC_CAUSE, rt.incref(exception));
  rt.heap.storeByte(error + EXC_SUPPRESS_CONTEXT, 1);
  rt.replace(error + EXC_CONTEXT, rt.incref(exception));
  return error;
}
