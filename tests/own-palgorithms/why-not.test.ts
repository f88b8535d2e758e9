import { expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { plantInStore } from '#tests/support/plant-rows.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

async function gym(dancecard: TestDancecard) {
  return dancecard.value('contracts.add', {
    supplierName: 'Kraftraum',
    name: 'Gym',
    category: 'Sport',
    terms: {
      startsOn: '2026-02-01',
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 1, unit: 'month', anchor: 'any_time' },
    },
    price: { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
}

/** What each palgorithm of one's own answers about a record, by its name. */
async function answersOf(dancecard: TestDancecard, subject: InputOf<'nudges.whyNot'>['subject']) {
  const answers = await dancecard.value('nudges.whyNot', { subject });
  return answers
    .filter(({ palgorithm }) => palgorithm === 'own')
    .map(({ ownId, title, state, on, text, nudgeId }) => ({
      ownId,
      title,
      state,
      on,
      text,
      hasNudge: nudgeId !== null,
    }));
}

it('[own-40] each answers with its name and its own reason why nothing is said of a record', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { id } = await gym(dancecard);
  const subject = { type: 'contract', id } as const;
  expect(await answersOf(dancecard, subject)).toMatchObject([
    { ownId: null, state: 'never', text: 'You have written none about records of this kind.' },
  ]);
  const on = 'contract' as const;
  const say = '{contract.name}';
  const define = async (name: string, when: string, more: Partial<InputOf<'palgorithms.define'>> = {}) =>
    (await dancecard.value('palgorithms.define', { name, on, when, say, ...more })).id;
  const written = {
    answered: await define('Answered', 'contract.monthly > 10.0', { atMostEvery: { n: 6, unit: 'month' } }),
    dear: await define('Dear', 'contract.monthly > 40.0 && contract.category == "Sport"'),
    exits: await define('Exits', 'exit.isNoticeSent', { on: 'exit', say: '{exit.contract}' }),
    later: await define('Later', 'today >= date("2027-03-05")'),
    now: await define('Now', 'contract.category == "Sport"'),
    off: await define('Off', 'contract.category == "Sport"', { enabled: false }),
    unknown: await define('Unknown', 'contract.paymentMethod.contains("Visa")'),
  };
  await define('Suppliers', 'supplier.runningContracts > 5', { on: 'supplier', say: '{supplier.name}' });
  const open = await dancecard.value('nudges.list', {});
  const nudge = open.find(({ because }) => because[0]?.includes('“Answered”'));
  await dancecard.value('nudges.done', { id: nudge?.id ?? '' });
  expect(await answersOf(dancecard, subject)).toMatchObject([
    {
      ownId: written.answered,
      title: 'Answered',
      state: 'answered',
      on: '2026-11-26',
      text: expect.stringMatching(/“Done”.*It may speak of this again from .*May 26, 2027 on\./),
    },
    {
      ownId: written.dear,
      state: 'never',
      text: expect.stringMatching(/^Its condition does not hold\. .*: €30\.00\. .*: Sport\.$/),
    },
    { ownId: written.exits, state: 'never', text: expect.stringContaining('not being left') },
    { ownId: written.later, state: 'later', on: '2027-03-05' },
    { ownId: written.now, state: 'now', text: 'It is said now: Gym', hasNudge: true },
    { ownId: written.off, state: 'off' },
    { ownId: written.unknown, state: 'unknown', text: expect.stringMatching(/: not known\.$/) },
  ]);
  await dancecard.value('palgorithms.configure', { id: 'own', enabled: false });
  expect(new Set((await answersOf(dancecard, subject)).map(({ state }) => state))).toEqual(new Set(['off']));
});

it('one that can not be carried out says so, and one about what is over that it leaves it out', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { id } = await gym(dancecard);
  const written = { on: 'contract', say: '{contract.name}' } as const;
  const broken = await dancecard.value('palgorithms.define', { ...written, name: 'Broken', when: 'contract.isPaused' });
  await dancecard.value('palgorithms.define', { ...written, name: 'Over', when: 'contract.monthly > 10.0' });
  plantInStore(dancecard.folder, (sqlite) =>
    sqlite.prepare(`UPDATE own_palgorithms SET "when" = 'contract.gone' WHERE id = ?`).run(broken.id),
  );
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-01', endsOn: '2026-11-20' });
  expect(await answersOf(dancecard, { type: 'contract', id })).toMatchObject([
    { title: 'Broken', state: 'unknown', text: expect.stringContaining('see what is wrong') },
    { title: 'Over', state: 'never', text: expect.stringContaining('This is over') },
  ]);
});
