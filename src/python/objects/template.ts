// Template strings, `t"…"`: a Template holds its strings and the Interpolations between them, unevaluated into text.
// CPython: Objects/templateobject.c, Objects/interpolationobject.c
import { reprText } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { heldFields } from "./held-fields.ts";
import { classMethod, NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyStr, None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { concatStr, strLength } from "./str.ts";
import { newTuple, tupleItem, tupleItems, tupleLength } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// templateobject: | 16 | strings | 24 | interpolations |
const TEMPLATE_STRINGS = 16;
const TEMPLATE_INTERPOLATIONS = 24;
// interpolationobject: | 16 | value | 24 | expression | 32 | conversion | 40 | format_spec |
const INTERPOLATION_VALUE = 16;
const INTERPOLATION_EXPRESSION = 24;
const INTERPOLATION_CONVERSION = 32;
const INTERPOLATION_SPEC = 40;
// templateiter: | 16 | template's parts (a tuple) | 24 | index |
const ITERATOR_PARTS = 16;
const ITERATOR_INDEX = 24;

const CONVERSIONS = ["", "s", "r", "a"];

function owned(rt: Runtime, object: Ref, fields: readonly (readonly [number, Ref])[]): Ref {
  for (const [offset, value] of fields) rt.heap.store((object + offset) >> 2, rt.incref(value));
  return object;
}

/** BUILD_TEMPLATE: both tuples borrowed. */
export function newTemplate(rt: Runtime, strings: Ref, interpolations: Ref): Ref {
  return owned(rt, allocateInstance(rt, T.Template), [
    [TEMPLATE_STRINGS, strings],
    [TEMPLATE_INTERPOLATIONS, interpolations],
  ]);
}

/** BUILD_INTERPOLATION: `conversion` as FORMAT_VALUE counts them (0 none, 1 str, 2 repr, 3 ascii); all borrowed. */
export function newInterpolation(
  rt: Runtime,
  value: Ref,
  expression: Ref,
  conversion: number,
  spec: Ref,
): Ref {
  return owned(rt, allocateInstance(rt, T.Interpolation), [
    [INTERPOLATION_VALUE, value],
    [INTERPOLATION_EXPRESSION, expression],
    [INTERPOLATION_CONVERSION, conversion === 0 ? None : rt.intern(CONVERSIONS[conversion])],
    [INTERPOLATION_SPEC, spec],
  ]);
}

/** The strings and interpolations in their order, empty strings left out; owned. */
function parts(rt: Runtime, template: Ref): Ref {
  const items: Ref[] = [];
  const strings = tupleItems(rt, rt.pointer(template + TEMPLATE_STRINGS));
  const interpolations = tupleItems(rt, rt.pointer(template + TEMPLATE_INTERPOLATIONS));
  strings.forEach((str, index) => {
    if (strLength(rt, str) > 0) items.push(rt.incref(str));
    if (index < interpolations.length) items.push(rt.incref(interpolations[index]));
  });
  return newTuple(rt, items);
}

/** A template of parts in any order: neighbouring strings become one. The parts are borrowed. */
function templateOf(rt: Runtime, given: readonly Ref[]): Ref {
  const strings: Ref[] = [];
  const interpolations: Ref[] = [];
  let text: Ref = 0;
  for (const part of given) {
    if (rt.typeOf(part) === T.Interpolation) {
      strings.push(text || emptyStr);
      text = 0;
      interpolations.push(rt.incref(part));
    } else {
      const joined = text === 0 ? rt.incref(part) : concatStr(rt, text, part);
      rt.decrefOrNull(text);
      text = joined;
    }
  }
  strings.push(text || emptyStr);
  const stringTuple = newTuple(rt, strings);
  const interpolationTuple = newTuple(rt, interpolations);
  const template = newTemplate(rt, stringTuple, interpolationTuple);
  rt.decref(stringTuple);
  rt.decref(interpolationTuple);
  return template;
}

function construct(rt: Runtime, args: readonly Ref[], nameCount: number): Ref {
  if (nameCount > 0) throw rt.typeError("Template.__new__ only accepts *args arguments");
  for (const part of args) {
    if (rt.typeOf(part) !== T.str && rt.typeOf(part) !== T.Interpolation) {
      throw rt.typeError(
        `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${rt.typeName(part)}`,
      );
    }
  }
  return templateOf(rt, args);
}

function concat(rt: Runtime, left: Ref, right: Ref): Ref {
  if (rt.typeOf(left) !== T.Template || rt.typeOf(right) !== T.Template) {
    throw rt.typeError(
      `can only concatenate string.templatelib.Template (not "${rt.typeName(right)}") to string.templatelib.Template`,
    );
  }
  const first = parts(rt, left);
  const second = parts(rt, right);
  const result = templateOf(rt, [...tupleItems(rt, first), ...tupleItems(rt, second)]);
  rt.decref(first);
  rt.decref(second);
  return result;
}

function reprFields(rt: Runtime, self: Ref, offsets: readonly number[]): string[] {
  return offsets.map((offset) => reprText(rt, rt.pointer(self + offset)));
}

function newIterator(rt: Runtime, self: Ref): Ref {
  const iterator = allocateInstance(rt, T.TemplateIter);
  rt.heap.store((iterator + ITERATOR_PARTS) >> 2, parts(rt, self));
  return iterator;
}

const interpolationConstructor = new NativeFunction(
  "Interpolation",
  "value, expression='', conversion=None, format_spec=''",
  (rt: Runtime, _type: Ref, value: Ref, expression: Ref, conversion: Ref, spec: Ref): Ref => {
    for (const [name, given] of [
      ["expression", expression],
      ["format_spec", spec],
    ] as const) {
      if (given !== 0 && rt.typeOf(given) !== T.str) {
        throw rt.typeError(`Interpolation() argument '${name}' must be str, not ${rt.typeOrNone(given)}`);
      }
    }
    let which = 0;
    if (conversion !== 0 && conversion !== None) {
      if (rt.typeOf(conversion) !== T.str) {
        throw rt.typeError(
          `Interpolation() argument 'conversion' must be str, not ${rt.typeOrNone(conversion)}`,
        );
      }
      which = CONVERSIONS.indexOf(rt.text(conversion));
      if (which < 1)
        throw rt.valueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
    }
    return newInterpolation(rt, value, expression || emptyStr, which, spec || emptyStr);
  },
  "staticmethod",
);

const object = "object" as const;

export const templateSpec: TypeSpec = {
  name: "Template",
  module: "string.templatelib",
  address: T.Template,
  basicSize: 32,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    ...heldFields([TEMPLATE_STRINGS, TEMPLATE_INTERPOLATIONS]),
    tp_new: (rt, _type, args, names) => construct(rt, args, names === null ? 0 : names.length),
    tp_repr: (rt, self) => {
      const [strings, interpolations] = reprFields(rt, self, [TEMPLATE_STRINGS, TEMPLATE_INTERPOLATIONS]);
      return rt.newStr(`Template(strings=${strings}, interpolations=${interpolations})`);
    },
    tp_iter: newIterator,
    sq_concat: concat,
  },
  methods: [classMethod("__class_getitem__", "item, /", newGenericAlias)],
  members: [
    { name: "strings", offset: TEMPLATE_STRINGS, kind: object, isReadOnly: true },
    { name: "interpolations", offset: TEMPLATE_INTERPOLATIONS, kind: object, isReadOnly: true },
  ],
  getset: [
    {
      name: "values",
      get: (rt, self) =>
        newTuple(
          rt,
          tupleItems(rt, rt.pointer(self + TEMPLATE_INTERPOLATIONS)).map((each) =>
            rt.incref(rt.pointer(each + INTERPOLATION_VALUE)),
          ),
        ),
    },
  ],
};

