import { budget as budgetSchema } from '#shared/api/needs.ts';
import { offerPrice, offerTerms } from '#shared/api/offers.ts';
import { currencyCode } from '#shared/api/schemas.ts';
import { perUnitInWords } from '#shared/domain/needs/offer-cost.ts';
import { cycleInWords } from '#shared/domain/needs/words.ts';
import { periodInWords } from '#shared/domain/period.ts';
import type { Renewal } from '#shared/domain/terms/terms.ts';
import { noticeInWords } from '#shared/domain/terms/wording.ts';
import type { Writing } from '#shared/messages/writing.ts';
import type { RowImage } from '../../db/row-image.ts';

/**
 * A row with what belongs together put into words: the parts of a price become one price, the terms one field for each
 * thing they say. So a changed notice shows as a changed notice, not as two long texts to compare.
 */
export function readableRow(row: RowImage | null, format: Writing): RowImage | null {
  return row === null
    ? null
    : withTermsInWords(withBudgetInWords(withOfferPriceInWords(withPriceInWords(row, format), format), format));
}

function withPriceInWords(row: RowImage, format: Writing): RowImage {
  const { amount, currency, cycleCount, cycleUnit, ...rest } = row;
  if (typeof amount !== 'number' || !currencyCode.safeParse(currency).success || typeof currency !== 'string')
    return row;
  const cycle =
    typeof cycleCount !== 'number' || typeof cycleUnit !== 'string'
      ? 'once'
      : cycleCount === 1
        ? `a ${cycleUnit}`
        : `every ${cycleCount} ${cycleUnit}s`;
  return { ...rest, price: `${format.money({ amount, currency })} ${cycle}` };
}

function withOfferPriceInWords(row: RowImage, format: Writing): RowImage {
  const { price: text, ...rest } = row;
  const read = typeof text === 'string' ? offerPrice.safeParse(parsed(text)) : null;
  if (read?.success !== true) return row;
  const { amount, currency, every, introductory, setupFee, credits, deposit, perUnit } = read.data;
  const money = (value: number | null | undefined): string | null =>
    value == null ? null : format.money({ amount: value, currency });
  return {
    ...rest,
    price: `${format.money({ amount, currency })} ${cycleInWords(every)}`,
    'introductory price':
      introductory == null ? null : `${money(introductory.amount)} for ${introductory.months} months`,
    'set-up fee': money(setupFee),
    credits: money(credits),
    deposit: money(deposit),
    'price of use':
      perUnit == null
        ? null
        : `${perUnitInWords(perUnit, currency)} for each ${perUnit.unit}, ${perUnit.assumedUsePerMonth} a month assumed`,
  };
}

function withBudgetInWords(row: RowImage, format: Writing): RowImage {
  const { budgetAmount: amount, budgetCurrency: currency, budgetPer: per, ...rest } = row;
  const read = budgetSchema.safeParse({ amount, currency, per });
  if (!read.success) return row;
  return { ...rest, budget: `${format.money(read.data)} ${read.data.per === 'month' ? 'a month' : 'in all'}` };
}

/** Of a contract or an offer, where the first day may still be open. */
function withTermsInWords(row: RowImage): RowImage {
  const { terms: text, ...rest } = row;
  if (typeof text !== 'string') return row;
  const read = offerTerms.safeParse(parsed(text));
  if (!read.success) return row;
  const { data } = read;
  return {
    ...rest,
    'first day': data.startsOn ?? null,
    'agreed last day': data.endsOn ?? null,
    'first term': data.initialTerm === null ? null : periodInWords(data.initialTerm),
    'after it': renewalInWords(data.renewal),
    notice: data.notice === null ? null : noticeInWords(data.notice),
    'notice after the first term': data.noticeAfterInitial == null ? null : noticeInWords(data.noticeAfterInitial),
    'time to withdraw': data.coolingOff == null ? null : periodInWords(data.coolingOff),
    'trial ends': data.trialEndsOn ?? null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function renewalInWords(renewal: Renewal): string {
  if (renewal === 'none') return 'ends by itself';
  return renewal === 'indefinite' ? 'goes on without an end' : `${periodInWords(renewal)} more each time`;
}
