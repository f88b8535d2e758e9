import { addDays } from '../calendar-date.ts';
import { oneLine, shorten } from '../clean-text.ts';
import { daysToTell, isLetBe } from '../detail-changes/who-to-tell.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import type { DetailFacts } from './detail-facts.ts';
import { day } from './example-facts.ts';
import { firstDayOfLead } from './lead-days.ts';
import { sayingOn, silent, silentUntil } from './said.ts';
import { urgencyBy } from './urgency.ts';

/** The address, or another detail, changes soon or has changed, and suppliers are left to tell: one nudge for all of them. */
export const detailsUntold = definePalgorithm({
  name: 'details_untold',
  about: {
    name: message('palgorithms.detailsUntold.name'),
    label: message('palgorithms.detailsUntold.label'),
    meaning: message('palgorithms.detailsUntold.meaning'),
  },
  watches: 'detailChange',
  dayOfEvent: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [14, 3], label: message('palgorithms.detailsUntold.leadDays') },
  },
  lead: { by: 'named' },
  missing: (facts) => {
    if (facts.validFrom === null) return message('palgorithms.missing.validFrom');
    return facts.progress().of === 0 ? message('palgorithms.missing.holders') : null;
  },
  examples,
  propose({ id, kind, newDetail, validFrom, progress }, { leadDays }, today) {
    if (validFrom === null || isLetBe(validFrom, today)) return silent;
    const first = firstDayOfLead(validFrom, leadDays);
    if (today < first) return silentUntil(first);
    const { told, left, of } = progress();
    // Who is to be told may come to differ with each day, as contracts begin and end.
    if (left === 0) return silentUntil(addDays(today, 1));
    const detail = shorten(oneLine(newDetail.split('\n')[0] ?? ''), longestName);
    // What is said of an address is said of whatever else there may be.
    const called = kind === 'postal_address' ? 'other' : kind;
    const isAhead = validFrom >= today;
    return sayingOn(today, {
      subject: { type: 'detail_change', id, name: detail },
      occurrence: validFrom,
      supplierId: null,
      supplierName: null,
      contractId: null,
      title: message('nudges.detailsUntold.title', { detail, n: left }),
      because: [
        isAhead
          ? message('nudges.detailsUntold.from', { kind: called })
          : message('nudges.detailsUntold.since', { kind: called, on: validFrom }),
        message('nudges.detailsUntold.progress', { told, of }),
      ],
      actBy: isAhead ? validFrom : null,
      stake: null,
      urgency: isAhead ? urgencyBy(validFrom, today, null) : 'soon',
      tellOn: [...leadDays.map((days) => addDays(validFrom, -days)), addDays(validFrom, daysAfter)].toSorted(),
      actions: [{ label: message('nudges.detailsUntold.go'), path: 'data.tellings', input: { changeId: id } }],
    });
  },
});

/** An address is known by its first line. */
const longestName = 40;
/** Days after the change on which the person is told once more. */
const daysAfter = 14;

function example(facts: Partial<DetailFacts> = {}): DetailFacts {
  return {
    id: 'change-1',
    kind: 'postal_address',
    newDetail: 'Lindenhof 3',
    validFrom: day('2026-12-01'),
    progress: () => ({ told: 17, left: 23, of: 40 }),
    decisions: [],
    ...facts,
  };
}

function examples() {
  const said = { occurrence: '2026-12-01', stake: null };
  return [
    {
      shows: 'a change of address in five days, with suppliers left to tell',
      on: day('2026-11-26'),
      facts: example(),
      says: [{ ...said, actBy: day('2026-12-01'), urgency: 'now' as const }],
    },
    {
      shows: 'the same change a month after it',
      on: day('2027-01-01'),
      facts: example(),
      says: [{ ...said, actBy: null, urgency: 'soon' as const }],
    },
    {
      shows: 'a change of which everybody was told',
      on: day('2026-11-26'),
      facts: example({ progress: () => ({ told: 40, left: 0, of: 40 }) }),
      says: [],
    },
    {
      shows: 'a change so long ago that it is let be',
      on: addDays(day('2026-12-01'), daysToTell + 1),
      facts: example(),
      says: [],
    },
  ];
}
