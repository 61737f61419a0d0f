// "Did you mean: 'append'?" and "Did you forget to import 'math'?", worked out when a traceback is printed.
// CPython: Lib/traceback.py _compute_suggestion_error
import { callMethod, forEach, getAttrText, getItem, hasAttr } from "../objects/abstract.ts";
import {
  ATTRIBUTEERROR_NAME,
  ATTRIBUTEERROR_OBJ,
  IMPORTERROR_NAME,
  IMPORTERROR_NAME_FROM,
  NAMEERROR_NAME,
} from "../objects/exception-fields.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { suggestion } from "../objects/suggestions.ts";
import { TB_FRAME, TB_NEXT } from "../objects/traceback.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";
import { importName } from "./import.ts";
import { STDLIB_NAMES } from "./stdlib-names.ts";

/** What is added to the message: "" when there is nothing to say. */
export function suggestionText(rt: Runtime, exception: Ref, traceback: Ref): string {
  const type = rt.typeOf(exception);
  if (rt.isSubtype(type, T.ImportError)) {
    return didYouMean(quietly(rt, () => forImport(rt, exception)));
  }
  if (rt.isSubtype(type, T.AttributeError)) {
    return didYouMean(quietly(rt, () => forAttribute(rt, exception, traceback)));
  }
  if (!rt.isSubtype(type, T.NameError)) return "";
  const name = strField(rt, exception, NAMEERROR_NAME);
  if (name === null) return "";
  const found = quietly(rt, () => forName(rt, name, traceback));
  if (!STDLIB_NAMES.has(name)) return didYouMean(found);
  const question = found === null ? `. Did you forget` : ` Or did you forget`;
  return `${didYouMean(found)}${question} to import '${name}'?`;
}

function didYouMean(name: string | null): string {
  return name === null ? "" : `. Did you mean: '${name}'?`;
}

/** Whatever goes wrong while looking for a suggestion, the traceback is printed. */
function quietly(rt: Runtime, look: () => string | null): string | null {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.decref(error.exception);
    return null;
  }
}

function strField(rt: Runtime, exception: Ref, offset: number): string | null {
  const value = rt.pointer(exception + offset);
  return value !== 0 && rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(value) : null;
}

/** The str items of an iterable. */
function textsOf(rt: Runtime, iterable: Ref): string[] {
  const texts: string[] = [];
  forEach(rt, iterable, (item) => {
    if (rt.hasFlag(item, TPFLAGS_UNICODE_SUBCLASS)) texts.push(rt.text(item));
  });
  return texts;
}

function compareByCodePoints(left: string, right: string): number {
  const a = Array.from(left, (each) => each.codePointAt(0) ?? 0);
  const b = Array.from(right, (each) => each.codePointAt(0) ?? 0);
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

/** `obj.__dir__()`, sorted; a class is asked through its type. */
function namesIn(rt: Runtime, object: Ref): string[] {
  let names: Ref;
  try {
    names = callMethod(rt, object, "__dir__", []);
  } catch (error) {
    if (!(error instanceof Raised) || !rt.isSubtype(rt.typeOf(error.exception), T.TypeError)) throw error;
    rt.decref(error.exception);
    names = callMethod(rt, rt.typeOf(object), "__dir__", [object]);
  }
  const texts = textsOf(rt, names);
  rt.decref(names);
  return texts.sort(compareByCodePoints);
}

function innermostFrame(rt: Runtime, traceback: Ref): Ref {
  let link = traceback;
  while (rt.pointer(link + TB_NEXT) !== 0) link = rt.pointer(link + TB_NEXT);
  return rt.pointer(link + TB_FRAME);
}

/** The frame's local named `self`, owned; 0 when there is none. */
function selfOf(rt: Runtime, frame: Ref): Ref {
  const locals = getAttrText(rt, frame, "f_locals");
  try {
    return textsOf(rt, locals).includes("self") ? getItem(rt, locals, rt.intern("self")) : 0;
  } finally {
    rt.decref(locals);
  }
}

function forAttribute(rt: Runtime, exception: Ref, traceback: Ref): string | null {
  const name = strField(rt, exception, ATTRIBUTEERROR_NAME);
  const object = rt.pointer(exception + ATTRIBUTEERROR_OBJ);
  if (name === null || object === 0) return null;
  const names = namesIn(rt, object);
  let hidesUnderscored = !name.startsWith("_");
  if (hidesUnderscored && traceback !== 0) {
    const self = selfOf(rt, innermostFrame(rt, traceback));
    if (self === object) hidesUnderscored = false;
    rt.decrefOrNull(self);
  }
  return suggestion(name, hidesUnderscored ? names.filter((each) => !each.startsWith("_")) : names);
}

function forImport(rt: Runtime, exception: Ref): string | null {
  const wrong = strField(rt, exception, IMPORTERROR_NAME_FROM);
  const moduleName = rt.pointer(exception + IMPORTERROR_NAME);
  if (wrong === null || moduleName === 0) return null;
  const module = importName(rt, moduleName, 0, 0, 0, 0);
  const names = namesIn(rt, module);
  rt.decref(module);
  return suggestion(wrong, wrong.startsWith("_") ? names : names.filter((each) => !each.startsWith("_")));
}

function forName(rt: Runtime, name: string, traceback: Ref): string | null {
  if (traceback === 0) return null;
  const frame = innermostFrame(rt, traceback);
  const names: string[] = [];
  for (const attribute of ["f_locals", "f_globals", "f_builtins"]) {
    const namespace = getAttrText(rt, frame, attribute);
    names.push(...textsOf(rt, namespace));
    rt.decref(namespace);
  }
  const self = selfOf(rt, frame);
  if (self !== 0) {
    const isAttribute = hasAttr(rt, self, rt.intern(name));
    rt.decref(self);
    if (isAttribute) return `self.${name}`;
  }
  return suggestion(name, names);
}
