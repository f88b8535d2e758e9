import { z } from 'zod';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { contractTexts, eachContractText, type ContractText } from '#renderer/domain-views/contract-texts.ts';
import {
  checkTermsAnswers,
  dayAnswer,
  hasTermsAnswers,
  isWhole,
  numberAnswer,
  termsShape,
} from '#renderer/domain-views/terms-questions/terms-problems.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { reminderDaysOf } from './reminder-days.ts';
import type { ContractFormValues } from './contract-form-values.ts';

type Words = Pick<WordsOfPage, 'say' | 'told'>;
type Say = WordsOfPage['say'];
type Complain = (path: keyof ContractFormValues, message: string) => void;

/**
 * What the form accepts. Every message says what is missing and what would do, in the words of the page. What takes the
 * place of another contract needs a first day.
 */
export function contractFormSchema({ say, told }: Words, isSuccession = false) {
  return shapeOf(say).superRefine((values, context) => {
    const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
    checkPrice(values, complain, { say, told });
    if (isSuccession && values.startsOn === null) {
      complain('startsOn', say('contractForm.problem.succeedsFrom'));
      return;
    }
    checkTerms(values, complain, say);
  });
}

function shapeOf(say: Say) {
  const tooLong = (most: number) => say('contractForm.problem.tooLong', { most });
  return z.object({
    supplierId: z.string().nullable(),
    supplierName: z.string().trim().min(1, say('contractForm.problem.supplier')).max(300, tooLong(300)),
    name: z.string().trim().min(1, say('contractForm.problem.name')).max(300, tooLong(300)),
    amount: z.number().nullable(),
    amountProblem: z.string().nullable(),
    currency: z.string(),
    paidOnce: z.boolean(),
    cycleN: numberAnswer,
    cycleUnit: z.enum(['day', 'week', 'month', 'year']),
    sharePercent: numberAnswer,
    ...termsShape,
    personId: z.string().nullable(),
    secondPersonId: z.string().nullable(),
    ...textShape(tooLong),
    nextPaymentOn: dayAnswer,
    pausedFrom: dayAnswer,
    pausedUntil: dayAnswer,
    lastUsedOn: dayAnswer,
    reviewOn: dayAnswer,
    muted: z.boolean(),
    reminderDays: z
      .string()
      .refine((typed) => reminderDaysOf(typed) !== undefined, say('contractForm.problem.reminderDays')),
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
          .refine((text) => text === '' || /^https?:\/\/[^\s/]+/i.test(text), say('contractForm.problem.address')),
      }),
    ),
    country: z.string().nullable(),
    region: z.string().nullable(),
    tags: z.array(z.string()),
  }) satisfies z.ZodType<ContractFormValues>;
}

/** Each text may be as long as its record allows. */
function textShape(tooLong: (most: number) => string): Record<ContractText, z.ZodString> {
  const longest = new Map(contractTexts.map((text) => [text.name, text.longest]));
  return eachContractText((name) => {
    const most = longest.get(name) ?? 0;
    return z.string().max(most, tooLong(most));
  });
}

function checkPrice(values: ContractFormValues, complain: Complain, { say, told }: Words): void {
  if (values.amountProblem !== null) complain('amount', told(readStoredMessage(values.amountProblem)));
  if (values.amount === null) return;
  if (values.amount < 0) complain('amount', say('contractForm.problem.negative'));
  if (!/^[A-Z]{3}$/.test(values.currency)) complain('currency', say('contractForm.problem.currency'));
  if (!values.paidOnce && !isWhole(values.cycleN, 1, 1200)) {
    complain('cycleN', say('contractForm.problem.cycle'));
  }
  if (!(values.sharePercent >= 0 && values.sharePercent <= 100)) {
    complain('sharePercent', say('contractForm.problem.share'));
  }
}

function checkTerms(values: ContractFormValues, complain: Complain, say: Say): void {
  if (values.startsOn === null) {
    if (hasTermsAnswers(values)) {
      complain('startsOn', say('contractForm.problem.begin'));
    }
    return;
  }
  checkTermsAnswers(values, complain, say);
}
