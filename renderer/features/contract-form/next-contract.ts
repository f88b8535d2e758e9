import { addDays, addMonths, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { eachContractText } from '#renderer/domain-views/contract-texts.ts';
import type { TermsAnswers } from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { valuesOfContract, type Contract, type ContractFormValues } from './contract-form-values.ts';

/**
 * The form for a contract that follows this one: with the same supplier, for the same person, under the same rules and at
 * the same price, from the day after its last. What belongs to the old one alone stays with it: its numbers, its note, its
 * payment day, its pause, and every day that was agreed for it.
 */
export function valuesOfNext(contract: Contract, currency: string): ContractFormValues {
  const values = valuesOfContract(contract, currency);
  const startsOn = contract.endsOn === null ? null : addDays(contract.endsOn, 1);
  return {
    ...values,
    ...termsOfNext(values, startsOn),
    ...eachContractText((name) => (name === 'category' || name === 'paymentMethod' ? values[name] : '')),
    nextPaymentOn: null,
    pausedFrom: null,
    pausedUntil: null,
    lastUsedOn: null,
    reviewOn: null,
    muted: false,
    referenceNumbers: [],
  };
}

function termsOfNext(values: TermsAnswers, startsOn: CalendarDate | null): Partial<TermsAnswers> {
  const { breakDates: _days, breakNotice: _notice, priceGuaranteedUntil: _until, ...clauses } = values.clauses;
  return {
    startsOn,
    endsOn: lastDayOfNext(values.startsOn, values.endsOn, startsOn),
    clauses,
    concludedOn: null,
    receivedOn: null,
    trialEndsOn: null,
  };
}

/** As long after the new start as after the old one: by months where it was whole months, else by days. */
function lastDayOfNext(
  from: CalendarDate | null,
  to: CalendarDate | null,
  startsOn: CalendarDate | null,
): CalendarDate | null {
  if (from === null || to === null || startsOn === null || to < from) return null;
  const after = addDays(to, 1);
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(from.slice(5, 7));
  if (months > 0 && addMonths(from, months) === after) return addDays(addMonths(startsOn, months), -1);
  return addDays(startsOn, differenceInDays(to, from));
}
