import { nothing, row, type Compared, type Entry, type Row } from './comparison-row.ts';
import type { NeedFormat, OfferPrice } from './offer.ts';
import { monthsInWords, perUnitInWords } from './offer-cost.ts';
import { cycleInWords } from './words.ts';

/** What each candidate asks for, and what that comes to. */
export function costRows(candidates: readonly Compared[], months: number, format: NeedFormat): Row[] {
  const line = (label: string, textOf: (price: OfferPrice) => string | null): Row =>
    row('cost', label, candidates, ({ offer }) => ({
      text: (offer === null ? null : textOf(offer.price)) ?? nothing,
    }));
  const amount = (label: string, amountOf: (price: OfferPrice) => number | null | undefined): Row =>
    line(label, (price) => {
      const found = amountOf(price);
      return found == null || found === 0 ? null : format.money({ amount: found, currency: price.currency });
    });
  return [
    row('cost', 'Price', candidates, ({ offer }) =>
      offer === null ? noOffer : { text: `${format.money(offer.price)} ${cycleInWords(offer.price.every)}` },
    ),
    line('Introductory price', ({ introductory, currency }) =>
      introductory == null
        ? null
        : `${format.money({ amount: introductory.amount, currency })} for ${monthsInWords(introductory.months)}`,
    ),
    amount('Set-up fee', ({ setupFee }) => setupFee),
    amount('Credits', ({ credits }) => credits),
    amount('Deposit', ({ deposit }) => deposit),
    line('Use', ({ perUnit, currency }) =>
      perUnit == null
        ? null
        : `${perUnitInWords(perUnit, currency)} for each ${perUnit.unit}, ${perUnit.assumedUsePerMonth} a month assumed`,
    ),
    sums(`In all over ${monthsInWords(months)}`, candidates, ({ cost }) => cost?.total ?? null, format),
    sums('A month on average', candidates, ({ cost }) => cost?.monthly ?? null, format),
    minimumTermRow(candidates, format),
  ];
}

/** Amounts that are compared: the lowest is good, where all are in one currency. */
function sums(
  label: string,
  candidates: readonly Compared[],
  sumOf: (candidate: Compared) => number | null,
  format: NeedFormat,
): Row {
  const known = candidates.flatMap((candidate) => sumOf(candidate) ?? []);
  const currencies = new Set(candidates.flatMap(({ cost }) => cost?.currency ?? []));
  const lowest = currencies.size === 1 && known.length > 1 ? Math.min(...known) : null;
  return row('cost', label, candidates, (candidate) => {
    const sum = sumOf(candidate);
    if (sum === null || candidate.cost === null) return noOffer;
    const { currency } = candidate.cost;
    return { text: format.money({ amount: sum, currency }), tone: sum === lowest ? 'good' : 'plain' };
  });
}

function minimumTermRow(candidates: readonly Compared[], format: NeedFormat): Row {
  return row('cost', 'Over its minimum term', candidates, ({ minimumTerm, offer }) => {
    if (minimumTerm === null) return { text: nothing, unknown: offer !== null && offer.terms === null };
    const { total, currency } = minimumTerm.cost;
    return { text: `${format.money({ amount: total, currency })} over ${monthsInWords(minimumTerm.months)}` };
  });
}

const noOffer: Entry = { text: 'No offer yet', unknown: true };
