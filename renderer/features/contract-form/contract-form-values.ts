import type { CycleAnswers } from '#renderer/domain-views/forms/cycle-question.tsx';
import { eachContractText, type ContractText } from '#renderer/domain-views/contract-texts.ts';
import { reminderDaysText } from './reminder-days.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import {
  answersOfTerms,
  unansweredTerms,
  type TermsAnswers,
} from '#renderer/domain-views/terms-questions/terms-answers.ts';

/**
 * What the form holds: the answers as a person gives them, each in its own field so that an answer which is hidden for
 * the moment is not lost. Amounts are minor units; days are calendar dates or null.
 */
export interface ContractFormValues extends TermsAnswers, CycleAnswers, Record<ContractText, string> {
  /** Set when a known supplier was chosen; the name alone makes a new one. */
  supplierId: string | null;
  supplierName: string;
  name: string;

  amount: number | null;
  /** Why the amount as typed cannot be read; the amount is null then. */
  /** A stored message, so that it is told in the language of the moment. */
  amountProblem: string | null;
  currency: string;
  sharePercent: number;

  personId: string | null;
  secondPersonId: string | null;
  nextPaymentOn: CalendarDate | null;
  pausedFrom: CalendarDate | null;
  pausedUntil: CalendarDate | null;
  lastUsedOn: CalendarDate | null;
  reviewOn: CalendarDate | null;
  muted: boolean;
  /** Days before its last day for notice, as they are typed. */
  reminderDays: string;
  referenceNumbers: { label: string; value: string }[];
  links: { label: string; address: string }[];
  /** ISO 3166-1 alpha-2; null follows the home country of the preferences. */
  country: string | null;
  region: string | null;
  tags: string[];
}

/** An empty form. */
export function emptyValues(currency: string): ContractFormValues {
  return {
    supplierId: null,
    supplierName: '',
    name: '',
    amount: null,
    amountProblem: null,
    currency,
    paidOnce: false,
    cycleN: 1,
    cycleUnit: 'month',
    sharePercent: 100,
    ...unansweredTerms,
    personId: null,
    secondPersonId: null,
    ...eachContractText(() => ''),
    nextPaymentOn: null,
    pausedFrom: null,
    pausedUntil: null,
    lastUsedOn: null,
    reviewOn: null,
    muted: false,
    reminderDays: '',
    referenceNumbers: [],
    links: [],
    country: null,
    region: null,
    tags: [],
  };
}

/** A contract as it is stored. */
export type Contract = OutputOf<'contracts.get'>;

/** The form filled with a stored contract. */
export function valuesOfContract(contract: Contract, currency: string): ContractFormValues {
  const { price } = contract;
  return {
    ...emptyValues(price?.currency ?? currency),
    supplierId: contract.supplierId,
    supplierName: contract.supplierName,
    name: contract.name,
    amount: price?.amount ?? null,
    paidOnce: price !== null && price.every === null,
    cycleN: price?.every?.n ?? 1,
    cycleUnit: price?.every?.unit ?? 'month',
    sharePercent: price?.sharePercent ?? 100,
    ...(contract.terms === null ? unansweredTerms : answersOfTerms(contract.terms)),
    personId: contract.personId,
    secondPersonId: contract.secondPersonId,
    ...eachContractText((name) => contract[name] ?? ''),
    nextPaymentOn: contract.nextPaymentOn,
    pausedFrom: contract.pausedFrom,
    pausedUntil: contract.pausedUntil,
    lastUsedOn: contract.lastUsedOn,
    reviewOn: contract.reviewOn,
    muted: contract.muted,
    reminderDays: reminderDaysText(contract.reminderDays),
    referenceNumbers: contract.referenceNumbers,
    links: contract.links,
    country: contract.place?.country ?? null,
    region: contract.place?.region ?? null,
    tags: contract.tags,
  };
}
