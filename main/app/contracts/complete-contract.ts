import { and, asc, eq, isNull } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { nextPayment } from '#shared/domain/payments/payments.ts';
import { costOfAdded } from '#shared/domain/terms/cost.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { records } from '#shared/records/records.ts';
import { documents } from '../../db/schema/belongings.ts';
import { contracts, prices } from '../../db/schema/contracts.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { readExits } from '../exits/exit-rows.ts';
import { replacedContracts } from '../exits/replacing-contracts.ts';
import type { QueryContext } from '../handler.ts';
import { shownPayment } from '../payments/shown-payment.ts';
import { isMember } from '../../nudges/stored-household.ts';
import { optionsFor } from '../../nudges/stored-terms.ts';
import { saidOutlook } from '../terms/said-working.ts';
import { enteredOf, nothingEntered } from '../records/entered.ts';
import { unreadablePart } from '../unreadable/problem.ts';
import { priceOf, type ContractSummary } from './contract-rows.ts';

export type ContractRecord = OutputOf<'contracts.get'>;

/** Adds to a summary everything else that is known about the contract. */
export function completeContract(context: QueryContext, summary: ContractSummary): ContractRecord {
  const row = context.database.select().from(contracts).where(eq(contracts.id, summary.id)).get();
  if (row === undefined) return withoutDetails(summary);
  const entered = enteredOf(records.contracts, row);
  const { terms, place } = entered;
  const outlook = terms === null ? null : termsOutlook(terms, context.today, optionsFor(context, place));
  const known = readPrices(context, summary.id);
  return {
    ...summary,
    ...entered,
    secondPersonId: isMember(context.sqlite, entered.secondPersonId ?? '') ? entered.secondPersonId : null,
    outlook: outlook === null ? null : saidOutlook(context, outlook),
    costOfMissing: outlook === null ? null : costOfAdded(known.prices, outlook, entered),
    ...known,
    nextPayment: nextPaymentOf(context, { summary, entered, place: row.place, prices: known.prices }),
    exits: readExits(context, summary.id),
    replaces: replacedContracts(context.sqlite, summary.id),
    createdAt: row.createdAt,
  };
}

/** What is paid next, today or later. */
function nextPaymentOf(
  context: QueryContext,
  {
    summary,
    entered,
    place,
    prices: ofContract,
  }: {
    readonly summary: ContractSummary;
    readonly entered: Pick<ContractRecord, 'terms' | 'nextPaymentOn' | 'pausedFrom' | 'pausedUntil'>;
    /** As it is stored. */
    readonly place: string | null;
    readonly prices: ContractRecord['prices'];
  },
): ContractRecord['nextPayment'] {
  const next = nextPayment(
    {
      prices: ofContract,
      knownOn: entered.nextPaymentOn,
      startsOn: summary.startsOn,
      trialEndsOn: entered.terms?.trialEndsOn ?? null,
      endsOn: summary.endsOn,
      pausedFrom: entered.pausedFrom,
      pausedUntil: entered.pausedUntil,
    },
    context.today,
  );
  return next === null ? null : shownPayment(context)(next, place);
}

/** What is left of a contract whose own id cannot be read, so that nothing else can be found by it. */
function withoutDetails(summary: ContractSummary): ContractRecord {
  return {
    ...nothingEntered(records.contracts),
    ...summary,
    outlook: null,
    costOfMissing: null,
    nextPayment: null,
    prices: [],
    unreadablePrices: [],
    exits: [],
    replaces: [],
    createdAt: summary.changedAt,
  };
}

function readPrices(context: QueryContext, contractId: string): Pick<ContractRecord, 'prices' | 'unreadablePrices'> {
  const rows = context.database
    .select({ price: prices, document: { id: documents.id, name: documents.name } })
    .from(prices)
    .leftJoin(documents, and(eq(documents.id, prices.documentId), isNull(documents.deletedAt)))
    .where(and(eq(prices.contractId, contractId), isNull(prices.deletedAt)))
    .orderBy(asc(prices.effectiveFrom), asc(writtenOrder(prices)))
    .all();
  return {
    prices: rows.flatMap(({ price: row, document }) => {
      const price = priceOf(row);
      if (price === null) return [];
      const { id, effectiveFrom, createdAt, changedAt } = row;
      const entered = { ...enteredOf(records.prices, row), documentId: document?.id ?? null };
      return [{ id, price, effectiveFrom, ...entered, documentName: document?.name ?? null, createdAt, changedAt }];
    }),
    unreadablePrices: rows.flatMap(({ price: row }) =>
      priceOf(row) === null ? unreadablePart(context, { table: 'prices', column: 'amount', rowId: row.id }) : [],
    ),
  };
}
