// The special methods and the slots they stand for. A builtin type fills slots and gets methods from them
// (`addSlotWrappers`); a class made in Python has methods and gets slots from them (`updateSlots`), again whenever one
// of these attributes is assigned.  CPython: Objects/typeobject.c, slotdefs, add_operators, update_one_slot
import { dictGet, dictSet } from "./dict.ts";
import { newWrapperDescriptor, wrapperDescriptorOf } from "./descriptors.ts";
import type { Runtime } from "./runtime.ts";
import {
  plainBinarySlot,
  reflectedSlot,
  slotAssignItem,
  slotAssignSubscript,
  slotBool,
  slotCall,
  slotContains,
  slotDescrGet,
  slotDescrSet,
  slotFinalize,
  slotGetAttr,
  slotHash,
  slotInit,
  slotItem,
  slotIter,
  slotLength,
  slotNew,
  slotRepr,
  slotRichCompare,
  slotSetAttr,
  unarySlot,
} from "./slot-calls.ts";
import type { SlotFunction, WrapperName } from "./slot-wrappers.ts";
import { None } from "./static.ts";
import type { Ref } from "./static.ts";
import { isBuiltinNew, typeLookupText } from "./type.ts";
import type { SlotName, TypeInfo } from "./type-info.ts";

export interface SlotDefinition {
  readonly name: string;
  readonly slot: SlotName;
  /** How the slot is called as a method; null: it has no method. */
  readonly wrapper: WrapperName | null;
  /** What stands in the slot of a class that defines the method; null: the method fills another slot. */
  readonly call: SlotFunction | null;
  readonly documentation: string;
}

type Row = [
  name: string,
  slot: SlotName,
  wrapper: WrapperName | null,
  call: SlotFunction | null,
  documentation: string,
];

/** `+`-like operators: both the method and its reflected form. */
function binaryRows(name: string, slot: SlotName, symbol: string): Row[] {
  const call = reflectedSlot(slot, `__${name}__`, `__r${name}__`);
  return [
    [`__${name}__`, slot, "binaryLeft", call, `Return self${symbol}value.`],
    [`__r${name}__`, slot, "reflected", call, `Return value${symbol}self.`],
  ];
}

function inplaceRow(name: string, slot: SlotName, symbol: string): Row {
  return [`__${name}__`, slot, "binary", plainBinarySlot(`__${name}__`), `Return self${symbol}value.`];
}

function unaryRow(name: string, slot: SlotName, documentation: string): Row {
  return [`__${name}__`, slot, "unary", unarySlot(`__${name}__`), documentation];
}

