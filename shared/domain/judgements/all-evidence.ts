import type { CalendarDate } from '../calendar-date.ts';
import type { Evidence } from './evidence.ts';
import { contactEvidence, type KnownContact } from './evidence-of-contacts.ts';
import { exitEvidence, type KnownExit } from './evidence-of-exits.ts';
import { priceEvidence, type KnownPrices } from './evidence-of-prices.ts';
import { problemEvidence, type KnownProblem } from './evidence-of-problems.ts';
import { promiseEvidence, type KnownPromise } from './evidence-of-promises.ts';
import { termsEvidence, type KnownTerms } from './evidence-of-terms.ts';
import { judgementQuestions, type JudgementQuestion } from './questions.ts';

/** What Dancecard knows of a relationship from what was written down. */
export interface KnownFacts {
  readonly promises: readonly KnownPromise[];
  readonly contacts: readonly KnownContact[];
  readonly prices: readonly KnownPrices[];
  readonly problems: readonly KnownProblem[];
  readonly exits: readonly KnownExit[];
  readonly terms: readonly KnownTerms[];
}

/** Everything known that bears on how customer-first a supplier is; nothing where nothing was written down. */
export function evidenceOf(facts: KnownFacts, today: CalendarDate): Evidence[] {
  return [
    ...promiseEvidence(facts.promises, today),
    ...contactEvidence(facts.contacts),
    ...facts.prices.flatMap(priceEvidence),
    ...problemEvidence(facts.problems, today),
    ...facts.exits.flatMap((exit) => exitEvidence(exit, today)),
    ...facts.terms.flatMap(termsEvidence),
  ];
}

/** The same for each question, in the order in which the questions are asked. */
export function evidenceByQuestion(evidence: readonly Evidence[]): ReadonlyMap<JudgementQuestion, Evidence[]> {
  return new Map(
    judgementQuestions.map((question) => [question, evidence.filter(({ questions }) => questions.includes(question))]),
  );
}
