// Arithmetic of constants: ints without limit, floats and complex numbers as Python computes them. Null where Python
// raises, or where the result could be too large to be worth keeping. CPython: Python/flowgraph.c
// const_folding_safe_…, Objects/longobject.c, floatobject.c, complexobject.c.

import { atan2, cos, exp, hypot, log, sin } from "../../base/elementary.ts";
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
      if (left !== 0n && right !== 0n && bitLength(left) + bitLength(right) > FOLDED_INT_BITS_MAX)
        return null;
      return left * right;
    case "//":
      return right === 0n ? null : floorDivide(left, right);
    case "%":
      return right === 0n ? null : left - floorDivide(left, right) * right;
    case "**":
      // The quotient is rounded down, as in C.
      if (left !== 0n && right > 0n && BigInt(bitLength(left)) > BigInt(FOLDED_INT_BITS_MAX) / right)
        return null;
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
      return asConstant(multiply(a, b));
    case "/":
      if (b.real === 0 && b.imag === 0) return null;
      if (isRightReal) return complexResult(a.real / b.real, a.imag / b.real);
      return asConstant(isLeftReal ? divideReal(a.real, b) : divide(a, b));
    case "**":
      return complexPower(a, b);
    default:
      return null;
  }
}

function complexResult(real: number, imag: number): Constant {
  return { kind: "complex", real, imag };
}

function asConstant({ real, imag }: Complex): Constant {
  return complexResult(real, imag);
}

/** An infinite operand, made a unit in its direction; the rest counts as a signed zero. C11 Annex G. */
function boxed({ real, imag }: Complex): Complex {
  const unit = (part: number): number => signed(Math.abs(part) === Infinity ? 1 : 0, part);
  return { real: unit(real), imag: unit(imag) };
}

function signed(magnitude: number, sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -magnitude : magnitude;
}

function isInfinite({ real, imag }: Complex): boolean {
  return Math.abs(real) === Infinity || Math.abs(imag) === Infinity;
}

function withoutNan({ real, imag }: Complex): Complex {
  return {
    real: Number.isNaN(real) ? signed(0, real) : real,
    imag: Number.isNaN(imag) ? signed(0, imag) : imag,
  };
}

/** Infinities that come out as NaN + NaNj are recovered. CPython: _Py_c_prod. */
function multiply(a: Complex, b: Complex): Complex {
  const products = [a.real * b.real, a.imag * b.imag, a.real * b.imag, a.imag * b.real];
  const real = products[0] - products[1];
  const imag = products[2] + products[3];
  if (!Number.isNaN(real) || !Number.isNaN(imag)) return { real, imag };
  let left = a;
  let right = b;
  let recovers = false;
  if (isInfinite(left)) {
    left = boxed(left);
    right = withoutNan(right);
    recovers = true;
  }
  if (isInfinite(right)) {
    right = boxed(right);
    left = withoutNan(left);
    recovers = true;
  }
  if (!recovers && products.some((product) => Math.abs(product) === Infinity)) {
    left = withoutNan(left);
    right = withoutNan(right);
    recovers = true;
  }
  if (!recovers) return { real, imag };
  return {
    real: Infinity * (left.real * right.real - left.imag * right.imag),
    imag: Infinity * (left.real * right.imag + left.imag * right.real),
  };
}

/** CPython: _Py_c_quot. */
function divide(a: Complex, b: Complex): Complex {
  let real = NaN;
  let imag = NaN;
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    real = (a.real + a.imag * ratio) / denominator;
    imag = (a.imag - a.real * ratio) / denominator;
  } else if (Math.abs(b.imag) >= Math.abs(b.real)) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    real = (a.real * ratio + a.imag) / denominator;
    imag = (a.imag * ratio - a.real) / denominator;
  }
  if (!Number.isNaN(real) || !Number.isNaN(imag)) return { real, imag };
  const isFinite = (value: Complex): boolean => Number.isFinite(value.real) && Number.isFinite(value.imag);
  if (isInfinite(a) && isFinite(b)) {
    const x = boxed(a);
    return {
      real: Infinity * (x.real * b.real + x.imag * b.imag),
      imag: Infinity * (x.imag * b.real - x.real * b.imag),
    };
  }
  if (isInfinite(b) && isFinite(a)) {
    const y = boxed(b);
    return {
      real: 0 * (a.real * y.real + a.imag * y.imag),
      imag: 0 * (a.imag * y.real - a.real * y.imag),
    };
  }
  return { real, imag };
}

/** A real number divided by a complex one. CPython: _Py_rc_quot. */
function divideReal(a: number, b: Complex): Complex {
  let real = NaN;
  let imag = NaN;
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    real = a / denominator;
    imag = (-a * ratio) / denominator;
  } else if (Math.abs(b.imag) >= Math.abs(b.real)) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    real = (a * ratio) / denominator;
    imag = -a / denominator;
  }
  if (!Number.isNaN(real) || !Number.isNaN(imag) || !Number.isFinite(a) || !isInfinite(b))
    return { real, imag };
  const y = boxed(b);
  return { real: 0 * (a * y.real), imag: 0 * (-a * y.imag) };
}

/** CPython: complex_pow, which multiplies for small integers and uses logarithms else. */
function complexPower(a: Complex, b: Complex): Constant | null {
  if (b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100) return integerPower(a, b.real);
  if (a.real === 0 && a.imag === 0) return b.imag !== 0 || b.real < 0 ? null : complexResult(0, 0);
  const magnitude = hypot(a.real, a.imag);
  const angle = atan2(a.imag, a.real);
  let length = Math.pow(magnitude, b.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length *= exp(-angle * b.imag);
    phase += b.imag * log(magnitude);
  }
  // The sine of an infinity is a domain error, which Python raises.
  if (Math.abs(phase) === Infinity) return null;
  return boundedPower({ real: length * cos(phase), imag: length * sin(phase) });
}

/** CPython: c_powi, c_powu. */
function integerPower(base: Complex, exponent: number): Constant | null {
  let power: Complex = { real: 1, imag: 0 };
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  if (exponent >= 0) return boundedPower(power);
  if (power.real === 0 && power.imag === 0) return null;
  return boundedPower(divide({ real: 1, imag: 0 }, power));
}

/** An infinite power is an OverflowError. */
function boundedPower(power: Complex): Constant | null {
  return isInfinite(power) ? null : asConstant(power);
}
