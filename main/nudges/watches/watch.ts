import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { WatchedFacts, WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import type { Portions } from '../../portions.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { RowMemory } from '../../db/row-memory.ts';
import type { PassContext, Sqlite } from '../pass-context.ts';

/** Notes that nothing could be worked out about a record, of which what was said before then stands. */
export type FailedAbout = (recordId: string, error: unknown) => void;

/** Which records to read: those named, or every living one. */
export type Which = readonly string[] | 'all';

/** The day facts are to hold on, and whether what is kept about records is of that day. */
export interface FactsOn {
  readonly day: CalendarDate;
  readonly kept: boolean;
  /** What was read before and still holds, of contracts; whoever looks back says what does not. Left out: nothing. */
  readonly memory?: RowMemory | undefined;
  /** Whether records that are over are read as well, as the person's own palgorithms may ask for; left out: where some do. */
  readonly over?: true;
}

/** How one kind of record is read for the palgorithms, and which changes concern it. One for each kind. */
export interface Watch<Kind extends WatchedKind> {
  readonly kind: Kind;
  /** The table that holds a row for each. */
  readonly table: string;
  /**
   * SQL for the ids of the records that are looked at, where that is not every living row of the table. It may name the
   * day as `@today`.
   */
  readonly living?: string;
  /**
   * By the name of a table: SQL that gives the ids of the records that rows of it are about, the row's ids in `@ids` as a
   * JSON list. Tables that are left out are of no concern.
   */
  readonly behind: Readonly<Record<string, string>>;
  /** Columns of the table that no facts are read from: what is changed in them alone changes nothing that is said. */
  readonly unread?: readonly string[];
  /** Records of the kind of which something else may be said because others beside them changed. */
  neighbours?(context: Pick<PassContext, 'sqlite' | 'today' | 'preferences'>, changed: readonly string[]): string[];
  /** Records of the kind that stand beside some of which something may be said, whatever of those changed. */
  beside?(context: Pick<PassContext, 'sqlite'>, ids: readonly string[]): readonly string[];
  /** Brings up to date what is kept about records and read with the facts. Within a transaction of the caller. */
  refresh?(context: PassContext, which: readonly string[] | 'due', failedAbout: FailedAbout): Portions<unknown>;
  /** Drops what it keeps between passes, as when what was looked at was not stored. */
  forget?(): void;
  /** What is known on a day. Facts are let go as they were looked at, as there may be tens of thousands. */
  facts(context: PassContext, which: Which, on: FactsOn): Iterable<WatchedFacts[Kind]>;
}

/** SQL for the ids of the records that are looked at. It may name the day as `@today`. */
export function livingOf({ table, living }: Pick<Watch<WatchedKind>, 'table' | 'living'>): string {
  return living ?? `SELECT id FROM "${table}" WHERE deletedAt IS NULL`;
}

/** The ids a statement gives for a list of ids. */
export function idsBehind(sqlite: Sqlite, sql: string, ids: readonly string[]): string[] {
  return prepareOnce<[{ ids: string }], string>(sqlite, sql)
    .pluck()
    .all({ ids: JSON.stringify(ids) });
}
