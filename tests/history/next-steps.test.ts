import { expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

test(
  '[history-18] a thousand changes are taken back and done again, each by one call that names none',
  { timeout: 240_000 },
  async () => {
    const dancecard = await openTestDancecard();
    const titles = ['Added Ada 0 to the household'];
    const { id } = await dancecard.value('people.add', { name: 'Ada 0' });
    for (let n = 1; n < 1_000; n += 1) {
      await dancecard.value('people.update', { id, name: `Ada ${n}` });
      titles.push(`Changed the name Ada ${n - 1} to Ada ${n}`);
    }
    const whole = livingRows(dancecard.folder);
    for (const title of titles.toReversed()) {
      const { canUndo, undo } = await dancecard.value('history.next', {});
      expect([canUndo, undo?.title]).toEqual([true, title]);
      const undone = await dancecard.call('history.undo', {});
      expect(undone).toMatchObject({ ok: true, entryId: expect.any(String), value: { title } });
    }
    expect(await dancecard.value('people.list', {})).toEqual([]);
    expect(await dancecard.value('history.next', {})).toMatchObject({ canUndo: false, undo: null, canRedo: true });
    expect(await dancecard.error('history.undo', {})).toMatchObject({
      type: 'Refused',
      message: 'There is nothing to take back.',
      messages: { message: { id: 'history.nothingToUndo', values: {} } },
    });
    for (const title of titles) {
      const { canRedo, redo } = await dancecard.value('history.next', {});
      expect([canRedo, redo?.title]).toEqual([true, title]);
      expect((await dancecard.value('history.redo', {})).title).toBe(title);
    }
    expect(livingRows(dancecard.folder)).toEqual(whole);
    expect(await dancecard.value('history.next', {})).toMatchObject({ canUndo: true, canRedo: false, redo: null });
    expect((await dancecard.error('history.redo', {})).message).toBe('There is nothing to do again.');
  },
);

test('an entry that is named by another field is not taken for the last one', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard);
  expect(await dancecard.callUnknown('history.undo', { id: 'somebody' })).toMatchObject({
    ok: false,
    error: { type: 'InvalidInput' },
  });
  expect(await dancecard.value('contracts.list', {})).toHaveLength(1);
});

test('a change that an earlier one, taken back out of turn, contradicts leads to that step', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  for (const name of ['B', 'C', 'B']) await dancecard.value('contracts.update', { id, name });
  const [, , first] = await dancecard.value('history.list', {});
  const { entryId } = await dancecard.value('history.undo', { entryId: first?.id ?? '' });
  expect(await dancecard.error('history.undo', {})).toMatchObject({ type: 'Contradicted', laterEntryIds: [entryId] });
  await dancecard.value('history.undo', { entryId });
  await dancecard.value('history.undo', {});
  expect((await dancecard.value('contracts.get', { id })).name).toBe('C');
});
