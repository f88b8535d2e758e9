import { addDays, earliestOf, latestOf, type CalendarDate } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import { exitChecklist as checklistOf, isRecord, type ExitItem } from '../exits/exit-checklist.ts';
import { daysFollowed } from '../exits/exit-stage.ts';
import type { Message } from '../words.ts';
import { definePalgorithm } from './define.ts';
import type { Others } from './others.ts';
import { contractExample, day, exitExample } from './example-facts.ts';
import type { NudgeDecision } from './decision.ts';
import type { ContractFacts, ExitFact } from './facts.ts';
import type { ProposedAction } from './proposal.ts';
import { sayingInOtherWords, sayingTheSame, silent, silentUntil, sooner, type Said } from './said.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy, urgencyRisesOn } from './urgency.ts';

/** An item with a day on which it is due. */
type DueItem = ExitItem & { readonly dueOn: CalendarDate };

const name = 'exit_checklist';

/** After its day an item is spoken of for so long; then it is left in peace until it is asked about once more. */
const daysShown = 30;

/** Who asks whether a confirmed exit that is over is still charged for. */
const charges = 'exit_charges';

/** What tells the second time an item is asked about from the first. */
const again = 'again';

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
 * once, and only of what cannot wait; everything else just stands in the list. What is still open long after its day is
 * stuck: it is told once more, and stands until it is done, not needed, let be, or as long as an exit is followed.
 */
export const exitChecklist = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.exitChecklist.name'),
    label: message('palgorithms.exitChecklist.label'),
    meaning: message('palgorithms.exitChecklist.meaning'),
  },
  watches: 'contract',
  comesForward: true,
  evenPaused: true,
  settings: {
    /** How many days before an item is due it is spoken of. */
    daysBefore: {
      kind: 'days',
      preset: 3,
      label: message('palgorithms.exitChecklist.daysBefore'),
      said: (n) => message('palgorithms.exitChecklist.saidDaysBefore', { n }),
    },
    /** How many days after its day an item that is still open is asked about once more. */
    againDays: {
      kind: 'days',
      preset: 60,
      label: message('palgorithms.exitChecklist.againDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
  },
  lead: { by: 'named' },
  missing: (facts) => (facts.exit === null ? message('palgorithms.missing.exit') : null),
  examples,
  propose(facts, { daysBefore, againDays }, today, others) {
    const { exit } = facts;
    if (exit?.checklist === undefined || isRecord(exit)) return silent;
    const items = exit.checklist();
    // Its last day moves until the notice is out, and that comes first.
    if (items.some(({ kind, state }) => kind === 'notice' && state === 'open') && exit.acknowledgedOn === null) {
      return silent;
    }
    const asked = items.filter((item): item is DueItem => isAskedHere(item, exit));
    const pending = asked.filter((item) => !isAskedByCharges(item, exit, others));
    const due = pending.filter((item) => isDueNow(item, daysBefore, today, others));
    const isEarly = others.intoAbsence !== undefined;
    const stuck = stuckAmong(asked, facts.decisions, againDays).filter(
      ({ dueOn }) => !isEarly && stuckFrom(dueOn, againDays) <= today && today <= addDays(dueOn, daysFollowed),
    );
    const next = soonestAfter(
      asked.flatMap(({ dueOn }) => [
        addDays(dueOn, -daysBefore),
        addDays(firstUntil(dueOn), 1),
        stuckFrom(dueOn, againDays),
        addDays(dueOn, daysFollowed + 1),
      ]),
      today,
    );
    if (due.length > 0) return nearItems(facts, exit, [...stuck, ...due], { daysBefore, next, today });
    if (stuck.length > 0) return stuckItems(facts, exit, stuck, { asked, againDays, next, today });
    return next === null ? silent : silentUntil(next);
  },
});

interface When {
  /** The first later day on which other items are spoken of. */
  readonly next: CalendarDate | null;
  readonly today: CalendarDate;
}

/** Whether an item is near or past its day; before an absence, whether it cannot wait and comes near only in it. */
function isDueNow(item: DueItem, daysBefore: number, today: CalendarDate, { intoAbsence }: Others): boolean {
  const from = addDays(item.dueOn, -daysBefore);
  if (intoAbsence !== undefined) return cannotWait(item) && today < from && item.dueOn <= addDays(today, intoAbsence);
  return from <= today && today <= firstUntil(item.dueOn);
}

function firstUntil(dueOn: CalendarDate): CalendarDate {
  return addDays(dueOn, daysShown);
}

/** The day on which an item that is still open is asked about once more: never while it is for the first time. */
function stuckFrom(dueOn: CalendarDate, againDays: number): CalendarDate {
  return addDays(dueOn, Math.max(againDays, daysShown + 1));
}

/** The items that may be asked about once more: all but those that were let be by the last answer to them. */
function stuckAmong(asked: readonly DueItem[], decisions: readonly NudgeDecision[], againDays: number): DueItem[] {
  const letBe = decisions
    .filter(({ palgorithm }) => palgorithm === name)
    .map(({ occurrence, answeredOn }) => ({ until: occurrence.split(' ').at(-1) ?? '', answeredOn, occurrence }));
  // Who looked whether they still charge knows that the payments have ended.
  const knowsCharges = decisions.some(({ palgorithm }) => palgorithm === charges);
  return asked.filter(
    ({ kind, dueOn }) =>
      !(kind === 'payment_ended' && knowsCharges) &&
      !letBe.some(
        ({ until, answeredOn, occurrence }) =>
          dueOn <= until && (!occurrence.startsWith(again) || stuckFrom(dueOn, againDays) <= answeredOn),
      ),
  );
}

