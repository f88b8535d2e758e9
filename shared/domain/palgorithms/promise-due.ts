import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, promiseExample } from './example-facts.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { promisedInWords, settlePromise, titledPromise } from './promised.ts';
import { sayingOn, silent } from './said.ts';
import { seeDealing } from './who-acts-next.ts';

/** The day of a promise is near, and nobody knows yet what becomes of it. */
export const promiseDue = definePalgorithm({
  name: 'promise_due',
  about: {
    name: message('palgorithms.promiseDue.name'),
    label: message('palgorithms.promiseDue.label'),
    meaning: message('palgorithms.promiseDue.meaning'),
  },
  watches: 'promise',
  dayOfEvent: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [1], label: message('palgorithms.promiseDue.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  examples,
  propose(facts, { leadDays }, today) {
    const { about, dueOn } = facts;
    if (!about.isOpen || dueOn === null) return silent;
    if (!isWithinLead(dueOn, today, leadDays)) return silentOutsideLead(dueOn, today, leadDays);
    return sayingOn(today, {
      ...titledPromise(facts, 'nudges.promiseDue.title'),
      occurrence: dueOn,
      because: [...promisedInWords(facts), message('nudges.promiseDue.look')],
      actBy: dueOn,
      stake: null,
      urgency: 'soon',
      actions: [settlePromise(facts, 'kept'), ...seeDealing(about)],
    });
  },
});

function examples() {
  const on = day('2026-12-09');
  return [
    {
      shows: 'what was promised for tomorrow',
      on,
      facts: promiseExample(),
      says: [{ occurrence: '2026-12-10', actBy: day('2026-12-10'), stake: null, urgency: 'soon' as const }],
    },
    { shows: 'the same a week before', on: day('2026-12-03'), facts: promiseExample(), says: [] },
    { shows: 'the same when its day is over', on: day('2026-12-11'), facts: promiseExample(), says: [] },
  ];
}
