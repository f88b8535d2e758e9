import { addDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, promiseExample } from './example-facts.ts';
import { promisedInWords, settlePromise, titledPromise } from './promised.ts';
import type { PromiseFacts } from './dealing-facts.ts';
import type { ProposedAction } from './proposal.ts';
import { silent, silentUntil, type Said } from './said.ts';
import { seeDealing } from './who-acts-next.ts';

/** For so many days it is asked what became of it; after half a year nobody will know. */
const daysShown = 180;

/** The day of a promise is over and nobody wrote down that it was kept. Silent once a problem is open about the same. */
export const promiseBroken = definePalgorithm({
  name: 'promise_broken',
  about: {
    name: message('palgorithms.promiseBroken.name'),
    label: message('palgorithms.promiseBroken.label'),
    meaning: message('palgorithms.promiseBroken.meaning'),
  },
  watches: 'promise',
  settings: {
    afterDays: {
      kind: 'days',
      preset: 1,
      label: message('palgorithms.promiseBroken.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'once' },
  examples,
  propose(facts, { afterDays }, today): Said {
    const { about, dueOn, hasProblem } = facts;
    if (!about.isOpen || dueOn === null || hasProblem) return silent;
    const from = addDays(dueOn, Math.max(1, afterDays));
    const last = addDays(from, daysShown);
    if (today > last) return silent;
    if (today < from) return silentUntil(from);
    return {
      nudges: [
        {
          ...titledPromise(facts, 'nudges.promiseBroken.title'),
          occurrence: dueOn,
          because: [
            message('nudges.promiseBroken.wasDue', { dueOn }),
            ...promisedInWords(facts),
            message('nudges.promiseBroken.ways'),
          ],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            settlePromise(facts, 'kept'),
            settlePromise(facts, 'broken'),
            ...problemAbout(facts),
            ...seeDealing(about),
          ],
        },
      ],
      until: addDays(last, 1),
    };
  },
});

/** Opens a problem with what was promised; nothing where it is promised about a problem already, or nobody is bound yet. */
function problemAbout({ about: { subject }, text }: PromiseFacts): ProposedAction[] {
  const isHad = subject.type === 'contract' || subject.type === 'relationship' || subject.type === 'supplier';
  if (!isHad) return [];
  const input = { subject: { type: subject.type, id: subject.id }, title: text, wants: 'other' };
  return [{ label: message('nudges.promiseBroken.open'), path: 'problems.open', input }];
}

function examples() {
  const on = day('2026-12-14');
  return [
    {
      shows: 'what was promised for four days ago',
      on,
      facts: promiseExample(),
      says: [{ occurrence: '2026-12-10', actBy: null, stake: null, urgency: 'later' as const }],
    },
    { shows: 'the same on its day', on: day('2026-12-10'), facts: promiseExample(), says: [] },
    { shows: 'the same once a problem is open about it', on, facts: promiseExample({ hasProblem: true }), says: [] },
  ];
}
