import { addDays, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import {
  noOmissions,
  proposeFor,
  proposeTogether,
  type NudgeProposal,
  type SaidBefore,
} from '#shared/domain/palgorithms/propose-nudges.ts';
import type { SeveralAnswer } from '#shared/domain/palgorithms/together.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import {
  steadyUntilOf,
  watchedKinds,
  type WatchedFacts,
  type WatchedKind,
} from '#shared/domain/palgorithms/watched.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { rowMemory } from '../../db/row-memory.ts';
import { recordsRewound, type RewoundRow } from '../../db/records-as-known.ts';
import { storeFailureOf } from '../../db/store-failure.ts';
import { allAtOnce, type Portions } from '../../portions.ts';
import { affectedRecords } from '../affected-records.ts';
import type { PassContext } from '../pass-context.ts';
import { isOpenOn, readSeveralAnswers } from '../stored-answers.ts';
import { readRatesToWeigh } from '../stored-rates.ts';
import { namedContractsSql } from '../watches/contract-facts.ts';
import { watches } from '../watches/watches.ts';

/** A nudge with the first day of a period on which it would have stood in the list. */
export interface Heard {
  readonly on: CalendarDate;
  readonly proposal: NudgeProposal;
}

/**
 * What would have been heard from one day until another, by what was known on each of them and with some settings: every
 * nudge once, on the first day on which it stood and was not answered. What stood the day before the period is no news.
 *
 * The records are taken back once, to the day before the period, and brought forward day by day; on each day only those
 * are looked at that changed, or of which something else may be said. What the person wrote to be reminded by counts, like
 * the settings, on every day as it is now; where `own` names one of them, it alone, as if it were switched on.
 */
export function* replay(
  context: PassContext,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
  numbers: Preferences['palgorithms'],
  own: string | null = null,
): Portions<Heard[]> {
  const { clock } = context;
  const before = addDays(from, -1);
  const endOf = (day: CalendarDate): number => {
    const end = clock.instantAt(addDays(day, 1), '00:00');
    // Today goes on until now, also where it is fixed to an earlier date than the computer's.
    return day === context.today ? Math.max(end, context.now + 1) : end;
  };
  const records = recordsRewound(context.sqlite, endOf(before), { columns: unread, tables: [ownTable] });
  if (own !== null) records.sqlite.prepare(`UPDATE ${ownTable} SET isOn = (id = ?)`).run(own);
  const total = differenceInDays(to, before);
  try {
    const preferences = { ...context.preferences, palgorithms: numbers };
    const watcher = watcherOf({ ...context, preferences, sqlite: records.sqlite });
    for (let day = before; day <= to; day = addDays(day, 1)) {
      yield { text: message('progress.lookingBack', { day }), done: differenceInDays(day, before), total };
      records.advance(endOf(day), (changed) => watcher.look(day, changed));
    }
    return watcher.heard().filter(({ on }) => on >= from);
  } finally {
    records.close();
  }
}

const ownTable = 'own_palgorithms';

/** What need not be taken back, by table: what none of the kinds that are read from it reads. */
const unread = new Map(
  [...Map.groupBy(watchedKinds, (kind) => watches[kind].table)].map(([table, kinds]): [string, string[]] => {
    const [first, ...others] = kinds.map((kind) => watches[kind].unread ?? []);
    return [table, (first ?? []).filter((column) => others.every((columns) => columns.includes(column)))];
  }),
);

/** Looks at records day by day, and remembers what was heard. */
interface Watcher {
  look(day: CalendarDate, changed: readonly RewoundRow[]): void;
  heard(): Heard[];
}

/** What stands for several records is kept beside what stands for each. */
const several = 'several';

/** What is known of a record that was looked at. */
interface Known {
  /** The first later day on which another nudge may be said of it. */
  readonly dueOn: CalendarDate | null;
  /** The first later day on which its facts may be others by themselves. */
  readonly changesOn: CalendarDate | null;
  readonly said: SaidBefore;
}

/** What is known of the records of a kind, and which of them are due on a day. */
interface KnownOfKind {
  all(): string[];
  put(id: string, known: Known): void;
  drop(id: string): void;
  /** Those that are due on a day, each once; asked day after day. */
  dueOn(day: CalendarDate): (readonly [id: string, known: Known])[];
}

function knownOfKind(): KnownOfKind {
  const known = new Map<string, Known>();
  const due = new Map<CalendarDate, string[]>();
  return {
    all: () => [...known.keys()],
    put(id, one) {
      known.set(id, one);
      if (one.dueOn === null) return;
      const ids = due.get(one.dueOn);
      if (ids === undefined) due.set(one.dueOn, [id]);
      else ids.push(id);
    },
    drop: (id) => void known.delete(id),
    dueOn(day) {
      const ids = new Set(due.get(day));
      due.delete(day);
      return [...ids].flatMap((id) => {
        const one = known.get(id);
        return one?.dueOn === day ? [[id, one] as const] : [];
      });
    },
  };
}

const none: ReadonlyMap<string, Known> = new Map();

