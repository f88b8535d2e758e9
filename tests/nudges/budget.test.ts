import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import type { Events } from '#shared/api/events.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { whatToTell, type Matter } from '#shared/domain/attention/what-to-tell.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

type Attention = NonNullable<InputOf<'preferences.set'>['attention']>;

/** Its last day for notice is 30 November 2026; told on 1 September, 31 October, 16, 23, 27 and 29 November. */
const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

const quarterly = {
  ...yearly,
  initialTerm: { n: 3, unit: 'month' },
  renewal: { n: 3, unit: 'month' },
  notice: { n: 2, unit: 'week', anchor: 'term_end' },
} as const;

interface Told {
  readonly at: string;
  readonly event: Events['nudgesRaised'];
}

async function listening(
  today: string,
  attention: Attention = {},
): Promise<{ dancecard: TestDancecard; told: Told[] }> {
  const dancecard = await openTestDancecard({ today });
  await dancecard.value('preferences.set', { locale: 'en-GB', attention });
  const told: Told[] = [];
  dancecard.subscribe('nudgesRaised', (event) => {
    told.push({ at: new Date(dancecard.clock.now()).toISOString().slice(0, 16), event });
  });
  return { dancecard, told };
}

const add = (dancecard: TestDancecard, more: Partial<InputOf<'contracts.add'>> = {}) =>
  dancecard.value('contracts.add', { supplierName: 'BodyStreet', name: 'Plan', terms: yearly, ...more });

const daysOf = (told: readonly Told[]) => told.map(({ at }) => at.slice(0, 10));

describe('quiet days and absences', () => {
  it('[nudges-142] what falls on a quiet day is told the day before it, and the reason is said', async () => {
    // 29 November 2026 is a Sunday, 30 November a Monday.
    const { dancecard, told } = await listening('2026-11-20', { quietDays: ['sun', 'mon'] });
    await add(dancecard);
    dancecard.clock.moveTo(day('2026-12-01'), '12:00');
    expect(daysOf(told)).toEqual(['2026-11-20', '2026-11-24', '2026-11-27', '2026-11-28']);
    expect(told.at(-1)?.event.nudges[0]?.consequence).toContain('You hear of it now because');
  });

  it('[nudges-143] a last day within an absence is told before it, even one that is spoken of much later, and says so', async () => {
    const { dancecard, told } = await listening('2026-11-02');
    await add(dancecard, { terms: { ...yearly, trialEndsOn: day('2026-11-28') }, name: 'Trial' });
    const before = told.length;
    await dancecard.value('absences.add', { from: day('2026-11-15'), until: day('2026-11-29') });
    dancecard.clock.moveTo(day('2026-12-02'), '12:00');
    const brought = told.slice(before).filter(({ event }) => event.nudges.some(({ title }) => title.includes('trial')));
    expect(daysOf(brought)).toEqual(['2026-11-08']);
    expect(brought[0]?.event.nudges.at(-1)?.consequence).toContain(
      'You hear of it now because you are away from Sun, 15 Nov 2026 until Sun, 29 Nov 2026.',
    );
    expect(daysOf(told).filter((on) => on >= '2026-11-15' && on <= '2026-11-29')).toEqual([]);
  });

  it('[nudges-235] a last day within an absence of longer than half a term is told before it, and why-not knows', async () => {
    for (const [terms, from, until] of [
      [{ ...yearly, startsOn: day('2026-08-15') }, '2026-12-01', '2027-07-20'],
      // Of a term of three months with notice of two weeks: 16 November is its last day.
      [{ ...quarterly, startsOn: day('2026-09-01') }, '2026-09-20', '2026-11-20'],
      [{ ...quarterly, startsOn: day('2026-09-01'), renewal: 'none', notice: null }, '2026-09-20', '2026-12-01'],
      [{ ...quarterly, startsOn: day('2026-09-01'), notice: null }, '2026-09-20', '2026-12-01'],
    ] as const) {
      const { dancecard, told } = await listening('2026-09-02');
      const { id } = await add(dancecard, { terms });
      await dancecard.value('absences.add', { from: day(from), until: day(until) });
      const before = addDays(day(from), -7);
      const answers = await dancecard.value('nudges.whyNot', { subject: { type: 'contract', id } });
      const ahead = answers.filter(({ state, on }) => state === 'later' && on === before);
      expect(ahead).toHaveLength(1);
      const already = told.length;
      dancecard.clock.moveTo(addDays(day(from), -1), '12:00');
      expect(daysOf(told.slice(already))).toContain(before);
      const now = await dancecard.value('nudges.whyNot', { subject: { type: 'contract', id } });
      expect(now.find(({ palgorithm }) => palgorithm === ahead[0]?.palgorithm)).toMatchObject({ state: 'now' });
    }
  });

  it('an absence that is taken back leaves everything as it was', async () => {
    const { dancecard } = await listening('2026-11-10');
    await add(dancecard, { terms: { ...yearly, trialEndsOn: day('2026-11-28') } });
    const keys = async () => (await dancecard.value('nudges.list', {})).map(({ key }) => key);
    const before = await keys();
    const { id } = await dancecard.value('absences.add', { from: day('2026-11-15'), until: day('2026-11-29') });
    expect((await keys()).length).toBe(before.length + 1);
    await dancecard.value('absences.remove', { id });
    expect(await keys()).toEqual(before);
    await dancecard.value('history.undo', {});
    expect((await keys()).length).toBe(before.length + 1);
  });

  it('an absence of one of several people leaves the others to be told', async () => {
    const { dancecard, told } = await listening('2026-11-02');
    const { id } = await dancecard.value('people.add', { name: 'Ada' });
    await dancecard.value('people.add', { name: 'Ben' });
    await dancecard.value('absences.add', { from: day('2026-11-10'), until: day('2026-11-29'), personId: id });
    await add(dancecard);
    dancecard.clock.moveTo(day('2026-11-17'), '12:00');
    expect(daysOf(told)).toContain('2026-11-16');
  });

  it('refuses an absence that ends before it begins, or of three years', async () => {
    const { dancecard } = await listening('2026-11-02');
    const refused = (until: string) => dancecard.error('absences.add', { from: day('2026-11-10'), until: day(until) });
    expect((await refused('2026-11-09')).type).toBe('Refused');
    expect((await refused('2029-11-09')).type).toBe('Refused');
  });
});

