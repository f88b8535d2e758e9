/** A ratio or a time that is aimed at. */
export interface Aim {
  readonly ratio?: number;
  readonly milliseconds?: number;
}

/** One thing measured: the median time of what the program does beside that of the bare work it can not do without. */
export interface Measured {
  readonly name: string;
  /** What the bare time is the time of. */
  readonly bareIs: string;
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
  readonly runs: number;
  readonly aim: Aim;
}

export interface Measurement {
  readonly name: string;
  readonly bareIs: string;
  readonly aim?: Aim;
  readonly runs: number;
  readonly warmUp: number;
  work(): unknown;
  bare(): unknown;
  /** Makes ready for each run, outside the time. */
  before?(): void | Promise<void>;
  /** Compares what both gave, outside the time; throws when the program answered wrongly. */
  check(result: unknown, bare: unknown): void | Promise<void>;
}

/** Measures work and bare work by turns, so that whatever else the machine does falls on both. */
export async function measure(measurement: Measurement): Promise<Measured> {
  const { name, bareIs, runs, warmUp, aim = {} } = measurement;
  const times: number[] = [];
  const bareTimes: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    await measurement.before?.();
    // Garbage of one run must not be swept in another's time; a run too short to leave any is only disturbed by it.
    const sweeps = runs <= 50;
    if (sweeps) collectGarbage();
    const bare = await timed(() => measurement.bare());
    if (sweeps) collectGarbage();
    const work = await timed(() => measurement.work());
    await measurement.check(work.result, bare.result);
    if (run < 0) continue;
    times.push(work.milliseconds);
    bareTimes.push(bare.milliseconds);
  }
  return { name, bareIs, milliseconds: median(times), bareMilliseconds: median(bareTimes), runs, aim };
}

async function timed(work: () => unknown): Promise<{ result: unknown; milliseconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - started };
}

function collectGarbage(): void {
  globalThis.gc?.();
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

/** How many times as long as the bare work. */
export function ratioOf({ milliseconds, bareMilliseconds }: Measured): number {
  return milliseconds / bareMilliseconds;
}

/** Whether every aim was reached; null where there is none. */
export function isReached(measured: Measured): boolean | null {
  const { ratio, milliseconds } = measured.aim;
  if (ratio === undefined && milliseconds === undefined) return null;
  return (
    (ratio === undefined || ratioOf(measured) <= ratio) &&
    (milliseconds === undefined || measured.milliseconds <= milliseconds)
  );
}

/** Throws when a result is not what it must be. */
export function mustBe(condition: boolean, what: string): void {
  if (!condition) throw new Error(`A measured result is wrong: ${what}`);
}

/** What this part of sorted numbers is not above: 0.5 gives the middle one. Not a number where there are none. */
export const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
