import { message } from '../message.ts';
import { isOpenNeed } from '../needs/need-states.ts';
import { definePalgorithm } from './define.ts';
import { day, offerExample } from './example-facts.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { sayingOn, silent } from './said.ts';
import { urgencyBy } from './urgency.ts';

/** The last day on which an offer on the table can be accepted is near. */
export const offerLapsing = definePalgorithm({
  name: 'offer_lapsing',
  about: {
    name: message('palgorithms.offerLapsing.name'),
    label: message('palgorithms.offerLapsing.label'),
    meaning: message('palgorithms.offerLapsing.meaning'),
  },
  watches: 'offer',
  comesForward: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [3, 1], label: message('palgorithms.offerLapsing.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.validUntil === null ? message('palgorithms.missing.validUntil') : null),
  examples,
  propose(facts, { leadDays }, today) {
    const { validUntil } = facts;
    if (validUntil === null || !facts.stands || facts.accepted || !isOpenNeed(facts.needState)) return silent;
    if (!isWithinLead(validUntil, today, leadDays)) return silentOutsideLead(validUntil, today, leadDays);
    return sayingOn(today, {
      subject: { type: 'offer', id: facts.id, name: `${facts.supplierName}: ${facts.needTitle}` },
      occurrence: validUntil,
      supplierId: facts.supplierId,
      supplierName: facts.supplierName,
      contractId: null,
      title: message('nudges.offerLapsing.title', {
        supplier: facts.supplierName,
        need: facts.needTitle,
      }),
      because: [
        message('nudges.offerLapsing.until', { offeredOn: facts.offeredOn }),
        message('nudges.offerLapsing.after'),
      ],
      actBy: validUntil,
      stake: null,
      urgency: urgencyBy(validUntil, today, null),
      actions: [
        { label: message('nudges.needDeciding.go'), path: 'needs.get', input: { id: facts.needId } },
        { label: message('nudges.offerLapsing.let'), answers: 'nudges.done' },
      ],
    });
  },
});

function examples() {
  const on = day('2026-12-08');
  return [
    {
      shows: 'an offer that holds for two more days',
      on,
      facts: offerExample(),
      says: [{ occurrence: '2026-12-10', actBy: day('2026-12-10'), stake: null, urgency: 'now' as const }],
    },
    { shows: 'one whose supplier was ruled out', on, facts: offerExample({ stands: false }), says: [] },
  ];
}
