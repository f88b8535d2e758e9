import { failed, ok } from '#shared/domain/result.ts';
import { notFound } from '../failures.ts';
import type { QueryHandler } from '../handler.ts';
import { completeNeed, findNeed } from './need-rows.ts';

/** One need with requirements, candidates, offers and what was said. */
export const getNeed: QueryHandler<'needs.get'> = (context, { id }) => {
  const row = findNeed(context.database, id);
  return row === undefined ? failed(notFound('need', id)) : ok(completeNeed(context, row));
};
