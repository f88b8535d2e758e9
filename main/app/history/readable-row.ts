import { terms as termsSchema } from '#shared/api/schemas.ts';
import { periodInWords } from '#shared/domain/period.ts';
import type { Renewal } from '#shared/domain/terms/terms.ts';
import { noticeInWords } from '#shared/domain/terms/wording.ts';
import type { Format } from '../../format.ts';
import type { RowImage } from './list-history.ts';

/**
 * A row with what belongs together put into words: the parts of a price become one price, the terms one field for each
 * thing they say. So a changed notice shows as a changed notice, not as two long texts to compare.
 */
export function readableRow(row: RowImage | null, format: Format): RowImage | null {
  return row === null ? null : withTermsInWords(withPriceInWords(row, format));
}

function withPriceInWords(row: RowImage, format: Format): RowImage {
  const { amount, currency, cycleCount, cycleUnit, ...rest } = row;
  if (typeof amount !== 'number' || typeof currency !== 'string') return row;
  const cycle =
    typeof cycleCount !== 'number' || typeof cycleUnit !== 'string'
      ? 'once'
      : cycleCount === 1
        ? `a ${cycleUnit}`
        : `every ${cycleCount} ${cycleUnit}s`;
  return { ...rest, price: `${format.money({ amount, currency })} ${cycle}` };
}

function withTermsInWords(row: RowImage): RowImage {
  const { terms: text, ...rest } = row;
  if (typeof text !== 'string') return row;
  const read = termsSchema.safeParse(parsed(text));
  if (!read.success) return row;
  const { data } = read;
  return {
    ...rest,
    'first day': data.startsOn,
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
