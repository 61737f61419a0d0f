// As much of JSON Schema as our published schemas use: type, const, enum, properties, required, items, anyOf, $ref.

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const KNOWN = new Set(
  "$schema $id $ref $defs title description type const enum properties required additionalProperties items anyOf".split(
    " ",
  ),
);

/** What is wrong with a value, each with its place; empty when it is as the schema says. */
export function schemaFaults(root: Schema, value: unknown): string[] {
  return faults(root, root, value, "$");
}

function faults(root: Schema, schema: Schema, value: unknown, at: string): string[] {
  const foreign = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (foreign.length > 0)
    return [`${at}: the schema uses ${foreign.join(", ")}, which this reader does not know`];
  if (schema.$ref !== undefined) {
    const named = root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    return named === undefined ? [`${at}: no ${schema.$ref}`] : faults(root, named, value, at);
  }
  if (schema.anyOf !== undefined) {
    const all = schema.anyOf.map((choice) => faults(root, choice, value, at));
    return all.some((found) => found.length === 0) ? [] : all.flat();
  }
  if ("const" in schema && value !== schema.const) return [`${at}: is not ${String(schema.const)}`];
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return [`${at}: ${String(value)} is none of the enum`];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value)))
    return [`${at}: is ${typeOf(value)}, not ${types.join(" or ")}`];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined
      ? []
      : value.flatMap((item, index) => faults(root, items, item, `${at}[${index}]`));
  }
  if (typeof value !== "object" || value === null) return [];
  return objectFaults(root, schema, value as Readonly<Record<string, unknown>>, at);
}

function objectFaults(
  root: Schema,
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  at: string,
): string[] {
  const { properties = {}, required = [] } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}: lacks ${name}`);
  const found = Object.entries(value).flatMap(([name, member]) => {
    const known = properties[name];
    if (known !== undefined) return faults(root, known, member, `${at}.${name}`);
    return schema.additionalProperties === false ? [`${at}: has ${name}`] : [];
  });
  return [...missing, ...found];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
