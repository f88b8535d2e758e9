import { describe, expect, test } from 'vitest';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { aCandidateWithOffer, aNeedWithOffer, aPrice, britishDancecard, undoLast } from './builders.ts';

describe('a contract as the cause', () => {
  test('fills in story, day, requirements and who it is for, and stands as a candidate to stay with', async () => {
    const dancecard = await britishDancecard();
    const ada = await dancecard.value('people.add', { name: 'Ada' });
    const { id: contractId, supplierId } = await addContract(dancecard, {
      personId: ada.id,
      tags: ['sauna'],
      note: 'Why we took it:\n- near the station\n* open before seven',
    });
    const added = await dancecard.value('needs.add', { title: 'Sport', trigger: 'expiry', cause: { contractId } });
    const need = await dancecard.value('needs.get', { id: added.id });
    expect(need).toMatchObject({
      state: 'stirring',
      personId: ada.id,
      personName: 'Ada',
      decideBy: '2026-11-30',
      decideByWhy: 'That is the last day for the notice to Nordwall Fitness GmbH.',
      cause: { contractId, contractName: 'Gym', nudgeKey: null },
      requirements: [
        { text: 'near the station', kind: 'should' },
        { text: 'open before seven', kind: 'should' },
        { text: 'sauna', kind: 'nice' },
      ],
      candidateCount: 1,
      offerCount: 1,
    });
    expect(need.story).toContain('Now: Gym with Nordwall Fitness GmbH, €49.90 a month.');
    const [incumbent] = need.candidates;
    expect(incumbent).toMatchObject({
      id: added.incumbentCandidateId,
      supplierId,
      source: 'incumbent',
      incumbentContractId: contractId,
      offers: [
        {
          price: { amount: 4990, currency: 'EUR', every: { n: 1, unit: 'month' } },
          terms: { initialTerm: { n: 12, unit: 'month' }, renewal: { n: 12, unit: 'month' } },
        },
      ],
    });
    expect(incumbent?.assessments.map(({ verdict }) => verdict)).toEqual(['yes', 'yes', 'yes']);
    await undoLast(dancecard);
    expect(await dancecard.value('needs.list', {})).toEqual([]);
  });

  test('what was given stays, an explicit nothing too', async () => {
    const dancecard = await britishDancecard();
    const { id: contractId } = await addContract(dancecard, { tags: ['sauna'] });
    const { id } = await dancecard.value('needs.add', {
      title: 'Sport',
      trigger: 'expiry',
      cause: { contractId },
      story: 'Mine',
      decideBy: null,
      requirements: [],
    });
    expect(await dancecard.value('needs.get', { id })).toMatchObject({
      story: 'Mine',
      decideBy: null,
      decideByWhy: null,
      requirements: [],
    });
  });

  test('staying costs what was announced, and a price rise is decided by the day of its right to leave', async () => {
    const dancecard = await britishDancecard();
    const { id: contractId } = await addContract(dancecard, { terms: openTerms });
    await dancecard.value('prices.announce', {
      contractId,
      price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
      effectiveFrom: '2027-01-01',
      exitRightUntil: '2026-12-15',
    });
    const { id } = await dancecard.value('needs.add', {
      title: 'Sport',
      trigger: 'price',
      cause: { contractId, nudgeKey: `price_rise:${contractId}:2027-01-01` },
    });
    const need = await dancecard.value('needs.get', { id });
    expect(need.candidates[0]?.offers[0]?.price.amount).toBe(5990);
    expect(need).toMatchObject({ decideBy: '2026-12-15', decideByWhy: expect.stringContaining('new price') });
  });

  test('what ends by itself is decided by its last day; without terms no day is made up', async () => {
    const dancecard = await britishDancecard();
    const fixed = await addContract(dancecard, {
      name: 'Course',
      terms: { startsOn: '2026-09-01', endsOn: '2026-12-20', initialTerm: null, renewal: 'none', notice: null },
    });
    const unknown = await addContract(dancecard, { name: 'Old', terms: null, price: null });
    const needOf = async (contractId: string) => {
      const { id } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'expiry', cause: { contractId } });
      return dancecard.value('needs.get', { id });
    };
    expect(await needOf(fixed.id)).toMatchObject({ decideBy: '2026-12-20' });
    expect(await needOf(unknown.id)).toMatchObject({ decideBy: null, candidates: [{ offers: [] }] });
  });

  test('a contract that is being left is no candidate any more', async () => {
    const dancecard = await britishDancecard();
    const { id: contractId } = await addContract(dancecard);
    await dancecard.value('exits.log', { contractId, decidedOn: '2026-11-20' });
    const added = await dancecard.value('needs.add', { title: 'Sport', trigger: 'expiry', cause: { contractId } });
    expect(added.incumbentCandidateId).toBeNull();
    expect((await dancecard.value('needs.get', { id: added.id })).candidates).toEqual([]);
  });
});

