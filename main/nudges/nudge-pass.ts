import { message } from '#shared/domain/message.ts';
import { dataVersion } from '../db/data-version.ts';
import { storeFailureOf } from '../db/store-failure.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import {
  noOmissions,
  proposeFor,
  proposeTogether,
  quietUntil,
  type NudgeProposal,
  type Omissions,
  type SaidOfRecord,
} from '#shared/domain/palgorithms/propose-nudges.ts';
import { watchedKinds, type WatchedFacts, type WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import type { Portions } from '../portions.ts';
import { affectedRecords, type Affected, type ChangedRow } from './affected-records.ts';
import { forgetLooks, forgetLooksOfKinds, keepLooks, recordsToLookAt, recordsTogether, type Look } from './looks.ts';
import { kindsRewritten } from './own/own-behind.ts';
import { rowMemory, type RowMemory } from '../db/row-memory.ts';
import type { PassContext, Sqlite } from './pass-context.ts';
import { reconcile } from './reconcile.ts';
import { forgetOutlooks } from './refresh-outlooks.ts';
import { absencesToLookAt } from './stored-absences.ts';
import { readSeveralAnswers } from './stored-answers.ts';
import { readRatesToWeigh } from './stored-rates.ts';
import { readRowsAbout, readRowsToCompare, restate, writeReconciliation } from './stored-nudges.ts';
import type { FailedAbout } from './watches/watch.ts';
import { watches } from './watches/watches.ts';

/** Records looked at between two places to rest. */
const recordsAtOnce = 200;

/** More records than this are not worth looking at within a command's own portion: a full pass takes them over. */
const mostPickedOut = 500;

/** What is read of more records than this is not kept until the pass is over. */
const mostRemembered = 5_000;

/** What a pass did. */
export interface PassOutcome {
  /** How many records were looked at. */
  readonly records: number;
  /** How many stored nudges were raised, changed or expired. */
  readonly touched: number;
}

/** Keeps the stored nudges in step with the facts. One for each open store. */
export interface NudgePass {
  /** Looks at everything of which something else may be said today, within a transaction of the caller. */
  full(context: PassContext): Portions<PassOutcome>;
  /**
   * Looks at what changed rows are about, within the transaction of the command that changed them. Null when it takes a
   * full pass, which the caller runs next.
   */
  afterCommand(context: PassContext, changed: readonly ChangedRow[]): Portions<PassOutcome | null>;
  /** Drops what is remembered between passes, as when a command that was looked at was not stored. */
  forget(): void;
  /** Drops what is kept as well, within a transaction of the caller: the next pass looks at every record. */
  forgetEverything(context: Pick<PassContext, 'sqlite'>): void;
}

function rethrow(_recordId: string, error: unknown): never {
  throw error;
}

/** A pass that remembers nothing yet. One record that fails never silences the others. */
export function nudgePass(failedAbout: FailedAbout = rethrow): NudgePass {
  /** What is said of several records together, as last seen: one change may concern them all. Null: not known. */
  let omissions: Omissions | null = null;
  let seenOn: CalendarDate | null = null;
  let version: number | null = null;
  const forgetKept = (): void => {
    for (const kind of watchedKinds) watches[kind].forget?.();
    omissions = null;
  };
  return {
    *full(context) {
      // It rises when another connection writes: what that changed is in no history.
      const now = dataVersion(context.sqlite);
      if (version !== null && version !== now) {
        forgetLooks(context.sqlite, 'all');
        forgetKept();
      }
      version = now;
      const failed = failures(failedAbout);
      for (const kind of watchedKinds) yield* watches[kind].refresh?.(context, 'due', failed.note) ?? [];
      const due = new Map(watchedKinds.map((kind) => [kind, recordsToLookAt(context, watches[kind])] as const));
      const rows = readRowsToCompare(context);
      seenOn = context.today;
      if (countOf(due) === 0 && rows.every(({ watchedId }) => watchedId === null)) return { records: 0, touched: 0 };
      if (omissions === null) {
        omissions = noOmissions();
        yield* recallOmissions(context, due, omissions, failedAbout);
      }
      return yield* lookAndWrite(context, due, omissions, rows, failed);
    },
    *afterCommand(context, changed) {
      if (preferencesNamed(context.sqlite, changed, "name IN ('language', 'locale')")) restate(context);
      const affected = affectedRecords(context, changed);
      if (preferencesNamed(context.sqlite, changed, "name = 'place'")) forgetOutlooks(context.sqlite);
      if (affected === 'everything') {
        forgetLooks(context.sqlite, 'all');
        // A full pass works out outlooks that are missing or due; those of these contracts may be neither, and wrong.
        forgetOutlooks(context.sqlite, rowsOf(changed, 'contracts'));
        forgetKept();
        return null;
      }
      const count = countOf(affected);
      if (rowsOf(changed, 'exchange_rates').length > 0) {
        // What is said of several together names those that cost most.
        for (const kind of watchedKinds) forgetLooks(context.sqlite, recordsTogether(context, kind));
        for (const ids of affected.values()) forgetLooks(context.sqlite, ids);
        forgetOutlooks(context.sqlite, affected.get('contract') ?? []);
        return null;
      }
      const rewritten = rowsOf(changed, 'own_palgorithms');
      if (rewritten.length > 0) {
        forgetLooksOfKinds(context.sqlite, kindsRewritten(context.sqlite, rewritten));
        for (const ids of affected.values()) forgetLooks(context.sqlite, ids);
        forgetOutlooks(context.sqlite, affected.get('contract') ?? []);
        return null;
      }
      if (count === 0) return { records: 0, touched: 0 };
      if (omissions === null || seenOn !== context.today || count > mostPickedOut) {
        for (const ids of affected.values()) forgetLooks(context.sqlite, ids);
        forgetOutlooks(context.sqlite, affected.get('contract') ?? []);
        return null;
      }
      const failed = failures(failedAbout);
      for (const [kind, ids] of affected) yield* watches[kind].refresh?.(context, ids, failed.note) ?? [];
      const rows = readRowsAbout(context.sqlite, [...affected.values()].flat());
      return yield* lookAndWrite(context, affected, omissions, rows, failed);
    },
    forget: forgetKept,
    forgetEverything({ sqlite }) {
      forgetLooks(sqlite, 'all');
      forgetOutlooks(sqlite);
      forgetKept();
    },
  };
}

function countOf(records: Affected): number {
  return [...records.values()].reduce((count, ids) => count + ids.length, 0);
}

function rowsOf(changed: readonly ChangedRow[], table: string): string[] {
  return changed.filter(({ tableName }) => tableName === table).map(({ rowId }) => rowId);
}

/** Whether one of the changed rows is a preference of which this is so. */
function preferencesNamed(sqlite: Sqlite, changed: readonly ChangedRow[], condition: string): boolean {
  const ids = rowsOf(changed, 'preferences');
  if (ids.length === 0) return false;
  const found = sqlite
    .prepare<[string], number>(
      `SELECT 1 FROM preferences WHERE id IN (SELECT value FROM json_each(?)) AND ${condition} LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify(ids));
  return found !== undefined;
}

interface Found {
  records: number;
  readonly proposals: NudgeProposal[];
}

/** Records of which nothing could be worked out: what was said of them stands, and they are looked at again. */
interface Failures {
  readonly ids: ReadonlySet<string>;
  note: FailedAbout;
}

function failures(failedAbout: FailedAbout): Failures {
  const ids = new Set<string>();
  return {
    ids,
    note(id, error) {
      ids.add(id);
      failedAbout(id, error);
    },
  };
}

function* lookAndWrite(
  context: PassContext,
  records: Affected,
  omissions: Omissions,
  rows: Parameters<typeof reconcile>[1],
  failed: Failures,
): Portions<PassOutcome> {
  const { preferences, speaker, sqlite } = context;
  const found: Found = { records: 0, proposals: [] };
  // Other kinds ask for contracts that were just read; tens of thousands would be kept at the cost of collecting them.
  const memory = countOf(records) <= mostRemembered ? rowMemory() : undefined;
  for (const [kind, ids] of records) yield* lookAt(context, kind, ids, omissions, found, memory, failed);
  const source = {
    severalAnswers: (palgorithm: string) => readSeveralAnswers(sqlite, palgorithm),
    rates: () => readRatesToWeigh(context),
  };
  found.proposals.push(...proposeTogether(omissions, source, preferences.palgorithms));
  const concerned =
    failed.ids.size === 0 ? rows : rows.filter(({ watchedId }) => watchedId === null || !failed.ids.has(watchedId));
  const touched = yield* writeReconciliation(context, reconcile(found.proposals, concerned, speaker));
  return { records: found.records, touched };
}

/** Looks at records of one kind, and keeps when to look at each of them again. */
function* lookAt(
  context: PassContext,
  kind: WatchedKind,
  ids: readonly string[],
  omissions: Omissions,
  found: Found,
  memory: RowMemory | undefined,
  failed: Failures,
): Portions<void> {
  if (ids.length === 0) return;
  const looks = new Map<string, Look | null>(ids.map((id) => [id, null]));
  for (const id of ids) omissions.drop(id);
  const readable = failed.ids.size === 0 ? ids : ids.filter((id) => !failed.ids.has(id));
  const looking = sayOf(context, kind, readable, memory, failed.note);
  for (const [facts, said] of looking) {
    found.records += 1;
    found.proposals.push(...said.proposals);
    omissions.put(facts.id, said);
    looks.set(facts.id, { until: quietUntil(facts, said, context.today), together: said.omissions.length > 0 });
    if (found.records % recordsAtOnce === 0) {
      yield { text: message('progress.attention'), done: found.records, total: null };
    }
  }
  keepLooks(context, kind, looks);
}

/** Reads again what is said together with others of records that no look is due at. */
function* recallOmissions(
  context: PassContext,
  due: Affected,
  omissions: Omissions,
  failedAbout: FailedAbout,
): Portions<void> {
  let done = 0;
  for (const kind of watchedKinds) {
    const isDue = new Set(due.get(kind));
    const ids = recordsTogether(context, kind).filter((id) => !isDue.has(id));
    if (ids.length === 0) continue;
    for (const [{ id }, said] of sayOf(context, kind, ids, undefined, failedAbout)) {
      omissions.put(id, said);
      if ((done += 1) % recordsAtOnce === 0) yield { text: message('progress.attention'), done, total: null };
    }
  }
}

function* sayOf<Kind extends WatchedKind>(
  context: PassContext,
  kind: Kind,
  ids: readonly string[],
  memory: RowMemory | undefined,
  failedAbout: FailedAbout,
): Generator<readonly [WatchedFacts[Kind], SaidOfRecord], void, undefined> {
  const { palgorithms } = context.preferences;
  const absences = absencesToLookAt(context);
  for (const facts of watches[kind].facts(context, ids, { day: context.today, kept: true, memory })) {
    let said: SaidOfRecord;
    try {
      said = proposeFor(kind, facts, palgorithms, context.today, absences);
    } catch (error) {
      // A store that can not be read concerns everything; a mistake about one record concerns that one.
      if (storeFailureOf(error) !== null) throw error;
      failedAbout(facts.id, error);
      continue;
    }
    yield [facts, said];
  }
}
