import { describe, expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { parseCalendarDate } from '#shared/domain/calendar-date.ts';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { britishDancecard } from './builders.ts';

/** The action of the only nudge there is that is about finding something else. */
async function wayOut(dancecard: TestDancecard) {
  const nudges = await dancecard.value('nudges.list', {});
  expect(nudges).toHaveLength(1);
  return nudges[0]?.actions.find(({ path }) => path === 'needs.add' || path === 'needs.get');
}

describe('a nudge leads to a need', () => {
  test('from a notice deadline, as its action stands, and then to the need until it is decided', async () => {
    const dancecard = await britishDancecard();
    const { id: contractId } = await addContract(dancecard);
    const [nudge] = await dancecard.value('nudges.list', {});
    const action = await wayOut(dancecard);
    expect(action).toEqual({
      label: 'Look for something else',
      path: 'needs.add',
      input: { title: 'Gym', trigger: 'expiry', state: 'searching', cause: { contractId, nudgeKey: nudge?.key } },
    });
    const added = await dancecard.callUnknown('needs.add', action?.input);
    expect(added).toMatchObject({ ok: true });
    const [need] = await dancecard.value('needs.list', {});
    expect(need).toMatchObject({ title: 'Gym', state: 'searching', decideBy: nudge?.actBy });
    expect(await wayOut(dancecard)).toEqual({
      label: 'Go to what you are looking for',
      path: 'needs.get',
      input: { id: need?.id },
    });
    await dancecard.value('needs.move', { id: need?.id ?? '', state: 'dropped' });
    expect((await wayOut(dancecard))?.path).toBe('needs.add');
    await dancecard.value('needs.move', { id: need?.id ?? '', state: 'stirring' });
    expect((await wayOut(dancecard))?.path).toBe('needs.get');
    await dancecard.value('needs.remove', { id: need?.id ?? '' });
    expect((await wayOut(dancecard))?.path).toBe('needs.add');
  });

  test('from the end of a fixed term', async () => {
    const dancecard = await britishDancecard();
    await addContract(dancecard, {
      terms: { startsOn: '2026-01-01', endsOn: '2026-12-10', initialTerm: null, renewal: 'none', notice: null },
    });
    expect(await wayOut(dancecard)).toMatchObject({ path: 'needs.add', input: { trigger: 'expiry' } });
  });

  test('from a price rise, to be decided by the day of its right to leave', async () => {
    const dancecard = await britishDancecard();
    const { id: contractId } = await addContract(dancecard, { terms: openTerms });
    await dancecard.value('prices.announce', {
      contractId,
      price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
      effectiveFrom: '2027-01-01',
      exitRightUntil: '2026-12-15',
    });
    const action = await wayOut(dancecard);
    expect(action).toMatchObject({ input: { trigger: 'price' } });
    await dancecard.callUnknown('needs.add', action?.input);
    const [need] = await dancecard.value('needs.list', {});
    expect(need?.decideBy).toBe('2026-12-15');
  });

  test('the day is the one the nudge names: in time by every way of counting', async () => {
    const dancecard = await britishDancecard('2027-01-20');
    await addContract(dancecard, {
      terms: {
        startsOn: '2026-04-01',
        initialTerm: { n: 12, unit: 'month' },
        renewal: { n: 12, unit: 'month' },
        notice: { n: 1, unit: 'month', anchor: 'term_end' },
      },
    });
    const [nudge] = await dancecard.value('nudges.list', {});
    await dancecard.callUnknown('needs.add', (await wayOut(dancecard))?.input);
    const [need] = await dancecard.value('needs.list', {});
    expect(need?.decideBy).toBe(nudge?.actBy);
    expect(parseCalendarDate(need?.decideBy ?? '')).not.toBeNull();
    expect((await dancecard.value('needs.get', { id: need?.id ?? '' })).decideByWhy).toContain('notice to Nordwall');
  });
});
