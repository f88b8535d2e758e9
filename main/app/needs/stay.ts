import { and, eq, isNull } from 'drizzle-orm';
import { addMonths, latestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { stayingTerms } from '#shared/domain/needs/staying.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { prices } from '../../db/schema/contracts.ts';
import type { ContractSummary } from '../contracts/contract-rows.ts';
import { completeContract } from '../contracts/complete-contract.ts';
import { priceColumns } from '../prices/price-rows.ts';
import { replanExit } from '../exits/replan-exit.ts';
import { insertChecklistItem } from '../checklists/checklist.ts';
import type { CommandContext, QueryContext } from '../handler.ts';
import type { OfferRecord } from '../offers/offer-rows.ts';
import { insertPromises } from '../promises/promises.ts';
import { firstPrice } from './deal-prices.ts';

/** What to know before staying on an offer that is not what the contract says. */
export function stayWarnings(
  context: QueryContext,
  contract: ContractSummary,
  offer: OfferRecord,
  startsOn: CalendarDate,
): Message[] {
  const warnings: Message[] = [];
  if (hasOtherTerms(context, contract, offer)) {
    warnings.push(message('needs.warning.otherTerms', { contract: contract.name }));
  }
  const { prices: known } = completeContract(context, contract);
  const announced = known.find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > startsOn);
  if (announced?.effectiveFrom != null && hasOtherPrice(context, contract, offer, startsOn)) {
    warnings.push(message('needs.warning.announcedStays', { from: announced.effectiveFrom }));
  }
  return warnings;
}

/** The writes of staying on better terms: the new price from its day on, and what was promised. */
export function stayOn(
  context: CommandContext,
  contract: ContractSummary,
  offer: OfferRecord,
  startsOn: CalendarDate,
): void {
  if (hasOtherPrice(context, contract, offer, startsOn)) {
    const sharePercent = contract.price?.sharePercent ?? 100;
    const { amount, currency, every, introductory } = offer.price;
    const from = latestOf(startsOn, contract.startsOn ?? startsOn);
    writePrice(context, contract.id, { ...firstPrice(offer.price), sharePercent }, from);
    if (introductory != null && introductory.amount !== amount) {
      const later = addMonths(from, introductory.months);
      writePrice(context, contract.id, { amount, currency, every, sharePercent }, later);
    }
  }
  replanExit(context, contract.id);
  insertPromises(context, contract.id, offer);
  if (hasOtherTerms(context, contract, offer)) {
    const item = message('needs.checklist.changedTerms');
    insertChecklistItem(context, { type: 'contract', id: contract.id }, item, 0);
  }
}

/** A price from a day on, in the place of another from that day. */
function writePrice(
  context: CommandContext,
  contractId: string,
  price: Parameters<typeof priceColumns>[2],
  effectiveFrom: CalendarDate,
): void {
  context.database
    .update(prices)
    .set({ deletedAt: context.now, changedAt: context.now })
    .where(and(eq(prices.contractId, contractId), eq(prices.effectiveFrom, effectiveFrom), isNull(prices.deletedAt)))
    .run();
  context.database
    .insert(prices)
    .values({
      ...priceColumns(context.newRecord(), contractId, price),
      effectiveFrom,
      announcedOn: context.today,
      note: context.say(message('needs.note.agreedStaying')),
    })
    .run();
}

/** Whether the offer costs something else than the contract would from that day on. */
function hasOtherPrice(
  context: QueryContext,
  contract: ContractSummary,
  offer: OfferRecord,
  startsOn: CalendarDate,
): boolean {
  const { prices: known } = completeContract(context, contract);
  const first = firstPrice(offer.price);
  const same = (price: typeof first): boolean =>
    price.amount === first.amount &&
    price.currency === first.currency &&
    price.every?.n === first.every?.n &&
    price.every?.unit === first.every?.unit;
  const last = known.at(-1)?.price;
  const then = known.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= startsOn)?.price;
  return !(last !== undefined && same(last)) && !(then !== undefined && same(then));
}

function hasOtherTerms(context: QueryContext, contract: ContractSummary, offer: OfferRecord): boolean {
  if (offer.terms === null) return false;
  const { terms } = completeContract(context, contract);
  if (terms === null) return true;
  const given = offer.terms;
  const stays = stayingTerms(terms);
  const differs = (field: keyof typeof stays): boolean =>
    JSON.stringify(given[field] ?? null) !== JSON.stringify(stays[field] ?? null);
  // What an offer does not say of these changes nothing of them.
  const saysOther = (['probation', 'breakDates', 'breakNotice', 'exitFrom', 'priceGuaranteedUntil'] as const).some(
    (field) => given[field] != null && differs(field),
  );
  return (
    saysOther || (['endsOn', 'initialTerm', 'renewal', 'notice', 'endDates', 'notEndDates'] as const).some(differs)
  );
}
