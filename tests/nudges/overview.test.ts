import { afterEach, describe, expect, it } from 'vitest';
import { countNudges } from '#shared/domain/palgorithms/counts.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { plantInStore } from '#tests/support/plant-rows.ts';
import { addDays, addMonths } from '#shared/domain/calendar-date.ts';
import { day } from './builders.ts';

const today = day('2026-11-22');
let dancecard: TestDancecard;

/** Nine contracts of three suppliers, the notices of which end between 3 and 115 days from today. */
async function household(): Promise<void> {
  dancecard = await openTestDancecard({ today });
  for (let number = 0; number < 9; number += 1) {
    const renewsOn = addDays(today, 35 + number * 14);
    await dancecard.value('contracts.add', {
      supplierName: `Supplier ${number % 3}`,
      name: `Contract ${number}`,
      terms: {
        startsOn: addMonths(renewsOn, -12),
        initialTerm: { n: 12, unit: 'month' },
        renewal: { n: 12, unit: 'month' },
        notice: { n: 31, unit: 'day', anchor: 'term_end' },
      },
      price: { amount: 1000 + number, currency: 'EUR', every: { n: 1, unit: 'month' } },
    });
  }
  const [first] = await dancecard.value('nudges.list', {});
  await dancecard.value('nudges.snooze', { id: first?.id ?? '', until: addDays(today, 2) });
}

afterEach(async () => {
  await dancecard.close();
});

describe('a part of the open nudges', () => {
  it('the overview counts all and gives the first of those that press and of those that can wait, in their order', async () => {
    await household();
    const all = await dancecard.value('nudges.list', {});
    const pressing = all.filter(({ urgency }) => urgency !== 'later');
    const waiting = all.filter(({ urgency }) => urgency === 'later');
    expect(pressing.length).toBeGreaterThan(1);
    expect(waiting.length).toBeGreaterThan(1);
    const whole = { counts: countNudges(all, today), here: null, others: [] };
    expect(await dancecard.value('nudges.overview', {})).toEqual({ ...whole, nudges: all });
    expect(await dancecard.value('nudges.overview', { pressing: 1, waiting: 1 })).toEqual({
      ...whole,
      nudges: [pressing[0], waiting[0]],
    });
    expect(await dancecard.value('nudges.overview', { pressing: 0, waiting: 0 })).toEqual({ ...whole, nudges: [] });
  });

  it('the list gives as many as were asked for, of the supplier that was asked for', async () => {
    await household();
    const all = await dancecard.value('nudges.list', {});
    expect(await dancecard.value('nudges.list', { limit: 2 })).toEqual(all.slice(0, 2));
    const supplierId = all[1]?.supplierId ?? '';
    const own = all.filter((nudge) => nudge.supplierId === supplierId);
    expect(own.length).toBeGreaterThan(1);
    expect(await dancecard.value('nudges.list', { supplierId })).toEqual(own);
    expect(await dancecard.value('nudges.list', { supplierId, limit: 1 })).toEqual(own.slice(0, 1));
    const everything = await dancecard.value('nudges.list', { status: 'all' });
    expect(await dancecard.value('nudges.list', { status: 'all', limit: 3 })).toEqual(everything.slice(0, 3));
    const later = await dancecard.value('nudges.list', { asOf: addDays(today, 9) });
    expect(await dancecard.value('nudges.list', { asOf: addDays(today, 9), supplierId, limit: 1 })).toEqual(
      later.filter((nudge) => nudge.supplierId === supplierId).slice(0, 1),
    );
  });

  it.each(['because', 'urgency'])(
    'nudges of which the %s cannot be read are worked out again, in every part',
    async (column) => {
      await household();
      const said = await dancecard.value('nudges.list', {});
      plantInStore(dancecard.folder, (sqlite) => sqlite.prepare(`UPDATE nudges SET ${column} = 'odd'`).run());
      const mended = await dancecard.value('nudges.overview', {});
      expect(mended.nudges.map(({ title }) => title)).toEqual(said.map(({ title }) => title));
      expect(mended.counts).toEqual(countNudges(said, today));
      expect((await dancecard.value('nudges.list', { limit: 2 })).map(({ title }) => title)).toEqual(
        said.slice(0, 2).map(({ title }) => title),
      );
    },
  );
});

describe('coming dates by month', () => {
  it('each of twelve months counts its dates and has the first of them, and together they are the list', async () => {
    await household();
    const months = await dancecard.value('deadlines.months', { limit: 1000 });
    expect(months.map(({ firstDay }) => firstDay)).toEqual([
      '2026-11-01',
      '2026-12-01',
      ...Array.from({ length: 10 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}-01`),
    ]);
    const list = await dancecard.value('deadlines.list', { to: day('2027-10-31') });
    expect(months.flatMap(({ deadlines }) => deadlines)).toEqual(list);
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
    for (const month of months) {
      expect(month.count).toBe(month.deadlines.length);
      for (const { on } of month.deadlines) expect(on.slice(0, 7)).toBe(month.firstDay.slice(0, 7));
    }
    const first = await dancecard.value('deadlines.months', { limit: 1 });
    expect(first).toEqual(months.map((month) => ({ ...month, deadlines: month.deadlines.slice(0, 1) })));
    expect(await dancecard.value('deadlines.list', { to: day('2027-10-31'), limit: 2 })).toEqual(list.slice(0, 2));
  });
});
