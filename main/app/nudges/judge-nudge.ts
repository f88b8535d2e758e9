import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { storedText } from '#shared/records/stored-message.ts';
import { nudgeFeedback } from '../../db/schema/nudges.ts';
import { titleMessage } from '../../nudges/nudge-texts.ts';
import { findNudge } from '../../nudges/stored-nudges.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { insertKeyed } from '../records/insert-keyed.ts';

/** Notes whether a nudge helped, in place of what was said before. It may be answered, or over, already. */
export const judgeNudge: CommandHandler<'nudges.feedback'> = (context, { id, verdict }) => {
  const nudge = findNudge(context.sqlite, id);
  if (nudge === undefined) return failed(notFound('nudge', id));
  const title = titleMessage(nudge);
  const said = { title: storedText(title), verdict, saidOn: context.today };
  context.describe(message(`history.did.judgedNudge.${verdict}`, { nudge: title }));
  const existing = context.database
    .select({ id: nudgeFeedback.id, verdict: nudgeFeedback.verdict })
    .from(nudgeFeedback)
    .where(and(eq(nudgeFeedback.nudgeKey, nudge.key), isNull(nudgeFeedback.deletedAt)))
    .get();
  if (existing === undefined) insertKeyed(context, 'nudge_feedback', { nudgeKey: nudge.key, ...said });
  else if (existing.verdict !== verdict) {
    context.database
      .update(nudgeFeedback)
      .set({ ...said, changedAt: context.now })
      .where(eq(nudgeFeedback.id, existing.id))
      .run();
  }
  return ok({ id });
};