describe('requirements', () => {
  test('are kept by their ids, changed, added and taken away, with the verdicts on them', async () => {
    const dancecard = await britishDancecard();
    const { needId, candidateId } = await aNeedWithOffer(dancecard, {
      need: {
        requirements: [
          { text: 'Pool', kind: 'must', weight: 7 },
          { text: 'Sauna', kind: 'nice' },
        ],
      },
    });
    const [pool, sauna] = (await dancecard.value('needs.get', { id: needId })).requirements;
    await dancecard.value('candidates.update', {
      id: candidateId,
      assessments: [
        { requirementId: pool?.id ?? '', verdict: 'yes', note: 'Fifty metres' },
        { requirementId: sauna?.id ?? '', verdict: 'no' },
      ],
    });
    await dancecard.value('needs.update', {
      id: needId,
      requirements: [
        { text: 'Near', kind: 'should', weight: 3 },
        { id: pool?.id, text: 'Big pool', kind: 'must', weight: 9 },
      ],
    });
    const need = await dancecard.value('needs.get', { id: needId });
    expect(need.requirements).toMatchObject([
      { text: 'Near', kind: 'should', weight: 3 },
      { id: pool?.id, text: 'Big pool', weight: 9 },
    ]);
    expect(need.candidates[0]?.assessments).toEqual([
      { requirementId: pool?.id, verdict: 'yes', note: 'Fifty metres' },
    ]);
    await undoLast(dancecard);
    expect((await dancecard.value('needs.get', { id: needId })).candidates[0]?.assessments).toHaveLength(2);
  });

  test('one that is not of this need is refused, and nothing is changed', async () => {
    const dancecard = await britishDancecard();
    const { needId, candidateId } = await aNeedWithOffer(dancecard);
    const before = livingRows(dancecard.folder);
    const stranger = { id: 'nobody', text: 'Pool', kind: 'must', weight: 5 } as const;
    const update = { id: needId, title: 'Other', requirements: [stranger] };
    expect((await dancecard.error('needs.update', update)).type).toBe('NotFound');
    const verdict = { id: candidateId, assessments: [{ requirementId: 'nobody', verdict: 'yes' as const }] };
    expect((await dancecard.error('candidates.update', verdict)).type).toBe('NotFound');
    expect(livingRows(dancecard.folder)).toEqual(before);
  });
});

