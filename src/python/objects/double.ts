// Doubles taken apart and put together by powers of two, exactly: what division of big ints, decimal text and hashing
// need. No Python in here.

export function bitLength(value: bigint): number {
  const text = (value < 0n ? -value : value).toString(16);
  return text === "0" ? 0 : (text.length - 1) * 4 + 32 - Math.clz32(parseInt(text[0], 16));
}

/** The float nearest to a quotient of ints, ties to even; infinite where it is too large. */
export function ratioToNumber(numerator: bigint, denominator: bigint): number {
  // A zero numerator takes the divisor's sign, as a quotient of doubles does.
  const isNegative = numerator < 0n !== denominator < 0n;
  const a = numerator < 0n ? -numerator : numerator;
  const b = denominator < 0n ? -denominator : denominator;
  if (a === 0n) return isNegative ? -0 : 0;
  const exponentOfResult = bitLength(a) - bitLength(b);
  if (exponentOfResult > 1025) return isNegative ? -Infinity : Infinity;
  if (exponentOfResult < -1080) return isNegative ? -0 : 0;
  // A normal result: a quotient of some 66 bits with a sticky last bit rounds once, when it becomes a double.
  // A subnormal result has fewer bits, so it is rounded here, in units of 2**-1074.
  const isSubnormal = exponentOfResult < -1021;
  const shift = isSubnormal ? 1074 : 66 - exponentOfResult;
  const scaled = shift >= 0 ? a << BigInt(shift) : a;
  const divisor = shift >= 0 ? b : b << BigInt(-shift);
  let quotient = scaled / divisor;
  const rest = scaled - quotient * divisor;
  if (isSubnormal) {
    const twice = rest * 2n;
    if (twice > divisor || (twice === divisor && (quotient & 1n) === 1n)) quotient += 1n;
  } else if (rest !== 0n) quotient |= 1n;
  const result = scaleByPowerOfTwo(Number(quotient), -shift);
  return isNegative ? -result : result;
}

/** `value * 2**exponent` where that is exact or infinite, also when the power alone is out of range. */
export function scaleByPowerOfTwo(value: number, exponent: number): number {
  while (exponent > 1000) {
    value *= 2 ** 1000;
    exponent -= 1000;
  }
  while (exponent < -1000) {
    value *= 2 ** -1000;
    exponent += 1000;
  }
  return value * 2 ** exponent;
}

/** A finite double as an integer times a power of two. */
export function mantissaAndExponent(value: number): [bigint, number] {
  let magnitude = Math.abs(value);
  if (magnitude === 0) return [0n, 0];
  let exponent = 0;
  // Exact steps: below 1 towards an integer, above 2**53 towards one that is safe.
  if (magnitude < 1e-290) {
    magnitude *= 2 ** 200;
    exponent -= 200;
  }
  while (!Number.isInteger(magnitude)) {
    magnitude *= 2;
    exponent--;
  }
  const mantissa = BigInt(magnitude);
  return [value < 0 ? -mantissa : mantissa, exponent];
}
