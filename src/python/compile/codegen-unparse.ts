// An expression as text, in CPython's own spelling, for annotations under `from __future__ import annotations`.
// CPython: Python/ast_unparse.c.

import { unreachable } from "../../base/assert.ts";
import type {
  Arguments,
  BinOp,
  BoolOp,
  Call,
  Compare,
  CompareOperator,
  Comprehension,
  Constant,
  Dict,
  Expr,
  FormattedValue,
  Interpolation,
  JoinedStr,
  Lambda,
  Operator,
  Slice,
  TemplateStr,
  Tuple,
  UnaryOperator,
} from "../syntax/ast.ts";
import { literalConstant, strConstant } from "./constants.ts";
import { constantRepr } from "./disassemble-constant.ts";

// How tightly a place binds: an operator that binds less is put in parentheses there.
const TUPLE = 0;
const TEST = 1;
const OR = 2;
const AND = 3;
const NOT = 4;
const COMPARISON = 5;
const BITWISE_OR = 6;
const BITWISE_XOR = 7;
const BITWISE_AND = 8;
const SHIFT = 9;
const ARITHMETIC = 10;
const TERM = 11;
const FACTOR = 12;
const POWER = 13;
const AWAIT = 14;
const ATOM = 15;
const EXPRESSION = BITWISE_OR;

const BINARY: Record<Operator, readonly [string, number]> = {
  Add: ["+", ARITHMETIC],
  Sub: ["-", ARITHMETIC],
  Mult: ["*", TERM],
  MatMult: ["@", TERM],
  Div: ["/", TERM],
  Mod: ["%", TERM],
  LShift: ["<<", SHIFT],
  RShift: [">>", SHIFT],
  BitOr: ["|", BITWISE_OR],
  BitXor: ["^", BITWISE_XOR],
  BitAnd: ["&", BITWISE_AND],
  FloorDiv: ["//", TERM],
  Pow: ["**", POWER],
};

const UNARY: Record<UnaryOperator, readonly [string, number]> = {
  Invert: ["~", FACTOR],
  Not: ["not ", NOT],
  UAdd: ["+", FACTOR],
  USub: ["-", FACTOR],
};

const COMPARISONS: Record<CompareOperator, string> = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  Is: "is",
  IsNot: "is not",
  In: "in",
  NotIn: "not in",
};

export function unparse(e: Expr): string {
  return write(e, TEST);
}

function write(e: Expr, level: number): string {
  switch (e.kind) {
    case "NamedExpr":
      return wrap(level > TUPLE, `${write(e.target, ATOM)} := ${write(e.value, ATOM)}`);
    case "BoolOp":
      return writeBoolOp(e, level);
    case "BinOp":
      return writeBinOp(e, level);
    case "UnaryOp": {
      const [sign, binding] = UNARY[e.op];
      return wrap(level > binding, sign + write(e.operand, binding));
    }
    case "Lambda":
      return writeLambda(e, level);
    case "IfExp": {
      const test = write(e.test, TEST + 1);
      return wrap(level > TEST, `${write(e.body, TEST + 1)} if ${test} else ${write(e.orelse, TEST)}`);
    }
    case "Dict":
      return writeDict(e);
    case "Set":
      return `{${writeAll(e.elts)}}`;
    case "GeneratorExp":
      return `(${write(e.elt, TEST)}${writeLoops(e.generators)})`;
    case "ListComp":
      return `[${write(e.elt, TEST)}${writeLoops(e.generators)}]`;
    case "SetComp":
      return `{${write(e.elt, TEST)}${writeLoops(e.generators)}}`;
    case "DictComp":
      return `{${write(e.key, TEST)}: ${write(e.value, TEST)}${writeLoops(e.generators)}}`;
    case "Yield":
      return e.value === null ? "(yield)" : `(yield ${write(e.value, TEST)})`;
    case "YieldFrom":
      return `(yield from ${write(e.value, TEST)})`;
    case "Await":
      return wrap(level > AWAIT, `await ${write(e.value, ATOM)}`);
    case "Compare":
      return writeCompare(e, level);
    case "Call":
      return writeCall(e);
    case "Constant":
      return writeConstant(e);
    case "JoinedStr":
    case "TemplateStr":
      return writeFormatted(e, false);
    case "FormattedValue":
    case "Interpolation":
      return writeReplacement(e);
    case "Attribute": {
      const isInt = e.value.kind === "Constant" && typeof e.value.value === "bigint";
      return `${write(e.value, ATOM)}${isInt ? " " : ""}.${e.attr}`;
    }
    case "Starred":
      return `*${write(e.value, EXPRESSION)}`;
    case "Name":
      return e.id;
    case "Slice":
      return writeSlice(e);
    case "Subscript":
      return `${write(e.value, ATOM)}[${write(e.slice, TUPLE)}]`;
    case "List":
      return `[${writeAll(e.elts)}]`;
    case "Tuple":
      return writeTuple(e, level);
    default:
      return unreachable(e, "unknown expression");
  }
}

function wrap(isNeeded: boolean, text: string): string {
  return isNeeded ? `(${text})` : text;
}

function writeAll(items: readonly Expr[]): string {
  return items.map((item) => write(item, TEST)).join(", ");
}

