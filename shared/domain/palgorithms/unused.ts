import { addDays, latestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { lastAnsweredOn } from './decision.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { hasNoPrice } from './price-known.ts';
import { silent, silentUntil, type Said } from './said.ts';
import { nextPriceOn, priceOn, yearly } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { isUsedAtWill } from './used-at-will.ts';
import { leave } from './leaving.ts';

/** Of what nobody ever noted a use, it is asked after so many times as long. */
const timesUnknown = 2;

/**
 * Something is paid for and was not used for long. Where nobody ever noted a use it is asked only of what one uses at will,
 * such as a gym or films, and seldom; what was noted once is followed for anything.
 */
export const unusedContract = definePalgorithm({
  name: 'paid_unused',
  about: {
    name: message('palgorithms.unused.name'),
    label: message('palgorithms.unused.label'),
    meaning: message('palgorithms.unused.meaning'),
  },
  watches: 'contract',
  settings: {
    afterDays: {
      kind: 'days',
      preset: 180,
      label: message('palgorithms.unused.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'once' },
  missing: (facts) => {
    if (facts.lastUsedOn == null && !isUsedAtWill(facts)) return message('palgorithms.missing.used');
    return hasNoPrice(facts) ? message('palgorithms.missing.noPrice') : null;
  },
  examples,
  propose(facts, { afterDays }, today): Said {
    const lastUsedOn = facts.lastUsedOn ?? null;
    if (facts.exit !== null || facts.outlook?.deadlineKind === 'over') return silent;
    if (lastUsedOn === null && !isUsedAtWill(facts)) return silent;
    const asked = lastAsked(facts);
    // What was paused could not be used, and was not paid for.
    const pausedUntil = facts.pausedUntil ?? null;
    const since = latestOf(
      lastUsedOn ?? latestOf(facts.terms?.startsOn ?? facts.enteredOn, facts.enteredOn),
      ...(asked === null ? [] : [asked]),
      ...(pausedUntil === null || pausedUntil >= today ? [] : [pausedUntil]),
    );
    const from = addDays(since, Math.max(1, lastUsedOn === null ? afterDays * timesUnknown : afterDays));
    if (today < from) return silentUntil(from);
    const cost = yearly(priceOn(facts, today));
    if (cost === null || cost.amount === 0) return { nudges: [], until: nextPriceOn(facts, today) };
    const use = lastUsedOn === null ? message('nudges.unused.never') : message('nudges.unused.since', { lastUsedOn });
    return {
      nudges: [
        {
          ...aboutContract(facts),
          occurrence: since,
          title: message('nudges.unused.title', { subject: subjectInWords(facts) }),
          because: [use, message('nudges.unused.costs', { cost })],
          toAdd: [use],
          actBy: null,
          stake: cost,
          urgency: 'later',
          actions: [
            {
              label: message('nudges.unused.used'),
              path: 'contracts.used',
              input: { id: facts.id },
              dayOfDoing: 'on',
            },
            leave(facts, {}, message('nudges.unused.leave')),
            { label: message('nudges.unused.keep'), answers: 'nudges.done' },
            seeContract(facts),
          ],
        },
      ],
      until: nextPriceOn(facts, today),
    };
  },
});

/**
 * The day on which the person last answered the question, or let a last day for notice pass, with which it is asked; who
 * keeps it unused is asked again after as long.
 */
function lastAsked({ decisions }: Pick<ContractFacts, 'decisions'>): CalendarDate | null {
  return lastAnsweredOn(
    decisions.filter(({ palgorithm }) => palgorithm === 'paid_unused' || palgorithm === 'notice_deadline'),
  );
}

function examples() {
  const terms = { startsOn: day('2026-01-01') };
  return [
    {
      shows: 'a gym of which no visit was noted for a year',
      on: day('2027-01-10'),
      facts: contractExample(day('2027-01-10'), { terms, category: 'Fitness' }),
      says: [
        {
          occurrence: '2026-01-02',
          actBy: null,
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'the same after a visit last month',
      on: day('2026-12-01'),
      facts: contractExample(day('2026-12-01'), { terms, category: 'Fitness', lastUsedOn: day('2026-11-03') }),
      says: [],
    },
    {
      shows: 'a gym that was paused until a month ago',
      on: day('2027-01-10'),
      facts: contractExample(day('2027-01-10'), { terms, category: 'Fitness', pausedUntil: day('2026-12-10') }),
      says: [],
    },
    {
      shows: 'electricity, which nobody has to use on purpose',
      on: day('2026-12-01'),
      facts: contractExample(day('2026-12-01'), { terms, name: 'Electricity', category: 'Energy' }),
      says: [],
    },
  ];
}
