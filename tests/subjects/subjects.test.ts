import { describe, expect, test } from 'vitest';
import { subjectTypes } from '#shared/domain/subject.ts';
import { tableOfType } from '#shared/records/records.ts';
import { subjectTables, tablesOfSubjects } from '#main/db/tracked-tables.ts';
import { aNeedWithOffer, undoLast } from '#tests/needs/builders.ts';
import { exportFile, withRows } from '#tests/portability/support/export-files.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';
import { fill, subjectsIn } from './household.ts';

/** Where what `fill` writes lies. */
const filled = ['interactions', 'promises', 'checklist_items'];
const nobody = '0190a0b0-0000-7000-8000-000000000000';

describe.each(subjectTypes)('a %s', (type) => {
  test('[subjects-1] has interactions, promises and a checklist of its own', async () => {
    const dancecard = await openTestDancecard();
    const subjects = await subjectsIn(dancecard);
    const subject = subjects[type];
    const ids = await fill(dancecard, subject);
    for (const other of Object.values(subjects)) {
      const own = other.type === type;
      const said = await dancecard.value('interactions.list', { subject: other });
      expect(said.map(({ id }) => id)).toEqual(own ? [ids.interaction] : []);
      const promised = await dancecard.value('promises.list', { subject: other });
      expect(promised.map(({ id }) => id)).toEqual(own ? [ids.promise] : []);
      const toDo = await dancecard.value('checklist.list', { subject: other });
      expect(toDo.map(({ id }) => id)).toEqual(own ? [ids.item] : []);
    }
    const [interaction] = await dancecard.value('interactions.list', { subject });
    expect(interaction).toMatchObject({
      subject,
      candidateId: type === 'candidate' ? subject.id : null,
      on: '2026-11-20',
      text: 'They called back',
    });
    const contractId = type === 'contract' ? subject.id : null;
    expect(await dancecard.value('promises.list', {})).toMatchObject([{ subject, contractId }]);
    expect(await dancecard.value('checklist.list', { subject })).toMatchObject([{ subject, contractId, position: 0 }]);
  });

  test('[subjects-3] takes what belongs to it along, and brings it back', async () => {
    const dancecard = await openTestDancecard();
    const subject = (await subjectsIn(dancecard))[type];
    await fill(dancecard, subject);
    const before = livingRows(dancecard.folder);
    // A relationship goes with its supplier.
    if (type === 'relationship') {
      const [{ id } = { id: '' }] = await dancecard.value('suppliers.list', {});
      await dancecard.value('suppliers.remove', { id });
    } else {
      await dancecard.value(`${type}s.remove`, { id: subject.id });
    }
    const after = livingRows(dancecard.folder);
    for (const table of filled) expect(after[table]).toEqual([]);
    await undoLast(dancecard);
    expect(livingRows(dancecard.folder)).toEqual(before);
  });

  test('[subjects-4] is erased with what belongs to it, as was said beforehand', async () => {
    const dancecard = await openTestDancecard();
    const subject = (await subjectsIn(dancecard))[type];
    await fill(dancecard, subject);
    const preview = await dancecard.value('erase.preview', { record: subject });
    expect(preview.counts).toMatchObject({ interaction: 1, promise: 1, 'checklist item': 1 });
    await dancecard.value('erase.record', { ...subject, confirm: 'erase for good' });
    for (const table of filled) {
      expect(readStore(dancecard.folder, (sqlite) => sqlite.prepare(`SELECT id FROM "${table}"`).all())).toEqual([]);
    }
  });

  test('that is missing from an export keeps the export from being restored', async () => {
    const source = await openTestDancecard();
    const subject = (await subjectsIn(source))[type];
    const path = withRows(await exportFile(source), (rows) => ({
      ...rows,
      interactions: [
        {
          id: 'an-interaction',
          createdAt: 1,
          changedAt: 1,
          deletedAt: null,
          subjectType: type,
          subjectId: nobody,
          direction: 'in',
          channel: 'phone',
          happenedOn: '2026-11-20',
          text: 'Who is this?',
          nextActor: null,
          nextBy: null,
          time: null,
          spokeTo: null,
          reference: null,
          minutes: null,
          waiting: null,
          effort: null,
          mood: null,
        },
      ],
    }));
    const target = await openTestDancecard();
    const error = await target.error('import.all', { path });
    expect(error.message).toContain('“interactions”');
    expect(await target.value('history.list', {})).toEqual([]);
    const known = withRows(path, (rows) => ({
      ...rows,
      interactions: rows['interactions']?.map((row) => ({ ...row, subjectId: subject.id })) ?? [],
    }));
    await target.value('import.all', { path: known });
    expect(await target.value('interactions.list', { subject })).toHaveLength(1);
  });

  test('that is not here is refused', async () => {
    const dancecard = await openTestDancecard();
    const subject = { type, id: nobody };
    const missing = { type: 'NotFound', what: type, id: nobody };
    const said = { subject, direction: 'in', text: 'Hello' } as const;
    expect(await dancecard.error('interactions.add', said)).toMatchObject(missing);
    expect(await dancecard.error('interactions.list', { subject })).toMatchObject(missing);
    expect(await dancecard.error('promises.add', { subject, text: 'All' })).toMatchObject(missing);
    expect(await dancecard.error('checklist.add', { subject, text: 'All' })).toMatchObject(missing);
    expect(await dancecard.error('checklist.list', { subject })).toMatchObject(missing);
    expect(await dancecard.value('history.list', {})).toEqual([]);
  });
});

