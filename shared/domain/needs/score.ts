import { literal, message } from '../message.ts';
import type { Message } from '../words.ts';

export type Verdict = 'yes' | 'partly' | 'no' | 'unknown';
export type RequirementKind = 'must' | 'should' | 'nice' | 'rules_out';

export interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly kind: RequirementKind;
  /** How much it counts, 1 to 10. */
  readonly weight: number;
}

/** How a candidate meets the requirements, and what it costs. */
export interface Weighed {
  readonly candidateId: string;
  /** By requirement; one that is missing is unknown. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Minor units, all candidates in one currency; null when not known or not comparable. */
  readonly cost: number | null;
  /** Whether its cost may be the cheapest that the others are measured by. */
  readonly considered: boolean;
}

/** One thing that counts, and what it brings. */
export interface ScorePart {
  /** The requirement, or null for the cost. */
  readonly requirementId: string | null;
  readonly label: Message;
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
  /** Points of 100. */
  readonly points: number;
}

export interface Scored {
  readonly candidateId: string;
  /** Points of 100; null without anything to weigh. */
  readonly score: number | null;
  readonly parts: readonly ScorePart[];
}

const verdictValues: Readonly<Record<Verdict, number>> = { yes: 1, partly: 0.5, no: 0, unknown: 0 };

/**
 * The score of each candidate, in the order given, which changes nothing. Each requirement but those that rule out
 * brings its weight times 1 for yes, a half for partly, nothing for no or unknown; the cost its weight times cheapest
 * divided by cost. Points are of 100, by dividing by all weights (docs/spec/needs.md).
 */
export function scores(
  requirements: readonly Requirement[],
  costWeight: number,
  candidates: readonly Weighed[],
): Scored[] {
  const counting = requirements.filter(({ kind }) => kind !== 'rules_out');
  const costs = candidates.flatMap(({ cost, considered }) => (cost === null || !considered ? [] : [cost]));
  const cheapest = costs.length === 0 ? null : Math.min(...costs);
  const weighedCost = cheapest === null ? 0 : costWeight;
  const all = counting.reduce((sum, { weight }) => sum + weight, weighedCost);
  return candidates.map(({ candidateId, verdicts, cost }) => {
    if (all === 0) return { candidateId, score: null, parts: [] };
    const part = (requirementId: string | null, label: Message, weight: number, value: number): ScorePart => ({
      requirementId,
      label,
      weight,
      value,
      points: fourPlaces((weight * value * 100) / all),
    });
    const parts = counting.map(({ id, text, weight }) =>
      part(id, literal(text), weight, verdictValues[verdicts.get(id) ?? 'unknown']),
    );
    if (weighedCost > 0 && cheapest !== null) {
      parts.push(part(null, message('comparison.scoredCost'), weighedCost, costValue(cost, cheapest)));
    }
    const sum = parts.reduce((total, { weight, value }) => total + weight * value, 0);
    return { candidateId, score: fourPlaces((sum * 100) / all), parts };
  });
}

function costValue(cost: number | null, cheapest: number): number {
  if (cost === null) return 0;
  return cost <= cheapest ? 1 : cheapest / cost;
}

function fourPlaces(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
