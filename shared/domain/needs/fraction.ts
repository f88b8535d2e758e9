/** A number without any rounding: `numerator` / `denominator`, the latter above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A number of at least 0 exactly as it is written: 28.5 is 285/10, never 28.499999. */
export function fractionOf(value: number): Fraction {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new Error(`Not a number to reckon with: ${value}`);
  const [, whole = '', decimals = '', exponent = '0'] = match;
  const shift = Number(exponent) - decimals.length;
  const unscaled = BigInt(whole + decimals);
  return shift >= 0
    ? { numerator: unscaled * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: unscaled, denominator: 10n ** BigInt(-shift) };
}

/** The product of fractions. */
export function product(...fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (all, one) => ({
      numerator: all.numerator * one.numerator,
      denominator: all.denominator * one.denominator,
    }),
    { numerator: 1n, denominator: 1n },
  );
}

/** The fraction turned upside down; it must not be 0. */
export function inverse({ numerator, denominator }: Fraction): Fraction {
  if (numerator === 0n) throw new Error('Nothing can be divided by zero');
  return { numerator: denominator, denominator: numerator };
}

/** The nearest whole number, halves up. */
export function roundHalfUp({ numerator, denominator }: Fraction): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** The fraction as a number of ten significant digits, to show. */
export function shownNumber({ numerator, denominator }: Fraction): number {
  return Number((Number(numerator) / Number(denominator)).toPrecision(10));
}
