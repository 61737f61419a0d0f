// The exceptions that carry more than arguments: StopIteration's value, SystemExit's code, the name that NameError and
// AttributeError are about, ImportError's module, SyntaxError's place, and the range of the Unicode errors.
// CPython: Objects/exceptions.c
import { didYouMean } from "./suggestions.ts";
import { index, indexNumber, repr, str, textOfStr } from "./abstract.ts";
import { bytesOf, isBytes } from "./bytes.ts";
import {
  baseExceptionInit,
  baseExceptionStr,
  EXC_ARGS,
  EXC_DICT,
  exceptionSlots,
  reduceWithState,
  setArguments,
} from "./exceptions.ts";
import { dictCopy, dictSetText, newDict } from "./dict.ts";
import { isInt, numberOf } from "./int.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyStr, None, T } from "./static.ts";
import type { ExceptionName, Ref } from "./static.ts";
import { strLength, strText } from "./str.ts";
import { tupleItem, tupleLength } from "./tuple.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { Member, TypeSpec } from "./type-spec.ts";

export const STOPITERATION_VALUE = 72;
export const SYSTEMEXIT_CODE = 72;
export const NAMEERROR_NAME = 72;
export const ATTRIBUTEERROR_OBJ = 72;
export const ATTRIBUTEERROR_NAME = 80;
export const IMPORTERROR_MSG = 72;
export const IMPORTERROR_NAME = 80;
export const IMPORTERROR_PATH = 88;
export const IMPORTERROR_NAME_FROM = 96;
export const SYNTAXERROR_MSG = 72;
export const SYNTAXERROR_FILENAME = 80;
export const SYNTAXERROR_LINENO = 88;
export const SYNTAXERROR_OFFSET = 96;
export const SYNTAXERROR_END_LINENO = 104;
export const SYNTAXERROR_END_OFFSET = 112;
export const SYNTAXERROR_TEXT = 120;
export const SYNTAXERROR_PRINT_FILE_AND_LINE = 128;
export const SYNTAXERROR_METADATA = 136;
export const UNICODEERROR_ENCODING = 72;
export const UNICODEERROR_OBJECT = 80;
/** start and end are int64 fields, no references. */
export const UNICODEERROR_START = 88;
export const UNICODEERROR_END = 96;
export const UNICODEERROR_REASON = 104;

/** What a type below BaseException changes of it. */
export type ExceptionPart = Partial<TypeSpec> & Pick<TypeSpec, "basicSize" | "slots">;

/** Writable attributes, each an object field. */
export function objectMembers(fields: Record<string, number>): Member[] {
  return Object.entries(fields).map(([name, offset]) => ({ name, offset, kind: "object" }));
}

/** Takes the keyword arguments of those names into the fields; missing ones are cleared. */
function takeKeywords(
  rt: Runtime,
  self: Ref,
  typeName: string,
  args: readonly Ref[],
  names: KeywordNames,
  fields: Record<string, number>,
): void {
  const wanted = Object.keys(fields);
  const count = names === null ? 0 : names.length;
  if (count > wanted.length) {
    const plural = wanted.length === 1 ? "" : "s";
    throw rt.typeError(
      `${typeName}() takes at most ${wanted.length} keyword argument${plural} (${count} given)`,
    );
  }
  const given = new Map<string, Ref>();
  for (let i = 0; i < count; i++) {
    const name = names === null ? "" : rt.text(names[i]);
    if (!(name in fields)) {
      const meant = didYouMean(name, Object.keys(fields));
      throw rt.typeError(`${typeName}() got an unexpected keyword argument '${name}'${meant}`);
    }
    given.set(name, args[args.length - count + i]);
  }
  for (const name of wanted) {
    const value = given.get(name) ?? 0;
    rt.replace(self + fields[name], value === 0 ? 0 : rt.incref(value));
  }
}

function positionalOf(args: readonly Ref[], names: KeywordNames): readonly Ref[] {
  return names === null ? args : args.slice(0, args.length - names.length);
}

// ---- StopIteration, SystemExit -----------------------------------------------------------------------------------------
function stopIterationInit(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  baseExceptionInit(rt, self, args, names);
  rt.replace(self + STOPITERATION_VALUE, args.length > 0 ? rt.incref(args[0]) : None);
}

const stopIterationPart: ExceptionPart = {
  basicSize: 80,
  slots: { ...exceptionSlots([STOPITERATION_VALUE]), tp_init: stopIterationInit },
  members: objectMembers({ value: STOPITERATION_VALUE }),
};

