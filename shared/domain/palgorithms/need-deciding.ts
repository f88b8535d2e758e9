import { message } from '../message.ts';
import { isOpenNeed } from '../needs/need-states.ts';
import type { Message } from '../words.ts';
import { definePalgorithm } from './define.ts';
import { day, needExample } from './example-facts.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import type { NeedFacts } from './need-facts.ts';
import { sayingOn, silent } from './said.ts';
import { urgencyBy } from './urgency.ts';

/**
 * The day by which the person wants to have decided on a need is near. Silent once the need is decided or left, after
 * the day, and while the contract that raised the need asks for the same decision itself.
 */
export const needDeciding = definePalgorithm({
  name: 'need_deciding',
  about: {
    name: message('palgorithms.needDeciding.name'),
    label: message('palgorithms.needDeciding.label'),
    meaning: message('palgorithms.needDeciding.meaning'),
  },
  watches: 'need',
  comesForward: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [7, 2], label: message('palgorithms.needDeciding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.decideBy === null ? message('palgorithms.missing.decideBy') : null),
  examples,
  propose(facts, { leadDays }, today, others) {
    const { decideBy } = facts;
    if (decideBy === null || !isOpenNeed(facts.state)) return silent;
    if (!isWithinLead(decideBy, today, leadDays)) return silentOutsideLead(decideBy, today, leadDays);
    if (facts.alsoAskedBy !== null && others.isOn(facts.alsoAskedBy)) return silent;
    return sayingOn(today, {
      subject: { type: 'need', id: facts.id, name: facts.title },
      occurrence: decideBy,
      supplierId: null,
      supplierName: null,
      contractId: null,
      title: message('nudges.needDeciding.title', { need: facts.title }),
      because: [
        ...(facts.decideByWhy === null ? [] : [message('nudges.needDeciding.dayWhy', { why: facts.decideByWhy })]),
        howFar(facts),
        message('nudges.needDeciding.ways'),
      ],
      actBy: decideBy,
      stake: null,
      urgency: urgencyBy(decideBy, today, null),
      actions: [
        { label: message('nudges.needDeciding.go'), path: 'needs.get', input: { id: facts.id } },
        {
          label: message('nudges.needDeciding.drop'),
          path: 'needs.move',
          input: { id: facts.id, state: 'dropped' },
        },
      ],
    });
  },
});

function howFar({ candidates, offers }: NeedFacts): Message {
  if (offers > 0) return message('nudges.needDeciding.offers', { offers });
  return candidates > 0
    ? message('nudges.needDeciding.candidates', { candidates })
    : message('nudges.needDeciding.nobody');
}

function examples() {
  const on = day('2026-12-10');
  return [
    {
      shows: 'a need five days before the day to decide',
      on,
      facts: needExample(),
      says: [{ occurrence: '2026-12-15', actBy: day('2026-12-15'), stake: null, urgency: 'now' as const }],
    },
    { shows: 'the same need once it is decided', on, facts: needExample({ state: 'decided' }), says: [] },
    {
      shows: 'a need that a notice deadline raised, which asks for the same decision',
      on,
      facts: needExample({ alsoAskedBy: 'notice_deadline' }),
      says: [],
    },
  ];
}
