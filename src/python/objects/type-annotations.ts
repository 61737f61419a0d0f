// `__annotations__`, `__annotate__` and `__type_params__` of classes. Annotations are evaluated when they are first asked
// for, by the function that the class body left as `__annotate_func__`, and kept as `__annotations_cache__`.
// CPython: Objects/typeobject.c, type_get_annotations, type_get_annotate
import { TYPE_DICT } from "../memory/layout.ts";
import { isCallable } from "./abstract.ts";
import { dictDelete, dictGetText, dictSetText, newDict } from "./dict.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, None, smallInt, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { typeModified } from "./type-lookup.ts";
import {
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_IMMUTABLETYPE,
  TPFLAGS_TUPLE_SUBCLASS,
} from "./type-info.ts";
import type { GetSet } from "./type-spec.ts";

function dictOf(rt: Runtime, type: Ref): Ref {
  return rt.pointer(type + TYPE_DICT);
}

function requireHeap(rt: Runtime, type: Ref, name: string): void {
  const info = rt.infoOfType(type);
  if ((info.flags & TPFLAGS_HEAPTYPE) === 0) {
    throw rt.error(T.AttributeError, `type object '${info.tpName}' has no attribute '${name}'`);
  }
}

function requireMutable(rt: Runtime, type: Ref, name: string): void {
  const info = rt.infoOfType(type);
  if ((info.flags & TPFLAGS_IMMUTABLETYPE) !== 0) {
    throw rt.typeError(`cannot set '${name}' attribute of immutable type '${info.tpName}'`);
  }
}

/** Borrowed, 0 when the class was made without. */
function ownAnnotate(rt: Runtime, type: Ref): Ref {
  const dict = dictOf(rt, type);
  return dictGetText(rt, dict, "__annotate__") || dictGetText(rt, dict, "__annotate_func__");
}

function bound(rt: Runtime, value: Ref, type: Ref): Ref {
  const get = rt.info(value).tp_descr_get;
  return get === null ? rt.incref(value) : get(rt, value, 0, type);
}

function getAnnotate(rt: Runtime, type: Ref): Ref {
  requireHeap(rt, type, "__annotate__");
  const annotate = ownAnnotate(rt, type);
  if (annotate !== 0) return bound(rt, annotate, type);
  dictSetText(rt, dictOf(rt, type), "__annotate_func__", None);
  return None;
}

function setAnnotate(rt: Runtime, type: Ref, value: Ref): void {
  requireMutable(rt, type, "__annotate__");
  if (value === 0) throw rt.typeError("cannot delete __annotate__ attribute");
  if (value !== None && !isCallable(rt, value)) throw rt.typeError("__annotate__ must be callable or None");
  const dict = dictOf(rt, type);
  dictSetText(rt, dict, "__annotate_func__", value);
  if (value !== None) dictDelete(rt, dict, rt.intern("__annotations_cache__"));
  typeModified(rt, rt.infoOfType(type));
}

function getAnnotations(rt: Runtime, type: Ref): Ref {
  requireHeap(rt, type, "__annotations__");
  const dict = dictOf(rt, type);
  const known = dictGetText(rt, dict, "__annotations__") || dictGetText(rt, dict, "__annotations_cache__");
  if (known !== 0) return bound(rt, known, type);
  const annotate = getAnnotate(rt, type);
  let annotations: Ref;
  try {
    annotations = annotate === None ? newDict(rt) : rt.call(annotate, [smallInt(1)]);
  } finally {
    rt.decref(annotate);
  }
  if (!rt.hasFlag(annotations, TPFLAGS_DICT_SUBCLASS)) {
    const typeName = rt.typeName(annotations);
    rt.decref(annotations);
    throw rt.typeError(`__annotate__ returned non-dict of type '${typeName}'`);
  }
  dictSetText(rt, dict, "__annotations_cache__", annotations);
  typeModified(rt, rt.infoOfType(type));
  return annotations;
}

function setAnnotations(rt: Runtime, type: Ref, value: Ref): void {
  requireMutable(rt, type, "__annotations__");
  const dict = dictOf(rt, type);
  if (value !== 0) {
    const name = dictGetText(rt, dict, "__annotations__") === 0 ? "__annotations_cache__" : "__annotations__";
    dictSetText(rt, dict, name, value);
  } else if (
    !dictDelete(rt, dict, rt.intern("__annotations__")) &&
    !dictDelete(rt, dict, rt.intern("__annotations_cache__"))
  ) {
    throw rt.error(T.AttributeError, "__annotations__");
  }
  dictDelete(rt, dict, rt.intern("__annotate_func__"));
  dictDelete(rt, dict, rt.intern("__annotate__"));
  typeModified(rt, rt.infoOfType(type));
}

export function typeAnnotationAttributes(): GetSet[] {
  return [
    { name: "__annotations__", get: getAnnotations, set: setAnnotations },
    { name: "__annotate__", get: getAnnotate, set: setAnnotate },
    {
      name: "__type_params__",
      get: (rt, type) => {
        const params = dictGetText(rt, dictOf(rt, type), "__type_params__");
        return params === 0 || (rt.infoOfType(type).flags & TPFLAGS_HEAPTYPE) === 0
          ? emptyTuple
          : rt.incref(params);
      },
      set: (rt, type, value) => {
        requireMutable(rt, type, "__type_params__");
        if (value === 0 || !rt.hasFlag(value, TPFLAGS_TUPLE_SUBCLASS)) {
          throw rt.typeError("__type_params__ must be set to a tuple");
        }
        dictSetText(rt, dictOf(rt, type), "__type_params__", value);
        typeModified(rt, rt.infoOfType(type));
      },
    },
  ];
}
