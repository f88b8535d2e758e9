import { describe, expect, it } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const monthly = (amount: number) => ({ amount, currency: 'EUR', every: { n: 1, unit: 'month' } }) as const;
const openEnded = {
  startsOn: day('2026-01-01'),
  initialTerm: null,
  renewal: 'indefinite',
  notice: { n: 1, unit: 'month', anchor: 'any_time' },
} as const;

/** What one palgorithm says now, after it was seen that a pass over everything says the same. */
async function said(dancecard: TestDancecard, palgorithm: string) {
  const afterCommand = await dancecard.value('nudges.list', { status: 'all' });
  dancecard.resumed();
  expect(await dancecard.value('nudges.list', { status: 'all' })).toEqual(afterCommand);
  return (await dancecard.value('nudges.list', {})).filter((nudge) => nudge.palgorithm === palgorithm);
}

const addGym = (dancecard: TestDancecard, supplierName: string, more: object = {}) =>
  dancecard.value('contracts.add', {
    supplierName,
    name: 'Membership',
    category: 'Sport',
    terms: openEnded,
    price: monthly(3000),
    ...more,
  });

describe('a dearer price that comes of itself', () => {
  it('[nudges-100] is spoken of in time for the last notice that avoids it, and no more once leaving is decided', async () => {
    const dancecard = await openTestDancecard({ today: '2026-07-01' });
    const { id } = await addGym(dancecard, 'Nordwall');
    await dancecard.value('prices.announce', {
      contractId: id,
      price: monthly(4000),
      effectiveFrom: day('2027-01-01'),
    });
    expect(await said(dancecard, 'introductory_price_ending')).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-01'));
    const [nudge] = await said(dancecard, 'introductory_price_ending');
    // A month's notice that arrives on this day still ends it before January.
    expect(nudge).toMatchObject({ actBy: '2026-11-30', stake: { amount: 12_000 } });
    expect(await said(dancecard, 'price_rise')).toEqual([]);
    await dancecard.value('exits.log', { contractId: id, decidedOn: day('2026-11-01') });
    expect(await said(dancecard, 'introductory_price_ending')).toEqual([]);
  });

  it('[nudges-101] is said with the notice deadline where that is the day to act by, and not beside it', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    const yearly = { ...openEnded, initialTerm: { n: 12, unit: 'month' }, renewal: { n: 12, unit: 'month' } } as const;
    const { id } = await addGym(dancecard, 'Nordwall', {
      terms: { ...yearly, notice: { n: 1, unit: 'month', anchor: 'term_end' } },
    });
    await dancecard.value('prices.announce', {
      contractId: id,
      price: monthly(4000),
      effectiveFrom: day('2027-01-01'),
    });
    expect(await said(dancecard, 'introductory_price_ending')).toEqual([]);
    const [deadline] = await said(dancecard, 'notice_deadline');
    expect(deadline?.because.join(' ')).toContain('€40.00 a month instead of €30.00 a month');
  });
});

