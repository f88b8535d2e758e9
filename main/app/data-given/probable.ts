import { ok } from '#shared/domain/result.ts';
import { readProbable } from '../../nudges/stored-dealings.ts';
import { sortedByNames } from '../collation.ts';
import type { QueryHandler } from '../handler.ts';
import { standingsOf } from '../relationships/standings.ts';
import { holderOf } from './data-rows.ts';

/** What suppliers probably know by what is written down of them, and why; nothing of it is stored. */
export const listProbableData: QueryHandler<'data.probable'> = (context, { kind, ...who }) => {
  const found = readProbable(context.sqlite, who).filter((probable) => kind === undefined || probable.kind === kind);
  const standing = found.length === 0 ? null : standingsOf(context, who.supplierId);
  return ok(
    sortedByNames(
      context,
      found,
      ({ supplierName }) => supplierName,
      ({ personName }) => personName,
    ).map((probable) => ({
      ...holderOf(probable, standing?.(probable.relationshipId)),
      kind: probable.kind,
      ground: probable.ground,
      reason: context.say(probable.reason),
      messages: { reason: probable.reason },
    })),
  );
};
