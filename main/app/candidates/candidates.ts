import { and, eq, isNull } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { assessments, candidates, requirements } from '../../db/schema/needs.ts';
import { enteredColumns, holds } from '../records/entered.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import { markRemoved } from '../records/mark-removed.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { findNeed } from '../needs/need-rows.ts';
import { findSupplier } from '../suppliers/supplier-rows.ts';
import { type CandidateRow, findCandidate, readCandidateRows } from './candidate-rows.ts';
import { insertCandidate } from './insert-candidate.ts';

/** Adds a supplier, known or new, to a need. The one whose contract raised the need is the incumbent. */
export const addCandidate: CommandHandler<'candidates.add'> = (context, input) => {
  const need = findNeed(context.database, input.needId);
  if (need === undefined) return failed(notFound('need', input.needId));
  if (need.state === 'decided') {
    return failed(refused(message('refusals.needDecidedNoCandidate', { need: need.title })));
  }
  const supplier = input.supplierId === undefined ? null : findSupplier(context.database, input.supplierId);
  if (supplier === undefined) return failed(notFound('supplier', input.supplierId ?? ''));
  const cause =
    need.causeContractId === null || supplier === null
      ? undefined
      : readSummaries(context, 'AND c.id = @id', { id: need.causeContractId })[0];
  const supplierName = supplier?.name ?? input.supplierName ?? '';
  const added = insertCandidate(context, {
    needId: need.id,
    supplierId: supplier?.id ?? null,
    supplierName,
    stage: input.stage,
    ...enteredColumns(records.candidates, input),
    incumbentContractId:
      input.source === 'incumbent' && cause !== undefined && cause.supplierId === supplier?.id ? cause.id : null,
  });
  if (!added.ok) return added;
  context.describe(message('history.did.addedCandidate', { supplier: supplierName, need: need.title }));
  return ok({ id: added.value });
};

/** Changes a candidate. Verdicts given take the place of earlier ones on the same requirement; others stay. */
export const updateCandidate: CommandHandler<'candidates.update'> = (context, input) => {
  const found = findCandidate(context.database, input.id);
  if (found === undefined) return failed(notFound('candidate', input.id));
  const { candidate, need } = found;
  const known = new Set(
    context.database
      .select({ id: requirements.id })
      .from(requirements)
      .where(and(eq(requirements.needId, need.id), isNull(requirements.deletedAt)))
      .all()
      .map(({ id }) => id),
  );
  for (const assessment of input.assessments ?? []) {
    if (!known.has(assessment.requirementId)) return failed(notFound('requirement', assessment.requirementId));
    assess(context, candidate.id, assessment);
  }
  const entered = enteredColumns(records.candidates, input);
  if (Object.keys(entered).length > 0) {
    context.database
      .update(candidates)
      .set({ ...entered, changedAt: context.now })
      .where(eq(candidates.id, candidate.id))
      .run();
  }
  context.describe(message('history.did.changedCandidate', { supplier: candidate.supplierName, need: need.title }));
  return ok({ id: candidate.id });
};

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

/** Removes a candidate that was added by mistake, with its offers and what was said. */
export const removeCandidate: CommandHandler<'candidates.remove'> = (context, { id }) => {
  const found = findCandidate(context.database, id);
  if (found === undefined) return failed(notFound('candidate', id));
  const { candidate, need } = found;
  if (candidate.stage === 'chosen') {
    return failed(refused(message('refusals.candidateChosenKept', { supplier: candidate.supplierName })));
  }
  markRemoved(context, 'candidates', [id]);
  context.describe(message('history.did.removedCandidate', { supplier: candidate.supplierName, need: need.title }));
  return ok({ id });
};

type Assessment = NonNullable<ParsedInputOf<'candidates.update'>['assessments']>[number];

function assess(context: CommandContext, candidateId: string, assessment: Assessment): void {
  const { requirementId } = assessment;
  const entered = enteredColumns(records.assessments, assessment);
  const present = context.database
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.candidateId, candidateId),
        eq(assessments.requirementId, requirementId),
        isNull(assessments.deletedAt),
      ),
    )
    .get();
  if (present === undefined) {
    insertKeyed(context, 'assessments', { candidateId, requirementId, ...entered });
    return;
  }
  if (holds(present, entered)) return;
  context.database
    .update(assessments)
    .set({ ...entered, changedAt: context.now })
    .where(eq(assessments.id, present.id))
    .run();
}

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
