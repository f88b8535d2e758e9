import type { ParsedInputOf } from '#shared/api/api.ts';
import { needs } from '../../db/schema/needs.ts';
import { records } from '#shared/records/records.ts';
import { enteredColumns } from '../records/entered.ts';

type NeedInput = Omit<ParsedInputOf<'needs.update'>, 'id' | 'requirements'>;

/** The columns an input sets; what is left out is not among them. */
export function needColumns(input: NeedInput): Partial<typeof needs.$inferInsert> {
  const { budget, ...fields } = input;
  return {
    ...enteredColumns(records.needs, fields),
    ...(budget === undefined
      ? {}
      : {
          budgetAmount: budget?.amount ?? null,
          budgetCurrency: budget?.currency ?? null,
          budgetPer: budget?.per ?? null,
        }),
  };
}
