import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addYears } from '#shared/domain/calendar-date.ts';
import { knownBrands } from '#main/recognition/brand-directory.ts';
import { findSeries } from '#shared/domain/recognition/find-series.ts';
import type { Household } from './household.ts';
import { longStatement } from './long-statement.ts';
import { makeHousehold } from './make-household.ts';
import { factsOf, knownOf, measured, type Measured } from './measure-recognition.ts';
import { pairwiseF1 } from './score-grouping.ts';
import { precisionOf, tallyOf, type Verdict } from './score-series.ts';

/**
 * `npm run bench:recognition [HOUSEHOLDS] [WORST]`: how well contracts are recognised in invented households of three
 * years; with all of them it writes `bench/recognition.md`. Every other household is held out: what recognises them was made looking at the others only.
 */
const usual = 240;
const [count = String(usual), worst = '15'] = process.argv.slice(2);
const households = Array.from({ length: Number(count) }, (_, seed) => makeHousehold(seed + 1));
const brands = knownBrands();
const seen = measured(
  households.filter(({ seed }) => seed % 2 === 1),
  brands,
);
const heldOut = measured(
  households.filter(({ seed }) => seed % 2 === 0),
  brands,
);

const printed: string[] = [];
const print = (text: string) => {
  printed.push(text);
  console.log(text);
};
const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
const aims = { recall: 0.97, precision: 0.97, cycle: 0.98, grouping: 0.97 };

print(
  `${households.length} households, ${households.reduce((sum, { payments }) => sum + payments.length, 0)} payments\n`,
);
print(`${''.padEnd(30)}     aim    seen  held out`);
line('recall of contracts', aims.recall, ({ verdicts }) => tallyOf(verdicts).recall);
line('precision', aims.precision, ({ verdicts }) => precisionOf(verdicts));
line('cycle right', aims.cycle, ({ verdicts }) => tallyOf(verdicts).cycle);
line('running or stopped right', null, ({ verdicts }) => tallyOf(verdicts).running);
line('grouping by supplier (F1)', aims.grouping, ({ pairs }) => pairwiseF1(pairs));
print(`\n${'kind of case'.padEnd(30)}   count  recall   cycle  running   (held out: recall)`);
for (const kind of kindsOf(seen, heldOut)) {
  const [one, other] = [seen, heldOut].map(({ verdicts }) =>
    tallyOf(verdicts.filter(({ contract }) => contract?.kind === kind)),
  );
  if (one === undefined || other === undefined) continue;
  print(
    `${kind.padEnd(30)} ${String(one.real + other.real).padStart(7)}${percent(one.recall)}${percent(one.cycle)}${percent(one.running)}  ${percent(other.recall)}`,
  );
}
print('\nconfidence                     finds   right   (held out: finds, right)');
for (const from of [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
  const to = from === 0.95 ? 1.01 : from === 0.9 ? 0.95 : from + 0.1;
  const within = ({ verdicts }: Measured) =>
    verdicts.filter(({ found }) => found !== null && found.confidence >= from && found.confidence < to);
  const [one, other] = [within(seen), within(heldOut)];
  print(
    `${`${from} to ${Math.min(to, 1).toFixed(2)}`.padEnd(30)}${String(one.length).padStart(6)}${percent(precisionOf(one))}${String(other.length).padStart(12)}${percent(precisionOf(other))}`,
  );
}
print('\nThe worst of the households seen:');
for (const verdict of worstOf(seen.verdicts).slice(0, Number(worst))) print(`  ${described(verdict)}`);
speed(households);
print('\nA statement of 100,000 payments by the built command line, a process for each:');
for (const told of longStatement() ?? ['nothing is built']) print(`  ${told}`);
if (households.length === usual) {
  const report = ['# Recognition', '', 'Written by `npm run bench:recognition`.', '', '```text', ...printed, '```', ''].join('\n');
  writeFileSync(join(import.meta.dirname, '..', '..', '..', 'bench', 'recognition.md'), report);
}

function line(name: string, aim: number | null, of: (measured: Measured) => number): void {
  print(
    `${name.padEnd(30)}${aim === null ? ' '.repeat(8) : percent(aim)}${percent(of(seen))}${percent(of(heldOut))}`,
  );
}

function kindsOf(...all: readonly Measured[]): string[] {
  return [
    ...new Set(all.flatMap(({ verdicts }) => verdicts.flatMap(({ contract }) => contract?.kind ?? []))),
  ].toSorted();
}

function badness({ contract, found, isCycleRight, overlap }: Verdict): number {
  if (contract === null) return found?.confidence ?? 0;
  if (found === null) return 1 - overlap;
  return isCycleRight ? 0 : 0.9;
}

/** Confident mistakes first, then what was nearly found. */
function worstOf(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter((verdict) => badness(verdict) > 0).toSorted((one, other) => badness(other) - badness(one));
}

function described({ household, contract, found, overlap }: Verdict): string {
  const where = `household ${household.seed} (${household.country})`;
  const truth =
    contract === null
      ? 'no contract'
      : `${contract.kind}, every ${contract.cycle.n} ${contract.cycle.unit}${contract.cycle.times === 2 ? ' twice' : ''}`;
  const series =
    found === null
      ? `not found (nearest has ${percent(overlap).trim()})`
      : `found ${found.supplier}: every ${found.cycle.n} ${found.cycle.unit}, ${found.paymentIds.length} payments, ${found.confidence}`;
  const id = contract?.id ?? '';
  const ids =
    found?.paymentIds ?? household.payments.filter((payment) => payment.contract === id).map(({ facts }) => facts.id);
  const some = household.payments
    .filter(({ facts }) => ids.includes(facts.id))
    .slice(0, 4)
    .map(({ facts }) => `${facts.bookedOn} ${facts.amount.amount} ${facts.counterparty ?? facts.purpose}`);
  return `${where} ${id}: ${truth}; ${series}\n      ${some.join('\n      ')}`;
}

/** One store with a hundred thousand payments: the years of several households, one before the other, six at a time. */
function speed(all: readonly Household[]): void {
  const first = all[0];
  if (first === undefined) return;
  const payments = all
    .flatMap((household, place) =>
      factsOf(household).map((facts) => ({
        ...facts,
        id: `${place} ${facts.id}`,
        bookedOn: addYears(facts.bookedOn, -3 * Math.floor(place / 6)),
      })),
    )
    .slice(0, 100_000);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const cpuBefore = process.cpuUsage();
  const series = findSeries(payments, knownOf(first, brands));
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(cpuBefore).user / 1_000_000;
  const megabytes = (process.memoryUsage().heapUsed - before) / 1_048_576;
  print(
    `\n${payments.length} payments in one store: ${series.length} series in ${cpu.toFixed(2)} s of one core (aim below 2.5; by the clock ${seconds.toFixed(2)} s), ${megabytes.toFixed(0)} MB more on the heap (aim below 200)`,
  );
}
