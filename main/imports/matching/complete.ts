import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { termFields } from '#shared/records/list-fields.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ImportedContract, ListField, ReadRow, Unread } from '../list-types.ts';
import { foldWords } from '../text/fold-words.ts';
import { isStartOpen, type Completion, type StoredContract } from './stored-contract.ts';

const contractFields = [
  'category',
  'paymentMethod',
  'nextPaymentOn',
  'referenceNumbers',
  'website',
  'tags',
  'price',
  'terms',
  'endedOn',
  'note',
  'unread',
] as const satisfies (keyof Completion)[];

/** The fields of a list that speak about a field of a contract. */
const sources: Readonly<Record<keyof Completion, readonly ListField[]>> = {
  category: ['category'],
  paymentMethod: ['payment_method'],
  nextPaymentOn: ['next_payment'],
  referenceNumbers: ['customer_number', 'contract_number'],
  website: ['website'],
  tags: ['tags'],
  price: ['price', 'cycle', 'currency', 'share'],
  terms: ['start', 'end', ...termFields, 'trial_end'],
  endedOn: ['ended_on', 'state'],
  note: [],
  unread: [],
};

/** What a row can add to the contract it stands for: empty fields are filled, nothing that is there is changed. */
export function completionOf(row: ReadRow, contract: ImportedContract, stored: StoredContract): Completion {
  const completion: Completion = {};
  if (stored.category === null && contract.category != null) completion.category = contract.category;
  if (stored.paymentMethod === null && contract.paymentMethod != null)
    completion.paymentMethod = contract.paymentMethod;
  if (stored.nextPaymentOn === null && contract.nextPaymentOn != null)
    completion.nextPaymentOn = contract.nextPaymentOn;
  const numbers = newNumbers(contract, stored);
  if (numbers.length > 0) completion.referenceNumbers = [...stored.referenceNumbers, ...numbers].slice(0, 30);
  if (contract.website !== null && stored.addresses.length === 0) completion.website = contract.website;
  if (stored.tags.length === 0 && (contract.tags ?? []).length > 0) completion.tags = contract.tags;
  if (!stored.hasPrice && contract.price !== null) completion.price = contract.price;
  const terms = completedTerms(row, contract, stored);
  if (terms !== null) completion.terms = terms;
  const startsOn = (terms ?? stored.terms)?.startsOn;
  if (!stored.hasExit && contract.endedOn !== null && (startsOn === undefined || contract.endedOn >= startsOn)) {
    completion.endedOn = contract.endedOn;
  }
  if (stored.note === null && contract.note != null) completion.note = contract.note;
  const unread = leftUnread(
    row,
    contract,
    stored,
    contractFields.filter((field) => Object.hasOwn(completion, field)),
  );
  if (unread !== null) completion.unread = unread;
  return completion;
}

/** "It is here already; this row adds the price and the last day." */
export function completionInWords(completion: Completion): Message {
  const parts = contractFields.filter(
    (field) => Object.hasOwn(completion, field) && (field !== 'unread' || Object.keys(completion).length === 1),
  );
  return message('imports.match.adds', { what: parts.map((field) => message(`imports.match.part.${field}`)) });
}

function newNumbers(contract: ImportedContract, stored: StoredContract): { label: string; value: string }[] {
  const labels = new Set(stored.referenceNumbers.map(({ label }) => foldWords(label)));
  const values = new Set(stored.referenceNumbers.map(({ value }) => value));
  return (contract.referenceNumbers ?? []).filter(
    ({ label, value }) => !labels.has(foldWords(label)) && !values.has(value),
  );
}

/**
 * All terms where there were none; otherwise the parts an import had to leave open: a notice rule, and what is still
 * kept unread. Null when nothing is added.
 */
function completedTerms(row: ReadRow, contract: ImportedContract, stored: StoredContract): Terms | null {
  const given = contract.terms;
  const kept = stored.terms;
  if (given === null) return null;
  if (kept === null) return given;
  const startIsNew = isStartOpen(stored.unread) && !isStartOpen(contract.unread) && canStart(kept, given.startsOn);
  if (kept.startsOn !== given.startsOn && !startIsNew) return null;
  const wasOpen = (field: ListField) =>
    speaksOf(stored.unread ?? [], field) && !row.doubts.some((doubt) => doubt.field === field);
  const renewalIsNew = wasOpen('renewal') && JSON.stringify(kept.renewal) !== JSON.stringify(given.renewal);
  const parts: Partial<Terms> = {
    ...(startIsNew ? { startsOn: given.startsOn } : {}),
    ...(kept.notice === null && given.notice !== null ? noticeOf(given) : {}),
    ...(kept.initialTerm === null && given.initialTerm !== null && wasOpen('initial_term')
      ? { initialTerm: given.initialTerm }
      : {}),
    ...(renewalIsNew ? { renewal: given.renewal } : {}),
    ...(kept.endsOn == null && given.endsOn != null && wasOpen('end') ? { endsOn: given.endsOn } : {}),
    ...(kept.trialEndsOn == null && given.trialEndsOn != null ? { trialEndsOn: given.trialEndsOn } : {}),
    ...newClauses(kept, given),
  };
  return Object.keys(parts).length === 0 ? null : { ...kept, ...parts };
}

/** Whether the kept terms can begin on a day: not after a day they name. */
function canStart({ endsOn, trialEndsOn }: Terms, startsOn: CalendarDate): boolean {
  return [endsOn, trialEndsOn].every((day) => day == null || day >= startsOn);
}

/** A notice with the days of the year that belong to it. */
function noticeOf({ notice, endDates, notEndDates }: Terms): Partial<Terms> {
  return {
    notice,
    ...(endDates == null ? {} : { endDates }),
    ...(notEndDates == null ? {} : { notEndDates }),
  };
}

/** The clauses the kept terms have nothing of. */
function newClauses(kept: Terms, given: Terms): Partial<Terms> {
  const { probation, breakDates, breakNotice, exitFrom, priceGuaranteedUntil } = given;
  return {
    ...(kept.probation == null && probation != null ? { probation } : {}),
    ...(kept.breakDates == null && breakDates != null ? { breakDates } : {}),
    ...(kept.breakDates == null && breakNotice != null ? { breakNotice } : {}),
    ...(kept.exitFrom == null && exitFrom != null ? { exitFrom } : {}),
    ...(kept.priceGuaranteedUntil == null && priceGuaranteedUntil != null ? { priceGuaranteedUntil } : {}),
  };
}

function speaksOf(unread: readonly Unread[], field: ListField): boolean {
  return unread.some((text) => text.field === field);
}

/**
 * What is still unread once what the row adds is in its field; null where nothing becomes of it. A contract that this
 * row was not read into before, and no other list left anything open of, takes what the row leaves open.
 */
function leftUnread(
  row: ReadRow,
  { unread }: ImportedContract,
  stored: StoredContract,
  filled: readonly (keyof Completion)[],
): Unread[] | null {
  const still = unread ?? [];
  if (stored.unread === null) return still.length === 0 || stored.importKey === row.importKey ? null : still;
  const settled = filled.flatMap((field) => sources[field]).filter((field) => !speaksOf(still, field));
  const left = stored.unread.filter(({ field }) => !settled.includes(field));
  return left.length === stored.unread.length ? null : left;
}
