import { describe, expect, it, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import type { PalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import { proposeFor } from '#shared/domain/palgorithms/propose-nudges.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day, factsOn, monthlyPrice, numbers, priceFact, saidBy, yearlyTerms } from './builders.ts';

function say(name: PalgorithmName, on: string, change: Partial<ContractFacts>) {
  return saidBy(name, factsOn(day(on), change), day(on));
}

function firstDay(name: PalgorithmName, from: string, count: number, change: Partial<ContractFacts>) {
  return Array.from({ length: count }, (_, n) => addDays(day(from), n)).find((on) => say(name, on, change).length > 0);
}

describe('a right to leave for a price', () => {
  const right = { id: 'price-2', effectiveFrom: day('2026-08-01'), exitRightUntil: day('2026-08-31') };

  it('[nudges-48] is spoken of without an earlier price, and where the two are in different currencies', () => {
    const alone = [priceFact(monthlyPrice({ amount: 3300 }), right)];
    expect(say('price_rise', '2026-07-01', { prices: alone })[0]).toMatchObject({
      title: 'Gym, BodyStreet: the price changes, and you may leave',
      because: ['From Sat, 1 Aug 2026 you pay €33.00 a month. What you paid before is not noted.', expect.any(String)],
      actBy: '2026-08-31',
      stake: null,
    });
    const francs = [priceFact(monthlyPrice()), priceFact(monthlyPrice({ amount: 2900, currency: 'CHF' }), right)];
    expect(say('price_rise', '2026-08-15', { prices: francs })).toHaveLength(1);
    const lower = [priceFact(monthlyPrice()), priceFact(monthlyPrice({ amount: 2900 }), right)];
    expect(say('price_rise', '2026-08-15', { prices: lower })).toEqual([]);
  });

  it('[nudges-49] of a corrected price for the same day is another occurrence; what was answered before stays so', async () => {
    const dancecard = await openTestDancecard({ today: '2026-07-01' });
    const { id } = await dancecard.value('contracts.add', {
      supplierName: 'Nordlicht',
      name: 'Power',
      terms: yearlyTerms(),
      price: { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } },
    });
    const announce = async (amount: number) =>
      dancecard.value('prices.announce', {
        contractId: id,
        price: { amount, currency: 'EUR', every: { n: 1, unit: 'month' } },
        effectiveFrom: day('2026-10-01'),
        exitRightUntil: day('2026-09-15'),
      });
    const rises = async () =>
      (await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'price_rise');
    const wrong = await announce(3300);
    await dancecard.value('nudges.done', { id: (await rises())[0]?.id ?? '' });
    expect(await rises()).toEqual([]);
    await dancecard.value('prices.remove', { id: wrong.id });
    await announce(4300);
    expect(await rises()).toHaveLength(1);
    const before = {
      decisions: [
        { palgorithm: 'price_rise', occurrence: '2026-08-01', answer: 'done', answeredOn: day('2026-07-01') },
      ],
    } as const;
    const prices = [priceFact(monthlyPrice()), priceFact(monthlyPrice({ amount: 3300 }), right)];
    expect(say('price_rise', '2026-07-10', { prices, ...before })).toEqual([]);
  });

  it('has its own day among the deadlines, and is told again near its end', async () => {
    const dancecard = await openTestDancecard({ today: '2026-07-01' });
    const { id } = await dancecard.value('contracts.add', {
      supplierName: 'Nordlicht',
      name: 'Power',
      terms: yearlyTerms(),
    });
    const told: string[] = [];
    dancecard.subscribe('nudgesRaised', ({ nudges }) => {
      if (nudges.some(({ title }) => title.includes('price'))) {
        told.push(new Date(dancecard.clock.now()).toISOString().slice(0, 10));
      }
    });
    await dancecard.value('prices.announce', {
      contractId: id,
      price: { amount: 3300, currency: 'EUR', every: { n: 1, unit: 'month' } },
      effectiveFrom: day('2026-08-01'),
      exitRightUntil: day('2026-08-31'),
    });
    const days = (await dancecard.value('deadlines.list', { to: day('2026-09-01') })).map(({ on, kind }) => [on, kind]);
    expect(days).toEqual([
      ['2026-08-01', 'price_change'],
      ['2026-08-31', 'exit_right'],
    ]);
    dancecard.clock.moveTo(day('2026-09-10'));
    expect(told.slice(-2)).toEqual(['2026-08-24', '2026-08-30']);
  });
});

describe('a trial', () => {
  const anyTime = yearlyTerms({
    startsOn: day('2027-01-15'),
    initialTerm: null,
    renewal: 'indefinite',
    notice: { n: 1, unit: 'month', anchor: 'any_time' },
    trialEndsOn: day('2027-03-31'),
  });

  it('[nudges-50] is left by the last day that still avoids being bound, and the end of the trial is said beside it', () => {
    expect(say('trial_ending', '2027-02-22', { terms: anyTime })[0]).toMatchObject({
      title: 'Gym, BodyStreet: keep it or leave before the trial ends',
      because: [
        expect.stringContaining('The last day of the trial is Wed, 31 Mar 2027.'),
        // A notice on the day after ends it on 1 April, with one more payment.
        'Unless you leave, it goes on until Thu, 1 Apr 2027 at least and costs €30.00.',
      ],
      actBy: '2027-02-28',
    });
    expect(say('trial_ending', '2027-03-01', { terms: anyTime })).toEqual([]);
  });

  it('[nudges-51] never shortens the lead of the notice deadline it has', () => {
    const terms = yearlyTerms({
      startsOn: day('2026-01-01'),
      initialTerm: { n: 6, unit: 'month' },
      trialEndsOn: day('2026-06-30'),
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    });
    const without = { ...terms, trialEndsOn: null };
    const first = firstDay('notice_deadline', '2026-01-01', 150, { terms: without });
    expect(firstDay('trial_ending', '2026-01-01', 150, { terms })).toBe(first);
    const said = proposeFor('contract', factsOn(day('2026-05-01'), { terms }), numbers(), day('2026-05-01')).proposals;
    expect(said.map(({ palgorithm, actBy }) => [palgorithm, actBy])).toEqual([['trial_ending', '2026-05-31']]);
  });
});

test('[nudges-192] an announced price without a noted right to leave is told by the last notice that still avoids it', () => {
  const terms = yearlyTerms({
    startsOn: day('2025-01-01'),
    initialTerm: { n: 24, unit: 'month' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
  });
  const announced = { id: 'price-2', effectiveFrom: day('2027-01-01'), announcedOn: day('2026-11-05') };
  const prices = [
    priceFact(monthlyPrice({ amount: 4990 })),
    priceFact(monthlyPrice({ amount: 9980 }), { ...announced, exitRightUntil: null }),
  ];
  const [nudge] = say('price_rise', '2026-11-06', { terms, prices });
  expect(nudge).toMatchObject({ actBy: '2026-11-30' });
  expect(nudge?.because).toContain(
    'A notice that arrives in time ends it before Fri, 1 Jan 2027, and the dearer price is never paid.',
  );
  expect(nudge?.actions[0]).toMatchObject({ path: 'exits.log', dayOfDoing: 'decidedOn' });
  expect(nudge?.actions[0]).not.toHaveProperty('input.ground');
  expect(say('price_rise', '2026-12-01', { terms, prices })[0]).toMatchObject({ actBy: '2026-12-31' });
  const right = [
    ...prices.slice(0, 1),
    priceFact(monthlyPrice({ amount: 9980 }), { ...announced, exitRightUntil: day('2026-12-20') }),
  ];
  expect(say('price_rise', '2026-11-06', { terms, prices: right })[0]).toMatchObject({ actBy: '2026-12-20' });
});

test('[nudges-191] a trial that ends with a notice deadline is told on every day on which that deadline would be', async () => {
  const toldOn = async (trialEndsOn: string | null) => {
    const dancecard = await openTestDancecard({ today: '2026-02-01' });
    await addContract(dancecard, {
      terms: {
        startsOn: '2026-01-01',
        initialTerm: { n: 12, unit: 'month' },
        renewal: { n: 12, unit: 'month' },
        notice: { n: 3, unit: 'month', anchor: 'term_end' },
        trialEndsOn,
      },
    });
    const days: string[] = [];
    dancecard.subscribe('nudgesRaised', () => days.push(new Date(dancecard.clock.now()).toISOString().slice(0, 10)));
    dancecard.clock.moveTo(day('2026-09-30'));
    return days;
  };
  const without = await toldOn(null);
  expect(without.length).toBeGreaterThan(4);
  expect(await toldOn('2026-12-31')).toEqual(expect.arrayContaining(without));
});

describe('the right to withdraw', () => {
  const coolingOff = { n: 14, unit: 'day' } as const;

  it('[nudges-52] counts from the conclusion of the contract, for goods from their receipt', () => {
    const concluded = yearlyTerms({ startsOn: day('2026-12-01'), concludedOn: day('2026-11-10'), coolingOff });
    const [nudge] = say('cooling_off_ending', '2026-11-20', { terms: concluded });
    expect(nudge).toMatchObject({ actBy: '2026-11-24' });
    expect(nudge?.because[0]).toBe(
      'The contract was concluded on Tue, 10 Nov 2026. For 14 days from then you can withdraw without giving a reason.',
    );
    const goods = yearlyTerms({ ...concluded, receivedOn: day('2026-11-20') });
    expect(say('cooling_off_ending', '2026-12-01', { terms: goods })[0]).toMatchObject({ actBy: '2026-12-04' });
  });
});

describe('a renewal of which the notice is not known', () => {
  const terms = yearlyTerms({ notice: null });

  it('[nudges-53] is asked about before it, and not asked for twice', () => {
    const said = proposeFor('contract', factsOn(day('2026-10-01'), { terms }), numbers(), day('2026-10-01'));
    expect(said.proposals.map(({ palgorithm }) => palgorithm)).toEqual(['renewal_unknown']);
    expect(said.omissions).toEqual([]);
    expect(say('renewal_unknown', '2026-10-01', { terms })[0]).toMatchObject({
      title: 'Gym, BodyStreet renews by itself: ask now how to leave it',
      because: expect.arrayContaining([expect.stringContaining('It renews by itself on Fri, 1 Jan 2027.')]),
      actBy: '2026-12-31',
      stake: { amount: 36000, currency: 'EUR' },
    });
    expect(firstDay('renewal_unknown', '2026-01-05', 360, { terms })).toBe('2026-09-02');
    const monthly = { initialTerm: { n: 1, unit: 'month' }, renewal: { n: 1, unit: 'month' }, notice: null } as const;
    expect(firstDay('renewal_unknown', '2026-01-05', 360, { terms: yearlyTerms(monthly) })).toBeUndefined();
  });

  it('is asked about too where the first term ends and the contract goes on, at no stake that is known', () => {
    const goesOn = yearlyTerms({ notice: null, renewal: 'indefinite' });
    expect(say('renewal_unknown', '2026-10-01', { terms: goesOn })[0]).toMatchObject({
      title: 'Gym, BodyStreet: its term ends, ask now how to leave it',
      because: expect.arrayContaining([expect.stringContaining('it goes on from Fri, 1 Jan 2027')]),
      actBy: '2026-12-31',
      stake: null,
    });
    expect(say('renewal_unknown', '2027-02-01', { terms: goesOn })).toEqual([]);
  });
});

describe('money', () => {
  it('[money-12] what a deadline costs is reckoned at the prices of the very days: an introductory price that ends', () => {
    const prices = [
      priceFact(monthlyPrice({ amount: 4000 })),
      priceFact(monthlyPrice({ amount: 1000 }), { id: 'price-2', effectiveFrom: day('2027-01-01') }),
    ];
    expect(say('notice_deadline', '2026-09-10', { prices })[0]?.stake).toEqual({ amount: 12000, currency: 'EUR' });
  });
});

describe('a pause', () => {
  it('[nudges-239] with a known end costs nothing of what a missed deadline adds, one without an end may be over any day', () => {
    const paused = (change: Partial<ContractFacts>) => say('notice_deadline', '2026-09-10', change)[0]?.stake?.amount;
    // A year from January on at 30.00: January to March lie in the pause, of April a part.
    expect(paused({})).toBe(36_000);
    expect(paused({ pausedFrom: day('2026-08-01'), pausedUntil: day('2027-04-20') })).toBe(27_000);
    expect(paused({ pausedFrom: day('2027-02-10'), pausedUntil: day('2027-04-30') })).toBe(30_000);
    expect(paused({ pausedFrom: day('2026-02-01'), pausedUntil: day('2026-12-31') })).toBe(36_000);
    expect(paused({ pausedFrom: day('2026-08-01'), pausedUntil: null })).toBe(36_000);
    const everyYear = [priceFact(monthlyPrice({ every: { n: 1, unit: 'year' } }))];
    expect(paused({ prices: everyYear, pausedFrom: null, pausedUntil: day('2027-04-20') })).toBe(3000);
  });

  it('counts for the contract and among the deadlines as for its nudge', async () => {
    const dancecard = await openTestDancecard({ today: '2026-09-10' });
    const { id } = await addContract(dancecard, { pausedFrom: '2026-08-01', pausedUntil: '2027-06-30' });
    // Twelve months from March on at 49.90, of which four lie in the pause.
    const spared = { amount: 8 * 4990, currency: 'EUR' };
    expect((await dancecard.value('nudges.list', {}))[0]?.stake).toEqual(spared);
    expect((await dancecard.value('contracts.get', { id })).costOfMissing).toEqual(spared);
    const listed = await dancecard.value('deadlines.list', { to: day('2026-12-31') });
    expect(listed.find(({ kind }) => kind === 'notice')?.stake).toEqual(spared);
  });
});

describe('the right to withdraw within a trial', () => {
  const terms = yearlyTerms({
    startsOn: day('2026-11-10'),
    trialEndsOn: day('2026-12-09'),
    coolingOff: { n: 14, unit: 'day' },
  });

  it('[nudges-241] is not spoken of while the trial can be left later, nor once it was said to keep it', () => {
    expect(say('cooling_off_ending', '2026-11-20', { terms })).toEqual([]);
    expect(say('trial_ending', '2026-12-04', { terms })).toHaveLength(1);
    const short = { ...terms, trialEndsOn: day('2026-11-20') };
    expect(say('cooling_off_ending', '2026-11-21', { terms: short })).toHaveLength(1);
    const kept = {
      palgorithm: 'trial_ending',
      occurrence: '2026-11-20',
      answer: 'done',
      answeredOn: day('2026-11-19'),
    } as const;
    expect(say('cooling_off_ending', '2026-11-21', { terms: short, decisions: [kept] })).toEqual([]);
  });
});

test('a withdrawal is called one from the decision until it is confirmed, by any channel', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-24' });
  await dancecard.value('preferences.set', { locale: 'de-DE', language: 'de' });
  const withdrawn = async (name: string, channel: 'letter' | 'email') => {
    const { id: contractId } = await dancecard.value('contracts.add', {
      supplierName: name,
      name,
      terms: yearlyTerms({ startsOn: day('2026-11-16'), coolingOff: { n: 14, unit: 'day' } }),
    });
    const decidedOn = day('2026-11-24');
    return dancecard.value('exits.log', { contractId, decidedOn, ground: 'withdrawal', channel });
  };
  const { exitId } = await withdrawn('Telefon', 'letter');
  await withdrawn('Strom', 'email');
  const words = async () =>
    (await dancecard.value('nudges.list', {}))
      .filter(({ palgorithm }) => palgorithm === 'exit_unsent' || palgorithm === 'exit_unacknowledged')
      .map(({ title, because }) => [title, ...because].join(' '));
  const said: string[] = [];
  for (const on of ['2026-11-26', '2026-11-30']) {
    dancecard.clock.moveTo(day(on));
    const now = await words();
    expect(now).toHaveLength(2);
    said.push(...now);
  }
  await dancecard.value('exits.update', { exitId: exitId ?? '', noticeSentOn: day('2026-11-30') });
  dancecard.clock.moveTo(day('2026-12-20'));
  said.push(...(await words()).filter((text) => text.startsWith('Telefon')));
  expect(said).toHaveLength(5);
  for (const text of said) expect(text).toMatch(/Widerruf/u);
  expect(said.filter((text) => /[Kk]ündig/u.test(text))).toEqual([]);
});

describe('what costs nothing', () => {
  const free = [priceFact(monthlyPrice({ amount: 0 }))];
  const inTrial = yearlyTerms({ startsOn: day('2026-11-01'), trialEndsOn: day('2026-11-30') });

  it('[nudges-244] is not known by a free trial: what follows it presses as what is not known', () => {
    expect(say('trial_ending', '2026-11-24', { terms: inTrial, prices: free })[0]).toMatchObject({
      because: [
        'What it costs is not written down, so what is at stake is not known.',
        'Unless you leave, it goes on until Sun, 31 Oct 2027 at least.',
      ],
      stake: null,
      urgency: 'now',
    });
    const coolingOff = { ...inTrial, trialEndsOn: day('2026-11-05'), coolingOff: { n: 14, unit: 'day' } } as const;
    expect(say('cooling_off_ending', '2026-11-12', { terms: coolingOff, prices: free })[0]).toMatchObject({
      stake: null,
    });
  });

  it('[nudges-245] is nothing to withdraw from, no news when it renews, and adds no sum to what follows', () => {
    const coolingOff = yearlyTerms({ startsOn: day('2026-11-01'), coolingOff: { n: 14, unit: 'day' } });
    expect(say('cooling_off_ending', '2026-11-12', { terms: coolingOff, prices: free })).toEqual([]);
    expect(say('cooling_off_ending', '2026-11-12', { terms: coolingOff })).toHaveLength(1);
    expect(say('renewed_without_decision', '2027-01-10', { prices: free })).toEqual([]);
    expect(say('renewed_without_decision', '2027-01-10', {})).toHaveLength(1);
    const [deadline] = say('notice_deadline', '2026-09-10', { prices: free });
    expect(deadline?.because.at(-1)).toBe('After that day the contract goes on until Fri, 31 Dec 2027.');
  });

  it('[nudges-246] and becomes dearer after a trial is left to the trial, in which one can still leave', () => {
    const prices = [
      ...free,
      priceFact(monthlyPrice({ amount: 1000 }), { id: 'price-2', effectiveFrom: day('2026-12-01') }),
    ];
    const facts = factsOn(day('2026-11-24'), { terms: inTrial, prices });
    const { proposals, until } = proposeFor('contract', facts, numbers(), day('2026-11-24'));
    expect(proposals.map(({ palgorithm, stake }) => [palgorithm, stake])).toEqual([
      ['trial_ending', { amount: 11_000, currency: 'EUR' }],
    ]);
    expect(until).not.toBeNull();
    const noTrial = { ...inTrial, trialEndsOn: null };
    expect(say('introductory_price_ending', '2026-11-24', { terms: noTrial, prices })).toHaveLength(1);
  });
});
