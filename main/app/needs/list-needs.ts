import { isOpenNeed } from '#shared/domain/needs/need-states.ts';
import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { readNeedSummaries } from './need-rows.ts';

/** Needs of one step, of every open one, or all of them. */
export const listNeeds: QueryHandler<'needs.list'> = (context, { state }) => {
  const list = readNeedSummaries(context);
  if (state === 'all') return ok(list);
  return ok(list.filter((need) => (state === 'open' ? isOpenNeed(need.state) : need.state === state)));
};
