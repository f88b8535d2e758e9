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

function share(what: string, all: readonly Judged[]): { readonly junk: number; readonly text: string } {
  const needless = all.filter(({ junk }) => junk !== null);
  const reasons = Map.groupBy(needless, (one) => `${one.junk ?? ''} (${one.what})`);
  const junk = all.length === 0 ? 0 : needless.length / all.length;
  const lines = [...reasons].map(([reason, those]) => `  ${those.length} × ${reason}`);
  return { junk, text: [`${what}: ${all.length}, needless ${(junk * 100).toFixed(1)} %`, ...lines].join('\n') };
}
