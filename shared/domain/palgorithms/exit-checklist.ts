import { addDays, earliestOf, latestOf, type CalendarDate } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import { exitChecklist as checklistOf, isRecord, type ExitItem } from '../exits/exit-checklist.ts';
import type { Message } from '../words.ts';
import { definePalgorithm, type Others } from './define.ts';
import { contractExample, day, exitExample } from './example-facts.ts';
import type { ExitFact } from './facts.ts';
import type { ProposedAction } from './proposal.ts';
import { sayingUntil, silent, silentUntil, sooner } from './said.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** An item with a day on which it is due. */
type DueItem = ExitItem & { readonly dueOn: CalendarDate };

/** After its day an item is spoken of for so long; then it only stands on its page. */
const daysShown = 30;

/** Items that cannot be made up for after their day: by then the account, the number or the meter reading is gone. */
const irretrievable: ReadonlySet<string> = new Set([
  'data_exported',
  'number_moved',
  'domain_moved',
  'final_reading',
  'equipment_returned',
]);

/**
 * Items of the checklist of an exit are near or past their day: all of one exit together. Whoever is told of them is so
 * once, and only of what cannot wait; everything else just stands in the list.
 */
export const exitChecklist = definePalgorithm({
  name: 'exit_checklist',
  about: {
    name: message('palgorithms.exitChecklist.name'),
    label: message('palgorithms.exitChecklist.label'),
    meaning: message('palgorithms.exitChecklist.meaning'),
  },
  watches: 'contract',
  evenPaused: true,
  settings: {
    /** How many days before an item is due it is spoken of. */
    daysBefore: {
      kind: 'days',
      preset: 3,
      label: message('palgorithms.exitChecklist.daysBefore'),
      said: (n) => message('palgorithms.exitChecklist.saidDaysBefore', { n }),
    },
  },
  lead: { by: 'named' },
  missing: (facts) => (facts.exit === null ? message('palgorithms.missing.exit') : null),
  examples,
  propose(facts, { daysBefore }, today, others) {
    const { exit } = facts;
    if (exit?.checklist === undefined || isRecord(exit)) return silent;
    const items = exit.checklist();
    // Its last day moves until the notice is out, and that comes first.
    if (items.some(({ kind, state }) => kind === 'notice' && state === 'open') && exit.acknowledgedOn === null) {
      return silent;
    }
    const pending = items.filter((item): item is DueItem => isSpokenOf(item, exit, others));
    const due = pending.filter(
      ({ dueOn }) => addDays(dueOn, -daysBefore) <= today && today <= addDays(dueOn, daysShown),
    );
    const [first, ...further] = due;
    if (first === undefined) {
      const next = soonestAfter(
        pending.map(({ dueOn }) => addDays(dueOn, -daysBefore)),
        today,
      );
      return next === null ? silent : silentUntil(next);
    }
    const latest = latestOf(first.dueOn, ...further.map(({ dueOn }) => dueOn));
    const actBy = lastDayOf(due, today);
    const changes = pending.flatMap(({ dueOn }) => [addDays(dueOn, -daysBefore), addDays(dueOn, daysShown + 1)]);
    return sayingUntil(today, soonestAfter(changes, today), {
      ...aboutContract(facts),
      subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
      occurrence: latest,
      title: message('nudges.checklist.title', { subject: subjectInWords(facts), n: due.length }),
      because: inWords(due, actBy, today),
      actBy,
      stake: null,
      urgency: actBy === null ? 'later' : urgencyBy(actBy, today, null),
      tellOn: due.some((item) => item.dueOn === latest && cannotWait(item)) ? [addDays(latest, -daysBefore)] : [],
      actions: actionsFor(exit, due, today),
    });
  },
});

/** The first of the days after today; null when there is none. */
function soonestAfter(days: readonly CalendarDate[], today: CalendarDate): CalendarDate | null {
  return days.filter((on) => on > today).reduce<CalendarDate | null>(sooner, null);
}

