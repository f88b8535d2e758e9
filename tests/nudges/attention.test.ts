import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Events } from '#shared/api/events.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { literal } from '#shared/domain/message.ts';
import type { Rate } from '#shared/domain/needs/rates.ts';
import { weighedIn } from '#shared/domain/weighing.ts';
import { comparePressing, mostPressingFirst, type Pressing } from '#shared/domain/palgorithms/order.ts';
import { givesWayTo } from '#shared/domain/palgorithms/rising.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day, exitFact, factsOn, monthlyPrice, priceFact, saidBy } from './builders.ts';

const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;
const price = { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;

type Told = { on: string; nudges: Events['nudgesRaised']['nudges'] };

/** A Dancecard that is listened to, and what it tells from now on. */
async function listening(
  today: string,
  folder = temporaryFolder(),
): Promise<{ dancecard: TestDancecard; told: Told[] }> {
  const dancecard = await openTestDancecard({ today, folder });
  const told: Told[] = [];
  dancecard.subscribe('nudgesRaised', ({ nudges }) => {
    told.push({ on: new Date(dancecard.clock.now()).toISOString().slice(0, 16), nudges });
  });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  return { dancecard, told };
}

const add = (dancecard: TestDancecard, name = 'Plan') =>
  dancecard.value('contracts.add', { supplierName: 'BodyStreet', name, terms: yearly, price });

const palgorithmsOf = async (dancecard: TestDancecard) =>
  (await dancecard.value('nudges.list', {})).map(({ palgorithm }) => palgorithm);

describe('what is told', () => {
  it('[nudges-41] says the day, the sum and what follows, not only a title', async () => {
    const { dancecard, told } = await listening('2026-11-10');
    await add(dancecard);
    expect(told[0]?.nudges).toMatchObject([
      {
        actBy: '2026-11-30',
        stake: { amount: 36_000, currency: 'EUR' },
        consequence:
          'Last day: Mon, 30 Nov 2026. After that day the contract goes on until Fri, 31 Dec 2027, which costs €360.00 more.',
      },
    ]);
  });

  it('[nudges-240] ends with what follows, whatever else speaks for leaving', async () => {
    const { dancecard, told } = await listening('2026-10-20');
    const { id } = await add(dancecard);
    await dancecard.value('prices.announce', {
      contractId: id,
      price: { ...price, amount: 4000 },
      effectiveFrom: day('2027-01-01'),
    });
    dancecard.clock.moveTo(day('2026-10-31'));
    expect(told.at(-1)?.nudges).toMatchObject([
      {
        consequence:
          'Last day: Mon, 30 Nov 2026. After that day the contract goes on until Fri, 31 Dec 2027, which costs €480.00 more.',
      },
    ]);
  });

  it('[nudges-248] calls a day the last one only where it is, and says what it is about where there is neither day nor sum', async () => {
    const { dancecard, told } = await listening('2026-11-10');
    const { id } = await dancecard.value('contracts.add', { supplierName: 'Telecom', name: 'Line' });
    const subject = { type: 'contract', id } as const;
    await dancecard.value('contracts.update', { id, reviewOn: day('2026-11-20'), reviewAbout: 'Bond' });
    await dancecard.value('promises.add', { subject, text: 'A new router', dueOn: day('2026-12-01') });
    dancecard.clock.moveTo(day('2026-12-03'));
    const said = told.flatMap(({ nudges }) => nudges.map(({ consequence }) => consequence));
    expect(said).toEqual([
      'Its day: Fri, 20 Nov 2026. Once it is done, write down the next day, if there is one.',
      'Its day: Fri, 20 Nov 2026. Once it is done, write down the next day, if there is one.',
      'You noted Fri, 20 Nov 2026 for it; the day is over. Once it is done, write down the next day, if there is one.',
      'Its day: Tue, 1 Dec 2026. Look whether it comes, and note what became of it.',
      'Its day was Tue, 1 Dec 2026, and nobody wrote down what became of it. If it was not kept, remind them in writing and set a day, or note a problem, so that you can prove it later.',
    ]);
  });

  it('names the sum where what follows does not', async () => {
    const { dancecard, told } = await listening('2026-02-01');
    const { id } = await add(dancecard);
    await dancecard.value('prices.announce', {
      contractId: id,
      price: { ...price, amount: 3300 },
      effectiveFrom: day('2026-03-01'),
      exitRightUntil: day('2026-02-28'),
    });
    expect(told[0]?.nudges[0]?.consequence).toBe(
      'Last day: Sat, 28 Feb 2026. At stake: €36.00. Because of it you may leave, up to and including the last day.',
    );
  });

  it('[nudges-42] many contracts typed in one after the other are told of once, and on the next day together', async () => {
    const { dancecard, told } = await listening('2026-11-10');
    for (let n = 1; n <= 20; n += 1) await add(dancecard, `Plan ${n}`);
    expect(told.map(({ nudges }) => nudges.length)).toEqual([1]);
    dancecard.clock.moveTo(day('2026-11-11'));
    expect(told.map(({ nudges }) => nudges.length)).toEqual([1, 19]);
  });

  it('what cannot wait is told at once, whatever was told before', async () => {
    const { dancecard, told } = await listening('2026-11-28');
    await add(dancecard, 'One');
    await add(dancecard, 'Two');
    expect(told.map(({ nudges }) => nudges.length)).toEqual([1, 1]);
  });

  it.each([
    ['2026-10-30', ['2026-10-30', '2026-11-16']],
    ['2026-11-15', ['2026-11-15', '2026-11-23']],
    ['2026-11-22', ['2026-11-22', '2026-11-27']],
  ])('entered on %s, the day before a lead, it is not told again on that', async (entered, first) => {
    const { dancecard, told } = await listening(entered);
    await add(dancecard);
    dancecard.clock.moveTo(day('2026-12-01'));
    expect(told.slice(0, 2).map(({ on }) => on.slice(0, 10))).toEqual(first);
    expect(told.at(-1)?.on.slice(0, 10)).toBe('2026-11-29');
  });

  it('leads the person chose tell on each of their days', async () => {
    const { dancecard, told } = await listening('2026-06-01');
    await dancecard.value('preferences.set', { palgorithms: { notice_deadline: { yearlyLeadDays: [120, 60] } } });
    await add(dancecard);
    dancecard.clock.moveTo(day('2026-10-15'));
    expect(told.map(({ on }) => on.slice(0, 10))).toEqual(['2026-08-02', '2026-10-01']);
  });

  it('[nudges-43] who opens Dancecard only in quiet hours is told at the next opening all the same', async () => {
    const folder = temporaryFolder();
    const open = async (on: string, time: string): Promise<{ dancecard: TestDancecard; told: Told[] }> => {
      const dancecard = await openTestDancecard({ today: on, folder });
      dancecard.clock.sleepUntil(day(on), time);
      const told: Told[] = [];
      dancecard.subscribe('nudgesRaised', ({ nudges }) => told.push({ on: time, nudges }));
      dancecard.resumed();
      await dancecard.value('nudges.list', {});
      return { dancecard, told };
    };
    const first = await openTestDancecard({ today: '2026-11-10', folder });
    await add(first);
    await first.close();
    const evening = await open('2026-11-10', '23:00');
    const night = await (await evening.dancecard.close(), open('2026-11-11', '01:00'));
    await night.dancecard.close();
    const next = await open('2026-11-11', '23:00');
    expect([evening.told, night.told, next.told].map((told) => told.length)).toEqual([0, 0, 1]);
  });
});

describe('what is not said', () => {
  it('[nudges-44] a renewal whose last day was shown for weeks is not told of again; one that nobody saw is', async () => {
    const shown = await openTestDancecard({ today: '2026-06-01' });
    await add(shown);
    shown.clock.moveTo(day('2027-01-05'));
    expect(await palgorithmsOf(shown)).toEqual([]);
    const closed = await openTestDancecard({ today: '2026-06-01' });
    await add(closed);
    closed.clock.sleepUntil(day('2027-01-05'));
    closed.resumed();
    expect(await palgorithmsOf(closed)).toEqual(['renewed_without_decision']);
  });

  it('a price that rises by a few cents is no news, unless it gives a right to leave', () => {
    const said = (amount: number, exitRightUntil: string | null) =>
      saidBy(
        'price_rise',
        factsOn(day('2026-06-25'), {
          prices: [
            priceFact(monthlyPrice()),
            priceFact(monthlyPrice({ amount }), {
              effectiveFrom: day('2026-08-01'),
              announcedOn: day('2026-06-20'),
              exitRightUntil: exitRightUntil === null ? null : day(exitRightUntil),
            }),
          ],
        }),
        day('2026-06-25'),
      ).length;
    expect([said(3010, null), said(3029, null), said(3030, null), said(3010, '2026-07-31')]).toEqual([0, 0, 1, 1]);
  });

  it('what nobody answers about missing terms is asked for a year, of what has no price for two months', () => {
    const asked = (days: number, prices = [priceFact(monthlyPrice())]) => {
      const on = addDays(day('2026-01-02'), days);
      return saidBy('terms_unknown', factsOn(on, { terms: null, prices }), on).length;
    };
    expect([asked(0), asked(365), asked(366)]).toEqual([1, 1, 0]);
    expect([asked(0, []), asked(60, []), asked(61, [])]).toEqual([1, 1, 0]);
  });

  it('an exit nobody confirmed is told of when an answer is due, before its end, when it is over, and a last time two months later', () => {
    const [nudge] = saidBy('exit_unacknowledged', factsOn(day('2026-10-20'), { exit: exitFact() }), day('2026-10-20'));
    expect(nudge?.tellOn).toEqual(['2026-10-15', '2026-12-24', '2027-01-01', '2027-03-01']);
    const [ended] = saidBy('exit_unacknowledged', factsOn(day('2027-01-10'), { exit: exitFact() }), day('2027-01-10'));
    expect([ended?.urgency, ended?.actBy]).toEqual(['later', null]);
  });
});

describe('the order', () => {
  const pressing: fc.Arbitrary<Pressing> = fc.record({
    key: fc.uuid(),
    urgency: fc.constantFrom('now', 'soon', 'later'),
    actBy: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => addDays(day('2026-01-01'), days))),
    stake: fc.option(
      fc.record({ amount: fc.constantFrom(0, 1, 12, 500, 3000, 48_000), currency: fc.constantFrom('EUR', 'CHF') }),
    ),
  });

  it('[nudges-45] puts nothing with a later day above what has ten times as much at stake', () => {
    fc.assert(
      fc.property(fc.array(pressing, { maxLength: 40 }), (items) => {
        const ordered = mostPressingFirst(items, (item) => item);
        expect(ordered.toSorted(byKey)).toEqual(items.toSorted(byKey));
        for (const [place, above] of ordered.entries()) {
          for (const below of ordered.slice(place + 1)) expect(isWronglyAbove(above, below)).toBe(false);
        }
      }),
    );
  });

  it('weighs stakes in the person’s currency where a rate is known, and never 300 forints as more than 50 euros', () => {
    const on = (key: string, amount: number, currency: string, actBy = day('2026-12-01')): Pressing => ({
      key,
      urgency: 'soon',
      actBy,
      stake: { amount, currency },
    });
    const items = [
      on('huf', 30_000, 'HUF'),
      on('chf', 100, 'CHF'),
      on('eur', 5000, 'EUR'),
      on('eur more', 6000, 'EUR'),
    ];
    const rate = { from: 'EUR', to: 'HUF', rate: 4, date: day('2026-11-01'), source: literal('typed in') };
    const keys = (rates: readonly Rate[]) =>
      mostPressingFirst(
        items,
        (item) => item,
        weighedIn('EUR', () => rates),
      ).map(({ key }) => key);
    expect(keys([])).toEqual(['eur more', 'eur', 'chf', 'huf']);
    expect(keys([rate])).toEqual(['huf', 'eur more', 'eur', 'chf']);
    const later = [on('later', 5000, 'EUR', day('2026-11-25')), on('now', 500_000, 'HUF')];
    const order = (rates: readonly Rate[]) =>
      mostPressingFirst(
        later.map((item) => ({ ...item, urgency: item.key === 'later' ? 'now' : 'soon' }) as const),
        (item) => ({ ...item, actBy: item.key === 'later' ? day('2026-12-24') : item.actBy }),
        weighedIn('EUR', () => rates),
      ).map(({ key }) => key);
    expect(order([])).toEqual(['later', 'now']);
    expect(order([rate])).toEqual(['now', 'later']);
  });

  it('puts thousands where each would come by looking at one after the other', () => {
    fc.assert(
      fc.property(fc.array(pressing, { minLength: 600, maxLength: 1500, size: 'max' }), (items) => {
        const ordered: Pressing[] = [];
        for (const each of items.toSorted((one, other) => comparePressing(one, other))) {
          const place = ordered.findIndex((above) => givesWayTo(above, each));
          ordered.splice(place < 0 ? ordered.length : place, 0, each);
        }
        expect(mostPressingFirst(items, (item) => item)).toEqual(ordered);
      }),
      { numRuns: 10 },
    );
  });

  it('is the same however they come', () => {
    fc.assert(
      fc.property(fc.array(pressing, { maxLength: 20 }), (items) => {
        expect(mostPressingFirst(items.toReversed(), (item) => item)).toEqual(mostPressingFirst(items, (item) => item));
      }),
    );
  });

  const byKey = (one: Pressing, other: Pressing) => (one.key < other.key ? -1 : 1);

  function isWronglyAbove(above: Pressing, below: Pressing): boolean {
    if (below.actBy === null || above.stake === null || below.stake === null) return false;
    const isTenth = below.stake.amount > 0 && above.stake.amount * 10 <= below.stake.amount;
    return (
      (above.actBy === null || above.actBy > below.actBy) && isTenth && above.stake.currency === below.stake.currency
    );
  }
});
