import { abroad, baseAndExtra, fixed, price, seasonal, stepped, usage, type Amounts } from './amounts.ts';
import type { Chance } from './chance.ts';
import type { Channel } from './bank-writing.ts';
import type { TrueCycle } from './household.ts';
import type { Organisation, Organisations } from './organisations.ts';
import type { Shift } from './calendar.ts';

/** A contract as it truly is. */
export interface TrueContract {
  readonly kind: string;
  readonly organisation: Organisation;
  readonly cycle: TrueCycle;
  readonly channel: Channel;
  readonly amounts: Amounts;
  /** The day of the month it is due, 31 for its last. */
  readonly anchor: number;
  readonly shift: Shift;
  /** Days it comes late at most. */
  readonly jitter: number;
  readonly hasCustomerNumber: boolean;
  readonly words: string;
  /** What is another from some payment on. */
  readonly change?: 'account' | 'mandate' | 'name' | 'day';
  /** What the first payment costs instead: a trial, or a fee for joining. */
  readonly opening?: (amount: number) => number;
  /** Repeats, and yet nobody would say for certain that it is a contract, or that it is none. */
  readonly isUncertain?: boolean;
  /** It ends after so many payments. */
  readonly most?: number;
  /** How often a payment is left out, and how often made twice. */
  readonly misses?: number;
  readonly doubles?: number;
  /** Payments that are of the same supplier and of no contract. */
  readonly shopping?: { readonly perMonth: number; readonly from: number; readonly to: number };
  readonly settles?: boolean;
}

export interface Words {
  readonly fee: readonly string[];
  readonly invoice: readonly string[];
  readonly rent: readonly string[];
}

const monthly: TrueCycle = { n: 1, unit: 'month', times: 1 };
const every = (n: number, unit: 'week' | 'month'): TrueCycle => ({ n, unit, times: 1 });

type Case = (chance: Chance, organisations: Organisations, words: Words) => readonly TrueContract[];

function usual(chance: Chance, organisation: Organisation): Omit<TrueContract, 'kind' | 'amounts'> {
  return {
    organisation,
    cycle: monthly,
    channel: 'debit',
    anchor: chance.of([1, 1, 2, 3, 5, 8, 10, 14, 15, 15, 18, 20, 25, 27, 28]),
    shift: chance.of(['next', 'next', 'next', 'before', 'none']),
    jitter: chance.of([0, 0, 0, 1, 2]),
    hasCustomerNumber: chance.is(0.5),
    words: '',
  };
}

const streamed: Case = (chance, organisations) => [
  {
    ...usual(chance, organisations.streaming()),
    kind: 'subscription by card',
    channel: 'card',
    anchor: chance.whole(1, 31),
    shift: 'none',
    jitter: 2,
    amounts: chance.is(0.5) ? fixed(price(chance, 3, 18)) : stepped(chance, price(chance, 5, 15)),
  },
];
const throughPayPal: Case = (chance, organisations) =>
  Array.from({ length: chance.whole(1, 3) }, () => ({
    ...usual(chance, chance.is(0.5) ? organisations.streaming() : organisations.invented('software')),
    kind: 'through a processor',
    channel: chance.is(0.8) ? ('paypal' as const) : ('klarna' as const),
    anchor: chance.whole(1, 31),
    amounts: fixed(price(chance, 3, 30)),
  }));
const telephone: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.utility('telecom')),
    kind: 'base and extras',
    words: chance.of(words.invoice),
    amounts: baseAndExtra(price(chance, 9, 50)),
    jitter: 3,
  },
];
const internet: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.utility('telecom')),
    kind: 'stepped',
    words: chance.of(words.invoice),
    amounts: stepped(chance, price(chance, 19, 60)),
  },
];
const energyUse: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.utility('energy')),
    kind: 'usage',
    words: chance.of(words.invoice),
    amounts: usage(chance.whole(3000, 12000), chance.between(0.12, 0.35)),
    jitter: chance.whole(0, 4),
  },
];
const heating: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.utility('energy')),
    kind: 'seasonal',
    cycle: chance.of([monthly, monthly, every(2, 'month')]),
    words: chance.of(words.invoice),
    amounts: seasonal(chance.whole(5000, 15000), chance.between(0.4, 0.75)),
    jitter: chance.whole(0, 3),
  },
];
const instalments: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.utility('energy')),
    kind: 'instalments with settlement',
    words: chance.of(words.invoice),
    amounts: stepped(chance, chance.whole(40, 160) * 100),
    settles: true,
  },
];
const insured: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.utility('insurance')),
    kind: 'every 3 or 6 months',
    cycle: every(chance.of([3, 3, 6]), 'month'),
    anchor: 1,
    words: chance.of(words.fee),
    amounts: chance.is(0.5) ? fixed(price(chance, 20, 180)) : stepped(chance, price(chance, 30, 160)),
  },
];
const twoPolicies: Case = (chance, organisations, words) => {
  const organisation = organisations.utility('insurance');
  return [price(chance, 8, 25), price(chance, 40, 90)].map((amount) => ({
    ...usual(chance, organisation),
    kind: 'two with one supplier',
    words: chance.of(words.fee),
    hasCustomerNumber: true,
    amounts: chance.is(0.6) ? fixed(amount) : stepped(chance, amount),
  }));
};
const twoUntold: Case = (chance, organisations) => {
  const organisation = organisations.invented(chance.of(['telecom', 'club', 'software']));
  const first = price(chance, 5, 15);
  const channel = chance.of<Channel>(['debit', 'card']);
  return [first, Math.round(first * chance.between(1.6, 3))].map((amount, place) => ({
    ...usual(chance, organisation),
    kind: 'two told by amount',
    channel,
    anchor: 3 + place * chance.whole(0, 20),
    hasCustomerNumber: false,
    amounts: fixed(amount),
  }));
};
const yearly: Case = (chance, organisations, words) =>
  Array.from({ length: chance.whole(1, 3) }, () => {
    const channel = chance.of<Channel>(['debit', 'debit', 'transfer', 'card']);
    return {
      ...usual(chance, organisations.invented(chance.of(['club', 'insurance', 'software']))),
      kind: 'yearly',
      channel,
      cycle: every(12, 'month'),
      anchor: chance.whole(1, 31),
      words: chance.is(0.7) ? chance.of(words.fee) : '',
      jitter: chance.whole(0, 5),
      amounts: chance.is(0.5) ? fixed(price(chance, 12, 300)) : stepped(chance, price(chance, 20, 300)),
    };
  });
