import { expect, test } from 'vitest';
import type { Events } from '#shared/api/events.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

interface Told {
  readonly on: string;
  readonly titles: readonly string[];
  /** The last days to act. */
  readonly days: readonly (string | null)[];
}
const years = (n: number) => ({ n, unit: 'year' }) as const;
const monthsOf = (n: number) => ({ n, unit: 'month' }) as const;
const toTheEnd = (n: number) => ({ n, unit: 'month', anchor: 'term_end' }) as const;
const monthly = {
  initialTerm: null,
  renewal: 'indefinite',
  notice: { n: 1, unit: 'month', anchor: 'any_time' },
} as const;

/** What is told from now on, by the day. */
function listen(dancecard: TestDancecard): Told[] {
  const told: Told[] = [];
  dancecard.subscribe('nudgesRaised', ({ nudges }: Events['nudgesRaised']) => {
    told.push({
      on: new Date(dancecard.clock.now()).toISOString().slice(0, 10),
      titles: nudges.map(({ title }) => title),
      days: nudges.map(({ actBy }) => actBy),
    });
  });
  return told;
}

/** A gym whose notice has to arrive by 30 November 2026 to end on 28 February 2027, left on 1 October without telling it. */
async function decided(change: { channel?: 'letter' | 'online' } = {}) {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  const { exitId } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-10-01', ...change });
  return { dancecard, id, exitId };
}

test('[exits-15] deciding is told of as often as not deciding: by the leads, on the last day for a letter, on the last day', async () => {
  const { dancecard } = await decided();
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2026-12-01'));
  expect(told.map(({ on }) => on)).toEqual([
    '2026-10-31',
    '2026-11-16',
    '2026-11-23',
    '2026-11-27',
    '2026-11-29',
    '2026-11-30',
    '2026-12-01',
  ]);
  expect(told[2]?.titles).toEqual(['Gym: last day for a letter to Nordwall Fitness GmbH']);
  expect(told[5]?.titles).toEqual(['Gym: last day to tell Nordwall Fitness GmbH that you leave']);
  expect(told[6]?.titles).toEqual([
    'Gym, Nordwall Fitness GmbH goes on until Tue, 29 Feb 2028: the notice was not sent in time',
  ]);
});

const undecidedToo: readonly {
  readonly shows: string;
  readonly terms: Partial<Omit<Terms, 'startsOn'>> & { readonly startsOn?: string };
  readonly deadline: string;
  readonly ground?: 'trial';
  readonly leads?: number[];
}[] = [
  { shows: 'a year, three months', terms: yearlyTerms, deadline: '2026-11-30' },
  {
    shows: 'two years and then any month',
    terms: { initialTerm: years(2), renewal: 'indefinite', notice: toTheEnd(1) },
    deadline: '2028-01-31',
  },
  {
    shows: 'a half-year',
    terms: { initialTerm: monthsOf(6), renewal: monthsOf(6), notice: toTheEnd(1) },
    deadline: '2026-07-31',
  },
  {
    shows: 'a trial that ends with a notice deadline',
    terms: { ...monthly, trialEndsOn: day('2027-03-31') },
    ground: 'trial',
    deadline: '2027-02-28',
  },
  { shows: 'chosen leads', terms: yearlyTerms, leads: [45, 40, 12, 2], deadline: '2026-11-30' },
];

test.each(undecidedToo)(
  'who has decided is told no later and no less than who has not: $shows',
  async ({ terms, deadline, ground, leads }) => {
    const decidedOn = '2026-05-01';
    const toldOf = async (isDecided: boolean) => {
      const dancecard = await openTestDancecard({ today: decidedOn });
      await dancecard.value('preferences.set', { palgorithms: { paid_unused: { on: false } } });
      if (leads !== undefined) {
        await dancecard.value('preferences.set', { palgorithms: { notice_deadline: { yearlyLeadDays: leads } } });
      }
      const { id } = await addContract(dancecard, { terms: { ...openTerms, startsOn: '2026-03-01', ...terms } });
      if (isDecided) await dancecard.value('exits.log', { contractId: id, decidedOn, ground });
      const told = listen(dancecard);
      dancecard.clock.moveTo(day(deadline));
      return told.map(({ on }) => on);
    };
    const [decidedDays, undecidedDays] = [await toldOf(true), await toldOf(false)];
    expect(undecidedDays.length).toBeGreaterThan(2);
    expect(decidedDays).toEqual(expect.arrayContaining(undecidedDays));
  },
);

