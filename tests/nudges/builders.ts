import { preferences as preferencesSchema, type PreferencesChange } from '#shared/api/preferences.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { exitExample } from '#shared/domain/palgorithms/example-facts.ts';
import type { ContractFacts, ContractPrice, ExitFact, PriceFact } from '#shared/domain/palgorithms/facts.ts';
import { nudgeKey, type NudgeDraft } from '#shared/domain/palgorithms/proposal.ts';
import {
  palgorithmsWatching,
  type PalgorithmName,
  type PalgorithmNumbers,
} from '#shared/domain/palgorithms/registered.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { speakerFor } from '#shared/messages/speaker.ts';

/** A calendar date from its text; throws on a day that does not exist, which would be a mistake in the test. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is not a day`);
  return date;
}

export const british = speakerFor({ language: 'en', locale: 'en-GB' });

export type NumbersChange = NonNullable<PreferencesChange['palgorithms']>;

/** The default numbers with some changed. */
export function numbers(change: NumbersChange = {}): PalgorithmNumbers {
  return preferencesSchema.parse({ palgorithms: change }).palgorithms;
}

/** Terms of a contract that runs for a year from 1 January 2026 and renews by the year, three months' notice. */
export function yearlyTerms(change: Partial<Terms> = {}): Terms {
  return {
    startsOn: day('2026-01-01'),
    initialTerm: { n: 12, unit: 'month' },
    renewal: { n: 12, unit: 'month' },
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
    ...change,
  };
}

/** 30 euros a month, the person's alone. */
export function monthlyPrice(change: Partial<ContractPrice> = {}): ContractPrice {
  return { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 100, ...change };
}

/** A price as it stands in a contract; "since the start" unless said otherwise. */
export function priceFact(price: ContractPrice, change: Partial<PriceFact> = {}): PriceFact {
  return { id: 'price-1', price, effectiveFrom: null, announcedOn: null, exitRightUntil: null, ...change };
}

/** An exit decided and sent on 1 October 2026, for the end of the year. */
export function exitFact(change: Partial<ExitFact> = {}): ExitFact {
  return exitExample(change);
}

/** What is known about a gym contract on a day. */
export function factsOn(today: CalendarDate, change: Partial<ContractFacts> = {}): ContractFacts {
  const terms = change.terms === undefined ? yearlyTerms() : change.terms;
  const outlookOn: ContractFacts['outlookOn'] = (date) => (terms === null ? null : termsOutlook(terms, date));
  const prices = change.prices ?? [priceFact(monthlyPrice())];
  return {
    id: 'contract-1',
    name: 'Gym',
    supplierId: 'supplier-1',
    supplierName: 'BodyStreet',
    enteredOn: day('2026-01-02'),
    terms,
    outlook: outlookOn(today),
    outlookOn,
    prices,
    priceChangeAhead: prices.some(({ effectiveFrom }) => effectiveFrom !== null),
    exit: null,
    exitWithdrawnOn: null,
    decisions: [],
    openNeedId: null,
    successor: null,
    ...change,
  };
}

/** A draft as it is said in British English, with its key. */
export function spoken<Draft extends NudgeDraft>(palgorithm: PalgorithmName, draft: Draft) {
  return {
    ...draft,
    palgorithm,
    key: nudgeKey(palgorithm, draft.subject.id, draft.occurrence),
    title: british.say(draft.title),
    because: draft.because.map((reason) => british.say(reason)),
  };
}

/** What one palgorithm says of a contract. */
export function saidBy(name: PalgorithmName, facts: ContractFacts, on: CalendarDate, set = numbers()) {
  const others = { isOn: (other: string) => Object.entries(set).some(([one, { on: isOn }]) => one === other && isOn) };
  return palgorithmsWatching('contract')
    .filter((palgorithm) => palgorithm.name === name)
    .flatMap((palgorithm) => palgorithm.propose(facts, set[name], on, others).nudges)
    .map((draft) => spoken(name, draft));
}
