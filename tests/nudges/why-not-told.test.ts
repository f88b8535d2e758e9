import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

type Preferences = InputOf<'preferences.set'>;

/** Of a year that renews; its last day for notice is 14 December 2026, and missing it costs 120 euros. */
const yearly = {
  startsOn: day('2026-03-15'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 3, unit: 'month', anchor: 'term_end' },
} as const;

/** A Dancecard somebody listens to, so that nudges are told. */
async function listenedTo(preferences: Preferences): Promise<{ dancecard: TestDancecard; told: string[] }> {
  const dancecard = await openTestDancecard({ today: '2026-11-24' });
  await dancecard.value('preferences.set', { locale: 'en-GB', ...preferences });
  const told: string[] = [];
  dancecard.subscribe('nudgesRaised', () => told.push(new Date(dancecard.clock.now()).toISOString().slice(0, 10)));
  return { dancecard, told };
}

const add = async (dancecard: TestDancecard, name: string, more: Partial<InputOf<'contracts.add'>> = {}) =>
  (
    await dancecard.value('contracts.add', {
      supplierName: name,
      name,
      terms: yearly,
      price: { amount: 1000, currency: 'EUR', every: { n: 1, unit: 'month' } },
      ...more,
    })
  ).id;

/** Why the last day for notice of a contract was not told, as its explanation and as "why not" have it. */
async function whyUntold(dancecard: TestDancecard, contractId: string): Promise<readonly (string | undefined)[]> {
  const nudge = (await dancecard.value('nudges.list', {})).find((one) => one.contractId === contractId);
  const { whyNow } = await dancecard.value('nudges.explain', { id: nudge?.id ?? '' });
  const answers = await dancecard.value('nudges.whyNot', { subject: { type: 'contract', id: contractId } });
  const now = answers.find(({ palgorithm }) => palgorithm === 'notice_deadline')?.text;
  return [whyNow.at(-1), now?.split('stay or leave. ')[1]];
}

describe('why something was not told yet', () => {
  it.each<[string, Preferences, string]>([
    [
      'quiet hours',
      { quietHours: { on: true, from: '11:00', to: '13:30' } },
      'It waits for the quiet hours to end: it is told from 13:30 on.',
    ],
    [
      'days of the week',
      { attention: { quietDays: ['tue', 'wed'] } },
      'It waits: until Wed, 25 Nov 2026 you want to be left in peace.',
    ],
    [
      'a digest',
      { attention: { rhythm: 'weekly', digestOn: 'sun' } },
      'It comes with the next digest, on Sun, 29 Nov 2026.',
    ],
    [
      'a digest on a quiet day',
      { attention: { rhythm: 'weekly', digestOn: 'sun', quietDays: ['sun'] } },
      'It comes with the next digest, on Mon, 30 Nov 2026.',
    ],
    [
      'the smallest sum',
      { attention: { smallest: { amount: 15_000, currency: 'EUR' } } },
      'Less is at stake than the smallest sum that interrupts, so it only comes along with others.',
    ],
    ['notifications', { notifications: false }, 'It only stands in the list because notifications are switched off.'],
  ])('[nudges-243] is said by what keeps it, and no more once it is told: %s', async (_what, preferences, why) => {
    const { dancecard } = await listenedTo(preferences);
    const id = await add(dancecard, 'Gym');
    expect(await whyUntold(dancecard, id)).toEqual([why, why]);
    await dancecard.value('preferences.set', {
      notifications: true,
      quietHours: { on: false },
      attention: { quietDays: [], rhythm: 'at_once', smallest: null },
    });
    dancecard.clock.moveTo(day('2026-11-25'));
    expect(await whyUntold(dancecard, id)).toEqual([
      'If nothing changes, it is told again on Mon, 30 Nov 2026.',
      undefined,
    ]);
  });

  it('is said by the budget of the day, and by that of the week', async () => {
    const { dancecard } = await listenedTo({ attention: { perDay: 1, perWeek: 1 } });
    await add(dancecard, 'Gym');
    await dancecard.value('preferences.set', { attention: { perWeek: 4 } });
    const id = await add(dancecard, 'Phone');
    const day1 = 'It waits for tomorrow: you were told of something today already, and allow one interruption a day.';
    expect(await whyUntold(dancecard, id)).toEqual([day1, day1]);
    await dancecard.value('preferences.set', { attention: { perDay: 3 } });
    const together =
      'It came up today, after you had been told of something: it is told tomorrow, with what else came up.';
    expect(await whyUntold(dancecard, id)).toEqual([together, together]);
    await dancecard.value('preferences.set', { attention: { perWeek: 1 } });
    dancecard.clock.moveTo(day('2026-11-26'));
    const week = 'It waits: in these seven days you were told of something as often as you allow, once.';
    expect(await whyUntold(dancecard, id)).toEqual([week, week]);
  });

  it('is said by an absence, with the days from which a last day within it is told all the same', async () => {
    const { dancecard, told } = await listenedTo({});
    await dancecard.value('absences.add', { from: day('2026-11-20'), until: day('2026-12-20') });
    const id = await add(dancecard, 'Gym');
    const why =
      'It waits: you are away until Sun, 20 Dec 2026. A last day is not left for that: from Fri, 11 Dec 2026 on it is told all the same.';
    expect(await whyUntold(dancecard, id)).toEqual([why, why]);
    dancecard.clock.moveTo(day('2026-12-12'));
    expect(told).toEqual(['2026-12-11']);
  });
});
