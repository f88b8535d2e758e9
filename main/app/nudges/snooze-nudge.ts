import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { titleMessage } from '../../nudges/nudge-texts.ts';
import { refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { nudgeToAnswer, writeAnswer } from './answer-nudge.ts';

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