describe('the budget', () => {
  it('[nudges-171] the day and the week have each a share of their own, and what was put off to a day is told on it', () => {
    const today = day('2026-11-20');
    const told = (budget: { perDay: number; perWeek: number }, before: { today: number; week: number }) =>
      [null, today].map((asleepUntil) => {
        const matter: Matter = {
          id: 'one',
          actBy: null,
          isBinding: false,
          interrupts: 'alone',
          raisedOn: day('2026-11-01'),
          asleepUntil,
          toldStep: asleepUntil === null ? null : '0',
          toldOn: null,
          stepOn: () => ({ lead: 0, wokeOn: asleepUntil }),
        };
        const numbers = { rhythm: 'at_once', rest: 'wait', digestAt: '18:00', digestOn: 'sun', ...budget } as const;
        const quiet = { weekdays: [], absences: [] };
        const at = { day: today, time: '12:00' };
        return whatToTell([matter], numbers, quiet, at, { ...before, lastDigest: null }).tell.length;
      });
    const [waits, comes] = [
      [0, 1],
      [1, 1],
    ];
    expect(told({ perDay: 1, perWeek: 7 }, { today: 1, week: 1 })).toEqual(waits);
    expect(told({ perDay: 2, perWeek: 7 }, { today: 1, week: 1 })).toEqual(comes);
    expect(told({ perDay: 2, perWeek: 3 }, { today: 0, week: 3 })).toEqual(waits);
    expect(told({ perDay: 2, perWeek: 4 }, { today: 0, week: 3 })).toEqual(comes);
  });

  it('what was put off to a day is told on that day though the week has had its share', async () => {
    const { dancecard, told } = await listening('2026-11-08', { perDay: 5, perWeek: 1 });
    await add(dancecard);
    const [nudge] = await dancecard.value('nudges.list', {});
    await dancecard.value('nudges.snooze', { id: nudge?.id ?? '', until: day('2026-11-11') });
    await add(dancecard, {
      supplierName: 'Nordlicht',
      name: 'Power',
      terms: { ...yearly, startsOn: day('2026-01-15') },
    });
    dancecard.clock.moveTo(day('2026-11-14'), '12:00');
    // The other one has had its lead day, and waits for the week to have room again.
    expect(told.map(({ at, event }) => [at.slice(0, 10), event.nudges[0]?.subject.name])).toEqual([
      ['2026-11-08', 'Plan'],
      ['2026-11-11', 'Plan'],
    ]);
  });

  it('[nudges-146] lets what is no last day wait when the day has had its share, and last days through', async () => {
    const { dancecard, told } = await listening('2026-11-10', { perDay: 1, perWeek: 1 });
    await add(dancecard);
    expect(told).toHaveLength(1);
    const twoDaysBefore = { title: 'Electricity', trigger: 'other', decideBy: day('2026-11-12') } as const;
    await dancecard.value('needs.add', twoDaysBefore);
    expect(told).toHaveLength(1);
    await add(dancecard, { name: 'Late', terms: { ...yearly, startsOn: day('2025-12-12') } });
    expect(told).toHaveLength(2);
    expect(told[1]?.event.nudges.map(({ subject }) => subject.name)).toContain('Electricity');
  });

  it('[nudges-147] a daily digest tells everything that waits at its hour, once', async () => {
    const { dancecard, told } = await listening('2026-11-10', { rhythm: 'daily', digestAt: '18:00' });
    await add(dancecard);
    await add(dancecard, { name: 'Other' });
    expect(told).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-11'), '12:00');
    expect(told.map(({ at, event }) => [at, event.digest, event.nudges.length])).toEqual([
      ['2026-11-10T18:00', 'daily', 2],
    ]);
  });

  it('a weekly digest comes on its day, and a last day before it is told at once', async () => {
    const { dancecard, told } = await listening('2026-11-25', { rhythm: 'weekly', digestOn: 'fri', digestAt: '09:00' });
    await add(dancecard);
    dancecard.clock.moveTo(day('2026-12-01'), '12:00');
    expect(told.map(({ at, event }) => [at, event.digest])).toEqual([
      ['2026-11-27T08:00', null],
      ['2026-11-29T08:00', null],
    ]);
  });
});

