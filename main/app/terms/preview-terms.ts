import { ok } from '#shared/domain/result.ts';
import { costOfMissing, yearlyCost } from '#shared/domain/terms/cost.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import type { QueryHandler } from '../handler.ts';
import { outlookOptions } from './outlook-options.ts';

/** What follows from terms on a day, today unless said otherwise. */
export const previewTerms: QueryHandler<'terms.preview'> = (context, { terms, asOf, price, place }) => {
  const outlook = termsOutlook(terms, asOf ?? context.today, outlookOptions(context, place ?? null));
  const { changesOn, ...shown } = outlook;
  return ok({
    ...shown,
    unknown: [...outlook.unknown],
    working: [...outlook.working],
    costOfMissing: price == null ? null : costOfMissing(price, outlook),
    yearlyCost: price == null ? null : yearlyCost(price),
  });
};
