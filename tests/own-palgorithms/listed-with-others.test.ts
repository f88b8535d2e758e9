import { expect, test } from 'vitest';
import { day } from '#tests/nudges/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const listed = async (dancecard: TestDancecard, id: string) =>
  (await dancecard.value('palgorithms.list', {})).find((each) => each.id === id);

test('[own-50] one’s own stand among the others with what came of each, and are switched like them', async () => {
  const dancecard = await openTestDancecard({ today: day('2026-11-26') });
  for (const name of ['Films', 'Music']) {
    const price = { amount: 4999, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
    await dancecard.value('contracts.add', { supplierName: name, name, price });
  }
  const define = (name: string, when: string) =>
    dancecard.value('palgorithms.define', { name, on: 'contract', when, say: '{contract.name} is dear' });
  const dear = await define('Dear', 'contract.monthly > 40.0');
  const films = await define('Films', 'contract.name == "Films"');
  const spoken = (await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'own');
  expect(spoken).toHaveLength(3);
  const ofFilms = spoken.find(({ key }) => key.includes(films.id));
  await dancecard.value('nudges.feedback', { id: ofFilms?.id ?? '', verdict: 'helped' });

  expect(await listed(dancecard, dear.id)).toMatchObject({
    isOwn: true,
    title: 'Dear',
    enabled: true,
    settings: {},
    watches: 'contract',
    shown: 2,
    helped: 0,
  });
  expect(await listed(dancecard, films.id)).toMatchObject({ shown: 1, helped: 1 });
  expect(await listed(dancecard, 'own')).toMatchObject({ isOwn: false, shown: 3, helped: 1 });

  expect(await dancecard.value('palgorithms.configure', { id: dear.id, enabled: false })).toMatchObject({
    id: dear.id,
    enabled: false,
    shown: 2,
  });
  expect(await dancecard.value('palgorithms.own', { id: dear.id })).toMatchObject([{ enabled: false }]);
  expect((await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'own')).toHaveLength(1);
  expect(await dancecard.error('palgorithms.configure', { id: dear.id, settings: { leadDays: [3] } })).toMatchObject({
    type: 'Refused',
    message: 'A palgorithm of your own has no settings to change. What it says and when is changed on its page.',
  });
  expect(await dancecard.error('palgorithms.configure', { id: 'nothing', enabled: true })).toMatchObject({
    type: 'NotFound',
  });
  await dancecard.value('history.undo', {});
  expect(await listed(dancecard, dear.id)).toMatchObject({ enabled: true });
});
