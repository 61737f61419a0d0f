// The elementary functions, rounded as a good C library rounds them: nearly always to the nearest float, where JavaScript's
// own are off by one in the last place now and then. Numbers are carried as unevaluated sums of two floats, some 106 bits,
// and rounded once at the end.

/** hi + lo, where lo is at most half of hi's last place. */
type Pair = readonly [number, number];

const SPLITTER = 134217729;

function quickSum(a: number, b: number): Pair {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

function sumOf(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

function productOf(a: number, b: number): Pair {
  const product = a * b;
  const ta = SPLITTER * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLITTER * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return [product, ah * bh - product + ah * bl + al * bh + al * bl];
}

function add(a: Pair, b: Pair): Pair {
  const [high, low] = sumOf(a[0], b[0]);
  const [high2, low2] = sumOf(a[1], b[1]);
  const [high3, low3] = quickSum(high, low + high2);
  return quickSum(high3, low3 + low2);
}

function negative(a: Pair): Pair {
  return [-a[0], -a[1]];
}

function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = productOf(a[0], b[0]);
  return quickSum(high, low + (a[0] * b[1] + a[1] * b[0]));
}

function scale(a: Pair, factor: number): Pair {
  const [high, low] = productOf(a[0], factor);
  return quickSum(high, low + a[1] * factor);
}

function divide(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = add(a, negative(scale(b, first)));
  const second = rest[0] / b[0];
  const rest2 = add(rest, negative(scale(b, second)));
  const [high, low] = quickSum(first, second);
  return add([high, low], [rest2[0] / b[0], 0]);
}

function squareRoot(a: Pair): Pair {
  const root = Math.sqrt(a[0]);
  const rest = add(a, negative(productOf(root, root)));
  return quickSum(root, rest[0] / (2 * root));
}

const ONE: Pair = [1, 0];
const LN2: Pair = [0.6931471805599453, 2.3190468138462996e-17];
const LN2_REST = 5.707708438416212e-34;
const HALF_PI: Pair = [1.5707963267948966, 6.123233995736766e-17];
const HALF_PI_REST = -1.4973849048591698e-33;
const PI: Pair = [2 * HALF_PI[0], 2 * HALF_PI[1]];

/** 1/n! for n up to 27. */
const RECIPROCAL_FACTORIALS: Pair[] = [ONE];
for (let n = 1; n <= 27; n++) RECIPROCAL_FACTORIALS.push(divide(RECIPROCAL_FACTORIALS[n - 1], [n, 0]));

/** x - count * (three parts of a constant), without losing digits to cancellation. */
function reduced(x: Pair, count: number, constant: Pair, rest: number): Pair {
  const withoutFirst = add(x, negative(productOf(count, constant[0])));
  const withoutSecond = add(withoutFirst, negative(productOf(count, constant[1])));
  return add(withoutSecond, [-count * rest, 0]);
}

interface Scaled {
  value: Pair;
  /** The value is to be multiplied by 2**exponent. */
  exponent: number;
}

function exponential(x: Pair): Scaled {
  const exponent = Math.round(x[0] / LN2[0]);
  const r = scale(reduced(x, exponent, LN2, LN2_REST), 1 / 16);
  let sum = RECIPROCAL_FACTORIALS[16];
  for (let n = 15; n >= 0; n--) sum = add(multiply(sum, r), RECIPROCAL_FACTORIALS[n]);
  for (let i = 0; i < 4; i++) sum = multiply(sum, sum);
  return { value: sum, exponent };
}

/** value * 2**exponent as a float, rounded once even where it is subnormal. */
function toFloat({ value, exponent }: Scaled): number {
  if (exponent >= -1000) {
    const half = exponent >> 1;
    return value[0] * 2 ** half * 2 ** (exponent - half);
  }
  // Adding a float whose last place is the smallest one rounds the sum there.
  const anchor = 2 ** (52 - 1074 - exponent);
  const [high, low] = sumOf(anchor, value[0]);
  const rounded = high + (low + value[1]) - anchor;
  return rounded * 2 ** -500 * 2 ** (exponent + 500);
}

/** log of a positive, finite float. */
function logarithm(x: number): Pair {
  let exponent = 0;
  let mantissa = x;
  if (mantissa < 2.2250738585072014e-308) {
    mantissa *= 2 ** 54;
    exponent = -54;
  }
  while (mantissa >= 2 ** 32) {
    mantissa *= 2 ** -32;
    exponent += 32;
  }
  while (mantissa < 2 ** -32) {
    mantissa *= 2 ** 32;
    exponent -= 32;
  }
  while (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    exponent--;
  }
  const fraction = logarithmNearOne([mantissa, 0]);
  if (exponent === 0) return fraction;
  const whole = add(productOf(exponent, LN2[0]), productOf(exponent, LN2[1]));
  return add(whole, fraction);
}

/** log of a number between 0.7 and 1.5. */
function logarithmNearOne(m: Pair): Pair {
  const distance = add(m, [-1, 0]);
  if (Math.abs(distance[0]) < 0.02) {
    // log m = 2 atanh((m - 1) / (m + 1))
    const s = divide(distance, add(m, ONE));
    const square = multiply(s, s);
    let sum: Pair = [1 / 25, 0];
    for (let n = 23; n >= 1; n -= 2) sum = add(multiply(sum, square), divide(ONE, [n, 0]));
    return scale(multiply(sum, s), 2);
  }
  const guess = Math.log(m[0]);
  const { value, exponent } = exponential([guess, 0]);
  const power = scale(value, 2 ** exponent);
  const correction = divide(scale(add(m, negative(power)), 2), add(m, power));
  return add([guess, 0], correction);
}

// ---- the circle --------------------------------------------------------------------------------------------------------
let halfPiDigits = 0n;
const HALF_PI_BITS = 1300n;

/** arctan(1 / x) in units of 2**-bits. */
function arctanReciprocal(x: bigint, bits: bigint): bigint {
  let power = (1n << bits) / x;
  let sum = power;
  for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
    power /= x * x;
    sum += (sign * power) / n;
  }
  return sum;
}