const fitness: Case = (chance, organisations, words) =>
  [
    {
      ...usual(chance, organisations.invented('fitness')),
      kind: chance.is(0.6) ? 'weekly' : 'every 2 or 4 weeks',
      cycle: monthly,
      words: chance.of(words.fee),
      amounts: fixed(price(chance, 5, 40)),
    },
  ].map((one) => ({
    ...one,
    cycle: one.kind === 'weekly' ? every(1, 'week') : every(chance.of([2, 4]), 'week'),
    shift: 'next' as const,
  }));
const gymMonthly: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.invented('fitness')),
    kind: 'fixed',
    words: chance.of(words.fee),
    amounts: fixed(price(chance, 15, 70)),
  },
];
const twiceMonthly: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.invented(chance.of(['school', 'housing']))),
    kind: 'twice a month',
    cycle: { n: 1, unit: 'month', times: 2 },
    channel: chance.of<Channel>(['debit', 'standing']),
    anchor: chance.of([1, 1, 2, 5, 15]),
    words: chance.of(words.fee),
    jitter: 0,
    amounts: fixed(price(chance, 20, 120)),
  },
];
const rent: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.invented('housing')),
    kind: 'end of month',
    channel: 'standing',
    anchor: chance.of([29, 30, 31, 31, 31]),
    words: chance.of(words.rent),
    jitter: 0,
    amounts: stepped(chance, chance.whole(500, 1600) * 100),
  },
];
const movedAccount: Case = (chance, organisations) => [
  {
    ...usual(chance, organisations.utility(chance.of(['telecom', 'energy', 'insurance']))),
    kind: 'changes account',
    change: 'account',
    amounts: chance.is(0.5) ? fixed(price(chance, 10, 80)) : stepped(chance, price(chance, 10, 80)),
  },
];
const movedMandate: Case = (chance, organisations) => [
  {
    ...usual(chance, organisations.utility(chance.of(['telecom', 'energy', 'insurance']))),
    kind: 'changes mandate',
    change: 'mandate',
    amounts: chance.is(0.5) ? fixed(price(chance, 10, 80)) : stepped(chance, price(chance, 10, 80)),
  },
];
const gaps: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.invented(chance.of(['club', 'school', 'software']))),
    kind: 'missed and doubled',
    words: chance.is(0.5) ? chance.of(words.fee) : '',
    misses: 0.07,
    doubles: 0.05,
    amounts: fixed(price(chance, 8, 60)),
  },
];
const dollars: Case = (chance, organisations) => [
  {
    ...usual(chance, organisations.invented('software')),
    kind: 'in a foreign currency',
    channel: 'card',
    anchor: chance.whole(1, 31),
    shift: 'none',
    jitter: 2,
    amounts: abroad(price(chance, 4, 40)),
  },
];
const amidShopping: Case = (chance, organisations) => [
  {
    ...usual(
      chance,
      chance.is(0.6)
        ? organisations.named(
            ['AMAZON EU S.A R.L.', 'AMAZON PAYMENTS EUROPE S.C.A.'],
            ['AMZN Mktp DE*2K4AB1CD5', 'AMAZON.DE*MN3PQ4RS5', 'Amazon.de*AB12CD3', 'AMZN MKTP DE'],
            'shop',
          )
        : organisations.invented('shop'),
    ),
    kind: 'amid shopping',
    cycle: chance.is(0.7) ? monthly : every(12, 'month'),
    channel: chance.is(0.5) ? 'debit' : 'card',
    hasCustomerNumber: false,
    jitter: 1,
    amounts: fixed(chance.of([799, 899, 999, 8990])),
    shopping: { perMonth: chance.between(0.4, 2.5), from: 600, to: 15000 },
  },
];
const donation: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.invented('club')),
    kind: 'standing order',
    channel: 'standing',
    words: chance.is(0.5) ? chance.of(words.fee) : '',
    jitter: 0,
    hasCustomerNumber: false,
    amounts: fixed(chance.whole(1, 10) * 500),
  },
];
const bimonthly: Case = (chance, organisations, words) => [
  {
    ...usual(chance, organisations.invented(chance.of(['energy', 'paper', 'school']))),
    kind: 'every 2 months',
    cycle: every(2, 'month'),
    words: chance.of(words.invoice),
    amounts: chance.is(0.5) ? fixed(price(chance, 20, 90)) : usage(chance.whole(3000, 9000), 0.2),
    jitter: chance.whole(0, 3),
  },
];

