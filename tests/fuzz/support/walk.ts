import { diceFrom, type Dice } from './dice.ts';
import { isKnown, shown, type Fault } from './fault.ts';
import { openFuzzed, type FuzzedStore, type Step } from './fuzzed-store.ts';

export interface Walked {
  readonly steps: number;
  readonly succeeded: Readonly<Record<string, number>>;
  /** What must never happen and did, with the seed and the fewest steps found that lead there; null for nothing new. */
  readonly finding: Finding | null;
}

/** The next step of a walk; null ends it. */
export type Draw = (number: number, dice: Dice, store: FuzzedStore) => Step | null;

export interface Finding {
  /** The same for the same fault. */
  readonly fault: string;
  readonly report: string;
}

/**
 * Walks from a prepared folder: the steps that are drawn, then a look, the undoing of everything and a restart. Ends at the
 * first thing that must never happen; `reported` are the faults that need not be made small again.
 */
export async function walk(
  prepared: string,
  seed: number,
  draw: Draw,
  reported: ReadonlySet<string> = new Set(),
): Promise<Walked> {
  const dice = diceFrom(seed);
  const taken: Step[] = [];
  const succeeded: Record<string, number> = {};
  const store = await openFuzzed(prepared);
  let fault: Fault | null = null;
  try {
    const last: Step['do'][] = ['look', 'undoAll', 'reopen'];
    for (let number = 1, ending = false; fault === null; number += 1) {
      const drawn: Step | null = ending ? null : draw(number, dice, store);
      ending = drawn === null;
      const end = ending ? last.shift() : undefined;
      if (ending && end === undefined) break;
      const step = drawn ?? ({ number, do: end } as Step);
      taken.push(step);
      fault = await store.take(step, number % 20 === 0);
      if (step.do === 'call' && store.lastOutcome().ok) succeeded[step.path] = (succeeded[step.path] ?? 0) + 1;
    }
  } finally {
    const atEnd = await store.end();
    fault ??= atEnd;
  }
  const walked = { steps: taken.length, succeeded, finding: null };
  if (fault === null || isKnown(fault)) return walked;
  const name = `${fault.operation}: ${fault.cause}`;
  if (reported.has(name)) return walked;
  return { ...walked, finding: { fault: name, report: await reportOf(prepared, seed, taken, fault) } };
}

async function reportOf(prepared: string, seed: number, taken: readonly Step[], fault: Fault): Promise<string> {
  const fewest = await withFewerSteps(prepared, taken, fault);
  const lines = fewest.map((step) => `${step.number}. ${shown(step.do === 'file' ? step.name : step)}`);
  return (
    `Seed ${seed}, step ${taken.length}: ${fault.operation}: ${fault.cause}\n${fault.detail}\n\n` +
    `The fewest of ${taken.length} steps that lead there:\n${lines.join('\n')}\n`
  );
}

const triesToMakeItSmall = 80;

/** Leaves out steps as long as the same fault comes at the end. */
async function withFewerSteps(prepared: string, taken: readonly Step[], fault: Fault): Promise<readonly Step[]> {
  let fewest = taken;
  let tries = triesToMakeItSmall;
  for (let piece = taken.length; piece >= 1 && tries > 0; piece = Math.floor(piece / 2)) {
    for (let from = fewest.length - 1 - piece; from > -piece && tries > 0; from -= piece) {
      const last = fewest.length - 1;
      const without = fewest.filter((_, at) => at < Math.max(0, from) || at >= Math.min(from + piece, last));
      if (without.length === fewest.length) continue;
      tries -= 1;
      if (await leadsTo(prepared, without, fault)) fewest = without;
    }
  }
  return fewest;
}

async function leadsTo(prepared: string, steps: readonly Step[], fault: Fault): Promise<boolean> {
  const store: FuzzedStore = await openFuzzed(prepared);
  try {
    for (const step of steps) {
      const found = await store.take(step, step.number % 20 === 0);
      if (found !== null) return found.operation === fault.operation && found.cause === fault.cause;
    }
    return false;
  } finally {
    await store.end();
  }
}
