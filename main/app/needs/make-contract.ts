import { message } from '#shared/domain/message.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { perUnitInWords } from '#shared/domain/needs/offer-cost.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { insertContract } from '../contracts/contracts.ts';
import { insertChecklist } from '../checklists/checklist.ts';
import type { notFound } from '../failures.ts';
import type { CommandContext } from '../handler.ts';
import type { OfferRecord } from '../offers/offer-rows.ts';
import { insertPromises } from '../promises/promises.ts';
import { firstPrice, insertLaterPrice } from './deal-prices.ts';
import type { ChoicePlan } from './plan-choice.ts';

/** The writes that turn an offer into a contract, its supplier and relationship with it where they are new. */
export function makeContract(
  context: CommandContext,
  { need, candidate, offer, cause }: ChoicePlan,
  terms: Terms,
  name: string | undefined,
): Result<{ contractId: string; relationshipId: string; supplierId: string }, ReturnType<typeof notFound>> {
  const contract = insertContract(context, {
    ...(candidate.supplierId === null
      ? { supplierName: candidate.supplierName }
      : { supplierId: candidate.supplierId }),
    personId: need.personId,
    name: name ?? cause?.name ?? need.title,
    category: cause?.category,
    tags: cause?.tags,
    terms,
    price: firstPrice(offer.price),
    links: offer.links,
    note: noteOf(context, offer),
  });
  if (!contract.ok) return contract;
  const { id, relationshipId, supplierId } = contract.value;
  insertLaterPrice(context, id, offer.price, terms.startsOn);
  insertPromises(context, id, offer);
  insertChecklist(context, id, offer.dataAsked);
  return ok({ contractId: id, relationshipId, supplierId });
}

/** What a contract has no field of its own for. */
function noteOf({ say }: CommandContext, { price, included, financing, dataUse, note }: OfferRecord): string | null {
  const { currency, setupFee, credits, deposit, perUnit } = price;
  const amount = (what: 'setupFee' | 'credits' | 'deposit', value: number | null | undefined): string[] =>
    value == null || value === 0 ? [] : [say(message(`needs.note.${what}`, { amount: { amount: value, currency } }))];
  const lines = [
    ...(note === null ? [] : [note]),
    ...(included.length === 0 ? [] : [say(message('needs.note.included', { what: included.join('; ') }))]),
    ...amount('setupFee', setupFee),
    ...amount('credits', credits),
    ...amount('deposit', deposit),
    ...(perUnit == null
      ? []
      : [say(message('needs.note.use', { price: perUnitInWords(perUnit, currency), unit: perUnit.unit }))]),
    ...(financing === null ? [] : [say(message('needs.note.financing', { financing }))]),
    ...(dataUse === null ? [] : [say(message('needs.note.dataUse', { dataUse }))]),
  ];
  return lines.length === 0 ? null : lines.join('\n').slice(0, 20_000);
}
