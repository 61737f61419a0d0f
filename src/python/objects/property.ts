// `property`: an attribute computed by functions.   CPython: Objects/descrobject.c
import { dropRaised, getAttrOrNull, isRaised, isTrue, reprText, setAttr } from "./abstract.ts";
import { dictSetText } from "./dict.ts";
import { genericAlloc, instanceDict } from "./instance.ts";
import { method, NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { typeQualifiedName } from "./type.ts";

// propertyobject: | 16 | get | 24 | set | 32 | del | 40 | doc | 48 | name | 56 | getter_doc (int) |
export const PROPERTY_GET = 16;
export const PROPERTY_SET = 24;
export const PROPERTY_DEL = 32;
const PROPERTY_DOC = 40;
const PROPERTY_NAME = 48;
const PROPERTY_GETTER_DOC = 56;
const PROPERTY_SIZE = 64;
const FIELDS = [PROPERTY_GET, PROPERTY_SET, PROPERTY_DEL, PROPERTY_DOC, PROPERTY_NAME];

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  for (const field of FIELDS) rt.decrefOrNull(rt.exchange(self + field, 0));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of FIELDS) {
    const held = rt.pointer(self + field);
    if (held !== 0) visit(held);
  }
}

function clear(rt: Runtime, self: Ref): void {
  rt.decrefOrNull(rt.exchange(self + PROPERTY_DOC, 0));
}

// ---- reading and writing ------------------------------------------------------------------------------------------------
/** The name for messages: the one it was given, or its getter's. Owned, or 0. */
function nameOf(rt: Runtime, self: Ref): Ref {
  const own = rt.pointer(self + PROPERTY_NAME);
  if (own !== 0) return rt.incref(own);
  const getter = rt.pointer(self + PROPERTY_GET);
  return getter === 0 ? 0 : getAttrOrNull(rt, getter, rt.intern("__name__"));
}

function cannot(rt: Runtime, self: Ref, object: Ref, what: string): unknown {
  const name = nameOf(rt, self);
  const qualname = typeQualifiedName(rt, rt.typeOf(object));
  const which = name === 0 ? "property" : `property ${reprText(rt, name)}`;
  rt.decrefOrNull(name);
  return rt.error(T.AttributeError, `${which} of '${qualname}' object has no ${what}`);
}

function descrGet(rt: Runtime, self: Ref, object: Ref): Ref {
  if (object === 0 || object === None) return rt.incref(self);
  const getter = rt.pointer(self + PROPERTY_GET);
  if (getter === 0) throw cannot(rt, self, object, "getter");
  return rt.call(getter, [object]);
}

function descrSet(rt: Runtime, self: Ref, object: Ref, value: Ref): void {
  const func = rt.pointer(self + (value === 0 ? PROPERTY_DEL : PROPERTY_SET));
  if (func === 0) throw cannot(rt, self, object, value === 0 ? "deleter" : "setter");
  rt.decref(rt.call(func, value === 0 ? [object] : [object, value]));
}

// ---- making ----------------------------------------------------------------------------------------------------------------
const constructor = new NativeFunction("property", "fget=None, fset=None, fdel=None, doc=None", init);

function init(rt: Runtime, self: Ref, fget: Ref, fset: Ref, fdel: Ref, doc: Ref): Ref {
  const own = (value: Ref): Ref => (value === 0 || value === None ? 0 : rt.incref(value));
  rt.decrefOrNull(rt.exchange(self + PROPERTY_GET, own(fget)));
  rt.decrefOrNull(rt.exchange(self + PROPERTY_SET, own(fset)));
  rt.decrefOrNull(rt.exchange(self + PROPERTY_DEL, own(fdel)));
  rt.decrefOrNull(rt.exchange(self + PROPERTY_DOC, 0));
  rt.decrefOrNull(rt.exchange(self + PROPERTY_NAME, 0));
  rt.heap.store((self + PROPERTY_GETTER_DOC) >> 2, 0);
  let documentation = own(doc);
  if (documentation === 0 && fget !== 0 && fget !== None) {
    documentation = getAttrOrNull(rt, fget, rt.intern("__doc__"));
    if (documentation === None) documentation = 0;
    if (documentation !== 0) rt.heap.store((self + PROPERTY_GETTER_DOC) >> 2, 1);
  }
  if (rt.typeOf(self) === T.property) {
    rt.heap.store((self + PROPERTY_DOC) >> 2, documentation);
    return None;
  }
  // A subclass's own class docstring would hide the field: the text goes into the instance's dict.
  const dict = instanceDict(rt, self);
  if (dict !== 0) dictSetText(rt, dict, "__doc__", documentation === 0 ? None : documentation);
  else if (documentation !== 0 && doc !== 0 && doc !== None) setQuietly(rt, self, documentation);
  else if (documentation !== 0) setAttr(rt, self, rt.intern("__doc__"), documentation);
  rt.decrefOrNull(documentation);
  return None;
}

