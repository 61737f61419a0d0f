// Exception groups: several exceptions raised as one, split by `except*`.   CPython: Objects/exceptions.c
import {
  callMethod,
  getAttrOrNull,
  isCallable,
  isSequence,
  isTrue,
  listFromIterable,
  reprText,
  setAttr,
  textOfStr,
} from "./abstract.ts";
import {
  baseExceptionInit,
  baseExceptionNew,
  EXC_ARGS,
  EXC_CAUSE,
  EXC_CONTEXT,
  EXC_NOTES,
  EXC_TRACEBACK,
  exceptionMatches,
  exceptionSlots,
  isException,
  isExceptionClass,
  setCause,
  setContext,
  setTraceback,
} from "./exceptions.ts";
import type { ExceptionPart } from "./exception-fields.ts";
import { listAppend, listItem, listLength, newList } from "./list.ts";
import { classMethod, method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleItems, tupleLength } from "./tuple.ts";
import {
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_TUPLE_SUBCLASS,
  TPFLAGS_TYPE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";

export const GROUP_MESSAGE = 72;
export const GROUP_EXCEPTIONS = 80;
/** The repr of the second argument where it was no list and no tuple, else 0. */
const GROUP_EXCEPTIONS_REPR = 88;

export function isExceptionGroup(rt: Runtime, object: Ref): boolean {
  return rt.isSubtype(rt.typeOf(object), T.BaseExceptionGroup);
}

/** The exceptions of a group, borrowed. */
export function groupExceptions(rt: Runtime, group: Ref): Ref[] {
  return tupleItems(rt, rt.pointer(group + GROUP_EXCEPTIONS));
}

function groupNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const positional = names === null ? args : args.slice(0, args.length - names.length);
  if (positional.length !== 2) {
    throw rt.typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${positional.length} given)`);
  }
  const [message, given] = positional;
  if (!rt.hasFlag(message, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${rt.typeOrNone(message)}`);
  }
  if (!isSequence(rt, given)) throw rt.typeError("second argument (exceptions) must be a sequence");
  const exceptions = newTuple(rt, listFromIterable(rt, given));
  try {
    const actual = checkedClass(rt, type, exceptions);
    const isPlain = rt.hasFlag(given, TPFLAGS_LIST_SUBCLASS | TPFLAGS_TUPLE_SUBCLASS);
    const text = isPlain ? 0 : rt.newStr(reprText(rt, given));
    const self = baseExceptionNew(rt, actual, positional);
    rt.heap.store((self + GROUP_MESSAGE) >> 2, rt.incref(message));
    rt.heap.store((self + GROUP_EXCEPTIONS) >> 2, rt.incref(exceptions));
    rt.heap.store((self + GROUP_EXCEPTIONS_REPR) >> 2, text);
    return self;
  } finally {
    rt.decref(exceptions);
  }
}

/** BaseExceptionGroup of nothing but Exceptions becomes ExceptionGroup; a group that is an Exception takes no others. */
function checkedClass(rt: Runtime, type: Ref, exceptions: Ref): Ref {
  const items = tupleItems(rt, exceptions);
  if (items.length === 0) throw rt.valueError("second argument (exceptions) must be a non-empty sequence");
  items.forEach((item, at) => {
    if (!isException(rt, item)) {
      throw rt.valueError(`Item ${at} of second argument (exceptions) is not an exception`);
    }
  });
  const hasBase = items.some((item) => !rt.isSubtype(rt.typeOf(item), T.Exception));
  if (type === T.BaseExceptionGroup) return hasBase ? type : T.ExceptionGroup;
  if (!hasBase) return type;
  if (type === T.ExceptionGroup) throw rt.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
  if (rt.isSubtype(type, T.Exception)) {
    throw rt.typeError(`Cannot nest BaseExceptions in '${rt.infoOfType(type).name}'`);
  }
  return type;
}

function groupStr(rt: Runtime, self: Ref): Ref {
  const count = tupleLength(rt, rt.pointer(self + GROUP_EXCEPTIONS));
  const message = textOfStr(rt, rt.pointer(self + GROUP_MESSAGE));
  return rt.newStr(`${message} (${count} sub-exception${count > 1 ? "s" : ""})`);
}

