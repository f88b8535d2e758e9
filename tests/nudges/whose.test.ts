import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import type { Events } from '#shared/api/events.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

/** Its last day for notice is 30 November 2026. */
const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

/** Ada and Ben in one household, with quiet hours off, on a day. */
async function household(today: string) {
  const dancecard = await openTestDancecard({ today });
  await dancecard.value('preferences.set', { locale: 'en-GB', quietHours: { on: false } });
  const ada = (await dancecard.value('people.add', { name: 'Ada' })).id;
  const ben = (await dancecard.value('people.add', { name: 'Ben' })).id;
  return { dancecard, ada, ben };
}

const add = (dancecard: TestDancecard, name: string, more: Partial<InputOf<'contracts.add'>> = {}) =>
  dancecard.value('contracts.add', { supplierName: `${name} Ltd`, name, terms: yearly, ...more });

const dueFor = async (dancecard: TestDancecard, personId: string, mark = false) =>
  (await dancecard.value('nudges.due', { personId, mark })).nudges.map(({ subject }) => subject.name);

const heardBy = async (dancecard: TestDancecard, personId: string) =>
  (await dancecard.value('nudges.list', { personId })).map(({ subject }) => subject.name).toSorted();

function listening(dancecard: TestDancecard): Events['nudgesRaised']['nudges'][number][] {
  const told: Events['nudgesRaised']['nudges'][number][] = [];
  dancecard.subscribe('nudgesRaised', ({ nudges }) => void told.push(...nudges));
  return told;
}