describe('two contracts that look alike', () => {
  it('[nudges-102] are asked about once, until one of them is another thing or gone', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const first = await addGym(dancecard, 'Nordwall');
    const second = await addGym(dancecard, 'Kraftraum', { terms: { ...openEnded, startsOn: day('2026-10-01') } });
    expect(await said(dancecard, 'contract_alike')).toMatchObject([{ contractId: second.id, actBy: null }]);
    await dancecard.value('contracts.update', { id: first.id, category: 'Music' });
    expect(await said(dancecard, 'contract_alike')).toEqual([]);
    await dancecard.value('contracts.update', { id: first.id, category: 'Sport' });
    expect(await said(dancecard, 'contract_alike')).toHaveLength(1);
    await dancecard.value('contracts.update', { id: first.id, price: monthly(0) });
    expect(await said(dancecard, 'contract_alike')).toEqual([]);
    await dancecard.value('contracts.update', { id: first.id, price: monthly(3000) });
    await dancecard.value('contracts.remove', { id: first.id });
    expect(await said(dancecard, 'contract_alike')).toEqual([]);
  });

  it('[nudges-103] are never asked about again once the person said that they are two things', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard, 'Nordwall');
    await addGym(dancecard, 'Kraftraum', { terms: { ...openEnded, startsOn: day('2026-10-01') } });
    const [nudge] = await said(dancecard, 'contract_alike');
    await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
    dancecard.clock.moveTo(day('2028-03-01'));
    expect(await said(dancecard, 'contract_alike')).toEqual([]);
  });

  it('are found whatever their categories, at once and when it is asked why', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const first = await addGym(dancecard, 'Nordwall', { name: 'Haftpflicht', category: 'Versicherung' });
    const later = { name: 'Privathaftpflichtversicherung', category: 'Recht' };
    const { id } = await addGym(dancecard, 'Talwerk', {
      ...later,
      terms: { ...openEnded, startsOn: day('2026-10-01') },
    });
    const why = async () =>
      (await dancecard.value('nudges.whyNot', { subject: { type: 'contract', id } })).find(
        ({ palgorithm }) => palgorithm === 'contract_alike',
      )?.state;
    expect(await said(dancecard, 'contract_alike')).toMatchObject([{ contractId: id }]);
    expect(await why()).toBe('now');
    await dancecard.value('contracts.update', { id: first.id, name: 'Hundehaftpflicht' });
    expect(await said(dancecard, 'contract_alike')).toEqual([]);
    expect(await why()).toBe('never');
  });

  it('says for how long both are paid where one of them ends', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const first = await addGym(dancecard, 'Nordwall');
    await addGym(dancecard, 'Kraftraum', { terms: { ...openEnded, startsOn: day('2026-12-01') } });
    await dancecard.value('exits.log', {
      contractId: first.id,
      decidedOn: day('2026-11-22'),
      noticeSentOn: day('2026-11-22'),
      endsOn: day('2026-12-31'),
    });
    const [nudge] = await said(dancecard, 'contract_alike');
    expect(nudge?.because[0]).toContain('31 days');
  });

  it.each([
    [
      'a second domain',
      { name: 'nordwall.example', category: 'Domain' },
      { name: 'kraftraum.example', category: 'Domain' },
    ],
    ['two cars', { name: 'Golf', category: 'Insurance' }, { name: 'Polo', category: 'Insurance' }],
    ['other kinds', { category: 'Sport' }, { category: 'Music' }],
  ])('%s are two things', async (_, one, other) => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard, 'Nordwall', one);
    await addGym(dancecard, one.category === 'Insurance' ? 'Nordwall' : 'Kraftraum', other);
    expect(await said(dancecard, 'contract_alike')).toEqual([]);
  });
});

