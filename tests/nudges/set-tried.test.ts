import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { isInsurance } from '#shared/domain/palgorithms/insurance.ts';
import { isUsedAtWill } from '#shared/domain/palgorithms/used-at-will.ts';
import { isWarranty } from '#shared/domain/palgorithms/warranty.ts';
import { rulesOut } from '#shared/domain/exits/never-again.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const monthly = (amount: number) => ({ amount, currency: 'EUR', every: { n: 1, unit: 'month' } }) as const;

/** A year from 1 February 2026 that renews by the year; its last days for notice are 31 October. */
const yearly = {
  startsOn: day('2026-02-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 3, unit: 'month', anchor: 'term_end' },
} as const;
const endsItself = { ...yearly, renewal: 'none', notice: null } as const;

/** What one palgorithm says now, after it was seen that a pass over everything says the same. */
async function said(dancecard: TestDancecard, palgorithm: string) {
  const afterCommand = await dancecard.value('nudges.list', { status: 'all' });
  dancecard.resumed();
  expect(await dancecard.value('nudges.list', { status: 'all' })).toEqual(afterCommand);
  return (await dancecard.value('nudges.list', {})).filter((nudge) => nudge.palgorithm === palgorithm);
}

const add = (dancecard: TestDancecard, name: string, more: Partial<InputOf<'contracts.add'>> = {}) =>
  dancecard.value('contracts.add', { supplierName: `${name} Ltd`, name, terms: yearly, ...more });

describe('a price that a decision depends on', () => {
  it('[nudges-181] is asked for once before the first day to decide, and not where something costs nothing', async () => {
    const dancecard = await openTestDancecard({ today: '2026-02-02' });
    const { id } = await add(dancecard, 'Gym');
    await add(dancecard, 'Known', { price: monthly(3000) });
    await add(dancecard, 'Free', { price: monthly(0) });
    await add(dancecard, 'Fridge, warranty');
    expect(await said(dancecard, 'price_unknown')).toEqual([]);
    dancecard.clock.moveTo(day('2026-06-10'));
    expect(await said(dancecard, 'price_unknown')).toMatchObject([
      { contractId: id, title: 'Gym, Gym Ltd: what does it cost?', actBy: null, urgency: 'later' },
    ]);
    await dancecard.value('contracts.update', { id, price: monthly(2500) });
    expect(await said(dancecard, 'price_unknown')).toEqual([]);
    await dancecard.value('history.undo', { entryId: (await dancecard.value('history.list', {}))[0]?.id ?? '' });
    expect(await said(dancecard, 'price_unknown')).toHaveLength(1);
    // Once the deadline itself is spoken of, it says so, and nothing stands beside it.
    dancecard.clock.moveTo(day('2026-08-10'));
    expect(await said(dancecard, 'price_unknown')).toEqual([]);
    const deadline = (await said(dancecard, 'notice_deadline')).find(({ contractId }) => contractId === id);
    expect(deadline?.because.at(-2)).toBe('What it costs is not written down, so what is at stake is not known.');
    dancecard.clock.moveTo(day('2027-06-10'));
    expect(await said(dancecard, 'price_unknown')).toEqual([]);
  });

  it('is asked for after a free trial, until the price that follows is written down', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-02' });
    const trial = { ...yearly, startsOn: day('2026-11-01'), trialEndsOn: day('2026-11-30') };
    const { id } = await add(dancecard, 'Films', { terms: trial, price: monthly(0) });
    expect((await said(dancecard, 'price_unknown'))[0]?.title).toBe(
      'Films, Films Ltd: what does it cost after the trial?',
    );
    await dancecard.value('prices.announce', {
      contractId: id,
      price: monthly(1200),
      effectiveFrom: day('2026-12-01'),
    });
    expect(await said(dancecard, 'price_unknown')).toEqual([]);
  });

  it('is asked for in one nudge where many lack it, which put away asks for none of them again', async () => {
    const dancecard = await openTestDancecard({ today: '2026-06-10' });
    for (const name of ['One', 'Two', 'Three', 'Four']) await add(dancecard, name);
    const [joint, ...others] = await said(dancecard, 'price_unknown');
    expect(others).toEqual([]);
    expect(joint?.key).toBe('price_unknown:several:first');
    await dancecard.value('nudges.dismiss', { id: joint?.id ?? '' });
    expect(await said(dancecard, 'price_unknown')).toEqual([]);
  });
});

