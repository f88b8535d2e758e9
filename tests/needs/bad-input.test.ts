import { describe, expect, test } from 'vitest';
import type { InputOf, Path } from '#shared/api/api.ts';
import { addContract } from '#tests/support/builders.ts';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { aCandidateWithOffer, aNeedWithOffer, aPrice, britishDancecard, offeredTerms } from './builders.ts';

/** Everything a wrong call may name: an open need with two candidates, a dropped one and a decided one. */
async function household(dancecard: TestDancecard) {
  const { id: contractId } = await addContract(dancecard);
  const open = await aNeedWithOffer(dancecard);
  const second = await aCandidateWithOffer(dancecard, open.needId, 'Second');
  await dancecard.value('candidates.move', { id: second.candidateId, stage: 'ruled_out', reason: 'Too far' });
  const lapsed = await aCandidateWithOffer(dancecard, open.needId, 'Lapsed', {
    offeredOn: '2026-10-01',
    validUntil: '2026-11-21',
  });
  const fixed = await aCandidateWithOffer(dancecard, open.needId, 'Fixed', {
    terms: { ...offeredTerms, endsOn: '2027-06-30' },
  });
  const dropped = await aNeedWithOffer(dancecard);
  await dancecard.value('needs.move', { id: dropped.needId, state: 'dropped' });
  const left = await aNeedWithOffer(dancecard);
  await dancecard.value('needs.move', { id: left.needId, state: 'no_decision' });
  const decided = await aNeedWithOffer(dancecard);
  await dancecard.value('needs.choose', { needId: decided.needId, offerId: decided.offerId, startsOn: '2027-01-01' });
  return { contractId, open, second, lapsed, fixed, dropped, left, decided };
}
type Household = Awaited<ReturnType<typeof household>>;

interface Wrong {
  readonly what: string;
  readonly path: Path;
  readonly input: (household: Household) => unknown;
  readonly type: 'InvalidInput' | 'Refused' | 'NotFound';
  readonly says: RegExp;
}

const choose = (
  what: string,
  ids: (household: Household) => { needId: string; offerId: string },
  says: RegExp,
  more: Record<string, unknown> = {},
): Wrong => ({
  what,
  path: 'needs.choose',
  input: (known) => ({ startsOn: '2027-01-01', ...ids(known), ...more }),
  type: 'Refused',
  says,
});

const offer = (
  what: string,
  change: Record<string, unknown>,
  says: RegExp,
  type: Wrong['type'] = 'InvalidInput',
): Wrong => ({
  what,
  path: 'offers.add',
  input: ({ open }) => ({ candidateId: open.candidateId, price: aPrice(), ...change }),
  type,
  says,
});

