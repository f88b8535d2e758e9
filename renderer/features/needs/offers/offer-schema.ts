import { z } from 'zod';
import {
  checkTermsAnswers,
  dayAnswer,
  isWhole,
  numberAnswer,
  termsShape,
} from '#renderer/domain-views/terms-questions/terms-problems.ts';
import { linesOf } from './offer-input.ts';
import { moneyFields, priceParts, type OfferFormValues } from './offer-values.ts';

const money = z.number().nullable();
const unread = z.string().nullable();
const text = (most: number) => z.string().max(most, `This is too long; ${most} characters fit.`);

const shape = z.object({
  amount: money,
  introAmount: money,
  setupFee: money,
  credits: money,
  deposit: money,
  unread: z.object({ amount: unread, introAmount: unread, setupFee: unread, credits: unread, deposit: unread }),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Choose a currency.'),
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
        'A web address starts with https:// or http://.',
      ),
    }),
  ),
  note: text(20_000),
}) satisfies z.ZodType<OfferFormValues>;

/** What the form of an offer accepts; every message says what is missing and what would do. */
export const offerFormSchema = shape.superRefine((values, context) => {
  const complain = (field: keyof OfferFormValues, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  checkPrice(values, complain);
  checkTermsAnswers(values, complain);
  checkLists(values, complain);
});

type Complain = (field: keyof OfferFormValues, message: string) => void;

function checkPrice(values: OfferFormValues, complain: Complain): void {
  for (const field of moneyFields) {
    const problem = values.unread[field];
    if (problem !== null) complain(field, problem);
  }
  if (values.amount === null && values.unread.amount === null) {
    complain('amount', 'What do they ask for it? Write 0 if only use is paid.');
  }
  if (!values.paidOnce && !isWhole(values.cycleN, 1, 1200)) {
    complain('cycleN', 'How often is it paid? Write a whole number, 1 or more.');
  }
  if (values.parts.includes('introductory') && !values.paidOnce) {
    if (values.introAmount === null && values.unread.introAmount === null) {
      complain('introAmount', 'Write what it costs at first, or take the introductory price away.');
    }
    if (!isWhole(values.introMonths, 1, 120)) complain('introMonths', 'For how many whole months, 1 to 120?');
  }
  if (values.parts.includes('perUnit')) {
    if (!(values.unitPrice >= 0)) complain('unitPrice', 'What does one unit cost?');
    if (!(values.usePerMonth >= 0)) complain('usePerMonth', 'How much do you use in a month, roughly?');
    if (values.unit.trim() === '') complain('unit', 'Which unit, such as kWh?');
  }
}

function checkLists(values: OfferFormValues, complain: Complain): void {
  if (values.validUntil !== null && values.offeredOn !== null && values.validUntil < values.offeredOn) {
    complain('validUntil', 'It would end before it was offered.');
  }
  for (const [field, most] of [
    ['included', 60],
    ['promises', 40],
  ] as const) {
    const lines = linesOf(values[field]);
    if (lines.length > most) complain(field, `At most ${most} lines fit.`);
    if (lines.some((line) => line.length > 300)) complain(field, 'One of the lines is too long; 300 characters fit.');
  }
}