describe('whose a nudge is', () => {
  it('[nudges-160] each person hears of what is theirs and what is nobody’s, or of what they chose', async () => {
    const { dancecard, ada, ben } = await household('2026-10-01');
    await add(dancecard, 'Gym', { personId: ada });
    await add(dancecard, 'Phone', { personId: ben });
    await add(dancecard, 'Power');
    expect(await heardBy(dancecard, ada)).toEqual(['Gym', 'Power']);
    expect(await heardBy(dancecard, ben)).toEqual(['Phone', 'Power']);
    await dancecard.value('people.update', { id: ben, hears: 'everything' });
    expect(await heardBy(dancecard, ben)).toEqual(['Gym', 'Phone', 'Power']);
    await dancecard.value('people.update', { id: ada, hears: 'own' });
    expect(await heardBy(dancecard, ada)).toEqual(['Gym']);
    // Without a person it is all of them, as before anybody said who they are.
    expect(await dancecard.value('nudges.list', {})).toHaveLength(3);
  });

  it('[nudges-161] a last day nobody would hear of is heard of by everybody', async () => {
    const { dancecard, ada, ben } = await household('2026-10-01');
    await add(dancecard, 'Phone', { personId: ben });
    await dancecard.value('people.update', { id: ben, hears: 'nothing' });
    expect(await heardBy(dancecard, ada)).toEqual(['Phone']);
    expect(await heardBy(dancecard, ben)).toEqual(['Phone']);
    await dancecard.value('people.update', { id: ben, hears: 'own', unheard: ['notice_deadline'] });
    expect(await heardBy(dancecard, ada)).toEqual(['Phone']);
    const misspelt = await dancecard.error('people.update', { id: ben, unheard: ['notice_deadlines'] });
    expect(misspelt).toMatchObject({ type: 'Refused', message: expect.stringContaining('“notice_deadlines”') });
    await dancecard.value('people.update', { id: ben, unheard: [] });
    expect(await heardBy(dancecard, ada)).toEqual([]);
    // Who is away can do nothing.
    await dancecard.value('absences.add', { from: day('2026-09-30'), until: day('2026-10-20'), personId: ben });
    const [heard] = await dancecard.value('nudges.list', { personId: ada });
    expect(heard?.whose).toEqual(['Ben']);
    expect(heard?.heardBecause).toBe(
      'You hear of it because nobody else would now: it is Ben’s. No last day is left without anybody who knows of it.',
    );
  });

  it('[nudges-162] in its last days a last day nobody reacted to is told to whoever is there, though it is another’s', async () => {
    const { dancecard, ada, ben } = await household('2026-10-01');
    await add(dancecard, 'Phone', { personId: ben });
    await dancecard.value('preferences.set', { here: ada });
    const told = listening(dancecard);
    dancecard.clock.moveTo(day('2026-11-22'), '12:00');
    expect(told).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-24'), '12:00');
    expect(told.map(({ subject }) => subject.name)).toEqual(['Phone']);
    expect(told[0]?.consequence).toContain('its last days have come and nobody reacted: it is Ben’s.');
  });

  it('[nudges-163] the second person is told when the first did not react, and the reason is said', async () => {
    const { dancecard, ada, ben } = await household('2026-09-01');
    await add(dancecard, 'Phone', { personId: ben, secondPersonId: ada });
    expect(await dueFor(dancecard, ben, true)).toEqual(['Phone']);
    dancecard.clock.moveTo(day('2026-09-07'), '12:00');
    expect(await dueFor(dancecard, ada)).toEqual([]);
    dancecard.clock.moveTo(day('2026-09-08'), '12:00');
    expect(await dueFor(dancecard, ada)).toEqual(['Phone']);
    const [nudge] = await dancecard.value('nudges.list', { personId: ada });
    expect(nudge?.heardBecause).toContain('nobody reacted yet: it is Ben’s');
    // Putting it off is a reaction: the days are counted anew when it wakes.
    await dancecard.value('nudges.snooze', { id: nudge?.id ?? '', until: day('2026-09-20') });
    dancecard.clock.moveTo(day('2026-09-26'), '12:00');
    expect(await dueFor(dancecard, ada)).toEqual([]);
    dancecard.clock.moveTo(day('2026-09-27'), '12:00');
    expect(await dueFor(dancecard, ada)).toEqual(['Phone']);
  });

  it('[nudges-164] the second person is told early enough to act, however many days were chosen', async () => {
    const { dancecard, ada, ben } = await household('2026-11-10');
    await dancecard.value('preferences.set', { attention: { secondAfterDays: 30 } });
    await add(dancecard, 'Phone', { personId: ben, secondPersonId: ada });
    dancecard.clock.moveTo(day('2026-11-19'), '12:00');
    expect(await heardBy(dancecard, ada)).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-20'), '12:00');
    expect(await heardBy(dancecard, ada)).toEqual(['Phone']);
  });

  it('[nudges-165] what was told to one person is still to be told to another, each within a budget of their own', async () => {
    const { dancecard, ada, ben } = await household('2026-09-01');
    await add(dancecard, 'Power');
    expect(await dueFor(dancecard, ada, true)).toEqual(['Power']);
    expect(await dueFor(dancecard, ada, true)).toEqual([]);
    expect(await dueFor(dancecard, ben, true)).toEqual(['Power']);
    expect(await dueFor(dancecard, ben, true)).toEqual([]);
  });

  it('who says who they are is not told again what they were told before', async () => {
    const { dancecard, ada } = await household('2026-09-01');
    const told = listening(dancecard);
    await add(dancecard, 'Power');
    expect(told).toHaveLength(1);
    await dancecard.value('preferences.set', { here: ada });
    expect(told).toHaveLength(1);
    dancecard.clock.moveTo(day('2026-10-31'), '12:00');
    expect(told).toHaveLength(2);
  });

  it('[nudges-166] Today is that of who sits there, and says how much more there is for whom', async () => {
    const { dancecard, ada, ben } = await household('2026-10-01');
    await add(dancecard, 'Gym', { personId: ada });
    await add(dancecard, 'Phone', { personId: ben });
    await add(dancecard, 'Tablet', { personId: ben });
    await dancecard.value('preferences.set', { here: ada });
    const mine = await dancecard.value('nudges.overview', {});
    expect(mine.here).toEqual({ id: ada, name: 'Ada' });
    expect(mine.nudges.map(({ subject }) => subject.name)).toEqual(['Gym']);
    expect(mine.counts.open).toBe(1);
    expect(mine.others).toEqual([{ personId: ben, name: 'Ben', open: 2 }]);
    expect(dancecard.openNudgeCount()).toBe(1);
    const all = await dancecard.value('nudges.overview', { heardBy: 'everybody' });
    expect(all.counts.open).toBe(3);
    // Somebody who is no longer here leaves everything to whoever is there.
    await dancecard.value('contracts.remove', {
      id: (await dancecard.value('contracts.list', { search: 'Gym' }))[0]?.id ?? '',
    });
    await dancecard.value('suppliers.remove', {
      id: (await dancecard.value('suppliers.list', { search: 'Gym' }))[0]?.id ?? '',
    });
    await dancecard.value('people.remove', { id: ada });
    const afterwards = await dancecard.value('nudges.overview', {});
    expect([afterwards.here, afterwards.counts.open, afterwards.others]).toEqual([null, 2, []]);
  });

  it('quiet days are those of who is told: an absence of theirs counts, and what falls into it is told before', async () => {
    const { dancecard, ada } = await household('2026-11-02');
    await dancecard.value('absences.add', { from: day('2026-11-10'), until: day('2026-11-29'), personId: ada });
    await dancecard.value('preferences.set', { here: ada });
    const told = listening(dancecard);
    await add(dancecard, 'Gym', { terms: { ...yearly, trialEndsOn: day('2026-11-20') } });
    const days: string[] = [];
    dancecard.subscribe('nudgesRaised', () => void days.push(dancecard.clock.today()));
    dancecard.clock.moveTo(day('2026-11-28'), '12:00');
    expect(days.filter((on) => on >= '2026-11-10')).toEqual([]);
    expect(told.some(({ title }) => title.includes('trial'))).toBe(true);
  });

  it('[nudges-249] whose a contract is cannot be told of it second', async () => {
    const { dancecard, ada, ben } = await household('2026-11-02');
    const { id } = await add(dancecard, 'Gym', { personId: ada, secondPersonId: ben });
    expect((await dancecard.error('contracts.update', { id, secondPersonId: ada })).message).toBe(
      'The contract is this person’s, who is told first. Choose somebody else to be told second, or nobody.',
    );
    const both = { supplierName: 'Two', name: 'Two', personId: ada, secondPersonId: ada };
    expect((await dancecard.error('contracts.add', both)).type).toBe('Refused');
    // Where it becomes theirs later, nobody is told second.
    await dancecard.value('contracts.update', { id, personId: ben });
    const [nudge] = await dancecard.value('nudges.list', { personId: ben });
    const { whyNow } = await dancecard.value('nudges.explain', { id: nudge?.id ?? '' });
    expect(whyNow.join(' ')).not.toContain('If nobody reacts');
  });

  it('a second person who does not exist is refused, and one who is removed is none', async () => {
    const { dancecard, ada } = await household('2026-11-02');
    const missing = '0195f0aa-0000-7000-8000-000000000000';
    const { id } = await add(dancecard, 'Gym');
    expect((await dancecard.error('contracts.update', { id, secondPersonId: missing })).type).toBe('NotFound');
    await dancecard.value('contracts.update', { id, secondPersonId: ada });
    expect((await dancecard.value('contracts.get', { id })).secondPersonId).toBe(ada);
    await dancecard.value('people.remove', { id: ada });
    expect((await dancecard.value('contracts.get', { id })).secondPersonId).toBeNull();
    expect((await dancecard.error('nudges.due', { personId: ada })).type).toBe('NotFound');
  });
});
