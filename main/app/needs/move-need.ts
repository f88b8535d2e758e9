import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { isOpenNeed, moveRefused, type NeedState } from '#shared/domain/needs/need-states.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { needs } from '../../db/schema-needs.ts';
import { emptyToNull } from '../contracts/add-contract.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { findNeed } from './need-rows.ts';

/** Moves a need to another step; everything it holds is kept. */
export const moveNeed: CommandHandler<'needs.move'> = (context, { id, state, reason }) => {
  const row = findNeed(context.database, id);
  if (row === undefined) return failed(notFound('need', id));
  const problem = moveRefused(row.state, state);
  if (problem !== null) return failed(refused(problem));
  const stateReason = emptyToNull(reason) ?? (row.state === state ? row.stateReason : null);
  if (state === row.state && stateReason === row.stateReason) return ok({ id });
  context.database.update(needs).set({ state, stateReason, changedAt: context.now }).where(eq(needs.id, id)).run();
  const back = !isOpenNeed(row.state) && isOpenNeed(state);
  context.describe(
    back ? message('history.did.tookUpNeed', { need: row.title }) : moved(row.title, state, stateReason),
  );
  return ok({ id });
};

function moved(need: string, to: NeedState, reason: string | null): Message {
  const state = to === 'no_decision' ? 'other' : to;
  return reason === null
    ? message('history.did.movedNeed', { need, state })
    : message('history.did.movedNeedBecause', { need, state, reason });
}