/**
 * Whether an item is spoken of here. What others ask for is left to them: the notice and its confirmation, and whether
 * they still charge once a confirmed exit is over.
 */
function isSpokenOf({ kind, state, dueOn }: ExitItem, exit: ExitFact, others: Others): boolean {
  if (state !== 'open' || dueOn === null || kind === 'notice' || kind === 'acknowledged') return false;
  if (kind === 'end_confirmed') return exit.acknowledgedOn !== null;
  const afterEnd = exit.endsOn !== null && dueOn > exit.endsOn;
  return kind !== 'payment_ended' || !afterEnd || exit.acknowledgedOn === null || !others.isOn('exit_charges');
}

/** Whether the day of an item matters: by its kind, or since the person set it. */
function cannotWait({ kind, dueOnSet }: DueItem): boolean {
  return dueOnSet || irretrievable.has(kind);
}

/** The first day that is the last to do one of them; null where nothing is lost by doing them later. */
function lastDayOf(due: readonly DueItem[], today: CalendarDate): CalendarDate | null {
  const days = due.filter((item) => item.dueOn >= today && cannotWait(item)).map(({ dueOn }) => dueOn);
  const [first, ...further] = days;
  return first === undefined ? null : earliestOf(first, ...further);
}

/** The items whose day the nudge itself names, without it; then the others, each with its day. */
function inWords(due: readonly DueItem[], actBy: CalendarDate | null, today: CalendarDate): Message[] {
  const item = ({ kind, text }: DueItem): Message =>
    kind === 'own' && text !== null ? literal(text) : message(`exits.item.${kind}`);
  return [
    ...due.filter(({ dueOn }) => dueOn === actBy).map((each) => message('nudges.checklist.item', { item: item(each) })),
    ...due
      .filter(({ dueOn }) => dueOn !== actBy)
      .map((each) =>
        each.dueOn < today
          ? message('nudges.checklist.past', { item: item(each), dueOn: each.dueOn })
          : message('nudges.checklist.near', { item: item(each), dueOn: each.dueOn }),
      ),
  ];
}

/** One item can be answered where it is asked; several are ticked on their page. */
function actionsFor(exit: ExitFact, due: readonly DueItem[], today: CalendarDate): ProposedAction[] {
  const see: ProposedAction = { label: message('nudges.checklist.see'), path: 'exits.get', input: { id: exit.id } };
  const [only] = due;
  if (only === undefined || due.length > 1)
    return [see, { label: message('nudges.checklist.leave'), answers: 'nudges.done' }];
  const item = only.kind === 'own' ? (only.id ?? only.kind) : only.kind;
  const tick = (state: 'done' | 'not_needed') => ({
    path: 'exits.tick',
    input: { exitId: exit.id, item, state, on: today },
  });
  return [
    { label: message('nudges.checklist.done'), ...tick('done') },
    { label: message('nudges.checklist.notNeeded'), ...tick('not_needed') },
    see,
  ];
}

function examples() {
  const exit = exitExample({ acknowledgedOn: day('2026-10-09'), endsOnStated: true });
  const gym = {
    category: null,
    name: 'Gym',
    note: null,
    paymentMethod: null,
    isPaidRegularly: true,
    endsByItself: false,
  };
  const left = {
    ...exit,
    checklist: () => checklistOf({ ...gym, note: 'A key for the locker' }, { ...exit, sendBy: null }, []),
  };
  return [
    {
      shows: 'a gym that ended two weeks ago: the key is due back',
      on: day('2027-01-12'),
      facts: contractExample(day('2027-01-12'), { exit: left }),
      says: [{ occurrence: '2027-01-14', actBy: day('2027-01-14'), stake: null, urgency: 'now' as const }],
    },
    {
      shows: 'the same on the day after its end',
      on: day('2027-01-01'),
      facts: contractExample(day('2027-01-01'), { exit: left }),
      says: [],
    },
  ];
}