export const interpolationSpec: TypeSpec = {
  name: "Interpolation",
  module: "string.templatelib",
  address: T.Interpolation,
  basicSize: 48,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    ...heldFields([
      INTERPOLATION_VALUE,
      INTERPOLATION_EXPRESSION,
      INTERPOLATION_CONVERSION,
      INTERPOLATION_SPEC,
    ]),
    tp_new: (rt, type, args, names) => interpolationConstructor.call(rt, type, args, names),
    tp_repr: (rt, self) => {
      const fields = [
        INTERPOLATION_VALUE,
        INTERPOLATION_EXPRESSION,
        INTERPOLATION_CONVERSION,
        INTERPOLATION_SPEC,
      ];
      return rt.newStr(`Interpolation(${reprFields(rt, self, fields).join(", ")})`);
    },
  },
  methods: [classMethod("__class_getitem__", "item, /", newGenericAlias)],
  members: [
    { name: "value", offset: INTERPOLATION_VALUE, kind: object, isReadOnly: true },
    { name: "expression", offset: INTERPOLATION_EXPRESSION, kind: object, isReadOnly: true },
    { name: "conversion", offset: INTERPOLATION_CONVERSION, kind: object, isReadOnly: true },
    { name: "format_spec", offset: INTERPOLATION_SPEC, kind: object, isReadOnly: true },
  ],
  attributes: (rt) => [
    [
      "__match_args__",
      newTuple(
        rt,
        ["value", "expression", "conversion", "format_spec"].map((name) => rt.intern(name)),
      ),
    ],
  ],
};

export const templateIteratorSpec: TypeSpec = {
  name: "TemplateIter",
  module: "string.templatelib",
  address: T.TemplateIter,
  basicSize: 48,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    ...heldFields([ITERATOR_PARTS]),
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: (rt, self) => {
      const items = rt.pointer(self + ITERATOR_PARTS);
      const index = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
      if (index >= tupleLength(rt, items)) return 0;
      rt.heap.store((self + ITERATOR_INDEX) >> 2, index + 1);
      return rt.incref(tupleItem(rt, items, index));
    },
  },
};
