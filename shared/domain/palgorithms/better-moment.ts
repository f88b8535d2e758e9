import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import { thatDeadlineAnsweredOn } from './decisions.ts';
import { definePalgorithm } from './define.ts';
import type { Others } from './others.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts, PriceElsewhere } from './facts.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey, type NudgeDraft } from './proposal.ts';
import { sayingUntil, silent, silentUntil, sooner, type Said } from './said.ts';
import { dayToActBy } from './sending.ts';
import { nextPriceOn, priceOn, yearly } from './stake.ts';
import { hasNoPrice } from './price-known.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';

const name = 'better_moment';

/** A contract that ends so soon after a notice today can be left at almost any time. */
const daysOfRollingOut = 62;

/** What was noted so long ago says little about prices of today. */
const daysNoted = 730;

/**
 * A contract can be left soon, and something like it was noted for less: the moment in which a supplier listens. It stands
 * in the list and interrupts nobody.
 */
export const betterMoment = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.betterMoment.name'),
    label: message('palgorithms.betterMoment.label'),
    meaning: message('palgorithms.betterMoment.meaning'),
  },
  watches: 'contract',
  settings: {
    windowDays: {
      kind: 'days',
      preset: 60,
      label: message('palgorithms.betterMoment.windowDays'),
      said: (n) => message('palgorithms.betterMoment.saidDays', { n }),
    },
    fromPercent: { kind: 'percent', preset: 15, label: message('palgorithms.betterMoment.fromPercent') },
  },
  lead: { by: 'never' },
  missing: (facts) => {
    if (facts.terms === null) return message('palgorithms.missing.start');
    if (hasNoPrice(facts)) return message('palgorithms.missing.noPrice');
    return (facts.elsewhere?.().prices ?? []).length === 0 ? message('palgorithms.missing.elsewhere') : null;
  },
  examples,
  propose(facts, { windowDays, fromPercent }, today, others): Said {
    const { outlook } = facts;
    if (facts.elsewhere === undefined || outlook === null || facts.exit !== null) return silent;
    const window = windowOn(facts, windowDays, today);
    if (window === null) return silent;
    if (window.from > today) return silentUntil(window.from);
    const elsewhere = pricesElsewhere(facts, facts.elsewhere(), others);
    // What was known is asked with the last day for notice, and was answered with it.
    const answeredOn = window.deadline === null ? null : thatDeadlineAnsweredOn(facts, window.deadline);
    const prices = elsewhere.prices.filter(
      ({ notedOn }) => answeredOn === null || (notedOn ?? answeredOn) > answeredOn,
    );
    const over = answeredOn === null || window.deadline === null ? null : addDays(window.deadline, 1);
    const changesOn = sooner(elsewhere.changesOn, over);
    if (prices.length === 0) return { nudges: [], until: changesOn };
    const price = priceOn(facts, today);
    const own = price === null ? null : yearly({ ...price, sharePercent: 100 });
    const best = own === null ? null : cheapest(prices, own, today);
    const { deadline } = window;
    const steady = sooner(steadyUntil(facts, prices, today), deadline === null ? null : addDays(deadline, 1));
    const sameUntil = sooner(steady, changesOn);
    const none: Said = { nudges: [], until: sameUntil };
    if (own === null || best === null) return none;
    const less = own.amount - best.yearly.amount;
    if ((less / own.amount) * 100 < fromPercent || less < leastMoney) return none;
    const money = { own, less: { amount: less, currency: own.currency } };
    return sayingUntil(today, sameUntil, draft(facts, best, { ...money, deadline }, today));
  },
});

type Elsewhere = ReturnType<NonNullable<ContractFacts['elsewhere']>>;

/** Without what the person has beside it and pays for: of that it is asked whether it is the same. */
function pricesElsewhere(facts: ContractFacts, { prices, changesOn }: Elsewhere, others: Others): Elsewhere {
  const beside = others.isOn('contract_alike') ? (facts.alike?.() ?? []) : [];
  const ids = new Set(beside.map(({ id }) => id));
  return {
    prices: prices.filter(({ id }) => !ids.has(id)),
    changesOn: beside.reduce((first, other) => sooner(first, other.changesOn), changesOn),
  };
}

/** Less than this in a year, in minor units, is not worth a talk. */
const leastMoney = 2000;