function systemExitInit(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  baseExceptionInit(rt, self, args, names);
  if (args.length === 0) return;
  const code = args.length === 1 ? args[0] : rt.pointer(self + EXC_ARGS);
  rt.replace(self + SYSTEMEXIT_CODE, rt.incref(code));
}

const systemExitPart: ExceptionPart = {
  basicSize: 80,
  slots: { ...exceptionSlots([SYSTEMEXIT_CODE]), tp_init: systemExitInit },
  members: objectMembers({ code: SYSTEMEXIT_CODE }),
};

// ---- NameError, AttributeError, ImportError --------------------------------------------------------------------------------
const nameErrorPart: ExceptionPart = {
  basicSize: 80,
  slots: {
    ...exceptionSlots([NAMEERROR_NAME]),
    tp_init: (rt, self, args, names) => {
      setArguments(rt, self, positionalOf(args, names));
      takeKeywords(rt, self, "NameError", args, names, { name: NAMEERROR_NAME });
    },
  },
  members: objectMembers({ name: NAMEERROR_NAME }),
};

const attributeErrorPart: ExceptionPart = {
  basicSize: 88,
  slots: {
    ...exceptionSlots([ATTRIBUTEERROR_OBJ, ATTRIBUTEERROR_NAME]),
    tp_init: (rt, self, args, names) => {
      setArguments(rt, self, positionalOf(args, names));
      takeKeywords(rt, self, "AttributeError", args, names, {
        name: ATTRIBUTEERROR_NAME,
        obj: ATTRIBUTEERROR_OBJ,
      });
    },
  },
  members: objectMembers({ name: ATTRIBUTEERROR_NAME, obj: ATTRIBUTEERROR_OBJ }),
  methods: [
    method("__reduce__", "", (rt: Runtime, self: Ref) => {
      const state = attributeErrorState(rt, self);
      const result = reduceWithState(rt, self, rt.pointer(self + EXC_ARGS), state);
      rt.decref(state);
      return result;
    }),
    method("__getstate__", "", attributeErrorState),
  ],
};

/** The object is left out: it may be anything. */
function attributeErrorState(rt: Runtime, self: Ref): Ref {
  const dict = rt.pointer(self + EXC_DICT);
  const state = dict === 0 ? newDict(rt) : dictCopy(rt, dict);
  const name = rt.pointer(self + ATTRIBUTEERROR_NAME);
  if (name !== 0) dictSetText(rt, state, "name", name);
  dictSetText(rt, state, "args", rt.pointer(self + EXC_ARGS));
  return state;
}

const IMPORT_KEYWORDS = { name: IMPORTERROR_NAME, path: IMPORTERROR_PATH, name_from: IMPORTERROR_NAME_FROM };

const importErrorPart: ExceptionPart = {
  basicSize: 104,
  slots: {
    ...exceptionSlots([IMPORTERROR_MSG, IMPORTERROR_NAME, IMPORTERROR_PATH, IMPORTERROR_NAME_FROM]),
    tp_init: (rt, self, args, names) => {
      const positional = positionalOf(args, names);
      setArguments(rt, self, positional);
      takeKeywords(rt, self, "ImportError", args, names, IMPORT_KEYWORDS);
      rt.replace(self + IMPORTERROR_MSG, positional.length === 1 ? rt.incref(positional[0]) : 0);
    },
    tp_str: (rt, self) => {
      const message = rt.pointer(self + IMPORTERROR_MSG);
      if (message !== 0 && rt.typeOf(message) === T.str) return rt.incref(message);
      return baseExceptionStr(rt, self);
    },
  },
  members: objectMembers({ msg: IMPORTERROR_MSG, ...IMPORT_KEYWORDS }),
  methods: [method("__reduce__", "", importErrorReduce)],
};

function importErrorReduce(rt: Runtime, self: Ref): Ref {
  const dict = rt.pointer(self + EXC_DICT);
  const fields = Object.entries(IMPORT_KEYWORDS).filter(([, offset]) => rt.pointer(self + offset) !== 0);
  if (fields.length === 0) return reduceWithState(rt, self, rt.pointer(self + EXC_ARGS), dict);
  const state = dict === 0 ? newDict(rt) : dictCopy(rt, dict);
  for (const [name, offset] of fields) dictSetText(rt, state, name, rt.pointer(self + offset));
  const result = reduceWithState(rt, self, rt.pointer(self + EXC_ARGS), state);
  rt.decref(state);
  return result;
}

