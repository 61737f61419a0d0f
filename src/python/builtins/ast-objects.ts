// Syntax trees as a program sees them: our tree to objects of the classes of `_ast`, and back for `compile`.
// CPython: Python/Python-ast.c
import { getAttr, getAttrOrNull, isInstance, reprText, setAttr } from "../objects/abstract.ts";
import { bytesOf, newBytes } from "../objects/bytes.ts";
import { complexValue, newComplex } from "../objects/complex.ts";
import { dictGetText } from "../objects/dict.ts";
import { floatValue, newFloat } from "../objects/float.ts";
import { bigIntOf, newBigInt, newInt, numberOf } from "../objects/int.ts";
import { listItem, listLength, newList } from "../objects/list.ts";
import { moduleDict } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { Ellipsis, False, None, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import {
  TPFLAGS_BYTES_SUBCLASS,
  TPFLAGS_LONG_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "../objects/type-info.ts";
import { ELLIPSIS } from "../syntax/index.ts";
import type { ConstantValue, Mod } from "../syntax/index.ts";
import { astFields } from "./ast-grammar.ts";
import type { AstField } from "./ast-grammar.ts";
import { findAndLoad } from "./import.ts";

type Node = Record<string, unknown>;

const fieldsOfKind = astFields();
const PLACES = ["lineno", "col_offset", "end_lineno", "end_col_offset"];
/** Two fields have other names in our tree, and one is left out of it. */
const OUR_NAMES: Readonly<Record<string, string>> = { kind: "string_kind" };

/** The dict of the module `_ast`, borrowed from `sys.modules`. */
function astDict(rt: Runtime): Ref {
  const module = findAndLoad(rt, "_ast");
  const dict = moduleDict(rt, module);
  rt.decref(module);
  return dict;
}

// ---- to objects ------------------------------------------------------------------------------------------------------------
export function treeToObject(rt: Runtime, tree: Mod): Ref {
  return nodeToObject(rt, astDict(rt), tree as unknown as Node);
}

function nodeToObject(rt: Runtime, dict: Ref, node: Node, name = String(node.kind)): Ref {
  const type = dictGetText(rt, dict, name);
  const made = rt.infoOfType(type).tp_alloc;
  if (made === null) throw new TypeError(`no nodes of ${name}`);
  const self = made(rt, type, 0);
  const put = (field: string, value: Ref): void => {
    setAttr(rt, self, rt.intern(field), value);
    rt.decref(value);
  };
  for (const field of fieldsOfKind.get(name) ?? []) {
    const value = node[OUR_NAMES[field.name] ?? field.name];
    put(field.name, fieldToObject(rt, dict, field, value));
  }
  for (const place of PLACES) if (typeof node[place] === "number") put(place, newInt(rt, node[place]));
  return self;
}

function fieldToObject(rt: Runtime, dict: Ref, field: AstField, value: unknown): Ref {
  if (field.isList) {
    const items = Array.isArray(value) ? value : [];
    return newList(
      rt,
      items.map((item) => valueToObject(rt, dict, field.type, item)),
    );
  }
  return valueToObject(rt, dict, field.type, value);
}

function valueToObject(rt: Runtime, dict: Ref, type: string, value: unknown): Ref {
  if (type === "constant") return constantToObject(rt, value as ConstantValue);
  if (value === null || value === undefined) return None;
  if (typeof value === "number") return newInt(rt, value);
  if (typeof value === "object")
    return nodeToObject(
      rt,
      dict,
      value as Node,
      (value as Node).kind === undefined ? type : String((value as Node).kind),
    );
  const text = String(value);
  if (type === "identifier" || type === "string") return rt.newStr(text);
  // An operator or a context: the one object of its class.
  return rt.incref(dictGetText(rt, dictGetText(rt, dict, "_instances"), text));
}

function constantToObject(rt: Runtime, value: ConstantValue): Ref {
  if (value === null) return None;
  if (value === ELLIPSIS) return Ellipsis;
  if (typeof value === "boolean") return value ? True : False;
  if (typeof value === "bigint") return newBigInt(rt, value);
  if (typeof value === "number") return newFloat(rt, value);
  if (typeof value === "string") return rt.newStr(value);
  if (value instanceof Uint8Array) return newBytes(rt, value);
  return newComplex(rt, 0, value.imag);
}

// ---- back ------------------------------------------------------------------------------------------------------------------
export function isTree(rt: Runtime, object: Ref): boolean {
  const module = dictGetText(rt, rt.sysModules, "_ast");
  return module !== 0 && isInstance(rt, object, dictGetText(rt, moduleDict(rt, module), "AST"));
}

const MOD_OF_MODE: Readonly<Record<string, string>> = {
  exec: "Module",
  eval: "Expression",
  single: "Interactive",
};

/** Raises TypeError where the object is no whole tree of that mode. */
export function objectToTree(rt: Runtime, object: Ref, mode: string): Mod {
  const wanted = MOD_OF_MODE[mode];
  if (nameOfNode(rt, object) !== wanted) {
    throw rt.typeError(`expected ${wanted} node, got ${rt.info(object).name}`);
  }
  return objectToNode(rt, object, "mod") as unknown as Mod;
}

/** The class of the grammar that the object is of. */
function nameOfNode(rt: Runtime, object: Ref): string {
  for (const type of rt.info(object).mro) {
    const { name } = rt.infoOfType(type);
    if (fieldsOfKind.has(name)) return name;
  }
  return "";
}

function objectToNode(rt: Runtime, object: Ref, type: string): Node {
  const kind = nameOfNode(rt, object);
  if (kind === "") throw rt.typeError(`expected some sort of ${type}, but got ${reprText(rt, object)}`);
  const node: Node = { kind };
  for (const field of fieldsOfKind.get(kind) ?? []) {
    const value = getAttrOrNull(rt, object, rt.intern(field.name));
    if (value === 0) {
      if (field.isList) node[field.name] = [];
      else if (field.isOptional) node[OUR_NAMES[field.name] ?? field.name] = null;
      else throw rt.typeError(`required field "${field.name}" missing from ${kind}`);
      continue;
    }
    node[OUR_NAMES[field.name] ?? field.name] = fieldToValue(rt, field, value, kind);
    rt.decref(value);
  }
  for (const place of PLACES) {
    const value = getAttrOrNull(rt, object, rt.intern(place));
    if (value !== 0 && value !== None) node[place] = numberOf(rt, value);
    if (value === 0 && needsPlace(rt, object) && !place.startsWith("end")) {
      throw rt.typeError(`required field "${place}" missing from ${type}`);
    }
    rt.decrefOrNull(value);
  }
  node.end_lineno ??= node.lineno;
  node.end_col_offset ??= node.col_offset;
  return node;
}

function needsPlace(rt: Runtime, object: Ref): boolean {
  const attributes = getAttr(rt, object, rt.intern("_attributes"));
  const text = reprText(rt, attributes);
  rt.decref(attributes);
  return text.includes("lineno");
}

function fieldToValue(rt: Runtime, field: AstField, value: Ref, kind: string): unknown {
  if (!field.isList) return objectToValue(rt, field, value);
  if (!rt.isSubtype(rt.typeOf(value), T.list)) {
    throw rt.typeError(`${kind} field "${field.name}" must be a list, not a ${rt.info(value).name}`);
  }
  return Array.from({ length: listLength(rt, value) }, (_, at) =>
    objectToValue(rt, field, listItem(rt, value, at)),
  );
}

function objectToValue(rt: Runtime, field: AstField, value: Ref): unknown {
  if (field.type === "constant") return objectToConstant(rt, value);
  if (value === None) {
    if (field.isOptional) return null;
    if (field.isList) throw rt.valueError(`None disallowed in ${field.type} list`);
    throw rt.valueError(`field '${field.name}' is required`);
  }
  if (field.type === "int") return numberOf(rt, value);
  if (field.type === "identifier" || field.type === "string") {
    if (!rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS))
      throw rt.typeError(`AST ${field.type} must be of type str`);
    return rt.text(value);
  }
  const kind = nameOfNode(rt, value);
  const isWord = /^(?:expr_context|boolop|operator|unaryop|cmpop)$/.test(field.type);
  return isWord && kind !== "" ? kind : objectToNode(rt, value, field.type);
}

function objectToConstant(rt: Runtime, value: Ref): ConstantValue {
  if (value === None) return null;
  if (value === Ellipsis) return ELLIPSIS;
  if (value === True || value === False) return value === True;
  if (rt.hasFlag(value, TPFLAGS_LONG_SUBCLASS)) return bigIntOf(rt, value);
  if (rt.typeOf(value) === T.float) return floatValue(rt, value);
  if (rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS)) return rt.text(value);
  if (rt.hasFlag(value, TPFLAGS_BYTES_SUBCLASS)) return bytesOf(rt, value).slice();
  if (rt.typeOf(value) === T.complex) return { imag: complexValue(rt, value).im };
  throw rt.typeError(`got an invalid type in Constant: ${rt.info(value).name}`);
}
