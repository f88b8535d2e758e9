import { nudgeIdentifier } from '../../identifiers.ts';
import type { CommandContext } from '../handler.ts';
import { nudgeToAnswer, writeAnswer } from '../nudges/answer-nudge.ts';
import type { NeedRecord } from './need-rows.ts';

/** Staying answers the nudge that raised the need, where it still asks: until the next term, where there will be one. */
export function answerCause(context: CommandContext, { cause }: NeedRecord): void {
  if (cause.nudgeKey === null) return;
  const nudge = nudgeToAnswer(context, nudgeIdentifier(cause.nudgeKey));
  if (!nudge.ok) return;
  writeAnswer(context, nudge.value, nudge.value.palgorithm === 'notice_deadline' ? 'next_term' : 'done');
}