const renamed: Case = (chance, organisations) => {
  const one = organisations.invented(chance.of(['telecom', 'energy', 'insurance', 'software']));
  const other = organisations.invented('software');
  const organisation = {
    ...one,
    names: [one.names[0] ?? '', other.names[0] ?? ''],
    cards: [one.cards[0] ?? '', other.cards[0] ?? ''],
  };
  return [
    {
      ...usual(chance, organisation),
      kind: 'changes name',
      change: 'name',
      amounts: chance.is(0.5) ? fixed(price(chance, 8, 70)) : stepped(chance, price(chance, 8, 70)),
    },
  ];
};
const movedDay: Case = (chance, organisations) => [
  {
    ...usual(chance, organisations.utility(chance.of(['telecom', 'energy']))),
    kind: 'changes day',
    change: 'day',
    anchor: chance.whole(1, 12),
    amounts: fixed(price(chance, 10, 80)),
  },
];
const opened: Case = (chance, organisations) => [
  {
    ...usual(chance, organisations.invented(chance.of(['fitness', 'software', 'telecom']))),
    kind: 'opens otherwise',
    opening: chance.of([() => 100, (amount: number) => amount * 2, (amount: number) => amount + 2900]),
    amounts: fixed(price(chance, 8, 50)),
  },
];
const twoSims: Case = (chance, organisations) => {
  const organisation = organisations.utility('telecom');
  const amount = price(chance, 5, 25);
  const label = chance.is(0.5);
  return [0, 1].map((place) => ({
    ...usual(chance, organisation),
    kind: 'two of one price',
    anchor: 4 + place * chance.whole(5, 11),
    hasCustomerNumber: label,
    jitter: 0,
    amounts: fixed(amount),
  }));
};
const bankFee: Case = (chance, organisations) => {
  const text = chance.of([
    'Kontoführung',
    'ENTGELTABSCHLUSS',
    'COTISATION COMPTE',
    'Canone conto',
    'Comision mantenimiento cuenta',
    'Kosten betaalpakket',
    'MONTHLY ACCOUNT FEE',
  ]);
  return [
    {
      ...usual(chance, organisations.named([text], [text], 'insurance')),
      kind: 'bank fee',
      channel: 'card',
      cycle: chance.of([monthly, every(3, 'month')]),
      anchor: 31,
      shift: 'before',
      jitter: 0,
      amounts: fixed(price(chance, 2, 12)),
    },
  ];
};
const bought: Case = (chance, organisations) => [
  {
    ...usual(chance, organisations.invented('shop')),
    kind: 'paid in parts',
    channel: chance.of<Channel>(['klarna', 'debit', 'paypal']),
    isUncertain: true,
    most: chance.of([3, 4, 6]),
    amounts: fixed(price(chance, 20, 150)),
  },
];

/** What each household has, by how likely. */
export const cases: readonly { readonly share: number; readonly make: Case }[] = [
  { share: 0.9, make: streamed },
  { share: 0.6, make: streamed },
  { share: 0.35, make: throughPayPal },
  { share: 0.8, make: telephone },
  { share: 0.8, make: internet },
  { share: 0.45, make: energyUse },
  { share: 0.3, make: heating },
  { share: 0.5, make: instalments },
  { share: 0.7, make: insured },
  { share: 0.35, make: twoPolicies },
  { share: 0.25, make: twoUntold },
  { share: 0.85, make: yearly },
  { share: 0.25, make: fitness },
  { share: 0.5, make: gymMonthly },
  { share: 0.15, make: twiceMonthly },
  { share: 0.75, make: rent },
  { share: 0.3, make: movedAccount },
  { share: 0.3, make: movedMandate },
  { share: 0.4, make: gaps },
  { share: 0.35, make: dollars },
  { share: 0.4, make: amidShopping },
  { share: 0.25, make: renamed },
  { share: 0.2, make: movedDay },
  { share: 0.3, make: opened },
  { share: 0.2, make: twoSims },
  { share: 0.35, make: bankFee },
  { share: 0.25, make: bought },
  { share: 0.45, make: donation },
  { share: 0.3, make: bimonthly },
];