/** In CPython's order, which is the order of the methods in a type's dict. */
function buildTable(): SlotDefinition[] {
  const power = reflectedSlot("nb_power", "__pow__", "__rpow__");
  const divmod = reflectedSlot("nb_divmod", "__divmod__", "__rdivmod__");
  const rows: Row[] = [
    ["__repr__", "tp_repr", "unary", slotRepr, "Return repr(self)."],
    ["__hash__", "tp_hash", "hash", slotHash, "Return hash(self)."],
    ["__call__", "tp_call", "call", slotCall, "Call self as a function."],
    ["__str__", "tp_str", "unary", unarySlot("__str__"), "Return str(self)."],
    ["__getattribute__", "tp_getattro", "binary", slotGetAttr, "Return getattr(self, name)."],
    ["__getattr__", "tp_getattro", null, slotGetAttr, ""],
    ["__setattr__", "tp_setattro", "setAttr", slotSetAttr, "Implement setattr(self, name, value)."],
    ["__delattr__", "tp_setattro", "deleteAttr", slotSetAttr, "Implement delattr(self, name)."],
    ["__lt__", "tp_richcompare", "lt", slotRichCompare, "Return self<value."],
    ["__le__", "tp_richcompare", "le", slotRichCompare, "Return self<=value."],
    ["__eq__", "tp_richcompare", "eq", slotRichCompare, "Return self==value."],
    ["__ne__", "tp_richcompare", "ne", slotRichCompare, "Return self!=value."],
    ["__gt__", "tp_richcompare", "gt", slotRichCompare, "Return self>value."],
    ["__ge__", "tp_richcompare", "ge", slotRichCompare, "Return self>=value."],
    ["__iter__", "tp_iter", "unary", slotIter, "Implement iter(self)."],
    ["__next__", "tp_iternext", "next", unarySlot("__next__"), "Implement next(self)."],
    [
      "__get__",
      "tp_descr_get",
      "get",
      slotDescrGet,
      "Return an attribute of instance, which is of type owner.",
    ],
    ["__set__", "tp_descr_set", "set", slotDescrSet, "Set an attribute of instance to value."],
    ["__delete__", "tp_descr_set", "delete", slotDescrSet, "Delete an attribute of instance."],
    [
      "__init__",
      "tp_init",
      "init",
      slotInit,
      "Initialize self.  See help(type(self)) for accurate signature.",
    ],
    ["__new__", "tp_new", null, slotNew, ""],
    [
      "__del__",
      "tp_finalize",
      "finalize",
      slotFinalize,
      "Called when the instance is about to be destroyed.",
    ],
    unaryRow("await", "am_await", "Return an iterator to be used in await expression."),
    unaryRow("aiter", "am_aiter", "Return an awaitable, that resolves in asynchronous iterator."),
    unaryRow("anext", "am_anext", "Return a value or raise StopAsyncIteration."),
    ...binaryRows("add", "nb_add", "+"),
    ...binaryRows("sub", "nb_subtract", "-"),
    ...binaryRows("mul", "nb_multiply", "*"),
    ...binaryRows("mod", "nb_remainder", "%"),
    ["__divmod__", "nb_divmod", "binaryLeft", divmod, "Return divmod(self, value)."],
    ["__rdivmod__", "nb_divmod", "reflected", divmod, "Return divmod(value, self)."],
    ["__pow__", "nb_power", "ternary", power, "Return pow(self, value, mod)."],
    ["__rpow__", "nb_power", "ternaryReflected", power, "Return pow(value, self, mod)."],
    unaryRow("neg", "nb_negative", "-self"),
    unaryRow("pos", "nb_positive", "+self"),
    unaryRow("abs", "nb_absolute", "abs(self)"),
    ["__bool__", "nb_bool", "inquiry", slotBool, "True if self else False"],
    unaryRow("invert", "nb_invert", "~self"),
    ...binaryRows("lshift", "nb_lshift", "<<"),
    ...binaryRows("rshift", "nb_rshift", ">>"),
    ...binaryRows("and", "nb_and", "&"),
    ...binaryRows("xor", "nb_xor", "^"),
    ...binaryRows("or", "nb_or", "|"),
    unaryRow("int", "nb_int", "int(self)"),
    unaryRow("float", "nb_float", "float(self)"),
    inplaceRow("iadd", "nb_inplace_add", "+="),
    inplaceRow("isub", "nb_inplace_subtract", "-="),
    inplaceRow("imul", "nb_inplace_multiply", "*="),
    inplaceRow("imod", "nb_inplace_remainder", "%="),
    ["__ipow__", "nb_inplace_power", "ternary", plainBinarySlot("__ipow__"), "Return self**=value."],
    inplaceRow("ilshift", "nb_inplace_lshift", "<<="),
    inplaceRow("irshift", "nb_inplace_rshift", ">>="),
    inplaceRow("iand", "nb_inplace_and", "&="),
    inplaceRow("ixor", "nb_inplace_xor", "^="),
    inplaceRow("ior", "nb_inplace_or", "|="),
    ...binaryRows("floordiv", "nb_floor_divide", "//"),
    ...binaryRows("truediv", "nb_true_divide", "/"),
    inplaceRow("ifloordiv", "nb_inplace_floor_divide", "//="),
    inplaceRow("itruediv", "nb_inplace_true_divide", "/="),
    unaryRow(
      "index",
      "nb_index",
      "Return self converted to an integer, if self is suitable for use as an index into a list.",
    ),
    ...binaryRows("matmul", "nb_matrix_multiply", "@"),
    inplaceRow("imatmul", "nb_inplace_matrix_multiply", "@="),
    ["__len__", "mp_length", "length", slotLength, "Return len(self)."],
    ["__getitem__", "mp_subscript", "binary", plainBinarySlot("__getitem__"), "Return self[key]."],
    ["__setitem__", "mp_ass_subscript", "setSubscript", slotAssignSubscript, "Set self[key] to value."],
    ["__delitem__", "mp_ass_subscript", "deleteSubscript", slotAssignSubscript, "Delete self[key]."],
    ["__len__", "sq_length", "length", slotLength, "Return len(self)."],
    ["__add__", "sq_concat", "binary", null, "Return self+value."],
    ["__mul__", "sq_repeat", "repeat", null, "Return self*value."],
    ["__rmul__", "sq_repeat", "repeat", null, "Return value*self."],
    ["__getitem__", "sq_item", "item", slotItem, "Return self[key]."],
    ["__setitem__", "sq_ass_item", "setItem", slotAssignItem, "Set self[key] to value."],
    ["__delitem__", "sq_ass_item", "deleteItem", slotAssignItem, "Delete self[key]."],
    ["__contains__", "sq_contains", "contains", slotContains, "Return bool(key in self)."],
    ["__iadd__", "sq_inplace_concat", "binary", null, "Implement self+=value."],
    ["__imul__", "sq_inplace_repeat", "repeat", null, "Implement self*=value."],
  ];
  return rows.map(([name, slot, wrapper, call, documentation]) => ({
    name,
    slot,
    wrapper,
    call,
    documentation,
  }));
}

let table: SlotDefinition[] | null = null;
let definitionsOfSlot: Map<SlotName, SlotDefinition[]> | null = null;
let slotsOfName: Map<string, SlotName[]> | null = null;

/** The table, made on first use: its functions are in files that import each other. */
function definitions(): SlotDefinition[] {
  table ??= buildTable();
  return table;
}

