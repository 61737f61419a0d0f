// What `staticmethod` and `classmethod` share: an object that holds a callable and a dict of copied attributes.
// CPython: Objects/funcobject.c, PyStaticMethod_Type, PyClassMethod_Type
import { getAttr, getAttrOrNull, isTrue, reprText, setAttr } from "./abstract.ts";
import { dictDelete, dictGetText, dictSetText } from "./dict.ts";
import { genericAlloc, instanceDict, setInstanceDict } from "./instance.ts";
import { newMethod } from "./method.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_DICT_SUBCLASS, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { GetSet, TypeSpec } from "./type-spec.ts";

// | 16 | callable | 24 | dict |
const HOLDER_CALLABLE = 16;
const HOLDER_DICT = 24;
const METHOD_HOLDER_SIZE = 32;

/** functools_wraps: these attributes of the function show on the holder too. */
const COPIED = ["__module__", "__name__", "__qualname__", "__doc__"];

/** A holder as the interpreter makes it for itself: it copies no attributes, as `staticmethod()` and `classmethod()` do. */
export function newHolder(rt: Runtime, type: Ref, callable: Ref): Ref {
  const holder = rt.newObject(type, METHOD_HOLDER_SIZE);
  rt.heap.fill(holder + HOLDER_CALLABLE, METHOD_HOLDER_SIZE - HOLDER_CALLABLE);
  rt.track(holder);
  rt.replace(holder + HOLDER_CALLABLE, rt.incref(callable));
  return holder;
}

function fill(rt: Runtime, holder: Ref, callable: Ref): void {
  rt.replace(holder + HOLDER_CALLABLE, rt.incref(callable));
  for (const name of COPIED) {
    const nameRef = rt.intern(name);
    const value = getAttrOrNull(rt, callable, nameRef);
    if (value === 0) continue;
    setAttr(rt, holder, nameRef, value);
    rt.decref(value);
  }
}

/** The callable inside, borrowed; 0 before `__init__`. */
export function heldCallable(rt: Runtime, holder: Ref): Ref {
  return rt.pointer(holder + HOLDER_CALLABLE);
}

interface HolderKind {
  name: string;
  address: Ref;
  get: (rt: Runtime, callable: Ref, object: Ref, type: Ref) => Ref;
  isCallable: boolean;
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.exchange(self + HOLDER_CALLABLE, 0));
  rt.decrefOrNull(rt.exchange(self + HOLDER_DICT, 0));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of [HOLDER_CALLABLE, HOLDER_DICT]) {
    const held = rt.pointer(self + field);
    if (held !== 0) visit(held);
  }
}

function clear(rt: Runtime, self: Ref): void {
  rt.decrefOrNull(rt.exchange(self + HOLDER_CALLABLE, 0));
  rt.decrefOrNull(rt.exchange(self + HOLDER_DICT, 0));
}

/** descriptor_get_wrapped_attribute: asked of the callable when it is first wanted, and kept. */
function wrappedAttribute(name: string): GetSet {
  return {
    name,
    get: (rt, self) => {
      const dict = instanceDict(rt, self);
      const known = dictGetText(rt, dict, name);
      if (known !== 0) return rt.incref(known);
      const value = getAttr(rt, heldCallable(rt, self), rt.intern(name));
      dictSetText(rt, dict, name, value);
      return value;
    },
    set: (rt, self, value) => {
      const dict = instanceDict(rt, self);
      if (value !== 0) dictSetText(rt, dict, name, value);
      else if (!dictDelete(rt, dict, rt.intern(name))) {
        throw rt.error(T.AttributeError, `'${rt.typeName(self)}' object has no attribute '${name}'`);
      }
    },
  };
}

const ATTRIBUTES: GetSet[] = [
  wrappedAttribute("__annotations__"),
  wrappedAttribute("__annotate__"),
  {
    name: "__isabstractmethod__",
    get: (rt, self) => {
      const callable = heldCallable(rt, self);
      const value = callable === 0 ? 0 : getAttrOrNull(rt, callable, rt.intern("__isabstractmethod__"));
      if (value === 0) return False;
      const isAbstract = isTrue(rt, value);
      rt.decref(value);
      return isAbstract ? True : False;
    },
  },
  {
    name: "__dict__",
    get: (rt, self) => rt.incref(instanceDict(rt, self)),
    set: (rt, self, value) => {
      if (value === 0 || !rt.hasFlag(value, TPFLAGS_DICT_SUBCLASS)) {
        throw rt.typeError(
          `__dict__ must be set to a dictionary, not a '${rt.typeName(value === 0 ? None : value)}'`,
        );
      }
      setInstanceDict(rt, self, value);
    },
  },
];

function holderSpec(kind: HolderKind): TypeSpec {
  return {
    name: kind.name,
    address: kind.address,
    basicSize: METHOD_HOLDER_SIZE,
    flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
    dictOffset: HOLDER_DICT,
    slots: {
      tp_dealloc: dealloc,
      tp_traverse: traverse,
      tp_clear: clear,
      tp_repr: (rt, self) => {
        const callable = heldCallable(rt, self);
        return rt.newStr(`<${kind.name}(${callable === 0 ? "<NULL>" : reprText(rt, callable)})>`);
      },
      tp_call: kind.isCallable
        ? (rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): Ref =>
            rt.call(heldCallable(rt, self), args, names)
        : null,
      tp_descr_get: (rt, self, object, type) => {
        const callable = heldCallable(rt, self);
        if (callable === 0) throw rt.error(T.RuntimeError, `uninitialized ${kind.name} object`);
        return kind.get(rt, callable, object, type);
      },
      tp_new: (rt, type) => {
        const holder = genericAlloc(rt, type, 0);
        rt.heap.store((holder + HOLDER_CALLABLE) >> 2, None);
        return holder;
      },
      tp_init: (rt, self, args, names) => {
        if (names !== null && names.length > 0)
          throw rt.typeError(`${kind.name}() takes no keyword arguments`);
        if (args.length !== 1) {
          throw rt.typeError(`${kind.name} expected 1 argument, got ${args.length}`);
        }
        fill(rt, self, args[0]);
      },
    },
    members: [
      { name: "__func__", offset: HOLDER_CALLABLE, kind: "object", isReadOnly: true },
      { name: "__wrapped__", offset: HOLDER_CALLABLE, kind: "object", isReadOnly: true },
    ],
    getset: ATTRIBUTES,
  };
}

export const staticMethodSpec: TypeSpec = holderSpec({
  name: "staticmethod",
  address: T.staticmethod,
  get: (rt, callable) => rt.incref(callable),
  isCallable: true,
});

export const classMethodSpec: TypeSpec = holderSpec({
  name: "classmethod",
  address: T.classmethod,
  get: (rt, callable, object, type) => newMethod(rt, callable, type === 0 ? rt.typeOf(object) : type),
  isCallable: false,
});
