import { expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('[story-18] a contact is told with who acts next, with whom it was and what it took, in both stories', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { supplierId } = await addContract(dancecard);
  await dancecard.value('interactions.add', {
    supplierId,
    direction: 'out',
    channel: 'phone',
    on: '2026-11-20',
    time: '09:10',
    spokeTo: 'Ms Aydin',
    reference: '77-1',
    minutes: 35,
    waiting: 20,
    effort: 6,
    mood: 'angry',
    text: 'Asked where the technician is',
    nextActor: 'them',
    nextBy: '2026-11-27',
  });
  await dancecard.value('interactions.add', { supplierId, direction: 'in', on: '2026-11-21', text: 'They called' });
  const said = [
    [],
    [
      'they act by Fri, 27 Nov 2026',
      'at 09:10',
      'with Ms Aydin',
      'reference 77-1',
      '35 minutes',
      '20 minutes of waiting',
      'effort 6 of 7',
      'left me angry',
    ],
  ];
  const { entries } = await dancecard.value('timeline.list', { kinds: ['interaction'] });
  expect(entries.map(({ details }) => details)).toEqual(said);
  const { timeline } = await dancecard.value('suppliers.get', { id: supplierId });
  expect(timeline.filter(({ kind }) => kind === 'interaction').map(({ details }) => details)).toEqual(
    said.toReversed(),
  );
});