test.each(['moving', 'changed_terms', 'good_cause', 'death'] as const)(
  '[exits-61] who leaves by a right whose days are not known (%s) is told of the ordinary deadline as who has not decided',
  async (ground) => {
    const dancecard = await openTestDancecard({ today: '2026-10-01' });
    await dancecard.value('preferences.set', { locale: 'en-GB' });
    const { id } = await addContract(dancecard, { terms: yearlyTerms });
    await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-10-01', ground });
    const told = listen(dancecard);
    dancecard.clock.moveTo(day('2026-12-01'));
    const days = told.map(({ on }) => on);
    expect(days).toEqual(
      expect.arrayContaining(['2026-10-31', '2026-11-16', '2026-11-23', '2026-11-27', '2026-11-30']),
    );
    expect(told.at(-1)).toEqual({
      on: '2026-12-01',
      titles: ['Gym, Nordwall Fitness GmbH goes on until Tue, 29 Feb 2028: the notice was not sent in time'],
      days: ['2027-11-30'],
    });
    const [nudge] = await dancecard.value('nudges.list', {});
    expect(nudge?.because).toContain(
      'It was to end on Sun, 28 Feb 2027; that can no longer be reached. A notice that arrives today ends it on Tue, 29 Feb 2028.',
    );
  },
);

test('[exits-62] a right that is over is said to be, and nothing that held for it is said any more', async () => {
  const dancecard = await openTestDancecard({ today: '2026-03-10' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, {
    terms: { ...yearlyTerms, startsOn: '2026-03-01', coolingOff: { n: 14, unit: 'day' } },
  });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-03-10', ground: 'withdrawal' });
  dancecard.clock.moveTo(day('2026-03-15'));
  const because = async () => (await dancecard.value('nudges.list', {}))[0]?.because ?? [];
  expect(await because()).toContain('It is enough that it is sent by Sun, 15 Mar 2026. Keep proof of when it was.');
  expect((await because()).join()).not.toContain('can no longer be reached');
  dancecard.clock.moveTo(day('2026-04-20'));
  const [later] = await dancecard.value('nudges.list', {});
  expect(later).toMatchObject({ title: 'Gym: send your notice to Nordwall Fitness GmbH', actBy: '2026-11-30' });
  expect(later?.because).toEqual(
    expect.arrayContaining([
      'The right to withdraw ended on Sun, 15 Mar 2026; what is sent later is an ordinary notice.',
      'Notice must reach the supplier by Mon, 30 Nov 2026. It then ends on Sun, 28 Feb 2027.',
    ]),
  );
  expect(later?.because.join()).not.toContain('It is enough');
});

test('[exits-63] what became of a missed last day is told on the day after it, however much was told that week', async () => {
  const dancecard = await openTestDancecard({ today: '2026-03-10' });
  const { id } = await addContract(dancecard, {
    terms: { ...yearlyTerms, startsOn: '2026-03-01', coolingOff: { n: 14, unit: 'day' } },
  });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-03-10', ground: 'withdrawal' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2026-03-18'));
  expect(told.map(({ on }) => on)).toEqual([
    '2026-03-11',
    '2026-03-12',
    '2026-03-13',
    '2026-03-14',
    '2026-03-15',
    '2026-03-16',
  ]);
  expect(told.at(-1)?.titles[0]).toContain('the notice was not sent in time');
});

