import { expect, test } from 'vitest';
import { aContract, addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('a pause that would end before it begins is refused, also where the correction names one of its days alone', async () => {
  const dancecard = await openTestDancecard();
  const turned = { pausedFrom: '2027-02-01', pausedUntil: '2027-01-31' };
  const { id } = await addContract(dancecard, { pausedFrom: '2027-02-01', pausedUntil: '2027-02-01' });
  for (const refused of [
    await dancecard.error('contracts.add', aContract({ name: 'Pool', ...turned })),
    await dancecard.error('contracts.update', { id, ...turned }),
    await dancecard.error('contracts.update', { id, pausedUntil: '2027-01-31' }),
    await dancecard.error('contracts.update', { id, pausedFrom: '2027-02-02' }),
  ]) {
    expect(refused).toMatchObject({
      type: 'Refused',
      message: 'The pause would end before it begins. Please check the two days.',
    });
  }
  await dancecard.value('contracts.update', { id, pausedUntil: null });
  await dancecard.value('contracts.update', { id, pausedFrom: '2027-03-01', note: 'Until further notice' });
});
