import type { Household, LabelledContract } from './household.ts';

/** A series as a recogniser found it. */
export interface FoundSeries {
  readonly supplier: string;
  readonly cycle: { readonly n: number; readonly unit: string };
  readonly perCycle: number;
  readonly running: boolean;
  readonly confidence: number;
  readonly paymentIds: readonly string[];
}

/** What became of one contract or of one find. */
export interface Verdict {
  readonly household: Household;
  /** Null for a find that is no contract. */
  readonly contract: LabelledContract | null;
  /** Null for a contract that was not found. */
  readonly found: FoundSeries | null;
  readonly isCycleRight: boolean;
  readonly isRunningRight: boolean;
  /** Payments in both, as a share of those of the nearest find. */
  readonly overlap: number;
}

/** At least so many payments of a find are of the contract, and of the contract in the find. */
const shared = 0.8;

/**
 * Compares what was found with what is true. A find that is a contract with too few payments to be told is neither right
 * nor wrong and is left out, as is such a contract that was not found.
 */
export function verdictsOf(household: Household, found: readonly FoundSeries[]): Verdict[] {
  const paid = new Map<string, Set<string>>();
  for (const { facts, contract } of household.payments) {
    if (contract === null) continue;
    const ids = paid.get(contract) ?? new Set();
    paid.set(contract, ids.add(facts.id));
  }
  const matched = new Set<FoundSeries>();
  const verdicts = household.contracts.map((contract): Verdict => {
    const own = paid.get(contract.id) ?? new Set<string>();
    const scored = found.map((series) => ({ series, ...overlapOf(own, series.paymentIds) }));
    const [best] = scored.toSorted((one, other) => other.share - one.share);
    const match = scored.find(
      ({ ofFound, ofTrue, series }) => ofFound >= shared && ofTrue >= shared && !matched.has(series),
    );
    if (match !== undefined) matched.add(match.series);
    return {
      household,
      contract,
      found: match?.series ?? null,
      isCycleRight: match !== undefined && isSameCycle(contract, match.series),
      isRunningRight: match !== undefined && match.series.running === contract.isRunning,
      overlap: best?.share ?? 0,
    };
  });
  // Of what is no contract of the list, and yet labelled, nobody could say what it is.
  const listed = new Set(household.contracts.map(({ id }) => id));
  const open = [...paid].filter(([id]) => !listed.has(id)).map(([, ids]) => ids);
  const isOpen = ({ paymentIds }: FoundSeries) => open.some((ids) => overlapOf(ids, paymentIds).ofFound >= shared);
  const wrong = found
    .filter((series) => !matched.has(series) && !isOpen(series))
    .map((series): Verdict => ({
      household,
      contract: null,
      found: series,
      isCycleRight: false,
      isRunningRight: false,
      overlap: 0,
    }));
  return [...verdicts.filter(({ contract }) => contract?.isTellable === true), ...wrong];
}

function overlapOf(
  own: ReadonlySet<string>,
  ids: readonly string[],
): { ofFound: number; ofTrue: number; share: number } {
  const both = ids.filter((id) => own.has(id)).length;
  return {
    ofFound: both / Math.max(1, ids.length),
    ofTrue: both / Math.max(1, own.size),
    share: both / Math.max(1, new Set([...own, ...ids]).size),
  };
}

function isSameCycle({ cycle }: LabelledContract, series: FoundSeries): boolean {
  return months(series.cycle.n, series.cycle.unit) === months(cycle.n, cycle.unit) && series.perCycle === cycle.times;
}

/** A length in months; in weeks it is below 0. */
function months(n: number, unit: string): number {
  if (unit === 'year') return n * 12;
  return unit === 'month' ? n : -n;
}

/** One line of the table. */
export interface Tally {
  readonly real: number;
  readonly recall: number;
  readonly cycle: number;
  readonly running: number;
}

/** Of the contracts among these: how many were found, and of those how many with the right cycle and standing. */
export function tallyOf(verdicts: readonly Verdict[]): Tally {
  const real = verdicts.filter(({ contract }) => contract !== null);
  const found = real.filter((verdict) => verdict.found !== null);
  const share = (some: readonly Verdict[], of: readonly Verdict[]) => (of.length === 0 ? 1 : some.length / of.length);
  return {
    real: real.length,
    recall: share(found, real),
    cycle: share(
      found.filter(({ isCycleRight }) => isCycleRight),
      found,
    ),
    running: share(
      found.filter(({ isRunningRight }) => isRunningRight),
      found,
    ),
  };
}

/** How many of the finds are contracts. */
export function precisionOf(verdicts: readonly Verdict[]): number {
  const finds = verdicts.filter(({ found }) => found !== null);
  return finds.length === 0 ? 1 : finds.filter(({ contract }) => contract !== null).length / finds.length;
}
