import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { Scored, ScorePart } from './score.ts';

/** The smallest change of one weight that would turn the best two round. */
export interface Reversal {
  readonly label: Message;
  readonly from: number;
  readonly to: number;
}

export interface Closeness {
  readonly leaderId: string;
  readonly runnerUpId: string;
  /** Points between them. */
  readonly margin: number;
  readonly reversal: Reversal | null;
  readonly text: Message;
}

const greatestWeight = 10;
/** Sums of halves and of one division each lie far closer together than this when they are the same. */
const same = 1e-9;

/**
 * How close the best two are, and which one weight, set to a whole number from 0 to 10, would reverse them with the
 * smallest change; the first of several. Null with fewer than two scored candidates.
 */
export function closeness(scored: readonly Scored[], nameOf: (candidateId: string) => string): Closeness | null {
  const inOrder = scored
    .flatMap((one) => (one.score === null ? [] : [{ ...one, score: one.score }]))
    .toSorted((one, other) => other.score - one.score || (one.candidateId < other.candidateId ? -1 : 1));
  const [leader, runnerUp] = inOrder;
  if (leader === undefined || runnerUp === undefined) return null;
  const margin = Math.round((leader.score - runnerUp.score) * 10_000) / 10_000;
  const reversal = smallestReversal(leader.parts, runnerUp.parts);
  const names = { leader: nameOf(leader.candidateId), runnerUp: nameOf(runnerUp.candidateId) };
  return {
    leaderId: leader.candidateId,
    runnerUpId: runnerUp.candidateId,
    margin,
    reversal,
    text: closenessInWords(names, margin, reversal),
  };
}

function smallestReversal(leader: readonly ScorePart[], runnerUp: readonly ScorePart[]): Reversal | null {
  const lead = leader.reduce((sum, part, n) => sum + part.weight * (part.value - (runnerUp[n]?.value ?? 0)), 0);
  let found: Reversal | null = null;
  for (const [n, part] of leader.entries()) {
    const perWeight = part.value - (runnerUp[n]?.value ?? 0);
    const to = nearestReversing(part.weight, lead, perWeight);
    if (to === null) continue;
    if (found === null || Math.abs(to - part.weight) < Math.abs(found.to - found.from)) {
      found = { label: part.label, from: part.weight, to };
    }
  }
  return found;
}

/** The whole weight nearest to the present one at which the runner-up leads; null when there is none within bounds. */
function nearestReversing(weight: number, lead: number, perWeight: number): number | null {
  for (let step = 1; step <= greatestWeight; step += 1) {
    const to = perWeight > 0 ? weight - step : weight + step;
    if (to < 0 || to > greatestWeight) return null;
    if (lead + (to - weight) * perWeight < -same) return to;
  }
  return null;
}

function closenessInWords(
  names: { leader: string; runnerUp: string },
  margin: number,
  reversal: Reversal | null,
): Message {
  const { runnerUp } = names;
  const shown = Number(margin.toFixed(1));
  const lead =
    margin < 0.05 ? message('comparison.level', names) : message('comparison.leads', { ...names, points: shown });
  if (reversal === null) return message('comparison.noReversal', { lead, runnerUp });
  return message('comparison.reversal', { lead, runnerUp, ...reversal });
}
