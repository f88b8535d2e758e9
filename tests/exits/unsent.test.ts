import { expect, test } from 'vitest';
import type { Events } from '#shared/api/events.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { exported } from '../nudges/read-calendar.ts';
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
  expect(told.at(-1)?.titles[0]).toContain('the withdrawal was not sent in time');
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

test('[exits-64] an exit with a last day that was named is asked about before each further deadline, until it is said what became of it', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-10-01', endsOn: '2027-02-28' });
  dancecard.clock.moveTo(day('2027-08-31'));
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2028-08-30'));
  // The last day for notice is 30 November; nobody said that one went out, so it renewed on 1 March 2027.
  expect(told.map(({ on }) => on)).toEqual(['2027-09-01', '2027-11-16', '2027-11-27']);
  expect(new Set(told.flatMap(({ titles }) => titles))).toEqual(
    new Set(['Gym, Nordwall Fitness GmbH: it may be going on, no notice was noted']),
  );
  dancecard.clock.moveTo(day('2028-09-01'));
  const [nudge] = await dancecard.value('nudges.list', {});
  expect(nudge).toMatchObject({ palgorithm: 'exit_unacknowledged', actBy: '2028-11-30', stake: { currency: 'EUR' } });
  expect(nudge?.because).toContain(
    'It was to end on Sun, 28 Feb 2027. Unless a notice went out or the supplier agreed, it goes on. Look whether it still takes money.',
  );
  await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
  dancecard.clock.moveTo(day('2029-11-20'));
  expect(await dancecard.value('nudges.list', {})).toEqual([]);
});

test('[exits-65] a right that is over no longer leads to the last day that was named for it', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-10-01',
    ground: 'moving',
    rightUntil: '2026-12-15',
    endsOn: '2027-01-31',
  });
  const said = async () => (await dancecard.value('nudges.list', {})).map(({ because }) => because.join(' '));
  dancecard.clock.moveTo(day('2026-12-15'));
  expect((await said())[0]).toContain(
    'Notice must reach the supplier by Tue, 15 Dec 2026. It then ends on Sun, 31 Jan 2027.',
  );
  dancecard.clock.moveTo(day('2026-12-16'));
  // An ordinary notice of this day ends it on 29 February 2028, never on the day that was named.
  expect(await said()).toEqual([
    'You decided to leave on Thu, 1 Oct 2026. That the notice was sent is not noted. A notice that arrives today ends it on Tue, 29 Feb 2028, later than the Sun, 31 Jan 2027 you noted.',
  ]);
  expect(await dancecard.value('deadlines.list', {})).toMatchObject([{ kind: 'exit', on: '2027-01-31' }]);
});

test('[exits-66] a last day that was named earlier than notice leads to is never said to follow from the notice', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-10-01', endsOn: '2026-12-15' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2026-11-29'));
  // As often as for the end that the terms lead to.
  expect(told.map(({ on }) => on)).toEqual(['2026-10-31', '2026-11-16', '2026-11-23', '2026-11-27', '2026-11-29']);
  const [nudge] = await dancecard.value('nudges.list', {});
  expect(nudge?.because).toContain(
    'By its terms, a notice that arrives by Mon, 30 Nov 2026 ends it on Sun, 28 Feb 2027. You noted Tue, 15 Dec 2026 as its last day: have that confirmed.',
  );
  // Twelve payments, not those from the day that was named on.
  expect(nudge?.because.at(-1)).toBe(
    'After that day the contract goes on until Tue, 29 Feb 2028, which costs €598.80 more.',
  );
});

test('what both agreed on is to be confirmed, and nobody has to be told that one leaves', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-10-01',
    ground: 'agreement',
    endsOn: '2026-12-31',
  });
  dancecard.clock.moveTo(day('2026-10-15'));
  expect(await dancecard.value('nudges.list', {})).toMatchObject([
    {
      title: 'Gym: Nordwall Fitness GmbH has not confirmed that it ends',
      actions: [{ path: 'exits.acknowledge' }, { path: 'nudges.done' }, { path: 'contracts.get' }],
    },
  ]);
});

test('a right of which nobody knows the last day is asked about between the leads of the deadline, not beside them', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-10-01', ground: 'moving' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2028-03-01'));
  const days = told.map(({ on }) => on).filter((on) => on > '2026-12-08' && on < '2027-11-10');
  expect(days.length).toBeGreaterThan(8);
  const apart = days.slice(1).map((on, at) => (Date.parse(on) - Date.parse(days[at] ?? '')) / 86_400_000);
  expect(Math.min(...apart)).toBeGreaterThan(7);
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

test.each([
  { ahead: 'a decision', input: { decidedOn: '2026-12-15' } },
  { ahead: 'a notice that is to go out', input: { decidedOn: '2026-10-01', noticeSentOn: '2026-12-15' } },
])('[exits-67] $ahead on a day ahead silences no last day before it', async ({ input }) => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  await dancecard.value('exits.log', { contractId: id, ...input });
  const sending = await dancecard.value('deadlines.list', { to: day('2026-12-31') });
  expect(sending.map(({ kind, on }) => [kind, on])).toEqual([
    ['send_notice', '2026-11-23'],
    ['send_notice', '2026-11-30'],
  ]);
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2026-11-30'));
  expect(told.map(({ on }) => on)).toEqual([
    '2026-10-31',
    '2026-11-16',
    '2026-11-23',
    '2026-11-27',
    '2026-11-29',
    '2026-11-30',
  ]);
  const [nudge] = await dancecard.value('nudges.list', {});
  expect(nudge?.because[0]).toBe('You decided to leave on Thu, 1 Oct 2026. That the notice was sent is not noted.');
  dancecard.clock.moveTo(day('2026-12-16'));
  const isUnsent = (await dancecard.value('nudges.list', {})).some(({ palgorithm }) => palgorithm === 'exit_unsent');
  expect(isUnsent).toBe(input.noticeSentOn === undefined);
});

