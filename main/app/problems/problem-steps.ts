import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { problemSteps } from '../../db/schema/belongings.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler, QueryContext } from '../handler.ts';
import { nextActionAfter, nextActionProblem } from '../interactions/next-action.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { columnsOf } from '../records/sums.ts';
import type { ProblemRow, ProblemStepRow } from './problem-rows.ts';
import { findProblem } from './problems.ts';

/** Notes what was done about a problem, also about one that is closed: a late refund is part of its story. */
export const addProblemStep: CommandHandler<'problems.addStep'> = (context, input) => {
  const problem = findProblem(context, input.problemId);
  if (problem === undefined) return failed(notFound('problem', input.problemId));
  const on = input.on === undefined ? context.today : input.on;
  const next = { nextActor: input.nextActor ?? null, nextBy: input.nextBy ?? null };
  const wrong = nextActionProblem(on, next);
  if (wrong !== null) return failed(wrong);
  const record = context.newRecord();
  context.database
    .insert(problemSteps)
    .values({
      ...record,
      problemId: problem.id,
      ...enteredColumns(records.problem_steps, { ...input, on }),
      ...columnsOf('cost', input.cost),
    })
    .run();
  context.describe(message('history.did.addedStep', { problem: problem.title }));
  return ok({ id: record.id });
};

/** Changes a step. */
export const updateProblemStep: CommandHandler<'problems.updateStep'> = (context, input) => {
  const found = findStep(context, input.id);
  if (found === undefined) return failed(notFound('problemStep', input.id));
  const { step, problem } = found;
  const next = nextActionAfter(step, input);
  const wrong = nextActionProblem(input.on === undefined ? step.on : input.on, next);
  if (wrong !== null) return failed(wrong);
  const { id, cost, ...entered } = input;
  context.database
    .update(problemSteps)
    .set({
      ...enteredColumns(records.problem_steps, entered),
      ...next,
      ...columnsOf('cost', cost),
      changedAt: context.now,
    })
    .where(eq(problemSteps.id, id))
    .run();
  context.describe(message('history.did.changedStep', { problem: problem.title }));
  return ok({ id });
};

/** Removes a step that was noted by mistake. */
export const removeProblemStep: CommandHandler<'problems.removeStep'> = (context, { id }) => {
  const found = findStep(context, id);
  if (found === undefined) return failed(notFound('problemStep', id));
  markRemoved(context, 'problem_steps', [id]);
  context.describe(message('history.did.removedStep', { problem: found.problem.title }));
  return ok({ id });
};

function findStep(
  context: Pick<QueryContext, 'database'>,
  id: string,
): { readonly step: ProblemStepRow; readonly problem: ProblemRow } | undefined {
  const step = context.database
    .select()
    .from(problemSteps)
    .where(and(eq(problemSteps.id, id), isNull(problemSteps.deletedAt)))
    .get();
  const problem = step === undefined ? undefined : findProblem(context, step.problemId);
  return step === undefined || problem === undefined ? undefined : { step, problem };
}
