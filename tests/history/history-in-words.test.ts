import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('a price and the terms are shown as a person says them, each changed part by itself', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, {
    terms: { ...openTerms, notice: { n: 1, unit: 'month', anchor: 'month_end' } },
    price: { amount: 5999, currency: 'EUR', every: { n: 3, unit: 'month' } },
  });
  const [added] = await dancecard.value('history.list', { limit: 1 });
  const first = await dancecard.value('history.get', { id: added?.id ?? '' });
  const fields = new Map(first.changes.flatMap((change) => change.fields).map(({ field, after }) => [field, after]));
  expect(fields.get('price')).toMatch(/59.99.* every 3 months$/);
  expect(fields.get('notice')).toBe('1 month to the end of a month');
  for (const words of fields.values()) expect(words).not.toMatch(/[{}[\]]|unit:|n:/);

  await dancecard.value('contracts.update', {
    id,
    terms: { ...openTerms, notice: { n: 2, unit: 'week', anchor: 'month_end' } },
  });
  const [changed] = await dancecard.value('history.list', { limit: 1 });
  const second = await dancecard.value('history.get', { id: changed?.id ?? '' });
  expect(second.changes.flatMap((change) => change.fields)).toMatchObject([
    { field: 'notice', before: '1 month to the end of a month', after: '2 weeks to the end of a month' },
  ]);
});

test('a choice, a price of which only the amount changed and a preference are told in words', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { terms: openTerms });
  const lastFields = async () => {
    const [entry] = await dancecard.value('history.list', { limit: 1 });
    const { changes } = await dancecard.value('history.get', { id: entry?.id ?? '' });
    return changes.flatMap(({ fields }) => fields);
  };
  await dancecard.value('contracts.update', {
    id,
    price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  expect(await lastFields()).toMatchObject([
    {
      field: 'price',
      before: expect.stringMatching(/49.90.* a month/),
      after: expect.stringMatching(/59.90.* a month/),
    },
  ]);
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22', channel: 'letter_abroad' });
  expect(await lastFields()).toContainEqual(
    expect.objectContaining({ field: 'channel', before: null, after: 'letter abroad' }),
  );
  await dancecard.value('preferences.set', { palgorithms: { trial_ending: { leadDays: [9] } } });
  await dancecard.value('preferences.set', { palgorithms: { trial_ending: { leadDays: [9, 2] } } });
  expect(await lastFields()).toMatchObject([{ field: 'value', before: '9 days before', after: '9 and 2 days before' }]);
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  const { changes } = await dancecard.value('history.get', { id: entry?.id ?? '' });
  expect(changes[0]?.recordName).toBe('trial reminder');
  await dancecard.value('preferences.set', { language: 'de', locale: 'de-CH' });
  expect((await lastFields()).map(({ after }) => after)).toEqual(['Deutsch', 'Deutsch (Schweiz)']);
  const german = await dancecard.value('history.get', { id: entry?.id ?? '' });
  expect(german.changes[0]).toMatchObject({
    record: 'Einstellung',
    fields: [{ field: 'Wert', before: '9 Tage vorher', after: '9 und 2 Tage vorher' }],
  });
});

test('a record that days name is called by days as they are said', async () => {
  const dancecard = await openTestDancecard();
  await dancecard.value('preferences.set', { language: 'de' });
  await dancecard.value('absences.add', { from: '2026-12-20', until: '2027-01-06' });
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  const { changes } = await dancecard.value('history.get', { id: entry?.id ?? '' });
  expect(changes.map(({ recordName }) => recordName)).toEqual(['So., 20. Dez. 2026 – Mi., 6. Jan. 2027']);
});

test('[records-11] a change of what a record names is told by the names, in a proposal as in the history', async () => {
  const dancecard = await openTestDancecard();
  const { id: ada } = await dancecard.value('people.add', { name: 'Ada' });
  const { id: grace } = await dancecard.value('people.add', { name: 'Grace' });
  const { id } = await addContract(dancecard, { personId: ada });
  await addContract(dancecard, { name: 'Sauna', personId: ada });
  const { id: pool } = await addContract(dancecard, { name: 'Pool', supplierName: 'Stadtbad' });
  const { exitId } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  const { id: need } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other', personId: ada });
  const cases = [
    ['contracts.update', { id, secondPersonId: grace }, [['second person', null, 'Grace']]],
    [
      'contracts.update',
      { id, personId: grace },
      [['relationship', 'Nordwall Fitness GmbH (Ada)', 'Nordwall Fitness GmbH (Grace)']],
    ],
    ['exits.update', { exitId, replacedById: pool }, [['replaced by', null, 'Pool']]],
    ['needs.update', { id: need, personId: null }, [['person', 'Ada', 'the household']]],
  ] as const;
  for (const [path, input, told] of cases) {
    const proposed = await dancecard.callUnknown(path, input, { actor: 'agent:Claude', mode: 'propose' });
    if (!proposed.ok || !('proposalId' in proposed)) throw new Error(path);
    const { changes } = await dancecard.value('proposals.get', { id: String(proposed.proposalId) });
    const fieldsOf = (list: typeof changes) =>
      list
        .filter(({ kind }) => kind === 'changed')
        .flatMap(({ fields }) => fields.map(({ field, before, after }) => [field, before, after]));
    expect(fieldsOf(changes)).toEqual(told);
    await dancecard.value('proposals.accept', { id: String(proposed.proposalId) });
    const [entry] = await dancecard.value('history.list', { limit: 1 });
    expect((await dancecard.value('history.get', { id: entry?.id ?? '' })).changes).toEqual(changes);
  }
});
