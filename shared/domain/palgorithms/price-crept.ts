import { addDays, addYears, latestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { deadlineAnsweredOn } from './decisions.ts';
import { definePalgorithm, type SettingsOf } from './define.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import type { ContractFacts, PriceFact } from './facts.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { paymentInWords } from './payment-in-words.ts';
import { isNotCompared } from './not-compared.ts';
import { nudgeKey } from './proposal.ts';
import { reviewedAction } from './reviewed.ts';
import { sayingTheSame, silent, silentUntil, sooner, type Said } from './said.ts';
import { riseBetween, type Rise } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';

const name = 'price_crept';

/** After a price took effect it is let be for so many days: who was told of the rise itself has just decided. */
const daysAfterRise = 30;

const settings = {
  /** Within a year. */
  yearPercent: { kind: 'percent', preset: 15, label: message('palgorithms.priceCrept.yearPercent') },
  /** Since the beginning, or since the person last looked at it. */
  sincePercent: { kind: 'percent', preset: 25, label: message('palgorithms.priceCrept.sincePercent') },
  /** So much more in a year, in whole units of its currency, is worth a word. */
  fromMoney: {
    kind: 'units',
    preset: 24,
    label: message('palgorithms.priceCrept.fromMoney'),
    said: (n: number) => message('palgorithms.priceCrept.saidMoney', { n }),
  },
} as const;

type Numbers = SettingsOf<typeof settings>;

/**
 * A price rose bit by bit: within a year, since the last review, or since the beginning, earlier contracts that it took the
 * place of among it. It is said once for each multiple of the percentage, and no more after a review.
 */
export const priceCrept = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.priceCrept.name'),
    label: message('palgorithms.priceCrept.label'),
    meaning: message('palgorithms.priceCrept.meaning'),
  },
  watches: 'contract',
  settings,
  lead: { by: 'once' },
  missing: ({ hasSeveralPrices }) => (hasSeveralPrices === true ? null : message('palgorithms.missing.earlierPrice')),
  examples,
  propose(facts, numbers, today): Said {
    if (facts.exit !== null || facts.outlook?.deadlineKind === 'over') return silent;
    const earlier = facts.predecessors?.() ?? [];
    if ((facts.hasSeveralPrices !== true && earlier.length === 0) || isNotCompared(facts)) return silent;
    const known = timelineOf(facts);
    const position = known.findLastIndex(({ from }) => from === null || from <= today);
    const current = known[position];
    const next = known[position + 1]?.from ?? null;
    if (current === undefined || position === 0) return next === null ? silent : silentUntil(next);
    const { from } = current;
    if (from === null || (facts.reviewedOn != null && facts.reviewedOn >= from)) return { nudges: [], until: next };
    // Who answered a last day for notice since then decided to stay at this price.
    const decidedOn = deadlineAnsweredOn(facts);
    if (decidedOn !== null && decidedOn >= from) return { nudges: [], until: next };
    const restsUntil = addDays(from, daysAfterRise);
    if (today < restsUntil) return { nudges: [], until: sooner(restsUntil, next) };
    const window = addYears(today, -1);
    const sinceLast = riseSince(known, position, facts.reviewedOn ?? null);
    const crept =
      creptOf(sinceLast, numbers.sincePercent, numbers, facts.reviewedOn == null ? 'start' : 'review') ??
      (stepsWithin(known, position, window) < 2
        ? null
        : creptOf(riseSince(known, position, window), numbers.yearPercent, numbers, 'year'));
    const until = sooner(leavesWindow(known, window, today), next);
    if (crept === null) return { nudges: [], until };
    return sayingTheSame(until, draft(facts, crept, current));
  },
});

/** A price with the first day it applied; the earliest of a contract whose start is not known has none. */
interface Point {
  readonly from: CalendarDate | null;
  readonly price: PriceFact;
  /** Whether another contract began with it. */
  readonly isUpgrade: boolean;
}

/** The first later day on which fewer of the prices lie within the last year. */
function leavesWindow(known: readonly Point[], window: CalendarDate, today: CalendarDate): CalendarDate | null {
  const within = known.flatMap(({ from }) => (from !== null && from > window ? [addYears(from, 1)] : []));
  // A year after 29 February comes a day too early.
  return within.reduce<CalendarDate | null>((first, on) => sooner(first, latestOf(on, addDays(today, 1))), null);
}

/** Every price that was paid, the earliest first, those of earlier contracts in their time. */
function timelineOf(facts: ContractFacts): readonly Point[] {
  const own = pointsOf(facts.prices, facts.terms?.startsOn ?? null, false);
  let [followedOn, isUpgrade] = [facts.terms?.startsOn ?? null, false];
  const before: Point[] = [];
  for (const { prices, startsOn, followedBy } of facts.predecessors?.() ?? []) {
    isUpgrade ||= followedBy === 'upgrade';
    const end = followedOn;
    before.unshift(
      ...pointsOf(prices, startsOn, false).filter(({ from }) => end !== null && (from === null || from < end)),
    );
    followedOn = startsOn;
  }
  return [...before, ...own.map((point, position) => ({ ...point, isUpgrade: position === 0 && isUpgrade }))];
}