function writeBoolOp(e: BoolOp, level: number): string {
  const binding = e.op === "And" ? AND : OR;
  const values = e.values.map((value) => write(value, binding + 1));
  return wrap(level > binding, values.join(e.op === "And" ? " and " : " or "));
}

function writeBinOp(e: BinOp, level: number): string {
  const [sign, binding] = BINARY[e.op];
  const isRightAssociative = e.op === "Pow";
  const left = write(e.left, isRightAssociative ? binding + 1 : binding);
  const right = write(e.right, isRightAssociative ? binding : binding + 1);
  return wrap(level > binding, `${left} ${sign} ${right}`);
}

function writeLambda(e: Lambda, level: number): string {
  // CPython sets the space before named parameters only: `lambda*a: a`.
  const space = e.args.args.length + e.args.posonlyargs.length > 0 ? " " : "";
  return wrap(level > TEST, `lambda${space}${writeParameters(e.args)}: ${write(e.body, TEST)}`);
}

function writeParameters(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  positional.forEach((arg, index) => {
    const value = args.defaults[index - positional.length + args.defaults.length];
    parts.push(value === undefined ? arg.arg : `${arg.arg}=${write(value, TEST)}`);
    if (index === args.posonlyargs.length - 1) parts.push("/");
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  args.kwonlyargs.forEach((arg, index) => {
    const value = args.kw_defaults[index];
    parts.push(value === null ? arg.arg : `${arg.arg}=${write(value, TEST)}`);
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(", ");
}

function writeDict(e: Dict): string {
  const items = e.values.map((value, index) => {
    const key = e.keys[index];
    return key === null ? `**${write(value, EXPRESSION)}` : `${write(key, TEST)}: ${write(value, TEST)}`;
  });
  return `{${items.join(", ")}}`;
}

function writeLoops(generators: readonly Comprehension[]): string {
  return generators.map(writeLoop).join("");
}

function writeLoop(generator: Comprehension): string {
  const head = generator.is_async === 1 ? " async for " : " for ";
  const conditions = generator.ifs.map((condition) => ` if ${write(condition, TEST + 1)}`);
  return `${head}${write(generator.target, TUPLE)} in ${write(generator.iter, TEST + 1)}${conditions.join("")}`;
}

function writeCompare(e: Compare, level: number): string {
  let text = write(e.left, COMPARISON + 1);
  e.ops.forEach((operator, index) => {
    text += ` ${COMPARISONS[operator]} ${write(e.comparators[index], COMPARISON + 1)}`;
  });
  return wrap(level > COMPARISON, text);
}

function writeCall(e: Call): string {
  const callee = write(e.func, ATOM);
  if (e.args.length === 1 && e.keywords.length === 0 && e.args[0].kind === "GeneratorExp") {
    return callee + write(e.args[0], TEST);
  }
  const args = e.args.map((arg) => write(arg, TEST));
  const keywords = e.keywords.map((keyword) =>
    keyword.arg === null ? `**${write(keyword.value, TEST)}` : `${keyword.arg}=${write(keyword.value, TEST)}`,
  );
  return `${callee}(${[...args, ...keywords].join(", ")})`;
}

// An infinite number is written as a literal that is too large for a float.
function writeConstant(e: Constant): string {
  const constant = literalConstant(e.value);
  if (constant.kind === "ellipsis") return "...";
  const text = constantRepr(constant);
  if (constant.kind === "float" || constant.kind === "complex") return text.replaceAll("inf", "1e309");
  return e.string_kind === "u" ? `u${text}` : text;
}

function writeSlice(e: Slice): string {
  const lower = e.lower === null ? "" : write(e.lower, TEST);
  const upper = e.upper === null ? "" : write(e.upper, TEST);
  const step = e.step === null ? "" : `:${write(e.step, TEST)}`;
  return `${lower}:${upper}${step}`;
}

function writeTuple(e: Tuple, level: number): string {
  if (e.elts.length === 0) return "()";
  return wrap(level > TUPLE, e.elts.length === 1 ? `${writeAll(e.elts)},` : writeAll(e.elts));
}

// f-strings and t-strings: the pieces in braces are put into the text, and the whole is quoted as a string is.
function writeFormatted(e: JoinedStr | TemplateStr, isFormatSpec: boolean): string {
  const body = e.values.map(writePiece).join("");
  if (isFormatSpec) return body;
  return `${e.kind === "JoinedStr" ? "f" : "t"}${constantRepr(strConstant(body))}`;
}

function writePiece(e: Expr): string {
  switch (e.kind) {
    case "Constant":
      return String(e.value).replaceAll("{", "{{").replaceAll("}", "}}");
    case "JoinedStr":
    case "TemplateStr":
      return writeFormatted(e, true);
    case "FormattedValue":
    case "Interpolation":
      return writeReplacement(e);
    default:
      return write(e, TEST);
  }
}

function writeReplacement(e: FormattedValue | Interpolation): string {
  const expression = e.kind === "Interpolation" ? e.str : write(e.value, TEST + 1);
  const space = expression.startsWith("{") ? " " : "";
  const conversion = e.conversion === -1 ? "" : `!${String.fromCharCode(e.conversion)}`;
  const spec = e.format_spec === null ? "" : `:${writePiece(e.format_spec)}`;
  return `{${space}${expression}${conversion}${spec}}`;
}
