import { describe, expect, it } from 'vitest';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

const monthly = { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;

/** A gym whose last day for notice is 30 November 2026. */
async function withGym(
  today = '2026-11-22',
  folder = temporaryFolder(),
): Promise<TestDancecard & { contractId: string }> {
  const dancecard = await openTestDancecard({ today, folder });
  const { id } = await dancecard.value('contracts.add', {
    supplierName: 'BodyStreet',
    name: 'Gym',
    terms: yearly,
    price: monthly,
  });
  return { ...dancecard, contractId: id };
}

describe('nudges over a real store', () => {
  it('[nudges-1] a nudge stands in the list as soon as the command that calls for it is stored', async () => {
    const gym = await withGym();
    const [nudge, ...others] = await gym.value('nudges.list', {});
    expect(others).toEqual([]);
    expect(nudge).toMatchObject({
      key: `notice_deadline:${gym.contractId}:2026-11-30`,
      palgorithm: 'notice_deadline',
      actBy: '2026-11-30',
      stake: { amount: 36000, currency: 'EUR' },
      urgency: 'now',
      status: 'open',
      raisedOn: '2026-11-22',
      subject: { type: 'contract', id: gym.contractId, name: 'Gym' },
    });
    expect(gym.openNudgeCount()).toBe(1);
  });

  it('[nudges-21] a dismissed nudge never returns, and the history can take the dismissal back', async () => {
    const gym = await withGym();
    const [nudge] = await gym.value('nudges.list', {});
    await gym.value('nudges.dismiss', { id: nudge?.id ?? '' });
    expect(await gym.value('nudges.list', {})).toEqual([]);
    gym.clock.moveTo(day('2026-11-29'));
    expect(await gym.value('nudges.list', {})).toEqual([]);
    const later = await gym.value('nudges.list', { asOf: day('2027-11-25') });
    expect(later.map(({ palgorithm }) => palgorithm)).not.toContain('notice_deadline');
    const [entry] = await gym.value('history.list', {});
    await gym.value('history.undo', { entryId: entry?.id ?? '' });
    expect((await gym.value('nudges.list', {})).map(({ key }) => key)).toEqual([nudge?.key]);
  });

  it('[nudges-22] "next term" lets it go this time and returns with the next occurrence', async () => {
    const gym = await withGym();
    const [nudge] = await gym.value('nudges.list', {});
    await gym.value('nudges.nextTerm', { id: nudge?.id ?? '' });
    expect(await gym.value('nudges.list', {})).toEqual([]);
    gym.clock.moveTo(day('2027-01-10'));
    expect(await gym.value('nudges.list', {})).toEqual([]);
    gym.clock.moveTo(day('2027-11-01'));
    expect((await gym.value('nudges.list', {})).map(({ key }) => key)).toEqual([
      `notice_deadline:${gym.contractId}:2027-11-30`,
    ]);
  });

  it('[nudges-23] a snoozed nudge sleeps until its day', async () => {
    const gym = await withGym();
    const [nudge] = await gym.value('nudges.list', {});
    await gym.value('nudges.snooze', { id: nudge?.id ?? '', until: day('2026-11-26') });
    expect(await gym.value('nudges.list', {})).toEqual([]);
    expect(await gym.value('nudges.list', { status: 'snoozed' })).toMatchObject([{ snoozedUntil: '2026-11-26' }]);
    gym.clock.moveTo(day('2026-11-26'));
    expect(await gym.value('nudges.list', {})).toMatchObject([{ id: nudge?.id, status: 'open', snoozedUntil: null }]);
  });

  it('[nudges-24] a snooze beyond the day to act by, or into the past, is refused with the reason', async () => {
    const gym = await withGym();
    const [nudge] = await gym.value('nudges.list', {});
    const id = nudge?.id ?? '';
    expect((await gym.error('nudges.snooze', { id, until: day('2026-12-01') })).message).toMatch(/too late/);
    expect((await gym.error('nudges.snooze', { id, until: day('2026-11-22') })).message).toMatch(/after today/);
    expect((await gym.error('nudges.snooze', { id: 'nobody', until: day('2026-11-24') })).type).toBe('NotFound');
  });

  it('an answered or expired nudge takes no further answer', async () => {
    const gym = await withGym();
    const [nudge] = await gym.value('nudges.list', {});
    const id = nudge?.id ?? '';
    await gym.value('nudges.done', { id });
    expect((await gym.error('nudges.dismiss', { id })).type).toBe('Refused');
    const other = await withGym();
    const [second] = await other.value('nudges.list', {});
    other.clock.moveTo(day('2026-12-01'));
    expect(await other.value('nudges.list', { status: 'expired' })).toMatchObject([{ id: second?.id }]);
    expect((await other.error('nudges.done', { id: second?.id ?? '' })).message).toMatch(/passed/);
  });

  it('a day on which the app was closed loses nothing', async () => {
    const folder = temporaryFolder();
    const first = await withGym('2026-08-01', folder);
    expect(await first.value('nudges.list', {})).toEqual([]);
    await first.close();
    const later = await openTestDancecard({ today: '2026-11-28', folder });
    expect((await later.value('nudges.list', {})).map(({ actBy }) => actBy)).toEqual(['2026-11-30']);
  });

  it('logging an exit ends the talk of deadlines, and taking it back resumes it', async () => {
    const gym = await withGym();
    const { exitId } = await gym.value('exits.log', { contractId: gym.contractId, decidedOn: day('2026-11-22') });
    expect(await gym.value('nudges.list', {})).toEqual([]);
    await gym.value('exits.withdraw', { exitId });
    expect((await gym.value('nudges.list', {})).map(({ palgorithm }) => palgorithm)).toEqual(['notice_deadline']);
  });

  it('[nudges-7] a corrected date is another occurrence, so that an answer to the wrong one does not silence it', async () => {
    const gym = await withGym();
    const [nudge] = await gym.value('nudges.list', {});
    await gym.value('nudges.dismiss', { id: nudge?.id ?? '' });
    await gym.value('contracts.update', { id: gym.contractId, terms: { ...yearly, startsOn: day('2026-01-15') } });
    expect((await gym.value('nudges.list', {})).map(({ key }) => key)).toEqual([
      `notice_deadline:${gym.contractId}:2026-12-14`,
    ]);
  });

  it('a change of name changes the words of the nudge and nothing else', async () => {
    const gym = await withGym();
    const [before] = await gym.value('nudges.list', {});
    await gym.value('suppliers.update', { id: before?.supplierId ?? '', name: 'Body Street Ltd' });
    const [after] = await gym.value('nudges.list', {});
    expect(after?.id).toBe(before?.id);
    expect(after?.title).toContain('Body Street Ltd');
  });

  it('asked about another day, it answers as it would on that day and stores nothing', async () => {
    const gym = await withGym('2026-08-01');
    const ahead = await gym.value('nudges.list', { asOf: day('2026-11-25') });
    expect(ahead).toMatchObject([{ actBy: '2026-11-30', urgency: 'now', status: 'open' }]);
    expect(ahead[0]?.actions[0]).toMatchObject({ path: 'exits.log', input: { decidedOn: '2026-11-25' } });
    expect(await gym.value('nudges.list', { asOf: day('2027-01-05') })).toMatchObject([
      { palgorithm: 'renewed_without_decision' },
    ]);
    expect(await gym.value('nudges.list', { status: 'all' })).toEqual([]);
  });

  it('[nudges-20] the holidays of the place where the person lives count once it is said', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await dancecard.value('contracts.add', {
      supplierName: 'Post',
      name: 'Box',
      terms: { ...yearly, startsOn: day('2026-01-07'), notice: { n: 5, unit: 'business_day', anchor: 'term_end' } },
    });
    const deadline = async () => (await dancecard.value('contracts.list', {}))[0]?.nextNoticeDeadline;
    const before = await deadline();
    await dancecard.value('preferences.set', { place: { country: 'DE', region: 'BY' } });
    const after = await deadline();
    expect(after !== null && after !== undefined && before != null && after < before).toBe(true);
  });

  it('[nudges-19] many contracts without terms make one nudge, put away once for all of them', async () => {
    const dancecard = await openTestDancecard();
    for (let n = 1; n <= 8; n += 1) {
      await dancecard.value('contracts.add', {
        supplierName: `Supplier ${n}`,
        name: 'Plan',
        price: { ...monthly, amount: n * 100 },
      });
    }
    const [joint, ...others] = await dancecard.value('nudges.list', {});
    expect(others).toEqual([]);
    expect(joint?.title).toBe('8 contracts lack their terms; begin with Plan, Supplier 8');
    await dancecard.value('nudges.dismiss', { id: joint?.id ?? '' });
    expect(await dancecard.value('nudges.list', {})).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-23'));
    await dancecard.value('contracts.add', { supplierName: 'Another', name: 'Plan' });
    expect((await dancecard.value('nudges.list', {})).map(({ title }) => title)).toEqual([
      'Plan, Another: find out the terms',
    ]);
  });

  it('a contract whose terms are said not to be needed does not count towards the many', async () => {
    const dancecard = await openTestDancecard();
    const add = (n: number) => dancecard.value('contracts.add', { supplierName: `Supplier ${n}`, name: 'Plan' });
    for (let n = 1; n <= 5; n += 1) await add(n);
    const [first] = await dancecard.value('nudges.list', {});
    await dancecard.value('nudges.dismiss', { id: first?.id ?? '' });
    await add(6);
    expect(await dancecard.value('nudges.list', {})).toHaveLength(5);
    await add(7);
    expect(await dancecard.value('nudges.list', {})).toHaveLength(1);
  });
});