/** From when, and by which day, leaving is a thing the person can do; null where no day is known. */
function windowOn(
  { outlook }: ContractFacts,
  windowDays: number,
  today: CalendarDate,
): { readonly from: CalendarDate; readonly deadline: CalendarDate | null } | null {
  if (outlook === null) return null;
  const { deadlineKind, nextNoticeDeadline, earliestExit } = outlook;
  if (deadlineKind === 'any_day') {
    if (earliestExit === null) return null;
    const wait = differenceInDays(earliestExit, today) - daysOfRollingOut;
    return { from: wait > 0 ? addDays(today, wait) : today, deadline: null };
  }
  if (deadlineKind !== 'date' || nextNoticeDeadline === null || nextNoticeDeadline < today) return null;
  return { from: addDays(nextNoticeDeadline, -windowDays), deadline: nextNoticeDeadline };
}

/** The cheapest of what was noted lately in the same currency; the first of equal ones. */
function cheapest(all: readonly PriceElsewhere[], own: Money, today: CalendarDate): PriceElsewhere | null {
  return all
    .filter(
      ({ yearly: cost, notedOn }) =>
        cost.currency === own.currency &&
        cost.amount > 0 &&
        (notedOn === null || differenceInDays(today, notedOn) <= daysNoted),
    )
    .reduce<PriceElsewhere | null>(
      (best, one) => (best === null || one.yearly.amount < best.yearly.amount ? one : best),
      null,
    );
}

/** The first later day on which what was noted is too old, its own price is another, or it is left less soon. */
function steadyUntil(
  facts: ContractFacts,
  prices: readonly PriceElsewhere[],
  today: CalendarDate,
): CalendarDate | null {
  const { outlook } = facts;
  const exitOn = outlook?.deadlineKind === 'any_day' ? outlook.earliestExit : null;
  // Months are not of one length: a notice of two months leads now 59, now 62 days ahead.
  const mayReachFurther = exitOn !== null && differenceInDays(exitOn, today) > daysOfRollingOut - 5;
  if (mayReachFurther) return addDays(today, 1);
  return prices.reduce<CalendarDate | null>(
    (first, { notedOn }) => {
      const oldOn = notedOn === null ? null : addDays(notedOn, daysNoted + 1);
      return oldOn !== null && oldOn > today ? sooner(first, oldOn) : first;
    },
    nextPriceOn(facts, today),
  );
}

function draft(
  facts: ContractFacts,
  best: PriceElsewhere,
  { own, less, deadline }: { readonly own: Money; readonly less: Money; readonly deadline: CalendarDate | null },
  today: CalendarDate,
): NudgeDraft {
  const occurrence = `${best.id} ${best.yearly.amount}${deadline === null ? '' : ` ${deadline}`}`;
  const full = deadline === null ? null : facts.outlookOn(today);
  const actBy = full === null || deadline === null ? deadline : dayToActBy(full, deadline, today);
  const values = { supplier: best.supplierName, cost: best.yearly };
  const said = [
    best.notedOn === null
      ? message('nudges.moment.elsewhere', values)
      : message('nudges.moment.elsewhereOn', { ...values, on: best.notedOn }),
    message('nudges.moment.own', { own, less }),
  ];
  return {
    ...aboutContract(facts),
    occurrence,
    title: message('nudges.moment.title', { subject: subjectInWords(facts) }),
    toAdd: said,
    because: [...said, actBy === null ? message('nudges.moment.anyDay') : message('nudges.moment.window')],
    actBy,
    stake: less,
    urgency: 'later',
    actions: [
      { label: message('nudges.moment.asked'), answers: 'nudges.done' },
      lookElsewhere(facts, nudgeKey(name, facts.id, occurrence), 'price'),
      seeContract(facts),
    ],
  };
}

function examples() {
  const cheaper: PriceElsewhere = {
    id: 'offer-1',
    from: 'offer',
    supplierName: 'Kraftraum',
    notedOn: day('2026-06-01'),
    yearly: { amount: 24_000, currency: 'EUR' },
  };
  const facts = (on: string, yearlyCost: number) =>
    contractExample(day(on), {
      elsewhere: () => ({
        prices: [{ ...cheaper, yearly: { amount: yearlyCost, currency: 'EUR' } }],
        changesOn: null,
      }),
    });
  return [
    {
      shows: 'a gym that can be left by the end of September, and an offer for a third less',
      on: day('2026-09-01'),
      facts: facts('2026-09-01', 24_000),
      says: [
        {
          occurrence: 'offer-1 24000 2026-09-30',
          actBy: day('2026-09-30'),
          stake: { amount: 12_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'the same in the spring, when it cannot be left',
      on: day('2026-04-01'),
      facts: facts('2026-04-01', 24_000),
      says: [],
    },
    { shows: 'an offer that is not much cheaper', on: day('2026-09-01'), facts: facts('2026-09-01', 34_000), says: [] },
  ];
}
