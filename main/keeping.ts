import { ok } from '#shared/domain/result.ts';
import type { QueryContext } from './app/handler.ts';
import type { LooseKeeping, LooseOutcome, LooseReadied } from './loose-router.ts';
import type { WritingQueue } from './writing-queue.ts';

/** What answering a query that keeps something needs of the open store. */
interface Keeping {
  readonly queue: Pick<WritingQueue, 'write'>;
  writing(): QueryContext;
}

/** Answers a query that keeps something for its next time, which is written in its turn and is no step of the history. */
export async function answerAndKeep(
  { queue, writing }: Keeping,
  query: LooseKeeping,
  steps: { ready(): Promise<LooseReadied>; checked(outcome: LooseOutcome): LooseOutcome },
): Promise<LooseOutcome> {
  const readied = await steps.ready();
  if (!readied.ok) return readied;
  const { answer, kept } = keptWithAnswer(readied.value.facts);
  return queue.write<LooseOutcome>({
    // oxlint-disable-next-line require-yield -- it is quick: one portion
    *begin() {
      const context = writing();
      context.sqlite.transaction(() => query.keep(context, kept)).immediate();
      return steps.checked(ok(answer));
    },
  });
}

function keptWithAnswer(facts: unknown): { readonly answer: unknown; readonly kept: unknown } {
  if (typeof facts !== 'object' || facts === null || !('answer' in facts) || !('kept' in facts)) {
    throw new Error('A query that keeps something did not say what');
  }
  return { answer: facts.answer, kept: facts.kept };
}