/** Items are near, or their day is not long over; what is stuck beside them is said with them. */
function nearItems(
  facts: ContractFacts,
  exit: ExitFact,
  items: readonly DueItem[],
  { daysBefore, next, today }: When & { readonly daysBefore: number },
): Said {
  const latest = latestDay(items);
  const actBy = lastDayOf(items, today);
  const turns = items.flatMap(({ dueOn }) => [addDays(dueOn, 1), ...urgencyRisesOn(dueOn)]);
  return sayingInOtherWords(today, next, turns, {
    ...aboutContract(facts),
    subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
    occurrence: latest,
    title: message('nudges.checklist.title', { subject: subjectInWords(facts), n: items.length }),
    because: inWords(items, actBy, today),
    actBy,
    stake: null,
    urgency: actBy === null ? 'later' : urgencyBy(actBy, today, null),
    tellOn: items.some((item) => item.dueOn === latest && cannotWait(item)) ? [addDays(latest, -daysBefore)] : [],
    actions: actionsFor(exit, items),
  });
}

/** Items are open long after their day: what there is to do about them, and the ways to be done with them. */
function stuckItems(
  facts: ContractFacts,
  exit: ExitFact,
  items: readonly DueItem[],
  { asked, againDays, next, today }: When & { readonly asked: readonly DueItem[]; readonly againDays: number },
): Said {
  const latest = latestDay(items);
  // What follows soon is told of together with these.
  const isFollowed = asked.some(({ dueOn }) => dueOn > latest && dueOn <= addDays(latest, againDays));
  return sayingTheSame(next, {
    ...aboutContract(facts),
    subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
    occurrence: `${again} ${latest}`,
    title: message('nudges.checklist.titleStuck', { subject: subjectInWords(facts), n: items.length }),
    because: [...inWords(items, null, today), ...waysOut(items), message('nudges.checklist.answer')],
    actBy: null,
    stake: null,
    urgency: 'later',
    tellOn: isFollowed ? [] : [stuckFrom(latest, againDays)],
    actions: actionsFor(exit, items),
  });
}

/** What helps where the other side owes something: the sum, the bill, or an answer. */
function waysOut(items: readonly DueItem[]): Message[] {
  const has = (kind: ExitItem['kind']): boolean => items.some((item) => item.kind === kind);
  return [
    ...(has('money_back') ? [message('nudges.checklist.wayMoney')] : []),
    ...(has('final_bill') ? [message('nudges.checklist.wayBill')] : []),
    ...(has('erasure_answered') ? [message('nudges.checklist.wayErasure')] : []),
  ];
}

function latestDay(items: readonly DueItem[]): CalendarDate {
  return items.map(({ dueOn }) => dueOn).reduce((latest, on) => latestOf(latest, on));
}

/** The first of the days after today; null when there is none. */
function soonestAfter(days: readonly CalendarDate[], today: CalendarDate): CalendarDate | null {
  return days.filter((on) => on > today).reduce<CalendarDate | null>(sooner, null);
}

/** Whether an item is spoken of here. The notice and its confirmation are asked for by others. */
function isAskedHere({ kind, state, dueOn }: ExitItem, exit: ExitFact): boolean {
  if (state !== 'open' || dueOn === null || kind === 'notice' || kind === 'acknowledged') return false;
  return kind !== 'end_confirmed' || exit.acknowledgedOn !== null;
}

/** Whether another asks it around its day: whether they still charge once a confirmed exit is over. */
function isAskedByCharges({ kind, dueOn }: DueItem, exit: ExitFact, others: Others): boolean {
  if (kind !== 'payment_ended' || exit.endsOn === null || dueOn <= exit.endsOn) return false;
  return exit.acknowledgedOn !== null && others.isOn(charges);
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
function actionsFor(exit: ExitFact, due: readonly DueItem[]): ProposedAction[] {
  const see: ProposedAction = { label: message('nudges.checklist.see'), path: 'exits.get', input: { id: exit.id } };
  const [only] = due;
  if (only === undefined || due.length > 1)
    return [see, { label: message('nudges.checklist.leave'), answers: 'nudges.done' }];
  const item = only.kind === 'own' ? (only.id ?? only.kind) : only.kind;
  const tick = (state: 'done' | 'not_needed') => ({
    path: 'exits.tick',
    input: { exitId: exit.id, item, state },
    dayOfDoing: 'on',
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
      shows: 'the same when everything has been open for long: it is asked about once more',
      on: day('2027-05-10'),
      facts: contractExample(day('2027-05-10'), { exit: left }),
      says: [{ occurrence: 'again 2027-02-25', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same once the person left it at that',
      on: day('2027-05-10'),
      facts: contractExample(day('2027-05-10'), {
        exit: left,
        decisions: [
          {
            palgorithm: name,
            occurrence: 'again 2027-02-25',
            answer: 'done' as const,
            answeredOn: day('2027-05-01'),
          },
        ],
      }),
      says: [],
    },
    {
      shows: 'the same on the day after its end',
      on: day('2027-01-01'),
      facts: contractExample(day('2027-01-01'), { exit: left }),
      says: [],
    },
  ];
}
