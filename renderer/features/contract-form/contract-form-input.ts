import type { InputOf } from '#shared/api/api.ts';
import { eachContractText } from '#renderer/domain-views/contract-texts.ts';
import { termsOfAnswers } from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { hasCountableTerms, isWhole } from '#renderer/domain-views/terms-questions/terms-problems.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { reminderDaysOf } from './reminder-days.ts';
import type { ContractFormValues } from './contract-form-values.ts';

type AddInput = InputOf<'contracts.add'>;
type UpdateInput = InputOf<'contracts.update'>;
type SucceedInput = InputOf<'contracts.succeed'>;
type Say = WordsOfPage['say'];
type Facts = Omit<UpdateInput, 'id'>;

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
function factsOfValues(values: ContractFormValues, say: Say): Facts & { name: string } {
  return {
    name: values.name.trim(),
    terms: termsOfAnswers(values),
    price: priceOfValues(values),
    personId: values.personId,
    ...eachContractText((name) => textOrNull(values[name])),
    place: values.country === null ? null : { country: values.country, region: values.region },
    nextPaymentOn: values.nextPaymentOn,
    pausedFrom: values.pausedFrom,
    pausedUntil: values.pausedUntil,
    lastUsedOn: values.lastUsedOn,
    reviewOn: values.reviewOn,
    secondPersonId: values.secondPersonId,
    muted: values.muted,
    reminderDays: reminderDaysOf(values.reminderDays) ?? null,
    referenceNumbers: values.referenceNumbers
      .map(({ label, value }) => ({
        label: label.trim() || say('contractForm.numberCalled.none'),
        value: value.trim(),
      }))
      .filter(({ value }) => value !== ''),
    links: values.links
      .map(({ label, address }) => ({
        label: label.trim() || say('contractForm.pageCalled.none'),
        address: address.trim(),
      }))
      .filter(({ address }) => address !== ''),
    tags: values.tags,
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** What `contracts.add` gets: only what was filled in. What was left without a name is named by `say`. */
export function addInput(values: ContractFormValues, say: Say): AddInput {
  const { name, ...rest } = factsOfValues(values, say);
  const filled = Object.fromEntries(
    Object.entries(rest).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const supplier =
    values.supplierId === null ? { supplierName: values.supplierName.trim() } : { supplierId: values.supplierId };
  return { ...supplier, name, ...filled };
}

/**
 * What `contracts.succeed` gets: everything the form states, so that what was emptied is empty and not as in the old one;
 * null while no first day is stated.
 */
export function succeedInput(
  id: string,
  how: SucceedInput['how'],
  values: ContractFormValues,
  say: Say,
): SucceedInput | null {
  if (values.startsOn === null) return null;
  const { personId: _, ...contract } = factsOfValues(values, say);
  return { id, on: values.startsOn, how, contract };
}

/** What `contracts.update` gets: only what differs from the form as it was opened; null when nothing does. */
export function updateInput(
  id: string,
  opened: ContractFormValues,
  values: ContractFormValues,
  say: Say,
): UpdateInput | null {
  const before = new Map<string, unknown>(Object.entries(factsOfValues(opened, say)));
  const changed = Object.entries(factsOfValues(values, say)).filter(
    ([field, value]) => !isSame(before.get(field), value),
  );
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
  const isCycleCountable = values.amount === null || values.paidOnce || isWhole(values.cycleN, 1);
  return isCycleCountable && hasCountableTerms(values);
}