function groupRepr(rt: Runtime, self: Ref): Ref {
  const saved = rt.pointer(self + GROUP_EXCEPTIONS_REPR);
  const message = reprText(rt, rt.pointer(self + GROUP_MESSAGE));
  let text: string;
  if (saved !== 0) text = rt.text(saved);
  else {
    const args = rt.pointer(self + EXC_ARGS);
    const exceptions = rt.pointer(self + GROUP_EXCEPTIONS);
    if (tupleLength(rt, args) === 2 && rt.hasFlag(tupleItem(rt, args, 1), TPFLAGS_LIST_SUBCLASS)) {
      const list = rt.call(T.list, [exceptions]);
      text = reprText(rt, list);
      rt.decref(list);
    } else text = reprText(rt, exceptions);
  }
  return rt.newStr(`${rt.typeName(self)}(${message}, ${text})`);
}

function derive(rt: Runtime, self: Ref, exceptions: Ref): Ref {
  return rt.call(T.BaseExceptionGroup, [rt.pointer(self + GROUP_MESSAGE), exceptions]);
}

// ---- splitting ---------------------------------------------------------------------------------------------------------------
type Matcher = (exception: Ref) => boolean;
/** Owned; 0: nothing. */
interface Split {
  match: Ref;
  rest: Ref;
}

/** A group of these exceptions (list, borrowed) with the metadata of `original`; 0 for none. */
function subset(rt: Runtime, original: Ref, exceptions: Ref): Ref {
  if (listLength(rt, exceptions) === 0) return 0;
  const group = callMethod(rt, original, "derive", [exceptions]);
  if (!isExceptionGroup(rt, group)) {
    rt.decref(group);
    throw rt.typeError("derive must return an instance of BaseExceptionGroup");
  }
  const share = (offset: number): Ref => {
    const held = rt.pointer(original + offset);
    return held === 0 ? 0 : rt.incref(held);
  };
  const traceback = share(EXC_TRACEBACK);
  if (traceback !== 0) setTraceback(rt, group, traceback);
  setContext(rt, group, share(EXC_CONTEXT));
  setCause(rt, group, share(EXC_CAUSE));
  const name = rt.intern("__notes__");
  const notes = getAttrOrNull(rt, original, name);
  if (notes !== 0) {
    if (isSequence(rt, notes)) {
      const copy = rt.call(T.list, [notes]);
      setAttr(rt, group, name, copy);
      rt.decref(copy);
    }
    rt.decref(notes);
  }
  return group;
}

function splitBy(rt: Runtime, exception: Ref, matcher: Matcher, wantsRest: boolean): Split {
  if (matcher(exception)) return { match: rt.incref(exception), rest: 0 };
  if (!isExceptionGroup(rt, exception)) return { match: 0, rest: wantsRest ? rt.incref(exception) : 0 };
  const matches = newList(rt, []);
  const rests = wantsRest ? newList(rt, []) : 0;
  try {
    for (const each of groupExceptions(rt, exception)) {
      const part = splitBy(rt, each, matcher, wantsRest);
      if (part.match !== 0) appendOwned(rt, matches, part.match);
      if (part.rest !== 0) appendOwned(rt, rests, part.rest);
    }
    const match = subset(rt, exception, matches);
    return { match, rest: wantsRest ? subset(rt, exception, rests) : 0 };
  } finally {
    rt.decref(matches);
    rt.decrefOrNull(rests);
  }
}

function appendOwned(rt: Runtime, list: Ref, item: Ref): void {
  listAppend(rt, list, item);
  rt.decref(item);
}

function matcherOf(rt: Runtime, value: Ref): Matcher {
  if (isCallable(rt, value) && !rt.hasFlag(value, TPFLAGS_TYPE_SUBCLASS)) {
    return (exception) => {
      const answer = rt.call(value, [exception]);
      const isMatch = isTrue(rt, answer);
      rt.decref(answer);
      return isMatch;
    };
  }
  const isTypes =
    rt.typeOf(value) === T.tuple && tupleItems(rt, value).every((each) => isExceptionClass(rt, each));
  if (!isTypes && !isExceptionClass(rt, value)) {
    throw rt.typeError(
      "expected an exception type, a tuple of exception types, or a callable (other than a class)",
    );
  }
  return (exception) => exceptionMatches(rt, exception, value);
}

