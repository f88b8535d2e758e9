import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgementAnswers, judgementQuestions } from '#shared/domain/judgements/questions.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

/** A gym that broke a promise about a problem it had. */
async function brokenPromise(dancecard: TestDancecard): Promise<{ relationshipId: string; supplierId: string }> {
  const { id, relationshipId, supplierId } = await addContract(dancecard, { name: 'Gym' });
  const { id: problemId } = await dancecard.value('problems.open', { contractId: id, title: 'Cold', wants: 'repair' });
  const promise = await dancecard.value('promises.add', {
    subject: { type: 'problem', id: problemId },
    text: 'Warm by Friday',
    madeOn: '2026-11-02',
  });
  await dancecard.value('promises.settle', { id: promise.id, outcome: 'broken', on: '2026-11-10' });
  return { relationshipId, supplierId };
}

async function asked(dancecard: TestDancecard, relationshipId: string, question: string) {
  const { questions } = await dancecard.value('judgements.get', { relationshipId });
  const found = questions.find((each) => each.question === question);
  if (found === undefined) throw new Error(`Nobody asks ${question}`);
  return found;
}

test('nine questions are asked, each with what is known of it, and nothing is answered by itself', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId } = await brokenPromise(dancecard);
  const { questions, ...judged } = await dancecard.value('judgements.get', { relationshipId });
  expect(questions.map(({ question }) => question)).toEqual([...judgementQuestions]);
  expect(questions.every(({ judgement }) => judgement === null)).toBe(true);
  expect(judged).toMatchObject({ answered: 0, of: 9, leans: null, personName: null });
  expect((await asked(dancecard, relationshipId, 'trust_or_self_interest')).evidence).toMatchObject([
    { points: 'supplier', text: 'Promises: 1 broken of 1 settled' },
  ]);
  expect((await asked(dancecard, relationshipId, 'ordering')).evidence.map(({ text }) => text)).toEqual([
    'Gym: notice of 3 months',
    'Gym: renews by itself for 12 months',
  ]);
});

test('[judgements-2] an answer names its fact; a later one takes its place, and both stay in the history', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId } = await brokenPromise(dancecard);
  const marketing = { relationshipId, question: 'marketing' } as const;
  const empty = await dancecard.error('judgements.answer', { ...marketing, answer: 1, fact: '  ' });
  expect(empty.type).toBe('InvalidInput');
  const first = await dancecard.value('judgements.answer', {
    ...marketing,
    answer: 1,
    fact: 'As advertised',
    on: '2026-10-01',
  });
  const second = await dancecard.value('judgements.answer', {
    ...marketing,
    answer: -2,
    fact: 'The free month was none',
  });
  expect(second.id).toBe(first.id);
  expect((await asked(dancecard, relationshipId, 'marketing')).judgement).toMatchObject({
    answer: -2,
    fact: 'The free month was none',
    evidence: null,
    judgedOn: '2026-11-22',
  });
  const history = await dancecard.value('history.list', { limit: 2 });
  expect(history.map(({ title }) => title)).toEqual([
    'Judged Nordwall Fitness GmbH: Marketing',
    'Judged Nordwall Fitness GmbH: Marketing',
  ]);
  await dancecard.value('history.undo', { entryId: history[0]?.id ?? '' });
  expect((await asked(dancecard, relationshipId, 'marketing')).judgement).toMatchObject({
    answer: 1,
    judgedOn: '2026-10-01',
  });
});

test('[judgements-4] what is known can be taken over as the fact, and is read in any language; what is not offered can not', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId } = await brokenPromise(dancecard);
  const question = 'trust_or_self_interest' as const;
  const [known] = (await asked(dancecard, relationshipId, question)).evidence;
  const taken = { relationshipId, question, answer: -1, fact: known?.text ?? '', evidence: known?.id ?? '' } as const;
  await dancecard.value('judgements.answer', taken);
  await dancecard.value('preferences.set', { language: 'de' });
  expect((await asked(dancecard, relationshipId, question)).judgement).toMatchObject({
    fact: 'Zusagen: 1 gebrochen von 1 erledigten',
    evidence: 'Zusagen: 1 gebrochen von 1 erledigten',
  });
  // Another answer with the same fact keeps what it rests on; in other words it is the person's own.
  const fact = 'Zusagen: 1 gebrochen von 1 erledigten';
  await dancecard.value('judgements.answer', { relationshipId, question, answer: -2, fact });
  expect((await asked(dancecard, relationshipId, question)).judgement).toMatchObject({ answer: -2, evidence: fact });
  await dancecard.value('judgements.answer', { relationshipId, question, answer: -2, fact: 'Sie kamen nicht' });
  expect((await asked(dancecard, relationshipId, question)).judgement).toMatchObject({ evidence: null });
  for (const evidence of ['promises_kept:other', 'notice:nothing']) {
    expect((await dancecard.error('judgements.answer', { ...taken, evidence })).type).toBe('Refused');
  }
});

