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
 * A contract renews on a known day and nobody wrote down how to leave it: ask before that day, early enough for a notice
 * of three months.
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
    const renewal = unknownRenewal(facts);
    if (renewal === null) return silent;
    const { renewsOn, termDays } = renewal;
    const lastDay = addDays(renewsOn, -1);
    const leads = fittedLeadDays(leadDays, termDays, others);
    if (!isWithinLead(lastDay, today, leads)) return silentOutsideLead(lastDay, today, leads);
    const price = priceOn(facts, today);
    if (price !== null && price.amount === 0) return silent;
    const stake = stakeOfMissing(facts, { earliestExit: lastDay, exitIfMissed: addDays(lastDay, termDays) });
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: renewsOn,
      title: message('nudges.renewalUnknown.title', { subject: subjectInWords(facts) }),
      because: [
        message('nudges.renewalUnknown.unknown', { renewsOn }),
        ...(facts.outlook?.unknown ?? []).map(({ ask }) => ask),
        ...(stake === null ? missingPriceInWords(facts) : [message('nudges.renewalUnknown.costs', { stake })]),
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

/** When a contract renews for longer than a month without a known rule for leaving it; null when it does not. */
function unknownRenewal({
  exit,
  outlook,
}: Pick<ContractFacts, 'exit' | 'outlook'>): { readonly renewsOn: CalendarDate; readonly termDays: number } | null {
  if (exit !== null || outlook === null || outlook.deadlineKind !== 'unknown') return null;
  const { nextRenewalOn: renewsOn, currentTermStart, currentTermEnd } = outlook;
  if (renewsOn === null || currentTermStart === null || currentTermEnd === null) return null;
  const termDays = differenceInDays(currentTermEnd, currentTermStart) + 1;
  return termDays <= daysOfRolling ? null : { renewsOn, termDays };
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
      shows: 'the same when the notice is known',
      on: day('2026-11-01'),
      facts: contractExample(day('2026-11-01')),
      says: [],
    },
  ];
}