function orNone(object: Ref): Ref {
  return object === 0 ? None : object;
}

/** `(matching, rest)`, owned, 0 for none. The VM's CHECK_EG_MATCH uses it on a group. */
export function splitGroup(rt: Runtime, group: Ref, wanted: Ref): Split {
  return splitBy(rt, group, matcherOf(rt, wanted), true);
}

function split(rt: Runtime, self: Ref, value: Ref): Ref {
  const { match, rest } = splitGroup(rt, self, value);
  return newTuple(rt, [orNone(match), orNone(rest)]);
}

function subgroup(rt: Runtime, self: Ref, value: Ref): Ref {
  return orNone(splitBy(rt, self, matcherOf(rt, value), false).match);
}

// ---- the end of try-except* ------------------------------------------------------------------------------------------------
function hasSameMetadata(rt: Runtime, left: Ref, right: Ref): boolean {
  return [EXC_NOTES, EXC_TRACEBACK, EXC_CAUSE, EXC_CONTEXT].every(
    (field) => rt.pointer(left + field) === rt.pointer(right + field),
  );
}

/** _PyExc_PrepReraiseStar: what is raised after the `except*` clauses; `exceptions` is the list (borrowed) of those they
 * raised, None among them. Owned; None for nothing. */
export function prepareReraiseStar(rt: Runtime, original: Ref, exceptions: Ref): Ref {
  const count = listLength(rt, exceptions);
  if (count === 0) return None;
  if (!isExceptionGroup(rt, original)) return rt.incref(listItem(rt, exceptions, 0));
  const raised: Ref[] = [];
  const kept = new Set<Ref>();
  for (let i = 0; i < count; i++) {
    const each = listItem(rt, exceptions, i);
    if (each === None) continue;
    if (hasSameMetadata(rt, each, original)) collectLeaves(rt, each, kept);
    else raised.push(each);
  }
  const isKept: Matcher = (exception) => !isExceptionGroup(rt, exception) && kept.has(exception);
  const reraised = splitBy(rt, original, isKept, false).match;
  if (raised.length === 0) return orNone(reraised);
  if (reraised === 0 && raised.length === 1) return rt.incref(raised[0]);
  const items = raised.map((each) => rt.incref(each));
  const list = newList(rt, reraised === 0 ? items : [...items, reraised]);
  const message = rt.newStr("");
  try {
    return rt.call(T.BaseExceptionGroup, [message, list]);
  } finally {
    rt.decref(message);
    rt.decref(list);
  }
}

function collectLeaves(rt: Runtime, exception: Ref, leaves: Set<Ref>): void {
  if (!isExceptionGroup(rt, exception)) leaves.add(exception);
  else for (const each of groupExceptions(rt, exception)) collectLeaves(rt, each, leaves);
}

export const exceptionGroupPart: ExceptionPart = {
  basicSize: 112,
  slots: {
    ...exceptionSlots([GROUP_MESSAGE, GROUP_EXCEPTIONS, GROUP_EXCEPTIONS_REPR]),
    tp_new: groupNew,
    tp_init: baseExceptionInit,
    tp_str: groupStr,
    tp_repr: groupRepr,
  },
  methods: [
    classMethod(
      "__class_getitem__",
      "object, /",
      (rt: Runtime, self: Ref, item: Ref) => rt.call(T.GenericAlias, [self, item]),
      "See PEP 585",
    ),
    method("derive", "excs, /", derive),
    method("split", "matcher_value, /", split),
    method("subgroup", "matcher_value, /", subgroup),
  ],
  members: [
    {
      name: "message",
      offset: GROUP_MESSAGE,
      kind: "object",
      isReadOnly: true,
      documentation: "exception message",
    },
    {
      name: "exceptions",
      offset: GROUP_EXCEPTIONS,
      kind: "object",
      isReadOnly: true,
      documentation: "nested exceptions",
    },
  ],
};
