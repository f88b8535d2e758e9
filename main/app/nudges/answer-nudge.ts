import { and, eq, isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { nudgeAnswers } from '../../db/schema.ts';
import { statusOf } from '../../nudges/nudge-row.ts';
import { findNudge, type AnsweredRow } from '../../nudges/stored-nudges.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, UnsaidFailureOf } from '../handler.ts';

export type Answer = (typeof nudgeAnswers.$inferInsert)['answer'];

/** The nudge, when it still waits for an answer; else the reason why it does not. */
export function nudgeToAnswer(
  context: CommandContext,
  id: string,
): Result<AnsweredRow, UnsaidFailureOf<'nudges.done'>> {
  const row = findNudge(context.sqlite, id);
  if (row === undefined) return failed(notFound('nudge', id));
  const status = statusOf(row, row, context.today);
  if (status === 'open' || status === 'snoozed') return ok(row);
  return failed(refused(message(status === 'expired' ? 'refusals.nudgePassed' : 'refusals.nudgeAnswered')));
}

/** Writes the answer beside the nudge's key, in place of an earlier one. */
export function writeAnswer(
  context: CommandContext,
  { key, title }: Pick<AnsweredRow, 'key' | 'title'>,
  answer: Answer,
  snoozedUntil: CalendarDate | null = null,
): void {
  const said = { title, answer, snoozedUntil, answeredOn: context.today };
  const existing = context.database
    .select({ id: nudgeAnswers.id, answer: nudgeAnswers.answer, snoozedUntil: nudgeAnswers.snoozedUntil })
    .from(nudgeAnswers)
    .where(and(eq(nudgeAnswers.nudgeKey, key), isNull(nudgeAnswers.deletedAt)))
    .get();
  if (existing === undefined) {
    context.database
      .insert(nudgeAnswers)
      .values({ ...context.newRecord(), nudgeKey: key, ...said })
      .run();
    return;
  }
  // Hidden until the same day: nothing new was said.
  if (answer === 'snoozed' && existing.answer === answer && existing.snoozedUntil === snoozedUntil) return;
  context.database
    .update(nudgeAnswers)
    .set({ ...said, changedAt: context.now })
    .where(eq(nudgeAnswers.id, existing.id))
    .run();
}
