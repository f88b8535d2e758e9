import { message } from '../message.ts';
import type { Money } from '../money.ts';
import type { Period } from '../period.ts';
import type { Message } from '../words.ts';
import { nothing, row, type Compared, type Entry, type Row } from './comparison-row.ts';
import type { OfferPrice } from './offer.ts';
import { perUnitInWords } from './offer-cost.ts';

/** What each candidate asks for, and what that comes to. */
export function costRows(candidates: readonly Compared[], months: number): Row[] {
  const line = (label: Message, textOf: (price: OfferPrice) => Message | null): Row =>
    row('cost', label, candidates, ({ offer }) => ({
      text: (offer === null ? null : textOf(offer.price)) ?? nothing,
    }));
  const amount = (label: Message, amountOf: (price: OfferPrice) => number | null | undefined): Row =>
    line(label, (price) => {
      const found = amountOf(price);
      return found == null || found === 0 ? null : inWords({ amount: found, currency: price.currency });
    });
  return [
    row('cost', message('comparison.price'), candidates, ({ offer }) =>
      offer === null ? noOffer : { text: priceInWords(offer.price) },
    ),
    line(message('comparison.introductory'), ({ introductory, currency }) =>
      introductory == null
        ? null
        : message('comparison.introductoryFor', {
            price: { amount: introductory.amount, currency },
            span: spanOf(introductory.months),
          }),
    ),
    amount(message('comparison.setupFee'), ({ setupFee }) => setupFee),
    amount(message('comparison.credits'), ({ credits }) => credits),
    amount(message('comparison.deposit'), ({ deposit }) => deposit),
    line(message('comparison.use'), ({ perUnit, currency }) =>
      perUnit == null
        ? null
        : message('comparison.useAssumed', {
            price: perUnitInWords(perUnit, currency),
            unit: perUnit.unit,
            use: perUnit.assumedUsePerMonth,
          }),
    ),
    sums(message('comparison.inAll', { span: spanOf(months) }), candidates, ({ cost }) => cost?.total ?? null),
    sums(message('comparison.aMonth'), candidates, ({ cost }) => cost?.monthly ?? null),
    minimumTermRow(candidates),
  ];
}

/** Amounts that are compared: the lowest is good, where all are in one currency. */
function sums(label: Message, candidates: readonly Compared[], sumOf: (candidate: Compared) => number | null): Row {
  const known = candidates.flatMap((candidate) => sumOf(candidate) ?? []);
  const currencies = new Set(candidates.flatMap(({ cost }) => cost?.currency ?? []));
  const lowest = currencies.size === 1 && known.length > 1 ? Math.min(...known) : null;
  return row('cost', label, candidates, (candidate) => {
    const sum = sumOf(candidate);
    if (sum === null || candidate.cost === null) return noOffer;
    const { currency } = candidate.cost;
    return { text: inWords({ amount: sum, currency }), tone: sum === lowest ? 'good' : 'plain' };
  });
}

function minimumTermRow(candidates: readonly Compared[]): Row {
  return row('cost', message('comparison.minimumCost'), candidates, ({ minimumTerm, offer }) => {
    if (minimumTerm === null) return { text: nothing, unknown: offer !== null && offer.terms === null };
    const { total, currency } = minimumTerm.cost;
    const said = { total: { amount: total, currency }, span: spanOf(minimumTerm.months) };
    return { text: message('comparison.minimumCostOver', said) };
  });
}

function priceInWords({ amount, currency, every }: OfferPrice): Message {
  return message('comparison.priceEvery', { price: { amount, currency }, every });
}

function inWords(amount: Money): Message {
  return message('comparison.amount', { amount });
}

function spanOf(months: number): Period {
  return { n: months, unit: 'month' };
}

const noOffer: Entry = { text: message('comparison.noOffer'), unknown: true };