describe('what the person looked at, or used', () => {
  it('[nudges-104] a price that crept up, also over earlier contracts, is silent once all of it was looked at', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id, relationshipId } = await addGym(dancecard, 'Nordwall', {
      terms: { ...openEnded, startsOn: day('2024-01-01') },
    });
    await dancecard.value('contracts.succeed', {
      id,
      on: day('2026-09-01'),
      how: 'change',
      contract: { name: 'Membership', price: monthly(4500) },
    });
    const [nudge] = await said(dancecard, 'price_crept');
    expect(nudge).toMatchObject({ stake: { amount: 18_000 }, actBy: null });
    const review = nudge?.actions.find(({ path }) => path === 'relationships.review');
    expect(review?.input).toEqual({ id: relationshipId, on: '2026-11-22' });
    await dancecard.callUnknown('relationships.review', review?.input);
    expect(await said(dancecard, 'price_crept')).toEqual([]);
    expect(await dancecard.error('relationships.review', { id: relationshipId, on: '2026-11-23' })).toMatchObject({
      type: 'Refused',
    });
  });

  it('a price that was agreed from the beginning did not creep up, and what is given is compared with nothing', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const startsOn = day('2026-01-01');
    const terms = { ...openEnded, startsOn };
    const { id: contractId } = await addGym(dancecard, 'Nordwall', { terms, price: monthly(1000) });
    const dearer = { contractId, price: monthly(3000), effectiveFrom: day('2026-07-01') };
    const { id } = await dancecard.value('prices.announce', { ...dearer, announcedOn: startsOn });
    expect(await said(dancecard, 'price_crept')).toEqual([]);
    await dancecard.value('prices.update', { id, announcedOn: day('2026-05-20') });
    expect(await said(dancecard, 'price_crept')).toHaveLength(1);
    await dancecard.value('contracts.update', { id: contractId, category: 'Donation' });
    expect(await said(dancecard, 'price_crept')).toEqual([]);
  });

  it('nobody is asked to compare what is given, or owed by law', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const terms = { ...openEnded, startsOn: day('2018-01-01') };
    const { id } = await addGym(dancecard, 'Kinderhilfe', { name: 'Spende', category: 'Spenden', terms });
    dancecard.clock.moveTo(day('2027-10-01'));
    expect(await said(dancecard, 'loyal_unreviewed')).toEqual([]);
    await dancecard.value('contracts.update', { id, name: 'Membership', category: 'Fitness' });
    expect(await said(dancecard, 'loyal_unreviewed')).toHaveLength(1);
  });

  it('[nudges-105] what is paid for and not used is asked about seldom, and "used it" is the answer', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addGym(dancecard, 'Nordwall');
    await dancecard.value('contracts.used', { id, on: day('2026-11-02') });
    dancecard.clock.moveTo(day('2027-04-30'));
    expect(await said(dancecard, 'paid_unused')).toEqual([]);
    dancecard.clock.moveTo(day('2027-05-01'));
    const [nudge] = await said(dancecard, 'paid_unused');
    const used = nudge?.actions.find(({ path }) => path === 'contracts.used');
    await dancecard.callUnknown('contracts.used', used?.input);
    expect(await said(dancecard, 'paid_unused')).toEqual([]);
    expect((await dancecard.value('contracts.get', { id })).lastUsedOn).toBe('2027-05-01');
    await dancecard.value('contracts.used', { id, on: day('2027-01-01') });
    expect((await dancecard.value('contracts.get', { id })).lastUsedOn).toBe('2027-05-01');
  });

  it('[nudges-106] long with a supplier and never compared is said, until a need was raised or it was looked at', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addGym(dancecard, 'Nordwall', { terms: { ...openEnded, startsOn: day('2018-01-01') } });
    expect(await said(dancecard, 'loyal_unreviewed')).toEqual([]);
    dancecard.clock.moveTo(day('2027-10-01'));
    expect(await said(dancecard, 'loyal_unreviewed')).toMatchObject([{ supplierName: 'Nordwall' }]);
    expect(await said(dancecard, 'yearly_look')).toEqual([]);
    await dancecard.value('needs.add', { title: 'Sport', trigger: 'expiry', cause: { contractId: id } });
    expect(await said(dancecard, 'loyal_unreviewed')).toEqual([]);
  });

  it('nobody is asked to look at what is being left', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const added = [];
    for (const [supplier, since] of [
      ['Nordwall', '2018-01-01'],
      ['Südwall', '2026-11-01'],
    ] as const) {
      const terms = { ...openEnded, startsOn: day(since) };
      added.push(await addGym(dancecard, supplier, { terms, price: monthly(9000) }));
    }
    const looks = async (): Promise<string[]> => {
      const names: string[] = [];
      for (let month = 1; month <= 12; month += 1) {
        for (const on of ['01', '15']) {
          const asOf = day(`2028-${String(month).padStart(2, '0')}-${on}`);
          names.push(...(await dancecard.value('nudges.list', { asOf })).map(({ palgorithm }) => palgorithm));
        }
      }
      return names.filter((name) => name === 'yearly_look' || name === 'loyal_unreviewed');
    };
    expect(new Set(await looks())).toEqual(new Set(['yearly_look', 'loyal_unreviewed']));
    for (const { id } of added) await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
    expect(await looks()).toEqual([]);
  });

  it('[nudges-107] the yearly looks of many suppliers stand on different days, each once', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    for (let n = 0; n < 12; n += 1)
      await addGym(dancecard, `Supplier ${n}`, { name: `Thing ${n}`, price: monthly(9000) });
    const first = new Map<string, string>();
    for (let month = 1; month <= 12; month += 1) {
      const on = day(`2028-${String(month).padStart(2, '0')}-15`);
      for (const { palgorithm, key } of await dancecard.value('nudges.list', { asOf: on })) {
        if (palgorithm === 'yearly_look' && key.includes(':2028-') && !first.has(key)) first.set(key, on);
      }
    }
    expect(new Set(first.values()).size).toBeGreaterThan(3);
  });
});

