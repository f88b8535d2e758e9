import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { candidates } from '../../db/schema-needs.ts';
import { emptyToNull } from '../contracts/add-contract.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { findCandidate, readCandidateRows, type CandidateRow } from './candidate-rows.ts';

/** Moves a candidate to another list or place. Ruled out keeps the reason; coming back drops it. */
export const moveCandidate: CommandHandler<'candidates.move'> = (context, input) => {
  const found = findCandidate(context.database, input.id);
  if (found === undefined) return failed(notFound('candidate', input.id));
  const { candidate, need } = found;
  if (need.state === 'decided') {
    return failed(refused(message('refusals.listsStay', { need: need.title })));
  }
  const position = placeOnList(context, candidate, input.stage, input.position);
  const reason = input.stage === 'ruled_out' ? (emptyToNull(input.reason) ?? keptReason(candidate)) : null;
  context.database
    .update(candidates)
    .set({ stage: input.stage, reason, position, changedAt: context.now })
    .where(eq(candidates.id, candidate.id))
    .run();
  const said = { supplier: candidate.supplierName, need: need.title };
  context.describe(
    input.stage === 'ruled_out'
      ? message('history.did.ruledOutCandidate', said)
      : message('history.did.movedCandidate', {
          ...said,
          stage: input.stage === 'at_the_table' ? 'other' : input.stage,
        }),
  );
  return ok({ id: candidate.id });
};

function keptReason({ stage, reason }: CandidateRow): string | null {
  return stage === 'ruled_out' ? reason : null;
}

/** A number between the neighbours a candidate gets, or behind the last; neighbours too close together are spread out. */
function placeOnList(
  context: CommandContext,
  candidate: CandidateRow,
  stage: CandidateRow['stage'],
  wanted: number | undefined,
): number {
  const whole = readCandidateRows(context.database, candidate.needId).filter((other) => other.stage === stage);
  const list = whole.filter((other) => other.id !== candidate.id);
  const index = Math.min(wanted ?? list.length, list.length);
  if (whole[index]?.id === candidate.id) return candidate.position;
  const before = list[index - 1]?.position;
  const after = list[index]?.position;
  if (before === undefined) return after === undefined ? candidate.position : after - 1;
  if (after === undefined) return before + 1;
  const between = (before + after) / 2;
  if (between > before && between < after) return between;
  for (const [n, other] of list.entries()) {
    context.database
      .update(candidates)
      .set({ position: n < index ? n : n + 1, changedAt: context.now })
      .where(eq(candidates.id, other.id))
      .run();
  }
  return index;
}
