import { addDays, latestOf } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { OpenStep } from './facts.ts';
import { silent, silentUntil } from './said.ts';
import { aboutContract, subjectInWords } from './subject.ts';

/** How many steps are named. */
const named = 3;

/** Who has not done it so many days later does not mean to. */
const daysAsked = 120;

/** Steps of setting a contract up were left undone some weeks after its start: one nudge for all of them. */
export const setupUndone = definePalgorithm({
  name: 'setup_undone',
  about: {
    name: message('palgorithms.setupUndone.name'),
    label: message('palgorithms.setupUndone.label'),
    meaning: message('palgorithms.setupUndone.meaning'),
  },
  watches: 'contract',
  evenPaused: true,
  settings: {
    afterDays: {
      kind: 'days',
      preset: 21,
      label: message('palgorithms.setupUndone.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'once' },
  missing: (facts) => ((facts.openSteps?.() ?? []).length === 0 ? message('palgorithms.missing.steps') : null),
  examples,
  propose(facts, { afterDays }, today) {
    if (facts.exit !== null || facts.outlook?.deadlineKind === 'over') return silent;
    const steps = facts.openSteps?.() ?? [];
    const [first] = steps;
    if (first === undefined) return silent;
    const startsOn = facts.terms?.startsOn ?? facts.enteredOn;
    // A list that is begun later is given its time, too.
    const begun = latestOf(
      startsOn,
      steps.reduce((latest, { addedOn }) => latestOf(latest, addedOn), first.addedOn),
    );
    const from = addDays(begun, afterDays);
    if (today < from) return silentUntil(from);
    const over = addDays(from, daysAsked);
    if (today >= over) return silent;
    return {
      nudges: [
        {
          ...aboutContract(facts),
          occurrence: startsOn,
          title: message('nudges.setup.title', { subject: subjectInWords(facts), n: steps.length }),
          because: [
            ...steps.slice(0, named).map(({ text }) => message('nudges.setup.step', { text })),
            message('nudges.setup.since', { startsOn }),
          ],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            { label: message('nudges.setup.go'), path: 'contracts.get', input: { id: facts.id } },
            { label: message('nudges.setup.leave'), answers: 'nudges.done' },
          ],
        },
      ],
      until: over,
    };
  },
});

function step(text: string): OpenStep {
  return { text: literal(text), addedOn: day('2026-01-02') };
}

function openSteps(): readonly OpenStep[] {
  return [step('Open the account'), step('Give the mandate')];
}

function examples() {
  return [
    {
      shows: 'two steps left four weeks after the start',
      on: day('2026-01-30'),
      facts: contractExample(day('2026-01-30'), { openSteps }),
      says: [{ occurrence: '2026-01-01', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same a week after the start',
      on: day('2026-01-08'),
      facts: contractExample(day('2026-01-08'), { openSteps }),
      says: [],
    },
    {
      shows: 'everything is done',
      on: day('2026-01-30'),
      facts: contractExample(day('2026-01-30'), { openSteps: () => [] }),
      says: [],
    },
  ];
}
