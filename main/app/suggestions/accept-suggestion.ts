import { and, eq, isNull } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { afterPeriod } from '#shared/domain/period.ts';
import { message } from '#shared/domain/message.ts';
import type { Series } from '#shared/domain/recognition/find-series.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { prices } from '../../db/schema/contracts.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { insertContract } from '../contracts/contracts.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import { readied, type CommandContext, type PreparedCommand, type QueryContext } from '../handler.ts';
import { learn, learnFrom } from '../identifiers/learn.ts';
import { insertStatedExit } from '../imports/insert-stated-exit.ts';
import { attach } from '../payments/assign-payments.ts';
import { factsOf, paymentsWith } from '../payments/booked-payments.ts';
import { priceColumns } from '../prices/price-rows.ts';
import { answerSuggestion } from './answers.ts';
import { findSuggestions, type Suggestion } from './find-suggestions.ts';
import { categoryOf, cycleOf, nameOf } from './suggestions.ts';

type Edits = NonNullable<ParsedInputOf<'suggestions.accept'>['edits']>;
type Failure = ReturnType<typeof notFound> | ReturnType<typeof refused>;

/** A suggestion as it is handed on: what it is called is said in the language of the caller. */
interface Chosen {
  readonly series: Series;
  readonly answeredAs: string;
  readonly supplierId: string | null;
  readonly contractId: string | null;
  readonly name: string;
  readonly category: string | null;
}

interface Accepted {
  readonly contractId: string;
  readonly supplierId: string;
  readonly relationshipId: string;
}

/** Takes up one suggestion. */
export const acceptSuggestion: PreparedCommand<'suggestions.accept', Chosen, never> = {
  async prepare(context, { id }) {
    const suggestion = findSuggestions(context).find((each) => each.id === id);
    return suggestion === undefined ? failed(notFound('suggestion', id)) : ok(readied(chosenOf(context, suggestion)));
  },
  run(context, { edits = {} }, { facts }) {
    const accepted = accept(context, facts, edits);
    if (!accepted.ok) return accepted;
    context.describe(message('history.did.acceptedSuggestions', { n: 1, name: edits.name ?? facts.name }));
    return accepted;
  },
};

/** Takes up every suggestion that is so sure, each as it is suggested. */
export const acceptAllSuggestions: PreparedCommand<'suggestions.acceptAll', null, Chosen> = {
  async prepare(context, { atLeast }) {
    const sure = findSuggestions(context).filter(({ series }) => series.confidence >= atLeast);
    const chosen = sure.map((suggestion) => chosenOf(context, suggestion));
    return ok({ facts: null, records: () => chosen.map((each) => [each]), close: null });
  },
  *run(context, _input, { records }) {
    const contractIds: string[] = [];
    let name = '';
    for (const [chosen] of records) {
      if (chosen === undefined) continue;
      const accepted = accept(context, chosen, {});
      // What was taken up or changed a moment ago is passed over.
      if (!accepted.ok) continue;
      name ||= chosen.name;
      contractIds.push(accepted.value.contractId);
      yield { text: message('progress.contracts'), done: contractIds.length, total: null };
    }
    context.describe(message('history.did.acceptedSuggestions', { n: contractIds.length, name }));
    return ok({ contractIds });
  },
};

function chosenOf(context: QueryContext, { series, answeredAs, supplier, contract }: Suggestion): Chosen {
  return {
    series,
    answeredAs,
    supplierId: supplier?.id ?? null,
    contractId: contract?.id ?? null,
    name: nameOf(context, series),
    category: categoryOf(context, series),
  };
}

function accept(context: CommandContext, chosen: Chosen, edits: Edits): Result<Accepted, Failure> {
  const { series } = chosen;
  const payments = paymentsWith(context, series.paymentIds).filter(({ contractId }) => contractId === null);
  if (payments.length === 0) return failed(refused(message('refusals.suggestionGone')));
  const found = contractFor(context, chosen, edits);
  if (!found.ok) return found;
  const { contractId, supplierId } = found.value;
  attach(
    context,
    payments.map(({ id }) => id),
    { contractId, supplierId },
  );
  learnFrom(
    context,
    payments.map((payment) => factsOf(payment)),
    { contractId, supplierId },
    'payments',
  );
  if (series.supplier.domain !== null) {
    learn(context, { kind: 'domain', value: series.supplier.domain }, { supplierId, contractId: null }, 'payments');
  }
  answerSuggestion(context, {
    series: chosen.answeredAs,
    name: edits.name ?? chosen.name,
    answer: 'accepted',
    contractId,
  });
  return found;
}

