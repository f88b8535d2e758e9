import { addDays, differenceInDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import { fittedLeadDays, isWithinLead, silentOutsideLead } from './lead-days.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey } from './proposal.ts';
import { sayingUntil, silent } from './said.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';
import { isWarranty } from './warranty.ts';

const name = 'fixed_term_ending';

/** A contract ends by itself soon and nothing takes over. */
export const fixedTermEnding = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.fixedTermEnding.name'),
    label: message('palgorithms.fixedTermEnding.label'),
    meaning: message('palgorithms.fixedTermEnding.meaning'),
  },
  watches: 'contract',
  binding: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [60, 30, 7], label: message('palgorithms.fixedTermEnding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.terms === null ? message('palgorithms.missing.start') : null),
  examples,
  propose(facts, { leadDays }, today, others) {
    const { outlook } = facts;
    if (outlook === null || facts.exit !== null || outlook.deadlineKind !== 'not_needed') return silent;
    // What is claimed under is no decision to leave: `warranty_ending` speaks of it.
    if (isWarranty(facts)) return silent;
    const lastDay = outlook.currentTermEnd;
    if (lastDay === null) return silent;
    const { currentTermStart } = outlook;
    const fitted =
      currentTermStart === null
        ? leadDays
        : fittedLeadDays(leadDays, differenceInDays(lastDay, currentTermStart) + 1, others);
    if (!isWithinLead(lastDay, today, fitted)) return silentOutsideLead(lastDay, today, fitted);
    const { successor } = facts;
    if (successor?.isCertain === true) return silent;
    const endsWithTrial = outlook.trialEndsOn !== null && outlook.trialEndsOn >= lastDay;
    return sayingUntil(today, addDays(lastDay, 1), {
      ...aboutContract(facts),
      occurrence: lastDay,
      title: message('nudges.fixedTerm.title', { subject: subjectInWords(facts) }),
      because: [
        message(endsWithTrial ? 'nudges.fixedTerm.runsWithTrial' : 'nudges.fixedTerm.runs'),
        successor === null
          ? message('nudges.fixedTerm.nothingFollows')
          : message('nudges.fixedTerm.perhaps', { name: successor.name, startsOn: successor.startsOn }),
      ],
      actBy: lastDay,
      stake: null,
      urgency: urgencyBy(lastDay, today, null),
      actions: [
        {
          label:
            successor === null
              ? message('nudges.fixedTerm.arranged')
              : message('nudges.fixedTerm.replaced', { name: successor.name }),
          answers: 'nudges.done',
        },
        lookElsewhere(facts, nudgeKey(name, facts.id, lastDay), 'expiry'),
        seeContract(facts),
      ],
    });
  },
});

function examples() {
  const terms = { renewal: 'none', notice: null } as const;
  return [
    {
      shows: 'a year of electricity that ends at the end of December, and nothing after it',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { terms }),
      says: [{ occurrence: '2026-12-31', actBy: day('2026-12-31'), stake: null, urgency: 'soon' as const }],
    },
    {
      shows: 'the same with a contract chosen to take its place',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), {
        terms,
        successor: { name: 'Electricity', startsOn: day('2027-01-01'), isCertain: true },
      }),
      says: [],
    },
  ];
}
