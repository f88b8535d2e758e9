import { ok } from '#shared/domain/result.ts';
import { costOfMissing, yearlyCost } from '#shared/domain/terms/cost.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import type { QueryHandler } from '../handler.ts';
import { optionsFor } from '../../nudges/stored-terms.ts';
import { saidOutlook } from './said-working.ts';

/** What follows from terms on a day, today unless said otherwise. */
export const previewTerms: QueryHandler<'terms.preview'> = (context, { terms, asOf, price, place }) => {
  const outlook = termsOutlook(terms, asOf ?? context.today, optionsFor(context, place ?? null));
  return ok({
    ...saidOutlook(context, outlook),
    costOfMissing: price == null ? null : costOfMissing(price, outlook),
    yearlyCost: price == null ? null : yearlyCost(price),
  });
};