const wrong: Wrong[] = [
  choose('choosing from a dropped need', ({ dropped }) => dropped, /dropped.*Bring it back first/),
  choose('choosing from a need left with no decision', ({ left }) => left, /no decision.*Bring it back first/),
  choose('choosing from a decided need', ({ decided }) => decided, /was decided on .* Undo that choice/),
  choose(
    'choosing an offer past its validity',
    ({ open, lapsed }) => ({ needId: open.needId, offerId: lapsed.offerId }),
    /was valid until Sat, 21 Nov 2026/,
  ),
  choose(
    'choosing one that is ruled out',
    ({ open, second }) => ({ needId: open.needId, offerId: second.offerId }),
    /Second is ruled out \(Too far\)/,
  ),
  choose(
    'choosing a start after the offered end',
    ({ open, fixed }) => ({ needId: open.needId, offerId: fixed.offerId }),
    /ends on Wed, 30 Jun 2027, before the start/,
    { startsOn: '2027-07-01' },
  ),
  {
    ...choose('a reason for a stranger', ({ open }) => open, /candidate/, { reasons: { nobody: 'why' } }),
    type: 'NotFound',
  },
  {
    ...choose(
      'an offer of another need',
      ({ open, dropped }) => ({ needId: open.needId, offerId: dropped.offerId }),
      /offer/,
    ),
    type: 'NotFound',
  },
  {
    ...choose('a day that does not exist', ({ open }) => open, /startsOn/, { startsOn: '2027-02-30' }),
    type: 'InvalidInput',
  },
  offer(
    'negative introductory months',
    { price: aPrice({ introductory: { amount: 1, months: -3 } }) },
    /introductory.months/,
  ),
  offer('no introductory months', { price: aPrice({ introductory: { amount: 1, months: 0 } }) }, /introductory.months/),
  offer(
    'an introductory price of something paid once',
    { price: aPrice({ every: null, introductory: { amount: 1, months: 3 } }) },
    /paid again and again/,
  ),
  offer('a currency that does not exist', { price: aPrice({ currency: 'QQQ' }) }, /There is no such currency/),
  offer('a currency in small letters', { price: aPrice({ currency: 'eur' }) }, /three capital letters/),
  offer('a negative amount', { price: aPrice({ amount: -1 }) }, /price.amount/),
  offer('a part of a cent', { price: aPrice({ amount: 19.9 }) }, /price.amount/),
  offer('an amount beyond reckoning', { price: aPrice({ amount: Number.MAX_SAFE_INTEGER }) }, /too large/),
  offer(
    'use beyond reckoning',
    { price: aPrice({ perUnit: { amount: 1e9, unit: 'kWh', assumedUsePerMonth: 1e9 } }) },
    /too large/,
  ),
  offer(
    'a validity before the offer',
    { offeredOn: '2026-11-20', validUntil: '2026-11-19' },
    /before it was made/,
    'Refused',
  ),
  offer(
    'an end before the start',
    { terms: { ...offeredTerms, startsOn: '2027-01-01', endsOn: '2026-12-31' } },
    /before it starts/,
    'Refused',
  ),
  offer(
    'a trial that ends before the start',
    { terms: { ...offeredTerms, startsOn: '2027-01-01', trialEndsOn: '2026-12-31' } },
    /trial would end/,
    'Refused',
  ),
  offer(
    'days that leave none to end on',
    {
      terms: {
        ...offeredTerms,
        notice: { n: 3, unit: 'month', anchor: 'year_end' },
        notEndDates: [{ month: 12, day: 31 }],
      },
    },
    /leave no day/,
  ),
  {
    what: 'an offer for a decided need',
    path: 'offers.add',
    input: ({ decided }) => ({ candidateId: decided.candidateId, price: aPrice() }),
    type: 'Refused',
    says: /is decided already/,
  },
  {
    what: 'correcting the offer that was chosen',
    path: 'offers.update',
    input: ({ decided }) => ({ id: decided.offerId, note: 'Changed' }),
    type: 'Refused',
    says: /was chosen/,
  },
  {
    what: 'removing the offer that was chosen',
    path: 'offers.remove',
    input: ({ decided }) => ({ id: decided.offerId }),
    type: 'Refused',
    says: /was chosen/,
  },
  {
    what: 'removing the candidate that was chosen',
    path: 'candidates.remove',
    input: ({ decided }) => ({ id: decided.candidateId }),
    type: 'Refused',
    says: /was chosen/,
  },
  {
    what: 'moving a candidate of a decided need',
    path: 'candidates.move',
    input: ({ decided }) => ({ id: decided.candidateId, stage: 'long_list' }),
    type: 'Refused',
    says: /is decided/,
  },
  {
    what: 'a further candidate for a decided need',
    path: 'candidates.add',
    input: ({ decided }) => ({ needId: decided.needId, supplierName: 'Late' }),
    type: 'Refused',
    says: /decided already/,
  },
  {
    what: 'choosing as a move of the candidate',
    path: 'candidates.move',
    input: ({ open }) => ({ id: open.candidateId, stage: 'chosen' }),
    type: 'InvalidInput',
    says: /stage/,
  },
  {
    what: 'deciding as a move of the need',
    path: 'needs.move',
    input: ({ open }) => ({ id: open.needId, state: 'decided' }),
    type: 'InvalidInput',
    says: /state/,
  },
  {
    what: 'a cost over negative months',
    path: 'offers.cost',
    input: ({ open }) => ({ offerId: open.offerId, months: -12 }),
    type: 'InvalidInput',
    says: /months/,
  },
  {
    what: 'a cost over no months',
    path: 'offers.costOf',
    input: () => ({ price: aPrice(), months: 0 }),
    type: 'InvalidInput',
    says: /months/,
  },
  {
    what: 'a comparison over a part of a month',
    path: 'needs.compare',
    input: ({ open }) => ({ needId: open.needId, months: 1.5 }),
    type: 'InvalidInput',
    says: /months/,
  },
  {
    what: 'the cost of an offer that is not there',
    path: 'offers.cost',
    input: () => ({ offerId: 'nobody', months: 12 }),
    type: 'NotFound',
    says: /no such offer/,
  },
  {
    what: 'a need without a title',
    path: 'needs.add',
    input: () => ({ title: '   ', trigger: 'other' }),
    type: 'InvalidInput',
    says: /title/,
  },
  {
    what: 'a need for a stranger',
    path: 'needs.add',
    input: () => ({ title: 'Sport', trigger: 'other', personId: 'nobody' }),
    type: 'NotFound',
    says: /no such person/,
  },
  {
    what: 'a need caused by a contract that is not there',
    path: 'needs.add',
    input: () => ({ title: 'Sport', trigger: 'other', cause: { contractId: 'nothing' } }),
    type: 'NotFound',
    says: /no such contract/,
  },
  {
    what: 'a budget in a currency that does not exist',
    path: 'needs.add',
    input: () => ({ title: 'Sport', trigger: 'other', budget: { amount: 1, currency: 'ZZZ', per: 'month' } }),
    type: 'InvalidInput',
    says: /no such currency/,
  },
  {
    what: 'a weight of eleven',
    path: 'needs.update',
    input: ({ open }) => ({ id: open.needId, requirements: [{ text: 'Pool', kind: 'must', weight: 11 }] }),
    type: 'InvalidInput',
    says: /weight/,
  },
  {
    what: 'a candidate by name and by record',
    path: 'candidates.add',
    input: ({ open }) => ({ needId: open.needId, supplierName: 'A', supplierId: 'B' }),
    type: 'InvalidInput',
    says: /either/,
  },
  {
    what: 'a candidate by a record that is not there',
    path: 'candidates.add',
    input: ({ open }) => ({ needId: open.needId, supplierId: 'B' }),
    type: 'NotFound',
    says: /no such supplier/,
  },
  {
    what: 'a draft of what they wrote',
    path: 'interactions.add',
    input: ({ open }) => ({ candidateId: open.candidateId, direction: 'in', draft: true, text: 'Hello' }),
    type: 'Refused',
    says: /has happened/,
  },
  {
    what: 'a draft with a day',
    path: 'interactions.add',
    input: ({ open }) => ({
      candidateId: open.candidateId,
      direction: 'out',
      draft: true,
      on: '2026-11-20',
      text: 'Hello',
    }),
    type: 'Refused',
    says: /no day yet/,
  },
  {
    what: 'a next step of nobody',
    path: 'interactions.add',
    input: ({ open }) => ({ candidateId: open.candidateId, direction: 'out', text: 'Hello', nextBy: '2026-12-01' }),
    type: 'Refused',
    says: /who is to act/,
  },
  {
    what: 'a next step before the message',
    path: 'interactions.add',
    input: ({ open }) => ({
      candidateId: open.candidateId,
      direction: 'out',
      text: 'Hello',
      nextActor: 'me',
      nextBy: '2026-11-01',
    }),
    type: 'Refused',
    says: /due before/,
  },
  {
    what: 'a rate of nothing',
    path: 'rates.set',
    input: () => ({ from: 'EUR', to: 'USD', rate: 0, date: '2026-11-20' }),
    type: 'InvalidInput',
    says: /rate/,
  },
  {
    what: 'a rate to a currency that does not exist',
    path: 'rates.set',
    input: () => ({ from: 'EUR', to: 'QQQ', rate: 1, date: '2026-11-20' }),
    type: 'InvalidInput',
    says: /no such currency/,
  },
];

describe('what can not be right is refused in words and changes nothing', () => {
  test.each(wrong)('$what', async ({ path, input, type, says }) => {
    const dancecard = await britishDancecard();
    const known = await household(dancecard);
    const before = livingRows(dancecard.folder);
    const entries = await dancecard.value('history.list', {});
    const given = input(known) as InputOf<typeof path>;
    const error = await dancecard.error(path, given);
    expect(error.type).toBe(type);
    expect(error.message).toMatch(says);
    expect(livingRows(dancecard.folder)).toEqual(before);
    expect(await dancecard.value('history.list', {})).toEqual(entries);
  });
});
