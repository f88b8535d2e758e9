import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { unreadableIn } from '../db/readable/readable-connection.ts';
import { rulesOf, watchedToLookAtSql } from './looks.ts';
import { readTexts, tongueName, type Tongued } from './nudge-texts.ts';
import { message } from '#shared/domain/message.ts';
import { noticeDeadline } from '#shared/domain/palgorithms/notice-deadline.ts';
import { nudgeKey as keyOfNudge } from '#shared/domain/palgorithms/proposal.ts';
import { proposedColumns, type AnswerColumns, type NudgeRow, type NudgeStatus } from './nudge-row.ts';
import type { Portions } from '../portions.ts';
import type { PassContext, Sqlite } from './pass-context.ts';
import type { Reconciliation } from './reconcile.ts';

/** Stored nudges with what the person said to them. */
export type AnsweredRow = NudgeRow & AnswerColumns;

const fromAnswered = `a.answer, a.snoozedUntil FROM nudges n
  LEFT JOIN nudge_answers a ON a.nudgeKey = n.key AND a.deletedAt IS NULL`;
/** Few nudges are judged: looked up one by one. */
const verdict = `(SELECT f.verdict FROM nudge_feedback f WHERE f.nudgeKey = n.key AND f.deletedAt IS NULL) AS verdict`;
const withAnswers = `SELECT n.*, ${verdict}, ${fromAnswered}`;

const plainColumns = [
  ...proposedColumns,
  'expiredOn',
  'raisedOn',
  'deliveredStep',
  'deliveredAt',
  'waitingSince',
  'changedAt',
].filter((column) => column !== 'actionMessages');
/** Without what only who speaks another tongue needs: lists are long. */
const inTongue = `SELECT ${plainColumns.map((column) => `n.${column}`).join(', ')},
  CASE WHEN n.tongue IS NOT @tongue THEN n.actionMessages END AS actionMessages, ${verdict}, ${fromAnswered}`;

const unanswered = `n.expiredOn IS NULL AND (a.answer IS NULL OR a.answer = 'snoozed')`;

/** Stored nudges that may have a status, as `speaker` reads them; the caller settles the status with `statusOf`. */
export function readNudges(sqlite: Sqlite, status: NudgeStatus | 'all', speaker: Tongued): AnsweredRow[] {
  const condition = status === 'open' || status === 'snoozed' ? `WHERE ${unanswered}` : '';
  return prepareOnce<[{ tongue: string }], AnsweredRow>(sqlite, `${inTongue} ${condition}`).all({
    tongue: tongueName(speaker),
  });
}

/** What nudges are chosen, ordered and counted by. */
export type NudgeHead = Pick<
  AnsweredRow,
  | 'id'
  | 'key'
  | 'urgency'
  | 'actBy'
  | 'stakeAmount'
  | 'stakeCurrency'
  | 'supplierId'
  | 'subjectType'
  | 'subjectId'
  | 'raisedOn'
  | 'palgorithm'
  | 'contractId'
  | 'expiredOn'
  | 'answer'
  | 'snoozedUntil'
>;

/** The heads of the stored nudges that may be open; the caller settles the status with `statusOf`. */
export function readOpenHeads(sqlite: Sqlite): NudgeHead[] {
  return prepareOnce<[], NudgeHead>(
    sqlite,
    `SELECT n.id, n.key, n.urgency, n.actBy, n.stakeAmount, n.stakeCurrency, n.supplierId,
       n.subjectType, n.subjectId, n.raisedOn, n.palgorithm, n.contractId, n.expiredOn, ${fromAnswered}
       WHERE ${unanswered}`,
  ).all();
}

