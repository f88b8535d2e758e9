import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#shared/domain/calendar-date.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';
import { arbitraryTermsWithAgreedEnd } from '#tests/terms/arbitrary-terms.ts';
import { day } from './builders.ts';
import { exportedFile, type ReadEvent } from './read-calendar.ts';

const year = { n: 12, unit: 'month' } as const;
const month = { n: 1, unit: 'month' } as const;
const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: year,
  renewal: year,
  notice: { ...month, anchor: 'term_end' },
} as const;

async function withContract(terms: Partial<Terms> = {}): Promise<TestDancecard & { contractId: string }> {
  const dancecard = await openTestDancecard({ today: '2026-08-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const price = { amount: 8400, currency: 'EUR', every: month } as const;
  const { id } = await dancecard.value('contracts.add', {
    supplierName: 'Nordlicht',
    name: 'Power',
    terms: { ...yearly, ...terms },
    price,
  });
  return { ...dancecard, contractId: id };
}

const days = (events: readonly ReadEvent[]) => events.map(({ on, summary }) => [on, summary]);
const sequences = (events: readonly ReadEvent[]) => new Map(events.map(({ uid, sequence }) => [uid, sequence]));

describe('a later calendar file', () => {
  it('[nudges-39] cancels what is gone, under the same UID and a higher number, until its day is over', async () => {
    const dancecard = await withContract();
    const { contractId } = dancecard;
    const before = await exportedFile(dancecard);
    expect(before.cancelled).toEqual([]);
    await dancecard.value('exits.log', { contractId, decidedOn: day('2026-08-01'), noticeSentOn: day('2026-08-01') });
    const after = await exportedFile(dancecard);
    expect(days(after.events)).toEqual([['2026-12-31', 'Ends: Power, Nordlicht']]);
    expect(after.cancelled.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid));
    for (const { uid, sequence, alarms } of after.cancelled) {
      expect(sequence).toBeGreaterThan(sequences(before.events).get(uid) ?? Infinity);
      expect(alarms).toEqual([]);
    }
    expect((await exportedFile(dancecard)).cancelled).toEqual(after.cancelled);
    dancecard.clock.moveTo(day('2026-12-01'));
    expect(days((await exportedFile(dancecard)).cancelled)).toEqual([
      ['2027-11-30', 'Last day for notice: Power, Nordlicht'],
    ]);
  });

  it.each([
    ['removed', (dancecard: TestDancecard, id: string) => dancecard.value('contracts.remove', { id })],
    [
      'left without a renewal',
      (dancecard: TestDancecard, id: string) =>
        dancecard.value('contracts.update', { id, terms: { ...yearly, renewal: 'none', notice: null } }),
    ],
  ])('cancels the deadlines of a contract that was %s, and revives them when that is undone', async (_, change) => {
    const dancecard = await withContract();
    const before = await exportedFile(dancecard);
    await change(dancecard, dancecard.contractId);
    const gone = await exportedFile(dancecard);
    expect(gone.cancelled.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid));
    const [entry] = await dancecard.value('history.list', { limit: 1 });
    await dancecard.value('history.undo', { entryId: entry?.id ?? '' });
    const again = await exportedFile(dancecard);
    expect(days(again.events)).toEqual(days(before.events));
    for (const [uid, sequence] of sequences(again.events)) {
      expect(sequence).toBeGreaterThan(sequences(gone.cancelled).get(uid) ?? Infinity);
    }
  });

  it('has a higher number where the text changed, also when a clock went back, and the same where nothing did', async () => {
    const dancecard = await withContract();
    const { contractId: id } = dancecard;
    let last = sequences((await exportedFile(dancecard)).events);
    const expectRisen = async () => {
      const { events } = await exportedFile(dancecard);
      for (const [uid, sequence] of sequences(events)) expect(sequence).toBeGreaterThan(last.get(uid) ?? Infinity);
      last = sequences(events);
    };
    expect(sequences((await exportedFile(dancecard)).events)).toEqual(last);
    await dancecard.value('contracts.update', { id, name: 'Electricity' });
    await expectRisen();
    await dancecard.value('preferences.set', { language: 'de' });
    await expectRisen();
    dancecard.clock.moveTo(day('2026-07-01'));
    await dancecard.value('contracts.update', { id, name: 'Power' });
    await expectRisen();
    expect(sequences((await exportedFile(dancecard)).events)).toEqual(last);
  });

  it('keeps the UID of an open-ended contract when its dates are corrected, and as months go by', async () => {
    const openEnded = { initialTerm: null, renewal: 'indefinite', notice: { ...month, anchor: 'month_end' } } as const;
    const dancecard = await withContract(openEnded);
    const { contractId: id } = dancecard;
    const { events: before } = await exportedFile(dancecard);
    expect(before).toHaveLength(1);
    const corrected = { ...yearly, ...openEnded, notice: { n: 3, unit: 'month', anchor: 'quarter_end' } } as const;
    await dancecard.value('contracts.update', { id, terms: corrected });
    const { events: after, cancelled } = await exportedFile(dancecard);
    expect(cancelled).toEqual([]);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0]?.on).not.toBe(before[0]?.on);
    dancecard.clock.moveTo(addMonths(day('2026-08-01'), 8));
    const later = await exportedFile(dancecard);
    expect(later.events.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(later.cancelled).toEqual([]);
  });

  it('tells the ends of a contract apart that has several ahead, as its terms stand and as months go by', async () => {
    const flat = {
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 3, unit: 'month', anchor: 'term_end' },
      endDates: [
        { month: 3, day: 31 },
        { month: 9, day: 30 },
      ],
    } as const;
    const dancecard = await withContract(flat);
    const { events: before } = await exportedFile(dancecard, day('2027-12-31'));
    expect(before.map(({ on }) => on)).toEqual(['2026-12-31', '2027-06-30', '2027-12-31']);
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(3);
    dancecard.clock.moveTo(day('2027-01-01'));
    const later = await exportedFile(dancecard, day('2027-12-31'));
    expect(later.events.map(({ uid }) => uid)).toEqual(before.slice(1).map(({ uid }) => uid));
  });

  it('[nudges-190] has each UID once, whatever the terms: no event takes the place of another', async () => {
    const dancecard = await openTestDancecard({ today: '2026-08-01' });
    const sample = fc.sample(arbitraryTermsWithAgreedEnd(), { numRuns: 150, seed: 190 });
    for (const [number, terms] of sample.entries()) {
      await dancecard.call('contracts.add', { supplierName: 'Nordlicht', name: `Contract ${number}`, terms });
    }
    const { events } = await exportedFile(dancecard);
    expect(events.length).toBeGreaterThan(100);
    const twice = [...Map.groupBy(events, ({ uid }) => uid).values()].filter((same) => same.length > 1);
    expect(twice.map((same) => same.map(({ on, summary }) => `${on} ${summary}`))).toEqual([]);
  });

  it('that reaches less far leaves what lies behind it as it was', async () => {
    const dancecard = await withContract();
    await exportedFile(dancecard);
    const short = await exportedFile(dancecard, day('2026-12-31'));
    expect([days(short.events), short.cancelled]).toEqual([
      [['2026-11-30', 'Last day for notice: Power, Nordlicht']],
      [],
    ]);
    await dancecard.value('contracts.remove', { id: dancecard.contractId });
    expect((await exportedFile(dancecard, day('2026-12-31'))).cancelled).toHaveLength(2);
  });

  it('says nothing any more of what was erased for good', async () => {
    const dancecard = await withContract();
    await exportedFile(dancecard);
    await dancecard.value('erase.record', { type: 'contract', id: dancecard.contractId, confirm: 'erase for good' });
    expect(readStore(dancecard.folder, (sqlite) => sqlite.prepare('SELECT * FROM exported_events').all())).toEqual([]);
    expect(await exportedFile(dancecard)).toMatchObject({ events: [], cancelled: [] });
  });

  it('is no step of the history', async () => {
    const dancecard = await withContract();
    const before = await dancecard.value('history.list', {});
    await exportedFile(dancecard);
    expect(await dancecard.value('history.list', {})).toEqual(before);
  });
});
