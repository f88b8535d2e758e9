import { addDays, differenceInDays, earliestOf, latestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { isThingTold } from './alike.ts';
import { isAnswered } from './decision.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import type { Alike, ContractFacts } from './facts.ts';
import type { NudgeDraft } from './proposal.ts';
import { anotherOn, sayingInOtherWords, silent, silentUntil, sooner, type Said } from './said.ts';
import { endMoves, nextPriceOn, priceOn, yearly } from './stake.ts';
import { hasNoPrice } from './price-known.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { leave } from './leaving.ts';

const name = 'contract_alike';

/** How many days before both are paid it is said. */
const daysAhead = 60;

/**
 * Two contracts that may be for the same thing are paid at the same time. It only says "perhaps", and the person answers
 * once and for good. The one that began later speaks, of the last that began before it, so that each is spoken of once.
 */
export const contractAlike = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.contractAlike.name'),
    label: message('palgorithms.contractAlike.label'),
    meaning: message('palgorithms.contractAlike.meaning'),
  },
  watches: 'contract',
  settings: {
    /** Who changes over pays twice for a while. */
    fromDays: {
      kind: 'days',
      preset: 14,
      label: message('palgorithms.contractAlike.fromDays'),
      said: (n) => message('palgorithms.contractAlike.saidDays', { n }),
    },
  },
  lead: { by: 'once' },
  missing: (facts) => {
    if (hasNoPrice(facts)) return message('palgorithms.missing.noPrice');
    return !isThingTold({ name: facts.name, category: facts.category ?? null })
      ? message('palgorithms.missing.category')
      : null;
  },
  examples,
  propose(facts, { fromDays }, today): Said {
    const { outlook } = facts;
    if (facts.alike === undefined || outlook?.deadlineKind === 'over') return silent;
    const others = facts.alike();
    if (others.length === 0) return silent;
    if (!costs(priceOn(facts, paidFrom(facts, today)))) return untilNextPrice(facts, today);
    const pairs = others
      .toSorted((one, other) => compareText(beganOn(other), beganOn(one)) || compareText(other.id, one.id))
      .map((other) => ({ other, said: ofPair(facts, other, fromDays, today) }));
    // Of several that began before, those that were answered, and the last of the others: one question at a time.
    const asked = pairs.find(({ other, said }) => said.nudges.length > 0 && !isAnswered(facts, name, other.id))?.other;
    return pairs.reduce<Said>(
      (all, { other, said }) => ({
        nudges: other === asked || isAnswered(facts, name, other.id) ? [...all.nudges, ...said.nudges] : all.nudges,
        until: sooner(all.until, sooner(said.until, other.changesOn)),
        sameUntil: sooner(anotherOn(all), sooner(anotherOn(said), other.changesOn)),
      }),
      silent,
    );
  },
});

function paidFrom({ terms }: ContractFacts, today: CalendarDate): CalendarDate {
  return terms === null ? today : latestOf(terms.startsOn, today);
}

function costs(price: ReturnType<typeof priceOn>): boolean {
  const cost = yearly(price);
  return cost !== null && cost.amount > 0;
}

function untilNextPrice(facts: ContractFacts, today: CalendarDate): Said {
  return { nudges: [], until: nextPriceOn(facts, today) };
}

function ofPair(facts: ContractFacts, other: Alike, fromDays: number, today: CalendarDate): Said {
  if (!costs(other.price) || isEarlier(facts, other)) return silent;
  const starts = [facts.terms?.startsOn ?? null, other.startsOn].flatMap((on) => on ?? []);
  const bothFrom = starts.length === 0 ? null : latestOf(starts[0] ?? today, ...starts);
  const ends = [endOf(facts), other.endsOn].flatMap((on) => on ?? []);
  const bothUntil = ends.length === 0 ? null : earliestOf(ends[0] ?? today, ...ends);
  if (bothUntil !== null && bothUntil < today) return silent;
  if (bothFrom !== null && today < addDays(bothFrom, -daysAhead)) return silentUntil(addDays(bothFrom, -daysAhead));
  const from = bothFrom ?? latestOf(facts.enteredOn, other.enteredOn);
  // The end by a notice that is not out yet moves with each day.
  const tomorrow = addDays(today, 1);
  if (bothUntil !== null && differenceInDays(bothUntil, from) + 1 < fromDays) return silentUntil(tomorrow);
  const over = bothUntil === null ? null : addDays(bothUntil, 1);
  const sameUntil = endMoves(facts.exit) ? tomorrow : sooner(over, nextPriceOn(facts, today));
  return sayingInOtherWords(
    today,
    sameUntil,
    [bothFrom, nextPriceOn(facts, today)],
    draft(facts, other, { from: bothFrom, until: bothUntil }, today),
  );
}

