import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { placeOfNudge } from '#shared/api/nudge-place.ts';
import { nudge as nudgeSchema } from '#shared/api/nudges.ts';
import { addContract } from '#tests/support/builders.ts';
import { temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { aPrice, britishDancecard, day } from './builders.ts';

const said = async (dancecard: TestDancecard) =>
  (await dancecard.value('nudges.list', {})).map(({ palgorithm }) => palgorithm);

/** A bicycle that is to be decided on by 1 December 2026. */
async function withNeed(today: string) {
  const dancecard = await britishDancecard(today);
  const { id } = await dancecard.value('needs.add', {
    title: 'Bicycle',
    trigger: 'other',
    decideBy: day('2026-12-01'),
    decideByWhy: 'The discount ends.',
  });
  return { dancecard, id };
}

/** The same with an offer that holds until 25 November. */
async function withOffer() {
  const { dancecard, id } = await withNeed('2026-11-20');
  const { id: candidateId } = await dancecard.value('candidates.add', { needId: id, supplierName: 'Radhaus' });
  const offer = { candidateId, offeredOn: day('2026-11-20'), price: aPrice() };
  await dancecard.value('offers.add', { ...offer, validUntil: day('2026-11-25') });
  return { dancecard, id, candidateId, offer };
}

describe('a need that is to be decided', () => {
  test('[nudges-35] is spoken of from its lead to its day, without any contract, and leads to the need', async () => {
    const { dancecard, id } = await withNeed('2026-11-20');
    expect(await said(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-24'));
    const [nudge] = await dancecard.value('nudges.list', {});
    expect(nudge).toMatchObject({
      key: `need_deciding:${id}:2026-12-01`,
      subject: { type: 'need', id, name: 'Bicycle' },
      supplierId: null,
      supplierName: null,
      contractId: null,
      needId: id,
      title: '“Bicycle”: choose or drop it',
      because: [
        'The discount ends.',
        'Nobody is being considered yet.',
        'Choose an offer, drop the need, or move the day if there is more time.',
      ],
      actBy: '2026-12-01',
      actions: [
        { path: 'needs.get', input: { id } },
        { path: 'needs.move', input: { id, state: 'dropped' } },
      ],
    });
    if (nudge !== undefined) expect(placeOfNudge(nudge)).toBe(`/needs/${id}`);
    dancecard.clock.moveTo(day('2026-12-01'));
    expect(await said(dancecard)).toEqual(['need_deciding']);
    dancecard.clock.moveTo(day('2026-12-02'));
    expect(await said(dancecard)).toEqual([]);
  });

  test('falls silent once it is left, comes back with it, and follows the day it is moved to', async () => {
    const { dancecard, id } = await withNeed('2026-11-28');
    expect(await said(dancecard)).toEqual(['need_deciding']);
    await dancecard.value('needs.move', { id, state: 'dropped' });
    expect(await said(dancecard)).toEqual([]);
    await dancecard.value('history.undo', {});
    expect(await said(dancecard)).toEqual(['need_deciding']);
    await dancecard.value('needs.update', { id, decideBy: day('2026-12-20') });
    expect(await said(dancecard)).toEqual([]);
    await dancecard.value('preferences.set', { palgorithms: { need_deciding: { leadDays: [30] } } });
    expect(await said(dancecard)).toEqual(['need_deciding']);
    await dancecard.value('preferences.set', { palgorithms: { need_deciding: { on: false } } });
    expect(await said(dancecard)).toEqual([]);
  });

  test('[nudges-36] is left to the contract that raised it, until that was answered or is being left', async () => {
    const dancecard = await britishDancecard();
    const { id: contractId } = await addContract(dancecard);
    const [deadline] = await dancecard.value('nudges.list', {});
    const cause = { contractId, nudgeKey: deadline?.key };
    const { id } = await dancecard.value('needs.add', { title: 'Gym', trigger: 'expiry', cause });
    await dancecard.value('needs.update', { id, decideBy: day('2026-11-24') });
    expect(await said(dancecard)).toEqual(['notice_deadline']);
    await dancecard.value('nudges.nextTerm', { id: deadline?.id ?? '' });
    expect(await said(dancecard)).toEqual(['need_deciding']);
    await dancecard.value('history.undo', {});
    expect(await said(dancecard)).toEqual(['notice_deadline']);
    await dancecard.value('preferences.set', { palgorithms: { notice_deadline: { on: false } } });
    expect(await said(dancecard)).toEqual(['need_deciding']);
  });

  test('[nudges-37] an offer is spoken of before it lapses, but for one that was replaced or ruled out', async () => {
    const { dancecard, id, candidateId, offer } = await withOffer();
    expect(await said(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-22'));
    const [nudge] = await dancecard.value('nudges.list', {});
    expect(nudge).toMatchObject({
      palgorithm: 'offer_lapsing',
      subject: { type: 'offer' },
      title: 'Radhaus, “Bicycle”: last days to accept the offer',
      needId: id,
      actBy: '2026-11-25',
    });
    await dancecard.value('offers.add', { ...offer, validUntil: day('2026-12-24') });
    expect(await said(dancecard)).toEqual([]);
    await dancecard.value('history.undo', {});
    expect(await said(dancecard)).toEqual(['offer_lapsing']);
    await dancecard.value('candidates.move', { id: candidateId, stage: 'ruled_out', reason: 'Too dear' });
    expect(await said(dancecard)).toEqual([]);
  });

  test('[nudges-29] both days stand in the calendar file, with their own alarms', async () => {
    const { dancecard, id } = await withOffer();
    const path = join(temporaryFolder(), 'dancecard.ics');
    expect(await dancecard.value('calendar.export', { path })).toMatchObject({ events: 2 });
    const text = readFileSync(path, 'utf8').replaceAll(/\r\n /gu, '');
    expect(text).toContain(`UID:${id}.decide.once@dancecard`);
    expect(text).toContain('SUMMARY:Decide: Bicycle');
    expect(text).toContain('SUMMARY:Last day of the offer of Radhaus: Bicycle');
    expect(text.match(/BEGIN:VALARM/gu)).toHaveLength(4);
  });

  test('[nudges-38] is said in the language of whoever asks, with the messages beside it', async () => {
    const { dancecard } = await withNeed('2026-11-28');
    await dancecard.value('preferences.set', { locale: null });
    const german = await dancecard.callUnknown('nudges.list', {}, { languages: ['de-DE'], language: 'de' });
    if (!german.ok) throw new Error(german.error.message);
    const [nudge] = z.array(nudgeSchema).parse(JSON.parse(JSON.stringify(german.value)));
    expect(nudge).toMatchObject({
      title: '„Bicycle“: wählen oder verwerfen',
      actBy: '2026-12-01',
      actions: [{ label: 'Zum Bedarf' }, { label: 'Verwerfen' }],
      messages: {
        title: { id: 'nudges.needDeciding.title', values: { need: 'Bicycle' } },
        because: [{ id: 'nudges.needDeciding.dayWhy' }, { id: 'nudges.needDeciding.nobody' }, {}],
      },
    });
    await dancecard.value('preferences.set', { language: 'de', locale: 'de-DE' });
    expect((await dancecard.value('nudges.list', {}))[0]?.title).toBe(nudge?.title);
    const [undone] = await dancecard.value('nudges.list', {});
    await dancecard.value('nudges.dismiss', { id: undone?.id ?? '' });
    expect((await dancecard.value('history.list', {}))[0]?.title).toContain('„Bicycle“: wählen oder verwerfen');
  });
});
