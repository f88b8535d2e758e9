import { message } from '#shared/domain/message.ts';
import { ok } from '#shared/domain/result.ts';
import { titleMessage } from '../../nudges/nudge-texts.ts';
import type { CommandHandler } from '../handler.ts';
import { nudgeToAnswer, writeAnswer } from './answer-nudge.ts';

/** Notes that what the nudge asked for is done. */
export const doneNudge: CommandHandler<'nudges.done'> = (context, { id }) => {
  const nudge = nudgeToAnswer(context, id);
  if (!nudge.ok) return nudge;
  writeAnswer(context, nudge.value, 'done');
  context.describe(message('history.did.answeredNudge', { nudge: titleMessage(nudge.value) }));
  return ok({ id });
};