/** What has no start is told by the day it was entered. */
function beganOn({ startsOn, enteredOn }: Alike): CalendarDate {
  return startsOn ?? enteredOn;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Whether this one began before the other, which then speaks. */
function isEarlier(facts: ContractFacts, other: Alike): boolean {
  const [own, its] = [facts.terms?.startsOn ?? facts.enteredOn, beganOn(other)];
  return own === its ? facts.id < other.id : own < its;
}

/** The last day of a contract that is being left, or ends by itself. */
function endOf({ exit, outlook }: ContractFacts): CalendarDate | null {
  if (exit !== null) return exit.endsOn;
  return outlook?.deadlineKind === 'not_needed' ? outlook.currentTermEnd : null;
}

function draft(
  facts: ContractFacts,
  other: Alike,
  both: { readonly from: CalendarDate | null; readonly until: CalendarDate | null },
  today: CalendarDate,
): NudgeDraft {
  const called = subjectInWords(other);
  const cost = yearly(other.price);
  return {
    ...aboutContract(facts),
    occurrence: other.id,
    title: message('nudges.alike.title', { subject: subjectInWords(facts), other: called }),
    because: [
      bothInWords(both, today),
      ...(cost === null ? [] : [message('nudges.alike.costs', { other: called, cost })]),
      message('nudges.alike.perhaps'),
    ],
    actBy: null,
    stake: null,
    urgency: 'later',
    actions: [
      { label: message('nudges.alike.two'), answers: 'nudges.dismiss' },
      ...(facts.exit === null ? [leave(facts, {}, message('nudges.alike.leaveThis'))] : []),
      { label: message('nudges.alike.seeOther'), path: 'suppliers.get', input: { id: other.supplierId } },
      seeContract(facts),
    ],
  };
}

function bothInWords(
  { from, until }: { readonly from: CalendarDate | null; readonly until: CalendarDate | null },
  today: CalendarDate,
) {
  if (from === null)
    return until === null ? message('nudges.alike.both') : message('nudges.alike.bothUntil', { until });
  if (until !== null) {
    return message('nudges.alike.bothFor', { from, until, days: differenceInDays(until, from) + 1 });
  }
  return from > today ? message('nudges.alike.bothFrom', { from }) : message('nudges.alike.bothSince', { from });
}

function examples() {
  const on = day('2026-11-24');
  const other: Alike = {
    id: 'contract-0',
    name: 'Gym',
    supplierId: 'supplier-0',
    supplierName: 'Kraftraum',
    startsOn: day('2025-03-01'),
    endsOn: null,
    enteredOn: day('2025-03-01'),
    changesOn: null,
    price: monthlyPrice.price,
  };
  const facts = (alike: Partial<Alike>) => contractExample(on, { alike: () => [{ ...other, ...alike }] });
  return [
    {
      shows: 'a second gym beside one that goes on',
      on,
      facts: facts({}),
      says: [{ occurrence: 'contract-0', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the other gym ends before this one begins',
      on,
      facts: facts({ endsOn: day('2025-12-31') }),
      says: [],
    },
    {
      shows: 'both were paid for ten days, as happens when one changes over',
      on: day('2026-01-05'),
      facts: contractExample(day('2026-01-05'), { alike: () => [{ ...other, endsOn: day('2026-01-10') }] }),
      says: [],
    },
    {
      shows: 'the other costs nothing',
      on,
      facts: facts({ price: { ...monthlyPrice.price, amount: 0 } }),
      says: [],
    },
  ];
}
