import { message } from '#shared/domain/message.ts';
import { ok } from '#shared/domain/result.ts';
import { titleMessage } from '../../nudges/nudge-texts.ts';
import type { CommandHandler } from '../handler.ts';
import { nudgeToAnswer, writeAnswer } from './answer-nudge.ts';

/** Puts a nudge away for good. Of a notice deadline, later ones under the same terms go with it. */
export const dismissNudge: CommandHandler<'nudges.dismiss'> = (context, { id }) => {
  const nudge = nudgeToAnswer(context, id);
  if (!nudge.ok) return nudge;
  writeAnswer(context, nudge.value, 'dismissed');
  context.describe(message('history.did.dismissedNudge', { nudge: titleMessage(nudge.value) }));
  return ok({ id });
};
