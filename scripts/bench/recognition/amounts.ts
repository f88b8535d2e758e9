import type { Chance } from './chance.ts';

/** How much is paid, in minor units, the nth time of so many, on a day of a year from 0 to 1. */
export type Amounts = (at: {
  readonly count: number;
  readonly ofAll: number;
  readonly year: number;
  readonly chance: Chance;
}) => number;

export function fixed(amount: number): Amounts {
  return () => amount;
}

export function price(chance: Chance, from: number, to: number): number {
  const amount = chance.whole(from, to);
  return chance.of([amount * 100 + 99, amount * 100, amount * 100 + chance.whole(0, 99), amount * 100 + 90]);
}

/** One to three rises, or now and then a fall, of one price. */
export function stepped(chance: Chance, first: number): Amounts {
  const steps = Array.from({ length: chance.whole(1, 3) }, () => ({
    at: chance.between(0.15, 0.9),
    by: chance.is(0.15) ? chance.between(0.75, 0.93) : chance.between(1.03, 1.28),
  }));
  return ({ count, ofAll }) =>
    Math.round(steps.reduce((amount, { at, by }) => (count / ofAll >= at ? amount * by : amount), first));
}

export function usage(mean: number, spread: number): Amounts {
  return ({ chance }) => Math.max(100, Math.round(mean * Math.exp(chance.bell() * spread)));
}

export function seasonal(mean: number, swing: number): Amounts {
  return ({ year, chance }) =>
    Math.round(mean * (1 + swing * Math.cos(2 * Math.PI * year)) * (1 + 0.04 * chance.bell()));
}

export function baseAndExtra(base: number): Amounts {
  return ({ chance }) => (chance.is(0.65) ? base : base + chance.whole(30, 900));
}

export function abroad(mean: number): Amounts {
  return ({ chance }) => Math.round(mean * (1 + 0.015 * chance.bell()));
}
