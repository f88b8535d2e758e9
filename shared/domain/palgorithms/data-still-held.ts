import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, supplierExample } from './example-facts.ts';
import { inOneNudge } from './in-one-nudge.ts';
import { silent, silentUntil } from './said.ts';

/** More past suppliers than this come as one nudge. */
const oneByOneUpTo = 2;

/** Nothing has gone on with a supplier for long, and it still holds what the person gave it. */
export const dataStillHeld = definePalgorithm({
  name: 'data_still_held',
  about: {
    name: message('palgorithms.dataStillHeld.name'),
    label: message('palgorithms.dataStillHeld.label'),
    meaning: message('palgorithms.dataStillHeld.meaning'),
  },
  watches: 'supplier',
  settings: {
    afterDays: {
      kind: 'days',
      preset: 365,
      label: message('palgorithms.dataStillHeld.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'never' },
  missing: ({ holdsFor }) => (holdsFor.length === 0 ? message('palgorithms.missing.dataGiven') : null),
  examples,
  propose(facts, { afterDays }, today) {
    const [relationshipId] = facts.holdsFor;
    if (relationshipId === undefined) return silent;
    const { endedOn, id, name } = facts;
    if (endedOn === null) return silent;
    const from = spokenFrom(endedOn, afterDays);
    if (today < from) return silentUntil(from);
    return {
      nudges: [
        {
          subject: { type: 'supplier', id, name },
          occurrence: endedOn,
          supplierId: id,
          supplierName: name,
          contractId: null,
          title: message('nudges.dataStillHeld.title', { supplier: name }),
          because: [message('nudges.dataStillHeld.ended', { endedOn }), message('nudges.dataStillHeld.right')],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            { label: message('nudges.dataStillHeld.see'), path: 'suppliers.get', input: { id } },
            { label: message('omissions.remedy.askedBack'), path: 'data.askBack', input: { relationshipId } },
            { label: message('nudges.dataStillHeld.let'), answers: 'nudges.dismiss' },
          ],
        },
      ],
      until: null,
    };
  },
  together: {
    of: (facts, draft, today, { afterDays }) => ({
      recordId: facts.id,
      subject: facts.name,
      enteredOn: spokenFrom(facts.endedOn ?? today, afterDays),
      yearlyCost: null,
      putAway: facts.decisions.some(({ palgorithm }) => palgorithm === 'data_still_held'),
      draft,
    }),
    say: (all, answers) =>
      inOneNudge(all, answers, oneByOneUpTo, (many) => ({
        title: message('nudges.dataStillHeld.titleMany', { count: many.count, supplier: many.subject }),
        because: [
          message('nudges.dataStillHeld.many', { count: many.count, names: many.names }),
          message('nudges.dataStillHeld.right'),
        ],
        see: [
          { label: message('nudges.dataStillHeld.seeAll'), path: 'data.given', input: {} },
          { label: message('nudges.dataStillHeld.letMany'), answers: 'nudges.dismiss' },
        ],
      })),
  },
});

function spokenFrom(endedOn: CalendarDate, afterDays: number): CalendarDate {
  return addDays(endedOn, Math.max(1, afterDays));
}

function examples() {
  const on = day('2028-01-10');
  return [
    {
      shows: 'a supplier left a year ago that holds an address',
      on,
      facts: supplierExample(),
      says: [{ occurrence: '2026-12-31', actBy: null, stake: null, urgency: 'later' as const }],
    },
    { shows: 'the same half a year after its end', on: day('2027-06-30'), facts: supplierExample(), says: [] },
    { shows: 'the same once erasure was asked for', on, facts: supplierExample({ holdsFor: [] }), says: [] },
    { shows: 'one with which something goes on', on, facts: supplierExample({ endedOn: null }), says: [] },
  ];
}
