import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOfNudge } from '#shared/api/nudge-place.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const running = { startsOn: day('2025-01-01'), initialTerm: null, renewal: 'indefinite', notice: null } as const;
const month = { n: 1, unit: 'month' } as const;

const add = (dancecard: TestDancecard, name: string, amount: number, currency = 'EUR') =>
  dancecard.value('contracts.add', {
    supplierName: name,
    name,
    terms: running,
    price: { amount, currency, every: month },
  });

const said = async (dancecard: TestDancecard) =>
  (await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'commitments_above');

const limit = (dancecard: TestDancecard, amount: number | null) =>
  dancecard.value('preferences.set', {
    palgorithms: { commitments_above: { month: amount === null ? null : { amount, currency: 'EUR' } } },
  });

describe('what goes out', () => {
  test('is tried on what there is now, also where it was tried before', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-01' });
    await dancecard.value('preferences.set', { currency: 'EUR' });
    await add(dancecard, 'Rent', 90_000);
    const tried = () =>
      dancecard.value('palgorithms.try', {
        id: 'commitments_above',
        settings: { month: { amount: 95_000, currency: 'EUR' } },
      });
    expect((await tried()).count).toBe(0);
    await add(dancecard, 'Gym', 10_000);
    expect((await tried()).count).toBe(1);
  });

  test('[nudges-99] above what the person set is spoken of, and leads to the costs; without a sum nothing is', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-01' });
    await dancecard.value('preferences.set', { locale: 'en-GB', language: 'en', currency: 'EUR' });
    await add(dancecard, 'Rent', 90_000);
    expect(await said(dancecard)).toEqual([]);
    await limit(dancecard, 95_000);
    expect(await said(dancecard)).toEqual([]);
    const gym = await add(dancecard, 'Gym', 10_000);
    const [nudge] = await said(dancecard);
    expect(nudge).toMatchObject({
      subject: { type: 'household' },
      supplierId: null,
      because: [
        '€1,000.00 a month, spread evenly; your limit is €950.00.',
        'See what it is made of, and what could go; or set another limit.',
      ],
      actions: [{ path: 'money.commitments' }, { path: 'nudges.done' }],
    });
    if (nudge !== undefined) expect(placeOfNudge(nudge)).toBe('/costs');
    await dancecard.value('contracts.remove', { id: gym.id });
    expect(await said(dancecard)).toEqual([]);
    await dancecard.value('history.undo', { entryId: (await dancecard.value('history.list', {}))[0]?.id ?? '' });
    expect(await said(dancecard)).toHaveLength(1);
    await limit(dancecard, null);
    expect(await said(dancecard)).toEqual([]);
  });

  test('in a currency without a rate is left out and said to be, and counts once a rate is noted', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-01' });
    await add(dancecard, 'Rent', 90_000);
    await add(dancecard, 'Hut', 30_000, 'CHF');
    await limit(dancecard, 100_000);
    expect(await said(dancecard)).toEqual([]);
    await limit(dancecard, 80_000);
    expect((await said(dancecard))[0]?.because[1]).toContain('CHF is not counted');
    await limit(dancecard, 100_000);
    await dancecard.value('rates.set', { from: 'CHF', to: 'EUR', rate: 1.05, date: day('2026-10-30') });
    const [nudge] = await said(dancecard);
    expect(nudge?.because[0]).toContain('1,215.00');
    expect(nudge?.because).toHaveLength(2);
  });

  test('is what the page of costs says, whatever was done, also where only what changed was read', async () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), amount: fc.integer({ min: 1, max: 9_999 }) }),
      fc.record({ kind: fc.constant('price' as const), amount: fc.integer({ min: 1, max: 9_999 }) }),
      fc.constantFrom(
        { kind: 'remove' as const },
        { kind: 'exit' as const },
        { kind: 'undo' as const },
        { kind: 'day' as const },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(deed, fc.nat({ max: 9 })), { minLength: 1, maxLength: 10 }), async (deeds) => {
        const dancecard = await openTestDancecard({ today: '2026-11-01' });
        await dancecard.value('preferences.set', { locale: 'en-GB', language: 'en', currency: 'EUR' });
        await limit(dancecard, 0);
        for (const [step, pick] of deeds) {
          const contracts = await dancecard.value('contracts.list', {});
          const id = contracts[pick % Math.max(1, contracts.length)]?.id;
          if (step.kind === 'add') await add(dancecard, `Plan ${pick}`, step.amount);
          else if (step.kind === 'day') dancecard.clock.moveTo(day('2026-12-15'));
          else if (step.kind === 'undo') {
            const [entry] = await dancecard.value('history.list', {});
            if (entry?.operation !== 'preferences.set' && entry !== undefined) {
              await dancecard.call('history.undo', { entryId: entry.id });
            }
          } else if (id === undefined) continue;
          else if (step.kind === 'remove') await dancecard.call('contracts.remove', { id });
          else if (step.kind === 'exit') {
            await dancecard.call('exits.log', {
              contractId: id,
              decidedOn: day('2026-11-01'),
              endsOn: day('2026-12-01'),
            });
          } else {
            const price = { amount: step.amount, currency: 'EUR', every: month };
            await dancecard.call('prices.announce', { contractId: id, price, effectiveFrom: day('2026-10-01') });
          }
          const { home } = await dancecard.value('money.commitments', {});
          const whole = home?.monthly.amount ?? 0;
          const spoken = await said(dancecard);
          expect(spoken).toHaveLength(whole > 0 ? 1 : 0);
          if (whole > 0)
            expect(spoken[0]?.because[0]).toContain(
              new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }).format(whole / 100),
            );
        }
        await dancecard.close();
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