describe('what else a contract asks for', () => {
  it('[nudges-108] steps left undone are said in one nudge some weeks after the start, until they are done', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addGym(dancecard, 'Nordwall', { terms: { ...openEnded, startsOn: day('2026-11-22') } });
    const steps: string[] = [];
    for (const text of ['Give the mandate', 'Fetch the card']) {
      steps.push((await dancecard.value('checklist.add', { contractId: id, text })).id);
    }
    expect(await said(dancecard, 'setup_undone')).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-13'));
    expect((await said(dancecard, 'setup_undone')).map(({ title }) => title)).toEqual([
      'Membership, Nordwall: 2 steps of setting it up left',
    ]);
    for (const step of steps) await dancecard.value('checklist.tick', { id: step, done: true });
    expect(await said(dancecard, 'setup_undone')).toEqual([]);
  });

  it('[nudges-109] a day the person noted to review something is said before it, by what it is about', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addGym(dancecard, 'Tenant', { name: 'Flat' });
    await dancecard.value('contracts.update', { id, reviewOn: '2026-12-15', reviewAbout: 'Bond' });
    expect(await said(dancecard, 'review_due')).toMatchObject([
      { title: 'Flat, Tenant: review Bond', actBy: '2026-12-15' },
    ]);
    await dancecard.value('contracts.update', { id, reviewOn: '2027-12-15' });
    expect(await said(dancecard, 'review_due')).toEqual([]);
  });

  it('[nudges-110] a premium raised without a noted right is asked about; with it the rise itself is spoken of', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addGym(dancecard, 'Nordwall', { name: 'Car', category: 'Versicherung' });
    const announced = { contractId: id, effectiveFrom: day('2027-01-01'), announcedOn: day('2026-11-20') };
    const { id: priceId } = await dancecard.value('prices.announce', { ...announced, price: monthly(3600) });
    expect([await said(dancecard, 'premium_raised'), await said(dancecard, 'price_rise')]).toMatchObject([[{}], []]);
    await dancecard.value('prices.remove', { id: priceId });
    await dancecard.value('prices.announce', { ...announced, price: monthly(3600), exitRightUntil: day('2026-12-20') });
    expect([await said(dancecard, 'premium_raised'), await said(dancecard, 'price_rise')]).toMatchObject([
      [],
      [{ actBy: '2026-12-20' }],
    ]);
  });

  it('[nudges-111] everything open-ended that costs is one nudge a year, the dearest first', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard, 'Nordwall', { name: 'Small' });
    await addGym(dancecard, 'Kraftraum', { name: 'Large', price: monthly(9000) });
    await addGym(dancecard, 'Tonfaden', { name: 'Free', price: monthly(0) });
    dancecard.clock.moveTo(day('2027-01-10'));
    const [nudge, ...others] = await said(dancecard, 'open_ended_yearly');
    expect(others).toEqual([]);
    expect(nudge?.because[0]).toBe(
      'Together €1,440.00 a year. Those that cost most: Large, Kraftraum; Small, Nordwall.',
    );
    await dancecard.value('nudges.done', { id: nudge?.id ?? '' });
    dancecard.clock.moveTo(day('2027-01-20'));
    expect(await said(dancecard, 'open_ended_yearly')).toEqual([]);
    dancecard.clock.moveTo(day('2028-01-02'));
    expect(await said(dancecard, 'open_ended_yearly')).toHaveLength(1);
  });

  it('[nudges-112] a lower price noted elsewhere is shown while leaving is near, and with an offer that is not cheaper it is not', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addGym(dancecard, 'Nordwall');
    const { id: needId } = await dancecard.value('needs.add', {
      title: 'Sport',
      trigger: 'price',
      cause: { contractId: id },
    });
    const { id: candidateId } = await dancecard.value('candidates.add', { needId, supplierName: 'Kraftraum' });
    const offer = (amount: number, offeredOn: string) =>
      dancecard.value('offers.add', { candidateId, offeredOn: day(offeredOn), price: monthly(amount) });
    await offer(2000, '2026-11-10');
    expect(await said(dancecard, 'better_moment')).toMatchObject([{ stake: { amount: 12_000 } }]);
    await offer(2950, '2026-11-20');
    expect(await said(dancecard, 'better_moment')).toEqual([]);
  });
});

describe('a deadline for an early end', () => {
  it('[nudges-250] says that the contract can end early, and never that it goes on after the end it has by itself', async () => {
    const dancecard = await openTestDancecard({ today: '2026-10-05' });
    await dancecard.value('preferences.set', { locale: 'en-GB' });
    await addGym(dancecard, 'Nordwall', {
      terms: {
        startsOn: day('2026-01-01'),
        initialTerm: { n: 5, unit: 'year' },
        renewal: 'none',
        notice: null,
        breakDates: [day('2027-06-30')],
        breakNotice: { n: 6, unit: 'month' },
      },
    });
    const [nudge] = await said(dancecard, 'notice_deadline');
    expect(nudge?.actBy).toBe('2026-12-31');
    expect(nudge?.because[0]).toBe('It runs until Tue, 31 Dec 2030, but can be ended early, on Wed, 30 Jun 2027.');
    expect(nudge?.because.join(' ')).not.toContain('goes on after that');
  });

  it('[nudges-251] of ends a month apart only the next is among the days ahead', async () => {
    const dancecard = await openTestDancecard({ today: '2026-12-02' });
    await addGym(dancecard, 'Nordwall', {
      terms: {
        startsOn: day('2026-06-01'),
        initialTerm: { n: 3, unit: 'year' },
        renewal: 'none',
        notice: { n: 3, unit: 'month', anchor: 'term_end' },
        exitFrom: { after: { n: 16, unit: 'month' }, every: { n: 1, unit: 'month' } },
      },
    });
    const days = await dancecard.value('deadlines.list', { to: day('2028-12-01') });
    expect(days.filter(({ kind }) => kind === 'notice').map(({ on }) => on)).toEqual(['2027-06-30']);
  });
});
