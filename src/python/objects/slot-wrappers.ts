// How a builtin type's slot is called as a method: `(1).__add__(2)`, `[].__len__()`. A slot wrapper checks the number of
// arguments, calls the slot and turns its answer into an object.  CPython: Objects/typeobject.c, wrap_*
import { lengthObject } from "./abstract-container.ts";
import { indexNumber } from "./abstract-number.ts";
import { TYPE_BASE } from "../memory/layout.ts";
import { newBigInt, newInt } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import { newException } from "./exceptions.ts";
import { Raised } from "./raised.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import type { KeywordNames, Slots } from "./type-info.ts";

type Fn<Name extends keyof Slots> = NonNullable<Slots[Name]>;

/** The function that lies in a slot, whatever its type; the wrapper knows. */
export type SlotFunction = NonNullable<Slots[keyof Slots]>;

export interface SlotWrapper {
  call: (rt: Runtime, fn: SlotFunction, self: Ref, args: readonly Ref[], names: KeywordNames) => Ref;
  takesKeywords?: boolean;
}

function checkCount(rt: Runtime, args: readonly Ref[], least: number, most = least, name = ""): void {
  if (args.length >= least && args.length <= most) return;
  const bound = args.length < least ? least : most;
  const how = least === most ? "" : args.length < least ? "at least " : "at most ";
  const whose = name === "" ? "" : `${name} `;
  throw rt.typeError(`${whose}expected ${how}${bound} argument${bound === 1 ? "" : "s"}, got ${args.length}`);
}

function checkPowerCount(rt: Runtime, args: readonly Ref[]): void {
  if (args.length < 1 || args.length > 2) throw rt.typeError(`expected 1 or 2 arguments, got ${args.length}`);
}

function bool(value: boolean): Ref {
  return value ? True : False;
}

function keyOf(rt: Runtime, self: Ref, key: Ref): number {
  const position = indexNumber(rt, key, T.OverflowError);
  const length = rt.info(self).sq_length;
  return position < 0 && length !== null ? position + length(rt, self) : position;
}

