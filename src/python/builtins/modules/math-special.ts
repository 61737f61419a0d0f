// The gamma and error functions, which JavaScript lacks.   CPython: Modules/mathmodule.c m_tgamma, m_lgamma; libm's erf

const LANCZOS_G = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF = 5.524680040776729583740234375;
/** Lanczos' rational approximation with N = 13. */
const LANCZOS_NUMERATOR = [
  23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
];
const LANCZOS_DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];
const INTEGER_GAMMA_MAX = 23;
const GAMMA_OVERFLOW = 200;

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = LANCZOS_NUMERATOR.length - 1; i >= 0; i--) {
      numerator = numerator * x + LANCZOS_NUMERATOR[i];
      denominator = denominator * x + LANCZOS_DENOMINATOR[i];
    }
  } else {
    for (let i = 0; i < LANCZOS_NUMERATOR.length; i++) {
      numerator = numerator / x + LANCZOS_NUMERATOR[i];
      denominator = denominator / x + LANCZOS_DENOMINATOR[i];
    }
  }
  return numerator / denominator;
}

/** sin(pi * x), exact at the integers. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const part = Math.round(2 * y);
  const values = [
    () => Math.sin(Math.PI * y),
    () => Math.cos(Math.PI * (y - 0.5)),
    () => Math.sin(Math.PI * (1 - y)),
    () => -Math.cos(Math.PI * (y - 1.5)),
    () => Math.sin(Math.PI * (y - 2)),
  ];
  return Math.sign(x) * values[part]();
}

/** NaN where gamma has no value. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  if (x === -Infinity) return NaN;
  if (x === 0) return NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= INTEGER_GAMMA_MAX) {
      let product = 1;
      for (let factor = 2; factor < x; factor++) product *= factor;
      return product;
    }
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > GAMMA_OVERFLOW) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + LANCZOS_G_MINUS_HALF;
  const error = size > LANCZOS_G_MINUS_HALF ? y - size - LANCZOS_G_MINUS_HALF : y - LANCZOS_G_MINUS_HALF - size;
  const correction = (error * LANCZOS_G) / y;
  if (x < 0) {
    let result = (((-Math.PI / sinPi(size) / size) * Math.exp(y)) / lanczosSum(size));
    result -= correction * result;
    return size < 140 ? result / y ** (size - 0.5) : result / y ** (size / 2 - 0.25) / y ** (size / 2 - 0.25);
  }
  let result = lanczosSum(size) / Math.exp(y);
  result += correction * result;
  if (size < 140) return result * y ** (size - 0.5);
  const root = y ** (size / 2 - 0.25);
  return result * root * root;
}

/** The logarithm of |gamma(x)|; infinite at the poles. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? NaN : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -Math.log(size);
  let result = Math.log(lanczosSum(size)) - LANCZOS_G;
  result += (size - 0.5) * (Math.log(size + LANCZOS_G - 0.5) - 1);
  if (x < 0) result = Math.log(Math.PI) - Math.log(Math.abs(sinPi(size))) - Math.log(size) - result;
  return result;
}

const SERIES_TERMS = 60;
const FRACTION_TERMS = 120;
const SQRT_PI = Math.sqrt(Math.PI);

/** erf(x) near 0, by its power series times exp(-x²). */
function erfSeries(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let term = SERIES_TERMS; term > 0; term--) sum = 2 + (square * sum) / (term + 0.5);
  return (sum * x * Math.exp(-square)) / SQRT_PI;
}

/** erfc(x) for x not near 0, by its continued fraction. */
function erfcFraction(x: number): number {
  if (x >= 30) return 0;
  const square = x * x;
  let a = 0;
  let da = 0.5;
  let p = 1;
  let p1 = 0;
  let q = da + square;
  let q1 = 1;
  for (let i = 0; i < FRACTION_TERMS; i++) {
    a += da;
    da += 2;
    const b = da + square;
    [p, p1] = [b * p - a * p1, p];
    [q, q1] = [b * q - a * q1, q];
    // Only the quotient counts; keep both from overflowing.
    if (Math.abs(q) > 1e200) [p, p1, q, q1] = [p / 1e200, p1 / 1e200, q / 1e200, q1 / 1e200];
  }
  return ((p / q) * x * Math.exp(-square)) / SQRT_PI;
}

export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 1.5) return erfSeries(x);
  const rest = erfcFraction(size);
  return x > 0 ? 1 - rest : rest - 1;
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 1.5) return 1 - erfSeries(x);
  const rest = erfcFraction(size);
  return x > 0 ? rest : 2 - rest;
}