/** A subclass with `__slots__` has no place for the text: one that was given as an argument is lost without a word. */
function setQuietly(rt: Runtime, self: Ref, documentation: Ref): void {
  try {
    setAttr(rt, self, rt.intern("__doc__"), documentation);
  } catch (error) {
    if (!isRaised(rt, error, T.AttributeError)) throw error;
    dropRaised(rt, error);
  }
}

/** property_copy: the same property with one function exchanged. */
function copyWith(rt: Runtime, self: Ref, field: number, func: Ref): Ref {
  const value = (each: number): Ref => {
    const held = each === field && func !== None ? func : rt.pointer(self + each);
    return held === 0 ? None : held;
  };
  const hasGetterDoc = rt.pointer(self + PROPERTY_GETTER_DOC) !== 0;
  const doc = hasGetterDoc && value(PROPERTY_GET) !== None ? None : value(PROPERTY_DOC);
  const copy = rt.call(rt.typeOf(self), [value(PROPERTY_GET), value(PROPERTY_SET), value(PROPERTY_DEL), doc]);
  const name = rt.pointer(self + PROPERTY_NAME);
  if (name !== 0 && rt.isSubtype(rt.typeOf(copy), T.property)) {
    rt.decrefOrNull(rt.exchange(copy + PROPERTY_NAME, rt.incref(name)));
  }
  return copy;
}

export const propertySpec: TypeSpec = {
  name: "property",
  address: T.property,
  basicSize: PROPERTY_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_clear: clear,
    tp_descr_get: descrGet,
    tp_descr_set: descrSet,
    tp_new: (rt, type) => genericAlloc(rt, type, 0),
    tp_init: (rt, self, args, names) => {
      constructor.call(rt, self, args, names);
    },
  },
  methods: [
    method("getter", "object, /", (rt, self, func: Ref) => copyWith(rt, self, PROPERTY_GET, func)),
    method("setter", "object, /", (rt, self, func: Ref) => copyWith(rt, self, PROPERTY_SET, func)),
    method("deleter", "object, /", (rt, self, func: Ref) => copyWith(rt, self, PROPERTY_DEL, func)),
    method("__set_name__", "*args", (rt, self, args: readonly Ref[]) => {
      if (args.length !== 2) {
        throw rt.typeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
      }
      rt.decrefOrNull(rt.exchange(self + PROPERTY_NAME, rt.incref(args[1])));
      return None;
    }),
  ],
  members: [
    { name: "fget", offset: PROPERTY_GET, kind: "object", isReadOnly: true },
    { name: "fset", offset: PROPERTY_SET, kind: "object", isReadOnly: true },
    { name: "fdel", offset: PROPERTY_DEL, kind: "object", isReadOnly: true },
    { name: "__doc__", offset: PROPERTY_DOC, kind: "object" },
  ],
  getset: [
    {
      name: "__name__",
      get: (rt, self) => {
        const name = nameOf(rt, self);
        if (name === 0)
          throw rt.error(T.AttributeError, `'${rt.typeName(self)}' object has no attribute '__name__'`);
        return name;
      },
      set: (rt, self, value) => {
        rt.decrefOrNull(rt.exchange(self + PROPERTY_NAME, value === 0 ? 0 : rt.incref(value)));
      },
    },
    {
      name: "__isabstractmethod__",
      get: (rt, self) => {
        for (const field of [PROPERTY_GET, PROPERTY_SET, PROPERTY_DEL]) {
          const func = rt.pointer(self + field);
          const value = func === 0 ? 0 : getAttrOrNull(rt, func, rt.intern("__isabstractmethod__"));
          if (value === 0) continue;
          const isAbstract = isTrue(rt, value);
          rt.decref(value);
          if (isAbstract) return True;
        }
        return False;
      },
    },
  ],
};
