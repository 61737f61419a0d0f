// Sums, products and roots of floats that are rounded once, at the end, done in whole numbers of the smallest float.
// CPython: Modules/mathmodule.c (fsum, vector_norm, fma)

const view = new DataView(new ArrayBuffer(8));

/** A finite float as an exact multiple of 2**-1074. */
function scaled(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0 ? fraction : (fraction | 0x10000000000000n) << BigInt(exponent - 1);
  return bits >> 63n === 1n ? -size : size;
}

/** numerator / 2**shift as the nearest float, ties to even. `isInexact` says that a little more was cut off. */
function rounded(numerator: bigint, shift: number, isInexact = false): number {
  if (numerator === 0n) return 0;
  const sign = numerator < 0n ? -1 : 1;
  const size = numerator < 0n ? -numerator : numerator;
  const length = size.toString(2).length;
  // The result's last bit stands for 2**lowest; no float goes below 2**-1074.
  const lowest = Math.max(length - shift - 53, -1074);
  const cut = lowest + shift;
  if (cut <= 0) return sign * Number(size << BigInt(-cut)) * power(lowest);
  const places = BigInt(cut);
  let kept = size >> places;
  const rest = size & ((1n << places) - 1n);
  const half = 1n << (places - 1n);
  if (rest > half || (rest === half && (isInexact || (kept & 1n) === 1n))) kept++;
  return sign * Number(kept) * power(lowest);
}

/** 2**exponent times something; split so that no step overflows or underflows too early. */
function power(exponent: number): number {
  return exponent < -1022 ? 2 ** -1022 * 2 ** (exponent + 1022) : 2 ** Math.min(exponent, 1023);
}

/** The exactly rounded sum of finite floats. */
export function exactSum(values: readonly number[]): number {
  let total = 0n;
  for (const value of values) total += scaled(value);
  return rounded(total, 1074);
}

/** x * y + z, rounded once. */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
  if (![x, y, z].every(Number.isFinite)) return x * y + z;
  const exact = scaled(x) * scaled(y) + (scaled(z) << 1074n);
  return exact === 0n ? x * y + z : rounded(exact, 2148);
}

/** The square root of the sum of squares, rounded once. */
export function hypotenuse(values: readonly number[]): number {
  if (values.some((value) => Math.abs(value) === Infinity)) return Infinity;
  if (values.some(Number.isNaN)) return NaN;
  if (values.length === 1) return Math.abs(values[0]);
  let square = 0n;
  for (const value of values) square += scaled(value) ** 2n;
  if (square === 0n) return 0;
  // Enough bits for the root to be told from its neighbours: 64 more than a float has.
  const length = square.toString(2).length;
  const extra = Math.max(0, 2 * 120 - length);
  const shift = BigInt(extra + (extra % 2));
  const target = square << shift;
  const root = integerRoot(target);
  return rounded(root, 1074 + Number(shift) / 2, root * root !== target);
}

function integerRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (let next = (root + n / root) >> 1n; next < root; next = (root + n / root) >> 1n) root = next;
  return root;
}
