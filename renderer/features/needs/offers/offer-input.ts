import type { InputOf } from '#shared/api/api.ts';
import { rulesOfAnswers } from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { hasCountableTerms, hasTermsAnswers, isWhole } from '#renderer/domain-views/terms-questions/terms-problems.ts';
import { minorUnitsOf, type OfferFormValues, type PricePart } from './offer-values.ts';

type OfferInput = Omit<InputOf<'offers.add'>, 'candidateId'>;
type PriceInput = OfferInput['price'];

/** The price the form states; null while it cannot be counted with. */
export function offerPriceOf(values: OfferFormValues): PriceInput | null {
  if (values.amount === null || Object.values(values.unread).some((problem) => problem !== null)) return null;
  if (!values.paidOnce && !isWhole(values.cycleN, 1, 1200)) return null;
  const has = (part: PricePart) => values.parts.includes(part);
  const hasIntro = has('introductory') && !values.paidOnce;
  const hasUnits = has('perUnit');
  if (hasIntro && (values.introAmount === null || !isWhole(values.introMonths, 1, 120))) return null;
  if (hasUnits && !(values.unitPrice >= 0 && values.usePerMonth >= 0 && values.unit.trim() !== '')) return null;
  return {
    amount: values.amount,
    currency: values.currency,
    every: values.paidOnce ? null : { n: values.cycleN, unit: values.cycleUnit },
    introductory: hasIntro ? { amount: values.introAmount ?? 0, months: values.introMonths } : null,
    setupFee: has('setupFee') ? values.setupFee : null,
    credits: has('credits') ? values.credits : null,
    deposit: has('deposit') ? values.deposit : null,
    perUnit: hasUnits
      ? {
          amount: withoutNoise(values.unitPrice * minorUnitsOf(values.currency)),
          unit: values.unit.trim(),
          assumedUsePerMonth: values.usePerMonth,
        }
      : null,
  };
}

/** 0.285 times 100 is 28.499999999999996 to a computer. */
function withoutNoise(value: number): number {
  return Number(value.toFixed(6));
}

/**
 * Everything the form states; null while the price or the terms cannot be counted with. Blank texts count as nothing; a
 * document without a name is called `unnamed`.
 */
export function offerInputOf(values: OfferFormValues, unnamed: string): OfferInput | null {
  const price = offerPriceOf(values);
  if (price === null || !hasCountableTerms(values)) return null;
  const saysTerms = hasTermsAnswers(values) || values.startsOn !== null;
  return {
    price,
    terms: saysTerms ? { startsOn: values.startsOn, ...rulesOfAnswers(values) } : null,
    offeredOn: values.offeredOn,
    validUntil: values.validUntil,
    financing: values.parts.includes('financing') ? textOrNull(values.financing) : null,
    deliveryOn: values.deliveryOn,
    promises: linesOf(values.promises),
    included: linesOf(values.included),
    dataAsked: textOrNull(values.dataAsked),
    dataUse: textOrNull(values.dataUse),
    links: values.links
      .map(({ label, address }) => ({ label: label.trim() || unnamed, address: address.trim() }))
      .filter(({ address }) => address !== ''),
    note: textOrNull(values.note),
  };
}

/** The texts of a field that holds one to a line; blank lines and repeats do not count. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