test('by letter the leads count to the day it has to be posted', async () => {
  const { dancecard } = await decided({ channel: 'letter' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2026-11-24'));
  expect(told.map(({ on }) => on)).toEqual([
    '2026-10-24',
    '2026-11-09',
    '2026-11-16',
    '2026-11-20',
    '2026-11-22',
    '2026-11-23',
  ]);
  expect(told[0]?.titles).toEqual(['Gym: post your notice to Nordwall Fitness GmbH']);
  expect(told[0]?.days).toEqual(['2026-11-23']);
});

test('[exits-16] an exit that is never sent stays open year after year, until it is', async () => {
  const { dancecard, id, exitId } = await decided();
  dancecard.clock.moveTo(day('2028-06-15'));
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({
    state: 'leaving',
    endsOn: '2029-02-28',
    exits: [{ state: 'decided', endsOn: '2029-02-28', inTime: false, deadline: '2028-11-30' }],
  });
  expect((await dancecard.value('contracts.list', {}))[0]).toMatchObject({ state: 'leaving', endsOn: '2029-02-28' });
  expect((await dancecard.value('search.everything', { text: 'Gym' })).some(({ past }) => past)).toBe(false);
  expect((await dancecard.value('nudges.list', {})).map(({ palgorithm, actBy }) => [palgorithm, actBy])).toEqual([
    ['exit_unsent', '2028-11-30'],
  ]);
  await dancecard.value('exits.update', { exitId, noticeSentOn: '2028-06-15' });
  expect((await dancecard.value('nudges.list', {})).map(({ palgorithm }) => palgorithm)).toEqual([]);
});

test('[exits-17] the last days to send it stand among the deadlines and in the calendar, for each way', async () => {
  const { dancecard, exitId } = await decided();
  const days = async () =>
    (await dancecard.value('deadlines.list', {})).map(({ on, kind, channel }) => [on, kind, channel]);
  expect(await days()).toEqual([
    ['2026-11-23', 'send_notice', 'letter'],
    ['2026-11-30', 'send_notice', 'online'],
    ['2027-02-28', 'exit', null],
  ]);
  await dancecard.value('exits.update', { exitId, channel: 'letter_abroad' });
  expect((await days())[0]).toEqual(['2026-11-16', 'send_notice', 'abroad']);
  await dancecard.value('exits.update', { exitId, noticeSentOn: '2026-10-01' });
  expect(await days()).toEqual([['2027-02-28', 'exit', null]]);
});

test('where any day will do, each day is a day later, and it is spoken of less and less often', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const { id } = await addContract(dancecard, { terms: openTerms });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2027-03-01'));
  expect(told.map(({ on }) => on)).toEqual([
    '2026-11-23',
    '2026-11-25',
    '2026-11-29',
    '2026-12-06',
    '2026-12-22',
    '2027-01-21',
    '2027-02-20',
  ]);
  expect((await dancecard.value('contracts.get', { id })).endsOn).toBe('2027-04-01');
});

test('[exits-18] a confirmed exit asks once, when its last day is over, whether they still charge', async () => {
  const { dancecard, exitId } = await decided();
  await dancecard.value('exits.update', { exitId, noticeSentOn: '2026-10-01' });
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: '2026-10-01' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2027-06-01'));
  expect(told).toEqual([
    { on: '2027-03-01', titles: ['Gym, Nordwall Fitness GmbH: does it still take money?'], days: [null] },
  ]);
});

test('the holidays of the place count for every door to an exit alike', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-01' });
  await dancecard.value('preferences.set', { place: { country: 'DE', region: 'BY' } });
  const terms = {
    ...yearlyTerms,
    startsOn: '2026-01-26',
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
  } as const;
  const { id } = await addContract(dancecard, { terms });
  const logged = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-01' });
  expect(logged).toMatchObject({ deadline: '2026-12-25', sendBy: { online: '2026-12-24' } });
  expect((await dancecard.value('contracts.get', { id })).exits[0]?.sendBy).toEqual(logged.sendBy);
  expect((await dancecard.value('exits.list', {}))[0]?.sendBy).toEqual(logged.sendBy);
  const online = (await dancecard.value('deadlines.list', {})).find(({ channel }) => channel === 'online');
  expect(online?.on).toBe('2026-12-24');
});