describe('a supplier that was left', () => {
  async function leave(dancecard: TestDancecard, name: string, exit: Partial<InputOf<'exits.log'>>) {
    const terms = { ...yearly, initialTerm: null, renewal: 'indefinite' } as const;
    const { id } = await add(dancecard, name, { category: 'Gym', terms });
    const days = { decidedOn: day('2026-03-01'), noticeSentOn: day('2026-03-01'), endsOn: day('2026-03-31') };
    await dancecard.value('exits.log', { contractId: id, ...days, ...exit });
    return dancecard.value('contracts.get', { id });
  }

  it('[nudges-182] is named to no need where it was ruled out, by what was said when leaving or for another need since', async () => {
    const dancecard = await openTestDancecard({ today: '2026-03-01' });
    await leave(dancecard, 'Never', { wouldReturn: 'Never again!' });
    await leave(dancecard, 'Cheats', { wouldReturn: 'A lower price', reason: 'It was fraud' });
    const { supplierId } = await leave(dancecard, 'Kraftraum', {
      wouldReturn: 'They open on Sundays',
      reason: 'Too far',
    });
    dancecard.clock.moveTo(day('2026-05-01'));
    const first = await dancecard.value('needs.add', { title: 'A gym nearby', trigger: 'other' });
    const [named, ...others] = await said(dancecard, 'former_fits');
    expect(others).toEqual([]);
    expect(named).toMatchObject({ supplierId, needId: first.id });
    expect(named?.because).toContain('Why you left, in your words: “Too far”.');
    const { id } = await dancecard.value('candidates.add', { needId: first.id, supplierId });
    const second = await dancecard.value('needs.add', { title: 'A gym for Ada', trigger: 'other' });
    expect(await said(dancecard, 'former_fits')).toMatchObject([{ needId: second.id }]);
    await dancecard.value('candidates.move', { id, stage: 'ruled_out', reason: 'Still closed on Sundays' });
    expect(await said(dancecard, 'former_fits')).toEqual([]);
  });

  it.each([
    ['Nie wieder', true],
    ['jamais', true],
    ['Nichts.', true],
    ['Nothing but a lower price', false],
    ['Keine Werbeanrufe mehr', false],
    ['A lower price', false],
  ])('"%s" as what would bring one back rules out: %s', (wouldReturn, expected) => {
    expect(rulesOut({ ground: 'notice', reason: null, wouldReturn })).toBe(expected);
  });
});

describe('what falls into an absence', () => {
  it('[nudges-183] and can no longer be done after it is told before, though nothing binds', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-02' });
    const told: string[] = [];
    await dancecard.value('preferences.set', { attention: { perDay: 5, perWeek: 20 } });
    dancecard.subscribe('nudgesRaised', ({ nudges }) => {
      for (const { title } of nudges) told.push(`${dancecard.clock.today()} ${title}`);
    });
    // The last day to claim is 31 January 2027, and nothing would be said before 17 December.
    await add(dancecard, 'Fridge, warranty', { terms: endsItself });
    await add(dancecard, 'Flat', {
      terms: { ...yearly, initialTerm: null, renewal: 'indefinite' },
      reviewOn: day('2027-01-20'),
      reviewAbout: 'Rent',
    });
    await dancecard.value('absences.add', { from: day('2026-12-10'), until: day('2027-02-10') });
    expect(await said(dancecard, 'warranty_ending')).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-04'));
    expect(await said(dancecard, 'warranty_ending')).toMatchObject([{ actBy: '2027-01-31' }]);
    expect(await said(dancecard, 'review_due')).toMatchObject([{ actBy: '2027-01-20' }]);
    dancecard.clock.moveTo(day('2027-02-09'));
    expect(told.filter((one) => one < '2026-12-10').map((one) => one.slice(11))).toEqual(
      expect.arrayContaining([expect.stringContaining('Fridge, warranty'), expect.stringContaining('review Rent')]),
    );
    expect(told.filter((one) => one >= '2026-12-10')).toEqual([]);
  });
});

describe('a sum that was set for the month', () => {
  it('[nudges-184] is spoken of again within the year once it is exceeded by much more than what was said to be fine', async () => {
    const dancecard = await openTestDancecard({ today: '2026-04-01' });
    const running = { ...yearly, initialTerm: null, renewal: 'indefinite' } as const;
    await dancecard.value('palgorithms.configure', {
      id: 'commitments_above',
      settings: { month: { amount: 10_000, currency: 'EUR' } },
    });
    await add(dancecard, 'Rent', { terms: running, price: monthly(11_000) });
    const [first] = await said(dancecard, 'commitments_above');
    await dancecard.value('nudges.done', { id: first?.id ?? '' });
    const small = await add(dancecard, 'Films', { terms: running, price: monthly(1000) });
    expect(await said(dancecard, 'commitments_above')).toEqual([]);
    await dancecard.value('contracts.remove', { id: small.id });
    expect(await said(dancecard, 'commitments_above')).toEqual([]);
    await add(dancecard, 'Car', { terms: running, price: monthly(9000) });
    expect(await said(dancecard, 'commitments_above')).toHaveLength(1);
  });
});

