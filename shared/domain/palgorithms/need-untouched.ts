import { addDays, latestOf } from '../calendar-date.ts';
import { message } from '../message.ts';
import { isOpenNeed } from '../needs/need-states.ts';
import { definePalgorithm } from './define.ts';
import { day, needExample } from './example-facts.ts';
import { silent, silentUntil } from './said.ts';

/**
 * An open need about which nothing was written down for long: neither it, nor its candidates, their offers, nor what was
 * said about any of them. While its day to decide is ahead that day is spoken of instead. Once for each such silence.
 */
export const needUntouched = definePalgorithm({
  name: 'need_untouched',
  about: {
    name: message('palgorithms.needUntouched.name'),
    label: message('palgorithms.needUntouched.label'),
    meaning: message('palgorithms.needUntouched.meaning'),
  },
  watches: 'need',
  settings: {
    afterDays: {
      kind: 'days',
      preset: 45,
      label: message('palgorithms.needUntouched.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'once' },
  examples,
  propose(facts, { afterDays }, today, others) {
    const { decideBy } = facts;
    if (!isOpenNeed(facts.state)) return silent;
    if (decideBy !== null && decideBy >= today) return silentUntil(addDays(decideBy, 1));
    const { touchedOn } = facts;
    const since = decideBy === null ? touchedOn : latestOf(touchedOn, decideBy);
    const from = addDays(since, Math.max(1, afterDays));
    if (today < from) return silentUntil(from);
    if (facts.alsoAskedBy !== null && others.isOn(facts.alsoAskedBy)) return silent;
    return {
      nudges: [
        {
          subject: { type: 'need', id: facts.id, name: facts.title },
          occurrence: `since ${touchedOn}`,
          supplierId: null,
          supplierName: null,
          contractId: null,
          title: message('nudges.needUntouched.title', { need: facts.title }),
          because: [
            message('nudges.needUntouched.since', { touchedOn }),
            ...(decideBy === null ? [] : [message('nudges.needUntouched.dayOver', { decideBy })]),
            message('nudges.needUntouched.ways'),
          ],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            { label: message('nudges.needDeciding.go'), path: 'needs.get', input: { id: facts.id } },
            {
              label: message('nudges.needDeciding.drop'),
              path: 'needs.move',
              input: { id: facts.id, state: 'dropped' },
            },
          ],
        },
      ],
      until: null,
    };
  },
});

function examples() {
  const on = day('2027-01-20');
  const asleep = needExample({ decideBy: null, touchedOn: day('2026-12-01') });
  return [
    {
      shows: 'a need of which nothing was written down for seven weeks',
      on,
      facts: asleep,
      says: [{ occurrence: 'since 2026-12-01', actBy: null, stake: null, urgency: 'later' as const }],
    },
    { shows: 'the same once it is dropped', on, facts: { ...asleep, state: 'dropped' as const }, says: [] },
    {
      shows: 'the same once an offer came in',
      on,
      facts: { ...asleep, touchedOn: day('2027-01-15') },
      says: [],
    },
    {
      shows: 'one whose day to decide is ahead',
      on,
      facts: { ...asleep, decideBy: day('2027-06-01') },
      says: [],
    },
  ];
}