test('[needs-4] a comparison flags the values of the person and asks the same of all who were not clear', async () => {
  const dancecard = await britishDancecard();
  await dancecard.value('preferences.set', {
    values: [
      { kind: 'avoid', text: 'advertising' },
      { kind: 'favour', text: 'co-op' },
    ],
  });
  const { needId, candidateId } = await aNeedWithOffer(dancecard, {
    need: {
      budget: { amount: 2500, currency: 'EUR', per: 'month' },
      requirements: [{ text: 'Pool', kind: 'must', weight: 7 }],
    },
    offer: { dataUse: 'Advertising by partners', dataAsked: 'Name', validUntil: '2026-12-31' },
  });
  await dancecard.value('suppliers.add', { name: 'Nordlicht Co-Op', email: 'hello@nordlicht.example' });
  const other = await aCandidateWithOffer(dancecard, needId, 'Nordlicht Co-Op', {
    price: aPrice({ amount: 2000 }),
    dataUse: 'None',
    dataAsked: 'Name',
    validUntil: '2026-12-31',
  });
  for (const id of [candidateId, other.candidateId]) {
    await dancecard.value('candidates.move', { id, stage: 'short_list' });
  }
  const table = await dancecard.value('needs.compare', { needId, months: 12 });
  expect(table.candidates.map(({ name, flags }) => [name, flags.map(({ kind }) => kind)])).toEqual([
    ['Südwall', ['avoid', 'budget']],
    ['Nordlicht Co-Op', ['favour']],
  ]);
  const draft = await dancecard.value('needs.draftQuestions', { needId });
  expect(draft.to).toEqual([
    { candidateId, name: 'Südwall', email: null },
    { candidateId: other.candidateId, name: 'Nordlicht Co-Op', email: 'hello@nordlicht.example' },
  ]);
  expect(draft.text).toContain('1. Does your offer include this: Pool?');
  expect(draft.text).not.toContain('2.');
  expect(draft.text).not.toMatch(/25|budget/i);
});

test('offers in several currencies are compared in the person’s own as far as rates are known', async () => {
  const dancecard = await britishDancecard();
  const { needId } = await aNeedWithOffer(dancecard, { offer: { price: aPrice({ currency: 'USD', amount: 1250 }) } });
  const alone = await dancecard.value('needs.compare', { needId, months: 12 });
  expect(alone).toMatchObject({ currency: 'USD', candidates: [{ score: 100, cost: { unconverted: true } }] });
  await aCandidateWithOffer(dancecard, needId, 'Near', { price: aPrice({ amount: 2000 }) });
  const mixed = await dancecard.value('needs.compare', { needId, months: 12 });
  expect(mixed).toMatchObject({ currency: 'EUR', candidates: [{ score: 0 }, { score: 100 }] });
  await dancecard.value('rates.set', { from: 'EUR', to: 'USD', rate: 1.25, date: '2026-11-20' });
  const known = await dancecard.value('needs.compare', { needId, months: 12 });
  expect(known).toMatchObject({
    currency: 'EUR',
    candidates: [{ score: 100, cost: { total: 12_000 } }, { score: 50 }],
  });
});

test('the board counts candidates, offers and whose move it is', async () => {
  const dancecard = await britishDancecard();
  const { needId, candidateId } = await aNeedWithOffer(dancecard);
  await dancecard.value('interactions.add', { candidateId, direction: 'out', text: 'Hello', nextActor: 'them' });
  await dancecard.value('needs.add', { title: 'Later', trigger: 'other', decideBy: '2027-05-01' });
  expect(await dancecard.value('needs.list', { state: 'open' })).toMatchObject([
    { title: 'Later', candidateCount: 0 },
    { id: needId, candidateCount: 1, offerCount: 1, waitingForMe: 0, waitingForThem: 1 },
  ]);
  expect(await dancecard.value('needs.list', { state: 'decided' })).toEqual([]);
});

test('a day the person sets has not come from the deadline any more', async () => {
  const dancecard = await britishDancecard();
  const { id: contractId } = await addContract(dancecard, { terms: yearlyTerms });
  const { id } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'expiry', cause: { contractId } });
  await dancecard.value('needs.update', { id, title: 'More sport' });
  expect((await dancecard.value('needs.get', { id })).decideByWhy).not.toBeNull();
  const german = await dancecard.callUnknown('needs.get', { id }, { languages: ['de-DE'], language: 'de' });
  expect(JSON.stringify(german)).toContain('Das ist der letzte Tag für die Kündigung');
  await dancecard.value('needs.update', { id, decideBy: '2026-11-25' });
  expect(await dancecard.value('needs.get', { id })).toMatchObject({
    title: 'More sport',
    decideBy: '2026-11-25',
    decideByWhy: null,
  });
});
