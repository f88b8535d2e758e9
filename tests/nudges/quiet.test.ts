import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore, writeBeside } from '#tests/support/read-store.ts';
import { day } from './builders.ts';
import { anyDeed, perform, today } from './deeds.ts';

const storedNudges = (dancecard: TestDancecard): unknown[] =>
  readStore(dancecard.folder, (sqlite) => sqlite.prepare('SELECT * FROM nudges ORDER BY key').all());

/** Makes the next pass look at every record, as if none had been looked at before. */
function lookAtEverything(dancecard: TestDancecard): void {
  writeBeside(dancecard.folder, (sqlite) => sqlite.exec('DELETE FROM looks; DELETE FROM outlooks'));
  dancecard.resumed();
}

const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

describe('a pass that looks only where something may be said', () => {
  it('[nudges-32] leaves the same nudges as one that looks at everything, whatever was done and however days passed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyDeed, fc.nat({ max: 20 })), { minLength: 1, maxLength: 16 }),
        async (steps) => {
          const dancecard = await openTestDancecard({ today });
          for (const [step, pick] of steps) await perform(dancecard, step, pick);
          const skipping = storedNudges(dancecard);
          lookAtEverything(dancecard);
          expect(storedNudges(dancecard)).toEqual(skipping);
          await dancecard.close();
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('what is said anew in another language is stored as a look at everything would store it', async () => {
    const dancecard = await openTestDancecard({ today });
    await dancecard.value('needs.add', { title: 'Winter tyres', trigger: 'expiry', decideBy: today });
    await dancecard.value('preferences.set', { language: 'de' });
    const saidAnew = storedNudges(dancecard);
    expect(saidAnew).toMatchObject([{ actions: expect.stringContaining('Zum Bedarf') }]);
    lookAtEverything(dancecard);
    expect(storedNudges(dancecard)).toEqual(saidAnew);
    await dancecard.close();
  });

  it('leaves a contract alone until its lead begins, and speaks on that day', async () => {
    const dancecard = await openTestDancecard({ today: '2026-03-01' });
    await dancecard.value('contracts.add', { supplierName: 'BodyStreet', name: 'Gym', terms: yearly });
    const quietUntil = () =>
      readStore(dancecard.folder, (sqlite) =>
        sqlite.prepare('SELECT quietUntil FROM looks WHERE kind = ?').pluck().all('contract'),
      );
    expect(quietUntil()).toEqual([addDays(day('2026-03-01'), 28)]);
    dancecard.clock.moveTo(day('2026-08-25'));
    expect(quietUntil()).toEqual(['2026-09-01']);
    expect(await dancecard.value('nudges.list', {})).toEqual([]);
    dancecard.clock.moveTo(day('2026-09-01'));
    expect(await dancecard.value('nudges.list', {})).toMatchObject([{ actBy: '2026-11-30', raisedOn: '2026-09-01' }]);
  });

  it('a start finds what was said before, and a change by another program is seen', async () => {
    const first = await openTestDancecard({ today: '2026-11-22' });
    await first.value('contracts.add', { supplierName: 'BodyStreet', name: 'Gym', terms: yearly });
    const before = storedNudges(first);
    await first.close();
    const again = await openTestDancecard({ today: '2026-11-22', folder: first.folder });
    expect(storedNudges(again)).toEqual(before);
    writeBeside(again.folder, (sqlite) => sqlite.exec('DELETE FROM nudges'));
    again.resumed();
    expect(await again.value('nudges.list', {})).toHaveLength(1);
  });

  it('many contracts without terms are spoken of together after a start as before it', async () => {
    const first = await openTestDancecard({ today: '2026-11-22' });
    const add = (dancecard: TestDancecard, n: number) =>
      dancecard.value('contracts.add', { supplierName: `Supplier ${n}`, name: 'Plan' });
    for (let n = 1; n <= 6; n += 1) await add(first, n);
    await first.close();
    const again = await openTestDancecard({ today: '2026-11-22', folder: first.folder });
    await add(again, 7);
    expect((await again.value('nudges.list', {})).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^7 contracts lack their terms/),
    ]);
  });
});
