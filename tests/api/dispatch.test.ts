import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { api } from '#shared/api/api.ts';
import { anyErrorSchema } from '#shared/api/errors.ts';
import type { Events } from '#shared/api/events.ts';
import { router } from '#main/app/router.ts';
import { answerQuery } from '#main/dispatch.ts';
import type { Log } from '#main/log.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { aContract, addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('every operation has a handler, help, and a schema for input and output', () => {
  expect(Object.keys(router).toSorted()).toEqual(Object.keys(api).toSorted());
  for (const [path, operation] of Object.entries(api)) {
    expect(operation.help, path).toMatch(/^[A-Z].{10,120}[.]$/);
    for (const schema of [operation.input, operation.output]) {
      expect(z.toJSONSchema(schema, { io: 'input' }), path).toHaveProperty('$schema');
    }
  }
});

test('an unknown operation is an error value', async () => {
  const dancecard = await openTestDancecard();
  for (const path of ['nothing.here', '', '__proto__', 'constructor', 'toString']) {
    expect(await dancecard.callUnknown(path, {})).toMatchObject({ ok: false, error: { type: 'UnknownOperation' } });
  }
});

test('[doors-1] an input that does not fit names each wrong field', async () => {
  const dancecard = await openTestDancecard();
  const outcome = await dancecard.callUnknown('contracts.add', { name: '', terms: { startsOn: '2026-02-30' } });
  if (outcome.ok) throw new Error('This should not have been accepted');
  expect(anyErrorSchema.parse(outcome.error)).toEqual(outcome.error);
  expect(outcome.error).toMatchObject({
    type: 'InvalidInput',
    fields: expect.arrayContaining([
      expect.objectContaining({ path: 'name' }),
      expect.objectContaining({
        path: 'terms.startsOn',
        message: expect.stringContaining('not a day of the calendar'),
      }),
    ]),
  });
});

test.for([[null], [7], ['text'], [[]], [{ id: { $gt: '' } }], [JSON.parse('{"__proto__":{"name":"x"}}')]])(
  '%j as input never throws',
  async ([input]) => {
    const dancecard = await openTestDancecard();
    for (const path of ['contracts.add', 'contracts.get', 'history.get', 'exits.log', 'terms.preview']) {
      expect(await dancecard.callUnknown(path, input)).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    }
  },
);

test('[access-25] a defect is one sentence with a reference, and neither it nor the log quotes what was written', async () => {
  const noted: string[] = [];
  const log: Log = {
    slow: () => {},
    note: () => {},
    defect: (reference, operation, error) => noted.push(`${reference} ${operation} ${String(error)}`),
  };
  const context = () => {
    throw new Error('Secret gym password');
  };
  const outcome = await answerQuery(
    {
      log,
      speaker: speakerFor({ language: 'en', locale: 'en-GB' }),
      reading: context,
      withFiles: context,
      mode: 'do',
      isLocked: false,
      storeFailed: () => {},
    },
    'people.list',
    {},
  );
  if (outcome.ok || outcome.error.type !== 'Defect') throw new Error('This should have been a defect');
  expect(outcome.error.message).not.toContain('Secret');
  expect(outcome.error.message).toContain(outcome.error.reference);
  expect(noted).toHaveLength(1);
});

test('fields that are not named are dropped, never stored', async () => {
  const dancecard = await openTestDancecard();
  const outcome = await dancecard.callUnknown('contracts.add', {
    ...aContract(),
    id: 'chosen-by-the-caller',
    deletedAt: 1,
    importKey: 'x',
  });
  expect(outcome.ok).toBe(true);
  expect(await dancecard.value('contracts.list', {})).toHaveLength(1);
  expect((await dancecard.error('contracts.get', { id: 'chosen-by-the-caller' })).type).toBe('NotFound');
});

test('a change is told once it is stored', async () => {
  const dancecard = await openTestDancecard();
  const listener = vi.fn<(payload: Events['changed']) => void>();
  const end = dancecard.subscribe('changed', listener);
  await addContract(dancecard);
  await dancecard.value('contracts.list', {});
  end();
  await dancecard.value('people.add', { name: 'Ada' });
  expect(listener.mock.calls).toHaveLength(1);
  expect(listener.mock.calls[0]?.[0]).toMatchObject({
    operation: 'contracts.add',
    tables: expect.arrayContaining(['suppliers', 'relationships', 'episodes', 'contracts', 'prices']),
  });
});

test.for([
  ['offers.cost', { offerId: 'x', months: -1 }, 'months', 'This should be at least 1.'],
  ['contracts.get', {}, 'id', 'This is missing.'],
  ['contracts.get', { id: 7 }, 'id', 'This should be text.'],
  ['nudges.list', { status: 'later' }, 'status', 'Choose one of: open, snoozed, dismissed, done, expired, all.'],
  [
    'exits.log',
    { contractId: 'x', decidedOn: '31.12.2026' },
    'decidedOn',
    'This is not a day of the calendar. Write it as YYYY-MM-DD, for example 2026-11-30.',
  ],
] as const)('%s with %j says plainly what is wrong with %s', async ([path, input, field, message]) => {
  const dancecard = await openTestDancecard();
  expect(await dancecard.callUnknown(path, input)).toMatchObject({
    ok: false,
    error: {
      type: 'InvalidInput',
      fields: expect.arrayContaining([expect.objectContaining({ path: field, message })]),
    },
  });
});

test('[history-5] a command answers with the entry it left in the history, or with none where it changed nothing', async () => {
  const dancecard = await openTestDancecard();
  const added = await dancecard.call('people.add', { name: 'Ada' });
  const [entry] = await dancecard.value('history.list', {});
  expect(added).toMatchObject({ ok: true, entryId: entry?.id });
  if (!added.ok) throw new Error(added.error.message);
  expect(await dancecard.call('people.update', { id: added.value.id, name: 'Ada' })).toMatchObject({ entryId: null });
  expect(await dancecard.call('people.list', {})).not.toHaveProperty('entryId');
});
