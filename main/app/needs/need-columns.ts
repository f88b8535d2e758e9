import type { ParsedInputOf } from '#shared/api/api.ts';
import { needs } from '../../db/schema/needs.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';

type NeedInput = Omit<ParsedInputOf<'needs.update'>, 'id' | 'requirements'>;

/** The columns an input sets; what is left out is not among them. */
export function needColumns(input: NeedInput): Partial<typeof needs.$inferInsert> {
  const { title, trigger, story, personId, budget, decideBy, decideByWhy, costWeight } = input;
  return {
    ...(title === undefined ? {} : { title }),
    ...(trigger === undefined ? {} : { trigger }),
    ...(story === undefined ? {} : { story: emptyToNull(story) }),
    ...(personId === undefined ? {} : { personId }),
    ...(budget === undefined
      ? {}
      : {
          budgetAmount: budget?.amount ?? null,
          budgetCurrency: budget?.currency ?? null,
          budgetPer: budget?.per ?? null,
        }),
    ...(decideBy === undefined ? {} : { decideBy }),
    ...(decideByWhy === undefined ? {} : { decideByWhy: emptyToNull(decideByWhy) }),
    ...(costWeight === undefined ? {} : { costWeight }),
  };
}