test('a candidate and a contract are still named by their id alone', async () => {
  const dancecard = await openTestDancecard();
  const { candidate, contract } = await subjectsIn(dancecard);
  await dancecard.value('interactions.add', { candidateId: candidate.id, direction: 'out', text: 'Hello' });
  const byId = await dancecard.value('interactions.list', { candidateId: candidate.id });
  expect(byId).toMatchObject([{ text: 'Hello', subject: candidate, candidateId: candidate.id }]);
  expect(await dancecard.value('interactions.list', { subject: candidate })).toEqual(byId);
  await dancecard.value('promises.add', { contractId: contract.id, text: 'A new locker' });
  expect(await dancecard.value('promises.list', { contractId: contract.id })).toMatchObject([{ subject: contract }]);
  await dancecard.value('checklist.add', { contractId: contract.id, text: 'Bring the key' });
  await dancecard.value('checklist.add', { contractId: contract.id, text: 'Set up the app' });
  expect(await dancecard.value('checklist.list', { contractId: contract.id })).toMatchObject([
    { text: 'Bring the key', position: 0, subject: contract },
    { text: 'Set up the app', position: 1, subject: contract },
  ]);
});

test('[subjects-2] whose it is has to be said, and once', async () => {
  const dancecard = await openTestDancecard();
  const { candidate, contract } = await subjectsIn(dancecard);
  const rest = { direction: 'in', text: 'Hello' } as const;
  const wrong = [
    ['interactions.add', rest],
    ['interactions.add', { ...rest, subject: candidate, candidateId: candidate.id }],
    ['interactions.add', { ...rest, candidateId: candidate.id, contractId: contract.id }],
    ['interactions.add', { ...rest, subject: { type: 'person', id: candidate.id } }],
    ['interactions.list', {}],
    ['promises.add', { text: 'All' }],
    ['promises.list', { subject: contract, contractId: contract.id }],
    ['checklist.list', {}],
    ['checklist.add', { text: 'All', subject: contract, contractId: contract.id }],
  ] as const;
  for (const [path, input] of wrong) {
    expect(await dancecard.callUnknown(path, input), path).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput' },
    });
  }
});

test('adding a subject cannot be undone under what belongs to it since', async () => {
  const dancecard = await openTestDancecard();
  await dancecard.value('suppliers.add', { name: 'Nordwall' });
  const [added] = await dancecard.value('history.list', { limit: 1 });
  const [{ id } = { id: '' }] = await dancecard.value('suppliers.list', {});
  await dancecard.value('interactions.add', { subject: { type: 'supplier', id }, direction: 'in', text: 'Hello' });
  expect(await dancecard.error('history.undo', { entryId: added?.id ?? '' })).toMatchObject({
    type: 'Contradicted',
    message: expect.stringContaining('an interaction that was added later belongs to the supplier'),
  });
});

test('what belongs to a removed subject does not come back by itself', async () => {
  const dancecard = await openTestDancecard();
  const { contract } = await subjectsIn(dancecard);
  const { interaction } = await fill(dancecard, contract);
  await dancecard.value('interactions.remove', { id: interaction });
  const [removed] = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('contracts.remove', { id: contract.id });
  expect(await dancecard.error('history.undo', { entryId: removed?.id ?? '' })).toMatchObject({
    type: 'Contradicted',
    message: expect.stringContaining('the contract it belongs to was removed afterwards'),
  });
});

test('the story of a supplier tells what was said', async () => {
  const dancecard = await openTestDancecard();
  const { id: contractId, supplierId, relationshipId } = await addContract(dancecard);
  const need = await aNeedWithOffer(dancecard, { need: { cause: { contractId } } });
  const { candidates } = await dancecard.value('needs.get', { id: need.needId });
  const incumbent = candidates.find((one) => one.supplierId === supplierId);
  const say = (subject: { type: 'supplier' | 'relationship' | 'contract' | 'candidate'; id: string }, on: string) =>
    dancecard.value('interactions.add', {
      subject,
      on,
      direction: 'out',
      channel: 'letter',
      text: `To the ${subject.type}`,
    });
  await say({ type: 'supplier', id: supplierId }, '2026-11-01');
  await say({ type: 'relationship', id: relationshipId }, '2026-11-02');
  const about = await say({ type: 'contract', id: contractId }, '2026-11-03');
  await say({ type: 'candidate', id: incumbent?.id ?? '' }, '2026-11-04');
  await say({ type: 'candidate', id: need.candidateId }, '2026-11-05');
  await dancecard.value('interactions.add', {
    subject: { type: 'supplier', id: supplierId },
    direction: 'out',
    draft: true,
    text: 'Not said yet',
  });
  const { timeline } = await dancecard.value('suppliers.get', { id: supplierId });
  const told = timeline.filter(({ kind }) => kind === 'interaction');
  expect(told.map(({ on, text }) => [on, text])).toEqual([
    ['2026-11-01', 'You by letter: To the supplier'],
    ['2026-11-02', 'You by letter: To the relationship'],
    ['2026-11-03', 'You by letter about Gym: To the contract'],
    ['2026-11-04', 'You by letter: To the candidate'],
  ]);
  expect(told[2]).toMatchObject({ interactionId: about.id, contractId, contractName: 'Gym' });
});

test.each(tablesOfSubjects)('the rows of a subject in %s are found by an index', async (table) => {
  const dancecard = await openTestDancecard();
  const plan = readStore(dancecard.folder, (sqlite) =>
    sqlite.prepare(`EXPLAIN QUERY PLAN SELECT * FROM "${table}" WHERE subjectType = 'need' AND subjectId = 'x'`).all(),
  );
  expect(JSON.stringify(plan)).toContain(`USING INDEX ${table}_subject (subjectType=? AND subjectId=?)`);
});

test('a subject is erased from the table in which it belongs to others', () => {
  for (const type of subjectTypes) expect(tableOfType[type]).toBe(subjectTables[type]);
});
