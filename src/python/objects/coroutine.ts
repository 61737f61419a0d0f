// The coroutine that an `async def` makes, and the iterator that its `__await__` gives.   CPython: Objects/genobject.c
import { FRAME_LOCALSPLUS } from "../memory/layout.ts";
import { allocateInstance } from "./exceptions.ts";
import { GEN_FRAME, GEN_ORIGIN_OR_FINALIZER, GEN_WEAKREFS } from "./generator-layout.ts";
import {
  generatorAttributes,
  generatorClose,
  generatorSend,
  generatorSizeOf,
  generatorSlots,
  generatorThrow,
  stopOrValue,
  warnThrow,
} from "./generator.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { classMethod, method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// PyCoroWrapper: | 16 | coroutine |
const WRAPPER_COROUTINE = 16;
const WRAPPER_SIZE = 24;

function send(rt: Runtime, self: Ref, value: Ref): Ref {
  return stopOrValue(rt, self, generatorSend(rt, self, value));
}

function throwInto(rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref): Ref {
  if (value !== 0) warnThrow(rt);
  return stopOrValue(rt, self, generatorThrow(rt, self, true, type, value, traceback));
}

function newWrapper(rt: Runtime, coroutine: Ref): Ref {
  const self = allocateInstance(rt, T.coroutine_wrapper);
  rt.heap.store((self + WRAPPER_COROUTINE) >> 2, rt.incref(coroutine));
  return self;
}

const SEND_DOC =
  "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.";
const THROW_DOC =
  "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\n" +
  "StopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.";
const CLOSE_DOC = "close() -> raise GeneratorExit inside coroutine.";

export const coroutineSpec: TypeSpec = {
  name: "coroutine",
  address: T.coroutine,
  basicSize: GEN_FRAME + FRAME_LOCALSPLUS,
  itemSize: 8,
  flags: TPFLAGS_HAVE_GC,
  weaklistOffset: GEN_WEAKREFS,
  sizeOf: (rt, self) => generatorSizeOf(rt, self),
  slots: {
    tp_dealloc: (rt, self) => generatorSlots().tp_dealloc?.(rt, self),
    tp_traverse: (rt, self, visit) => generatorSlots().tp_traverse?.(rt, self, visit),
    tp_finalize: (rt, self) => generatorSlots().tp_finalize?.(rt, self),
    tp_repr: (rt, self) => generatorSlots().tp_repr?.(rt, self) ?? None,
    am_await: newWrapper,
  },
  methods: [
    method("send", "arg, /", send, SEND_DOC),
    method("throw", "typ, val=, tb=, /", throwInto, THROW_DOC),
    method("close", "", (rt: Runtime, self: Ref) => generatorClose(rt, self), CLOSE_DOC),
    classMethod("__class_getitem__", "item, /", newGenericAlias, "See PEP 585"),
  ],
  getset: [
    ...generatorAttributes("cr", "cr_await"),
    {
      name: "cr_origin",
      get: (rt, self) => rt.incref(rt.pointer(self + GEN_ORIGIN_OR_FINALIZER) || None),
    },
  ],
};

function wrapped(rt: Runtime, self: Ref): Ref {
  return rt.pointer(self + WRAPPER_COROUTINE);
}

export const coroutineWrapperSpec: TypeSpec = {
  name: "coroutine_wrapper",
  address: T.coroutine_wrapper,
  basicSize: WRAPPER_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: (rt, self) => {
      rt.untrack(self);
      rt.decrefOrNull(rt.exchange(self + WRAPPER_COROUTINE, 0));
      rt.freeObject(self);
    },
    tp_traverse: (rt, self, visit) => {
      const held = wrapped(rt, self);
      if (held !== 0) visit(held);
    },
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: (rt, self) => send(rt, wrapped(rt, self), None),
  },
  methods: [
    method(
      "send",
      "arg, /",
      (rt: Runtime, self: Ref, value: Ref) => send(rt, wrapped(rt, self), value),
      SEND_DOC,
    ),
    method("throw", "typ, val=, tb=, /", (rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref) =>
      throwInto(rt, wrapped(rt, self), type, value, traceback),
    ),
    method("close", "", (rt: Runtime, self: Ref) => generatorClose(rt, wrapped(rt, self))),
  ],
};
