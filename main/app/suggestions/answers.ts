import { message } from '#shared/domain/message.ts';
import { supplierAnswered } from '#shared/domain/recognition/answered-series.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { notFound } from '../failures.ts';
import { readied, type CommandContext, type PreparedCommand } from '../handler.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { findSuggestions } from './find-suggestions.ts';

/** What was said to a suggestion. */
interface Answer {
  readonly series: string;
  readonly name: string;
  readonly answer: 'accepted' | 'rejected' | 'never';
  readonly contractId: string | null;
}

/** Remembers what the person said to a suggestion; what was said to the same one before is replaced. */
export function answerSuggestion(context: CommandContext, answer: Answer): void {
  insertKeyed(context, 'suggestion_answers', { ...answer, on: context.today });
}

/** Says that a suggestion is no contract, or that nothing paid to them is to be suggested again. */
export const rejectSuggestion: PreparedCommand<
  'suggestions.reject',
  { readonly series: string; readonly name: string },
  never
> = {
  async prepare(context, { id, never = false }) {
    const found = findSuggestions(context).find((each) => each.id === id);
    if (found === undefined) return failed(notFound('suggestion', id));
    const { series } = found;
    const name = found.supplier?.name ?? series.supplier.name;
    return ok(readied({ series: never ? supplierAnswered(series.supplier) : found.answeredAs, name }));
  },
  run(context, { id, never = false }, { facts: { series, name } }) {
    answerSuggestion(context, { series, name, answer: never ? 'never' : 'rejected', contractId: null });
    context.describe(message('history.did.rejectedSuggestion', { name, how: never ? 'never' : 'other' }));
    return ok({ id });
  },
};
