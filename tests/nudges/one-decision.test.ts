import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const month = { n: 1, unit: 'month' } as const;
const year = { n: 12, unit: 'month' } as const;
const monthly = (amount: number) => ({ amount, currency: 'EUR', every: month });

/** Its last day for notice is 30 November 2026. */
const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: year,
  renewal: year,
  notice: { ...month, anchor: 'term_end' },
} as const;
const atAnyTime = {
  ...yearly,
  initialTerm: null,
  renewal: 'indefinite',
  notice: { ...month, anchor: 'any_time' },
} as const;

const add = async (dancecard: TestDancecard, name: string, more: Partial<InputOf<'contracts.add'>> = {}) =>
  (
    await dancecard.value('contracts.add', {
      supplierName: `${name} Ltd`,
      name,
      terms: yearly,
      price: monthly(3000),
      ...more,
    })
  ).id;

const said = async (dancecard: TestDancecard) => dancecard.value('nudges.list', {});
const speaking = async (dancecard: TestDancecard) =>
  (await said(dancecard)).map(({ palgorithm }) => palgorithm).toSorted();
const whyNot = async (dancecard: TestDancecard, id: string, name: string) =>
  (await dancecard.value('nudges.whyNot', { subject: { type: 'contract', id } })).find(
    ({ palgorithm }) => palgorithm === name,
  );