test('[exits-68] a withdrawal is called one while the right to it lasts, and a notice once it is over', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-20' });
  await dancecard.value('preferences.set', { language: 'de', locale: 'de-DE' });
  const { id } = await addContract(dancecard, {
    terms: { ...yearlyTerms, startsOn: '2026-11-16', coolingOff: { n: 14, unit: 'day' } },
  });
  const plan = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-20', ground: 'withdrawal' });
  expect(plan.working[0]).toBe(
    'Es ist noch kein Widerruf abgeschickt: gerechnet, als ginge er am Fr., 20. Nov. 2026 hinaus.',
  );
  dancecard.clock.moveTo(day('2026-11-21'));
  const said = async () => (await dancecard.value('nudges.list', {}))[0]?.because[0];
  expect(await said()).toBe(
    'Sie haben sich am Fr., 20. Nov. 2026 entschieden zu widerrufen. Dass der Widerruf abgeschickt wurde, ist nicht eingetragen.',
  );
  dancecard.clock.moveTo(day('2026-12-02'));
  expect(await said()).toContain('entschieden zu kündigen.');
});

test('[exits-70] in a probation its last day is told of as who has not decided hears of it, and of the day after', async () => {
  const dancecard = await openTestDancecard({ today: '2026-01-05' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const probation = { length: { n: 1, unit: 'month' }, notice: { n: 2, unit: 'week' } } as const;
  const { id } = await addContract(dancecard, { terms: { ...yearlyTerms, startsOn: '2026-01-01', probation } });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-01-05', channel: 'online' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2026-02-02'));
  expect(told.filter(({ days }) => days.includes('2026-01-31')).map(({ on }) => on)).toEqual([
    '2026-01-17',
    '2026-01-24',
    '2026-01-28',
    '2026-01-30',
    '2026-01-31',
  ]);
  expect(told.find(({ on }) => on === '2026-01-31')?.titles).toEqual([
    'Gym: last day to tell Nordwall Fitness GmbH that you leave',
  ]);
  expect(told.at(-1)?.titles[0]).toContain('was not sent in time');
});

test('in a probation the last days to send it stand among the deadlines, with the end that they lead to', async () => {
  const dancecard = await openTestDancecard({ today: '2026-01-05' });
  const probation = { length: { n: 1, unit: 'month' }, notice: { n: 2, unit: 'week' } } as const;
  const { id } = await addContract(dancecard, { terms: { ...yearlyTerms, startsOn: '2026-01-01', probation } });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-01-05' });
  const deadlines = await dancecard.value('deadlines.list', {});
  expect(deadlines.filter(({ kind }) => kind === 'send_notice')).toMatchObject([
    { on: '2026-01-23', channel: 'letter' },
    { on: '2026-01-30', channel: 'online' },
  ]);
  const byLetter = (await exported(dancecard)).find(({ on }) => on === '2026-01-23');
  expect(byLetter?.description).toContain('ends on Sat, 14 Feb 2026');
});

test('[exits-71] while a notice that came too early is to be given again, no confirmation of it is asked for', async () => {
  const dancecard = await openTestDancecard({ today: '2026-04-20' });
  const notice = { n: 30, unit: 'day', anchor: 'term_end', notBefore: { n: 90, unit: 'day' } } as const;
  const { id } = await addContract(dancecard, { terms: { ...yearlyTerms, startsOn: '2026-01-01', notice } });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-04-20', noticeSentOn: '2026-04-20' });
  const spoken = async (on: string) => {
    dancecard.clock.moveTo(day(on));
    return (await dancecard.value('nudges.list', {})).map(({ palgorithm }) => palgorithm);
  };
  expect(await spoken('2026-10-01')).toEqual(['exit_unacknowledged']);
  expect(await spoken('2026-10-02')).toEqual(['exit_unsent']);
  expect(await spoken('2026-12-01')).toEqual(['exit_unsent']);
  expect(await spoken('2026-12-02')).toEqual(['exit_unacknowledged']);
});

test('[exits-72] after the last day for a break date it is told once that the contract runs to the end it has by itself', async () => {
  const dancecard = await openTestDancecard({ today: '2026-12-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const lease = {
    startsOn: '2024-06-24',
    initialTerm: { n: 5, unit: 'year' },
    renewal: 'none',
    notice: null,
    breakDates: ['2027-06-23'],
    breakNotice: { n: 6, unit: 'month' },
  } as const;
  const { id } = await addContract(dancecard, { terms: lease });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-12-01' });
  const told = listen(dancecard);
  dancecard.clock.moveTo(day('2026-12-24'));
  expect(told.at(-1)).toMatchObject({
    on: '2026-12-24',
    titles: ['Gym, Nordwall Fitness GmbH goes on until Sat, 23 Jun 2029: the notice was not sent in time'],
  });
  dancecard.clock.moveTo(day('2027-01-10'));
  expect(told.at(-1)?.on).toBe('2026-12-24');
  expect((await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'exit_unsent')).toEqual(
    [],
  );
});

test('[exits-73] an end that moves on with every day of waiting stands in no calendar until the notice is out', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-10' });
  const { id } = await addContract(dancecard, { terms: openTerms });
  const { exitId } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-10' });
  const ends = async () => (await exported(dancecard)).flatMap(({ uid, on }) => (uid.includes('.exit.') ? [on] : []));
  expect(await ends()).toEqual([]);
  await dancecard.value('exits.update', { exitId, noticeSentOn: '2026-11-10' });
  expect(await ends()).toEqual(['2026-12-10']);
});