// ---- SyntaxError ------------------------------------------------------------------------------------------------------------
const SYNTAX_FIELDS = {
  msg: SYNTAXERROR_MSG,
  filename: SYNTAXERROR_FILENAME,
  lineno: SYNTAXERROR_LINENO,
  offset: SYNTAXERROR_OFFSET,
  text: SYNTAXERROR_TEXT,
  end_lineno: SYNTAXERROR_END_LINENO,
  end_offset: SYNTAXERROR_END_OFFSET,
  print_file_and_line: SYNTAXERROR_PRINT_FILE_AND_LINE,
  _metadata: SYNTAXERROR_METADATA,
};
/** The order of `SyntaxError(msg, (…))`'s second argument. */
const SYNTAX_DETAILS = [
  SYNTAXERROR_FILENAME,
  SYNTAXERROR_LINENO,
  SYNTAXERROR_OFFSET,
  SYNTAXERROR_TEXT,
  SYNTAXERROR_END_LINENO,
  SYNTAXERROR_END_OFFSET,
  SYNTAXERROR_METADATA,
];

function syntaxErrorInit(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  baseExceptionInit(rt, self, args, names);
  if (args.length >= 1) rt.replace(self + SYNTAXERROR_MSG, rt.incref(args[0]));
  if (args.length !== 2) return;
  const details = rt.call(T.tuple, [args[1]]);
  try {
    const count = tupleLength(rt, details);
    if (count < 4) throw rt.typeError(`function takes at least 4 arguments (${count} given)`);
    if (count > 7) throw rt.typeError(`function takes at most 7 arguments (${count} given)`);
    SYNTAX_DETAILS.forEach((offset, at) => {
      rt.replace(self + offset, at < count ? rt.incref(tupleItem(rt, details, at)) : 0);
    });
    if (count === 5) throw rt.typeError("end_offset must be provided when end_lineno is provided");
  } finally {
    rt.decref(details);
  }
}

function syntaxErrorStr(rt: Runtime, self: Ref): Ref {
  const message = rt.pointer(self + SYNTAXERROR_MSG);
  const filename = rt.pointer(self + SYNTAXERROR_FILENAME);
  const line = rt.pointer(self + SYNTAXERROR_LINENO);
  const hasName = filename !== 0 && rt.hasFlag(filename, TPFLAGS_UNICODE_SUBCLASS);
  const hasLine = line !== 0 && rt.typeOf(line) === T.int;
  if (!hasName && !hasLine) return str(rt, message === 0 ? None : message);
  const text = textOfStr(rt, message === 0 ? None : message);
  const base = hasName ? (rt.text(filename).split("/").pop() ?? "") : "";
  if (!hasLine) return rt.newStr(`${text} (${base})`);
  return rt.newStr(
    hasName ? `${text} (${base}, line ${numberOf(rt, line)})` : `${text} (line ${numberOf(rt, line)})`,
  );
}

const syntaxErrorPart: ExceptionPart = {
  basicSize: 144,
  slots: {
    ...exceptionSlots(Object.values(SYNTAX_FIELDS)),
    tp_init: syntaxErrorInit,
    tp_str: syntaxErrorStr,
  },
  members: objectMembers(SYNTAX_FIELDS),
};

// ---- UnicodeError and those below ------------------------------------------------------------------------------------------
const UNICODE_HELD = [UNICODEERROR_ENCODING, UNICODEERROR_OBJECT, UNICODEERROR_REASON];

/** The arguments in order: their type, and the field that takes them. */
function unicodeInit(kinds: readonly ("str" | "bytes" | "int")[], fields: readonly number[]) {
  return (rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void => {
    baseExceptionInit(rt, self, args, names);
    if (args.length !== kinds.length) {
      throw rt.typeError(`function takes exactly ${kinds.length} arguments (${args.length} given)`);
    }
    kinds.forEach((kind, at) => {
      const value = args[at];
      if (kind === "str" && !rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS)) {
        throw rt.typeError(`argument ${at + 1} must be str, not ${rt.typeOrNone(value)}`);
      }
      if (kind === "bytes" && !isBytes(rt, value)) {
        throw rt.typeError(`a bytes-like object is required, not '${rt.typeName(value)}'`);
      }
      if (kind === "int") {
        if (!isInt(rt, value)) rt.decref(index(rt, value));
        rt.heap.storeInt64(self + fields[at], indexNumber(rt, value, T.OverflowError));
      } else rt.replace(self + fields[at], rt.incref(value));
    });
  };
}