/** Stored nudges by their ids, in the order of these. */
export function readNudgesOf(sqlite: Sqlite, ids: readonly string[], speaker: Tongued): AnsweredRow[] {
  const rows = prepareOnce<[{ tongue: string; ids: string }], AnsweredRow>(
    sqlite,
    `${inTongue} WHERE n.id IN (SELECT value FROM json_each(@ids))`,
  ).all({ tongue: tongueName(speaker), ids: JSON.stringify(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One stored nudge. */
export function findNudge(sqlite: Sqlite, id: string): AnsweredRow | undefined {
  return sqlite.prepare<[string], AnsweredRow>(`${withAnswers} WHERE n.id = ?`).get(id);
}

/** Reads whether a notice deadline of a contract was shown that lies on one day or later, and before another. */
export function shownReader(sqlite: Sqlite): (contractId: string, from: CalendarDate, before: CalendarDate) => boolean {
  return (contractId, from, before) =>
    prepareOnce<[string, string], number>(sqlite, 'SELECT 1 FROM nudges WHERE key >= ? AND key < ? LIMIT 1')
      .pluck()
      .get(keyOfDeadline(contractId, from), keyOfDeadline(contractId, before)) !== undefined;
}

function keyOfDeadline(contractId: string, day: CalendarDate): string {
  return keyOfNudge(noticeDeadline.name, contractId, day);
}

/** How many nudges are open: raised, not answered, not asleep. */
export function countOpenNudges(sqlite: Sqlite, today: CalendarDate): number {
  return (
    sqlite
      .prepare<[string], number>(
        `SELECT count(*) FROM nudges n LEFT JOIN nudge_answers a ON a.nudgeKey = n.key AND a.deletedAt IS NULL
         WHERE n.expiredOn IS NULL AND (a.answer IS NULL OR (a.answer = 'snoozed' AND a.snoozedUntil <= ?))`,
      )
      .pluck()
      .get(today) ?? 0
  );
}

/** The stored nudges a full pass compares with: all that stand, but for those of records that no look is due at. */
export function readRowsToCompare(
  context: Pick<PassContext, 'sqlite' | 'today' | 'clock' | 'preferences'>,
): NudgeRow[] {
  return prepareOnce<[Record<string, string>], NudgeRow>(
    context.sqlite,
    `SELECT * FROM nudges WHERE expiredOn IS NULL AND watchedId IS NULL
       UNION ALL SELECT * FROM nudges WHERE expiredOn IS NULL AND watchedId IN (${watchedToLookAtSql})`,
  ).all({ today: context.today, rules: rulesOf(context) });
}

/** The nudges that stand about some records, and those that speak of several together. */
export function readRowsAbout(sqlite: Sqlite, recordIds: readonly string[]): NudgeRow[] {
  return prepareOnce<[string], NudgeRow>(
    sqlite,
    `SELECT * FROM nudges WHERE expiredOn IS NULL AND watchedId IN (SELECT value FROM json_each(?))
       UNION ALL SELECT * FROM nudges WHERE watchedId IS NULL AND expiredOn IS NULL`,
  ).all(JSON.stringify(recordIds));
}

/** Says anew, in the person's tongue, what is stored in another. Within a transaction of the caller. */
export function restate({ sqlite, speaker }: Pick<PassContext, 'sqlite' | 'speaker'>): void {
  const rows = sqlite
    .prepare<[string], NudgeRow>(
      'SELECT * FROM nudges WHERE expiredOn IS NULL AND messages IS NOT NULL AND tongue IS NOT ?',
    )
    .all(tongueName(speaker));
  const write = sqlite.prepare('UPDATE nudges SET title = ?, because = ?, actions = ?, tongue = ? WHERE id = ?');
  for (const row of rows) {
    const texts = unreadableIn(row).length > 0 ? null : readTexts(row, speaker);
    if (texts === null) continue;
    const { title, because, actions } = texts;
    write.run(title, JSON.stringify(because), JSON.stringify(actions), tongueName(speaker), row.id);
  }
}

/** Nudges written between two places to rest. */
const rowsAtOnce = 500;

const insert = `INSERT INTO nudges (${proposedColumns.join(', ')}, raisedOn, changedAt)
  VALUES (${proposedColumns.map((column) => `@${column}`).join(', ')}, @raisedOn, @changedAt)
  ON CONFLICT (id) DO UPDATE SET ${proposedColumns.map((column) => `${column} = excluded.${column}`).join(', ')},
    expiredOn = NULL, changedAt = excluded.changedAt`;

/** Writes what a reconciliation found. Within a transaction of the caller. Gives how many rows it touched. */
export function* writeReconciliation(
  { sqlite, today, now }: Pick<PassContext, 'sqlite' | 'today' | 'now'>,
  { raise, update, expire }: Reconciliation,
): Portions<number> {
  const touched = raise.length + update.length + expire.length;
  if (touched === 0) return 0;
  const put = prepareOnce<[Record<string, unknown>]>(sqlite, insert);
  let done = 0;
  for (const columns of [...raise, ...update]) {
    put.run({ ...columns, raisedOn: today, changedAt: now });
    done += 1;
    if (done % rowsAtOnce === 0) yield { text: message('progress.writingNudges'), done, total: touched };
  }
  const end = prepareOnce(sqlite, 'UPDATE nudges SET expiredOn = ?, changedAt = ? WHERE id = ?');
  for (const id of expire) {
    end.run(today, now, id);
    done += 1;
    if (done % rowsAtOnce === 0) yield { text: message('progress.writingNudges'), done, total: touched };
  }
  return touched;
}

/** What the person said, by nudge key. */
export function readAnswers(sqlite: Sqlite): ReadonlyMap<string, AnswerColumns> {
  const rows = sqlite
    .prepare<[], AnswerColumns & { nudgeKey: string }>(
      'SELECT nudgeKey, answer, snoozedUntil FROM nudge_answers WHERE deletedAt IS NULL',
    )
    .all();
  return new Map(rows.map(({ nudgeKey, answer, snoozedUntil }) => [nudgeKey, { answer, snoozedUntil }]));
}

/** Whether nudges helped, by their keys; what cannot be read is left out. */
export function readVerdicts(sqlite: Sqlite): ReadonlyMap<string, NonNullable<AnswerColumns['verdict']>> {
  const rows = prepareOnce<[], { nudgeKey: string; verdict: NonNullable<AnswerColumns['verdict']> | null }>(
    sqlite,
    'SELECT nudgeKey, verdict FROM nudge_feedback WHERE deletedAt IS NULL',
  ).all();
  return new Map(rows.flatMap(({ nudgeKey, verdict: said }) => (said === null ? [] : [[nudgeKey, said]])));
}