/** A large x as a count of quarter turns (mod 4) and the rest, by whole numbers. */
function reducedExactly(x: number): { turns: number; rest: Pair } {
  if (halfPiDigits === 0n) {
    const bits = HALF_PI_BITS + 16n;
    const pi = 4n * (4n * arctanReciprocal(5n, bits) - arctanReciprocal(239n, bits));
    halfPiDigits = pi >> 17n;
  }
  let exponent = 0;
  let mantissa = Math.abs(x);
  while (mantissa >= 2 ** 53) {
    mantissa /= 2;
    exponent++;
  }
  const scaled = BigInt(mantissa) << (HALF_PI_BITS + BigInt(exponent));
  let turns = scaled / halfPiDigits;
  let rest = scaled % halfPiDigits;
  if (rest * 2n > halfPiDigits) {
    rest -= halfPiDigits;
    turns++;
  }
  const shift = HALF_PI_BITS - 200n;
  const high = Number(rest >> shift);
  const low = Number((rest >> shift) - BigInt(high));
  const pair = quickSum(high * 2 ** -200, low * 2 ** -200);
  const quarter = Number(turns & 3n);
  return x < 0 ? { turns: (4 - quarter) & 3, rest: negative(pair) } : { turns: quarter, rest: pair };
}

/** The sum of r**n / n! with alternating signs over the n that are odd, or even. */
function circleSeries(r: Pair, isOdd: boolean): Pair {
  const square = negative(multiply(r, r));
  const last = isOdd ? 27 : 26;
  let sum = RECIPROCAL_FACTORIALS[last];
  for (let n = last - 2; n >= 0; n -= 2) sum = add(multiply(sum, square), RECIPROCAL_FACTORIALS[n]);
  return isOdd ? multiply(sum, r) : sum;
}

function sineAndCosine(x: Pair): { sine: Pair; cosine: Pair } {
  let turns: number;
  let rest: Pair;
  if (Math.abs(x[0]) < 1e6) {
    const count = Math.round(x[0] / HALF_PI[0]);
    turns = count & 3;
    rest = count === 0 ? x : reduced(x, count, HALF_PI, HALF_PI_REST);
  } else ({ turns, rest } = reducedExactly(x[0]));
  const sine = circleSeries(rest, true);
  const cosine = circleSeries(rest, false);
  if (turns === 0) return { sine, cosine };
  if (turns === 1) return { sine: cosine, cosine: negative(sine) };
  if (turns === 2) return { sine: negative(sine), cosine: negative(cosine) };
  return { sine: negative(cosine), cosine: sine };
}

function arctangent(x: Pair): Pair {
  const guess = Math.atan(x[0]);
  const { sine, cosine } = sineAndCosine([guess, 0]);
  const above = add(multiply(x, cosine), negative(sine));
  return add([guess, 0], divide(above, add(cosine, multiply(x, sine))));
}

// ---- what is offered -----------------------------------------------------------------------------------------------------
export function exp(x: number): number {
  if (!(x < 709.782712893384 && x > -745.1332191019412)) return Math.exp(x);
  return Math.abs(x) < 1e-300 ? 1 : toFloat(exponential([x, 0]));
}

export function log(x: number): number {
  return x > 0 && x !== Infinity && x !== 1 ? logarithm(x)[0] : Math.log(x);
}

const LOG10_2_HIGH = 3.01029995663611771306e-1;
const LOG10_2_LOW = 3.69423907715893078616e-13;