/** A gym nobody used, that crept up, with a cheaper offer noted, nine days before its last day for notice. */
async function gym() {
  const dancecard = await openTestDancecard({ today: '2026-11-21' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const id = await add(dancecard, 'Gym', { category: 'Fitness', lastUsedOn: day('2026-01-20') });
  await dancecard.value('prices.announce', {
    contractId: id,
    price: monthly(4000),
    effectiveFrom: day('2026-06-01'),
  });
  const need = await dancecard.value('needs.add', { title: 'Sport', trigger: 'price', cause: { contractId: id } });
  const candidate = await dancecard.value('candidates.add', {
    needId: need.id,
    supplierName: 'Kraftraum',
    source: 'own_idea',
  });
  await dancecard.value('offers.add', { candidateId: candidate.id, price: monthly(2000) });
  return { dancecard, id };
}

describe('one decision', () => {
  it('[nudges-203] is one nudge: what speaks for leaving is said with the last day for it, by itself where there is none', async () => {
    const { dancecard, id } = await gym();
    const [deadline, ...others] = await said(dancecard);
    expect([deadline?.palgorithm, others]).toEqual(['notice_deadline', []]);
    expect(deadline?.because[0]).toMatch(
      / on Fri, 1 Jan 2027\. Since Thu, 1 Jan 2026, €30\.00 a month became €40\.00 a month\. The last known use was on Tue, 20 Jan 2026\. Kraftraum takes €240\.00 a year, as noted for Sat, 21 Nov 2026\.$/u,
    );
    expect(deadline?.because.slice(-3, -1)).toEqual([
      'That is €120.00 more a year.',
      'Here it is €480.00 a year, €240.00 more.',
    ]);
    for (const name of ['paid_unused', 'price_crept', 'better_moment']) {
      expect(await whyNot(dancecard, id, name)).toMatchObject({ state: 'now', nudgeId: deadline?.id });
    }
    await dancecard.value('palgorithms.configure', { id: 'notice_deadline', enabled: false });
    // A better price is a question of what became of the price.
    expect(await speaking(dancecard)).toEqual(['paid_unused', 'price_crept']);
  });

  it.each(['nudges.dismiss', 'nudges.nextTerm', 'nudges.done'] as const)(
    'that was answered by %s is not asked for in other words',
    async (answer) => {
      const { dancecard } = await gym();
      await dancecard.value(answer, { id: (await said(dancecard))[0]?.id ?? '' });
      expect(await speaking(dancecard)).toEqual([]);
      dancecard.clock.moveTo(day('2026-12-05'));
      expect(await speaking(dancecard)).toEqual([]);
    },
  );

  it('on a dearer price is one with the last day for a notice that avoids it, and a right to leave is another', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    await dancecard.value('preferences.set', { locale: 'en-GB' });
    const id = await add(dancecard, 'Phone');
    const announced = { contractId: id, price: monthly(3600), effectiveFrom: day('2027-01-01') };
    const price = await dancecard.value('prices.announce', { ...announced, announcedOn: day('2026-11-05') });
    const [deadline, ...others] = await said(dancecard);
    expect([deadline?.palgorithm, others]).toEqual(['notice_deadline', []]);
    expect(deadline?.because[0]).toContain(
      'From Fri, 1 Jan 2027 you pay €36.00 a month instead of €30.00 a month, 20 % more.',
    );
    expect(deadline?.because.slice(-3, -1)).toEqual([
      'That is €72.00 more a year.',
      'Whether the rise gives a right to leave early is not noted. Read the letter, or ask the supplier.',
    ]);
    await dancecard.value('prices.update', { id: price.id, exitRightUntil: day('2026-11-30') });
    expect(await speaking(dancecard)).toEqual(['notice_deadline', 'price_rise']);
  });

  it('[nudges-247] on a premium that was raised is one with the last day for a notice that avoids it, and open again after it', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    await dancecard.value('preferences.set', { locale: 'en-GB' });
    const contractId = await add(dancecard, 'Car', { category: 'Insurance' });
    await dancecard.value('prices.announce', {
      contractId,
      price: monthly(3600),
      effectiveFrom: day('2027-01-01'),
      announcedOn: day('2026-11-05'),
    });
    const [deadline, ...others] = await said(dancecard);
    expect([deadline?.palgorithm, others]).toEqual(['notice_deadline', []]);
    expect(deadline?.because[0]).toContain('From Fri, 1 Jan 2027 you pay €36.00 a month instead of €30.00 a month.');
    expect(await whyNot(dancecard, contractId, 'premium_raised')).toMatchObject({
      state: 'now',
      nudgeId: deadline?.id,
    });
    dancecard.clock.moveTo(day('2026-12-01'));
    expect(await speaking(dancecard)).toEqual(['premium_raised']);
  });

  it('that was to stay holds for the premium that was said with it', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    const contractId = await add(dancecard, 'Car', { category: 'Insurance' });
    await dancecard.value('prices.announce', { contractId, price: monthly(3600), effectiveFrom: day('2027-01-01') });
    const [deadline] = await said(dancecard);
    await dancecard.value('nudges.nextTerm', { id: deadline?.id ?? '' });
    expect(await speaking(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-05'));
    expect(await speaking(dancecard)).toEqual([]);
  });

  it('[nudges-207] what comes up after the last day was answered is said by itself', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    const id = await add(dancecard, 'Phone');
    const [deadline] = await said(dancecard);
    await dancecard.value('nudges.nextTerm', { id: deadline?.id ?? '' });
    expect(await speaking(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-12'));
    await dancecard.value('prices.announce', {
      contractId: id,
      price: monthly(3600),
      effectiveFrom: day('2027-01-01'),
      announcedOn: day('2026-11-12'),
    });
    expect(await said(dancecard)).toMatchObject([{ palgorithm: 'price_rise', actBy: '2026-11-30' }]);
    const need = await dancecard.value('needs.add', { title: 'Talk', trigger: 'price', cause: { contractId: id } });
    const candidate = await dancecard.value('candidates.add', {
      needId: need.id,
      supplierName: 'Querfunk',
      source: 'own_idea',
    });
    await dancecard.value('offers.add', {
      candidateId: candidate.id,
      price: monthly(1500),
      offeredOn: day('2026-11-12'),
    });
    const [rise] = await said(dancecard);
    expect(rise?.because[0]).toContain('Querfunk');
    await dancecard.value('nudges.done', { id: rise?.id ?? '' });
    expect(await speaking(dancecard)).toEqual(['better_moment']);
  });

  it('[nudges-234] a dearer price that was announced after the last day was put off speaks until that is said again', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-03' });
    const id = await add(dancecard, 'Phone', { category: 'Telephone', lastUsedOn: day('2026-01-20') });
    const announce = (amount: number) =>
      dancecard.value('prices.announce', {
        contractId: id,
        price: monthly(amount),
        effectiveFrom: day('2027-01-01'),
        announcedOn: day('2026-11-02'),
      });
    const known = await announce(3300);
    const [deadline] = await said(dancecard);
    await dancecard.value('nudges.snooze', { id: deadline?.id ?? '', until: day('2026-11-20') });
    // What was known, and what speaks for leaving on any day, waits with it.
    expect(await speaking(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-05'));
    await dancecard.value('prices.remove', { id: known.id });
    await announce(4500);
    expect(await speaking(dancecard)).toEqual(['price_rise']);
    expect(await whyNot(dancecard, id, 'notice_deadline')).toMatchObject({ state: 'snoozed', on: '2026-11-20' });
    dancecard.clock.moveTo(day('2026-11-19'));
    expect(await speaking(dancecard)).toEqual(['price_rise']);
    dancecard.clock.moveTo(day('2026-11-20'));
    expect(await speaking(dancecard)).toEqual(['notice_deadline']);
    expect((await said(dancecard))[0]?.because[0]).toContain('€45.00 a month');
  });

  it('[nudges-233] a look at all of a supplier waits while it is asked whether to go on with something of it', async () => {
    const dancecard = await openTestDancecard({ today: '2024-01-10' });
    const terms = {
      ...yearly,
      startsOn: day('2015-01-01'),
      notice: { n: 3, unit: 'month', anchor: 'term_end' },
    } as const;
    const id = await add(dancecard, 'Car', { terms, price: monthly(9000) });
    const { relationshipId } = await dancecard.value('contracts.get', { id });
    const loyal = async () =>
      (await dancecard.value('nudges.whyNot', { subject: { type: 'relationship', id: relationshipId } })).find(
        ({ palgorithm }) => palgorithm === 'loyal_unreviewed',
      );
    dancecard.clock.moveTo(day('2026-07-01'));
    // From 90 days before the last day for notice, 30 September, on.
    dancecard.clock.moveTo(day('2026-07-02'));
    expect(await speaking(dancecard)).toEqual(['notice_deadline']);
    expect(await loyal()).toMatchObject({ state: 'later', on: '2026-10-01' });
    await dancecard.value('nudges.nextTerm', { id: (await said(dancecard))[0]?.id ?? '' });
    dancecard.clock.moveTo(day('2026-09-30'));
    expect(await speaking(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-10-01'));
    expect(await speaking(dancecard)).toContain('loyal_unreviewed');
    dancecard.clock.moveTo(day('2027-07-02'));
    expect(await speaking(dancecard)).toEqual(['notice_deadline']);
    // Where nobody asks, it does not wait.
    await dancecard.value('palgorithms.configure', { id: 'notice_deadline', enabled: false });
    expect(await speaking(dancecard)).toContain('loyal_unreviewed');
  });

  it('[nudges-204] a renewal after which nobody knows how to leave asks for the terms, once', async () => {
    const dancecard = await openTestDancecard({ today: '2026-12-20' });
    const id = await add(dancecard, 'Guitar', { terms: { ...yearly, notice: null } });
    dancecard.clock.moveTo(day('2027-01-04'));
    const [renewed, ...others] = await said(dancecard);
    expect([renewed?.palgorithm, others]).toEqual(['renewed_without_decision', []]);
    expect(renewed?.because.at(-1)).toContain('how long before which day must my notice reach you');
    expect(renewed?.actions[0]?.path).toBe('contracts.get');
    expect(await whyNot(dancecard, id, 'terms_unknown')).toMatchObject({ state: 'now', nudgeId: renewed?.id });
    dancecard.clock.moveTo(day('2027-02-04'));
    expect(await speaking(dancecard)).toEqual(['terms_unknown']);
  });
});

describe('a last day for notice that was dismissed for good', () => {
  /** Dismisses what is said of the only deadline, and lets an hour go by. */
  async function dismiss(dancecard: TestDancecard) {
    const deadline = (await said(dancecard)).find(({ palgorithm }) => palgorithm === 'notice_deadline');
    await dancecard.value('nudges.dismiss', { id: deadline?.id ?? '' });
    const hour = new Date(dancecard.clock.now() + 3_600_000).toISOString();
    dancecard.clock.moveTo(day(hour.slice(0, 10)), hour.slice(11, 16));
  }
  const deadlines = async (dancecard: TestDancecard) =>
    (await said(dancecard))
      .filter(({ palgorithm }) => palgorithm === 'notice_deadline')
      .map(({ stake }) => stake?.amount);

  it('[nudges-205] speaks again once missing it costs half as much again as was known then, and of each such rise once', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    const contractId = await add(dancecard, 'Phone');
    const rise = (amount: number, on: string) =>
      dancecard.value('prices.announce', { contractId, price: monthly(amount), effectiveFrom: day(on) });
    await dismiss(dancecard);
    await rise(4000, '2027-01-01');
    expect(await deadlines(dancecard)).toEqual([]);
    const dearer = await rise(6000, '2027-02-01');
    expect(await deadlines(dancecard)).toEqual([4000 + 11 * 6000]);
    await dancecard.value('prices.remove', { id: dearer.id });
    expect(await deadlines(dancecard)).toEqual([]);
    await rise(6000, '2027-02-01');
    await dismiss(dancecard);
    await rise(6500, '2027-03-01');
    expect(await deadlines(dancecard)).toEqual([]);
    await rise(12_000, '2027-04-01');
    expect(await deadlines(dancecard)).toEqual([4000 + 6000 + 6500 + 9 * 12_000]);
  });

  it('stays silent where the dearer price was known, and so does that price', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    const contractId = await add(dancecard, 'Phone');
    await dancecard.value('prices.announce', { contractId, price: monthly(9000), effectiveFrom: day('2027-01-01') });
    await dismiss(dancecard);
    expect(await speaking(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-28'));
    expect(await speaking(dancecard)).toEqual([]);
  });
});

describe('several contracts for the same thing', () => {
  async function threeGyms(noted: number[]) {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await dancecard.value('preferences.set', { locale: 'en-GB' });
    for (const [position, amount] of noted.entries()) {
      await add(dancecard, 'Gym', {
        supplierName: ['Fit', 'Strong', 'Quick'][position] ?? '',
        category: 'Fitness',
        terms: { ...atAnyTime, startsOn: day(`2026-0${position + 1}-01`) },
        price: monthly(amount),
      });
    }
    return dancecard;
  }
  const titles = async (dancecard: TestDancecard) => (await said(dancecard)).map(({ title }) => title).toSorted();

  it('[nudges-206] are asked about one at a time, each with the last that began before it', async () => {
    const dancecard = await threeGyms([3000, 3000, 3000]);
    expect(await titles(dancecard)).toEqual([
      'Gym, Quick: perhaps the same as Gym, Strong?',
      'Gym, Strong: perhaps the same as Gym, Fit?',
    ]);
    const last = (await said(dancecard)).find(({ title }) => title.startsWith('Gym, Quick'));
    await dancecard.value('nudges.dismiss', { id: last?.id ?? '' });
    expect(await titles(dancecard)).toEqual([
      'Gym, Quick: perhaps the same as Gym, Fit?',
      'Gym, Strong: perhaps the same as Gym, Fit?',
    ]);
  });

  it('are no better price elsewhere for each other, and one that is over is', async () => {
    const dancecard = await threeGyms([3000, 1000]);
    expect(await speaking(dancecard)).toEqual(['contract_alike']);
    const cheaper = (await dancecard.value('contracts.list', {})).find(({ supplierName }) => supplierName === 'Strong');
    await dancecard.value('exits.log', {
      contractId: cheaper?.id ?? '',
      decidedOn: day('2026-10-01'),
      noticeSentOn: day('2026-10-01'),
      endsOn: day('2026-11-21'),
    });
    expect(await speaking(dancecard)).toContain('better_moment');
  });
});
