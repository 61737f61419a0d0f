// `P.args` and `P.kwargs` of a ParamSpec: what annotates the arguments that it stands for.   CPython: Objects/typevarobject.c
import { getAttr, richCompareBool, textOfStr } from "./abstract.ts";
import { heldFields } from "./held-fields.ts";
import type { Runtime } from "./runtime.ts";
import { False, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { Py_EQ, Py_NE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

const ORIGIN = 16;
const PART_SIZE = 24;

export function newParamSpecPart(rt: Runtime, type: Ref, origin: Ref): Ref {
  const self = rt.newObject(type, PART_SIZE);
  rt.heap.store((self + ORIGIN) >> 2, rt.incref(origin));
  rt.heap.store(((self + ORIGIN) >> 2) + 1, 0);
  rt.track(self);
  return self;
}

function partSpec(name: string, address: Ref, part: string): TypeSpec {
  return {
    name,
    module: "typing",
    address,
    basicSize: PART_SIZE,
    flags: TPFLAGS_HAVE_GC,
    slots: {
      ...heldFields([ORIGIN]),
      tp_new: (rt, type, args) => {
        if (args.length !== 1)
          throw rt.typeError(`${name}() takes exactly 1 argument (${args.length} given)`);
        return newParamSpecPart(rt, type, args[0]);
      },
      tp_repr: (rt, self) => {
        const origin = rt.pointer(self + ORIGIN);
        const named = getAttr(rt, origin, rt.intern("__name__"));
        const text = textOfStr(rt, named);
        rt.decref(named);
        return rt.newStr(`${text}.${part}`);
      },
      tp_richcompare: (rt, left, right, op) => {
        if (rt.typeOf(right) !== address || (op !== Py_EQ && op !== Py_NE)) return NotImplemented;
        const isEqual = richCompareBool(rt, rt.pointer(left + ORIGIN), rt.pointer(right + ORIGIN), Py_EQ);
        return isEqual === (op === Py_EQ) ? True : False;
      },
    },
    getset: [{ name: "__origin__", get: (rt, self) => rt.incref(rt.pointer(self + ORIGIN)) }],
  };
}

export const paramSpecArgsSpec: TypeSpec = partSpec("ParamSpecArgs", T.ParamSpecArgs, "args");
export const paramSpecKwargsSpec: TypeSpec = partSpec("ParamSpecKwargs", T.ParamSpecKwargs, "kwargs");
