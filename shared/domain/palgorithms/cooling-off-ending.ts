import { addDays, latestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Period } from '../period.ts';
import { coolingOffFrom } from '../terms/findings.ts';
import type { Terms } from '../terms/terms.ts';
import type { Message } from '../words.ts';
import { isAnswered } from './decision.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { lacksPriceAfter } from './price-known.ts';
import { sayingUntil, silent, silentUntil } from './said.ts';
import { stakeAfter } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { lastDayOfTrial, trialEnding } from './trial-ending.ts';
import { urgencyBy } from './urgency.ts';
import { leave } from './leaving.ts';

/** The right to withdraw without a reason ends soon. */
export const coolingOffEnding = definePalgorithm({
  name: 'cooling_off_ending',
  about: {
    name: message('palgorithms.coolingOffEnding.name'),
    label: message('palgorithms.coolingOffEnding.label'),
    meaning: message('palgorithms.coolingOffEnding.meaning'),
  },
  watches: 'contract',
  binding: true,
  evenPaused: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [7, 3, 1], label: message('palgorithms.coolingOffEnding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.outlook?.coolingOffEndsOn == null ? message('palgorithms.missing.coolingOff') : null),
  examples,
  propose(facts, { leadDays }, today, others) {
    const actBy = facts.outlook?.coolingOffEndsOn ?? null;
    const { terms } = facts;
    if (actBy === null || terms === null || facts.exit !== null) return silent;
    if (others.isOn(trialEnding.name) && isFreeAfter(facts, terms, actBy)) return silent;
    const from = coolingOffFrom(terms);
    if (today < from) return silentUntil(from);
    if (!isWithinLead(actBy, today, leadDays)) return silentOutsideLead(actBy, today, leadDays);
    const { startsOn, coolingOff: period } = terms;
    const stake = isFreeAtFirst(facts, terms) ? null : stakeAfter(facts, latestOf(startsOn, from), actBy);
    // What is known to cost nothing binds nobody to anything worth a withdrawal.
    if (stake?.amount === 0) return silent;
    return sayingUntil(today, addDays(actBy, 1), {
      ...aboutContract(facts),
      occurrence: actBy,
      title: message('nudges.coolingOff.title', { subject: subjectInWords(facts) }),
      because: [
        beganInWords(terms, { from, period: period ?? null }),
        ...(facts.lastUsedOn == null
          ? [message('nudges.coolingOff.unused')]
          : [message('nudges.coolingOff.used', { on: facts.lastUsedOn })]),
        message('nudges.coolingOff.inWriting'),
        stake === null ? message('nudges.coolingOff.nothingToDo') : message('nudges.coolingOff.bound', { stake }),
      ],
      actBy,
      stake,
      urgency: urgencyBy(actBy, today, stake),
      actions: [
        leave(
          facts,
          { ground: 'withdrawal', reason: message('nudges.coolingOff.reason') },
          message('nudges.coolingOff.withdraw'),
        ),
        { label: message('nudges.keep'), answers: 'nudges.done' },
        seeContract(facts),
      ],
    });
  },
});

/**
 * Whether a trial can be left on a later day, so that nobody is bound yet by the end of the right to withdraw, or the
 * person said of its end that they keep the contract.
 */
function isFreeAfter(facts: ContractFacts, { startsOn }: Terms, actBy: CalendarDate): boolean {
  const trialEnd = facts.outlook?.trialEndsOn ?? null;
  if (trialEnd === null) return false;
  return isAnswered(facts, trialEnding.name, trialEnd) || lastDayOfTrial(facts, startsOn, trialEnd) > actBy;
}

/** Whether only a trial is known to be free, which says nothing of what comes after it. */
function isFreeAtFirst(facts: ContractFacts, { trialEndsOn }: Terms): boolean {
  return trialEndsOn != null && lacksPriceAfter(facts, trialEndsOn);
}

function beganInWords(
  { receivedOn, concludedOn }: Terms,
  { from, period }: { from: CalendarDate; period: Period | null },
): Message {
  if (period === null) return message('nudges.coolingOff.began', { startsOn: from });
  if (receivedOn != null) return message('nudges.coolingOff.received', { from, period });
  if (concludedOn != null) return message('nudges.coolingOff.concluded', { from, period });
  return message('nudges.coolingOff.beganFor', { startsOn: from, period });
}

function examples() {
  const bought = { startsOn: day('2026-11-16'), coolingOff: { n: 14, unit: 'day' } } as const;
  return [
    {
      shows: 'a contract that began eight days ago',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { terms: bought }),
      says: [
        {
          occurrence: '2026-11-30',
          actBy: day('2026-11-30'),
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'now' as const,
        },
      ],
    },
    {
      shows: 'the same contract while there is time',
      on: day('2026-11-20'),
      facts: contractExample(day('2026-11-20'), { terms: bought }),
      says: [],
    },
    {
      shows: 'the same contract with a trial that can be left for two more weeks',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { terms: { ...bought, trialEndsOn: day('2026-12-15') } }),
      says: [],
    },
  ];
}
