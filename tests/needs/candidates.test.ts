import { describe, expect, test } from 'vitest';
import { aNeedWithOffer, aPrice, britishDancecard, undoLast } from './builders.ts';

async function needWith(names: readonly string[]) {
  const dancecard = await britishDancecard();
  const { id: needId } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other' });
  const ids: string[] = [];
  for (const supplierName of names) ids.push((await dancecard.value('candidates.add', { needId, supplierName })).id);
  const read = async () => (await dancecard.value('needs.get', { id: needId })).candidates;
  const namesOn = async (stage: string) =>
    (await read())
      .filter((one) => one.stage === stage)
      .map(({ supplierName, position }) => `${position} ${supplierName}`);
  return { dancecard, needId, ids, read, namesOn };
}

describe('lists', () => {
  test('keep the order the person gives them, however often it changes', async () => {
    const { dancecard, ids, namesOn } = await needWith(['A', 'B', 'C', 'D']);
    expect(await namesOn('long_list')).toEqual(['0 A', '1 B', '2 C', '3 D']);
    await dancecard.value('candidates.move', { id: ids[3]!, stage: 'long_list', position: 0 });
    expect(await namesOn('long_list')).toEqual(['0 D', '1 A', '2 B', '3 C']);
    await dancecard.value('candidates.move', { id: ids[0]!, stage: 'long_list', position: 2 });
    expect(await namesOn('long_list')).toEqual(['0 D', '1 B', '2 A', '3 C']);
    for (let n = 0; n < 60; n += 1) {
      await dancecard.value('candidates.move', { id: ids[n % 2 === 0 ? 1 : 0]!, stage: 'long_list', position: 1 });
    }
    expect(await namesOn('long_list')).toEqual(['0 D', '1 A', '2 B', '3 C']);
    await dancecard.value('candidates.move', { id: ids[3]!, stage: 'long_list' });
    expect(await namesOn('long_list')).toEqual(['0 A', '1 B', '2 C', '3 D']);
  });

  test('a candidate is on one list; ruled out keeps the reason, and coming back drops it', async () => {
    const { dancecard, ids, read, namesOn } = await needWith(['A', 'B']);
    await dancecard.value('candidates.move', { id: ids[0]!, stage: 'at_the_table' });
    await dancecard.value('candidates.move', { id: ids[1]!, stage: 'ruled_out', reason: 'Too far away' });
    expect(await namesOn('at_the_table')).toEqual(['0 A']);
    expect((await read()).at(-1)).toMatchObject({ stage: 'ruled_out', reason: 'Too far away' });
    await dancecard.value('candidates.move', { id: ids[1]!, stage: 'ruled_out', position: 0 });
    expect((await read()).at(-1)?.reason).toBe('Too far away');
    await dancecard.value('candidates.move', { id: ids[1]!, stage: 'short_list' });
    expect((await read()).find(({ id }) => id === ids[1])).toMatchObject({ stage: 'short_list', reason: null });
  });

  test('a supplier stands once for a need, however its name is written', async () => {
    const { dancecard, needId } = await needWith(['Südwall GmbH']);
    const error = await dancecard.error('candidates.add', { needId, supplierName: 'SUDWALL' });
    expect(error).toMatchObject({ type: 'Refused', message: 'Südwall GmbH is a candidate already.' });
  });

  test('a candidate is linked with the supplier of its name, also one entered later', async () => {
    const { dancecard, needId, read } = await needWith(['Südwall']);
    expect((await read())[0]?.supplierId).toBeNull();
    const { id } = await dancecard.value('suppliers.add', { name: 'Südwall GmbH' });
    expect((await read())[0]?.supplierId).toBe(id);
    const known = await dancecard.value('suppliers.add', { name: 'Nordlicht' });
    await dancecard.value('candidates.add', { needId, supplierId: known.id });
    expect((await read())[1]).toMatchObject({ supplierName: 'Nordlicht', supplierId: known.id });
    await dancecard.value('suppliers.remove', { id: known.id });
    expect((await read())[1]).toMatchObject({ supplierName: 'Nordlicht', supplierId: null });
  });

  test('one that was removed by mistake comes back with everything', async () => {
    const dancecard = await britishDancecard();
    const { needId, candidateId } = await aNeedWithOffer(dancecard);
    await dancecard.value('interactions.add', { candidateId, direction: 'out', text: 'Hello' });
    const before = await dancecard.value('needs.get', { id: needId });
    await dancecard.value('candidates.remove', { id: candidateId });
    expect((await dancecard.value('needs.get', { id: needId })).candidates).toEqual([]);
    await undoLast(dancecard);
    const again = await dancecard.value('needs.get', { id: needId });
    expect(again.candidates[0]?.offers).toHaveLength(1);
    expect(again.candidates[0]?.interactions).toMatchObject([{ text: 'Hello' }]);
    expect(again.offerCount).toBe(before.offerCount);
  });
});

describe('messages', () => {
  test('the latest that happened says who owes an answer; a draft says nothing', async () => {
    const { dancecard, ids, read } = await needWith(['A']);
    const candidateId = ids[0]!;
    const waiting = async () => {
      const [one] = await read();
      return [one?.waitingFor, one?.waitingBy];
    };
    expect(await waiting()).toEqual([null, null]);
    const draft = await dancecard.value('interactions.add', {
      candidateId,
      direction: 'out',
      draft: true,
      text: 'Dear A',
      nextActor: 'them',
    });
    expect(await waiting()).toEqual([null, null]);
    await dancecard.value('interactions.update', { id: draft.id, on: '2026-11-20', nextBy: '2026-11-27' });
    expect(await waiting()).toEqual(['them', '2026-11-27']);
    const answer = await dancecard.value('interactions.add', {
      candidateId,
      direction: 'in',
      on: '2026-11-21',
      text: 'Dear you',
      nextActor: 'me',
    });
    await dancecard.value('interactions.add', {
      candidateId,
      direction: 'out',
      on: '2026-11-19',
      text: 'Entered late',
      nextActor: 'them',
    });
    expect(await waiting()).toEqual(['me', null]);
    await dancecard.value('interactions.update', { id: answer.id, nextActor: null });
    expect(await waiting()).toEqual([null, null]);
    await dancecard.value('interactions.remove', { id: answer.id });
    expect(await waiting()).toEqual(['them', '2026-11-27']);
    await dancecard.value('candidates.move', { id: candidateId, stage: 'ruled_out' });
    expect(await waiting()).toEqual([null, null]);
  });
});

describe('offers', () => {
  test('a further one is the next version, and the newest counts', async () => {
    const dancecard = await britishDancecard();
    const { needId, candidateId } = await aNeedWithOffer(dancecard);
    const second = await dancecard.value('offers.add', { candidateId, price: aPrice({ amount: 2500 }) });
    expect(second.version).toBe(2);
    const table = await dancecard.value('needs.compare', { needId, months: 12 });
    expect(table.candidates[0]).toMatchObject({ offerId: second.id, cost: { total: 30_000 } });
    await dancecard.value('offers.update', { id: second.id, price: aPrice({ amount: 2400 }), note: 'On the phone' });
    expect(await dancecard.value('offers.cost', { offerId: second.id, months: 1 })).toMatchObject({ total: 2400 });
    await dancecard.value('offers.remove', { id: second.id });
    const after = await dancecard.value('needs.compare', { needId, months: 12 });
    expect(after.candidates[0]?.cost?.total).toBe(36_000);
  });
});
