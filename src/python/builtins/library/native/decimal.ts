// The _decimal module: decimal numbers of any precision and the contexts that round them. The arithmetic is that of the
// General Decimal Arithmetic Specification; the words are CPython's.   CPython: Modules/_decimal/_decimal.c
import { DECIMAL_CONTEXT } from "./decimal-context.ts";
import { DECIMAL_TEXT } from "./decimal-text.ts";
import { DECIMAL_ROUNDING } from "./decimal-rounding.ts";
import { DECIMAL_ARITHMETIC } from "./decimal-arithmetic.ts";
import { DECIMAL_COMPARISON } from "./decimal-comparison.ts";
import { DECIMAL_LOGIC } from "./decimal-logic.ts";
import { DECIMAL_FUNCTIONS } from "./decimal-functions.ts";

export const DECIMAL_SOURCE = [
  DECIMAL_CONTEXT,
  DECIMAL_TEXT,
  DECIMAL_ROUNDING,
  DECIMAL_ARITHMETIC,
  DECIMAL_COMPARISON,
  DECIMAL_LOGIC,
  DECIMAL_FUNCTIONS,
].join("");