describe('one contract', () => {
  it('[nudges-148] that is muted stands on Today and is never told', async () => {
    const { dancecard, told } = await listening('2026-11-10');
    await add(dancecard, { muted: true });
    dancecard.clock.moveTo(day('2026-11-30'), '12:00');
    expect(told).toEqual([]);
    expect(await dancecard.value('nudges.list', {})).toHaveLength(1);
  });

  it('[nudges-149] with reminders of its own is told on their days, whatever is set for all', async () => {
    const { dancecard, told } = await listening('2026-06-01');
    await add(dancecard, { reminderDays: [120, 10] });
    dancecard.clock.moveTo(day('2026-12-01'), '12:00');
    expect(daysOf(told)).toEqual(['2026-08-02', '2026-11-20']);
  });

  it('[nudges-150] with less at stake than the smallest sum never interrupts alone, and comes along with others', async () => {
    const { dancecard, told } = await listening('2026-11-10', { smallest: { amount: 10_000, currency: 'EUR' } });
    const monthly = (amount: number) => ({ amount, currency: 'EUR', every: { n: 1, unit: 'month' } }) as const;
    await add(dancecard, { name: 'Small', price: monthly(100) });
    expect(told).toEqual([]);
    await add(dancecard, { name: 'Large', price: monthly(3000) });
    expect(told.map(({ event }) => event.nudges.length)).toEqual([2]);
  });
});
