import { addDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { isOpenNeed } from '../needs/need-states.ts';
import { definePalgorithm } from './define.ts';
import { day, needExample } from './example-facts.ts';
import type { FormerSupplier } from './need-facts.ts';
import { silent, silentUntil } from './said.ts';

/** A supplier the person left, and would go back to or recommend, offers what a need asks for. One for each supplier and need. */
export const formerFits = definePalgorithm({
  name: 'former_fits',
  about: {
    name: message('palgorithms.formerFits.name'),
    label: message('palgorithms.formerFits.label'),
    meaning: message('palgorithms.formerFits.meaning'),
  },
  watches: 'need',
  settings: {
    /** Whoever was left longer ago is somebody else by now. */
    withinDays: { kind: 'days', preset: 730, label: message('palgorithms.formerFits.withinDays') },
  },
  lead: { by: 'never' },
  missing: ({ formers }) => (formers.length === 0 ? message('palgorithms.missing.formers') : null),
  examples,
  propose(facts, { withinDays }, today) {
    if (!isOpenNeed(facts.state)) return silent;
    const ends = facts.formers.toSorted((one, other) => (one.leftOn < other.leftOn ? 1 : -1));
    const former = ends.find(({ leftOn }) => leftOn < today && leftOn >= addDays(today, -withinDays));
    if (former === undefined) {
      const next = ends.findLast(({ leftOn }) => leftOn >= today);
      return next === undefined ? silent : silentUntil(addDays(next.leftOn, 1));
    }
    const { supplierId, supplierName, leftOn, wouldReturn, score, reason = null } = former;
    const input = { needId: facts.id, supplierId };
    return {
      nudges: [
        {
          subject: { type: 'need', id: facts.id, name: facts.title },
          occurrence: supplierId,
          supplierId,
          supplierName,
          contractId: null,
          title: message('nudges.formerFits.title', { need: facts.title, supplier: supplierName }),
          because: [
            message('nudges.formerFits.left', { leftOn }),
            ...(wouldReturn === null ? [] : [message('nudges.formerFits.wouldReturn', { when: wouldReturn })]),
            ...(score === null ? [] : [message('nudges.formerFits.score', { score })]),
            ...(reason === null ? [] : [message('nudges.formerFits.reason', { reason })]),
          ],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            { label: message('nudges.formerFits.consider'), path: 'candidates.add', input },
            { label: message('nudges.needDeciding.go'), path: 'needs.get', input: { id: facts.id } },
            { label: message('nudges.formerFits.no'), answers: 'nudges.dismiss' },
          ],
        },
      ],
      until: addDays(today, 1),
    };
  },
});

function examples() {
  const on = day('2026-11-24');
  const former: FormerSupplier = {
    supplierId: 'supplier-3',
    supplierName: 'Radhaus Nord',
    leftOn: day('2026-03-31'),
    wouldReturn: 'they have a workshop again',
    score: null,
  };
  return [
    {
      shows: 'a need for a bicycle, and a shop that was left in spring',
      on,
      facts: needExample({ formers: [former] }),
      says: [{ occurrence: 'supplier-3', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same shop where it is still to be left',
      on,
      facts: needExample({ formers: [{ ...former, leftOn: day('2026-12-31') }] }),
      says: [],
    },
    {
      shows: 'the same once the need is decided',
      on,
      facts: needExample({ formers: [former], state: 'decided' }),
      says: [],
    },
  ];
}
