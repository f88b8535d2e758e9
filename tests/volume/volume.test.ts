import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { volumeByYear } from '#shared/domain/volume/volume-by-year.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const today = day('2026-11-22');
const from = (startedOn: string | null, endedOn: string | null = null) => ({
  startedOn: startedOn === null ? null : day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
});

test('[story-16] a relationship that ended and was resumed counts once a year, and not in the years between', () => {
  const resumed = { kind: 'sport', episodes: [from('2021-05-01', '2022-02-28'), from('2024-12-31')] };
  expect(
    volumeByYear([resumed], today).map(({ year, existed, started, ended }) => [year, existed, started, ended]),
  ).toEqual([
    [2021, 1, 1, 0],
    [2022, 1, 0, 1],
    [2023, 0, 0, 0],
    [2024, 1, 1, 0],
    [2025, 1, 0, 0],
    [2026, 1, 0, 0],
  ]);
});

test('[story-17] what began on a day nobody knows is there from the first year on, and started in none', () => {
  const old = { kind: null, episodes: [from(null, '2025-06-30')] };
  const known = { kind: 'sport', episodes: [from('2024-01-01')] };
  expect(volumeByYear([old, known], today)).toMatchObject([
    { year: 2024, existed: 2, started: 1, ended: 0 },
    { year: 2025, existed: 2, started: 0, ended: 1, kinds: [{ kind: 'sport' }, { kind: null, ended: 1 }] },
    { year: 2026, existed: 1, kinds: [{ kind: 'sport', existed: 1 }] },
  ]);
  expect(volumeByYear([{ kind: null, episodes: [from(null)] }], today)).toMatchObject([{ year: 2026, existed: 1 }]);
  expect(volumeByYear([{ kind: null, episodes: [from('2027-01-01')] }], today)).toEqual([]);
  expect(volumeByYear([], today)).toEqual([]);
});

test('the kinds of a year add up to the year, and nobody starts or ends who does not exist', () => {
  const on = fc.integer({ min: -4000, max: 0 }).map((days) => addDays(today, days));
  const stretch = fc.tuple(fc.option(on), fc.option(fc.nat(900))).map(([startedOn, days]) => ({
    startedOn,
    endedOn: days === null ? null : addDays(startedOn ?? addDays(today, -4000), days),
  }));
  const relationship = fc.record({
    kind: fc.constantFrom('sport', 'media', null),
    episodes: fc.array(stretch, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(relationship, { maxLength: 12 }), (relationships) => {
      for (const { year, existed, started, ended, kinds } of volumeByYear(relationships, today)) {
        const sum = (of: 'existed' | 'started' | 'ended') => kinds.reduce((total, kind) => total + kind[of], 0);
        expect([year, sum('existed'), sum('started'), sum('ended')]).toEqual([year, existed, started, ended]);
        expect(Math.max(started, ended)).toBeLessThanOrEqual(existed);
      }
    }),
  );
});

test('what the contracts say has ended is over in the count too', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const gym = await addContract(dancecard, { category: 'Sport', terms: openTerms });
  await addContract(dancecard, { supplierName: 'Fernruf AG', name: 'Mobile', terms: openTerms });
  await dancecard.value('exits.log', { contractId: gym.id, decidedOn: '2025-01-01', endsOn: '2025-03-31' });
  expect(await dancecard.value('volume.byYear', {})).toMatchObject([
    { year: 2024, existed: 2, started: 2, ended: 0 },
    { year: 2025, existed: 2, started: 0, ended: 1, kinds: [{ kind: 'Sport', ended: 1 }, { kind: null }] },
    { year: 2026, existed: 1, started: 0, ended: 0 },
  ]);
});
