import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { daysOfRolling, fittedLeadDays, isWithinLead, silentOutsideLead } from './lead-days.ts';
import { leave } from './leaving.ts';
import { missingPriceInWords } from './price-known.ts';
import { sayingOn, silent } from './said.ts';
import { priceOn, stakeOfMissing } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

const name = 'renewal_unknown';

/**
 * A contract renews on a known day, or its first term ends and it goes on, and nobody wrote down how to leave it: ask
 * before that day, early enough for a notice of three months.
 */
export const renewalUnknown = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.renewalUnknown.name'),
    label: message('palgorithms.renewalUnknown.label'),
    meaning: message('palgorithms.renewalUnknown.meaning'),
  },
  watches: 'contract',
  binding: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [120, 60, 14], label: message('palgorithms.renewalUnknown.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.terms === null ? message('palgorithms.missing.start') : null),
  examples,
  propose(facts, { leadDays }, today, others) {
    const ending = unknownEnding(facts);
    if (ending === null) return silent;
    const { lastDay, termDays, renews } = ending;
    const leads = fittedLeadDays(leadDays, termDays, others);
    if (!isWithinLead(lastDay, today, leads)) return silentOutsideLead(lastDay, today, leads);
    const price = priceOn(facts, today);
    if (price !== null && price.amount === 0) return silent;
    const stake = renews
      ? stakeOfMissing(facts, { earliestExit: lastDay, exitIfMissed: addDays(lastDay, termDays) })
      : null;
    const noStake = renews ? missingPriceInWords(facts) : [];
    const renewsOn = addDays(lastDay, 1);
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: renewsOn,
      title: message(renews ? 'nudges.renewalUnknown.title' : 'nudges.renewalUnknown.titleTerm', {
        subject: subjectInWords(facts),
      }),
      because: [
        message(renews ? 'nudges.renewalUnknown.unknown' : 'nudges.renewalUnknown.unknownTerm', { renewsOn }),
        ...(facts.outlook?.unknown ?? []).map(({ ask }) => ask),
        ...(stake === null ? noStake : [message('nudges.renewalUnknown.costs', { stake })]),
      ],
      actBy: lastDay,
      stake,
      asksForTerms: true,
      urgency: urgencyBy(lastDay, today, stake),
      actions: [
        { label: message('nudges.termsUnknown.write'), path: 'contracts.get', input: { id: facts.id } },
        leave(facts),
        { label: message('nudges.stay'), answers: 'nudges.done' },
        seeContract(facts),
      ],
    });
  },
});

/** The end of a term for which nobody wrote down how to leave. */
interface UnknownEnding {
  readonly lastDay: CalendarDate;
  readonly termDays: number;
  /** Whether another term follows; else it goes on until somebody ends it. */
  readonly renews: boolean;
}

/** When a term of more than a month ends after which the contract goes on, without a known rule for leaving it; else null. */
function unknownEnding({ exit, outlook }: Pick<ContractFacts, 'exit' | 'outlook'>): UnknownEnding | null {
  if (exit !== null || outlook === null || outlook.deadlineKind !== 'unknown') return null;
  const { nextRenewalOn, currentTermStart, currentTermEnd: lastDay } = outlook;
  if (currentTermStart === null || lastDay === null) return null;
  const termDays = differenceInDays(lastDay, currentTermStart) + 1;
  return termDays <= daysOfRolling ? null : { lastDay, termDays, renews: nextRenewalOn !== null };
}

function examples() {
  const terms = { notice: null } as const;
  return [
    {
      shows: 'a gym that renews for a year, and nobody knows how to leave it',
      on: day('2026-11-01'),
      facts: contractExample(day('2026-11-01'), { terms }),
      says: [
        {
          occurrence: '2027-01-01',
          actBy: day('2026-12-31'),
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'a phone whose first term ends and that goes on, and nobody knows how to leave it',
      on: day('2026-11-01'),
      facts: contractExample(day('2026-11-01'), { terms: { notice: null, renewal: 'indefinite' } }),
      says: [{ occurrence: '2027-01-01', actBy: day('2026-12-31'), stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same when the notice is known',
      on: day('2026-11-01'),
      facts: contractExample(day('2026-11-01')),
      says: [],
    },
  ];
}
