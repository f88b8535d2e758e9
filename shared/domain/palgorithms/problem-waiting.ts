import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import type { Others } from './others.ts';
import { day, problemExample } from './example-facts.ts';
import type { ProblemFacts } from './dealing-facts.ts';
import type { NudgeDraft } from './proposal.ts';
import { sayingOn, silent, silentUntil, type Said } from './said.ts';
import { urgencyBy } from './urgency.ts';
import { lastDayAsked, whoActsNext } from './who-acts-next.ts';

/** A problem waits for the supplier past the day it was given, or for the person; or nobody moves it. */
export const problemWaiting = definePalgorithm({
  name: 'problem_waiting',
  about: {
    name: message('palgorithms.problemWaiting.name'),
    label: message('palgorithms.problemWaiting.label'),
    meaning: message('palgorithms.problemWaiting.meaning'),
  },
  watches: 'problem',
  settings: {
    /** Days before the person's own day. */
    daysBefore: {
      kind: 'days',
      preset: 2,
      label: message('palgorithms.problemWaiting.daysBefore'),
      said: (n) => message('palgorithms.exitChecklist.saidDaysBefore', { n }),
    },
    /** Days without any step where no day was set. */
    unmovedDays: {
      kind: 'days',
      preset: 30,
      label: message('palgorithms.problemWaiting.unmovedDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'named' },
  missing: ({ waitsUntil }) => (waitsUntil === null ? message('palgorithms.missing.waitsUntil') : null),
  examples,
  propose(facts, { daysBefore, unmovedDays }, today, others) {
    const { waitsFor, waitsUntil } = facts;
    if (facts.isClosed === true) return silent;
    // Whoever was heard of has not let the day pass; what they said may have moved nothing all the same.
    if (waitsUntil === null || (waitsFor !== 'me' && facts.heardSince)) {
      return unmoved(facts, unmovedDays, today, others);
    }
    const from = addDays(waitsUntil, waitsFor === 'me' ? -daysBefore : 1);
    if (today < from) return silentUntil(from);
    const lastAsked = lastDayAskedInstead(facts, waitsUntil, others);
    if (lastAsked !== null && today <= lastAsked) return silentUntil(addDays(lastAsked, 1));
    return waitsFor === 'me' ? waitingForMe(facts, waitsUntil, from, today) : waitingForThem(facts, waitsUntil, from);
  },
});

/**
 * The last day on which it is asked, in place of the day that the problem has, whether what was said later was answered:
 * the other side got another day, or the person set themselves an earlier one. Null where it is not.
 */
function lastDayAskedInstead(facts: ProblemFacts, until: CalendarDate, others: Others): CalendarDate | null {
  const asked = facts.asked?.() ?? null;
  if (asked === null || asked.nextBy === null) return null;
  return facts.waitsFor === 'me' && (whoActsNext(asked) !== 'me' || asked.nextBy > until)
    ? null
    : lastDayAsked(asked, others);
}

function waitingForThem(facts: ProblemFacts, until: CalendarDate, from: CalendarDate): Said {
  return {
    nudges: [
      {
        ...aboutProblem(facts),
        occurrence: `them ${until}`,
        title: message('nudges.problemWaiting.titleThem', { problem: facts.title, supplier: nameOf(facts) }),
        because: [message('nudges.problemWaiting.dayOver', { until }), message('nudges.problemWaiting.waysThem')],
        actBy: null,
        urgency: 'soon',
        tellOn: [from],
      },
    ],
    until: null,
  };
}

function waitingForMe(facts: ProblemFacts, until: CalendarDate, from: CalendarDate, today: CalendarDate): Said {
  const isAhead = until >= today;
  return sayingOn(today, {
    ...aboutProblem(facts),
    occurrence: `me ${until}`,
    title: message('nudges.problemWaiting.titleMe', { problem: facts.title }),
    because: [
      isAhead ? message('nudges.problemWaiting.dayAhead') : message('nudges.problemWaiting.myDayOver', { until }),
      message('nudges.problemWaiting.waysMe'),
    ],
    actBy: isAhead ? until : null,
    urgency: isAhead ? urgencyBy(until, today, null) : 'soon',
    tellOn: [from],
  });
}

/**
 * Where no day was set it is shown once it has not moved for long, and never told: not while it is asked whether what was
 * said last was answered, which is the same matter.
 */
function unmoved(facts: ProblemFacts, unmovedDays: number, today: CalendarDate, others: Others): Said {
  const from = addDays(facts.movedOn, unmovedDays);
  if (today < from) return silentUntil(from);
  const asked = facts.asked?.() ?? null;
  const lastAsked = asked === null ? null : lastDayAsked(asked, others);
  if (lastAsked !== null && today <= lastAsked) return silentUntil(addDays(lastAsked, 1));
  const { movedOn, waitsFor } = facts;
  const who = waitsFor ?? 'other';
  return {
    nudges: [
      {
        ...aboutProblem(facts),
        occurrence: `since ${movedOn}`,
        title: message('nudges.problemWaiting.titleUnmoved', { problem: facts.title }),
        because: [
          message('nudges.problemWaiting.unmoved', { movedOn, who }),
          message('nudges.problemWaiting.waysUnmoved'),
        ],
        actBy: null,
        urgency: 'later',
        tellOn: [],
      },
    ],
    until: null,
  };
}

function aboutProblem({
  id,
  title,
  about,
}: ProblemFacts): Pick<NudgeDraft, 'subject' | 'supplierId' | 'supplierName' | 'contractId' | 'stake' | 'actions'> {
  return {
    ...about,
    subject: { type: 'problem', id, name: title },
    stake: null,
    actions: [{ label: message('nudges.problemWaiting.go'), path: 'problems.get', input: { id } }],
  };
}

function nameOf({ about, title }: ProblemFacts): string {
  return about.supplierName ?? title;
}

function examples() {
  const said = { stake: null };
  return [
    {
      shows: 'a supplier that was to answer by yesterday',
      on: day('2026-12-11'),
      facts: problemExample(),
      says: [{ ...said, occurrence: 'them 2026-12-10', actBy: null, urgency: 'soon' as const }],
    },
    { shows: 'the same on its last day', on: day('2026-12-10'), facts: problemExample(), says: [] },
    {
      shows: 'the same once the supplier was heard of',
      on: day('2026-12-11'),
      facts: problemExample({ heardSince: true }),
      says: [],
    },
    {
      shows: 'a form that you are to send by tomorrow',
      on: day('2026-12-09'),
      facts: problemExample({ waitsFor: 'me' }),
      says: [{ ...said, occurrence: 'me 2026-12-10', actBy: day('2026-12-10'), urgency: 'now' as const }],
    },
    {
      shows: 'one without a day that has not moved for two months',
      on: day('2027-01-30'),
      facts: problemExample({ waitsFor: null, waitsUntil: null }),
      says: [{ ...said, occurrence: 'since 2026-11-30', actBy: null, urgency: 'later' as const }],
    },
  ];
}