export const WRAPPERS = {
  unary: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 0);
      return (fn as Fn<"nb_negative">)(rt, self);
    },
  },
  binary: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      return (fn as Fn<"nb_add">)(rt, self, args[0]);
    },
  },
  // As `binary`, but for number slots: the two must not be taken for each other when slots are inherited.
  binaryLeft: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      return (fn as Fn<"nb_add">)(rt, self, args[0]);
    },
  },
  reflected: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      return (fn as Fn<"nb_add">)(rt, args[0], self);
    },
  },
  ternary: {
    call: (rt, fn, self, args) => {
      checkPowerCount(rt, args);
      return (fn as Fn<"nb_power">)(rt, self, args[0], args.length === 2 ? args[1] : None);
    },
  },
  ternaryReflected: {
    call: (rt, fn, self, args) => {
      checkPowerCount(rt, args);
      return (fn as Fn<"nb_power">)(rt, args[0], self, args.length === 2 ? args[1] : None);
    },
  },
  length: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 0);
      const count = (fn as Fn<"sq_length">)(rt, self);
      return count <= Number.MAX_SAFE_INTEGER ? newInt(rt, count) : lengthObject(rt, self);
    },
  },
  hash: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 0);
      const low = (fn as Fn<"tp_hash">)(rt, self) >>> 0;
      const value = rt.hashHigh * 4294967296 + low;
      if (Number.isSafeInteger(value)) return newInt(rt, value);
      return newBigInt(rt, (BigInt(rt.hashHigh) << 32n) | BigInt(low));
    },
  },
  inquiry: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 0);
      return bool((fn as Fn<"nb_bool">)(rt, self));
    },
  },
  contains: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      return bool((fn as Fn<"sq_contains">)(rt, self, args[0]));
    },
  },
  repeat: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      return (fn as Fn<"sq_repeat">)(rt, self, indexNumber(rt, args[0], T.OverflowError));
    },
  },
  item: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      return (fn as Fn<"sq_item">)(rt, self, keyOf(rt, self, args[0]));
    },
  },
  setItem: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 2, 2, "__setitem__");
      (fn as Fn<"sq_ass_item">)(rt, self, keyOf(rt, self, args[0]), args[1]);
      return None;
    },
  },
  deleteItem: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      (fn as Fn<"sq_ass_item">)(rt, self, keyOf(rt, self, args[0]), 0);
      return None;
    },
  },
  setSubscript: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 2, 2, "__setitem__");
      (fn as Fn<"mp_ass_subscript">)(rt, self, args[0], args[1]);
      return None;
    },
  },
  deleteSubscript: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      (fn as Fn<"mp_ass_subscript">)(rt, self, args[0], 0);
      return None;
    },
  },
  setAttr: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 2, 2, "__setattr__");
      checkNoJump(rt, self, fn, "__setattr__");
      (fn as Fn<"tp_setattro">)(rt, self, args[0], args[1]);
      return None;
    },
  },
  deleteAttr: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      checkNoJump(rt, self, fn, "__delattr__");
      (fn as Fn<"tp_setattro">)(rt, self, args[0], 0);
      return None;
    },
  },
  lt: comparison(0),
  le: comparison(1),
  eq: comparison(2),
  ne: comparison(3),
  gt: comparison(4),
  ge: comparison(5),
  next: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 0);
      const item = (fn as Fn<"tp_iternext">)(rt, self);
      if (item === 0) throw new Raised(newException(rt, T.StopIteration, []));
      return item;
    },
  },
  get: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1, 2, "__get__");
      const object = args[0] === None ? 0 : args[0];
      const type = args.length < 2 || args[1] === None ? 0 : args[1];
      if (object === 0 && type === 0) throw rt.typeError("__get__(None, None) is invalid");
      return (fn as Fn<"tp_descr_get">)(rt, self, object, type);
    },
  },
  set: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 2, 2, "__set__");
      (fn as Fn<"tp_descr_set">)(rt, self, args[0], args[1]);
      return None;
    },
  },
  delete: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      (fn as Fn<"tp_descr_set">)(rt, self, args[0], 0);
      return None;
    },
  },
  finalize: {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 0);
      (fn as Fn<"tp_finalize">)(rt, self);
      return None;
    },
  },
  call: {
    takesKeywords: true,
    call: (rt, fn, self, args, names) => (fn as Fn<"tp_call">)(rt, self, args, names),
  },
  init: {
    takesKeywords: true,
    call: (rt, fn, self, args, names) => {
      (fn as Fn<"tp_init">)(rt, self, args, names);
      return None;
    },
  },
} satisfies Record<string, SlotWrapper>;

export type WrapperName = keyof typeof WRAPPERS;

function comparison(op: number): SlotWrapper {
  return {
    call: (rt, fn, self, args) => {
      checkCount(rt, args, 1);
      return (fn as Fn<"tp_richcompare">)(rt, self, args[0], op);
    },
  };
}

/** hackcheck: `object.__setattr__` may not be used to go around a builtin type's own. */
function checkNoJump(rt: Runtime, self: Ref, fn: SlotFunction, what: string): void {
  const info = rt.info(self);
  let defining = info.address;
  for (let i = info.mro.length - 1; i >= 0; i--) {
    const base = rt.infoOfType(info.mro[i]);
    if (base.builtinBase === null && base.tp_setattro === info.tp_setattro) {
      defining = base.address;
      break;
    }
  }
  for (let type = defining; type !== 0; type = rt.pointer(type + TYPE_BASE)) {
    const base = rt.infoOfType(type);
    if (base.tp_setattro === fn) return;
    if (base.builtinBase === null) throw rt.typeError(`can't apply this ${what} to ${info.tpName} object`);
  }
}
