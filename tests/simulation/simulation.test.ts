import { expect, test } from 'vitest';
import { diceFrom } from '#tests/fuzz/support/dice.ts';
import { livesOf, type Account } from './household.ts';
import type { Judged } from './rubric.ts';

/** How many households live for how many days: few in `npm test`, as many as asked for by `npm run simulate`. */
const households = Number(process.env['DANCECARD_SIMULATE_HOUSEHOLDS'] ?? 3);
const days = Number(process.env['DANCECARD_SIMULATE_DAYS'] ?? 730);
/** Whether somebody waits for the account. */
const isAskedFor = process.env['DANCECARD_SIMULATE_HOUSEHOLDS'] !== undefined;
const firstSeed = Number(process.env['DANCECARD_SIMULATE_SEED'] ?? 1);

test(
  '[nudges-46] every last day is told in time or answered, and little of what is said is needless',
  { timeout: households * 120_000 },
  async () => {
    const accounts: Account[] = [];
    const broken: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + households; seed += 1) {
      const account = await livesOf(diceFrom(seed), days);
      accounts.push(account);
      broken.push(...account.broken.map((what) => `household ${seed}: ${what}`));
    }
    const shares = [
      share(
        'In the list',
        accounts.flatMap(({ nudges }) => nudges),
      ),
      share(
        'Told',
        accounts.flatMap(({ tellings }) => tellings),
      ),
    ];
    const told = accounts.reduce((sum, account) => sum + account.told, 0);
    const report = [`${told} last days told in time.`, ...shares.map(({ text }) => text)].join('\n');
    if (isAskedFor) process.stdout.write(`${report}\n`);
    expect(broken).toEqual([]);
    expect(told).toBeGreaterThan(households * 2);
    for (const { junk, text } of shares) expect(junk, text).toBeLessThanOrEqual(0.15);
  },
);

/** Households with so many contracts, which live for so many days. */
const largeContracts = 100;
const largeDays = isAskedFor ? days : 182;
const largeHouseholds = isAskedFor ? Math.ceil(households / 10) : 1;

test(
  '[nudges-170] with a hundred contracts something is told at most three times a week, little of it needless, and no last day is lost',
  { timeout: largeHouseholds * 600_000 },
  async () => {
    const accounts: Account[] = [];
    for (let seed = firstSeed; seed < firstSeed + largeHouseholds; seed += 1) {
      accounts.push(await livesOf(diceFrom(seed + 5000), largeDays, largeContracts));
    }
    const deliveries = accounts.reduce((sum, account) => sum + account.deliveries, 0);
    const aWeek = deliveries / ((largeDays * largeHouseholds) / 7);
    const told = share(
      'Told',
      accounts.flatMap(({ tellings }) => tellings),
    );
    const report = `${largeContracts} contracts: told ${aWeek.toFixed(2)} times a week. ${told.text}`;
    if (isAskedFor) process.stdout.write(`${report}\n`);
    expect(accounts.flatMap(({ broken }) => broken)).toEqual([]);
    expect(accounts.reduce((sum, account) => sum + account.told, 0)).toBeGreaterThan(largeHouseholds * 20);
    expect(aWeek, report).toBeLessThanOrEqual(3);
    expect(told.junk, report).toBeLessThanOrEqual(0.15);
  },
);

function share(what: string, all: readonly Judged[]): { readonly junk: number; readonly text: string } {
  const needless = all.filter(({ junk }) => junk !== null);
  const reasons = Map.groupBy(needless, (one) => `${one.junk ?? ''} (${one.what})`);
  const junk = all.length === 0 ? 0 : needless.length / all.length;
  const lines = [...reasons].map(([reason, those]) => `  ${those.length} × ${reason}`);
  return { junk, text: [`${what}: ${all.length}, needless ${(junk * 100).toFixed(1)} %`, ...lines].join('\n') };
}