function pointsOf(prices: readonly PriceFact[], startsOn: CalendarDate | null, isUpgrade: boolean): Point[] {
  return prices
    .filter((_price, position) => !isAgreed(prices[position + 1], startsOn))
    .map((price) => ({ price, from: price.effectiveFrom ?? startsOn, isUpgrade }));
}

/** Whether a price was agreed from the beginning: what it follows was a price for a while, and no price that rose. */
function isAgreed(price: PriceFact | undefined, startsOn: CalendarDate | null): boolean {
  return price?.announcedOn != null && startsOn !== null && price.announcedOn <= startsOn;
}

interface Crept {
  readonly since: 'start' | 'review' | 'year';
  readonly before: Point;
  readonly rise: Rise;
  readonly percent: number;
  /** How many times the percentage it asks for it has risen. */
  readonly times: number;
  readonly withUpgrade: boolean;
}

interface RiseSince {
  readonly before: Point;
  readonly rise: Rise | null;
  readonly withUpgrade: boolean;
}

/** By how much the price at a position is above the one of a day, or the first where there is none or no day is meant. */
function riseSince(known: readonly Point[], position: number, since: CalendarDate | null): RiseSince | null {
  const at = since === null ? 0 : known.findLastIndex(({ from }) => from === null || from <= since);
  const [before, current] = [known[Math.max(0, at)], known[position]];
  if (before === undefined || current === undefined || at >= position) return null;
  const withUpgrade = known.slice(Math.max(0, at) + 1, position + 1).some(({ isUpgrade }) => isUpgrade);
  // Another part of it is another matter than a higher price.
  const [was, is] = [before.price.price, current.price.price];
  return { before, rise: was.sharePercent === is.sharePercent ? riseBetween(was, is) : null, withUpgrade };
}

function creptOf(
  found: RiseSince | null,
  fromPercent: number,
  { fromMoney }: Numbers,
  since: Crept['since'],
): Crept | null {
  if (found === null || found.rise === null || found.rise.percent === null || fromPercent <= 0) return null;
  const { before, rise, withUpgrade } = found;
  const { percent } = found.rise;
  if (percent < fromPercent || rise.yearly.amount < fromMoney * 100) return null;
  return { since, before, rise, percent, times: Math.floor(percent / fromPercent), withUpgrade };
}

/** How many times the price changed after a day, up to a position. */
function stepsWithin(known: readonly Point[], position: number, after: CalendarDate): number {
  return known.slice(1, position + 1).filter(({ from }) => from !== null && from > after).length;
}

function draft(facts: ContractFacts, crept: Crept, current: Point) {
  const { since, before, rise, percent, times, withUpgrade } = crept;
  // Within a year each rise is another matter; since a day it is each multiple of the percentage.
  const occurrence =
    since === 'year' ? `year ${current.from ?? ''}` : `${since} ${facts.reviewedOn ?? before.from ?? ''} ${times}`;
  const said = [inWords(crept, current), message('nudges.priceRise.yearly', { yearly: rise.yearly })];
  return {
    ...aboutContract(facts),
    occurrence,
    toAdd: said,
    title: message('nudges.priceCrept.title', { subject: subjectInWords(facts), percent: Math.round(percent) }),
    because: [
      ...said,
      ...(withUpgrade ? [message('nudges.priceCrept.upgrade')] : []),
      message('nudges.priceCrept.ask'),
    ],
    actBy: null,
    stake: rise.yearly,
    urgency: 'later' as const,
    actions: [
      reviewedAction(facts),
      { label: message('nudges.stay'), answers: 'nudges.done' as const },
      lookElsewhere(facts, nudgeKey(name, facts.id, occurrence), 'price'),
      seeContract(facts),
    ],
  };
}

function inWords({ since, before }: Crept, current: Point): Message {
  const values = { before: paymentInWords(before.price), after: paymentInWords(current.price) };
  if (since === 'year') return message('nudges.priceCrept.year', values);
  if (since === 'review') return message('nudges.priceCrept.review', values);
  return before.from === null
    ? message('nudges.priceCrept.start', values)
    : message('nudges.priceCrept.since', { ...values, from: before.from });
}

function step(id: string, amount: number, from: string): PriceFact {
  return {
    ...monthlyPrice,
    id,
    price: { ...monthlyPrice.price, amount },
    effectiveFrom: day(from),
  };
}

function examples() {
  const on = day('2028-06-01');
  const prices = [monthlyPrice, step('price-2', 3400, '2027-01-01'), step('price-3', 3900, '2028-01-01')];
  const facts = (more: Parameters<typeof contractExample>[1] = {}) =>
    contractExample(on, { prices, hasSeveralPrices: true, ...more });
  return [
    {
      shows: 'from 30 to 39 euros a month in two steps, nearly a third in all',
      on,
      facts: facts(),
      says: [
        {
          occurrence: 'start 2026-01-01 1',
          actBy: null,
          stake: { amount: 10_800, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'the same after the person looked at all they have with the supplier',
      on,
      facts: facts({ reviewedOn: day('2028-03-01') }),
      says: [],
    },
    {
      shows: 'the last step alone, since a review before it',
      on,
      facts: facts({ reviewedOn: day('2027-06-01') }),
      settings: { sincePercent: 20 },
      says: [],
    },
    {
      shows: 'the same where forty percent are asked for',
      on,
      facts: facts(),
      settings: { sincePercent: 40, yearPercent: 40 },
      says: [],
    },
  ];
}
