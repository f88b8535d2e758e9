import { describe, expect, it } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';
import { exported } from './read-calendar.ts';

const power = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

async function withPower(name = 'Power'): Promise<TestDancecard & { contractId: string }> {
  const dancecard = await openTestDancecard({ today: '2026-08-01' });
  const price = { amount: 8400, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
  const { id } = await dancecard.value('contracts.add', { supplierName: 'Nordlicht', name, terms: power, price });
  return { ...dancecard, contractId: id };
}

describe('the calendar file', () => {
  it('[nudges-28] holds an all-day event for every coming deadline, with what to do by when', async () => {
    const events = await exported(await withPower());
    expect(events.map(({ on, allDay, summary }) => [on, allDay, summary])).toEqual([
      ['2026-11-30', true, 'Last day for notice: Power, Nordlicht'],
      ['2027-11-30', true, 'Last day for notice: Power, Nordlicht'],
    ]);
    expect(events[0]?.description).toContain('A letter should leave by');
    expect(events[0]?.description).toContain('1,008.00');
  });

  it('rings at nine in the morning on each lead day', async () => {
    const [first] = await exported(await withPower());
    expect(first?.alarms).toEqual([
      '-P89DT15H',
      '-P59DT15H',
      '-P29DT15H',
      '-P13DT15H',
      '-P6DT15H',
      '-P2DT15H',
      '-PT15H',
    ]);
  });

  it('gives every event the same UID again, and a higher number once its contract changed', async () => {
    const dancecard = await withPower();
    const before = await exported(dancecard);
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(before.length);
    expect(await exported(dancecard)).toEqual(before);
    dancecard.clock.moveTo(day('2026-08-02'));
    const startsOn = day('2026-01-16');
    await dancecard.value('contracts.update', { id: dancecard.contractId, terms: { ...power, startsOn } });
    const after = await exported(dancecard);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0]?.on).toBe('2026-12-15');
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? Infinity);
  });

  it('keeps what a person wrote as text, whatever characters it has', async () => {
    const name = 'Strom, Gas; C:\\new\nBEGIN:VEVENT';
    const events = await exported(await withPower(name));
    expect(events).toHaveLength(2);
    expect(events[0]?.summary).toBe('Last day for notice: Strom, Gas; C:\\new BEGIN:VEVENT, Nordlicht');
  });

  it('shows the last day of a contract that is being left, and its deadlines no more', async () => {
    const dancecard = await withPower();
    const { contractId } = dancecard;
    const { exitId } = await dancecard.value('exits.log', { contractId, decidedOn: day('2026-08-01') });
    const days = async () => (await exported(dancecard)).map(({ on, summary }) => [on, summary]);
    expect(await days()).toEqual([
      ['2026-11-23', 'Post the notice: Power, Nordlicht'],
      ['2026-11-30', 'Send the notice online: Power, Nordlicht'],
      ['2026-12-31', 'Ends: Power, Nordlicht'],
    ]);
    await dancecard.value('exits.update', { exitId, noticeSentOn: day('2026-08-01') });
    expect(await days()).toEqual([['2026-12-31', 'Ends: Power, Nordlicht']]);
  });

  it('warns of the strictest reading where suppliers may count differently', async () => {
    const dancecard = await openTestDancecard({ today: '2026-08-01' });
    const terms = { ...power, startsOn: day('2026-01-31'), initialTerm: { n: 13, unit: 'month' } } as const;
    await dancecard.value('contracts.add', { supplierName: 'Nordlicht', name: 'Gas', terms });
    const [first] = await exported(dancecard);
    expect(first?.on).toBe('2027-01-27');
    expect(first?.description).toContain('by Sun, 31 Jan 2027');
    expect(first?.description).toContain('A letter should leave by Mon, 18 Jan 2027');
  });

  it('a contract that rolls on by the month shows its next deadline only, without alarms', async () => {
    const dancecard = await openTestDancecard({ today: '2026-08-01' });
    const month = { n: 1, unit: 'month' } as const;
    const terms = {
      ...power,
      initialTerm: month,
      renewal: month,
      notice: { n: 3, unit: 'day', anchor: 'term_end' },
    } as const;
    await dancecard.value('contracts.add', { supplierName: 'Stream', name: 'Films', terms });
    expect((await exported(dancecard)).map(({ on, alarms }) => [on, alarms])).toEqual([['2026-08-28', []]]);
  });
});

describe('coming deadlines', () => {
  it('lists what lies between two days in order, with what it costs to let a notice deadline pass', async () => {
    const dancecard = await withPower();
    await dancecard.value('prices.announce', {
      contractId: dancecard.contractId,
      price: { amount: 9000, currency: 'EUR', every: { n: 1, unit: 'month' } },
      effectiveFrom: day('2026-10-01'),
    });
    const list = await dancecard.value('deadlines.list', { to: day('2027-01-31') });
    expect(list.map(({ on, kind, stake }) => [on, kind, stake])).toEqual([
      ['2026-10-01', 'price_change', null],
      ['2026-11-30', 'notice', { amount: 108000, currency: 'EUR' }],
      ['2027-01-01', 'renewal', null],
    ]);
  });
});
