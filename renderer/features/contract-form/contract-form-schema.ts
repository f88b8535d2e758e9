import { z } from 'zod';
import {
  checkTermsAnswers,
  dayAnswer,
  hasTermsAnswers,
  isWhole,
  numberAnswer,
  termsShape,
} from '#renderer/domain-views/terms-questions/terms-problems.ts';
import type { ContractFormValues } from './contract-form-values.ts';

const shape = z.object({
  supplierId: z.string().nullable(),
  supplierName: z.string().trim().min(1, 'Who is it with? Write the supplier’s name.').max(300, tooLong(300)),
  name: z.string().trim().min(1, 'What is it? A short name is enough, such as “Mobile plan”.').max(300, tooLong(300)),
  amount: z.number().nullable(),
  amountProblem: z.string().nullable(),
  currency: z.string(),
  paidOnce: z.boolean(),
  cycleN: numberAnswer,
  cycleUnit: z.enum(['day', 'week', 'month', 'year']),
  sharePercent: numberAnswer,
  ...termsShape,
  personId: z.string().nullable(),
  category: z.string().max(100, tooLong(100)),
  paymentMethod: z.string().max(200, tooLong(200)),
  nextPaymentOn: dayAnswer,
  referenceNumbers: z.array(
    z.object({ label: z.string().max(300, tooLong(300)), value: z.string().max(300, tooLong(300)) }),
  ),
  links: z.array(
    z.object({
      label: z.string().max(300, tooLong(300)),
      address: z
        .string()
        .trim()
        .max(2000, tooLong(2000))
        .refine(
          (text) => text === '' || /^https?:\/\/[^\s/]+/i.test(text),
          'A web address starts with https:// or http://.',
        ),
    }),
  ),
  country: z.string().nullable(),
  region: z.string().nullable(),
  tags: z.array(z.string()),
  note: z.string().max(20_000, tooLong(20_000)),
}) satisfies z.ZodType<ContractFormValues>;

function tooLong(most: number): string {
  return `This is too long; ${most} characters fit.`;
}

type Complain = (path: keyof ContractFormValues, message: string) => void;

/** What the form accepts. Every message says in words what is missing and what would do. */
export const contractFormSchema = shape.superRefine((values, context) => {
  const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
  checkPrice(values, complain);
  checkTerms(values, complain);
});

function checkPrice(values: ContractFormValues, complain: Complain): void {
  if (values.amountProblem !== null) complain('amount', values.amountProblem);
  if (values.amount === null) return;
  if (values.amount < 0) complain('amount', 'A price cannot be below zero.');
  if (!/^[A-Z]{3}$/.test(values.currency)) complain('currency', 'Choose a currency.');
  if (!values.paidOnce && !isWhole(values.cycleN, 1, 1200)) {
    complain('cycleN', 'How often is it paid? Write a whole number, 1 or more.');
  }
  if (!(values.sharePercent >= 0 && values.sharePercent <= 100)) {
    complain('sharePercent', 'Your share is between 0 and 100 percent.');
  }
}

function checkTerms(values: ContractFormValues, complain: Complain): void {
  if (values.startsOn === null) {
    if (hasTermsAnswers(values)) {
      complain(
        'startsOn',
        'Say on which day it began, so that your answers about the terms can be kept. The day you signed, or of the first bill, is a fair guess.',
      );
    }
    return;
  }
  checkTermsAnswers(values, complain);
}
