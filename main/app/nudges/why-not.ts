import { absencesNear, daysBeforeAway, type Away } from '#shared/domain/attention/quiet-days.ts';
import { addDays, addMonths, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Palgorithm } from '#shared/domain/palgorithms/define.ts';
import { nudgeKey, type NudgeSubject } from '#shared/domain/palgorithms/proposal.ts';
import { saidInPlaceOf } from '#shared/domain/palgorithms/one-decision.ts';
import { answersTo, othersOf, proposeFor } from '#shared/domain/palgorithms/propose-nudges.ts';
import { isPalgorithmName, palgorithmsWatching, type PalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import { ownName } from '#shared/domain/palgorithms/own-said.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import { watchedKinds, type WatchedFacts, type WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { steadyUntilOf } from '#shared/domain/palgorithms/watched.ts';
import { absencesToLookAt, readAbsences } from '../../nudges/stored-absences.ts';
import { once } from '#shared/domain/once.ts';
import { isOpenOn } from '../../nudges/stored-answers.ts';
import { watches } from '../../nudges/watches/watches.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { answerOf, answerSaid, type Answer, type Answering } from './why-not-answers.ts';
import { monthsAhead, ownAnswers, type Asked } from './why-not-own.ts';

/** What each palgorithm that watches a record says of it today, or why nothing, and when it would. */
export const whyNot: QueryHandler<'nudges.whyNot'> = (context, { subject }) => {
  const record = watchedRecord(context, subject);
  if (record === null) return failed(refused(message('refusals.notWatched')));
  const answers = answersOf(context, record.kind, record.id);
  if (answers !== null) return ok(answers);
  const unlooked = unlookedAt(context, record.kind, record.id);
  if (unlooked !== null) return ok(unlooked);
  // There is one household, and no other to be found.
  if (subject.type === 'household') return failed(refused(message('refusals.notWatched')));
  return failed(notFound(foundAs(subject.type), subject.id));
};

function foundAs(type: Exclude<NudgeSubject['type'], 'household'>) {
  if (type === 'checklist_item') return 'checklist item';
  return type === 'detail_change' ? 'detailChange' : type;
}

/** The record that palgorithms look at for a subject: itself, or the contract that an exit ends. Null: none watches it. */
function watchedRecord(
  { sqlite }: QueryContext,
  { type, id }: Pick<NudgeSubject, 'type' | 'id'>,
): { readonly kind: WatchedKind; readonly id: string } | null {
  if (type === 'exit') {
    const contractId = prepareOnce<[string], string>(
      sqlite,
      'SELECT contractId FROM exits WHERE id = ? AND deletedAt IS NULL',
    )
      .pluck()
      .get(id);
    return { kind: 'contract', id: contractId ?? id };
  }
  const kind = watchedKinds.find((each) => each === (type === 'detail_change' ? 'detailChange' : type));
  return kind === undefined ? null : { kind, id };
}

/** Of records that no palgorithm looks at while a day is missing: whether it is. Only what is not removed is found. */
const lacking = {
  promise: {
    sql: 'SELECT outcome IS NULL AND dueOn IS NULL FROM promises WHERE id = ? AND deletedAt IS NULL',
    wants: message('palgorithms.missing.dueOn'),
  },
  login: {
    sql: 'SELECT lastUsedOn IS NULL FROM logins WHERE id = ? AND deletedAt IS NULL',
    wants: message('palgorithms.missing.lastUsed'),
  },
  interaction: {
    sql: 'SELECT happenedOn IS NULL FROM interactions WHERE id = ? AND deletedAt IS NULL',
    wants: message('palgorithms.missing.happenedOn'),
  },
  problem: { sql: 'SELECT 0 FROM problems WHERE id = ? AND deletedAt IS NULL', wants: null },
} as const;

/** Why nothing is said of a record that is there and that palgorithms leave aside; null when there is none. */
function unlookedAt(context: QueryContext, kind: WatchedKind, id: string): Answer[] | null {
  if (!isLacking(kind)) return null;
  const { sql, wants } = lacking[kind];
  const lacks = prepareOnce<[string], number>(context.sqlite, sql).pluck().get(id);
  if (lacks === undefined) return null;
  return palgorithmsWatching(kind).flatMap((one) => {
    if (one.name === ownName) return ownAnswers({ context, kind, factsOn: () => null }, answering(context, one));
    return lacks === 1 && wants !== null && one.watches === kind
      ? answer(context, one, 'unknown', wants)
      : answer(context, one, 'never', message('whyNot.never'));
  });
}

function isLacking(kind: string): kind is keyof typeof lacking {
  return kind in lacking;
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- within, facts and palgorithms are those of the kind
function answersOf<Kind extends WatchedKind>(context: QueryContext, kind: Kind, id: string): Answer[] | null {
  const { today } = context;
  const asked: Asked<Kind> = {
    context,
    kind,
    factsOn: (day) => [...watches[kind].facts(context, [id], { day, kept: false })][0] ?? null,
  };
  const facts = asked.factsOn(today);
  if (facts === null) return null;
  const watching = palgorithmsWatching(kind);
  const absences = absencesToLookAt(context);
  const todays = watching
    .filter(({ name }) => name !== ownName)
    .map((one) => ({ one, said: answerToday(asked, facts, one, absences) }));
  const silent = todays.filter(({ said }) => said === null).map(({ one }) => one);
  const later = firstDays(asked, facts, silent);
  const answers = todays.map(({ one, said }) => said ?? answerLater(context, facts, one, later.get(one.name) ?? null));
  const own = watching.filter(({ name }) => name === ownName);
  return [...answers, ...own.flatMap((one) => ownAnswers(asked, answering(context, one)))];
}

/** What a palgorithm says of the record today, or why nothing whatever the day; null where it is silent today. */
function answerToday<Kind extends WatchedKind>(
  { context, kind }: Asked<Kind>,
  facts: WatchedFacts[Kind],
  one: Palgorithm<Kind>,
  absences: readonly Away[],
): Answer | null {
  const { today } = context;
  const numbers = context.preferences.palgorithms;
  const { name } = one;
  if (!isPalgorithmName(name)) return null;
  if (!numbers[name].on) return answer(context, one, 'off', message('whyNot.off'));
  if ('isPaused' in facts && facts.isPaused === true && one.evenPaused !== true) {
    return answer(context, one, 'paused', message('whyNot.paused'));
  }
  const said = proposeFor(kind, facts, numbers, today, absences);
  const spoken = said.proposals.find(({ palgorithm }) => palgorithm === name);
  if (spoken !== undefined) return answerSaid(context, answering(context, one), spoken);
  if (said.omissions.some(([palgorithm]) => palgorithm === name)) {
    return answer(context, one, 'now', message('whyNot.together'));
  }
  const { nudges } = one.propose(facts, numbers[name], today, othersOf(numbers));
  const drafted = nudges.map((draft) => ({ ...draft, palgorithm: name }));
  const first = drafted
    .map((draft) => saidInPlaceOf(draft, said.proposals, answersTo(facts, today)))
    .find((other) => other !== undefined);
  if (first !== undefined) return answerSaid(context, answering(context, one), first);
  const unanswered = proposeFor(kind, withoutDecisions(facts), numbers, today).proposals;
  const silenced = unanswered.find(({ palgorithm }) => palgorithm === name);
  return silenced === undefined ? null : answerSilenced(context, one, facts);
}

/** The facts as they would be had the person answered nothing. Others are still worked out when they are first read. */
function withoutDecisions<Facts extends object>(facts: Facts): Facts {
  return new Proxy(facts, {
    get: (target, property): unknown => (property === 'decisions' ? [] : Reflect.get(target, property)),
  });
}

/** It would speak, had the person not answered something before: the last of their answers says when. */
function answerSilenced<Kind extends WatchedKind>(
  context: QueryContext,
  one: Palgorithm<Kind>,
  facts: WatchedFacts[Kind],
): Answer {
  const decisions = 'decisions' in facts ? facts.decisions : [];
  const last = decisions
    .filter(({ palgorithm }) => palgorithm === one.name)
    .toSorted((left, right) => (left.answeredOn < right.answeredOn ? 1 : -1))[0];
  if (last === undefined) return answer(context, one, 'answered', message('whyNot.decided'));
  const said = message(`whyNot.answered.${last.answer}`, { day: last.answeredOn });
  return answer(context, one, 'answered', said, last.answeredOn);
}

/**
 * The first later day on which each of these palgorithms would speak, as things stand: only days are looked at on which
 * something else may be said.
 */
function firstDays<Kind extends WatchedKind>(
  { context, kind, factsOn }: Asked<Kind>,
  factsToday: WatchedFacts[Kind],
  silent: readonly Palgorithm<Kind>[],
): ReadonlyMap<string, CalendarDate> {
  const { today } = context;
  const numbers = context.preferences.palgorithms;
  const others = othersOf(numbers);
  const lastDay = addMonths(today, monthsAhead);
  const absences = readAbsences(context.sqlite, today, context.preferences.here);
  const found = new Map<string, CalendarDate>();
  let facts: WatchedFacts[Kind] | null = factsToday;
  let day: CalendarDate | null = today;
  while (facts !== null && day !== null && day <= lastDay && found.size < silent.length) {
    const on: CalendarDate = day;
    const known: WatchedFacts[Kind] = facts;
    let next = sooner(steadyUntilOf(known), firstDayNear(on, absences));
    const near = absencesNear(on, { absences });
    const spoken = on > today && near.length > 0 ? proposeFor(kind, known, numbers, on, near) : null;
    const said = once(() => proposeFor(kind, known, numbers, on));
    for (const one of silent) {
      const { name } = one;
      if (found.has(name) || !isPalgorithmName(name)) continue;
      const alone = one.propose(known, numbers[name], on, others);
      const isForward = spoken?.proposals.some(
        ({ palgorithm, key }) => palgorithm === name && isOpenOn(context.sqlite, key, on),
      );
      const isOpen = alone.nudges.some(({ subject, occurrence }) =>
        isOpenOn(context.sqlite, nudgeKey(name, subject.id, occurrence), on),
      );
      if (isForward === true || (on > today && isOpen && isSaid(said(), name))) found.set(name, on);
      else next = sooner(next, alone.until);
      // What leaves its decision to another is said by itself once that falls silent.
      if (isOpen && !found.has(name)) next = sooner(next, said().until);
    }
    day = next !== null && next > on ? next : null;
    facts = day === null ? null : factsOn(day);
  }
  return found;
}

/** The first later day from which on what falls into an absence is spoken of. */
function firstDayNear(on: CalendarDate, absences: readonly Away[]): CalendarDate | null {
  return absences
    .map(({ from }) => addDays(from, -daysBeforeAway))
    .filter((first) => first > on)
    .reduce<CalendarDate | null>(sooner, null);
}

/** One palgorithm may leave a decision to another. */
function isSaid({ proposals, omissions }: ReturnType<typeof proposeFor>, name: PalgorithmName): boolean {
  return (
    proposals.some(({ palgorithm }) => palgorithm === name) || omissions.some(([palgorithm]) => palgorithm === name)
  );
}

function answerLater<Kind extends WatchedKind>(
  context: QueryContext,
  facts: WatchedFacts[Kind],
  one: Palgorithm<Kind>,
  day: CalendarDate | null,
): Answer {
  if (day !== null) return answer(context, one, 'later', message('whyNot.later', { day }), day);
  const missing = one.missing?.(facts, numbersOf(context, one)) ?? null;
  return missing === null
    ? answer(context, one, 'never', message('whyNot.never'))
    : answer(context, one, 'unknown', missing);
}

function numbersOf<Kind extends WatchedKind>({ preferences }: QueryContext, { name }: Palgorithm<Kind>) {
  return isPalgorithmName(name) ? preferences.palgorithms[name] : { on: false };
}

function answer<Kind extends WatchedKind>(
  context: QueryContext,
  one: Palgorithm<Kind>,
  state: Answer['state'],
  text: Message,
  on: CalendarDate | null = null,
): Answer {
  return answerOf(context, answering(context, one), state, text, on);
}

function answering<Kind extends WatchedKind>({ say }: QueryContext, { name, about }: Palgorithm<Kind>): Answering {
  return { palgorithm: name, ownId: null, title: say(about.label) };
}
