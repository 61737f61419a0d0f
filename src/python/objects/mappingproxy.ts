// `mappingproxy`: a mapping seen through glass, such as a class's `__dict__`.   CPython: Objects/descrobject.c
import {
  binaryOp,
  callMethod,
  contains,
  getItem,
  hash,
  isMapping,
  iter,
  length,
  reprText,
  richCompare,
  str,
} from "./abstract.ts";
import { classMethod, method, NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newGenericAlias } from "./generic-alias.ts";
import {
  TPFLAGS_HAVE_GC,
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_MAPPING,
  TPFLAGS_TUPLE_SUBCLASS,
} from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// | 16 | mapping |
const PROXY_MAPPING = 16;
const PROXY_SIZE = 24;

/** A proxy of the (borrowed) mapping. */
export function newMappingProxy(rt: Runtime, mapping: Ref): Ref {
  const proxy = rt.newObject(T.mappingproxy, PROXY_SIZE);
  rt.heap.store((proxy + PROXY_MAPPING) >> 2, rt.incref(mapping));
  rt.heap.store((proxy + PROXY_MAPPING + 4) >> 2, 0);
  rt.track(proxy);
  return proxy;
}

/** What the proxy shows, borrowed. */
export function proxiedMapping(rt: Runtime, proxy: Ref): Ref {
  return rt.pointer(proxy + PROXY_MAPPING);
}

const constructor = new NativeFunction(
  "mappingproxy",
  "mapping",
  (rt, _self, mapping: Ref) => {
    const isSequence =
      rt.hasFlag(mapping, TPFLAGS_LIST_SUBCLASS) || rt.hasFlag(mapping, TPFLAGS_TUPLE_SUBCLASS);
    if (!isMapping(rt, mapping) || isSequence) {
      throw rt.typeError(`mappingproxy() argument must be a mapping, not ${rt.typeName(mapping)}`);
    }
    return newMappingProxy(rt, mapping);
  },
  "staticmethod",
);

function forward(name: string, signature: string): NativeFunction {
  return method(name, signature, (rt, self, ...args: Ref[]) =>
    callMethod(
      rt,
      proxiedMapping(rt, self),
      name,
      args.filter((argument) => argument !== 0),
    ),
  );
}

function unwrap(rt: Runtime, object: Ref): Ref {
  return rt.typeOf(object) === T.mappingproxy ? proxiedMapping(rt, object) : object;
}

export const mappingProxySpec: TypeSpec = {
  name: "mappingproxy",
  address: T.mappingproxy,
  basicSize: PROXY_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_MAPPING,
  slots: {
    tp_dealloc: (rt, self) => {
      rt.untrack(self);
      rt.decref(proxiedMapping(rt, self));
      rt.freeObject(self);
    },
    tp_traverse: (rt, self, visit) => visit(proxiedMapping(rt, self)),
    tp_repr: (rt, self) => rt.newStr(`mappingproxy(${reprText(rt, proxiedMapping(rt, self))})`),
    tp_str: (rt, self) => str(rt, proxiedMapping(rt, self)),
    tp_hash: (rt, self) => hash(rt, proxiedMapping(rt, self)),
    tp_iter: (rt, self) => iter(rt, proxiedMapping(rt, self)),
    tp_richcompare: (rt, self, other, op) => richCompare(rt, proxiedMapping(rt, self), unwrap(rt, other), op),
    tp_new: (rt, _type, args, names) => constructor.call(rt, 0, args, names),
    mp_length: (rt, self) => length(rt, proxiedMapping(rt, self)),
    mp_subscript: (rt, self, key) => getItem(rt, proxiedMapping(rt, self), key),
    sq_contains: (rt, self, key) => contains(rt, proxiedMapping(rt, self), key),
    nb_or: (rt, left, right) => binaryOp(rt, unwrap(rt, left), unwrap(rt, right), "nb_or", "|"),
    nb_inplace_or: (rt, self) => {
      throw rt.typeError(`'|=' is not supported by ${rt.typeName(self)}; use '|' instead`);
    },
  },
  methods: [
    forward("get", "key, default=None, /"),
    forward("keys", ""),
    forward("values", ""),
    forward("items", ""),
    forward("copy", ""),
    forward("__reversed__", ""),
    classMethod("__class_getitem__", "object, /", (rt, self, item: Ref) => newGenericAlias(rt, self, item)),
  ],
};
