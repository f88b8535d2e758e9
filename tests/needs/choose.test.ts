import { describe, expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import {
  aCandidateWithOffer,
  aNeedWithOffer,
  aPrice,
  britishDancecard,
  day,
  undoLast,
  workedPrice,
} from './builders.ts';

/** A need raised by a gym contract, with three candidates: the incumbent, Südwall and Nordlicht. */
async function raisedNeed(dancecard: TestDancecard, terms: Parameters<typeof addContract>[1] = {}) {
  const contract = await addContract(dancecard, { category: 'Sport', ...terms });
  const need = await dancecard.value('needs.add', {
    title: 'Sport nearer to home',
    trigger: 'expiry',
    cause: { contractId: contract.id },
  });
  const chosen = await aCandidateWithOffer(dancecard, need.id, 'Südwall', {
    price: workedPrice,
    promises: ['A place in every course', 'Repairs within a day'],
    deliveryOn: '2027-02-20',
    dataAsked: 'Name, bank account',
    dataUse: 'Billing only',
    included: ['Sauna'],
    links: [{ label: 'Offer', address: 'https://suedwall.example/offer.pdf' }],
    note: 'Agreed with Ms Adler',
  });
  const other = await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Nordlicht' });
  await dancecard.value('interactions.add', { candidateId: other.id, direction: 'out', text: 'What do you offer?' });
  const silent = await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Never asked' });
  return { contract, needId: need.id, incumbentId: need.incumbentCandidateId ?? '', chosen, other, silent };
}

test('[needs-5] a choice makes the deal in one step, and undoing it leaves exactly what was there', async () => {
  const dancecard = await britishDancecard();
  const { contract, needId, incumbentId, chosen, other, silent } = await raisedNeed(dancecard);
  const before = livingRows(dancecard.folder);
  const entries = (await dancecard.value('history.list', {})).length;
  const deal = await dancecard.value('needs.choose', { needId, offerId: chosen.offerId, startsOn: '2027-02-15' });

  expect(await dancecard.value('contracts.get', { id: deal.contractId })).toMatchObject({
    name: 'Gym',
    category: 'Sport',
    supplierId: deal.supplierId,
    relationshipId: deal.relationshipId,
    supplierName: 'Südwall',
    terms: { startsOn: '2027-02-15', initialTerm: { n: 24, unit: 'month' }, coolingOff: { n: 14, unit: 'day' } },
    outlook: { coolingOffEndsOn: '2027-03-01', currentTermEnd: '2029-02-14' },
    links: [{ label: 'Offer', address: 'https://suedwall.example/offer.pdf' }],
    note: expect.stringMatching(/Agreed with Ms Adler\nIncluded: Sauna\nSet-up fee: €49.00\nCredits: €60.00/),
  });
  const promised = await dancecard.value('promises.list', { contractId: deal.contractId });
  expect(promised.map(({ text, dueOn }) => [text, dueOn])).toEqual([
    ['Delivery or start of service', '2027-02-20'],
    ['A place in every course', null],
    ['Repairs within a day', null],
  ]);
  const list = await dancecard.value('checklist.list', { contractId: deal.contractId });
  expect(list).toHaveLength(5);
  expect(list.at(-1)?.text).toBe('Noted which data I gave them. They asked for: Name, bank account');

  expect(deal.ruledOut.toSorted()).toEqual([incumbentId, other.id, silent.id].toSorted());
  const need = await dancecard.value('needs.get', { id: needId });
  expect(need).toMatchObject({ state: 'decided', chosenOfferId: chosen.offerId, decidedOn: '2026-11-22' });
  expect(need.candidates[0]).toMatchObject({
    id: chosen.candidateId,
    stage: 'chosen',
    supplierId: deal.supplierId,
    offers: [{ contractId: deal.contractId }],
  });
  expect((await dancecard.value('contracts.get', { id: contract.id })).exits).toEqual([]);
  expect(await dancecard.value('history.list', {})).toHaveLength(entries + 1);

  const [entry] = await dancecard.value('history.list', { limit: 1 });
  expect(entry?.title).toBe('Chose Südwall for Sport nearer to home');
  await dancecard.value('history.undo', { entryId: entry?.id ?? '' });
  expect(livingRows(dancecard.folder)).toEqual(before);
  expect((await dancecard.error('contracts.get', { id: deal.contractId })).type).toBe('NotFound');
  await dancecard.value('history.redo', {});
  expect((await dancecard.value('contracts.get', { id: deal.contractId })).supplierName).toBe('Südwall');
});

test('what the calendar and the coming deadlines hold of a new contract is there at once', async () => {
  const dancecard = await britishDancecard();
  const { needId, chosen } = await raisedNeed(dancecard);
  const deal = await dancecard.value('needs.choose', { needId, offerId: chosen.offerId, startsOn: '2026-12-01' });
  const coming = await dancecard.value('deadlines.list', { from: '2026-11-22', to: '2029-12-31' });
  const own = coming.filter(({ contractId }) => contractId === deal.contractId).map(({ kind, on }) => [kind, on]);
  expect(own).toContainEqual(['cooling_off', '2026-12-15']);
  expect(own).toContainEqual(['price_change', '2027-06-01']);
  expect(own).toContainEqual(['notice', '2028-10-31']);
});

test('a name that was given and the person of the need are kept, and a known supplier is used', async () => {
  const dancecard = await britishDancecard();
  const ada = await dancecard.value('people.add', { name: 'Ada' });
  const known = await dancecard.value('suppliers.add', { name: 'Südwall GmbH' });
  const { needId, offerId } = await aNeedWithOffer(dancecard, { need: { personId: ada.id } });
  const deal = await dancecard.value('needs.choose', { needId, offerId, startsOn: '2027-01-01', name: 'Club card' });
  expect(deal).toMatchObject({ supplierId: known.id, ruledOut: [], incumbentExit: null });
  expect(await dancecard.value('contracts.get', { id: deal.contractId })).toMatchObject({
    name: 'Club card',
    personName: 'Ada',
    supplierName: 'Südwall GmbH',
  });
});

test('ticking what is set up', async () => {
  const dancecard = await britishDancecard();
  const { needId, offerId } = await aNeedWithOffer(dancecard);
  const { contractId } = await dancecard.value('needs.choose', { needId, offerId, startsOn: '2027-01-01' });
  const [first] = await dancecard.value('checklist.list', { contractId });
  await dancecard.value('checklist.tick', { id: first?.id ?? '', done: true });
  expect((await dancecard.value('checklist.list', { contractId }))[0]?.doneOn).toBe('2026-11-22');
  await dancecard.value('checklist.tick', { id: first?.id ?? '', done: false });
  expect((await dancecard.value('checklist.list', { contractId }))[0]?.doneOn).toBeNull();
});

describe('prices', () => {
  test('the introductory price first, the later one coming after its months', async () => {
    const dancecard = await britishDancecard();
    const { needId, offerId } = await aNeedWithOffer(dancecard, { offer: { price: workedPrice } });
    const { contractId } = await dancecard.value('needs.choose', { needId, offerId, startsOn: '2026-12-31' });
    const { prices } = await dancecard.value('contracts.get', { id: contractId });
    expect(prices.map(({ price, effectiveFrom, announcedOn }) => [price.amount, effectiveFrom, announcedOn])).toEqual([
      [1990, null, null],
      [3990, '2027-06-30', '2026-11-22'],
    ]);
  });

  test('a rise agreed from the beginning is not worth a nudge until it is near, where no notice avoids it', async () => {
    const dancecard = await britishDancecard();
    const { needId, offerId } = await aNeedWithOffer(dancecard, { offer: { price: workedPrice } });
    await dancecard.value('needs.choose', { needId, offerId, startsOn: '2026-11-30' });
    const risesOn = async (asOf: string) =>
      (await dancecard.value('nudges.list', { asOf })).filter(({ palgorithm }) =>
        ['price_rise', 'introductory_price_ending'].includes(palgorithm),
      );
    expect(await risesOn('2026-11-22')).toEqual([]);
    expect(await risesOn('2027-05-14')).toEqual([]);
    expect(await risesOn('2027-05-15')).toMatchObject([{ actBy: null }]);
  });
});

describe('the others', () => {
  test('are ruled out with the reason given, or with the choice itself', async () => {
    const dancecard = await britishDancecard();
    const { needId, chosen, other, silent, incumbentId } = await raisedNeed(dancecard);
    const reasons = { [other.id]: 'No answer in time' };
    await dancecard.value('needs.choose', { needId, offerId: chosen.offerId, startsOn: '2027-03-01', reasons });
    const { candidates } = await dancecard.value('needs.get', { id: needId });
    const reasonOf = (id: string) => candidates.find((one) => one.id === id)?.reason;
    expect([reasonOf(other.id), reasonOf(silent.id), reasonOf(incumbentId)]).toEqual([
      'No answer in time',
      'Chose Südwall',
      'Chose Südwall',
    ]);
  });

  test('who was spoken to gets a draft of a decline; who was never asked, and the incumbent, do not', async () => {
    const dancecard = await britishDancecard();
    const { needId, chosen, other } = await raisedNeed(dancecard);
    await dancecard.value('needs.choose', { needId, offerId: chosen.offerId, startsOn: '2027-03-01' });
    const { candidates } = await dancecard.value('needs.get', { id: needId });
    const drafts = candidates.flatMap(({ id, interactions }) =>
      interactions.filter(({ on }) => on === null).map(({ text, direction }) => ({ id, text, direction })),
    );
    expect(drafts).toEqual([
      { id: other.id, direction: 'out', text: expect.stringContaining('I have chosen another one') },
    ]);
  });

  test('one that was ruled out before keeps its own reason', async () => {
    const dancecard = await britishDancecard();
    const { needId, offerId } = await aNeedWithOffer(dancecard);
    const early = await dancecard.value('candidates.add', { needId, supplierName: 'Early' });
    await dancecard.value('candidates.move', { id: early.id, stage: 'ruled_out', reason: 'Too far' });
    const deal = await dancecard.value('needs.choose', { needId, offerId, startsOn: '2027-01-01' });
    expect(deal.ruledOut).toEqual([]);
    expect((await dancecard.value('needs.get', { id: needId })).candidates.at(-1)?.reason).toBe('Too far');
  });
});

describe('the exit from the present contract', () => {
  test('[needs-7] is proposed with the days paid twice and what they cost, and can be logged as it is', async () => {
    const dancecard = await britishDancecard();
    const { contract, needId, chosen } = await raisedNeed(dancecard);
    const input = { needId, offerId: chosen.offerId, startsOn: '2027-02-15' };
    const preview = await dancecard.value('needs.previewChoice', input);
    const { incumbentExit } = await dancecard.value('needs.choose', input);
    expect(preview.incumbentExit).toEqual(incumbentExit);
    expect(incumbentExit).toMatchObject({
      contractId: contract.id,
      endsOn: '2027-02-28',
      noticeBy: '2026-11-30',
      overlapDays: 14,
      overlapCost: { amount: 916, currency: 'EUR' },
      gapDays: 0,
      seamlessStart: '2027-03-01',
      action: { path: 'exits.log', input: { contractId: contract.id, reason: 'Going to Südwall' } },
    });
    expect(await dancecard.value('exits.list', {})).toEqual([]);
    const logged = await dancecard.callUnknown('exits.log', incumbentExit?.action.input);
    expect(logged).toMatchObject({ ok: true, value: { endsOn: '2027-02-28', inTime: true } });
  });

  test('a seamless start has neither', async () => {
    const dancecard = await britishDancecard();
    const { needId, chosen } = await raisedNeed(dancecard);
    const input = { needId, offerId: chosen.offerId, startsOn: '2027-03-01' };
    expect((await dancecard.value('needs.previewChoice', input)).incumbentExit).toMatchObject({
      overlapDays: 0,
      overlapCost: null,
      gapDays: 0,
      working: expect.arrayContaining([expect.stringContaining('neither a gap nor a double payment')]),
    });
  });

  test('one month’s notice and a start in March: a later last day is named, so that there is no gap', async () => {
    const dancecard = await britishDancecard();
    const { needId, chosen } = await raisedNeed(dancecard, { terms: openTerms });
    const input = { needId, offerId: chosen.offerId, startsOn: '2027-03-01' };
    const { incumbentExit } = await dancecard.value('needs.choose', input);
    expect(incumbentExit).toMatchObject({
      endsOn: '2027-02-28',
      noticeBy: '2027-01-28',
      overlapDays: 0,
      gapDays: 0,
      action: { input: { endsOn: '2027-02-28' } },
    });
    const logged = await dancecard.callUnknown('exits.log', incumbentExit?.action.input);
    expect(logged).toMatchObject({ ok: true, value: { endsOn: '2027-02-28' } });
  });

  test('without terms its end is not guessed; one that was logged before is not proposed again', async () => {
    const dancecard = await britishDancecard();
    const { contract, needId, chosen } = await raisedNeed(dancecard, { terms: null });
    const input = { needId, offerId: chosen.offerId, startsOn: '2027-03-01' };
    expect((await dancecard.value('needs.previewChoice', input)).incumbentExit).toMatchObject({
      endsOn: null,
      seamlessStart: null,
    });
    await dancecard.value('exits.log', { contractId: contract.id, decidedOn: '2026-11-22', endsOn: '2026-12-31' });
    const preview = await dancecard.value('needs.previewChoice', input);
    expect(preview.incumbentExit).toBeNull();
    expect(preview.warnings).toEqual(['Gym with Nordwall Fitness GmbH ends on Thu, 31 Dec 2026 already.']);
  });
});

describe('staying', () => {
  test('makes no contract and no exit, and is undone in one step', async () => {
    const dancecard = await britishDancecard();
    const { contract, needId, chosen, incumbentId } = await raisedNeed(dancecard);
    const need = await dancecard.value('needs.get', { id: needId });
    const offerId = need.candidates.find(({ id }) => id === incumbentId)?.offers[0]?.id ?? '';
    const input = { needId, offerId, startsOn: '2027-03-01' };
    expect(await dancecard.value('needs.previewChoice', input)).toMatchObject({
      staying: true,
      missing: [],
      warnings: [],
      incumbentExit: null,
    });
    const before = livingRows(dancecard.folder);
    const deal = await dancecard.value('needs.choose', input);
    expect(deal).toMatchObject({
      contractId: contract.id,
      relationshipId: contract.relationshipId,
      supplierId: contract.supplierId,
      incumbentExit: null,
    });
    expect(deal.ruledOut).toContain(chosen.candidateId);
    const after = livingRows(dancecard.folder);
    for (const table of ['contracts', 'prices', 'exits', 'promises', 'checklist_items', 'suppliers']) {
      expect(after[table]).toEqual(before[table]);
    }
    await undoLast(dancecard);
    expect(livingRows(dancecard.folder)).toEqual(before);
  });

  test('on a better offer, its price counts from its day on, and other terms are left to the person', async () => {
    const dancecard = await britishDancecard();
    const { contract, needId, incumbentId } = await raisedNeed(dancecard);
    const better = await dancecard.value('offers.add', {
      candidateId: incumbentId,
      price: aPrice({ amount: 4490, introductory: { amount: 2490, months: 3 } }),
      terms: { initialTerm: { n: 24, unit: 'month' }, renewal: 'indefinite', notice: null },
      promises: ['A new locker'],
    });
    const input = { needId, offerId: better.id, startsOn: '2027-03-01' };
    const preview = await dancecard.value('needs.previewChoice', input);
    expect(preview.warnings).toEqual([expect.stringContaining('other terms than Gym')]);
    await dancecard.value('needs.choose', input);
    const kept = await dancecard.value('contracts.get', { id: contract.id });
    expect(kept.prices.map(({ price, effectiveFrom }) => [price.amount, effectiveFrom])).toEqual([
      [4990, null],
      [2490, '2027-03-01'],
      [4490, '2027-06-01'],
    ]);
    expect(kept.terms?.initialTerm).toEqual({ n: 12, unit: 'month' });
    expect(await dancecard.value('promises.list', { contractId: contract.id })).toMatchObject([
      { text: 'A new locker' },
    ]);
    expect(await dancecard.value('checklist.list', { contractId: contract.id })).toMatchObject([
      { text: 'Get the changed terms in writing, then correct them in the contract' },
    ]);
  });

  test('answers the nudge that raised the need', async () => {
    const dancecard = await britishDancecard();
    // It speaks on a day of its own for each record's id, and that is another one in every run.
    await dancecard.value('palgorithms.configure', { id: 'yearly_look', enabled: false });
    const contract = await addContract(dancecard);
    const [nudge] = await dancecard.value('nudges.list', {});
    const need = await dancecard.value('needs.add', {
      title: 'Sport',
      trigger: 'expiry',
      cause: { contractId: contract.id, nudgeKey: nudge?.key },
    });
    const { candidates } = await dancecard.value('needs.get', { id: need.id });
    const offerId = candidates[0]?.offers[0]?.id ?? '';
    await dancecard.value('needs.choose', { needId: need.id, offerId, startsOn: '2027-03-01' });
    expect(await dancecard.value('nudges.list', {})).toEqual([]);
    dancecard.clock.moveTo(day('2027-10-01'));
    expect(await dancecard.value('nudges.list', {})).toMatchObject([{ palgorithm: 'notice_deadline' }]);
  });

  test('with a contract that is being left is refused', async () => {
    const dancecard = await britishDancecard();
    const { contract, needId, incumbentId } = await raisedNeed(dancecard);
    const { candidates } = await dancecard.value('needs.get', { id: needId });
    const offerId = candidates.find(({ id }) => id === incumbentId)?.offers[0]?.id ?? '';
    await dancecard.value('exits.log', { contractId: contract.id, decidedOn: '2026-11-22' });
    for (const path of ['needs.previewChoice', 'needs.choose'] as const) {
      const error = await dancecard.error(path, { needId, offerId, startsOn: '2027-03-01' });
      expect(error).toMatchObject({ type: 'Refused', message: expect.stringContaining('nothing to stay with') });
    }
  });
});

test('[needs-9] terms the offer does not state are unknown in the contract, and asked for', async () => {
  const dancecard = await britishDancecard();
  const { needId, offerId } = await aNeedWithOffer(dancecard, { offer: { terms: null } });
  const input = { needId, offerId, startsOn: '2026-11-22' };
  expect((await dancecard.value('needs.previewChoice', input)).missing).toEqual(['terms', 'name']);
  const { contractId } = await dancecard.value('needs.choose', input);
  expect(await dancecard.value('contracts.get', { id: contractId })).toMatchObject({
    startsOn: '2026-11-22',
    deadlineKind: 'unknown',
    nextNoticeDeadline: null,
  });
  expect(await dancecard.value('nudges.list', {})).toMatchObject([{ palgorithm: 'terms_unknown' }]);
});

test('something bought once needs no notice, and nobody asks for it', async () => {
  const dancecard = await britishDancecard();
  const { needId, offerId } = await aNeedWithOffer(dancecard, {
    offer: { terms: null, price: aPrice({ amount: 89_900, every: null }) },
  });
  await dancecard.value('needs.choose', { needId, offerId, startsOn: '2026-11-22' });
  expect(await dancecard.value('nudges.list', {})).toEqual([]);
});

test('[needs-6] a choice whose contract was changed since can not be undone unseen', async () => {
  const dancecard = await britishDancecard();
  const { needId, offerId } = await aNeedWithOffer(dancecard);
  const { contractId } = await dancecard.value('needs.choose', { needId, offerId, startsOn: '2027-01-01' });
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('exits.log', { contractId, decidedOn: '2027-01-02' });
  const error = await dancecard.error('history.undo', { entryId: entry?.id ?? '' });
  expect(error.type).toBe('Contradicted');
  const rows = readStore(dancecard.folder, (sqlite) => sqlite.prepare('SELECT count(*) FROM contracts').pluck().get());
  expect(rows).toBe(1);
});
