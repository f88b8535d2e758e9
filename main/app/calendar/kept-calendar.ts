import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Message } from '#shared/domain/words.ts';
import { readStoredMessage, storedMessage } from '#shared/records/stored-message.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../../db/database.ts';

/** What came of keeping the calendar file up to date, the last time. */
export interface KeptCalendar {
  /** The day on which it was last looked at, and the last step of the history then. */
  readonly lookedOn: CalendarDate | null;
  readonly sequence: number;
  /** When it was last written; null before the first time. */
  readonly writtenAt: number | null;
  /** Why it could not be brought up to date; null when it could. */
  readonly failure: Message | null;
  /** Since when it can not. */
  readonly failedAt: number | null;
  /** Whether the person was told of the failure. */
  readonly isTold: boolean;
}

interface KeptRow {
  readonly lookedOn: CalendarDate | null;
  readonly sequence: number;
  readonly writtenAt: number | null;
  readonly failure: string | null;
  readonly failedAt: number | null;
  /** 0 or 1. */
  readonly isTold: number;
}

/** Reads it for the file at a path; null where nothing came of that one yet. */
export function readKeptCalendar(sqlite: Sqlite, path: string): KeptCalendar | null {
  const row = prepareOnce<[string], KeptRow>(sqlite, 'SELECT * FROM kept_calendar WHERE path = ?').get(path);
  if (row === undefined) return null;
  const failure = row.failure === null ? null : readStoredMessage(row.failure);
  return { ...row, failure, isTold: row.isTold === 1 };
}

/** Writes it, in place of what is known of any other path. Within a transaction of the caller. */
export function writeKeptCalendar(sqlite: Sqlite, path: string, kept: KeptCalendar): void {
  sqlite.prepare('DELETE FROM kept_calendar WHERE path <> ?').run(path);
  prepareOnce<[Record<string, string | number | null>]>(
    sqlite,
    `INSERT INTO kept_calendar (path, lookedOn, sequence, writtenAt, failure, failedAt, isTold)
     VALUES (@path, @lookedOn, @sequence, @writtenAt, @failure, @failedAt, @isTold)
     ON CONFLICT (path) DO UPDATE SET lookedOn = @lookedOn, sequence = @sequence, writtenAt = @writtenAt,
       failure = @failure, failedAt = @failedAt, isTold = @isTold`,
  ).run({
    path,
    ...kept,
    failure: kept.failure === null ? null : storedMessage(kept.failure),
    isTold: kept.isTold ? 1 : 0,
  });
}

/** The last step of the history: whatever was written down since then is behind it. */
export function lastStep(sqlite: Sqlite): number {
  return prepareOnce<[], number | null>(sqlite, 'SELECT max(sequence) FROM history_entries').pluck().get() ?? 0;
}
