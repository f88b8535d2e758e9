import { z } from 'zod';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import {
  checkTermsAnswers,
  dayAnswer,
  isWhole,
  numberAnswer,
  termsShape,
} from '#renderer/domain-views/terms-questions/terms-problems.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { linesOf } from './offer-input.ts';
import { moneyFields, priceParts, type OfferFormValues } from './offer-values.ts';

const money = z.number().nullable();
const unread = z.string().nullable();

type Words = Pick<WordsOfPage, 'say' | 'told'>;
type Say = WordsOfPage['say'];

/** What the form of an offer accepts; every message says what is missing and what would do, in the words of the page. */
export function offerFormSchema({ say, told }: Words) {
  return shapeOf(say).superRefine((values, context) => {
    const complain = (field: keyof OfferFormValues, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    checkPrice(values, complain, { say, told });
    checkTermsAnswers(values, complain, say);
    checkLists(values, complain, say);
  });
}

function shapeOf(say: Say) {
  const text = (most: number) => z.string().max(most, say('offers.problem.tooLong', { most: String(most) }));
  return z.object({
    amount: money,
    introAmount: money,
    setupFee: money,
    credits: money,
    deposit: money,
    unread: z.object({ amount: unread, introAmount: unread, setupFee: unread, credits: unread, deposit: unread }),
    currency: z.string().regex(/^[A-Z]{3}$/, say('offers.problem.currency')),
    paidOnce: z.boolean(),
    cycleN: numberAnswer,
    cycleUnit: z.enum(['day', 'week', 'month', 'year']),
    parts: z.array(z.enum(priceParts)),
    introMonths: numberAnswer,
    unitPrice: numberAnswer,
    unit: text(40),
    usePerMonth: numberAnswer,
    financing: text(500),
    ...termsShape,
    offeredOn: dayAnswer,
    validUntil: dayAnswer,
    deliveryOn: dayAnswer,
    included: text(20_000),
    promises: text(20_000),
    dataAsked: text(2000),
    dataUse: text(2000),
    links: z.array(
      z.object({
        label: text(300),
        address: text(2000).refine(
          (address) => address.trim() === '' || /^https?:\/\/[^\s/]+/i.test(address.trim()),
          say('offers.problem.address'),
        ),
      }),
    ),
    note: text(20_000),
  }) satisfies z.ZodType<OfferFormValues>;
}

type Complain = (field: keyof OfferFormValues, message: string) => void;

function checkPrice(values: OfferFormValues, complain: Complain, { say, told }: Words): void {
  for (const field of moneyFields) {
    const problem = values.unread[field];
    if (problem !== null) complain(field, told(readStoredMessage(problem)));
  }
  if (values.amount === null && values.unread.amount === null) {
    complain('amount', say('offers.problem.amount'));
  }
  if (!values.paidOnce && !isWhole(values.cycleN, 1, 1200)) {
    complain('cycleN', say('offers.problem.cycle'));
  }
  if (values.parts.includes('introductory') && !values.paidOnce) {
    if (values.introAmount === null && values.unread.introAmount === null) {
      complain('introAmount', say('offers.problem.introAmount'));
    }
    if (!isWhole(values.introMonths, 1, 120)) complain('introMonths', say('offers.problem.introMonths'));
  }
  if (values.parts.includes('perUnit')) {
    if (!(values.unitPrice >= 0)) complain('unitPrice', say('offers.problem.unitPrice'));
    if (!(values.usePerMonth >= 0)) complain('usePerMonth', say('offers.problem.use'));
    if (values.unit.trim() === '') complain('unit', say('offers.problem.unit'));
  }
}

function checkLists(values: OfferFormValues, complain: Complain, say: Say): void {
  if (values.validUntil !== null && values.offeredOn !== null && values.validUntil < values.offeredOn) {
    complain('validUntil', say('offers.problem.validUntil'));
  }
  for (const [field, most] of [
    ['included', 60],
    ['promises', 40],
  ] as const) {
    const lines = linesOf(values[field]);
    if (lines.length > most) complain(field, say('offers.problem.manyLines', { most: String(most) }));
    if (lines.some((line) => line.length > 300)) complain(field, say('offers.problem.longLine'));
  }
}
