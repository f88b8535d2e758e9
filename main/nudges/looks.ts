import { addDays, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { buildName } from '../program-version.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext, Sqlite } from './pass-context.ts';
import { absencesToLookAt } from './stored-absences.ts';
import { livingOf, type Watch as AnyWatch } from './watches/watch.ts';

/**
 * The longest time after which a record is looked at again although nothing about it can have changed, in days: whatever
 * went wrong heals by itself.
 */
const longestQuiet = 28;

type Watch = Pick<AnyWatch<WatchedKind>, 'table' | 'living'>;
type LookContext = Pick<PassContext, 'sqlite' | 'today' | 'clock' | 'preferences'>;

let built: string | null = null;

/** A day in winter and one in summer tell time zones apart. */
const daysOfZone = ['2026-01-15', '2026-07-15'].flatMap((text) => parseCalendarDate(text) ?? []);

/**
 * Names the rules that look. Those of another build, where days begin at other instants, or with other absences near, may
 * say something else of the same records.
 */
export function rulesOf(context: LookContext): string {
  built ??= buildName();
  const zone = daysOfZone.map((day) => context.clock.instantAt(day, '00:00'));
  const absences = absencesToLookAt(context).flatMap(({ from, until }) => [from, until]);
  return [built, ...zone, ...absences].join(' ');
}

/** Whether a look still holds: it was made by the same rules, not later than today, and nothing can have changed since. */
const holds = 'l.quietUntil > @today AND l.lookedOn <= @today AND l.rules = @rules';

/** Living records of a kind that no look holds for. */
export function recordsToLookAt(context: LookContext, watch: Watch): string[] {
  const { sqlite, today } = context;
  return prepareOnce<[Record<string, string>], string>(
    sqlite,
    `SELECT r.id FROM (${livingOf(watch)}) r
       WHERE NOT EXISTS (SELECT 1 FROM looks l WHERE l.recordId = r.id AND ${holds})`,
  )
    .pluck()
    .all({ today, rules: rulesOf(context) });
}

/** Records of a kind that are spoken of together with others. */
export function recordsTogether({ sqlite }: LookContext, kind: WatchedKind): string[] {
  return sqlite
    .prepare<[string], string>('SELECT recordId FROM looks WHERE together = 1 AND kind = ?')
    .pluck()
    .all(kind);
}

/** SQL for the records stored nudges are about that no look holds for. Read from an index alone: nudges are long, and many. */
export const watchedToLookAtSql = `SELECT w.watchedId FROM nudges w
  WHERE NOT EXISTS (SELECT 1 FROM looks l WHERE l.recordId = w.watchedId AND ${holds})`;

/** What came of looking at a record. */
export interface Look {
  readonly until: CalendarDate | null;
  readonly together: boolean;
}

/** Keeps what came of looking at records of a kind; of those that are gone, or failed, nothing is kept. */
export function keepLooks(context: LookContext, kind: WatchedKind, looks: ReadonlyMap<string, Look | null>): void {
  const { sqlite, today } = context;
  const rules = rulesOf(context);
  const put = prepareOnce<[Record<string, string>]>(
    sqlite,
    `INSERT INTO looks (recordId, kind, lookedOn, quietUntil, rules, together)
       SELECT value ->> 0, @kind, @today, value ->> 1, @rules, value ->> 2 FROM json_each(@looks) WHERE true
     ON CONFLICT (recordId) DO UPDATE SET lookedOn = excluded.lookedOn, quietUntil = excluded.quietUntil,
       rules = excluded.rules, together = excluded.together
       WHERE lookedOn <> excluded.lookedOn OR quietUntil <> excluded.quietUntil OR rules <> excluded.rules
         OR together <> excluded.together`,
  );
  const latest = addDays(today, longestQuiet);
  const rows = [...looks].flatMap(([recordId, look]) => {
    if (look === null) return [];
    const until = look.until === null || look.until > latest ? latest : look.until;
    return [[recordId, until, look.together ? 1 : 0]];
  });
  if (rows.length < looks.size)
    forgetLooks(
      sqlite,
      [...looks].flatMap(([id, look]) => (look === null ? [id] : [])),
    );
  if (rows.length > 0) put.run({ kind, today, rules, looks: JSON.stringify(rows) });
}

/** Lets records, or all of them, be looked at again by the next pass. */
export function forgetLooks(sqlite: Sqlite, recordIds: readonly string[] | 'all'): void {
  if (recordIds === 'all') sqlite.prepare('DELETE FROM looks').run();
  else {
    sqlite
      .prepare('DELETE FROM looks WHERE recordId IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(recordIds));
  }
}

/** Lets all records of some kinds be looked at again by the next pass. */
export function forgetLooksOfKinds(sqlite: Sqlite, kinds: readonly WatchedKind[]): void {
  sqlite.prepare('DELETE FROM looks WHERE kind IN (SELECT value FROM json_each(?))').run(JSON.stringify(kinds));
}
