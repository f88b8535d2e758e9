import { addDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import { firstDayOfLead } from './lead-days.ts';
import { sayingOn, silent, silentUntil } from './said.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** For how many days after its day it stays, unless it is answered. */
const daysAfter = 60;

/**
 * A day the person noted on which something about a contract is to be reviewed: a rent of their own, an index, a bond or a
 * guarantee that expires.
 */
export const reviewDue = definePalgorithm({
  name: 'review_due',
  about: {
    name: message('palgorithms.reviewDue.name'),
    label: message('palgorithms.reviewDue.label'),
    meaning: message('palgorithms.reviewDue.meaning'),
  },
  watches: 'contract',
  comesForward: true,
  evenPaused: true,
  dayOfEvent: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [30, 7], label: message('palgorithms.reviewDue.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: ({ reviewOn }) => (reviewOn == null ? message('palgorithms.missing.reviewOn') : null),
  examples,
  propose(facts, { leadDays }, today) {
    const on = facts.reviewOn ?? null;
    if (on === null) return silent;
    const first = firstDayOfLead(on, leadDays);
    if (today < first) return silentUntil(first);
    if (today > addDays(on, daysAfter)) return silent;
    const isAhead = today <= on;
    const subject = subjectInWords(facts);
    const about = facts.reviewAbout ?? null;
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: on,
      title:
        about === null
          ? message('nudges.review.title', { subject })
          : message('nudges.review.titleAbout', { subject, about }),
      because: [
        isAhead ? message('nudges.review.ahead') : message('nudges.review.past', { on }),
        message('nudges.review.next'),
      ],
      actBy: isAhead ? on : null,
      stake: null,
      urgency: isAhead ? urgencyBy(on, today, null) : 'soon',
      actions: [
        { label: message('nudges.review.done'), answers: 'nudges.done' },
        { label: message('nudges.review.write'), path: 'contracts.update', input: { id: facts.id } },
        seeContract(facts),
      ],
    });
  },
});

function reviewed(on: string) {
  return contractExample(day(on), {
    name: 'Flat, Lindenhof 3',
    reviewOn: day('2026-12-01'),
    reviewAbout: 'Rent, by the index',
  });
}

function examples() {
  return [
    {
      shows: 'the rent of a flat that is to be reviewed in a week',
      on: day('2026-11-24'),
      facts: reviewed('2026-11-24'),
      says: [{ occurrence: '2026-12-01', actBy: day('2026-12-01'), stake: null, urgency: 'now' as const }],
    },
    { shows: 'the same in the summer', on: day('2026-07-01'), facts: reviewed('2026-07-01'), says: [] },
    {
      shows: 'the same a week after its day',
      on: day('2026-12-08'),
      facts: reviewed('2026-12-08'),
      says: [{ occurrence: '2026-12-01', actBy: null, stake: null, urgency: 'soon' as const }],
    },
  ];
}
