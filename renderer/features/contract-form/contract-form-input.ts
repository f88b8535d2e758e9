import type { InputOf } from '#shared/api/api.ts';
import type { ContractFormValues, TermsAnswers } from './contract-form-values.ts';

type AddInput = InputOf<'contracts.add'>;
type UpdateInput = InputOf<'contracts.update'>;
type TermsInput = NonNullable<AddInput['terms']>;
type Facts = Omit<UpdateInput, 'id'>;

/** The terms the answers state; null while the first day is not known, because nothing can be counted without it. */
export function termsOfAnswers(answers: TermsAnswers): TermsInput | null {
  if (answers.startsOn === null) return null;
  return {
    startsOn: answers.startsOn,
    endsOn: answers.bound === 'open' ? null : answers.endsOn,
    initialTerm: answers.bound === 'period' ? { n: answers.boundN, unit: answers.boundUnit } : null,
    renewal: renewalOfAnswers(answers),
    notice: noticeOfAnswers(answers),
    noticeAfterInitial: answers.laterDiffers
      ? { n: answers.laterN, unit: answers.laterUnit, anchor: answers.laterAnchor }
      : null,
    coolingOff: answers.coolingOff ? { n: answers.coolingOffN, unit: answers.coolingOffUnit } : null,
    trialEndsOn: answers.trialEndsOn,
  };
}

function renewalOfAnswers(answers: TermsAnswers): TermsInput['renewal'] {
  switch (answers.after) {
    case 'runs_on':
      return 'indefinite';
    case 'ends':
      return 'none';
    case 'renews':
      return { n: answers.renewalN, unit: answers.renewalUnit };
  }
}

function noticeOfAnswers(answers: TermsAnswers): TermsInput['notice'] {
  switch (answers.notice) {
    case 'unknown':
      return null;
    case 'none':
      return { n: 0, unit: 'day', anchor: 'any_time' };
    case 'period':
      return { n: answers.noticeN, unit: answers.noticeUnit, anchor: answers.noticeAnchor };
  }
}

/** The price the form states; null without an amount. */
export function priceOfValues(values: ContractFormValues): AddInput['price'] {
  if (values.amount === null) return null;
  return {
    amount: values.amount,
    currency: values.currency,
    every: values.paidOnce ? null : { n: values.cycleN, unit: values.cycleUnit },
    sharePercent: values.sharePercent,
  };
}

/** Everything the form states about the contract, apart from its supplier. Blank texts count as nothing. */
function factsOfValues(values: ContractFormValues): Facts & { name: string } {
  return {
    name: values.name.trim(),
    terms: termsOfAnswers(values),
    price: priceOfValues(values),
    personId: values.personId,
    category: textOrNull(values.category),
    place: values.country === null ? null : { country: values.country, region: values.region },
    paymentMethod: textOrNull(values.paymentMethod),
    nextPaymentOn: values.nextPaymentOn,
    referenceNumbers: values.referenceNumbers
      .map(({ label, value }) => ({ label: label.trim() || 'Number', value: value.trim() }))
      .filter(({ value }) => value !== ''),
    links: values.links
      .map(({ label, address }) => ({ label: label.trim() || 'Web page', address: address.trim() }))
      .filter(({ address }) => address !== ''),
    tags: values.tags,
    note: textOrNull(values.note),
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** What `contracts.add` gets: only what was filled in. */
export function addInput(values: ContractFormValues): AddInput {
  const { name, ...rest } = factsOfValues(values);
  const filled = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
  const supplier =
    values.supplierId === null ? { supplierName: values.supplierName.trim() } : { supplierId: values.supplierId };
  return { ...supplier, name, ...filled };
}

/** What `contracts.update` gets: only what differs from the form as it was opened; null when nothing does. */
export function updateInput(id: string, opened: ContractFormValues, values: ContractFormValues): UpdateInput | null {
  const before = new Map<string, unknown>(Object.entries(factsOfValues(opened)));
  const changed = Object.entries(factsOfValues(values)).filter(([field, value]) => !isSame(before.get(field), value));
  return changed.length === 0 ? null : { id, ...Object.fromEntries(changed) };
}

/** Whether two plain values read the same; the order of object keys is the same by construction. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/**
 * What `terms.preview` gets, or null while the answers cannot be counted with: no first day, or a number that is not a
 * number.
 */
export function previewInput(values: ContractFormValues): InputOf<'terms.preview'> | null {
  const terms = termsOfAnswers(values);
  if (terms === null || !hasCountableNumbers(values)) return null;
  if (terms.endsOn != null && terms.endsOn < terms.startsOn) return null;
  if (terms.trialEndsOn != null && terms.trialEndsOn < terms.startsOn) return null;
  const price = priceOfValues(values);
  return {
    terms,
    price,
    place: values.country === null ? null : { country: values.country, region: values.region },
  };
}

function hasCountableNumbers(values: ContractFormValues): boolean {
  const inUse = [
    ...(values.bound === 'period' ? [{ n: values.boundN, least: 1 }] : []),
    ...(values.after === 'renews' ? [{ n: values.renewalN, least: 1 }] : []),
    ...(values.notice === 'period' ? [{ n: values.noticeN, least: 0 }] : []),
    ...(values.laterDiffers ? [{ n: values.laterN, least: 0 }] : []),
    ...(values.coolingOff ? [{ n: values.coolingOffN, least: 0 }] : []),
    ...(values.amount !== null && !values.paidOnce ? [{ n: values.cycleN, least: 1 }] : []),
  ];
  return inUse.every(({ n, least }) => Number.isInteger(n) && n >= least && n <= 3660);
}