describe('words by which a contract is known', () => {
  it.each([
    ['Insurance', 'Car cover'],
    ['Wohngebäude', ''],
    ['RC Auto', ''],
    ['Mutuelle santé', ''],
    ['Póliza', 'Hogar'],
    ['Zorgpolis', ''],
  ])('[nudges-185] "%s" is an insurance, and is not used at will (%s)', (name, category) => {
    expect(isInsurance({ name, category })).toBe(true);
    expect(isUsedAtWill({ name, category })).toBe(false);
  });

  it.each([
    ['Gym', ''],
    ['Tarif M', 'Hörbuch'],
    ['Abonnement', 'Salle de sport'],
    ['Abbonamento', 'Palestra'],
    ['Cuota', 'Gimnasio'],
    ['Lidmaatschap', 'Sportschool'],
  ])('"%s" (%s) is used at will, and no insurance', (name, category) => {
    expect(isUsedAtWill({ name, category })).toBe(true);
    expect(isInsurance({ name, category })).toBe(false);
  });

  it.each(['Gewährleistung Küche', 'Garantie lave-linge', 'Garanzia frigo', 'Garantía', 'Fridge guarantee'])(
    '"%s" is a warranty',
    (name) => {
      expect(isWarranty({ name, category: null, prices: [] })).toBe(true);
    },
  );

  it.each([
    ['Electricity', 'Energy'],
    ['Miete', 'Wohnung'],
    ['Metropolis', 'Newspaper'],
    ['Glasfaser', 'Internet'],
  ])('"%s" (%s) is neither insurance nor warranty', (name, category) => {
    expect(isInsurance({ name, category })).toBe(false);
    expect(isWarranty({ name, category, prices: [] })).toBe(false);
  });
});

describe('why nothing is said', () => {
  it('[nudges-186] is answered by the fact that is missing, for every palgorithm that wants one', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await dancecard.value('contracts.add', { supplierName: 'Nordwall', name: 'Thing' });
    const { supplierId, relationshipId } = await dancecard.value('contracts.get', { id });
    const why = async (subject: InputOf<'nudges.whyNot'>['subject']) =>
      (await dancecard.value('nudges.whyNot', { subject }))
        .filter(({ state }) => state === 'unknown')
        .map(({ palgorithm }) => palgorithm);
    expect((await why({ type: 'contract', id })).toSorted()).toEqual(
      [
        'notice_deadline',
        'renewed_without_decision',
        'renewal_unknown',
        'fixed_term_ending',
        'trial_ending',
        'probation_ending',
        'cooling_off_ending',
        'price_rise',
        'introductory_price_ending',
        'premium_raised',
        'charge_unusual',
        'price_guarantee_ending',
        'warranty_ending',
        'review_due',
        'exit_unsent',
        'exit_unacknowledged',
        'exit_charges',
        'exit_checklist',
        'setup_undone',
        'contract_alike',
        'price_crept',
        'paid_unused',
        'better_moment',
        'open_ended_yearly',
        'price_unknown',
      ].toSorted(),
    );
    expect(await why({ type: 'supplier', id: supplierId })).toEqual(['effort_rising', 'data_still_held']);
    expect(await why({ type: 'relationship', id: relationshipId })).toEqual(['loyal_unreviewed', 'yearly_look']);
    const promise = await dancecard.value('promises.add', { subject: { type: 'contract', id }, text: 'A refund' });
    expect(await why({ type: 'promise', id: promise.id })).toEqual(['promise_due', 'promise_broken']);
    expect(await why({ type: 'household', id: 'household' })).toEqual(['commitments_above']);
    const change = { kind: 'email', newDetail: 'ada@example.org', validFrom: day('2027-01-01') } as const;
    const subject = { type: 'detail_change', id: (await dancecard.value('data.change', change)).id } as const;
    const [untold] = await dancecard.value('nudges.whyNot', { subject });
    expect(untold).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('Note what suppliers know of you'),
    });
  });
});