/** By log of the mantissa, as the C library does it, and rounded where it rounds. */
export function log10(x: number): number {
  if (!(x > 2.3e-308 && x < Infinity)) return Math.log10(x);
  let exponent = Math.floor(Math.log2(x));
  let mantissa = x / 2 ** exponent;
  if (mantissa < 1) {
    mantissa *= 2;
    exponent--;
  } else if (mantissa >= 2) {
    mantissa /= 2;
    exponent++;
  }
  if (exponent < 0) {
    mantissa /= 2;
    exponent++;
  }
  const rest = exponent * LOG10_2_LOW + Math.LOG10E * log(mantissa);
  return rest + exponent * LOG10_2_HIGH;
}

export function sin(x: number): number {
  const size = Math.abs(x);
  return size > 1e-8 && size !== Infinity ? sineAndCosine([x, 0]).sine[0] : Math.sin(x);
}

export function cos(x: number): number {
  const size = Math.abs(x);
  return size > 1e-8 && size !== Infinity ? sineAndCosine([x, 0]).cosine[0] : Math.cos(x);
}

export function tan(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size !== Infinity)) return Math.tan(x);
  const { sine, cosine } = sineAndCosine([x, 0]);
  return divide(sine, cosine)[0];
}

export function atan(x: number): number {
  const size = Math.abs(x);
  return size > 1e-8 && size < 1e15 ? arctangent([x, 0])[0] : Math.atan(x);
}

export function atan2(y: number, x: number): number {
  const quotient = Math.abs(y / x);
  const isPlain = quotient > 1e-8 && quotient < 1e8 && Math.abs(x) > 1e-290 && Math.abs(x) < 1e290;
  if (!isPlain || Math.abs(y) < 1e-290 || Math.abs(y) > 1e290) return Math.atan2(y, x);
  const angle = arctangent(divide([y, 0], [x, 0]));
  if (x > 0) return angle[0];
  return add(angle, y > 0 ? PI : negative(PI))[0];
}

export function asin(x: number): number {
  if (!(Math.abs(x) > 1e-8 && Math.abs(x) < 1)) return Math.asin(x);
  const guess = Math.asin(x);
  const { sine, cosine } = sineAndCosine([guess, 0]);
  return add([guess, 0], divide(add([x, 0], negative(sine)), cosine))[0];
}

export function acos(x: number): number {
  if (!(Math.abs(x) > 1e-8 && Math.abs(x) < 1)) return Math.acos(x);
  const guess = Math.acos(x);
  const { sine, cosine } = sineAndCosine([guess, 0]);
  return add([guess, 0], divide(add(cosine, [-x, 0]), sine))[0];
}

/** By exp, as the C library does it, and rounded where it rounds. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.34657359027997264) {
    const t = Math.expm1(size);
    const sum = 1 + t;
    return size < 2 ** -55 ? sum : 1 + (t * t) / (sum + sum);
  }
  if (!(size < 709)) return Math.cosh(x);
  const power = exp(size);
  return size < 22 ? 0.5 * power + 0.5 / power : 0.5 * power;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size < 1e100)) return Math.asinh(x);
  const root = squareRoot(add(productOf(size, size), ONE));
  const result = size < 0.4 ? smallAsinh(size) : logarithmOf(add([size, 0], root));
  return x < 0 ? -result : result;
}

/** asinh by log1p(x + x² / (1 + √(1 + x²))), which keeps small numbers whole. */
function smallAsinh(x: number): number {
  const square = productOf(x, x);
  const root = squareRoot(add(square, ONE));
  return logarithmNearOne(add(ONE, add([x, 0], divide(square, add(ONE, root)))))[0];
}

export function acosh(x: number): number {
  if (!(x > 1 && x < 1e100)) return Math.acosh(x);
  const root = squareRoot(multiply(add([x, 0], [-1, 0]), add([x, 0], ONE)));
  const sum = add([x, 0], root);
  return sum[0] < 1.4 ? logarithmNearOne(sum)[0] : logarithmOf(sum);
}

export function atanh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size < 1)) return Math.atanh(x);
  const quotient = divide(add(ONE, [size, 0]), add(ONE, [-size, 0]));
  const result = 0.5 * (quotient[0] < 1.4 ? logarithmNearOne(quotient)[0] : logarithmOf(quotient));
  return x < 0 ? -result : result;
}

/** log of a pair above 1.4, as a float. */
function logarithmOf(x: Pair): number {
  return add(logarithm(x[0]), [x[1] / x[0], 0])[0];
}

/** The length of a vector of two. */
export function hypot(x: number, y: number): number {
  const a = Math.max(Math.abs(x), Math.abs(y));
  const b = Math.min(Math.abs(x), Math.abs(y));
  if (!(b > 0 && a < Infinity)) return Math.hypot(x, y);
  const unit = a > 1e140 ? 2 ** -600 : a < 1e-140 ? 2 ** 600 : 1;
  const p = a * unit;
  const q = b * unit;
  return squareRootRounded(add(productOf(p, p), productOf(q, q))) / unit;
}

function squareRootRounded(a: Pair): number {
  const [high, low] = squareRoot(a);
  return high + low;
}