test('an answer can be taken back, but not what was not given, and none is given for a day to come', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId } = await brokenPromise(dancecard);
  const exit = { relationshipId, question: 'exit' } as const;
  const ahead = { ...exit, answer: 0, fact: 'Not tried', on: '2026-11-23' } as const;
  expect((await dancecard.error('judgements.answer', ahead)).type).toBe('Refused');
  await dancecard.value('judgements.answer', { ...exit, answer: 0, fact: 'Not tried' });
  await dancecard.value('judgements.clear', exit);
  expect((await asked(dancecard, relationshipId, 'exit')).judgement).toBeNull();
  expect((await dancecard.error('judgements.clear', exit)).type).toBe('Refused');
  const nowhere = { ...exit, relationshipId: 'nowhere' };
  expect((await dancecard.error('judgements.clear', nowhere)).type).toBe('NotFound');
  expect((await dancecard.error('judgements.get', { relationshipId: 'nowhere' })).type).toBe('NotFound');
});

test('[judgements-5] judged suppliers stand side by side in counts, without a score', async () => {
  const dancecard = await openTestDancecard();
  const gym = await brokenPromise(dancecard);
  const box = await addContract(dancecard, { supplierName: 'Blattgold', name: 'Box' });
  await addContract(dancecard, { supplierName: 'Talwerk', name: 'Power' });
  const answer = async (relationshipId: string, question: 'marketing' | 'selling' | 'exit', given: -2 | -1 | 0 | 2) =>
    dancecard.value('judgements.answer', { relationshipId, question, answer: given, fact: 'Seen' });
  await answer(gym.relationshipId, 'marketing', -2);
  await answer(gym.relationshipId, 'selling', -1);
  await answer(gym.relationshipId, 'exit', 2);
  await answer(box.relationshipId, 'exit', 0);
  const list = await dancecard.value('judgements.list', {});
  expect(list).toMatchObject([
    { supplierName: 'Blattgold', answered: 1, supplier: 0, neither: 1, customer: 0, leans: 'both' },
    {
      supplierName: 'Nordwall Fitness GmbH',
      answered: 3,
      of: 9,
      supplier: 2,
      neither: 0,
      customer: 1,
      leans: 'supplier',
    },
  ]);
  expect(list[1]?.answers).toHaveLength(9);
});

test('a judgement is told in the story and found by its words, and is a look at the supplier', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId, supplierId } = await brokenPromise(dancecard);
  await addContract(dancecard, {
    supplierName: 'Blattgold',
    terms: { startsOn: '2020-01-01', initialTerm: null, renewal: 'indefinite', notice: null },
  });
  const unreviewed = async () =>
    (await dancecard.value('omissions.list', {}))
      .filter(({ kind }) => kind === 'supplier_unreviewed')
      .map(({ supplierName }) => supplierName);
  expect(await unreviewed()).toEqual(['Blattgold']);
  const box = (await dancecard.value('relationships.list', {})).find(
    ({ supplierName }) => supplierName === 'Blattgold',
  );
  await dancecard.value('judgements.answer', {
    relationshipId: box?.id ?? '',
    question: 'selling',
    answer: 2,
    fact: 'Weighed before my eyes',
  });
  expect(await unreviewed()).toEqual([]);
  await dancecard.value('judgements.answer', {
    relationshipId,
    question: 'experience',
    answer: -1,
    fact: 'Cold showers',
  });
  const { entries } = await dancecard.value('timeline.list', { supplierId, kinds: ['judged'] });
  expect(entries).toMatchObject([
    { on: '2026-11-22', title: 'Experience: rather for itself', details: ['Cold showers'] },
  ]);
  const found = await dancecard.value('search.query', { text: 'before my eyes' });
  expect(found).toMatchObject([{ type: 'judgement' }]);
});

test('[judgements-1] there is one answer to a question, whatever is answered, taken back, undone and done again', async () => {
  const step = fc.record({
    question: fc.constantFrom(...judgementQuestions.slice(0, 3)),
    what: fc.oneof(fc.constantFrom('clear' as const, 'undo' as const), fc.constantFrom(...judgementAnswers)),
  });
  const dancecard = await openTestDancecard();
  const { relationshipId } = await brokenPromise(dancecard);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const { question, what } of steps) {
        if (what === 'undo') {
          const [latest] = await dancecard.value('history.list', { limit: 1 });
          await dancecard.call('history.undo', { entryId: latest?.id ?? '' });
        } else if (what === 'clear') await dancecard.call('judgements.clear', { relationshipId, question });
        else await dancecard.value('judgements.answer', { relationshipId, question, answer: what, fact: `As ${what}` });
        const rows = livingRows(dancecard.folder)['judgements'] ?? [];
        expect(new Set(rows.map((row) => row['question'])).size).toBe(rows.length);
        if (typeof what === 'number') {
          expect((await asked(dancecard, relationshipId, question)).judgement).toMatchObject({ answer: what });
        }
      }
    }),
    { numRuns: 15 },
  );
});