/** The `object` attribute, which must be what the error is about. CPython: as_unicode_error_attribute */
function unicodeObject(rt: Runtime, self: Ref, isBytesError: boolean): Ref {
  const object = rt.pointer(self + UNICODEERROR_OBJECT);
  if (object === 0) throw rt.typeError("UnicodeError 'object' attribute is not set");
  const isFitting = isBytesError ? isBytes(rt, object) : rt.hasFlag(object, TPFLAGS_UNICODE_SUBCLASS);
  if (isFitting) return object;
  throw rt.typeError(`UnicodeError 'object' attribute must be a ${isBytesError ? "bytes" : "string"}`);
}

function unicodeStr(verb: string, hasEncoding: boolean) {
  const isBytesError = verb === "decode";
  return (rt: Runtime, self: Ref): Ref => {
    if (rt.pointer(self + UNICODEERROR_OBJECT) === 0) return emptyStr;
    const reason = textOfStr(rt, rt.pointer(self + UNICODEERROR_REASON));
    const codec = hasEncoding ? `'${textOfStr(rt, rt.pointer(self + UNICODEERROR_ENCODING))}' codec ` : "";
    // Making text of the reason may have changed the object.
    const object = unicodeObject(rt, self, isBytesError);
    const size = isBytesError ? bytesOf(rt, object).length : strLength(rt, object);
    const start = rt.heap.int64(self + UNICODEERROR_START);
    const end = rt.heap.int64(self + UNICODEERROR_END);
    const noun = isBytesError ? "byte" : "character";
    if (start < 0 || start >= size || end !== start + 1) {
      return rt.newStr(`${codec}can't ${verb} ${noun}s in position ${start}-${end - 1}: ${reason}`);
    }
    return rt.newStr(
      `${codec}can't ${verb} ${noun} ${unitText(rt, object, start)} in position ${start}: ${reason}`,
    );
  };
}

/** The offending byte as `0xff`, the offending character as `'\xe9'`. */
function unitText(rt: Runtime, object: Ref, at: number): string {
  if (isBytes(rt, object)) return `0x${bytesOf(rt, object)[at].toString(16).padStart(2, "0")}`;
  const code = [...strText(rt, object)][at]?.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `'\\x${hex.padStart(2, "0")}'`;
  return code <= 0xffff ? `'\\u${hex.padStart(4, "0")}'` : `'\\U${hex.padStart(8, "0")}'`;
}

const unicodeMembers: readonly Member[] = [
  { name: "encoding", offset: UNICODEERROR_ENCODING, kind: "object" },
  { name: "object", offset: UNICODEERROR_OBJECT, kind: "object" },
  { name: "start", offset: UNICODEERROR_START, kind: "ssize" },
  { name: "end", offset: UNICODEERROR_END, kind: "ssize" },
  { name: "reason", offset: UNICODEERROR_REASON, kind: "object" },
];
const CODEC_FIELDS = [
  UNICODEERROR_ENCODING,
  UNICODEERROR_OBJECT,
  UNICODEERROR_START,
  UNICODEERROR_END,
  UNICODEERROR_REASON,
];

function unicodePart(kinds: readonly ("str" | "bytes" | "int")[], verb: string): ExceptionPart {
  const hasEncoding = verb !== "translate";
  return {
    basicSize: 112,
    slots: {
      ...exceptionSlots(UNICODE_HELD),
      ...exceptionSlots(UNICODE_HELD),
      tp_init: unicodeInit(kinds, hasEncoding ? CODEC_FIELDS : CODEC_FIELDS.slice(1)),
      tp_str: unicodeStr(verb, hasEncoding),
    },
    members: unicodeMembers,
  };
}

// ---- KeyError ----------------------------------------------------------------------------------------------------------------
const keyErrorPart: ExceptionPart = {
  basicSize: 72,
  slots: {
    tp_str: (rt, self) => {
      const args = rt.pointer(self + EXC_ARGS);
      if (tupleLength(rt, args) !== 1) return baseExceptionStr(rt, self);
      return repr(rt, tupleItem(rt, args, 0));
    },
  },
};

export const EXCEPTION_PARTS: Partial<Record<ExceptionName, ExceptionPart>> = {
  StopIteration: stopIterationPart,
  SystemExit: systemExitPart,
  NameError: nameErrorPart,
  AttributeError: attributeErrorPart,
  ImportError: importErrorPart,
  SyntaxError: syntaxErrorPart,
  KeyError: keyErrorPart,
  UnicodeEncodeError: unicodePart(["str", "str", "int", "int", "str"], "encode"),
  UnicodeDecodeError: unicodePart(["str", "bytes", "int", "int", "str"], "decode"),
  UnicodeTranslateError: unicodePart(["str", "int", "int", "str"], "translate"),
};
