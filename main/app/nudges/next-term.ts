import { message } from '#shared/domain/message.ts';
import { ok } from '#shared/domain/result.ts';
import { titleMessage } from '../../nudges/nudge-texts.ts';
import type { CommandHandler } from '../handler.ts';
import { nudgeToAnswer, writeAnswer } from './answer-nudge.ts';

/** Lets it go this time. The next term, a new occurrence, is spoken of again. */
export const nextTerm: CommandHandler<'nudges.nextTerm'> = (context, { id }) => {
  const nudge = nudgeToAnswer(context, id);
  if (!nudge.ok) return nudge;
  writeAnswer(context, nudge.value, 'next_term');
  context.describe(message('history.did.letGo', { nudge: titleMessage(nudge.value) }));
  return ok({ id });
};
