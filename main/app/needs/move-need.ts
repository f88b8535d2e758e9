import { eq } from 'drizzle-orm';
import { isOpenNeed, moveRefused, needStateWords } from '#shared/domain/needs/need-states.ts';
import { failed, ok } from '#shared/domain/result.ts';
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
    back
      ? `Took up again: ${row.title}`
      : `${row.title}: ${needStateWords[state]}${stateReason === null ? '' : `, ${stateReason}`}`,
  );
  return ok({ id });
};