function bySlot(): Map<SlotName, SlotDefinition[]> {
  if (definitionsOfSlot === null) {
    definitionsOfSlot = new Map();
    for (const definition of definitions()) {
      const list = definitionsOfSlot.get(definition.slot);
      if (list === undefined) definitionsOfSlot.set(definition.slot, [definition]);
      else list.push(definition);
    }
  }
  return definitionsOfSlot;
}

/** The slots that an attribute of that name fills; empty for ordinary names. */
export function slotNamesOf(name: string): readonly SlotName[] {
  if (slotsOfName === null) {
    slotsOfName = new Map();
    for (const definition of definitions()) {
      const list = slotsOfName.get(definition.name);
      if (list === undefined) slotsOfName.set(definition.name, [definition.slot]);
      else if (!list.includes(definition.slot)) list.push(definition.slot);
    }
  }
  return slotsOfName.get(name) ?? [];
}

/** Gives slots by name; one place knows that every slot may be written through its name. */
function setSlot(info: TypeInfo, name: SlotName, value: SlotFunction | null): void {
  (info as Record<SlotName, SlotFunction | null>)[name] = value;
}

/** The definitions whose slots a builtin type fills, by its declaration: looked for once, not in every interpreter. */
const filledDefinitions = new WeakMap<object, readonly SlotDefinition[]>();

/** add_operators: a method for each slot that a builtin type fills itself; `spec` is its declaration. */
export function addSlotWrappers(rt: Runtime, info: TypeInfo, dict: Ref, spec: object): void {
  let filled = filledDefinitions.get(spec);
  if (filled === undefined) {
    filled = definitions().filter(({ slot, wrapper }) => info[slot] !== null && wrapper !== null);
    filledDefinitions.set(spec, filled);
  }
  for (const definition of filled) {
    const fn = info[definition.slot];
    if (fn === null || definition.wrapper === null) continue;
    const name = rt.intern(definition.name);
    if (dictGet(rt, dict, name) !== 0) continue;
    const descriptor = newWrapperDescriptor(rt, info.address, name, definition, fn);
    dictSet(rt, dict, name, descriptor);
    rt.decref(descriptor);
  }
}

/** fixup_slot_dispatchers: all slots of a class made in Python, from what its MRO holds. */
export function updateSlots(rt: Runtime, info: TypeInfo): void {
  for (const [slot, list] of bySlot()) updateSlot(rt, info, slot, list);
}

/** update_slot: after an assignment to `name`, the class's slots, and those of its subclasses that inherit it. */
export function updateSlotsNamed(
  rt: Runtime,
  info: TypeInfo,
  name: string,
  hasOwn: (type: TypeInfo) => boolean,
): void {
  const slots = slotNamesOf(name);
  if (slots.length === 0) return;
  for (const slot of slots) updateSlot(rt, info, slot, bySlot().get(slot) ?? []);
  for (const subclass of info.subclasses) {
    const subInfo = rt.infoOfType(subclass);
    if (!hasOwn(subInfo)) updateSlotsNamed(rt, subInfo, name, hasOwn);
  }
}

/** update_one_slot. A slot takes the builtin function itself where the class inherits just that (`specific`), and our
 * calling function (`generic`) where any of its methods is Python's or they disagree. */
function updateSlot(rt: Runtime, info: TypeInfo, slot: SlotName, list: readonly SlotDefinition[]): void {
  let specific: SlotFunction | null = null;
  let isUnhashable = false;
  let generic: SlotFunction | null = null;
  let usesGeneric = false;
  for (const definition of list) {
    const found = typeLookupText(rt, info.address, definition.name);
    if (found === 0) continue;
    const wrapped = wrapperDescriptorOf(rt, found);
    if (wrapped !== null && wrapped.definition.name === definition.name) {
      if (isOnlySlotNamed(info, definition.name, slot)) generic = definition.call;
      if (
        (specific === null || specific === wrapped.fn) &&
        wrapped.definition.wrapper === definition.wrapper &&
        rt.isSubtype(info.address, wrapped.type)
      ) {
        specific = wrapped.fn;
      } else usesGeneric = true;
    } else if (slot === "tp_new" && isBuiltinNew(rt, found)) {
      // The inherited tp_new is more than its method: leave it.
      specific = info.tp_new;
    } else if (slot === "tp_hash" && found === None) isUnhashable = true;
    else {
      usesGeneric = true;
      generic = definition.call;
    }
  }
  if (isUnhashable && !usesGeneric) setSlot(info, slot, null);
  else setSlot(info, slot, specific !== null && !usesGeneric ? specific : generic);
}

/** resolve_slotdups: no other slot of that name is the only one that the type fills. */
function isOnlySlotNamed(info: TypeInfo, name: string, slot: SlotName): boolean {
  let filled: SlotName | null = null;
  for (const candidate of slotNamesOf(name)) {
    if (info[candidate] === null) continue;
    if (filled !== null) return true;
    filled = candidate;
  }
  return filled === null || filled === slot;
}
