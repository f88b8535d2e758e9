import { addDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, interactionExample } from './example-facts.ts';
import { silent, silentUntil } from './said.ts';
import { aboutDealing, askedUntil, dealingInWords, isLookedAt, seeDealing, whoActsNext } from './who-acts-next.ts';

/** The person wrote, and nothing came back. Silent as soon as anything newer is noted about the same subject. */
export const enquiryUnanswered = definePalgorithm({
  name: 'enquiry_unanswered',
  about: {
    name: message('palgorithms.enquiryUnanswered.name'),
    label: message('palgorithms.enquiryUnanswered.label'),
    meaning: message('palgorithms.enquiryUnanswered.meaning'),
  },
  watches: 'interaction',
  settings: {
    /** Days after it was sent; a day that the person set for the answer counts in their place. */
    afterDays: {
      kind: 'days',
      preset: 10,
      label: message('palgorithms.enquiryUnanswered.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'named' },
  missing: (facts) =>
    facts.nextActor === null && whoActsNext(facts) === null ? message('palgorithms.missing.nextActor') : null,
  examples,
  propose(facts, { afterDays }, today) {
    if (whoActsNext(facts) !== 'them') return silent;
    const { about, happenedOn, nextBy, nextActor } = facts;
    const from = nextBy === null ? addDays(happenedOn, afterDays) : addDays(nextBy, 1);
    const last = askedUntil(facts, 'them', afterDays);
    if (today > last) return silent;
    if (today < from) return silentUntil(from);
    const supplier = about.supplierName ?? about.subject.name;
    return {
      nudges: [
        {
          ...aboutDealing(about),
          occurrence: facts.id,
          title: message('nudges.enquiryUnanswered.title', { subject: dealingInWords(about) }),
          because: [
            facts.direction === 'out'
              ? message('nudges.enquiryUnanswered.wrote', { happenedOn })
              : message('nudges.enquiryUnanswered.theirTurn', { happenedOn }),
            nextBy === null
              ? message('nudges.enquiryUnanswered.nothing', { supplier })
              : message('nudges.enquiryUnanswered.until', { supplier, nextBy }),
            message('nudges.enquiryUnanswered.ways'),
          ],
          actBy: null,
          stake: null,
          urgency: 'later',
          // Only what the person waits for is told: they said so, or they are looking for somebody.
          tellOn: nextActor === 'them' || isLookedAt(facts) ? [from] : [],
          actions: [
            ...seeDealing(about),
            { label: message('nudges.enquiryUnanswered.noAnswer'), answers: 'nudges.done' },
          ],
        },
      ],
      until: addDays(last, 1),
    };
  },
});

function examples() {
  const said = { occurrence: 'interaction-1', actBy: null, stake: null, urgency: 'later' as const };
  return [
    {
      shows: 'an enquiry to a candidate eleven days ago',
      on: day('2026-12-12'),
      facts: interactionExample(),
      says: [said],
    },
    { shows: 'the same on the day after it', on: day('2026-12-02'), facts: interactionExample(), says: [] },
    {
      shows: 'an answer that came in',
      on: day('2026-12-12'),
      facts: interactionExample({ direction: 'in', followsMine: true }),
      says: [],
    },
    {
      shows: 'a candidate that was ruled out',
      on: day('2026-12-12'),
      facts: interactionExample({ about: { ...interactionExample().about, isOpen: false } }),
      says: [],
    },
  ];
}