function watcherOf(context: PassContext): Watcher {
  const { sqlite } = context;
  const numbers = context.preferences.palgorithms;
  const heard = new Map<string, Heard>();
  /** What stands and was not heard, by the record it is about. */
  const standing = new Map<string, readonly NudgeProposal[]>();
  const known = new Map<WatchedKind, KnownOfKind>(watchedKinds.map((kind) => [kind, knownOfKind()]));
  const omissions = noOmissions();
  const memory = rowMemory();
  /** What was said to the nudges by which palgorithms speak for several, until more is said. */
  const answers = new Map<string, readonly SeveralAnswer[]>();
  let hasBegun = false;

  /** Looks at records; at all of what is known of them, but for those of which only time went on. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- within, facts and what is said are those of the kind
  const lookAt = <Kind extends WatchedKind>(
    then: PassContext,
    kind: Kind,
    ids: readonly string[] | 'all',
    older: ReadonlyMap<string, Known>,
  ): void => {
    const ofKind = known.get(kind);
    if (ofKind === undefined || ids.length === 0) return;
    const { today } = then;
    const tomorrow = addDays(today, 1);
    for (const id of ids === 'all' ? ofKind.all() : ids) {
      standing.delete(id);
      ofKind.drop(id);
      omissions.drop(id);
    }
    for (const facts of watches[kind].facts(then, ids, { day: today, kept: true, memory })) {
      const earlier = older.get(facts.id);
      const before: SaidBefore = earlier?.said ?? [];
      const said = saidOf(kind, facts, numbers, today, before);
      if (said === null) {
        ofKind.put(facts.id, { dueOn: tomorrow, changesOn: tomorrow, said: before });
        continue;
      }
      omissions.put(facts.id, said);
      const changesOn = earlier === undefined ? steadyUntilOf(facts) : earlier.changesOn;
      const dueOn = sooner(said.anotherOn, changesOn);
      ofKind.put(facts.id, { dueOn: dueOn !== null && dueOn < tomorrow ? tomorrow : dueOn, changesOn, said: before });
      const unheard = said.proposals.filter(({ key }) => !heard.has(key));
      if (unheard.length > 0) standing.set(facts.id, unheard);
    }
  };

  const severalAnswers = (palgorithm: string): readonly SeveralAnswer[] => {
    const said = answers.get(palgorithm) ?? readSeveralAnswers(sqlite, palgorithm);
    answers.set(palgorithm, said);
    return said;
  };

  const hear = (day: CalendarDate): void => {
    for (const [id, proposals] of standing) {
      const unheard = proposals.filter((proposal) => {
        if (heard.has(proposal.key)) return false;
        if (!isOpenOn(sqlite, proposal.key, day)) return true;
        heard.set(proposal.key, { on: day, proposal });
        return false;
      });
      if (unheard.length === 0) standing.delete(id);
      else standing.set(id, unheard);
    }
  };

  return {
    look(day, rows) {
      const then = { ...context, today: day };
      // Preferences are those that are tried, on every day.
      const changed = rows.filter(({ tableName }) => tableName !== 'preferences');
      if (changed.some(({ tableName }) => tableName === 'nudge_answers')) answers.clear();
      const affected = hasBegun ? affectedRecords(then, changed) : 'everything';
      for (const kind of watchedKinds) {
        if (affected === 'everything') {
          if (hasBegun) sqlite.prepare('DELETE FROM outlooks').run();
          memory.clear();
          refresh(then, kind, 'due');
          lookAt(then, kind, 'all', none);
          continue;
        }
        const changedIds = affected.get(kind) ?? [];
        const due = known.get(kind)?.dueOn(day) ?? [];
        const dueIds = due.map(([id]) => id);
        const refreshed = refresh(then, kind, { changed: changedIds, due: dueIds });
        memory.drop(refreshed, namedContractsSql);
        memory.drop(changedIds);
        const isChanged = new Set(changedIds);
        const older = due.filter(
          ([id, { changesOn }]) => !isChanged.has(id) && (changesOn === null || changesOn > day),
        );
        lookAt(then, kind, [...new Set([...changedIds, ...dueIds])], new Map(older));
      }
      hasBegun = true;
      const together = proposeTogether(
        omissions,
        {
          severalAnswers,
          rates: () => readRatesToWeigh(then),
        },
        numbers,
      );
      if (together.length === 0) standing.delete(several);
      else standing.set(several, together);
      hear(day);
    },
    heard: () => [...heard.values()],
  };
}

/** What is said of a record; null when nothing could be worked out, which concerns this record alone. */
function saidOf<Kind extends WatchedKind>(
  kind: Kind,
  facts: WatchedFacts[Kind],
  numbers: Preferences['palgorithms'],
  day: CalendarDate,
  before: SaidBefore,
): ReturnType<typeof proposeFor> | null {
  try {
    return proposeFor(kind, facts, numbers, day, [], before);
  } catch (error) {
    if (storeFailureOf(error) !== null) throw error;
    return null;
  }
}

/** Which records are looked at: those that changed, and those of which something else may be said by itself. */
interface ToLookAt {
  readonly changed: readonly string[];
  readonly due: readonly string[];
}

/** Brings up to date what is kept about records that are looked at. Gives those it was brought up for, but for all that are due. */
function refresh(then: PassContext, kind: WatchedKind, which: ToLookAt | 'due'): readonly string[] {
  const { refresh: bring } = watches[kind];
  if (bring === undefined) return [];
  const ids = which === 'due' ? [] : [...new Set([...which.changed, ...changedByThemselves(then, which.due)])];
  if (which === 'due' || ids.length > 0) allAtOnce(bring(then, which === 'due' ? which : ids, () => {}));
  return ids;
}

/** Those whose kept outlook is no longer right. */
function changedByThemselves({ sqlite, today }: PassContext, ids: readonly string[]): string[] {
  return prepareOnce<[string, string], string>(
    sqlite,
    'SELECT contractId FROM outlooks WHERE contractId IN (SELECT value FROM json_each(?)) AND changesOn <= ?',
  )
    .pluck()
    .all(JSON.stringify(ids), today);
}
