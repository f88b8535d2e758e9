import { isReached, ratioOf, type Measured } from './measure.ts';

/** Everything one run of the benchmark found. */
export interface Results {
  readonly machine: {
    readonly cores: number;
    readonly memoryGigabytes: number;
    readonly node: string;
    readonly sqlite: string;
  };
  readonly households: readonly {
    readonly name: string;
    readonly suppliers: number;
    readonly contracts: number;
    readonly historyRows: number;
    readonly measured: readonly Measured[];
  }[];
}

/** The results as a person reads them. */
export function reportOf({ machine, households }: Results): string {
  return [
    '# How fast it is',
    '',
    'Written by `npm run bench`; what is measured and how: `docs/decisions/0060-measurements.md`. Median times in milliseconds. The ratio, to the bare work that cannot be done without, is what to read: it hardly depends on the machine.',
    '',
    `Machine: ${machine.cores} cores, ${machine.memoryGigabytes} GB of memory, Node ${machine.node}, SQLite ${machine.sqlite}.`,
    ...households.flatMap((household) => [
      '',
      `## ${count(household.suppliers)} suppliers, ${count(household.contracts)} contracts, ${count(household.historyRows)} history rows`,
      '',
      '| What | Time | Bare | Ratio | Aim | |',
      '|---|---:|---:|---:|---|---|',
      ...household.measured.map(line),
    ]),
    '',
  ].join('\n');
}

function line(measured: Measured): string {
  const cells = [
    measured.name,
    time(measured.milliseconds),
    `${time(measured.bareMilliseconds)} (${measured.bareIs})`,
    `${ratioOf(measured).toFixed(1)}×`,
    aimInWords(measured),
    { true: 'reached', false: '**missed**', null: '' }[`${isReached(measured)}`],
  ];
  return `| ${cells.join(' | ')} |`;
}

function aimInWords({ aim }: Measured): string {
  const parts = [
    ...(aim.ratio === undefined ? [] : [`${aim.ratio}×`]),
    ...(aim.milliseconds === undefined ? [] : [`${count(aim.milliseconds)} ms`]),
  ];
  return parts.join(', ');
}

function time(milliseconds: number): string {
  if (milliseconds < 1) return milliseconds.toFixed(2);
  return milliseconds < 100 ? milliseconds.toFixed(1) : count(Math.round(milliseconds));
}

function count(number: number): string {
  return number.toLocaleString('en');
}
