import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { planChoice } from './plan-choice.ts';

/** What choosing an offer would do, without doing it. */
export const previewChoice: QueryHandler<'needs.previewChoice'> = (context, input) => {
  const plan = planChoice(context, input);
  if (!plan.ok) return plan;
  const { candidate, staying, others, incumbentExit, missing, warnings } = plan.value;
  return ok({
    staying: staying !== null,
    supplierName: candidate.supplierName,
    missing: [...missing],
    ruledOut: others.map(({ id, supplierName }) => ({ candidateId: id, name: supplierName })),
    incumbentExit,
    warnings: [...warnings],
  });
};
