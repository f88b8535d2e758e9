import type { InputOf, OutputOf } from '#shared/api/api.ts';
import type { App } from './app.ts';
import { gym } from './contracts.ts';

type OfferTerms = NonNullable<InputOf<'offers.add'>['terms']>;

/** Two years, then it runs on; a month's notice; 14 days to withdraw. */
export const twoYears: OfferTerms = {
  initialTerm: { n: 24, unit: 'month' },
  renewal: 'indefinite',
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
  coolingOff: { n: 14, unit: 'day' },
};

export interface SeededNeed {
  readonly need: OutputOf<'needs.get'>;
  readonly needId: string;
  readonly incumbentId: string;
  readonly hallId: string;
  readonly bathId: string;
}

/**
 * A need that the gym's deadline raised, with the gym and two others at the table: the hall has an introductory price
 * and a promise, the bath is cheaper, and what it does with data is not known.
 */
export async function seedNeed({ store }: App): Promise<SeededNeed> {
  const { id: contractId } = await store.call('contracts.add', gym);
  const { id: needId, incumbentCandidateId } = await store.call('needs.add', {
    title: 'A place to do sport',
    trigger: 'expiry',
    cause: { contractId },
    story: 'The gym is always full.',
    decideBy: '2026-11-28',
    budget: { amount: 4500, currency: 'EUR', per: 'month' },
    requirements: [
      { text: 'Open on Sundays', kind: 'must', weight: 8 },
      { text: 'A sauna', kind: 'nice', weight: 3 },
      { text: 'Cameras in the changing rooms', kind: 'rules_out', weight: 5 },
    ],
  });
  const add = async (supplierName: string) =>
    (await store.call('candidates.add', { needId, supplierName, source: 'friend', stage: 'at_the_table' })).id;
  const hallId = await add('Climbing Hall North');
  const bathId = await add('City Bath');
  await store.call('offers.add', {
    candidateId: hallId,
    price: {
      amount: 3990,
      currency: 'EUR',
      every: { n: 1, unit: 'month' },
      introductory: { amount: 1990, months: 6 },
      setupFee: 4900,
      credits: 6000,
    },
    terms: twoYears,
    promises: ['Ropes may be borrowed'],
    dataAsked: 'Name and bank account',
    dataUse: 'Only for the contract',
  });
  await store.call('offers.add', {
    candidateId: bathId,
    price: { amount: 2900, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  const need = await store.call('needs.get', { id: needId });
  const [sundays, sauna, cameras] = need.requirements.map(({ id }) => id);
  await store.call('candidates.update', {
    id: hallId,
    assessments: [
      { requirementId: sundays ?? '', verdict: 'yes' },
      { requirementId: sauna ?? '', verdict: 'yes' },
      { requirementId: cameras ?? '', verdict: 'no' },
    ],
  });
  await store.call('candidates.update', {
    id: bathId,
    assessments: [{ requirementId: sundays ?? '', verdict: 'no' }],
  });
  await store.call('needs.move', { id: needId, state: 'at_the_table' });
  return {
    need: await store.call('needs.get', { id: needId }),
    needId,
    incumbentId: incumbentCandidateId ?? '',
    hallId,
    bathId,
  };
}
