import { and, asc, eq, isNull } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { costOfMissing } from '#shared/domain/terms/cost.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { contracts, prices } from '../../db/schema/contracts.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { readExits } from '../exits/exit-rows.ts';
import type { QueryContext } from '../handler.ts';
import { outlookOptions } from '../terms/outlook-options.ts';
import { unreadablePart } from '../unreadable/problem.ts';
import {
  type ContractSummary,
  priceOf,
  storedLinks,
  storedPlace,
  storedReferences,
  storedTerms,
} from './contract-rows.ts';

export type ContractRecord = OutputOf<'contracts.get'>;

/** Adds to a summary everything else that is known about the contract. */
export function completeContract(context: QueryContext, summary: ContractSummary): ContractRecord {
  const row = context.database.select().from(contracts).where(eq(contracts.id, summary.id)).get();
  if (row === undefined) return withoutDetails(summary);
  const terms = storedTerms(row.terms);
  const place = storedPlace(row.place);
  const outlook = terms === null ? null : termsOutlook(terms, context.today, outlookOptions(context, place));
  const { price } = summary;
  return {
    ...summary,
    terms,
    outlook: outlook === null ? null : { ...outlook, unknown: [...outlook.unknown], working: [...outlook.working] },
    costOfMissing: outlook === null || price === null ? null : costOfMissing(price, outlook),
    place,
    paymentMethod: row.paymentMethod,
    nextPaymentOn: row.nextPaymentOn,
    referenceNumbers: storedReferences(row.referenceNumbers),
    links: storedLinks(row.links),
    note: row.note,
    ...readPrices(context, summary.id),
    exits: readExits(context, summary.id),
    createdAt: row.createdAt,
  };
}

/** What is left of a contract whose own id cannot be read, so that nothing else can be found by it. */
function withoutDetails(summary: ContractSummary): ContractRecord {
  return {
    ...summary,
    terms: null,
    outlook: null,
    costOfMissing: null,
    place: null,
    paymentMethod: null,
    nextPaymentOn: null,
    referenceNumbers: [],
    links: [],
    note: null,
    prices: [],
    unreadablePrices: [],
    exits: [],
    createdAt: summary.changedAt,
  };
}

function readPrices(context: QueryContext, contractId: string): Pick<ContractRecord, 'prices' | 'unreadablePrices'> {
  const rows = context.database
    .select()
    .from(prices)
    .where(and(eq(prices.contractId, contractId), isNull(prices.deletedAt)))
    .orderBy(asc(prices.effectiveFrom), asc(writtenOrder(prices)))
    .all();
  return {
    prices: rows.flatMap((row) => {
      const price = priceOf(row);
      if (price === null) return [];
      const { id, effectiveFrom, announcedOn, exitRightUntil, note, createdAt, changedAt } = row;
      return [{ id, price, effectiveFrom, announcedOn, exitRightUntil, note, createdAt, changedAt }];
    }),
    unreadablePrices: rows.flatMap((row) =>
      priceOf(row) === null ? unreadablePart(context, { table: 'prices', column: 'amount', rowId: row.id }) : [],
    ),
  };
}