/** The contract that is here, or a new one with the prices that were paid. */
function contractFor(context: CommandContext, chosen: Chosen, edits: Edits): Result<Accepted, Failure> {
  const contractId = edits.contractId === undefined ? chosen.contractId : edits.contractId;
  if (contractId !== null) {
    const [contract] = readSummaries(context, 'AND c.id = @id', { id: contractId });
    if (contract === undefined) return failed(notFound('contract', contractId));
    const { supplierId, relationshipId } = contract;
    return ok({ contractId, supplierId, relationshipId });
  }
  const { series } = chosen;
  const name = edits.name ?? chosen.name;
  const supplierId = edits.supplierId ?? (edits.supplierName === undefined ? chosen.supplierId : null);
  const added = insertContract(context, {
    ...(supplierId === null ? { supplierName: edits.supplierName ?? series.supplier.name } : { supplierId }),
    personId: edits.personId ?? null,
    name,
    category: edits.category === undefined ? chosen.category : edits.category,
    terms: null,
    price: null,
    nextPaymentOn: series.nextOn,
    paymentMethod: paidFrom(context, series),
  });
  if (!added.ok) return added;
  giveWebsite(context, added.value.supplierId, series);
  insertPrices(context, added.value.id, series, edits.price);
  if (!series.running) insertStatedExit(context, added.value.id, lastDayPaidFor(series));
  const { id, relationshipId } = added.value;
  return ok({ contractId: id, supplierId: added.value.supplierId, relationshipId });
}

/** A supplier without a website gets the one its name stands for. */
function giveWebsite(context: CommandContext, supplierId: string, { supplier }: Series): void {
  if (supplier.domain === null) return;
  context.database
    .update(suppliers)
    .set({ website: `https://${supplier.domain}`, changedAt: context.now })
    .where(and(eq(suppliers.id, supplierId), isNull(suppliers.website)))
    .run();
}

/**
 * The prices that were paid, each from the day on which it was first paid; the first holds since the start, as far as known.
 * Where each payment has its own sum there is one price, of which the next payment most likely is.
 */
function insertPrices(context: CommandContext, contractId: string, series: Series, price: Edits['price']): void {
  const every = cycleOf(series);
  const { currency } = series.amount;
  const steps = series.steps.length === 0 ? [{ from: series.firstOn, amount: series.amount }] : series.steps;
  for (const [place, { from, amount }] of steps.entries()) {
    const isLast = place === steps.length - 1;
    const paid = { amount: amount.amount * series.perCycle, currency, every, sharePercent: 100 };
    const columns = priceColumns(context.newRecord(), contractId, isLast && price !== undefined ? price : paid);
    context.database
      .insert(prices)
      .values({ ...columns, effectiveFrom: place === 0 ? null : from })
      .run();
  }
}

/** The last day of what the last payment was for. */
function lastDayPaidFor({ lastOn, cycle }: Series): CalendarDate {
  return addDays(afterPeriod(lastOn, cycle), -1);
}

/** The account that most of it is paid from, as the person calls it. */
function paidFrom({ sqlite }: CommandContext, { paymentIds }: Series): string | null {
  return (
    prepareOnce<[{ ids: string }], string>(
      sqlite,
      `SELECT a.name FROM payments p JOIN bank_accounts a ON a.id = p.bankAccountId
       WHERE p.id IN (SELECT value FROM json_each(@ids)) GROUP BY a.id ORDER BY count(*) DESC, a.name LIMIT 1`,
    )
      .pluck()
      .get({ ids: JSON.stringify(paymentIds) })
      ?.slice(0, 200) ?? null
  );
}
