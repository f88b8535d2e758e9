import type { ParsedInputOf } from '#shared/api/api.ts';
import { addDays, earliestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { costChange } from '#shared/domain/terms/cost-change.ts';
import { contracts, exits } from '../../db/schema/contracts.ts';
import { hasExit } from '../exits/log-exit.ts';
import { pricesOf } from '../exits/prices-of.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { insertPrice } from '../prices/price-rows.ts';
import { completeContract, type ContractRecord } from './complete-contract.ts';
import { readSummaries } from './contract-rows.ts';
import { contractColumns } from './contracts.ts';

type Succession = ParsedInputOf<'contracts.succeed'>;

/**
 * Has a new contract take the place of one with the same supplier: it begins on a day, and the old one is over by agreement
 * on the day before. Both stay what they are, with their numbers, documents and story.
 */
export const succeedContract: CommandHandler<'contracts.succeed'> = (context, input) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id: input.id })[0];
  if (summary === undefined) return failed(notFound('contract', input.id));
  const old = completeContract(context, summary);
  const endsOn = addDays(input.on, -1);
  const refusal = refusalOf(context, old, endsOn);
  if (refusal !== null) return failed(refused(refusal));
  const next = insertNext(context, old, input);
  const exitId = insertExit(context, input, { nextId: next, endsOn });
  const { name: contract, supplierName: supplier, relationshipId, supplierId } = old;
  context.describe(message('history.did.succeeded', { contract, supplier, next: input.contract.name }));
  const prices = pricesOf(context.sqlite, [old.id]).get(old.id) ?? [];
  const cost = costChange(prices, endsOn, input.contract.price ?? null);
  return ok({ id: next, relationshipId, supplierId, exitId, endsOn, cost });
};

function refusalOf(context: CommandContext, old: ContractRecord, endsOn: CalendarDate) {
  const { name: contract, startsOn: start, endsOn: ownEnd } = old;
  if (hasExit(context, old.id)) return message('refusals.exitThereAlready', { contract });
  if (start !== null && endsOn < start) return message('refusals.succeededBeforeStart', { contract, start });
  if (ownEnd !== null && ownEnd < endsOn) return message('refusals.succeededAfterEnd', { contract, end: ownEnd });
  return null;
}

function insertNext(context: CommandContext, old: ContractRecord, { on, contract }: Succession): string {
  const { category, place, tags, paymentMethod } = old;
  const record = context.newRecord();
  context.database
    .insert(contracts)
    .values(
      contractColumns(record, old.relationshipId, {
        ...contract,
        category: contract.category === undefined ? category : contract.category,
        place: contract.place === undefined ? place : contract.place,
        tags: contract.tags ?? tags,
        paymentMethod: contract.paymentMethod === undefined ? paymentMethod : contract.paymentMethod,
        terms: contract.terms ?? { startsOn: on, initialTerm: null, renewal: 'indefinite', notice: null },
      }),
    )
    .run();
  if (contract.price != null) insertPrice(context, record.id, contract.price);
  return record.id;
}

/** Agreed on one day: there was no notice to wait for, and nothing is left to be confirmed. */
function insertExit(
  context: CommandContext,
  { id: contractId, on, how, agreedOn = earliestOf(context.today, on), reason = null, note = null }: Succession,
  { nextId, endsOn }: { readonly nextId: string; readonly endsOn: CalendarDate },
): string {
  const record = context.newRecord();
  context.database
    .insert(exits)
    .values({
      ...record,
      contractId,
      ground: 'agreement',
      decidedOn: agreedOn,
      noticeSentOn: agreedOn,
      acknowledgedOn: agreedOn,
      endsOn,
      endsOnStated: true,
      inTime: true,
      reason: emptyToNull(reason),
      note: emptyToNull(note),
      replacedById: nextId,
      succession: how,
    })
    .run();
  return record.id;
}
