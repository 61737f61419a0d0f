// Arithmetic of constants: ints without limit, floats and complex numbers as Python computes them. Null where Python
// raises, or where the result could be too large to be worth keeping. CPython: Python/flowgraph.c
// const_folding_safe_…, Objects/longobject.c, floatobject.c, complexobject.c.

import type { Constant } from "./code.ts";
import { NB_OPERATORS } from "./opcodes.ts";

export type NumberConstant = Extract<Constant, { kind: "bool" | "int" | "float" | "complex" }>;
interface Complex {
  readonly real: number;
  readonly imag: number;
}

/** Ints longer than this are not made by multiplying, shifting or raising. CPython: MAX_INT_SIZE. */
const FOLDED_INT_BITS_MAX = 128;

export function isNumber(constant: Constant): constant is NumberConstant {
  const { kind } = constant;
  return kind === "bool" || kind === "int" || kind === "float" || kind === "complex";
}

/** The value of an int or a bool; null for other constants. */
export function integerOf(constant: Constant): bigint | null {
  if (constant.kind === "int") return constant.value;
  if (constant.kind === "bool") return constant.value ? 1n : 0n;
  return null;
}

function intResult(value: bigint): Constant {
  return { kind: "int", value };
}

function floatResult(value: number): Constant {
  return { kind: "float", value };
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

export function binaryNumber(left: NumberConstant, operator: number, right: NumberConstant): Constant | null {
  const name = NB_OPERATORS[operator];
  const leftInt = integerOf(left);
  const rightInt = integerOf(right);
  if (leftInt !== null && rightInt !== null) {
    if (left.kind === "bool" && right.kind === "bool" && (name === "&" || name === "|" || name === "^")) {
      return { kind: "bool", value: integerBinary(leftInt, name, rightInt) === 1n };
    }
    return integerOperation(leftInt, name, rightInt);
  }
  if (left.kind === "complex" || right.kind === "complex") return complexOperation(left, name, right);
  const leftFloat = floatOf(left);
  const rightFloat = floatOf(right);
  return leftFloat === null || rightFloat === null ? null : floatOperation(leftFloat, name, rightFloat);
}

/** Null when an int is too large for a float. */
function floatOf(constant: NumberConstant): number | null {
  if (constant.kind === "float") return constant.value;
  const value = integerOf(constant);
  if (value === null) return null;
  const float = Number(value);
  return Number.isFinite(float) ? float : null;
}

function integerOperation(left: bigint, name: string, right: bigint): Constant | null {
  if (name === "/") {
    const quotient = divideIntegers(left, right);
    return quotient === null ? null : floatResult(quotient);
  }
  if (name === "**" && right < 0n) {
    return left === 0n ? null : floatOperation(Number(left), "**", Number(right));
  }
  const value = integerBinary(left, name, right);
  return value === null ? null : intResult(value);
}

function integerBinary(left: bigint, name: string, right: bigint): bigint | null {
  switch (name) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "*":
      if (left !== 0n && right !== 0n && bitLength(left) + bitLength(right) > FOLDED_INT_BITS_MAX) return null;
      return left * right;
    case "//":
      return right === 0n ? null : floorDivide(left, right);
    case "%":
      return right === 0n ? null : left - floorDivide(left, right) * right;
    case "**":
      // The quotient is rounded down, as in C.
      if (left !== 0n && right > 0n && BigInt(bitLength(left)) > BigInt(FOLDED_INT_BITS_MAX) / right) return null;
      return left === 0n && right > 0n ? 0n : left ** right;
    case "<<":
      if (right < 0n) return null;
      if (left === 0n) return 0n;
      if (right > 0n && BigInt(bitLength(left)) + right > BigInt(FOLDED_INT_BITS_MAX)) return null;
      return left << right;
    case ">>":
      if (right < 0n) return null;
      return right > BigInt(bitLength(left)) ? (left < 0n ? -1n : 0n) : left >> right;
    default:
      return null;
  }
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** The float nearest to the exact quotient. CPython: long_true_divide. */
function divideIntegers(left: bigint, right: bigint): number | null {
  if (right === 0n) return null;
  if (left === 0n) return right < 0n ? -0 : 0;
  const isNegative = left < 0n !== right < 0n;
  const numerator = left < 0n ? -left : left;
  const denominator = right < 0n ? -right : right;
  // 66 bits of quotient and a sticky bit: converting that integer rounds once, and halves are still told apart. Below
  // the smallest normal float there are fewer bits, so the shift stops where the last bit of a float is.
  let shift = bitLength(numerator) - bitLength(denominator) - 66;
  if (shift < -1076) shift = -1076;
  const scaledNumerator = shift < 0 ? numerator << BigInt(-shift) : numerator;
  const scaledDenominator = shift > 0 ? denominator << BigInt(shift) : denominator;
  let quotient = scaledNumerator / scaledDenominator;
  if (scaledNumerator % scaledDenominator !== 0n) quotient |= 1n;
  const value = scale(quotient, shift);
  if (!Number.isFinite(value)) return null;
  return isNegative ? -value : value;
}

/** `mantissa` times two to the `exponent`, rounded once, half to even. */
function scale(mantissa: bigint, exponent: number): number {
  const dropped = Math.max(bitLength(mantissa) - 53, -1074 - exponent);
  if (dropped > 0) {
    const unit = 1n << BigInt(dropped);
    const half = unit >> 1n;
    const rest = mantissa & (unit - 1n);
    mantissa >>= BigInt(dropped);
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n;
    exponent += dropped;
  }
  // Two exact steps: the power alone may lie outside the range of a float.
  const first = Math.max(-1000, Math.min(1000, exponent));
  return Number(mantissa) * 2 ** first * 2 ** (exponent - first);
}

function floatOperation(left: number, name: string, right: number): Constant | null {
  switch (name) {
    case "+":
      return floatResult(left + right);
    case "-":
      return floatResult(left - right);
    case "*":
      return floatResult(left * right);
    case "/":
      return right === 0 ? null : floatResult(left / right);
    case "//":
      return right === 0 ? null : floatResult(floorQuotient(left, right));
    case "%":
      return right === 0 ? null : floatResult(floatModulo(left, right));
    case "**":
      return floatPower(left, right);
    default:
      return null;
  }
}

/** The remainder has the sign of the divisor, a zero too. CPython: float_rem. */
function floatModulo(left: number, right: number): number {
  const remainder = left % right;
  if (remainder === 0) return right < 0 ? -0 : 0;
  return remainder < 0 !== right < 0 ? remainder + right : remainder;
}

/** CPython: _float_div_mod. */
function floorQuotient(left: number, right: number): number {
  let remainder = left % right;
  let quotient = (left - remainder) / right;
  if (remainder !== 0 && remainder < 0 !== right < 0) {
    remainder += right;
    quotient -= 1;
  }
  if (quotient === 0) return left / right < 0 || Object.is(left / right, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** A negative number to a power that is no integer is complex. CPython: float_pow. */
function floatPower(left: number, right: number): Constant | null {
  if (right === 0) return floatResult(1);
  if (Number.isNaN(left)) return floatResult(left);
  if (Number.isNaN(right)) return floatResult(left === 1 ? 1 : right);
  if (left === 1) return floatResult(1);
  if (!Number.isFinite(right) && left === -1) return floatResult(1);
  if (left === 0 && right < 0) return null;
  if (left < 0 && Number.isFinite(left) && Number.isFinite(right) && !Number.isInteger(right)) {
    return complexPower({ real: left, imag: 0 }, { real: right, imag: 0 });
  }
  const value = Math.pow(left, right);
  const isOverflow = !Number.isFinite(value) && Number.isFinite(left) && Number.isFinite(right);
  return isOverflow ? null : floatResult(value);
}

function complexOperation(left: NumberConstant, name: string, right: NumberConstant): Constant | null {
  const leftReal = left.kind === "complex" ? left.real : floatOf(left);
  const rightReal = right.kind === "complex" ? right.real : floatOf(right);
  if (leftReal === null || rightReal === null) return null;
  const a: Complex = { real: leftReal, imag: left.kind === "complex" ? left.imag : 0 };
  const b: Complex = { real: rightReal, imag: right.kind === "complex" ? right.imag : 0 };
  const isLeftReal = left.kind !== "complex";
  const isRightReal = right.kind !== "complex";
  switch (name) {
    // A real operand has no imaginary part, not even a zero, whose sign would show.
    case "+":
      return complexResult(a.real + b.real, isLeftReal ? b.imag : isRightReal ? a.imag : a.imag + b.imag);
    case "-":
      return complexResult(a.real - b.real, isLeftReal ? -b.imag : isRightReal ? a.imag : a.imag - b.imag);
    case "*":
      if (isLeftReal) return complexResult(a.real * b.real, a.real * b.imag);
      if (isRightReal) return complexResult(a.real * b.real, a.imag * b.real);
      return complexProduct(a, b);
    case "/":
      if (b.real === 0 && b.imag === 0) return null;
      if (isRightReal) return complexResult(a.real / b.real, a.imag / b.real);
      return complexQuotient(a, b, isLeftReal);
    case "**":
      return complexPower(a, b);
    default:
      return null;
  }
}

function complexResult(real: number, imag: number): Constant {
  return { kind: "complex", real, imag };
}

// Products of infinities would be lost as NaN; those are rare enough among literals to be left to the running program.
function complexProduct(a: Complex, b: Complex): Constant | null {
  const real = a.real * b.real - a.imag * b.imag;
  const imag = a.real * b.imag + a.imag * b.real;
  return Number.isNaN(real) && Number.isNaN(imag) ? null : complexResult(real, imag);
}

/** CPython: _Py_c_quot, _Py_rc_quot. */
function complexQuotient(a: Complex, b: Complex, isLeftReal: boolean): Constant | null {
  let real: number;
  let imag: number;
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    real = isLeftReal ? a.real / denominator : (a.real + a.imag * ratio) / denominator;
    imag = isLeftReal ? (-a.real * ratio) / denominator : (a.imag - a.real * ratio) / denominator;
  } else {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    real = isLeftReal ? (a.real * ratio) / denominator : (a.real * ratio + a.imag) / denominator;
    imag = isLeftReal ? -a.real / denominator : (a.imag * ratio - a.real) / denominator;
  }
  return Number.isNaN(real) || Number.isNaN(imag) ? null : complexResult(real, imag);
}

/** CPython: complex_pow, which multiplies for small integers and uses logarithms else. */
function complexPower(a: Complex, b: Complex): Constant | null {
  if (b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100) return integerPower(a, b.real);
  if (a.real === 0 && a.imag === 0) return b.imag !== 0 || b.real < 0 ? null : complexResult(0, 0);
  const magnitude = Math.hypot(a.real, a.imag);
  const angle = Math.atan2(a.imag, a.real);
  let length = Math.pow(magnitude, b.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length *= Math.exp(-angle * b.imag);
    phase += b.imag * Math.log(magnitude);
  }
  return finiteComplex({ real: length * Math.cos(phase), imag: length * Math.sin(phase) });
}

function integerPower(base: Complex, exponent: number): Constant | null {
  let result: Complex = { real: 1, imag: 0 };
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  if (exponent > 0) return finiteComplex(result);
  if (exponent === 0) return complexResult(1, 0);
  if (result.real === 0 && result.imag === 0) return null;
  return complexQuotient({ real: 1, imag: 0 }, result, false);
}

function multiply(a: Complex, b: Complex): Complex {
  return { real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real };
}

function finiteComplex({ real, imag }: Complex): Constant | null {
  return Number.isFinite(real) && Number.isFinite(imag) ? complexResult(real, imag) : null;
}
