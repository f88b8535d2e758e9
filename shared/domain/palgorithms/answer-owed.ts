import { addDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, interactionExample } from './example-facts.ts';
import { sayingOn, silent, silentUntil } from './said.ts';
import { urgencyBy } from './urgency.ts';
import { aboutDealing, askedUntil, dealingInWords, seeDealing, whoActsNext } from './who-acts-next.ts';

/** The other side waits for the person. Silent as soon as anything newer is noted about the same subject. */
export const answerOwed = definePalgorithm({
  name: 'answer_owed',
  about: {
    name: message('palgorithms.answerOwed.name'),
    label: message('palgorithms.answerOwed.label'),
    meaning: message('palgorithms.answerOwed.meaning'),
  },
  watches: 'interaction',
  settings: {
    /** Days after it came, where the person set no day to answer by. */
    afterDays: {
      kind: 'days',
      preset: 4,
      label: message('palgorithms.answerOwed.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
    /** Days before the day that the person set. */
    daysBefore: {
      kind: 'days',
      preset: 2,
      label: message('palgorithms.answerOwed.daysBefore'),
      said: (n) => message('palgorithms.exitChecklist.saidDaysBefore', { n }),
    },
  },
  lead: { by: 'named' },
  missing: (facts) =>
    facts.nextActor === null && whoActsNext(facts) === null ? message('palgorithms.missing.nextActor') : null,
  examples,
  propose(facts, { afterDays, daysBefore }, today) {
    if (whoActsNext(facts) !== 'me') return silent;
    const { about, happenedOn, nextBy, nextActor } = facts;
    const from = nextBy === null ? addDays(happenedOn, afterDays) : addDays(nextBy, -daysBefore);
    if (today > askedUntil(facts, 'me', afterDays)) return silent;
    if (today < from) return silentUntil(from);
    const isAhead = nextBy !== null && nextBy >= today;
    return sayingOn(today, {
      ...aboutDealing(about),
      occurrence: facts.id,
      title: message('nudges.answerOwed.title', { subject: dealingInWords(about) }),
      because: [
        facts.direction === 'in'
          ? message('nudges.answerOwed.came', { happenedOn })
          : message('nudges.answerOwed.yourTurn', { happenedOn }),
        ...(nextBy === null || isAhead ? [] : [message('nudges.answerOwed.dayOver', { nextBy })]),
        message('nudges.answerOwed.ways'),
      ],
      actBy: isAhead ? nextBy : null,
      stake: null,
      urgency: isAhead ? urgencyBy(nextBy, today, null) : 'later',
      tellOn: nextActor === 'me' ? [from] : [],
      actions: [...seeDealing(about), { label: message('nudges.answerOwed.noNeed'), answers: 'nudges.done' }],
    });
  },
});

function examples() {
  const on = day('2026-12-08');
  const said = { occurrence: 'interaction-1', stake: null };
  const came = interactionExample({ direction: 'in' });
  return [
    {
      shows: 'a candidate that asked back a week ago',
      on,
      facts: came,
      says: [{ ...said, actBy: null, urgency: 'later' as const }],
    },
    {
      shows: 'one to be answered by tomorrow',
      on,
      facts: interactionExample({ direction: 'in', nextActor: 'me', nextBy: day('2026-12-09') }),
      says: [{ ...said, actBy: day('2026-12-09'), urgency: 'now' as const }],
    },
    { shows: 'one that came yesterday', on: day('2026-12-02'), facts: came, says: [] },
    { shows: 'an answer by telephone', on, facts: interactionExample({ direction: 'in', channel: 'phone' }), says: [] },
  ];
}
