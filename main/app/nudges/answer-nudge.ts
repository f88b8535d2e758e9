import { and, eq, isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { storedText } from '#shared/records/stored-message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { nudgeAnswers } from '../../db/schema/nudges.ts';
import { statusOf } from '../../nudges/nudge-row.ts';
import { titleMessage } from '../../nudges/nudge-texts.ts';
import { type AnsweredRow, findNudge } from '../../nudges/stored-nudges.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler, UnsaidFailureOf } from '../handler.ts';

/** Hides a nudge until a day: a later one than today, and none on which it would be too late to act. */
export const snoozeNudge: CommandHandler<'nudges.snooze'> = (context, { id, until }) => {
  const nudge = nudgeToAnswer(context, id);
  if (!nudge.ok) return nudge;
  const { actBy, palgorithm } = nudge.value;
  if (until <= context.today) return failed(refused(message('refusals.dayAfterToday')));
  // An exit is followed beyond its last day; everything else ends with the day to act by.
  if (actBy !== null && until > actBy && palgorithm !== 'exit_unacknowledged') {
    return failed(refused(message('refusals.snoozedTooLate', { actBy })));
  }
  writeAnswer(context, nudge.value, 'snoozed', until);
  context.describe(message('history.did.snoozedNudge', { until, nudge: titleMessage(nudge.value) }));
  return ok({ id });
};

/** Puts a nudge away for good. Of a notice deadline, later ones under the same terms go with it. */
export const dismissNudge: CommandHandler<'nudges.dismiss'> = (context, { id }) => {
  const nudge = nudgeToAnswer(context, id);
  if (!nudge.ok) return nudge;
  writeAnswer(context, nudge.value, 'dismissed');
  context.describe(message('history.did.dismissedNudge', { nudge: titleMessage(nudge.value) }));
  return ok({ id });
};

/** Lets it go this time. The next term, a new occurrence, is spoken of again. */
export const nextTerm: CommandHandler<'nudges.nextTerm'> = (context, { id }) => {
  const nudge = nudgeToAnswer(context, id);
  if (!nudge.ok) return nudge;
  writeAnswer(context, nudge.value, 'next_term');
  context.describe(message('history.did.letGo', { nudge: titleMessage(nudge.value) }));
  return ok({ id });
};

/** Notes that what the nudge asked for is done. */
export const doneNudge: CommandHandler<'nudges.done'> = (context, { id }) => {
  const nudge = nudgeToAnswer(context, id);
  if (!nudge.ok) return nudge;
  writeAnswer(context, nudge.value, 'done');
  context.describe(message('history.did.answeredNudge', { nudge: titleMessage(nudge.value) }));
  return ok({ id });
};

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
  nudge: Pick<AnsweredRow, 'key' | 'title' | 'messages'>,
  answer: Answer,
  snoozedUntil: CalendarDate | null = null,
): void {
  const { key } = nudge;
  const said = { title: storedText(titleMessage(nudge)), answer, snoozedUntil, answeredOn: context.today };
  const existing = context.database
    .select({ id: nudgeAnswers.id, answer: nudgeAnswers.answer, snoozedUntil: nudgeAnswers.snoozedUntil })
    .from(nudgeAnswers)
    .where(and(eq(nudgeAnswers.nudgeKey, key), isNull(nudgeAnswers.deletedAt)))
    .get();
  if (existing === undefined) {
    insertKeyed(context, 'nudge_answers', { nudgeKey: key, ...said });
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
