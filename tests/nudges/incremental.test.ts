import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';
import { contractDeed as deed, perform, today } from './deeds.ts';

describe('the pass after one command', () => {
  it('[nudges-6] leaves the same nudges as a pass over everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(deed, fc.nat({ max: 20 })), { minLength: 1, maxLength: 12 }),
        async (steps) => {
          const dancecard = await openTestDancecard({ today });
          for (const [step, pick] of steps) await perform(dancecard, step, pick);
          const afterEach = await dancecard.value('nudges.list', { status: 'all' });
          dancecard.resumed();
          expect(await dancecard.value('nudges.list', { status: 'all' })).toEqual(afterEach);
          await dancecard.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('what it says of another day is what is open when that day comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(deed, fc.nat({ max: 20 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 400 }),
        async (steps, days) => {
          const dancecard = await openTestDancecard({ today });
          for (const [step, pick] of steps) await perform(dancecard, step, pick);
          const later = addDays(today, days);
          const foretold = await dancecard.value('nudges.list', { asOf: later });
          dancecard.clock.sleepUntil(later);
          dancecard.resumed();
          const came = await dancecard.value('nudges.list', {});
          const plain = ({ changedAt: _changedAt, ...nudge }: (typeof came)[number]) => nudge;
          expect(came.map(plain)).toEqual(foretold.map(plain));
          await dancecard.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('what is said of several contracts together stands when something else about one of them is answered', async () => {
    const dancecard = await openTestDancecard({ today });
    const price = { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
    for (const supplierName of ['Nordwall', 'Kraftraum', 'Lindenhof', 'Umbra', 'Habicht', 'Falke', 'Gerberweg']) {
      const likeThis = ['Nordwall', 'Kraftraum'].includes(supplierName) ? 'Gym' : supplierName;
      await dancecard.value('contracts.add', { supplierName, name: likeThis, category: likeThis, price });
    }
    const all = await dancecard.value('nudges.list', {});
    expect(all.map(({ palgorithm }) => palgorithm).toSorted()).toEqual(['contract_alike', 'terms_unknown']);
    const alike = all.find(({ palgorithm }) => palgorithm === 'contract_alike');
    await dancecard.value('nudges.dismiss', { id: alike?.id ?? '' });
    expect(await dancecard.value('nudges.list', {})).toEqual(all.filter((nudge) => nudge !== alike));
    dancecard.resumed();
    expect(await dancecard.value('nudges.list', {})).toEqual(all.filter((nudge) => nudge !== alike));
  });

  it('a contract of the same category that begins when another ends may replace it, which is asked and no more', async () => {
    const dancecard = await openTestDancecard({ today });
    await dancecard.value('contracts.add', { supplierName: 'Old', name: 'Cover', category: 'insurance', terms: fixed });
    const said = async () => (await dancecard.value('nudges.list', {})).map(({ actions }) => actions[0]?.label);
    expect(await said()).toEqual(['Arranged, or not needed']);
    const next = { ...fixed, startsOn: day('2027-01-01') };
    const { id } = await dancecard.value('contracts.add', {
      supplierName: 'New',
      name: 'Cover',
      category: 'insurance',
      terms: next,
    });
    expect(await said()).toEqual(['Yes, Cover replaces it']);
    await dancecard.value('contracts.remove', { id });
    expect(await said()).toEqual(['Arranged, or not needed']);
  });

  it('a contract that no longer is of the category is not asked about any more, also while the one that ends is quiet', async () => {
    const dancecard = await openTestDancecard({ today });
    await addCover(dancecard, 'Old', '2026-01-01');
    const { id } = await addCover(dancecard, 'New', '2027-01-01');
    const said = async () => (await dancecard.value('nudges.list', {})).map(({ actions }) => actions[0]?.label);
    expect(await said()).toEqual(['Yes, Cover replaces it']);
    await dancecard.value('contracts.update', { id, category: null });
    expect(await said()).toEqual(['Arranged, or not needed']);
  });

  it('a start that is moved, a new name and their undoing change what is asked about the contract that ends', async () => {
    const dancecard = await openTestDancecard({ today });
    await addCover(dancecard, 'Old', '2026-01-01');
    const { id } = await addCover(dancecard, 'New', '2020-05-01');
    const said = async () =>
      (await dancecard.value('nudges.list', {})).flatMap(({ actions }) => actions[0]?.label ?? []);
    const undo = () => dancecard.value('history.undo', {});
    expect(await said()).toEqual(['Arranged, or not needed']);
    await dancecard.value('contracts.update', { id, terms: { ...fixed, startsOn: '2027-01-01' } });
    expect(await said()).toEqual(['Yes, Cover replaces it']);
    await dancecard.value('contracts.update', { id, name: 'Shield' });
    expect(await said()).toEqual(['Yes, Shield replaces it']);
    await dancecard.value('contracts.update', { id, terms: { ...fixed, startsOn: '2020-05-01' } });
    expect(await said()).toEqual(['Arranged, or not needed']);
    await undo();
    expect(await said()).toEqual(['Yes, Shield replaces it']);
    await undo();
    await undo();
    expect(await said()).toEqual(['Arranged, or not needed']);
  });

  it('an announced price is spoken of at once, and no more when it was a mistake', async () => {
    const dancecard = await openTestDancecard({ today });
    const monthly = { amount: 1000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
    const running = {
      startsOn: day('2026-01-01'),
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 1, unit: 'month', anchor: 'any_time' },
    } as const;
    const { id } = await dancecard.value('contracts.add', {
      supplierName: 'Stream',
      name: 'Films',
      terms: running,
      price: monthly,
    });
    const announced = await dancecard.value('prices.announce', {
      contractId: id,
      price: { ...monthly, amount: 1200 },
      effectiveFrom: day('2027-01-01'),
      announcedOn: today,
    });
    expect(await dancecard.value('nudges.list', {})).toMatchObject([
      { palgorithm: 'price_rise', stake: { amount: 2400 } },
    ]);
    await dancecard.value('prices.remove', { id: announced.id });
    expect(await dancecard.value('nudges.list', {})).toEqual([]);
  });
});

/** Terms of a year that ends by itself. */
const fixed = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: 'none',
  notice: null,
} as const;

function addCover(dancecard: Awaited<ReturnType<typeof openTestDancecard>>, supplierName: string, startsOn: string) {
  const terms = { ...fixed, startsOn };
  return dancecard.value('contracts.add', { supplierName, name: 'Cover', category: 'insurance', terms });
}
